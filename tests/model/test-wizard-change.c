/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "model/wizard-support.h"

static void
answer (Firm         *firm,
        MunWizardRun *run)
{
  MunRecord *change = mun_wizard_run_get_subject (run);

  run_set (run, change, CHANGE_TITLE, "Night loading moves to gate 2", CHANGE_PURPOSE, "Trucks no longer wait on the road", CHANGE_KIND, "process_procedure",
           CHANGE_PLANNED_FOR, "2026-12-01", -1);
  run_go (run, "follows");
  run_set (run, change, CHANGE_CONSEQUENCES, "Drivers safer; gate 2 is open longer", -1);
  run_go (run, "whole");
  run_set (run, change, CHANGE_INTEGRITY_NOTE, "Key list and guard tour change the same day", -1);
  run_go (run, "means");
  run_set (run, change, CHANGE_RESOURCES_NOTE, "A lamp and a camera", -1);
  run_go (run, "duties");
  run_set (run, change, CHANGE_RESPONSIBILITIES_NOTE, "Yard manager; then the night lead locks", -1);
}

static MunRecord *
add_risk (Firm *firm)
{
  return firm_add (firm, &mun_risk_spec, RISK_TITLE, "Break-in at night", RISK_CATEGORY, "a", RISK_KIND, "security", -1);
}

static void
test_whole (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunRecord) risk = add_risk (firm);
  g_autoptr(MunWizardRun) run = firm_start (firm, "change"), later = NULL, back = NULL;
  g_autoptr(MunRecord) change = g_object_ref (mun_wizard_run_get_subject (run));
  g_autoptr(MunRecord) found = NULL;
  g_autoptr(GPtrArray) made = NULL, approved = NULL, closed = NULL;

  answer (firm, run);
  run_go (run, "risks");
  g_assert_true (mun_record_is (change, CHANGE_RISK_CHECKED_ON, "2026-11-02"));
  mun_record_add_link (change, CHANGE_RISKS, mun_record_get_id (risk));
  run_set (run, change, CHANGE_RISK_CHECK_RESULT, "Likelier at gate 2: camera first", -1);
  run_go (run, "new");
  found = mun_wizard_run_add (run, run_page (run, "new"), NULL);
  run_set (run, found, RISK_TITLE, "Somebody hides in a trailer", RISK_CATEGORY, "a", RISK_OWNER, mun_record_get_id (firm->warehouse), -1);
  run_visit_all (run);
  made = run_finish (run);
  g_assert_cmpstr (mun_record_get_state (change), ==, "risk_checked");
  g_assert_nonnull (g_strstr_len (mun_record_get_note (risk), -1, mun_record_get_ref (change)));
  g_assert_nonnull (g_strstr_len (mun_record_get (change, CHANGE_RISKS), -1, mun_record_get_id (found)));

  /* What is still to come is not done by having been looked at. */
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "approve")), ==, MUN_PAGE_OPEN);
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "do")), ==, MUN_PAGE_OPEN);
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "back")), ==, MUN_PAGE_OPEN);

  /* Top management goes on with the same change, then somebody does it, and later looks back. */
  firm_act (firm, firm->boss);
  later = mun_wizard_run_new (firm->workspace, mun_wizard_find ("change"), change, NULL);
  run_set (later, change, CHANGE_APPROVED_BY, mun_record_get_id (firm->boss), CHANGE_APPROVED_ON, "2026-11-02", -1);
  approved = run_finish (later);
  g_assert_cmpstr (mun_record_get_state (change), ==, "approved");

  mun_workspace_set_today (firm->workspace, "2027-01-15");
  back = mun_wizard_run_new (firm->workspace, mun_wizard_find ("change"), change, NULL);
  run_set (back, change, CHANGE_IMPLEMENTED_ON, "2026-12-01", CHANGE_REVIEWED_ON, "2027-01-15", CHANGE_REVIEW_RESULT, "Trucks wait inside",
           CHANGE_SIDE_EFFECTS, "none seen", -1);
  closed = run_finish (back);
  g_assert_cmpstr (mun_record_get_state (change), ==, "closed");
}

static void
test_unplanned (Firm          *firm,
                gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "change");
  MunRecord *change = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) made = NULL;

  answer (firm, run);
  run_set (run, change, CHANGE_PLANNED, "0", -1);
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "approve")), ==, MUN_PAGE_SKIPPED);
  assert_issue (run, "do", MUN_ISSUE_STOP, "which day");
  assert_issue (run, "risks", MUN_ISSUE_WARNING, "Make up for it");
  run_set (run, change, CHANGE_IMPLEMENTED_ON, "2026-10-20", CHANGE_RISK_CHECK_RESULT, "", -1);
  made = run_finish (run);
  g_assert_cmpstr (mun_record_get_state (change), ==, "implemented");
}

static void
test_catches (Firm          *firm,
              gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "change");
  MunRecord *change = mun_wizard_run_get_subject (run);
  g_autoptr(GError) error = NULL;

  answer (firm, run);
  run_set (run, change, CHANGE_CONSEQUENCES, "None", CHANGE_PLANNED_FOR, "2026-10-01", -1);
  assert_issue (run, "follows", MUN_ISSUE_WARNING, "says little");
  assert_issue (run, "what", MUN_ISSUE_WARNING, "in the past");
  assert_issue (run, "risks", MUN_ISSUE_STOP, "looked at its risks");
  g_assert_false (mun_wizard_run_finish (run, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);

  run_set (run, change, CHANGE_RISK_CHECK_RESULT, "No new risk", CHANGE_RISK_CHECKED_ON, "", -1);
  assert_issue (run, "risks", MUN_ISSUE_WARNING, "because");
  assert_issue (run, "risks", MUN_ISSUE_STOP, "which day");
  run_set (run, change, CHANGE_APPROVED_BY, mun_record_get_id (firm->coordinator), CHANGE_APPROVED_ON, "2026-11-01", -1);
  assert_issue (run, "approve", MUN_ISSUE_STOP, "top management");
  assert_issue (run, "approve", MUN_ISSUE_STOP, "before its risks");
  run_set (run, change, CHANGE_APPROVED_ON, "", CHANGE_IMPLEMENTED_ON, "2026-11-01", -1);
  assert_issue (run, "do", MUN_ISSUE_STOP, "after it was approved");
  run_set (run, change, CHANGE_IMPLEMENTED_ON, "2027-11-01", -1);
  assert_issue (run, "do", MUN_ISSUE_STOP, "still to come");
  run_set (run, change, CHANGE_IMPLEMENTED_ON, "2026-05-01", CHANGE_REVIEWED_ON, "2026-04-01", -1);
  assert_issue (run, "back", MUN_ISSUE_STOP, "after the change");
  run_set (run, change, CHANGE_REVIEWED_ON, "2026-10-01", -1);
  assert_issue (run, "back", MUN_ISSUE_WARNING, "3 months");
  assert_issue (run, "back", MUN_ISSUE_STOP, "purpose reached");
  assert_issue (run, "back", MUN_ISSUE_STOP, "none seen");
}

/* What was decided or noticed elsewhere is offered as a change, until there is one. */
static void
test_cards (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunRecord) nonconformity = firm_add (firm, &mun_nonconformity_spec, NONCONFORMITY_TITLE, "Seals not logged", NONCONFORMITY_SYSTEM_CHANGE, "yes", -1);
  g_autoptr(MunWizardRun) run = firm_start (firm, "change"), undone = NULL;
  g_autoptr(GPtrArray) cards = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (run_accept (run, "what", "Seals not logged") == mun_wizard_run_get_subject (run));
  g_assert_cmpstr (mun_record_get (mun_wizard_run_get_subject (run), CHANGE_ORIGIN), ==, "corrective_action");
  run_go (run, "follows");
  g_assert_true (mun_record_is (nonconformity, NONCONFORMITY_CHANGE, mun_record_get_id (mun_wizard_run_get_subject (run))));
  cards = mun_wizard_run_suggestions (run, 0);
  for (guint i = 0; i < cards->len; i++)
    g_assert_cmpstr (((MunSuggestion *) g_ptr_array_index (cards, i))->title, !=, "Seals not logged");
  g_assert_true (mun_wizard_run_undo (run, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_change_spec, -1), ==, 0);
}

#define TEST(name, function) g_test_add ("/wizard/change/" name, Firm, NULL, firm_set_up, function, firm_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("whole", test_whole);
  TEST ("unplanned", test_unplanned);
  TEST ("catches", test_catches);
  TEST ("cards", test_cards);

  return g_test_run ();
}
