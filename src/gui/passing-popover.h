/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** mun_popover_show_once: opens @popover over @parent, which it leaves for good when it closes.
 *
 * The keys go back to @origin, of which nothing is held: without that the window would give them to its first button.
 * @popover: (transfer floating): without a parent yet
 * @place: in the coordinates of @parent, in pixels; what the popover points to
 */
void mun_popover_show_once (GtkPopover         *popover,
                            GtkWidget          *parent,
                            const GdkRectangle *place,
                            GtkWidget          *origin);

/** mun_popover_let_pass: what is pressed beside @popover is pressed, and closes it on the way: GTK would take the press for closing alone. It closes as well
 * when the focus leaves it */
void mun_popover_let_pass (GtkPopover *popover);

G_END_DECLS
