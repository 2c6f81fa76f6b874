/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gui/record-selection.h"
#include "model/record-list.h"
#include "model/workspace.h"

/* A register of 100,000 rows in a real list widget: how long the main loop stands still while the list opens, sorts, filters and scrolls, and what
 * memory it takes. The yardstick is a frame of the screen, 16.7 ms. */

#define N_ROWS 100000
#define FRAME  16.7

typedef struct {
  gint64  last;
  double  worst; /* ms */
  gint64  started;
} Pulse;

static gboolean
pulse_cb (gpointer data)
{
  Pulse *pulse = data;
  gint64 now = g_get_monotonic_time ();

  pulse->worst = MAX (pulse->worst, (now - pulse->last) / 1000.0);
  pulse->last = now;
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

static void
wait_for (MunRecordList *list)
{
  while (mun_record_list_get_busy (list))
    g_main_context_iteration (NULL, TRUE);
  /* Some frames more: what the list shows has to be drawn. */
  for (gint64 end = g_get_monotonic_time () + 400000; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, TRUE);
}

static void
report (const char *what,
        Pulse      *pulse)
{
  g_print ("%-28s longest standstill %5.1f ms, %4.1f frames\n", what, pulse->worst, pulse->worst / FRAME);
  pulse->worst = 0;
  pulse->last = g_get_monotonic_time ();
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), mun_record_get_title (gtk_list_item_get_item (item)));
}

static GtkWidget *
make_view (MunRecordList *list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  view = gtk_column_view_new (GTK_SELECTION_MODEL (mun_record_selection_new (list)));
  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), gtk_column_view_column_new ("Title", factory));
  return view;
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

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "large.muniment", NULL);
  g_autoptr(MunWorkspace) workspace = mun_workspace_create (file, "Large", "en", &error);
  MunQuery query = { .spec = &mun_risk_spec, .sort_field = MUN_SORT_REF };
  g_autoptr(MunRecordList) list = NULL;
  GtkWidget *window, *scroll;
  Pulse pulse = { 0 };

  if (workspace == NULL)
    g_error ("%s", error->message);
  fill (workspace);
  gtk_init ();
  window = gtk_window_new ();
  scroll = gtk_scrolled_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), scroll);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_present (GTK_WINDOW (window));
  for (int i = 0; i < 200; i++)
    g_main_context_iteration (NULL, FALSE);
  g_timeout_add (1, pulse_cb, &pulse);
  pulse.last = g_get_monotonic_time ();

  list = mun_record_list_new (workspace, &query);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), make_view (list));
  wait_for (list);
  report ("open", &pulse);
  query.sort_field = RISK_TITLE;
  mun_record_list_set_query (list, &query);
  wait_for (list);
  report ("sort by title", &pulse);
  query.words = "Risk 777";
  mun_record_list_set_query (list, &query);
  wait_for (list);
  report ("filter by words", &pulse);
  query.words = NULL;
  mun_record_list_set_query (list, &query);
  wait_for (list);
  report ("all again", &pulse);
  for (int i = 1; i <= 20; i++)
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll));

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * i / 20);
      wait_for (list);
    }
  report ("scroll through", &pulse);
  g_print ("rows %u, peak memory %ld MB\n", g_list_model_get_n_items (G_LIST_MODEL (list)), peak_memory ());
  return EXIT_SUCCESS;
}
