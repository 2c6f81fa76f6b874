/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/incident.h"
#include "model/path.h"
#include "model/wizard-support.h"

static void
report (Firm         *firm,
        MunWizardRun *run)
{
  run_go (run, "report");
  run_set (run, mun_wizard_run_get_subject (run), INCIDENT_LIFE_AT_RISK, "0", INCIDENT_TITLE, "Gate open at night", INCIDENT_KIND, "near_miss",
           INCIDENT_OCCURRED_AT, "2026-11-01T22:10", INCIDENT_DETECTED_AT, "2026-11-01T22:30", INCIDENT_SITE, mun_record_get_id (firm->yard),
           INCIDENT_DESCRIPTION, "Driver found gate 2 open; nothing missing", -1);
  run_go (run, "assess");
  run_set (run, mun_wizard_run_get_subject (run), INCIDENT_PEOPLE_HARMED, "0", INCIDENT_SEVERITY, "2", -1);
}

static void
investigate (Firm         *firm,
             MunWizardRun *run)
{
  MunRecord *incident = mun_wizard_run_get_subject (run), *review;
  g_autoptr(GPtrArray) reviews = NULL;
  g_autoptr(MunRecord) lesson = NULL;

  run_go (run, "causes");
  run_set (run, incident, INCIDENT_INVESTIGATOR, mun_record_get_id (firm->auditor),
           INCIDENT_CAUSES, "The lock sticks in the cold, and nobody checks the gate after the last load", -1);
  run_go (run, "risks");
  run_set (run, incident, INCIDENT_RISKS_REVIEWED_ON, "2026-11-02", -1);
  run_go (run, "look-back");
  reviews = mun_wizard_run_records (run, run_page (run, "look-back"));
  g_assert_cmpuint (reviews->len, ==, 1);
  review = g_ptr_array_index (reviews, 0);
  run_set (run, review, AFTER_ACTION_REVIEW_PARTICIPANTS, "Ida Lund, Pavel Novak", AFTER_ACTION_REVIEW_FACILITATOR, mun_record_get_id (firm->auditor),
           AFTER_ACTION_REVIEW_WENT_WELL, "Reported at once", AFTER_ACTION_REVIEW_TO_IMPROVE, "Round after the last load", AFTER_ACTION_REVIEW_PLAN_UPDATE_NEEDED, "0", -1);
  run_go (run, "lessons");
  lesson = mun_wizard_run_add (run, run_page (run, "lessons"), NULL);
  run_set (run, lesson, LESSON_LESSON_TEXT, "Walk the fence after the last load", LESSON_DECISION, "act", LESSON_OWNER, mun_record_get_id (firm->warehouse),
           LESSON_DUE_ON, "2026-12-01", -1);
  run_go (run, "close");
  run_set (run, incident, INCIDENT_NEEDS_NONCONFORMITY, "1", -1);
}

/* A near miss from the first word to the improvement, in an empty file. */
static void
test_near_miss (Firm          *firm,
                gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "incident");
  MunRecord *incident = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) made = NULL;
  g_autoptr(MunRecord) improvement = NULL;

  report (firm, run);
  investigate (firm, run);
  run_visit_all (run);
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "response")), ==, MUN_PAGE_SKIPPED);
  made = run_finish (run);
  g_assert_cmpuint (made_count (made, &mun_nonconformity_spec), ==, 1);
  g_assert_cmpuint (made_count (made, &mun_improvement_spec), ==, 1);
  g_assert_cmpuint (made_count (made, &mun_after_action_review_spec), ==, 1);
  g_assert_cmpstr (mun_record_get_state (incident), ==, "closed");
  g_assert_true (mun_record_is_set (incident, INCIDENT_NONCONFORMITY));
  improvement = mun_workspace_find_first (firm->workspace, &mun_improvement_spec, -1);
  g_assert_cmpstr (mun_record_get (improvement, IMPROVEMENT_SOURCE), ==, "lesson");
}

/* What was logged while it ran is there, and stays as it was written. */
static void
test_after_log (Firm          *firm,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) incident = mun_incident_open (firm->workspace, "Gate open", MUN_DANGER_NO, &error);
  const MunLogLine line = { .text = "Lock found broken", .source = "guard", .reliability = "confirmed" };
  g_autoptr(MunRecord) entry = mun_incident_log (firm->workspace, incident, &line, &error);
  g_autoptr(MunWizardRun) run = firm_start (firm, "incident");
  g_autoptr(GPtrArray) log = mun_wizard_run_records (run, run_page (run, "log"));
  const MunWizardPage *causes = &mun_wizard_run_get_wizard (run)->pages[run_page (run, "causes")];
  g_autofree char *timeline = causes->show (run);

  g_assert_true (mun_wizard_run_get_subject (run) == incident);
  g_assert_cmpuint (log->len, ==, 3);
  for (guint i = 0; i < log->len; i++)
    g_assert_true (mun_wizard_run_is_frozen (run, g_ptr_array_index (log, i)));
  g_assert_nonnull (strstr (timeline, "Lock found broken"));
}

static void
test_catches (Firm          *firm,
              gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "incident");
  MunRecord *incident = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) decision = NULL, measure = NULL, lesson = NULL;

  assert_issue (run, "assess", MUN_ISSUE_STOP, "first question");
  report (firm, run);
  run_set (run, incident, INCIDENT_DETECTED_AT, "2026-11-01T20:00", -1);
  assert_issue (run, "report", MUN_ISSUE_STOP, "before it happened");
  run_set (run, incident, INCIDENT_DETECTED_AT, "2026-11-01T22:40", -1);
  run_set (run, incident, INCIDENT_FORMAL_RESPONSE, "1", INCIDENT_ACTIVATION_LEVEL, "none", -1);
  assert_issue (run, "assess", MUN_ISSUE_STOP, "threshold");
  assert_issue (run, "assess", MUN_ISSUE_STOP, "has a level");
  assert_issue (run, "response", MUN_ISSUE_STOP, "one named leader");
  assert_issue (run, "log", MUN_ISSUE_WARNING, "no decision");
  run_set (run, incident, INCIDENT_OBJECTIVES, "Load secured", -1);
  assert_issue (run, "response", MUN_ISSUE_STOP, "Life comes first");

  decision = mun_wizard_run_add (run, run_page (run, "log"), NULL);
  run_set (run, decision, INCIDENT_LOG_ENTRY_KIND, "decision", INCIDENT_LOG_ENTRY_ENTRY, "Close the yard", -1);
  assert_issue (run, "log", MUN_ISSUE_STOP, "who took it and why");
  /* A line of the log is evidence: half of one is not written. */
  run_go (run, "tasks");
  g_assert_true (mun_record_is_new (decision));
  run_set (run, decision, INCIDENT_LOG_ENTRY_DECIDED_BY, mun_record_get_id (firm->warehouse), INCIDENT_LOG_ENTRY_REASON, "Nobody gets out with the load", -1);
  run_go (run, "log");
  g_assert_false (mun_record_is_new (decision));

  run_set (run, incident, INCIDENT_CAUSES, "Human error", -1);
  assert_issue (run, "causes", MUN_ISSUE_STOP, "stops too early");
  assert_issue (run, "risks", MUN_ISSUE_STOP, "Compare the event");
  assert_issue (run, "close", MUN_ISSUE_STOP, "Decide with yes or no");
  measure = mun_wizard_run_add (run, run_page (run, "measures"), NULL);
  run_set (run, measure, TEMPORARY_MEASURE_DESCRIPTION, "Second guard", TEMPORARY_MEASURE_STARTED_ON, "2026-09-30",
           TEMPORARY_MEASURE_PLANNED_END, "2026-10-01", -1);
  assert_issue (run, "measures", MUN_ISSUE_WARNING, "past its end");
  assert_issue (run, "close", MUN_ISSUE_WARNING, "still in place");
  run_go (run, "look-back");
  lesson = mun_wizard_run_add (run, run_page (run, "lessons"), NULL);
  run_set (run, lesson, LESSON_LESSON_TEXT, "Lock the cage", -1);
  assert_issue (run, "lessons", MUN_ISSUE_STOP, "Decide");
}

/* A control that failed is due for a check, and one cannot have failed and worked. */
static void
test_controls (Firm          *firm,
               gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "incident");
  MunRecord *incident = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) fence = firm_add (firm, &mun_control_spec, CONTROL_TITLE, "Fence", CONTROL_KIND, "physical", CONTROL_FUNCTION, "delay",
                                         CONTROL_OWNER, mun_record_get_id (firm->warehouse), CONTROL_STATUS, "in_use",
                                         CONTROL_CHECK_RESULT, "working", CONTROL_LAST_CHECKED_ON, "2026-09-01", -1);
  g_autofree char *due = NULL, *checked = NULL;

  report (firm, run);
  assert_issue (run, "controls", MUN_ISSUE_WARNING, "Nothing failed");
  run_set (run, incident, INCIDENT_CONTROLS_FAILED, mun_record_get_id (fence), -1);
  assert_issue (run, "controls", MUN_ISSUE_WARNING, "still counts as working");
  run_set (run, incident, INCIDENT_CONTROLS_WORKED, mun_record_get_id (fence), -1);
  assert_issue (run, "controls", MUN_ISSUE_STOP, "cannot have failed and worked");
  run_set (run, incident, INCIDENT_CONTROLS_WORKED, "", -1);
  run_go (run, "risks");

  due = mun_control_look_due (firm->workspace, fence);
  g_assert_cmpstr (due, !=, "");
  g_assert_cmpint (mun_due_of (firm->workspace, fence), <=, 14);
  mun_record_set (fence, CONTROL_LAST_CHECKED_ON, "2026-11-02");
  mun_record_set (fence, CONTROL_CHECK_RESULT, "weak");
  g_assert_true (mun_workspace_save (firm->workspace, fence, NULL, NULL));
  checked = mun_control_look_due (firm->workspace, fence);
  g_assert_cmpstr (checked, ==, "");
}

/* A page that somebody only leafs through says nothing: no look back "held today" stays behind, neither at once nor when the run goes on,
 * until something is written into it or a lesson hangs on it. */
static void
test_leafed_through (Firm          *firm,
                     gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "incident"), again = NULL;
  g_autofree char *due = NULL;
  g_autoptr(MunRecord) lesson = NULL;
  g_autoptr(GPtrArray) reviews = NULL;
  MunRecord *incident = mun_wizard_run_get_subject (run);

  report (firm, run);
  run_go (run, "causes");
  g_assert_true (mun_record_is_set (incident, INCIDENT_INVESTIGATED_ON));
  run_go (run, "look-back");
  g_assert_false (mun_record_is_set (incident, INCIDENT_INVESTIGATED_ON));
  assert_issue (run, "look-back", MUN_ISSUE_STOP, "empty");
  run_go (run, "causes");
  g_assert_true (mun_record_is_set (incident, INCIDENT_INVESTIGATED_ON));
  run_set (run, incident, INCIDENT_INVESTIGATOR, mun_record_get_id (firm->auditor), INCIDENT_CAUSES, "The lock sticks in the cold, and nobody checks the gate", -1);
  run_go (run, "look-back");
  g_assert_true (mun_record_is_set (incident, INCIDENT_INVESTIGATED_ON));
  run_go (run, "lessons");
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_after_action_review_spec, -1), ==, 0);
  assert_issue (run, "look-back", MUN_ISSUE_STOP, "empty");
  mun_record_set (incident, INCIDENT_STOOD_DOWN_ON, "2026-11-02T01:00");
  due = mun_incident_review_due (firm->workspace, incident);
  g_assert_cmpstr (due, !=, "");

  again = mun_wizard_run_new (firm->workspace, mun_wizard_find ("incident"), incident, NULL);
  g_assert_nonnull (again);
  g_assert_cmpint (mun_wizard_run_page_state (again, run_page (again, "look-back")), ==, MUN_PAGE_NEW);

  /* Who jumped ahead may open all that stands before, and what comes next. */
  g_assert_true (mun_wizard_run_go (again, run_page (again, "causes"), NULL));
  g_assert_cmpuint (mun_wizard_run_next_new (again), <, run_page (again, "causes"));
  g_assert_cmpuint (mun_wizard_run_reach (again), >, run_page (again, "causes"));

  lesson = mun_wizard_run_add (run, run_page (run, "lessons"), NULL);
  run_set (run, lesson, LESSON_LESSON_TEXT, "Walk the fence", -1);
  run_go (run, "close");
  g_assert_false (mun_record_is_new (lesson));
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_after_action_review_spec, -1), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", "2026-11-02", TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/wizard/incident/" path, Firm, NULL, firm_set_up, function, firm_tear_down)
  ADD ("near-miss", test_near_miss);
  ADD ("after-log", test_after_log);
  ADD ("catches", test_catches);
  ADD ("controls", test_controls);
  ADD ("leafed-through", test_leafed_through);
#undef ADD

  return g_test_run ();
}
