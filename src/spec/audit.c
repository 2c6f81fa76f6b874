/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/audit.h"

#include <glib/gi18n.h>

#include "spec/criteria.h"
#include "spec/document.h"
#include "spec/foundation.h"
#include "spec/improvement.h"
#include "spec/process.h"

static const MunChoice audit_programme_status_choices[] = {
  { "draft", N_("Draft") },
  { "in_review", N_("In review") },
  { "approved", N_("Approved") },
  { "superseded", N_("Superseded") },
  { NULL }
};

static const MunField audit_programme_fields[] = {
  [AUDIT_PROGRAMME_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Version"), N_("") },
  [AUDIT_PROGRAMME_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Status"), N_(""), .choices = audit_programme_status_choices },
  [AUDIT_PROGRAMME_AUTHOR] = { "author", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Author"), N_(""), .target = &mun_person_spec },
  [AUDIT_PROGRAMME_REVIEWER] = { "reviewer", MUN_KIND_LINK, 0,
    N_("Reviewer"), N_(""), .target = &mun_person_spec },
  [AUDIT_PROGRAMME_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, 0,
    N_("Reviewed on"), N_("") },
  [AUDIT_PROGRAMME_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [AUDIT_PROGRAMME_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, 0,
    N_("Approved on"), N_("") },
  [AUDIT_PROGRAMME_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Review due"), N_("") },
  [AUDIT_PROGRAMME_SUPERSEDES] = { "supersedes", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Supersedes"), N_(""), .target = &mun_audit_programme_spec },
  [AUDIT_PROGRAMME_CHANGE_SUMMARY] = { "change_summary", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Change summary"), N_("") },
  [AUDIT_PROGRAMME_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [AUDIT_PROGRAMME_PERIOD_FROM] = { "period_from", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Period from"), N_("") },
  [AUDIT_PROGRAMME_PERIOD_TO] = { "period_to", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Period to"), N_("") },
  [AUDIT_PROGRAMME_PROGRAMME_OBJECTIVES] = { "programme_objectives", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Programme objectives"), N_("") },
  [AUDIT_PROGRAMME_FREQUENCY_TEXT] = { "frequency_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Frequency text"), N_("") },
  [AUDIT_PROGRAMME_METHODS_TEXT] = { "methods_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Methods text"), N_("") },
  [AUDIT_PROGRAMME_RESPONSIBILITIES_TEXT] = { "responsibilities_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Responsibilities text"), N_("") },
  [AUDIT_PROGRAMME_PLANNING_TEXT] = { "planning_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Planning text"), N_("") },
  [AUDIT_PROGRAMME_REPORTING_TEXT] = { "reporting_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Reporting text"), N_("") },
  [AUDIT_PROGRAMME_IMPORTANCE_BASIS] = { "importance_basis", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Importance basis"), N_("") },
  [AUDIT_PROGRAMME_PREVIOUS_RESULTS_BASIS] = { "previous_results_basis", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Previous results basis"), N_("") },
  [AUDIT_PROGRAMME_RISK_BASIS] = { "risk_basis", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Risk basis"), N_("") },
  [AUDIT_PROGRAMME_PROCEDURE] = { "procedure", MUN_KIND_LINK, 0,
    N_("Procedure"), N_(""), .target = &mun_document_spec },
  [AUDIT_PROGRAMME_AUDITOR_COMPETENCE_TEXT] = { "auditor_competence_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Auditor competence text"), N_("") },
  [AUDIT_PROGRAMME_RISK_ASSESSMENTS] = { "risk_assessments", MUN_KIND_LINKS, 0,
    N_("Risk assessments"), N_(""), .target = &mun_risk_assessment_spec, .role = "basis" },
  [AUDIT_PROGRAMME_EARLIER_AUDITS] = { "earlier_audits", MUN_KIND_LINKS, 0,
    N_("Earlier audits"), N_(""), .target = &mun_audit_spec, .role = "basis" },
};

/* Life: draft -> in_review (A) -> approved (T) -> superseded (X). */
static const MunTransition audit_programme_transitions[] = {
  { "draft", "in_review", N_("Send for approval"), "S", NULL },
  { "in_review", "approved", N_("Approve"), "T", "author review_due" },
  { "in_review", "draft", N_("Send back"), "T", NULL, .early = TRUE },
  { "approved", "superseded", N_("Superseded"), "", NULL },
  { NULL }
};

const MunSpec mun_audit_programme_spec = {
  .name = "audit_programme",
  .prefix = "APR",
  .title = N_("Internal audit programme"),
  .plural = N_("Internal audit programme"),
  .purpose = N_("Which audits in the period, why in this order, how and by whom."),
  .expects = N_(""),
  .module = "audit",
  .clause = "9.2.2",
  .flags = MUN_SPEC_VERSIONED,
  .fields = audit_programme_fields,
  .n_fields = N_AUDIT_PROGRAMME_FIELDS,
  .title_field = AUDIT_PROGRAMME_TITLE,
  .state_field = AUDIT_PROGRAMME_STATUS,
  .transitions = audit_programme_transitions,
};

static const MunChoice audit_method_choices[] = {
  { "on_site", N_("On site") },
  { "remote", N_("Remote") },
  { "mixed", N_("Mixed") },
  { NULL }
};

static const MunChoice audit_status_choices[] = {
  { "planned", N_("Planned") },
  { "prepared", N_("Prepared") },
  { "in_progress", N_("In progress") },
  { "reported", N_("Reported") },
  { "follow_up", N_("Follow up") },
  { "closed", N_("Closed") },
  { NULL }
};

static const MunField audit_fields[] = {
  [AUDIT_PROGRAMME] = { "programme", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Programme"), N_(""), .target = &mun_audit_programme_spec },
  [AUDIT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [AUDIT_OBJECTIVES] = { "objectives", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Objectives"), N_("") },
  [AUDIT_CRITERIA] = { "criteria", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Criteria"), N_("") },
  [AUDIT_AUDIT_SCOPE] = { "audit_scope", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Audit scope"), N_("") },
  [AUDIT_COVERS_OWN_RULES] = { "covers_own_rules", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Covers own rules"), N_("") },
  [AUDIT_COVERS_STANDARD] = { "covers_standard", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Covers standard"), N_("") },
  [AUDIT_COVERS_PRACTICE] = { "covers_practice", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Covers practice"), N_("") },
  [AUDIT_CHECKS_EQUIPMENT] = { "checks_equipment", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Checks equipment"), N_("") },
  [AUDIT_CHECKS_PERSONNEL] = { "checks_personnel", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Checks personnel"), N_("") },
  [AUDIT_METHOD] = { "method", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Method"), N_(""), .choices = audit_method_choices },
  [AUDIT_PLANNED_ON] = { "planned_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Planned on"), N_("") },
  [AUDIT_STARTED_ON] = { "started_on", MUN_KIND_DATE, 0,
    N_("Started on"), N_("") },
  [AUDIT_ENDED_ON] = { "ended_on", MUN_KIND_DATE, 0,
    N_("Ended on"), N_("") },
  [AUDIT_LEAD_AUDITOR] = { "lead_auditor", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Lead auditor"), N_(""), .target = &mun_person_spec },
  [AUDIT_AUDITEE_TEXT] = { "auditee_text", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Auditee text"), N_("") },
  [AUDIT_TIMES_TEXT] = { "times_text", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Times text"), N_("") },
  [AUDIT_OPENING_NOTE] = { "opening_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Opening note"), N_("") },
  [AUDIT_PEOPLE_MET] = { "people_met", MUN_KIND_LINE, MUN_SEARCHED,
    N_("People met"), N_("") },
  [AUDIT_CLOSING_NOTE] = { "closing_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Closing note"), N_("") },
  [AUDIT_CONCLUSION] = { "conclusion", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Conclusion"), N_("") },
  [AUDIT_SAMPLING_NOTE] = { "sampling_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Sampling note"), N_("") },
  [AUDIT_GOOD_POINTS] = { "good_points", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Good points"), N_("") },
  [AUDIT_REPORT_ON] = { "report_on", MUN_KIND_DATE, 0,
    N_("Report on"), N_("") },
  [AUDIT_REPORTED_TO] = { "reported_to", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Reported to"), N_("") },
  [AUDIT_REPORTED_ON] = { "reported_on", MUN_KIND_DATE, 0,
    N_("Reported on"), N_("") },
  [AUDIT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = audit_status_choices },
  [AUDIT_SITES] = { "sites", MUN_KIND_LINKS, 0,
    N_("Sites"), N_(""), .target = &mun_site_spec, .role = "covers" },
  [AUDIT_PROCESSES] = { "processes", MUN_KIND_LINKS, 0,
    N_("Processes"), N_(""), .target = &mun_business_process_spec, .role = "covers" },
};

/* Life: planned (A) -> prepared (A: team impartial, checklist) -> in_progress -> reported (A, report sent) -> follow_up (A) -> closed (A, all nonconformities verified). */
static const MunTransition audit_transitions[] = {
  { NULL }
};

const MunSpec mun_audit_spec = {
  .name = "audit",
  .prefix = "AUD",
  .title = N_("Internal audit"),
  .plural = N_("Internal audit"),
  .purpose = N_("One audit from plan to closing of the follow-up."),
  .expects = N_(""),
  .module = "audit",
  .clause = "9.2.1, 9.2.2",
  .fields = audit_fields,
  .n_fields = N_AUDIT_FIELDS,
  .title_field = AUDIT_TITLE,
  .state_field = AUDIT_STATUS,
  .transitions = audit_transitions,
};

static const MunChoice audit_member_part_choices[] = {
  { "lead", N_("Lead") },
  { "auditor", N_("Auditor") },
  { "expert", N_("Expert") },
  { "observer", N_("Observer") },
  { NULL }
};

static const MunField audit_member_fields[] = {
  [AUDIT_MEMBER_AUDIT] = { "audit", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Audit"), N_(""), .target = &mun_audit_spec },
  [AUDIT_MEMBER_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Person"), N_(""), .target = &mun_person_spec },
  [AUDIT_MEMBER_PART] = { "part", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Part"), N_(""), .choices = audit_member_part_choices },
  [AUDIT_MEMBER_COMPETENT] = { "competent", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Competent"), N_("") },
  [AUDIT_MEMBER_COMPETENCE_EVIDENCE] = { "competence_evidence", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Competence evidence"), N_("") },
  [AUDIT_MEMBER_IMPARTIAL_DECLARED_ON] = { "impartial_declared_on", MUN_KIND_DATE, 0,
    N_("Impartial declared on"), N_("") },
  [AUDIT_MEMBER_OWN_WORK_CONFLICT] = { "own_work_conflict", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Own work conflict"), N_("") },
  [AUDIT_MEMBER_CONFLICT_SOLUTION] = { "conflict_solution", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Conflict solution"), N_("") },
};

const MunSpec mun_audit_member_spec = {
  .name = "audit_member",
  .prefix = "AUM",
  .title = N_("Auditor in an audit"),
  .plural = N_("Auditor in an audit"),
  .purpose = N_("Auditor with competence and an impartiality statement."),
  .expects = N_(""),
  .module = "audit",
  .clause = "9.2.2-b",
  .flags = MUN_SPEC_CHILD,
  .fields = audit_member_fields,
  .n_fields = N_AUDIT_MEMBER_FIELDS,
  .title_field = AUDIT_MEMBER_AUDIT,
  .parent_field = AUDIT_MEMBER_AUDIT,
};

static const MunChoice audit_item_mark_choices[] = {
  { "conform", N_("Conform") },
  { "minor", N_("Minor") },
  { "major", N_("Major") },
  { "observation", N_("Observation") },
  { "opportunity", N_("Opportunity") },
  { "not_applicable", N_("Not applicable") },
  { "not_checked", N_("Not checked") },
  { NULL }
};

static const MunField audit_item_fields[] = {
  [AUDIT_ITEM_AUDIT] = { "audit", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Audit"), N_(""), .target = &mun_audit_spec },
  [AUDIT_ITEM_SEQ] = { "seq", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_COMPUTED,
    N_("Seq"), N_("") },
  [AUDIT_ITEM_REQUIREMENT] = { "requirement", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Requirement"), N_("") },
  [AUDIT_ITEM_QUESTION] = { "question", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Question"), N_("") },
  [AUDIT_ITEM_EVIDENCE_SEEN] = { "evidence_seen", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Evidence seen"), N_("") },
  [AUDIT_ITEM_SAMPLE] = { "sample", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Sample"), N_("") },
  [AUDIT_ITEM_MARK] = { "mark", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Mark"), N_(""), .choices = audit_item_mark_choices },
  [AUDIT_ITEM_NOT_CHECKED_REASON] = { "not_checked_reason", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Not checked reason"), N_("") },
  [AUDIT_ITEM_FINDING] = { "finding", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Finding"), N_(""), .target = &mun_audit_finding_spec },
};

const MunSpec mun_audit_item_spec = {
  .name = "audit_item",
  .prefix = "AUI",
  .title = N_("Audit checklist line"),
  .plural = N_("Audit checklist line"),
  .purpose = N_("A question (usually from the requirement catalogue), the evidence seen and the mark."),
  .expects = N_(""),
  .module = "audit",
  .clause = "9.2.1, 9.2.2",
  .flags = MUN_SPEC_CHILD,
  .fields = audit_item_fields,
  .n_fields = N_AUDIT_ITEM_FIELDS,
  .title_field = AUDIT_ITEM_QUESTION,
  .parent_field = AUDIT_ITEM_AUDIT,
};

static const MunChoice audit_finding_grade_choices[] = {
  { "major", N_("Major") },
  { "minor", N_("Minor") },
  { "observation", N_("Observation") },
  { "opportunity", N_("Opportunity") },
  { "conform", N_("Conform") },
  { NULL }
};

static const MunChoice audit_finding_verification_result_choices[] = {
  { "effective", N_("Effective") },
  { "not_effective", N_("Not effective") },
  { NULL }
};

static const MunChoice audit_finding_status_choices[] = {
  { "open", N_("Open") },
  { "action", N_("Action") },
  { "verified", N_("Verified") },
  { "closed", N_("Closed") },
  { NULL }
};

static const MunField audit_finding_fields[] = {
  [AUDIT_FINDING_AUDIT] = { "audit", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Audit"), N_(""), .target = &mun_audit_spec },
  [AUDIT_FINDING_GRADE] = { "grade", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Grade"), N_(""), .choices = audit_finding_grade_choices },
  [AUDIT_FINDING_REQUIREMENT] = { "requirement", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Requirement"), N_("") },
  [AUDIT_FINDING_STATEMENT] = { "statement", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Statement"), N_("") },
  [AUDIT_FINDING_EVIDENCE] = { "evidence", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Evidence"), N_("") },
  [AUDIT_FINDING_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_(""), .target = &mun_site_spec },
  [AUDIT_FINDING_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"), N_(""), .target = &mun_business_process_spec },
  [AUDIT_FINDING_AUDITEE] = { "auditee", MUN_KIND_LINK, 0,
    N_("Auditee"), N_(""), .target = &mun_person_spec },
  [AUDIT_FINDING_AGREED_ON] = { "agreed_on", MUN_KIND_DATE, 0,
    N_("Agreed on"), N_("") },
  [AUDIT_FINDING_NONCONFORMITY] = { "nonconformity", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Nonconformity"), N_(""), .target = &mun_nonconformity_spec },
  [AUDIT_FINDING_IMPROVEMENT] = { "improvement", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Improvement"), N_(""), .target = &mun_improvement_spec },
  [AUDIT_FINDING_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_LISTED,
    N_("Due on"), N_("") },
  [AUDIT_FINDING_VERIFIED_ON] = { "verified_on", MUN_KIND_DATE, 0,
    N_("Verified on"), N_("") },
  [AUDIT_FINDING_VERIFIED_BY] = { "verified_by", MUN_KIND_LINK, 0,
    N_("Verified by"), N_(""), .target = &mun_person_spec },
  [AUDIT_FINDING_VERIFICATION_RESULT] = { "verification_result", MUN_KIND_CHOICE, 0,
    N_("Verification result"), N_(""), .choices = audit_finding_verification_result_choices },
  [AUDIT_FINDING_VERIFICATION_REPORTED_ON] = { "verification_reported_on", MUN_KIND_DATE, 0,
    N_("Verification reported on"), N_("") },
  [AUDIT_FINDING_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = audit_finding_status_choices },
};

/* Life: open (A) -> action (R) -> verified (A, not the person who acted) -> closed (A). */
static const MunTransition audit_finding_transitions[] = {
  { NULL }
};

const MunSpec mun_audit_finding_spec = {
  .name = "audit_finding",
  .prefix = "FND",
  .title = N_("Audit finding"),
  .plural = N_("Audit finding"),
  .purpose = N_("Requirement + evidence + judgement, graded, agreed with the auditee, followed up."),
  .expects = N_(""),
  .module = "audit",
  .clause = "9.2.2, 10.2, 9.3.2-d",
  .fields = audit_finding_fields,
  .n_fields = N_AUDIT_FINDING_FIELDS,
  .title_field = AUDIT_FINDING_STATEMENT,
  .state_field = AUDIT_FINDING_STATUS,
  .transitions = audit_finding_transitions,
};
