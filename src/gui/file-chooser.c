/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/file-chooser.h"

#include <glib/gi18n.h>

typedef struct {
  GtkFileChooserNative *native;
  GtkWidget            *parent; /* weak */
  MunFileFunc           func;
  gpointer              user_data;
} Request;

static void
free_request (Request *request)
{
  g_clear_weak_pointer (&request->parent);
  g_clear_object (&request->native);
  g_free (request);
}

static void
add_filters (GtkFileChooser *chooser,
             const char     *pattern)
{
  g_autoptr(GtkFileFilter) wanted = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (wanted, g_str_has_suffix (pattern, ".muniment") ? _("Muniment files") : pattern);
  gtk_file_filter_add_pattern (wanted, pattern);
  gtk_file_chooser_add_filter (chooser, wanted);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static void
set_proposal (GtkFileChooser *chooser,
              MunChoose       what,
              GFile          *proposal)
{
  g_autoptr(GFile) folder = NULL;
  g_autofree char *name = NULL;

  if (what == MUN_CHOOSE_FOLDER)
    {
      gtk_file_chooser_set_current_folder (chooser, proposal, NULL);
      return;
    }
  folder = g_file_get_parent (proposal);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  if (what == MUN_CHOOSE_SAVE)
    {
      name = g_file_get_basename (proposal);
      gtk_file_chooser_set_current_name (chooser, name);
    }
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  Request *request = user_data;

  if (response == GTK_RESPONSE_ACCEPT && request->parent != NULL)
    {
      g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      if (file != NULL)
        request->func (file, request->user_data);
    }
  free_request (request);
}

void
mun_choose_file (GtkWidget   *parent,
                 MunChoose    what,
                 const char  *title,
                 const char  *accept,
                 GFile       *proposal,
                 const char  *pattern,
                 MunFileFunc  func,
                 gpointer     user_data)
{
  static const GtkFileChooserAction actions[] = {
    [MUN_CHOOSE_OPEN]   = GTK_FILE_CHOOSER_ACTION_OPEN,
    [MUN_CHOOSE_SAVE]   = GTK_FILE_CHOOSER_ACTION_SAVE,
    [MUN_CHOOSE_FOLDER] = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
  };
  Request *request = g_new0 (Request, 1);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (parent));

  g_return_if_fail (GTK_IS_WINDOW (window) && func != NULL);

  request->native = gtk_file_chooser_native_new (title, window, actions[what], accept, NULL);
  g_set_weak_pointer (&request->parent, parent);
  request->func = func;
  request->user_data = user_data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (request->native), TRUE);
  if (pattern != NULL)
    add_filters (GTK_FILE_CHOOSER (request->native), pattern);
  if (proposal != NULL)
    set_proposal (GTK_FILE_CHOOSER (request->native), what, proposal);
  g_signal_connect (request->native, "response", G_CALLBACK (response_cb), request);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (request->native));
}
