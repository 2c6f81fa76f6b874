/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/error.h"
#include "model/levels.h"
#include "model/wizard-support.h"

static const char * const notes[] = { "source-b", "source-c", "source-d", "source-e", "source-f" };

/* Up to the page with the descriptions: criteria taken in, two threats from the library, one of the own firm, the other sources closed with a sentence. */
static void
find_risks (Firm         *firm,
            MunWizardRun *run)
{
  g_autoptr(GError) error = NULL;
  MunRecord *round = mun_wizard_run_get_subject (run);

  run_go (run, "who");
  run_set (run, round, RISK_ASSESSMENT_PARTICIPANTS, "Ida Lund, Pavel Novak, Ann Brook", RISK_ASSESSMENT_INFORMATION_SOURCES, "Police desk, insurer", -1);
  run_go (run, "criteria");
  run_accept (run, "criteria", "Five by five");
  run_go (run, "levels");
  run_go (run, "bands");
  run_go (run, "source-a");
  run_set (run, run_accept (run, "source-a", "Burglary of the warehouse"), RISK_SITE, mun_record_get_id (firm->hall), RISK_PROCESS, mun_record_get_id (firm->storing), -1);
  run_set (run, run_accept (run, "source-a", "loaded trailer"), RISK_SITE, mun_record_get_id (firm->yard), RISK_PROCESS, mun_record_get_id (firm->driving), -1);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      run_go (run, notes[i]);
      run_set (run, round, RISK_ASSESSMENT_SOURCE_B_NOTE + (int) i, "Looked at with the team; nothing of this kind touches us", -1);
    }
  run_go (run, "source-s");
  run_accept (run, "source-s", "one person");
}

static void
describe (Firm         *firm,
          MunWizardRun *run)
{
  g_autoptr(GPtrArray) risks = NULL;

  run_go (run, "describe");
  risks = mun_wizard_run_records (run, run_page (run, "describe"));
  g_assert_cmpuint (risks->len, ==, 3);
  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);

      run_set (run, risk, RISK_LIFE_SAFETY, "0", -1);
      if (!mun_record_is_set (risk, RISK_OWNER))
        mun_record_set (risk, RISK_OWNER, mun_record_get_id (firm->boss));
    }
}

static void
score (MunWizardRun *run,
       const char   *page,
       int           likelihood,
       int           impact,
       const char   *values)
{
  g_autoptr(GPtrArray) risks = NULL;

  run_go (run, page);
  risks = mun_wizard_run_records (run, run_page (run, page));
  for (guint i = 0; i < risks->len; i++)
    {
      char one[] = { values[2 * i], '\0' }, two[] = { values[2 * i + 1], '\0' };

      run_set (run, g_ptr_array_index (risks, i), likelihood, one, impact, two, -1);
    }
}

static void
decide (Firm         *firm,
        MunWizardRun *run)
{
  score (run, "inherent", RISK_INHERENT_LIKELIHOOD, RISK_INHERENT_IMPACT, "444222");
  run_go (run, "measures");
  run_go (run, "controls");
  run_go (run, "current");
  run_go (run, "decide");
}

static void
test_whole (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "risks");
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) made = NULL, treated = NULL, risks = NULL;
  const MunWizardPage *treat = &mun_wizard_find ("risks")->pages[run_page (run, "treat")];

  find_risks (firm, run);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_risk_scale_level_spec, -1), ==, 10);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_risk_band_spec, -1), >=, 3);
  describe (firm, run);
  decide (firm, run);
  run_go (run, "treat");
  treated = treat->groups (run);
  g_assert_cmpuint (treated->len, ==, 2);
  for (guint i = 0; i < treated->len; i++)
    {
      g_autoptr(MunRecord) action = mun_wizard_run_add (run, run_page (run, "treat"), g_ptr_array_index (treated, i));

      run_set (run, action, TREATMENT_TITLE, "New gate with lock", TREATMENT_RESOURCES_NEEDED, "9000", TREATMENT_EFFECT_CHECK_METHOD, "Thirty nights", -1);
    }
  score (run, "target", RISK_TARGET_LIKELIHOOD, RISK_TARGET_IMPACT, "1414");
  run_visit_all (run);

  firm_act (firm, firm->boss);
  made = run_finish (run);
  g_assert_cmpuint (made_count (made, &mun_risk_spec), ==, 3);
  g_assert_cmpuint (made_count (made, &mun_treatment_spec), ==, 2);
  g_assert_cmpuint (made_count (made, &mun_risk_criteria_spec), ==, 1);
  g_assert_cmpuint (made_count (made, &mun_document_spec), ==, 2);
  g_assert_cmpstr (mun_record_get_state (round), ==, "approved");
  risks = mun_workspace_find (firm->workspace, &mun_risk_spec, RISK_STATUS, MUN_IS, "in_treatment", -1);
  g_assert_cmpuint (risks->len, ==, 2);

  /* The next run begins a new round and shows what is there. */
  g_autoptr(MunWizardRun) again = firm_start (firm, "risks");
  g_autoptr(GPtrArray) shown = NULL;

  g_assert_true (mun_wizard_run_get_subject (again) != round);
  shown = mun_wizard_run_records (again, run_page (again, "describe"));
  g_assert_cmpuint (shown->len, ==, 3);
}

/* Where the steps of a ready-made scale end. */
typedef struct {
  const char *card;
  const char *likelihood[5];
  const char *impact[5];
} Ends;

static const Ends scales[] = {
  { "Three by three", { "five years", "twice a year" }, { "2,000", "50,000" } },
  { "Four by four", { "ten years", "two", "five times a year" }, { "1,000", "30,000", "400,000" } },
  { "Five by five", { "ten years", "three", "one", "five times a year" }, { "1,000", "10,000", "60,000", "400,000" } },
};

static void
assert_no_holes (GPtrArray          *levels,
                 const char         *axis,
                 const char * const *ends)
{
  g_autoptr(GPtrArray) meanings = g_ptr_array_new ();

  for (guint i = 0; i < levels->len; i++)
    if (mun_record_is (levels->pdata[i], RISK_SCALE_LEVEL_AXIS, axis))
      g_ptr_array_add (meanings, (gpointer) mun_record_get (levels->pdata[i], RISK_SCALE_LEVEL_MEANING));
  for (guint i = 0; i + 1 < meanings->len; i++)
    {
      g_assert_nonnull (ends[i]);
      g_assert_nonnull (strstr (meanings->pdata[i], ends[i]));
      g_assert_nonnull (strstr (meanings->pdata[i + 1], ends[i]));
    }
}

/* Whatever happens falls into one step: where one ends the next begins, in years and in money, whichever scale is taken. */
static void
test_no_holes (Firm          *firm,
               gconstpointer  data)
{
  const Ends *ends = data;
  g_autoptr(MunWizardRun) run = firm_start (firm, "risks");
  g_autoptr(GPtrArray) levels = NULL;

  run_go (run, "criteria");
  run_accept (run, "criteria", ends->card);
  levels = mun_wizard_run_records (run, run_page (run, "levels"));
  g_assert_cmpuint (levels->len, >=, 6);
  assert_no_holes (levels, "likelihood", ends->likelihood);
  assert_no_holes (levels, "impact", ends->impact);
}

static void
test_issues (Firm          *firm,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "risks");
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) risks = NULL;
  MunRecord *risk;

  assert_issue (run, "criteria", MUN_ISSUE_STOP, "Criteria come before scores");
  assert_issue (run, "source-b", MUN_ISSUE_STOP, "Nothing stands here yet");
  assert_issue (run, "source-d", MUN_ISSUE_WARNING, "forgotten most often");
  assert_issue (run, "source-s", MUN_ISSUE_WARNING, "system itself");
  assert_issue (run, "describe", MUN_ISSUE_STOP, "No risk");
  run_set (run, round, RISK_ASSESSMENT_SOURCE_B_NOTE, "Nothing", -1);
  assert_issue (run, "source-b", MUN_ISSUE_WARNING, "whole sentence");

  find_risks (firm, run);
  describe (firm, run);
  risks = mun_wizard_run_records (run, run_page (run, "describe"));
  for (guint i = 0; i < risks->len; i++)
    run_set (run, g_ptr_array_index (risks, i), RISK_OWNER, mun_record_get_id (firm->coordinator), -1);
  assert_issue (run, "describe", MUN_ISSUE_WARNING, "owns every risk");
  risk = g_ptr_array_index (risks, 0);
  run_set (run, risk, RISK_OWNER, mun_record_get_id (firm->consultant), -1);
  assert_issue (run, "describe", MUN_ISSUE_STOP, "outside");
  run_set (run, risk, RISK_OWNER, "", -1);
  assert_issue (run, "describe", MUN_ISSUE_STOP, "still empty");
  run_set (run, risk, RISK_OWNER, mun_record_get_id (firm->warehouse), -1);

  assert_issue (run, "inherent", MUN_ISSUE_STOP, "how often");
  decide (firm, run);
  run_go (run, "current");
  run_set (run, risk, RISK_CURRENT_LIKELIHOOD, "1", -1);
  assert_issue (run, "current", MUN_ISSUE_STOP, "no control in use");
  run_set (run, risk, RISK_CURRENT_LIKELIHOOD, "5", -1);
  assert_issue (run, "current", MUN_ISSUE_WARNING, "higher today");
  run_set (run, risk, RISK_CURRENT_LIKELIHOOD, "4", -1);
  run_go (run, "decide");
  run_set (run, risk, RISK_DECISION, "undecided", RISK_DECISION_REASON, "", -1);
  assert_issue (run, "decide", MUN_ISSUE_STOP, "not decided");
  assert_issue (run, "decide", MUN_ISSUE_STOP, "reason");
  run_set (run, risk, RISK_CURRENT_IMPACT, "5", RISK_LIFE_SAFETY, "1", RISK_DECISION, "tolerate", -1);
  assert_issue (run, "decide", MUN_ISSUE_STOP, "cost a life");
  run_set (run, risk, RISK_CURRENT_IMPACT, "4", RISK_LIFE_SAFETY, "0", RISK_DECISION, "treat", RISK_DECISION_REASON, "too high", RISK_REVIEW_DUE, "2026-12-31", -1);
  run_go (run, "treat");
  assert_issue (run, "treat", MUN_ISSUE_STOP, "no action");

  g_autoptr(MunRecord) action = mun_wizard_run_add (run, run_page (run, "treat"), risk);

  run_set (run, action, TREATMENT_TITLE, "Raise awareness", TREATMENT_DUE_ON, "2027-12-31", -1);
  assert_issue (run, "treat", MUN_ISSUE_WARNING, "weakest of all");
  assert_issue (run, "treat", MUN_ISSUE_WARNING, "after the next look");
  run_set (run, action, TREATMENT_DUE_ON, "", TREATMENT_OWNER, "", -1);
  assert_issue (run, "treat", MUN_ISSUE_STOP, "still empty");
  run_set (run, action, TREATMENT_DUE_ON, "2026-01-01", -1);
  assert_issue (run, "treat", MUN_ISSUE_WARNING, "in the past");
  assert_issue (run, "target", MUN_ISSUE_STOP, "when the actions are done");
}

/* All in one band, and supplier risks that are only late. */
static void
test_shape (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("Late delivery %u", i);
      g_autoptr(MunRecord) risk = firm_add (firm, &mun_risk_spec, RISK_TITLE, title, RISK_KIND, "security", RISK_CATEGORY, "f", RISK_NATURE, "supplier",
                                            RISK_INHERENT_LIKELIHOOD, "3", RISK_INHERENT_IMPACT, "3", RISK_CURRENT_LIKELIHOOD, "3", RISK_CURRENT_IMPACT, "3", -1);
    }
  run = firm_start (firm, "risks");
  assert_issue (run, "source-f", MUN_ISSUE_WARNING, "be late");
  assert_issue (run, "inherent", MUN_ISSUE_WARNING, "All risks stand in the band");
  assert_issue (run, "current", MUN_ISSUE_WARNING, "All risks stand in the band");
}

/* What the records know comes as cards, each with the number of its record. */
static void
test_cards (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunRecord) issue = firm_add (firm, &mun_issue_spec, ISSUE_TITLE, "Gangs on the coast road", ISSUE_ORIGIN, "external", ISSUE_THEME, "crime",
                                         ISSUE_EFFECT, "threat", ISSUE_EFFECT_ON_RESULTS, "loads lost", -1);
  g_autoptr(MunRecord) chance = firm_add (firm, &mun_issue_spec, ISSUE_TITLE, "Scanner with camera", ISSUE_ORIGIN, "internal", ISSUE_THEME, "technology",
                                          ISSUE_EFFECT, "opportunity", ISSUE_EFFECT_ON_RESULTS, "photos of seals", -1);
  g_autoptr(MunRecord) dependency = firm_add (firm, &mun_interdependency_spec, INTERDEPENDENCY_TITLE, "One depot for both carriers",
                                              INTERDEPENDENCY_KIND, "shared_subcontractor", INTERDEPENDENCY_INTERNAL, "0", INTERDEPENDENCY_EFFECT, "no transport", -1);
  g_autoptr(MunWizardRun) run = firm_start (firm, "risks");
  MunRecord *risk;

  run_go (run, "source-a");
  risk = run_accept (run, "source-a", "Gangs");
  g_assert_true (mun_record_is (risk, RISK_ISSUES, mun_record_get_id (issue)));
  run_go (run, "source-f");
  risk = run_accept (run, "source-f", "One depot");
  run_go (run, "chances");
  g_assert_cmpstr (mun_record_get (dependency, INTERDEPENDENCY_RISK), ==, mun_record_get_id (risk));
  run_accept (run, "chances", "Scanner");

  g_autoptr(GPtrArray) cards = mun_wizard_run_suggestions (run, run_page (run, "source-a"));

  for (guint i = 0; i < cards->len; i++)
    {
      MunSuggestion *card = g_ptr_array_index (cards, i);

      if (g_str_equal (card->title, "Gangs on the coast road"))
        g_assert_true (card->taken);
    }
}

static void
test_undo (Firm          *firm,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "risks");

  find_risks (firm, run);
  describe (firm, run);
  decide (firm, run);
  g_assert_true (mun_wizard_run_undo (run, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_risk_spec, -1), ==, 0);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_risk_criteria_spec, -1), ==, 0);
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_risk_assessment_spec, -1), ==, 0);
}

/* A line that was added and never filled in vanishes; one that was saved can be taken out. */
static void
test_lines (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWizardRun) run = firm_start (firm, "risks");
  guint page = run_page (run, "source-a");

  run_go (run, "source-a");
  {
    g_autoptr(MunRecord) blank = mun_wizard_run_add (run, page, NULL);
    g_autoptr(MunRecord) written = mun_wizard_run_add (run, page, NULL);

    run_set (run, written, RISK_TITLE, "Fire in the yard", -1);
    run_go (run, "source-b");
    g_assert_true (mun_record_is_new (blank));
    g_assert_false (mun_record_is_new (written));
    g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_risk_spec, -1), ==, 1);
    g_assert_true (mun_wizard_run_remove (run, page, written, &error));
    g_assert_no_error (error);
  }
  g_assert_cmpint (mun_workspace_count (firm->workspace, &mun_risk_spec, -1), ==, 0);
}

static const char *
find_advised (GPtrArray *suggestions)
{
  for (guint i = 0; i < suggestions->len; i++)
    if (((MunSuggestion *) suggestions->pdata[i])->advised)
      return ((MunSuggestion *) suggestions->pdata[i])->id;
  return NULL;
}

/* The size of the firm decides which scale is advised, and the scale which words its steps have. */
static void
test_scales (Firm          *firm,
             gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "risks");
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (firm->workspace);
  g_autoptr(MunRecord) risk = mun_workspace_new_record (firm->workspace, &mun_risk_spec);
  g_autoptr(GPtrArray) small = NULL;
  g_autoptr(GPtrArray) micro = NULL;
  g_autoptr(GPtrArray) levels = NULL;

  run_go (run, "criteria");
  small = mun_wizard_run_suggestions (run, run_page (run, "criteria"));
  g_assert_cmpstr (find_advised (small), ==, "5");
  mun_record_set (organisation, ORGANISATION_PROFILE, "micro");
  micro = mun_wizard_run_suggestions (run, run_page (run, "criteria"));
  g_assert_cmpstr (find_advised (micro), ==, "3");

  run_accept (run, "criteria", "Three by three");
  run_go (run, "levels");
  levels = mun_levels_new (firm->workspace, risk, RISK_CURRENT_LIKELIHOOD, NULL);
  g_assert_cmpuint (levels->len, ==, 3);
  g_assert_cmpstr (mun_levels_find (levels, 3)->label, ==, "frequent");
  g_assert_cmpstr (mun_levels_find (levels, 3)->meaning, ==, "more than twice a year");
  g_assert_null (mun_levels_find (levels, 4));
  g_assert_null (mun_levels_find (levels, 0));
}

/* A long conversation tells how many parts it has; those that are not needed do not count. */
static void
test_parts (Firm          *firm,
            gconstpointer  data)
{
  static const struct { const char *page, *name; guint part; } cases[] = {
    { "why", "Ground rules", 1 }, { "bands", "Ground rules", 1 }, { "describe", "What could happen", 2 }, { "result", "Chances", 5 },
  };
  g_autoptr(MunWizardRun) run = firm_start (firm, "risks");
  g_autoptr(MunWizardRun) scope = firm_start (firm, "scope");
  guint part, n_parts;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (mun_wizard_run_part (run, run_page (run, cases[i].page), &part, &n_parts), ==, cases[i].name);
      g_assert_cmpuint (part, ==, cases[i].part);
      g_assert_cmpuint (n_parts, ==, 5);
    }
  g_assert_null (mun_wizard_run_part (scope, 0, &part, &n_parts));
  g_assert_cmpuint (mun_wizard_run_next_new (run), ==, 1);
}

/* One risk from the first thought to the work against it, in a file without criteria of its own. */
static void
test_one (Firm          *firm,
          gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "risk");
  MunRecord *risk = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) action = NULL;
  g_autoptr(GPtrArray) made = NULL;

  run_set (run, risk, RISK_TITLE, "Takings vanish from the till", RISK_NATURE, "information", -1);
  run_go (run, "describe");
  assert_issue (run, "describe", MUN_ISSUE_STOP, "Cause");
  g_assert_cmpstr (mun_record_get (risk, RISK_KIND), ==, "security");
  g_assert_cmpstr (mun_record_get (risk, RISK_CATEGORY), ==, "d");
  run_set (run, risk, RISK_CAUSE, "Till stands open", RISK_EVENT, "A hand over the counter", RISK_CONSEQUENCE, "A day lost", RISK_LIFE_SAFETY, "0",
           RISK_OWNER, mun_record_get_id (firm->boss), -1);
  run_go (run, "inherent");
  assert_issue (run, "inherent", MUN_ISSUE_STOP, "how often");
  run_set (run, risk, RISK_INHERENT_LIKELIHOOD, "4", RISK_INHERENT_IMPACT, "4", -1);
  run_go (run, "current");
  g_assert_cmpstr (mun_record_get (risk, RISK_CURRENT_LIKELIHOOD), ==, "4");
  run_set (run, risk, RISK_CURRENT_LIKELIHOOD, "2", -1);
  assert_issue (run, "current", MUN_ISSUE_STOP, "no control in use");
  run_set (run, risk, RISK_CURRENT_LIKELIHOOD, "4", -1);
  run_go (run, "decide");
  g_assert_cmpstr (mun_record_get (risk, RISK_DECISION), ==, "treat");
  g_assert_cmpstr (mun_record_get (risk, RISK_PRIORITY), ==, "1");
  run_go (run, "treat");
  assert_issue (run, "treat", MUN_ISSUE_STOP, "no action");
  action = mun_wizard_run_add (run, run_page (run, "treat"), risk);
  run_set (run, action, TREATMENT_TITLE, "Drawer that locks itself", TREATMENT_RESOURCES_NEEDED, "180", TREATMENT_EFFECT_CHECK_METHOD, "Thirty days", -1);
  run_go (run, "target");
  run_set (run, risk, RISK_TARGET_LIKELIHOOD, "1", RISK_TARGET_IMPACT, "4", -1);
  run_visit_all (run);
  firm_act (firm, firm->boss);
  made = run_finish (run);
  g_assert_cmpuint (made_count (made, &mun_risk_spec), ==, 1);
  g_assert_cmpuint (made_count (made, &mun_treatment_spec), ==, 1);
  g_assert_cmpstr (mun_record_get_state (risk), ==, "in_treatment");
  g_assert_cmpstr (mun_record_get_state (action), ==, "approved");
  g_assert_false (mun_record_is_set (risk, RISK_ASSESSMENT));
  g_assert_null (mun_wizard_for_record (risk));
}

/* What was found lower in the list takes its rank among all. */
static void
test_one_tolerated (Firm          *firm,
                    gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = NULL;
  g_autoptr(MunRecord) bigger = mun_workspace_new_record (firm->workspace, &mun_risk_spec);
  g_autoptr(GPtrArray) made = NULL;
  g_autoptr(GError) error = NULL;
  MunRecord *risk;

  mun_record_set (bigger, RISK_TITLE, "Fire");
  mun_record_set (bigger, RISK_CURRENT_LIKELIHOOD, "5");
  mun_record_set (bigger, RISK_CURRENT_IMPACT, "5");
  mun_record_set (bigger, RISK_INHERENT_LIKELIHOOD, "5");
  mun_record_set (bigger, RISK_INHERENT_IMPACT, "5");
  mun_workspace_save (firm->workspace, bigger, NULL, &error);
  g_assert_no_error (error);
  run = firm_start (firm, "risk");
  risk = mun_wizard_run_get_subject (run);
  run_set (run, risk, RISK_TITLE, "Key lost", RISK_NATURE, "human", -1);
  run_go (run, "describe");
  run_set (run, risk, RISK_CAUSE, "No hook", RISK_EVENT, "Key lies about", RISK_CONSEQUENCE, "New lock", RISK_LIFE_SAFETY, "0",
           RISK_OWNER, mun_record_get_id (firm->boss), -1);
  run_go (run, "inherent");
  run_set (run, risk, RISK_INHERENT_LIKELIHOOD, "2", RISK_INHERENT_IMPACT, "1", -1);
  run_go (run, "current");
  run_go (run, "decide");
  g_assert_cmpstr (mun_record_get (risk, RISK_DECISION), ==, "tolerate");
  g_assert_cmpstr (mun_record_get (risk, RISK_PRIORITY), ==, "2");
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "treat")), ==, MUN_PAGE_SKIPPED);
  run_visit_all (run);
  firm_act (firm, firm->boss);
  made = run_finish (run);
  g_assert_cmpstr (mun_record_get_state (risk), ==, "evaluated");
  /* Nobody has accepted it yet: there is something to go on with. */
  g_assert_nonnull (mun_wizard_for_record (risk));
}

#define add(path, function) g_test_add (path, Firm, NULL, firm_set_up, function, firm_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/wizard/risks/whole", test_whole);
  add ("/wizard/risks/issues", test_issues);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *path = g_strdup_printf ("/wizard/risks/no-holes/%s", scales[i].card);

      g_test_add (path, Firm, &scales[i], firm_set_up, test_no_holes, firm_tear_down);
    }
  add ("/wizard/risks/shape", test_shape);
  add ("/wizard/risks/cards", test_cards);
  add ("/wizard/risks/undo", test_undo);
  add ("/wizard/risks/lines", test_lines);
  add ("/wizard/risks/scales", test_scales);
  add ("/wizard/risks/parts", test_parts);
  add ("/wizard/risks/one", test_one);
  add ("/wizard/risks/one-tolerated", test_one_tolerated);
  return g_test_run ();
}
