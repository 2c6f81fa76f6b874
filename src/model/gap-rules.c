/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/gap-round.h"

static gboolean
is_silent (MunRecord *answer)
{
  return mun_text_is_blank (mun_record_get (answer, GAP_ANSWER_JUSTIFICATION)) && mun_text_is_blank (mun_record_get (answer, GAP_ANSWER_EVIDENCE_NOTE))
         && !mun_record_is_set (answer, GAP_ANSWER_EVIDENCE);
}

static gboolean
is_planned (MunRecord *answer)
{
  return !mun_text_is_blank (mun_record_get (answer, GAP_ANSWER_ACTION_TEXT)) && mun_record_is_set (answer, GAP_ANSWER_OWNER)
         && mun_record_is_set (answer, GAP_ANSWER_DUE_ON);
}

/* What is open gets an action; leaving out what is only recommended needs a reason instead. */
static gboolean
guard_open (MunWorkspace  *workspace,
            MunRecord     *round,
            GError       **error)
{
  g_autoptr(GPtrArray) answers = mun_workspace_find (workspace, &mun_gap_answer_spec, GAP_ANSWER_ASSESSMENT, MUN_IS, mun_record_get_id (round),
                                                     GAP_ANSWER_STATUS, MUN_IN, "open\npartly", -1);
  MunCatalogue *catalogue = mun_gap_catalogue_for (workspace);
  const char *unplanned = NULL;
  guint n = 0;

  for (guint i = 0; i < answers->len; i++)
    {
      MunRecord *answer = g_ptr_array_index (answers, i);
      const MunRequirement *requirement = catalogue != NULL ? mun_catalogue_find_requirement (catalogue, mun_record_get (answer, GAP_ANSWER_REQUIREMENT)) : NULL;

      if (is_planned (answer) || (requirement != NULL && requirement->level != MUN_LEVEL_SHALL && (mun_record_is (answer, GAP_ANSWER_STATUS, "partly") || !is_silent (answer))))
        continue;
      unplanned = unplanned != NULL ? unplanned : mun_record_get (answer, GAP_ANSWER_REQUIREMENT);
      n++;
    }
  if (n == 0)
    return TRUE;
  /* Translators: %2$s is the number of a requirement: “28000:4.1-01” */
  return mun_refuse (error, g_dngettext (GETTEXT_PACKAGE, "%1$u point is open, and nothing says what will be done about it, by whom and until when: %2$s. Enter that first, or for a recommendation why it is left out.",
                                         "%1$u points are open, and nothing says what will be done about them, by whom and until when, the first of them %2$s. "
                                         "Enter that first, or for a recommendation why it is left out.", n), n, unplanned);
}

static gboolean
guard_round (MunWorkspace         *workspace,
             MunRecord            *round,
             const MunTransition  *move,
             GError              **error)
{
  g_autofree char *waiting = NULL;

  if (strcmp (move->to, "finished") != 0)
    return TRUE;
  if (mun_workspace_count (workspace, &mun_gap_answer_spec, GAP_ANSWER_ASSESSMENT, MUN_IS, mun_record_get_id (round),
                           GAP_ANSWER_STATUS, MUN_IS_NOT, "not_assessed", -1) == 0)
    return mun_refuse (error, _("Nothing was answered in this round yet. Go through the requirements first."));
  waiting = mun_gap_describe_waiting (workspace, round);
  if (waiting != NULL)
    return mun_refuse (error, "%s", waiting);
  return mun_workspace_is_restoring (workspace) || guard_open (workspace, round, error);
}

const MunRules mun_gap_assessment_rules = {
  .spec = &mun_gap_assessment_spec,
  .guard = guard_round,
};

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

/* With an answer goes what the records said when it was given. */
static void
derive_answer (MunWorkspace *workspace,
               MunRecord    *answer)
{
  if (mun_workspace_is_restoring (workspace) || (!mun_record_is_new (answer) && !mun_record_is_changed (answer, GAP_ANSWER_STATUS)))
    return;
  if (!mun_record_is_set (answer, GAP_ANSWER_AUTO_STATUS) || !mun_record_is_changed (answer, GAP_ANSWER_AUTO_STATUS))
    mun_record_set (answer, GAP_ANSWER_AUTO_STATUS, mun_gap_records_say (workspace, mun_record_get (answer, GAP_ANSWER_REQUIREMENT)));
}

static void
review_requirement (MunWorkspace *workspace,
                    MunRecord    *answer,
                    GPtrArray    *issues)
{
  const char *id = mun_record_get (answer, GAP_ANSWER_REQUIREMENT);
  g_autoptr(MunRecord) round = mun_workspace_get (workspace, &mun_gap_assessment_spec, mun_record_get (answer, GAP_ANSWER_ASSESSMENT), NULL);
  g_autoptr(GPtrArray) others = NULL;
  MunCatalogue *catalogue = mun_gap_catalogue_for (workspace);
  const MunRequirement *requirement = catalogue != NULL ? mun_catalogue_find_requirement (catalogue, id) : NULL;

  if (requirement == NULL)
    mun_add_issue (issues, MUN_ISSUE_STOP, answer, GAP_ANSWER_REQUIREMENT,
                   _("No standard has a requirement “%s”. Take its number from the catalogue: “muniment check” lists them all."), id);
  else if (round != NULL && !mun_record_is (round, GAP_ASSESSMENT_STANDARD, requirement->standard->id))
    mun_add_issue (issues, MUN_ISSUE_STOP, answer, GAP_ANSWER_REQUIREMENT,
                   _("“%1$s” is not of the standard that %2$s goes through. Answer it in a round for %3$s."), id, mun_record_get_ref (round), requirement->standard->name);
  if (round == NULL)
    return;
  others = mun_workspace_find (workspace, &mun_gap_answer_spec, GAP_ANSWER_ASSESSMENT, MUN_IS, mun_record_get_id (round),
                               GAP_ANSWER_REQUIREMENT, MUN_IS, id, -1);
  for (guint i = 0; i < others->len; i++)
    if (g_ptr_array_index (others, i) != answer)
      mun_add_issue (issues, MUN_ISSUE_STOP, answer, GAP_ANSWER_REQUIREMENT, _("“%1$s” is answered in this round already, as %2$s. Change that answer."),
                     id, mun_record_get_ref (g_ptr_array_index (others, i)));
}

/* The proposal is the program's: whoever could type it could prove anything. */
static void
review_proposal (MunWorkspace *workspace,
                 MunRecord    *answer,
                 GPtrArray    *issues)
{
  const char *now = mun_gap_records_say (workspace, mun_record_get (answer, GAP_ANSWER_REQUIREMENT));

  if (*now != '\0' && !mun_record_is (answer, GAP_ANSWER_AUTO_STATUS, now))
    mun_add_issue (issues, MUN_ISSUE_STOP, answer, GAP_ANSWER_AUTO_STATUS,
                   _("“%1$s” is worked out by the program, and the records say “%2$s”. Leave it out; say what you think under “%3$s”."),
                   _(mun_gap_answer_spec.fields[GAP_ANSWER_AUTO_STATUS].label),
                   _(mun_field_choice_label (&mun_gap_answer_spec.fields[GAP_ANSWER_AUTO_STATUS], now)), _(mun_gap_answer_spec.fields[GAP_ANSWER_STATUS].label));
}

static void
review_answer (MunWorkspace *workspace,
               MunRecord    *answer,
               GPtrArray    *issues)
{
  if (!mun_record_is_new (answer))
    review_lock (workspace, answer, issues);
  if (!mun_workspace_is_restoring (workspace))
    {
      if (mun_rules_is_touched (answer, GAP_ANSWER_REQUIREMENT) || mun_record_is_changed (answer, GAP_ANSWER_ASSESSMENT))
        review_requirement (workspace, answer, issues);
      if (mun_rules_is_touched (answer, GAP_ANSWER_AUTO_STATUS))
        review_proposal (workspace, answer, issues);
    }
  if ((mun_record_is (answer, GAP_ANSWER_STATUS, "open") || mun_record_is (answer, GAP_ANSWER_STATUS, "partly"))
      && (!mun_record_is_set (answer, GAP_ANSWER_ACTION_TEXT) || !mun_record_is_set (answer, GAP_ANSWER_OWNER) || !mun_record_is_set (answer, GAP_ANSWER_DUE_ON)))
    mun_add_issue (issues, MUN_ISSUE_WARNING, answer, GAP_ANSWER_ACTION_TEXT, _("Say what will be done about it, by whom and until when."));
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
  .derive = derive_answer,
  .review = review_answer,
};
