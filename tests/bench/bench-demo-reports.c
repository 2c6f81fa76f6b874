/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every report of the demonstration, for each record it can be about, in both languages, from the open file to the PDF on the disk. The promise
 * is a tenth of a second and ten milliseconds a page; printed are the five that come nearest to it or miss it. On a machine that does something
 * else as well, the time that was computed says more than the clock. */

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "model/demo.h"
#include "report/reports/reports.h"

#define RUNS 3
#define SHOWN 5
#define START_SECONDS 0.1
#define PAGE_SECONDS 0.01

typedef struct {
  char   name[32];
  double seconds;
  double busy;    /* seconds that were computed */
  double share;   /* of what is promised */
  guint  n_pages;
} Result;

static double
get_busy (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

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
         const char          *language,
         const char          *path)
{
  const MunReportOptions options = { .language = language, .record = subject != NULL ? mun_record_get_id (subject) : NULL };
  double times[RUNS], busy[RUNS];
  Result result = { .n_pages = 0 };

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      double start_busy = get_busy ();

      if (!mun_report_write (type, workspace, &options, path, NULL, NULL, NULL, &result.n_pages, &error))
        g_error ("%s: %s", type->code, error->message);
      times[i] = (g_get_monotonic_time () - start) / 1e6;
      busy[i] = get_busy () - start_busy;
    }
  qsort (times, RUNS, sizeof *times, compare_numbers);
  qsort (busy, RUNS, sizeof *busy, compare_numbers);
  result.seconds = times[RUNS / 2];
  result.busy = busy[RUNS / 2];
  result.share = result.seconds / (START_SECONDS + result.n_pages * PAGE_SECONDS);
  g_snprintf (result.name, sizeof result.name, "%s %s", type->code, subject != NULL ? mun_record_get_ref (subject) : "");
  g_array_append_val (results, result);
}

static void
measure_all (GArray       *results,
             MunWorkspace *workspace,
             const char   *language,
             const char   *path)
{
  for (const MunReportType * const *type = mun_reports (); *type != NULL; type++)
    {
      g_autoptr(GPtrArray) subjects = mun_report_subjects (*type, workspace);

      if (subjects->len == 0)
        measure (results, workspace, *type, NULL, language, path);
      for (guint i = 0; i < subjects->len; i++)
        measure (results, workspace, *type, g_ptr_array_index (subjects, i), language, path);
    }
}

static void
print (GArray     *results,
       const char *language)
{
  double seconds = 0, busy = 0;
  guint pages = 0, missed = 0, missed_busy = 0;

  g_array_sort (results, compare_shares);
  for (guint i = 0; i < results->len; i++)
    {
      const Result *result = &g_array_index (results, Result, i);

      seconds += result->seconds;
      busy += result->busy;
      pages += result->n_pages;
      missed += result->share > 1;
      missed_busy += result->busy > START_SECONDS + result->n_pages * PAGE_SECONDS;
      if (i < SHOWN)
        printf ("%s %-14s %3u pages %8.1f ms, %.2f of 100 ms and 10 ms a page; computed %.1f ms\n", language, result->name, result->n_pages,
                result->seconds * 1e3, result->share, result->busy * 1e3);
    }
  printf ("%s %u reports, %u pages in %.2f s, computed %.2f s; %u over the promise, %u by what was computed\n", language, results->len, pages, seconds, busy,
          missed, missed_busy);
}

int
main (void)
{
  static const char * const languages[] = { "en", "zh" };
  g_autofree char *folder = g_dir_make_tmp ("muniment-bench-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "demo.muniment", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace = mun_demo_create (file, &error);
  const char *clean[] = { "rm", "-r", folder, NULL };

  if (workspace == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(GArray) results = g_array_new (FALSE, FALSE, sizeof (Result));

      measure_all (results, workspace, languages[i], path);
      print (results, languages[i]);
    }
  g_object_unref (workspace);
  g_spawn_sync (NULL, (char **) clean, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  return 0;
}
