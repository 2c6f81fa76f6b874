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
  { "talk_through", N_("Talk-through") },
  { "tabletop", N_("Tabletop") },
  { "call_out", N_("Call-out") },
  { "drill", N_("Drill") },
  { "functional", N_("Functional exercise") },
  { "full_scale", N_("Full-scale exercise") },
  { NULL }
};

static const MunChoice exercise_rating_choices[] = {
  { "met", N_("Aims met") },
  { "partly", N_("Partly met") },
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
    N_("Title"), N_("A short name, e.g. “Tabletop: bomb threat at the cross-dock”."), .group = N_("Exercise") },
  [EXERCISE_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("From a talk-through at the table to a full-scale exercise with everybody in place. Start small."),
    .choices = exercise_kind_choices },
  [EXERCISE_LEADER] = { "leader", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Exercise leader"), N_("Who prepares and leads the exercise."), .target = &mun_person_spec },
  [EXERCISE_PLANNED_ON] = { "planned_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Planned on"), N_("The day it is planned for.") },
  [EXERCISE_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Held on"), N_("The day it took place.") },
  [EXERCISE_SCENARIO] = { "scenario", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Scenario"),
    N_("What is supposed to happen, and how the exercise stays safe for people and business."),
    .group = N_("What is exercised") },
  [EXERCISE_AIMS] = { "aims", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Aims"),
    N_("What you want to find out, e.g. “Can the late shift reach a decision without the manager?”.") },
  [EXERCISE_CRITERIA] = { "criteria", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Criteria"), N_("How you will tell success, with numbers, e.g. “Team complete within 30 minutes”.") },
  [EXERCISE_TESTS_WARNING] = { "tests_warning", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Tests warning and communication"),
    N_("Yes when warning or communication procedures are part of it."),
    .clause = "8.6.3" },
  [EXERCISE_TESTS_TEAM] = { "tests_team", MUN_KIND_YES_NO, 0,
    N_("Tests the team"), N_("Yes when the response team itself is part of it."), .clause = "8.6.2" },
  [EXERCISE_PLANS] = { "plans", MUN_KIND_LINKS, 0,
    N_("Plans tested"),
    N_("The security plans that are tried. Their date of last exercise is set from here."),
    .target = &mun_security_plan_spec, .role = "tested" },
  [EXERCISE_WARNING_PROCEDURES] = { "warning_procedures", MUN_KIND_LINKS, 0,
    N_("Procedures tested"),
    N_("The warning procedures that are tried. Their date of last exercise is set from here."),
    .target = &mun_warning_procedure_spec, .role = "tested" },
  [EXERCISE_TEAMS] = { "teams", MUN_KIND_LINKS, 0,
    N_("Teams tested"),
    N_("The response teams that take part."),
    .target = &mun_response_team_spec, .role = "tested" },
  [EXERCISE_PARTICIPANTS] = { "participants", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Participants"), N_("Who took part, by name or by group."), .group = N_("Who took part") },
  [EXERCISE_EXTERNAL_PARTIES] = { "external_parties", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Outside parties"),
    N_("Who from outside took part, e.g. “Fire service, Balt Trans dispatch”."),
    .clause = "22320:6" },
  [EXERCISE_RESULT_SUMMARY] = { "result_summary", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Result"), N_("What happened, measured against the criteria."), .group = N_("Result") },
  [EXERCISE_RATING] = { "rating", MUN_KIND_CHOICE, MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Rating"), N_("Whether the aims were met."), .choices = exercise_rating_choices },
  [EXERCISE_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Planned, held, evaluated, closed or cancelled."), .choices = exercise_status_choices },
  [EXERCISE_NEXT_DUE] = { "next_due", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Next exercise due"), N_("When to exercise this again. Every plan within two years is a good rule.") },
};

/* An evaluation needs an after-action review of the exercise. */
static const MunTransition exercise_transitions[] = {
  { "planned", "held", N_("Record as held"), "S", "held_on participants" },
  { "held", "evaluated", N_("Confirm the evaluation"), "S", "result_summary rating" },
  { "evaluated", "closed", N_("Close"), "T", "next_due" },
  { "evaluated", "held", N_("Evaluate again"), "S", NULL },
  { "closed", "evaluated", N_("Reopen"), "T", NULL },
  { "planned", "cancelled", N_("Cancel"), "S", NULL, .early = TRUE },
  { "cancelled", "planned", N_("Plan again"), "S", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_exercise_spec = {
  .name = "exercise",
  .prefix = "EXE",
  .title = N_("Exercise"),
  .plural = N_("Exercises"),
  .purpose = N_("A planned test of plans, warning procedures or the team."),
  .expects = N_("A yearly programme of exercises with aims set beforehand, results measured against them, and "
                "follow-up."),
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
  [AFTER_ACTION_REVIEW_INCIDENT] = { "incident", MUN_KIND_LINK, MUN_LISTED,
    N_("Security event"),
    N_("The event that is looked back on. Choose an event or an exercise."),
    .target = &mun_incident_spec, .group = N_("Review") },
  [AFTER_ACTION_REVIEW_EXERCISE] = { "exercise", MUN_KIND_LINK, MUN_LISTED,
    N_("Exercise"),
    N_("The exercise that is looked back on. Choose an event or an exercise."),
    .target = &mun_exercise_spec },
  [AFTER_ACTION_REVIEW_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Held on"), N_("The day you sat together. Within 14 days memories are still fresh.") },
  [AFTER_ACTION_REVIEW_FACILITATOR] = { "facilitator", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Facilitator"),
    N_("Who leads the talk. Best somebody who was not in charge during the event."),
    .target = &mun_person_spec },
  [AFTER_ACTION_REVIEW_PARTICIPANTS] = { "participants", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Participants"), N_("Who took part. Include outside partners where you can.") },
  [AFTER_ACTION_REVIEW_PLANNED_VS_ACTUAL] = { "planned_vs_actual", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Plan and reality"),
    N_("What was meant to happen and what really happened."),
    .clause = "22320:D", .group = N_("Looking back") },
  [AFTER_ACTION_REVIEW_WENT_WELL] = { "went_well", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("What went well"), N_("What you want to keep, and why it worked."), .clause = "22320:D" },
  [AFTER_ACTION_REVIEW_TO_IMPROVE] = { "to_improve", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("What to improve"),
    N_("What you would do differently. Speak about ways of working, not about guilt."),
    .clause = "22320:D" },
  [AFTER_ACTION_REVIEW_HUMAN_FACTORS] = { "human_factors", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL | MUN_RECOMMENDED,
    N_("Human factors"),
    N_("Fatigue, stress, language, overload: what made it harder for people to do the right thing."),
    .clause = "22320:4.12" },
  [AFTER_ACTION_REVIEW_SHARED_WITH] = { "shared_with", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Shared with"),
    N_("Who received the results, e.g. “All shift leaders, guard company”."),
    .clause = "22320:4.12", .group = N_("Follow-up") },
  [AFTER_ACTION_REVIEW_PLAN_UPDATE_NEEDED] = { "plan_update_needed", MUN_KIND_YES_NO, MUN_REQUIRED | MUN_LISTED,
    N_("Plan needs an update"),
    N_("Yes when a plan or procedure has to change because of this."),
    .clause = "8.6.4" },
  [AFTER_ACTION_REVIEW_APPROVED_BY] = { "approved_by", MUN_KIND_LINK, MUN_IN_PERSON,
    N_("Approved by"), N_("The member of top management who approved the review."), .target = &mun_person_spec },
  [AFTER_ACTION_REVIEW_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Draft or approved."), .choices = after_action_review_status_choices },
};

static const MunTransition after_action_review_transitions[] = {
  { "draft", "approved", N_("Approve"), "T", NULL },
  { "approved", "draft", N_("Reopen"), "T", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_after_action_review_spec = {
  .name = "after_action_review",
  .prefix = "AAR",
  .title = N_("After-action review"),
  .plural = N_("After-action reviews"),
  .purpose = N_("A calm look back after an event or exercise: plan against reality, what to keep, what to change."),
  .expects = N_("A review soon after each serious event and each exercise, with lessons that lead to decisions."),
  .module = "incidents",
  .clause = "10.2, 22320:4.12, 22320:D",
  .fields = after_action_review_fields,
  .n_fields = N_AFTER_ACTION_REVIEW_FIELDS,
  .title_field = AFTER_ACTION_REVIEW_HELD_ON,
  .state_field = AFTER_ACTION_REVIEW_STATUS,
  .transitions = after_action_review_transitions,
};

static const MunChoice lesson_decision_choices[] = {
  { "undecided", N_("Undecided") },
  { "act", N_("Act on it") },
  { "keep", N_("Keep doing it") },
  { "no_action", N_("No action") },
  { NULL }
};

static const MunField lesson_fields[] = {
  [LESSON_REVIEW] = { "review", MUN_KIND_LINK, MUN_REQUIRED,
    N_("After-action review"), N_("The review this lesson comes from."), .target = &mun_after_action_review_spec },
  [LESSON_LESSON_TEXT] = { "lesson_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Lesson"),
    N_("What you learned, in a sentence that others understand, e.g. “The duty phone must never be charging during "
       "a shift change”.") },
  [LESSON_DECISION] = { "decision", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Decision"),
    N_("Whether to act on it, keep doing it or leave it. If nothing is done, add the reason to the lesson."),
    .choices = lesson_decision_choices, .clause = "10.1" },
  [LESSON_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"), N_("Who carries out the decision."), .target = &mun_person_spec },
  [LESSON_DUE_ON] = { "due_on", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Due on"), N_("By when it should be done.") },
  [LESSON_IMPROVEMENT] = { "improvement", MUN_KIND_LINK, 0,
    N_("Improvement"), N_("The improvement that came of it."), .target = &mun_improvement_spec },
  [LESSON_CORRECTIVE_ACTION] = { "corrective_action", MUN_KIND_LINK, 0,
    N_("Corrective action"), N_("The corrective action that came of it."), .target = &mun_corrective_action_spec },
  [LESSON_DONE_ON] = { "done_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Done on"), N_("The day it was done.") },
};

const MunSpec mun_lesson_spec = {
  .name = "lesson",
  .prefix = "LSN",
  .title = N_("Lesson"),
  .plural = N_("Lessons"),
  .purpose = N_("One lesson from a review, with a decision and what follows from it."),
  .expects = N_("A decision on every lesson, and proof that what was decided has been done."),
  .module = "incidents",
  .clause = "4.2.3.7, 10.1, 22320:4.12",
  .flags = MUN_SPEC_CHILD,
  .fields = lesson_fields,
  .n_fields = N_LESSON_FIELDS,
  .title_field = LESSON_LESSON_TEXT,
  .parent_field = LESSON_REVIEW,
};
