/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>

#include "report/reports/chapters.h"

#define TOP_RISKS 10

static char *
show_weak_spot (MunReport *report,
                MunRecord *risk)
{
  return mun_report_value (report, risk, RISK_VULNERABILITY);
}

static void
add_session (MunReport *report,
             MunRecord *session)
{
  static const int held[] = { RISK_ASSESSMENT_HELD_ON, RISK_ASSESSMENT_LEAD, RISK_ASSESSMENT_STATUS, -1 };
  static const int analysis[] = { RISK_ASSESSMENT_THREAT_ANALYSIS, RISK_ASSESSMENT_VULNERABILITY_ANALYSIS, -1 };

  mun_part_heading (report, 2, session, RISK_ASSESSMENT_TITLE);
  mun_part_define_joined (report, session, N_("Held, led by, status"), held);
  mun_part_define (report, session, analysis);
}

/* What the strategies answer to: the analysis in words, then the security risks with the highest score today. */
static void
add_analysis (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { RISK_TITLE, .weight = 2 }, { MUN_SHOW_TEXT, N_("Weak spot"), show_weak_spot, .weight = 2 },
    { RISK_INHERENT_SCORE, N_("Without controls"), .band = TRUE }, { RISK_CURRENT_SCORE, N_("Today"), .band = TRUE }, { RISK_TARGET_SCORE, N_("Wanted"), .band = TRUE },
    { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("The highest security risks today"), .spec = &mun_risk_spec, .columns = columns };
  g_autoptr(GPtrArray) risks = mun_chapter_sorted (report, &mun_risk_spec, RISK_KIND, "security", RISK_CURRENT_SCORE, TRUE);
  g_autoptr(GPtrArray) sessions = mun_chapter_sorted (report, &mun_risk_assessment_spec, -1, NULL, RISK_ASSESSMENT_HELD_ON, TRUE);

  mun_report_heading (report, 1, N_("Threats and weak spots"), N_("The strategies answer to what the risk assessment found: who or what threatens, where we can be hurt, and how much."));
  g_ptr_array_sort (risks, mun_risk_compare);
  if (risks->len > TOP_RISKS)
    g_ptr_array_remove_range (risks, TOP_RISKS, risks->len - TOP_RISKS);
  mun_chapter_table (report, &table, risks, N_("No security risk has been assessed yet."), N_("Run the risk wizard first: strategies answer to risks."));
  if (sessions->len == 0)
    mun_report_missing (report, N_("No round of risk assessment is on record."), N_("Record it under Risk, with the analysis of threats and weak spots."));
  for (guint i = 0; i < sessions->len; i++)
    if (mun_record_is_set (g_ptr_array_index (sessions, i), RISK_ASSESSMENT_THREAT_ANALYSIS)
        || mun_record_is_set (g_ptr_array_index (sessions, i), RISK_ASSESSMENT_VULNERABILITY_ANALYSIS))
      add_session (report, g_ptr_array_index (sessions, i));
}

/* What was turned down is kept, but it is not what we work by. */
static char *
show_status (MunReport *report,
             MunRecord *strategy)
{
  if (mun_record_is (strategy, STRATEGY_DECISION, "rejected"))
    return g_strdup (mun_report_text (report, N_("Not in force")));
  return mun_report_value (report, strategy, STRATEGY_STATUS);
}

static void
add_register (MunReport *report,
              GPtrArray *strategies)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { STRATEGY_TITLE, .weight = 3 }, { STRATEGY_COST_ESTIMATE }, { STRATEGY_DECISION }, { STRATEGY_DECIDED_BY }, { STRATEGY_DECIDED_ON },
    { MUN_SHOW_TEXT, N_("Status"), show_status, .narrow = TRUE }, { STRATEGY_REVIEW_DUE }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("All strategies"), .spec = &mun_strategy_spec, .columns = columns, .links = TRUE };

  mun_report_heading (report, 1, N_("The strategies at a glance"), N_("Every package of measures that was weighed, the rejected ones included. The number leads to its page."));
  mun_part_figure_number (report, strategies->len, N_("Weighed"));
  mun_part_figure_number (report, mun_part_count (strategies, STRATEGY_DECISION, "selected"), N_("Selected"));
  mun_part_figure_number (report, mun_part_count (strategies, STRATEGY_DECISION, "rejected"), N_("Rejected"));
  mun_part_figure_number (report, mun_part_count (strategies, STRATEGY_DECISION, "candidate"), N_("Still open"));
  mun_chapter_table (report, &table, strategies, N_("No security strategy has been recorded."),
                     N_("Record under Risk, in the register of strategies, which packages of measures were weighed and which one was chosen."));
}

static void
add_answers (MunReport  *report,
             MunRecord  *strategy,
             const char *caption,
             const int  *fields)
{
  guint n = 0;

  mun_chapter_label (report, caption);
  for (guint i = 0; fields[i] >= 0; i++)
    {
      g_autofree char *answer = mun_report_value (report, strategy, fields[i]);

      if (!mun_report_shows (report, &mun_strategy_spec, fields[i]))
        continue;
      n++;
      mun_document_add_definition (report->document, mun_report_label (report, &mun_strategy_spec, fields[i]),
                                   *answer != '\0' ? answer : mun_report_text (report, N_("Not answered yet")));
    }
  if (n == 0)
    mun_chapter_note (report, N_("This part is not in the public edition."));
}

static void
add_plans (MunReport *report,
           MunRecord *strategy)
{
  g_autoptr(GPtrArray) plans = mun_workspace_find (report->workspace, &mun_security_plan_spec, SECURITY_PLAN_STRATEGIES, MUN_LINKS_TO, mun_record_get_id (strategy), -1);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < plans->len; i++)
    {
      g_autofree char *title = mun_report_title (report, g_ptr_array_index (plans, i));

      g_string_append_printf (text, "%s%s %s", i > 0 ? "\n" : "", mun_record_get_ref (g_ptr_array_index (plans, i)), title);
    }
  mun_document_add_definition (report->document, mun_report_text (report, N_("Security plans that carry it out")), text->str);
}

static void
add_strategy (MunReport *report,
              MunRecord *strategy)
{
  static const int effects[] = { STRATEGY_KEEPS_SECURITY, STRATEGY_LOWERS_VULNERABILITY, STRATEGY_LOWERS_THREAT, STRATEGY_SHORTENS_GAPS,
                                 STRATEGY_SECURES_RESOURCES, -1 };
  static const int choice[] = { STRATEGY_MEETS_PROTECTION, STRATEGY_FITS_APPETITE, STRATEGY_BENEFIT_TEXT, -1 };
  static const int money[] = { STRATEGY_COST_ESTIMATE, STRATEGY_RESOURCES_NEEDED, -1 };
  static const int decision[] = { STRATEGY_DECISION, STRATEGY_DECIDED_BY, STRATEGY_DECIDED_ON, -1 };
  static const int reason[] = { STRATEGY_DECISION_REASON, -1 };
  static const int rest[] = { STRATEGY_REVIEW_DUE, -1 };
  g_autofree char *status = show_status (report, strategy);
  static const int links[] = { STRATEGY_ANALYSIS, STRATEGY_RISKS, STRATEGY_TREATMENTS, STRATEGY_CONTROLS, STRATEGY_PROCESSES, -1 };

  mun_part_heading (report, 2, strategy, STRATEGY_TITLE);
  if (!mun_part_text (report, strategy, STRATEGY_DESCRIPTION) && mun_report_shows (report, &mun_strategy_spec, STRATEGY_DESCRIPTION))
    mun_report_missing (report, N_("The strategy is not described yet."), N_("Describe it in the strategy."));
  add_answers (report, strategy, N_("What it does for security"), effects);
  add_answers (report, strategy, N_("Why it would be the right choice"), choice);
  mun_chapter_label (report, N_("Cost, decision and what it rests on"));
  mun_part_define (report, strategy, money);
  mun_part_define_joined (report, strategy, N_("Decision, by whom, when"), decision);
  mun_part_define (report, strategy, reason);
  mun_document_add_definition (report->document, mun_report_label (report, &mun_strategy_spec, STRATEGY_STATUS), status);
  mun_part_define (report, strategy, rest);
  mun_part_define (report, strategy, links);
  add_plans (report, strategy);
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) strategies = mun_workspace_find (report->workspace, &mun_strategy_spec, -1);

  add_analysis (report);
  add_register (report, strategies);
  mun_report_heading (report, 1, N_("The strategies one by one"),
                      N_("Each option with the five questions about its effect, the three questions of the choice, cost and means, and the decision with its reason."));
  if (strategies->len == 0)
    mun_report_none (report, N_("There is no strategy to describe."));
  for (guint i = 0; i < strategies->len; i++)
    add_strategy (report, g_ptr_array_index (strategies, i));
}

const MunReportType mun_strategies_report = {
  .id = "strategies",
  .code = "R18",
  .records = "strategy",
  .title = N_("Security strategies"),
  .purpose = N_("Shows which packages of measures were weighed against the risks, what they do, what they cost and why one was chosen."),
  .clause = "8.5",
  .classification = "confidential",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .build = build,
};
