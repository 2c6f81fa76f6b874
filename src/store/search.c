/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/text.h"
#include "spec/infrastructure.h"

#define SNIPPET_CHARACTERS 80

/* As mun_store_title() follows links. */
#define TITLE_DEPTH 4

/* Remembers the type behind an id; find_type() and links live on it. Returns: whether it is there now */
gboolean
mun_store_note_record (MunStore    *store,
                       const char  *type,
                       const char  *id,
                       GError     **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "INSERT OR IGNORE INTO main.search_row (record_type, record_id) VALUES (?, ?)", error);

  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, type);
  mun_sql_bind_text (stmt, 2, id);
  return mun_sql_finish (stmt, error);
}

static gboolean
get_number (MunStore    *store,
            const char  *id,
            gint64      *number,
            GError     **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "SELECT number FROM main.search_row WHERE record_id = ?", error);

  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, id);
  *number = sqlite3_step (stmt) == SQLITE_ROW ? sqlite3_column_int64 (stmt, 0) : 0;
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
run_with_number (MunStore    *store,
                 const char  *sql,
                 gint64       number,
                 GError     **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, sql, error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, number);
  return mun_sql_finish (stmt, error);
}

static gboolean
add_attachments (MunStore    *store,
                 const char  *id,
                 GString     *body,
                 GError     **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "SELECT title FROM main.attachment WHERE record = ? AND withdrawn IS NULL", error);

  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, id);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_autofree char *title = mun_sql_column_text (stmt, 0);

      g_string_append_printf (body, "%s\n", title);
    }
  return mun_sql_finish (stmt, error);
}

/* All that a record can be found by, except its number and title. */
static char *
build_body (MunStore       *store,
            const MunSpec  *spec,
            const MunRow   *row,
            GError        **error)
{
  g_autoptr(GString) body = g_string_new (NULL);

  for (guint i = 0; i < spec->n_fields; i++)
    if ((spec->fields[i].flags & MUN_SEARCHED) && i != spec->title_field && *row->values[i] != '\0')
      g_string_append_printf (body, "%s\n", row->values[i]);
  if (*row->note != '\0')
    g_string_append_printf (body, "%s\n", row->note);
  if (!add_attachments (store, row->id, body, error))
    return NULL;
  return g_strdup (body->str);
}

static gboolean
write_search (MunStore       *store,
              const MunSpec  *spec,
              const MunRow   *row,
              gint64          number,
              GError        **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "INSERT INTO main.search (rowid, ref, title, body) VALUES (?, ?, ?, ?)", error);
  g_autofree char *title = mun_store_title (store, spec, row->id);
  g_autofree char *body = build_body (store, spec, row, error);

  if (stmt == NULL || body == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, number);
  mun_sql_bind_text (stmt, 2, row->ref);
  mun_sql_bind_text (stmt, 3, title);
  mun_sql_bind_text (stmt, 4, body);
  return mun_sql_finish (stmt, error);
}

static char *
get_indexed_title (MunStore *store,
                   gint64    number)
{
  sqlite3_stmt *stmt = number != 0 ? mun_store_keep (store, "SELECT coalesce(title, '') FROM main.search WHERE rowid = ?", NULL) : NULL;
  char *title = NULL;

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_int64 (stmt, 1, number);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    title = mun_sql_column_text (stmt, 0);
  sqlite3_reset (stmt);
  return title;
}

/* @renamed: (out): whether it was found by another title until now */
static gboolean
refresh_record (MunStore       *store,
                const MunSpec  *spec,
                const char     *id,
                gboolean       *renamed,
                GError        **error)
{
  g_autofree char *before = NULL, *now = NULL;
  g_autoptr(GError) missing = NULL;
  g_autoptr(MunRow) row = mun_store_load (store, spec, id, &missing);
  gint64 number;

  if (row == NULL && !g_error_matches (missing, MUN_ERROR, MUN_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }
  if (row != NULL && !mun_store_note_record (store, spec->name, id, error))
    return FALSE;
  if (!get_number (store, id, &number, error))
    return FALSE;
  before = get_indexed_title (store, number);
  now = mun_store_title (store, spec, id);
  *renamed = before != NULL && row != NULL && g_strcmp0 (before, now) != 0;
  if (number != 0 && !run_with_number (store, "DELETE FROM main.search WHERE rowid = ?", number, error))
    return FALSE;
  if (row == NULL)
    return number == 0 || run_with_number (store, "DELETE FROM main.search_row WHERE number = ?", number, error);
  return *row->withdrawn != '\0' || write_search (store, spec, row, number, error);
}

static GPtrArray *
find_named_by (MunStore       *store,
               const MunSpec  *spec,
               const char     *id,
               GError        **error)
{
  const char *field = spec->fields[spec->title_field].name;
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM main.\"%s\" WHERE \"%s\" = ?", spec->name, field);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *stmt = mun_store_keep (store, sql, error);

  if (stmt == NULL)
    return NULL;
  mun_sql_bind_text (stmt, 1, id);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (ids, mun_sql_column_text (stmt, 0));
  return mun_sql_finish (stmt, error) ? g_steal_pointer (&ids) : NULL;
}

/* Lines without a name of their own are found by that of the record they point to. They never point in a circle: their titles come to an end. */
static gboolean
refresh_named_by (MunStore       *store,
                  const MunSpec  *renamed,
                  const char     *id,
                  guint           depth,
                  GError        **error)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL && depth < TITLE_DEPTH; spec++)
    {
      const MunField *title = &(*spec)->fields[(*spec)->title_field];
      g_autoptr(GPtrArray) ids = NULL;

      if (title->kind != MUN_KIND_LINK || (title->target != NULL && title->target != renamed))
        continue;
      ids = find_named_by (store, *spec, id, error);
      if (ids == NULL)
        return FALSE;
      for (guint i = 0; i < ids->len; i++)
        {
          gboolean too;

          if (!refresh_record (store, *spec, g_ptr_array_index (ids, i), &too, error) ||
              (too && !refresh_named_by (store, *spec, g_ptr_array_index (ids, i), depth + 1, error)))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
refresh_touched (MunStore       *store,
                 const MunSpec  *spec,
                 const char     *id,
                 GError        **error)
{
  gboolean renamed;

  return refresh_record (store, spec, id, &renamed, error) && (!renamed || refresh_named_by (store, spec, id, 0, error));
}

static void
add_owner (GHashTable    *owners,
           sqlite3_value *value)
{
  char *id = mun_row_value_text (NULL, value);

  if (*id != '\0')
    g_hash_table_add (owners, id);
  else
    g_free (id);
}

/* An attachment changes what the record it belongs to is found by, and the one it belonged to before. */
static GHashTable *
find_owners (MunStore   *store,
             MunTable   *table,
             const void *changeset,
             int         size)
{
  GHashTable *owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(sqlite3_changeset_iter) iter = NULL;

  if (sqlite3changeset_start (&iter, size, (void *) changeset) != SQLITE_OK)
    return owners;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *name;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iter, &name, &n_columns, &operation, &indirect);
      for (int i = 0; strcmp (name, table->spec->name) == 0 && i < n_columns && i < (int) table->places->len; i++)
        if (g_array_index (table->places, int, i) == ATTACHMENT_RECORD)
          {
            sqlite3_value *old = NULL, *now = NULL;

            if (operation != SQLITE_INSERT)
              sqlite3changeset_old (iter, i, &old);
            if (operation != SQLITE_DELETE)
              sqlite3changeset_new (iter, i, &now);
            add_owner (owners, old);
            add_owner (owners, now);
          }
    }
  return owners;
}

static gboolean
refresh_owners (MunStore    *store,
                GHashTable  *touched,
                const void  *changeset,
                int          size,
                GError     **error)
{
  MunTable *table = mun_store_table (store, &mun_attachment_spec, error);
  g_autoptr(GHashTable) owners = NULL;
  GHashTableIter iter;
  gpointer id, type;

  if (table == NULL)
    return FALSE;
  owners = find_owners (store, table, changeset, size);
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, &type))
    if (strcmp (type, mun_attachment_spec.name) == 0)
      {
        g_autoptr(MunRow) row = mun_store_load (store, &mun_attachment_spec, id, NULL);

        if (row != NULL && *row->values[ATTACHMENT_RECORD] != '\0')
          g_hash_table_add (owners, g_strdup (row->values[ATTACHMENT_RECORD]));
      }
  g_hash_table_iter_init (&iter, owners);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const MunSpec *spec = g_hash_table_contains (touched, id) ? NULL : mun_store_find_type (store, id);

      if (spec != NULL && !refresh_touched (store, spec, id, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * mun_store_refresh_search:
 * @touched: id -> name of the type, as of mun_changes_touched()
 * @changeset: the same change
 */
gboolean
mun_store_refresh_search (MunStore    *store,
                          GHashTable  *touched,
                          const void  *changeset,
                          int          size,
                          GError     **error)
{
  GHashTableIter iter;
  gpointer id, type;
  gboolean attached = FALSE;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, &type))
    {
      const MunSpec *spec = mun_spec_find (type);

      if (spec != NULL && !refresh_touched (store, spec, id, error))
        return FALSE;
      attached = attached || spec == &mun_attachment_spec;
    }
  return !attached || refresh_owners (store, touched, changeset, size, error);
}

/**
 * mun_store_words_sql:
 * @first: number of the first value that the condition binds
 * @texts: the texts to bind are added here
 *
 * The index knows every three letters in a row; shorter words (most Chinese ones) are looked for in its texts.
 *
 * Returns: (transfer full) (nullable): a condition on "search", %NULL when @words holds none
 */
char *
mun_store_words_sql (const char *words,
                     int         first,
                     GPtrArray  *texts)
{
  g_auto(GStrv) parts = g_strsplit_set (words, " \t\n\r", -1);
  g_autoptr(GString) match = g_string_new (NULL);
  g_autoptr(GString) sql = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    {
      g_auto(GStrv) quotes = g_strsplit (*part, "\"", -1);
      g_autofree char *quoted = g_strjoinv ("\"\"", quotes);

      if (g_utf8_strlen (*part, -1) >= 3)
        g_string_append_printf (match, "%s\"%s\"", match->len > 0 ? " AND " : "", quoted);
      else if (**part != '\0')
        {
          g_string_append_printf (sql, "%speople_contains(search.ref || char(10) || coalesce(search.title, '') || char(10) || "
                                  "coalesce(search.body, ''), ?%d)", sql->len > 0 ? " AND " : "", first + texts->len);
          g_ptr_array_add (texts, g_strdup (*part));
        }
    }
  if (match->len > 0)
    {
      g_string_append_printf (sql, "%ssearch MATCH ?%d", sql->len > 0 ? " AND " : "", first + texts->len);
      g_ptr_array_add (texts, g_strdup (match->str));
    }
  return sql->len > 0 ? g_strdup (sql->str) : NULL;
}

/* Plain text around the first of the words that is found. */
static char *
cut_snippet (const char *text,
             const char *words)
{
  g_auto(GStrv) parts = g_strsplit (words, " ", -1);
  const char *hit = NULL, *start;
  g_autofree char *cut = NULL;
  glong before;

  for (char **part = parts; *part != NULL && hit == NULL; part++)
    if (**part != '\0')
      hit = mun_fold_find (text, *part);
  if (hit == NULL)
    return mun_text_shorten (text, SNIPPET_CHARACTERS);
  before = g_utf8_pointer_to_offset (text, hit);
  if (before <= SNIPPET_CHARACTERS / 3)
    return mun_text_shorten (text, SNIPPET_CHARACTERS);
  start = g_utf8_offset_to_pointer (hit, -SNIPPET_CHARACTERS / 3);
  cut = g_strconcat ("…", start, NULL);
  return mun_text_shorten (cut, SNIPPET_CHARACTERS);
}

/* Best first: the record whose number it is, what the words name, then what they describe. Words too short for the index have no rank: titles go first. */
static sqlite3_stmt *
prepare_search (MunStore    *store,
                const char  *words,
                guint        limit,
                GError     **error)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *condition = mun_store_words_sql (words, 1, texts);
  gboolean ranked = strstr (condition, "MATCH") != NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT r.record_type, r.record_id, search.ref, coalesce(search.body, '') "
                                          "FROM main.search JOIN main.search_row AS r ON r.number = search.rowid WHERE %s "
                                          "ORDER BY search.ref <> ?%u COLLATE NOCASE, %s, r.number LIMIT %u",
                                          condition, texts->len + 1,
                                          ranked ? "bm25(search, 8.0, 4.0, 1.0)" : "NOT people_contains(coalesce(search.title, ''), ?1)", limit);
  sqlite3_stmt *stmt = mun_sql_prepare (store->db, sql, error);

  for (guint i = 0; stmt != NULL && i < texts->len; i++)
    mun_sql_bind_text (stmt, i + 1, g_ptr_array_index (texts, i));
  if (stmt != NULL)
    mun_sql_bind_text (stmt, texts->len + 1, words);
  return stmt;
}

static MunHit *
make_hit (MunStore      *store,
          sqlite3_stmt  *stmt,
          const char    *words)
{
  g_autofree char *type = mun_sql_column_text (stmt, 0);
  g_autofree char *text = mun_sql_column_text (stmt, 3);
  const MunSpec *spec = mun_spec_find (type);
  MunHit *hit;

  if (spec == NULL)
    return NULL;
  hit = g_new0 (MunHit, 1);
  hit->spec = spec;
  hit->id = mun_sql_column_text (stmt, 1);
  hit->ref = mun_sql_column_text (stmt, 2);
  hit->title = mun_store_title (store, spec, hit->id);
  hit->snippet = cut_snippet (text, words);
  return hit;
}

GPtrArray *
mun_store_search (MunStore    *store,
                  const char  *words,
                  guint        limit,
                  GError     **error)
{
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_hit_free);
  g_autofree char *clean = NULL;
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int code;

  g_return_val_if_fail (store != NULL && words != NULL, NULL);

  clean = mun_text_clean (words, -1, FALSE, error);
  if (clean == NULL)
    return NULL;
  if (g_utf8_strlen (clean, -1) < 2)
    return g_steal_pointer (&hits);
  stmt = prepare_search (store, clean, limit, error);
  if (stmt == NULL)
    return NULL;
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      MunHit *hit = make_hit (store, stmt, clean);

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }
  if (code == SQLITE_DONE)
    return g_steal_pointer (&hits);
  mun_sql_set_error (store->db, error);
  return NULL;
}
