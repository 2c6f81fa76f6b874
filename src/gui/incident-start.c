/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/incident-view.h"

#include <glib/gi18n.h>

#include "gui/rows.h"
#include "model/auditor-mode.h"

/* From “something happened” to a running log: one line and Return. */
struct _MunIncidentStart {
  MunIncidentView parent_instance;

  GtkWidget *closed; /* why nothing can be reported now */
  GtkWidget *danger;
  GtkWidget *what;
  GtkWidget *open;
  GtkWidget *over;   /* only note it */
  GtkBox    *running;
};

G_DEFINE_FINAL_TYPE (MunIncidentStart, mun_incident_start, MUN_TYPE_INCIDENT_VIEW)

static void
open_cb (MunIncidentStart *self)
{
  static const MunDanger answers[] = { MUN_DANGER_YES, MUN_DANGER_NO };
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  int answer = mun_choice_row_get (self->danger);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) incident = mun_incident_open (mun_incident_view_get_workspace (view), mun_entry_get (self->what),
                                                     answer >= 0 ? answers[answer] : MUN_DANGER_UNKNOWN, &error);

  if (!mun_incident_view_check (view, error))
    return;
  mun_entry_clear (self->what);
  mun_choice_row_set (self->danger, -1);
  mun_incident_view_opened (view, incident);
}

/* After the answer the next thing is to say what it is. */
static void
answered_cb (GtkToggleButton  *button,
             MunIncidentStart *self)
{
  if (gtk_toggle_button_get_active (button) && gtk_widget_get_mapped (self->what))
    gtk_widget_grab_focus (self->what);
}

static void
take_up_cb (GtkListBoxRow    *row,
            MunIncidentStart *self)
{
  mun_incident_view_opened (MUN_INCIDENT_VIEW (self), g_object_get_data (G_OBJECT (row), "incident"));
}

/* In auditor mode, or where the file can only be read: said before anybody types. */
static void
show_closed (MunIncidentStart *self,
             const char       *reason)
{
  gtk_label_set_text (GTK_LABEL (self->closed), reason != NULL ? reason : "");
  gtk_widget_set_visible (self->closed, reason != NULL);
  gtk_widget_set_sensitive (self->danger, reason == NULL);
  gtk_widget_set_sensitive (self->what, reason == NULL);
  gtk_widget_set_sensitive (self->open, reason == NULL);
  gtk_widget_set_sensitive (self->over, reason == NULL);
}

static void
mun_incident_start_show (MunIncidentView *view)
{
  MunIncidentStart *self = MUN_INCIDENT_START (view);
  g_autoptr(GPtrArray) running = mun_incident_running (mun_incident_view_get_workspace (view));
  GtkWidget *group;

  show_closed (self, mun_workspace_closed_reason (mun_incident_view_get_workspace (view), &mun_incident_spec));
  mun_box_clear (self->running);
  if (running->len == 0)
    return;
  group = mun_group_new (_("Running now"), NULL);
  for (guint i = 0; i < running->len; i++)
    {
      MunRecord *incident = g_ptr_array_index (running, i);
      g_autofree char *since = mun_workspace_format (mun_incident_view_get_workspace (view), incident, INCIDENT_REPORTED_AT, NULL);
      GtkWidget *row = mun_plain_row_new (mun_record_get_title (incident), since);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("mun-goto-symbolic"));
      g_object_set_data_full (G_OBJECT (row), "incident", g_object_ref (incident), g_object_unref);
      g_signal_connect_object (row, "activated", G_CALLBACK (take_up_cb), self, 0);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (self->running, group);
}

static void
mun_incident_start_begin (MunIncidentView *view)
{
  gtk_widget_grab_focus (MUN_INCIDENT_START (view)->what);
}

void
mun_incident_start_share (MunIncidentStart    *self,
                          MunIncidentNoteView *note)
{
  g_return_if_fail (MUN_IS_INCIDENT_START (self));

  mun_incident_note_view_share (note, self->what, self->danger);
}

static void
mun_incident_start_class_init (MunIncidentStartClass *klass)
{
  MUN_INCIDENT_VIEW_CLASS (klass)->show = mun_incident_start_show;
  MUN_INCIDENT_VIEW_CLASS (klass)->begin = mun_incident_start_begin;
}

static void
mun_incident_start_init (MunIncidentStart *self)
{
  const char * const answers[] = { _("_Yes, people are in danger"), _("_No, nobody"), NULL };
  GtkBox *box = mun_incident_view_add_column (MUN_INCIDENT_VIEW (self));

  self->closed = mun_label_new ("", "heading");
  self->open = mun_big_button_new (_("_Open the log"), "destructive-action");
  self->over = mun_big_button_new (_("It is o_ver: only note it"), NULL);
  self->danger = mun_choice_row_new (answers, _("Is anybody hurt or in danger right now?"));
  self->what = mun_big_entry_new (_("What happened? One line is enough"));
  self->running = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (mun_choice_row_nth (self->danger, 0), "danger");

  gtk_box_append (box, self->closed);
  gtk_box_append (box, mun_label_new (_("Is anybody hurt or in danger right now?"), "title-2"));
  gtk_box_append (box, mun_label_new (_("If so, call the emergency services first. You can answer later if you do not know yet."), "dim-label"));
  gtk_box_append (box, self->danger);
  gtk_box_append (box, mun_label_new (_("What happened?"), "title-2"));
  gtk_box_append (box, self->what);
  gtk_box_append (box, self->open);
  gtk_box_append (box, mun_label_new (_("Return opens the log with the time of now. Nothing needs to be saved: each line is stored the moment you press Return."), "dim-label"));
  gtk_box_append (box, mun_label_new (_("Was it small, and is it over?"), "title-2"));
  gtk_box_append (box, self->over);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->over), "incident.note");
  gtk_box_append (box, GTK_WIDGET (self->running));

  g_signal_connect_object (self->what, "activate", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  for (int i = 0; i < 2; i++)
    g_signal_connect_object (mun_choice_row_nth (self->danger, i), "toggled", G_CALLBACK (answered_cb), self, 0);
}
