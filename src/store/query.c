/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "spec/kind.h"

/* A statement under construction: its values are bound by number, never written into the text. */
typedef struct {
  const MunSpec *spec;
  GString       *sql;
  GPtrArray     *values; /* of Value */
} Builder;

typedef struct {
  const MunField *field; /* NULL: plain text */
  char           *text;
} Value;

static void
value_free (gpointer data)
{
  Value *value = data;

  g_free (value->text);
  g_free (value);
}

static int
add_value (GPtrArray      *values,
           const MunField *field,
           const char     *text)
{
  Value *value = g_new0 (Value, 1);

  value->field = field;
  value->text = g_strdup (text);
  g_ptr_array_add (values, value);
  return values->len;
}

static void
add_list (Builder        *builder,
          const MunField *field,
          const char     *lines)
{
  g_auto(GStrv) parts = g_strsplit (lines, "\n", -1);

  g_string_append_c (builder->sql, '(');
  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (builder->sql, "%s?%d", i > 0 ? ", " : "", add_value (builder->values, field, parts[i]));
  g_string_append_c (builder->sql, ')');
}

static void
add_compare (Builder        *builder,
             const MunField *field,
             const char     *operator,
             const char     *value)
{
  g_string_append_printf (builder->sql, "t.\"%s\" %s ?%d", field->name, operator, add_value (builder->values, field, value));
}

/* The links of a LINKS field of the row, for EXISTS. */
static void
add_links (Builder        *builder,
           const MunField *field)
{
  g_string_append_printf (builder->sql, "(SELECT 1 FROM main.record_link AS l WHERE l.from_type = '%s' AND l.from_id = t.id AND l.role = '%s'",
                          builder->spec->name, field->role != NULL ? field->role : "");
  if (field->target != NULL)
    g_string_append_printf (builder->sql, " AND l.to_type = '%s'", field->target->name);
}

static void
add_links_condition (Builder            *builder,
                     const MunField     *field,
                     const MunCondition *condition)
{
  gboolean not = condition->op == MUN_UNSET || condition->op == MUN_IS_NOT || condition->op == MUN_NOT_IN;

  g_string_append (builder->sql, not ? "NOT EXISTS " : "EXISTS ");
  add_links (builder, field);
  if (condition->op != MUN_SET && condition->op != MUN_UNSET)
    {
      g_string_append (builder->sql, " AND l.to_id IN ");
      add_list (builder, NULL, condition->value);
    }
  g_string_append_c (builder->sql, ')');
}

/* The records that carry the name are looked up once, not for every row. */
static void
add_named (Builder        *builder,
           const MunField *field,
           const char     *text)
{
  g_autofree char *title = field->target != NULL ? mun_table_title_sql (field->target, "s") : NULL;
  int place = add_value (builder->values, NULL, text);

  if (field->kind == MUN_KIND_LINK)
    g_string_append_printf (builder->sql, "t.\"%s\" IN ", field->name);
  else
    g_string_append_printf (builder->sql, "t.id IN (SELECT l.from_id FROM main.record_link AS l WHERE l.from_type = '%s' AND l.role = '%s' AND l.to_id IN ",
                            builder->spec->name, field->role != NULL ? field->role : "");
  if (title != NULL)
    g_string_append_printf (builder->sql, "(SELECT s.id FROM main.\"%s\" AS s WHERE people_contains(%s, ?%d))", field->target->name, title, place);
  else
    g_string_append_printf (builder->sql, "(SELECT r.record_id FROM main.search_row AS r JOIN main.search ON search.rowid = r.number "
                            "WHERE people_contains(search.title, ?%d))", place);
  if (field->kind == MUN_KIND_LINKS)
    g_string_append_c (builder->sql, ')');
}

static void
add_condition (Builder            *builder,
               const MunCondition *condition)
{
  const MunField *field = &builder->spec->fields[condition->field];

  g_string_append (builder->sql, " AND ");
  if (condition->op == MUN_NAMED)
    {
      add_named (builder, field, condition->value);
      return;
    }
  if (field->kind == MUN_KIND_LINKS)
    {
      add_links_condition (builder, field, condition);
      return;
    }
  switch (condition->op)
    {
    case MUN_IS:
    case MUN_LINKS_TO:
      add_compare (builder, field, "=", condition->value);
      break;
    case MUN_NAMED:
      break;
    case MUN_IS_NOT:
      add_compare (builder, field, "IS NOT", condition->value);
      break;
    case MUN_IN:
      g_string_append_printf (builder->sql, "t.\"%s\" IN ", field->name);
      add_list (builder, field, condition->value);
      break;
    case MUN_NOT_IN:
      g_string_append_printf (builder->sql, "(t.\"%s\" IS NULL OR t.\"%s\" NOT IN ", field->name, field->name);
      add_list (builder, field, condition->value);
      g_string_append_c (builder->sql, ')');
      break;
    case MUN_BEFORE:
      add_compare (builder, field, "<", condition->value);
      break;
    case MUN_AFTER:
      add_compare (builder, field, ">", condition->value);
      break;
    case MUN_AT_MOST:
      add_compare (builder, field, "<=", condition->value);
      break;
    case MUN_AT_LEAST:
      add_compare (builder, field, ">=", condition->value);
      break;
    case MUN_CONTAINS:
      g_string_append_printf (builder->sql, "people_contains(t.\"%s\", ?%d)", field->name, add_value (builder->values, NULL, condition->value));
      break;
    case MUN_SET:
      g_string_append_printf (builder->sql, "t.\"%s\" IS NOT NULL", field->name);
      break;
    case MUN_UNSET:
      g_string_append_printf (builder->sql, "t.\"%s\" IS NULL", field->name);
      break;
    }
}

/* The search index holds live records only; among withdrawn ones the columns themselves are looked through. */
static void
add_words_slowly (Builder    *builder,
                  const char *words)
{
  g_auto(GStrv) parts = g_strsplit_set (words, " \t\n", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      int place;

      if (**part == '\0')
        continue;
      place = add_value (builder->values, NULL, *part);
      g_string_append_printf (builder->sql, " AND (people_contains(t.ref, ?%d) OR people_contains(t.note, ?%d)", place, place);
      for (guint i = 0; i < builder->spec->n_fields; i++)
        if (builder->spec->fields[i].flags & MUN_SEARCHED && builder->spec->fields[i].kind <= MUN_KIND_TEXT)
          g_string_append_printf (builder->sql, " OR people_contains(t.\"%s\", ?%d)", builder->spec->fields[i].name, place);
      g_string_append_c (builder->sql, ')');
    }
}

static void
add_words (Builder        *builder,
           const MunQuery *query)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *condition = NULL;

  if (query->words == NULL || *query->words == '\0')
    return;
  if (query->which != MUN_LIVE)
    {
      add_words_slowly (builder, query->words);
      return;
    }
  condition = mun_store_words_sql (query->words, builder->values->len + 1, texts);
  for (guint i = 0; i < texts->len; i++)
    add_value (builder->values, NULL, g_ptr_array_index (texts, i));
  if (condition != NULL)
    g_string_append_printf (builder->sql, " AND t.id IN (SELECT r.record_id FROM main.search JOIN main.search_row AS r ON r.number = search.rowid WHERE %s)",
                            condition);
}

/* The rows of the type; where time turns a state, with the state that holds today. */
static void
add_table (Builder    *builder,
           const char *today)
{
  const MunSpec *spec = builder->spec;
  const MunField *state = mun_spec_has_state (spec) ? &spec->fields[spec->state_field] : NULL;
  g_autoptr(GString) turned = g_string_new (NULL);

  for (const MunTransition *step = spec->transitions; step != NULL && step->to != NULL; step++)
    if (step->after != NULL)
      g_string_append_printf (turned, " WHEN \"%s\" = '%s' AND \"%s\" < '%s' THEN '%s'", state->name, step->from, step->after, today, step->to);
  if (turned->len == 0)
    {
      g_string_append_printf (builder->sql, " FROM main.\"%s\" AS t", spec->name);
      return;
    }
  g_string_append (builder->sql, " FROM (SELECT rowid, id, ref, note, withdrawn");
  for (guint i = 0; i < spec->n_fields; i++)
    if (&spec->fields[i] == state)
      g_string_append_printf (builder->sql, ", CASE%s ELSE \"%s\" END AS \"%s\"", turned->str, state->name, state->name);
    else if (spec->fields[i].kind != MUN_KIND_LINKS)
      g_string_append_printf (builder->sql, ", \"%s\"", spec->fields[i].name);
  g_string_append_printf (builder->sql, " FROM main.\"%s\") AS t", spec->name);
}

static void
add_where (Builder        *builder,
           const MunQuery *query,
           const char     *today)
{
  static const char * const which[] = {
    [MUN_LIVE] = "t.withdrawn IS NULL", [MUN_WITHDRAWN] = "t.withdrawn IS NOT NULL", [MUN_ALL] = "1",
  };

  add_table (builder, today);
  g_string_append_printf (builder->sql, " WHERE %s", which[query->which]);
  for (guint i = 0; i < query->n_conditions; i++)
    add_condition (builder, &query->conditions[i]);
  add_words (builder, query);
}

/* What a row is sorted by: the title behind a link, the place in the list of a choice, otherwise the value. */
static char *
build_sort_key (const MunSpec  *spec,
                const MunField *field)
{
  GString *key = g_string_new (NULL);
  g_autofree char *title = field->target != NULL ? mun_table_title_sql (field->target, "s") : NULL;

  if (field->kind == MUN_KIND_LINKS && title != NULL)
    g_string_append_printf (key, "(SELECT min(%s) FROM main.record_link AS l JOIN main.\"%s\" AS s ON s.id = l.to_id WHERE l.from_type = '%s' "
                            "AND l.from_id = t.id AND l.to_type = '%s' AND l.role = '%s')",
                            title, field->target->name, spec->name, field->target->name, field->role != NULL ? field->role : "");
  else if (field->kind == MUN_KIND_LINKS)
    g_string_append_printf (key, "(SELECT min(l.to_id) FROM main.record_link AS l WHERE l.from_type = '%s' AND l.from_id = t.id)", spec->name);
  else if (field->kind == MUN_KIND_LINK && title != NULL)
    g_string_append_printf (key, "(SELECT %s FROM main.\"%s\" AS s WHERE s.id = t.\"%s\")", title, field->target->name, field->name);
  else if (field->kind == MUN_KIND_LINK)
    g_string_append_printf (key, "(SELECT search.title FROM main.search_row AS r JOIN main.search ON search.rowid = r.number WHERE r.record_id = t.\"%s\")", field->name);
  else if (field->kind == MUN_KIND_CHOICE)
    {
      int place = 0;

      g_string_append_printf (key, "CASE t.\"%s\"", field->name);
      for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
        g_string_append_printf (key, " WHEN '%s' THEN %d", choice->key, place++);
      g_string_append (key, " END");
    }
  else
    g_string_append_printf (key, "t.\"%s\"", field->name);
  return g_string_free (key, FALSE);
}

/* Two links may lead to records of one name: their rows stay apart. */
static void
add_group_order (Builder        *builder,
                 const MunQuery *query)
{
  const MunField *field = &builder->spec->fields[query->group_field];
  g_autofree char *key = build_sort_key (builder->spec, field);

  g_string_append_printf (builder->sql, "%s%s NULLS LAST, t.\"%s\", ", key, field->kind == MUN_KIND_LINK ? " COLLATE people" : "", field->name);
}

/* Rows without a value stand at the end in both directions: nobody looks for them first. */
static void
add_order (Builder        *builder,
           const MunQuery *query)
{
  const char *direction = query->descending ? " DESC" : "";

  g_string_append (builder->sql, " ORDER BY ");
  if (query->grouped)
    add_group_order (builder, query);
  if (query->sort_field >= 0)
    {
      const MunField *field = &builder->spec->fields[query->sort_field];
      g_autofree char *key = build_sort_key (builder->spec, field);
      gboolean is_text = field->kind == MUN_KIND_LINE || field->kind == MUN_KIND_TEXT || field->kind == MUN_KIND_LINK || field->kind == MUN_KIND_LINKS;

      g_string_append_printf (builder->sql, "%s%s%s NULLS LAST, ", key, is_text ? " COLLATE people" : "", direction);
      if (query->tie_field > 0)
        g_string_append_printf (builder->sql, "t.\"%s\" NULLS LAST, ", builder->spec->fields[query->tie_field].name);
      g_string_append (builder->sql, "length(t.ref), t.ref");
    }
  else
    g_string_append_printf (builder->sql, "length(t.ref)%s, t.ref%s", direction, direction);
}

static gboolean
is_link (const MunField *field)
{
  return field->kind == MUN_KIND_LINK || field->kind == MUN_KIND_LINKS;
}

static gboolean
can_group (const MunField *field)
{
  return field->kind == MUN_KIND_CHOICE || field->kind == MUN_KIND_SCALE || field->kind == MUN_KIND_YES_NO || field->kind == MUN_KIND_LINK;
}

/* Conditions come from people and files: a field that is not there or a value that is missing is an error, not a crash. */
static gboolean
check_query (const MunQuery *query,
             GError        **error)
{
  gboolean ok = query->sort_field < (int) query->spec->n_fields && query->tie_field < (int) query->spec->n_fields && query->which <= MUN_ALL &&
                (query->words == NULL || g_utf8_validate (query->words, -1, NULL));

  if (ok && query->grouped)
    ok = query->group_field >= 0 && query->group_field < (int) query->spec->n_fields && can_group (&query->spec->fields[query->group_field]);
  for (guint i = 0; ok && i < query->n_conditions; i++)
    {
      const MunCondition *condition = &query->conditions[i];
      gboolean needs_value = condition->op != MUN_SET && condition->op != MUN_UNSET;

      ok = condition->field >= 0 && condition->field < (int) query->spec->n_fields && condition->op <= MUN_NAMED &&
           (!needs_value || condition->value != NULL) &&
           (condition->op != MUN_NAMED || is_link (&query->spec->fields[condition->field]));
    }
  if (!ok)
    g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID, _("The list cannot be filtered or sorted that way."));
  return ok;
}

static void
add_groups (Builder        *builder,
            const MunQuery *query)
{
  g_string_append_printf (builder->sql, " GROUP BY t.\"%s\" ORDER BY ", builder->spec->fields[query->group_field].name);
  add_group_order (builder, query);
  g_string_append (builder->sql, "1");
}

sqlite3_stmt *
mun_query_prepare (MunStore        *store,
                   const MunQuery  *query,
                   const char      *what,
                   MunQueryShape    shape,
                   GError         **error)
{
  g_autoptr(GString) sql = g_string_new (what);
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (value_free);
  g_autofree char *today = mun_store_dup_today (store);
  Builder builder = { query->spec, sql, values };
  sqlite3_stmt *stmt;

  if (!check_query (query, error))
    return NULL;
  add_where (&builder, query, today);
  if (shape == MUN_QUERY_ORDERED)
    add_order (&builder, query);
  else if (shape == MUN_QUERY_GROUPED)
    add_groups (&builder, query);
  else if (shape == MUN_QUERY_PAIRED)
    g_string_append (sql, " GROUP BY 1, 2");
  else if (shape == MUN_QUERY_CROSSED)
    g_string_append_printf (sql, ") WHERE place <= %d AND first IS NOT NULL AND second IS NOT NULL ORDER BY first, second, place", MUN_CROSS_MOST);
  stmt = mun_sql_prepare (store->db, sql->str, error);
  for (guint i = 0; stmt != NULL && i < values->len; i++)
    {
      const Value *value = g_ptr_array_index (values, i);

      if (value->field != NULL)
        mun_row_bind (stmt, i + 1, value->field, value->text);
      else
        mun_sql_bind_text (stmt, i + 1, value->text);
    }
  return stmt;
}

GArray *
mun_store_query (MunStore       *store,
                 const MunQuery *query,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  g_autoptr(GArray) rowids = g_array_new (FALSE, FALSE, sizeof (gint64));
  int code;

  g_return_val_if_fail (store != NULL && query != NULL && query->spec != NULL, NULL);

  stmt = mun_query_prepare (store, query, "SELECT t.rowid", MUN_QUERY_ORDERED, error);
  if (stmt == NULL)
    return NULL;
  mun_sql_watch (store->db, cancellable);
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      gint64 rowid = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (rowids, rowid);
    }
  mun_sql_unwatch (store->db);
  if (code == SQLITE_DONE)
    return g_steal_pointer (&rowids);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    mun_sql_set_error (store->db, error);
  return NULL;
}

static void
clear_group (gpointer data)
{
  g_free (((MunGroup *) data)->value);
}

GArray *
mun_store_query_groups (MunStore       *store,
                        const MunQuery *query,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  g_autoptr(GArray) groups = g_array_new (FALSE, FALSE, sizeof (MunGroup));
  g_autofree char *what = NULL;
  int code;

  g_return_val_if_fail (store != NULL && query != NULL && query->spec != NULL && query->grouped, NULL);

  g_array_set_clear_func (groups, clear_group);
  if (!check_query (query, error))
    return NULL;
  what = g_strdup_printf ("SELECT t.\"%s\", count(*)", query->spec->fields[query->group_field].name);
  stmt = mun_query_prepare (store, query, what, MUN_QUERY_GROUPED, error);
  if (stmt == NULL)
    return NULL;
  mun_sql_watch (store->db, cancellable);
  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      MunGroup *group;

      g_array_set_size (groups, groups->len + 1);
      group = &g_array_index (groups, MunGroup, groups->len - 1);
      group->value = mun_row_value_text (&query->spec->fields[query->group_field], sqlite3_column_value (stmt, 0));
      if (group->value == NULL)
        group->value = g_strdup ("");
      group->n = sqlite3_column_int (stmt, 1);
    }
  mun_sql_unwatch (store->db);
  if (code == SQLITE_DONE)
    return g_steal_pointer (&groups);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    mun_sql_set_error (store->db, error);
  return NULL;
}

gint64
mun_store_count (MunStore       *store,
                 const MunQuery *query,
                 GError        **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (store != NULL && query != NULL && query->spec != NULL, -1);

  stmt = mun_query_prepare (store, query, "SELECT count(*)", MUN_QUERY_COUNTED, error);
  if (stmt == NULL)
    return -1;
  if (sqlite3_step (stmt) == SQLITE_ROW)
    return sqlite3_column_int64 (stmt, 0);
  mun_sql_set_error (store->db, error);
  return -1;
}

gboolean
mun_store_has (MunStore       *store,
               const MunQuery *query,
               guint           least,
               GError        **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  guint n = 0;
  int code = SQLITE_ROW;

  g_return_val_if_fail (store != NULL && query != NULL && query->spec != NULL, FALSE);

  stmt = mun_query_prepare (store, query, "SELECT 1", MUN_QUERY_COUNTED, error);
  if (stmt == NULL)
    return FALSE;
  while (n < least && (code = sqlite3_step (stmt)) == SQLITE_ROW)
    n++;
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    mun_sql_set_error (store->db, error);
  return n >= least;
}

/* Eight bytes a row are held for the order; the rows themselves pass one at a time, and @func may use the store meanwhile. */
gboolean
mun_store_each (MunStore       *store,
                const MunQuery *query,
                MunRowFunc      func,
                gpointer        user_data,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr(GArray) rowids = NULL;

  g_return_val_if_fail (func != NULL, FALSE);

  rowids = mun_store_query (store, query, cancellable, error);
  if (rowids == NULL)
    return FALSE;
  for (guint i = 0; i < rowids->len; i++)
    {
      g_autoptr(GError) problem = NULL;
      g_autoptr(MunRow) row = mun_store_load_by_rowid (store, query->spec, g_array_index (rowids, gint64, i), &problem);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (row != NULL && !func (row, user_data))
        return TRUE;
      if (row == NULL && !g_error_matches (problem, MUN_ERROR, MUN_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
    }
  return TRUE;
}
