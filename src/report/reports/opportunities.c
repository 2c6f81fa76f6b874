/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "report/reports/registers.h"

#define YEAR_MONTHS 12

/* "TRE-0004 Title, In progress": what is being done about an opportunity. */
static char *
show_actions (MunReport *report,
              MunRecord *opportunity)
{
  g_autoptr(GPtrArray) actions = mun_workspace_find (report->workspace, &mun_treatment_spec, TREATMENT_OPPORTUNITY, MUN_IS, mun_record_get_id (opportunity), -1);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < actions->len; i++)
    {
      MunRecord *action = g_ptr_array_index (actions, i);
      g_autofree char *title = mun_report_title (report, action);
      g_autofree char *state = mun_report_value (report, action, TREATMENT_STATUS);

      g_autofree char *both = mun_report_say (report, N_("%1$s (%2$s)"), title, state);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "\n" : "", mun_record_get_ref (action), both);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
show_source (MunReport *report,
             MunRecord *opportunity)
{
  g_autofree char *source = mun_report_value (report, opportunity, OPPORTUNITY_SOURCE);
  g_autofree char *issues = mun_part_links (report, opportunity, OPPORTUNITY_ISSUES);

  return g_strconcat (source, *source != '\0' && *issues != '\0' ? "\n" : "", issues, NULL);
}

static const MunReportColumn opportunity_columns[] = {
  { MUN_SHOW_REF }, { OPPORTUNITY_TITLE, .weight = 1.6 }, { OPPORTUNITY_KIND }, { MUN_SHOW_TEXT, N_("Source"), show_source, .weight = 1.6 },
  { OPPORTUNITY_DESCRIPTION, .weight = 2 }, { OPPORTUNITY_BENEFIT, .weight = 1.8 }, { OPPORTUNITY_OWNER }, { OPPORTUNITY_DECISION },
  { OPPORTUNITY_DECIDED_ON }, { OPPORTUNITY_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn effect_columns[] = {
  { MUN_SHOW_REF }, { OPPORTUNITY_TITLE, .weight = 1.6 }, { MUN_SHOW_TEXT, N_("Actions"), show_actions, .weight = 2.4 },
  { OPPORTUNITY_EFFECT_CHECKED_ON }, { OPPORTUNITY_EFFECT_RESULT, .weight = 2 }, { OPPORTUNITY_REVIEW_DUE }, { MUN_SHOW_END }
};

static const MunReportColumn idea_columns[] = {
  { MUN_SHOW_REF }, { IMPROVEMENT_TITLE, .weight = 1.8 }, { IMPROVEMENT_SOURCE }, { IMPROVEMENT_PROACTIVE }, { IMPROVEMENT_DESCRIPTION, .weight = 2.2 },
  { IMPROVEMENT_BENEFIT, .weight = 1.8 }, { IMPROVEMENT_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn result_columns[] = {
  { MUN_SHOW_REF }, { IMPROVEMENT_OWNER, .weight = 1.2 }, { IMPROVEMENT_DECISION }, { IMPROVEMENT_DECIDED_ON }, { IMPROVEMENT_DUE_ON }, { IMPROVEMENT_DONE_ON },
  { IMPROVEMENT_RESULT, .weight = 3 }, { MUN_SHOW_END }
};

static const MunReportTable opportunity_table = { .caption = N_("Opportunities and decisions"), .spec = &mun_opportunity_spec, .columns = opportunity_columns, .anchors = TRUE };
static const MunReportTable effect_table = { .caption = N_("What is done about them and what it brought"), .spec = &mun_opportunity_spec, .columns = effect_columns, .links = TRUE };
static const MunReportTable idea_table = { .caption = N_("Ideas and what they would bring"), .spec = &mun_improvement_spec, .columns = idea_columns, .anchors = TRUE };
static const MunReportTable result_table = { .caption = N_("Decisions and results"), .spec = &mun_improvement_spec, .columns = result_columns, .links = TRUE };

static const MunRegister opportunities = {
  .level = 1, .title = N_("Opportunities"), .intro = N_("Chances to make security or the system better, each with a decision; those pursued with an action and a look at the effect."),
  .spec = &mun_opportunity_spec, .sort_field = MUN_SORT_REF, .tables = { &opportunity_table, &effect_table },
  .missing = N_("No opportunity is on record."), .where = N_("Record them under Opportunities; the context wizard asks for them."),
};

static const MunRegister improvements = {
  .level = 1, .title = N_("Improvements"), .intro = N_("Ideas and decisions to do better that no nonconformity forced on us, and what came of them."),
  .spec = &mun_improvement_spec, .sort_field = MUN_SORT_REF, .tables = { &idea_table, &result_table },
  .missing = N_("No improvement is on record."), .where = N_("Record ideas under Improvements; everybody may propose one."),
};

static const MunRegisterDue dues[] = {
  { &mun_opportunity_spec, OPPORTUNITY_REVIEW_DUE, OPPORTUNITY_OWNER, "realised\ndropped", -1, N_("Look at again") },
  { &mun_improvement_spec, IMPROVEMENT_DUE_ON, IMPROVEMENT_OWNER, "done\nrejected", IMPROVEMENT_DONE_ON, N_("Finish") },
};

static void
add_overview (MunReport *report,
              GPtrArray *improvements_found)
{
  g_autofree char *from = mun_date_add_months (report->today, -YEAR_MONTHS);
  guint done = 0, own = 0;

  for (guint i = 0; i < improvements_found->len; i++)
    {
      MunRecord *improvement = g_ptr_array_index (improvements_found, i);

      if (strcmp (mun_record_get (improvement, IMPROVEMENT_DONE_ON), from) < 0)
        continue;
      done++;
      own += mun_record_get_yes (improvement, IMPROVEMENT_PROACTIVE);
    }
  mun_report_heading (report, 1, N_("At a glance"), N_("The standard wants the system to get better all the time, and not only after something went wrong."));
  mun_part_figure_number (report, mun_workspace_count (report->workspace, &mun_opportunity_spec, -1), N_("Opportunities"));
  mun_part_figure_number (report, improvements_found->len, N_("Improvements"));
  mun_part_figure_number (report, mun_part_count (improvements_found, IMPROVEMENT_DECISION, "undecided"), N_("Not decided"));
  mun_part_figure_number (report, done, N_("Done in twelve months"));
  mun_part_figure_number (report, own, N_("Of them without a trigger"));
  if (own == 0)
    mun_report_missing (report, N_("No improvement without a trigger was finished within twelve months."), N_("Decide on an idea under Improvements and carry it out."));
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) found = mun_workspace_find (report->workspace, &mun_improvement_spec, -1);

  add_overview (report, found);
  mun_register_add (report, &opportunities);
  mun_register_add (report, &improvements);
  mun_register_overdue (report, dues, G_N_ELEMENTS (dues), N_("None: every opportunity and improvement is in time."));
}

const MunReportType mun_opportunities_report = {
  .id = "opportunities",
  .code = "R10",
  .records = "opportunity improvement",
  .title = N_("Opportunities and improvements"),
  .purpose = N_("What could get better, what was decided about it, and what it brought."),
  .clause = "6.1, 10.1",
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_PREPARED,
  .landscape = TRUE,
  .build = build,
};
