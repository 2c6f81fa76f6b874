/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/window-files.h"

#include <glib/gi18n.h>

#include "gui/application.h"
#include "gui/settings.h"

#define MAX_RECENT 8

static gboolean
has_ending (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".muniment");
}

/* Without an open file whatever comes is tried, and what is wrong with it is said. */
static gboolean
drop_cb (MunWindow    *self,
         const GValue *value)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean opened = FALSE;

  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    if (has_ending (file->data) || (mun_window_get_workspace (self) == NULL && !opened))
      {
        mun_application_open_file (MUN_APPLICATION (application), GTK_WINDOW (self), file->data);
        opened = TRUE;
      }
  if (!opened)
    mun_window_toast (self, _("Only a Muniment file opens here. Other files can be dropped on the tab “Proof” of a record."), FALSE);
  return opened;
}

static void
fill_recent (GSettings  *settings,
             const char *key,
             GMenu      *menu)
{
  g_auto(GStrv) recent = mun_settings_get_recent (settings);

  g_menu_remove_all (menu);
  for (guint i = 0; i < MAX_RECENT && recent[i] != NULL; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_uri (recent[i]);
      g_autofree char *name = g_file_get_basename (file);
      g_auto(GStrv) parts = g_strsplit (name, "_", -1);
      /* One line below is the key of a menu, two are a line. */
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-recent", "s", recent[i]);
      g_menu_append_item (menu, item);
    }
}

void
mun_window_list_recent (MunWindow *self,
                        GMenu     *menu)
{
  GSettings *settings = mun_window_get_settings (self);

  if (settings == NULL)
    return;
  g_signal_connect_object (settings, "changed::recent", G_CALLBACK (fill_recent), menu, 0);
  fill_recent (settings, NULL, menu);
}

void
mun_window_accept_files (MunWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}
