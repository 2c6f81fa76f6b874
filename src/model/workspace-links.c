/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/workspace-private.h"

#include <string.h>

typedef struct
{
  char *id;
  char *ref;
} Numbered;

static void
numbered_free (Numbered *numbered)
{
  g_free (numbered->id);
  g_free (numbered->ref);
  g_free (numbered);
}

/* What has no number yet is the newest. */
static int
compare_refs (const char *a,
              const char *b)
{
  gsize a_length = strlen (a);
  gsize b_length = strlen (b);

  if (a_length != b_length && a_length > 0 && b_length > 0 && strcspn (a, "-") == strcspn (b, "-"))
    return a_length < b_length ? -1 : 1;
  if ((a_length == 0) != (b_length == 0))
    return a_length == 0 ? 1 : -1;
  return strcmp (a, b);
}

static int
compare_numbered_cb (gconstpointer a,
                     gconstpointer b)
{
  return compare_refs ((*(Numbered * const *) a)->ref, (*(Numbered * const *) b)->ref);
}

int
mun_record_compare_numbers (gconstpointer a,
                            gconstpointer b)
{
  return compare_refs (mun_record_get_ref (*(MunRecord * const *) a), mun_record_get_ref (*(MunRecord * const *) b));
}

static char *
number_of (MunWorkspace   *self,
           const MunField *field,
           const char     *id)
{
  MunRecord *record = g_hash_table_lookup (self->records, id);
  const MunSpec *spec;

  if (record != NULL)
    return g_strdup (mun_record_get_ref (record));
  spec = field->target != NULL ? field->target : mun_store_find_type (self->store, id);
  return spec != NULL ? mun_store_ref (self->store, spec, id) : g_strdup ("");
}

GStrv
mun_workspace_split_links (MunWorkspace   *self,
                           const MunField *field,
                           const char     *value)
{
  g_autoptr(GPtrArray) order = NULL;
  GStrv ids;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && field != NULL && value != NULL, NULL);

  ids = *value != '\0' ? g_strsplit (value, "\n", -1) : g_new0 (char *, 1);
  if (ids[0] == NULL || ids[1] == NULL)
    return ids;
  order = g_ptr_array_new_with_free_func ((GDestroyNotify) numbered_free);
  for (char **id = ids; *id != NULL; id++)
    {
      Numbered *numbered = g_new0 (Numbered, 1);

      numbered->id = *id;
      numbered->ref = number_of (self, field, *id);
      g_ptr_array_add (order, numbered);
    }
  g_ptr_array_sort (order, compare_numbered_cb);
  for (guint i = 0; i < order->len; i++)
    ids[i] = g_steal_pointer (&((Numbered *) g_ptr_array_index (order, i))->id);
  return ids;
}

GPtrArray *
mun_workspace_linked (MunWorkspace *self,
                      MunRecord    *record,
                      int           field)
{
  const MunField *description;
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto(GStrv) ids = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && MUN_IS_RECORD (record), records);

  description = &mun_record_get_spec (record)->fields[field];
  ids = mun_workspace_split_links (self, description, mun_record_get (record, field));
  for (char **id = ids; *id != NULL; id++)
    {
      MunRecord *linked = description->target != NULL ? mun_workspace_get (self, description->target, *id, NULL)
                                                      : mun_workspace_get_any (self, *id, NULL);

      if (linked != NULL)
        g_ptr_array_add (records, linked);
    }
  return records;
}
