/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/reminder.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/texts.h"
#include "gui/worker.h"
#include "model/path.h"

/* More than these are one message: nobody reads twelve. */
#define MAX_MESSAGES 3

/* Opening a file comes first. */
#define FIRST_LOOK 5

typedef struct {
  char *name;   /* record and date, to tell it once */
  char *id;
  char *title;
  char *body;
} Item;

struct _MunReminder {
  GObject parent_instance;

  /* Borrowed */
  MunWindow *window;

  /* Owned */
  MunWorker    *worker;
  GCancellable *cancellable;
  char         *looked_on; /* day of the last look, NULL before the first */
  guint         timer;
};

G_DEFINE_FINAL_TYPE (MunReminder, mun_reminder, G_TYPE_OBJECT)

static void schedule (MunReminder *self, guint seconds);

static void
free_item (gpointer data)
{
  Item *item = data;

  g_free (item->name);
  g_free (item->id);
  g_free (item->title);
  g_free (item->body);
  g_free (item);
}

GStrv
mun_reminder_select (const char * const *due,
                     const char * const *told,
                     const char         *told_on,
                     const char         *today)
{
  g_autoptr(GStrvBuilder) fresh = g_strv_builder_new ();
  gboolean same_day = g_strcmp0 (told_on, today) == 0;

  for (; *due != NULL; due++)
    if (!same_day || !g_strv_contains (told, *due))
      g_strv_builder_add (fresh, *due);
  return g_strv_builder_end (fresh);
}

guint
mun_reminder_seconds (GDateTime *now)
{
  g_autoptr(GDateTime) midnight = g_date_time_new (g_date_time_get_timezone (now), g_date_time_get_year (now), g_date_time_get_month (now),
                                                   g_date_time_get_day_of_month (now), 0, 1, 0);
  g_autoptr(GDateTime) next = g_date_time_add_days (midnight, 1);

  return MAX (g_date_time_difference (next, now) / G_TIME_SPAN_SECOND, 60);
}

/* In the thread ---------------------------------------------------------------------------------------------------- */

static gpointer
list_in_thread (MunWorkspace  *workspace,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(GPtrArray) list = mun_due_list (workspace, 0, data);
  GPtrArray *items = g_ptr_array_new_with_free_func (free_item);

  for (guint i = 0; i < list->len; i++)
    {
      const MunDue *due = g_ptr_array_index (list, i);
      const MunSpec *spec = mun_record_get_spec (due->record);
      Item *item = g_new0 (Item, 1);
      g_autofree char *when = mun_text_waiting (due->days, due->undated);
      g_autofree char *owner = mun_due_describe_owner (workspace, due);

      item->id = g_strdup (mun_record_get_id (due->record));
      item->name = g_strdup_printf ("%s %s", item->id, spec->fields[due->field].name);
      item->title = mun_workspace_title (workspace, spec, item->id);
      item->body = g_strdup_printf ("%s · %s · %s · %s", _(due->what), when, mun_record_get_ref (due->record), owner);
      g_ptr_array_add (items, item);
    }
  return items;
}

/* Telling ---------------------------------------------------------------------------------------------------------- */

static void
send (MunReminder *self,
      const char  *name,
      const char  *title,
      const char  *body,
      const char  *record)
{
  g_autoptr(GNotification) notification = g_notification_new (title);
  const char *path = mun_workspace_get_path (mun_window_get_workspace (self->window));

  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.show-due", "(ss)", path, record);
  g_application_send_notification (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self->window))), name, notification);
}

static void
tell (MunReminder *self,
      GPtrArray   *items,
      GStrv        fresh)
{
  guint n = g_strv_length (fresh);

  if (n > MAX_MESSAGES)
    {
      g_autofree char *title = g_strdup_printf (g_dngettext (NULL, "%u thing is due", "%u things are due", n), n);

      send (self, "due", title, _("The calendar shows them, the most urgent first."), "");
      return;
    }
  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = g_ptr_array_index (items, i);

      if (g_strv_contains ((const char * const *) fresh, item->name))
        send (self, item->name, item->title, item->body, item->id);
    }
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  MunReminder *self = MUN_REMINDER (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items = mun_worker_finish (result, &error);
  GSettings *settings;
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_auto(GStrv) due = NULL;
  g_auto(GStrv) told = NULL;
  g_auto(GStrv) fresh = NULL;
  g_autofree char *told_on = NULL;

  /* What cannot be read now is told by the window itself; here the next day comes. */
  if (items == NULL || self->window == NULL)
    return;
  settings = mun_window_get_settings (self->window);
  for (guint i = 0; i < items->len; i++)
    g_strv_builder_add (names, ((Item *) g_ptr_array_index (items, i))->name);
  due = g_strv_builder_end (names);
  told = g_settings_get_strv (settings, "reminded");
  told_on = g_settings_get_string (settings, "reminded-on");
  fresh = mun_reminder_select ((const char * const *) due, (const char * const *) told, told_on, self->looked_on);
  if (*fresh == NULL)
    return;
  tell (self, items, fresh);

  /* Of several files, each adds its own to what was told on this day. */
  g_autoptr(GStrvBuilder) all = g_strv_builder_new ();

  if (g_strcmp0 (told_on, self->looked_on) == 0)
    g_strv_builder_addv (all, (const char **) told);
  g_strv_builder_addv (all, (const char **) fresh);

  g_auto(GStrv) kept = g_strv_builder_end (all);

  g_settings_set_strv (settings, "reminded", (const char * const *) kept);
  g_settings_set_string (settings, "reminded-on", self->looked_on);
}

static void
look (MunReminder *self)
{
  MunWorkspace *workspace = mun_window_get_workspace (self->window);
  GSettings *settings = mun_window_get_settings (self->window);

  g_free (self->looked_on);
  self->looked_on = g_strdup (mun_workspace_get_today (workspace));
  if (g_settings_get_boolean (settings, "remind"))
    mun_worker_run (self->worker, self, list_in_thread, g_strdup (mun_workspace_get_person (workspace)), g_free, (GDestroyNotify) g_ptr_array_unref,
                    self->cancellable, listed_cb, NULL);
}

static gboolean
timer_cb (gpointer user_data)
{
  MunReminder *self = user_data;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  self->timer = 0;
  look (self);
  schedule (self, mun_reminder_seconds (now));
  return G_SOURCE_REMOVE;
}

static void
schedule (MunReminder *self,
          guint        seconds)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds (seconds, timer_cb, self);
}

/* The clock of a timer stands still while the machine sleeps. */
static void
active_cb (MunReminder *self)
{
  MunWorkspace *workspace = mun_window_get_workspace (self->window);

  if (workspace != NULL && self->looked_on != NULL && gtk_window_is_active (GTK_WINDOW (self->window))
      && g_strcmp0 (mun_workspace_get_today (workspace), self->looked_on) != 0)
    {
      g_clear_handle_id (&self->timer, g_source_remove);
      timer_cb (self);
    }
}

static void
mun_reminder_dispose (GObject *object)
{
  MunReminder *self = MUN_REMINDER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->worker);
  self->window = NULL;

  G_OBJECT_CLASS (mun_reminder_parent_class)->dispose (object);
}

static void
mun_reminder_finalize (GObject *object)
{
  g_free (MUN_REMINDER (object)->looked_on);

  G_OBJECT_CLASS (mun_reminder_parent_class)->finalize (object);
}

static void
mun_reminder_class_init (MunReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_reminder_dispose;
  G_OBJECT_CLASS (klass)->finalize = mun_reminder_finalize;
}

static void
mun_reminder_init (MunReminder *self)
{
  self->cancellable = g_cancellable_new ();
}

MunReminder *
mun_reminder_new (MunWindow *window)
{
  g_return_val_if_fail (MUN_IS_WINDOW (window) && mun_window_get_workspace (window) != NULL, NULL);

  MunReminder *self = g_object_new (MUN_TYPE_REMINDER, NULL);

  self->window = window;
  if (mun_window_get_settings (window) == NULL)
    return self;
  self->worker = mun_worker_new (mun_window_get_workspace (window));
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
  schedule (self, FIRST_LOOK);
  return self;
}
