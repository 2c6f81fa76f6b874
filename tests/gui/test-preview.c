/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <glib/gstdio.h>

#include "gui/wizard-preview.h"
#include "spec/all.h"
#include "store/store.h"

/* So many that finding their pages takes longer than the first of them is waited for. */
#define MANY 4000

typedef struct {
  char         *folder;
  char         *path;
  MunWorkspace *workspace;
  MunWizardRun *run;
  GtkWidget    *window;
  GtkWidget    *picture;
  char         *first;    /* what the first page was called when it was shown */
} Fixture;

static void
save_risks (MunWorkspace *workspace)
{
  MunStore *store = mun_workspace_get_store (workspace);
  g_autoptr(GError) error = NULL;

  g_assert_true (mun_store_begin (store, "test", "Many risks", &error));
  for (guint i = 0; i < MANY; i++)
    {
      g_autoptr(MunRow) row = mun_row_new (&mun_risk_spec);

      g_free (row->values[RISK_TITLE]);
      row->values[RISK_TITLE] = g_strdup_printf ("Risk %u of goods lost on the road", i);
      g_assert_true (mun_store_write (store, &mun_risk_spec, row, &error));
    }
  g_assert_true (mun_store_commit (store, NULL, &error));
}

static GtkWidget *
find_picture (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_PICTURE (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_picture (child);
  return found;
}

static void
shown_cb (Fixture *fixture)
{
  if (fixture->first == NULL)
    fixture->first = g_strdup (gtk_picture_get_alternative_text (GTK_PICTURE (fixture->picture)));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-preview-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "file.muniment", NULL);
  fixture->workspace = mun_workspace_create (fixture->path, "Hartmann Freight", "en", &error);
  g_assert_no_error (error);
  save_risks (fixture->workspace);
  fixture->run = mun_wizard_run_new (fixture->workspace, mun_wizard_find ("risks"), NULL, &error);
  g_assert_no_error (error);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), mun_wizard_preview_new (fixture->run));
  fixture->picture = find_picture (fixture->window);
  g_signal_connect_swapped (fixture->picture, "notify::paintable", G_CALLBACK (shown_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  /* Pages under way keep the picture a while longer than the fixture. */
  g_signal_handlers_disconnect_by_func (fixture->picture, shown_cb, fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->run);
  mun_workspace_close (fixture->workspace);
  g_object_unref (fixture->workspace);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->first);
}

static void
wait_for_name (Fixture    *fixture,
               const char *pattern)
{
  const char *name;

  while ((name = gtk_picture_get_alternative_text (GTK_PICTURE (fixture->picture))) == NULL || !g_pattern_match_simple (pattern, name))
    g_main_context_iteration (NULL, TRUE);
}

/* The page is shown while the others are still laid out, and says how many there are when that is known. */
static void
test_first_page (Fixture       *fixture,
                 gconstpointer  data)
{
  while (fixture->first == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_suffix (fixture->first, ", page 1"));
  g_assert_nonnull (gtk_picture_get_paintable (GTK_PICTURE (fixture->picture)));
  g_assert_true (gtk_widget_get_visible (fixture->picture));
  wait_for_name (fixture, "*, page 1 of *");
}

/* Something else was saved meanwhile: the pages under way are given up, new ones come. */
static void
test_update (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *preview = gtk_window_get_child (GTK_WINDOW (fixture->window));
  GdkPaintable *before;

  while (fixture->first == NULL)
    g_main_context_iteration (NULL, TRUE);
  before = g_object_ref (gtk_picture_get_paintable (GTK_PICTURE (fixture->picture)));
  mun_wizard_preview_update (MUN_WIZARD_PREVIEW (preview));
  while (gtk_picture_get_paintable (GTK_PICTURE (fixture->picture)) == before)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (before);
  wait_for_name (fixture, "*, page 1 of *");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/gui/preview/first-page", Fixture, NULL, set_up, test_first_page, tear_down);
  g_test_add ("/gui/preview/update", Fixture, NULL, set_up, test_update, tear_down);
  return g_test_run ();
}
