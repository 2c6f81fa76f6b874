/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* The steps of a scale in words. */

typedef struct {
  guint  step;    /* from 1 */
  char  *label;   /* "likely"; "" where the scale has no words */
  char  *meaning; /* "one to five times a year", "" for none */
} MunScaleStep;

/**
 * mun_levels_new: the steps that @field of @record (of kind SCALE) offers, lowest first. Likelihood, impact and severity speak with the words of the risk criteria.
 * @criteria: (nullable): a risk_criteria record; %NULL: those in force, else the newest draft
 * Returns: (transfer full) (element-type MunScaleStep)
 */
GPtrArray *mun_levels_new  (MunWorkspace *workspace,
                            MunRecord    *record,
                            int           field,
                            MunRecord    *criteria);

/** mun_levels_find: Returns: (nullable): the step @number of @levels */
const MunScaleStep *mun_levels_find (GPtrArray *levels,
                                 guint      number);

G_END_DECLS
