/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* What protects, whether it works, the equipment behind it, and the strategies that all of it follows. */

/* Actions against risks that are approved and not finished with. */
static GPtrArray *
list_actions (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_treatment_spec, TREATMENT_STATUS, MUN_IN, "approved\nin_progress\ndone", -1);
}

static gboolean
has_no_action (MunWizardRun *run)
{
  g_autoptr(GPtrArray) actions = list_actions (run);

  return actions->len == 0;
}

static void
check_actions (MunWizardRun *run,
               GPtrArray    *issues)
{
  g_autoptr(GPtrArray) actions = list_actions (run);
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run));

  for (guint i = 0; i < actions->len; i++)
    {
      MunRecord *action = g_ptr_array_index (actions, i);

      if (!mun_record_is_set (action, TREATMENT_DONE_ON) && mun_record_is_set (action, TREATMENT_DUE_ON) && strcmp (mun_record_get (action, TREATMENT_DUE_ON), today) < 0)
        mun_warn (issues, action, TREATMENT_DUE_ON, _("“%s” is late. Enter when it was done, or agree on a new day."), mun_record_get_title (action));
      if (mun_record_is_set (action, TREATMENT_EFFECT_CHECKED_ON) && !mun_record_is_set (action, TREATMENT_EFFECT_RESULT))
        mun_stop (issues, action, TREATMENT_EFFECT_RESULT, _("“%s”: you looked at the effect. What did you see?"), mun_record_get_title (action));
    }
}

static gboolean
step (MunWizardRun *run,
      MunRecord    *action,
      gboolean      due,
      const char   *from,
      const char   *to,
      GError      **error)
{
  return !due || !g_str_equal (mun_record_get_state (action), from) || mun_wizard_move (run, action, to, error);
}

/* The days say how far each action is. */
static gboolean
finish_action (MunWizardRun *run,
               MunRecord    *action,
               GError      **error)
{
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run)), *start = mun_record_get (action, TREATMENT_START_ON);
  gboolean done = mun_record_is_set (action, TREATMENT_DONE_ON);

  return step (run, action, done || (*start && strcmp (start, today) <= 0), "approved", "in_progress", error)
         && step (run, action, done, "in_progress", "done", error)
         && step (run, action, mun_record_is (action, TREATMENT_EFFECT_RESULT, "effective"), "done", "verified", error);
}

/* What somebody has seen at work is in use; what is weak is called so. */
static gboolean
finish_tests (MunWizardRun *run,
              GPtrArray    *made,
              GError      **error)
{
  g_autoptr(GPtrArray) controls = mun_wizard_run_lines (run, "tests");

  for (guint i = 0; i < controls->len; i++)
    {
      MunRecord *control = g_ptr_array_index (controls, i);
      gboolean seen = mun_record_is_set (control, CONTROL_LAST_CHECKED_ON);
      g_autofree char *before = g_strdup (mun_record_get_state (control));

      if (!step (run, control, seen && !mun_record_is (control, CONTROL_CHECK_RESULT, "not_working"), "planned", "in_use", error)
          || !step (run, control, seen && mun_record_is (control, CONTROL_CHECK_RESULT, "weak"), "in_use", "weak", error)
          || !step (run, control, seen && mun_record_is (control, CONTROL_CHECK_RESULT, "working"), "weak", "in_use", error))
        return FALSE;
      if (!g_str_equal (before, mun_record_get_state (control)))
        g_ptr_array_add (made, g_object_ref (control));
    }

  return TRUE;
}

static gboolean
finish_controls (MunWizardRun *run,
                 GPtrArray    *made,
                 GError      **error)
{
  g_autoptr(GPtrArray) actions = list_actions (run);

  for (guint i = 0; i < actions->len; i++)
    {
      MunRecord *action = g_ptr_array_index (actions, i);
      g_autofree char *before = g_strdup (mun_record_get_state (action));

      if (!finish_action (run, action, error))
        return FALSE;
      if (!g_str_equal (before, mun_record_get_state (action)))
        g_ptr_array_add (made, g_object_ref (action));
    }

  return finish_tests (run, made, error) && mun_wizard_finish_lines (run, made, error);
}

static void
check_tests (MunWizardRun *run,
             GPtrArray    *issues)
{
  g_autoptr(GPtrArray) controls = mun_wizard_run_lines (run, "tests");

  for (guint i = 0; i < controls->len; i++)
    {
      MunRecord *control = g_ptr_array_index (controls, i);

      if (!mun_record_is_set (control, CONTROL_LAST_CHECKED_ON))
        mun_warn (issues, control, CONTROL_LAST_CHECKED_ON, _("Nobody has looked yet whether “%s” works."), mun_record_get_title (control));
      else if (mun_record_is_set (control, CONTROL_CHECK_DUE)
               && strcmp (mun_record_get (control, CONTROL_CHECK_DUE), mun_record_get (control, CONTROL_LAST_CHECKED_ON)) <= 0)
        mun_warn (issues, control, CONTROL_CHECK_DUE, _("“%s”: the next check lies before the last one."), mun_record_get_title (control));
    }
}

static void
check_strategies (MunWizardRun *run,
                  GPtrArray    *issues)
{
  g_autoptr(GPtrArray) strategies = mun_wizard_run_lines (run, "strategies");
  gboolean chosen = FALSE;

  for (guint i = 0; i < strategies->len; i++)
    chosen |= mun_record_is (g_ptr_array_index (strategies, i), STRATEGY_DECISION, "selected");
  if (strategies->len > 0 && !chosen)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("No strategy is chosen yet. Top management decides which way you go."));
}

static const int strategy_fields[] = {
  STRATEGY_TITLE, STRATEGY_DESCRIPTION, STRATEGY_ANALYSIS, STRATEGY_RISKS, STRATEGY_TREATMENTS, STRATEGY_CONTROLS, STRATEGY_PROCESSES,
  STRATEGY_KEEPS_SECURITY, STRATEGY_LOWERS_VULNERABILITY, STRATEGY_LOWERS_THREAT, STRATEGY_SHORTENS_GAPS, STRATEGY_SECURES_RESOURCES,
  STRATEGY_MEETS_PROTECTION, STRATEGY_FITS_APPETITE, STRATEGY_COST_ESTIMATE, STRATEGY_BENEFIT_TEXT, STRATEGY_RESOURCES_NEEDED, -1
};
static const int choice_fields[] = {
  STRATEGY_DECISION, STRATEGY_DECISION_REASON, STRATEGY_DECIDED_BY, STRATEGY_DECIDED_ON, STRATEGY_REVIEW_DUE, -1
};
static const int control_fields[] = {
  CONTROL_TITLE, CONTROL_KIND, CONTROL_FUNCTION, CONTROL_DESCRIPTION, CONTROL_SITE, CONTROL_PROCESS, CONTROL_OWNER, -1
};
static const int test_fields[] = { CONTROL_CHECK_RESULT, CONTROL_LAST_CHECKED_ON, CONTROL_CHECK_DUE, -1 };
static const int equipment_fields[] = {
  EQUIPMENT_NAME, EQUIPMENT_KIND, EQUIPMENT_SITE, EQUIPMENT_CONTROL, EQUIPMENT_OWNER, EQUIPMENT_SPECIFICATION, EQUIPMENT_DESIGN_APPROVED_ON,
  EQUIPMENT_COMMISSIONED_ON, EQUIPMENT_END_OF_LIFE_ON, -1
};
static const int service_fields[] = {
  EQUIPMENT_SERVICE_INTERVAL_MONTHS, EQUIPMENT_LAST_SERVICE_ON, EQUIPMENT_LAST_TEST_ON, EQUIPMENT_LAST_TEST_RESULT, EQUIPMENT_STATUS,
  EQUIPMENT_OPERATING_INSTRUCTION, -1
};
static const int event_fields[] = {
  EQUIPMENT_EVENT_ON_DATE, EQUIPMENT_EVENT_KIND, EQUIPMENT_EVENT_DONE_BY, EQUIPMENT_EVENT_RESULT, EQUIPMENT_EVENT_CHANGE, -1
};

static const MunWizardValue new_strategy[] = { { STRATEGY_DECISION, "candidate" }, { STRATEGY_REVIEW_DUE, "next" }, { -1 } };
static const MunWizardValue new_control[] = { { CONTROL_OWNER, "me" }, { CONTROL_CHECK_DUE, "next" }, { -1 } };
static const MunWizardValue new_equipment[] = { { EQUIPMENT_OWNER, "me" }, { EQUIPMENT_SERVICE_INTERVAL_MONTHS, "12" }, { EQUIPMENT_STATUS, "ok" }, { -1 } };
static const MunWizardValue new_event[] = { { EQUIPMENT_EVENT_ON_DATE, "today" }, { -1 } };

static const int action_fields[] = {
  TREATMENT_START_ON, TREATMENT_DUE_ON, TREATMENT_DONE_ON, TREATMENT_EFFECT_CHECK_METHOD, TREATMENT_EFFECT_CHECK_DUE, TREATMENT_EFFECT_CHECKED_ON,
  TREATMENT_EFFECT_RESULT, -1
};

static const MunWizardPage pages[] = {
  {
    .id = "controls", .kind = MUN_PAGE_RECORDS, .clause = "8.4",
    .step = N_("Controls"),
    .question = N_("What protects you today?"),
    .text = N_("Locks, rules, people, agreements: what makes a risk smaller. Those you named with the risks are here already."),
    .why = N_("You count on these every night. So it should be known what they are."),
    .auditor = N_("Controls that can be pointed at, each with an owner and the risk it is for."),
    .example = N_("Two people open the bonded store: both sign the key book. Owner: warehouse lead."),
    .lines = &mun_control_spec, .line_fields = control_fields, .begins = new_control, .until = "retired",
  },
  {
    .id = "tests", .kind = MUN_PAGE_RECORDS, .fixed = TRUE, .clause = "8.4, 8.5.3",
    .step = N_("Does it work"),
    .question = N_("Who last looked whether it works, and what did they see?"),
    .text = N_("Try it: pull at the door, ask for the key book, watch the alarm ring. A planned control counts as in use once somebody has seen it work."),
    .why = N_("A control that stopped working is worse than none, because you count on it."),
    .auditor = N_("A check at the planned time for every control, and what was done where one was weak."),
    .example = N_("Works; checked on 4 May by opening the door with the alarm on; next check in a year."),
    .lines = &mun_control_spec, .line_fields = test_fields, .until = "retired", .check = check_tests,
  },
  {
    .id = "actions", .kind = MUN_PAGE_RECORDS, .fixed = TRUE, .clause = "8.5.3, 6.1.1", .skip = has_no_action,
    .step = N_("Actions"),
    .question = N_("How far are the actions against your risks, and did they help?"),
    .text = N_("Enter the day each was begun and done. After some weeks look whether the risk is smaller now, and say how you saw it."),
    .why = N_("A measure that was bought but never looked at again protects on paper."),
    .auditor = N_("Actions done by their day, and a look at the effect by date."),
    .example = N_("Fence at the back: done on 12 May; on 30 June nobody had come through for six weeks: it works."),
    .lines = &mun_treatment_spec, .line_fields = action_fields, .records = list_actions, .check = check_actions,
  },
  {
    .id = "equipment", .kind = MUN_PAGE_RECORDS, .clause = "8.4",
    .step = N_("Equipment"),
    .question = N_("Which equipment does security depend on?"),
    .text = N_("What it must be able to do, the day somebody agreed to it, and the day it came into use."),
    .why = N_("A camera that was bought without asking what it must see often looks at the wall."),
    .auditor = N_("Specification, agreement and handover for what is in use; what is too old has a date."),
    .example = N_("Gate camera north: reads number plates at night, agreed on 3 March, in use since 2 April."),
    .lines = &mun_equipment_spec, .line_fields = equipment_fields, .begins = new_equipment, .until = "replaced", .becomes = "installation in_operation",
  },
  {
    .id = "service", .kind = MUN_PAGE_RECORDS, .fixed = TRUE, .clause = "8.4",
    .step = N_("Service"),
    .question = N_("When was it last serviced and tested, and is it in order?"),
    .text = N_("The next service follows from the interval. A failed test is a problem: write it down as one."),
    .why = N_("Batteries fail on the night they are needed."),
    .auditor = N_("No service overdue, the last test passed, faults followed up."),
    .example = N_("Every 6 months; serviced on 2 May; alarm test on 2 May passed."),
    .lines = &mun_equipment_spec, .line_fields = service_fields, .until = "replaced",
  },
  {
    .id = "history", .kind = MUN_PAGE_RECORDS, .clause = "8.4",
    .step = N_("Its history"),
    .question = N_("What was done to it?"),
    .text = N_("Inspection, repair, conversion. A conversion belongs to a change that was thought through. Lines that are stored stay as they are; the last one of each is shown."),
    .why = N_("After a failure somebody will ask what was done to it, and by whom."),
    .auditor = N_("That conversions went through a change, and that repairs were tested."),
    .example = N_("12 May, maintenance, done by Alarm Service Ltd, passed."),
    .lines = &mun_equipment_event_spec, .line_fields = event_fields, .begins = new_event, .latest = TRUE,
    .under = "equipment", .group_field = EQUIPMENT_EVENT_EQUIPMENT,
  },
  {
    .id = "strategies", .kind = MUN_PAGE_RECORDS, .clause = "8.5.1",
    .step = N_("Strategies"),
    .question = N_("Which ways could you go to keep what matters most safe?"),
    .text = N_("One for each big group of risks: goods in the yard, goods on the road, people, data. Say what each way does and what it takes."),
    .why = N_("Measures without a direction end up as a collection."),
    .auditor = N_("Ways that follow from the risk assessment, compared by what they bring and what they cost."),
    .example = N_("Goods on the road: only guarded parking and two drivers for high value; costs 18,000 a year."),
    .lines = &mun_strategy_spec, .line_fields = strategy_fields, .begins = new_strategy, .until = "replaced", .check = check_strategies,
  },
  {
    .id = "choice", .kind = MUN_PAGE_RECORDS, .fixed = TRUE, .clause = "8.5.2",
    .step = N_("Decision"),
    .question = N_("Which way does top management choose, and why?"),
    .text = N_("Empty until it has decided. What was not chosen keeps its reason, too."),
    .why = N_("Whoever pays for the consequences chooses the way."),
    .auditor = N_("A decision with name, day and reason, and the means that go with it."),
    .example = N_("Chosen by the managing director on 3 March: the insurer asks for it and it costs less than one loss."),
    .lines = &mun_strategy_spec, .line_fields = choice_fields, .until = "replaced", .becomes = "active",
  },
  MUN_REGISTER_REVIEW ("8.4, 8.5"),
  MUN_REGISTER_RESULT ("8.4, 8.5", N_("What protects you is on record")),
};

static const char * const reports[] = { "R16", "R18", NULL };

const MunWizard mun_controls_wizard = {
  .id = "controls",
  .title = N_("Controls and equipment"),
  .purpose = N_("Lists what protects you, checks that it works, and chooses the ways that lead on."),
  .clause = "8.4, 8.5",
  .subject = &mun_organisation_spec,
  .pages = pages,
  .n_pages = G_N_ELEMENTS (pages),
  .reports = reports,
  .minutes = N_("about an hour, in parts"),
  .next = N_("Next come those your security depends on: suppliers and partners."),
  .follows = "suppliers",
  .begin = mun_wizard_begin_organisation,
  .finish = finish_controls,
};
