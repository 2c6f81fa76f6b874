/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/error.h"
#include "demo-support.h"
#include "model/rules.h"

/* Who may add and change what: people of the demonstration with one letter each. */

#define OPERATIVE "Rosa Bianchi"      /* E */
#define AUDITOR   "Sofia Lindqvist"   /* A */
#define OWNER     "Tomasz Wilk"       /* R of the processes of IT */
#define PERSONNEL "Grace Owusu"       /* owner of the process for personnel */
#define DEPUTY    "Deepak Nair"       /* stands in for the coordinator */
#define TOP       "Marta Ellingsen"

static void
act_as (Fixture    *fixture,
        const char *name)
{
  g_autofree char *id = person_id (fixture, name);

  mun_workspace_set_person (fixture->workspace, id);
}

/* Returns: whether it was saved; if not, because of who acts */
static gboolean
tries (Fixture   *fixture,
       MunRecord *record)
{
  g_autoptr(GError) error = NULL;

  if (mun_workspace_save (fixture->workspace, record, NULL, &error))
    return TRUE;
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  if (strstr (error->message, "is kept by") == NULL)
    g_error ("refused for another reason: %s", error->message);
  g_assert_nonnull (strstr (error->message, "act as somebody who may"));
  mun_record_revert (record);
  return FALSE;
}

static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *who; const MunSpec *spec; int by; const char *is; int field; const char *value; gboolean may; } cases[] = {
    { OPERATIVE, &mun_organisation_spec, -1, NULL, ORGANISATION_ADDRESS, "Somewhere else 1", FALSE },
    { OPERATIVE, &mun_setting_spec, -1, NULL, SETTING_RISKS, "1", FALSE },
    { OPERATIVE, &mun_risk_spec, -1, NULL, RISK_CAUSE, "Nobody looked.", FALSE },
    { OPERATIVE, &mun_incident_spec, -1, NULL, INCIDENT_DESCRIPTION, "Nothing happened.", FALSE },
    { OWNER, &mun_business_process_spec, BUSINESS_PROCESS_NAME, "IT operation and data protection", BUSINESS_PROCESS_RECORDS_KEPT, "Tickets", TRUE },
    { OWNER, &mun_site_spec, -1, NULL, SITE_ACTIVITIES, "None", FALSE },
    { AUDITOR, &mun_site_spec, -1, NULL, SITE_ACTIVITIES, "None", FALSE },
    { AUDITOR, &mun_audit_spec, AUDIT_STATUS, "planned", AUDIT_TIMES_TEXT, "Monday 9:00", TRUE },
    { PERSONNEL, &mun_person_spec, -1, NULL, PERSON_PHONE, "+44 20 7946 0000", TRUE },
    { PERSONNEL, &mun_supplier_spec, -1, NULL, SUPPLIER_SERVICES, "All", FALSE },
    { DEPUTY, &mun_organisation_spec, -1, NULL, ORGANISATION_ADDRESS, "Somewhere else 1", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunRecord) record = cases[i].by < 0 ? mun_workspace_find_first (fixture->workspace, cases[i].spec, -1)
                                                    : find (fixture, cases[i].spec, cases[i].by, cases[i].is);

      g_test_message ("%s changes %s", cases[i].who, cases[i].spec->name);
      if (record == NULL)
        record = mun_workspace_new_record (fixture->workspace, cases[i].spec);
      act_as (fixture, cases[i].who);
      g_assert_true (mun_may_edit (fixture->workspace, record, cases[i].field) == cases[i].may);
      mun_record_set (record, cases[i].field, cases[i].value);
      g_assert_true (tries (fixture, record) == cases[i].may);
    }
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  static const struct { const char *who; const MunSpec *spec; int title; const char *value; gboolean may; } cases[] = {
    { OPERATIVE, &mun_improvement_spec, IMPROVEMENT_TITLE, "A mirror at the corner", TRUE },
    { OPERATIVE, &mun_incident_spec, INCIDENT_TITLE, "A gate stood open", TRUE },
    { OPERATIVE, &mun_nonconformity_spec, NONCONFORMITY_TITLE, "Seal without number", TRUE },
    { OPERATIVE, &mun_change_spec, CHANGE_TITLE, "A second shift", TRUE },
    { OPERATIVE, &mun_screening_spec, SCREENING_DONE_BY, "Myself", FALSE },
    { OPERATIVE, &mun_legal_evaluation_spec, LEGAL_EVALUATION_EVIDENCE, "All is well", FALSE },
    { OPERATIVE, &mun_leadership_action_spec, LEADERSHIP_ACTION_WHAT, "Talked to all", FALSE },
    { OPERATIVE, &mun_risk_spec, RISK_TITLE, "A new risk", FALSE },
    { AUDITOR, &mun_audit_spec, AUDIT_TITLE, "A look at the keys", TRUE },
    { AUDITOR, &mun_risk_spec, RISK_TITLE, "A new risk", FALSE },
    { PERSONNEL, &mun_training_spec, TRAINING_TITLE, "Seals again", TRUE },
    { TOP, &mun_leadership_action_spec, LEADERSHIP_ACTION_WHAT, "Talked to all", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunRecord) record = mun_workspace_new_record (fixture->workspace, cases[i].spec);

      g_test_message ("%s adds %s", cases[i].who, cases[i].spec->name);
      act_as (fixture, cases[i].who);
      mun_record_set (record, cases[i].title, cases[i].value);
      if (cases[i].spec == &mun_incident_spec)
        mun_record_set (record, INCIDENT_REPORTED_AT, TODAY "T00:00");
      g_assert_true (mun_may_edit (fixture->workspace, record, -1) == cases[i].may);
      if (!(cases[i].spec->flags & MUN_SPEC_CHILD) && !(cases[i].spec->flags & MUN_SPEC_APPEND_ONLY))
        g_assert_true (tries (fixture, record) == cases[i].may);
    }
}

/* Whoever reports goes on until somebody takes it up, and takes back only what is their own. */
static void
test_report (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) idea = mun_workspace_new_record (fixture->workspace, &mun_improvement_spec);
  g_autoptr(MunRecord) risk = mun_workspace_find_first (fixture->workspace, &mun_risk_spec, -1);

  act_as (fixture, OPERATIVE);
  mun_record_set (idea, IMPROVEMENT_TITLE, "A mirror at the corner");
  g_assert_true (tries (fixture, idea));
  mun_record_set (idea, IMPROVEMENT_DESCRIPTION, "Nobody sees who comes.");
  g_assert_true (tries (fixture, idea));
  g_assert_true (mun_workspace_undo (fixture->workspace, 0, NULL, &error));
  g_assert_no_error (error);

  act_as (fixture, OWNER);
  mun_record_set (idea, IMPROVEMENT_DESCRIPTION, "Not needed.");
  g_assert_false (tries (fixture, idea));
  g_assert_false (mun_workspace_undo (fixture->workspace, 0, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);

  act_as (fixture, OPERATIVE);
  g_assert_false (mun_workspace_withdraw (fixture->workspace, risk, "Not needed", &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
}

/* Nobody becomes the owner by typing their own name, and the form shows what cannot be changed. */
static void
test_own_name (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(MunRecord) risk = mun_workspace_find_first (fixture->workspace, &mun_risk_spec, -1);
  g_autofree char *operative = person_id (fixture, OPERATIVE);
  g_autofree gboolean *kept = NULL;
  g_autofree char *reason = NULL;

  act_as (fixture, OPERATIVE);
  mun_record_set (risk, RISK_OWNER, operative);
  mun_record_set (risk, RISK_DECISION, "tolerate");
  g_assert_false (tries (fixture, risk));
  kept = mun_record_kept_fields (fixture->workspace, risk);
  reason = mun_record_kept_reason (fixture->workspace, risk);
  g_assert_true (kept[RISK_DECISION]);
  g_assert_nonnull (strstr (reason, "the security coordinator"));
}

/* Who owns something may begin another of its kind, and is its owner; the form of it can be filled in. Who owns nothing is told so beforehand. */
static void
test_begin (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(MunRecord) mine = mun_workspace_new_record (fixture->workspace, &mun_risk_spec);
  g_autoptr(MunRecord) none = mun_workspace_new_record (fixture->workspace, &mun_risk_spec);
  g_autofree char *owner = person_id (fixture, OWNER);
  g_autofree gboolean *kept = NULL;

  act_as (fixture, OWNER);
  g_assert_true (mun_may_add (fixture->workspace, mine));
  g_assert_cmpstr (mun_record_get (mine, RISK_OWNER), ==, owner);
  kept = mun_record_kept_fields (fixture->workspace, mine);
  g_assert_false (kept[RISK_TITLE]);

  act_as (fixture, OPERATIVE);
  g_assert_false (mun_may_add (fixture->workspace, none));
  g_assert_false (mun_record_is_set (none, RISK_OWNER));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("MUNIMENT_TODAY", TODAY "T12:00", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/model/rights/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("change", test_change);
  ADD ("add", test_add);
  ADD ("report", test_report);
  ADD ("own-name", test_own_name);
  ADD ("begin", test_begin);
  return g_test_run ();
}
