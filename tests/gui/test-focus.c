/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "gui/application.h"
#include "gui/editor.h"
#include "gui/places.h"
#include "gui/record-view.h"
#include "gui/register.h"
#include "gui/window.h"
#include "model/demo.h"
#include "spec/all.h"

/* Tab and Shift+Tab: whatever stops the way forth stops the way back, once. */

#define MOST 120

static MunApplication *application;

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

  g_timeout_add_full (G_PRIORITY_LOW, 200, stop_cb, &stop, NULL);
  while (!stop)
    g_main_context_iteration (NULL, TRUE);
}

/* Where one stands, for people: the types from the window down. */
static char *
describe (GtkWidget *widget)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; widget != NULL && i < 5; i++, widget = gtk_widget_get_parent (widget))
    g_string_append_printf (words, "%s%s", i > 0 ? " in " : "", G_OBJECT_TYPE_NAME (widget));
  return g_string_free (words, FALSE);
}

/* In a form one goes forth from field to field; what explains a field lies on the way back only: forms are left out. */
static void
add_stop (GPtrArray *stops,
          GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (gtk_widget_get_ancestor (focus, MUN_TYPE_EDITOR) == NULL)
    g_ptr_array_add (stops, focus);
}

static GPtrArray *
walk (GtkWindow        *window,
      GtkWidget        *page,
      GtkDirectionType  direction)
{
  GPtrArray *stops = g_ptr_array_new ();

  for (guint i = 0; i < MOST && gtk_widget_child_focus (page, direction); i++)
    add_stop (stops, window);
  return stops;
}

/* Returns: (transfer full) (nullable): what is wrong with the way back; %NULL: nothing */
static char *
compare_ways (GtkWindow *window,
              GtkWidget *page)
{
  g_autoptr(GPtrArray) forth = NULL;
  g_autoptr(GPtrArray) back = NULL;
  GtkWidget *last;

  gtk_window_set_focus (window, NULL);
  forth = walk (window, page, GTK_DIR_TAB_FORWARD);
  if (forth->len == 0 || forth->len >= MOST)
    return g_strdup_printf ("%u stops", forth->len);
  last = gtk_window_get_focus (window);
  back = walk (window, page, GTK_DIR_TAB_BACKWARD);
  if (last == forth->pdata[forth->len - 1])
    g_ptr_array_insert (back, 0, last);
  for (guint i = 0; i < MAX (forth->len, back->len); i++)
    {
      gpointer one = i < forth->len ? forth->pdata[forth->len - 1 - i] : NULL;
      gpointer other = i < back->len ? back->pdata[i] : NULL;
      g_autofree char *ahead = describe (one);
      g_autofree char *behind = describe (other);

      if (one != other)
        return g_strdup_printf ("stop %u from the end: forth %s, back %s", i, ahead, behind);
    }
  return NULL;
}

/* What comes from threads may come between the ways: both are gone once more then. */
static void
check_place (MunWindow  *window,
             const char *place)
{
  GtkWidget *page = mun_window_go_to (window, place);
  char *wrong = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_clear_pointer (&wrong, g_free);
      settle ();
      wrong = compare_ways (GTK_WINDOW (window), page);
      if (wrong == NULL)
        return;
    }
  g_test_message ("%s: %s", place, wrong);
  g_test_fail ();
  g_free (wrong);
}

static void
test_back (void)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-focus-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "demo.muniment", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_demo_create (path, &error);
  MunWindow *window;

  g_assert_no_error (error);
  window = mun_window_new (ADW_APPLICATION (application), NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 800);
  mun_window_set_workspace (window, workspace);
  gtk_window_present (GTK_WINDOW (window));
  for (const MunPlace *place = mun_places (); place->id != NULL; place++)
    check_place (window, place->id);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_clear_object (&workspace);
  g_remove (path);
  g_rmdir (folder);
}

static MunRecordView *
find_record_view (GtkWidget *widget)
{
  MunRecordView *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (MUN_IS_RECORD_VIEW (widget))
    return MUN_RECORD_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_record_view (child);
  return found;
}

/* Returns: (nullable): the record on the screen */
static MunRecord *
get_shown (MunWindow *window)
{
  MunRecordView *view = find_record_view (mun_window_get_page (window));

  return view != NULL ? mun_record_view_get_record (view) : NULL;
}

static void
go_back (MunWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL));
  settle ();
}

static void
walk_back (MunWindow    *window,
           MunWorkspace *workspace)
{
  g_autoptr(GPtrArray) risks = mun_workspace_find (workspace, &mun_risk_spec, -1);
  g_autoptr(GPtrArray) controls = mun_workspace_find (workspace, &mun_control_spec, -1);

  g_assert_false (mun_window_can_go_back (window));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to", "s", "risks"));
  settle ();
  g_assert_true (mun_window_can_go_back (window));
  /* Return must not begin the guided questions. */
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), MUN_TYPE_REGISTER));
  mun_window_show_record (window, mun_record_get_id (risks->pdata[0]));
  settle ();
  mun_window_show_record (window, mun_record_get_id (risks->pdata[1]));
  settle ();
  mun_window_show_record (window, mun_record_get_id (controls->pdata[0]));
  settle ();
  g_assert_true (get_shown (window) == controls->pdata[0]);

  go_back (window);
  g_assert_cmpstr (mun_window_get_place (window), ==, "risks");
  g_assert_true (get_shown (window) == risks->pdata[1]);
  go_back (window);
  g_assert_true (get_shown (window) == risks->pdata[0]);
  go_back (window);
  g_assert_cmpstr (mun_window_get_place (window), ==, "risks");
  g_assert_null (get_shown (window));
  go_back (window);
  g_assert_cmpstr (mun_window_get_place (window), ==, "home");
  g_assert_false (mun_window_can_go_back (window));
}

/* Where one was, record by record, and the list before its records. */
static void
test_steps_back (gconstpointer width)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-focus-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "demo.muniment", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_demo_create (path, &error);
  MunWindow *window;

  g_assert_no_error (error);
  window = mun_window_new (ADW_APPLICATION (application), NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), GPOINTER_TO_INT (width), 800);
  mun_window_set_workspace (window, workspace);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  walk_back (window, workspace);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_clear_object (&workspace);
  g_remove (path);
  g_rmdir (folder);
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
  g_test_add_func ("/focus/back", test_back);
  g_test_add_data_func ("/focus/steps-back", GINT_TO_POINTER (1200), test_steps_back);
  g_test_add_data_func ("/focus/steps-back-narrow", GINT_TO_POINTER (420), test_steps_back);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
