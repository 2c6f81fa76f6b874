/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>

#include "bench/bench-support.h"
#include "gui/places.h"
#include "gui/record-view.h"
#include "model/demo.h"
#include "spec/all.h"

/* How long the main loop stands still while each place is opened for the first time, and once more, against a bare page in the same window; the worst
 * first. Then the same for a record of each type: first from its register, then straight from Home. With a number as argument in a file of so many
 * risks instead of the demonstration. */

typedef struct {
  const char *id;
  double      first; /* ms computed at a stretch */
  double      again;
} Line;

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Line *one = a, *other = b;

  return (one->first < other->first) - (one->first > other->first);
}

static double
show_place (MunWindow  *window,
            Pulse      *pulse,
            const char *id)
{
  pulse_reset (pulse);
  mun_window_go_to (window, id);
  rest (250);
  return pulse->worst_busy;
}

static double
show_record (MunWindow  *window,
             Pulse      *pulse,
             const char *id)
{
  pulse_reset (pulse);
  mun_window_show_record (window, id);
  rest (250);
  return pulse->worst_busy;
}

static double
measure_bare_page (MunWindow *window,
                   Pulse     *pulse)
{
  double bare = 0;

  for (guint i = 0; i < 3; i++)
    {
      show_bare_page (window, pulse);
      bare = MAX (bare, pulse->worst_busy);
    }
  g_print ("bare page: %.1f ms\n", bare);
  return bare;
}

static void
print_lines (GArray     *lines,
             double      bare,
             const char *what)
{
  guint many = 0;

  g_array_sort (lines, compare);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      g_print ("%-24s first %6.1f ms (%4.1f frames more than a bare page), again %6.1f ms\n",
               line->id, line->first, MAX (line->first - bare, 0) / FRAME, line->again);
      many += MAX (line->first, line->again) - bare > 3 * FRAME;
    }
  g_print ("%u of %u %s beyond three frames\n", many, lines->len, what);
}

static void
measure_places (MunWindow *window,
                Pulse     *pulse,
                double     bare)
{
  g_autoptr(GArray) lines = g_array_new (FALSE, TRUE, sizeof (Line));

  for (const MunPlace *place = mun_places (); place->id != NULL; place++)
    {
      Line line = { .id = place->id };

      line.first = show_place (window, pulse, place->id);
      show_place (window, pulse, "home");
      line.again = show_place (window, pulse, place->id);
      g_array_append_val (lines, line);
    }
  print_lines (lines, bare, "places");
}

static void
measure_records (MunWindow    *window,
                 MunWorkspace *workspace,
                 Pulse        *pulse,
                 double        bare)
{
  g_autoptr(GArray) lines = g_array_new (FALSE, TRUE, sizeof (Line));

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_autoptr(MunRecord) record = mun_workspace_find_first (workspace, *spec, -1);
      const MunPlace *place = mun_place_of_type (*spec);
      Line line = { .id = (*spec)->name };
      GtkWidget *view;

      if (record == NULL || place == NULL || (*spec)->flags & MUN_SPEC_INTERNAL)
        continue;
      show_place (window, pulse, place->id);
      line.first = show_record (window, pulse, mun_record_get_id (record));
      view = find_shown (GTK_WIDGET (window), MUN_TYPE_RECORD_VIEW);
      if (view != NULL && !((*spec)->flags & MUN_SPEC_SINGLE))
        mun_record_view_set_record (MUN_RECORD_VIEW (view), NULL);
      show_place (window, pulse, "home");
      line.again = show_record (window, pulse, mun_record_get_id (record));
      g_array_append_val (lines, line);
    }
  print_lines (lines, bare, "types of records");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "bench.muniment", NULL);
  g_autoptr(MunWorkspace) workspace = argc > 1 ? mun_workspace_create (file, "Large", "en", &error) : mun_demo_create (file, &error);
  MunWindow *window;
  Pulse *pulse;
  double bare;

  if (workspace == NULL)
    g_error ("%s", error->message);
  if (argc > 1)
    fill_large (workspace, atoi (argv[1]));
  gtk_init ();
  pulse = pulse_start ();
  window = open_window (workspace);
  rest (400);
  g_print ("start, home: longest standstill %.1f ms, longest computation %.1f ms\n", pulse->worst, pulse->worst_busy);
  bare = measure_bare_page (window, pulse);
  measure_places (window, pulse, bare);
  if (argc <= 1)
    measure_records (window, workspace, pulse, bare);
  return EXIT_SUCCESS;
}
