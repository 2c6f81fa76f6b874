/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/check-tally.h"
#include "model/conformity.h"

G_BEGIN_DECLS

/* What a check says now, and which records it names. */
typedef struct {
  const MunCheck *check;
  MunEvidence     evidence;
  gint64         *ok;        /* for each part */
  gint64         *total;
  GStrv          *ids;       /* for each part: what fails, NULL until asked for */
  gboolean        empty;     /* no part found anything to look at */
  gboolean        unsettled; /* likewise, and no record shows that there is nothing to look at */
  guint           n_settle;  /* how many of what may settle it were asked for that */
  gboolean        touched;   /* some part has something right */
} MunCheckOutcome;

/** mun_check_outcome_new: @tally: (nullable): has counted already what it has; @numbers: what the check may name. Returns: (transfer full) (nullable): errors are those of the store */
MunCheckOutcome *mun_check_outcome_new        (MunWorkspace           *workspace,
                                               const MunCheck         *check,
                                               MunCheckTally          *tally,
                                               GHashTable             *numbers,
                                               GError                **error);
void             mun_check_outcome_free       (MunCheckOutcome        *self);

/** mun_check_outcome_ids: which records fail in part @i, asked once for all requirements that rest on the check.
 * Returns: (transfer none) (nullable): %NULL with an error */
GStrv            mun_check_outcome_ids        (MunCheckOutcome        *self,
                                               MunWorkspace           *workspace,
                                               guint                   i,
                                               MunCheckTally          *tally,
                                               GHashTable             *numbers,
                                               GError                **error);

/** mun_check_outcome_is_touched: whether one of @changes may have changed the answer. @changes: (element-type any MunFieldChange) */
gboolean         mun_check_outcome_is_touched (const MunCheckOutcome  *self,
                                               MunCheckTally          *tally,
                                               MunStore               *store,
                                               GHashTable             *changes);

G_END_DECLS
