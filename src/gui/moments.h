/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** MunMomentFunc: does a part of what is to be done. Returns: whether something is left for the next moment */
typedef gboolean (*MunMomentFunc) (GtkWidget *widget);

/** mun_moments_begin: has @widget come part by part, since all of it at once would take longer than a frame of the screen: @next is called once after
 * each frame until nothing is left. Does nothing while it goes on already. */
void     mun_moments_begin  (GtkWidget     *widget,
                             MunMomentFunc  next);

/** mun_moment_is_over: whether a part that began at @begun, in the time of g_get_monotonic_time(), and made @rows rows of a list since leaves the rest of
 * its frame to the drawing of them */
gboolean mun_moment_is_over (gint64         begun,
                             guint          rows);

G_END_DECLS
