/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/path.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/rules.h"

/* Returns: (nullable): the step by which a record that was sent on is approved */
static const MunTransition *
find_approval (const MunSpec *spec)
{
  for (const MunTransition *move = spec->transitions; move != NULL && move->to != NULL; move++)
    if (strcmp (move->to, "approved") == 0 && move->from != NULL && strcmp (move->from, mun_spec_first_state (spec)) != 0)
      return move;
  return NULL;
}

/* What is incomplete or lacks the reason waits all the same; what somebody else has to decide does not. */
static gboolean
is_for_me (MunWorkspace        *workspace,
           MunRecord           *record,
           const MunTransition *move)
{
  const MunSpec *spec = mun_record_get_spec (record);
  int author = mun_spec_find_field (spec, "author");

  if (*mun_record_get_withdrawn (record) != '\0' || !mun_may (workspace, record, move->by))
    return FALSE;
  if (!(spec->flags & MUN_SPEC_VERSIONED))
    return mun_state_can_move (workspace, record, move, NULL);
  return author < 0 || !mun_record_is (record, author, mun_workspace_get_person (workspace)) || mun_state_wants_note (workspace, record);
}

static void
add_decision (MunWorkspace *workspace,
              MunRecord    *record,
              GPtrArray    *list)
{
  MunDue *line = g_new0 (MunDue, 1);

  line->record = g_object_ref (record);
  line->field = -1;
  line->date = g_strdup (mun_workspace_get_today (workspace));
  line->what = N_("Waits for your approval");
  line->owner = g_strdup (""); /* "your" says it */
  g_ptr_array_add (list, line);
}

GPtrArray *
mun_due_decisions (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_due_free);

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL && mun_workspace_get_person (workspace) != NULL; spec++)
    {
      const MunTransition *move = mun_spec_has_state (*spec) ? find_approval (*spec) : NULL;
      g_autoptr(GPtrArray) records = move != NULL ? mun_workspace_find (workspace, *spec, (*spec)->state_field, MUN_IS, move->from, -1) : NULL;

      for (guint i = 0; records != NULL && i < records->len; i++)
        if (is_for_me (workspace, g_ptr_array_index (records, i), move))
          add_decision (workspace, g_ptr_array_index (records, i), list);
    }
  return list;
}
