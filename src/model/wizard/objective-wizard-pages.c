/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/objective-wizard-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/scoring.h"
#include "model/settings.h"

/* Which objectives --------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_objective_list_objectives (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_objective_spec, OBJECTIVE_STATUS, MUN_IN, "draft\napproved\nactive", -1);
}

static MunRecord *
approved_policy (MunWizardRun *run)
{
  return mun_workspace_find_first (mun_wizard_run_get_workspace (run), &mun_policy_spec, POLICY_STATUS, MUN_IS, "approved",
                                   POLICY_AUDIENCE, MUN_IS, "internal", -1);
}

MunRecord *
mun_objective_add_objective (MunWizardRun *run,
                             MunRecord *above)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *objective = mun_workspace_new_record (workspace, &mun_objective_spec);
  g_autoptr(MunRecord) policy = approved_policy (run);
  g_autofree char *review = mun_date_add_months (mun_workspace_get_today (workspace), mun_settings_get (workspace, SETTING_OBJECTIVE_MEASURE_MONTHS));

  mun_record_set (objective, OBJECTIVE_MEASURABLE, "1");
  mun_record_set (objective, OBJECTIVE_REVIEW_DUE, review);
  if (policy)
    mun_record_set (objective, OBJECTIVE_POLICY, mun_record_get_id (policy));
  return objective;
}

static void
add_card (GPtrArray  *suggestions,
          MunRecord  *record,
          const char *title,
          const char *text,
          gboolean    taken)
{
  g_autofree char *line = mun_text_shorten (title, 120);
  MunSuggestion *suggestion = mun_suggestion_new (mun_record_get_id (record), line, text, mun_record_get_ref (record));

  suggestion->taken = taken;
  suggestion->advised = !taken;
  g_ptr_array_add (suggestions, suggestion);
}

/* What the best objective says: the biggest risks become smaller. */
static void
suggest_risks (MunWizardRun *run,
               GPtrArray    *present,
               GPtrArray    *suggestions)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunCriteria) criteria = mun_criteria_current (workspace);
  g_autoptr(GPtrArray) risks = mun_workspace_find (workspace, &mun_risk_spec, RISK_STATUS, MUN_NOT_IN, "draft\nclosed", -1);

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);
      int score = (int) mun_record_get_int (risk, RISK_CURRENT_SCORE, 0);
      g_autofree char *title = NULL, *text = NULL;
      gboolean taken = FALSE;

      if (score <= criteria->tolerance)
        continue;
      for (guint j = 0; j < present->len; j++)
        taken |= mun_wizard_links_to (g_ptr_array_index (present, j), OBJECTIVE_RISKS, mun_record_get_id (risk));
      title = g_strdup_printf (_("Bring down: %s"), mun_record_get_title (risk));
      text = g_strdup_printf (_("Score %1$d today, above %2$d."), score, criteria->tolerance);
      add_card (suggestions, risk, title, text, taken);
    }
}

static gboolean
has_source (GPtrArray  *present,
            const char *ref)
{
  for (guint i = 0; i < present->len; i++)
    if (mun_text_contains (mun_record_get (g_ptr_array_index (present, i), OBJECTIVE_REQUIREMENT_BASIS), ref))
      return TRUE;

  return FALSE;
}

/* The last value of a measurement lies off its target. */
static void
suggest_measurements (MunWizardRun *run,
                      GPtrArray    *present,
                      GPtrArray    *suggestions)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) items = mun_workspace_find (workspace, &mun_monitoring_item_spec, MONITORING_ITEM_STATUS, MUN_IS, "active", -1);

  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      g_autoptr(GPtrArray) values = mun_workspace_find (workspace, &mun_measurement_spec, MEASUREMENT_ITEM, MUN_IS, mun_record_get_id (item), -1);
      MunRecord *last = NULL;
      g_autofree char *text = NULL;

      for (guint j = 0; j < values->len; j++)
        if (!last || strcmp (mun_record_get (g_ptr_array_index (values, j), MEASUREMENT_TAKEN_ON), mun_record_get (last, MEASUREMENT_TAKEN_ON)) >= 0)
          last = g_ptr_array_index (values, j);
      if (!last || !mun_record_is (last, MEASUREMENT_ON_TARGET, "no"))
        continue;
      text = g_strdup_printf (_("Last value %1$s, wanted %2$s."), mun_record_get (last, MEASUREMENT_VALUE), mun_record_get (item, MONITORING_ITEM_TARGET_TEXT));
      add_card (suggestions, item, mun_record_get_title (item), text,
                mun_record_is_set (item, MONITORING_ITEM_OBJECTIVE) || has_source (present, mun_record_get_ref (item)));
    }
}

static void
suggest_decisions (MunWizardRun *run,
                   GPtrArray    *present,
                   GPtrArray    *suggestions)
{
  g_autoptr(GPtrArray) decisions = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_review_decision_spec,
                                                       REVIEW_DECISION_STATUS, MUN_IN, "open\nin_progress", -1);

  for (guint i = 0; i < decisions->len; i++)
    {
      MunRecord *decision = g_ptr_array_index (decisions, i);

      add_card (suggestions, decision, mun_record_get_title (decision), _("Decided in the management review."),
                has_source (present, mun_record_get_ref (decision)));
    }
}

static void
suggest_promises (MunWizardRun *run,
                  GPtrArray    *present,
                  GPtrArray    *suggestions)
{
  g_autoptr(MunRecord) policy = approved_policy (run);
  g_auto(GStrv) lines = policy ? g_strsplit_set (mun_record_get (policy, POLICY_OTHER_PROMISES), "\n.", -1) : NULL;

  for (guint i = 0; lines && lines[i]; i++)
    {
      g_autofree char *id = NULL;
      const char *promise = g_strstrip (lines[i]);
      MunSuggestion *suggestion;

      if (mun_text_is_blank (promise))
        continue;
      id = g_strdup_printf ("promise %u", i);
      suggestion = mun_suggestion_new (id, promise, _("Promised in the policy: how far will you be in a year?"), mun_record_get_ref (policy));
      for (guint j = 0; j < present->len; j++)
        suggestion->taken |= mun_record_is (g_ptr_array_index (present, j), OBJECTIVE_POLICY_SUPPORT, promise);
      suggestion->advised = !suggestion->taken;
      g_ptr_array_add (suggestions, suggestion);
    }
}

GPtrArray *
mun_objective_suggest_objectives (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, "what");

  suggest_risks (run, present, suggestions);
  suggest_measurements (run, present, suggestions);
  suggest_decisions (run, present, suggestions);
  suggest_promises (run, present, suggestions);
  return suggestions;
}

static void
fill_from_measurement (MunWizardRun *run,
                       MunRecord    *objective,
                       MunRecord    *item)
{
  mun_record_set (objective, OBJECTIVE_MEASURE, mun_record_get_title (item));
  mun_record_set (objective, OBJECTIVE_UNIT, mun_record_get (item, MONITORING_ITEM_UNIT));
  mun_record_set (objective, OBJECTIVE_OWNER, mun_record_get (item, MONITORING_ITEM_MEASURED_BY));
}

MunRecord *
mun_objective_accept_objective (MunWizardRun *run,
                                const MunSuggestion *suggestion,
                                GError **error)
{
  MunRecord *objective = mun_objective_add_objective (run, NULL);
  g_autoptr(MunRecord) source = mun_workspace_get_any (mun_wizard_run_get_workspace (run), suggestion->id, NULL);

  mun_record_set (objective, OBJECTIVE_TITLE, suggestion->title);
  if (!source)
    {
      mun_record_set (objective, OBJECTIVE_POLICY_SUPPORT, suggestion->title);
      return objective;
    }

  mun_record_set (objective, OBJECTIVE_REQUIREMENT_BASIS, suggestion->source);
  if (mun_record_get_spec (source) == &mun_risk_spec)
    {
      mun_record_add_link (objective, OBJECTIVE_RISKS, suggestion->id);
      mun_record_set (objective, OBJECTIVE_OWNER, mun_record_get (source, RISK_OWNER));
      mun_record_set (objective, OBJECTIVE_SITE, mun_record_get (source, RISK_SITE));
      mun_record_set (objective, OBJECTIVE_PROCESS, mun_record_get (source, RISK_PROCESS));
    }
  else if (mun_record_get_spec (source) == &mun_monitoring_item_spec)
    fill_from_measurement (run, objective, source);
  else if (mun_record_get_spec (source) == &mun_review_decision_spec)
    mun_record_set (objective, OBJECTIVE_OWNER, mun_record_get (source, REVIEW_DECISION_OWNER));

  return objective;
}

char *
mun_objective_show_policy (MunWizardRun *run)
{
  g_autoptr(MunRecord) policy = approved_policy (run);

  if (!policy)
    return g_strdup (_("No policy is approved yet. Objectives have to follow from it: finish the policy first, or come back to this link later."));
  if (!mun_record_is_set (policy, POLICY_OBJECTIVES_FRAMEWORK))
    return g_strdup ("");

  return g_strdup_printf (_("The policy says: %s"), mun_record_get (policy, POLICY_OBJECTIVES_FRAMEWORK));
}

/* An activity ("train everybody") tells what is done, not what is better afterwards. */
static gboolean
is_activity (const char *title)
{
  static const char * const verbs[] = {
    "train ", "write ", "buy ", "install ", "introduce ", "hold ", "organise ", "organize ", "create ", "update ", "review ", "implement ", "carry out ", "conduct ", NULL
  };
  g_autofree char *lower = g_utf8_strdown (title, -1);

  for (guint i = 0; verbs[i]; i++)
    if (g_str_has_prefix (lower, verbs[i]))
      return TRUE;

  return FALSE;
}

void
mun_objective_check_what (MunWizardRun *run,
                          GPtrArray *issues)
{
  g_autoptr(GPtrArray) objectives = mun_wizard_run_lines (run, "what");
  g_autoptr(MunRecord) policy = approved_policy (run);
  MunRecord *organisation = mun_wizard_run_get_subject (run);

  if (objectives->len == 0)
    mun_stop (issues, organisation, -1, _("Enter at least one objective. Three to ten are a good number."));
  else if (objectives->len < 3)
    mun_warn (issues, organisation, -1, _("Three to ten objectives are a good number; there are fewer."));
  else if (objectives->len > 10)
    mun_warn (issues, organisation, -1, _("There are %u objectives. With more than ten nobody remembers them: keep those that matter."), objectives->len);
  if (!policy)
    mun_warn (issues, organisation, -1, _("No policy is approved yet. Each objective has to point to it before it can be approved."));

  for (guint i = 0; i < objectives->len; i++)
    {
      MunRecord *objective = g_ptr_array_index (objectives, i);

      if (mun_record_is (objective, OBJECTIVE_STATUS, "draft") && is_activity (mun_record_get_title (objective)))
        mun_warn (issues, objective, OBJECTIVE_TITLE, _("“%s” is something you do. Say what will be better when it is done; the doing comes under Steps."),
                  mun_record_get_title (objective));
    }
}

void
mun_objective_check_level (MunWizardRun *run,
                           GPtrArray *issues)
{
  g_autoptr(GPtrArray) objectives = mun_wizard_run_lines (run, "level");
  gboolean below = FALSE;

  for (guint i = 0; i < objectives->len; i++)
    {
      MunRecord *objective = g_ptr_array_index (objectives, i);
      const char *level = mun_record_get (objective, OBJECTIVE_LEVEL);

      below |= *level && !g_str_equal (level, "organisation");
      if ((g_str_equal (level, "site") && !mun_record_is_set (objective, OBJECTIVE_SITE))
          || (g_str_equal (level, "process") && !mun_record_is_set (objective, OBJECTIVE_PROCESS))
          || (g_str_equal (level, "department") && !mun_record_is_set (objective, OBJECTIVE_DEPARTMENT)))
        mun_warn (issues, objective, OBJECTIVE_LEVEL, _("“%s”: say for which site, process or department."), mun_record_get_title (objective));
    }

  if (objectives->len > 0 && !below)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("All objectives stand at the top. The standard wants some where the work is done: a site, a department, a process."));
}

/* Measuring ---------------------------------------------------------------------------------------------------------------- */

/* The latest value of what is measured already. */
void
mun_objective_prefill_measure (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) objectives = mun_objective_list_objectives (run);

  for (guint i = 0; i < objectives->len; i++)
    {
      MunRecord *objective = g_ptr_array_index (objectives, i);
      g_autoptr(MunRecord) item = NULL;
      g_autoptr(GPtrArray) values = NULL;

      if (!mun_record_is (objective, OBJECTIVE_STATUS, "draft") || !mun_record_is_set (objective, OBJECTIVE_MEASURE))
        continue;
      item = mun_workspace_find_first (workspace, &mun_monitoring_item_spec, MONITORING_ITEM_TITLE, MUN_IS, mun_record_get (objective, OBJECTIVE_MEASURE), -1);
      if (!item)
        continue;
      mun_wizard_run_prefill (run, objective, OBJECTIVE_UNIT, mun_record_get (item, MONITORING_ITEM_UNIT), _("From monitoring"));
      values = mun_workspace_find (workspace, &mun_measurement_spec, MEASUREMENT_ITEM, MUN_IS, mun_record_get_id (item), MEASUREMENT_VALUE, MUN_SET, NULL, -1);
      if (values->len > 0)
        mun_wizard_run_prefill (run, objective, OBJECTIVE_BASELINE, mun_record_get (g_ptr_array_index (values, values->len - 1), MEASUREMENT_VALUE),
                                _("Latest value from monitoring"));
    }
}

char *
mun_objective_hint_measure (MunWizardRun *run,
                            MunRecord *objective)
{
  double baseline = mun_record_get_number (objective, OBJECTIVE_BASELINE, 0), target = mun_record_get_number (objective, OBJECTIVE_TARGET, 0);

  if (!mun_record_is_set (objective, OBJECTIVE_BASELINE) || !mun_record_is_set (objective, OBJECTIVE_TARGET))
    return g_strdup (_("Where are you today, and where do you want to be?"));

  return g_strdup_printf (_("From %1$g to %2$g %3$s."), baseline, target, mun_record_get (objective, OBJECTIVE_UNIT));
}

static void
check_numbers (MunRecord *objective,
               GPtrArray *issues)
{
  double baseline = mun_record_get_number (objective, OBJECTIVE_BASELINE, 0), target = mun_record_get_number (objective, OBJECTIVE_TARGET, 0);
  const char *title = mun_record_get_title (objective);

  if (!mun_record_is_set (objective, OBJECTIVE_MEASURE))
    mun_stop (issues, objective, OBJECTIVE_MEASURE, _("“%s”: what will you count or measure?"), title);
  if (!mun_record_is_set (objective, OBJECTIVE_TARGET))
    mun_stop (issues, objective, OBJECTIVE_TARGET, _("“%s” has no number to reach. “Better” is not one."), title);
  if (!mun_record_is_set (objective, OBJECTIVE_BASELINE))
    mun_warn (issues, objective, OBJECTIVE_BASELINE, _("“%s”: where do you stand today? Without it nobody sees the way."), title);
  else if (mun_record_is_set (objective, OBJECTIVE_TARGET))
    {
      gboolean up = mun_record_is (objective, OBJECTIVE_DIRECTION, "up"), down = mun_record_is (objective, OBJECTIVE_DIRECTION, "down");

      if (fabs (target - baseline) < 1e-9)
        mun_stop (issues, objective, OBJECTIVE_TARGET, _("“%s”: the target is where you stand today."), title);
      else if ((up && baseline > target) || (down && baseline < target))
        mun_stop (issues, objective, OBJECTIVE_TARGET, _("“%s”: today’s value is beyond the target already."), title);
    }
}

void
mun_objective_check_measure (MunWizardRun *run,
                             GPtrArray *issues)
{
  g_autoptr(GPtrArray) objectives = mun_wizard_run_lines (run, "measure");

  for (guint i = 0; i < objectives->len; i++)
    {
      MunRecord *objective = g_ptr_array_index (objectives, i);

      if (!mun_record_is (objective, OBJECTIVE_STATUS, "draft"))
        continue;
      if (!mun_record_is (objective, OBJECTIVE_MEASURABLE, "0"))
        check_numbers (objective, issues);
      else if (!mun_record_is_set (objective, OBJECTIVE_WHY_NOT_MEASURABLE))
        mun_stop (issues, objective, OBJECTIVE_WHY_NOT_MEASURABLE, _("“%s”: why can it not be measured?"), mun_record_get_title (objective));
    }
}

/* Dates and owners ------------------------------------------------------------------------------------------------------------ */

static void
check_year_end (MunWizardRun *run,
                GPtrArray    *objectives,
                GPtrArray    *issues)
{
  guint at_end = 0;

  for (guint i = 0; i < objectives->len; i++)
    at_end += g_str_has_suffix (mun_record_get (g_ptr_array_index (objectives, i), OBJECTIVE_DUE_ON), "-12-31");

  if (objectives->len >= 3 && at_end == objectives->len)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("All objectives end on 31 December. Then everything is late in the same week: spread them over the year."));
}

void
mun_objective_check_when (MunWizardRun *run,
                          GPtrArray *issues)
{
  g_autoptr(GPtrArray) objectives = mun_wizard_run_lines (run, "when");
  g_autoptr(GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run));

  for (guint i = 0; i < objectives->len; i++)
    {
      MunRecord *objective = g_ptr_array_index (objectives, i);
      const char *owner = mun_record_get (objective, OBJECTIVE_OWNER), *due = mun_record_get (objective, OBJECTIVE_DUE_ON);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (owners, owner)) + 1;

      if (mun_record_is (objective, OBJECTIVE_STATUS, "draft") && *due && strcmp (due, today) < 0)
        mun_warn (issues, objective, OBJECTIVE_DUE_ON, _("“%s”: the end lies in the past."), mun_record_get_title (objective));
      if (!*owner)
        continue;
      g_hash_table_insert (owners, (gpointer) owner, GUINT_TO_POINTER (n));
      if (n == 4)
        {
          g_autofree char *name = mun_workspace_title (mun_wizard_run_get_workspace (run), &mun_person_spec, owner);

          mun_warn (issues, objective, OBJECTIVE_OWNER, _("%s answers for more than three objectives. Spread them over more shoulders."), name);
        }
    }

  check_year_end (run, objectives, issues);
}

void
mun_objective_check_ways (MunWizardRun *run,
                          GPtrArray *issues)
{
  g_autoptr(GPtrArray) objectives = mun_wizard_run_lines (run, "ways");

  for (guint i = 0; i < objectives->len; i++)
    {
      MunRecord *objective = g_ptr_array_index (objectives, i);
      const char *options = mun_record_get (objective, OBJECTIVE_OPTIONS_CONSIDERED);

      if (mun_record_is (objective, OBJECTIVE_STATUS, "draft") && *options && mun_text_word_count (options) < 3)
        mun_warn (issues, objective, OBJECTIVE_OPTIONS_CONSIDERED, _("“%s”: name at least two ways, and why you chose this one."), mun_record_get_title (objective));
    }
}

/* Steps ------------------------------------------------------------------------------------------------------------------------ */

GPtrArray *
mun_objective_list_steps (MunWizardRun *run)
{
  g_autoptr(GPtrArray) objectives = mun_objective_list_objectives (run);
  GPtrArray *all = mun_wizard_list ();

  for (guint i = 0; i < objectives->len; i++)
    {
      g_autoptr(GPtrArray) steps = mun_workspace_children (mun_wizard_run_get_workspace (run), g_ptr_array_index (objectives, i), &mun_objective_plan_spec);

      for (guint j = 0; j < steps->len; j++)
        g_ptr_array_add (all, g_object_ref (g_ptr_array_index (steps, j)));
    }

  return all;
}

MunRecord *
mun_objective_add_step (MunWizardRun *run,
                        MunRecord *above)
{
  MunRecord *step = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_objective_plan_spec);
  g_autoptr(GPtrArray) steps = mun_wizard_run_lines (run, "steps");
  gint64 seq = 0;

  if (!above)
    return step;

  for (guint i = 0; i < steps->len; i++)
    if (mun_record_is (g_ptr_array_index (steps, i), OBJECTIVE_PLAN_OBJECTIVE, mun_record_get_id (above)))
      seq = MAX (seq, mun_record_get_int (g_ptr_array_index (steps, i), OBJECTIVE_PLAN_SEQ, 0));
  mun_record_set (step, OBJECTIVE_PLAN_OBJECTIVE, mun_record_get_id (above));
  mun_record_set_int (step, OBJECTIVE_PLAN_SEQ, seq + 1);
  mun_record_set (step, OBJECTIVE_PLAN_RESPONSIBLE, mun_record_get (above, OBJECTIVE_OWNER));
  mun_record_set (step, OBJECTIVE_PLAN_DUE_ON, mun_record_get (above, OBJECTIVE_DUE_ON));
  return step;
}

static guint
check_steps_of (MunRecord *objective,
                GPtrArray *steps,
                GPtrArray *issues)
{
  const char *end = mun_record_get (objective, OBJECTIVE_DUE_ON);
  guint n = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      MunRecord *step = g_ptr_array_index (steps, i);
      const char *due = mun_record_get (step, OBJECTIVE_PLAN_DUE_ON);

      if (!mun_record_is (step, OBJECTIVE_PLAN_OBJECTIVE, mun_record_get_id (objective)) || mun_record_is (step, OBJECTIVE_PLAN_STATUS, "cancelled"))
        continue;
      n++;
      if (*end && *due && strcmp (due, end) > 0)
        mun_warn (issues, step, OBJECTIVE_PLAN_DUE_ON, _("“%1$s” ends after its objective “%2$s”."), mun_record_get_title (step), mun_record_get_title (objective));
    }

  return n;
}

void
mun_objective_check_steps (MunWizardRun *run,
                           GPtrArray *issues)
{
  g_autoptr(GPtrArray) objectives = mun_objective_list_objectives (run);
  g_autoptr(GPtrArray) steps = mun_wizard_run_lines (run, "steps");

  for (guint i = 0; i < objectives->len; i++)
    {
      MunRecord *objective = g_ptr_array_index (objectives, i);

      if (check_steps_of (objective, steps, issues) == 0 && mun_record_is (objective, OBJECTIVE_STATUS, "draft"))
        mun_stop (issues, objective, -1, _("No step leads to “%s”. What is the first thing somebody will do?"), mun_record_get_title (objective));
    }
}

/* Feasible and told --------------------------------------------------------------------------------------------------------------- */

/* What was decided to be given for the objectives. */
char *
mun_objective_show_means (MunWizardRun *run)
{
  g_autoptr(GPtrArray) steps = mun_wizard_run_lines (run, "steps");
  g_autoptr(GPtrArray) means = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_resource_spec, RESOURCE_OBJECTIVES, MUN_SET, NULL, -1);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    if (mun_record_is_set (g_ptr_array_index (steps, i), OBJECTIVE_PLAN_RESOURCES))
      g_string_append_printf (text, "%s%s: %s", text->len ? "\n" : _("Needed by the steps:\n"), mun_record_get_title (g_ptr_array_index (steps, i)),
                              mun_record_get (g_ptr_array_index (steps, i), OBJECTIVE_PLAN_RESOURCES));
  for (guint i = 0; i < means->len; i++)
    g_string_append_printf (text, _("\nDecided: %1$s, %2$s"), mun_record_get_title (g_ptr_array_index (means, i)),
                            mun_record_get (g_ptr_array_index (means, i), RESOURCE_PROVIDED));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
mun_objective_check_feasible (MunWizardRun *run,
                              GPtrArray *issues)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) objectives = mun_wizard_run_lines (run, "feasible");
  const char *person = mun_workspace_get_person (workspace);

  for (guint i = 0; i < objectives->len; i++)
    {
      MunRecord *objective = g_ptr_array_index (objectives, i);

      if (mun_record_is (objective, OBJECTIVE_STATUS, "draft") && !mun_record_is_set (objective, OBJECTIVE_VIABILITY_CHECKED_ON))
        mun_warn (issues, objective, OBJECTIVE_VIABILITY_CHECKED_ON, _("“%s”: top management has not said yet that it can be done. Until then it stays a draft."),
                  mun_record_get_title (objective));
      else if (mun_record_is_changed (objective, OBJECTIVE_VIABILITY_CHECKED_ON) && person && !mun_wizard_is_top (run, person))
        mun_warn (issues, objective, OBJECTIVE_VIABILITY_CHECKED_ON, _("“%s”: whether money and people are there is for top management to say."),
                  mun_record_get_title (objective));
    }
}

void
mun_objective_check_told (MunWizardRun *run,
                          GPtrArray *issues)
{
  g_autoptr(GPtrArray) objectives = mun_wizard_run_lines (run, "tell");

  for (guint i = 0; i < objectives->len; i++)
    {
      MunRecord *objective = g_ptr_array_index (objectives, i);

      if (!mun_record_is_set (objective, OBJECTIVE_COMMUNICATED_TO))
        mun_warn (issues, objective, OBJECTIVE_COMMUNICATED_TO, _("“%s”: whom will you tell? Those who shall reach it must know it."), mun_record_get_title (objective));
    }
}
