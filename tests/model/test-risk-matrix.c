/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/error.h"
#include "demo-support.h"
#include "model/bowtie.h"
#include "model/risk-matrix.h"
#include "model/supply-map.h"

/* The matrix against the records it counts, and what moving a risk in it does. */

static const MunMoment all_moments[] = { MUN_MOMENT_INHERENT, MUN_MOMENT_CURRENT, MUN_MOMENT_TARGET };

/* Counts as they were made one by one. */
static guint
count_slowly (Fixture   *fixture,
              MunMoment  moment,
              int        likelihood,
              int        impact)
{
  g_autofree char *row = g_strdup_printf ("%d", likelihood);
  g_autofree char *column = g_strdup_printf ("%d", impact);

  return mun_workspace_count (fixture->workspace, &mun_risk_spec, mun_moment_likelihood (moment), MUN_IS, row,
                              mun_moment_impact (moment), MUN_IS, column, RISK_STATUS, MUN_IS_NOT, "closed", -1);
}

static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 open = mun_workspace_count (fixture->workspace, &mun_risk_spec, RISK_STATUS, MUN_IS_NOT, "closed", -1);

  for (guint i = 0; i < G_N_ELEMENTS (all_moments); i++)
    {
      g_autoptr(MunRiskMatrix) matrix = mun_risk_matrix_new (fixture->workspace, all_moments[i]);
      guint total = 0;

      g_assert_cmpuint (matrix->rows, ==, 5);
      g_assert_cmpuint (matrix->columns, ==, 5);
      for (guint cell = 0; cell < 25; cell++)
        {
          guint n = count_slowly (fixture, all_moments[i], cell / 5 + 1, cell % 5 + 1);

          g_assert_cmpuint (matrix->counts[cell], ==, n);
          g_assert_cmpuint (matrix->marks[cell] != NULL ? matrix->marks[cell]->len : 0, ==, MIN (n, MUN_CROSS_MOST));
          total += n;
        }
      g_assert_cmpuint (matrix->scored, ==, total);
      g_assert_cmpuint (total, >, 10);
      g_assert_cmpint (matrix->unscored, ==, open - total);
    }
}

static void
test_cells (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { int cell, right, up, next; } steps[] = {
    { 0, 1, 0, 1 }, { 0, -1, 0, 0 }, { 0, 0, -1, 0 }, { 0, 0, 1, 5 }, { 4, 1, 0, 4 }, { 24, 0, 1, 24 }, { 24, -1, 0, 23 }, { 12, 0, -1, 7 },
  };
  static const struct { const char *ref, *mark; } marks[] = { { "RSK-0007", "7" }, { "RSK-0120", "120" }, { "RSK-10000", "10000" }, { "RSK-0000", "0" }, { "", "" } };
  g_autoptr(MunRiskMatrix) matrix = mun_risk_matrix_new (fixture->workspace, MUN_MOMENT_CURRENT);
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    g_assert_cmpint (mun_risk_matrix_step (matrix, steps[i].cell, steps[i].right, steps[i].up), ==, steps[i].next);
  g_assert_cmpint (mun_risk_matrix_cell (matrix, 0, 3), ==, -1);
  g_assert_cmpint (mun_risk_matrix_cell (matrix, 6, 3), ==, -1);
  g_assert_cmpint (mun_risk_matrix_cell (matrix, 5, 1), ==, 20);
  matrix->counts[24] = 1;
  text = mun_risk_matrix_describe (matrix, 24);
  g_assert_cmpstr (text, ==, "Likelihood 5, impact 5, very high: 1 risk");
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *mark = mun_risk_mark (marks[i].ref);

      g_assert_cmpstr (mark, ==, marks[i].mark);
    }
}

static MunRecord *
find_in_state (Fixture    *fixture,
               const char *state)
{
  g_autoptr(GPtrArray) risks = mun_workspace_find (fixture->workspace, &mun_risk_spec, RISK_STATUS, MUN_IS, state, -1);

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = risks->pdata[i];

      if (mun_record_get_int (risk, RISK_CURRENT_LIKELIHOOD, 0) == 2 || (strcmp (state, "in_treatment") != 0 && mun_record_is_set (risk, RISK_CURRENT_SCORE)))
        return g_object_ref (risk);
    }
  g_error ("the demonstration has no such risk: %s", state);
}

static gint64
count_revisions (Fixture *fixture)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (fixture->workspace), NULL);

  return head->number;
}

static void
expect_refusal (Fixture    *fixture,
                MunRecord  *risk,
                int         likelihood,
                int         impact,
                const char *reason,
                const char *words)
{
  gint64 before = count_revisions (fixture);
  g_autoptr(GError) error = NULL;

  g_assert_false (mun_risk_score (fixture->workspace, risk, MUN_MOMENT_CURRENT, likelihood, impact, reason, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
  g_assert_cmpint (count_revisions (fixture), ==, before);
}

/* A higher score brings a risk in treatment back; one step undoes all of it. */
static void
test_rise (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(MunRecord) risk = find_in_state (fixture, "in_treatment");
  int impact = mun_record_get_int (risk, RISK_CURRENT_IMPACT, 0);
  int old = mun_record_get_int (risk, RISK_CURRENT_SCORE, 0);
  gint64 before = count_revisions (fixture);
  g_autoptr(MunScoreChange) change = mun_risk_preview_score (fixture->workspace, risk, MUN_MOMENT_CURRENT, 3, impact);
  g_autoptr(MunRevision) head = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (change->old_score, ==, old);
  g_assert_cmpint (change->score, ==, 3 * impact);
  g_assert_true (change->reopens);
  g_assert_false (change->accepted);
  g_assert_cmpstr (change->refusal, ==, NULL);
  g_assert_cmpint (count_revisions (fixture), ==, before);
  g_assert_false (mun_record_is_dirty (risk));

  mun_risk_score (fixture->workspace, risk, MUN_MOMENT_CURRENT, 3, impact, "Two thefts next door", &error);
  g_assert_no_error (error);
  head = mun_store_head (mun_workspace_get_store (fixture->workspace), NULL);
  g_assert_cmpint (head->number, ==, before + 1);
  g_assert_nonnull (strstr (head->summary, "Two thefts next door"));
  g_assert_nonnull (strstr (head->summary, mun_record_get_ref (risk)));
  g_assert_cmpint (mun_record_get_int (risk, RISK_CURRENT_SCORE, 0), ==, 3 * impact);
  g_assert_cmpstr (mun_record_get_state (risk), ==, "analysed");
  g_assert_cmpstr (mun_record_get (risk, RISK_SCORE_REASON), ==, "Two thefts next door");
  g_assert_cmpstr (mun_record_get (risk, RISK_TREND), ==, "up");
  g_assert_cmpstr (mun_record_get (risk, RISK_LAST_REVIEWED_ON), ==, TODAY);

  mun_workspace_undo (fixture->workspace, head->number, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mun_record_get_int (risk, RISK_CURRENT_SCORE, 0), ==, old);
  g_assert_cmpstr (mun_record_get_state (risk), ==, "in_treatment");
  g_assert_cmpstr (mun_record_get (risk, RISK_SCORE_REASON), ==, "");
}

/* A lower one is what treatment is for. */
static void
test_fall (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(MunRecord) risk = find_in_state (fixture, "in_treatment");
  int impact = mun_record_get_int (risk, RISK_CURRENT_IMPACT, 0);
  g_autoptr(GError) error = NULL;

  mun_risk_score (fixture->workspace, risk, MUN_MOMENT_CURRENT, 1, impact, "The gate is shut now", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_state (risk), ==, "in_treatment");
  g_assert_cmpstr (mun_record_get (risk, RISK_TREND), ==, "down");
}

/* What was accepted was another score. */
static void
test_acceptance (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(MunRecord) risk = find_in_state (fixture, "accepted");
  int likelihood = mun_record_get_int (risk, RISK_CURRENT_LIKELIHOOD, 0) + 1;
  int impact = mun_record_get_int (risk, RISK_CURRENT_IMPACT, 0);
  g_autoptr(MunScoreChange) change = mun_risk_preview_score (fixture->workspace, risk, MUN_MOMENT_CURRENT, likelihood, impact);
  g_autoptr(GError) error = NULL;

  g_assert_true (change->accepted);
  g_assert_true (mun_record_is_set (risk, RISK_ACCEPTED_BY));
  mun_risk_score (fixture->workspace, risk, MUN_MOMENT_CURRENT, likelihood, impact, "News", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_state (risk), ==, "analysed");
  g_assert_false (mun_record_is_set (risk, RISK_ACCEPTED_BY));
  g_assert_false (mun_record_is_set (risk, RISK_ACCEPTANCE_REASON));
}

static void
test_refusals (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(MunRecord) risk = find_in_state (fixture, "in_treatment");
  int impact = mun_record_get_int (risk, RISK_CURRENT_IMPACT, 0);
  g_autoptr(MunScoreChange) change = NULL;
  g_autoptr(GError) error = NULL;

  expect_refusal (fixture, risk, 3, impact, " \n ", "reason");
  expect_refusal (fixture, risk, 6, impact, "Because", "scales");
  mun_record_set (risk, RISK_TITLE, "Something else");
  expect_refusal (fixture, risk, 3, impact, "Because", "not saved yet");
  mun_record_revert (risk);
  /* Without a control in use nothing makes today better than doing nothing. */
  mun_record_set (risk, RISK_CONTROLS, "");
  mun_record_set_int (risk, RISK_CURRENT_LIKELIHOOD, mun_record_get_int (risk, RISK_INHERENT_LIKELIHOOD, 0));
  mun_record_set_int (risk, RISK_CURRENT_IMPACT, mun_record_get_int (risk, RISK_INHERENT_IMPACT, 0));
  mun_workspace_save (fixture->workspace, risk, NULL, &error);
  g_assert_no_error (error);
  change = mun_risk_preview_score (fixture->workspace, risk, MUN_MOMENT_CURRENT, 1, 1);
  g_assert_nonnull (change->refusal);
  expect_refusal (fixture, risk, 1, 1, "Because", "no control in use is linked");
  g_assert_false (mun_record_is_dirty (risk));
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(MunRecord) risk = find_in_state (fixture, "accepted");
  g_autoptr(MunScoreChange) change = NULL;
  g_autoptr(GError) error = NULL;

  mun_workspace_set_restoring (fixture->workspace, TRUE);
  mun_record_set (risk, RISK_STATUS, "closed");
  mun_record_set (risk, RISK_CLOSING_REASON, "Gone");
  mun_workspace_save (fixture->workspace, risk, NULL, &error);
  g_assert_no_error (error);
  mun_workspace_set_restoring (fixture->workspace, FALSE);
  change = mun_risk_preview_score (fixture->workspace, risk, MUN_MOMENT_CURRENT, 5, 5);
  g_assert_nonnull (strstr (change->refusal, "closed"));
  expect_refusal (fixture, risk, 5, 5, "Because", "closed");
}

/* Each side has its parts, what is not there says so, and controls stand on the side where they work. */
static void
test_bowtie (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(MunRecord) risk = find_in_state (fixture, "in_treatment");
  g_autoptr(GPtrArray) parts = mun_bowtie_new (fixture->workspace, risk);
  g_autoptr(MunRecord) empty = mun_workspace_new_record (fixture->workspace, &mun_risk_spec);
  g_autoptr(GPtrArray) gaps = mun_bowtie_new (fixture->workspace, empty);
  guint sides[MUN_N_BOWTIE_SIDES] = { 0 };
  guint controls = 0;
  g_auto(GStrv) linked = mun_record_get_links (risk, RISK_CONTROLS);

  for (guint i = 0; i < parts->len; i++)
    {
      const MunBowtiePart *part = parts->pdata[i];

      sides[part->side]++;
      g_assert_cmpstr (part->label, !=, "");
      g_assert_true (part->field < 0 || part->record == risk);
      if (mun_record_get_spec (part->record) != &mun_control_spec)
        continue;
      controls++;
      g_assert_cmpint (part->side, ==, mun_record_is (part->record, CONTROL_FUNCTION, "prevent") || mun_record_is (part->record, CONTROL_FUNCTION, "deter")
                                       || mun_record_is (part->record, CONTROL_FUNCTION, "delay") ? MUN_BOWTIE_PREVENT : MUN_BOWTIE_MITIGATE);
    }
  g_assert_cmpuint (controls, ==, g_strv_length (linked));
  for (guint side = 0; side < MUN_N_BOWTIE_SIDES; side++)
    g_assert_cmpuint (sides[side], >, 0);
  g_assert_cmpuint (gaps->len, ==, MUN_N_BOWTIE_SIDES);
  for (guint i = 0; i < gaps->len; i++)
    g_assert_true (((MunBowtiePart *) gaps->pdata[i])->missing);
}

static const MunSupplyNode *
find_supplier (const MunSupplyMap *map,
               const char         *name)
{
  for (guint i = 0; i < map->nodes->len; i++)
    {
      const MunSupplyNode *node = map->nodes->pdata[i];

      if (mun_record_get_spec (node->record) == &mun_supplier_spec && mun_record_is (node->record, SUPPLIER_NAME, name))
        return node;
    }
  g_error ("no supplier %s in the map", name);
}

static void
test_supply_map (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(MunSupplyMap) map = mun_supply_map_new (fixture->workspace);
  g_autoptr(MunRecord) dependency = find (fixture, &mun_interdependency_spec, INTERDEPENDENCY_TITLE, "One guard firm for three sites");
  const MunSupplyNode *guards = find_supplier (map, "Castell Guards");
  g_autofree char *risks = g_strdup (mun_record_get_id (guards->record));
  g_autoptr(GError) error = NULL;

  g_assert_true (guards->single);
  g_assert_false (guards->uncovered);
  g_assert_cmpuint (guards->risks, ==, mun_workspace_count (fixture->workspace, &mun_risk_spec, RISK_SUPPLIER, MUN_IS, risks, RISK_STATUS, MUN_IS_NOT, "closed", -1));
  g_assert_false (find_supplier (map, "Ovik Express")->single);
  g_assert_cmpint (find_supplier (map, "Terminal Maren East")->stage, ==, MUN_SUPPLY_UPSTREAM);
  for (guint i = 0; i < map->edges->len; i++)
    {
      const MunSupplyEdge *edge = &g_array_index (map->edges, MunSupplyEdge, i);

      g_assert_cmpuint (edge->from, <, map->nodes->len);
      g_assert_cmpuint (edge->to, <, map->nodes->len);
      g_assert_cmpuint (edge->from, !=, edge->to);
    }
  mun_record_set (dependency, INTERDEPENDENCY_WORKAROUND, "");
  mun_record_set (dependency, INTERDEPENDENCY_RISK, "");
  /* What has neither a way round nor a risk is not stored. */
  g_assert_false (mun_workspace_save (fixture->workspace, dependency, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/model/risk-matrix/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("counts", test_counts);
  ADD ("cells", test_cells);
  ADD ("rise", test_rise);
  ADD ("fall", test_fall);
  ADD ("acceptance", test_acceptance);
  ADD ("refusals", test_refusals);
  ADD ("closed", test_closed);
  ADD ("bowtie", test_bowtie);
  ADD ("supply-map", test_supply_map);
#undef ADD
  return g_test_run ();
}
