/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/control.h"

#include <glib/gi18n.h>

#include "spec/criteria.h"
#include "spec/foundation.h"
#include "spec/process.h"
#include "spec/risk.h"

static const MunChoice control_kind_choices[] = {
  { "physical",    N_("Physical") },
  { "procedural",  N_("Rule or procedure") },
  { "personnel",   N_("People") },
  { "information", N_("Information") },
  { "supplier",    N_("Supplier") },
  { "response",    N_("Response") },
  { NULL }
};

static const MunChoice control_function_choices[] = {
  { "prevent", N_("Prevents") },
  { "deter",   N_("Deters") },
  { "detect",  N_("Detects") },
  { "delay",   N_("Delays") },
  { "respond", N_("Helps to respond") },
  { "recover", N_("Helps to recover") },
  { NULL }
};

static const MunChoice control_check_result_choices[] = {
  { "working",     N_("Working") },
  { "weak",        N_("Weak") },
  { "not_working", N_("Not working") },
  { NULL }
};

static const MunChoice control_status_choices[] = {
  { "planned",    N_("Planned") },
  { "in_use",     N_("In use") },
  { "weak",       N_("Weak") },
  { "out_of_use", N_("Out of use") },
  { "retired",    N_("Retired") },
  { NULL }
};

static const MunField control_fields[] = {
  [CONTROL_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("What the measure is, e.g. “Identity check of every collecting driver.”"),
    .group = N_("The control") },
  [CONTROL_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("What sort of measure it is. A sound mix is stronger than ten cameras."),
    .choices = control_kind_choices },
  [CONTROL_FUNCTION] = { "function", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("What it does"),
    N_("How it acts on a risk. Most places prevent much and detect little."),
    .choices = control_function_choices },
  [CONTROL_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("How it works"),
    N_("How it works in practice and what it relies on.") },
  [CONTROL_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"),
    N_("Where it works."),
    .target = &mun_site_spec },
  [CONTROL_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"),
    N_("The process it is part of."),
    .target = &mun_business_process_spec },
  [CONTROL_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"),
    N_("Who keeps it working."),
    .target = &mun_person_spec },
  [CONTROL_CHECK_RESULT] = { "check_result", MUN_KIND_CHOICE, MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Result of last check"),
    N_("What the last check showed. A weak control counts less in the score of a risk."),
    .clause = "8.5.3", .group = N_("Does it work"), .choices = control_check_result_choices },
  [CONTROL_LAST_CHECKED_ON] = { "last_checked_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Last checked on"),
    N_("The day somebody last tried it out, not only looked at it."),
    .clause = "8.5.3" },
  [CONTROL_CHECK_DUE] = { "check_due", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Check again by"),
    N_("When it will be tried out next."),
    .clause = "8.5.3" },
  [CONTROL_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("Only controls in use lower a risk."),
    .choices = control_status_choices },
};

/* A control that becomes weak proposes a nonconformity. */
static const MunTransition control_transitions[] = {
  { "planned", "in_use", N_("Put into use"), "R", "description" },
  { "in_use", "weak", N_("Report as weak"), "R", "last_checked_on check_result" },
  { "in_use", "out_of_use", N_("Take out of use"), "R", NULL },
  { "weak", "in_use", N_("Works again"), "R", "last_checked_on check_result" },
  { "weak", "out_of_use", N_("Take out of use"), "R", NULL },
  { "out_of_use", "in_use", N_("Works again"), "R", "last_checked_on check_result" },
  { "in_use", "retired", N_("Retire"), "S", NULL },
  { "weak", "retired", N_("Retire"), "S", NULL },
  { "out_of_use", "retired", N_("Retire"), "S", NULL },
  { "retired", "planned", N_("Plan again"), "S", NULL, .early = TRUE },
  { "planned", "retired", N_("Give up"), "S", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_control_spec = {
  .name = "control",
  .prefix = "CTL",
  .title = N_("Security control"),
  .plural = N_("Security controls"),
  .purpose = N_("Names a measure against risk that is in place or planned, who looks after it and whether it works."),
  .expects = N_("Controls that can be seen and tested on site, each with an owner and a recent check, and an honest "
                "word on those that are weak."),
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
  { "selected",  N_("Selected") },
  { "rejected",  N_("Rejected") },
  { NULL }
};

static const MunChoice strategy_status_choices[] = {
  { "draft",    N_("Draft") },
  { "active",   N_("In force") },
  { "replaced", N_("Not in force") },
  { NULL }
};

static const MunField strategy_fields[] = {
  [STRATEGY_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("A name for the package, e.g. “Watch the yard instead of walling it in.”"),
    .group = N_("The strategy") },
  [STRATEGY_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Description"),
    N_("Which procedures, processes and treatments belong together here.") },
  [STRATEGY_ANALYSIS] = { "analysis", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Based on assessment"),
    N_("The risk assessment whose threat and vulnerability analysis it answers."),
    .clause = "8.5.1", .target = &mun_risk_assessment_spec },
  [STRATEGY_RISKS] = { "risks", MUN_KIND_LINKS, 0,
    N_("Risks covered"),
    N_("The risks that the package acts on."),
    .target = &mun_risk_spec, .role = "covers" },
  [STRATEGY_TREATMENTS] = { "treatments", MUN_KIND_LINKS, 0,
    N_("Treatments"),
    N_("The treatment actions that belong to it."),
    .target = &mun_treatment_spec, .role = "covers" },
  [STRATEGY_CONTROLS] = { "controls", MUN_KIND_LINKS, 0,
    N_("Controls"),
    N_("The controls that belong to it."),
    .target = &mun_control_spec, .role = "covers" },
  [STRATEGY_PROCESSES] = { "processes", MUN_KIND_LINKS, 0,
    N_("Processes"),
    N_("The processes that belong to it."),
    .target = &mun_business_process_spec, .role = "covers" },
  [STRATEGY_KEEPS_SECURITY] = { "keeps_security", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Keeps security up"),
    N_("How it keeps people, goods and business secure day by day."),
    .clause = "8.5.1", .group = N_("What it does") },
  [STRATEGY_LOWERS_VULNERABILITY] = { "lowers_vulnerability", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Makes us less vulnerable"),
    N_("Which weak spots it closes, and how far."),
    .clause = "8.5.1" },
  [STRATEGY_LOWERS_THREAT] = { "lowers_threat", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Makes the threat smaller"),
    N_("How it makes an attack less likely or less worthwhile."),
    .clause = "8.5.1" },
  [STRATEGY_SHORTENS_GAPS] = { "shortens_gaps", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Shortens the time without protection"),
    N_("How fast a gap is noticed and closed, e.g. “Alarm failure noticed in 5 minutes, guard there in 30.”"),
    .clause = "8.5.1" },
  [STRATEGY_SECURES_RESOURCES] = { "secures_resources", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Makes sure means are at hand"),
    N_("How people, equipment and money are there when needed."),
    .clause = "8.5.1" },
  [STRATEGY_MEETS_PROTECTION] = { "meets_protection", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Enough protection"),
    N_("Why it protects what matters as much as needed."),
    .clause = "8.5.1", .group = N_("Why this one") },
  [STRATEGY_FITS_APPETITE] = { "fits_appetite", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Fits what we accept"),
    N_("How the risk that is left compares with the risk appetite."),
    .clause = "8.5.1" },
  [STRATEGY_COST_ESTIMATE] = { "cost_estimate", MUN_KIND_MONEY, MUN_CONFIDENTIAL,
    N_("Cost"),
    N_("What it costs in the first year."),
    .clause = "8.5.1" },
  [STRATEGY_BENEFIT_TEXT] = { "benefit_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Benefit"),
    N_("What you get for the money, so that cost and benefit can be compared."),
    .clause = "8.5.1" },
  [STRATEGY_RESOURCES_NEEDED] = { "resources_needed", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Means needed"),
    N_("People, equipment, information and money it takes."),
    .clause = "8.5.2" },
  [STRATEGY_DECISION] = { "decision", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Decision"),
    N_("Selected or rejected. Keep the rejected ones: they show that there was a choice."),
    .group = N_("Decision"), .choices = strategy_decision_choices },
  [STRATEGY_DECISION_REASON] = { "decision_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Reason"),
    N_("Why it was selected or rejected.") },
  [STRATEGY_DECIDED_BY] = { "decided_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Decided by"),
    N_("The member of top management who decided."),
    .target = &mun_person_spec },
  [STRATEGY_DECIDED_ON] = { "decided_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Decided on"),
    N_("The day of the decision.") },
  [STRATEGY_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("Whether it is in force."),
    .choices = strategy_status_choices },
  [STRATEGY_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Look at again by"),
    N_("When it will be looked at again.") },
};

static const MunTransition strategy_transitions[] = {
  { "draft", "active", N_("Put into force"), "T", "decision_reason decided_by decided_on review_due" },
  { "draft", "replaced", N_("Set aside"), "T", "decision_reason decided_by decided_on" },
  { "active", "replaced", N_("Replace"), "T", NULL },
  { "active", "draft", N_("Revise"), "T", NULL, .early = TRUE },
  { "replaced", "draft", N_("Consider again"), "T", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_strategy_spec = {
  .name = "strategy",
  .prefix = "STR",
  .title = N_("Security strategy"),
  .plural = N_("Security strategies"),
  .purpose = N_("Weighs a package of measures against what it does for security, what it costs and what you are "
                "prepared to live with, and records the choice."),
  .expects = N_("A choice between real alternatives, based on the threat and vulnerability analysis, with a reason, "
                "the means it needs, and a signature of top management."),
  .module = "risk",
  .clause = "8.5.1, 8.5.2",
  .fields = strategy_fields,
  .n_fields = N_STRATEGY_FIELDS,
  .title_field = STRATEGY_TITLE,
  .state_field = STRATEGY_STATUS,
  .transitions = strategy_transitions,
};
