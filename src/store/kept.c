/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <glib/gi18n.h>

#include "spec/kept.h"
#include "spec/order.h"

/* What is closed stays closed, and what happened keeps its order, for other programs, too. */

#define CLOSED   N_("What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.")
#define MEMBERS  N_("What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.")
#define ITSELF   N_("A record does not point to itself. Choose another one.")
#define ONE_END  N_("Both ends are the same. Choose two different ones.")
#define DISORDER N_("The two moments are in the wrong order: what comes later cannot lie before what comes first.")

/* "'closed', 'rejected'" */
static char *
quote_words (const char *words)
{
  g_auto(GStrv) list = g_strsplit (words, " ", -1);
  g_autofree char *joined = g_strjoinv ("', '", list);

  return g_strdup_printf ("'%s'", joined);
}

static gboolean
is_fixed (const MunKept  *rule,
          const MunField *field)
{
  return field->kind != MUN_KIND_LINKS && !mun_kept_has_word (rule->but, field->name)
         && (rule->only == NULL || mun_kept_has_word (rule->only, field->name))
         && (rule->parent >= 0 || field != mun_kept_state_field (rule));
}

/* "NEW.x IS OLD.x AND ..." for what the rule keeps. */
static char *
list_fixed (const MunKept *rule)
{
  GString *fixed = g_string_new ("NEW.id IS OLD.id AND NEW.ref IS OLD.ref");

  if (rule->only == NULL || rule->parent >= 0)
    g_string_append (fixed, " AND NEW.withdrawn IS OLD.withdrawn");
  for (guint i = 0; i < rule->spec->n_fields; i++)
    if (is_fixed (rule, &rule->spec->fields[i]))
      g_string_append_printf (fixed, "\n  AND NEW.\"%s\" IS OLD.\"%s\"", rule->spec->fields[i].name, rule->spec->fields[i].name);
  return g_string_free (fixed, FALSE);
}

static void
add (GString       *sql,
     const MunKept *rule,
     guint          number,
     const char    *event,
     const char    *when)
{
  g_autofree char *lower = g_ascii_strdown (event, -1);
  g_autofree char *name = g_strdup_printf ("kept_%u_%s", number, lower);

  mun_schema_add_trigger (sql, rule->spec->name, name, event, when, rule->parent < 0 ? CLOSED : MEMBERS);
}

/* INSERT OR REPLACE removes the old row without asking a DELETE trigger. */
static void
add_no_replace (GString       *sql,
                const MunKept *rule,
                guint          number,
                const char    *kept)
{
  g_autofree char *name = g_strdup_printf ("kept_%u_replace", number);
  g_autofree char *when = g_strdup_printf ("EXISTS (SELECT 1 FROM \"%s\" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND %s)",
                                           rule->spec->name, kept);

  mun_schema_add_trigger (sql, rule->spec->name, name, "INSERT", when, rule->parent < 0 ? CLOSED : MEMBERS);
}

/* A step from one of the states to another of them keeps the same, and a step out of them may bring changes with it. */
static void
add_own (GString       *sql,
         const MunKept *rule,
         guint          number)
{
  const char *state = mun_kept_state_field (rule)->name;
  g_autofree char *states = quote_words (rule->states);
  g_autofree char *fixed = list_fixed (rule);
  g_autofree char *changed = g_strdup_printf ("OLD.\"%s\" IN (%s) AND NEW.\"%s\" IN (%s) AND NOT (%s)", state, states, state, states, fixed);
  g_autofree char *was = g_strdup_printf ("OLD.\"%s\" IN (%s)", state, states);
  g_autofree char *is = g_strdup_printf ("old.\"%s\" IN (%s)", state, states);
  g_autofree char *name = g_strdup_printf ("%s_kept_%u", rule->spec->name, number);
  g_autofree char *frozen = g_strdup_printf (" AND \"%s\" IN (%s)", state, states);

  add (sql, rule, number, "UPDATE", changed);
  if (rule->only != NULL)
    return;
  add (sql, rule, number, "DELETE", was);
  add_no_replace (sql, rule, number, is);
  if (mun_schema_has_links (rule->spec))
    mun_schema_add_link_triggers (sql, rule->spec->name, name, frozen, CLOSED);
}

static void
add_members (GString       *sql,
             const MunKept *rule,
             guint          number)
{
  const MunField *parent = &rule->spec->fields[rule->parent];
  g_autofree char *states = quote_words (rule->states);
  g_autofree char *kept = g_strdup_printf ("EXISTS (SELECT 1 FROM \"%s\" WHERE \"%s\" IN (%s) AND id", parent->target->name,
                                           mun_kept_state_field (rule)->name, states);
  g_autofree char *fixed = list_fixed (rule);
  g_autofree char *in_new = g_strdup_printf ("%s = NEW.\"%s\")", kept, parent->name);
  g_autofree char *in_old = g_strdup_printf ("%s = OLD.\"%s\")", kept, parent->name);
  g_autofree char *in_row = g_strdup_printf ("%s = old.\"%s\")", kept, parent->name);
  g_autofree char *changed = g_strdup_printf ("NOT (%s)\n  AND (%s%s%s)", fixed, in_old, rule->full ? "\n    OR " : "", rule->full ? in_new : "");

  /* Evidence is kept in any case. */
  if (!(rule->spec->flags & MUN_SPEC_APPEND_ONLY))
    {
      add (sql, rule, number, "UPDATE", changed);
      add (sql, rule, number, "DELETE", in_old);
      add_no_replace (sql, rule, number, in_row);
    }
  if (rule->full)
    add (sql, rule, number, "INSERT", in_new);
}

static void
add_order (GString        *sql,
           const MunOrder *order,
           guint           number)
{
  const char *first = order->spec->fields[order->first].name;
  const char *then = order->spec->fields[order->then].name;
  guint length = mun_order_length (order);
  g_autofree char *wrong = g_strdup_printf ("substr(NEW.\"%s\", 1, %u) < substr(NEW.\"%s\", 1, %u)", then, length, first, length);
  g_autofree char *touched = g_strdup_printf ("(NEW.\"%s\" IS NOT OLD.\"%s\" OR NEW.\"%s\" IS NOT OLD.\"%s\")\n  AND %s", first, first, then, then, wrong);
  g_autofree char *on_insert = g_strdup_printf ("order_%u_insert", number);
  g_autofree char *on_update = g_strdup_printf ("order_%u_update", number);

  mun_schema_add_trigger (sql, order->spec->name, on_insert, "INSERT", wrong, DISORDER);
  mun_schema_add_trigger (sql, order->spec->name, on_update, "UPDATE", touched, DISORDER);
}

static void
add_both (GString       *sql,
          const MunSpec *spec,
          const char    *name,
          const char    *when,
          const char    *message)
{
  g_autofree char *on_insert = g_strdup_printf ("%s_insert", name);
  g_autofree char *on_update = g_strdup_printf ("%s_update", name);

  mun_schema_add_trigger (sql, spec->name, on_insert, "INSERT", when, message);
  mun_schema_add_trigger (sql, spec->name, on_update, "UPDATE", when, message);
}

/* Only what points to its own kind, or to any, could point to itself. */
static void
add_itself (GString       *sql,
            const MunSpec *spec)
{
  g_autoptr(GString) when = g_string_new (NULL);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].kind == MUN_KIND_LINK && (spec->fields[i].target == NULL || spec->fields[i].target == spec))
      g_string_append_printf (when, "%sNEW.\"%s\" = NEW.id", when->len > 0 ? " OR " : "", spec->fields[i].name);
  if (when->len > 0)
    add_both (sql, spec, "itself", when->str, ITSELF);
}

static void
add_ends (GString       *sql,
          const MunEnds *ends)
{
  g_autofree char *when = g_strdup_printf ("NEW.\"%s\" = NEW.\"%s\"", ends->spec->fields[ends->from].name, ends->spec->fields[ends->to].name);

  add_both (sql, ends->spec, "ends", when, ONE_END);
}

void
mun_schema_add_kept (GString *sql)
{
  guint number = 0;

  for (const MunKept *rule = mun_kept_rules (); rule->spec != NULL; rule++)
    if (rule->parent < 0)
      add_own (sql, rule, ++number);
    else
      add_members (sql, rule, ++number);
  number = 0;
  for (const MunOrder *order = mun_orders (); order->spec != NULL; order++)
    add_order (sql, order, ++number);
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    add_itself (sql, *spec);
  for (const MunEnds *ends = mun_ends (); ends->spec != NULL; ends++)
    add_ends (sql, ends);
  mun_schema_add_trigger (sql, "record_link", "itself_insert", "INSERT", "NEW.from_id = NEW.to_id", ITSELF);
  mun_schema_add_trigger (sql, "record_link", "itself_update", "UPDATE", "NEW.from_id = NEW.to_id", ITSELF);
}
