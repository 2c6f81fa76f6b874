/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/context.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"
#include "spec/process.h"

static const MunChoice context_review_climate_relevant_choices[] = {
  { "yes",       N_("Yes") },
  { "no",        N_("No") },
  { "undecided", N_("Not decided yet") },
  { NULL }
};

static const MunField context_review_fields[] = {
  [CONTEXT_REVIEW_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Held on"),
    N_("The day you sat together.") },
  [CONTEXT_REVIEW_PARTICIPANTS] = { "participants", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Who took part"),
    N_("Names or roles. Top management should be among them.") },
  [CONTEXT_REVIEW_SUMMARY] = { "summary", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("What came out"),
    N_("What is new, what changed and what you will do about it, in a few sentences.") },
  [CONTEXT_REVIEW_ISSUES] = { "issues", MUN_KIND_LINKS, 0,
    N_("Issues looked at"),
    N_("The issues you went through."),
    .clause = "4.1", .target = &mun_issue_spec, .role = "reviewed" },
  [CONTEXT_REVIEW_PARTIES] = { "parties", MUN_KIND_LINKS, 0,
    N_("Parties looked at"),
    N_("The interested parties you went through."),
    .clause = "4.2.1", .target = &mun_interested_party_spec, .role = "reviewed" },
  [CONTEXT_REVIEW_CLIMATE_RELEVANT] = { "climate_relevant", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Climate change matters"),
    N_("Whether climate change matters for your security, yes or no. Since 2024 the standard asks every "
       "organisation to decide this, e.g. yes because floods close the access road."),
    .clause = "4.1", .group = N_("Climate change"), .choices = context_review_climate_relevant_choices },
  [CONTEXT_REVIEW_CLIMATE_REASON] = { "climate_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Reason"),
    N_("Why you answered yes or no, in a sentence an auditor can follow."),
    .clause = "4.1" },
  [CONTEXT_REVIEW_DECIDED_BY] = { "decided_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Decided by"),
    N_("The member of top management who decided it."),
    .clause = "4.1", .target = &mun_person_spec, .by = "T" },
  [CONTEXT_REVIEW_NEXT_DUE] = { "next_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Next review due"),
    N_("Usually a year later, earlier when much is changing."),
    .group = N_("Next time") },
};

const MunSpec mun_context_review_spec = {
  .name = "context_review",
  .prefix = "CTR",
  .title = N_("Context review"),
  .plural = N_("Context reviews"),
  .purpose = N_("Proves with a date that the issues and the interested parties were looked at again, and whether "
                "climate change matters for security."),
  .expects = N_("A review within the last year with a clear yes or no on climate change and the reason for it."),
  .module = "context",
  .clause = "4.1, 9.3.2-b",
  .flags = MUN_SPEC_APPEND_ONLY,
  .fields = context_review_fields,
  .n_fields = N_CONTEXT_REVIEW_FIELDS,
  .title_field = CONTEXT_REVIEW_HELD_ON,
  .written_field = CONTEXT_REVIEW_SUMMARY,
};

static const MunChoice issue_origin_choices[] = {
  { "internal", N_("Inside") },
  { "external", N_("Outside") },
  { NULL }
};

static const MunChoice issue_theme_choices[] = {
  { "market",              N_("Market and customers") },
  { "supply_chain",        N_("Supply chain") },
  { "crime",               N_("Crime") },
  { "politics_law",        N_("Politics and law") },
  { "technology",          N_("Technology") },
  { "economy",             N_("Economy") },
  { "society_culture",     N_("Society and culture") },
  { "environment_climate", N_("Environment and climate") },
  { "workforce",           N_("Workforce") },
  { "infrastructure",      N_("Infrastructure") },
  { "organisation",        N_("Own organisation") },
  { "other",               N_("Other") },
  { NULL }
};

static const MunChoice issue_effect_choices[] = {
  { "threat",      N_("Hinders") },
  { "opportunity", N_("Helps") },
  { "both",        N_("Both") },
  { NULL }
};

static const MunChoice issue_status_choices[] = {
  { "draft",   N_("Draft") },
  { "current", N_("Current") },
  { "closed",  N_("Closed") },
  { NULL }
};

static const MunChoice issue_change_since_review_choices[] = {
  { "new",       N_("New") },
  { "changed",   N_("Changed") },
  { "unchanged", N_("Unchanged") },
  { NULL }
};

static const MunField issue_fields[] = {
  [ISSUE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Issue"),
    N_("Something inside or around you that helps or hinders you, in a few words, e.g. “More thefts from parked lorries on the A14”."),
    .group = N_("The issue") },
  [ISSUE_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Description"),
    N_("What you know about it, and from where.") },
  [ISSUE_ORIGIN] = { "origin", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Inside or outside"),
    N_("Inside is what you can decide yourself, outside is what you have to live with."),
    .clause = "4.1", .choices = issue_origin_choices },
  [ISSUE_THEME] = { "theme", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Theme"),
    N_("The area it belongs to. It helps to see which areas were forgotten."),
    .choices = issue_theme_choices },
  [ISSUE_EFFECT] = { "effect", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Helps or hinders"),
    N_("Whether it makes it easier or harder to reach the wanted results. Look for both: an opportunity is an issue "
       "too."),
    .clause = "4.1", .choices = issue_effect_choices },
  [ISSUE_EFFECT_ON_RESULTS] = { "effect_on_results", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Effect on security"),
    N_("What it does to the wanted results, e.g. “Longer stops without guarded parking raise the loss of goods in "
       "transit.”"),
    .clause = "4.1" },
  [ISSUE_ABOUT_SUPPLY_CHAIN] = { "about_supply_chain", MUN_KIND_YES_NO, 0,
    N_("Concerns the supply chain"),
    N_("Yes if it comes from suppliers, carriers, customers or routes."),
    .clause = "4.1" },
  [ISSUE_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Watched by"),
    N_("Who keeps an eye on it and says when it changes."),
    .target = &mun_person_spec },
  [ISSUE_LAST_REVIEWED_ON] = { "last_reviewed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Last looked at on"),
    N_("The day it was last talked about."),
    .group = N_("Reviews") },
  [ISSUE_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Look at again by"),
    N_("Usually the next context review.") },
  [ISSUE_CHANGE_SINCE_REVIEW] = { "change_since_review", MUN_KIND_CHOICE, 0,
    N_("Since the last review"),
    N_("Whether it is new, changed or the same. Management review starts from this."),
    .clause = "9.3.2-b", .choices = issue_change_since_review_choices },
  [ISSUE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("Current issues count; closed ones stay for the record."),
    .choices = issue_status_choices },
  [ISSUE_CLOSING_REASON] = { "closing_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Reason for closing"),
    N_("Why this matters no longer, e.g. “The bridge is open again.” It empties when the issue is opened again.") },
};

static const MunTransition issue_transitions[] = {
  { "draft", "current", N_("Confirm as current"), "S", NULL },
  { "current", "closed", N_("Close"), "S", "last_reviewed_on closing_reason" },
  { "closed", "current", N_("Reopen"), "S", NULL },
  { NULL }
};

const MunSpec mun_issue_spec = {
  .name = "issue",
  .prefix = "ISS",
  .title = N_("Issue"),
  .plural = N_("Issues"),
  .purpose = N_("Names something inside or around the business that can help or hinder what the security system "
                "should achieve."),
  .expects = N_("A handful of real issues from inside and outside, each with its effect on security and a date for "
                "the next look, and found again in scope and risks."),
  .module = "context",
  .clause = "4.1, 4.3, 6.1.1, 9.3.2-b",
  .fields = issue_fields,
  .n_fields = N_ISSUE_FIELDS,
  .title_field = ISSUE_TITLE,
  .state_field = ISSUE_STATUS,
  .transitions = issue_transitions,
};

static const MunChoice interested_party_kind_choices[] = {
  { "customer",          N_("Customer") },
  { "supplier",          N_("Supplier") },
  { "employee",          N_("Employees") },
  { "owner",             N_("Owner or shareholder") },
  { "authority",         N_("Authority") },
  { "customs",           N_("Customs") },
  { "police",            N_("Police") },
  { "emergency_service", N_("Emergency service") },
  { "insurer",           N_("Insurer") },
  { "bank",              N_("Bank") },
  { "neighbour",         N_("Neighbour") },
  { "union",             N_("Union or works council") },
  { "media",             N_("Media") },
  { "trade_body",        N_("Trade body") },
  { "other",             N_("Other") },
  { NULL }
};

static const MunField interested_party_fields[] = {
  [INTERESTED_PARTY_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"),
    N_("The organisation, person or group, e.g. “Harbour police” or “Night shift drivers”."),
    .group = N_("The party") },
  [INTERESTED_PARTY_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("What sort of party it is."),
    .choices = interested_party_kind_choices },
  [INTERESTED_PARTY_IN_SUPPLY_CHAIN] = { "in_supply_chain", MUN_KIND_YES_NO, 0,
    N_("Part of our supply chain"),
    N_("Yes if it supplies, carries, stores or receives goods or information that pass through your hands."),
    .clause = "4.2.3.5" },
  [INTERESTED_PARTY_INFLUENCE] = { "influence", MUN_KIND_SCALE, MUN_LISTED,
    N_("Influence on us"),
    N_("How much it can help or harm your security: 1 little, 2 some, 3 much."),
    .maximum = 3 },
  [INTERESTED_PARTY_INTEREST] = { "interest", MUN_KIND_SCALE, MUN_LISTED,
    N_("Interest in us"),
    N_("How much it cares about your security: 1 little, 2 some, 3 much."),
    .maximum = 3 },
  [INTERESTED_PARTY_RELATION_OWNER] = { "relation_owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Our contact person"),
    N_("Who in the organisation talks to this party."),
    .group = N_("The relation"), .target = &mun_person_spec },
  [INTERESTED_PARTY_VIEWS] = { "views", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("What they think of our security"),
    N_("What you heard from them, e.g. “Satisfied, but wants seal photos with each delivery.”"),
    .clause = "4.2.3.9" },
  [INTERESTED_PARTY_LAST_ENGAGED_ON] = { "last_engaged_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Last contact on"),
    N_("The day you last spoke about security."),
    .clause = "4.2.3.9" },
  [INTERESTED_PARTY_ENGAGEMENT_DUE] = { "engagement_due", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Next contact by"),
    N_("When you will ask again. Parties with much influence at least once a year."),
    .clause = "4.2.3.9" },
  [INTERESTED_PARTY_CHANGE_SINCE_REVIEW] = { "change_since_review", MUN_KIND_CHOICE, 0,
    N_("Since the last review"),
    N_("Whether it is new, changed or the same. Management review starts from this."),
    .clause = "9.3.2-c", .choices = issue_change_since_review_choices },
  [INTERESTED_PARTY_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("Current parties count; closed ones stay for the record."),
    .choices = issue_status_choices },
};

static const MunTransition interested_party_transitions[] = {
  { "draft", "current", N_("Confirm as current"), "S", NULL },
  { "current", "closed", N_("Close"), "S", NULL },
  { "closed", "current", N_("Reopen"), "S", NULL },
  { NULL }
};

const MunSpec mun_interested_party_spec = {
  .name = "interested_party",
  .prefix = "PAR",
  .title = N_("Interested party"),
  .plural = N_("Interested parties"),
  .purpose = N_("Names a person or organisation that matters to your security or is touched by it."),
  .expects = N_("The parties that truly count, customers, insurers and authorities among them, with what they want "
                "and when you last spoke."),
  .module = "context",
  .clause = "4.2.1, 4.2.3.5, 4.2.3.9",
  .fields = interested_party_fields,
  .n_fields = N_INTERESTED_PARTY_FIELDS,
  .title_field = INTERESTED_PARTY_NAME,
  .state_field = INTERESTED_PARTY_STATUS,
  .transitions = interested_party_transitions,
};

static const MunChoice party_requirement_nature_choices[] = {
  { "need",        N_("Need") },
  { "expectation", N_("Expectation") },
  { "contract",    N_("Contract") },
  { "law",         N_("Law") },
  { "promise",     N_("Promise we made") },
  { NULL }
};

static const MunChoice party_requirement_decision_choices[] = {
  { "addressed",     N_("We take it on") },
  { "not_addressed", N_("We do not take it on") },
  { "undecided",     N_("Not decided yet") },
  { NULL }
};

static const MunChoice party_requirement_action_status_choices[] = {
  { "none_needed", N_("None needed") },
  { "open",        N_("Open") },
  { "done",        N_("Done") },
  { NULL }
};

static const MunField party_requirement_fields[] = {
  [PARTY_REQUIREMENT_PARTY] = { "party", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Party"),
    N_("Who wants it."),
    .group = N_("The requirement"), .target = &mun_interested_party_spec },
  [PARTY_REQUIREMENT_STATEMENT] = { "statement", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("What they want"),
    N_("One need or expectation in one sentence, e.g. “Goods leave only with a sealed door and a photo of the seal.”"),
    .clause = "4.2.1" },
  [PARTY_REQUIREMENT_NATURE] = { "nature", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("Contracts and laws must be met; needs and expectations become binding once you take them on."),
    .choices = party_requirement_nature_choices },
  [PARTY_REQUIREMENT_CLIMATE_RELATED] = { "climate_related", MUN_KIND_YES_NO, 0,
    N_("To do with climate change"),
    N_("Yes if it has to do with climate change. Since 2024 the standard asks you to look."),
    .clause = "4.2.1" },
  [PARTY_REQUIREMENT_DECISION] = { "decision", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Decision"),
    N_("Whether the system will meet it. Not deciding is all right for a while, but an auditor will ask."),
    .clause = "4.2.1", .group = N_("Our decision"), .choices = party_requirement_decision_choices },
  [PARTY_REQUIREMENT_DECISION_REASON] = { "decision_reason", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Reason"),
    N_("Why you take it on or not.") },
  [PARTY_REQUIREMENT_HOW_ADDRESSED] = { "how_addressed", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("How we meet it"),
    N_("What you do about it, in a sentence."),
    .clause = "5.1" },
  [PARTY_REQUIREMENT_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"),
    N_("Where the work is done."),
    .clause = "4.4", .target = &mun_business_process_spec },
  [PARTY_REQUIREMENT_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Watched by"),
    N_("Who sees to it that it is met."),
    .target = &mun_person_spec },
  [PARTY_REQUIREMENT_LAST_MONITORED_ON] = { "last_monitored_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Last checked on"),
    N_("The day somebody last looked whether it is met."),
    .clause = "5.1", .group = N_("Following it up") },
  [PARTY_REQUIREMENT_MONITOR_DUE] = { "monitor_due", MUN_KIND_DATE, MUN_PLANNED,
    N_("Check again by"),
    N_("When it will be checked next."),
    .clause = "5.1" },
  [PARTY_REQUIREMENT_ACTION_STATUS] = { "action_status", MUN_KIND_CHOICE, 0,
    N_("Action"),
    N_("Whether something must still be done to meet it."),
    .clause = "5.1", .choices = party_requirement_action_status_choices },
  [PARTY_REQUIREMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("Current requirements count; closed ones stay for the record."),
    .choices = issue_status_choices },
};

static const MunTransition party_requirement_transitions[] = {
  { "draft", "current", N_("Confirm as current"), "S", NULL },
  { "current", "closed", N_("Close"), "S", NULL },
  { "closed", "current", N_("Reopen"), "S", NULL },
  { NULL }
};

const MunSpec mun_party_requirement_spec = {
  .name = "party_requirement",
  .prefix = "PRQ",
  .title = N_("Requirement of a party"),
  .plural = N_("Requirements of parties"),
  .purpose = N_("Writes down one need or expectation of a party and whether the security system takes it on."),
  .expects = N_("A decision with a reason for every requirement, and for each one taken on the process that meets "
                "it and somebody who watches it."),
  .module = "context",
  .clause = "4.2.1, 4.3, 5.1",
  .fields = party_requirement_fields,
  .n_fields = N_PARTY_REQUIREMENT_FIELDS,
  .title_field = PARTY_REQUIREMENT_STATEMENT,
  .state_field = PARTY_REQUIREMENT_STATUS,
  .transitions = party_requirement_transitions,
};
