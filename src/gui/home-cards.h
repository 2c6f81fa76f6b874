/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/* The cards of the home page. Every line leads to the records behind it. */

/** mun_home_path_new: @stations: (element-type MunStation) */
GtkWidget *mun_home_path_new    (GPtrArray    *stations);
/** mun_home_due_new: what has a date within 30 days */
GtkWidget *mun_home_due_new     (MunWorkspace *workspace);
/** mun_home_open_new: how many problems are open */
GtkWidget *mun_home_open_new    (MunWorkspace *workspace);
/** mun_home_changes_new: the newest revisions */
GtkWidget *mun_home_changes_new (MunWorkspace *workspace);

G_END_DECLS
