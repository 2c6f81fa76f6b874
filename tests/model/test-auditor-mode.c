/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/auditor-mode.h"

#include <string.h>

#include "base/error.h"
#include "demo-support.h"

/* What is written in auditor mode, by whom it may be written otherwise: the security coordinator, who may nearly everything. */

static void
begin (Fixture *fixture)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (fixture->workspace);

  mun_workspace_set_person (fixture->workspace, mun_record_get (organisation, ORGANISATION_SECURITY_COORDINATOR));
  mun_workspace_set_auditing (fixture->workspace, TRUE);
}

/* Each refusal says why, and how to leave the mode. */
static void
assert_refused (gboolean  done,
                GError  **error)
{
  g_assert_false (done);
  g_assert_error (*error, MUN_ERROR, MUN_ERROR_READ_ONLY);
  g_assert_nonnull (strstr ((*error)->message, "Leave Auditor Mode"));
  g_assert_nonnull (strstr ((*error)->message, "--auditor"));
  g_clear_error (error);
}

/* Returns: (transfer full): a line of an audit that is to come */
static MunRecord *
find_line (Fixture *fixture)
{
  g_autoptr(MunRecord) audit = find (fixture, &mun_audit_spec, AUDIT_STATUS, "planned");
  MunRecord *line = mun_workspace_new_record (fixture->workspace, &mun_audit_item_spec);
  g_autoptr(GError) error = NULL;

  mun_record_set (line, AUDIT_ITEM_AUDIT, mun_record_get_id (audit));
  mun_record_set_int (line, AUDIT_ITEM_SEQ, 1);
  mun_record_set (line, AUDIT_ITEM_REQUIREMENT, "28000:8.4-05");
  mun_record_set (line, AUDIT_ITEM_QUESTION, "Is the gate closed?");
  mun_record_set (line, AUDIT_ITEM_MARK, "not_checked");
  mun_workspace_save (fixture->workspace, line, NULL, &error);
  g_assert_no_error (error);
  return line;
}

static void
test_written (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(MunRecord) line = find_line (fixture);
  g_autoptr(MunRecord) audit = mun_workspace_get (fixture->workspace, &mun_audit_spec, mun_record_get (line, AUDIT_ITEM_AUDIT), NULL);
  g_autoptr(MunRecord) finding = mun_workspace_new_record (fixture->workspace, &mun_audit_finding_spec);
  g_autoptr(MunRecord) proof = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static ("seen", 4);
  g_autoptr(GError) error = NULL;

  begin (fixture);
  mun_record_set (line, AUDIT_ITEM_EVIDENCE_SEEN, "Seen on site, 3 of 5");
  mun_workspace_save (fixture->workspace, line, NULL, &error);
  g_assert_no_error (error);
  mun_record_set (finding, AUDIT_FINDING_AUDIT, mun_record_get_id (audit));
  mun_workspace_save (fixture->workspace, finding, NULL, &error);
  g_assert_no_error (error);
  proof = mun_workspace_attach_bytes (fixture->workspace, finding, bytes, "gate.txt", &error);
  g_assert_no_error (error);
  g_assert_true (mun_may_note (fixture->workspace, audit));
  g_assert_false (mun_may_edit (fixture->workspace, audit, AUDIT_TIMES_TEXT));
  mun_record_set_note (audit, "The gate was open when we came.");
  mun_workspace_save (fixture->workspace, audit, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (mun_workspace_undo (fixture->workspace, 0, NULL, &error));
  g_assert_true (mun_workspace_redo (fixture->workspace, NULL, &error));
  g_assert_null (mun_workspace_closed_reason (fixture->workspace, &mun_audit_finding_spec));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct { const MunSpec *spec; int field; const char *value; } cases[] = {
    { &mun_organisation_spec, ORGANISATION_ADDRESS, "Somewhere else 1" },
    { &mun_setting_spec, SETTING_RISKS, "1" },
    { &mun_risk_spec, RISK_CAUSE, "Nobody looked." },
    { &mun_audit_spec, AUDIT_TIMES_TEXT, "Monday 9:00" },
    { &mun_nonconformity_spec, NONCONFORMITY_DESCRIPTION, "Nothing" },
    { &mun_person_spec, PERSON_PHONE, "+44 20 7946 0000" },
  };

  begin (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunRecord) record = mun_workspace_find_first (fixture->workspace, cases[i].spec, -1);
      g_autoptr(GError) error = NULL;
      g_autofree char *reason = NULL;

      if (record == NULL)
        record = mun_workspace_new_record (fixture->workspace, cases[i].spec);
      g_test_message ("%s", cases[i].spec->name);
      g_assert_false (mun_may_edit (fixture->workspace, record, cases[i].field));
      g_assert_cmpint (mun_may_note (fixture->workspace, record), ==, cases[i].spec == &mun_audit_spec);
      reason = mun_may_edit_reason (fixture->workspace, record);
      g_assert_cmpstr (reason, ==, mun_workspace_closed_reason (fixture->workspace, cases[i].spec));
      mun_record_set (record, cases[i].field, cases[i].value);
      assert_refused (mun_workspace_save (fixture->workspace, record, NULL, &error), &error);
      /* Nor as what comes back from elsewhere: an import of a whole export. */
      mun_workspace_set_restoring (fixture->workspace, TRUE);
      assert_refused (mun_workspace_save (fixture->workspace, record, NULL, &error), &error);
      mun_workspace_set_restoring (fixture->workspace, FALSE);
      mun_record_revert (record);
    }
}

/* Proof of something else, a deletion, a step, and what was done before the mode. */
static void
test_ways_round (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(MunRecord) risk = mun_workspace_find_first (fixture->workspace, &mun_risk_spec, -1);
  g_autoptr(MunRecord) site = mun_workspace_find_first (fixture->workspace, &mun_site_spec, -1);
  g_autoptr(MunRecord) line = find_line (fixture);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("seen", 4);
  g_autoptr(GError) error = NULL;

  begin (fixture);
  mun_workspace_set_auditing (fixture->workspace, FALSE);
  mun_record_set (site, SITE_ACTIVITIES, "Storing and loading");
  g_assert_true (mun_workspace_save (fixture->workspace, site, NULL, NULL));
  mun_workspace_set_auditing (fixture->workspace, TRUE);
  assert_refused (mun_workspace_undo (fixture->workspace, 0, NULL, &error), &error);
  assert_refused (mun_workspace_attach_bytes (fixture->workspace, risk, bytes, "gate.txt", &error) != NULL, &error);
  assert_refused (mun_workspace_delete (fixture->workspace, line, &error), &error);
  for (const MunTransition *move = mun_risk_spec.transitions; move->to != NULL; move++)
    {
      assert_refused (mun_state_can_move (fixture->workspace, risk, move, &error), &error);
    }
  mun_workspace_set_auditing (fixture->workspace, FALSE);
  g_assert_true (mun_workspace_undo (fixture->workspace, 0, NULL, &error));
}

/* The mode adds no right: who may not write findings otherwise does not here. */
static void
test_rights (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(MunRecord) line = find_line (fixture);
  g_autofree char *operative = person_id (fixture, "Rosa Bianchi");
  g_autoptr(GError) error = NULL;

  begin (fixture);
  mun_workspace_set_person (fixture->workspace, operative);
  mun_record_set (line, AUDIT_ITEM_EVIDENCE_SEEN, "Nothing");
  g_assert_false (mun_workspace_save (fixture->workspace, line, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("MUNIMENT_TODAY", TODAY "T12:00", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/model/auditor-mode/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("written", test_written);
  ADD ("refused", test_refused);
  ADD ("ways-round", test_ways_round);
  ADD ("rights", test_rights);
  return g_test_run ();
}
