/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/workspace.h"

G_BEGIN_DECLS

typedef void (*MunFollowFunc) (GtkWidget *widget);

/** mun_follow: has @widget show the state of @workspace: @refresh is called once in an idle moment after one or many changes while the widget is on the
 * screen, and when it comes back to the screen after changes. What nobody sees costs nothing, however many pages were visited. */
void mun_follow (GtkWidget     *widget,
                 MunWorkspace  *workspace,
                 MunFollowFunc  refresh);

/** mun_follow_outdate: what @widget shows is no longer right though no record was changed: somebody else acts. Nothing happens where it follows nothing */
void mun_follow_outdate (GtkWidget *widget);

G_END_DECLS
