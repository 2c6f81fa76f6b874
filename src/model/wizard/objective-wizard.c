/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/objective-wizard-private.h"

#include <glib/gi18n.h>

/* The objectives belong to the organisation as a whole; it is what the conversation hangs on. */
static MunRecord *
begin_objectives (MunWorkspace *workspace,
                  GError      **error)
{
  return mun_workspace_organisation (workspace);
}

/* What is to be reached is watched from the first day. */
static gboolean
make_monitoring (MunWizardRun *run,
                 MunRecord    *objective,
                 GPtrArray    *made,
                 GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) item = NULL;
  g_autofree char *target = NULL;

  if (mun_record_is (objective, OBJECTIVE_MEASURABLE, "0")
      || mun_workspace_count (workspace, &mun_monitoring_item_spec, MONITORING_ITEM_OBJECTIVE, MUN_IS, mun_record_get_id (objective), -1) > 0)
    return TRUE;

  item = mun_workspace_new_record (workspace, &mun_monitoring_item_spec);
  target = g_strdup_printf ("%s %s", mun_record_get (objective, OBJECTIVE_TARGET), mun_record_get (objective, OBJECTIVE_UNIT));
  mun_record_set (item, MONITORING_ITEM_TITLE, mun_record_get (objective, OBJECTIVE_MEASURE));
  mun_record_set (item, MONITORING_ITEM_SUBJECT, "objective");
  mun_record_set (item, MONITORING_ITEM_METHOD, mun_record_get (objective, OBJECTIVE_MEASURE));
  mun_record_set (item, MONITORING_ITEM_VALIDITY_NOTE, _("Counted the same way each time by the same person"));
  mun_record_set (item, MONITORING_ITEM_UNIT, mun_record_get (objective, OBJECTIVE_UNIT));
  mun_record_set (item, MONITORING_ITEM_TARGET_TEXT, g_strchomp (target));
  if (mun_record_is (objective, OBJECTIVE_DIRECTION, "up"))
    mun_record_set (item, MONITORING_ITEM_LIMIT_LOW, mun_record_get (objective, OBJECTIVE_TARGET));
  else if (mun_record_is (objective, OBJECTIVE_DIRECTION, "down"))
    mun_record_set (item, MONITORING_ITEM_LIMIT_HIGH, mun_record_get (objective, OBJECTIVE_TARGET));
  mun_record_set_int (item, MONITORING_ITEM_MEASURE_EVERY_MONTHS, 3);
  mun_record_set_int (item, MONITORING_ITEM_EVALUATE_EVERY_MONTHS, 6);
  mun_record_set (item, MONITORING_ITEM_MEASURED_BY, mun_record_get (objective, OBJECTIVE_OWNER));
  mun_record_set (item, MONITORING_ITEM_EVALUATED_BY, mun_record_get (objective, OBJECTIVE_OWNER));
  mun_record_set (item, MONITORING_ITEM_OBJECTIVE, mun_record_get_id (objective));
  mun_record_set (item, MONITORING_ITEM_PROCESS, mun_record_get (objective, OBJECTIVE_PROCESS));

  g_ptr_array_add (made, g_object_ref (item));
  return mun_workspace_save (workspace, item, NULL, error);
}

/* A line of the communication plan, so that telling the objectives is not forgotten next year. */
static gboolean
make_communication (MunWizardRun *run,
                    GPtrArray    *objectives,
                    GPtrArray    *made,
                    GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  const char *topic = _("Security objectives of the year");
  const char *audience = objectives->len > 0 ? mun_record_get (g_ptr_array_index (objectives, 0), OBJECTIVE_COMMUNICATED_TO) : "";
  g_autoptr(MunRecord) item = mun_workspace_find_first (workspace, &mun_communication_item_spec, COMMUNICATION_ITEM_TOPIC, MUN_IS, topic, -1);

  if (item || !*audience)
    return TRUE;

  item = mun_workspace_new_record (workspace, &mun_communication_item_spec);
  mun_record_set (item, COMMUNICATION_ITEM_TOPIC, topic);
  mun_record_set (item, COMMUNICATION_ITEM_DIRECTION, "internal");
  mun_record_set (item, COMMUNICATION_ITEM_AUDIENCE, audience);
  mun_record_set (item, COMMUNICATION_ITEM_WHEN_TEXT, _("After approval, and each quarter with the latest figures"));
  mun_record_set (item, COMMUNICATION_ITEM_CHANNEL, _("Team round and notice board"));
  mun_record_set (item, COMMUNICATION_ITEM_SENDER_ROLE, _("Security coordinator"));
  mun_record_set (item, COMMUNICATION_ITEM_SENSITIVITY, "internal");
  mun_record_set (item, COMMUNICATION_ITEM_RELEASE_RULE, _("May be told to everybody inside"));
  g_ptr_array_add (made, g_object_ref (item));
  return mun_workspace_save (workspace, item, NULL, error);
}

static gboolean
finish_one (MunWizardRun *run,
            MunRecord    *objective,
            GPtrArray    *made,
            GError      **error)
{
  static const MunWizardDocument document = { "D-objectives", N_("Security objectives and programme"), "plan", "internal", 6 };

  g_ptr_array_add (made, g_object_ref (objective));
  mun_record_set (objective, OBJECTIVE_LAST_UPDATED_ON, mun_workspace_get_today (mun_wizard_run_get_workspace (run)));
  return mun_workspace_save (mun_wizard_run_get_workspace (run), objective, NULL, error)
         && mun_wizard_document (run, objective, OBJECTIVE_DOCUMENT, &document, made, error)
         && make_monitoring (run, objective, made, error)
         && mun_wizard_move (run, objective, "approved", error)
         && mun_wizard_move (run, objective, "active", error);
}

static gboolean
finish_objectives (MunWizardRun *run,
                   GPtrArray    *made,
                   GError      **error)
{
  g_autoptr(GPtrArray) objectives = mun_objective_list_objectives (run);

  for (guint i = 0; i < objectives->len; i++)
    if (mun_record_is (g_ptr_array_index (objectives, i), OBJECTIVE_STATUS, "draft")
        || mun_record_is (g_ptr_array_index (objectives, i), OBJECTIVE_STATUS, "approved"))
      if (!finish_one (run, g_ptr_array_index (objectives, i), made, error))
        return FALSE;

  return make_communication (run, objectives, made, error);
}

static const int what_fields[] = { OBJECTIVE_TITLE, OBJECTIVE_POLICY_SUPPORT, OBJECTIVE_IMPROVEMENT_LINK, OBJECTIVE_RISKS, -1 };
static const int level_fields[] = { OBJECTIVE_LEVEL, OBJECTIVE_DEPARTMENT, OBJECTIVE_SITE, OBJECTIVE_PROCESS, -1 };
static const int measure_fields[] = {
  OBJECTIVE_MEASURABLE, OBJECTIVE_WHY_NOT_MEASURABLE, OBJECTIVE_MEASURE, OBJECTIVE_UNIT, OBJECTIVE_BASELINE, OBJECTIVE_TARGET, OBJECTIVE_DIRECTION, -1
};
static const int when_fields[] = { OBJECTIVE_DUE_ON, OBJECTIVE_OWNER, OBJECTIVE_REVIEW_DUE, -1 };
static const int way_fields[] = { OBJECTIVE_OPTIONS_CONSIDERED, -1 };
static const int view_fields[] = { OBJECTIVE_PARTY_VIEWS, OBJECTIVE_PARTY_IMPACTS, -1 };
static const int duty_fields[] = { OBJECTIVE_REQUIREMENT_BASIS, OBJECTIVE_LEGAL_REQUIREMENTS, OBJECTIVE_PARTY_REQUIREMENTS, -1 };
static const int step_fields[] = {
  OBJECTIVE_PLAN_WHAT, OBJECTIVE_PLAN_RESPONSIBLE, OBJECTIVE_PLAN_RESOURCES, OBJECTIVE_PLAN_START_ON, OBJECTIVE_PLAN_DUE_ON, OBJECTIVE_PLAN_EVALUATION_METHOD,
  OBJECTIVE_PLAN_DONE_ON, -1
};
static const int feasible_fields[] = { OBJECTIVE_VIABILITY_CHECKED_ON, -1 };
static const int tell_fields[] = { OBJECTIVE_COMMUNICATED_TO, OBJECTIVE_COMMUNICATED_ON, -1 };

#define OBJECTIVES .kind = MUN_PAGE_RECORDS, .lines = &mun_objective_spec, .records = mun_objective_list_objectives

static const MunWizardPage objective_pages[] = {
  {
    .id = "what", OBJECTIVES, .clause = "6.2.1",
    .step = N_("Better"),
    .question = N_("What should be better in a year?"),
    .text = N_("Three to ten results. The cards come from risks that are too high, figures that missed their target, decisions of top management and promises of the policy."),
    .why = N_("Few good objectives move a firm. A long list moves nobody."),
    .auditor = N_("A line from policy and risks to each objective, and results instead of activities."),
    /* xgettext: no-c-format */
    .example = N_("Loss of goods below 0.02 % of their value; the guard is there within 20 minutes; every seal is logged."),
    .line_fields = what_fields, .add = mun_objective_add_objective, .suggest = mun_objective_suggest_objectives, .accept = mun_objective_accept_objective,
    .show = mun_objective_show_policy, .check = mun_objective_check_what,
  },
  {
    .id = "level", OBJECTIVES, .fixed = TRUE, .clause = "6.2.1",
    .step = N_("Where"),
    .question = N_("At which level and place?"),
    .text = N_("For the whole firm, or for one department, site or process."),
    .why = N_("Who is far away from an objective does not feel meant."),
    .auditor = N_("Objectives not only at the top but where the work is done."),
    .example = N_("Seals: process loading, site Port Maren."),
    .line_fields = level_fields, .check = mun_objective_check_level,
  },
  {
    .id = "measure", OBJECTIVES, .fixed = TRUE, .clause = "6.2.1 b",
    .step = N_("Measure"),
    .question = N_("How will you see it?"),
    .text = N_("What is counted, where you are today, where you want to be. If it really cannot be measured, say why."),
    .why = N_("“Improve security” can neither be reached nor missed."),
    .auditor = N_("A number today and a number to reach, measured the same way."),
    .example = N_("Complete seal lines of all lines: 88 % today, 99 % wanted."),
    .line_fields = measure_fields, .prefill = mun_objective_prefill_measure, .hint = mun_objective_hint_measure, .check = mun_objective_check_measure,
  },
  {
    .id = "when", OBJECTIVES, .fixed = TRUE, .clause = "6.2.2",
    .step = N_("When, who"),
    .question = N_("Until when, and who answers for it?"),
    .text = N_("One person each, and nobody with more than three."),
    .why = N_("A date makes a wish an objective; a name makes it somebody’s."),
    .auditor = N_("Dates spread over the year, owners who can move the thing."),
    .example = N_("By the end of September, the cross-dock supervisor."),
    .line_fields = when_fields, .check = mun_objective_check_when,
  },
  {
    .id = "ways", OBJECTIVES, .fixed = TRUE, .clause = "6.2.2 a",
    .step = N_("Ways"),
    .question = N_("Which ways could lead there, and why this one?"),
    .text = N_("Think of technical means, of people and of rules."),
    .why = N_("The first idea is rarely the cheapest."),
    .auditor = N_("That there was a choice, with a reason."),
    .example = N_("Scanner with photo, paper log, or a second check. Scanner: least time per truck."),
    .line_fields = way_fields, .check = mun_objective_check_ways,
  },
  {
    .id = "views", OBJECTIVES, .fixed = TRUE, .clause = "6.2.2 b",
    .step = N_("Views"),
    .question = N_("Who is affected, and what do they say?"),
    .text = N_("Your people, customers, drivers, neighbours: ask before you decide."),
    .why = N_("Those who have to live with it know why it will not work."),
    .auditor = N_("Views that were heard and effects that were thought of."),
    .example = N_("The dock team asked for a photo step; two minutes more per truck."),
    .line_fields = view_fields,
  },
  {
    .id = "duties", OBJECTIVES, .fixed = TRUE, .clause = "6.2.1 c",
    .step = N_("Duties"),
    .question = N_("Which duties matter here?"),
    .text = N_("Laws, permits, contracts and wishes of others that ask for this result."),
    .why = N_("What a customer contract asks for anyway should not be decided a second time."),
    .auditor = N_("That obligations were taken into account, each by name."),
    .example = N_("Security annex of the biggest customer, insurer’s terms."),
    .line_fields = duty_fields,
  },
  {
    .id = "steps", .kind = MUN_PAGE_RECORDS, .clause = "6.2.2",
    .step = N_("Steps"),
    .question = N_("Which steps lead there?"),
    .text = N_("What, who, with what, until when, and how you will judge that the step is done."),
    .why = N_("An objective without a step is missed on the day it is signed."),
    .auditor = N_("Steps that end before the objective does, with people, means and dates."),
    .example = N_("Photo step in the scanner: IT officer, 30 hours, end of June, tested on the dock."),
    .lines = &mun_objective_plan_spec, .line_fields = step_fields, .records = mun_objective_list_steps, .add = mun_objective_add_step,
    .groups = mun_objective_list_objectives, .group_field = OBJECTIVE_PLAN_OBJECTIVE, .check = mun_objective_check_steps,
  },
  {
    .id = "feasible", OBJECTIVES, .fixed = TRUE, .clause = "5.1, 6.2.2",
    .step = N_("Feasible"),
    .question = N_("Can it be done?"),
    .text = N_("Top management looks at money, people and time, and enters the day."),
    .why = N_("Promising what nobody pays for makes the next promise worth less."),
    .auditor = N_("That the top looked at it before approving it."),
    .example = N_("Looked at on 3 February in the managers’ round; the yard gate moved to next June."),
    .line_fields = feasible_fields, .show = mun_objective_show_means, .check = mun_objective_check_feasible,
  },
  {
    .id = "tell", OBJECTIVES, .fixed = TRUE, .clause = "6.2.1 e, 7.4",
    .step = N_("Tell"),
    .question = N_("Whom do you tell?"),
    .text = N_("Those who shall reach it, and those who feel it. An approved objective becomes active when it has been told."),
    .why = N_("An objective in a drawer is a secret."),
    .auditor = N_("People on the floor who know their number."),
    .example = N_("Team leaders and notice boards, on 16 February."),
    .line_fields = tell_fields, .check = mun_objective_check_told,
  },
  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "6.2",
    .step = N_("Check"),
    .question = N_("Is everything there?"),
    .text = N_("Each line leads to its page. What stops you must be answered; the rest is advice."),
    .why = N_("A year is long; a gap found today costs nothing."),
    .auditor = N_("Measure, owner, date and steps for each objective."),
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "6.2",
    .step = N_("Done"),
    .question = N_("Your objectives are set"),
    .text = N_("Each has a line in monitoring. Enter the first value now, while you know it."),
    .why = N_("The bar moves only if somebody measures."),
    .auditor = N_("The programme, and the first figures after a quarter."),
  },
};

static const char * const objective_reports[] = { "objectives", NULL };

const MunWizard mun_objective_wizard = {
  .id = "objectives",
  .title = N_("Objectives"),
  .purpose = N_("Sets what shall be better in a year, with a number, a name, a date and the steps that lead there."),
  .clause = "6.2",
  .subject = &mun_organisation_spec,
  .pages = objective_pages,
  .n_pages = G_N_ELEMENTS (objective_pages),
  .reports = objective_reports,
  .minutes = N_("about an hour"),
  .next = N_("Next you see who must be able to do what: competence."),
  .follows = "competence",
  .begin = begin_objectives,
  .finish = finish_objectives,
};
