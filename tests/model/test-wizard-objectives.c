/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "model/wizard-support.h"

static MunRecord *
add_objective (MunWizardRun *run,
               const char   *title)
{
  g_autoptr(MunRecord) objective = mun_wizard_run_add (run, run_page (run, "what"), NULL);

  run_set (run, objective, OBJECTIVE_TITLE, title, OBJECTIVE_POLICY_SUPPORT, "goods guarded", OBJECTIVE_IMPROVEMENT_LINK, "fewer losses", -1);
  /* The run holds it. */
  return objective;
}

static void
fill (Firm         *firm,
      MunWizardRun *run,
      MunRecord    *objective,
      const char   *due,
      MunRecord    *owner)
{
  run_set (run, objective, OBJECTIVE_LEVEL, "site", OBJECTIVE_SITE, mun_record_get_id (firm->yard), OBJECTIVE_MEASURE, "open gates a month", OBJECTIVE_UNIT, "gates",
           OBJECTIVE_BASELINE, "14", OBJECTIVE_TARGET, "2", OBJECTIVE_DIRECTION, "down", OBJECTIVE_DUE_ON, due, OBJECTIVE_OWNER, mun_record_get_id (owner),
           OBJECTIVE_OPTIONS_CONSIDERED, "Gate, guard or locks; gate is cheapest", OBJECTIVE_PARTY_VIEWS, "attendants want light",
           OBJECTIVE_PARTY_IMPACTS, "drivers walk further", OBJECTIVE_REQUIREMENT_BASIS, "insurer’s terms", OBJECTIVE_COMMUNICATED_TO, "everybody",
           OBJECTIVE_COMMUNICATED_ON, "2026-11-02", OBJECTIVE_VIABILITY_CHECKED_ON, "2026-11-02", -1);
}

static void
add_step (MunWizardRun *run,
          MunRecord    *objective,
          const char   *due)
{
  g_autoptr(MunRecord) step = mun_wizard_run_add (run, run_page (run, "steps"), objective);

  run_set (run, step, OBJECTIVE_PLAN_WHAT, "Buy a gate", OBJECTIVE_PLAN_RESOURCES, "9000", OBJECTIVE_PLAN_DUE_ON, due, OBJECTIVE_PLAN_EVALUATION_METHOD, "thirty nights", -1);
}

static void
test_whole (Firm          *firm,
            gconstpointer  data)
{
  static const char * const titles[] = { "No open gate at night", "Guard within 20 minutes", "All seals logged" };
  static const char * const dates[] = { "2027-03-31", "2027-06-30", "2027-09-30" };
  g_autoptr(MunRecord) policy = firm_add (firm, &mun_policy_spec, POLICY_TITLE, "Policy", POLICY_AUDIENCE, "internal", POLICY_OTHER_PROMISES, "Every load is sealed", -1);
  g_autoptr(MunWizardRun) run = firm_start (firm, "objectives");
  MunRecord *objectives[3];
  g_autoptr(GPtrArray) made = NULL, again = NULL;
  g_autoptr(MunRecord) item = NULL;

  for (guint i = 0; i < 3; i++)
    objectives[i] = add_objective (run, titles[i]);
  run_go (run, "level");
  for (guint i = 0; i < 3; i++)
    {
      fill (firm, run, objectives[i], dates[i], i == 0 ? firm->warehouse : firm->boss);
      /* No policy is approved in this firm yet: the link is made by hand. */
      run_set (run, objectives[i], OBJECTIVE_POLICY, mun_record_get_id (policy), -1);
    }
  run_go (run, "steps");
  for (guint i = 0; i < 3; i++)
    add_step (run, objectives[i], "2027-02-01");
  run_visit_all (run);

  firm_act (firm, firm->boss);
  made = run_finish (run);
  g_assert_cmpuint (made_count (made, &mun_objective_spec), ==, 3);
  g_assert_cmpuint (made_count (made, &mun_monitoring_item_spec), ==, 3);
  g_assert_cmpuint (made_count (made, &mun_communication_item_spec), ==, 1);
  g_assert_cmpuint (made_count (made, &mun_document_spec), ==, 1);
  g_assert_cmpstr (mun_record_get_state (objectives[0]), ==, "active");
  item = mun_workspace_find_first (firm->workspace, &mun_monitoring_item_spec, MONITORING_ITEM_OBJECTIVE, MUN_IS, mun_record_get_id (objectives[0]), -1);
  g_assert_nonnull (item);
  g_assert_cmpstr (mun_record_get (item, MONITORING_ITEM_LIMIT_HIGH), ==, "2");

  /* Run again: what exists is shown, and nothing is made twice. */
  g_autoptr(MunWizardRun) next = firm_start (firm, "objectives");
  g_autoptr(GPtrArray) shown = mun_wizard_run_records (next, 0);

  g_assert_cmpuint (shown->len, ==, 3);
  run_visit_all (next);
  again = run_finish (next);
  g_assert_cmpuint (made_count (again, &mun_monitoring_item_spec), ==, 0);
}

static void
test_issues (Firm          *firm,
             gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "objectives");
  MunRecord *objectives[4];

  assert_issue (run, "what", MUN_ISSUE_STOP, "at least one");
  objectives[0] = add_objective (run, "Train everybody");
  assert_issue (run, "what", MUN_ISSUE_WARNING, "there are fewer");
  assert_issue (run, "what", MUN_ISSUE_WARNING, "something you do");
  assert_issue (run, "what", MUN_ISSUE_WARNING, "No policy");
  for (guint i = 1; i < 4; i++)
    objectives[i] = add_objective (run, "Fewer losses");
  run_go (run, "level");
  for (guint i = 0; i < 4; i++)
    {
      fill (firm, run, objectives[i], "2027-12-31", firm->boss);
      run_set (run, objectives[i], OBJECTIVE_LEVEL, "organisation", -1);
    }
  assert_issue (run, "level", MUN_ISSUE_WARNING, "at the top");
  assert_issue (run, "when", MUN_ISSUE_WARNING, "31 December");
  assert_issue (run, "when", MUN_ISSUE_WARNING, "more than three");
  run_set (run, objectives[0], OBJECTIVE_LEVEL, "process", -1);
  assert_issue (run, "level", MUN_ISSUE_WARNING, "which site, process");

  run_set (run, objectives[0], OBJECTIVE_TARGET, "14", -1);
  assert_issue (run, "measure", MUN_ISSUE_STOP, "where you stand today");
  run_set (run, objectives[0], OBJECTIVE_TARGET, "20", -1);
  assert_issue (run, "measure", MUN_ISSUE_STOP, "beyond the target");
  run_set (run, objectives[0], OBJECTIVE_TARGET, "", OBJECTIVE_BASELINE, "", OBJECTIVE_MEASURE, "", -1);
  assert_issue (run, "measure", MUN_ISSUE_STOP, "no number");
  assert_issue (run, "measure", MUN_ISSUE_STOP, "count or measure");
  assert_issue (run, "measure", MUN_ISSUE_WARNING, "stand today");
  run_set (run, objectives[0], OBJECTIVE_MEASURABLE, "0", -1);
  assert_issue (run, "measure", MUN_ISSUE_STOP, "can it not be measured");
  run_set (run, objectives[0], OBJECTIVE_OPTIONS_CONSIDERED, "Gate", OBJECTIVE_DUE_ON, "2026-01-01", -1);
  assert_issue (run, "ways", MUN_ISSUE_WARNING, "two ways");
  assert_issue (run, "when", MUN_ISSUE_WARNING, "in the past");
  run_go (run, "steps");
  assert_issue (run, "steps", MUN_ISSUE_STOP, "No step leads");
  add_step (run, objectives[1], "2028-01-01");
  assert_issue (run, "steps", MUN_ISSUE_WARNING, "ends after its objective");
  run_set (run, objectives[1], OBJECTIVE_VIABILITY_CHECKED_ON, "", OBJECTIVE_COMMUNICATED_TO, "", -1);
  assert_issue (run, "feasible", MUN_ISSUE_WARNING, "stays a draft");
  assert_issue (run, "tell", MUN_ISSUE_WARNING, "whom will you tell");
}

static void
test_cards (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunRecord) risk = firm_add (firm, &mun_risk_spec, RISK_TITLE, "Trailer stolen", RISK_KIND, "security", RISK_CATEGORY, "a", RISK_NATURE, "malicious",
                                        RISK_CAUSE, "old gate", RISK_EVENT, "trailer leaves", RISK_CONSEQUENCE, "loss", RISK_LIFE_SAFETY, "0",
                                        RISK_OWNER, mun_record_get_id (firm->warehouse), RISK_INHERENT_LIKELIHOOD, "4", RISK_INHERENT_IMPACT, "4",
                                        RISK_CURRENT_LIKELIHOOD, "4", RISK_CURRENT_IMPACT, "4", RISK_DECISION, "treat", RISK_STATUS, "identified", -1);
  g_autoptr(MunWizardRun) run = firm_start (firm, "objectives");
  MunRecord *objective = run_accept (run, "what", "Trailer stolen");

  g_assert_true (mun_record_is (objective, OBJECTIVE_RISKS, mun_record_get_id (risk)));
  g_assert_true (mun_record_is (objective, OBJECTIVE_OWNER, mun_record_get_id (firm->warehouse)));
}

static void
test_undo (Firm          *firm,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "objectives");
  MunRecord *objective = add_objective (run, "Fewer losses");

  run_go (run, "steps");
  add_step (run, objective, "2027-01-01");
  run_go (run, "tell");
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_objective_plan_spec, -1), ==, 1);
  g_assert_true (mun_wizard_run_undo (run, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_objective_spec, -1), ==, 0);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_organisation_spec, -1), ==, 1);
}

#define add(path, function) g_test_add (path, Firm, NULL, firm_set_up, function, firm_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/wizard/objectives/whole", test_whole);
  add ("/wizard/objectives/issues", test_issues);
  add ("/wizard/objectives/cards", test_cards);
  add ("/wizard/objectives/undo", test_undo);
  return g_test_run ();
}
