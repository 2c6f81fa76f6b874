/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/verify-window.h"

#include <glib/gi18n.h>

#include "gui/rows.h"
#include "gui/worker.h"
#include "model/whole-check.h"

#define MUN_TYPE_VERIFY_WINDOW (mun_verify_window_get_type ())
G_DECLARE_FINAL_TYPE (MunVerifyWindow, mun_verify_window, MUN, VERIFY_WINDOW, AdwWindow)

struct _MunVerifyWindow {
  AdwWindow parent_instance;

  /* Children */
  AdwBin *content;

  /* Owned */
  MunWorker    *worker;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (MunVerifyWindow, mun_verify_window, ADW_TYPE_WINDOW)

static gpointer
verify_in_thread (MunWorkspace  *workspace,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return mun_workspace_verify (workspace, cancellable, error);
}

static void
add_number (GtkWidget  *group,
            const char *title,
            gint64      number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  GtkWidget *row = mun_plain_row_new (title, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
copy_cb (GtkWidget *button)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), g_object_get_data (G_OBJECT (button), "text"));
}

static void
add_head (GtkWidget  *group,
          const char *head)
{
  GtkWidget *row = mun_plain_row_new (_("Fingerprint of the newest revision"), head);
  GtkWidget *button = mun_icon_button_new ("edit-copy-symbolic", _("Copy the fingerprint"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "text", g_strdup (head), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static GtkWidget *
create_problems (GPtrArray *problems)
{
  GtkWidget *group = mun_group_new (_("What was found"), NULL);

  for (guint i = 0; i < problems->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), mun_plain_row_new (problems->pdata[i], NULL));
  return group;
}

static GtkWidget *
create_status (const char *icon,
               const char *css,
               const char *title,
               const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *heading = mun_label_new (title, "title-2");
  GtkWidget *body = mun_label_new (text, NULL);

  gtk_image_set_pixel_size (GTK_IMAGE (image), 56);
  gtk_widget_add_css_class (image, css);
  gtk_label_set_xalign (GTK_LABEL (heading), 0.5);
  gtk_label_set_xalign (GTK_LABEL (body), 0.5);
  gtk_label_set_justify (GTK_LABEL (heading), GTK_JUSTIFY_CENTER);
  gtk_label_set_justify (GTK_LABEL (body), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), body);
  return box;
}

static void
show_result (MunVerifyWindow *self,
             MunVerification *verification)
{
  gboolean whole = verification->problems->len == 0;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *numbers = mun_group_new (NULL, NULL);
  GtkWidget *status;

  if (whole)
    status = create_status ("mun-state-done-symbolic", "tone-done", _("The history is whole"),
                            _("Every revision was replayed from the first one on, and the result is exactly what the file holds today. Each revision carries a "
                              "fingerprint of itself and of the one before, so nobody can change the past without breaking the chain. Reports print the last "
                              "fingerprint: paper and file vouch for each other."));
  else
    status = create_status ("mun-state-alarm-symbolic", "tone-alarm", _("The history does not hold together"),
                            _("Something changed this file without the program, or the disk has damaged it. Keep this file as it is, and open the newest "
                              "backup that verifies."));
  add_number (numbers, _("Revisions"), verification->n_revisions);
  add_number (numbers, _("Records"), verification->n_records);
  add_number (numbers, _("Attached files"), verification->n_files);
  if (*verification->head != '\0')
    add_head (numbers, verification->head);
  gtk_box_append (GTK_BOX (box), status);
  if (!whole)
    gtk_box_append (GTK_BOX (box), create_problems (verification->problems));
  gtk_box_append (GTK_BOX (box), numbers);
  adw_bin_set_child (self->content, box);
}

static void
verified_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  MunVerifyWindow *self = MUN_VERIFY_WINDOW (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunVerification) verification = mun_worker_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (verification != NULL)
    show_result (self, verification);
  else
    adw_bin_set_child (self->content, create_status ("mun-state-alarm-symbolic", "tone-alarm", _("The history could not be verified"), error->message));
}

static GtkWidget *
create_waiting (void)
{
  GtkWidget *box = create_status ("mun-history-symbolic", "dim-label", _("Verifying the history…"),
                                  _("Each revision is replayed and compared. Close the window to stop."));
  GtkWidget *spinner = mun_spinner_new ();

  gtk_box_append (GTK_BOX (box), spinner);
  return box;
}

static void
mun_verify_window_dispose (GObject *object)
{
  MunVerifyWindow *self = MUN_VERIFY_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->worker);

  G_OBJECT_CLASS (mun_verify_window_parent_class)->dispose (object);
}

static void
mun_verify_window_class_init (MunVerifyWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_verify_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mun_verify_window_init (MunVerifyWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->content = ADW_BIN (adw_bin_new ());
  gtk_widget_set_margin_top (GTK_WIDGET (self->content), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->content), 24);
  gtk_widget_set_margin_start (GTK_WIDGET (self->content), 18);
  gtk_widget_set_margin_end (GTK_WIDGET (self->content), 18);
  adw_bin_set_child (self->content, create_waiting ());
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->content));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 560);
  gtk_window_set_title (GTK_WINDOW (self), _("Verification"));
  self->cancellable = g_cancellable_new ();
}

void
mun_verify_window_show (MunWindow *window)
{
  MunVerifyWindow *self;

  g_return_if_fail (MUN_IS_WINDOW (window) && mun_window_get_workspace (window) != NULL);

  self = g_object_new (MUN_TYPE_VERIFY_WINDOW, "transient-for", window, "modal", TRUE, "destroy-with-parent", TRUE, NULL);
  self->worker = mun_worker_new (mun_window_get_workspace (window));
  mun_worker_run (self->worker, self, verify_in_thread, NULL, NULL, (GDestroyNotify) mun_verification_free, self->cancellable, verified_cb, NULL);
  gtk_window_present (GTK_WINDOW (self));
}
