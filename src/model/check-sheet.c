/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/check-sheet.h"

#include <string.h>

/* Where one part is asked again. */
typedef struct {
  MunCheckSheet *sheet;
  guint          column;
} Column;

static void
empty (MunCheckSheet *self)
{
  g_ptr_array_set_size (self->ids, 0);
  g_byte_array_set_size (self->states, 0);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_free (self->counts);
  self->counts = g_new0 (MunCheckCount, self->parts->len);
}

static guint8 *
get_states (MunCheckSheet *self,
            guint          place)
{
  return self->states->data + (gsize) place * self->parts->len;
}

static GHashTable *
need_places (MunCheckSheet *self)
{
  if (self->places != NULL)
    return self->places;
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->ids->len; i++)
    if (self->ids->pdata[i] != NULL)
      g_hash_table_insert (self->places, self->ids->pdata[i], GUINT_TO_POINTER (i));
  return self->places;
}

static gboolean
find_place (MunCheckSheet *self,
            const char    *id,
            guint         *place)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (need_places (self), id, NULL, &found))
    return FALSE;
  *place = GPOINTER_TO_UINT (found);
  return TRUE;
}

static void
set_state (MunCheckSheet *self,
           guint          place,
           guint          column,
           guint8         state)
{
  guint8 *now = get_states (self, place) + column;

  self->counts[column].in[*now]--;
  self->counts[column].in[state]++;
  *now = state;
}

static guint
append_record (MunCheckSheet *self,
               const char    *id,
               const guint8  *states)
{
  g_ptr_array_add (self->ids, g_strdup (id));
  g_byte_array_append (self->states, states, self->parts->len);
  for (guint i = 0; i < self->parts->len; i++)
    self->counts[i].in[states[i]]++;
  return self->ids->len - 1;
}

static void
append_cb (const char   *id,
           const guint8 *states,
           guint         n_states,
           gpointer      data)
{
  append_record (data, id, states);
}

static void
renew_record_cb (const char   *id,
                 const guint8 *states,
                 guint         n_states,
                 gpointer      data)
{
  MunCheckSheet *self = data;
  guint place;

  if (find_place (self, id, &place))
    for (guint i = 0; i < n_states; i++)
      set_state (self, place, i, states[i]);
  else
    {
      place = append_record (self, id, states);
      g_hash_table_insert (self->places, self->ids->pdata[place], GUINT_TO_POINTER (place));
    }
}

static void
renew_part_cb (const char   *id,
               const guint8 *states,
               guint         n_states,
               gpointer      data)
{
  Column *column = data;
  guint place;

  if (find_place (column->sheet, id, &place))
    set_state (column->sheet, place, column->column, states[0]);
}

static gboolean
ask (MunWorkspace   *workspace,
     GHashTable     *numbers,
     const char     *sql,
     const char     *id,
     MunStatesFunc   func,
     gpointer        data,
     GError        **error)
{
  return mun_store_evaluate_each (mun_workspace_get_store (workspace), sql, mun_workspace_get_today (workspace), numbers, id, func, data, error);
}

/* Which of all the parts it is that cannot be asked. */
static void
name_part (MunCheckSheet  *self,
           MunWorkspace   *workspace,
           GHashTable     *numbers,
           GError        **error)
{
  for (guint i = 0; i < self->counted->len; i++)
    {
      g_autoptr(GError) own = NULL;
      gint64 ok, total;

      if (mun_store_evaluate (mun_workspace_get_store (workspace), self->counted->pdata[i], mun_workspace_get_today (workspace), numbers, &ok, &total, &own))
        continue;
      g_clear_error (error);
      g_propagate_error (error, g_steal_pointer (&own));
      return;
    }
}

MunCheckSheet *
mun_check_sheet_new (const MunSpec *spec)
{
  g_return_val_if_fail (spec != NULL, NULL);

  MunCheckSheet *self = g_new0 (MunCheckSheet, 1);

  self->spec = spec;
  self->parts = g_ptr_array_new ();
  self->counted = g_ptr_array_new_with_free_func (g_free);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->states = g_byte_array_new ();
  return self;
}

void
mun_check_sheet_free (MunCheckSheet *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->counted);
  g_free (self->sql);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_ptr_array_unref (self->ids);
  g_byte_array_unref (self->states);
  g_free (self->counts);
  g_free (self);
}

guint
mun_check_sheet_add (MunCheckSheet      *self,
                     const MunCheckPart *part)
{
  g_return_val_if_fail (self != NULL && part != NULL && self->sql == NULL, 0);

  g_ptr_array_add (self->parts, (gpointer) part);
  g_ptr_array_add (self->counted, mun_check_sql_count (part));
  return self->parts->len - 1;
}

gboolean
mun_check_sheet_fill (MunCheckSheet  *self,
                      MunWorkspace   *workspace,
                      GHashTable     *numbers,
                      GError        **error)
{
  g_return_val_if_fail (self != NULL && MUN_IS_WORKSPACE (workspace), FALSE);

  if (self->sql == NULL)
    self->sql = mun_check_sql_states (self->spec->name, self->parts, NULL);
  empty (self);
  if (ask (workspace, numbers, self->sql, NULL, append_cb, self, error))
    return TRUE;
  name_part (self, workspace, numbers, error);
  return FALSE;
}

gboolean
mun_check_sheet_ask (MunCheckSheet  *self,
                     MunWorkspace   *workspace,
                     GHashTable     *numbers,
                     const char     *column,
                     const char     *id,
                     GError        **error)
{
  g_autofree char *sql = NULL;

  g_return_val_if_fail (self != NULL && column != NULL && id != NULL, FALSE);

  sql = mun_check_sql_states (self->spec->name, self->parts, column);
  return ask (workspace, numbers, sql, id, renew_record_cb, self, error);
}

gboolean
mun_check_sheet_ask_part (MunCheckSheet  *self,
                          MunWorkspace   *workspace,
                          GHashTable     *numbers,
                          guint           column,
                          GError        **error)
{
  g_return_val_if_fail (self != NULL && column < self->parts->len, FALSE);

  g_autoptr(GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *sql = NULL;
  Column place = { self, column };

  g_ptr_array_add (parts, self->parts->pdata[column]);
  sql = mun_check_sql_states (self->spec->name, parts, NULL);
  return ask (workspace, numbers, sql, NULL, renew_part_cb, &place, error);
}

gboolean
mun_check_sheet_has (MunCheckSheet *self,
                     const char    *id)
{
  guint place;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  return find_place (self, id, &place);
}

void
mun_check_sheet_forget (MunCheckSheet *self,
                        const char    *id)
{
  guint place;

  g_return_if_fail (self != NULL && id != NULL);

  if (!find_place (self, id, &place))
    return;
  for (guint i = 0; i < self->parts->len; i++)
    set_state (self, place, i, MUN_STATE_ASIDE);
  g_hash_table_remove (self->places, id);
  g_clear_pointer (&self->ids->pdata[place], g_free);
}

GStrv
mun_check_sheet_ids (MunCheckSheet *self,
                     guint          column,
                     guint8         state,
                     guint          limit)
{
  g_return_val_if_fail (self != NULL && column < self->parts->len && state != MUN_STATE_ASIDE, NULL);

  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  gint64 n = MIN (self->counts[column].in[state], (gint64) limit);

  for (guint i = 0; n > 0 && i < self->ids->len; i++)
    if (get_states (self, i)[column] == state)
      {
        g_strv_builder_add (ids, self->ids->pdata[i]);
        n--;
      }
  return g_strv_builder_end (ids);
}
