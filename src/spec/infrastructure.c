/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/infrastructure.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"

static const MunChoice attachment_classification_choices[] = {
  { "public",       N_("Public") },
  { "internal",     N_("Internal") },
  { "confidential", N_("Confidential") },
  { "strict",       N_("Strictly confidential") },
  { NULL }
};

static const MunField attachment_fields[] = {
  [ATTACHMENT_RECORD_TYPE] = { "record_type", MUN_KIND_LINE, MUN_REQUIRED | MUN_COMPUTED,
    N_("Kind of record"),
    N_("The kind of record this file is proof for. The program writes it.") },
  [ATTACHMENT_RECORD] = { "record", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Proof for"),
    N_("The record this file is proof for.") },
  [ATTACHMENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("What the file shows, e.g. “Photo of the repaired fence, north side”.") },
  [ATTACHMENT_FILE] = { "file", MUN_KIND_FILE, MUN_REQUIRED,
    N_("File"),
    N_("The file itself. It is copied into the workspace, so the original may be moved or deleted.") },
  [ATTACHMENT_SHA256] = { "sha256", MUN_KIND_LINE, MUN_REQUIRED | MUN_COMPUTED,
    N_("Checksum"),
    N_("The SHA-256 checksum of the file, written when it was added.") },
  [ATTACHMENT_CLASSIFICATION] = { "classification", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Confidentiality"),
    N_("Who may see it. Public editions of reports leave out everything that is not public."),
    .choices = attachment_classification_choices },
  [ATTACHMENT_ADDED_BY] = { "added_by", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Added by"),
    N_("Who added the file."),
    .target = &mun_person_spec },
  [ATTACHMENT_ADDED_ON] = { "added_on", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_HAPPENED,
    N_("Added on"),
    N_("When the file was added.") },
};

const MunSpec mun_attachment_spec = {
  .name = "attachment",
  .prefix = "ATT",
  .title = N_("Evidence file"),
  .plural = N_("Evidence files"),
  .purpose = N_("Keeps a photo, a PDF or an e-mail as proof for a record, with a checksum so that a later change is "
                "noticed."),
  .expects = N_("Proof that opens, belongs to the record it is kept with and has not been changed since it was "
                "added."),
  .module = "documents",
  .clause = "7.5.3",
  .by = "E",
  .flags = MUN_SPEC_INTERNAL,
  .fields = attachment_fields,
  .n_fields = N_ATTACHMENT_FIELDS,
  .title_field = ATTACHMENT_TITLE,
};

static const MunChoice approval_step_step_choices[] = {
  { "submit",   N_("Sent for approval") },
  { "review",   N_("Reviewed") },
  { "approve",  N_("Approved") },
  { "approve_conditions", N_("Approved with conditions") },
  { "reject",   N_("Sent back") },
  { "refuse",   N_("Rejected") },
  { "withdraw", N_("Withdrawn") },
  { "close",    N_("Closed") },
  { "reopen",   N_("Reopened") },
  { NULL }
};

static const MunField approval_step_fields[] = {
  [APPROVAL_STEP_RECORD_TYPE] = { "record_type", MUN_KIND_LINE, MUN_REQUIRED | MUN_COMPUTED,
    N_("Kind of record"),
    N_("The kind of record that was decided on.") },
  [APPROVAL_STEP_RECORD] = { "record", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Record"),
    N_("The record that was decided on.") },
  [APPROVAL_STEP_VERSION] = { "version", MUN_KIND_LINE, MUN_LISTED | MUN_COMPUTED,
    N_("Version"),
    N_("The version of the record at that time.") },
  [APPROVAL_STEP_STEP] = { "step", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Decision"),
    N_("What was decided."),
    .choices = approval_step_step_choices },
  [APPROVAL_STEP_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Person"),
    N_("Who decided."),
    .target = &mun_person_spec },
  [APPROVAL_STEP_ON_DATE] = { "on_date", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_HAPPENED,
    N_("Date and time"),
    N_("When it was decided.") },
  [APPROVAL_STEP_COMMENT] = { "comment", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Comment"),
    N_("Why, especially when something was sent back or closed.") },
};

const MunSpec mun_approval_step_spec = {
  .name = "approval_step",
  .prefix = "APS",
  .title = N_("Approval step"),
  .plural = N_("Approval steps"),
  .purpose = N_("Keeps each decision to send, review, approve, send back or withdraw a record, with who and when."),
  .expects = N_("An unbroken trail in which author and approver are different people and each refusal has a comment."),
  .module = "documents",
  .clause = "7.5.2, 7.5.3-c",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_INTERNAL,
  .fields = approval_step_fields,
  .n_fields = N_APPROVAL_STEP_FIELDS,
  .title_field = APPROVAL_STEP_STEP,
};

static const MunChoice acknowledgement_subject_type_choices[] = {
  { "policy",          N_("Security policy") },
  { "document",        N_("Document") },
  { "security_plan",   N_("Security plan") },
  { "role_assignment", N_("Role") },
  { "response_team",   N_("Response team") },
  { NULL }
};

static const MunChoice acknowledgement_method_choices[] = {
  { "signature",    N_("Signature on paper") },
  { "click",        N_("Confirmed on screen") },
  { "meeting_list", N_("List of a meeting") },
  { NULL }
};

static const MunField acknowledgement_fields[] = {
  [ACKNOWLEDGEMENT_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Person"),
    N_("Who confirms."),
    .target = &mun_person_spec },
  [ACKNOWLEDGEMENT_SUBJECT_TYPE] = { "subject_type", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_COMPUTED,
    N_("Kind of text"),
    N_("What sort of text was read."),
    .choices = acknowledgement_subject_type_choices },
  [ACKNOWLEDGEMENT_SUBJECT] = { "subject", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_GIVEN,
    N_("Text"),
    N_("The policy, document, plan or role that was read.") },
  [ACKNOWLEDGEMENT_VERSION] = { "version", MUN_KIND_LINE, MUN_LISTED | MUN_COMPUTED,
    N_("Version"),
    N_("The version that was read. A new version asks again.") },
  [ACKNOWLEDGEMENT_ON_DATE] = { "on_date", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Confirmed on"),
    N_("The day of the confirmation.") },
  [ACKNOWLEDGEMENT_METHOD] = { "method", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("How"),
    N_("How it was confirmed: by signature, on the screen or on the list of a meeting."),
    .choices = acknowledgement_method_choices },
};

const MunSpec mun_acknowledgement_spec = {
  .name = "acknowledgement",
  .prefix = "ACK",
  .title = N_("Confirmation of reading"),
  .plural = N_("Confirmations of reading"),
  .purpose = N_("Shows that a person received and understood a policy, a document, a plan or a role."),
  .expects = N_("A confirmation of the version in force from everyone who has to know it."),
  .module = "people",
  .clause = "5.2.2, 5.3, 7.3, 8.6.2",
  .by = "E",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_INTERNAL,
  .fields = acknowledgement_fields,
  .n_fields = N_ACKNOWLEDGEMENT_FIELDS,
  .title_field = ACKNOWLEDGEMENT_PERSON,
};

static const MunChoice report_issue_status_choices[] = {
  { "draft",     N_("Draft") },
  { "final",     N_("Final") },
  { "withdrawn", N_("Withdrawn") },
  { NULL }
};

static const MunField report_issue_fields[] = {
  [REPORT_ISSUE_REPORT_CODE] = { "report_code", MUN_KIND_LINE, MUN_REQUIRED | MUN_COMPUTED,
    N_("Report"),
    N_("The short code of the report, e.g. “R08”.") },
  [REPORT_ISSUE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED | MUN_COMPUTED,
    N_("Title"),
    N_("The title printed on the report.") },
  [REPORT_ISSUE_ISSUE_NO] = { "issue_no", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Issue number"),
    N_("Counts up each time this report is issued."),
    .minimum = 1, .maximum = 99999 },
  [REPORT_ISSUE_RECORD_TYPE] = { "record_type", MUN_KIND_LINE, MUN_COMPUTED,
    N_("Kind of record"),
    N_("The kind of record that was printed, if it was a single one.") },
  [REPORT_ISSUE_RECORD] = { "record", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Record"),
    N_("The record that was printed, if it was a single one.") },
  [REPORT_ISSUE_ISSUED_ON] = { "issued_on", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_HAPPENED,
    N_("Issued on"),
    N_("When it was written.") },
  [REPORT_ISSUE_ISSUED_BY] = { "issued_by", MUN_KIND_LINK, MUN_REQUIRED | MUN_COMPUTED,
    N_("Issued by"),
    N_("Who issued it."),
    .target = &mun_person_spec },
  [REPORT_ISSUE_SHA256] = { "sha256", MUN_KIND_LINE, MUN_REQUIRED | MUN_COMPUTED,
    N_("Checksum"),
    N_("The SHA-256 checksum of the PDF file.") },
  [REPORT_ISSUE_CLASSIFICATION] = { "classification", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Confidentiality"),
    N_("Who may see it; it is printed on each page."),
    .choices = attachment_classification_choices },
  [REPORT_ISSUE_SENT_TO] = { "sent_to", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED,
    N_("Sent to"),
    N_("Who received it, e.g. “Board, certification body”.") },
  [REPORT_ISSUE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("A draft is marked as such on each page; a final one counts as a record."),
    .choices = report_issue_status_choices },
};

static const MunTransition report_issue_transitions[] = {
  { "draft", "final", N_("Declare final"), "ST", NULL },
  { "draft", "withdrawn", N_("Withdraw"), "S", NULL, .early = TRUE },
  { "final", "withdrawn", N_("Withdraw"), "S", NULL },
  { NULL }
};

const MunSpec mun_report_issue_spec = {
  .name = "report_issue",
  .prefix = "REP",
  .title = N_("Issued report"),
  .plural = N_("Issued reports"),
  .purpose = N_("Lists every report handed out: its number, what it was, its checksum and who received it."),
  .expects = N_("Each paper shown to the auditor is found here with the same issue number and checksum."),
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
  [WIZARD_RUN_WIZARD] = { "wizard", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Guide"),
    N_("Which set of questions it is.") },
  [WIZARD_RUN_SUBJECT] = { "subject", MUN_KIND_LINK, MUN_LISTED | MUN_COMPUTED,
    N_("Record"),
    N_("The record that is being filled in.") },
  [WIZARD_RUN_PAGE] = { "page", MUN_KIND_LINE, MUN_COMPUTED,
    N_("Page"),
    N_("The page you left off at.") },
  [WIZARD_RUN_TOUCHED] = { "touched", MUN_KIND_TEXT, MUN_COMPUTED,
    N_("Answers touched"),
    N_("The prefilled answers that you have looked at or changed.") },
  [WIZARD_RUN_FINISHED_ON] = { "finished_on", MUN_KIND_DATE, MUN_LISTED | MUN_COMPUTED | MUN_HAPPENED,
    N_("Finished on"),
    N_("The day the last page was finished.") },
};

const MunSpec mun_wizard_run_spec = {
  .name = "wizard_run",
  .prefix = "WIZ",
  .title = N_("Guided run"),
  .plural = N_("Guided runs"),
  .purpose = N_("Remembers how far a guided set of questions was filled in, so that you can leave and come back."),
  .expects = N_("Nothing; it is a help for you and no proof."),
  .module = "documents",
  .clause = "7.5",
  .by = "",
  .flags = MUN_SPEC_INTERNAL,
  .fields = wizard_run_fields,
  .n_fields = N_WIZARD_RUN_FIELDS,
  .title_field = WIZARD_RUN_WIZARD,
};
