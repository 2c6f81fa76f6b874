/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/add-words.h"

#include <glib/gi18n.h>

#include "spec/all.h"

/* Whole phrases: an article does not go with every word, in few languages with the same one. */
static const struct { const MunSpec *spec; const char *words; } phrases[] = {
  { &mun_acknowledgement_spec, N_("Add a Confirmation") },
  { &mun_after_action_review_spec, N_("Add a Look Back") },
  { &mun_audit_finding_spec, N_("Add a Finding") },
  { &mun_audit_item_spec, N_("Add a Question") },
  { &mun_audit_member_spec, N_("Add an Auditor") },
  { &mun_awareness_attendance_spec, N_("Add Somebody Who Was There") },
  { &mun_awareness_event_spec, N_("Add an Event") },
  { &mun_business_process_spec, N_("Add a Process") },
  { &mun_communication_item_spec, N_("Add What You Tell") },
  { &mun_communication_record_spec, N_("Add a Message") },
  { &mun_competence_need_spec, N_("Add What Somebody Must Know") },
  { &mun_competence_spec, N_("Add a Competence") },
  { &mun_contact_spec, N_("Add a Contact") },
  { &mun_context_review_spec, N_("Add a Review") },
  { &mun_control_spec, N_("Add a Control") },
  { &mun_cooperation_agreement_spec, N_("Add an Agreement") },
  { &mun_corrective_action_spec, N_("Add an Action") },
  { &mun_document_copy_spec, N_("Add a Copy") },
  { &mun_document_spec, N_("Add a Document") },
  { &mun_document_version_spec, N_("Add a Version") },
  { &mun_equipment_event_spec, N_("Add What Happened to It") },
  { &mun_equipment_spec, N_("Add Equipment") },
  { &mun_exercise_spec, N_("Add an Exercise") },
  { &mun_external_provision_spec, N_("Add What Others Do for You") },
  { &mun_gap_answer_spec, N_("Add an Answer") },
  { &mun_iap_task_spec, N_("Add a Task") },
  { &mun_improvement_spec, N_("Add an Improvement") },
  { &mun_incident_action_plan_spec, N_("Add an Action Plan") },
  { &mun_incident_log_entry_spec, N_("Add a Log Entry") },
  { &mun_incident_partner_spec, N_("Add an Organisation") },
  { &mun_incident_resource_spec, N_("Add What Is Used") },
  { &mun_interdependency_spec, N_("Add a Dependency") },
  { &mun_leadership_action_spec, N_("Add a Note") },
  { &mun_legal_evaluation_spec, N_("Add a Judgement") },
  { &mun_lesson_spec, N_("Add a Lesson") },
  { &mun_measurement_spec, N_("Add a Measurement") },
  { &mun_monitoring_item_spec, N_("Add What You Watch") },
  { &mun_objective_plan_spec, N_("Add a Step") },
  { &mun_objective_spec, N_("Add an Objective") },
  { &mun_opportunity_spec, N_("Add an Opportunity") },
  { &mun_performance_evaluation_spec, N_("Add a Judgement") },
  { &mun_person_spec, N_("Add a Person") },
  { &mun_plan_step_spec, N_("Add a Step") },
  { &mun_plan_threshold_spec, N_("Add What Starts the Plan") },
  { &mun_policy_spec, N_("Add an Edition") },
  { &mun_process_link_spec, N_("Add a Link") },
  { &mun_recovery_procedure_spec, N_("Add a Way Back") },
  { &mun_resource_spec, N_("Add a Resource") },
  { &mun_response_capability_spec, N_("Add an Ability") },
  { &mun_response_member_spec, N_("Add a Member") },
  { &mun_response_team_spec, N_("Add a Team") },
  { &mun_review_decision_spec, N_("Add a Decision") },
  { &mun_review_input_spec, N_("Add an Input") },
  { &mun_risk_spec, N_("Add a Risk") },
  { &mun_role_assignment_spec, N_("Add Who Holds a Role") },
  { &mun_role_spec, N_("Add a Role") },
  { &mun_screening_spec, N_("Add a Check") },
  { &mun_situation_report_spec, N_("Add a Situation Report") },
  { &mun_strategy_spec, N_("Add a Strategy") },
  { &mun_supplier_assessment_spec, N_("Add a Look at a Supplier") },
  { &mun_supplier_spec, N_("Add a Supplier or Partner") },
  { &mun_temporary_measure_spec, N_("Add a Measure") },
  { &mun_training_attendance_spec, N_("Add Somebody Who Was There") },
  { &mun_training_spec, N_("Add a Training") },
  { &mun_treatment_spec, N_("Add an Action") },
  { &mun_warning_procedure_spec, N_("Add a Procedure") },
};

char *
mun_add_words (const MunSpec *spec)
{
  g_return_val_if_fail (spec != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (phrases[i].spec == spec)
      return g_strdup (_(phrases[i].words));
  return g_strdup_printf (_("Add: %s"), _(spec->title));
}
