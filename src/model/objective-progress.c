/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/objective-progress.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/date.h"

#define SAME 1e-9

static MunRecord *
find_latest (MunWorkspace *workspace,
             MunRecord    *objective,
             const char   *day)
{
  g_autoptr(GPtrArray) items = mun_workspace_find (workspace, &mun_monitoring_item_spec, MONITORING_ITEM_OBJECTIVE, MUN_IS,
                                                    mun_record_get_id (objective), -1);
  g_autoptr(MunRecord) latest = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr(GPtrArray) values = mun_workspace_find (workspace, &mun_measurement_spec, MEASUREMENT_ITEM, MUN_IS,
                                                         mun_record_get_id (g_ptr_array_index (items, i)),
                                                         MEASUREMENT_VALUE, MUN_SET, NULL, MEASUREMENT_TAKEN_ON, MUN_AT_MOST, day, -1);

      for (guint j = 0; j < values->len; j++)
        {
          MunRecord *value = g_ptr_array_index (values, j);

          if (latest == NULL
              || strcmp (mun_record_get (value, MEASUREMENT_TAKEN_ON), mun_record_get (latest, MEASUREMENT_TAKEN_ON)) >= 0)
            g_set_object (&latest, value);
        }
    }
  return g_steal_pointer (&latest);
}

gboolean
mun_progress_reached (const char *direction,
                      double      baseline,
                      double      target,
                      double      value)
{
  if (g_strcmp0 (direction, "reach") == 0)
    return fabs (value - target) < SAME;
  if (g_strcmp0 (direction, "down") == 0 || (g_strcmp0 (direction, "up") != 0 && target < baseline))
    return value <= target + SAME;
  return value >= target - SAME;
}

double
mun_progress_share (const char *direction,
                    double      baseline,
                    double      target,
                    double      value)
{
  double way = target - baseline;

  if (fabs (way) < SAME)
    return mun_progress_reached (direction, baseline, target, value) ? 1 : 0;
  if (g_strcmp0 (direction, "reach") == 0)
    return 1 - fabs (target - value) / fabs (way);
  return (value - baseline) / way;
}

MunProgressState
mun_progress_judge (gboolean    reached,
                    double      share,
                    const char *from,
                    const char *due,
                    const char *today)
{
  g_return_val_if_fail (today != NULL, MUN_PROGRESS_UNKNOWN);

  if (reached)
    return MUN_PROGRESS_REACHED;
  if (due == NULL || *due == '\0')
    return MUN_PROGRESS_ON_TRACK;
  if (strcmp (due, today) < 0)
    return MUN_PROGRESS_MISSED;
  if (from == NULL || *from == '\0' || strcmp (from, due) >= 0)
    return MUN_PROGRESS_ON_TRACK;

  double elapsed = (double) mun_date_days_between (from, today) / mun_date_days_between (from, due);

  return share + 0.1 < elapsed ? MUN_PROGRESS_LATE : MUN_PROGRESS_ON_TRACK;
}

MunProgress *
mun_objective_progress (MunWorkspace *workspace,
                        MunRecord    *objective)
{
  return mun_objective_progress_on (workspace, objective, mun_workspace_get_today (workspace));
}

MunProgress *
mun_objective_progress_on (MunWorkspace *workspace,
                           MunRecord    *objective,
                           const char   *day)
{
  g_return_val_if_fail (mun_record_get_spec (objective) == &mun_objective_spec && day != NULL, NULL);

  MunProgress *progress = g_new0 (MunProgress, 1);
  g_autoptr(MunRecord) latest = find_latest (workspace, objective, day);
  const char *direction = mun_record_get (objective, OBJECTIVE_DIRECTION);

  progress->taken_on = g_strdup (latest != NULL ? mun_record_get (latest, MEASUREMENT_TAKEN_ON) : "");
  if (latest == NULL || !mun_record_is_set (objective, OBJECTIVE_BASELINE) || !mun_record_is_set (objective, OBJECTIVE_TARGET))
    return progress;

  double baseline = mun_record_get_number (objective, OBJECTIVE_BASELINE, 0);
  double target = mun_record_get_number (objective, OBJECTIVE_TARGET, 0);

  progress->known = TRUE;
  progress->value = mun_record_get_number (latest, MEASUREMENT_VALUE, 0);
  progress->share = mun_progress_share (direction, baseline, target, progress->value);
  progress->state = mun_progress_judge (mun_progress_reached (direction, baseline, target, progress->value), progress->share,
                                        mun_record_get (objective, OBJECTIVE_APPROVED_ON),
                                        mun_record_get (objective, OBJECTIVE_DUE_ON), day);
  return progress;
}

void
mun_progress_free (MunProgress *progress)
{
  if (progress == NULL)
    return;
  g_free (progress->taken_on);
  g_free (progress);
}

const char *
mun_progress_label (MunProgressState state)
{
  static const char * const labels[] = {
    [MUN_PROGRESS_UNKNOWN] = N_("Not measured yet"),
    [MUN_PROGRESS_ON_TRACK] = N_("On track"),
    [MUN_PROGRESS_LATE] = N_("Behind"),
    [MUN_PROGRESS_REACHED] = N_("Reached"),
    [MUN_PROGRESS_MISSED] = N_("Missed"),
  };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (labels), "");
  return labels[state];
}
