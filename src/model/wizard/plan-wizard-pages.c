/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/plan-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/incident.h"
#include "model/scoring.h"

/* Against what, what for, what is protected, what is needed. */

GPtrArray *
mun_plan_list_risks (MunWizardRun *run,
                     int           field)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  GPtrArray *all;

  if (field != SECURITY_PLAN_RISKS)
    return mun_workspace_find (workspace, &mun_strategy_spec, STRATEGY_STATUS, MUN_NOT_IN, "replaced", -1);
  all = mun_workspace_find (workspace, &mun_risk_spec, RISK_STATUS, MUN_NOT_IN, "closed", -1);
  g_ptr_array_sort (all, mun_risk_compare);
  return all;
}

/* The highest risks that no plan in force answers. */
char *
mun_plan_show_risks (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) risks = mun_plan_list_risks (run, SECURITY_PLAN_RISKS);
  g_autoptr(GString) text = g_string_new (NULL);
  guint shown = 0;

  for (guint i = 0; i < risks->len && shown < 5; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);

      if (!mun_record_is_set (risk, RISK_CURRENT_SCORE)
          || mun_workspace_count (workspace, &mun_security_plan_spec, SECURITY_PLAN_RISKS, MUN_LINKS_TO, mun_record_get_id (risk),
                                  SECURITY_PLAN_STATUS, MUN_IS, "approved", -1) > 0)
        continue;
      if (shown++ == 0)
        g_string_append (text, _("High risks that no plan answers yet:"));
      g_string_append_printf (text, "\n%s %s (%s)", mun_record_get_ref (risk), mun_record_get_title (risk), mun_record_get (risk, RISK_CURRENT_SCORE));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
mun_plan_check_risks (MunWizardRun *run,
                      GPtrArray    *issues)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);

  if (!mun_record_is_set (plan, SECURITY_PLAN_RISKS) && mun_workspace_count (workspace, &mun_risk_spec, -1) > 0)
    mun_warn (issues, plan, SECURITY_PLAN_RISKS, _("The plan answers no risk of your register. Tick the ones it is for."));
  if (!mun_record_is_set (plan, SECURITY_PLAN_STRATEGIES) && mun_workspace_count (workspace, &mun_strategy_spec, -1) > 0)
    mun_warn (issues, plan, SECURITY_PLAN_STRATEGIES, _("A plan puts a strategy into practice. Tick the one it follows from."));
}

void
mun_plan_prefill_purpose (MunWizardRun *run)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) risks = mun_workspace_linked (mun_wizard_run_get_workspace (run), plan, SECURITY_PLAN_RISKS);
  g_autofree char *against = mun_wizard_join (run, risks);
  g_autofree char *purpose = *against ? g_strdup_printf (_("To respond fast and safely to: %s"), against) : NULL;
  g_autofree char *site = mun_workspace_title (mun_wizard_run_get_workspace (run), &mun_site_spec, mun_record_get (plan, SECURITY_PLAN_SITE));

  if (purpose)
    mun_wizard_run_prefill (run, plan, SECURITY_PLAN_PURPOSE, purpose, _("From the risks you ticked"));
  mun_wizard_run_prefill (run, plan, SECURITY_PLAN_PLAN_SCOPE, *site ? site : _("All sites of the scope, at any hour"), _("From the site you chose"));
  mun_wizard_run_prefill (run, plan, SECURITY_PLAN_PLAN_OBJECTIVES, _("Nobody is hurt; help is there within 15 minutes; nothing gets worse; work goes on within a day."),
                          _("Usual aims, life first"));
}

void
mun_plan_check_purpose (MunWizardRun *run,
                        GPtrArray    *issues)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);

  if (mun_record_is_set (plan, SECURITY_PLAN_PLAN_OBJECTIVES) && !mun_incident_life_first (mun_record_get (plan, SECURITY_PLAN_PLAN_OBJECTIVES)))
    mun_stop (issues, plan, SECURITY_PLAN_PLAN_OBJECTIVES, _("Life comes first. Let the first aim say what is reached for people."));
}

void
mun_plan_prefill_assets (MunWizardRun *run)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) assets = mun_workspace_linked (mun_wizard_run_get_workspace (run), plan, SECURITY_PLAN_ASSETS);
  g_autofree char *names = mun_wizard_join (run, assets);

  if (*names)
    {
      g_autofree char *text = g_strdup_printf (_("People first. Then, in this order: %s"), names);

      mun_wizard_run_prefill (run, plan, SECURITY_PLAN_ASSET_PROTECTION, text, _("From what you ticked"));
    }
}

GPtrArray *
mun_plan_list_dependencies (MunWizardRun *run,
                            int           field)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_interdependency_spec, -1);
}

/* Inside and outside apart, each with what is done when it fails. */
static char *
describe_dependencies (MunWizardRun *run,
                       gboolean      internal)
{
  g_autoptr(GPtrArray) linked = mun_workspace_linked (mun_wizard_run_get_workspace (run), mun_wizard_run_get_subject (run), SECURITY_PLAN_INTERDEPENDENCIES);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < linked->len; i++)
    {
      MunRecord *dependency = g_ptr_array_index (linked, i);
      const char *workaround = mun_record_get (dependency, INTERDEPENDENCY_WORKAROUND);

      if (mun_record_get_yes (dependency, INTERDEPENDENCY_INTERNAL) == internal)
        g_string_append_printf (text, "%s%s%s%s", text->len ? "\n" : "", mun_record_get_title (dependency), *workaround ? " – " : "", workaround);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
mun_plan_prefill_dependencies (MunWizardRun *run)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autofree char *inside = describe_dependencies (run, TRUE), *outside = describe_dependencies (run, FALSE);

  mun_wizard_run_prefill (run, plan, SECURITY_PLAN_INTERNAL_DEPENDENCIES, inside, _("From the dependencies you ticked"));
  mun_wizard_run_prefill (run, plan, SECURITY_PLAN_EXTERNAL_DEPENDENCIES, outside, _("From the dependencies you ticked"));
}

/* Reporting ------------------------------------------------------------------------------------------------------- */

/* Lines of obligations that speak of reporting and of a time. */
static char *
list_duties (MunWizardRun *run)
{
  static const char * const words[] = { "report", "notif", "notice", "inform", "报告", "通知", "告知" };
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) legal = mun_workspace_find (workspace, &mun_legal_requirement_spec, LEGAL_REQUIREMENT_STATUS, MUN_IS, "current", -1);
  g_autoptr(GPtrArray) wishes = mun_workspace_find (workspace, &mun_party_requirement_spec, PARTY_REQUIREMENT_DECISION, MUN_IS, "addressed", -1);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < legal->len + wishes->len; i++)
    {
      gboolean law = i < legal->len;
      MunRecord *duty = law ? g_ptr_array_index (legal, i) : g_ptr_array_index (wishes, i - legal->len);
      const char *says = mun_record_get (duty, law ? LEGAL_REQUIREMENT_MEANING_FOR_US : PARTY_REQUIREMENT_STATEMENT);
      gboolean found = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        found = found || mun_text_contains (says, words[j]);
      if (found && mun_date_duration (says) >= 0)
        g_string_append_printf (text, "%s%s%s%s", text->len ? "\n" : "", law ? mun_record_get_title (duty) : "", law ? ": " : "", says);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
mun_plan_show_reporting (MunWizardRun *run)
{
  g_autofree char *duties = list_duties (run);

  return *duties ? g_strdup_printf (_("Your obligations ask for reports:\n%s"), duties) : g_strdup ("");
}

void
mun_plan_prefill_reporting (MunWizardRun *run)
{
  g_autofree char *duties = list_duties (run);

  mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), SECURITY_PLAN_REPORTING, duties, _("From your obligations; each time becomes a clock when the plan is started"));
}

void
mun_plan_check_reporting (MunWizardRun *run,
                          GPtrArray    *issues)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);

  if (mun_record_is_set (plan, SECURITY_PLAN_REPORTING) && mun_date_duration (mun_record_get (plan, SECURITY_PLAN_REPORTING)) < 0)
    mun_warn (issues, plan, SECURITY_PLAN_REPORTING, _("No report has a time. Say “within 2 hours” or “at once”: then a clock runs in the event."));
}

/* Where it lies, and the end --------------------------------------------------------------------------------------- */

void
mun_plan_check_available (MunWizardRun *run,
                          GPtrArray    *issues)
{
  static const char * const paper[] = { "paper", "print", "copy", "copies", "phone", "car", "folder", "gate", "guard", "纸", "打印", "手机", "门卫" };
  MunRecord *plan = mun_wizard_run_get_subject (run);
  const char *text = mun_record_get (plan, SECURITY_PLAN_AVAILABILITY_TEXT);
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (paper); i++)
    found = found || mun_text_contains (text, paper[i]);
  if (*text && !found)
    mun_warn (issues, plan, SECURITY_PLAN_AVAILABILITY_TEXT, _("A plan that lies in a computer only cannot be read when the power is out. Keep a printed copy where somebody gets at it at night."));
}

/* What an event or exercise has taught since the plan was approved. */
char *
mun_plan_show_look (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) older = mun_workspace_get (workspace, &mun_security_plan_spec, mun_record_get (plan, SECURITY_PLAN_SUPERSEDES), NULL);
  g_autoptr(GPtrArray) lessons = mun_workspace_find (workspace, &mun_lesson_spec, LESSON_DECISION, MUN_IN, "act\nundecided", LESSON_DONE_ON, MUN_UNSET, NULL, -1);
  g_autoptr(GString) text = g_string_new (NULL);

  if (older)
    {
      g_autofree char *why = mun_plan_why_look (workspace, older);

      g_string_append (text, why);
    }
  for (guint i = 0; i < MIN (lessons->len, 5); i++)
    g_string_append_printf (text, "%s%s", text->len ? "\n" : _("Lessons that are still open:\n"), mun_record_get (g_ptr_array_index (lessons, i), LESSON_LESSON_TEXT));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
mun_plan_prefill_control (MunWizardRun *run)
{
  mun_wizard_prefill_control (run, mun_wizard_run_get_subject (run), SECURITY_PLAN_AUTHOR, SECURITY_PLAN_REVIEW_DUE);
}

void
mun_plan_check_control (MunWizardRun *run,
                        GPtrArray    *issues)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);

  mun_wizard_check_review_due (run, plan, SECURITY_PLAN_REVIEW_DUE, issues);
  if (mun_record_is_set (plan, SECURITY_PLAN_REVIEWER) && mun_record_is (plan, SECURITY_PLAN_REVIEWER, mun_record_get (plan, SECURITY_PLAN_AUTHOR)))
    mun_warn (issues, plan, SECURITY_PLAN_REVIEWER, _("The author cannot check the own text. Choose somebody who will have to work with the plan."));
  if (mun_record_is_set (plan, SECURITY_PLAN_SUPERSEDES) && !mun_record_is_set (plan, SECURITY_PLAN_CHANGE_SUMMARY))
    mun_warn (issues, plan, SECURITY_PLAN_CHANGE_SUMMARY, _("Say in one sentence what is new in this version."));
}
