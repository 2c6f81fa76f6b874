/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>

#include "bench/bench-support.h"
#include "gui/places.h"
#include "model/demo.h"

/* How long the main loop stands still while each place is opened for the first time, and once more, against a bare page in the same window; the worst
 * first. With a number as argument in a file of so many risks instead of the demonstration. */

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

static void
measure (MunWindow *window,
         Pulse     *pulse)
{
  g_autoptr(GArray) lines = g_array_new (FALSE, TRUE, sizeof (Line));
  double bare = 0;
  guint many = 0;

  for (guint i = 0; i < 3; i++)
    {
      show_bare_page (window, pulse);
      bare = MAX (bare, pulse->worst_busy);
    }
  for (const MunPlace *place = mun_places (); place->id != NULL; place++)
    {
      Line line = { .id = place->id };

      line.first = show_place (window, pulse, place->id);
      show_place (window, pulse, "home");
      line.again = show_place (window, pulse, place->id);
      g_array_append_val (lines, line);
    }
  g_array_sort (lines, compare);
  g_print ("bare page: %.1f ms\n", bare);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      g_print ("%-16s first %6.1f ms (%4.1f frames more than a bare page), again %6.1f ms\n",
               line->id, line->first, MAX (line->first - bare, 0) / FRAME, line->again);
      many += line->first - bare > 3 * FRAME;
    }
  g_print ("%u of %u places beyond three frames\n", many, lines->len);
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

  if (workspace == NULL)
    g_error ("%s", error->message);
  if (argc > 1)
    fill_large (workspace, atoi (argv[1]));
  gtk_init ();
  pulse = pulse_start ();
  window = open_window (workspace);
  rest (400);
  g_print ("start, home: longest standstill %.1f ms, longest computation %.1f ms\n", pulse->worst, pulse->worst_busy);
  measure (window, pulse);
  return EXIT_SUCCESS;
}
