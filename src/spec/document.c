/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/document.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"

static const MunChoice document_kind_choices[] = {
  { "policy", N_("Policy") },
  { "scope", N_("Scope") },
  { "procedure", N_("Procedure") },
  { "plan", N_("Plan") },
  { "instruction", N_("Work instruction") },
  { "form", N_("Form") },
  { "record", N_("Record") },
  { "report", N_("Report") },
  { "drawing", N_("Drawing") },
  { "external", N_("Outside document") },
  { NULL }
};

static const MunChoice document_reason_choices[] = {
  { "required_by_standard", N_("Required by the standard") },
  { "needed_by_us", N_("Needed by us") },
  { "external_origin", N_("Comes from outside") },
  { NULL }
};

static const MunChoice document_medium_choices[] = {
  { "electronic", N_("Electronic") },
  { "paper", N_("Paper") },
  { "both", N_("Electronic and paper") },
  { NULL }
};

static const MunChoice document_classification_choices[] = {
  { "public", N_("Public") },
  { "internal", N_("Internal") },
  { "confidential", N_("Confidential") },
  { "strict", N_("Strictly confidential") },
  { NULL }
};

static const MunChoice document_value_class_choices[] = {
  { "low", N_("Low") },
  { "medium", N_("Medium") },
  { "high", N_("High") },
  { "critical", N_("Critical") },
  { NULL }
};

static const MunChoice document_integrity_class_choices[] = {
  { "normal", N_("Normal") },
  { "high", N_("High") },
  { NULL }
};

static const MunChoice document_disposition_choices[] = {
  { "delete", N_("Delete") },
  { "shred", N_("Shred") },
  { "archive", N_("Archive") },
  { "return", N_("Return") },
  { NULL }
};

static const MunChoice document_archive_reason_choices[] = {
  { "none", N_("Not archived") },
  { "legal", N_("Required by law") },
  { "knowledge", N_("Kept as know-how") },
  { NULL }
};

static const MunChoice document_status_choices[] = {
  { "draft", N_("Draft") },
  { "in_review", N_("In review") },
  { "approved", N_("Approved") },
  { "obsolete", N_("Obsolete") },
  { "archived", N_("Archived") },
  { "destroyed", N_("Destroyed") },
  { NULL }
};

static const MunField document_fields[] = {
  [DOCUMENT_CODE] = { "code", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Code"),
    N_("The short mark printed on the document, e.g. “D-07”. Use F- for forms and X- for documents from outside."),
    .clause = "7.5.2-a", .group = N_("Document") },
  [DOCUMENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("The title as it stands on the document, e.g. “Key and access plan, main warehouse”."),
    .clause = "7.5.2-a" },
  [DOCUMENT_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_("What sort of document it is. It decides who approves it."), .choices = document_kind_choices },
  [DOCUMENT_REASON] = { "reason", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Why we have it"),
    N_("Whether the standard asks for it, you need it yourselves, or it comes from outside."),
    .choices = document_reason_choices, .clause = "7.5.1" },
  [DOCUMENT_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Document owner"),
    N_("Who keeps the content right and answers questions about it."),
    .target = &mun_person_spec },
  [DOCUMENT_EXTERNAL_SOURCE] = { "external_source", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Outside source"),
    N_("For documents from outside: publisher, edition and who checks for new ones, e.g. “Port authority, edition "
       "2025”."),
    .clause = "7.5.3" },
  [DOCUMENT_LANGUAGE] = { "language", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Language"),
    N_("The language or languages it is written in, e.g. “English, Polish”."),
    .clause = "7.5.2-b", .group = N_("Form and place") },
  [DOCUMENT_FORMAT] = { "format", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Format"), N_("What it looks like, e.g. “PDF, A4” or “Checklist on card”."), .clause = "7.5.2-b" },
  [DOCUMENT_MEDIUM] = { "medium", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Paper or electronic"),
    N_("Whether it lives on paper, on a screen or both."),
    .choices = document_medium_choices, .clause = "7.5.2-b" },
  [DOCUMENT_STORAGE_LOCATION] = { "storage_location", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Place of storage"),
    N_("Where the original is kept, e.g. “Office safe, shelf 2” or “Server, folder Security”."),
    .clause = "7.5.3" },
  [DOCUMENT_CLASSIFICATION] = { "classification", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Classification"),
    N_("Who may see it at all. Plans and key lists are at least confidential."),
    .choices = document_classification_choices, .clause = "7.5.3-b", .group = N_("Protection") },
  [DOCUMENT_VALUE_CLASS] = { "value_class", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Value"),
    N_("How much it would hurt if it were lost or became known."),
    .choices = document_value_class_choices, .clause = "7.5.1" },
  [DOCUMENT_INTEGRITY_CLASS] = { "integrity_class", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Integrity"),
    N_("How much it would hurt if somebody changed it unnoticed."),
    .choices = document_integrity_class_choices, .clause = "7.5.1" },
  [DOCUMENT_ACCESS_RULE] = { "access_rule", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Access rule"),
    N_("Who may read it and who may change it, e.g. “All staff read; coordinator changes”."),
    .clause = "7.5.3" },
  [DOCUMENT_RETENTION_YEARS] = { "retention_years", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Keep for"),
    N_("How many years it is kept after it is replaced or closed."),
    .clause = "7.5.3", .group = N_("Keeping and disposal"), .minimum = 0, .maximum = 100, .unit = N_("years") },
  [DOCUMENT_RETENTION_BASIS] = { "retention_basis", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Reason for keeping"),
    N_("The law, contract or decision behind that time, e.g. “Customs code: 3 years”.") },
  [DOCUMENT_DISPOSITION] = { "disposition", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Afterwards"),
    N_("What happens when the time is over."),
    .choices = document_disposition_choices, .clause = "7.5.3" },
  [DOCUMENT_ARCHIVE_REASON] = { "archive_reason", MUN_KIND_CHOICE, 0,
    N_("Reason for the archive"),
    N_("Why an obsolete document is still kept. Archived pages must be marked so that nobody works from them."),
    .choices = document_archive_reason_choices, .clause = "7.5.3" },
  [DOCUMENT_REVIEW_INTERVAL_MONTHS] = { "review_interval_months", MUN_KIND_INTEGER, 0,
    N_("Review every"),
    N_("After how many months somebody reads it again, e.g. 12 for plans and 24 for instructions."),
    .group = N_("Review and status"), .minimum = 1, .maximum = 120, .unit = N_("months") },
  [DOCUMENT_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED | MUN_COMPUTED | MUN_PLANNED,
    N_("Review due"), N_("Worked out from the last approval and the review interval.") },
  [DOCUMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("Draft, in review, approved, obsolete, archived or destroyed."),
    .choices = document_status_choices },
};

/* Who approves depends on the kind: policies, scopes and plans are for top management, the rest for the
 * coordinator or the owner. */
static const MunTransition document_transitions[] = {
  { "draft", "in_review", N_("Send for approval"), "SR", NULL },
  { "in_review", "approved", N_("Approve"), "TSR", NULL },
  { "in_review", "draft", N_("Send back"), "TSR", NULL, .early = TRUE },
  { "approved", "in_review", N_("Start a review"), "SR", NULL },
  { "approved", "obsolete", N_("Mark as obsolete"), "S", NULL },
  { "obsolete", "draft", N_("Take up again"), "S", NULL, .early = TRUE },
  { "obsolete", "archived", N_("Archive"), "S", "archive_reason" },
  { "obsolete", "destroyed", N_("Record as destroyed"), "TS", NULL },
  { NULL }
};

const MunSpec mun_document_spec = {
  .name = "document",
  .prefix = "DOC",
  .title = N_("Document"),
  .plural = N_("Documents"),
  .purpose = N_("The master record of every document and every kind of record: what it is, who owns it, how it is "
                "protected, how long it is kept and what happens afterwards."),
  .expects = N_("Every document the standard asks for and those you need, each identified, reviewed, approved, "
                "available where it is used, protected, and kept for a set time."),
  .module = "documents",
  .clause = "7.5.1, 7.5.2, 7.5.3",
  .by = "RA",
  .fields = document_fields,
  .n_fields = N_DOCUMENT_FIELDS,
  .title_field = DOCUMENT_TITLE,
  .state_field = DOCUMENT_STATUS,
  .transitions = document_transitions,
};

static const MunChoice document_version_status_choices[] = {
  { "draft", N_("Draft") },
  { "in_review", N_("In review") },
  { "approved", N_("Approved") },
  { "superseded", N_("Superseded") },
  { NULL }
};

static const MunField document_version_fields[] = {
  [DOCUMENT_VERSION_DOCUMENT] = { "document", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Document"),
    N_("The document this version belongs to."),
    .target = &mun_document_spec, .group = N_("Version") },
  [DOCUMENT_VERSION_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_GIVEN,
    N_("Version"), N_("Counted by the program.") },
  [DOCUMENT_VERSION_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Status"), N_("Follows from the review and the approval."), .choices = document_version_status_choices },
  [DOCUMENT_VERSION_AUTHOR] = { "author", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Author"), N_("Who wrote or changed the text."), .target = &mun_person_spec },
  [DOCUMENT_VERSION_WRITTEN_ON] = { "written_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Written on"), N_("The day the text was finished.") },
  [DOCUMENT_VERSION_CHANGE_SUMMARY] = { "change_summary", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("What changed"),
    N_("The changes in a sentence or two, e.g. “New alarm number, section on drones added”. Write “First version” "
       "at the start.") },
  [DOCUMENT_VERSION_FILE] = { "file", MUN_KIND_FILE, 0,
    N_("File"), N_("The document itself, kept inside the workspace.") },
  [DOCUMENT_VERSION_SHA256] = { "sha256", MUN_KIND_LINE, MUN_COMPUTED,
    N_("Checksum"), N_("Proves that the file, or the record that was approved, is still the same.") },
  [DOCUMENT_VERSION_REVIEWER] = { "reviewer", MUN_KIND_LINK, 0,
    N_("Reviewer"),
    N_("Who read it critically before approval. Best somebody other than the author."),
    .target = &mun_person_spec, .clause = "7.5.2-c", .group = N_("Review and approval") },
  [DOCUMENT_VERSION_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Reviewed on"), N_("The day the review was finished."), .clause = "7.5.2-c" },
  [DOCUMENT_VERSION_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Approved by"), N_("Who released it for use."), .target = &mun_person_spec, .clause = "7.5.2-c" },
  [DOCUMENT_VERSION_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Approved on"), N_("The day of the approval."), .clause = "7.5.2-c" },
  [DOCUMENT_VERSION_EFFECTIVE_FROM] = { "effective_from", MUN_KIND_DATE, MUN_PLANNED,
    N_("In force from"), N_("The first day it applies, if that is not the day of approval.") },
  [DOCUMENT_VERSION_SUPERSEDED_ON] = { "superseded_on", MUN_KIND_DATE, MUN_COMPUTED | MUN_AFTER_APPROVAL | MUN_HAPPENED,
    N_("Superseded on"), N_("Filled in when the next version is approved.") },
};

/* Only one version of a document is approved at a time: approving the next one supersedes it. */
static const MunTransition document_version_transitions[] = {
  { "draft", "in_review", N_("Send for approval"), "SR", NULL },
  { "in_review", "approved", N_("Approve"), "TSR", "reviewer reviewed_on" },
  { "in_review", "draft", N_("Send back"), "TSR", NULL, .early = TRUE },
  { "approved", "superseded", N_("Superseded"), "", NULL },
  { NULL }
};

const MunSpec mun_document_version_spec = {
  .name = "document_version",
  .prefix = "DOV",
  .title = N_("Document version"),
  .plural = N_("Document versions"),
  .purpose = N_("One version of a document: its author, what changed, who reviewed and who approved it."),
  .expects = N_("For each version an author, a review and an approval before it came into use, and a note of what "
                "changed."),
  .module = "documents",
  .clause = "7.5.2, 7.5.3",
  .by = "RA",
  .flags = MUN_SPEC_CHILD | MUN_SPEC_SIGNED,
  .fields = document_version_fields,
  .n_fields = N_DOCUMENT_VERSION_FIELDS,
  .title_field = DOCUMENT_VERSION_VERSION,
  .state_field = DOCUMENT_VERSION_STATUS,
  .transitions = document_version_transitions,
  .parent_field = DOCUMENT_VERSION_DOCUMENT,
};

static const MunChoice document_copy_medium_choices[] = {
  { "electronic", N_("Electronic") },
  { "paper", N_("Paper") },
  { NULL }
};

static const MunChoice document_copy_right_choices[] = {
  { "view", N_("May read") },
  { "change", N_("May change") },
  { NULL }
};

static const MunField document_copy_fields[] = {
  [DOCUMENT_COPY_DOCUMENT] = { "document", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Document"), N_("The document that was handed out."), .target = &mun_document_spec },
  [DOCUMENT_COPY_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED,
    N_("Version"), N_("The version that was handed out, e.g. “2”.") },
  [DOCUMENT_COPY_PLACE] = { "place", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Place"), N_("Where the copy is, e.g. “Gate house, red folder”. Think of vehicles and notice boards.") },
  [DOCUMENT_COPY_HOLDER] = { "holder", MUN_KIND_LINK, MUN_LISTED,
    N_("Holder"), N_("Who keeps the copy, if it is one person."), .target = &mun_person_spec },
  [DOCUMENT_COPY_MEDIUM] = { "medium", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Paper or electronic"), N_("How the copy was handed out."), .choices = document_copy_medium_choices },
  [DOCUMENT_COPY_RIGHT] = { "right", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Right"),
    N_("Whether the holder may only read it or also change it."),
    .choices = document_copy_right_choices, .clause = "7.5.3" },
  [DOCUMENT_COPY_ISSUED_ON] = { "issued_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Issued on"), N_("The day the copy was handed out.") },
  [DOCUMENT_COPY_WITHDRAWN_ON] = { "withdrawn_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Withdrawn on"),
    N_("The day the copy was taken back or deleted. Do this for every copy when a new version comes out.") },
  [DOCUMENT_COPY_CHECKED_ON] = { "checked_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Last checked on"), N_("The last time somebody looked whether the copy is still there and current.") },
};

const MunSpec mun_document_copy_spec = {
  .name = "document_copy",
  .prefix = "DCP",
  .title = N_("Distributed copy"),
  .plural = N_("Distributed copies"),
  .purpose = N_("Where a copy of a document is, who may see or change it, and when it was taken back."),
  .expects = N_("Current copies at every place of work, and proof that outdated ones were withdrawn."),
  .module = "documents",
  .clause = "7.5.3, 8.6.4",
  .flags = MUN_SPEC_CHILD,
  .fields = document_copy_fields,
  .n_fields = N_DOCUMENT_COPY_FIELDS,
  .title_field = DOCUMENT_COPY_PLACE,
  .parent_field = DOCUMENT_COPY_DOCUMENT,
};
