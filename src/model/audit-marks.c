/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/audit-marks.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_major (MunRecord *mark)
{
  gboolean finding = mun_record_get_spec (mark) == &mun_audit_finding_spec;

  return mun_record_is (mark, finding ? (int) AUDIT_FINDING_GRADE : (int) AUDIT_ITEM_MARK, "major");
}

static void
add_mark (GHashTable *marks,
          const char *requirement,
          MunRecord  *mark)
{
  MunRecord *before = g_hash_table_lookup (marks, requirement);

  if (*requirement != '\0' && (before == NULL || (is_major (mark) && !is_major (before))))
    g_hash_table_replace (marks, g_strdup (requirement), g_object_ref (mark));
}

static gboolean
is_mended (MunRecord *finding)
{
  return (mun_record_is (finding, AUDIT_FINDING_STATUS, "verified") || mun_record_is (finding, AUDIT_FINDING_STATUS, "closed"))
         && !mun_record_is (finding, AUDIT_FINDING_VERIFICATION_RESULT, "not_effective");
}

gboolean
mun_audit_mark_is_grave (const char *grade)
{
  g_return_val_if_fail (grade != NULL, FALSE);

  return strcmp (grade, "major") == 0 || strcmp (grade, "minor") == 0;
}

GHashTable *
mun_audit_marks_read (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  GHashTable *marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr(GPtrArray) findings = mun_workspace_find (workspace, &mun_audit_finding_spec, AUDIT_FINDING_GRADE, MUN_IN, "major\nminor", -1);
  g_autoptr(GPtrArray) items = mun_workspace_find (workspace, &mun_audit_item_spec, AUDIT_ITEM_MARK, MUN_IN, "major\nminor",
                                                   AUDIT_ITEM_FINDING, MUN_UNSET, NULL, -1);

  for (guint i = 0; i < findings->len; i++)
    if (!is_mended (g_ptr_array_index (findings, i)))
      add_mark (marks, mun_record_get (g_ptr_array_index (findings, i), AUDIT_FINDING_REQUIREMENT), g_ptr_array_index (findings, i));
  for (guint i = 0; i < items->len; i++)
    add_mark (marks, mun_record_get (g_ptr_array_index (items, i), AUDIT_ITEM_REQUIREMENT), g_ptr_array_index (items, i));
  return marks;
}

MunEvidence
mun_audit_marks_weigh (MunRecord   *mark,
                       MunEvidence  evidence)
{
  if (mark == NULL)
    return evidence;
  return is_major (mark) || evidence == MUN_EVIDENCE_MISSING ? MUN_EVIDENCE_MISSING : MUN_EVIDENCE_PARTIAL;
}

void
mun_audit_marks_apply (GHashTable *marks,
                       MunResult  *result)
{
  g_return_if_fail (marks != NULL && result != NULL);

  MunRecord *mark = g_hash_table_lookup (marks, result->requirement->id);
  const char *ids[] = { NULL, NULL };
  MunGap *gap;

  if (mark == NULL)
    return;
  ids[0] = mun_record_get_id (mark);
  gap = g_new0 (MunGap, 1);
  gap->total = 1;
  gap->mark = is_major (mark) ? N_("An auditor found a major nonconformity here, and nobody has verified yet that it is mended. Follow the finding to its end.")
                              : N_("An auditor found a minor nonconformity here, and nobody has verified yet that it is mended. Follow the finding to its end.");
  gap->ids = g_strdupv ((char **) ids);
  g_ptr_array_add (result->gaps, gap);
  result->evidence = mun_audit_marks_weigh (mark, result->evidence);
}
