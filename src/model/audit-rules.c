/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/audit-marks.h"
#include "model/impartiality.h"
#include "model/proposals.h"
#include "model/requirement-words.h"
#include "model/settings.h"

/* Audits ---------------------------------------------------------------------------------------------------------- */

/* A name in the plan counts like one in the team; how a conflict is solved stands with the team. */
static gboolean
has_solution (GPtrArray  *team,
              const char *person)
{
  for (guint i = 0; i < team->len; i++)
    if (mun_record_is (g_ptr_array_index (team, i), AUDIT_MEMBER_PERSON, person)
        && !mun_text_says_nothing (mun_record_get (g_ptr_array_index (team, i), AUDIT_MEMBER_CONFLICT_SOLUTION)))
      return TRUE;
  return FALSE;
}

static gboolean
audits (MunRecord *member)
{
  return mun_record_is (member, AUDIT_MEMBER_PART, "lead") || mun_record_is (member, AUDIT_MEMBER_PART, "auditor");
}

/* @led: only processes and sites that somebody leads. Returns: (transfer full) (nullable): who would audit what of their own, without a solution */
static char *
find_own_work (MunWorkspace *workspace,
               MunRecord    *audit,
               gboolean      led)
{
  g_autoptr(GPtrArray) team = mun_workspace_children (workspace, audit, &mun_audit_member_spec);
  g_autoptr(GPtrArray) people = g_ptr_array_new ();

  g_ptr_array_add (people, (gpointer) mun_record_get (audit, AUDIT_LEAD_AUDITOR));
  for (guint i = 0; i < team->len; i++)
    if (audits (g_ptr_array_index (team, i)))
      g_ptr_array_add (people, (gpointer) mun_record_get (g_ptr_array_index (team, i), AUDIT_MEMBER_PERSON));
  for (guint i = 0; i < people->len; i++)
    {
      const char *person = g_ptr_array_index (people, i);
      g_autoptr(GPtrArray) conflicts = *person != '\0' && !has_solution (team, person) ? mun_impartiality_conflicts (workspace, audit, person) : NULL;

      for (guint k = 0; conflicts != NULL && k < conflicts->len; k++)
        {
          const MunConflict *conflict = g_ptr_array_index (conflicts, k);

          if (led ? conflict->own_work : conflict->asks)
            return g_strdup (conflict->message);
        }
    }
  return NULL;
}

static void
review_own_work (MunWorkspace *workspace,
                 MunRecord    *audit,
                 GPtrArray    *issues)
{
  static const int fields[] = { AUDIT_LEAD_AUDITOR, AUDIT_PROCESSES, AUDIT_SITES };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *own_work = mun_rules_is_touched (audit, fields[i]) ? find_own_work (workspace, audit, TRUE) : NULL;

      if (own_work == NULL)
        continue;
      /* Who leads is asked at once, like who joins the team; what is audited may still change while it is planned. */
      mun_add_issue (issues, fields[i] != AUDIT_LEAD_AUDITOR && mun_record_is (audit, AUDIT_STATUS, "planned") ? MUN_ISSUE_WARNING : MUN_ISSUE_STOP, audit, fields[i],
                     _("%s Choose somebody else, or write down with the person in the audit team how this is solved."), own_work);
      return;
    }
}

static void
review_audit (MunWorkspace *workspace,
              MunRecord    *audit,
              GPtrArray    *issues)
{
  if (!mun_workspace_is_restoring (workspace))
    review_own_work (workspace, audit, issues);
  if (mun_record_is (audit, AUDIT_STATUS, "planned"))
    mun_rules_review_past (workspace, audit, AUDIT_PLANNED_ON, issues);
  if (mun_record_is (audit, AUDIT_CHECKS_EQUIPMENT, "0") || mun_record_is (audit, AUDIT_CHECKS_PERSONNEL, "0"))
    mun_add_issue (issues, MUN_ISSUE_HINT, audit, AUDIT_CHECKS_EQUIPMENT,
                   _("Two looks belong to every audit: is the equipment in place and working, are the people posted as planned?"));
  if (mun_record_is_set (audit, AUDIT_ENDED_ON) && mun_record_is_set (audit, AUDIT_REPORTED_ON)
      && mun_date_days_between (mun_record_get (audit, AUDIT_ENDED_ON), mun_record_get (audit, AUDIT_REPORTED_ON)) > 14)
    mun_add_issue (issues, MUN_ISSUE_WARNING, audit, AUDIT_REPORTED_ON, _("The report came more than two weeks after the audit. Five working days are usual."));
}

static gboolean
guard_member (MunWorkspace  *workspace,
              MunRecord     *member,
              GError       **error)
{
  g_autofree char *name = mun_rules_name (workspace, mun_record_get (member, AUDIT_MEMBER_PERSON));

  if (!audits (member))
    return TRUE;
  if (!mun_record_get_yes (member, AUDIT_MEMBER_COMPETENT) || !mun_record_is_set (member, AUDIT_MEMBER_COMPETENCE_EVIDENCE))
    return mun_refuse (error, _("Nothing shows yet that %s can audit. Enter the proof: a course, or audits watched."), name);
  if (!mun_record_is_set (member, AUDIT_MEMBER_IMPARTIAL_DECLARED_ON))
    return mun_refuse (error, _("%s has not declared to be impartial yet. Enter the day of the statement."), name);
  if (!mun_impartiality_is_solved (workspace, member))
    return mun_refuse (error, _("%s would audit their own work. Write down how this is solved, or choose somebody else."), name);
  return TRUE;
}

static gboolean
guard_preparation (MunWorkspace  *workspace,
                   MunRecord     *audit,
                   GError       **error)
{
  g_autoptr(GPtrArray) team = mun_workspace_children (workspace, audit, &mun_audit_member_spec);
  g_autoptr(GPtrArray) items = mun_workspace_children (workspace, audit, &mun_audit_item_spec);
  g_autofree char *own_work = find_own_work (workspace, audit, FALSE);
  gboolean led = FALSE;

  for (guint i = 0; i < team->len; i++)
    {
      led = led || mun_record_is (g_ptr_array_index (team, i), AUDIT_MEMBER_PART, "lead");
      if (!guard_member (workspace, g_ptr_array_index (team, i), error))
        return FALSE;
    }
  if (own_work != NULL)
    return mun_refuse (error, _("%s Choose somebody else, or write down with the person in the audit team how this is solved."), own_work);
  if (!led)
    return mun_refuse (error, _("The team has no lead auditor yet. Add who leads the audit."));
  if (!mun_record_get_yes (audit, AUDIT_CHECKS_EQUIPMENT) || !mun_record_get_yes (audit, AUDIT_CHECKS_PERSONNEL))
    return mun_refuse (error, _("Two looks belong to every audit: is the equipment in place and working, are the people posted as planned? Plan both."));
  if (items->len == 0)
    return mun_refuse (error, _("The checklist is empty. Add questions from the requirements in scope."));
  return TRUE;
}

/* What was marked as a nonconformity is written down as one: as the finding of the same audit that the line leads to. */
static gboolean
guard_marks (MunWorkspace  *workspace,
             MunRecord     *audit,
             GError       **error)
{
  g_autoptr(GPtrArray) items = mun_workspace_children (workspace, audit, &mun_audit_item_spec);

  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      const char *mark = mun_record_get (item, AUDIT_ITEM_MARK);
      g_autoptr(MunRecord) finding = mun_workspace_get (workspace, &mun_audit_finding_spec, mun_record_get (item, AUDIT_ITEM_FINDING), NULL);

      if (!mun_audit_mark_is_grave (mark))
        continue;
      if (finding == NULL || *mun_record_get_withdrawn (finding) != '\0')
        return mun_refuse (error, _("Line %1$s of the checklist is marked “%2$s”, but the finding is not written yet. Write it and name it in the line."),
                           mun_record_get_ref (item), _(mun_field_choice_label (&mun_audit_item_spec.fields[AUDIT_ITEM_MARK], mark)));
      if (!mun_audit_mark_is_grave (mun_record_get (finding, AUDIT_FINDING_GRADE)) || !mun_record_is (finding, AUDIT_FINDING_AUDIT, mun_record_get_id (audit)))
        return mun_refuse (error, _("Line %1$s of the checklist is marked “%2$s”, but its finding %3$s is of another audit or of a lower grade. Correct the line or the finding."),
                           mun_record_get_ref (item), _(mun_field_choice_label (&mun_audit_item_spec.fields[AUDIT_ITEM_MARK], mark)), mun_record_get_ref (finding));
    }
  return TRUE;
}

static gboolean
guard_report (MunWorkspace  *workspace,
              MunRecord     *audit,
              GError       **error)
{
  g_autoptr(GPtrArray) items = mun_workspace_children (workspace, audit, &mun_audit_item_spec);
  guint open = 0, unseen = 0;

  if (items->len == 0)
    return mun_refuse (error, _("The checklist is empty, so nothing was audited. Add questions from the requirements in scope and mark them."));
  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);

      if (!mun_record_is_set (item, AUDIT_ITEM_MARK)
          || (mun_record_is (item, AUDIT_ITEM_MARK, "not_checked") && !mun_record_is_set (item, AUDIT_ITEM_NOT_CHECKED_REASON)))
        open++;
      unseen += mun_record_is (item, AUDIT_ITEM_MARK, "not_checked");
    }
  if (open > 0)
    return mun_refuse (error, g_dngettext (NULL, "%u line of the checklist has no mark and no reason for not looking.",
                                           "%u lines of the checklist have no mark and no reason for not looking.", open), open);
  if (unseen == items->len)
    return mun_refuse (error, _("No line of the checklist was looked at, so nothing was audited. Look at what matters most first."));
  return guard_marks (workspace, audit, error);
}

static gboolean
guard_audit_closing (MunWorkspace  *workspace,
                     MunRecord     *audit,
                     GError       **error)
{
  g_autoptr(GPtrArray) findings = mun_workspace_find (workspace, &mun_audit_finding_spec, AUDIT_FINDING_AUDIT, MUN_IS, mun_record_get_id (audit),
                                                      AUDIT_FINDING_GRADE, MUN_IN, "major\nminor",
                                                      AUDIT_FINDING_STATUS, MUN_IN, "open\naction", -1);

  if (findings->len > 0)
    return mun_refuse (error, _("The finding %s is not verified yet. An audit closes when all are."), mun_record_get_ref (g_ptr_array_index (findings, 0)));
  return guard_marks (workspace, audit, error);
}

/* Who came to own what is audited while the audit ran, does not report on it either. */
static gboolean
guard_own_work (MunWorkspace  *workspace,
                MunRecord     *audit,
                GError       **error)
{
  g_autofree char *own_work = mun_workspace_is_restoring (workspace) ? NULL : find_own_work (workspace, audit, FALSE);

  return own_work == NULL || mun_refuse (error, _("%s Choose somebody else, or write down with the person in the audit team how this is solved."), own_work);
}

static gboolean
guard_audit (MunWorkspace         *workspace,
             MunRecord            *audit,
             const MunTransition  *move,
             GError              **error)
{
  if (strcmp (move->to, "prepared") == 0 || strcmp (move->to, "in_progress") == 0)
    return guard_preparation (workspace, audit, error);
  if (strcmp (move->to, "reported") == 0)
    return guard_own_work (workspace, audit, error) && guard_report (workspace, audit, error);
  if (strcmp (move->to, "closed") == 0)
    return guard_audit_closing (workspace, audit, error);
  return TRUE;
}

const MunRules mun_audit_rules = {
  .spec = &mun_audit_spec,
  .review = review_audit,
  .guard = guard_audit,
};

static void
review_member (MunWorkspace *workspace,
               MunRecord    *member,
               GPtrArray    *issues)
{
  gboolean solved = !mun_text_says_nothing (mun_record_get (member, AUDIT_MEMBER_CONFLICT_SOLUTION));
  g_autoptr(MunRecord) audit = mun_workspace_get (workspace, &mun_audit_spec, mun_record_get (member, AUDIT_MEMBER_AUDIT), NULL);
  g_autoptr(GPtrArray) conflicts = NULL;
  g_autoptr(GError) late = NULL;

  /* Who joins an audit that runs shows the same as those who began it. */
  if (audit != NULL && mun_record_is (audit, AUDIT_STATUS, "in_progress") && mun_record_is_dirty (member) && !mun_workspace_is_restoring (workspace)
      && !guard_member (workspace, member, &late))
    mun_add_issue (issues, MUN_ISSUE_STOP, member, -1, "%s", late->message);
  if (mun_record_get_yes (member, AUDIT_MEMBER_OWN_WORK_CONFLICT) && !solved)
    mun_add_issue (issues, MUN_ISSUE_WARNING, member, AUDIT_MEMBER_CONFLICT_SOLUTION, _("There is a conflict with own work. Write down how it is solved."));
  if (audit == NULL || !audits (member) || solved || mun_workspace_is_restoring (workspace))
    return;
  conflicts = mun_impartiality_conflicts (workspace, audit, mun_record_get (member, AUDIT_MEMBER_PERSON));
  for (guint i = 0; i < conflicts->len; i++)
    {
      const MunConflict *conflict = g_ptr_array_index (conflicts, i);
      gboolean stop = conflict->own_work && (mun_rules_is_touched (member, AUDIT_MEMBER_PERSON)
                                             || mun_rules_is_touched (member, AUDIT_MEMBER_CONFLICT_SOLUTION));

      mun_add_issue (issues, stop ? MUN_ISSUE_STOP : MUN_ISSUE_WARNING, member, AUDIT_MEMBER_CONFLICT_SOLUTION,
                     _("%s Write down how this is solved, or choose somebody else."), conflict->message);
    }
}

const MunRules mun_audit_member_rules = {
  .spec = &mun_audit_member_spec,
  .review = review_member,
};

/* Whoever is on the team, or may audit at all. What comes in from elsewhere was marked there. */
static gboolean
is_auditor (MunWorkspace *workspace,
            MunRecord    *item)
{
  const char *person = mun_workspace_get_person (workspace);

  return person == NULL || mun_workspace_is_restoring (workspace) || mun_may (workspace, item, "A")
         || mun_workspace_count (workspace, &mun_audit_member_spec, AUDIT_MEMBER_AUDIT, MUN_IS, mun_record_get (item, AUDIT_ITEM_AUDIT),
                                 AUDIT_MEMBER_PERSON, MUN_IS, person, -1) > 0;
}

static void
review_item (MunWorkspace *workspace,
             MunRecord    *item,
             GPtrArray    *issues)
{
  mun_requirement_review (workspace, item, AUDIT_ITEM_REQUIREMENT, MUN_ISSUE_STOP, issues);
  if (mun_record_is_set (item, AUDIT_ITEM_MARK) && mun_rules_is_touched (item, AUDIT_ITEM_MARK) && !is_auditor (workspace, item))
    mun_add_issue (issues, MUN_ISSUE_STOP, item, AUDIT_ITEM_MARK,
                   _("Questions are marked by the auditors of the audit. Let one of them act, or add yourself to the team."));
  if (mun_record_is (item, AUDIT_ITEM_MARK, "not_checked") && !mun_record_is_set (item, AUDIT_ITEM_NOT_CHECKED_REASON))
    mun_add_issue (issues, MUN_ISSUE_WARNING, item, AUDIT_ITEM_NOT_CHECKED_REASON, _("Say why this was not looked at."));
  if (mun_record_is (item, AUDIT_ITEM_MARK, "conform") && mun_text_is_blank (mun_record_get (item, AUDIT_ITEM_EVIDENCE_SEEN)))
    mun_add_issue (issues, MUN_ISSUE_HINT, item, AUDIT_ITEM_EVIDENCE_SEEN, _("Note what you saw: a mark without evidence convinces nobody."));
}

const MunRules mun_audit_item_rules = {
  .spec = &mun_audit_item_spec,
  .review = review_item,
};

/* Findings -------------------------------------------------------------------------------------------------------- */

static gboolean
needs_case (MunRecord *finding)
{
  return mun_audit_mark_is_grave (mun_record_get (finding, AUDIT_FINDING_GRADE));
}

static void
derive_finding (MunWorkspace *workspace,
                MunRecord    *finding)
{
  const char *agreed = mun_record_get (finding, AUDIT_FINDING_AGREED_ON);
  g_autofree char *due = NULL;

  if (!needs_case (finding) || *agreed == '\0' || mun_record_is_set (finding, AUDIT_FINDING_DUE_ON))
    return;
  due = mun_date_add_days (agreed, mun_settings_action_days (workspace, mun_record_is (finding, AUDIT_FINDING_GRADE, "major")));
  mun_record_set (finding, AUDIT_FINDING_DUE_ON, due);
}

/* The case that was opened for a finding stays with it to the end, and one that was over before is not its own. */
static void
review_case (MunWorkspace *workspace,
             MunRecord    *finding,
             GPtrArray    *issues)
{
  const char *before = mun_record_is_new (finding) ? "" : mun_record_get_saved (finding, AUDIT_FINDING_NONCONFORMITY);
  g_autoptr(MunRecord) old = mun_workspace_get (workspace, &mun_nonconformity_spec, before, NULL);
  g_autoptr(MunRecord) now = mun_workspace_get (workspace, &mun_nonconformity_spec, mun_record_get (finding, AUDIT_FINDING_NONCONFORMITY), NULL);

  if (mun_workspace_is_restoring (workspace) || !needs_case (finding) || !mun_rules_is_touched (finding, AUDIT_FINDING_NONCONFORMITY))
    return;
  if (old != NULL && old != now && *mun_record_get_withdrawn (old) == '\0')
    mun_add_issue (issues, MUN_ISSUE_STOP, finding, AUDIT_FINDING_NONCONFORMITY,
                   _("%s was opened for this finding and stays with it until the fix is verified. Follow it to its end."), mun_record_get_ref (old));
  else if (now != NULL && !mun_record_is_new (now) && mun_record_is (now, NONCONFORMITY_STATUS, "closed"))
    mun_add_issue (issues, MUN_ISSUE_STOP, finding, AUDIT_FINDING_NONCONFORMITY,
                   _("%s is closed, so it cannot be the fix of this finding. Leave it empty: the program opens a nonconformity when the action starts."), mun_record_get_ref (now));
}

static void
review_finding (MunWorkspace *workspace,
                MunRecord    *finding,
                GPtrArray    *issues)
{
  const char *verifier = mun_record_get (finding, AUDIT_FINDING_VERIFIED_BY);

  mun_requirement_review (workspace, finding, AUDIT_FINDING_REQUIREMENT, MUN_ISSUE_STOP, issues);
  review_case (workspace, finding, issues);
  if (*verifier != '\0' && mun_rules_is_touched (finding, AUDIT_FINDING_VERIFIED_BY) && mun_record_is (finding, AUDIT_FINDING_AUDITEE, verifier))
    mun_add_issue (issues, MUN_ISSUE_STOP, finding, AUDIT_FINDING_VERIFIED_BY,
                   _("The person who was audited cannot verify the fix. Name an auditor who had no part in it."));
  if (needs_case (finding) && mun_record_is (finding, AUDIT_FINDING_STATUS, "open") && !mun_record_is_set (finding, AUDIT_FINDING_AGREED_ON))
    mun_add_issue (issues, MUN_ISSUE_WARNING, finding, AUDIT_FINDING_AGREED_ON, _("Agree the finding with the people audited and enter the day."));
}

/* A fix is looked at when there is one: a case of its own, and in it an action, or a reason why none is needed. */
static gboolean
guard_fix (MunWorkspace  *workspace,
           MunRecord     *finding,
           GPtrArray     *actions,
           GError       **error)
{
  g_autoptr(MunRecord) nonconformity = mun_workspace_get (workspace, &mun_nonconformity_spec, mun_record_get (finding, AUDIT_FINDING_NONCONFORMITY), NULL);
  guint taken = 0;

  if (!needs_case (finding))
    return TRUE;
  if (nonconformity == NULL)
    return mun_refuse (error, _("A major or minor finding is mended in a nonconformity, and none is named. Name the one that was opened for it."));
  for (guint i = 0; i < actions->len; i++)
    taken += !mun_record_is (g_ptr_array_index (actions, i), CORRECTIVE_ACTION_STATUS, "cancelled");
  return taken > 0 || (mun_record_is (nonconformity, NONCONFORMITY_ACTION_NEEDED, "no") && mun_record_is_set (nonconformity, NONCONFORMITY_NO_ACTION_REASON))
         || mun_refuse (error, _("Nothing was done about %s yet. Plan its action, or say there why none is needed."), mun_record_get_ref (nonconformity));
}

static gboolean
guard_verification (MunWorkspace  *workspace,
                    MunRecord     *finding,
                    GError       **error)
{
  const char *actor = mun_rules_actor (workspace);
  const char *verifier = mun_record_is_set (finding, AUDIT_FINDING_VERIFIED_BY) ? mun_record_get (finding, AUDIT_FINDING_VERIFIED_BY) : actor;
  g_autoptr(GPtrArray) actions = mun_workspace_find (workspace, &mun_corrective_action_spec, CORRECTIVE_ACTION_NONCONFORMITY, MUN_IS,
                                                     mun_record_get (finding, AUDIT_FINDING_NONCONFORMITY), -1);

  if (mun_rules_names (finding, AUDIT_FINDING_AUDITEE, verifier) || mun_rules_names (finding, AUDIT_FINDING_AUDITEE, actor))
    return mun_refuse (error, _("The person who was audited cannot verify the fix. Let an auditor do it who had no part in it."));
  if (!guard_fix (workspace, finding, actions, error))
    return FALSE;
  for (guint i = 0; mun_record_is_set (finding, AUDIT_FINDING_NONCONFORMITY) && i < actions->len; i++)
    {
      MunRecord *action = g_ptr_array_index (actions, i);

      if (mun_record_is (action, CORRECTIVE_ACTION_STATUS, "cancelled"))
        continue;
      if (*verifier != '\0' && mun_record_is (action, CORRECTIVE_ACTION_OWNER, verifier))
        return mun_refuse (error, _("Whoever owns the action %s cannot verify the finding. Let another auditor do it."), mun_record_get_ref (action));
      if (!mun_record_is_set (action, CORRECTIVE_ACTION_IMPLEMENTED_ON))
        return mun_refuse (error, _("The action %s is not implemented yet. Verify the finding afterwards."), mun_record_get_ref (action));
    }
  return TRUE;
}

static gboolean
guard_finding (MunWorkspace         *workspace,
               MunRecord            *finding,
               const MunTransition  *move,
               GError              **error)
{
  if (strcmp (move->to, "verified") == 0)
    return guard_verification (workspace, finding, error);
  if (strcmp (move->to, "closed") == 0 && g_strcmp0 (move->from, "open") == 0 && needs_case (finding))
    return mun_refuse (error, _("A major or minor finding needs its fix: start the action, which opens a nonconformity."));
  if (strcmp (move->to, "closed") == 0 && mun_record_is (finding, AUDIT_FINDING_VERIFICATION_RESULT, "not_effective"))
    return mun_refuse (error, _("The fix did not work. Send the finding back to action."));
  return TRUE;
}

static void
open_case (MunWorkspace        *workspace,
           MunRecord           *finding,
           const MunTransition *move,
           GPtrArray           *also)
{
  if (strcmp (move->to, "action") == 0 && needs_case (finding) && !mun_record_is_set (finding, AUDIT_FINDING_NONCONFORMITY))
    g_ptr_array_add (also, mun_finding_make_nonconformity (workspace, finding));
}

const MunRules mun_audit_finding_rules = {
  .spec = &mun_audit_finding_spec,
  .derive = derive_finding,
  .review = review_finding,
  .guard = guard_finding,
  .moved = open_case,
};
