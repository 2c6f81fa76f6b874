/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All requirements checked, on the demonstration and on a file with 10,000 risks, against the same questions asked of sqlite3 and nothing else: what the
 * program adds is the ratio of the two. Both sides ask on a connection opened for it, so that nothing is prepared or cached; the opening itself is not
 * counted. The second line of each pair asks again on the same connection, as the window does after every change. */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "model/check-sql.h"
#include "model/demo.h"

#define TODAY "2026-11-02"
#define ROUNDS 7
#define N_RISKS 10000

static void
check_error (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

/* One revision, past the rules: what is measured is the reading. */
static void
add_risks (MunWorkspace *workspace)
{
  MunStore *store = mun_workspace_get_store (workspace);
  g_autoptr(GPtrArray) risks = mun_workspace_find (workspace, &mun_risk_spec, -1);
  g_autoptr(GError) error = NULL;

  mun_store_begin (store, "Bench", "Many risks", &error);
  check_error (error);
  for (guint i = risks->len; i < N_RISKS; i++)
    {
      g_autoptr(MunRow) row = mun_record_dup_row (g_ptr_array_index (risks, i % risks->len));
      g_autoptr(MunRow) fresh = mun_row_new (&mun_risk_spec);

      g_free (row->id);
      row->id = g_steal_pointer (&fresh->id);
      g_free (row->ref);
      row->ref = g_strdup ("");
      mun_store_write (store, &mun_risk_spec, row, &error);
      check_error (error);
    }
  mun_store_commit (store, NULL, &error);
  check_error (error);
}

static double
time_once (MunWorkspace *workspace,
           MunCatalogue *catalogue)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GError) error = NULL;
  g_autoptr(MunConformity) conformity = mun_conformity_new (workspace, catalogue, &error);

  check_error (error);
  return (g_get_monotonic_time () - start) / 1000.0;
}

static double
time_program (const char   *path,
              MunCatalogue *catalogue,
              double       *again)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_workspace_open (path, MUN_STORE_READ_ONLY, &error);
  double first;

  check_error (error);
  mun_workspace_set_today (workspace, TODAY);
  first = time_once (workspace, catalogue);
  *again = time_once (workspace, catalogue);
  mun_workspace_close (workspace);
  return first;
}

static gint64
ask (sqlite3    *db,
     const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  gint64 right = 0;
  gint64 seen = 0;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  for (int i = 1; i <= sqlite3_bind_parameter_count (stmt); i++)
    sqlite3_bind_text (stmt, i, TODAY, -1, SQLITE_STATIC);
  while (seen < 200 && sqlite3_step (stmt) == SQLITE_ROW)
    {
      if (sqlite3_column_count (stmt) == 2)
        right = sqlite3_column_int64 (stmt, 1) - sqlite3_column_int64 (stmt, 0);
      seen++;
    }
  sqlite3_finalize (stmt);
  return right;
}

/* The questions of all checks, and for those not full the ids. */
static double
time_raw (const char   *path,
          GPtrArray    *counts,
          GPtrArray    *ids)
{
  sqlite3 *db = NULL;
  gint64 start;
  double time;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < counts->len; i++)
    if (ask (db, g_ptr_array_index (counts, i)) > 0 && g_ptr_array_index (ids, i) != NULL)
      ask (db, g_ptr_array_index (ids, i));
  time = (g_get_monotonic_time () - start) / 1000.0;
  sqlite3_close (db);
  return time;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
find_median (double *times)
{
  qsort (times, ROUNDS, sizeof *times, compare_times);
  return times[ROUNDS / 2];
}

static void
measure (const char   *what,
         const char   *path,
         MunCatalogue *catalogue,
         GPtrArray    *counts,
         GPtrArray    *ids)
{
  double program[ROUNDS], again[ROUNDS], raw[ROUNDS];

  time_raw (path, counts, ids);
  for (guint i = 0; i < ROUNDS; i++)
    {
      raw[i] = time_raw (path, counts, ids);
      program[i] = time_program (path, catalogue, &again[i]);
    }

  double ours = find_median (program);
  double theirs = find_median (raw);
  double next = find_median (again);

  g_print ("check, %s: %.1f ms, raw sqlite3 %.1f ms, ratio %.2f (median of %d)\n", what, ours, theirs, ours / theirs, ROUNDS);
  g_print ("check again, %s: %.1f ms, ratio %.2f\n", what, next, next / theirs);
}

int
main (void)
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);

  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-bench-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "demo.muniment", NULL);
  g_autoptr(MunWorkspace) workspace = mun_demo_create (path, &error);
  g_autoptr(MunCatalogue) catalogue = mun_catalogue_load_builtin (&error);
  g_autoptr(GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint n_checks;
  const MunCheck * const *checks;

  check_error (error);
  checks = mun_catalogue_get_checks (catalogue, &n_checks);
  for (guint i = 0; i < n_checks; i++)
    for (guint j = 0; j < checks[i]->n_parts; j++)
      {
        g_ptr_array_add (counts, mun_check_sql_count (checks[i]->parts[j]));
        g_ptr_array_add (ids, mun_check_sql_ids (checks[i]->parts[j]));
      }

  measure ("demonstration", path, catalogue, counts, ids);
  add_risks (workspace);
  measure ("10,000 risks", path, catalogue, counts, ids);
  mun_workspace_close (workspace);
  g_remove (path);
  g_rmdir (folder);
  return 0;
}
