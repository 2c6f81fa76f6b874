/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/nonconformity-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/settings.h"

gboolean
mun_case_needs_no_action (MunWizardRun *run)
{
  return mun_record_is (mun_wizard_run_get_subject (run), NONCONFORMITY_ACTION_NEEDED, "no");
}

GPtrArray *
mun_case_list_actions (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_corrective_action_spec,
                             CORRECTIVE_ACTION_NONCONFORMITY, MUN_IS, mun_record_get_id (mun_wizard_run_get_subject (run)),
                             CORRECTIVE_ACTION_STATUS, MUN_IS_NOT, "cancelled", -1);
}

MunRecord *
mun_case_add_action (MunWizardRun *run,
                     MunRecord    *above)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  MunRecord *action = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_corrective_action_spec);
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autofree char *due = mun_date_add_days (mun_workspace_get_today (workspace), mun_settings_action_days (workspace, mun_case_is_serious (nonconformity)));

  mun_record_set (action, CORRECTIVE_ACTION_NONCONFORMITY, mun_record_get_id (nonconformity));
  mun_record_set (action, CORRECTIVE_ACTION_OWNER, mun_record_get (nonconformity, NONCONFORMITY_OWNER));
  mun_record_set (action, CORRECTIVE_ACTION_DUE_ON, due);
  return action;
}

/* "Train again" and "raise awareness" hope that people err less the next time. */
static gboolean
is_only_words (const char *action)
{
  static const char * const words[] = {
    "awareness", "remind", "train ", "retrain", "training", "instruct", "tell everybody", "be more careful", "加强意识", "提醒", "再培训", "加强培训", NULL
  };
  g_autofree char *lower = g_utf8_strdown (action, -1);

  if (mun_text_word_count (action) > 12)
    return FALSE;
  for (guint i = 0; words[i]; i++)
    if (strstr (lower, words[i]))
      return TRUE;

  return FALSE;
}

void
mun_case_check_actions (MunWizardRun *run,
                        GPtrArray    *issues)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) actions = mun_wizard_run_lines (run, "actions");
  guint only_words = 0;

  for (guint i = 0; i < actions->len; i++)
    only_words += is_only_words (mun_record_get (g_ptr_array_index (actions, i), CORRECTIVE_ACTION_ACTION_TEXT));

  if (actions->len == 0 && mun_record_is (nonconformity, NONCONFORMITY_ACTION_NEEDED, "yes"))
    mun_warn (issues, nonconformity, -1, _("Action is needed, but none is written down yet."));
  else if (actions->len == 0)
    mun_tell (issues, nonconformity, -1, _("No action is written down yet. Whether one is needed is decided on the page “Need”."));
  if (actions->len > 0 && only_words == actions->len)
    mun_warn (issues, nonconformity, -1, _("Reminding and training alone rarely lasts. What can be arranged so that it cannot go wrong?"));
}

/* Risks of the action ------------------------------------------------------------------------------------------------------------ */

static gboolean
is_open (MunRecord *action)
{
  return mun_record_is (action, CORRECTIVE_ACTION_STATUS, "proposed");
}

void
mun_case_prefill_risks (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) actions = mun_wizard_run_lines (run, "actions");
  const char *person = mun_workspace_get_person (workspace);
  const char *risks = mun_record_get (mun_wizard_run_get_subject (run), NONCONFORMITY_RISKS);

  for (guint i = 0; i < actions->len; i++)
    {
      MunRecord *action = g_ptr_array_index (actions, i);

      if (!is_open (action))
        continue;
      mun_wizard_run_prefill (run, action, CORRECTIVE_ACTION_RISKS, risks, _("The risks of the case"));
      if (person && mun_record_is_set (action, CORRECTIVE_ACTION_RISK_REVIEW))
        mun_wizard_run_prefill (run, action, CORRECTIVE_ACTION_RISK_REVIEWED_BY, person, _("You are working as this person"));
    }
}

char *
mun_case_hint_risks (MunWizardRun *run,
                     MunRecord    *action)
{
  if (mun_record_get_yes (action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION))
    return g_strdup (_("Starts at once because life is in danger. The look at its risks follows within three days."));

  return g_strdup (_("What could go wrong because of this action, and which known risk grows?"));
}

void
mun_case_check_risks (MunWizardRun *run,
                      GPtrArray    *issues)
{
  g_autoptr(GPtrArray) actions = mun_wizard_run_lines (run, "actions");

  for (guint i = 0; i < actions->len; i++)
    {
      MunRecord *action = g_ptr_array_index (actions, i);
      gboolean written = mun_record_is_set (action, CORRECTIVE_ACTION_RISK_REVIEW);

      if (written && (!mun_record_is_set (action, CORRECTIVE_ACTION_RISK_REVIEWED_BY) || !mun_record_is_set (action, CORRECTIVE_ACTION_RISK_REVIEWED_ON)))
        mun_stop (issues, action, CORRECTIVE_ACTION_RISK_REVIEWED_ON, _("“%s”: who looked at its risks, and on which day?"), mun_record_get_title (action));
      else if (!written && !mun_record_get_yes (action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION))
        mun_warn (issues, action, CORRECTIVE_ACTION_RISK_REVIEW, _("“%s” cannot start yet: nobody has looked at the risks it brings."), mun_record_get_title (action));
    }
}

/* Approval ------------------------------------------------------------------------------------------------------------------------- */

char *
mun_case_show_approval (MunWizardRun *run)
{
  if (!mun_record_is_set (mun_wizard_run_get_subject (run), NONCONFORMITY_SEVERITY))
    return g_strdup (_("Say first how grave the case is: that decides who approves its actions."));
  if (mun_case_is_serious (mun_wizard_run_get_subject (run)))
    return g_strdup (_("This case is major or critical: top management approves its actions."));

  return g_strdup (_("This case is minor: the security coordinator approves its actions."));
}

void
mun_case_check_approval (MunWizardRun *run,
                         GPtrArray    *issues)
{
  gboolean serious = mun_case_is_serious (mun_wizard_run_get_subject (run));
  g_autoptr(GPtrArray) actions = mun_wizard_run_lines (run, "actions");

  for (guint i = 0; i < actions->len; i++)
    {
      MunRecord *action = g_ptr_array_index (actions, i);
      const char *by = mun_record_get (action, CORRECTIVE_ACTION_APPROVED_BY), *on = mun_record_get (action, CORRECTIVE_ACTION_APPROVED_ON);

      if (serious && *by && !mun_wizard_is_top (run, by))
        mun_stop (issues, action, CORRECTIVE_ACTION_APPROVED_BY, _("“%s”: actions on a major or critical case are approved by top management."), mun_record_get_title (action));
      if (*on && !mun_record_is_set (action, CORRECTIVE_ACTION_RISK_REVIEW) && !mun_record_get_yes (action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION))
        mun_stop (issues, action, CORRECTIVE_ACTION_APPROVED_ON, _("“%s” cannot be approved before its risks were looked at."), mun_record_get_title (action));
      if (*on && !*by)
        mun_stop (issues, action, CORRECTIVE_ACTION_APPROVED_BY, _("“%s”: who approved it?"), mun_record_get_title (action));
    }
}

/* Done ------------------------------------------------------------------------------------------------------------------------------ */

void
mun_case_check_done (MunWizardRun *run,
                     GPtrArray    *issues)
{
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run));
  g_autoptr(GPtrArray) actions = mun_wizard_run_lines (run, "actions");

  for (guint i = 0; i < actions->len; i++)
    {
      MunRecord *action = g_ptr_array_index (actions, i);
      const char *started = mun_record_get (action, CORRECTIVE_ACTION_STARTED_ON), *done = mun_record_get (action, CORRECTIVE_ACTION_IMPLEMENTED_ON);

      if (*done && strcmp (done, today) > 0)
        mun_stop (issues, action, CORRECTIVE_ACTION_IMPLEMENTED_ON, _("“%s”: this day is still to come."), mun_record_get_title (action));
      if (*done && *started && strcmp (done, started) < 0)
        mun_stop (issues, action, CORRECTIVE_ACTION_IMPLEMENTED_ON, _("“%s” ends before it starts."), mun_record_get_title (action));
      if (*done && !*started)
        mun_stop (issues, action, CORRECTIVE_ACTION_STARTED_ON, _("“%s”: when did the work start?"), mun_record_get_title (action));
      if (*done && !mun_record_is_set (action, CORRECTIVE_ACTION_APPROVED_ON))
        mun_stop (issues, action, CORRECTIVE_ACTION_IMPLEMENTED_ON, _("“%s” is done, but nobody approved it."), mun_record_get_title (action));
    }
}

/* Effect ---------------------------------------------------------------------------------------------------------------------------- */

char *
mun_case_hint_effect (MunWizardRun *run,
                      MunRecord    *action)
{
  const char *done = mun_record_get (action, CORRECTIVE_ACTION_IMPLEMENTED_ON);
  g_autofree char *from = NULL, *to = NULL, *first = NULL, *last = NULL;

  if (!*done)
    return g_strdup (_("Not done yet. Come back to this page 30 to 90 days after it is."));

  from = mun_date_add_days (done, 30);
  to = mun_date_add_days (done, 90);
  first = mun_date_format (from, NULL);
  last = mun_date_format (to, NULL);
  return g_strdup_printf (_("Best looked at between %1$s and %2$s, by somebody who did not do it."), first, last);
}

static void
check_effect (MunRecord *action,
              GPtrArray *issues)
{
  const char *title = mun_record_get_title (action);
  const char *done = mun_record_get (action, CORRECTIVE_ACTION_IMPLEMENTED_ON), *on = mun_record_get (action, CORRECTIVE_ACTION_EFFECT_CHECKED_ON);
  const char *by = mun_record_get (action, CORRECTIVE_ACTION_EFFECT_CHECKED_BY);

  if (*by && mun_record_is (action, CORRECTIVE_ACTION_OWNER, by))
    mun_stop (issues, action, CORRECTIVE_ACTION_EFFECT_CHECKED_BY, _("“%s”: whoever did the work does not judge it. Name another person."), title);
  if (mun_record_is_set (action, CORRECTIVE_ACTION_EFFECT_RESULT) && !mun_record_is_set (action, CORRECTIVE_ACTION_EFFECT_EVIDENCE))
    mun_stop (issues, action, CORRECTIVE_ACTION_EFFECT_EVIDENCE, _("“%s”: what did you see that proves it?"), title);
  if (*on && !*done)
    mun_stop (issues, action, CORRECTIVE_ACTION_EFFECT_CHECKED_ON, _("“%s” is not done yet, so its effect cannot be seen."), title);
  else if (*on && mun_date_days_between (done, on) < 30)
    mun_warn (issues, action, CORRECTIVE_ACTION_EFFECT_CHECKED_ON, _("“%s”: less than 30 days after the work. Is it long enough to see whether it lasts?"), title);
  else if (*on && mun_date_days_between (done, on) > 90)
    mun_tell (issues, action, CORRECTIVE_ACTION_EFFECT_CHECKED_ON, _("“%s”: more than 90 days after the work."), title);
}

void
mun_case_check_effect (MunWizardRun *run,
                       GPtrArray    *issues)
{
  g_autoptr(GPtrArray) actions = mun_wizard_run_lines (run, "actions");

  for (guint i = 0; i < actions->len; i++)
    check_effect (g_ptr_array_index (actions, i), issues);
}

/* The system -------------------------------------------------------------------------------------------------------------------------- */

static guint
count_state (GPtrArray  *actions,
             const char *state)
{
  guint n = 0;

  for (guint i = 0; i < actions->len; i++)
    n += mun_record_is (g_ptr_array_index (actions, i), CORRECTIVE_ACTION_STATUS, state);

  return n;
}

static gboolean
is_ready_to_close (MunWizardRun *run)
{
  g_autoptr(GPtrArray) actions = mun_wizard_run_lines (run, "actions");

  for (guint i = 0; i < actions->len; i++)
    if (!mun_record_is (g_ptr_array_index (actions, i), CORRECTIVE_ACTION_EFFECT_RESULT, "effective"))
      return FALSE;

  return actions->len > 0 || mun_case_needs_no_action (run);
}

void
mun_case_check_system (MunWizardRun *run,
                       GPtrArray    *issues)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  gboolean open = mun_record_is (nonconformity, NONCONFORMITY_SYSTEM_CHANGE, "undecided") || !mun_record_is_set (nonconformity, NONCONFORMITY_SYSTEM_CHANGE);

  if (open && is_ready_to_close (run))
    mun_warn (issues, nonconformity, NONCONFORMITY_SYSTEM_CHANGE, _("Everything helped, but the case stays open until this is answered."));
  else if (open)
    mun_tell (issues, nonconformity, NONCONFORMITY_SYSTEM_CHANGE, _("Not decided yet. There is time until the actions have helped."));
}

static const char *
next_step (MunWizardRun *run)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) actions = mun_wizard_run_lines (run, "actions");

  if (!mun_record_is_set (nonconformity, NONCONFORMITY_CORRECTION))
    return _("Next: the first fix and the harm.");
  if (!mun_record_is_set (nonconformity, NONCONFORMITY_ROOT_CAUSE) || !mun_record_is_set (nonconformity, NONCONFORMITY_SIMILAR_RESULT))
    return _("Next: find the cause and look whether it is wrong elsewhere, too.");
  if (is_ready_to_close (run))
    return _("Next: another person than the one who did the work closes the case.");
  for (guint i = 0; i < actions->len; i++)
    if (!mun_record_is_set (g_ptr_array_index (actions, i), CORRECTIVE_ACTION_APPROVED_ON))
      return _("Next: look at the risks of the actions and let them be approved.");
  for (guint i = 0; i < actions->len; i++)
    if (!mun_record_is_set (g_ptr_array_index (actions, i), CORRECTIVE_ACTION_IMPLEMENTED_ON))
      return _("Next: do it. Open the case again then, and enter the day.");

  return actions->len > 0 ? _("Next: in 30 to 90 days somebody else looks whether it helped.") : _("Next: decide what is to be done.");
}

char *
mun_case_show_review (MunWizardRun *run)
{
  g_autoptr(GPtrArray) actions = mun_wizard_run_lines (run, "actions");
  guint failed = count_state (actions, "not_effective");
  g_autofree char *counter = NULL;

  if (failed == 0)
    return g_strdup (next_step (run));

  counter = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action did not help so far.", "%u actions did not help so far.", failed), failed);
  return g_strdup_printf ("%s\n%s", next_step (run), counter);
}
