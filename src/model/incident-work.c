/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/incident-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/rules-private.h"

/* Tasks, the situation, temporary measures. */

/* Tasks --------------------------------------------------------------------------------------------------------------- */

/* Who holds the function in the team; its alternates only where nobody else does. */
static char *
find_holder (MunWorkspace *workspace,
             MunRecord    *incident,
             const char   *function)
{
  g_autoptr(GPtrArray) members = mun_workspace_find (workspace, &mun_response_member_spec, RESPONSE_MEMBER_TEAM, MUN_IS,
                                                     mun_record_get (incident, INCIDENT_TEAM), -1);
  const char *held = strcmp (function, "command") == 0 ? "leader" : function;
  const char *found = "";

  for (guint i = 0; i < members->len; i++)
    {
      MunRecord *member = g_ptr_array_index (members, i);

      if (!mun_record_is (member, RESPONSE_MEMBER_FUNCTION, held))
        continue;
      if (!mun_record_get_yes (member, RESPONSE_MEMBER_IS_ALTERNATE))
        return g_strdup (mun_record_get (member, RESPONSE_MEMBER_PERSON));
      if (*found == '\0')
        found = mun_record_get (member, RESPONSE_MEMBER_PERSON);
    }
  return g_strdup (found);
}

static int
last_seq (MunWorkspace *workspace,
          MunRecord    *period)
{
  g_autoptr(GPtrArray) tasks = mun_workspace_children (workspace, period, &mun_iap_task_spec);
  int seq = 0;

  for (guint i = 0; i < tasks->len; i++)
    seq = MAX (seq, (int) mun_record_get_int (g_ptr_array_index (tasks, i), IAP_TASK_SEQ, 0));
  return seq;
}

MunRecord *
mun_incident_save_task (MunWorkspace  *workspace,
                        MunRecord     *incident,
                        const char    *text,
                        const char    *function,
                        const char    *from,
                        int            minutes,
                        GError       **error)
{
  g_autoptr(MunRecord) period = mun_incident_period (workspace, incident, error);
  g_autoptr(MunRecord) task = NULL;
  g_autofree char *holder = NULL;

  if (period == NULL)
    return NULL;
  task = mun_workspace_new_record (workspace, &mun_iap_task_spec);
  holder = find_holder (workspace, incident, function);
  mun_record_set (task, IAP_TASK_IAP, mun_record_get_id (period));
  mun_record_set_int (task, IAP_TASK_SEQ, last_seq (workspace, period) + 1);
  mun_record_set (task, IAP_TASK_TASK, text);
  mun_record_set (task, IAP_TASK_FUNCTION, function);
  mun_record_set (task, IAP_TASK_ASSIGNED_TO, holder);
  if (minutes >= 0)
    {
      g_autofree char *due = mun_date_time_add (from, minutes);

      mun_record_set (task, IAP_TASK_DUE_AT, due);
    }
  return mun_workspace_save (workspace, task, NULL, error) ? g_steal_pointer (&task) : NULL;
}

MunRecord *
mun_incident_period (MunWorkspace  *workspace,
                     MunRecord     *incident,
                     GError       **error)
{
  g_autoptr(GPtrArray) periods = mun_workspace_find (workspace, &mun_incident_action_plan_spec, INCIDENT_ACTION_PLAN_INCIDENT, MUN_IS,
                                                     mun_record_get_id (incident), -1);
  g_autoptr(MunRecord) period = NULL;
  g_autofree char *now = mun_date_now ();
  g_autofree char *end = mun_date_time_add (now, 8 * 60);

  for (guint i = periods->len; i > 0; i--)
    if (!mun_record_is (g_ptr_array_index (periods, i - 1), INCIDENT_ACTION_PLAN_STATUS, "ended"))
      return g_object_ref (g_ptr_array_index (periods, i - 1));

  period = mun_workspace_new_record (workspace, &mun_incident_action_plan_spec);
  mun_record_set (period, INCIDENT_ACTION_PLAN_INCIDENT, mun_record_get_id (incident));
  mun_record_set_int (period, INCIDENT_ACTION_PLAN_PERIOD_NO, periods->len + 1);
  mun_record_set (period, INCIDENT_ACTION_PLAN_STARTS_AT, now);
  mun_record_set (period, INCIDENT_ACTION_PLAN_ENDS_AT, end);
  mun_record_set (period, INCIDENT_ACTION_PLAN_SITUATION, mun_record_get (incident, INCIDENT_DESCRIPTION));
  mun_record_set (period, INCIDENT_ACTION_PLAN_OBJECTIVES, mun_record_get (incident, INCIDENT_OBJECTIVES));
  mun_record_set (period, INCIDENT_ACTION_PLAN_LIFE_SAFETY_FIRST, "1");
  mun_record_set (period, INCIDENT_ACTION_PLAN_PREPARED_BY, mun_rules_actor (workspace));
  return mun_workspace_save (workspace, period, NULL, error) ? g_steal_pointer (&period) : NULL;
}

static int
compare_tasks (gconstpointer a,
               gconstpointer b)
{
  MunRecord *one = *(MunRecord * const *) a, *other = *(MunRecord * const *) b;
  gboolean done = mun_record_is_set (one, IAP_TASK_DONE_AT), other_done = mun_record_is_set (other, IAP_TASK_DONE_AT);
  const char *due = mun_record_get (one, IAP_TASK_DUE_AT), *other_due = mun_record_get (other, IAP_TASK_DUE_AT);
  int order;

  if (done != other_done)
    return done - other_done;
  /* What has no limit comes after what has one. */
  order = strcmp (*due != '\0' ? due : "~", *other_due != '\0' ? other_due : "~");
  return order != 0 ? order : (int) (mun_record_get_int (one, IAP_TASK_SEQ, 0) - mun_record_get_int (other, IAP_TASK_SEQ, 0));
}

GPtrArray *
mun_incident_tasks (MunWorkspace *workspace,
                    MunRecord    *incident)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  g_autoptr(GPtrArray) periods = mun_workspace_children (workspace, incident, &mun_incident_action_plan_spec);
  GPtrArray *tasks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < periods->len; i++)
    {
      g_autoptr(GPtrArray) its = mun_workspace_children (workspace, g_ptr_array_index (periods, i), &mun_iap_task_spec);

      for (guint j = 0; j < its->len; j++)
        g_ptr_array_add (tasks, g_object_ref (g_ptr_array_index (its, j)));
    }
  g_ptr_array_sort (tasks, compare_tasks);
  return tasks;
}

MunRecord *
mun_incident_add_task (MunWorkspace  *workspace,
                       MunRecord     *incident,
                       const char    *text,
                       const char    *function,
                       int            minutes,
                       GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && function != NULL, NULL);

  g_autofree char *clean = mun_incident_clean (text, TRUE, _("Say what has to be done."), error);
  g_autofree char *now = mun_date_now ();
  g_autoptr(MunRecord) task = NULL;

  if (clean == NULL || !mun_incident_begin (workspace, incident, _("task"), error))
    return NULL;
  task = mun_incident_save_task (workspace, incident, clean, function, now, minutes, error);
  /* Translators: a line of the log; the task follows */
  if (!mun_incident_end (workspace, incident, task != NULL && mun_incident_say (workspace, incident, "action", error, _("Task: %s"), clean), error))
    return NULL;
  return g_steal_pointer (&task);
}

gboolean
mun_incident_write_task_end (MunWorkspace  *workspace,
                             MunRecord     *task,
                             const char    *result,
                             GError       **error)
{
  g_autofree char *clean = mun_text_clean (result != NULL ? result : "", -1, FALSE, error);
  g_autofree char *now = mun_date_now ();

  if (clean == NULL)
    return FALSE;
  mun_record_set (task, IAP_TASK_DONE_AT, now);
  mun_record_set (task, IAP_TASK_RESULT, clean);
  if (mun_workspace_save (workspace, task, NULL, error))
    return TRUE;
  mun_record_revert (task);
  return FALSE;
}

gboolean
mun_incident_end_task (MunWorkspace  *workspace,
                       MunRecord     *incident,
                       MunRecord     *task,
                       const char    *result,
                       GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (mun_record_get_spec (task) == &mun_iap_task_spec, FALSE);

  const char *what = mun_record_get (task, IAP_TASK_TASK);
  gboolean ok;

  if (mun_record_is_set (task, IAP_TASK_DONE_AT))
    return TRUE;
  if (!mun_incident_begin (workspace, incident, _("task done"), error))
    return FALSE;
  ok = mun_incident_write_task_end (workspace, task, result, error);
  /* Translators: a line of the log; the task follows, then what came out */
  if (ok && mun_record_is_set (task, IAP_TASK_RESULT))
    ok = mun_incident_say (workspace, incident, "action", error, _("Done: %1$s. %2$s"), what, mun_record_get (task, IAP_TASK_RESULT));
  else if (ok)
    ok = mun_incident_say (workspace, incident, "action", error, _("Done: %s"), what);
  return mun_incident_end (workspace, incident, ok, error);
}

gboolean
mun_incident_reopen_task (MunWorkspace  *workspace,
                          MunRecord     *incident,
                          MunRecord     *task,
                          GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (mun_record_get_spec (task) == &mun_iap_task_spec, FALSE);

  gboolean ok;

  if (!mun_record_is_set (task, IAP_TASK_DONE_AT))
    return TRUE;
  if (!mun_incident_begin (workspace, incident, _("task opened again"), error))
    return FALSE;
  mun_record_set (task, IAP_TASK_DONE_AT, "");
  mun_record_set (task, IAP_TASK_RESULT, "");
  ok = mun_workspace_save (workspace, task, NULL, error);
  if (!ok)
    mun_record_revert (task);
  /* Translators: a line of the log; the task follows */
  ok = ok && mun_incident_say (workspace, incident, "action", error, _("Not done after all: %s"), mun_record_get (task, IAP_TASK_TASK));
  return mun_incident_end (workspace, incident, ok, error);
}

/* The situation ------------------------------------------------------------------------------------------------------------ */

static const char *
last_report_at (MunWorkspace *workspace,
                MunRecord    *incident,
                MunRecord   **last)
{
  g_autoptr(GPtrArray) reports = mun_workspace_children (workspace, incident, &mun_situation_report_spec);

  *last = reports->len > 0 ? g_object_ref (g_ptr_array_index (reports, reports->len - 1)) : NULL;
  return *last != NULL ? mun_record_get (*last, SITUATION_REPORT_AT) : "";
}

static void
append_line (GString    *text,
             MunRecord  *entry)
{
  const char *at = mun_record_get (entry, INCIDENT_LOG_ENTRY_AT);

  g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "", strchr (at, 'T') != NULL ? strchr (at, 'T') + 1 : at,
                          mun_record_get (entry, INCIDENT_LOG_ENTRY_ENTRY));
}

MunRecord *
mun_incident_draft_report (MunWorkspace *workspace,
                           MunRecord    *incident)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  MunRecord *report = mun_workspace_new_record (workspace, &mun_situation_report_spec);
  g_autoptr(GPtrArray) log = mun_workspace_children (workspace, incident, &mun_incident_log_entry_spec);
  g_autoptr(MunRecord) last = NULL;
  const char *since = last_report_at (workspace, incident, &last);
  g_autoptr(GString) facts = g_string_new (NULL), assumptions = g_string_new (NULL);

  for (guint i = 0; i < log->len; i++)
    {
      MunRecord *entry = g_ptr_array_index (log, i);
      gboolean sure = !mun_record_is (entry, INCIDENT_LOG_ENTRY_RELIABILITY, "probable") && !mun_record_is (entry, INCIDENT_LOG_ENTRY_RELIABILITY, "unconfirmed");

      if (strcmp (mun_record_get (entry, INCIDENT_LOG_ENTRY_AT), since) >= 0)
        append_line (sure ? facts : assumptions, entry);
    }
  mun_record_set (report, SITUATION_REPORT_INCIDENT, mun_record_get_id (incident));
  mun_record_set (report, SITUATION_REPORT_FACTS, facts->str);
  mun_record_set (report, SITUATION_REPORT_ASSUMPTIONS, assumptions->str);
  if (last != NULL)
    mun_record_set (report, SITUATION_REPORT_FORECAST, mun_record_get (last, SITUATION_REPORT_FORECAST));
  return report;
}

gboolean
mun_incident_report (MunWorkspace  *workspace,
                     MunRecord     *incident,
                     MunRecord     *report,
                     GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (mun_record_get_spec (report) == &mun_situation_report_spec, FALSE);

  const char *shared = mun_record_get (report, SITUATION_REPORT_SHARED_WITH);
  gboolean ok;

  if (!mun_record_is_set (report, SITUATION_REPORT_FACTS))
    return mun_refuse (error, _("The situation report was not stored: write at least one fact."));
  if (!mun_incident_begin (workspace, incident, _("situation report"), error))
    return FALSE;
  ok = mun_workspace_save (workspace, report, NULL, error);
  if (ok && *shared != '\0')
    ok = mun_incident_say (workspace, incident, "communication", error, _("Situation report, shared with %s"), shared);
  else if (ok)
    ok = mun_incident_say (workspace, incident, "communication", error, "%s", _("Situation report written"));
  return mun_incident_end (workspace, incident, ok, error);
}

/* Temporary measures --------------------------------------------------------------------------------------------------------- */

MunRecord *
mun_incident_add_measure (MunWorkspace  *workspace,
                          MunRecord     *incident,
                          const char    *text,
                          const char    *until,
                          GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && until != NULL, NULL);

  g_autofree char *clean = mun_incident_clean (text, TRUE, _("Say what was added or relaxed."), error);
  g_autofree char *day = NULL;
  g_autoptr(MunRecord) measure = NULL;
  gboolean ok;

  if (clean == NULL)
    return NULL;
  if (!mun_date_is_valid (until))
    {
      mun_refuse (error, _("A temporary measure needs the day on which it ends. It can be changed later."));
      return NULL;
    }
  if (!mun_incident_begin (workspace, incident, _("temporary measure"), error))
    return NULL;
  day = mun_date_format (until, NULL);
  measure = mun_workspace_new_record (workspace, &mun_temporary_measure_spec);
  mun_record_set (measure, TEMPORARY_MEASURE_INCIDENT, mun_record_get_id (incident));
  mun_record_set (measure, TEMPORARY_MEASURE_DESCRIPTION, clean);
  mun_record_set (measure, TEMPORARY_MEASURE_STARTED_ON, mun_workspace_get_today (workspace));
  mun_record_set (measure, TEMPORARY_MEASURE_PLANNED_END, until);
  ok = mun_workspace_save (workspace, measure, NULL, error)
       && mun_incident_say (workspace, incident, "action", error, _("Temporary measure until %1$s: %2$s"), day, clean);
  return mun_incident_end (workspace, incident, ok, error) ? g_steal_pointer (&measure) : NULL;
}

gboolean
mun_incident_release_measure (MunWorkspace  *workspace,
                              MunRecord     *incident,
                              MunRecord     *measure,
                              GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (mun_record_get_spec (measure) == &mun_temporary_measure_spec, FALSE);

  gboolean ok;

  if (mun_record_is_set (measure, TEMPORARY_MEASURE_ENDED_ON))
    return TRUE;
  if (!mun_incident_begin (workspace, incident, _("temporary measure released"), error))
    return FALSE;
  mun_record_set (measure, TEMPORARY_MEASURE_ENDED_ON, mun_workspace_get_today (workspace));
  mun_record_set (measure, TEMPORARY_MEASURE_ENDED_BY, mun_rules_actor (workspace));
  ok = mun_workspace_save (workspace, measure, NULL, error)
       && mun_incident_say (workspace, incident, "action", error, _("Released: %s"), mun_record_get (measure, TEMPORARY_MEASURE_DESCRIPTION));
  if (!ok)
    mun_record_revert (measure);
  return mun_incident_end (workspace, incident, ok, error);
}
