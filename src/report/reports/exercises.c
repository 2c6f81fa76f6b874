/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/settings.h"
#include "report/reports/incident-file.h"

#define TEAM_MONTHS 12

static gboolean
is_held (MunReport *report,
         MunRecord *exercise)
{
  (void) report;
  return mun_record_is_set (exercise, EXERCISE_HELD_ON);
}

static gboolean
is_to_come (MunReport *report,
            MunRecord *exercise)
{
  (void) report;
  return mun_record_is (exercise, EXERCISE_STATUS, "planned");
}

static gboolean
is_undecided (MunReport *report,
              MunRecord *lesson)
{
  (void) report;
  return mun_record_is (lesson, LESSON_DECISION, "undecided") || !mun_record_is_set (lesson, LESSON_DECISION);
}

/* Those of real events stand in their files. */
static gboolean
is_of_exercise (MunReport *report,
                MunRecord *lesson)
{
  g_autoptr(MunRecord) review = mun_workspace_get (report->workspace, &mun_after_action_review_spec, mun_record_get (lesson, LESSON_REVIEW), NULL);

  return review != NULL && mun_record_is_set (review, AFTER_ACTION_REVIEW_EXERCISE);
}

static void
add_overview (MunReport *report,
              GPtrArray *exercises)
{
  g_autoptr(GPtrArray) held = mun_chapter_pick (report, exercises, is_held);
  g_autoptr(GPtrArray) planned = mun_chapter_pick (report, exercises, is_to_come);
  g_autoptr(GPtrArray) all = mun_workspace_find (report->workspace, &mun_lesson_spec, -1);
  g_autoptr(GPtrArray) lessons = mun_chapter_pick (report, all, is_of_exercise);
  g_autoptr(GPtrArray) undecided = mun_chapter_pick (report, lessons, is_undecided);

  mun_report_heading (report, 1, N_("At a glance"), N_("When what was practised, and what is left to practise."));
  mun_part_figure_number (report, held->len, N_("Exercises held"));
  mun_part_figure_number (report, planned->len, N_("Planned"));
  mun_part_figure_number (report, mun_part_count (held, EXERCISE_RATING, "met"), N_("Aims met"));
  mun_part_figure_number (report, lessons->len, N_("Lessons from exercises"));
  mun_part_figure_number (report, undecided->len, N_("Of them undecided"));
}

static void
add_plan (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { EXERCISE_PLANNED_ON }, { EXERCISE_TITLE, .weight = 2.4 }, { EXERCISE_KIND }, { EXERCISE_LEADER }, { EXERCISE_HELD_ON },
    { EXERCISE_RATING }, { EXERCISE_STATUS }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Exercises in the order of their dates"), .spec = &mun_exercise_spec, .columns = columns, .links = TRUE };
  g_autoptr(GPtrArray) exercises = mun_chapter_sorted (report, &mun_exercise_spec, -1, NULL, EXERCISE_PLANNED_ON, FALSE);

  mun_report_heading (report, 1, N_("Plan of exercises"), N_("What is exercised when. The number leads to the exercise."));
  mun_chapter_table (report, &table, exercises, N_("No exercise has been planned."), N_("Plan one under Exercises; a talk-through of one hour is a good beginning."));
}

/* Which exercises tested the record, the held ones only: "EXR-0001 EXR-0003"; the newest day of them goes before what the record says. */
static char *
find_tests (GPtrArray  *exercises,
            int         field,
            MunRecord  *tested,
            const char *recorded,
            char      **last)
{
  g_autoptr(GString) refs = g_string_new (NULL);
  const char *newest = recorded;

  for (guint i = 0; i < exercises->len; i++)
    {
      MunRecord *exercise = g_ptr_array_index (exercises, i);
      g_auto(GStrv) ids = mun_record_get_links (exercise, field);
      const char *held = mun_record_get (exercise, EXERCISE_HELD_ON);

      if (*held == '\0' || !g_strv_contains ((const char * const *) ids, mun_record_get_id (tested)))
        continue;
      g_string_append_printf (refs, "%s%s", refs->len > 0 ? " " : "", mun_record_get_ref (exercise));
      if (strcmp (held, newest) > 0)
        newest = held;
    }
  *last = g_strdup (newest);
  return g_string_free (g_steal_pointer (&refs), FALSE);
}

static guint
add_coverage_rows (MunReport  *report,
                   MunTable   *table,
                   GPtrArray  *exercises,
                   GPtrArray  *tested,
                   int         field,
                   int         last_field,
                   int         months)
{
  guint late = 0;

  for (guint i = 0; i < tested->len; i++)
    {
      MunRecord *record = g_ptr_array_index (tested, i);
      g_autofree char *last = NULL;
      g_autofree char *refs = find_tests (exercises, field, record, last_field >= 0 ? mun_record_get (record, last_field) : "", &last);
      g_autofree char *title = mun_report_title (report, record);
      g_autofree char *until = *last != '\0' ? mun_date_add_months (last, months) : g_strdup ("");
      g_autofree char *last_day = mun_report_date (report, last);
      g_autofree char *until_day = mun_report_date (report, until);
      gboolean in_time = strcmp (until, report->today) >= 0;

      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, mun_record_get_ref (record));
      mun_table_add_text (table, title);
      mun_table_add_text (table, last_day);
      mun_table_add_text (table, refs);
      mun_table_add_text (table, until_day);
      if (in_time)
        mun_table_add_band (table, "✓", mun_part_mark_color ("conform"), mun_report_text (report, N_("In time")));
      else
        mun_table_add_band (table, "!", mun_part_mark_color ("major"), mun_report_text (report, *last == '\0' ? N_("Never practised") : N_("Overdue")));
      late += !in_time;
    }
  return late;
}

static void
add_coverage (MunReport *report,
              GPtrArray *exercises)
{
  g_autoptr(GPtrArray) plans = mun_workspace_find (report->workspace, &mun_security_plan_spec, SECURITY_PLAN_STATUS, MUN_IS, "approved", -1);
  g_autoptr(GPtrArray) procedures = mun_workspace_find (report->workspace, &mun_warning_procedure_spec, WARNING_PROCEDURE_APPLICABLE, MUN_IS_NOT, "0", -1);
  g_autoptr(GPtrArray) teams = mun_workspace_find (report->workspace, &mun_response_team_spec, -1);
  int plan_months = mun_settings_get (report->workspace, SETTING_PLAN_EXERCISE_MONTHS);
  int warning_months = mun_settings_get (report->workspace, SETTING_WARNING_EXERCISE_MONTHS);
  g_autofree char *plans_title = mun_report_say (report, plan_months == 1 ? N_("Security plans, every month") : N_("Security plans, every %d months"), plan_months);
  g_autofree char *procedures_title = mun_report_say (report, warning_months == 1 ? N_("Warning procedures, every month") : N_("Warning procedures, every %d months"), warning_months);
  MunTable *table = mun_table_new ();

  mun_report_heading (report, 1, N_("What was practised when"), N_("Every approved plan, every warning procedure that applies and every team, with the day it was last practised and the exercise."));
  mun_table_set_caption (table, mun_report_text (report, N_("Coverage of plans, procedures and teams")));
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("What"), MUN_COLUMN_TEXT, 3);
  mun_part_head (report, table, N_("Last practised"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("In exercise"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Again by"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("State"), MUN_COLUMN_TEXT, 1.2);
  if (plans->len > 0)
    mun_table_add_group (table, plans_title);
  add_coverage_rows (report, table, exercises, plans, EXERCISE_PLANS, SECURITY_PLAN_LAST_EXERCISED_ON, plan_months);
  if (procedures->len > 0)
    mun_table_add_group (table, procedures_title);
  add_coverage_rows (report, table, exercises, procedures, EXERCISE_WARNING_PROCEDURES, WARNING_PROCEDURE_LAST_EXERCISED_ON, warning_months);
  if (teams->len > 0)
    mun_table_add_group (table, mun_report_text (report, N_("Response teams, every year")));
  add_coverage_rows (report, table, exercises, teams, EXERCISE_TEAMS, -1, TEAM_MONTHS);
  if (plans->len + procedures->len + teams->len > 0)
    {
      mun_document_add_table (report->document, table);
      return;
    }
  g_object_unref (table);
  mun_report_missing (report, N_("There is no approved plan, warning procedure or team that could be practised."), N_("Record them under Response first."));
}

static void
add_exercise (MunReport *report,
              MunRecord *exercise)
{
  static const int dates[] = { EXERCISE_PLANNED_ON, EXERCISE_HELD_ON, -1 };
  static const int kind[] = { EXERCISE_KIND, EXERCISE_LEADER, EXERCISE_STATUS, -1 };
  static const int fields[] = { EXERCISE_SCENARIO, EXERCISE_AIMS, EXERCISE_CRITERIA, EXERCISE_PLANS, EXERCISE_WARNING_PROCEDURES, EXERCISE_TEAMS,
                                EXERCISE_PARTICIPANTS, EXERCISE_EXTERNAL_PARTIES, -1 };
  static const int result[] = { EXERCISE_RESULT_SUMMARY, EXERCISE_RATING, EXERCISE_NEXT_DUE, -1 };
  g_autoptr(GPtrArray) reviews = mun_workspace_find (report->workspace, &mun_after_action_review_spec, AFTER_ACTION_REVIEW_EXERCISE, MUN_IS,
                                                     mun_record_get_id (exercise), -1);

  mun_part_heading (report, 2, exercise, EXERCISE_TITLE);
  mun_part_define_joined (report, exercise, N_("Kind, leader, status"), kind);
  mun_part_define_joined (report, exercise, N_("Planned, held"), dates);
  mun_part_define (report, exercise, fields);
  if (mun_record_is_set (exercise, EXERCISE_HELD_ON))
    mun_part_define (report, exercise, result);
  for (guint i = 0; i < reviews->len; i++)
    mun_review_add (report, 3, g_ptr_array_index (reviews, i));
  if (reviews->len == 0 && mun_record_is_set (exercise, EXERCISE_HELD_ON))
    mun_review_missing (report, mun_record_get (exercise, EXERCISE_HELD_ON));
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) exercises = mun_chapter_sorted (report, &mun_exercise_spec, -1, NULL, EXERCISE_PLANNED_ON, FALSE);

  add_overview (report, exercises);
  add_plan (report);
  add_coverage (report, exercises);
  mun_report_heading (report, 1, N_("The exercises one by one"), N_("What was to be shown, what came out, and which lessons were drawn."));
  if (exercises->len == 0)
    mun_report_none (report, N_("There is no exercise to describe."));
  for (guint i = 0; i < exercises->len; i++)
    add_exercise (report, g_ptr_array_index (exercises, i));
}

const MunReportType mun_exercises_report = {
  .id = "exercises",
  .code = "R23",
  .records = "exercise",
  .title = N_("Exercises"),
  .purpose = N_("Shows what is practised when, what each exercise brought to light and what was learnt."),
  .clause = "8.6.3",
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_PREPARED,
  .build = build,
};
