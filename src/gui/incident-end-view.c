/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/incident-view.h"

#include <glib/gi18n.h>

#include "base/date.h"
#include "gui/rows.h"

/* Temporary measures with the day they end, the end of the response, and what comes after. */
struct _MunIncidentEndView {
  MunIncidentView parent_instance;

  GtkWidget *measure;
  GtkWidget *days;
  GtkWidget *add;
  GtkBox    *measures;
  GtkBox    *end_box;
  GtkWidget *reason;
  GtkWidget *leaderless;
  GtkWidget *undone; /* how many tasks are left */
  GtkBox    *after_box;
  GtkWidget *after;
  GtkWidget *learn;
};

G_DEFINE_FINAL_TYPE (MunIncidentEndView, mun_incident_end_view, MUN_TYPE_INCIDENT_VIEW)

static void
add_measure_cb (MunIncidentEndView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  MunWorkspace *workspace = mun_incident_view_get_workspace (view);
  g_autofree char *until = mun_date_add_days (mun_workspace_get_today (workspace), gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->days)));
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) measure = mun_incident_add_measure (workspace, mun_incident_view_get_incident (view), mun_entry_get (self->measure), until, &error);

  if (mun_incident_view_check (view, error))
    mun_entry_clear (self->measure);
}

static void
release_cb (GtkButton          *button,
            MunIncidentEndView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  g_autoptr(GError) error = NULL;

  mun_incident_release_measure (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view),
                                g_object_get_data (G_OBJECT (button), "measure"), &error);
  mun_incident_view_check (view, error);
}

static void
end_cb (MunIncidentEndView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  g_autoptr(GError) error = NULL;

  mun_incident_stand_down (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), mun_entry_get (self->reason), &error);
  if (mun_incident_view_check (view, error))
    mun_entry_clear (self->reason);
  else
    gtk_widget_grab_focus (self->reason);
}

static void
show_measures (MunIncidentEndView *self,
               MunWorkspace       *workspace,
               MunRecord          *incident)
{
  g_autoptr(GPtrArray) measures = mun_workspace_children (workspace, incident, &mun_temporary_measure_spec);
  GtkWidget *group;

  mun_box_clear (self->measures);
  if (measures->len == 0)
    return;
  group = mun_group_new (NULL, NULL);
  for (guint i = 0; i < measures->len; i++)
    {
      MunRecord *measure = g_ptr_array_index (measures, i);
      gboolean ended = mun_record_is_set (measure, TEMPORARY_MEASURE_ENDED_ON);
      g_autofree char *day = mun_workspace_format (workspace, measure, ended ? TEMPORARY_MEASURE_ENDED_ON : TEMPORARY_MEASURE_PLANNED_END, NULL);
      g_autofree char *text = g_strdup_printf (ended ? _("Released on %s") : _("Until %s"), day);
      GtkWidget *row = mun_plain_row_new (mun_record_get (measure, TEMPORARY_MEASURE_DESCRIPTION), text);

      if (!ended)
        {
          GtkWidget *button = gtk_button_new_with_label (_("Release"));

          gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
          g_object_set_data_full (G_OBJECT (button), "measure", g_object_ref (measure), g_object_unref);
          g_signal_connect_object (button, "clicked", G_CALLBACK (release_cb), self, 0);
          adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
          adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (self->measures, group);
}

static char *
describe_after (MunWorkspace *workspace,
                MunRecord    *incident)
{
  g_autofree char *due = mun_incident_review_due (workspace, incident);
  g_autofree char *day = mun_date_format (due, NULL);
  g_autoptr(MunRecord) plan = mun_workspace_get (workspace, &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN), NULL);
  g_autofree char *look = plan != NULL ? mun_plan_why_look (workspace, plan) : g_strdup ("");

  if (!mun_record_is_set (incident, INCIDENT_STOOD_DOWN_ON))
    return mun_incident_say_left (incident);
  if (*day == '\0')
    return g_strdup_printf (_("The response is ended and the after-action review was held. %s"), look);
  return g_strdup_printf (_("The response is ended. Sit together by %1$s, while memories are fresh, and find the causes. %2$s"), day, look);
}

static void
show_undone (MunIncidentEndView *self,
             MunWorkspace       *workspace,
             MunRecord          *incident)
{
  guint n = mun_incident_count_open_tasks (workspace, incident);
  g_autofree char *text = g_strdup_printf (g_dngettext (NULL, "%u task is still open. It stays in the list when the response ends.",
                                                        "%u tasks are still open. They stay in the list when the response ends.", n), n);

  gtk_label_set_text (GTK_LABEL (self->undone), text);
  gtk_widget_set_visible (self->undone, n > 0);
}

static void
mun_incident_end_view_show (MunIncidentView *view)
{
  MunIncidentEndView *self = MUN_INCIDENT_END_VIEW (view);
  MunRecord *incident = mun_incident_view_get_incident (view);
  MunWorkspace *workspace = mun_incident_view_get_workspace (view);
  g_autofree char *after = NULL, *causes = NULL;
  gboolean running, goes_on;

  if (incident == NULL)
    return;
  running = mun_incident_is_running (incident);
  show_measures (self, workspace, incident);
  show_undone (self, workspace, incident);
  gtk_widget_set_visible (GTK_WIDGET (self->after_box), !running);
  /* The focus goes on with the work: it must not be in what goes away. */
  goes_on = !running && gtk_widget_get_focus_child (GTK_WIDGET (self->end_box)) != NULL;
  if (goes_on)
    gtk_widget_grab_focus (self->learn);
  gtk_widget_set_visible (GTK_WIDGET (self->end_box), running);
  gtk_widget_set_visible (self->leaderless, running && !mun_record_is_set (incident, INCIDENT_COMMANDER));
  if (running)
    return;
  after = describe_after (workspace, incident);
  gtk_label_set_text (GTK_LABEL (self->after), after);
  causes = g_strdup_printf ("incident/%s/causes", mun_record_get_id (incident));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->learn), "s", causes);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->learn), "win.wizard");
}

static void
mun_incident_end_view_begin (MunIncidentView *view)
{
  MunIncidentEndView *self = MUN_INCIDENT_END_VIEW (view);

  gtk_widget_grab_focus (mun_incident_is_running (mun_incident_view_get_incident (view)) ? self->reason : self->learn);
}

static void
mun_incident_end_view_class_init (MunIncidentEndViewClass *klass)
{
  MUN_INCIDENT_VIEW_CLASS (klass)->begin = mun_incident_end_view_begin;
  MUN_INCIDENT_VIEW_CLASS (klass)->show = mun_incident_end_view_show;
}

static GtkBox *
add_box (GtkBox *box)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (box, child);
  return GTK_BOX (child);
}

static void
add_after (MunIncidentEndView *self)
{
  GtkWidget *report = mun_big_button_new (_("_Report on the event"), NULL);

  self->learn = mun_big_button_new (_("_Find the causes and learn from it"), "suggested-action");
  self->after = mun_label_new ("", NULL);
  gtk_box_append (self->after_box, mun_label_new (_("What comes next"), "title-4"));
  gtk_box_append (self->after_box, self->after);
  gtk_box_append (self->after_box, self->learn);
  gtk_box_append (self->after_box, report);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (report), "win.report::incident-file");
}

static void
mun_incident_end_view_init (MunIncidentEndView *self)
{
  GtkBox *box = mun_incident_view_add_column (MUN_INCIDENT_VIEW (self));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *end = mun_big_button_new (_("_End the response"), "destructive-action");

  self->measure = mun_big_entry_new (_("Added or relaxed: “Second guard at gate 3”"));
  self->days = gtk_spin_button_new_with_range (1, 365, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->days), 7);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days), GTK_ACCESSIBLE_PROPERTY_LABEL, _("For how many days"), -1);
  self->add = mun_big_button_new (_("_Add"), NULL);
  self->reason = mun_big_entry_new (_("Why may it end? What was checked?"));

  gtk_box_append (box, mun_label_new (_("Temporary measures"), "title-4"));
  gtk_box_append (box, mun_label_new (_("What was added or relaxed for a while, and for how many days. What has no end stays for years."), "dim-label"));
  gtk_box_append (box, self->measure);
  gtk_box_append (GTK_BOX (line), self->days);
  gtk_box_append (GTK_BOX (line), gtk_label_new (_("days")));
  gtk_box_append (GTK_BOX (line), self->add);
  gtk_box_append (box, line);
  self->measures = add_box (box);

  self->end_box = add_box (box);
  gtk_box_append (self->end_box, mun_label_new (_("Stand down"), "title-4"));
  self->leaderless = mun_label_new (_("Nobody is named as leader yet. Say who led before you end it: the report asks for it."), "warning");
  gtk_box_append (self->end_box, self->leaderless);
  self->undone = mun_label_new ("", "warning");
  gtk_box_append (self->end_box, self->undone);
  gtk_box_append (self->end_box, self->reason);
  gtk_box_append (self->end_box, end);
  self->after_box = add_box (box);
  add_after (self);

  g_signal_connect_object (self->measure, "activate", G_CALLBACK (add_measure_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_measure_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason, "activate", G_CALLBACK (end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (end, "clicked", G_CALLBACK (end_cb), self, G_CONNECT_SWAPPED);
}
