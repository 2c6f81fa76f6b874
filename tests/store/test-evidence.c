/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include "spec/criteria.h"
#include "spec/document.h"
#include "spec/foundation.h"
#include "spec/incident.h"
#include "spec/plan.h"
#include "spec/scope.h"

#define SITE_ID "00000000-0000-4000-8000-000000000001"

/* What even another program must not be able to do to evidence; the triggers speak in whole sentences. */
static const char * const forbidden[] = {
  "UPDATE scope SET statement = 'Everything'",
  "UPDATE scope SET status = 'draft'",
  "UPDATE scope SET status = NULL",
  "UPDATE scope SET withdrawn = 'wrong'",
  "UPDATE scope SET note = 'added later'",
  "UPDATE scope SET id = '" SITE_ID "'",
  "DELETE FROM scope",
  "INSERT OR REPLACE INTO scope (id, ref, status) SELECT id, ref, 'draft' FROM scope",
  "INSERT OR REPLACE INTO scope (id, ref, status) SELECT '" SITE_ID "', ref, 'draft' FROM scope",
  "INSERT OR REPLACE INTO scope (rowid, id, ref) SELECT rowid, '" SITE_ID "', 'SCO-0009' FROM scope",
  "DELETE FROM record_link WHERE from_type = 'scope'",
  "INSERT INTO record_link SELECT from_type, from_id, to_type, '" SITE_ID "', role FROM record_link WHERE from_type = 'scope'",
  "UPDATE record_link SET role = 'other' WHERE from_type = 'scope'",
  "UPDATE risk_band SET label = 'Low'",
  "DELETE FROM risk_band",
  "INSERT INTO risk_band (id, ref, criteria) SELECT '" SITE_ID "', 'BND-0099', id FROM risk_criteria",
  "UPDATE plan_step SET action = 'Nothing'",
  "UPDATE plan_step SET plan = NULL",
  "DELETE FROM plan_step",
  "UPDATE document_version SET change_summary = 'x' WHERE status = 'approved'",
  "UPDATE document_version SET status = 'draft'",
  "DELETE FROM document_version",
  "INSERT OR REPLACE INTO document_version (id, ref, status) SELECT id, ref, 'draft' FROM document_version",
  "UPDATE incident_log_entry SET entry = 'Nothing happened'",
  "DELETE FROM incident_log_entry",
  "INSERT OR REPLACE INTO incident_log_entry (id, ref, incident, kind, entry, entered_by, at, at_utc) SELECT id, ref, incident, kind, 'Nothing', (SELECT id FROM person), at, at_utc FROM incident_log_entry",
  "UPDATE approval_step SET comment = 'fine'",
  "DELETE FROM approval_step",
  "UPDATE revision SET summary = 'x'",
  "DELETE FROM revision",
  "INSERT OR REPLACE INTO revision SELECT * FROM revision",
};

static const char * const allowed[] = {
  "UPDATE policy SET communicated_on = '2026-11-02', published_on = '2026-11-03', published_where = 'Intranet'",
  "UPDATE security_plan SET last_exercised_on = '2026-11-02'",
  "UPDATE scope SET status = 'superseded'",
  "UPDATE document_version SET status = 'superseded', superseded_on = '2026-11-02'",
};

static MunRow *
approve (MunStore      *store,
         const MunSpec *spec,
         MunRow        *row,
         const char    *person)
{
  test_set (spec, row, "status", "in_review");
  test_save (store, spec, row);
  test_set (spec, row, "status", "approved");
  test_set (spec, row, "approved_by", person);
  test_set (spec, row, "approved_on", "2026-11-02");
  test_save (store, spec, row);
  return row;
}

static void
make_file (const char *path)
{
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) site = test_add (store, &mun_site_spec, "name", "Yard");
  g_autoptr(MunRow) scope = test_add (store, &mun_scope_spec, "sites", site->id);
  g_autoptr(MunRow) policy = test_add (store, &mun_policy_spec, "title", "Policy");
  g_autoptr(MunRow) criteria = test_add (store, &mun_risk_criteria_spec, "status", "draft");
  g_autoptr(MunRow) band = test_add (store, &mun_risk_band_spec, "criteria", criteria->id);
  g_autoptr(MunRow) plan = test_add (store, &mun_security_plan_spec, "title", "Theft");
  g_autoptr(MunRow) step = test_add (store, &mun_plan_step_spec, "plan", plan->id);
  g_autoptr(MunRow) entry = test_add_log_line (store, "");
  g_autoptr(MunRow) version = test_add (store, &mun_document_version_spec, "change_summary", "First version");
  g_autoptr(MunRow) approval = test_add (store, mun_spec_find ("approval_step"), "record", scope->id);
  g_autoptr(MunRow) person = test_add (store, &mun_person_spec, "full_name", "Ida Holm");

  approve (store, &mun_scope_spec, scope, person->id);
  approve (store, &mun_policy_spec, policy, person->id);
  approve (store, &mun_risk_criteria_spec, criteria, person->id);
  approve (store, &mun_security_plan_spec, plan, person->id);
  approve (store, &mun_document_version_spec, version, person->id);
}

static void
test_forbidden (void)
{
  g_autofree char *path = test_path ("forbidden.muniment");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_file (path);
  before = test_sum (path);
  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    {
      g_autofree char *message = test_raw_refused (path, forbidden[i]);

      if (strstr (message, "never changed or removed") == NULL)
        g_error ("%s: %s", forbidden[i], message);
    }
  after = test_sum (path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_allowed (void)
{
  g_autofree char *path = test_path ("allowed.muniment");

  make_file (path);
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    test_raw (path, allowed[i]);
}

/* The same through the program: a refusal with a reason, and the file as it was. */
static void
test_through_store (void)
{
  g_autofree char *path = test_path ("through.muniment");
  g_autoptr(MunStore) store = NULL;
  g_autoptr(MunRow) scope = NULL;
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  make_file (path);
  store = test_open (path);
  id = mun_store_find_ref (store, "SCO-0001", &error);
  scope = test_load (store, &mun_scope_spec, id);
  before = test_sum (path);

  test_set (&mun_scope_spec, scope, "statement", "More");
  g_assert_false (test_try (store, &mun_scope_spec, scope, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Start a new draft"));
  g_clear_error (&error);

  mun_store_begin (store, "Ida Holm", "Removed", &error);
  g_assert_false (mun_store_delete (store, &mun_scope_spec, id, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);
  mun_store_rollback (store);

  test_set (&mun_scope_spec, scope, "statement", "");
  test_set (&mun_scope_spec, scope, "sites", "");
  g_assert_false (test_try (store, &mun_scope_spec, scope, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  after = test_sum (path);
  g_assert_cmpstr (before, ==, after);
}

/* An approved version with its links may arrive whole, as in an import. */
static void
test_arrives_approved (void)
{
  g_autofree char *path = test_path ("arrives.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) site = test_add (store, &mun_site_spec, "name", "Yard");
  g_autoptr(MunRow) person = test_add (store, &mun_person_spec, "full_name", "Ida Holm");
  g_autoptr(MunRow) scope = mun_row_new (&mun_scope_spec);
  g_autoptr(MunRow) back = NULL;
  g_autoptr(MunVerification) result = NULL;
  g_autoptr(GError) error = NULL;

  test_set (&mun_scope_spec, scope, "status", "approved");
  test_set (&mun_scope_spec, scope, "approved_by", person->id);
  test_set (&mun_scope_spec, scope, "approved_on", "2026-11-02");
  test_set (&mun_scope_spec, scope, "version", "1.0");
  test_set (&mun_scope_spec, scope, "sites", site->id);
  test_save (store, &mun_scope_spec, scope);
  back = test_load (store, &mun_scope_spec, scope->id);
  g_assert_cmpstr (back->values[SCOPE_SITES], ==, site->id);
  result = mun_store_verify (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->problems->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add_func ("/store/evidence/forbidden", test_forbidden);
  g_test_add_func ("/store/evidence/allowed", test_allowed);
  g_test_add_func ("/store/evidence/through-store", test_through_store);
  g_test_add_func ("/store/evidence/arrives-approved", test_arrives_approved);
  return test_run ();
}
