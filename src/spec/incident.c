/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/incident.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"
#include "spec/improvement.h"
#include "spec/plan.h"
#include "spec/supply.h"
#include "spec/team.h"

static const MunChoice incident_kind_choices[] = {
  { "failure", N_("Failure") },
  { "near_miss", N_("Near miss") },
  { "false_alarm", N_("False alarm") },
  { "threat", N_("Threat") },
  { "incident", N_("Incident") },
  { "emergency", N_("Emergency") },
  { NULL }
};

static const MunChoice incident_activation_level_choices[] = {
  { "none", N_("None") },
  { "watch", N_("Watch") },
  { "alert", N_("Alert") },
  { "full", N_("Full") },
  { NULL }
};

static const MunChoice incident_status_choices[] = {
  { "reported", N_("Reported") },
  { "assessed", N_("Assessed") },
  { "active", N_("Active") },
  { "stabilised", N_("Stabilised") },
  { "recovery", N_("Recovery") },
  { "investigation", N_("Investigation") },
  { "closed", N_("Closed") },
  { NULL }
};

static const MunField incident_fields[] = {
  [INCIDENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [INCIDENT_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = incident_kind_choices },
  [INCIDENT_OCCURRED_AT] = { "occurred_at", MUN_KIND_DATE_TIME, MUN_REQUIRED,
    N_("Occurred at"), N_("") },
  [INCIDENT_DETECTED_AT] = { "detected_at", MUN_KIND_DATE_TIME, 0,
    N_("Detected at"), N_("") },
  [INCIDENT_REPORTED_AT] = { "reported_at", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_COMPUTED,
    N_("Reported at"), N_("") },
  [INCIDENT_REPORTED_BY] = { "reported_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Reported by"), N_(""), .target = &mun_person_spec },
  [INCIDENT_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_(""), .target = &mun_site_spec },
  [INCIDENT_SUPPLIER] = { "supplier", MUN_KIND_LINK, 0,
    N_("Supplier"), N_(""), .target = &mun_supplier_spec },
  [INCIDENT_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Description"), N_("") },
  [INCIDENT_PEOPLE_HARMED] = { "people_harmed", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("People harmed"), N_("") },
  [INCIDENT_LIFE_AT_RISK] = { "life_at_risk", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Life at risk"), N_("") },
  [INCIDENT_IMMEDIATE_ACTION] = { "immediate_action", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Immediate action"), N_("") },
  [INCIDENT_SEVERITY] = { "severity", MUN_KIND_SCALE, MUN_REQUIRED | MUN_LISTED,
    N_("Severity"), N_(""), .maximum = 5 },
  [INCIDENT_THRESHOLD] = { "threshold", MUN_KIND_LINK, 0,
    N_("Threshold"), N_(""), .target = &mun_plan_threshold_spec },
  [INCIDENT_FORMAL_RESPONSE] = { "formal_response", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Formal response"), N_("") },
  [INCIDENT_ACTIVATION_LEVEL] = { "activation_level", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Activation level"), N_(""), .choices = incident_activation_level_choices },
  [INCIDENT_PLAN] = { "plan", MUN_KIND_LINK, 0,
    N_("Plan"), N_(""), .target = &mun_security_plan_spec },
  [INCIDENT_TEAM] = { "team", MUN_KIND_LINK, 0,
    N_("Team"), N_(""), .target = &mun_response_team_spec },
  [INCIDENT_COMMANDER] = { "commander", MUN_KIND_LINK, 0,
    N_("Commander"), N_(""), .target = &mun_person_spec },
  [INCIDENT_OBJECTIVES] = { "objectives", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Objectives"), N_("") },
  [INCIDENT_CONSEQUENCES] = { "consequences", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Consequences"), N_("") },
  [INCIDENT_CONSEQUENCES_HANDLED] = { "consequences_handled", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Consequences handled"), N_("") },
  [INCIDENT_LOSS_VALUE] = { "loss_value", MUN_KIND_MONEY, 0,
    N_("Loss value"), N_("") },
  [INCIDENT_AUTHORITIES_INFORMED] = { "authorities_informed", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Authorities informed"), N_("") },
  [INCIDENT_MEDIA_CONTACT] = { "media_contact", MUN_KIND_YES_NO, 0,
    N_("Media contact"), N_("") },
  [INCIDENT_STOOD_DOWN_ON] = { "stood_down_on", MUN_KIND_DATE_TIME, 0,
    N_("Stood down on"), N_("") },
  [INCIDENT_INVESTIGATOR] = { "investigator", MUN_KIND_LINK, 0,
    N_("Investigator"), N_(""), .target = &mun_person_spec },
  [INCIDENT_INVESTIGATED_ON] = { "investigated_on", MUN_KIND_DATE, 0,
    N_("Investigated on"), N_("") },
  [INCIDENT_INVESTIGATION_METHOD] = { "investigation_method", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Investigation method"), N_("") },
  [INCIDENT_CAUSES] = { "causes", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Causes"), N_("") },
  [INCIDENT_RISKS_REVIEWED_ON] = { "risks_reviewed_on", MUN_KIND_DATE, 0,
    N_("Risks reviewed on"), N_("") },
  [INCIDENT_NEEDS_NONCONFORMITY] = { "needs_nonconformity", MUN_KIND_YES_NO, 0,
    N_("Needs nonconformity"), N_("") },
  [INCIDENT_NONCONFORMITY] = { "nonconformity", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Nonconformity"), N_(""), .target = &mun_nonconformity_spec },
  [INCIDENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = incident_status_choices },
  [INCIDENT_CLOSED_ON] = { "closed_on", MUN_KIND_DATE, 0,
    N_("Closed on"), N_("") },
  [INCIDENT_CLOSED_BY] = { "closed_by", MUN_KIND_LINK, 0,
    N_("Closed by"), N_(""), .target = &mun_person_spec },
};

/* Life: reported (E) -> assessed (I: severity, threshold) -> active (I activates plan) -> stabilised (I) -> recovery (I stands down) -> investigation (S) -> closed (S; T when severity >= 4). Near misses and false alarms may go assessed -> investigation. */
static const MunTransition incident_transitions[] = {
  { NULL }
};

const MunSpec mun_incident_spec = {
  .name = "incident",
  .prefix = "INC",
  .title = N_("Security event"),
  .plural = N_("Security event"),
  .purpose = N_("Anything that happened or nearly happened: failure, near miss, false alarm, threat, incident, emergency. One form, short at first, richer later."),
  .expects = N_(""),
  .module = "incidents",
  .clause = "8.6.2, 8.6.3-f, 10.2, 22320:5",
  .fields = incident_fields,
  .n_fields = N_INCIDENT_FIELDS,
  .title_field = INCIDENT_TITLE,
  .state_field = INCIDENT_STATUS,
  .transitions = incident_transitions,
};

static const MunChoice incident_log_entry_kind_choices[] = {
  { "information", N_("Information") },
  { "assessment", N_("Assessment") },
  { "decision", N_("Decision") },
  { "action", N_("Action") },
  { "communication", N_("Communication") },
  { "resource", N_("Resource") },
  { "handover", N_("Handover") },
  { NULL }
};

static const MunChoice incident_log_entry_reliability_choices[] = {
  { "confirmed", N_("Confirmed") },
  { "probable", N_("Probable") },
  { "unconfirmed", N_("Unconfirmed") },
  { NULL }
};

static const MunField incident_log_entry_fields[] = {
  [INCIDENT_LOG_ENTRY_INCIDENT] = { "incident", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Incident"), N_(""), .target = &mun_incident_spec },
  [INCIDENT_LOG_ENTRY_AT] = { "at", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_COMPUTED,
    N_("At"), N_("") },
  [INCIDENT_LOG_ENTRY_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = incident_log_entry_kind_choices },
  [INCIDENT_LOG_ENTRY_ENTRY] = { "entry", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Entry"), N_("") },
  [INCIDENT_LOG_ENTRY_SOURCE] = { "source", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Source"), N_("") },
  [INCIDENT_LOG_ENTRY_RELIABILITY] = { "reliability", MUN_KIND_CHOICE, 0,
    N_("Reliability"), N_(""), .choices = incident_log_entry_reliability_choices },
  [INCIDENT_LOG_ENTRY_DECIDED_BY] = { "decided_by", MUN_KIND_LINK, 0,
    N_("Decided by"), N_(""), .target = &mun_person_spec },
  [INCIDENT_LOG_ENTRY_REASON] = { "reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Reason"), N_("") },
  [INCIDENT_LOG_ENTRY_ENTERED_BY] = { "entered_by", MUN_KIND_LINK, MUN_REQUIRED | MUN_COMPUTED,
    N_("Entered by"), N_(""), .target = &mun_person_spec },
};

const MunSpec mun_incident_log_entry_spec = {
  .name = "incident_log_entry",
  .prefix = "LOG",
  .title = N_("Incident log line"),
  .plural = N_("Incident log line"),
  .purpose = N_("Time-stamped, unalterable line: information, decision with reason, action, message, resource."),
  .expects = N_(""),
  .module = "incidents",
  .clause = "8.6.3-f, 22320:5.2",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = incident_log_entry_fields,
  .n_fields = N_INCIDENT_LOG_ENTRY_FIELDS,
  .title_field = INCIDENT_LOG_ENTRY_ENTRY,
  .parent_field = INCIDENT_LOG_ENTRY_INCIDENT,
};

static const MunChoice incident_action_plan_status_choices[] = {
  { "draft", N_("Draft") },
  { "approved", N_("Approved") },
  { "ended", N_("Ended") },
  { NULL }
};

static const MunField incident_action_plan_fields[] = {
  [INCIDENT_ACTION_PLAN_INCIDENT] = { "incident", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Incident"), N_(""), .target = &mun_incident_spec },
  [INCIDENT_ACTION_PLAN_PERIOD_NO] = { "period_no", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_COMPUTED,
    N_("Period no"), N_("") },
  [INCIDENT_ACTION_PLAN_STARTS_AT] = { "starts_at", MUN_KIND_DATE_TIME, MUN_REQUIRED,
    N_("Starts at"), N_("") },
  [INCIDENT_ACTION_PLAN_ENDS_AT] = { "ends_at", MUN_KIND_DATE_TIME, MUN_REQUIRED,
    N_("Ends at"), N_("") },
  [INCIDENT_ACTION_PLAN_SITUATION] = { "situation", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Situation"), N_("") },
  [INCIDENT_ACTION_PLAN_OBJECTIVES] = { "objectives", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Objectives"), N_("") },
  [INCIDENT_ACTION_PLAN_LIFE_SAFETY_FIRST] = { "life_safety_first", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Life safety first"), N_("") },
  [INCIDENT_ACTION_PLAN_STRATEGY_TEXT] = { "strategy_text", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Strategy text"), N_("") },
  [INCIDENT_ACTION_PLAN_RESOURCES_TEXT] = { "resources_text", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Resources text"), N_("") },
  [INCIDENT_ACTION_PLAN_COMMUNICATION_TEXT] = { "communication_text", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Communication text"), N_("") },
  [INCIDENT_ACTION_PLAN_SAFETY_TEXT] = { "safety_text", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Safety text"), N_("") },
  [INCIDENT_ACTION_PLAN_PREPARED_BY] = { "prepared_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Prepared by"), N_(""), .target = &mun_person_spec },
  [INCIDENT_ACTION_PLAN_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [INCIDENT_ACTION_PLAN_APPROVED_AT] = { "approved_at", MUN_KIND_DATE_TIME, 0,
    N_("Approved at"), N_("") },
  [INCIDENT_ACTION_PLAN_EVALUATED_TEXT] = { "evaluated_text", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Evaluated text"), N_("") },
  [INCIDENT_ACTION_PLAN_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = incident_action_plan_status_choices },
};

/* Life: draft (planning function) -> approved (commander) -> ended (commander). */
static const MunTransition incident_action_plan_transitions[] = {
  { NULL }
};

const MunSpec mun_incident_action_plan_spec = {
  .name = "incident_action_plan",
  .prefix = "IAP",
  .title = N_("Incident action plan"),
  .plural = N_("Incident action plan"),
  .purpose = N_("Plan for one operational period: picture, objectives, tasks, resources, communication, safety."),
  .expects = N_(""),
  .module = "incidents",
  .clause = "22320:5.2, 22320:D",
  .flags = MUN_SPEC_CHILD,
  .fields = incident_action_plan_fields,
  .n_fields = N_INCIDENT_ACTION_PLAN_FIELDS,
  .title_field = INCIDENT_ACTION_PLAN_SITUATION,
  .state_field = INCIDENT_ACTION_PLAN_STATUS,
  .transitions = incident_action_plan_transitions,
  .parent_field = INCIDENT_ACTION_PLAN_INCIDENT,
};

static const MunChoice iap_task_function_choices[] = {
  { "command", N_("Command") },
  { "operations", N_("Operations") },
  { "planning", N_("Planning") },
  { "logistics", N_("Logistics") },
  { "finance_admin", N_("Finance admin") },
  { "communications", N_("Communications") },
  { "safety", N_("Safety") },
  { "liaison", N_("Liaison") },
  { NULL }
};

static const MunField iap_task_fields[] = {
  [IAP_TASK_IAP] = { "iap", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Iap"), N_(""), .target = &mun_incident_action_plan_spec },
  [IAP_TASK_SEQ] = { "seq", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_COMPUTED,
    N_("Seq"), N_("") },
  [IAP_TASK_TASK] = { "task", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Task"), N_("") },
  [IAP_TASK_FUNCTION] = { "function", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Function"), N_(""), .choices = iap_task_function_choices },
  [IAP_TASK_ASSIGNED_TO] = { "assigned_to", MUN_KIND_LINK, 0,
    N_("Assigned to"), N_(""), .target = &mun_person_spec },
  [IAP_TASK_DUE_AT] = { "due_at", MUN_KIND_DATE_TIME, 0,
    N_("Due at"), N_("") },
  [IAP_TASK_DONE_AT] = { "done_at", MUN_KIND_DATE_TIME, 0,
    N_("Done at"), N_("") },
  [IAP_TASK_RESULT] = { "result", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Result"), N_("") },
};

const MunSpec mun_iap_task_spec = {
  .name = "iap_task",
  .prefix = "TSK",
  .title = N_("Task of the action plan"),
  .plural = N_("Task of the action plan"),
  .purpose = N_("One task with the function that carries it out."),
  .expects = N_(""),
  .module = "incidents",
  .clause = "22320:C",
  .flags = MUN_SPEC_CHILD,
  .fields = iap_task_fields,
  .n_fields = N_IAP_TASK_FIELDS,
  .title_field = IAP_TASK_TASK,
  .parent_field = IAP_TASK_IAP,
};
