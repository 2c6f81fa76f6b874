/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <glib/gi18n.h>

#include "spec/kind.h"

static MunRow *
load_with (MunStore      *store,
           MunTable      *table,
           sqlite3_stmt  *stmt,
           GError       **error)
{
  int code = sqlite3_step (stmt);

  if (code == SQLITE_ROW)
    return mun_row_from_stmt (store, table, stmt, error);
  if (code == SQLITE_DONE)
    g_set_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND, _("The record (%s) is not in this file; it may have been removed."), _(table->spec->title));
  else
    mun_sql_set_error (store->db, error);
  sqlite3_reset (stmt);
  return NULL;
}

MunRow *
mun_store_load (MunStore       *store,
                const MunSpec  *spec,
                const char     *id,
                GError        **error)
{
  MunTable *table;

  g_return_val_if_fail (store != NULL && spec != NULL && id != NULL, NULL);

  table = mun_store_table (store, spec, error);
  if (table == NULL)
    return NULL;
  mun_sql_bind_text (table->by_id, 1, id);
  return load_with (store, table, table->by_id, error);
}

MunRow *
mun_store_load_by_rowid (MunStore       *store,
                         const MunSpec  *spec,
                         gint64          rowid,
                         GError        **error)
{
  MunTable *table;

  g_return_val_if_fail (store != NULL && spec != NULL, NULL);

  table = mun_store_table (store, spec, error);
  if (table == NULL)
    return NULL;
  sqlite3_bind_int64 (table->by_rowid, 1, rowid);
  return load_with (store, table, table->by_rowid, error);
}

gint64
mun_store_rowid (MunStore      *store,
                 const MunSpec *spec,
                 const char    *id)
{
  g_autofree char *sql = NULL;
  g_autoptr(sqlite3_stmt) find = NULL;

  g_return_val_if_fail (store != NULL && spec != NULL && id != NULL, -1);

  sql = g_strdup_printf ("SELECT rowid FROM \"%s\" WHERE id = ?1", spec->name);
  if (sqlite3_prepare_v2 (store->db, sql, -1, &find, NULL) != SQLITE_OK)
    return -1;
  sqlite3_bind_text (find, 1, id, -1, SQLITE_TRANSIENT);
  return sqlite3_step (find) == SQLITE_ROW ? sqlite3_column_int64 (find, 0) : -1;
}

char *
mun_store_find_ref (MunStore    *store,
                    const char  *ref,
                    GError     **error)
{
  const MunSpec *spec;
  char *id = NULL;

  g_return_val_if_fail (store != NULL && ref != NULL, NULL);

  spec = mun_spec_find_by_ref (ref);
  if (spec != NULL)
    {
      g_autofree char *upper = g_ascii_strup (ref, -1);
      g_autofree char *sql = g_strdup_printf ("SELECT id FROM main.\"%s\" WHERE ref = ?", spec->name);
      sqlite3_stmt *stmt = mun_store_keep (store, sql, error);

      if (stmt == NULL)
        return NULL;
      mun_sql_bind_text (stmt, 1, upper);
      if (sqlite3_step (stmt) == SQLITE_ROW)
        id = mun_sql_column_text (stmt, 0);
      sqlite3_reset (stmt);
    }
  if (id == NULL)
    g_set_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND, _("There is no record with the number “%s” in this file."), ref);
  return id;
}

const MunSpec *
mun_store_find_type (MunStore   *store,
                     const char *id)
{
  sqlite3_stmt *stmt;
  const MunSpec *spec = NULL;

  g_return_val_if_fail (store != NULL && id != NULL, NULL);

  stmt = mun_store_keep (store, "SELECT record_type FROM main.search_row WHERE record_id = ?", NULL);
  if (stmt == NULL)
    return NULL;
  mun_sql_bind_text (stmt, 1, id);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_autofree char *name = mun_sql_column_text (stmt, 0);

      spec = mun_spec_find (name);
    }
  sqlite3_reset (stmt);
  return spec;
}

/* The field whose text is the title in the end: titles may stand behind links. */
static const MunField *
find_title_field (const MunSpec *spec)
{
  for (guint depth = 0; depth < 4; depth++)
    {
      const MunField *field = &spec->fields[spec->title_field];

      if (field->kind != MUN_KIND_LINK || field->target == NULL)
        return field;
      spec = field->target;
    }
  return NULL;
}

char *
mun_store_title (MunStore      *store,
                 const MunSpec *spec,
                 const char    *id)
{
  MunTable *table;
  const MunField *field;
  g_autofree char *text = NULL;

  g_return_val_if_fail (store != NULL && spec != NULL && id != NULL, NULL);

  table = mun_store_table (store, spec, NULL);
  field = find_title_field (spec);
  if (table == NULL || field == NULL)
    return g_strdup ("");
  mun_sql_bind_text (table->title, 1, id);
  if (sqlite3_step (table->title) == SQLITE_ROW)
    text = mun_row_value_text (field, sqlite3_column_value (table->title, 0));
  sqlite3_reset (table->title);
  return text != NULL ? mun_kind_format (field, text, NULL) : g_strdup ("");
}

char *
mun_store_ref (MunStore      *store,
               const MunSpec *spec,
               const char    *id)
{
  g_autofree char *sql = NULL;
  sqlite3_stmt *stmt;
  char *ref;

  g_return_val_if_fail (store != NULL && spec != NULL && id != NULL, NULL);

  sql = g_strdup_printf ("SELECT ref FROM main.\"%s\" WHERE id = ?", spec->name);
  stmt = mun_store_keep (store, sql, NULL);
  if (stmt == NULL)
    return g_strdup ("");
  mun_sql_bind_text (stmt, 1, id);
  ref = sqlite3_step (stmt) == SQLITE_ROW ? mun_sql_column_text (stmt, 0) : g_strdup ("");
  sqlite3_reset (stmt);
  return ref;
}

static void
add_hit (MunStore      *store,
         GPtrArray     *hits,
         const MunSpec *spec,
         const char    *id)
{
  MunHit *hit = g_new0 (MunHit, 1);

  hit->spec = spec;
  hit->id = g_strdup (id);
  hit->ref = mun_store_ref (store, spec, id);
  hit->title = mun_store_title (store, spec, id);
  hit->snippet = g_strdup ("");
  g_ptr_array_add (hits, hit);
}

void
mun_hit_free (MunHit *hit)
{
  if (hit == NULL)
    return;
  g_free (hit->id);
  g_free (hit->ref);
  g_free (hit->title);
  g_free (hit->snippet);
  g_free (hit);
}

/* One SELECT over all LINK columns of a type that may hold the id; NULL when there are none. */
static char *
build_linking_sql (const MunSpec *spec,
                   const MunSpec *target)
{
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].kind == MUN_KIND_LINK && (spec->fields[i].target == NULL || target == NULL || spec->fields[i].target == target))
      g_string_append_printf (sql, "%s\"%s\" = ?1", sql->len > 0 ? " OR " : "", spec->fields[i].name);
  if (sql->len == 0)
    return g_string_free (sql, TRUE), NULL;
  g_string_append (sql, " ORDER BY length(ref), ref");
  g_string_prepend (sql, "\" WHERE ");
  g_string_prepend (sql, spec->name);
  g_string_prepend (sql, "SELECT id FROM main.\"");
  return g_string_free (sql, FALSE);
}

static gboolean
collect_ids (MunStore      *store,
             const char    *sql,
             const MunSpec *spec,
             const char    *id,
             GPtrArray     *ids,
             GError       **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, sql, error);

  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, id);
  if (sqlite3_bind_parameter_count (stmt) > 1)
    mun_sql_bind_text (stmt, 2, spec->name);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_autofree char *found = mun_sql_column_text (stmt, 0);

      if (!g_ptr_array_find_with_equal_func (ids, found, g_str_equal, NULL))
        g_ptr_array_add (ids, g_steal_pointer (&found));
    }
  return mun_sql_finish (stmt, error);
}

GPtrArray *
mun_store_linked_from (MunStore    *store,
                       const char  *id,
                       GError     **error)
{
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_hit_free);
  const MunSpec *target;

  g_return_val_if_fail (store != NULL && id != NULL, NULL);

  target = mun_store_find_type (store, id);
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *sql = build_linking_sql (*spec, target);

      if (sql != NULL && !collect_ids (store, sql, *spec, id, ids, error))
        return NULL;
      if (!collect_ids (store, "SELECT from_id FROM main.record_link WHERE to_id = ?1 AND from_type = ?2", *spec, id, ids, error))
        return NULL;
      for (guint i = 0; i < ids->len; i++)
        add_hit (store, hits, *spec, g_ptr_array_index (ids, i));
    }
  return g_steal_pointer (&hits);
}
