/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/objective.h"

#include <glib/gi18n.h>

#include "spec/context.h"
#include "spec/document.h"
#include "spec/foundation.h"
#include "spec/legal.h"
#include "spec/process.h"
#include "spec/risk.h"
#include "spec/scope.h"

static const MunChoice objective_level_choices[] = {
  { "organisation", N_("Organisation") },
  { "department", N_("Department") },
  { "site", N_("Site") },
  { "process", N_("Process") },
  { NULL }
};

static const MunChoice objective_direction_choices[] = {
  { "up", N_("Up") },
  { "down", N_("Down") },
  { "reach", N_("Reach") },
  { NULL }
};

static const MunChoice objective_status_choices[] = {
  { "draft", N_("Draft") },
  { "approved", N_("Approved") },
  { "active", N_("Active") },
  { "achieved", N_("Achieved") },
  { "missed", N_("Missed") },
  { "cancelled", N_("Cancelled") },
  { NULL }
};

static const MunField objective_fields[] = {
  [OBJECTIVE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [OBJECTIVE_LEVEL] = { "level", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Level"), N_(""), .choices = objective_level_choices },
  [OBJECTIVE_DEPARTMENT] = { "department", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Department"), N_("") },
  [OBJECTIVE_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_(""), .target = &mun_site_spec },
  [OBJECTIVE_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"), N_(""), .target = &mun_business_process_spec },
  [OBJECTIVE_POLICY] = { "policy", MUN_KIND_LINK, MUN_REQUIRED | MUN_COMPUTED,
    N_("Policy"), N_(""), .target = &mun_policy_spec },
  [OBJECTIVE_POLICY_SUPPORT] = { "policy_support", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Policy support"), N_("") },
  [OBJECTIVE_REQUIREMENT_BASIS] = { "requirement_basis", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Requirement basis"), N_("") },
  [OBJECTIVE_MEASURABLE] = { "measurable", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Measurable"), N_("") },
  [OBJECTIVE_WHY_NOT_MEASURABLE] = { "why_not_measurable", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Why not measurable"), N_("") },
  [OBJECTIVE_MEASURE] = { "measure", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Measure"), N_("") },
  [OBJECTIVE_UNIT] = { "unit", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Unit"), N_("") },
  [OBJECTIVE_BASELINE] = { "baseline", MUN_KIND_DECIMAL, 0,
    N_("Baseline"), N_("") },
  [OBJECTIVE_TARGET] = { "target", MUN_KIND_DECIMAL, 0,
    N_("Target"), N_("") },
  [OBJECTIVE_DIRECTION] = { "direction", MUN_KIND_CHOICE, 0,
    N_("Direction"), N_(""), .choices = objective_direction_choices },
  [OBJECTIVE_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Due on"), N_("") },
  [OBJECTIVE_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [OBJECTIVE_OPTIONS_CONSIDERED] = { "options_considered", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Options considered"), N_("") },
  [OBJECTIVE_PARTY_VIEWS] = { "party_views", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Party views"), N_("") },
  [OBJECTIVE_PARTY_IMPACTS] = { "party_impacts", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Party impacts"), N_("") },
  [OBJECTIVE_IMPROVEMENT_LINK] = { "improvement_link", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Improvement link"), N_("") },
  [OBJECTIVE_VIABILITY_CHECKED_ON] = { "viability_checked_on", MUN_KIND_DATE, 0,
    N_("Viability checked on"), N_("") },
  [OBJECTIVE_COMMUNICATED_ON] = { "communicated_on", MUN_KIND_DATE, 0,
    N_("Communicated on"), N_("") },
  [OBJECTIVE_COMMUNICATED_TO] = { "communicated_to", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Communicated to"), N_("") },
  [OBJECTIVE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = objective_status_choices },
  [OBJECTIVE_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [OBJECTIVE_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, 0,
    N_("Approved on"), N_("") },
  [OBJECTIVE_LAST_UPDATED_ON] = { "last_updated_on", MUN_KIND_DATE, 0,
    N_("Last updated on"), N_("") },
  [OBJECTIVE_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Review due"), N_("") },
  [OBJECTIVE_DOCUMENT] = { "document", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Document"), N_(""), .target = &mun_document_spec },
  [OBJECTIVE_RISKS] = { "risks", MUN_KIND_LINKS, 0,
    N_("Risks"), N_(""), .target = &mun_risk_spec, .role = "basis" },
  [OBJECTIVE_LEGAL_REQUIREMENTS] = { "legal_requirements", MUN_KIND_LINKS, 0,
    N_("Legal requirements"), N_(""), .target = &mun_legal_requirement_spec, .role = "basis" },
  [OBJECTIVE_PARTY_REQUIREMENTS] = { "party_requirements", MUN_KIND_LINKS, 0,
    N_("Party requirements"), N_(""), .target = &mun_party_requirement_spec, .role = "basis" },
};

/* Life: draft -> approved (T) -> active (S, communicated) -> achieved or missed (R proposes, T confirms) ; cancelled (T). */
static const MunTransition objective_transitions[] = {
  { NULL }
};

const MunSpec mun_objective_spec = {
  .name = "objective",
  .prefix = "OBJ",
  .title = N_("Security objective"),
  .plural = N_("Security objective"),
  .purpose = N_("A result we want by a date, with measure, owner and the reasoning the standard asks for."),
  .expects = N_(""),
  .module = "objectives",
  .clause = "6.2.1, 6.2.2, 5.1, 9.3.2-i",
  .fields = objective_fields,
  .n_fields = N_OBJECTIVE_FIELDS,
  .title_field = OBJECTIVE_TITLE,
  .state_field = OBJECTIVE_STATUS,
  .transitions = objective_transitions,
};

static const MunChoice objective_plan_status_choices[] = {
  { "planned", N_("Planned") },
  { "in_progress", N_("In progress") },
  { "done", N_("Done") },
  { "late", N_("Late") },
  { "cancelled", N_("Cancelled") },
  { NULL }
};

static const MunField objective_plan_fields[] = {
  [OBJECTIVE_PLAN_OBJECTIVE] = { "objective", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Objective"), N_(""), .target = &mun_objective_spec },
  [OBJECTIVE_PLAN_SEQ] = { "seq", MUN_KIND_INTEGER, MUN_COMPUTED,
    N_("Seq"), N_("") },
  [OBJECTIVE_PLAN_WHAT] = { "what", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("What"), N_("") },
  [OBJECTIVE_PLAN_RESPONSIBLE] = { "responsible", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Responsible"), N_(""), .target = &mun_person_spec },
  [OBJECTIVE_PLAN_RESOURCES] = { "resources", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Resources"), N_("") },
  [OBJECTIVE_PLAN_START_ON] = { "start_on", MUN_KIND_DATE, 0,
    N_("Start on"), N_("") },
  [OBJECTIVE_PLAN_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Due on"), N_("") },
  [OBJECTIVE_PLAN_EVALUATION_METHOD] = { "evaluation_method", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Evaluation method"), N_("") },
  [OBJECTIVE_PLAN_DONE_ON] = { "done_on", MUN_KIND_DATE, 0,
    N_("Done on"), N_("") },
  [OBJECTIVE_PLAN_RESULT] = { "result", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Result"), N_("") },
  [OBJECTIVE_PLAN_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = objective_plan_status_choices },
};

/* Life: planned -> in_progress -> done (R); late is set by date (X). */
static const MunTransition objective_plan_transitions[] = {
  { NULL }
};

const MunSpec mun_objective_plan_spec = {
  .name = "objective_plan",
  .prefix = "OBP",
  .title = N_("Objective action"),
  .plural = N_("Objective action"),
  .purpose = N_("One step of the plan: what, who, with what, by when, how judged."),
  .expects = N_(""),
  .module = "objectives",
  .clause = "6.2.2, 7.5.1",
  .flags = MUN_SPEC_CHILD,
  .fields = objective_plan_fields,
  .n_fields = N_OBJECTIVE_PLAN_FIELDS,
  .title_field = OBJECTIVE_PLAN_WHAT,
  .state_field = OBJECTIVE_PLAN_STATUS,
  .transitions = objective_plan_transitions,
  .parent_field = OBJECTIVE_PLAN_OBJECTIVE,
};
