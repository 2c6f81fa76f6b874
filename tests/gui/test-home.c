/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "gui/application.h"
#include "gui/path-picture.h"
#include "gui/small-matrix.h"
#include "gui/window.h"
#include "gui/wizard-view.h"
#include "support/demonstration.h"

/* The home page on the screen: the path by keys, the next thing to do, what the cards lead to. */

#define PATIENCE (20 * G_USEC_PER_SEC)

static MunApplication *application;

typedef struct {
  char         *folder;
  MunWorkspace *workspace;
  MunWindow    *window;
} Fixture;

static gpointer
find_shown (GtkWidget *widget,
            GType      type)
{
  gpointer found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_shown (child, type);
  return found;
}

/* What comes from the thread comes when it comes. */
static gpointer
wait_shown (Fixture *fixture,
            GType    type)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  gpointer found;

  while ((found = find_shown (GTK_WIDGET (fixture->window), type)) == NULL || gtk_widget_get_width (found) == 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
  return found;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-home-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "file.muniment", NULL);
  fixture->workspace = data != NULL ? mun_workspace_create (path, data, "en", &error) : demonstration_copy (path, &error);
  g_assert_no_error (error);
  fixture->window = mun_window_new (ADW_APPLICATION (application), NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 800);
  mun_window_set_workspace (fixture->window, fixture->workspace);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_strdup (mun_workspace_get_path (fixture->workspace));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE));
  g_clear_object (&fixture->workspace);
  g_remove (path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static int
find_focus (Fixture   *fixture,
            GtkWidget *path)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  int i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (path); child != NULL; child = gtk_widget_get_next_sibling (child), i++)
    if (child == focus)
      return i;
  return -1;
}

/* Tab comes once, the arrows walk, a step too far stays. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { GtkDirectionType key; gboolean stays; int at; } steps[] = {
    { GTK_DIR_LEFT, TRUE, 0 }, { GTK_DIR_RIGHT, TRUE, 1 }, { GTK_DIR_RIGHT, TRUE, 2 }, { GTK_DIR_UP, FALSE, 2 }, { GTK_DIR_LEFT, TRUE, 1 },
    { GTK_DIR_TAB_FORWARD, FALSE, 1 }, { GTK_DIR_TAB_BACKWARD, FALSE, 1 },
  };
  GtkWidget *path = wait_shown (fixture, MUN_TYPE_PATH_PICTURE);

  g_assert_true (gtk_widget_child_focus (path, GTK_DIR_TAB_FORWARD));
  g_assert_cmpint (find_focus (fixture, path), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_cmpint (gtk_widget_child_focus (path, steps[i].key), ==, steps[i].stays);
      g_assert_cmpint (find_focus (fixture, path), ==, steps[i].at);
    }
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "clicked");
  g_assert_cmpstr (mun_window_get_place (fixture->window), ==, "context");
}

static void
test_matrix (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *matrix = wait_shown (fixture, MUN_TYPE_SMALL_MATRIX);

  g_assert_true (gtk_widget_get_focusable (matrix));
  g_assert_true (gtk_widget_grab_focus (matrix));
}

/* An empty file: the focus is on the one thing to do, which opens the first wizard. */
static void
test_welcome (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *path = wait_shown (fixture, MUN_TYPE_PATH_PICTURE);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, "_Start");
  g_assert_true (gtk_widget_child_focus (path, GTK_DIR_TAB_FORWARD));
  g_assert_cmpint (find_focus (fixture, path), ==, 0);
  g_signal_emit_by_name (focus, "clicked");
  g_assert_true (MUN_IS_WIZARD_VIEW (mun_window_get_page (fixture->window)));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  application = mun_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_test_add ("/home/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/home/matrix", Fixture, NULL, set_up, test_matrix, tear_down);
  g_test_add ("/home/welcome", Fixture, "Brook & Sons", set_up, test_welcome, tear_down);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
