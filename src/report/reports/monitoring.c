/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/date.h"
#include "model/monitoring-target.h"
#include "report/reports/chapters.h"

#define CHART_POINTS 12
#define VALUES_SHOWN 6

static gboolean
is_off_target (MunReport *report,
               MunRecord *measurement)
{
  (void) report;
  return mun_record_is (measurement, MEASUREMENT_ON_TARGET, "no");
}

static gboolean
is_active (MunReport *report,
           MunRecord *item)
{
  (void) report;
  return mun_record_is (item, MONITORING_ITEM_STATUS, "active");
}

/* The day by which the next value or judgement should have come. */
static gboolean
is_late (MunReport *report,
         MunRecord *item,
         int        last,
         int        every)
{
  int months = (int) mun_record_get_int (item, every, 0);
  g_autofree char *limit = months > 0 && mun_record_is_set (item, last) ? mun_date_add_months (mun_record_get (item, last), months) : NULL;

  if (!is_active (report, item) || months == 0)
    return FALSE;
  return limit == NULL || strcmp (limit, report->today) < 0;
}

static gboolean
is_missed (MunReport *report,
           MunRecord *item)
{
  return is_late (report, item, MONITORING_ITEM_LAST_MEASURED_ON, MONITORING_ITEM_MEASURE_EVERY_MONTHS)
         || is_late (report, item, MONITORING_ITEM_LAST_EVALUATED_ON, MONITORING_ITEM_EVALUATE_EVERY_MONTHS);
}

/* @measurements: newest first */
static guint
count_latest (GPtrArray  *items,
              GPtrArray  *measurements,
              const char *verdict)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    for (guint k = 0; k < measurements->len; k++)
      if (mun_record_is (g_ptr_array_index (measurements, k), MEASUREMENT_ITEM, mun_record_get_id (g_ptr_array_index (items, i))))
        {
          n += mun_record_is (g_ptr_array_index (measurements, k), MEASUREMENT_ON_TARGET, verdict);
          break;
        }
  return n;
}

static void
add_overview (MunReport *report,
              GPtrArray *items,
              GPtrArray *measurements)
{
  g_autoptr(GPtrArray) active = mun_chapter_pick (report, items, is_active);
  g_autoptr(GPtrArray) missed = mun_chapter_pick (report, items, is_missed);

  mun_report_heading (report, 1, N_("At a glance"), N_("How much is watched, how often it is on target, and whether somebody looks."));
  mun_part_figure_number (report, active->len, N_("Figures watched"));
  mun_part_figure_number (report, measurements->len, N_("Values taken"));
  mun_part_figure_number (report, count_latest (active, measurements, "yes"), N_("On target by their latest value"));
  mun_part_figure_number (report, count_latest (active, measurements, "no"), N_("Off target by their latest value"));
  mun_part_figure_number (report, missed->len, N_("Overdue to measure or judge"));
}

static char *
show_rhythm (MunReport *report,
             MunRecord *item)
{
  static const int fields[] = { MONITORING_ITEM_MEASURE_EVERY_MONTHS, MONITORING_ITEM_MEASURED_BY, -1 };

  return mun_part_lines (report, item, fields);
}

static char *
show_judging (MunReport *report,
              MunRecord *item)
{
  static const int fields[] = { MONITORING_ITEM_EVALUATE_EVERY_MONTHS, MONITORING_ITEM_EVALUATED_BY, -1 };

  return mun_part_lines (report, item, fields);
}

static char *
show_target (MunReport *report,
             MunRecord *item)
{
  return mun_report_shows (report, &mun_monitoring_item_spec, MONITORING_ITEM_TARGET_TEXT)
         ? mun_monitoring_target (report->workspace, item, report->language) : g_strdup ("");
}

static void
add_plan (MunReport *report,
          GPtrArray *items)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { MONITORING_ITEM_TITLE, .weight = 1.8 }, { MONITORING_ITEM_SUBJECT }, { MONITORING_ITEM_METHOD, .weight = 2 },
    { MONITORING_ITEM_VALIDITY_NOTE, .weight = 2 }, { MUN_SHOW_TEXT, N_("Target"), show_target, .weight = 1.4 },
    { MUN_SHOW_TEXT, N_("Measured every, by"), show_rhythm, .weight = 1.2 }, { MUN_SHOW_TEXT, N_("Judged every, by"), show_judging, .weight = 1.2 },
    { MONITORING_ITEM_LAST_MEASURED_ON }, { MONITORING_ITEM_LAST_EVALUATED_ON }, { MONITORING_ITEM_STATUS }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("What is measured, how and by whom"), .spec = &mun_monitoring_item_spec, .columns = columns, .links = TRUE };

  mun_report_heading (report, 1, N_("Monitoring plan"), N_("What is watched, with a method that can be trusted, at which rhythm, and who judges it. The number leads to the values."));
  mun_chapter_table (report, &table, items, N_("Nothing is being monitored yet."), N_("Record under Monitoring what you measure, beginning with the security objectives."));
}

/* Oldest first; the newest CHART_POINTS of them. */
static void
add_chart (MunReport *report,
           MunRecord *item,
           GPtrArray *values)
{
  g_autofree MunPoint *points = g_new0 (MunPoint, CHART_POINTS);
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) spoken = g_string_new (NULL);
  g_autofree char *title = mun_report_title (report, item);
  g_autofree char *unit = mun_report_value (report, item, MONITORING_ITEM_UNIT);
  g_autofree char *caption = *unit != '\0' ? mun_report_say (report, N_("%1$s: values over time (%2$s)"), title, unit)
                                           : mun_report_say (report, N_("%s: values over time"), title);
  gboolean low = mun_record_is_set (item, MONITORING_ITEM_LIMIT_LOW), high = mun_record_is_set (item, MONITORING_ITEM_LIMIT_HIGH);
  guint first = values->len > CHART_POINTS ? values->len - CHART_POINTS : 0;
  const MunMarkLine limit = {
    low || high ? mun_record_get_number (item, high ? MONITORING_ITEM_LIMIT_HIGH : MONITORING_ITEM_LIMIT_LOW, NAN) : NAN,
    mun_report_text (report, high ? N_("highest permitted") : N_("lowest permitted")),
  };
  guint n = 0, numbers = 0;

  for (guint i = first; i < values->len; i++, n++)
    {
      MunRecord *value = g_ptr_array_index (values, i);
      char *day = mun_report_date (report, mun_record_get (value, MEASUREMENT_TAKEN_ON));

      g_ptr_array_add (labels, day);
      points[n].label = day;
      points[n].value = mun_record_get_number (value, MEASUREMENT_VALUE, NAN);
      numbers += !isnan (points[n].value);
      if (!isnan (points[n].value))
        mun_report_speak_number (report, spoken, day, points[n].value);
    }
  if (numbers < 2)
    return;
  mun_part_trend (report, points, n, &limit, NULL, caption, spoken->str);
}

/* A bare number says nothing to somebody who does not know the figure. */
static char *
show_value (MunReport *report,
            MunRecord *measurement)
{
  g_autoptr(MunRecord) item = mun_workspace_get (report->workspace, &mun_monitoring_item_spec, mun_record_get (measurement, MEASUREMENT_ITEM), NULL);
  g_autofree char *unit = item != NULL ? mun_report_value (report, item, MONITORING_ITEM_UNIT) : g_strdup ("");
  g_autofree char *number = mun_report_value (report, measurement, MEASUREMENT_VALUE);
  g_autofree char *words = mun_report_value (report, measurement, MEASUREMENT_VALUE_TEXT);

  g_autofree char *figure = *number != '\0' && *unit != '\0' ? g_strconcat (number, MUN_UNIT_BLANK, unit, NULL) : g_strdup (number);

  return mun_report_both (report, figure, words);
}

static void
add_item (MunReport *report,
          MunRecord *item)
{
  static const int fields[] = { MONITORING_ITEM_OBJECTIVE | MUN_PART_OPTIONAL, MONITORING_ITEM_CONTROL | MUN_PART_OPTIONAL,
                                MONITORING_ITEM_PROCESS | MUN_PART_OPTIONAL, -1 };
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { MEASUREMENT_TAKEN_ON }, { MUN_SHOW_TEXT, N_("Measured value"), show_value, .weight = 1.4 }, { MEASUREMENT_ON_TARGET }, { MEASUREMENT_TAKEN_BY },
    { MEASUREMENT_SOURCE, .weight = 1.4 }, { MEASUREMENT_COMMENT, .weight = 3, .optional = TRUE }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Latest values, newest first"), .spec = &mun_measurement_spec, .columns = columns };
  g_autoptr(GPtrArray) values = mun_chapter_sorted (report, &mun_measurement_spec, MEASUREMENT_ITEM, mun_record_get_id (item), MEASUREMENT_TAKEN_ON, FALSE);
  g_autoptr(GPtrArray) latest = mun_chapter_sorted (report, &mun_measurement_spec, MEASUREMENT_ITEM, mun_record_get_id (item), MEASUREMENT_TAKEN_ON, TRUE);

  g_autofree char *target = show_target (report, item);

  mun_part_heading (report, 2, item, MONITORING_ITEM_TITLE);
  if (mun_report_shows (report, &mun_monitoring_item_spec, MONITORING_ITEM_TARGET_TEXT))
    mun_document_add_definition (report->document, mun_report_label (report, &mun_monitoring_item_spec, MONITORING_ITEM_TARGET_TEXT), target);
  mun_part_define (report, item, fields);
  add_chart (report, item, values);
  if (latest->len > VALUES_SHOWN)
    g_ptr_array_remove_range (latest, VALUES_SHOWN, latest->len - VALUES_SHOWN);
  mun_chapter_table (report, &table, latest, N_("No value has been taken yet."), N_("Enter values under Monitoring as often as the plan says."));
}

static void
add_values (MunReport *report,
            GPtrArray *items)
{
  mun_report_heading (report, 1, N_("The latest values"), N_("For each figure the course of its values and the newest of them."));
  if (items->len == 0)
    mun_report_none (report, N_("There is nothing to show values of."));
  for (guint i = 0; i < items->len; i++)
    add_item (report, g_ptr_array_index (items, i));
}

static char *
show_item (MunReport *report,
           MunRecord *measurement)
{
  return mun_part_links (report, measurement, MEASUREMENT_ITEM);
}

static char *
show_reaction (MunReport *report,
               MunRecord *measurement)
{
  g_autofree char *comment = mun_report_value (report, measurement, MEASUREMENT_COMMENT);

  if (*comment != '\0' || !mun_report_shows (report, &mun_measurement_spec, MEASUREMENT_COMMENT))
    return g_steal_pointer (&comment);
  return g_strdup (mun_report_text (report, N_("Nothing is noted")));
}

static void
add_exceptions (MunReport *report,
                GPtrArray *items,
                GPtrArray *measurements)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { MEASUREMENT_TAKEN_ON }, { MUN_SHOW_TEXT, N_("What"), show_item, .weight = 2 }, { MUN_SHOW_TEXT, N_("Measured value"), show_value },
    { MUN_SHOW_TEXT, N_("What it means and what was done"), show_reaction, .weight = 3 }, { MUN_SHOW_END } };
  static const MunReportColumn late_columns[] = {
    { MUN_SHOW_REF }, { MONITORING_ITEM_TITLE, .weight = 2 }, { MONITORING_ITEM_MEASURED_BY }, { MONITORING_ITEM_LAST_MEASURED_ON },
    { MONITORING_ITEM_EVALUATED_BY }, { MONITORING_ITEM_LAST_EVALUATED_ON }, { MUN_SHOW_END } };
  const MunReportTable off = { .caption = N_("Values off target"), .spec = &mun_measurement_spec, .columns = columns };
  const MunReportTable late = { .caption = N_("Overdue to measure or judge"), .spec = &mun_monitoring_item_spec, .columns = late_columns };
  g_autoptr(GPtrArray) missed = mun_chapter_pick (report, items, is_missed);
  g_autoptr(GPtrArray) failed = mun_chapter_pick (report, measurements, is_off_target);

  mun_report_heading (report, 1, N_("Off target and overdue"), N_("Every value that missed its target with the reaction to it, and figures that nobody took or judged in time."));
  mun_chapter_list (report, &off, failed, N_("No value missed its target."));
  mun_chapter_list (report, &late, missed, N_("Every figure was taken and judged in time."));
}

static void
add_evaluation (MunReport *report,
                MunRecord *evaluation)
{
  static const int done[] = { PERFORMANCE_EVALUATION_DONE_ON, PERFORMANCE_EVALUATION_DONE_BY, PERFORMANCE_EVALUATION_STATUS, -1 };
  static const int fields[] = { PERFORMANCE_EVALUATION_PERFORMANCE_CONCLUSION, PERFORMANCE_EVALUATION_EFFECTIVENESS_CONCLUSION, PERFORMANCE_EVALUATION_PROPOSALS, -1 };
  g_autofree char *span = mun_chapter_period (report, evaluation, PERFORMANCE_EVALUATION_PERIOD_FROM, PERFORMANCE_EVALUATION_PERIOD_TO);
  g_autofree char *heading = g_strdup_printf ("%s %s", mun_record_get_ref (evaluation), span);

  mun_document_add_heading (report->document, 2, heading, mun_record_get_ref (evaluation));
  mun_part_define_joined (report, evaluation, N_("Done on, by, status"), done);
  for (guint i = 0; fields[i] >= 0; i++)
    mun_report_long_text (report, evaluation, fields[i]);
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) items = mun_workspace_find (report->workspace, &mun_monitoring_item_spec, -1);
  g_autoptr(GPtrArray) measurements = mun_chapter_sorted (report, &mun_measurement_spec, -1, NULL, MEASUREMENT_TAKEN_ON, TRUE);
  g_autoptr(GPtrArray) evaluations = mun_chapter_sorted (report, &mun_performance_evaluation_spec, -1, NULL, PERFORMANCE_EVALUATION_PERIOD_TO, TRUE);

  add_overview (report, items, measurements);
  add_exceptions (report, items, measurements);
  add_values (report, items);
  mun_document_set_landscape (report->document, TRUE);
  add_plan (report, items);
  mun_report_heading (report, 1, N_("Evaluation of performance"), N_("What the figures mean for security and for the system, newest first."));
  if (evaluations->len == 0)
    mun_report_missing (report, N_("Performance has not been evaluated yet."), N_("Write an evaluation under Monitoring before the management review."));
  for (guint i = 0; i < evaluations->len; i++)
    add_evaluation (report, g_ptr_array_index (evaluations, i));
}

const MunReportType mun_monitoring_report = {
  .id = "monitoring",
  .code = "R24",
  .records = "monitoring_item performance_evaluation",
  .title = N_("Monitoring and performance"),
  .purpose = N_("Shows what is measured and how, what the values say and what was concluded from them."),
  .clause = "9.1",
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .build = build,
};
