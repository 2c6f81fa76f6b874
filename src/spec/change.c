/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/change.h"

#include <glib/gi18n.h>

#include "spec/control.h"
#include "spec/document.h"
#include "spec/foundation.h"
#include "spec/objective.h"
#include "spec/plan.h"
#include "spec/process.h"
#include "spec/risk.h"
#include "spec/supply.h"

static const MunChoice change_kind_choices[] = {
  { "organisation_roles",         N_("Structure, roles or duties") },
  { "training_hr",                N_("Training, awareness or personnel rules") },
  { "policy_objectives",          N_("Policy, objectives or programmes") },
  { "process_procedure",          N_("Processes or procedures") },
  { "equipment_technology",       N_("Buildings, equipment, hardware or software") },
  { "contractor_supplier_person", N_("Contractors, suppliers or people") },
  { "supplier_assurance",         N_("Security terms for suppliers") },
  { "system_other",               N_("Anything else in the system") },
  { NULL }
};

static const MunChoice change_origin_choices[] = {
  { "request",           N_("Request") },
  { "corrective_action", N_("Corrective action") },
  { "management_review", N_("Management review") },
  { "improvement",       N_("Improvement") },
  { "incident",          N_("Incident") },
  { "audit",             N_("Audit") },
  { "law",               N_("New or changed law") },
  { "supplier",          N_("Supplier") },
  { NULL }
};

static const MunChoice change_status_choices[] = {
  { "proposed",     N_("Proposed") },
  { "risk_checked", N_("Risk looked at") },
  { "approved",     N_("Approved") },
  { "rejected",     N_("Rejected") },
  { "in_progress",  N_("In progress") },
  { "implemented",  N_("Implemented") },
  { "closed",       N_("Closed") },
  { NULL }
};

static const MunField change_fields[] = {
  [CHANGE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("What will change, in one sentence, e.g. “Night loading moves to gate 2.”"),
    .group = N_("The change") },
  [CHANGE_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("What the change is about. Each kind needs a look at risk."),
    .clause = "8.4", .choices = change_kind_choices },
  [CHANGE_ORIGIN] = { "origin", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Comes from"),
    N_("What set it off."),
    .choices = change_origin_choices },
  [CHANGE_PLANNED] = { "planned", MUN_KIND_YES_NO, MUN_REQUIRED | MUN_LISTED,
    N_("Planned"),
    N_("Yes if it is decided beforehand. Choose no if it already happened and was only noticed later."),
    .clause = "8.4" },
  [CHANGE_REQUESTED_BY] = { "requested_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Requested by"),
    N_("Who asks for it."),
    .target = &mun_person_spec },
  [CHANGE_PLANNED_FOR] = { "planned_for", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED | MUN_RECOMMENDED,
    N_("Planned for"),
    N_("When it should take place.") },
  [CHANGE_PURPOSE] = { "purpose", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Purpose"),
    N_("Why you change it and what it should bring."),
    .clause = "6.3-a", .group = N_("Four questions") },
  [CHANGE_CONSEQUENCES] = { "consequences", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Consequences"),
    N_("What it could bring about, wanted and unwanted."),
    .clause = "6.3-a" },
  [CHANGE_INTEGRITY_NOTE] = { "integrity_note", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Integrity of the system"),
    N_("How the system stays whole: what else must be adapted so that nothing falls into a gap, e.g. “Plan P-02 and "
       "key list must be changed the same day.”"),
    .clause = "6.3-b" },
  [CHANGE_RESOURCES_NOTE] = { "resources_note", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Means needed"),
    N_("People, money, equipment and time it takes."),
    .clause = "6.3-c" },
  [CHANGE_RESPONSIBILITIES_NOTE] = { "responsibilities_note", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Responsibilities"),
    N_("Who carries it out and who has which duties afterwards."),
    .clause = "6.3-d" },
  [CHANGE_RISKS] = { "risks", MUN_KIND_LINKS, 0,
    N_("Risks touched"),
    N_("The risks that become bigger, smaller or new."),
    .clause = "8.4", .group = N_("Risk look before it starts"), .target = &mun_risk_spec, .role = "touches" },
  [CHANGE_RISK_CHECK_RESULT] = { "risk_check_result", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Result of the risk look"),
    N_("What the look at risk showed and what you do about it. “No new risk” needs a reason."),
    .clause = "8.4" },
  [CHANGE_RISK_CHECKED_BY] = { "risk_checked_by", MUN_KIND_LINK, 0,
    N_("Looked at by"),
    N_("Who looked at the risk."),
    .clause = "8.4", .target = &mun_person_spec },
  [CHANGE_RISK_CHECKED_ON] = { "risk_checked_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Looked at on"),
    N_("The day of the risk look, before work starts."),
    .clause = "8.4" },
  [CHANGE_DOCUMENTS] = { "documents", MUN_KIND_LINKS, 0,
    N_("Documents touched"),
    N_("Documents that must be changed."),
    .clause = "6.3-b", .target = &mun_document_spec, .role = "touches" },
  [CHANGE_SUPPLIERS] = { "suppliers", MUN_KIND_LINKS, 0,
    N_("Suppliers touched"),
    N_("Suppliers and partners concerned."),
    .target = &mun_supplier_spec, .role = "touches" },
  [CHANGE_EQUIPMENT] = { "equipment", MUN_KIND_LINKS, 0,
    N_("Equipment touched"),
    N_("The equipment that is modified, refurbished or replaced. Only what is named here before the approval may be."),
    .clause = "8.4", .target = &mun_equipment_spec, .role = "touches" },
  [CHANGE_CONTROLS] = { "controls", MUN_KIND_LINKS, 0,
    N_("Controls touched"),
    N_("The controls that are changed or given up. Only one that is named here before the approval may be retired."),
    .clause = "8.4", .target = &mun_control_spec, .role = "touches" },
  [CHANGE_PROCESSES] = { "processes", MUN_KIND_LINKS, 0,
    N_("Processes touched"),
    N_("The processes that run otherwise afterwards, or that somebody else carries out."),
    .clause = "8.4", .target = &mun_business_process_spec, .role = "touches" },
  [CHANGE_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Decided by"),
    N_("The member of top management who approved or rejected it."),
    .clause = "6.3", .group = N_("Decision"), .target = &mun_person_spec },
  [CHANGE_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Decided on"),
    N_("The day of the decision."),
    .clause = "6.3" },
  [CHANGE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("How far it has come."),
    .choices = change_status_choices },
  [CHANGE_IMPLEMENTED_ON] = { "implemented_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Implemented on"),
    N_("The day it took effect."),
    .group = N_("Looking back") },
  [CHANGE_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Looked back on"),
    N_("The day you looked whether it went as planned, at most three months later."),
    .clause = "8.4" },
  [CHANGE_REVIEW_RESULT] = { "review_result", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Result of looking back"),
    N_("Whether the purpose was reached."),
    .clause = "8.4" },
  [CHANGE_SIDE_EFFECTS] = { "side_effects", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Side effects"),
    N_("What happened that nobody wanted. Write “none seen” if you looked and found none."),
    .clause = "8.4" },
  [CHANGE_MITIGATION] = { "mitigation", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("What was done about them"),
    N_("How the side effects were made smaller."),
    .clause = "8.4" },
};

/* A change that already happened (not planned) goes straight to the look back. */
static const MunTransition change_transitions[] = {
  { "proposed", "risk_checked", N_("Finish the risk look"), "S", "risk_check_result risk_checked_by risk_checked_on" },
  { "risk_checked", "approved", N_("Approve"), "T", NULL },
  { "risk_checked", "rejected", N_("Reject"), "T", NULL },
  { "risk_checked", "proposed", N_("Send back"), "ST", NULL, .early = TRUE },
  { "approved", "in_progress", N_("Start"), "R", NULL },
  { "in_progress", "implemented", N_("Mark as implemented"), "R", "implemented_on" },
  { "proposed", "implemented", N_("Enter as already happened"), "S", "implemented_on" },
  { "approved", "risk_checked", N_("Revise"), "ST", NULL, .early = TRUE },
  { "in_progress", "risk_checked", N_("Revise"), "T", NULL, .early = TRUE },
  { "implemented", "closed", N_("Close after looking back"), "S", "reviewed_on review_result side_effects" },
  { "closed", "implemented", N_("Look back again"), "S", NULL },
  { "rejected", "proposed", N_("Propose again"), "T", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_change_spec = {
  .name = "change",
  .prefix = "CHG",
  .title = N_("Change"),
  .plural = N_("Changes"),
  .purpose = N_("Plans a change that touches security, or catches one that already happened, with a look at risk "
                "before it starts and a look back afterwards."),
  .expects = N_("Planned changes were looked at for risk and approved before they started, and all were looked back "
                "on for side effects."),
  .module = "change",
  .clause = "6.3, 8.4, 10.2-e",
  .by = "ER",
  .fields = change_fields,
  .n_fields = N_CHANGE_FIELDS,
  .title_field = CHANGE_TITLE,
  .state_field = CHANGE_STATUS,
  .transitions = change_transitions,
};

static const MunChoice resource_kind_choices[] = {
  { "people",     N_("People") },
  { "money",      N_("Money") },
  { "equipment",  N_("Equipment") },
  { "technology", N_("Technology") },
  { "facility",   N_("Building or room") },
  { "service",    N_("Service") },
  { "time",       N_("Time") },
  { NULL }
};

static const MunChoice resource_needed_for_choices[] = {
  { "establish", N_("Setting up the system") },
  { "implement", N_("Putting it into practice") },
  { "maintain",  N_("Keeping it running") },
  { "improve",   N_("Improving it") },
  { "treatment", N_("A treatment") },
  { "plan",      N_("A security plan") },
  { "objective", N_("An objective") },
  { NULL }
};

static const MunChoice resource_status_choices[] = {
  { "requested", N_("Requested") },
  { "approved",  N_("Approved") },
  { "provided",  N_("Provided") },
  { "refused",   N_("Refused") },
  { NULL }
};

static const MunField resource_fields[] = {
  [RESOURCE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("What it is, e.g. “Half a day a week for the security coordinator.”"),
    .group = N_("What is needed") },
  [RESOURCE_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("What sort of means it is."),
    .choices = resource_kind_choices },
  [RESOURCE_NEEDED_FOR] = { "needed_for", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Needed for"),
    N_("What part of the work depends on it."),
    .choices = resource_needed_for_choices },
  [RESOURCE_NEEDED] = { "needed", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("How much is needed"),
    N_("The amount, e.g. “4 hours a week” or “12,000 in 2027”.") },
  [RESOURCE_TREATMENTS] = { "treatments", MUN_KIND_LINKS, 0,
    N_("For treatments"),
    N_("Treatment actions that need it."),
    .target = &mun_treatment_spec, .role = "needed_for" },
  [RESOURCE_STRATEGIES] = { "strategies", MUN_KIND_LINKS, 0,
    N_("For strategies"),
    N_("Security strategies that need it."),
    .target = &mun_strategy_spec, .role = "needed_for" },
  [RESOURCE_PLANS] = { "plans", MUN_KIND_LINKS, 0,
    N_("For plans"),
    N_("Security plans that need it."),
    .target = &mun_security_plan_spec, .role = "needed_for" },
  [RESOURCE_OBJECTIVES] = { "objectives", MUN_KIND_LINKS, 0,
    N_("For objectives"),
    N_("Objectives that need it."),
    .target = &mun_objective_spec, .role = "needed_for" },
  [RESOURCE_PROVIDED] = { "provided", MUN_KIND_LINE, MUN_SEARCHED,
    N_("What was given"),
    N_("What was really granted, e.g. “3 hours a week from May”."),
    .group = N_("Decision") },
  [RESOURCE_DECIDED_BY] = { "decided_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Decided by"),
    N_("The member of top management who decided."),
    .target = &mun_person_spec },
  [RESOURCE_DECIDED_ON] = { "decided_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Decided on"),
    N_("The day of the decision.") },
  [RESOURCE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("How far it has come."),
    .choices = resource_status_choices },
  [RESOURCE_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Look at again by"),
    N_("When you will check whether it is still enough.") },
};

static const MunTransition resource_transitions[] = {
  { "requested", "approved", N_("Approve"), "T", "decided_by decided_on" },
  { "requested", "refused", N_("Refuse"), "T", "decided_by decided_on" },
  { "approved", "provided", N_("Confirm as provided"), "S", "provided" },
  { "approved", "requested", N_("Ask again"), "ST", NULL, .early = TRUE },
  { "refused", "requested", N_("Ask again"), "T", NULL, .early = TRUE },
  { "provided", "requested", N_("Ask for more"), "S", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_resource_spec = {
  .name = "resource",
  .prefix = "RES",
  .title = N_("Resource"),
  .plural = N_("Resources"),
  .purpose = N_("Notes what the system needs, such as people, money, equipment or time, and whether it was given."),
  .expects = N_("The means the system needs are named, decided by top management and really there."),
  .module = "people",
  .clause = "7.1, 5.1, 8.5.2",
  .fields = resource_fields,
  .n_fields = N_RESOURCE_FIELDS,
  .title_field = RESOURCE_TITLE,
  .state_field = RESOURCE_STATUS,
  .transitions = resource_transitions,
};
