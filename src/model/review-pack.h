/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* What top management looks at in its review, counted from the live records: for each of the inputs a to m rows with a number, the number of the
 * period before, the trend, and the records that are worth a word. All texts come in the language asked for. */

typedef enum { MUN_PACK_NO_TREND, MUN_PACK_SAME, MUN_PACK_UP, MUN_PACK_DOWN } MunPackTrend;
typedef enum { MUN_PACK_NEUTRAL, MUN_PACK_BETTER, MUN_PACK_WORSE } MunPackJudgement;

/* For which time a number stands: the period, its last day, or the day on which it is counted, which may be weeks later. */
typedef enum { MUN_PACK_PERIOD, MUN_PACK_END, MUN_PACK_TODAY } MunPackTime;

/* A record that is worth a word, and why. */
typedef struct {
  MunRecord *record; /* (owned) */
  char      *reason; /* "Overdue since 3 Mar 2026" */
} MunPackException;

/* One number. */
typedef struct {
  char            *label;       /* what is counted: "Decisions still open" */
  gboolean         known;       /* whether there is a number: a mean of nothing is none */
  double           value;
  char            *text;        /* the value with its unit: "12", "83 %", "14 days"; "–" when not known */
  gboolean         compared;    /* whether the period before has a number */
  double           before;
  char            *before_text; /* likewise; "" when there is nothing to compare */
  MunPackTime      time;        /* for which time the number stands */
  MunPackTrend     trend;
  MunPackJudgement judgement;   /* what the trend means; neutral where neither way is good */
  char            *detail;      /* more, in one or several lines: the last four measurements, cases by source; "" for none */
  const MunSpec   *spec;        /* (nullable): the register behind the number */
  GPtrArray       *records;     /* (element-type MunRecord): those counted */
  GPtrArray       *exceptions;  /* (element-type MunPackException) */
} MunPackRow;

/* One input of the review, or a page beyond these. */
typedef struct {
  const char *id;     /* key of review_input.letter: "a", "d1" …; "risks", "exercises", "resources", "suppliers", "documents" for the pages beyond */
  gboolean    extra;  /* a page beyond the inputs */
  char       *title;
  const char *clause; /* "9.3.2 a"; "" beyond the inputs */
  GPtrArray  *rows;   /* (element-type MunPackRow): at least one */
} MunPackInput;

/** mun_review_period: the period a review looks at: from the day after the last review’s period (a year before @to when there was none) to @to.
 * @review: (nullable): the review that is being prepared, left out of the search
 * @to: "" for today. Returns: (transfer full): the first day */
char       *mun_review_period       (MunWorkspace       *workspace,
                                     MunRecord          *review,
                                     const char         *to);

/**
 * mun_review_pack_new:
 * @review: (nullable): the review it is made for: its own decisions are not “earlier” ones
 * @from: first day of the period
 * @to: last day of it
 * @language: (nullable): of the texts; %NULL for the screen
 *
 * Returns: (transfer full) (element-type MunPackInput): the fifteen inputs in the order of the standard (d in three parts), then the pages beyond
 */
GPtrArray  *mun_review_pack_new     (MunWorkspace       *workspace,
                                     MunRecord          *review,
                                     const char         *from,
                                     const char         *to,
                                     const char         *language);

/** mun_review_pack_find: Returns: (transfer none) (nullable) */
MunPackInput *mun_review_pack_find  (GPtrArray          *pack,
                                     const char         *id);

/** mun_pack_input_summary: Returns: (transfer full): the rows as lines of text, as kept in review_input.auto_summary */
char       *mun_pack_input_summary  (MunWorkspace       *workspace,
                                     const MunPackInput *input,
                                     const char         *language);

/** mun_pack_trend_label: untranslated N_(): "Better", "Worse", "Up", "Down", "Same", "" without trend */
const char *mun_pack_trend_label    (const MunPackRow   *row);

G_END_DECLS
