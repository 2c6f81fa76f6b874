/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every report of the demonstration, for each record it can be about, from the open file to the PDF on the disk. The promise
 * is a tenth of a second and ten milliseconds a page; printed are the five that come nearest to it or miss it. */

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#include "model/demo.h"
#include "report/reports/reports.h"

#define RUNS 3
#define SHOWN 5
#define START_SECONDS 0.1
#define PAGE_SECONDS 0.01

typedef struct {
  char   name[32];
  double seconds;
  double share;   /* of what is promised */
  guint  n_pages;
} Result;

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static int
compare_shares (gconstpointer a,
                gconstpointer b)
{
  return -compare_numbers (&((const Result *) a)->share, &((const Result *) b)->share);
}

static void
measure (GArray              *results,
         MunWorkspace        *workspace,
         const MunReportType *type,
         MunRecord           *subject,
         const char          *path)
{
  const MunReportOptions options = { .language = "en", .record = subject != NULL ? mun_record_get_id (subject) : NULL };
  double times[RUNS];
  Result result = { .n_pages = 0 };

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      if (!mun_report_write (type, workspace, &options, path, NULL, NULL, NULL, &result.n_pages, &error))
        g_error ("%s: %s", type->code, error->message);
      times[i] = (g_get_monotonic_time () - start) / 1e6;
    }
  qsort (times, RUNS, sizeof *times, compare_numbers);
  result.seconds = times[RUNS / 2];
  result.share = result.seconds / (START_SECONDS + result.n_pages * PAGE_SECONDS);
  g_snprintf (result.name, sizeof result.name, "%s %s", type->code, subject != NULL ? mun_record_get_ref (subject) : "");
  g_array_append_val (results, result);
}

static void
measure_all (GArray       *results,
             MunWorkspace *workspace,
             const char   *path)
{
  for (const MunReportType * const *type = mun_reports (); *type != NULL; type++)
    {
      g_autoptr(GPtrArray) subjects = mun_report_subjects (*type, workspace);

      if (subjects->len == 0)
        measure (results, workspace, *type, NULL, path);
      for (guint i = 0; i < subjects->len; i++)
        measure (results, workspace, *type, g_ptr_array_index (subjects, i), path);
    }
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-bench-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "demo.muniment", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr(GArray) results = g_array_new (FALSE, FALSE, sizeof (Result));
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace = mun_demo_create (file, &error);
  const char *clean[] = { "rm", "-r", folder, NULL };
  double seconds = 0;
  guint pages = 0, missed = 0;

  if (workspace == NULL)
    g_error ("%s", error->message);
  measure_all (results, workspace, path);
  g_array_sort (results, compare_shares);
  for (guint i = 0; i < results->len; i++)
    {
      const Result *result = &g_array_index (results, Result, i);

      seconds += result->seconds;
      pages += result->n_pages;
      missed += result->share > 1;
      if (i < SHOWN)
        printf ("%-14s %3u pages %8.1f ms, %.2f of 100 ms and 10 ms a page\n", result->name, result->n_pages, result->seconds * 1e3, result->share);
    }
  printf ("%u reports, %u pages in %.2f s; %u over the promise\n", results->len, pages, seconds, missed);
  g_object_unref (workspace);
  g_spawn_sync (NULL, (char **) clean, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  return 0;
}
