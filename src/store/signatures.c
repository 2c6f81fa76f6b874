/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

#include <glib/gi18n.h>

/* Decisions in the file itself: a state that is reached by the decision of a person is not reached without a name and a day, nor is the name
 * exchanged afterwards while the day stays. */

static const char unsigned_message[] = N_("Nobody has taken this decision: the name and the day are missing. Let who decides make the step.");
static const char own_draft_message[] = N_("Whoever wrote this does not approve it as well. Let another member of top management approve it.");
static const char not_top_message[] = N_("Scope, policy, criteria, plans and programmes are approved by top management. Let one of them act.");
static const char exchanged_message[] = N_("This decision was taken by somebody else. Whoever decides anew enters the day as well.");

/* Returns: (transfer full) (nullable): the states that this signature leads to, as an SQL list */
static char *
list_signed_states (const MunSpec  *spec,
                    const MunField *field)
{
  g_autoptr(GString) states = g_string_new (NULL);

  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    {
      g_autofree char *quoted = g_strdup_printf ("'%s'", move->to);

      if (mun_transition_is_signed (move, field) && strstr (states->str, quoted) == NULL)
        g_string_append_printf (states, "%s%s", states->len > 0 ? ", " : "", quoted);
    }
  return states->len > 0 ? g_string_free (g_steal_pointer (&states), FALSE) : NULL;
}

/* "approved_by" goes with "approved_on" or "approved_at". Returns: (nullable): its name */
static const char *
find_day (const MunSpec  *spec,
          const MunField *field)
{
  static const char * const ends[] = { "on", "at" };
  g_autofree char *stem = g_strndup (field->name, strlen (field->name) - strlen ("by"));

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *name = g_strconcat (stem, ends[i], NULL);
      int found = mun_spec_find_field (spec, name);

      if (found >= 0)
        return spec->fields[found].name;
    }
  return NULL;
}

static void
add_signature (GString        *sql,
               const MunSpec  *spec,
               const MunField *field)
{
  const char *state = spec->fields[spec->state_field].name;
  const char *day = find_day (spec, field);
  g_autofree char *states = list_signed_states (spec, field);
  g_autofree char *missing = NULL;

  if (states == NULL)
    return;
  missing = day != NULL ? g_strdup_printf ("(NEW.\"%s\" IS NULL OR NEW.\"%s\" IS NULL)", field->name, day) : g_strdup_printf ("NEW.\"%s\" IS NULL", field->name);
  /* A version comes in as a draft and is approved then. */
  if (!(spec->flags & MUN_SPEC_VERSIONED))
    g_string_append_printf (sql, "CREATE TRIGGER \"%s_%s_insert\" BEFORE INSERT ON \"%s\"\nWHEN NEW.\"%s\" IN (%s) AND %s\n"
                            "BEGIN SELECT RAISE(ABORT, '%s'); END;\n",
                            spec->name, field->name, spec->name, state, states, missing, unsigned_message);
  g_string_append_printf (sql, "CREATE TRIGGER \"%s_%s_update\" BEFORE UPDATE ON \"%s\"\nWHEN NEW.\"%s\" IN (%s) AND OLD.\"%s\" IS NOT NEW.\"%s\" AND %s\n"
                          "BEGIN SELECT RAISE(ABORT, '%s'); END;\n",
                          spec->name, field->name, spec->name, state, states, state, state, missing, unsigned_message);
  if (day != NULL)
    g_string_append_printf (sql, "CREATE TRIGGER \"%s_%s_exchange\" BEFORE UPDATE ON \"%s\"\nWHEN NEW.\"%s\" IN (%s) AND OLD.\"%s\" IS NEW.\"%s\"\n"
                            "  AND OLD.\"%s\" IS NOT NEW.\"%s\" AND OLD.\"%s\" IS NEW.\"%s\"\nBEGIN SELECT RAISE(ABORT, '%s'); END;\n",
                            spec->name, field->name, spec->name, state, states, state, state, field->name, field->name, day, day, exchanged_message);
}

/* Who wrote a version may approve it only where nobody else can, and then the note says why. */
static void
add_two_people (GString       *sql,
                const MunSpec *spec)
{
  const char *state = spec->fields[spec->state_field].name;
  static const char approved[] = "NEW.\"%1$s\" IS 'approved' AND NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loading)\n"
    "  AND NOT EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by)\n"
    "  AND NOT EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1)";
  g_autofree char *on_insert = g_strdup_printf (approved, state);
  g_autofree char *on_update = g_strdup_printf ("OLD.\"%s\" IS NOT 'approved' AND %s", state, on_insert);

  mun_schema_add_trigger (sql, spec->name, "by_top_insert", "INSERT", on_insert, not_top_message);
  mun_schema_add_trigger (sql, spec->name, "by_top_update", "UPDATE", on_update, not_top_message);
  g_string_append_printf (sql, "CREATE TRIGGER \"%s_two_people\" BEFORE UPDATE ON \"%s\"\nWHEN NEW.\"%s\" IS 'approved' AND OLD.\"%s\" IS NOT 'approved'\n"
                          "  AND NEW.approved_by IS NOT NULL AND NEW.approved_by IS NEW.author AND " MUN_SQL_EMPTY ("NEW.note") "\n"
                          "BEGIN SELECT RAISE(ABORT, '%s'); END;\n",
                          spec->name, spec->name, state, state, own_draft_message);
}

void
mun_schema_add_signatures (GString *sql)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      if ((*spec)->flags & MUN_SPEC_VERSIONED)
        add_two_people (sql, *spec);
      for (guint i = 0; mun_spec_has_state (*spec) && i < (*spec)->n_fields; i++)
        if ((*spec)->fields[i].flags & MUN_IN_PERSON)
          add_signature (sql, *spec, &(*spec)->fields[i]);
    }
}
