/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

#include "base/date.h"

/* The guards of the file ask SQLite what time it is. For another program that is the clock of the machine; while this one brings in a past life, or the
 * day was set, it is never earlier than what counts as now there. */

/* Returns: (transfer full): the end of the day that was set, in world time; (nullable): NULL where the clock is further on */
static char *
find_set_day (MunStore *store)
{
  g_autofree char *today = mun_store_dup_today (store);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *end = strcmp (today, day) > 0 ? g_strconcat (today, "T23:59", NULL) : NULL;

  return end != NULL ? mun_date_time_to_utc (end) : NULL;
}

static void
tell_now_cb (sqlite3_context  *context,
             int               n,
             sqlite3_value   **values)
{
  MunStore *store = sqlite3_user_data (context);
  g_autofree char *clock = mun_date_now_utc ();
  g_autofree char *set = find_set_day (store);
  const char *latest = clock;

  if (set != NULL && strcmp (set, latest) > 0)
    latest = set;
  if (store->moment != NULL && strcmp (store->moment, latest) > 0)
    latest = store->moment;
  sqlite3_result_text (context, latest, -1, SQLITE_TRANSIENT);
}

/* Gives CURRENT_TIMESTAMP of the connection its meaning; it lives as long as the store. */
gboolean
mun_store_register_clock (MunStore  *store,
                          GError   **error)
{
  if (sqlite3_create_function_v2 (store->db, "current_timestamp", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, store, tell_now_cb, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  mun_sql_set_error (store->db, error);
  return FALSE;
}
