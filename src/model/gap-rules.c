/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"

static gboolean
guard_round (MunWorkspace         *workspace,
             MunRecord            *round,
             const MunTransition  *move,
             GError              **error)
{
  if (strcmp (move->to, "finished") == 0
      && mun_workspace_count (workspace, &mun_gap_answer_spec, GAP_ANSWER_ASSESSMENT, MUN_IS, mun_record_get_id (round),
                              GAP_ANSWER_STATUS, MUN_IS_NOT, "not_assessed", -1) == 0)
    return mun_refuse (error, _("Nothing was answered in this round yet. Go through the requirements first."));
  return TRUE;
}

const MunRules mun_gap_assessment_rules = {
  .spec = &mun_gap_assessment_spec,
  .guard = guard_round,
};

static gboolean
is_silent (MunRecord *answer)
{
  return mun_text_is_blank (mun_record_get (answer, GAP_ANSWER_JUSTIFICATION)) && mun_text_is_blank (mun_record_get (answer, GAP_ANSWER_EVIDENCE_NOTE))
         && !mun_record_is_set (answer, GAP_ANSWER_EVIDENCE);
}

/* What top management has approved is what was known then; a new look is a new round. */
static void
review_lock (MunWorkspace *workspace,
             MunRecord    *answer,
             GPtrArray    *issues)
{
  g_autoptr(MunRecord) round = mun_workspace_get (workspace, &mun_gap_assessment_spec, mun_record_get (answer, GAP_ANSWER_ASSESSMENT), NULL);

  if (round != NULL && mun_record_is (round, GAP_ASSESSMENT_STATUS, "approved") && mun_record_is_dirty (answer))
    mun_add_issue (issues, MUN_ISSUE_STOP, answer, -1, _("The round %s is approved, so its answers are locked. Start a new round to answer anew."),
                   mun_record_get_ref (round));
}

static void
review_answer (MunWorkspace *workspace,
               MunRecord    *answer,
               GPtrArray    *issues)
{
  if (!mun_record_is_new (answer))
    review_lock (workspace, answer, issues);
  if (!mun_rules_is_touched (answer, GAP_ANSWER_STATUS))
    return;
  if (mun_record_is (answer, GAP_ANSWER_STATUS, "met") && is_silent (answer) && !mun_record_is (answer, GAP_ANSWER_AUTO_STATUS, "met"))
    mun_add_issue (issues, MUN_ISSUE_STOP, answer, GAP_ANSWER_JUSTIFICATION,
                   _("The records do not show that this is met. Say in a sentence what does, before you answer “Met”."));
  if (mun_record_is (answer, GAP_ANSWER_STATUS, "not_applicable") && mun_text_is_blank (mun_record_get (answer, GAP_ANSWER_JUSTIFICATION)))
    mun_add_issue (issues, MUN_ISSUE_STOP, answer, GAP_ANSWER_JUSTIFICATION, _("Say why this does not apply: an auditor will ask."));
}

const MunRules mun_gap_answer_rules = {
  .spec = &mun_gap_answer_spec,
  .review = review_answer,
};
