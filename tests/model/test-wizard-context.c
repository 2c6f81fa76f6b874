/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "model/wizard-support.h"

/* The first pages as a person would fill them in with cards. */
static void
answer_pages (Firm         *firm,
              MunWizardRun *run)
{
  static const char * const outside[] = { "parked lorries", "proof of security", "Floods" };
  static const char * const inside[] = { "Long-serving", "Two people", "Keys and codes" };
  static const char * const parties[] = { "biggest customers", "Customs office", "Local police", "Insurer" };
  MunRecord *organisation = mun_wizard_run_get_subject (run);

  run_set (run, organisation, ORGANISATION_STRATEGIC_DIRECTION, "Second warehouse by the harbour", -1);
  run_go (run, "results");
  run_accept (run, "results", "Nobody gets hurt");
  run_accept (run, "results", "Losses of goods");
  run_go (run, "outside");
  for (guint i = 0; i < 3; i++)
    run_accept (run, "outside", outside[i]);
  run_go (run, "inside");
  for (guint i = 0; i < 3; i++)
    run_accept (run, "inside", inside[i]);
  run_go (run, "parties");
  for (guint i = 0; i < 4; i++)
    run_accept (run, "parties", parties[i]);
}

static void
answer_climate (MunWizardRun *run)
{
  g_autoptr(GPtrArray) reviews = NULL;

  run_go (run, "climate");
  reviews = mun_wizard_run_records (run, run_page (run, "climate"));
  g_assert_cmpuint (reviews->len, ==, 1);
  run_set (run, g_ptr_array_index (reviews, 0), CONTEXT_REVIEW_CLIMATE_RELEVANT, "yes", CONTEXT_REVIEW_CLIMATE_REASON, "The yard was flooded twice", -1);
}

static void
answer_wants (Firm         *firm,
              MunWizardRun *run)
{
  MunRecord *want;

  run_go (run, "wants");
  want = run_accept (run, "wants", "unbroken seal");
  run_set (run, want, PARTY_REQUIREMENT_DECISION, "addressed", PARTY_REQUIREMENT_PROCESS, mun_record_get_id (firm->driving), -1);
  want = run_accept (run, "wants", "Offences are reported");
  run_set (run, want, PARTY_REQUIREMENT_DECISION, "not_addressed", PARTY_REQUIREMENT_DECISION_REASON, "They get what the law says", -1);
}

static MunRecord *
answer_duty (Firm         *firm,
             MunWizardRun *run)
{
  MunRecord *duty;

  run_go (run, "duties");
  duty = run_accept (run, "duties", "Data protection");
  run_set (run, duty, LEGAL_REQUIREMENT_ACCESS_LOCATION, "Folder Law", LEGAL_REQUIREMENT_HOW_MET, "Pictures are deleted after 30 days",
           LEGAL_REQUIREMENT_PROCESS, mun_record_get_id (firm->storing), -1);
  return duty;
}

static void
answer_flow (Firm         *firm,
             MunWizardRun *run)
{
  g_autoptr(MunRecord) flow = NULL, first = NULL, second = NULL;

  run_go (run, "flows");
  flow = mun_wizard_run_add (run, run_page (run, "flows"), NULL);
  run_set (run, flow, SUPPLY_FLOW_NAME, "Port to shops", SUPPLY_FLOW_GOODS, "Shoes on pallets", SUPPLY_FLOW_DIRECTION, "transit", SUPPLY_FLOW_VALUE_CLASS, "medium",
           SUPPLY_FLOW_REQUIRED_SECURITY_LEVEL, "Sealed", -1);
  run_go (run, "stages");
  first = mun_wizard_run_add (run, run_page (run, "stages"), flow);
  run_set (run, first, SUPPLY_STAGE_PLACE, "Port gate 3", SUPPLY_STAGE_ACTIVITY, "Unloading", SUPPLY_STAGE_CUSTODY_PROOF, "Signed waybill", -1);
  second = mun_wizard_run_add (run, run_page (run, "stages"), flow);
  run_set (run, second, SUPPLY_STAGE_PLACE, "Mill Lane", SUPPLY_STAGE_ACTIVITY, "Storing", SUPPLY_STAGE_SITE, mun_record_get_id (firm->hall), -1);
  g_assert_cmpstr (mun_record_get (second, SUPPLY_STAGE_SEQ), ==, "2");
}

static void
test_whole (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "context");
  g_autoptr(GPtrArray) made = NULL, issues = NULL;
  g_autoptr(MunRecord) review = NULL, want = NULL, party = NULL;
  MunRecord *duty;

  answer_pages (firm, run);
  answer_climate (run);
  answer_wants (firm, run);
  duty = answer_duty (firm, run);
  answer_flow (firm, run);
  run_visit_all (run);
  assert_issue (run, "stages", MUN_ISSUE_WARNING, "took the goods over");
  made = run_finish (run);

  g_assert_cmpuint (made_count (made, &mun_issue_spec), ==, 6);
  g_assert_cmpuint (made_count (made, &mun_interested_party_spec), ==, 4);
  g_assert_cmpuint (made_count (made, &mun_supply_flow_spec), ==, 1);
  review = mun_workspace_find_first (firm->workspace, &mun_context_review_spec, -1);
  g_assert_true (mun_record_is (review, CONTEXT_REVIEW_HELD_ON, "2026-11-02"));
  /* The coordinator decides nothing in the name of top management. */
  g_assert_false (mun_record_is_set (review, CONTEXT_REVIEW_DECIDED_BY));
  g_assert_nonnull (g_strstr_len (mun_record_get (review, CONTEXT_REVIEW_SUMMARY), -1, "inside issues 3"));
  issues = mun_workspace_find (firm->workspace, &mun_issue_spec, ISSUE_STATUS, MUN_IS, "current", ISSUE_LAST_REVIEWED_ON, MUN_IS, "2026-11-02", -1);
  g_assert_cmpuint (issues->len, ==, 6);
  want = mun_workspace_find_first (firm->workspace, &mun_party_requirement_spec, PARTY_REQUIREMENT_DECISION, MUN_IS, "addressed", -1);
  party = mun_workspace_get (firm->workspace, &mun_interested_party_spec, mun_record_get (want, PARTY_REQUIREMENT_PARTY), NULL);
  g_assert_true (mun_record_is (party, INTERESTED_PARTY_KIND, "customer"));
  g_assert_true (mun_record_is (party, INTERESTED_PARTY_IN_SUPPLY_CHAIN, "1"));
  g_assert_cmpstr (mun_record_get_state (duty), ==, "current");
  g_assert_cmpstr (mun_record_get (duty, LEGAL_REQUIREMENT_CHECK_DUE), ==, "2027-11-02");
  g_assert_nonnull (g_strstr_len (mun_record_get (mun_wizard_run_get_subject (run), ORGANISATION_INTENDED_RESULTS), -1, "Losses"));
}

/* What the records say is shown again a year later, and that it was looked at stays. */
static void
test_again_and_undo (Firm          *firm,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "context");
  g_autoptr(GPtrArray) made = NULL, shown = NULL, reviews = NULL, again = NULL;
  g_autoptr(MunWizardRun) next = NULL;

  answer_pages (firm, run);
  answer_climate (run);
  answer_wants (firm, run);
  answer_duty (firm, run);
  run_visit_all (run);
  made = run_finish (run);

  mun_workspace_set_today (firm->workspace, "2027-11-20");
  next = firm_start (firm, "context");
  shown = mun_wizard_run_records (next, run_page (next, "outside"));
  g_assert_cmpuint (shown->len, ==, 3);
  run_go (next, "climate");
  reviews = mun_wizard_run_records (next, run_page (next, "climate"));
  g_assert_cmpuint (reviews->len, ==, 1);
  g_assert_true (mun_record_is_new (g_ptr_array_index (reviews, 0)));
  g_assert_true (mun_record_is (g_ptr_array_index (reviews, 0), CONTEXT_REVIEW_CLIMATE_RELEVANT, "yes"));
  g_assert_nonnull (mun_wizard_run_prefilled_from (next, g_ptr_array_index (reviews, 0), CONTEXT_REVIEW_CLIMATE_REASON));
  run_visit_all (next);
  again = run_finish (next);
  g_assert_cmpstr (mun_record_get (g_ptr_array_index (shown, 0), ISSUE_REVIEW_DUE), ==, "2028-11-20");
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_context_review_spec, -1), ==, 2);

  g_assert_false (mun_wizard_run_undo (next, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "it is evidence and stays"));
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_context_review_spec, -1), ==, 2);
}

static void
test_left_and_resumed (Firm          *firm,
                       gconstpointer  data)
{
  g_autoptr(MunWizardRun) resumed = NULL;
  g_autoptr(GPtrArray) issues = NULL;

  {
    g_autoptr(MunWizardRun) run = firm_start (firm, "context");

    answer_pages (firm, run);
  }
  resumed = firm_start (firm, "context");
  g_assert_cmpuint (mun_wizard_run_get_page (resumed), ==, run_page (resumed, "parties"));
  issues = mun_wizard_run_records (resumed, run_page (resumed, "outside"));
  g_assert_cmpuint (issues->len, ==, 3);
}

static void
test_first_catches (Firm          *firm,
                    gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "context");
  MunRecord *organisation = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) issue = NULL;
  g_autoptr(GPtrArray) reviews = NULL;
  MunRecord *party;

  run_set (run, organisation, ORGANISATION_INTENDED_RESULTS, "better security", -1);
  assert_issue (run, "results", MUN_ISSUE_STOP, "at least two");
  assert_issue (run, "results", MUN_ISSUE_WARNING, "counted or observed");
  run_set (run, organisation, ORGANISATION_INTENDED_RESULTS, "Nobody hurt, losses below 0.1 per cent", -1);
  assert_no_issue (run, "results", MUN_ISSUE_STOP, "at least two");

  run_go (run, "outside");
  issue = mun_wizard_run_add (run, run_page (run, "outside"), NULL);
  run_set (run, issue, ISSUE_TITLE, "Economy", ISSUE_THEME, "economy", ISSUE_EFFECT, "threat", -1);
  assert_issue (run, "outside", MUN_ISSUE_STOP, "at least 3");
  assert_issue (run, "outside", MUN_ISSUE_STOP, "only a heading");
  assert_issue (run, "outside", MUN_ISSUE_WARNING, "chances");
  assert_issue (run, "outside", MUN_ISSUE_WARNING, "supply chain");

  run_go (run, "climate");
  reviews = mun_wizard_run_records (run, run_page (run, "climate"));
  run_set (run, g_ptr_array_index (reviews, 0), CONTEXT_REVIEW_CLIMATE_RELEVANT, "undecided", -1);
  assert_issue (run, "climate", MUN_ISSUE_STOP, "Decide it");
  run_set (run, g_ptr_array_index (reviews, 0), CONTEXT_REVIEW_CLIMATE_RELEVANT, "no", -1);
  assert_issue (run, "climate", MUN_ISSUE_STOP, "Say why");

  run_go (run, "parties");
  assert_issue (run, "parties", MUN_ISSUE_STOP, "at least one");
  party = run_accept (run, "parties", "Neighbours");
  assert_issue (run, "parties", MUN_ISSUE_WARNING, "No customer");
  assert_issue (run, "parties", MUN_ISSUE_WARNING, "No insurer");
  assert_issue (run, "parties", MUN_ISSUE_WARNING, "Fewer than 4");
  run_set (run, party, INTERESTED_PARTY_INFLUENCE, "", -1);
  assert_issue (run, "parties", MUN_ISSUE_WARNING, "how much influence");
}

static void
test_later_catches (Firm          *firm,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "context");
  MunRecord *want, *duty;

  run_go (run, "parties");
  run_accept (run, "parties", "Neighbours");
  run_accept (run, "parties", "House bank");
  run_go (run, "wants");
  /* A page with nothing on it is not done, whoever has seen it. */
  assert_issue (run, "wants", MUN_ISSUE_STOP, "at least one wish");
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "wants")), ==, MUN_PAGE_OPEN);
  want = run_accept (run, "wants", "alarms at night");
  assert_no_issue (run, "wants", MUN_ISSUE_STOP, "at least one wish");
  assert_issue (run, "wants", MUN_ISSUE_WARNING, "House bank");
  run_set (run, want, PARTY_REQUIREMENT_DECISION, "not_addressed", -1);
  assert_issue (run, "wants", MUN_ISSUE_STOP, "not taken on");
  run_set (run, want, PARTY_REQUIREMENT_DECISION, "addressed", -1);
  assert_issue (run, "wants", MUN_ISSUE_WARNING, "no process does it");
  run_set (run, want, PARTY_REQUIREMENT_DECISION, "undecided", -1);
  assert_issue (run, "wants", MUN_ISSUE_HINT, "left for later");

  run_go (run, "duties");
  assert_issue (run, "duties", MUN_ISSUE_STOP, "at least one");
  duty = run_accept (run, "duties", "Insurance policy");
  run_set (run, duty, LEGAL_REQUIREMENT_TITLE, "All applicable laws", LEGAL_REQUIREMENT_OWNER, "", -1);
  assert_issue (run, "duties", MUN_ISSUE_STOP, "names none");
  assert_issue (run, "duties", MUN_ISSUE_STOP, "Owner");
  run_set (run, duty, LEGAL_REQUIREMENT_TITLE, "Terms of [insurer]", LEGAL_REQUIREMENT_OWNER, mun_record_get_id (firm->consultant), -1);
  assert_issue (run, "duties", MUN_ISSUE_STOP, "blank of a template");
  assert_issue (run, "duties", MUN_ISSUE_WARNING, "from outside");
  run_set (run, duty, LEGAL_REQUIREMENT_TITLE, "Report to HMRC", -1);
  assert_issue (run, "duties", MUN_ISSUE_WARNING, "names HMRC");
  run_set (run, duty, LEGAL_REQUIREMENT_JURISDICTION, "United Kingdom", -1);
  assert_no_issue (run, "duties", MUN_ISSUE_WARNING, "names HMRC");
  assert_issue (run, "duties", MUN_ISSUE_WARNING, "which work");
  run_go (run, "flows");
  assert_issue (run, "flows", MUN_ISSUE_WARNING, "No flow");
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "stages")), ==, MUN_PAGE_SKIPPED);

  g_assert_false (mun_wizard_run_finish (run, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
}

/* The kind of the sites decides which cards come first; what is written counts as taken. */
static void
test_cards (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "context");
  g_autoptr(GPtrArray) cards = mun_wizard_run_suggestions (run, run_page (run, "outside"));
  g_autoptr(GPtrArray) results = NULL;
  gboolean taken = FALSE;

  g_assert_true (((MunSuggestion *) g_ptr_array_index (cards, 0))->advised);
  g_assert_false (((MunSuggestion *) g_ptr_array_index (cards, cards->len - 1))->advised);
  run_go (run, "results");
  run_accept (run, "results", "Every handover");
  results = mun_wizard_run_suggestions (run, run_page (run, "results"));
  for (guint i = 0; i < results->len; i++)
    taken |= ((MunSuggestion *) g_ptr_array_index (results, i))->taken;
  g_assert_true (taken);
}

#define TEST(name, function) g_test_add ("/wizard/context/" name, Firm, NULL, firm_set_up, function, firm_tear_down)

/* A page that asks for lines and got none is not done by having been seen. */
static void
test_no_lines (Firm          *firm,
               gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-places-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "new.muniment", NULL);
  g_autoptr(MunWorkspace) workspace = mun_workspace_create (path, "New Firm", "en", NULL);
  g_autoptr(MunWizardRun) run = mun_wizard_run_new (workspace, mun_wizard_find ("context"), NULL, NULL);
  guint page = run_page (run, "places");

  run_visit_all (run);
  g_assert_cmpint (mun_wizard_run_page_state (run, page), ==, MUN_PAGE_OPEN);
  run_set (run, mun_wizard_run_add (run, page, NULL), SITE_NAME, "Yard", SITE_KIND, "yard", SITE_IN_SCOPE, "1", SITE_ACTIVE, "1", -1);
  g_assert_cmpint (mun_wizard_run_page_state (run, page), ==, MUN_PAGE_DONE);
  g_clear_object (&run);
  mun_workspace_close (workspace);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("whole", test_whole);
  TEST ("again-and-undo", test_again_and_undo);
  TEST ("left-and-resumed", test_left_and_resumed);
  TEST ("first-catches", test_first_catches);
  TEST ("later-catches", test_later_catches);
  TEST ("cards", test_cards);
  TEST ("no-lines", test_no_lines);

  return g_test_run ();
}
