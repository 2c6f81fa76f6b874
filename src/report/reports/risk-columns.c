/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/risk-columns.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  MunRiskSummary *summary;
  MunReport      *report;
} Pass;

static int
get_number (const MunRow *row,
            int           field)
{
  return atoi (row->values[field]);
}

static gboolean
is_past (const MunRow *row,
         int           field,
         const char   *today)
{
  return *row->values[field] != '\0' && strcmp (row->values[field], today) < 0;
}

static void
count_source (MunRiskSummary *summary,
              const MunRow   *row,
              int             score)
{
  const char *letter = row->values[RISK_CATEGORY];
  int source = *letter - 'a';

  if (source < 0 || source >= (int) G_N_ELEMENTS (summary->sources))
    return;
  summary->sources[source]++;
  summary->highest[source] = MAX (summary->highest[source], score);
}

static gboolean
count_cb (const MunRow *row,
          gpointer      data)
{
  Pass *pass = data;
  MunRiskSummary *summary = pass->summary;
  int score = get_number (row, RISK_CURRENT_SCORE);

  if (g_str_equal (row->values[RISK_STATUS], "closed"))
    {
      summary->n_closed++;
      return TRUE;
    }
  summary->n_risks++;
  summary->n_unscored += score == 0;
  summary->n_above += score > 0 && mun_criteria_attitude (mun_report_criteria (pass->report), score) == MUN_ABOVE_TOLERANCE;
  summary->n_overdue += is_past (row, RISK_REVIEW_DUE, pass->report->today);
  summary->n_expired += is_past (row, RISK_ACCEPTANCE_UNTIL, pass->report->today);
  count_source (summary, row, score);
  mun_report_count (pass->report, summary->before, get_number (row, RISK_INHERENT_LIKELIHOOD), get_number (row, RISK_INHERENT_IMPACT));
  mun_report_count (pass->report, summary->today, get_number (row, RISK_CURRENT_LIKELIHOOD), get_number (row, RISK_CURRENT_IMPACT));
  mun_report_count (pass->report, summary->wanted, get_number (row, RISK_TARGET_LIKELIHOOD), get_number (row, RISK_TARGET_IMPACT));
  return TRUE;
}

void
mun_risk_summary_init (MunRiskSummary *summary,
                       MunReport      *report)
{
  const MunCondition site = { RISK_SITE, MUN_IS, report->options->site };
  const MunQuery query = { .spec = &mun_risk_spec, .conditions = &site, .n_conditions = report->options->site != NULL ? 1 : 0, .sort_field = MUN_SORT_REF };
  guint cells = mun_report_cells (report);
  Pass pass = { summary, report };
  g_autoptr(GError) error = NULL;

  memset (summary, 0, sizeof *summary);
  summary->before = g_new0 (guint, cells);
  summary->today = g_new0 (guint, cells);
  summary->wanted = g_new0 (guint, cells);
  if (!mun_store_each (mun_workspace_get_store (report->workspace), &query, count_cb, &pass, NULL, &error))
    mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
}

void
mun_risk_summary_clear (MunRiskSummary *summary)
{
  g_clear_pointer (&summary->before, g_free);
  g_clear_pointer (&summary->today, g_free);
  g_clear_pointer (&summary->wanted, g_free);
}

char *
mun_risk_place (MunReport *report,
                MunRecord *risk)
{
  static const int fields[] = { RISK_PROCESS, RISK_SUPPLIER, RISK_ASSET };
  g_autoptr(GString) place = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = mun_report_value (report, risk, fields[i]);

      if (*value != '\0')
        g_string_append_printf (place, "%s%s", place->len > 0 ? "\n" : "", value);
    }
  return g_string_free (g_steal_pointer (&place), FALSE);
}

char *
mun_risk_acceptance (MunReport *report,
                     MunRecord *risk)
{
  g_autofree char *who = mun_report_value (report, risk, RISK_ACCEPTED_BY);
  g_autofree char *on = mun_report_value (report, risk, RISK_ACCEPTED_ON);
  g_autofree char *until = mun_report_value (report, risk, RISK_ACCEPTANCE_UNTIL);

  if (*who == '\0')
    return g_strdup ("");
  if (mun_report_is_past (report, risk, RISK_ACCEPTANCE_UNTIL))
    return mun_report_say (report, N_("%1$s, %2$s\nrun out on %3$s"), who, on, until);
  return mun_report_say (report, N_("%1$s, %2$s\nuntil %3$s"), who, on, until);
}

char *
mun_risk_source (MunReport *report,
                 MunRecord *risk)
{
  g_autofree char *nature = mun_report_value (report, risk, RISK_NATURE);
  const char *letter = mun_record_get (risk, RISK_CATEGORY);

  return *letter != '\0' && *nature != '\0' ? mun_report_say (report, N_("%1$s: %2$s"), letter, nature) : g_strconcat (letter, nature, NULL);
}
