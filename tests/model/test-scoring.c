/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/audit-proposal.h"
#include "model/objective-progress.h"
#include "model/proposals.h"
#include "model/scoring.h"

/* The arithmetic behind the rules. */

static void
test_score (void)
{
  static const struct { int likelihood, impact, score; } cases[] = {
    { 1, 1, 1 }, { 3, 4, 12 }, { 5, 5, 25 }, { 0, 5, 0 }, { 5, 0, 0 }, { 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mun_score (cases[i].likelihood, cases[i].impact), ==, cases[i].score);
}

static void
test_bands (void)
{
  static const struct { int levels, score; const char *label; int rank, months; MunAttitude attitude; MunAcceptor acceptor; } cases[] = {
    { 5, 1, "Low", 3, 12, MUN_WITHIN_APPETITE, MUN_ACCEPT_OWNER },
    { 5, 6, "Low", 3, 12, MUN_WITHIN_APPETITE, MUN_ACCEPT_OWNER },
    { 5, 7, "Medium", 2, 12, MUN_WITHIN_TOLERANCE, MUN_ACCEPT_COORDINATOR },
    { 5, 9, "Medium", 2, 12, MUN_WITHIN_TOLERANCE, MUN_ACCEPT_COORDINATOR },
    { 5, 10, "High", 1, 6, MUN_WITHIN_TOLERANCE, MUN_ACCEPT_TOP },
    { 5, 12, "High", 1, 6, MUN_WITHIN_TOLERANCE, MUN_ACCEPT_TOP },
    { 5, 14, "High", 1, 6, MUN_ABOVE_TOLERANCE, MUN_ACCEPT_TOP },
    { 5, 15, "Very high", 0, 3, MUN_ABOVE_TOLERANCE, MUN_ACCEPT_TOP },
    { 5, 25, "Very high", 0, 3, MUN_ABOVE_TOLERANCE, MUN_ACCEPT_TOP },
    { 4, 16, "Very high", 0, 3, MUN_ABOVE_TOLERANCE, MUN_ACCEPT_TOP },
    { 4, 9, "High", 1, 6, MUN_WITHIN_TOLERANCE, MUN_ACCEPT_TOP },
    { 3, 2, "Low", 2, 12, MUN_WITHIN_APPETITE, MUN_ACCEPT_OWNER },
    { 3, 9, "High", 0, 3, MUN_ABOVE_TOLERANCE, MUN_ACCEPT_TOP },
    { 3, 4, "Medium", 1, 12, MUN_WITHIN_TOLERANCE, MUN_ACCEPT_COORDINATOR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunCriteria) criteria = mun_criteria_new_default (cases[i].levels);
      const MunBand *band = mun_criteria_band (criteria, cases[i].score);

      g_assert_nonnull (band);
      g_assert_cmpstr (band->label, ==, cases[i].label);
      g_assert_cmpint (band->acceptance, ==, cases[i].acceptor);
      g_assert_cmpint (mun_criteria_rank (criteria, cases[i].score), ==, cases[i].rank);
      g_assert_cmpint (mun_criteria_review_months (criteria, cases[i].score), ==, cases[i].months);
      g_assert_cmpint (mun_criteria_attitude (criteria, cases[i].score), ==, cases[i].attitude);
    }
}

/* Every score that two steps can give lies in exactly one band. */
static void
test_bands_are_whole (void)
{
  for (int levels = 3; levels <= 5; levels++)
    {
      g_autoptr(MunCriteria) criteria = mun_criteria_new_default (levels);

      for (int score = 1; score <= levels * levels; score++)
        {
          guint n = 0;

          for (guint i = 0; i < criteria->bands->len; i++)
            {
              const MunBand *band = g_ptr_array_index (criteria->bands, i);

              n += score >= band->minimum && score <= band->maximum;
            }
          g_assert_cmpuint (n, ==, 1);
        }
      g_assert_null (mun_criteria_band (criteria, 0));
      g_assert_null (mun_criteria_band (criteria, levels * levels + 1));
    }
}

static void
test_life_rule (void)
{
  static const struct { gboolean life; int likelihood; gboolean may; } cases[] = {
    { TRUE, 0, TRUE }, { TRUE, 1, TRUE }, { TRUE, 2, FALSE }, { TRUE, 5, FALSE }, { FALSE, 5, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mun_life_rule (cases[i].life, cases[i].likelihood), ==, cases[i].may);
}

static void
test_gap (void)
{
  g_assert_cmpint (mun_treatment_gap (12, 4), ==, 8);
  g_assert_cmpint (mun_treatment_gap (4, 12), ==, 0);
  g_assert_cmpint (mun_treatment_gap (12, 0), ==, 0);
}

static void
test_progress (void)
{
  static const struct { const char *direction; double baseline, target, value; int percent; gboolean reached; } cases[] = {
    { "up", 0, 100, 50, 50, FALSE },
    { "up", 88, 99, 99, 100, TRUE },
    { "up", 50, 100, 25, -50, FALSE },
    { "down", 31, 20, 25.5, 50, FALSE },
    { "down", 14, 0, 0, 100, TRUE },
    { "down", 10, 5, 2, 160, TRUE },
    { "reach", 10, 20, 20, 100, TRUE },
    { "reach", 10, 20, 25, 50, FALSE },
    { "reach", 10, 20, 10, 0, FALSE },
    { "", 10, 5, 4, 120, TRUE },
    { "up", 5, 5, 5, 100, TRUE },
    { "up", 5, 5, 4, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double share = mun_progress_share (cases[i].direction, cases[i].baseline, cases[i].target, cases[i].value);

      g_assert_cmpfloat_with_epsilon (share * 100, cases[i].percent, 0.001);
      g_assert_cmpint (mun_progress_reached (cases[i].direction, cases[i].baseline, cases[i].target, cases[i].value), ==, cases[i].reached);
    }
}

static void
test_on_track (void)
{
  static const struct { gboolean reached; double share; const char *from, *due, *today; MunProgressState state; } cases[] = {
    { TRUE, 1, "2026-01-01", "2026-06-30", "2026-08-01", MUN_PROGRESS_REACHED },
    { FALSE, 0.9, "2026-01-01", "2026-06-30", "2026-08-01", MUN_PROGRESS_MISSED },
    { FALSE, 0.9, "2026-01-01", "2026-06-30", "2026-06-30", MUN_PROGRESS_ON_TRACK },
    { FALSE, 0.5, "2026-01-01", "2026-12-31", "2026-07-01", MUN_PROGRESS_ON_TRACK },
    { FALSE, 0.42, "2026-01-01", "2026-12-31", "2026-07-01", MUN_PROGRESS_ON_TRACK },
    { FALSE, 0.3, "2026-01-01", "2026-12-31", "2026-07-01", MUN_PROGRESS_LATE },
    { FALSE, 0, "", "2026-12-31", "2026-07-01", MUN_PROGRESS_ON_TRACK },
    { FALSE, 0, "2026-01-01", "", "2026-07-01", MUN_PROGRESS_ON_TRACK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mun_progress_judge (cases[i].reached, cases[i].share, cases[i].from, cases[i].due, cases[i].today), ==, cases[i].state);
}

static void
test_audit_points (void)
{
  static const struct { MunAuditFacts facts; int points; guint reasons; } cases[] = {
    { { 0, 0, 0, 0, 0, 0 }, 0, 0 },
    { { 12, 3, 4, 0, 0, 0 }, 24 + 15 + 4, 2 },
    { { 12, 3, -1, 0, 0, 0 }, 24 + 15 + 24, 3 },
    { { 0, 0, 60, 0, 0, 0 }, 24, 1 },
    { { 9, 1, 12, 2, 1, 3 }, 18 + 5 + 12 + 10 + 4 + 9, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) reasons = mun_audit_reasons (&cases[i].facts);

      g_assert_cmpint (mun_audit_points (&cases[i].facts), ==, cases[i].points);
      g_assert_cmpuint (g_strv_length (reasons), ==, cases[i].reasons);
    }
}

static void
test_clauses (void)
{
  static const struct { const char *requirement, *clause; } cases[] = {
    { "28000:8.4-f", "8.4" }, { "28000:9.2.2-d1", "9.2" }, { "8.3.1", "8.3" }, { "10.2", "10.2" }, { "4.1-01", "4.1" },
    { "22320:5.2", "" }, { "own rule", "" }, { "", "" }, { "8.", "8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clause = mun_clause_of_requirement (cases[i].requirement);

      g_assert_cmpstr (clause, ==, cases[i].clause);
    }
}

static void
test_excuses (void)
{
  static const struct { const char *cause; gboolean excuse; } cases[] = {
    { "Human error", TRUE },
    { "Procedure not followed.", TRUE },
    { "疏忽", TRUE },
    { "photo step too slow with gloves", FALSE },
    { "The form was not followed because it asks for a number that nobody has at hand", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mun_last_cause_is_excuse (cases[i].cause), ==, cases[i].excuse);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/scoring/score", test_score);
  g_test_add_func ("/model/scoring/bands", test_bands);
  g_test_add_func ("/model/scoring/bands-are-whole", test_bands_are_whole);
  g_test_add_func ("/model/scoring/life-rule", test_life_rule);
  g_test_add_func ("/model/scoring/gap", test_gap);
  g_test_add_func ("/model/progress/share", test_progress);
  g_test_add_func ("/model/progress/on-track", test_on_track);
  g_test_add_func ("/model/audit/points", test_audit_points);
  g_test_add_func ("/model/audit/clauses", test_clauses);
  g_test_add_func ("/model/causes/excuses", test_excuses);
  return g_test_run ();
}
