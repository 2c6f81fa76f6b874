/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "gui/application.h"
#include "gui/places.h"
#include "gui/wizard-view.h"
#include "support/demonstration.h"

/* Every page of the demonstration fits the narrowest window that the program promises. */

#define NARROWEST 360

static MunApplication *application;

typedef struct {
  char         *folder;
  MunWorkspace *workspace;
  MunWindow    *window;
} Fixture;

/* Lines and rows come from threads and in frames; a page is measured when it stands. */
static void
settle (void)
{
  for (int i = 0; i < 20; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (3000);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-width-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "test.muniment", NULL);
  fixture->workspace = demonstration_copy (path, &error);
  g_assert_no_error (error);
  fixture->window = mun_window_new (ADW_APPLICATION (application), NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), NARROWEST, 720);
  mun_window_set_workspace (fixture->window, fixture->workspace);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_strdup (mun_workspace_get_path (fixture->workspace));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_clear_object (&fixture->workspace);
  g_remove (path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* The innermost one that is too wide says more than its page. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;
  int most = NARROWEST - 48; /* with the margins around it */

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least = 0;

      if (gtk_widget_get_visible (child))
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (least > most)
        widest = child;
      most = MAX (most, least);
    }
  return widest != NULL ? find_widest (widest) : widget;
}

static void
check_width (Fixture    *fixture,
             const char *what)
{
  int least;

  settle ();
  gtk_widget_measure (mun_window_get_page (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > NARROWEST)
    {
      GtkWidget *widest = find_widest (mun_window_get_page (fixture->window));

      g_test_message ("%s needs %d pixels, for a %s, “%s”", what, least, G_OBJECT_TYPE_NAME (widest),
                      GTK_IS_LABEL (widest) ? gtk_label_get_text (GTK_LABEL (widest)) : "");
      g_test_fail ();
    }
}

static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  for (const MunPlace *place = mun_places (); place->id != NULL; place++)
    {
      mun_window_go_to (fixture->window, place->id);
      check_width (fixture, place->id);
      for (const char * const *type = place->types; type != NULL && *type != NULL; type++)
        {
          const MunSpec *spec = mun_spec_find (*type);
          g_autoptr(MunFilter) all = mun_filter_new (spec);
          g_autoptr(MunRecord) record = mun_workspace_find_first (fixture->workspace, spec, -1);

          mun_window_show_list (fixture->window, all);
          check_width (fixture, *type);
          if (record == NULL)
            continue;
          mun_window_show_record (fixture->window, mun_record_get_id (record));
          check_width (fixture, mun_record_get_ref (record));
        }
    }
}

static void
test_wizards (Fixture       *fixture,
              gconstpointer  data)
{
  for (const MunWizard * const *wizard = mun_wizards (); *wizard != NULL; wizard++)
    {
      mun_wizard_view_open (fixture->window, *wizard, NULL);
      for (guint i = 0; i < (*wizard)->n_pages; i++)
        {
          g_autofree char *what = g_strdup_printf ("%s, page %u", (*wizard)->id, i + 1);

          check_width (fixture, what);
          gtk_widget_activate_action (mun_window_get_page (fixture->window), "wizard.next", NULL);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  application = mun_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_test_add ("/width/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/width/wizards", Fixture, NULL, set_up, test_wizards, tear_down);
  return g_test_run ();
}
