/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

#include <glib/gi18n.h>

/* Checks are data, so they run on a connection of their own that can do nothing but read records. Views that hide withdrawn records stand
 * there under the names of the tables: on the main connection they would be in the way of every other statement. */

static gboolean
is_record_table (const char *name)
{
  return strcmp (name, "record_link") == 0 || mun_spec_find (name) != NULL;
}

static gboolean
is_allowed (int         action,
            const char *first,
            const char *second)
{
  switch (action)
    {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
      return TRUE;
    case SQLITE_FUNCTION:
      return strcmp (second, "load_extension") != 0;
    case SQLITE_READ:
      return is_record_table (first);
    default:
      return FALSE;
    }
}

/* Remembers a refusal: what SQLite's virtual tables make of it is an error like any other. */
static int
authorize_cb (gpointer    data,
              int         action,
              const char *first,
              const char *second,
              const char *database,
              const char *view)
{
  MunStore *store = data;

  /* What a view reads by itself is behind the question. */
  if (action == SQLITE_READ && view == NULL && store->reading != NULL)
    g_hash_table_add (store->reading, g_strconcat (first, ".", second, NULL));
  if (is_allowed (action, first, second) || (action == SQLITE_TRANSACTION && store->locking))
    return SQLITE_OK;
  store->denied = TRUE;
  return SQLITE_DENY;
}

static gboolean
add_views (sqlite3  *db,
           GError  **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    g_string_append_printf (sql, "CREATE TEMP VIEW \"%s\" AS SELECT * FROM main.\"%s\" WHERE withdrawn IS NULL;\n", (*spec)->name, (*spec)->name);
  return mun_sql_run (db, sql->str, error);
}

gboolean
mun_store_open_checks (MunStore  *store,
                       GError   **error)
{
  sqlite3 *db = NULL;

  g_return_val_if_fail (store->checks == NULL, FALSE);

  if (sqlite3_open_v2 (store->path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_PRIVATECACHE, NULL) != SQLITE_OK)
    mun_sql_set_error (db, error);
  else if (mun_store_configure (db, error) && mun_sql_run (db, "PRAGMA temp_store = MEMORY", error) && add_views (db, error))
    {
      sqlite3_set_authorizer (db, authorize_cb, store);
      store->checks = db;
      return TRUE;
    }
  sqlite3_close (db);
  return FALSE;
}

/* Remembers what the question reads. */
static int
prepare_and_watch (MunStore      *store,
                   const char    *sql,
                   sqlite3_stmt **stmt,
                   const char   **rest)
{
  int code;

  store->denied = FALSE;
  store->reading = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  code = sqlite3_prepare_v2 (store->checks, sql, -1, stmt, rest);
  g_hash_table_replace (store->check_reads, g_strdup (sql), g_steal_pointer (&store->reading));
  return code;
}

/* One SELECT and nothing behind it. */
static sqlite3_stmt *
prepare_check (MunStore    *store,
               const char  *sql,
               GError     **error)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (store->kept_checks, sql);
  const char *rest = NULL;

  if (stmt != NULL)
    return stmt;
  if (prepare_and_watch (store, sql, &stmt, &rest) != SQLITE_OK)
    {
      int code = sqlite3_errcode (store->checks) & 0xff;

      g_hash_table_remove (store->check_reads, sql);
      if (store->denied)
        g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, _("A check may only read records."));
      else if (code == SQLITE_ERROR)
        g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("The check cannot be understood: %s."), sqlite3_errmsg (store->checks));
      else
        mun_sql_set_error (store->checks, error);
      return NULL;
    }
  if (stmt != NULL && sqlite3_column_count (stmt) > 0 && rest[strspn (rest, " \t\n\r;")] == '\0')
    {
      g_hash_table_insert (store->kept_checks, g_strdup (sql), stmt);
      return stmt;
    }
  sqlite3_finalize (stmt);
  g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID, _("A check is one question to the records, nothing before and nothing behind it."));
  return NULL;
}

static gboolean
bind_values (sqlite3_stmt  *stmt,
             const char    *today,
             const char    *id,
             GHashTable    *numbers,
             GError       **error)
{
  for (int i = 1; i <= sqlite3_bind_parameter_count (stmt); i++)
    {
      const char *name = sqlite3_bind_parameter_name (stmt, i);
      gpointer number;

      if (g_strcmp0 (name, ":today") == 0)
        sqlite3_bind_text (stmt, i, today, -1, SQLITE_TRANSIENT);
      else if (g_strcmp0 (name, ":id") == 0 && id != NULL)
        sqlite3_bind_text (stmt, i, id, -1, SQLITE_TRANSIENT);
      else if (name != NULL && numbers != NULL && g_hash_table_lookup_extended (numbers, name + 1, NULL, &number))
        sqlite3_bind_int (stmt, i, GPOINTER_TO_INT (number));
      else
        {
          g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("The check asks for a number that nobody has given: “%s”."), name != NULL ? name : "?");
          return FALSE;
        }
    }
  return TRUE;
}

/* @n_columns: 0 where there may be any number of them */
static sqlite3_stmt *
start_check (MunStore    *store,
             const char  *sql,
             const char  *today,
             const char  *id,
             GHashTable  *numbers,
             int          n_columns,
             GError     **error)
{
  sqlite3_stmt *stmt;

  if (!mun_store_ready_checks (store, error))
    return NULL;
  stmt = prepare_check (store, sql, error);
  if (stmt == NULL)
    return NULL;
  if (n_columns > 0 && sqlite3_column_count (stmt) != n_columns)
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID, _("The check does not give the number of columns that is needed."));
      return NULL;
    }
  return bind_values (stmt, today, id, numbers, error) ? stmt : NULL;
}

gboolean
mun_store_evaluate (MunStore    *store,
                    const char  *sql,
                    const char  *today,
                    GHashTable  *numbers,
                    gint64      *ok,
                    gint64      *total,
                    GError     **error)
{
  sqlite3_stmt *stmt;
  int code;

  g_return_val_if_fail (store != NULL && sql != NULL && today != NULL && ok != NULL && total != NULL, FALSE);

  stmt = start_check (store, sql, today, NULL, numbers, 2, error);
  if (stmt == NULL)
    return FALSE;
  code = sqlite3_step (stmt);
  if (code == SQLITE_ROW)
    {
      *ok = sqlite3_column_int64 (stmt, 0);
      *total = sqlite3_column_int64 (stmt, 1);
    }
  else if (code == SQLITE_DONE)
    g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID, _("The check gives no answer."));
  else
    mun_sql_set_error (store->checks, error);
  sqlite3_reset (stmt);
  return code == SQLITE_ROW;
}

GStrv
mun_store_evaluate_ids (MunStore    *store,
                        const char  *sql,
                        const char  *today,
                        GHashTable  *numbers,
                        guint        limit,
                        GError     **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *stmt;
  int code = SQLITE_DONE;

  g_return_val_if_fail (store != NULL && sql != NULL && today != NULL, NULL);

  stmt = start_check (store, sql, today, NULL, numbers, 1, error);
  if (stmt == NULL)
    return NULL;
  while (ids->len < limit && (code = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (ids, mun_sql_column_text (stmt, 0));
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    {
      mun_sql_set_error (store->checks, error);
      sqlite3_reset (stmt);
      return NULL;
    }
  sqlite3_reset (stmt);
  g_ptr_array_add (ids, NULL);
  g_ptr_array_set_free_func (ids, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

gboolean
mun_store_evaluate_each (MunStore       *store,
                         const char     *sql,
                         const char     *today,
                         GHashTable     *numbers,
                         const char     *id,
                         MunStatesFunc   func,
                         gpointer        user_data,
                         GError        **error)
{
  g_autofree guint8 *states = NULL;
  sqlite3_stmt *stmt;
  int code, n_states;

  g_return_val_if_fail (store != NULL && sql != NULL && today != NULL && func != NULL, FALSE);

  stmt = start_check (store, sql, today, id, numbers, 0, error);
  if (stmt == NULL)
    return FALSE;
  n_states = sqlite3_column_count (stmt) - 1;
  states = g_new0 (guint8, n_states + 1);
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      for (int i = 0; i < n_states; i++)
        states[i] = (guint8) sqlite3_column_int (stmt, i + 1);
      func ((const char *) sqlite3_column_text (stmt, 0), states, (guint) n_states, user_data);
    }
  if (code != SQLITE_DONE)
    mun_sql_set_error (store->checks, error);
  sqlite3_reset (stmt);
  return code == SQLITE_DONE;
}

/* A record that comes or goes may change the answer of every check that looks at its type. */
static gboolean
reads_table (GHashTable *reads,
             const char *table)
{
  g_autofree char *prefix = g_strconcat (table, ".", NULL);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, reads);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_str_has_prefix (name, prefix))
      return TRUE;
  return FALSE;
}

gboolean
mun_store_check_reads (MunStore      *store,
                       const char    *sql,
                       const MunSpec *spec,
                       int            field)
{
  GHashTable *reads;
  g_autofree char *name = NULL;

  g_return_val_if_fail (store != NULL && sql != NULL && spec != NULL && field < (int) spec->n_fields, TRUE);

  reads = g_hash_table_lookup (store->check_reads, sql);
  if (reads == NULL && (!mun_store_ready_checks (store, NULL) || prepare_check (store, sql, NULL) == NULL
                        || (reads = g_hash_table_lookup (store->check_reads, sql)) == NULL))
    return TRUE;
  if (field < -1)
    return reads_table (reads, spec->name);
  if (field >= 0 && spec->fields[field].kind == MUN_KIND_LINKS)
    return reads_table (reads, "record_link");
  name = g_strconcat (spec->name, ".", field < 0 ? "note" : spec->fields[field].name, NULL);
  return g_hash_table_contains (reads, name);
}
