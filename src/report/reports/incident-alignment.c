/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/reports/chapters.h"
#include "report/reports/conformity.h"

static const struct {
  const char *key;
  const char *title;
  const char *intro;
  const char *caption;
} phases[] = {
  { "prepare", N_("Prepare"), N_("What has to stand before anything happens: principles, people, agreements, means."), N_("Rows of preparation") },
  { "respond", N_("Respond"), N_("How the event is led: one leader, one picture, one plan, and work with others."), N_("Rows of response") },
  { "recover", N_("Recover"), N_("How normal work and normal security return, and how people are cared for."), N_("Rows of recovery") },
  { "review",  N_("Review"),  N_("What is learnt afterwards, and what becomes of it."), N_("Rows of review") },
};

enum { N_PHASES = G_N_ELEMENTS (phases) };

static void
add_chart (MunReport         *report,
           const MunStandard *standard,
           GPtrArray         *results)
{
  const char *lines[N_PHASES];
  double values[N_PHASES * MUN_N_EVIDENCE] = { 0 };
  MunBar parts[MUN_N_EVIDENCE] = { 0 };

  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      for (guint p = 0; p < N_PHASES; p++)
        if (result->requirement->standard == standard && g_strcmp0 (result->requirement->phase, phases[p].key) == 0)
          values[p * MUN_N_EVIDENCE + result->evidence]++;
    }
  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    {
      parts[i].label = mun_report_text (report, mun_evidence_label (i));
      parts[i].letter = mun_conformity_letter (i);
      parts[i].color = mun_conformity_color (i);
    }
  for (guint p = 0; p < N_PHASES; p++)
    lines[p] = mun_report_text (report, phases[p].title);
  mun_part_stacks (report, lines, N_PHASES, values, parts, MUN_N_EVIDENCE, mun_report_text (report, N_("What the records say, by phase; the possibilities (may) are counted as well")));
}

static void
add_overview (MunReport         *report,
              const MunStandard *standard,
              GPtrArray         *results)
{
  guint n = 0, complete = 0, gaps = 0, judge = 0, assessed = 0, may = 0;

  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      if (result->requirement->standard != standard)
        continue;
      assessed += result->assessment != NULL && !mun_record_is (result->assessment, GAP_ANSWER_STATUS, "not_assessed");
      may += result->requirement->level == MUN_LEVEL_MAY;
      if (result->requirement->level == MUN_LEVEL_MAY)
        continue;
      n++;
      complete += result->evidence == MUN_EVIDENCE_COMPLETE;
      gaps += result->evidence == MUN_EVIDENCE_PARTIAL || result->evidence == MUN_EVIDENCE_MISSING;
      judge += result->evidence == MUN_EVIDENCE_MANUAL;
    }
  mun_report_heading (report, 1, N_("At a glance"), N_("How far the arrangements follow the guideline for incident management, phase by phase."));
  mun_document_add_callout (report->document, MUN_CALLOUT_INFO,
                            mun_report_text (report, N_("ISO 22320 is a guideline: one works along it, one is not certified against it. This report speaks of alignment and replaces no certificate.")));
  mun_part_figure_number (report, n, N_("Recommendations (should)"));
  mun_part_figure_number (report, complete, N_("Evidence complete"));
  mun_part_figure_number (report, gaps, N_("With gaps"));
  mun_part_figure_number (report, judge, N_("For a person to judge"));
  mun_part_figure_number (report, may, N_("Possibilities (may), not counted here"));
  mun_part_figure_number (report, assessed, N_("Judged by a person"));
  add_chart (report, standard, results);
}

/* Where each row comes from, so that nobody takes our words for those of the standard. */
static void
add_sources (MunReport         *report,
             const MunStandard *standard)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *counts = NULL;
  guint known = 0;

  for (guint i = 0; i < standard->n_requirements; i++)
    if (g_strcmp0 (standard->requirements[i]->source, "structure") == 0)
      {
        g_string_append_printf (text, "%s%s", text->len > 0 ? mun_report_text (report, N_(", ")) : "", standard->requirements[i]->id + strlen ("22320:"));
        known++;
      }
  mun_report_heading (report, 1, N_("Where the rows come from"), N_("The guideline is told in our own words."));
  counts = mun_report_say (report, N_("%1$d rows from guidance on the standard, %2$d from its known structure."), (int) (standard->n_requirements - known), (int) known);
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LEAD, counts);
  mun_report_paragraph (report, N_("Rows from guidance on the standard follow a text that explains how to apply it. The others rest on the structure of the standard as it is generally known: "
                                   "principles, process and structure of incident management, and working together. Compare the numbers of their sub-clauses with a bought copy before you quote them."));
  mun_report_paragraph (report, N_("Rows with an R or an N in their number, on recovery, review and wording, have no clause of their own in the standard; they are good practice that belongs to it."));
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("Rows from the known structure of the standard")));
  if (text->len > 0)
    mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NORMAL, text->str);
  else
    mun_report_none (report, N_("None: every row follows guidance on the standard."));
}

static void
build (MunReport *report)
{
  MunCatalogue *catalogue = mun_report_catalogue (report);
  const MunStandard *standard = catalogue != NULL ? mun_catalogue_find_standard (catalogue, "22320") : NULL;
  g_autoptr(MunConformity) conformity = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *results;

  if (standard == NULL)
    return;
  conformity = mun_conformity_new (report->workspace, catalogue, &error);
  if (conformity == NULL)
    {
      mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
      return;
    }
  results = mun_conformity_results (conformity);
  add_overview (report, standard, results);
  if (report->options->public_edition)
    {
      mun_report_set_filter (report, mun_report_text (report, N_("Summary: the rows one by one are left out")));
      mun_report_none (report, N_("Which rows have gaps is not in the public edition."));
      add_sources (report, standard);
      return;
    }
  mun_conformity_add_gaps (report, standard, results);
  mun_conformity_add_rounds (report, standard, results);
  for (guint i = 0; i < N_PHASES; i++)
    {
      mun_report_heading (report, 1, phases[i].title, phases[i].intro);
      if (mun_conformity_add_phase (report, standard, results, phases[i].key, phases[i].caption) == 0)
        mun_report_none (report, N_("The guideline has no row for this phase."));
    }
  add_sources (report, standard);
}

const MunReportType mun_incident_alignment_report = {
  .id = "incident-alignment",
  .code = "R33",
  .title = N_("Alignment with ISO 22320"),
  .purpose = N_("Shows how far incident management follows the guidelines of ISO 22320, from preparation to review."),
  .clause = "8.6",
  .classification = "internal",
  .signatures = MUN_SIGN_APPROVED,
  .landscape = TRUE,
  .build = build,
};
