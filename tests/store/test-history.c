/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include "base/data.h"
#include "store/store-private.h"

/* The rows of a file of every schema step, kept as SQL in tests/store/history/NNNN.sql (as "sqlite3 FILE .dump" gives them, without the
 * schema: that is the frozen steps up to this one). Each such file must open, migrate to what a fresh file is, keep its records and verify. */

static void
make_old_file (const char *path,
               const char *name)
{
  g_auto(GStrv) steps = mun_data_list ("schema");
  g_autofree char *dump = g_build_filename (g_getenv ("MESON_SOURCE_ROOT"), "tests", "store", "history", name, NULL);
  g_autofree char *sql = NULL;
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d", MUN_STORE_APPLICATION_ID, atoi (name));
  g_autoptr(GError) error = NULL;

  for (char **step = steps; *step != NULL && atoi (*step) <= atoi (name); step++)
    {
      g_autofree char *resource = g_strconcat ("schema/", *step, NULL);
      g_autoptr(GBytes) bytes = mun_data_lookup (resource, &error);

      g_assert_no_error (error);
      test_raw (path, g_bytes_get_data (bytes, NULL));
    }
  g_file_get_contents (dump, &sql, NULL, &error);
  g_assert_no_error (error);
  test_raw_restore (path, sql);
  test_raw (path, mark);
}

static char *
list_schema (const char *path)
{
  return test_raw_get (path, "SELECT group_concat(line, char(10)) FROM (SELECT type || ' ' || name || ' ' || sql AS line FROM sqlite_schema "
                       "WHERE sql IS NOT NULL ORDER BY line)");
}

static void
test_dump (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = test_path ("old.muniment");
  g_autofree char *fresh_path = test_path ("fresh.muniment");
  g_autofree char *schema = NULL;
  g_autofree char *fresh_schema = NULL;
  g_autofree char *version = NULL;
  g_autoptr(MunStore) store = NULL;
  g_autoptr(MunStore) fresh = test_create (fresh_path);
  g_autoptr(MunVerification) result = NULL;
  g_autofree char *person = NULL;
  g_autofree char *title = NULL;
  g_autoptr(GError) error = NULL;

  make_old_file (path, name);
  store = test_open (path);
  g_assert_null (mun_store_read_only_reason (store));

  schema = list_schema (path);
  fresh_schema = list_schema (fresh_path);
  g_assert_cmpstr (schema, ==, fresh_schema);
  version = test_raw_get (path, "PRAGMA user_version");
  g_assert_cmpint (atoi (version), ==, mun_schema_newest ());

  result = mun_store_verify (store, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < result->problems->len; i++)
    g_error ("%s", (char *) g_ptr_array_index (result->problems, i));
  g_assert_cmpint (result->n_revisions, >, 0);
  person = mun_store_find_ref (store, "PER-0001", &error);
  g_assert_no_error (error);
  title = mun_store_title (store, mun_spec_find ("person"), person);
  g_assert_cmpstr (title, ==, "Ida Holm");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = NULL;
  const char *file;

  test_init (&argc, &argv);

  folder = g_build_filename (g_getenv ("MESON_SOURCE_ROOT"), "tests", "store", "history", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, ".sql"))
      {
        g_autofree char *name = g_strconcat ("/store/history/", file, NULL);

        g_ptr_array_add (names, g_strdup (file));
        g_test_add_data_func (name, g_ptr_array_index (names, names->len - 1), test_dump);
      }
  g_assert_cmpuint (names->len, ==, mun_schema_newest ());
  return test_run ();
}
