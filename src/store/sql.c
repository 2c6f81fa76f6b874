/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <glib/gi18n.h>

/* A statement looks at the cancellable this often, in instructions of SQLite's machine: some thousand times a second. */
#define WATCH_EVERY 20000

static const struct {
  int         code;
  MunError    error;
  const char *message;
} messages[] = {
  { SQLITE_FULL,      MUN_ERROR_FAILED,          N_("The disk is full. Nothing was changed. Make room and try again.") },
  { SQLITE_BUSY,      MUN_ERROR_FAILED,          N_("Another program is using the file at this moment. Nothing was changed. Try again.") },
  { SQLITE_LOCKED,    MUN_ERROR_FAILED,          N_("The file is being read at this moment. Nothing was changed. Try again.") },
  { SQLITE_READONLY,  MUN_ERROR_READ_ONLY,       N_("The file cannot be written. Nothing was changed. Check that you may write to it and to its folder.") },
  { SQLITE_CORRUPT,   MUN_ERROR_DAMAGED,         N_("Parts of the file are damaged; it was left as it is. Make a copy of it before anything else, then open the newest backup.") },
  { SQLITE_NOTADB,    MUN_ERROR_NOT_A_WORKSPACE, N_("The file is not a Muniment workspace. It was left as it is.") },
  { SQLITE_IOERR,     MUN_ERROR_FAILED,          N_("The disk did not take or give the data. Nothing was changed. Check the disk or the connection to it, then try again.") },
  { SQLITE_CANTOPEN,  MUN_ERROR_FAILED,          N_("The file cannot be opened. Check that you may read it and that the disk is connected.") },
  { SQLITE_PERM,      MUN_ERROR_FAILED,          N_("The system does not let you use the file. Ask for permission to read and write it.") },
  { SQLITE_NOMEM,     MUN_ERROR_FAILED,          N_("There is not enough memory. Nothing was changed. Close other programs and try again.") },
  { SQLITE_TOOBIG,    MUN_ERROR_INVALID,         N_("The value is too big to be kept.") },
  { SQLITE_INTERRUPT, MUN_ERROR_FAILED,          N_("The search was stopped.") },
  { SQLITE_AUTH,      MUN_ERROR_REFUSED,         N_("A check may only read records.") },
};

static int
watch_cb (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* A constraint is a rule of the schema. The triggers speak for themselves; the rest is what a careful program never meets. */
static void
set_constraint_error (sqlite3  *db,
                      GError  **error)
{
  const char *said = sqlite3_errmsg (db);

  switch (sqlite3_extended_errcode (db))
    {
    case SQLITE_CONSTRAINT_TRIGGER:
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, _(said));
      break;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED,
                           _("The change would leave a record that points to nothing. Nothing was changed. Choose another record there first."));
      break;
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
      g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("There is already a record with this number or id (%s). Nothing was changed."), said);
      break;
    default:
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("A value does not fit its field (%s). Nothing was changed."), said);
      break;
    }
}

/* Turns what a call gave back into a sentence for people: what it cleaned up after itself may have made the connection forget it. */
void
mun_sql_set_code (sqlite3  *db,
                  int       code,
                  GError  **error)
{
  const char *said = sqlite3_errcode (db) != SQLITE_OK ? sqlite3_errmsg (db) : sqlite3_errstr (code);

  code &= 0xff;
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    if (messages[i].code == code)
      {
        g_set_error_literal (error, MUN_ERROR, messages[i].error, _(messages[i].message));
        return;
      }
  if (code == SQLITE_ERROR && g_str_has_prefix (sqlite3_errmsg (db), "no such "))
    g_set_error (error, MUN_ERROR, MUN_ERROR_DAMAGED,
                 _("A part of the file is missing, as if another program had removed it (%s). Nothing was changed. "
                   "Open a backup, or let “muniment recover” show what is left."), sqlite3_errmsg (db) + strlen ("no such "));
  else
    g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED, _("The file could not be read or written: %s."), said);
}

/* The same for the last error of the connection. */
void
mun_sql_set_error (sqlite3  *db,
                   GError  **error)
{
  int code = sqlite3_errcode (db) & 0xff;

  if (code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH)
    set_constraint_error (db, error);
  else
    mun_sql_set_code (db, code, error);
}

sqlite3_stmt *
mun_sql_prepare (sqlite3     *db,
                 const char  *sql,
                 GError     **error)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) == SQLITE_OK)
    return stmt;
  mun_sql_set_error (db, error);
  return NULL;
}

gboolean
mun_sql_run (sqlite3     *db,
             const char  *sql,
             GError     **error)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  mun_sql_set_error (db, error);
  return FALSE;
}

/* Runs a bound statement that gives no rows and makes it ready for the next time. */
gboolean
mun_sql_finish (sqlite3_stmt  *stmt,
                GError       **error)
{
  int code = sqlite3_step (stmt);

  if (code != SQLITE_DONE && code != SQLITE_ROW)
    mun_sql_set_error (sqlite3_db_handle (stmt), error);
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
  return code == SQLITE_DONE || code == SQLITE_ROW;
}

/* "" and NULL are "not set". */
void
mun_sql_bind_text (sqlite3_stmt *stmt,
                   int           place,
                   const char   *text)
{
  if (text == NULL || *text == '\0')
    sqlite3_bind_null (stmt, place);
  else
    sqlite3_bind_text (stmt, place, text, -1, SQLITE_TRANSIENT);
}

/* Never NULL. A file that somebody edited may hold bytes that are no text: those must not reach the screen. */
char *
mun_sql_column_text (sqlite3_stmt *stmt,
                     int           column)
{
  const char *text = (const char *) sqlite3_column_text (stmt, column);

  if (text == NULL)
    return g_strdup ("");
  return g_utf8_make_valid (text, sqlite3_column_bytes (stmt, column));
}

gboolean
mun_sql_get_number (sqlite3     *db,
                    const char  *sql,
                    gint64      *number,
                    GError     **error)
{
  g_autoptr(sqlite3_stmt) stmt = mun_sql_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  if (sqlite3_step (stmt) == SQLITE_ROW)
    {
      *number = sqlite3_column_int64 (stmt, 0);
      return TRUE;
    }
  mun_sql_set_error (db, error);
  return FALSE;
}

void
mun_sql_watch (sqlite3      *db,
               GCancellable *cancellable)
{
  if (cancellable != NULL)
    sqlite3_progress_handler (db, WATCH_EVERY, watch_cb, cancellable);
}

void
mun_sql_unwatch (sqlite3 *db)
{
  sqlite3_progress_handler (db, 0, NULL, NULL);
}

/* Returns: (transfer none): a prepared statement that stays with the store */
sqlite3_stmt *
mun_store_keep (MunStore    *store,
                const char  *sql,
                GError     **error)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (store->kept, sql);

  if (stmt == NULL)
    {
      stmt = mun_sql_prepare (store->db, sql, error);
      if (stmt != NULL)
        g_hash_table_insert (store->kept, g_strdup (sql), stmt);
    }
  return stmt;
}

void
mun_sql_free (gpointer stmt)
{
  sqlite3_finalize (stmt);
}
