/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** mun_clause_factory_new: Returns: (transfer full): makes the rows of a tree of clauses and requirements: #GtkTreeListRow with #MunClauseNode */
GtkListItemFactory *mun_clause_factory_new (void);

G_END_DECLS
