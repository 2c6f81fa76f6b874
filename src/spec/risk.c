/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/risk.h"

#include <glib/gi18n.h>

#include "spec/context.h"
#include "spec/control.h"
#include "spec/criteria.h"
#include "spec/foundation.h"
#include "spec/improvement.h"
#include "spec/incident.h"
#include "spec/legal.h"
#include "spec/process.h"
#include "spec/supply.h"

static const MunChoice risk_kind_choices[] = {
  { "security", N_("Security") },
  { "system", N_("System") },
  { NULL }
};

static const MunChoice risk_category_choices[] = {
  { "a", N_("A") },
  { "b", N_("B") },
  { "c", N_("C") },
  { "d", N_("D") },
  { "e", N_("E") },
  { "f", N_("F") },
  { NULL }
};

static const MunChoice risk_nature_choices[] = {
  { "failure", N_("Failure") },
  { "malicious", N_("Malicious") },
  { "natural", N_("Natural") },
  { "human", N_("Human") },
  { "cultural", N_("Cultural") },
  { "context", N_("Context") },
  { "equipment", N_("Equipment") },
  { "information", N_("Information") },
  { "supplier", N_("Supplier") },
  { NULL }
};

static const MunChoice risk_decision_choices[] = {
  { "treat", N_("Treat") },
  { "tolerate", N_("Tolerate") },
  { "avoid", N_("Avoid") },
  { "share", N_("Share") },
  { "undecided", N_("Undecided") },
  { NULL }
};

static const MunChoice risk_trend_choices[] = {
  { "up", N_("Up") },
  { "same", N_("Same") },
  { "down", N_("Down") },
  { NULL }
};

static const MunChoice risk_status_choices[] = {
  { "draft", N_("Draft") },
  { "identified", N_("Identified") },
  { "analysed", N_("Analysed") },
  { "evaluated", N_("Evaluated") },
  { "in_treatment", N_("In treatment") },
  { "accepted", N_("Accepted") },
  { "closed", N_("Closed") },
  { NULL }
};

static const MunField risk_fields[] = {
  [RISK_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [RISK_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = risk_kind_choices },
  [RISK_CATEGORY] = { "category", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Category"), N_(""), .choices = risk_category_choices },
  [RISK_NATURE] = { "nature", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Nature"), N_(""), .choices = risk_nature_choices },
  [RISK_ASSESSMENT] = { "assessment", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Assessment"), N_(""), .target = &mun_risk_assessment_spec },
  [RISK_THREAT] = { "threat", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Threat"), N_("") },
  [RISK_THREAT_ACTOR] = { "threat_actor", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Threat actor"), N_("") },
  [RISK_VULNERABILITY] = { "vulnerability", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Vulnerability"), N_("") },
  [RISK_CAUSE] = { "cause", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Cause"), N_("") },
  [RISK_EVENT] = { "event", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Event"), N_("") },
  [RISK_CONSEQUENCE] = { "consequence", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Consequence"), N_("") },
  [RISK_LIFE_SAFETY] = { "life_safety", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Life safety"), N_("") },
  [RISK_INFO_SOURCE] = { "info_source", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Info source"), N_("") },
  [RISK_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_(""), .target = &mun_site_spec },
  [RISK_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"), N_(""), .target = &mun_business_process_spec },
  [RISK_SUPPLIER] = { "supplier", MUN_KIND_LINK, 0,
    N_("Supplier"), N_(""), .target = &mun_supplier_spec },
  [RISK_ASSET] = { "asset", MUN_KIND_LINK, 0,
    N_("Asset"), N_(""), .target = &mun_asset_spec },
  [RISK_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [RISK_INHERENT_LIKELIHOOD] = { "inherent_likelihood", MUN_KIND_SCALE, 0,
    N_("Inherent likelihood"), N_(""), .maximum = 5 },
  [RISK_INHERENT_IMPACT] = { "inherent_impact", MUN_KIND_SCALE, 0,
    N_("Inherent impact"), N_(""), .maximum = 5 },
  [RISK_INHERENT_SCORE] = { "inherent_score", MUN_KIND_INTEGER, MUN_COMPUTED,
    N_("Inherent score"), N_("") },
  [RISK_CURRENT_LIKELIHOOD] = { "current_likelihood", MUN_KIND_SCALE, 0,
    N_("Current likelihood"), N_(""), .maximum = 5 },
  [RISK_CURRENT_IMPACT] = { "current_impact", MUN_KIND_SCALE, 0,
    N_("Current impact"), N_(""), .maximum = 5 },
  [RISK_CURRENT_SCORE] = { "current_score", MUN_KIND_INTEGER, MUN_LISTED | MUN_COMPUTED,
    N_("Current score"), N_("") },
  [RISK_TARGET_LIKELIHOOD] = { "target_likelihood", MUN_KIND_SCALE, 0,
    N_("Target likelihood"), N_(""), .maximum = 5 },
  [RISK_TARGET_IMPACT] = { "target_impact", MUN_KIND_SCALE, 0,
    N_("Target impact"), N_(""), .maximum = 5 },
  [RISK_TARGET_SCORE] = { "target_score", MUN_KIND_INTEGER, MUN_COMPUTED,
    N_("Target score"), N_("") },
  [RISK_DECISION] = { "decision", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Decision"), N_(""), .choices = risk_decision_choices },
  [RISK_DECISION_REASON] = { "decision_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Decision reason"), N_("") },
  [RISK_PRIORITY] = { "priority", MUN_KIND_INTEGER, 0,
    N_("Priority"), N_("") },
  [RISK_ACCEPTED_BY] = { "accepted_by", MUN_KIND_LINK, 0,
    N_("Accepted by"), N_(""), .target = &mun_person_spec },
  [RISK_ACCEPTED_ON] = { "accepted_on", MUN_KIND_DATE, 0,
    N_("Accepted on"), N_("") },
  [RISK_ACCEPTANCE_UNTIL] = { "acceptance_until", MUN_KIND_DATE, 0,
    N_("Acceptance until"), N_("") },
  [RISK_ACCEPTANCE_REASON] = { "acceptance_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Acceptance reason"), N_("") },
  [RISK_FEEDS_OVERALL_RISK] = { "feeds_overall_risk", MUN_KIND_YES_NO, 0,
    N_("Feeds overall risk"), N_("") },
  [RISK_TREND] = { "trend", MUN_KIND_CHOICE, 0,
    N_("Trend"), N_(""), .choices = risk_trend_choices },
  [RISK_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = risk_status_choices },
  [RISK_LAST_REVIEWED_ON] = { "last_reviewed_on", MUN_KIND_DATE, 0,
    N_("Last reviewed on"), N_("") },
  [RISK_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED,
    N_("Review due"), N_("") },
  [RISK_CONTROLS] = { "controls", MUN_KIND_LINKS, 0,
    N_("Controls"), N_(""), .target = &mun_control_spec, .role = "existing" },
  [RISK_ISSUES] = { "issues", MUN_KIND_LINKS, 0,
    N_("Issues"), N_(""), .target = &mun_issue_spec, .role = "source" },
  [RISK_PARTY_REQUIREMENTS] = { "party_requirements", MUN_KIND_LINKS, 0,
    N_("Party requirements"), N_(""), .target = &mun_party_requirement_spec, .role = "source" },
  [RISK_LEGAL_REQUIREMENTS] = { "legal_requirements", MUN_KIND_LINKS, 0,
    N_("Legal requirements"), N_(""), .target = &mun_legal_requirement_spec, .role = "source" },
  [RISK_INCIDENTS] = { "incidents", MUN_KIND_LINKS, 0,
    N_("Incidents"), N_(""), .target = &mun_incident_spec, .role = "source" },
  [RISK_NONCONFORMITIES] = { "nonconformities", MUN_KIND_LINKS, 0,
    N_("Nonconformities"), N_(""), .target = &mun_nonconformity_spec, .role = "source" },
};

/* Life: draft -> identified (S) -> analysed (R, scores entered) -> evaluated (R, decision) -> in_treatment (R, treatment approved) -> accepted (risk owner or the authority named by the band) -> closed (S with reason); any state -> analysed (R re-opens: incident, change, review). */
static const MunTransition risk_transitions[] = {
  { NULL }
};

const MunSpec mun_risk_spec = {
  .name = "risk",
  .prefix = "RSK",
  .title = N_("Risk"),
  .plural = N_("Risk"),
  .purpose = N_("One scenario. kind=security is the risk to the organisation and its parties (8.3); kind=system is the risk that the management system itself does not work (6.1)."),
  .expects = N_(""),
  .module = "risk",
  .clause = "6.1.1, 6.1.2, 6.1.3, 8.3",
  .fields = risk_fields,
  .n_fields = N_RISK_FIELDS,
  .title_field = RISK_TITLE,
  .state_field = RISK_STATUS,
  .transitions = risk_transitions,
};

static const MunChoice opportunity_decision_choices[] = {
  { "pursue", N_("Pursue") },
  { "hold", N_("Hold") },
  { "drop", N_("Drop") },
  { "undecided", N_("Undecided") },
  { NULL }
};

static const MunChoice opportunity_status_choices[] = {
  { "identified", N_("Identified") },
  { "evaluated", N_("Evaluated") },
  { "in_progress", N_("In progress") },
  { "realised", N_("Realised") },
  { "dropped", N_("Dropped") },
  { NULL }
};

static const MunField opportunity_fields[] = {
  [OPPORTUNITY_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [OPPORTUNITY_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = risk_kind_choices },
  [OPPORTUNITY_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Description"), N_("") },
  [OPPORTUNITY_SOURCE] = { "source", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Source"), N_("") },
  [OPPORTUNITY_BENEFIT] = { "benefit", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Benefit"), N_("") },
  [OPPORTUNITY_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [OPPORTUNITY_DECISION] = { "decision", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Decision"), N_(""), .choices = opportunity_decision_choices },
  [OPPORTUNITY_DECIDED_ON] = { "decided_on", MUN_KIND_DATE, 0,
    N_("Decided on"), N_("") },
  [OPPORTUNITY_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = opportunity_status_choices },
  [OPPORTUNITY_EFFECT_CHECKED_ON] = { "effect_checked_on", MUN_KIND_DATE, 0,
    N_("Effect checked on"), N_("") },
  [OPPORTUNITY_EFFECT_RESULT] = { "effect_result", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Effect result"), N_("") },
  [OPPORTUNITY_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED,
    N_("Review due"), N_("") },
  [OPPORTUNITY_ISSUES] = { "issues", MUN_KIND_LINKS, 0,
    N_("Issues"), N_(""), .target = &mun_issue_spec, .role = "source" },
};

/* Life: identified (S) -> evaluated (R) -> in_progress (T decides pursue) -> realised (R) or dropped (T). */
static const MunTransition opportunity_transitions[] = {
  { NULL }
};

const MunSpec mun_opportunity_spec = {
  .name = "opportunity",
  .prefix = "OPP",
  .title = N_("Opportunity"),
  .plural = N_("Opportunity"),
  .purpose = N_("A chance to make security or the system better, handled like a risk with a positive sign."),
  .expects = N_(""),
  .module = "risk",
  .clause = "6.1.1, 6.1.2, 10.1",
  .fields = opportunity_fields,
  .n_fields = N_OPPORTUNITY_FIELDS,
  .title_field = OPPORTUNITY_TITLE,
  .state_field = OPPORTUNITY_STATUS,
  .transitions = opportunity_transitions,
};

static const MunChoice treatment_option_choices[] = {
  { "avoid", N_("Avoid") },
  { "remove_source", N_("Remove source") },
  { "reduce_likelihood", N_("Reduce likelihood") },
  { "reduce_impact", N_("Reduce impact") },
  { "share", N_("Share") },
  { "retain", N_("Retain") },
  { "take_opportunity", N_("Take opportunity") },
  { NULL }
};

static const MunChoice treatment_effect_result_choices[] = {
  { "effective", N_("Effective") },
  { "partly", N_("Partly") },
  { "not_effective", N_("Not effective") },
  { NULL }
};

static const MunChoice treatment_status_choices[] = {
  { "proposed", N_("Proposed") },
  { "approved", N_("Approved") },
  { "in_progress", N_("In progress") },
  { "done", N_("Done") },
  { "verified", N_("Verified") },
  { "cancelled", N_("Cancelled") },
  { NULL }
};

static const MunField treatment_fields[] = {
  [TREATMENT_RISK] = { "risk", MUN_KIND_LINK, 0,
    N_("Risk"), N_(""), .target = &mun_risk_spec },
  [TREATMENT_OPPORTUNITY] = { "opportunity", MUN_KIND_LINK, 0,
    N_("Opportunity"), N_(""), .target = &mun_opportunity_spec },
  [TREATMENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [TREATMENT_OPTION] = { "option", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Option"), N_(""), .choices = treatment_option_choices },
  [TREATMENT_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Description"), N_("") },
  [TREATMENT_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [TREATMENT_RESOURCES_NEEDED] = { "resources_needed", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Resources needed"), N_("") },
  [TREATMENT_COST] = { "cost", MUN_KIND_MONEY, 0,
    N_("Cost"), N_("") },
  [TREATMENT_START_ON] = { "start_on", MUN_KIND_DATE, 0,
    N_("Start on"), N_("") },
  [TREATMENT_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Due on"), N_("") },
  [TREATMENT_DONE_ON] = { "done_on", MUN_KIND_DATE, 0,
    N_("Done on"), N_("") },
  [TREATMENT_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"), N_(""), .target = &mun_business_process_spec },
  [TREATMENT_CONTROL] = { "control", MUN_KIND_LINK, 0,
    N_("Control"), N_(""), .target = &mun_control_spec },
  [TREATMENT_STRATEGY] = { "strategy", MUN_KIND_LINK, 0,
    N_("Strategy"), N_(""), .target = &mun_strategy_spec },
  [TREATMENT_EXPECTED_EFFECT] = { "expected_effect", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Expected effect"), N_("") },
  [TREATMENT_EFFECT_CHECK_METHOD] = { "effect_check_method", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Effect check method"), N_("") },
  [TREATMENT_EFFECT_CHECK_DUE] = { "effect_check_due", MUN_KIND_DATE, 0,
    N_("Effect check due"), N_("") },
  [TREATMENT_EFFECT_CHECKED_ON] = { "effect_checked_on", MUN_KIND_DATE, 0,
    N_("Effect checked on"), N_("") },
  [TREATMENT_EFFECT_RESULT] = { "effect_result", MUN_KIND_CHOICE, 0,
    N_("Effect result"), N_(""), .choices = treatment_effect_result_choices },
  [TREATMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = treatment_status_choices },
  [TREATMENT_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [TREATMENT_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, 0,
    N_("Approved on"), N_("") },
};

/* Life: proposed (R) -> approved (T, or risk owner within own budget) -> in_progress (R) -> done (R) -> verified (S, effect checked; back to in_progress when not effective) ; cancelled (T). */
static const MunTransition treatment_transitions[] = {
  { NULL }
};

const MunSpec mun_treatment_spec = {
  .name = "treatment",
  .prefix = "TRT",
  .title = N_("Treatment action"),
  .plural = N_("Treatment action"),
  .purpose = N_("One action on a risk or an opportunity, with owner, money, date, and the check whether it worked."),
  .expects = N_(""),
  .module = "risk",
  .clause = "6.1.1, 6.1.3-b, 8.3-d/e, 8.5.2, 8.5.3",
  .fields = treatment_fields,
  .n_fields = N_TREATMENT_FIELDS,
  .title_field = TREATMENT_TITLE,
  .state_field = TREATMENT_STATUS,
  .transitions = treatment_transitions,
};
