/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/nonconformities.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "report/reports/parts.h"
#include "report/reports/types.h"

static gboolean
is_open (MunRecord *nonconformity)
{
  return !mun_record_is (nonconformity, NONCONFORMITY_STATUS, "closed");
}

static gboolean
is_running (MunRecord *action)
{
  const char *state = mun_record_get_state (action);

  return !g_str_equal (state, "implemented") && !g_str_equal (state, "effective") && !g_str_equal (state, "cancelled");
}

static gboolean
is_overdue (MunReport *report,
            MunRecord *action)
{
  return is_running (action) && mun_report_is_past (report, action, CORRECTIVE_ACTION_DUE_ON);
}

static char *
describe_mean_days (GPtrArray *cases)
{
  int sum = 0, n = 0;

  for (guint i = 0; i < cases->len; i++)
    {
      const char *found = mun_record_get (g_ptr_array_index (cases, i), NONCONFORMITY_FOUND_ON);
      const char *closed = mun_record_get (g_ptr_array_index (cases, i), NONCONFORMITY_CLOSED_ON);

      if (*found == '\0' || *closed == '\0')
        continue;
      sum += mun_date_days_between (found, closed);
      n++;
    }
  return n > 0 ? g_strdup_printf ("%d", (sum + n / 2) / n) : g_strdup ("–");
}

static void
add_figures (MunReport *report,
             GPtrArray *cases,
             GPtrArray *actions)
{
  g_autofree char *days = describe_mean_days (cases);
  guint open = 0, overdue = 0;

  for (guint i = 0; i < cases->len; i++)
    open += is_open (g_ptr_array_index (cases, i));
  for (guint i = 0; i < actions->len; i++)
    overdue += is_overdue (report, g_ptr_array_index (actions, i));
  mun_part_figure_number (report, cases->len, N_("Cases"));
  mun_part_figure_number (report, open, N_("Not closed"));
  mun_document_add_key_figure (report->document, days, mun_report_text (report, N_("Days to close, on average")));
  mun_part_figure_number (report, overdue, N_("Actions overdue"));
  mun_part_figure_number (report, mun_part_count (actions, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION, "1"), N_("Life-safety exceptions"));
}

static const struct {
  int         to; /* days */
  const char *label;
} ages[] = {
  { 30, N_("Up to 30 days") },
  { 60, N_("31 to 60 days") },
  { 90, N_("61 to 90 days") },
  { 180, N_("91 to 180 days") },
  { G_MAXINT, N_("More than 180 days") },
};

static void
add_ageing (MunReport *report,
            GPtrArray *cases)
{
  MunBar bars[G_N_ELEMENTS (ages)] = { 0 };
  g_autoptr(GString) spoken = g_string_new (NULL);
  guint open = 0;

  for (guint i = 0; i < cases->len; i++)
    {
      MunRecord *record = g_ptr_array_index (cases, i);
      int days;
      guint step = 0;

      if (!is_open (record) || !mun_record_is_set (record, NONCONFORMITY_FOUND_ON))
        continue;
      days = mun_date_days_between (mun_record_get (record, NONCONFORMITY_FOUND_ON), report->today);
      while (days > ages[step].to)
        step++;
      bars[step].value++;
      open++;
    }
  if (open == 0)
    {
      mun_report_none (report, N_("No case is open, so there is nothing to age."));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      bars[i].label = mun_report_text (report, ages[i].label);
      bars[i].color = mun_color_for_band (i, G_N_ELEMENTS (ages));
      mun_report_speak_number (report, spoken, bars[i].label, bars[i].value);
    }
  mun_part_bars (report, bars, G_N_ELEMENTS (ages), mun_report_text (report, N_("Open cases by age since the day they were found")), spoken->str);
}

/* How many cases of each choice, open and in all. */
static void
add_counts (MunReport  *report,
            GPtrArray  *cases,
            int         field,
            const char *caption)
{
  const MunChoice *choices = mun_nonconformity_spec.fields[field].choices;
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, caption));
  mun_part_column (report, table, &mun_nonconformity_spec, field, MUN_COLUMN_TEXT, 3);
  mun_part_head (report, table, N_("Cases"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Not closed"), MUN_COLUMN_NUMBER, 1);
  for (guint i = 0; choices[i].key != NULL; i++)
    {
      guint open = 0;

      for (guint k = 0; k < cases->len; k++)
        open += mun_record_is (g_ptr_array_index (cases, k), field, choices[i].key) && is_open (g_ptr_array_index (cases, k));
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, mun_report_text (report, choices[i].label));
      mun_table_add_number (table, mun_part_count (cases, field, choices[i].key));
      mun_table_add_number (table, open);
    }
  mun_document_add_table (report->document, table);
}

static void
add_overview (MunReport *report,
              GPtrArray *cases,
              GPtrArray *actions)
{
  mun_report_heading (report, 1, N_("At a glance"),
                      N_("How many problems there are, how old the open ones are, and how they came to light."));
  add_figures (report, cases, actions);
  if (cases->len == 0)
    {
      mun_report_missing (report, N_("No nonconformity has been recorded."),
                          N_("A system in use finds some: record them under Nonconformities, from audits, events, complaints and everyday work."));
      return;
    }
  add_ageing (report, cases);
  add_counts (report, cases, NONCONFORMITY_SOURCE, N_("Cases by the way they were found"));
  add_counts (report, cases, NONCONFORMITY_SEVERITY, N_("Cases by severity"));
}

static char *
show_rule (MunReport *report,
           MunRecord *record)
{
  g_autofree char *rule = mun_report_value (report, record, NONCONFORMITY_REQUIREMENT);

  return g_strdup (mun_part_requirement_number (rule));
}

static char *
show_actions (MunReport *report,
              MunRecord *record)
{
  g_autoptr(GPtrArray) actions = mun_workspace_find (report->workspace, &mun_corrective_action_spec, CORRECTIVE_ACTION_NONCONFORMITY, MUN_IS,
                                                     mun_record_get_id (record), -1);
  guint done = 0;

  for (guint i = 0; i < actions->len; i++)
    done += !is_running (g_ptr_array_index (actions, i));
  return actions->len > 0 ? mun_report_say (report, N_("%1$u of %2$u"), done, actions->len) : g_strdup ("");
}

static char *
show_found (MunReport *report,
            MunRecord *record)
{
  static const int fields[] = { NONCONFORMITY_FOUND_ON, NONCONFORMITY_SOURCE, -1 };

  return mun_part_lines (report, record, fields);
}

static char *
show_severity (MunReport *report,
               MunRecord *record)
{
  g_autofree char *severity = mun_report_value (report, record, NONCONFORMITY_SEVERITY);

  if (!mun_record_get_yes (record, NONCONFORMITY_POTENTIAL))
    return g_steal_pointer (&severity);
  return mun_report_say (report, N_("%s, potential"), severity);
}

static char *
show_state (MunReport *report,
            MunRecord *record)
{
  static const int fields[] = { NONCONFORMITY_STATUS, NONCONFORMITY_CLOSED_ON, -1 };

  return mun_part_lines (report, record, fields);
}

static void
add_register (MunReport *report,
              GPtrArray *cases)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF },
    { NONCONFORMITY_TITLE, .weight = 2.6 },
    { MUN_SHOW_TEXT, N_("Found"), show_found, .weight = 1.2, .least = 62 },
    { MUN_SHOW_TEXT, N_("Severity"), show_severity },
    { MUN_SHOW_TEXT, N_("Rule"), show_rule, .narrow = TRUE },
    { NONCONFORMITY_OWNER, .weight = 1.2 },
    { MUN_SHOW_TEXT, N_("Actions done"), show_actions, .narrow = TRUE },
    { MUN_SHOW_TEXT, N_("State"), show_state, .weight = 1.2, .least = 62 },
    { MUN_SHOW_END },
  };
  const MunReportTable table = { .caption = N_("All cases"), .spec = &mun_nonconformity_spec, .columns = columns, .links = TRUE };

  mun_report_heading (report, 1, N_("Register"), N_("One line for each case, potential ones included. The number leads to its form."));
  if (cases->len > 0)
    mun_report_table (report, &table, cases);
  else
    mun_report_none (report, N_("There is no case to list."));
}

static void
add_cases (MunReport *report,
           GPtrArray *cases)
{
  mun_report_heading (report, 1, N_("The cases one by one"),
                      N_("The whole story of each case: what happened, the first fix, the cause, the actions with the look at risk before they start, "
                         "the proof of their effect, and who closed it."));
  if (cases->len == 0)
    mun_report_none (report, N_("There is no case to describe."));
  for (guint i = 0; i < cases->len; i++)
    mun_nonconformity_form (report, g_ptr_array_index (cases, i));
}

static char *
show_case (MunReport *report,
           MunRecord *action)
{
  g_autoptr(MunRecord) found = mun_workspace_get (report->workspace, &mun_nonconformity_spec, mun_record_get (action, CORRECTIVE_ACTION_NONCONFORMITY), NULL);

  return g_strdup (found != NULL ? mun_record_get_ref (found) : "");
}

static void
add_action_table (MunReport  *report,
                  GPtrArray  *actions,
                  const char *caption,
                  const char *none)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF },
    { MUN_SHOW_TEXT, N_("Case"), show_case, .narrow = TRUE },
    { CORRECTIVE_ACTION_ACTION_TEXT, .weight = 3 },
    { CORRECTIVE_ACTION_OWNER },
    { CORRECTIVE_ACTION_DUE_ON },
    { CORRECTIVE_ACTION_EFFECT_DUE },
    { CORRECTIVE_ACTION_STATUS },
    { MUN_SHOW_END },
  };
  const MunReportTable table = { .caption = caption, .spec = &mun_corrective_action_spec, .columns = columns };

  if (actions->len > 0)
    mun_report_table (report, &table, actions);
  else
    mun_report_none (report, none);
}

static gboolean
waits_for_effect (MunReport *report,
                  MunRecord *action)
{
  (void) report;
  return mun_record_is (action, CORRECTIVE_ACTION_STATUS, "implemented");
}

static gboolean
had_no_effect (MunReport *report,
               MunRecord *action)
{
  (void) report;
  return mun_record_is (action, CORRECTIVE_ACTION_STATUS, "not_effective") || mun_record_is (action, CORRECTIVE_ACTION_EFFECT_RESULT, "not_effective")
         || mun_record_is (action, CORRECTIVE_ACTION_EFFECT_RESULT, "partly");
}

static gboolean
is_not_late (MunReport *report,
             MunRecord *action)
{
  return is_running (action) && !is_overdue (report, action);
}

static void
add_actions (MunReport *report,
             GPtrArray *actions)
{
  static const struct {
    gboolean  (*belongs) (MunReport *report, MunRecord *action);
    const char *caption;
    const char *none;
  } lists[] = {
    { is_overdue,       N_("Overdue"),                                   N_("No corrective action is overdue.") },
    { is_not_late,      N_("Under way and in time"),                     N_("No corrective action is under way.") },
    { waits_for_effect, N_("In place, waiting for the proof of effect"), N_("No corrective action waits for its proof of effect.") },
    { had_no_effect,    N_("Checked and not or only partly effective"),  N_("No corrective action has failed its check.") },
  };

  mun_report_heading (report, 1, N_("State of the corrective actions"),
                      N_("Which actions are late, which are under way, which wait for the proof that they help, and which did not help."));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint k = 0; k < actions->len; k++)
        if (lists[i].belongs (report, g_ptr_array_index (actions, k)))
          g_ptr_array_add (found, g_object_ref (g_ptr_array_index (actions, k)));
      add_action_table (report, found, lists[i].caption, lists[i].none);
    }
}

static char *
show_in_time (MunReport *report,
              MunRecord *action)
{
  const char *from = mun_record_get (action, mun_record_is_set (action, CORRECTIVE_ACTION_STARTED_ON) ? CORRECTIVE_ACTION_STARTED_ON : CORRECTIVE_ACTION_APPROVED_ON);
  const char *looked = mun_record_get (action, CORRECTIVE_ACTION_RISK_REVIEWED_ON);
  int days;

  if (*from == '\0')
    return g_strdup ("");
  days = mun_date_days_between (from, *looked != '\0' ? looked : report->today);
  if (*looked == '\0')
    return g_strdup (mun_report_text (report, days > 3 ? N_("Missing and late") : N_("Still to come")));
  return g_strdup (mun_report_text (report, days > 3 ? N_("Later than three days") : N_("Within three days")));
}

static void
add_exceptions (MunReport *report,
                GPtrArray *actions)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF },
    { MUN_SHOW_TEXT, N_("Case"), show_case, .narrow = TRUE },
    { CORRECTIVE_ACTION_ACTION_TEXT, .weight = 2 },
    { CORRECTIVE_ACTION_EXCEPTION_REASON, .weight = 2 },
    { CORRECTIVE_ACTION_APPROVED_BY },
    { CORRECTIVE_ACTION_STARTED_ON },
    { CORRECTIVE_ACTION_RISK_REVIEWED_ON },
    { MUN_SHOW_TEXT, N_("Risk look"), show_in_time },
    { MUN_SHOW_END },
  };
  const MunReportTable table = { .caption = N_("Actions that were started at once"), .spec = &mun_corrective_action_spec, .columns = columns };
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  mun_report_heading (report, 1, N_("Exceptions to save lives"),
                      N_("Risk is looked at before an action starts. Only where waiting would leave people in danger may work begin at once; "
                         "the reason is given and the risk look follows within three days."));
  for (guint i = 0; i < actions->len; i++)
    if (mun_record_get_yes (g_ptr_array_index (actions, i), CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION))
      g_ptr_array_add (found, g_object_ref (g_ptr_array_index (actions, i)));
  if (found->len > 0)
    mun_report_table (report, &table, found);
  else
    mun_report_none (report, N_("The exception has not been used."));
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) cases = mun_workspace_find (report->workspace, &mun_nonconformity_spec, -1);
  g_autoptr(GPtrArray) actions = mun_workspace_find (report->workspace, &mun_corrective_action_spec, -1);

  add_overview (report, cases, actions);
  add_register (report, cases);
  add_actions (report, actions);
  add_exceptions (report, actions);
  add_cases (report, cases);
}

const MunReportType mun_nonconformities_report = {
  .id = "nonconformities",
  .code = "R30",
  .records = "nonconformity corrective_action",
  .title = N_("Nonconformities and corrective actions"),
  .purpose = N_("Follows each problem from the first fix through its cause to the proof that it will not come back."),
  .clause = "10.2",
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .build = build,
};
