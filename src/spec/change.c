/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/change.h"

#include <glib/gi18n.h>

#include "spec/control.h"
#include "spec/document.h"
#include "spec/foundation.h"
#include "spec/objective.h"
#include "spec/plan.h"
#include "spec/risk.h"
#include "spec/supply.h"

static const MunChoice change_kind_choices[] = {
  { "organisation_roles", N_("Organisation roles") },
  { "training_hr", N_("Training hr") },
  { "policy_objectives", N_("Policy objectives") },
  { "process_procedure", N_("Process procedure") },
  { "equipment_technology", N_("Equipment technology") },
  { "contractor_supplier_person", N_("Contractor supplier person") },
  { "supplier_assurance", N_("Supplier assurance") },
  { "system_other", N_("System other") },
  { NULL }
};

static const MunChoice change_origin_choices[] = {
  { "request", N_("Request") },
  { "corrective_action", N_("Corrective action") },
  { "management_review", N_("Management review") },
  { "improvement", N_("Improvement") },
  { "incident", N_("Incident") },
  { "audit", N_("Audit") },
  { "law", N_("Law") },
  { "supplier", N_("Supplier") },
  { NULL }
};

static const MunChoice change_status_choices[] = {
  { "proposed", N_("Proposed") },
  { "risk_checked", N_("Risk checked") },
  { "approved", N_("Approved") },
  { "rejected", N_("Rejected") },
  { "in_progress", N_("In progress") },
  { "implemented", N_("Implemented") },
  { "closed", N_("Closed") },
  { NULL }
};

static const MunField change_fields[] = {
  [CHANGE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [CHANGE_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = change_kind_choices },
  [CHANGE_ORIGIN] = { "origin", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Origin"), N_(""), .choices = change_origin_choices },
  [CHANGE_PLANNED] = { "planned", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Planned"), N_("") },
  [CHANGE_PURPOSE] = { "purpose", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Purpose"), N_("") },
  [CHANGE_CONSEQUENCES] = { "consequences", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Consequences"), N_("") },
  [CHANGE_INTEGRITY_NOTE] = { "integrity_note", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Integrity note"), N_("") },
  [CHANGE_RESOURCES_NOTE] = { "resources_note", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Resources note"), N_("") },
  [CHANGE_RESPONSIBILITIES_NOTE] = { "responsibilities_note", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Responsibilities note"), N_("") },
  [CHANGE_RISK_CHECK_RESULT] = { "risk_check_result", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Risk check result"), N_("") },
  [CHANGE_RISK_CHECKED_BY] = { "risk_checked_by", MUN_KIND_LINK, 0,
    N_("Risk checked by"), N_(""), .target = &mun_person_spec },
  [CHANGE_RISK_CHECKED_ON] = { "risk_checked_on", MUN_KIND_DATE, 0,
    N_("Risk checked on"), N_("") },
  [CHANGE_REQUESTED_BY] = { "requested_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Requested by"), N_(""), .target = &mun_person_spec },
  [CHANGE_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [CHANGE_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, 0,
    N_("Approved on"), N_("") },
  [CHANGE_PLANNED_FOR] = { "planned_for", MUN_KIND_DATE, 0,
    N_("Planned for"), N_("") },
  [CHANGE_IMPLEMENTED_ON] = { "implemented_on", MUN_KIND_DATE, 0,
    N_("Implemented on"), N_("") },
  [CHANGE_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, 0,
    N_("Reviewed on"), N_("") },
  [CHANGE_REVIEW_RESULT] = { "review_result", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Review result"), N_("") },
  [CHANGE_SIDE_EFFECTS] = { "side_effects", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Side effects"), N_("") },
  [CHANGE_MITIGATION] = { "mitigation", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Mitigation"), N_("") },
  [CHANGE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = change_status_choices },
  [CHANGE_RISKS] = { "risks", MUN_KIND_LINKS, 0,
    N_("Risks"), N_(""), .target = &mun_risk_spec, .role = "touches" },
  [CHANGE_DOCUMENTS] = { "documents", MUN_KIND_LINKS, 0,
    N_("Documents"), N_(""), .target = &mun_document_spec, .role = "touches" },
  [CHANGE_SUPPLIERS] = { "suppliers", MUN_KIND_LINKS, 0,
    N_("Suppliers"), N_(""), .target = &mun_supplier_spec, .role = "touches" },
};

/* Life: proposed (E) -> risk_checked (S; blocked without risk note) -> approved / rejected (T) -> in_progress (R) -> implemented (R) -> closed (S after looking for side effects). */
static const MunTransition change_transitions[] = {
  { NULL }
};

const MunSpec mun_change_spec = {
  .name = "change",
  .prefix = "CHG",
  .title = N_("Change request"),
  .plural = N_("Change request"),
  .purpose = N_("A planned change to the system or to security arrangements, or an unplanned one noticed later; with the risk look before it starts."),
  .expects = N_(""),
  .module = "change",
  .clause = "6.3, 8.4, 10.2-e",
  .fields = change_fields,
  .n_fields = N_CHANGE_FIELDS,
  .title_field = CHANGE_TITLE,
  .state_field = CHANGE_STATUS,
  .transitions = change_transitions,
};

static const MunChoice resource_kind_choices[] = {
  { "people", N_("People") },
  { "money", N_("Money") },
  { "equipment", N_("Equipment") },
  { "technology", N_("Technology") },
  { "facility", N_("Facility") },
  { "service", N_("Service") },
  { "time", N_("Time") },
  { NULL }
};

static const MunChoice resource_needed_for_choices[] = {
  { "establish", N_("Establish") },
  { "implement", N_("Implement") },
  { "maintain", N_("Maintain") },
  { "improve", N_("Improve") },
  { "treatment", N_("Treatment") },
  { "plan", N_("Plan") },
  { "objective", N_("Objective") },
  { NULL }
};

static const MunChoice resource_status_choices[] = {
  { "requested", N_("Requested") },
  { "approved", N_("Approved") },
  { "provided", N_("Provided") },
  { "refused", N_("Refused") },
  { NULL }
};

static const MunField resource_fields[] = {
  [RESOURCE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [RESOURCE_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = resource_kind_choices },
  [RESOURCE_NEEDED_FOR] = { "needed_for", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Needed for"), N_(""), .choices = resource_needed_for_choices },
  [RESOURCE_NEEDED] = { "needed", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Needed"), N_("") },
  [RESOURCE_PROVIDED] = { "provided", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Provided"), N_("") },
  [RESOURCE_DECIDED_BY] = { "decided_by", MUN_KIND_LINK, 0,
    N_("Decided by"), N_(""), .target = &mun_person_spec },
  [RESOURCE_DECIDED_ON] = { "decided_on", MUN_KIND_DATE, 0,
    N_("Decided on"), N_("") },
  [RESOURCE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = resource_status_choices },
  [RESOURCE_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED,
    N_("Review due"), N_("") },
  [RESOURCE_TREATMENTS] = { "treatments", MUN_KIND_LINKS, 0,
    N_("Treatments"), N_(""), .target = &mun_treatment_spec, .role = "needed_for" },
  [RESOURCE_STRATEGIES] = { "strategies", MUN_KIND_LINKS, 0,
    N_("Strategies"), N_(""), .target = &mun_strategy_spec, .role = "needed_for" },
  [RESOURCE_PLANS] = { "plans", MUN_KIND_LINKS, 0,
    N_("Plans"), N_(""), .target = &mun_security_plan_spec, .role = "needed_for" },
  [RESOURCE_OBJECTIVES] = { "objectives", MUN_KIND_LINKS, 0,
    N_("Objectives"), N_(""), .target = &mun_objective_spec, .role = "needed_for" },
};

/* Life: requested (S) -> approved / refused (T) -> provided (S). */
static const MunTransition resource_transitions[] = {
  { NULL }
};

const MunSpec mun_resource_spec = {
  .name = "resource",
  .prefix = "RES",
  .title = N_("Resource decision"),
  .plural = N_("Resource decision"),
  .purpose = N_("What the system needs (people, money, equipment, time) and whether it was given."),
  .expects = N_(""),
  .module = "people",
  .clause = "7.1, 5.1, 8.5.2",
  .fields = resource_fields,
  .n_fields = N_RESOURCE_FIELDS,
  .title_field = RESOURCE_TITLE,
  .state_field = RESOURCE_STATUS,
  .transitions = resource_transitions,
};
