/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/incident.h"
#include "model/issued-version.h"

/* Deeper than any organisation is built. */
#define MAX_TEAMS 100

/* Security plans, what starts them, the plans of a response and how others are warned. */

static void
review_plan (MunWorkspace *workspace,
             MunRecord    *plan,
             GPtrArray    *issues)
{
  g_autoptr(GPtrArray) thresholds = mun_workspace_children (workspace, plan, &mun_plan_threshold_spec);
  g_autoptr(GPtrArray) steps = mun_workspace_children (workspace, plan, &mun_plan_step_spec);

  if (thresholds->len == 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, plan, -1, _("The plan has no threshold: nobody knows when it starts. Add one that can be measured."));
  if (steps->len == 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, plan, -1, _("The plan has no steps yet. Add what is done in the first minutes."));
  if (!mun_record_is_new (plan))
    {
      g_autofree char *why = mun_plan_why_look (workspace, plan);

      if (*why != '\0')
        mun_add_issue (issues, MUN_ISSUE_WARNING, plan, SECURITY_PLAN_REVIEW_DUE, "%s", why);
    }
}

const MunRules mun_security_plan_rules = {
  .spec = &mun_security_plan_spec,
  .review = review_plan,
  .guard = mun_rules_guard_versioned,
  .moved = mun_issue_moved,
};

/* A number, a word that stands for one, or that the sign alone is enough. */
static gboolean
can_be_measured (const char *text)
{
  static const char * const words[] = { "one ", "two ", "three ", "any ", "every ", "first", "at once", "immediately", "confirmed", "一", "两", "任何", "立即", "确认" };

  for (const char *p = text; *p; p++)
    if (g_ascii_isdigit (*p))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (mun_text_contains (text, words[i]))
      return TRUE;
  return FALSE;
}

/* Who reads it at night has nothing to guess. */
static void
review_threshold (MunWorkspace *workspace,
                  MunRecord    *threshold,
                  GPtrArray    *issues)
{
  const char *value = mun_record_get (threshold, PLAN_THRESHOLD_TRIGGER_VALUE);

  if (mun_workspace_is_restoring (workspace) || mun_text_is_blank (value) || can_be_measured (value)
      || can_be_measured (mun_record_get (threshold, PLAN_THRESHOLD_INDICATOR)))
    return;
  if (mun_rules_is_touched (threshold, PLAN_THRESHOLD_TRIGGER_VALUE) || mun_rules_is_touched (threshold, PLAN_THRESHOLD_INDICATOR))
    mun_add_issue (issues, MUN_ISSUE_STOP, threshold, PLAN_THRESHOLD_TRIGGER_VALUE, _("“%s” cannot be measured. Give a number: minutes, pieces, money, persons."), value);
}

const MunRules mun_plan_threshold_rules = {
  .spec = &mun_plan_threshold_spec,
  .review = review_threshold,
};

/* Whoever does the planning prepares the plan of a period, and the leader of the response approves it. */
static void
review_action_plan (MunWorkspace *workspace,
                    MunRecord    *plan,
                    GPtrArray    *issues)
{
  const char *approver = mun_record_is_set (plan, INCIDENT_ACTION_PLAN_APPROVED_BY) ? mun_record_get (plan, INCIDENT_ACTION_PLAN_APPROVED_BY)
                                                                                    : mun_rules_actor (workspace);
  gboolean touched = mun_rules_is_touched (plan, INCIDENT_ACTION_PLAN_STATUS) || mun_rules_is_touched (plan, INCIDENT_ACTION_PLAN_APPROVED_BY)
                     || mun_rules_is_touched (plan, INCIDENT_ACTION_PLAN_PREPARED_BY);
  g_autoptr(MunRecord) incident = NULL;
  g_autofree char *name = NULL;

  if (!touched || mun_workspace_is_restoring (workspace) || mun_record_is (plan, INCIDENT_ACTION_PLAN_STATUS, "draft") || *approver == '\0'
      || !mun_record_is (plan, INCIDENT_ACTION_PLAN_PREPARED_BY, approver))
    return;
  incident = mun_workspace_get (workspace, &mun_incident_spec, mun_record_get (plan, INCIDENT_ACTION_PLAN_INCIDENT), NULL);
  if (incident == NULL || mun_record_is (incident, INCIDENT_COMMANDER, approver))
    return;
  name = mun_rules_name (workspace, approver);
  if (mun_record_is_set (incident, INCIDENT_COMMANDER))
    {
      g_autofree char *leader = mun_rules_name (workspace, mun_record_get (incident, INCIDENT_COMMANDER));

      mun_add_issue (issues, MUN_ISSUE_STOP, plan, INCIDENT_ACTION_PLAN_APPROVED_BY,
                     _("%1$s prepared this plan and does not lead the response, so somebody else approves it. Let %2$s act, who leads."), name, leader);
    }
  else
    mun_add_issue (issues, MUN_ISSUE_STOP, plan, INCIDENT_ACTION_PLAN_APPROVED_BY,
                   _("%1$s prepared this plan, and nobody leads the response to %2$s. Name its leader first, who approves the plan."), name, mun_record_get_ref (incident));
}

const MunRules mun_incident_action_plan_rules = {
  .spec = &mun_incident_action_plan_spec,
  .review = review_action_plan,
};

static gboolean
guard_warning (MunWorkspace         *workspace,
               MunRecord            *procedure,
               const MunTransition  *move,
               GError              **error)
{
  if (strcmp (move->to, "active") == 0 && mun_record_is (procedure, WARNING_PROCEDURE_APPLICABLE, "0")
      && mun_text_is_blank (mun_record_get (procedure, WARNING_PROCEDURE_NOT_APPLICABLE_REASON)) && !mun_workspace_is_restoring (workspace))
    return mun_refuse (error, _("This task is marked as not applicable, and nothing says why. Write down the reason first: an auditor will ask."));
  return TRUE;
}

const MunRules mun_warning_procedure_rules = {
  .spec = &mun_warning_procedure_spec,
  .guard = guard_warning,
};

/* Whoever reports, reports upwards. */
static void
review_team (MunWorkspace *workspace,
             MunRecord    *team,
             GPtrArray    *issues)
{
  g_autoptr(MunRecord) above = mun_workspace_get (workspace, &mun_response_team_spec, mun_record_get (team, RESPONSE_TEAM_REPORTS_TO), NULL);

  if (!mun_rules_is_touched (team, RESPONSE_TEAM_REPORTS_TO))
    return;
  for (guint i = 0; above != NULL && above != team && i < MAX_TEAMS; i++)
    {
      g_autoptr(MunRecord) next = mun_workspace_get (workspace, &mun_response_team_spec, mun_record_get (above, RESPONSE_TEAM_REPORTS_TO), NULL);

      if (next == team)
        {
          mun_add_issue (issues, MUN_ISSUE_STOP, team, RESPONSE_TEAM_REPORTS_TO, _("%s reports to this team already. Choose a team that stands above it."),
                         mun_record_get_ref (above));
          return;
        }
      g_set_object (&above, next);
    }
}

const MunRules mun_response_team_rules = {
  .spec = &mun_response_team_spec,
  .review = review_team,
};
