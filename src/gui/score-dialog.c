/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/score-dialog.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/rows.h"

#define WIDTH 300
#define CHARS 36

typedef struct {
  MunWindow    *window;    /* weak */
  MunWorkspace *workspace;
  MunRecord    *risk;
  MunMoment     moment;
  GtkWidget    *dialog;    /* owns this */
  GtkWidget    *likelihood;
  GtkWidget    *impact;
  GtkWidget    *follows;   /* what comes of it */
  GtkWidget    *refusal;
  GtkWidget    *reason;
  gboolean      possible;
} Scoring;

static void
free_scoring (gpointer data)
{
  Scoring *scoring = data;

  g_clear_weak_pointer (&scoring->window);
  g_object_unref (scoring->workspace);
  g_object_unref (scoring->risk);
  g_free (scoring);
}

static int
get_step (GtkWidget *drop)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop)) + 1;
}

static void
append (GString    *text,
        const char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
}

/* The step in words, what it does to state and acceptance, and what the rules remark. */
static char *
describe (const MunScoreChange *change)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (change->old_score > 0)
    g_string_append_printf (text, _("From %1$d (%2$s) to %3$d (%4$s)."), change->old_score, change->old_band, change->score, change->band);
  else
    g_string_append_printf (text, _("A score of %1$d (%2$s)."), change->score, change->band);
  if (change->accepted)
    append (text, _("The acceptance was for the old score and ends. The risk goes back to “Analysed”."));
  else if (change->reopens)
    append (text, _("The decision rested on a lower score. The risk goes back to “Analysed”."));
  for (guint i = 0; change->warnings != NULL && change->warnings[i] != NULL; i++)
    append (text, change->warnings[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
update_possible (Scoring *scoring)
{
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (scoring->dialog), "score",
                                           scoring->possible && !mun_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (scoring->reason))));
}

static void
update (Scoring *scoring)
{
  int likelihood = get_step (scoring->likelihood), impact = get_step (scoring->impact);
  gboolean same = mun_record_get_int (scoring->risk, mun_moment_likelihood (scoring->moment), 0) == likelihood
                  && mun_record_get_int (scoring->risk, mun_moment_impact (scoring->moment), 0) == impact;
  g_autoptr(MunScoreChange) change = mun_risk_preview_score (scoring->workspace, scoring->risk, scoring->moment, likelihood, impact);
  g_autofree char *text = same ? g_strdup (_("This is where the risk stands already.")) : describe (change);

  gtk_label_set_text (GTK_LABEL (scoring->follows), text);
  gtk_label_set_text (GTK_LABEL (scoring->refusal), change->refusal != NULL ? change->refusal : "");
  gtk_widget_set_visible (scoring->refusal, change->refusal != NULL);
  scoring->possible = change->refusal == NULL && !same;
  update_possible (scoring);
}

static void
step_cb (GObject    *drop,
         GParamSpec *pspec,
         gpointer    user_data)
{
  update (user_data);
}

static void
reason_cb (GtkEditable *entry,
           gpointer     user_data)
{
  update_possible (user_data);
}

static void
response_cb (GtkWidget  *dialog,
             const char *response,
             gpointer    user_data)
{
  Scoring *scoring = user_data;
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (scoring->reason));
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (g_strcmp0 (response, "score") != 0 || scoring->window == NULL)
    return;
  if (!mun_risk_score (scoring->workspace, scoring->risk, scoring->moment, get_step (scoring->likelihood), get_step (scoring->impact), reason, &error))
    {
      mun_window_show_error (scoring->window, error);
      return;
    }
  mun_window_hide_error (scoring->window);
  text = g_strdup_printf (_("%s scored again"), mun_record_get_ref (scoring->risk));
  mun_window_toast (scoring->window, text, TRUE);
}

static GtkWidget *
create_steps (const char         *title,
              GtkWidget         **drop,
              const char * const *labels,
              int                 step,
              guint               n_steps)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = mun_label_new (title, "field-label");

  *drop = gtk_drop_down_new_from_strings (labels);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (*drop), CLAMP (step, 1, (int) n_steps) - 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*drop), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), *drop);
  return box;
}

static GtkWidget *
create_content (Scoring *scoring,
                int      likelihood,
                int      impact)
{
  g_autoptr(MunRiskMatrix) matrix = mun_risk_matrix_new (scoring->workspace, scoring->moment);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *steps = gtk_flow_box_new ();

  /* The window would grow with what is said in it, away from under the pointer. */
  gtk_widget_set_size_request (box, WIDTH, -1);

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (steps), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (steps), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (steps), 10);
  gtk_flow_box_insert (GTK_FLOW_BOX (steps), create_steps (_("Likelihood"), &scoring->likelihood, (const char * const *) matrix->row_labels, likelihood, matrix->rows), -1);
  gtk_flow_box_insert (GTK_FLOW_BOX (steps), create_steps (_("Impact"), &scoring->impact, (const char * const *) matrix->column_labels, impact, matrix->columns), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (steps); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  scoring->follows = mun_label_new ("", "dim-label");
  scoring->refusal = mun_label_new ("", "error");
  gtk_label_set_natural_wrap_mode (GTK_LABEL (scoring->follows), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (scoring->refusal), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (scoring->follows), CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (scoring->refusal), CHARS);
  scoring->reason = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (scoring->reason), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (scoring->reason), _("The reason, in a sentence"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (scoring->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  gtk_box_append (GTK_BOX (box), steps);
  gtk_box_append (GTK_BOX (box), scoring->follows);
  gtk_box_append (GTK_BOX (box), scoring->refusal);
  gtk_box_append (GTK_BOX (box), scoring->reason);
  return box;
}

static GtkWidget *
create_dialog (Scoring *scoring)
{
  g_autofree char *title = mun_text_shorten (mun_record_get_title (scoring->risk), 80);
  g_autofree char *body = g_strdup_printf ("%s · %s\n%s", mun_record_get_ref (scoring->risk), _(mun_moment_label (scoring->moment)), title);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (scoring->window), _("Why has this changed?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "score", _("_Score Again"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "score", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "score");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  return dialog;
}

void
mun_score_dialog (MunWindow *window,
                  MunRecord *risk,
                  MunMoment  moment,
                  int        likelihood,
                  int        impact)
{
  Scoring *scoring;

  g_return_if_fail (MUN_IS_WINDOW (window) && MUN_IS_RECORD (risk) && mun_record_get_spec (risk) == &mun_risk_spec);

  scoring = g_new0 (Scoring, 1);
  g_set_weak_pointer (&scoring->window, window);
  scoring->workspace = g_object_ref (mun_window_get_workspace (window));
  scoring->risk = g_object_ref (risk);
  scoring->moment = moment;
  scoring->dialog = create_dialog (scoring);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (scoring->dialog), create_content (scoring, likelihood, impact));
  g_signal_connect (scoring->likelihood, "notify::selected", G_CALLBACK (step_cb), scoring);
  g_signal_connect (scoring->impact, "notify::selected", G_CALLBACK (step_cb), scoring);
  g_signal_connect (scoring->reason, "changed", G_CALLBACK (reason_cb), scoring);
  g_signal_connect (scoring->dialog, "response", G_CALLBACK (response_cb), scoring);
  g_object_set_data_full (G_OBJECT (scoring->dialog), "scoring", scoring, free_scoring);
  update (scoring);
  gtk_window_present (GTK_WINDOW (scoring->dialog));
  gtk_widget_grab_focus (scoring->reason);
}
