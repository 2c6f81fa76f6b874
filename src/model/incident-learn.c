/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/incident.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/settings.h"

/* Looking back: what happened when, what it resembles, what was learnt, which plan to look at again. */

char *
mun_incident_timeline (MunWorkspace *workspace,
                       MunRecord    *incident)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  g_autoptr(GPtrArray) log = mun_workspace_children (workspace, incident, &mun_incident_log_entry_spec);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *day = g_strdup ("");

  for (guint i = 0; i < log->len; i++)
    {
      MunRecord *entry = g_ptr_array_index (log, i);
      const char *at = mun_record_get (entry, INCIDENT_LOG_ENTRY_AT);
      g_autofree char *its = g_strndup (at, 10);

      if (strcmp (its, day) != 0)
        {
          g_autofree char *title = mun_date_format (its, NULL);

          g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", title);
          g_free (day);
          day = g_steal_pointer (&its);
        }
      g_string_append_printf (text, "\n%s %s", strchr (at, 'T') != NULL ? strchr (at, 'T') + 1 : "", mun_record_get (entry, INCIDENT_LOG_ENTRY_ENTRY));
      if (mun_record_is_set (entry, INCIDENT_LOG_ENTRY_REASON))
        g_string_append_printf (text, " (%s)", mun_record_get (entry, INCIDENT_LOG_ENTRY_REASON));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How much two events have in common; 0: nothing to learn from. */
static guint
resemble (MunRecord *one,
          MunRecord *other)
{
  static const int same[] = { INCIDENT_SITE, INCIDENT_SUPPLIER, INCIDENT_KIND };
  guint points = 0;

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    if (mun_record_is_set (one, same[i]) && mun_record_is (other, same[i], mun_record_get (one, same[i])))
      points++;
  return points;
}

GPtrArray *
mun_incident_similar (MunWorkspace *workspace,
                      MunRecord    *incident)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  g_autoptr(GPtrArray) all = mun_workspace_find (workspace, &mun_incident_spec, -1);
  GPtrArray *similar = g_ptr_array_new_with_free_func (g_object_unref);

  /* The most alike first, and of these the newest. */
  for (guint points = 3; points > 0; points--)
    for (guint i = all->len; i > 0 && similar->len < 5; i--)
      {
        MunRecord *other = g_ptr_array_index (all, i - 1);

        if (other != incident && strcmp (mun_record_get_id (other), mun_record_get_id (incident)) != 0 && resemble (incident, other) == points)
          g_ptr_array_add (similar, g_object_ref (other));
      }
  return similar;
}

/* Everybody whom the log names. */
static char *
list_participants (MunWorkspace *workspace,
                   MunRecord    *incident)
{
  g_autoptr(GPtrArray) log = mun_workspace_children (workspace, incident, &mun_incident_log_entry_spec);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GString) names = g_string_new (NULL);
  static const int people[] = { INCIDENT_LOG_ENTRY_ENTERED_BY, INCIDENT_LOG_ENTRY_DECIDED_BY };

  for (guint i = 0; i < log->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (people); j++)
      {
        const char *person = mun_record_get (g_ptr_array_index (log, i), people[j]);
        g_autofree char *name = NULL;

        if (*person == '\0' || !g_hash_table_add (seen, (gpointer) person))
          continue;
        name = mun_workspace_title (workspace, &mun_person_spec, person);
        g_string_append_printf (names, "%s%s", names->len > 0 ? _(", ") : "", name);
      }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
compare_plan (MunWorkspace *workspace,
              MunRecord    *incident)
{
  g_autoptr(MunRecord) plan = mun_workspace_get (workspace, &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN), NULL);
  g_autofree char *timeline = mun_incident_timeline (workspace, incident);
  const char *aims = plan != NULL ? mun_record_get (plan, SECURITY_PLAN_PLAN_OBJECTIVES) : mun_record_get (incident, INCIDENT_OBJECTIVES);

  return g_strdup_printf (_("Meant to happen:\n%1$s\n\nReally happened:\n%2$s"), *aims != '\0' ? aims : _("There was no plan."), timeline);
}

MunRecord *
mun_incident_review (MunWorkspace *workspace,
                     MunRecord    *incident)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  MunRecord *review = mun_workspace_find_first (workspace, &mun_after_action_review_spec, AFTER_ACTION_REVIEW_INCIDENT, MUN_IS,
                                                mun_record_get_id (incident), -1);
  g_autofree char *participants = NULL, *compared = NULL;

  if (review != NULL)
    return review;
  review = mun_workspace_new_record (workspace, &mun_after_action_review_spec);
  participants = list_participants (workspace, incident);
  compared = compare_plan (workspace, incident);
  mun_record_set (review, AFTER_ACTION_REVIEW_INCIDENT, mun_record_get_id (incident));
  mun_record_set (review, AFTER_ACTION_REVIEW_PARTICIPANTS, participants);
  mun_record_set (review, AFTER_ACTION_REVIEW_PLANNED_VS_ACTUAL, compared);
  return review;
}

char *
mun_incident_review_due (MunWorkspace *workspace,
                         MunRecord    *incident)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  const char *end = mun_record_get (incident, INCIDENT_STOOD_DOWN_ON);
  g_autofree char *day = g_strndup (end, 10);

  if (*end == '\0' || mun_workspace_count (workspace, &mun_after_action_review_spec, AFTER_ACTION_REVIEW_INCIDENT, MUN_IS,
                                           mun_record_get_id (incident), AFTER_ACTION_REVIEW_HELD_ON, MUN_SET, NULL, -1) > 0)
    return g_strdup ("");
  return mun_date_add_days (day, mun_settings_get (workspace, SETTING_LESSONS_DAYS));
}

MunRecord *
mun_lesson_make_improvement (MunWorkspace *workspace,
                             MunRecord    *lesson)
{
  g_return_val_if_fail (mun_record_get_spec (lesson) == &mun_lesson_spec, NULL);

  MunRecord *improvement = mun_workspace_get (workspace, &mun_improvement_spec, mun_record_get (lesson, LESSON_IMPROVEMENT), NULL);
  g_autofree char *title = NULL;

  if (improvement != NULL)
    return improvement;
  improvement = mun_workspace_new_record (workspace, &mun_improvement_spec);
  title = mun_text_shorten (mun_record_get (lesson, LESSON_LESSON_TEXT), 80);
  mun_record_set (improvement, IMPROVEMENT_TITLE, title);
  mun_record_set (improvement, IMPROVEMENT_SOURCE, "lesson");
  mun_record_set (improvement, IMPROVEMENT_PROACTIVE, "0");
  mun_record_set (improvement, IMPROVEMENT_DESCRIPTION, mun_record_get (lesson, LESSON_LESSON_TEXT));
  mun_record_set (improvement, IMPROVEMENT_OWNER, mun_record_get (lesson, LESSON_OWNER));
  mun_record_set (improvement, IMPROVEMENT_DUE_ON, mun_record_get (lesson, LESSON_DUE_ON));
  mun_record_set (lesson, LESSON_IMPROVEMENT, mun_record_get_id (improvement));
  return improvement;
}

static const char *
later (const char *one,
       const char *other)
{
  return strcmp (one, other) > 0 ? one : other;
}

/* The last event or exercise that put the plan to use; the day in @day. */
static MunRecord *
find_last_use (MunWorkspace *workspace,
               MunRecord    *plan,
               const char  **day)
{
  g_autoptr(GPtrArray) events = mun_workspace_find (workspace, &mun_incident_spec, INCIDENT_PLAN, MUN_IS, mun_record_get_id (plan),
                                                    INCIDENT_STOOD_DOWN_ON, MUN_SET, NULL, -1);
  g_autoptr(GPtrArray) exercises = mun_workspace_find (workspace, &mun_exercise_spec, EXERCISE_PLANS, MUN_LINKS_TO, mun_record_get_id (plan),
                                                       EXERCISE_HELD_ON, MUN_SET, NULL, -1);
  MunRecord *last = NULL;

  *day = "";
  for (guint i = 0; i < events->len + exercises->len; i++)
    {
      gboolean event = i < events->len;
      MunRecord *use = event ? g_ptr_array_index (events, i) : g_ptr_array_index (exercises, i - events->len);
      const char *its = mun_record_get (use, event ? INCIDENT_STOOD_DOWN_ON : EXERCISE_HELD_ON);

      if (strcmp (its, *day) <= 0)
        continue;
      *day = its;
      g_set_object (&last, use);
    }
  return last;
}

/* The last use since somebody looked at the plan; @day lives as long as it. */
static MunRecord *
find_open_use (MunWorkspace *workspace,
               MunRecord    *plan,
               const char  **day)
{
  const char *looked = later (mun_record_get (plan, SECURITY_PLAN_APPROVED_ON), mun_record_get (plan, SECURITY_PLAN_REVIEWED_ON));
  g_autoptr(MunRecord) use = mun_record_is (plan, SECURITY_PLAN_STATUS, "approved") ? find_last_use (workspace, plan, day) : NULL;

  if (use != NULL && strncmp (*day, looked, 10) > 0)
    return g_steal_pointer (&use);
  *day = ""; /* it belongs to the record that goes */
  return NULL;
}

char *
mun_plan_look_due (MunWorkspace *workspace,
                   MunRecord    *plan)
{
  g_return_val_if_fail (mun_record_get_spec (plan) == &mun_security_plan_spec, NULL);

  const char *day = "";
  g_autoptr(MunRecord) use = find_open_use (workspace, plan, &day);
  g_autofree char *used = g_strndup (day, 10);

  return use != NULL ? mun_date_add_days (used, mun_settings_get (workspace, SETTING_LESSONS_DAYS)) : g_strdup ("");
}

char *
mun_control_look_due (MunWorkspace *workspace,
                      MunRecord    *control)
{
  g_return_val_if_fail (mun_record_get_spec (control) == &mun_control_spec, NULL);

  g_autoptr(GPtrArray) events = mun_workspace_find (workspace, &mun_incident_spec, INCIDENT_CONTROLS_FAILED, MUN_LINKS_TO, mun_record_get_id (control), -1);
  g_autofree char *last = g_strdup ("");

  for (guint i = 0; i < events->len; i++)
    {
      g_autofree char *day = g_strndup (mun_record_get (g_ptr_array_index (events, i), INCIDENT_OCCURRED_AT), 10);

      if (strcmp (day, last) > 0)
        {
          g_free (last);
          last = g_steal_pointer (&day);
        }
    }
  if (*last == '\0' || strcmp (last, mun_record_get (control, CONTROL_LAST_CHECKED_ON)) <= 0 || !mun_record_is (control, CONTROL_STATUS, "in_use"))
    return g_strdup ("");
  return mun_date_add_days (last, mun_settings_get (workspace, SETTING_LESSONS_DAYS));
}

char *
mun_plan_why_look (MunWorkspace *workspace,
                   MunRecord    *plan)
{
  g_return_val_if_fail (mun_record_get_spec (plan) == &mun_security_plan_spec, NULL);

  const char *day = "";
  g_autoptr(MunRecord) use = find_open_use (workspace, plan, &day);
  g_autofree char *date = NULL;

  if (use == NULL)
    return g_strdup ("");
  date = mun_date_format (day, NULL);
  return g_strdup_printf (_("The plan was used on %1$s (%2$s “%3$s”) and has not been looked at since."), date, mun_record_get_ref (use),
                          mun_record_get_title (use));
}
