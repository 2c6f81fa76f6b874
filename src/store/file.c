/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <glib/gi18n.h>

#define FILE_MAX (50 * 1024 * 1024)

gboolean
mun_store_has_file (MunStore   *store,
                    const char *sha256)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "SELECT 1 FROM main.file_blob WHERE sha256 = ?", NULL);
  gboolean found;

  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, sha256);
  found = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);
  return found;
}

char *
mun_store_add_file (MunStore  *store,
                    GBytes    *bytes,
                    GError   **error)
{
  g_autofree char *sha256 = NULL;
  sqlite3_stmt *stmt;
  gsize size;
  const void *data;

  g_return_val_if_fail (store != NULL && store->change != NULL && bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (size > FILE_MAX)
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID,
                           _("The file is bigger than 50 MB. Add a smaller version of it, or write down where the original is kept."));
      return NULL;
    }
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  stmt = mun_store_keep (store, "INSERT OR IGNORE INTO main.file_blob (sha256, size, data) VALUES (?, ?, ?)", error);
  if (stmt == NULL)
    return NULL;
  mun_sql_bind_text (stmt, 1, sha256);
  sqlite3_bind_int64 (stmt, 2, size);
  /* A NULL pointer would bind as "not set"; an empty file is a file. */
  sqlite3_bind_blob64 (stmt, 3, size > 0 ? data : "", size, SQLITE_STATIC);
  store->change->files = TRUE;
  return mun_sql_finish (stmt, error) ? g_steal_pointer (&sha256) : NULL;
}

GBytes *
mun_store_read_file (MunStore    *store,
                     const char  *sha256,
                     GError     **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *found = NULL;

  g_return_val_if_fail (store != NULL && sha256 != NULL, NULL);

  stmt = mun_sql_prepare (store->db, "SELECT data FROM main.file_blob WHERE sha256 = ?", error);
  if (stmt == NULL)
    return NULL;
  mun_sql_bind_text (stmt, 1, sha256);
  switch (sqlite3_step (stmt))
    {
    case SQLITE_ROW:
      bytes = g_bytes_new (sqlite3_column_blob (stmt, 0), sqlite3_column_bytes (stmt, 0));
      break;
    case SQLITE_DONE:
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_NOT_FOUND, _("The attached file is not in this workspace."));
      return NULL;
    default:
      mun_sql_set_error (store->db, error);
      return NULL;
    }
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (strcmp (found, sha256) == 0)
    return g_steal_pointer (&bytes);
  g_set_error_literal (error, MUN_ERROR, MUN_ERROR_DAMAGED,
                       _("The attached file is not what was added: its contents changed inside the workspace. Take it from a backup."));
  return NULL;
}
