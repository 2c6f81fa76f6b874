/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** MunColumns: its visible children in one to three columns, as many as there is room for, each below the shortest so far */
#define MUN_TYPE_COLUMNS (mun_columns_get_type ())
G_DECLARE_FINAL_TYPE (MunColumns, mun_columns, MUN, COLUMNS, GtkWidget)

G_END_DECLS
