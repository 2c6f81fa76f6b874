/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/window-private.h"

#include <glib/gi18n.h>

#include "base/date.h"
#include "gui/application.h"
#include "gui/file-chooser.h"
#include "gui/page.h"
#include "gui/preferences.h"
#include "model/workspace-copy.h"
#include "store/lost.h"

/* A copy under another name holds what is in the file and what was entered since. */

gboolean
mun_window_has_lost_file (MunWindow *self)
{
  g_return_val_if_fail (MUN_IS_WINDOW (self), FALSE);

  return self->workspace != NULL && mun_store_is_lost (mun_workspace_get_store (self->workspace));
}

static void
tell_saved (MunWindow  *self,
            const char *path,
            guint       n,
            const char *missing)
{
  g_autofree char *text = NULL;

  if (missing != NULL)
    text = g_strdup_printf (_("Copy saved: %1$s. It does not hold everything that was entered here. %2$s Correct it, then save a copy again."), path, missing);
  else if (n > 0)
    text = g_strdup_printf (g_dngettext (NULL, "Copy saved: %1$s. It also holds %2$u record with changes that are not in this file yet.",
                                         "Copy saved: %1$s. It also holds %2$u records with changes that are not in this file yet.", n), path, n);
  else
    text = g_strdup_printf (_("Copy saved: %s"), path);
  if (missing != NULL || n > 0)
    mun_window_show_note (self, text);
  else
    mun_window_toast (self, text, FALSE);
}

/* Nothing can be saved here any more, so the work goes on in the copy. */
static void
go_on_in_copy (MunWindow *self,
               GFile     *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (!mun_application_open_file (MUN_APPLICATION (application), NULL, file))
    return;
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
copy_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  MunWindow *self = user_data;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *missing = NULL;
  g_autoptr(GPtrArray) drafts = mun_window_get_drafts (self, NULL);
  g_autoptr(GError) error = NULL;

  if (path == NULL)
    mun_window_toast (self, _("A copy can only be saved in a folder of this machine"), FALSE);
  else if (!mun_workspace_save_copy (self->workspace, path, drafts, &missing, &error))
    mun_window_show_error (self, error);
  else if (mun_window_has_lost_file (self) && missing == NULL)
    go_on_in_copy (self, file);
  else
    tell_saved (self, path, drafts->len, missing);
}

void
mun_window_save_copy (MunWindow *self)
{
  const char *path;
  g_autofree char *folder = NULL;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GFile) proposal = NULL;

  g_return_if_fail (MUN_IS_WINDOW (self) && self->workspace != NULL);

  if (mun_window_get_page (self) != NULL)
    mun_page_leave (MUN_PAGE (mun_window_get_page (self)));
  path = mun_workspace_get_path (self->workspace);
  folder = g_path_get_dirname (path);
  base = g_path_get_basename (path);
  if (g_str_has_suffix (base, ".muniment"))
    base[strlen (base) - strlen (".muniment")] = '\0';
  name = g_strdup_printf (_("%s copy.muniment"), base);
  proposal = g_file_new_build_filename (folder, name, NULL);
  mun_choose_file (GTK_WIDGET (self), MUN_CHOOSE_SAVE, _("Save a Copy"), _("_Save"), proposal, "*.muniment", copy_chosen_cb, self);
}

void
mun_window_show_copy (MunWindow *self,
                      MunPage   *page)
{
  MunStrip *notice = mun_page_get_notice (page);
  g_autofree char *day = NULL;
  g_autofree char *original = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *text = NULL;

  if (!mun_backup_is_copy (mun_workspace_get_path (self->workspace), &day, &original))
    return;
  shown = mun_date_format (day, NULL);
  text = g_strdup_printf (_("This is a backup, made on %s. What you change here does not reach the file you work in."), shown);
  if (original != NULL)
    {
      g_autoptr(GFile) file = g_file_new_for_path (original);
      g_autofree char *uri = g_file_get_uri (file);
      g_autoptr(GVariant) target = g_variant_ref_sink (g_variant_new_string (uri));
      g_autofree char *action = g_action_print_detailed_name ("app.open-recent", target);

      mun_strip_set_button (notice, _("_Open the File Itself"), action);
    }
  mun_strip_show (notice, MUN_STRIP_NOTE, text, TRUE);
}
