/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* How far an objective has come. */

typedef enum {
  MUN_PROGRESS_UNKNOWN,   /* not measurable, or nothing measured yet */
  MUN_PROGRESS_ON_TRACK,
  MUN_PROGRESS_LATE,      /* behind the calendar by more than a tenth of the way */
  MUN_PROGRESS_REACHED,
  MUN_PROGRESS_MISSED,    /* the date has passed without reaching it */
} MunProgressState;

typedef struct {
  MunProgressState state;
  gboolean         known;     /* whether @value and @share hold something */
  double           value;     /* the latest measured one */
  double           share;     /* 0 at the baseline, 1 at the target; below 0 it got worse */
  char            *taken_on;  /* day of the latest measurement, "" when there is none */
} MunProgress;

/** mun_progress_reached: @direction: "up", "down" or "reach" (exactly the target); "" is taken from where the target lies */
gboolean         mun_progress_reached (const char   *direction,
                                       double        baseline,
                                       double        target,
                                       double        value);

/** mun_progress_share: (value - baseline) / (target - baseline); with "reach" the way covered towards the target from either side */
double           mun_progress_share   (const char   *direction,
                                       double        baseline,
                                       double        target,
                                       double        value);

/** mun_progress_judge: @from: day the work began, "" when unknown (then only the end counts); @due: day to be there, "" for none */
MunProgressState mun_progress_judge   (gboolean      reached,
                                       double        share,
                                       const char   *from,
                                       const char   *due,
                                       const char   *today);

/** mun_objective_progress: from the latest measurement of the objective's monitoring items. Returns: (transfer full) */
MunProgress     *mun_objective_progress (MunWorkspace *workspace,
                                         MunRecord    *objective);

/** mun_objective_progress_on: the same as it stood at the end of @day, from what was measured until then */
MunProgress     *mun_objective_progress_on (MunWorkspace *workspace,
                                            MunRecord    *objective,
                                            const char   *day);
void             mun_progress_free      (MunProgress  *progress);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunProgress, mun_progress_free)

/** mun_progress_label: untranslated N_(): "On track" */
const char      *mun_progress_label     (MunProgressState state);

G_END_DECLS
