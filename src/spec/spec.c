/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/spec.h"

#include <string.h>

#include "spec/all.h"

/* The store asks for every column that a check reads. */
static GHashTable *
index_names (void)
{
  static GHashTable *index;

  if (g_once_init_enter (&index))
    {
      GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

      for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
        g_hash_table_insert (names, (gpointer) (*spec)->name, (gpointer) *spec);
      g_once_init_leave (&index, names);
    }
  return index;
}

const MunSpec *
mun_spec_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return g_hash_table_lookup (index_names (), name);
}

const MunSpec *
mun_spec_find_by_ref (const char *ref)
{
  const char *dash;

  g_return_val_if_fail (ref != NULL, NULL);

  dash = strchr (ref, '-');
  if (dash == NULL)
    return NULL;
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if (strlen ((*spec)->prefix) == (gsize) (dash - ref) && g_ascii_strncasecmp ((*spec)->prefix, ref, dash - ref) == 0)
      return *spec;
  return NULL;
}

int
mun_spec_find_field (const MunSpec *spec,
                     const char    *name)
{
  g_return_val_if_fail (spec != NULL && name != NULL, -1);

  for (guint i = 0; i < spec->n_fields; i++)
    if (strcmp (spec->fields[i].name, name) == 0)
      return i;
  return -1;
}

gboolean
mun_spec_has_state (const MunSpec *spec)
{
  g_return_val_if_fail (spec != NULL, FALSE);

  return spec->transitions != NULL;
}

gboolean
mun_transition_is_signed (const MunTransition *move,
                          const MunField      *field)
{
  g_return_val_if_fail (move != NULL && field != NULL, FALSE);

  g_auto(GStrv) needs = g_strsplit (move->needs != NULL ? move->needs : "", " ", -1);

  if (!(field->flags & MUN_IN_PERSON))
    return FALSE;
  return g_strv_contains ((const char * const *) needs, field->name)
         || (g_str_equal (field->name, "approved_by") && g_str_equal (move->to, "approved"))
         || (g_str_equal (field->name, "closed_by") && g_str_equal (move->to, "closed"));
}

const char *
mun_spec_first_state (const MunSpec *spec)
{
  g_return_val_if_fail (spec != NULL, NULL);

  return spec->transitions != NULL ? spec->fields[spec->state_field].choices[0].key : NULL;
}

const MunTransition *
mun_spec_turning_step (const MunSpec *spec,
                       const char    *state)
{
  g_return_val_if_fail (spec != NULL && state != NULL, NULL);

  for (const MunTransition *step = spec->transitions; step != NULL && step->to != NULL; step++)
    if (step->after != NULL && g_strcmp0 (step->from, state) == 0)
      return step;
  return NULL;
}

gboolean
mun_spec_wants_at_once (const MunSpec *spec,
                        guint          field)
{
  MunFieldFlags flags;

  g_return_val_if_fail (spec != NULL && field < spec->n_fields, FALSE);

  flags = spec->fields[field].flags;
  return (spec->flags & MUN_SPEC_APPEND_ONLY) && (flags & MUN_REQUIRED) && (!(flags & MUN_COMPUTED) || (flags & MUN_GIVEN));
}

gboolean
mun_field_has_starter (const MunField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  for (guint i = 0; i < MUN_N_SIZES; i++)
    if (field->starter[i] != 0)
      return TRUE;
  return FALSE;
}

const char *
mun_field_choice_label (const MunField *field,
                        const char     *key)
{
  g_return_val_if_fail (field != NULL && field->choices != NULL && key != NULL, key);

  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    if (strcmp (choice->key, key) == 0)
      return choice->label;
  return key;
}
