/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/incident-view.h"

#include <glib/gi18n.h>

#include "gui/rows.h"

/* How bad it is, who leads, what is to be reached, and the start of the plan. */
struct _MunIncidentLeadView {
  MunIncidentView parent_instance;

  GtkWidget *severity;
  GtkWidget *harmed;
  GtkWidget *threshold;
  GtkWidget *leader;
  GtkWidget *note;
  GtkWidget *objectives;
  GtkWidget *plan_text;
  GtkWidget *respond;
  GtkBox    *leader_box;

  GPtrArray *thresholds; /* owned, in the order of the drop-down after “None” */
  char      *shown;
};

G_DEFINE_FINAL_TYPE (MunIncidentLeadView, mun_incident_lead_view, MUN_TYPE_INCIDENT_VIEW)

static MunRecord *
get_threshold (MunIncidentLeadView *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->threshold));

  return selected > 0 && selected <= self->thresholds->len ? g_ptr_array_index (self->thresholds, selected - 1) : NULL;
}

static void
assess_cb (MunIncidentLeadView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  int severity = mun_choice_row_get (self->severity);
  g_autoptr(GError) error = NULL;

  if (severity < 0)
    {
      gtk_widget_grab_focus (mun_choice_row_nth (self->severity, 2));
      return;
    }
  mun_incident_assess (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), severity + 1,
                       gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->harmed)), get_threshold (self), &error);
  mun_incident_view_check (view, error);
}

static void
lead_cb (MunIncidentLeadView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  g_autoptr(GError) error = NULL;

  mun_incident_lead (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), mun_person_drop_get (self->leader),
                     mun_entry_get (self->note), &error);
  if (mun_incident_view_check (view, error))
    mun_entry_clear (self->note);
}

static void
objectives_cb (MunIncidentLeadView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  g_autofree char *text = mun_area_get (self->objectives);
  g_autoptr(GError) error = NULL;

  mun_incident_set_objectives (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), text, &error);
  mun_incident_view_check (view, error);
}

static void
respond_cb (MunIncidentLeadView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  g_autoptr(GError) error = NULL;

  mun_incident_respond (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), mun_person_drop_get (self->leader), &error);
  mun_incident_view_check (view, error);
}

static void
list_thresholds (MunIncidentLeadView *self,
                 MunWorkspace        *workspace)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  g_clear_pointer (&self->thresholds, g_ptr_array_unref);
  self->thresholds = mun_incident_thresholds (workspace);
  gtk_string_list_append (names, self->thresholds->len > 0 ? _("None of them") : _("No plan in force names a sign that starts it"));
  for (guint i = 0; i < self->thresholds->len; i++)
    {
      MunRecord *threshold = g_ptr_array_index (self->thresholds, i);
      g_autofree char *name = g_strdup_printf ("%s: %s", mun_record_get (threshold, PLAN_THRESHOLD_INDICATOR), mun_record_get (threshold, PLAN_THRESHOLD_TRIGGER_VALUE));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->threshold), G_LIST_MODEL (names));
}

/* What is stored, when another event is shown; what is being typed stays otherwise. */
static void
load (MunIncidentLeadView *self,
      MunRecord           *incident)
{
  MunWorkspace *workspace = mun_incident_view_get_workspace (MUN_INCIDENT_VIEW (self));
  g_autofree char *proposed = NULL;

  if (g_strcmp0 (self->shown, mun_record_get_id (incident)) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (mun_record_get_id (incident));
  if (self->leader == NULL)
    {
      self->leader = mun_person_drop_new (workspace, _("Leader"));
      gtk_box_prepend (self->leader_box, self->leader);
    }
  list_thresholds (self, workspace);
  for (guint i = 0; i < self->thresholds->len; i++)
    if (mun_record_is (incident, INCIDENT_THRESHOLD, mun_record_get_id (g_ptr_array_index (self->thresholds, i))))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->threshold), i + 1);
  mun_choice_row_name_severity (self->severity, mun_incident_view_get_workspace (MUN_INCIDENT_VIEW (self)), incident);
  mun_choice_row_set (self->severity, (int) mun_record_get_int (incident, INCIDENT_SEVERITY, 0) - 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->harmed), mun_record_get_int (incident, INCIDENT_PEOPLE_HARMED, 0));
  mun_person_drop_set (self->leader, mun_record_is_set (incident, INCIDENT_COMMANDER) ? mun_record_get (incident, INCIDENT_COMMANDER)
                                                                                      : mun_workspace_get_person (workspace));
  if (!mun_record_is_set (incident, INCIDENT_OBJECTIVES))
    proposed = mun_incident_propose_objectives (workspace, incident);
  mun_area_set (self->objectives, proposed != NULL ? proposed : mun_record_get (incident, INCIDENT_OBJECTIVES));
}

static void
mun_incident_lead_view_show (MunIncidentView *view)
{
  MunIncidentLeadView *self = MUN_INCIDENT_LEAD_VIEW (view);
  MunRecord *incident = mun_incident_view_get_incident (view);
  g_autofree char *plan = NULL, *text = NULL;
  gboolean active;

  if (incident == NULL)
    return;
  load (self, incident);
  active = mun_record_is (incident, INCIDENT_STATUS, "active") || mun_record_is (incident, INCIDENT_STATUS, "stabilised");
  plan = mun_workspace_title (mun_incident_view_get_workspace (view), &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN));
  if (active)
    text = g_strdup_printf (_("The plan “%s” runs. Its steps are under Tasks."), plan);
  else if (*plan != '\0')
    text = g_strdup_printf (_("This sign starts the plan “%s”: its steps become tasks and its reports become clocks."), plan);
  else
    text = g_strdup (_("Choose the sign that was reached and store the assessment: then its plan can be started. Without one, everything can be logged and led all the same."));
  gtk_label_set_text (GTK_LABEL (self->plan_text), text);
  gtk_widget_set_visible (self->respond, !active);
  gtk_widget_set_sensitive (self->respond, *plan != '\0');
}

static void
mun_incident_lead_view_begin (MunIncidentView *view)
{
  gtk_widget_grab_focus (mun_choice_row_nth (MUN_INCIDENT_LEAD_VIEW (view)->severity, 0));
}

static void
mun_incident_lead_view_dispose (GObject *object)
{
  MunIncidentLeadView *self = MUN_INCIDENT_LEAD_VIEW (object);

  g_clear_pointer (&self->thresholds, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (mun_incident_lead_view_parent_class)->dispose (object);
}

static void
mun_incident_lead_view_class_init (MunIncidentLeadViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_incident_lead_view_dispose;
  MUN_INCIDENT_VIEW_CLASS (klass)->show = mun_incident_lead_view_show;
  MUN_INCIDENT_VIEW_CLASS (klass)->begin = mun_incident_lead_view_begin;
}

static GtkWidget *
add_button (MunIncidentLeadView *self,
            GtkBox              *box,
            const char          *label,
            const char          *css,
            GCallback            callback)
{
  GtkWidget *button = mun_big_button_new (label, css);

  gtk_box_append (box, button);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
mun_incident_lead_view_init (MunIncidentLeadView *self)
{
  GtkBox *box = mun_incident_view_add_column (MUN_INCIDENT_VIEW (self));

  self->severity = mun_severity_row_new (5, _("Severity, as it is or could become"));
  self->harmed = gtk_spin_button_new_with_range (0, 100000, 1);
  self->threshold = gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  self->leader_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->note = mun_big_entry_new (_("State of things at the handover, if there is one"));
  self->objectives = mun_area_new (_("Objectives, life first"), 90);
  self->plan_text = mun_label_new ("", "dim-label");
  gtk_widget_set_halign (self->harmed, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->threshold, "big-drop");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->harmed), GTK_ACCESSIBLE_PROPERTY_LABEL, _("People harmed"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->threshold), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sign that starts a plan (its threshold)"), -1);

  gtk_box_append (box, mun_label_new (_("Who leads? One person at a time"), "title-4"));
  gtk_box_append (self->leader_box, self->note);
  gtk_box_append (box, GTK_WIDGET (self->leader_box));
  add_button (self, box, _("Store who _leads"), NULL, G_CALLBACK (lead_cb));

  gtk_box_append (box, mun_label_new (_("How bad is it, or could it become?"), "title-4"));
  gtk_box_append (box, self->severity);
  gtk_box_append (box, mun_label_new (_("People harmed"), "heading"));
  gtk_box_append (box, self->harmed);
  gtk_box_append (box, mun_label_new (_("Was a sign reached that starts a plan (its threshold)?"), "heading"));
  gtk_box_append (box, self->threshold);
  add_button (self, box, _("Store the a_ssessment"), NULL, G_CALLBACK (assess_cb));

  gtk_box_append (box, mun_label_new (_("Start the plan"), "title-4"));
  gtk_box_append (box, self->plan_text);
  self->respond = add_button (self, box, _("Start the _plan"), "suggested-action", G_CALLBACK (respond_cb));

  gtk_box_append (box, mun_label_new (_("What is to be reached? Life first"), "title-4"));
  gtk_box_append (box, self->objectives);
  add_button (self, box, _("Store the _objectives"), NULL, G_CALLBACK (objectives_cb));
}
