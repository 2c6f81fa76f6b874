/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/scoring.h"
#include "report/reports/reports.h"

G_BEGIN_DECLS

/* What all reports share. Texts given as "N_()" are English; the kit translates them into the language of the report.
 * Everything that shows a field goes through mun_report_value(), which keeps confidential fields out of the public edition. */

/* Words ------------------------------------------------------------------------------------------------------------ */

/** mun_report_text: Returns: (transfer none): @text, marked with N_(), in the language of the report */
const char  *mun_report_text        (MunReport     *report,
                                     const char    *text) G_GNUC_FORMAT (2);

/** mun_report_say: Returns: (transfer full): @format, marked with N_(), translated and filled in */
char        *mun_report_say         (MunReport     *report,
                                     const char    *format,
                                     ...) G_GNUC_PRINTF (2, 3);

/** mun_report_both: Returns: (transfer full): two things of different kinds side by side, or the one that is not empty */
char        *mun_report_both        (MunReport     *report,
                                     const char    *one,
                                     const char    *other);

/** mun_report_speak: one more figure for a reader who does not see the picture, "label: value", with the signs of the language. @spoken: what was said before.
 * @value: (nullable): NULL, or "": only the label */
void         mun_report_speak       (MunReport     *report,
                                     GString       *spoken,
                                     const char    *label,
                                     const char    *value);

/** mun_report_speak_number: likewise. @number: printed with as many digits as it has */
void         mun_report_speak_number (MunReport    *report,
                                     GString       *spoken,
                                     const char    *label,
                                     double         number);

/** mun_report_label: Returns: (transfer none): translated label of a field */
const char  *mun_report_label       (MunReport     *report,
                                     const MunSpec *spec,
                                     int            field);

/** mun_report_choice: Returns: (transfer none): translated label of a choice's key */
const char  *mun_report_choice      (MunReport     *report,
                                     const MunSpec *spec,
                                     int            field,
                                     const char    *key);

/** mun_report_shows: whether this edition may show the field */
gboolean     mun_report_shows       (MunReport     *report,
                                     const MunSpec *spec,
                                     int            field);

/** mun_report_value: Returns: (transfer full): a field as people read it, with unit or currency; "" when not set or not for this edition */
char        *mun_report_value       (MunReport     *report,
                                     MunRecord     *record,
                                     int            field);

/** mun_report_unit: @unit: N_(), of a field: "months". Returns: (transfer none): what stands behind @value: "month" behind "1" */
const char  *mun_report_unit        (MunReport     *report,
                                     const char    *unit,
                                     const char    *value);

/** mun_report_title: Returns: (transfer full): what a person calls the record */
char        *mun_report_title       (MunReport     *report,
                                     MunRecord     *record);

/** mun_report_person: @id: of a person, or "". Returns: (transfer full): "Anna Weber, Managing director" */
char        *mun_report_person      (MunReport     *report,
                                     const char    *id);

/** mun_report_job: Returns: (transfer full): the job title of a person; where none is on record the roles held today, or "Top management"; "" for none */
char        *mun_report_job         (MunReport     *report,
                                     MunRecord     *person);

/** mun_report_names: Returns: (transfer full): the titles of @records, separated by commas */
char        *mun_report_names       (MunReport     *report,
                                     GPtrArray     *records);

/** mun_report_lines: Returns: (transfer full): the values of @fields (ended by -1) that are set, each on a line of its own, for a narrow column */
char        *mun_report_lines       (MunReport     *report,
                                     MunRecord     *record,
                                     const int     *fields);

/** mun_report_date: Returns: (transfer full): a day or a time as people read it */
char        *mun_report_date        (MunReport     *report,
                                     const char    *iso);

/** mun_report_money: Returns: (transfer full): an amount in the currency of the organisation */
char        *mun_report_money       (MunReport     *report,
                                     double         amount);

/** mun_report_is_past: whether the field holds a day before today */
gboolean     mun_report_is_past     (MunReport     *report,
                                     MunRecord     *record,
                                     int            field);

/* Front page ------------------------------------------------------------------------------------------------------- */

/** mun_report_set_filter: @text: translated; what was left out or picked. Without it the block says that all records are in */
void         mun_report_set_filter  (MunReport     *report,
                                     const char    *text);

/** mun_report_set_period: @from, @to: days; "" is left open */
void         mun_report_set_period  (MunReport     *report,
                                     const char    *from,
                                     const char    *to);

/** mun_report_set_subtitle: @text: translated */
void         mun_report_set_subtitle (MunReport    *report,
                                      const char   *text);

/** mun_report_set_draft: marks each page; versioned subjects are marked without being asked */
void         mun_report_set_draft   (MunReport     *report);

/** mun_report_set_owner: who answers for the report; the security coordinator without this call */
void         mun_report_set_owner   (MunReport     *report,
                                     const char    *person);

/**
 * mun_report_set_signer: who signs in place 0, 1 or 2 of the signature block of the type (MunSignatures)
 * @person: id, or ""
 * @date: the day it was signed, or "" for one to be written by hand
 */
void         mun_report_set_signer  (MunReport     *report,
                                     guint          place,
                                     const char    *person,
                                     const char    *date);

/** mun_report_leave_unsigned: there is nothing to sign: no signature block */
void         mun_report_leave_unsigned (MunReport  *report);

/** mun_report_sign: the signature block here, not at the end */
void         mun_report_sign        (MunReport     *report);

/* Chapters --------------------------------------------------------------------------------------------------------- */

/** mun_report_heading: a heading and a sentence that says what stands below. @intro: (nullable) N_() */
void         mun_report_heading     (MunReport     *report,
                                     guint          level,
                                     const char    *title,
                                     const char    *intro);

/** mun_report_paragraph: N_() */
void         mun_report_paragraph   (MunReport     *report,
                                     const char    *text);

/** mun_report_missing: what is missing, where to record it and when that was found. Both N_() */
void         mun_report_missing     (MunReport     *report,
                                     const char    *what,
                                     const char    *where);

/** mun_report_none: "None": nothing is missing, there is nothing to show. @what: N_(), a sentence; the date of the check is added */
void         mun_report_none        (MunReport     *report,
                                     const char    *what);

/** mun_report_long_text: the value of a field as paragraphs below its label; a text that is not there is named as missing */
void         mun_report_long_text   (MunReport     *report,
                                     MunRecord     *record,
                                     int            field);

/** mun_report_text_below: the same under another label. @label: N_() */
void         mun_report_text_below  (MunReport     *report,
                                     MunRecord     *record,
                                     int            field,
                                     const char    *label);

/** mun_report_definitions: labels and values. @fields: indexes, ended by -1. Fields that this edition may not show are left out */
void         mun_report_definitions (MunReport     *report,
                                     MunRecord     *record,
                                     const int     *fields);

/** mun_report_own_approval: Returns: (transfer full): why the author of a version also approved it; "" where somebody else did, and in
 * the public edition, because the reason is written for the own people */
char        *mun_report_own_approval (MunReport     *report,
                                      MunRecord     *record);

/** mun_report_versions: table of all versions of the versioned type of @record, newest first */
void         mun_report_versions    (MunReport     *report,
                                     const MunSpec *spec);

/** mun_report_versions_begin: says so when the oldest of @versions is not the first there was. @versions: (element-type MunRecord) */
void         mun_report_versions_begin (MunReport   *report,
                                        GPtrArray   *versions);

/* Tables ----------------------------------------------------------------------------------------------------------- */

/* What a column shows instead of a field. */
enum {
  MUN_SHOW_END  = -1,
  MUN_SHOW_REF  = -2,  /* number of the record */
  MUN_SHOW_TEXT = -3,  /* what .text says */
  MUN_SHOW_SKIP = -4,  /* nothing: the column is left out */
};

typedef struct {
  int         field;    /* index, or MUN_SHOW_… */
  const char *title;    /* N_(); NULL: the label of the field */
  char     *(*text)     (MunReport *report, MunRecord *record); /* (transfer full): for MUN_SHOW_TEXT; uses mun_report_value() */
  double      weight;   /* share of the width; 0: after the kind of the field */
  double      least;    /* points it gets before the rest is shared; 0: as its content asks */
  double      most;     /* points it does not grow beyond; 0: as its content asks */
  gboolean    narrow;   /* MUN_SHOW_TEXT: a short text */
  gboolean    optional; /* seldom filled in, and nothing is missing without it: left out without a word when no row has it */
  gboolean    band;     /* the field is a risk score: shown with the band it falls into */
  char     *(*note)     (MunReport *report, MunRecord *record); /* (transfer full): footnote of the cell, "" for none */
} MunReportColumn;

typedef struct {
  const char            *caption;  /* N_(), NULL for none */
  const MunSpec         *spec;
  const MunReportColumn *columns;  /* ended by MUN_SHOW_END */
  gboolean               anchors;  /* links lead to the rows: one table of a report per type */
  gboolean               links;    /* the number leads to what has the anchor of the record */
} MunReportTable;

/** mun_report_find_ids: ids of what @query finds. Returns: (transfer full) (element-type utf8) */
GPtrArray   *mun_report_find_ids    (MunReport            *report,
                                     const MunQuery       *query);

/** mun_report_table: a row for each of the records; rows are read while pages are made. @records: (transfer none) (element-type MunRecord) */
void         mun_report_table       (MunReport            *report,
                                     const MunReportTable *table,
                                     GPtrArray            *records);

/** mun_report_table_of_ids: the same for many records. @ids: (transfer full) (element-type utf8) */
void         mun_report_table_of_ids (MunReport            *report,
                                      const MunReportTable *table,
                                      GPtrArray            *ids);

/* Risk ------------------------------------------------------------------------------------------------------------- */

/** mun_report_criteria: Returns: (transfer none): the criteria in force, or of the subject when it is one */
MunCriteria *mun_report_criteria    (MunReport     *report);

/**
 * mun_report_band: what a score looks like
 * @letter: (out) (transfer full): sign of its band, NULL for a score in no band
 * @color: (out): its hue
 *
 * Returns: (transfer full): "12 High", "" for 0
 */
char        *mun_report_band        (MunReport     *report,
                                     int            score,
                                     char         **letter,
                                     MunColor      *color);

/** mun_report_add_band: a cell with a score */
void         mun_report_add_band    (MunReport     *report,
                                     MunTable      *table,
                                     int            score);

/** mun_report_count: adds a risk to the counts of its cell; scores outside the scales are left out */
void         mun_report_count       (MunReport     *report,
                                     guint         *counts,
                                     int            likelihood,
                                     int            impact);

/** mun_report_cells: Returns: how many cells the matrix has: the length of an array of counts */
guint        mun_report_cells       (MunReport     *report);

/**
 * mun_report_matrix: the risk matrix once, or before and after treatment in one figure
 * @n: 1 to 3
 * @titles: (nullable) (array length=n): N_(), above each picture
 * @counts: (nullable) (array length=n): (likelihood - 1) * impact levels + impact - 1: how many risks
 * @caption: N_()
 */
void         mun_report_matrix      (MunReport          *report,
                                     guint               n,
                                     const char * const *titles,
                                     guint             **counts,
                                     const char         *caption);

/* Catalogue -------------------------------------------------------------------------------------------------------- */

/** mun_report_catalogue: Returns: (transfer none) (nullable): the requirements; %NULL after an error, which the chapter then tells */
MunCatalogue *mun_report_catalogue  (MunReport     *report);

G_END_DECLS
