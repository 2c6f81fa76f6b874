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

#include "base/date.h"

#define KEPT 10
#define PAGES_AT_ONCE 1024

static gboolean
copy_pages (MunStore  *store,
            sqlite3   *copy,
            GError   **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy, "main", store->db, "main");
  int code;

  if (backup == NULL)
    {
      mun_sql_set_error (copy, error);
      return FALSE;
    }
  do
    code = sqlite3_backup_step (backup, PAGES_AT_ONCE);
  while (code == SQLITE_OK);
  sqlite3_backup_finish (backup);
  if (code == SQLITE_DONE)
    return TRUE;
  mun_sql_set_error (copy, error);
  return FALSE;
}

/* A backup that nobody has read back is a hope. */
static gboolean
check_copy (sqlite3  *copy,
            GError  **error)
{
  g_autoptr(sqlite3_stmt) stmt = mun_sql_prepare (copy, "PRAGMA quick_check(1)", error);
  g_autofree char *said = NULL;

  if (stmt == NULL)
    return FALSE;
  if (sqlite3_step (stmt) == SQLITE_ROW)
    said = mun_sql_column_text (stmt, 0);
  if (g_strcmp0 (said, "ok") == 0)
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_DAMAGED, _("The backup was not kept because the copy is damaged (%s). Check the disk and this file."),
               said != NULL ? said : sqlite3_errmsg (copy));
  return FALSE;
}

/* The name of the file must be on the disk before anybody counts on it. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY, 0);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("Folder %s is not synchronised: %s", folder, g_strerror (errno));
  close (fd);
}

static gboolean
write_copy (MunStore    *store,
            const char  *beside,
            GError     **error)
{
  sqlite3 *copy = NULL;
  gboolean ok = sqlite3_open_v2 (beside, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK;

  if (!ok)
    mun_sql_set_error (copy, error);
  ok = ok && mun_sql_run (copy, "PRAGMA synchronous = FULL", error) && copy_pages (store, copy, error) && check_copy (copy, error);
  sqlite3_close (copy);
  return ok;
}

/* SQLite would only say that it cannot open something; the reason is what helps. */
static gboolean
make_empty (const char  *beside,
            const char  *path,
            GError     **error)
{
  int fd = g_open (beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

  if (fd >= 0)
    return g_close (fd, error);
  g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED, _("The backup “%s” could not be written: %s. Your file is as it was."), path, g_strerror (errno));
  return FALSE;
}

/* By whatever name: a link to the file is the file. */
static gboolean
is_same_file (const char *a,
              const char *b)
{
  struct stat a_info, b_info;

  return stat (a, &a_info) == 0 && stat (b, &b_info) == 0 && a_info.st_dev == b_info.st_dev && a_info.st_ino == b_info.st_ino;
}

gboolean
mun_store_backup (MunStore    *store,
                  const char  *path,
                  GError     **error)
{
  g_autofree char *absolute = NULL;
  g_autofree char *beside = NULL;

  g_return_val_if_fail (store != NULL && path != NULL, FALSE);

  absolute = g_canonicalize_filename (path, NULL);
  if (is_same_file (absolute, store->path))
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, _("A backup cannot take the place of the file itself. Choose another name."));
      return FALSE;
    }
  beside = g_strconcat (absolute, ".part", NULL);
  g_unlink (beside);
  if (make_empty (beside, absolute, error) && write_copy (store, beside, error))
    {
      if (g_rename (beside, absolute) == 0)
        {
          sync_folder (absolute);
          return TRUE;
        }
      g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED, _("The backup “%s” could not be written: %s. Your file is as it was."), absolute, g_strerror (errno));
    }
  g_unlink (beside);
  return FALSE;
}

/* Returns: the day in "NAME 2026-11-02.muniment", NULL for other files */
static char *
get_day (const char *file,
         const char *stem)
{
  g_autofree char *day = NULL;
  gsize n = strlen (stem);

  if (!g_str_has_prefix (file, stem) || file[n] != ' ' || strlen (file) != n + 1 + 10 + 9 || !g_str_has_suffix (file, ".muniment"))
    return NULL;
  day = g_strndup (file + n + 1, 10);
  return mun_date_is_valid (day) ? g_steal_pointer (&day) : NULL;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return strcmp (*(const char * const *) b, *(const char * const *) a);
}

static GPtrArray *
list_days (const char *folder,
           const char *stem)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      char *day = get_day (file, stem);

      if (day != NULL)
        g_ptr_array_add (days, day);
    }
  g_ptr_array_sort (days, compare_newest_first);
  return days;
}

/* Kept are the newest ten and, before those, the newest of each month. */
static void
rotate (const char *folder,
        const char *stem)
{
  g_autoptr(GPtrArray) days = list_days (folder, stem);

  for (guint i = KEPT; i < days->len; i++)
    {
      const char *day = g_ptr_array_index (days, i);

      if (strncmp (day, g_ptr_array_index (days, i - 1), 7) == 0)
        {
          g_autofree char *file = g_strdup_printf ("%s %s.muniment", stem, day);
          g_autofree char *path = g_build_filename (folder, file, NULL);

          g_unlink (path);
        }
    }
}

char *
mun_store_backup_dated (MunStore    *store,
                        const char  *folder,
                        GError     **error)
{
  g_autofree char *stem = NULL;
  g_autofree char *today = NULL;
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (store != NULL && folder != NULL, NULL);

  stem = g_path_get_basename (store->path);
  if (g_str_has_suffix (stem, ".muniment"))
    stem[strlen (stem) - strlen (".muniment")] = '\0';
  today = mun_date_today ();
  file = g_strdup_printf ("%s %s.muniment", stem, today);
  path = g_build_filename (folder, file, NULL);
  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED, _("The folder “%s” for backups cannot be made: %s."), folder, g_strerror (errno));
      return NULL;
    }
  if (!mun_store_backup (store, path, error))
    return NULL;
  rotate (folder, stem);
  return g_steal_pointer (&path);
}
