/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/wizard-support.h"

static const char * const letters[] = { "a", "b", "c", "d1", "d2", "d3", "e", "f", "g", "h", "i", "j", "k", "l", "m" };

static MunRecord *
get_input (MunWizardRun *run,
           const char   *letter)
{
  g_autofree char *page = g_strconcat ("input-", letter, NULL);
  g_autoptr(GPtrArray) lines = mun_wizard_run_records (run, run_page (run, page));

  g_assert_cmpuint (lines->len, ==, 1);
  return g_ptr_array_index (lines, 0); /* the run holds it */
}

static void
comment_all (MunWizardRun *run)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autofree char *page = g_strconcat ("input-", letters[i], NULL);
      g_autofree char *text = g_strdup_printf ("Looked at input %s", letters[i]);

      run_go (run, page);
      run_set (run, get_input (run, letters[i]), REVIEW_INPUT_PREPARED_TEXT, text, -1);
    }
}

static void
answer_all (Firm         *firm,
            MunWizardRun *run)
{
  MunRecord *review = mun_wizard_run_get_subject (run), *none;
  g_autoptr(MunRecord) decision = NULL;

  run_go (run, "meeting");
  run_set (run, review, MANAGEMENT_REVIEW_PARTICIPANTS, "Ann Brook, Ida Lund and Pavel Novak", -1);
  comment_all (run);
  run_go (run, "discuss");
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    run_set (run, get_input (run, letters[i]), REVIEW_INPUT_DISCUSSED, "1", -1);
  run_go (run, "verdict");
  run_set (run, review, MANAGEMENT_REVIEW_SUITABILITY, "Yes, it fits the two sites and the new customers", MANAGEMENT_REVIEW_ADEQUACY, "Enough people and means, except at night",
           MANAGEMENT_REVIEW_EFFECTIVENESS, "It works: losses are down by a third", MANAGEMENT_REVIEW_IMPROVEMENT_NEEDS, "Gate of the yard", -1);
  run_go (run, "decisions");
  decision = mun_wizard_run_add (run, run_page (run, "decisions"), NULL);
  run_set (run, decision, REVIEW_DECISION_DECISION_TEXT, "New gate for the yard", REVIEW_DECISION_KIND, "improvement",
           REVIEW_DECISION_OWNER, mun_record_get_id (firm->warehouse), REVIEW_DECISION_DUE_ON, "2027-02-01", -1);
  none = run_accept (run, "decisions", "needs no change");
  g_assert_cmpstr (mun_record_get (none, REVIEW_DECISION_KIND), ==, "system_change");
  run_visit_all (run);
}

/* Nobody but the top holds the review; then it ends with approved minutes and an improvement. */
static void
test_whole (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = NULL;
  MunRecord *review;
  g_autoptr(GPtrArray) made = NULL;

  firm_act (firm, firm->boss);
  run = firm_start (firm, "review");
  review = mun_wizard_run_get_subject (run);
  answer_all (firm, run);
  g_assert_true (mun_record_is (review, MANAGEMENT_REVIEW_CHAIR, mun_record_get_id (firm->boss)));
  g_assert_cmpstr (mun_record_get (review, MANAGEMENT_REVIEW_PERIOD_FROM), ==, "2025-11-03");
  g_assert_true (mun_record_is_set (get_input (run, "h"), REVIEW_INPUT_AUTO_SUMMARY));
  made = run_finish (run);
  g_assert_cmpuint (made_count (made, &mun_improvement_spec), ==, 1);
  g_assert_cmpuint (made_count (made, &mun_change_spec), ==, 0);
  g_assert_cmpuint (made_count (made, &mun_document_spec), ==, 1);
  g_assert_cmpstr (mun_record_get_state (review), ==, "approved");
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_review_input_spec, -1), ==, 15);
}

/* The coordinator prepares; holding and approving are for the top. */
static void
test_prepared (Firm          *firm,
               gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "review");
  g_autoptr(GPtrArray) made = NULL;

  answer_all (firm, run);
  made = run_finish (run);
  g_assert_cmpstr (mun_record_get_state (mun_wizard_run_get_subject (run)), ==, "prepared");
}

static void
test_catches (Firm          *firm,
              gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "review");
  MunRecord *review = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) decision = NULL;
  static const char * const names[] = { "Ann, Ben", "Ann; Ben", "Ann and Ben", "Ann\nBen", "张三，李四", "张三、李四" };

  run_go (run, "meeting");
  run_set (run, review, MANAGEMENT_REVIEW_CHAIR, mun_record_get_id (firm->coordinator), MANAGEMENT_REVIEW_PARTICIPANTS, "Ida", -1);
  assert_issue (run, "meeting", MUN_ISSUE_STOP, "does not belong to top management");
  assert_issue (run, "meeting", MUN_ISSUE_WARNING, "no meeting");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      run_set (run, review, MANAGEMENT_REVIEW_PARTICIPANTS, names[i], -1);
      assert_no_issue (run, "meeting", MUN_ISSUE_WARNING, "no meeting");
    }
  run_set (run, review, MANAGEMENT_REVIEW_PERIOD_FROM, "2026-10-01", MANAGEMENT_REVIEW_PERIOD_TO, "2026-10-01", -1);
  assert_no_issue (run, "meeting", MUN_ISSUE_STOP, "before it begins");
  assert_issue (run, "meeting", MUN_ISSUE_WARNING, "one day only");
  run_set (run, review, MANAGEMENT_REVIEW_PERIOD_FROM, "2026-10-02", -1);
  assert_issue (run, "meeting", MUN_ISSUE_STOP, "before it begins");
  run_set (run, review, MANAGEMENT_REVIEW_PERIOD_FROM, "2025-11-03", MANAGEMENT_REVIEW_PERIOD_TO, "2026-11-02", -1);
  assert_issue (run, "input-b", MUN_ISSUE_STOP, "not looked at yet");
  run_go (run, "input-b");
  assert_issue (run, "input-b", MUN_ISSUE_STOP, "may stay empty");
  run_set (run, get_input (run, "b"), REVIEW_INPUT_PREPARED_TEXT, "Nothing to report", -1);
  assert_no_issue (run, "input-b", MUN_ISSUE_STOP, "may stay empty");
  assert_issue (run, "input-f", MUN_ISSUE_WARNING, "No obligation was evaluated");
  assert_issue (run, "discuss", MUN_ISSUE_STOP, "not talked about");
  assert_issue (run, "decisions", MUN_ISSUE_STOP, "improves anything");
  assert_issue (run, "decisions", MUN_ISSUE_STOP, "system itself change");
  decision = mun_wizard_run_add (run, run_page (run, "decisions"), NULL);
  run_set (run, decision, REVIEW_DECISION_DECISION_TEXT, "Continue as before", REVIEW_DECISION_KIND, "improvement", -1);
  assert_issue (run, "decisions", MUN_ISSUE_STOP, "no result");
  run_set (run, review, MANAGEMENT_REVIEW_SUITABILITY, "Yes", MANAGEMENT_REVIEW_HELD_ON, "2026-09-01", -1);
  assert_issue (run, "verdict", MUN_ISSUE_WARNING, "no verdict");
  assert_issue (run, "minutes", MUN_ISSUE_WARNING, "30 days");
  run_set (run, review, MANAGEMENT_REVIEW_HELD_ON, "2026-12-24", -1);
  assert_issue (run, "minutes", MUN_ISSUE_STOP, "future");
}

/* An exception of the pack becomes a card, and the card a decision. */
static void
test_cards (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunRecord) idea = firm_add (firm, &mun_improvement_spec, IMPROVEMENT_TITLE, "Ready phrases for the log", IMPROVEMENT_SOURCE, "idea", -1);
  g_autoptr(MunWizardRun) run = firm_start (firm, "review");
  MunRecord *decision;

  run_go (run, "meeting");
  run_go (run, "decisions");
  decision = run_accept (run, "decisions", "Ready phrases");
  g_assert_cmpstr (mun_record_get (decision, REVIEW_DECISION_KIND), ==, "improvement");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", "2026-11-02", TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/wizard/review/" path, Firm, NULL, firm_set_up, function, firm_tear_down)
  ADD ("whole", test_whole);
  ADD ("prepared", test_prepared);
  ADD ("catches", test_catches);
  ADD ("cards", test_cards);
#undef ADD

  return g_test_run ();
}
