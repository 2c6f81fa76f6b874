/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/issued-version.h"
#include "model/objective-progress.h"

/* Objectives ------------------------------------------------------------------------------------------------------ */

static void
start_objective (MunWorkspace *workspace,
                 MunRecord    *objective)
{
  mun_rules_fill (objective, OBJECTIVE_LEVEL, "organisation");
  mun_rules_fill (objective, OBJECTIVE_MEASURABLE, "1");
}

/* Objectives stand under the policy in force. */
static void
derive_objective (MunWorkspace *workspace,
                  MunRecord    *objective)
{
  g_autoptr(MunRecord) policy = NULL;

  if (mun_record_is_set (objective, OBJECTIVE_POLICY))
    return;
  policy = mun_workspace_find_first (workspace, &mun_policy_spec, POLICY_STATUS, MUN_IS, "approved", POLICY_AUDIENCE, MUN_IS, "internal", -1);
  if (policy != NULL)
    mun_record_set (objective, OBJECTIVE_POLICY, mun_record_get_id (policy));
}

static void
review_measure (MunRecord *objective,
                GPtrArray *issues)
{
  if (mun_record_is (objective, OBJECTIVE_MEASURABLE, "0"))
    {
      if (!mun_record_is_set (objective, OBJECTIVE_WHY_NOT_MEASURABLE))
        mun_add_issue (issues, MUN_ISSUE_WARNING, objective, OBJECTIVE_WHY_NOT_MEASURABLE, _("Say in one sentence why this objective cannot be measured."));
      return;
    }
  if (!mun_record_is_set (objective, OBJECTIVE_MEASURE) || !mun_record_is_set (objective, OBJECTIVE_TARGET))
    {
      mun_add_issue (issues, MUN_ISSUE_WARNING, objective, OBJECTIVE_MEASURE,
                     _("The objective has no measure or no target: nobody will see whether it was reached."));
      return;
    }
  if (!mun_record_is_set (objective, OBJECTIVE_BASELINE))
    {
      mun_add_issue (issues, MUN_ISSUE_WARNING, objective, OBJECTIVE_BASELINE, _("Say where you start: without a first value there is no progress to show."));
      return;
    }

  double way = mun_record_get_number (objective, OBJECTIVE_TARGET, 0) - mun_record_get_number (objective, OBJECTIVE_BASELINE, 0);

  if (fabs (way) < 1e-9)
    mun_add_issue (issues, MUN_ISSUE_WARNING, objective, OBJECTIVE_TARGET, _("The target is already reached: it equals the starting value."));
  else if ((mun_record_is (objective, OBJECTIVE_DIRECTION, "up") && way < 0) || (mun_record_is (objective, OBJECTIVE_DIRECTION, "down") && way > 0))
    mun_add_issue (issues, MUN_ISSUE_WARNING, objective, OBJECTIVE_DIRECTION, _("Starting value and target point the other way than the direction chosen."));
}

static gboolean
is_open (MunRecord *objective)
{
  static const char * const open[] = { "draft", "approved", "active", NULL };

  return g_strv_contains (open, mun_record_get_state (objective));
}

static void
review_objective_owner (MunWorkspace *workspace,
                        MunRecord    *objective,
                        GPtrArray    *issues)
{
  const char *owner = mun_record_get (objective, OBJECTIVE_OWNER);

  if (*owner == '\0' || !mun_rules_is_touched (objective, OBJECTIVE_OWNER))
    return;

  gint64 others = mun_workspace_count (workspace, &mun_objective_spec, OBJECTIVE_OWNER, MUN_IS, owner,
                                       OBJECTIVE_STATUS, MUN_IN, "draft\napproved\nactive", -1);

  if (others - (mun_record_is (objective, OBJECTIVE_OWNER, mun_record_get_saved (objective, OBJECTIVE_OWNER)) ? 1 : 0) >= 3)
    mun_add_issue (issues, MUN_ISSUE_WARNING, objective, OBJECTIVE_OWNER, _("This person already answers for three objectives. Spread them over more shoulders."));
}

static void
review_steps (MunWorkspace *workspace,
              MunRecord    *objective,
              GPtrArray    *issues)
{
  g_autoptr(GPtrArray) steps = mun_workspace_children (workspace, objective, &mun_objective_plan_spec);
  const char *due = mun_record_get (objective, OBJECTIVE_DUE_ON);

  if (steps->len == 0 && !mun_record_is_new (objective))
    mun_add_issue (issues, MUN_ISSUE_WARNING, objective, -1, _("No step leads to this objective yet. Add what is done, by whom and until when."));
  for (guint i = 0; i < steps->len; i++)
    {
      MunRecord *step = g_ptr_array_index (steps, i);

      if (*due != '\0' && !mun_record_is (step, OBJECTIVE_PLAN_STATUS, "cancelled") && strcmp (mun_record_get (step, OBJECTIVE_PLAN_DUE_ON), due) > 0)
        mun_add_issue (issues, MUN_ISSUE_WARNING, objective, -1, _("The step “%s” ends after the objective itself."), mun_record_get_title (step));
    }
}

static void
review_objective (MunWorkspace *workspace,
                  MunRecord    *objective,
                  GPtrArray    *issues)
{
  if (!is_open (objective))
    return;
  review_measure (objective, issues);
  mun_rules_review_past (workspace, objective, OBJECTIVE_DUE_ON, issues);
  review_objective_owner (workspace, objective, issues);
  review_steps (workspace, objective, issues);
}

static gboolean
is_measured (MunWorkspace *workspace,
             MunRecord    *objective)
{
  g_autoptr(GPtrArray) items = mun_workspace_find (workspace, &mun_monitoring_item_spec, MONITORING_ITEM_OBJECTIVE, MUN_IS, mun_record_get_id (objective), -1);

  for (guint i = 0; i < items->len; i++)
    if (mun_workspace_has (workspace, 1, &mun_measurement_spec, MEASUREMENT_ITEM, MUN_IS, mun_record_get_id (items->pdata[i]), -1))
      return TRUE;
  return FALSE;
}

static gboolean
guard_objective (MunWorkspace         *workspace,
                 MunRecord            *objective,
                 const MunTransition  *move,
                 GError              **error)
{
  if (strcmp (move->to, "approved") == 0 && mun_record_is (objective, OBJECTIVE_MEASURABLE, "0")
      && mun_text_is_blank (mun_record_get (objective, OBJECTIVE_WHY_NOT_MEASURABLE)))
    return mun_refuse (error, _("The objective cannot be measured and does not say why. Add a measure, or the reason."));
  if (strcmp (move->to, "achieved") == 0 && mun_record_get_yes (objective, OBJECTIVE_MEASURABLE) && !is_measured (workspace, objective))
    return mun_refuse (error, _("The objective is measured by a number, and none was measured yet. Enter a measurement first."));
  if (g_strcmp0 (move->from, "missed") == 0 && strcmp (move->to, "active") == 0 && mun_rules_is_past (workspace, objective, OBJECTIVE_DUE_ON))
    return mun_refuse (error, _("The date of the objective has passed. Set a new one first."));
  return TRUE;
}

/* What is to be reached must be watched: an active objective gets its line of measurements. */
static void
start_monitoring (MunWorkspace        *workspace,
                  MunRecord           *objective,
                  const MunTransition *move,
                  GPtrArray           *also)
{
  MunRecord *item;

  mun_issue_moved (workspace, objective, move, also);
  if (strcmp (move->to, "active") != 0 || mun_record_is (objective, OBJECTIVE_MEASURABLE, "0")
      || mun_workspace_count (workspace, &mun_monitoring_item_spec, MONITORING_ITEM_OBJECTIVE, MUN_IS, mun_record_get_id (objective), -1) > 0)
    return;
  item = mun_workspace_new_record (workspace, &mun_monitoring_item_spec);
  mun_record_set (item, MONITORING_ITEM_TITLE, mun_record_is_set (objective, OBJECTIVE_MEASURE) ? mun_record_get (objective, OBJECTIVE_MEASURE)
                                                                                                : mun_record_get_title (objective));
  mun_record_set (item, MONITORING_ITEM_SUBJECT, "objective");
  mun_record_set (item, MONITORING_ITEM_UNIT, mun_record_get (objective, OBJECTIVE_UNIT));
  mun_record_set (item, MONITORING_ITEM_TARGET_TEXT, mun_record_get (objective, OBJECTIVE_TARGET));
  mun_record_set (item, MONITORING_ITEM_MEASURED_BY, mun_record_get (objective, OBJECTIVE_OWNER));
  mun_record_set (item, MONITORING_ITEM_EVALUATED_BY, mun_record_get (objective, OBJECTIVE_OWNER));
  mun_record_set (item, MONITORING_ITEM_OBJECTIVE, mun_record_get_id (objective));
  mun_record_set_int (item, MONITORING_ITEM_MEASURE_EVERY_MONTHS, 3);
  mun_record_set_int (item, MONITORING_ITEM_EVALUATE_EVERY_MONTHS, 6);
  g_ptr_array_add (also, item);
}

const MunRules mun_objective_rules = {
  .spec = &mun_objective_spec,
  .defaults = start_objective,
  .derive = derive_objective,
  .review = review_objective,
  .guard = guard_objective,
  .moved = start_monitoring,
};

static void
review_step (MunWorkspace *workspace,
             MunRecord    *step,
             GPtrArray    *issues)
{
  if (!mun_record_is_set (step, OBJECTIVE_PLAN_DONE_ON) && !mun_record_is (step, OBJECTIVE_PLAN_STATUS, "cancelled"))
    mun_rules_review_past (workspace, step, OBJECTIVE_PLAN_DUE_ON, issues);
}

const MunRules mun_objective_plan_rules = {
  .spec = &mun_objective_plan_spec,
  .review = review_step,
};

/* Measuring ------------------------------------------------------------------------------------------------------- */

static void
review_item (MunWorkspace *workspace,
             MunRecord    *item,
             GPtrArray    *issues)
{
  if (mun_record_is_set (item, MONITORING_ITEM_LIMIT_LOW) && mun_record_is_set (item, MONITORING_ITEM_LIMIT_HIGH)
      && mun_record_get_number (item, MONITORING_ITEM_LIMIT_LOW, 0) > mun_record_get_number (item, MONITORING_ITEM_LIMIT_HIGH, 0))
    mun_add_issue (issues, MUN_ISSUE_STOP, item, MONITORING_ITEM_LIMIT_HIGH, _("The upper limit lies below the lower one."));
}

const MunRules mun_monitoring_item_rules = {
  .spec = &mun_monitoring_item_spec,
  .review = review_item,
};

static void
start_measurement (MunWorkspace *workspace,
                   MunRecord    *measurement)
{
  mun_rules_fill (measurement, MEASUREMENT_TAKEN_ON, mun_workspace_get_today (workspace));
  mun_rules_fill (measurement, MEASUREMENT_TAKEN_BY, mun_workspace_get_person (workspace));
}

static const char *
judge_value (MunRecord *item,
             double     value)
{
  gboolean has_low = mun_record_is_set (item, MONITORING_ITEM_LIMIT_LOW);
  gboolean has_high = mun_record_is_set (item, MONITORING_ITEM_LIMIT_HIGH);

  if (!has_low && !has_high)
    return "na";
  if (has_low && value < mun_record_get_number (item, MONITORING_ITEM_LIMIT_LOW, 0))
    return "no";
  if (has_high && value > mun_record_get_number (item, MONITORING_ITEM_LIMIT_HIGH, 0))
    return "no";
  return "yes";
}

static void
derive_measurement (MunWorkspace *workspace,
                    MunRecord    *measurement)
{
  g_autoptr(MunRecord) item = NULL;

  /* A judgement brought in from elsewhere stands. */
  if (mun_record_is_set (measurement, MEASUREMENT_ON_TARGET))
    return;
  item = mun_workspace_get (workspace, &mun_monitoring_item_spec, mun_record_get (measurement, MEASUREMENT_ITEM), NULL);
  if (item == NULL || !mun_record_is_set (measurement, MEASUREMENT_VALUE))
    mun_record_set (measurement, MEASUREMENT_ON_TARGET, "na");
  else
    mun_record_set (measurement, MEASUREMENT_ON_TARGET, judge_value (item, mun_record_get_number (measurement, MEASUREMENT_VALUE, 0)));
}

static void
follow_measurement (MunWorkspace *workspace,
                    MunRecord    *measurement,
                    GPtrArray    *also)
{
  g_autoptr(MunRecord) item = mun_workspace_get (workspace, &mun_monitoring_item_spec, mun_record_get (measurement, MEASUREMENT_ITEM), NULL);
  const char *day = mun_record_get (measurement, MEASUREMENT_TAKEN_ON);

  if (item == NULL || strcmp (day, mun_record_get (item, MONITORING_ITEM_LAST_MEASURED_ON)) <= 0)
    return;
  mun_record_set (item, MONITORING_ITEM_LAST_MEASURED_ON, day);
  g_ptr_array_add (also, g_steal_pointer (&item));
}

/* A line without a result could never get one. */
static void
review_measurement (MunWorkspace *workspace,
                    MunRecord    *measurement,
                    GPtrArray    *issues)
{
  if (mun_record_is_new (measurement) && !mun_record_is_set (measurement, MEASUREMENT_VALUE) && !mun_record_is_set (measurement, MEASUREMENT_VALUE_TEXT))
    mun_add_issue (issues, MUN_ISSUE_STOP, measurement, MEASUREMENT_VALUE,
                   _("Nothing says what was measured. Enter the number, or the result in words: a measurement is never completed later."));
  if (mun_record_is_new (measurement) && !mun_workspace_is_restoring (workspace))
    {
      g_autoptr(MunRecord) item = mun_workspace_get (workspace, &mun_monitoring_item_spec, mun_record_get (measurement, MEASUREMENT_ITEM), NULL);

      if (item != NULL && mun_record_is (item, MONITORING_ITEM_STATUS, "retired"))
        mun_add_issue (issues, MUN_ISSUE_STOP, measurement, MEASUREMENT_ITEM, _("%s is no longer measured. Take it into use again first."), mun_record_get_ref (item));
    }
}

const MunRules mun_measurement_rules = {
  .spec = &mun_measurement_spec,
  .defaults = start_measurement,
  .derive = derive_measurement,
  .review = review_measurement,
  .follow = follow_measurement,
};

/* Whoever judges performance has judged the figures. */
static void
note_judgement (MunWorkspace        *workspace,
                MunRecord           *evaluation,
                const MunTransition *move,
                GPtrArray           *also)
{
  g_autoptr(GPtrArray) items = mun_workspace_find (workspace, &mun_monitoring_item_spec, MONITORING_ITEM_STATUS, MUN_IS, "active", -1);
  const char *day = mun_record_get (evaluation, PERFORMANCE_EVALUATION_DONE_ON);

  for (guint i = 0; i < items->len && strcmp (move->to, "final") == 0; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);

      if (strcmp (mun_record_get (item, MONITORING_ITEM_LAST_EVALUATED_ON), day) >= 0)
        continue;
      mun_record_set (item, MONITORING_ITEM_LAST_EVALUATED_ON, day);
      g_ptr_array_add (also, g_object_ref (item));
    }
}

static void
review_evaluation (MunWorkspace *workspace,
                   MunRecord    *evaluation,
                   GPtrArray    *issues)
{
  mun_rules_review_period (evaluation, PERFORMANCE_EVALUATION_PERIOD_TO, PERFORMANCE_EVALUATION_DONE_ON, issues);
}

const MunRules mun_performance_evaluation_rules = {
  .spec = &mun_performance_evaluation_spec,
  .review = review_evaluation,
  .moved = note_judgement,
};
