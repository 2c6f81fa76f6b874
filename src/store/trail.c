/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/infrastructure.h"
#include "store/store-private.h"

/* Which revisions there are, and which belong to a record: its own, and those of what is kept as proof of it. */

static void
add_id (GPtrArray  *ids,
        const char *id)
{
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, g_strdup (id));
}

typedef gboolean (*RowFunc) (MunStore      *store,
                             sqlite3_stmt  *row,
                             const char    *id,
                             GPtrArray     *ids,
                             GError       **error);

/* Calls @func for each row that @sql finds for @id, its only parameter. */
static gboolean
add_each (MunStore    *store,
          const char  *sql,
          const char  *id,
          GPtrArray   *ids,
          RowFunc      func,
          GError     **error)
{
  g_autoptr(sqlite3_stmt) stmt = mun_sql_prepare (store->db, sql, error);
  int code;

  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, id);
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    if (!func (store, stmt, id, ids, error))
      return FALSE;
  if (code == SQLITE_DONE)
    return TRUE;
  mun_sql_set_error (store->db, error);
  return FALSE;
}

static gboolean
add_proof (MunStore      *store,
           sqlite3_stmt  *row,
           const char    *id,
           GPtrArray     *ids,
           GError       **error)
{
  add_id (ids, (const char *) sqlite3_column_text (row, 0));
  return TRUE;
}

/* A proof goes only when its adding is taken back: what was undone tells of it. */
static gboolean
add_taken_back (MunStore      *store,
                sqlite3_stmt  *row,
                const char    *id,
                GPtrArray     *ids,
                GError       **error)
{
  g_autoptr(GPtrArray) changes = mun_store_revision_changes (store, sqlite3_column_int64 (row, 0), error);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const MunFieldChange *change = changes->pdata[i];

      if (change->spec == &mun_attachment_spec && change->kind == MUN_REMOVED && change->field == ATTACHMENT_RECORD && g_str_equal (change->old, id))
        add_id (ids, change->id);
    }
  return changes != NULL;
}

GStrv
mun_store_trail_ids (MunStore    *store,
                     const char  *id,
                     GError     **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (store != NULL && id != NULL, NULL);

  add_id (ids, id);
  if (!add_each (store, "SELECT id FROM main.attachment WHERE record = ?", id, ids, add_proof, error)
      || !add_each (store, "SELECT number FROM main.revision WHERE undoes <> 0 AND instr (changeset, CAST (? AS BLOB)) > 0", id, ids, add_taken_back, error))
    return NULL;
  g_ptr_array_add (ids, NULL);
  return (GStrv) g_ptr_array_steal (ids, NULL);
}

/* @sql takes the number below which it looks, how many it finds at most and, where @about is not %NULL, what they are about. */
static GPtrArray *
read_revisions (MunStore    *store,
                const char  *sql,
                gint64       before,
                guint        limit,
                const char  *about,
                GError     **error)
{
  g_autoptr(GPtrArray) revisions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_revision_free);
  g_autoptr(sqlite3_stmt) stmt = mun_sql_prepare (store->db, sql, error);
  int code;

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_int64 (stmt, 1, before > 0 ? before : G_MAXINT64);
  sqlite3_bind_int64 (stmt, 2, limit);
  if (about != NULL)
    mun_sql_bind_text (stmt, 3, about);
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (revisions, mun_revision_from_stmt (stmt));
  if (code == SQLITE_DONE)
    return g_steal_pointer (&revisions);
  mun_sql_set_error (store->db, error);
  return NULL;
}

GPtrArray *
mun_store_revisions (MunStore    *store,
                     const char  *id,
                     gint64       before,
                     guint        limit,
                     GError     **error)
{
  g_return_val_if_fail (store != NULL, NULL);

  return read_revisions (store, id == NULL
                         ? "SELECT " MUN_REVISION_COLUMNS " FROM main.revision WHERE number < ?1 ORDER BY number DESC LIMIT ?2"
                         : "SELECT " MUN_REVISION_COLUMNS " FROM main.revision WHERE number IN "
                           "(SELECT revision FROM main.revision_record WHERE record_id = ?3 AND revision < ?1 ORDER BY revision DESC LIMIT ?2) "
                           "ORDER BY number DESC", before, limit, id, error);
}

GPtrArray *
mun_store_trail (MunStore            *store,
                 const char * const  *ids,
                 gint64               before,
                 guint                limit,
                 GError             **error)
{
  g_autofree char *joined = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (store != NULL && ids != NULL, NULL);

  /* Ids are UUIDs: nothing in them has to be escaped. */
  joined = g_strjoinv ("\",\"", (char **) ids);
  list = g_strdup_printf ("[\"%s\"]", joined);
  return read_revisions (store, "SELECT " MUN_REVISION_COLUMNS " FROM main.revision WHERE number IN "
                         "(SELECT revision FROM main.revision_record WHERE record_id IN (SELECT value FROM json_each (?3)) AND revision < ?1) "
                         "ORDER BY number DESC LIMIT ?2", before, limit, list, error);
}
