/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/criteria.h"

#include <glib/gi18n.h>

#include "spec/change.h"
#include "spec/foundation.h"

static const MunChoice risk_criteria_status_choices[] = {
  { "draft", N_("Draft") },
  { "in_review", N_("In review") },
  { "approved", N_("Approved") },
  { "superseded", N_("Superseded") },
  { NULL }
};

static const MunField risk_criteria_fields[] = {
  [RISK_CRITERIA_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Version"), N_("") },
  [RISK_CRITERIA_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Status"), N_(""), .choices = risk_criteria_status_choices },
  [RISK_CRITERIA_AUTHOR] = { "author", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Author"), N_(""), .target = &mun_person_spec },
  [RISK_CRITERIA_REVIEWER] = { "reviewer", MUN_KIND_LINK, 0,
    N_("Reviewer"), N_(""), .target = &mun_person_spec },
  [RISK_CRITERIA_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, 0,
    N_("Reviewed on"), N_("") },
  [RISK_CRITERIA_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [RISK_CRITERIA_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, 0,
    N_("Approved on"), N_("") },
  [RISK_CRITERIA_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Review due"), N_("") },
  [RISK_CRITERIA_SUPERSEDES] = { "supersedes", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Supersedes"), N_(""), .target = &mun_risk_criteria_spec },
  [RISK_CRITERIA_CHANGE_SUMMARY] = { "change_summary", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Change summary"), N_("") },
  [RISK_CRITERIA_METHOD] = { "method", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Method"), N_("") },
  [RISK_CRITERIA_LIKELIHOOD_LEVELS] = { "likelihood_levels", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Likelihood levels"), N_("") },
  [RISK_CRITERIA_IMPACT_LEVELS] = { "impact_levels", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Impact levels"), N_("") },
  [RISK_CRITERIA_IMPACT_DIMENSIONS] = { "impact_dimensions", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Impact dimensions"), N_("") },
  [RISK_CRITERIA_APPETITE_SCORE] = { "appetite_score", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Appetite score"), N_("") },
  [RISK_CRITERIA_TOLERANCE_SCORE] = { "tolerance_score", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Tolerance score"), N_("") },
  [RISK_CRITERIA_APPETITE_TEXT] = { "appetite_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Appetite text"), N_("") },
  [RISK_CRITERIA_ACCEPTANCE_RULE] = { "acceptance_rule", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Acceptance rule"), N_("") },
};

/* Life: draft -> in_review (S) -> approved (T) -> superseded (X; the app lists risks to be re-scored). */
static const MunTransition risk_criteria_transitions[] = {
  { "draft", "in_review", N_("Send for approval"), "S", NULL },
  { "in_review", "approved", N_("Approve"), "T", "author review_due" },
  { "in_review", "draft", N_("Send back"), "T", NULL, .early = TRUE },
  { "approved", "superseded", N_("Superseded"), "", NULL },
  { NULL }
};

const MunSpec mun_risk_criteria_spec = {
  .name = "risk_criteria",
  .prefix = "CRI",
  .title = N_("Risk criteria"),
  .plural = N_("Risk criteria"),
  .purpose = N_("How we score risk and what we are prepared to live with. Fixed before scoring; versioned."),
  .expects = N_(""),
  .module = "risk",
  .clause = "6.1.1, 6.1.2, 8.3, 8.5.1",
  .flags = MUN_SPEC_VERSIONED,
  .fields = risk_criteria_fields,
  .n_fields = N_RISK_CRITERIA_FIELDS,
  .title_field = RISK_CRITERIA_VERSION,
  .state_field = RISK_CRITERIA_STATUS,
  .transitions = risk_criteria_transitions,
};

static const MunChoice risk_scale_level_axis_choices[] = {
  { "likelihood", N_("Likelihood") },
  { "impact", N_("Impact") },
  { NULL }
};

static const MunField risk_scale_level_fields[] = {
  [RISK_SCALE_LEVEL_CRITERIA] = { "criteria", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Criteria"), N_(""), .target = &mun_risk_criteria_spec },
  [RISK_SCALE_LEVEL_AXIS] = { "axis", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Axis"), N_(""), .choices = risk_scale_level_axis_choices },
  [RISK_SCALE_LEVEL_LEVEL] = { "level", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Level"), N_("") },
  [RISK_SCALE_LEVEL_LABEL] = { "label", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Label"), N_("") },
  [RISK_SCALE_LEVEL_MEANING] = { "meaning", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Meaning"), N_("") },
};

const MunSpec mun_risk_scale_level_spec = {
  .name = "risk_scale_level",
  .prefix = "SCL",
  .title = N_("Level of a risk scale"),
  .plural = N_("Level of a risk scale"),
  .purpose = N_("One step of the likelihood or impact scale with a plain meaning (frequency, euros, days, injuries)."),
  .expects = N_(""),
  .module = "risk",
  .clause = "6.1.2",
  .flags = MUN_SPEC_CHILD,
  .fields = risk_scale_level_fields,
  .n_fields = N_RISK_SCALE_LEVEL_FIELDS,
  .title_field = RISK_SCALE_LEVEL_LABEL,
  .parent_field = RISK_SCALE_LEVEL_CRITERIA,
};

static const MunChoice risk_band_acceptance_by_choices[] = {
  { "risk_owner", N_("Risk owner") },
  { "security_coordinator", N_("Security coordinator") },
  { "top_management", N_("Top management") },
  { NULL }
};

static const MunField risk_band_fields[] = {
  [RISK_BAND_CRITERIA] = { "criteria", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Criteria"), N_(""), .target = &mun_risk_criteria_spec },
  [RISK_BAND_LABEL] = { "label", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Label"), N_("") },
  [RISK_BAND_MIN_SCORE] = { "min_score", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Min score"), N_("") },
  [RISK_BAND_MAX_SCORE] = { "max_score", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Max score"), N_("") },
  [RISK_BAND_COLOUR] = { "colour", MUN_KIND_LINE, MUN_REQUIRED,
    N_("Colour"), N_("") },
  [RISK_BAND_REQUIRED_ACTION] = { "required_action", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Required action"), N_("") },
  [RISK_BAND_ACCEPTANCE_BY] = { "acceptance_by", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Acceptance by"), N_(""), .choices = risk_band_acceptance_by_choices },
};

const MunSpec mun_risk_band_spec = {
  .name = "risk_band",
  .prefix = "BND",
  .title = N_("Band of the risk matrix"),
  .plural = N_("Band of the risk matrix"),
  .purpose = N_("Score range, colour, what must be done and who may accept it."),
  .expects = N_(""),
  .module = "risk",
  .clause = "6.1.2, 8.3-c",
  .flags = MUN_SPEC_CHILD,
  .fields = risk_band_fields,
  .n_fields = N_RISK_BAND_FIELDS,
  .title_field = RISK_BAND_LABEL,
  .parent_field = RISK_BAND_CRITERIA,
};

static const MunChoice risk_assessment_trigger_choices[] = {
  { "planned", N_("Planned") },
  { "change", N_("Change") },
  { "incident", N_("Incident") },
  { "new_supplier", N_("New supplier") },
  { "new_site", N_("New site") },
  { "corrective_action", N_("Corrective action") },
  { "legal_change", N_("Legal change") },
  { NULL }
};

static const MunChoice risk_assessment_status_choices[] = {
  { "planned", N_("Planned") },
  { "in_progress", N_("In progress") },
  { "completed", N_("Completed") },
  { "approved", N_("Approved") },
  { NULL }
};

static const MunField risk_assessment_fields[] = {
  [RISK_ASSESSMENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [RISK_ASSESSMENT_TRIGGER] = { "trigger", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Trigger"), N_(""), .choices = risk_assessment_trigger_choices },
  [RISK_ASSESSMENT_CRITERIA] = { "criteria", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Criteria"), N_(""), .target = &mun_risk_criteria_spec },
  [RISK_ASSESSMENT_SCOPE_TEXT] = { "scope_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Scope text"), N_("") },
  [RISK_ASSESSMENT_INFORMATION_SOURCES] = { "information_sources", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Information sources"), N_("") },
  [RISK_ASSESSMENT_PARTICIPANTS] = { "participants", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Participants"), N_("") },
  [RISK_ASSESSMENT_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Held on"), N_("") },
  [RISK_ASSESSMENT_LEAD] = { "lead", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Lead"), N_(""), .target = &mun_person_spec },
  [RISK_ASSESSMENT_INCLUDES_SUPPLY_CHAIN] = { "includes_supply_chain", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Includes supply chain"), N_("") },
  [RISK_ASSESSMENT_THREAT_ANALYSIS] = { "threat_analysis", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Threat analysis"), N_("") },
  [RISK_ASSESSMENT_VULNERABILITY_ANALYSIS] = { "vulnerability_analysis", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Vulnerability analysis"), N_("") },
  [RISK_ASSESSMENT_SOURCE_A_NOTE] = { "source_a_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Source a note"), N_("") },
  [RISK_ASSESSMENT_SOURCE_B_NOTE] = { "source_b_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Source b note"), N_("") },
  [RISK_ASSESSMENT_SOURCE_C_NOTE] = { "source_c_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Source c note"), N_("") },
  [RISK_ASSESSMENT_SOURCE_D_NOTE] = { "source_d_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Source d note"), N_("") },
  [RISK_ASSESSMENT_SOURCE_E_NOTE] = { "source_e_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Source e note"), N_("") },
  [RISK_ASSESSMENT_SOURCE_F_NOTE] = { "source_f_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Source f note"), N_("") },
  [RISK_ASSESSMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = risk_assessment_status_choices },
  [RISK_ASSESSMENT_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [RISK_ASSESSMENT_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, MUN_COMPUTED,
    N_("Approved on"), N_("") },
  [RISK_ASSESSMENT_NEXT_DUE] = { "next_due", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Next due"), N_("") },
  [RISK_ASSESSMENT_CHANGES] = { "changes", MUN_KIND_LINKS, 0,
    N_("Changes"), N_(""), .target = &mun_change_spec, .role = "reason" },
};

/* Life: planned -> in_progress (S) -> completed (S, all six sources looked at) -> approved (T). */
static const MunTransition risk_assessment_transitions[] = {
  { NULL }
};

const MunSpec mun_risk_assessment_spec = {
  .name = "risk_assessment",
  .prefix = "RAM",
  .title = N_("Risk assessment session"),
  .plural = N_("Risk assessment session"),
  .purpose = N_("One dated round of risk work: why, on what, by whom, with which information; holds the threat and the vulnerability analysis."),
  .expects = N_(""),
  .module = "risk",
  .clause = "6.1.2, 8.3, 8.4, 8.5.1, 10.2",
  .fields = risk_assessment_fields,
  .n_fields = N_RISK_ASSESSMENT_FIELDS,
  .title_field = RISK_ASSESSMENT_TITLE,
  .state_field = RISK_ASSESSMENT_STATUS,
  .transitions = risk_assessment_transitions,
};
