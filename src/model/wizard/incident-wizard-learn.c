/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/incident-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/incident.h"
#include "model/proposals.h"
#include "model/settings.h"

/* Why it happened, what it means for the risks, what was learnt, and the end of the case. */

char *
mun_event_show_timeline (MunWizardRun *run)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);

  return mun_record_is_new (incident) ? g_strdup ("") : mun_incident_timeline (mun_wizard_run_get_workspace (run), incident);
}

void
mun_event_prefill_causes (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *incident = mun_wizard_run_get_subject (run);
  const char *person = mun_workspace_get_person (workspace);

  if (person && !mun_record_is (incident, INCIDENT_COMMANDER, person))
    mun_wizard_run_prefill (run, incident, INCIDENT_INVESTIGATOR, person, _("You are working as this person"));
  mun_wizard_run_prefill (run, incident, INCIDENT_INVESTIGATED_ON, mun_workspace_get_today (workspace), C_("day", "Today"));
  mun_wizard_run_prefill (run, incident, INCIDENT_INVESTIGATION_METHOD, _("Timeline from the log, then five times “why”"), _("A usual method"));
}

void
mun_event_check_causes (MunWizardRun *run,
                        GPtrArray    *issues)
{
  static const int needed[] = { INCIDENT_INVESTIGATOR, INCIDENT_INVESTIGATED_ON, INCIDENT_INVESTIGATION_METHOD, INCIDENT_CAUSES };
  MunRecord *incident = mun_wizard_run_get_subject (run);

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!mun_record_is_set (incident, needed[i]))
      mun_stop (issues, incident, needed[i], _("“%s” is still empty. An event is closed when its causes are known."), _(mun_incident_spec.fields[needed[i]].label));
  if (mun_last_cause_is_excuse (mun_record_get (incident, INCIDENT_CAUSES)))
    mun_stop (issues, incident, INCIDENT_CAUSES, _("This stops too early. People make errors: what made this one easy, and why did nothing catch it?"));
  if (mun_record_is_set (incident, INCIDENT_COMMANDER) && mun_record_is (incident, INCIDENT_INVESTIGATOR, mun_record_get (incident, INCIDENT_COMMANDER)))
    mun_warn (issues, incident, INCIDENT_INVESTIGATOR, _("The leader of the response looks into the own work. Somebody else sees more."));
}

/* Controls: what was to hold it up, and did it -------------------------------------------------------------------------- */

GPtrArray *
mun_event_list_controls (MunWizardRun *run,
                         int           field)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_control_spec, CONTROL_STATUS, MUN_IS, "in_use", -1);
}

void
mun_event_check_controls (MunWizardRun *run,
                          GPtrArray    *issues)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) failed = mun_workspace_linked (workspace, incident, INCIDENT_CONTROLS_FAILED);

  for (guint i = 0; i < failed->len; i++)
    {
      MunRecord *control = g_ptr_array_index (failed, i);

      if (mun_wizard_links_to (incident, INCIDENT_CONTROLS_WORKED, mun_record_get_id (control)))
        mun_stop (issues, incident, INCIDENT_CONTROLS_WORKED, _("“%s” cannot have failed and worked. Tick it once."), mun_record_get_title (control));
      else if (mun_record_is (control, CONTROL_CHECK_RESULT, "working"))
        mun_warn (issues, incident, INCIDENT_CONTROLS_FAILED, _("“%s” failed here and still counts as working. Check it: it stands in the list of what is due."),
                  mun_record_get_title (control));
    }
  if (!mun_record_is_set (incident, INCIDENT_CONTROLS_FAILED) && !mun_record_is_set (incident, INCIDENT_CONTROLS_WORKED))
    mun_warn (issues, incident, INCIDENT_CONTROLS_FAILED, _("Nothing failed and nothing worked? Then no control stands where this happened. Say so in the causes, and add one."));
}

/* Risks ------------------------------------------------------------------------------------------------------------------ */

GPtrArray *
mun_event_list_risks (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_risk_spec, RISK_INCIDENTS, MUN_LINKS_TO,
                             mun_record_get_id (mun_wizard_run_get_subject (run)), -1);
}

GPtrArray *
mun_event_suggest_risks (MunWizardRun *run)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) risks = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_risk_spec, RISK_STATUS, MUN_NOT_IN, "closed", -1);
  g_autoptr(MunRecord) plan = mun_workspace_get (mun_wizard_run_get_workspace (run), &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN), NULL);

  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);
      MunSuggestion *card = mun_suggestion_new (mun_record_get_id (risk), mun_record_get_title (risk), mun_record_get (risk, RISK_EVENT), mun_record_get_ref (risk));

      card->taken = mun_wizard_links_to (risk, RISK_INCIDENTS, mun_record_get_id (incident));
      card->advised = !card->taken
                      && ((plan && mun_wizard_links_to (plan, SECURITY_PLAN_RISKS, card->id))
                          || (mun_record_is_set (incident, INCIDENT_SITE) && mun_record_is (risk, RISK_SITE, mun_record_get (incident, INCIDENT_SITE)))
                          || (mun_record_is_set (incident, INCIDENT_SUPPLIER) && mun_record_is (risk, RISK_SUPPLIER, mun_record_get (incident, INCIDENT_SUPPLIER))));
      g_ptr_array_add (suggestions, card);
    }
  return suggestions;
}

MunRecord *
mun_event_accept_risk (MunWizardRun        *run,
                       const MunSuggestion *suggestion,
                       GError             **error)
{
  MunRecord *risk = mun_workspace_get (mun_wizard_run_get_workspace (run), &mun_risk_spec, suggestion->id, error);

  if (risk)
    mun_record_add_link (risk, RISK_INCIDENTS, mun_record_get_id (mun_wizard_run_get_subject (run)));
  return risk;
}

void
mun_event_prefill_risks (MunWizardRun *run)
{
  g_autoptr(GPtrArray) risks = mun_wizard_run_lines (run, "risks");

  if (risks->len > 0)
    mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), INCIDENT_RISKS_REVIEWED_ON, mun_workspace_get_today (mun_wizard_run_get_workspace (run)), C_("day", "Today"));
}

void
mun_event_check_risks (MunWizardRun *run,
                       GPtrArray    *issues)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) risks = mun_wizard_run_lines (run, "risks");

  if (!mun_record_is_set (incident, INCIDENT_RISKS_REVIEWED_ON))
    mun_stop (issues, incident, INCIDENT_RISKS_REVIEWED_ON, _("Compare the event with your risks before it is closed, and enter the day."));
  if (risks->len == 0)
    mun_warn (issues, incident, INCIDENT_RISKS_REVIEWED_ON, _("The event touches no risk of the register. Is one missing?"));
}

/* After-action review ------------------------------------------------------------------------------------------------------ */

GPtrArray *
mun_event_list_reviews (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_after_action_review_spec, AFTER_ACTION_REVIEW_INCIDENT, MUN_IS,
                             mun_record_get_id (mun_wizard_run_get_subject (run)), -1);
}

static MunRecord *
get_review (MunWizardRun *run)
{
  g_autoptr(GPtrArray) reviews = mun_wizard_run_lines (run, "look-back");

  return reviews->len > 0 ? g_object_ref (g_ptr_array_index (reviews, 0)) : NULL;
}

void
mun_event_prefill_reviews (MunWizardRun *run)
{
  g_autoptr(MunRecord) review = get_review (run);
  MunRecord *incident = mun_wizard_run_get_subject (run);
  const char *person = mun_workspace_get_person (mun_wizard_run_get_workspace (run));

  if (!review)
    {
      review = mun_incident_review (mun_wizard_run_get_workspace (run), incident);
      mun_wizard_run_keep (run, "look-back", review);
    }
  mun_wizard_run_prefill (run, review, AFTER_ACTION_REVIEW_HELD_ON, mun_workspace_get_today (mun_wizard_run_get_workspace (run)), C_("day", "Today"));
  if (person && !mun_record_is (incident, INCIDENT_COMMANDER, person))
    mun_wizard_run_prefill (run, review, AFTER_ACTION_REVIEW_FACILITATOR, person, _("You are working as this person"));
}

void
mun_event_check_reviews (MunWizardRun *run,
                         GPtrArray    *issues)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) review = get_review (run);
  const char *end = mun_record_get (incident, INCIDENT_STOOD_DOWN_ON);
  g_autofree char *day = g_strndup (end, 10);
  int days = mun_settings_get (mun_wizard_run_get_workspace (run), SETTING_LESSONS_DAYS);

  if (!review)
    return;
  if (*end && mun_record_is_set (review, AFTER_ACTION_REVIEW_HELD_ON)
      && mun_date_days_between (day, mun_record_get (review, AFTER_ACTION_REVIEW_HELD_ON)) > days)
    mun_warn (issues, review, AFTER_ACTION_REVIEW_HELD_ON, _("The look back came more than %d days after the end. Memories fade fast."), days);
  if (!mun_record_is_set (review, AFTER_ACTION_REVIEW_HUMAN_FACTORS))
    mun_warn (issues, review, AFTER_ACTION_REVIEW_HUMAN_FACTORS, _("Was anybody tired, alone or unsure of the language? Ask about the people, too."));
  if (mun_record_is_set (incident, INCIDENT_COMMANDER) && mun_record_is (review, AFTER_ACTION_REVIEW_FACILITATOR, mun_record_get (incident, INCIDENT_COMMANDER)))
    mun_warn (issues, review, AFTER_ACTION_REVIEW_FACILITATOR, _("Let somebody lead the talk who was not in charge: then people speak."));
}

GPtrArray *
mun_event_list_lessons (MunWizardRun *run)
{
  g_autoptr(MunRecord) review = get_review (run);

  return review && !mun_record_is_new (review) ? mun_workspace_children (mun_wizard_run_get_workspace (run), review, &mun_lesson_spec) : mun_wizard_list ();
}

MunRecord *
mun_event_add_lesson (MunWizardRun *run,
                      MunRecord    *above)
{
  MunRecord *lesson = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_lesson_spec);
  g_autoptr(MunRecord) review = get_review (run);

  if (!review)
    {
      mun_event_prefill_reviews (run);
      review = get_review (run);
    }
  mun_record_set (lesson, LESSON_REVIEW, mun_record_get_id (review));
  mun_record_set (lesson, LESSON_DECISION, "undecided");
  return lesson;
}

void
mun_event_check_lessons (MunWizardRun *run,
                         GPtrArray    *issues)
{
  g_autoptr(GPtrArray) lessons = mun_wizard_run_lines (run, "lessons");

  if (lessons->len == 0)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("Nothing was learnt yet. Even a false alarm teaches something: what worked is a lesson, too."));
  for (guint i = 0; i < lessons->len; i++)
    {
      MunRecord *lesson = g_ptr_array_index (lessons, i);

      if (mun_record_is (lesson, LESSON_DECISION, "undecided"))
        mun_stop (issues, lesson, LESSON_DECISION, _("“%s”: act on it, keep it, or leave it? Decide."), mun_record_get_title (lesson));
      if (mun_record_is (lesson, LESSON_DECISION, "act") && (!mun_record_is_set (lesson, LESSON_OWNER) || !mun_record_is_set (lesson, LESSON_DUE_ON)))
        mun_stop (issues, lesson, LESSON_OWNER, _("“%s”: name who does it and by when."), mun_record_get_title (lesson));
    }
}

/* Closing ------------------------------------------------------------------------------------------------------------------- */

void
mun_event_prefill_close (MunWizardRun *run)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);

  if (mun_record_get_int (incident, INCIDENT_SEVERITY, 0) >= 3)
    mun_wizard_run_prefill (run, incident, INCIDENT_NEEDS_NONCONFORMITY, "1", _("Usual from severity 3"));
}

void
mun_event_check_close (MunWizardRun *run,
                       GPtrArray    *issues)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) measures = mun_wizard_run_lines (run, "measures");

  if (!mun_record_is_set (incident, INCIDENT_NEEDS_NONCONFORMITY))
    mun_stop (issues, incident, INCIDENT_NEEDS_NONCONFORMITY, _("Was a rule or duty broken, or may it happen again elsewhere? Decide with yes or no."));
  for (guint i = 0; i < measures->len; i++)
    if (!mun_record_is_set (g_ptr_array_index (measures, i), TEMPORARY_MEASURE_ENDED_ON))
      mun_warn (issues, g_ptr_array_index (measures, i), TEMPORARY_MEASURE_ENDED_ON, _("“%s” is still in place. The event stays open until it is taken back."),
                mun_record_get_title (g_ptr_array_index (measures, i)));
  if (mun_record_is_set (incident, INCIDENT_CONSEQUENCES) && !mun_record_is_set (incident, INCIDENT_CONSEQUENCES_HANDLED))
    mun_stop (issues, incident, INCIDENT_CONSEQUENCES_HANDLED, _("Say what was done about the consequences."));
}

static gboolean
make_actions (MunWizardRun *run,
              GPtrArray    *made,
              GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) lessons = mun_wizard_run_lines (run, "lessons");

  for (guint i = 0; i < lessons->len; i++)
    {
      MunRecord *lesson = g_ptr_array_index (lessons, i);
      g_autoptr(MunRecord) improvement = NULL;

      if (!mun_record_is (lesson, LESSON_DECISION, "act") || mun_record_is_set (lesson, LESSON_CORRECTIVE_ACTION))
        continue;
      improvement = mun_lesson_make_improvement (workspace, lesson);
      if (!mun_record_is_new (improvement))
        continue;
      if (!mun_workspace_save (workspace, improvement, NULL, error) || !mun_workspace_save (workspace, lesson, NULL, error))
        return FALSE;
      g_ptr_array_add (made, g_object_ref (improvement));
    }
  return TRUE;
}

static gboolean
make_nonconformity (MunWizardRun *run,
                    GPtrArray    *made,
                    GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *incident = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) nonconformity = NULL;

  if (!mun_record_get_yes (incident, INCIDENT_NEEDS_NONCONFORMITY))
    return TRUE;
  nonconformity = mun_incident_make_nonconformity (workspace, incident);
  if (!mun_record_is_new (nonconformity))
    return TRUE;
  g_ptr_array_add (made, g_object_ref (nonconformity));
  return mun_workspace_save (workspace, nonconformity, NULL, error) && mun_workspace_save (workspace, incident, NULL, error);
}

/* Along its life as far as the records and the acting person allow. */
static gboolean
move_on (MunWizardRun *run,
         GError      **error)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);
  gboolean formal = mun_record_get_yes (incident, INCIDENT_FORMAL_RESPONSE);
  static const char * const with[] = { "assessed", "active", "stabilised", "recovery", "investigation", NULL };
  static const char * const without[] = { "assessed", "investigation", NULL };

  for (const char * const *state = formal ? with : without; *state; state++)
    if (!mun_wizard_move (run, incident, *state, error))
      return FALSE;
  if (!g_str_equal (mun_record_get_state (incident), "investigation"))
    return TRUE;
  if (!mun_record_is_set (incident, INCIDENT_CLOSED_ON))
    {
      const char *person = mun_workspace_get_person (mun_wizard_run_get_workspace (run));

      mun_record_set (incident, INCIDENT_CLOSED_ON, mun_workspace_get_today (mun_wizard_run_get_workspace (run)));
      mun_record_set (incident, INCIDENT_CLOSED_BY, person ? person : "");
    }
  if (!mun_wizard_move (run, incident, "closed", error))
    return FALSE;
  if (!g_str_equal (mun_record_get_state (incident), "closed"))
    {
      mun_record_set (incident, INCIDENT_CLOSED_ON, "");
      mun_record_set (incident, INCIDENT_CLOSED_BY, "");
    }
  return TRUE;
}

gboolean
mun_event_finish (MunWizardRun *run,
                  GPtrArray    *made,
                  GError      **error)
{
  g_autoptr(MunRecord) review = get_review (run);

  g_ptr_array_add (made, g_object_ref (mun_wizard_run_get_subject (run)));
  if (review)
    g_ptr_array_add (made, g_object_ref (review));
  return make_actions (run, made, error) && make_nonconformity (run, made, error) && move_on (run, error)
         && (!review || mun_wizard_move (run, review, "approved", error));
}
