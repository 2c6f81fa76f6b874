/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a page saves as a file in a worker thread, and how the person hears of it. */

/** mun_saver_write: in the thread: replaces @file, but never a Muniment file. Returns: (transfer full) (nullable): the name of the file for mun_saver_saved_cb() */
char *mun_saver_write    (GFile         *file,
                          gconstpointer  data,
                          gsize          size,
                          GCancellable  *cancellable,
                          GError       **error);
/** mun_saver_saved_cb: a GAsyncReadyCallback of mun_worker_run() with a widget as source: says under which name it was saved, or why not */
void  mun_saver_saved_cb (GObject       *source,
                          GAsyncResult  *result,
                          gpointer       user_data);

G_END_DECLS
