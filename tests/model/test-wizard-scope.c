/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "base/text.h"
#include "model/path.h"
#include "model/wizard-support.h"

static void
answer_all (Firm         *firm,
            MunWizardRun *run)
{
  MunRecord *scope = mun_wizard_run_get_subject (run);

  run_go (run, "limits");
  run_set (run, scope, SCOPE_UPSTREAM, "Begins when our driver has counted and signed at the dock of the shipper", SCOPE_DOWNSTREAM, "Ends when the consignee signs", -1);
  run_visit_all (run);
  /* Nobody has collected the issues yet, and whoever approves is asked why. */
  mun_workspace_give_reason (firm->workspace, "The issues are collected next month");
}

/* The document is approved with what is issued under it. */
static void
check_document (Firm      *firm,
                MunRecord *scope)
{
  g_autoptr(MunRecord) document = mun_workspace_get (firm->workspace, &mun_document_spec, mun_record_get (scope, SCOPE_DOCUMENT), NULL);
  g_autoptr(GPtrArray) versions = mun_workspace_children (firm->workspace, document, &mun_document_version_spec);
  MunRecord *version;

  g_assert_cmpstr (mun_record_get_state (document), ==, "approved");
  g_assert_cmpuint (versions->len, ==, 1);
  version = g_ptr_array_index (versions, 0);
  g_assert_cmpstr (mun_record_get_state (version), ==, "approved");
  /* The checksum is that of the record that was approved. */
  g_assert_cmpstr (mun_record_get (version, DOCUMENT_VERSION_APPROVED_BY), ==, mun_record_get (scope, SCOPE_APPROVED_BY));
  g_assert_true (mun_record_is_set (version, DOCUMENT_VERSION_APPROVED_BY) && mun_record_is_set (version, DOCUMENT_VERSION_APPROVED_ON));
  g_assert_cmpuint (strlen (mun_record_get (version, DOCUMENT_VERSION_SHA256)), ==, 64);
}

static void
test_whole (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) made = NULL, moves = NULL;
  g_autoptr(MunRecord) next = NULL;

  answer_all (firm, run);
  g_assert_true (mun_record_is_set (scope, SCOPE_STATEMENT));
  g_assert_nonnull (mun_wizard_run_prefilled_from (run, scope, SCOPE_STATEMENT));
  made = run_finish (run);
  g_assert_cmpuint (made_count (made, &mun_scope_spec), ==, 1);
  g_assert_cmpuint (made_count (made, &mun_document_spec), ==, 1);
  /* The coordinator may send it, not approve it. */
  g_assert_cmpstr (mun_record_get_state (scope), ==, "in_review");
  g_assert_cmpstr (mun_record_get (scope, SCOPE_AUTHOR), ==, mun_record_get_id (firm->coordinator));
  g_assert_true (mun_record_is_set (scope, SCOPE_DOCUMENT));
  next = mun_wizard_find_open (firm->workspace, mun_wizard_find ("scope"));
  g_assert_null (next);

  firm_act (firm, firm->boss);
  moves = mun_state_moves (firm->workspace, scope);
  mun_state_move (firm->workspace, scope, g_ptr_array_index (moves, 0), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_state (scope), ==, "approved");
  check_document (firm, scope);
}

/* What one approves is said in words of the house; what is filed with it stands on a line of its own. */
static void
foresee_approval (MunWizardRun *run)
{
  g_autofree char *sentence = NULL;

  g_assert_cmpint (mun_wizard_run_foresee (run, &sentence), ==, MUN_FINISH_APPROVES);
  g_assert_nonnull (strstr (sentence, "approve the scope of the system, version 1.0."));
  g_assert_nonnull (strstr (sentence, "\nFiled with it: the document “Scope of the security management system”."));
  g_assert_null (strstr (sentence, "-0001"));
}

static void
test_again (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) made = NULL;
  g_autofree char *first = NULL;

  {
    g_autoptr(MunWizardRun) run = firm_start (firm, "scope");

    answer_all (firm, run);
    first = g_strdup (mun_record_get_id (mun_wizard_run_get_subject (run)));
    /* Another manager finishes what the coordinator wrote: approved at once. */
    firm_act (firm, firm->boss);
    foresee_approval (run);
    made = run_finish (run);
    g_assert_cmpstr (mun_record_get_state (mun_wizard_run_get_subject (run)), ==, "approved");
    check_document (firm, mun_wizard_run_get_subject (run));
  }

  firm_act (firm, firm->coordinator);
  {
    g_autoptr(MunWizardRun) again = firm_start (firm, "scope");
    MunRecord *scope = mun_wizard_run_get_subject (again);

    g_assert_cmpstr (mun_record_get (scope, SCOPE_SUPERSEDES), ==, first);
    g_assert_cmpstr (mun_record_get_state (scope), ==, "draft");
    g_assert_true (mun_wizard_run_undo (again, NULL));
  }
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_scope_spec, -1), ==, 1);
}

static void
test_issues (Firm          *firm,
             gconstpointer  data)
{
  g_autoptr(MunRecord) risk = firm_add (firm, &mun_risk_spec, RISK_TITLE, "Gate", RISK_KIND, "security", RISK_CATEGORY, "a", RISK_SITE, mun_record_get_id (firm->yard),
                                        RISK_INHERENT_LIKELIHOOD, "4", RISK_INHERENT_IMPACT, "4", RISK_CURRENT_LIKELIHOOD, "4", RISK_CURRENT_IMPACT, "4", -1);
  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);

  run_visit_all (run);
  run_set (run, scope, SCOPE_SITES, "", -1);
  assert_issue (run, "sites", MUN_ISSUE_STOP, "at least one site");
  {
    g_autoptr(GPtrArray) one = mun_wizard_run_issues (run, run_page (run, "sites"));

    g_assert_cmpuint (one->len, ==, 1);
  }
  run_set (run, scope, SCOPE_SITES, mun_record_get_id (firm->hall), -1);
  assert_issue (run, "sites", MUN_ISSUE_STOP, "weakest place");
  run_set (run, scope, SCOPE_PROCESSES, "", -1);
  assert_issue (run, "activities", MUN_ISSUE_STOP, "at least one activity");
  run_set (run, scope, SCOPE_PROCESSES, mun_record_get_id (firm->hiring), -1);
  assert_issue (run, "activities", MUN_ISSUE_STOP, "core work");
  run_set (run, scope, SCOPE_SUPPLIERS, "", -1);
  assert_issue (run, "others", MUN_ISSUE_WARNING, "Subcontracted transport");
  run_set (run, scope, SCOPE_EXCLUSIONS, "Road transport", SCOPE_EXCLUSION_REASONS, "", -1);
  assert_issue (run, "exclusions", MUN_ISSUE_STOP, "reason is missing");
  assert_issue (run, "exclusions", MUN_ISSUE_STOP, "core work");
  assert_issue (run, "considered", MUN_ISSUE_WARNING, "No issue");
  run_set (run, scope, SCOPE_STATEMENT, "Brook & Sons", -1);
  assert_issue (run, "sentence", MUN_ISSUE_STOP, "name of the firm");
  assert_issue (run, "sentence", MUN_ISSUE_STOP, "no activity");
  assert_issue (run, "sentence", MUN_ISSUE_STOP, "none of the sites");
  run_set (run, scope, SCOPE_STATEMENT, "", -1);
  assert_issue (run, "sentence", MUN_ISSUE_STOP, "still empty");
  run_set (run, scope, SCOPE_REVIEW_DUE, "2028-01-01", -1);
  assert_issue (run, "control", MUN_ISSUE_STOP, "more than 12 months");
  run_set (run, scope, SCOPE_REVIEW_DUE, "2026-01-01", SCOPE_REVIEWER, mun_record_get (scope, SCOPE_AUTHOR), -1);
  assert_issue (run, "control", MUN_ISSUE_STOP, "in the past");
  assert_issue (run, "control", MUN_ISSUE_WARNING, "own text");
  mun_record_set (firm->driving, BUSINESS_PROCESS_PERFORMED_BY, "external");
  run_set (run, scope, SCOPE_PROCESSES, mun_record_get_id (firm->driving), -1);
  assert_issue (run, "others", MUN_ISSUE_STOP, "done by others");
  mun_record_revert (firm->driving);
}

/* Who checked it and when belong together, and nothing was done tomorrow. */
static void
test_checked (Firm          *firm,
              gconstpointer  data)
{
  static const struct { gboolean named; const char *day, *stop; } cases[] = {
    { FALSE, "", NULL },
    { FALSE, "2026-11-01", "“Reviewer” is empty" },
    { TRUE, "", "“Reviewed on” is empty" },
    { TRUE, "2026-11-02", NULL },
    { TRUE, "2026-11-03", "still to come" },
    { FALSE, "2030-01-01", "still to come" },
  };
  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);

  answer_all (firm, run);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      run_set (run, scope, SCOPE_REVIEWER, cases[i].named ? mun_record_get_id (firm->warehouse) : "", SCOPE_REVIEWED_ON, cases[i].day, -1);
      if (cases[i].stop != NULL)
        assert_issue (run, "control", MUN_ISSUE_STOP, cases[i].stop);
      g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "control")), ==, cases[i].stop != NULL ? MUN_PAGE_OPEN : MUN_PAGE_DONE);
    }
}

/* A day to come is refused where it is written, half a check where it would be approved. */
static void
test_checked_approval (Firm          *firm,
                       gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) made = NULL, moves = NULL;
  g_autoptr(GError) future = NULL, half = NULL, fine = NULL;

  answer_all (firm, run);
  made = run_finish (run);
  firm_act (firm, firm->boss);
  moves = mun_state_moves (firm->workspace, scope);
  mun_record_set (scope, SCOPE_REVIEWED_ON, "2030-01-01");
  g_assert_false (mun_workspace_save (firm->workspace, scope, NULL, &future));
  g_assert_error (future, MUN_ERROR, MUN_ERROR_REFUSED);
  mun_record_set (scope, SCOPE_REVIEWED_ON, "2026-11-01");
  g_assert_false (mun_state_move (firm->workspace, scope, g_ptr_array_index (moves, 0), NULL, &half));
  g_assert_error (half, MUN_ERROR, MUN_ERROR_REFUSED);
  g_assert_nonnull (strstr (half->message, "Reviewer"));
  mun_record_set (scope, SCOPE_REVIEWER, mun_record_get_id (firm->warehouse));
  g_assert_true (mun_state_move (firm->workspace, scope, g_ptr_array_index (moves, 0), NULL, &fine));
  g_assert_no_error (fine);
}

/* Who is alone gives the reason on the page that asks who wrote it; the remark is about that reason, and the page stays open until it is there. */
static void
test_alone (Firm          *firm,
            gconstpointer  data)
{
  MunRecord *others[] = { firm->second, firm->coordinator, firm->warehouse, firm->auditor, firm->consultant };
  g_autoptr(MunWizardRun) run = NULL;
  g_autoptr(GPtrArray) issues = NULL;
  gboolean found = FALSE;
  guint page;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      mun_record_set (others[i], PERSON_ACTIVE, "0");
      mun_workspace_set_restoring (firm->workspace, TRUE); /* they left long ago */
      g_assert_true (mun_workspace_save (firm->workspace, others[i], NULL, NULL));
      mun_workspace_set_restoring (firm->workspace, FALSE);
    }
  firm_act (firm, firm->boss);
  run = firm_start (firm, "scope");
  answer_all (firm, run);
  page = run_page (run, "control");
  issues = mun_wizard_run_issues (run, page);
  for (guint i = 0; i < issues->len; i++)
    found |= ((MunIssue *) g_ptr_array_index (issues, i))->field == MUN_ISSUE_NOTE;
  g_assert_true (found);
  assert_issue (run, "control", MUN_ISSUE_STOP, "“Why one person writes and approves it”");
  g_assert_cmpint (mun_wizard_run_page_state (run, page), ==, MUN_PAGE_OPEN);
  mun_record_set_note (mun_wizard_run_get_subject (run), "I am alone here");
  g_assert_cmpint (mun_wizard_run_page_state (run, page), ==, MUN_PAGE_DONE);
}

/* What the last page announces is what the path has next; whoever can decide finds what waits, and nobody else does. */
static void
test_next (Firm          *firm,
           gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) made = NULL, path = NULL, hers = NULL, his = NULL;
  g_autofree char *sentence = NULL;
  const MunWizard *follows;
  gboolean found = FALSE;

  answer_all (firm, run);
  made = run_finish (run);
  follows = mun_wizard_run_what_next (run, &sentence);
  path = mun_path_new (firm->workspace);
  for (guint i = 0; i < path->len; i++)
    {
      const MunStation *station = g_ptr_array_index (path, i);

      if (station->state == MUN_STATION_NEXT)
        {
          g_assert_nonnull (strstr (sentence, station->title));
          g_assert_cmpstr (follows != NULL ? follows->id : NULL, ==, station->wizard);
        }
      /* The firm has processes with their control and a carrier, from elsewhere: nobody began with the daily operation. */
      if (g_str_equal (station->id, "operation"))
        g_assert_cmpint (station->state, ==, MUN_STATION_WAITING);
    }
  hers = mun_due_decisions (firm->workspace);
  g_assert_cmpuint (hers->len, ==, 0);
  firm_act (firm, firm->boss);
  his = mun_due_decisions (firm->workspace);
  for (guint i = 0; i < his->len; i++)
    found |= g_str_equal (mun_record_get_id (((MunDue *) g_ptr_array_index (his, i))->record), mun_record_get_id (scope));
  g_assert_true (found);
}

/* A draft begins the station it belongs to. */
static void
test_begun (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunRecord) risk = firm_add (firm, &mun_risk_spec, RISK_TITLE, "Gate", RISK_KIND, "security", RISK_CATEGORY, "a", -1);
  g_autoptr(GPtrArray) path = mun_path_new (firm->workspace);

  for (guint i = 0; i < path->len; i++)
    {
      const MunStation *station = g_ptr_array_index (path, i);

      if (g_str_equal (station->id, "risks"))
        g_assert_cmpint (station->state, ==, MUN_STATION_STARTED);
    }
}

/* The engine ------------------------------------------------------------------------------------------------------------------ */

static void
test_resume (Firm          *firm,
             gconstpointer  data)
{
  g_autofree char *id = NULL;

  {
    g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
    MunRecord *scope = mun_wizard_run_get_subject (run);

    run_go (run, "services");
    run_set (run, scope, SCOPE_PRODUCTS_SERVICES, "Storage of wine", -1);
    run_go (run, "limits");
    run_set (run, scope, SCOPE_BOUNDARIES, "typed and not saved", -1);
    id = g_strdup (mun_record_get_id (scope));
    /* The program is killed here: what was not left is lost, what was left is kept. */
  }
  mun_workspace_close (firm->workspace);
  g_object_unref (firm->workspace);
  firm->workspace = mun_workspace_open (firm->path, MUN_STORE_DEFAULT, NULL);
  g_assert_nonnull (firm->workspace);
  mun_workspace_set_today (firm->workspace, "2026-11-02");

  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);

  g_assert_cmpstr (mun_record_get_id (scope), ==, id);
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, run_page (run, "limits"));
  g_assert_cmpstr (mun_record_get (scope, SCOPE_PRODUCTS_SERVICES), ==, "Storage of wine");
  g_assert_cmpstr (mun_record_get (scope, SCOPE_BOUNDARIES), !=, "typed and not saved");
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "sites")), ==, MUN_PAGE_DONE);
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "sentence")), ==, MUN_PAGE_NEW);
  /* Prefilled ones are marked still, those a person wrote are not. */
  g_assert_nonnull (mun_wizard_run_prefilled_from (run, scope, SCOPE_SITES));
  g_assert_null (mun_wizard_run_prefilled_from (run, scope, SCOPE_PRODUCTS_SERVICES));
}

/* In a new file nothing can have shaped the scope yet: the page says where to go, and stays open until something is ticked. */
static void
test_unshaped (Firm          *firm,
               gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);
  guint page = run_page (run, "considered");
  const MunWizardPage *p = &mun_wizard_run_get_wizard (run)->pages[page];
  g_autofree char *empty = NULL, *full = NULL;

  run_visit_all (run);
  g_assert_true (mun_wizard_run_lacks_choices (run, page));
  g_assert_false (mun_wizard_run_lacks_choices (run, run_page (run, "others")));
  g_assert_cmpint (mun_wizard_run_page_state (run, page), ==, MUN_PAGE_OPEN);
  empty = p->show (run);
  g_assert_nonnull (strstr (empty, "“Context”"));
  {
    g_autoptr(MunRecord) issue = firm_add (firm, &mun_issue_spec, ISSUE_TITLE, "Theft in the street", -1);

    g_assert_false (mun_wizard_run_lacks_choices (run, page));
    full = p->show (run);
    g_assert_cmpstr (full, ==, "");
    g_assert_cmpint (mun_wizard_run_page_state (run, page), ==, MUN_PAGE_OPEN);
    run_go (run, "considered");
    g_assert_true (mun_record_is_set (scope, SCOPE_ISSUES));
    g_assert_cmpint (mun_wizard_run_page_state (run, page), ==, MUN_PAGE_DONE);
  }
}

/* The limits name what the records name: no vehicles where there are none. */
static void
test_boundaries (Firm          *firm,
                 gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);

  run_go (run, "limits");
  g_assert_true (mun_record_is_set (scope, SCOPE_BOUNDARIES));
  g_assert_null (strstr (mun_record_get (scope, SCOPE_BOUNDARIES), "vehicles"));
  g_assert_null (strstr (mun_record_get (scope, SCOPE_BOUNDARIES), "computer"));
  g_assert_cmpstr (mun_wizard_run_prefilled_from (run, scope, SCOPE_BOUNDARIES), ==, "Written from the sites you ticked");
  {
    g_autoptr(MunRecord) van = firm_add (firm, &mun_asset_spec, ASSET_NAME, "Van", ASSET_KIND, "vehicle", ASSET_VALUE_CLASS, "low", -1);

    run_go (run, "services");
    run_go (run, "limits");
    g_assert_true (g_str_has_suffix (mun_record_get (scope, SCOPE_BOUNDARIES), " and our own vehicles."));
    g_assert_nonnull (strstr (mun_wizard_run_prefilled_from (run, scope, SCOPE_BOUNDARIES), "your assets"));
  }
}

static void
test_prefill (Firm          *firm,
              gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);

  g_assert_true (mun_record_is_set (scope, SCOPE_SITES));
  g_assert_nonnull (mun_wizard_run_prefilled_from (run, scope, SCOPE_SITES));
  run_go (run, "sentence");
  g_autofree char *before = g_strdup (mun_record_get (scope, SCOPE_STATEMENT));

  /* An untouched proposal follows the answers; a touched one stays, and so does one that was emptied. */
  run_go (run, "services");
  run_set (run, scope, SCOPE_PRODUCTS_SERVICES, "Storage of wine and cheese", -1);
  run_go (run, "sentence");
  g_assert_cmpstr (mun_record_get (scope, SCOPE_STATEMENT), !=, before);
  run_set (run, scope, SCOPE_STATEMENT, "My own sentence", -1);
  g_assert_null (mun_wizard_run_prefilled_from (run, scope, SCOPE_STATEMENT));
  run_go (run, "services");
  run_go (run, "sentence");
  g_assert_cmpstr (mun_record_get (scope, SCOPE_STATEMENT), ==, "My own sentence");
  run_set (run, scope, SCOPE_STATEMENT, "", -1);
  run_go (run, "services");
  run_go (run, "sentence");
  g_assert_cmpstr (mun_record_get (scope, SCOPE_STATEMENT), ==, "");

  mun_wizard_run_touch (run, scope, SCOPE_SITES);
  g_assert_null (mun_wizard_run_prefilled_from (run, scope, SCOPE_SITES));
}

/* The example of a page is not an answer. */
static void
test_example (Firm          *firm,
              gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);
  const char *example = mun_wizard_run_get_wizard (run)->pages[run_page (run, "services")].example;
  g_autofree char *more = g_strconcat ("Ours\n", example, NULL);

  run_go (run, "services");
  run_set (run, scope, SCOPE_PRODUCTS_SERVICES, example, -1);
  assert_issue (run, "services", MUN_ISSUE_WARNING, "still our example");
  run_set (run, scope, SCOPE_PRODUCTS_SERVICES, more, -1);
  assert_issue (run, "services", MUN_ISSUE_WARNING, "still our example");
  run_set (run, scope, SCOPE_PRODUCTS_SERVICES, "Storage of wine", -1);
  assert_no_issue (run, "services", MUN_ISSUE_WARNING, "still our example");
}

static gboolean
is_ticked (MunWizardRun *run,
           MunRecord    *site)
{
  g_auto(GStrv) ids = mun_record_get_links (mun_wizard_run_get_subject (run), SCOPE_SITES);

  return g_strv_contains ((const char * const *) ids, mun_record_get_id (site));
}

/* A site that is said to be inside after the draft was written is ticked; who unticks it has the last word. */
static void
test_newer_site (Firm          *firm,
                 gconstpointer  data)
{
  g_autoptr(MunWizardRun) first = firm_start (firm, "scope");
  g_autoptr(MunWizardRun) again = NULL;
  g_autoptr(MunRecord) kiosk = NULL;
  g_autoptr(MunRecord) cellar = NULL;

  run_set (first, mun_wizard_run_get_subject (first), SCOPE_SITES, mun_record_get_id (firm->hall), -1);
  mun_wizard_run_touch (first, mun_wizard_run_get_subject (first), SCOPE_SITES);
  run_go (first, "services");
  run_go (first, "sites");
  g_assert_false (is_ticked (first, firm->yard));
  run_go (first, "services");

  kiosk = firm_add (firm, &mun_site_spec, SITE_NAME, "Kiosk", SITE_KIND, "shop", SITE_IN_SCOPE, "1", -1);
  cellar = firm_add (firm, &mun_site_spec, SITE_NAME, "Cellar", SITE_KIND, "shop", -1);
  run_go (first, "sites");
  g_assert_true (is_ticked (first, firm->hall));
  g_assert_true (is_ticked (first, kiosk));
  g_assert_false (is_ticked (first, cellar));
  g_assert_false (is_ticked (first, firm->yard));

  mun_record_remove_link (mun_wizard_run_get_subject (first), SCOPE_SITES, mun_record_get_id (kiosk));
  run_go (first, "services");
  again = firm_start (firm, "scope");
  run_go (again, "sites");
  g_assert_true (is_ticked (again, firm->hall));
  g_assert_false (is_ticked (again, kiosk));
}

static void
test_refused (Firm          *firm,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  g_autoptr(GPtrArray) made = NULL;
  MunRecord *scope = mun_wizard_run_get_subject (run);
  gint64 documents = mun_workspace_count (firm->workspace, &mun_document_spec, -1);

  run_go (run, "services");
  run_set (run, scope, SCOPE_PRODUCTS_SERVICES, "Storage of wine", -1);
  g_assert_false (mun_wizard_run_finish (run, &made, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_assert_null (made);
  /* Nothing half: no document, still a draft; but what was typed is kept. */
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_document_spec, -1), ==, documents);
  g_assert_cmpstr (mun_record_get_state (scope), ==, "draft");
  g_assert_false (mun_record_is_dirty (scope));
}

static void
test_undo (Firm          *firm,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  g_autoptr(MunRecord) other = NULL;
  g_autoptr(MunRecord) open = NULL;

  run_visit_all (run);
  /* What somebody else does meanwhile stays. */
  other = firm_add (firm, &mun_site_spec, SITE_NAME, "Kiosk", SITE_KIND, "shop", -1);
  run_go (run, "sentence");
  g_assert_true (mun_wizard_run_undo (run, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_scope_spec, -1), ==, 0);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_wizard_run_spec, -1), ==, 0);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_site_spec, -1), ==, 3);
  open = mun_wizard_find_open (firm->workspace, mun_wizard_find ("scope"));
  g_assert_null (open);
}

static void
test_undo_evidence (Firm          *firm,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "scope");
  g_autoptr(GPtrArray) made = NULL;

  answer_all (firm, run);
  made = run_finish (run);
  /* That it was sent for approval is evidence: nothing is taken back, and the reason is told. */
  g_assert_false (mun_wizard_run_undo (run, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "sent for approval"));
  g_assert_nonnull (strstr (error->message, "send it back"));
  g_assert_cmpstr (mun_record_get_state (mun_wizard_run_get_subject (run)), ==, "in_review");
}

#define add(path, function) g_test_add (path, Firm, NULL, firm_set_up, function, firm_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/wizard/scope/whole", test_whole);
  add ("/wizard/scope/checked", test_checked);
  add ("/wizard/scope/checked-approval", test_checked_approval);
  add ("/wizard/scope/alone", test_alone);
  add ("/wizard/scope/next", test_next);
  add ("/wizard/scope/begun", test_begun);
  add ("/wizard/scope/again", test_again);
  add ("/wizard/scope/issues", test_issues);
  add ("/wizard/engine/resume", test_resume);
  add ("/wizard/engine/prefill", test_prefill);
  add ("/wizard/scope/example", test_example);
  add ("/wizard/scope/unshaped", test_unshaped);
  add ("/wizard/scope/boundaries", test_boundaries);
  add ("/wizard/scope/newer-site", test_newer_site);
  add ("/wizard/engine/refused", test_refused);
  add ("/wizard/engine/undo", test_undo);
  add ("/wizard/engine/undo-evidence", test_undo_evidence);
  return g_test_run ();
}
