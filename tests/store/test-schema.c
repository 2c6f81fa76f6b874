/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include "spec/kind.h"
#include "store/store-private.h"

/* The frozen steps against the tables of spec/: the schema of a fresh file must be what the program expects. */

static sqlite3 *
open_file (const char *path)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  return db;
}

/* "table column type notnull" and "name sql" of everything in a database. */
static GPtrArray *
list_schema (sqlite3 *db)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *stmt;

  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT type || ' ' || name || char(10) || sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1",
                                       -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (lines, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
  sqlite3_finalize (stmt);
  return lines;
}

static void
test_matches_specs (void)
{
  g_autofree char *path = test_path ("schema.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autofree char *sql = mun_schema_sql ();
  g_autoptr(GPtrArray) frozen = NULL;
  g_autoptr(GPtrArray) wanted = NULL;
  sqlite3 *file = open_file (path);
  sqlite3 *memory;

  g_assert_cmpint (sqlite3_open (":memory:", &memory), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (memory, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  frozen = list_schema (file);
  wanted = list_schema (memory);
  for (guint i = 0; i < MIN (frozen->len, wanted->len); i++)
    g_assert_cmpstr (g_ptr_array_index (frozen, i), ==, g_ptr_array_index (wanted, i));
  g_assert_cmpuint (frozen->len, ==, wanted->len);
  sqlite3_close (file);
  sqlite3_close (memory);
}

/* Independent of the generator: each field has its column, of its type, and nothing else is there. */
static void
test_columns (void)
{
  g_autofree char *path = test_path ("columns.muniment");
  g_autoptr(MunStore) store = test_create (path);

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      guint n = 4;
      g_autofree char *count = g_strdup_printf ("SELECT count(*) FROM pragma_table_info('%s')", (*spec)->name);
      g_autofree char *found = NULL;
      g_autofree char *expected = NULL;

      for (guint i = 0; i < (*spec)->n_fields; i++)
        {
          const MunField *field = &(*spec)->fields[i];
          g_autofree char *sql = g_strdup_printf ("SELECT type FROM pragma_table_info('%s') WHERE name = '%s'", (*spec)->name, field->name);
          g_autofree char *type = test_raw_get (path, sql);

          g_assert_cmpstr (type, ==, mun_kind_sql_type (field->kind));
          n += field->kind != MUN_KIND_LINKS;
        }
      found = test_raw_get (path, count);
      expected = g_strdup_printf ("%u", n);
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_head (void)
{
  g_autofree char *path = test_path ("head.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autofree char *id = test_raw_get (path, "PRAGMA application_id");
  g_autofree char *version = test_raw_get (path, "PRAGMA user_version");
  g_autofree char *journal = test_raw_get (path, "PRAGMA journal_mode");

  g_assert_cmpint (atoi (id), ==, MUN_STORE_APPLICATION_ID);
  g_assert_cmpint (atoi (version), ==, mun_schema_newest ());
  g_assert_cmpint (mun_schema_newest (), >=, 1);
  g_assert_cmpstr (journal, ==, "delete");
}

/* SQLite's own trim() of one argument takes a line end for a text. */
static void
test_trims_all (void)
{
  g_autofree char *sql = mun_schema_sql ();
  guint n = 0;

  for (const char *at = strstr (sql, "trim("); at != NULL; at = strstr (at + 1, "trim("))
    {
      const char *end = strstr (at, "))");

      g_assert_nonnull (strstr (at, ", ''), char(9, 10, "));
      g_assert_true (end != NULL && strstr (at, "char(9, 10, ") < end);
      n++;
    }
  g_assert_cmpuint (n, >, 80);
}

/* The file refuses what the program would never write. */
static void
test_refuses (void)
{
  static const struct { const char *column, *value; } cases[] = {
    { "employment", "'astronaut'" }, { "active", "2" }, { "active", "'x'" }, { "starts_on", "'2.11.2026'" }, { "starts_on", "20261102" },
    { "id", "'short'" }, { "ref", "NULL" },
  };
  g_autofree char *path = test_path ("refuses.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) person = test_add (store, mun_spec_find ("person"), "full_name", "Ida Holm");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE person SET %s = %s", cases[i].column, cases[i].value);
      g_autofree char *message = test_raw_refused (path, sql);

      g_assert_cmpstr (message, !=, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add_func ("/store/schema/matches-specs", test_matches_specs);
  g_test_add_func ("/store/schema/columns", test_columns);
  g_test_add_func ("/store/schema/head", test_head);
  g_test_add_func ("/store/schema/trims-all", test_trims_all);
  g_test_add_func ("/store/schema/refuses", test_refuses);
  return test_run ();
}
