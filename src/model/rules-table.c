/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"

static const MunRules * const table[] = {
  &mun_organisation_rules,
  &mun_setting_rules,
  &mun_site_rules,
  &mun_person_rules,
  &mun_screening_rules,
  &mun_business_process_rules,
  &mun_issue_rules,
  &mun_context_review_rules,
  &mun_party_requirement_rules,
  &mun_legal_requirement_rules,
  &mun_legal_evaluation_rules,
  &mun_scope_rules,
  &mun_policy_rules,
  &mun_security_plan_rules,
  &mun_response_team_rules,
  &mun_plan_threshold_rules,
  &mun_warning_procedure_rules,
  &mun_document_rules,
  &mun_document_version_rules,
  &mun_document_copy_rules,
  &mun_risk_criteria_rules,
  &mun_risk_band_rules,
  &mun_risk_scale_level_rules,
  &mun_risk_assessment_rules,
  &mun_risk_rules,
  &mun_opportunity_rules,
  &mun_treatment_rules,
  &mun_control_rules,
  &mun_equipment_rules,
  &mun_equipment_event_rules,
  &mun_strategy_rules,
  &mun_objective_rules,
  &mun_objective_plan_rules,
  &mun_monitoring_item_rules,
  &mun_measurement_rules,
  &mun_performance_evaluation_rules,
  &mun_change_rules,
  &mun_external_provision_rules,
  &mun_supplier_rules,
  &mun_supplier_assessment_rules,
  &mun_contact_rules,
  &mun_audit_programme_rules,
  &mun_audit_rules,
  &mun_audit_member_rules,
  &mun_audit_item_rules,
  &mun_audit_finding_rules,
  &mun_nonconformity_rules,
  &mun_corrective_action_rules,
  &mun_incident_rules,
  &mun_incident_log_entry_rules,
  &mun_temporary_measure_rules,
  &mun_interdependency_rules,
  &mun_situation_report_rules,
  &mun_exercise_rules,
  &mun_management_review_rules,
  &mun_review_input_rules,
  &mun_after_action_review_rules,
  &mun_gap_assessment_rules,
  &mun_improvement_rules,
  &mun_resource_rules,
  &mun_role_rules,
  &mun_role_assignment_rules,
  &mun_leadership_action_rules,
  &mun_gap_answer_rules,
  &mun_acknowledgement_rules,
  &mun_training_attendance_rules,
  &mun_awareness_attendance_rules,
  &mun_attachment_rules,
};

const MunRules *
mun_rules_for (const MunSpec *spec)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i]->spec == spec)
      return table[i];
  return NULL;
}
