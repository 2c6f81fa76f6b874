/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

void
mun_field_change_free (MunFieldChange *change)
{
  if (change == NULL)
    return;
  g_free (change->id);
  g_free (change->old);
  g_free (change->now);
  g_free (change);
}

/* Old and new value of a column; both NULL where the change leaves it alone. */
static void
get_values (sqlite3_changeset_iter  *iter,
            int                      operation,
            int                      column,
            sqlite3_value          **old,
            sqlite3_value          **now)
{
  *old = *now = NULL;
  if (operation != SQLITE_INSERT)
    sqlite3changeset_old (iter, column, old);
  if (operation != SQLITE_DELETE)
    sqlite3changeset_new (iter, column, now);
}

static char *
get_key (sqlite3_changeset_iter *iter,
         int                     operation,
         int                     column)
{
  sqlite3_value *old, *now;

  get_values (iter, operation, column, &old, &now);
  return mun_row_value_text (NULL, operation == SQLITE_INSERT ? now : old);
}

/**
 * mun_changes_touched:
 *
 * Returns: (transfer full): id -> name of its type, for each record that the changeset changed or gave or took a link
 */
GHashTable *
mun_changes_touched (const void *changeset,
                     int         size)
{
  GHashTable *touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(sqlite3_changeset_iter) iter = NULL;

  if (sqlite3changeset_start (&iter, size, (void *) changeset) != SQLITE_OK)
    return touched;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
      if (strcmp (table, "record_link") == 0)
        g_hash_table_replace (touched, get_key (iter, operation, 1), get_key (iter, operation, 0));
      else
        g_hash_table_replace (touched, get_key (iter, operation, 0), g_strdup (table));
    }
  return touched;
}

static MunFieldChange *
add_change (GPtrArray     *changes,
            const MunSpec *spec,
            const char    *id,
            int            operation,
            int            field)
{
  MunFieldChange *change = g_new0 (MunFieldChange, 1);

  change->spec = spec;
  change->id = g_strdup (id);
  change->kind = operation == SQLITE_INSERT ? MUN_ADDED : operation == SQLITE_DELETE ? MUN_REMOVED : MUN_CHANGED;
  change->field = field;
  g_ptr_array_add (changes, change);
  return change;
}

static void
add_row_changes (GPtrArray              *changes,
                 MunTable               *table,
                 sqlite3_changeset_iter *iter,
                 int                     operation,
                 int                     n_columns)
{
  g_autofree char *id = get_key (iter, operation, 0);

  if (operation != SQLITE_UPDATE)
    {
      MunFieldChange *whole = add_change (changes, table->spec, id, operation, -3);
      g_autofree char *ref = get_key (iter, operation, 1);

      whole->old = g_strdup (operation == SQLITE_DELETE ? ref : "");
      whole->now = g_strdup (operation == SQLITE_INSERT ? ref : "");
    }
  for (int i = 2; i < n_columns && i < (int) table->places->len; i++)
    {
      int place = g_array_index (table->places, int, i);
      const MunField *field = place >= 0 ? &table->spec->fields[place] : NULL;
      sqlite3_value *old, *now;
      g_autofree char *old_text = NULL, *now_text = NULL;

      if (place < COLUMN_WITHDRAWN)
        continue;
      get_values (iter, operation, i, &old, &now);
      old_text = mun_row_value_text (field, old);
      now_text = mun_row_value_text (field, now);
      if (strcmp (old_text, now_text) != 0)
        {
          MunFieldChange *change = add_change (changes, table->spec, id, operation, place);

          change->old = g_steal_pointer (&old_text);
          change->now = g_steal_pointer (&now_text);
        }
    }
}

static void
add_line (char       **text,
          const char  *line)
{
  g_autofree char *before = *text;

  *text = *before == '\0' ? g_strdup (line) : g_strconcat (before, "\n", line, NULL);
}

/* The links that came and went are gathered into one change for each field. */
static void
add_link_change (GPtrArray              *changes,
                 sqlite3_changeset_iter *iter,
                 int                     operation)
{
  g_autofree char *from_type = get_key (iter, operation, 0);
  g_autofree char *from_id = get_key (iter, operation, 1);
  g_autofree char *to_type = get_key (iter, operation, 2);
  g_autofree char *to_id = get_key (iter, operation, 3);
  g_autofree char *role = get_key (iter, operation, 4);
  const MunSpec *spec = mun_spec_find (from_type);
  int field = spec != NULL ? mun_row_links_field (spec, to_type, role) : -1;
  MunFieldChange *change = NULL;

  if (field < 0)
    return;
  for (guint i = 0; i < changes->len && change == NULL; i++)
    {
      MunFieldChange *other = g_ptr_array_index (changes, i);

      if (other->spec == spec && other->field == field && strcmp (other->id, from_id) == 0)
        change = other;
    }
  if (change == NULL)
    {
      change = add_change (changes, spec, from_id, SQLITE_UPDATE, field);
      change->old = g_strdup ("");
      change->now = g_strdup ("");
    }
  add_line (operation == SQLITE_DELETE ? &change->old : &change->now, to_id);
}

/* read_changes: Returns: (transfer full) (element-type MunFieldChange): in table order */
static GPtrArray *
read_changes (MunStore    *store,
              const void  *changeset,
              int          size,
              GError     **error)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_field_change_free);
  g_autoptr(sqlite3_changeset_iter) iter = NULL;

  if (sqlite3changeset_start (&iter, size, (void *) changeset) != SQLITE_OK)
    return g_steal_pointer (&changes);
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *name;
      int n_columns, operation, indirect;
      const MunSpec *spec;
      MunTable *table;

      sqlite3changeset_op (iter, &name, &n_columns, &operation, &indirect);
      spec = mun_spec_find (name);
      if (spec == NULL)
        add_link_change (changes, iter, operation);
      else if ((table = mun_store_table (store, spec, error)) == NULL)
        return NULL;
      else
        add_row_changes (changes, table, iter, operation, n_columns);
    }
  return g_steal_pointer (&changes);
}

GPtrArray *
mun_store_revision_changes (MunStore  *store,
                            gint64     number,
                            GError   **error)
{
  g_autoptr(GBytes) changeset = NULL;

  g_return_val_if_fail (store != NULL, NULL);

  changeset = mun_store_changeset (store, number, error);
  if (changeset == NULL)
    return NULL;
  return read_changes (store, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), error);
}

static gboolean
hand_over (MunStore            *store,
           sqlite3_stmt        *stmt,
           MunChangeFunc        func,
           gpointer             user_data,
           GError             **error)
{
  g_autoptr(MunRevision) revision = mun_revision_from_stmt (stmt);
  const void *changeset = sqlite3_column_blob (stmt, 7);
  g_autoptr(GPtrArray) changes = read_changes (store, changeset, sqlite3_column_bytes (stmt, 7), error);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    func (revision, changes->pdata[i], user_data);
  return changes != NULL;
}

gboolean
mun_store_each_change (MunStore       *store,
                       gint64          first,
                       gint64          last,
                       MunChangeFunc   func,
                       gpointer        user_data,
                       GCancellable   *cancellable,
                       GError        **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int code;

  g_return_val_if_fail (store != NULL && func != NULL, FALSE);

  stmt = mun_sql_prepare (store->db, "SELECT " MUN_REVISION_COLUMNS ", changeset FROM main.revision WHERE number BETWEEN ? AND ? ORDER BY number", error);
  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, first);
  sqlite3_bind_int64 (stmt, 2, last);
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !hand_over (store, stmt, func, user_data, error))
      return FALSE;
  if (code == SQLITE_DONE)
    return TRUE;
  mun_sql_set_error (store->db, error);
  return FALSE;
}

/* Numbers, not moments, order the history: a clock that went wrong for a while puts nothing out of order. */
gboolean
mun_store_find_span (MunStore    *store,
                     const char  *from,
                     const char  *until,
                     gint64      *first,
                     gint64      *last,
                     GError     **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int code;

  g_return_val_if_fail (store != NULL && from != NULL && until != NULL && first != NULL && last != NULL, FALSE);

  stmt = mun_sql_prepare (store->db, "SELECT ifnull(min(number), 1), ifnull(max(number), 0) FROM main.revision WHERE at >= ? AND at < ?", error);
  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, from);
  mun_sql_bind_text (stmt, 2, until);
  code = sqlite3_step (stmt);
  if (code != SQLITE_ROW)
    {
      mun_sql_set_error (store->db, error);
      return FALSE;
    }
  *first = sqlite3_column_int64 (stmt, 0);
  *last = sqlite3_column_int64 (stmt, 1);
  return TRUE;
}
