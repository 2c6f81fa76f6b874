/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "gui/application.h"
#include "gui/grid.h"
#include "gui/window.h"
#include "model/workspace.h"
#include "spec/all.h"

/* The register of 100,000 risks in the window as people see it: how long the main loop stands still while it opens, sorts, filters and scrolls, and
 * what memory it takes. The yardstick is a frame of the screen, 16.7 ms. */

#define N_ROWS 100000
#define FRAME  16.7

/* On a machine that does something else as well, the time that the window's own thread computed says more than the clock. */
typedef struct {
  gint64 last;
  gint64 last_busy;
  double worst;      /* ms */
  double worst_busy; /* ms */
} Pulse;

static gint64
get_busy_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gboolean
pulse_cb (gpointer data)
{
  Pulse *pulse = data;
  gint64 now = g_get_monotonic_time ();
  gint64 busy = get_busy_time ();

  pulse->worst = MAX (pulse->worst, (now - pulse->last) / 1000.0);
  pulse->worst_busy = MAX (pulse->worst_busy, (busy - pulse->last_busy) / 1000.0);
  pulse->last = now;
  pulse->last_busy = busy;
  return G_SOURCE_CONTINUE;
}

static void
fill (MunWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  MunStore *store = mun_workspace_get_store (workspace);

  if (!mun_store_begin (store, "bench", "100,000 risks", &error))
    g_error ("%s", error->message);
  for (int i = 0; i < N_ROWS; i++)
    {
      g_autoptr(MunRow) row = mun_row_new (&mun_risk_spec);

      g_free (row->values[RISK_TITLE]);
      row->values[RISK_TITLE] = g_strdup_printf ("Risk %u of goods lost on the road", (guint) (i * 2654435761u) % N_ROWS);
      g_free (row->values[RISK_STATUS]);
      row->values[RISK_STATUS] = g_strdup (i % 3 == 0 ? "identified" : "analysed");
      if (!mun_store_write (store, &mun_risk_spec, row, &error))
        g_error ("%s", error->message);
    }
  if (!mun_store_commit (store, NULL, &error))
    g_error ("%s", error->message);
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Answers come from threads: long enough for each of them, and for the frames that draw it. */
static void
settle (guint milliseconds)
{
  gboolean stop = FALSE;

  g_timeout_add_full (G_PRIORITY_HIGH, milliseconds, stop_cb, &stop, NULL);
  while (!stop)
    g_main_context_iteration (NULL, TRUE);
}

static void
report (const char *what,
        Pulse      *pulse)
{
  g_print ("%-24s longest standstill %5.1f ms (%4.1f frames), longest computation %5.1f ms (%4.1f frames)\n",
           what, pulse->worst, pulse->worst / FRAME, pulse->worst_busy, pulse->worst_busy / FRAME);
  pulse->worst = 0;
  pulse->worst_busy = 0;
  pulse->last = g_get_monotonic_time ();
  pulse->last_busy = get_busy_time ();
}

static GtkWidget *
find_shown (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_shown (child, type);
  return found;
}

static long
peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) || (line = strstr (status, "VmHWM:")) == NULL)
    return 0;
  return strtol (line + 6, NULL, 10) / 1024;
}

static void
measure (MunWindow *window,
         Pulse     *pulse)
{
  g_autoptr(MunFilter) all = mun_filter_new (&mun_risk_spec);
  GtkWidget *table;
  GtkEditable *search;
  GtkAdjustment *adjustment;

  mun_window_show_list (window, all);
  settle (2500);
  report ("open", pulse);
  table = find_shown (GTK_WIDGET (window), MUN_TYPE_GRID);
  search = GTK_EDITABLE (find_shown (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY));
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));
  g_signal_emit_by_name (table, "sort-changed", RISK_TITLE, FALSE);
  settle (2500);
  report ("sort by title", pulse);
  gtk_editable_set_text (search, "Risk 777");
  settle (2500);
  report ("filter by words", pulse);
  gtk_editable_set_text (search, "");
  settle (2500);
  report ("all again", pulse);
  for (int i = 1; i <= 20; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * i / 20);
      settle (300);
    }
  report ("scroll in jumps", pulse);
  for (int i = 1; i <= 200; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) - 120);
      settle (16);
    }
  report ("scroll by the wheel", pulse);
  g_print ("peak memory %ld MB\n", peak_memory ());
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "large.muniment", NULL);
  g_autoptr(MunWorkspace) workspace = mun_workspace_create (file, "Large", "en", &error);
  g_autoptr(MunApplication) application = NULL;
  MunWindow *window;
  Pulse pulse = { 0 };

  if (workspace == NULL)
    g_error ("%s", error->message);
  fill (workspace);
  application = mun_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  window = mun_window_new (ADW_APPLICATION (application), NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  mun_window_set_workspace (window, workspace);
  gtk_window_present (GTK_WINDOW (window));
  settle (2500);
  g_timeout_add (1, pulse_cb, &pulse);
  pulse.last = g_get_monotonic_time ();
  pulse.last_busy = get_busy_time ();
  measure (window, &pulse);
  return EXIT_SUCCESS;
}
