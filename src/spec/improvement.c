/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/improvement.h"

#include <glib/gi18n.h>

#include "spec/change.h"
#include "spec/foundation.h"
#include "spec/process.h"
#include "spec/risk.h"

static const MunChoice nonconformity_source_choices[] = {
  { "audit", N_("Audit") },
  { "incident", N_("Incident") },
  { "monitoring", N_("Monitoring") },
  { "complaint", N_("Complaint") },
  { "observation", N_("Observation") },
  { "review", N_("Review") },
  { "supplier", N_("Supplier") },
  { "legal", N_("Legal") },
  { NULL }
};

static const MunChoice nonconformity_severity_choices[] = {
  { "minor", N_("Minor") },
  { "major", N_("Major") },
  { "critical", N_("Critical") },
  { NULL }
};

static const MunChoice nonconformity_action_needed_choices[] = {
  { "yes", N_("Yes") },
  { "no", N_("No") },
  { "undecided", N_("Undecided") },
  { NULL }
};

static const MunChoice nonconformity_status_choices[] = {
  { "open", N_("Open") },
  { "contained", N_("Contained") },
  { "analysed", N_("Analysed") },
  { "action", N_("Action") },
  { "verification", N_("Verification") },
  { "closed", N_("Closed") },
  { NULL }
};

static const MunField nonconformity_fields[] = {
  [NONCONFORMITY_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [NONCONFORMITY_SOURCE] = { "source", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Source"), N_(""), .choices = nonconformity_source_choices },
  [NONCONFORMITY_REQUIREMENT] = { "requirement", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Requirement"), N_("") },
  [NONCONFORMITY_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Description"), N_("") },
  [NONCONFORMITY_FOUND_ON] = { "found_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Found on"), N_("") },
  [NONCONFORMITY_FOUND_BY] = { "found_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Found by"), N_(""), .target = &mun_person_spec },
  [NONCONFORMITY_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_(""), .target = &mun_site_spec },
  [NONCONFORMITY_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"), N_(""), .target = &mun_business_process_spec },
  [NONCONFORMITY_SEVERITY] = { "severity", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Severity"), N_(""), .choices = nonconformity_severity_choices },
  [NONCONFORMITY_POTENTIAL] = { "potential", MUN_KIND_YES_NO, 0,
    N_("Potential"), N_("") },
  [NONCONFORMITY_CORRECTION] = { "correction", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Correction"), N_("") },
  [NONCONFORMITY_CORRECTION_ON] = { "correction_on", MUN_KIND_DATE, 0,
    N_("Correction on"), N_("") },
  [NONCONFORMITY_CONSEQUENCES] = { "consequences", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Consequences"), N_("") },
  [NONCONFORMITY_CONSEQUENCES_HANDLED] = { "consequences_handled", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Consequences handled"), N_("") },
  [NONCONFORMITY_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, 0,
    N_("Reviewed on"), N_("") },
  [NONCONFORMITY_CAUSE_METHOD] = { "cause_method", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Cause method"), N_("") },
  [NONCONFORMITY_ROOT_CAUSE] = { "root_cause", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Root cause"), N_("") },
  [NONCONFORMITY_SIMILAR_CHECKED_ON] = { "similar_checked_on", MUN_KIND_DATE, 0,
    N_("Similar checked on"), N_("") },
  [NONCONFORMITY_SIMILAR_RESULT] = { "similar_result", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Similar result"), N_("") },
  [NONCONFORMITY_ACTION_NEEDED] = { "action_needed", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Action needed"), N_(""), .choices = nonconformity_action_needed_choices },
  [NONCONFORMITY_NO_ACTION_REASON] = { "no_action_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("No action reason"), N_("") },
  [NONCONFORMITY_SYSTEM_CHANGE] = { "system_change", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("System change"), N_(""), .choices = nonconformity_action_needed_choices },
  [NONCONFORMITY_CHANGE] = { "change", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Change"), N_(""), .target = &mun_change_spec },
  [NONCONFORMITY_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [NONCONFORMITY_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = nonconformity_status_choices },
  [NONCONFORMITY_CLOSED_ON] = { "closed_on", MUN_KIND_DATE, 0,
    N_("Closed on"), N_("") },
  [NONCONFORMITY_CLOSED_BY] = { "closed_by", MUN_KIND_LINK, 0,
    N_("Closed by"), N_(""), .target = &mun_person_spec },
  [NONCONFORMITY_RISKS] = { "risks", MUN_KIND_LINKS, 0,
    N_("Risks"), N_(""), .target = &mun_risk_spec, .role = "touches" },
};

/* Life: open (E) -> contained (R: correction, consequences) -> analysed (R: causes, similar cases) -> action (R: actions approved) -> verification (S) -> closed (S; auditor for audit findings). */
static const MunTransition nonconformity_transitions[] = {
  { NULL }
};

const MunSpec mun_nonconformity_spec = {
  .name = "nonconformity",
  .prefix = "NCR",
  .title = N_("Nonconformity"),
  .plural = N_("Nonconformity"),
  .purpose = N_("A requirement that is not met (ours, the standard's, a law's), wherever it was found."),
  .expects = N_(""),
  .module = "improvement",
  .clause = "10.2, 9.2.2-e, 9.3.2-d",
  .fields = nonconformity_fields,
  .n_fields = N_NONCONFORMITY_FIELDS,
  .title_field = NONCONFORMITY_TITLE,
  .state_field = NONCONFORMITY_STATUS,
  .transitions = nonconformity_transitions,
};

static const MunChoice corrective_action_effect_result_choices[] = {
  { "effective", N_("Effective") },
  { "partly", N_("Partly") },
  { "not_effective", N_("Not effective") },
  { NULL }
};

static const MunChoice corrective_action_status_choices[] = {
  { "proposed", N_("Proposed") },
  { "risk_reviewed", N_("Risk reviewed") },
  { "approved", N_("Approved") },
  { "in_progress", N_("In progress") },
  { "implemented", N_("Implemented") },
  { "effective", N_("Effective") },
  { "not_effective", N_("Not effective") },
  { "cancelled", N_("Cancelled") },
  { NULL }
};

static const MunField corrective_action_fields[] = {
  [CORRECTIVE_ACTION_NONCONFORMITY] = { "nonconformity", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Nonconformity"), N_(""), .target = &mun_nonconformity_spec },
  [CORRECTIVE_ACTION_ACTION_TEXT] = { "action_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Action text"), N_("") },
  [CORRECTIVE_ACTION_CAUSE_ADDRESSED] = { "cause_addressed", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Cause addressed"), N_("") },
  [CORRECTIVE_ACTION_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [CORRECTIVE_ACTION_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Due on"), N_("") },
  [CORRECTIVE_ACTION_PROPORTION_NOTE] = { "proportion_note", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Proportion note"), N_("") },
  [CORRECTIVE_ACTION_RISK_REVIEW] = { "risk_review", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Risk review"), N_("") },
  [CORRECTIVE_ACTION_RISK_REVIEWED_BY] = { "risk_reviewed_by", MUN_KIND_LINK, 0,
    N_("Risk reviewed by"), N_(""), .target = &mun_person_spec },
  [CORRECTIVE_ACTION_RISK_REVIEWED_ON] = { "risk_reviewed_on", MUN_KIND_DATE, 0,
    N_("Risk reviewed on"), N_("") },
  [CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION] = { "life_safety_exception", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Life safety exception"), N_("") },
  [CORRECTIVE_ACTION_EXCEPTION_REASON] = { "exception_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Exception reason"), N_("") },
  [CORRECTIVE_ACTION_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [CORRECTIVE_ACTION_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, 0,
    N_("Approved on"), N_("") },
  [CORRECTIVE_ACTION_STARTED_ON] = { "started_on", MUN_KIND_DATE, 0,
    N_("Started on"), N_("") },
  [CORRECTIVE_ACTION_IMPLEMENTED_ON] = { "implemented_on", MUN_KIND_DATE, 0,
    N_("Implemented on"), N_("") },
  [CORRECTIVE_ACTION_EFFECT_DUE] = { "effect_due", MUN_KIND_DATE, 0,
    N_("Effect due"), N_("") },
  [CORRECTIVE_ACTION_EFFECT_CHECKED_ON] = { "effect_checked_on", MUN_KIND_DATE, 0,
    N_("Effect checked on"), N_("") },
  [CORRECTIVE_ACTION_EFFECT_CHECKED_BY] = { "effect_checked_by", MUN_KIND_LINK, 0,
    N_("Effect checked by"), N_(""), .target = &mun_person_spec },
  [CORRECTIVE_ACTION_EFFECT_RESULT] = { "effect_result", MUN_KIND_CHOICE, 0,
    N_("Effect result"), N_(""), .choices = corrective_action_effect_result_choices },
  [CORRECTIVE_ACTION_EFFECT_EVIDENCE] = { "effect_evidence", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Effect evidence"), N_("") },
  [CORRECTIVE_ACTION_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = corrective_action_status_choices },
  [CORRECTIVE_ACTION_RISKS] = { "risks", MUN_KIND_LINKS, 0,
    N_("Risks"), N_(""), .target = &mun_risk_spec, .role = "touches" },
};

/* Life: proposed (R) -> risk_reviewed (S; skipped only with life_safety_exception and reason, then due within 3 days after) -> approved (T or S by severity) -> in_progress -> implemented (R) -> effective / not_effective (S, another person than the owner; not_effective re-opens the analysis). */
static const MunTransition corrective_action_transitions[] = {
  { NULL }
};

const MunSpec mun_corrective_action_spec = {
  .name = "corrective_action",
  .prefix = "CAR",
  .title = N_("Corrective action"),
  .plural = N_("Corrective action"),
  .purpose = N_("One action on a cause, looked at for new risk before it starts and for effect after."),
  .expects = N_(""),
  .module = "improvement",
  .clause = "10.2, 9.3.2-j",
  .fields = corrective_action_fields,
  .n_fields = N_CORRECTIVE_ACTION_FIELDS,
  .title_field = CORRECTIVE_ACTION_ACTION_TEXT,
  .state_field = CORRECTIVE_ACTION_STATUS,
  .transitions = corrective_action_transitions,
};

static const MunChoice improvement_source_choices[] = {
  { "idea", N_("Idea") },
  { "lesson", N_("Lesson") },
  { "audit", N_("Audit") },
  { "review", N_("Review") },
  { "risk", N_("Risk") },
  { "benchmark", N_("Benchmark") },
  { "complaint", N_("Complaint") },
  { "supplier", N_("Supplier") },
  { NULL }
};

static const MunChoice improvement_decision_choices[] = {
  { "do", N_("Do") },
  { "hold", N_("Hold") },
  { "reject", N_("Reject") },
  { "undecided", N_("Undecided") },
  { NULL }
};

static const MunChoice improvement_status_choices[] = {
  { "proposed", N_("Proposed") },
  { "decided", N_("Decided") },
  { "in_progress", N_("In progress") },
  { "done", N_("Done") },
  { "rejected", N_("Rejected") },
  { NULL }
};

static const MunField improvement_fields[] = {
  [IMPROVEMENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [IMPROVEMENT_SOURCE] = { "source", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Source"), N_(""), .choices = improvement_source_choices },
  [IMPROVEMENT_PROACTIVE] = { "proactive", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Proactive"), N_("") },
  [IMPROVEMENT_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Description"), N_("") },
  [IMPROVEMENT_BENEFIT] = { "benefit", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Benefit"), N_("") },
  [IMPROVEMENT_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [IMPROVEMENT_DECISION] = { "decision", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Decision"), N_(""), .choices = improvement_decision_choices },
  [IMPROVEMENT_DECIDED_ON] = { "decided_on", MUN_KIND_DATE, 0,
    N_("Decided on"), N_("") },
  [IMPROVEMENT_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_LISTED,
    N_("Due on"), N_("") },
  [IMPROVEMENT_DONE_ON] = { "done_on", MUN_KIND_DATE, 0,
    N_("Done on"), N_("") },
  [IMPROVEMENT_RESULT] = { "result", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Result"), N_("") },
  [IMPROVEMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = improvement_status_choices },
};

/* Life: proposed (E) -> decided (T) -> in_progress -> done (R) ; rejected (T). */
static const MunTransition improvement_transitions[] = {
  { NULL }
};

const MunSpec mun_improvement_spec = {
  .name = "improvement",
  .prefix = "IMP",
  .title = N_("Improvement"),
  .plural = N_("Improvement"),
  .purpose = N_("An idea or decision to do better that is not triggered by a nonconformity."),
  .expects = N_(""),
  .module = "improvement",
  .clause = "10.1, 9.3.2-e, 9.3.2-m",
  .fields = improvement_fields,
  .n_fields = N_IMPROVEMENT_FIELDS,
  .title_field = IMPROVEMENT_TITLE,
  .state_field = IMPROVEMENT_STATUS,
  .transitions = improvement_transitions,
};
