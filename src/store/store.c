/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* A commit waits this long for readers in other programs. */
#define BUSY_MILLISECONDS 5000

#define HEAD_SIZE 100

static MunStore *
store_new (const char *path)
{
  MunStore *store = g_new0 (MunStore, 1);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  char *real = realpath (absolute, NULL);

  /* The file behind a link counts: the lock and SQLite's journal must stand beside that one. */
  store->path = g_strdup (real != NULL ? real : absolute);
  free (real);
  store->tables = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) mun_table_free);
  store->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, mun_sql_free);
  store->kept_checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, mun_sql_free);
  store->check_reads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  return store;
}

void
mun_store_free (MunStore *store)
{
  if (store == NULL)
    return;
  mun_store_rollback (store);
  if (store->series)
    mun_store_end_series (store, FALSE, NULL);
  g_free (store->moment);
  g_free (store->today);
  g_clear_pointer (&store->tables, g_hash_table_unref);
  g_clear_pointer (&store->kept, g_hash_table_unref);
  g_clear_pointer (&store->kept_checks, g_hash_table_unref);
  g_clear_pointer (&store->check_reads, g_hash_table_unref);
  sqlite3_close (store->checks);
  sqlite3_close (store->db);
  mun_hold_free (store->hold);
  g_free (store->reason);
  g_free (store->path);
  g_free (store);
}

/* What every connection to a workspace needs. */
gboolean
mun_store_configure (sqlite3  *db,
                     GError  **error)
{
  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, BUSY_MILLISECONDS);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  return mun_fold_register (db, error) && mun_store_register_steps (db, error) &&
         mun_sql_run (db, "PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON; PRAGMA cache_size = -16000", error);
}

static gboolean
open_database (MunStore  *store,
               int        flags,
               GError   **error)
{
  if (sqlite3_open_v2 (store->path, &store->db, flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_PRIVATECACHE, NULL) != SQLITE_OK)
    {
      mun_sql_set_error (store->db, error);
      return FALSE;
    }
  return mun_store_register_clock (store, error);
}

static gboolean
check_path (const char  *path,
            GError     **error)
{
  struct stat info;

  if (stat (path, &info) != 0)
    {
      g_set_error (error, MUN_ERROR, errno == EACCES ? MUN_ERROR_FAILED : MUN_ERROR_NOT_FOUND,
                   errno == EACCES ? _("You have no permission to reach “%s”. Ask for permission to read it.")
                                   : _("There is no file “%s”. Check its name and folder, and that the disk is connected."), path);
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_NOT_A_WORKSPACE, _("“%s” is a folder or a device, not a Muniment workspace."), path);
      return FALSE;
    }
  if (info.st_size == 0)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_NOT_A_WORKSPACE, _("“%s” is empty, not a Muniment workspace. It was left as it is; look for a backup."), path);
      return FALSE;
    }
  return TRUE;
}

static guint32
get_word (const guchar *head,
          gsize         place)
{
  return (guint32) head[place] << 24 | head[place + 1] << 16 | head[place + 2] << 8 | head[place + 3];
}

/* Reads through SQLite's own file: a second descriptor of ours would, when closed, drop the locks of every connection of this
 * process to the file (a peculiarity of POSIX locks). */
static gboolean
read_head (MunStore      *store,
           guchar        *head,
           sqlite3_int64 *size,
           GError       **error)
{
  sqlite3_file *file = NULL;

  if (sqlite3_file_control (store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK && file != NULL && file->pMethods != NULL &&
      file->pMethods->xFileSize (file, size) == SQLITE_OK)
    {
      int code = file->pMethods->xRead (file, head, HEAD_SIZE, 0);

      if (code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ)
        return TRUE;
    }
  g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED, _("“%s” cannot be read. Check that you may read it and that the disk is connected."), store->path);
  return FALSE;
}

static gboolean
check_head (MunStore  *store,
            GError   **error)
{
  guchar head[HEAD_SIZE] = { 0 };
  sqlite3_int64 size = 0;

  if (!read_head (store, head, &size, error))
    return FALSE;
  if (size >= HEAD_SIZE && memcmp (head, "SQLite format 3", 16) == 0 && get_word (head, 68) == MUN_STORE_APPLICATION_ID)
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_NOT_A_WORKSPACE, _("“%s” is not a Muniment workspace, or its beginning is damaged. It was left as it is."), store->path);
  return FALSE;
}

static gboolean
has_whole (MunStore  *store,
           gboolean  *whole,
           GError   **error)
{
  guchar head[HEAD_SIZE] = { 0 };
  sqlite3_int64 size = 0;
  gint64 page_size, tables;

  if (!mun_sql_get_number (store->db, "SELECT count(*) FROM sqlite_schema WHERE name IN ('revision', 'record_link', 'search_row')", &tables, error) ||
      !read_head (store, head, &size, error))
    return FALSE;
  page_size = head[16] << 8 | head[17];
  if (page_size == 1)
    page_size = 65536;
  *whole = tables == 3 && size >= page_size * get_word (head, 28);
  return TRUE;
}

/* SQLite notices a missing end only when it happens to read there. The journal of a killed program was rolled back by now, and the
 * transaction keeps a writer from growing the file between the two looks. */
static gboolean
check_whole (MunStore  *store,
             GError   **error)
{
  gboolean whole = FALSE;
  gboolean ok = mun_sql_run (store->db, "BEGIN", error) && has_whole (store, &whole, error);

  if (!sqlite3_get_autocommit (store->db))
    sqlite3_exec (store->db, "ROLLBACK", NULL, NULL, NULL);
  if (ok && !whole)
    g_set_error (error, MUN_ERROR, MUN_ERROR_DAMAGED,
                 _("Part of “%s” is missing, as after a copy that was broken off. It was left as it is; open the newest backup."), store->path);
  return ok && whole;
}

static gboolean
backup_and_migrate (MunStore  *store,
                    gint64     from,
                    gint64     newest,
                    GError   **error)
{
  g_autofree char *stem = g_str_has_suffix (store->path, ".muniment") ? g_strndup (store->path, strlen (store->path) - 9) : g_strdup (store->path);
  g_autofree char *copy = g_strdup_printf ("%s before update to %d.muniment", stem, (int) newest);

  return mun_store_backup (store, copy, error) && mun_schema_migrate (store->db, from, error);
}

static gboolean
check_version (MunStore  *store,
               GError   **error)
{
  gint64 version, newest = mun_schema_newest ();

  if (!mun_sql_get_number (store->db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version < 1)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_DAMAGED, _("“%s” does not say which version it has. It was left as it is; open the newest backup."), store->path);
      return FALSE;
    }
  store->newer = version > newest;
  if (store->newer && store->reason == NULL)
    store->reason = g_strdup (_("This file was made by a newer version of Muniment. You can read it; to change it, install the newer version."));
  if (version < newest && store->reason == NULL)
    return backup_and_migrate (store, version, newest, error);
  store->newer = version != newest;
  return TRUE;
}

/* Damage and strangers are found before anything is written beside the file. */
static gboolean
open_for_reading (MunStore  *store,
                  GError   **error)
{
  return check_path (store->path, error) &&
         open_database (store, SQLITE_OPEN_READWRITE, error) &&
         check_head (store, error) &&
         mun_store_configure (store->db, error) &&
         check_whole (store, error);
}

static void
find_reason (MunStore      *store,
             MunStoreFlags  flags)
{
  if (flags & MUN_STORE_READ_ONLY)
    store->reason = g_strdup (_("The file was opened for reading only."));
  else if (sqlite3_db_readonly (store->db, "main") != 0)
    store->reason = g_strdup (_("You have no permission to change this file. You can read it; to change it, make a copy of your own."));
  else
    store->hold = mun_hold_take (store->path, &store->reason);
}

MunStore *
mun_store_open (const char     *path,
                MunStoreFlags   flags,
                GError        **error)
{
  g_autoptr(MunStore) store = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  store = store_new (path);
  if (!open_for_reading (store, error))
    return NULL;
  find_reason (store, flags);
  if (!check_version (store, error))
    return NULL;
  /* Another tool may have switched the file to the journal that needs two more files beside it. */
  if (!mun_sql_run (store->db, store->reason != NULL ? "PRAGMA query_only = ON" : "PRAGMA journal_mode = DELETE", error))
    return NULL;
  return g_steal_pointer (&store);
}

/* Makes the file itself, so that of two programs only one can have made it. */
static gboolean
make_file (const char  *path,
           GError     **error)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644);

  if (fd >= 0)
    {
      close (fd);
      return TRUE;
    }
  if (errno == EEXIST)
    g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("There is already a file “%s”. Choose another name."), path);
  else
    g_set_error (error, MUN_ERROR, errno == ENOENT || errno == ENOTDIR ? MUN_ERROR_NOT_FOUND : MUN_ERROR_FAILED,
                 _("The file “%s” cannot be made: %s."), path, g_strerror (errno));
  return FALSE;
}

static gboolean
fill_file (MunStore  *store,
           GError   **error)
{
  g_autofree char *reason = NULL;

  store->hold = mun_hold_take (store->path, &reason);
  if (store->hold == NULL)
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_FAILED, reason);
      return FALSE;
    }
  return open_database (store, SQLITE_OPEN_READWRITE, error) &&
         mun_store_configure (store->db, error) &&
         mun_schema_migrate (store->db, 0, error);
}

MunStore *
mun_store_create (const char  *path,
                  GError     **error)
{
  g_autoptr(MunStore) store = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!make_file (path, error))
    return NULL;
  store = store_new (path);
  if (fill_file (store, error))
    return g_steal_pointer (&store);
  g_unlink (store->path);
  return NULL;
}

const char *
mun_store_get_path (MunStore *store)
{
  g_return_val_if_fail (store != NULL, NULL);

  return store->path;
}

const char *
mun_store_read_only_reason (MunStore *store)
{
  g_return_val_if_fail (store != NULL, NULL);

  return store->reason;
}

/* To begin alone locks nothing; the first row does. Returns: SQLite's code */
static int
lock (MunStore *store,
      sqlite3  *db)
{
  int code;

  store->locking = TRUE;
  code = sqlite3_exec (db, "BEGIN; SELECT 1 FROM main.record_link LIMIT 1", NULL, NULL, NULL) & 0xff;
  if (code != SQLITE_OK && !sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  store->locking = FALSE;
  return code;
}

static void
unlock (MunStore *store,
        sqlite3  *db)
{
  store->locking = TRUE;
  if (db != NULL && !sqlite3_get_autocommit (db))
    sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);
  store->locking = FALSE;
}

/* Who waits to write lets no new reader in. Were the records locked and the checks not yet, the checks would wait for the writer and the writer for
 * the records: both are locked together, or neither. */
static gboolean
lock_both (MunStore *store)
{
  int code = SQLITE_BUSY;

  if (store->checks == NULL)
    return lock (store, store->db) == SQLITE_OK;
  sqlite3_busy_timeout (store->checks, 0);
  while (code == SQLITE_BUSY && lock (store, store->db) == SQLITE_OK)
    {
      code = lock (store, store->checks);
      if (code != SQLITE_OK)
        unlock (store, store->db);
    }
  sqlite3_busy_timeout (store->checks, BUSY_MILLISECONDS);
  return code == SQLITE_OK;
}

gboolean
mun_store_ready_checks (MunStore  *store,
                        GError   **error)
{
  gboolean reads = store->reads;
  gboolean ready;

  if (store->checks != NULL)
    return TRUE;
  mun_store_let_go (store);
  ready = mun_store_open_checks (store, error);
  store->reads = reads && lock_both (store);
  return ready;
}

void
mun_store_begin_read (MunStore *store)
{
  g_return_if_fail (store != NULL);

  if (store->readers++ == 0 && sqlite3_get_autocommit (store->db))
    store->reads = lock_both (store);
}

void
mun_store_end_read (MunStore *store)
{
  g_return_if_fail (store != NULL && store->readers > 0);

  if (--store->readers == 0)
    mun_store_let_go (store);
}

/* Nothing was written, so nothing can be lost. */
void
mun_store_let_go (MunStore *store)
{
  if (store->reads)
    {
      unlock (store, store->checks);
      unlock (store, store->db);
    }
  store->reads = FALSE;
}
