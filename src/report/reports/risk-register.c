/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>

#include "report/reports/risk-columns.h"
#include "report/reports/risk-news.h"

/* Up to so many risks of a kind each have their details; of more, only those that matter most. */
#define ALL_DETAILS  100
#define SOME_DETAILS 50

/* Three tables a kind of risk, so that each stays readable: the register with a line or two for each risk, then what lies behind a risk and
 * what was decided. Rows are read from the file while pages are made: ten thousand risks take no more memory than ten. */

static char *
show_decision (MunReport *report,
               MunRecord *risk)
{
  static const int fields[] = { RISK_DECISION, RISK_STATUS, -1 };

  return mun_report_lines (report, risk, fields);
}

/* Both days under each other: the last look says whether the next one was kept to. */
static char *
show_looks (MunReport *report,
            MunRecord *risk)
{
  g_autofree char *last = mun_report_value (report, risk, RISK_LAST_REVIEWED_ON);
  g_autofree char *next = mun_report_value (report, risk, RISK_REVIEW_DUE);

  return g_strconcat (*last != '\0' ? last : mun_report_text (report, N_("Never")), *next != '\0' ? "\n" : "", next, NULL);
}

static const MunReportColumn register_columns[] = {
  { MUN_SHOW_REF },
  { RISK_TITLE, .weight = 3 },
  { MUN_SHOW_TEXT, N_("Source"), mun_risk_source, 0.8, .least = 62 },
  { RISK_SITE },
  { RISK_OWNER },
  { RISK_INHERENT_SCORE, N_("Without controls"), .band = TRUE },
  { RISK_CURRENT_SCORE, N_("Today"), .band = TRUE },
  { RISK_TARGET_SCORE, N_("Wanted"), .band = TRUE },
  { RISK_TREND },
  { MUN_SHOW_TEXT, N_("Decision and state"), show_decision, .narrow = TRUE },
  { RISK_PRIORITY },
  { MUN_SHOW_TEXT, N_("Last look, next look"), show_looks, .narrow = TRUE },
  { MUN_SHOW_END }
};

static const MunReportColumn public_assessment_columns[] = {
  { MUN_SHOW_REF }, { RISK_ASSESSMENT_HELD_ON }, { RISK_ASSESSMENT_STATUS }, { RISK_ASSESSMENT_NEXT_DUE }, { MUN_SHOW_END }
};

static char *
show_letter (MunReport *report G_GNUC_UNUSED,
             MunRecord *risk)
{
  return g_strdup (mun_record_get (risk, RISK_CATEGORY));
}

/* A line a risk: for registers that nobody reads from front to back. */
static const MunReportColumn short_columns[] = {
  { MUN_SHOW_REF },
  { RISK_TITLE, .weight = 4 },
  { MUN_SHOW_TEXT, N_("Source"), show_letter, .narrow = TRUE },
  { RISK_OWNER, .weight = 1.4 },
  { RISK_INHERENT_SCORE, N_("Without controls"), .band = TRUE },
  { RISK_CURRENT_SCORE, N_("Today"), .band = TRUE },
  { RISK_TARGET_SCORE, N_("Wanted"), .band = TRUE },
  { RISK_DECISION },
  { RISK_STATUS },
  { RISK_LAST_REVIEWED_ON, N_("Last look") },
  { RISK_REVIEW_DUE, N_("Next look") },
  { MUN_SHOW_END }
};

static const MunReportColumn scenario_columns[] = {
  { MUN_SHOW_REF },
  { RISK_TITLE, .weight = 1.5 },
  { RISK_CAUSE },
  { RISK_EVENT },
  { RISK_CONSEQUENCE },
  { RISK_LIFE_SAFETY },
  { RISK_THREAT },
  { RISK_VULNERABILITY },
  { MUN_SHOW_TEXT, N_("Process, supplier, asset"), mun_risk_place, 1.5 },
  { MUN_SHOW_END }
};

static const MunReportColumn decision_columns[] = {
  { MUN_SHOW_REF },
  { RISK_TITLE, .weight = 1.5 },
  { RISK_CONTROLS, N_("Controls today"), .weight = 2 }, /* weak ones are among them */
  { RISK_DECISION },
  { RISK_DECISION_REASON },
  { MUN_SHOW_TEXT, N_("Acceptance"), mun_risk_acceptance, 1.5, .least = 124 },
  { RISK_ACCEPTANCE_REASON },
  { RISK_FEEDS_OVERALL_RISK, N_("In company list") },
  { MUN_SHOW_END }
};

static const MunReportColumn assessment_columns[] = {
  { MUN_SHOW_REF },
  { RISK_ASSESSMENT_TITLE, .weight = 1.3 },
  { RISK_ASSESSMENT_TRIGGER },
  { RISK_ASSESSMENT_HELD_ON },
  { RISK_ASSESSMENT_LEAD },
  { RISK_ASSESSMENT_PARTICIPANTS, .weight = 1.5 },
  { RISK_ASSESSMENT_SCOPE_TEXT, .weight = 1.5 },
  { RISK_ASSESSMENT_INFORMATION_SOURCES, .weight = 2 },
  { RISK_ASSESSMENT_INCLUDES_SUPPLY_CHAIN },
  { RISK_ASSESSMENT_STATUS },
  { RISK_ASSESSMENT_NEXT_DUE },
  { MUN_SHOW_END }
};

static const MunReportColumn closed_columns[] = {
  { MUN_SHOW_REF },
  { RISK_TITLE },
  { RISK_KIND },
  { RISK_OWNER },
  { RISK_CURRENT_SCORE, N_("Score when closed"), .band = TRUE },
  { RISK_DECISION },
  { RISK_CLOSING_REASON },
  { RISK_LAST_REVIEWED_ON },
  { MUN_SHOW_END }
};

static GPtrArray *
find_risks (MunReport  *report,
            const char *kind)
{
  /* A risk without a kind is a security risk until somebody says otherwise: none may fall through. */
  const MunCondition conditions[] = {
    { RISK_STATUS, MUN_IS_NOT, "closed" },
    { RISK_KIND, g_str_equal (kind, "system") ? MUN_IS : MUN_IS_NOT, "system" },
    { RISK_SITE, MUN_IS, report->options->site },
  };
  const MunQuery query = {
    .spec = &mun_risk_spec, .conditions = conditions, .n_conditions = report->options->site != NULL ? 3 : 2,
    MUN_RISK_ORDER,
  };

  return mun_report_find_ids (report, &query);
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
add_summary (MunReport            *report,
             const MunRiskSummary *summary)
{
  static const char * const titles[] = { N_("Without controls"), N_("Today"), N_("Wanted") };
  guint *counts[] = { summary->before, summary->today, summary->wanted };

  mun_report_heading (report, 1, N_("Risk picture"), N_("How many risks are open, where they stand without controls, with today’s controls, and where they shall be."));
  add_figure (report, summary->n_risks, N_("Open risks"));
  add_figure (report, summary->n_above, N_("Above tolerance today"));
  add_figure (report, summary->n_unscored, N_("Not scored yet"));
  add_figure (report, summary->n_overdue, N_("Overdue for another look"));
  add_figure (report, summary->n_expired, N_("Acceptances run out"));
  add_figure (report, summary->n_closed, N_("Closed"));
  if (summary->n_risks == 0)
    mun_report_missing (report, N_("No risk is on record."), N_("Record risks under Risks, or run the risk wizard."));
  mun_report_matrix (report, 3, titles, counts, N_("Number of open risks in each cell of the matrix"));
}

static gboolean
is_long (MunReport *report,
         GPtrArray *ids)
{
  return !report->options->details && ids->len > ALL_DETAILS;
}

/* The risks are sorted by their score today, so the first ones matter most. Returns: (transfer full): ids */
static GPtrArray *
choose_details (MunReport  *report,
                GPtrArray  *ids)
{
  GPtrArray *chosen;
  g_autofree char *note = NULL;

  if (!is_long (report, ids))
    return g_ptr_array_ref (ids);
  chosen = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < SOME_DETAILS; i++)
    g_ptr_array_add (chosen, g_strdup (g_ptr_array_index (ids, i)));
  note = mun_report_say (report, N_("The tables that follow have the details of the %1$u risks with the highest score today. Print the register with all details to have those of all %2$u."),
                         SOME_DETAILS, ids->len);
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, note);
  return chosen;
}

static void
add_register (MunReport *report,
              GPtrArray *ids)
{
  const MunReportTable table = {
    .caption = N_("Register, highest score today first"), .spec = &mun_risk_spec, .columns = is_long (report, ids) ? short_columns : register_columns, .anchors = TRUE,
  };

  mun_report_table_of_ids (report, &table, g_ptr_array_ref (ids));
}

static void
add_tables (MunReport  *report,
            const char *kind,
            const char *title,
            const char *intro,
            const char *missing)
{
  const MunReportTable scenario_table = { .caption = N_("What could happen and why"), .spec = &mun_risk_spec, .columns = scenario_columns, .links = TRUE };
  const MunReportTable decision_table = { .caption = N_("What was decided"), .spec = &mun_risk_spec, .columns = decision_columns, .links = TRUE };
  g_autoptr(GPtrArray) ids = find_risks (report, kind);
  g_autoptr(GPtrArray) details = NULL;

  mun_report_heading (report, 1, title, intro);
  if (ids->len == 0)
    {
      mun_report_missing (report, missing, N_("Record them under Risks, or run the risk wizard."));
      return;
    }
  add_register (report, ids);
  details = choose_details (report, ids);
  mun_report_table_of_ids (report, &scenario_table, g_ptr_array_ref (details));
  mun_report_table_of_ids (report, &decision_table, g_ptr_array_ref (details));
}

/* What the newest round of risk work says about a source in which nothing was found. */
static char *
find_source_note (MunReport *report,
                  guint      source)
{
  const MunQuery query = { .spec = &mun_risk_assessment_spec, .sort_field = RISK_ASSESSMENT_HELD_ON, .descending = TRUE };
  g_autoptr(GPtrArray) assessments = mun_workspace_query (report->workspace, &query, NULL);

  for (guint i = 0; assessments != NULL && i < assessments->len; i++)
    {
      MunRecord *assessment = g_ptr_array_index (assessments, i);
      g_autofree char *note = mun_report_value (report, assessment, RISK_ASSESSMENT_SOURCE_A_NOTE + source);

      if (*note != '\0')
        return mun_report_say (report, N_("%1$s (%2$s)"), note, mun_record_get_ref (assessment));
    }
  return g_strdup ("");
}

static void
add_sources (MunReport            *report,
             const MunRiskSummary *summary)
{
  MunTable *table = mun_table_new ();

  mun_report_heading (report, 1, N_("Sources looked at"), N_("The standard names six sources of risk. A source without a risk needs a sentence that says why."));
  mun_table_add_column (table, mun_report_label (report, &mun_risk_spec, RISK_CATEGORY), MUN_COLUMN_TEXT, 2);
  mun_table_add_column (table, mun_report_text (report, N_("Open risks")), MUN_COLUMN_NUMBER, 1);
  mun_table_add_column (table, mun_report_text (report, N_("Highest score today")), MUN_COLUMN_SHORT, 1);
  if (!report->options->public_edition)
    mun_table_add_column (table, mun_report_text (report, N_("Remark of the newest assessment")), MUN_COLUMN_TEXT, 3);
  for (guint i = 0; i < G_N_ELEMENTS (summary->sources); i++)
    {
      const char key[] = { 'a' + i, '\0' };
      g_autofree char *note = find_source_note (report, i);

      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, mun_report_choice (report, &mun_risk_spec, RISK_CATEGORY, key));
      mun_table_add_number (table, summary->sources[i]);
      mun_report_add_band (report, table, summary->highest[i]);
      if (report->options->public_edition)
        continue;
      if (*note == '\0' && summary->sources[i] == 0)
        mun_table_add_bold (table, mun_report_text (report, N_("Missing: neither a risk nor a sentence that says why there is none")));
      else
        mun_table_add_text (table, note);
    }
  mun_document_add_table (report->document, table);
}

static void
add_assessments (MunReport *report)
{
  const MunQuery query = { .spec = &mun_risk_assessment_spec, .sort_field = RISK_ASSESSMENT_HELD_ON, .descending = TRUE };
  const MunReportTable table = {
    .spec = &mun_risk_assessment_spec, .columns = report->options->public_edition ? public_assessment_columns : assessment_columns,
  };
  g_autoptr(GPtrArray) ids = mun_report_find_ids (report, &query);

  mun_report_heading (report, 1, N_("Risk assessments"),
                      report->options->public_edition ? N_("The rounds in which the risks were found and scored.")
                      : N_("The rounds in which the risks were found and scored: who took part and what was known."));
  if (ids->len == 0)
    mun_report_missing (report, N_("No risk assessment is on record."), N_("Record it under Risk assessments, or run the risk wizard."));
  else
    mun_report_table_of_ids (report, &table, g_steal_pointer (&ids));
}

static void
add_closed (MunReport *report)
{
  const MunCondition conditions[] = { { RISK_STATUS, MUN_IS, "closed" }, { RISK_SITE, MUN_IS, report->options->site } };
  const MunQuery query = { .spec = &mun_risk_spec, .conditions = conditions, .n_conditions = report->options->site != NULL ? 2 : 1, .sort_field = MUN_SORT_REF };
  const MunReportTable table = { .spec = &mun_risk_spec, .columns = closed_columns };
  g_autoptr(GPtrArray) ids = mun_report_find_ids (report, &query);

  mun_report_heading (report, 1, N_("Closed risks"), N_("A closed risk stays on record with the reason."));
  if (ids->len == 0)
    mun_report_none (report, N_("None: no risk has been closed."));
  else
    mun_report_table_of_ids (report, &table, g_steal_pointer (&ids));
}

/* Risks that name no site are those of every site; they stay in the register of the whole organisation. */
static void
name_site (MunReport *report)
{
  g_autofree char *name = mun_workspace_title (report->workspace, &mun_site_spec, report->options->site);
  g_autofree char *filter = mun_report_say (report, N_("Risks of the site %s only"), name);

  mun_report_set_filter (report, filter);
  mun_report_set_subtitle (report, name);
}

/* A list of risks is a list of weak spots, whatever its columns: people outside learn how many there are and that they are worked on. */
static void
build_public (MunReport            *report,
              const MunRiskSummary *summary)
{
  mun_report_paragraph (report, N_("Which risks these are, and what protects from them, is not for the public."));
  add_sources (report, summary);
  add_assessments (report);
}

static void
build (MunReport *report)
{
  g_auto(MunRiskSummary) summary = { 0 };

  if (report->options->site != NULL)
    name_site (report);
  mun_risk_summary_init (&summary, report);
  add_summary (report, &summary);
  if (report->options->public_edition)
    {
      build_public (report, &summary);
      return;
    }
  if (report->options->site == NULL)
    {
      mun_risk_add_top (report);
      mun_risk_add_changes (report);
    }
  add_tables (report, "security", N_("Security risks"), N_("Harm to people, goods, information or business."),
              N_("No security risk is open on record."));
  add_tables (report, "system", N_("Risks to the working of the system"), N_("What could keep the security management system itself from working."),
              N_("No risk to the working of the system is open on record."));
  add_sources (report, &summary);
  add_assessments (report);
  add_closed (report);
}

const MunReportType mun_risk_register_report = {
  .id = "risk-register",
  .code = "R08",
  .records = "risk risk_assessment",
  .title = N_("Risk register"),
  .purpose = N_("All risks with scores, owners and decisions, and the work in which they were found."),
  .clause = "6.1.2, 8.3",
  .classification = "confidential",
  .signatures = MUN_SIGN_APPROVED,
  .landscape = TRUE,
  .retention = N_("10 years"),
  .build = build,
};
