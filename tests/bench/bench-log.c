/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one line of the incident log costs when the log has ten thousand, beside a transaction of bare SQLite that writes as much. Prints ratios; judges
 * nothing. */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "model/incident.h"

#define LINES 10000
#define RUNS 201

static void
must (gboolean      ok,
      const GError *error)
{
  if (!ok)
    g_error ("%s", error != NULL ? error->message : "SQLite failed");
}

/* A long log, in one transaction. */
static MunRecord *
fill (MunWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  MunRecord *incident = mun_incident_open (workspace, "A long night", MUN_DANGER_NO, &error);

  must (incident != NULL && mun_workspace_begin_group (workspace, "Fill", &error), error);
  for (int i = 0; i < LINES; i++)
    {
      g_autofree char *text = g_strdup_printf ("Line %d of a long night", i);
      const MunLogLine line = { .text = text };
      g_autoptr(MunRecord) entry = mun_incident_log (workspace, incident, &line, &error);

      must (entry != NULL, error);
    }
  must (mun_workspace_end_group (workspace, TRUE, &error), error);
  return incident;
}

static double
log_line (MunWorkspace *workspace,
          MunRecord    *incident)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GError) error = NULL;
  const MunLogLine line = { .text = "Two men seen at gate 2", .source = "driver by phone", .reliability = "unconfirmed" };
  g_autoptr(MunRecord) entry = mun_incident_log (workspace, incident, &line, &error);

  must (entry != NULL, error);
  return g_get_monotonic_time () - start;
}

static double
write_bare (sqlite3 *db)
{
  gint64 start = g_get_monotonic_time ();

  must (sqlite3_exec (db, "BEGIN IMMEDIATE; INSERT INTO line VALUES (hex (randomblob (16)), '2026-11-02T14:05', 'Two men seen at gate 2', 'driver by phone'); COMMIT",
                      NULL, NULL, NULL) == SQLITE_OK, NULL);
  return g_get_monotonic_time () - start;
}

static sqlite3 *
open_bare (const char *path)
{
  sqlite3 *db;

  must (sqlite3_open (path, &db) == SQLITE_OK, NULL);
  must (sqlite3_exec (db, "PRAGMA synchronous = FULL; CREATE TABLE line (id TEXT PRIMARY KEY, at TEXT, entry TEXT, source TEXT) STRICT;"
                          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
                          "INSERT INTO line SELECT hex (randomblob (16)), '2026-11-02T14:05', 'Line ' || i, '' FROM n", NULL, NULL, NULL) == SQLITE_OK, NULL);
  return db;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

int
main (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-bench-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "log.muniment", NULL), *bare_path = g_build_filename (folder, "bare.db", NULL);
  g_autoptr(MunWorkspace) workspace = mun_workspace_create (path, "Bench", "en", &error);
  g_autoptr(MunRecord) incident = NULL;
  double mine[RUNS], bare[RUNS];
  sqlite3 *db = open_bare (bare_path);

  must (workspace != NULL, error);
  incident = fill (workspace);
  for (int run = 0; run < RUNS; run++)
    {
      /* In turn, so that whatever else the machine does hits both. */
      mine[run] = log_line (workspace, incident);
      bare[run] = write_bare (db);
    }
  qsort (mine, RUNS, sizeof (double), compare);
  qsort (bare, RUNS, sizeof (double), compare);
  g_print ("%-44s %13s %13s\n", "", "Muniment", "bare SQLite");
  g_print ("%-44s %10.2f ms %10.2f ms   ratio %5.2f\n", "one line in a log of 10,000", mine[RUNS / 2] / 1000, bare[RUNS / 2] / 1000,
           mine[RUNS / 2] / bare[RUNS / 2]);

  sqlite3_close (db);
  mun_workspace_close (workspace);
  g_unlink (path);
  g_unlink (bare_path);
  g_rmdir (folder);
  return 0;
}
