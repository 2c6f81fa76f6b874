/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/leadership.h"

#include <glib/gi18n.h>

#include "spec/document.h"
#include "spec/foundation.h"

static const MunChoice leadership_action_topic_choices[] = {
  { "policy_objectives", N_("Policy and objectives fit the direction") },
  { "expectations",      N_("Expectations of parties are known") },
  { "integration",       N_("Security is part of daily business") },
  { "resources",         N_("Means are provided") },
  { "importance",        N_("Importance is made clear") },
  { "results",           N_("Results are reached") },
  { "viability",         N_("Objectives are feasible") },
  { "other_programmes",  N_("Other security programmes fit in") },
  { "direct_support",    N_("People are led and supported") },
  { "improvement",       N_("Improvement is driven") },
  { "role_support",      N_("Other managers are backed") },
  { NULL }
};

static const MunField leadership_action_fields[] = {
  [LEADERSHIP_ACTION_TOPIC] = { "topic", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Shows that"),
    N_("Which duty of top management this act proves."),
    .choices = leadership_action_topic_choices },
  [LEADERSHIP_ACTION_DONE_ON] = { "done_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Date"),
    N_("The day it happened.") },
  [LEADERSHIP_ACTION_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Who"),
    N_("The member of top management who acted."),
    .target = &mun_person_spec, .by = "T" },
  [LEADERSHIP_ACTION_WHAT] = { "what", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("What was done"),
    N_("What happened, in two sentences, e.g. “Opened the night-shift briefing and explained why seals are "
       "photographed.”") },
  [LEADERSHIP_ACTION_EVIDENCE] = { "evidence", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Proof"),
    N_("Where it can be seen, e.g. “Minutes of 3 March, point 4” or a photo attached here.") },
};

const MunSpec mun_leadership_action_spec = {
  .name = "leadership_action",
  .prefix = "LEA",
  .title = N_("Leadership note"),
  .plural = N_("Leadership notes"),
  .purpose = N_("Notes with a date what top management itself did for the security system: a decision, a talk, a "
                "visit, a budget."),
  .expects = N_("At least one recent, concrete act for each point the standard asks of top management; words in a "
                "policy are not enough."),
  .module = "policy",
  .clause = "5.1",
  .by = "S",
  .flags = MUN_SPEC_APPEND_ONLY,
  .fields = leadership_action_fields,
  .n_fields = N_LEADERSHIP_ACTION_FIELDS,
  .title_field = LEADERSHIP_ACTION_WHAT,
};

static const MunChoice role_kind_choices[] = {
  { "system_manager",       N_("Keeps the system conforming") },
  { "performance_reporter", N_("Reports to top management") },
  { "process_owner",        N_("Process owner") },
  { "risk_owner",           N_("Risk owner") },
  { "auditor",              N_("Internal auditor") },
  { "responder",            N_("Responds to events") },
  { "document_controller",  N_("Looks after documents") },
  { "other",                N_("Other") },
  { NULL }
};

static const MunChoice role_status_choices[] = {
  { "draft",   N_("Draft") },
  { "active",  N_("In force") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField role_fields[] = {
  [ROLE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("The name of the role, e.g. “Duty manager night”."),
    .group = N_("The role") },
  [ROLE_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("What the role is for in the system."),
    .choices = role_kind_choices, .by = "S" },
  [ROLE_RESPONSIBILITIES] = { "responsibilities", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Answers for"),
    N_("The duties, one per line, e.g. “Checks the seals of all trailers before departure.”"),
    .clause = "5.3" },
  [ROLE_AUTHORITIES] = { "authorities", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("May decide"),
    N_("What the holder may do without asking, e.g. “Stop any loading, call the police, spend up to 500.”"),
    .clause = "5.3" },
  [ROLE_ENSURES_CONFORMITY] = { "ensures_conformity", MUN_KIND_YES_NO, MUN_LISTED,
    N_("Sees that the system meets the standard"),
    N_("Somebody must have this duty. Yes for the role that does."),
    .clause = "5.3", .group = N_("What the standard asks") },
  [ROLE_REPORTS_PERFORMANCE] = { "reports_performance", MUN_KIND_YES_NO, MUN_LISTED,
    N_("Reports on security to top management"),
    N_("Somebody must have this duty. Yes for the role that does."),
    .clause = "5.3" },
  [ROLE_AFFECTS_SECURITY] = { "affects_security", MUN_KIND_YES_NO, 0,
    N_("Work affects security"),
    N_("Yes if competence must be shown for this role."),
    .clause = "7.2" },
  [ROLE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("Only roles in force count."),
    .group = N_("State"), .choices = role_status_choices },
  [ROLE_DOCUMENT] = { "document", MUN_KIND_LINK, 0,
    N_("Controlled document"),
    N_("The entry in the document register under which the role is issued."),
    .target = &mun_document_spec },
};

static const MunTransition role_transitions[] = {
  { "draft", "active", N_("Put into force"), "T", NULL },
  { "active", "retired", N_("Retire"), "T", NULL },
  { "retired", "active", N_("Put into force again"), "T", NULL },
  { NULL }
};

const MunSpec mun_role_spec = {
  .name = "role",
  .prefix = "ROL",
  .title = N_("Role"),
  .plural = N_("Roles"),
  .purpose = N_("Says what a role answers for and what it may decide without asking."),
  .expects = N_("Roles in force for everything security depends on, with duties and powers that match, given to "
                "people who know and accepted them."),
  .module = "roles",
  .clause = "5.3, 7.2, 8.6.2",
  .fields = role_fields,
  .n_fields = N_ROLE_FIELDS,
  .title_field = ROLE_TITLE,
  .state_field = ROLE_STATUS,
  .transitions = role_transitions,
};

static const MunField role_assignment_fields[] = {
  [ROLE_ASSIGNMENT_ROLE] = { "role", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Role"),
    N_("The role that is given."),
    .target = &mun_role_spec, .by = "T" },
  [ROLE_ASSIGNMENT_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Person"),
    N_("Who holds it."),
    .target = &mun_person_spec, .by = "T" },
  [ROLE_ASSIGNMENT_AS_DEPUTY] = { "as_deputy", MUN_KIND_YES_NO, MUN_LISTED,
    N_("As deputy"),
    N_("Yes if this person stands in when the holder is away."),
    .by = "T" },
  [ROLE_ASSIGNMENT_STARTS_ON] = { "starts_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("From"),
    N_("The first day."),
    .by = "T" },
  [ROLE_ASSIGNMENT_ENDS_ON] = { "ends_on", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Until"),
    N_("The last day; empty while the person holds the role."),
    .by = "T" },
  [ROLE_ASSIGNMENT_ASSIGNED_BY] = { "assigned_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Given by"),
    N_("The member of top management who gave the role."),
    .target = &mun_person_spec, .by = "T" },
  [ROLE_ASSIGNMENT_COMMUNICATED_ON] = { "communicated_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Told on"),
    N_("The day the person, and those who work with them, were told."),
    .clause = "5.3" },
  [ROLE_ASSIGNMENT_ACCEPTED_ON] = { "accepted_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Accepted on"),
    N_("The day the person said yes, best with a signature."),
    .clause = "5.3" },
};

const MunSpec mun_role_assignment_spec = {
  .name = "role_assignment",
  .prefix = "RAS",
  .title = N_("Role holder"),
  .plural = N_("Role holders"),
  .purpose = N_("Says who holds a role since when, and that they were told and accepted it."),
  .expects = N_("Every role in force has a holder today who was told and accepted; important roles have a deputy."),
  .module = "roles",
  .clause = "5.3, 5.2.2",
  .flags = MUN_SPEC_CHILD,
  .fields = role_assignment_fields,
  .n_fields = N_ROLE_ASSIGNMENT_FIELDS,
  .title_field = ROLE_ASSIGNMENT_PERSON,
  .parent_field = ROLE_ASSIGNMENT_ROLE,
};
