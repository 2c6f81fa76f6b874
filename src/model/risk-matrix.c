/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/risk-matrix.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "model/rules-private.h"

#define STEPS_MAX 10

/* Characters of the reason that the one line of the history takes. */
#define REASON_SHOWN 160

static const struct {
  const char *label;
  int         likelihood;
  int         impact;
  int         score;
} moments[MUN_N_MOMENTS] = {
  [MUN_MOMENT_INHERENT] = { N_("Without controls"), RISK_INHERENT_LIKELIHOOD, RISK_INHERENT_IMPACT, RISK_INHERENT_SCORE },
  [MUN_MOMENT_CURRENT] = { N_("Today"), RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT, RISK_CURRENT_SCORE },
  [MUN_MOMENT_TARGET] = { N_("Wanted"), RISK_TARGET_LIKELIHOOD, RISK_TARGET_IMPACT, RISK_TARGET_SCORE },
};

/* What an acceptance consists of; it was given for one score only. */
static const int acceptance[] = { RISK_ACCEPTED_BY, RISK_ACCEPTED_ON, RISK_ACCEPTANCE_UNTIL, RISK_ACCEPTANCE_REASON };

static guint
find_band (const MunCriteria *criteria,
           int                score)
{
  int rank = mun_criteria_rank (criteria, score);

  return rank >= 0 ? criteria->bands->len - 1 - rank : 0;
}

/* The first letter of each band, as long as they differ. */
static GStrv
make_letters (const MunCriteria *criteria)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < criteria->bands->len; i++)
    {
      const char *label = _(((const MunBand *) criteria->bands->pdata[i])->label);
      g_autofree char *first = g_utf8_substring (label, 0, MIN (1, g_utf8_strlen (label, -1)));
      g_autofree char *letter = g_utf8_strup (first, -1);

      if (*letter == '\0' || !g_hash_table_add (seen, g_strdup (letter)))
        {
          g_free (letter);
          letter = g_strdup_printf ("%u", i + 1);
        }
      g_strv_builder_add (builder, letter);
    }
  return g_strv_builder_end (builder);
}

/* Names as the organisation wrote them; plain numbers where there are none. */
static GStrv
make_labels (MunWorkspace      *workspace,
             const MunCriteria *criteria,
             const char        *axis,
             guint              levels)
{
  GStrv labels = g_new0 (char *, levels + 1);
  g_autoptr(GPtrArray) steps = NULL;

  if (criteria->record != NULL)
    steps = mun_workspace_find (workspace, &mun_risk_scale_level_spec, RISK_SCALE_LEVEL_CRITERIA, MUN_IS, mun_record_get_id (criteria->record),
                                RISK_SCALE_LEVEL_AXIS, MUN_IS, axis, -1);
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      int level = mun_record_get_int (steps->pdata[i], RISK_SCALE_LEVEL_LEVEL, 0);

      if (level >= 1 && level <= (int) levels && labels[level - 1] == NULL)
        labels[level - 1] = g_strdup_printf ("%d %s", level, mun_record_get (steps->pdata[i], RISK_SCALE_LEVEL_LABEL));
    }
  for (guint i = 0; i < levels; i++)
    if (labels[i] == NULL)
      labels[i] = g_strdup_printf ("%u", i + 1);
  return labels;
}

static void
put_risks (MunRiskMatrix *self,
           GArray        *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      MunCross *found = &g_array_index (cells, MunCross, i);
      int cell = mun_risk_matrix_cell (self, atoi (found->first), atoi (found->second));

      if (cell < 0)
        continue;
      self->counts[cell] = found->n;
      self->marks[cell] = g_ptr_array_ref (found->hits);
      self->scored += found->n;
      self->highest += self->bands[cell] + 1 == self->criteria->bands->len ? found->n : 0;
    }
}

static const char *
band_label (const MunCriteria *criteria,
            int                score)
{
  const MunBand *band = mun_criteria_band (criteria, score);

  return band != NULL ? _(band->label) : "";
}

/* A decision that rested on a lower score has to be made again; so has every acceptance. */
static gboolean
must_reopen (MunRecord *risk,
             MunMoment  moment,
             int        score)
{
  const char *state = mun_record_get_state (risk);
  int old = mun_record_get_int (risk, RISK_CURRENT_SCORE, 0);

  if (moment != MUN_MOMENT_CURRENT || score == 0)
    return FALSE;
  return strcmp (state, "accepted") == 0 || (score > old && (strcmp (state, "evaluated") == 0 || strcmp (state, "in_treatment") == 0));
}

/* The fields that follow from a new score; the reason and the save come after. */
static void
set_score (MunWorkspace *workspace,
           MunRecord    *risk,
           MunMoment     moment,
           int           likelihood,
           int           impact)
{
  int old = mun_record_get_int (risk, moments[moment].score, 0);
  int score = mun_score (likelihood, impact);
  gboolean accepted = strcmp (mun_record_get_state (risk), "accepted") == 0;

  if (must_reopen (risk, moment, score))
    {
      mun_record_set (risk, RISK_STATUS, "analysed");
      for (guint i = 0; accepted && i < G_N_ELEMENTS (acceptance); i++)
        mun_record_set (risk, acceptance[i], "");
    }
  mun_record_set_int (risk, moments[moment].likelihood, likelihood);
  mun_record_set_int (risk, moments[moment].impact, impact);
  mun_record_set_int (risk, moments[moment].score, score);
  if (moment != MUN_MOMENT_CURRENT)
    return;
  if (old > 0)
    mun_record_set (risk, RISK_TREND, score > old ? "up" : score < old ? "down" : "same");
  mun_record_set (risk, RISK_LAST_REVIEWED_ON, mun_workspace_get_today (workspace));
}

static char *
find_refusal (MunWorkspace *workspace,
              MunRecord    *risk)
{
  if (mun_workspace_read_only_reason (workspace) != NULL)
    return g_strdup (mun_workspace_read_only_reason (workspace));
  if (*mun_record_get_withdrawn (risk) != '\0')
    return g_strdup (_("This risk is no longer in use. Take it back into use before you score it."));
  if (strcmp (mun_record_get_state (risk), "closed") == 0)
    return g_strdup (_("This risk is closed. Reopen it before you score it."));
  if (mun_record_is_dirty (risk))
    return g_strdup (_("This risk has changes that are not saved yet. Save them or take them back, then move it again."));
  return NULL;
}

/* A likeness that can be changed without anybody seeing it. */
static MunRecord *
copy_record (MunRecord *record)
{
  return mun_record_new_for_row (mun_record_get_spec (record), mun_record_dup_saved (record), FALSE);
}

/* Sentences that a change of the score alone brings. */
static void
collect_issues (MunWorkspace   *workspace,
                MunRecord      *before,
                MunRecord      *after,
                MunScoreChange *change)
{
  g_autoptr(GPtrArray) old = mun_record_issues (workspace, before);
  g_autoptr(GPtrArray) now = mun_record_issues (workspace, after);
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GStrvBuilder) warnings = g_strv_builder_new ();

  for (guint i = 0; i < old->len; i++)
    g_hash_table_add (known, ((MunIssue *) old->pdata[i])->message);
  for (guint i = 0; i < now->len; i++)
    {
      const MunIssue *issue = now->pdata[i];

      if (issue->level == MUN_ISSUE_STOP && change->refusal == NULL)
        change->refusal = g_strdup (issue->message);
      else if (issue->level == MUN_ISSUE_WARNING && !g_hash_table_contains (known, issue->message))
        g_strv_builder_add (warnings, issue->message);
    }
  change->warnings = g_strv_builder_end (warnings);
}

/* The step back to “Analysed” is for those who may make it. */
static void
check_step (MunWorkspace   *workspace,
            MunRecord      *risk,
            MunScoreChange *change)
{
  g_autoptr(GPtrArray) moves = mun_state_moves (workspace, risk);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; change->reopens && change->refusal == NULL && i < moves->len; i++)
    {
      const MunTransition *move = moves->pdata[i];

      if (strcmp (move->to, "analysed") == 0 && !mun_state_can_move (workspace, risk, move, &error))
        change->refusal = g_strdup (error->message);
    }
}

static char *
make_summary (MunRecord  *risk,
              MunMoment   moment,
              int         likelihood,
              int         impact,
              const char *why)
{
  g_autofree char *reason = mun_text_shorten (why, REASON_SHOWN);
  int old_likelihood = mun_record_get_int (risk, moments[moment].likelihood, 0);
  int old_impact = mun_record_get_int (risk, moments[moment].impact, 0);
  const char *when = _(moments[moment].label);

  if (mun_score (old_likelihood, old_impact) == 0)
    /* Translators: number of a risk, "Today", likelihood and impact, the reason */
    return g_strdup_printf (_("%1$s scored (%2$s) %3$d × %4$d: %5$s"), mun_record_get_ref (risk), when, likelihood, impact, reason);
  /* Translators: number of a risk, "Today", likelihood and impact before and now, the reason */
  return g_strdup_printf (_("%1$s scored again (%2$s), from %3$d × %4$d to %5$d × %6$d: %7$s"), mun_record_get_ref (risk), when,
                          old_likelihood, old_impact, likelihood, impact, reason);
}

const char *
mun_moment_label (MunMoment moment)
{
  g_return_val_if_fail (moment < MUN_N_MOMENTS, "");

  return moments[moment].label;
}

int
mun_moment_likelihood (MunMoment moment)
{
  g_return_val_if_fail (moment < MUN_N_MOMENTS, -1);

  return moments[moment].likelihood;
}

int
mun_moment_impact (MunMoment moment)
{
  g_return_val_if_fail (moment < MUN_N_MOMENTS, -1);

  return moments[moment].impact;
}

int
mun_moment_score (MunMoment moment)
{
  g_return_val_if_fail (moment < MUN_N_MOMENTS, -1);

  return moments[moment].score;
}

MunRiskMatrix *
mun_risk_matrix_new (MunWorkspace *workspace,
                     MunMoment     moment)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && moment < MUN_N_MOMENTS, NULL);

  const MunCondition open[] = { { RISK_STATUS, MUN_IS_NOT, "closed" } };
  const MunQuery query = { .spec = &mun_risk_spec, .conditions = open, .n_conditions = 1, .sort_field = MUN_SORT_REF };
  MunStore *store = mun_workspace_get_store (workspace);
  MunRiskMatrix *self = g_new0 (MunRiskMatrix, 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) cells = mun_store_cross (store, &query, moments[moment].likelihood, moments[moment].impact, &error);

  self->moment = moment;
  self->criteria = mun_criteria_current (workspace);
  self->rows = CLAMP (self->criteria->likelihood_levels, 1, STEPS_MAX);
  self->columns = CLAMP (self->criteria->impact_levels, 1, STEPS_MAX);
  self->letters = make_letters (self->criteria);
  self->row_labels = make_labels (workspace, self->criteria, "likelihood", self->rows);
  self->column_labels = make_labels (workspace, self->criteria, "impact", self->columns);
  self->bands = g_new0 (guint, self->rows * self->columns);
  self->counts = g_new0 (guint, self->rows * self->columns);
  self->marks = g_new0 (GPtrArray *, self->rows * self->columns);
  for (guint i = 0; i < self->rows * self->columns; i++)
    self->bands[i] = find_band (self->criteria, mun_score (i / self->columns + 1, i % self->columns + 1));
  if (cells != NULL)
    put_risks (self, cells);
  else
    g_warning ("The risks could not be read: %s", error->message);
  self->unscored = MAX (mun_store_count (store, &query, NULL) - self->scored, 0);
  return self;
}

void
mun_risk_matrix_free (MunRiskMatrix *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->rows * self->columns; i++)
    g_clear_pointer (&self->marks[i], g_ptr_array_unref);
  g_free (self->marks);
  g_free (self->bands);
  g_free (self->counts);
  g_strfreev (self->letters);
  g_strfreev (self->row_labels);
  g_strfreev (self->column_labels);
  mun_criteria_free (self->criteria);
  g_free (self);
}

int
mun_risk_matrix_cell (const MunRiskMatrix *self,
                      int                  likelihood,
                      int                  impact)
{
  g_return_val_if_fail (self != NULL, -1);

  if (likelihood < 1 || impact < 1 || likelihood > (int) self->rows || impact > (int) self->columns)
    return -1;
  return impact - 1 + (likelihood - 1) * self->columns;
}

int
mun_risk_matrix_find (const MunRiskMatrix *self,
                      MunRecord           *risk,
                      MunMoment            moment)
{
  g_return_val_if_fail (self != NULL && MUN_IS_RECORD (risk) && moment < MUN_N_MOMENTS, -1);

  return mun_risk_matrix_cell (self, mun_record_get_int (risk, moments[moment].likelihood, 0), mun_record_get_int (risk, moments[moment].impact, 0));
}

int
mun_risk_matrix_step (const MunRiskMatrix *self,
                      int                  cell,
                      int                  right,
                      int                  up)
{
  g_return_val_if_fail (self != NULL && cell >= 0 && cell < (int) (self->rows * self->columns), cell);

  int next = mun_risk_matrix_cell (self, cell / (int) self->columns + 1 + up, cell % (int) self->columns + 1 + right);

  return next >= 0 ? next : cell;
}

char *
mun_risk_matrix_describe (const MunRiskMatrix *self,
                          int                  cell)
{
  g_return_val_if_fail (self != NULL && cell >= 0 && cell < (int) (self->rows * self->columns), NULL);

  int likelihood = cell / self->columns + 1, impact = cell % self->columns + 1;
  guint n = self->counts[cell];

  return g_strdup_printf (g_dngettext (NULL, "Likelihood %1$d, impact %2$d, %3$s: %4$u risk", "Likelihood %1$d, impact %2$d, %3$s: %4$u risks", n),
                          likelihood, impact, band_label (self->criteria, mun_score (likelihood, impact)), n);
}

char *
mun_risk_mark (const char *ref)
{
  g_return_val_if_fail (ref != NULL, NULL);

  const char *digits = strrchr (ref, '-');

  digits = digits != NULL ? digits + 1 : ref;
  while (digits[0] == '0' && g_ascii_isdigit (digits[1]))
    digits++;
  return g_strdup (digits);
}

MunScoreChange *
mun_risk_preview_score (MunWorkspace *workspace,
                        MunRecord    *risk,
                        MunMoment     moment,
                        int           likelihood,
                        int           impact)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (risk) && moment < MUN_N_MOMENTS, NULL);

  MunScoreChange *change = g_new0 (MunScoreChange, 1);
  g_autoptr(MunCriteria) criteria = mun_criteria_current (workspace);
  g_autoptr(MunRecord) before = copy_record (risk);
  g_autoptr(MunRecord) after = copy_record (risk);

  change->old_score = mun_record_get_int (risk, moments[moment].score, 0);
  change->score = mun_score (likelihood, impact);
  change->old_band = g_strdup (band_label (criteria, change->old_score));
  change->band = g_strdup (band_label (criteria, change->score));
  change->reopens = must_reopen (risk, moment, change->score);
  change->accepted = change->reopens && strcmp (mun_record_get_state (risk), "accepted") == 0;
  change->refusal = find_refusal (workspace, risk);
  set_score (workspace, after, moment, likelihood, impact);
  collect_issues (workspace, before, after, change);
  check_step (workspace, risk, change);
  return change;
}

void
mun_score_change_free (MunScoreChange *change)
{
  if (change == NULL)
    return;
  g_free (change->old_band);
  g_free (change->band);
  g_free (change->refusal);
  g_strfreev (change->warnings);
  g_free (change);
}

gboolean
mun_risk_score (MunWorkspace  *workspace,
                MunRecord     *risk,
                MunMoment      moment,
                int            likelihood,
                int            impact,
                const char    *reason,
                GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (risk) && moment < MUN_N_MOMENTS, FALSE);
  g_return_val_if_fail (mun_record_get_spec (risk) == &mun_risk_spec && !mun_record_is_new (risk), FALSE);

  g_autoptr(MunCriteria) criteria = mun_criteria_current (workspace);
  g_autofree char *refusal = find_refusal (workspace, risk);
  g_autofree char *why = mun_text_clean (reason != NULL ? reason : "", -1, TRUE, error);
  g_autofree char *summary = NULL;

  if (why == NULL)
    return FALSE;
  if (refusal != NULL)
    return mun_refuse (error, "%s", refusal);
  if (likelihood < 1 || likelihood > criteria->likelihood_levels || impact < 1 || impact > criteria->impact_levels)
    return mun_refuse (error, _("The scales of your risk criteria do not have this step."));
  if (mun_text_is_blank (why))
    return mun_refuse (error, _("A new score needs its reason: say what has changed."));
  summary = make_summary (risk, moment, likelihood, impact, why);
  set_score (workspace, risk, moment, likelihood, impact);
  mun_record_set (risk, RISK_SCORE_REASON, why);
  if (mun_workspace_save (workspace, risk, summary, error))
    return TRUE;
  mun_record_revert (risk);
  return FALSE;
}
