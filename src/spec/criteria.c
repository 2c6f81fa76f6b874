/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/criteria.h"

#include <glib/gi18n.h>

#include "spec/change.h"
#include "spec/foundation.h"

static const MunChoice risk_criteria_status_choices[] = {
  { "draft",      N_("Draft") },
  { "in_review",  N_("In review") },
  { "approved",   N_("Approved") },
  { "superseded", N_("Superseded") },
  { NULL }
};

static const MunField risk_criteria_fields[] = {
  [RISK_CRITERIA_METHOD] = { "method", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Method"),
    N_("How a score comes about, so that two people get the same result, e.g. “Likelihood times impact; the worst "
       "kind of impact counts; scored in the team, not alone.”"),
    .clause = "8.3", .group = N_("How we score") },
  [RISK_CRITERIA_LIKELIHOOD_LEVELS] = { "likelihood_levels", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Steps of likelihood"),
    N_("How many steps the likelihood scale has. Five is usual, three is enough for a very small organisation."),
    .minimum = 3, .maximum = 5, .unit = N_("steps") },
  [RISK_CRITERIA_IMPACT_LEVELS] = { "impact_levels", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Steps of impact"),
    N_("How many steps the impact scale has."),
    .minimum = 3, .maximum = 5, .unit = N_("steps") },
  [RISK_CRITERIA_IMPACT_DIMENSIONS] = { "impact_dimensions", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Kinds of impact"),
    N_("What is looked at when impact is judged, e.g. “People, money, service, law, information, good name.”") },
  [RISK_CRITERIA_APPETITE_SCORE] = { "appetite_score", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_LISTED,
    N_("Acceptable up to"),
    N_("The risk appetite: scores up to this one may stay as they are. Set by top management."),
    .group = N_("What we live with"), .minimum = 1, .maximum = 25 },
  [RISK_CRITERIA_TOLERANCE_SCORE] = { "tolerance_score", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_LISTED,
    N_("Tolerable up to"),
    N_("The risk tolerance: scores up to this one may stay only with a plan; above it something must be done at "
       "once."),
    .minimum = 1, .maximum = 25 },
  [RISK_CRITERIA_APPETITE_TEXT] = { "appetite_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("In words"),
    N_("What the numbers mean, e.g. “We accept small losses of goods but never a danger to people.”") },
  [RISK_CRITERIA_ACCEPTANCE_RULE] = { "acceptance_rule", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Rule for accepting"),
    N_("Who may accept which risk, for how long and with what reason. A risk of death is never simply accepted."),
    .clause = "8.3" },
  [RISK_CRITERIA_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_GIVEN,
    N_("Version"),
    N_("The number of this version. The program counts it."),
    .group = N_("Document control") },
  [RISK_CRITERIA_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Status"),
    N_("Only one version is in force. When a new one is approved, risks are scored again."),
    .choices = risk_criteria_status_choices },
  [RISK_CRITERIA_AUTHOR] = { "author", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Author"),
    N_("Who wrote this version. Author and approver should be two people."),
    .target = &mun_person_spec },
  [RISK_CRITERIA_REVIEWER] = { "reviewer", MUN_KIND_LINK, 0,
    N_("Reviewer"),
    N_("Who read it critically before approval."),
    .target = &mun_person_spec },
  [RISK_CRITERIA_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Reviewed on"),
    N_("The day the review was finished.") },
  [RISK_CRITERIA_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Approved by"),
    N_("The member of top management who put it into force."),
    .target = &mun_person_spec },
  [RISK_CRITERIA_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Approved on"),
    N_("The day it came into force.") },
  [RISK_CRITERIA_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Review due"),
    N_("When it will be looked at again: at the planned time, at the latest.") },
  [RISK_CRITERIA_SUPERSEDES] = { "supersedes", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Replaces"),
    N_("The earlier version that this one replaces."),
    .target = &mun_risk_criteria_spec },
  [RISK_CRITERIA_CHANGE_SUMMARY] = { "change_summary", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("What changed"),
    N_("What is different from the version before and why.") },
};

/* When a new version replaces this one, the risks scored with it are due for a new look. */
static const MunTransition risk_criteria_transitions[] = {
  { "draft", "in_review", N_("Send for approval"), "S", NULL },
  { "in_review", "approved", N_("Approve"), "T", "author review_due" },
  { "in_review", "draft", N_("Send back"), "T", NULL, .early = TRUE },
  { "approved", "superseded", N_("Supersede"), "", NULL },
  { NULL }
};

const MunSpec mun_risk_criteria_spec = {
  .name = "risk_criteria",
  .prefix = "CRI",
  .title = N_("Risk criteria"),
  .plural = N_("Risk criteria"),
  .purpose = N_("Fixes how risk is scored and what you are prepared to live with, before anybody scores."),
  .expects = N_("One approved version with scales that two people would use alike, a limit set by top management, "
                "and a rule who may accept what."),
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
  { "impact",     N_("Impact") },
  { NULL }
};

static const MunField risk_scale_level_fields[] = {
  [RISK_SCALE_LEVEL_CRITERIA] = { "criteria", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Criteria"),
    N_("The version of the risk criteria it belongs to."),
    .target = &mun_risk_criteria_spec },
  [RISK_SCALE_LEVEL_AXIS] = { "axis", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Scale"),
    N_("Whether the step belongs to likelihood or to impact."),
    .choices = risk_scale_level_axis_choices },
  [RISK_SCALE_LEVEL_LEVEL] = { "level", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_LISTED,
    N_("Step"),
    N_("Its number, 1 being the lowest."),
    .minimum = 1, .maximum = 5 },
  [RISK_SCALE_LEVEL_LABEL] = { "label", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"),
    N_("A word for the step, e.g. “Likely” or “Severe”.") },
  [RISK_SCALE_LEVEL_MEANING] = { "meaning", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Meaning"),
    N_("What it means here, e.g. “Happens about once a year” or “A person in hospital, or 50,000 lost.”") },
};

const MunSpec mun_risk_scale_level_spec = {
  .name = "risk_scale_level",
  .prefix = "SCL",
  .title = N_("Scale step"),
  .plural = N_("Scale steps"),
  .purpose = N_("Gives one step of the likelihood or the impact scale a meaning that everyone reads the same way."),
  .expects = N_("Each step says how often or how bad in numbers or in events people know, not only “high” or “low”."),
  .module = "risk",
  .clause = "6.1.2",
  .flags = MUN_SPEC_CHILD,
  .fields = risk_scale_level_fields,
  .n_fields = N_RISK_SCALE_LEVEL_FIELDS,
  .title_field = RISK_SCALE_LEVEL_LABEL,
  .parent_field = RISK_SCALE_LEVEL_CRITERIA,
};

static const MunChoice risk_band_acceptance_by_choices[] = {
  { "risk_owner",           N_("Risk owner") },
  { "security_coordinator", N_("Security coordinator") },
  { "top_management",       N_("Top management") },
  { NULL }
};

static const MunField risk_band_fields[] = {
  [RISK_BAND_CRITERIA] = { "criteria", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Criteria"),
    N_("The version of the risk criteria it belongs to."),
    .target = &mun_risk_criteria_spec },
  [RISK_BAND_LABEL] = { "label", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"),
    N_("A word for the band, e.g. “High”.") },
  [RISK_BAND_MIN_SCORE] = { "min_score", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_LISTED,
    N_("Score from"),
    N_("The lowest score in this band."),
    .minimum = 1, .maximum = 25 },
  [RISK_BAND_MAX_SCORE] = { "max_score", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_LISTED,
    N_("Score to"),
    N_("The highest score in this band."),
    .minimum = 1, .maximum = 25 },
  [RISK_BAND_COLOUR] = { "colour", MUN_KIND_LINE, MUN_REQUIRED,
    N_("Colour"),
    N_("The colour in the matrix as a web colour, e.g. “#e66100”.") },
  [RISK_BAND_REQUIRED_ACTION] = { "required_action", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("What must be done"),
    N_("The rule for risks in this band, e.g. “Treatment approved within 30 days.”"),
    .clause = "8.3-c" },
  [RISK_BAND_ACCEPTANCE_BY] = { "acceptance_by", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("May be accepted by"),
    N_("Who may decide to live with a risk in this band."),
    .clause = "8.3-c", .choices = risk_band_acceptance_by_choices },
};

const MunSpec mun_risk_band_spec = {
  .name = "risk_band",
  .prefix = "BND",
  .title = N_("Risk band"),
  .plural = N_("Risk bands"),
  .purpose = N_("Groups scores, says what must be done about them and who may accept them."),
  .expects = N_("Bands without gap or overlap, each with a required action and somebody entitled to accept."),
  .module = "risk",
  .clause = "6.1.2, 8.3-c",
  .flags = MUN_SPEC_CHILD,
  .fields = risk_band_fields,
  .n_fields = N_RISK_BAND_FIELDS,
  .title_field = RISK_BAND_LABEL,
  .parent_field = RISK_BAND_CRITERIA,
};

static const MunChoice risk_assessment_trigger_choices[] = {
  { "planned",           N_("Planned round") },
  { "change",            N_("Change") },
  { "incident",          N_("Incident") },
  { "new_supplier",      N_("New supplier") },
  { "new_site",          N_("New site") },
  { "corrective_action", N_("Corrective action") },
  { "legal_change",      N_("New or changed law") },
  { NULL }
};

static const MunChoice risk_assessment_status_choices[] = {
  { "planned",     N_("Planned") },
  { "in_progress", N_("In progress") },
  { "completed",   N_("Completed") },
  { "approved",    N_("Approved") },
  { NULL }
};

static const MunField risk_assessment_fields[] = {
  [RISK_ASSESSMENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("What this round is called, e.g. “Yearly risk assessment 2027” or “New cross-dock”."),
    .group = N_("This round") },
  [RISK_ASSESSMENT_TRIGGER] = { "trigger", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Why now"),
    N_("What caused this round. A good system has planned rounds as well as rounds caused by something."),
    .choices = risk_assessment_trigger_choices },
  [RISK_ASSESSMENT_SCOPE_TEXT] = { "scope_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("What is looked at"),
    N_("Sites, processes and goods this round covers.") },
  [RISK_ASSESSMENT_INFORMATION_SOURCES] = { "information_sources", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("What we know"),
    N_("The information used, e.g. “Incidents of two years, police statistics, insurer’s letter, walk through the "
       "yard by night.”") },
  [RISK_ASSESSMENT_PARTICIPANTS] = { "participants", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Who took part"),
    N_("Names or roles. Take people who do the work, not only those who manage it.") },
  [RISK_ASSESSMENT_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED | MUN_PLANNED,
    N_("Held on"),
    N_("The day of the meeting, or the first one.") },
  [RISK_ASSESSMENT_LEAD] = { "lead", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Led by"),
    N_("Who led this round."),
    .target = &mun_person_spec },
  [RISK_ASSESSMENT_INCLUDES_SUPPLY_CHAIN] = { "includes_supply_chain", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Supply chain looked at"),
    N_("Whether suppliers, carriers, routes and partners were included.") },
  [RISK_ASSESSMENT_CRITERIA] = { "criteria", MUN_KIND_LINK, 0,
    N_("Criteria used"),
    N_("The version of the risk criteria used for scoring, usually the one in force."),
    .target = &mun_risk_criteria_spec },
  [RISK_ASSESSMENT_CHANGES] = { "changes", MUN_KIND_LINKS, 0,
    N_("Caused by change"),
    N_("The change requests that made this round necessary."),
    .clause = "8.4", .target = &mun_change_spec, .role = "reason" },
  [RISK_ASSESSMENT_THREAT_ANALYSIS] = { "threat_analysis", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Who or what could do harm"),
    N_("The threat analysis: who might want to, who could, and what nature or chance may bring."),
    .clause = "8.5.1", .group = N_("Threats and weak spots") },
  [RISK_ASSESSMENT_VULNERABILITY_ANALYSIS] = { "vulnerability_analysis", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Where we are weak"),
    N_("The vulnerability analysis: which gaps in place, people, rules and technology a threat could use."),
    .clause = "8.5.1" },
  [RISK_ASSESSMENT_SOURCE_A_NOTE] = { "source_a_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Failures and deliberate acts"),
    N_("If you found nothing here, say why. Think of broken equipment and of theft, sabotage, terror or crime."),
    .clause = "6.1.2", .group = N_("Six sources of risk") },
  [RISK_ASSESSMENT_SOURCE_B_NOTE] = { "source_b_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Nature, people and surroundings"),
    N_("If you found nothing here, say why. Think of weather, mistakes, habits, and outside events that you cannot "
       "influence."),
    .clause = "6.1.2" },
  [RISK_ASSESSMENT_SOURCE_C_NOTE] = { "source_c_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Security equipment"),
    N_("If you found nothing here, say why. Think of design, installation, service and replacement of locks, "
       "cameras and alarms."),
    .clause = "6.1.2" },
  [RISK_ASSESSMENT_SOURCE_D_NOTE] = { "source_d_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Information and know-how"),
    N_("If you found nothing here, say why. Think of data, computers, messages, paper, and what only one person "
       "knows."),
    .clause = "6.1.2" },
  [RISK_ASSESSMENT_SOURCE_E_NOTE] = { "source_e_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("News of threats and weak spots"),
    N_("If you found nothing here, say why. Think of police and insurer news, your own incidents and near misses."),
    .clause = "6.1.2" },
  [RISK_ASSESSMENT_SOURCE_F_NOTE] = { "source_f_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Suppliers depending on each other"),
    N_("If you found nothing here, say why. Think of two carriers with one depot, or one supplier everybody needs."),
    .clause = "6.1.2" },
  [RISK_ASSESSMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("A round counts once it is approved."),
    .group = N_("State"), .choices = risk_assessment_status_choices },
  [RISK_ASSESSMENT_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Approved by"),
    N_("The member of top management who took note of the result and approved it."),
    .target = &mun_person_spec },
  [RISK_ASSESSMENT_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Approved on"),
    N_("The day it was approved.") },
  [RISK_ASSESSMENT_NEXT_DUE] = { "next_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Next round due"),
    N_("When you will sit together again: at the planned time, at the latest.") },
};

static const MunTransition risk_assessment_transitions[] = {
  { "planned", "in_progress", N_("Start"), "S", NULL },
  { "in_progress", "completed", N_("Finish"), "S", "held_on participants information_sources" },
  { "completed", "in_progress", N_("Go on working"), "S", NULL },
  { "completed", "approved", N_("Approve"), "T", "criteria" },
  { "approved", "in_progress", N_("Reopen"), "T", NULL },
  { NULL }
};

const MunSpec mun_risk_assessment_spec = {
  .name = "risk_assessment",
  .prefix = "RAM",
  .title = N_("Risk assessment"),
  .plural = N_("Risk assessments"),
  .purpose = N_("Documents one round of risk work: why, on what, with whom and with which information."),
  .expects = N_("A recent round made by people who know the work, covering all six sources of risk and the supply "
                "chain, and rounds made before changes, not after."),
  .module = "risk",
  .clause = "6.1.2, 8.3, 8.4, 8.5.1, 10.2",
  .fields = risk_assessment_fields,
  .n_fields = N_RISK_ASSESSMENT_FIELDS,
  .title_field = RISK_ASSESSMENT_TITLE,
  .state_field = RISK_ASSESSMENT_STATUS,
  .transitions = risk_assessment_transitions,
};
