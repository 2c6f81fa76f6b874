/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chart/network.h"
#include "chart/timeline.h"
#include "report/reports/kit.h"

G_BEGIN_DECLS

/* What the reports on objectives, audits, nonconformities and conformity share beyond the kit. */

/** MUN_PART_OPTIONAL: added to a field's index: the line is left out when the field is not set */
#define MUN_PART_OPTIONAL (1 << 16)

/** mun_part_define: labels and values, links with number and title, people with their function. @fields: ended by -1. Fields not for this edition are left out */
void         mun_part_define          (MunReport   *report,
                                       MunRecord   *record,
                                       const int   *fields);

/** mun_part_links: Returns: (transfer full): a LINK or LINKS field as "RSK-0007 Theft at the gate", one a line */
char        *mun_part_links           (MunReport   *report,
                                       MunRecord   *record,
                                       int          field);

/** mun_part_text: a field as paragraphs without a label, for a chapter of its own; nothing when it is not set. Returns: whether it is set and shown */
gboolean     mun_part_text            (MunReport   *report,
                                       MunRecord   *record,
                                       int          field);

/** mun_part_join: Returns: (transfer full): the values of @fields (ended by -1) that are set, one after the other; people by name only */
char        *mun_part_join            (MunReport   *report,
                                       MunRecord   *record,
                                       const int   *fields);

/** mun_part_lines: the same with each value on a line of its own, for narrow columns */
char        *mun_part_lines           (MunReport   *report,
                                       MunRecord   *record,
                                       const int   *fields);

/** mun_part_define_joined: a line with several values under one label. @label: N_() */
void         mun_part_define_joined   (MunReport   *report,
                                       MunRecord   *record,
                                       const char  *label,
                                       const int   *fields);

/** mun_part_heading: a heading "NCR-0001 Title" that links can lead to by the number */
void         mun_part_heading         (MunReport   *report,
                                       guint        level,
                                       MunRecord   *record,
                                       int          title_field);

/** mun_part_requirement_number: Returns: (transfer none): "8.4-f" for "28000:8.4-f"; other texts as they are */
const char  *mun_part_requirement_number (const char *requirement);

/** mun_part_requirement: Returns: (transfer full): "8.4-f Risk looked at before a change"; the text itself when no standard has it */
char        *mun_part_requirement     (MunReport   *report,
                                       const char  *requirement);

/** mun_part_requirement_title: Returns: (transfer none): its title, "" when no standard has it */
const char  *mun_part_requirement_title (MunReport *report,
                                         const char *requirement);

/** mun_part_figure_number: a key figure. @label: N_() */
void         mun_part_figure_number   (MunReport   *report,
                                       gint64       number,
                                       const char  *label);

/** mun_part_column: a column headed by the label of a field, unless the field is not for this edition. Returns: whether there is one */
gboolean     mun_part_column          (MunReport     *report,
                                       MunTable      *table,
                                       const MunSpec *spec,
                                       int            field,
                                       MunColumnKind  kind,
                                       double         weight);

/** mun_part_cell: the value of the field, for a column of mun_part_column() */
void         mun_part_cell            (MunReport     *report,
                                       MunTable      *table,
                                       MunRecord     *record,
                                       int            field);

/** mun_part_head: a column with a title of its own. @title: N_() */
void         mun_part_head            (MunReport     *report,
                                       MunTable      *table,
                                       const char    *title,
                                       MunColumnKind  kind,
                                       double         weight);

/** mun_part_mark_color: the hue of an audit mark or grade: "major", "minor", "observation", "opportunity", "conform", ... */
MunColor     mun_part_mark_color      (const char    *key);

/** mun_part_mark_letter: Returns: a sign for it, %NULL for none */
const char  *mun_part_mark_letter     (const char    *key);

/** mun_part_add_mark: a cell with sign and label of a mark or grade */
void         mun_part_add_mark        (MunReport     *report,
                                       MunTable      *table,
                                       MunRecord     *record,
                                       int            field);

/** mun_part_team: the audit team with competence and impartiality, and what ties its members to the audited area */
void         mun_part_team            (MunReport     *report,
                                       MunRecord     *audit);

/** mun_part_existed: FALSE for a record that was made after @audit had ended, which a report on that audit cannot speak of */
gboolean     mun_part_existed         (MunReport     *report,
                                       MunRecord     *audit,
                                       MunRecord     *record);

/** mun_part_settings: by which numbers the checks go, and which of them differ from the starter values */
void         mun_part_settings        (MunReport   *report);

/** mun_part_count: how many of @records have @value in @field */
guint        mun_part_count           (GPtrArray     *records,
                                       int            field,
                                       const char    *value);

/* Charts own what they draw. */

/** mun_part_bars: horizontal bars. @bars: labels translated; copied. @caption, @alternative: translated */
void         mun_part_bars            (MunReport     *report,
                                       const MunBar  *bars,
                                       guint          n_bars,
                                       const char    *caption,
                                       const char    *alternative);

/** mun_part_stacks: bars cut into parts, told in words as well. @values: (array length=n_lines*n_parts): line by line */
void         mun_part_stacks          (MunReport          *report,
                                       const char * const *lines,
                                       guint               n_lines,
                                       const double       *values,
                                       const MunBar       *parts,
                                       guint               n_parts,
                                       const char         *caption);

/** mun_part_progress: one bar. @expected: negative for no mark */
void         mun_part_progress        (MunReport     *report,
                                       double         share,
                                       double         expected,
                                       const char    *caption,
                                       const char    *alternative);

/** mun_part_trend: a line. @start: (nullable): where it began. @points: copied */
void         mun_part_trend           (MunReport      *report,
                                       const MunPoint *points,
                                       guint           n_points,
                                       const MunMarkLine *target,
                                       const MunMarkLine *start,
                                       const char     *caption,
                                       const char     *alternative);

/** mun_part_columns: upright bars, for instance the open actions by age. @columns, @parts, @values: as for mun_part_stacks() */
void         mun_part_columns         (MunReport          *report,
                                       const char * const *columns,
                                       guint               n_columns,
                                       const double       *values,
                                       const MunBar       *parts,
                                       guint               n_parts,
                                       const char         *caption,
                                       const char         *alternative);

/** mun_part_tiles: a tile for each clause. @rows: a name for each line; @legend: name, letter and hue of each state; copied */
void         mun_part_tiles           (MunReport          *report,
                                       const char * const *rows,
                                       guint               n_rows,
                                       const MunTile      *tiles,
                                       guint               n_tiles,
                                       const MunBar       *legend,
                                       guint               n_legend,
                                       const char         *caption,
                                       const char         *alternative);

/** mun_part_timeline: what happens when, with the day of the report as a line. @spans: copied; times from mun_chart_time(). Nothing is added
 * when no span has a time. */
void         mun_part_timeline        (MunReport      *report,
                                       const MunSpan  *spans,
                                       guint           n_spans,
                                       const char     *caption,
                                       const char     *alternative);

/** mun_part_teams: who reports to whom. @nodes, @parents: copied, see mun_chart_teams() */
void         mun_part_teams           (MunReport      *report,
                                       const MunNode  *nodes,
                                       const int      *parents,
                                       guint           n_nodes,
                                       const char     *caption,
                                       const char     *alternative);

/** mun_part_chain: the map of a supply chain. @chain: copied, see mun_chart_chain() */
void         mun_part_chain           (MunReport      *report,
                                       const MunChain *chain,
                                       const char     *caption,
                                       const char     *alternative);

G_END_DECLS
