/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/incident-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/rules-private.h"

/* How bad it is, who leads, what is to be reached, and the end. */

/* Who is answerable when nobody is named: the leader, or whoever writes. */
static const char *
get_leader (MunWorkspace *workspace,
            MunRecord    *incident)
{
  return mun_record_is_set (incident, INCIDENT_COMMANDER) ? mun_record_get (incident, INCIDENT_COMMANDER) : mun_rules_actor (workspace);
}

/* Assessing -------------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_incident_thresholds (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  g_autoptr(GPtrArray) plans = mun_workspace_find (workspace, &mun_security_plan_spec, SECURITY_PLAN_STATUS, MUN_IS, "approved", -1);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < plans->len; i++)
    {
      g_autoptr(GPtrArray) its = mun_workspace_children (workspace, g_ptr_array_index (plans, i), &mun_plan_threshold_spec);

      for (guint j = 0; j < its->len; j++)
        g_ptr_array_add (all, g_object_ref (g_ptr_array_index (its, j)));
    }
  return all;
}

static void
take_threshold (MunWorkspace *workspace,
                MunRecord    *incident,
                MunRecord    *threshold)
{
  g_autoptr(MunRecord) plan = NULL;

  if (threshold != NULL || !mun_incident_has_responded (incident))
    mun_record_set_int (incident, INCIDENT_FORMAL_RESPONSE, threshold != NULL);
  if (threshold == NULL)
    {
      if (!mun_record_is_set (incident, INCIDENT_ACTIVATION_LEVEL))
        mun_record_set (incident, INCIDENT_ACTIVATION_LEVEL, "none");
      return;
    }
  plan = mun_workspace_get (workspace, &mun_security_plan_spec, mun_record_get (threshold, PLAN_THRESHOLD_PLAN), NULL);
  mun_record_set (incident, INCIDENT_THRESHOLD, mun_record_get_id (threshold));
  mun_record_set (incident, INCIDENT_ACTIVATION_LEVEL, mun_record_get (threshold, PLAN_THRESHOLD_RESPONSE_LEVEL));
  if (plan == NULL)
    return;
  mun_record_set (incident, INCIDENT_PLAN, mun_record_get_id (plan));
  mun_record_set (incident, INCIDENT_TEAM, mun_record_get (plan, SECURITY_PLAN_TEAM));
}

static char *
describe_assessment (MunWorkspace *workspace,
                     MunRecord    *incident,
                     MunRecord    *threshold)
{
  g_autofree char *level = mun_workspace_format (workspace, incident, INCIDENT_ACTIVATION_LEVEL, NULL);

  if (threshold == NULL)
    return g_strdup_printf (_("Severity %1$s of 5, people harmed: %2$s. No threshold of a plan is reached."), mun_record_get (incident, INCIDENT_SEVERITY),
                            mun_record_get (incident, INCIDENT_PEOPLE_HARMED));
  return g_strdup_printf (_("Severity %1$s of 5, people harmed: %2$s. Threshold reached: %3$s, %4$s. Level: %5$s."),
                          mun_record_get (incident, INCIDENT_SEVERITY), mun_record_get (incident, INCIDENT_PEOPLE_HARMED),
                          mun_record_get (threshold, PLAN_THRESHOLD_INDICATOR), mun_record_get (threshold, PLAN_THRESHOLD_TRIGGER_VALUE), level);
}

gboolean
mun_incident_assess (MunWorkspace  *workspace,
                     MunRecord     *incident,
                     int            severity,
                     int            people_harmed,
                     MunRecord     *threshold,
                     GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && severity >= 1 && severity <= 5 && people_harmed >= 0, FALSE);

  g_autofree char *text = NULL;
  gboolean ok;

  if (!mun_record_is_set (incident, INCIDENT_LIFE_AT_RISK))
    return mun_refuse (error, _("Answer the first question before anything else: is anybody hurt or in danger?"));
  if (!mun_incident_begin (workspace, incident, _("assessment"), error))
    return FALSE;

  mun_record_set_int (incident, INCIDENT_SEVERITY, severity);
  mun_record_set_int (incident, INCIDENT_PEOPLE_HARMED, people_harmed);
  take_threshold (workspace, incident, threshold);
  text = describe_assessment (workspace, incident, threshold);
  ok = mun_workspace_save (workspace, incident, NULL, error)
       && (!mun_record_is (incident, INCIDENT_STATUS, "reported") || mun_incident_move (workspace, incident, "assessed", error))
       && mun_incident_say (workspace, incident, "assessment", error, "%s", text);
  return mun_incident_end (workspace, incident, ok, error);
}

/* Responding ---------------------------------------------------------------------------------------------------------------- */

char *
mun_incident_describe_handover (MunWorkspace *workspace,
                                const char   *before,
                                const char   *now)
{
  g_autofree char *old = mun_workspace_title (workspace, &mun_person_spec, before);
  g_autofree char *name = mun_workspace_title (workspace, &mun_person_spec, now);

  return *old == '\0' ? g_strdup_printf (_("%s leads."), name) : g_strdup_printf (_("%1$s hands over to %2$s."), old, name);
}

/* The line goes with the name: where the response runs, no name comes in without one. */
static gboolean
write_leader (MunWorkspace  *workspace,
              MunRecord     *incident,
              const char    *person,
              const char    *note,
              GError       **error)
{
  g_autofree char *state = mun_text_clean (note != NULL ? note : "", -1, TRUE, error);
  g_autofree char *text = mun_incident_describe_handover (workspace, mun_record_get (incident, INCIDENT_COMMANDER), person);
  g_autofree char *whole = NULL;
  g_autoptr(MunRecord) line = NULL;
  g_autoptr(GPtrArray) both = g_ptr_array_new ();

  if (state == NULL)
    return FALSE;
  whole = g_strconcat (text, *state != '\0' ? " " : "", state, NULL);
  line = mun_incident_start_line (workspace, incident, "handover", whole);
  mun_record_set (incident, INCIDENT_COMMANDER, person);
  g_ptr_array_add (both, incident);
  g_ptr_array_add (both, line);
  return mun_workspace_save_all (workspace, both, NULL, error);
}

gboolean
mun_incident_lead (MunWorkspace  *workspace,
                   MunRecord     *incident,
                   const char    *person,
                   const char    *note,
                   GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && person != NULL, FALSE);

  if (*person == '\0')
    return mun_refuse (error, _("Name who leads. There is one leader at a time."));
  if (mun_record_is (incident, INCIDENT_COMMANDER, person))
    return TRUE;
  if (!mun_incident_begin (workspace, incident, _("leader"), error))
    return FALSE;
  return mun_incident_end (workspace, incident, write_leader (workspace, incident, person, note, error), error);
}

static gboolean
start_response (MunWorkspace  *workspace,
                MunRecord     *incident,
                const char    *leader,
                GError       **error)
{
  g_autofree char *plan = mun_workspace_title (workspace, &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN));
  g_autofree char *sign = mun_workspace_title (workspace, &mun_plan_threshold_spec, mun_record_get (incident, INCIDENT_THRESHOLD));
  g_autofree char *level = mun_workspace_format (workspace, incident, INCIDENT_ACTIVATION_LEVEL, NULL);
  g_autofree char *text = g_strdup_printf (_("The plan “%1$s” is started, level: %2$s."), plan, level);
  g_autofree char *reason = g_strdup_printf (_("Threshold reached: %s"), sign);
  g_autofree char *objectives = NULL;

  if (!mun_record_is (incident, INCIDENT_COMMANDER, leader) && !write_leader (workspace, incident, leader, NULL, error))
    return FALSE;
  if (!mun_record_is_set (incident, INCIDENT_OBJECTIVES))
    {
      objectives = mun_incident_propose_objectives (workspace, incident);
      mun_record_set (incident, INCIDENT_OBJECTIVES, objectives);
    }
  return mun_workspace_save (workspace, incident, NULL, error) && mun_incident_move (workspace, incident, "active", error)
         && mun_incident_decide (workspace, incident, leader, reason, text, error) && mun_incident_plan_tasks (workspace, incident, error);
}

gboolean
mun_incident_respond (MunWorkspace  *workspace,
                      MunRecord     *incident,
                      const char    *leader,
                      GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && leader != NULL, FALSE);

  if (*leader == '\0')
    return mun_refuse (error, _("A formal response has one named leader. Name who leads."));
  if (!mun_record_is_set (incident, INCIDENT_THRESHOLD) || !mun_record_is_set (incident, INCIDENT_PLAN))
    return mun_refuse (error, _("A formal response starts from a threshold of a plan. Assess the event and choose the sign that was reached; "
                            "until then everything can be logged and led without a plan."));
  if (!mun_incident_begin (workspace, incident, _("response started"), error))
    return FALSE;
  return mun_incident_end (workspace, incident, start_response (workspace, incident, leader, error), error);
}

gboolean
mun_incident_life_first (const char *objectives)
{
  static const char * const words[] = {
    "nobody", "people", "person", "life", "lives", "hurt", "injur", "safe", "evacuat", "driver", "staff", "everybody", "everyone",
    "人", "生命", "受伤", "安全", "撤离",
  };
  g_auto(GStrv) lines = NULL;

  g_return_val_if_fail (objectives != NULL, FALSE);

  lines = g_strsplit (objectives, "\n", 2);
  for (guint i = 0; lines[0] != NULL && i < G_N_ELEMENTS (words); i++)
    if (mun_text_contains (lines[0], words[i]))
      return TRUE;
  return FALSE;
}

char *
mun_incident_propose_objectives (MunWorkspace *workspace,
                                 MunRecord    *incident)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  g_autoptr(MunRecord) plan = mun_workspace_get (workspace, &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN), NULL);
  const char *aims = plan != NULL ? mun_record_get (plan, SECURITY_PLAN_PLAN_OBJECTIVES) : "";

  if (mun_incident_life_first (aims))
    return g_strdup (aims);
  return g_strdup_printf (_("Nobody is hurt.\n%s"), *aims != '\0' ? aims : _("Nothing gets worse.\nWork goes on safely."));
}

gboolean
mun_incident_set_objectives (MunWorkspace  *workspace,
                             MunRecord     *incident,
                             const char    *objectives,
                             GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), FALSE);

  g_autofree char *clean = mun_incident_clean (objectives, TRUE, _("Write at least one objective: what must be reached?"), error);
  gboolean ok;

  if (clean == NULL)
    return FALSE;
  if (!mun_incident_life_first (clean))
    return mun_refuse (error, _("Life comes first. Let the first line say what is to be reached for people, for instance “Nobody is hurt”."));
  if (!mun_incident_begin (workspace, incident, _("objectives"), error))
    return FALSE;
  mun_record_set (incident, INCIDENT_OBJECTIVES, clean);
  /* Translators: a line of the log; the objectives follow */
  ok = mun_workspace_save (workspace, incident, NULL, error) && mun_incident_say (workspace, incident, "action", error, _("Objectives: %s"), clean);
  return mun_incident_end (workspace, incident, ok, error);
}

/* Standing down ------------------------------------------------------------------------------------------------------------------ */

guint
mun_incident_count_open_tasks (MunWorkspace *workspace,
                               MunRecord    *incident)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (incident), 0);

  g_autoptr(GPtrArray) tasks = mun_incident_tasks (workspace, incident);
  guint open = 0;

  for (guint i = 0; i < tasks->len; i++)
    open += !mun_record_is_set (g_ptr_array_index (tasks, i), IAP_TASK_DONE_AT);
  return open;
}

/* Along the life cycle as far as it goes: an event that was never assessed stays reported, and waits for that. */
static gboolean
move_down (MunWorkspace  *workspace,
           MunRecord     *incident,
           GError       **error)
{
  if (mun_record_is (incident, INCIDENT_STATUS, "assessed"))
    return mun_incident_move (workspace, incident, "investigation", error);
  if (mun_record_is (incident, INCIDENT_STATUS, "active") && !mun_incident_move (workspace, incident, "stabilised", error))
    return FALSE;
  return !mun_record_is (incident, INCIDENT_STATUS, "stabilised") || mun_incident_move (workspace, incident, "recovery", error);
}

gboolean
mun_incident_stand_down (MunWorkspace  *workspace,
                         MunRecord     *incident,
                         const char    *reason,
                         GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), FALSE);

  g_autofree char *now = mun_date_now ();
  g_autofree char *text = NULL;
  guint tasks = mun_incident_count_open_tasks (workspace, incident);
  gint64 measures = mun_workspace_count (workspace, &mun_temporary_measure_spec, TEMPORARY_MEASURE_INCIDENT, MUN_IS, mun_record_get_id (incident),
                                         TEMPORARY_MEASURE_ENDED_ON, MUN_UNSET, NULL, -1);
  gboolean ok;

  if (!mun_incident_is_running (incident))
    return mun_refuse (error, _("This response was ended before."));
  if (!mun_incident_begin (workspace, incident, _("stood down"), error))
    return FALSE;
  text = g_strdup_printf (_("The response is ended. Open tasks: %1$u. Temporary measures still in place: %2$u."), tasks, (guint) measures);
  mun_record_set (incident, INCIDENT_STOOD_DOWN_ON, now);
  ok = mun_incident_decide (workspace, incident, get_leader (workspace, incident), reason, text, error)
       && mun_workspace_save (workspace, incident, NULL, error) && move_down (workspace, incident, error);
  return mun_incident_end (workspace, incident, ok, error);
}

/* Calling ------------------------------------------------------------------------------------------------------------------------ */

static int
rank_contact (MunRecord *contact)
{
  static const char * const first[] = { "ambulance", "fire", "police", "security_service" };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (mun_record_is (contact, CONTACT_KIND, first[i]))
      return i;
  return G_N_ELEMENTS (first);
}

GPtrArray *
mun_incident_contacts (MunWorkspace *workspace,
                       MunRecord    *incident)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  g_autoptr(GPtrArray) all = mun_workspace_find (workspace, &mun_contact_spec, -1);
  g_autoptr(MunRecord) plan = mun_workspace_get (workspace, &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN), NULL);
  g_auto(GStrv) named = plan != NULL ? mun_record_get_links (plan, SECURITY_PLAN_CONTACTS) : g_new0 (char *, 1);
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (int rank = 0; rank <= 5; rank++)
    for (guint i = 0; i < all->len; i++)
      {
        MunRecord *contact = g_ptr_array_index (all, i);
        int its = rank_contact (contact);

        /* After the emergency services those of the plan, then everybody else. */
        if (its == 4 && !g_strv_contains ((const char * const *) named, mun_record_get_id (contact)))
          its = 5;
        if (its == rank)
          g_ptr_array_add (sorted, g_object_ref (contact));
      }
  return sorted;
}
