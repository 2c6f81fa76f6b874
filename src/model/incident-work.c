/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/incident-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/rules-private.h"

/* Tasks, duties to report, the situation, temporary measures. */

/* Tasks --------------------------------------------------------------------------------------------------------------- */

/* A function as the plan names it, in a word of its own, as one of the functions of a response. */
static const char *
read_function (const char *word)
{
  const MunField *field = &mun_iap_task_spec.fields[IAP_TASK_FUNCTION];

  if (mun_text_contains (word, "leader"))
    return "command";
  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    if (mun_text_contains (word, choice->key) || mun_text_contains (word, _(choice->label)))
      return choice->key;
  return "operations";
}

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

/* @from: the moment it counts from; @minutes: -1 for no limit */
static MunRecord *
save_task (MunWorkspace  *workspace,
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
  task = save_task (workspace, incident, clean, function, now, minutes, error);
  /* Translators: a line of the log; the task follows */
  if (!mun_incident_end (workspace, incident, task != NULL && mun_incident_say (workspace, incident, "action", error, _("Task: %s"), clean), error))
    return NULL;
  return g_steal_pointer (&task);
}

static gboolean
write_task_end (MunWorkspace  *workspace,
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
  ok = write_task_end (workspace, task, result, error);
  /* Translators: a line of the log; the task follows, then what came out */
  if (ok && mun_record_is_set (task, IAP_TASK_RESULT))
    ok = mun_incident_say (workspace, incident, "action", error, _("Done: %1$s. %2$s"), what, mun_record_get (task, IAP_TASK_RESULT));
  else if (ok)
    ok = mun_incident_say (workspace, incident, "action", error, _("Done: %s"), what);
  return mun_incident_end (workspace, incident, ok, error);
}

/* Duties to report ------------------------------------------------------------------------------------------------------ */

static const char *
start_of (MunRecord *incident)
{
  static const int moments[] = { INCIDENT_DETECTED_AT, INCIDENT_OCCURRED_AT, INCIDENT_REPORTED_AT };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    if (mun_record_is_set (incident, moments[i]))
      return mun_record_get (incident, moments[i]);
  return "";
}

/* "police at once, insurer 48 hours": one duty for each part that names a length of time. */
static GStrv
split_duties (const char *text)
{
  g_autoptr(GStrvBuilder) duties = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;
  g_autofree char *lines = g_strdelimit (g_strdup (text), ",;\n", '\n');

  parts = g_strsplit (lines, "\n", -1);
  for (char **part = parts; *part != NULL; part++)
    if (mun_date_duration (g_strstrip (*part)) >= 0)
      g_strv_builder_add (duties, *part);
  return g_strv_builder_end (duties);
}

gboolean
mun_incident_plan_tasks (MunWorkspace  *workspace,
                         MunRecord     *incident,
                         GError       **error)
{
  g_autoptr(MunRecord) plan = mun_workspace_get (workspace, &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN), NULL);
  g_autoptr(GPtrArray) steps = plan != NULL ? mun_workspace_children (workspace, plan, &mun_plan_step_spec) : NULL;
  g_auto(GStrv) duties = split_duties (plan != NULL ? mun_record_get (plan, SECURITY_PLAN_REPORTING) : "");
  g_autofree char *now = mun_date_now ();

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      MunRecord *step = g_ptr_array_index (steps, i);
      g_autoptr(MunRecord) task = save_task (workspace, incident, mun_record_get (step, PLAN_STEP_ACTION),
                                             read_function (mun_record_get (step, PLAN_STEP_FUNCTION)), now,
                                             mun_date_duration (mun_record_get (step, PLAN_STEP_TIME_LIMIT)), error);

      if (task == NULL)
        return FALSE;
    }
  for (guint i = 0; duties[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf (_("Report: %s"), duties[i]);
      g_autoptr(MunRecord) task = save_task (workspace, incident, text, "communications", start_of (incident), mun_date_duration (duties[i]), error);

      if (task == NULL)
        return FALSE;
    }
  return TRUE;
}

void
mun_clock_free (MunClock *clock)
{
  if (clock == NULL)
    return;
  g_free (clock->label);
  g_free (clock->due);
  g_clear_object (&clock->task);
  g_clear_object (&clock->source);
  g_free (clock);
}

static gboolean
is_known (GPtrArray  *clocks,
          const char *label)
{
  for (guint i = 0; i < clocks->len; i++)
    if (strstr (((MunClock *) g_ptr_array_index (clocks, i))->label, label) != NULL)
      return TRUE;
  return FALSE;
}

static void
add_task_clocks (MunWorkspace *workspace,
                 MunRecord    *incident,
                 const char   *now,
                 GPtrArray    *clocks)
{
  g_autoptr(GPtrArray) tasks = mun_incident_tasks (workspace, incident);

  for (guint i = 0; i < tasks->len; i++)
    {
      MunRecord *task = g_ptr_array_index (tasks, i);
      MunClock *clock;

      if (!mun_record_is (task, IAP_TASK_FUNCTION, "communications") || !mun_record_is_set (task, IAP_TASK_DUE_AT))
        continue;
      clock = g_new0 (MunClock, 1);
      clock->label = g_strdup (mun_record_get (task, IAP_TASK_TASK));
      clock->task = g_object_ref (task);
      clock->due = g_strdup (mun_record_get (task, IAP_TASK_DUE_AT));
      clock->left = mun_date_time_minutes (now, clock->due);
      clock->done = mun_record_is_set (task, IAP_TASK_DONE_AT);
      g_ptr_array_add (clocks, clock);
    }
}

static void
add_offer (MunRecord  *incident,
           MunRecord  *source,
           const char *text,
           const char *now,
           GPtrArray  *clocks)
{
  static const char * const words[] = { "report", "notif", "notice", "inform", "tell", "报告", "通知", "告知", "上报" };
  int minutes = mun_date_duration (text);
  gboolean duty = FALSE;
  MunClock *clock;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    duty = duty || mun_text_contains (text, words[i]);
  if (!duty || minutes < 0 || *start_of (incident) == '\0' || is_known (clocks, text))
    return;
  clock = g_new0 (MunClock, 1);
  clock->label = g_strdup (text);
  clock->source = g_object_ref (source);
  clock->minutes = minutes;
  clock->due = mun_date_time_add (start_of (incident), minutes);
  clock->left = mun_date_time_minutes (now, clock->due);
  g_ptr_array_add (clocks, clock);
}

/* Obligations that speak of reporting within some time. Whether they apply to this event, a person must say. */
static void
add_offers (MunWorkspace *workspace,
            MunRecord    *incident,
            const char   *now,
            GPtrArray    *clocks)
{
  g_autoptr(GPtrArray) legal = mun_workspace_find (workspace, &mun_legal_requirement_spec, LEGAL_REQUIREMENT_STATUS, MUN_IS, "current", -1);
  g_autoptr(GPtrArray) wishes = mun_workspace_find (workspace, &mun_party_requirement_spec, PARTY_REQUIREMENT_DECISION, MUN_IS, "addressed",
                                                    PARTY_REQUIREMENT_STATUS, MUN_IS, "current", -1);

  for (guint i = 0; i < legal->len; i++)
    {
      MunRecord *duty = g_ptr_array_index (legal, i);
      g_auto(GStrv) lines = g_strsplit (mun_record_get (duty, LEGAL_REQUIREMENT_MEANING_FOR_US), "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        {
          g_auto(GStrv) parts = split_duties (lines[j]);

          for (guint k = 0; parts[k] != NULL; k++)
            {
              g_autofree char *text = g_strdup_printf ("%s: %s", mun_record_get_title (duty), parts[k]);

              add_offer (incident, duty, text, now, clocks);
            }
        }
    }
  for (guint i = 0; i < wishes->len; i++)
    add_offer (incident, g_ptr_array_index (wishes, i), mun_record_get (g_ptr_array_index (wishes, i), PARTY_REQUIREMENT_STATEMENT), now, clocks);
}

static int
compare_clocks (gconstpointer a,
                gconstpointer b)
{
  const MunClock *one = *(const MunClock * const *) a, *other = *(const MunClock * const *) b;
  int rank = one->task == NULL ? 2 : one->done ? 1 : 0, other_rank = other->task == NULL ? 2 : other->done ? 1 : 0;

  if (rank != other_rank)
    return rank - other_rank;
  return (one->left > other->left) - (one->left < other->left);
}

GPtrArray *
mun_incident_clocks (MunWorkspace *workspace,
                     MunRecord    *incident,
                     const char   *now)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && now != NULL, NULL);

  GPtrArray *clocks = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_clock_free);

  add_task_clocks (workspace, incident, now, clocks);
  add_offers (workspace, incident, now, clocks);
  g_ptr_array_sort (clocks, compare_clocks);
  return clocks;
}

gboolean
mun_incident_start_clock (MunWorkspace    *workspace,
                          MunRecord       *incident,
                          const MunClock  *clock,
                          GError         **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && clock != NULL && clock->task == NULL, FALSE);

  g_autoptr(MunRecord) task = NULL;

  if (!mun_incident_begin (workspace, incident, _("duty to report"), error))
    return FALSE;
  task = save_task (workspace, incident, clock->label, "communications", start_of (incident), clock->minutes, error);
  return mun_incident_end (workspace, incident,
                           task != NULL && mun_incident_say (workspace, incident, "assessment", error, _("We have to report: %s"), clock->label), error);
}

static gboolean
keep_message (MunWorkspace  *workspace,
              MunRecord     *incident,
              const char    *label,
              const char    *to,
              GError       **error)
{
  g_autoptr(MunRecord) message = mun_workspace_new_record (workspace, &mun_communication_record_spec);
  g_autofree char *now = mun_date_now ();
  g_autofree char *subject = mun_text_shorten (label, 120);
  g_autofree char *line = g_strdup_printf ("%s%s %s%s%s", mun_record_get (incident, INCIDENT_AUTHORITIES_INFORMED),
                                           mun_record_is_set (incident, INCIDENT_AUTHORITIES_INFORMED) ? "\n" : "", strchr (now, 'T') + 1,
                                           *to != '\0' ? " " : "", *to != '\0' ? to : subject);

  mun_record_set (message, COMMUNICATION_RECORD_AT, now);
  mun_record_set (message, COMMUNICATION_RECORD_DIRECTION, "out");
  mun_record_set (message, COMMUNICATION_RECORD_SUBJECT, subject);
  mun_record_set (message, COMMUNICATION_RECORD_SUMMARY, *to != '\0' ? to : label);
  mun_record_set (message, COMMUNICATION_RECORD_SENSITIVITY, "confidential");
  mun_record_set (message, COMMUNICATION_RECORD_IS_COMPLAINT, "0");
  mun_record_set (message, COMMUNICATION_RECORD_NEEDS_REPLY, "0");
  mun_record_set (message, COMMUNICATION_RECORD_HANDLED_BY, mun_rules_actor (workspace));
  mun_record_set (message, COMMUNICATION_RECORD_INCIDENT, mun_record_get_id (incident));
  mun_record_set (incident, INCIDENT_AUTHORITIES_INFORMED, g_strstrip (line));
  return mun_workspace_save (workspace, message, NULL, error) && mun_workspace_save (workspace, incident, NULL, error);
}

gboolean
mun_incident_report_done (MunWorkspace    *workspace,
                          MunRecord       *incident,
                          const MunClock  *clock,
                          const char      *to,
                          GError         **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && clock != NULL && clock->task != NULL, FALSE);

  g_autofree char *whom = mun_text_clean (to != NULL ? to : "", -1, FALSE, error);
  gboolean ok;

  if (whom == NULL)
    return FALSE;
  if (clock->done)
    return TRUE;
  if (!mun_incident_begin (workspace, incident, _("report made"), error))
    return FALSE;
  ok = write_task_end (workspace, clock->task, whom, error) && keep_message (workspace, incident, clock->label, whom, error)
       && mun_incident_say (workspace, incident, "communication", error, "%s%s%s", clock->label, *whom != '\0' ? " → " : "", whom);
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
  measure = mun_workspace_new_record (workspace, &mun_temporary_measure_spec);
  mun_record_set (measure, TEMPORARY_MEASURE_INCIDENT, mun_record_get_id (incident));
  mun_record_set (measure, TEMPORARY_MEASURE_DESCRIPTION, clean);
  mun_record_set (measure, TEMPORARY_MEASURE_STARTED_ON, mun_workspace_get_today (workspace));
  mun_record_set (measure, TEMPORARY_MEASURE_PLANNED_END, until);
  ok = mun_workspace_save (workspace, measure, NULL, error)
       && mun_incident_say (workspace, incident, "action", error, _("Temporary measure until %1$s: %2$s"), until, clean);
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
