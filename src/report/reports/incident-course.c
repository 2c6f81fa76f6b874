/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/incident-file.h"

#include <glib/gi18n.h>
#include <math.h>

static GPtrArray *
find_lines (MunReport     *report,
            const MunSpec *spec,
            int            parent,
            int            sort_field)
{
  return mun_chapter_sorted (report, spec, parent, mun_record_get_id (report->subject), sort_field, FALSE);
}

static char *
show_source (MunReport *report,
             MunRecord *line)
{
  static const int fields[] = { INCIDENT_LOG_ENTRY_SOURCE, INCIDENT_LOG_ENTRY_RELIABILITY, -1 };

  return mun_part_lines (report, line, fields);
}

static char *
show_entry (MunReport *report,
            MunRecord *line)
{
  g_autofree char *text = mun_report_value (report, line, INCIDENT_LOG_ENTRY_ENTRY);
  g_autoptr(MunRecord) wrong = mun_workspace_get (report->workspace, &mun_incident_log_entry_spec, mun_record_get (line, INCIDENT_LOG_ENTRY_CORRECTS), NULL);
  g_autofree char *corrects = wrong != NULL ? mun_report_say (report, N_("Corrects %s."), mun_record_get_ref (wrong)) : NULL;

  return corrects != NULL ? g_strdup_printf ("%s\n%s", text, corrects) : g_steal_pointer (&text);
}

static char *
show_decision (MunReport *report,
               MunRecord *line)
{
  static const int fields[] = { INCIDENT_LOG_ENTRY_DECIDED_BY, INCIDENT_LOG_ENTRY_REASON, -1 };

  return mun_part_lines (report, line, fields);
}

static void
add_span (GArray     *spans,
          const char *label,
          const char *letter,
          const char *start,
          const char *end,
          guint32     color)
{
  const MunSpan span = { .label = label, .letter = letter, .start = mun_chart_time (start), .end = mun_chart_time (end), .done = *end != '\0',
                         .color = MUN_COLOR (color) };

  if (!isnan (span.start))
    g_array_append_val (spans, span);
}

/* From the first sign to the all-clear, with the periods of the action plans between. */
static void
add_timeline (MunReport *report)
{
  MunRecord *incident = report->subject;
  const char *occurred = mun_record_get (incident, INCIDENT_OCCURRED_AT), *detected = mun_record_get (incident, INCIDENT_DETECTED_AT);
  const char *reported = mun_record_get (incident, INCIDENT_REPORTED_AT), *down = mun_record_get (incident, INCIDENT_STOOD_DOWN_ON);
  g_autoptr(GPtrArray) plans = find_lines (report, &mun_incident_action_plan_spec, INCIDENT_ACTION_PLAN_INCIDENT, INCIDENT_ACTION_PLAN_PERIOD_NO);
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (MunSpan));
  g_autoptr(GString) spoken = g_string_new (NULL);

  add_span (spans, mun_report_text (report, N_("Unnoticed")), NULL, occurred, detected, 0xc0392b);
  add_span (spans, mun_report_text (report, N_("Noticed, not reported")), NULL, detected, reported, 0xe6a23c);
  if (mun_record_get_yes (incident, INCIDENT_FORMAL_RESPONSE) || *down != '\0')
    add_span (spans, mun_report_text (report, N_("Response")), NULL, *reported != '\0' ? reported : detected, down, 0x2a78a8);
  for (guint i = 0; i < plans->len; i++)
    {
      MunRecord *plan = g_ptr_array_index (plans, i);
      char *label = mun_report_say (report, N_("%1$s Period %2$s"), mun_record_get_ref (plan), mun_record_get (plan, INCIDENT_ACTION_PLAN_PERIOD_NO));

      g_ptr_array_add (labels, label);
      add_span (spans, label, NULL, mun_record_get (plan, INCIDENT_ACTION_PLAN_STARTS_AT), mun_record_get (plan, INCIDENT_ACTION_PLAN_ENDS_AT), 0x7a6fb0);
    }
  for (guint i = 0; i < spans->len; i++)
    mun_report_speak (report, spoken, g_array_index (spans, MunSpan, i).label, NULL);
  if (spans->len > 0)
    mun_part_timeline (report, (const MunSpan *) (gpointer) spans->data, spans->len, mun_report_text (report, N_("The event in time")), spoken->str);
}

static void
add_log (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { INCIDENT_LOG_ENTRY_AT }, { INCIDENT_LOG_ENTRY_KIND }, { MUN_SHOW_TEXT, N_("Entry"), show_entry, .weight = 3.4 },
    { MUN_SHOW_TEXT, N_("Source, how sure"), show_source, .weight = 1.4, .least = 62 }, { MUN_SHOW_TEXT, N_("Decided by, why"), show_decision, .weight = 1.8, .least = 84 },
    { INCIDENT_LOG_ENTRY_ENTERED_BY }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Log lines in the order of time"), .spec = &mun_incident_log_entry_spec, .columns = columns };
  g_autoptr(GPtrArray) lines = find_lines (report, &mun_incident_log_entry_spec, INCIDENT_LOG_ENTRY_INCIDENT, INCIDENT_LOG_ENTRY_AT);

  mun_report_heading (report, 1, N_("Log"), N_("What was known, decided and done, when and by whom. Lines are never changed; a mistake is corrected by a later line."));
  add_timeline (report);
  if (lines->len > 0)
    mun_report_table (report, &table, lines);
  else
    mun_incident_missing (report, N_("The log has no lines."), N_("Open the event and write in its log; one line and Enter is enough."));
}

static void
add_situation (MunReport *report,
               MunRecord *situation)
{
  static const int fields[] = { SITUATION_REPORT_FACTS, SITUATION_REPORT_ASSUMPTIONS, SITUATION_REPORT_FORECAST, SITUATION_REPORT_NEEDS,
                                SITUATION_REPORT_SHARED_WITH, SITUATION_REPORT_PREPARED_BY, -1 };
  g_autofree char *at = mun_report_value (report, situation, SITUATION_REPORT_AT);
  g_autofree char *heading = g_strdup_printf ("%s %s", mun_record_get_ref (situation), at);

  mun_document_add_heading (report->document, 2, heading, mun_record_get_ref (situation));
  mun_part_define (report, situation, fields);
}

static void
add_situations (MunReport *report)
{
  g_autoptr(GPtrArray) situations = find_lines (report, &mun_situation_report_spec, SITUATION_REPORT_INCIDENT, SITUATION_REPORT_AT);

  mun_report_heading (report, 1, N_("Situation reports"), N_("The common picture at a given moment: what is known, what is only assumed, what may come and what is needed."));
  if (situations->len == 0)
    mun_incident_missing (report, N_("No situation report was written."), N_("Write one in the event whenever others need the picture."));
  for (guint i = 0; i < situations->len; i++)
    add_situation (report, g_ptr_array_index (situations, i));
}

static void
add_action_plan (MunReport *report,
                 MunRecord *plan)
{
  static const int fields[] = { INCIDENT_ACTION_PLAN_SITUATION, INCIDENT_ACTION_PLAN_OBJECTIVES, INCIDENT_ACTION_PLAN_LIFE_SAFETY_FIRST, INCIDENT_ACTION_PLAN_STRATEGY_TEXT,
                                INCIDENT_ACTION_PLAN_RESOURCES_TEXT, INCIDENT_ACTION_PLAN_COMMUNICATION_TEXT, INCIDENT_ACTION_PLAN_SAFETY_TEXT,
                                INCIDENT_ACTION_PLAN_PREPARED_BY, -1 };
  static const int approved[] = { INCIDENT_ACTION_PLAN_APPROVED_BY, INCIDENT_ACTION_PLAN_APPROVED_AT, -1 };
  static const int result[] = { INCIDENT_ACTION_PLAN_EVALUATED_TEXT, INCIDENT_ACTION_PLAN_STATUS, -1 };
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { IAP_TASK_TASK, .weight = 2.6 }, { IAP_TASK_FUNCTION }, { IAP_TASK_ASSIGNED_TO }, { IAP_TASK_DUE_AT }, { IAP_TASK_DONE_AT },
    { IAP_TASK_RESULT, .weight = 1.6 }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Tasks of this period"), .spec = &mun_iap_task_spec, .columns = columns };
  g_autoptr(GPtrArray) tasks = mun_workspace_children (report->workspace, plan, &mun_iap_task_spec);
  g_autofree char *heading = mun_report_say (report, N_("%1$s Period %2$s"), mun_record_get_ref (plan), mun_record_get (plan, INCIDENT_ACTION_PLAN_PERIOD_NO));

  mun_document_add_heading (report->document, 2, heading, mun_record_get_ref (plan));
  mun_chapter_define_period (report, plan, N_("Time"), INCIDENT_ACTION_PLAN_STARTS_AT, INCIDENT_ACTION_PLAN_ENDS_AT);
  mun_part_define (report, plan, fields);
  mun_part_define_joined (report, plan, N_("Approved"), approved);
  mun_part_define (report, plan, result);
  mun_chapter_table (report, &table, tasks, N_("The plan has no tasks."), N_("Add tasks to the action plan, each with a function and a time."));
}

static void
add_action_plans (MunReport *report)
{
  g_autoptr(GPtrArray) plans = find_lines (report, &mun_incident_action_plan_spec, INCIDENT_ACTION_PLAN_INCIDENT, INCIDENT_ACTION_PLAN_PERIOD_NO);

  mun_report_heading (report, 1, N_("Action plans"), N_("For each period: the picture, the aims with life first, who does what, the means, and how it went."));
  if (plans->len == 0)
    mun_incident_missing (report, N_("No action plan was written."), N_("Write one in the event for each period of work, as soon as the response goes beyond the first minutes."));
  for (guint i = 0; i < plans->len; i++)
    add_action_plan (report, g_ptr_array_index (plans, i));
}

static void
add_resources (MunReport *report)
{
  static const MunReportColumn resource_columns[] = {
    { MUN_SHOW_REF }, { INCIDENT_RESOURCE_NAME, .weight = 2 }, { INCIDENT_RESOURCE_SOURCE }, { INCIDENT_RESOURCE_REQUESTED_AT }, { INCIDENT_RESOURCE_ARRIVED_AT },
    { INCIDENT_RESOURCE_RELEASED_AT }, { INCIDENT_RESOURCE_COST }, { MUN_SHOW_END } };
  static const MunReportColumn partner_columns[] = {
    { MUN_SHOW_REF }, { INCIDENT_PARTNER_NAME, .weight = 1.4 }, { INCIDENT_PARTNER_CONTACT_NAME }, { INCIDENT_PARTNER_PART_PLAYED, .weight = 2 },
    { INCIDENT_PARTNER_AGREEMENT }, { INCIDENT_PARTNER_JOINED_AT }, { INCIDENT_PARTNER_LEFT_AT }, { MUN_SHOW_END } };
  const MunReportTable resources = { .caption = N_("Asked for, arrived, released"), .spec = &mun_incident_resource_spec, .columns = resource_columns };
  const MunReportTable partners = { .caption = N_("Who worked with us"), .spec = &mun_incident_partner_spec, .columns = partner_columns };
  g_autoptr(GPtrArray) used = find_lines (report, &mun_incident_resource_spec, INCIDENT_RESOURCE_INCIDENT, INCIDENT_RESOURCE_REQUESTED_AT);
  g_autoptr(GPtrArray) joined = find_lines (report, &mun_incident_partner_spec, INCIDENT_PARTNER_INCIDENT, INCIDENT_PARTNER_JOINED_AT);

  mun_report_heading (report, 1, N_("Resources and partners"), N_("Means that were asked for, and other organisations that took part, with what each one did."));
  mun_chapter_list (report, &resources, used, N_("No resource is on record for this event."));
  mun_chapter_list (report, &partners, joined, N_("No other organisation is on record for this event."));
}

static char *
show_reply (MunReport *report,
            MunRecord *message)
{
  g_autofree char *due = mun_report_value (report, message, COMMUNICATION_RECORD_REPLY_DUE);
  g_autofree char *replied = mun_report_value (report, message, COMMUNICATION_RECORD_REPLIED_ON);

  if (*due == '\0' && *replied == '\0')
    return g_strdup ("");
  return mun_report_say (report, N_("due %1$s,\ndone %2$s"), *due != '\0' ? due : "–", *replied != '\0' ? replied : "–");
}

static void
add_messages (MunReport *report)
{
  static const int fields[] = { INCIDENT_AUTHORITIES_INFORMED, INCIDENT_MEDIA_CONTACT, -1 };
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { COMMUNICATION_RECORD_AT }, { COMMUNICATION_RECORD_DIRECTION }, { COMMUNICATION_RECORD_PARTY }, { COMMUNICATION_RECORD_SUBJECT, .weight = 1.6 },
    { COMMUNICATION_RECORD_SUMMARY, .weight = 2.2 }, { COMMUNICATION_RECORD_CHANNEL }, { MUN_SHOW_TEXT, N_("Reply"), show_reply, .least = 84 }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Messages in the order of time"), .spec = &mun_communication_record_spec, .columns = columns };
  g_autoptr(GPtrArray) messages = find_lines (report, &mun_communication_record_spec, COMMUNICATION_RECORD_INCIDENT, COMMUNICATION_RECORD_AT);

  mun_report_heading (report, 1, N_("Messages and duties to report"), N_("Whom we told and who told us, with the times that count: customs, data protection, insurer, customers."));
  mun_part_define (report, report->subject, fields);
  mun_chapter_list (report, &table, messages, N_("No message is linked to this event in the communication log."));
}

static void
add_measures (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { TEMPORARY_MEASURE_DESCRIPTION, .weight = 3 }, { TEMPORARY_MEASURE_STARTED_ON }, { TEMPORARY_MEASURE_PLANNED_END }, { TEMPORARY_MEASURE_ENDED_ON },
    { TEMPORARY_MEASURE_ENDED_BY }, { TEMPORARY_MEASURE_PROCEDURE }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Measures and their release"), .spec = &mun_temporary_measure_spec, .columns = columns };
  g_autoptr(GPtrArray) measures = find_lines (report, &mun_temporary_measure_spec, TEMPORARY_MEASURE_INCIDENT, TEMPORARY_MEASURE_STARTED_ON);

  mun_report_heading (report, 1, N_("Temporary measures"), N_("What was put in place or weakened for the time of the event, and who took it back when."));
  mun_chapter_list (report, &table, measures, N_("No temporary measure was taken."));
}

void
mun_incident_add_course (MunReport *report)
{
  add_log (report);
  add_situations (report);
  add_action_plans (report);
  add_resources (report);
  add_messages (report);
  add_measures (report);
}
