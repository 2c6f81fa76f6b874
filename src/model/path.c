/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/path.h"

#include <glib/gi18n.h>
#include <string.h>

/* One thing that must exist before a station is behind you. */
typedef struct {
  const MunSpec *spec;
  int            field;    /* -1: any record */
  const char    *values;   /* lines; NULL: any value */
  guint          least;
  const char    *missing;  /* N_(): the next thing to do */
  const char    *wizard;   /* asks for it when the station has no wizard of its own; NULL: none does */
  gboolean       direct;   /* one field of a record that exists: nobody is asked about all the rest for it */
  gboolean       shared;   /* other stations bring such records, too: they alone do not begin this one */
} Condition;

typedef struct {
  MunStation       station;
  const Condition *conditions;  /* ended by a NULL spec */
} Plan;

static const Condition organisation_conditions[] = {
  { &mun_organisation_spec, ORGANISATION_PURPOSE, NULL, 1, N_("Say what the organisation is for."), "context" },
  { &mun_organisation_spec, ORGANISATION_INTENDED_RESULTS, NULL, 1, N_("Say what security should bring you."), "context" },
  { &mun_site_spec, -1, NULL, 1, N_("Add the places where you work.") },
  { &mun_person_spec, -1, NULL, 1, N_("Add the people who matter for security.") },
  { &mun_organisation_spec, ORGANISATION_TOP_MANAGER, NULL, 1, N_("Name who leads the organisation."), .direct = TRUE },
  { &mun_organisation_spec, ORGANISATION_SECURITY_COORDINATOR, NULL, 1, N_("Name who looks after security."), .direct = TRUE },
  { NULL }
};

static const Condition context_conditions[] = {
  { &mun_issue_spec, ISSUE_STATUS, "current", 3, N_("Collect what outside and inside can help or hurt you.") },
  { &mun_interested_party_spec, INTERESTED_PARTY_STATUS, "current", 1, N_("List who cares about your security.") },
  { &mun_party_requirement_spec, PARTY_REQUIREMENT_STATUS, "current", 1, N_("Write down what they want from you.") },
  { &mun_legal_requirement_spec, LEGAL_REQUIREMENT_STATUS, "current", 1, N_("List the laws, permits and contracts you have to keep.") },
  { NULL }
};

static const Condition scope_conditions[] = {
  { &mun_business_process_spec, -1, NULL, 1, N_("Add what you do as processes.") },
  { &mun_scope_spec, -1, NULL, 1, N_("Draft the scope: what belongs to the security system and what does not.") },
  { &mun_scope_spec, SCOPE_STATUS, "approved", 1, N_("Let top management approve the scope.") },
  { NULL }
};

static const Condition policy_conditions[] = {
  { &mun_policy_spec, -1, NULL, 1, N_("Draft the security policy.") },
  { &mun_policy_spec, POLICY_STATUS, "approved", 1, N_("Let top management approve the policy.") },
  { &mun_policy_spec, POLICY_COMMUNICATED_ON, NULL, 1, N_("Tell everybody about the policy."), .direct = TRUE },
  { NULL }
};

static const Condition roles_conditions[] = {
  { &mun_role_spec, ROLE_STATUS, "active", 1, N_("Say which security roles there are.") },
  { &mun_role_assignment_spec, -1, NULL, 1, N_("Say who holds each role.") },
  { NULL }
};

static const Condition risk_conditions[] = {
  { &mun_risk_criteria_spec, RISK_CRITERIA_STATUS, "approved", 1, N_("Agree how risks are judged.") },
  { &mun_risk_spec, RISK_STATUS, "analysed\nevaluated\nin_treatment\naccepted", 3, N_("Find and score the risks.") },
  { &mun_risk_spec, RISK_STATUS, "evaluated\nin_treatment\naccepted", 3, N_("Decide what to do about each risk.") },
  { &mun_risk_assessment_spec, RISK_ASSESSMENT_STATUS, "approved", 1, N_("Let top management approve the risk assessment.") },
  { NULL }
};

static const Condition objective_conditions[] = {
  { &mun_objective_spec, -1, NULL, 1, N_("Choose what should be better in a year.") },
  { &mun_objective_plan_spec, -1, NULL, 1, N_("Plan the steps towards the objectives.") },
  { &mun_objective_spec, OBJECTIVE_STATUS, "active\nachieved", 1, N_("Approve the objectives and tell people.") },
  { NULL }
};

static const Condition treatment_conditions[] = {
  { &mun_control_spec, CONTROL_STATUS, "in_use\nweak", 1, N_("List the controls that work today.") },
  { &mun_treatment_spec, -1, NULL, 1, N_("Plan what is done about the risks that may not stay.") },
  { &mun_treatment_spec, TREATMENT_STATUS, "approved\nin_progress\ndone\nverified", 1, N_("Let the treatments be approved.") },
  { NULL }
};

static const Condition operation_conditions[] = {
  { &mun_business_process_spec, BUSINESS_PROCESS_CONTROL_METHOD, NULL, 1, N_("Say how your processes are kept under control."), .shared = TRUE },
  { &mun_supplier_spec, -1, NULL, 1, N_("List the suppliers your security depends on."), .shared = TRUE },
  { &mun_response_team_spec, RESPONSE_TEAM_STATUS, "active", 1, N_("Put a response team in place.") },
  { &mun_security_plan_spec, SECURITY_PLAN_STATUS, "approved", 1, N_("Write a security plan and let it be approved.") },
  { &mun_monitoring_item_spec, MONITORING_ITEM_STATUS, "active", 1, N_("Choose what you measure."), .shared = TRUE },
  { NULL }
};

static const Condition audit_conditions[] = {
  { &mun_audit_programme_spec, AUDIT_PROGRAMME_STATUS, "approved", 1, N_("Plan the audits of the year and let the programme be approved.") },
  { &mun_audit_spec, -1, NULL, 1, N_("Prepare the first internal audit.") },
  { &mun_audit_spec, AUDIT_STATUS, "reported\nfollow_up\nclosed", 1, N_("Carry out the audit and report it.") },
  { NULL }
};

static const Condition improvement_conditions[] = {
  { &mun_nonconformity_spec, -1, NULL, 1, N_("Record what went wrong or was found in the audit.") },
  { &mun_corrective_action_spec, -1, NULL, 1, N_("Decide what removes the cause.") },
  { &mun_corrective_action_spec, CORRECTIVE_ACTION_STATUS, "effective", 1, N_("Check whether the action helped.") },
  { NULL }
};

static const Condition review_conditions[] = {
  { &mun_performance_evaluation_spec, PERFORMANCE_EVALUATION_STATUS, "final", 1, N_("Judge how security performed.") },
  { &mun_management_review_spec, MANAGEMENT_REVIEW_STATUS, "held\napproved\nclosed", 1, N_("Hold the management review.") },
  { &mun_management_review_spec, MANAGEMENT_REVIEW_STATUS, "approved\nclosed", 1, N_("Let the minutes be approved.") },
  { NULL }
};

static const Condition certification_conditions[] = {
  { &mun_gap_assessment_spec, GAP_ASSESSMENT_STANDARD, "28000", 1, N_("Go through the requirements of ISO 28000 once more.") },
  { &mun_gap_assessment_spec, GAP_ASSESSMENT_STATUS, "finished\napproved", 1, N_("Finish the self-assessment.") },
  { NULL }
};

static const Plan plans[] = {
  { { "organisation", N_("Organisation"), N_("Who you are, where you work and who leads."), NULL, "organisation" }, organisation_conditions },
  { { "context", N_("Context"), N_("What outside and inside matters, and who wants what from you."), "context", "context" }, context_conditions },
  { { "scope", N_("Scope"), N_("What the security system covers."), "scope", "scope" }, scope_conditions },
  { { "policy", N_("Policy"), N_("What top management promises."), "policy", "policy" }, policy_conditions },
  { { "roles", N_("Roles"), N_("Who does what and may decide what."), "roles", "roles" }, roles_conditions },
  { { "risks", N_("Risks"), N_("What could happen and how bad it would be."), "risks", "risk" }, risk_conditions },
  { { "objectives", N_("Objectives"), N_("What should be better in a year."), "objectives", "objectives" }, objective_conditions },
  { { "treatment", N_("Treatment"), N_("What is done about the risks."), "controls", "risk" }, treatment_conditions },
  { { "operation", N_("Operation"), N_("How the work is kept secure every day and when something happens."), "operation", "operations" }, operation_conditions },
  { { "audit", N_("Internal audit"), N_("Whether things are as they should be."), "audit", "audit" }, audit_conditions },
  { { "improvement", N_("Improvement"), N_("How mistakes are put right for good."), "nonconformity", "improvement" }, improvement_conditions },
  { { "review", N_("Management review"), N_("What top management makes of it all."), "review", "review" }, review_conditions },
  { { "certification", N_("Certification audit"), N_("Ready to be looked at from outside."), "gap", "gap" }, certification_conditions },
};

static gboolean
is_met (MunWorkspace    *workspace,
        const Condition *condition)
{
  if (condition->field < 0)
    return mun_workspace_has (workspace, condition->least, condition->spec, -1);
  if (condition->values == NULL)
    return mun_workspace_has (workspace, condition->least, condition->spec, condition->field, MUN_SET, NULL, -1);
  return mun_workspace_has (workspace, condition->least, condition->spec, condition->field, MUN_IN, condition->values, -1);
}

/* A draft begins a station, although it meets no condition yet. */
static gboolean
is_begun (MunWorkspace    *workspace,
          const Condition *condition)
{
  return !condition->shared && (is_met (workspace, condition)
                                || (condition->spec != &mun_organisation_spec && mun_workspace_has (workspace, 1, condition->spec, -1)));
}

static void
free_station (gpointer data)
{
  MunStation *station = data;

  g_free (station->missing);
  g_free (station->at);
  g_free (station);
}

/* What only waits for its approval needs no more answers; nor does what lacks one field. */
static char *
find_record (MunWorkspace    *workspace,
             const Condition *condition)
{
  const MunSpec *spec = condition->spec;
  g_autoptr(MunRecord) record = NULL;

  if (condition->direct && (spec->flags & MUN_SPEC_SINGLE) != 0)
    record = mun_workspace_organisation (workspace);
  else if (condition->direct)
    record = mun_workspace_find_first (workspace, spec, spec->state_field, MUN_IS, "approved", condition->field, MUN_UNSET, NULL, -1);
  else if (condition->values != NULL && (spec->flags & MUN_SPEC_VERSIONED) != 0 && condition->field == (int) spec->state_field)
    record = mun_workspace_find_first (workspace, spec, spec->state_field, MUN_IS, "in_review", -1);
  if (record == NULL)
    return NULL;
  return condition->direct ? g_strconcat (mun_record_get_id (record), "/", spec->fields[condition->field].name, NULL) : g_strdup (mun_record_get_id (record));
}

static MunStation *
new_station (MunWorkspace *workspace,
             const Plan   *plan)
{
  MunStation *station = g_memdup2 (&plan->station, sizeof plan->station);
  gboolean begun = FALSE;

  for (const Condition *condition = plan->conditions; condition->spec != NULL; condition++)
    {
      station->total++;
      begun = begun || is_begun (workspace, condition);
      if (is_met (workspace, condition))
        station->done++;
      else if (station->missing == NULL)
        {
          station->missing = g_strdup (_(condition->missing));
          station->wanted = condition->spec;
          station->lacks_record = condition->field < 0;
          station->at = find_record (workspace, condition);
          if (station->wizard == NULL)
            station->wizard = condition->wizard;
        }
    }
  if (station->missing == NULL)
    station->missing = g_strdup ("");
  if (station->done == station->total)
    station->state = MUN_STATION_DONE;
  else
    station->state = begun ? MUN_STATION_STARTED : MUN_STATION_WAITING;
  return station;
}

GPtrArray *
mun_path_new (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  GPtrArray *path = g_ptr_array_new_with_free_func (free_station);
  gboolean next = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      MunStation *station = new_station (workspace, &plans[i]);

      if (!next && station->state != MUN_STATION_DONE)
        {
          station->state = MUN_STATION_NEXT;
          next = TRUE;
        }
      g_ptr_array_add (path, station);
    }
  return path;
}

/* Which station a place serves. What is not named here shows the file as a whole and is there from the first day. */
static const struct {
  const char *place;
  const char *station;
} turns[] = {
  { "organisation", "organisation" },
  { "context", "context" },
  { "scope", "scope" },
  { "policy", "policy" },
  { "communication", "policy" },
  { "roles", "roles" },
  { "people", "roles" },
  { "risks", "risks" },
  { "objectives", "objectives" },
  { "controls", "treatment" },
  { "changes", "treatment" },
  { "documents", "operation" },
  { "suppliers", "operation" },
  { "plans", "operation" },
  { "incidents", "operation" },
  { "monitoring", "operation" },
  { "audits", "audit" },
  { "nonconformities", "improvement" },
  { "improvements", "improvement" },
  { "review", "review" },
  { "assessments", "certification" },
};

gboolean
mun_path_unlocks (GPtrArray          *path,
                  const char         *place,
                  const char * const *types)
{
  const char *station = NULL;

  g_return_val_if_fail (path != NULL && place != NULL && types != NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    if (strcmp (turns[i].place, place) == 0)
      station = turns[i].station;
  for (guint i = 0; station != NULL && i < path->len; i++)
    {
      const MunStation *its = g_ptr_array_index (path, i);

      if (strcmp (its->id, station) == 0 && (its->state == MUN_STATION_DONE || its->state == MUN_STATION_NEXT))
        return TRUE;
      if (its->state == MUN_STATION_NEXT && its->wanted != NULL && g_strv_contains (types, its->wanted->name))
        return TRUE;
    }
  return station == NULL;
}

/* Who made the file is the first person in it: alone, nobody needs a list of people. */
gboolean
mun_path_is_in_use (MunWorkspace       *workspace,
                    const char * const *types)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && types != NULL, FALSE);

  for (const char * const *type = types; *type != NULL; type++)
    {
      const MunSpec *spec = mun_spec_find (*type);

      if (spec != NULL && mun_workspace_has (workspace, spec == &mun_person_spec ? 2 : 1, spec, -1))
        return TRUE;
    }
  return FALSE;
}
