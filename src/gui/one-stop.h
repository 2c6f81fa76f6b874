/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** MunOneStop: a list that is one stop on the way of the Tab key. The list view of GTK 4.8 makes each row a stop: past four hundred changes nobody would
 * come any more. Arrow keys go from row to row; what can be worked inside a row is still on the way. */
#define MUN_TYPE_ONE_STOP (mun_one_stop_get_type ())
G_DECLARE_FINAL_TYPE (MunOneStop, mun_one_stop, MUN, ONE_STOP, GtkWidget)

/** mun_one_stop_new: @child: shows @list, usually the scrolled window around it */
GtkWidget *mun_one_stop_new (GtkWidget *child,
                             GtkWidget *list);

G_END_DECLS
