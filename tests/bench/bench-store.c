/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a saved change and a long list cost, beside the least that SQLite needs for the same. Prints ratios; judges nothing. */

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "spec/foundation.h"
#include "spec/risk.h"
#include "store/store.h"

#define RUNS 7
#define CHANGES 40

typedef double (*Work) (MunStore *store, sqlite3 *db, int run);

static GPtrArray *ids;

static void
must (gboolean      ok,
      const GError *error)
{
  if (!ok)
    g_error ("%s", error != NULL ? error->message : "SQLite failed");
}

static void
set (MunRow     *row,
     int         field,
     const char *value)
{
  g_free (row->values[field]);
  row->values[field] = g_strdup (value);
}

static void
fill (MunStore *store,
      int       n)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRow) owner = mun_row_new (&mun_person_spec);

  ids = g_ptr_array_new_with_free_func (g_free);
  set (owner, PERSON_FULL_NAME, "Ida Holm");
  must (mun_store_begin (store, "Ida Holm", "Fill", &error) && mun_store_write (store, &mun_person_spec, owner, &error), error);
  for (int i = 0; i < n; i++)
    {
      g_autoptr(MunRow) row = mun_row_new (&mun_risk_spec);
      g_autofree char *title = g_strdup_printf ("Risk %d of theft from site %d", (i * 7919) % n, i % 17);

      set (row, RISK_TITLE, title);
      set (row, RISK_OWNER, owner->id);
      must (mun_store_write (store, &mun_risk_spec, row, &error), error);
      g_ptr_array_add (ids, g_strdup (row->id));
    }
  must (mun_store_commit (store, NULL, &error), error);
}

static double
save_through_store (MunStore *store,
                    sqlite3  *db,
                    int       run)
{
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < CHANGES; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRow) row = mun_store_load (store, &mun_risk_spec, g_ptr_array_index (ids, (run * CHANGES + i) * 31 % ids->len), &error);
      g_autofree char *title = g_strdup_printf ("Changed %d in run %d", i, run);

      must (row != NULL, error);
      set (row, RISK_TITLE, title);
      must (mun_store_begin (store, "Ida Holm", "Risk changed", &error) && mun_store_write (store, &mun_risk_spec, row, &error) &&
            mun_store_commit (store, NULL, &error), error);
    }
  return (g_get_monotonic_time () - start) / (double) CHANGES;
}

static double
save_bare (MunStore *store,
           sqlite3  *db,
           int       run)
{
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < CHANGES; i++)
    {
      sqlite3_stmt *stmt;

      must (sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK, NULL);
      must (sqlite3_prepare_v2 (db, "UPDATE risk SET title = ? WHERE id = ?", -1, &stmt, NULL) == SQLITE_OK, NULL);
      sqlite3_bind_text (stmt, 1, i % 2 ? "Written bare" : "Bare written", -1, SQLITE_STATIC);
      sqlite3_bind_text (stmt, 2, g_ptr_array_index (ids, (run * CHANGES + i) * 31 % ids->len), -1, SQLITE_STATIC);
      must (sqlite3_step (stmt) == SQLITE_DONE, NULL);
      sqlite3_finalize (stmt);
      must (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK, NULL);
    }
  return (g_get_monotonic_time () - start) / (double) CHANGES;
}

static double
query_store (MunStore *store,
             int       field,
             const char *words)
{
  MunQuery query = { .spec = &mun_risk_spec, .sort_field = field, .words = words };
  g_autoptr(GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GArray) rows = mun_store_query (store, &query, NULL, &error);

  must (rows != NULL, error);
  return g_get_monotonic_time () - start;
}

static double list_by_number (MunStore *store, sqlite3 *db, int run) { return query_store (store, MUN_SORT_REF, NULL); }
static double list_by_title (MunStore *store, sqlite3 *db, int run) { return query_store (store, RISK_TITLE, NULL); }
static double list_by_owner (MunStore *store, sqlite3 *db, int run) { return query_store (store, RISK_OWNER, NULL); }
static double list_by_words (MunStore *store, sqlite3 *db, int run) { return query_store (store, RISK_TITLE, "theft 4711"); }

static double
list_bare (MunStore *store,
           sqlite3  *db,
           int       run)
{
  gint64 start = g_get_monotonic_time ();
  sqlite3_stmt *stmt;

  must (sqlite3_prepare_v2 (db, "SELECT rowid FROM risk WHERE withdrawn IS NULL ORDER BY title", -1, &stmt, NULL) == SQLITE_OK, NULL);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    ;
  sqlite3_finalize (stmt);
  return g_get_monotonic_time () - start;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
measure (Work      work,
         MunStore *store,
         sqlite3  *db)
{
  double times[RUNS];

  for (int run = 0; run < RUNS; run++)
    times[run] = work (store, db, run);
  qsort (times, RUNS, sizeof (double), compare);
  return times[RUNS / 2];
}

static void
print (const char *what,
       double      mine,
       double      bare)
{
  g_print ("%-44s %10.2f ms %10.2f ms   ratio %5.2f\n", what, mine / 1000, bare / 1000, mine / bare);
}

static void
bench (const char *folder,
       int         n,
       gboolean    save)
{
  g_autofree char *name = g_strdup_printf ("%d.muniment", n);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunStore) store = mun_store_create (path, &error);
  sqlite3 *db;

  must (store != NULL, error);
  fill (store, n);
  must (sqlite3_open (path, &db) == SQLITE_OK, NULL);
  sqlite3_exec (db, "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON", NULL, NULL, NULL);
  if (save)
    print ("one saved change, 10,000 records", measure (save_through_store, store, db), measure (save_bare, store, db));
  else
    {
      double bare = measure (list_bare, store, db);

      print ("100,000 rows by number", measure (list_by_number, store, db), bare);
      print ("100,000 rows by title", measure (list_by_title, store, db), bare);
      print ("100,000 rows by owner", measure (list_by_owner, store, db), bare);
      print ("100,000 rows filtered by words", measure (list_by_words, store, db), bare);
    }
  sqlite3_close (db);
  g_clear_pointer (&ids, g_ptr_array_unref);
  g_clear_pointer (&store, mun_store_free);
  g_unlink (path);
}

int
main (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-bench-XXXXXX", &error);

  must (folder != NULL, error);
  g_print ("%-44s %13s %13s\n", "", "Muniment", "bare SQLite");
  bench (folder, 10000, TRUE);
  bench (folder, 100000, FALSE);
  g_rmdir (folder);
  return 0;
}
