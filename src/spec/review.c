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
  [MANAGEMENT_REVIEW_PLANNED_ON] = { "planned_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Planned on"), N_("") },
  [MANAGEMENT_REVIEW_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_LISTED,
    N_("Held on"), N_("") },
  [MANAGEMENT_REVIEW_PERIOD_FROM] = { "period_from", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Period from"), N_("") },
  [MANAGEMENT_REVIEW_PERIOD_TO] = { "period_to", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Period to"), N_("") },
  [MANAGEMENT_REVIEW_CHAIR] = { "chair", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Chair"), N_(""), .target = &mun_person_spec },
  [MANAGEMENT_REVIEW_PARTICIPANTS] = { "participants", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Participants"), N_("") },
  [MANAGEMENT_REVIEW_SUITABILITY] = { "suitability", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Suitability"), N_("") },
  [MANAGEMENT_REVIEW_ADEQUACY] = { "adequacy", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Adequacy"), N_("") },
  [MANAGEMENT_REVIEW_EFFECTIVENESS] = { "effectiveness", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Effectiveness"), N_("") },
  [MANAGEMENT_REVIEW_IMPROVEMENT_NEEDS] = { "improvement_needs", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Improvement needs"), N_("") },
  [MANAGEMENT_REVIEW_MINUTES] = { "minutes", MUN_KIND_LINK, 0,
    N_("Minutes"), N_(""), .target = &mun_document_spec },
  [MANAGEMENT_REVIEW_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [MANAGEMENT_REVIEW_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, 0,
    N_("Approved on"), N_("") },
  [MANAGEMENT_REVIEW_NEXT_DUE] = { "next_due", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Next due"), N_("") },
  [MANAGEMENT_REVIEW_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = management_review_status_choices },
};

/* Life: planned (S) -> prepared (S, all inputs filled) -> held (T) -> approved (T, minutes) -> closed (S, decisions done). */
static const MunTransition management_review_transitions[] = {
  { NULL }
};

const MunSpec mun_management_review_spec = {
  .name = "management_review",
  .prefix = "REV",
  .title = N_("Management review"),
  .plural = N_("Management review"),
  .purpose = N_("Planned sitting of top management with a prepared pack and recorded results."),
  .expects = N_(""),
  .module = "review",
  .clause = "9.3.1, 9.3.2, 9.3.3",
  .fields = management_review_fields,
  .n_fields = N_MANAGEMENT_REVIEW_FIELDS,
  .title_field = MANAGEMENT_REVIEW_PARTICIPANTS,
  .state_field = MANAGEMENT_REVIEW_STATUS,
  .transitions = management_review_transitions,
};

static const MunChoice review_input_letter_choices[] = {
  { "a", N_("A") },
  { "b", N_("B") },
  { "c", N_("C") },
  { "d1", N_("D1") },
  { "d2", N_("D2") },
  { "d3", N_("D3") },
  { "e", N_("E") },
  { "f", N_("F") },
  { "g", N_("G") },
  { "h", N_("H") },
  { "i", N_("I") },
  { "j", N_("J") },
  { "k", N_("K") },
  { "l", N_("L") },
  { "m", N_("M") },
  { NULL }
};

static const MunField review_input_fields[] = {
  [REVIEW_INPUT_REVIEW] = { "review", MUN_KIND_LINK, MUN_REQUIRED | MUN_COMPUTED,
    N_("Review"), N_(""), .target = &mun_management_review_spec },
  [REVIEW_INPUT_LETTER] = { "letter", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("Letter"), N_(""), .choices = review_input_letter_choices },
  [REVIEW_INPUT_AUTO_SUMMARY] = { "auto_summary", MUN_KIND_TEXT, MUN_SEARCHED | MUN_COMPUTED,
    N_("Auto summary"), N_("") },
  [REVIEW_INPUT_PREPARED_TEXT] = { "prepared_text", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Prepared text"), N_("") },
  [REVIEW_INPUT_DISCUSSED] = { "discussed", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Discussed"), N_("") },
  [REVIEW_INPUT_CONCLUSION] = { "conclusion", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Conclusion"), N_("") },
};

const MunSpec mun_review_input_spec = {
  .name = "review_input",
  .prefix = "RIN",
  .title = N_("Review input"),
  .plural = N_("Review input"),
  .purpose = N_("One of the inputs a to m with the automatic summary and the comment of the meeting."),
  .expects = N_(""),
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
  { "system_change", N_("System change") },
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
    N_("Review"), N_(""), .target = &mun_management_review_spec },
  [REVIEW_DECISION_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = review_decision_kind_choices },
  [REVIEW_DECISION_DECISION_TEXT] = { "decision_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Decision text"), N_("") },
  [REVIEW_DECISION_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [REVIEW_DECISION_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Due on"), N_("") },
  [REVIEW_DECISION_DONE_ON] = { "done_on", MUN_KIND_DATE, 0,
    N_("Done on"), N_("") },
  [REVIEW_DECISION_RESULT] = { "result", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Result"), N_("") },
  [REVIEW_DECISION_IMPROVEMENT] = { "improvement", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Improvement"), N_(""), .target = &mun_improvement_spec },
  [REVIEW_DECISION_CHANGE] = { "change", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Change"), N_(""), .target = &mun_change_spec },
  [REVIEW_DECISION_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = review_decision_status_choices },
};

/* Life: open -> in_progress -> done (R; T confirms at the next review). */
static const MunTransition review_decision_transitions[] = {
  { NULL }
};

const MunSpec mun_review_decision_spec = {
  .name = "review_decision",
  .prefix = "DEC",
  .title = N_("Review decision"),
  .plural = N_("Review decision"),
  .purpose = N_("A decision with owner and date."),
  .expects = N_(""),
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
