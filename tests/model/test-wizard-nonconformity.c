/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "model/wizard-support.h"

static void
answer (Firm         *firm,
        MunWizardRun *run)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);

  run_set (run, nonconformity, NONCONFORMITY_TITLE, "Two trailers without a seal number", NONCONFORMITY_DESCRIPTION, "4 May, gate 2",
           NONCONFORMITY_REQUIREMENT, "Loading rule 3.2", NONCONFORMITY_SOURCE, "observation", NONCONFORMITY_SEVERITY, "minor",
           NONCONFORMITY_PROCESS, mun_record_get_id (firm->storing), NONCONFORMITY_OWNER, mun_record_get_id (firm->warehouse), -1);
  run_go (run, "fix");
  run_set (run, nonconformity, NONCONFORMITY_CORRECTION, "Both sealed the same evening", NONCONFORMITY_CORRECTION_ON, "2026-11-02",
           NONCONFORMITY_CONSEQUENCES, "None, contents complete", NONCONFORMITY_CONSEQUENCES_HANDLED, "Customer told", -1);
  run_go (run, "why");
  run_set (run, nonconformity, NONCONFORMITY_ROOT_CAUSE, "The list lies in the office and not at the gate", NONCONFORMITY_CAUSE_METHOD, "Five whys", -1);
  run_go (run, "elsewhere");
  run_set (run, nonconformity, NONCONFORMITY_SIMILAR_RESULT, "Harbour Yard complete", NONCONFORMITY_SIMILAR_CHECKED_ON, "2026-11-02", -1);
  run_go (run, "need");
}

static MunRecord *
add_action (Firm         *firm,
            MunWizardRun *run)
{
  g_autoptr(MunRecord) action = NULL;

  run_set (run, mun_wizard_run_get_subject (run), NONCONFORMITY_ACTION_NEEDED, "yes", -1);
  run_go (run, "actions");
  action = mun_wizard_run_add (run, run_page (run, "actions"), NULL);
  g_assert_true (mun_record_is (action, CORRECTIVE_ACTION_OWNER, mun_record_get_id (firm->warehouse)));
  run_set (run, action, CORRECTIVE_ACTION_ACTION_TEXT, "The list hangs at gate 2, which opens only with a number", CORRECTIVE_ACTION_CAUSE_ADDRESSED, "List not at the gate",
           CORRECTIVE_ACTION_PROPORTION_NOTE, "Costs nothing", -1);
  /* The run holds it. */
  return action;
}

static void
test_whole (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunRecord) risk = firm_add (firm, &mun_risk_spec, RISK_TITLE, "Trailer swapped", RISK_CATEGORY, "a", RISK_KIND, "security",
                                        RISK_PROCESS, mun_record_get_id (firm->storing), -1);
  g_autoptr(MunWizardRun) run = firm_start (firm, "nonconformity"), later = NULL, last = NULL;
  g_autoptr(MunRecord) nonconformity = g_object_ref (mun_wizard_run_get_subject (run));
  g_autoptr(MunRecord) action = NULL;
  g_autoptr(GPtrArray) made = NULL, again = NULL, closed = NULL;

  answer (firm, run);
  action = g_object_ref (add_action (firm, run));
  run_go (run, "risks");
  g_assert_cmpstr (mun_record_get (action, CORRECTIVE_ACTION_RISKS), ==, mun_record_get_id (risk));
  run_set (run, action, CORRECTIVE_ACTION_RISK_REVIEW, "Queue grows by two minutes", CORRECTIVE_ACTION_RISK_REVIEWED_BY, mun_record_get_id (firm->coordinator),
           CORRECTIVE_ACTION_RISK_REVIEWED_ON, "2026-11-02", -1);
  run_go (run, "approve");
  run_set (run, action, CORRECTIVE_ACTION_APPROVED_BY, mun_record_get_id (firm->coordinator), CORRECTIVE_ACTION_APPROVED_ON, "2026-11-02", -1);
  run_visit_all (run);
  made = run_finish (run);
  g_assert_cmpuint (made_count (made, &mun_corrective_action_spec), ==, 1);
  g_assert_cmpstr (mun_record_get_state (action), ==, "approved");
  g_assert_cmpstr (mun_record_get_state (nonconformity), ==, "action");

  mun_workspace_set_today (firm->workspace, "2027-02-01");
  later = mun_wizard_run_new (firm->workspace, mun_wizard_find ("nonconformity"), nonconformity, NULL);
  run_go (later, "done");
  run_set (later, action, CORRECTIVE_ACTION_STARTED_ON, "2026-11-10", CORRECTIVE_ACTION_IMPLEMENTED_ON, "2026-11-20", -1);
  run_go (later, "effect");
  run_set (later, action, CORRECTIVE_ACTION_EFFECT_CHECKED_ON, "2027-01-10", CORRECTIVE_ACTION_EFFECT_CHECKED_BY, mun_record_get_id (firm->second),
           CORRECTIVE_ACTION_EFFECT_RESULT, "effective", CORRECTIVE_ACTION_EFFECT_EVIDENCE, "60 trailers, all numbers", -1);
  assert_issue (later, "effect", MUN_ISSUE_STOP, "Nobody enters a decision for somebody else");
  firm_act (firm, firm->second);
  assert_no_issue (later, "effect", MUN_ISSUE_STOP, "Nobody enters");
  run_go (later, "system");
  firm_act (firm, firm->coordinator);
  run_set (later, nonconformity, NONCONFORMITY_SYSTEM_CHANGE, "yes", -1);
  again = run_finish (later);
  g_assert_cmpstr (mun_record_get_state (action), ==, "effective");
  g_assert_cmpstr (mun_record_get_state (nonconformity), ==, "closed");
  g_assert_true (mun_record_is (nonconformity, NONCONFORMITY_CLOSED_BY, mun_record_get_id (firm->coordinator)));
  g_assert_cmpuint (made_count (again, &mun_change_spec), ==, 1);
}

/* The owner of the action may finish the questions, but not close the case. */
static void
test_owner_does_not_close (Firm          *firm,
                           gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "nonconformity"), other = NULL;
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) made = NULL, closed = NULL;
  MunRecord *action;

  answer (firm, run);
  action = add_action (firm, run);
  run_set (run, action, CORRECTIVE_ACTION_OWNER, mun_record_get_id (firm->coordinator), CORRECTIVE_ACTION_RISK_REVIEW, "None, the gate stays as it is",
           CORRECTIVE_ACTION_RISK_REVIEWED_BY, mun_record_get_id (firm->coordinator), CORRECTIVE_ACTION_RISK_REVIEWED_ON, "2026-09-01",
           CORRECTIVE_ACTION_APPROVED_BY, mun_record_get_id (firm->coordinator), CORRECTIVE_ACTION_APPROVED_ON, "2026-09-01", CORRECTIVE_ACTION_STARTED_ON, "2026-09-01",
           CORRECTIVE_ACTION_IMPLEMENTED_ON, "2026-09-02", -1);
  run_set (run, nonconformity, NONCONFORMITY_SYSTEM_CHANGE, "no", -1);
  run_visit_all (run);
  firm_act (firm, firm->second);
  run_set (run, action, CORRECTIVE_ACTION_EFFECT_CHECKED_ON, "2026-10-20", CORRECTIVE_ACTION_EFFECT_CHECKED_BY, mun_record_get_id (firm->second),
           CORRECTIVE_ACTION_EFFECT_RESULT, "effective", CORRECTIVE_ACTION_EFFECT_EVIDENCE, "Seen", -1);
  g_assert_true (mun_wizard_run_save (run, NULL));
  firm_act (firm, firm->coordinator);
  made = run_finish (run);
  g_assert_cmpstr (mun_record_get_state (action), ==, "implemented");
  g_assert_cmpstr (mun_record_get_state (nonconformity), ==, "action");
  g_assert_cmpstr (mun_record_get (nonconformity, NONCONFORMITY_CLOSED_ON), ==, "");

  firm_act (firm, firm->boss);
  other = mun_wizard_run_new (firm->workspace, mun_wizard_find ("nonconformity"), nonconformity, NULL);
  closed = run_finish (other);
  g_assert_cmpstr (mun_record_get_state (nonconformity), ==, "closed");
}

static void
test_cause_catches (Firm          *firm,
                    gconstpointer  data)
{
  static const char * const excuses[] = { "human error", "Why? Because it was late\nWhy? Rule not followed", "粗心" };
  g_autoptr(MunWizardRun) run = firm_start (firm, "nonconformity");
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  g_autofree char *whys = NULL;
  g_autoptr(GError) error = NULL;

  answer (firm, run);
  for (guint i = 0; i < G_N_ELEMENTS (excuses); i++)
    {
      run_set (run, nonconformity, NONCONFORMITY_ROOT_CAUSE, excuses[i], -1);
      assert_issue (run, "why", MUN_ISSUE_STOP, "where the question begins");
    }
  g_assert_false (mun_wizard_run_finish (run, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);

  whys = mun_wizard_find ("nonconformity")->pages[run_page (run, "why")].propose (run, nonconformity, NONCONFORMITY_ROOT_CAUSE);
  g_assert_nonnull (g_strstr_len (whys, -1, "Two trailers"));
  run_set (run, nonconformity, NONCONFORMITY_ROOT_CAUSE, whys, NONCONFORMITY_CAUSE_METHOD, "", -1);
  assert_issue (run, "why", MUN_ISSUE_STOP, "still a “…”");
  assert_issue (run, "why", MUN_ISSUE_WARNING, "Five whys");
  run_set (run, nonconformity, NONCONFORMITY_ROOT_CAUSE, "", NONCONFORMITY_REQUIREMENT, "", NONCONFORMITY_SIMILAR_CHECKED_ON, "", NONCONFORMITY_CORRECTION_ON, "2026-10-01", -1);
  assert_issue (run, "why", MUN_ISSUE_WARNING, "not known yet");
  assert_issue (run, "what", MUN_ISSUE_WARNING, "Which rule");
  assert_issue (run, "elsewhere", MUN_ISSUE_STOP, "which day");
  assert_issue (run, "fix", MUN_ISSUE_STOP, "before it was found");
  run_set (run, nonconformity, NONCONFORMITY_ACTION_NEEDED, "no", NONCONFORMITY_SEVERITY, "major", -1);
  assert_issue (run, "need", MUN_ISSUE_STOP, "Say why");
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "actions")), ==, MUN_PAGE_SKIPPED);
  run_set (run, nonconformity, NONCONFORMITY_NO_ACTION_REASON, "Gate is gone", -1);
  assert_issue (run, "need", MUN_ISSUE_WARNING, "major case");
}

static void
test_action_catches (Firm          *firm,
                     gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "nonconformity");
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  MunRecord *action;

  answer (firm, run);
  run_set (run, nonconformity, NONCONFORMITY_SEVERITY, "major", NONCONFORMITY_ACTION_NEEDED, "yes", -1);
  assert_issue (run, "actions", MUN_ISSUE_WARNING, "none is written down");
  action = add_action (firm, run);
  g_assert_cmpstr (mun_record_get (action, CORRECTIVE_ACTION_DUE_ON), ==, "2026-12-02");
  run_set (run, action, CORRECTIVE_ACTION_ACTION_TEXT, "Remind everybody", -1);
  assert_issue (run, "actions", MUN_ISSUE_WARNING, "rarely lasts");
  assert_issue (run, "risks", MUN_ISSUE_WARNING, "cannot start yet");
  run_go (run, "risks");
  run_set (run, action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION, "1", -1);
  assert_issue (run, "risks", MUN_ISSUE_STOP, "danger to life");
  run_set (run, action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION, "0", CORRECTIVE_ACTION_APPROVED_ON, "2026-11-02",
           CORRECTIVE_ACTION_APPROVED_BY, mun_record_get_id (firm->coordinator), -1);
  assert_issue (run, "approve", MUN_ISSUE_STOP, "top management");
  assert_issue (run, "approve", MUN_ISSUE_STOP, "before its risks");
  run_set (run, action, CORRECTIVE_ACTION_RISK_REVIEW, "None", CORRECTIVE_ACTION_APPROVED_ON, "", -1);
  assert_issue (run, "risks", MUN_ISSUE_STOP, "who looked");
  run_set (run, action, CORRECTIVE_ACTION_STARTED_ON, "2026-11-02", CORRECTIVE_ACTION_IMPLEMENTED_ON, "2026-11-01", -1);
  assert_issue (run, "done", MUN_ISSUE_STOP, "ends before it starts");
  assert_issue (run, "done", MUN_ISSUE_STOP, "nobody approved");
  assert_issue (run, "done", MUN_ISSUE_STOP, "before its risks");
  run_set (run, action, CORRECTIVE_ACTION_EFFECT_CHECKED_BY, mun_record_get_id (firm->warehouse), CORRECTIVE_ACTION_EFFECT_CHECKED_ON, "2026-11-02",
           CORRECTIVE_ACTION_EFFECT_RESULT, "effective", -1);
  assert_issue (run, "effect", MUN_ISSUE_STOP, "does not judge it");
  assert_issue (run, "effect", MUN_ISSUE_STOP, "proves it");
  assert_issue (run, "effect", MUN_ISSUE_WARNING, "less than 30 days");
  assert_issue (run, "system", MUN_ISSUE_WARNING, "until this is answered");
}

/* An audit finding fills in the case and points to it; taking all of it back frees the finding. */
static void
test_cards (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunRecord) audit = firm_add (firm, &mun_audit_spec, AUDIT_TITLE, "Warehouse", -1);
  g_autoptr(MunRecord) finding = firm_add (firm, &mun_audit_finding_spec, AUDIT_FINDING_AUDIT, mun_record_get_id (audit), AUDIT_FINDING_GRADE, "major",
                                           AUDIT_FINDING_STATEMENT, "Gate stood open", AUDIT_FINDING_REQUIREMENT, "28000:8.4-01", -1);
  g_autoptr(MunWizardRun) run = firm_start (firm, "nonconformity");
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) cards = NULL;
  g_autoptr(GError) error = NULL;

  run_accept (run, "what", "Gate stood open");
  g_assert_true (mun_record_is (nonconformity, NONCONFORMITY_SEVERITY, "major"));
  g_assert_true (mun_record_is (nonconformity, NONCONFORMITY_SOURCE, "audit"));
  g_assert_true (mun_record_is (nonconformity, NONCONFORMITY_REQUIREMENT, "28000:8.4-01"));
  run_go (run, "fix");
  g_assert_true (mun_record_is (finding, AUDIT_FINDING_NONCONFORMITY, mun_record_get_id (nonconformity)));
  cards = mun_wizard_run_suggestions (run, 0);
  g_assert_cmpuint (cards->len, ==, 0);
  g_assert_true (mun_wizard_run_undo (run, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get (finding, AUDIT_FINDING_NONCONFORMITY), ==, "");
}

#define TEST(name, function) g_test_add ("/wizard/nonconformity/" name, Firm, NULL, firm_set_up, function, firm_tear_down)

/* A page that was only looked at is not done, and one that waits for an action says so. */
static void
test_states (Firm          *firm,
             gconstpointer  data)
{
  static const char * const asked[] = { "fix", "why", "elsewhere", "need", "actions", "system" };
  static const char * const later[] = { "risks", "approve", "done", "effect" };
  g_autoptr(MunWizardRun) run = firm_start (firm, "nonconformity");

  run_visit_all (run);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, asked[i])), ==, MUN_PAGE_OPEN);
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    {
      const MunWizardPage *page = &mun_wizard_run_get_wizard (run)->pages[run_page (run, later[i])];
      g_autoptr(GPtrArray) said = mun_wizard_run_review (run, run_page (run, later[i]));

      g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, later[i])), ==, MUN_PAGE_OPEN);
      g_assert_cmpstr (page->needs, ==, "actions");
      g_assert_nonnull (page->empty);
      g_assert_cmpuint (said->len, ==, 1);
    }

  /* An answer is enough, though advice is left. */
  run_set (run, mun_wizard_run_get_subject (run), NONCONFORMITY_ROOT_CAUSE, "The list lies in the office", -1);
  assert_issue (run, "why", MUN_ISSUE_WARNING, "How did you find the cause");
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "why")), ==, MUN_PAGE_DONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("whole", test_whole);
  TEST ("owner-does-not-close", test_owner_does_not_close);
  TEST ("cause-catches", test_cause_catches);
  TEST ("action-catches", test_action_catches);
  TEST ("cards", test_cards);
  TEST ("states", test_states);

  return g_test_run ();
}
