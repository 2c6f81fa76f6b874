/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <glib/gi18n.h>

#include "spec/kept.h"
#include "spec/order.h"

/* What is closed stays closed, and what happened keeps its order, for other programs, too. */

#define CLOSED   N_("What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.")
#define MEMBERS  N_("What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.")
#define EMPTIED  N_("A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.")
#define RUNNING  N_("This still goes on. Enter when it ended instead of taking it out.")
#define TWICE    N_("Another record says the same already, and there is only one. Change that one.")
#define GIVEN    N_("Another version has this number already, and each is given once. Give the next higher one.")
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
  return field->kind != MUN_KIND_LINKS && mun_kept_stays (rule, field, "any") && (rule->parent >= 0 || field != mun_kept_state_field (rule));
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
      {
        const char *name = rule->spec->fields[i].name;

        if (rule->once)
          g_string_append_printf (fixed, "\n  AND (OLD.\"%s\" IS NULL OR NEW.\"%s\" IS OLD.\"%s\")", name, name, name);
        else
          g_string_append_printf (fixed, "\n  AND NEW.\"%s\" IS OLD.\"%s\"", name, name);
      }
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

/* Returns: (transfer full): the types to which the links lead that the rule keeps by name, as an SQL list */
static char *
list_targets (const MunKept *rule)
{
  GString *targets = g_string_new (NULL);

  for (guint i = 0; i < rule->spec->n_fields; i++)
    if (rule->spec->fields[i].kind == MUN_KIND_LINKS && !rule->once && mun_kept_has_word (rule->only, rule->spec->fields[i].name))
      g_string_append_printf (targets, "%s'%s'", targets->len > 0 ? ", " : "", rule->spec->fields[i].target->name);
  return g_string_free (targets, FALSE);
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
  g_autofree char *only_if = rule->if_set != NULL ? g_strdup_printf ("OLD.\"%s\" IS NOT NULL AND ", rule->if_set) : g_strdup ("");
  g_autofree char *changed = g_strdup_printf ("%sOLD.\"%s\" IN (%s) AND NEW.\"%s\" IN (%s) AND NOT (%s)", only_if, state, states, state, states, fixed);
  g_autofree char *was = g_strdup_printf ("OLD.\"%s\" IN (%s)", state, states);
  g_autofree char *is = g_strdup_printf ("old.\"%s\" IN (%s)", state, states);
  g_autofree char *name = g_strdup_printf ("%s_kept_%u", rule->spec->name, number);
  g_autofree char *frozen = g_strdup_printf (" AND \"%s\" IN (%s)%s%s%s", state, states, rule->if_set != NULL ? " AND \"" : "",
                                             rule->if_set != NULL ? rule->if_set : "", rule->if_set != NULL ? "\" IS NOT NULL" : "");
  g_autofree char *targets = NULL;

  add (sql, rule, number, "UPDATE", changed);
  if (rule->only == NULL)
    {
      add (sql, rule, number, "DELETE", was);
      add_no_replace (sql, rule, number, is);
    }
  targets = rule->only != NULL ? list_targets (rule) : NULL;
  if (rule->only == NULL ? mun_schema_has_links (rule->spec) : *targets != '\0')
    mun_schema_add_link_triggers (sql, rule->spec->name, name, targets, frozen, CLOSED);
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

/* "'approved', 'closed'": the states in which a record has @move behind it. Returns: (transfer full) */
static char *
list_reached (const MunSpec       *spec,
              const MunTransition *move)
{
  GString *states = g_string_new (NULL);

  for (const MunChoice *choice = spec->fields[spec->state_field].choices; choice->key != NULL; choice++)
    if (mun_kept_came_by (spec, move, choice->key))
      g_string_append_printf (states, "%s'%s'", states->len > 0 ? ", " : "", choice->key);
  return g_string_free (states, FALSE);
}

/* What a step asked for, a record goes on showing as long as it has that step behind it. */
static void
add_needs (GString       *sql,
           const MunSpec *spec)
{
  const char *state = mun_spec_has_state (spec) ? spec->fields[spec->state_field].name : NULL;
  g_autoptr(GString) when = g_string_new (NULL);

  for (const MunTransition *move = spec->transitions; state != NULL && move->to != NULL; move++)
    {
      g_autofree char *reached = list_reached (spec, move);
      g_autoptr(GString) had = g_string_new (NULL);
      g_autoptr(GString) lost = g_string_new (NULL);

      for (guint i = 0; i < spec->n_fields; i++)
        if (spec->fields[i].kind != MUN_KIND_LINKS && mun_kept_has_word (move->needs, spec->fields[i].name))
          {
            g_autofree char *before = mun_schema_unfilled (&spec->fields[i], "OLD");
            g_autofree char *now = mun_schema_unfilled (&spec->fields[i], "NEW");

            g_string_append_printf (had, " AND NOT (%s)", before);
            g_string_append_printf (lost, "%s%s", lost->len > 0 ? " OR " : "", now);
          }
      if (*reached != '\0' && lost->len > 0)
        g_string_append_printf (when, "%s(OLD.\"%s\" IN (%s) AND NEW.\"%s\" IN (%s)%s AND (%s))", when->len > 0 ? "\n  OR " : "",
                                state, reached, state, reached, had->str, lost->str);
    }
  if (when->len > 0)
    mun_schema_add_trigger (sql, spec->name, "kept_needs", "UPDATE", when->str, EMPTIED);
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
  if (order->runs)
    {
      g_autofree char *running = g_strdup_printf ("running_%u", number);
      g_autofree char *leaves = g_strdup_printf ("OLD.withdrawn IS NULL AND NEW.withdrawn IS NOT NULL AND NEW.\"%s\" IS NOT NULL AND NEW.\"%s\" IS NULL", first, then);

      mun_schema_add_trigger (sql, order->spec->name, running, "UPDATE", leaves, RUNNING);
    }
}

static void
add_only (GString       *sql,
          const MunOnly *only)
{
  g_autoptr(GString) same = g_string_new (NULL);
  g_autoptr(GString) touched = g_string_new ("OLD.withdrawn IS NOT NEW.withdrawn");
  const char *message = only->spec->flags & (MUN_SPEC_VERSIONED | MUN_SPEC_SIGNED) ? GIVEN : TWICE;
  g_autofree char *on_update = NULL;

  g_string_append_printf (same, "NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM \"%s\" WHERE id <> NEW.id AND withdrawn IS NULL", only->spec->name);
  for (guint i = 0; i < MUN_ONLY_FIELDS && only->fields[i] >= 0; i++)
    {
      const char *name = only->spec->fields[only->fields[i]].name;

      if (i == 0)
        g_string_append_printf (same, " AND \"%s\" = NEW.\"%s\"", name, name);
      else
        g_string_append_printf (same, " AND coalesce(\"%s\" = NEW.\"%s\", 1)", name, name);
      g_string_append_printf (touched, " OR NEW.\"%s\" IS NOT OLD.\"%s\"", name, name);
    }
  g_string_append_c (same, ')');
  on_update = g_strdup_printf ("(%s)\n  AND %s", touched->str, same->str);
  mun_schema_add_trigger (sql, only->spec->name, "only_insert", "INSERT", same->str, message);
  mun_schema_add_trigger (sql, only->spec->name, "only_update", "UPDATE", on_update, message);
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
    {
      if (!((*spec)->flags & MUN_SPEC_VERSIONED))
        add_needs (sql, *spec);
      add_itself (sql, *spec);
    }
  for (const MunOnly *only = mun_onlies (); only->spec != NULL; only++)
    add_only (sql, only);
  for (const MunEnds *ends = mun_ends (); ends->spec != NULL; ends++)
    add_ends (sql, ends);
  mun_schema_add_trigger (sql, "record_link", "itself_insert", "INSERT", "NEW.from_id = NEW.to_id", ITSELF);
  mun_schema_add_trigger (sql, "record_link", "itself_update", "UPDATE", "NEW.from_id = NEW.to_id", ITSELF);
}
