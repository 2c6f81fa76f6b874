/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-steps.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "model/auditor-mode.h"

/* It holds the organisation, of which every file has one. */
#define FIRST_REVISION 1
/* Bytes: some hundred records, which take a few milliseconds. */
#define MAX_REHEARSED  (128 * 1024)

/* After undo and redo: the objects that people look at follow the file. */
static void
reload_touched (MunWorkspace *self,
                MunRevision  *revision)
{
  g_autoptr(GPtrArray) changes = mun_store_revision_changes (self->store, revision->number, NULL);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const MunFieldChange *change = g_ptr_array_index (changes, i);
      MunRecord *record = g_hash_table_lookup (self->records, change->id);
      MunRow *row;

      if (record == NULL)
        continue;
      row = mun_store_load (self->store, change->spec, change->id, NULL);
      if (row != NULL)
        mun_record_take_row (record, row, TRUE);
      else
        mun_record_forget (record, mun_workspace_blank_row (change->spec, change->id));
    }
}

static gboolean
finish_undo (MunWorkspace  *self,
             MunRevision   *revision,
             char         **done,
             const char    *what)
{
  if (revision != NULL)
    reload_touched (self, revision);
  if (done != NULL)
    *done = g_strdup (what);
  mun_workspace_emit_changed (self, revision);
  return TRUE;
}

static gboolean
check_not_first (gint64    number,
                 GError  **error)
{
  if (number != FIRST_REVISION)
    return TRUE;
  g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED,
                       _("There is nothing to undo: the first revision made the file and its organisation, and without them there is no file."));
  return FALSE;
}

gboolean
mun_workspace_may_undo (MunWorkspace  *self,
                        gint64         number,
                        GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (self), FALSE);

  /* While many records are being saved one after the other nobody can tell. */
  if (self->group_depth != 0)
    return TRUE;
  return mun_workspace_check_writable (self, error) && check_not_first (number, error) && mun_store_may_undo (self->store, number, MAX_REHEARSED, error);
}

gboolean
mun_workspace_undo (MunWorkspace  *self,
                    gint64         number,
                    char         **done,
                    GError       **error)
{
  g_autoptr(MunRevision) next = NULL;
  g_autoptr(MunRevision) revision = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && self->group_depth == 0, FALSE);

  if (!mun_workspace_check_writable (self, error))
    return FALSE;
  if (number == 0)
    {
      next = mun_store_next_undo (self->store);
      if (next == NULL)
        {
          g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, _("There is nothing to undo."));
          return FALSE;
        }
    }
  else
    {
      g_autoptr(GPtrArray) found = mun_store_revisions (self->store, NULL, number + 1, 1, error);

      if (found == NULL)
        return FALSE;
      if (found->len == 0 || ((MunRevision *) g_ptr_array_index (found, 0))->number != number)
        {
          g_set_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND, _("There is no revision %d in this file."), (int) number);
          return FALSE;
        }
      next = mun_revision_copy (g_ptr_array_index (found, 0));
    }

  if (!check_not_first (next->number, error) || !mun_auditor_check_undo (self, next, error) || !mun_rights_check_undo (self, next, FALSE, error))
    return FALSE;
  summary = g_strdup_printf (_("Undone: %s"), next->summary);
  if (!mun_store_undo (self->store, next->number, mun_workspace_get_person_name (self), summary, &revision, error))
    return FALSE;
  return finish_undo (self, revision, done, next->summary);
}

/* What is done again is the first change, not its undoing. */
static char *
dup_undone_summary (MunWorkspace      *self,
                    const MunRevision *undo)
{
  g_autoptr(GPtrArray) found = mun_store_revisions (self->store, NULL, undo->undoes + 1, 1, NULL);

  return g_strdup (undo->undoes > 0 && found != NULL && found->len > 0 ? ((MunRevision *) g_ptr_array_index (found, 0))->summary : undo->summary);
}

gboolean
mun_workspace_redo (MunWorkspace  *self,
                    char         **done,
                    GError       **error)
{
  g_autoptr(MunRevision) next = NULL;
  g_autoptr(MunRevision) revision = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (self) && self->group_depth == 0, FALSE);

  if (!mun_workspace_check_writable (self, error))
    return FALSE;
  next = mun_store_next_redo (self->store);
  if (next == NULL)
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, _("There is nothing to redo."));
      return FALSE;
    }

  if (!mun_auditor_check_undo (self, next, error) || !mun_rights_check_undo (self, next, TRUE, error))
    return FALSE;
  undone = dup_undone_summary (self, next);
  summary = g_strdup_printf (_("Done again: %s"), undone);
  if (!mun_store_redo (self->store, mun_workspace_get_person_name (self), summary, &revision, error))
    return FALSE;
  return finish_undo (self, revision, done, undone);
}
