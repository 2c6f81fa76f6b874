/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include "base/data.h"
#include "spec/kind.h"

/* What stands beside the record tables. The columns of "revision" end with the changeset so that lists need not read it. */
static const char head[] =
  "CREATE TABLE revision (\n"
  "  number INTEGER PRIMARY KEY NOT NULL,\n"
  "  at TEXT NOT NULL,\n"
  "  person TEXT NOT NULL,\n"
  "  summary TEXT NOT NULL,\n"
  "  undoes INTEGER NOT NULL DEFAULT 0,\n"
  "  redoes INTEGER NOT NULL DEFAULT 0,\n"
  "  hash TEXT NOT NULL,\n"
  "  changeset BLOB NOT NULL\n"
  ") STRICT;\n"
  "CREATE INDEX revision_undoes ON revision (undoes) WHERE undoes <> 0;\n"
  "CREATE INDEX revision_redoes ON revision (redoes) WHERE redoes <> 0;\n\n"
  "CREATE TABLE revision_record (\n"
  "  record_id TEXT NOT NULL,\n"
  "  revision INTEGER NOT NULL REFERENCES revision (number),\n"
  "  record_type TEXT NOT NULL,\n"
  "  PRIMARY KEY (record_id, revision)\n"
  ") STRICT, WITHOUT ROWID;\n\n"
  "CREATE TABLE sequence (\n"
  "  type TEXT PRIMARY KEY NOT NULL,\n"
  "  last INTEGER NOT NULL\n"
  ") STRICT, WITHOUT ROWID;\n\n"
  "CREATE TABLE file_blob (\n"
  "  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),\n"
  "  size INTEGER NOT NULL,\n"
  "  data BLOB NOT NULL CHECK (length(data) = size)\n"
  ") STRICT;\n\n"
  "CREATE TABLE search_row (\n"
  "  number INTEGER PRIMARY KEY NOT NULL,\n"
  "  record_type TEXT NOT NULL,\n"
  "  record_id TEXT NOT NULL UNIQUE\n"
  ") STRICT;\n"
  "CREATE VIRTUAL TABLE search USING fts5(ref, title, body, tokenize = 'trigram');\n\n"
  "CREATE TABLE record_link (\n"
  "  from_type TEXT NOT NULL,\n"
  "  from_id TEXT NOT NULL,\n"
  "  to_type TEXT NOT NULL,\n"
  "  to_id TEXT NOT NULL,\n"
  "  role TEXT NOT NULL DEFAULT '',\n"
  "  PRIMARY KEY (from_type, from_id, to_type, to_id, role)\n"
  ") STRICT, WITHOUT ROWID;\n"
  "CREATE INDEX record_link_to ON record_link (to_id);\n\n"
  "CREATE TABLE loading (\n"
  "  since TEXT NOT NULL\n"
  ") STRICT;\n\n"
  "CREATE TABLE at_work (\n"
  "  since TEXT NOT NULL\n"
  ") STRICT;\n\n"
  "CREATE TABLE out_of_use (\n"
  "  document TEXT NOT NULL,\n"
  "  since TEXT NOT NULL\n"
  ") STRICT;\n"
  "CREATE INDEX out_of_use_document ON out_of_use (document);\n";

static void
add_choices (GString        *sql,
             const MunField *field)
{
  g_string_append_printf (sql, " CHECK (\"%s\" IN (", field->name);
  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    g_string_append_printf (sql, "%s'%s'", choice == field->choices ? "" : ", ", choice->key);
  g_string_append (sql, "))");
}

static void
add_rule (GString        *sql,
          const MunField *field)
{
  static const char day[] = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]";

  switch (field->kind)
    {
    case MUN_KIND_CHOICE:
      add_choices (sql, field);
      break;
    case MUN_KIND_YES_NO:
      g_string_append_printf (sql, " CHECK (\"%s\" IN (0, 1))", field->name);
      break;
    case MUN_KIND_SCALE:
      g_string_append_printf (sql, " CHECK (\"%s\" BETWEEN 1 AND %d)", field->name, field->maximum);
      break;
    case MUN_KIND_DATE:
      g_string_append_printf (sql, " CHECK (\"%s\" GLOB '%s')", field->name, day);
      break;
    case MUN_KIND_DATE_TIME:
      g_string_append_printf (sql, " CHECK (\"%s\" GLOB '%sT[0-9][0-9]:[0-9][0-9]')", field->name, day);
      break;
    case MUN_KIND_FILE:
      g_string_append_printf (sql, " CHECK (length(\"%s\") = 64)", field->name);
      break;
    case MUN_KIND_LINK:
      if (field->target != NULL)
        g_string_append_printf (sql, " REFERENCES \"%s\" (id) DEFERRABLE INITIALLY DEFERRED", field->target->name);
      break;
    case MUN_KIND_MONEY:
      g_string_append_printf (sql, " CHECK (\"%s\" >= 0)", field->name);
      break;
    case MUN_KIND_LINE:
    case MUN_KIND_TEXT:
    case MUN_KIND_INTEGER:
    case MUN_KIND_DECIMAL:
    case MUN_KIND_LINKS:
    case MUN_N_KINDS:
      break;
    }
}

/* Who points here is asked when a record is shown, withdrawn or taken back, and by most checks. Many links are empty: these stay out. */
static void
add_index (GString        *sql,
           const MunSpec  *spec,
           const MunField *field)
{
  if ((spec->flags & MUN_SPEC_CHILD) && field == &spec->fields[spec->parent_field])
    g_string_append_printf (sql, "CREATE INDEX \"%s_parent\" ON \"%s\" (\"%s\");\n", spec->name, spec->name, field->name);
  else
    g_string_append_printf (sql, "CREATE INDEX \"%s_%s_link\" ON \"%s\" (\"%s\") WHERE \"%s\" IS NOT NULL;\n",
                            spec->name, field->name, spec->name, field->name, field->name);
}

static void
add_table (GString       *sql,
           const MunSpec *spec)
{
  g_string_append_printf (sql, "\nCREATE TABLE \"%s\" (\n  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),\n"
                          "  ref TEXT NOT NULL UNIQUE,\n  note TEXT,\n  withdrawn TEXT", spec->name);
  for (guint i = 0; i < spec->n_fields; i++)
    {
      const MunField *field = &spec->fields[i];

      if (field->kind == MUN_KIND_LINKS)
        continue;
      g_string_append_printf (sql, ",\n  \"%s\" %s", field->name, mun_kind_sql_type (field->kind));
      add_rule (sql, field);
    }
  g_string_append (sql, "\n) STRICT;\n");
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].kind == MUN_KIND_LINK)
      add_index (sql, spec, &spec->fields[i]);
}

static int
get_number (const char *step)
{
  return (int) g_ascii_strtoll (step, NULL, 10);
}

/**
 * mun_schema_sql:
 *
 * Returns: (transfer full): the SQL of an empty workspace as the tables of spec/ want it. The program never runs this: it runs the frozen
 * steps in data/schema, and a test holds the two against each other.
 */
char *
mun_schema_sql (void)
{
  GString *sql = g_string_new (head);

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    add_table (sql, *spec);
  mun_schema_add_triggers (sql);
  return g_string_free (sql, FALSE);
}

/* mun_schema_newest: Returns: the number of the last step in data/schema */
gint64
mun_schema_newest (void)
{
  g_auto(GStrv) steps = mun_data_list ("schema");
  guint n = g_strv_length (steps);

  return n > 0 ? get_number (steps[n - 1]) : 0;
}

/**
 * mun_schema_migrate:
 * @from: the step that the file stands at, 0 for an empty one
 *
 * Runs the steps that are missing in one transaction: a file has all of them or none.
 */
gboolean
mun_schema_migrate (sqlite3  *db,
                    gint64    from,
                    GError  **error)
{
  g_auto(GStrv) steps = mun_data_list ("schema");
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT",
                                           MUN_STORE_APPLICATION_ID, (int) mun_schema_newest ());
  gboolean ok = mun_sql_run (db, "BEGIN IMMEDIATE", error);

  for (char **step = steps; ok && *step != NULL; step++)
    if (get_number (*step) > from)
      {
        g_autofree char *name = g_strconcat ("schema/", *step, NULL);
        g_autoptr(GBytes) sql = mun_data_lookup (name, error);

        ok = sql != NULL && mun_sql_run (db, g_bytes_get_data (sql, NULL), error);
      }
  ok = ok && mun_sql_run (db, mark, error);
  if (!ok && !sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return ok;
}
