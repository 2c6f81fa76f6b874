/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench/bench-support.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "gui/application.h"
#include "gui/page.h"
#include "gui/places.h"
#include "spec/all.h"

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

Pulse *
pulse_start (void)
{
  Pulse *pulse = g_new0 (Pulse, 1);

  pulse_reset (pulse);
  g_timeout_add_full (G_PRIORITY_DEFAULT, 1, pulse_cb, pulse, NULL);
  return pulse;
}

void
pulse_reset (Pulse *pulse)
{
  pulse->worst = 0;
  pulse->worst_busy = 0;
  pulse->last = g_get_monotonic_time ();
  pulse->last_busy = get_busy_time ();
}

void
fill_large (MunWorkspace *workspace,
            guint         n)
{
  g_autoptr(GError) error = NULL;
  MunStore *store = mun_workspace_get_store (workspace);

  if (!mun_store_begin (store, "bench", "Many risks", &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MunRow) row = mun_row_new (&mun_risk_spec);

      g_free (row->values[RISK_TITLE]);
      row->values[RISK_TITLE] = g_strdup_printf ("Risk %u of goods lost on the road", (guint) (i * 2654435761u) % n);
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

void
settle (guint milliseconds)
{
  gboolean stop = FALSE;

  g_timeout_add_full (G_PRIORITY_HIGH, milliseconds, stop_cb, &stop, NULL);
  while (!stop)
    g_main_context_iteration (NULL, TRUE);
}

/* The pulse itself takes some microseconds: more than one millisecond of work in a slice is something. */
void
rest (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 10000;
  gint64 quiet = g_get_monotonic_time ();

  while (g_get_monotonic_time () < end && g_get_monotonic_time () - quiet < milliseconds * 1000)
    {
      gint64 before = get_busy_time ();

      settle (10);
      if (get_busy_time () - before > 1000)
        quiet = g_get_monotonic_time ();
    }
}

GtkWidget *
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

MunWindow *
open_window (MunWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  MunApplication *application = mun_application_new ();
  MunWindow *window;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  window = mun_window_new (ADW_APPLICATION (application), NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  mun_window_set_workspace (window, workspace);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static double
read_status (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) || (line = strstr (status, name)) == NULL)
    return 0;
  return strtod (line + strlen (name), NULL) / 1024;
}

void
show_bare_page (MunWindow *window,
                Pulse     *pulse)
{
  GtkWidget *stack = gtk_widget_get_parent (mun_window_get_page (window));
  GtkWidget *page = g_object_new (MUN_TYPE_PAGE, "window", window, "place", mun_place_find ("home"), NULL);
  GtkWidget *shown = gtk_stack_get_visible_child (GTK_STACK (stack));
  double worst, worst_busy;

  mun_page_set_content (MUN_PAGE (page), gtk_label_new ("Bare"));
  pulse_reset (pulse);
  gtk_stack_add_child (GTK_STACK (stack), page);
  gtk_stack_set_visible_child (GTK_STACK (stack), page);
  rest (250);
  worst = pulse->worst;
  worst_busy = pulse->worst_busy;
  gtk_stack_set_visible_child (GTK_STACK (stack), shown);
  gtk_stack_remove (GTK_STACK (stack), page);
  rest (250);
  pulse->worst = worst;
  pulse->worst_busy = worst_busy;
}

double
resident_memory (void)
{
  return read_status ("VmRSS:");
}

double
peak_memory (void)
{
  return read_status ("VmHWM:");
}
