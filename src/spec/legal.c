/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/legal.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"
#include "spec/improvement.h"
#include "spec/process.h"

static const MunChoice legal_requirement_nature_choices[] = {
  { "law",                N_("Law") },
  { "regulation",         N_("Regulation") },
  { "licence",            N_("Licence") },
  { "permit",             N_("Permit") },
  { "contract",           N_("Contract") },
  { "customer_programme", N_("Customer programme") },
  { "voluntary_code",     N_("Voluntary code") },
  { "standard",           N_("Standard") },
  { NULL }
};

static const MunChoice legal_requirement_compliance_choices[] = {
  { "met",           N_("Met") },
  { "partly",        N_("Partly met") },
  { "not_met",       N_("Not met") },
  { "not_evaluated", N_("Not evaluated yet") },
  { NULL }
};

static const MunChoice legal_requirement_change_since_review_choices[] = {
  { "new",       N_("New") },
  { "changed",   N_("Changed") },
  { "unchanged", N_("Unchanged") },
  { NULL }
};

static const MunChoice legal_requirement_status_choices[] = {
  { "draft",    N_("Draft") },
  { "current",  N_("Current") },
  { "repealed", N_("No longer applies") },
  { NULL }
};

static const MunField legal_requirement_fields[] = {
  [LEGAL_REQUIREMENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("A name your people understand, e.g. “Private security services: licence for guards”."),
    .group = N_("The obligation") },
  [LEGAL_REQUIREMENT_NATURE] = { "nature", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("Where the duty comes from. What you sign up to freely binds you as well."),
    .choices = legal_requirement_nature_choices },
  [LEGAL_REQUIREMENT_CITATION] = { "citation", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Exact reference"),
    N_("Number and paragraph, or the contract clause, e.g. “Contract Meyer, annex 3, point 2.4”.") },
  [LEGAL_REQUIREMENT_ISSUER] = { "issuer", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Issued by"),
    N_("The authority, customer or body behind it.") },
  [LEGAL_REQUIREMENT_JURISDICTION] = { "jurisdiction", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Where it applies"),
    N_("Country, region or site.") },
  [LEGAL_REQUIREMENT_ACCESS_LOCATION] = { "access_location", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Where the text is"),
    N_("Where your people find the full text in its present edition, e.g. a web address or a folder.") },
  [LEGAL_REQUIREMENT_MEANING_FOR_US] = { "meaning_for_us", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("What it asks of us"),
    N_("The duties in your own words, one per line. Do not copy the law."),
    .group = N_("What it means for us") },
  [LEGAL_REQUIREMENT_APPLIES_TO] = { "applies_to", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Concerns"),
    N_("Sites, activities and people it applies to.") },
  [LEGAL_REQUIREMENT_HOW_MET] = { "how_met", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("How we meet it"),
    N_("What you do and which record shows it, e.g. “Guards are hired only from firms on the licence list, checked "
       "each January.”") },
  [LEGAL_REQUIREMENT_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"),
    N_("The process in which it is met."),
    .target = &mun_business_process_spec },
  [LEGAL_REQUIREMENT_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"),
    N_("Who looks after this obligation."),
    .target = &mun_person_spec },
  [LEGAL_REQUIREMENT_COMMUNICATION_NEEDED] = { "communication_needed", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Others must know"),
    N_("Whether staff, suppliers or others must be told about it."),
    .group = N_("Telling others") },
  [LEGAL_REQUIREMENT_COMMUNICATED_TO] = { "communicated_to", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Told to"),
    N_("Who was told, e.g. “All drivers, in the spring briefing”.") },
  [LEGAL_REQUIREMENT_COMMUNICATED_ON] = { "communicated_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Told on"),
    N_("The day they were told.") },
  [LEGAL_REQUIREMENT_LAST_CHECKED_ON] = { "last_checked_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Last checked for changes on"),
    N_("The day somebody last looked for a new edition."),
    .group = N_("Keeping it up to date") },
  [LEGAL_REQUIREMENT_CHECK_DUE] = { "check_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Check for changes by"),
    N_("When to look again, at least once a year.") },
  [LEGAL_REQUIREMENT_CHANGE_SINCE_REVIEW] = { "change_since_review", MUN_KIND_CHOICE, 0,
    N_("Since the last review"),
    N_("Whether it is new, changed or the same. Management review starts from this."),
    .clause = "9.3.2-l", .choices = legal_requirement_change_since_review_choices },
  [LEGAL_REQUIREMENT_COMPLIANCE] = { "compliance", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_CONFIDENTIAL | MUN_COMPUTED,
    N_("Compliance"),
    N_("Whether you meet it, by the result of the latest compliance evaluation."),
    .clause = "9.3.2-f", .group = N_("Do we comply"), .choices = legal_requirement_compliance_choices },
  [LEGAL_REQUIREMENT_LAST_EVALUATED_ON] = { "last_evaluated_on", MUN_KIND_DATE, MUN_HAPPENED | MUN_COMPUTED,
    N_("Last evaluated on"),
    N_("The day of the latest compliance evaluation."),
    .clause = "9.3.2-f" },
  [LEGAL_REQUIREMENT_EVALUATION_DUE] = { "evaluation_due", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Evaluate again by"),
    N_("When compliance is judged next, usually once a year."),
    .clause = "9.3.2-f" },
  [LEGAL_REQUIREMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("Current obligations count; those that no longer apply stay for the record."),
    .choices = legal_requirement_status_choices },
};

static const MunTransition legal_requirement_transitions[] = {
  { "draft", "current", N_("Confirm as current"), "S", NULL },
  { "current", "repealed", N_("No longer applies"), "S", "last_checked_on" },
  { "repealed", "current", N_("Applies again"), "S", NULL },
  { NULL }
};

const MunSpec mun_legal_requirement_spec = {
  .name = "legal_requirement",
  .prefix = "LEG",
  .title = N_("Obligation"),
  .plural = N_("Obligations"),
  .purpose = N_("Puts one law, permit, contract duty or voluntary promise about security into plain words, with "
                "where to find it and how you meet it."),
  .expects = N_("The obligations that really apply, each with its text at hand, an owner, a recent check for "
                "changes and a dated judgement whether it is met."),
  .module = "legal",
  .clause = "4.2.2, 9.3.2-f, 9.3.2-l",
  .fields = legal_requirement_fields,
  .n_fields = N_LEGAL_REQUIREMENT_FIELDS,
  .title_field = LEGAL_REQUIREMENT_TITLE,
  .state_field = LEGAL_REQUIREMENT_STATUS,
  .transitions = legal_requirement_transitions,
};

static const MunChoice legal_evaluation_result_choices[] = {
  { "met",     N_("Met") },
  { "partly",  N_("Partly met") },
  { "not_met", N_("Not met") },
  { NULL }
};

static const MunField legal_evaluation_fields[] = {
  [LEGAL_EVALUATION_LEGAL_REQUIREMENT] = { "legal_requirement", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Obligation"),
    N_("The obligation that was checked."),
    .target = &mun_legal_requirement_spec },
  [LEGAL_EVALUATION_EVALUATED_ON] = { "evaluated_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Evaluated on"),
    N_("The day of the check.") },
  [LEGAL_EVALUATION_EVALUATOR] = { "evaluator", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED | MUN_IN_PERSON,
    N_("Evaluated by"),
    N_("Who made the check; better not the person who does the work."),
    .target = &mun_person_spec },
  [LEGAL_EVALUATION_RESULT] = { "result", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Result"),
    N_("Whether the obligation is met. “Partly” needs a follow-up as well."),
    .choices = legal_evaluation_result_choices },
  [LEGAL_EVALUATION_EVIDENCE] = { "evidence", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Proof seen"),
    N_("What you looked at, so that another could look again, e.g. “Licences of all 6 guards, valid to March 2028.”") },
  [LEGAL_EVALUATION_NONCONFORMITY] = { "nonconformity", MUN_KIND_LINK, 0,
    N_("Nonconformity"),
    N_("The problem record opened when it is not fully met."),
    .target = &mun_nonconformity_spec },
};

const MunSpec mun_legal_evaluation_spec = {
  .name = "legal_evaluation",
  .prefix = "LEV",
  .title = N_("Compliance evaluation"),
  .plural = N_("Compliance evaluations"),
  .purpose = N_("Records one dated check whether an obligation is met, by whom and on what proof."),
  .expects = N_("A recent evaluation with proof for each obligation, and a nonconformity wherever the answer is no."),
  .module = "legal",
  .clause = "4.2.2, 9.3.2-f",
  .by = "A",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = legal_evaluation_fields,
  .n_fields = N_LEGAL_EVALUATION_FIELDS,
  .title_field = LEGAL_EVALUATION_LEGAL_REQUIREMENT,
  .parent_field = LEGAL_EVALUATION_LEGAL_REQUIREMENT,
};
