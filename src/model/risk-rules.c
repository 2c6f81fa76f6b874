/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/proposals.h"
#include "model/scoring.h"
#include "model/settings.h"
#include "model/soft-stops-private.h"
#include "spec/kept.h"

#define TREATMENT_LIVE "approved\nin_progress\ndone\nverified"

/* Risks ----------------------------------------------------------------------------------------------------------- */

static void
start_risk (MunWorkspace *workspace,
            MunRecord    *risk)
{
  mun_rules_fill (risk, RISK_KIND, "security");
  mun_rules_fill (risk, RISK_DECISION, "undecided");
}

static void
derive_score (MunRecord *risk,
              int        likelihood,
              int        impact,
              int        score)
{
  int points = mun_score (mun_record_get_int (risk, likelihood, 0), mun_record_get_int (risk, impact, 0));

  if (points > 0)
    mun_record_set_int (risk, score, points);
  else
    mun_record_set (risk, score, "");
}

static void
derive_risk (MunWorkspace *workspace,
             MunRecord    *risk)
{
  derive_score (risk, RISK_INHERENT_LIKELIHOOD, RISK_INHERENT_IMPACT, RISK_INHERENT_SCORE);
  derive_score (risk, RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT, RISK_CURRENT_SCORE);
  derive_score (risk, RISK_TARGET_LIKELIHOOD, RISK_TARGET_IMPACT, RISK_TARGET_SCORE);

  /* Looked at again without a word about the next look: the band knows. */
  if (mun_record_is_set (risk, RISK_LAST_REVIEWED_ON) && mun_record_is_set (risk, RISK_CURRENT_SCORE)
      && (!mun_record_is_set (risk, RISK_REVIEW_DUE)
          || (!mun_record_is_new (risk) && mun_record_is_changed (risk, RISK_LAST_REVIEWED_ON) && !mun_record_is_changed (risk, RISK_REVIEW_DUE))))
    {
      g_autoptr(MunCriteria) criteria = mun_criteria_current (workspace);
      g_autofree char *due = mun_date_add_months (mun_record_get (risk, RISK_LAST_REVIEWED_ON),
                                                  mun_criteria_review_months (criteria, mun_record_get_int (risk, RISK_CURRENT_SCORE, 0)));

      mun_record_set (risk, RISK_REVIEW_DUE, due);
    }
  mun_rules_fill_months (risk, RISK_ACCEPTANCE_UNTIL, mun_record_get (risk, RISK_ACCEPTED_ON),
                         mun_settings_get (workspace, SETTING_ACCEPTANCE_MONTHS));
}

/* Linked controls that are in use; @weak counts those of them that do not work as they should. */
static guint
count_controls (MunWorkspace *workspace,
                MunRecord    *risk,
                guint        *weak)
{
  g_auto(GStrv) ids = mun_record_get_links (risk, RISK_CONTROLS);
  guint in_use = 0;

  *weak = 0;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr(MunRecord) control = mun_workspace_get (workspace, &mun_control_spec, ids[i], NULL);

      if (control == NULL)
        continue;
      if (mun_record_is (control, CONTROL_STATUS, "weak"))
        (*weak)++;
      if (mun_record_is (control, CONTROL_STATUS, "weak") || mun_record_is (control, CONTROL_STATUS, "in_use"))
        in_use++;
    }
  return in_use;
}

static void
review_controls (MunWorkspace *workspace,
                 MunRecord    *risk,
                 GPtrArray    *issues)
{
  int inherent = mun_record_get_int (risk, RISK_INHERENT_SCORE, 0);
  int current = mun_record_get_int (risk, RISK_CURRENT_SCORE, 0);
  guint weak;
  guint in_use = count_controls (workspace, risk, &weak);

  if (inherent > 0 && current > 0 && current < inherent && in_use == 0 && !mun_workspace_is_restoring (workspace))
    mun_add_issue (issues, MUN_ISSUE_STOP, risk, RISK_CONTROLS,
                   _("Today’s score (%d) is lower than the score without controls (%d), but no control in use is linked. "
                     "Link the controls that make the difference, or raise today’s score."), current, inherent);
  if (weak > 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, risk, RISK_CONTROLS,
                   _("A linked control is weak. Check whether today’s score still counts on it."));
}

/* The fields have room for five steps; the approved scales may have fewer. */
static void
review_steps (MunCriteria *criteria,
              MunRecord   *risk,
              GPtrArray   *issues)
{
  static const struct { guint field; gboolean impact; } steps[] = {
    { RISK_INHERENT_LIKELIHOOD, FALSE }, { RISK_INHERENT_IMPACT, TRUE }, { RISK_CURRENT_LIKELIHOOD, FALSE },
    { RISK_CURRENT_IMPACT, TRUE }, { RISK_TARGET_LIKELIHOOD, FALSE }, { RISK_TARGET_IMPACT, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      int most = steps[i].impact ? criteria->impact_levels : criteria->likelihood_levels;
      int step = mun_record_get_int (risk, steps[i].field, 0);

      if (step > most && mun_rules_is_touched (risk, steps[i].field))
        mun_add_issue (issues, MUN_ISSUE_STOP, risk, steps[i].field, _("“%1$s” is %2$d, and your scale ends at %3$d. Choose a step of the scale."),
                       _(mun_risk_spec.fields[steps[i].field].label), step, most);
    }
}

static void
review_scores (MunCriteria *criteria,
               MunRecord   *risk,
               GPtrArray   *issues)
{
  int inherent = mun_record_get_int (risk, RISK_INHERENT_SCORE, 0);
  int current = mun_record_get_int (risk, RISK_CURRENT_SCORE, 0);
  int target = mun_record_get_int (risk, RISK_TARGET_SCORE, 0);

  if (inherent > 0 && inherent < current)
    mun_add_issue (issues, MUN_ISSUE_WARNING, risk, RISK_INHERENT_LIKELIHOOD,
                   _("Without controls the score would be %d, with them it is %d. Controls do not make a risk bigger: look at both again."), inherent, current);
  if (mun_record_is (risk, RISK_DECISION, "tolerate")
      && !mun_life_rule (mun_record_get_yes (risk, RISK_LIFE_SAFETY), mun_record_get_int (risk, RISK_CURRENT_LIKELIHOOD, 0)))
    mun_add_issue (issues, MUN_ISSUE_STOP, risk, RISK_DECISION,
                   _("Somebody could die and it is not among the rarest events: this risk cannot be tolerated. Decide to treat, avoid or share it."));
  if (target > current && current > 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, risk, RISK_TARGET_LIKELIHOOD,
                   _("The wanted score (%d) is higher than today’s (%d)."), target, current);
  if (target > criteria->appetite && !mun_record_is_set (risk, RISK_ACCEPTED_BY))
    mun_add_issue (issues, MUN_ISSUE_WARNING, risk, RISK_TARGET_LIKELIHOOD,
                   _("The wanted score (%d) is above what may stay (%d): somebody has to accept what is left."), target, criteria->appetite);
  if (mun_record_is (risk, RISK_DECISION, "tolerate") && mun_criteria_attitude (criteria, current) == MUN_ABOVE_TOLERANCE)
    mun_add_issue (issues, MUN_ISSUE_WARNING, risk, RISK_DECISION,
                   _("A score of %d is above what may stay even with a plan (%d)."), current, criteria->tolerance);
}

gboolean
mun_risk_has_authority (MunWorkspace *workspace,
                        MunRecord    *risk,
                        const char   *owner)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  g_autoptr(MunRecord) process = mun_workspace_get (workspace, &mun_business_process_spec, mun_record_get (risk, RISK_PROCESS), NULL);
  g_autoptr(MunRecord) site = mun_workspace_get (workspace, &mun_site_spec, mun_record_get (risk, RISK_SITE), NULL);

  return (process == NULL && site == NULL)
         || (process != NULL && mun_record_is (process, BUSINESS_PROCESS_OWNER, owner))
         || (site != NULL && mun_record_is (site, SITE_SITE_OWNER, owner))
         || mun_rules_is_top (workspace, owner)
         || (organisation != NULL && mun_record_is (organisation, ORGANISATION_SECURITY_COORDINATOR, owner))
         || mun_workspace_count (workspace, &mun_role_assignment_spec, ROLE_ASSIGNMENT_PERSON, MUN_IS, owner,
                                 ROLE_ASSIGNMENT_ENDS_ON, MUN_UNSET, NULL, -1) > 0;
}

/* Once a risk is on the register it is not handed on by whoever writes in it, unless its owner has left. */
static gboolean
is_taken_over (MunWorkspace *workspace,
               MunRecord    *risk)
{
  const char *before = mun_record_is_new (risk) ? "" : mun_record_get_saved (risk, RISK_OWNER);

  return *before != '\0' && mun_record_is_changed (risk, RISK_OWNER) && !g_str_equal (mun_record_get_saved (risk, RISK_STATUS), "draft")
         && mun_office_is_held_by (workspace, before) && !mun_workspace_is_restoring (workspace) && mun_workspace_get_person (workspace) != NULL
         && mun_rights_has_top_management (workspace) && !mun_may (workspace, risk, "T");
}

static void
review_owner (MunWorkspace *workspace,
              MunRecord    *risk,
              GPtrArray    *issues)
{
  const char *owner = mun_record_get (risk, RISK_OWNER);
  g_autoptr(MunRecord) person = mun_workspace_get (workspace, &mun_person_spec, owner, NULL);

  if (person == NULL)
    return;
  if (mun_record_is (person, PERSON_ACTIVE, "0"))
    mun_add_issue (issues, MUN_ISSUE_WARNING, risk, RISK_OWNER, _("%s has left. Name a new risk owner."),
                   mun_record_get (person, PERSON_FULL_NAME));
  else if (mun_record_is (person, PERSON_EMPLOYMENT, "external"))
    mun_add_issue (issues, MUN_ISSUE_WARNING, risk, RISK_OWNER, _("%s is from outside. A risk belongs to somebody of the organisation."),
                   mun_record_get (person, PERSON_FULL_NAME));
  else if (!mun_risk_has_authority (workspace, risk, owner))
    mun_add_issue (issues, MUN_ISSUE_WARNING, risk, RISK_OWNER,
                   _("%s leads neither the process nor the site of this risk and holds no role. Make sure they may decide about it."),
                   mun_record_get (person, PERSON_FULL_NAME));
}

/* Whether the risk is for its owner to accept, and @person became that only in this edit */
static gboolean
is_owner_by_typing (MunCriteria *criteria,
                    MunRecord   *risk,
                    const char  *person)
{
  const MunBand *band = mun_criteria_band (criteria, mun_record_get_int (risk, RISK_CURRENT_SCORE, 0));

  return band != NULL && band->acceptance == MUN_ACCEPT_OWNER && !g_str_equal (mun_record_get_settled (risk, RISK_OWNER), person);
}

/* Returns: (transfer full) (nullable): what is wrong with the acceptance, %NULL when it holds */
static char *
find_acceptance_fault (MunWorkspace *workspace,
                       MunCriteria  *criteria,
                       MunRecord    *risk)
{
  const char *person = mun_record_get (risk, RISK_ACCEPTED_BY);
  const char *on = mun_record_get (risk, RISK_ACCEPTED_ON);
  const char *until = mun_record_get (risk, RISK_ACCEPTANCE_UNTIL);

  /* Who had which post when a loaded risk was accepted, and what the criteria were, is not known any more. */
  if (!mun_workspace_is_restoring (workspace)
      && (!mun_criteria_may_accept (criteria, workspace, risk, person) || is_owner_by_typing (criteria, risk, person)))
    {
      const MunBand *band = mun_criteria_band (criteria, mun_record_get_int (risk, RISK_CURRENT_SCORE, 0));
      g_autofree char *name = mun_rules_name (workspace, person);

      return g_strdup_printf (_("%1$s may not accept this risk: with today’s score of %2$d that is for %3$s."), name,
                              (int) mun_record_get_int (risk, RISK_CURRENT_SCORE, 0),
                              _(mun_acceptor_label (band != NULL ? band->acceptance : MUN_ACCEPT_TOP)));
    }
  if (*on != '\0' && *until != '\0')
    {
      int months = mun_settings_get (workspace, SETTING_ACCEPTANCE_MONTHS);
      g_autofree char *latest = mun_date_add_months (on, months);

      if (strcmp (until, latest) > 0 && !mun_workspace_is_restoring (workspace))
        return g_strdup_printf (_("An acceptance holds for %1$d months at most. Let it end on %2$s or earlier."), months, latest);
      if (strcmp (until, on) < 0)
        return g_strdup (_("The acceptance ends before it begins. Check its two dates."));
    }
  if (mun_text_is_blank (mun_record_get (risk, RISK_ACCEPTANCE_REASON)))
    return g_strdup (_("An acceptance needs its reason: say why what is left may stay."));
  return NULL;
}

static void
review_acceptance (MunWorkspace *workspace,
                   MunCriteria  *criteria,
                   MunRecord    *risk,
                   GPtrArray    *issues)
{
  static const int fields[] = { RISK_ACCEPTED_BY, RISK_ACCEPTED_ON, RISK_ACCEPTANCE_UNTIL, RISK_ACCEPTANCE_REASON };
  gboolean touched = FALSE;

  if (!mun_record_is_set (risk, RISK_ACCEPTED_BY))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    touched = touched || mun_rules_is_touched (risk, fields[i]);

  /* Once given, an acceptance stands even when the person changes the post. */
  g_autofree char *fault = touched ? find_acceptance_fault (workspace, criteria, risk) : NULL;

  if (fault != NULL)
    mun_add_issue (issues, MUN_ISSUE_STOP, risk, RISK_ACCEPTED_BY, "%s", fault);
  else if (mun_rules_is_past (workspace, risk, RISK_ACCEPTANCE_UNTIL) && !mun_record_is (risk, RISK_STATUS, "closed"))
    mun_add_issue (issues, MUN_ISSUE_WARNING, risk, RISK_ACCEPTANCE_UNTIL, _("The acceptance has ended. Look at the risk again."));
}

/* What was accepted was the risk as it stood: a higher score, a danger to life or another owner is not what the person said yes to. It is closed as it
 * stood, too. */
static void
review_outgrown (MunWorkspace *workspace,
                 MunCriteria  *criteria,
                 MunRecord    *risk,
                 GPtrArray    *issues)
{
  int score = mun_record_get_int (risk, RISK_CURRENT_SCORE, 0);
  gboolean grown = score > atoi (mun_record_get_saved (risk, RISK_CURRENT_SCORE)) || mun_record_is_changed (risk, RISK_LIFE_SAFETY)
                   || mun_record_get_int (risk, RISK_CURRENT_LIKELIHOOD, 0) > atoi (mun_record_get_saved (risk, RISK_CURRENT_LIKELIHOOD));
  gboolean handed_on = mun_record_is_changed (risk, RISK_OWNER) && g_str_equal (mun_record_get_saved (risk, RISK_OWNER), mun_record_get (risk, RISK_ACCEPTED_BY));
  g_autofree char *name = NULL;

  if (mun_record_is_new (risk) || !g_str_equal (mun_record_get_saved (risk, RISK_STATUS), "accepted")
      || (mun_record_is_changed (risk, RISK_STATUS) && !mun_state_is_written_last (risk)) || !(grown || handed_on))
    return;
  if (mun_criteria_may_accept (criteria, workspace, risk, mun_record_get (risk, RISK_ACCEPTED_BY))
      && mun_criteria_attitude (criteria, score) != MUN_ABOVE_TOLERANCE
      && mun_life_rule (mun_record_get_yes (risk, RISK_LIFE_SAFETY), mun_record_get_int (risk, RISK_CURRENT_LIKELIHOOD, 0)))
    return;
  name = mun_rules_name (workspace, mun_record_get (risk, RISK_ACCEPTED_BY));
  mun_add_issue (issues, MUN_ISSUE_STOP, risk, handed_on && !grown ? RISK_OWNER : RISK_CURRENT_LIKELIHOOD,
                 _("The risk was accepted by %s, and like this it would not be theirs to accept. Use “Score again” first, then decide about it anew."), name);
}

static void
review_interval (MunCriteria *criteria,
                 MunRecord   *risk,
                 GPtrArray   *issues)
{
  const char *last = mun_record_get (risk, RISK_LAST_REVIEWED_ON);
  const char *due = mun_record_get (risk, RISK_REVIEW_DUE);

  if (*last == '\0' || *due == '\0')
    return;

  int months = mun_criteria_review_months (criteria, mun_record_get_int (risk, RISK_CURRENT_SCORE, 0));
  g_autofree char *latest = mun_date_add_months (last, months);

  if (strcmp (due, latest) > 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, risk, RISK_REVIEW_DUE,
                   _("A risk with this score should be looked at every %d months."), months);
}

/* What happened since the last look asks for another one. */
static void
review_events (MunWorkspace *workspace,
               MunRecord    *risk,
               GPtrArray    *issues)
{
  static const char * const settled[] = { "evaluated", "in_treatment", "accepted", NULL };
  g_autoptr(GPtrArray) events = NULL;

  if (mun_record_is_new (risk) || !g_strv_contains (settled, mun_record_get_state (risk)))
    return;
  events = mun_risk_find_incidents (workspace, risk);
  for (guint i = 0; i < MIN (events->len, 3); i++)
    mun_add_issue (issues, MUN_ISSUE_WARNING, risk, RISK_LAST_REVIEWED_ON,
                   _("%1$s “%2$s” happened here after the risk was last looked at. Use “Score again”, or look at it and enter the day."),
                   mun_record_get_ref (g_ptr_array_index (events, i)), mun_record_get_title (g_ptr_array_index (events, i)));
}

static void
review_risk (MunWorkspace *workspace,
             MunRecord    *risk,
             GPtrArray    *issues)
{
  g_autoptr(MunCriteria) criteria = mun_criteria_current (workspace);

  review_controls (workspace, risk, issues);
  review_steps (criteria, risk, issues);
  review_scores (criteria, risk, issues);
  review_owner (workspace, risk, issues);
  review_acceptance (workspace, criteria, risk, issues);
  review_outgrown (workspace, criteria, risk, issues);
  review_interval (criteria, risk, issues);
  review_events (workspace, risk, issues);
  if (is_taken_over (workspace, risk))
    mun_add_issue (issues, MUN_ISSUE_STOP, risk, RISK_OWNER,
                   _("Nobody takes a risk over, or hands it on: who owns it may accept it. Let top management name the new owner."));
}

static gboolean
guard_acceptance (MunWorkspace  *workspace,
                  MunRecord     *risk,
                  GError       **error)
{
  g_autoptr(MunCriteria) criteria = mun_criteria_current (workspace);
  g_autofree char *fault = find_acceptance_fault (workspace, criteria, risk);

  if (fault != NULL)
    return mun_refuse (error, "%s", fault);
  if (mun_criteria_attitude (criteria, mun_record_get_int (risk, RISK_CURRENT_SCORE, 0)) == MUN_ABOVE_TOLERANCE)
    return mun_refuse (error, _("Today’s score of %d is above what may stay even with a plan (%d). Treat the risk first, then score it again."),
                       (int) mun_record_get_int (risk, RISK_CURRENT_SCORE, 0), criteria->tolerance);
  if (!mun_life_rule (mun_record_get_yes (risk, RISK_LIFE_SAFETY), mun_record_get_int (risk, RISK_CURRENT_LIKELIHOOD, 0)))
    return mun_refuse (error, _("Somebody could die and it is not among the rarest events: this risk cannot be accepted. Treat it until its likelihood is 1."));
  return TRUE;
}

/* A risk that is still being worked on is still there. */
static gboolean
guard_closing (MunWorkspace  *workspace,
               MunRecord     *risk,
               GError       **error)
{
  g_autoptr(MunRecord) open = mun_workspace_find_first (workspace, &mun_treatment_spec, TREATMENT_RISK, MUN_IS, mun_record_get_id (risk),
                                                        TREATMENT_STATUS, MUN_IN, "proposed\napproved\nin_progress", -1);

  return open == NULL || mun_refuse (error, _("The action %1$s “%2$s” for this risk is still open. Finish or cancel it before the risk is closed."),
                                     mun_record_get_ref (open), mun_record_get_title (open));
}

static gboolean
guard_risk (MunWorkspace         *workspace,
            MunRecord            *risk,
            const MunTransition  *move,
            GError              **error)
{
  if (strcmp (move->to, "accepted") == 0)
    return guard_acceptance (workspace, risk, error);
  if (strcmp (move->to, "closed") == 0)
    return guard_closing (workspace, risk, error);
  if (strcmp (move->to, "evaluated") == 0 && mun_record_is (risk, RISK_DECISION, "undecided"))
    return mun_refuse (error, _("The decision is still open. Decide to treat, tolerate, avoid or share the risk."));
  if (strcmp (move->to, "in_treatment") == 0
      && mun_workspace_count (workspace, &mun_treatment_spec, TREATMENT_RISK, MUN_IS, mun_record_get_id (risk),
                              TREATMENT_STATUS, MUN_IN, TREATMENT_LIVE, -1) == 0)
    return mun_refuse (error, _("No treatment of this risk is approved yet. Propose an action and let it be approved first."));
  return TRUE;
}

/* Closed again, it needs its reason anew. */
static void
move_risk (MunWorkspace        *workspace,
           MunRecord           *risk,
           const MunTransition *move,
           GPtrArray           *also)
{
  if (g_strcmp0 (move->from, "closed") == 0)
    mun_record_set (risk, RISK_CLOSING_REASON, "");
}

const MunRules mun_risk_rules = {
  .spec = &mun_risk_spec,
  .moved = move_risk,
  .defaults = start_risk,
  .derive = derive_risk,
  .review = review_risk,
  .guard = guard_risk,
};

/* Opportunities --------------------------------------------------------------------------------------------------- */

static void
start_opportunity (MunWorkspace *workspace,
                   MunRecord    *opportunity)
{
  mun_rules_fill (opportunity, OPPORTUNITY_KIND, "security");
  mun_rules_fill (opportunity, OPPORTUNITY_DECISION, "undecided");
}

static gboolean
guard_opportunity (MunWorkspace         *workspace,
                   MunRecord            *opportunity,
                   const MunTransition  *move,
                   GError              **error)
{
  if (strcmp (move->to, "in_progress") == 0 && !mun_record_is (opportunity, OPPORTUNITY_DECISION, "pursue"))
    return mun_refuse (error, _("Work on a chance begins with the decision to pursue it. Set the decision to “Pursue” first."));
  return TRUE;
}

const MunRules mun_opportunity_rules = {
  .spec = &mun_opportunity_spec,
  .defaults = start_opportunity,
  .guard = guard_opportunity,
};

/* Treatments ------------------------------------------------------------------------------------------------------ */

static void
derive_treatment (MunWorkspace *workspace,
                  MunRecord    *treatment)
{
  /* An effect shows after some weeks. */
  mun_rules_fill_months (treatment, TREATMENT_EFFECT_CHECK_DUE, mun_record_get (treatment, TREATMENT_DONE_ON),
                         mun_settings_get (workspace, SETTING_TREATMENT_EFFECT_MONTHS));
}

/* Owners approve what they may spend alone; the amount stands on the page of the organisation. */
static gboolean
is_within_budget (MunWorkspace *workspace,
                  MunRecord    *treatment)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);

  const char *before = mun_record_is_new (treatment) ? "" : mun_record_get_saved (treatment, TREATMENT_COST);
  double budget = mun_record_get_number (organisation, ORGANISATION_OWNER_BUDGET, 0);

  if (!mun_record_is_set (organisation, ORGANISATION_OWNER_BUDGET))
    return TRUE;
  /* It is not made cheaper with the step that the cost is asked for. */
  return (!mun_record_is_set (treatment, TREATMENT_COST) || mun_record_get_number (treatment, TREATMENT_COST, 0) <= budget)
         && (*before == '\0' || !mun_record_is_changed (treatment, TREATMENT_STATUS) || g_ascii_strtod (before, NULL) <= budget);
}

/* What an owner approved stays what they may spend alone. */
static void
review_cost (MunWorkspace *workspace,
             MunRecord    *treatment,
             GPtrArray    *issues)
{
  static const char * const approved[] = { "approved", "in_progress", "done", "verified", NULL };

  if (!mun_record_is_new (treatment) && mun_record_is_changed (treatment, TREATMENT_COST)
      && g_strv_contains (approved, mun_record_get_saved (treatment, TREATMENT_STATUS)) && g_strv_contains (approved, mun_record_get_state (treatment))
      && !mun_rules_is_top (workspace, mun_record_get (treatment, TREATMENT_APPROVED_BY)) && !is_within_budget (workspace, treatment))
    mun_add_issue (issues, MUN_ISSUE_STOP, treatment, TREATMENT_COST,
                   _("An owner approved this action and may not spend so much alone (see the organisation). Cancel it, propose it again, and let top management approve it."));
}

static void
review_treatment (MunWorkspace *workspace,
                  MunRecord    *treatment,
                  GPtrArray    *issues)
{
  g_autoptr(MunRecord) risk = mun_workspace_get (workspace, &mun_risk_spec, mun_record_get (treatment, TREATMENT_RISK), NULL);

  review_cost (workspace, treatment, issues);
  if (!mun_record_is_set (treatment, TREATMENT_RISK) && !mun_record_is_set (treatment, TREATMENT_OPPORTUNITY))
    mun_add_issue (issues, MUN_ISSUE_WARNING, treatment, TREATMENT_RISK, _("Say which risk or which opportunity this action is for."));
  if (!mun_record_is_set (treatment, TREATMENT_DONE_ON) && !mun_record_is (treatment, TREATMENT_STATUS, "cancelled"))
    mun_rules_review_past (workspace, treatment, TREATMENT_DUE_ON, issues);
  if (risk != NULL && mun_record_is_set (treatment, TREATMENT_DUE_ON) && mun_record_is_set (risk, RISK_REVIEW_DUE)
      && !mun_record_is_set (treatment, TREATMENT_DONE_ON)
      && strcmp (mun_record_get (treatment, TREATMENT_DUE_ON), mun_record_get (risk, RISK_REVIEW_DUE)) > 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, treatment, TREATMENT_DUE_ON,
                   _("The action ends after the next look at its risk (%s). Bring it forward, or it cannot be judged then."),
                   mun_record_get (risk, RISK_REVIEW_DUE));
  if (!mun_record_is_set (treatment, TREATMENT_PROCESS) && !mun_record_is_set (treatment, TREATMENT_CONTROL))
    mun_add_issue (issues, MUN_ISSUE_HINT, treatment, TREATMENT_PROCESS, _("Say which process or control the action becomes part of, so that it lasts."));
}

static gboolean
guard_treatment_approval (MunWorkspace  *workspace,
                          MunRecord     *treatment,
                          GError       **error)
{
  const char *actor = mun_rules_actor (workspace);
  gboolean tied = mun_record_is_set (treatment, TREATMENT_RISK) || mun_record_is_set (treatment, TREATMENT_OPPORTUNITY);
  const char *approver = mun_record_is_set (treatment, TREATMENT_APPROVED_BY) ? mun_record_get (treatment, TREATMENT_APPROVED_BY) : actor;
  g_autoptr(MunRecord) risk = mun_workspace_get (workspace, &mun_risk_spec, mun_record_get (treatment, TREATMENT_RISK), NULL);

  if (!tied)
    return mun_refuse (error, _("Nothing says what this treats. Name the risk or the opportunity first."));
  if (*approver == '\0' || mun_rules_is_top (workspace, approver))
    return TRUE;
  if (risk != NULL && mun_record_is (risk, RISK_OWNER, approver))
    return is_within_budget (workspace, treatment)
           || mun_refuse (error, _("The action costs more than an owner may spend alone (see the organisation). Let top management approve it."));
  return mun_refuse (error, _("A treatment is approved by top management, or by the owner of the risk within their budget."));
}

static gboolean
guard_treatment (MunWorkspace         *workspace,
                 MunRecord            *treatment,
                 const MunTransition  *move,
                 GError              **error)
{
  if (strcmp (move->to, "approved") == 0)
    return guard_treatment_approval (workspace, treatment, error);
  if (strcmp (move->to, "verified") == 0)
    {
      if (mun_record_is (treatment, TREATMENT_EFFECT_RESULT, "not_effective"))
        return mun_refuse (error, _("The check says that the action did not work. Send it back with “Continue, not effective”."));
      if (mun_record_is (treatment, TREATMENT_EFFECT_RESULT, "partly"))
        return mun_refuse (error, _("“%s” says that the action works in part only. Send it back with “Continue, not effective” until all of it works."),
                           _(mun_treatment_spec.fields[TREATMENT_EFFECT_RESULT].label));
      if (mun_rules_names (treatment, TREATMENT_OWNER, mun_rules_actor (workspace)))
        return mun_refuse (error, _("Whoever did the work does not confirm its effect. Let another person confirm it."));
    }
  if (strcmp (move->to, "in_progress") == 0 && g_strcmp0 (move->from, "done") == 0
      && mun_record_is (treatment, TREATMENT_EFFECT_RESULT, "effective"))
    return mun_refuse (error, _("The check says that the action works. Confirm its effect instead."));
  return TRUE;
}

const MunRules mun_treatment_rules = {
  .spec = &mun_treatment_spec,
  .derive = derive_treatment,
  .review = review_treatment,
  .guard = guard_treatment,
};
