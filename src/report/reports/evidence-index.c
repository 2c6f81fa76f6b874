/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "report/reports/conformity.h"
#include "report/reports/evidence-records.h"
#include "report/reports/evidence-trail.h"
#include "report/reports/parts.h"

#define CHANGE_MONTHS 12

/* Clause by clause ---------------------------------------------------------------------------------------------------- */

/* "Scopes: 2, Sites: 3": the record types that the requirements of a clause name as their evidence. */
static char *
describe_types (MunReport       *report,
                const MunClause *clause)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < clause->n_requirements; i++)
    for (guint k = 0; clause->requirements[i]->records != NULL && clause->requirements[i]->records[k] != NULL; k++)
      {
        const MunSpec *spec = mun_spec_find (clause->requirements[i]->records[k]);

        if (spec == NULL || !g_hash_table_add (seen, (gpointer) spec->name))
          continue;
        g_autofree char *one = mun_evidence_count (report, spec, mun_evidence_count_used (report, spec));

        g_string_append_printf (text, "%s%s", text->len > 0 ? mun_report_text (report, N_(", ")) : "", one);
      }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (mun_report_text (report, N_("For a person to judge")));
}

/* "5 of 6" requirements that the records prove; those that do not apply are not counted. */
static char *
describe_share (MunReport       *report,
                GPtrArray       *results,
                const MunClause *clause)
{
  guint n = 0, complete = 0;

  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      if (result->requirement->clause != clause || result->evidence == MUN_EVIDENCE_NOT_APPLICABLE)
        continue;
      n++;
      complete += result->evidence == MUN_EVIDENCE_COMPLETE;
    }
  return mun_report_say (report, N_("%1$u of %2$u"), complete, n);
}

static void
add_clause (MunReport       *report,
            MunTable        *table,
            GPtrArray       *results,
            const MunClause *clause)
{
  g_autofree char *types = describe_types (report, clause);
  g_autofree char *share = describe_share (report, results, clause);

  mun_table_begin_row (table, NULL);
  mun_table_add_bold (table, clause->number);
  mun_table_add_bold (table, clause->title != NULL ? mun_catalogue_text (clause->title, report->language) : "");
  mun_table_add_text (table, share);
  mun_table_add_text (table, types);
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      if (result->requirement->clause != clause || !mun_conformity_needs_work (result))
        continue;
      g_autofree char *gaps = mun_conformity_describe_gaps (report, result);

      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, mun_part_requirement_number (result->requirement->id));
      mun_table_add_text (table, mun_catalogue_text (result->requirement->title, report->language));
      mun_conformity_add_evidence (report, table, result->evidence);
      mun_table_add_text (table, gaps);
    }
}

static void
add_clauses (MunReport *report)
{
  MunCatalogue *catalogue = mun_report_catalogue (report);
  const MunStandard *standard = catalogue != NULL ? mun_catalogue_find_standard (catalogue, "28000") : NULL;
  g_autoptr(MunConformity) conformity = NULL;
  g_autoptr(GError) error = NULL;
  MunTable *table;

  mun_report_heading (report, 1, N_("Where the evidence of each clause is"),
                      N_("How many requirements of a clause the records prove, and which registers hold the evidence, with the number of records in use. A requirement stands in a row of its own only where something is missing."));
  if (standard == NULL)
    return;
  conformity = mun_conformity_new (report->workspace, catalogue, &error);
  if (conformity == NULL)
    {
      mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
      return;
    }
  table = mun_table_new ();
  mun_part_head (report, table, N_("Clause"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Title"), MUN_COLUMN_TEXT, 2);
  mun_table_set_limits (table, 1, 112, 0);
  mun_part_head (report, table, N_("Proved"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Where the evidence is, or what is missing"), MUN_COLUMN_TEXT, 5);
  for (guint i = 0; i < standard->n_clauses; i++)
    if (standard->clauses[i]->n_requirements > 0)
      add_clause (report, table, mun_conformity_results (conformity), standard->clauses[i]);
  mun_document_add_table (report->document, table);
}

static void
build (MunReport *report)
{
  g_autofree char *since = mun_date_add_months (report->today, -CHANGE_MONTHS);

  mun_report_set_period (report, since, report->today);
  add_clauses (report);
  mun_part_settings (report);
  mun_evidence_add_records (report);
  mun_evidence_add_proof (report, since);
  mun_evidence_add_changes (report, since);
}

const MunReportType mun_evidence_index_report = {
  .id = "evidence-index",
  .code = "R32",
  .records = "asset resource gap_assessment setting",
  .title = N_("Evidence index for the auditor"),
  .purpose = N_("Tells an auditor where the evidence of each clause is, what was approved and what was changed."),
  .clause = "7.5",
  .classification = "confidential",
  .inside = TRUE,
  .signatures = MUN_SIGN_PREPARED,
  .build = build,
};
