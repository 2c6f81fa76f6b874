/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* Risk scores and what follows from them. All but mun_criteria_current() and mun_criteria_may_accept() are plain arithmetic. */

/* Who may accept a risk in a band. */
typedef enum { MUN_ACCEPT_OWNER, MUN_ACCEPT_COORDINATOR, MUN_ACCEPT_TOP } MunAcceptor;

typedef struct {
  char        *label;      /* as the organisation wrote it; the built-in ones untranslated N_() */
  int          minimum;
  int          maximum;
  char        *colour;     /* "green", "yellow", "orange", "red" or "#rrggbb" */
  char        *action;     /* what the band asks for */
  MunAcceptor  acceptance;
} MunBand;

typedef struct {
  MunRecord *record;            /* (owned) (nullable): the risk_criteria record, NULL for the built-in ones */
  int        likelihood_levels;
  int        impact_levels;
  int        appetite;          /* up to here a risk may stay */
  int        tolerance;         /* up to here it may stay with a plan */
  GPtrArray *bands;             /* (element-type MunBand): lowest first */
} MunCriteria;

typedef enum { MUN_WITHIN_APPETITE, MUN_WITHIN_TOLERANCE, MUN_ABOVE_TOLERANCE } MunAttitude;

/** mun_criteria_new_default: the built-in criteria. @levels: 3, 4 or 5 steps on both scales; anything else gives 5 */
MunCriteria   *mun_criteria_new_default   (int               levels);

/** mun_criteria_new_for: @record: a risk_criteria record; its bands come from its lines, or from the built-in ones when it has none yet */
MunCriteria   *mun_criteria_new_for       (MunWorkspace     *workspace,
                                           MunRecord        *record);

/** mun_criteria_current: the approved criteria, else the newest draft, else the built-in ones. Returns: (transfer full) */
MunCriteria   *mun_criteria_current       (MunWorkspace     *workspace);
void           mun_criteria_free          (MunCriteria      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunCriteria, mun_criteria_free)

void           mun_criteria_add_band      (MunCriteria      *self,
                                           const char       *label,
                                           int               minimum,
                                           int               maximum,
                                           const char       *colour,
                                           const char       *action,
                                           MunAcceptor       acceptance);

/** mun_score: Returns: likelihood times impact, 0 when one of them is not set (0) */
int            mun_score                  (int               likelihood,
                                           int               impact);

/** mun_criteria_band: Returns: (nullable): the band of @score; %NULL for 0 and for a score in no band */
const MunBand *mun_criteria_band          (const MunCriteria *self,
                                           int               score);

/* The order of risks wherever they are listed, in a query: by the score of today, the highest first; of equal scores the one that was ranked first. */
#define MUN_RISK_ORDER .sort_field = RISK_CURRENT_SCORE, .descending = TRUE, .tie_field = RISK_PRIORITY

/** mun_risk_compare: the same order for an array of records, as a GCompareFunc of pointers to them */
int            mun_risk_compare           (gconstpointer      a,
                                           gconstpointer      b);

/** mun_criteria_rank: Returns: 0 for the highest band, 1 for the one below ...; -1 for a score in no band */
int            mun_criteria_rank          (const MunCriteria *self,
                                           int               score);

MunAttitude    mun_criteria_attitude      (const MunCriteria *self,
                                           int               score);

/** mun_criteria_review_months: how long a risk with @score may go without another look: the highest band of at least three 3 months,
 * the second of at least four 6 months, all others 12 */
int            mun_criteria_review_months (const MunCriteria *self,
                                           int               score);

/** mun_life_rule: Returns: whether a risk may be tolerated: where life is at stake, only with likelihood 1, whatever the scale of impacts */
gboolean       mun_life_rule              (gboolean          life_safety,
                                           int               likelihood);

/** mun_treatment_gap: Returns: how many points lie between today and what is wanted; never negative, 0 when one is not scored */
int            mun_treatment_gap          (int               current,
                                           int               target);

/** mun_acceptor_label: untranslated N_(): "the risk owner" */
const char    *mun_acceptor_label         (MunAcceptor       acceptor);

/** mun_criteria_may_accept: whether @person is who the band of the risk's current score names: its owner, the security coordinator or a
 * member of top management. A score in no band goes to top management */
gboolean       mun_criteria_may_accept    (const MunCriteria *self,
                                           MunWorkspace     *workspace,
                                           MunRecord        *risk,
                                           const char       *person);

typedef enum { MUN_PORTFOLIO_BAND, MUN_PORTFOLIO_SITE, MUN_PORTFOLIO_SOURCE } MunPortfolioBy;

typedef struct {
  char *key;    /* label of the band ("" in no band), id of the site ("" without), letter of the source */
  guint count;
  int   sum;    /* of the current scores */
} MunPortfolioLine;

/** mun_portfolio_new: counts risks that are not closed. @risks: (element-type MunRecord).
 * Returns: (transfer full) (element-type MunPortfolioLine): bands from low to high, all of them; sites and sources by key */
GPtrArray     *mun_portfolio_new          (const MunCriteria *self,
                                           GPtrArray        *risks,
                                           MunPortfolioBy    by);

G_END_DECLS
