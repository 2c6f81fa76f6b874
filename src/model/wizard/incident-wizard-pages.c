/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/incident-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/settings.h"

#include "base/date.h"
#include "model/incident.h"

static GPtrArray *
list_lines (MunWizardRun  *run,
            const MunSpec *spec)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);

  return mun_record_is_new (incident) ? mun_wizard_list () : mun_workspace_children (mun_wizard_run_get_workspace (run), incident, spec);
}

static MunRecord *
add_line (MunWizardRun  *run,
          const MunSpec *spec)
{
  MunRecord *line = mun_workspace_new_record (mun_wizard_run_get_workspace (run), spec);

  mun_record_set (line, spec->parent_field, mun_record_get_id (mun_wizard_run_get_subject (run)));
  return line;
}

/* Report --------------------------------------------------------------------------------------------------------------- */

char *
mun_event_show_similar (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) similar = mun_incident_similar (workspace, mun_wizard_run_get_subject (run));
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (similar->len, 3); i++)
    {
      MunRecord *event = g_ptr_array_index (similar, i);
      const char *causes = mun_record_get (event, INCIDENT_CAUSES);

      g_string_append_printf (text, "%s\n%s %s%s%s", i == 0 ? _("Events like this one:") : "", mun_record_get_ref (event), mun_record_get_title (event),
                              *causes ? " – " : "", causes);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
mun_event_check_report (MunWizardRun *run,
                        GPtrArray    *issues)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);
  const char *occurred = mun_record_get (incident, INCIDENT_OCCURRED_AT), *detected = mun_record_get (incident, INCIDENT_DETECTED_AT);

  if (*occurred && *detected && strcmp (detected, occurred) < 0)
    mun_stop (issues, incident, INCIDENT_DETECTED_AT, _("It cannot have been noticed before it happened. Look at the two times."));
  if (*occurred && mun_record_is_set (incident, INCIDENT_REPORTED_AT)
      && mun_date_time_minutes (occurred, mun_record_get (incident, INCIDENT_REPORTED_AT)) > 24 * 60)
    mun_tell (issues, incident, INCIDENT_OCCURRED_AT, _("It was entered more than a day later. Ask what kept people from reporting it at once."));
}

/* Assessment ------------------------------------------------------------------------------------------------------------ */

char *
mun_event_show_thresholds (MunWizardRun *run)
{
  g_autoptr(GPtrArray) thresholds = mun_incident_thresholds (mun_wizard_run_get_workspace (run));
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < thresholds->len; i++)
    g_string_append_printf (text, "%s%s: %s", i == 0 ? _("Signs that start a plan:\n") : "\n",
                            mun_record_get (g_ptr_array_index (thresholds, i), PLAN_THRESHOLD_INDICATOR),
                            mun_record_get (g_ptr_array_index (thresholds, i), PLAN_THRESHOLD_TRIGGER_VALUE));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
mun_event_prefill_assess (MunWizardRun *run)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);
  gboolean reached = mun_record_is_set (incident, INCIDENT_THRESHOLD);

  mun_wizard_run_prefill (run, incident, INCIDENT_FORMAL_RESPONSE, reached ? "1" : "0", _("Follows from the threshold"));
  mun_wizard_run_prefill (run, incident, INCIDENT_ACTIVATION_LEVEL, reached ? "alert" : "none", _("Follows from the threshold"));
  /* What was said in the log is not asked once more. */
  if (mun_record_is (mun_wizard_run_get_subject (run), INCIDENT_LIFE_AT_RISK, "0"))
    mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), INCIDENT_PEOPLE_HARMED, "0", _("Nobody was in danger, as you said when it began"));
}

void
mun_event_check_assess (MunWizardRun *run,
                        GPtrArray    *issues)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);
  gboolean formal = mun_record_get_yes (incident, INCIDENT_FORMAL_RESPONSE);

  if (!mun_record_is_set (incident, INCIDENT_LIFE_AT_RISK))
    mun_stop (issues, incident, INCIDENT_LIFE_AT_RISK, _("The first question is still open: was anybody in danger?"));
  if (formal && !mun_record_is_set (incident, INCIDENT_THRESHOLD))
    mun_stop (issues, incident, INCIDENT_THRESHOLD, _("A formal response starts from a threshold. Choose the sign that was reached."));
  if (formal && mun_record_is (incident, INCIDENT_ACTIVATION_LEVEL, "none"))
    mun_stop (issues, incident, INCIDENT_ACTIVATION_LEVEL, _("A formal response has a level. Choose watch, alert or full."));
  if (!formal && mun_record_is_set (incident, INCIDENT_THRESHOLD))
    mun_warn (issues, incident, INCIDENT_FORMAL_RESPONSE, _("A threshold was reached, but no formal response was started. Say why in the description."));
}

/* Response ----------------------------------------------------------------------------------------------------------------- */

gboolean
mun_event_skip_response (MunWizardRun *run)
{
  return !mun_record_get_yes (mun_wizard_run_get_subject (run), INCIDENT_FORMAL_RESPONSE);
}

void
mun_event_prefill_response (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *incident = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) threshold = mun_workspace_get (workspace, &mun_plan_threshold_spec, mun_record_get (incident, INCIDENT_THRESHOLD), NULL);
  g_autoptr(MunRecord) plan = NULL;
  g_autofree char *objectives = NULL;

  if (threshold)
    mun_wizard_run_prefill (run, incident, INCIDENT_PLAN, mun_record_get (threshold, PLAN_THRESHOLD_PLAN), _("The plan of the threshold"));
  plan = mun_workspace_get (workspace, &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN), NULL);
  if (plan)
    mun_wizard_run_prefill (run, incident, INCIDENT_TEAM, mun_record_get (plan, SECURITY_PLAN_TEAM), _("The team of the plan"));
  objectives = mun_incident_propose_objectives (workspace, incident);
  mun_wizard_run_prefill (run, incident, INCIDENT_OBJECTIVES, objectives, _("From the aims of the plan, life first"));
}

void
mun_event_check_response (MunWizardRun *run,
                          GPtrArray    *issues)
{
  static const struct { int field; const char *message; } needed[] = {
    { INCIDENT_PLAN, N_("A formal response follows a plan. Choose it.") },
    { INCIDENT_TEAM, N_("Which team responds? Choose it.") },
    { INCIDENT_COMMANDER, N_("A formal response has one named leader. Name who leads.") },
    { INCIDENT_OBJECTIVES, N_("Write down what is to be reached, life first.") },
  };
  MunRecord *incident = mun_wizard_run_get_subject (run);

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!mun_record_is_set (incident, needed[i].field))
      mun_stop (issues, incident, needed[i].field, "%s", _(needed[i].message));
  if (mun_record_is_set (incident, INCIDENT_OBJECTIVES) && !mun_incident_life_first (mun_record_get (incident, INCIDENT_OBJECTIVES)))
    mun_stop (issues, incident, INCIDENT_OBJECTIVES, _("Life comes first. Let the first line say what is reached for people."));
}

/* Log ---------------------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_event_list_log (MunWizardRun *run)
{
  return list_lines (run, &mun_incident_log_entry_spec);
}

MunRecord *
mun_event_add_log (MunWizardRun *run,
                   MunRecord    *above)
{
  MunRecord *entry = add_line (run, &mun_incident_log_entry_spec);

  mun_record_set (entry, INCIDENT_LOG_ENTRY_KIND, "information");
  return entry;
}

static gboolean
has_handover (GPtrArray *log)
{
  for (guint i = 0; i < log->len; i++)
    if (mun_record_is (g_ptr_array_index (log, i), INCIDENT_LOG_ENTRY_KIND, "handover"))
      return TRUE;
  return FALSE;
}

void
mun_event_check_log (MunWizardRun *run,
                     GPtrArray    *issues)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) log = mun_wizard_run_lines (run, "log");
  gboolean formal = mun_record_get_yes (incident, INCIDENT_FORMAL_RESPONSE), decided = FALSE;
  const char *from = mun_record_get (incident, INCIDENT_OCCURRED_AT), *to = mun_record_get (incident, INCIDENT_STOOD_DOWN_ON);
  int hours = mun_settings_get (mun_wizard_run_get_workspace (run), SETTING_HANDOVER_HOURS);

  for (guint i = 0; i < log->len; i++)
    {
      MunRecord *entry = g_ptr_array_index (log, i);
      gboolean decision = mun_record_is (entry, INCIDENT_LOG_ENTRY_KIND, "decision");

      decided = decided || decision;
      if (decision && mun_record_is_new (entry)
          && (!mun_record_is_set (entry, INCIDENT_LOG_ENTRY_DECIDED_BY) || !mun_record_is_set (entry, INCIDENT_LOG_ENTRY_REASON)))
        mun_stop (issues, entry, INCIDENT_LOG_ENTRY_REASON, _("A decision needs who took it and why."));
      if (*from && mun_record_is_set (entry, INCIDENT_LOG_ENTRY_AT) && !*to
          && mun_date_time_minutes (from, mun_record_get (entry, INCIDENT_LOG_ENTRY_AT)) > 24 * 60 && i == 0)
        mun_warn (issues, entry, INCIDENT_LOG_ENTRY_AT, _("The log begins more than a day after the event. Write it while things happen."));
    }
  if (formal && !decided)
    mun_warn (issues, incident, -1, _("The log of a formal response holds no decision. Who decided what, and why?"));
  if (formal && *from && *to && mun_date_time_minutes (from, to) > hours * 60 && !has_handover (log))
    mun_warn (issues, incident, -1, _("The response took longer than %d hours and nobody handed over. People get tired: plan the change of the leader."), hours);
}

GPtrArray *
mun_event_list_pictures (MunWizardRun *run)
{
  return list_lines (run, &mun_situation_report_spec);
}

MunRecord *
mun_event_add_picture (MunWizardRun *run,
                       MunRecord    *above)
{
  return mun_incident_draft_report (mun_wizard_run_get_workspace (run), mun_wizard_run_get_subject (run));
}

/* Action plan and tasks ------------------------------------------------------------------------------------------------------ */

GPtrArray *
mun_event_list_periods (MunWizardRun *run)
{
  return list_lines (run, &mun_incident_action_plan_spec);
}

MunRecord *
mun_event_add_period (MunWizardRun *run,
                      MunRecord    *above)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);
  MunRecord *period = add_line (run, &mun_incident_action_plan_spec);
  g_autoptr(GPtrArray) periods = mun_wizard_run_lines (run, "periods");
  g_autofree char *now = mun_date_now ();
  g_autofree char *end = mun_date_time_add (now, 8 * 60);
  const char *person = mun_workspace_get_person (mun_wizard_run_get_workspace (run));

  mun_record_set_int (period, INCIDENT_ACTION_PLAN_PERIOD_NO, periods->len + 1);
  mun_record_set (period, INCIDENT_ACTION_PLAN_STARTS_AT, now);
  mun_record_set (period, INCIDENT_ACTION_PLAN_ENDS_AT, end);
  mun_record_set (period, INCIDENT_ACTION_PLAN_SITUATION, mun_record_get (incident, INCIDENT_DESCRIPTION));
  mun_record_set (period, INCIDENT_ACTION_PLAN_OBJECTIVES, mun_record_get (incident, INCIDENT_OBJECTIVES));
  mun_record_set (period, INCIDENT_ACTION_PLAN_LIFE_SAFETY_FIRST, "1");
  mun_record_set (period, INCIDENT_ACTION_PLAN_PREPARED_BY, person ? person : "");
  return period;
}

GPtrArray *
mun_event_list_tasks (MunWizardRun *run)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);

  return mun_record_is_new (incident) ? mun_wizard_list () : mun_incident_tasks (mun_wizard_run_get_workspace (run), incident);
}

MunRecord *
mun_event_add_task (MunWizardRun *run,
                    MunRecord    *above)
{
  g_autoptr(GPtrArray) periods = mun_wizard_run_lines (run, "periods");
  g_autoptr(GPtrArray) tasks = mun_wizard_run_lines (run, "tasks");
  g_autoptr(MunRecord) fresh = NULL;
  MunRecord *period = above, *task;

  if (!period && periods->len > 0)
    period = g_ptr_array_index (periods, periods->len - 1);
  if (!period)
    {
      period = fresh = mun_event_add_period (run, NULL);
      mun_wizard_run_keep (run, "periods", fresh);
    }
  task = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_iap_task_spec);
  mun_record_set (task, IAP_TASK_IAP, mun_record_get_id (period));
  mun_record_set_int (task, IAP_TASK_SEQ, tasks->len + 1);
  mun_record_set (task, IAP_TASK_FUNCTION, "operations");
  return task;
}

GPtrArray *
mun_event_suggest_tasks (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *incident = mun_wizard_run_get_subject (run);
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(MunRecord) plan = mun_workspace_get (workspace, &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN), NULL);
  g_autoptr(GPtrArray) steps = plan ? mun_workspace_children (workspace, plan, &mun_plan_step_spec) : mun_wizard_list ();
  g_autoptr(GPtrArray) tasks = mun_wizard_run_lines (run, "tasks");

  for (guint i = 0; i < steps->len; i++)
    {
      MunRecord *step = g_ptr_array_index (steps, i);
      MunSuggestion *card = mun_suggestion_new (mun_record_get_id (step), mun_record_get (step, PLAN_STEP_ACTION), mun_record_get (step, PLAN_STEP_FUNCTION),
                                                mun_record_get_title (plan));

      for (guint j = 0; j < tasks->len; j++)
        card->taken |= mun_record_is (g_ptr_array_index (tasks, j), IAP_TASK_TASK, card->title);
      card->advised = !card->taken;
      g_ptr_array_add (suggestions, card);
    }
  return suggestions;
}

MunRecord *
mun_event_accept_task (MunWizardRun        *run,
                       const MunSuggestion *suggestion,
                       GError             **error)
{
  MunRecord *task = mun_event_add_task (run, NULL);

  mun_record_set (task, IAP_TASK_TASK, suggestion->title);
  return task;
}

void
mun_event_check_tasks (MunWizardRun *run,
                       GPtrArray    *issues)
{
  g_autoptr(GPtrArray) tasks = mun_wizard_run_lines (run, "tasks");
  gboolean ended = !mun_incident_is_running (mun_wizard_run_get_subject (run));

  for (guint i = 0; i < tasks->len; i++)
    {
      MunRecord *task = g_ptr_array_index (tasks, i);

      if (!mun_record_is_set (task, IAP_TASK_ASSIGNED_TO))
        mun_warn (issues, task, IAP_TASK_ASSIGNED_TO, _("“%s” is given to nobody."), mun_record_get_title (task));
      else if (ended && !mun_record_is_set (task, IAP_TASK_DONE_AT))
        mun_warn (issues, task, IAP_TASK_DONE_AT, _("“%s” was not reported as done. Say what became of it."), mun_record_get_title (task));
    }
}

/* Resources, partners, messages, measures -------------------------------------------------------------------------------------- */

GPtrArray *
mun_event_list_resources (MunWizardRun *run)
{
  return list_lines (run, &mun_incident_resource_spec);
}

MunRecord *
mun_event_add_resource (MunWizardRun *run,
                        MunRecord    *above)
{
  return add_line (run, &mun_incident_resource_spec);
}

GPtrArray *
mun_event_list_partners (MunWizardRun *run)
{
  return list_lines (run, &mun_incident_partner_spec);
}

MunRecord *
mun_event_add_partner (MunWizardRun *run,
                       MunRecord    *above)
{
  return add_line (run, &mun_incident_partner_spec);
}

GPtrArray *
mun_event_suggest_partners (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) agreements = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_cooperation_agreement_spec,
                                                        COOPERATION_AGREEMENT_STATUS, MUN_IS, "active", -1);
  g_autoptr(GPtrArray) partners = mun_wizard_run_lines (run, "partners");

  for (guint i = 0; i < agreements->len; i++)
    {
      MunRecord *agreement = g_ptr_array_index (agreements, i);
      g_autofree char *name = mun_workspace_format (mun_wizard_run_get_workspace (run), agreement, COOPERATION_AGREEMENT_PARTY, NULL);
      MunSuggestion *card = mun_suggestion_new (mun_record_get_id (agreement), name, mun_record_get_title (agreement), mun_record_get_ref (agreement));

      for (guint j = 0; j < partners->len; j++)
        card->taken |= mun_record_is (g_ptr_array_index (partners, j), INCIDENT_PARTNER_AGREEMENT, card->id);
      g_ptr_array_add (suggestions, card);
    }
  return suggestions;
}

MunRecord *
mun_event_accept_partner (MunWizardRun        *run,
                          const MunSuggestion *suggestion,
                          GError             **error)
{
  MunRecord *partner = mun_event_add_partner (run, NULL);

  mun_record_set (partner, INCIDENT_PARTNER_NAME, suggestion->title);
  mun_record_set (partner, INCIDENT_PARTNER_AGREEMENT, suggestion->id);
  mun_record_set (partner, INCIDENT_PARTNER_PART_PLAYED, suggestion->text);
  return partner;
}

/* Duties with their time, done or not. */
char *
mun_event_show_duties (MunWizardRun *run)
{
  MunRecord *incident = mun_wizard_run_get_subject (run);
  g_autofree char *now = mun_date_now ();
  g_autoptr(GPtrArray) clocks = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  if (mun_record_is_new (incident))
    return g_strdup ("");
  clocks = mun_incident_clocks (mun_wizard_run_get_workspace (run), incident, now);
  for (guint i = 0; i < clocks->len; i++)
    {
      MunClock *clock = g_ptr_array_index (clocks, i);
      g_autofree char *due = mun_date_format (clock->due, NULL);
      const char *state = clock->done ? _("done") : clock->task == NULL ? _("may apply") : clock->left < 0 ? _("late") : _("open");

      g_string_append_printf (text, "%s%s (%s, %s)", i > 0 ? "\n" : "", clock->label, due, state);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GPtrArray *
mun_event_list_measures (MunWizardRun *run)
{
  return list_lines (run, &mun_temporary_measure_spec);
}

MunRecord *
mun_event_add_measure (MunWizardRun *run,
                       MunRecord    *above)
{
  MunRecord *measure = add_line (run, &mun_temporary_measure_spec);

  mun_record_set (measure, TEMPORARY_MEASURE_STARTED_ON, mun_workspace_get_today (mun_wizard_run_get_workspace (run)));
  return measure;
}

void
mun_event_check_measures (MunWizardRun *run,
                          GPtrArray    *issues)
{
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run));
  g_autoptr(GPtrArray) measures = mun_wizard_run_lines (run, "measures");

  for (guint i = 0; i < measures->len; i++)
    {
      MunRecord *measure = g_ptr_array_index (measures, i);
      const char *end = mun_record_get (measure, TEMPORARY_MEASURE_PLANNED_END);

      if (mun_record_is_set (measure, TEMPORARY_MEASURE_ENDED_ON))
        continue;
      if (*end && strcmp (end, today) < 0)
        mun_warn (issues, measure, TEMPORARY_MEASURE_PLANNED_END, _("“%s” is past its end and still in place. Release it, or give it a new end."), mun_record_get_title (measure));
    }
}
