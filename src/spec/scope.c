/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/scope.h"

#include <glib/gi18n.h>

#include "spec/context.h"
#include "spec/document.h"
#include "spec/foundation.h"
#include "spec/legal.h"
#include "spec/process.h"
#include "spec/supply.h"

static const MunChoice scope_status_choices[] = {
  { "draft",      N_("Draft") },
  { "in_review",  N_("In review") },
  { "approved",   N_("Approved") },
  { "superseded", N_("Superseded") },
  { NULL }
};

static const MunField scope_fields[] = {
  [SCOPE_STATEMENT] = { "statement", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Scope statement"),
    N_("The one sentence that will stand on the certificate: what you do, where and for whom, in 30 to 60 words, "
       "e.g. “Storage, picking and road transport of packaged goods from the sites Northfield and Harbour Road.”"),
    .group = N_("The scope") },
  [SCOPE_PRODUCTS_SERVICES] = { "products_services", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Products and services"),
    N_("Which goods you handle and which services you provide inside this scope. Use the words your customers use.") },
  [SCOPE_BOUNDARIES] = { "boundaries", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Boundaries"),
    N_("Where your system begins and ends: sites, gates, departments, computer systems. A stranger should be able to "
       "draw the line on a map, e.g. “From the barrier on Mill Lane to the loading ramps; the shared car park is "
       "outside.”") },
  [SCOPE_UPSTREAM] = { "upstream", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Before the goods reach you (upstream)"),
    N_("Where your responsibility starts and what happens before: who makes, packs, collects or sends what you "
       "receive, e.g. “Begins when we sign for the goods; the way to us is the wholesaler’s own.”") },
  [SCOPE_DOWNSTREAM] = { "downstream", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("After the goods leave you (downstream)"),
    N_("Where your responsibility ends and what happens next, e.g. “Ends when the consignee signs; onward delivery "
       "is the consignee’s own.”") },
  [SCOPE_EXCLUSIONS] = { "exclusions", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Left out"),
    N_("Sites, activities or services that the system does not cover. Leave empty when nothing is left out."),
    .group = N_("What is left out") },
  [SCOPE_EXCLUSION_REASONS] = { "exclusion_reasons", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Why it is left out"),
    N_("The reason for each exclusion, and why security does not suffer. A core activity or the place with the "
       "highest risk cannot be left out.") },
  [SCOPE_SITES] = { "sites", MUN_KIND_LINKS, MUN_RECOMMENDED,
    N_("Sites covered"),
    N_("Every place inside the scope. A site that stands here should have at least one process."),
    .group = N_("What it covers and what shaped it"), .target = &mun_site_spec, .role = "covers" },
  [SCOPE_PROCESSES] = { "processes", MUN_KIND_LINKS, MUN_RECOMMENDED,
    N_("Processes covered"),
    N_("The activities inside the scope, also those that somebody else does for you."),
    .clause = "4.4", .target = &mun_business_process_spec, .role = "covers" },
  [SCOPE_ISSUES] = { "issues", MUN_KIND_LINKS, MUN_RECOMMENDED,
    N_("Issues considered"),
    N_("The outside and inside issues that shaped the scope. The standard asks you to show that you looked at them."),
    .target = &mun_issue_spec, .role = "considered" },
  [SCOPE_PARTY_REQUIREMENTS] = { "party_requirements", MUN_KIND_LINKS, 0,
    N_("Requirements of parties considered"),
    N_("What customers, authorities and others want and what you therefore took into the scope."),
    .target = &mun_party_requirement_spec, .role = "considered" },
  [SCOPE_LEGAL_REQUIREMENTS] = { "legal_requirements", MUN_KIND_LINKS, 0,
    N_("Obligations considered"),
    N_("Laws, permits and contracts that decide what must be inside."),
    .target = &mun_legal_requirement_spec, .role = "considered" },
  [SCOPE_SUPPLIERS] = { "suppliers", MUN_KIND_LINKS, 0,
    N_("Suppliers considered"),
    N_("Suppliers and partners who do work inside the scope for you."),
    .target = &mun_supplier_spec, .role = "considered" },
  [SCOPE_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_GIVEN,
    N_("Version"),
    N_("The number of this version. The program counts it."),
    .group = N_("Document control") },
  [SCOPE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Status"),
    N_("Only one version is in force at a time; approving a new one replaces the old one."),
    .choices = scope_status_choices },
  [SCOPE_AUTHOR] = { "author", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Author"),
    N_("Who wrote this version. Author and approver should be two people."),
    .target = &mun_person_spec },
  [SCOPE_REVIEWER] = { "reviewer", MUN_KIND_LINK, 0,
    N_("Reviewer"),
    N_("Who read it critically before approval, usually somebody who knows the daily work."),
    .target = &mun_person_spec },
  [SCOPE_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Reviewed on"),
    N_("The day the review was finished.") },
  [SCOPE_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Approved by"),
    N_("The member of top management who put it into force."),
    .target = &mun_person_spec },
  [SCOPE_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Approved on"),
    N_("The day it came into force.") },
  [SCOPE_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Review due"),
    N_("When it will be looked at again: at the planned time, and whenever a site or service is "
       "added.") },
  [SCOPE_SUPERSEDES] = { "supersedes", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Replaces"),
    N_("The earlier version that this one replaces."),
    .target = &mun_scope_spec },
  [SCOPE_CHANGE_SUMMARY] = { "change_summary", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("What changed"),
    N_("What is different from the version before and why, e.g. “Cross-dock Harbour Road added.”") },
  [SCOPE_DOCUMENT] = { "document", MUN_KIND_LINK, MUN_AFTER_APPROVAL,
    N_("Controlled document"),
    N_("The entry in the document register under which the scope is issued."),
    .target = &mun_document_spec },
};

/* Approving the next version replaces this one; that step belongs to the program. */
static const MunTransition scope_transitions[] = {
  { "draft", "in_review", N_("Send for approval"), "S", NULL },
  { "in_review", "approved", N_("Approve"), "T", "author review_due" },
  { "in_review", "draft", N_("Send back"), "T", NULL, .early = TRUE },
  { "approved", "superseded", N_("Supersede"), "", NULL },
  { NULL }
};

const MunSpec mun_scope_spec = {
  .name = "scope",
  .prefix = "SCO",
  .title = N_("Scope of the system"),
  .plural = N_("Scope of the system"),
  .purpose = N_("Says what the security management system covers and where it stops, in a version that top "
                "management has approved."),
  .expects = N_("An approved statement, not overdue for review, that names sites, activities and services, the part "
                "of the supply chain that is covered, and a sound reason for everything left out."),
  .module = "scope",
  .clause = "4.3",
  .flags = MUN_SPEC_VERSIONED,
  .fields = scope_fields,
  .n_fields = N_SCOPE_FIELDS,
  .title_field = SCOPE_STATEMENT,
  .state_field = SCOPE_STATUS,
  .transitions = scope_transitions,
};

static const MunChoice policy_audience_choices[] = {
  { "internal", N_("Our own people") },
  { "public",   N_("The public") },
  { NULL }
};

static const MunField policy_fields[] = {
  [POLICY_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("How the policy is called, e.g. “Security policy of Hartmann Freight”."),
    .group = N_("The policy") },
  [POLICY_AUDIENCE] = { "audience", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Written for"),
    N_("Our own people: the full text. The public: an edition for the website or customers that gives no security "
       "detail away."),
    .clause = "5.2.2", .choices = policy_audience_choices },
  [POLICY_PROTECTS] = { "protects", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Whom and what we protect"),
    N_("In your own words and in order, people first, e.g. “Our people and drivers, the goods our customers trust "
       "us with, then our buildings and data.”"),
    .clause = "5.2.1" },
  [POLICY_BODY] = { "body", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Policy text"),
    N_("The text that is printed and signed. One page in short sentences; it must contain the promises below and no "
       "security detail that helps a thief."),
    .clause = "5.2.1" },
  [POLICY_COMMITS_TO_REQUIREMENTS] = { "commits_to_requirements", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Promises to meet obligations"),
    N_("Whether the text promises to meet the laws, contracts and other demands that apply. The standard asks for "
       "this promise."),
    .clause = "5.2.1", .group = N_("What it promises") },
  [POLICY_COMMITS_TO_IMPROVEMENT] = { "commits_to_improvement", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Promises to keep improving"),
    N_("Whether the text promises continual improvement of the security management system. The standard asks for "
       "this promise."),
    .clause = "5.2.1" },
  [POLICY_NO_BLAME_REPORTING] = { "no_blame_reporting", MUN_KIND_YES_NO, 0,
    N_("Promises reporting without blame"),
    N_("Whether people may report a mistake or a near miss without fear. Not demanded, but without it you hear of "
       "few.") },
  [POLICY_OTHER_PROMISES] = { "other_promises", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Other promises"),
    N_("Anything else you commit to, e.g. “No goods leave the yard without a seal check.” Promise only what you can "
       "show.") },
  [POLICY_FITS_PURPOSE] = { "fits_purpose", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Why it suits our business"),
    N_("How the policy matches what you do, your size and your aims. An auditor asks what makes it yours and not a "
       "template."),
    .clause = "5.2.1", .group = N_("Why it fits") },
  [POLICY_OBJECTIVES_FRAMEWORK] = { "objectives_framework", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("How objectives follow from it"),
    N_("How yearly objectives are set from this policy and who does it, e.g. “Each promise gets at least one "
       "objective in the January meeting.”"),
    .clause = "5.2.1" },
  [POLICY_SIDE_EFFECTS] = { "side_effects", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Possible side effects"),
    N_("Harm that the rules themselves could do to safety, privacy, service or staff, and what you do about it, "
       "e.g. “Cameras are never placed in rest rooms.”"),
    .clause = "5.2.1" },
  [POLICY_CHECKED_AGAINST_POLICIES] = { "checked_against_policies", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Compared with other policies"),
    N_("Which other policies exist, such as safety, quality or data protection, and that none contradicts this one."),
    .clause = "5.2.1" },
  [POLICY_CHECKED_AGAINST_RISK_ON] = { "checked_against_risk_on", MUN_KIND_DATE, MUN_AFTER_APPROVAL | MUN_HAPPENED,
    N_("Compared with the risks on"),
    N_("The day you last checked that the policy matches your biggest risks; empty while no risk is scored. A newer risk assessment asks for a new "
       "look."),
    .clause = "5.2.1" },
  [POLICY_REVIEWS_ON_MERGER] = { "reviews_on_merger", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Reviewed after a merger or takeover"),
    N_("Whether the policy is looked at again when the organisation buys, merges or is bought."),
    .clause = "5.2.1", .group = N_("When it must be looked at early") },
  [POLICY_REVIEWS_ON_SCOPE_CHANGE] = { "reviews_on_scope_change", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Reviewed when the business changes"),
    N_("Whether the policy is looked at again when the kind of business or the scope changes."),
    .clause = "5.2.1" },
  [POLICY_ACCOUNTABLE] = { "accountable", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Accountable person"),
    N_("The one member of top management who answers for the results of this policy."),
    .clause = "5.2.1", .group = N_("Who answers for it"), .target = &mun_person_spec },
  [POLICY_ACCOUNTABILITY_TEXT] = { "accountability_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("How accountability works"),
    N_("What this person answers for, to whom, and how it is shared, e.g. “The managing director answers to the "
       "owners; site leads answer to her each quarter.”"),
    .clause = "5.2.1" },
  [POLICY_COMMUNICATED_ON] = { "communicated_on", MUN_KIND_DATE, MUN_LISTED | MUN_AFTER_APPROVAL | MUN_HAPPENED,
    N_("Communicated on"),
    N_("The day everybody inside was told. Who confirmed reading it is kept separately, person by person."),
    .clause = "5.2.2", .group = N_("Making it known") },
  [POLICY_PUBLISHED_ON] = { "published_on", MUN_KIND_DATE, MUN_AFTER_APPROVAL | MUN_HAPPENED,
    N_("Published on"),
    N_("The day it was made available to interested parties outside, as far as that is appropriate."),
    .clause = "5.2.2" },
  [POLICY_PUBLISHED_WHERE] = { "published_where", MUN_KIND_LINE, MUN_SEARCHED | MUN_AFTER_APPROVAL,
    N_("Published where"),
    N_("Where people find it, e.g. “Notice board at the gate, website under About us.”"),
    .clause = "5.2.2" },
  [POLICY_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_GIVEN,
    N_("Version"),
    N_("The number of this version. The program counts it."),
    .group = N_("Document control") },
  [POLICY_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Status"),
    N_("One version for our own people and one for the public can be in force at the same time."),
    .choices = scope_status_choices },
  [POLICY_AUTHOR] = { "author", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Author"),
    N_("Who wrote this version. Author and approver should be two people."),
    .target = &mun_person_spec },
  [POLICY_REVIEWER] = { "reviewer", MUN_KIND_LINK, 0,
    N_("Reviewer"),
    N_("Who read it critically before approval."),
    .target = &mun_person_spec },
  [POLICY_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Reviewed on"),
    N_("The day the review was finished.") },
  [POLICY_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Approved by"),
    N_("The member of top management who signed it. Nobody else can approve a policy."),
    .target = &mun_person_spec },
  [POLICY_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Approved on"),
    N_("The day it came into force.") },
  [POLICY_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Review due"),
    N_("When it will be looked at again: at the planned time, at the latest.") },
  [POLICY_SUPERSEDES] = { "supersedes", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Replaces"),
    N_("The earlier version that this one replaces."),
    .target = &mun_policy_spec },
  [POLICY_CHANGE_SUMMARY] = { "change_summary", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("What changed"),
    N_("What is different from the version before and why.") },
  [POLICY_DOCUMENT] = { "document", MUN_KIND_LINK, MUN_AFTER_APPROVAL,
    N_("Controlled document"),
    N_("The entry in the document register under which the policy is issued."),
    .target = &mun_document_spec },
};

/* Only top management approves a policy. A merger or a new line of business calls for an early review. */
static const MunTransition policy_transitions[] = {
  { "draft", "in_review", N_("Send for approval"), "S", NULL },
  { "in_review", "approved", N_("Approve"), "T", "author review_due" },
  { "in_review", "draft", N_("Send back"), "T", NULL, .early = TRUE },
  { "approved", "superseded", N_("Supersede"), "", NULL },
  { NULL }
};

const MunSpec mun_policy_spec = {
  .name = "policy",
  .prefix = "POL",
  .title = N_("Security policy"),
  .plural = N_("Security policies"),
  .purpose = N_("Says in top management’s own words what the organisation protects and promises, with a proof for "
                "each property the standard asks for."),
  .expects = N_("An approved policy, signed by top management and no older than its review date, with both promises "
                "in it, known to everyone inside and available to those outside who should see it."),
  .module = "policy",
  .clause = "5.2.1, 5.2.2, 7.3",
  .flags = MUN_SPEC_VERSIONED,
  .fields = policy_fields,
  .n_fields = N_POLICY_FIELDS,
  .title_field = POLICY_TITLE,
  .state_field = POLICY_STATUS,
  .transitions = policy_transitions,
};
