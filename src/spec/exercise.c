/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/exercise.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"
#include "spec/improvement.h"
#include "spec/incident.h"
#include "spec/plan.h"
#include "spec/team.h"

static const MunChoice exercise_kind_choices[] = {
  { "talk_through", N_("Talk through") },
  { "tabletop", N_("Tabletop") },
  { "call_out", N_("Call out") },
  { "drill", N_("Drill") },
  { "functional", N_("Functional") },
  { "full_scale", N_("Full scale") },
  { NULL }
};

static const MunChoice exercise_rating_choices[] = {
  { "met", N_("Met") },
  { "partly", N_("Partly") },
  { "not_met", N_("Not met") },
  { NULL }
};

static const MunChoice exercise_status_choices[] = {
  { "planned", N_("Planned") },
  { "held", N_("Held") },
  { "evaluated", N_("Evaluated") },
  { "closed", N_("Closed") },
  { "cancelled", N_("Cancelled") },
  { NULL }
};

static const MunField exercise_fields[] = {
  [EXERCISE_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [EXERCISE_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = exercise_kind_choices },
  [EXERCISE_PLANNED_ON] = { "planned_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Planned on"), N_("") },
  [EXERCISE_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_LISTED,
    N_("Held on"), N_("") },
  [EXERCISE_SCENARIO] = { "scenario", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Scenario"), N_("") },
  [EXERCISE_AIMS] = { "aims", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Aims"), N_("") },
  [EXERCISE_CRITERIA] = { "criteria", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Criteria"), N_("") },
  [EXERCISE_TESTS_WARNING] = { "tests_warning", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Tests warning"), N_("") },
  [EXERCISE_TESTS_TEAM] = { "tests_team", MUN_KIND_YES_NO, 0,
    N_("Tests team"), N_("") },
  [EXERCISE_PARTICIPANTS] = { "participants", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Participants"), N_("") },
  [EXERCISE_EXTERNAL_PARTIES] = { "external_parties", MUN_KIND_LINE, MUN_SEARCHED,
    N_("External parties"), N_("") },
  [EXERCISE_RESULT_SUMMARY] = { "result_summary", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Result summary"), N_("") },
  [EXERCISE_RATING] = { "rating", MUN_KIND_CHOICE, 0,
    N_("Rating"), N_(""), .choices = exercise_rating_choices },
  [EXERCISE_LEADER] = { "leader", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Leader"), N_(""), .target = &mun_person_spec },
  [EXERCISE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = exercise_status_choices },
  [EXERCISE_NEXT_DUE] = { "next_due", MUN_KIND_DATE, 0,
    N_("Next due"), N_("") },
  [EXERCISE_PLANS] = { "plans", MUN_KIND_LINKS, 0,
    N_("Plans"), N_(""), .target = &mun_security_plan_spec, .role = "tested" },
  [EXERCISE_WARNING_PROCEDURES] = { "warning_procedures", MUN_KIND_LINKS, 0,
    N_("Warning procedures"), N_(""), .target = &mun_warning_procedure_spec, .role = "tested" },
  [EXERCISE_TEAMS] = { "teams", MUN_KIND_LINKS, 0,
    N_("Teams"), N_(""), .target = &mun_response_team_spec, .role = "tested" },
};

/* Life: planned (S) -> held -> evaluated (S, needs an after-action review) -> closed (T). */
static const MunTransition exercise_transitions[] = {
  { NULL }
};

const MunSpec mun_exercise_spec = {
  .name = "exercise",
  .prefix = "EXE",
  .title = N_("Exercise"),
  .plural = N_("Exercise"),
  .purpose = N_("Planned test of plans, warning procedures or the team."),
  .expects = N_(""),
  .module = "exercises",
  .clause = "8.6.3, 22320:4.7",
  .fields = exercise_fields,
  .n_fields = N_EXERCISE_FIELDS,
  .title_field = EXERCISE_TITLE,
  .state_field = EXERCISE_STATUS,
  .transitions = exercise_transitions,
};

static const MunChoice after_action_review_status_choices[] = {
  { "draft", N_("Draft") },
  { "approved", N_("Approved") },
  { NULL }
};

static const MunField after_action_review_fields[] = {
  [AFTER_ACTION_REVIEW_INCIDENT] = { "incident", MUN_KIND_LINK, 0,
    N_("Incident"), N_(""), .target = &mun_incident_spec },
  [AFTER_ACTION_REVIEW_EXERCISE] = { "exercise", MUN_KIND_LINK, 0,
    N_("Exercise"), N_(""), .target = &mun_exercise_spec },
  [AFTER_ACTION_REVIEW_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Held on"), N_("") },
  [AFTER_ACTION_REVIEW_FACILITATOR] = { "facilitator", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Facilitator"), N_(""), .target = &mun_person_spec },
  [AFTER_ACTION_REVIEW_PARTICIPANTS] = { "participants", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Participants"), N_("") },
  [AFTER_ACTION_REVIEW_PLANNED_VS_ACTUAL] = { "planned_vs_actual", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Planned vs actual"), N_("") },
  [AFTER_ACTION_REVIEW_WENT_WELL] = { "went_well", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Went well"), N_("") },
  [AFTER_ACTION_REVIEW_TO_IMPROVE] = { "to_improve", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("To improve"), N_("") },
  [AFTER_ACTION_REVIEW_HUMAN_FACTORS] = { "human_factors", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Human factors"), N_("") },
  [AFTER_ACTION_REVIEW_SHARED_WITH] = { "shared_with", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Shared with"), N_("") },
  [AFTER_ACTION_REVIEW_PLAN_UPDATE_NEEDED] = { "plan_update_needed", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Plan update needed"), N_("") },
  [AFTER_ACTION_REVIEW_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, 0,
    N_("Approved by"), N_(""), .target = &mun_person_spec },
  [AFTER_ACTION_REVIEW_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = after_action_review_status_choices },
};

/* Life: draft (S) -> approved (T). */
static const MunTransition after_action_review_transitions[] = {
  { NULL }
};

const MunSpec mun_after_action_review_spec = {
  .name = "after_action_review",
  .prefix = "AAR",
  .title = N_("After-action review"),
  .plural = N_("After-action review"),
  .purpose = N_("Calm look back after an event or exercise: plan against reality, what to keep, what to change."),
  .expects = N_(""),
  .module = "incidents",
  .clause = "10.2, 22320:4.12, 22320:D",
  .fields = after_action_review_fields,
  .n_fields = N_AFTER_ACTION_REVIEW_FIELDS,
  .title_field = AFTER_ACTION_REVIEW_PARTICIPANTS,
  .state_field = AFTER_ACTION_REVIEW_STATUS,
  .transitions = after_action_review_transitions,
};

static const MunChoice lesson_decision_choices[] = {
  { "act", N_("Act") },
  { "keep", N_("Keep") },
  { "no_action", N_("No action") },
  { "undecided", N_("Undecided") },
  { NULL }
};

static const MunField lesson_fields[] = {
  [LESSON_REVIEW] = { "review", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Review"), N_(""), .target = &mun_after_action_review_spec },
  [LESSON_LESSON_TEXT] = { "lesson_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Lesson text"), N_("") },
  [LESSON_DECISION] = { "decision", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Decision"), N_(""), .choices = lesson_decision_choices },
  [LESSON_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [LESSON_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_LISTED,
    N_("Due on"), N_("") },
  [LESSON_IMPROVEMENT] = { "improvement", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Improvement"), N_(""), .target = &mun_improvement_spec },
  [LESSON_CORRECTIVE_ACTION] = { "corrective_action", MUN_KIND_LINK, MUN_COMPUTED,
    N_("Corrective action"), N_(""), .target = &mun_corrective_action_spec },
  [LESSON_DONE_ON] = { "done_on", MUN_KIND_DATE, 0,
    N_("Done on"), N_("") },
};

const MunSpec mun_lesson_spec = {
  .name = "lesson",
  .prefix = "LSN",
  .title = N_("Lesson"),
  .plural = N_("Lesson"),
  .purpose = N_("One lesson with a decision and a follow-up record."),
  .expects = N_(""),
  .module = "incidents",
  .clause = "4.2.3.7, 10.1, 22320:4.12",
  .flags = MUN_SPEC_CHILD,
  .fields = lesson_fields,
  .n_fields = N_LESSON_FIELDS,
  .title_field = LESSON_LESSON_TEXT,
  .parent_field = LESSON_REVIEW,
};
