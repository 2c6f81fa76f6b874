/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/risk-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"

/* Describing ------------------------------------------------------------------------------------------------------ */

/* Who answers for the process or the place answers for its risk. */
/* Where one person is the whole firm, nobody has to choose. */
static char *
find_only_person (MunWorkspace *workspace)
{
  g_autoptr(GPtrArray) people = mun_workspace_find (workspace, &mun_person_spec, PERSON_ACTIVE, MUN_IS_NOT, "0", -1);

  return g_strdup (people->len == 1 ? mun_record_get_id (g_ptr_array_index (people, 0)) : "");
}

void
mun_risk_prefill_describe (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) risks = mun_risk_list (run);
  g_autofree char *only = find_only_person (workspace);

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);
      g_autoptr(MunRecord) process = mun_workspace_get (workspace, &mun_business_process_spec, mun_record_get (risk, RISK_PROCESS), NULL);
      g_autoptr(MunRecord) site = mun_workspace_get (workspace, &mun_site_spec, mun_record_get (risk, RISK_SITE), NULL);

      if (process)
        mun_wizard_run_prefill (run, risk, RISK_OWNER, mun_record_get (process, BUSINESS_PROCESS_OWNER), _("Owner of the process"));
      else if (site)
        mun_wizard_run_prefill (run, risk, RISK_OWNER, mun_record_get (site, SITE_SITE_OWNER), _("In charge of the site"));
      mun_wizard_run_prefill (run, risk, RISK_OWNER, only, _("The only person in this file so far"));
    }
}

static void
check_one_owner (MunWizardRun *run,
                 GPtrArray    *risks,
                 GPtrArray    *issues)
{
  const char *owner = risks->len > 0 ? mun_record_get (g_ptr_array_index (risks, 0), RISK_OWNER) : "";
  g_autofree char *name = NULL;

  if (risks->len < 3 || !*owner)
    return;
  for (guint i = 1; i < risks->len; i++)
    if (!mun_record_is (g_ptr_array_index (risks, i), RISK_OWNER, owner))
      return;

  name = mun_workspace_title (mun_wizard_run_get_workspace (run), &mun_person_spec, owner);
  mun_warn (issues, mun_wizard_run_get_subject (run), -1,
            _("%s owns every risk. A risk belongs to whoever leads the work where it happens, not to the person who keeps the list."), name);
}

void
mun_risk_check_describe (MunWizardRun *run,
                         GPtrArray    *issues)
{
  g_autoptr(GPtrArray) risks = mun_risk_list_asked (run, "describe");

  if (risks->len == 0)
    mun_stop (issues, mun_wizard_run_get_subject (run), -1, _("No risk is entered yet. Go back to the six sources."));

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);

      /* A consultant leaves, the risk stays. */
      if (mun_wizard_is_outsider (run, mun_record_get (risk, RISK_OWNER)))
        mun_stop (issues, risk, RISK_OWNER, _("“%s”: a person from outside cannot own your risk. Choose somebody of your own."), mun_record_get_title (risk));
      if (mun_record_is (risk, RISK_CAUSE, mun_record_get (risk, RISK_EVENT)) && mun_record_is_set (risk, RISK_CAUSE))
        mun_warn (issues, risk, RISK_EVENT, _("“%s”: cause and event say the same. Why could it happen, and what happens?"), mun_record_get_title (risk));
    }
  check_one_owner (run, risks, issues);
}

/* Scores ------------------------------------------------------------------------------------------------------------ */

static char *
say_score (MunWizardRun *run,
           MunRecord    *risk,
           int           likelihood,
           int           impact)
{
  g_autoptr(MunCriteria) criteria = mun_risk_criteria (run);
  int score = mun_score ((int) mun_record_get_int (risk, likelihood, 0), (int) mun_record_get_int (risk, impact, 0));
  const MunBand *band = mun_criteria_band (criteria, score);
  g_autofree char *action = NULL;

  if (score == 0)
    return g_strdup (_("Not scored yet."));
  if (!band)
    return g_strdup_printf (_("Score %d."), score);

  action = mun_risk_without_stop (_(band->action));
  /* Translators: "Score 12, high: plan within three months." */
  return g_strdup_printf (_("Score %1$d, %2$s: %3$s."), score, _(band->label), action);
}

char *
mun_risk_hint_inherent (MunWizardRun *run,
                        MunRecord    *risk)
{
  return say_score (run, risk, RISK_INHERENT_LIKELIHOOD, RISK_INHERENT_IMPACT);
}

static void
check_scored (MunWizardRun *run,
              const char   *page,
              int           likelihood,
              int           impact,
              GPtrArray    *issues)
{
  g_autoptr(GPtrArray) risks = mun_risk_list_asked (run, page);
  g_autoptr(MunCriteria) criteria = mun_risk_criteria (run);

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);

      if (!mun_record_is_set (risk, likelihood))
        mun_stop (issues, risk, likelihood, _("“%s”: say how often it may happen."), mun_record_get_title (risk));
      else if (mun_record_get_int (risk, likelihood, 0) > criteria->likelihood_levels)
        mun_stop (issues, risk, likelihood, _("“%s”: your scale ends at %d."), mun_record_get_title (risk), criteria->likelihood_levels);
      if (!mun_record_is_set (risk, impact))
        mun_stop (issues, risk, impact, _("“%s”: say how bad it would be."), mun_record_get_title (risk));
      else if (mun_record_get_int (risk, impact, 0) > criteria->impact_levels)
        mun_stop (issues, risk, impact, _("“%s”: your scale ends at %d."), mun_record_get_title (risk), criteria->impact_levels);
    }
}

/* All dots of the matrix in one colour: then it ranks nothing. */
static void
check_bands_used (MunWizardRun *run,
                  const char   *page,
                  int           likelihood,
                  int           impact,
                  GPtrArray    *issues)
{
  g_autoptr(GPtrArray) risks = mun_risk_list_asked (run, page);
  g_autoptr(MunCriteria) criteria = mun_risk_criteria (run);
  const MunBand *first = NULL;

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);
      const MunBand *band = mun_criteria_band (criteria, mun_score ((int) mun_record_get_int (risk, likelihood, 0), (int) mun_record_get_int (risk, impact, 0)));

      if (!band || (first && band != first))
        return;
      first = band;
    }

  if (risks->len >= 5)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1,
              _("All risks stand in the band “%s”. Compare them with each other: which one would you mend first if you could mend only one?"), _(first->label));
}

void
mun_risk_check_inherent (MunWizardRun *run,
                         GPtrArray    *issues)
{
  check_scored (run, "inherent", RISK_INHERENT_LIKELIHOOD, RISK_INHERENT_IMPACT, issues);
  check_bands_used (run, "inherent", RISK_INHERENT_LIKELIHOOD, RISK_INHERENT_IMPACT, issues);
}

/* Measures in place ---------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_risk_list_measures (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_control_spec, CONTROL_STATUS, MUN_IS_NOT, "retired", -1);
}

MunRecord *
mun_risk_add_measure (MunWizardRun *run,
                      MunRecord    *above)
{
  return mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_control_spec);
}

/* Whether a threat of the library that was taken in names this control. */
static gboolean
is_named_by_risk (MunWizardRun            *run,
                  GPtrArray               *risks,
                  const MunLibraryControl *control)
{
  guint n = 0;
  const MunLibraryThreat * const *threats = mun_library_get_threats (mun_wizard_library (run), &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < threats[i]->n_controls; j++)
      {
        if (threats[i]->controls[j] != control)
          continue;
        for (guint k = 0; k < risks->len; k++)
          if (mun_record_is (g_ptr_array_index (risks, k), RISK_TITLE, mun_catalogue_text (threats[i]->title, NULL)))
            return TRUE;
      }

  return FALSE;
}

static gboolean
has_control (GPtrArray  *controls,
             const char *title)
{
  for (guint i = 0; i < controls->len; i++)
    if (mun_record_is (g_ptr_array_index (controls, i), CONTROL_TITLE, title))
      return TRUE;

  return FALSE;
}

GPtrArray *
mun_risk_suggest_measures (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  MunLibrary *library = mun_wizard_library (run);
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, "measures");
  g_autoptr(GPtrArray) risks = mun_risk_list (run);
  guint n = 0;
  const MunLibraryControl * const *controls = library ? mun_library_get_controls (library, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *title = mun_catalogue_text (controls[i]->title, NULL);
      MunSuggestion *suggestion = mun_suggestion_new (controls[i]->id, title, mun_catalogue_text (controls[i]->description, NULL), _("Library of controls"));

      suggestion->taken = has_control (present, title);
      suggestion->advised = !suggestion->taken && is_named_by_risk (run, risks, controls[i]);
      g_ptr_array_add (suggestions, suggestion);
    }

  return suggestions;
}

MunRecord *
mun_risk_accept_measure (MunWizardRun        *run,
                         const MunSuggestion *suggestion,
                         GError             **error)
{
  MunLibrary *library = mun_wizard_library (run);
  const MunLibraryControl *control = library ? mun_library_find_control (library, suggestion->id) : NULL;
  MunRecord *record = mun_risk_add_measure (run, NULL);

  mun_record_set (record, CONTROL_TITLE, suggestion->title);
  mun_record_set (record, CONTROL_DESCRIPTION, suggestion->text);
  if (control)
    {
      mun_record_set (record, CONTROL_KIND, control->kind);
      mun_record_set (record, CONTROL_FUNCTION, control->function);
    }
  return record;
}

char *
mun_risk_hint_measure (MunWizardRun *run,
                       MunRecord    *control)
{
  if (mun_record_is (control, CONTROL_STATUS, "weak"))
    return g_strdup (_("Weak: it counts only in part."));
  if (mun_record_is (control, CONTROL_STATUS, "in_use"))
    return g_strdup (_("In use: it counts for today’s score."));

  return g_strdup (_("It counts for today’s score once its state is “in use”."));
}

char *
mun_risk_hint_controls (MunWizardRun *run,
                        MunRecord    *risk)
{
  g_autoptr(GPtrArray) controls = mun_workspace_linked (mun_wizard_run_get_workspace (run), risk, RISK_CONTROLS);
  guint working = 0, weak = 0;

  for (guint i = 0; i < controls->len; i++)
    {
      working += mun_record_is (g_ptr_array_index (controls, i), CONTROL_STATUS, "in_use");
      weak += mun_record_is (g_ptr_array_index (controls, i), CONTROL_STATUS, "weak");
    }

  if (weak > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u control is weak. Do not count on it.", "%u controls are weak. Do not count on them.", weak), weak);
  if (working == 0)
    return g_strdup (_("Nothing in use protects against this today. The score stays as it is without controls."));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u control in use.", "%u controls in use.", working), working);
}

/* Today ------------------------------------------------------------------------------------------------------------------ */

/* Without a control nothing is different today. */
void
mun_risk_prefill_current (MunWizardRun *run)
{
  g_autoptr(GPtrArray) risks = mun_risk_list (run);

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);

      if (mun_record_is_set (risk, RISK_CONTROLS))
        continue;
      mun_wizard_run_prefill (run, risk, RISK_CURRENT_LIKELIHOOD, mun_record_get (risk, RISK_INHERENT_LIKELIHOOD), _("As without controls: none is linked"));
      mun_wizard_run_prefill (run, risk, RISK_CURRENT_IMPACT, mun_record_get (risk, RISK_INHERENT_IMPACT), _("As without controls: none is linked"));
    }
}

char *
mun_risk_hint_current (MunWizardRun *run,
                       MunRecord    *risk)
{
  g_autofree char *score = say_score (run, risk, RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT);
  g_autofree char *controls = mun_risk_hint_controls (run, risk);

  return g_strdup_printf ("%s %s", score, controls);
}

/* Counted in use here so that the page can say it before the rule refuses to save. */
static gboolean
has_working_control (MunWizardRun *run,
                     MunRecord    *risk)
{
  g_autoptr(GPtrArray) controls = mun_workspace_linked (mun_wizard_run_get_workspace (run), risk, RISK_CONTROLS);

  for (guint i = 0; i < controls->len; i++)
    if (mun_record_is (g_ptr_array_index (controls, i), CONTROL_STATUS, "in_use") || mun_record_is (g_ptr_array_index (controls, i), CONTROL_STATUS, "weak"))
      return TRUE;

  return FALSE;
}

void
mun_risk_check_current (MunWizardRun *run,
                        GPtrArray    *issues)
{
  g_autoptr(GPtrArray) risks = mun_risk_list_asked (run, "current");

  check_scored (run, "current", RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT, issues);
  check_bands_used (run, "current", RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT, issues);

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);
      int inherent = mun_score ((int) mun_record_get_int (risk, RISK_INHERENT_LIKELIHOOD, 0), (int) mun_record_get_int (risk, RISK_INHERENT_IMPACT, 0));
      int current = mun_score ((int) mun_record_get_int (risk, RISK_CURRENT_LIKELIHOOD, 0), (int) mun_record_get_int (risk, RISK_CURRENT_IMPACT, 0));

      if (current > inherent && inherent > 0)
        mun_warn (issues, risk, RISK_CURRENT_LIKELIHOOD, _("“%s” scores higher today than without controls. One of the two cannot be right."), mun_record_get_title (risk));
      if (current > 0 && current < inherent && !has_working_control (run, risk) && !mun_record_is (risk, RISK_KIND, "system"))
        mun_stop (issues, risk, RISK_CURRENT_LIKELIHOOD, _("“%s” scores lower today than without controls, but no control in use is linked to it."), mun_record_get_title (risk));
    }
}

/* Deciding ---------------------------------------------------------------------------------------------------------------- */

static int
compare_current (gconstpointer a,
                 gconstpointer b)
{
  MunRecord *first = *(MunRecord * const *) a, *second = *(MunRecord * const *) b;
  gint64 left = mun_record_get_int (first, RISK_CURRENT_SCORE, 0), right = mun_record_get_int (second, RISK_CURRENT_SCORE, 0);

  if (left != right)
    return right > left ? 1 : -1;

  return mun_record_get_yes (second, RISK_LIFE_SAFETY) - mun_record_get_yes (first, RISK_LIFE_SAFETY);
}

static void
prefill_decision (MunWizardRun *run,
                  MunCriteria  *criteria,
                  MunRecord    *risk,
                  guint         rank)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  int score = (int) mun_record_get_int (risk, RISK_CURRENT_SCORE, 0);
  g_autofree char *due = mun_date_add_months (mun_workspace_get_today (workspace), mun_criteria_review_months (criteria, score));
  g_autofree char *priority = g_strdup_printf ("%u", rank);
  gboolean stays = score > 0 && score <= criteria->appetite
                   && mun_life_rule (mun_record_get_yes (risk, RISK_LIFE_SAFETY), (int) mun_record_get_int (risk, RISK_CURRENT_LIKELIHOOD, 0));

  if (score == 0)
    return;
  /* "Undecided" is how a new risk starts, not an answer. */
  if (mun_record_is (risk, RISK_DECISION, "undecided") && !mun_record_is_set (risk, RISK_PRIORITY))
    mun_record_set (risk, RISK_DECISION, "");
  mun_wizard_run_prefill (run, risk, RISK_DECISION, stays ? "tolerate" : "treat", stays ? _("Within what may stay") : _("Above what may stay"));
  mun_wizard_run_prefill (run, risk, RISK_DECISION_REASON, stays ? _("Within what may stay") : _("Above what may stay"), _("From score and criteria"));
  mun_wizard_run_prefill (run, risk, RISK_PRIORITY, priority, _("Ranked by today’s score"));
  mun_wizard_run_prefill (run, risk, RISK_REVIEW_DUE, due, _("From the band"));
}

void
mun_risk_prefill_decide (MunWizardRun *run)
{
  g_autoptr(GPtrArray) risks = mun_risk_list (run);
  g_autoptr(GPtrArray) all = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_risk_spec, RISK_STATUS, MUN_IS_NOT, "closed", -1);
  g_autoptr(MunCriteria) criteria = mun_risk_criteria (run);

  /* A few risks take their rank among all. */
  g_ptr_array_sort (all, compare_current);
  for (guint i = 0; i < risks->len; i++)
    {
      guint rank = all->len;

      g_ptr_array_find (all, g_ptr_array_index (risks, i), &rank);
      prefill_decision (run, criteria, g_ptr_array_index (risks, i), rank + 1);
    }
}

char *
mun_risk_hint_decide (MunWizardRun *run,
                      MunRecord    *risk)
{
  g_autoptr(MunCriteria) criteria = mun_risk_criteria (run);
  g_autofree char *score = say_score (run, risk, RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT);
  const MunBand *band = mun_criteria_band (criteria, (int) mun_record_get_int (risk, RISK_CURRENT_SCORE, 0));

  if (!band)
    return g_steal_pointer (&score);

  return g_strdup_printf (_("%1$s It may be accepted by %2$s."), score, _(mun_acceptor_label (band->acceptance)));
}

void
mun_risk_check_decide (MunWizardRun *run,
                       GPtrArray    *issues)
{
  g_autoptr(GPtrArray) risks = mun_risk_list_asked (run, "decide");
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run));

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);
      gboolean life = mun_life_rule (mun_record_get_yes (risk, RISK_LIFE_SAFETY), (int) mun_record_get_int (risk, RISK_CURRENT_LIKELIHOOD, 0));

      if (mun_record_is (risk, RISK_DECISION, "undecided") || !mun_record_is_set (risk, RISK_DECISION))
        mun_stop (issues, risk, RISK_DECISION, _("“%s” is not decided yet."), mun_record_get_title (risk));
      if (mun_record_is (risk, RISK_DECISION, "tolerate") && !life)
        mun_stop (issues, risk, RISK_DECISION, _("“%s” could cost a life and is not among the rarest events. It cannot be tolerated."), mun_record_get_title (risk));
      if (!mun_record_is_set (risk, RISK_DECISION_REASON))
        mun_stop (issues, risk, RISK_DECISION_REASON, _("“%s”: give the reason for the decision in a few words."), mun_record_get_title (risk));
      if (!mun_record_is_set (risk, RISK_REVIEW_DUE))
        mun_stop (issues, risk, RISK_REVIEW_DUE, _("“%s”: when will you look at it again?"), mun_record_get_title (risk));
      else if (strcmp (mun_record_get (risk, RISK_REVIEW_DUE), today) < 0)
        mun_warn (issues, risk, RISK_REVIEW_DUE, _("“%s”: the next look lies in the past."), mun_record_get_title (risk));
    }
}
