/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>

#include "bench/bench-support.h"
#include "gui/grid.h"
#include "gui/record-view.h"

/* The register of 100,000 risks in the window as people see it: how long the main loop stands still while it opens, sorts, filters and scrolls, and while
 * one types beside it, and what memory it takes. The yardstick is a frame of the screen, 16.7 ms; a bare page says what of it the renderer takes for
 * any page. */

#define N_ROWS 100000

static void
report (const char *what,
        Pulse      *pulse)
{
  g_print ("%-24s longest standstill %5.1f ms (%4.1f frames), longest computation %5.1f ms (%4.1f frames)\n",
           what, pulse->worst, pulse->worst / FRAME, pulse->worst_busy, pulse->worst_busy / FRAME);
  pulse_reset (pulse);
}

/* As fast as people type. */
static void
type (GtkEditable *editable,
      const char  *text)
{
  for (int i = 0; text[i] != '\0'; i++)
    {
      int end = -1;

      gtk_editable_insert_text (editable, text + i, 1, &end);
      settle (70);
    }
}

static void
type_in_text (GtkTextView *view,
              const char  *text)
{
  for (int i = 0; text[i] != '\0'; i++)
    {
      gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), text + i, 1);
      settle (70);
    }
}

/* No key may wait for the disk or a query. */
static void
measure_typing (MunWindow   *window,
                GtkEditable *search,
                Pulse       *pulse)
{
  g_autoptr(MunRecord) record = mun_workspace_find_first (mun_window_get_workspace (window), &mun_risk_spec, -1);
  GtkWidget *form;

  settle (1000);
  pulse_reset (pulse);
  type (search, "goods lost status:open 77");
  settle (1500);
  report ("type in the filter", pulse);
  gtk_editable_set_text (search, "");
  settle (2500);
  mun_window_show_record (window, mun_record_get_id (record));
  settle (2500);
  form = find_shown (GTK_WIDGET (window), MUN_TYPE_RECORD_VIEW);
  report ("open a record", pulse);
  type (GTK_EDITABLE (find_shown (form, GTK_TYPE_TEXT)), ", and of what was with them");
  settle (1000);
  report ("type in a line", pulse);
  type_in_text (GTK_TEXT_VIEW (find_shown (form, GTK_TYPE_TEXT_VIEW)), "Stolen from the yard at night.");
  settle (1000);
  report ("type in a text", pulse);
}

static void
measure (MunWindow *window,
         Pulse     *pulse)
{
  g_autoptr(MunFilter) all = mun_filter_new (&mun_risk_spec);
  GtkWidget *table;
  GtkEditable *search;
  GtkAdjustment *adjustment;

  show_bare_page (window, pulse);
  report ("a bare page", pulse);
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
  measure_typing (window, search, pulse);
  g_print ("peak memory %.0f MB\n", peak_memory ());
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
  settle (2500);
  pulse = pulse_start ();
  measure (window, pulse);
  return EXIT_SUCCESS;
}
