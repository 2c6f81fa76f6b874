/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "report/reports/risk-columns.h"

typedef struct {
  MunReport  *report;
  GHashTable *treated;   /* ids of risks with an action that goes on or is done */
  GHashTable *acted;     /* ids of risks with an action that goes on */
  guint       n_open;
  guint       n_late;
  guint       n_done;
  guint       n_uncosted;
  double      planned;   /* cost of what is not finished */
  double      spent;
} Totals;

static char *
describe_aim (MunReport *report,
              MunRecord *treatment)
{
  g_autoptr(GPtrArray) risks = mun_workspace_linked (report->workspace, treatment, TREATMENT_RISK);
  g_autoptr(GPtrArray) chances = mun_workspace_linked (report->workspace, treatment, TREATMENT_OPPORTUNITY);
  MunRecord *aim = risks->len > 0 ? g_ptr_array_index (risks, 0) : chances->len > 0 ? g_ptr_array_index (chances, 0) : NULL;
  g_autofree char *title = aim != NULL ? mun_report_title (report, aim) : NULL;

  return aim != NULL ? g_strconcat (mun_record_get_ref (aim), " ", title, NULL) : g_strdup ("");
}

static char *
describe_place (MunReport *report,
                MunRecord *treatment)
{
  g_autofree char *process = mun_report_value (report, treatment, TREATMENT_PROCESS);
  g_autofree char *control = mun_report_value (report, treatment, TREATMENT_CONTROL);

  return g_strconcat (process, *process != '\0' && *control != '\0' ? "\n" : "", control, NULL);
}

static char *
describe_approval (MunReport *report,
                   MunRecord *treatment)
{
  static const int fields[] = { TREATMENT_APPROVED_BY, TREATMENT_APPROVED_ON, -1 };

  return mun_report_lines (report, treatment, fields);
}

/* Whoever reads the plan from its front meets a late action before the chapter on them, or long after it. */
static char *
describe_status (MunReport *report,
                 MunRecord *treatment)
{
  char *status = mun_report_value (report, treatment, TREATMENT_STATUS);
  g_autofree char *before = NULL;

  if (mun_record_is (treatment, TREATMENT_STATUS, "done") || mun_record_is (treatment, TREATMENT_STATUS, "verified")
      || !mun_report_is_past (report, treatment, TREATMENT_DUE_ON))
    return status;
  before = status;
  return g_strdup_printf ("%s\n%s", before, mun_report_text (report, N_("Late")));
}

static const MunReportColumn late_columns[] = {
  { MUN_SHOW_REF }, { TREATMENT_TITLE, .weight = 2 }, { MUN_SHOW_TEXT, N_("For"), describe_aim, 2 }, { TREATMENT_OWNER },
  { TREATMENT_DUE_ON }, { TREATMENT_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn plan_columns[] = {
  { MUN_SHOW_REF }, { TREATMENT_TITLE, .weight = 2 }, { MUN_SHOW_TEXT, N_("For"), describe_aim, 2 }, { TREATMENT_OPTION, .most = 62 },
  { TREATMENT_OWNER }, { TREATMENT_RESOURCES_NEEDED, .weight = 1.6, .least = 62 }, { TREATMENT_COST }, { TREATMENT_START_ON }, { TREATMENT_DUE_ON },
  { TREATMENT_DONE_ON }, { MUN_SHOW_TEXT, N_("Status"), describe_status, .narrow = TRUE }, { MUN_SHOW_END }
};

static const MunReportColumn effect_columns[] = {
  { MUN_SHOW_REF }, { TREATMENT_TITLE, .weight = 1.5 }, { MUN_SHOW_TEXT, N_("Built into process or control"), describe_place, 1.5 },
  { TREATMENT_EXPECTED_EFFECT }, { TREATMENT_EFFECT_CHECK_METHOD }, { TREATMENT_EFFECT_CHECK_DUE }, { TREATMENT_EFFECT_CHECKED_ON },
  { TREATMENT_EFFECT_RESULT }, { MUN_SHOW_TEXT, N_("Approval"), describe_approval, 1.2, .least = 68 }, { MUN_SHOW_END }
};

static const MunReportColumn residual_columns[] = {
  { MUN_SHOW_REF }, { RISK_TITLE, .weight = 2 }, { RISK_OWNER }, { RISK_CURRENT_SCORE, N_("Today"), .band = TRUE },
  { RISK_TARGET_SCORE, N_("Wanted"), .band = TRUE }, { RISK_DECISION }, { MUN_SHOW_TEXT, N_("Acceptance"), mun_risk_acceptance, 1.5, .least = 124 },
  { RISK_ACCEPTANCE_REASON, .weight = 1.5 }, { RISK_STATUS }, { MUN_SHOW_END }
};

/* What was done last, and when its effect is checked: whether that was enough is still to be seen. */
static char *
describe_last_action (MunReport *report,
                      MunRecord *risk)
{
  g_autoptr(GPtrArray) actions = mun_workspace_find (report->workspace, &mun_treatment_spec, TREATMENT_RISK, MUN_IS, mun_record_get_id (risk),
                                                     TREATMENT_STATUS, MUN_IN, "done\nverified", -1);
  MunRecord *last = NULL;
  g_autofree char *title = NULL;
  g_autofree char *due = NULL;

  for (guint i = 0; i < actions->len; i++)
    if (last == NULL || strcmp (mun_record_get (actions->pdata[i], TREATMENT_DONE_ON), mun_record_get (last, TREATMENT_DONE_ON)) > 0)
      last = actions->pdata[i];
  if (last == NULL)
    return g_strdup (mun_report_text (report, N_("None")));
  title = mun_report_title (report, last);
  if (mun_record_is_set (last, TREATMENT_EFFECT_CHECKED_ON) || !mun_record_is_set (last, TREATMENT_EFFECT_CHECK_DUE))
    return mun_report_say (report, N_("%1$s %2$s, done"), mun_record_get_ref (last), title);
  due = mun_report_date (report, mun_record_get (last, TREATMENT_EFFECT_CHECK_DUE));
  return mun_report_say (report, N_("%1$s %2$s, done; its effect is to be checked by %3$s"), mun_record_get_ref (last), title, due);
}

static const MunReportColumn untreated_columns[] = {
  { MUN_SHOW_REF }, { RISK_TITLE, .weight = 2 }, { RISK_OWNER }, { RISK_CURRENT_SCORE, N_("Today"), .band = TRUE }, { RISK_DECISION },
  { MUN_SHOW_TEXT, N_("Last action"), describe_last_action, 2.4 }, { RISK_REVIEW_DUE }, { MUN_SHOW_END }
};

static gboolean
add_up_cb (const MunRow *row,
           gpointer      data)
{
  Totals *totals = data;
  const char *status = row->values[TREATMENT_STATUS];
  const char *due = row->values[TREATMENT_DUE_ON];
  double cost = g_ascii_strtod (row->values[TREATMENT_COST], NULL);
  gboolean done = g_str_equal (status, "done") || g_str_equal (status, "verified");

  if (g_str_equal (status, "cancelled"))
    return TRUE;
  totals->n_uncosted += *row->values[TREATMENT_COST] == '\0';
  if (*row->values[TREATMENT_RISK] != '\0')
    g_hash_table_add (totals->treated, g_strdup (row->values[TREATMENT_RISK]));
  if (done)
    {
      totals->n_done++;
      totals->spent += cost;
      return TRUE;
    }
  if (*row->values[TREATMENT_RISK] != '\0')
    g_hash_table_add (totals->acted, g_strdup (row->values[TREATMENT_RISK]));
  totals->n_open++;
  totals->planned += cost;
  totals->n_late += *due != '\0' && strcmp (due, totals->report->today) < 0;
  return TRUE;
}

static void
add_figure (MunReport  *report,
            guint       number,
            const char *label)
{
  g_autofree char *value = g_strdup_printf ("%u", number);

  mun_document_add_key_figure (report->document, value, mun_report_text (report, label));
}

static void
add_costs (MunReport    *report,
           const Totals *totals)
{
  MunTable *table;
  g_autofree char *planned = mun_report_money (report, totals->planned);
  g_autofree char *spent = mun_report_money (report, totals->spent);
  g_autofree char *sum = mun_report_money (report, totals->planned + totals->spent);

  if (!mun_report_shows (report, &mun_treatment_spec, TREATMENT_COST))
    return;
  table = mun_table_new ();
  mun_table_set_caption (table, mun_report_text (report, N_("Cost")));
  mun_table_add_column (table, mun_report_text (report, N_("Actions")), MUN_COLUMN_TEXT, 2);
  mun_table_add_column (table, mun_report_text (report, N_("How many")), MUN_COLUMN_NUMBER, 1);
  mun_table_add_column (table, mun_report_label (report, &mun_treatment_spec, TREATMENT_COST), MUN_COLUMN_NUMBER, 1);
  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, mun_report_text (report, N_("Not finished yet")));
  mun_table_add_number (table, totals->n_open);
  mun_table_add_text (table, planned);
  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, mun_report_text (report, N_("Done")));
  mun_table_add_number (table, totals->n_done);
  mun_table_add_text (table, spent);
  mun_table_begin_total (table);
  mun_table_add_text (table, mun_report_text (report, N_("All actions that were not cancelled")));
  mun_table_add_number (table, totals->n_open + totals->n_done);
  mun_table_add_text (table, sum);
  if (totals->n_uncosted > 0)
    {
      g_autofree char *note = mun_report_say (report, N_("Actions without a cost on record: %u. They are not in the sum."), totals->n_uncosted);

      mun_table_add_footnote (table, note);
    }
  mun_document_add_table (report->document, table);
}

typedef struct {
  const Totals *totals;
  guint        *counts[3];   /* without controls, today, wanted */
} Picture;

static gboolean
count_risk_cb (const MunRow *row,
               gpointer      data)
{
  Picture *picture = data;
  MunReport *report = picture->totals->report;
  static const int fields[][2] = {
    { RISK_INHERENT_LIKELIHOOD, RISK_INHERENT_IMPACT }, { RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT }, { RISK_TARGET_LIKELIHOOD, RISK_TARGET_IMPACT },
  };

  if (g_hash_table_contains (picture->totals->treated, row->id))
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
      mun_report_count (report, picture->counts[i], atoi (row->values[fields[i][0]]), atoi (row->values[fields[i][1]]));
  return TRUE;
}

/* What the actions are for: the risks that have one, before and after. */
static void
add_picture (MunReport    *report,
             const Totals *totals)
{
  static const char * const titles[] = { N_("Without controls"), N_("Today"), N_("Wanted") };
  const MunCondition conditions[] = { { RISK_STATUS, MUN_IS_NOT, "closed" } };
  const MunQuery query = { .spec = &mun_risk_spec, .conditions = conditions, .n_conditions = 1, .sort_field = MUN_SORT_REF };
  guint cells = mun_report_cells (report);
  g_autofree guint *before = g_new0 (guint, cells);
  g_autofree guint *today = g_new0 (guint, cells);
  g_autofree guint *wanted = g_new0 (guint, cells);
  Picture picture = { totals, { before, today, wanted } };
  g_autoptr(GError) error = NULL;

  if (g_hash_table_size (totals->treated) == 0)
    return;
  if (!mun_store_each (mun_workspace_get_store (report->workspace), &query, count_risk_cb, &picture, NULL, &error))
    mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
  mun_report_matrix (report, G_N_ELEMENTS (titles), titles, picture.counts, N_("Open risks with an action, in each cell of the matrix, before and after"));
}

static void
add_summary (MunReport    *report,
             const Totals *totals)
{
  mun_report_heading (report, 1, N_("At a glance"), N_("What is under way, what is late and what it costs."));
  add_figure (report, totals->n_open, N_("Actions not finished"));
  add_figure (report, totals->n_late, N_("Of them late"));
  add_figure (report, totals->n_done, N_("Actions done"));
  add_costs (report, totals);
  add_picture (report, totals);
}

/* @where: NULL where nothing to show is fine, otherwise what to do about it */
static void
add_query (MunReport             *report,
           const char            *title,
           const char            *intro,
           const MunQuery        *query,
           const MunReportColumn *columns,
           const char            *none,
           const char            *where)
{
  const MunReportTable table = { .spec = query->spec, .columns = columns };
  g_autoptr(GPtrArray) ids = mun_report_find_ids (report, query);

  mun_report_heading (report, 1, title, intro);
  if (ids->len > 0)
    mun_report_table_of_ids (report, &table, g_steal_pointer (&ids));
  else if (where != NULL)
    mun_report_missing (report, none, where);
  else
    mun_report_none (report, none);
}

static void
add_late (MunReport *report)
{
  const MunCondition conditions[] = {
    { TREATMENT_STATUS, MUN_NOT_IN, "done\nverified\ncancelled" },
    { TREATMENT_DUE_ON, MUN_BEFORE, report->today },
  };
  const MunQuery query = {
    .spec = &mun_treatment_spec, .conditions = conditions, .n_conditions = 2, .sort_field = TREATMENT_DUE_ON,
  };

  add_query (report, N_("Late actions"), N_("Their day has passed and they are not done. Each needs a new date or a decision."), &query, late_columns,
             N_("None: no action is late."), NULL);
}

static void
add_plan (MunReport *report)
{
  const MunCondition conditions[] = { { TREATMENT_STATUS, MUN_IS_NOT, "cancelled" } };
  const MunQuery query = {
    .spec = &mun_treatment_spec, .conditions = conditions, .n_conditions = 1, .sort_field = TREATMENT_DUE_ON,
  };

  add_query (report, N_("Actions"), N_("Every action on a risk or an opportunity, by the day it is due."), &query, plan_columns,
             N_("No action is on record."), N_("Plan actions in the risk they act on, or in the risk wizard."));
  add_query (report, N_("Effect and approval"), N_("Where each action becomes part of daily work, how its effect is checked, and who approved it."), &query,
             effect_columns, N_("No action is on record."), N_("Plan actions in the risk they act on, or in the risk wizard."));
}

static void
add_residual (MunReport *report)
{
  const MunCondition conditions[] = {
    { RISK_STATUS, MUN_IS_NOT, "closed" },
    { RISK_ACCEPTED_BY, MUN_SET, NULL },
  };
  const MunQuery query = {
    .spec = &mun_risk_spec, .conditions = conditions, .n_conditions = 2, MUN_RISK_ORDER,
  };

  add_query (report, N_("Residual risks and their acceptance"), N_("What is left is accepted by the person the band names, with a reason and an end."), &query,
             residual_columns, N_("None: no residual risk has been accepted."), NULL);
}

/* Above the appetite a risk needs an action that is not done yet, or an acceptance. */
static void
add_untreated (MunReport    *report,
               const Totals *totals)
{
  g_autofree char *limit = g_strdup_printf ("%d", mun_report_criteria (report)->appetite);
  const MunCondition conditions[] = {
    { RISK_STATUS, MUN_IS_NOT, "closed" },
    { RISK_ACCEPTED_BY, MUN_UNSET, NULL },
    { RISK_CURRENT_SCORE, MUN_AFTER, limit },
  };
  const MunQuery query = {
    .spec = &mun_risk_spec, .conditions = conditions, .n_conditions = 3, MUN_RISK_ORDER,
  };
  const MunReportTable table = { .spec = &mun_risk_spec, .columns = untreated_columns };
  g_autoptr(GPtrArray) ids = mun_report_find_ids (report, &query);

  for (guint i = ids->len; i > 0; i--)
    if (g_hash_table_contains (totals->acted, g_ptr_array_index (ids, i - 1)))
      g_ptr_array_remove_index (ids, i - 1);
  mun_report_heading (report, 1, N_("Risks without open action or acceptance"),
                      N_("As long as a risk stands above the acceptable limit, it needs an action that is under way, or an acceptance by the right person. Where the last action is done, score the risk again once its effect is checked, and decide what comes next."));
  if (ids->len == 0)
    mun_report_none (report, N_("None: every risk above the limit has an open action or an acceptance."));
  else
    mun_report_table_of_ids (report, &table, g_steal_pointer (&ids));
}

static void
add_cancelled (MunReport *report)
{
  const MunCondition conditions[] = { { TREATMENT_STATUS, MUN_IS, "cancelled" } };
  const MunQuery query = { .spec = &mun_treatment_spec, .conditions = conditions, .n_conditions = 1, .sort_field = MUN_SORT_REF };

  add_query (report, N_("Cancelled actions"), N_("They stay on record."), &query, late_columns, N_("None: no action was cancelled."), NULL);
}

static void
build (MunReport *report)
{
  const MunQuery query = { .spec = &mun_treatment_spec, .sort_field = MUN_SORT_REF };
  g_autoptr(GHashTable) treated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) acted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Totals totals = { .report = report, .treated = treated, .acted = acted };
  g_autoptr(GError) error = NULL;

  if (!mun_store_each (mun_workspace_get_store (report->workspace), &query, add_up_cb, &totals, NULL, &error))
    mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
  add_summary (report, &totals);
  add_late (report);
  add_untreated (report, &totals);
  add_plan (report);
  add_residual (report);
  add_cancelled (report);
}

const MunReportType mun_treatment_plan_report = {
  .id = "treatment-plan",
  .code = "R09",
  .records = "treatment",
  .title = N_("Risk treatment plan"),
  .purpose = N_("What is done about the risks, by whom, until when and at what cost, and what is left."),
  .clause = "6.1.3, 8.3, 8.5.3",
  .classification = "confidential",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .landscape = TRUE,
  .retention = N_("10 years"),
  .build = build,
};
