/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/text.h"
#include "spec/infrastructure.h"

#define SNIPPET_CHARACTERS 80

/* Remembers the type behind an id; find_type() and links live on it. Returns: whether it is there now */
gboolean
mun_store_note_record (MunStore    *store,
                       const char  *type,
                       const char  *id,
                       GError     **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "INSERT OR IGNORE INTO main.search_row (record_type, record_id) VALUES (?, ?)", error);

  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, type);
  mun_sql_bind_text (stmt, 2, id);
  return mun_sql_finish (stmt, error);
}

static gboolean
get_number (MunStore    *store,
            const char  *id,
            gint64      *number,
            GError     **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "SELECT number FROM main.search_row WHERE record_id = ?", error);

  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, id);
  *number = sqlite3_step (stmt) == SQLITE_ROW ? sqlite3_column_int64 (stmt, 0) : 0;
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
run_with_number (MunStore    *store,
                 const char  *sql,
                 gint64       number,
                 GError     **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, sql, error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, number);
  return mun_sql_finish (stmt, error);
}

static gboolean
add_attachments (MunStore    *store,
                 const char  *id,
                 GString     *body,
                 GError     **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "SELECT title FROM main.attachment WHERE record = ? AND withdrawn IS NULL", error);

  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, id);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_autofree char *title = mun_sql_column_text (stmt, 0);

      g_string_append_printf (body, "%s\n", title);
    }
  return mun_sql_finish (stmt, error);
}

/* All that a record can be found by, except its number and title. */
static char *
build_body (MunStore       *store,
            const MunSpec  *spec,
            const MunRow   *row,
            GError        **error)
{
  g_autoptr(GString) body = g_string_new (NULL);

  for (guint i = 0; i < spec->n_fields; i++)
    if ((spec->fields[i].flags & MUN_SEARCHED) && i != spec->title_field && *row->values[i] != '\0')
      g_string_append_printf (body, "%s\n", row->values[i]);
  if (*row->note != '\0')
    g_string_append_printf (body, "%s\n", row->note);
  if (!add_attachments (store, row->id, body, error))
    return NULL;
  return g_strdup (body->str);
}

static gboolean
write_search (MunStore       *store,
              const MunSpec  *spec,
              const MunRow   *row,
              gint64          number,
              GError        **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "INSERT INTO main.search (rowid, ref, title, body) VALUES (?, ?, ?, ?)", error);
  g_autofree char *title = mun_store_title (store, spec, row->id);
  g_autofree char *body = build_body (store, spec, row, error);

  if (stmt == NULL || body == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, number);
  mun_sql_bind_text (stmt, 2, row->ref);
  mun_sql_bind_text (stmt, 3, title);
  mun_sql_bind_text (stmt, 4, body);
  return mun_sql_finish (stmt, error);
}

static gboolean
refresh_record (MunStore       *store,
                const MunSpec  *spec,
                const char     *id,
                GError        **error)
{
  g_autoptr(GError) missing = NULL;
  g_autoptr(MunRow) row = mun_store_load (store, spec, id, &missing);
  gint64 number;

  if (row == NULL && !g_error_matches (missing, MUN_ERROR, MUN_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }
  if (row != NULL && !mun_store_note_record (store, spec->name, id, error))
    return FALSE;
  if (!get_number (store, id, &number, error))
    return FALSE;
  if (number != 0 && !run_with_number (store, "DELETE FROM main.search WHERE rowid = ?", number, error))
    return FALSE;
  if (row == NULL)
    return number == 0 || run_with_number (store, "DELETE FROM main.search_row WHERE number = ?", number, error);
  return *row->withdrawn != '\0' || write_search (store, spec, row, number, error);
}

/* An attachment changes what the record it belongs to is found by. */
static gboolean
refresh_owner (MunStore    *store,
               const char  *attachment,
               GHashTable  *touched,
               GError     **error)
{
  g_autoptr(MunRow) row = mun_store_load (store, &mun_attachment_spec, attachment, NULL);
  const char *owner = row != NULL ? row->values[ATTACHMENT_RECORD] : "";
  const MunSpec *spec = *owner != '\0' && !g_hash_table_contains (touched, owner) ? mun_store_find_type (store, owner) : NULL;

  return spec == NULL || refresh_record (store, spec, owner, error);
}

gboolean
mun_store_refresh_search (MunStore    *store,
                          GHashTable  *touched,
                          GError     **error)
{
  GHashTableIter iter;
  gpointer id, type;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, &type))
    {
      const MunSpec *spec = mun_spec_find (type);

      if (spec == NULL)
        continue;
      if (!refresh_record (store, spec, id, error))
        return FALSE;
      if (spec == &mun_attachment_spec && !refresh_owner (store, id, touched, error))
        return FALSE;
    }
  return TRUE;
}
