/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/path.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/incident.h"

/* One thing that must exist before a station is behind you. */
typedef struct {
  const MunSpec *spec;
  int            field;    /* -1: any record */
  const char    *values;   /* lines; NULL: any value */
  guint          least;
  const char    *missing;  /* N_(): the next thing to do */
  const char    *wizard;   /* asks for it when the station has no wizard of its own; NULL: none does */
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
  { &mun_organisation_spec, ORGANISATION_TOP_MANAGER, NULL, 1, N_("Name who leads the organisation.") },
  { &mun_organisation_spec, ORGANISATION_SECURITY_COORDINATOR, NULL, 1, N_("Name who looks after security.") },
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
  { &mun_policy_spec, POLICY_COMMUNICATED_ON, NULL, 1, N_("Tell everybody about the policy.") },
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

/* Dates that come back to somebody. What ends one: a field that is set, or a state. */
typedef struct {
  const MunSpec *spec;
  int            date;
  int            done;    /* field that, once set, ends it; -1 */
  const char    *ended;   /* lines: states in which nothing is due; NULL: none */
  int            owner;   /* field with the person, -1 */
  const char    *what;    /* N_() */
} DueDate;

#define OUT_OF_USE "draft\nin_review\nsuperseded"

static const DueDate due_dates[] = {
  { &mun_business_process_spec, BUSINESS_PROCESS_REVIEW_DUE, -1, "draft\nretired", BUSINESS_PROCESS_OWNER, N_("Review") },
  { &mun_equipment_spec, EQUIPMENT_NEXT_SERVICE_DUE, -1, "design\ninstallation\nreplaced", EQUIPMENT_OWNER, N_("Service due") },
  { &mun_screening_spec, SCREENING_VALID_UNTIL, -1, NULL, SCREENING_PERSON, N_("Clearance ends") },
  { &mun_context_review_spec, CONTEXT_REVIEW_NEXT_DUE, -1, NULL, CONTEXT_REVIEW_DECIDED_BY, N_("Context review") },
  { &mun_issue_spec, ISSUE_REVIEW_DUE, -1, "draft\nclosed", ISSUE_OWNER, N_("Review") },
  { &mun_interested_party_spec, INTERESTED_PARTY_ENGAGEMENT_DUE, -1, "draft\nclosed", INTERESTED_PARTY_RELATION_OWNER, N_("Contact") },
  { &mun_party_requirement_spec, PARTY_REQUIREMENT_MONITOR_DUE, -1, "draft\nclosed", PARTY_REQUIREMENT_OWNER, N_("Follow-up") },
  { &mun_legal_requirement_spec, LEGAL_REQUIREMENT_CHECK_DUE, -1, "draft\nrepealed", LEGAL_REQUIREMENT_OWNER, N_("Check for changes") },
  { &mun_legal_requirement_spec, LEGAL_REQUIREMENT_EVALUATION_DUE, -1, "draft\nrepealed", LEGAL_REQUIREMENT_OWNER, N_("Compliance check") },
  { &mun_scope_spec, SCOPE_REVIEW_DUE, -1, OUT_OF_USE, SCOPE_AUTHOR, N_("Review") },
  { &mun_policy_spec, POLICY_REVIEW_DUE, -1, OUT_OF_USE, POLICY_AUTHOR, N_("Review") },
  { &mun_risk_criteria_spec, RISK_CRITERIA_REVIEW_DUE, -1, OUT_OF_USE, RISK_CRITERIA_AUTHOR, N_("Review") },
  { &mun_security_plan_spec, SECURITY_PLAN_REVIEW_DUE, -1, OUT_OF_USE, SECURITY_PLAN_AUTHOR, N_("Review") },
  { &mun_audit_programme_spec, AUDIT_PROGRAMME_REVIEW_DUE, -1, OUT_OF_USE, AUDIT_PROGRAMME_AUTHOR, N_("Review") },
  { &mun_risk_assessment_spec, RISK_ASSESSMENT_NEXT_DUE, -1, "planned\nin_progress\ncompleted", RISK_ASSESSMENT_LEAD, N_("Next risk assessment") },
  { &mun_risk_spec, RISK_REVIEW_DUE, -1, "draft\nclosed", RISK_OWNER, N_("Review") },
  { &mun_risk_spec, RISK_ACCEPTANCE_UNTIL, -1, "draft\nclosed", RISK_OWNER, N_("Acceptance ends") },
  { &mun_opportunity_spec, OPPORTUNITY_REVIEW_DUE, -1, "realised\ndropped", OPPORTUNITY_OWNER, N_("Review") },
  { &mun_treatment_spec, TREATMENT_DUE_ON, TREATMENT_DONE_ON, "done\nverified\ncancelled", TREATMENT_OWNER, N_("Action due") },
  { &mun_treatment_spec, TREATMENT_EFFECT_CHECK_DUE, TREATMENT_EFFECT_CHECKED_ON, "verified\ncancelled", TREATMENT_OWNER, N_("Effect check") },
  { &mun_control_spec, CONTROL_CHECK_DUE, -1, "planned\nretired", CONTROL_OWNER, N_("Control check") },
  { &mun_strategy_spec, STRATEGY_REVIEW_DUE, -1, "draft\nreplaced", STRATEGY_DECIDED_BY, N_("Review") },
  { &mun_objective_spec, OBJECTIVE_DUE_ON, -1, "draft\nachieved\nmissed\ncancelled", OBJECTIVE_OWNER, N_("Objective due") },
  { &mun_objective_spec, OBJECTIVE_REVIEW_DUE, -1, "draft\nachieved\nmissed\ncancelled", OBJECTIVE_OWNER, N_("Review") },
  { &mun_objective_plan_spec, OBJECTIVE_PLAN_DUE_ON, OBJECTIVE_PLAN_DONE_ON, "done\ncancelled", OBJECTIVE_PLAN_RESPONSIBLE, N_("Step due") },
  { &mun_change_spec, CHANGE_PLANNED_FOR, CHANGE_IMPLEMENTED_ON, "rejected\nimplemented\nclosed", CHANGE_REQUESTED_BY, N_("Change due") },
  { &mun_resource_spec, RESOURCE_REVIEW_DUE, -1, "provided\nrefused", RESOURCE_DECIDED_BY, N_("Resource due") },
  { &mun_competence_spec, COMPETENCE_VALID_UNTIL, -1, "gap\nin_progress\nexpired", COMPETENCE_PERSON, N_("Competence ends") },
  { &mun_training_spec, TRAINING_PLANNED_ON, TRAINING_HELD_ON, "held\nevaluated\ncancelled", -1, N_("Training") },
  { &mun_communication_item_spec, COMMUNICATION_ITEM_REVIEW_DUE, -1, "draft\nretired", -1, N_("Review") },
  { &mun_communication_record_spec, COMMUNICATION_RECORD_REPLY_DUE, COMMUNICATION_RECORD_REPLIED_ON, NULL, COMMUNICATION_RECORD_HANDLED_BY, N_("Reply due") },
  { &mun_document_spec, DOCUMENT_REVIEW_DUE, -1, "draft\nobsolete\narchived\ndestroyed", DOCUMENT_OWNER, N_("Review") },
  { &mun_supplier_spec, SUPPLIER_ASSESSMENT_DUE, -1, "candidate\nsuspended\nended", SUPPLIER_OWNER, N_("Supplier assessment") },
  { &mun_supplier_spec, SUPPLIER_CERTIFICATE_VALID_UNTIL, -1, "candidate\nsuspended\nended", SUPPLIER_OWNER, N_("Certificate ends") },
  { &mun_response_team_spec, RESPONSE_TEAM_REVIEW_DUE, -1, "draft\nretired", -1, N_("Review") },
  { &mun_contact_spec, CONTACT_VERIFY_DUE, -1, NULL, CONTACT_PERSON, N_("Contact to verify") },
  { &mun_cooperation_agreement_spec, COOPERATION_AGREEMENT_VALID_UNTIL, -1, "draft\nexpired", -1, N_("Agreement ends") },
  { &mun_warning_procedure_spec, WARNING_PROCEDURE_REVIEW_DUE, -1, "draft\nretired", WARNING_PROCEDURE_OWNER, N_("Review") },
  { &mun_recovery_procedure_spec, RECOVERY_PROCEDURE_REVIEW_DUE, -1, "draft\nretired", RECOVERY_PROCEDURE_OWNER, N_("Review") },
  { &mun_temporary_measure_spec, TEMPORARY_MEASURE_PLANNED_END, TEMPORARY_MEASURE_ENDED_ON, NULL, -1, N_("Temporary measure ends") },
  { &mun_exercise_spec, EXERCISE_PLANNED_ON, EXERCISE_HELD_ON, "held\nevaluated\nclosed\ncancelled", EXERCISE_LEADER, N_("Exercise") },
  { &mun_lesson_spec, LESSON_DUE_ON, LESSON_DONE_ON, NULL, LESSON_OWNER, N_("Lesson due") },
  { &mun_audit_spec, AUDIT_PLANNED_ON, AUDIT_STARTED_ON, "in_progress\nreported\nfollow_up\nclosed", AUDIT_LEAD_AUDITOR, N_("Audit") },
  { &mun_audit_finding_spec, AUDIT_FINDING_DUE_ON, AUDIT_FINDING_VERIFIED_ON, "verified\nclosed", AUDIT_FINDING_AUDITEE, N_("Finding due") },
  { &mun_management_review_spec, MANAGEMENT_REVIEW_PLANNED_ON, MANAGEMENT_REVIEW_HELD_ON, "held\napproved\nclosed", MANAGEMENT_REVIEW_CHAIR, N_("Management review") },
  { &mun_review_decision_spec, REVIEW_DECISION_DUE_ON, REVIEW_DECISION_DONE_ON, "done\ndropped", REVIEW_DECISION_OWNER, N_("Decision due") },
  { &mun_corrective_action_spec, CORRECTIVE_ACTION_DUE_ON, CORRECTIVE_ACTION_IMPLEMENTED_ON, "implemented\neffective\nnot_effective\ncancelled", CORRECTIVE_ACTION_OWNER, N_("Action due") },
  { &mun_corrective_action_spec, CORRECTIVE_ACTION_EFFECT_DUE, CORRECTIVE_ACTION_EFFECT_CHECKED_ON, "effective\nnot_effective\ncancelled", CORRECTIVE_ACTION_OWNER, N_("Effect check") },
  { &mun_improvement_spec, IMPROVEMENT_DUE_ON, IMPROVEMENT_DONE_ON, "done\nrejected", IMPROVEMENT_OWNER, N_("Improvement due") },
  { &mun_gap_answer_spec, GAP_ANSWER_DUE_ON, -1, "met\nnot_applicable\nnot_assessed", GAP_ANSWER_OWNER, N_("Gap to close") },
};

/* What an event asks for has no date of its own. */
static const struct {
  DueDate      due;    /* date: the field that ends it */
  struct { const MunSpec *spec; int field; } events[2]; /* who names such records, and where */
  char      *(*when) (MunWorkspace *workspace, MunRecord *record);
} after_use[] = {
  { { &mun_security_plan_spec, SECURITY_PLAN_REVIEWED_ON, -1, NULL, SECURITY_PLAN_AUTHOR, N_("To be looked at after its use") },
    { { &mun_incident_spec, INCIDENT_PLAN }, { &mun_exercise_spec, EXERCISE_PLANS } }, mun_plan_look_due },
  { { &mun_control_spec, CONTROL_LAST_CHECKED_ON, -1, NULL, CONTROL_OWNER, N_("To be checked: it failed in an event") },
    { { &mun_incident_spec, INCIDENT_CONTROLS_FAILED } }, mun_control_look_due },
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
  g_free (station);
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

/* Whether the date of @record still waits for somebody. */
static gboolean
is_waiting (MunRecord     *record,
            const DueDate *due)
{
  g_auto(GStrv) ended = g_strsplit (due->ended != NULL ? due->ended : "", "\n", -1);

  if (!mun_record_is_set (record, due->date) || *mun_record_get_withdrawn (record) != '\0')
    return FALSE;
  if (due->done >= 0 && mun_record_is_set (record, due->done))
    return FALSE;
  if (due->spec == &mun_equipment_spec && mun_record_is (record, EQUIPMENT_STATUS, "retired"))
    return FALSE;
  return !g_strv_contains ((const char * const *) ended, mun_record_get_state (record));
}

static gboolean
is_of (MunRecord     *record,
       const DueDate *due,
       const char    *person)
{
  return person == NULL || (due->owner >= 0 && mun_record_is (record, due->owner, person));
}

static void
add_line (MunWorkspace  *workspace,
          MunRecord     *record,
          const DueDate *due,
          const char    *date,
          GPtrArray     *list)
{
  MunDue *line = g_new0 (MunDue, 1);

  line->record = g_object_ref (record);
  line->field = due->date;
  line->date = g_strdup (date);
  line->days = mun_date_days_between (mun_workspace_get_today (workspace), date);
  line->what = due->what;
  line->owner = g_strdup (due->owner >= 0 ? mun_record_get (record, due->owner) : "");
  g_ptr_array_add (list, line);
}

static void
add_due (MunWorkspace  *workspace,
         const DueDate *due,
         const char    *until,
         const char    *person,
         GPtrArray     *list)
{
  g_autoptr(GPtrArray) records = mun_workspace_find (workspace, due->spec, due->date, MUN_AT_MOST, until, -1);

  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);

      if (!is_waiting (record, due) || !is_of (record, due, person))
        continue;
      add_line (workspace, record, due, mun_record_get (record, due->date), list);
    }
}

/* Only what an event names is read. Returns: (transfer full): the ids */
static GHashTable *
collect_used (MunWorkspace *workspace,
              guint         kind)
{
  GHashTable *used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (after_use[kind].events) && after_use[kind].events[i].spec != NULL; i++)
    {
      int field = after_use[kind].events[i].field;
      g_autoptr(GPtrArray) events = mun_workspace_find (workspace, after_use[kind].events[i].spec, field, MUN_SET, NULL, -1);

      for (guint k = 0; k < events->len; k++)
        {
          g_auto(GStrv) ids = g_strsplit (mun_record_get (g_ptr_array_index (events, k), field), "\n", -1);

          for (char **id = ids; *id != NULL; id++)
            g_hash_table_add (used, g_strdup (*id));
        }
    }
  return used;
}

static void
add_after_use (MunWorkspace *workspace,
               guint         kind,
               const char   *until,
               const char   *person,
               GPtrArray    *list)
{
  const DueDate *due = &after_use[kind].due;
  g_autoptr(GHashTable) used = collect_used (workspace, kind);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, used);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr(MunRecord) record = mun_workspace_get (workspace, due->spec, id, NULL);
      gboolean wanted = record != NULL && *mun_record_get_withdrawn (record) == '\0' && is_of (record, due, person);
      g_autofree char *day = wanted ? after_use[kind].when (workspace, record) : g_strdup ("");

      if (*day != '\0' && strcmp (day, until) <= 0)
        add_line (workspace, record, due, day, list);
    }
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const MunDue *one = *(const MunDue * const *) a;
  const MunDue *other = *(const MunDue * const *) b;
  int order = strcmp (one->date, other->date);

  return order != 0 ? order : strcmp (mun_record_get_ref (one->record), mun_record_get_ref (other->record));
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

void
mun_due_free (MunDue *due)
{
  if (due == NULL)
    return;
  g_clear_object (&due->record);
  g_free (due->date);
  g_free (due->owner);
  g_free (due);
}

GPtrArray *
mun_due_list (MunWorkspace *workspace,
              int           days,
              const char   *person)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_due_free);
  g_autofree char *until = mun_date_add_days (mun_workspace_get_today (workspace), days);

  for (guint i = 0; i < G_N_ELEMENTS (due_dates); i++)
    add_due (workspace, &due_dates[i], until, person, list);
  for (guint i = 0; i < G_N_ELEMENTS (after_use); i++)
    add_after_use (workspace, i, until, person, list);
  g_ptr_array_sort (list, compare_due);
  return list;
}

gboolean
mun_due_ending (const MunSpec *spec,
                int            field,
                const char   **ended,
                int           *done)
{
  g_return_val_if_fail (spec != NULL && ended != NULL && done != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (due_dates); i++)
    if (due_dates[i].spec == spec && due_dates[i].date == field)
      {
        *ended = due_dates[i].ended;
        *done = due_dates[i].done;
        return TRUE;
      }
  return FALSE;
}

gboolean
mun_due_is_past (MunWorkspace *workspace,
                 MunRecord    *record,
                 int           field)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (due_dates); i++)
    if (due_dates[i].spec == mun_record_get_spec (record) && due_dates[i].date == field)
      return is_waiting (record, &due_dates[i]) && strcmp (mun_record_get (record, field), mun_workspace_get_today (workspace)) < 0;
  return FALSE;
}

int
mun_due_of (MunWorkspace *workspace,
            MunRecord    *record)
{
  g_return_val_if_fail (MUN_IS_RECORD (record), G_MAXINT);

  int days = G_MAXINT;

  for (guint i = 0; i < G_N_ELEMENTS (due_dates); i++)
    if (due_dates[i].spec == mun_record_get_spec (record) && is_waiting (record, &due_dates[i]))
      days = MIN (days, mun_date_days_between (mun_workspace_get_today (workspace), mun_record_get (record, due_dates[i].date)));
  for (guint i = 0; i < G_N_ELEMENTS (after_use); i++)
    if (after_use[i].due.spec == mun_record_get_spec (record))
      {
        g_autofree char *day = after_use[i].when (workspace, record);

        if (*day != '\0')
          days = MIN (days, mun_date_days_between (mun_workspace_get_today (workspace), day));
      }
  return days;
}
