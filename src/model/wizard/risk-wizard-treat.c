/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/risk-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/settings.h"

/* Actions ------------------------------------------------------------------------------------------------------------ */

static GPtrArray *
treatments_of (MunWizardRun *run,
               MunRecord    *risk)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_treatment_spec, TREATMENT_RISK, MUN_IS, mun_record_get_id (risk),
                             TREATMENT_STATUS, MUN_IS_NOT, "cancelled", -1);
}

GPtrArray *
mun_risk_list_treatments (MunWizardRun *run)
{
  g_autoptr(GPtrArray) risks = mun_risk_list_treated (run);
  GPtrArray *all = mun_wizard_list ();

  for (guint i = 0; i < risks->len; i++)
    {
      g_autoptr(GPtrArray) some = treatments_of (run, g_ptr_array_index (risks, i));

      for (guint j = 0; j < some->len; j++)
        g_ptr_array_add (all, g_object_ref (g_ptr_array_index (some, j)));
    }

  return all;
}

/* A day for the action that leaves time to see its effect before the next look at the risk. */
static char *
propose_due (MunWizardRun *run,
             MunRecord    *risk)
{
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run));
  const char *review = mun_record_get (risk, RISK_REVIEW_DUE);
  g_autofree char *quarter = mun_date_add_months (today, 3);
  int days = *review ? mun_date_days_between (today, review) : 0;

  if (days > 14 && strcmp (quarter, review) >= 0)
    return mun_date_add_days (today, days * 2 / 3);

  return g_steal_pointer (&quarter);
}

MunRecord *
mun_risk_add_treatment (MunWizardRun *run,
                        MunRecord    *above)
{
  MunRecord *treatment = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_treatment_spec);
  g_autofree char *due = NULL;

  if (!above)
    return treatment;

  due = propose_due (run, above);
  mun_record_set (treatment, TREATMENT_RISK, mun_record_get_id (above));
  mun_record_set (treatment, TREATMENT_OWNER, mun_record_get (above, RISK_OWNER));
  mun_record_set (treatment, TREATMENT_PROCESS, mun_record_get (above, RISK_PROCESS));
  mun_record_set (treatment, TREATMENT_OPTION, mun_record_is (above, RISK_DECISION, "avoid") ? "avoid"
                                               : mun_record_is (above, RISK_DECISION, "share") ? "share" : "reduce_likelihood");
  mun_wizard_run_prefill (run, treatment, TREATMENT_DUE_ON, due, _("Before the next look at the risk"));
  return treatment;
}

static const MunLibraryThreat *
threat_of (MunWizardRun *run,
           MunRecord    *risk)
{
  MunLibrary *library = mun_wizard_library (run);
  guint n = 0;
  const MunLibraryThreat * const *threats = library ? mun_library_get_threats (library, &n) : NULL;

  for (guint i = 0; i < n; i++)
    if (mun_record_is (risk, RISK_TITLE, mun_catalogue_text (threats[i]->title, NULL)))
      return threats[i];

  return NULL;
}

/* What usually helps against the risk and is not in use yet. The id names the risk and the control. */
static void
suggest_for_risk (MunWizardRun *run,
                  MunRecord    *risk,
                  GPtrArray    *suggestions)
{
  const MunLibraryThreat *threat = threat_of (run, risk);
  g_autoptr(GPtrArray) controls = mun_workspace_linked (mun_wizard_run_get_workspace (run), risk, RISK_CONTROLS);
  g_autoptr(GPtrArray) present = treatments_of (run, risk);

  for (guint i = 0; threat && i < threat->n_controls; i++)
    {
      const char *title = mun_catalogue_text (threat->controls[i]->title, NULL);
      g_autofree char *id = g_strdup_printf ("%s %s", mun_record_get_id (risk), threat->controls[i]->id);
      MunSuggestion *suggestion;
      gboolean in_use = FALSE;

      for (guint j = 0; j < controls->len; j++)
        in_use |= mun_record_is (g_ptr_array_index (controls, j), CONTROL_TITLE, title);
      if (in_use)
        continue;
      suggestion = mun_suggestion_new (id, title, mun_catalogue_text (threat->controls[i]->description, NULL), mun_record_get_title (risk));
      for (guint j = 0; j < present->len; j++)
        suggestion->taken |= mun_record_is (g_ptr_array_index (present, j), TREATMENT_TITLE, title);
      suggestion->advised = !suggestion->taken && present->len == 0;
      g_ptr_array_add (suggestions, suggestion);
    }
}

GPtrArray *
mun_risk_suggest_treatments (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) risks = mun_risk_list_treated (run);

  for (guint i = 0; i < risks->len; i++)
    suggest_for_risk (run, g_ptr_array_index (risks, i), suggestions);

  return suggestions;
}

MunRecord *
mun_risk_accept_treatment (MunWizardRun        *run,
                           const MunSuggestion *suggestion,
                           GError             **error)
{
  g_auto(GStrv) parts = g_strsplit (suggestion->id, " ", 2);
  g_autoptr(MunRecord) risk = mun_workspace_get (mun_wizard_run_get_workspace (run), &mun_risk_spec, parts[0], error);
  MunRecord *treatment;

  if (!risk)
    return NULL;

  treatment = mun_risk_add_treatment (run, risk);
  mun_record_set (treatment, TREATMENT_TITLE, suggestion->title);
  mun_record_set (treatment, TREATMENT_DESCRIPTION, suggestion->text);
  return treatment;
}

static gboolean
only_raises_awareness (GPtrArray *treatments)
{
  static const char * const words[] = { "aware", "remind", "sensitis", "sensitiz", "tell staff", "briefing", "poster", "意识", "提醒", NULL };

  for (guint i = 0; i < treatments->len; i++)
    {
      gboolean soft = FALSE;

      for (guint j = 0; words[j]; j++)
        soft |= mun_text_contains (mun_record_get (g_ptr_array_index (treatments, i), TREATMENT_TITLE), words[j]);
      if (!soft)
        return FALSE;
    }

  return treatments->len > 0;
}

static GPtrArray *
lines_of_risk (GPtrArray *treatments,
               MunRecord *risk)
{
  GPtrArray *some = g_ptr_array_new ();

  for (guint i = 0; i < treatments->len; i++)
    if (mun_record_is (g_ptr_array_index (treatments, i), TREATMENT_RISK, mun_record_get_id (risk)))
      g_ptr_array_add (some, g_ptr_array_index (treatments, i));

  return some;
}

static void
check_dates (MunWizardRun *run,
             MunRecord    *risk,
             GPtrArray    *treatments,
             GPtrArray    *issues)
{
  const char *review = mun_record_get (risk, RISK_REVIEW_DUE);

  for (guint i = 0; i < treatments->len; i++)
    {
      MunRecord *treatment = g_ptr_array_index (treatments, i);
      const char *due = mun_record_get (treatment, TREATMENT_DUE_ON);

      if (mun_record_is_set (treatment, TREATMENT_DONE_ON) || !*due)
        continue;
      if (strcmp (due, mun_workspace_get_today (mun_wizard_run_get_workspace (run))) < 0)
        mun_warn (issues, treatment, TREATMENT_DUE_ON, _("“%s”: the date lies in the past."), mun_record_get_title (treatment));
      else if (*review && strcmp (due, review) > 0)
        mun_warn (issues, treatment, TREATMENT_DUE_ON, _("“%s” ends after the next look at its risk, and so nobody can see then whether it worked."),
                  mun_record_get_title (treatment));
    }
}

void
mun_risk_check_treatments (MunWizardRun *run,
                           GPtrArray    *issues)
{
  g_autoptr(GPtrArray) risks = mun_risk_list_treated (run);
  g_autoptr(GPtrArray) treatments = mun_wizard_run_lines (run, "treat");

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);
      g_autoptr(GPtrArray) some = lines_of_risk (treatments, risk);

      if (some->len == 0)
        mun_stop (issues, risk, -1, _("“%s” shall be treated, but no action stands here."), mun_record_get_title (risk));
      if (only_raises_awareness (some))
        mun_warn (issues, risk, -1, _("“%s”: telling people to take care is the weakest of all measures. Add one that works when nobody thinks of it."),
                  mun_record_get_title (risk));
      check_dates (run, risk, some, issues);
    }
}

gboolean
mun_risk_skip_treat (MunWizardRun *run)
{
  g_autoptr(GPtrArray) risks = mun_risk_list_treated (run);

  return mun_wizard_run_visited (run, "decide") && risks->len == 0;
}

/* What is wanted, and what is left ------------------------------------------------------------------------------------- */

char *
mun_risk_hint_target (MunWizardRun *run,
                      MunRecord    *risk)
{
  g_autoptr(MunCriteria) criteria = mun_risk_criteria (run);
  int target = mun_score ((int) mun_record_get_int (risk, RISK_TARGET_LIKELIHOOD, 0), (int) mun_record_get_int (risk, RISK_TARGET_IMPACT, 0));
  int current = (int) mun_record_get_int (risk, RISK_CURRENT_SCORE, 0);

  if (target == 0)
    return g_strdup_printf (_("Today %1$d; up to %2$d may stay."), current, criteria->appetite);
  if (target > criteria->appetite)
    return g_strdup_printf (_("Today %1$d, wanted %2$d: above %3$d, somebody has to accept the rest."), current, target, criteria->appetite);

  return g_strdup_printf (_("Today %1$d, wanted %2$d: %3$d points to go."), current, target, mun_treatment_gap (current, target));
}

void
mun_risk_check_target (MunWizardRun *run,
                       GPtrArray    *issues)
{
  g_autoptr(GPtrArray) risks = mun_risk_list_asked (run, "target");

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);
      int target = mun_score ((int) mun_record_get_int (risk, RISK_TARGET_LIKELIHOOD, 0), (int) mun_record_get_int (risk, RISK_TARGET_IMPACT, 0));
      int current = (int) mun_record_get_int (risk, RISK_CURRENT_SCORE, 0);

      if (target == 0)
        mun_stop (issues, risk, RISK_TARGET_LIKELIHOOD, _("“%s”: where do you want to be when the actions are done?"), mun_record_get_title (risk));
      else if (target == current)
        mun_warn (issues, risk, RISK_TARGET_LIKELIHOOD, _("“%s”: the wanted score is today’s. Then what are the actions for?"), mun_record_get_title (risk));
    }
}

gboolean
mun_risk_skip_accept (MunWizardRun *run)
{
  g_autoptr(GPtrArray) risks = mun_risk_list_to_accept (run);

  return mun_wizard_run_visited (run, "decide") && risks->len == 0;
}

char *
mun_risk_hint_accept (MunWizardRun *run,
                      MunRecord    *risk)
{
  g_autoptr(MunCriteria) criteria = mun_risk_criteria (run);
  int score = (int) mun_record_get_int (risk, RISK_CURRENT_SCORE, 0);
  const MunBand *band = mun_criteria_band (criteria, score);

  return g_strdup_printf (_("Score %1$d today. It may be accepted by %2$s, for %3$d months at most."), score,
                          _(mun_acceptor_label (band ? band->acceptance : MUN_ACCEPT_TOP)),
                          mun_settings_get (mun_wizard_run_get_workspace (run), SETTING_ACCEPTANCE_MONTHS));
}

/* Who may accept and for how long is a rule of the risk itself; here only that it is not forgotten. */
void
mun_risk_check_accept (MunWizardRun *run,
                       GPtrArray    *issues)
{
  g_autoptr(GPtrArray) risks = mun_risk_list_asked (run, "accept");

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);

      if (!mun_record_is_set (risk, RISK_ACCEPTED_BY))
        mun_warn (issues, risk, RISK_ACCEPTED_BY, _("“%s”: nobody has accepted the rest yet. Until then it counts as open."), mun_record_get_title (risk));
      else if (!mun_record_is_set (risk, RISK_ACCEPTED_ON))
        mun_stop (issues, risk, RISK_ACCEPTED_ON, _("“%s”: on which day was it accepted?"), mun_record_get_title (risk));
    }
}

/* Chances ------------------------------------------------------------------------------------------------------------------ */

GPtrArray *
mun_risk_list_chances (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_opportunity_spec,
                             OPPORTUNITY_STATUS, MUN_NOT_IN, "realised\ndropped", -1);
}

MunRecord *
mun_risk_add_chance (MunWizardRun *run,
                     MunRecord    *above)
{
  MunRecord *chance = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_opportunity_spec);

  mun_record_set (chance, OPPORTUNITY_KIND, "security");
  mun_record_set (chance, OPPORTUNITY_DECISION, "undecided");
  return chance;
}

GPtrArray *
mun_risk_suggest_chances (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) issues = mun_workspace_find (workspace, &mun_issue_spec, ISSUE_STATUS, MUN_IS_NOT, "closed",
                                                    ISSUE_EFFECT, MUN_IN, "opportunity\nboth", -1);
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, "chances");

  for (guint i = 0; i < issues->len; i++)
    {
      MunRecord *issue = g_ptr_array_index (issues, i);
      MunSuggestion *suggestion = mun_suggestion_new (mun_record_get_id (issue), mun_record_get_title (issue),
                                                      mun_record_get (issue, ISSUE_EFFECT_ON_RESULTS), mun_record_get_ref (issue));

      for (guint j = 0; j < present->len; j++)
        suggestion->taken |= mun_wizard_links_to (g_ptr_array_index (present, j), OPPORTUNITY_ISSUES, suggestion->id);
      suggestion->advised = !suggestion->taken;
      g_ptr_array_add (suggestions, suggestion);
    }

  return suggestions;
}

MunRecord *
mun_risk_accept_chance (MunWizardRun        *run,
                        const MunSuggestion *suggestion,
                        GError             **error)
{
  MunRecord *chance = mun_risk_add_chance (run, NULL);

  mun_record_set (chance, OPPORTUNITY_TITLE, suggestion->title);
  mun_record_set (chance, OPPORTUNITY_BENEFIT, suggestion->text);
  mun_record_set (chance, OPPORTUNITY_SOURCE, suggestion->source);
  mun_record_add_link (chance, OPPORTUNITY_ISSUES, suggestion->id);
  return chance;
}
