/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/workspace-copy.h"

#include <glib/gi18n.h>

#include "model/workspace-private.h"

static MunRecord *
repeat_edits (MunWorkspace *copy,
              MunRecord    *draft)
{
  const MunSpec *spec = mun_record_get_spec (draft);
  const char *id = mun_record_get_id (draft);
  MunRecord *record = mun_record_is_new (draft) ? NULL : mun_workspace_get (copy, spec, id, NULL);

  if (record == NULL)
    record = mun_workspace_new_record_with_id (copy, spec, id);
  for (guint i = 0; i < spec->n_fields; i++)
    if (mun_record_is_new (draft) || mun_record_is_changed (draft, i))
      mun_record_set (record, i, mun_record_get (draft, i));
  mun_record_set_note (record, mun_record_get_note (draft));
  mun_record_set_withdrawn (record, mun_record_get_withdrawn (draft));
  return record;
}

/* Takes out of @left what could be saved. Returns: whether anything could */
static gboolean
save_round (MunWorkspace  *copy,
            GPtrArray     *left,
            char         **missing)
{
  guint before = left->len;

  for (guint i = left->len; i > 0; i--)
    {
      MunRecord *draft = left->pdata[i - 1];
      g_autoptr(MunRecord) record = repeat_edits (copy, draft);
      g_autoptr(GError) error = NULL;

      g_clear_pointer (missing, g_free);
      if (!mun_record_is_dirty (record) || mun_workspace_save (copy, record, NULL, &error))
        {
          g_ptr_array_remove_index (left, i - 1);
          continue;
        }
      *missing = g_strdup_printf ("“%s”: %s", mun_record_get_title (draft), error->message);
      mun_record_revert (record);
    }
  return left->len < before;
}

/* A new record may lead to another new one: as long as one more can be saved, the rest is tried again. */
static char *
add_drafts (MunWorkspace *self,
            const char   *path,
            GPtrArray    *drafts)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) copy = mun_workspace_open (path, MUN_STORE_DEFAULT, &error);
  g_autoptr(GPtrArray) left = g_ptr_array_new ();
  char *missing = NULL;

  if (copy == NULL)
    return g_strdup (error->message);
  for (guint i = 0; i < drafts->len; i++)
    g_ptr_array_add (left, drafts->pdata[i]);
  mun_workspace_set_today (copy, mun_workspace_get_today (self));
  mun_workspace_set_person (copy, mun_workspace_get_person (self));
  while (save_round (copy, left, &missing) && left->len > 0)
    ;
  mun_workspace_close (copy);
  if (left->len == 0)
    g_clear_pointer (&missing, g_free);
  return missing;
}

gboolean
mun_workspace_save_copy (MunWorkspace  *self,
                         const char    *path,
                         GPtrArray     *drafts,
                         char         **missing,
                         GError       **error)
{
  g_autofree char *left = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && path != NULL, FALSE);

  if (!mun_store_backup (mun_workspace_get_store (self), path, error))
    return FALSE;
  if (drafts != NULL && drafts->len > 0)
    left = add_drafts (self, path, drafts);
  if (missing != NULL)
    *missing = g_steal_pointer (&left);
  return TRUE;
}

const char *
mun_workspace_read_only_reason (MunWorkspace *self)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self), NULL);

  return mun_store_read_only_reason (self->store);
}
