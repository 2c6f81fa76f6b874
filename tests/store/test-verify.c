/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include "spec/foundation.h"
#include "spec/infrastructure.h"
#include "spec/risk.h"
#include "spec/scope.h"

#define N_REVISIONS 9
#define SOME_ID "00000000-0000-4000-8000-000000000000"
#define DROP "DROP TRIGGER revision_no_update; DROP TRIGGER revision_no_delete; "

/* Each way to falsify a file behind the program's back, and what verify must say about it. */
static const struct {
  const char *name, *sql, *says;
} tamperings[] = {
  { "row", "UPDATE person SET full_name = 'Somebody else'", "PER-0001 is not what its history says" },
  { "withdrawn", "UPDATE person SET withdrawn = 'gone'", "PER-0001 is not what its history says" },
  { "row-gone", "PRAGMA foreign_keys = OFF; DELETE FROM person", "PER-0001 is missing" },
  { "row-more", "INSERT INTO person (id, ref, full_name) VALUES ('00000000-0000-4000-8000-000000000000', 'PER-0099', 'Nobody')", "PER-0099 is not what its history says" },
  { "link-gone", "DROP TRIGGER record_link_scope_delete; DELETE FROM record_link", "1 link between records is not" },
  { "link-more", "INSERT INTO record_link VALUES ('person', 'a', 'site', 'b', 'x')", "1 link between records is not" },
  { "summary", DROP "UPDATE revision SET summary = 'Something nicer' WHERE number = 2", "Revision 2 is not as it was written" },
  { "person", DROP "UPDATE revision SET person = 'Somebody else' WHERE number = 1", "Revision 1 is not as it was written" },
  { "time", DROP "UPDATE revision SET at = '2020-01-01T00:00:00Z' WHERE number = 3", "Revision 3 is not as it was written" },
  { "changeset", DROP "UPDATE revision SET changeset = (SELECT changeset FROM revision WHERE number = 1) WHERE number = 2", "Revision 2 does not follow" },
  { "no-changeset", DROP "UPDATE revision SET changeset = x'0102' WHERE number = 2", "Revision 2 is not as it was written" },
  { "last-cut", DROP "PRAGMA foreign_keys = OFF; DELETE FROM revision WHERE number = (SELECT max(number) FROM revision)", "is not what its history says" },
  { "middle-cut", DROP "PRAGMA foreign_keys = OFF; DELETE FROM revision WHERE number = 2", "gap before revision 3" },
  { "hash", DROP "UPDATE revision SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE number = 1", "Revision 1 is not as it was written" },
  { "list-gone", "DELETE FROM revision_record WHERE revision = 2", "which revision changed which record" },
  { "list-more", "INSERT INTO revision_record SELECT record_id, 1, record_type FROM revision_record WHERE revision = 2 AND record_type = 'person' LIMIT 1",
    "which revision changed which record" },
  { "list-moved", "UPDATE revision_record SET record_type = 'policy' WHERE revision = 1", "which revision changed which record" },
  { "trigger", "DROP TRIGGER scope_no_update", "scope_no_update" },
  { "revision-more", "INSERT INTO revision (number, at, person, summary, undoes, redoes, hash, changeset) SELECT number + 1, at, 'Somebody else', summary, 0, 0, hash, "
    "changeset FROM revision ORDER BY number DESC LIMIT 1", "is not as it was written" },
  { "line-more", "INSERT INTO incident_log_entry (id, ref, incident, kind, entry, entered_by, at, at_utc) SELECT '" SOME_ID "', 'LOG-0002', incident, kind, "
    "'The guard let them in', entered_by, at, at_utc FROM incident_log_entry", "LOG-0002 is not what its history says" },
  { "line-changed", "DROP TRIGGER incident_log_entry_no_update; UPDATE incident_log_entry SET entry = 'Nothing'", "LOG-0001 is not what its history says" },
  { "line-of-another", "DROP TRIGGER incident_log_entry_no_update; UPDATE incident_log_entry SET entered_by = (SELECT id FROM person WHERE id <> entered_by)",
    "LOG-0001 is not what its history says" },
  { "line-gone", "DROP TRIGGER incident_log_entry_no_delete; DELETE FROM incident_log_entry", "LOG-0001 is missing" },
  { "line-rule", "DROP TRIGGER incident_log_entry_no_delete", "incident_log_entry_no_delete" },
  { "evidence-more", "INSERT INTO attachment (id, ref, title, file, sha256) SELECT '" SOME_ID "', 'ATT-0002', 'Other', file, sha256 FROM attachment",
    "ATT-0002 is not what its history says" },
  { "evidence-changed", "UPDATE attachment SET title = 'Other'", "ATT-0001 is not what its history says" },
  { "evidence-moved", "DROP TRIGGER attachment_proof_update; UPDATE attachment SET record = '" SOME_ID "'", "ATT-0001 is not what its history says" },
  { "evidence-gone", "DELETE FROM attachment", "ATT-0001 is missing" },
  { "evidence-empty", "DROP TRIGGER attachment_proof_update; UPDATE attachment SET file = NULL", "ATT-0001 has no content" },
  { "evidence-other", "DROP TRIGGER attachment_proof_update; UPDATE attachment SET sha256 = '0000'", "ATT-0001 carries the checksum of another file" },
  { "version-changed", "DROP TRIGGER scope_no_update; UPDATE scope SET statement = 'Everything'", "SCO-0001 is not what its history says" },
  { "version-more", "DROP TRIGGER policy_begin; INSERT INTO policy (id, ref, version, status, approved_by, approved_on) SELECT '" SOME_ID "', 'POL-0001', '1.0', 'approved', id, '2026-11-02' FROM person "
    "LIMIT 1", "POL-0001 is not what its history says" },
  { "blob", "UPDATE file_blob SET data = CAST('wrong' AS BLOB), size = 5", "is no longer what was added" },
  { "blob-gone", "DELETE FROM file_blob", "ORG-0001 is not in the workspace" },
};

static void
make_file (const char *path)
{
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) site = test_add (store, &mun_site_spec, "name", "Yard");
  g_autoptr(MunRow) person = test_add (store, &mun_person_spec, "site", site->id);
  g_autoptr(MunRow) scope = test_add (store, &mun_scope_spec, "sites", site->id);
  g_autoptr(MunRow) organisation = mun_row_new (&mun_organisation_spec);
  g_autoptr(MunRow) attachment = mun_row_new (&mun_attachment_spec);
  g_autoptr(MunRow) entry = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static ("logo", 4);
  g_autofree char *sha256 = NULL;
  g_autoptr(GError) error = NULL;

  mun_store_begin (store, "Ida Holm", "Logo", &error);
  sha256 = mun_store_add_file (store, bytes, &error);
  test_set (&mun_organisation_spec, organisation, "logo", sha256);
  mun_store_write (store, &mun_organisation_spec, organisation, &error);
  mun_store_commit (store, NULL, &error);
  g_assert_no_error (error);
  test_set (&mun_scope_spec, scope, "status", "approved");
  test_set (&mun_scope_spec, scope, "approved_by", person->id);
  test_set (&mun_scope_spec, scope, "approved_on", "2026-11-02");
  test_save (store, &mun_scope_spec, scope);
  test_set (&mun_person_spec, person, "full_name", "Ida Holm");
  test_save (store, &mun_person_spec, person);
  test_set (&mun_attachment_spec, attachment, "title", "Photo of the gate");
  test_set (&mun_attachment_spec, attachment, "file", sha256);
  test_set (&mun_attachment_spec, attachment, "sha256", sha256);
  test_save (store, &mun_attachment_spec, attachment);
  entry = test_add_log_line (store, person->id);
}

static MunVerification *
verify (const char *path)
{
  g_autoptr(MunStore) store = test_open (path);
  g_autoptr(GError) error = NULL;
  MunVerification *result = mun_store_verify (store, NULL, &error);

  g_assert_no_error (error);
  return result;
}

static gboolean
has_problem (const MunVerification *result,
             const char            *part)
{
  for (guint i = 0; i < result->problems->len; i++)
    if (strstr (g_ptr_array_index (result->problems, i), part) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_sound (void)
{
  g_autofree char *path = test_path ("sound.muniment");
  g_autoptr(MunVerification) result = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_file (path);
  before = test_sum (path);
  result = verify (path);
  for (guint i = 0; i < result->problems->len; i++)
    g_error ("%s", (char *) g_ptr_array_index (result->problems, i));
  g_assert_cmpint (result->n_revisions, ==, N_REVISIONS);
  g_assert_cmpint (result->n_records, ==, 7);
  g_assert_cmpint (result->n_files, ==, 1);
  g_assert_cmpuint (strlen (result->head), ==, 64);
  after = test_sum (path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_tampering (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = test_path ("tampered.muniment");
  g_autoptr(MunVerification) result = NULL;

  make_file (path);
  test_raw (path, tamperings[i].sql);
  result = verify (path);
  if (!has_problem (result, tamperings[i].says))
    {
      for (guint k = 0; k < result->problems->len; k++)
        g_test_message ("%s", (char *) g_ptr_array_index (result->problems, k));
      g_error ("“%s” was not found out", tamperings[i].says);
    }
}

/* The chain as store.h describes it, computed without the store's code. */
static void
test_chain (void)
{
  g_autofree char *path = test_path ("chain.muniment");
  g_autofree char *previous = g_strdup ("");

  make_file (path);
  for (int number = 1; number <= N_REVISIONS; number++)
    {
      static const char * const columns[] = { "number", "at", "person", "summary", "undoes", "redoes" };
      g_autoptr(GString) text = g_string_new (NULL);
      g_autofree char *hash_sql = g_strdup_printf ("SELECT hash FROM revision WHERE number = %d", number);
      g_autofree char *hash = test_raw_get (path, hash_sql);
      g_autofree char *hex_sql = g_strdup_printf ("SELECT hex(changeset) FROM revision WHERE number = %d", number);
      g_autofree char *hex = test_raw_get (path, hex_sql);
      g_autoptr(GByteArray) bytes = g_byte_array_new ();
      g_autofree char *content = NULL;
      g_autofree char *expected = NULL;

      g_string_append_printf (text, "%d:%s", (int) strlen (previous), previous);
      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        {
          g_autofree char *sql = g_strdup_printf ("SELECT %s FROM revision WHERE number = %d", columns[i], number);
          g_autofree char *value = test_raw_get (path, sql);

          g_string_append_printf (text, "%d:%s", (int) strlen (value), value);
        }
      for (const char *p = hex; *p != '\0'; p += 2)
        {
          guint8 byte = g_ascii_xdigit_value (p[0]) * 16 + g_ascii_xdigit_value (p[1]);

          g_byte_array_append (bytes, &byte, 1);
        }
      content = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes->data, bytes->len);
      g_string_append_printf (text, "64:%s", content);
      expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, -1);
      g_assert_cmpstr (hash, ==, expected);
      g_free (previous);
      previous = g_steal_pointer (&hash);
    }
}

static void
test_cancelled (void)
{
  g_autofree char *path = test_path ("cancelled.muniment");
  g_autoptr(MunStore) store = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  make_file (path);
  store = test_open (path);
  g_cancellable_cancel (cancellable);
  g_assert_null (mun_store_verify (store, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add_func ("/store/verify/sound", test_sound);
  g_test_add_func ("/store/verify/chain", test_chain);
  g_test_add_func ("/store/verify/cancelled", test_cancelled);
  for (guint i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/verify/tampering/%s", tamperings[i].name);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_tampering);
    }
  return test_run ();
}
