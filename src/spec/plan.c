/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/plan.h"

#include <glib/gi18n.h>

#include "spec/control.h"
#include "spec/document.h"
#include "spec/foundation.h"
#include "spec/incident.h"
#include "spec/risk.h"
#include "spec/supply.h"
#include "spec/team.h"

static const MunChoice security_plan_status_choices[] = {
  { "draft", N_("Draft") },
  { "in_review", N_("In review") },
  { "approved", N_("Approved") },
  { "superseded", N_("Superseded") },
  { NULL }
};

static const MunChoice security_plan_plan_kind_choices[] = {
  { "site", N_("Site") },
  { "scenario", N_("Scenario") },
  { "cargo", N_("Cargo") },
  { "cyber", N_("Cyber") },
  { "people", N_("People") },
  { "recovery", N_("Recovery") },
  { NULL }
};

static const MunField security_plan_fields[] = {
  [SECURITY_PLAN_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Version"), N_("") },
  [SECURITY_PLAN_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Status"), N_(""), .choices = security_plan_status_choices },
  [SECURITY_PLAN_AUTHOR] = { "author", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Author"), N_(""), .target = &mun_person_spec },
  [SECURITY_PLAN_REVIEWER] = { "reviewer", MUN_KIND_LINK, 0,
    N_("Reviewer"), N_(""), .target = &mun_person_spec },
  [SECURITY_PLAN_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, 0,
    N_("Reviewed on"), N_("") },
  [SECURITY_PLAN_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [SECURITY_PLAN_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, 0,
    N_("Approved on"), N_("") },
  [SECURITY_PLAN_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Review due"), N_("") },
  [SECURITY_PLAN_SUPERSEDES] = { "supersedes", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Supersedes"), N_(""), .target = &mun_security_plan_spec },
  [SECURITY_PLAN_CHANGE_SUMMARY] = { "change_summary", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Change summary"), N_("") },
  [SECURITY_PLAN_CODE] = { "code", MUN_KIND_LINE, MUN_SEARCHED | MUN_COMPUTED,
    N_("Code"), N_("") },
  [SECURITY_PLAN_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [SECURITY_PLAN_PLAN_KIND] = { "plan_kind", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Plan kind"), N_(""), .choices = security_plan_plan_kind_choices },
  [SECURITY_PLAN_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_(""), .target = &mun_site_spec },
  [SECURITY_PLAN_PURPOSE] = { "purpose", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Purpose"), N_("") },
  [SECURITY_PLAN_PLAN_SCOPE] = { "plan_scope", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Plan scope"), N_("") },
  [SECURITY_PLAN_PLAN_OBJECTIVES] = { "plan_objectives", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Plan objectives"), N_("") },
  [SECURITY_PLAN_TEAM] = { "team", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Team"), N_(""), .target = &mun_response_team_spec },
  [SECURITY_PLAN_ROLES_TEXT] = { "roles_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Roles text"), N_("") },
  [SECURITY_PLAN_ACTIVATION_CRITERIA] = { "activation_criteria", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Activation criteria"), N_("") },
  [SECURITY_PLAN_ACTIVATION_PROCESS] = { "activation_process", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Activation process"), N_("") },
  [SECURITY_PLAN_OPERATING_INFO] = { "operating_info", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Operating info"), N_("") },
  [SECURITY_PLAN_KEEP_STATUS_ACTIONS] = { "keep_status_actions", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Keep status actions"), N_("") },
  [SECURITY_PLAN_IMPACT_MONITORING] = { "impact_monitoring", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Impact monitoring"), N_("") },
  [SECURITY_PLAN_RESTORE_PROCEDURE] = { "restore_procedure", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Restore procedure"), N_("") },
  [SECURITY_PLAN_WELFARE] = { "welfare", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Welfare"), N_("") },
  [SECURITY_PLAN_ASSET_PROTECTION] = { "asset_protection", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Asset protection"), N_("") },
  [SECURITY_PLAN_CORE_ACTIVITY_PROTECTION] = { "core_activity_protection", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Core activity protection"), N_("") },
  [SECURITY_PLAN_INTERNAL_DEPENDENCIES] = { "internal_dependencies", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Internal dependencies"), N_("") },
  [SECURITY_PLAN_EXTERNAL_DEPENDENCIES] = { "external_dependencies", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("External dependencies"), N_("") },
  [SECURITY_PLAN_RESOURCES_NEEDED] = { "resources_needed", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Resources needed"), N_("") },
  [SECURITY_PLAN_REPORTING] = { "reporting", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Reporting"), N_("") },
  [SECURITY_PLAN_STAND_DOWN] = { "stand_down", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Stand down"), N_("") },
  [SECURITY_PLAN_AVAILABILITY_TEXT] = { "availability_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Availability text"), N_("") },
  [SECURITY_PLAN_LAST_EXERCISED_ON] = { "last_exercised_on", MUN_KIND_DATE, MUN_COMPUTED,
    N_("Last exercised on"), N_("") },
  [SECURITY_PLAN_DOCUMENT] = { "document", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Document"), N_(""), .target = &mun_document_spec },
  [SECURITY_PLAN_STRATEGIES] = { "strategies", MUN_KIND_LINKS, 0,
    N_("Strategies"), N_(""), .target = &mun_strategy_spec, .role = "covers" },
  [SECURITY_PLAN_RISKS] = { "risks", MUN_KIND_LINKS, 0,
    N_("Risks"), N_(""), .target = &mun_risk_spec, .role = "covers" },
  [SECURITY_PLAN_ASSETS] = { "assets", MUN_KIND_LINKS, 0,
    N_("Assets"), N_(""), .target = &mun_asset_spec, .role = "covers" },
  [SECURITY_PLAN_CONTACTS] = { "contacts", MUN_KIND_LINKS, 0,
    N_("Contacts"), N_(""), .target = &mun_contact_spec, .role = "covers" },
  [SECURITY_PLAN_INTERDEPENDENCIES] = { "interdependencies", MUN_KIND_LINKS, 0,
    N_("Interdependencies"), N_(""), .target = &mun_interdependency_spec, .role = "covers" },
};

/* Life: draft -> in_review (S) -> approved (T) -> superseded (X). After each use or exercise the app asks for a review. */
static const MunTransition security_plan_transitions[] = {
  { "draft", "in_review", N_("Send for approval"), "S", NULL },
  { "in_review", "approved", N_("Approve"), "T", "author review_due" },
  { "in_review", "draft", N_("Send back"), "T", NULL, .early = TRUE },
  { "approved", "superseded", N_("Superseded"), "", NULL },
  { NULL }
};

const MunSpec mun_security_plan_spec = {
  .name = "security_plan",
  .prefix = "PLN",
  .title = N_("Security plan"),
  .plural = N_("Security plan"),
  .purpose = N_("What the team does before, during and after a given kind of threat or violation; every content point has its own field so that gaps show."),
  .expects = N_(""),
  .module = "plans",
  .clause = "8.6.1, 8.6.4",
  .flags = MUN_SPEC_VERSIONED,
  .fields = security_plan_fields,
  .n_fields = N_SECURITY_PLAN_FIELDS,
  .title_field = SECURITY_PLAN_TITLE,
  .state_field = SECURITY_PLAN_STATUS,
  .transitions = security_plan_transitions,
};

static const MunChoice plan_step_phase_choices[] = {
  { "alert", N_("Alert") },
  { "immediate", N_("Immediate") },
  { "stabilise", N_("Stabilise") },
  { "restore", N_("Restore") },
  { "stand_down", N_("Stand down") },
  { NULL }
};

static const MunField plan_step_fields[] = {
  [PLAN_STEP_PLAN] = { "plan", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Plan"), N_(""), .target = &mun_security_plan_spec },
  [PLAN_STEP_SEQ] = { "seq", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_COMPUTED,
    N_("Seq"), N_("") },
  [PLAN_STEP_PHASE] = { "phase", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Phase"), N_(""), .choices = plan_step_phase_choices },
  [PLAN_STEP_ACTION] = { "action", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Action"), N_("") },
  [PLAN_STEP_FUNCTION] = { "function", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Function"), N_("") },
  [PLAN_STEP_TIME_LIMIT] = { "time_limit", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Time limit"), N_("") },
  [PLAN_STEP_INFO_NEEDED] = { "info_needed", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Info needed"), N_("") },
};

const MunSpec mun_plan_step_spec = {
  .name = "plan_step",
  .prefix = "PLS",
  .title = N_("Plan step"),
  .plural = N_("Plan step"),
  .purpose = N_("One action card line."),
  .expects = N_(""),
  .module = "plans",
  .clause = "8.6.4",
  .flags = MUN_SPEC_CHILD,
  .fields = plan_step_fields,
  .n_fields = N_PLAN_STEP_FIELDS,
  .title_field = PLAN_STEP_ACTION,
  .parent_field = PLAN_STEP_PLAN,
};

static const MunChoice plan_threshold_response_level_choices[] = {
  { "watch", N_("Watch") },
  { "alert", N_("Alert") },
  { "full", N_("Full") },
  { NULL }
};

static const MunField plan_threshold_fields[] = {
  [PLAN_THRESHOLD_PLAN] = { "plan", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Plan"), N_(""), .target = &mun_security_plan_spec },
  [PLAN_THRESHOLD_INDICATOR] = { "indicator", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Indicator"), N_("") },
  [PLAN_THRESHOLD_TRIGGER_VALUE] = { "trigger_value", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Trigger value"), N_("") },
  [PLAN_THRESHOLD_RESPONSE_LEVEL] = { "response_level", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Response level"), N_(""), .choices = plan_threshold_response_level_choices },
  [PLAN_THRESHOLD_DECIDED_BY_FUNCTION] = { "decided_by_function", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Decided by function"), N_("") },
};

const MunSpec mun_plan_threshold_spec = {
  .name = "plan_threshold",
  .prefix = "THR",
  .title = N_("Activation threshold"),
  .plural = N_("Activation threshold"),
  .purpose = N_("A measurable sign and the response level it triggers."),
  .expects = N_(""),
  .module = "plans",
  .clause = "8.6.2-b, 8.6.4-b",
  .flags = MUN_SPEC_CHILD,
  .fields = plan_threshold_fields,
  .n_fields = N_PLAN_THRESHOLD_FIELDS,
  .title_field = PLAN_THRESHOLD_INDICATOR,
  .parent_field = PLAN_THRESHOLD_PLAN,
};

static const MunChoice warning_procedure_task_choices[] = {
  { "inform_internal", N_("Inform internal") },
  { "inform_external", N_("Inform external") },
  { "employee_contacts", N_("Employee contacts") },
  { "receive_incoming", N_("Receive incoming") },
  { "official_warnings", N_("Official warnings") },
  { "keep_means_available", N_("Keep means available") },
  { "responders", N_("Responders") },
  { "media", N_("Media") },
  { "record_keeping", N_("Record keeping") },
  { "alert_affected", N_("Alert affected") },
  { "multi_organisation", N_("Multi organisation") },
  { NULL }
};

static const MunChoice warning_procedure_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("Active") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField warning_procedure_fields[] = {
  [WARNING_PROCEDURE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [WARNING_PROCEDURE_TASK] = { "task", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Task"), N_(""), .choices = warning_procedure_task_choices },
  [WARNING_PROCEDURE_WHAT_TEXT] = { "what_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("What text"), N_("") },
  [WARNING_PROCEDURE_WHEN_TEXT] = { "when_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("When text"), N_("") },
  [WARNING_PROCEDURE_WHOM_TEXT] = { "whom_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Whom text"), N_("") },
  [WARNING_PROCEDURE_HOW_TEXT] = { "how_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("How text"), N_("") },
  [WARNING_PROCEDURE_BACKUP_MEANS] = { "backup_means", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Backup means"), N_("") },
  [WARNING_PROCEDURE_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [WARNING_PROCEDURE_APPLICABLE] = { "applicable", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Applicable"), N_("") },
  [WARNING_PROCEDURE_NOT_APPLICABLE_REASON] = { "not_applicable_reason", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Not applicable reason"), N_("") },
  [WARNING_PROCEDURE_LAST_EXERCISED_ON] = { "last_exercised_on", MUN_KIND_DATE, MUN_COMPUTED,
    N_("Last exercised on"), N_("") },
  [WARNING_PROCEDURE_DOCUMENT] = { "document", MUN_KIND_LINK, 0,
    N_("Document"), N_(""), .target = &mun_document_spec },
  [WARNING_PROCEDURE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = warning_procedure_status_choices },
  [WARNING_PROCEDURE_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED,
    N_("Review due"), N_("") },
};

/* Life: draft -> active (S) -> retired (S). */
static const MunTransition warning_procedure_transitions[] = {
  { NULL }
};

const MunSpec mun_warning_procedure_spec = {
  .name = "warning_procedure",
  .prefix = "WRN",
  .title = N_("Warning and communication procedure"),
  .plural = N_("Warning and communication procedure"),
  .purpose = N_("One procedure per communication task in an emergency (inform, receive, keep lines open, talk to responders, media, record, alert others, work with several organisations)."),
  .expects = N_(""),
  .module = "plans",
  .clause = "8.6.1, 8.6.3",
  .fields = warning_procedure_fields,
  .n_fields = N_WARNING_PROCEDURE_FIELDS,
  .title_field = WARNING_PROCEDURE_TITLE,
  .state_field = WARNING_PROCEDURE_STATUS,
  .transitions = warning_procedure_transitions,
};

static const MunField recovery_procedure_fields[] = {
  [RECOVERY_PROCEDURE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [RECOVERY_PROCEDURE_COVERS_BEFORE] = { "covers_before", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Covers before"), N_("") },
  [RECOVERY_PROCEDURE_COVERS_DURING] = { "covers_during", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Covers during"), N_("") },
  [RECOVERY_PROCEDURE_COVERS_AFTER] = { "covers_after", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Covers after"), N_("") },
  [RECOVERY_PROCEDURE_STEPS] = { "steps", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Steps"), N_("") },
  [RECOVERY_PROCEDURE_RELEASE_AUTHORITY] = { "release_authority", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Release authority"), N_("") },
  [RECOVERY_PROCEDURE_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [RECOVERY_PROCEDURE_DOCUMENT] = { "document", MUN_KIND_LINK, 0,
    N_("Document"), N_(""), .target = &mun_document_spec },
  [RECOVERY_PROCEDURE_LAST_TESTED_ON] = { "last_tested_on", MUN_KIND_DATE, 0,
    N_("Last tested on"), N_("") },
  [RECOVERY_PROCEDURE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = warning_procedure_status_choices },
  [RECOVERY_PROCEDURE_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED,
    N_("Review due"), N_("") },
};

/* Life: draft -> active (T) -> retired (T). */
static const MunTransition recovery_procedure_transitions[] = {
  { NULL }
};

const MunSpec mun_recovery_procedure_spec = {
  .name = "recovery_procedure",
  .prefix = "REC",
  .title = N_("Recovery procedure"),
  .plural = N_("Recovery procedure"),
  .purpose = N_("How temporary measures are taken back and normal security comes back, for measures taken before, during and after an event."),
  .expects = N_(""),
  .module = "plans",
  .clause = "8.6.5, 8.6.4-c",
  .fields = recovery_procedure_fields,
  .n_fields = N_RECOVERY_PROCEDURE_FIELDS,
  .title_field = RECOVERY_PROCEDURE_TITLE,
  .state_field = RECOVERY_PROCEDURE_STATUS,
  .transitions = recovery_procedure_transitions,
};

static const MunField temporary_measure_fields[] = {
  [TEMPORARY_MEASURE_INCIDENT] = { "incident", MUN_KIND_LINK, 0,
    N_("Incident"), N_(""), .target = &mun_incident_spec },
  [TEMPORARY_MEASURE_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Description"), N_("") },
  [TEMPORARY_MEASURE_STARTED_ON] = { "started_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Started on"), N_("") },
  [TEMPORARY_MEASURE_PLANNED_END] = { "planned_end", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Planned end"), N_("") },
  [TEMPORARY_MEASURE_ENDED_ON] = { "ended_on", MUN_KIND_DATE, 0,
    N_("Ended on"), N_("") },
  [TEMPORARY_MEASURE_ENDED_BY] = { "ended_by", MUN_KIND_LINK, 0,
    N_("Ended by"), N_(""), .target = &mun_person_spec },
  [TEMPORARY_MEASURE_PROCEDURE] = { "procedure", MUN_KIND_LINK, 0,
    N_("Procedure"), N_(""), .target = &mun_recovery_procedure_spec },
};

const MunSpec mun_temporary_measure_spec = {
  .name = "temporary_measure",
  .prefix = "TMP",
  .title = N_("Temporary security measure"),
  .plural = N_("Temporary security measure"),
  .purpose = N_("An extra or weakened measure during an event that must be taken back on purpose."),
  .expects = N_(""),
  .module = "incidents",
  .clause = "8.6.5",
  .flags = MUN_SPEC_CHILD,
  .fields = temporary_measure_fields,
  .n_fields = N_TEMPORARY_MEASURE_FIELDS,
  .title_field = TEMPORARY_MEASURE_DESCRIPTION,
  .parent_field = TEMPORARY_MEASURE_INCIDENT,
};
