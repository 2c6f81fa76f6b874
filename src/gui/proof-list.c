/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/proof-list.h"

#include <glib/gi18n.h>

#include "gui/file-chooser.h"
#include "gui/texts.h"
#include "gui/window.h"

struct _MunProofList {
  GtkBox parent_instance;

  /* Children */
  GtkWidget *group;

  /* Owned */
  MunWorkspace *workspace;
  MunRecord    *record;
  GPtrArray    *rows; /* borrowed */
};

G_DEFINE_FINAL_TYPE (MunProofList, mun_proof_list, GTK_TYPE_BOX)

/* Other programs open a copy; what they change there does not touch the proof. */
static char *
write_copy (MunProofList *self,
            MunRecord    *attachment,
            GError      **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = g_path_get_basename (mun_record_get (attachment, ATTACHMENT_TITLE));
  g_autofree char *path = NULL;
  g_autoptr(GBytes) bytes = mun_store_read_file (mun_workspace_get_store (self->workspace), mun_record_get (attachment, ATTACHMENT_FILE), error);

  if (bytes == NULL)
    return NULL;
  folder = g_dir_make_tmp ("muniment-XXXXXX", error);
  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, name, NULL);
  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    return NULL;
  return g_steal_pointer (&path);
}

static void
open_cb (MunProofList *self,
         GtkWidget    *row)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = write_copy (self, g_object_get_data (G_OBJECT (row), "attachment"), &error);
  MunWindow *window = mun_window_of (GTK_WIDGET (self));

  if (path != NULL)
    {
      g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

      gtk_show_uri (GTK_WINDOW (window), uri, GDK_CURRENT_TIME);
    }
  else if (window != NULL)
    mun_window_show_error (window, error);
}

static GtkWidget *
create_row (MunProofList *self,
            MunRecord    *attachment)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *on = mun_workspace_format (self->workspace, attachment, ATTACHMENT_ADDED_ON, NULL);
  g_autofree char *by = mun_workspace_format (self->workspace, attachment, ATTACHMENT_ADDED_BY, NULL);
  g_autofree char *subtitle = g_strdup_printf ("%s%s%s", on, *by != '\0' ? " · " : "", by);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mun_record_get_title (attachment));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "mun-attach-symbolic");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("mun-goto-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Open a copy of this file"));
  g_object_set_data_full (G_OBJECT (row), "attachment", g_object_ref (attachment), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
fill (MunProofList *self)
{
  g_autoptr(GPtrArray) attachments = mun_workspace_attachments (self->workspace, self->record);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < attachments->len; i++)
    {
      GtkWidget *row = create_row (self, attachments->pdata[i]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group), attachments->len > 0 ? NULL :
                                         _("Photos, letters, certificates, lists: files that show an auditor that it is true. They are copied into the workspace."));
}

static void
attach (MunProofList *self,
        GFile        *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) attachment = mun_workspace_attach (self->workspace, self->record, file, name, &error);
  MunWindow *window = mun_window_of (GTK_WIDGET (self));

  if (attachment == NULL)
    {
      mun_window_show_error (window, error);
      return;
    }
  fill (self);
  mun_window_toast (window, _("File added"), TRUE);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  attach (user_data, file);
}

static void
add_cb (MunProofList *self)
{
  mun_choose_file (GTK_WIDGET (self), MUN_CHOOSE_OPEN, _("Add Proof"), _("_Add"), NULL, NULL, file_chosen_cb, self);
}

static gboolean
drop_cb (MunProofList *self,
         const GValue *value)
{
  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    attach (self, file->data);
  return TRUE;
}

static void
mun_proof_list_dispose (GObject *object)
{
  MunProofList *self = MUN_PROOF_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->workspace);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (mun_proof_list_parent_class)->dispose (object);
}

static void
mun_proof_list_class_init (MunProofListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_proof_list_dispose;
}

static void
mun_proof_list_init (MunProofList *self)
{
  self->rows = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("Proof"));
  gtk_box_append (GTK_BOX (self), self->group);
}

GtkWidget *
mun_proof_list_new (MunWorkspace *workspace,
                    MunRecord    *record,
                    gboolean      writable)
{
  MunProofList *self = g_object_new (MUN_TYPE_PROOF_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  if (writable)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_("_Add a File…"));
      GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), button);
      g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
    }
  fill (self);
  return GTK_WIDGET (self);
}
