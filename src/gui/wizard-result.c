/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-result.h"

#include <glib/gi18n.h>

#include "gui/wizard-parts.h"
#include "report/reports/reports.h"

#define LINES 20

struct _MunWizardResult {
  GtkBox parent_instance;

  /* Owned */
  MunWizardRun *run;
};

G_DEFINE_FINAL_TYPE (MunWizardResult, mun_wizard_result, GTK_TYPE_BOX)

static GtkWidget *
create_button (const char *label,
               const char *action,
               const char *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  /* The target first: an action without the one it needs is complained about. */
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  mun_wizard_let_shrink (button);
  return button;
}

static GtkWidget *
create_row (MunWizardResult *self,
            MunRecord       *record)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = mun_wizard_record_title (mun_wizard_run_get_workspace (self->run), record);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  const MunSpec *spec = mun_record_get_spec (record);
  const char *state = mun_spec_has_state (spec) ? _(mun_field_choice_label (&spec->fields[spec->state_field], mun_record_get_state (record))) : "";
  g_autofree char *under = g_strdup_printf ("%s · %s%s%s", _(spec->title), mun_record_get_ref (record), *state != '\0' ? " · " : "", state);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), under);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", mun_record_get_id (record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
  return row;
}

static const MunTransition *
find_approval (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (const MunTransition *move = spec->transitions; move != NULL && move->to != NULL; move++)
    if (g_str_equal (move->to, "approved"))
      return move;
  return NULL;
}

/* A controlled document that is not approved yet: what is missing, who can do it, where, and what is in the way. */
static void
add_waiting_for (MunWizardResult *self,
                 MunRecord       *record)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (self->run);
  const MunSpec *spec = mun_record_get_spec (record);
  const MunTransition *move = find_approval (record);
  g_autoptr(MunRecord) approver = mun_state_approver (workspace, record);
  g_autofree char *who = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *box;

  if (move == NULL)
    return;
  mun_state_can_move (workspace, record, move, &error);
  who = approver != NULL ? g_strdup (mun_record_get (approver, PERSON_FULL_NAME)) : mun_may_describe (move->by);
  name = spec == &mun_document_spec ? g_strdup_printf (_("%1$s %2$s “%3$s”"), _(spec->title), mun_record_get_ref (record), mun_record_get_title (record))
                                    : g_strdup_printf (_("%1$s %2$s"), _(spec->title), mun_record_get_ref (record));
  /* Translators: what it is, its state, then who is to approve it, a name or “top management”; then the label of a button */
  text = g_strdup_printf (_("%1$s: %2$s, waits for the approval of %3$s. Open it and press “%4$s” there; until then it is not in force."), name,
                          _(mun_field_choice_label (&spec->fields[spec->state_field], mun_record_get_state (record))), who, _(move->label));
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "wizard-note");
  gtk_box_append (GTK_BOX (box), mun_wizard_text_new (text, NULL));
  if (error != NULL)
    gtk_box_append (GTK_BOX (box), mun_wizard_text_new (error->message, "dim-label"));
  gtk_box_append (GTK_BOX (box), create_button (_("_Open it"), "win.show-record", mun_record_get_id (record)));
  gtk_box_append (GTK_BOX (self), box);
}

/* The record the questions are about, and what else they wrote that has to be approved: the programme of an audit. */
static void
add_waiting (MunWizardResult *self)
{
  GPtrArray *made = mun_wizard_run_get_made (self->run);
  MunRecord *subject = mun_wizard_run_get_subject (self->run);

  if (mun_wizard_result_is_waiting (self->run))
    add_waiting_for (self, subject);
  for (guint i = 0; made != NULL && i < made->len; i++)
    if (made->pdata[i] != subject && mun_state_is_waiting (made->pdata[i]))
      add_waiting_for (self, made->pdata[i]);
}

static void
add_made (MunWizardResult *self)
{
  GPtrArray *made = mun_wizard_run_get_made (self->run);
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *more = NULL;

  if (made == NULL || made->len == 0)
    return;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What was made"));
  for (guint i = 0; i < MIN (made->len, LINES); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (self, made->pdata[i]));
  gtk_box_append (GTK_BOX (self), group);
  if (made->len <= LINES)
    return;
  more = g_strdup_printf (g_dngettext (NULL, "And %u more.", "And %u more.", made->len - LINES), made->len - LINES);
  gtk_box_append (GTK_BOX (self), mun_wizard_text_new (more, "dim-label"));
}

/* The record that the edition for others is made from: the same one with less in it, or one that was written for them. Returns: "" for none */
static char *
find_public (MunWizardResult     *self,
             const MunReportType *type,
             const char          *record)
{
  g_autoptr(GPtrArray) written = NULL;

  if (type->subject != &mun_policy_spec)
    return g_strdup (type->subject == &mun_scope_spec ? record : "");
  written = mun_workspace_find (mun_wizard_run_get_workspace (self->run), &mun_policy_spec, POLICY_AUDIENCE, MUN_IS, "public",
                                POLICY_STATUS, MUN_IS_NOT, "superseded", -1);
  return g_strdup (written->len > 0 ? mun_record_get_id (written->pdata[written->len - 1]) : "");
}

static void
add_report_button (GtkBox              *box,
                   const MunReportType *type,
                   const char          *whom,
                   const char          *target,
                   const char          *tip)
{
  g_autofree char *name = g_strdup_printf (_("Show and print “%s”"), _(type->title));
  g_autofree char *label = whom != NULL ? g_strdup_printf (_("%1$s: %2$s"), name, whom) : g_strdup (name);
  GtkWidget *button = create_button (label, "win.report", target);

  gtk_widget_set_tooltip_text (button, tip);
  gtk_box_append (box, button);
}

/* The scope and the policy are meant for others as well. Who it is for decides what may stand in it: both editions are offered. */
static void
add_report (MunWizardResult     *self,
            GtkBox              *box,
            const MunReportType *type)
{
  MunRecord *subject = mun_wizard_run_get_subject (self->run);
  const char *record = type->subject == mun_record_get_spec (subject) ? mun_record_get_id (subject) : "";
  g_autofree char *public = find_public (self, type, record);
  g_autofree char *single = g_strjoin (*record != '\0' ? "/" : "", type->id, record, NULL);
  g_autofree char *ours = g_strjoin ("/", type->id, record, "full", NULL);
  g_autofree char *theirs = g_strjoin ("/", type->id, public, "public", NULL);
  gboolean written = type->subject == &mun_policy_spec;

  if (*public == '\0')
    {
      add_report_button (box, type, NULL, single, NULL);
      return;
    }
  add_report_button (box, type, _("For Us"), ours, _("The full edition, with everything that was written"));
  add_report_button (box, type, written ? _("For Everybody") : _("For a Customer"), theirs,
                     written ? _("The edition that was written for the public") : _("The public edition: confidential fields are left out"));
}

static void
add_reports (MunWizardResult *self)
{
  const char * const *reports = mun_wizard_run_get_wizard (self->run)->reports;
  GtkWidget *box;

  if (reports == NULL || *reports == NULL)
    return;
  gtk_box_append (GTK_BOX (self), mun_wizard_text_new (_("The paper for it"), "heading"));
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  for (; *reports != NULL; reports++)
    {
      const MunReportType *type = mun_report_find (*reports);

      if (type != NULL)
        add_report (self, GTK_BOX (box), type);
    }
  gtk_box_append (GTK_BOX (self), box);
}

static void
add_next (MunWizardResult *self)
{
  g_autofree char *sentence = NULL;
  const MunWizard *follows = mun_wizard_run_what_next (self->run, &sentence);

  gtk_box_append (GTK_BOX (self), mun_wizard_text_new (_("What comes next"), "heading"));
  if (*sentence != '\0')
    gtk_box_append (GTK_BOX (self), mun_wizard_text_new (sentence, NULL));
  if (follows != NULL)
    {
      g_autofree char *label = g_strdup_printf (_("_Go on with “%s”"), _(follows->title));
      GtkWidget *button = create_button (label, "win.wizard", follows->id);

      gtk_widget_add_css_class (button, "suggested-action");
      gtk_box_append (GTK_BOX (self), button);
    }
}

/* A step towards approval is evidence and stays; what was only written can be taken back. */
static void
add_undo (MunWizardResult *self)
{
  MunRecord *subject = mun_wizard_run_get_subject (self->run);
  GtkWidget *note;

  if (mun_wizard_run_is_frozen (self->run, subject) && !mun_wizard_result_is_waiting (self->run))
    note = mun_wizard_text_new (_("An approved version stays as it was signed. To change something, start the questions again: they begin the next version."), "caption");
  else if (mun_wizard_run_is_frozen (self->run, subject))
    note = mun_wizard_text_new (_("It was sent for approval, and that step is kept as proof. To change something, send the draft back to its author there."), "caption");
  else
    {
      GtkWidget *undo = create_button (_("_Undo all of this"), "wizard.undo-all", NULL);

      gtk_widget_set_margin_top (undo, 12);
      gtk_box_append (GTK_BOX (self), undo);
      note = mun_wizard_text_new (_("Takes back everything these questions wrote, from the first page on."), "caption");
    }
  gtk_widget_add_css_class (note, "dim-label");
  gtk_box_append (GTK_BOX (self), note);
}

static void
mun_wizard_result_dispose (GObject *object)
{
  g_clear_object (&MUN_WIZARD_RESULT (object)->run);

  G_OBJECT_CLASS (mun_wizard_result_parent_class)->dispose (object);
}

static gboolean
mun_wizard_result_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
mun_wizard_result_class_init (MunWizardResultClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_wizard_result_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = mun_wizard_result_grab_focus;
}

static void
mun_wizard_result_init (MunWizardResult *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 14);
}

GtkWidget *
mun_wizard_result_new (MunWizardRun *run)
{
  MunWizardResult *self;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run), NULL);

  self = g_object_new (MUN_TYPE_WIZARD_RESULT, NULL);
  self->run = g_object_ref (run);
  add_waiting (self);
  add_made (self);
  add_reports (self);
  add_next (self);
  add_undo (self);
  return GTK_WIDGET (self);
}

gboolean
mun_wizard_result_is_waiting (MunWizardRun *run)
{
  MunRecord *subject;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run), FALSE);

  subject = mun_wizard_run_get_subject (run);
  return (mun_record_get_spec (subject)->flags & MUN_SPEC_VERSIONED) && !g_str_equal (mun_record_get_state (subject), "approved");
}
