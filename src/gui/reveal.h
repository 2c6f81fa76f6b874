/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** mun_reveal: scrolls the scrolled window around @widget, as little as needed, until the whole of @widget is seen; once the coming layout is known.
 * @widget: a widget, in a #GtkScrolledWindow at that time */
void mun_reveal (GtkWidget *widget);

G_END_DECLS
