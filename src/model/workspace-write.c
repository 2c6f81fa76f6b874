/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "spec/kept.h"

/* In which order the records of one change are written, so that the guards of the file find what they ask for. */

/* Returns: (transfer full) (element-type utf8): ids of the records that others of @records belong to, and that may keep them */
static GHashTable *
collect_keepers (GPtrArray *records)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);

      for (const MunKept *rule = mun_kept_rules (); rule->spec != NULL; rule++)
        if (rule->spec == mun_record_get_spec (record) && rule->parent >= 0)
          g_hash_table_add (ids, (gpointer) mun_record_get (record, rule->parent));
    }
  return ids;
}

/* States stand in the order in which they are reached; a step back needs no proof, and gives free what it changes. */
static gboolean
goes_back (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const MunChoice *choices = spec->fields[spec->state_field].choices;

  for (guint i = 0; choices[i].key != NULL && !mun_record_is_new (record); i++)
    if (g_str_equal (choices[i].key, mun_record_get_state (record)))
      return !g_str_equal (choices[i].key, mun_record_get_saved (record, spec->state_field));
    else if (g_str_equal (choices[i].key, mun_record_get_saved (record, spec->state_field)))
      return FALSE;
  return FALSE;
}

gboolean
mun_state_is_written_last (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  return mun_spec_has_state (spec) && !mun_record_is_new (record) && mun_record_is_changed (record, spec->state_field) && !goes_back (record)
         && (mun_store_asks_proof (spec, mun_record_get_state (record)) || mun_kept_keeps (spec, mun_record_get_state (record)));
}

/* The file freezes an approved version the moment it is there, its lines and links included, keeps the lines of what is closed, and asks for the
 * proof the moment a case is closed or a risk accepted. Such a state is written last, when all that belongs to it has been written. */
static gboolean
state_comes_last (MunRecord  *record,
                  GHashTable *keepers)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *state;

  if (!mun_spec_has_state (spec) || !mun_arrival_is_late (record))
    return mun_state_is_written_last (record);
  state = mun_record_get_state (record);
  return (spec->flags & MUN_SPEC_VERSIONED) || mun_store_asks_proof (spec, state)
         || (mun_kept_keeps (spec, state) && g_hash_table_contains (keepers, mun_record_get_id (record)));
}

static gboolean
write_row (MunWorkspace  *self,
           MunRecord     *record,
           GHashTable    *keepers,
           MunRow        *row,
           GError       **error)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autofree char *state = NULL;
  gboolean written;

  if (!state_comes_last (record, keepers))
    return mun_store_write (self->store, spec, row, error);

  state = g_steal_pointer (&row->values[spec->state_field]);
  row->values[spec->state_field] = g_strdup (mun_record_is_new (record) ? mun_spec_first_state (spec)
                                                                        : mun_record_get_saved (record, spec->state_field));
  written = mun_store_write (self->store, spec, row, error);
  g_free (row->values[spec->state_field]);
  row->values[spec->state_field] = g_steal_pointer (&state);
  return written;
}

/* An approved version may be what another state relies on: the bands that say who accepts a risk, an action that worked. */
static gboolean
write_states (MunWorkspace  *self,
              GPtrArray     *records,
              GHashTable    *keepers,
              GPtrArray     *rows,
              GError       **error)
{
  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < records->len; i++)
      {
        MunRecord *record = g_ptr_array_index (records, i);
        const MunSpec *spec = mun_record_get_spec (record);
        guint turn = (spec->flags & MUN_SPEC_VERSIONED) ? 0 : mun_kept_turn (spec);

        if (turn == round && state_comes_last (record, keepers) && !mun_store_write (self->store, spec, g_ptr_array_index (rows, i), error))
          {
            g_prefix_error (error, "%s “%s”: ", _(spec->title), mun_record_get_title (record));
            return FALSE;
          }
      }
  return TRUE;
}

static gboolean
is_set_aside (MunRecord *record)
{
  return !mun_record_is_new (record) && (mun_record_get_spec (record)->flags & (MUN_SPEC_VERSIONED | MUN_SPEC_SIGNED))
         && g_str_equal (mun_record_get_state (record), "superseded");
}

gboolean
mun_workspace_write_records (MunWorkspace  *self,
                             GPtrArray     *records,
                             GPtrArray     *rows,
                             GError       **error)
{
  g_autoptr(GHashTable) keepers = collect_keepers (records);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (rows, mun_record_dup_row (g_ptr_array_index (records, i)));
  /* The version that is set aside makes room for the one that takes its place. */
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < records->len; i++)
      if (is_set_aside (g_ptr_array_index (records, i)) == (round == 0)
          && !write_row (self, g_ptr_array_index (records, i), keepers, g_ptr_array_index (rows, i), error))
        return FALSE;
  return write_states (self, records, keepers, rows, error);
}
