/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/leadership.h"

#include <glib/gi18n.h>

#include "spec/document.h"
#include "spec/foundation.h"

static const MunChoice leadership_action_topic_choices[] = {
  { "policy_objectives", N_("Policy objectives") },
  { "expectations", N_("Expectations") },
  { "integration", N_("Integration") },
  { "resources", N_("Resources") },
  { "importance", N_("Importance") },
  { "results", N_("Results") },
  { "viability", N_("Viability") },
  { "other_programmes", N_("Other programmes") },
  { "direct_support", N_("Direct support") },
  { "improvement", N_("Improvement") },
  { "role_support", N_("Role support") },
  { NULL }
};

static const MunField leadership_action_fields[] = {
  [LEADERSHIP_ACTION_TOPIC] = { "topic", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Topic"), N_(""), .choices = leadership_action_topic_choices },
  [LEADERSHIP_ACTION_DONE_ON] = { "done_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Done on"), N_("") },
  [LEADERSHIP_ACTION_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Person"), N_(""), .target = &mun_person_spec },
  [LEADERSHIP_ACTION_WHAT] = { "what", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("What"), N_("") },
  [LEADERSHIP_ACTION_EVIDENCE] = { "evidence", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Evidence"), N_("") },
};

const MunSpec mun_leadership_action_spec = {
  .name = "leadership_action",
  .prefix = "LEA",
  .title = N_("Leadership evidence"),
  .plural = N_("Leadership evidence"),
  .purpose = N_("A short dated note of what top management actually did for the system (decision, talk, visit, budget)."),
  .expects = N_(""),
  .module = "policy",
  .clause = "5.1",
  .flags = MUN_SPEC_APPEND_ONLY,
  .fields = leadership_action_fields,
  .n_fields = N_LEADERSHIP_ACTION_FIELDS,
  .title_field = LEADERSHIP_ACTION_TOPIC,
};

static const MunChoice role_kind_choices[] = {
  { "system_manager", N_("System manager") },
  { "performance_reporter", N_("Performance reporter") },
  { "process_owner", N_("Process owner") },
  { "risk_owner", N_("Risk owner") },
  { "auditor", N_("Auditor") },
  { "responder", N_("Responder") },
  { "document_controller", N_("Document controller") },
  { "other", N_("Other") },
  { NULL }
};

static const MunChoice role_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("Active") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField role_fields[] = {
  [ROLE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [ROLE_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = role_kind_choices },
  [ROLE_RESPONSIBILITIES] = { "responsibilities", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Responsibilities"), N_("") },
  [ROLE_AUTHORITIES] = { "authorities", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Authorities"), N_("") },
  [ROLE_ENSURES_CONFORMITY] = { "ensures_conformity", MUN_KIND_YES_NO, 0,
    N_("Ensures conformity"), N_("") },
  [ROLE_REPORTS_PERFORMANCE] = { "reports_performance", MUN_KIND_YES_NO, 0,
    N_("Reports performance"), N_("") },
  [ROLE_AFFECTS_SECURITY] = { "affects_security", MUN_KIND_YES_NO, 0,
    N_("Affects security"), N_("") },
  [ROLE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = role_status_choices },
  [ROLE_DOCUMENT] = { "document", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Document"), N_(""), .target = &mun_document_spec },
};

/* Life: draft -> active (T) -> retired (T). */
static const MunTransition role_transitions[] = {
  { NULL }
};

const MunSpec mun_role_spec = {
  .name = "role",
  .prefix = "ROL",
  .title = N_("Role description"),
  .plural = N_("Role description"),
  .purpose = N_("What a role answers for and what it may decide."),
  .expects = N_(""),
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
    N_("Role"), N_(""), .target = &mun_role_spec },
  [ROLE_ASSIGNMENT_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Person"), N_(""), .target = &mun_person_spec },
  [ROLE_ASSIGNMENT_AS_DEPUTY] = { "as_deputy", MUN_KIND_YES_NO, 0,
    N_("As deputy"), N_("") },
  [ROLE_ASSIGNMENT_STARTS_ON] = { "starts_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Starts on"), N_("") },
  [ROLE_ASSIGNMENT_ENDS_ON] = { "ends_on", MUN_KIND_DATE, 0,
    N_("Ends on"), N_("") },
  [ROLE_ASSIGNMENT_ASSIGNED_BY] = { "assigned_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Assigned by"), N_(""), .target = &mun_person_spec },
  [ROLE_ASSIGNMENT_COMMUNICATED_ON] = { "communicated_on", MUN_KIND_DATE, 0,
    N_("Communicated on"), N_("") },
  [ROLE_ASSIGNMENT_ACCEPTED_ON] = { "accepted_on", MUN_KIND_DATE, 0,
    N_("Accepted on"), N_("") },
};

const MunSpec mun_role_assignment_spec = {
  .name = "role_assignment",
  .prefix = "RAS",
  .title = N_("Role assignment"),
  .plural = N_("Role assignment"),
  .purpose = N_("Who holds a role, since when, and that they were told and accepted."),
  .expects = N_(""),
  .module = "roles",
  .clause = "5.3, 5.2.2",
  .flags = MUN_SPEC_CHILD,
  .fields = role_assignment_fields,
  .n_fields = N_ROLE_ASSIGNMENT_FIELDS,
  .title_field = ROLE_ASSIGNMENT_ROLE,
  .parent_field = ROLE_ASSIGNMENT_ROLE,
};
