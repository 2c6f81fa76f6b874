/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "gui/session.h"
#include "gui/settings.h"
#include "gui/start-page.h"
#include "gui/window.h"
#include "model/auditor-mode.h"

/* What was open at the end is open again at the next start; a file that is gone is told of. */

static MunApplication *application;

typedef struct {
  char      *folder;
  char      *one;
  char      *two;
  GSettings *settings;
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

  g_timeout_add_full (G_PRIORITY_LOW, 200, stop_cb, &stop, NULL);
  while (!stop)
    g_main_context_iteration (NULL, TRUE);
}

static char *
create_file (Fixture    *fixture,
             const char *name)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_workspace_create (path, name, "en", &error);

  g_assert_no_error (error);
  mun_workspace_close (workspace);
  return path;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("muniment-session-XXXXXX", NULL);
  fixture->one = create_file (fixture, "one.muniment");
  fixture->two = create_file (fixture, "two.muniment");
  fixture->settings = mun_settings_new ();
  g_assert_nonnull (fixture->settings);
  g_settings_set_boolean (fixture->settings, "backup-on-close", FALSE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_remove (fixture->one);
  g_remove (fixture->two);
  g_rmdir (fixture->folder);
  g_free (fixture->one);
  g_free (fixture->two);
  g_free (fixture->folder);
  g_object_unref (fixture->settings);
}

static MunWindow *
find_window (const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (MUN_IS_WINDOW (l->data) && (path == NULL || (mun_window_get_workspace (l->data) != NULL &&
                                                     g_strcmp0 (mun_workspace_get_path (mun_window_get_workspace (l->data)), path) == 0)))
      return l->data;
  return NULL;
}

static MunWindow *
open_file (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_assert_true (mun_application_open_file (application, NULL, file));
  settle ();
  return find_window (path);
}

static void
close_all (void)
{
  MunWindow *window;

  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  settle ();
  g_assert_null (find_window (NULL));
  mun_session_stay (GTK_APPLICATION (application));
  while ((window = find_window (NULL)) != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
}

static void
show_organisation (MunWindow *window)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_window_get_workspace (window));

  mun_window_show_record (window, mun_record_get_id (organisation));
  settle ();
}

static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GVariant) kept = NULL;
  g_autoptr(GPtrArray) seats = NULL;

  show_organisation (open_file (fixture->one));
  mun_window_set_auditing (find_window (fixture->one), TRUE);
  mun_window_go_to (open_file (fixture->two), "history");
  close_all ();
  kept = g_settings_get_value (fixture->settings, "session");
  seats = mun_session_from_variant (kept);
  g_assert_cmpuint (seats->len, ==, 2);
  g_assert_cmpstr (((MunSeat *) seats->pdata[0])->place, ==, "organisation");
  g_assert_cmpstr (((MunSeat *) seats->pdata[0])->record, !=, "");
  g_assert_cmpstr (((MunSeat *) seats->pdata[1])->record, ==, "");

  g_assert_true (mun_session_restore (application, fixture->settings));
  settle ();
  g_assert_cmpstr (mun_window_get_place (find_window (fixture->one)), ==, "organisation");
  g_assert_cmpstr (mun_window_get_place (find_window (fixture->two)), ==, "history");
  /* Each in its own mode. */
  g_assert_true (mun_workspace_is_auditing (mun_window_get_workspace (find_window (fixture->one))));
  g_assert_false (mun_workspace_is_auditing (mun_window_get_workspace (find_window (fixture->two))));

  /* One window closed on its own is not missed. */
  gtk_window_close (GTK_WINDOW (find_window (fixture->one)));
  settle ();
  gtk_window_close (GTK_WINDOW (find_window (fixture->two)));
  settle ();
  g_assert_true (mun_session_restore (application, fixture->settings));
  g_assert_null (find_window (fixture->one));
  g_assert_nonnull (find_window (fixture->two));
  close_all ();
}

static gboolean
wait_kept (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr(GVariant) kept = g_settings_get_value (fixture->settings, "session");
  g_autoptr(GPtrArray) seats = mun_session_from_variant (kept);

  return seats->len == 2 && *((MunSeat *) seats->pdata[0])->record != '\0' && g_str_equal (((MunSeat *) seats->pdata[0])->place, "organisation")
         && g_str_equal (((MunSeat *) seats->pdata[1])->place, "history");
}

/* Nobody closes anything: a program that is killed has kept its windows before. */
static void
test_killed (Fixture       *fixture,
             gconstpointer  data)
{
  g_settings_reset (fixture->settings, "session");
  show_organisation (open_file (fixture->one));
  mun_window_go_to (open_file (fixture->two), "history");
  for (guint i = 0; i < 15 && !wait_kept (fixture); i++)
    settle ();
  g_assert_true (wait_kept (fixture));
  close_all ();
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  MunWindow *window;

  open_file (fixture->one);
  close_all ();
  g_remove (fixture->one);
  g_assert_true (mun_session_restore (application, fixture->settings));
  window = find_window (NULL);
  g_assert_nonnull (window);
  g_assert_null (mun_window_get_workspace (window));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
test_off (Fixture       *fixture,
          gconstpointer  data)
{
  open_file (fixture->one);
  close_all ();
  g_settings_set_boolean (fixture->settings, "restore-session", FALSE);
  g_assert_false (mun_session_restore (application, fixture->settings));
  g_settings_reset (fixture->settings, "restore-session");
  g_settings_reset (fixture->settings, "session");
  g_assert_false (mun_session_restore (application, fixture->settings));
  g_assert_null (find_window (NULL));
}

static void
test_seats (void)
{
  static const MunSeat all[] = { { (char *) "file:///a%20b.muniment", (char *) "risks", (char *) "id", 800, 600, TRUE },
                                 { (char *) "file:///c.muniment", (char *) "home", (char *) "", 360, 294, FALSE } };
  g_autoptr(GPtrArray) seats = g_ptr_array_new ();
  g_autoptr(GVariant) kept = NULL;
  g_autoptr(GPtrArray) read = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_ptr_array_add (seats, (gpointer) &all[i]);
  kept = g_variant_ref_sink (mun_session_to_variant (seats));
  read = mun_session_from_variant (kept);
  g_assert_cmpuint (read->len, ==, G_N_ELEMENTS (all));
  for (guint i = 0; i < read->len; i++)
    {
      const MunSeat *seat = read->pdata[i];

      g_assert_cmpstr (seat->uri, ==, all[i].uri);
      g_assert_cmpstr (seat->place, ==, all[i].place);
      g_assert_cmpstr (seat->record, ==, all[i].record);
      g_assert_cmpint (seat->width, ==, all[i].width);
      g_assert_cmpint (seat->height, ==, all[i].height);
      g_assert_cmpint (seat->maximized, ==, all[i].maximized);
    }
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
  g_test_add_func ("/session/seats", test_seats);
  g_test_add ("/session/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/session/killed", Fixture, NULL, set_up, test_killed, tear_down);
  g_test_add ("/session/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/session/off", Fixture, NULL, set_up, test_off, tear_down);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
