/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/audit-checklist.h"

gboolean
mun_audit_item_is_marked (MunRecord *item)
{
  g_return_val_if_fail (MUN_IS_RECORD (item), FALSE);

  if (!mun_record_is_set (item, AUDIT_ITEM_MARK))
    return FALSE;
  return !mun_record_is (item, AUDIT_ITEM_MARK, "not_checked") || mun_record_is_set (item, AUDIT_ITEM_NOT_CHECKED_REASON);
}

gboolean
mun_audit_item_asks_for_finding (MunRecord *item)
{
  static const char * const marks[] = { "major", "minor", "observation", "opportunity", NULL };

  g_return_val_if_fail (MUN_IS_RECORD (item), FALSE);

  return g_strv_contains (marks, mun_record_get (item, AUDIT_ITEM_MARK));
}

MunRecord *
mun_audit_item_draft_finding (MunWorkspace *workspace,
                              MunRecord    *item)
{
  MunRecord *finding;
  g_autoptr(MunRecord) audit = NULL;
  g_auto(GStrv) sites = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (item), NULL);

  finding = mun_workspace_new_record (workspace, &mun_audit_finding_spec);
  audit = mun_workspace_get (workspace, &mun_audit_spec, mun_record_get (item, AUDIT_ITEM_AUDIT), NULL);
  mun_record_set (finding, AUDIT_FINDING_AUDIT, mun_record_get (item, AUDIT_ITEM_AUDIT));
  mun_record_set (finding, AUDIT_FINDING_GRADE, mun_record_get (item, AUDIT_ITEM_MARK));
  mun_record_set (finding, AUDIT_FINDING_REQUIREMENT, mun_record_get (item, AUDIT_ITEM_REQUIREMENT));
  mun_record_set (finding, AUDIT_FINDING_EVIDENCE, mun_record_get (item, AUDIT_ITEM_EVIDENCE_SEEN));
  sites = audit != NULL ? mun_record_get_links (audit, AUDIT_SITES) : NULL;
  if (sites != NULL && sites[0] != NULL && sites[1] == NULL)
    mun_record_set (finding, AUDIT_FINDING_SITE, sites[0]);
  return finding;
}
