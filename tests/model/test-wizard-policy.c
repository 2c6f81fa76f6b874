/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/date.h"
#include "model/path.h"
#include "model/plain-words.h"
#include "model/reading-list.h"
#include "model/wizard-support.h"
#include "model/wizard/policy-text.h"

static void
test_text (void)
{
  MunPolicyAnswers answers = {
    "Brook & Sons", "our people, then the goods", "we live from trust", "no load leaves unsealed", "each January", "Ann Brook", TRUE, FALSE
  };
  g_autofree char *internal = mun_policy_text (&answers);
  g_autofree char *public = NULL;
  MunTextMeter meter;

  g_assert_cmpint (mun_policy_check_text (internal, "Brook & Sons"), ==, 0);
  g_assert_nonnull (strstr (internal, "Our people, then the goods."));
  g_assert_nonnull (strstr (internal, "Ann Brook"));
  mun_text_measure (internal, &meter);
  g_assert_cmpuint (meter.words, <, MUN_PAGE_WORDS);

  answers.public = TRUE;
  public = mun_policy_text (&answers);
  g_assert_cmpint (mun_policy_check_text (public, "Brook & Sons"), ==, 0);
  g_assert_null (strstr (public, "unsealed"));
  g_assert_cmpuint (strlen (public), <, strlen (internal));
}

static void
test_faults (void)
{
  static const char *good = "We meet our obligations and keep improving.";
  static const struct { const char *extra; MunPolicyFault fault; } cases[] = {
    { "We promise zero incidents.", MUN_POLICY_ZERO },
    { "Nothing bad will never happen.", MUN_POLICY_ZERO },
    { "The board of Hartmann Freight Ltd stands behind it.", MUN_POLICY_OTHER_COMPANY },
    { "The board of [company] stands behind it.", MUN_POLICY_PLACEHOLDER },
    { "Camera 4 films the back door.", MUN_POLICY_SECRET },
    { "Brook & Sons Ltd stands behind it.", 0 },
  };
  g_autoptr(GString) longer = g_string_new (good);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %s", good, cases[i].extra);

      g_assert_cmpint (mun_policy_check_text (text, "Brook & Sons"), ==, cases[i].fault);
    }
  g_assert_cmpint (mun_policy_check_text ("We are nice.", ""), ==, MUN_POLICY_NO_OBLIGATIONS | MUN_POLICY_NO_IMPROVEMENT);
  for (guint i = 0; i < MUN_PAGE_WORDS; i++)
    g_string_append (longer, " word");
  g_assert_cmpint (mun_policy_check_text (longer->str, ""), ==, MUN_POLICY_TOO_LONG);
}

static void
answer (MunWizardRun *run)
{
  run_set (run, mun_wizard_run_get_subject (run), POLICY_PROTECTS, "Our people, then the goods of our customers",
           POLICY_OBJECTIVES_FRAMEWORK, "Each January the managers choose objectives", POLICY_SIDE_EFFECTS, "Checks touch privacy: only results are kept",
           POLICY_CHECKED_AGAINST_POLICIES, "Compared with safety and privacy", POLICY_ACCOUNTABILITY_TEXT, "Answers to the owners", -1);
}

static void
test_whole (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "policy");
  MunRecord *policy = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) made = NULL, open = NULL, left = NULL;

  answer (run);
  run_visit_all (run);
  g_assert_cmpstr (mun_record_get (policy, POLICY_ACCOUNTABLE), ==, mun_record_get_id (firm->boss));
  g_assert_true (mun_record_get_yes (policy, POLICY_COMMITS_TO_REQUIREMENTS));
  g_assert_true (mun_record_get_yes (policy, POLICY_REVIEWS_ON_MERGER));

  run_go (run, "public");
  MunRecord *public = run_accept (run, "public", "public edition");

  g_assert_cmpstr (mun_record_get (public, POLICY_AUDIENCE), ==, "public");
  run_go (run, "publish");
  firm_act (firm, firm->boss);
  made = run_finish (run);
  g_assert_cmpuint (made_count (made, &mun_policy_spec), ==, 2);
  g_assert_cmpuint (made_count (made, &mun_document_spec), ==, 2);
  g_assert_cmpstr (mun_record_get_state (policy), ==, "approved");
  g_assert_cmpstr (mun_record_get_state (public), ==, "approved");
  /* All that is left of the station is one word about the policy in force: the path leads to its field. */
  {
    g_autoptr(GPtrArray) path = mun_path_new (firm->workspace);
    g_autofree char *at = g_strconcat (mun_record_get_id (policy), "/communicated_on", NULL);

    for (guint i = 0; i < path->len; i++)
      if (g_str_equal (((const MunStation *) path->pdata[i])->id, "policy"))
        g_assert_cmpstr (((const MunStation *) path->pdata[i])->at, ==, at);
  }
  /* Nobody else looked it over: whoever approved it has read it, and the register of documents says so. */
  {
    g_autoptr(MunRecord) version = mun_workspace_find_first (firm->workspace, &mun_document_version_spec, DOCUMENT_VERSION_DOCUMENT, MUN_IS,
                                                             mun_record_get (policy, POLICY_DOCUMENT), -1);
    g_autofree char *approval = mun_state_describe_approval (firm->workspace, policy);
    g_autofree char *none = mun_state_describe_approval (firm->workspace, firm->boss);

    g_assert_false (mun_record_is_set (policy, POLICY_REVIEWER));
    g_assert_cmpstr (mun_record_get (version, DOCUMENT_VERSION_REVIEWER), ==, mun_record_get_id (firm->boss));
    g_assert_cmpstr (mun_record_get (version, DOCUMENT_VERSION_REVIEWED_ON), ==, mun_record_get (policy, POLICY_APPROVED_ON));
    g_assert_true (g_str_has_prefix (approval, "Approved by "));
    g_assert_nonnull (strstr (approval, mun_record_get_title (firm->boss)));
    g_assert_cmpstr (none, ==, "");
  }

  /* The reading list: everybody at first, and whoever confirms leaves it. */
  open = mun_reading_list_open (firm->workspace, policy);
  g_assert_cmpuint (open->len, ==, 6);
  g_ptr_array_set_size (open, 2);
  g_assert_true (mun_reading_list_confirm (firm->workspace, policy, open, "meeting_list", "2026-11-02", &error));
  g_assert_no_error (error);
  left = mun_reading_list_open (firm->workspace, policy);
  g_assert_cmpuint (left->len, ==, 4);
  g_assert_false (mun_reading_list_confirm (firm->workspace, policy, left, "meeting_list", "yesterday", &error));
}

static void
test_issues (Firm          *firm,
             gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "policy");
  MunRecord *policy = mun_wizard_run_get_subject (run);

  run_visit_all (run);
  assert_issue (run, "protect", MUN_ISSUE_STOP, "whom and what");
  run_set (run, policy, POLICY_PROTECTS, "Fences, machines and money in the safe", -1);
  assert_issue (run, "protect", MUN_ISSUE_WARNING, "People do not stand at the front");
  run_set (run, policy, POLICY_FITS_PURPOSE, "It fits", -1);
  assert_issue (run, "fit", MUN_ISSUE_WARNING, "any policy");
  run_set (run, policy, POLICY_COMMITS_TO_IMPROVEMENT, "0", POLICY_OTHER_PROMISES, "We promise zero incidents", -1);
  assert_issue (run, "promises", MUN_ISSUE_STOP, "keep improving");
  assert_issue (run, "promises", MUN_ISSUE_WARNING, "nothing will ever happen");
  assert_issue (run, "objectives", MUN_ISSUE_STOP, "still empty");
  run_set (run, policy, POLICY_CHECKED_AGAINST_RISK_ON, "2027-05-01", -1);
  assert_issue (run, "risks", MUN_ISSUE_STOP, "not come yet");
  /* Such a day is not even saved: the other pages are for the rest. */
  run_set (run, policy, POLICY_CHECKED_AGAINST_RISK_ON, "", -1);
  run_set (run, policy, POLICY_SIDE_EFFECTS, "None that we know", -1);
  assert_issue (run, "harm", MUN_ISSUE_WARNING, "locked doors");
  run_set (run, policy, POLICY_ACCOUNTABLE, mun_record_get_id (firm->consultant), -1);
  assert_issue (run, "answers", MUN_ISSUE_STOP, "outside");
  run_set (run, policy, POLICY_ACCOUNTABLE, mun_record_get_id (firm->warehouse), -1);
  assert_issue (run, "answers", MUN_ISSUE_STOP, "top management");
  run_set (run, policy, POLICY_REVIEW_DUE, "2028-01-01", POLICY_REVIEWS_ON_MERGER, "0", -1);
  assert_issue (run, "early", MUN_ISSUE_STOP, "more than 12 months");
  assert_issue (run, "early", MUN_ISSUE_STOP, "merger");
  run_set (run, policy, POLICY_REVIEW_DUE, "", -1);
  assert_issue (run, "early", MUN_ISSUE_STOP, "still empty");
  run_set (run, policy, POLICY_BODY, "Hartmann Freight Ltd is nice", -1);
  assert_issue (run, "text", MUN_ISSUE_STOP, "obligations");
  assert_issue (run, "text", MUN_ISSUE_STOP, "keep improving");
  assert_issue (run, "text", MUN_ISSUE_STOP, "Hartmann Freight Ltd");
  assert_issue (run, "publish", MUN_ISSUE_HINT, "Nobody has been told");
  firm_act (firm, firm->consultant);
  assert_issue (run, "publish", MUN_ISSUE_WARNING, "from outside");
  firm_act (firm, firm->coordinator);
  run_go (run, "public");
  assert_issue (run, "public", MUN_ISSUE_HINT, "no public edition");

  MunRecord *public = run_accept (run, "public", "public edition");

  run_set (run, public, POLICY_BODY, "We meet obligations and improve. Camera 4 films the gate.", -1);
  assert_issue (run, "public", MUN_ISSUE_STOP, "how you protect");
}

/* The public edition that was taken in belongs to the run and goes with it. */
/* How far away the next look may be is what the organisation page says. */
static void
test_rhythm (Firm          *firm,
             gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "policy");
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (firm->workspace);
  g_autofree char *due = mun_date_add_months (mun_workspace_get_today (firm->workspace), 18);

  answer (run);
  run_set (run, mun_wizard_run_get_subject (run), POLICY_REVIEW_DUE, due, -1);
  assert_issue (run, "early", MUN_ISSUE_STOP, "more than 12 months");
  mun_record_set_int (organisation, ORGANISATION_REVIEW_CYCLE_MONTHS, 24);
  assert_no_issue (run, "early", MUN_ISSUE_STOP, "months");
  mun_record_set_int (organisation, ORGANISATION_REVIEW_CYCLE_MONTHS, 6);
  assert_issue (run, "early", MUN_ISSUE_STOP, "more than 6 months");
}

static void
test_undo (Firm          *firm,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "policy");

  answer (run);
  run_visit_all (run);
  run_go (run, "public");
  run_accept (run, "public", "public edition");
  run_go (run, "publish");
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_policy_spec, -1), ==, 2);
  g_assert_true (mun_wizard_run_undo (run, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_policy_spec, -1), ==, 0);
}

#define add(path, function) g_test_add (path, Firm, NULL, firm_set_up, function, firm_tear_down)

/* Who may not store an answer is told so on the first page, and nothing is filled in or kept for them; who may report an event may. */
static void
test_stranger (Firm          *firm,
               gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = NULL, mine = NULL;
  g_autoptr(MunRevision) before = NULL, after = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = NULL, *last = NULL, *none = NULL;

  firm_act (firm, firm->auditor);
  run = firm_start (firm, "policy");
  before = mun_store_head (mun_workspace_get_store (firm->workspace), NULL);
  reason = mun_wizard_run_refuse_page (run, 0);
  g_assert_nonnull (reason);
  g_assert_nonnull (strstr (reason, "you are acting as Sofia Lind"));
  g_assert_true (mun_wizard_run_is_refused (run));
  g_assert_false (mun_wizard_run_may_answer (run, mun_wizard_run_get_subject (run), -1));
  run_visit_all (run);
  last = mun_wizard_run_refuse_page (run, mun_wizard_run_get_page (run));
  g_assert_nonnull (last);
  g_assert_false (mun_wizard_run_is_answered (run));
  g_assert_false (mun_wizard_run_finish (run, NULL, &error));
  g_assert_nonnull (strstr (error->message, "you are acting as Sofia Lind"));
  after = mun_store_head (mun_workspace_get_store (firm->workspace), NULL);
  g_assert_cmpint (after->number, ==, before->number);

  mine = firm_start (firm, "nonconformity");
  none = mun_wizard_run_refuse_page (mine, 0);
  g_assert_null (none);
  g_assert_false (mun_wizard_run_is_refused (mine));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wizard/policy/text", test_text);
  g_test_add_func ("/wizard/policy/faults", test_faults);
  add ("/wizard/policy/stranger", test_stranger);
  add ("/wizard/policy/whole", test_whole);
  add ("/wizard/policy/issues", test_issues);
  add ("/wizard/policy/undo", test_undo);
  add ("/wizard/policy/rhythm", test_rhythm);
  return g_test_run ();
}
