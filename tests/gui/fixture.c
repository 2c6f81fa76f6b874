/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/fixture.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "support/demonstration.h"

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

static MunApplication *application;
static int width, height;

static void
translate (const char *folder)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_assert_cmpstr (_("Risks"), !=, "Risks");
}

void
fixture_init (int    *argc,
              char ***argv)
{
  g_autoptr(GError) error = NULL;

  g_test_init (argc, argv, NULL);
  if (g_getenv ("MUNIMENT_LOCALE_DIR") != NULL)
    translate (g_getenv ("MUNIMENT_LOCALE_DIR"));
  application = mun_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

MunApplication *
fixture_get_application (void)
{
  return application;
}

void
fixture_set_size (int w,
                  int h)
{
  width = w;
  height = h;
}

int
fixture_run (void)
{
  int result = g_test_run ();

  g_clear_object (&application);
  return result;
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-window-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.muniment", NULL);
  if (g_strcmp0 (data, "empty") == 0)
    fixture->workspace = mun_workspace_create (fixture->path, "Small Firm", "en", &error);
  else if (g_strcmp0 (data, "start") != 0)
    fixture->workspace = demonstration_copy (fixture->path, &error);
  g_assert_no_error (error);
  fixture->window = mun_window_new (ADW_APPLICATION (application), NULL);
  if (width > 0)
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  if (fixture->workspace != NULL)
    mun_window_set_workspace (fixture->window, fixture->workspace);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_clear_object (&fixture->workspace);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND;

  for (int i = 0; i < 300 && g_main_context_pending (NULL) && g_get_monotonic_time () < end; i++)
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
settle_for (guint milliseconds)
{
  gboolean stop = FALSE;

  g_timeout_add_full (G_PRIORITY_LOW, milliseconds, stop_cb, &stop, NULL);
  while (!stop)
    g_main_context_iteration (NULL, TRUE);
}

gboolean
wait_until (gboolean (*func) (gpointer data),
            gpointer   data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!func (data) && g_get_monotonic_time () < end)
    {
      settle ();
      g_usleep (5000);
    }
  return func (data);
}

static gboolean
has_label (GtkWidget  *widget,
           const char *label)
{
  if (GTK_IS_LABEL (widget))
    return g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), label);
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *label)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (label == NULL || has_label (widget, label)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gpointer
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

GtkWidget *
find_dialog (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}
