/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/conformity.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/reports/parts.h"
#include "report/reports/types.h"

#define TOP_CLAUSES 7 /* 4 to 10 */

/* What a person may say, in the order of the charts. */
static const char * const answers[] = { "met", "partly", "open", "not_applicable", "not_assessed" };

enum { N_ANSWERS = G_N_ELEMENTS (answers) };

static const char *
get_answer (const MunResult *result)
{
  return result->assessment != NULL ? mun_record_get (result->assessment, GAP_ANSWER_STATUS) : "not_assessed";
}

static guint
find_answer (const MunResult *result)
{
  for (guint i = 0; i < N_ANSWERS; i++)
    if (g_str_equal (answers[i], get_answer (result)))
      return i;
  return N_ANSWERS - 1;
}

static gboolean
is_in (const MunResult *result,
       const MunStandard *standard,
       MunLevel         level)
{
  return result->requirement->standard == standard && result->requirement->level == level;
}

/* 0 for clause 4, 6 for clause 10; -1 for what stands elsewhere */
static int
find_top (const MunResult *result)
{
  int number = atoi (result->requirement->clause->number);

  return number >= 4 && number < 4 + TOP_CLAUSES ? number - 4 : -1;
}

MunColor
mun_conformity_color (MunEvidence evidence)
{
  static const guint hues[] = { 0x2a78a8, 0xe6a23c, 0xc0392b, 0x7a6fb0, 0xb0b4ba };

  return MUN_COLOR (hues[evidence]);
}

const char *
mun_conformity_letter (MunEvidence evidence)
{
  static const char * const letters[] = { "✓", "~", "!", "?", "–" };

  return letters[evidence];
}

static const char *
get_clause_title (MunReport         *report,
                  const MunStandard *standard,
                  const char        *number)
{
  const MunClause *clause = mun_catalogue_find_clause (mun_report_catalogue (report), standard->id, number);

  return clause != NULL && clause->title != NULL ? mun_catalogue_text (clause->title, report->language) : "";
}

static GStrv
make_clause_lines (MunReport         *report,
                   const MunStandard *standard)
{
  GStrv lines = g_new0 (char *, TOP_CLAUSES + 1);

  for (guint i = 0; i < TOP_CLAUSES; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 4);

      lines[i] = g_strdup_printf ("%s %s", number, get_clause_title (report, standard, number));
    }
  return lines;
}

/* Clauses without such rows, as recommendations have, are left out. Returns: how many lines stay */
static guint
drop_empty_lines (GStrv    lines,
                  double  *values,
                  guint    n_parts)
{
  guint kept = 0;

  for (guint i = 0; i < TOP_CLAUSES; i++)
    {
      double sum = 0;

      for (guint k = 0; k < n_parts; k++)
        sum += values[i * n_parts + k];
      if (sum < 1)
        {
          g_clear_pointer (&lines[i], g_free);
          continue;
        }
      memmove (values + kept * n_parts, values + i * n_parts, n_parts * sizeof *values);
      if (kept != i)
        lines[kept] = g_steal_pointer (&lines[i]);
      kept++;
    }
  return kept;
}

static void
add_evidence_chart (MunReport         *report,
                    const MunStandard *standard,
                    GPtrArray         *results,
                    MunLevel           level,
                    const char        *caption)
{
  g_auto(GStrv) lines = make_clause_lines (report, standard);
  double values[TOP_CLAUSES * MUN_N_EVIDENCE] = { 0 };
  MunBar parts[MUN_N_EVIDENCE] = { 0 };
  guint n_lines;

  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);
      int top = find_top (result);

      if (is_in (result, standard, level) && top >= 0)
        values[top * MUN_N_EVIDENCE + result->evidence]++;
    }
  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    {
      parts[i].label = mun_report_text (report, mun_evidence_label (i));
      parts[i].letter = mun_conformity_letter (i);
      parts[i].color = mun_conformity_color (i);
    }
  n_lines = drop_empty_lines (lines, values, MUN_N_EVIDENCE);
  mun_part_stacks (report, (const char * const *) lines, n_lines, values, parts, MUN_N_EVIDENCE, mun_report_text (report, caption));
}

static void
add_answer_chart (MunReport         *report,
                  const MunStandard *standard,
                  GPtrArray         *results)
{
  static const MunEvidence looks[] = { MUN_EVIDENCE_COMPLETE, MUN_EVIDENCE_PARTIAL, MUN_EVIDENCE_MISSING, MUN_EVIDENCE_NOT_APPLICABLE, MUN_EVIDENCE_MANUAL };
  g_auto(GStrv) lines = make_clause_lines (report, standard);
  double values[TOP_CLAUSES * N_ANSWERS] = { 0 };
  MunBar parts[N_ANSWERS] = { 0 };
  guint judged = 0;

  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);
      int top = find_top (result);

      if (!is_in (result, standard, MUN_LEVEL_SHALL) || top < 0)
        continue;
      values[top * N_ANSWERS + find_answer (result)]++;
      judged += result->assessment != NULL;
    }
  if (judged == 0)
    {
      /* What is left to do inside is nothing for the public. */
      if (report->options->public_edition)
        {
          mun_report_none (report, N_("No requirement has been judged by a person yet; all that follows is what the records say."));
          return;
        }
      mun_report_missing (report, N_("No requirement has been judged by a person yet; all that follows is what the records say."),
                          N_("Go through the requirements under Self-assessment and say for each how far it is met."));
      return;
    }
  for (guint i = 0; i < N_ANSWERS; i++)
    {
      parts[i].label = mun_report_choice (report, &mun_gap_answer_spec, GAP_ANSWER_STATUS, answers[i]);
      parts[i].letter = mun_conformity_letter (looks[i]);
      parts[i].color = mun_conformity_color (looks[i]);
    }
  mun_part_stacks (report, (const char * const *) lines, TOP_CLAUSES, values, parts, N_ANSWERS,
                   mun_report_text (report, N_("Requirements (shall): what we say, by clause")));
}

/* To the nearest, but never to all or nothing that it is not. */
static guint
round_percent (guint part,
               guint all)
{
  guint percent = (part * 200 + all) / (2 * all);

  return part == 0 || part == all ? percent : CLAMP (percent, 1, 99);
}

static void
add_share_row (MunReport         *report,
               MunTable          *table,
               const MunStandard *standard,
               GPtrArray         *results,
               int                top,
               MunLevel           level)
{
  guint counts[MUN_N_EVIDENCE] = { 0 };
  guint n = 0, met = 0, live;
  g_autofree char *name = NULL;

  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      if (!is_in (result, standard, level) || (top >= 0 && find_top (result) != top))
        continue;
      counts[result->evidence]++;
      met += g_str_equal (get_answer (result), "met");
      n++;
    }
  if (top >= 0)
    {
      g_autofree char *number = g_strdup_printf ("%d", top + 4);

      mun_table_begin_row (table, NULL);
      name = g_strdup_printf ("%s %s", number, get_clause_title (report, standard, number));
    }
  else
    {
      mun_table_begin_total (table);
      name = g_strdup (mun_report_text (report, N_("All clauses")));
    }
  mun_table_add_text (table, name);
  mun_table_add_number (table, n);
  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    mun_table_add_number (table, counts[i]);
  live = n - counts[MUN_EVIDENCE_NOT_APPLICABLE] - counts[MUN_EVIDENCE_MANUAL];
  g_free (name);
  name = live > 0 ? g_strdup_printf ("%u %%", round_percent (counts[MUN_EVIDENCE_COMPLETE], live)) : g_strdup ("–");
  mun_table_add_text (table, name);
  mun_table_add_number (table, met);
}

static void
add_share_table (MunReport         *report,
                 const MunStandard *standard,
                 GPtrArray         *results,
                 MunLevel           level,
                 const char        *caption)
{
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, caption));
  mun_part_head (report, table, N_("Clause"), MUN_COLUMN_TEXT, 3);
  mun_part_head (report, table, N_("Rows"), MUN_COLUMN_NUMBER, 1);
  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    mun_part_head (report, table, mun_evidence_label (i), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Complete, share"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("We say met"), MUN_COLUMN_NUMBER, 1);
  for (int top = 0; top < TOP_CLAUSES; top++)
    add_share_row (report, table, standard, results, top, level);
  add_share_row (report, table, standard, results, -1, level);
  mun_document_add_table (report->document, table);
}

static void
add_figures (MunReport         *report,
             const MunStandard *standard,
             GPtrArray         *results)
{
  guint n = 0, complete = 0, gaps = 0, judge = 0, assessed = 0;

  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      if (!is_in (result, standard, MUN_LEVEL_SHALL))
        continue;
      n++;
      complete += result->evidence == MUN_EVIDENCE_COMPLETE;
      gaps += result->evidence == MUN_EVIDENCE_PARTIAL || result->evidence == MUN_EVIDENCE_MISSING;
      judge += result->evidence == MUN_EVIDENCE_MANUAL;
      assessed += find_answer (result) != N_ANSWERS - 1;
    }
  mun_part_figure_number (report, n, N_("Requirements (shall)"));
  mun_part_figure_number (report, complete, N_("Evidence complete"));
  mun_part_figure_number (report, gaps, N_("With gaps"));
  mun_part_figure_number (report, judge, N_("For a person to judge"));
  mun_part_figure_number (report, assessed, N_("Judged by a person"));
}

static void
add_overview (MunReport         *report,
              const MunStandard *standard,
              GPtrArray         *results)
{
  mun_report_heading (report, 1, N_("At a glance"),
                      N_("How much of the standard the records prove, clause by clause. Requirements (shall) and recommendations (should) are counted apart."));
  add_figures (report, standard, results);
  add_evidence_chart (report, standard, results, MUN_LEVEL_SHALL, N_("Requirements (shall): what the records say, by clause"));
  add_answer_chart (report, standard, results);
  add_evidence_chart (report, standard, results, MUN_LEVEL_SHOULD, N_("Recommendations (should): what the records say, by clause"));
  add_share_table (report, standard, results, MUN_LEVEL_SHALL, N_("Requirements (shall)"));
  mun_document_add_footnote (report->document,
                             mun_report_text (report, N_("The share is taken of the rows that the records can answer: those that do not apply, and those "
                                                         "that a person has to judge, are not counted.")));
  add_share_table (report, standard, results, MUN_LEVEL_SHOULD, N_("Recommendations (should)"));
}

static void
add_reading (MunReport *report)
{
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("How to read it")));
  mun_report_paragraph (report, N_("“The records say” is computed from the records on the day of this report: complete, partial or missing. It proves that records exist and are "
                                   "current, not that they are good. “We say” is the judgement of a person, with the reason; it is never filled in by the program."));
  mun_report_paragraph (report, N_("A requirement (shall) must be met. A recommendation (should) may be left out for a reason. Rows marked “To be judged” have no rule that a "
                                   "program could check: look at the matter and write a sentence. The requirements are told in our own words; the numbers are those of the standard, and so are the chapters from 4 on."));
  mun_part_settings (report);
}

static void
build (MunReport *report)
{
  MunCatalogue *catalogue = mun_report_catalogue (report);
  const MunStandard *standard = catalogue != NULL ? mun_catalogue_find_standard (catalogue, "28000") : NULL;
  g_autoptr(MunConformity) conformity = NULL;
  g_autoptr(GError) error = NULL;

  if (standard == NULL)
    return;
  conformity = mun_conformity_new (report->workspace, catalogue, &error);
  if (conformity == NULL)
    {
      mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
      return;
    }
  add_overview (report, standard, mun_conformity_results (conformity));
  add_reading (report);
  /* Row by row it would say where we are open to attack. */
  if (report->options->summary || report->options->public_edition)
    {
      mun_report_set_filter (report, mun_report_text (report, N_("Summary: the rows one by one are left out")));
      return;
    }
  mun_conformity_add_gaps (report, standard, mun_conformity_results (conformity));
  mun_conformity_add_rounds (report, standard, mun_conformity_results (conformity));
  mun_conformity_add_clauses (report, standard, mun_conformity_results (conformity));
}

const MunReportType mun_conformity_report = {
  .id = "conformity",
  .code = "R31",
  .title = N_("Conformity clause by clause"),
  .purpose = N_("Shows for each requirement of ISO 28000 what the records prove, what people say and what is still to do."),
  .clause = "4–10",
  .classification = "internal",
  .signatures = MUN_SIGN_APPROVED,
  .landscape = TRUE,
  .build = build,
};
