/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/path.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "model/incident.h"
#include "model/rules-steps.h"
#include "model/settings.h"

/* Dates that come back to somebody. What ends one: a field that is set, a state, or something newer in its place. */
typedef struct {
  const MunSpec *spec;
  int            date;
  int            done;       /* field that, once set, ends it; -1 */
  const char    *ended;      /* lines: states in which nothing is due; NULL: none */
  int            owner;      /* field with the person, -1 */
  const char    *what;       /* N_() */
  int            every;      /* field with the months from the date to the day that is due; 0: none */
  int            setting;    /* likewise, in mun_setting_spec */
  gboolean       in_days;    /* the setting counts days */
  int            within;     /* days from the date to the day that is due; 0: none */
  gboolean       from_start; /* without a first date it is due at once */
  gboolean     (*is_over) (MunWorkspace *workspace, MunRecord *record);
} DueDate;

#define OUT_OF_USE "draft\nin_review\nsuperseded"

/* What took the place of a date -------------------------------------------------------------------------------------- */

static gboolean
is_retired (MunWorkspace *workspace,
            MunRecord    *record)
{
  return mun_record_is (record, EQUIPMENT_STATUS, "retired");
}

/* What is looked at from time to time only where it matters. */
static gboolean
is_minor_supplier (MunWorkspace *workspace,
                   MunRecord    *record)
{
  return !mun_record_is_set (record, SUPPLIER_ASSESSMENT_DUE) && !mun_record_is (record, SUPPLIER_CRITICALITY, "high")
         && !mun_record_is (record, SUPPLIER_CRITICALITY, "medium");
}

static gboolean
is_evaluated (MunWorkspace *workspace,
              MunRecord    *record)
{
  return !mun_record_is_set (record, LEGAL_REQUIREMENT_EVALUATION_DUE) && !mun_record_is (record, LEGAL_REQUIREMENT_COMPLIANCE, "not_evaluated");
}

static gboolean
is_minor_party (MunWorkspace *workspace,
                MunRecord    *record)
{
  return !mun_record_is_set (record, INTERESTED_PARTY_ENGAGEMENT_DUE) && mun_record_get_int (record, INTERESTED_PARTY_INFLUENCE, 0) < 3;
}

/* Danger to life lets an action begin before its risks were looked at, but not for long. */
static gboolean
is_no_exception (MunWorkspace *workspace,
                 MunRecord    *record)
{
  return !mun_record_get_yes (record, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION);
}

/* @link: what both must have in common; -1: nothing */
static gboolean
has_later (MunWorkspace *workspace,
           MunRecord    *record,
           int           date,
           int           link)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *day = mun_record_get (record, date);

  if (*day == '\0')
    return FALSE;
  if (link < 0)
    return mun_workspace_has (workspace, 1, spec, date, MUN_AFTER, day, -1);
  return mun_record_is_set (record, link)
         && mun_workspace_has (workspace, 1, spec, date, MUN_AFTER, day, link, MUN_IS, mun_record_get (record, link), -1);
}

static gboolean
is_screened_again (MunWorkspace *workspace,
                   MunRecord    *record)
{
  return has_later (workspace, record, SCREENING_DONE_ON, SCREENING_PERSON);
}

static gboolean
is_held_again (MunWorkspace *workspace,
               MunRecord    *record)
{
  return has_later (workspace, record, CONTEXT_REVIEW_HELD_ON, -1);
}

static gboolean
is_judged_again (MunWorkspace *workspace,
                 MunRecord    *record)
{
  return has_later (workspace, record, PERFORMANCE_EVALUATION_DONE_ON, -1);
}

static gboolean
is_reviewed_again (MunWorkspace *workspace,
                   MunRecord    *record)
{
  return has_later (workspace, record, MANAGEMENT_REVIEW_PLANNED_ON, -1);
}

/* The next exercise of one of its plans is planned; without plans, any other. */
static gboolean
is_practised_again (MunWorkspace *workspace,
                    MunRecord    *record)
{
  const char *day = mun_record_get (record, EXERCISE_PLANNED_ON);
  g_auto(GStrv) plans = g_strsplit (mun_record_get (record, EXERCISE_PLANS), "\n", -1);

  if (*plans == NULL)
    return has_later (workspace, record, EXERCISE_PLANNED_ON, -1);
  for (char **plan = plans; *plan != NULL; plan++)
    if (mun_workspace_has (workspace, 1, &mun_exercise_spec, EXERCISE_PLANNED_ON, MUN_AFTER, day, EXERCISE_PLANS, MUN_LINKS_TO, *plan,
                           EXERCISE_STATUS, MUN_NOT_IN, "cancelled", -1))
      return TRUE;
  return FALSE;
}

static gboolean
is_looked_back_at (MunWorkspace *workspace,
                   MunRecord    *record)
{
  int link = mun_record_get_spec (record) == &mun_exercise_spec ? AFTER_ACTION_REVIEW_EXERCISE : AFTER_ACTION_REVIEW_INCIDENT;

  return mun_workspace_has (workspace, 1, &mun_after_action_review_spec, link, MUN_IS, mun_record_get_id (record),
                            AFTER_ACTION_REVIEW_HELD_ON, MUN_SET, NULL, -1);
}

/* What was left undone when its period ended goes into the next plan. */
static gboolean
is_period_over (MunWorkspace *workspace,
                MunRecord    *record)
{
  g_autoptr(MunRecord) plan = mun_workspace_get (workspace, &mun_incident_action_plan_spec, mun_record_get (record, IAP_TASK_IAP), NULL);

  return plan != NULL && mun_record_is (plan, INCIDENT_ACTION_PLAN_STATUS, "ended");
}

/* The calendar ------------------------------------------------------------------------------------------------------- */

static const DueDate due_dates[] = {
  { &mun_business_process_spec, BUSINESS_PROCESS_REVIEW_DUE, -1, "draft\nretired", BUSINESS_PROCESS_OWNER, N_("Review") },
  { &mun_equipment_spec, EQUIPMENT_NEXT_SERVICE_DUE, -1, "design\ninstallation\nreplaced", EQUIPMENT_OWNER, N_("Service due"), .is_over = is_retired },
  { &mun_screening_spec, SCREENING_VALID_UNTIL, -1, NULL, SCREENING_PERSON, N_("Clearance ends"), .is_over = is_screened_again },
  { &mun_context_review_spec, CONTEXT_REVIEW_NEXT_DUE, -1, NULL, CONTEXT_REVIEW_DECIDED_BY, N_("Context review"), .is_over = is_held_again },
  { &mun_issue_spec, ISSUE_REVIEW_DUE, -1, "draft\nclosed", ISSUE_OWNER, N_("Review") },
  { &mun_interested_party_spec, INTERESTED_PARTY_ENGAGEMENT_DUE, -1, "draft\nclosed", INTERESTED_PARTY_RELATION_OWNER, N_("Contact"),
    .from_start = TRUE, .is_over = is_minor_party },
  { &mun_party_requirement_spec, PARTY_REQUIREMENT_MONITOR_DUE, -1, "draft\nclosed", PARTY_REQUIREMENT_OWNER, N_("Follow-up") },
  { &mun_legal_requirement_spec, LEGAL_REQUIREMENT_CHECK_DUE, -1, "draft\nrepealed", LEGAL_REQUIREMENT_OWNER, N_("Check for changes") },
  { &mun_legal_requirement_spec, LEGAL_REQUIREMENT_EVALUATION_DUE, -1, "draft\nrepealed", LEGAL_REQUIREMENT_OWNER, N_("Compliance check"),
    .from_start = TRUE, .is_over = is_evaluated },
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
  { &mun_control_spec, CONTROL_CHECK_DUE, -1, "planned\nretired", CONTROL_OWNER, N_("Control check"), .from_start = TRUE },
  { &mun_strategy_spec, STRATEGY_REVIEW_DUE, -1, "draft\nreplaced", STRATEGY_DECIDED_BY, N_("Review") },
  { &mun_objective_spec, OBJECTIVE_DUE_ON, -1, "draft\nachieved\nmissed\ncancelled", OBJECTIVE_OWNER, N_("Objective due") },
  { &mun_objective_spec, OBJECTIVE_REVIEW_DUE, -1, "draft\nachieved\nmissed\ncancelled", OBJECTIVE_OWNER, N_("Review") },
  { &mun_objective_plan_spec, OBJECTIVE_PLAN_DUE_ON, OBJECTIVE_PLAN_DONE_ON, "done\ncancelled", OBJECTIVE_PLAN_RESPONSIBLE, N_("Step due") },
  { &mun_change_spec, CHANGE_PLANNED_FOR, CHANGE_IMPLEMENTED_ON, "rejected\nimplemented\nclosed", CHANGE_REQUESTED_BY, N_("Change due") },
  { &mun_change_spec, CHANGE_IMPLEMENTED_ON, CHANGE_REVIEWED_ON, "proposed\nrisk_checked\napproved\nrejected\nin_progress\nclosed", CHANGE_REQUESTED_BY,
    N_("Look back at the change"), .setting = SETTING_CHANGE_REVIEW_MONTHS },
  { &mun_resource_spec, RESOURCE_REVIEW_DUE, -1, "provided\nrefused", RESOURCE_DECIDED_BY, N_("Resource due") },
  { &mun_competence_spec, COMPETENCE_VALID_UNTIL, -1, "gap\nin_progress\nexpired", COMPETENCE_PERSON, N_("Competence ends") },
  { &mun_training_spec, TRAINING_PLANNED_ON, TRAINING_HELD_ON, "held\nevaluated\ncancelled", -1, N_("Training") },
  { &mun_training_spec, TRAINING_HELD_ON, TRAINING_EFFECT_CHECKED_ON, "planned\nevaluated\ncancelled", -1, N_("Effect check"),
    .setting = SETTING_TRAINING_EFFECT_MONTHS },
  { &mun_communication_item_spec, COMMUNICATION_ITEM_REVIEW_DUE, -1, "draft\nretired", -1, N_("Review") },
  { &mun_communication_record_spec, COMMUNICATION_RECORD_REPLY_DUE, COMMUNICATION_RECORD_REPLIED_ON, NULL, COMMUNICATION_RECORD_HANDLED_BY, N_("Reply due") },
  { &mun_document_spec, DOCUMENT_REVIEW_DUE, -1, "draft\nobsolete\narchived\ndestroyed", DOCUMENT_OWNER, N_("Review") },
  { &mun_supplier_spec, SUPPLIER_ASSESSMENT_DUE, -1, "candidate\nsuspended\nended", SUPPLIER_OWNER, N_("Supplier assessment"),
    .from_start = TRUE, .is_over = is_minor_supplier },
  { &mun_supplier_spec, SUPPLIER_CERTIFICATE_VALID_UNTIL, -1, "candidate\nsuspended\nended", SUPPLIER_OWNER, N_("Certificate ends") },
  { &mun_response_team_spec, RESPONSE_TEAM_REVIEW_DUE, -1, "draft\nretired", -1, N_("Review") },
  { &mun_response_capability_spec, RESPONSE_CAPABILITY_ASSESSED_ON, -1, NULL, RESPONSE_CAPABILITY_PERSON, N_("Ability to assess again"),
    .setting = SETTING_TEAM_REVIEW_MONTHS },
  { &mun_contact_spec, CONTACT_VERIFY_DUE, -1, NULL, CONTACT_PERSON, N_("Contact to verify") },
  { &mun_cooperation_agreement_spec, COOPERATION_AGREEMENT_VALID_UNTIL, -1, "draft\nexpired", -1, N_("Agreement ends") },
  { &mun_warning_procedure_spec, WARNING_PROCEDURE_REVIEW_DUE, -1, "draft\nretired", WARNING_PROCEDURE_OWNER, N_("Review") },
  { &mun_recovery_procedure_spec, RECOVERY_PROCEDURE_REVIEW_DUE, -1, "draft\nretired", RECOVERY_PROCEDURE_OWNER, N_("Review") },
  { &mun_temporary_measure_spec, TEMPORARY_MEASURE_PLANNED_END, TEMPORARY_MEASURE_ENDED_ON, NULL, -1, N_("Temporary measure ends") },
  { &mun_exercise_spec, EXERCISE_PLANNED_ON, EXERCISE_HELD_ON, "held\nevaluated\nclosed\ncancelled", EXERCISE_LEADER, N_("Exercise") },
  { &mun_exercise_spec, EXERCISE_NEXT_DUE, -1, "planned\nheld\ncancelled", EXERCISE_LEADER, N_("Next exercise"), .is_over = is_practised_again },
  { &mun_exercise_spec, EXERCISE_HELD_ON, -1, "planned\nevaluated\nclosed\ncancelled", EXERCISE_LEADER, N_("After-action review"),
    .setting = SETTING_LESSONS_DAYS, .in_days = TRUE, .is_over = is_looked_back_at },
  { &mun_incident_spec, INCIDENT_STOOD_DOWN_ON, -1, NULL, INCIDENT_COMMANDER, N_("After-action review"),
    .setting = SETTING_LESSONS_DAYS, .in_days = TRUE, .is_over = is_looked_back_at },
  { &mun_incident_spec, INCIDENT_OCCURRED_AT, INCIDENT_INVESTIGATED_ON, "closed", INCIDENT_INVESTIGATOR, N_("Investigation"),
    .setting = SETTING_INVESTIGATION_DAYS, .in_days = TRUE },
  { &mun_iap_task_spec, IAP_TASK_DUE_AT, IAP_TASK_DONE_AT, NULL, IAP_TASK_ASSIGNED_TO, N_("Task due"), .is_over = is_period_over },
  { &mun_lesson_spec, LESSON_DUE_ON, LESSON_DONE_ON, NULL, LESSON_OWNER, N_("Lesson due") },
  { &mun_monitoring_item_spec, MONITORING_ITEM_LAST_MEASURED_ON, -1, "draft\nretired", MONITORING_ITEM_MEASURED_BY, N_("Measurement"),
    .every = MONITORING_ITEM_MEASURE_EVERY_MONTHS, .from_start = TRUE },
  { &mun_monitoring_item_spec, MONITORING_ITEM_LAST_EVALUATED_ON, -1, "draft\nretired", MONITORING_ITEM_EVALUATED_BY, N_("Judge the measure"),
    .every = MONITORING_ITEM_EVALUATE_EVERY_MONTHS, .from_start = TRUE },
  { &mun_performance_evaluation_spec, PERFORMANCE_EVALUATION_DONE_ON, -1, "draft", PERFORMANCE_EVALUATION_DONE_BY, N_("Performance evaluation"),
    .setting = SETTING_EVALUATION_MONTHS, .is_over = is_judged_again },
  { &mun_audit_spec, AUDIT_PLANNED_ON, AUDIT_STARTED_ON, "in_progress\nreported\nfollow_up\nclosed", AUDIT_LEAD_AUDITOR, N_("Audit") },
  { &mun_audit_finding_spec, AUDIT_FINDING_DUE_ON, AUDIT_FINDING_VERIFIED_ON, "verified\nclosed", AUDIT_FINDING_AUDITEE, N_("Finding due") },
  { &mun_management_review_spec, MANAGEMENT_REVIEW_PLANNED_ON, MANAGEMENT_REVIEW_HELD_ON, "held\napproved\nclosed", MANAGEMENT_REVIEW_CHAIR, N_("Management review") },
  { &mun_management_review_spec, MANAGEMENT_REVIEW_NEXT_DUE, -1, "planned\nprepared", MANAGEMENT_REVIEW_CHAIR, N_("Next management review"),
    .is_over = is_reviewed_again },
  { &mun_review_decision_spec, REVIEW_DECISION_DUE_ON, REVIEW_DECISION_DONE_ON, "done\ndropped", REVIEW_DECISION_OWNER, N_("Decision due") },
  { &mun_nonconformity_spec, NONCONFORMITY_FOUND_ON, NONCONFORMITY_CORRECTION_ON, "closed", NONCONFORMITY_OWNER, N_("First fix"),
    .setting = SETTING_CORRECTION_DAYS, .in_days = TRUE },
  { &mun_nonconformity_spec, NONCONFORMITY_FOUND_ON, NONCONFORMITY_REVIEWED_ON, "closed", NONCONFORMITY_OWNER, N_("Is action needed?"),
    .setting = SETTING_CORRECTION_DAYS, .in_days = TRUE },
  { &mun_nonconformity_spec, NONCONFORMITY_FOUND_ON, NONCONFORMITY_ROOT_CAUSE, "closed", NONCONFORMITY_OWNER, N_("Cause to find"),
    .setting = SETTING_CAUSE_DAYS, .in_days = TRUE },
  { &mun_nonconformity_spec, NONCONFORMITY_FOUND_ON, NONCONFORMITY_SIMILAR_CHECKED_ON, "closed", NONCONFORMITY_OWNER, N_("Look for similar cases"),
    .setting = SETTING_CAUSE_DAYS, .in_days = TRUE },
  { &mun_corrective_action_spec, CORRECTIVE_ACTION_DUE_ON, CORRECTIVE_ACTION_IMPLEMENTED_ON, "implemented\neffective\nnot_effective\ncancelled", CORRECTIVE_ACTION_OWNER, N_("Action due") },
  { &mun_corrective_action_spec, CORRECTIVE_ACTION_STARTED_ON, CORRECTIVE_ACTION_RISK_REVIEWED_ON, "cancelled", CORRECTIVE_ACTION_OWNER, N_("Risk look after the start"),
    .within = 3, .is_over = is_no_exception },
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

/* Whether the day is reckoned from the date. */
static gboolean
follows (const DueDate *due)
{
  return due->every > 0 || due->setting > 0 || due->within > 0;
}

/* Whether the date of @record still waits for somebody. */
static gboolean
is_waiting (MunWorkspace  *workspace,
            MunRecord     *record,
            const DueDate *due)
{
  g_auto(GStrv) ended = g_strsplit (due->ended != NULL ? due->ended : "", "\n", -1);

  if ((!mun_record_is_set (record, due->date) && !due->from_start) || *mun_record_get_withdrawn (record) != '\0')
    return FALSE;
  if (due->done >= 0 && mun_record_is_set (record, due->done))
    return FALSE;
  if (g_strv_contains ((const char * const *) ended, mun_record_get_state (record)))
    return FALSE;
  return due->is_over == NULL || !due->is_over (workspace, record);
}

/* Returns: (transfer full): the day until which it is to be done */
static char *
find_day (MunWorkspace  *workspace,
          MunRecord     *record,
          const DueDate *due)
{
  g_autofree char *day = g_strndup (mun_record_get (record, due->date), 10);
  int span = due->setting > 0 ? mun_settings_get (workspace, due->setting) : 0;

  if (*day == '\0')
    return g_strdup (mun_workspace_get_today (workspace));
  if (due->every > 0 && mun_record_is_set (record, due->every))
    span = atoi (mun_record_get (record, due->every));
  if (due->within > 0)
    return mun_date_add_days (day, due->within);
  return due->in_days ? mun_date_add_days (day, span) : mun_date_add_months (day, span);
}

/* What belongs to nobody, or to somebody who has left, falls to the coordinator: nothing is due for no one. */
static gboolean
is_of (MunWorkspace  *workspace,
       MunRecord     *record,
       const DueDate *due,
       const char    *person)
{
  const char *id = due->owner >= 0 ? mun_record_get (record, due->owner) : "";
  g_autoptr(MunRecord) organisation = NULL;

  if (person == NULL || g_str_equal (id, person))
    return TRUE;
  organisation = mun_workspace_organisation (workspace);
  return organisation != NULL && mun_record_is (organisation, ORGANISATION_SECURITY_COORDINATOR, person) && !mun_office_is_held_by (workspace, id);
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
  line->field = follows (due) && due->done >= 0 ? due->done : due->date;
  line->date = g_strdup (date);
  line->days = mun_date_days_between (mun_workspace_get_today (workspace), date);
  line->what = due->what;
  line->owner = g_strdup (due->owner >= 0 ? mun_record_get (record, due->owner) : "");
  line->undated = due->from_start && !mun_record_is_set (record, due->date);
  g_ptr_array_add (list, line);
}

static void
add_found (MunWorkspace  *workspace,
           const DueDate *due,
           GPtrArray     *records,
           const char    *until,
           const char    *person,
           GPtrArray     *list)
{
  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);
      g_autofree char *day = is_of (workspace, record, due, person) ? find_day (workspace, record, due) : NULL;

      if (day != NULL && strcmp (day, until) <= 0 && is_waiting (workspace, record, due))
        add_line (workspace, record, due, day, list);
    }
}

static void
add_due (MunWorkspace  *workspace,
         const DueDate *due,
         const char    *until,
         const char    *person,
         GPtrArray     *list)
{
  g_autofree char *last = g_strconcat (until, due->spec->fields[due->date].kind == MUN_KIND_DATE_TIME ? "T23:59" : "", NULL);
  g_autoptr(GPtrArray) records = due->done >= 0
    ? mun_workspace_find (workspace, due->spec, due->date, MUN_AT_MOST, last, due->done, MUN_UNSET, NULL, -1)
    : mun_workspace_find (workspace, due->spec, due->date, MUN_AT_MOST, last, -1);
  g_autoptr(GPtrArray) waiting = due->from_start ? mun_workspace_find (workspace, due->spec, due->date, MUN_UNSET, NULL, -1) : NULL;

  add_found (workspace, due, records, until, person, list);
  if (waiting != NULL)
    add_found (workspace, due, waiting, until, person, list);
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
      gboolean wanted = record != NULL && *mun_record_get_withdrawn (record) == '\0' && is_of (workspace, record, due, person);
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

char *
mun_due_describe_owner (MunWorkspace *workspace,
                        const MunDue *due)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && due != NULL, NULL);

  if (*due->owner == '\0')
    return g_strdup (due->field >= 0 ? _("nobody is named: for the coordinator") : "");
  name = mun_workspace_title (workspace, &mun_person_spec, due->owner);
  if (mun_office_is_held_by (workspace, due->owner))
    return g_steal_pointer (&name);
  /* Translators: %s is the name of a person */
  return g_strdup_printf (_("%s has left: for the coordinator"), name);
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
mun_due_follows (const MunSpec *spec,
                 int            field)
{
  g_return_val_if_fail (spec != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (due_dates); i++)
    if (due_dates[i].spec == spec && (due_dates[i].date == field || due_dates[i].done == field))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (after_use); i++)
    if (after_use[i].due.spec == spec && after_use[i].due.date == field)
      return TRUE;
  return FALSE;
}

gboolean
mun_due_ending (const MunSpec *spec,
                int            field,
                const char   **ended,
                int           *done)
{
  g_return_val_if_fail (spec != NULL && ended != NULL && done != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (due_dates); i++)
    if (due_dates[i].spec == spec && due_dates[i].date == field && !follows (&due_dates[i]))
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
    if (due_dates[i].spec == mun_record_get_spec (record) && due_dates[i].date == field && !follows (&due_dates[i]))
      return mun_record_is_set (record, field) && strcmp (mun_record_get (record, field), mun_workspace_get_today (workspace)) < 0 && is_waiting (workspace, record, &due_dates[i]);
  return FALSE;
}

int
mun_due_of (MunWorkspace *workspace,
            MunRecord    *record)
{
  g_return_val_if_fail (MUN_IS_RECORD (record), G_MAXINT);

  int days = G_MAXINT;

  for (guint i = 0; i < G_N_ELEMENTS (due_dates); i++)
    if (due_dates[i].spec == mun_record_get_spec (record) && is_waiting (workspace, record, &due_dates[i]))
      {
        g_autofree char *day = find_day (workspace, record, &due_dates[i]);

        days = MIN (days, mun_date_days_between (mun_workspace_get_today (workspace), day));
      }
  for (guint i = 0; i < G_N_ELEMENTS (after_use); i++)
    if (after_use[i].due.spec == mun_record_get_spec (record))
      {
        g_autofree char *day = after_use[i].when (workspace, record);

        if (*day != '\0')
          days = MIN (days, mun_date_days_between (mun_workspace_get_today (workspace), day));
      }
  return days;
}
