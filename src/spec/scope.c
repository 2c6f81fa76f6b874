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
  { "draft", N_("Draft") },
  { "in_review", N_("In review") },
  { "approved", N_("Approved") },
  { "superseded", N_("Superseded") },
  { NULL }
};

static const MunField scope_fields[] = {
  [SCOPE_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Version"), N_("") },
  [SCOPE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Status"), N_(""), .choices = scope_status_choices },
  [SCOPE_AUTHOR] = { "author", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Author"), N_(""), .target = &mun_person_spec },
  [SCOPE_REVIEWER] = { "reviewer", MUN_KIND_LINK, 0,
    N_("Reviewer"), N_(""), .target = &mun_person_spec },
  [SCOPE_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, 0,
    N_("Reviewed on"), N_("") },
  [SCOPE_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [SCOPE_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, 0,
    N_("Approved on"), N_("") },
  [SCOPE_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Review due"), N_("") },
  [SCOPE_SUPERSEDES] = { "supersedes", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Supersedes"), N_(""), .target = &mun_scope_spec },
  [SCOPE_CHANGE_SUMMARY] = { "change_summary", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Change summary"), N_("") },
  [SCOPE_STATEMENT] = { "statement", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Statement"), N_("") },
  [SCOPE_PRODUCTS_SERVICES] = { "products_services", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Products services"), N_("") },
  [SCOPE_BOUNDARIES] = { "boundaries", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Boundaries"), N_("") },
  [SCOPE_UPSTREAM] = { "upstream", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Upstream"), N_("") },
  [SCOPE_DOWNSTREAM] = { "downstream", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Downstream"), N_("") },
  [SCOPE_EXCLUSIONS] = { "exclusions", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Exclusions"), N_("") },
  [SCOPE_EXCLUSION_REASONS] = { "exclusion_reasons", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Exclusion reasons"), N_("") },
  [SCOPE_DOCUMENT] = { "document", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Document"), N_(""), .target = &mun_document_spec },
  [SCOPE_SITES] = { "sites", MUN_KIND_LINKS, 0,
    N_("Sites"), N_(""), .target = &mun_site_spec, .role = "covers" },
  [SCOPE_PROCESSES] = { "processes", MUN_KIND_LINKS, 0,
    N_("Processes"), N_(""), .target = &mun_business_process_spec, .role = "covers" },
  [SCOPE_ISSUES] = { "issues", MUN_KIND_LINKS, 0,
    N_("Issues"), N_(""), .target = &mun_issue_spec, .role = "considered" },
  [SCOPE_PARTY_REQUIREMENTS] = { "party_requirements", MUN_KIND_LINKS, 0,
    N_("Party requirements"), N_(""), .target = &mun_party_requirement_spec, .role = "considered" },
  [SCOPE_LEGAL_REQUIREMENTS] = { "legal_requirements", MUN_KIND_LINKS, 0,
    N_("Legal requirements"), N_(""), .target = &mun_legal_requirement_spec, .role = "considered" },
  [SCOPE_SUPPLIERS] = { "suppliers", MUN_KIND_LINKS, 0,
    N_("Suppliers"), N_(""), .target = &mun_supplier_spec, .role = "considered" },
};

/* Life: draft -> in_review (S) -> approved (T) -> superseded (X, when the next version is approved); in_review -> draft (T rejects with comment). */
static const MunTransition scope_transitions[] = {
  { "draft", "in_review", N_("Send for approval"), "S", NULL },
  { "in_review", "approved", N_("Approve"), "T", "author review_due" },
  { "in_review", "draft", N_("Send back"), "T", NULL, .early = TRUE },
  { "approved", "superseded", N_("Superseded"), "", NULL },
  { NULL }
};

const MunSpec mun_scope_spec = {
  .name = "scope",
  .prefix = "SCO",
  .title = N_("Scope of the system"),
  .plural = N_("Scope of the system"),
  .purpose = N_("The controlled statement of what the security system covers and where it stops. One row per version; only one approved at a time."),
  .expects = N_(""),
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
  { "internal", N_("Internal") },
  { "public", N_("Public") },
  { NULL }
};

static const MunField policy_fields[] = {
  [POLICY_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Version"), N_("") },
  [POLICY_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Status"), N_(""), .choices = scope_status_choices },
  [POLICY_AUTHOR] = { "author", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Author"), N_(""), .target = &mun_person_spec },
  [POLICY_REVIEWER] = { "reviewer", MUN_KIND_LINK, 0,
    N_("Reviewer"), N_(""), .target = &mun_person_spec },
  [POLICY_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, 0,
    N_("Reviewed on"), N_("") },
  [POLICY_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [POLICY_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, 0,
    N_("Approved on"), N_("") },
  [POLICY_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Review due"), N_("") },
  [POLICY_SUPERSEDES] = { "supersedes", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Supersedes"), N_(""), .target = &mun_policy_spec },
  [POLICY_CHANGE_SUMMARY] = { "change_summary", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Change summary"), N_("") },
  [POLICY_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [POLICY_PROTECTS] = { "protects", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Protects"), N_("") },
  [POLICY_AUDIENCE] = { "audience", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Audience"), N_(""), .choices = policy_audience_choices },
  [POLICY_BODY] = { "body", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Body"), N_("") },
  [POLICY_FITS_PURPOSE] = { "fits_purpose", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Fits purpose"), N_("") },
  [POLICY_OBJECTIVES_FRAMEWORK] = { "objectives_framework", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Objectives framework"), N_("") },
  [POLICY_COMMITS_TO_REQUIREMENTS] = { "commits_to_requirements", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Commits to requirements"), N_("") },
  [POLICY_COMMITS_TO_IMPROVEMENT] = { "commits_to_improvement", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Commits to improvement"), N_("") },
  [POLICY_NO_BLAME_REPORTING] = { "no_blame_reporting", MUN_KIND_YES_NO, 0,
    N_("No blame reporting"), N_("") },
  [POLICY_OTHER_PROMISES] = { "other_promises", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Other promises"), N_("") },
  [POLICY_SIDE_EFFECTS] = { "side_effects", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Side effects"), N_("") },
  [POLICY_CHECKED_AGAINST_POLICIES] = { "checked_against_policies", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Checked against policies"), N_("") },
  [POLICY_CHECKED_AGAINST_RISK_ON] = { "checked_against_risk_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Checked against risk on"), N_("") },
  [POLICY_REVIEWS_ON_MERGER] = { "reviews_on_merger", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Reviews on merger"), N_("") },
  [POLICY_REVIEWS_ON_SCOPE_CHANGE] = { "reviews_on_scope_change", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Reviews on scope change"), N_("") },
  [POLICY_ACCOUNTABLE] = { "accountable", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Accountable"), N_(""), .target = &mun_person_spec },
  [POLICY_ACCOUNTABILITY_TEXT] = { "accountability_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Accountability text"), N_("") },
  [POLICY_COMMUNICATED_ON] = { "communicated_on", MUN_KIND_DATE, 0,
    N_("Communicated on"), N_("") },
  [POLICY_PUBLISHED_ON] = { "published_on", MUN_KIND_DATE, 0,
    N_("Published on"), N_("") },
  [POLICY_PUBLISHED_WHERE] = { "published_where", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Published where"), N_("") },
  [POLICY_DOCUMENT] = { "document", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Document"), N_(""), .target = &mun_document_spec },
};

/* Life: draft -> in_review (S) -> approved (T only) -> superseded (X). Triggers for an early review: change of kind organisation_roles with merger or scope effect. */
static const MunTransition policy_transitions[] = {
  { "draft", "in_review", N_("Send for approval"), "S", NULL },
  { "in_review", "approved", N_("Approve"), "T", "author review_due" },
  { "in_review", "draft", N_("Send back"), "T", NULL, .early = TRUE },
  { "approved", "superseded", N_("Superseded"), "", NULL },
  { NULL }
};

const MunSpec mun_policy_spec = {
  .name = "policy",
  .prefix = "POL",
  .title = N_("Security policy"),
  .plural = N_("Security policy"),
  .purpose = N_("The policy text and, separately, the answers that prove each required property. An internal and a public edition may exist side by side."),
  .expects = N_(""),
  .module = "policy",
  .clause = "5.2.1, 5.2.2, 7.3",
  .flags = MUN_SPEC_VERSIONED,
  .fields = policy_fields,
  .n_fields = N_POLICY_FIELDS,
  .title_field = POLICY_TITLE,
  .state_field = POLICY_STATUS,
  .transitions = policy_transitions,
};
