/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/file-saver.h"

#include <glib/gi18n.h>

#include "base/output.h"
#include "gui/window.h"
#include "gui/worker.h"

char *
mun_saver_write (GFile         *file,
                 gconstpointer  data,
                 gsize          size,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!mun_output_may_replace (g_file_peek_path (file), error) ||
      !g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, error))
    return NULL;
  return g_file_get_basename (file);
}

void
mun_saver_saved_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = mun_worker_finish (result, &error);
  MunWindow *window = mun_window_of (GTK_WIDGET (source));
  g_autofree char *text = name != NULL ? g_strdup_printf (_("Saved as %s"), name) : NULL;

  if (window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (name != NULL)
    mun_window_toast (window, text, FALSE);
  else
    mun_window_show_error (window, error);
}
