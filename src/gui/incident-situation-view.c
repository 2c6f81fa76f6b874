/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/incident-view.h"

#include <glib/gi18n.h>

#include "gui/draft-text.h"
#include "gui/rows.h"

/* The situation report: what is known and what is only believed, kept apart; drafted from the log. */

enum { FACTS, ASSUMPTIONS, FORECAST, NEEDS, N_AREAS };

struct _MunIncidentSituationView {
  MunIncidentView parent_instance;

  GtkWidget *areas[N_AREAS];
  GtkWidget *shared;
  GtkBox    *earlier;
  char      *shown;
};

G_DEFINE_FINAL_TYPE (MunIncidentSituationView, mun_incident_situation_view, MUN_TYPE_INCIDENT_VIEW)

static const int fields[N_AREAS] = { SITUATION_REPORT_FACTS, SITUATION_REPORT_ASSUMPTIONS, SITUATION_REPORT_FORECAST, SITUATION_REPORT_NEEDS };

static void
draft_cb (MunIncidentSituationView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  g_autoptr(MunRecord) draft = mun_incident_draft_report (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view));

  for (guint i = 0; i < N_AREAS; i++)
    mun_area_set (self->areas[i], mun_record_get (draft, fields[i]));
  gtk_widget_child_focus (self->areas[FACTS], GTK_DIR_TAB_FORWARD);
}

static void
store_cb (MunIncidentSituationView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  MunWorkspace *workspace = mun_incident_view_get_workspace (view);
  MunRecord *incident = mun_incident_view_get_incident (view);
  g_autoptr(MunRecord) report = mun_workspace_new_record (workspace, &mun_situation_report_spec);
  g_autoptr(GError) error = NULL;

  mun_record_set (report, SITUATION_REPORT_INCIDENT, mun_record_get_id (incident));
  for (guint i = 0; i < N_AREAS; i++)
    {
      g_autofree char *text = mun_area_get (self->areas[i]);

      mun_record_set (report, fields[i], g_strstrip (text));
    }
  mun_record_set (report, SITUATION_REPORT_SHARED_WITH, mun_entry_get (self->shared));
  mun_incident_report (workspace, incident, report, &error);
  if (!mun_incident_view_check (view, error))
    return;
  for (guint i = 0; i < N_AREAS; i++)
    mun_area_set (self->areas[i], "");
  mun_entry_clear (self->shared);
  mun_window_toast (mun_page_get_window (mun_incident_view_get_page (view)), _("Situation report stored"), FALSE);
}

/* What was being written of this incident stands there again. */
static void
follow_areas (MunIncidentSituationView *self,
              MunWorkspace             *workspace)
{
  for (guint i = 0; i < N_AREAS; i++)
    {
      g_autofree char *place = g_strdup_printf ("situation/%s/%u", self->shown, i);

      mun_draft_text_follow (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->areas[i])), workspace, place);
    }
}

static void
mun_incident_situation_view_show (MunIncidentView *view)
{
  MunIncidentSituationView *self = MUN_INCIDENT_SITUATION_VIEW (view);
  MunRecord *incident = mun_incident_view_get_incident (view);
  MunWorkspace *workspace = mun_incident_view_get_workspace (view);
  g_autoptr(GPtrArray) reports = NULL;
  GtkWidget *group;

  if (incident == NULL)
    return;
  if (g_strcmp0 (self->shown, mun_record_get_id (incident)) != 0)
    {
      g_free (self->shown);
      self->shown = g_strdup (mun_record_get_id (incident));
      follow_areas (self, workspace);
    }
  reports = mun_workspace_children (workspace, incident, &mun_situation_report_spec);
  mun_box_clear (self->earlier);
  if (reports->len == 0)
    return;
  group = mun_group_new (_("Earlier reports"), NULL);
  for (guint i = reports->len; i > 0; i--)
    {
      MunRecord *report = g_ptr_array_index (reports, i - 1);
      g_autofree char *at = mun_workspace_format (workspace, report, SITUATION_REPORT_AT, NULL);
      GtkWidget *row = mun_plain_row_new (at, mun_record_get (report, SITUATION_REPORT_FACTS));

      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (self->earlier, group);
}

static void
mun_incident_situation_view_dispose (GObject *object)
{
  g_clear_pointer (&MUN_INCIDENT_SITUATION_VIEW (object)->shown, g_free);

  G_OBJECT_CLASS (mun_incident_situation_view_parent_class)->dispose (object);
}

static void
mun_incident_situation_view_class_init (MunIncidentSituationViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_incident_situation_view_dispose;
  MUN_INCIDENT_VIEW_CLASS (klass)->show = mun_incident_situation_view_show;
}

static void
mun_incident_situation_view_init (MunIncidentSituationView *self)
{
  const char *titles[N_AREAS] = { _("What is certain, with numbers and times?"), _("What do you believe but not know?"),
                                  _("How may it go on, at best and at worst?"), _("What is missing: people, means, decisions?") };
  GtkBox *box = mun_incident_view_add_column (MUN_INCIDENT_VIEW (self));
  GtkWidget *draft = mun_big_button_new (_("_Draft it from the log"), NULL);
  GtkWidget *store = mun_big_button_new (_("_Store the report"), "suggested-action");

  gtk_box_append (box, draft);
  for (guint i = 0; i < N_AREAS; i++)
    {
      self->areas[i] = mun_area_new (titles[i], i == FACTS ? 96 : 56);
      gtk_box_append (box, mun_label_new (titles[i], "heading"));
      gtk_box_append (box, self->areas[i]);
    }
  self->shared = mun_big_entry_new (_("Who receives it? For instance “Police, managing director”"));
  self->earlier = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (box, self->shared);
  gtk_box_append (box, store);
  gtk_box_append (box, GTK_WIDGET (self->earlier));
  g_signal_connect_object (draft, "clicked", G_CALLBACK (draft_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "clicked", G_CALLBACK (store_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shared, "activate", G_CALLBACK (store_cb), self, G_CONNECT_SWAPPED);
}
