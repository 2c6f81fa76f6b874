/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/proposals.h"
#include "model/requirement-words.h"
#include "model/settings.h"

static const char * const action_over[] = { "implemented", "effective", "not_effective", "cancelled", NULL };

static GPtrArray *
find_actions (MunWorkspace *workspace,
              MunRecord    *nonconformity)
{
  return mun_workspace_find (workspace, &mun_corrective_action_spec,
                             CORRECTIVE_ACTION_NONCONFORMITY, MUN_IS, mun_record_get_id (nonconformity), -1);
}

static gboolean
is_serious (MunRecord *nonconformity)
{
  return mun_record_is (nonconformity, NONCONFORMITY_SEVERITY, "major") || mun_record_is (nonconformity, NONCONFORMITY_SEVERITY, "critical");
}

/* Nonconformities ------------------------------------------------------------------------------------------------- */

static void
start_nonconformity (MunWorkspace *workspace,
                     MunRecord    *nonconformity)
{
  mun_rules_fill (nonconformity, NONCONFORMITY_FOUND_ON, mun_workspace_get_today (workspace));
  mun_rules_fill (nonconformity, NONCONFORMITY_FOUND_BY, mun_workspace_get_person (workspace));
  mun_rules_fill (nonconformity, NONCONFORMITY_ACTION_NEEDED, "undecided");
  mun_rules_fill (nonconformity, NONCONFORMITY_SYSTEM_CHANGE, "undecided");
}

/* Whose actions top management approves is not made smaller by others: at the most a slip, before anything was done about it. */
static void
review_severity (MunWorkspace *workspace,
                 MunRecord    *nonconformity,
                 GPtrArray    *issues)
{
  static const char * const serious[] = { "major", "critical", NULL };
  g_autoptr(GPtrArray) actions = NULL;

  if (mun_workspace_is_restoring (workspace) || mun_record_is_new (nonconformity) || is_serious (nonconformity)
      || !g_strv_contains (serious, mun_record_get_saved (nonconformity, NONCONFORMITY_SEVERITY)) || mun_may (workspace, nonconformity, "T"))
    return;
  actions = strcmp (mun_record_get_saved (nonconformity, NONCONFORMITY_STATUS), "open") == 0 ? find_actions (workspace, nonconformity) : NULL;
  if (actions == NULL || actions->len > 0)
    mun_add_issue (issues, MUN_ISSUE_STOP, nonconformity, NONCONFORMITY_SEVERITY,
                   _("Actions on a major or critical nonconformity are approved by top management, and nobody else makes it smaller for that. Let one of them act."));
}

static void
review_nonconformity (MunWorkspace *workspace,
                      MunRecord    *nonconformity,
                      GPtrArray    *issues)
{
  mun_requirement_review (workspace, nonconformity, NONCONFORMITY_REQUIREMENT, MUN_ISSUE_WARNING, issues);
  review_severity (workspace, nonconformity, issues);
  if (mun_last_cause_is_excuse (mun_record_get (nonconformity, NONCONFORMITY_ROOT_CAUSE)))
    mun_add_issue (issues, MUN_ISSUE_WARNING, nonconformity, NONCONFORMITY_ROOT_CAUSE,
                   _("The cause stops at the person. Ask once more: what made it easy to go wrong?"));
  if (mun_record_is (nonconformity, NONCONFORMITY_ACTION_NEEDED, "no") && !mun_record_is_set (nonconformity, NONCONFORMITY_NO_ACTION_REASON))
    mun_add_issue (issues, MUN_ISSUE_WARNING, nonconformity, NONCONFORMITY_NO_ACTION_REASON, _("Say why no action is needed."));
  if (mun_record_is (nonconformity, NONCONFORMITY_SYSTEM_CHANGE, "yes") && !mun_record_is_set (nonconformity, NONCONFORMITY_CHANGE))
    mun_add_issue (issues, MUN_ISSUE_HINT, nonconformity, NONCONFORMITY_SYSTEM_CHANGE,
                   _("The system must change: a change is proposed when the actions are done."));
}

static gboolean
guard_analysis (MunRecord  *nonconformity,
                GError    **error)
{
  if (mun_record_is (nonconformity, NONCONFORMITY_ACTION_NEEDED, "undecided"))
    return mun_refuse (error, _("Is action needed so that it does not happen again? Answer yes or no first."));
  if (mun_last_cause_is_excuse (mun_record_get (nonconformity, NONCONFORMITY_ROOT_CAUSE)))
    return mun_refuse (error, _("“%s” is where the question begins. Ask why once more: what made it easy to go wrong, and what can be changed?"),
                       mun_record_get (nonconformity, NONCONFORMITY_ROOT_CAUSE));
  if (mun_record_is (nonconformity, NONCONFORMITY_ACTION_NEEDED, "no") && !mun_record_is_set (nonconformity, NONCONFORMITY_NO_ACTION_REASON))
    return mun_refuse (error, _("No action is needed, but nothing says why. Write the reason first."));
  return TRUE;
}

static gboolean
guard_action (MunWorkspace  *workspace,
              MunRecord     *nonconformity,
              GError       **error)
{
  /* The step counts, not what is written in a field. */
  static const char * const not_yet[] = { "proposed", "risk_reviewed", "cancelled", NULL };
  g_autoptr(GPtrArray) actions = find_actions (workspace, nonconformity);
  guint approved = 0;

  for (guint i = 0; i < actions->len; i++)
    if (!g_strv_contains (not_yet, mun_record_get_state (g_ptr_array_index (actions, i))))
      approved++;
  if (approved == 0)
    return mun_refuse (error, _("No corrective action is approved yet. Propose one, look at its risks and let it be approved."));
  return TRUE;
}

static gboolean
guard_verification (MunWorkspace  *workspace,
                    MunRecord     *nonconformity,
                    GError       **error)
{
  g_autoptr(GPtrArray) actions = find_actions (workspace, nonconformity);
  guint done = 0;

  for (guint i = 0; i < actions->len; i++)
    {
      MunRecord *action = g_ptr_array_index (actions, i);

      if (!g_strv_contains (action_over, mun_record_get_state (action)))
        return mun_refuse (error, _("The action %s is not finished yet."), mun_record_get_ref (action));
      done += !mun_record_is (action, CORRECTIVE_ACTION_STATUS, "cancelled");
    }
  if (done == 0 && !mun_record_is (nonconformity, NONCONFORMITY_ACTION_NEEDED, "no"))
    return mun_refuse (error, _("There is no action to verify. Add one, or decide that none is needed and say why."));
  return TRUE;
}

/* Who did the work does not judge it. */
static gboolean
guard_closing (MunWorkspace  *workspace,
               MunRecord     *nonconformity,
               GError       **error)
{
  g_autoptr(GPtrArray) actions = find_actions (workspace, nonconformity);
  guint effective = 0;
  const char *actor = mun_rules_actor (workspace);
  const char *closer = mun_record_is_set (nonconformity, NONCONFORMITY_CLOSED_BY) ? mun_record_get (nonconformity, NONCONFORMITY_CLOSED_BY) : actor;

  for (guint i = 0; i < actions->len; i++)
    {
      MunRecord *action = g_ptr_array_index (actions, i);

      if (mun_record_is (action, CORRECTIVE_ACTION_STATUS, "cancelled"))
        continue;
      if (mun_rules_names (action, CORRECTIVE_ACTION_OWNER, closer) || mun_rules_names (action, CORRECTIVE_ACTION_OWNER, actor))
        {
          g_autofree char *name = mun_rules_name (workspace, mun_record_get (action, CORRECTIVE_ACTION_OWNER));

          return mun_refuse (error, _("%1$s owns the action %2$s and so cannot close this. Let another person close it."), name, mun_record_get_ref (action));
        }
      if (!mun_record_is (action, CORRECTIVE_ACTION_STATUS, "effective"))
        return mun_refuse (error, _("The effect of action %s is not confirmed yet. Check it first."), mun_record_get_ref (action));
      effective++;
    }
  if (effective == 0 && !mun_record_is (nonconformity, NONCONFORMITY_ACTION_NEEDED, "no"))
    return mun_refuse (error, _("No action has proven to work yet. Add the action and check its effect, or decide that none is needed and say why."));
  if (mun_record_is (nonconformity, NONCONFORMITY_SYSTEM_CHANGE, "undecided") || !mun_record_is_set (nonconformity, NONCONFORMITY_SYSTEM_CHANGE))
    return mun_refuse (error, _("Must the system change because of this? Answer yes or no before closing."));
  return TRUE;
}

static gboolean
guard_nonconformity (MunWorkspace         *workspace,
                     MunRecord            *nonconformity,
                     const MunTransition  *move,
                     GError              **error)
{
  /* Going back needs nothing. */
  if (g_strcmp0 (move->from, "closed") == 0)
    return TRUE;
  if (strcmp (move->to, "analysed") == 0 && g_strcmp0 (move->from, "contained") == 0)
    return guard_analysis (nonconformity, error);
  if (strcmp (move->to, "action") == 0)
    return guard_action (workspace, nonconformity, error);
  if (strcmp (move->to, "verification") == 0)
    return guard_verification (workspace, nonconformity, error);
  if (strcmp (move->to, "closed") == 0)
    return guard_closing (workspace, nonconformity, error);
  return TRUE;
}

static gboolean
prove_nonconformity (MunWorkspace  *workspace,
                     MunRecord     *nonconformity,
                     GError       **error)
{
  if (!mun_record_is (nonconformity, NONCONFORMITY_STATUS, "closed"))
    return TRUE;
  if (!mun_record_is_set (nonconformity, NONCONFORMITY_CLOSED_BY) || !mun_record_is_set (nonconformity, NONCONFORMITY_CLOSED_ON))
    return mun_refuse (error, _("It is closed, but nothing says by whom and when."));
  if (mun_record_is (nonconformity, NONCONFORMITY_ACTION_NEEDED, "yes") && mun_text_is_blank (mun_record_get (nonconformity, NONCONFORMITY_ROOT_CAUSE)))
    return mun_refuse (error, _("It is closed and called for action, but nothing says what caused it. Fill in “%s” first."),
                       _(mun_nonconformity_spec.fields[NONCONFORMITY_ROOT_CAUSE].label));
  return guard_analysis (nonconformity, error) && guard_closing (workspace, nonconformity, error);
}

static void
propose_change (MunWorkspace        *workspace,
                MunRecord           *nonconformity,
                const MunTransition *move,
                GPtrArray           *also)
{
  g_autofree char *title = NULL;
  MunRecord *change;

  if ((strcmp (move->to, "verification") != 0 && strcmp (move->to, "closed") != 0)
      || !mun_record_is (nonconformity, NONCONFORMITY_SYSTEM_CHANGE, "yes") || mun_record_is_set (nonconformity, NONCONFORMITY_CHANGE))
    return;
  change = mun_workspace_new_record (workspace, &mun_change_spec);
  title = g_strdup_printf (_("Change after %s"), mun_record_get_ref (nonconformity));
  mun_record_set (change, CHANGE_TITLE, title);
  mun_record_set (change, CHANGE_KIND, "system_other");
  mun_record_set (change, CHANGE_ORIGIN, "corrective_action");
  mun_record_set (change, CHANGE_PLANNED, "1");
  mun_record_set (change, CHANGE_PURPOSE, mun_record_get (nonconformity, NONCONFORMITY_DESCRIPTION));
  mun_record_set (change, CHANGE_REQUESTED_BY, mun_record_get (nonconformity, NONCONFORMITY_OWNER));
  mun_record_set (nonconformity, NONCONFORMITY_CHANGE, mun_record_get_id (change));
  g_ptr_array_add (also, change);
}

const MunRules mun_nonconformity_rules = {
  .spec = &mun_nonconformity_spec,
  .defaults = start_nonconformity,
  .review = review_nonconformity,
  .guard = guard_nonconformity,
  .proof = prove_nonconformity,
  .moved = propose_change,
};

/* Corrective actions ---------------------------------------------------------------------------------------------- */

static gboolean
has_risk_look (MunRecord *action)
{
  return mun_record_is_set (action, CORRECTIVE_ACTION_RISK_REVIEWED_ON)
         && !mun_text_is_blank (mun_record_get (action, CORRECTIVE_ACTION_RISK_REVIEW));
}

static gboolean
has_exception (MunRecord *action)
{
  return mun_record_get_yes (action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION)
         && !mun_text_is_blank (mun_record_get (action, CORRECTIVE_ACTION_EXCEPTION_REASON));
}

static void
start_action (MunWorkspace *workspace,
              MunRecord    *action)
{
  mun_rules_fill (action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION, "0");
}

static void
derive_action (MunWorkspace *workspace,
               MunRecord    *action)
{
  mun_rules_fill_months (action, CORRECTIVE_ACTION_EFFECT_DUE, mun_record_get (action, CORRECTIVE_ACTION_IMPLEMENTED_ON),
                         mun_settings_get (workspace, SETTING_ACTION_EFFECT_MONTHS));
}

/* The risk look that danger to life put off is made up for within these days. */
#define DAYS_AFTER_EXCEPTION 3
/* An effect shows neither at once nor never; who chose more months in the settings has them. */
#define EFFECT_DAYS_LEAST 30
#define EFFECT_DAYS_MOST 92

static void
review_late_look (MunWorkspace *workspace,
                  MunRecord    *action,
                  GPtrArray    *issues)
{
  const char *started = mun_record_get (action, CORRECTIVE_ACTION_STARTED_ON);
  const char *looked = mun_record_get (action, CORRECTIVE_ACTION_RISK_REVIEWED_ON);
  g_autofree char *latest = *started != '\0' ? mun_date_add_days (started, DAYS_AFTER_EXCEPTION) : NULL;
  g_autofree char *shown = latest != NULL ? mun_date_format (latest, NULL) : NULL;

  if (latest == NULL)
    return;
  if (*looked == '\0' && strcmp (latest, mun_workspace_get_today (workspace)) >= 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, action, CORRECTIVE_ACTION_RISK_REVIEWED_ON, _("The risk look follows within three days of the start, by %s."), shown);
  else if (*looked == '\0')
    mun_add_issue (issues, MUN_ISSUE_WARNING, action, CORRECTIVE_ACTION_RISK_REVIEWED_ON, _("The risk look was due within three days of the start, by %s. Make up for it now."), shown);
  else if (strcmp (looked, latest) > 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, action, CORRECTIVE_ACTION_RISK_REVIEWED_ON,
                   _("The risk look came later than three days after the start; it was due by %s. Write in the note what kept you."), shown);
}

static void
review_effect_due (MunWorkspace *workspace,
                   MunRecord    *action,
                   GPtrArray    *issues)
{
  gboolean known = mun_record_is_set (action, CORRECTIVE_ACTION_IMPLEMENTED_ON) && mun_record_is_set (action, CORRECTIVE_ACTION_EFFECT_DUE);
  gboolean touched = mun_rules_is_touched (action, CORRECTIVE_ACTION_IMPLEMENTED_ON) || mun_rules_is_touched (action, CORRECTIVE_ACTION_EFFECT_DUE);
  int most = MAX (EFFECT_DAYS_MOST, 31 * mun_settings_get (workspace, SETTING_ACTION_EFFECT_MONTHS));
  int days;

  if (!known || !touched)
    return;
  days = mun_date_days_between (mun_record_get (action, CORRECTIVE_ACTION_IMPLEMENTED_ON), mun_record_get (action, CORRECTIVE_ACTION_EFFECT_DUE));
  if (days < EFFECT_DAYS_LEAST || days > most)
    mun_add_issue (issues, MUN_ISSUE_WARNING, action, CORRECTIVE_ACTION_EFFECT_DUE,
                   _("The effect is to be checked %d days after the action was in place. Between 30 and 90 days is usual: sooner nothing can be seen, later nobody remembers."), days);
}

/* An approval rests on the look before it, and holds for the day that it named: who approved it puts it off. */
static void
review_approval (MunWorkspace *workspace,
                 MunRecord    *action,
                 GPtrArray    *issues)
{
  static const char * const at_work[] = { "approved", "in_progress", NULL };
  const char *approved = mun_record_get (action, CORRECTIVE_ACTION_APPROVED_ON);
  const char *saved = mun_record_is_new (action) ? "" : mun_record_get_saved (action, CORRECTIVE_ACTION_DUE_ON);
  g_autoptr(MunRecord) nonconformity = NULL;

  if (*approved != '\0' && !has_exception (action) && strcmp (mun_record_get (action, CORRECTIVE_ACTION_RISK_REVIEWED_ON), approved) > 0
      && (mun_rules_is_touched (action, CORRECTIVE_ACTION_APPROVED_ON) || mun_rules_is_touched (action, CORRECTIVE_ACTION_RISK_REVIEWED_ON)))
    mun_add_issue (issues, MUN_ISSUE_STOP, action, CORRECTIVE_ACTION_APPROVED_ON,
                   _("An action is approved after its risks were looked at, and “%s” is later than the approval. Correct the day that is wrong."),
                   _(mun_corrective_action_spec.fields[CORRECTIVE_ACTION_RISK_REVIEWED_ON].label));
  if (mun_workspace_is_restoring (workspace) || *saved == '\0' || !g_strv_contains (at_work, mun_record_get_saved (action, CORRECTIVE_ACTION_STATUS))
      || strcmp (mun_record_get (action, CORRECTIVE_ACTION_DUE_ON), saved) <= 0)
    return;
  nonconformity = mun_workspace_get (workspace, &mun_nonconformity_spec, mun_record_get (action, CORRECTIVE_ACTION_NONCONFORMITY), NULL);
  if (!mun_may (workspace, action, nonconformity != NULL && is_serious (nonconformity) ? "T" : "TS"))
    mun_add_issue (issues, MUN_ISSUE_STOP, action, CORRECTIVE_ACTION_DUE_ON,
                   _("The action was approved with its day, and is put off by those who approve it: let them act. For a major or critical nonconformity that is top management."));
}

static void
review_action (MunWorkspace *workspace,
               MunRecord    *action,
               GPtrArray    *issues)
{
  const char *started = mun_record_get (action, CORRECTIVE_ACTION_STARTED_ON);
  const char *looked = mun_record_get (action, CORRECTIVE_ACTION_RISK_REVIEWED_ON);
  const char *done = mun_record_get (action, CORRECTIVE_ACTION_IMPLEMENTED_ON);

  if (mun_record_get_yes (action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION))
    {
      if (!has_exception (action))
        mun_add_issue (issues, MUN_ISSUE_STOP, action, CORRECTIVE_ACTION_EXCEPTION_REASON,
                       _("Starting without a risk look is for danger to life only and needs its reason. Write it down."));
      review_late_look (workspace, action, issues);
    }
  else if (*started != '\0' && (mun_rules_is_touched (action, CORRECTIVE_ACTION_STARTED_ON) || mun_rules_is_touched (action, CORRECTIVE_ACTION_RISK_REVIEWED_ON)
                                || mun_rules_is_touched (action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION))
           && (*looked == '\0' || strcmp (looked, started) > 0))
    mun_add_issue (issues, MUN_ISSUE_STOP, action, CORRECTIVE_ACTION_STARTED_ON,
                   _("The action cannot start before its risks were looked at. Enter the risk look with its day, or mark the danger to life and say why."));
  else if (*done != '\0' && mun_rules_is_touched (action, CORRECTIVE_ACTION_IMPLEMENTED_ON) && *looked == '\0')
    mun_add_issue (issues, MUN_ISSUE_STOP, action, CORRECTIVE_ACTION_IMPLEMENTED_ON,
                   _("The action cannot be done before its risks were looked at. Enter the risk look with its day, or mark the danger to life and say why."));
  if (*done == '\0' && !mun_record_is (action, CORRECTIVE_ACTION_STATUS, "cancelled"))
    mun_rules_review_past (workspace, action, CORRECTIVE_ACTION_DUE_ON, issues);
  review_effect_due (workspace, action, issues);
  review_approval (workspace, action, issues);
}

static gboolean
guard_action_approval (MunWorkspace         *workspace,
                       MunRecord            *action,
                       const MunTransition  *move,
                       GError              **error)
{
  const char *approver = mun_record_is_set (action, CORRECTIVE_ACTION_APPROVED_BY) ? mun_record_get (action, CORRECTIVE_ACTION_APPROVED_BY)
                                                                                   : mun_rules_actor (workspace);
  g_autoptr(MunRecord) nonconformity = mun_workspace_get (workspace, &mun_nonconformity_spec,
                                                          mun_record_get (action, CORRECTIVE_ACTION_NONCONFORMITY), NULL);

  if (!has_risk_look (action) && !has_exception (action))
    return mun_refuse (error, _("The action has no dated risk look. Look at new and changed risks first; only danger to life, with its reason, lets it start at once."));
  if (g_strcmp0 (move->from, "proposed") == 0 && !has_exception (action))
    return mun_refuse (error, _("Only danger to life lets an action be approved at once. Mark it and say why, or finish the risk look first."));
  if (nonconformity != NULL && is_serious (nonconformity) && *approver != '\0' && !mun_rules_is_top (workspace, approver))
    return mun_refuse (error, _("Actions on a major or critical nonconformity are approved by top management."));
  return TRUE;
}

static gboolean
guard_effect (MunWorkspace         *workspace,
              MunRecord            *action,
              const MunTransition  *move,
              GError              **error)
{
  gboolean good = strcmp (move->to, "effective") == 0;
  const char *checker = mun_record_get (action, CORRECTIVE_ACTION_EFFECT_CHECKED_BY);
  const char *actor = mun_rules_actor (workspace);

  if (mun_rules_names (action, CORRECTIVE_ACTION_OWNER, checker) || mun_rules_names (action, CORRECTIVE_ACTION_OWNER, actor))
    return mun_refuse (error, _("The effect is checked by another person than the owner of the action. Name somebody else."));
  if (mun_record_is_set (action, CORRECTIVE_ACTION_EFFECT_RESULT) && good != mun_record_is (action, CORRECTIVE_ACTION_EFFECT_RESULT, "effective"))
    return mun_refuse (error, good ? _("The result of the check is not “effective”. Report the action as not effective instead.")
                                   : _("The result of the check is “effective”. Confirm the effect instead."));
  return TRUE;
}

static gboolean
guard_corrective_action (MunWorkspace         *workspace,
                         MunRecord            *action,
                         const MunTransition  *move,
                         GError              **error)
{
  if (strcmp (move->to, "approved") == 0)
    return guard_action_approval (workspace, action, move, error);
  if (strcmp (move->to, "in_progress") == 0 && !has_risk_look (action) && !has_exception (action))
    return mun_refuse (error, _("The action cannot start before its risks were looked at. Enter the risk look with its day, or mark the danger to life and say why."));
  if (strcmp (move->to, "implemented") == 0 && !has_risk_look (action))
    return mun_refuse (error, _("The action started without a risk look because life was in danger. Make up for it now: what risks are new or changed?"));
  if (strcmp (move->to, "effective") == 0 || strcmp (move->to, "not_effective") == 0)
    return guard_effect (workspace, action, move, error);
  return TRUE;
}

static gboolean
prove_action (MunWorkspace  *workspace,
              MunRecord     *action,
              GError       **error)
{
  if (!mun_record_is (action, CORRECTIVE_ACTION_STATUS, "effective"))
    return TRUE;
  if (!mun_record_is_set (action, CORRECTIVE_ACTION_EFFECT_CHECKED_ON) || !mun_record_is_set (action, CORRECTIVE_ACTION_EFFECT_CHECKED_BY)
      || mun_text_is_blank (mun_record_get (action, CORRECTIVE_ACTION_EFFECT_EVIDENCE)))
    return mun_refuse (error, _("The action is called effective, but nothing proves it. Say who checked its effect, when, and what shows it."));
  if (mun_record_is (action, CORRECTIVE_ACTION_OWNER, mun_record_get (action, CORRECTIVE_ACTION_EFFECT_CHECKED_BY)))
    return mun_refuse (error, _("The effect is checked by another person than the owner of the action. Name somebody else."));
  return mun_record_is (action, CORRECTIVE_ACTION_EFFECT_RESULT, "effective")
         || mun_refuse (error, _("The result of the check is not “effective”. Report the action as not effective instead."));
}

/* What did not help sends the case back to the analysis. */
static void
reopen_analysis (MunWorkspace        *workspace,
                 MunRecord           *action,
                 const MunTransition *move,
                 GPtrArray           *also)
{
  g_autoptr(MunRecord) nonconformity = NULL;

  if (strcmp (move->to, "not_effective") != 0)
    return;
  nonconformity = mun_workspace_get (workspace, &mun_nonconformity_spec, mun_record_get (action, CORRECTIVE_ACTION_NONCONFORMITY), NULL);
  if (nonconformity == NULL
      || !(mun_record_is (nonconformity, NONCONFORMITY_STATUS, "action") || mun_record_is (nonconformity, NONCONFORMITY_STATUS, "verification")))
    return;
  mun_record_set (nonconformity, NONCONFORMITY_STATUS, "analysed");
  g_ptr_array_add (also, g_steal_pointer (&nonconformity));
}

const MunRules mun_corrective_action_rules = {
  .spec = &mun_corrective_action_spec,
  .defaults = start_action,
  .derive = derive_action,
  .review = review_action,
  .guard = guard_corrective_action,
  .proof = prove_action,
  .moved = reopen_analysis,
};

/* Improvements ---------------------------------------------------------------------------------------------------- */

static gboolean
guard_improvement (MunWorkspace         *workspace,
                   MunRecord            *improvement,
                   const MunTransition  *move,
                   GError              **error)
{
  gboolean goes_on = strcmp (move->to, "decided") == 0 || strcmp (move->to, "in_progress") == 0;

  if (goes_on && !mun_record_is (improvement, IMPROVEMENT_DECISION, "do") && !mun_record_is (improvement, IMPROVEMENT_DECISION, "hold"))
    return mun_refuse (error, _("Nothing was decided about this suggestion yet. Set the decision to “Do it” or “Wait” first."));
  if (strcmp (move->to, "in_progress") == 0 && g_strcmp0 (move->from, "decided") == 0 && mun_record_is (improvement, IMPROVEMENT_DECISION, "hold"))
    return mun_refuse (error, _("The decision says to wait. Set it to “Do it” before the work starts."));
  return TRUE;
}

/* Who decided to wait says when the waiting is over. */
static void
review_improvement (MunWorkspace *workspace,
                    MunRecord    *improvement,
                    GPtrArray    *issues)
{
  if (!mun_workspace_is_restoring (workspace) && !mun_record_is_new (improvement) && mun_record_is_changed (improvement, IMPROVEMENT_DECISION)
      && strcmp (mun_record_get_saved (improvement, IMPROVEMENT_STATUS), "decided") == 0 && !mun_may (workspace, improvement, "T"))
    mun_add_issue (issues, MUN_ISSUE_STOP, improvement, IMPROVEMENT_DECISION, _("Top management has decided about this suggestion. Let one of them act to decide otherwise."));
}

const MunRules mun_improvement_rules = {
  .spec = &mun_improvement_spec,
  .review = review_improvement,
  .guard = guard_improvement,
};
