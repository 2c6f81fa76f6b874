/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>

#include "report/reports/kit.h"

static const char * const steps[] = {
  N_("Context: issues, interested parties, obligations, flows of goods and assets are at hand before anybody looks for risks."),
  N_("Criteria: scales, bands and limits of this report are agreed before anybody scores."),
  N_("Identify: the team walks through six sources, a to f; a source without a risk gets a sentence that says why."),
  N_("Describe: cause, event and consequence, the weak spot, whom it hurts and whether life is at stake."),
  N_("Analyse: likelihood and impact without controls, with the controls that work today, and as wanted."),
  N_("Evaluate: the score falls into a band; the risk owner decides to treat, live with, avoid or share it, and gives the reason."),
  N_("Treat: each action has an owner, means, a date and a way to check its effect."),
  N_("Accept: what is left is accepted by whoever the band names, with a reason and an end date."),
  N_("Look again: by the date the band asks for, and at once after an event, a change, a failed control or news."),
  N_("Report: the risk register and the treatment plan go to top management and into the management review."),
};

static const char * const special_rules[] = {
  N_("Where life is at stake, a risk with the highest impact is never simply accepted unless it has the lowest likelihood."),
  N_("Without a control that works, the score today is not lower than the score without controls."),
  N_("A wanted score above the acceptable limit needs an acceptance."),
  N_("An acceptance ends after the time set for it at the latest; nobody but the person the band names can give it."),
  N_("Where several kinds of impact apply, the worst one counts."),
  N_("Risks to security and risks to the working of the system are listed apart."),
};

static const MunReportColumn level_columns[] = {
  { RISK_SCALE_LEVEL_LEVEL }, { RISK_SCALE_LEVEL_LABEL }, { RISK_SCALE_LEVEL_MEANING, .weight = 4 }, { MUN_SHOW_END }
};

static const char * const acceptors[] = {
  [MUN_ACCEPT_OWNER]       = "risk_owner",
  [MUN_ACCEPT_COORDINATOR] = "security_coordinator",
  [MUN_ACCEPT_TOP]         = "top_management",
};

static void
add_process (MunReport *report)
{
  mun_report_heading (report, 1, N_("How risk work is done"), N_("The steps follow ISO 31000. Each leaves a record in the system."));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    mun_document_add_numbered (report->document, mun_report_text (report, steps[i]));
  if (report->subject != NULL)
    mun_report_long_text (report, report->subject, RISK_CRITERIA_METHOD);
}

static void
add_scale (MunReport  *report,
           const char *axis,
           const char *missing)
{
  MunCriteria *criteria = mun_report_criteria (report);
  const MunCondition conditions[] = {
    { RISK_SCALE_LEVEL_CRITERIA, MUN_IS, criteria->record != NULL ? mun_record_get_id (criteria->record) : "" },
    { RISK_SCALE_LEVEL_AXIS, MUN_IS, axis },
  };
  const MunQuery query = {
    .spec = &mun_risk_scale_level_spec, .conditions = conditions, .n_conditions = 2,
    .sort_field = RISK_SCALE_LEVEL_LEVEL, .descending = TRUE,
  };
  const MunReportTable table = { .spec = &mun_risk_scale_level_spec, .columns = level_columns };
  g_autoptr(GPtrArray) ids = criteria->record != NULL ? mun_report_find_ids (report, &query) : NULL;

  mun_document_add_heading (report->document, 2, mun_report_choice (report, &mun_risk_scale_level_spec, RISK_SCALE_LEVEL_AXIS, axis), NULL);
  if (ids != NULL && ids->len > 0)
    mun_report_table_of_ids (report, &table, g_steal_pointer (&ids));
  else
    mun_report_missing (report, missing, N_("Describe each step under Risk criteria."));
}

static void
add_scales (MunReport *report)
{
  const int fields[] = { RISK_CRITERIA_LIKELIHOOD_LEVELS, RISK_CRITERIA_IMPACT_LEVELS, RISK_CRITERIA_IMPACT_DIMENSIONS, -1 };

  mun_report_heading (report, 1, N_("Scales"), N_("Two people who score the same risk with these meanings should come to the same result."));
  if (report->subject != NULL)
    mun_report_definitions (report, report->subject, fields);
  add_scale (report, "likelihood", N_("The steps of likelihood have no meaning yet."));
  add_scale (report, "impact", N_("The steps of impact have no meaning yet."));
}

static void
add_matrix (MunReport *report)
{
  mun_report_heading (report, 1, N_("Matrix"), N_("The score is likelihood times impact. The letter in a cell names the band it falls into."));
  mun_report_matrix (report, 1, NULL, NULL, N_("Risk matrix with its bands"));
}

static void
add_band (MunReport     *report,
          MunTable      *table,
          const MunBand *band)
{
  MunCriteria *criteria = mun_report_criteria (report);
  g_autofree char *scores = g_strdup_printf ("%d–%d", band->minimum, band->maximum);
  int months = mun_criteria_review_months (criteria, band->maximum);
  g_autofree char *rhythm = months == 1 ? g_strdup (mun_report_text (report, N_("every month"))) : mun_report_say (report, N_("every %d months"), months);
  g_autofree char *letter = NULL;
  MunColor color = MUN_COLOR (0);
  g_autofree char *unused = mun_report_band (report, band->minimum, &letter, &color);

  mun_table_begin_row (table, NULL);
  mun_table_add_band (table, letter, color, mun_report_text (report, band->label));
  mun_table_add_text (table, scores);
  mun_table_add_text (table, mun_report_text (report, band->action != NULL ? band->action : ""));
  mun_table_add_text (table, mun_report_choice (report, &mun_risk_band_spec, RISK_BAND_ACCEPTANCE_BY, acceptors[band->acceptance]));
  mun_table_add_text (table, rhythm);
}

static void
add_bands (MunReport *report)
{
  MunCriteria *criteria = mun_report_criteria (report);
  MunTable *table = mun_table_new ();

  mun_report_heading (report, 1, N_("Bands"), N_("The band of a risk decides what has to be done, who may accept it and when it is looked at again."));
  mun_table_add_column (table, mun_report_label (report, &mun_risk_band_spec, RISK_BAND_LABEL), MUN_COLUMN_SHORT, 1);
  mun_table_add_column (table, mun_report_text (report, N_("Score")), MUN_COLUMN_CENTRED, 1);
  mun_table_add_column (table, mun_report_label (report, &mun_risk_band_spec, RISK_BAND_REQUIRED_ACTION), MUN_COLUMN_TEXT, 3);
  mun_table_add_column (table, mun_report_label (report, &mun_risk_band_spec, RISK_BAND_ACCEPTANCE_BY), MUN_COLUMN_TEXT, 1);
  mun_table_add_column (table, mun_report_text (report, N_("Looked at again")), MUN_COLUMN_SHORT, 1);
  for (guint i = criteria->bands->len; i > 0; i--)
    add_band (report, table, g_ptr_array_index (criteria->bands, i - 1));
  mun_document_add_table (report->document, table);
}

static void
add_limit (MunReport  *report,
           MunTable   *table,
           const char *name,
           int         score,
           const char *meaning)
{
  mun_table_begin_row (table, NULL);
  mun_table_add_bold (table, mun_report_text (report, name));
  mun_report_add_band (report, table, score);
  mun_table_add_text (table, mun_report_text (report, meaning));
}

static void
add_limits (MunReport *report)
{
  MunCriteria *criteria = mun_report_criteria (report);
  MunTable *table = mun_table_new ();

  mun_report_heading (report, 1, N_("What we live with"), N_("Top management sets two limits: appetite and tolerance."));
  mun_table_add_column (table, mun_report_text (report, N_("Limit")), MUN_COLUMN_SHORT, 1);
  mun_table_add_column (table, mun_report_text (report, N_("Score up to")), MUN_COLUMN_SHORT, 1);
  mun_table_add_column (table, mun_report_text (report, N_("Meaning")), MUN_COLUMN_TEXT, 3);
  add_limit (report, table, N_("Appetite"), criteria->appetite, N_("A risk up to here may stay as it is."));
  add_limit (report, table, N_("Tolerance"), criteria->tolerance, N_("A risk up to here may stay with a plan. Above it, something has to be done at once."));
  mun_document_add_table (report->document, table);
  if (report->subject != NULL)
    {
      mun_report_long_text (report, report->subject, RISK_CRITERIA_APPETITE_TEXT);
      mun_report_long_text (report, report->subject, RISK_CRITERIA_ACCEPTANCE_RULE);
    }

  mun_report_heading (report, 1, N_("Special rules"), N_("These rules hold beside the score. The program watches over them."));
  for (guint i = 0; i < G_N_ELEMENTS (special_rules); i++)
    mun_document_add_bullet (report->document, mun_report_text (report, special_rules[i]));
}

static void
add_rhythm (MunReport *report)
{
  const int fields[] = { RISK_CRITERIA_APPROVED_ON, RISK_CRITERIA_REVIEW_DUE, -1 };

  mun_report_heading (report, 1, N_("Review"), N_("Risks are looked at in the rhythm of their band, at once after an event, a change, a failed control or "
                                                  "news of a threat, and together in a yearly round. The criteria themselves are looked at by the day below."));
  if (report->subject != NULL)
    mun_report_definitions (report, report->subject, fields);
  mun_report_heading (report, 1, N_("Versions"), N_("When a new version comes into force, the risks are scored again."));
  if (report->subject != NULL)
    mun_report_versions (report, &mun_risk_criteria_spec);
  else
    mun_report_none (report, N_("There is no version yet."));
}

static void
build (MunReport *report)
{
  if (report->subject == NULL)
    mun_report_missing (report, N_("No risk criteria have been approved. The built-in ones are shown."), N_("Fix your own under Risk criteria."));
  add_process (report);
  add_scales (report);
  add_matrix (report);
  add_bands (report);
  add_limits (report);
  add_rhythm (report);
}

const MunReportType mun_risk_criteria_report = {
  .id = "risk-criteria",
  .code = "R07",
  .records = "risk_criteria",
  .title = N_("Risk method and criteria"),
  .purpose = N_("Says how risks are scored, what they may be and who may accept them."),
  .clause = "6.1.1, 6.1.2, 8.3",
  .subject = &mun_risk_criteria_spec,
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .build = build,
};
