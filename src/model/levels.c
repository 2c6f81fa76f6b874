/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/levels.h"

#include <glib/gi18n.h>

#include "model/scoring.h"
#include "spec/all.h"

static void
free_level (gpointer data)
{
  MunScaleStep *level = data;

  g_free (level->label);
  g_free (level->meaning);
  g_free (level);
}

static MunScaleStep *
add_level (GPtrArray  *levels,
           const char *label,
           const char *meaning)
{
  MunScaleStep *level = g_new0 (MunScaleStep, 1);

  level->step = levels->len + 1;
  level->label = g_strdup (label);
  level->meaning = g_strdup (meaning);
  g_ptr_array_add (levels, level);
  return level;
}

/* "likelihood", "impact", or NULL for a scale that has nothing to do with the criteria. */
static const char *
get_axis (const MunSpec *spec,
          int            field)
{
  if (spec == &mun_incident_spec)
    return field == INCIDENT_SEVERITY ? "impact" : NULL;
  if (spec != &mun_risk_spec)
    return NULL;
  switch (field)
    {
    case RISK_INHERENT_LIKELIHOOD:
    case RISK_CURRENT_LIKELIHOOD:
    case RISK_TARGET_LIKELIHOOD:
      return "likelihood";
    case RISK_INHERENT_IMPACT:
    case RISK_CURRENT_IMPACT:
    case RISK_TARGET_IMPACT:
      return "impact";
    default:
      return NULL;
    }
}

static void
read_words (MunWorkspace *workspace,
            MunRecord    *criteria,
            const char   *axis,
            GPtrArray    *levels)
{
  g_autoptr(GPtrArray) steps = mun_workspace_find (workspace, &mun_risk_scale_level_spec, RISK_SCALE_LEVEL_CRITERIA, MUN_IS, mun_record_get_id (criteria),
                                                   RISK_SCALE_LEVEL_AXIS, MUN_IS, axis, -1);

  for (guint i = 0; i < steps->len; i++)
    {
      int step = (int) mun_record_get_int (steps->pdata[i], RISK_SCALE_LEVEL_LEVEL, 0);
      MunScaleStep *level = step >= 1 && step <= (int) levels->len ? levels->pdata[step - 1] : NULL;

      if (level == NULL || *level->label != '\0')
        continue;
      g_free (level->label);
      g_free (level->meaning);
      level->label = g_strdup (mun_record_get (steps->pdata[i], RISK_SCALE_LEVEL_LABEL));
      level->meaning = g_strdup (mun_record_get (steps->pdata[i], RISK_SCALE_LEVEL_MEANING));
    }
}

static void
add_scale (MunWorkspace *workspace,
           MunRecord    *record,
           const char   *axis,
           GPtrArray    *levels)
{
  g_autoptr(MunCriteria) criteria = record != NULL ? mun_criteria_new_for (workspace, record) : mun_criteria_current (workspace);
  int n = g_str_equal (axis, "impact") ? criteria->impact_levels : criteria->likelihood_levels;

  for (int i = 0; i < n; i++)
    add_level (levels, "", "");
  if (criteria->record != NULL)
    read_words (workspace, criteria->record, axis, levels);
}

GPtrArray *
mun_levels_new (MunWorkspace *workspace,
                MunRecord    *record,
                int           field,
                MunRecord    *criteria)
{
  GPtrArray *levels = g_ptr_array_new_with_free_func (free_level);
  const MunSpec *spec;
  const char *axis;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), levels);

  spec = mun_record_get_spec (record);
  axis = get_axis (spec, field);
  if (axis != NULL)
    add_scale (workspace, criteria, axis, levels);
  else if (spec == &mun_interested_party_spec && spec->fields[field].maximum == 3)
    {
      add_level (levels, _("little"), "");
      add_level (levels, _("some"), "");
      add_level (levels, _("much"), "");
    }
  else
    for (int i = 0; i < spec->fields[field].maximum; i++)
      add_level (levels, "", "");
  return levels;
}

const MunScaleStep *
mun_levels_find (GPtrArray *levels,
                 guint      number)
{
  g_return_val_if_fail (levels != NULL, NULL);

  return number >= 1 && number <= levels->len ? levels->pdata[number - 1] : NULL;
}
