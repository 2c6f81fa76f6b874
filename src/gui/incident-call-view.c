/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/incident-view.h"

#include <glib/gi18n.h>

#include "gui/rows.h"
#include "model/auditor-mode.h"

/* Whom to call: large numbers, emergency services first. */
struct _MunIncidentCallView {
  MunIncidentView parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (MunIncidentCallView, mun_incident_call_view, MUN_TYPE_INCIDENT_VIEW)

static void
called_cb (GtkButton           *button,
           MunIncidentCallView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  g_autofree char *text = g_strdup_printf (_("Called: %s"), (const char *) g_object_get_data (G_OBJECT (button), "name"));
  const MunLogLine line = { .kind = "communication", .text = text };
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) entry = mun_incident_log (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), &line, &error);

  if (mun_incident_view_check (view, error))
    mun_window_toast (mun_page_get_window (mun_incident_view_get_page (view)), text, FALSE);
}

static void
add_call (MunIncidentCallView *self,
          GtkWidget           *group,
          const char          *name,
          const char          *when,
          const char          *phone)
{
  GtkWidget *row = mun_plain_row_new (name, when);
  GtkWidget *number = gtk_label_new (phone);
  GtkWidget *button = gtk_button_new_with_label (_("Called"));

  gtk_label_set_selectable (GTK_LABEL (number), TRUE);
  gtk_widget_add_css_class (number, "phone");
  gtk_widget_set_focusable (number, FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Writes the call into the log"));
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (called_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
add_team (MunIncidentCallView *self,
          MunWorkspace        *workspace,
          MunRecord           *incident)
{
  g_autoptr(MunRecord) team = mun_workspace_get (workspace, &mun_response_team_spec, mun_record_get (incident, INCIDENT_TEAM), NULL);
  g_autoptr(GPtrArray) members = team != NULL ? mun_workspace_children (workspace, team, &mun_response_member_spec) : NULL;
  GtkWidget *group;

  if (members == NULL || members->len == 0)
    return;
  group = mun_group_new (mun_record_get_title (team), NULL);
  for (guint i = 0; i < members->len; i++)
    {
      MunRecord *member = g_ptr_array_index (members, i);
      g_autofree char *name = mun_workspace_format (workspace, member, RESPONSE_MEMBER_PERSON, NULL);
      g_autofree char *function = mun_workspace_format (workspace, member, RESPONSE_MEMBER_FUNCTION, NULL);

      add_call (self, group, name, function, mun_record_get (member, RESPONSE_MEMBER_PHONE_24H));
    }
  gtk_box_append (self->box, group);
}

static void
mun_incident_call_view_show (MunIncidentView *view)
{
  MunIncidentCallView *self = MUN_INCIDENT_CALL_VIEW (view);
  MunWorkspace *workspace = mun_incident_view_get_workspace (view);
  MunRecord *incident = mun_incident_view_get_incident (view);
  g_autoptr(GPtrArray) contacts = NULL;
  GtkWidget *group;

  if (incident == NULL)
    return;
  contacts = mun_incident_contacts (workspace, incident);
  mun_box_clear (self->box);
  group = mun_group_new (_("Emergency contacts"), contacts->len == 0 ? _("None is entered yet. Add the first one here; all of them stand under Plans.") : NULL);
  for (guint i = 0; i < contacts->len; i++)
    {
      MunRecord *contact = g_ptr_array_index (contacts, i);

      add_call (self, group, mun_record_get_title (contact), mun_record_get (contact, CONTACT_WHEN_TO_CALL), mun_record_get (contact, CONTACT_PHONE));
    }
  if (mun_workspace_closed_reason (workspace, &mun_incident_spec) == NULL)
    {
      GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add a Number"));

      gtk_widget_add_css_class (add, "flat");
      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (add), "win.add-record::contact");
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), add);
    }
  gtk_box_append (self->box, group);
  add_team (self, workspace, incident);
}

static void
mun_incident_call_view_class_init (MunIncidentCallViewClass *klass)
{
  MUN_INCIDENT_VIEW_CLASS (klass)->show = mun_incident_call_view_show;
}

static void
mun_incident_call_view_init (MunIncidentCallView *self)
{
  self->box = mun_incident_view_add_column (MUN_INCIDENT_VIEW (self));
}
