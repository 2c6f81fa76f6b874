/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/session.h"

#include <glib/gi18n.h>

#include "gui/record-view.h"
#include "gui/texts.h"
#include "gui/window.h"
#include "model/auditor-mode.h"

#define FORMAT "(sssiibb)"
#define KEPT   "mun-session-kept"
#define TIMER  "mun-session-timer"
#define PAUSE  1 /* seconds */

void
mun_seat_free (MunSeat *seat)
{
  if (seat == NULL)
    return;
  g_free (seat->uri);
  g_free (seat->place);
  g_free (seat->record);
  g_free (seat);
}

static GtkWidget *
find_record_view (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (MUN_IS_RECORD_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_record_view (child);
  return found;
}

/* A record that is not in the file yet cannot be found there again. */
static char *
get_record (MunWindow *window)
{
  GtkWidget *page = mun_window_get_page (window);
  GtkWidget *view = page != NULL ? find_record_view (page) : NULL;
  MunRecord *record = view != NULL ? mun_record_view_get_record (MUN_RECORD_VIEW (view)) : NULL;

  return g_strdup (record != NULL && *mun_record_get_ref (record) != '\0' ? mun_record_get_id (record) : "");
}

static MunSeat *
create_seat (MunWindow *window)
{
  MunSeat *seat = g_new0 (MunSeat, 1);
  g_autoptr(GFile) file = g_file_new_for_path (mun_workspace_get_path (mun_window_get_workspace (window)));

  seat->uri = g_file_get_uri (file);
  seat->place = g_strdup (mun_window_get_place (window));
  seat->record = get_record (window);
  seat->auditing = mun_workspace_is_auditing (mun_window_get_workspace (window));
  seat->maximized = gtk_window_is_maximized (GTK_WINDOW (window));
  gtk_window_get_default_size (GTK_WINDOW (window), &seat->width, &seat->height);
  return seat;
}

static gboolean
holds_file (gpointer window)
{
  return MUN_IS_WINDOW (window) && mun_window_get_workspace (window) != NULL;
}

/* The list of windows has the one used last in front; the last one opened again comes to the front. */
static void
keep (GtkApplication *application,
      GSettings      *settings,
      gpointer        except)
{
  g_autoptr(GPtrArray) seats = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_seat_free);
  g_autoptr(GVariant) now = NULL;
  g_autoptr(GVariant) before = NULL;

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (l->data != except && holds_file (l->data))
      g_ptr_array_insert (seats, 0, create_seat (l->data));
  now = g_variant_ref_sink (mun_session_to_variant (seats));
  before = g_settings_get_value (settings, "session");
  if (!g_variant_equal (now, before))
    g_settings_set_value (settings, "session", now);
}

static void
stop_timer (gpointer id)
{
  g_source_remove (GPOINTER_TO_UINT (id));
}

/* What the last window had stays when it has gone. */
static gboolean
touched_cb (gpointer data)
{
  GtkApplication *application = data;
  GSettings *settings = NULL;

  g_object_steal_data (G_OBJECT (application), TIMER);
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (holds_file (l->data))
      settings = mun_window_get_settings (l->data);
  if (settings != NULL && g_object_get_data (G_OBJECT (application), KEPT) == NULL)
    keep (application, settings, NULL);
  return G_SOURCE_REMOVE;
}

void
mun_session_touch (GtkWindow *window)
{
  GtkApplication *application;

  g_return_if_fail (window == NULL || GTK_IS_WINDOW (window));

  application = window != NULL ? gtk_window_get_application (window) : NULL;
  if (application == NULL || g_object_get_data (G_OBJECT (application), TIMER) != NULL)
    return;
  g_object_set_data_full (G_OBJECT (application), TIMER, GUINT_TO_POINTER (g_timeout_add_seconds (PAUSE, touched_cb, application)), stop_timer);
}

GVariant *
mun_session_to_variant (GPtrArray *seats)
{
  GVariantBuilder builder;

  g_return_val_if_fail (seats != NULL, NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" FORMAT));
  for (guint i = 0; i < seats->len; i++)
    {
      const MunSeat *seat = seats->pdata[i];

      g_variant_builder_add (&builder, FORMAT, seat->uri, seat->place, seat->record, seat->width, seat->height, seat->maximized, seat->auditing);
    }
  return g_variant_builder_end (&builder);
}

GPtrArray *
mun_session_from_variant (GVariant *variant)
{
  GPtrArray *seats = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_seat_free);
  GVariantIter iter;
  MunSeat seat;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE ("a" FORMAT)), seats);

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, FORMAT, &seat.uri, &seat.place, &seat.record, &seat.width, &seat.height, &seat.maximized, &seat.auditing))
    g_ptr_array_add (seats, g_memdup2 (&seat, sizeof seat));
  return seats;
}

void
mun_session_leave (GtkWindow *window,
                   GSettings *settings)
{
  GtkApplication *application;
  gboolean others = FALSE;

  g_return_if_fail (GTK_IS_WINDOW (window));

  application = gtk_window_get_application (window);
  if (settings == NULL || application == NULL || !holds_file (window) || g_object_get_data (G_OBJECT (application), KEPT) != NULL)
    return;
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    others = others || (l->data != window && holds_file (l->data));
  keep (application, settings, others ? window : NULL);
}

void
mun_session_quit (GtkApplication *application,
                  GSettings      *settings)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  if (settings == NULL)
    return;
  keep (application, settings, NULL);
  g_object_set_data (G_OBJECT (application), KEPT, application);
}

void
mun_session_stay (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  g_object_set_data (G_OBJECT (application), KEPT, NULL);
}

/* Coming back ------------------------------------------------------------------------------------------------------ */

static void
take_seat (MunWindow     *window,
           const MunSeat *seat)
{
  g_autoptr(MunRecord) record = NULL;

  if (seat->width > 0 && seat->height > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), MAX (seat->width, 360), MAX (seat->height, 294));
  if (seat->maximized)
    gtk_window_maximize (GTK_WINDOW (window));
  mun_window_set_auditing (window, seat->auditing);
  if (*seat->record != '\0')
    record = mun_workspace_get_any (mun_window_get_workspace (window), seat->record, NULL);
  if (g_strcmp0 (seat->place, "home") != 0)
    mun_window_go_to (window, seat->place);
  if (record != NULL)
    mun_window_show_record (window, seat->record);
}

static char *
describe_lost (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : g_file_get_uri (file);
  g_autofree char *shown = mun_text_home_relative (folder);

  return g_strdup_printf (_("“%s” is no longer in %s. If it was moved or renamed, open it from its new place."), name, shown);
}

gboolean
mun_session_restore (MunApplication *application,
                     GSettings      *settings)
{
  g_autoptr(GVariant) kept = NULL;
  g_autoptr(GPtrArray) seats = NULL;
  g_autoptr(GString) lost = g_string_new (NULL);
  MunWindow *last = NULL;

  g_return_val_if_fail (MUN_IS_APPLICATION (application), FALSE);

  if (settings == NULL || !g_settings_get_boolean (settings, "restore-session"))
    return FALSE;
  kept = g_settings_get_value (settings, "session");
  seats = mun_session_from_variant (kept);
  for (guint i = 0; i < seats->len; i++)
    {
      const MunSeat *seat = seats->pdata[i];
      g_autoptr(GFile) file = g_file_new_for_uri (seat->uri);

      if (!g_file_query_exists (file, NULL))
        {
          g_autofree char *sentence = describe_lost (file);

          g_string_append_printf (lost, "%s%s", lost->len > 0 ? "\n" : "", sentence);
        }
      else
        {
          gboolean opened = mun_application_open_file (application, NULL, file);

          last = MUN_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
          if (opened)
            take_seat (last, seat);
        }
    }
  if (last == NULL && lost->len > 0)
    {
      last = mun_window_new (ADW_APPLICATION (application), settings);
      gtk_window_present (GTK_WINDOW (last));
    }
  if (lost->len > 0)
    mun_window_show_note (last, lost->str);
  return last != NULL;
}
