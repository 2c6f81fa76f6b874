/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/scoring.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/rules-steps.h"

typedef struct {
  int         levels;
  const char *label;
  int         minimum;
  int         maximum;
  const char *colour;
  const char *action;
  MunAcceptor acceptance;
} DefaultBand;

static const DefaultBand default_bands[] = {
  { 3, N_("Low"), 1, 2, "green", N_("Keep and watch."), MUN_ACCEPT_OWNER },
  { 3, N_("Medium"), 3, 5, "yellow", N_("Plan within a year."), MUN_ACCEPT_COORDINATOR },
  { 3, N_("High"), 6, 9, "red", N_("Act now and tell top management."), MUN_ACCEPT_TOP },
  { 4, N_("Low"), 1, 3, "green", N_("Keep and watch."), MUN_ACCEPT_OWNER },
  { 4, N_("Medium"), 4, 7, "yellow", N_("Plan within a year."), MUN_ACCEPT_COORDINATOR },
  { 4, N_("High"), 8, 11, "orange", N_("Plan within three months."), MUN_ACCEPT_TOP },
  { 4, N_("Very high"), 12, 16, "red", N_("Act now and tell top management."), MUN_ACCEPT_TOP },
  { 5, N_("Low"), 1, 6, "green", N_("Keep and watch."), MUN_ACCEPT_OWNER },
  { 5, N_("Medium"), 7, 9, "yellow", N_("Plan within a year."), MUN_ACCEPT_COORDINATOR },
  { 5, N_("High"), 10, 14, "orange", N_("Plan within three months."), MUN_ACCEPT_TOP },
  { 5, N_("Very high"), 15, 25, "red", N_("Act now and tell top management."), MUN_ACCEPT_TOP },
};

static void
free_band (gpointer data)
{
  MunBand *band = data;

  g_free (band->label);
  g_free (band->colour);
  g_free (band->action);
  g_free (band);
}

static MunCriteria *
new_empty (int levels)
{
  MunCriteria *self = g_new0 (MunCriteria, 1);

  self->likelihood_levels = levels;
  self->impact_levels = levels;
  self->appetite = levels == 3 ? 2 : levels == 4 ? 3 : 6;
  self->tolerance = levels == 3 ? 4 : levels == 4 ? 9 : 12;
  self->bands = g_ptr_array_new_with_free_func (free_band);
  return self;
}

static void
add_default_bands (MunCriteria *self,
                   int          levels)
{
  for (guint i = 0; i < G_N_ELEMENTS (default_bands); i++)
    {
      const DefaultBand *band = &default_bands[i];

      if (band->levels == levels)
        mun_criteria_add_band (self, band->label, band->minimum, band->maximum, band->colour, band->action, band->acceptance);
    }
}

static int
compare_bands (gconstpointer a,
               gconstpointer b)
{
  const MunBand *one = *(const MunBand * const *) a;
  const MunBand *other = *(const MunBand * const *) b;

  return one->minimum - other->minimum;
}

static MunAcceptor
read_acceptor (const char *key)
{
  if (strcmp (key, "risk_owner") == 0)
    return MUN_ACCEPT_OWNER;
  if (strcmp (key, "security_coordinator") == 0)
    return MUN_ACCEPT_COORDINATOR;
  return MUN_ACCEPT_TOP;
}

static void
read_bands (MunCriteria  *self,
            MunWorkspace *workspace)
{
  g_autoptr(GPtrArray) lines = mun_workspace_children (workspace, self->record, &mun_risk_band_spec);

  for (guint i = 0; i < lines->len; i++)
    {
      MunRecord *line = g_ptr_array_index (lines, i);

      if (mun_record_is_set (line, RISK_BAND_MIN_SCORE) && mun_record_is_set (line, RISK_BAND_MAX_SCORE))
        mun_criteria_add_band (self, mun_record_get (line, RISK_BAND_LABEL),
                               mun_record_get_int (line, RISK_BAND_MIN_SCORE, 0),
                               mun_record_get_int (line, RISK_BAND_MAX_SCORE, 0),
                               mun_record_get (line, RISK_BAND_COLOUR),
                               mun_record_get (line, RISK_BAND_REQUIRED_ACTION),
                               read_acceptor (mun_record_get (line, RISK_BAND_ACCEPTANCE_BY)));
    }
}

static void
free_line (gpointer data)
{
  MunPortfolioLine *line = data;

  g_free (line->key);
  g_free (line);
}

static MunPortfolioLine *
need_line (GPtrArray  *lines,
           const char *key)
{
  for (guint i = 0; i < lines->len; i++)
    {
      MunPortfolioLine *line = g_ptr_array_index (lines, i);

      if (strcmp (line->key, key) == 0)
        return line;
    }

  MunPortfolioLine *line = g_new0 (MunPortfolioLine, 1);

  line->key = g_strdup (key);
  g_ptr_array_add (lines, line);
  return line;
}

static const char *
find_key (const MunCriteria *self,
          MunRecord         *risk,
          MunPortfolioBy     by)
{
  if (by == MUN_PORTFOLIO_SITE)
    return mun_record_get (risk, RISK_SITE);
  if (by == MUN_PORTFOLIO_SOURCE)
    return mun_record_get (risk, RISK_CATEGORY);

  const MunBand *band = mun_criteria_band (self, mun_record_get_int (risk, RISK_CURRENT_SCORE, 0));

  return band != NULL ? band->label : "";
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const MunPortfolioLine *one = *(const MunPortfolioLine * const *) a;
  const MunPortfolioLine *other = *(const MunPortfolioLine * const *) b;

  return strcmp (one->key, other->key);
}

MunCriteria *
mun_criteria_new_default (int levels)
{
  int size = levels == 3 || levels == 4 ? levels : 5;
  MunCriteria *self = new_empty (size);

  add_default_bands (self, size);
  return self;
}

MunCriteria *
mun_criteria_new_for (MunWorkspace *workspace,
                      MunRecord    *record)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (mun_record_get_spec (record) == &mun_risk_criteria_spec, NULL);

  int levels = mun_record_get_int (record, RISK_CRITERIA_LIKELIHOOD_LEVELS, 5);
  MunCriteria *self = new_empty (levels == 3 || levels == 4 ? levels : 5);

  self->record = g_object_ref (record);
  self->likelihood_levels = levels;
  self->impact_levels = mun_record_get_int (record, RISK_CRITERIA_IMPACT_LEVELS, levels);
  self->appetite = mun_record_get_int (record, RISK_CRITERIA_APPETITE_SCORE, self->appetite);
  self->tolerance = mun_record_get_int (record, RISK_CRITERIA_TOLERANCE_SCORE, self->tolerance);
  read_bands (self, workspace);
  if (self->bands->len == 0)
    add_default_bands (self, levels == 3 || levels == 4 ? levels : 5);
  return self;
}

MunCriteria *
mun_criteria_current (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  g_autoptr(MunRecord) record = mun_state_current (workspace, &mun_risk_criteria_spec, TRUE);

  return record != NULL ? mun_criteria_new_for (workspace, record) : mun_criteria_new_default (5);
}

void
mun_criteria_free (MunCriteria *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->record);
  g_ptr_array_unref (self->bands);
  g_free (self);
}

void
mun_criteria_add_band (MunCriteria *self,
                       const char  *label,
                       int          minimum,
                       int          maximum,
                       const char  *colour,
                       const char  *action,
                       MunAcceptor  acceptance)
{
  g_return_if_fail (self != NULL);

  MunBand *band = g_new0 (MunBand, 1);

  band->label = g_strdup (label);
  band->minimum = minimum;
  band->maximum = maximum;
  band->colour = g_strdup (colour);
  band->action = g_strdup (action);
  band->acceptance = acceptance;
  g_ptr_array_add (self->bands, band);
  g_ptr_array_sort (self->bands, compare_bands);
}

int
mun_score (int likelihood,
           int impact)
{
  return likelihood > 0 && impact > 0 ? likelihood * impact : 0;
}

const MunBand *
mun_criteria_band (const MunCriteria *self,
                   int                score)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->bands->len; i++)
    {
      const MunBand *band = g_ptr_array_index (self->bands, i);

      if (score >= band->minimum && score <= band->maximum)
        return band;
    }
  return NULL;
}

int
mun_risk_compare (gconstpointer a,
                  gconstpointer b)
{
  MunRecord *one = *(MunRecord * const *) a, *other = *(MunRecord * const *) b;
  gint64 score = mun_record_get_int (one, RISK_CURRENT_SCORE, G_MININT), other_score = mun_record_get_int (other, RISK_CURRENT_SCORE, G_MININT);
  gint64 rank = mun_record_get_int (one, RISK_PRIORITY, G_MAXINT), other_rank = mun_record_get_int (other, RISK_PRIORITY, G_MAXINT);
  const char *ref = mun_record_get_ref (one), *other_ref = mun_record_get_ref (other);
  gsize length = strlen (ref), other_length = strlen (other_ref);

  if (score != other_score)
    return score > other_score ? -1 : 1;
  if (rank != other_rank)
    return rank < other_rank ? -1 : 1;
  return length != other_length ? (length > other_length) - (length < other_length) : strcmp (ref, other_ref);
}

int
mun_criteria_rank (const MunCriteria *self,
                   int                score)
{
  const MunBand *band = mun_criteria_band (self, score);
  guint position;

  if (band == NULL || !g_ptr_array_find (self->bands, band, &position))
    return -1;
  return self->bands->len - 1 - position;
}

MunAttitude
mun_criteria_attitude (const MunCriteria *self,
                       int                score)
{
  g_return_val_if_fail (self != NULL, MUN_ABOVE_TOLERANCE);

  if (score <= self->appetite)
    return MUN_WITHIN_APPETITE;
  return score <= self->tolerance ? MUN_WITHIN_TOLERANCE : MUN_ABOVE_TOLERANCE;
}

int
mun_criteria_review_months (const MunCriteria *self,
                            int                score)
{
  int rank = mun_criteria_rank (self, score);

  if (rank == 0 && self->bands->len >= 3)
    return 3;
  if (rank == 1 && self->bands->len >= 4)
    return 6;
  return 12;
}

gboolean
mun_life_rule (gboolean life_safety,
               int      likelihood)
{
  return !life_safety || likelihood <= 1;
}

int
mun_treatment_gap (int current,
                   int target)
{
  return current > 0 && target > 0 ? MAX (current - target, 0) : 0;
}

const char *
mun_acceptor_label (MunAcceptor acceptor)
{
  static const char * const labels[] = {
    [MUN_ACCEPT_OWNER] = N_("the risk owner"),
    [MUN_ACCEPT_COORDINATOR] = N_("the security coordinator"),
    [MUN_ACCEPT_TOP] = N_("top management"),
  };

  g_return_val_if_fail ((guint) acceptor < G_N_ELEMENTS (labels), "");
  return labels[acceptor];
}

gboolean
mun_criteria_may_accept (const MunCriteria *self,
                         MunWorkspace      *workspace,
                         MunRecord         *risk,
                         const char        *person)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (person == NULL || *person == '\0')
    return FALSE;

  const MunBand *band = mun_criteria_band (self, mun_record_get_int (risk, RISK_CURRENT_SCORE, 0));

  if (band != NULL && band->acceptance == MUN_ACCEPT_OWNER)
    return mun_record_is (risk, RISK_OWNER, person);
  if (band != NULL && band->acceptance == MUN_ACCEPT_COORDINATOR)
    {
      g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);

      return organisation != NULL && mun_record_is (organisation, ORGANISATION_SECURITY_COORDINATOR, person);
    }
  return mun_rights_is_top (workspace, person);
}

GPtrArray *
mun_portfolio_new (const MunCriteria *self,
                   GPtrArray         *risks,
                   MunPortfolioBy     by)
{
  g_return_val_if_fail (self != NULL, NULL);

  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);

  if (by == MUN_PORTFOLIO_BAND)
    for (guint i = 0; i < self->bands->len; i++)
      need_line (lines, ((MunBand *) g_ptr_array_index (self->bands, i))->label);
  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);

      if (mun_record_is (risk, RISK_STATUS, "closed"))
        continue;

      MunPortfolioLine *line = need_line (lines, find_key (self, risk, by));

      line->count++;
      line->sum += mun_record_get_int (risk, RISK_CURRENT_SCORE, 0);
    }
  if (by != MUN_PORTFOLIO_BAND)
    g_ptr_array_sort (lines, compare_lines);
  return lines;
}
