/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/founder.h"

#include <glib/gi18n.h>

gboolean
mun_founder_add (MunWorkspace  *workspace,
                 const char    *name,
                 GError       **error)
{
  g_autoptr(MunRecord) organisation = NULL;
  g_autoptr(MunRecord) person = NULL;
  g_autoptr(GPtrArray) both = g_ptr_array_new ();

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && name != NULL, FALSE);

  organisation = mun_workspace_organisation (workspace);
  person = mun_workspace_new_record (workspace, &mun_person_spec);
  if (!mun_record_parse (person, PERSON_FULL_NAME, name, error))
    return FALSE;
  mun_record_set (person, PERSON_EMPLOYMENT, "employee");
  mun_record_set (person, PERSON_IS_TOP_MANAGEMENT, "1");
  mun_record_set (person, PERSON_AFFECTS_SECURITY, "1");
  mun_record_set (person, PERSON_ACTIVE, "1");
  mun_record_set (organisation, ORGANISATION_TOP_MANAGER, mun_record_get_id (person));
  mun_record_set (organisation, ORGANISATION_SECURITY_COORDINATOR, mun_record_get_id (person));

  g_ptr_array_add (both, person);
  g_ptr_array_add (both, organisation);
  if (!mun_workspace_save_all (workspace, both, _("First person named"), error))
    {
      mun_record_revert (organisation);
      return FALSE;
    }
  mun_workspace_set_person (workspace, mun_record_get_id (person));
  return TRUE;
}
