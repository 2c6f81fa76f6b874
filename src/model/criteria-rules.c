/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/settings.h"

/* Risk criteria --------------------------------------------------------------------------------------------------- */

static void
review_criteria (MunWorkspace *workspace,
                 MunRecord    *criteria,
                 GPtrArray    *issues)
{
  gint64 highest = mun_record_get_int (criteria, RISK_CRITERIA_LIKELIHOOD_LEVELS, 5)
                   * mun_record_get_int (criteria, RISK_CRITERIA_IMPACT_LEVELS, 5);
  gint64 appetite = mun_record_get_int (criteria, RISK_CRITERIA_APPETITE_SCORE, 0);
  gint64 tolerance = mun_record_get_int (criteria, RISK_CRITERIA_TOLERANCE_SCORE, highest);

  if (appetite > tolerance)
    mun_add_issue (issues, MUN_ISSUE_STOP, criteria, RISK_CRITERIA_TOLERANCE_SCORE,
                   _("The score that may stay with a plan (%d) cannot be lower than the one that may stay without (%d)."),
                   (int) tolerance, (int) appetite);
  if (mun_record_is_set (criteria, RISK_CRITERIA_TOLERANCE_SCORE) && tolerance >= highest)
    mun_add_issue (issues, MUN_ISSUE_WARNING, criteria, RISK_CRITERIA_TOLERANCE_SCORE,
                   _("Every risk may stay with these limits. Choose a lower score."));
}

static int
compare_bands (gconstpointer a,
               gconstpointer b)
{
  return mun_record_get_int (*(MunRecord * const *) a, RISK_BAND_MIN_SCORE, 0)
         - mun_record_get_int (*(MunRecord * const *) b, RISK_BAND_MIN_SCORE, 0);
}

static gboolean
guard_criteria (MunWorkspace         *workspace,
                MunRecord            *criteria,
                const MunTransition  *move,
                GError              **error)
{
  g_autoptr(GPtrArray) bands = NULL;
  gint64 next = 1;

  if (strcmp (move->to, "approved") != 0)
    return TRUE;
  bands = mun_workspace_children (workspace, criteria, &mun_risk_band_spec);
  if (bands->len < 2)
    return mun_refuse (error, _("The criteria have fewer than two bands. Add the bands and what each of them asks for."));
  g_ptr_array_sort (bands, compare_bands);
  for (guint i = 0; i < bands->len; i++)
    {
      MunRecord *band = g_ptr_array_index (bands, i);

      if (mun_record_get_int (band, RISK_BAND_MIN_SCORE, 0) != next)
        return mun_refuse (error, _("The bands do not join: “%s” should begin at %d. Every score belongs to exactly one band."),
                           mun_record_get_title (band), (int) next);
      next = mun_record_get_int (band, RISK_BAND_MAX_SCORE, 0) + 1;
    }
  return mun_rules_guard_versioned (workspace, criteria, move, error);
}

const MunRules mun_risk_criteria_rules = {
  .spec = &mun_risk_criteria_spec,
  .review = review_criteria,
  .guard = guard_criteria,
};

static void
review_band (MunWorkspace *workspace,
             MunRecord    *band,
             GPtrArray    *issues)
{
  if (mun_record_is_set (band, RISK_BAND_MIN_SCORE) && mun_record_is_set (band, RISK_BAND_MAX_SCORE)
      && mun_record_get_int (band, RISK_BAND_MIN_SCORE, 0) > mun_record_get_int (band, RISK_BAND_MAX_SCORE, 0))
    mun_add_issue (issues, MUN_ISSUE_STOP, band, RISK_BAND_MAX_SCORE, _("The band “%s” ends below where it begins."), mun_record_get_title (band));
}

const MunRules mun_risk_band_rules = {
  .spec = &mun_risk_band_spec,
  .review = review_band,
};

/* Risk assessment ------------------------------------------------------------------------------------------------- */

/* Returns: (transfer full): letters of the sources without a risk and without a sentence */
static char *
find_open_sources (MunWorkspace *workspace,
                   MunRecord    *assessment)
{
  static const struct { const char *letter; int note; } sources[] = {
    { "a", RISK_ASSESSMENT_SOURCE_A_NOTE }, { "b", RISK_ASSESSMENT_SOURCE_B_NOTE }, { "c", RISK_ASSESSMENT_SOURCE_C_NOTE },
    { "d", RISK_ASSESSMENT_SOURCE_D_NOTE }, { "e", RISK_ASSESSMENT_SOURCE_E_NOTE }, { "f", RISK_ASSESSMENT_SOURCE_F_NOTE },
  };
  g_autoptr(GString) letters = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (mun_text_is_blank (mun_record_get (assessment, sources[i].note))
        && mun_workspace_count (workspace, &mun_risk_spec, RISK_ASSESSMENT, MUN_IS, mun_record_get_id (assessment),
                                RISK_CATEGORY, MUN_IS, sources[i].letter, -1) == 0)
      g_string_append_printf (letters, "%s%s", letters->len > 0 ? ", " : "", sources[i].letter);
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

/* A step beyond the end of its scale would be chosen by nobody, or by mistake. */
static void
review_scale_level (MunWorkspace *workspace,
                    MunRecord    *step,
                    GPtrArray    *issues)
{
  g_autoptr(MunRecord) criteria = mun_workspace_get (workspace, &mun_risk_criteria_spec, mun_record_get (step, RISK_SCALE_LEVEL_CRITERIA), NULL);
  gboolean impact = mun_record_is (step, RISK_SCALE_LEVEL_AXIS, "impact");
  int most = criteria != NULL ? mun_record_get_int (criteria, impact ? RISK_CRITERIA_IMPACT_LEVELS : RISK_CRITERIA_LIKELIHOOD_LEVELS, 0) : 0;
  int level = mun_record_get_int (step, RISK_SCALE_LEVEL_LEVEL, 0);

  if (most > 0 && level > most && mun_rules_is_touched (step, RISK_SCALE_LEVEL_LEVEL))
    mun_add_issue (issues, MUN_ISSUE_STOP, step, RISK_SCALE_LEVEL_LEVEL, _("This scale has %1$d steps, so there is no step %2$d. Choose a lower one, or a longer scale first."), most, level);
}

const MunRules mun_risk_scale_level_rules = {
  .spec = &mun_risk_scale_level_spec,
  .review = review_scale_level,
};

static void
derive_assessment (MunWorkspace *workspace,
                   MunRecord    *assessment)
{
  g_autoptr(MunRecord) criteria = NULL;

  if (mun_record_is_set (assessment, RISK_ASSESSMENT_CRITERIA))
    return;
  criteria = mun_state_current (workspace, &mun_risk_criteria_spec, FALSE);
  if (criteria != NULL)
    mun_record_set (assessment, RISK_ASSESSMENT_CRITERIA, mun_record_get_id (criteria));
}

static gboolean
guard_sources (MunWorkspace  *workspace,
               MunRecord     *assessment,
               const char    *state,
               GError       **error)
{
  if (strcmp (state, "completed") == 0 || strcmp (state, "approved") == 0)
    {
      g_autofree char *open = find_open_sources (workspace, assessment);

      if (*open != '\0')
        return mun_refuse (error, _("These sources have no risk and no sentence yet: %s. Record a risk, or say that you looked and found nothing."), open);
    }
  return TRUE;
}

static gboolean
guard_assessment (MunWorkspace         *workspace,
                  MunRecord            *assessment,
                  const MunTransition  *move,
                  GError              **error)
{
  return guard_sources (workspace, assessment, move->to, error);
}

static gboolean
prove_assessment (MunWorkspace  *workspace,
                  MunRecord     *assessment,
                  GError       **error)
{
  return guard_sources (workspace, assessment, mun_record_get_state (assessment), error);
}

static void
follow_assessment (MunWorkspace        *workspace,
                   MunRecord           *assessment,
                   const MunTransition *move,
                   GPtrArray           *also)
{
  if (strcmp (move->to, "approved") == 0)
    mun_rules_fill_months (assessment, RISK_ASSESSMENT_NEXT_DUE, mun_workspace_get_today (workspace),
                           mun_settings_get (workspace, SETTING_ASSESSMENT_MONTHS));
}

const MunRules mun_risk_assessment_rules = {
  .spec = &mun_risk_assessment_spec,
  .derive = derive_assessment,
  .guard = guard_assessment,
  .proof = prove_assessment,
  .moved = follow_assessment,
};
