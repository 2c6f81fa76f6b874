/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard-private.h"

#include <glib/gi18n.h>

#include "base/date.h"

/* What is measured, what it says, whether the obligations are kept, the judgement of it all, and ideas. */

static GPtrArray *
list_duties (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_legal_requirement_spec, LEGAL_REQUIREMENT_STATUS, MUN_IS, "current", -1);
}

/* Those whose turn it is: measured longer ago than the interval, or never. */
static char *
show_values (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "items"), due = mun_wizard_list ();

  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      const char *last = mun_record_get (item, MONITORING_ITEM_LAST_MEASURED_ON);
      g_autofree char *next = *last ? mun_date_add_months (last, (int) mun_record_get_int (item, MONITORING_ITEM_MEASURE_EVERY_MONTHS, 1)) : NULL;

      if (!next || g_strcmp0 (next, mun_workspace_get_today (workspace)) <= 0)
        g_ptr_array_add (due, g_object_ref (item));
    }

  g_autofree char *titles = mun_wizard_join (run, due);

  return due->len > 0 ? g_strdup_printf (_("It is time to measure: %s."), titles) : g_strdup (_("All measurements are up to date."));
}

static char *
hint_value (MunWizardRun *run,
            MunRecord    *record)
{
  if (mun_record_get_spec (record) != &mun_monitoring_item_spec)
    return g_strdup ("");

  return g_strdup_printf (_("Aim: %s"), mun_record_get (record, MONITORING_ITEM_TARGET_TEXT));
}

static GPtrArray *
list_evaluations (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_performance_evaluation_spec, PERFORMANCE_EVALUATION_STATUS, MUN_IS, "draft", -1);
}

/* The judgement covers the time since the last one. */
static MunRecord *
add_evaluation (MunWizardRun *run,
                MunRecord    *above)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *evaluation = mun_workspace_new_record (workspace, &mun_performance_evaluation_spec);
  const char *today = mun_workspace_get_today (workspace), *person = mun_workspace_get_person (workspace);
  g_autoptr(GPtrArray) before = mun_workspace_find (workspace, &mun_performance_evaluation_spec, PERFORMANCE_EVALUATION_STATUS, MUN_IS, "final", -1);
  g_autofree char *from = mun_date_add_months (today, -12);

  for (guint i = 0; i < before->len; i++)
    if (g_strcmp0 (mun_record_get (g_ptr_array_index (before, i), PERFORMANCE_EVALUATION_PERIOD_TO), from) > 0)
      {
        g_free (from);
        from = g_strdup (mun_record_get (g_ptr_array_index (before, i), PERFORMANCE_EVALUATION_PERIOD_TO));
      }

  mun_record_set (evaluation, PERFORMANCE_EVALUATION_PERIOD_FROM, from);
  mun_record_set (evaluation, PERFORMANCE_EVALUATION_PERIOD_TO, today);
  mun_record_set (evaluation, PERFORMANCE_EVALUATION_DONE_ON, today);
  mun_record_set (evaluation, PERFORMANCE_EVALUATION_DONE_BY, person ? person : "");
  return evaluation;
}

static void
check_items (MunWizardRun *run,
             GPtrArray    *issues)
{
  static const char * const wanted[] = { "performance", "control", "compliance" };
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "items");

  if (items->len < 5)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("Five things to measure are a good beginning."));
  for (guint w = 0; w < G_N_ELEMENTS (wanted); w++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < items->len; i++)
        found |= mun_record_is (g_ptr_array_index (items, i), MONITORING_ITEM_SUBJECT, wanted[w]);
      if (!found)
        mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("Nothing is measured yet about “%s”."),
                  _(mun_field_choice_label (&mun_monitoring_item_spec.fields[MONITORING_ITEM_SUBJECT], wanted[w])));
    }
}

static const int item_fields[] = {
  MONITORING_ITEM_TITLE, MONITORING_ITEM_SUBJECT, MONITORING_ITEM_METHOD, MONITORING_ITEM_VALIDITY_NOTE, MONITORING_ITEM_UNIT, MONITORING_ITEM_TARGET_TEXT,
  MONITORING_ITEM_LIMIT_LOW, MONITORING_ITEM_LIMIT_HIGH, MONITORING_ITEM_MEASURE_EVERY_MONTHS, MONITORING_ITEM_MEASURED_BY,
  MONITORING_ITEM_EVALUATE_EVERY_MONTHS, MONITORING_ITEM_EVALUATED_BY, MONITORING_ITEM_OBJECTIVE, MONITORING_ITEM_CONTROL, MONITORING_ITEM_PROCESS, -1
};
static const int value_fields[] = {
  MEASUREMENT_TAKEN_ON, MEASUREMENT_VALUE, MEASUREMENT_VALUE_TEXT, MEASUREMENT_TAKEN_BY, MEASUREMENT_SOURCE, MEASUREMENT_COMMENT, -1
};
static const int meaning_fields[] = { MONITORING_ITEM_LAST_EVALUATED_ON, -1 };
static const int duty_fields[] = {
  LEGAL_EVALUATION_EVALUATED_ON, LEGAL_EVALUATION_EVALUATOR, LEGAL_EVALUATION_RESULT, LEGAL_EVALUATION_EVIDENCE, -1
};
static const int evaluation_fields[] = {
  PERFORMANCE_EVALUATION_PERIOD_FROM, PERFORMANCE_EVALUATION_PERIOD_TO, PERFORMANCE_EVALUATION_DONE_ON, PERFORMANCE_EVALUATION_DONE_BY,
  PERFORMANCE_EVALUATION_PERFORMANCE_CONCLUSION, PERFORMANCE_EVALUATION_EFFECTIVENESS_CONCLUSION, PERFORMANCE_EVALUATION_PROPOSALS, -1
};
static const int idea_fields[] = {
  IMPROVEMENT_TITLE, IMPROVEMENT_SOURCE, IMPROVEMENT_PROACTIVE, IMPROVEMENT_DESCRIPTION, IMPROVEMENT_BENEFIT, IMPROVEMENT_OWNER, IMPROVEMENT_DECISION,
  IMPROVEMENT_DECIDED_ON, IMPROVEMENT_DUE_ON, IMPROVEMENT_DONE_ON, IMPROVEMENT_RESULT, -1
};

static const MunWizardValue new_item[] = {
  { MONITORING_ITEM_MEASURE_EVERY_MONTHS, "1" }, { MONITORING_ITEM_EVALUATE_EVERY_MONTHS, "3" }, { MONITORING_ITEM_MEASURED_BY, "me" },
  { MONITORING_ITEM_EVALUATED_BY, "me" }, { -1 }
};
static const MunWizardValue new_value[] = { { MEASUREMENT_TAKEN_ON, "today" }, { MEASUREMENT_TAKEN_BY, "me" }, { -1 } };
static const MunWizardValue new_duty[] = { { LEGAL_EVALUATION_EVALUATED_ON, "today" }, { LEGAL_EVALUATION_EVALUATOR, "me" }, { -1 } };
static const MunWizardValue new_idea[] = { { IMPROVEMENT_SOURCE, "idea" }, { IMPROVEMENT_PROACTIVE, "1" }, { IMPROVEMENT_DECISION, "undecided" }, { -1 } };

static const MunWizardValue of_losses[] = {
  { MONITORING_ITEM_SUBJECT, "performance" }, { MONITORING_ITEM_UNIT, N_("losses") }, { MONITORING_ITEM_TARGET_TEXT, N_("At most one a quarter") },
  { MONITORING_ITEM_METHOD, N_("Counted from the list of events at the end of the month") },
  { MONITORING_ITEM_VALIDITY_NOTE, N_("Compared with the claims sent to the insurer") }, { -1 }
};
static const MunWizardValue of_seals[] = {
  { MONITORING_ITEM_SUBJECT, "control" }, { MONITORING_ITEM_UNIT, N_("per cent") }, { MONITORING_ITEM_TARGET_TEXT, N_("At least 98 per cent") },
  { MONITORING_ITEM_METHOD, N_("Twenty trailers a month, chosen by lot: seal and photo there or not") },
  { MONITORING_ITEM_VALIDITY_NOTE, N_("Chosen by somebody who does not load") }, { -1 }
};
static const MunWizardValue of_alarm[] = {
  { MONITORING_ITEM_SUBJECT, "control" }, { MONITORING_ITEM_UNIT, N_("minutes") }, { MONITORING_ITEM_TARGET_TEXT, N_("Somebody is there within 15 minutes") },
  { MONITORING_ITEM_METHOD, N_("Alarm set off without notice, time taken until somebody stands there") },
  { MONITORING_ITEM_VALIDITY_NOTE, N_("Clock of the alarm centre, not of the guard") }, { -1 }
};
static const MunWizardValue of_compliance[] = {
  { MONITORING_ITEM_SUBJECT, "compliance" }, { MONITORING_ITEM_UNIT, N_("per cent") }, { MONITORING_ITEM_TARGET_TEXT, N_("All looked at in time") },
  { MONITORING_ITEM_METHOD, N_("Obligations looked at in the planned time, divided by all") },
  { MONITORING_ITEM_VALIDITY_NOTE, N_("Counted by this program") }, { MONITORING_ITEM_MEASURE_EVERY_MONTHS, "3" }, { -1 }
};
static const MunWizardValue of_reports[] = {
  { MONITORING_ITEM_SUBJECT, "performance" }, { MONITORING_ITEM_UNIT, N_("reports") }, { MONITORING_ITEM_TARGET_TEXT, N_("At least four a month") },
  { MONITORING_ITEM_METHOD, N_("Near misses and open gates that people told of") },
  { MONITORING_ITEM_VALIDITY_NOTE, N_("Few reports mean silence, not security") }, { -1 }
};
static const MunWizardStarter starters[] = {
  { N_("Losses and thefts"), N_("How often something is gone. What counts in the end."), of_losses },
  { N_("What people report"), N_("How often people tell of open gates and near misses."), of_reports },
  { N_("Seals and checks at loading"), N_("Whether a rule is kept when nobody looks."), of_seals },
  { N_("Time until somebody comes"), N_("How fast an alarm brings a person."), of_alarm },
  { N_("Obligations looked at"), N_("Whether the laws and contracts are kept."), of_compliance },
  { NULL }
};

static const MunWizardPage pages[] = {
  {
    .id = "items", .kind = MUN_PAGE_RECORDS, .clause = "9.1",
    .step = N_("What"),
    .question = N_("What do you measure, and how?"),
    .text = N_("Five to ten things: results, controls, obligations. Objectives bring their own."),
    .why = N_("What is not measured is argued about."),
    .auditor = N_("Method, interval, who measures and who judges, and why the figure can be trusted."),
    .example = N_("Seals checked at loading: 20 trailers a month by lot, at least 98 per cent, measured by the shift lead, judged each quarter."),
    .lines = &mun_monitoring_item_spec, .line_fields = item_fields, .begins = new_item, .until = "retired", .becomes = "active",
    .starters = starters, .check = check_items,
  },
  {
    .id = "values", .kind = MUN_PAGE_RECORDS, .clause = "9.1",
    .step = N_("Figures"),
    .question = N_("What did you measure?"),
    .text = N_("Enter the newest figure and where it comes from. A figure that is stored stays as it is; the last one of each is shown."),
    .why = N_("One figure is an accident, four are a trend."),
    .auditor = N_("Figures on the dates that you set, with their source."),
    .example = N_("31 May: 97 per cent, from the sheets of the shift lead, one missing photo."),
    .lines = &mun_measurement_spec, .line_fields = value_fields, .begins = new_value, .latest = TRUE,
    .under = "items", .group_field = MEASUREMENT_ITEM, .show = show_values, .hint = hint_value,
  },
  {
    .id = "meaning", .kind = MUN_PAGE_RECORDS, .fixed = TRUE, .clause = "9.1",
    .step = N_("Meaning"),
    .question = N_("Which figures did you look at, and when?"),
    .text = N_("Looking means: put the last ones side by side, ask why, and act where the aim is missed. Enter the day."),
    .why = N_("Figures that nobody reads are collected for the auditor only."),
    .auditor = N_("That figures are judged in the rhythm you set, and what followed where an aim was missed."),
    .example = N_("Seals: four months side by side on 2 June; one driver new, trained on 5 June."),
    .lines = &mun_monitoring_item_spec, .line_fields = meaning_fields, .until = "draft retired",
  },
  {
    .id = "duties", .kind = MUN_PAGE_RECORDS, .clause = "9.1, 9.3.2 f",
    .step = N_("Obligations"),
    .question = N_("Do you keep what binds you?"),
    .text = N_("At the planned times, for every law, permit, contract and promise: is it kept, and what shows it? The last verdict of each is shown."),
    .why = N_("An authority asks you, not the one who wrote the contract."),
    .auditor = N_("A verdict with evidence for every obligation, none of them overdue."),
    .example = N_("Insurance, fenced yards only: kept; yard lists of May and June looked through."),
    .lines = &mun_legal_evaluation_spec, .line_fields = duty_fields, .begins = new_duty, .latest = TRUE,
    .groups = list_duties, .group_field = LEGAL_EVALUATION_LEGAL_REQUIREMENT,
  },
  {
    .id = "judgement", .kind = MUN_PAGE_RECORDS, .clause = "9.1",
    .step = N_("Judgement"),
    .question = N_("How did security perform, and does the system work?"),
    .text = N_("Before each management review. Two conclusions and what you propose."),
    .why = N_("Figures do not speak. Somebody must say what they mean."),
    .auditor = N_("A dated judgement of performance and of how well the system works, with reasons."),
    .example = N_("Losses fell by half since the yard is lit; reports from the night shift are still few. The system works, awareness does not yet."),
    .lines = &mun_performance_evaluation_spec, .line_fields = evaluation_fields, .records = list_evaluations, .add = add_evaluation, .becomes = "final",
  },
  {
    .id = "ideas", .kind = MUN_PAGE_RECORDS, .clause = "10.1",
    .step = N_("Ideas"),
    .question = N_("What could be better, even where nothing is wrong?"),
    .text = N_("From anybody. Top management decides; what is done gets a result."),
    .why = N_("Systems that only mend themselves stand still."),
    .auditor = N_("Ideas that were decided and carried out, some of them before anything happened."),
    .example = N_("Motion light at gate 2, from the night shift: to be done until 1 July; since then nobody waits there in the dark."),
    .lines = &mun_improvement_spec, .line_fields = idea_fields, .begins = new_idea, .until = "done rejected", .becomes = "decided in_progress done",
  },
  MUN_REGISTER_REVIEW ("9.1, 10.1"),
  MUN_REGISTER_RESULT ("9.1, 10.1", N_("What you measured is on record")),
};

static const char * const reports[] = { "R24", NULL };

const MunWizard mun_monitoring_wizard = {
  .id = "monitoring",
  .title = N_("Measuring and judging"),
  .purpose = N_("Chooses what you measure, collects the figures, looks whether obligations are kept, and judges it all."),
  .clause = "9.1, 10.1",
  .subject = &mun_organisation_spec,
  .pages = pages,
  .n_pages = G_N_ELEMENTS (pages),
  .reports = reports,
  .minutes = N_("about 40 minutes, then a few minutes a month"),
  .next = N_("Next somebody looks at the system who did not build it: the internal audit."),
  .follows = "audit",
  .begin = mun_wizard_begin_organisation,
};
