/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "spec/foundation.h"

/* Makes a sound workspace with some records and cuts or falsifies it. */
static void
make_file (const char *path,
           gsize       keep)
{
  g_autofree char *contents = NULL;
  gsize length;
  MunStore *store = test_create (path);

  for (int i = 0; i < 5; i++)
    mun_row_free (test_add (store, &mun_person_spec, "full_name", "Ida Holm"));
  mun_store_free (store);
  if (keep == 0)
    return;
  g_file_get_contents (path, &contents, &length, NULL);
  g_assert_cmpuint (length, >, keep);
  g_file_set_contents (path, contents, keep, NULL);
}

static void
write_bytes (const char *path,
             const char *bytes,
             gssize      length)
{
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

static void make_sound (const char *path) { make_file (path, 0); }
static void make_missing (const char *path) { g_unlink (path); }
static void make_folder (const char *path) { g_mkdir (path, 0700); }
static void make_empty (const char *path) { write_bytes (path, "", 0); }
static void make_text (const char *path) { write_bytes (path, "Dear auditor,\nplease find attached.\n", -1); }
static void make_other (const char *path) { test_raw (path, "CREATE TABLE risk (id TEXT); PRAGMA user_version = 1"); }
static void make_short_head (const char *path) { make_file (path, 60); }
static void make_cut (const char *path) { make_file (path, 20 * 4096); }
static void make_odd_cut (const char *path) { make_file (path, 20 * 4096 + 100); }

static void
make_random (const char *path)
{
  char bytes[8192];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = g_test_rand_int ();
  write_bytes (path, bytes, sizeof bytes);
}

/* The head is sound, what follows is not. */
static void
make_scribbled (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  make_file (path, 0);
  g_file_get_contents (path, &contents, &length, NULL);
  for (gsize i = 100; i < 4096 * 8; i++)
    contents[i] = g_test_rand_int ();
  write_bytes (path, contents, length);
}

static void
make_unversioned (const char *path)
{
  make_file (path, 0);
  test_raw (path, "PRAGMA user_version = 0");
}

static void
make_bare (const char *path)
{
  test_raw (path, "CREATE TABLE risk (id TEXT); PRAGMA application_id = 1296977236; PRAGMA user_version = 1");
}

static const struct {
  const char *name;
  void      (*make) (const char *path);
  MunError    error;
} bad_files[] = {
  { "missing",     make_missing,     MUN_ERROR_NOT_FOUND },
  { "folder",      make_folder,      MUN_ERROR_NOT_A_WORKSPACE },
  { "empty",       make_empty,       MUN_ERROR_NOT_A_WORKSPACE },
  { "text",        make_text,        MUN_ERROR_NOT_A_WORKSPACE },
  { "random",      make_random,      MUN_ERROR_NOT_A_WORKSPACE },
  { "other",       make_other,       MUN_ERROR_NOT_A_WORKSPACE },
  { "short-head",  make_short_head,  MUN_ERROR_NOT_A_WORKSPACE },
  { "cut",         make_cut,         MUN_ERROR_DAMAGED },
  { "odd-cut",     make_odd_cut,     MUN_ERROR_DAMAGED },
  { "scribbled",   make_scribbled,   MUN_ERROR_DAMAGED },
  { "unversioned", make_unversioned, MUN_ERROR_DAMAGED },
  { "bare",        make_bare,        MUN_ERROR_DAMAGED },
};

/* Neither the file nor anything beside it changes. */
static void
assert_alone (const char *path)
{
  static const char * const endings[] = { "-journal", "-wal", "-shm" };
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *lock = g_strdup_printf ("%s/.~lock.%s#", folder, base);

  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *beside = g_strconcat (path, endings[i], NULL);

      g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
    }
}

static void
test_bad_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = test_path ("bad.muniment");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  bad_files[i].make (path);
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    before = test_sum (path);
  g_assert_null (mun_store_open (path, MUN_STORE_DEFAULT, &error));
  g_assert_error (error, MUN_ERROR, (int) bad_files[i].error);
  if (before != NULL)
    {
      after = test_sum (path);
      g_assert_cmpstr (before, ==, after);
    }
  assert_alone (path);
}

static void
test_sound (void)
{
  g_autofree char *path = test_path ("sound.muniment");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  MunStore *store;

  make_sound (path);
  before = test_sum (path);
  store = test_open (path);
  g_assert_null (mun_store_read_only_reason (store));
  g_assert_cmpstr (mun_store_get_path (store), ==, path);
  mun_store_free (store);
  after = test_sum (path);
  g_assert_cmpstr (before, ==, after);
  assert_alone (path);
}

static void
test_create_refuses (void)
{
  g_autofree char *path = test_path ("there.muniment");
  g_autofree char *nowhere = test_path ("nowhere/there.muniment");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  make_text (path);
  before = test_sum (path);
  g_assert_null (mun_store_create (path, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  after = test_sum (path);
  g_assert_cmpstr (before, ==, after);
  g_clear_error (&error);
  g_assert_null (mun_store_create (nowhere, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND);
}

static void
assert_read_only (MunStore   *store,
                  const char *part)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;

  g_assert_nonnull (mun_store_read_only_reason (store));
  if (strstr (mun_store_read_only_reason (store), part) == NULL)
    g_error ("“%s” does not say “%s”", mun_store_read_only_reason (store), part);
  g_assert_false (mun_store_begin (store, "Ida", "x", &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_READ_ONLY);
  g_clear_error (&error);
  id = mun_store_find_ref (store, "PER-0001", &error);
  g_assert_no_error (error);
  g_assert_nonnull (id);
}

static void
test_newer (void)
{
  g_autofree char *path = test_path ("newer.muniment");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *id = NULL;
  g_autoptr(MunRow) row = NULL;
  MunStore *store;

  make_file (path, 0);
  test_raw (path, "PRAGMA user_version = 999; ALTER TABLE person ADD COLUMN planet TEXT; ALTER TABLE person DROP COLUMN email");
  before = test_sum (path);
  store = test_open (path);
  assert_read_only (store, "newer version");
  id = mun_store_find_ref (store, "PER-0001", NULL);
  row = test_load (store, &mun_person_spec, id);
  g_assert_cmpstr (row->values[PERSON_FULL_NAME], ==, "Ida Holm");
  g_assert_cmpstr (row->values[PERSON_EMAIL], ==, "");
  mun_store_free (store);
  after = test_sum (path);
  g_assert_cmpstr (before, ==, after);
  assert_alone (path);
}

/* Somebody's tool switched the file to a write-ahead log: it becomes one file again. */
static void
test_wal (void)
{
  g_autofree char *path = test_path ("wal.muniment");
  g_autofree char *mode = NULL;

  make_file (path, 0);
  test_raw (path, "PRAGMA journal_mode = WAL; UPDATE sequence SET last = last + 1");
  mun_store_free (test_open (path));
  mode = test_raw_get (path, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "delete");
  assert_alone (path);
}

static void
test_flag (void)
{
  g_autofree char *path = test_path ("flag.muniment");
  g_autoptr(MunStore) store = NULL;
  g_autoptr(MunStore) writer = NULL;
  g_autoptr(GError) error = NULL;

  make_file (path, 0);
  store = mun_store_open (path, MUN_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  assert_read_only (store, "for reading only");
  writer = test_open (path);
  g_assert_null (mun_store_read_only_reason (writer));
}

static void
test_second (void)
{
  g_autofree char *path = test_path ("second.muniment");
  g_autofree char *link_path = test_path ("link.muniment");
  g_autoptr(MunStore) first = NULL;
  g_autoptr(MunStore) second = NULL;
  g_autoptr(MunStore) by_link = NULL;
  g_autoptr(MunRow) row = NULL;
  g_autoptr(MunRow) seen = NULL;

  make_file (path, 0);
  g_assert_cmpint (symlink (path, link_path), ==, 0);
  first = test_open (path);
  second = test_open (path);
  assert_read_only (second, g_get_host_name ());
  by_link = test_open (link_path);
  assert_read_only (by_link, "has this file open");

  row = test_add (first, &mun_person_spec, "full_name", "Seen by both");
  seen = test_load (second, &mun_person_spec, row->id);
  g_assert_cmpstr (seen->values[PERSON_FULL_NAME], ==, "Seen by both");
  g_clear_pointer (&first, mun_store_free);
  g_clear_pointer (&second, mun_store_free);
  second = test_open (path);
  g_assert_null (mun_store_read_only_reason (second));
}

/* A lock file that a dead program left behind holds nobody up. */
static void
test_stale_lock (void)
{
  g_autofree char *path = test_path ("stale.muniment");
  g_autofree char *lock = test_path (".~lock.stale.muniment#");
  g_autoptr(MunStore) store = NULL;

  make_file (path, 0);
  write_bytes (lock, "Somebody\nelsewhere\n1\n2020-01-01 10:00\n", -1);
  store = test_open (path);
  g_assert_null (mun_store_read_only_reason (store));
}

static void
test_replaced (void)
{
  g_autofree char *path = test_path ("replaced.muniment");
  g_autofree char *other = test_path ("other.muniment");
  g_autoptr(MunStore) store = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  make_file (path, 0);
  make_file (other, 0);
  store = test_open (path);
  g_assert_cmpint (g_rename (other, path), ==, 0);
  before = test_sum (path);
  g_assert_false (mun_store_begin (store, "Ida", "x", &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "replaced"));
  g_clear_error (&error);
  after = test_sum (path);
  g_assert_cmpstr (before, ==, after);
  g_unlink (path);
  g_assert_false (mun_store_begin (store, "Ida", "x", &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_FAILED);
}

/* Permissions do not bind root, so the test becomes somebody else for a moment. */
static void
test_permissions (void)
{
  g_autofree char *path = test_path ("locked.muniment");
  g_autofree char *folder = g_path_get_dirname (path);
  pid_t child;
  int status;

  make_file (path, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  child = fork ();
  if (child == 0)
    {
      g_autoptr(MunStore) store = NULL;
      g_autoptr(GError) error = NULL;

      if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
        _exit (10);
      store = mun_store_open (path, MUN_STORE_DEFAULT, &error);
      if (store == NULL || strstr (mun_store_read_only_reason (store), "no permission") == NULL)
        _exit (11);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);

  g_assert_cmpint (g_chmod (path, 0000), ==, 0);
  child = fork ();
  if (child == 0)
    {
      g_autoptr(GError) error = NULL;

      if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
        _exit (10);
      _exit (mun_store_open (path, MUN_STORE_DEFAULT, &error) == NULL && g_error_matches (error, MUN_ERROR, MUN_ERROR_FAILED) ? 0 : 12);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* Killed between begin and commit, with so much written that the journal and the file are already in use. */
static void
test_killed (void)
{
  g_autofree char *path = test_path ("killed.muniment");
  g_autoptr(MunStore) store = NULL;
  g_autoptr(MunVerification) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  pid_t child;
  int status;

  make_file (path, 0);
  child = fork ();
  if (child == 0)
    {
      MunStore *writer = mun_store_open (path, MUN_STORE_DEFAULT, NULL);
      char *text = g_strnfill (200000, 'x');

      mun_store_begin (writer, "Ida", "Never finished", NULL);
      for (int i = 0; i < 150; i++)
        {
          MunRow *row = mun_row_new (&mun_site_spec);

          test_set (&mun_site_spec, row, "activities", text);
          mun_store_write (writer, &mun_site_spec, row, NULL);
        }
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));

  store = test_open (path);
  g_assert_null (mun_store_read_only_reason (store));
  result = mun_store_verify (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->problems->len, ==, 0);
  g_assert_cmpint (result->n_revisions, ==, 5);
  g_assert_cmpint (result->n_records, ==, 5);
}

/* The system lets no file grow beyond what this one has: the disk is full. */
static void
test_full (void)
{
  g_autofree char *path = test_path ("full.muniment");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(MunStore) store = NULL;
  pid_t child;
  int status;

  make_file (path, 0);
  before = test_sum (path);
  child = fork ();
  if (child == 0)
    {
      struct stat info;
      struct rlimit limit;
      MunStore *writer = mun_store_open (path, MUN_STORE_DEFAULT, NULL);
      MunRow *row = mun_row_new (&mun_site_spec);
      char *text = g_strnfill (200000, 'x');
      GError *error = NULL;

      signal (SIGXFSZ, SIG_IGN);
      stat (path, &info);
      limit.rlim_cur = limit.rlim_max = info.st_size;
      if (writer == NULL || setrlimit (RLIMIT_FSIZE, &limit) != 0)
        _exit (10);
      test_set (&mun_site_spec, row, "activities", text);
      if (!mun_store_begin (writer, "Ida", "Too much", NULL))
        _exit (11);
      if (mun_store_write (writer, &mun_site_spec, row, &error) && mun_store_commit (writer, NULL, &error))
        _exit (12);
      mun_store_rollback (writer);
      if (!g_error_matches (error, MUN_ERROR, MUN_ERROR_FAILED))
        _exit (13);
      mun_store_free (writer);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  after = test_sum (path);
  g_assert_cmpstr (before, ==, after);
  store = test_open (path);
  g_assert_null (mun_store_read_only_reason (store));
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add_func ("/store/open/sound", test_sound);
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/open/bad/%s", bad_files[i].name);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_bad_file);
    }
  g_test_add_func ("/store/open/create-refuses", test_create_refuses);
  g_test_add_func ("/store/open/newer", test_newer);
  g_test_add_func ("/store/open/wal", test_wal);
  g_test_add_func ("/store/open/flag", test_flag);
  g_test_add_func ("/store/open/second", test_second);
  g_test_add_func ("/store/open/stale-lock", test_stale_lock);
  g_test_add_func ("/store/open/replaced", test_replaced);
  g_test_add_func ("/store/open/permissions", test_permissions);
  g_test_add_func ("/store/open/killed", test_killed);
  g_test_add_func ("/store/open/full", test_full);
  return test_run ();
}
