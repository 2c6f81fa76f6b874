/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All requirements checked, on the demonstration, on a file with 10,000 risks and on one with 50,000 records, against the same questions asked of sqlite3 and nothing else: what the
 * program adds is the ratio of the two. Both sides ask on a connection opened for it, so that nothing is prepared or cached; the opening itself is not
 * counted. The second line asks again on the same connection; the third brings the answers up to date after one saved change, as the window does. */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <time.h>

#include "model/check-sql.h"
#include "model/demo.h"
#include "spec/kept.h"

#define TODAY "2026-11-02"
#define ROUNDS 7
#define N_RISKS 10000
#define N_RECORDS 50000

static void
check_error (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

/* On a machine that does something else as well, the time that the thread computed says more than the clock. In microseconds. */
static gint64
get_busy_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
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

/* Every type grows by the same factor, until the file holds so many records. */
static void
grow (MunWorkspace *workspace,
      gint64        n_records)
{
  MunStore *store = mun_workspace_get_store (workspace);
  g_autoptr(GError) error = NULL;
  gint64 now = 0;

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    now += mun_workspace_count (workspace, *spec, -1);

  gint64 factor = n_records / MAX (now, 1) + 1;

  mun_store_begin (store, "Bench", "Many records", &error);
  check_error (error);
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL && now < n_records; spec++)
    {
      g_autoptr(GPtrArray) records = mun_workspace_find (workspace, *spec, -1);

      /* Lines of approved versions cannot be added, and one organisation is enough. */
      if ((*spec)->flags & (MUN_SPEC_SINGLE | MUN_SPEC_VERSIONED | MUN_SPEC_CHILD))
        continue;
      for (gint64 i = 0; i < (gint64) records->len * factor * 2 && now < n_records; i++, now++)
        {
          g_autoptr(MunRow) row = mun_record_dup_row (g_ptr_array_index (records, i % records->len));
          g_autoptr(MunRow) fresh = mun_row_new (*spec);

          g_free (row->id);
          row->id = g_steal_pointer (&fresh->id);
          g_free (row->ref);
          row->ref = g_strdup ("");
          if (mun_spec_has_state (*spec) && (mun_store_asks_proof (*spec, row->values[(*spec)->state_field]) || mun_kept_keeps (*spec, row->values[(*spec)->state_field])))
            {
              g_free (row->values[(*spec)->state_field]);
              row->values[(*spec)->state_field] = g_strdup (mun_spec_first_state (*spec));
            }
          mun_store_write (store, *spec, row, &error);
          check_error (error);
        }
    }
  mun_store_commit (store, NULL, &error);
  check_error (error);
}

/* One saved change of a risk, the record most checks look at: how long the update takes, and how many checks it asks. */
static void
measure_update (const char   *what,
                MunWorkspace *workspace,
                MunCatalogue *catalogue)
{
  static const struct { const char *what; int field; const char *values[2]; } edits[] = {
    { "title", RISK_TITLE, { "One", "Other" } },
    { "next review", RISK_REVIEW_DUE, { "2027-01-01", "2027-01-02" } },
    { "owner", RISK_OWNER, { "", NULL } },
    { "state", RISK_STATUS, { "analysed", "evaluated" } },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(MunConformity) kept = mun_conformity_new (workspace, catalogue, &error);
  g_autoptr(MunRecord) risk = mun_workspace_find_first (workspace, &mun_risk_spec, RISK_STATUS, MUN_IS, "in_treatment",
                                                          RISK_OWNER, MUN_SET, NULL, -1);
  g_autofree char *owner = g_strdup (mun_record_get (risk, RISK_OWNER));
  guint all = mun_conformity_n_asked (kept);

  check_error (error);
  for (guint e = 0; e < G_N_ELEMENTS (edits); e++)
    {
      double times[ROUNDS], busy[ROUNDS];

      for (guint i = 0; i < ROUNDS; i++)
        {
          g_autoptr(MunRow) row = mun_record_dup_row (risk);
          const char *value = edits[e].values[i % 2];
          MunStore *store = mun_workspace_get_store (workspace);
          gint64 start, computed;

          g_free (row->values[edits[e].field]);
          row->values[edits[e].field] = g_strdup (value != NULL ? value : owner);
          mun_store_begin (store, "Bench", "One change", &error);
          check_error (error);
          mun_store_write (store, &mun_risk_spec, row, &error);
          check_error (error);
          mun_store_commit (store, NULL, &error);
          check_error (error);
          start = g_get_monotonic_time ();
          computed = get_busy_time ();
          mun_conformity_update (kept, workspace, &error);
          times[i] = (g_get_monotonic_time () - start) / 1000.0;
          busy[i] = (get_busy_time () - computed) / 1000.0;
          check_error (error);
        }
      g_print ("update, %s: %s of one risk changed: %.1f ms, of that computed %.1f ms, %u of %u checks asked (median of %d)\n",
               what, edits[e].what, find_median (times), find_median (busy), mun_conformity_n_asked (kept), all, ROUNDS);
    }
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
    {
      int setting = mun_spec_find_field (&mun_setting_spec, sqlite3_bind_parameter_name (stmt, i) + 1);

      if (setting >= 0)
        sqlite3_bind_int (stmt, i, mun_setting_spec.fields[setting].starter[MUN_SIZE_SMALL]);
      else
        sqlite3_bind_text (stmt, i, TODAY, -1, SQLITE_STATIC);
    }
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
  measure_update ("10,000 risks", workspace, catalogue);
  grow (workspace, N_RECORDS);
  measure ("50,000 records", path, catalogue, counts, ids);
  measure_update ("50,000 records", workspace, catalogue);
  mun_workspace_close (workspace);
  g_remove (path);
  g_rmdir (folder);
  return 0;
}
