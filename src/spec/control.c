/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/control.h"

#include <glib/gi18n.h>

#include "spec/criteria.h"
#include "spec/foundation.h"
#include "spec/process.h"
#include "spec/risk.h"

static const MunChoice control_kind_choices[] = {
  { "physical", N_("Physical") },
  { "procedural", N_("Procedural") },
  { "personnel", N_("Personnel") },
  { "information", N_("Information") },
  { "supplier", N_("Supplier") },
  { "response", N_("Response") },
  { NULL }
};

static const MunChoice control_function_choices[] = {
  { "prevent", N_("Prevent") },
  { "deter", N_("Deter") },
  { "detect", N_("Detect") },
  { "delay", N_("Delay") },
  { "respond", N_("Respond") },
  { "recover", N_("Recover") },
  { NULL }
};

static const MunChoice control_check_result_choices[] = {
  { "working", N_("Working") },
  { "weak", N_("Weak") },
  { "not_working", N_("Not working") },
  { NULL }
};

static const MunChoice control_status_choices[] = {
  { "planned", N_("Planned") },
  { "in_use", N_("In use") },
  { "weak", N_("Weak") },
  { "out_of_use", N_("Out of use") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField control_fields[] = {
  [CONTROL_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [CONTROL_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = control_kind_choices },
  [CONTROL_FUNCTION] = { "function", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Function"), N_(""), .choices = control_function_choices },
  [CONTROL_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Description"), N_("") },
  [CONTROL_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_(""), .target = &mun_site_spec },
  [CONTROL_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"), N_(""), .target = &mun_business_process_spec },
  [CONTROL_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [CONTROL_LAST_CHECKED_ON] = { "last_checked_on", MUN_KIND_DATE, 0,
    N_("Last checked on"), N_("") },
  [CONTROL_CHECK_DUE] = { "check_due", MUN_KIND_DATE, 0,
    N_("Check due"), N_("") },
  [CONTROL_CHECK_RESULT] = { "check_result", MUN_KIND_CHOICE, 0,
    N_("Check result"), N_(""), .choices = control_check_result_choices },
  [CONTROL_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = control_status_choices },
};

/* Life: planned (S) -> in_use (R) <-> weak / out_of_use (R, opens a nonconformity proposal) -> retired (S via change). */
static const MunTransition control_transitions[] = {
  { NULL }
};

const MunSpec mun_control_spec = {
  .name = "control",
  .prefix = "CTL",
  .title = N_("Security control"),
  .plural = N_("Security control"),
  .purpose = N_("A measure that is in place or planned; starter texts come from the control library."),
  .expects = N_(""),
  .module = "risk",
  .clause = "8.1, 8.4, 8.5.3",
  .fields = control_fields,
  .n_fields = N_CONTROL_FIELDS,
  .title_field = CONTROL_TITLE,
  .state_field = CONTROL_STATUS,
  .transitions = control_transitions,
};

static const MunChoice strategy_decision_choices[] = {
  { "candidate", N_("Candidate") },
  { "selected", N_("Selected") },
  { "rejected", N_("Rejected") },
  { NULL }
};

static const MunChoice strategy_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("Active") },
  { "replaced", N_("Replaced") },
  { NULL }
};

static const MunField strategy_fields[] = {
  [STRATEGY_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [STRATEGY_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Description"), N_("") },
  [STRATEGY_ANALYSIS] = { "analysis", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Analysis"), N_(""), .target = &mun_risk_assessment_spec },
  [STRATEGY_KEEPS_SECURITY] = { "keeps_security", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Keeps security"), N_("") },
  [STRATEGY_LOWERS_VULNERABILITY] = { "lowers_vulnerability", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Lowers vulnerability"), N_("") },
  [STRATEGY_LOWERS_THREAT] = { "lowers_threat", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Lowers threat"), N_("") },
  [STRATEGY_SHORTENS_GAPS] = { "shortens_gaps", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Shortens gaps"), N_("") },
  [STRATEGY_SECURES_RESOURCES] = { "secures_resources", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Secures resources"), N_("") },
  [STRATEGY_MEETS_PROTECTION] = { "meets_protection", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Meets protection"), N_("") },
  [STRATEGY_FITS_APPETITE] = { "fits_appetite", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Fits appetite"), N_("") },
  [STRATEGY_COST_ESTIMATE] = { "cost_estimate", MUN_KIND_MONEY, 0,
    N_("Cost estimate"), N_("") },
  [STRATEGY_BENEFIT_TEXT] = { "benefit_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Benefit text"), N_("") },
  [STRATEGY_RESOURCES_NEEDED] = { "resources_needed", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Resources needed"), N_("") },
  [STRATEGY_DECISION] = { "decision", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Decision"), N_(""), .choices = strategy_decision_choices },
  [STRATEGY_DECISION_REASON] = { "decision_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Decision reason"), N_("") },
  [STRATEGY_DECIDED_BY] = { "decided_by", MUN_KIND_LINK, 0,
    N_("Decided by"), N_(""), .target = &mun_person_spec },
  [STRATEGY_DECIDED_ON] = { "decided_on", MUN_KIND_DATE, 0,
    N_("Decided on"), N_("") },
  [STRATEGY_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = strategy_status_choices },
  [STRATEGY_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED,
    N_("Review due"), N_("") },
  [STRATEGY_RISKS] = { "risks", MUN_KIND_LINKS, 0,
    N_("Risks"), N_(""), .target = &mun_risk_spec, .role = "covers" },
  [STRATEGY_TREATMENTS] = { "treatments", MUN_KIND_LINKS, 0,
    N_("Treatments"), N_(""), .target = &mun_treatment_spec, .role = "covers" },
  [STRATEGY_CONTROLS] = { "controls", MUN_KIND_LINKS, 0,
    N_("Controls"), N_(""), .target = &mun_control_spec, .role = "covers" },
  [STRATEGY_PROCESSES] = { "processes", MUN_KIND_LINKS, 0,
    N_("Processes"), N_(""), .target = &mun_business_process_spec, .role = "covers" },
};

/* Life: draft candidate (S) -> selected or rejected (T) -> replaced (T). */
static const MunTransition strategy_transitions[] = {
  { NULL }
};

const MunSpec mun_strategy_spec = {
  .name = "strategy",
  .prefix = "STR",
  .title = N_("Security strategy"),
  .plural = N_("Security strategy"),
  .purpose = N_("A package of procedures, processes and treatments weighed against the five effect questions and the three choice questions, with the decision."),
  .expects = N_(""),
  .module = "risk",
  .clause = "8.5.1, 8.5.2",
  .fields = strategy_fields,
  .n_fields = N_STRATEGY_FIELDS,
  .title_field = STRATEGY_TITLE,
  .state_field = STRATEGY_STATUS,
  .transitions = strategy_transitions,
};
