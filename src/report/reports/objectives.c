/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/date.h"
#include "model/monitoring-target.h"
#include "model/objective-progress.h"
#include "report/reports/parts.h"

static char *
show_with_unit (MunReport *report,
                MunRecord *objective,
                int        field)
{
  g_autofree char *value = mun_report_value (report, objective, field);
  const char *unit = mun_record_get (objective, OBJECTIVE_UNIT);

  return *value != '\0' && *unit != '\0' ? g_strconcat (value, MUN_UNIT_BLANK, unit, NULL) : g_steal_pointer (&value);
}

static char *
show_baseline (MunReport *report,
               MunRecord *objective)
{
  return show_with_unit (report, objective, OBJECTIVE_BASELINE);
}

static char *
show_target (MunReport *report,
             MunRecord *objective)
{
  return show_with_unit (report, objective, OBJECTIVE_TARGET);
}

static char *
format_now (MunReport         *report,
            MunRecord         *objective,
            const MunProgress *progress)
{
  const char *unit = mun_record_get (objective, OBJECTIVE_UNIT);

  if (!progress->known)
    return g_strdup ("");
  return g_strdup_printf ("%.6g%s%s", progress->value, *unit != '\0' ? MUN_UNIT_BLANK : "", unit);
}

static char *
show_now (MunReport *report,
          MunRecord *objective)
{
  g_autoptr(MunProgress) progress = mun_objective_progress (report->workspace, objective);

  return format_now (report, objective, progress);
}

static int
to_percent (double share)
{
  return (int) round (CLAMP (share, -9.99, 9.99) * 100);
}

static char *
show_way (MunReport *report,
          MunRecord *objective)
{
  g_autoptr(MunProgress) progress = mun_objective_progress (report->workspace, objective);

  return progress->known ? g_strdup_printf ("%d %%", to_percent (progress->share)) : g_strdup ("");
}

static char *
show_judgement (MunReport *report,
                MunRecord *objective)
{
  g_autoptr(MunProgress) progress = mun_objective_progress (report->workspace, objective);

  return g_strdup (mun_report_text (report, mun_progress_label (progress->state)));
}

static const MunReportColumn register_columns[] = {
  { MUN_SHOW_REF },
  { OBJECTIVE_TITLE, .weight = 3 },
  { OBJECTIVE_LEVEL },
  { OBJECTIVE_OWNER, .weight = 1.3 },
  { OBJECTIVE_MEASURE, .weight = 2 },
  { MUN_SHOW_TEXT, N_("Start value"), show_baseline, .narrow = TRUE },
  { MUN_SHOW_TEXT, N_("Target"), show_target, .narrow = TRUE },
  { MUN_SHOW_TEXT, N_("Now"), show_now, .narrow = TRUE },
  { MUN_SHOW_TEXT, N_("Progress"), show_way, .narrow = TRUE },
  { MUN_SHOW_TEXT, N_("Judgement"), show_judgement, .narrow = TRUE },
  { OBJECTIVE_DUE_ON },
  { OBJECTIVE_STATUS },
  { MUN_SHOW_END },
};

static char *
show_span (MunReport *report,
           MunRecord *step)
{
  static const int fields[] = { OBJECTIVE_PLAN_START_ON, OBJECTIVE_PLAN_DUE_ON, -1 };

  return mun_report_lines (report, step, fields);
}

static char *
show_done (MunReport *report,
           MunRecord *step)
{
  static const int fields[] = { OBJECTIVE_PLAN_STATUS, OBJECTIVE_PLAN_DONE_ON, OBJECTIVE_PLAN_RESULT, -1 };

  return mun_report_lines (report, step, fields);
}

static const MunReportColumn step_columns[] = {
  { MUN_SHOW_REF },
  { OBJECTIVE_PLAN_WHAT, .weight = 2.4 },
  { OBJECTIVE_PLAN_RESPONSIBLE },
  { OBJECTIVE_PLAN_RESOURCES, .weight = 1.2 },
  { MUN_SHOW_TEXT, N_("Start and due"), show_span, .least = 66 },
  { OBJECTIVE_PLAN_EVALUATION_METHOD, .weight = 1.3 },
  { MUN_SHOW_TEXT, N_("State and result"), show_done, .weight = 1.5, .least = 66 },
  { MUN_SHOW_END },
};

static char *
show_objective (MunReport *report,
                MunRecord *step)
{
  return mun_part_links (report, step, OBJECTIVE_PLAN_OBJECTIVE);
}

static const MunReportColumn late_columns[] = {
  { MUN_SHOW_REF },
  { OBJECTIVE_PLAN_WHAT, .weight = 3 },
  { MUN_SHOW_TEXT, N_("Objective"), show_objective, .weight = 2 },
  { OBJECTIVE_PLAN_RESPONSIBLE },
  { OBJECTIVE_PLAN_DUE_ON },
  { OBJECTIVE_PLAN_STATUS },
  { MUN_SHOW_END },
};

static gboolean
is_step_open (MunRecord *step)
{
  return !mun_record_is (step, OBJECTIVE_PLAN_STATUS, "done") && !mun_record_is (step, OBJECTIVE_PLAN_STATUS, "cancelled");
}

/* Returns: (transfer full): open steps due before today, or from today to @until */
static GPtrArray *
find_steps (MunReport  *report,
            gboolean    late,
            const char *until)
{
  g_autoptr(GPtrArray) all = mun_workspace_find (report->workspace, &mun_objective_plan_spec, -1);
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      MunRecord *step = g_ptr_array_index (all, i);
      gboolean past = mun_report_is_past (report, step, OBJECTIVE_PLAN_DUE_ON);

      if (is_step_open (step) && mun_record_is_set (step, OBJECTIVE_PLAN_DUE_ON)
          && (late ? past : !past && strcmp (mun_record_get (step, OBJECTIVE_PLAN_DUE_ON), until) <= 0))
        g_ptr_array_add (steps, g_object_ref (step));
    }
  return steps;
}

static void
add_figures (MunReport *report,
             GPtrArray *objectives)
{
  guint states[MUN_PROGRESS_MISSED + 1] = { 0 };
  g_autoptr(GPtrArray) late = find_steps (report, TRUE, NULL);

  for (guint i = 0; i < objectives->len; i++)
    {
      g_autoptr(MunProgress) progress = mun_objective_progress (report->workspace, g_ptr_array_index (objectives, i));

      states[progress->state]++;
    }
  mun_part_figure_number (report, objectives->len, N_("Objectives"));
  mun_part_figure_number (report, states[MUN_PROGRESS_REACHED], N_("Target reached"));
  mun_part_figure_number (report, states[MUN_PROGRESS_ON_TRACK], N_("On track"));
  mun_part_figure_number (report, states[MUN_PROGRESS_LATE] + states[MUN_PROGRESS_MISSED], N_("Behind or missed"));
  mun_part_figure_number (report, states[MUN_PROGRESS_UNKNOWN], N_("Not measured yet"));
  mun_part_figure_number (report, late->len, N_("Steps overdue"));
}

static void
add_register (MunReport *report,
              GPtrArray *objectives)
{
  const MunReportTable table = { .caption = N_("All objectives"), .spec = &mun_objective_spec, .columns = register_columns, .links = TRUE };

  mun_report_heading (report, 1, N_("Register of objectives"),
                      /* xgettext: no-c-format */
                      N_("What security should reach and how far it has come. Progress is the way covered from the start value to the target, "
                         "computed from the latest measurement; above 100 % the target is exceeded. The number leads to the full entry."));
  add_figures (report, objectives);
  if (objectives->len > 0)
    mun_report_table (report, &table, objectives);
  else
    mun_report_missing (report, N_("No security objective has been recorded."),
                        N_("Record three to ten objectives under Objectives, or run the objectives wizard."));
}

static char *
describe_now (MunReport         *report,
              MunRecord         *objective,
              const MunProgress *progress)
{
  g_autofree char *now = format_now (report, objective, progress);
  g_autofree char *day = mun_report_date (report, progress->taken_on);

  if (!progress->known)
    return g_strdup (mun_report_text (report, mun_progress_label (MUN_PROGRESS_UNKNOWN)));
  return mun_report_say (report, N_("%1$s, measured on %2$s"), now, day);
}

static double
find_expected (MunReport *report,
               MunRecord *objective)
{
  const char *from = mun_record_get (objective, OBJECTIVE_APPROVED_ON);
  const char *due = mun_record_get (objective, OBJECTIVE_DUE_ON);

  if (*from == '\0' || *due == '\0' || strcmp (from, due) >= 0)
    return -1;
  return CLAMP ((double) mun_date_days_between (from, report->today) / mun_date_days_between (from, due), 0, 1);
}

static void
add_progress_chart (MunReport         *report,
                    MunRecord         *objective,
                    const MunProgress *progress)
{
  double expected = find_expected (report, objective);
  g_autofree char *caption = NULL;
  g_autofree char *alternative = NULL;
  g_autofree char *percent = g_strdup_printf ("%d %%", to_percent (progress->share));

  if (!progress->known)
    return;
  if (expected >= 0)
    {
      g_autofree char *time = g_strdup_printf ("%d %%", to_percent (expected));

      caption = mun_report_say (report, N_("%1$s: %2$s of the way. The mark shows the time gone: %3$s."), mun_record_get_ref (objective), percent, time);
    }
  else
    caption = mun_report_say (report, N_("%1$s: %2$s of the way from the start value to the target."), mun_record_get_ref (objective), percent);
  alternative = g_strdup (caption);
  mun_part_progress (report, progress->share, expected, caption, alternative);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return strcmp (mun_record_get (*(MunRecord **) a, MEASUREMENT_TAKEN_ON), mun_record_get (*(MunRecord **) b, MEASUREMENT_TAKEN_ON));
}

/* Returns: (transfer full): all measurements of the objective's monitoring lines that hold a number, oldest first */
static GPtrArray *
find_measurements (MunReport *report,
                   MunRecord *objective)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) items = mun_workspace_find (report->workspace, &mun_monitoring_item_spec, MONITORING_ITEM_OBJECTIVE, MUN_IS,
                                                   mun_record_get_id (objective), -1);

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr(GPtrArray) rows = mun_workspace_find (report->workspace, &mun_measurement_spec, MEASUREMENT_ITEM, MUN_IS,
                                                      mun_record_get_id (g_ptr_array_index (items, i)), -1);

      for (guint k = 0; k < rows->len; k++)
        if (mun_record_is_set (g_ptr_array_index (rows, k), MEASUREMENT_VALUE))
          g_ptr_array_add (found, g_object_ref (g_ptr_array_index (rows, k)));
    }
  g_ptr_array_sort (found, compare_days);
  return found;
}

/* Returns: whether there are enough values for a line */
static gboolean
add_trend (MunReport *report,
           MunRecord *objective)
{
  g_autoptr(GPtrArray) rows = find_measurements (report, objective);
  g_autoptr(GString) spoken = g_string_new (NULL);
  g_autoptr(GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  g_autofree MunPoint *points = g_new0 (MunPoint, rows->len + 1);
  g_autofree char *target = show_target (report, objective), *baseline = show_baseline (report, objective);
  g_autofree char *start = mun_report_say (report, N_("%s: %s"), mun_report_text (report, N_("Start value")), baseline);
  g_autofree char *caption = NULL;

  if (rows->len < 2)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      MunRecord *row = g_ptr_array_index (rows, i);
      g_autofree char *value = mun_report_value (report, row, MEASUREMENT_VALUE);

      g_ptr_array_add (days, mun_report_date (report, mun_record_get (row, MEASUREMENT_TAKEN_ON)));
      points[i].label = g_ptr_array_index (days, i);
      points[i].value = mun_record_get_number (row, MEASUREMENT_VALUE, NAN);
      mun_report_speak (report, spoken, points[i].label, value);
    }
  caption = mun_report_say (report, N_("%1$s: measured values; the dashed line is the target."), mun_record_get_ref (objective));
  mun_part_trend (report, points, rows->len, &(MunMarkLine) { mun_record_get_number (objective, OBJECTIVE_TARGET, NAN), target },
                  &(MunMarkLine) { mun_record_get_number (objective, OBJECTIVE_BASELINE, NAN), start }, caption, spoken->str);
  return TRUE;
}

static void
add_measure (MunReport *report,
             MunRecord *objective)
{
  static const int not_measured[] = { OBJECTIVE_WHY_NOT_MEASURABLE, -1 };
  static const int measured[] = { OBJECTIVE_MEASURE, OBJECTIVE_DIRECTION, -1 };
  g_autoptr(MunProgress) progress = mun_objective_progress (report->workspace, objective);
  g_autofree char *baseline = show_baseline (report, objective);
  g_autofree char *target = show_target (report, objective);
  g_autofree char *now = describe_now (report, objective, progress);
  g_autofree char *share = show_way (report, objective);
  g_autofree char *judgement = show_judgement (report, objective);
  g_autofree char *aim = g_strdup_printf ("%s → %s", *baseline != '\0' ? baseline : "–", *target != '\0' ? target : "–");
  g_autofree char *way = g_strconcat (share, *share != '\0' ? " · " : "", judgement, NULL);

  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("How we see it")));
  if (mun_record_is (objective, OBJECTIVE_MEASURABLE, "0"))
    mun_part_define (report, objective, not_measured);
  else
    {
      mun_part_define (report, objective, measured);
      mun_document_add_definition (report->document, mun_report_text (report, N_("Start and target")), aim);
      mun_document_add_definition (report->document, mun_report_text (report, N_("Now")), now);
      mun_document_add_definition (report->document, mun_report_text (report, N_("Progress")), way);
    }
  /* The course of the values says more than a bar. */
  if (!add_trend (report, objective))
    add_progress_chart (report, objective, progress);
}

static void
add_steps (MunReport *report,
           MunRecord *objective)
{
  const MunReportTable table = { .caption = N_("Steps: what, who, with what, by when and how it is judged"),
                                 .spec = &mun_objective_plan_spec, .columns = step_columns };
  g_autoptr(GPtrArray) steps = mun_workspace_children (report->workspace, objective, &mun_objective_plan_spec);

  if (steps->len > 0)
    mun_report_table (report, &table, steps);
  else
    mun_report_missing (report, N_("No step has been planned for this objective."),
                        N_("Plan in the objective what is done, by whom, with what means, by when and how it is judged."));
}

static void
add_objective (MunReport *report,
               MunRecord *objective)
{
  static const int state[] = { OBJECTIVE_STATUS, OBJECTIVE_LEVEL, OBJECTIVE_DEPARTMENT, -1 };
  static const int about[] = { OBJECTIVE_SITE | MUN_PART_OPTIONAL, OBJECTIVE_PROCESS | MUN_PART_OPTIONAL, OBJECTIVE_OWNER, OBJECTIVE_DUE_ON, -1 };
  static const int why[] = {
    OBJECTIVE_POLICY, OBJECTIVE_POLICY_SUPPORT, OBJECTIVE_REQUIREMENT_BASIS, OBJECTIVE_LEGAL_REQUIREMENTS | MUN_PART_OPTIONAL,
    OBJECTIVE_PARTY_REQUIREMENTS | MUN_PART_OPTIONAL, OBJECTIVE_RISKS, OBJECTIVE_IMPROVEMENT_LINK, -1 };
  static const int weighed[] = { OBJECTIVE_OPTIONS_CONSIDERED, OBJECTIVE_PARTY_VIEWS, OBJECTIVE_PARTY_IMPACTS, OBJECTIVE_VIABILITY_CHECKED_ON, -1 };
  static const int approved[] = { OBJECTIVE_APPROVED_BY, OBJECTIVE_APPROVED_ON, -1 };
  static const int told[] = { OBJECTIVE_COMMUNICATED_TO, OBJECTIVE_COMMUNICATED_ON, -1 };
  static const int looked_at[] = { OBJECTIVE_LAST_UPDATED_ON, OBJECTIVE_REVIEW_DUE, -1 };
  static const int known[] = { OBJECTIVE_DOCUMENT | MUN_PART_OPTIONAL, -1 };

  mun_part_heading (report, 2, objective, OBJECTIVE_TITLE);
  mun_part_define_joined (report, objective, N_("Status and level"), state);
  mun_part_define (report, objective, about);
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("Why this one")));
  mun_part_define (report, objective, why);
  add_measure (report, objective);
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("What was weighed")));
  mun_part_define (report, objective, weighed);
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("Approved and made known")));
  mun_part_define_joined (report, objective, N_("Approval"), approved);
  mun_part_define_joined (report, objective, N_("Told"), told);
  mun_part_define_joined (report, objective, N_("Last updated, next look"), looked_at);
  mun_part_define (report, objective, known);
  add_steps (report, objective);
}

static void
add_late_steps (MunReport *report)
{
  const MunReportTable late_table = { .caption = N_("Overdue"), .spec = &mun_objective_plan_spec, .columns = late_columns };
  const MunReportTable next_table = { .caption = N_("Due within 90 days"), .spec = &mun_objective_plan_spec, .columns = late_columns };
  g_autofree char *until = mun_date_add_days (report->today, 90);
  g_autoptr(GPtrArray) late = find_steps (report, TRUE, NULL);
  g_autoptr(GPtrArray) next = find_steps (report, FALSE, until);

  mun_report_heading (report, 1, N_("Steps that are overdue or due next"),
                      N_("What top management should ask about: steps past their date, and those of the coming 90 days."));
  if (late->len > 0)
    mun_report_table (report, &late_table, late);
  else
    mun_report_none (report, N_("No step is overdue."));
  if (next->len > 0)
    mun_report_table (report, &next_table, next);
  else
    mun_report_none (report, N_("No step is due within 90 days."));
}

static const struct {
  int         field;
  const char *what;
} gaps[] = {
  { OBJECTIVE_POLICY,               N_("is not linked to the policy") },
  { OBJECTIVE_REQUIREMENT_BASIS,    N_("does not say which obligations were considered") },
  { OBJECTIVE_OPTIONS_CONSIDERED,   N_("does not say which ways were considered") },
  { OBJECTIVE_PARTY_VIEWS,          N_("does not give the views of those affected") },
  { OBJECTIVE_VIABILITY_CHECKED_ON, N_("has not been checked for feasibility") },
  { OBJECTIVE_COMMUNICATED_ON,      N_("has not been told to those concerned") },
  { OBJECTIVE_APPROVED_ON,          N_("is not approved") },
};

static guint
add_gaps (MunReport *report,
          MunRecord *objective)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    if (!mun_record_is_set (objective, gaps[i].field))
      {
        g_autofree char *text = g_strdup_printf ("%s %s", mun_record_get_ref (objective), mun_report_text (report, gaps[i].what));

        mun_document_add_bullet (report->document, text);
        n++;
      }
  return n;
}

static void
add_open_points (MunReport *report,
                 GPtrArray *objectives)
{
  guint n = 0;

  mun_report_heading (report, 1, N_("What is still missing"),
                      N_("Gaps that an auditor would ask about. They are closed in the entry of the objective."));
  for (guint i = 0; i < objectives->len; i++)
    if (!mun_record_is (g_ptr_array_index (objectives, i), OBJECTIVE_STATUS, "cancelled"))
      n += add_gaps (report, g_ptr_array_index (objectives, i));
  if (n == 0)
    mun_report_none (report, N_("Each objective is linked to the policy, weighed, approved and made known."));
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) objectives = mun_workspace_find (report->workspace, &mun_objective_spec, -1);

  add_register (report, objectives);
  if (objectives->len == 0)
    return;
  mun_document_set_landscape (report->document, FALSE);
  mun_report_heading (report, 1, N_("The objectives one by one"),
                      N_("Why each objective was chosen, how it is measured, what was weighed, who knows about it and the steps that lead there."));
  for (guint i = 0; i < objectives->len; i++)
    add_objective (report, g_ptr_array_index (objectives, i));
  add_late_steps (report);
  add_open_points (report, objectives);
}

const MunReportType mun_objectives_report = {
  .id = "objectives",
  .code = "R11",
  .records = "objective",
  .title = N_("Security objectives and programme"),
  .purpose = N_("Shows what security should reach, why, how far it has come, and the steps that lead there."),
  .clause = "6.2",
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .landscape = TRUE,
  .build = build,
};
