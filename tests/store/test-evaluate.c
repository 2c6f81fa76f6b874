/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include "spec/foundation.h"

static void
assert_answer (MunStore   *store,
               const char *sql,
               gint64      expected_ok,
               gint64      expected_total)
{
  g_autoptr(GError) error = NULL;
  gint64 ok = -1, total = -1;

  mun_store_evaluate (store, sql, "2026-11-02", NULL, &ok, &total, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ok, ==, expected_ok);
  g_assert_cmpint (total, ==, expected_total);
}

static void
test_answers (void)
{
  static const char active[] = "SELECT count(*) > 0, count(*) FROM person WHERE starts_on <= :today";
  g_autofree char *path = test_path ("answers.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) one = NULL;
  g_autoptr(MunRow) two = NULL;
  g_auto(GStrv) ids = NULL;
  g_auto(GStrv) limited = NULL;
  g_autoptr(GError) error = NULL;

  assert_answer (store, active, 0, 0);
  one = test_add (store, &mun_person_spec, "starts_on", "2026-11-02");
  two = test_add (store, &mun_person_spec, "starts_on", "2026-11-03");
  assert_answer (store, active, 1, 1);
  assert_answer (store, "SELECT coalesce(sum(1), 0), count(*) FROM \"person\" p WHERE NOT EXISTS (SELECT 1 FROM record_link WHERE from_id = p.id);", 2, 2);
  assert_answer (store, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT max(i), (SELECT count(*) FROM person) FROM n", 3, 2);

  ids = mun_store_evaluate_ids (store, "SELECT id FROM person ORDER BY ref", "2026-11-02", NULL, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  g_assert_cmpstr (ids[0], ==, one->id);
  limited = mun_store_evaluate_ids (store, "SELECT id FROM person ORDER BY ref", "2026-11-02", NULL, 1, &error);
  g_assert_cmpuint (g_strv_length (limited), ==, 1);

  one->withdrawn = (g_free (one->withdrawn), g_strdup ("Left"));
  test_save (store, &mun_person_spec, one);
  assert_answer (store, active, 0, 0);
}

/* What another program wrote and says nothing, is nothing to the program either. */
static void
test_says_nothing (void)
{
  static const char named[] = "SELECT coalesce(sum(trim(coalesce(job_title, '')) <> ''), 0), count(*) FROM person";
  g_autofree char *path = test_path ("nothing.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) person = test_add (store, &mun_person_spec, "job_title", "Guard");
  g_autoptr(MunRow) emptied = NULL;

  assert_answer (store, named, 1, 1);
  assert_answer (store, "SELECT trim('  a b ') = 'a b', trim(NULL) IS NULL", 1, 1);
  test_raw (path, "UPDATE person SET job_title = char(9, 10, 12288, 32)");
  assert_answer (store, named, 0, 1);
  emptied = test_load (store, &mun_person_spec, person->id);
  g_assert_cmpstr (emptied->values[PERSON_JOB_TITLE], ==, "");
}

static void
collect_cb (const char   *id,
            const guint8 *states,
            guint         n_states,
            gpointer      data)
{
  g_assert_cmpuint (n_states, ==, 2);
  g_string_append_printf (data, "%.4s %u %u\n", id, states[0], states[1]);
}

/* Row by row, with those that are withdrawn, or for one of them. */
static void
test_each (void)
{
  static const char all[] = "SELECT person.ref, person.withdrawn IS NULL, CASE WHEN starts_on <= :today THEN 2 ELSE 1 END FROM main.person ORDER BY person.rowid";
  static const char one[] = "SELECT person.ref, 1, 3 FROM main.person WHERE id = :id";
  g_autofree char *path = test_path ("each.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) first = test_add (store, &mun_person_spec, "starts_on", "2026-11-02");
  g_autoptr(MunRow) second = test_add (store, &mun_person_spec, "starts_on", "2026-11-03");
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  first->withdrawn = (g_free (first->withdrawn), g_strdup ("Left"));
  test_save (store, &mun_person_spec, first);
  g_assert_true (mun_store_evaluate_each (store, all, "2026-11-02", NULL, NULL, collect_cb, text, &error));
  g_assert_true (mun_store_evaluate_each (store, one, "2026-11-02", NULL, second->id, collect_cb, text, &error));
  g_assert_true (mun_store_evaluate_each (store, one, "2026-11-02", NULL, "nobody", collect_cb, text, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (text->str, ==, "PER- 0 2\nPER- 1 1\nPER- 1 3\n");

  g_assert_false (mun_store_evaluate_each (store, one, "2026-11-02", NULL, NULL, collect_cb, text, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (mun_store_evaluate_each (store, "SELECT data, 1, 1 FROM main.file_blob", "2026-11-02", NULL, NULL, collect_cb, text, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
}

/* A question that was not asked yet is looked at. */
static void
test_reads (void)
{
  static const char sql[] = "SELECT count(*), 1 FROM person WHERE starts_on <= :today";
  g_autofree char *path = test_path ("reads.muniment");
  g_autoptr(MunStore) store = test_create (path);

  g_assert_true (mun_store_check_reads (store, sql, &mun_person_spec, PERSON_STARTS_ON));
  g_assert_true (mun_store_check_reads (store, sql, &mun_person_spec, -3));
  g_assert_false (mun_store_check_reads (store, sql, &mun_person_spec, PERSON_FULL_NAME));
  g_assert_false (mun_store_check_reads (store, sql, &mun_site_spec, -3));
  g_assert_true (mun_store_check_reads (store, "nonsense", &mun_site_spec, -3));
  g_assert_true (mun_store_check_reads (store, "nonsense", &mun_site_spec, -3));
}

static guint
count_open_files (void)
{
  g_autoptr(GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* The second connection costs time and files: one is enough for all questions, also for those that are no SQL. */
static void
test_one_connection (void)
{
  static const char * const questions[] = { "SELECT count(*), 1 FROM person", "SELECT count(*), 1 FROM site", "nonsense", "nonsense" };
  g_autofree char *path = test_path ("one.muniment");
  g_autoptr(MunStore) store = test_create (path);
  guint n;

  mun_store_check_reads (store, "SELECT count(*), 2 FROM site", &mun_person_spec, -3);
  n = count_open_files ();
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    mun_store_check_reads (store, questions[i], &mun_person_spec, -3);
  g_assert_cmpuint (count_open_files (), ==, n);
}

static void
test_refuses (void)
{
  static const struct { const char *sql; MunError error; } cases[] = {
    { "DELETE FROM person RETURNING 1, 1", MUN_ERROR_REFUSED },
    { "UPDATE person SET note = 'x' RETURNING 1, 1", MUN_ERROR_REFUSED },
    { "INSERT INTO person (id, ref) VALUES ('x', 'y') RETURNING 1, 1", MUN_ERROR_REFUSED },
    { "CREATE TABLE x (a)", MUN_ERROR_REFUSED },
    { "DROP VIEW person", MUN_ERROR_REFUSED },
    { "ATTACH '/tmp/x' AS x", MUN_ERROR_REFUSED },
    { "PRAGMA user_version", MUN_ERROR_REFUSED },
    { "SELECT 1, user_version FROM pragma_user_version", MUN_ERROR_REFUSED },
    { "SELECT count(*), 1 FROM revision", MUN_ERROR_REFUSED },
    { "SELECT count(*), length(data) FROM file_blob", MUN_ERROR_REFUSED },
    { "SELECT 1, sql FROM sqlite_schema", MUN_ERROR_REFUSED },
    { "SELECT 1, body FROM search", MUN_ERROR_REFUSED },
    { "SELECT load_extension('x'), 1", MUN_ERROR_REFUSED },
    { "BEGIN", MUN_ERROR_REFUSED },
    { "SELECT 1", MUN_ERROR_INVALID },
    { "SELECT 1, 2; SELECT 3, 4", MUN_ERROR_INVALID },
    { "SELECT 1, 2; DELETE FROM person", MUN_ERROR_INVALID },
    { "SELECT 1, 2 FROM nowhere", MUN_ERROR_INVALID },
    { "SELECT 1, nothing FROM person", MUN_ERROR_INVALID },
    { "SELECT 1, 2 FROM person WHERE 0", MUN_ERROR_INVALID },
    { "SELECT :months, 2", MUN_ERROR_INVALID },
    { "SELECT ?, 2", MUN_ERROR_INVALID },
    { "nonsense", MUN_ERROR_INVALID },
    { "", MUN_ERROR_INVALID },
  };
  g_autofree char *path = test_path ("refuses.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = test_add (store, &mun_person_spec, "full_name", "Ida Holm");
  g_autofree char *before = test_sum (path);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 ok, total;

      if (mun_store_evaluate (store, cases[i].sql, "2026-11-02", NULL, &ok, &total, &error))
        g_error ("“%s” was not refused", cases[i].sql);
      if (!g_error_matches (error, MUN_ERROR, (int) cases[i].error))
        g_error ("“%s”: %s", cases[i].sql, error->message);
    }
  after = test_sum (path);
  g_assert_cmpstr (before, ==, after);
}

typedef struct {
  MunStore *store;
  gboolean  written;
} Writing;

static gpointer
write_in_thread (gpointer data)
{
  Writing *writing = data;
  g_autoptr(MunRow) row = mun_row_new (&mun_person_spec);
  g_autoptr(GError) error = NULL;

  test_set (&mun_person_spec, row, "full_name", "Per Lund");
  writing->written = test_try (writing->store, &mun_person_spec, row, &error);
  if (!writing->written)
    g_test_message ("%s", error->message);
  return NULL;
}

/* A report reads the records and has them checked while somebody saves: neither waits for the other until both give up. */
static void
check_while_written (const char *name,
                     gboolean    checked_before)
{
  g_autofree char *path = test_path (name);
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = test_add (store, &mun_person_spec, "full_name", "Ida Holm");
  g_autoptr(MunRow) seen = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(MunStore) reader = mun_store_open (path, MUN_STORE_READ_ONLY, &error);
  Writing writing = { .store = store };
  GThread *thread;

  g_assert_no_error (error);
  if (checked_before)
    assert_answer (reader, "SELECT count(*), count(*) FROM person", 1, 1);
  mun_store_begin_read (reader);
  seen = test_load (reader, &mun_person_spec, row->id);
  thread = g_thread_new ("writer", write_in_thread, &writing);
  /* Until it waits to write. */
  g_usleep (G_USEC_PER_SEC / 5);
  /* The first check of all lets the writer in. */
  assert_answer (reader, "SELECT count(*), count(*) FROM person", checked_before ? 1 : 2, checked_before ? 1 : 2);
  mun_store_end_read (reader);
  g_thread_join (thread);
  g_assert_true (writing.written);
  assert_answer (reader, "SELECT count(*), count(*) FROM person", 2, 2);
}

static void
test_while_written (void)
{
  check_while_written ("while-written.muniment", FALSE);
  check_while_written ("while-written-again.muniment", TRUE);
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add_func ("/store/evaluate/says-nothing", test_says_nothing);
  g_test_add_func ("/store/evaluate/answers", test_answers);
  g_test_add_func ("/store/evaluate/each", test_each);
  g_test_add_func ("/store/evaluate/reads", test_reads);
  g_test_add_func ("/store/evaluate/one-connection", test_one_connection);
  g_test_add_func ("/store/evaluate/refuses", test_refuses);
  g_test_add_func ("/store/evaluate/while-written", test_while_written);
  return test_run ();
}
