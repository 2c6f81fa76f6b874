/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/incident-private.h"
#include "model/issued-version.h"
#include "model/proposals.h"

/* Incidents ------------------------------------------------------------------------------------------------------- */

/* What happened where a risk was thought settled: that risk is scored again. */
static void
review_touched_risks (MunWorkspace *workspace,
                      MunRecord    *incident,
                      GPtrArray    *issues)
{
  g_autoptr(GPtrArray) risks = NULL;
  g_autoptr(GString) refs = g_string_new (NULL);

  if (mun_record_is_new (incident) || mun_record_is_set (incident, INCIDENT_RISKS_REVIEWED_ON)
      || mun_record_is (incident, INCIDENT_STATUS, "reported") || mun_record_is (incident, INCIDENT_STATUS, "closed"))
    return;
  risks = mun_incident_find_risks (workspace, incident);
  for (guint i = 0; i < MIN (risks->len, 5); i++)
    g_string_append_printf (refs, "%s%s", i > 0 ? ", " : "", mun_record_get_ref (g_ptr_array_index (risks, i)));
  if (risks->len > 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, incident, INCIDENT_RISKS_REVIEWED_ON,
                   g_dngettext (NULL, "%u risk of this place or supplier was last scored before the event: %s. Look at it again (“Score again”).",
                                "%u risks of this place or supplier were last scored before the event: %s. Look at them again (“Score again”).", risks->len),
                   risks->len, refs->str);
}

/* The program notes when something was reported and by whom, as it does for the lines of the log. */
static void
start_incident (MunWorkspace *workspace,
                MunRecord    *incident)
{
  g_autofree char *now = mun_date_now ();

  mun_record_set (incident, INCIDENT_REPORTED_AT, now);
  mun_record_set (incident, INCIDENT_REPORTED_BY, mun_rules_actor (workspace));
}

/* A threshold belongs to its plan. */
static void
review_threshold (MunWorkspace *workspace,
                  MunRecord    *incident,
                  GPtrArray    *issues)
{
  g_autoptr(MunRecord) threshold = mun_workspace_get (workspace, &mun_plan_threshold_spec, mun_record_get (incident, INCIDENT_THRESHOLD), NULL);
  g_autoptr(MunRecord) plan = NULL;

  if (threshold == NULL || !mun_record_is_set (incident, INCIDENT_PLAN) || mun_workspace_is_restoring (workspace)
      || !(mun_rules_is_touched (incident, INCIDENT_THRESHOLD) || mun_rules_is_touched (incident, INCIDENT_PLAN))
      || mun_record_is (threshold, PLAN_THRESHOLD_PLAN, mun_record_get (incident, INCIDENT_PLAN)))
    return;
  plan = mun_workspace_get (workspace, &mun_security_plan_spec, mun_record_get (threshold, PLAN_THRESHOLD_PLAN), NULL);
  mun_add_issue (issues, MUN_ISSUE_STOP, incident, INCIDENT_THRESHOLD, _("This threshold belongs to another plan, %s. Choose one of the plan that is put into action."),
                 plan != NULL ? mun_record_get_ref (plan) : "");
}

static const char * const responding[] = { "active", "stabilised", "recovery", NULL };

/* What the file says counts, not what is being typed. */
gboolean
mun_incident_has_responded (MunRecord *incident)
{
  return !mun_record_is_new (incident) && strcmp (mun_record_get_saved (incident, INCIDENT_FORMAL_RESPONSE), "1") == 0
         && (g_strv_contains (responding, mun_record_get_saved (incident, INCIDENT_STATUS)) || *mun_record_get_saved (incident, INCIDENT_STOOD_DOWN_ON) != '\0');
}

/* A response that is started is a formal one, whatever the assessment said before. */
static void
derive_incident (MunWorkspace *workspace,
                 MunRecord    *incident)
{
  if (mun_workspace_is_restoring (workspace) || !mun_record_is (incident, INCIDENT_STATUS, "active") || !mun_record_is_changed (incident, INCIDENT_STATUS))
    return;
  mun_record_set (incident, INCIDENT_FORMAL_RESPONSE, "1");
  /* What runs again is not stood down. */
  if (!mun_record_is_changed (incident, INCIDENT_STOOD_DOWN_ON))
    mun_record_set (incident, INCIDENT_STOOD_DOWN_ON, "");
}

/* Who led it and by which plan is proof of the response: what ran, ran. */
static void
review_response (MunRecord *incident,
                 GPtrArray *issues)
{
  if (mun_incident_has_responded (incident) && !mun_record_get_yes (incident, INCIDENT_FORMAL_RESPONSE))
    mun_add_issue (issues, MUN_ISSUE_STOP, incident, INCIDENT_FORMAL_RESPONSE,
                   _("The response to this event has been led, and stays in the file as it was. If it was more than was needed, write that into the after-action review."));
}

/* One leads, and says when it is over; that nobody is in danger any more is known only of a question that was answered. */
static gboolean
guard_stand_down (MunWorkspace  *workspace,
                  MunRecord     *incident,
                  GError       **error)
{
  const char *leader = mun_record_get (incident, INCIDENT_COMMANDER);
  g_autofree char *name = NULL;

  if (!mun_record_is_set (incident, INCIDENT_LIFE_AT_RISK))
    return mun_refuse (error, _("Answer the first question before anything else: is anybody hurt or in danger?"));
  if (*leader == '\0' || g_str_equal (leader, mun_rules_actor (workspace)) || mun_may (workspace, incident, "S"))
    return TRUE;
  name = mun_rules_name (workspace, leader);
  return mun_refuse (error, _("%s leads the response and says when it is over. Let them act, or hand over the lead first."), name);
}

/* In need a draft is better than nothing, but it should not pass unnoticed. */
static void
review_plan (MunWorkspace *workspace,
             MunRecord    *incident,
             GPtrArray    *issues)
{
  g_autoptr(MunRecord) plan = mun_workspace_get (workspace, &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN), NULL);

  if (plan != NULL && mun_rules_is_touched (incident, INCIDENT_PLAN) && !mun_record_is (plan, SECURITY_PLAN_STATUS, "approved"))
    mun_add_issue (issues, MUN_ISSUE_WARNING, incident, INCIDENT_PLAN, _("%s is not approved: nobody has decided that it is worked by. Is there one that is?"),
                   mun_record_get_ref (plan));
}

/* The log begins with the event: what it tells did not happen before there was one. */
static void
review_occurred (MunWorkspace *workspace,
                 MunRecord    *incident,
                 GPtrArray    *issues)
{
  const char *now = mun_record_get (incident, INCIDENT_OCCURRED_AT);
  const char *before = mun_record_is_new (incident) ? "" : mun_record_get_saved (incident, INCIDENT_OCCURRED_AT);
  g_autoptr(GPtrArray) log = NULL;

  if (mun_workspace_is_restoring (workspace) || *before == '\0' || strcmp (now, before) <= 0)
    return;
  log = mun_workspace_children (workspace, incident, &mun_incident_log_entry_spec);
  for (guint i = 0; i < log->len; i++)
    {
      const char *at = mun_record_get (log->pdata[i], INCIDENT_LOG_ENTRY_AT);

      if (strcmp (at, before) >= 0 && strcmp (at, now) < 0)
        {
          g_autofree char *said = mun_date_format (at, NULL);

          mun_add_issue (issues, MUN_ISSUE_STOP, incident, INCIDENT_OCCURRED_AT,
                         _("The log of this event tells of it on %1$s already (%2$s), so it did not happen after that. Leave the moment as it was, or enter an earlier one."),
                         said, mun_record_get_ref (log->pdata[i]));
          return;
        }
    }
}

static void
review_incident (MunWorkspace *workspace,
                 MunRecord    *incident,
                 GPtrArray    *issues)
{
  g_autoptr(GError) stand_down = NULL;

  if ((mun_record_is (incident, INCIDENT_KIND, "near_miss") || mun_record_is (incident, INCIDENT_KIND, "false_alarm"))
      && mun_record_get_int (incident, INCIDENT_PEOPLE_HARMED, 0) > 0
      && (mun_rules_is_touched (incident, INCIDENT_KIND) || mun_rules_is_touched (incident, INCIDENT_PEOPLE_HARMED)))
    mun_add_issue (issues, MUN_ISSUE_STOP, incident, INCIDENT_KIND, _("Where people were harmed, it was neither a near miss nor a false alarm. Choose another kind."));

  if (mun_record_get_yes (incident, INCIDENT_FORMAL_RESPONSE) && !mun_record_is_set (incident, INCIDENT_COMMANDER))
    mun_add_issue (issues, MUN_ISSUE_WARNING, incident, INCIDENT_COMMANDER, _("A formal response has one named leader. Name who leads."));
  if (mun_record_is_set (incident, INCIDENT_CONSEQUENCES) && !mun_record_is_set (incident, INCIDENT_CONSEQUENCES_HANDLED))
    mun_add_issue (issues, MUN_ISSUE_WARNING, incident, INCIDENT_CONSEQUENCES_HANDLED, _("Say what was done about the consequences."));
  if (mun_last_cause_is_excuse (mun_record_get (incident, INCIDENT_CAUSES)))
    mun_add_issue (issues, MUN_ISSUE_WARNING, incident, INCIDENT_CAUSES, _("The cause stops at the person. Ask once more: what made it easy to go wrong?"));
  if (mun_record_get_yes (incident, INCIDENT_LIFE_AT_RISK) && mun_record_is_set (incident, INCIDENT_OBJECTIVES)
      && !mun_objectives_name_people (mun_record_get (incident, INCIDENT_OBJECTIVES)))
    mun_add_issue (issues, MUN_ISSUE_WARNING, incident, INCIDENT_OBJECTIVES,
                   _("Lives are at risk, but no objective speaks of people. Say first how they are brought to safety, then what else is to be saved."));
  /* What top management has to close is not made smaller by others. */
  if (!mun_record_is_new (incident) && atoi (mun_record_get_saved (incident, INCIDENT_SEVERITY)) >= 4 && mun_record_get_int (incident, INCIDENT_SEVERITY, 0) < 4
      && strcmp (mun_record_get_saved (incident, INCIDENT_STATUS), "reported") != 0 && !mun_may (workspace, incident, "T"))
    mun_add_issue (issues, MUN_ISSUE_STOP, incident, INCIDENT_SEVERITY,
                   _("The event was assessed with severity %1$s, which is for top management to close. Let one of them act to make it smaller."),
                   mun_record_get_saved (incident, INCIDENT_SEVERITY));
  if (!mun_workspace_is_restoring (workspace))
    review_response (incident, issues);
  if (!mun_workspace_is_restoring (workspace) && mun_rules_is_touched (incident, INCIDENT_STOOD_DOWN_ON) && mun_record_is_set (incident, INCIDENT_STOOD_DOWN_ON)
      && !guard_stand_down (workspace, incident, &stand_down))
    mun_add_issue (issues, MUN_ISSUE_STOP, incident, INCIDENT_STOOD_DOWN_ON, "%s", stand_down->message);
  review_occurred (workspace, incident, issues);
  review_threshold (workspace, incident, issues);
  review_plan (workspace, incident, issues);
  review_touched_risks (workspace, incident, issues);
}

/* @actor: (nullable): who makes the step */
static gboolean
guard_closing (MunWorkspace  *workspace,
               MunRecord     *incident,
               const char    *actor,
               GError       **error)
{
  if (!mun_record_is_set (incident, INCIDENT_CAUSES) || !mun_record_is_set (incident, INCIDENT_RISKS_REVIEWED_ON))
    return mun_refuse (error, _("An event closes when its causes are known and the risks were looked at again. Enter both first."));
  if (mun_last_cause_is_excuse (mun_record_get (incident, INCIDENT_CAUSES)) && !mun_workspace_is_restoring (workspace))
    return mun_refuse (error, _("“%s” is where the question begins. Ask why once more: what made it easy to go wrong, and what can be changed?"),
                       mun_record_get (incident, INCIDENT_CAUSES));
  if (mun_workspace_count (workspace, &mun_temporary_measure_spec, TEMPORARY_MEASURE_INCIDENT, MUN_IS, mun_record_get_id (incident),
                           TEMPORARY_MEASURE_ENDED_ON, MUN_UNSET, NULL, -1) > 0)
    return mun_refuse (error, _("Temporary measures of this event are still in place. End them first, or enter when they ended."));
  if (mun_record_get_yes (incident, INCIDENT_NEEDS_NONCONFORMITY) && !mun_record_is_set (incident, INCIDENT_NONCONFORMITY))
    return mun_refuse (error, _("The event needs a nonconformity, but none is linked. Open it first, or say that none is needed."));
  if (mun_record_get_int (incident, INCIDENT_SEVERITY, 0) >= 4 && mun_record_is_set (incident, INCIDENT_CLOSED_BY)
      && !mun_workspace_is_restoring (workspace) && !mun_rules_is_top (workspace, mun_record_get (incident, INCIDENT_CLOSED_BY)))
    return mun_refuse (error, _("An event of severity 4 or 5 is closed by top management."));
  if (mun_record_get_int (incident, INCIDENT_SEVERITY, 0) >= 4 && actor != NULL && !mun_rules_is_top (workspace, actor))
    return mun_refuse (error, _("An event of severity 4 or 5 is closed by top management."));
  return TRUE;
}

typedef const char * (*GetFunc) (MunRecord *record, int field);

/* Where people are in danger, harm was done or much may be lost, somebody leads the response; with harm, whatever the event is called. What only nearly happened, or
 * not at all, needs none, and neither does a smaller event for which the assessment asks for no formal response: the life cycle names near misses and false alarms, and “the same short
 * investigation” for everything that is worth one line. @get: what stands there now, or what the file says */
static gboolean
calls_for_response (MunRecord *incident,
                    GetFunc    get)
{
  const char *kind = get (incident, INCIDENT_KIND);
  const char *level = get (incident, INCIDENT_ACTIVATION_LEVEL);

  if (atoi (get (incident, INCIDENT_PEOPLE_HARMED)) > 0)
    return TRUE;
  if (g_str_equal (kind, "near_miss") || g_str_equal (kind, "false_alarm"))
    return FALSE;
  return g_str_equal (kind, "emergency") || g_str_equal (get (incident, INCIDENT_LIFE_AT_RISK), "1") || atoi (get (incident, INCIDENT_SEVERITY)) >= 4
         || g_str_equal (level, "alert") || g_str_equal (level, "full");
}

/* What the assessment said counts, not what comes along with the step. */
static gboolean
guard_leap (MunRecord  *incident,
            GError    **error)
{
  if (mun_record_get_yes (incident, INCIDENT_FORMAL_RESPONSE) || strcmp (mun_record_get_saved (incident, INCIDENT_FORMAL_RESPONSE), "1") == 0)
    return mun_refuse (error, _("The assessment says that a formal response is needed. Start the response, or correct the assessment first."));
  return (!calls_for_response (incident, mun_record_get) && (mun_record_is_new (incident) || !calls_for_response (incident, mun_record_get_saved)))
         || mun_refuse (error, _("An emergency, an event with people in danger or harmed, and one of severity 4 or 5 or of level “Alert” or “Full response” goes through the "
                                 "response. Start the response; only near misses, false alarms and smaller events are investigated at once."));
}

static gboolean
guard_incident (MunWorkspace         *workspace,
                MunRecord            *incident,
                const MunTransition  *move,
                GError              **error)
{
  if (strcmp (move->to, "recovery") == 0)
    return guard_stand_down (workspace, incident, error);
  if (g_strcmp0 (move->from, "assessed") == 0 && strcmp (move->to, "investigation") == 0 && !guard_leap (incident, error))
    return FALSE;
  if (g_strcmp0 (move->from, "closed") == 0 && mun_record_get_int (incident, INCIDENT_SEVERITY, 0) >= 4 && !mun_may (workspace, incident, "T"))
    return mun_refuse (error, _("An event of severity 4 or 5 was closed by top management, and is opened again by them. Let one of them act."));
  return strcmp (move->to, "closed") != 0 || guard_closing (workspace, incident, mun_workspace_get_person (workspace), error);
}

static gboolean
prove_incident (MunWorkspace  *workspace,
                MunRecord     *incident,
                GError       **error)
{
  static const int needed[] = { INCIDENT_INVESTIGATOR, INCIDENT_INVESTIGATED_ON, INCIDENT_INVESTIGATION_METHOD, INCIDENT_NEEDS_NONCONFORMITY,
                                INCIDENT_CLOSED_BY, INCIDENT_CLOSED_ON };

  if (!mun_record_is (incident, INCIDENT_STATUS, "closed"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!mun_record_is_set (incident, needed[i]))
      return mun_refuse (error, _("It is closed, but “%s” is empty. Fill it in first."), _(mun_incident_spec.fields[needed[i]].label));
  return guard_closing (workspace, incident, NULL, error);
}

/* One leads at a time, and the log shows who from when on, however the name came in. */
static void
note_handover (MunWorkspace *workspace,
               MunRecord    *incident,
               GPtrArray    *also)
{
  g_autoptr(MunRecord) line = NULL;
  g_autofree char *text = NULL;

  if (mun_workspace_is_restoring (workspace) || mun_record_is_new (incident) || !mun_record_is_changed (incident, INCIDENT_COMMANDER)
      || !mun_record_is_set (incident, INCIDENT_COMMANDER) || !g_strv_contains (responding, mun_record_get_state (incident)))
    return;
  for (guint i = 0; i < also->len; i++)
    if (mun_record_get_spec (also->pdata[i]) == &mun_incident_log_entry_spec && mun_record_is (also->pdata[i], INCIDENT_LOG_ENTRY_KIND, "handover"))
      return;
  text = mun_incident_describe_handover (workspace, mun_record_get_saved (incident, INCIDENT_COMMANDER), mun_record_get (incident, INCIDENT_COMMANDER));
  line = mun_incident_start_line (workspace, incident, "handover", text);
  g_ptr_array_add (also, g_steal_pointer (&line));
}

/* Each step of a response stands in the log, however it was taken; who takes it in the running log says more about it there. What is told of a
 * day that is over has its own lines: the log takes the time of the clock. */
static void
note_step (MunWorkspace        *workspace,
           MunRecord           *incident,
           const MunTransition *move,
           GPtrArray           *also)
{
  g_autofree char *text = NULL;
  g_autofree char *now = mun_date_now ();

  if (mun_workspace_is_restoring (workspace) || mun_record_is_new (incident) || mun_incident_is_told (incident)
      || !g_str_has_prefix (now, mun_workspace_get_today (workspace))
      || (strcmp (move->to, "assessed") != 0 && !g_strv_contains (responding, move->to)))
    return;
  /* Translators: a line of the log of an event: the step that was taken and the state that follows, as "Start the response: Response running" */
  text = g_strdup_printf (_("%1$s: %2$s"), _(move->label), _(mun_field_choice_label (&mun_incident_spec.fields[INCIDENT_STATUS], move->to)));
  g_ptr_array_add (also, mun_incident_start_line (workspace, incident, "action", text));
}

const MunRules mun_incident_rules = {
  .spec = &mun_incident_spec,
  .defaults = start_incident,
  .derive = derive_incident,
  .follow = note_handover,
  .moved = note_step,
  .review = review_incident,
  .guard = guard_incident,
  .proof = prove_incident,
};

/* Whoever takes a measure away stands for it. */
static void
derive_measure (MunWorkspace *workspace,
                MunRecord    *measure)
{
  if (mun_record_is_set (measure, TEMPORARY_MEASURE_ENDED_ON) && mun_rules_is_touched (measure, TEMPORARY_MEASURE_ENDED_ON) && !mun_workspace_is_restoring (workspace))
    mun_rules_fill (measure, TEMPORARY_MEASURE_ENDED_BY, mun_rules_actor (workspace));
}

const MunRules mun_temporary_measure_rules = {
  .spec = &mun_temporary_measure_spec,
  .derive = derive_measure,
};

static void
start_log_entry (MunWorkspace *workspace,
                 MunRecord    *entry)
{
  mun_record_set (entry, INCIDENT_LOG_ENTRY_ENTERED_BY, mun_rules_actor (workspace));
}

/* The clock knows which of two hours of the same name it is; a day that was set by hand has no clock. @at: now. Returns: (transfer full) */
static char *
find_world_time (const char *at)
{
  g_autofree char *clock = mun_date_now_utc ();
  g_autofree char *meant = mun_date_time_to_utc (at);
  g_autofree char *clock_minute = g_strndup (clock, strlen ("2026-11-02T14:05"));
  g_autofree char *meant_minute = g_strndup (meant, strlen ("2026-11-02T14:05"));

  if (ABS (mun_date_time_minutes (meant_minute, clock_minute)) <= 60)
    return g_steal_pointer (&clock);
  return g_steal_pointer (&meant);
}

/* The moment that counts is the one in which the line is stored, not the one in which somebody began to write it. */
static void
derive_log_entry (MunWorkspace *workspace,
                  MunRecord    *entry)
{
  g_autofree char *now = mun_date_now ();
  g_autofree char *utc = NULL;

  if (!mun_record_is_new (entry))
    return;
  if (!mun_record_is_set (entry, INCIDENT_LOG_ENTRY_AT))
    {
      mun_record_set (entry, INCIDENT_LOG_ENTRY_AT, now);
      utc = find_world_time (now);
    }
  else if (!mun_workspace_is_restoring (workspace) || !mun_record_is_set (entry, INCIDENT_LOG_ENTRY_AT_UTC))
    utc = mun_date_time_to_utc (mun_record_get (entry, INCIDENT_LOG_ENTRY_AT));
  if (utc != NULL)
    mun_record_set (entry, INCIDENT_LOG_ENTRY_AT_UTC, utc);
}

/* What puts another log right says nothing to who reads this one. */
static void
review_corrected (MunWorkspace *workspace,
                  MunRecord    *entry,
                  GPtrArray    *issues)
{
  g_autoptr(MunRecord) wrong = mun_workspace_get (workspace, &mun_incident_log_entry_spec, mun_record_get (entry, INCIDENT_LOG_ENTRY_CORRECTS), NULL);

  if (wrong != NULL && !mun_record_is (wrong, INCIDENT_LOG_ENTRY_INCIDENT, mun_record_get (entry, INCIDENT_LOG_ENTRY_INCIDENT)))
    mun_add_issue (issues, MUN_ISSUE_STOP, entry, INCIDENT_LOG_ENTRY_CORRECTS, _("A line corrects one of the same log. Choose a line of this event."));
}

static void
review_log_entry (MunWorkspace *workspace,
                  MunRecord    *entry,
                  GPtrArray    *issues)
{
  const char *writer = mun_record_get (entry, INCIDENT_LOG_ENTRY_ENTERED_BY);

  /* A line cannot be completed later, so it is whole when it is written. */
  if (!mun_record_is_new (entry))
    return;
  if (mun_text_is_blank (mun_record_get (entry, INCIDENT_LOG_ENTRY_ENTRY)))
    mun_add_issue (issues, MUN_ISSUE_STOP, entry, INCIDENT_LOG_ENTRY_ENTRY, _("A line of the log is never changed, so it is not written half. Say first what happened."));
  if (!mun_record_is_set (entry, INCIDENT_LOG_ENTRY_KIND))
    mun_add_issue (issues, MUN_ISSUE_STOP, entry, INCIDENT_LOG_ENTRY_KIND, _("A line of the log is never changed, so it is not written half. Choose first what kind of line it is."));
  review_corrected (workspace, entry, issues);
  if (mun_record_is (entry, INCIDENT_LOG_ENTRY_KIND, "decision")
      && (!mun_record_is_set (entry, INCIDENT_LOG_ENTRY_DECIDED_BY) || mun_text_is_blank (mun_record_get (entry, INCIDENT_LOG_ENTRY_REASON))))
    mun_add_issue (issues, MUN_ISSUE_STOP, entry, INCIDENT_LOG_ENTRY_DECIDED_BY,
                   _("A decision needs who decided and why. Enter both, or write the line as information."));
  /* In a file without people there is nobody who could have written it. */
  if (*writer == '\0' && mun_workspace_count (workspace, &mun_person_spec, -1) > 0)
    mun_add_issue (issues, MUN_ISSUE_STOP, entry, INCIDENT_LOG_ENTRY_ENTERED_BY, _("A line of the log says who wrote it. Choose first who you are acting as."));
  else if (*writer != '\0' && !mun_workspace_is_restoring (workspace) && strcmp (writer, mun_rules_actor (workspace)) != 0)
    mun_add_issue (issues, MUN_ISSUE_STOP, entry, INCIDENT_LOG_ENTRY_ENTERED_BY,
                   _("A line of the log is entered by who writes it. Leave that to the program, or let the other person act."));
}

const MunRules mun_incident_log_entry_rules = {
  .spec = &mun_incident_log_entry_spec,
  .defaults = start_log_entry,
  .derive = derive_log_entry,
  .review = review_log_entry,
};

static void
start_situation_report (MunWorkspace *workspace,
                        MunRecord    *report)
{
  mun_record_set (report, SITUATION_REPORT_PREPARED_BY, mun_rules_actor (workspace));
}

static void
derive_situation_report (MunWorkspace *workspace,
                         MunRecord    *report)
{
  g_autofree char *now = mun_date_now ();

  if (mun_record_is_new (report) && !mun_record_is_set (report, SITUATION_REPORT_AT))
    mun_record_set (report, SITUATION_REPORT_AT, now);
}

const MunRules mun_situation_report_rules = {
  .spec = &mun_situation_report_spec,
  .defaults = start_situation_report,
  .derive = derive_situation_report,
};

/* Management review ----------------------------------------------------------------------------------------------- */

/* The fifteen subjects that top management has to look at. */
static gboolean
guard_inputs (MunWorkspace  *workspace,
              MunRecord     *review,
              gboolean       discussed,
              GError       **error)
{
  const MunChoice *letters = mun_review_input_spec.fields[REVIEW_INPUT_LETTER].choices;
  g_autoptr(GPtrArray) inputs = mun_workspace_children (workspace, review, &mun_review_input_spec);

  for (const MunChoice *letter = letters; letter->key != NULL; letter++)
    {
      gboolean written = FALSE, talked = FALSE;

      for (guint i = 0; i < inputs->len; i++)
        if (mun_record_is (g_ptr_array_index (inputs, i), REVIEW_INPUT_LETTER, letter->key))
          {
            written = written || !mun_text_says_nothing (mun_record_get (g_ptr_array_index (inputs, i), REVIEW_INPUT_PREPARED_TEXT));
            talked = talked || mun_record_get_yes (g_ptr_array_index (inputs, i), REVIEW_INPUT_DISCUSSED);
          }
      if (!written)
        return mun_refuse (error, _("The input “%s” is missing from the review. Write a comment, “Nothing to report” where that is so."), _(letter->label));
      if (discussed && !talked)
        return mun_refuse (error, _("The input “%s” was not discussed yet. Tick it when the meeting has talked about it."), _(letter->label));
    }
  return TRUE;
}

static gboolean
guard_minutes (MunWorkspace  *workspace,
               MunRecord     *review,
               GError       **error)
{
  g_autoptr(GPtrArray) decisions = mun_workspace_find (workspace, &mun_review_decision_spec, REVIEW_DECISION_REVIEW, MUN_IS, mun_record_get_id (review), -1);
  const char *approver = mun_record_is_set (review, MANAGEMENT_REVIEW_APPROVED_BY) ? mun_record_get (review, MANAGEMENT_REVIEW_APPROVED_BY)
                                                                                   : mun_rules_actor (workspace);

  if (decisions->len == 0)
    return mun_refuse (error, _("The review decided nothing. Add its decisions; that nothing has to change is a decision, too."));
  for (guint i = 0; i < decisions->len; i++)
    if (!mun_record_is_set (g_ptr_array_index (decisions, i), REVIEW_DECISION_OWNER)
        || !mun_record_is_set (g_ptr_array_index (decisions, i), REVIEW_DECISION_DUE_ON))
      return mun_refuse (error, _("The decision %s has no owner or no date. Say who does it until when."), mun_record_get_ref (g_ptr_array_index (decisions, i)));
  if (*approver != '\0' && !mun_rules_is_top (workspace, approver))
    return mun_refuse (error, _("The minutes are approved by top management. Let one of them act."));
  return guard_inputs (workspace, review, TRUE, error);
}

static gboolean
guard_decisions (MunWorkspace  *workspace,
                 MunRecord     *review,
                 GError       **error)
{
  return mun_workspace_count (workspace, &mun_review_decision_spec, REVIEW_DECISION_REVIEW, MUN_IS, mun_record_get_id (review),
                              REVIEW_DECISION_STATUS, MUN_IN, "open\nin_progress", -1) == 0
         || mun_refuse (error, _("Decisions of this review are still open. Close the review when they are done or dropped."));
}

static gboolean
guard_review (MunWorkspace         *workspace,
              MunRecord            *review,
              const MunTransition  *move,
              GError              **error)
{
  if ((strcmp (move->to, "prepared") == 0 || strcmp (move->to, "held") == 0) && !guard_inputs (workspace, review, FALSE, error))
    return FALSE;
  if (strcmp (move->to, "approved") == 0 && g_strcmp0 (move->from, "held") == 0 && !guard_minutes (workspace, review, error))
    return FALSE;
  if (strcmp (move->to, "held") == 0 && !mun_rules_is_top (workspace, mun_record_get (review, MANAGEMENT_REVIEW_CHAIR)))
    return mun_refuse (error, _("The review is led by top management. Name a member of it as chair."));
  return strcmp (move->to, "closed") != 0 || guard_decisions (workspace, review, error);
}

static gboolean
prove_review (MunWorkspace  *workspace,
              MunRecord     *review,
              GError       **error)
{
  gboolean minuted = mun_record_is (review, MANAGEMENT_REVIEW_STATUS, "approved") || mun_record_is (review, MANAGEMENT_REVIEW_STATUS, "closed");

  if (mun_record_is (review, MANAGEMENT_REVIEW_STATUS, "closed") && !guard_decisions (workspace, review, error))
    return FALSE;
  return mun_record_is (review, MANAGEMENT_REVIEW_STATUS, "planned") || guard_inputs (workspace, review, minuted, error);
}

/* What was prepared for the meeting is not taken away again while the meeting relies on it. */
static void
review_input (MunWorkspace *workspace,
              MunRecord    *input,
              GPtrArray    *issues)
{
  g_autoptr(MunRecord) review = NULL;

  if (mun_record_is_new (input) || !mun_record_is_changed (input, REVIEW_INPUT_PREPARED_TEXT)
      || !mun_text_says_nothing (mun_record_get (input, REVIEW_INPUT_PREPARED_TEXT)))
    return;
  review = mun_workspace_get (workspace, &mun_management_review_spec, mun_record_get (input, REVIEW_INPUT_REVIEW), NULL);
  if (review != NULL && !mun_record_is (review, MANAGEMENT_REVIEW_STATUS, "planned"))
    mun_add_issue (issues, MUN_ISSUE_STOP, input, REVIEW_INPUT_PREPARED_TEXT,
                   _("The pack of %s is complete and stays so. Write what is true now, “Nothing to report” where that is so."), mun_record_get_ref (review));
}

const MunRules mun_review_input_rules = {
  .spec = &mun_review_input_spec,
  .review = review_input,
};

static void
review_meeting (MunWorkspace *workspace,
                MunRecord    *review,
                GPtrArray    *issues)
{
  mun_rules_review_period (review, MANAGEMENT_REVIEW_PERIOD_TO, MANAGEMENT_REVIEW_HELD_ON, issues);
}

const MunRules mun_management_review_rules = {
  .spec = &mun_management_review_spec,
  .review = review_meeting,
  .guard = guard_review,
  .proof = prove_review,
  .moved = mun_issue_moved,
};
