/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/review.h"

#include <glib/gi18n.h>

#include "spec/change.h"
#include "spec/document.h"
#include "spec/foundation.h"
#include "spec/improvement.h"

static const MunChoice management_review_status_choices[] = {
  { "planned", N_("Planned") },
  { "prepared", N_("Prepared") },
  { "held", N_("Held") },
  { "approved", N_("Approved") },
  { "closed", N_("Closed") },
  { NULL }
};

static const MunField management_review_fields[] = {
  [MANAGEMENT_REVIEW_PLANNED_ON] = { "planned_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Planned on"), N_("The day the review is planned for."), .group = N_("Meeting") },
  [MANAGEMENT_REVIEW_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Held on"), N_("The day top management sat together."), .clause = "9.3.1" },
  [MANAGEMENT_REVIEW_PERIOD_FROM] = { "period_from", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Period from"), N_("The first day looked at: the day after the last review’s period.") },
  [MANAGEMENT_REVIEW_PERIOD_TO] = { "period_to", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Period to"), N_("The last day looked at.") },
  [MANAGEMENT_REVIEW_CHAIR] = { "chair", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Chair"),
    N_("The member of top management who leads the review."),
    .target = &mun_person_spec, .clause = "9.3.1" },
  [MANAGEMENT_REVIEW_PARTICIPANTS] = { "participants", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Participants"), N_("Who took part, with their functions.") },
  [MANAGEMENT_REVIEW_SUITABILITY] = { "suitability", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Suitability"),
    N_("Does the system still fit what you do and the world around you? Say why."),
    .clause = "9.3.1", .group = N_("Conclusions") },
  [MANAGEMENT_REVIEW_ADEQUACY] = { "adequacy", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Adequacy"),
    N_("Is the system enough: are rules, people and means sufficient? Say why."),
    .clause = "9.3.1" },
  [MANAGEMENT_REVIEW_EFFECTIVENESS] = { "effectiveness", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Effectiveness"),
    N_("Does the system work: are objectives met, do incidents go down? Give figures."),
    .clause = "9.3.1" },
  [MANAGEMENT_REVIEW_IMPROVEMENT_NEEDS] = { "improvement_needs", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Need to improve or change"),
    N_("What should become better, and whether the system itself must change. “No change needed” is an answer too."),
    .clause = "9.3.3" },
  [MANAGEMENT_REVIEW_MINUTES] = { "minutes", MUN_KIND_LINK, 0,
    N_("Minutes"),
    N_("The document with the minutes."),
    .target = &mun_document_spec, .clause = "9.3.3", .group = N_("Minutes") },
  [MANAGEMENT_REVIEW_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Approved by"), N_("The member of top management who approved the minutes."), .target = &mun_person_spec },
  [MANAGEMENT_REVIEW_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Approved on"), N_("The day the minutes were approved. Within 30 days of the meeting is a good rule.") },
  [MANAGEMENT_REVIEW_NEXT_DUE] = { "next_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Next review due"),
    N_("When the next review is held. Once a year is the usual interval."),
    .clause = "9.3.1" },
  [MANAGEMENT_REVIEW_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Planned, prepared, held, approved or closed."), .choices = management_review_status_choices },
};

/* The conclusions are written at the meeting, so they may still be empty until the minutes are approved. */
static const MunTransition management_review_transitions[] = {
  { "planned", "prepared", N_("Confirm the pack as complete"), "S",
    "planned_on period_from period_to chair", .early = TRUE },
  { "prepared", "planned", N_("Work on the pack again"), "S", NULL, .early = TRUE },
  { "prepared", "held", N_("Record as held"), "T", "held_on participants", .early = TRUE },
  { "held", "approved", N_("Approve the minutes"), "T", "minutes" },
  { "approved", "closed", N_("Close"), "S", NULL },
  { "closed", "approved", N_("Reopen"), "TS", NULL },
  { NULL }
};

const MunSpec mun_management_review_spec = {
  .name = "management_review",
  .prefix = "REV",
  .title = N_("Management review"),
  .plural = N_("Management reviews"),
  .purpose = N_("A planned sitting of top management with a prepared pack and recorded results."),
  .expects = N_("A yearly review led by top management in which every input was looked at and which ended in "
                "conclusions and decisions."),
  .module = "review",
  .clause = "9.3.1, 9.3.2, 9.3.3",
  .fields = management_review_fields,
  .n_fields = N_MANAGEMENT_REVIEW_FIELDS,
  .title_field = MANAGEMENT_REVIEW_HELD_ON,
  .state_field = MANAGEMENT_REVIEW_STATUS,
  .transitions = management_review_transitions,
};

static const MunChoice review_input_letter_choices[] = {
  { "a", N_("Actions from earlier reviews") },
  { "b", N_("Changes inside and outside") },
  { "c", N_("Changed needs of interested parties") },
  { "d1", N_("Trend of nonconformities and actions") },
  { "d2", N_("Trend of measurements") },
  { "d3", N_("Trend of audits") },
  { "e", N_("Chances to improve") },
  { "f", N_("Audits and compliance checks") },
  { "g", N_("Voices from outside, complaints included") },
  { "h", N_("Overall security performance") },
  { "i", N_("Objectives and targets") },
  { "j", N_("State of corrective actions") },
  { "k", N_("Follow-up of earlier reviews") },
  { "l", N_("Changed circumstances and duties") },
  { "m", N_("Suggestions for improvement") },
  { NULL }
};

static const MunField review_input_fields[] = {
  [REVIEW_INPUT_REVIEW] = { "review", MUN_KIND_LINK, MUN_REQUIRED | MUN_COMPUTED | MUN_GIVEN,
    N_("Management review"), N_("The review this input belongs to."), .target = &mun_management_review_spec },
  [REVIEW_INPUT_LETTER] = { "letter", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_GIVEN,
    N_("Input"), N_("The subject, in the order of the standard."), .choices = review_input_letter_choices },
  [REVIEW_INPUT_AUTO_SUMMARY] = { "auto_summary", MUN_KIND_TEXT, MUN_SEARCHED | MUN_COMPUTED | MUN_CONFIDENTIAL,
    N_("From the records"),
    N_("What the program found in the records of the period: number, trend and exceptions.") },
  [REVIEW_INPUT_PREPARED_TEXT] = { "prepared_text", MUN_KIND_TEXT, MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Comment"), N_("What the figures do not say. Write “Nothing to report” when that is so.") },
  [REVIEW_INPUT_DISCUSSED] = { "discussed", MUN_KIND_YES_NO, MUN_REQUIRED | MUN_LISTED,
    N_("Discussed"), N_("Yes when the meeting has talked about it.") },
  [REVIEW_INPUT_CONCLUSION] = { "conclusion", MUN_KIND_TEXT, MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Conclusion"), N_("What top management made of it, in a sentence.") },
};

const MunSpec mun_review_input_spec = {
  .name = "review_input",
  .prefix = "RIN",
  .title = N_("Review input"),
  .plural = N_("Review inputs"),
  .purpose = N_("One of the subjects top management has to look at, with the program’s summary and the conclusion "
                "of the meeting."),
  .expects = N_("Every input prepared and discussed, even where the answer is that there was nothing to report."),
  .module = "review",
  .clause = "9.3.2 a-m",
  .flags = MUN_SPEC_CHILD,
  .fields = review_input_fields,
  .n_fields = N_REVIEW_INPUT_FIELDS,
  .title_field = REVIEW_INPUT_LETTER,
  .parent_field = REVIEW_INPUT_REVIEW,
};

static const MunChoice review_decision_kind_choices[] = {
  { "improvement", N_("Improvement") },
  { "system_change", N_("Change to the system") },
  { "resource", N_("Resource") },
  { "other", N_("Other") },
  { NULL }
};

static const MunChoice review_decision_status_choices[] = {
  { "open", N_("Open") },
  { "in_progress", N_("In progress") },
  { "done", N_("Done") },
  { "dropped", N_("Dropped") },
  { NULL }
};

static const MunField review_decision_fields[] = {
  [REVIEW_DECISION_REVIEW] = { "review", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Management review"),
    N_("The review that decided it."),
    .target = &mun_management_review_spec, .group = N_("Decision") },
  [REVIEW_DECISION_DECISION_TEXT] = { "decision_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Decision"),
    N_("What was decided, so that others can carry it out, e.g. “Buy GPS locks for all 46 trailers”.") },
  [REVIEW_DECISION_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("Whether it improves something, changes the system, or gives people, money or equipment."),
    .choices = review_decision_kind_choices },
  [REVIEW_DECISION_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_("Who carries it out."), .target = &mun_person_spec },
  [REVIEW_DECISION_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Due on"), N_("By when it must be done.") },
  [REVIEW_DECISION_DONE_ON] = { "done_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Done on"), N_("The day it was done."), .group = N_("Result") },
  [REVIEW_DECISION_RESULT] = { "result", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Result"), N_("What came of it. When it is dropped, say why.") },
  [REVIEW_DECISION_IMPROVEMENT] = { "improvement", MUN_KIND_LINK, 0,
    N_("Improvement"), N_("The improvement that came of it."), .target = &mun_improvement_spec },
  [REVIEW_DECISION_CHANGE] = { "change", MUN_KIND_LINK, 0,
    N_("Change"), N_("The planned change that came of it."), .target = &mun_change_spec },
  [REVIEW_DECISION_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Open, in progress, done or dropped."), .choices = review_decision_status_choices },
};

/* Top management confirms what is done when it looks at this decision at the next review. */
static const MunTransition review_decision_transitions[] = {
  { "open", "in_progress", N_("Start"), "RST", NULL },
  { "open", "done", N_("Mark as done"), "RST", "done_on result" },
  { "in_progress", "done", N_("Mark as done"), "RST", "done_on result" },
  { "open", "dropped", N_("Drop"), "T", "result", .early = TRUE },
  { "in_progress", "dropped", N_("Drop"), "T", "result" },
  { "done", "open", N_("Reopen"), "T", NULL, .early = TRUE },
  { "dropped", "open", N_("Take up again"), "T", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_review_decision_spec = {
  .name = "review_decision",
  .prefix = "DEC",
  .title = N_("Review decision"),
  .plural = N_("Review decisions"),
  .purpose = N_("A decision of the management review with somebody in charge and a date."),
  .expects = N_("Decisions on improvement, on changes to the system and on resources, each followed up at the next "
                "review."),
  .module = "review",
  .clause = "9.3.3",
  .flags = MUN_SPEC_CHILD,
  .fields = review_decision_fields,
  .n_fields = N_REVIEW_DECISION_FIELDS,
  .title_field = REVIEW_DECISION_DECISION_TEXT,
  .state_field = REVIEW_DECISION_STATUS,
  .transitions = review_decision_transitions,
  .parent_field = REVIEW_DECISION_REVIEW,
};
