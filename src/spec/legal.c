/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/legal.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"
#include "spec/improvement.h"
#include "spec/process.h"

static const MunChoice legal_requirement_nature_choices[] = {
  { "law", N_("Law") },
  { "regulation", N_("Regulation") },
  { "licence", N_("Licence") },
  { "permit", N_("Permit") },
  { "contract", N_("Contract") },
  { "customer_programme", N_("Customer programme") },
  { "voluntary_code", N_("Voluntary code") },
  { "standard", N_("Standard") },
  { NULL }
};

static const MunChoice legal_requirement_compliance_choices[] = {
  { "met", N_("Met") },
  { "partly", N_("Partly") },
  { "not_met", N_("Not met") },
  { "not_evaluated", N_("Not evaluated") },
  { NULL }
};

static const MunChoice legal_requirement_change_since_review_choices[] = {
  { "new", N_("New") },
  { "changed", N_("Changed") },
  { "unchanged", N_("Unchanged") },
  { NULL }
};

static const MunChoice legal_requirement_status_choices[] = {
  { "draft", N_("Draft") },
  { "current", N_("Current") },
  { "repealed", N_("Repealed") },
  { NULL }
};

static const MunField legal_requirement_fields[] = {
  [LEGAL_REQUIREMENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [LEGAL_REQUIREMENT_CITATION] = { "citation", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Citation"), N_("") },
  [LEGAL_REQUIREMENT_ISSUER] = { "issuer", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Issuer"), N_("") },
  [LEGAL_REQUIREMENT_JURISDICTION] = { "jurisdiction", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Jurisdiction"), N_("") },
  [LEGAL_REQUIREMENT_NATURE] = { "nature", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Nature"), N_(""), .choices = legal_requirement_nature_choices },
  [LEGAL_REQUIREMENT_ACCESS_LOCATION] = { "access_location", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Access location"), N_("") },
  [LEGAL_REQUIREMENT_MEANING_FOR_US] = { "meaning_for_us", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Meaning for us"), N_("") },
  [LEGAL_REQUIREMENT_APPLIES_TO] = { "applies_to", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Applies to"), N_("") },
  [LEGAL_REQUIREMENT_HOW_MET] = { "how_met", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("How met"), N_("") },
  [LEGAL_REQUIREMENT_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"), N_(""), .target = &mun_business_process_spec },
  [LEGAL_REQUIREMENT_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [LEGAL_REQUIREMENT_COMMUNICATION_NEEDED] = { "communication_needed", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Communication needed"), N_("") },
  [LEGAL_REQUIREMENT_COMMUNICATED_TO] = { "communicated_to", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Communicated to"), N_("") },
  [LEGAL_REQUIREMENT_COMMUNICATED_ON] = { "communicated_on", MUN_KIND_DATE, 0,
    N_("Communicated on"), N_("") },
  [LEGAL_REQUIREMENT_LAST_CHECKED_ON] = { "last_checked_on", MUN_KIND_DATE, 0,
    N_("Last checked on"), N_("") },
  [LEGAL_REQUIREMENT_CHECK_DUE] = { "check_due", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Check due"), N_("") },
  [LEGAL_REQUIREMENT_COMPLIANCE] = { "compliance", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Compliance"), N_(""), .choices = legal_requirement_compliance_choices },
  [LEGAL_REQUIREMENT_LAST_EVALUATED_ON] = { "last_evaluated_on", MUN_KIND_DATE, 0,
    N_("Last evaluated on"), N_("") },
  [LEGAL_REQUIREMENT_EVALUATION_DUE] = { "evaluation_due", MUN_KIND_DATE, 0,
    N_("Evaluation due"), N_("") },
  [LEGAL_REQUIREMENT_CHANGE_SINCE_REVIEW] = { "change_since_review", MUN_KIND_CHOICE, 0,
    N_("Change since review"), N_(""), .choices = legal_requirement_change_since_review_choices },
  [LEGAL_REQUIREMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = legal_requirement_status_choices },
};

/* Life: draft -> current (S) -> repealed (S). */
static const MunTransition legal_requirement_transitions[] = {
  { NULL }
};

const MunSpec mun_legal_requirement_spec = {
  .name = "legal_requirement",
  .prefix = "LEG",
  .title = N_("Legal or other obligation"),
  .plural = N_("Legal or other obligation"),
  .purpose = N_("One law, permit, contract duty or voluntary commitment about security, in plain words, with where to find it and how we meet it."),
  .expects = N_(""),
  .module = "legal",
  .clause = "4.2.2, 9.3.2-f, 9.3.2-l",
  .fields = legal_requirement_fields,
  .n_fields = N_LEGAL_REQUIREMENT_FIELDS,
  .title_field = LEGAL_REQUIREMENT_TITLE,
  .state_field = LEGAL_REQUIREMENT_STATUS,
  .transitions = legal_requirement_transitions,
};

static const MunChoice legal_evaluation_result_choices[] = {
  { "met", N_("Met") },
  { "partly", N_("Partly") },
  { "not_met", N_("Not met") },
  { NULL }
};

static const MunField legal_evaluation_fields[] = {
  [LEGAL_EVALUATION_LEGAL_REQUIREMENT] = { "legal_requirement", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Legal requirement"), N_(""), .target = &mun_legal_requirement_spec },
  [LEGAL_EVALUATION_EVALUATED_ON] = { "evaluated_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Evaluated on"), N_("") },
  [LEGAL_EVALUATION_EVALUATOR] = { "evaluator", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Evaluator"), N_(""), .target = &mun_person_spec },
  [LEGAL_EVALUATION_RESULT] = { "result", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Result"), N_(""), .choices = legal_evaluation_result_choices },
  [LEGAL_EVALUATION_EVIDENCE] = { "evidence", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Evidence"), N_("") },
  [LEGAL_EVALUATION_NONCONFORMITY] = { "nonconformity", MUN_KIND_LINK, 0,
    N_("Nonconformity"), N_(""), .target = &mun_nonconformity_spec },
};

const MunSpec mun_legal_evaluation_spec = {
  .name = "legal_evaluation",
  .prefix = "LEV",
  .title = N_("Compliance evaluation"),
  .plural = N_("Compliance evaluation"),
  .purpose = N_("One dated check whether an obligation is met, by whom and on what evidence."),
  .expects = N_(""),
  .module = "legal",
  .clause = "4.2.2, 9.3.2-f",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = legal_evaluation_fields,
  .n_fields = N_LEGAL_EVALUATION_FIELDS,
  .title_field = LEGAL_EVALUATION_LEGAL_REQUIREMENT,
  .parent_field = LEGAL_EVALUATION_LEGAL_REQUIREMENT,
};
