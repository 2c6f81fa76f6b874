/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/review-pack-private.h"

#include <glib/gi18n.h>

#define NOTHING -1

/* The numbers that are counts of records, in the order of the inputs. */
static const MunCount counts[] = {
  { "b", N_("Issues that are new or have changed"), &mun_issue_spec, MUN_COUNT_NOW, NOTHING, 0,
    ISSUE_CHANGE_SINCE_REVIEW, MUN_IN, "new\nchanged", .worth = N_("New or changed since the last look") },
  { "b", N_("Issues closed in the period"), &mun_issue_spec, MUN_COUNT_DATED, ISSUE_LAST_REVIEWED_ON, 0, ISSUE_STATUS, MUN_IS, "closed" },
  { "b", N_("Context reviews held in the period"), &mun_context_review_spec, MUN_COUNT_DATED, CONTEXT_REVIEW_HELD_ON, 0,
    CONTEXT_REVIEW_SUMMARY, MUN_SET, NULL, .more = MUN_PACK_BETTER },

  { "c", N_("Interested parties that are new or have changed"), &mun_interested_party_spec, MUN_COUNT_NOW, NOTHING, 0,
    INTERESTED_PARTY_CHANGE_SINCE_REVIEW, MUN_IN, "new\nchanged", .worth = N_("New or changed since the last look") },
  { "c", N_("Requirements nobody has decided on"), &mun_party_requirement_spec, MUN_COUNT_NOW, NOTHING, 0,
    PARTY_REQUIREMENT_DECISION, MUN_IS, "undecided", .worth = N_("Not decided") },
  { "c", N_("Requirements not taken on"), &mun_party_requirement_spec, MUN_COUNT_NOW, NOTHING, 0, PARTY_REQUIREMENT_DECISION, MUN_IS, "not_addressed" },
  { "c", N_("Requirements with an open follow-up"), &mun_party_requirement_spec, MUN_COUNT_NOW, NOTHING, 0,
    PARTY_REQUIREMENT_ACTION_STATUS, MUN_IS, "open", .due = PARTY_REQUIREMENT_MONITOR_DUE },

  { "d1", N_("Nonconformities opened in the period"), &mun_nonconformity_spec, MUN_COUNT_DATED, NONCONFORMITY_FOUND_ON, 0, NOTHING,
    .more = MUN_PACK_WORSE, .by = NONCONFORMITY_SOURCE },
  { "d1", N_("Nonconformities closed in the period"), &mun_nonconformity_spec, MUN_COUNT_DATED, NONCONFORMITY_CLOSED_ON, 0, NOTHING, .more = MUN_PACK_BETTER },
  { "d1", N_("Nonconformities open at its end"), &mun_nonconformity_spec, MUN_COUNT_OPEN, NONCONFORMITY_FOUND_ON, NONCONFORMITY_CLOSED_ON, NOTHING,
    .more = MUN_PACK_WORSE, .by = NONCONFORMITY_SEVERITY },

  { "d3", N_("Audits carried out in the period"), &mun_audit_spec, MUN_COUNT_DATED, AUDIT_STARTED_ON, 0, NOTHING, .more = MUN_PACK_BETTER },
  { "d3", N_("Audits planned and not begun"), &mun_audit_spec, MUN_COUNT_NOW, NOTHING, 0, AUDIT_STATUS, MUN_IN, "planned\nprepared", .due = AUDIT_PLANNED_ON },

  { "e", N_("Improvements nobody has decided on"), &mun_improvement_spec, MUN_COUNT_NOW, NOTHING, 0, IMPROVEMENT_STATUS, MUN_IS, "proposed",
    .worth = N_("Not decided") },
  { "e", N_("Improvements under way"), &mun_improvement_spec, MUN_COUNT_NOW, NOTHING, 0, IMPROVEMENT_STATUS, MUN_IN, "decided\nin_progress",
    .due = IMPROVEMENT_DUE_ON },
  { "e", N_("Improvements carried out in the period"), &mun_improvement_spec, MUN_COUNT_DATED, IMPROVEMENT_DONE_ON, 0, NOTHING, .more = MUN_PACK_BETTER },
  { "e", N_("Opportunities still open"), &mun_opportunity_spec, MUN_COUNT_NOW, NOTHING, 0, OPPORTUNITY_STATUS, MUN_NOT_IN, "realised\ndropped",
    .due = OPPORTUNITY_REVIEW_DUE },
  { "e", N_("Lessons nobody has decided on"), &mun_lesson_spec, MUN_COUNT_NOW, NOTHING, 0, LESSON_DECISION, MUN_IS, "undecided", .worth = N_("Not decided") },

  { "f", N_("Audits reported in the period"), &mun_audit_spec, MUN_COUNT_DATED, AUDIT_REPORTED_ON, 0, NOTHING, .more = MUN_PACK_BETTER },
  { "f", N_("Obligations evaluated in the period"), &mun_legal_evaluation_spec, MUN_COUNT_DATED, LEGAL_EVALUATION_EVALUATED_ON, 0, NOTHING,
    .more = MUN_PACK_BETTER, .by = LEGAL_EVALUATION_RESULT },
  { "f", N_("Obligations not met or met in part"), &mun_legal_requirement_spec, MUN_COUNT_NOW, NOTHING, 0,
    LEGAL_REQUIREMENT_COMPLIANCE, MUN_IN, "partly\nnot_met", LEGAL_REQUIREMENT_STATUS, MUN_IS, "current", .worth = N_("Not fully met") },
  { "f", N_("Obligations not evaluated"), &mun_legal_requirement_spec, MUN_COUNT_NOW, NOTHING, 0,
    LEGAL_REQUIREMENT_COMPLIANCE, MUN_IS, "not_evaluated", LEGAL_REQUIREMENT_STATUS, MUN_IS, "current", .worth = N_("Not evaluated") },
  { "f", N_("Open nonconformities about obligations"), &mun_nonconformity_spec, MUN_COUNT_OPEN, NONCONFORMITY_FOUND_ON, NONCONFORMITY_CLOSED_ON,
    NONCONFORMITY_SOURCE, MUN_IS, "legal", .more = MUN_PACK_WORSE, .worth = N_("Open") },

  { "g", N_("Messages from outside"), &mun_communication_record_spec, MUN_COUNT_DATED, COMMUNICATION_RECORD_AT, 0,
    COMMUNICATION_RECORD_DIRECTION, MUN_IS, "in" },
  { "g", N_("Complaints"), &mun_communication_record_spec, MUN_COUNT_DATED, COMMUNICATION_RECORD_AT, 0,
    COMMUNICATION_RECORD_DIRECTION, MUN_IS, "in", COMMUNICATION_RECORD_IS_COMPLAINT, MUN_IS, "1", .more = MUN_PACK_WORSE },
  { "g", N_("Official warnings"), &mun_communication_record_spec, MUN_COUNT_DATED, COMMUNICATION_RECORD_AT, 0,
    COMMUNICATION_RECORD_DIRECTION, MUN_IS, "in", COMMUNICATION_RECORD_IS_OFFICIAL_WARNING, MUN_IS, "1", .worth = N_("Official warning") },
  { "g", N_("Messages that still wait for an answer"), &mun_communication_record_spec, MUN_COUNT_OPEN, COMMUNICATION_RECORD_AT, COMMUNICATION_RECORD_REPLIED_ON,
    COMMUNICATION_RECORD_NEEDS_REPLY, MUN_IS, "1", .more = MUN_PACK_WORSE, .due = COMMUNICATION_RECORD_REPLY_DUE,
    .worth = N_("Not answered yet") },

  { "h", N_("Security events of the period"), &mun_incident_spec, MUN_COUNT_DATED, INCIDENT_OCCURRED_AT, 0, NOTHING, .by = INCIDENT_KIND },
  { "h", N_("Events of severity 4 or 5"), &mun_incident_spec, MUN_COUNT_DATED, INCIDENT_OCCURRED_AT, 0, INCIDENT_SEVERITY, MUN_AT_LEAST, "4",
    .more = MUN_PACK_WORSE, .worth = N_("Severity 4 or 5") },
  { "h", N_("Events with people harmed"), &mun_incident_spec, MUN_COUNT_DATED, INCIDENT_OCCURRED_AT, 0, INCIDENT_PEOPLE_HARMED, MUN_AT_LEAST, "1",
    .more = MUN_PACK_WORSE, .worth = N_("People harmed") },
  { "h", N_("Exercises held in the period"), &mun_exercise_spec, MUN_COUNT_DATED, EXERCISE_HELD_ON, 0, NOTHING, .more = MUN_PACK_BETTER, .by = EXERCISE_RATING },

  { "j", N_("Corrective actions still to be carried out"), &mun_corrective_action_spec, MUN_COUNT_NOW, NOTHING, 0,
    CORRECTIVE_ACTION_STATUS, MUN_IN, "proposed\nrisk_reviewed\napproved\nin_progress", .due = CORRECTIVE_ACTION_DUE_ON, .by = CORRECTIVE_ACTION_STATUS },
  { "j", N_("Corrective actions carried out in the period"), &mun_corrective_action_spec, MUN_COUNT_DATED, CORRECTIVE_ACTION_IMPLEMENTED_ON, 0, NOTHING,
    .more = MUN_PACK_BETTER },
  { "j", N_("Corrective actions that wait for the check of their effect"), &mun_corrective_action_spec, MUN_COUNT_OPEN, CORRECTIVE_ACTION_IMPLEMENTED_ON,
    CORRECTIVE_ACTION_EFFECT_CHECKED_ON, CORRECTIVE_ACTION_STATUS, MUN_IN, "implemented\neffective\nnot_effective", .more = MUN_PACK_WORSE, .due = CORRECTIVE_ACTION_EFFECT_DUE },
  { "j", N_("Corrective actions found not to help"), &mun_corrective_action_spec, MUN_COUNT_DATED, CORRECTIVE_ACTION_EFFECT_CHECKED_ON, 0,
    CORRECTIVE_ACTION_STATUS, MUN_IS, "not_effective", .more = MUN_PACK_WORSE, .worth = N_("Did not help") },
  { "j", N_("Actions started without a risk look because life was in danger"), &mun_corrective_action_spec, MUN_COUNT_DATED, CORRECTIVE_ACTION_STARTED_ON, 0,
    CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION, MUN_IS, "1", .more = MUN_PACK_WORSE, .worth = N_("Exception used") },

  { "l", N_("Obligations that are new or have changed"), &mun_legal_requirement_spec, MUN_COUNT_NOW, NOTHING, 0,
    LEGAL_REQUIREMENT_CHANGE_SINCE_REVIEW, MUN_IN, "new\nchanged", .worth = N_("New or changed since the last look") },
  { "l", N_("Obligations that no longer apply"), &mun_legal_requirement_spec, MUN_COUNT_DATED, LEGAL_REQUIREMENT_LAST_CHECKED_ON, 0,
    LEGAL_REQUIREMENT_STATUS, MUN_IS, "repealed" },
  { "l", N_("Changes carried out in the period"), &mun_change_spec, MUN_COUNT_DATED, CHANGE_IMPLEMENTED_ON, 0, NOTHING, .by = CHANGE_KIND },
  { "l", N_("Changes that nobody had planned"), &mun_change_spec, MUN_COUNT_DATED, CHANGE_IMPLEMENTED_ON, 0, CHANGE_PLANNED, MUN_IS, "0",
    .more = MUN_PACK_WORSE, .worth = N_("Not planned") },
  { "l", N_("Risks that have grown"), &mun_risk_spec, MUN_COUNT_NOW, NOTHING, 0, RISK_TREND, MUN_IS, "up", RISK_STATUS, MUN_NOT_IN, "closed",
    .worth = N_("Grows") },
  { "l", N_("Risks that have shrunk"), &mun_risk_spec, MUN_COUNT_NOW, NOTHING, 0, RISK_TREND, MUN_IS, "down", RISK_STATUS, MUN_NOT_IN, "closed" },
  { "l", N_("Suppliers suspended or approved with conditions"), &mun_supplier_spec, MUN_COUNT_NOW, NOTHING, 0,
    SUPPLIER_STATUS, MUN_IN, "conditional\nsuspended", .worth = N_("Not fully approved") },

  { "m", N_("Suggestions on the table"), &mun_improvement_spec, MUN_COUNT_NOW, NOTHING, 0, IMPROVEMENT_STATUS, MUN_IS, "proposed", .by = IMPROVEMENT_SOURCE },

  { "exercises", N_("Exercises held in the period"), &mun_exercise_spec, MUN_COUNT_DATED, EXERCISE_HELD_ON, 0, NOTHING, .more = MUN_PACK_BETTER,
    .by = EXERCISE_RATING },
  { "exercises", N_("Exercises planned and not held"), &mun_exercise_spec, MUN_COUNT_NOW, NOTHING, 0, EXERCISE_STATUS, MUN_IS, "planned",
    .due = EXERCISE_PLANNED_ON },
  { "exercises", N_("Exercises whose aims were met in part or not at all"), &mun_exercise_spec, MUN_COUNT_DATED, EXERCISE_HELD_ON, 0, EXERCISE_RATING, MUN_IN,
    "partly\nnot_met", .more = MUN_PACK_WORSE, .worth = N_("Aims not fully met") },

  { "resources", N_("Resources asked for"), &mun_resource_spec, MUN_COUNT_NOW, NOTHING, 0, RESOURCE_STATUS, MUN_IS, "requested", .worth = N_("Not decided") },
  { "resources", N_("Resources decided on in the period"), &mun_resource_spec, MUN_COUNT_DATED, RESOURCE_DECIDED_ON, 0, NOTHING, .by = RESOURCE_STATUS },
  { "resources", N_("Resources approved and not given yet"), &mun_resource_spec, MUN_COUNT_NOW, NOTHING, 0, RESOURCE_STATUS, MUN_IS, "approved",
    .due = RESOURCE_REVIEW_DUE },

  { "suppliers", N_("Suppliers in use"), &mun_supplier_spec, MUN_COUNT_NOW, NOTHING, 0, SUPPLIER_STATUS, MUN_IN, "approved\nconditional", .by = SUPPLIER_CRITICALITY },
  { "suppliers", N_("Suppliers of high importance"), &mun_supplier_spec, MUN_COUNT_NOW, NOTHING, 0, SUPPLIER_CRITICALITY, MUN_IS, "high",
    SUPPLIER_STATUS, MUN_IN, "approved\nconditional", .due = SUPPLIER_ASSESSMENT_DUE },
  { "suppliers", N_("Suppliers assessed in the period"), &mun_supplier_assessment_spec, MUN_COUNT_DATED, SUPPLIER_ASSESSMENT_ASSESSED_ON, 0, NOTHING,
    .more = MUN_PACK_BETTER, .by = SUPPLIER_ASSESSMENT_RESULT },
  { "suppliers", N_("Suppliers that failed their assessment"), &mun_supplier_spec, MUN_COUNT_NOW, NOTHING, 0, SUPPLIER_ASSESSMENT_STATUS, MUN_IS, "failed",
    .worth = N_("Failed its assessment") },

  { "documents", N_("Approved documents"), &mun_document_spec, MUN_COUNT_NOW, NOTHING, 0, DOCUMENT_STATUS, MUN_IS, "approved", .due = DOCUMENT_REVIEW_DUE },
  { "documents", N_("Documents in draft or in review"), &mun_document_spec, MUN_COUNT_NOW, NOTHING, 0, DOCUMENT_STATUS, MUN_IN, "draft\nin_review",
    .worth = N_("Not approved") },
  { NULL }
};

const MunCount *
mun_pack_counts (void)
{
  return counts;
}
