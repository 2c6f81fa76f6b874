/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

/* Counting by two fields at once. */

static void
clear_cross (gpointer data)
{
  MunCross *cross = data;

  g_free (cross->first);
  g_free (cross->second);
  g_ptr_array_unref (cross->hits);
}

/* Rows come cell by cell. */
static void
add_to_cross (GArray         *cells,
              const MunQuery *query,
              int             first,
              int             second,
              sqlite3_stmt   *stmt)
{
  g_autofree char *one = mun_row_value_text (&query->spec->fields[first], sqlite3_column_value (stmt, 0));
  g_autofree char *other = mun_row_value_text (&query->spec->fields[second], sqlite3_column_value (stmt, 1));
  MunCross *cell = cells->len > 0 ? &g_array_index (cells, MunCross, cells->len - 1) : NULL;
  MunHit *hit = g_new0 (MunHit, 1);

  if (cell == NULL || g_strcmp0 (cell->first, one) != 0 || g_strcmp0 (cell->second, other) != 0)
    {
      g_array_set_size (cells, cells->len + 1);
      cell = &g_array_index (cells, MunCross, cells->len - 1);
      *cell = (MunCross) { g_steal_pointer (&one), g_steal_pointer (&other), sqlite3_column_int (stmt, 2),
                           g_ptr_array_new_with_free_func ((GDestroyNotify) mun_hit_free) };
    }
  hit->spec = query->spec;
  hit->id = mun_sql_column_text (stmt, 3);
  hit->ref = mun_sql_column_text (stmt, 4);
  hit->title = mun_sql_column_text (stmt, 5);
  g_ptr_array_add (cell->hits, hit);
}

GArray *
mun_store_cross (MunStore       *store,
                 const MunQuery *query,
                 int             first,
                 int             second,
                 GError        **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  g_autoptr(GArray) cells = g_array_new (FALSE, FALSE, sizeof (MunCross));
  g_autofree char *title = NULL;
  g_autofree char *what = NULL;
  int code;

  g_return_val_if_fail (store != NULL && query != NULL && query->spec != NULL, NULL);
  g_return_val_if_fail (first >= 0 && first < (int) query->spec->n_fields && second >= 0 && second < (int) query->spec->n_fields, NULL);

  g_array_set_clear_func (cells, clear_cross);
  title = mun_table_title_sql (query->spec, "t");
  what = g_strdup_printf ("SELECT first, second, n, id, ref, title FROM (SELECT t.\"%1$s\" AS first, t.\"%2$s\" AS second, t.id AS id, t.ref AS ref, "
                          "%3$s AS title, count(*) OVER (PARTITION BY t.\"%1$s\", t.\"%2$s\") AS n, "
                          "row_number() OVER (PARTITION BY t.\"%1$s\", t.\"%2$s\" ORDER BY length(t.ref), t.ref) AS place",
                          query->spec->fields[first].name, query->spec->fields[second].name, title);
  stmt = mun_query_prepare (store, query, what, MUN_QUERY_CROSSED, error);
  if (stmt == NULL)
    return NULL;
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    add_to_cross (cells, query, first, second, stmt);
  if (code == SQLITE_DONE)
    return g_steal_pointer (&cells);
  mun_sql_set_error (store->db, error);
  return NULL;
}

gboolean
mun_store_count_pairs (MunStore       *store,
                       const MunQuery *query,
                       int             field,
                       int             other,
                       guint           n,
                       guint           n_others,
                       guint          *counts,
                       GError        **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  g_autofree char *what = NULL;
  int code;

  g_return_val_if_fail (store != NULL && query != NULL && query->spec != NULL && counts != NULL, FALSE);
  g_return_val_if_fail (query->spec->fields[field].kind == MUN_KIND_SCALE && query->spec->fields[other].kind == MUN_KIND_SCALE, FALSE);

  memset (counts, 0, sizeof (guint) * n * n_others);
  what = g_strdup_printf ("SELECT t.\"%s\", t.\"%s\", count(*)", query->spec->fields[field].name, query->spec->fields[other].name);
  stmt = mun_query_prepare (store, query, what, MUN_QUERY_PAIRED, error);
  if (stmt == NULL)
    return FALSE;
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      int first = sqlite3_column_int (stmt, 0);
      int second = sqlite3_column_int (stmt, 1);

      if (first >= 1 && first <= (int) n && second >= 1 && second <= (int) n_others)
        counts[(first - 1) * n_others + second - 1] = sqlite3_column_int (stmt, 2);
    }
  if (code == SQLITE_DONE)
    return TRUE;
  mun_sql_set_error (store->db, error);
  return FALSE;
}
