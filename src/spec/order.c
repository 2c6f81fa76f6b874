/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/order.h"

#include <string.h>

#include "spec/all.h"

static const MunOrder orders[] = {
  { &mun_person_spec, PERSON_STARTS_ON, PERSON_ENDS_ON },
  { &mun_screening_spec, SCREENING_DONE_ON, SCREENING_VALID_UNTIL },
  { &mun_equipment_spec, EQUIPMENT_COMMISSIONED_ON, EQUIPMENT_END_OF_LIFE_ON },
  { &mun_context_review_spec, CONTEXT_REVIEW_HELD_ON, CONTEXT_REVIEW_NEXT_DUE },
  { &mun_scope_spec, SCOPE_REVIEWED_ON, SCOPE_APPROVED_ON },
  { &mun_policy_spec, POLICY_REVIEWED_ON, POLICY_APPROVED_ON },
  { &mun_role_assignment_spec, ROLE_ASSIGNMENT_STARTS_ON, ROLE_ASSIGNMENT_ENDS_ON },
  { &mun_risk_criteria_spec, RISK_CRITERIA_REVIEWED_ON, RISK_CRITERIA_APPROVED_ON },
  { &mun_risk_assessment_spec, RISK_ASSESSMENT_HELD_ON, RISK_ASSESSMENT_APPROVED_ON },
  { &mun_treatment_spec, TREATMENT_START_ON, TREATMENT_DONE_ON },
  { &mun_treatment_spec, TREATMENT_DONE_ON, TREATMENT_EFFECT_CHECKED_ON },
  { &mun_objective_plan_spec, OBJECTIVE_PLAN_START_ON, OBJECTIVE_PLAN_DONE_ON },
  { &mun_change_spec, CHANGE_IMPLEMENTED_ON, CHANGE_REVIEWED_ON },
  { &mun_competence_spec, COMPETENCE_ASSESSED_ON, COMPETENCE_VALID_UNTIL },
  { &mun_training_spec, TRAINING_HELD_ON, TRAINING_EFFECT_CHECKED_ON },
  { &mun_communication_record_spec, COMMUNICATION_RECORD_AT, COMMUNICATION_RECORD_REPLIED_ON },
  { &mun_document_version_spec, DOCUMENT_VERSION_WRITTEN_ON, DOCUMENT_VERSION_REVIEWED_ON },
  { &mun_document_version_spec, DOCUMENT_VERSION_WRITTEN_ON, DOCUMENT_VERSION_APPROVED_ON },
  { &mun_document_version_spec, DOCUMENT_VERSION_REVIEWED_ON, DOCUMENT_VERSION_APPROVED_ON },
  { &mun_document_copy_spec, DOCUMENT_COPY_ISSUED_ON, DOCUMENT_COPY_WITHDRAWN_ON, .runs = TRUE },
  { &mun_supplier_assessment_spec, SUPPLIER_ASSESSMENT_ASSESSED_ON, SUPPLIER_ASSESSMENT_NEXT_DUE },
  { &mun_cooperation_agreement_spec, COOPERATION_AGREEMENT_SIGNED_ON, COOPERATION_AGREEMENT_VALID_UNTIL },
  { &mun_security_plan_spec, SECURITY_PLAN_REVIEWED_ON, SECURITY_PLAN_APPROVED_ON },
  { &mun_temporary_measure_spec, TEMPORARY_MEASURE_STARTED_ON, TEMPORARY_MEASURE_PLANNED_END },
  { &mun_temporary_measure_spec, TEMPORARY_MEASURE_STARTED_ON, TEMPORARY_MEASURE_ENDED_ON, .runs = TRUE },
  { &mun_incident_spec, INCIDENT_OCCURRED_AT, INCIDENT_DETECTED_AT },
  { &mun_incident_spec, INCIDENT_OCCURRED_AT, INCIDENT_STOOD_DOWN_ON },
  { &mun_incident_spec, INCIDENT_OCCURRED_AT, INCIDENT_INVESTIGATED_ON },
  { &mun_incident_spec, INCIDENT_OCCURRED_AT, INCIDENT_RISKS_REVIEWED_ON },
  { &mun_incident_spec, INCIDENT_OCCURRED_AT, INCIDENT_CLOSED_ON },
  { &mun_incident_spec, INCIDENT_INVESTIGATED_ON, INCIDENT_CLOSED_ON },
  { &mun_incident_action_plan_spec, INCIDENT_ACTION_PLAN_STARTS_AT, INCIDENT_ACTION_PLAN_ENDS_AT },
  { &mun_incident_resource_spec, INCIDENT_RESOURCE_REQUESTED_AT, INCIDENT_RESOURCE_ARRIVED_AT },
  { &mun_incident_resource_spec, INCIDENT_RESOURCE_REQUESTED_AT, INCIDENT_RESOURCE_RELEASED_AT },
  { &mun_incident_resource_spec, INCIDENT_RESOURCE_ARRIVED_AT, INCIDENT_RESOURCE_RELEASED_AT, .runs = TRUE },
  { &mun_incident_partner_spec, INCIDENT_PARTNER_JOINED_AT, INCIDENT_PARTNER_LEFT_AT, .runs = TRUE },
  { &mun_exercise_spec, EXERCISE_HELD_ON, EXERCISE_NEXT_DUE },
  { &mun_performance_evaluation_spec, PERFORMANCE_EVALUATION_PERIOD_FROM, PERFORMANCE_EVALUATION_PERIOD_TO },
  { &mun_audit_programme_spec, AUDIT_PROGRAMME_PERIOD_FROM, AUDIT_PROGRAMME_PERIOD_TO },
  { &mun_audit_programme_spec, AUDIT_PROGRAMME_REVIEWED_ON, AUDIT_PROGRAMME_APPROVED_ON },
  { &mun_audit_spec, AUDIT_STARTED_ON, AUDIT_ENDED_ON },
  { &mun_audit_spec, AUDIT_STARTED_ON, AUDIT_REPORT_ON },
  { &mun_audit_spec, AUDIT_REPORT_ON, AUDIT_REPORTED_ON },
  { &mun_audit_finding_spec, AUDIT_FINDING_VERIFIED_ON, AUDIT_FINDING_VERIFICATION_REPORTED_ON },
  { &mun_management_review_spec, MANAGEMENT_REVIEW_PERIOD_FROM, MANAGEMENT_REVIEW_PERIOD_TO },
  { &mun_management_review_spec, MANAGEMENT_REVIEW_HELD_ON, MANAGEMENT_REVIEW_APPROVED_ON },
  { &mun_management_review_spec, MANAGEMENT_REVIEW_HELD_ON, MANAGEMENT_REVIEW_NEXT_DUE },
  { &mun_nonconformity_spec, NONCONFORMITY_FOUND_ON, NONCONFORMITY_CORRECTION_ON },
  { &mun_nonconformity_spec, NONCONFORMITY_FOUND_ON, NONCONFORMITY_REVIEWED_ON },
  { &mun_nonconformity_spec, NONCONFORMITY_FOUND_ON, NONCONFORMITY_SIMILAR_CHECKED_ON },
  { &mun_nonconformity_spec, NONCONFORMITY_FOUND_ON, NONCONFORMITY_CLOSED_ON },
  { &mun_corrective_action_spec, CORRECTIVE_ACTION_STARTED_ON, CORRECTIVE_ACTION_IMPLEMENTED_ON },
  { &mun_corrective_action_spec, CORRECTIVE_ACTION_IMPLEMENTED_ON, CORRECTIVE_ACTION_EFFECT_CHECKED_ON },
  { &mun_gap_assessment_spec, GAP_ASSESSMENT_STARTED_ON, GAP_ASSESSMENT_FINISHED_ON },
  { &mun_gap_assessment_spec, GAP_ASSESSMENT_FINISHED_ON, GAP_ASSESSMENT_APPROVED_ON },
  { NULL }
};

static const MunEnds ends[] = {
  { &mun_process_link_spec, PROCESS_LINK_FROM_PROCESS, PROCESS_LINK_TO_PROCESS },
  { &mun_interdependency_spec, INTERDEPENDENCY_SUPPLIER, INTERDEPENDENCY_DEPENDS_ON_SUPPLIER },
  { NULL }
};

static const MunOnly onlies[] = {
  { &mun_document_spec, { DOCUMENT_CODE, DOCUMENT_LANGUAGE } },
  { &mun_scope_spec, { SCOPE_VERSION, -1 } },
  { &mun_policy_spec, { POLICY_AUDIENCE, POLICY_VERSION } },
  { &mun_risk_criteria_spec, { RISK_CRITERIA_VERSION, -1 } },
  { &mun_security_plan_spec, { SECURITY_PLAN_CODE, SECURITY_PLAN_VERSION } },
  { &mun_audit_programme_spec, { AUDIT_PROGRAMME_VERSION, -1 } },
  { &mun_document_version_spec, { DOCUMENT_VERSION_DOCUMENT, DOCUMENT_VERSION_VERSION } },
  { &mun_management_review_spec, { MANAGEMENT_REVIEW_MINUTES, -1 } },
  { &mun_review_input_spec, { REVIEW_INPUT_REVIEW, REVIEW_INPUT_LETTER } },
  { NULL }
};

const MunOnly *
mun_onlies (void)
{
  return onlies;
}

gboolean
mun_order_is_running (const MunOrder *order,
                      const char     *first,
                      const char     *then)
{
  g_return_val_if_fail (order != NULL && first != NULL && then != NULL, FALSE);

  return order->runs && *first != '\0' && *then == '\0';
}

const MunEnds *
mun_ends (void)
{
  return ends;
}

const MunOrder *
mun_orders (void)
{
  return orders;
}

guint
mun_order_length (const MunOrder *order)
{
  gboolean both_moments;

  g_return_val_if_fail (order != NULL && order->spec != NULL, 0);

  both_moments = order->spec->fields[order->first].kind == MUN_KIND_DATE_TIME && order->spec->fields[order->then].kind == MUN_KIND_DATE_TIME;
  return strlen (both_moments ? "2026-11-02T14:05" : "2026-11-02");
}
