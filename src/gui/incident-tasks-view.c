/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/incident-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "gui/rows.h"

/* What is to be done, and what is to be reported by when. */
struct _MunIncidentTasksView {
  MunIncidentView parent_instance;

  GtkWidget *text;
  GtkWidget *function;
  GtkBox    *duties;
  GtkBox    *tasks;
};

G_DEFINE_FINAL_TYPE (MunIncidentTasksView, mun_incident_tasks_view, MUN_TYPE_INCIDENT_VIEW)

static void
add_cb (MunIncidentTasksView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  const MunChoice *functions = mun_iap_task_spec.fields[IAP_TASK_FUNCTION].choices;
  const char *text = mun_entry_get (self->text);
  g_autoptr(GError) error = NULL;
  /* “Send a guard within 20 minutes” carries its own limit. */
  g_autoptr(MunRecord) task = mun_incident_add_task (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), text,
                                                     functions[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->function))].key,
                                                     mun_date_duration (text), &error);

  if (!mun_incident_view_check (view, error))
    return;
  mun_entry_clear (self->text);
  gtk_widget_grab_focus (self->text);
}

static void
done_cb (GtkButton            *button,
         MunIncidentTasksView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  g_autoptr(GError) error = NULL;

  mun_incident_end_task (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view),
                         g_object_get_data (G_OBJECT (button), "task"), NULL, &error);
  mun_incident_view_check (view, error);
}

/* The clock of a button: looked up anew, for time has passed since the row was made. */
static MunClock *
find_clock (MunIncidentTasksView *self,
            GPtrArray            *clocks,
            const char           *label)
{
  for (guint i = 0; i < clocks->len; i++)
    if (strcmp (((MunClock *) g_ptr_array_index (clocks, i))->label, label) == 0)
      return g_ptr_array_index (clocks, i);
  return NULL;
}

static void
clock_cb (GtkButton            *button,
          MunIncidentTasksView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  g_autofree char *now = mun_date_now ();
  g_autoptr(GPtrArray) clocks = mun_incident_clocks (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), now);
  MunClock *clock = find_clock (self, clocks, g_object_get_data (G_OBJECT (button), "label"));
  g_autoptr(GError) error = NULL;

  if (clock == NULL)
    return;
  if (clock->task == NULL)
    mun_incident_start_clock (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), clock, &error);
  else
    mun_incident_report_done (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), clock, NULL, &error);
  mun_incident_view_check (view, error);
}

static GtkWidget *
add_suffix_button (GtkWidget  *row,
                   const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "row-button");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return button;
}

static GtkWidget *
create_clock_row (MunIncidentTasksView *self,
                  const MunClock       *clock)
{
  g_autofree char *left = mun_left_text (clock->left);
  g_autofree char *due = mun_date_format (clock->due, NULL);
  g_autofree char *text = clock->done ? g_strdup (_("Done")) : g_strdup_printf (_("%1$s, until %2$s"), left, due);
  GtkWidget *row = mun_plain_row_new (clock->label, text);
  GtkWidget *button;

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (clock->done)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("mun-state-done-symbolic"));
      return row;
    }
  button = add_suffix_button (row, clock->task != NULL ? _("Reported") : _("Applies"));
  g_object_set_data_full (G_OBJECT (button), "label", g_strdup (clock->label), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clock_cb), self, 0);
  if (clock->task != NULL && clock->left < 60)
    gtk_widget_add_css_class (row, clock->left < 0 ? "late" : "soon");
  return row;
}

static void
show_clocks (MunIncidentTasksView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  g_autofree char *now = mun_date_now ();
  g_autoptr(GPtrArray) clocks = mun_incident_clocks (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), now);
  GtkWidget *running = mun_group_new (_("To report"), _("Counted from the moment it was noticed."));
  GtkWidget *offered = mun_group_new (_("Duties that may apply"), _("From your obligations. “Applies” starts the clock."));
  guint n_offered = 0;

  mun_box_clear (self->duties);
  for (guint i = 0; i < clocks->len; i++)
    {
      MunClock *clock = g_ptr_array_index (clocks, i);

      n_offered += clock->task == NULL;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (clock->task != NULL ? running : offered), create_clock_row (self, clock));
    }
  if (clocks->len > n_offered)
    gtk_box_append (self->duties, running);
  else
    g_object_unref (g_object_ref_sink (running));
  if (n_offered > 0)
    gtk_box_append (self->duties, offered);
  else
    g_object_unref (g_object_ref_sink (offered));
}

static char *
describe_task (MunWorkspace *workspace,
               MunRecord    *task,
               const char   *now)
{
  g_autofree char *who = mun_workspace_title (workspace, &mun_person_spec, mun_record_get (task, IAP_TASK_ASSIGNED_TO));
  g_autofree char *function = mun_workspace_format (workspace, task, IAP_TASK_FUNCTION, NULL);
  const char *due = mun_record_get (task, IAP_TASK_DUE_AT);
  g_autofree char *left = *due != '\0' ? mun_left_text (mun_date_time_minutes (now, due)) : g_strdup ("");
  g_autofree char *done = mun_date_format (mun_record_get (task, IAP_TASK_DONE_AT), NULL);

  if (*done != '\0')
    return g_strdup_printf (_("Done %1$s. %2$s"), done, mun_record_get (task, IAP_TASK_RESULT));
  return g_strdup_printf ("%s%s%s%s%s", function, *who != '\0' ? ", " : "", who, *left != '\0' ? " · " : "", left);
}

/* Who is in a hurry presses the wrong row; the log keeps both lines. */
static void
reopen_cb (GtkButton            *button,
           MunIncidentTasksView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  g_autoptr(GError) error = NULL;

  mun_incident_reopen_task (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), g_object_get_data (G_OBJECT (button), "task"), &error);
  mun_incident_view_check (view, error);
}

static void
add_task_button (MunIncidentTasksView *self,
                 GtkWidget            *row,
                 MunRecord            *task,
                 const char           *label,
                 GCallback             callback)
{
  GtkWidget *button = add_suffix_button (row, label);

  g_object_set_data_full (G_OBJECT (button), "task", g_object_ref (task), g_object_unref);
  g_signal_connect_object (button, "clicked", callback, self, 0);
}

static void
show_tasks (MunIncidentTasksView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  MunWorkspace *workspace = mun_incident_view_get_workspace (view);
  g_autoptr(GPtrArray) tasks = mun_incident_tasks (workspace, mun_incident_view_get_incident (view));
  g_autofree char *now = mun_date_now ();
  GtkWidget *group = mun_group_new (_("Tasks"), tasks->len == 0 ? _("The steps of a plan come here when it is started.") : NULL);

  mun_box_clear (self->tasks);
  for (guint i = 0; i < tasks->len; i++)
    {
      MunRecord *task = g_ptr_array_index (tasks, i);
      g_autofree char *text = describe_task (workspace, task, now);
      GtkWidget *row = mun_plain_row_new (mun_record_get (task, IAP_TASK_TASK), text);

      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      if (mun_record_is_set (task, IAP_TASK_DONE_AT))
        {
          adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("mun-state-done-symbolic"));
          add_task_button (self, row, task, _("Not Done"), G_CALLBACK (reopen_cb));
        }
      else
        {
          add_task_button (self, row, task, _("Done"), G_CALLBACK (done_cb));
          if (mun_record_is_set (task, IAP_TASK_DUE_AT) && strcmp (mun_record_get (task, IAP_TASK_DUE_AT), now) < 0)
            gtk_widget_add_css_class (row, "late");
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (self->tasks, group);
}

static void
mun_incident_tasks_view_show (MunIncidentView *view)
{
  MunIncidentTasksView *self = MUN_INCIDENT_TASKS_VIEW (view);
  GtkWidget *focus;
  gboolean inside;

  if (mun_incident_view_get_incident (view) == NULL)
    return;
  focus = gtk_widget_get_root (GTK_WIDGET (self)) != NULL ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) : NULL;
  inside = focus != NULL && (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->tasks)) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->duties)));
  show_clocks (self);
  show_tasks (self);
  if (inside)
    gtk_widget_child_focus (GTK_WIDGET (self->tasks), GTK_DIR_TAB_FORWARD);
}

/* Rows are made anew each minute only while nobody walks through them. */
static void
mun_incident_tasks_view_tick (MunIncidentView *view)
{
  MunIncidentTasksView *self = MUN_INCIDENT_TASKS_VIEW (view);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) || gtk_widget_is_ancestor (focus, self->text))
    mun_incident_tasks_view_show (view);
}

static void
mun_incident_tasks_view_begin (MunIncidentView *view)
{
  gtk_widget_grab_focus (MUN_INCIDENT_TASKS_VIEW (view)->text);
}

static void
mun_incident_tasks_view_class_init (MunIncidentTasksViewClass *klass)
{
  MUN_INCIDENT_VIEW_CLASS (klass)->show = mun_incident_tasks_view_show;
  MUN_INCIDENT_VIEW_CLASS (klass)->tick = mun_incident_tasks_view_tick;
  MUN_INCIDENT_VIEW_CLASS (klass)->begin = mun_incident_tasks_view_begin;
}

static void
mun_incident_tasks_view_init (MunIncidentTasksView *self)
{
  GtkBox *box = mun_incident_view_add_column (MUN_INCIDENT_VIEW (self));
  GtkStringList *functions = gtk_string_list_new (NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (const MunChoice *choice = mun_iap_task_spec.fields[IAP_TASK_FUNCTION].choices; choice->key != NULL; choice++)
    gtk_string_list_append (functions, _(choice->label));
  self->text = mun_big_entry_new (_("A new task, as an order: “Check every seal within 30 minutes”"));
  self->function = gtk_drop_down_new (G_LIST_MODEL (functions), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->function), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->function), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Function that does it"), -1);
  self->duties = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->tasks = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (GTK_BOX (line), self->text);
  gtk_box_append (GTK_BOX (line), self->function);
  gtk_box_append (box, line);
  gtk_box_append (box, GTK_WIDGET (self->tasks));
  gtk_box_append (box, GTK_WIDGET (self->duties));
  g_signal_connect_object (self->text, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
}
