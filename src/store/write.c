/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "spec/kept.h"

static gboolean
check_open (MunStore  *store,
            GError   **error)
{
  if (store->change != NULL && !sqlite3_get_autocommit (store->db))
    return TRUE;
  g_set_error_literal (error, MUN_ERROR, MUN_ERROR_FAILED, _("The change was already given up. Nothing was changed. Try again."));
  return FALSE;
}

/* Numbers are counted outside the recorded tables: taking a record back does not free its number. */
static char *
take_number (MunStore       *store,
             const MunSpec  *spec,
             GError        **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "INSERT INTO main.sequence (type, last) VALUES (?, 1) "
                                       "ON CONFLICT (type) DO UPDATE SET last = last + 1 RETURNING last", error);
  char *ref = NULL;

  if (stmt == NULL)
    return NULL;
  mun_sql_bind_text (stmt, 1, spec->name);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    ref = g_strdup_printf ("%s-%04" G_GINT64_FORMAT, spec->prefix, (gint64) sqlite3_column_int64 (stmt, 0));
  else
    mun_sql_set_error (store->db, error);
  sqlite3_reset (stmt);
  return ref;
}

/* A new row that brings its number (from an import) moves the count on, so that nobody gets it a second time. */
static gboolean
keep_number (MunStore       *store,
             const MunSpec  *spec,
             const char     *ref,
             GError        **error)
{
  sqlite3_stmt *stmt;
  gsize prefix = strlen (spec->prefix);
  const char *digits = ref + prefix + 1;
  gint64 number;

  if (strlen (ref) <= prefix + 1 || strncmp (ref, spec->prefix, prefix) != 0 || ref[prefix] != '-' ||
      strspn (digits, "0123456789") != strlen (digits) || strlen (digits) > 9)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("“%s” is not a number for this type of record; they look like %s-0001."), ref, spec->prefix);
      return FALSE;
    }
  number = g_ascii_strtoll (digits, NULL, 10);
  stmt = mun_store_keep (store, "INSERT INTO main.sequence (type, last) VALUES (?1, ?2) "
                         "ON CONFLICT (type) DO UPDATE SET last = max(last, ?2)", error);
  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, spec->name);
  sqlite3_bind_int64 (stmt, 2, number);
  return mun_sql_finish (stmt, error);
}

/* A link without a foreign key behind it is looked at when the change ends: its target may be written later in the same change. */
static void
want_record (MunStore       *store,
             const MunSpec  *spec,
             const MunField *field,
             const char     *id)
{
  if (!g_hash_table_contains (store->change->wanted, id))
    g_hash_table_insert (store->change->wanted, g_strdup (id), g_strdup_printf ("%s, %s", _(spec->title), _(field->label)));
}

static gboolean
change_link (MunStore       *store,
             const char     *sql,
             const MunSpec  *spec,
             const MunField *field,
             const char     *from_id,
             const char     *to_id,
             GError        **error)
{
  const MunSpec *target = field->target != NULL ? field->target : mun_store_find_type (store, to_id);
  sqlite3_stmt *stmt = mun_store_keep (store, sql, error);

  if (stmt == NULL)
    return FALSE;
  if (target == NULL)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%s: the record that is linked does not exist (%s)."), _(field->label), to_id);
      return FALSE;
    }
  mun_sql_bind_text (stmt, 1, spec->name);
  mun_sql_bind_text (stmt, 2, from_id);
  mun_sql_bind_text (stmt, 3, target->name);
  mun_sql_bind_text (stmt, 4, to_id);
  sqlite3_bind_text (stmt, 5, field->role != NULL ? field->role : "", -1, SQLITE_TRANSIENT);
  return mun_sql_finish (stmt, error);
}

static gboolean
write_links (MunStore       *store,
             const MunSpec  *spec,
             const MunField *field,
             const char     *id,
             const char     *before,
             const char     *now,
             GError        **error)
{
  g_auto(GStrv) old = g_strsplit (before, "\n", -1);
  g_auto(GStrv) new = g_strsplit (now, "\n", -1);

  for (char **to = old; *to != NULL; to++)
    if (!g_strv_contains ((const char * const *) new, *to) &&
        !change_link (store, "DELETE FROM main.record_link WHERE from_type = ? AND from_id = ? AND to_type = ? AND to_id = ? AND role = ?",
                      spec, field, id, *to, error))
      return FALSE;
  for (char **to = new; *to != NULL; to++)
    if (!g_strv_contains ((const char * const *) old, *to))
      {
        if (!change_link (store, "INSERT OR IGNORE INTO main.record_link (from_type, from_id, to_type, to_id, role) VALUES (?, ?, ?, ?, ?)",
                          spec, field, id, *to, error))
          return FALSE;
        want_record (store, spec, field, *to);
      }
  return TRUE;
}

static gboolean
write_all_links (MunStore       *store,
                 const MunSpec  *spec,
                 const MunRow   *old,
                 const MunRow   *row,
                 GError        **error)
{
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].kind == MUN_KIND_LINKS)
      {
        const char *before = old != NULL ? old->values[i] : "";

        if (strcmp (before, row->values[i]) != 0 && !write_links (store, spec, &spec->fields[i], row->id, before, row->values[i], error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
check_value (MunStore       *store,
             const MunSpec  *spec,
             const MunField *field,
             const char     *value,
             GError        **error)
{
  if (!g_utf8_validate (value, -1, NULL))
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%s: the value is not readable text."), _(field->label));
      return FALSE;
    }
  if (*value == '\0')
    return TRUE;
  if (field->kind == MUN_KIND_LINK)
    want_record (store, spec, field, value);
  if (field->kind == MUN_KIND_FILE && !mun_store_has_file (store, value))
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%1$s: the file is not in this workspace. Files are added in the window: open the record and press “Choose…” at “%1$s”; "
                                                             "proof is added on the tab “Proof” of a record."), _(field->label));
      return FALSE;
    }
  return TRUE;
}

static gboolean
insert_row (MunStore  *store,
            MunTable  *table,
            MunRow    *row,
            GError   **error)
{
  const MunSpec *spec = table->spec;
  int place = 5;

  for (guint i = 0; i < spec->n_fields; i++)
    if (!check_value (store, spec, &spec->fields[i], row->values[i], error))
      return FALSE;
  mun_sql_bind_text (table->insert, 1, row->id);
  mun_sql_bind_text (table->insert, 2, row->ref);
  mun_sql_bind_text (table->insert, 3, row->note);
  mun_sql_bind_text (table->insert, 4, row->withdrawn);
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].kind != MUN_KIND_LINKS)
      mun_row_bind (table->insert, place++, &spec->fields[i], row->values[i]);
  g_hash_table_add (store->change->added, g_strdup (row->id));
  return (mun_store_begins_late (spec, row) ? mun_store_finish_at_work (store, table->insert, error) : mun_sql_finish (table->insert, error))
         && mun_store_note_record (store, spec->name, row->id, error);
}

static gboolean
write_new (MunStore  *store,
           MunTable  *table,
           MunRow    *row,
           GError   **error)
{
  g_autofree char *ref = NULL;

  if (*row->ref == '\0')
    {
      ref = take_number (store, table->spec, error);
      if (ref == NULL)
        return FALSE;
      g_free (row->ref);
      row->ref = g_steal_pointer (&ref);
    }
  else if (!keep_number (store, table->spec, row->ref, error))
    return FALSE;
  return write_all_links (store, table->spec, NULL, row, error) && insert_row (store, table, row, error);
}

static gboolean
bind_changes (MunStore       *store,
              sqlite3_stmt   *stmt,
              const MunSpec  *spec,
              const MunRow   *old,
              const MunRow   *row,
              GError        **error)
{
  int place = 3;

  mun_sql_bind_text (stmt, 1, row->note);
  mun_sql_bind_text (stmt, 2, row->withdrawn);
  for (guint i = 0; i < spec->n_fields; i++)
    {
      if (spec->fields[i].kind == MUN_KIND_LINKS || strcmp (old->values[i], row->values[i]) == 0)
        continue;
      if (!check_value (store, spec, &spec->fields[i], row->values[i], error))
        return FALSE;
      mun_row_bind (stmt, place++, &spec->fields[i], row->values[i]);
    }
  mun_sql_bind_text (stmt, place, row->id);
  return TRUE;
}

/* Only what differs is written: indexes of other columns stay untouched, and a row saved unchanged is no change. */
static gboolean
update_row (MunStore       *store,
            const MunSpec  *spec,
            const MunRow   *old,
            const MunRow   *row,
            GError        **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  gboolean differs = strcmp (old->note, row->note) != 0 || strcmp (old->withdrawn, row->withdrawn) != 0;
  sqlite3_stmt *stmt;

  g_string_append_printf (sql, "UPDATE main.\"%s\" SET note = ?, withdrawn = ?", spec->name);
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].kind != MUN_KIND_LINKS && strcmp (old->values[i], row->values[i]) != 0)
      {
        g_string_append_printf (sql, ", \"%s\" = ?", spec->fields[i].name);
        differs = TRUE;
      }
  if (!differs)
    return TRUE;
  g_string_append (sql, " WHERE id = ?");
  /* The same fields are changed again and again: steps of a life cycle, dates. */
  stmt = mun_store_keep (store, sql->str, error);
  if (stmt == NULL || !bind_changes (store, stmt, spec, old, row, error))
    return FALSE;
  return mun_store_makes_step (store, spec, old, row) ? mun_store_finish_at_work (store, stmt, error) : mun_sql_finish (stmt, error);
}

/* Links go first: an approved version and its links may arrive in one change, and from then on the row guards them. Where the row gives them
 * free, it goes first. */
static gboolean
is_opened (const MunSpec *spec,
           const MunRow  *old,
           const MunRow  *row)
{
  return mun_spec_has_state (spec) && mun_kept_opens (spec, old->values[spec->state_field], row->values[spec->state_field]);
}

gboolean
mun_store_write (MunStore       *store,
                 const MunSpec  *spec,
                 MunRow         *row,
                 GError        **error)
{
  MunTable *table;
  g_autoptr(MunRow) old = NULL;
  g_autoptr(GError) missing = NULL;

  g_return_val_if_fail (store != NULL && spec != NULL && row != NULL, FALSE);

  if (!check_open (store, error) || (table = mun_store_table (store, spec, error)) == NULL)
    return FALSE;
  if (!g_utf8_validate (row->note, -1, NULL) || !g_utf8_validate (row->withdrawn, -1, NULL))
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID, _("The note is not readable text."));
      return FALSE;
    }
  old = mun_store_load (store, spec, row->id, &missing);
  if (old != NULL && is_opened (spec, old, row))
    return update_row (store, spec, old, row, error) && write_all_links (store, spec, old, row, error);
  if (old != NULL)
    return write_all_links (store, spec, old, row, error) && update_row (store, spec, old, row, error);
  if (g_error_matches (missing, MUN_ERROR, MUN_ERROR_NOT_FOUND))
    return write_new (store, table, row, error);
  g_propagate_error (error, g_steal_pointer (&missing));
  return FALSE;
}

/* Says who points there; the foreign keys alone would only say that somebody does. */
static gboolean
check_unlinked (MunStore    *store,
                const char  *id,
                GError     **error)
{
  g_autoptr(GPtrArray) hits = mun_store_linked_from (store, id, error);

  if (hits == NULL)
    return FALSE;
  for (guint i = 0; i < hits->len; i++)
    {
      const MunHit *hit = g_ptr_array_index (hits, i);

      if (strcmp (hit->id, id) == 0)
        continue;
      g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("The record is still used by %s (%s). Change that one first, or withdraw this record instead of removing it."),
                   hit->ref, hit->title);
      return FALSE;
    }
  return TRUE;
}

gboolean
mun_store_delete (MunStore       *store,
                  const MunSpec  *spec,
                  const char     *id,
                  GError        **error)
{
  g_autoptr(MunRow) old = NULL;
  g_autoptr(MunRow) bare = NULL;
  g_autofree char *sql = NULL;
  g_autoptr(sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (store != NULL && spec != NULL && id != NULL, FALSE);

  if (!check_open (store, error))
    return FALSE;
  old = mun_store_load (store, spec, id, error);
  if (old == NULL || !check_unlinked (store, id, error))
    return FALSE;
  bare = mun_row_new (spec);
  g_free (bare->id);
  bare->id = g_strdup (id);
  sql = g_strdup_printf ("DELETE FROM main.\"%s\" WHERE id = ?", spec->name);
  stmt = mun_sql_prepare (store->db, sql, error);
  if (stmt == NULL || !write_all_links (store, spec, old, bare, error))
    return FALSE;
  mun_sql_bind_text (stmt, 1, id);
  return mun_sql_finish (stmt, error);
}
