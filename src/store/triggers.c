/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"
#include "spec/infrastructure.h"

/* The rules that hold even for somebody who edits the file with another program: evidence is neither changed nor removed. */

#define EVIDENCE N_("This is evidence: it is never changed or removed. Add a new entry that corrects it.")
#define HALF     N_("Evidence is never completed later, so it is not added half filled.")
#define NO_PROOF N_("An evidence file stands in the file with its checksum, or it is none.")
#define NUMBER   N_("An approved version has a number, and says who approved it and when.")
#define EMPTY    N_("An approved version has its content. Fill in what is empty first, and approve it then.")
#define APPROVED N_("An approved version is never changed or removed. Start a new draft instead.")
#define IDENTITY N_("The number of a record is given once and stays. Add a new record instead.")
#define ONE_ROW  N_("A file has exactly one of these. Change the one that is there.")
#define HISTORY  N_("The history is never changed or removed.")

#define IS_FROZEN "IN ('approved', 'superseded')"

void
mun_schema_add_trigger (GString    *sql,
                        const char *table,
                        const char *name,
                        const char *event,
                        const char *when,
                        const char *message)
{
  g_string_append_printf (sql, "CREATE TRIGGER \"%s_%s\" BEFORE %s ON \"%s\"", table, name, event, table);
  if (when != NULL)
    g_string_append_printf (sql, "\nWHEN %s", when);
  g_string_append_printf (sql, "\nBEGIN SELECT RAISE(ABORT, '%s'); END;\n", message);
}

/* INSERT OR REPLACE removes the old row without asking a DELETE trigger, so that way is closed as well. */
static void
add_no_replace (GString    *sql,
                const char *table,
                const char *frozen,
                const char *message)
{
  g_autofree char *when = g_strdup_printf ("EXISTS (SELECT 1 FROM \"%s\" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid)%s)",
                                           table, frozen);

  mun_schema_add_trigger (sql, table, "no_replace", "INSERT", when, message);
}

/* "NEW.x IS OLD.x AND ..." for all columns that are fixed once a row is evidence; @but is left out. */
static char *
list_fixed (const MunSpec *spec,
            int            but)
{
  GString *fixed = g_string_new ("NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn");

  for (guint i = 0; i < spec->n_fields; i++)
    {
      const MunField *field = &spec->fields[i];

      if (field->kind != MUN_KIND_LINKS && (int) i != but && !(field->flags & MUN_AFTER_APPROVAL))
        g_string_append_printf (fixed, "\n  AND NEW.\"%s\" IS OLD.\"%s\"", field->name, field->name);
    }
  return g_string_free (fixed, FALSE);
}

void
mun_schema_add_link_triggers (GString    *sql,
                              const char *type,
                              const char *prefix,
                              const char *targets,
                              const char *frozen,
                              const char *message)
{
  static const struct { const char *name, *event, *rows[2]; } moments[] = {
    { "insert", "INSERT", { "NEW" } },
    { "delete", "DELETE", { "OLD" } },
    { "update", "UPDATE", { "OLD", "NEW" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s_%s", prefix, moments[i].name);
      GString *when = g_string_new (NULL);

      for (guint k = 0; k < 2 && moments[i].rows[k] != NULL; k++)
        {
          g_autofree char *only = targets != NULL ? g_strdup_printf (" AND %s.to_type IN (%s)", moments[i].rows[k], targets) : g_strdup ("");

          g_string_append_printf (when, "%s(%s.from_type = '%s'%s AND EXISTS (SELECT 1 FROM \"%s\" WHERE id = %s.from_id%s))",
                                  k > 0 ? " OR " : "", moments[i].rows[k], type, only, type, moments[i].rows[k], frozen);
        }
      mun_schema_add_trigger (sql, "record_link", name, moments[i].event, when->str, message);
      g_string_free (when, TRUE);
    }
}

gboolean
mun_schema_has_links (const MunSpec *spec)
{
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].kind == MUN_KIND_LINKS)
      return TRUE;
  return FALSE;
}

char *
mun_schema_unfilled (const MunField *field,
                     const char     *row)
{
  if (field->kind == MUN_KIND_LINE || field->kind == MUN_KIND_TEXT)
    return g_strdup_printf (MUN_SQL_EMPTY ("%s.\"%s\""), row, field->name);
  return g_strdup_printf ("%s.\"%s\" IS NULL", row, field->name);
}

/* What is never completed later is whole when it is written, what the program enters by itself included. In a file without people nobody can be named. */
static void
add_whole (GString       *sql,
           const MunSpec *spec,
           const char    *written)
{
  g_autoptr(GString) empty = g_string_new (NULL);
  g_autofree char *when = NULL;

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].flags & MUN_REQUIRED)
      {
        g_autofree char *unfilled = mun_schema_unfilled (&spec->fields[i], "NEW");

        g_string_append_printf (empty, spec->fields[i].target == &mun_person_spec ? "%s(%s AND EXISTS (SELECT 1 FROM person))" : "%s%s", empty->len > 0 ? " OR " : "", unfilled);
      }
  if (empty->len == 0)
    return;
  when = g_strdup_printf ("%s(%s)", written, empty->str);
  mun_schema_add_trigger (sql, spec->name, "whole_insert", "INSERT", when, HALF);
  if (*written != '\0')
    mun_schema_add_trigger (sql, spec->name, "whole_update", "UPDATE", when, HALF);
}

static void
add_evidence (GString       *sql,
              const MunSpec *spec)
{
  const char *last = spec->written_field != 0 ? spec->fields[spec->written_field].name : NULL;
  g_autofree char *fixed = list_fixed (spec, -1);
  g_autofree char *old = last != NULL ? g_strdup_printf ("OLD.\"%s\" IS NOT NULL", last) : NULL;
  g_autofree char *when = g_strdup_printf ("%s%sNOT (%s)", old != NULL ? old : "", old != NULL ? " AND " : "", fixed);
  g_autofree char *frozen = last != NULL ? g_strdup_printf (" AND \"%s\" IS NOT NULL", last) : g_strdup ("");
  g_autofree char *written = last != NULL ? g_strdup_printf ("NEW.\"%s\" IS NOT NULL AND ", last) : g_strdup ("");

  mun_schema_add_trigger (sql, spec->name, "no_update", "UPDATE", when, EVIDENCE);
  mun_schema_add_trigger (sql, spec->name, "no_delete", "DELETE", old, EVIDENCE);
  add_no_replace (sql, spec->name, frozen, EVIDENCE);
  add_whole (sql, spec, written);
  if (mun_schema_has_links (spec))
    mun_schema_add_link_triggers (sql, spec->name, spec->name, NULL, frozen, EVIDENCE);
}

/* The files that prove something: there, unchanged, and where they were put. */
static void
add_attachments (GString *sql)
{
  static const char missing[] = "NEW.file IS NULL OR NEW.sha256 IS NOT NEW.file OR NEW.file NOT IN (SELECT sha256 FROM file_blob)";
  static const char moved[] = "NEW.file IS NOT OLD.file OR NEW.sha256 IS NOT OLD.sha256 OR NEW.record IS NOT OLD.record OR NEW.record_type IS NOT OLD.record_type\n"
                              "  OR NEW.added_by IS NOT OLD.added_by OR NEW.added_on IS NOT OLD.added_on";

  mun_schema_add_trigger (sql, mun_attachment_spec.name, "proof_insert", "INSERT", missing, NO_PROOF);
  mun_schema_add_trigger (sql, mun_attachment_spec.name, "proof_update", "UPDATE", moved, EVIDENCE);
}

/* Nobody approves an empty paper: what the form asks for stands in it. */
static void
add_content (GString       *sql,
             const MunSpec *spec)
{
  const char *state = spec->fields[spec->state_field].name;
  g_autoptr(GString) empty = g_string_new (NULL);
  g_autofree char *when = NULL;

  for (guint i = 0; i < spec->n_fields; i++)
    if ((spec->fields[i].flags & MUN_REQUIRED) && !(spec->fields[i].flags & MUN_COMPUTED)
        && (spec->fields[i].kind == MUN_KIND_LINE || spec->fields[i].kind == MUN_KIND_TEXT))
      {
        g_autofree char *unfilled = mun_schema_unfilled (&spec->fields[i], "NEW");

        g_string_append_printf (empty, "%s%s", empty->len > 0 ? " OR " : "", unfilled);
      }
  if (empty->len == 0)
    return;
  when = g_strdup_printf ("(OLD.\"%s\" IS NULL OR OLD.\"%s\" NOT " IS_FROZEN ") AND NEW.\"%s\" " IS_FROZEN " AND (%s)", state, state, state, empty->str);
  mun_schema_add_trigger (sql, spec->name, "content", "UPDATE", when, EMPTY);
}

static void
add_versions (GString       *sql,
              const MunSpec *spec)
{
  const char *state = spec->fields[spec->state_field].name;
  g_autofree char *fixed = list_fixed (spec, spec->state_field);
  g_autofree char *when = g_strdup_printf ("OLD.\"%s\" " IS_FROZEN " AND NOT (%s\n"
                                           "  AND (NEW.\"%s\" IS OLD.\"%s\" OR (OLD.\"%s\" = 'approved' AND NEW.\"%s\" IS 'superseded')))",
                                           state, fixed, state, state, state, state);
  g_autofree char *frozen = g_strdup_printf (" AND \"%s\" " IS_FROZEN, state);
  g_autofree char *old = g_strdup_printf ("OLD.\"%s\" " IS_FROZEN, state);
  g_autofree char *nameless = g_strdup_printf ("NEW.\"%s\" " IS_FROZEN " AND (" MUN_SQL_EMPTY ("NEW.version") " OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)", state);

  mun_schema_add_trigger (sql, spec->name, "no_update", "UPDATE", when, APPROVED);
  mun_schema_add_trigger (sql, spec->name, "no_delete", "DELETE", old, APPROVED);
  mun_schema_add_trigger (sql, spec->name, "number_insert", "INSERT", nameless, NUMBER);
  mun_schema_add_trigger (sql, spec->name, "number_update", "UPDATE", nameless, NUMBER);
  add_content (sql, spec);
  add_no_replace (sql, spec->name, frozen, APPROVED);
  if (mun_schema_has_links (spec))
    mun_schema_add_link_triggers (sql, spec->name, spec->name, NULL, frozen, APPROVED);
}

static void
add_single (GString       *sql,
            const MunSpec *spec)
{
  g_autofree char *other = g_strdup_printf ("EXISTS (SELECT 1 FROM \"%s\" WHERE id <> NEW.id)", spec->name);

  mun_schema_add_trigger (sql, spec->name, "single", "INSERT", other, ONE_ROW);
}

/* The lines of an approved version are part of it. */
static void
add_version_lines (GString       *sql,
                   const MunSpec *spec)
{
  const MunField *parent = &spec->fields[spec->parent_field];
  const char *state = parent->target->fields[parent->target->state_field].name;
  g_autofree char *frozen = g_strdup_printf ("EXISTS (SELECT 1 FROM \"%s\" WHERE \"%s\" " IS_FROZEN " AND id", parent->target->name, state);
  g_autofree char *in_new = g_strdup_printf ("%s = NEW.\"%s\")", frozen, parent->name);
  g_autofree char *in_old = g_strdup_printf ("%s = OLD.\"%s\")", frozen, parent->name);
  g_autofree char *in_both = g_strdup_printf ("%s IN (OLD.\"%s\", NEW.\"%s\"))", frozen, parent->name, parent->name);
  g_autofree char *replaced = g_strdup_printf (" AND %s = \"%s\".\"%s\")", frozen, spec->name, parent->name);

  mun_schema_add_trigger (sql, spec->name, "no_insert", "INSERT", in_new, APPROVED);
  mun_schema_add_trigger (sql, spec->name, "no_update", "UPDATE", in_both, APPROVED);
  mun_schema_add_trigger (sql, spec->name, "no_delete", "DELETE", in_old, APPROVED);
  add_no_replace (sql, spec->name, replaced, APPROVED);
}

void
mun_schema_add_triggers (GString *sql)
{
  g_string_append_c (sql, '\n');
  mun_schema_add_trigger (sql, "revision", "no_update", "UPDATE", NULL, HISTORY);
  mun_schema_add_trigger (sql, "revision", "no_delete", "DELETE", NULL, HISTORY);
  mun_schema_add_trigger (sql, "revision", "no_replace", "INSERT", "EXISTS (SELECT 1 FROM revision WHERE number = NEW.number)", HISTORY);

  mun_schema_add_steps (sql);
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      const MunSpec *parent = (*spec)->flags & MUN_SPEC_CHILD ? (*spec)->fields[(*spec)->parent_field].target : NULL;

      mun_schema_add_trigger (sql, (*spec)->name, "identity", "UPDATE", "NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid", IDENTITY);
      if ((*spec)->flags & MUN_SPEC_SINGLE)
        add_single (sql, *spec);
      if ((*spec)->flags & MUN_SPEC_APPEND_ONLY)
        add_evidence (sql, *spec);
      else if ((*spec)->flags & (MUN_SPEC_VERSIONED | MUN_SPEC_SIGNED))
        add_versions (sql, *spec);
      else if (parent != NULL && parent->flags & MUN_SPEC_VERSIONED)
        add_version_lines (sql, *spec);
    }
  add_attachments (sql);
  mun_schema_add_loading (sql);
  mun_schema_add_kept (sql);
  mun_schema_add_proofs (sql);
  mun_schema_add_signatures (sql);
}
