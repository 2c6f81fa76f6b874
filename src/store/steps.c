/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "spec/all.h"
#include "spec/kept.h"

/* The life cycles once more, in the file itself: another program begins a record in its first state, goes from state to state only as the spec says, opens
 * nothing again that is kept as it is, and removes nothing that has been in use. While the table "at_work" has a row, Muniment itself opens what is kept, takes a change back or
 * brings in a record with the life it had elsewhere; nobody else puts a row there, for its guard asks for a function that only Muniment has. */

#define BEGIN N_("A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.")
#define STEPS N_("A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.")
#define USED  N_("This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.")
#define GUEST N_("Only Muniment itself goes beside the life cycle. Open the file there and use the steps that the record offers.")

#define NOT_AT_WORK "NOT EXISTS (SELECT 1 FROM at_work)"

static gboolean
leads (const MunSpec *spec,
       const char    *from,
       const char    *to)
{
  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    if (g_str_equal (move->to, to) && !g_str_equal (from, to) && (move->from == NULL || g_str_equal (move->from, from)))
      return TRUE;
  return FALSE;
}

/* What has run out is written down with the step that comes after, if at all. */
static gboolean
leads_by_day (const MunSpec *spec,
              const char    *from,
              const char    *to)
{
  const MunTransition *turn = mun_spec_turning_step (spec, from);

  return turn != NULL && leads (spec, turn->to, to);
}

/* Returns: (transfer full): "'draft in_review', 'in_review approved'": the steps that leave what is kept as it is */
static char *
list_steps (const MunSpec *spec)
{
  const MunChoice *states = spec->fields[spec->state_field].choices;
  GString *steps = g_string_new (NULL);

  for (const MunChoice *from = states; from->key != NULL; from++)
    for (const MunChoice *to = states; to->key != NULL; to++)
      if ((leads (spec, from->key, to->key) || leads_by_day (spec, from->key, to->key)) && !mun_kept_opens (spec, from->key, to->key))
        g_string_append_printf (steps, "%s'%s %s'", steps->len > 0 ? ", " : "", from->key, to->key);
  return g_string_free (steps, FALSE);
}

gboolean
mun_store_begins_late (const MunSpec *spec,
                       const MunRow  *row)
{
  return mun_spec_has_state (spec) && strcmp (row->values[spec->state_field], mun_spec_first_state (spec)) != 0;
}

gboolean
mun_store_makes_step (MunStore      *store,
                      const MunSpec *spec,
                      const MunRow  *old,
                      const MunRow  *row)
{
  const char *from, *to;

  if (!mun_spec_has_state (spec))
    return FALSE;
  from = old->values[spec->state_field];
  to = row->values[spec->state_field];
  return strcmp (from, to) != 0 && (*from == '\0' || g_hash_table_contains (store->change->added, row->id) || (mun_kept_opens (spec, from, to) && leads (spec, from, to)));
}

static void
add_steps (GString       *sql,
           const MunSpec *spec)
{
  const char *state = spec->fields[spec->state_field].name;
  g_autofree char *steps = list_steps (spec);
  g_autofree char *event = g_strdup_printf ("UPDATE OF \"%s\"", state);
  g_autofree char *begun = g_strdup_printf ("NEW.\"%s\" IS NOT '%s' AND " NOT_AT_WORK, state, mun_spec_first_state (spec));
  g_autofree char *when = g_strdup_printf ("OLD.\"%1$s\" IS NOT NEW.\"%1$s\" AND " NOT_AT_WORK "\n"
                                           "  AND NOT coalesce(OLD.\"%1$s\" || ' ' || NEW.\"%1$s\" IN (%2$s), 0)", state, steps);

  mun_schema_add_trigger (sql, spec->name, "begin", "INSERT", begun, BEGIN);
  mun_schema_add_trigger (sql, spec->name, "step", event, when, STEPS);
}

/* A line of another record goes with it. INSERT OR REPLACE removes the old row without asking a DELETE trigger. */
static void
add_used (GString       *sql,
          const MunSpec *spec)
{
  const char *state = spec->fields[spec->state_field].name;
  const char *first = mun_spec_first_state (spec);
  g_autofree char *gone = g_strdup_printf ("OLD.\"%s\" <> '%s' AND " NOT_AT_WORK, state, first);
  g_autofree char *replaced = g_strdup_printf ("EXISTS (SELECT 1 FROM \"%s\" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND \"%s\" <> '%s')",
                                               spec->name, state, first);

  if (!(spec->flags & MUN_SPEC_CHILD))
    mun_schema_add_trigger (sql, spec->name, "used_delete", "DELETE", gone, USED);
  mun_schema_add_trigger (sql, spec->name, "used_replace", "INSERT", replaced, USED);
}

void
mun_schema_add_steps (GString *sql)
{
  mun_schema_add_trigger (sql, "at_work", "begins", "INSERT", "NOT muniment_is_at_work()", GUEST);
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if (mun_spec_has_state (*spec))
      {
        add_steps (sql, *spec);
        add_used (sql, *spec);
      }
}

static void
say_yes_cb (sqlite3_context  *context,
            int               n,
            sqlite3_value   **values)
{
  sqlite3_result_int (context, 1);
}

gboolean
mun_store_register_steps (sqlite3  *db,
                          GError  **error)
{
  if (sqlite3_create_function_v2 (db, "muniment_is_at_work", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, NULL, say_yes_cb, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  mun_sql_set_error (db, error);
  return FALSE;
}

gboolean
mun_store_set_at_work (MunStore  *store,
                       gboolean   at_work,
                       GError   **error)
{
  sqlite3_stmt *stmt;

  g_assert (store->change != NULL);

  stmt = mun_store_keep (store, at_work ? "INSERT INTO main.at_work (since) VALUES (strftime('%Y-%m-%dT%H:%M:%SZ'))" : "DELETE FROM main.at_work", error);
  return stmt != NULL && mun_sql_finish (stmt, error);
}

gboolean
mun_store_finish_at_work (MunStore      *store,
                          sqlite3_stmt  *stmt,
                          GError       **error)
{
  gboolean done;

  if (!mun_store_set_at_work (store, TRUE, error))
    return FALSE;
  done = mun_sql_finish (stmt, error);
  /* What went wrong leaves the change open, but not the file to others. */
  return mun_store_set_at_work (store, FALSE, done ? error : NULL) && done;
}
