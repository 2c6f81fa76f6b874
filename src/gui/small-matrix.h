/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gui/home-facts.h"

G_BEGIN_DECLS

/** MunSmallMatrix: how many open risks are in each cell, before or after treatment. Each cell leads to its risks; the arrow keys walk over the cells. */
#define MUN_TYPE_SMALL_MATRIX (mun_small_matrix_get_type ())
G_DECLARE_FINAL_TYPE (MunSmallMatrix, mun_small_matrix, MUN, SMALL_MATRIX, GtkWidget)

GtkWidget *mun_small_matrix_new   (MunRiskFacts       *risks,
                                   MunTreated          treated);

/** mun_risk_facts_describe: Returns: (transfer full): "Without controls: 12 risks, of these 3 Critical" */
char      *mun_risk_facts_describe (const MunRiskFacts *risks,
                                   MunTreated          treated);

G_END_DECLS
