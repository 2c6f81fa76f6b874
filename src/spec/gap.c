/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/gap.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"

static const MunChoice gap_assessment_standard_choices[] = {
  { "28000", N_("28000") },
  { "22320", N_("22320") },
  { NULL }
};

static const MunChoice gap_assessment_status_choices[] = {
  { "in_progress", N_("In progress") },
  { "finished", N_("Finished") },
  { "approved", N_("Approved") },
  { NULL }
};

static const MunField gap_assessment_fields[] = {
  [GAP_ASSESSMENT_STANDARD] = { "standard", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Standard"), N_(""), .choices = gap_assessment_standard_choices },
  [GAP_ASSESSMENT_STARTED_ON] = { "started_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Started on"), N_("") },
  [GAP_ASSESSMENT_FINISHED_ON] = { "finished_on", MUN_KIND_DATE, 0,
    N_("Finished on"), N_("") },
  [GAP_ASSESSMENT_ASSESSOR] = { "assessor", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Assessor"), N_(""), .target = &mun_person_spec },
  [GAP_ASSESSMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = gap_assessment_status_choices },
  [GAP_ASSESSMENT_SUMMARY] = { "summary", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Summary"), N_("") },
  [GAP_ASSESSMENT_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [GAP_ASSESSMENT_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, 0,
    N_("Approved on"), N_("") },
};

/* Life: in_progress -> finished (S) -> approved (T). */
static const MunTransition gap_assessment_transitions[] = {
  { NULL }
};

const MunSpec mun_gap_assessment_spec = {
  .name = "gap_assessment",
  .prefix = "GAP",
  .title = N_("Self-assessment round"),
  .plural = N_("Self-assessment round"),
  .purpose = N_("One round of answering the catalogue, full or by clause."),
  .expects = N_(""),
  .module = "gap",
  .clause = "all",
  .fields = gap_assessment_fields,
  .n_fields = N_GAP_ASSESSMENT_FIELDS,
  .title_field = GAP_ASSESSMENT_STANDARD,
  .state_field = GAP_ASSESSMENT_STATUS,
  .transitions = gap_assessment_transitions,
};

static const MunChoice gap_answer_auto_status_choices[] = {
  { "met", N_("Met") },
  { "partly", N_("Partly") },
  { "open", N_("Open") },
  { "not_applicable", N_("Not applicable") },
  { "manual", N_("Manual") },
  { NULL }
};

static const MunChoice gap_answer_status_choices[] = {
  { "met", N_("Met") },
  { "partly", N_("Partly") },
  { "open", N_("Open") },
  { "not_applicable", N_("Not applicable") },
  { "not_assessed", N_("Not assessed") },
  { NULL }
};

static const MunField gap_answer_fields[] = {
  [GAP_ANSWER_ASSESSMENT] = { "assessment", MUN_KIND_LINK, MUN_REQUIRED | MUN_COMPUTED,
    N_("Assessment"), N_(""), .target = &mun_gap_assessment_spec },
  [GAP_ANSWER_REQUIREMENT] = { "requirement", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED | MUN_COMPUTED,
    N_("Requirement"), N_("") },
  [GAP_ANSWER_AUTO_STATUS] = { "auto_status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_COMPUTED,
    N_("Auto status"), N_(""), .choices = gap_answer_auto_status_choices },
  [GAP_ANSWER_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = gap_answer_status_choices },
  [GAP_ANSWER_JUSTIFICATION] = { "justification", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Justification"), N_("") },
  [GAP_ANSWER_EVIDENCE_NOTE] = { "evidence_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Evidence note"), N_("") },
  [GAP_ANSWER_ACTION_TEXT] = { "action_text", MUN_KIND_TEXT, MUN_LISTED | MUN_SEARCHED,
    N_("Action text"), N_("") },
  [GAP_ANSWER_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [GAP_ANSWER_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_LISTED,
    N_("Due on"), N_("") },
};

/* Life: not_assessed -> any status (S); locked when the round is approved. */
static const MunTransition gap_answer_transitions[] = {
  { NULL }
};

const MunSpec mun_gap_answer_spec = {
  .name = "gap_answer",
  .prefix = "GAN",
  .title = N_("Answer to one requirement"),
  .plural = N_("Answer to one requirement"),
  .purpose = N_("Status of one catalogue row: the app's proposal, the human decision and the evidence."),
  .expects = N_(""),
  .module = "gap",
  .clause = "all",
  .flags = MUN_SPEC_CHILD,
  .fields = gap_answer_fields,
  .n_fields = N_GAP_ANSWER_FIELDS,
  .title_field = GAP_ANSWER_ACTION_TEXT,
  .state_field = GAP_ANSWER_STATUS,
  .transitions = gap_answer_transitions,
  .parent_field = GAP_ANSWER_ASSESSMENT,
};
