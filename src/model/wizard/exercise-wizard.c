/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* One exercise from the idea to what was learnt. */

static gboolean
is_over (MunRecord *record)
{
  return mun_record_is (record, EXERCISE_STATUS, "closed") || mun_record_is (record, EXERCISE_STATUS, "cancelled");
}

/* The one that is planned next, for a plan brings its exercise with it. */
static MunRecord *
begin_exercise (MunWorkspace *workspace,
                GError      **error)
{
  g_autoptr(GPtrArray) planned = mun_workspace_find (workspace, &mun_exercise_spec, EXERCISE_STATUS, MUN_IN, "planned\nheld\nevaluated", -1);
  MunRecord *first = NULL;

  for (guint i = 0; i < planned->len; i++)
    if (!first || strcmp (mun_record_get (g_ptr_array_index (planned, i), EXERCISE_PLANNED_ON), mun_record_get (first, EXERCISE_PLANNED_ON)) < 0)
      first = g_ptr_array_index (planned, i);

  return first ? g_object_ref (first) : mun_workspace_new_record (workspace, &mun_exercise_spec);
}

static gboolean
is_not_held (MunWizardRun *run)
{
  return !mun_record_is_set (mun_wizard_run_get_subject (run), EXERCISE_HELD_ON);
}

static GPtrArray *
list_reviews (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_after_action_review_spec, AFTER_ACTION_REVIEW_EXERCISE, MUN_IS,
                             mun_record_get_id (mun_wizard_run_get_subject (run)), -1);
}

static MunRecord *
get_review (MunWizardRun *run)
{
  g_autoptr(GPtrArray) reviews = mun_wizard_run_lines (run, "look-back");

  return reviews->len > 0 ? g_object_ref (g_ptr_array_index (reviews, 0)) : NULL;
}

static GPtrArray *
list_lessons (MunWizardRun *run)
{
  g_autoptr(MunRecord) review = get_review (run);

  return review && !mun_record_is_new (review) ? mun_workspace_children (mun_wizard_run_get_workspace (run), review, &mun_lesson_spec) : mun_wizard_list ();
}

static MunRecord *
add_lesson (MunWizardRun *run,
            MunRecord    *above)
{
  MunRecord *lesson = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_lesson_spec);
  g_autoptr(MunRecord) review = get_review (run);

  mun_record_set (lesson, LESSON_REVIEW, review ? mun_record_get_id (review) : "");
  return lesson;
}

static void
prefill_what (MunWizardRun *run)
{
  const char *person = mun_workspace_get_person (mun_wizard_run_get_workspace (run));

  if (person)
    mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), EXERCISE_LEADER, person, _("You are working as this person"));
}

static void
prefill_review (MunWizardRun *run)
{
  MunRecord *exercise = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) review = get_review (run);

  if (is_not_held (run))
    return;
  if (!review)
    {
      review = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_after_action_review_spec);
      mun_record_set (review, AFTER_ACTION_REVIEW_EXERCISE, mun_record_get_id (exercise));
      mun_wizard_run_keep (run, "look-back", review);
    }

  mun_wizard_run_prefill (run, review, AFTER_ACTION_REVIEW_HELD_ON, mun_record_get (exercise, EXERCISE_HELD_ON), _("The day of the exercise"));
  mun_wizard_run_prefill (run, review, AFTER_ACTION_REVIEW_FACILITATOR, mun_record_get (exercise, EXERCISE_LEADER), _("Who led the exercise"));
  mun_wizard_run_prefill (run, review, AFTER_ACTION_REVIEW_PARTICIPANTS, mun_record_get (exercise, EXERCISE_PARTICIPANTS), _("Who took part in the exercise"));
}

static void
check_tested (MunWizardRun *run,
              GPtrArray    *issues)
{
  MunRecord *exercise = mun_wizard_run_get_subject (run);

  if (!mun_record_is_set (exercise, EXERCISE_PLANS) && !mun_record_is_set (exercise, EXERCISE_WARNING_PROCEDURES) && !mun_record_is_set (exercise, EXERCISE_TEAMS))
    mun_warn (issues, exercise, EXERCISE_PLANS, _("Nothing is ticked: an exercise tries out a plan, a warning or a team."));
}

static void
check_held (MunWizardRun *run,
            GPtrArray    *issues)
{
  MunRecord *exercise = mun_wizard_run_get_subject (run);
  const char *held = mun_record_get (exercise, EXERCISE_HELD_ON);

  if (*held && strcmp (held, mun_workspace_get_today (mun_wizard_run_get_workspace (run))) > 0)
    mun_stop (issues, exercise, EXERCISE_HELD_ON, _("That day is still to come. Leave it empty until the exercise was held."));
  if (*held && !mun_record_is_set (exercise, EXERCISE_PARTICIPANTS))
    mun_stop (issues, exercise, EXERCISE_PARTICIPANTS, _("It was held: who took part?"));
}

static void
check_result (MunWizardRun *run,
              GPtrArray    *issues)
{
  MunRecord *exercise = mun_wizard_run_get_subject (run);

  if (mun_record_is_set (exercise, EXERCISE_RESULT_SUMMARY) && !mun_record_is_set (exercise, EXERCISE_RATING))
    mun_stop (issues, exercise, EXERCISE_RATING, _("Say whether the aims were met, by the signs you named before."));
  if (mun_record_is_set (exercise, EXERCISE_RATING) && !mun_record_is_set (exercise, EXERCISE_NEXT_DUE))
    mun_warn (issues, exercise, EXERCISE_NEXT_DUE, _("When is the next one? Every plan within two years, every warning within one."));
}

static char *
show_review (MunWizardRun *run)
{
  MunRecord *exercise = mun_wizard_run_get_subject (run);

  if (mun_record_is_set (exercise, EXERCISE_RATING))
    return g_strdup (_("Finishing keeps the result. Top management closes the exercise."));
  if (mun_record_is_set (exercise, EXERCISE_HELD_ON))
    return g_strdup (_("Finishing keeps the exercise as held. The result is still to come."));

  return g_strdup (_("Finishing keeps the exercise as planned. Open it again when it was held."));
}

static gboolean
finish_exercise (MunWizardRun *run,
                 GPtrArray    *made,
                 GError      **error)
{
  MunRecord *exercise = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) review = get_review (run);

  if (mun_record_is_set (exercise, EXERCISE_HELD_ON) && !mun_wizard_move (run, exercise, "held", error))
    return FALSE;
  if (mun_record_is_set (exercise, EXERCISE_RATING) && !mun_wizard_move (run, exercise, "evaluated", error))
    return FALSE;
  if (review != NULL && !mun_wizard_move (run, review, "approved", error))
    return FALSE;
  /* It closes on what was approved. */
  if (mun_record_is_set (exercise, EXERCISE_RATING) && review != NULL && mun_record_is (review, AFTER_ACTION_REVIEW_STATUS, "approved")
      && !mun_wizard_move (run, exercise, "closed", error))
    return FALSE;

  g_ptr_array_add (made, g_object_ref (exercise));
  return mun_wizard_finish_lines (run, made, error);
}

static const int what_fields[] = { EXERCISE_TITLE, EXERCISE_KIND, EXERCISE_LEADER, EXERCISE_PLANNED_ON, EXERCISE_SCENARIO, -1 };
static const int aim_fields[] = { EXERCISE_AIMS, EXERCISE_CRITERIA, -1 };
static const int tested_ticks[] = { EXERCISE_PLANS, EXERCISE_WARNING_PROCEDURES, EXERCISE_TEAMS, -1 };
static const int tested_fields[] = { EXERCISE_TESTS_WARNING, EXERCISE_TESTS_TEAM, EXERCISE_EXTERNAL_PARTIES, -1 };
static const int held_fields[] = { EXERCISE_HELD_ON, EXERCISE_PARTICIPANTS, -1 };
static const int result_fields[] = { EXERCISE_RESULT_SUMMARY, EXERCISE_RATING, EXERCISE_NEXT_DUE, -1 };
static const int review_fields[] = {
  AFTER_ACTION_REVIEW_HELD_ON, AFTER_ACTION_REVIEW_FACILITATOR, AFTER_ACTION_REVIEW_PARTICIPANTS, AFTER_ACTION_REVIEW_PLANNED_VS_ACTUAL,
  AFTER_ACTION_REVIEW_WENT_WELL, AFTER_ACTION_REVIEW_TO_IMPROVE, AFTER_ACTION_REVIEW_HUMAN_FACTORS, AFTER_ACTION_REVIEW_SHARED_WITH,
  AFTER_ACTION_REVIEW_PLAN_UPDATE_NEEDED, -1
};
static const int lesson_fields[] = { LESSON_LESSON_TEXT, LESSON_DECISION, LESSON_OWNER, LESSON_DUE_ON, LESSON_DONE_ON, -1 };

static const MunWizardPage pages[] = {
  {
    .id = "what", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4, 22320:4.11",
    .step = N_("Scenario"),
    .question = N_("What do you try out, and when?"),
    .text = N_("A talk around a table is an exercise. Begin small; a call round at night shows more than a film."),
    .why = N_("Under stress people do what they have practised, and nothing else."),
    .auditor = N_("An exercise in the last year, with a scenario that fits your risks."),
    .example = N_("Talk-through, 4 June: a trailer is missing at half past five in the morning, the driver cannot be reached."),
    .fields = what_fields, .prefill = prefill_what,
  },
  {
    .id = "aims", .kind = MUN_PAGE_FIELDS, .clause = "22320:4.11",
    .step = N_("Aims"),
    .question = N_("What should it show, and by what will you see it?"),
    .text = N_("Two or three aims, each with a sign that can be counted: minutes, calls, names."),
    .why = N_("Without signs named before, every exercise was a success."),
    .auditor = N_("Aims and signs that were written before the day."),
    .example = N_("The duty manager is reached within 5 minutes; the customer is called within 60; everybody finds the plan."),
    .fields = aim_fields,
  },
  {
    .id = "tested", .kind = MUN_PAGE_TICKS, .clause = "8.6.3, 8.6.4",
    .step = N_("What is tested"),
    .question = N_("Which plan, which warning and which team does it try out?"),
    .text = N_("What is ticked here counts as practised from the day it was held."),
    .why = N_("A plan that was never tried is a wish."),
    .auditor = N_("Every warning practised each year, every plan within two years."),
    .example = N_("Plan for the loss of a load; warning inside and outside; the response team."),
    .ticks = tested_ticks, .fields = tested_fields, .check = check_tested,
  },
  {
    .id = "held", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4",
    .step = N_("Held"),
    .question = N_("When was it held, and who took part?"),
    .text = N_("Empty until it was held."),
    .why = N_("Who took part has practised; the others have not."),
    .auditor = N_("Day and names, the night shift among them."),
    .example = N_("4 June, 5:30 to 6:40: duty manager, dispatcher, Ann Brook by telephone, the guard firm."),
    .fields = held_fields, .check = check_held,
  },
  {
    .id = "outcome", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4, 22320:4.11", .skip = is_not_held,
    .step = N_("Result"),
    .question = N_("What came out, measured by the signs?"),
    .why = N_("An honest “partly” makes the plan better. A polite “met” does not."),
    .auditor = N_("A result for each aim; then they look what was changed because of it."),
    .example = N_("Reached in 3 minutes; customer called after 85, the number in the plan was old: partly met."),
    .fields = result_fields, .check = check_result,
  },
  {
    .id = "look-back", .kind = MUN_PAGE_RECORDS, .clause = "22320:4.12", .fixed = TRUE, .skip = is_not_held,
    .step = N_("Look back"),
    .question = N_("What went well, what did not, and must a plan change?"),
    .text = N_("On the same day, standing together, ten minutes. Ask the quiet ones first."),
    .why = N_("What is not said on the day is forgotten in a week."),
    .auditor = N_("A look back with those who took part, and what follows for the plan."),
    .example = N_("Well: calm, log kept. Not: the key to the plan cabinet was at home. The plan gets a second copy at the gate."),
    .lines = &mun_after_action_review_spec, .line_fields = review_fields, .records = list_reviews, .prefill = prefill_review,
  },
  {
    .id = "lessons", .kind = MUN_PAGE_RECORDS, .clause = "10.1, 22320:4.12", .skip = is_not_held,
    .step = N_("Lessons"),
    .question = N_("What do you do about it?"),
    .text = N_("A decision for each lesson: act, keep doing it, or leave it with a reason. Acting has an owner and a date."),
    .why = N_("A lesson without an owner is learnt again next year."),
    .auditor = N_("Every lesson decided, those to act on done or on the way."),
    .example = N_("Telephone numbers are checked each quarter: act, Ida Lund, until 1 July."),
    .lines = &mun_lesson_spec, .line_fields = lesson_fields, .records = list_lessons, .add = add_lesson,
  },
  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "8.6.4",
    .step = N_("Check"),
    .question = N_("Is everything there?"),
    .text = N_("Each line leads to its page. What stops you must be answered; the rest is advice."),
    .why = N_("It is easier to think now than to repair later."),
    .auditor = N_("Aims before, result after, lessons decided."),
    .show = show_review,
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "8.6.4",
    .step = N_("Done"),
    .question = N_("The exercise is on record"),
    .text = N_("Open it again from the list of exercises to go on: held, result, lessons."),
    .why = N_("The next exercise begins with the lessons of this one."),
    .auditor = N_("The list of exercises and what each of them changed."),
  },
};

static const char * const reports[] = { "R23", NULL };

const MunWizard mun_exercise_wizard = {
  .id = "exercise",
  .title = N_("Exercise"),
  .purpose = N_("Tries a plan out: scenario, aims, what came out and what you learnt."),
  .clause = "8.6.3, 8.6.4",
  .subject = &mun_exercise_spec,
  .pages = pages,
  .n_pages = G_N_ELEMENTS (pages),
  .reports = reports,
  .minutes = N_("about 20 minutes, in two parts"),
  .next = N_("Next you choose what you measure."),
  .follows = "monitoring",
  .each = TRUE,
  .is_over = is_over,
  .begin = begin_exercise,
  .begin_new = mun_wizard_begin_exercise,
  .finish = finish_exercise,
};
