/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "gui/application.h"
#include "gui/filter-entry.h"
#include "gui/grid.h"
#include "gui/paste-window.h"
#include "gui/bulk-window.h"
#include "gui/window.h"
#include "support/demonstration.h"
#include "spec/all.h"

/* The register of the window: filter, order, groups, marks. */

static MunApplication *application;

typedef struct {
  char         *folder;
  MunWorkspace *workspace;
  MunWindow    *window;
} Fixture;

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
settle (void)
{
  gboolean stop = FALSE;

  g_timeout_add_full (G_PRIORITY_LOW, 300, stop_cb, &stop, NULL);
  while (!stop)
    g_main_context_iteration (NULL, TRUE);
}

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

/* Rows come a frame after their page. */
static MunGrid *
get_grid (Fixture *fixture)
{
  MunGrid *grid = NULL;

  for (int i = 0; i < 20 && grid == NULL; i++)
    {
      if (i > 0)
        settle ();
      grid = find_shown (GTK_WIDGET (fixture->window), MUN_TYPE_GRID);
    }
  g_assert_nonnull (grid);
  return grid;
}

static guint
count (Fixture *fixture)
{
  return mun_grid_get_n_rows (get_grid (fixture));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(MunFilter) all = mun_filter_new (&mun_risk_spec);

  fixture->folder = g_dir_make_tmp ("muniment-register-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "demo.muniment", NULL);
  fixture->workspace = demonstration_copy (path, &error);
  g_assert_no_error (error);
  fixture->window = mun_window_new (ADW_APPLICATION (application), NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 800);
  mun_window_set_workspace (fixture->window, fixture->workspace);
  gtk_window_present (GTK_WINDOW (fixture->window));
  mun_window_show_list (fixture->window, all);
  settle ();
  /* The rows come from a thread. */
  for (int i = 0; i < 30 && count (fixture) == 0; i++)
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

static void
type (Fixture    *fixture,
      const char *text)
{
  mun_filter_entry_set_text (find_shown (GTK_WIDGET (fixture->window), MUN_TYPE_FILTER_ENTRY), text);
  settle ();
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 all = mun_workspace_count (fixture->workspace, &mun_risk_spec, -1);
  gint64 treated = mun_workspace_count (fixture->workspace, &mun_risk_spec, RISK_DECISION, MUN_IS, "treat", -1);

  g_assert_cmpint (count (fixture), ==, all);
  type (fixture, "decision:treat");
  g_assert_cmpint (count (fixture), ==, treated);
  type (fixture, "decision:treat colour:red");
  g_assert_cmpint (count (fixture), ==, treated);
  type (fixture, "");
  g_assert_cmpint (count (fixture), ==, all);
}

/* What is marked stays marked while it is listed, wherever it stands, and no longer. */
static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  MunGrid *grid = get_grid (fixture);
  MunGridSelection *marks = mun_grid_get_selection (grid);
  g_autoptr(GArray) before = NULL;
  g_autoptr(GArray) after = NULL;

  mun_grid_selection_set_range (marks, 2, 4);
  g_assert_cmpuint (mun_grid_selection_get_count (marks), ==, 3);
  mun_grid_selection_toggle (marks, 3);
  before = mun_grid_selection_get_rowids (marks);
  g_assert_cmpuint (before->len, ==, 2);
  g_signal_emit_by_name (grid, "sort-changed", RISK_TITLE, TRUE);
  settle ();
  after = mun_grid_selection_get_rowids (marks);
  g_assert_cmpuint (after->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (g_array_index (after, gint64, i) == g_array_index (before, gint64, 0) ||
                   g_array_index (after, gint64, i) == g_array_index (before, gint64, 1));
  type (fixture, "no risk has these words");
  g_assert_cmpuint (mun_grid_selection_get_count (marks), ==, 0);
}

/* However long the list, only the rows on the screen exist. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *body = gtk_widget_get_last_child (GTK_WIDGET (get_grid (fixture)));
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (body); row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;
  g_assert_cmpuint (n, >, 3);
  g_assert_cmpuint (n, <, count (fixture));
}

static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  static const int columns[] = { MUN_SORT_REF, RISK_TITLE };
  g_autoptr(GArray) fields = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (int)), columns, 2);
  guint before = count (fixture);
  GtkWindow *window = mun_paste_window_show (fixture->window, &mun_risk_spec, "Keys left in the cab\nGate code known to drivers\n", fields);

  g_assert_nonnull (window);
  settle ();
  gtk_window_close (window);
  settle ();
  g_assert_cmpuint (count (fixture), ==, before);
}

static void
test_bulk (Fixture       *fixture,
           gconstpointer  data)
{
  MunGridSelection *marks = mun_grid_get_selection (get_grid (fixture));
  GtkWindow *window;

  /* The rows come from a thread. */
  for (int i = 0; i < 100 && mun_grid_selection_get_count (marks) == 0; i++)
    {
      mun_grid_selection_set_all (marks);
      settle ();
    }
  window = mun_bulk_window_show (fixture->window, &mun_risk_spec, mun_grid_selection_get_rowids (marks));
  settle ();
  gtk_window_close (window);
  settle ();
  g_assert_cmpuint (mun_grid_selection_get_count (marks), ==, count (fixture));
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
  g_test_add ("/register/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/register/marks", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/register/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/register/paste", Fixture, NULL, set_up, test_paste, tear_down);
  g_test_add ("/register/bulk", Fixture, NULL, set_up, test_bulk, tear_down);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
