/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** mun_help_show: opens the help at one topic, in the window that already shows it or in a new one
 * @parent: (nullable): the window it belongs to
 * @place: a topic: id of a place, "start", "wizard" or "keys"; an unknown one shows the first */
void mun_help_show (GtkWindow  *parent,
                    const char *place);

G_END_DECLS
