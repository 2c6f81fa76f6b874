/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include "spec/foundation.h"
#include "spec/incident.h"
#include "spec/infrastructure.h"
#include "spec/kept.h"
#include "spec/order.h"
#include "spec/risk.h"

/* Something to point to for each type that links want. */
static char *
get_target (MunStore      *store,
            GHashTable    *made,
            const MunSpec *spec)
{
  if (spec == NULL)
    spec = &mun_person_spec;
  if (g_hash_table_lookup (made, spec) == NULL)
    g_hash_table_insert (made, (gpointer) spec, test_target (store, spec));
  return g_strdup (g_hash_table_lookup (made, spec));
}

static gboolean
may_come_last (const MunSpec *spec,
               const char    *state)
{
  return mun_store_asks_proof (spec, state) || mun_kept_keeps (spec, state);
}

static gboolean
is_never_half (const MunSpec *spec)
{
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->flags & MUN_SPEC_APPEND_ONLY && spec->fields[i].flags & MUN_REQUIRED)
      return spec->written_field == 0;
  return spec == &mun_attachment_spec;
}

static void
fill (MunStore      *store,
      GHashTable    *made,
      const MunSpec *spec,
      MunRow        *row,
      const char    *file,
      int            n)
{
  for (guint i = 0; i < spec->n_fields; i++)
    {
      const MunField *field = &spec->fields[i];

      g_free (row->values[i]);
      if (field->kind == MUN_KIND_LINK || field->kind == MUN_KIND_LINKS)
        row->values[i] = get_target (store, made, field->target);
      else if (field->kind == MUN_KIND_FILE)
        row->values[i] = g_strdup (file);
      else
        row->values[i] = test_value (field, n);
    }
  /* The same moment twice. */
  if (spec == &mun_incident_log_entry_spec)
    {
      test_set (spec, row, "at", "2026-11-02T14:05");
      test_set (spec, row, "at_utc", "2026-11-02T13:05:30Z");
    }
  if (spec == &mun_attachment_spec)
    test_set (spec, row, "sha256", file);
  for (const MunEnds *ends = mun_ends (); ends->spec != NULL; ends++)
    if (ends->spec == spec)
      {
        g_free (row->values[ends->to]);
        row->values[ends->to] = test_target (store, spec->fields[ends->to].target);
      }
  if (spec == &mun_risk_spec)
    test_set_scores (row);
  /* The file asks for proofs of later states; here any other values do. */
  if (spec->transitions != NULL && may_come_last (spec, row->values[spec->state_field]))
    {
      g_free (row->values[spec->state_field]);
      row->values[spec->state_field] = g_strdup (mun_spec_first_state (spec));
    }
}

static void
assert_same (const MunSpec *spec,
             const MunRow  *a,
             const MunRow  *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->ref, ==, b->ref);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpstr (a->withdrawn, ==, b->withdrawn);
  for (guint i = 0; i < spec->n_fields; i++)
    g_assert_cmpstr (a->values[i], ==, b->values[i]);
}

/* A form takes a file in before the record that names it is saved: it stays, without a revision. */
static void
test_file_first (void)
{
  g_autofree char *path = test_path ("first.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("plan", 4);
  g_autoptr(GBytes) back = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRevision) revision = NULL;
  g_autofree char *sha256 = NULL;

  mun_store_begin (store, "Ida Holm", "File added", &error);
  g_assert_no_error (error);
  sha256 = mun_store_add_file (store, bytes, &error);
  g_assert_no_error (error);
  g_assert_true (mun_store_commit (store, &revision, &error));
  g_assert_no_error (error);
  g_assert_null (revision);
  back = mun_store_read_file (store, sha256, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (back, bytes));
}

/* Returns: (transfer full): a new row; of what a file has only once, that one if it is there */
static MunRow *
get_row (MunStore      *store,
         const MunSpec *spec)
{
  g_autofree char *ref = g_strdup_printf ("%s-0001", spec->prefix);
  g_autofree char *id = spec->flags & MUN_SPEC_SINGLE ? mun_store_find_ref (store, ref, NULL) : NULL;

  return id != NULL ? test_load (store, spec, id) : mun_row_new (spec);
}

/* Each type, each field set, then each field emptied: what goes in comes out. */
static void
test_round_trip (void)
{
  g_autofree char *path = test_path ("round.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(GHashTable) made = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autofree char *file = test_add_file (store, "logo");
  int n = 0;

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      gboolean never_half = is_never_half (*spec) || (*spec)->flags & MUN_SPEC_SINGLE;
      g_autoptr(MunRow) row = get_row (store, *spec);
      g_autoptr(MunRow) empty = mun_row_new (*spec);
      g_autoptr(MunRow) back = NULL;
      g_autoptr(MunRow) empty_back = NULL;

      fill (store, made, *spec, row, file, n++);
      row->note = (g_free (row->note), g_strdup ("A note"));
      test_save (store, *spec, row);
      g_assert_true (g_str_has_prefix (row->ref, (*spec)->prefix));
      back = test_load (store, *spec, row->id);
      assert_same (*spec, row, back);
      if (never_half)
        continue;
      test_save (store, *spec, empty);
      g_assert_cmpstr (row->ref, !=, empty->ref);
      empty_back = test_load (store, *spec, empty->id);
      assert_same (*spec, empty, empty_back);
    }
}

static void
test_change_and_empty (void)
{
  g_autofree char *path = test_path ("empty.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(GHashTable) made = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autofree char *file = test_add_file (store, "logo");

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_autoptr(MunRow) row = get_row (store, *spec);
      g_autoptr(MunRow) back = NULL;

      if ((*spec)->flags & (MUN_SPEC_APPEND_ONLY | MUN_SPEC_VERSIONED) || *spec == &mun_attachment_spec || *spec == &mun_screening_spec)
        continue;
      fill (store, made, *spec, row, file, 0);
      test_save (store, *spec, row);
      /* A record is always somewhere in its life. */
      for (guint i = 0; i < (*spec)->n_fields; i++)
        if (!mun_spec_has_state (*spec) || i != (*spec)->state_field)
          test_set (*spec, row, (*spec)->fields[i].name, "");
      test_save (store, *spec, row);
      back = test_load (store, *spec, row->id);
      assert_same (*spec, row, back);
    }
}

static void
test_numbers (void)
{
  g_autofree char *path = test_path ("numbers.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) one = test_add (store, &mun_risk_spec, "title", "One");
  g_autoptr(MunRow) two = test_add (store, &mun_risk_spec, "title", "Two");
  g_autoptr(MunRow) three = NULL;
  g_autoptr(MunRow) brought = mun_row_new (&mun_risk_spec);
  g_autoptr(MunRow) after = NULL;
  g_autoptr(MunRow) wrong = mun_row_new (&mun_risk_spec);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (one->ref, ==, "RSK-0001");
  g_assert_cmpstr (two->ref, ==, "RSK-0002");
  test_undo (store, 0, NULL);
  three = test_add (store, &mun_risk_spec, "title", "Three");
  g_assert_cmpstr (three->ref, ==, "RSK-0003");

  brought->ref = (g_free (brought->ref), g_strdup ("RSK-0040"));
  test_save (store, &mun_risk_spec, brought);
  after = test_add (store, &mun_risk_spec, "title", "After");
  g_assert_cmpstr (after->ref, ==, "RSK-0041");

  wrong->ref = (g_free (wrong->ref), g_strdup ("RSK-0001"));
  g_assert_false (test_try (store, &mun_risk_spec, wrong, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);
  wrong->ref = (g_free (wrong->ref), g_strdup ("AUD-0001"));
  g_assert_false (test_try (store, &mun_risk_spec, wrong, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
}

static void
test_nothing_changed (void)
{
  g_autofree char *path = test_path ("nothing.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = test_add (store, &mun_person_spec, "full_name", "Ida Holm");
  g_autofree char *before = test_sum (path);
  g_autofree char *after = NULL;
  g_autoptr(MunRevision) revision = NULL;
  g_autoptr(GError) error = NULL;

  mun_store_begin (store, "Ida Holm", "Saved again", &error);
  mun_store_write (store, &mun_person_spec, row, &error);
  mun_store_commit (store, &revision, &error);
  g_assert_no_error (error);
  g_assert_null (revision);
  after = test_sum (path);
  g_assert_cmpstr (before, ==, after);
}

/* What is refused leaves the file as it was, byte by byte. */
static void
test_refused (void)
{
  static const struct { const char *field, *value; } cases[] = {
    { "full_name", "\xff\xfe" },
    { "employment", "astronaut" },
    { "active", "perhaps" },
    { "starts_on", "yesterday" },
    { "site", "00000000-0000-4000-8000-000000000000" },
    { "site", "no id" },
  };
  g_autofree char *path = test_path ("refused.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = test_add (store, &mun_person_spec, "full_name", "Ida Holm");
  g_autofree char *before = test_sum (path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunRow) bad = mun_row_copy (&mun_person_spec, row);
      g_autoptr(MunRow) new = mun_row_new (&mun_person_spec);
      g_autofree char *after = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(GError) new_error = NULL;

      test_set (&mun_person_spec, bad, cases[i].field, cases[i].value);
      g_assert_false (test_try (store, &mun_person_spec, bad, &error));
      g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
      test_set (&mun_person_spec, new, cases[i].field, cases[i].value);
      g_assert_false (test_try (store, &mun_person_spec, new, &new_error));
      g_assert_error (new_error, MUN_ERROR, MUN_ERROR_INVALID);
      after = test_sum (path);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_delete (void)
{
  g_autofree char *path = test_path ("delete.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) site = test_add (store, &mun_site_spec, "name", "Yard");
  g_autoptr(MunRow) person = test_add (store, &mun_person_spec, "site", site->id);
  g_autoptr(GPtrArray) hits = NULL;
  g_autoptr(GError) error = NULL;

  hits = mun_store_linked_from (store, site->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (((MunHit *) g_ptr_array_index (hits, 0))->id, ==, person->id);

  mun_store_begin (store, "Ida Holm", "Removed", &error);
  g_assert_false (mun_store_delete (store, &mun_site_spec, site->id, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "PER-0001"));
  g_clear_error (&error);
  g_assert_true (mun_store_delete (store, &mun_person_spec, person->id, &error));
  g_assert_true (mun_store_delete (store, &mun_site_spec, site->id, &error));
  mun_store_commit (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (mun_store_load (store, &mun_site_spec, site->id, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND);
  g_assert_null (mun_store_find_type (store, site->id));
}

/* A circle (organisation -> manager -> site -> owner) must be writable in one change, in any order. */
static void
test_circle (void)
{
  g_autofree char *path = test_path ("circle.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) site = mun_row_new (&mun_site_spec);
  g_autoptr(MunRow) person = mun_row_new (&mun_person_spec);
  g_autoptr(GError) error = NULL;

  test_set (&mun_site_spec, site, "site_owner", person->id);
  test_set (&mun_person_spec, person, "site", site->id);
  mun_store_begin (store, "Ida Holm", "Both", &error);
  mun_store_write (store, &mun_site_spec, site, &error);
  g_assert_no_error (error);
  mun_store_write (store, &mun_person_spec, person, &error);
  g_assert_no_error (error);
  mun_store_commit (store, NULL, &error);
  g_assert_no_error (error);
}

static void
test_files (void)
{
  g_autofree char *path = test_path ("files.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autofree char *sha256 = test_add_file (store, "evidence");
  g_autofree char *again = test_add_file (store, "evidence");
  g_autofree char *nothing = test_add_file (store, "");
  g_autofree char *count = test_raw_get (path, "SELECT count(*) FROM file_blob");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = mun_store_read_file (store, sha256, &error);
  g_autoptr(GBytes) none = mun_store_read_file (store, nothing, &error);
  g_autoptr(GBytes) huge = g_bytes_new_take (g_malloc0 (50 * 1024 * 1024 + 1), 50 * 1024 * 1024 + 1);
  g_autoptr(MunRow) row = mun_row_new (&mun_attachment_spec);

  g_assert_no_error (error);
  g_assert_cmpstr (sha256, ==, again);
  g_assert_cmpstr (count, ==, "2");
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "evidence", 8);
  g_assert_cmpuint (g_bytes_get_size (none), ==, 0);

  mun_store_begin (store, "Ida Holm", "Too big", &error);
  g_assert_null (mun_store_add_file (store, huge, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
  mun_store_rollback (store);
  g_clear_error (&error);

  test_set (&mun_attachment_spec, row, "file", "0000000000000000000000000000000000000000000000000000000000000000");
  g_assert_false (test_try (store, &mun_attachment_spec, row, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
  g_clear_error (&error);

  test_raw (path, "UPDATE file_blob SET data = x'45766964656e6365' WHERE size = 8");
  g_assert_null (mun_store_read_file (store, sha256, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_DAMAGED);
}

/* Another program that does not wait. Returns: SQLite's code */
static int
write_now (const char *path)
{
  sqlite3 *db = NULL;
  int code;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  code = sqlite3_exec (db, "CREATE TABLE other (n); DROP TABLE other", NULL, NULL, NULL);
  sqlite3_close (db);
  return code;
}

/* One state of the file as long as it is read, nested or not; a change ends that. */
static void
test_read (void)
{
  g_autofree char *path = test_path ("read.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) site = test_add (store, &mun_site_spec, "name", "Yard");
  g_autoptr(MunRow) seen = NULL;

  mun_store_begin_read (store);
  seen = test_load (store, &mun_site_spec, site->id);
  g_assert_cmpint (write_now (path), ==, SQLITE_BUSY);
  mun_store_begin_read (store);
  mun_store_end_read (store);
  g_assert_cmpint (write_now (path), ==, SQLITE_BUSY);
  mun_store_end_read (store);
  g_assert_cmpint (write_now (path), ==, SQLITE_OK);

  mun_store_begin_read (store);
  test_set (&mun_site_spec, seen, "name", "Quay");
  test_save (store, &mun_site_spec, seen);
  g_assert_cmpint (write_now (path), ==, SQLITE_OK);
  mun_store_end_read (store);
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add_func ("/store/records/round-trip", test_round_trip);
  g_test_add_func ("/store/records/file-first", test_file_first);
  g_test_add_func ("/store/records/change-and-empty", test_change_and_empty);
  g_test_add_func ("/store/records/numbers", test_numbers);
  g_test_add_func ("/store/records/nothing-changed", test_nothing_changed);
  g_test_add_func ("/store/records/refused", test_refused);
  g_test_add_func ("/store/records/delete", test_delete);
  g_test_add_func ("/store/records/circle", test_circle);
  g_test_add_func ("/store/records/files", test_files);
  g_test_add_func ("/store/records/read", test_read);
  return test_run ();
}
