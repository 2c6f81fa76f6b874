/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-parts.h"

#include <glib/gi18n.h>
#include <string.h>

/* Wide enough for a line that reads well, in pixels. */
#define COLUMN_WIDTH 560

static void
measure_column (GtkWidget      *widget,
                GtkOrientation  orientation,
                int             for_size,
                int            *minimum,
                int            *natural,
                int            *minimum_baseline,
                int            *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, COLUMN_WIDTH);
}

static void
allocate_column (GtkWidget *widget,
                 int        width,
                 int        height,
                 int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

/* A box to tick that is not one of a group takes an arrow as a tick, and never lets go of the focus. */
static gboolean
walk_cb (GtkWidget       *list,
         guint            key,
         guint            code,
         GdkModifierType  modifiers)
{
  GtkWidget *child = gtk_widget_get_focus_child (list);
  gboolean down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;
  gboolean up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  gboolean aside = key == GDK_KEY_Left || key == GDK_KEY_KP_Left || key == GDK_KEY_Right || key == GDK_KEY_KP_Right;

  if (child == NULL || !gtk_widget_is_focus (child) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 || !(down || up || aside))
    return GDK_EVENT_PROPAGATE;
  if (!aside)
    do
      child = down ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);
    while (child != NULL && !gtk_widget_grab_focus (child));
  return GDK_EVENT_STOP;
}

static void
add_shortcut (GtkEventController *controller,
              guint               key,
              GdkModifierType     modifiers,
              const char         *action,
              int                 position)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action));

  if (position >= 0)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (position));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

static GtkWidget *
create_tool (const char *label,
             const char *action,
             const char *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  mun_wizard_let_shrink (button);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* There is nothing to do on a question: who goes back with the keys passes it. */
static void
question_left_cb (GtkWidget *question)
{
  gtk_widget_set_focusable (question, FALSE);
}

GtkWidget *
mun_wizard_text_new (const char *text,
                     const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  return label;
}

void
mun_wizard_text_set (GtkWidget  *label,
                     const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

GtkWidget *
mun_wizard_question_new (const char *text)
{
  GtkWidget *question = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *label = mun_wizard_text_new (text, "title-2");
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (question, "wizard-question");
  mun_wizard_name (question, text);
  gtk_box_append (GTK_BOX (question), label);
  g_signal_connect_object (focus, "leave", G_CALLBACK (question_left_cb), question, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (question, focus);
  return question;
}

void
mun_wizard_question_focus (GtkWidget *question)
{
  g_return_if_fail (GTK_IS_BOX (question));

  gtk_widget_set_focusable (question, TRUE);
  gtk_widget_grab_focus (question);
}

char *
mun_wizard_record_title (MunWorkspace *workspace,
                         MunRecord    *record)
{
  const MunSpec *spec;
  MunKind kind;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), NULL);

  spec = mun_record_get_spec (record);
  kind = spec->fields[spec->title_field].kind;
  if (kind == MUN_KIND_LINE || kind == MUN_KIND_TEXT || !mun_record_is_set (record, spec->title_field))
    return mun_record_dup_name (record);
  return mun_workspace_format (workspace, record, spec->title_field, NULL);
}

gboolean
mun_wizard_matches (const char *typed,
                    const char *text,
                    const char *more)
{
  g_autofree char *both = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *wanted = NULL;
  g_auto(GStrv) words = NULL;

  g_return_val_if_fail (typed != NULL && text != NULL, FALSE);

  both = g_strjoin (" ", text, more, NULL);
  folded = g_utf8_casefold (both, -1);
  wanted = g_utf8_casefold (typed, -1);
  words = g_strsplit (wanted, " ", -1);
  for (char **word = words; *word != NULL; word++)
    if (strstr (folded, *word) == NULL)
      return FALSE;
  return TRUE;
}

void
mun_wizard_let_shrink (GtkWidget *button)
{
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
}

void
mun_wizard_name (GtkWidget  *widget,
                 const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
mun_wizard_walk_checks (GtkWidget *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WIDGET (list));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (walk_cb), list, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list, keys);
}

GtkLayoutManager *
mun_wizard_column_layout_new (void)
{
  return gtk_custom_layout_new (NULL, measure_column, allocate_column);
}

void
mun_wizard_add_shortcuts (GtkWidget *view)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (view));

  /* Before the field that has the focus: a text would take Ctrl and Return as a new line. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcut (controller, GDK_KEY_Return, GDK_CONTROL_MASK, "wizard.next", -1);
  add_shortcut (controller, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "wizard.next", -1);
  add_shortcut (controller, GDK_KEY_Right, GDK_ALT_MASK, "wizard.next", -1);
  add_shortcut (controller, GDK_KEY_Left, GDK_ALT_MASK, "wizard.back", -1);
  /* The button at the end has another name, and with it another key; who went on with this one all the way goes on with it there, too. */
  add_shortcut (controller, GDK_KEY_n, GDK_ALT_MASK, "wizard.next", -1);
  for (int i = 0; i <= 9; i++)
    {
      add_shortcut (controller, GDK_KEY_0 + i, GDK_CONTROL_MASK, "wizard.jump", i);
      add_shortcut (controller, GDK_KEY_KP_0 + i, GDK_CONTROL_MASK, "wizard.jump", i);
    }
  gtk_widget_add_controller (view, controller);
}

gboolean
mun_wizard_fold (AdwFlap *flap)
{
  gboolean over;

  g_return_val_if_fail (ADW_IS_FLAP (flap), FALSE);

  over = adw_flap_get_folded (flap) && adw_flap_get_reveal_flap (flap);
  if (over)
    adw_flap_set_reveal_flap (flap, FALSE);
  return over;
}

/* Returns: (transfer none) (nullable): what has to be answered first on the page, or only the reason that a single author owes. Whoever only reads has left
 * nothing open. @issues: keeps it */
static const MunIssue *
find_stop (MunWizardRun  *run,
           guint          page,
           gboolean       reason,
           GPtrArray    **issues)
{
  if (!mun_wizard_run_takes_answers (run, page))
    return NULL;
  *issues = mun_wizard_run_issues (run, page);
  for (guint i = 0; i < (*issues)->len; i++)
    {
      const MunIssue *issue = (*issues)->pdata[i];

      if (issue->level == MUN_ISSUE_STOP && (!reason || issue->field == MUN_ISSUE_NOTE))
        return issue;
    }
  return NULL;
}

char *
mun_wizard_describe_open (MunWizardRun *run,
                          guint         page)
{
  g_autoptr(GPtrArray) issues = NULL;
  const MunIssue *issue;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run), NULL);

  issue = find_stop (run, page, FALSE, &issues);
  /* Translators: first the name of a page, then what is missing there, a sentence */
  return issue != NULL ? g_strdup_printf (_("“%1$s” is still open: %2$s"), _(mun_wizard_run_get_wizard (run)->pages[page].step), issue->message) : NULL;
}

char *
mun_wizard_describe_reason (MunWizardRun *run,
                            guint         page)
{
  g_autoptr(GPtrArray) issues = NULL;
  const MunIssue *issue;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run), NULL);

  issue = find_stop (run, page, TRUE, &issues);
  return issue != NULL ? g_strdup (issue->message) : NULL;
}

char *
mun_wizard_describe_saved (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  /* Translators: hours and minutes as strftime() writes them */
  g_autofree char *time = g_date_time_format (now, _("%H:%M"));

  return g_strdup_printf (_("Saved %s"), time);
}

GtkWidget *
mun_wizard_tool_new (MunWizardRun *run,
                     guint         index)
{
  const char *page;
  MunRecord *subject;
  GtkWidget *button;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run) && index < mun_wizard_run_get_wizard (run)->n_pages, NULL);

  page = mun_wizard_run_get_wizard (run)->pages[index].id;
  subject = mun_wizard_run_get_subject (run);
  if (mun_wizard_run_lacks_choices (run, index))
    {
      const MunWizard *from = mun_wizard_find (mun_wizard_run_get_wizard (run)->pages[index].from);
      g_autofree char *label = g_strdup_printf (_("Go to “%s”"), _(from->title));

      return create_tool (label, "win.wizard", from->id);
    }
  if (mun_record_get_spec (subject) == &mun_risk_assessment_spec && g_str_equal (page, "why"))
    {
      /* Who has a single risk in mind need not answer everything before it. */
      button = create_tool (_("_Add a Single Risk Instead"), "win.wizard", "risk/new");
      gtk_widget_set_tooltip_text (button, _("Leads to a few pages about one risk. In the round it is looked at again with the others."));
      return button;
    }
  if (mun_record_get_spec (subject) != &mun_audit_spec || !g_str_equal (page, "site") || mun_record_is_new (subject))
    return NULL;
  return create_tool (_("_Walk Through on the Spot"), "win.walk-audit", mun_record_get_id (subject));
}
