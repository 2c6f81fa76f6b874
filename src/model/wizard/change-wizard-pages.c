/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/change-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/settings.h"

/* What changes ------------------------------------------------------------------------------------------------------------ */

/* Returns: the field in which a change names what it touches of this type, or -1 */
static int
find_touching (const MunSpec *spec)
{
  static const int fields[] = { CHANGE_SUPPLIERS, CHANGE_EQUIPMENT };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (mun_change_spec.fields[fields[i]].target == spec)
      return fields[i];
  return -1;
}

/* Is there a change that speaks of this record already? */
static gboolean
is_recorded (MunWizardRun *run,
             MunRecord    *record)
{
  g_autoptr(GPtrArray) changes = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_change_spec, -1);
  int field = find_touching (mun_record_get_spec (record));

  for (guint i = 0; i < changes->len; i++)
    {
      MunRecord *change = g_ptr_array_index (changes, i);

      if (mun_text_contains (mun_record_get (change, CHANGE_TITLE), mun_record_get_title (record))
          || mun_text_contains (mun_record_get (change, CHANGE_PURPOSE), mun_record_get_ref (record))
          || (field >= 0 && mun_wizard_links_to (change, field, mun_record_get_id (record))))
        return TRUE;
    }

  return FALSE;
}

static void
suggest_one (MunWizardRun *run,
             GPtrArray    *suggestions,
             MunRecord    *record,
             const char   *why)
{
  g_autofree char *title = mun_text_shorten (mun_record_get_title (record), 100);
  MunSuggestion *suggestion;

  if (is_recorded (run, record))
    return;
  suggestion = mun_suggestion_new (mun_record_get_id (record), title, why, mun_record_get_ref (record));
  suggestion->advised = TRUE;
  g_ptr_array_add (suggestions, suggestion);
}

/* What was decided or noticed elsewhere and asks for a change. */
static const struct {
  const MunSpec *spec;
  int            field;
  const char    *value;
  const char    *kind;    /* keys of the change that comes of it */
  const char    *origin;
  const char    *why;     /* N_() */
} sources[] = {
  { &mun_nonconformity_spec, NONCONFORMITY_SYSTEM_CHANGE, "yes", "system_other", "corrective_action", N_("The system must change so that this does not happen again.") },
  { &mun_review_decision_spec, REVIEW_DECISION_KIND, "system_change", "system_other", "management_review", N_("Decided in the management review.") },
  { &mun_improvement_spec, IMPROVEMENT_STATUS, "decided\nin_progress", "process_procedure", "improvement", N_("Decided as an improvement.") },
  { &mun_equipment_spec, EQUIPMENT_STAGE, "modification", "equipment_technology", "request", N_("This equipment is being modified. Is this a change?") },
  { &mun_supplier_spec, SUPPLIER_STATUS, "candidate", "contractor_supplier_person", "supplier", N_("A new supplier is being looked at. Is this a change?") },
};

/* A site that the scope in force does not know. */
static void
suggest_sites (MunWizardRun *run,
               GPtrArray    *suggestions)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) scope = mun_state_current (workspace, &mun_scope_spec, FALSE);
  g_autoptr(GPtrArray) sites = mun_workspace_find (workspace, &mun_site_spec, SITE_ACTIVE, MUN_IS_NOT, "0", SITE_IN_SCOPE, MUN_IS_NOT, "0", -1);

  for (guint i = 0; scope && i < sites->len; i++)
    if (!mun_wizard_links_to (scope, SCOPE_SITES, mun_record_get_id (g_ptr_array_index (sites, i))))
      suggest_one (run, suggestions, g_ptr_array_index (sites, i), _("The scope in force does not know this site. Is this a change?"));
}

GPtrArray *
mun_change_suggest (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr(GPtrArray) records = mun_workspace_find (mun_wizard_run_get_workspace (run), sources[i].spec, sources[i].field, MUN_IN, sources[i].value, -1);

      for (guint j = 0; j < records->len; j++)
        if (sources[i].spec != &mun_nonconformity_spec || !mun_record_is_set (g_ptr_array_index (records, j), NONCONFORMITY_CHANGE))
          suggest_one (run, suggestions, g_ptr_array_index (records, j), _(sources[i].why));
    }

  suggest_sites (run, suggestions);
  return suggestions;
}

MunRecord *
mun_change_accept (MunWizardRun        *run,
                   const MunSuggestion *suggestion,
                   GError             **error)
{
  MunRecord *change = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) source = mun_workspace_get_any (mun_wizard_run_get_workspace (run), suggestion->id, NULL);
  g_autofree char *purpose = g_strdup_printf ("%s: %s", suggestion->source, suggestion->text);

  if (!mun_record_is_set (change, CHANGE_TITLE))
    mun_record_set (change, CHANGE_TITLE, suggestion->title);
  if (!mun_record_is_set (change, CHANGE_PURPOSE))
    mun_record_set (change, CHANGE_PURPOSE, purpose);

  for (guint i = 0; source && i < G_N_ELEMENTS (sources); i++)
    if (sources[i].spec == mun_record_get_spec (source))
      {
        mun_record_set (change, CHANGE_KIND, sources[i].kind);
        mun_record_set (change, CHANGE_ORIGIN, sources[i].origin);
      }
  if (source && find_touching (mun_record_get_spec (source)) >= 0)
    mun_record_add_link (change, find_touching (mun_record_get_spec (source)), suggestion->id);
  if (source && mun_record_get_spec (source) == &mun_nonconformity_spec)
    {
      mun_record_set (source, NONCONFORMITY_CHANGE, mun_record_get_id (change));
      mun_wizard_run_hold (run, source);
    }
  return g_object_ref (change);
}

void
mun_change_check_what (MunWizardRun *run,
                       GPtrArray    *issues)
{
  MunRecord *change = mun_wizard_run_get_subject (run);
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run));

  if (mun_record_get_yes (change, CHANGE_PLANNED) && mun_record_is_set (change, CHANGE_PLANNED_FOR) && !mun_record_is_set (change, CHANGE_IMPLEMENTED_ON)
      && strcmp (mun_record_get (change, CHANGE_PLANNED_FOR), today) < 0)
    mun_warn (issues, change, CHANGE_PLANNED_FOR, _("The day lies in the past. If it happened already, choose “no” under “Planned” and enter it afterwards."));
}

/* What follows ------------------------------------------------------------------------------------------------------------- */

char *
mun_change_hint_follows (MunWizardRun *run,
                         MunRecord    *change)
{
  static const struct { const char *kind, *text; } questions[] = {
    { "organisation_roles", N_("Who signs, who holds keys and codes, who is called at night? All three change with a duty.") },
    { "training_hr", N_("Who has to be trained anew, and who works before that?") },
    { "policy_objectives", N_("Which plans and figures rest on the old wording?") },
    { "process_procedure", N_("Which step is checked by nobody in the new way of working?") },
    { "equipment_technology", N_("What protects you while the old one is gone and the new one is not tested?") },
    { "contractor_supplier_person", N_("Who gives back keys, cards and data, and who has checked the new ones?") },
    { "supplier_assurance", N_("Which suppliers cannot meet the new terms, and what then?") },
    { "system_other", N_("What relied on the old way without anybody saying so?") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (mun_record_is (change, CHANGE_KIND, questions[i].kind))
      return g_strdup (_(questions[i].text));

  return g_strdup ("");
}

void
mun_change_check_follows (MunWizardRun *run,
                          GPtrArray    *issues)
{
  MunRecord *change = mun_wizard_run_get_subject (run);
  const char *text = mun_record_get (change, CHANGE_CONSEQUENCES);

  if (*text && mun_text_word_count (text) < 4)
    mun_warn (issues, change, CHANGE_CONSEQUENCES, _("“%s” says little. What becomes better, and what could go wrong because of it?"), text);
}

/* What the change may leave behind. */
char *
mun_change_show_whole (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  gint64 documents = mun_workspace_count (workspace, &mun_document_spec, DOCUMENT_STATUS, MUN_IS, "approved", -1);
  gint64 plans = mun_workspace_count (workspace, &mun_security_plan_spec, SECURITY_PLAN_STATUS, MUN_IS, "approved", -1);

  if (documents + plans == 0)
    return g_strdup ("");

  return g_strdup_printf (_("In force today: documents %1$d, plans %2$d. Which of them tell people to do it the old way?"), (int) documents, (int) plans);
}

/* Risks --------------------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_change_list_touchable (MunWizardRun *run,
                           int           field)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_risk_spec, RISK_STATUS, MUN_IS_NOT, "closed", -1);
}

void
mun_change_prefill_risks (MunWizardRun *run)
{
  MunRecord *change = mun_wizard_run_get_subject (run);
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  const char *person = mun_workspace_get_person (workspace);

  if (person)
    mun_wizard_run_prefill (run, change, CHANGE_RISK_CHECKED_BY, person, _("You are working as this person"));
  mun_wizard_run_prefill (run, change, CHANGE_RISK_CHECKED_ON, mun_workspace_get_today (workspace), C_("day", "Today"));
}

void
mun_change_check_risks (MunWizardRun *run,
                        GPtrArray    *issues)
{
  MunRecord *change = mun_wizard_run_get_subject (run);
  const char *result = mun_record_get (change, CHANGE_RISK_CHECK_RESULT);
  gboolean planned = mun_record_get_yes (change, CHANGE_PLANNED);

  if (!*result && planned)
    mun_stop (issues, change, CHANGE_RISK_CHECK_RESULT, _("A planned change starts only after somebody looked at its risks. Write down what you saw."));
  else if (!*result)
    mun_warn (issues, change, CHANGE_RISK_CHECK_RESULT, _("It happened without a look at its risks. Make up for it now."));
  else if (!mun_record_is_set (change, CHANGE_RISKS) && mun_text_word_count (result) < 6)
    mun_warn (issues, change, CHANGE_RISK_CHECK_RESULT, _("No risk is touched and the reason is short. “No new risk” needs a because."));
  if (*result && (!mun_record_is_set (change, CHANGE_RISK_CHECKED_BY) || !mun_record_is_set (change, CHANGE_RISK_CHECKED_ON)))
    mun_stop (issues, change, CHANGE_RISK_CHECKED_ON, _("Who looked at the risks, and on which day?"));
}

/* A risk seen here carries the number of the change it comes from. */
GPtrArray *
mun_change_list_new_risks (MunWizardRun *run)
{
  MunRecord *change = mun_wizard_run_get_subject (run);

  if (mun_record_is_new (change))
    return mun_wizard_list ();

  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_risk_spec, RISK_INFO_SOURCE, MUN_IS, mun_record_get_ref (change), -1);
}

MunRecord *
mun_change_add_risk (MunWizardRun *run,
                     MunRecord    *above)
{
  MunRecord *risk = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_risk_spec);

  mun_record_set (risk, RISK_INFO_SOURCE, mun_record_get_ref (mun_wizard_run_get_subject (run)));
  mun_record_set (risk, RISK_KIND, "security");
  return risk;
}

/* Approve, do, look back ------------------------------------------------------------------------------------------------------ */

gboolean
mun_change_is_unplanned (MunWizardRun *run)
{
  return mun_record_is (mun_wizard_run_get_subject (run), CHANGE_PLANNED, "0");
}

char *
mun_change_show_approval (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  const char *person = mun_workspace_get_person (workspace);

  if (person && mun_wizard_is_top (run, person))
    return g_strdup (_("You are working as a member of top management: naming yourself here approves the change when you finish."));

  return g_strdup (_("Only top management approves. Leave this empty, finish, and let a member of top management open the change again: it goes on here."));
}

void
mun_change_check_approval (MunWizardRun *run,
                           GPtrArray    *issues)
{
  MunRecord *change = mun_wizard_run_get_subject (run);
  const char *by = mun_record_get (change, CHANGE_APPROVED_BY), *on = mun_record_get (change, CHANGE_APPROVED_ON);
  const char *looked = mun_record_get (change, CHANGE_RISK_CHECKED_ON);

  if (*by && !mun_wizard_is_top (run, by))
    mun_stop (issues, change, CHANGE_APPROVED_BY, _("A change is approved by top management. Name a member of it."));
  if (*on && (!*looked || strcmp (looked, on) > 0))
    mun_stop (issues, change, CHANGE_APPROVED_ON, _("It cannot be approved before its risks were looked at."));
}

void
mun_change_check_done (MunWizardRun *run,
                       GPtrArray    *issues)
{
  MunRecord *change = mun_wizard_run_get_subject (run);
  const char *done = mun_record_get (change, CHANGE_IMPLEMENTED_ON);
  gboolean planned = mun_record_get_yes (change, CHANGE_PLANNED);

  if (*done && strcmp (done, mun_workspace_get_today (mun_wizard_run_get_workspace (run))) > 0)
    mun_stop (issues, change, CHANGE_IMPLEMENTED_ON, _("This day is still to come. Enter it when the change has been made."));
  else if (*done && planned && !mun_record_is_set (change, CHANGE_APPROVED_ON))
    mun_stop (issues, change, CHANGE_IMPLEMENTED_ON, _("A planned change is made after it was approved. If nobody was asked, call it unplanned: that is honest and allowed."));
  else if (!*done && !planned)
    mun_stop (issues, change, CHANGE_IMPLEMENTED_ON, _("It happened already. On which day?"));
}

static int
get_months_to_look_back (MunWizardRun *run)
{
  return mun_settings_get (mun_wizard_run_get_workspace (run), SETTING_CHANGE_REVIEW_MONTHS);
}

static char *
last_day_to_look_back (MunWizardRun *run,
                       MunRecord    *change)
{
  return mun_date_add_months (mun_record_get (change, CHANGE_IMPLEMENTED_ON), get_months_to_look_back (run));
}

char *
mun_change_show_back (MunWizardRun *run)
{
  MunRecord *change = mun_wizard_run_get_subject (run);
  g_autofree char *last = NULL, *day = NULL;

  if (!mun_record_is_set (change, CHANGE_IMPLEMENTED_ON))
    return g_strdup_printf (_("Not done yet. Come back to this page within %d months of the change."), get_months_to_look_back (run));

  last = last_day_to_look_back (run, change);
  day = mun_date_format (last, NULL);
  return g_strdup_printf (_("Look back by %1$s at the latest, %2$d months after the change."), day, get_months_to_look_back (run));
}

void
mun_change_check_back (MunWizardRun *run,
                       GPtrArray    *issues)
{
  MunRecord *change = mun_wizard_run_get_subject (run);
  const char *looked = mun_record_get (change, CHANGE_REVIEWED_ON), *done = mun_record_get (change, CHANGE_IMPLEMENTED_ON);
  g_autofree char *last = *done ? last_day_to_look_back (run, change) : NULL;

  if (*looked && (!*done || strcmp (looked, done) < 0))
    mun_stop (issues, change, CHANGE_REVIEWED_ON, _("Looking back comes after the change was made."));
  else if (last && strcmp (*looked ? looked : mun_workspace_get_today (mun_wizard_run_get_workspace (run)), last) > 0)
    mun_warn (issues, change, CHANGE_REVIEWED_ON, _("More than %d months have passed since the change."), get_months_to_look_back (run));
  if (*looked && !mun_record_is_set (change, CHANGE_REVIEW_RESULT))
    mun_stop (issues, change, CHANGE_REVIEW_RESULT, _("You looked back. Was the purpose reached?"));
  if (*looked && !mun_record_is_set (change, CHANGE_SIDE_EFFECTS))
    mun_stop (issues, change, CHANGE_SIDE_EFFECTS, _("What happened that nobody wanted? Write “none seen” if you looked and found none."));
}

char *
mun_change_show_review (MunWizardRun *run)
{
  MunRecord *change = mun_wizard_run_get_subject (run);

  if (mun_record_is_set (change, CHANGE_REVIEWED_ON))
    return g_strdup (_("Finishing closes the change."));
  if (mun_record_is_set (change, CHANGE_IMPLEMENTED_ON))
    return g_strdup (_("Finishing keeps the change as done. The look back is still to come."));
  if (mun_record_is_set (change, CHANGE_APPROVED_ON))
    return g_strdup (_("Finishing keeps the change as approved. Open it again when it has been made."));

  return g_strdup (_("Finishing hands the change to top management for approval."));
}
