/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/date.h"
#include "model/incident.h"
#include "model/wizard-support.h"

/* Lines of a page get what only a person can say. */
static void
fill_lines (MunWizardRun *run,
            const char   *page,
            int           field,
            const char   *value)
{
  g_autoptr(GPtrArray) lines = mun_wizard_run_records (run, run_page (run, page));

  for (guint i = 0; i < lines->len; i++)
    if (!mun_record_is_set (g_ptr_array_index (lines, i), field))
      run_set (run, g_ptr_array_index (lines, i), field, value, -1);
}

static void
add_team (Firm         *firm,
          MunWizardRun *run)
{
  MunRecord *leader, *alternate;

  run_go (run, "team");
  run_accept (run, "team", "Incident team");
  run_go (run, "members");
  leader = run_accept (run, "members", "Leader");
  alternate = run_accept (run, "members", "Alternate");
  run_set (run, leader, RESPONSE_MEMBER_PERSON, mun_record_get_id (firm->coordinator), RESPONSE_MEMBER_PHONE_24H, "555-0101", -1);
  run_set (run, alternate, RESPONSE_MEMBER_PERSON, mun_record_get_id (firm->warehouse), RESPONSE_MEMBER_PHONE_24H, "555-0102", -1);
}

static void
add_contacts (MunWizardRun *run)
{
  run_go (run, "contacts");
  run_accept (run, "contacts", "Police");
  run_accept (run, "contacts", "Alarm centre");
  fill_lines (run, "contacts", CONTACT_PHONE, "555-0110");
  fill_lines (run, "contacts", CONTACT_VERIFIED_ON, "2026-10-03");
}

static void
add_way_back (Firm         *firm,
              MunWizardRun *run)
{
  g_autoptr(MunRecord) recovery = NULL, exercise = NULL;

  run_go (run, "recovery");
  recovery = mun_wizard_run_add (run, run_page (run, "recovery"), NULL);
  run_set (run, recovery, RECOVERY_PROCEDURE_TITLE, "Taking back extra guards", RECOVERY_PROCEDURE_STEPS, "1. Check locks. 2. Release the guard.",
           RECOVERY_PROCEDURE_RELEASE_AUTHORITY, "Duty manager", -1);
  run_go (run, "test");
  exercise = mun_wizard_run_add (run, run_page (run, "test"), NULL);
  run_set (run, exercise, EXERCISE_SCENARIO, "Alarm at night, gate open", EXERCISE_AIMS, "Does the late shift decide alone?",
           EXERCISE_CRITERIA, "Team complete within 30 minutes", -1);
}

static void
answer_all (Firm         *firm,
            MunWizardRun *run)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  static const char * const steps[] = { "Bring people out", "Call the leader", "Gather at", "Open the log", "Put extra people", "Repair", "Check that it is safe" };

  run_go (run, "risks");
  run_set (run, plan, SECURITY_PLAN_TITLE, "Theft from the yard", SECURITY_PLAN_PLAN_KIND, "site", SECURITY_PLAN_SITE, mun_record_get_id (firm->yard), -1);
  run_go (run, "purpose");
  run_set (run, plan, SECURITY_PLAN_PURPOSE, "To respond fast and safely to theft from the yard", -1);
  add_team (firm, run);
  run_go (run, "abilities");
  run_go (run, "thresholds");
  run_accept (run, "thresholds", "Intruder alarm");
  run_go (run, "activation");
  run_set (run, plan, SECURITY_PLAN_OPERATING_INFO, "Site plan and keys in the red box", -1);
  run_go (run, "steps");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    run_accept (run, "steps", steps[i]);
  run_go (run, "hold");
  run_set (run, plan, SECURITY_PLAN_KEEP_STATUS_ACTIONS, "Second guard at gate 3", SECURITY_PLAN_IMPACT_MONITORING, "Situation report each hour",
           SECURITY_PLAN_WELFARE, "Roll call, lift home", SECURITY_PLAN_ASSET_PROTECTION, "Cage first", SECURITY_PLAN_CORE_ACTIVITY_PROTECTION, "Hall 2",
           SECURITY_PLAN_INTERNAL_DEPENDENCIES, "Duty phone", SECURITY_PLAN_EXTERNAL_DEPENDENCIES, "Alarm centre", SECURITY_PLAN_RESOURCES_NEEDED, "Two guards",
           SECURITY_PLAN_REPORTING, "Police at once; insurer 48 hours", -1);
  run_go (run, "warning");
  run_accept (run, "warning", "Inform people inside");
  add_contacts (run);
  add_way_back (firm, run);
  run_go (run, "available");
  run_set (run, plan, SECURITY_PLAN_AVAILABILITY_TEXT, "Printed in the red box at gate 1", -1);
  run_visit_all (run);
}

/* The lines of the version in force are shown as those of the next one; walking past them writes nothing, changing one of them writes all. */
static void
check_carried (Firm         *firm,
               MunWizardRun *run,
               MunRecord    *plan)
{
  MunRecord *draft = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) steps = NULL;
  g_autoptr(GPtrArray) old = mun_workspace_children (firm->workspace, plan, &mun_plan_step_spec);
  g_autoptr(GPtrArray) stored = NULL;
  g_autoptr(MunRevision) before = mun_store_head (mun_workspace_get_store (firm->workspace), NULL);
  g_autoptr(MunRevision) after = NULL;
  g_autoptr(GError) error = NULL;

  run_go (run, "thresholds");
  run_go (run, "steps");
  steps = mun_wizard_run_records (run, run_page (run, "steps"));
  g_assert_cmpuint (steps->len, ==, old->len);
  run_go (run, "hold");
  g_assert_false (mun_wizard_run_is_answered (run));
  after = mun_store_head (mun_workspace_get_store (firm->workspace), NULL);
  g_assert_cmpint (after->number, ==, before->number);

  run_go (run, "steps");
  run_set (run, steps->pdata[0], PLAN_STEP_ACTION, "Bring everybody out", -1);
  g_assert_true (mun_wizard_run_is_answered (run));
  run_go (run, "hold");
  stored = mun_workspace_children (firm->workspace, draft, &mun_plan_step_spec);
  g_assert_cmpuint (stored->len, ==, old->len);
  g_assert_cmpstr (mun_record_get (old->pdata[0], PLAN_STEP_ACTION), !=, "Bring everybody out");
  g_assert_true (mun_wizard_run_undo (run, &error));
  g_assert_no_error (error);
}

/* Taking one of them out is an answer, too. */
static void
check_taken_out (Firm *firm)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "plan");
  guint page = run_page (run, "steps");
  g_autoptr(GPtrArray) steps = NULL;
  g_autoptr(GPtrArray) stored = NULL;
  g_autoptr(GError) error = NULL;

  run_go (run, "steps");
  steps = mun_wizard_run_records (run, page);
  g_assert_true (mun_wizard_run_remove (run, page, steps->pdata[0], &error));
  g_assert_no_error (error);
  g_assert_true (mun_wizard_run_is_answered (run));
  run_go (run, "hold");
  stored = mun_workspace_children (firm->workspace, mun_wizard_run_get_subject (run), &mun_plan_step_spec);
  g_assert_cmpuint (stored->len, ==, steps->len - 1);
  g_assert_true (mun_wizard_run_undo (run, &error));
  g_assert_no_error (error);
}

/* What was used asks for a new version, and says why. */
static void
check_again (Firm      *firm,
             MunRecord *plan)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "plan");
  MunRecord *draft = mun_wizard_run_get_subject (run);
  const MunWizardPage *page = &mun_wizard_run_get_wizard (run)->pages[run_page (run, "control")];
  g_autofree char *shown = page->show (run);

  g_assert_true (mun_record_is (draft, SECURITY_PLAN_SUPERSEDES, mun_record_get_id (plan)));
  g_assert_cmpstr (mun_record_get (draft, SECURITY_PLAN_CODE), ==, "P-01");
  g_assert_nonnull (strstr (shown, "Alarm at the yard"));
  check_carried (firm, run, plan);
  check_taken_out (firm);
}

/* From an empty file to an approved plan that an event starts. */
static void
test_whole (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "plan");
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) made = NULL, moves = NULL, abilities = NULL, thresholds = NULL, tasks = NULL;
  g_autoptr(MunRecord) incident = NULL;
  g_autoptr(GError) error = NULL;

  answer_all (firm, run);
  g_assert_cmpstr (mun_record_get (plan, SECURITY_PLAN_CODE), ==, "P-01");
  g_assert_nonnull (strstr (mun_record_get (plan, SECURITY_PLAN_ACTIVATION_PROCESS), "Ida Lund"));
  g_assert_nonnull (strstr (mun_record_get (plan, SECURITY_PLAN_ACTIVATION_CRITERIA), "Intruder alarm"));
  abilities = mun_workspace_find (firm->workspace, &mun_response_capability_spec, -1);
  g_assert_cmpuint (abilities->len, ==, 9);
  made = run_finish (run);
  g_assert_cmpuint (made_count (made, &mun_security_plan_spec), ==, 1);
  g_assert_cmpuint (made_count (made, &mun_document_spec), ==, 1);
  g_assert_cmpuint (made_count (made, &mun_warning_procedure_spec), ==, 1);
  g_assert_cmpstr (mun_record_get_state (plan), ==, "in_review");
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_warning_procedure_spec, WARNING_PROCEDURE_STATUS, MUN_IS, "active", -1), ==, 1);

  firm_act (firm, firm->boss);
  mun_workspace_set_today (firm->workspace, "2026-10-20");
  moves = mun_state_moves (firm->workspace, plan);
  mun_workspace_give_reason (firm->workspace, "Risks and assets follow");
  for (guint i = 0; i < moves->len; i++)
    if (g_str_equal (((const MunTransition *) g_ptr_array_index (moves, i))->to, "approved"))
      mun_state_move (firm->workspace, plan, g_ptr_array_index (moves, i), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_state (plan), ==, "approved");
  mun_workspace_set_today (firm->workspace, "2026-11-02");

  thresholds = mun_incident_thresholds (firm->workspace);
  incident = mun_incident_open (firm->workspace, "Alarm at the yard", MUN_DANGER_NO, &error);
  g_assert_true (mun_incident_assess (firm->workspace, incident, 3, 0, g_ptr_array_index (thresholds, 0), &error));
  g_assert_true (mun_incident_respond (firm->workspace, incident, mun_record_get_id (firm->coordinator), &error));
  g_assert_no_error (error);
  tasks = mun_incident_tasks (firm->workspace, incident);
  g_assert_cmpuint (tasks->len, ==, 9); /* seven steps, two reports */
  g_assert_true (mun_incident_stand_down (firm->workspace, incident, "All is checked", &error));
  check_again (firm, plan);
}

static void
test_catches (Firm          *firm,
              gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "plan");
  MunRecord *plan = mun_wizard_run_get_subject (run), *step;
  g_autoptr(MunRecord) threshold = NULL;
  g_autoptr(GPtrArray) members = NULL;

  assert_issue (run, "team", MUN_ISSUE_STOP, "No team");
  assert_issue (run, "members", MUN_ISSUE_STOP, "Nobody leads");
  assert_issue (run, "thresholds", MUN_ISSUE_STOP, "Nothing starts");
  assert_issue (run, "steps", MUN_ISSUE_STOP, "ends the response");
  assert_issue (run, "contacts", MUN_ISSUE_STOP, "nobody to call");
  assert_issue (run, "recovery", MUN_ISSUE_STOP, "no way back");
  assert_issue (run, "test", MUN_ISSUE_STOP, "No day is fixed");
  assert_issue (run, "warning", MUN_ISSUE_WARNING, "Work with the press");

  add_team (firm, run);
  members = mun_wizard_run_records (run, run_page (run, "members"));
  run_set (run, g_ptr_array_index (members, 1), RESPONSE_MEMBER_PERSON, mun_record_get_id (firm->coordinator), RESPONSE_MEMBER_PHONE_24H, "", -1);
  assert_issue (run, "members", MUN_ISSUE_STOP, "same person");
  assert_issue (run, "members", MUN_ISSUE_STOP, "reached at any hour");

  run_set (run, plan, SECURITY_PLAN_PLAN_OBJECTIVES, "Load secured", SECURITY_PLAN_AVAILABILITY_TEXT, "On the server", SECURITY_PLAN_REPORTING, "To the police", -1);
  assert_issue (run, "purpose", MUN_ISSUE_STOP, "Life comes first");
  assert_issue (run, "available", MUN_ISSUE_WARNING, "power is out");
  assert_issue (run, "reporting", MUN_ISSUE_WARNING, "No report has a time");

  threshold = mun_wizard_run_add (run, run_page (run, "thresholds"), NULL);
  run_set (run, threshold, PLAN_THRESHOLD_INDICATOR, "Something odd", PLAN_THRESHOLD_TRIGGER_VALUE, "when it looks bad", -1);
  assert_issue (run, "thresholds", MUN_ISSUE_STOP, "cannot be measured");
  run_set (run, threshold, PLAN_THRESHOLD_TRIGGER_VALUE, "after 5 minutes", -1);
  assert_no_issue (run, "thresholds", MUN_ISSUE_STOP, "cannot be measured");

  step = run_accept (run, "steps", "Repair");
  assert_issue (run, "steps", MUN_ISSUE_WARNING, "first step should protect people");
  g_assert_nonnull (step);
  run_go (run, "contacts");
  run_accept (run, "contacts", "Police");
  fill_lines (run, "contacts", CONTACT_VERIFIED_ON, "2026-01-03");
  assert_issue (run, "contacts", MUN_ISSUE_WARNING, "police alone");
  assert_issue (run, "contacts", MUN_ISSUE_WARNING, "6 months");
}

/* Left half way, taken up again, and taken back as a whole. */
static void
test_left_and_undone (Firm          *firm,
                      gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "plan"), again = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = g_strdup (mun_record_get_id (mun_wizard_run_get_subject (run)));

  add_team (firm, run);
  run_go (run, "thresholds");
  g_clear_object (&run);
  again = firm_start (firm, "plan");
  g_assert_cmpstr (mun_record_get_id (mun_wizard_run_get_subject (again)), ==, id);
  g_assert_cmpuint (mun_wizard_run_get_page (again), ==, run_page (again, "thresholds"));
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_response_member_spec, -1), ==, 2);
  mun_wizard_run_undo (again, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_response_member_spec, -1), ==, 0);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_security_plan_spec, -1), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", "2026-11-02", TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/wizard/plan/" path, Firm, NULL, firm_set_up, function, firm_tear_down)
  ADD ("whole", test_whole);
  ADD ("catches", test_catches);
  ADD ("left-and-undone", test_left_and_undone);
#undef ADD

  return g_test_run ();
}
