/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/conformity.h"

#include <glib/gi18n.h>

#include "model/gap-round.h"

/* What is said about a requirement: the words for its evidence, and the judgement of a person. */

/* Returns: (transfer full): the round in progress for the standard; a new one is appended to @records */
static MunRecord *
need_round (MunWorkspace *workspace,
            const char   *standard,
            GPtrArray    *records)
{
  MunRecord *round = mun_workspace_find_first (workspace, &mun_gap_assessment_spec, GAP_ASSESSMENT_STANDARD, MUN_IS, standard,
                                               GAP_ASSESSMENT_STATUS, MUN_IS, "in_progress", -1);

  if (round != NULL)
    return round;
  round = mun_workspace_new_record (workspace, &mun_gap_assessment_spec);
  mun_record_set (round, GAP_ASSESSMENT_STANDARD, standard);
  mun_record_set (round, GAP_ASSESSMENT_STARTED_ON, mun_workspace_get_today (workspace));
  if (mun_workspace_get_person (workspace) != NULL)
    mun_record_set (round, GAP_ASSESSMENT_ASSESSOR, mun_workspace_get_person (workspace));
  g_ptr_array_add (records, g_object_ref (round));
  return round;
}

static MunRecord *
need_answer (MunWorkspace *workspace,
             MunRecord    *round,
             const char   *requirement)
{
  MunRecord *answer = mun_record_is_new (round) ? NULL
    : mun_workspace_find_first (workspace, &mun_gap_answer_spec, GAP_ANSWER_ASSESSMENT, MUN_IS, mun_record_get_id (round),
                                GAP_ANSWER_REQUIREMENT, MUN_IS, requirement, -1);

  if (answer != NULL)
    return answer;
  answer = mun_workspace_new_record (workspace, &mun_gap_answer_spec);
  mun_record_set (answer, GAP_ANSWER_ASSESSMENT, mun_record_get_id (round));
  mun_record_set (answer, GAP_ANSWER_REQUIREMENT, requirement);
  return answer;
}

const char *
mun_evidence_key (MunEvidence evidence)
{
  static const char * const keys[] = { "complete", "partial", "missing", "manual", "not-applicable" };

  g_return_val_if_fail ((guint) evidence < MUN_N_EVIDENCE, "");
  return keys[evidence];
}

const char *
mun_evidence_proposal (MunEvidence evidence)
{
  static const char * const keys[] = {
    [MUN_EVIDENCE_COMPLETE] = "met",
    [MUN_EVIDENCE_PARTIAL] = "partly",
    [MUN_EVIDENCE_MISSING] = "open",
    [MUN_EVIDENCE_MANUAL] = "manual",
    [MUN_EVIDENCE_NOT_APPLICABLE] = "not_applicable",
  };

  g_return_val_if_fail ((guint) evidence < MUN_N_EVIDENCE, "");
  return keys[evidence];
}

const char *
mun_evidence_label (MunEvidence evidence)
{
  static const char * const labels[] = { N_("Complete"), N_("Partial"), N_("Missing"), N_("To be judged"), N_("Not applicable") };

  g_return_val_if_fail ((guint) evidence < MUN_N_EVIDENCE, "");
  return labels[evidence];
}

gboolean
mun_conformity_assess (MunWorkspace     *workspace,
                       const MunResult  *result,
                       const char       *status,
                       const char       *why,
                       GError          **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && result != NULL, FALSE);
  g_return_val_if_fail (status != NULL && why != NULL, FALSE);

  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(MunRecord) round = need_round (workspace, result->requirement->standard->id, records);
  g_autoptr(MunRecord) answer = need_answer (workspace, round, result->requirement->id);
  g_autofree char *summary = g_strdup_printf (_("Requirement %s assessed"), result->requirement->id);

  /* @result may be from a moment ago. */
  mun_record_set (answer, GAP_ANSWER_AUTO_STATUS, mun_gap_records_say (workspace, result->requirement->id));
  mun_record_set (answer, GAP_ANSWER_JUSTIFICATION, why);
  mun_record_set (answer, GAP_ANSWER_STATUS, status);
  g_ptr_array_add (records, g_object_ref (answer));
  if (mun_workspace_save_all (workspace, records, summary, error))
    return TRUE;
  mun_record_revert (answer);
  return FALSE;
}
