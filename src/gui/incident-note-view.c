/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/incident-view.h"

#include <glib/gi18n.h>

#include "gui/day-entry.h"
#include "gui/rows.h"
#include "model/auditor-mode.h"

/* A small event that is over: told on one page, without a log that runs. */
struct _MunIncidentNoteView {
  MunIncidentView parent_instance;

  GtkWidget *what;
  GtkWidget *day;
  GtkWidget *hour;
  GtkWidget *site_box;
  GtkWidget *site; /* (nullable): until it is first shown */
  GtkWidget *danger;
  GtkWidget *severity;
  GtkWidget *lost;
  GtkWidget *done;
  GtkWidget *cause;
  GtkWidget *risks;
  GtkWidget *store;
};

G_DEFINE_FINAL_TYPE (MunIncidentNoteView, mun_incident_note_view, MUN_TYPE_INCIDENT_VIEW)

static void
clear (MunIncidentNoteView *self)
{
  GtkWidget *entries[] = { self->what, self->hour, self->lost, self->done, self->cause };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    mun_entry_clear (entries[i]);
  mun_choice_row_set (self->danger, -1);
  mun_choice_row_set (self->severity, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->risks), FALSE);
}

static void
store_cb (MunIncidentNoteView *self)
{
  static const MunDanger answers[] = { MUN_DANGER_YES, MUN_DANGER_NO };
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  int danger = mun_choice_row_get (self->danger);
  const char *day = mun_day_entry_get (MUN_DAY_ENTRY (self->day)), *hour = mun_entry_get (self->hour);
  g_autofree char *when = g_strdup_printf ("%s%s%s", day, *hour != '\0' ? " " : "", hour);
  g_autofree char *said = NULL;
  g_autoptr(GError) error = NULL;
  const MunIncidentNote note = {
    .what = mun_entry_get (self->what),
    .when = when,
    .site = mun_person_drop_get (self->site),
    .lost = mun_entry_get (self->lost),
    .done = mun_entry_get (self->done),
    .danger = danger >= 0 ? answers[danger] : MUN_DANGER_UNKNOWN,
    .severity = mun_choice_row_get (self->severity) + 1,
    .cause = mun_entry_get (self->cause),
    .risks_looked_at = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->risks)),
  };
  g_autoptr(MunRecord) incident = mun_incident_note (mun_incident_view_get_workspace (view), &note, &error);

  if (!mun_incident_view_check (view, error))
    return;
  clear (self);
  mun_incident_view_opened (view, incident);
  /* What is left to do stands on the page that is shown now. */
  said = g_strdup_printf (_("%s is noted"), mun_record_get_ref (incident));
  mun_window_toast (mun_page_get_window (mun_incident_view_get_page (view)), said, TRUE);
}

/* Sites may have been added since. */
static void
show_sites (MunIncidentNoteView *self,
            MunWorkspace        *workspace)
{
  g_autofree char *chosen = self->site != NULL ? g_strdup (mun_person_drop_get (self->site)) : NULL;

  mun_box_clear (GTK_BOX (self->site_box));
  self->site = mun_site_drop_new (workspace, _("Where?"));
  if (chosen != NULL)
    mun_person_drop_set (self->site, chosen);
  gtk_box_append (GTK_BOX (self->site_box), self->site);
}

static void
mun_incident_note_view_show (MunIncidentView *view)
{
  MunIncidentNoteView *self = MUN_INCIDENT_NOTE_VIEW (view);
  MunWorkspace *workspace = mun_incident_view_get_workspace (view);
  g_autoptr(MunRecord) blank = mun_workspace_new_record (workspace, &mun_incident_spec);

  mun_choice_row_name_severity (self->severity, workspace, blank);
  if (self->site == NULL)
    show_sites (self, workspace);
  if (*mun_day_entry_get (MUN_DAY_ENTRY (self->day)) == '\0')
    mun_day_entry_set (MUN_DAY_ENTRY (self->day), mun_workspace_get_today (workspace));
  gtk_widget_set_sensitive (self->store, mun_workspace_closed_reason (workspace, &mun_incident_spec) == NULL);
}

static void
mun_incident_note_view_begin (MunIncidentView *view)
{
  show_sites (MUN_INCIDENT_NOTE_VIEW (view), mun_incident_view_get_workspace (view));
  /* What was written before is gone on with, not written over. */
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (MUN_INCIDENT_NOTE_VIEW (view)->what));
  gtk_editable_set_position (GTK_EDITABLE (MUN_INCIDENT_NOTE_VIEW (view)->what), -1);
}

void
mun_incident_note_view_share (MunIncidentNoteView *self,
                              GtkWidget           *what,
                              GtkWidget           *danger)
{
  GtkWidget *button;

  g_return_if_fail (MUN_IS_INCIDENT_NOTE_VIEW (self) && GTK_IS_ENTRY (what) && GTK_IS_WIDGET (danger));

  gtk_entry_set_buffer (GTK_ENTRY (self->what), gtk_entry_get_buffer (GTK_ENTRY (what)));
  for (int i = 0; (button = mun_choice_row_nth (danger, i)) != NULL; i++)
    g_object_bind_property (button, "active", mun_choice_row_nth (self->danger, i), "active", G_BINDING_BIDIRECTIONAL);
}

static void
mun_incident_note_view_class_init (MunIncidentNoteViewClass *klass)
{
  MUN_INCIDENT_VIEW_CLASS (klass)->show = mun_incident_note_view_show;
  MUN_INCIDENT_VIEW_CLASS (klass)->begin = mun_incident_note_view_begin;
}

static GtkWidget *
add_question (GtkBox     *box,
              const char *question,
              GtkWidget  *answer)
{
  gtk_box_append (box, mun_label_new (question, "heading"));
  gtk_box_append (box, answer);
  return answer;
}

static GtkWidget *
add_entry (GtkBox     *box,
           const char *question,
           const char *example)
{
  GtkWidget *entry = add_question (box, question, mun_big_entry_new (question));

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), example);
  return entry;
}

/* What the rules ask for before an event may close. */
static void
add_closing (MunIncidentNoteView *self,
             GtkBox              *box)
{
  GtkWidget *label = mun_label_new (_("I have compared it with our risks today, and no rule or duty was broken."), NULL);

  gtk_box_append (box, mun_label_new (_("To close it at once"), "title-4"));
  gtk_box_append (box, mun_label_new (_("Leave this empty if you do not know yet: then the event stays open, and you are told what is left."), "dim-label"));
  self->cause = add_entry (box, _("Why could it happen?"), _("Side door propped open during the break"));
  self->risks = gtk_check_button_new ();
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self->risks), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->risks), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (label)), -1);
  gtk_box_append (box, self->risks);
}

static void
mun_incident_note_view_init (MunIncidentNoteView *self)
{
  const char * const answers[] = { _("_Yes"), _("_No, nobody"), NULL };
  GtkBox *box = mun_incident_view_add_column (MUN_INCIDENT_VIEW (self));
  GtkWidget *back = mun_big_button_new (_("_Open the log instead"), NULL);

  self->site_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (box, mun_label_new (_("For something small that is over, such as a theft that was noticed afterwards. Nobody has to lead anything."), "dim-label"));
  self->what = add_entry (box, _("What happened?"), _("Two boxes of coffee missing from the shelf"));
  self->day = add_question (box, _("When?"), mun_day_entry_new (_("Day"), ""));
  self->hour = mun_big_entry_new (_("Hour, if known: 14:05"));
  gtk_box_append (box, self->hour);
  add_question (box, _("Where?"), self->site_box);
  self->danger = add_question (box, _("Was anybody hurt or in danger?"), mun_choice_row_new (answers, _("Was anybody hurt or in danger?")));
  self->severity = add_question (box, _("How bad was it?"), mun_severity_row_new (3, _("How bad was it?")));
  self->lost = add_entry (box, _("What was lost or damaged?"), _("Coffee worth about 60"));
  self->done = add_entry (box, _("What was done about it?"), _("Police told, door alarm ordered"));
  add_closing (self, box);
  self->store = mun_big_button_new (_("Note _it"), "suggested-action");
  gtk_box_append (box, self->store);
  gtk_box_append (box, back);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "incident.start");
  g_signal_connect_object (self->store, "clicked", G_CALLBACK (store_cb), self, G_CONNECT_SWAPPED);
}
