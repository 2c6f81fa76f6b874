/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui/home-facts.h"

G_BEGIN_DECLS

/* The cards of the home page. Every line leads to the records behind it. */

/** mun_home_due_new: what has a date within 30 days */
GtkWidget *mun_home_due_new        (const MunHomeFacts   *facts);
/** mun_home_open_new: how many problems are open */
GtkWidget *mun_home_open_new       (const MunHomeFacts   *facts);
/** mun_home_changes_new: who changed what since the last visit; without one, the newest revisions
 * @since: (nullable): UTC moment of the last visit */
GtkWidget *mun_home_changes_new    (const MunHomeFacts   *facts,
                                    MunWorkspace         *workspace,
                                    const char           *since);
/** mun_home_risks_new: Returns: (nullable): the risks without controls and today; %NULL when none is scored */
GtkWidget *mun_home_risks_new      (const MunHomeFacts   *facts);
/** mun_home_objectives_new: Returns: (nullable): %NULL when there is none */
GtkWidget *mun_home_objectives_new (const MunHomeFacts   *facts);
/** mun_home_clauses_new: a bar of evidence for each clause */
GtkWidget *mun_home_clauses_new    (const MunClauseFacts *clauses);

G_END_DECLS
