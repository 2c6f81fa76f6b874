/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/check-tally.h"

#include <string.h>

#include "model/check-reach.h"
#include "model/check-sheet.h"
#include "model/check-sql.h"

/* So many records are asked for one by one; where there are more, all of the type at once. */
#define MAX_SINGLE 100

/* SQLite gives no more columns than some thousands. */
#define MAX_PARTS 500

/* Where a part is found. */
typedef struct {
  MunCheckSheet *sheet;
  guint          column;
} Place;

struct _MunCheckTally {
  GPtrArray  *sheets; /* (element-type MunCheckSheet) */
  GHashTable *places; /* MunCheckPart -> Place */
};

/* What one change makes it necessary to ask. */
typedef struct {
  MunCheckSheet *sheet;
  GHashTable    *singles; /* column + "=" + id: the records to ask for */
  gboolean      *whole;   /* for each part: all records */
} Need;

/* "3", or ":risks" when there is such a number. */
static gboolean
read_least (const MunCheckPart *part,
            GHashTable         *numbers,
            gint64             *least)
{
  gpointer number;

  if (*part->at_least != ':')
    return g_ascii_string_to_signed (part->at_least, 10, 0, G_MAXINT, least, NULL);
  if (!g_hash_table_lookup_extended (numbers, part->at_least + 1, NULL, &number))
    return FALSE;
  *least = GPOINTER_TO_INT (number);
  return TRUE;
}

/* Whether there is some record at all is found out sooner by looking for one. */
static gboolean
is_counted (const MunCheckPart *part,
            GHashTable         *numbers)
{
  gint64 least;

  if (part->from != NULL || part->distinct != NULL || mun_spec_find (part->record) == NULL)
    return FALSE;
  switch (part->kind)
    {
    case MUN_PART_EXISTS:
      return FALSE;
    case MUN_PART_NONE:
    case MUN_PART_EVERY:
      return TRUE;
    case MUN_PART_AT_LEAST:
      return read_least (part, numbers, &least);
    }
  g_return_val_if_reached (FALSE);
}

static MunCheckSheet *
need_sheet (MunCheckTally *self,
            const MunSpec *spec)
{
  MunCheckSheet *sheet;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      sheet = g_ptr_array_index (self->sheets, i);
      if (sheet->spec == spec && sheet->parts->len < MAX_PARTS)
        return sheet;
    }
  sheet = mun_check_sheet_new (spec);
  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

static void
add_part (MunCheckTally      *self,
          const MunCheckPart *part)
{
  Place *place = g_new0 (Place, 1);

  place->sheet = need_sheet (self, mun_spec_find (part->record));
  place->column = mun_check_sheet_add (place->sheet, part);
  g_hash_table_insert (self->places, (gpointer) part, place);
}

static void
collect_parts (MunCheckTally *self,
               MunCatalogue  *catalogue,
               GHashTable    *numbers)
{
  guint n_checks;
  const MunCheck * const *checks = mun_catalogue_get_checks (catalogue, &n_checks);

  for (guint i = 0; i < n_checks; i++)
    for (guint j = 0; j < checks[i]->n_parts; j++)
      if (is_counted (checks[i]->parts[j], numbers))
        add_part (self, checks[i]->parts[j]);
}

MunCheckTally *
mun_check_tally_new (MunWorkspace  *workspace,
                     MunCatalogue  *catalogue,
                     GHashTable    *numbers,
                     GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && catalogue != NULL && numbers != NULL, NULL);

  g_autoptr(MunCheckTally) self = g_new0 (MunCheckTally, 1);

  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_check_sheet_free);
  self->places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  collect_parts (self, catalogue, numbers);
  for (guint i = 0; i < self->sheets->len; i++)
    {
      MunCheckSheet *sheet = g_ptr_array_index (self->sheets, i);

      if (!mun_check_sheet_fill (sheet, workspace, numbers, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
mun_check_tally_free (MunCheckTally *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sheets);
  g_hash_table_unref (self->places);
  g_free (self);
}

static void
need_single (Need       *need,
             const char *column,
             const char *id)
{
  if (*id != '\0')
    g_hash_table_add (need->singles, g_strconcat (column, "=", id, NULL));
}

/* Those whose @column says where the changed record points, and pointed before: that it did is another of the changes. */
static void
need_pointed (Need                 *need,
              MunWorkspace         *workspace,
              const MunFieldChange *change,
              int                   field,
              const char           *column)
{
  g_autoptr(MunRow) row = NULL;

  if (change->field == field)
    {
      need_single (need, column, change->old);
      need_single (need, column, change->now);
    }
  else if (change->kind == MUN_CHANGED && (row = mun_store_load (mun_workspace_get_store (workspace), change->spec, change->id, NULL)) != NULL)
    need_single (need, column, row->values[field]);
}

static void
need_reach (Need                 *need,
            MunWorkspace         *workspace,
            const MunFieldChange *change,
            const MunCheckReach  *reach)
{
  if (reach->own)
    need_single (need, "id", change->id);
  for (guint i = 0; i < reach->children->len; i++)
    need_pointed (need, workspace, change, g_array_index (reach->children, int, i), "id");
  for (guint i = 0; i < reach->siblings->len; i++)
    {
      const MunCheckPair *pair = &g_array_index (reach->siblings, MunCheckPair, i);

      need_pointed (need, workspace, change, pair->changed, need->sheet->spec->fields[pair->own].name);
    }
  for (guint i = 0; i < reach->parents->len; i++)
    need_single (need, need->sheet->spec->fields[g_array_index (reach->parents, int, i)].name, change->id);
}

/* For the reach it matters only whether links have changed or something else. */
static int
get_sort (const MunFieldChange *change)
{
  return change->field >= 0 && change->spec->fields[change->field].kind == MUN_KIND_LINKS ? change->field : -3;
}

static void
need_change (Need                 *need,
             MunWorkspace         *workspace,
             const MunFieldChange *change,
             GHashTable           *reaches)
{
  for (guint i = 0; i < need->sheet->parts->len; i++)
    {
      const MunCheckPart *part = g_ptr_array_index (need->sheet->parts, i);
      g_autofree char *key = g_strdup_printf ("%u %s.%d", i, change->spec->name, get_sort (change));
      MunCheckReach *reach;

      if (need->whole[i] || !mun_store_check_reads (mun_workspace_get_store (workspace), need->sheet->counted->pdata[i], change->spec, change->field))
        continue;
      reach = g_hash_table_lookup (reaches, key);
      if (reach == NULL)
        {
          reach = mun_check_reach_new (part, change->spec, change->field);
          g_hash_table_insert (reaches, g_steal_pointer (&key), reach);
        }
      need->whole[i] = reach->all;
      need_reach (need, workspace, change, reach);
    }
}

static gboolean
ask_single (MunWorkspace  *workspace,
            GHashTable    *numbers,
            MunCheckSheet *sheet,
            const char    *single,
            GError       **error)
{
  const char *id = strchr (single, '=') + 1;
  g_autofree char *column = g_strndup (single, id - single - 1);

  return mun_check_sheet_ask (sheet, workspace, numbers, column, id, error);
}

static gboolean
answer (Need          *need,
        MunWorkspace  *workspace,
        GHashTable    *numbers,
        GError       **error)
{
  GHashTableIter iter;
  gpointer single;

  if (g_hash_table_size (need->singles) > MAX_SINGLE)
    return mun_check_sheet_fill (need->sheet, workspace, numbers, error);
  g_hash_table_iter_init (&iter, need->singles);
  while (g_hash_table_iter_next (&iter, &single, NULL))
    if (!ask_single (workspace, numbers, need->sheet, single, error))
      return FALSE;
  for (guint i = 0; i < need->sheet->parts->len; i++)
    if (need->whole[i] && !mun_check_sheet_ask_part (need->sheet, workspace, numbers, i, error))
      return FALSE;
  return TRUE;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  gint64 one = *(const gint64 *) g_hash_table_lookup (data, *(const char * const *) a);
  gint64 other = *(const gint64 *) g_hash_table_lookup (data, *(const char * const *) b);

  return (one > other) - (one < other);
}

/* Records that are there now and were not before, in the order of the file. */
static GPtrArray *
find_comings (MunCheckSheet *sheet,
              MunWorkspace  *workspace,
              GPtrArray     *changes)
{
  g_autoptr(GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GPtrArray *comings = g_ptr_array_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      MunFieldChange *change = g_ptr_array_index (changes, i);
      gint64 row;

      if (change->spec != sheet->spec || change->field != -3 || change->kind != MUN_ADDED || g_hash_table_contains (rows, change->id)
          || mun_check_sheet_has (sheet, change->id) || (row = mun_store_rowid (mun_workspace_get_store (workspace), sheet->spec, change->id)) < 0)
        continue;
      g_hash_table_insert (rows, change->id, g_memdup2 (&row, sizeof row));
      g_ptr_array_add (comings, change->id);
    }
  g_ptr_array_sort_with_data (comings, compare_rows, rows);
  return comings;
}

/* A record that came or went is asked for in any case. */
static gboolean
follow_comings (MunCheckSheet *sheet,
                MunWorkspace  *workspace,
                GHashTable    *numbers,
                GPtrArray     *changes,
                GError       **error)
{
  g_autoptr(GPtrArray) comings = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      MunFieldChange *change = g_ptr_array_index (changes, i);

      if (change->spec == sheet->spec && change->field == -3 && change->kind == MUN_REMOVED)
        mun_check_sheet_forget (sheet, change->id);
    }
  comings = find_comings (sheet, workspace, changes);
  for (guint i = 0; i < comings->len; i++)
    if (!mun_check_sheet_ask (sheet, workspace, numbers, "id", comings->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
follow_sheet (MunCheckSheet *sheet,
              MunWorkspace  *workspace,
              GHashTable    *numbers,
              GPtrArray     *changes,
              GError       **error)
{
  g_autoptr(GHashTable) reaches = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mun_check_reach_free);
  g_autoptr(GHashTable) singles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gboolean *whole = g_new0 (gboolean, sheet->parts->len);
  Need need = { sheet, singles, whole };
  gboolean read = FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      MunFieldChange *change = g_ptr_array_index (changes, i);

      if (!mun_check_reach_counts (change) || !mun_store_check_reads (mun_workspace_get_store (workspace), sheet->sql, change->spec, change->field))
        continue;
      read = TRUE;
      need_change (&need, workspace, change, reaches);
      if (g_hash_table_size (singles) > MAX_SINGLE)
        return mun_check_sheet_fill (sheet, workspace, numbers, error);
    }
  return !read || (follow_comings (sheet, workspace, numbers, changes, error) && answer (&need, workspace, numbers, error));
}

gboolean
mun_check_tally_follow (MunCheckTally  *self,
                        MunWorkspace   *workspace,
                        GHashTable     *numbers,
                        GPtrArray      *changes,
                        GError        **error)
{
  g_return_val_if_fail (self != NULL && MUN_IS_WORKSPACE (workspace) && changes != NULL, FALSE);

  for (guint i = 0; i < self->sheets->len; i++)
    if (!follow_sheet (g_ptr_array_index (self->sheets, i), workspace, numbers, changes, error))
      return FALSE;
  return TRUE;
}

gboolean
mun_check_tally_renew (MunCheckTally       *self,
                       MunWorkspace        *workspace,
                       GHashTable          *numbers,
                       const MunCheckPart  *part,
                       GError             **error)
{
  Place *place;

  g_return_val_if_fail (mun_check_tally_has (self, part), FALSE);

  place = g_hash_table_lookup (self->places, part);
  return mun_check_sheet_ask_part (place->sheet, workspace, numbers, place->column, error);
}

gboolean
mun_check_tally_has (MunCheckTally      *self,
                     const MunCheckPart *part)
{
  return self != NULL && g_hash_table_contains (self->places, part);
}

gboolean
mun_check_tally_reads (MunCheckTally      *self,
                       MunStore           *store,
                       const MunCheckPart *part,
                       const MunSpec      *spec,
                       int                 field)
{
  g_return_val_if_fail (mun_check_tally_has (self, part), TRUE);

  return mun_store_check_reads (store, ((Place *) g_hash_table_lookup (self->places, part))->sheet->sql, spec, field);
}

void
mun_check_tally_count (MunCheckTally      *self,
                       const MunCheckPart *part,
                       GHashTable         *numbers,
                       gint64             *ok,
                       gint64             *total)
{
  g_return_if_fail (mun_check_tally_has (self, part) && ok != NULL && total != NULL);

  Place *place = g_hash_table_lookup (self->places, part);
  const MunCheckCount *count = &place->sheet->counts[place->column];
  gint64 right = count->in[MUN_STATE_RIGHT];

  *total = 1;
  if (part->kind == MUN_PART_AT_LEAST && read_least (part, numbers, total))
    *ok = MIN (right, *total);
  else if (part->kind == MUN_PART_NONE)
    *ok = right == 0;
  else
    {
      *ok = right;
      *total = right + count->in[MUN_STATE_WRONG];
    }
}

GStrv
mun_check_tally_ids (MunCheckTally      *self,
                     const MunCheckPart *part,
                     guint               limit)
{
  g_return_val_if_fail (mun_check_tally_has (self, part), NULL);

  Place *place = g_hash_table_lookup (self->places, part);

  return mun_check_sheet_ids (place->sheet, place->column, part->kind == MUN_PART_NONE ? MUN_STATE_RIGHT : MUN_STATE_WRONG,
                              part->kind == MUN_PART_AT_LEAST ? 0 : limit);
}
