/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/improvement.h"

#include <glib/gi18n.h>

#include "spec/change.h"
#include "spec/foundation.h"
#include "spec/process.h"
#include "spec/risk.h"

static const MunChoice nonconformity_source_choices[] = {
  { "audit",       N_("Audit") },
  { "incident",    N_("Incident") },
  { "monitoring",  N_("Monitoring") },
  { "complaint",   N_("Complaint") },
  { "observation", N_("Observation") },
  { "review",      N_("Management review") },
  { "supplier",    N_("Supplier") },
  { "legal",       N_("Compliance evaluation") },
  { NULL }
};

static const MunChoice nonconformity_severity_choices[] = {
  { "minor",    N_("Minor") },
  { "major",    N_("Major") },
  { "critical", N_("Critical") },
  { NULL }
};

static const MunChoice nonconformity_action_needed_choices[] = {
  { "yes",       N_("Yes") },
  { "no",        N_("No") },
  { "undecided", N_("Not decided yet") },
  { NULL }
};

static const MunChoice nonconformity_status_choices[] = {
  { "open",         N_("Open") },
  { "contained",    N_("Contained") },
  { "analysed",     N_("Analysed") },
  { "action",       N_("In action") },
  { "verification", N_("In verification") },
  { "closed",       N_("Closed") },
  { NULL }
};

static const MunField nonconformity_fields[] = {
  [NONCONFORMITY_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("The problem in one sentence, e.g. “Two trailers left without seal check.”"),
    .group = N_("What happened") },
  [NONCONFORMITY_SOURCE] = { "source", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Found through"),
    N_("How it came to light."),
    .choices = nonconformity_source_choices },
  [NONCONFORMITY_REQUIREMENT] = { "requirement", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Which rule"),
    N_("The clause, law, contract or own rule that was not met.") },
  [NONCONFORMITY_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Description"),
    N_("What was seen, where and when, without blame.") },
  [NONCONFORMITY_FOUND_ON] = { "found_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Found on"),
    N_("The day it was noticed.") },
  [NONCONFORMITY_FOUND_BY] = { "found_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Found by"),
    N_("Who noticed it."),
    .target = &mun_person_spec },
  [NONCONFORMITY_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"),
    N_("Where it happened."),
    .target = &mun_site_spec },
  [NONCONFORMITY_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"),
    N_("The process it concerns."),
    .target = &mun_business_process_spec },
  [NONCONFORMITY_SEVERITY] = { "severity", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Severity"),
    N_("Minor: a single lapse. Major: a requirement is missing or people or goods were in danger. Critical: act "
       "today."),
    .choices = nonconformity_severity_choices },
  [NONCONFORMITY_POTENTIAL] = { "potential", MUN_KIND_YES_NO, 0,
    N_("Potential nonconformity"),
    N_("Yes for something that could go wrong, such as a trend or a near miss."),
    .clause = "10.2" },
  [NONCONFORMITY_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"),
    N_("Who sees it through to the end."),
    .target = &mun_person_spec },
  [NONCONFORMITY_CORRECTION] = { "correction", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Correction"),
    N_("What was done at once to control and correct it, e.g. “Trailers called back, seals checked, none opened.”"),
    .clause = "10.2-a", .group = N_("First fix") },
  [NONCONFORMITY_CORRECTION_ON] = { "correction_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Corrected on"),
    N_("The day of that fix."),
    .clause = "10.2-a" },
  [NONCONFORMITY_CONSEQUENCES] = { "consequences", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Consequences"),
    N_("What harm was done or could have been done. Write “none” if you looked and found none."),
    .clause = "10.2-a" },
  [NONCONFORMITY_CONSEQUENCES_HANDLED] = { "consequences_handled", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("How they were handled"),
    N_("What was done about the harm, e.g. “Customer told the same day, delivery repeated.” Write “nothing to do” "
       "if there was none."),
    .clause = "10.2-a" },
  [NONCONFORMITY_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Looked into on"),
    N_("The day the problem was looked into."),
    .clause = "10.2-b", .group = N_("Why it happened") },
  [NONCONFORMITY_CAUSE_METHOD] = { "cause_method", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Method"),
    N_("How the cause was looked for, e.g. “Five whys”, “timeline” or “fishbone”."),
    .clause = "10.2-b" },
  [NONCONFORMITY_ROOT_CAUSE] = { "root_cause", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Root cause"),
    N_("Why it could happen. “Human error” is where you begin to ask, not where you stop."),
    .clause = "10.2-b" },
  [NONCONFORMITY_SIMILAR_CHECKED_ON] = { "similar_checked_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Looked elsewhere on"),
    N_("The day you looked for the same problem in other places."),
    .clause = "10.2-b" },
  [NONCONFORMITY_SIMILAR_RESULT] = { "similar_result", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Result elsewhere"),
    N_("What that look showed, e.g. “Same gap at Harbour Road, fixed too.”"),
    .clause = "10.2-b" },
  [NONCONFORMITY_ACTION_NEEDED] = { "action_needed", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Action needed"),
    N_("Whether something must be done about the cause, not only about the case."),
    .clause = "10.2-b", .group = N_("What follows"), .choices = nonconformity_action_needed_choices },
  [NONCONFORMITY_NO_ACTION_REASON] = { "no_action_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Why no action"),
    N_("If not, the reason an auditor will accept."),
    .clause = "10.2-b" },
  [NONCONFORMITY_SYSTEM_CHANGE] = { "system_change", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("System must change"),
    N_("Whether the security management system itself has to be adapted."),
    .clause = "10.2-e", .choices = nonconformity_action_needed_choices },
  [NONCONFORMITY_CHANGE] = { "change", MUN_KIND_LINK, 0,
    N_("Change"),
    N_("The change request opened for it, if the answer is yes."),
    .clause = "10.2-e", .target = &mun_change_spec },
  [NONCONFORMITY_RISKS] = { "risks", MUN_KIND_LINKS, 0,
    N_("Risks touched"),
    N_("The risks this problem shows or changes."),
    .target = &mun_risk_spec, .role = "touches" },
  [NONCONFORMITY_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("How far it has come."),
    .group = N_("State"), .choices = nonconformity_status_choices },
  [NONCONFORMITY_CLOSED_ON] = { "closed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Closed on"),
    N_("The day it was closed with proof.") },
  [NONCONFORMITY_CLOSED_BY] = { "closed_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Closed by"),
    N_("Who closed it; not the owner of an action. For audit findings, an auditor."),
    .target = &mun_person_spec },
};

/* Who may close depends on the source and on the owners of the actions; that rule is kept in model/. */
static const MunTransition nonconformity_transitions[] = {
  { "open", "contained", N_("Confirm the first fix"), "R", "correction correction_on consequences consequences_handled" },
  { "contained", "analysed", N_("Finish the analysis"), "R",
    "reviewed_on cause_method root_cause similar_checked_on similar_result" },
  { "analysed", "action", N_("Start the actions"), "RST", NULL },
  { "analysed", "verification", N_("No action needed"), "RS", "no_action_reason" },
  { "action", "verification", N_("Actions are done"), "S", NULL },
  { "verification", "closed", N_("Close"), "SA", "closed_on closed_by" },
  { "verification", "analysed", N_("Not effective, analyse again"), "SA", NULL },
  { "action", "analysed", N_("Analyse again"), "RS", NULL },
  { "closed", "analysed", N_("Reopen"), "SA", NULL },
  { NULL }
};

const MunSpec mun_nonconformity_spec = {
  .name = "nonconformity",
  .prefix = "NCR",
  .title = N_("Nonconformity"),
  .plural = N_("Nonconformities"),
  .purpose = N_("Follows a problem, a requirement that is not met, from the first fix through its cause to the "
                "proof that it will not come back."),
  .expects = N_("Quick containment, a cause that is more than “human error”, a look for the same problem elsewhere, "
                "actions that worked, and a close by somebody other than the doer."),
  .module = "improvement",
  .clause = "10.2, 9.2.2-e, 9.3.2-d",
  .fields = nonconformity_fields,
  .n_fields = N_NONCONFORMITY_FIELDS,
  .title_field = NONCONFORMITY_TITLE,
  .state_field = NONCONFORMITY_STATUS,
  .transitions = nonconformity_transitions,
};

static const MunChoice corrective_action_effect_result_choices[] = {
  { "effective",     N_("Effective") },
  { "partly",        N_("Partly effective") },
  { "not_effective", N_("Not effective") },
  { NULL }
};

static const MunChoice corrective_action_status_choices[] = {
  { "proposed",      N_("Proposed") },
  { "risk_reviewed", N_("Risk looked at") },
  { "approved",      N_("Approved") },
  { "in_progress",   N_("In progress") },
  { "implemented",   N_("Implemented") },
  { "effective",     N_("Effective") },
  { "not_effective", N_("Not effective") },
  { "cancelled",     N_("Cancelled") },
  { NULL }
};

static const MunField corrective_action_fields[] = {
  [CORRECTIVE_ACTION_NONCONFORMITY] = { "nonconformity", MUN_KIND_LINK, MUN_REQUIRED,
    N_("For nonconformity"),
    N_("The problem whose cause it removes."),
    .group = N_("The action"), .target = &mun_nonconformity_spec },
  [CORRECTIVE_ACTION_ACTION_TEXT] = { "action_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Action"),
    N_("What will be done, e.g. “Seal photo becomes a required field in the release app.”") },
  [CORRECTIVE_ACTION_CAUSE_ADDRESSED] = { "cause_addressed", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Cause it removes"),
    N_("The part of the cause it acts on. An action on the case alone is a correction.") },
  [CORRECTIVE_ACTION_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"),
    N_("Who sees to it that it is done."),
    .target = &mun_person_spec },
  [CORRECTIVE_ACTION_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Due on"),
    N_("When it will be done.") },
  [CORRECTIVE_ACTION_PROPORTION_NOTE] = { "proportion_note", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("In proportion"),
    N_("Why the effort fits the harm, neither too much nor too little.") },
  [CORRECTIVE_ACTION_RISKS] = { "risks", MUN_KIND_LINKS, 0,
    N_("Risks touched"),
    N_("The risks that become bigger, smaller or new."),
    .group = N_("Risk look before it starts"), .target = &mun_risk_spec, .role = "touches" },
  [CORRECTIVE_ACTION_RISK_REVIEW] = { "risk_review", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Result of the risk look"),
    N_("What the action could bring about elsewhere, and what you do about it.") },
  [CORRECTIVE_ACTION_RISK_REVIEWED_BY] = { "risk_reviewed_by", MUN_KIND_LINK, 0,
    N_("Looked at by"),
    N_("Who looked at the risk."),
    .target = &mun_person_spec },
  [CORRECTIVE_ACTION_RISK_REVIEWED_ON] = { "risk_reviewed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Looked at on"),
    N_("The day of the risk look, before work starts.") },
  [CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION] = { "life_safety_exception", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Life in danger, start at once"),
    N_("Yes only if waiting would leave people in danger. The risk look then follows within three days.") },
  [CORRECTIVE_ACTION_EXCEPTION_REASON] = { "exception_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Reason for starting at once"),
    N_("Why waiting was not possible.") },
  [CORRECTIVE_ACTION_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Approved by"),
    N_("The security coordinator for minor problems, top management for major and critical ones."),
    .group = N_("Doing it"), .target = &mun_person_spec },
  [CORRECTIVE_ACTION_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Approved on"),
    N_("The day it was approved.") },
  [CORRECTIVE_ACTION_STARTED_ON] = { "started_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Started on"),
    N_("The day work began.") },
  [CORRECTIVE_ACTION_IMPLEMENTED_ON] = { "implemented_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Implemented on"),
    N_("The day it was in place.") },
  [CORRECTIVE_ACTION_EFFECT_DUE] = { "effect_due", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Check effect by"),
    N_("Usually 30 to 90 days after it is in place."),
    .group = N_("Did it help") },
  [CORRECTIVE_ACTION_EFFECT_CHECKED_ON] = { "effect_checked_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Effect checked on"),
    N_("The day somebody looked.") },
  [CORRECTIVE_ACTION_EFFECT_CHECKED_BY] = { "effect_checked_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Effect checked by"),
    N_("Who looked; not the owner of the action."),
    .target = &mun_person_spec },
  [CORRECTIVE_ACTION_EFFECT_RESULT] = { "effect_result", MUN_KIND_CHOICE, MUN_LISTED,
    N_("Effect"),
    N_("What the check showed. Not effective takes you back to the cause."),
    .choices = corrective_action_effect_result_choices },
  [CORRECTIVE_ACTION_EFFECT_EVIDENCE] = { "effect_evidence", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Proof of the effect"),
    N_("What shows it, e.g. “80 releases in March, all with photo.”") },
  [CORRECTIVE_ACTION_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("How far it has come."),
    .choices = corrective_action_status_choices },
};

/* Without a risk look it goes on only to save lives; the look must then follow within three days. */
static const MunTransition corrective_action_transitions[] = {
  { "proposed", "risk_reviewed", N_("Finish the risk look"), "S", "risk_review risk_reviewed_by risk_reviewed_on" },
  { "proposed", "approved", N_("Approve at once, life in danger"), "TS", "exception_reason" },
  { "risk_reviewed", "approved", N_("Approve"), "TS", NULL },
  { "risk_reviewed", "proposed", N_("Send back"), "TS", NULL, .early = TRUE },
  { "approved", "in_progress", N_("Start"), "R", "started_on" },
  { "in_progress", "implemented", N_("Mark as implemented"), "R", "implemented_on effect_due" },
  { "implemented", "effective", N_("Confirm the effect"), "SA",
    "effect_checked_on effect_checked_by effect_result effect_evidence" },
  { "implemented", "not_effective", N_("Report as not effective"), "SA",
    "effect_checked_on effect_checked_by effect_result effect_evidence" },
  { "effective", "implemented", N_("Check the effect again"), "S", NULL },
  { "not_effective", "proposed", N_("Propose a better action"), "R", NULL, .early = TRUE },
  { "proposed", "cancelled", N_("Cancel"), "TS", NULL, .early = TRUE },
  { "risk_reviewed", "cancelled", N_("Cancel"), "TS", NULL },
  { "approved", "cancelled", N_("Cancel"), "TS", NULL },
  { "in_progress", "cancelled", N_("Cancel"), "TS", NULL },
  { "cancelled", "proposed", N_("Propose again"), "R", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_corrective_action_spec = {
  .name = "corrective_action",
  .prefix = "CAR",
  .title = N_("Corrective action"),
  .plural = N_("Corrective actions"),
  .purpose = N_("Plans one action on the cause of a problem, looked at for new risk before it starts and for its "
                "effect afterwards."),
  .expects = N_("Actions that fit the cause and the harm, a risk look dated before the start, and proof of the "
                "effect from somebody other than the doer."),
  .module = "improvement",
  .clause = "10.2, 9.3.2-j",
  .fields = corrective_action_fields,
  .n_fields = N_CORRECTIVE_ACTION_FIELDS,
  .title_field = CORRECTIVE_ACTION_ACTION_TEXT,
  .state_field = CORRECTIVE_ACTION_STATUS,
  .transitions = corrective_action_transitions,
};

static const MunChoice improvement_source_choices[] = {
  { "idea",      N_("Idea") },
  { "lesson",    N_("Lesson") },
  { "audit",     N_("Audit") },
  { "review",    N_("Management review") },
  { "risk",      N_("Risk or opportunity") },
  { "benchmark", N_("Comparison with others") },
  { "complaint", N_("Complaint") },
  { "supplier",  N_("Supplier") },
  { NULL }
};

static const MunChoice improvement_decision_choices[] = {
  { "do",        N_("Do it") },
  { "hold",      N_("Wait") },
  { "reject",    N_("Reject") },
  { "undecided", N_("Not decided yet") },
  { NULL }
};

static const MunChoice improvement_status_choices[] = {
  { "proposed",    N_("Proposed") },
  { "decided",     N_("Decided") },
  { "in_progress", N_("In progress") },
  { "done",        N_("Done") },
  { "rejected",    N_("Rejected") },
  { NULL }
};

static const MunField improvement_fields[] = {
  [IMPROVEMENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("The idea in one sentence, e.g. “Drivers get a picture card of seal types.”"),
    .group = N_("The idea") },
  [IMPROVEMENT_SOURCE] = { "source", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Comes from"),
    N_("Where it comes from."),
    .choices = improvement_source_choices },
  [IMPROVEMENT_PROACTIVE] = { "proactive", MUN_KIND_YES_NO, MUN_REQUIRED | MUN_LISTED,
    N_("Without a trigger"),
    N_("Yes if nothing went wrong first. The standard wants some of these.") },
  [IMPROVEMENT_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Description"),
    N_("What would be different.") },
  [IMPROVEMENT_BENEFIT] = { "benefit", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Benefit"),
    N_("What it would bring, with a number if you can.") },
  [IMPROVEMENT_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"),
    N_("Who drives it."),
    .target = &mun_person_spec },
  [IMPROVEMENT_DECISION] = { "decision", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Decision"),
    N_("Do it, wait or reject."),
    .group = N_("Decision and result"), .choices = improvement_decision_choices },
  [IMPROVEMENT_DECIDED_ON] = { "decided_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Decided on"),
    N_("The day of the decision.") },
  [IMPROVEMENT_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Due on"),
    N_("When it will be done.") },
  [IMPROVEMENT_DONE_ON] = { "done_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Done on"),
    N_("The day it was done.") },
  [IMPROVEMENT_RESULT] = { "result", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Result"),
    N_("What it really brought.") },
  [IMPROVEMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("How far it has come."),
    .choices = improvement_status_choices },
};

static const MunTransition improvement_transitions[] = {
  { "proposed", "decided", N_("Record the decision"), "T", "decided_on owner due_on" },
  { "proposed", "rejected", N_("Reject"), "T", "decided_on" },
  { "decided", "in_progress", N_("Start"), "R", NULL },
  { "decided", "rejected", N_("Reject"), "T", "decided_on" },
  { "in_progress", "done", N_("Mark as done"), "R", "done_on result" },
  { "in_progress", "rejected", N_("Stop"), "T", "decided_on" },
  { "rejected", "proposed", N_("Propose again"), "E", NULL, .early = TRUE },
  { "done", "in_progress", N_("Reopen"), "R", NULL },
  { NULL }
};

const MunSpec mun_improvement_spec = {
  .name = "improvement",
  .prefix = "IMP",
  .title = N_("Improvement"),
  .plural = N_("Improvements"),
  .purpose = N_("Follows an idea or a decision to do better that no problem forced on you."),
  .expects = N_("A flow of ideas, decided with a date, of which some are done every year without anything having "
                "gone wrong first."),
  .module = "improvement",
  .clause = "10.1, 9.3.2-e, 9.3.2-m",
  .fields = improvement_fields,
  .n_fields = N_IMPROVEMENT_FIELDS,
  .title_field = IMPROVEMENT_TITLE,
  .state_field = IMPROVEMENT_STATUS,
  .transitions = improvement_transitions,
};
