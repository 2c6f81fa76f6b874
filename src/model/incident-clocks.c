/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/incident-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/rules-private.h"

/* Duties to report ------------------------------------------------------------------------------------------------------ */

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
      g_autoptr(MunRecord) task = mun_incident_save_task (workspace, incident, mun_record_get (step, PLAN_STEP_ACTION),
                                             read_function (mun_record_get (step, PLAN_STEP_FUNCTION)), now,
                                             mun_date_duration (mun_record_get (step, PLAN_STEP_TIME_LIMIT)), error);

      if (task == NULL)
        return FALSE;
    }
  for (guint i = 0; duties[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf (_("Report: %s"), duties[i]);
      g_autoptr(MunRecord) task = mun_incident_save_task (workspace, incident, text, "communications", start_of (incident), mun_date_duration (duties[i]), error);

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
  task = mun_incident_save_task (workspace, incident, clock->label, "communications", start_of (incident), clock->minutes, error);
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
  ok = mun_incident_write_task_end (workspace, clock->task, whom, error) && keep_message (workspace, incident, clock->label, whom, error)
       && mun_incident_say (workspace, incident, "communication", error, "%s%s%s", clock->label, *whom != '\0' ? " → " : "", whom);
  return mun_incident_end (workspace, incident, ok, error);
}
