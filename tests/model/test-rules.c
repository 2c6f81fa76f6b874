/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "demo-support.h"
#include "model/demo.h"
#include "model/impartiality.h"
#include "model/objective-progress.h"
#include "model/proposals.h"
#include "model/rules.h"

/* What the rules refuse and warn of, tried on the demonstration. */

static void
act_as (Fixture    *fixture,
        const char *name)
{
  g_autofree char *id = person_id (fixture, name);

  mun_workspace_set_person (fixture->workspace, id);
}

/* @words: what the refusal must say; NULL: it must be saved. */
static void
expect_save (Fixture    *fixture,
             MunRecord  *record,
             const char *words)
{
  g_autoptr(GError) error = NULL;

  if (words == NULL)
    {
      mun_workspace_save (fixture->workspace, record, NULL, &error);
      g_assert_no_error (error);
      return;
    }
  g_assert_false (mun_workspace_save (fixture->workspace, record, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
  mun_record_revert (record);
}

static void
expect_move (Fixture    *fixture,
             MunRecord  *record,
             const char *to,
             const char *words)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autofree char *from = g_strdup (mun_record_get_state (record));

  mun_record_set (record, spec->state_field, to);
  expect_save (fixture, record, words);
  if (words == NULL)
    g_assert_cmpstr (mun_record_get_state (record), ==, to);
  else
    g_assert_cmpstr (mun_record_get_state (record), ==, from);
}

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

static MunRecord *
new_risk (Fixture    *fixture,
          const char *owner)
{
  MunRecord *risk = mun_workspace_new_record (fixture->workspace, &mun_risk_spec);
  g_autofree char *id = person_id (fixture, owner);

  mun_record_set (risk, RISK_TITLE, "Test risk");
  mun_record_set (risk, RISK_KIND, "security");
  mun_record_set (risk, RISK_CATEGORY, "a");
  mun_record_set (risk, RISK_NATURE, "malicious");
  mun_record_set (risk, RISK_CAUSE, "Cause");
  mun_record_set (risk, RISK_EVENT, "Event");
  mun_record_set (risk, RISK_CONSEQUENCE, "Consequence");
  mun_record_set (risk, RISK_LIFE_SAFETY, "0");
  mun_record_set (risk, RISK_OWNER, id);
  mun_record_set (risk, RISK_DECISION, "undecided");
  mun_record_set (risk, RISK_PRIORITY, "40");
  mun_record_set (risk, RISK_DECISION_REASON, "Reason");
  return risk;
}

static void
test_risk_scores (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(MunRecord) risk = new_risk (fixture, "Pavel Dvorak");
  g_autoptr(MunRecord) planned = find (fixture, &mun_control_spec, CONTROL_STATUS, "planned");
  g_autoptr(MunRecord) used = find (fixture, &mun_control_spec, CONTROL_STATUS, "in_use");

  mun_record_set (risk, RISK_INHERENT_LIKELIHOOD, "4");
  mun_record_set (risk, RISK_INHERENT_IMPACT, "4");
  expect_save (fixture, risk, NULL);
  g_assert_cmpstr (mun_record_get (risk, RISK_INHERENT_SCORE), ==, "16");
  g_assert_cmpstr (mun_record_get (risk, RISK_CURRENT_SCORE), ==, "");

  mun_record_set (risk, RISK_CURRENT_LIKELIHOOD, "2");
  mun_record_set (risk, RISK_CURRENT_IMPACT, "4");
  expect_save (fixture, risk, "no control in use");
  mun_record_set (risk, RISK_CURRENT_LIKELIHOOD, "2");
  mun_record_set (risk, RISK_CURRENT_IMPACT, "4");
  mun_record_add_link (risk, RISK_CONTROLS, mun_record_get_id (planned));
  expect_save (fixture, risk, "no control in use");
  mun_record_set (risk, RISK_CURRENT_LIKELIHOOD, "2");
  mun_record_set (risk, RISK_CURRENT_IMPACT, "4");
  mun_record_add_link (risk, RISK_CONTROLS, mun_record_get_id (used));
  mun_record_set (risk, RISK_LAST_REVIEWED_ON, TODAY);
  expect_save (fixture, risk, NULL);
  g_assert_cmpstr (mun_record_get (risk, RISK_CURRENT_SCORE), ==, "8");
  g_assert_cmpstr (mun_record_get (risk, RISK_REVIEW_DUE), ==, "2027-11-02");
}

static void
test_life_safety (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(MunRecord) risk = new_risk (fixture, "Pavel Dvorak");

  mun_record_set (risk, RISK_LIFE_SAFETY, "1");
  mun_record_set (risk, RISK_CURRENT_LIKELIHOOD, "2");
  mun_record_set (risk, RISK_CURRENT_IMPACT, "5");
  expect_save (fixture, risk, NULL);
  mun_record_set (risk, RISK_DECISION, "tolerate");
  expect_save (fixture, risk, "cannot be tolerated");
  mun_record_set (risk, RISK_DECISION, "tolerate");
  mun_record_set (risk, RISK_CURRENT_LIKELIHOOD, "1");
  expect_save (fixture, risk, NULL);
}

static void
test_acceptance (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct { int likelihood; const char *who, *until, *reason, *refusal; } cases[] = {
    { 2, "Noor Haddad", "2027-11-01", "Small", "is kept by" },
    { 2, "Pavel Dvorak", "2027-11-03", "Small", "12 months" },
    { 2, "Pavel Dvorak", "2026-10-01", "Small", "before it begins" },
    { 2, "Pavel Dvorak", "2027-11-02", "", "needs its reason" },
    { 4, "Pavel Dvorak", "2027-11-02", "Small", "the security coordinator" },
    { 4, "Ida Korsgaard", "2027-11-02", "Watched", NULL },
    { 5, "Ida Korsgaard", "2027-11-02", "Watched", "top management" },
    { 5, "Marta Ellingsen", "2027-11-02", "Watched", NULL },
    { 2, "Pavel Dvorak", "2027-11-02", "Small", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *coordinator = person_id (fixture, "Ida Korsgaard");
      g_autofree char *person = person_id (fixture, cases[i].who);
      g_autoptr(MunRecord) risk = NULL;

      mun_workspace_set_person (fixture->workspace, coordinator);
      risk = new_risk (fixture, "Pavel Dvorak");
      mun_record_set_int (risk, RISK_CURRENT_LIKELIHOOD, cases[i].likelihood);
      mun_record_set (risk, RISK_CURRENT_IMPACT, "2");
      expect_save (fixture, risk, NULL);
      mun_record_set (risk, RISK_ACCEPTED_BY, person);
      mun_record_set (risk, RISK_ACCEPTED_ON, TODAY);
      mun_record_set (risk, RISK_ACCEPTANCE_UNTIL, cases[i].until);
      mun_record_set (risk, RISK_ACCEPTANCE_REASON, cases[i].reason);
      mun_workspace_set_person (fixture->workspace, person);
      expect_save (fixture, risk, cases[i].refusal);
    }
}

static void
test_risk_warnings (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(MunRecord) risk = new_risk (fixture, "Rosa Bianchi");
  g_autoptr(MunRecord) process = find (fixture, &mun_business_process_spec, BUSINESS_PROCESS_NAME, "Transport planning and carrier choice");

  mun_record_set (risk, RISK_PROCESS, mun_record_get_id (process));
  g_assert_true (has_issue (fixture, risk, MUN_ISSUE_WARNING, "leads neither the process"));
  mun_record_set (risk, RISK_OWNER, mun_record_get (process, BUSINESS_PROCESS_OWNER));
  g_assert_false (has_issue (fixture, risk, MUN_ISSUE_WARNING, "leads neither the process"));
  mun_record_set (risk, RISK_TARGET_LIKELIHOOD, "4");
  mun_record_set (risk, RISK_TARGET_IMPACT, "4");
  mun_record_set (risk, RISK_TARGET_SCORE, "16");
  g_assert_true (has_issue (fixture, risk, MUN_ISSUE_WARNING, "somebody has to accept"));
}

static void
test_treatment (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(MunRecord) risk = find (fixture, &mun_risk_spec, RISK_STATUS, "in_treatment");
  g_autoptr(MunRecord) treatment = mun_workspace_new_record (fixture->workspace, &mun_treatment_spec);
  g_autofree char *owner = person_id (fixture, "Lucia Romano");

  mun_record_set (treatment, TREATMENT_RISK, mun_record_get_id (risk));
  mun_record_set (treatment, TREATMENT_TITLE, "New lamp");
  mun_record_set (treatment, TREATMENT_OPTION, "reduce_likelihood");
  mun_record_set (treatment, TREATMENT_OWNER, owner);
  mun_record_set (treatment, TREATMENT_RESOURCES_NEEDED, "A lamp");
  mun_record_set (treatment, TREATMENT_DUE_ON, "2026-10-01");
  mun_record_set (treatment, TREATMENT_EFFECT_CHECK_METHOD, "Look at night");
  g_assert_true (has_issue (fixture, treatment, MUN_ISSUE_WARNING, "lies in the past"));
  mun_record_set (treatment, TREATMENT_DUE_ON, "2026-12-01");
  g_assert_false (has_issue (fixture, treatment, MUN_ISSUE_WARNING, "lies in the past"));
  expect_save (fixture, treatment, NULL);

  act_as (fixture, "Lucia Romano");
  expect_move (fixture, treatment, "approved", "top management");
  act_as (fixture, "Marta Ellingsen");
  expect_move (fixture, treatment, "approved", NULL);
  expect_move (fixture, treatment, "in_progress", NULL);
  mun_record_set (treatment, TREATMENT_DONE_ON, TODAY);
  expect_move (fixture, treatment, "done", NULL);
  g_assert_cmpstr (mun_record_get (treatment, TREATMENT_EFFECT_CHECK_DUE), ==, "2027-02-02");
  mun_record_set (treatment, TREATMENT_EFFECT_CHECKED_ON, TODAY);
  mun_record_set (treatment, TREATMENT_EFFECT_RESULT, "not_effective");
  expect_move (fixture, treatment, "verified", "did not work");
}

static void
test_policy (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) approved = find (fixture, &mun_policy_spec, POLICY_AUDIENCE, "internal");
  g_autoptr(MunRecord) draft = mun_state_new_version (fixture->workspace, approved, &error);
  g_autofree char *top = person_id (fixture, "Marta Ellingsen");
  g_autofree char *clerk = person_id (fixture, "Ida Korsgaard");

  g_assert_no_error (error);
  act_as (fixture, "Marta Ellingsen");
  mun_record_set (draft, POLICY_AUTHOR, top);
  mun_record_set (draft, POLICY_REVIEW_DUE, "2027-10-01");
  mun_record_set (draft, POLICY_CHANGE_SUMMARY, "Second year");
  mun_record_set (draft, POLICY_CHECKED_AGAINST_RISK_ON, TODAY);
  mun_record_set (draft, POLICY_COMMITS_TO_IMPROVEMENT, "0");
  expect_move (fixture, draft, "in_review", NULL);
  expect_move (fixture, draft, "approved", "keep improving");
  mun_record_set (draft, POLICY_COMMITS_TO_IMPROVEMENT, "1");
  expect_save (fixture, draft, NULL);
  expect_move (fixture, draft, "approved", "cannot also approve");
  act_as (fixture, "Ida Korsgaard");
  mun_record_set (draft, POLICY_AUTHOR, clerk);
  expect_save (fixture, draft, NULL);
  expect_move (fixture, draft, "approved", "top management");
  act_as (fixture, "Marta Ellingsen");
  expect_move (fixture, draft, "approved", NULL);
  g_assert_cmpstr (mun_record_get_state (approved), ==, "superseded");
  mun_record_set (draft, POLICY_BODY, "Otherwise");
  expect_save (fixture, draft, "stays as it was signed");
}

static MunRecord *
new_case (Fixture    *fixture,
          const char *severity)
{
  MunRecord *nonconformity = mun_workspace_new_record (fixture->workspace, &mun_nonconformity_spec);
  g_autofree char *finder = person_id (fixture, "Deepak Nair");
  g_autofree char *owner = person_id (fixture, "Noor Haddad");

  mun_record_set (nonconformity, NONCONFORMITY_TITLE, "Gate open");
  mun_record_set (nonconformity, NONCONFORMITY_SOURCE, "observation");
  mun_record_set (nonconformity, NONCONFORMITY_DESCRIPTION, "The gate stood open at night");
  mun_record_set (nonconformity, NONCONFORMITY_FOUND_ON, TODAY);
  mun_record_set (nonconformity, NONCONFORMITY_FOUND_BY, finder);
  mun_record_set (nonconformity, NONCONFORMITY_SEVERITY, severity);
  mun_record_set (nonconformity, NONCONFORMITY_OWNER, owner);
  mun_record_set (nonconformity, NONCONFORMITY_ACTION_NEEDED, "yes");
  mun_record_set (nonconformity, NONCONFORMITY_SYSTEM_CHANGE, "undecided");
  mun_record_set (nonconformity, NONCONFORMITY_CORRECTION, "Closed");
  mun_record_set (nonconformity, NONCONFORMITY_CORRECTION_ON, TODAY);
  mun_record_set (nonconformity, NONCONFORMITY_CONSEQUENCES, "None");
  mun_record_set (nonconformity, NONCONFORMITY_CONSEQUENCES_HANDLED, "Nothing to do");
  mun_record_set (nonconformity, NONCONFORMITY_REVIEWED_ON, TODAY);
  mun_record_set (nonconformity, NONCONFORMITY_CAUSE_METHOD, "Five whys");
  mun_record_set (nonconformity, NONCONFORMITY_SIMILAR_CHECKED_ON, TODAY);
  mun_record_set (nonconformity, NONCONFORMITY_SIMILAR_RESULT, "No other gate");
  expect_save (fixture, nonconformity, NULL);
  return nonconformity;
}

static MunRecord *
new_action (Fixture    *fixture,
            MunRecord  *nonconformity,
            const char *owner)
{
  MunRecord *action = mun_workspace_new_record (fixture->workspace, &mun_corrective_action_spec);
  g_autofree char *id = person_id (fixture, owner);

  mun_record_set (action, CORRECTIVE_ACTION_NONCONFORMITY, mun_record_get_id (nonconformity));
  mun_record_set (action, CORRECTIVE_ACTION_ACTION_TEXT, "Gate closer");
  mun_record_set (action, CORRECTIVE_ACTION_CAUSE_ADDRESSED, "No closer");
  mun_record_set (action, CORRECTIVE_ACTION_OWNER, id);
  mun_record_set (action, CORRECTIVE_ACTION_DUE_ON, "2026-12-01");
  mun_record_set (action, CORRECTIVE_ACTION_PROPORTION_NOTE, "Cheap");
  mun_record_set (action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION, "0");
  expect_save (fixture, action, NULL);
  return action;
}

/* The whole way of a nonconformity with each refusal on it. */
static void
test_document_version (Fixture       *fixture,
                       gconstpointer  data)
{
  static const int fields[] = { DOCUMENT_VERSION_CHANGE_SUMMARY, DOCUMENT_VERSION_EFFECTIVE_FROM, DOCUMENT_VERSION_APPROVED_ON, DOCUMENT_VERSION_SHA256 };
  static const char * const states[] = { "approved", "superseded" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr(MunRecord) version = find (fixture, &mun_document_version_spec, DOCUMENT_VERSION_STATUS, states[i]);
      g_autoptr(GError) error = NULL;

      for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
        {
          mun_record_set (version, fields[k], fields[k] == DOCUMENT_VERSION_CHANGE_SUMMARY ? "Something else" : TODAY);
          if (fields[k] == DOCUMENT_VERSION_SHA256)
            mun_record_set (version, fields[k], "0");
          expect_save (fixture, version, "Start a new version");
        }
      g_assert_false (mun_workspace_withdraw (fixture->workspace, version, "Old", &error));
      g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
      g_clear_error (&error);
      g_assert_false (mun_workspace_delete (fixture->workspace, version, &error));
      g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
    }
}

static void
confirm_effect (MunRecord  *action,
                const char *checker)
{
  mun_record_set (action, CORRECTIVE_ACTION_EFFECT_CHECKED_ON, TODAY);
  mun_record_set (action, CORRECTIVE_ACTION_EFFECT_CHECKED_BY, checker);
  mun_record_set (action, CORRECTIVE_ACTION_EFFECT_RESULT, "effective");
  mun_record_set (action, CORRECTIVE_ACTION_EFFECT_EVIDENCE, "Gate closed on four nights");
}

static void
test_nonconformity (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(MunRecord) nonconformity = new_case (fixture, "major");
  g_autoptr(MunRecord) action = new_action (fixture, nonconformity, "Noor Haddad");
  g_autofree char *checker = person_id (fixture, "Deepak Nair");
  g_autofree char *coordinator = person_id (fixture, "Ida Korsgaard");

  act_as (fixture, "Ida Korsgaard");
  expect_move (fixture, nonconformity, "contained", NULL);
  mun_record_set (nonconformity, NONCONFORMITY_ROOT_CAUSE, "Human error");
  expect_move (fixture, nonconformity, "analysed", "where the question begins");
  mun_record_set (nonconformity, NONCONFORMITY_ROOT_CAUSE, "The gate has no closer");
  expect_move (fixture, nonconformity, "analysed", NULL);
  expect_move (fixture, nonconformity, "action", "No corrective action is approved");

  mun_record_set (action, CORRECTIVE_ACTION_STARTED_ON, TODAY);
  expect_save (fixture, action, "cannot start before");
  mun_record_set (action, CORRECTIVE_ACTION_RISK_REVIEW, "No new risk");
  mun_record_set (action, CORRECTIVE_ACTION_RISK_REVIEWED_BY, coordinator);
  mun_record_set (action, CORRECTIVE_ACTION_RISK_REVIEWED_ON, TODAY);
  expect_move (fixture, action, "risk_reviewed", NULL);
  expect_move (fixture, action, "approved", "approved by top management");
  act_as (fixture, "Marta Ellingsen");
  expect_move (fixture, action, "approved", NULL);
  expect_move (fixture, nonconformity, "action", NULL);
  expect_move (fixture, nonconformity, "verification", "not finished yet");
  mun_record_set (action, CORRECTIVE_ACTION_STARTED_ON, TODAY);
  expect_move (fixture, action, "in_progress", NULL);
  mun_record_set (action, CORRECTIVE_ACTION_IMPLEMENTED_ON, TODAY);
  expect_move (fixture, action, "implemented", NULL);
  g_assert_cmpstr (mun_record_get (action, CORRECTIVE_ACTION_EFFECT_DUE), ==, "2027-01-02");

  mun_record_set (nonconformity, NONCONFORMITY_SYSTEM_CHANGE, "yes");
  expect_move (fixture, nonconformity, "verification", NULL);
  g_assert_true (mun_record_is_set (nonconformity, NONCONFORMITY_CHANGE));
  expect_move (fixture, nonconformity, "closed", "not confirmed yet");

  confirm_effect (action, mun_record_get (action, CORRECTIVE_ACTION_OWNER));
  expect_move (fixture, action, "effective", "another person");
  confirm_effect (action, checker);
  expect_move (fixture, action, "effective", "Nobody enters a decision for somebody else");
  confirm_effect (action, checker);
  mun_workspace_set_person (fixture->workspace, checker);
  expect_move (fixture, action, "effective", NULL);

  mun_record_set (nonconformity, NONCONFORMITY_CLOSED_BY, mun_record_get (action, CORRECTIVE_ACTION_OWNER));
  mun_record_set (nonconformity, NONCONFORMITY_CLOSED_ON, TODAY);
  act_as (fixture, "Ida Korsgaard");
  expect_move (fixture, nonconformity, "closed", "so cannot close this");
  expect_move (fixture, nonconformity, "closed", NULL);
  g_assert_true (mun_record_is (nonconformity, NONCONFORMITY_CLOSED_BY, coordinator));

  /* Opened again, it is closed by whoever closes it then. */
  expect_move (fixture, nonconformity, "analysed", NULL);
  g_assert_false (mun_record_is_set (nonconformity, NONCONFORMITY_CLOSED_BY));
  g_assert_false (mun_record_is_set (nonconformity, NONCONFORMITY_CLOSED_ON));
}

static void
test_life_exception (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(MunRecord) nonconformity = new_case (fixture, "minor");
  g_autoptr(MunRecord) action = new_action (fixture, nonconformity, "Noor Haddad");

  act_as (fixture, "Ida Korsgaard");
  mun_record_set (action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION, "1");
  expect_save (fixture, action, "needs its reason");
  mun_record_set (action, CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION, "1");
  mun_record_set (action, CORRECTIVE_ACTION_EXCEPTION_REASON, "Live wire in the yard");
  expect_move (fixture, action, "approved", NULL);
  mun_record_set (action, CORRECTIVE_ACTION_STARTED_ON, TODAY);
  expect_move (fixture, action, "in_progress", NULL);
  g_assert_true (has_issue (fixture, action, MUN_ISSUE_WARNING, "within three days"));
  mun_record_set (action, CORRECTIVE_ACTION_IMPLEMENTED_ON, TODAY);
  expect_move (fixture, action, "implemented", "Make up for it now");
}

static void
test_finding (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(MunRecord) audit = find (fixture, &mun_audit_spec, AUDIT_STATUS, "follow_up");
  g_autoptr(MunRecord) finding = mun_workspace_new_record (fixture->workspace, &mun_audit_finding_spec);
  g_autoptr(MunRecord) nonconformity = NULL;
  g_autofree char *auditee = person_id (fixture, "Noor Haddad");

  mun_record_set (finding, AUDIT_FINDING_AUDIT, mun_record_get_id (audit));
  mun_record_set (finding, AUDIT_FINDING_GRADE, "major");
  mun_record_set (finding, AUDIT_FINDING_REQUIREMENT, "28000:8.4-09");
  mun_record_set (finding, AUDIT_FINDING_STATEMENT, "Keys lie open");
  mun_record_set (finding, AUDIT_FINDING_EVIDENCE, "Seen in the office");
  mun_record_set (finding, AUDIT_FINDING_AUDITEE, auditee);
  mun_record_set (finding, AUDIT_FINDING_AGREED_ON, "2026-11-01");
  expect_save (fixture, finding, NULL);
  g_assert_cmpstr (mun_record_get (finding, AUDIT_FINDING_DUE_ON), ==, "2026-12-01");

  act_as (fixture, "Ida Korsgaard");
  expect_move (fixture, finding, "closed", "needs its fix");
  expect_move (fixture, finding, "action", NULL);
  nonconformity = mun_workspace_get (fixture->workspace, &mun_nonconformity_spec, mun_record_get (finding, AUDIT_FINDING_NONCONFORMITY), NULL);
  g_assert_nonnull (nonconformity);
  g_assert_true (mun_record_is (nonconformity, NONCONFORMITY_SEVERITY, "major"));
  g_assert_true (mun_record_is (nonconformity, NONCONFORMITY_SOURCE, "audit"));
  g_assert_true (mun_record_is (nonconformity, NONCONFORMITY_STATUS, "open"));

  mun_record_set (finding, AUDIT_FINDING_VERIFIED_ON, TODAY);
  mun_record_set (finding, AUDIT_FINDING_VERIFIED_BY, auditee);
  mun_record_set (finding, AUDIT_FINDING_VERIFICATION_RESULT, "effective");
  expect_move (fixture, finding, "verified", "cannot verify");
}

static void
test_impartiality (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(MunRecord) audit = find (fixture, &mun_audit_spec, AUDIT_STATUS, "planned");
  g_autoptr(MunRecord) member = mun_workspace_new_record (fixture->workspace, &mun_audit_member_spec);
  g_autofree char *owner = person_id (fixture, "Lucia Romano");
  g_autofree char *stranger = person_id (fixture, "Clara Weiss");
  g_autoptr(GPtrArray) none = mun_impartiality_conflicts (fixture->workspace, audit, stranger);
  g_autoptr(GPtrArray) some = mun_impartiality_conflicts (fixture->workspace, audit, owner);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (some->len, >, 1);
  g_assert_true (((MunConflict *) g_ptr_array_index (some, 0))->own_work);

  mun_record_set (member, AUDIT_MEMBER_AUDIT, mun_record_get_id (audit));
  mun_record_set (member, AUDIT_MEMBER_PART, "auditor");
  mun_record_set (member, AUDIT_MEMBER_PERSON, owner);
  g_assert_false (mun_impartiality_is_solved (fixture->workspace, member));
  expect_save (fixture, member, "choose somebody else");
  mun_record_set (member, AUDIT_MEMBER_AUDIT, mun_record_get_id (audit));
  mun_record_set (member, AUDIT_MEMBER_PART, "auditor");
  mun_record_set (member, AUDIT_MEMBER_PERSON, owner);
  mun_record_set (member, AUDIT_MEMBER_CONFLICT_SOLUTION, "The yard is audited by another member");
  expect_save (fixture, member, NULL);
  g_assert_true (mun_impartiality_is_solved (fixture->workspace, member));
}

static void
test_objective (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(MunRecord) active = find (fixture, &mun_objective_spec, OBJECTIVE_STATUS, "active");
  g_autoptr(MunProgress) progress = mun_objective_progress (fixture->workspace, active);
  g_autoptr(MunRecord) objective = mun_workspace_new_record (fixture->workspace, &mun_objective_spec);

  g_assert_true (progress->known);
  g_assert_cmpint (progress->state, !=, MUN_PROGRESS_UNKNOWN);
  mun_record_set (objective, OBJECTIVE_TITLE, "Better");
  mun_record_set (objective, OBJECTIVE_MEASURABLE, "1");
  g_assert_true (has_issue (fixture, objective, MUN_ISSUE_WARNING, "no measure or no target"));
  mun_record_set (objective, OBJECTIVE_MEASURE, "Losses");
  mun_record_set (objective, OBJECTIVE_BASELINE, "10");
  mun_record_set (objective, OBJECTIVE_TARGET, "10");
  g_assert_true (has_issue (fixture, objective, MUN_ISSUE_WARNING, "already reached"));
  mun_record_set (objective, OBJECTIVE_TARGET, "5");
  mun_record_set (objective, OBJECTIVE_DIRECTION, "up");
  g_assert_true (has_issue (fixture, objective, MUN_ISSUE_WARNING, "the other way"));
  mun_record_set (objective, OBJECTIVE_DUE_ON, "2026-01-01");
  g_assert_true (has_issue (fixture, objective, MUN_ISSUE_WARNING, "lies in the past"));
}

static void
test_measurement (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(MunRecord) item = find (fixture, &mun_monitoring_item_spec, MONITORING_ITEM_STATUS, "active");
  g_autoptr(MunRecord) measurement = mun_workspace_new_record (fixture->workspace, &mun_measurement_spec);

  mun_record_set (measurement, MEASUREMENT_ITEM, mun_record_get_id (item));
  mun_record_set (measurement, MEASUREMENT_TAKEN_ON, TODAY);
  mun_record_set (measurement, MEASUREMENT_VALUE, "3");
  mun_record_set (measurement, MEASUREMENT_SOURCE, "List");
  expect_save (fixture, measurement, NULL);
  g_assert_true (mun_record_is (item, MONITORING_ITEM_LAST_MEASURED_ON, TODAY));
  g_assert_true (mun_record_is_set (measurement, MEASUREMENT_ON_TARGET));
}

static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(MunRecord) change = mun_workspace_new_record (fixture->workspace, &mun_change_spec);
  g_autofree char *who = person_id (fixture, "Noor Haddad");

  mun_record_set (change, CHANGE_TITLE, "New lock");
  mun_record_set (change, CHANGE_KIND, "equipment_technology");
  mun_record_set (change, CHANGE_ORIGIN, "request");
  mun_record_set (change, CHANGE_PLANNED, "1");
  mun_record_set (change, CHANGE_PURPOSE, "Safer");
  mun_record_set (change, CHANGE_CONSEQUENCES, "New keys");
  mun_record_set (change, CHANGE_INTEGRITY_NOTE, "Nothing else");
  mun_record_set (change, CHANGE_RESOURCES_NOTE, "A lock");
  mun_record_set (change, CHANGE_RESPONSIBILITIES_NOTE, "Yard");
  mun_record_set (change, CHANGE_REQUESTED_BY, who);
  expect_save (fixture, change, NULL);
  act_as (fixture, "Marta Ellingsen");
  mun_record_set (change, CHANGE_IMPLEMENTED_ON, TODAY);
  expect_move (fixture, change, "implemented", "Only an unplanned change");
  expect_move (fixture, change, "risk_checked", "missing");
}

/* The guard of the file counts by the day of the program. */
static void
test_kept_until (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(MunRecord) document = find (fixture, &mun_document_spec, DOCUMENT_STATUS, "obsolete");

  act_as (fixture, "Ida Korsgaard");
  expect_move (fixture, document, "destroyed", "is kept until");
  mun_workspace_set_today (fixture->workspace, "2060-01-01");
  expect_move (fixture, document, "destroyed", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/model/rules/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("risk-scores", test_risk_scores);
  ADD ("life-safety", test_life_safety);
  ADD ("acceptance", test_acceptance);
  ADD ("risk-warnings", test_risk_warnings);
  ADD ("treatment", test_treatment);
  ADD ("policy", test_policy);
  ADD ("document-version", test_document_version);
  ADD ("nonconformity", test_nonconformity);
  ADD ("life-exception", test_life_exception);
  ADD ("finding", test_finding);
  ADD ("impartiality", test_impartiality);
  ADD ("objective", test_objective);
  ADD ("measurement", test_measurement);
  ADD ("change", test_change);
  ADD ("kept-until", test_kept_until);
#undef ADD
  return g_test_run ();
}
