/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/home-cards.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/filter.h"
#include "gui/texts.h"
#include "model/path.h"

#define DUE_DAYS    30
#define MAX_DUE     6
#define MAX_REST    60
#define MAX_CHANGES 5

static GtkWidget *
create_group (const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  return group;
}

static GtkWidget *
create_row (const char *title,
            const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
set_action (GtkWidget  *row,
            const char *action,
            const char *target)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
}

/* The path ------------------------------------------------------------------------------------------------------- */

static const struct {
  const char *icon;
  const char *word;
  const char *css;
} station_states[] = {
  [MUN_STATION_DONE]    = { "mun-state-done-symbolic", N_("Done"), "tone-done" },
  [MUN_STATION_STARTED] = { "mun-state-going-symbolic", N_("Started"), "tone-going" },
  [MUN_STATION_NEXT]    = { "mun-state-next-symbolic", N_("Next"), "tone-going" },
  [MUN_STATION_WAITING] = { "mun-state-waiting-symbolic", N_("Waiting"), "tone-start" },
};

static GtkWidget *
create_station_row (const MunStation *station)
{
  const char *detail = station->state == MUN_STATION_DONE || *station->missing == '\0' ? _(station->text) : station->missing;
  GtkWidget *row = create_row (_(station->title), detail);
  GtkWidget *icon = gtk_image_new_from_icon_name (station_states[station->state].icon);
  GtkWidget *word = gtk_label_new (_(station_states[station->state].word));

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 24);
  gtk_widget_add_css_class (icon, station_states[station->state].css);
  gtk_widget_add_css_class (word, "caption");
  gtk_widget_add_css_class (word, "dim-label");
  if (station->total > 0 && station->state != MUN_STATION_DONE)
    {
      g_autofree char *text = g_strdup_printf (_("%s, %u of %u"), _(station_states[station->state].word), station->done, station->total);

      gtk_label_set_text (GTK_LABEL (word), text);
    }
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), word);
  if (station->state == MUN_STATION_NEXT)
    gtk_widget_add_css_class (row, "station-next");
  /* What is done is looked at; what is not is asked for. */
  if (station->wizard != NULL && station->state != MUN_STATION_DONE)
    set_action (row, "win.wizard", station->wizard);
  else if (station->wanted != NULL)
    set_action (row, "win.show-type", station->wanted->name);
  else
    set_action (row, "win.go-to", station->module);
  return row;
}

GtkWidget *
mun_home_path_new (GPtrArray *stations)
{
  GtkWidget *group = create_group (_("The path to the certificate"));

  for (guint i = 0; i < stations->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_station_row (stations->pdata[i]));
  return group;
}

/* What is due ---------------------------------------------------------------------------------------------------- */

static GtkWidget *
create_due_row (MunWorkspace *workspace,
                const MunDue *due)
{
  const MunSpec *spec = mun_record_get_spec (due->record);
  g_autofree char *title = mun_workspace_title (workspace, spec, mun_record_get_id (due->record));
  g_autofree char *short_title = mun_text_shorten (title, 70);
  g_autofree char *owner = *due->owner != '\0' ? mun_workspace_title (workspace, &mun_person_spec, due->owner) : g_strdup ("");
  g_autofree char *subtitle = g_strdup_printf ("%s · %s%s%s", mun_record_get_ref (due->record), _(due->what), *owner != '\0' ? " · " : "", owner);
  g_autofree char *when = mun_text_due (due->days);
  GtkWidget *row = create_row (short_title, subtitle);
  GtkWidget *label = gtk_label_new (when);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, due->days < 0 ? "tone-alarm" : "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  set_action (row, "win.show-record", mun_record_get_id (due->record));
  return row;
}

static GtkWidget *
create_rest_row (MunWorkspace *workspace,
                 GPtrArray    *due)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = g_strdup_printf (g_dngettext (NULL, "%u more", "%u more", due->len - MAX_DUE), due->len - MAX_DUE);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  for (guint i = MAX_DUE; i < MIN (due->len, MAX_REST); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_due_row (workspace, due->pdata[i]));
  return row;
}

GtkWidget *
mun_home_due_new (MunWorkspace *workspace)
{
  GtkWidget *group = create_group (_("Due in the next 30 days"));
  g_autoptr(GPtrArray) due = mun_due_list (workspace, DUE_DAYS, NULL);

  for (guint i = 0; i < MIN (due->len, MAX_DUE); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_due_row (workspace, due->pdata[i]));
  if (due->len == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("Nothing. Dates you enter in reviews, actions and checks show up here in time."));
  else if (due->len > MAX_DUE)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_rest_row (workspace, due));
  return group;
}

/* What is open --------------------------------------------------------------------------------------------------- */

static gboolean
add_count (GtkWidget     *group,
           MunWorkspace  *workspace,
           const MunSpec *spec,
           int            field,
           const char    *over,
           const char    *title)
{
  gint64 n = mun_workspace_count (workspace, spec, field, MUN_NOT_IN, over, -1);
  g_autoptr(MunFilter) filter = mun_filter_add (mun_filter_new (spec), field, MUN_NOT_IN, over);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, n);
  GtkWidget *row;
  GtkWidget *label;

  if (n == 0)
    return FALSE;
  row = create_row (title, "");
  label = gtk_label_new (number);
  gtk_widget_add_css_class (label, "number");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-list");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), mun_filter_to_variant (filter));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return TRUE;
}

GtkWidget *
mun_home_open_new (MunWorkspace *workspace)
{
  GtkWidget *group = create_group (_("Open"));
  gboolean any = FALSE;

  any |= add_count (group, workspace, &mun_incident_spec, INCIDENT_STATUS, "closed", _("Incidents"));
  any |= add_count (group, workspace, &mun_audit_finding_spec, AUDIT_FINDING_STATUS, "closed", _("Audit findings"));
  any |= add_count (group, workspace, &mun_nonconformity_spec, NONCONFORMITY_STATUS, "closed", _("Problems (nonconformities)"));
  any |= add_count (group, workspace, &mun_corrective_action_spec, CORRECTIVE_ACTION_STATUS, "verified\nclosed\ncancelled\neffective", _("Corrective actions"));
  any |= add_count (group, workspace, &mun_treatment_spec, TREATMENT_STATUS, "verified\ncancelled", _("Actions on risks"));
  if (!any)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("No findings, problems or actions are open."));
  return group;
}

/* What changed --------------------------------------------------------------------------------------------------- */

static void
change_activated_cb (GtkWidget    *row,
                     MunWorkspace *workspace)
{
  gint64 number = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (row), "number"));
  g_autoptr(GPtrArray) changes = mun_store_revision_changes (mun_workspace_get_store (workspace), number, NULL);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      MunFieldChange *change = changes->pdata[i];

      if (change->kind != MUN_REMOVED && !(change->spec->flags & MUN_SPEC_INTERNAL))
        {
          gtk_widget_activate_action (row, "win.show-record", "s", change->id);
          return;
        }
    }
}

GtkWidget *
mun_home_changes_new (MunWorkspace *workspace)
{
  GtkWidget *group = create_group (_("Changed last"));
  g_autoptr(GPtrArray) revisions = mun_store_revisions (mun_workspace_get_store (workspace), NULL, 0, MAX_CHANGES, NULL);

  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    {
      MunRevision *revision = revisions->pdata[i];
      g_autofree char *moment = mun_text_moment (revision->at);
      g_autofree char *subtitle = g_strdup_printf ("%s · %s", moment, revision->person);
      GtkWidget *row = create_row (revision->summary, subtitle);

      g_object_set_data (G_OBJECT (row), "number", GSIZE_TO_POINTER (revision->number));
      g_signal_connect_object (row, "activated", G_CALLBACK (change_activated_cb), workspace, 0);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return group;
}
