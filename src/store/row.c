/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

#include "base/date.h"
#include "spec/kind.h"

static MunRow *
row_alloc (const MunSpec *spec)
{
  MunRow *row = g_new0 (MunRow, 1);

  row->values = g_new0 (char *, spec->n_fields + 1);
  return row;
}

MunRow *
mun_row_new (const MunSpec *spec)
{
  MunRow *row;

  g_return_val_if_fail (spec != NULL, NULL);

  row = row_alloc (spec);
  row->id = g_uuid_string_random ();
  row->ref = g_strdup ("");
  row->note = g_strdup ("");
  row->withdrawn = g_strdup ("");
  for (guint i = 0; i < spec->n_fields; i++)
    row->values[i] = g_strdup ("");
  return row;
}

MunRow *
mun_row_copy (const MunSpec *spec,
              const MunRow  *row)
{
  MunRow *copy;

  g_return_val_if_fail (spec != NULL && row != NULL, NULL);

  copy = row_alloc (spec);
  copy->id = g_strdup (row->id);
  copy->ref = g_strdup (row->ref);
  copy->note = g_strdup (row->note);
  copy->withdrawn = g_strdup (row->withdrawn);
  for (guint i = 0; i < spec->n_fields; i++)
    copy->values[i] = g_strdup (row->values[i]);
  return copy;
}

void
mun_row_free (MunRow *row)
{
  if (row == NULL)
    return;
  g_free (row->id);
  g_free (row->ref);
  g_free (row->note);
  g_free (row->withdrawn);
  g_strfreev (row->values);
  g_free (row);
}

/* What is no number is bound as text: the STRICT table then refuses it, where a conversion would have made it 0. */
void
mun_row_bind (sqlite3_stmt   *stmt,
              int             place,
              const MunField *field,
              const char     *value)
{
  const char *type = mun_kind_sql_type (field->kind);
  char *end = NULL;

  if (*value != '\0' && strcmp (type, "INTEGER") == 0)
    {
      gint64 number = g_ascii_strtoll (value, &end, 10);

      if (*end == '\0')
        {
          sqlite3_bind_int64 (stmt, place, number);
          return;
        }
    }
  else if (*value != '\0' && strcmp (type, "REAL") == 0)
    {
      double number = g_ascii_strtod (value, &end);

      if (*end == '\0')
        {
          sqlite3_bind_double (stmt, place, number);
          return;
        }
    }
  mun_sql_bind_text (stmt, place, value);
}

/* The canonical text of a value in the file; @field is NULL for the texts that every record has. What another program wrote and says nothing is not set. */
char *
mun_row_value_text (const MunField *field,
                    sqlite3_value  *value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + 320];
  char *text;

  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return g_strdup ("");
  if (sqlite3_value_type (value) == SQLITE_FLOAT)
    return g_strdup (g_ascii_formatd (buffer, sizeof buffer, field != NULL && field->kind == MUN_KIND_MONEY ? "%.2f" : "%.15g",
                                      sqlite3_value_double (value)));
  if (sqlite3_value_type (value) == SQLITE_INTEGER)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) sqlite3_value_int64 (value));
  text = g_utf8_make_valid ((const char *) sqlite3_value_text (value), sqlite3_value_bytes (value));
  if (mun_text_is_blank (text))
    *text = '\0';
  return text;
}

/* Returns: index of the LINKS field that a link with this target type and role belongs to, or -1 */
int
mun_row_links_field (const MunSpec *spec,
                     const char    *to_type,
                     const char    *role)
{
  for (guint i = 0; i < spec->n_fields; i++)
    {
      const MunField *field = &spec->fields[i];

      if (field->kind == MUN_KIND_LINKS && strcmp (field->role != NULL ? field->role : "", role) == 0 &&
          (field->target == NULL || strcmp (field->target->name, to_type) == 0))
        return i;
    }
  return -1;
}

static gboolean
read_links (MunStore       *store,
            const MunSpec  *spec,
            MunRow         *row,
            GError        **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "SELECT to_type, role, to_id FROM main.record_link WHERE from_type = ? AND from_id = ? ORDER BY to_id", error);

  if (stmt == NULL)
    return FALSE;
  mun_sql_bind_text (stmt, 1, spec->name);
  mun_sql_bind_text (stmt, 2, row->id);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_autofree char *to_type = mun_sql_column_text (stmt, 0);
      g_autofree char *role = mun_sql_column_text (stmt, 1);
      g_autofree char *id = mun_sql_column_text (stmt, 2);
      int field = mun_row_links_field (spec, to_type, role);

      if (field >= 0)
        {
          g_autofree char *before = row->values[field];

          row->values[field] = *before == '\0' ? g_strdup (id) : g_strconcat (before, "\n", id, NULL);
        }
    }
  return mun_sql_finish (stmt, error);
}

void
mun_store_set_today (MunStore   *store,
                     const char *today)
{
  g_return_if_fail (store != NULL);

  g_free (store->today);
  store->today = g_strdup (today);
}

/* Returns: (transfer full): the day by which states turn */
char *
mun_store_dup_today (MunStore *store)
{
  return store->today != NULL ? g_strdup (store->today) : mun_date_today ();
}

/* A proof runs out and a step becomes late without anybody writing it down. */
static void
turn_state (MunStore      *store,
            const MunSpec *spec,
            MunRow        *row)
{
  const MunTransition *step = mun_spec_has_state (spec) ? mun_spec_turning_step (spec, row->values[spec->state_field]) : NULL;
  g_autofree char *today = NULL;
  const char *day;

  if (step == NULL)
    return;
  today = mun_store_dup_today (store);
  day = row->values[mun_spec_find_field (spec, step->after)];
  if (*day == '\0' || strcmp (day, today) >= 0)
    return;
  g_free (row->values[spec->state_field]);
  row->values[spec->state_field] = g_strdup (step->to);
}

/**
 * mun_row_from_stmt:
 * @stmt: a SELECT of table->columns that stands on a row; it is reset
 *
 * Returns: (transfer full): the row with its links and times
 */
MunRow *
mun_row_from_stmt (MunStore      *store,
                   MunTable      *table,
                   sqlite3_stmt  *stmt,
                   GError       **error)
{
  g_autoptr(MunRow) row = row_alloc (table->spec);
  int column = 4;

  row->id = mun_sql_column_text (stmt, 0);
  row->ref = mun_sql_column_text (stmt, 1);
  row->note = mun_sql_column_text (stmt, 2);
  row->withdrawn = mun_sql_column_text (stmt, 3);
  for (guint i = 0; i < table->spec->n_fields; i++)
    if (table->spec->fields[i].kind == MUN_KIND_LINKS)
      row->values[i] = g_strdup ("");
    else
      row->values[i] = mun_row_value_text (&table->spec->fields[i], sqlite3_column_value (stmt, column++));
  sqlite3_reset (stmt);
  turn_state (store, table->spec, row);

  if (table->has_links && !read_links (store, table->spec, row, error))
    return NULL;
  return g_steal_pointer (&row);
}
