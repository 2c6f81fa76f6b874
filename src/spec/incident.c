/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/incident.h"

#include <glib/gi18n.h>

#include "spec/control.h"
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
  { "full", N_("Full response") },
  { NULL }
};

static const MunChoice incident_status_choices[] = {
  { "reported", N_("Reported") },
  { "assessed", N_("Assessed") },
  { "active", N_("Response running") },
  { "stabilised", N_("Stabilised") },
  { "recovery", N_("Recovery") },
  { "investigation", N_("Under investigation") },
  { "closed", N_("Closed") },
  { NULL }
};

static const MunField incident_fields[] = {
  [INCIDENT_LIFE_AT_RISK] = { "life_at_risk", MUN_KIND_YES_NO, MUN_REQUIRED | MUN_LISTED,
    N_("Life in danger"),
    N_("Answer this first: is anybody hurt or in danger right now? If so, call the emergency services before you go "
       "on."),
    .group = N_("What happened") },
  [INCIDENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("What happened"), N_("One line, e.g. “Seal missing on trailer 4471 at gate 2”.") },
  [INCIDENT_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("Everything counts, also what just went well: near misses and false alarms show where the next incident may "
       "come from."),
    .choices = incident_kind_choices },
  [INCIDENT_OCCURRED_AT] = { "occurred_at", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Happened at"), N_("When it happened, as exactly as you know.") },
  [INCIDENT_DETECTED_AT] = { "detected_at", MUN_KIND_DATE_TIME, MUN_HAPPENED,
    N_("Noticed at"), N_("When somebody noticed it. The time in between tells how good your detection is.") },
  [INCIDENT_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_("Where it happened."), .target = &mun_site_spec },
  [INCIDENT_SUPPLIER] = { "supplier", MUN_KIND_LINK, 0,
    N_("Supplier"), N_("The supplier involved, if there was one."), .target = &mun_supplier_spec },
  [INCIDENT_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Description"), N_("Who saw what, where, and in what order. Write facts, not guesses or blame."),
    .group = N_("The report") },
  [INCIDENT_IMMEDIATE_ACTION] = { "immediate_action", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("First action"), N_("What was done at once, e.g. “Gate closed, driver held, police called”.") },
  [INCIDENT_REPORTED_BY] = { "reported_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Reported by"), N_("Who told you."), .target = &mun_person_spec },
  [INCIDENT_REPORTED_AT] = { "reported_at", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_COMPUTED | MUN_HAPPENED,
    N_("Reported at"), N_("Set by the program when the event is entered.") },
  [INCIDENT_PEOPLE_HARMED] = { "people_harmed", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_CONFIDENTIAL,
    N_("People harmed"),
    N_("How many people were hurt, or 0."),
    .clause = "22320:5.2", .group = N_("Assessment"), .minimum = 0, .maximum = 100000, .unit = N_("people") },
  [INCIDENT_SEVERITY] = { "severity", MUN_KIND_SCALE, MUN_REQUIRED | MUN_LISTED,
    N_("Severity"),
    N_("How bad it is or could have become, in the words of the impact scale of your risk criteria; without such words from 1 (slight) to 5 (grave)."),
    .maximum = 5, .clause = "22320:5.2" },
  [INCIDENT_THRESHOLD] = { "threshold", MUN_KIND_LINK, 0,
    N_("Threshold reached"),
    N_("The activation threshold that was reached, if any."),
    .target = &mun_plan_threshold_spec, .clause = "8.6.2-b" },
  [INCIDENT_FORMAL_RESPONSE] = { "formal_response", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Formal response needed"), N_("Yes when a response team has to take over."), .clause = "8.6.2-b" },
  [INCIDENT_ACTIVATION_LEVEL] = { "activation_level", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Response level"),
    N_("None, watch, alert or full response."),
    .choices = incident_activation_level_choices, .clause = "8.6.2-c" },
  [INCIDENT_PLAN] = { "plan", MUN_KIND_LINK, 0,
    N_("Security plan"),
    N_("The plan that is put into action."),
    .target = &mun_security_plan_spec, .clause = "8.6.4", .group = N_("Response") },
  [INCIDENT_TEAM] = { "team", MUN_KIND_LINK, 0,
    N_("Response team"), N_("The team that responds."), .target = &mun_response_team_spec, .clause = "8.6.2" },
  [INCIDENT_COMMANDER] = { "commander", MUN_KIND_LINK, 0,
    N_("Leader"),
    N_("The one person who leads. There is only one at a time; hand over in the log."),
    .target = &mun_person_spec, .clause = "22320:5.3", .by = "I" },
  [INCIDENT_OBJECTIVES] = { "objectives", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Objectives"),
    N_("What the response is to achieve, life first, e.g. “1. Nobody hurt. 2. Load secured by 18:00”."),
    .clause = "22320:5.2" },
  [INCIDENT_AUTHORITIES_INFORMED] = { "authorities_informed", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Authorities informed"),
    N_("Who was told and when, e.g. “Customs 15:10, data protection office 16:40”. Mind the legal deadlines."),
    .clause = "8.6.3" },
  [INCIDENT_MEDIA_CONTACT] = { "media_contact", MUN_KIND_YES_NO, 0,
    N_("Press involved"), N_("Yes when the press has asked or was informed."), .clause = "8.6.3" },
  [INCIDENT_STOOD_DOWN_ON] = { "stood_down_on", MUN_KIND_DATE_TIME, MUN_HAPPENED,
    N_("Stood down at"), N_("When the leader ended the response."), .clause = "8.6.4" },
  [INCIDENT_CONSEQUENCES] = { "consequences", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Consequences"),
    N_("What harm was done to people, goods, information, service and reputation."),
    .clause = "10.2", .group = N_("Consequences") },
  [INCIDENT_CONSEQUENCES_HANDLED] = { "consequences_handled", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("How they were handled"), N_("What was done to keep the harm small and to put it right."), .clause = "10.2" },
  [INCIDENT_LOSS_VALUE] = { "loss_value", MUN_KIND_MONEY, MUN_CONFIDENTIAL,
    N_("Loss"), N_("What it cost in money, as far as known. It is left out of public editions.") },
  [INCIDENT_INVESTIGATOR] = { "investigator", MUN_KIND_LINK, 0,
    N_("Investigator"),
    N_("Who looks into it. Best somebody who was not involved."),
    .target = &mun_person_spec, .clause = "10.2", .group = N_("Investigation") },
  [INCIDENT_INVESTIGATED_ON] = { "investigated_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Investigated on"), N_("The day the investigation was finished."), .clause = "10.2" },
  [INCIDENT_INVESTIGATION_METHOD] = { "investigation_method", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Method"),
    N_("How the causes were found, e.g. “Five whys, camera recording, talk with the driver”."),
    .clause = "10.2" },
  [INCIDENT_CAUSES] = { "causes", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Causes"),
    N_("Why it could happen. Go beyond “human error”: ask what made the error easy."),
    .clause = "10.2" },
  [INCIDENT_CONTROLS_FAILED] = { "controls_failed", MUN_KIND_LINKS, MUN_CONFIDENTIAL,
    N_("Controls that failed"),
    N_("Which controls should have prevented or shown it and did not. They ask to be looked at."),
    .clause = "8.5, 10.2", .target = &mun_control_spec, .role = "failed" },
  [INCIDENT_CONTROLS_WORKED] = { "controls_worked", MUN_KIND_LINKS, 0,
    N_("Controls that worked"),
    N_("Which controls did what they are for. What works is worth its money."),
    .clause = "8.5, 10.2", .target = &mun_control_spec, .role = "worked" },
  [INCIDENT_RISKS_REVIEWED_ON] = { "risks_reviewed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Risks looked at again on"),
    N_("The day you compared the event with your risk register."),
    .clause = "10.2" },
  [INCIDENT_NEEDS_NONCONFORMITY] = { "needs_nonconformity", MUN_KIND_YES_NO, 0,
    N_("Nonconformity needed"),
    N_("Yes when a rule, a duty or a requirement was not met, or when it may happen again elsewhere."),
    .clause = "10.2" },
  [INCIDENT_NONCONFORMITY] = { "nonconformity", MUN_KIND_LINK, 0,
    N_("Nonconformity"),
    N_("The nonconformity that was opened because of this event."),
    .target = &mun_nonconformity_spec },
  [INCIDENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("From reported, over the response, to closed."),
    .choices = incident_status_choices, .group = N_("Status") },
  [INCIDENT_CLOSED_ON] = { "closed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Closed on"), N_("The day the event was closed.") },
  [INCIDENT_CLOSED_BY] = { "closed_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Closed by"), N_("Who closed it. From severity 4 on this is top management."), .target = &mun_person_spec },
};

/* Near misses and false alarms go from the assessment straight to the investigation. From severity 4 on only
 * top management closes an event. */
static const MunTransition incident_transitions[] = {
  { "reported", "assessed", N_("Confirm the assessment"), "IS", NULL },
  { "assessed", "active", N_("Start the response"), "I", "threshold plan commander" },
  { "assessed", "investigation", N_("Investigate without a response"), "IS", NULL },
  { "active", "stabilised", N_("Report as stabilised"), "I", "objectives" },
  { "stabilised", "active", N_("Step up again"), "I", NULL },
  { "stabilised", "recovery", N_("Stand down"), "I", "stood_down_on" },
  { "recovery", "investigation", N_("Start the investigation"), "S", NULL },
  { "recovery", "active", N_("Start the response again"), "I", NULL },
  { "investigation", "closed", N_("Close"), "TS",
    "investigator investigated_on investigation_method causes risks_reviewed_on needs_nonconformity" },
  { "closed", "investigation", N_("Reopen"), "TS", NULL },
  { NULL }
};

const MunSpec mun_incident_spec = {
  .name = "incident",
  .prefix = "INC",
  .title = N_("Security event"),
  .plural = N_("Security events"),
  .purpose = N_("Anything that happened or nearly happened: failure, near miss, false alarm, threat, incident, "
                "emergency. Short at first, richer later."),
  .expects = N_("That events and near misses are reported, judged, handled, investigated to the cause and followed "
                "by action where it is needed."),
  .module = "incidents",
  .clause = "8.6.2, 8.6.3-f, 10.2, 22320:5",
  .by = "EIR",
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
  { "communication", N_("Message") },
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
    N_("Security event"), N_("The event this line belongs to."), .target = &mun_incident_spec },
  [INCIDENT_LOG_ENTRY_AT] = { "at", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_HAPPENED,
    N_("Date and time"), N_("Set by the program when the line is entered.") },
  [INCIDENT_LOG_ENTRY_AT_UTC] = { "at_utc", MUN_KIND_LINE, MUN_COMPUTED,
    N_("World time"), N_("The same moment in world time (UTC), so that logs of several organisations can be compared.") },
  [INCIDENT_LOG_ENTRY_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_("What sort of line it is."), .choices = incident_log_entry_kind_choices },
  [INCIDENT_LOG_ENTRY_ENTRY] = { "entry", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Entry"), N_("What was seen, decided or done, in one or two sentences.") },
  [INCIDENT_LOG_ENTRY_SOURCE] = { "source", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Source"), N_("Where the information comes from, e.g. “Driver by phone”.") },
  [INCIDENT_LOG_ENTRY_RELIABILITY] = { "reliability", MUN_KIND_CHOICE, MUN_LISTED,
    N_("Reliability"), N_("How sure it is."), .choices = incident_log_entry_reliability_choices },
  [INCIDENT_LOG_ENTRY_DECIDED_BY] = { "decided_by", MUN_KIND_LINK, 0,
    N_("Decided by"), N_("Who took the decision."), .target = &mun_person_spec },
  [INCIDENT_LOG_ENTRY_REASON] = { "reason", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Reason"), N_("Why it was decided so, with what was known at that moment.") },
  [INCIDENT_LOG_ENTRY_ENTERED_BY] = { "entered_by", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Entered by"), N_("Who wrote the line."), .target = &mun_person_spec },
  [INCIDENT_LOG_ENTRY_CORRECTS] = { "corrects", MUN_KIND_LINK, 0,
    N_("Corrects"), N_("The earlier line of the same log that was wrong. It stays as it was written, and this one puts it right."),
    .target = &mun_incident_log_entry_spec },
};

const MunSpec mun_incident_log_entry_spec = {
  .name = "incident_log_entry",
  .prefix = "LOG",
  .title = N_("Log entry"),
  .plural = N_("Incident log"),
  .purpose = N_("One time-stamped line of the log that cannot be altered: information, decision with reason, "
                "action, message or resource."),
  .expects = N_("A log written during the event, with decisions, who took them and why. Mistakes are corrected by a "
                "later line."),
  .module = "incidents",
  .clause = "8.6.3-f, 22320:5.2",
  .by = "EI",
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
    N_("Security event"), N_("The event this plan is for."), .target = &mun_incident_spec, .group = N_("Period") },
  [INCIDENT_ACTION_PLAN_PERIOD_NO] = { "period_no", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_GIVEN,
    N_("Period"), N_("Counted by the program."), .minimum = 1, .maximum = 9999 },
  [INCIDENT_ACTION_PLAN_STARTS_AT] = { "starts_at", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Starts at"), N_("When the period begins.") },
  [INCIDENT_ACTION_PLAN_ENDS_AT] = { "ends_at", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Ends at"), N_("When the period ends and the next plan must be ready, e.g. after 8 hours.") },
  [INCIDENT_ACTION_PLAN_SITUATION] = { "situation", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Situation"), N_("What is known now, in a few lines."), .group = N_("Picture and objectives") },
  [INCIDENT_ACTION_PLAN_OBJECTIVES] = { "objectives", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Objectives"), N_("What must be reached in this period. Life comes first.") },
  [INCIDENT_ACTION_PLAN_LIFE_SAFETY_FIRST] = { "life_safety_first", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Life comes first"), N_("Yes when protecting people stands above everything else in this plan.") },
  [INCIDENT_ACTION_PLAN_STRATEGY_TEXT] = { "strategy_text", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Approach"), N_("How you mean to reach the objectives.") },
  [INCIDENT_ACTION_PLAN_RESOURCES_TEXT] = { "resources_text", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Resources"), N_("People, vehicles and equipment at hand or on their way."), .group = N_("Means") },
  [INCIDENT_ACTION_PLAN_COMMUNICATION_TEXT] = { "communication_text", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Communication"), N_("Who talks to whom, on which line, how often.") },
  [INCIDENT_ACTION_PLAN_SAFETY_TEXT] = { "safety_text", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Safety of responders"), N_("Dangers to those who respond and what protects them.") },
  [INCIDENT_ACTION_PLAN_PREPARED_BY] = { "prepared_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Prepared by"),
    N_("Who drew up the plan."),
    .target = &mun_person_spec, .group = N_("Approval and evaluation") },
  [INCIDENT_ACTION_PLAN_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Approved by"), N_("The leader who approved it."), .target = &mun_person_spec },
  [INCIDENT_ACTION_PLAN_APPROVED_AT] = { "approved_at", MUN_KIND_DATE_TIME, MUN_HAPPENED,
    N_("Approved at"), N_("When it was approved.") },
  [INCIDENT_ACTION_PLAN_EVALUATED_TEXT] = { "evaluated_text", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Evaluation"), N_("What was reached, what was not and why. The next period starts from here.") },
  [INCIDENT_ACTION_PLAN_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Draft, approved or ended."), .choices = incident_action_plan_status_choices },
};

/* Whoever does the planning prepares the plan of a period; the leader approves and ends it. */
static const MunTransition incident_action_plan_transitions[] = {
  { "draft", "approved", N_("Approve"), "I", NULL },
  { "approved", "draft", N_("Change the plan"), "I", NULL, .early = TRUE },
  { "approved", "ended", N_("End the period"), "I", "evaluated_text" },
  { NULL }
};

const MunSpec mun_incident_action_plan_spec = {
  .name = "incident_action_plan",
  .prefix = "IAP",
  .title = N_("Incident action plan"),
  .plural = N_("Incident action plans"),
  .purpose = N_("The plan for one period of the response: picture, objectives, tasks, resources, communication and "
                "safety."),
  .expects = N_("For longer events a plan per period, approved by the leader, with tasks given out and an "
                "evaluation at the end."),
  .module = "incidents",
  .clause = "22320:5.2, 22320:D",
  .by = "I",
  .flags = MUN_SPEC_CHILD,
  .fields = incident_action_plan_fields,
  .n_fields = N_INCIDENT_ACTION_PLAN_FIELDS,
  .title_field = INCIDENT_ACTION_PLAN_SITUATION,
  .state_field = INCIDENT_ACTION_PLAN_STATUS,
  .transitions = incident_action_plan_transitions,
  .parent_field = INCIDENT_ACTION_PLAN_INCIDENT,
};

static const MunChoice iap_task_function_choices[] = {
  { "command", N_("Leader") },
  { "operations", N_("Operations") },
  { "planning", N_("Planning") },
  { "logistics", N_("Logistics") },
  { "finance_admin", N_("Finance and administration") },
  { "communications", N_("Communications") },
  { "safety", N_("Safety") },
  { "liaison", N_("Liaison") },
  { NULL }
};

static const MunField iap_task_fields[] = {
  [IAP_TASK_IAP] = { "iap", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Action plan"), N_("The action plan this task belongs to."), .target = &mun_incident_action_plan_spec },
  [IAP_TASK_SEQ] = { "seq", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_GIVEN,
    N_("Position"), N_("Place in the order of the tasks."), .minimum = 1, .maximum = 9999 },
  [IAP_TASK_TASK] = { "task", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Task"), N_("What has to be done, as an order, e.g. “Check every seal in rows A to D”.") },
  [IAP_TASK_FUNCTION] = { "function", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Function"), N_("The function that does it."), .choices = iap_task_function_choices },
  [IAP_TASK_ASSIGNED_TO] = { "assigned_to", MUN_KIND_LINK, MUN_LISTED,
    N_("Given to"), N_("The person who does it."), .target = &mun_person_spec },
  [IAP_TASK_DUE_AT] = { "due_at", MUN_KIND_DATE_TIME, MUN_LISTED | MUN_PLANNED,
    N_("Due at"), N_("By when it must be done.") },
  [IAP_TASK_DONE_AT] = { "done_at", MUN_KIND_DATE_TIME, MUN_LISTED | MUN_HAPPENED,
    N_("Done at"), N_("When it was done.") },
  [IAP_TASK_RESULT] = { "result", MUN_KIND_LINE, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Result"), N_("What came out, e.g. “Two seals broken, reported to the leader”.") },
};

const MunSpec mun_iap_task_spec = {
  .name = "iap_task",
  .prefix = "TSK",
  .title = N_("Task"),
  .plural = N_("Tasks"),
  .purpose = N_("One task of an incident action plan, with the function that carries it out."),
  .expects = N_("Tasks with somebody in charge and a time, and a result for each."),
  .module = "incidents",
  .clause = "22320:C",
  .by = "IR",
  .flags = MUN_SPEC_CHILD,
  .fields = iap_task_fields,
  .n_fields = N_IAP_TASK_FIELDS,
  .title_field = IAP_TASK_TASK,
  .parent_field = IAP_TASK_IAP,
};
