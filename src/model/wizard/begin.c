/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard-private.h"

/* What a conversation may be about, where there are several. */

static gboolean
is_open (MunWorkspace    *workspace,
         const MunWizard *wizard,
         MunRecord       *record)
{
  const char *state = mun_record_get_state (record);
  g_autofree char *kept = NULL;

  if (wizard->is_over && wizard->is_over (record))
    return FALSE;
  if (wizard->subject->flags & MUN_SPEC_VERSIONED)
    return g_str_equal (state, "draft") || g_str_equal (state, "approved");
  kept = wizard->each ? NULL : mun_record_kept_reason (workspace, record);
  return kept == NULL;
}

/* The version in force stands behind the draft of its next one. */
static gboolean
is_followed (MunRecord *record,
             GPtrArray *all)
{
  int supersedes = mun_spec_find_field (mun_record_get_spec (record), "supersedes");

  for (guint i = 0; supersedes >= 0 && i < all->len; i++)
    if (mun_record_is (g_ptr_array_index (all, i), supersedes, mun_record_get_id (record)))
      return TRUE;

  return FALSE;
}

GPtrArray *
mun_wizard_list_subjects (MunWorkspace    *workspace,
                          const MunWizard *wizard)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && wizard != NULL, NULL);

  GPtrArray *subjects = mun_wizard_list ();
  g_autoptr(GPtrArray) all = wizard->begin_new ? mun_workspace_find (workspace, wizard->subject, -1) : mun_wizard_list ();

  for (guint i = 0; i < all->len; i++)
    {
      MunRecord *record = g_ptr_array_index (all, i);

      if (is_open (workspace, wizard, record) && !is_followed (record, all))
        g_ptr_array_add (subjects, g_object_ref (record));
    }

  return subjects;
}

MunRecord *
mun_wizard_begin_exercise (MunWorkspace *workspace)
{
  return mun_workspace_new_record (workspace, &mun_exercise_spec);
}

MunRecord *
mun_wizard_begin_risk (MunWorkspace *workspace)
{
  return mun_workspace_new_record (workspace, &mun_risk_spec);
}

MunRecord *
mun_wizard_begin_incident (MunWorkspace *workspace)
{
  return mun_workspace_new_record (workspace, &mun_incident_spec);
}

MunRecord *
mun_wizard_begin_change (MunWorkspace *workspace)
{
  return mun_workspace_new_record (workspace, &mun_change_spec);
}

MunRecord *
mun_wizard_begin_audit (MunWorkspace *workspace)
{
  return mun_workspace_new_record (workspace, &mun_audit_spec);
}

MunRecord *
mun_wizard_begin_nonconformity (MunWorkspace *workspace)
{
  return mun_workspace_new_record (workspace, &mun_nonconformity_spec);
}
