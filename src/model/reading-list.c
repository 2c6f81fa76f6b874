/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/reading-list.h"

#include <glib/gi18n.h>

#include "base/date.h"
#include "base/error.h"

static gboolean
has_confirmed (MunWorkspace *workspace,
               MunRecord    *policy,
               MunRecord    *person)
{
  return mun_workspace_count (workspace, &mun_acknowledgement_spec,
                              ACKNOWLEDGEMENT_SUBJECT, MUN_IS, mun_record_get_id (policy),
                              ACKNOWLEDGEMENT_PERSON, MUN_IS, mun_record_get_id (person), -1) > 0;
}

GPtrArray *
mun_reading_list_open (MunWorkspace *workspace,
                       MunRecord    *policy)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (MUN_IS_RECORD (policy), NULL);

  GPtrArray *people = mun_workspace_find (workspace, &mun_person_spec, PERSON_ACTIVE, MUN_IS_NOT, "0", -1);

  for (guint i = people->len; i > 0; i--)
    if (has_confirmed (workspace, policy, g_ptr_array_index (people, i - 1)))
      g_ptr_array_remove_index (people, i - 1);

  return people;
}

gboolean
mun_reading_list_confirm (MunWorkspace *workspace,
                          MunRecord    *policy,
                          GPtrArray    *people,
                          const char   *method,
                          const char   *on,
                          GError      **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (MUN_IS_RECORD (policy) && mun_record_get_spec (policy) == &mun_policy_spec, FALSE);
  g_return_val_if_fail (people != NULL, FALSE);

  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  if (!mun_date_is_valid (on))
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID, _("Choose the day on which the policy was read. Nothing was saved."));
      return FALSE;
    }

  for (guint i = 0; i < people->len; i++)
    {
      MunRecord *person = g_ptr_array_index (people, i);
      MunRecord *line;

      if (has_confirmed (workspace, policy, person))
        continue;
      line = mun_workspace_new_record (workspace, &mun_acknowledgement_spec);
      mun_record_set (line, ACKNOWLEDGEMENT_PERSON, mun_record_get_id (person));
      mun_record_set (line, ACKNOWLEDGEMENT_SUBJECT_TYPE, "policy");
      mun_record_set (line, ACKNOWLEDGEMENT_SUBJECT, mun_record_get_id (policy));
      mun_record_set (line, ACKNOWLEDGEMENT_VERSION, mun_record_get (policy, POLICY_VERSION));
      mun_record_set (line, ACKNOWLEDGEMENT_ON_DATE, on);
      mun_record_set (line, ACKNOWLEDGEMENT_METHOD, method);
      g_ptr_array_add (lines, line);
    }

  if (lines->len == 0)
    return TRUE;

  return mun_workspace_save_all (workspace, lines, _("Policy read and understood"), error);
}
