/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/scoring.h"

G_BEGIN_DECLS

/* The matrix of likelihood and impact: what lies in it, and how a risk moves in it. */

/* The three scores of a risk. */
typedef enum { MUN_MOMENT_INHERENT, MUN_MOMENT_CURRENT, MUN_MOMENT_TARGET, MUN_N_MOMENTS } MunMoment;

/** mun_moment_label: untranslated N_(): "Without controls", "Today", "Wanted" */
const char    *mun_moment_label          (MunMoment      moment);
int            mun_moment_likelihood     (MunMoment      moment); /* index of the field */
int            mun_moment_impact         (MunMoment      moment);
int            mun_moment_score          (MunMoment      moment);

/* Cells are numbered from 0: impact - 1 + (likelihood - 1) * columns. */
typedef struct {
  MunMoment    moment;
  MunCriteria *criteria;   /* (owned) */
  guint        rows;       /* steps of likelihood, 1 to 10 */
  guint        columns;    /* steps of impact, 1 to 10 */
  guint       *bands;      /* of each cell, 0 for the lowest */
  guint       *counts;     /* open risks in each cell */
  GPtrArray  **marks;      /* (nullable) (element-type MunHit): the first %MUN_CROSS_MOST of each cell by number */
  GStrv        row_labels;    /* steps of likelihood as the organisation named them: "4 Likely" */
  GStrv        column_labels; /* steps of impact */
  GStrv        letters;    /* a sign for each band, in the language of the screen */
  guint        scored;     /* open risks in the matrix */
  guint        highest;    /* of them, in the highest band */
  guint        unscored;   /* open risks without this score, or with one that the scales no longer have */
} MunRiskMatrix;

/** mun_risk_matrix_new: all open risks by their scores of @moment. One look at the file, however many risks there are */
MunRiskMatrix *mun_risk_matrix_new       (MunWorkspace  *workspace,
                                          MunMoment      moment);
void           mun_risk_matrix_free      (MunRiskMatrix *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunRiskMatrix, mun_risk_matrix_free)

/** mun_risk_matrix_cell: Returns: the cell of a likelihood and an impact, -1 when one is not set (0) or outside the scales */
int            mun_risk_matrix_cell      (const MunRiskMatrix *self,
                                          int            likelihood,
                                          int            impact);

/** mun_risk_matrix_find: Returns: the cell of @risk at @moment, -1 for none */
int            mun_risk_matrix_find      (const MunRiskMatrix *self,
                                          MunRecord     *risk,
                                          MunMoment      moment);

/** mun_risk_matrix_step: Returns: the cell beside @cell, @cell itself at the edge. @right, @up: -1, 0 or 1 */
int            mun_risk_matrix_step      (const MunRiskMatrix *self,
                                          int            cell,
                                          int            right,
                                          int            up);

/** mun_risk_matrix_describe: Returns: (transfer full): "Likelihood 4, impact 5, Very high: 3 risks" */
char          *mun_risk_matrix_describe  (const MunRiskMatrix *self,
                                          int            cell);

/** mun_risk_mark: Returns: (transfer full): the number in a reference: "7" for "RSK-0007" */
char          *mun_risk_mark             (const char    *ref);

/* What a new score would mean, to be shown before it is given. */
typedef struct {
  int       old_score;  /* 0 for none */
  int       score;
  char     *old_band;   /* translated; "" for none */
  char     *band;
  gboolean  reopens;    /* goes back to “Analysed” */
  gboolean  accepted;   /* ends an acceptance */
  char     *refusal;    /* (nullable): why it cannot be, a sentence */
  GStrv     warnings;   /* sentences that come with the new score */
} MunScoreChange;

/** mun_risk_preview_score: changes nothing. @risk: a saved risk */
MunScoreChange *mun_risk_preview_score   (MunWorkspace  *workspace,
                                          MunRecord     *risk,
                                          MunMoment      moment,
                                          int            likelihood,
                                          int            impact);
void            mun_score_change_free    (MunScoreChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunScoreChange, mun_score_change_free)

/**
 * mun_risk_score:
 * @reason: why the score is another one now; must not be blank
 *
 * Assesses one risk anew and saves it as one revision that carries the reason. Today's score also takes the day, the trend and the next look with it.
 * Where the decision rested on a lower score, or the risk was accepted, it goes back to “Analysed”; an acceptance ends.
 *
 * Returns: %FALSE with #MUN_ERROR_REFUSED or #MUN_ERROR_INVALID; the record is then as it was
 */
gboolean        mun_risk_score           (MunWorkspace  *workspace,
                                          MunRecord     *risk,
                                          MunMoment      moment,
                                          int            likelihood,
                                          int            impact,
                                          const char    *reason,
                                          GError       **error);

G_END_DECLS
