/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/gap.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"

static const MunChoice gap_assessment_standard_choices[] = {
  { "28000", N_("ISO 28000, security management") },
  { "22320", N_("ISO 22320, incident management") },
  { NULL }
};

/* Clauses as both standards number them. */
static const MunChoice gap_assessment_covers_choices[] = {
  { "all", N_("All of it") },
  { "4", N_("Clause 4") },
  { "5", N_("Clause 5") },
  { "6", N_("Clause 6") },
  { "7", N_("Clause 7") },
  { "8", N_("Clause 8") },
  { "9", N_("Clause 9") },
  { "10", N_("Clause 10") },
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
    N_("Standard"),
    N_("The standard whose requirements are gone through."),
    .choices = gap_assessment_standard_choices },
  [GAP_ASSESSMENT_COVERS] = { "covers", MUN_KIND_CHOICE, MUN_LISTED,
    N_("Covers"),
    N_("The whole standard, or one clause at a time when the days are short."),
    .choices = gap_assessment_covers_choices },
  [GAP_ASSESSMENT_STARTED_ON] = { "started_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Started on"), N_("The day the round began.") },
  [GAP_ASSESSMENT_ASSESSOR] = { "assessor", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Assessor"),
    N_("Who answers. Ask the people who do the work, and look at what they show you."),
    .target = &mun_person_spec },
  [GAP_ASSESSMENT_PARTICIPANTS] = { "participants", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Who was asked"),
    N_("Names or roles of those who were asked and showed how it is done.") },
  [GAP_ASSESSMENT_FINISHED_ON] = { "finished_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Finished on"), N_("The day the last requirement was answered.") },
  [GAP_ASSESSMENT_SUMMARY] = { "summary", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Summary"), N_("What is strong, what is missing and what comes first, in five to ten lines.") },
  [GAP_ASSESSMENT_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Approved by"), N_("The member of top management who approved the result."), .target = &mun_person_spec },
  [GAP_ASSESSMENT_APPROVED_ON] = { "approved_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Approved on"), N_("The day of the approval.") },
  [GAP_ASSESSMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("In progress, finished or approved."), .choices = gap_assessment_status_choices },
};

/* The answers of an approved round are locked; a new look is a new round. */
static const MunTransition gap_assessment_transitions[] = {
  { "in_progress", "finished", N_("Finish"), "S", "finished_on summary" },
  { "finished", "in_progress", N_("Go on answering"), "S", NULL, .early = TRUE },
  { "finished", "approved", N_("Approve"), "T", NULL },
  { NULL }
};

const MunSpec mun_gap_assessment_spec = {
  .name = "gap_assessment",
  .prefix = "GAP",
  .title = N_("Self-assessment"),
  .plural = N_("Self-assessments"),
  .purpose = N_("One round through the requirements of a standard, to see how far you are and what is missing."),
  .expects = N_("An honest picture of where the system stands, with evidence for what is met and actions for what "
                "is not."),
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
  { "partly", N_("Partly met") },
  { "open", N_("Open") },
  { "not_applicable", N_("Not applicable") },
  { "manual", N_("For you to judge") },
  { NULL }
};

static const MunChoice gap_answer_status_choices[] = {
  { "not_assessed", N_("Not assessed") },
  { "met", N_("Met") },
  { "partly", N_("Partly met") },
  { "open", N_("Open") },
  { "not_applicable", N_("Not applicable") },
  { NULL }
};

static const MunField gap_answer_fields[] = {
  [GAP_ANSWER_ASSESSMENT] = { "assessment", MUN_KIND_LINK, MUN_REQUIRED | MUN_COMPUTED | MUN_GIVEN,
    N_("Self-assessment"),
    N_("The round this answer belongs to."),
    .target = &mun_gap_assessment_spec, .group = N_("Requirement") },
  [GAP_ANSWER_REQUIREMENT] = { "requirement", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED | MUN_COMPUTED | MUN_GIVEN,
    N_("Requirement"), N_("The requirement of the standard, from the catalogue.") },
  [GAP_ANSWER_AUTO_STATUS] = { "auto_status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("The records say"),
    N_("What the program found in your records. It is a proposal, never the verdict."),
    .choices = gap_answer_auto_status_choices },
  [GAP_ANSWER_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("We say"),
    N_("Your own answer. When it differs from the proposal, give the reason below."),
    .choices = gap_answer_status_choices, .group = N_("Your answer") },
  [GAP_ANSWER_JUSTIFICATION] = { "justification", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Reason"), N_("Why you answer so. Needed for “Not applicable” and when you disagree with the records.") },
  [GAP_ANSWER_EVIDENCE_NOTE] = { "evidence_note", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Evidence"), N_("What you can show and where it is, e.g. “Guard log in the gate house, seen on 4 June”.") },
  [GAP_ANSWER_EVIDENCE] = { "evidence", MUN_KIND_LINKS, 0,
    N_("Records that show it"),
    N_("Records of this file that you rested your answer on. When one of them changes, the answer is marked to be looked at again."),
    .role = "evidence" },
  [GAP_ANSWER_ACTION_TEXT] = { "action_text", MUN_KIND_TEXT, MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Action"), N_("What has to be done when it is open or partly met."), .group = N_("What is missing") },
  [GAP_ANSWER_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"), N_("Who does it."), .target = &mun_person_spec },
  [GAP_ANSWER_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Due on"), N_("By when it should be done.") },
};

/* Every answer can be changed until the round is approved. */
static const MunTransition gap_answer_transitions[] = {
  { NULL, "met", N_("Answer “Met”"), "S", NULL, .early = TRUE },
  { NULL, "partly", N_("Answer “Partly met”"), "S", NULL, .early = TRUE },
  { NULL, "open", N_("Answer “Open”"), "S", NULL, .early = TRUE },
  { NULL, "not_applicable", N_("Answer “Not applicable”"), "S", "justification", .early = TRUE },
  { NULL, "not_assessed", N_("Take the answer back"), "S", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_gap_answer_spec = {
  .name = "gap_answer",
  .prefix = "GAN",
  .title = N_("Answer to a requirement"),
  .plural = N_("Answers to requirements"),
  .purpose = N_("How far one requirement is met: what the records show, what you say and the evidence."),
  .expects = N_("A reasoned answer for each requirement, backed by something that can be shown."),
  .module = "gap",
  .clause = "all",
  .flags = MUN_SPEC_CHILD,
  .fields = gap_answer_fields,
  .n_fields = N_GAP_ANSWER_FIELDS,
  .title_field = GAP_ANSWER_REQUIREMENT,
  .state_field = GAP_ANSWER_STATUS,
  .transitions = gap_answer_transitions,
  .parent_field = GAP_ANSWER_ASSESSMENT,
};
