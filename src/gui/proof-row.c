/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/proof-row.h"

#include <glib/gi18n.h>

#include "gui/file-chooser.h"
#include "gui/proof-check.h"
#include "gui/texts.h"
#include "gui/window.h"

#define PICTURE_SIZE 48
#define ICON_SIZE    24

struct _MunProofRow {
  AdwActionRow parent_instance;

  /* Children */
  GtkWidget *picture;
  GtkWidget *state_icon;
  GtkLabel  *state;

  /* Owned */
  MunWorkspace *workspace;
  MunWorker    *worker;
  MunRecord    *attachment;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (MunProofRow, mun_proof_row, ADW_TYPE_ACTION_ROW)

static MunProofJob *
create_job (MunProofRow *self,
            GFile       *copy)
{
  return mun_proof_job_new (mun_record_get (self->attachment, ATTACHMENT_FILE), mun_record_get (self->attachment, ATTACHMENT_TITLE), copy);
}

/* @problem, @size: (nullable) */
static void
show_lines (MunProofRow *self,
            const char  *size,
            const char  *problem)
{
  g_autofree char *on = mun_workspace_format (self->workspace, self->attachment, ATTACHMENT_ADDED_ON, NULL);
  g_autofree char *by = mun_workspace_format (self->workspace, self->attachment, ATTACHMENT_ADDED_BY, NULL);
  g_autoptr(GString) text = g_string_new (on);

  if (*by != '\0')
    g_string_append_printf (text, " · %s", by);
  if (size != NULL)
    g_string_append_printf (text, " · %s", size);
  if (problem != NULL)
    g_string_append_printf (text, "\n%s", problem);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), mun_record_get_title (self->attachment));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text->str);
}

static void
show_state (MunProofRow *self,
            const char  *icon,
            const char  *css,
            const char  *word,
            const char  *why)
{
  const char *classes[] = { css, NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (self->state_icon), icon);
  gtk_widget_set_css_classes (self->state_icon, classes);
  gtk_label_set_text (self->state, word);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state), why);
}

/* What sort of file it is, until its picture is there or where there is none. */
static void
show_icon (MunProofRow *self)
{
  g_autofree char *type = g_content_type_guess (mun_record_get (self->attachment, ATTACHMENT_TITLE), NULL, 0, NULL);
  g_autoptr(GIcon) icon = g_content_type_is_unknown (type) ? g_themed_icon_new ("mun-attach-symbolic") : g_content_type_get_symbolic_icon (type);

  if (G_IS_THEMED_ICON (icon))
    g_themed_icon_append_name (G_THEMED_ICON (icon), "mun-attach-symbolic");
  gtk_image_set_from_gicon (GTK_IMAGE (self->picture), icon);
  gtk_image_set_pixel_size (GTK_IMAGE (self->picture), ICON_SIZE);
}

/* Checking --------------------------------------------------------------------------------------------------------- */

static void
show_whole (MunProofRow         *self,
            const MunProofCheck *check)
{
  g_autofree char *size = mun_text_size (check->size);
  g_autofree char *why = g_strdup_printf (_("The file is exactly what was added: its checksum matches. SHA-256 %s"),
                                          mun_record_get (self->attachment, ATTACHMENT_SHA256));
  g_autoptr(GdkTexture) texture = check->picture != NULL ? gdk_texture_new_for_pixbuf (check->picture) : NULL;

  show_lines (self, size, check->unlike ? _("This cannot be shown as a picture, although it is called like one. It is kept as it came.") : NULL);
  show_state (self, "mun-state-done-symbolic", "tone-done", _("Unchanged"), why);
  if (texture != NULL)
    {
      gtk_image_set_from_paintable (GTK_IMAGE (self->picture), GDK_PAINTABLE (texture));
      gtk_image_set_pixel_size (GTK_IMAGE (self->picture), PICTURE_SIZE);
    }
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  MunProofRow *self = MUN_PROOF_ROW (source);
  g_autoptr(GError) error = NULL;
  MunProofCheck *check = mun_worker_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->workspace == NULL)
    {
      g_clear_pointer (&check, mun_proof_check_free);
      return;
    }
  if (check == NULL)
    {
      show_lines (self, NULL, error->message);
      show_state (self, "mun-state-alarm-symbolic", "tone-alarm", _("Not what was added"), error->message);
      return;
    }
  show_whole (self, check);
  mun_proof_check_free (check);
}

static void
check (MunProofRow *self)
{
  show_state (self, "mun-state-waiting-symbolic", "dim-label", _("Checking…"), NULL);
  mun_worker_run (self->worker, self, mun_proof_check, create_job (self, NULL), mun_proof_job_free, mun_proof_check_free, self->cancellable,
                  checked_cb, NULL);
}

static void
check_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  check (MUN_PROOF_ROW (widget));
}

/* Copies ----------------------------------------------------------------------------------------------------------- */

static GFile *
finish_copy (GtkWidget    *widget,
             GAsyncResult *result)
{
  g_autoptr(GError) error = NULL;
  GFile *file = mun_worker_finish (result, &error);
  MunWindow *window = mun_window_of (widget);

  if (file == NULL && window != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mun_window_show_error (window, error);
  return file;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GFile) file = finish_copy (GTK_WIDGET (source), result);
  MunWindow *window = mun_window_of (GTK_WIDGET (source));
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri != NULL && window != NULL)
    gtk_show_uri (GTK_WINDOW (window), uri, GDK_CURRENT_TIME);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GFile) file = finish_copy (GTK_WIDGET (source), result);
  MunWindow *window = mun_window_of (GTK_WIDGET (source));
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *text = name != NULL ? g_strdup_printf (_("Saved as %s"), name) : NULL;

  if (text != NULL && window != NULL)
    mun_window_toast (window, text, FALSE);
}

/* Other programs open a copy; what they change there does not touch the proof. */
static void
mun_proof_row_activate (AdwActionRow *row)
{
  MunProofRow *self = MUN_PROOF_ROW (row);

  mun_worker_run (self->worker, self, mun_proof_write, create_job (self, NULL), mun_proof_job_free, g_object_unref, self->cancellable, opened_cb, NULL);
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  mun_proof_row_activate (ADW_ACTION_ROW (widget));
}

static void
place_chosen_cb (GFile    *file,
                 gpointer  user_data)
{
  MunProofRow *self = user_data;

  mun_worker_run (self->worker, self, mun_proof_write, create_job (self, file), mun_proof_job_free, g_object_unref, self->cancellable, saved_cb, NULL);
}

static void
save_copy_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MunProofRow *self = MUN_PROOF_ROW (widget);
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = g_path_get_basename (mun_record_get (self->attachment, ATTACHMENT_TITLE));
  g_autoptr(GFile) proposal = g_file_new_build_filename (folder != NULL ? folder : g_get_home_dir (), name, NULL);

  mun_choose_file (widget, MUN_CHOOSE_SAVE, _("Save a Copy of the Proof"), _("_Save"), proposal, NULL, place_chosen_cb, self);
}

/* Description ------------------------------------------------------------------------------------------------------ */

static void
describe (MunProofRow *self,
          const char  *typed)
{
  g_autofree char *old = g_strdup (mun_record_get (self->attachment, ATTACHMENT_TITLE));
  g_autofree char *clean = g_strstrip (g_strdup (typed));
  g_autofree char *title = mun_proof_keep_ending (clean, old);
  g_autoptr(GError) error = NULL;
  MunWindow *window = mun_window_of (GTK_WIDGET (self));

  if (*clean == '\0' || g_str_equal (title, old))
    return;
  mun_record_set (self->attachment, ATTACHMENT_TITLE, title);
  if (mun_workspace_save (self->workspace, self->attachment, NULL, &error))
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
      return;
    }
  mun_record_set (self->attachment, ATTACHMENT_TITLE, old);
  if (window != NULL)
    mun_window_show_error (window, error);
}

static void
described_cb (MunProofRow      *self,
              const char       *response,
              AdwMessageDialog *dialog)
{
  if (g_strcmp0 (response, "save") == 0)
    describe (self, gtk_editable_get_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog))));
}

static void
describe_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MunProofRow *self = MUN_PROOF_ROW (widget);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), _("What does the file show?"),
                                              _("For example “Photo of the repaired fence, north side”. The file itself stays as it is."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), mun_record_get (self->attachment, ATTACHMENT_TITLE));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Description"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (described_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
mun_proof_row_dispose (GObject *object)
{
  MunProofRow *self = MUN_PROOF_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->workspace);
  g_clear_object (&self->worker);
  g_clear_object (&self->attachment);

  G_OBJECT_CLASS (mun_proof_row_parent_class)->dispose (object);
}

static void
mun_proof_row_class_init (MunProofRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_proof_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = mun_proof_row_activate;

  gtk_widget_class_install_action (widget_class, "proof.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "proof.save-copy", NULL, save_copy_cb);
  gtk_widget_class_install_action (widget_class, "proof.describe", NULL, describe_cb);
  gtk_widget_class_install_action (widget_class, "proof.check", NULL, check_cb);
}

static GtkWidget *
create_menu (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Open a Copy"), "proof.open");
  g_menu_append (menu, _("_Save a Copy…"), "proof.save-copy");
  g_menu_append (menu, _("_Description…"), "proof.describe");
  g_menu_append (menu, _("_Check Again"), "proof.check");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static void
mun_proof_row_init (MunProofRow *self)
{
  self->cancellable = g_cancellable_new ();
  self->picture = gtk_image_new_from_icon_name ("mun-attach-symbolic");
  gtk_widget_set_size_request (self->picture, PICTURE_SIZE, -1);
  self->state_icon = gtk_image_new ();
  self->state = GTK_LABEL (gtk_label_new (""));
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "caption");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->picture);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->state_icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->state));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), create_menu ());
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Open a copy of this file"));
}

GtkWidget *
mun_proof_row_new (MunWorkspace *workspace,
                   MunWorker    *worker,
                   MunRecord    *attachment)
{
  MunProofRow *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_WORKER (worker) && MUN_IS_RECORD (attachment), NULL);

  self = g_object_new (MUN_TYPE_PROOF_ROW, NULL);
  self->workspace = g_object_ref (workspace);
  self->worker = g_object_ref (worker);
  self->attachment = g_object_ref (attachment);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "proof.describe", mun_workspace_read_only_reason (workspace) == NULL);
  show_lines (self, NULL, NULL);
  show_icon (self);
  check (self);
  return GTK_WIDGET (self);
}
