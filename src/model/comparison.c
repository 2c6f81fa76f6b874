/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/comparison.h"

#include <string.h>

#include "base/date.h"
#include "spec/kind.h"

/* The texts of no revision come before or after these. */
#define BEGINNING "0000"
#define END       "9999"
/* That people can enter (base/date.h); the one after it is none. */
#define LAST_DAY  "2999-12-31"

/* A record while its changes are laid on top of each other. */
typedef struct {
  MunComparedRecord *record;
  GHashTable        *changes; /* field -> MunFieldChange, of record->changes */
  gboolean           told;    /* that it came or went, at least once */
  gboolean           was;     /* there at the beginning */
  gboolean           is;      /* there at the end */
} Fold;

typedef struct {
  GHashTable *folds; /* id -> Fold */
  GPtrArray  *order; /* (element-type Fold): as they come */
} Folding;

static void
free_record (MunComparedRecord *record)
{
  g_free (record->id);
  g_free (record->ref);
  g_free (record->title);
  g_ptr_array_unref (record->changes);
  g_ptr_array_unref (record->people);
  g_free (record->at);
  g_free (record);
}

static void
free_fold (gpointer data)
{
  Fold *fold = data;

  g_clear_pointer (&fold->record, free_record);
  g_hash_table_unref (fold->changes);
  g_free (fold);
}

static Fold *
find_fold (Folding              *folding,
           const MunFieldChange *change)
{
  Fold *fold = g_hash_table_lookup (folding->folds, change->id);

  if (fold != NULL)
    return fold;
  fold = g_new0 (Fold, 1);
  fold->was = fold->is = TRUE;
  fold->changes = g_hash_table_new (NULL, NULL);
  fold->record = g_new0 (MunComparedRecord, 1);
  fold->record->spec = change->spec;
  fold->record->id = g_strdup (change->id);
  fold->record->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_field_change_free);
  fold->record->people = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (folding->order, fold);
  g_hash_table_insert (folding->folds, fold->record->id, fold);
  return fold;
}

static void
add_person (GPtrArray  *people,
            const char *person)
{
  if (!g_ptr_array_find_with_equal_func (people, person, g_str_equal, NULL))
    g_ptr_array_add (people, g_strdup (person));
}

/* Lines of @from that are not among those of @other; what they have in common is taken out of both. */
static char *
take_out (const char *from,
          const char *other)
{
  g_auto(GStrv) lines = g_strsplit (from, "\n", -1);
  g_auto(GStrv) taken = g_strsplit (other, "\n", -1);
  g_autoptr(GString) left = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' && !g_strv_contains ((const char * const *) taken, *line))
      g_string_append_printf (left, "%s%s", left->len > 0 ? "\n" : "", *line);
  return g_string_free (g_steal_pointer (&left), FALSE);
}

static char *
join_lines (const char *first,
            const char *second)
{
  return g_strconcat (first, *first != '\0' && *second != '\0' ? "\n" : "", second, NULL);
}

/* Changes of links tell what went and what came, and the one takes back the other. */
static void
merge_links (MunFieldChange       *known,
             const MunFieldChange *change)
{
  g_autofree char *went = take_out (change->old, known->now);
  g_autofree char *came = take_out (change->now, known->old);
  g_autofree char *old = take_out (known->old, change->now);
  g_autofree char *now = take_out (known->now, change->old);

  g_free (known->old);
  g_free (known->now);
  known->old = join_lines (old, went);
  known->now = join_lines (now, came);
}

static MunFieldChange *
copy_change (const MunFieldChange *change)
{
  MunFieldChange *copy = g_new0 (MunFieldChange, 1);

  copy->spec = change->spec;
  copy->id = g_strdup (change->id);
  copy->kind = MUN_CHANGED;
  copy->field = change->field;
  copy->old = g_strdup (change->old);
  copy->now = g_strdup (change->now);
  return copy;
}

static void
merge_value (Fold                 *fold,
             const MunFieldChange *change)
{
  gpointer key = GINT_TO_POINTER (change->field + 10);
  MunFieldChange *known = g_hash_table_lookup (fold->changes, key);

  if (known == NULL)
    {
      known = copy_change (change);
      g_ptr_array_add (fold->record->changes, known);
      g_hash_table_insert (fold->changes, key, known);
    }
  else if (change->field >= 0 && change->spec->fields[change->field].kind == MUN_KIND_LINKS)
    merge_links (known, change);
  else
    {
      g_free (known->now);
      known->now = g_strdup (change->now);
    }
}

static void
merge_cb (const MunRevision    *revision,
          const MunFieldChange *change,
          gpointer              user_data)
{
  Fold *fold = find_fold (user_data, change);

  if (change->field == -3)
    {
      if (!fold->told)
        fold->was = change->kind != MUN_ADDED;
      fold->told = TRUE;
      fold->is = change->kind == MUN_ADDED;
      g_free (fold->record->ref);
      fold->record->ref = g_strdup (fold->is ? change->now : change->old);
    }
  else
    merge_value (fold, change);
  add_person (fold->record->people, revision->person);
  if (g_strcmp0 (fold->record->at, revision->at) != 0)
    {
      g_free (fold->record->at);
      fold->record->at = g_strdup (revision->at);
    }
}

/* What it led to ---------------------------------------------------------------------------------------------------- */

static int
compare_fields (gconstpointer a,
                gconstpointer b)
{
  return (*(MunFieldChange **) a)->field - (*(MunFieldChange **) b)->field;
}

static void
drop_unchanged (MunComparedRecord *record)
{
  for (guint i = record->changes->len; i > 0; i--)
    {
      const MunFieldChange *change = record->changes->pdata[i - 1];

      if (g_str_equal (change->old, change->now))
        g_ptr_array_remove_index (record->changes, i - 1);
    }
  g_ptr_array_sort (record->changes, compare_fields);
}

static const MunFieldChange *
find_change (const MunComparedRecord *record,
             int                      field)
{
  for (guint i = 0; i < record->changes->len; i++)
    if (((MunFieldChange *) record->changes->pdata[i])->field == field)
      return record->changes->pdata[i];
  return NULL;
}

/* Returns: whether there is anything to tell */
static gboolean
decide_kind (Fold *fold)
{
  const MunFieldChange *withdrawn = find_change (fold->record, -2);

  if (!fold->is)
    fold->record->kind = MUN_COMPARED_REMOVED;
  else if (!fold->was)
    fold->record->kind = MUN_COMPARED_ADDED;
  else if (withdrawn != NULL && *withdrawn->now != '\0')
    fold->record->kind = MUN_COMPARED_WITHDRAWN;
  else
    fold->record->kind = MUN_COMPARED_CHANGED;
  return fold->was != fold->is || (fold->was && fold->record->changes->len > 0);
}

static void
name_record (MunWorkspace      *workspace,
             MunComparedRecord *record)
{
  g_autoptr(MunRow) row = mun_store_load (mun_workspace_get_store (workspace), record->spec, record->id, NULL);
  const MunFieldChange *title = find_change (record, (int) record->spec->title_field);
  const MunField *field = &record->spec->fields[record->spec->title_field];

  if (row != NULL)
    {
      g_free (record->ref);
      record->ref = g_strdup (row->ref);
      record->title = mun_workspace_title (workspace, record->spec, record->id);
    }
  else if (title != NULL && field->kind == MUN_KIND_LINK)
    record->title = mun_workspace_title (workspace, field->target, title->old);
  else
    record->title = title != NULL ? mun_kind_format (field, title->old, NULL) : g_strdup ("");
  if (record->ref == NULL)
    record->ref = g_strdup ("");
}

static int
compare_records (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const MunComparedRecord *left = *(MunComparedRecord **) a;
  const MunComparedRecord *right = *(MunComparedRecord **) b;
  int order = GPOINTER_TO_INT (g_hash_table_lookup (user_data, left->spec)) - GPOINTER_TO_INT (g_hash_table_lookup (user_data, right->spec));

  return order != 0 ? order : strcmp (left->ref, right->ref);
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  return g_utf8_collate (*(const char **) a, *(const char **) b);
}

static void
sort_records (MunComparison *self)
{
  g_autoptr(GHashTable) places = g_hash_table_new (NULL, NULL);
  int place = 0;

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    g_hash_table_insert (places, (gpointer) *spec, GINT_TO_POINTER (++place));
  g_ptr_array_sort_with_data (self->records, compare_records, places);
  g_ptr_array_sort (self->people, compare_people);
}

static gboolean
finish (MunComparison  *self,
        MunWorkspace   *workspace,
        Folding        *folding,
        GCancellable   *cancellable,
        GError        **error)
{
  for (guint i = 0; i < folding->order->len; i++)
    {
      Fold *fold = folding->order->pdata[i];

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      drop_unchanged (fold->record);
      if (!decide_kind (fold))
        continue;
      name_record (workspace, fold->record);
      for (guint p = 0; p < fold->record->people->len; p++)
        add_person (self->people, fold->record->people->pdata[p]);
      g_ptr_array_add (self->records, g_steal_pointer (&fold->record));
    }
  sort_records (self);
  return TRUE;
}

static void
clear_comparison (gpointer data)
{
  MunComparison *self = data;

  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->people);
}

static MunComparison *
create_comparison (void)
{
  MunComparison *self = g_atomic_rc_box_new0 (MunComparison);

  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) free_record);
  self->people = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static char *
find_midnight (const char *day,
               int         days)
{
  g_autofree char *shifted = mun_date_add_days (day, days);
  g_autofree char *midnight = g_strconcat (shifted, "T00:00", NULL);

  return mun_date_time_to_utc (midnight);
}

MunComparison *
mun_comparison_new_for_revisions (MunWorkspace  *workspace,
                                  gint64         first,
                                  gint64         last,
                                  GCancellable  *cancellable,
                                  GError       **error)
{
  g_autoptr(MunComparison) self = NULL;
  g_autoptr(GHashTable) folds = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) order = g_ptr_array_new_with_free_func (free_fold);
  Folding folding = { folds, order };

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  self = create_comparison ();
  if (!mun_store_each_change (mun_workspace_get_store (workspace), first, last, merge_cb, &folding, cancellable, error) ||
      !finish (self, workspace, &folding, cancellable, error))
    return NULL;
  self->n_revisions = MAX (last - first + 1, 0);
  return g_steal_pointer (&self);
}

MunComparison *
mun_comparison_new (MunWorkspace  *workspace,
                    const char    *from,
                    const char    *to,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autofree char *beginning = NULL;
  g_autofree char *end = NULL;
  gint64 first, last;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && from != NULL && to != NULL, NULL);

  beginning = *from != '\0' ? find_midnight (from, 0) : g_strdup (BEGINNING);
  end = *to != '\0' && strcmp (to, LAST_DAY) < 0 ? find_midnight (to, 1) : g_strdup (END);
  if (!mun_store_find_span (mun_workspace_get_store (workspace), beginning, end, &first, &last, error))
    return NULL;
  return mun_comparison_new_for_revisions (workspace, first, last, cancellable, error);
}

MunComparison *
mun_comparison_ref (MunComparison *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
mun_comparison_unref (MunComparison *self)
{
  g_atomic_rc_box_release_full (self, clear_comparison);
}

gboolean
mun_compared_matches (const MunComparedRecord *record,
                      const MunSpec           *spec,
                      const char              *person)
{
  g_return_val_if_fail (record != NULL, FALSE);

  return (spec == NULL || record->spec == spec) &&
         (person == NULL || g_ptr_array_find_with_equal_func (record->people, person, g_str_equal, NULL));
}

const char *
mun_compared_kind_key (MunComparedKind kind)
{
  static const char * const keys[MUN_N_COMPARED] = { "added", "changed", "withdrawn", "removed" };

  g_return_val_if_fail (kind < MUN_N_COMPARED, "");

  return keys[kind];
}
