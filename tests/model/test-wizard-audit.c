/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/error.h"
#include "model/wizard-support.h"
#include "model/wizard/audit-wizard-private.h"

static void
test_numbers (void)
{
  static const struct { guint population, sample; } samples[] = { { 0, 0 }, { 1, 1 }, { 5, 5 }, { 6, 5 }, { 25, 5 }, { 26, 6 }, { 100, 10 } };
  static const struct { const char *from, *to; guint days; } spans[] = {
    { "2026-11-02", "2026-11-02", 0 }, { "2026-11-02", "2026-11-06", 4 }, { "2026-11-06", "2026-11-09", 1 }, { "2026-11-02", "2026-11-09", 5 },
    { "2026-11-02", "2026-11-10", 6 }, { "2026-11-09", "2026-11-02", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    g_assert_cmpuint (mun_audit_sample_size (samples[i].population), ==, samples[i].sample);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    g_assert_cmpuint (mun_audit_working_days (spans[i].from, spans[i].to), ==, spans[i].days);
}

/* Up to the checklist: programme, place, team and questions. */
static void
prepare (Firm         *firm,
         MunWizardRun *run)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) lead = NULL;

  run_accept (run, "programme", "Start a programme");
  run_go (run, "where");
  run_set (run, audit, AUDIT_SITES, mun_record_get_id (firm->yard), AUDIT_PROCESSES, mun_record_get_id (firm->storing), -1);
  run_go (run, "aims");
  run_go (run, "team");
  lead = mun_wizard_run_add (run, run_page (run, "team"), NULL);
  run_set (run, lead, AUDIT_MEMBER_PERSON, mun_record_get_id (firm->auditor), AUDIT_MEMBER_COMPETENT, "1", AUDIT_MEMBER_COMPETENCE_EVIDENCE, "course 2025",
           AUDIT_MEMBER_IMPARTIAL_DECLARED_ON, "2026-10-20", -1);
  run_go (run, "plan");
  run_set (run, audit, AUDIT_PLANNED_ON, "2026-11-10", -1);
  run_go (run, "checklist");
  run_accept (run, "checklist", "Own rules: Storing goods");
  run_accept (run, "checklist", "4.3 ");
}

static GPtrArray *
mark_all (MunWizardRun *run,
          const char   *mark)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);
  GPtrArray *items;

  run_go (run, "site");
  run_set (run, audit, AUDIT_STARTED_ON, "2026-10-26", AUDIT_ENDED_ON, "2026-10-27", AUDIT_PEOPLE_MET, "Pavel Novak", -1);
  items = mun_wizard_run_records (run, run_page (run, "site"));
  for (guint i = 0; i < items->len; i++)
    run_set (run, g_ptr_array_index (items, i), AUDIT_ITEM_MARK, mark, AUDIT_ITEM_EVIDENCE_SEEN, "seen it", AUDIT_ITEM_SAMPLE, "5 of 9", -1);

  return items;
}

static void
write_finding (Firm         *firm,
               MunWizardRun *run,
               MunRecord    *finding,
               const char   *statement)
{
  run_set (run, finding, AUDIT_FINDING_STATEMENT, statement, AUDIT_FINDING_AUDITEE, mun_record_get_id (firm->warehouse), AUDIT_FINDING_AGREED_ON, "2026-10-27", -1);
}

/* The programme is among what was made, and where it is not in force, somebody is named who can bring it there. */
static void
assert_programme (Firm      *firm,
                  GPtrArray *made,
                  gboolean   waiting)
{
  for (guint i = 0; i < made->len; i++)
    if (mun_record_get_spec (made->pdata[i]) == &mun_audit_programme_spec)
      {
        g_autoptr(MunRecord) approver = mun_state_approver (firm->workspace, made->pdata[i]);

        g_assert_cmpint (mun_state_is_waiting (made->pdata[i]), ==, waiting);
        g_assert_nonnull (approver);
        g_assert_cmpstr (mun_record_get_id (approver), ==, mun_record_get_id (firm->boss));
        return;
      }
  g_assert_not_reached ();
}

/* The procedure is not needed, but the programme rests on it: what is said at the end says so, and nothing is kept. */
static void
refuse_without_reason (MunWizardRun *run)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;
  GPtrArray *stops;

  g_assert_cmpint (mun_wizard_run_foresee (run, &sentence), ==, MUN_FINISH_APPROVES);
  stops = mun_wizard_run_get_soft_stops (run);
  g_assert_cmpuint (stops->len, ==, 1);
  g_assert_cmpstr (((MunSoftStop *) stops->pdata[0])->key, ==, "empty-fields");
  g_assert_false (mun_wizard_run_finish (run, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_NEEDS_REASON);
  g_assert_null (mun_wizard_run_get_made (run));
}

static void
assert_reason (Firm       *firm,
               const char *reason)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (firm->workspace), NULL);
  g_autoptr(MunRecord) step = mun_workspace_find_first (firm->workspace, &mun_approval_step_spec, APPROVAL_STEP_STEP, MUN_IS, "approve",
                                                        APPROVAL_STEP_RECORD_TYPE, MUN_IS, "audit_programme", -1);
  g_autofree char *end = g_strdup_printf ("Done anyway: %s", reason);

  g_assert_nonnull (strstr (head->summary, reason));
  g_assert_true (g_str_has_suffix (mun_record_get (step, APPROVAL_STEP_COMMENT), end));
}

static void
test_whole (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "audit");
  MunRecord *audit = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) items = NULL, made = NULL, cards = NULL;
  MunRecord *minor, *idea;
  g_autoptr(MunRecord) nonconformity = NULL;

  prepare (firm, run);
  items = mark_all (run, "conform");
  g_assert_cmpuint (items->len, >=, 5);
  run_set (run, g_ptr_array_index (items, 0), AUDIT_ITEM_MARK, "minor", -1);
  run_set (run, g_ptr_array_index (items, 1), AUDIT_ITEM_MARK, "opportunity", -1);
  run_go (run, "findings");
  cards = mun_wizard_run_suggestions (run, run_page (run, "findings"));
  g_assert_cmpuint (cards->len, ==, 2);
  minor = mun_wizard_run_accept (run, run_page (run, "findings"), g_ptr_array_index (cards, 0), NULL);
  idea = mun_wizard_run_accept (run, run_page (run, "findings"), g_ptr_array_index (cards, 1), NULL);
  write_finding (firm, run, minor, "Two locks are missing");
  write_finding (firm, run, idea, "The list could be on the wall");
  run_go (run, "conclusion");
  run_set (run, audit, AUDIT_CONCLUSION, "Rules are kept, the standard is met, practice is good", -1);
  run_visit_all (run);

  firm_act (firm, firm->boss);
  refuse_without_reason (run);
  mun_workspace_give_reason (firm->workspace, "The procedure is written in spring");
  made = run_finish (run);
  mun_workspace_give_reason (firm->workspace, NULL);
  assert_reason (firm, "The procedure is written in spring");
  assert_programme (firm, made, FALSE);
  g_assert_cmpuint (made_count (made, &mun_audit_finding_spec), ==, 2);
  g_assert_cmpuint (made_count (made, &mun_nonconformity_spec), ==, 1);
  g_assert_cmpuint (made_count (made, &mun_improvement_spec), ==, 1);
  g_assert_cmpuint (made_count (made, &mun_document_spec), ==, 2);
  g_assert_cmpstr (mun_record_get_state (audit), ==, "follow_up");
  g_assert_cmpstr (mun_record_get_state (minor), ==, "action");
  g_assert_cmpstr (mun_record_get (minor, AUDIT_FINDING_DUE_ON), ==, "2027-01-25");
  g_assert_true (mun_record_is (audit, AUDIT_LEAD_AUDITOR, mun_record_get_id (firm->auditor)));
  nonconformity = mun_workspace_get (firm->workspace, &mun_nonconformity_spec, mun_record_get (minor, AUDIT_FINDING_NONCONFORMITY), NULL);
  g_assert_nonnull (nonconformity);
  g_object_unref (minor);
  g_object_unref (idea);

  /* The next run plans the next audit in the programme that is there. */
  g_autoptr(MunWizardRun) again = firm_start (firm, "audit");

  g_assert_true (mun_wizard_run_get_subject (again) != audit);
  assert_no_issue (again, "programme", MUN_ISSUE_STOP, "no audit programme");
}

/* An auditor cannot put the programme in force: the end says that it waits, and for whom. */
static void
test_waiting_programme (Firm          *firm,
                        gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "audit");
  g_autoptr(GPtrArray) items = NULL, made = NULL;

  prepare (firm, run);
  items = mark_all (run, "conform");
  run_go (run, "conclusion");
  run_set (run, mun_wizard_run_get_subject (run), AUDIT_CONCLUSION, "Rules are kept, the standard is met, practice is good", -1);
  run_visit_all (run);
  firm_act (firm, firm->auditor);
  made = run_finish (run);
  assert_programme (firm, made, TRUE);
}

static void
test_prepare_issues (Firm          *firm,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "audit");
  MunRecord *audit = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) scope = firm_add (firm, &mun_scope_spec, SCOPE_STATEMENT, "x", SCOPE_AUTHOR, mun_record_get_id (firm->consultant), -1);
  g_autoptr(MunRecord) member = NULL;

  assert_issue (run, "programme", MUN_ISSUE_STOP, "no audit programme");
  run_accept (run, "programme", "Start a programme");
  run_go (run, "where");
  run_set (run, audit, AUDIT_SITES, "", AUDIT_PROCESSES, "", -1);
  assert_issue (run, "where", MUN_ISSUE_STOP, "at least one site or process");
  run_set (run, audit, AUDIT_PROCESSES, mun_record_get_id (firm->storing), -1);
  assert_issue (run, "where", MUN_ISSUE_WARNING, "papers only");
  run_go (run, "aims");
  run_set (run, audit, AUDIT_COVERS_PRACTICE, "0", AUDIT_CHECKS_EQUIPMENT, "0", AUDIT_METHOD, "remote", -1);
  assert_issue (run, "aims", MUN_ISSUE_STOP, "three things");
  assert_issue (run, "aims", MUN_ISSUE_STOP, "Two looks");
  assert_issue (run, "aims", MUN_ISSUE_WARNING, "From afar");
  run_go (run, "team");
  assert_issue (run, "team", MUN_ISSUE_STOP, "Nobody leads");
  member = mun_wizard_run_add (run, run_page (run, "team"), NULL);
  run_set (run, member, AUDIT_MEMBER_PERSON, mun_record_get_id (firm->warehouse), -1);
  assert_issue (run, "team", MUN_ISSUE_STOP, "What shows");
  assert_issue (run, "team", MUN_ISSUE_STOP, "not declared");
  assert_issue (run, "team", MUN_ISSUE_STOP, "own work");
  /* Own work without a way out is not even saved. */
  g_assert_false (mun_wizard_run_next (run, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, run_page (run, "team"));
  run_set (run, member, AUDIT_MEMBER_PERSON, mun_record_get_id (firm->consultant), -1);
  assert_issue (run, "team", MUN_ISSUE_STOP, "wrote it cannot audit it");
  run_set (run, member, AUDIT_MEMBER_PERSON, mun_record_get_id (firm->auditor), -1);
  run_go (run, "plan");
  run_set (run, audit, AUDIT_TIMES_TEXT, "", AUDIT_PLANNED_ON, "2026-01-01", -1);
  assert_issue (run, "plan", MUN_ISSUE_STOP, "when you are where");
  assert_issue (run, "plan", MUN_ISSUE_WARNING, "planned day has passed");
  run_go (run, "checklist");
  assert_issue (run, "checklist", MUN_ISSUE_STOP, "from the standard");
  assert_issue (run, "checklist", MUN_ISSUE_STOP, "own rules");
  assert_no_issue (run, "checklist", MUN_ISSUE_STOP, "look at people");
}

static void
test_site_issues (Firm          *firm,
                  gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "audit");
  MunRecord *audit = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(MunRecord) finding = NULL;

  prepare (firm, run);
  run_go (run, "site");
  assert_issue (run, "site", MUN_ISSUE_STOP, "did the audit begin");
  assert_issue (run, "site", MUN_ISSUE_STOP, "has no mark");
  assert_issue (run, "site", MUN_ISSUE_STOP, "cannot be left out");
  items = mark_all (run, "conform");
  assert_issue (run, "site", MUN_ISSUE_WARNING, "Everything conforms");
  for (guint i = 0; i < items->len; i++)
    run_set (run, g_ptr_array_index (items, i), AUDIT_ITEM_SAMPLE, "", AUDIT_ITEM_EVIDENCE_SEEN, "", -1);
  assert_issue (run, "site", MUN_ISSUE_WARNING, "No sample");
  assert_issue (run, "site", MUN_ISSUE_WARNING, "nothing stands here");
  run_set (run, audit, AUDIT_PEOPLE_MET, "", AUDIT_ENDED_ON, "2026-10-01", -1);
  assert_issue (run, "site", MUN_ISSUE_WARNING, "audit of papers");
  assert_issue (run, "site", MUN_ISSUE_STOP, "ends before it begins");
  run_set (run, audit, AUDIT_ENDED_ON, "2026-10-27", -1);
  run_set (run, g_ptr_array_index (items, 0), AUDIT_ITEM_MARK, "major", -1);
  run_go (run, "findings");
  assert_issue (run, "findings", MUN_ISSUE_STOP, "not written yet");
  finding = mun_wizard_run_add (run, run_page (run, "findings"), NULL);
  run_set (run, finding, AUDIT_FINDING_GRADE, "major", AUDIT_FINDING_STATEMENT, "The gate stands open", -1);
  assert_issue (run, "findings", MUN_ISSUE_STOP, "which requirement");
  assert_issue (run, "findings", MUN_ISSUE_STOP, "what exactly was seen");
  assert_issue (run, "findings", MUN_ISSUE_WARNING, "agree it");
  run_go (run, "conclusion");
  assert_issue (run, "conclusion", MUN_ISSUE_STOP, "sum of it");
  assert_issue (run, "conclusion", MUN_ISSUE_WARNING, "No sample");
  run_go (run, "report");
  run_set (run, audit, AUDIT_REPORTED_ON, "2027-01-20", -1);
  assert_issue (run, "report", MUN_ISSUE_WARNING, "working days");
  run_set (run, audit, AUDIT_REPORTED_ON, "2026-10-01", -1);
  assert_issue (run, "report", MUN_ISSUE_STOP, "before the audit has ended");
  run_set (run, audit, AUDIT_REPORTED_ON, "2026-11-02", -1);
  run_set (run, audit, AUDIT_REPORTED_TO, "", -1);
  assert_issue (run, "report", MUN_ISSUE_STOP, "still empty");
  run_go (run, "follow-up");
  run_set (run, finding, AUDIT_FINDING_AUDITEE, mun_record_get_id (firm->warehouse), AUDIT_FINDING_VERIFIED_BY, mun_record_get_id (firm->warehouse),
           AUDIT_FINDING_VERIFIED_ON, "2026-11-01", -1);
  assert_issue (run, "follow-up", MUN_ISSUE_STOP, "cannot verify");
  assert_issue (run, "follow-up", MUN_ISSUE_WARNING, "did it work");
}

static void
test_undo (Firm          *firm,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "audit");
  g_autoptr(GPtrArray) items = NULL;

  prepare (firm, run);
  items = mark_all (run, "conform");
  run_go (run, "findings");
  g_assert_true (mun_wizard_run_undo (run, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_audit_spec, -1), ==, 0);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_audit_item_spec, -1), ==, 0);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_audit_programme_spec, -1), ==, 0);
}

#define add(path, function) g_test_add (path, Firm, NULL, firm_set_up, function, firm_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wizard/audit/numbers", test_numbers);
  add ("/wizard/audit/whole", test_whole);
  add ("/wizard/audit/waiting-programme", test_waiting_programme);
  add ("/wizard/audit/prepare-issues", test_prepare_issues);
  add ("/wizard/audit/site-issues", test_site_issues);
  add ("/wizard/audit/undo", test_undo);
  return g_test_run ();
}
