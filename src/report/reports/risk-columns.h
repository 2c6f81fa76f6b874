/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/kit.h"

G_BEGIN_DECLS

/* What the risk register and the treatment plan say about risks. */

typedef struct {
  guint  n_risks;        /* not closed */
  guint  n_closed;
  guint  n_unscored;
  guint  n_above;        /* today above tolerance */
  guint  n_overdue;      /* review */
  guint  n_expired;      /* acceptance */
  guint  sources[6];     /* a to f */
  int    highest[6];     /* score today */
  guint *before;         /* cells of the matrix (mun_report_matrix()) */
  guint *today;
  guint *wanted;
} MunRiskSummary;

/** mun_risk_summary_init: counts all risks in one pass */
void   mun_risk_summary_init   (MunRiskSummary *summary,
                                MunReport      *report);
void   mun_risk_summary_clear  (MunRiskSummary *summary);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MunRiskSummary, mun_risk_summary_clear)

/** mun_risk_place: Returns: (transfer full): process, supplier and asset of a risk, one a line */
char  *mun_risk_place          (MunReport      *report,
                                MunRecord      *risk);

/** mun_risk_acceptance: Returns: (transfer full): who accepted it, when and until when; "" when nobody did */
char  *mun_risk_acceptance     (MunReport      *report,
                                MunRecord      *risk);

/** mun_risk_source: Returns: (transfer full): letter and kind of source */
char  *mun_risk_source         (MunReport      *report,
                                MunRecord      *risk);

G_END_DECLS
