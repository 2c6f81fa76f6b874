/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "model/demo.h"
#include "model/path.h"
#include "model/reading-list.h"
#include "model/rules.h"
#include "model/wizard-support.h"

/* The wizards on a system that is a year old: every page opens, what exists is shown, nothing is lost. One file for all of it; each test takes back what it did. */

typedef struct {
  MunWorkspace *workspace;
} Demo;

static MunWizardRun *
start (Demo       *demo,
       const char *wizard)
{
  g_autoptr(GError) error = NULL;
  MunWizardRun *run = mun_wizard_run_new (demo->workspace, mun_wizard_find (wizard), NULL, &error);

  g_assert_no_error (error);
  return run;
}

static guint
count_taken (GPtrArray *suggestions,
             gboolean   taken)
{
  guint n = 0;

  for (guint i = 0; i < suggestions->len; i++)
    n += ((MunSuggestion *) g_ptr_array_index (suggestions, i))->taken == taken;

  return n;
}

static void
take_back (MunWizardRun *run)
{
  g_autoptr(GError) error = NULL;

  mun_wizard_run_undo (run, &error);
  g_assert_no_error (error);
}

static void
test_scope (gconstpointer data)
{
  Demo *demo = (Demo *) data;
  g_autoptr(MunWizardRun) run = start (demo, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);

  run_visit_all (run);
  /* The next version of the one in force, with what it said. */
  g_assert_cmpstr (mun_record_get_state (scope), ==, "draft");
  g_assert_true (mun_record_is_set (scope, SCOPE_SUPERSEDES));
  g_assert_nonnull (strstr (mun_record_get (scope, SCOPE_STATEMENT), "Quillbury"));
  assert_no_issue (run, "sites", MUN_ISSUE_STOP, "");
  assert_issue (run, "control", MUN_ISSUE_WARNING, "what is new");
  take_back (run);
}

static void
test_policy (gconstpointer data)
{
  Demo *demo = (Demo *) data;
  g_autoptr(MunRecord) policy = mun_workspace_find_first (demo->workspace, &mun_policy_spec, POLICY_AUDIENCE, MUN_IS, "internal", POLICY_STATUS, MUN_IS, "approved", -1);
  g_autoptr(GPtrArray) open = mun_reading_list_open (demo->workspace, policy);
  g_autoptr(MunWizardRun) run = start (demo, "policy");
  g_autofree char *risks = NULL;

  /* One is on leave, one is new. */
  g_assert_cmpuint (open->len, ==, 2);
  run_visit_all (run);
  risks = mun_wizard_find ("policy")->pages[run_page (run, "risks")].show (run);
  g_assert_nonnull (strstr (risks, "Trailer stolen from the yard"));
  take_back (run);
}

static void
test_risks (gconstpointer data)
{
  Demo *demo = (Demo *) data;
  g_autoptr(MunWizardRun) run = start (demo, "risks");
  g_autoptr(GPtrArray) risks = mun_wizard_run_records (run, run_page (run, "describe"));
  g_autoptr(GPtrArray) cards = mun_wizard_run_suggestions (run, run_page (run, "source-a"));
  g_autofree char *picture = mun_wizard_find ("risks")->pages[run_page (run, "review")].show (run);

  g_assert_cmpuint (risks->len, ==, 33);
  /* Some of what the records know is in the register already, and the library has more. */
  g_assert_cmpuint (count_taken (cards, TRUE), >, 0);
  g_assert_cmpuint (count_taken (cards, FALSE), >, 0);
  g_assert_nonnull (strstr (picture, "Trailer stolen from the yard"));
  assert_no_issue (run, "source-a", MUN_ISSUE_STOP, "");
  assert_no_issue (run, "source-f", MUN_ISSUE_WARNING, "be late");
  assert_no_issue (run, "current", MUN_ISSUE_STOP, "");
  run_visit_all (run);
  take_back (run);
}

static void
test_objectives (gconstpointer data)
{
  Demo *demo = (Demo *) data;
  g_autoptr(MunWizardRun) run = start (demo, "objectives");
  g_autoptr(GPtrArray) objectives = mun_wizard_run_records (run, run_page (run, "what"));
  g_autoptr(GPtrArray) cards = mun_wizard_run_suggestions (run, run_page (run, "what"));

  /* Six are active, two are achieved and past. */
  g_assert_cmpuint (objectives->len, ==, 6);
  g_assert_cmpuint (cards->len, >, 0);
  run_visit_all (run);
  /* What is said about a step is said once, where its day is asked. */
  assert_issue (run, "steps", MUN_ISSUE_WARNING, "ends after its objective");
  assert_no_issue (run, "when", MUN_ISSUE_WARNING, "ends after");
  take_back (run);
}

/* One complaint for one contract. */
static void
test_contracts (gconstpointer data)
{
  Demo *demo = (Demo *) data;
  g_autoptr(MunWizardRun) run = start (demo, "suppliers");

  run_visit_all (run);
  assert_issue (run, "terms", MUN_ISSUE_WARNING, "The contract says nothing about security.");
  assert_no_issue (run, "terms", MUN_ISSUE_WARNING, "does not speak of it");
  take_back (run);
}

static void
test_audit (gconstpointer data)
{
  Demo *demo = (Demo *) data;
  g_autoptr(MunWizardRun) run = start (demo, "audit");
  MunRecord *audit = mun_wizard_run_get_subject (run);
  g_autofree char *where = NULL;

  /* The planned one is taken up. */
  g_assert_cmpstr (mun_record_get_title (audit), ==, "Quillbury yard");
  where = mun_wizard_find ("audit")->pages[run_page (run, "where")].show (run);
  g_assert_nonnull (strstr (where, "Quillbury"));
  run_visit_all (run);
  g_assert_cmpint (mun_workspace_count (demo->workspace, &mun_audit_item_spec, AUDIT_ITEM_AUDIT, MUN_IS, mun_record_get_id (audit), -1), ==, 2);
  take_back (run);
  g_assert_cmpint (mun_workspace_count (demo->workspace, &mun_audit_item_spec, AUDIT_ITEM_AUDIT, MUN_IS, mun_record_get_id (audit), -1), ==, 0);
}

/* The conversations about whole registers show a year of records, stop nowhere, and change nothing by being looked through. */
static void
test_registers (gconstpointer data)
{
  static const char * const ids[] = {
    "roles", "competence", "communication", "documents", "operation", "controls", "suppliers", "exercise", "monitoring"
  };
  Demo *demo = (Demo *) data;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(MunWizardRun) run = start (demo, ids[i]);
      g_autoptr(GPtrArray) issues = NULL;

      run_visit_all (run);
      issues = mun_wizard_run_issues (run, G_MAXUINT);
      for (guint n = 0; n < issues->len; n++)
        {
          const MunIssue *issue = g_ptr_array_index (issues, n);

          if (issue->level == MUN_ISSUE_STOP)
            g_error ("%s stops at what is on record: %s", ids[i], issue->message);
        }
      take_back (run);
    }
}

/* One card puts down everybody who has not confirmed the policy; what is stored is proof. */
static void
test_readers (gconstpointer data)
{
  Demo *demo = (Demo *) data;
  g_autoptr(MunWizardRun) run = start (demo, "competence");
  guint page = run_page (run, "readers");
  g_autoptr(GPtrArray) before = mun_wizard_run_records (run, page), after = NULL;
  g_autoptr(GPtrArray) cards = NULL;
  MunRecord *reader;

  run_go (run, "readers");
  reader = run_accept (run, "readers", "have not confirmed");
  after = mun_wizard_run_records (run, page);
  g_assert_cmpuint (after->len, ==, before->len + 2);
  run_go (run, "review");
  g_assert_true (mun_wizard_run_is_frozen (run, reader));
  cards = mun_wizard_run_suggestions (run, page);
  g_assert_cmpuint (cards->len, ==, 0);
}

/* Every station that has a wizard leads to one that exists. */
/* What is in force is not approved once more by walking through the questions about it. */
static void
test_nothing_again (gconstpointer data)
{
  Demo *demo = (Demo *) data;
  g_autoptr(MunRecord) boss = mun_workspace_find_first (demo->workspace, &mun_person_spec, PERSON_IS_TOP_MANAGEMENT, MUN_IS, "1", -1);
  g_autofree char *before = g_strdup (mun_workspace_get_person (demo->workspace));
  g_autoptr(MunWizardRun) run = start (demo, "documents");
  g_autofree char *sentence = NULL;

  mun_workspace_set_person (demo->workspace, mun_record_get_id (boss));
  run_visit_all (run);
  g_assert_cmpint (mun_wizard_run_foresee (run, &sentence), ==, MUN_FINISH_KEEPS);
  mun_workspace_set_person (demo->workspace, before);
  take_back (run);
}

static void
test_path (gconstpointer data)
{
  Demo *demo = (Demo *) data;
  g_autoptr(GPtrArray) stations = mun_path_new (demo->workspace);
  guint wizards = 0;

  for (guint i = 0; i < stations->len; i++)
    {
      const MunStation *station = g_ptr_array_index (stations, i);

      if (!station->wizard)
        continue;
      g_assert_nonnull (mun_wizard_find (station->wizard));
      wizards++;
    }
  g_assert_cmpuint (wizards, >=, 6);
}

/* The questions are about the record that was open: the next version of just this plan, the change itself, nothing that is over; a new plan follows no
 * other. Whoever only looks in leaves nothing behind. */
static void
test_about (gconstpointer data)
{
  Demo *demo = (Demo *) data;
  static const struct { const char *ref, *wizard; gboolean same; gboolean over; } cases[] = {
    { "PLN-0003", "plan", FALSE, FALSE }, { "PLN-0001", "plan", FALSE, FALSE }, { "POL-0001", "policy", FALSE, FALSE },
    { "SCO-0002", "scope", FALSE, FALSE }, { "CHG-0006", "change", TRUE, FALSE }, { "CHG-0001", "change", TRUE, TRUE }, { "INC-0001", "incident", TRUE, TRUE },
  };
  g_autoptr(MunRevision) before = mun_store_head (mun_workspace_get_store (demo->workspace), NULL), after = NULL;
  g_autoptr(MunWizardRun) fresh = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRecord) record = mun_workspace_lookup (demo->workspace, cases[i].ref, NULL);
      g_autoptr(MunWizardRun) run = mun_wizard_run_new_from (demo->workspace, mun_wizard_find (cases[i].wizard), record, &error);
      g_autoptr(MunRecord) older = run != NULL ? mun_state_begun_from (demo->workspace, mun_wizard_run_get_subject (run)) : NULL;

      g_assert_no_error (error);
      if ((run == NULL) != cases[i].over)
        g_error ("%s: there are %s", cases[i].ref, run == NULL ? "no questions" : "questions about what is over");
      if (run == NULL)
        continue;
      if (cases[i].same ? mun_wizard_run_get_subject (run) != record : older != record)
        g_error ("%s: the questions are about %s", cases[i].ref, mun_record_get_ref (mun_wizard_run_get_subject (run)));
      g_assert_true (mun_wizard_run_save (run, &error));
      g_assert_no_error (error);
    }
  fresh = mun_wizard_run_new_from (demo->workspace, mun_wizard_find ("plan"), NULL, NULL);
  g_assert_true (mun_record_is_new (mun_wizard_run_get_subject (fresh)));
  g_assert_null (mun_state_begun_from (demo->workspace, mun_wizard_run_get_subject (fresh)));
  after = mun_store_head (mun_workspace_get_store (demo->workspace), NULL);
  g_assert_cmpint (after->number, ==, before->number);
}

/* The next version of a plan shows when the one before it was tried. */
static void
test_tried (gconstpointer data)
{
  Demo *demo = (Demo *) data;
  g_autoptr(MunRecord) plan = mun_workspace_lookup (demo->workspace, "PLN-0001", NULL);
  g_autoptr(MunRecord) untried = mun_workspace_lookup (demo->workspace, "PLN-0003", NULL);
  g_autoptr(MunWizardRun) run = mun_wizard_run_new_from (demo->workspace, mun_wizard_find ("plan"), plan, NULL);
  g_autoptr(MunWizardRun) other = mun_wizard_run_new_from (demo->workspace, mun_wizard_find ("plan"), untried, NULL);
  const MunWizardPage *page = &mun_wizard_find ("plan")->pages[mun_wizard_run_page_index (run, "test")];
  g_autofree char *shown = page->show (run), *none = page->show (other);

  g_assert_cmpstr (shown, ==, "Tried on 28 May 2026: Night intrusion and flood warning. Partly met");
  g_assert_cmpstr (none, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL, *path = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) organisation = NULL;
  Demo demo = { NULL };
  int result;

  g_setenv ("MUNIMENT_TODAY", "2026-11-02", TRUE);
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("muniment-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "demo.muniment", NULL);
  demo.workspace = mun_demo_create (path, &error);
  g_assert_no_error (error);
  organisation = mun_workspace_organisation (demo.workspace);
  mun_workspace_set_person (demo.workspace, mun_record_get (organisation, ORGANISATION_SECURITY_COORDINATOR));

  g_test_add_data_func ("/wizard/demo/scope", &demo, test_scope);
  g_test_add_data_func ("/wizard/demo/policy", &demo, test_policy);
  g_test_add_data_func ("/wizard/demo/risks", &demo, test_risks);
  g_test_add_data_func ("/wizard/demo/objectives", &demo, test_objectives);
  g_test_add_data_func ("/wizard/demo/contracts", &demo, test_contracts);
  g_test_add_data_func ("/wizard/demo/audit", &demo, test_audit);
  g_test_add_data_func ("/wizard/demo/registers", &demo, test_registers);
  g_test_add_data_func ("/wizard/demo/nothing-again", &demo, test_nothing_again);
  g_test_add_data_func ("/wizard/demo/about", &demo, test_about);
  g_test_add_data_func ("/wizard/demo/tried", &demo, test_tried);
  g_test_add_data_func ("/wizard/demo/path", &demo, test_path);
  g_test_add_data_func ("/wizard/demo/readers", &demo, test_readers); /* the last one: proof cannot be taken back */
  result = g_test_run ();

  g_clear_object (&organisation);
  g_clear_object (&demo.workspace);
  g_unlink (path);
  g_rmdir (folder);
  return result;
}
