/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/settings.h"
#include "report/reports/registers.h"

static char *
show_told (MunReport *report,
           MunRecord *obligation)
{
  static const int fields[] = { LEGAL_REQUIREMENT_COMMUNICATED_TO, LEGAL_REQUIREMENT_COMMUNICATED_ON, -1 };
  g_autofree char *told = mun_part_join (report, obligation, fields);

  if (*told == '\0' && mun_record_get_yes (obligation, LEGAL_REQUIREMENT_COMMUNICATION_NEEDED))
    return g_strdup (mun_report_text (report, N_("Nobody yet, but others must know")));
  return g_steal_pointer (&told);
}

static char *
show_nonconformity (MunReport *report,
                    MunRecord *evaluation)
{
  return mun_part_links (report, evaluation, LEGAL_EVALUATION_NONCONFORMITY);
}

static char *
show_obligation (MunReport *report,
                 MunRecord *evaluation)
{
  return mun_part_links (report, evaluation, LEGAL_EVALUATION_LEGAL_REQUIREMENT);
}

static const MunReportColumn register_columns[] = {
  { MUN_SHOW_REF }, { LEGAL_REQUIREMENT_TITLE, .weight = 2 }, { LEGAL_REQUIREMENT_NATURE }, { LEGAL_REQUIREMENT_CITATION, .weight = 1.6 },
  { LEGAL_REQUIREMENT_ISSUER, .weight = 1.2 }, { LEGAL_REQUIREMENT_JURISDICTION }, { LEGAL_REQUIREMENT_ACCESS_LOCATION, .weight = 1.4 },
  { LEGAL_REQUIREMENT_OWNER }, { LEGAL_REQUIREMENT_COMPLIANCE }, { LEGAL_REQUIREMENT_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn meaning_columns[] = {
  { MUN_SHOW_REF }, { LEGAL_REQUIREMENT_MEANING_FOR_US, .weight = 2.4 }, { LEGAL_REQUIREMENT_APPLIES_TO, .weight = 1.3 },
  { LEGAL_REQUIREMENT_HOW_MET, .weight = 2.2 }, { LEGAL_REQUIREMENT_PROCESS, .weight = 1.2 },
  { MUN_SHOW_TEXT, N_("Told to and when"), show_told, .weight = 1.4 }, { MUN_SHOW_END }
};

/* A blank would not tell whether the day was forgotten or the evaluation. */
static char *
show_last_evaluation (MunReport *report,
                      MunRecord *obligation)
{
  if (mun_record_is_set (obligation, LEGAL_REQUIREMENT_LAST_EVALUATED_ON))
    return mun_report_value (report, obligation, LEGAL_REQUIREMENT_LAST_EVALUATED_ON);
  return g_strdup (mun_report_text (report, N_("Never")));
}

static const MunReportColumn watch_columns[] = {
  { MUN_SHOW_REF }, { LEGAL_REQUIREMENT_TITLE, .weight = 2 }, { LEGAL_REQUIREMENT_LAST_CHECKED_ON }, { LEGAL_REQUIREMENT_CHECK_DUE },
  { LEGAL_REQUIREMENT_CHANGE_SINCE_REVIEW }, { MUN_SHOW_TEXT, N_("Last evaluated on"), show_last_evaluation, .narrow = TRUE }, { LEGAL_REQUIREMENT_EVALUATION_DUE },
  { LEGAL_REQUIREMENT_OWNER }, { MUN_SHOW_END }
};

static const MunReportColumn evaluation_columns[] = {
  { MUN_SHOW_REF }, { MUN_SHOW_TEXT, N_("Obligation"), show_obligation, .weight = 2 }, { LEGAL_EVALUATION_EVALUATED_ON }, { LEGAL_EVALUATION_EVALUATOR },
  { LEGAL_EVALUATION_RESULT }, { LEGAL_EVALUATION_EVIDENCE, .weight = 2.4 }, { MUN_SHOW_TEXT, N_("Nonconformity"), show_nonconformity, .weight = 1.4 },
  { MUN_SHOW_END }
};

static const MunReportColumn short_columns[] = {
  { MUN_SHOW_REF }, { LEGAL_REQUIREMENT_TITLE, .weight = 2 }, { LEGAL_REQUIREMENT_NATURE }, { LEGAL_REQUIREMENT_CHANGE_SINCE_REVIEW },
  { LEGAL_REQUIREMENT_LAST_CHECKED_ON }, { LEGAL_REQUIREMENT_MEANING_FOR_US, .weight = 2.4 }, { LEGAL_REQUIREMENT_OWNER }, { LEGAL_REQUIREMENT_STATUS },
  { MUN_SHOW_END }
};

static const MunReportColumn never_columns[] = {
  { MUN_SHOW_REF }, { LEGAL_REQUIREMENT_TITLE, .weight = 2 }, { LEGAL_REQUIREMENT_NATURE }, { LEGAL_REQUIREMENT_EVALUATION_DUE }, { LEGAL_REQUIREMENT_OWNER },
  { MUN_SHOW_END }
};

static const MunReportTable never_table = { .spec = &mun_legal_requirement_spec, .columns = never_columns, .links = TRUE };
static const MunReportTable register_table = { .caption = N_("Register of obligations"), .spec = &mun_legal_requirement_spec, .columns = register_columns, .anchors = TRUE };
static const MunReportTable meaning_table = { .caption = N_("What they ask of us and how we meet it"), .spec = &mun_legal_requirement_spec, .columns = meaning_columns, .links = TRUE };
static const MunReportTable watch_table = { .caption = N_("Checks for changes and for compliance"), .spec = &mun_legal_requirement_spec, .columns = watch_columns, .links = TRUE };
static const MunReportTable evaluation_table = { .spec = &mun_legal_evaluation_spec, .columns = evaluation_columns };
static const MunReportTable short_table = { .spec = &mun_legal_requirement_spec, .columns = short_columns, .links = TRUE };

static const MunRegister obligations = {
  .level = 1, .title = N_("Register of obligations"),
  .intro = N_("Laws, permits, contracts and promises about security, in our own words. Where a text is found in its present edition is said in the table."),
  .spec = &mun_legal_requirement_spec, .sort_field = MUN_SORT_REF, .tables = { &register_table, &meaning_table, &watch_table },
  .missing = N_("No obligation is on record."), .where = N_("Record them under Obligations, or run the context wizard."),
};

static const MunRegister evaluations = {
  .level = 1, .title = N_("Compliance evaluations"), .intro = N_("Each dated look whether an obligation is met, by whom and on what proof; the newest first."),
  .spec = &mun_legal_evaluation_spec, .sort_field = LEGAL_EVALUATION_EVALUATED_ON, .descending = TRUE, .tables = { &evaluation_table },
  .missing = N_("No obligation has been evaluated yet."), .where = N_("Evaluate each obligation and record the result in it."),
};

static const MunRegisterDue dues[] = {
  { &mun_legal_requirement_spec, LEGAL_REQUIREMENT_CHECK_DUE, LEGAL_REQUIREMENT_OWNER, "repealed", -1, N_("Check for changes") },
  { &mun_legal_requirement_spec, LEGAL_REQUIREMENT_EVALUATION_DUE, LEGAL_REQUIREMENT_OWNER, "repealed", -1, N_("Evaluate compliance") },
};

static void
add_overview (MunReport *report)
{
  const MunSpec *spec = &mun_legal_requirement_spec;

  mun_report_heading (report, 1, N_("At a glance"), N_("How many obligations there are and whether they are met, by the latest evaluation."));
  mun_part_figure_number (report, mun_register_count (report, spec, LEGAL_REQUIREMENT_STATUS, MUN_IS_NOT, "repealed"), N_("Obligations"));
  if (mun_report_shows (report, spec, LEGAL_REQUIREMENT_COMPLIANCE))
    {
      mun_part_figure_number (report, mun_register_count (report, spec, LEGAL_REQUIREMENT_COMPLIANCE, MUN_IS, "met"), N_("Met"));
      mun_part_figure_number (report, mun_register_count (report, spec, LEGAL_REQUIREMENT_COMPLIANCE, MUN_IS, "partly"), N_("Partly met"));
      mun_part_figure_number (report, mun_register_count (report, spec, LEGAL_REQUIREMENT_COMPLIANCE, MUN_IS, "not_met"), N_("Not met"));
      mun_part_figure_number (report, mun_register_count (report, spec, LEGAL_REQUIREMENT_COMPLIANCE, MUN_NOT_IN, "met\npartly\nnot_met"), N_("Not evaluated yet"));
    }
  mun_part_figure_number (report, mun_register_count (report, spec, LEGAL_REQUIREMENT_CHECK_DUE, MUN_BEFORE, report->today), N_("Checks for changes overdue"));
}

/* New, changed or ended, and looked at within the period. One that was never looked at is in: nobody knows better. */
static gboolean
is_changed (MunRecord  *obligation,
            const char *from)
{
  const char *looked = mun_record_get (obligation, LEGAL_REQUIREMENT_LAST_CHECKED_ON);
  gboolean changed = mun_record_is (obligation, LEGAL_REQUIREMENT_CHANGE_SINCE_REVIEW, "new")
                     || mun_record_is (obligation, LEGAL_REQUIREMENT_CHANGE_SINCE_REVIEW, "changed")
                     || mun_record_is (obligation, LEGAL_REQUIREMENT_STATUS, "repealed");

  return changed && (*looked == '\0' || strcmp (looked, from) >= 0);
}

/* Obligations in force that nobody has looked at yet are named: their day may be far off, but the gap is there today. */
static void
add_never_evaluated (MunReport *report)
{
  g_autoptr(GPtrArray) open = mun_workspace_find (report->workspace, &mun_legal_requirement_spec, LEGAL_REQUIREMENT_STATUS, MUN_IS_NOT, "repealed",
                                                  LEGAL_REQUIREMENT_LAST_EVALUATED_ON, MUN_UNSET, NULL, -1);

  if (mun_workspace_count (report->workspace, &mun_legal_requirement_spec, -1) == 0)
    return;
  mun_register_label (report, N_("Never evaluated"));
  if (open->len > 0)
    mun_report_table (report, &never_table, open);
  else
    mun_report_none (report, N_("None: each obligation in force was evaluated at least once."));
}

static void
add_changes (MunReport  *report,
             const char *from)
{
  g_autoptr(GPtrArray) all = mun_workspace_find (report->workspace, &mun_legal_requirement_spec, -1);
  g_autoptr(GPtrArray) changed = g_ptr_array_new ();

  mun_report_heading (report, 1, N_("Changes in the period"), N_("Obligations that were new, changed or no longer applied when they were last checked, within the period of this report."));
  for (guint i = 0; i < all->len; i++)
    if (is_changed (g_ptr_array_index (all, i), from))
      g_ptr_array_add (changed, g_ptr_array_index (all, i));
  if (changed->len > 0)
    mun_report_table (report, &short_table, changed);
  else
    mun_report_none (report, N_("None: no change of an obligation was recorded in the period."));
}

static void
build (MunReport *report)
{
  g_autofree char *from = mun_date_add_months (report->today, -mun_settings_get (report->workspace, SETTING_COMPLIANCE_MONTHS));

  mun_report_set_period (report, from, report->today);
  add_overview (report);
  mun_register_add (report, &obligations);
  mun_register_add (report, &evaluations);
  add_never_evaluated (report);
  add_changes (report, from);
  mun_register_overdue (report, dues, G_N_ELEMENTS (dues), N_("None: every check and evaluation is in time."));
}

const MunReportType mun_obligations_report = {
  .id = "obligations",
  .code = "R03",
  .records = "legal_requirement",
  .title = N_("Register of obligations and compliance"),
  .purpose = N_("The laws, contracts and promises that bind us, how we meet them and whether somebody looked."),
  .clause = "4.2.2, 9.1",
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .landscape = TRUE,
  .build = build,
};
