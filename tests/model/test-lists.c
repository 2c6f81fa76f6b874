/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "model/audit-proposal.h"
#include "demo-support.h"
#include "model/demo.h"
#include "model/path.h"
#include "model/proposals.h"
#include "model/rules.h"
#include "model/scoring.h"

/* Lists that the records give: what to audit, what is due, where the organisation stands. */


static gboolean
has_issue (Fixture       *fixture,
           MunRecord     *record,
           MunIssueLevel  level,
           const char    *words)
{
  g_autoptr(GPtrArray) issues = mun_record_issues (fixture->workspace, record);

  for (guint i = 0; i < issues->len; i++)
    {
      const MunIssue *issue = g_ptr_array_index (issues, i);

      if (issue->level == level && strstr (issue->message, words) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
test_leaving (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(MunRecord) person = find (fixture, &mun_person_spec, PERSON_FULL_NAME, "Noor Haddad");
  g_autoptr(GPtrArray) owned = mun_person_owned (fixture->workspace, person);

  g_assert_cmpuint (owned->len, >, 5);
  g_assert_false (has_issue (fixture, person, MUN_ISSUE_WARNING, "still answers"));
  mun_record_set (person, PERSON_ACTIVE, "0");
  g_assert_true (has_issue (fixture, person, MUN_ISSUE_WARNING, "still answers"));
}

static void
test_proposals (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GPtrArray) proposals = mun_nonconformity_proposals (fixture->workspace);
  g_autoptr(MunRecord) weak = find (fixture, &mun_control_spec, CONTROL_STATUS, "weak");
  g_autoptr(MunRecord) made = mun_control_make_nonconformity (fixture->workspace, weak);
  g_autoptr(GError) error = NULL;
  gboolean found = FALSE;

  for (guint i = 0; i < proposals->len; i++)
    found = found || ((MunProposal *) g_ptr_array_index (proposals, i))->record == weak;
  g_assert_true (found);
  g_assert_true (has_issue (fixture, weak, MUN_ISSUE_WARNING, "Open a nonconformity"));
  mun_workspace_save (fixture->workspace, made, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (mun_record_get_title (made), mun_record_get_title (weak)));
}

static void
test_audit_proposals (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(GPtrArray) proposals = mun_audit_proposals_new (fixture->workspace);
  g_autoptr(GPtrArray) coverage = mun_clause_coverage_new (fixture->workspace, NULL);
  g_autoptr(MunRecord) programme = mun_workspace_new_record (fixture->workspace, &mun_audit_programme_spec);
  g_autoptr(GPtrArray) none = mun_clause_coverage_new (fixture->workspace, programme);
  guint covered = 0;

  g_assert_cmpuint (proposals->len, ==, 3 + 16);
  for (guint i = 0; i < proposals->len; i++)
    {
      const MunAuditProposal *proposal = g_ptr_array_index (proposals, i);

      g_assert_cmpint (proposal->points, ==, mun_audit_points (&proposal->facts));
      if (i > 0)
        g_assert_cmpint (proposal->points, <=, ((MunAuditProposal *) g_ptr_array_index (proposals, i - 1))->points);
    }
  g_assert_cmpuint (g_strv_length (((MunAuditProposal *) g_ptr_array_index (proposals, 0))->reasons), >, 0);
  for (guint i = 0; i < coverage->len; i++)
    covered += ((MunClauseCoverage *) g_ptr_array_index (coverage, i))->items > 0;
  g_assert_cmpuint (covered, ==, coverage->len);
  for (guint i = 0; i < none->len; i++)
    g_assert_cmpuint (((MunClauseCoverage *) g_ptr_array_index (none, i))->items, ==, 0);
}

static void
test_criteria (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(MunCriteria) criteria = mun_criteria_current (fixture->workspace);
  g_autoptr(GPtrArray) risks = mun_workspace_find (fixture->workspace, &mun_risk_spec, -1);
  guint total = 0;
  g_autoptr(GPtrArray) bands = mun_portfolio_new (criteria, risks, MUN_PORTFOLIO_BAND);
  g_autoptr(GPtrArray) sources = mun_portfolio_new (criteria, risks, MUN_PORTFOLIO_SOURCE);

  g_assert_nonnull (criteria->record);
  g_assert_cmpint (criteria->appetite, ==, 6);
  g_assert_cmpint (criteria->tolerance, ==, 12);
  g_assert_cmpuint (bands->len, ==, 4);
  g_assert_cmpuint (sources->len, ==, 6);
  for (guint i = 0; i < bands->len; i++)
    total += ((MunPortfolioLine *) g_ptr_array_index (bands, i))->count;
  g_assert_cmpuint (total, ==, 33);
}

static void
test_path (Fixture       *fixture,
           gconstpointer  data)
{
  static const char * const ids[] = {
    "organisation", "context", "scope", "policy", "roles", "risks", "objectives", "treatment", "operation", "audit", "improvement", "review",
    "certification",
  };
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "empty.muniment", NULL);
  g_autoptr(MunWorkspace) empty = mun_workspace_create (path, "Empty Ltd", "en", &error);
  g_autoptr(GPtrArray) begin = NULL;
  g_autoptr(GPtrArray) end = mun_path_new (fixture->workspace);
  guint next = 0;

  g_assert_no_error (error);
  begin = mun_path_new (empty);
  g_assert_cmpuint (begin->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < begin->len; i++)
    {
      const MunStation *station = g_ptr_array_index (begin, i);

      g_assert_cmpstr (station->id, ==, ids[i]);
      g_assert_cmpstr (station->missing, !=, "");
      g_assert_cmpint (station->state, ==, i == 0 ? MUN_STATION_NEXT : MUN_STATION_WAITING);
      g_assert_cmpuint (station->done, <, station->total);
    }
  for (guint i = 0; i < end->len; i++)
    {
      const MunStation *station = g_ptr_array_index (end, i);

      next += station->state == MUN_STATION_NEXT;
      g_assert_cmpint (*station->missing == '\0', ==, station->state == MUN_STATION_DONE);
      if (i < 8)
        g_assert_cmpint (station->state, ==, MUN_STATION_DONE);
    }
  g_assert_cmpuint (next, <=, 1);
  mun_workspace_close (empty);
  g_remove (path);
}

static void
test_due (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GPtrArray) month = mun_due_list (fixture->workspace, 30, NULL);
  g_autoptr(GPtrArray) year = mun_due_list (fixture->workspace, 365, NULL);
  g_autoptr(GPtrArray) hers = NULL;
  g_autofree char *person = person_id (fixture, "Lucia Romano");
  g_autoptr(MunRecord) closed = find (fixture, &mun_nonconformity_spec, NONCONFORMITY_STATUS, "closed");

  g_assert_cmpuint (month->len, >, 0);
  g_assert_cmpuint (year->len, >, month->len);
  for (guint i = 0; i < year->len; i++)
    {
      const MunDue *due = g_ptr_array_index (year, i);

      g_assert_cmpint (due->days, <=, 365);
      g_assert_cmpint (mun_due_of (fixture->workspace, due->record), <=, due->days);
      if (i > 0)
        g_assert_cmpstr (due->date, >=, ((MunDue *) g_ptr_array_index (year, i - 1))->date);
    }
  hers = mun_due_list (fixture->workspace, 365, person);
  g_assert_cmpuint (hers->len, >, 0);
  g_assert_cmpuint (hers->len, <, year->len);
  for (guint i = 0; i < hers->len; i++)
    g_assert_cmpstr (((MunDue *) g_ptr_array_index (hers, i))->owner, ==, person);
  g_assert_cmpint (mun_due_of (fixture->workspace, closed), ==, G_MAXINT);
}

/* What the calendar has to know of: the day that a field holds, or the entry that ends a wait. */
static void
test_calendar (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct { const char *type, *field; } wanted[] = {
    { "scope", "review_due" }, { "policy", "review_due" }, { "risk_criteria", "review_due" }, { "security_plan", "review_due" },
    { "audit_programme", "review_due" }, { "document", "review_due" },
    { "issue", "review_due" }, { "context_review", "next_due" }, { "business_process", "review_due" }, { "strategy", "review_due" },
    { "risk", "review_due" }, { "risk", "acceptance_until" }, { "risk_assessment", "next_due" }, { "opportunity", "review_due" },
    { "legal_requirement", "check_due" }, { "legal_requirement", "evaluation_due" },
    { "interested_party", "engagement_due" }, { "party_requirement", "monitor_due" },
    { "competence", "valid_until" }, { "screening", "valid_until" },
    { "training", "planned_on" }, { "training", "effect_checked_on" },
    { "equipment", "next_service_due" }, { "control", "check_due" }, { "control", "last_checked_on" },
    { "supplier", "assessment_due" }, { "supplier", "certificate_valid_until" },
    { "response_team", "review_due" }, { "response_capability", "assessed_on" }, { "contact", "verify_due" },
    { "warning_procedure", "review_due" }, { "recovery_procedure", "review_due" }, { "security_plan", "reviewed_on" },
    { "monitoring_item", "last_measured_on" }, { "monitoring_item", "last_evaluated_on" }, { "performance_evaluation", "done_on" },
    { "treatment", "due_on" }, { "treatment", "effect_check_due" },
    { "objective", "due_on" }, { "objective", "review_due" }, { "objective_plan", "due_on" },
    { "corrective_action", "due_on" }, { "corrective_action", "effect_due" }, { "corrective_action", "risk_reviewed_on" }, { "improvement", "due_on" }, { "lesson", "due_on" },
    { "nonconformity", "correction_on" }, { "nonconformity", "reviewed_on" }, { "nonconformity", "root_cause" },
    { "nonconformity", "similar_checked_on" },
    { "change", "planned_for" }, { "change", "reviewed_on" }, { "resource", "review_due" },
    { "audit", "planned_on" }, { "audit_finding", "due_on" },
    { "exercise", "planned_on" }, { "exercise", "next_due" }, { "exercise", "held_on" },
    { "management_review", "planned_on" }, { "management_review", "next_due" }, { "review_decision", "due_on" },
    { "temporary_measure", "planned_end" }, { "cooperation_agreement", "valid_until" },
    { "incident", "stood_down_on" }, { "incident", "investigated_on" }, { "iap_task", "due_at" },
    { "communication_record", "reply_due" }, { "communication_item", "review_due" }, { "gap_answer", "due_on" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const MunSpec *spec = mun_spec_find (wanted[i].type);

      g_assert_nonnull (spec);
      g_assert_cmpint (mun_spec_find_field (spec, wanted[i].field), >=, 0);
      if (!mun_due_follows (spec, mun_spec_find_field (spec, wanted[i].field)))
        g_error ("the calendar knows nothing of %s.%s", wanted[i].type, wanted[i].field);
    }
  g_assert_false (mun_due_follows (&mun_risk_spec, RISK_TITLE));
}

/* Returns: (transfer full): the day on which @what is due for @record; "" when it is not */
static char *
find_due (Fixture    *fixture,
          MunRecord  *record,
          const char *what)
{
  g_autoptr(GPtrArray) list = mun_due_list (fixture->workspace, 1500, NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const MunDue *due = g_ptr_array_index (list, i);

      if (due->record == record && strcmp (due->what, what) == 0)
        return g_strdup (due->date);
    }
  return g_strdup ("");
}

static void
assert_due (Fixture    *fixture,
            MunRecord  *record,
            const char *what,
            const char *day)
{
  g_autofree char *due = find_due (fixture, record, what);

  g_assert_cmpstr (due, ==, day);
}

/* Whether it stands in the list as something without a date */
static gboolean
stands_undated (Fixture    *fixture,
                MunRecord  *record,
                const char *what)
{
  g_autoptr(GPtrArray) list = mun_due_list (fixture->workspace, 1500, NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const MunDue *due = list->pdata[i];

      if (due->record == record && g_str_equal (due->what, what))
        return due->undated;
    }
  return FALSE;
}

/* What is in use and was never given a day is due at once, where it matters. */
static void
test_from_start (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct { const MunSpec *spec; const char *ref; int date; int field; const char *value, *what; gboolean due; } cases[] = {
    { &mun_control_spec, "CTL-0001", CONTROL_CHECK_DUE, CONTROL_STATUS, "in_use", "Control check", TRUE },
    { &mun_control_spec, "CTL-0001", CONTROL_CHECK_DUE, CONTROL_STATUS, "retired", "Control check", FALSE },
    { &mun_supplier_spec, "SUP-0001", SUPPLIER_ASSESSMENT_DUE, SUPPLIER_CRITICALITY, "high", "Supplier assessment", TRUE },
    { &mun_supplier_spec, "SUP-0001", SUPPLIER_ASSESSMENT_DUE, SUPPLIER_CRITICALITY, "low", "Supplier assessment", FALSE },
    { &mun_legal_requirement_spec, "LEG-0001", LEGAL_REQUIREMENT_EVALUATION_DUE, LEGAL_REQUIREMENT_COMPLIANCE, "not_evaluated", "Compliance check", TRUE },
    { &mun_legal_requirement_spec, "LEG-0001", LEGAL_REQUIREMENT_EVALUATION_DUE, LEGAL_REQUIREMENT_COMPLIANCE, "met", "Compliance check", FALSE },
    { &mun_interested_party_spec, "PAR-0001", INTERESTED_PARTY_ENGAGEMENT_DUE, INTERESTED_PARTY_INFLUENCE, "3", "Contact", TRUE },
    { &mun_interested_party_spec, "PAR-0001", INTERESTED_PARTY_ENGAGEMENT_DUE, INTERESTED_PARTY_INFLUENCE, "1", "Contact", FALSE },
  };

  mun_workspace_set_restoring (fixture->workspace, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRecord) like = mun_workspace_lookup (fixture->workspace, cases[i].ref, &error);
      g_autoptr(MunRecord) record = mun_workspace_new_record (fixture->workspace, cases[i].spec);

      g_assert_no_error (error);
      for (guint field = 0; field < cases[i].spec->n_fields; field++)
        mun_record_set (record, field, mun_record_get (like, field));
      mun_record_set (record, cases[i].date, "");
      mun_record_set (record, cases[i].field, cases[i].value);
      mun_workspace_save (fixture->workspace, record, NULL, &error);
      g_assert_no_error (error);
      assert_due (fixture, record, cases[i].what, cases[i].due ? TODAY : "");
      g_assert_cmpint (stands_undated (fixture, record, cases[i].what), ==, cases[i].due);
    }
}

/* Whatever is due is due for somebody: what nobody owns, and what those who have left did, falls to the coordinator. */
static void
test_for_somebody (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) people = mun_workspace_find (fixture->workspace, &mun_person_spec, -1);
  g_autoptr(MunRecord) leaver = find (fixture, &mun_person_spec, PERSON_FULL_NAME, "Noor Haddad");
  g_autoptr(GError) error = NULL;
  guint n = 0, n_left = 0, n_nobody = 0;

  mun_record_set (leaver, PERSON_ENDS_ON, "2026-10-30");
  mun_workspace_save (fixture->workspace, leaver, NULL, &error);
  g_assert_no_error (error);
  all = mun_due_list (fixture->workspace, 365, NULL);
  for (guint i = 0; i < people->len; i++)
    if (g_ptr_array_index (people, i) != leaver)
      {
        g_autoptr(GPtrArray) own = mun_due_list (fixture->workspace, 365, mun_record_get_id (g_ptr_array_index (people, i)));

        n += own->len;
      }
  g_assert_cmpuint (n, ==, all->len);
  for (guint i = 0; i < all->len; i++)
    {
      const MunDue *due = all->pdata[i];
      g_autofree char *said = mun_due_describe_owner (fixture->workspace, due);
      gboolean left = g_str_equal (due->owner, mun_record_get_id (leaver));

      n_left += left;
      n_nobody += *due->owner == '\0';
      if (left)
        g_assert_cmpstr (said, ==, "Noor Haddad has left: for the coordinator");
      else if (*due->owner == '\0')
        g_assert_cmpstr (said, ==, "nobody is named: for the coordinator");
      else
        g_assert_null (strstr (said, "coordinator"));
    }
  g_assert_cmpuint (n_left, >, 0);
  g_assert_cmpuint (n_nobody, >, 0);
}

/* Days reckoned from others, and what ends the wait. */
static void
test_reckoned (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) measure = find (fixture, &mun_monitoring_item_spec, MONITORING_ITEM_STATUS, "active");
  g_autoptr(MunRecord) case_ = find (fixture, &mun_nonconformity_spec, NONCONFORMITY_STATUS, "contained");
  g_autoptr(MunRecord) change = find (fixture, &mun_change_spec, CHANGE_STATUS, "implemented");
  g_autoptr(MunRecord) review = find (fixture, &mun_management_review_spec, MANAGEMENT_REVIEW_STATUS, "approved");
  g_autoptr(MunRecord) next = mun_workspace_new_record (fixture->workspace, &mun_management_review_spec);
  g_autofree char *measured = mun_date_add_months (mun_record_get (measure, MONITORING_ITEM_LAST_MEASURED_ON),
                                                   atoi (mun_record_get (measure, MONITORING_ITEM_MEASURE_EVERY_MONTHS)));
  g_autofree char *judged = mun_date_add_months (mun_record_get (measure, MONITORING_ITEM_LAST_EVALUATED_ON),
                                                 atoi (mun_record_get (measure, MONITORING_ITEM_EVALUATE_EVERY_MONTHS)));
  g_autofree char *looked = mun_date_add_months (mun_record_get (change, CHANGE_IMPLEMENTED_ON), 3);
  g_autofree char *cause = mun_date_add_days (mun_record_get (case_, NONCONFORMITY_FOUND_ON), 30);

  assert_due (fixture, measure, "Measurement", measured);
  assert_due (fixture, measure, "Judge the measure", judged);
  assert_due (fixture, change, "Look back at the change", looked);
  assert_due (fixture, case_, "Cause to find", cause);
  mun_record_set (case_, NONCONFORMITY_ROOT_CAUSE, "Nobody was told that the service was due.");
  g_assert_true (mun_workspace_save (fixture->workspace, case_, NULL, &error));
  g_assert_no_error (error);
  assert_due (fixture, case_, "Cause to find", "");

  assert_due (fixture, review, "Next management review", mun_record_get (review, MANAGEMENT_REVIEW_NEXT_DUE));
  mun_record_set (next, MANAGEMENT_REVIEW_PLANNED_ON, mun_record_get (review, MANAGEMENT_REVIEW_NEXT_DUE));
  g_assert_true (mun_workspace_save (fixture->workspace, next, NULL, &error));
  g_assert_no_error (error);
  assert_due (fixture, review, "Next management review", "");
  assert_due (fixture, next, "Management review", mun_record_get (next, MANAGEMENT_REVIEW_PLANNED_ON));
}

/* One record says something about another: both change in one revision. */
static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) supplier = find (fixture, &mun_supplier_spec, SUPPLIER_ASSESSMENT_STATUS, "not_assessed");
  g_autoptr(MunRecord) equipment = find (fixture, &mun_equipment_spec, EQUIPMENT_LAST_TEST_RESULT, "fail");
  g_autoptr(MunRecord) legal = find (fixture, &mun_legal_requirement_spec, LEGAL_REQUIREMENT_COMPLIANCE, "not_evaluated");
  g_autoptr(MunRecord) person = mun_workspace_lookup (fixture->workspace, "PER-0003", &error);
  g_autoptr(MunRecord) assessment = mun_workspace_new_record (fixture->workspace, &mun_supplier_assessment_spec);
  g_autoptr(MunRecord) event = mun_workspace_new_record (fixture->workspace, &mun_equipment_event_spec);
  g_autoptr(MunRecord) evaluation = mun_workspace_new_record (fixture->workspace, &mun_legal_evaluation_spec);
  g_autoptr(GPtrArray) all = g_ptr_array_new ();

  mun_record_set (assessment, SUPPLIER_ASSESSMENT_SUPPLIER, mun_record_get_id (supplier));
  mun_record_set (assessment, SUPPLIER_ASSESSMENT_ASSESSED_ON, TODAY);
  mun_record_set (assessment, SUPPLIER_ASSESSMENT_RESULT, "passed");
  mun_record_set (assessment, SUPPLIER_ASSESSMENT_METHOD, "visit");
  mun_record_set (assessment, SUPPLIER_ASSESSMENT_ASSESSOR, mun_record_get_id (person));
  mun_record_set (assessment, SUPPLIER_ASSESSMENT_NEXT_DUE, "2027-11-02");
  mun_record_set (event, EQUIPMENT_EVENT_EQUIPMENT, mun_record_get_id (equipment));
  mun_record_set (event, EQUIPMENT_EVENT_ON_DATE, TODAY);
  mun_record_set (event, EQUIPMENT_EVENT_KIND, "test");
  mun_record_set (event, EQUIPMENT_EVENT_RESULT, "pass");
  mun_record_set (evaluation, LEGAL_EVALUATION_LEGAL_REQUIREMENT, mun_record_get_id (legal));
  mun_record_set (evaluation, LEGAL_EVALUATION_EVALUATED_ON, TODAY);
  mun_record_set (evaluation, LEGAL_EVALUATION_RESULT, "partly");
  mun_record_set (evaluation, LEGAL_EVALUATION_EVIDENCE, "Seen");
  mun_record_set (evaluation, LEGAL_EVALUATION_EVALUATOR, mun_record_get_id (person));
  g_ptr_array_add (all, assessment);
  g_ptr_array_add (all, event);
  g_ptr_array_add (all, evaluation);
  mun_workspace_save_all (fixture->workspace, all, NULL, &error);
  g_assert_no_error (error);

  g_assert_true (mun_record_is (supplier, SUPPLIER_ASSESSMENT_STATUS, "passed"));
  g_assert_true (mun_record_is (supplier, SUPPLIER_ASSESSMENT_DUE, "2027-11-02"));
  g_assert_true (mun_record_is (equipment, EQUIPMENT_LAST_TEST_RESULT, "pass"));
  g_assert_true (mun_record_is (equipment, EQUIPMENT_LAST_TEST_ON, TODAY));
  g_assert_true (mun_record_is (legal, LEGAL_REQUIREMENT_COMPLIANCE, "partly"));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/model/lists/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("leaving", test_leaving);
  ADD ("proposals", test_proposals);
  ADD ("audit-proposals", test_audit_proposals);
  ADD ("criteria", test_criteria);
  ADD ("path", test_path);
  ADD ("due", test_due);
  ADD ("calendar", test_calendar);
  ADD ("from-start", test_from_start);
  ADD ("for-somebody", test_for_somebody);
  ADD ("reckoned", test_reckoned);
  ADD ("follow", test_follow);
#undef ADD
  return g_test_run ();
}
