/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/review-pack.h"

G_BEGIN_DECLS

/* How the rows of the review pack are counted. */

/* What everything is counted for. Days are ISO; the period before is as long as the period itself. */
typedef struct {
  MunWorkspace *workspace;
  MunRecord    *review;      /* (nullable) */
  char         *from, *to;
  char         *before_from, *before_to;
  const char   *language;
} MunPackWork;

typedef enum {
  MUN_COUNT_DATED, /* those whose date lies in the period */
  MUN_COUNT_OPEN,  /* those begun and not ended on the last day, against the last day of the period before */
  MUN_COUNT_NOW,   /* those that stand like this today; nothing to compare with */
} MunCountHow;

/* A number that is a count of records. */
typedef struct {
  const char       *input;    /* id of the input */
  const char       *label;    /* N_() */
  const MunSpec    *spec;
  MunCountHow       how;
  int               begins;   /* date: DATED: that counts; OPEN: of the beginning, -1 for “always” */
  int               ends;     /* OPEN: date of the end */
  int               field;    /* condition, -1: none */
  MunOperator       op;
  const char       *values;
  int               field2;   /* second condition; meaningful when @values2 is set */
  MunOperator       op2;
  const char       *values2;
  MunPackJudgement  more;     /* what it means when the number grows */
  int               due;      /* date from which a counted record is overdue; 0 for none */
  const char       *worth;    /* N_() (nullable): every counted record is worth a word, and this is why */
  int               by;       /* CHOICE field that the detail counts by; 0 for none */
} MunCount;

/** mun_pack_counts: Returns: the table, ended by a NULL input */
const MunCount *mun_pack_counts    (void);

MunPackRow     *mun_pack_row_new   (const char        *label,
                                    const MunSpec     *spec);
/** mun_pack_add_row: Returns: (transfer none): a new row of the input */
MunPackRow     *mun_pack_add_row   (GPtrArray         *pack,
                                    const char        *input,
                                    const char        *label,
                                    const MunSpec     *spec);
/** mun_pack_row_set: @unit: "" or " %"; @more: what growing means */
void            mun_pack_row_set   (MunPackRow        *row,
                                    gboolean           known,
                                    double             value,
                                    gboolean           compared,
                                    double             before,
                                    const char        *unit,
                                    MunPackJudgement   more);
void            mun_pack_row_except (MunPackRow       *row,
                                    MunRecord         *record,
                                    const char        *reason);
MunPackInput   *mun_pack_input_of  (GPtrArray         *pack,
                                    const char        *id);

/** mun_pack_has_earlier: whether a review was held before the one that is being prepared */
gboolean        mun_pack_has_earlier (MunPackWork     *work);
const char     *mun_pack_text      (MunPackWork       *work,
                                    const char        *text) G_GNUC_FORMAT (2);
/** mun_pack_is_in: whether a date or date-time lies between two days, both included; "" never does */
gboolean        mun_pack_is_in     (const char        *date,
                                    const char        *from,
                                    const char        *to);
/** mun_pack_overdue: Returns: (transfer full): "Overdue since 3 Mar 2026" */
char           *mun_pack_overdue   (MunPackWork       *work,
                                    const char        *date);
/** mun_pack_by: Returns: (transfer full): how many records hold each choice of the field: "Audit 3, complaint 1"; "" without records */
char           *mun_pack_by        (MunPackWork       *work,
                                    GPtrArray         *records,
                                    int                field);

/* Numbers that are more than a count; each appends its rows to the inputs they belong to. */
void            mun_pack_add_decisions    (MunPackWork *work, GPtrArray *pack);
void            mun_pack_add_context      (MunPackWork *work, GPtrArray *pack);
void            mun_pack_add_cases        (MunPackWork *work, GPtrArray *pack);
void            mun_pack_add_measurements (MunPackWork *work, GPtrArray *pack);
void            mun_pack_add_findings     (MunPackWork *work, GPtrArray *pack);
void            mun_pack_add_voices       (MunPackWork *work, GPtrArray *pack);
void            mun_pack_add_performance  (MunPackWork *work, GPtrArray *pack);
void            mun_pack_add_objectives   (MunPackWork *work, GPtrArray *pack);
void            mun_pack_add_top_risks    (MunPackWork *work, GPtrArray *pack);

G_END_DECLS
