/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/infrastructure.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"

static const MunChoice attachment_classification_choices[] = {
  { "public", N_("Public") },
  { "internal", N_("Internal") },
  { "confidential", N_("Confidential") },
  { "strict", N_("Strict") },
  { NULL }
};

static const MunField attachment_fields[] = {
  [ATTACHMENT_RECORD_TYPE] = { "record_type", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED | MUN_COMPUTED,
    N_("Record type"), N_("") },
  [ATTACHMENT_RECORD] = { "record", MUN_KIND_LINK, MUN_REQUIRED | MUN_COMPUTED,
    N_("Record"), N_("") },
  [ATTACHMENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [ATTACHMENT_FILE] = { "file", MUN_KIND_FILE, MUN_REQUIRED,
    N_("File"), N_("") },
  [ATTACHMENT_SHA256] = { "sha256", MUN_KIND_LINE, MUN_REQUIRED | MUN_COMPUTED,
    N_("Sha256"), N_("") },
  [ATTACHMENT_CLASSIFICATION] = { "classification", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Classification"), N_(""), .choices = attachment_classification_choices },
  [ATTACHMENT_ADDED_BY] = { "added_by", MUN_KIND_LINK, MUN_REQUIRED | MUN_COMPUTED,
    N_("Added by"), N_(""), .target = &mun_person_spec },
  [ATTACHMENT_ADDED_ON] = { "added_on", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_COMPUTED,
    N_("Added on"), N_("") },
};

const MunSpec mun_attachment_spec = {
  .name = "attachment",
  .prefix = "ATT",
  .title = N_("Evidence file"),
  .plural = N_("Evidence file"),
  .purpose = N_("A file (photo, PDF, e-mail) stored as evidence for a record, with a checksum so that later changes are visible."),
  .expects = N_(""),
  .module = "documents",
  .clause = "7.5.3",
  .flags = MUN_SPEC_INTERNAL,
  .fields = attachment_fields,
  .n_fields = N_ATTACHMENT_FIELDS,
  .title_field = ATTACHMENT_TITLE,
};

static const MunChoice approval_step_step_choices[] = {
  { "submit", N_("Submit") },
  { "review", N_("Review") },
  { "approve", N_("Approve") },
  { "reject", N_("Reject") },
  { "withdraw", N_("Withdraw") },
  { "close", N_("Close") },
  { "reopen", N_("Reopen") },
  { NULL }
};

static const MunField approval_step_fields[] = {
  [APPROVAL_STEP_RECORD_TYPE] = { "record_type", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED | MUN_COMPUTED,
    N_("Record type"), N_("") },
  [APPROVAL_STEP_RECORD] = { "record", MUN_KIND_LINK, MUN_REQUIRED | MUN_COMPUTED,
    N_("Record"), N_("") },
  [APPROVAL_STEP_VERSION] = { "version", MUN_KIND_LINE, MUN_LISTED | MUN_COMPUTED,
    N_("Version"), N_("") },
  [APPROVAL_STEP_STEP] = { "step", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_COMPUTED,
    N_("Step"), N_(""), .choices = approval_step_step_choices },
  [APPROVAL_STEP_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED | MUN_COMPUTED,
    N_("Person"), N_(""), .target = &mun_person_spec },
  [APPROVAL_STEP_ON_DATE] = { "on_date", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_COMPUTED,
    N_("On date"), N_("") },
  [APPROVAL_STEP_COMMENT] = { "comment", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Comment"), N_("") },
};

const MunSpec mun_approval_step_spec = {
  .name = "approval_step",
  .prefix = "APS",
  .title = N_("Approval trail"),
  .plural = N_("Approval trail"),
  .purpose = N_("Every submit, review, approve, reject and withdraw decision on any record that has a life cycle."),
  .expects = N_(""),
  .module = "documents",
  .clause = "7.5.2, 7.5.3-c",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_INTERNAL,
  .fields = approval_step_fields,
  .n_fields = N_APPROVAL_STEP_FIELDS,
  .title_field = APPROVAL_STEP_VERSION,
};

static const MunChoice acknowledgement_subject_type_choices[] = {
  { "policy", N_("Policy") },
  { "document", N_("Document") },
  { "security_plan", N_("Security plan") },
  { "role_assignment", N_("Role assignment") },
  { "response_team", N_("Response team") },
  { NULL }
};

static const MunChoice acknowledgement_method_choices[] = {
  { "signature", N_("Signature") },
  { "click", N_("Click") },
  { "meeting_list", N_("Meeting list") },
  { NULL }
};

static const MunField acknowledgement_fields[] = {
  [ACKNOWLEDGEMENT_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Person"), N_(""), .target = &mun_person_spec },
  [ACKNOWLEDGEMENT_SUBJECT_TYPE] = { "subject_type", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_COMPUTED,
    N_("Subject type"), N_(""), .choices = acknowledgement_subject_type_choices },
  [ACKNOWLEDGEMENT_SUBJECT] = { "subject", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Subject"), N_("") },
  [ACKNOWLEDGEMENT_VERSION] = { "version", MUN_KIND_LINE, MUN_LISTED | MUN_COMPUTED,
    N_("Version"), N_("") },
  [ACKNOWLEDGEMENT_ON_DATE] = { "on_date", MUN_KIND_DATE, MUN_REQUIRED,
    N_("On date"), N_("") },
  [ACKNOWLEDGEMENT_METHOD] = { "method", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Method"), N_(""), .choices = acknowledgement_method_choices },
};

const MunSpec mun_acknowledgement_spec = {
  .name = "acknowledgement",
  .prefix = "ACK",
  .title = N_("Read-and-understood confirmation"),
  .plural = N_("Read-and-understood confirmation"),
  .purpose = N_("A person confirms having received and understood a policy, document, plan or role."),
  .expects = N_(""),
  .module = "people",
  .clause = "5.2.2, 5.3, 7.3, 8.6.2",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_INTERNAL,
  .fields = acknowledgement_fields,
  .n_fields = N_ACKNOWLEDGEMENT_FIELDS,
  .title_field = ACKNOWLEDGEMENT_SUBJECT,
};

static const MunChoice report_issue_status_choices[] = {
  { "draft", N_("Draft") },
  { "final", N_("Final") },
  { "withdrawn", N_("Withdrawn") },
  { NULL }
};

static const MunField report_issue_fields[] = {
  [REPORT_ISSUE_REPORT_CODE] = { "report_code", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED | MUN_COMPUTED,
    N_("Report code"), N_("") },
  [REPORT_ISSUE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED | MUN_COMPUTED,
    N_("Title"), N_("") },
  [REPORT_ISSUE_ISSUE_NO] = { "issue_no", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_COMPUTED,
    N_("Issue no"), N_("") },
  [REPORT_ISSUE_RECORD_TYPE] = { "record_type", MUN_KIND_LINE, MUN_SEARCHED | MUN_COMPUTED,
    N_("Record type"), N_("") },
  [REPORT_ISSUE_RECORD] = { "record", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Record"), N_("") },
  [REPORT_ISSUE_ISSUED_ON] = { "issued_on", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_COMPUTED,
    N_("Issued on"), N_("") },
  [REPORT_ISSUE_ISSUED_BY] = { "issued_by", MUN_KIND_LINK, MUN_REQUIRED | MUN_COMPUTED,
    N_("Issued by"), N_(""), .target = &mun_person_spec },
  [REPORT_ISSUE_SHA256] = { "sha256", MUN_KIND_LINE, MUN_REQUIRED | MUN_COMPUTED,
    N_("Sha256"), N_("") },
  [REPORT_ISSUE_CLASSIFICATION] = { "classification", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Classification"), N_(""), .choices = attachment_classification_choices },
  [REPORT_ISSUE_SENT_TO] = { "sent_to", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Sent to"), N_("") },
  [REPORT_ISSUE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = report_issue_status_choices },
};

/* Life: draft -> final (S or the approver) -> withdrawn (S). */
static const MunTransition report_issue_transitions[] = {
  { NULL }
};

const MunSpec mun_report_issue_spec = {
  .name = "report_issue",
  .prefix = "REP",
  .title = N_("Issued report"),
  .plural = N_("Issued report"),
  .purpose = N_("Register of each PDF the app issued: number, contents, checksum, who issued it, to whom it went."),
  .expects = N_(""),
  .module = "documents",
  .clause = "7.5.3",
  .flags = MUN_SPEC_INTERNAL,
  .fields = report_issue_fields,
  .n_fields = N_REPORT_ISSUE_FIELDS,
  .title_field = REPORT_ISSUE_TITLE,
  .state_field = REPORT_ISSUE_STATUS,
  .transitions = report_issue_transitions,
};

static const MunField wizard_run_fields[] = {
  [WIZARD_RUN_WIZARD] = { "wizard", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED | MUN_COMPUTED,
    N_("Wizard"), N_("") },
  [WIZARD_RUN_SUBJECT] = { "subject", MUN_KIND_LINK, MUN_LISTED | MUN_COMPUTED,
    N_("Subject"), N_("") },
  [WIZARD_RUN_PAGE] = { "page", MUN_KIND_LINE, MUN_SEARCHED | MUN_COMPUTED,
    N_("Page"), N_("") },
  [WIZARD_RUN_TOUCHED] = { "touched", MUN_KIND_TEXT, MUN_SEARCHED | MUN_COMPUTED,
    N_("Touched"), N_("") },
  [WIZARD_RUN_FINISHED_ON] = { "finished_on", MUN_KIND_DATE, MUN_COMPUTED,
    N_("Finished on"), N_("") },
};

const MunSpec mun_wizard_run_spec = {
  .name = "wizard_run",
  .prefix = "WIZ",
  .title = N_("Wizard in progress"),
  .plural = N_("Wizard in progress"),
  .purpose = N_("Where a guided conversation was left, so that it can be taken up again."),
  .expects = N_(""),
  .module = "documents",
  .clause = "7.5",
  .flags = MUN_SPEC_INTERNAL,
  .fields = wizard_run_fields,
  .n_fields = N_WIZARD_RUN_FIELDS,
  .title_field = WIZARD_RUN_SUBJECT,
};
