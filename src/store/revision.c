/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/lost.h"
#include "store/store-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/date.h"

MunRevision *
mun_revision_copy (const MunRevision *revision)
{
  MunRevision *copy;

  g_return_val_if_fail (revision != NULL, NULL);

  copy = g_new0 (MunRevision, 1);
  copy->number = revision->number;
  copy->at = g_strdup (revision->at);
  copy->person = g_strdup (revision->person);
  copy->summary = g_strdup (revision->summary);
  copy->undoes = revision->undoes;
  copy->redoes = revision->redoes;
  copy->hash = g_strdup (revision->hash);
  return copy;
}

void
mun_revision_free (MunRevision *revision)
{
  if (revision == NULL)
    return;
  g_free (revision->at);
  g_free (revision->person);
  g_free (revision->summary);
  g_free (revision->hash);
  g_free (revision);
}

/* The statement selects MUN_REVISION_COLUMNS first. */
MunRevision *
mun_revision_from_stmt (sqlite3_stmt *stmt)
{
  MunRevision *revision = g_new0 (MunRevision, 1);

  revision->number = sqlite3_column_int64 (stmt, 0);
  revision->at = mun_sql_column_text (stmt, 1);
  revision->person = mun_sql_column_text (stmt, 2);
  revision->summary = mun_sql_column_text (stmt, 3);
  revision->undoes = sqlite3_column_int64 (stmt, 4);
  revision->redoes = sqlite3_column_int64 (stmt, 5);
  revision->hash = mun_sql_column_text (stmt, 6);
  return revision;
}

static void
hash_part (GChecksum  *sum,
           const char *text)
{
  g_autofree char *length = g_strdup_printf ("%" G_GSIZE_FORMAT ":", strlen (text));

  g_checksum_update (sum, (const guchar *) length, -1);
  g_checksum_update (sum, (const guchar *) text, -1);
}

/* The chain, as store.h describes it. Each part is preceded by its length, so that no two revisions can read the same. */
char *
mun_revision_hash (const MunRevision *revision,
                   const char        *previous,
                   const void        *changeset,
                   int                size)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, revision->number);
  g_autofree char *undoes = g_strdup_printf ("%" G_GINT64_FORMAT, revision->undoes);
  g_autofree char *redoes = g_strdup_printf ("%" G_GINT64_FORMAT, revision->redoes);
  g_autofree char *content = g_compute_checksum_for_data (G_CHECKSUM_SHA256, changeset, size);

  hash_part (sum, previous);
  hash_part (sum, number);
  hash_part (sum, revision->at);
  hash_part (sum, revision->person);
  hash_part (sum, revision->summary);
  hash_part (sum, undoes);
  hash_part (sum, redoes);
  hash_part (sum, content);
  return g_strdup (g_checksum_get_string (sum));
}

static void
change_free (MunChange *change)
{
  g_clear_pointer (&change->session, sqlite3session_delete);
  g_clear_pointer (&change->wanted, g_hash_table_unref);
  g_clear_pointer (&change->added, g_hash_table_unref);
  g_free (change->person);
  g_free (change->summary);
  g_free (change);
}

/* Only what people entered is recorded; numbers, files, search and the history itself are not. */
static int
is_recorded_cb (gpointer    unused,
                const char *table)
{
  return strcmp (table, "record_link") == 0 || mun_spec_find (table) != NULL;
}

gboolean
mun_store_is_lost (MunStore *store)
{
  int moved = 0;

  g_return_val_if_fail (store != NULL, FALSE);

  return sqlite3_file_control (store->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved;
}

static gboolean
check_writable (MunStore  *store,
                GError   **error)
{
  if (store->reason != NULL)
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_READ_ONLY, store->reason);
      return FALSE;
    }
  if (!mun_store_is_lost (store))
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED,
               _("The file “%s” was moved, removed or replaced by another program while it was open, so nothing can be saved in it any more. "
                 "Save a copy under another name and go on in the copy."),
               store->path);
  return FALSE;
}

static gboolean
start_session (MunStore   *store,
               MunChange  *change,
               GError    **error)
{
  if (sqlite3session_create (store->db, "main", &change->session) == SQLITE_OK)
    {
      sqlite3session_table_filter (change->session, is_recorded_cb, NULL);
      if (sqlite3session_attach (change->session, NULL) == SQLITE_OK)
        return TRUE;
    }
  mun_sql_set_error (store->db, error);
  return FALSE;
}

/* A full disk ends the whole series at once. */
static gboolean
check_series (MunStore  *store,
              GError   **error)
{
  if (!store->series || !sqlite3_get_autocommit (store->db))
    return TRUE;
  g_set_error_literal (error, MUN_ERROR, MUN_ERROR_FAILED, _("The change was already given up. Nothing was changed. Try again."));
  return FALSE;
}

gboolean
mun_store_begin (MunStore    *store,
                 const char  *person,
                 const char  *summary,
                 GError     **error)
{
  MunChange *change;

  g_return_val_if_fail (store != NULL && person != NULL && summary != NULL, FALSE);
  g_return_val_if_fail (store->change == NULL, FALSE);

  mun_store_let_go (store);
  if (!check_writable (store, error) || !check_series (store, error) || !mun_sql_run (store->db, store->series ? "SAVEPOINT change" : "BEGIN IMMEDIATE", error))
    return FALSE;
  change = g_new0 (MunChange, 1);
  change->person = g_utf8_make_valid (person, -1);
  change->summary = g_utf8_make_valid (summary, -1);
  change->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  change->added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  store->change = change;
  /* Whoever left it there with another program meant no good. */
  if (mun_store_set_loading (store, FALSE, error) && mun_store_set_at_work (store, FALSE, error) && start_session (store, change, error))
    return TRUE;
  mun_store_rollback (store);
  return FALSE;
}

const char *
mun_store_get_summary (MunStore *store)
{
  g_return_val_if_fail (store != NULL && store->change != NULL, NULL);

  return store->change->summary;
}

void
mun_store_set_summary (MunStore   *store,
                       const char *summary)
{
  g_return_if_fail (store != NULL && store->change != NULL && summary != NULL);

  g_free (store->change->summary);
  store->change->summary = g_utf8_make_valid (summary, -1);
}

void
mun_store_rollback (MunStore *store)
{
  gboolean over;

  g_return_if_fail (store != NULL);

  if (store->change == NULL)
    return;
  over = store->change->over;
  g_clear_pointer (&store->change, change_free);
  if (!over && !sqlite3_get_autocommit (store->db))
    sqlite3_exec (store->db, store->series ? "ROLLBACK TO change; RELEASE change" : "ROLLBACK", NULL, NULL, NULL);
}

gboolean
mun_store_begin_series (MunStore  *store,
                        GError   **error)
{
  g_return_val_if_fail (store != NULL && store->change == NULL && !store->series, FALSE);

  mun_store_let_go (store);
  store->series = check_writable (store, error) && mun_sql_run (store->db, "BEGIN IMMEDIATE", error);
  return store->series;
}

gboolean
mun_store_end_series (MunStore  *store,
                      gboolean   keep,
                      GError   **error)
{
  gboolean ok;

  g_return_val_if_fail (store != NULL && store->change == NULL && store->series, FALSE);

  store->series = FALSE;
  ok = !keep || mun_sql_run (store->db, "COMMIT", error);
  if (!sqlite3_get_autocommit (store->db))
    sqlite3_exec (store->db, "ROLLBACK", NULL, NULL, NULL);
  return ok;
}

void
mun_store_set_moment (MunStore   *store,
                      const char *at)
{
  g_return_if_fail (store != NULL);

  g_free (store->moment);
  store->moment = g_strdup (at);
}

/* What was changed counts from now on; in a series when the series ends. */
static gboolean
keep_change (MunStore  *store,
             GError   **error)
{
  store->change->over = mun_sql_run (store->db, store->series ? "RELEASE change" : "COMMIT", error);
  return store->change->over;
}

gboolean
mun_store_check_wanted (MunStore  *store,
                        GError   **error)
{
  GHashTableIter iter;
  gpointer id, where;

  g_hash_table_iter_init (&iter, store->change->wanted);
  while (g_hash_table_iter_next (&iter, &id, &where))
    if (mun_store_find_type (store, id) == NULL)
      {
        g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%s: the record that is linked does not exist (%s)."), (char *) where, (char *) id);
        return FALSE;
      }
  return TRUE;
}

static MunRevision *
make_revision (MunStore    *store,
               gint64       undoes,
               gint64       redoes,
               const void  *changeset,
               int          size,
               GError     **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(MunRevision) head = mun_store_head (store, &problem);
  g_autoptr(MunRevision) revision = g_new0 (MunRevision, 1);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  revision->number = head != NULL ? head->number + 1 : 1;
  revision->at = store->moment != NULL ? g_strdup (store->moment) : mun_date_now_utc ();
  revision->person = g_strdup (store->change->person);
  revision->summary = g_strdup (store->change->summary);
  revision->undoes = undoes;
  revision->redoes = redoes;
  revision->hash = mun_revision_hash (revision, head != NULL ? head->hash : "", changeset, size);
  return g_steal_pointer (&revision);
}

static gboolean
insert_revision (MunStore           *store,
                 const MunRevision  *revision,
                 const void         *changeset,
                 int                 size,
                 GError            **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "INSERT INTO main.revision (" MUN_REVISION_COLUMNS ", changeset) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, revision->number);
  sqlite3_bind_text (stmt, 2, revision->at, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 3, revision->person, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 4, revision->summary, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, 5, revision->undoes);
  sqlite3_bind_int64 (stmt, 6, revision->redoes);
  sqlite3_bind_text (stmt, 7, revision->hash, -1, SQLITE_STATIC);
  sqlite3_bind_blob (stmt, 8, changeset, size, SQLITE_STATIC);
  return mun_sql_finish (stmt, error);
}

static gboolean
insert_touched (MunStore    *store,
                gint64       number,
                GHashTable  *touched,
                GError     **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "INSERT INTO main.revision_record (record_id, revision, record_type) VALUES (?, ?, ?)", error);
  GHashTableIter iter;
  gpointer id, type;

  if (stmt == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, &type))
    {
      mun_sql_bind_text (stmt, 1, id);
      sqlite3_bind_int64 (stmt, 2, number);
      mun_sql_bind_text (stmt, 3, type);
      if (!mun_sql_finish (stmt, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
finish_change (MunStore     *store,
               gint64        undoes,
               gint64        redoes,
               const void   *changeset,
               int           size,
               MunRevision **revision,
               GError      **error)
{
  g_autoptr(GHashTable) touched = mun_changes_touched (changeset, size);
  g_autoptr(MunRevision) made = make_revision (store, undoes, redoes, changeset, size, error);

  if (made == NULL ||
      !insert_revision (store, made, changeset, size, error) ||
      !insert_touched (store, made->number, touched, error) ||
      !mun_store_refresh_search (store, touched, changeset, size, error) ||
      !mun_store_check_wanted (store, error) ||
      !keep_change (store, error))
    return FALSE;
  if (revision != NULL)
    *revision = g_steal_pointer (&made);
  return TRUE;
}

/* A change always ends here: with a revision, or with the file as it was. */
gboolean
mun_store_commit_as (MunStore     *store,
                     gint64        undoes,
                     gint64        redoes,
                     MunRevision **revision,
                     GError      **error)
{
  void *changeset = NULL;
  int size = 0;
  gboolean ok;

  if (revision != NULL)
    *revision = NULL;
  ok = sqlite3session_changeset (store->change->session, &size, &changeset) == SQLITE_OK;
  if (!ok)
    g_set_error_literal (error, MUN_ERROR, MUN_ERROR_FAILED, _("The change could not be recorded. Nothing was changed. Close other programs and try again."));

  /* The search index must not be recorded, and the session costs time for each row it sees. */
  g_clear_pointer (&store->change->session, sqlite3session_delete);
  if (ok && size > 0)
    ok = finish_change (store, undoes, redoes, changeset, size, revision, error);
  /* A form takes a file in before the record that names it is saved. */
  else if (ok && store->change->files)
    ok = keep_change (store, error);
  sqlite3_free (changeset);
  mun_store_rollback (store);
  return ok;
}

gboolean
mun_store_commit (MunStore     *store,
                  MunRevision **revision,
                  GError      **error)
{
  g_return_val_if_fail (store != NULL && store->change != NULL, FALSE);

  return mun_store_commit_as (store, 0, 0, revision, error);
}

static MunRevision *
get_one (MunStore    *store,
         const char  *sql,
         GError     **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, sql, error);
  MunRevision *revision = NULL;
  int code;

  if (stmt == NULL)
    return NULL;
  code = sqlite3_step (stmt);
  if (code == SQLITE_ROW)
    revision = mun_revision_from_stmt (stmt);
  else if (code != SQLITE_DONE)
    mun_sql_set_error (store->db, error);
  sqlite3_reset (stmt);
  return revision;
}

MunRevision *
mun_store_head (MunStore  *store,
                GError   **error)
{
  g_return_val_if_fail (store != NULL, NULL);

  return get_one (store, "SELECT " MUN_REVISION_COLUMNS " FROM main.revision ORDER BY number DESC LIMIT 1", error);
}

/* A revision is taken back when there is an undo of it that was not itself taken back by a redo. */
MunRevision *
mun_store_next_undo (MunStore *store)
{
  g_return_val_if_fail (store != NULL, NULL);

  return get_one (store, "SELECT " MUN_REVISION_COLUMNS " FROM main.revision AS r WHERE undoes = 0 AND redoes = 0 AND NOT EXISTS "
                  "(SELECT 1 FROM main.revision AS u WHERE u.undoes = r.number AND u.undoes <> 0 AND NOT EXISTS "
                  "(SELECT 1 FROM main.revision AS d WHERE d.redoes = u.number AND d.redoes <> 0)) ORDER BY number DESC LIMIT 1", NULL);
}

/* Something new ends the chance to redo: only undos younger than the newest change of its own count. */
MunRevision *
mun_store_next_redo (MunStore *store)
{
  g_return_val_if_fail (store != NULL, NULL);

  return get_one (store, "SELECT " MUN_REVISION_COLUMNS " FROM main.revision AS u WHERE undoes <> 0 AND NOT EXISTS "
                  "(SELECT 1 FROM main.revision AS d WHERE d.redoes = u.number AND d.redoes <> 0) "
                  "AND number > (SELECT max(number) FROM main.revision WHERE undoes = 0 AND redoes = 0) ORDER BY number DESC LIMIT 1", NULL);
}

/* mun_store_changeset: Returns: (transfer full): what revision @number recorded */
GBytes *
mun_store_changeset (MunStore  *store,
                     gint64     number,
                     GError   **error)
{
  g_autoptr(sqlite3_stmt) stmt = mun_sql_prepare (store->db, "SELECT changeset FROM main.revision WHERE number = ?", error);
  int code;

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_int64 (stmt, 1, number);
  code = sqlite3_step (stmt);
  if (code == SQLITE_ROW)
    return g_bytes_new (sqlite3_column_blob (stmt, 0), sqlite3_column_bytes (stmt, 0));
  if (code == SQLITE_DONE)
    g_set_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND, _("There is no revision %ld in this file."), (long) number);
  else
    mun_sql_set_error (store->db, error);
  return NULL;
}
