/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/kept.h"

#include <glib/gi18n.h>
#include <string.h>

#include "spec/all.h"

#define IDENTITY "code title kind language classification"
#define CAUSE    "cause_method root_cause similar_checked_on similar_result action_needed no_action_reason"
/* What somebody signed for: prolonged or reasoned otherwise, it is another acceptance. */
#define ACCEPTANCE "accepted_by accepted_on acceptance_until acceptance_reason"
/* What top management said yes to; who answers for it and which records stand behind it may change. Of the date see its own rule. */
#define OBJECTIVE "title level department site process policy policy_support requirement_basis measurable why_not_measurable measure unit baseline target " \
                  "direction options_considered party_views party_impacts improvement_link approved_by approved_on"

/* What was approved as the way to treat a risk or to mend a cause; who does it and by when may change. */
#define TREATMENT "title risk opportunity option description resources_needed cost expected_effect approved_by approved_on"
#define ACTION    "nonconformity action_text cause_addressed proportion_note life_safety_exception exception_reason approved_by approved_on"
#define RISK_LOOK "risk_review risk_reviewed_by risk_reviewed_on"
/* With it what else may be changed for it. */
#define CHANGE    "title kind origin planned requested_by purpose consequences integrity_note resources_note responsibilities_note " \
                  "suppliers equipment controls processes approved_by approved_on"
#define FIRST_LOOK "risks risk_check_result risk_checked_by risk_checked_on"
#define STRATEGY  "title description analysis keeps_security lowers_vulnerability lowers_threat shortens_gaps secures_resources meets_protection fits_appetite " \
                  "cost_estimate benefit_text resources_needed decision decision_reason decided_by decided_on"
#define RESOURCE  "title kind needed_for needed decided_by decided_on"

static const MunKept kept[] = {
  { &mun_risk_assessment_spec, -1, "approved", .but = "next_due" },
  { &mun_risk_spec, -1, "closed" },
  { &mun_risk_spec, -1, "accepted", .only = ACCEPTANCE " cause event consequence life_safety decision" },
  { &mun_treatment_spec, -1, "verified" },
  { &mun_treatment_spec, -1, "approved in_progress done verified", .only = TREATMENT },
  /* Who did it is not exchanged before somebody else judges it. */
  { &mun_treatment_spec, -1, "done verified", .only = "owner" },
  { &mun_objective_spec, -1, "achieved missed" },
  { &mun_objective_spec, -1, "approved active achieved missed", .only = OBJECTIVE },
  { &mun_objective_spec, -1, "approved active", .only = "due_on", .anew = TRUE },
  { &mun_change_spec, -1, "closed rejected" },
  { &mun_change_spec, -1, "implemented closed", .only = "planned", .instead = N_("What really happened stands in the note of the change.") },
  /* What was only noticed afterwards, nobody has approved. */
  { &mun_change_spec, -1, "approved in_progress implemented", .only = CHANGE, .if_set = "approved_by",
    .instead = N_("What really happened stands in the note of the change.") },
  { &mun_change_spec, -1, "approved in_progress implemented", .only = FIRST_LOOK, .if_set = "approved_by", .once = TRUE,
    .instead = N_("What really happened stands in the note of the change.") },
  { &mun_strategy_spec, -1, "active replaced", .only = STRATEGY },
  { &mun_resource_spec, -1, "approved refused provided", .only = RESOURCE },
  { &mun_opportunity_spec, -1, "in_progress", .only = "title kind description benefit decision decided_on" },
  { &mun_opportunity_spec, -1, "realised dropped" },
  { &mun_improvement_spec, -1, "decided in_progress", .only = "title source proactive description benefit decided_on" },
  { &mun_improvement_spec, -1, "in_progress", .only = "decision" },
  { &mun_improvement_spec, -1, "done rejected" },
  { &mun_training_spec, -1, "evaluated" },
  { &mun_performance_evaluation_spec, -1, "final", .instead = N_("Say what changed in the next evaluation.") },
  { &mun_report_issue_spec, -1, "final withdrawn", .but = "sent_to" },
  { &mun_document_spec, -1, "approved obsolete archived destroyed", .only = IDENTITY },
  { &mun_incident_spec, -1, "closed", .but = "nonconformity" },
  { &mun_temporary_measure_spec, TEMPORARY_MEASURE_INCIDENT, "closed", .full = TRUE },
  { &mun_incident_log_entry_spec, INCIDENT_LOG_ENTRY_INCIDENT, "closed", .full = TRUE },
  { &mun_situation_report_spec, SITUATION_REPORT_INCIDENT, "closed", .full = TRUE },
  { &mun_incident_partner_spec, INCIDENT_PARTNER_INCIDENT, "closed", .full = TRUE },
  { &mun_incident_resource_spec, INCIDENT_RESOURCE_INCIDENT, "closed", .but = "cost", .full = TRUE },
  { &mun_incident_action_plan_spec, INCIDENT_ACTION_PLAN_INCIDENT, "closed", .full = TRUE },
  { &mun_incident_action_plan_spec, -1, "approved ended", .but = "evaluated_text" },
  { &mun_iap_task_spec, IAP_TASK_IAP, "ended", .full = TRUE },
  { &mun_after_action_review_spec, -1, "approved" },
  { &mun_lesson_spec, LESSON_REVIEW, "approved", .but = "owner due_on improvement corrective_action done_on", .full = TRUE },
  { &mun_exercise_spec, -1, "closed" },
  { &mun_audit_spec, -1, "closed" },
  { &mun_audit_spec, -1, "reported follow_up closed", .but = "reported_to reported_on" },
  { &mun_audit_member_spec, AUDIT_MEMBER_AUDIT, "reported follow_up closed", .full = TRUE },
  { &mun_audit_item_spec, AUDIT_ITEM_AUDIT, "reported follow_up closed", .but = "finding", .full = TRUE },
  { &mun_audit_finding_spec, AUDIT_FINDING_AUDIT, "reported follow_up closed", .only = "audit grade requirement statement evidence" },
  { &mun_audit_finding_spec, AUDIT_FINDING_AUDIT, "closed", .only = "audit", .full = TRUE },
  { &mun_audit_finding_spec, -1, "action verified closed", .only = "auditee" },
  { &mun_audit_finding_spec, -1, "verified closed", .but = "verification_reported_on" },
  { &mun_management_review_spec, -1, "approved closed", .instead = N_("Look at it again in the next review.") },
  { &mun_review_input_spec, REVIEW_INPUT_REVIEW, "prepared held", .only = "review letter" },
  { &mun_review_input_spec, REVIEW_INPUT_REVIEW, "approved closed", .full = TRUE, .instead = N_("Look at it again in the next review.") },
  { &mun_review_decision_spec, REVIEW_DECISION_REVIEW, "approved", .but = "done_on result improvement change status", .full = TRUE,
    .instead = N_("Decide anew in the next review.") },
  { &mun_review_decision_spec, REVIEW_DECISION_REVIEW, "closed", .full = TRUE },
  { &mun_nonconformity_spec, -1, "action verification", .only = CAUSE },
  { &mun_nonconformity_spec, -1, "closed" },
  { &mun_corrective_action_spec, -1, "effective not_effective" },
  { &mun_corrective_action_spec, -1, "approved in_progress implemented effective not_effective", .only = ACTION },
  /* The look that danger to life put off is made up for, once. */
  { &mun_corrective_action_spec, -1, "approved in_progress implemented effective not_effective", .only = RISK_LOOK, .once = TRUE },
  { &mun_corrective_action_spec, -1, "implemented effective not_effective", .only = "owner" },
  { &mun_corrective_action_spec, CORRECTIVE_ACTION_NONCONFORMITY, "closed", .full = TRUE },
  { &mun_gap_assessment_spec, -1, "approved" },
  { &mun_gap_answer_spec, GAP_ANSWER_ASSESSMENT, "approved", .full = TRUE },
  { NULL }
};

const MunKept *
mun_kept_rules (void)
{
  return kept;
}

gboolean
mun_kept_has_word (const char *words,
                   const char *word)
{
  g_auto(GStrv) list = g_strsplit (words != NULL ? words : "", " ", -1);

  return g_strv_contains ((const char * const *) list, word);
}

static const MunSpec *
get_keeper_spec (const MunKept *rule)
{
  return rule->parent < 0 ? rule->spec : rule->spec->fields[rule->parent].target;
}

const MunField *
mun_kept_state_field (const MunKept *rule)
{
  const MunSpec *keeper;

  g_return_val_if_fail (rule != NULL && rule->spec != NULL, NULL);

  keeper = get_keeper_spec (rule);
  return &keeper->fields[keeper->state_field];
}

gboolean
mun_kept_keeps (const MunSpec *spec,
                const char    *state)
{
  g_return_val_if_fail (spec != NULL && state != NULL, FALSE);

  for (const MunKept *rule = kept; rule->spec != NULL; rule++)
    if (get_keeper_spec (rule) == spec && mun_kept_has_word (rule->states, state))
      return TRUE;
  return FALSE;
}

/* Whether another rule keeps in @state all that @rule keeps. */
static gboolean
is_kept_whole (const MunKept *rule,
               const char    *state)
{
  for (const MunKept *other = kept; other->spec != NULL; other++)
    if (other->spec == rule->spec && other->parent == rule->parent && other->only == NULL && other->but == NULL && mun_kept_has_word (other->states, state))
      return TRUE;
  return FALSE;
}

gboolean
mun_kept_opens (const MunSpec *spec,
                const char    *from,
                const char    *to)
{
  g_return_val_if_fail (spec != NULL && from != NULL && to != NULL, FALSE);

  for (const MunKept *rule = kept; rule->spec != NULL; rule++)
    if (get_keeper_spec (rule) == spec && mun_kept_has_word (rule->states, from) && !mun_kept_has_word (rule->states, to) && !is_kept_whole (rule, to))
      return TRUE;
  return FALSE;
}

gboolean
mun_kept_stays (const MunKept  *rule,
                const MunField *field,
                const char     *value)
{
  g_return_val_if_fail (rule != NULL && field != NULL && value != NULL, FALSE);

  return !mun_kept_has_word (rule->but, field->name) && (rule->only == NULL || mun_kept_has_word (rule->only, field->name))
         && !(rule->once && *value == '\0');
}

guint
mun_kept_place (const MunSpec *spec,
                const char    *state)
{
  const MunChoice *choices;
  guint place = 0;

  g_return_val_if_fail (spec != NULL && mun_spec_has_state (spec) && state != NULL, 0);

  choices = spec->fields[spec->state_field].choices;
  while (choices[place].key != NULL && !g_str_equal (choices[place].key, state))
    place++;
  return place;
}

gboolean
mun_kept_came_by (const MunSpec       *spec,
                  const MunTransition *move,
                  const char          *state)
{
  g_return_val_if_fail (spec != NULL && move != NULL && state != NULL, FALSE);

  return move->needs != NULL && !g_str_equal (state, mun_spec_first_state (spec)) && mun_kept_place (spec, move->to) <= mun_kept_place (spec, state);
}

guint
mun_kept_turn (const MunSpec *spec)
{
  guint turn = 0;

  g_return_val_if_fail (spec != NULL, 0);

  for (const MunKept *rule = kept; rule->spec != NULL; rule++)
    if (rule->spec == spec && rule->parent >= 0)
      return 1;
    else if (get_keeper_spec (rule) == spec)
      turn = 2;
  return turn;
}
