/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/bench-support.h"
#include "gui/report-preview.h"
#include "gui/report-writer.h"
#include "gui/reports-page.h"

/* How long the main loop stands still while the register of 10,000 risks becomes a report in a thread: its pages are found for the preview, one scrolls
 * and types meanwhile, it is written into a file. Whoever stands still for less than two frames misses at most one. */

#define N_ROWS 10000

typedef gboolean (*IsDoneFunc) (gpointer data);

static void
report (const char *what,
        Pulse      *pulse,
        gint64      began)
{
  g_print ("%-40s %6.0f ms, longest standstill %5.1f ms (%3.1f frames), longest computation %5.1f ms (%3.1f frames)\n", what,
           (g_get_monotonic_time () - began) / 1000.0, pulse->worst, pulse->worst / FRAME, pulse->worst_busy, pulse->worst_busy / FRAME);
}

static gboolean
is_laid_out (gpointer preview)
{
  g_autofree char *pages = mun_report_preview_describe_pages (preview);

  return g_str_has_suffix (pages, "pages");
}

static gboolean
is_written (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* @adjustment: (nullable): scrolled by turns of the wheel meanwhile; @search: (nullable): typed in */
static void
wait_for (gpointer       data,
          IsDoneFunc     is_done,
          GtkAdjustment *adjustment,
          GtkEditable   *search)
{
  static const char words[] = "register of risks ";
  guint n = 0;

  while (!is_done (data))
    {
      if (adjustment != NULL)
        gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 120);
      if (search != NULL && n % 4 == 0)
        {
          char letter[] = { words[n / 4 % strlen (words)], '\0' };
          int end = -1;

          gtk_editable_insert_text (search, letter, 1, &end);
        }
      n++;
      settle (16);
    }
}

static void
measure_preview (GtkWidget  *page,
                 Pulse      *pulse,
                 gboolean    scroll)
{
  GtkWidget *preview = find_shown (page, MUN_TYPE_REPORT_PREVIEW);
  gint64 began = g_get_monotonic_time ();
  GtkWidget *scrolled;

  pulse_reset (pulse);
  mun_reports_page_choose (MUN_REPORTS_PAGE (page), "R08", NULL);
  settle (1);
  while (is_laid_out (preview))
    settle (1);
  scrolled = find_shown (preview, GTK_TYPE_SCROLLED_WINDOW);
  wait_for (preview, is_laid_out, scroll && scrolled != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)) : NULL, NULL);
  report (scroll ? "preview, scrolled meanwhile" : "preview", pulse, began);
  mun_reports_page_choose (MUN_REPORTS_PAGE (page), "R05", NULL);
  rest (400);
}

static void
measure_writing (GtkWidget  *page,
                 const char *folder,
                 Pulse      *pulse,
                 gboolean    typing)
{
  MunReportOptions options = { .language = "en" };
  g_autoptr(MunReportJob) job = mun_report_job_new (mun_report_find ("R08"), &options);
  GtkWidget *writer = find_shown (page, MUN_TYPE_REPORT_WRITER);
  GtkEditable *search = typing ? GTK_EDITABLE (find_shown (page, GTK_TYPE_SEARCH_ENTRY)) : NULL;
  gint64 began = g_get_monotonic_time ();

  job->path = g_build_filename (folder, "R08.pdf", NULL);
  pulse_reset (pulse);
  mun_report_writer_start (MUN_REPORT_WRITER (writer), job);
  wait_for (job->path, is_written, NULL, search);
  settle (50);
  report (typing ? "written, typing meanwhile" : "written", pulse, began);
  g_remove (job->path);
  if (search != NULL)
    gtk_editable_set_text (search, "");
  rest (400);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "large.muniment", NULL);
  g_autoptr(MunWorkspace) workspace = mun_workspace_create (file, "Large", "en", &error);
  MunWindow *window;
  Pulse *pulse;

  if (workspace == NULL)
    g_error ("%s", error->message);
  fill_large (workspace, N_ROWS);
  window = open_window (workspace);
  rest (400);
  pulse = pulse_start ();
  mun_window_go_to (window, "reports");
  rest (400);
  for (int meanwhile = 0; meanwhile < 2; meanwhile++)
    measure_preview (mun_window_get_page (window), pulse, meanwhile == 1);
  for (int meanwhile = 0; meanwhile < 2; meanwhile++)
    measure_writing (mun_window_get_page (window), folder, pulse, meanwhile == 1);
  return EXIT_SUCCESS;
}
