/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/error.h"
#include "model/conformity.h"
#include "model/judgement.h"
#include "model/wizard-support.h"

static MunRecord *
find_answer (MunWizardRun *run,
             const char   *page,
             const char   *requirement)
{
  g_autoptr(GPtrArray) answers = mun_wizard_run_records (run, run_page (run, page));

  for (guint i = 0; i < answers->len; i++)
    if (mun_record_is (g_ptr_array_index (answers, i), GAP_ANSWER_REQUIREMENT, requirement))
      return g_ptr_array_index (answers, i); /* the run holds it */

  g_error ("%s is not on page %s", requirement, page);
}

static MunWizardRun *
start_clause (Firm       *firm,
              const char *clause)
{
  MunWizardRun *run = firm_start (firm, "gap");

  run_set (run, mun_wizard_run_get_subject (run), GAP_ASSESSMENT_COVERS, clause, GAP_ASSESSMENT_PARTICIPANTS, "Night lead", -1);
  run_go (run, "who");
  return run;
}

/* What has no answer yet on the pages of a clause is open. */
static void
answer_rest (MunWizardRun *run,
             const char   *first,
             const char   *last)
{
  for (guint page = run_page (run, first); page <= run_page (run, last); page++)
    {
      g_autoptr(GPtrArray) answers = NULL;

      run_go (run, mun_wizard_find ("gap")->pages[page].id);
      answers = mun_wizard_run_records (run, page);
      for (guint i = 0; i < answers->len; i++)
        if (mun_record_is (g_ptr_array_index (answers, i), GAP_ANSWER_STATUS, "not_assessed"))
          run_set (run, g_ptr_array_index (answers, i), GAP_ANSWER_STATUS, "open", GAP_ANSWER_JUSTIFICATION, "Too much for our size", -1);
    }
}

/* What is open has somebody who does something about it. */
static void
plan_open (Firm         *firm,
           MunWizardRun *run)
{
  g_autoptr(GPtrArray) open = NULL;

  run_go (run, "actions");
  open = mun_wizard_run_records (run, run_page (run, "actions"));
  g_assert_cmpuint (open->len, >, 0);
  for (guint i = 0; i < open->len; i++)
    run_set (run, g_ptr_array_index (open, i), GAP_ANSWER_ACTION_TEXT, "Write it down", GAP_ANSWER_OWNER, mun_record_get_id (firm->warehouse),
             GAP_ANSWER_DUE_ON, "2027-01-31", -1);
}

static void
test_whole (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = start_clause (firm, "10");
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) answers = NULL, open = NULL, made = NULL;
  g_autofree char *review = NULL;
  MunRecord *answer;
  g_autoptr(GError) error = NULL;

  g_assert_true (mun_record_is (round, GAP_ASSESSMENT_ASSESSOR, mun_record_get_id (firm->coordinator)));
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "c41")), ==, MUN_PAGE_SKIPPED);
  run_go (run, "c101");
  run_go (run, "c102");
  answers = mun_wizard_run_records (run, run_page (run, "c102"));
  g_assert_cmpuint (answers->len, ==, 19);
  for (guint i = 0; i < answers->len; i++)
    run_set (run, g_ptr_array_index (answers, i), GAP_ANSWER_STATUS, i < 3 ? "open" : "met", GAP_ANSWER_EVIDENCE_NOTE, "Case file of May", -1);
  answer = find_answer (run, "c101", "28000:10.1-01");
  run_set (run, answer, GAP_ANSWER_STATUS, "partly", -1);
  answer_rest (run, "c101", "c102");
  run_go (run, "actions");
  open = mun_wizard_run_records (run, run_page (run, "actions"));
  g_assert_cmpuint (open->len, ==, 4);
  g_assert_cmpstr (mun_record_get (g_ptr_array_index (open, 0), GAP_ANSWER_ACTION_TEXT), !=, "");
  run_set (run, g_ptr_array_index (open, 0), GAP_ANSWER_OWNER, mun_record_get_id (firm->warehouse), GAP_ANSWER_DUE_ON, "2027-01-31", -1);
  assert_issue (run, "actions", MUN_ISSUE_STOP, "3 open points have nobody");
  mun_record_set (round, GAP_ASSESSMENT_STATUS, "finished");
  mun_record_set (round, GAP_ASSESSMENT_FINISHED_ON, mun_workspace_get_today (firm->workspace));
  mun_record_set (round, GAP_ASSESSMENT_SUMMARY, "Done");
  g_assert_false (mun_workspace_save (firm->workspace, round, NULL, &error));
  g_assert_nonnull (strstr (error->message, "3 points are open, and nothing says what will be done"));
  mun_record_revert (round);
  plan_open (firm, run);

  run_go (run, "summary");
  review = mun_wizard_find ("gap")->pages[run_page (run, "summary")].propose (run, round, GAP_ASSESSMENT_SUMMARY);
  g_assert_nonnull (strstr (review, "Clause 10: required 16 of 20 met."));
  run_set (run, round, GAP_ASSESSMENT_SUMMARY, review, -1);
  run_visit_all (run);
  made = run_finish (run);
  g_assert_cmpstr (mun_record_get_state (round), ==, "finished");
  g_assert_cmpuint (made_count (made, &mun_gap_answer_spec), ==, 4);
}

static void
test_catches (Firm          *firm,
              gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = start_clause (firm, "9");
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) all = NULL;
  MunRecord *answer;
  g_autoptr(GError) error = NULL;

  run_go (run, "c92");
  answer = find_answer (run, "c92", "28000:9.2.1-a1");
  run_set (run, answer, GAP_ANSWER_STATUS, "met", -1);
  assert_issue (run, "c92", MUN_ISSUE_STOP, "records do not show it");
  run_set (run, answer, GAP_ANSWER_EVIDENCE_NOTE, "Report in the folder", -1);
  assert_no_issue (run, "c92", MUN_ISSUE_STOP, "records do not show it");
  run_set (run, answer, GAP_ANSWER_STATUS, "not_applicable", -1);
  assert_issue (run, "c92", MUN_ISSUE_STOP, "why does it not apply");
  assert_issue (run, "c92", MUN_ISSUE_STOP, "cannot be left out");

  /* The whole clause out. */
  run_set (run, answer, GAP_ANSWER_JUSTIFICATION, "No need", -1);
  run_go (run, "c91");
  run_go (run, "c93");
  for (guint page = run_page (run, "c91"); page <= run_page (run, "c93"); page++)
    {
      g_autoptr(GPtrArray) answers = mun_wizard_run_records (run, page);

      for (guint i = 0; i < answers->len; i++)
        run_set (run, g_ptr_array_index (answers, i), GAP_ANSWER_STATUS, "not_applicable", GAP_ANSWER_JUSTIFICATION, "No need", -1);
    }
  run_go (run, "actions");
  assert_issue (run, "c91", MUN_ISSUE_STOP, "left out as a whole");
  assert_issue (run, "actions", MUN_ISSUE_WARNING, "fits everywhere");
  assert_issue (run, "summary", MUN_ISSUE_STOP, "A few lines");
  g_assert_false (mun_wizard_run_finish (run, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);

  /* All green on the first day. */
  for (guint page = run_page (run, "c91"); page <= run_page (run, "c93"); page++)
    {
      g_autoptr(GPtrArray) answers = mun_wizard_run_records (run, page);

      for (guint i = 0; i < answers->len; i++)
        run_set (run, g_ptr_array_index (answers, i), GAP_ANSWER_STATUS, "met", -1);
    }
  run_go (run, "summary");
  assert_issue (run, "actions", MUN_ISSUE_WARNING, "first day");

  all = mun_wizard_run_records (run, run_page (run, "c91"));
  run_set (run, g_ptr_array_index (all, 0), GAP_ANSWER_STATUS, "open", GAP_ANSWER_OWNER, mun_record_get_id (firm->boss), GAP_ANSWER_ACTION_TEXT, "Measure it", -1);
  run_go (run, "actions");
  assert_issue (run, "actions", MUN_ISSUE_STOP, "until when");
  run_set (run, round, GAP_ASSESSMENT_APPROVED_BY, mun_record_get_id (firm->coordinator), -1);
  assert_issue (run, "summary", MUN_ISSUE_STOP, "top management");
}

static void
test_start_catches (Firm          *firm,
                    gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "gap");
  MunRecord *round = mun_wizard_run_get_subject (run);

  run_set (run, round, GAP_ASSESSMENT_STANDARD, "22320", GAP_ASSESSMENT_COVERS, "9", -1);
  assert_issue (run, "round", MUN_ISSUE_STOP, "no such clause");
  run_go (run, "who");
  assert_issue (run, "who", MUN_ISSUE_WARNING, "Nobody was asked");
  firm_act (firm, firm->warehouse);
  assert_issue (run, "who", MUN_ISSUE_STOP, "security coordinator");
  firm_act (firm, firm->coordinator);
  run_set (run, round, GAP_ASSESSMENT_COVERS, "all", -1);
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "g52")), ==, MUN_PAGE_NEW);
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "c41")), ==, MUN_PAGE_SKIPPED);
}

/* A page stays open while one of its questions has no answer. */
static void
test_states (Firm          *firm,
             gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = start_clause (firm, "10");
  guint page = run_page (run, "c101");
  g_autoptr(GPtrArray) answers = NULL;

  run_go (run, "c101");
  answers = mun_wizard_run_records (run, page);
  g_assert_cmpuint (answers->len, >, 0);
  for (guint i = 0; i < answers->len; i++)
    {
      g_assert_cmpint (mun_wizard_run_page_state (run, page), ==, MUN_PAGE_OPEN);
      run_set (run, g_ptr_array_index (answers, i), GAP_ANSWER_STATUS, "met", GAP_ANSWER_EVIDENCE_NOTE, "Seen", -1);
    }
  g_assert_cmpint (mun_wizard_run_page_state (run, page), ==, MUN_PAGE_DONE);
}

/* Every requirement of both standards stands on exactly one page. */
static void
test_all_requirements (Firm          *firm,
                       gconstpointer  data)
{
  static const char * const standards[] = { "28000", "22320" };
  static const guint counts[] = { 323, 102 };

  for (guint s = 0; s < 2; s++)
    {
      g_autoptr(MunWizardRun) run = firm_start (firm, "gap");
      g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      guint n = 0;

      run_set (run, mun_wizard_run_get_subject (run), GAP_ASSESSMENT_STANDARD, standards[s], -1);
      run_visit_all (run);
      for (guint page = run_page (run, "c41"); page < run_page (run, "actions"); page++)
        {
          g_autoptr(GPtrArray) answers = mun_wizard_run_page_state (run, page) == MUN_PAGE_SKIPPED ? NULL : mun_wizard_run_records (run, page);

          for (guint i = 0; answers != NULL && i < answers->len; i++, n++)
            {
              g_autofree char *hint = mun_wizard_find ("gap")->pages[page].hint (run, g_ptr_array_index (answers, i));

              g_assert_true (g_hash_table_add (seen, g_strdup (mun_record_get (g_ptr_array_index (answers, i), GAP_ANSWER_REQUIREMENT))));
              /* What is missing names the organisation's numbers, not the settings they stand in. */
              g_assert_null (strchr (hint, '{'));
            }
        }
      g_assert_cmpuint (n, ==, counts[s]);
    }
}

/* In a firm of nine people the recommendations that can wait come last. */
static void
test_order (Firm          *firm,
            gconstpointer  data)
{
  static const char * const profiles[] = { "micro", "medium" };
  static const gboolean waits[] = { TRUE, FALSE };
  g_autoptr(MunWizardRun) run = start_clause (firm, "8");
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (firm->workspace);

  run_go (run, "c86");
  run_go (run, "actions");
  for (guint p = 0; p < 2; p++)
    {
      g_autofree char *hint = NULL;
      g_autoptr(GPtrArray) answers = NULL;

      mun_record_set (organisation, ORGANISATION_PROFILE, profiles[p]);
      g_assert_true (mun_workspace_save (firm->workspace, organisation, NULL, NULL));
      answers = mun_wizard_run_records (run, run_page (run, "c86"));
      hint = mun_wizard_find ("gap")->pages[run_page (run, "c86")].hint (run, g_ptr_array_index (answers, answers->len - 1));
      g_assert_true ((strstr (hint, "can wait") != NULL) == waits[p]);
    }
}

static char *
look (Firm       *firm,
      const char *requirement)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunCatalogue) catalogue = mun_catalogue_load_builtin (&error);
  g_autoptr(MunConformity) conformity = mun_conformity_new (firm->workspace, catalogue, &error);

  g_assert_no_error (error);
  return mun_judgement_stale (firm->workspace, mun_conformity_find (conformity, requirement));
}

/* A judgement holds until what it rested on changes. */
static void
test_stale (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunRecord) issue = firm_add (firm, &mun_issue_spec, ISSUE_TITLE, "Thefts", ISSUE_ORIGIN, "external", -1);
  g_autoptr(MunWizardRun) run = start_clause (firm, "4");
  g_autofree char *fresh = NULL, *changed = NULL, *again = NULL, *differs = NULL, *unjudged = NULL;
  MunRecord *answer;

  unjudged = look (firm, "28000:4.1-01");
  g_assert_null (unjudged);
  run_go (run, "c41");
  answer = find_answer (run, "c41", "28000:4.1-01");
  run_set (run, answer, GAP_ANSWER_STATUS, "met", GAP_ANSWER_EVIDENCE, mun_record_get_id (issue), -1);
  run_go (run, "c42");
  fresh = look (firm, "28000:4.1-01");
  g_assert_null (fresh);

  /* The record it names is changed. */
  mun_record_set (issue, ISSUE_TITLE, "Thefts by day");
  g_assert_true (mun_workspace_save (firm->workspace, issue, NULL, NULL));
  changed = look (firm, "28000:4.1-01");
  g_assert_nonnull (strstr (changed, mun_record_get_ref (issue)));

  /* Answered anew, it holds again, until the records say something else. */
  run_go (run, "c41");
  run_set (run, answer, GAP_ANSWER_JUSTIFICATION, "Looked at again", -1);
  run_go (run, "c42");
  again = look (firm, "28000:4.1-01");
  g_assert_null (again);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(MunRecord) more = firm_add (firm, &mun_issue_spec, ISSUE_TITLE, "More", ISSUE_ORIGIN, "external", ISSUE_STATUS, "current", ISSUE_THEME, "crime",
                                            ISSUE_EFFECT, "threat", ISSUE_EFFECT_ON_RESULTS, "Losses grow", ISSUE_REVIEW_DUE, "2027-11-02", -1);
    }
  differs = look (firm, "28000:4.1-01");
  g_assert_nonnull (strstr (differs, "Today they say “Met”"));
}

/* So it does when what its checks look at changes on a later day, even if they come to the same; what they do not look at is no matter. */
static void
test_behind (Firm          *firm,
             gconstpointer  data)
{
  g_autoptr(MunRecord) issue = firm_add (firm, &mun_issue_spec, ISSUE_TITLE, "Thefts", ISSUE_ORIGIN, "external", -1);
  g_autoptr(MunWizardRun) run = start_clause (firm, "4");
  g_autofree char *fresh = NULL, *same_day = NULL, *other = NULL, *changed = NULL;

  run_go (run, "c41");
  run_set (run, find_answer (run, "c41", "28000:4.1-01"), GAP_ANSWER_STATUS, "partly", GAP_ANSWER_JUSTIFICATION, "Looked at", -1);
  run_go (run, "c42");
  fresh = look (firm, "28000:4.1-01");
  g_assert_null (fresh);
  mun_record_set (issue, ISSUE_ORIGIN, "internal");
  g_assert_true (mun_workspace_save (firm->workspace, issue, NULL, NULL));
  same_day = look (firm, "28000:4.1-01");
  g_assert_null (same_day);

  mun_store_set_moment (mun_workspace_get_store (firm->workspace), "2099-01-05T10:00:00Z");
  mun_record_set (issue, ISSUE_TITLE, "Thefts by day");
  g_assert_true (mun_workspace_save (firm->workspace, issue, NULL, NULL));
  other = look (firm, "28000:4.1-01");
  g_assert_null (other);
  mun_record_set (issue, ISSUE_ORIGIN, "external");
  g_assert_true (mun_workspace_save (firm->workspace, issue, NULL, NULL));
  changed = look (firm, "28000:4.1-01");
  g_assert_nonnull (strstr (changed, "The records behind it changed on 5 Jan 2099"));
}

/* However much has been saved since. */
static void
test_behind_far (Firm          *firm,
                 gconstpointer  data)
{
  g_autoptr(MunRecord) issue = firm_add (firm, &mun_issue_spec, ISSUE_TITLE, "Thefts", ISSUE_ORIGIN, "external", -1);
  g_autoptr(MunWizardRun) run = start_clause (firm, "4");
  g_autofree char *changed = NULL;

  run_go (run, "c41");
  run_set (run, find_answer (run, "c41", "28000:4.1-01"), GAP_ANSWER_STATUS, "partly", GAP_ANSWER_JUSTIFICATION, "Looked at", -1);
  run_go (run, "c42");
  mun_store_set_moment (mun_workspace_get_store (firm->workspace), "2099-01-05T10:00:00Z");
  mun_record_set (issue, ISSUE_ORIGIN, "internal");
  g_assert_true (mun_workspace_save (firm->workspace, issue, NULL, NULL));
  mun_store_set_moment (mun_workspace_get_store (firm->workspace), "2099-02-05T10:00:00Z");
  for (guint i = 0; i < 1200; i++)
    {
      g_autofree char *title = g_strdup_printf ("Thefts, as told on day %u", i);

      mun_record_set (issue, ISSUE_TITLE, title);
      g_assert_true (mun_workspace_save (firm->workspace, issue, NULL, NULL));
    }
  changed = look (firm, "28000:4.1-01");
  g_assert_nonnull (changed);
  g_assert_nonnull (strstr (changed, "5 Jan 2099"));
}

/* One act agrees with what the records prove; the next round remembers the answers. */
static void
test_agree_and_next_round (Firm          *firm,
                           gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = NULL, next = NULL;
  g_autoptr(GPtrArray) made = NULL, cards = NULL;
  MunRecord *answer;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(MunRecord) issue = firm_add (firm, &mun_issue_spec, ISSUE_TITLE, "Thefts", ISSUE_ORIGIN, "external", ISSUE_STATUS, "current", ISSUE_THEME, "crime",
                                             ISSUE_EFFECT, "threat", ISSUE_EFFECT_ON_RESULTS, "Losses grow", ISSUE_REVIEW_DUE, "2027-11-02", -1);
    }
  run = start_clause (firm, "4");
  run_go (run, "c41");
  answer = find_answer (run, "c41", "28000:4.1-01");
  g_assert_cmpstr (mun_record_get (answer, GAP_ANSWER_AUTO_STATUS), ==, "met");
  g_assert_cmpstr (mun_record_get (answer, GAP_ANSWER_STATUS), ==, "not_assessed");
  run_accept (run, "c41", "Agree with the records");
  g_assert_cmpstr (mun_record_get (answer, GAP_ANSWER_STATUS), ==, "met");
  cards = mun_wizard_run_suggestions (run, run_page (run, "c41"));
  g_assert_cmpuint (cards->len, ==, 0);
  run_go (run, "summary");
  assert_issue (run, "summary", MUN_ISSUE_STOP, "in the clauses 4.1, 4.2, 4.3, 4.4.");
  answer_rest (run, "c41", "c44");
  plan_open (firm, run);
  run_go (run, "summary");
  assert_no_issue (run, "summary", MUN_ISSUE_STOP, "no answer yet");
  run_set (run, mun_wizard_run_get_subject (run), GAP_ASSESSMENT_SUMMARY, "A beginning", -1);
  made = run_finish (run);

  next = start_clause (firm, "4");
  g_assert_true (mun_wizard_run_get_subject (next) != mun_wizard_run_get_subject (run));
  run_go (next, "c41");
  answer = find_answer (next, "c41", "28000:4.1-01");
  g_assert_cmpstr (mun_record_get (answer, GAP_ANSWER_STATUS), ==, "met");
  g_assert_nonnull (mun_wizard_run_prefilled_from (next, answer, GAP_ANSWER_STATUS));
}

static void
test_approved_is_locked (Firm          *firm,
                         gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = start_clause (firm, "10");
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) made = NULL;
  g_autoptr(GError) error = NULL;
  MunRecord *answer;

  run_go (run, "c101");
  answer = find_answer (run, "c101", "28000:10.1-01");
  run_set (run, answer, GAP_ANSWER_STATUS, "open", -1);
  answer_rest (run, "c101", "c102");
  plan_open (firm, run);
  run_go (run, "summary");
  run_set (run, round, GAP_ASSESSMENT_SUMMARY, "A beginning", GAP_ASSESSMENT_APPROVED_BY, mun_record_get_id (firm->boss), -1);
  firm_act (firm, firm->boss);
  made = run_finish (run);
  g_assert_cmpstr (mun_record_get_state (round), ==, "approved");

  mun_record_set (answer, GAP_ANSWER_STATUS, "met");
  g_assert_false (mun_workspace_save (firm->workspace, answer, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
}

#define TEST(name, function) g_test_add ("/wizard/gap/" name, Firm, NULL, firm_set_up, function, firm_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("whole", test_whole);
  TEST ("catches", test_catches);
  TEST ("states", test_states);
  TEST ("start-catches", test_start_catches);
  TEST ("all-requirements", test_all_requirements);
  TEST ("order", test_order);
  TEST ("stale", test_stale);
  TEST ("behind", test_behind);
  TEST ("behind-far", test_behind_far);
  TEST ("agree-and-next-round", test_agree_and_next_round);
  TEST ("approved-is-locked", test_approved_is_locked);

  return g_test_run ();
}
