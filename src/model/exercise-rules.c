/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Exercises, and the look back after them and after events. */

/* What was exercised carries the day of it. */
static void
mark_exercised (MunWorkspace  *workspace,
                MunRecord     *exercise,
                int            links,
                const MunSpec *spec,
                int            field,
                GPtrArray     *also)
{
  g_auto(GStrv) ids = mun_record_get_links (exercise, links);
  const char *day = mun_record_get (exercise, EXERCISE_HELD_ON);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr(MunRecord) record = mun_workspace_get (workspace, spec, ids[i], NULL);

      if (record == NULL || strcmp (day, mun_record_get (record, field)) <= 0)
        continue;
      mun_record_set (record, field, day);
      g_ptr_array_add (also, g_steal_pointer (&record));
    }
}

static void
follow_exercise (MunWorkspace        *workspace,
                 MunRecord           *exercise,
                 const MunTransition *move,
                 GPtrArray           *also)
{
  if (strcmp (move->to, "held") != 0 || !mun_record_is_set (exercise, EXERCISE_HELD_ON))
    return;
  mark_exercised (workspace, exercise, EXERCISE_PLANS, &mun_security_plan_spec, SECURITY_PLAN_LAST_EXERCISED_ON, also);
  mark_exercised (workspace, exercise, EXERCISE_WARNING_PROCEDURES, &mun_warning_procedure_spec, WARNING_PROCEDURE_LAST_EXERCISED_ON, also);
}

/* A review that says nothing evaluates nothing. */
static gboolean
guard_whole_review (GPtrArray  *reviews,
                    GError    **error)
{
  g_auto(GStrv) missing = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < reviews->len; i++)
    {
      g_clear_pointer (&missing, g_strfreev);
      missing = mun_state_missing (reviews->pdata[i]);
      if (missing[0] == NULL)
        return TRUE;
    }
  list = g_strjoinv (", ", missing);
  return mun_refuse (error, _("The after-action review %1$s is not written yet. Still missing: %2$s."), mun_record_get_ref (reviews->pdata[reviews->len - 1]), list);
}

static gboolean
prove_exercise (MunWorkspace  *workspace,
                MunRecord     *exercise,
                GError       **error)
{
  return !mun_record_is (exercise, EXERCISE_STATUS, "closed")
         || mun_workspace_has (workspace, 1, &mun_after_action_review_spec, AFTER_ACTION_REVIEW_EXERCISE, MUN_IS, mun_record_get_id (exercise),
                               AFTER_ACTION_REVIEW_STATUS, MUN_IS, "approved", -1)
         || mun_refuse (error, _("An exercise closes when its after-action review is approved. Let top management approve the review first."));
}

static gboolean
guard_exercise (MunWorkspace         *workspace,
                MunRecord            *exercise,
                const MunTransition  *move,
                GError              **error)
{
  g_autoptr(GPtrArray) reviews = mun_workspace_find (workspace, &mun_after_action_review_spec, AFTER_ACTION_REVIEW_EXERCISE, MUN_IS, mun_record_get_id (exercise), -1);

  if (strcmp (move->to, "evaluated") == 0 && g_strcmp0 (move->from, "held") == 0)
    {
      if (reviews->len == 0)
        return mun_refuse (error, _("An exercise is evaluated in an after-action review. Add the review first."));
      return guard_whole_review (reviews, error);
    }
  return strcmp (move->to, "closed") != 0 || prove_exercise (workspace, exercise, error);
}

const MunRules mun_exercise_rules = {
  .spec = &mun_exercise_spec,
  .guard = guard_exercise,
  .proof = prove_exercise,
  .moved = follow_exercise,
};

/* Returns: (transfer full) (nullable): what the review looks back at */
static MunRecord *
find_subject (MunWorkspace *workspace,
              MunRecord    *review)
{
  gboolean event = mun_record_is_set (review, AFTER_ACTION_REVIEW_INCIDENT);

  return mun_workspace_get (workspace, event ? &mun_incident_spec : &mun_exercise_spec,
                            mun_record_get (review, event ? AFTER_ACTION_REVIEW_INCIDENT : AFTER_ACTION_REVIEW_EXERCISE), NULL);
}

/* Looked back is afterwards. */
static void
review_look_back (MunWorkspace *workspace,
                  MunRecord    *review,
                  GPtrArray    *issues)
{
  g_autoptr(MunRecord) subject = NULL;
  const char *moment, *day = mun_record_get (review, AFTER_ACTION_REVIEW_HELD_ON);

  if (*day == '\0' || mun_workspace_is_restoring (workspace)
      || !(mun_rules_is_touched (review, AFTER_ACTION_REVIEW_HELD_ON) || mun_rules_is_touched (review, AFTER_ACTION_REVIEW_INCIDENT)
           || mun_rules_is_touched (review, AFTER_ACTION_REVIEW_EXERCISE) || mun_rules_is_touched (review, AFTER_ACTION_REVIEW_STATUS)))
    return;
  subject = find_subject (workspace, review);
  if (subject == NULL)
    return;
  moment = mun_record_get (subject, mun_record_get_spec (subject) == &mun_incident_spec ? INCIDENT_OCCURRED_AT : EXERCISE_HELD_ON);
  if (*moment != '\0' && strncmp (day, moment, strlen ("2026-11-02")) < 0)
    mun_add_issue (issues, MUN_ISSUE_STOP, review, AFTER_ACTION_REVIEW_HELD_ON,
                   _("The review lies before what it looks back at. Enter the day on which it was held."));
}

/* Looked back is once. */
static gboolean
guard_look_back_on (MunWorkspace  *workspace,
                    MunRecord     *review,
                    GError       **error)
{
  int field = mun_record_is_set (review, AFTER_ACTION_REVIEW_INCIDENT) ? AFTER_ACTION_REVIEW_INCIDENT : AFTER_ACTION_REVIEW_EXERCISE;
  g_autoptr(MunRecord) subject = find_subject (workspace, review);
  g_autoptr(GPtrArray) others = NULL;

  if (subject == NULL)
    return TRUE;
  others = mun_workspace_find (workspace, &mun_after_action_review_spec, field, MUN_IS, mun_record_get_id (subject), AFTER_ACTION_REVIEW_STATUS, MUN_IS, "approved", -1);
  for (guint i = 0; i < others->len; i++)
    if (others->pdata[i] != review)
      return mun_refuse (error, _("%1$s is approved and looks back at %2$s already. Reopen that one to add to it."), mun_record_get_ref (others->pdata[i]),
                         mun_record_get_ref (subject));
  return TRUE;
}

static gboolean
guard_lessons (MunWorkspace  *workspace,
               MunRecord     *review,
               GError       **error)
{
  const char *id = mun_record_get_id (review);

  if (mun_workspace_has (workspace, 1, &mun_lesson_spec, LESSON_REVIEW, MUN_IS, id, LESSON_LESSON_TEXT, MUN_UNSET, NULL, -1)
      || mun_workspace_has (workspace, 1, &mun_lesson_spec, LESSON_REVIEW, MUN_IS, id, LESSON_DECISION, MUN_UNSET, NULL, -1))
    return mun_refuse (error, _("A lesson of this review is empty or not decided. Write down what was learnt and decide about it, or delete the line."));
  return !mun_workspace_has (workspace, 1, &mun_lesson_spec, LESSON_REVIEW, MUN_IS, id, LESSON_DECISION, MUN_IS, "undecided", -1)
         || mun_refuse (error, _("A lesson of this review is not decided yet. Decide to act on it, to keep doing it or to leave it."));
}

static gboolean
guard_look_back (MunWorkspace         *workspace,
                 MunRecord            *review,
                 const MunTransition  *move,
                 GError              **error)
{
  if (strcmp (move->to, "approved") == 0 && !guard_look_back_on (workspace, review, error))
    return FALSE;
  if (strcmp (move->to, "approved") == 0 && mun_record_is_set (review, AFTER_ACTION_REVIEW_INCIDENT) == mun_record_is_set (review, AFTER_ACTION_REVIEW_EXERCISE))
    return mun_refuse (error, _("A review looks back at one thing: an event or an exercise. Name the one that it is about."));
  return strcmp (move->to, "approved") != 0 || guard_lessons (workspace, review, error);
}

static gboolean
prove_look_back (MunWorkspace  *workspace,
                 MunRecord     *review,
                 GError       **error)
{
  return !mun_record_is (review, AFTER_ACTION_REVIEW_STATUS, "approved") || guard_lessons (workspace, review, error);
}

const MunRules mun_after_action_review_rules = {
  .spec = &mun_after_action_review_spec,
  .review = review_look_back,
  .guard = guard_look_back,
  .proof = prove_look_back,
};
