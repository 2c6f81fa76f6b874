/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/first-year.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"

typedef struct {
  MunYearStep step;
  int         field;   /* of the state, or any other; -1: the record alone */
  const char *values;  /* lines; NULL: any value */
  guint       least;
} Plan;

#define STEP(id, month, title, text, wizard, spec) { id, month, title, text, wizard, spec }

static const Plan plans[] = {
  { STEP ("context", 1, N_("Context"), N_("Collect what outside and inside matters, who wants what from you and what the law asks."),
          "context", &mun_issue_spec), ISSUE_STATUS, "current", 3 },
  { STEP ("scope", 1, N_("Scope"), N_("Say what the security system covers and let top management approve it."),
          "scope", &mun_scope_spec), SCOPE_STATUS, "approved\nsuperseded", 1 },
  { STEP ("policy", 1, N_("Policy"), N_("Write what top management promises and tell everybody."),
          "policy", &mun_policy_spec), POLICY_STATUS, "approved\nsuperseded", 1 },
  { STEP ("roles", 1, N_("Roles"), N_("Say who does what and who may decide what."), "roles", &mun_role_spec), ROLE_STATUS, "active", 1 },
  { STEP ("criteria", 2, N_("Risk criteria"), N_("Agree how risks are scored and who may accept them."),
          "risks", &mun_risk_criteria_spec), RISK_CRITERIA_STATUS, "approved\nsuperseded", 1 },
  { STEP ("risks", 2, N_("Risks"), N_("Go through the six sources, score what you find and decide about it."),
          "risks", &mun_risk_assessment_spec), RISK_ASSESSMENT_STATUS, "approved", 1 },
  { STEP ("objectives", 3, N_("Objectives"), N_("Choose what should be better in a year and plan the steps."),
          "objectives", &mun_objective_spec), OBJECTIVE_STATUS, "active\nachieved\nmissed", 1 },
  { STEP ("treatment", 3, N_("Treatment"), N_("Plan what is done about the risks that may not stay, and let it be approved."),
          "risks", &mun_treatment_spec), TREATMENT_STATUS, "approved\nin_progress\ndone\nverified", 1 },
  { STEP ("competence", 3, N_("Competence"), N_("See who needs to know what, and keep the proof."), "competence", &mun_competence_spec), COMPETENCE_STATE, "met", 1 },
  { STEP ("controls", 4, N_("Controls"), N_("List what protects you today and check that it works."), "controls", &mun_control_spec), CONTROL_STATUS, "in_use\nweak", 1 },
  { STEP ("processes", 4, N_("Processes"), N_("Say how your work is kept under control."), "operation", &mun_business_process_spec), BUSINESS_PROCESS_STATUS, "active", 1 },
  { STEP ("suppliers", 4, N_("Suppliers"), N_("Assess those your security depends on."), "suppliers", &mun_supplier_spec), SUPPLIER_STATUS, "approved\nconditional", 1 },
  { STEP ("plans", 5, N_("Security plans"), N_("Write what is done when something happens, and let it be approved."),
          "plan", &mun_security_plan_spec), SECURITY_PLAN_STATUS, "approved\nsuperseded", 1 },
  { STEP ("teams", 5, N_("Response teams"), N_("Name who responds, with deputies."), "plan", &mun_response_team_spec), RESPONSE_TEAM_STATUS, "active", 1 },
  { STEP ("warning", 5, N_("Warning"), N_("Say who is warned how, inside and outside."), "plan", &mun_warning_procedure_spec), WARNING_PROCEDURE_STATUS, "active", 1 },
  { STEP ("exercise", 6, N_("First exercise"), N_("Try a plan out and see what happens."), "exercise", &mun_exercise_spec), EXERCISE_STATUS, "held\nevaluated\nclosed", 1 },
  { STEP ("monitoring", 6, N_("Measuring"), N_("Choose what you measure and start."), "monitoring", &mun_monitoring_item_spec), MONITORING_ITEM_STATUS, "active", 1 },
  { STEP ("run", 8, N_("Run it and record it"), N_("Two months of daily work: measure, train, report what happens, keep the proof."),
          "monitoring", &mun_measurement_spec), -1, NULL, 3 },
  { STEP ("audit", 9, N_("Internal audit"), N_("Let somebody look who did not build it."), "audit", &mun_audit_spec), AUDIT_STATUS, "reported\nfollow_up\nclosed", 1 },
  { STEP ("actions", 10, N_("Corrective actions"), N_("Remove the causes of what the audit found and check that it helped."),
          "nonconformity", &mun_corrective_action_spec), CORRECTIVE_ACTION_STATUS, "effective", 1 },
  { STEP ("review", 11, N_("Management review"), N_("Top management looks at it all and decides."),
          "review", &mun_management_review_spec), MANAGEMENT_REVIEW_STATUS, "approved\nclosed", 1 },
  { STEP ("certification", 12, N_("Certification audit"), N_("Go through the requirements once more, then invite the auditor."),
          "gap", &mun_gap_assessment_spec), GAP_ASSESSMENT_STATUS, "finished\napproved", 1 },
};

static void
free_step (gpointer data)
{
  g_free (((MunYearStep *) data)->due);
  g_free (data);
}

/* The day of the first revision; a file without history begins today. */
static char *
find_start (MunWorkspace *workspace)
{
  g_autoptr(GPtrArray) first = mun_store_revisions (mun_workspace_get_store (workspace), NULL, 2, 1, NULL);

  if (first == NULL || first->len == 0 || strlen (((MunRevision *) g_ptr_array_index (first, 0))->at) < 10)
    return g_strdup (mun_workspace_get_today (workspace));
  return g_strndup (((MunRevision *) g_ptr_array_index (first, 0))->at, 10);
}

static gboolean
is_done (MunWorkspace *workspace,
         const Plan   *plan)
{
  gint64 count;

  if (plan->field < 0)
    count = mun_workspace_count (workspace, plan->step.spec, -1);
  else
    count = mun_workspace_count (workspace, plan->step.spec, plan->field, MUN_IN, plan->values, -1);
  return count >= plan->least;
}

GPtrArray *
mun_first_year_new (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  GPtrArray *steps = g_ptr_array_new_with_free_func (free_step);
  g_autofree char *start = find_start (workspace);

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      MunYearStep *step = g_memdup2 (&plans[i].step, sizeof plans[i].step);

      step->due = mun_date_add_months (start, step->month);
      step->days = mun_date_days_between (mun_workspace_get_today (workspace), step->due);
      step->done = is_done (workspace, &plans[i]);
      g_ptr_array_add (steps, step);
    }
  return steps;
}

gboolean
mun_first_year_is_over (GPtrArray *steps)
{
  gboolean done = TRUE;

  g_return_val_if_fail (steps != NULL, TRUE);

  for (guint i = 0; i < steps->len; i++)
    done = done && ((MunYearStep *) g_ptr_array_index (steps, i))->done;
  return done || (steps->len > 0 && ((MunYearStep *) g_ptr_array_index (steps, steps->len - 1))->days < -365);
}
