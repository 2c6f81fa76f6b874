/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/proof-list.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "gui/file-chooser.h"
#include "gui/proof-row.h"
#include "gui/rows.h"
#include "gui/window.h"

struct _MunProofList {
  GtkBox parent_instance;

  /* Children */
  GtkWidget *group;

  /* Owned */
  MunWorkspace *workspace;
  MunWorker    *worker;
  MunRecord    *record;
  GCancellable *cancellable;
  GtkWidget    *hint;
  GPtrArray    *rows; /* borrowed */
};

G_DEFINE_FINAL_TYPE (MunProofList, mun_proof_list, GTK_TYPE_BOX)

/* Files on their way in. They are read one after the other in a thread, and kept here. */
typedef struct {
  GPtrArray *files; /* (element-type GFile) */
  guint      next;
  guint      n_added;
  GString   *problems;
} Adding;

static void read_next (MunProofList *self, Adding *adding);

static void
free_adding (Adding *adding)
{
  g_ptr_array_unref (adding->files);
  g_string_free (adding->problems, TRUE);
  g_free (adding);
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
      GtkWidget *row = mun_proof_row_new (self->workspace, self->worker, attachments->pdata[i]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (self->hint, attachments->len == 0);
}

/* Adding ----------------------------------------------------------------------------------------------------------- */

static gboolean
keep (MunProofList  *self,
      GBytes        *bytes,
      const char    *name,
      GError       **error)
{
  g_autoptr(MunRecord) attachment = mun_workspace_attach_bytes (self->workspace, self->record, bytes, name, error);

  return attachment != NULL;
}

static void
finish_adding (MunProofList *self,
               Adding       *adding)
{
  MunWindow *window = mun_window_of (GTK_WIDGET (self));
  g_autofree char *text = g_strdup_printf (g_dngettext (NULL, "%u file added", "%u files added", adding->n_added), adding->n_added);
  g_autoptr(GError) error = NULL;

  if (adding->n_added > 0)
    fill (self);
  if (window != NULL && adding->n_added > 0)
    mun_window_toast (window, text, TRUE);
  if (window != NULL && adding->problems->len > 0)
    {
      error = g_error_new_literal (MUN_ERROR, MUN_ERROR_INVALID, adding->problems->str);
      mun_window_show_error (window, error);
    }
  else if (window != NULL)
    mun_window_hide_error (window);
  free_adding (adding);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = mun_evidence_read (data, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  MunProofList *self = MUN_PROOF_LIST (source);
  Adding *adding = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = g_file_get_basename (g_task_get_task_data (G_TASK (result)));

  if (self->workspace == NULL)
    {
      free_adding (adding);
      return;
    }
  if (bytes != NULL && keep (self, bytes, name, &error))
    adding->n_added++;
  else
    g_string_append_printf (adding->problems, "%s%s", adding->problems->len > 0 ? "\n" : "", error->message);
  read_next (self, adding);
}

static void
read_next (MunProofList *self,
           Adding       *adding)
{
  g_autoptr(GTask) task = NULL;

  if (adding->next == adding->files->len)
    {
      finish_adding (self, adding);
      return;
    }
  task = g_task_new (self, self->cancellable, read_cb, adding);
  g_task_set_task_data (task, g_object_ref (adding->files->pdata[adding->next++]), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/* @files: (transfer full) */
static void
add_files (MunProofList *self,
           GPtrArray    *files)
{
  Adding *adding = g_new0 (Adding, 1);

  adding->files = files;
  adding->problems = g_string_new (NULL);
  read_next (self, adding);
}

static void
add_list (MunProofList *self,
          GSList       *list)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *file = list; file != NULL; file = file->next)
    g_ptr_array_add (files, g_object_ref (file->data));
  add_files (self, files);
}

/* A picture that comes without a file gets a name by the moment. */
static void
add_picture (MunProofList *self,
             GdkTexture   *texture)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%d %H.%M.%S");
  g_autofree char *name = g_strdup_printf ("%s %s.png", _("Picture"), moment);
  g_autoptr(GBytes) bytes = gdk_texture_save_to_png_bytes (texture);
  g_autoptr(GError) error = NULL;
  MunWindow *window = mun_window_of (GTK_WIDGET (self));

  if (keep (self, bytes, name, &error))
    {
      fill (self);
      if (window != NULL)
        mun_window_toast (window, _("Picture added"), TRUE);
    }
  else if (window != NULL)
    mun_window_show_error (window, error);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_object_ref (file));
  add_files (user_data, files);
}

static void
add_cb (MunProofList *self)
{
  mun_choose_file (GTK_WIDGET (self), MUN_CHOOSE_OPEN, _("Add Proof"), _("_Add"), NULL, NULL, file_chosen_cb, self);
}

static void
take_value (MunProofList *self,
            const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr(GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

      add_list (self, files);
    }
  else if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    add_picture (self, g_value_get_object (value));
}

static gboolean
drop_cb (MunProofList *self,
         const GValue *value)
{
  take_value (self, value);
  return TRUE;
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(MunProofList) self = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);
  MunWindow *window = mun_window_of (GTK_WIDGET (self));

  if (self->workspace == NULL)
    return;
  if (value != NULL)
    take_value (self, value);
  else if (window != NULL)
    mun_window_toast (window, _("What was copied cannot be read"), FALSE);
}

static void
paste_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  GType type = gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) || gdk_content_formats_contain_mime_type (formats, "text/uri-list")
               ? GDK_TYPE_FILE_LIST : GDK_TYPE_TEXTURE;
  g_autoptr(GdkContentFormats) wanted = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_new_for_gtype (type));
  MunWindow *window = mun_window_of (widget);

  if (gdk_content_formats_match (formats, wanted))
    gdk_clipboard_read_value_async (clipboard, type, G_PRIORITY_DEFAULT, MUN_PROOF_LIST (widget)->cancellable, pasted_cb, g_object_ref (widget));
  else if (window != NULL)
    mun_window_toast (window, _("No file and no picture was copied"), FALSE);
}

static void
mun_proof_list_dispose (GObject *object)
{
  MunProofList *self = MUN_PROOF_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->worker);
  g_clear_object (&self->workspace);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (mun_proof_list_parent_class)->dispose (object);
}

static void
mun_proof_list_class_init (MunProofListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_proof_list_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "proof.paste", NULL, paste_cb);
}

static void
mun_proof_list_init (MunProofList *self)
{
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  self->group = adw_preferences_group_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("Proof"));
  /* As a description of the group it would share its line with the buttons. */
  self->hint = mun_label_new (_("Photos, letters, certificates, lists: files that show an auditor that it is true. They are copied into the workspace."), "dim-label");
  gtk_box_append (GTK_BOX (self), self->group);
  gtk_box_append (GTK_BOX (self), self->hint);
}

static GtkWidget *
create_buttons (MunProofList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add a File…"));
  GtkWidget *paste = mun_icon_button_new ("edit-paste-symbolic", _("Paste a copied file or picture"));

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (add, _("Files can also be dropped here"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (paste), "proof.paste");
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), paste);
  gtk_box_append (GTK_BOX (box), add);
  return box;
}

/* Wherever on the page the focus is, but in an entry: that takes the keys first. */
static gboolean
paste_key_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_activate_action (widget, "proof.paste", NULL);
}

static void
accept_keys (MunProofList *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK), gtk_callback_action_new (paste_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
accept_drops (MunProofList *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };

  gtk_drop_target_set_gtypes (drop, types, G_N_ELEMENTS (types));
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

GtkWidget *
mun_proof_list_new (MunWorkspace *workspace,
                    MunRecord    *record,
                    gboolean      writable)
{
  MunProofList *self = g_object_new (MUN_TYPE_PROOF_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  self->worker = mun_worker_new (workspace);
  self->record = g_object_ref (record);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "proof.paste", writable);
  if (writable)
    {
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), create_buttons (self));
      accept_drops (self);
      accept_keys (self);
    }
  fill (self);
  if (mun_record_is_new (record))
    gtk_label_set_text (GTK_LABEL (self->hint), _("Save the record first; then files can be added as proof."));
  return GTK_WIDGET (self);
}
