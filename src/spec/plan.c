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
  [SECURITY_PLAN_CODE] = { "code", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Code"),
    N_("A short code that stays the same over all versions of this plan, e.g. “P-01”. A new version replaces the one with "
       "the same code."),
    .group = N_("Plan") },
  [SECURITY_PLAN_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_GIVEN,
    N_("Version"), N_("Counted by the program.") },
  [SECURITY_PLAN_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Status"), N_("Follows from review and approval."), .choices = security_plan_status_choices },
  [SECURITY_PLAN_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("What the plan is for, e.g. “Theft from the trailer yard”.") },
  [SECURITY_PLAN_PLAN_KIND] = { "plan_kind", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Kind"),
    N_("Whether the plan is about a place, a scenario, cargo, computer systems, people or the way back to normal."),
    .choices = security_plan_plan_kind_choices },
  [SECURITY_PLAN_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_("The site it is for. Leave empty when it holds for all sites."), .target = &mun_site_spec },
  [SECURITY_PLAN_PURPOSE] = { "purpose", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Purpose"), N_("Why this plan exists, in one or two sentences."), .clause = "8.6.4", .group = N_("Purpose") },
  [SECURITY_PLAN_PLAN_SCOPE] = { "plan_scope", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Scope of the plan"),
    N_("Which sites, processes, goods and times it covers, and what it does not cover."),
    .clause = "8.6.4" },
  [SECURITY_PLAN_PLAN_OBJECTIVES] = { "plan_objectives", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Aims"),
    N_("What a good response achieves, life first, e.g. “Nobody hurt; police there within 15 minutes; next load "
       "leaves on time”."),
    .clause = "8.6.4" },
  [SECURITY_PLAN_TEAM] = { "team", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Response team"),
    N_("The team that carries out the plan."),
    .target = &mun_response_team_spec, .group = N_("People") },
  [SECURITY_PLAN_ROLES_TEXT] = { "roles_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Roles and powers"),
    N_("Who does what and may decide what, by function rather than by name."),
    .clause = "8.6.4" },
  [SECURITY_PLAN_ACTIVATION_CRITERIA] = { "activation_criteria", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("When it starts"),
    N_("The signs that start the plan. Put the measurable ones into the thresholds below as well."),
    .clause = "8.6.4", .group = N_("Starting the response") },
  [SECURITY_PLAN_ACTIVATION_PROCESS] = { "activation_process", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("How it is started"),
    N_("Who decides, who calls whom and what happens if nobody answers."),
    .clause = "8.6.4" },
  [SECURITY_PLAN_OPERATING_INFO] = { "operating_info", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Working information"),
    N_("What the team needs at hand: plans of the site, codes, lists, who holds the keys."),
    .clause = "8.6.4", .group = N_("During the event") },
  [SECURITY_PLAN_KEEP_STATUS_ACTIONS] = { "keep_status_actions", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Holding the situation"),
    N_("What keeps security from getting worse while you respond, e.g. “Second guard at gate 3, no departures”."),
    .clause = "8.6.4-a" },
  [SECURITY_PLAN_IMPACT_MONITORING] = { "impact_monitoring", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Watching the effects"),
    N_("How the team follows the effects of the event and of its own response, e.g. “Situation report every hour”."),
    .clause = "8.6.4-b" },
  [SECURITY_PLAN_WELFARE] = { "welfare", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Care for people"),
    N_("How staff, visitors, drivers and families are looked after, during and afterwards."),
    .clause = "8.6.4" },
  [SECURITY_PLAN_ASSET_PROTECTION] = { "asset_protection", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Protecting what is valuable"),
    N_("Which goods, information and buildings come first, and how they are protected."),
    .clause = "8.6.4" },
  [SECURITY_PLAN_CORE_ACTIVITY_PROTECTION] = { "core_activity_protection", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Keeping the core work going"),
    N_("How the most important work goes on, and what can wait."),
    .clause = "8.6.4" },
  [SECURITY_PLAN_INTERNAL_DEPENDENCIES] = { "internal_dependencies", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Internal dependencies"),
    N_("Which of your own people, rooms, systems and processes the plan relies on."),
    .clause = "8.6.4", .group = N_("Dependencies and means") },
  [SECURITY_PLAN_EXTERNAL_DEPENDENCIES] = { "external_dependencies", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("External dependencies"),
    N_("Which suppliers, utilities and authorities the plan relies on."),
    .clause = "8.6.4" },
  [SECURITY_PLAN_RESOURCES_NEEDED] = { "resources_needed", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Resources needed"), N_("People, vehicles, equipment, money and where each comes from."), .clause = "8.6.4" },
  [SECURITY_PLAN_REPORTING] = { "reporting", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Reporting"),
    N_("Who reports what to whom by when, with the legal deadlines, e.g. “Customs: at once; insurer: 48 hours”."),
    .clause = "8.6.4", .group = N_("Reporting and ending") },
  [SECURITY_PLAN_STAND_DOWN] = { "stand_down", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Standing down"), N_("Who ends the response, when, and what is checked first."), .clause = "8.6.4" },
  [SECURITY_PLAN_RESTORE_PROCEDURE] = { "restore_procedure", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Back to normal"),
    N_("How you get back to normal security, step by step, and how temporary measures are taken back."),
    .clause = "8.6.4-c" },
  [SECURITY_PLAN_AVAILABILITY_TEXT] = { "availability_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Where the plan is kept"),
    N_("Where copies are, who has them, and how somebody gets at one at night without power."),
    .clause = "8.6.4", .group = N_("Availability and exercise") },
  [SECURITY_PLAN_LAST_EXERCISED_ON] = { "last_exercised_on", MUN_KIND_DATE, MUN_LISTED | MUN_COMPUTED | MUN_AFTER_APPROVAL | MUN_HAPPENED,
    N_("Last exercised on"), N_("The date of the latest exercise that tested this plan.") },
  [SECURITY_PLAN_DOCUMENT] = { "document", MUN_KIND_LINK, MUN_AFTER_APPROVAL,
    N_("Issued document"), N_("The document that holds the issued plan."), .target = &mun_document_spec },
  [SECURITY_PLAN_AUTHOR] = { "author", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Author"),
    N_("Who wrote this version."),
    .target = &mun_person_spec, .group = N_("Author, review and approval") },
  [SECURITY_PLAN_REVIEWER] = { "reviewer", MUN_KIND_LINK, 0,
    N_("Reviewer"),
    N_("Who read it critically before approval. Best somebody who will have to work with it."),
    .target = &mun_person_spec },
  [SECURITY_PLAN_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Reviewed on"), N_("The day the review was finished.") },
  [SECURITY_PLAN_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Approved by"), N_("The member of top management who approved it."), .target = &mun_person_spec },
  [SECURITY_PLAN_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Approved on"), N_("The day of the approval.") },
  [SECURITY_PLAN_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Review due"),
    N_("When the plan must be looked at again: at the planned time, and after every use.") },
  [SECURITY_PLAN_SUPERSEDES] = { "supersedes", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Supersedes"), N_("The version before this one."), .target = &mun_security_plan_spec },
  [SECURITY_PLAN_CHANGE_SUMMARY] = { "change_summary", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("What changed"), N_("What is different from the version before, in a sentence or two.") },
  [SECURITY_PLAN_STRATEGIES] = { "strategies", MUN_KIND_LINKS, 0,
    N_("Strategies"),
    N_("The security strategies that this plan puts into practice."),
    .target = &mun_strategy_spec, .role = "covers", .group = N_("What the plan covers") },
  [SECURITY_PLAN_RISKS] = { "risks", MUN_KIND_LINKS, MUN_RECOMMENDED,
    N_("Risks"), N_("The risks that this plan answers."), .target = &mun_risk_spec, .role = "covers" },
  [SECURITY_PLAN_ASSETS] = { "assets", MUN_KIND_LINKS, MUN_RECOMMENDED,
    N_("Assets"), N_("What this plan protects."), .target = &mun_asset_spec, .role = "covers" },
  [SECURITY_PLAN_CONTACTS] = { "contacts", MUN_KIND_LINKS, MUN_RECOMMENDED,
    N_("Contacts"),
    N_("The emergency contacts that are printed with the plan."),
    .target = &mun_contact_spec, .role = "covers" },
  [SECURITY_PLAN_INTERDEPENDENCIES] = { "interdependencies", MUN_KIND_LINKS, 0,
    N_("Dependencies"),
    N_("The dependencies that this plan takes into account."),
    .target = &mun_interdependency_spec, .role = "covers" },
};

/* An approved plan is frozen: approving the next version supersedes it. After each use or exercise it is due
 * for a look. */
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
  .plural = N_("Security plans"),
  .purpose = N_("What the team does before, during and after a given kind of threat or violation. Every point the "
                "standard asks for has a field of its own, so that gaps show."),
  .expects = N_("An approved, exercised plan for each serious threat, with clear starting criteria, steps, people, "
                "means and an end, available where it is needed."),
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
  { "immediate", N_("First minutes") },
  { "stabilise", N_("Stabilise") },
  { "restore", N_("Restore") },
  { "stand_down", N_("Stand down") },
  { NULL }
};

static const MunField plan_step_fields[] = {
  [PLAN_STEP_PLAN] = { "plan", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Plan"), N_("The plan this step belongs to."), .target = &mun_security_plan_spec },
  [PLAN_STEP_SEQ] = { "seq", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_GIVEN,
    N_("Position"), N_("Place in the order of the steps."), .minimum = 1, .maximum = 9999 },
  [PLAN_STEP_PHASE] = { "phase", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Phase"), N_("Alert, first minutes, stabilise, restore or stand down."), .choices = plan_step_phase_choices },
  [PLAN_STEP_ACTION] = { "action", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Action"),
    N_("One thing to do, as an order, e.g. “Close gate 3 and send all drivers to the canteen”. The first steps "
       "protect life.") },
  [PLAN_STEP_FUNCTION] = { "function", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Done by"), N_("The function that does it, e.g. “Shift leader”.") },
  [PLAN_STEP_TIME_LIMIT] = { "time_limit", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED,
    N_("Within"), N_("How fast, e.g. “5 minutes”.") },
  [PLAN_STEP_INFO_NEEDED] = { "info_needed", MUN_KIND_LINE, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Needs to know"), N_("What the person needs for it, e.g. “List of drivers on site”.") },
};

const MunSpec mun_plan_step_spec = {
  .name = "plan_step",
  .prefix = "PLS",
  .title = N_("Plan step"),
  .plural = N_("Plan steps"),
  .purpose = N_("One line of an action card: who does what, how fast."),
  .expects = N_("Steps in a clear order that people can follow under stress, from the alarm to the end."),
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
  { "full", N_("Full response") },
  { NULL }
};

static const MunField plan_threshold_fields[] = {
  [PLAN_THRESHOLD_PLAN] = { "plan", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Plan"), N_("The plan this threshold starts."), .target = &mun_security_plan_spec },
  [PLAN_THRESHOLD_INDICATOR] = { "indicator", MUN_KIND_LINE,
    MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Sign to watch for"), N_("What somebody can see or measure, e.g. “Intruder alarm not cleared”.") },
  [PLAN_THRESHOLD_TRIGGER_VALUE] = { "trigger_value", MUN_KIND_LINE,
    MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Threshold"), N_("From what value on it counts, with a number, e.g. “After 5 minutes”.") },
  [PLAN_THRESHOLD_RESPONSE_LEVEL] = { "response_level", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Response level"),
    N_("How far the response goes: watch, alert, or full response."),
    .choices = plan_threshold_response_level_choices },
  [PLAN_THRESHOLD_DECIDED_BY_FUNCTION] = { "decided_by_function", MUN_KIND_LINE,
    MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Decided by"), N_("The function that decides, at any hour, e.g. “Duty manager”.") },
};

const MunSpec mun_plan_threshold_spec = {
  .name = "plan_threshold",
  .prefix = "THR",
  .title = N_("Activation threshold"),
  .plural = N_("Activation thresholds"),
  .purpose = N_("A measurable sign and the level of response it triggers."),
  .expects = N_("Thresholds that anybody on duty can recognise, so that nobody has to guess when to act."),
  .module = "plans",
  .clause = "8.6.2-b, 8.6.4-b",
  .flags = MUN_SPEC_CHILD,
  .fields = plan_threshold_fields,
  .n_fields = N_PLAN_THRESHOLD_FIELDS,
  .title_field = PLAN_THRESHOLD_INDICATOR,
  .parent_field = PLAN_THRESHOLD_PLAN,
};

static const MunChoice warning_procedure_task_choices[] = {
  { "inform_internal", N_("Inform people inside") },
  { "inform_external", N_("Inform people outside") },
  { "employee_contacts", N_("Reach staff and their families") },
  { "receive_incoming", N_("Receive messages and calls") },
  { "official_warnings", N_("Receive official warnings") },
  { "keep_means_available", N_("Keep the means of communication working") },
  { "responders", N_("Talk with emergency services") },
  { "media", N_("Work with the press") },
  { "record_keeping", N_("Keep the record") },
  { "alert_affected", N_("Alert others who may be affected") },
  { "multi_organisation", N_("Work with several organisations") },
  { NULL }
};

static const MunChoice warning_procedure_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("In use") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField warning_procedure_fields[] = {
  [WARNING_PROCEDURE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("A short name, e.g. “Call-out of off-duty staff”."), .group = N_("Procedure") },
  [WARNING_PROCEDURE_TASK] = { "task", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Task"),
    N_("Which of the eleven communication tasks it covers. Each task needs at least one procedure."),
    .choices = warning_procedure_task_choices },
  [WARNING_PROCEDURE_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Procedure owner"), N_("Who keeps it up to date."), .target = &mun_person_spec },
  [WARNING_PROCEDURE_WHAT_TEXT] = { "what_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("What is said"),
    N_("The content, best with a ready-made text to read out."),
    .group = N_("What, when, whom, how") },
  [WARNING_PROCEDURE_WHEN_TEXT] = { "when_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("When"), N_("The moment or trigger, e.g. “Within 15 minutes of level alert”.") },
  [WARNING_PROCEDURE_WHOM_TEXT] = { "whom_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("To whom"), N_("Who is told or asked, in order.") },
  [WARNING_PROCEDURE_HOW_TEXT] = { "how_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("How"),
    N_("The means, and who uses them, e.g. “Text message from the duty phone, then calls down the list”.") },
  [WARNING_PROCEDURE_BACKUP_MEANS] = { "backup_means", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Fallback"), N_("What you use when that does not work, e.g. “Radio channel 4, runner to gate 3”.") },
  [WARNING_PROCEDURE_APPLICABLE] = { "applicable", MUN_KIND_YES_NO, MUN_REQUIRED | MUN_LISTED,
    N_("Applicable"),
    N_("Yes when this task can arise in your organisation."),
    .clause = "8.6.3", .group = N_("Applicability") },
  [WARNING_PROCEDURE_NOT_APPLICABLE_REASON] = { "not_applicable_reason", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Reason if not applicable"), N_("Why the task cannot arise, in one sentence.") },
  [WARNING_PROCEDURE_LAST_EXERCISED_ON] = { "last_exercised_on", MUN_KIND_DATE, MUN_LISTED | MUN_COMPUTED | MUN_HAPPENED,
    N_("Last exercised on"),
    N_("The date of the latest exercise that tested this procedure. Every procedure is practised at the planned times."),
    .group = N_("Exercise and status") },
  [WARNING_PROCEDURE_DOCUMENT] = { "document", MUN_KIND_LINK, 0,
    N_("Document"),
    N_("The document that holds the full procedure, if there is one."),
    .target = &mun_document_spec },
  [WARNING_PROCEDURE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Draft, in use or retired."), .choices = warning_procedure_status_choices },
  [WARNING_PROCEDURE_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_PLANNED,
    N_("Review due"), N_("When to look at it again. Once a year is usual.") },
};

static const MunTransition warning_procedure_transitions[] = {
  { "draft", "active", N_("Put into use"), "S", NULL },
  { "active", "retired", N_("Retire"), "S", NULL },
  { "retired", "draft", N_("Take up again"), "S", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_warning_procedure_spec = {
  .name = "warning_procedure",
  .prefix = "WRN",
  .title = N_("Warning and communication procedure"),
  .plural = N_("Warning and communication procedures"),
  .purpose = N_("One procedure for each thing that has to be communicated in an emergency, from informing staff to "
                "working with the press and other organisations."),
  .expects = N_("A tried procedure for each communication task in an emergency: what is said, when, to whom and "
                "how, with a fallback when the usual line is dead."),
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
    N_("Title"),
    N_("What it brings back to normal, e.g. “Taking back extra guards and gate closures”."),
    .group = N_("Procedure") },
  [RECOVERY_PROCEDURE_STEPS] = { "steps", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Steps"),
    N_("The steps in order, each with who does it, e.g. “1. Coordinator checks locks. 2. Duty manager releases the "
       "guard”.") },
  [RECOVERY_PROCEDURE_RELEASE_AUTHORITY] = { "release_authority", MUN_KIND_LINE,
    MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Who gives the all-clear"), N_("The function that decides that a measure may end.") },
  [RECOVERY_PROCEDURE_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Procedure owner"), N_("Who keeps it up to date."), .target = &mun_person_spec },
  [RECOVERY_PROCEDURE_COVERS_BEFORE] = { "covers_before", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Measures taken before"),
    N_("Yes when it covers measures taken ahead of an expected event, e.g. a closed gate during a protest."),
    .group = N_("Which measures it covers") },
  [RECOVERY_PROCEDURE_COVERS_DURING] = { "covers_during", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Measures taken during"), N_("Yes when it covers measures taken while the event is going on.") },
  [RECOVERY_PROCEDURE_COVERS_AFTER] = { "covers_after", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Measures taken after"),
    N_("Yes when it covers measures taken afterwards, e.g. extra rounds for a month.") },
  [RECOVERY_PROCEDURE_DOCUMENT] = { "document", MUN_KIND_LINK, 0,
    N_("Document"),
    N_("The document that holds the full procedure, if there is one."),
    .target = &mun_document_spec, .group = N_("Status") },
  [RECOVERY_PROCEDURE_LAST_TESTED_ON] = { "last_tested_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Last tested on"), N_("When you last tried it, in an exercise or for real.") },
  [RECOVERY_PROCEDURE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Draft, in use or retired."), .choices = warning_procedure_status_choices },
  [RECOVERY_PROCEDURE_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Review due"), N_("When to look at it again. Once a year is usual.") },
};

static const MunTransition recovery_procedure_transitions[] = {
  { "draft", "active", N_("Put into use"), "T", NULL },
  { "active", "retired", N_("Retire"), "T", NULL },
  { "retired", "draft", N_("Take up again"), "T", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_recovery_procedure_spec = {
  .name = "recovery_procedure",
  .prefix = "REC",
  .title = N_("Recovery procedure"),
  .plural = N_("Recovery procedures"),
  .purpose = N_("How temporary measures are taken back and normal security returns, for measures taken before, "
                "during and after an event."),
  .expects = N_("A written way back to normal that somebody with authority releases, so that no temporary measure "
                "is left behind."),
  .module = "plans",
  .clause = "8.6.5, 8.6.4-c",
  .fields = recovery_procedure_fields,
  .n_fields = N_RECOVERY_PROCEDURE_FIELDS,
  .title_field = RECOVERY_PROCEDURE_TITLE,
  .state_field = RECOVERY_PROCEDURE_STATUS,
  .transitions = recovery_procedure_transitions,
};

static const MunField temporary_measure_fields[] = {
  [TEMPORARY_MEASURE_INCIDENT] = { "incident", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Security event"), N_("The event that made it necessary."), .target = &mun_incident_spec },
  [TEMPORARY_MEASURE_DESCRIPTION] = { "description", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Temporary measure"),
    N_("What was added or relaxed, e.g. “Cage unlocked for police search” or “Second guard at gate 3”.") },
  [TEMPORARY_MEASURE_STARTED_ON] = { "started_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Started on"), N_("The day it began.") },
  [TEMPORARY_MEASURE_PLANNED_END] = { "planned_end", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Planned end"), N_("The day it should end. The program reminds you.") },
  [TEMPORARY_MEASURE_ENDED_ON] = { "ended_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Ended on"), N_("The day it was really taken back.") },
  [TEMPORARY_MEASURE_ENDED_BY] = { "ended_by", MUN_KIND_LINK, 0,
    N_("Ended by"), N_("Who gave the all-clear."), .target = &mun_person_spec },
  [TEMPORARY_MEASURE_PROCEDURE] = { "procedure", MUN_KIND_LINK, 0,
    N_("Recovery procedure"),
    N_("The procedure that describes how to take it back."),
    .target = &mun_recovery_procedure_spec },
};

const MunSpec mun_temporary_measure_spec = {
  .name = "temporary_measure",
  .prefix = "TMP",
  .title = N_("Temporary measure"),
  .plural = N_("Temporary measures"),
  .purpose = N_("An extra or weakened measure during an event, which must be taken back on purpose."),
  .expects = N_("Every temporary measure with a planned end, and proof that somebody with authority ended it."),
  .module = "incidents",
  .clause = "8.6.5",
  .by = "IR",
  .flags = MUN_SPEC_CHILD,
  .fields = temporary_measure_fields,
  .n_fields = N_TEMPORARY_MEASURE_FIELDS,
  .title_field = TEMPORARY_MEASURE_DESCRIPTION,
  .parent_field = TEMPORARY_MEASURE_INCIDENT,
};
