/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <malloc.h>
#include <stdlib.h>

#include "bench/bench-support.h"
#include "gui/page.h"
#include "gui/places.h"
#include "gui/wizard-view.h"
#include "model/demo.h"

/* A long day in the window: every place, a record of every type, a save with its undo, and a wizard, round after round. What the memory does after the
 * tenth round is what a leak does; with GOBJECT_DEBUG=instance-count the types are named of which there are more and more. */

#define BEGIN 10
#define ROUNDS 40

static void
show_records (MunWindow    *window,
              MunWorkspace *workspace)
{
  for (const MunPlace *place = mun_places (); place->id != NULL; place++)
    {
      mun_window_go_to (window, place->id);
      settle (30);
      for (const char * const *type = place->types; *type != NULL; type++)
        {
          g_autoptr(MunRecord) record = mun_workspace_find_first (workspace, mun_spec_find (*type), -1);

          if (record == NULL)
            continue;
          mun_window_show_record (window, mun_record_get_id (record));
          settle (30);
        }
    }
}

static void
change_and_undo (MunWindow    *window,
                 MunWorkspace *workspace)
{
  g_autoptr(MunRecord) site = mun_workspace_find_first (workspace, &mun_site_spec, -1);
  g_autoptr(GError) error = NULL;

  mun_record_set (site, mun_site_spec.title_field, "Another name");
  if (!mun_workspace_save (workspace, site, NULL, &error) || !mun_workspace_undo (workspace, 0, NULL, &error))
    g_error ("%s", error->message);
  settle (30);
}

static void
show_wizard (MunWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.wizard", "s", "scope");
  settle (100);
  mun_window_go_to (window, "home");
  settle (30);
}

/* Freed memory goes back first: what is left is in use. */
static double
measure_memory (void)
{
  rest (200);
  malloc_trim (0);
  return resident_memory ();
}

static GHashTable *
count_instances (void)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  g_autoptr(GArray) types = g_array_new (FALSE, FALSE, sizeof (GType));
  GType base = G_TYPE_OBJECT;

  g_array_append_val (types, base);
  for (guint i = 0; i < types->len; i++)
    {
      guint n;
      g_autofree GType *children = g_type_children (g_array_index (types, GType, i), &n);

      g_array_append_vals (types, children, n);
      g_hash_table_insert (counts, GSIZE_TO_POINTER (g_array_index (types, GType, i)), GINT_TO_POINTER (g_type_get_instance_count (g_array_index (types, GType, i))));
    }
  return counts;
}

static void
report_growth (GHashTable *before,
               GHashTable *after,
               guint       rounds)
{
  GHashTableIter iter;
  gpointer type, n;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &type, &n))
    {
      int more = GPOINTER_TO_INT (n) - GPOINTER_TO_INT (g_hash_table_lookup (before, type));

      if (more >= (int) rounds)
        g_print ("%-32s %5d, %d more\n", g_type_name (GPOINTER_TO_SIZE (type)), GPOINTER_TO_INT (n), more);
    }
}

int
main (int    argc,
      char **argv)
{
  guint rounds = argc > 1 ? (guint) atoi (argv[1]) : ROUNDS;
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "demo.muniment", NULL);
  g_autoptr(MunWorkspace) workspace = mun_demo_create (file, &error);
  g_autoptr(GHashTable) before = NULL;
  g_autoptr(GHashTable) after = NULL;
  MunWindow *window;
  double tenth = 0;
  double last;

  if (workspace == NULL)
    g_error ("%s", error->message);
  window = open_window (workspace);
  rest (400);
  g_print ("start: %.1f MB\n", measure_memory ());
  for (guint i = 1; i <= rounds; i++)
    {
      show_records (window, workspace);
      change_and_undo (window, workspace);
      show_wizard (window);
      if (i == BEGIN)
        {
          tenth = measure_memory ();
          before = count_instances ();
        }
      else if (i == 1 || i % BEGIN == 0)
        g_print ("round %u: %.1f MB\n", i, measure_memory ());
    }
  last = measure_memory ();
  after = count_instances ();
  g_print ("round %d: %.1f MB, round %u: %.1f MB, ratio %.2f\n", BEGIN, tenth, rounds, last, tenth > 0 ? last / tenth : 0);
  if (before != NULL && rounds > BEGIN)
    report_growth (before, after, rounds - BEGIN);
  return EXIT_SUCCESS;
}
