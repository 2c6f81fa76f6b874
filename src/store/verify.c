/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "spec/infrastructure.h"

/* After so many problems of one sort nobody reads on. */
#define ENOUGH 20

typedef struct {
  MunStore        *store;
  sqlite3         *replay; /* the history once more, from the beginning; the file itself is attached as "file" */
  MunVerification *result;
  GCancellable    *cancellable;
  gint64           number; /* revision at work */
  gboolean         fits;   /* whether that one could be replayed */
  gboolean         listed; /* whether the list leads from all records so far to the revisions that changed them */
  gint64           n_touched;
} Verifier;

void
mun_verification_free (MunVerification *verification)
{
  if (verification == NULL)
    return;
  g_free (verification->head);
  g_clear_pointer (&verification->problems, g_ptr_array_unref);
  g_free (verification);
}

static void G_GNUC_PRINTF (2, 3)
report (Verifier   *verifier,
        const char *format,
        ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (verifier->result->problems, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* TRUE to go on. A statement that stopped for another reason than the end is itself a finding: damage must not look like health. */
static gboolean
end_statement (Verifier  *verifier,
               sqlite3   *db,
               int        code,
               GError   **error)
{
  g_autoptr(GError) problem = NULL;

  if (code == SQLITE_DONE || code == SQLITE_ROW)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (verifier->cancellable, error))
    return FALSE;
  mun_sql_set_error (db, &problem);
  if (g_error_matches (problem, MUN_ERROR, MUN_ERROR_DAMAGED))
    {
      report (verifier, "%s", problem->message);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Replaying ----------------------------------------------------------------------------------------------------- */

static int
mismatch_cb (gpointer                data,
             int                     kind,
             sqlite3_changeset_iter *iter)
{
  Verifier *verifier = data;

  verifier->fits = FALSE;
  return kind == SQLITE_CHANGESET_DATA || kind == SQLITE_CHANGESET_CONFLICT ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT;
}

/* The tables of the records as the file has them, without the triggers: what was evidence must be written once more. */
static gboolean
open_replay (Verifier  *verifier,
             GError   **error)
{
  g_autoptr(sqlite3_stmt) tables = NULL;
  g_autoptr(sqlite3_stmt) attach = NULL;
  gboolean ok = TRUE;

  if (sqlite3_open_v2 ("", &verifier->replay, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_PRIVATECACHE, NULL) != SQLITE_OK)
    {
      mun_sql_set_error (verifier->replay, error);
      return FALSE;
    }
  sqlite3_busy_timeout (verifier->replay, 5000);
  mun_sql_watch (verifier->replay, verifier->cancellable);
  attach = mun_sql_prepare (verifier->replay, "ATTACH ? AS file", error);
  if (attach == NULL)
    return FALSE;
  mun_sql_bind_text (attach, 1, verifier->store->path);
  if (!mun_sql_finish (attach, error) ||
      !mun_sql_run (verifier->replay, "PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = OFF; PRAGMA main.journal_mode = MEMORY; "
                    "PRAGMA main.synchronous = OFF", error))
    return FALSE;
  tables = mun_sql_prepare (verifier->store->db, "SELECT name, sql FROM main.sqlite_schema WHERE type = 'table'", error);
  while (ok && tables != NULL && sqlite3_step (tables) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (tables, 0);

      if (strcmp (name, "record_link") == 0 || mun_spec_find (name) != NULL)
        ok = mun_sql_run (verifier->replay, (const char *) sqlite3_column_text (tables, 1), error);
    }
  return ok && tables != NULL && mun_sql_run (verifier->replay, "BEGIN", error);
}

static void
check_revision (Verifier          *verifier,
                const MunRevision *revision,
                const void        *changeset,
                int                size)
{
  g_autofree char *expected = mun_revision_hash (revision, verifier->result->head, changeset, size);
  int code;

  if (revision->number != verifier->number + 1)
    report (verifier, _("The history has a gap before revision %ld."), (long) revision->number);
  if (strcmp (expected, revision->hash) != 0)
    report (verifier, _("Revision %ld is not as it was written: its checksum does not fit."), (long) revision->number);
  verifier->number = revision->number;
  verifier->fits = TRUE;
  code = sqlite3changeset_apply (verifier->replay, size, (void *) changeset, NULL, mismatch_cb, verifier);
  if (code != SQLITE_OK || !verifier->fits)
    report (verifier, _("Revision %ld does not follow from the ones before it."), (long) revision->number);
}

/* The list that leads from a record to its history, and keeps what others rest on from being undone. */
static gboolean
check_touched (Verifier    *verifier,
               gint64       number,
               const void  *changeset,
               int          size,
               GError     **error)
{
  g_autoptr(GHashTable) touched = mun_changes_touched (changeset, size);
  sqlite3_stmt *stmt = mun_store_keep (verifier->store, "SELECT 1 FROM main.revision_record WHERE record_id = ? AND revision = ? AND record_type = ?", error);
  GHashTableIter iter;
  gpointer id, type;

  if (stmt == NULL)
    return FALSE;
  verifier->n_touched += g_hash_table_size (touched);
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, &type))
    {
      mun_sql_bind_text (stmt, 1, id);
      sqlite3_bind_int64 (stmt, 2, number);
      mun_sql_bind_text (stmt, 3, type);
      verifier->listed = sqlite3_step (stmt) == SQLITE_ROW && verifier->listed;
      sqlite3_reset (stmt);
    }
  return TRUE;
}

/* Returns: whether nothing prevented it from finding out */
static gboolean
check_list (Verifier  *verifier,
            GError   **error)
{
  gint64 n;

  if (!mun_sql_get_number (verifier->store->db, "SELECT count(*) FROM main.revision_record", &n, error))
    return FALSE;
  if (!verifier->listed || n != verifier->n_touched)
    report (verifier, _("The list of which revision changed which record is not what the history says."));
  return TRUE;
}

static gboolean
check_chain (Verifier  *verifier,
             GError   **error)
{
  g_autoptr(sqlite3_stmt) stmt = mun_sql_prepare (verifier->store->db, "SELECT " MUN_REVISION_COLUMNS ", changeset FROM main.revision ORDER BY number", error);
  int code;

  if (stmt == NULL)
    return FALSE;
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      g_autoptr(MunRevision) revision = mun_revision_from_stmt (stmt);

      if (g_cancellable_set_error_if_cancelled (verifier->cancellable, error))
        return FALSE;
      check_revision (verifier, revision, sqlite3_column_blob (stmt, 7), sqlite3_column_bytes (stmt, 7));
      if (!check_touched (verifier, revision->number, sqlite3_column_blob (stmt, 7), sqlite3_column_bytes (stmt, 7), error))
        return FALSE;
      verifier->result->n_revisions++;
      g_free (verifier->result->head);
      verifier->result->head = g_strdup (revision->hash);
    }
  return end_statement (verifier, verifier->store->db, code, error) && check_list (verifier, error);
}

/* Comparing ----------------------------------------------------------------------------------------------------- */

static gboolean
report_rows (Verifier    *verifier,
             const char  *sql,
             const char  *format,
             const char  *type,
             GError     **error)
{
  g_autoptr(sqlite3_stmt) stmt = mun_sql_prepare (verifier->replay, sql, error);
  int code;

  if (stmt == NULL)
    return FALSE;
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      g_autofree char *ref = mun_sql_column_text (stmt, 0);
      g_autoptr(GString) message = g_string_new (format);

      g_string_replace (message, "{type}", type, 1);
      g_string_replace (message, "{ref}", ref, 1);
      report (verifier, "%s", message->str);
    }
  return end_statement (verifier, verifier->replay, code, error);
}

static gboolean
compare_table (Verifier       *verifier,
               const MunSpec  *spec,
               GError        **error)
{
  g_autofree char *differ = g_strdup_printf ("SELECT ref FROM (SELECT * FROM file.\"%s\" EXCEPT SELECT * FROM main.\"%s\") LIMIT %d",
                                             spec->name, spec->name, ENOUGH);
  g_autofree char *gone = g_strdup_printf ("SELECT ref FROM main.\"%s\" WHERE id NOT IN (SELECT id FROM file.\"%s\") LIMIT %d",
                                           spec->name, spec->name, ENOUGH);
  g_autofree char *count = g_strdup_printf ("SELECT count(*) FROM file.\"%s\"", spec->name);
  gint64 n;

  if (!mun_sql_get_number (verifier->replay, count, &n, error))
    return FALSE;
  verifier->result->n_records += n;
  return report_rows (verifier, differ, _("{type} {ref} is not what its history says: it was changed without a revision."), _(spec->title), error) &&
         report_rows (verifier, gone, _("{type} {ref} is missing although no revision removed it."), _(spec->title), error);
}

static gboolean
compare_links (Verifier  *verifier,
               GError   **error)
{
  static const char differ[] =
    "SELECT count(*) FROM (SELECT * FROM (SELECT * FROM file.record_link EXCEPT SELECT * FROM main.record_link) "
    "UNION ALL SELECT * FROM (SELECT * FROM main.record_link EXCEPT SELECT * FROM file.record_link))";
  gint64 n;

  if (!mun_sql_get_number (verifier->replay, differ, &n, error))
    return FALSE;
  if (n > 0)
    report (verifier, ngettext ("%ld link between records is not what the history says.",
                                "%ld links between records are not what the history says.", n), (long) n);
  return TRUE;
}

static gboolean
compare_tables (Verifier  *verifier,
                GError   **error)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if (!compare_table (verifier, *spec, error))
      return FALSE;
  return compare_links (verifier, error);
}

/* The file itself ----------------------------------------------------------------------------------------------- */

static gboolean
check_integrity (Verifier  *verifier,
                 GError   **error)
{
  g_autoptr(sqlite3_stmt) stmt = mun_sql_prepare (verifier->store->db, "PRAGMA main.integrity_check(20)", error);
  int code;

  if (stmt == NULL)
    return FALSE;
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      g_autofree char *said = mun_sql_column_text (stmt, 0);

      if (strcmp (said, "ok") != 0)
        report (verifier, _("The file is damaged: %s."), said);
    }
  return end_statement (verifier, verifier->store->db, code, error);
}

static gboolean
check_links (Verifier  *verifier,
             GError   **error)
{
  g_autoptr(sqlite3_stmt) stmt = mun_sql_prepare (verifier->store->db, "SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check", error);
  int code;

  if (stmt == NULL)
    return FALSE;
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      g_autofree char *from = mun_sql_column_text (stmt, 0);
      g_autofree char *to = mun_sql_column_text (stmt, 1);

      report (verifier, _("A record of type “%s” points to a record of type “%s” that is not there."), from, to);
    }
  return end_statement (verifier, verifier->store->db, code, error);
}

/* Rules that somebody took out of the file would no longer hold for the next one who edits it. */
static gboolean
check_schema (Verifier  *verifier,
              GError   **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  sqlite3 *fresh = NULL;
  gboolean ok;
  int code = SQLITE_DONE;

  if (verifier->store->newer)
    return TRUE;
  ok = sqlite3_open_v2 (":memory:", &fresh, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK &&
       mun_schema_migrate (fresh, 0, error) &&
       (stmt = mun_sql_prepare (fresh, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'trigger')", error)) != NULL;
  while (ok && (code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      sqlite3_stmt *same = mun_store_keep (verifier->store, "SELECT 1 FROM main.sqlite_schema WHERE name = ? AND sql = ?", error);

      if (same == NULL)
        ok = FALSE;
      else
        {
          sqlite3_bind_value (same, 1, sqlite3_column_value (stmt, 0));
          sqlite3_bind_value (same, 2, sqlite3_column_value (stmt, 1));
          if (sqlite3_step (same) != SQLITE_ROW)
            report (verifier, _("A rule or table of the file (%s) was changed or taken out."), (const char *) sqlite3_column_text (stmt, 0));
          sqlite3_reset (same);
        }
    }
  g_clear_pointer (&stmt, sqlite3_finalize);
  sqlite3_close (fresh);
  return ok;
}

/* A hash of its own reading: sqlite3_blob gives the bytes in pieces, so that a file of 50 MB needs none of that at once. */
static gboolean
hash_blob (Verifier  *verifier,
           gint64     rowid,
           char     **hash,
           GError   **error)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  sqlite3_blob *blob = NULL;
  guchar buffer[65536];
  int size, code = sqlite3_blob_open (verifier->store->db, "main", "file_blob", "data", rowid, 0, &blob);

  size = code == SQLITE_OK ? sqlite3_blob_bytes (blob) : 0;
  for (int place = 0; code == SQLITE_OK && place < size; place += sizeof buffer)
    {
      int n = MIN ((int) sizeof buffer, size - place);

      code = sqlite3_blob_read (blob, buffer, n, place);
      g_checksum_update (sum, buffer, n);
    }
  sqlite3_blob_close (blob);
  *hash = g_strdup (code == SQLITE_OK ? g_checksum_get_string (sum) : "");
  return code == SQLITE_OK || (code & 0xff) == SQLITE_CORRUPT || end_statement (verifier, verifier->store->db, code, error);
}

static gboolean
check_files (Verifier  *verifier,
             GError   **error)
{
  g_autoptr(sqlite3_stmt) stmt = mun_sql_prepare (verifier->store->db, "SELECT rowid, sha256 FROM main.file_blob", error);
  int code;

  if (stmt == NULL)
    return FALSE;
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      g_autofree char *expected = mun_sql_column_text (stmt, 1);
      g_autofree char *hash = NULL;

      if (g_cancellable_set_error_if_cancelled (verifier->cancellable, error) ||
          !hash_blob (verifier, sqlite3_column_int64 (stmt, 0), &hash, error))
        return FALSE;
      verifier->result->n_files++;
      if (strcmp (hash, expected) != 0)
        report (verifier, _("The attached file with the checksum %.16s… is no longer what was added."), expected);
    }
  return end_statement (verifier, verifier->store->db, code, error);
}

/* An evidence file without content proves nothing, and one whose checksum is not that of its content proves something else. */
static gboolean
check_attachments (Verifier  *verifier,
                   GError   **error)
{
  g_autofree char *empty = g_strdup_printf ("SELECT ref FROM file.attachment WHERE file IS NULL LIMIT %d", ENOUGH);
  g_autofree char *other = g_strdup_printf ("SELECT ref FROM file.attachment WHERE file IS NOT NULL AND sha256 IS NOT file LIMIT %d", ENOUGH);
  const char *type = _(mun_attachment_spec.title);

  return report_rows (verifier, empty, _("{type} {ref} has no content: the file it names was never added."), type, error)
         && report_rows (verifier, other, _("{type} {ref} carries the checksum of another file."), type, error);
}

static gboolean
check_wanted_files (Verifier  *verifier,
                    GError   **error)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    for (guint i = 0; i < (*spec)->n_fields; i++)
      if ((*spec)->fields[i].kind == MUN_KIND_FILE)
        {
          g_autofree char *sql = g_strdup_printf ("SELECT ref FROM file.\"%s\" WHERE \"%s\" IS NOT NULL AND \"%s\" NOT IN (SELECT sha256 FROM file.file_blob) LIMIT %d",
                                                  (*spec)->name, (*spec)->fields[i].name, (*spec)->fields[i].name, ENOUGH);

          if (!report_rows (verifier, sql, _("The file that belongs to {type} {ref} is not in the workspace."), _((*spec)->title), error))
            return FALSE;
        }
  return check_attachments (verifier, error);
}

MunVerification *
mun_store_verify (MunStore      *store,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr(MunVerification) result = g_new0 (MunVerification, 1);
  Verifier verifier = { .store = store, .result = result, .cancellable = cancellable, .listed = TRUE };
  gboolean ok;

  g_return_val_if_fail (store != NULL, NULL);

  result->head = g_strdup ("");
  result->problems = g_ptr_array_new_with_free_func (g_free);
  mun_sql_watch (store->db, cancellable);
  ok = check_integrity (&verifier, error) &&
       check_links (&verifier, error) &&
       check_schema (&verifier, error) &&
       open_replay (&verifier, error) &&
       check_chain (&verifier, error) &&
       compare_tables (&verifier, error) &&
       check_files (&verifier, error) &&
       check_wanted_files (&verifier, error);
  mun_sql_unwatch (store->db);
  sqlite3_close (verifier.replay);
  if (!ok && cancellable != NULL && g_cancellable_is_cancelled (cancellable))
    {
      g_clear_error (error);
      g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  return ok ? g_steal_pointer (&result) : NULL;
}
