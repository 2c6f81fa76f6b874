/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/context.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"
#include "spec/process.h"

static const MunChoice context_review_climate_relevant_choices[] = {
  { "yes", N_("Yes") },
  { "no", N_("No") },
  { "undecided", N_("Undecided") },
  { NULL }
};

static const MunField context_review_fields[] = {
  [CONTEXT_REVIEW_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Held on"), N_("") },
  [CONTEXT_REVIEW_PARTICIPANTS] = { "participants", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Participants"), N_("") },
  [CONTEXT_REVIEW_SUMMARY] = { "summary", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Summary"), N_("") },
  [CONTEXT_REVIEW_CLIMATE_RELEVANT] = { "climate_relevant", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Climate relevant"), N_(""), .choices = context_review_climate_relevant_choices },
  [CONTEXT_REVIEW_CLIMATE_REASON] = { "climate_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Climate reason"), N_("") },
  [CONTEXT_REVIEW_DECIDED_BY] = { "decided_by", MUN_KIND_LINK, 0,
    N_("Decided by"), N_(""), .target = &mun_person_spec },
  [CONTEXT_REVIEW_NEXT_DUE] = { "next_due", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Next due"), N_("") },
  [CONTEXT_REVIEW_ISSUES] = { "issues", MUN_KIND_LINKS, 0,
    N_("Issues"), N_(""), .target = &mun_issue_spec, .role = "reviewed" },
  [CONTEXT_REVIEW_PARTIES] = { "parties", MUN_KIND_LINKS, 0,
    N_("Parties"), N_(""), .target = &mun_interested_party_spec, .role = "reviewed" },
};

const MunSpec mun_context_review_spec = {
  .name = "context_review",
  .prefix = "CTR",
  .title = N_("Context review meeting"),
  .plural = N_("Context review meeting"),
  .purpose = N_("Dated proof that issues and interested parties were looked at again, with the yes/no decision on climate change."),
  .expects = N_(""),
  .module = "context",
  .clause = "4.1, 9.3.2-b",
  .flags = MUN_SPEC_APPEND_ONLY,
  .fields = context_review_fields,
  .n_fields = N_CONTEXT_REVIEW_FIELDS,
  .title_field = CONTEXT_REVIEW_PARTICIPANTS,
};

static const MunChoice issue_origin_choices[] = {
  { "internal", N_("Internal") },
  { "external", N_("External") },
  { NULL }
};

static const MunChoice issue_theme_choices[] = {
  { "market", N_("Market") },
  { "supply_chain", N_("Supply chain") },
  { "crime", N_("Crime") },
  { "politics_law", N_("Politics law") },
  { "technology", N_("Technology") },
  { "economy", N_("Economy") },
  { "society_culture", N_("Society culture") },
  { "environment_climate", N_("Environment climate") },
  { "workforce", N_("Workforce") },
  { "infrastructure", N_("Infrastructure") },
  { "organisation", N_("Organisation") },
  { "other", N_("Other") },
  { NULL }
};

static const MunChoice issue_effect_choices[] = {
  { "threat", N_("Threat") },
  { "opportunity", N_("Opportunity") },
  { "both", N_("Both") },
  { NULL }
};

static const MunChoice issue_status_choices[] = {
  { "draft", N_("Draft") },
  { "current", N_("Current") },
  { "closed", N_("Closed") },
  { NULL }
};

static const MunChoice issue_change_since_review_choices[] = {
  { "new", N_("New") },
  { "changed", N_("Changed") },
  { "unchanged", N_("Unchanged") },
  { NULL }
};

static const MunField issue_fields[] = {
  [ISSUE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [ISSUE_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Description"), N_("") },
  [ISSUE_ORIGIN] = { "origin", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Origin"), N_(""), .choices = issue_origin_choices },
  [ISSUE_THEME] = { "theme", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Theme"), N_(""), .choices = issue_theme_choices },
  [ISSUE_EFFECT] = { "effect", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Effect"), N_(""), .choices = issue_effect_choices },
  [ISSUE_EFFECT_ON_RESULTS] = { "effect_on_results", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Effect on results"), N_("") },
  [ISSUE_ABOUT_SUPPLY_CHAIN] = { "about_supply_chain", MUN_KIND_YES_NO, 0,
    N_("About supply chain"), N_("") },
  [ISSUE_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [ISSUE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = issue_status_choices },
  [ISSUE_CHANGE_SINCE_REVIEW] = { "change_since_review", MUN_KIND_CHOICE, 0,
    N_("Change since review"), N_(""), .choices = issue_change_since_review_choices },
  [ISSUE_LAST_REVIEWED_ON] = { "last_reviewed_on", MUN_KIND_DATE, 0,
    N_("Last reviewed on"), N_("") },
  [ISSUE_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Review due"), N_("") },
};

/* Life: draft -> current (S) -> closed (S, with reason); current -> current with new review date (S). */
static const MunTransition issue_transitions[] = {
  { NULL }
};

const MunSpec mun_issue_spec = {
  .name = "issue",
  .prefix = "ISS",
  .title = N_("Context issue"),
  .plural = N_("Context issue"),
  .purpose = N_("Something inside or around the business that can help or hinder the intended results of the security system."),
  .expects = N_(""),
  .module = "context",
  .clause = "4.1, 4.3, 6.1.1, 9.3.2-b",
  .fields = issue_fields,
  .n_fields = N_ISSUE_FIELDS,
  .title_field = ISSUE_TITLE,
  .state_field = ISSUE_STATUS,
  .transitions = issue_transitions,
};

static const MunChoice interested_party_kind_choices[] = {
  { "customer", N_("Customer") },
  { "supplier", N_("Supplier") },
  { "employee", N_("Employee") },
  { "owner", N_("Owner") },
  { "authority", N_("Authority") },
  { "customs", N_("Customs") },
  { "police", N_("Police") },
  { "emergency_service", N_("Emergency service") },
  { "insurer", N_("Insurer") },
  { "bank", N_("Bank") },
  { "neighbour", N_("Neighbour") },
  { "union", N_("Union") },
  { "media", N_("Media") },
  { "trade_body", N_("Trade body") },
  { "other", N_("Other") },
  { NULL }
};

static const MunField interested_party_fields[] = {
  [INTERESTED_PARTY_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("") },
  [INTERESTED_PARTY_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = interested_party_kind_choices },
  [INTERESTED_PARTY_IN_SUPPLY_CHAIN] = { "in_supply_chain", MUN_KIND_YES_NO, 0,
    N_("In supply chain"), N_("") },
  [INTERESTED_PARTY_INFLUENCE] = { "influence", MUN_KIND_SCALE, 0,
    N_("Influence"), N_(""), .maximum = 3 },
  [INTERESTED_PARTY_INTEREST] = { "interest", MUN_KIND_SCALE, 0,
    N_("Interest"), N_(""), .maximum = 3 },
  [INTERESTED_PARTY_RELATION_OWNER] = { "relation_owner", MUN_KIND_LINK, 0,
    N_("Relation owner"), N_(""), .target = &mun_person_spec },
  [INTERESTED_PARTY_VIEWS] = { "views", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Views"), N_("") },
  [INTERESTED_PARTY_LAST_ENGAGED_ON] = { "last_engaged_on", MUN_KIND_DATE, 0,
    N_("Last engaged on"), N_("") },
  [INTERESTED_PARTY_ENGAGEMENT_DUE] = { "engagement_due", MUN_KIND_DATE, 0,
    N_("Engagement due"), N_("") },
  [INTERESTED_PARTY_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = issue_status_choices },
  [INTERESTED_PARTY_CHANGE_SINCE_REVIEW] = { "change_since_review", MUN_KIND_CHOICE, 0,
    N_("Change since review"), N_(""), .choices = issue_change_since_review_choices },
};

/* Life: draft -> current (S) -> closed (S). */
static const MunTransition interested_party_transitions[] = {
  { NULL }
};

const MunSpec mun_interested_party_spec = {
  .name = "interested_party",
  .prefix = "PAR",
  .title = N_("Interested party"),
  .plural = N_("Interested party"),
  .purpose = N_("A person or organisation that matters to our security or is touched by it."),
  .expects = N_(""),
  .module = "context",
  .clause = "4.2.1, 4.2.3.5, 4.2.3.9",
  .fields = interested_party_fields,
  .n_fields = N_INTERESTED_PARTY_FIELDS,
  .title_field = INTERESTED_PARTY_NAME,
  .state_field = INTERESTED_PARTY_STATUS,
  .transitions = interested_party_transitions,
};

static const MunChoice party_requirement_nature_choices[] = {
  { "need", N_("Need") },
  { "expectation", N_("Expectation") },
  { "contract", N_("Contract") },
  { "law", N_("Law") },
  { "promise", N_("Promise") },
  { NULL }
};

static const MunChoice party_requirement_decision_choices[] = {
  { "addressed", N_("Addressed") },
  { "not_addressed", N_("Not addressed") },
  { "undecided", N_("Undecided") },
  { NULL }
};

static const MunChoice party_requirement_action_status_choices[] = {
  { "none_needed", N_("None needed") },
  { "open", N_("Open") },
  { "done", N_("Done") },
  { NULL }
};

static const MunField party_requirement_fields[] = {
  [PARTY_REQUIREMENT_PARTY] = { "party", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Party"), N_(""), .target = &mun_interested_party_spec },
  [PARTY_REQUIREMENT_STATEMENT] = { "statement", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Statement"), N_("") },
  [PARTY_REQUIREMENT_NATURE] = { "nature", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Nature"), N_(""), .choices = party_requirement_nature_choices },
  [PARTY_REQUIREMENT_CLIMATE_RELATED] = { "climate_related", MUN_KIND_YES_NO, 0,
    N_("Climate related"), N_("") },
  [PARTY_REQUIREMENT_DECISION] = { "decision", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Decision"), N_(""), .choices = party_requirement_decision_choices },
  [PARTY_REQUIREMENT_DECISION_REASON] = { "decision_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Decision reason"), N_("") },
  [PARTY_REQUIREMENT_HOW_ADDRESSED] = { "how_addressed", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("How addressed"), N_("") },
  [PARTY_REQUIREMENT_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"), N_(""), .target = &mun_business_process_spec },
  [PARTY_REQUIREMENT_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [PARTY_REQUIREMENT_LAST_MONITORED_ON] = { "last_monitored_on", MUN_KIND_DATE, 0,
    N_("Last monitored on"), N_("") },
  [PARTY_REQUIREMENT_MONITOR_DUE] = { "monitor_due", MUN_KIND_DATE, 0,
    N_("Monitor due"), N_("") },
  [PARTY_REQUIREMENT_ACTION_STATUS] = { "action_status", MUN_KIND_CHOICE, 0,
    N_("Action status"), N_(""), .choices = party_requirement_action_status_choices },
  [PARTY_REQUIREMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = issue_status_choices },
};

/* Life: draft -> current (S; decision may stay undecided) -> closed (S). */
static const MunTransition party_requirement_transitions[] = {
  { NULL }
};

const MunSpec mun_party_requirement_spec = {
  .name = "party_requirement",
  .prefix = "PRQ",
  .title = N_("Requirement of an interested party"),
  .plural = N_("Requirement of an interested party"),
  .purpose = N_("One need or expectation of a party and our decision whether the system takes it on."),
  .expects = N_(""),
  .module = "context",
  .clause = "4.2.1, 4.3, 5.1",
  .fields = party_requirement_fields,
  .n_fields = N_PARTY_REQUIREMENT_FIELDS,
  .title_field = PARTY_REQUIREMENT_STATEMENT,
  .state_field = PARTY_REQUIREMENT_STATUS,
  .transitions = party_requirement_transitions,
};
