/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/soft-stops.h"

G_BEGIN_DECLS

/** mun_anyway_ask: asks for the reason why something weak is done all the same.
 * @above: a widget in the window that asks
 * @weak: sentences: what is weak and what would be better
 * @go_on: called with @object alone once there is a reason; what it saves, or the group that it begins, passes the soft stops
 * @object: (type GObject): nothing is called when it is gone by then */
void       mun_anyway_ask        (GtkWidget        *above,
                                  MunWorkspace     *workspace,
                                  const char       *weak,
                                  GCallback         go_on,
                                  gpointer          object);

/** mun_anyway_ask_for: the same when @error is %MUN_ERROR_NEEDS_REASON. Returns: whether it asks */
gboolean   mun_anyway_ask_for    (GtkWidget        *above,
                                  MunWorkspace     *workspace,
                                  const GError     *error,
                                  GCallback         go_on,
                                  gpointer          object);

/** mun_anyway_ask_for_all: the same for one of several records that are saved together: the reason counts for all of them */
gboolean   mun_anyway_ask_for_all (GtkWidget       *above,
                                  MunWorkspace     *workspace,
                                  const GError     *error,
                                  GCallback         go_on,
                                  gpointer          object);

/** mun_anyway_row_new: a row that takes the reason, for a dialog of another kind */
GtkWidget *mun_anyway_row_new    (void);

/** mun_anyway_row_says: whether the row holds a reason */
gboolean   mun_anyway_row_says   (GtkWidget        *row);

/** mun_anyway_row_connect: once @dialog is answered with @response, @go_on is called with @object alone and with the reason in @row in force */
void       mun_anyway_row_connect (GtkWidget       *row,
                                  AdwMessageDialog *dialog,
                                  const char       *response,
                                  MunWorkspace     *workspace,
                                  GCallback         go_on,
                                  gpointer          object);

G_END_DECLS
