/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** mun_reveal: scrolls the scrolled window around @widget, as little as needed, until the whole of @widget is seen; once the coming layout is known.
 * @widget: a widget, in a #GtkScrolledWindow at that time */
void     mun_reveal                (GtkWidget         *widget);
/** mun_reveal_top: scrolls until @widget begins at the top of what is seen, as far as what follows it allows; once the coming layouts are known */
void     mun_reveal_top            (GtkWidget         *widget);
/** mun_reveal_is_focus_below: whether the focus is inside @place and would be out of sight with @scroller at its top */
gboolean mun_reveal_is_focus_below (GtkScrolledWindow *scroller,
                                    GtkWidget         *place);

G_END_DECLS
