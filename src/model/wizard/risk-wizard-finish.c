/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/risk-wizard-private.h"

#include <glib/gi18n.h>

/* The picture at the end --------------------------------------------------------------------------------------------- */

static void
show_bands (MunCriteria *criteria,
            GPtrArray   *risks,
            GString     *text)
{
  g_autoptr(GPtrArray) lines = mun_portfolio_new (criteria, risks, MUN_PORTFOLIO_BAND);

  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u risk.", "%u risks.", risks->len), risks->len);
  for (guint i = lines->len; i > 0; i--)
    {
      MunPortfolioLine *line = g_ptr_array_index (lines, i - 1);

      if (line->count > 0)
        /* Translators: name of a band, or nothing for "not scored"; then the number of risks in it */
        g_string_append_printf (text, _("\n%1$s: %2$u"), *line->key ? _(line->key) : _("not scored"), line->count);
    }
}

static void
show_top (GPtrArray *risks,
          GString   *text)
{
  g_ptr_array_sort (risks, mun_risk_compare);
  if (risks->len > 0)
    g_string_append (text, _("\nThe biggest:"));
  for (guint i = 0; i < MIN (risks->len, 10); i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);

      g_string_append_printf (text, "\n%u. %s", i + 1, mun_record_get_title (risk));
      if (mun_record_is_set (risk, RISK_CURRENT_SCORE))
        g_string_append_printf (text, " (%s)", mun_record_get (risk, RISK_CURRENT_SCORE));
    }
}

static void
show_empty_sources (MunWizardRun *run,
                    GString      *text)
{
  for (char source = 'a'; source <= 'f'; source++)
    {
      char page[] = "source-?";
      g_autoptr(GPtrArray) risks = NULL;

      page[sizeof page - 2] = source;
      risks = mun_wizard_run_lines (run, page);
      if (risks->len == 0)
        /* Translators: the step of a page, e.g. “World around” */
        g_string_append_printf (text, _("\nNo risk under “%s”."), _(mun_risk_wizard.pages[mun_wizard_run_page_index (run, page)].step));
    }
}

char *
mun_risk_show_review (MunWizardRun *run)
{
  g_autoptr(GPtrArray) risks = mun_risk_list (run);
  g_autoptr(MunCriteria) criteria = mun_risk_criteria (run);
  g_autoptr(GString) text = g_string_new (NULL);

  show_bands (criteria, risks, text);
  show_top (risks, text);
  show_empty_sources (run, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Finishing ------------------------------------------------------------------------------------------------------------- */

static gboolean
walk (MunWizardRun        *run,
      MunRecord           *record,
      const char * const  *states,
      GError             **error)
{
  for (guint i = 0; states[i]; i++)
    if (!mun_wizard_move (run, record, states[i], error))
      return FALSE;

  return TRUE;
}

gboolean
mun_risk_finish_treatments (MunWizardRun *run,
                            GPtrArray    *made,
                            GError      **error)
{
  g_autoptr(GPtrArray) treatments = mun_risk_list_treatments (run);

  for (guint i = 0; i < treatments->len; i++)
    {
      MunRecord *treatment = g_ptr_array_index (treatments, i);

      if (!mun_record_is (treatment, TREATMENT_STATUS, "proposed"))
        continue;
      g_ptr_array_add (made, g_object_ref (treatment));
      if (!mun_wizard_move (run, treatment, "approved", error))
        return FALSE;
    }

  return TRUE;
}

gboolean
mun_risk_finish_one (MunWizardRun *run,
                     MunRecord    *risk,
                     GPtrArray    *made,
                     GError      **error)
{
  static const char * const steps[] = { "identified", "analysed", "evaluated", NULL };
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *round = mun_wizard_run_get_subject (run);
  gboolean rest_accepted = mun_record_is_set (risk, RISK_ACCEPTED_BY);
  gboolean tolerated = mun_record_is (risk, RISK_DECISION, "tolerate");

  mun_record_set (risk, RISK_LAST_REVIEWED_ON, mun_workspace_get_today (workspace));
  if (round != risk)
    mun_record_set (risk, RISK_ASSESSMENT, mun_record_get_id (round));
  g_ptr_array_add (made, g_object_ref (risk));
  if (!mun_workspace_save (workspace, risk, NULL, error))
    return FALSE;

  /* A risk in treatment stays there when it was only looked at again. */
  if (!mun_record_is (risk, RISK_STATUS, "in_treatment") && !mun_record_is (risk, RISK_STATUS, "accepted") && !walk (run, risk, steps, error))
    return FALSE;
  if (tolerated)
    return !rest_accepted || mun_wizard_move (run, risk, "accepted", error);

  return mun_wizard_move (run, risk, "in_treatment", error);
}

static gboolean
finish_criteria (MunWizardRun *run,
                 GPtrArray    *made,
                 GError      **error)
{
  static const MunWizardDocument document = { "D-risk-method", N_("Risk method and criteria"), "procedure", "internal", 6 };
  g_autoptr(GPtrArray) criteria = mun_risk_list_criteria (run);

  for (guint i = 0; i < criteria->len; i++)
    {
      MunRecord *record = g_ptr_array_index (criteria, i);

      if (!mun_record_is (record, RISK_CRITERIA_STATUS, "draft"))
        continue;
      g_ptr_array_add (made, g_object_ref (record));
      if (!mun_wizard_submit (run, record, error))
        return FALSE;
    }

  return mun_wizard_document (run, mun_wizard_run_get_subject (run), -1, &document, made, error);
}

gboolean
mun_risk_finish (MunWizardRun *run,
                 GPtrArray    *made,
                 GError      **error)
{
  static const MunWizardDocument document = { "D-risk-register", N_("Risk register and treatment plan"), "report", "confidential", 10 };
  static const char * const steps[] = { "in_progress", "completed", "approved", NULL };
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) risks = mun_risk_list (run);

  g_ptr_array_add (made, g_object_ref (round));
  if (!finish_criteria (run, made, error) || !mun_risk_finish_treatments (run, made, error) || !mun_wizard_confirm (run, "chance-steps", "approved", error))
    return FALSE;

  for (guint i = 0; i < risks->len; i++)
    if (!mun_risk_finish_one (run, g_ptr_array_index (risks, i), made, error))
      return FALSE;

  return walk (run, round, steps, error)
         && mun_wizard_document (run, round, -1, &document, made, error);
}
