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
  { "instruction", N_("Instruction") },
  { "form", N_("Form") },
  { "record", N_("Record") },
  { "report", N_("Report") },
  { "drawing", N_("Drawing") },
  { "external", N_("External") },
  { NULL }
};

static const MunChoice document_reason_choices[] = {
  { "required_by_standard", N_("Required by standard") },
  { "needed_by_us", N_("Needed by us") },
  { "external_origin", N_("External origin") },
  { NULL }
};

static const MunChoice document_medium_choices[] = {
  { "electronic", N_("Electronic") },
  { "paper", N_("Paper") },
  { "both", N_("Both") },
  { NULL }
};

static const MunChoice document_classification_choices[] = {
  { "public", N_("Public") },
  { "internal", N_("Internal") },
  { "confidential", N_("Confidential") },
  { "strict", N_("Strict") },
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
  { "none", N_("None") },
  { "legal", N_("Legal") },
  { "knowledge", N_("Knowledge") },
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
  [DOCUMENT_CODE] = { "code", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Code"), N_("") },
  [DOCUMENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [DOCUMENT_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = document_kind_choices },
  [DOCUMENT_REASON] = { "reason", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Reason"), N_(""), .choices = document_reason_choices },
  [DOCUMENT_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [DOCUMENT_LANGUAGE] = { "language", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Language"), N_("") },
  [DOCUMENT_FORMAT] = { "format", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Format"), N_("") },
  [DOCUMENT_MEDIUM] = { "medium", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Medium"), N_(""), .choices = document_medium_choices },
  [DOCUMENT_STORAGE_LOCATION] = { "storage_location", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Storage location"), N_("") },
  [DOCUMENT_CLASSIFICATION] = { "classification", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Classification"), N_(""), .choices = document_classification_choices },
  [DOCUMENT_VALUE_CLASS] = { "value_class", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Value class"), N_(""), .choices = document_value_class_choices },
  [DOCUMENT_INTEGRITY_CLASS] = { "integrity_class", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Integrity class"), N_(""), .choices = document_integrity_class_choices },
  [DOCUMENT_ACCESS_RULE] = { "access_rule", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Access rule"), N_("") },
  [DOCUMENT_RETENTION_YEARS] = { "retention_years", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Retention years"), N_("") },
  [DOCUMENT_RETENTION_BASIS] = { "retention_basis", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Retention basis"), N_("") },
  [DOCUMENT_DISPOSITION] = { "disposition", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Disposition"), N_(""), .choices = document_disposition_choices },
  [DOCUMENT_ARCHIVE_REASON] = { "archive_reason", MUN_KIND_CHOICE, 0,
    N_("Archive reason"), N_(""), .choices = document_archive_reason_choices },
  [DOCUMENT_EXTERNAL_SOURCE] = { "external_source", MUN_KIND_LINE, MUN_SEARCHED,
    N_("External source"), N_("") },
  [DOCUMENT_REVIEW_INTERVAL_MONTHS] = { "review_interval_months", MUN_KIND_INTEGER, 0,
    N_("Review interval months"), N_("") },
  [DOCUMENT_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED | MUN_COMPUTED,
    N_("Review due"), N_("") },
  [DOCUMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = document_status_choices },
};

/* Life: draft -> in_review (S) -> approved (approver named by kind: policy/scope T, others S or R) -> obsolete (S, copies withdrawn) -> archived (S, archive_reason) or destroyed (S after retention; T for strict). */
static const MunTransition document_transitions[] = {
  { NULL }
};

const MunSpec mun_document_spec = {
  .name = "document",
  .prefix = "DOC",
  .title = N_("Controlled document"),
  .plural = N_("Controlled document"),
  .purpose = N_("Master record of every document and record type: what it is, who owns it, how it is protected, how long it is kept and what happens after."),
  .expects = N_(""),
  .module = "documents",
  .clause = "7.5.1, 7.5.2, 7.5.3",
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
    N_("Document"), N_(""), .target = &mun_document_spec },
  [DOCUMENT_VERSION_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Version"), N_("") },
  [DOCUMENT_VERSION_AUTHOR] = { "author", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Author"), N_(""), .target = &mun_person_spec },
  [DOCUMENT_VERSION_WRITTEN_ON] = { "written_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Written on"), N_("") },
  [DOCUMENT_VERSION_CHANGE_SUMMARY] = { "change_summary", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Change summary"), N_("") },
  [DOCUMENT_VERSION_REVIEWER] = { "reviewer", MUN_KIND_LINK, 0,
    N_("Reviewer"), N_(""), .target = &mun_person_spec },
  [DOCUMENT_VERSION_REVIEWED_ON] = { "reviewed_on", MUN_KIND_DATE, 0,
    N_("Reviewed on"), N_("") },
  [DOCUMENT_VERSION_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [DOCUMENT_VERSION_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, 0,
    N_("Approved on"), N_("") },
  [DOCUMENT_VERSION_EFFECTIVE_FROM] = { "effective_from", MUN_KIND_DATE, 0,
    N_("Effective from"), N_("") },
  [DOCUMENT_VERSION_SUPERSEDED_ON] = { "superseded_on", MUN_KIND_DATE, MUN_COMPUTED,
    N_("Superseded on"), N_("") },
  [DOCUMENT_VERSION_FILE] = { "file", MUN_KIND_FILE, 0,
    N_("File"), N_("") },
  [DOCUMENT_VERSION_SHA256] = { "sha256", MUN_KIND_LINE, MUN_COMPUTED,
    N_("Sha256"), N_("") },
  [DOCUMENT_VERSION_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Status"), N_(""), .choices = document_version_status_choices },
};

/* Life: as document; only one approved version per document. */
static const MunTransition document_version_transitions[] = {
  { NULL }
};

const MunSpec mun_document_version_spec = {
  .name = "document_version",
  .prefix = "DOV",
  .title = N_("Document version"),
  .plural = N_("Document version"),
  .purpose = N_("One version with author, what changed, who reviewed and who approved."),
  .expects = N_(""),
  .module = "documents",
  .clause = "7.5.2, 7.5.3",
  .flags = MUN_SPEC_CHILD,
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
  { "view", N_("View") },
  { "change", N_("Change") },
  { NULL }
};

static const MunField document_copy_fields[] = {
  [DOCUMENT_COPY_DOCUMENT] = { "document", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Document"), N_(""), .target = &mun_document_spec },
  [DOCUMENT_COPY_VERSION] = { "version", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED,
    N_("Version"), N_("") },
  [DOCUMENT_COPY_HOLDER] = { "holder", MUN_KIND_LINK, 0,
    N_("Holder"), N_(""), .target = &mun_person_spec },
  [DOCUMENT_COPY_PLACE] = { "place", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Place"), N_("") },
  [DOCUMENT_COPY_MEDIUM] = { "medium", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Medium"), N_(""), .choices = document_copy_medium_choices },
  [DOCUMENT_COPY_RIGHT] = { "right", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Right"), N_(""), .choices = document_copy_right_choices },
  [DOCUMENT_COPY_ISSUED_ON] = { "issued_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Issued on"), N_("") },
  [DOCUMENT_COPY_WITHDRAWN_ON] = { "withdrawn_on", MUN_KIND_DATE, 0,
    N_("Withdrawn on"), N_("") },
  [DOCUMENT_COPY_CHECKED_ON] = { "checked_on", MUN_KIND_DATE, 0,
    N_("Checked on"), N_("") },
};

const MunSpec mun_document_copy_spec = {
  .name = "document_copy",
  .prefix = "DCP",
  .title = N_("Distribution line"),
  .plural = N_("Distribution line"),
  .purpose = N_("Where a copy is and who may see or change it; how we find and withdraw it."),
  .expects = N_(""),
  .module = "documents",
  .clause = "7.5.3, 8.6.4",
  .flags = MUN_SPEC_CHILD,
  .fields = document_copy_fields,
  .n_fields = N_DOCUMENT_COPY_FIELDS,
  .title_field = DOCUMENT_COPY_PLACE,
  .parent_field = DOCUMENT_COPY_DOCUMENT,
};
