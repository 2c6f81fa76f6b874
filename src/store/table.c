/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

void
mun_table_free (MunTable *table)
{
  if (table == NULL)
    return;
  sqlite3_finalize (table->by_id);
  sqlite3_finalize (table->by_rowid);
  sqlite3_finalize (table->title);
  sqlite3_finalize (table->insert);
  g_clear_pointer (&table->places, g_array_unref);
  g_free (table->columns);
  g_free (table);
}

static int
find_place (const MunSpec *spec,
            const char    *name)
{
  static const struct { const char *name; int place; } fixed[] = {
    { "id", COLUMN_ID }, { "ref", COLUMN_REF }, { "note", COLUMN_NOTE }, { "withdrawn", COLUMN_WITHDRAWN },
  };
  int field;

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (strcmp (fixed[i].name, name) == 0)
      return fixed[i].place;
  field = mun_spec_find_field (spec, name);
  return field >= 0 ? field : COLUMN_UNKNOWN;
}

/* Changesets name columns by their place, so the places are those of the file, not of the spec. */
static gboolean
read_places (MunStore  *store,
             MunTable  *table,
             GError   **error)
{
  g_autoptr(sqlite3_stmt) stmt = mun_sql_prepare (store->db, "SELECT name FROM pragma_table_info(?, 'main') ORDER BY cid", error);

  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, table->spec->name);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      int place = find_place (table->spec, (const char *) sqlite3_column_text (stmt, 0));

      g_array_append_val (table->places, place);
    }
  return TRUE;
}

static gboolean
has_place (MunTable *table,
           int       place)
{
  for (guint i = 0; i < table->places->len; i++)
    if (g_array_index (table->places, int, i) == place)
      return TRUE;
  return FALSE;
}

/* The one place that builds a list of columns. A file of a newer version may lack a column: it reads as not set. */
static char *
build_columns (MunTable *table)
{
  GString *columns = g_string_new ("id, ref, note, withdrawn");

  for (guint i = 0; i < table->spec->n_fields; i++)
    if (table->spec->fields[i].kind == MUN_KIND_LINKS)
      table->has_links = TRUE;
    else if (has_place (table, i))
      g_string_append_printf (columns, ", \"%s\"", table->spec->fields[i].name);
    else
      g_string_append (columns, ", NULL");
  return g_string_free (columns, FALSE);
}

static sqlite3_stmt *
prepare_select (MunStore    *store,
                MunTable    *table,
                const char  *what,
                const char  *where,
                GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM main.\"%s\" AS t WHERE %s = ?", what, table->spec->name, where);

  return mun_sql_prepare (store->db, sql, error);
}

static sqlite3_stmt *
prepare_insert (MunStore  *store,
                MunTable  *table,
                GError   **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO main.\"%s\" (%s) VALUES (?, ?, ?, ?", table->spec->name, table->columns);
  for (guint i = 0; i < table->spec->n_fields; i++)
    if (table->spec->fields[i].kind != MUN_KIND_LINKS)
      g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return mun_sql_prepare (store->db, sql->str, error);
}

/* Returns: (transfer none): the table of @spec in the open file; made at its first use, since few sessions touch all types */
MunTable *
mun_store_table (MunStore       *store,
                 const MunSpec  *spec,
                 GError        **error)
{
  MunTable *table = g_hash_table_lookup (store->tables, spec);
  g_autofree char *title = NULL;

  if (table != NULL)
    return table;
  table = g_new0 (MunTable, 1);
  table->spec = spec;
  table->places = g_array_new (FALSE, FALSE, sizeof (int));
  title = mun_table_title_sql (spec, "t");
  if (read_places (store, table, error))
    {
      table->columns = build_columns (table);
      table->by_id = prepare_select (store, table, table->columns, "id", error);
      if (table->by_id != NULL)
        table->by_rowid = prepare_select (store, table, table->columns, "rowid", error);
      if (table->by_rowid != NULL)
        table->title = prepare_select (store, table, title, "id", error);
      if (table->title != NULL && !store->newer)
        table->insert = prepare_insert (store, table, error);
    }
  if (table->title == NULL || (table->insert == NULL && !store->newer))
    {
      mun_table_free (table);
      return NULL;
    }
  g_hash_table_insert (store->tables, (gpointer) spec, table);
  return table;
}

/**
 * mun_table_title_sql:
 * @alias: what the table of @spec is called in the statement
 *
 * Returns: (transfer full): an SQL expression for the title of a record; where a link names it (an attendance by its person), the title behind
 */
char *
mun_table_title_sql (const MunSpec *spec,
                     const char    *alias)
{
  const MunField *field = &spec->fields[spec->title_field];
  g_autofree char *inner_alias = NULL;
  g_autofree char *inner = NULL;

  if (field->kind != MUN_KIND_LINK || field->target == NULL || strlen (alias) > 4)
    return g_strdup_printf ("%s.\"%s\"", alias, field->name);
  inner_alias = g_strconcat (alias, "t", NULL);
  inner = mun_table_title_sql (field->target, inner_alias);
  return g_strdup_printf ("(SELECT %s FROM main.\"%s\" AS %s WHERE %s.id = %s.\"%s\")",
                          inner, field->target->name, inner_alias, inner_alias, alias, field->name);
}
