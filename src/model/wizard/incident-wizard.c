/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/incident-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* The newest event that is not closed: one that runs comes before those that wait to be looked into. */
static MunRecord *
begin_incident (MunWorkspace *workspace,
                GError      **error)
{
  g_autoptr(GPtrArray) open = mun_workspace_find (workspace, &mun_incident_spec, INCIDENT_STATUS, MUN_NOT_IN, "closed", -1);
  MunRecord *newest = NULL;

  for (guint i = 0; i < open->len; i++)
    {
      MunRecord *incident = g_ptr_array_index (open, i);

      if (!newest || strcmp (mun_record_get (incident, INCIDENT_REPORTED_AT), mun_record_get (newest, INCIDENT_REPORTED_AT)) >= 0)
        newest = incident;
    }
  return newest ? g_object_ref (newest) : mun_workspace_new_record (workspace, &mun_incident_spec);
}

static const int report_fields[] = { INCIDENT_LIFE_AT_RISK, INCIDENT_TITLE, INCIDENT_KIND, INCIDENT_OCCURRED_AT, INCIDENT_DETECTED_AT, INCIDENT_SITE,
                                     INCIDENT_SUPPLIER, INCIDENT_DESCRIPTION, INCIDENT_IMMEDIATE_ACTION, INCIDENT_REPORTED_BY, -1 };
static const int assess_fields[] = { INCIDENT_PEOPLE_HARMED, INCIDENT_SEVERITY, INCIDENT_THRESHOLD, INCIDENT_FORMAL_RESPONSE, INCIDENT_ACTIVATION_LEVEL, -1 };
static const int response_fields[] = { INCIDENT_PLAN, INCIDENT_TEAM, INCIDENT_COMMANDER, INCIDENT_OBJECTIVES, -1 };
static const int log_fields[] = { INCIDENT_LOG_ENTRY_KIND, INCIDENT_LOG_ENTRY_ENTRY, INCIDENT_LOG_ENTRY_SOURCE, INCIDENT_LOG_ENTRY_RELIABILITY,
                                  INCIDENT_LOG_ENTRY_DECIDED_BY, INCIDENT_LOG_ENTRY_REASON, -1 };
static const int picture_fields[] = { SITUATION_REPORT_FACTS, SITUATION_REPORT_ASSUMPTIONS, SITUATION_REPORT_FORECAST, SITUATION_REPORT_NEEDS,
                                      SITUATION_REPORT_SHARED_WITH, SITUATION_REPORT_PREPARED_BY, -1 };
static const int period_fields[] = { INCIDENT_ACTION_PLAN_STARTS_AT, INCIDENT_ACTION_PLAN_ENDS_AT, INCIDENT_ACTION_PLAN_SITUATION, INCIDENT_ACTION_PLAN_OBJECTIVES,
                                     INCIDENT_ACTION_PLAN_LIFE_SAFETY_FIRST, INCIDENT_ACTION_PLAN_STRATEGY_TEXT, INCIDENT_ACTION_PLAN_RESOURCES_TEXT,
                                     INCIDENT_ACTION_PLAN_COMMUNICATION_TEXT, INCIDENT_ACTION_PLAN_SAFETY_TEXT, INCIDENT_ACTION_PLAN_PREPARED_BY,
                                     INCIDENT_ACTION_PLAN_APPROVED_BY, INCIDENT_ACTION_PLAN_APPROVED_AT, INCIDENT_ACTION_PLAN_EVALUATED_TEXT, -1 };
static const int task_fields[] = { IAP_TASK_TASK, IAP_TASK_FUNCTION, IAP_TASK_ASSIGNED_TO, IAP_TASK_DUE_AT, IAP_TASK_DONE_AT, IAP_TASK_RESULT, -1 };
static const int resource_fields[] = { INCIDENT_RESOURCE_NAME, INCIDENT_RESOURCE_SOURCE, INCIDENT_RESOURCE_REQUESTED_AT, INCIDENT_RESOURCE_ARRIVED_AT,
                                       INCIDENT_RESOURCE_RELEASED_AT, INCIDENT_RESOURCE_COST, -1 };
static const int partner_fields[] = { INCIDENT_PARTNER_NAME, INCIDENT_PARTNER_CONTACT_NAME, INCIDENT_PARTNER_PART_PLAYED, INCIDENT_PARTNER_JOINED_AT,
                                      INCIDENT_PARTNER_LEFT_AT, -1 };
static const int message_fields[] = { INCIDENT_AUTHORITIES_INFORMED, INCIDENT_MEDIA_CONTACT, -1 };
static const int measure_fields[] = { TEMPORARY_MEASURE_DESCRIPTION, TEMPORARY_MEASURE_STARTED_ON, TEMPORARY_MEASURE_PLANNED_END, TEMPORARY_MEASURE_ENDED_ON,
                                      TEMPORARY_MEASURE_ENDED_BY, TEMPORARY_MEASURE_PROCEDURE, -1 };
static const int end_fields[] = { INCIDENT_STOOD_DOWN_ON, INCIDENT_CONSEQUENCES, INCIDENT_CONSEQUENCES_HANDLED, INCIDENT_LOSS_VALUE, -1 };
static const int cause_fields[] = { INCIDENT_INVESTIGATOR, INCIDENT_INVESTIGATED_ON, INCIDENT_INVESTIGATION_METHOD, INCIDENT_CAUSES, -1 };
static const int control_ticks[] = { INCIDENT_CONTROLS_FAILED, INCIDENT_CONTROLS_WORKED, -1 };
static const int risk_fields[] = { RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT, RISK_TREND, -1 };
static const int risk_subject_fields[] = { INCIDENT_RISKS_REVIEWED_ON, -1 };
static const int look_back_fields[] = { AFTER_ACTION_REVIEW_HELD_ON, AFTER_ACTION_REVIEW_FACILITATOR, AFTER_ACTION_REVIEW_PARTICIPANTS,
                                        AFTER_ACTION_REVIEW_PLANNED_VS_ACTUAL, AFTER_ACTION_REVIEW_WENT_WELL, AFTER_ACTION_REVIEW_TO_IMPROVE,
                                        AFTER_ACTION_REVIEW_HUMAN_FACTORS, AFTER_ACTION_REVIEW_PLAN_UPDATE_NEEDED, AFTER_ACTION_REVIEW_SHARED_WITH, -1 };
static const int lesson_fields[] = { LESSON_LESSON_TEXT, LESSON_DECISION, LESSON_OWNER, LESSON_DUE_ON, -1 };
static const int close_fields[] = { INCIDENT_NEEDS_NONCONFORMITY, -1 };

static const MunWizardPage incident_pages[] = {
  {
    .id = "report", .kind = MUN_PAGE_FIELDS, .clause = "8.6.3 f, 10.2",
    .part = N_("What happened"),
    .step = N_("Report"),
    .question = N_("What happened?"),
    .text = N_("Life first: was anybody in danger? Then what, where and when, and what was done at once. Anybody may report."),
    .why = N_("Near misses and false alarms cost nothing and show where the next incident comes from."),
    .auditor = N_("Events of every kind are reported soon. A register without near misses makes auditors suspicious."),
    .example = N_("Seal missing on trailer 4471 at gate 2, noticed at 05:50; trailer held, driver asked to wait."),
    .fields = report_fields, .show = mun_event_show_similar, .check = mun_event_check_report,
  },
  {
    .id = "assess", .kind = MUN_PAGE_FIELDS, .clause = "8.6.2 b, 22320:5.2",
    .step = N_("Assessment"),
    .question = N_("How bad is it, and was a threshold reached?"),
    .text = N_("Harm to people, severity on your scale as it is or could have become, and the sign of a plan that was reached, if any."),
    .why = N_("The level decides who is called. Half an hour is enough for a first judgement; it may change."),
    .auditor = N_("Each event was judged, and formal responses name the threshold."),
    .example = N_("Nobody hurt; severity 3; alarm not cleared after 5 minutes, so level alert."),
    .fields = assess_fields, .prefill = mun_event_prefill_assess, .show = mun_event_show_thresholds, .check = mun_event_check_assess,
  },
  {
    .id = "response", .kind = MUN_PAGE_FIELDS, .clause = "8.6.2 c, 22320:5.3", .skip = mun_event_skip_response,
    .part = N_("Responding"),
    .step = N_("Response"),
    .question = N_("Which plan, which team, who leads, and what is to be reached?"),
    .text = N_("One leader at a time. Objectives with life first."),
    .why = N_("Two leaders are none. Without objectives everybody runs in another direction."),
    .auditor = N_("Plan, team and one leader by name; objectives written down during the event."),
    .example = N_("Plan P-02, incident team, Ida Lund leads. 1. Driver safe. 2. Load secured by 18:00."),
    .fields = response_fields, .prefill = mun_event_prefill_response, .check = mun_event_check_response,
  },
  {
    .id = "log", .kind = MUN_PAGE_RECORDS, .clause = "8.6.3 f, 22320:5.2",
    .step = N_("Log"),
    .question = N_("What was seen, decided and done?"),
    .text = N_("Lines that are stored stay as they are; a mistake is corrected by a later line. While the event runs, “Something happened” in the sidebar is faster."),
    .why = N_("After three days nobody remembers why the yard was closed. The log does."),
    .auditor = N_("A log written during the event, with decisions, who took them and why."),
    .example = N_("Decision: yard closed. Decided by Ida Lund, because two men were seen."),
    .lines = &mun_incident_log_entry_spec, .line_fields = log_fields, .records = mun_event_list_log, .add = mun_event_add_log, .check = mun_event_check_log,
  },
  {
    .id = "picture", .kind = MUN_PAGE_RECORDS, .clause = "22320:5.2", .skip = mun_event_skip_response,
    .step = N_("Situation"),
    .question = N_("What was known, believed and expected, and who was told?"),
    .text = N_("A new report is drafted from the log: what is confirmed as facts, the rest as assumptions."),
    .why = N_("Most bad decisions come from taking a guess for a fact."),
    .auditor = N_("Facts and assumptions kept apart, an outlook, and who received it."),
    .example = N_("Facts: two pallets gone, driver unhurt. Assumption: cut at km 47. Outlook: load late by six hours."),
    .lines = &mun_situation_report_spec, .line_fields = picture_fields, .records = mun_event_list_pictures, .add = mun_event_add_picture,
  },
  {
    .id = "periods", .kind = MUN_PAGE_RECORDS, .clause = "22320:5.2, 22320:D", .skip = mun_event_skip_response,
    .step = N_("Action plan"),
    .question = N_("What was the plan for each period?"),
    .text = N_("For a response of some hours one period is enough: picture, objectives, means, communication, safety of those who respond."),
    .why = N_("A plan for the next hours lets people rest, and lets others take over."),
    .auditor = N_("A plan approved by the leader, with tasks, and a word on how it went."),
    .example = N_("06:00 to 14:00: driver home, load checked, relief truck; radio channel 4; high-visibility vests."),
    .lines = &mun_incident_action_plan_spec, .line_fields = period_fields, .records = mun_event_list_periods, .add = mun_event_add_period,
  },
  {
    .id = "tasks", .kind = MUN_PAGE_RECORDS, .clause = "22320:C", .skip = mun_event_skip_response,
    .step = N_("Tasks"),
    .question = N_("Who did what?"),
    .text = N_("The steps of the plan are at hand as cards."),
    .why = N_("A task that was given to everybody was done by nobody."),
    .auditor = N_("Tasks with a function, a person, a time and a result."),
    .example = N_("Check every seal in rows A to D: Pavel Novak, by 07:00; two seals broken."),
    .lines = &mun_iap_task_spec, .line_fields = task_fields, .records = mun_event_list_tasks, .add = mun_event_add_task,
    .suggest = mun_event_suggest_tasks, .accept = mun_event_accept_task, .check = mun_event_check_tasks,
  },
  {
    .id = "resources", .kind = MUN_PAGE_RECORDS, .clause = "22320:5.3.4", .skip = mun_event_skip_response,
    .step = N_("Means"),
    .question = N_("What did you ask for, and when was it there?"),
    .text = N_("Guards, vehicles, material: asked for, arrived, released."),
    .why = N_("The time between asking and arriving tells whether the contract is worth its money."),
    .auditor = N_("Means that were tracked and released when no longer needed."),
    .example = N_("Relief driver and truck, asked for at 09:10, there at 10:40, released at 16:30."),
    .lines = &mun_incident_resource_spec, .line_fields = resource_fields, .records = mun_event_list_resources, .add = mun_event_add_resource,
  },
  {
    .id = "partners", .kind = MUN_PAGE_RECORDS, .clause = "8.6.3, 22320:6", .skip = mun_event_skip_response,
    .step = N_("Others"),
    .question = N_("Which other organisations took part, and who led?"),
    .text = N_("Police, customs, carrier, neighbour, insurer."),
    .why = N_("With two organisations on the spot somebody must lead, and everybody must know who."),
    .auditor = N_("Partners by name, their part, and whether the agreement with them worked."),
    .example = N_("Harbour police: search of the yard, police in the lead from 06:20."),
    .lines = &mun_incident_partner_spec, .line_fields = partner_fields, .records = mun_event_list_partners, .add = mun_event_add_partner,
    .suggest = mun_event_suggest_partners, .accept = mun_event_accept_partner,
  },
  {
    .id = "messages", .kind = MUN_PAGE_FIELDS, .clause = "8.6.3",
    .step = N_("Messages"),
    .question = N_("Who was told, and in time?"),
    .text = N_("Authorities, insurer, customers, with the time. Where your obligations ask for a report, that stands below."),
    .why = N_("Claims lapse and fines come when a report is late by a day."),
    .auditor = N_("Each duty to report was met in time, or was found not to apply."),
    .example = N_("Police 06:15, customs 07:05, insurer 11:40, customer 07:40."),
    .fields = message_fields, .show = mun_event_show_duties,
  },
  {
    .id = "measures", .kind = MUN_PAGE_RECORDS, .clause = "8.6.5",
    .step = N_("For a while"),
    .question = N_("What was added or relaxed for a while?"),
    .text = N_("Each with the day it ends, and who released it."),
    .why = N_("What is temporary stays for years, unless it has an end."),
    .auditor = N_("No measure past its end, and a name behind each release."),
    .example = N_("Second guard at gate 3 until 9 November; released on 8 November by Ida Lund."),
    .lines = &mun_temporary_measure_spec, .line_fields = measure_fields, .records = mun_event_list_measures, .add = mun_event_add_measure,
    .check = mun_event_check_measures,
  },
  {
    .id = "end", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4, 10.2",
    .step = N_("The end"),
    .question = N_("When was it over, and what harm was done?"),
    .text = N_("Harm to people, goods, information, service and name; and what was done about it."),
    .why = N_("The harm tells how much effort the causes are worth."),
    .auditor = N_("Consequences and how they were made smaller."),
    .example = N_("Stood down at 16:30. Two pallets lost, 31,000; customer informed, replacement sent next day."),
    .fields = end_fields,
  },
  {
    .id = "causes", .kind = MUN_PAGE_FIELDS, .clause = "10.2",
    .part = N_("Finding out why"),
    .step = N_("Causes"),
    .question = N_("Why could it happen?"),
    .text = N_("Go through the log. What worked, what failed, and why did nothing catch it earlier? Ask “why” five times."),
    .why = N_("Who stops at the first cause meets the second one next month."),
    .auditor = N_("Causes behind the mistake: rules, tools, time, training; found with a method by somebody who was not in charge."),
    .example = N_("The driver stopped at the lay-by because no guarded place lies within his hours; the tour plan does not know rest places."),
    .fields = cause_fields, .prefill = mun_event_prefill_causes, .show = mun_event_show_timeline, .check = mun_event_check_causes,
  },
  {
    .id = "controls", .kind = MUN_PAGE_TICKS, .clause = "10.2, 8.5",
    .step = N_("Controls"),
    .question = N_("Which controls failed, and which ones worked?"),
    .text = N_("Tick what should have prevented, shown or softened the event and did not, and what did its work."),
    .why = N_("A control that failed once and was not repaired fails again. One that worked deserves to be kept."),
    .auditor = N_("Failed controls by name, looked at since, and risks scored without them."),
    .example = N_("Failed: check of seals at the gate. Worked: call of the driver within ten minutes."),
    .ticks = control_ticks, .choices = mun_event_list_controls, .check = mun_event_check_controls,
  },
  {
    .id = "risks", .kind = MUN_PAGE_RECORDS, .clause = "10.2, 8.3",
    .step = N_("Risks"),
    .question = N_("What does it mean for your risks?"),
    .text = N_("Take the risks it touches and score them again as they are today."),
    .why = N_("An event is the best measurement of a risk there is."),
    .auditor = N_("The risks were looked at after the event, on a day that is written down."),
    .example = N_("RSK-0001 Load stolen at a lay-by: likelihood from 3 to 4."),
    .lines = &mun_risk_spec, .line_fields = risk_fields, .fields = risk_subject_fields, .records = mun_event_list_risks,
    .suggest = mun_event_suggest_risks, .accept = mun_event_accept_risk, .prefill = mun_event_prefill_risks, .check = mun_event_check_risks,
  },
  {
    .id = "look-back", .kind = MUN_PAGE_RECORDS, .clause = "10.2, 22320:4.12", .fixed = TRUE,
    .part = N_("Learning"),
    .step = N_("Look back"),
    .question = N_("What do those who were there say?"),
    .text = N_("Sit together soon. Plan against reality, what to keep, what to change. Speak about ways of working, not about guilt."),
    .why = N_("The next night is won in this talk."),
    .auditor = N_("A review soon after the event, with outside partners where it can be, shared with those it concerns."),
    .example = N_("Keep: driver called at once. Change: nobody knew the plate of the trailer."),
    .lines = &mun_after_action_review_spec, .line_fields = look_back_fields, .records = mun_event_list_reviews, .prefill = mun_event_prefill_reviews,
    .check = mun_event_check_reviews,
  },
  {
    .id = "lessons", .kind = MUN_PAGE_RECORDS, .clause = "10.1, 22320:4.12",
    .step = N_("Lessons"),
    .question = N_("What do you learn, and who does what about it?"),
    .text = N_("A sentence each, with a decision. What is to be acted on becomes an improvement at the end."),
    .why = N_("A lesson without a name and a date is a wish."),
    .auditor = N_("Each lesson decided, and proof that what was decided has been done."),
    .example = N_("The duty phone must not charge during a shift change: Pavel Novak, until 1 December."),
    .lines = &mun_lesson_spec, .line_fields = lesson_fields, .records = mun_event_list_lessons, .add = mun_event_add_lesson, .check = mun_event_check_lessons,
  },
  {
    .id = "close", .kind = MUN_PAGE_FIELDS, .clause = "10.2",
    .step = N_("Close"),
    .question = N_("Was a rule broken, or may it happen again?"),
    .text = N_("Then a nonconformity is opened, with causes and actions of its own. From severity 4 top management closes the event."),
    .why = N_("Some events are bad luck. Most show that a rule is missing or not kept."),
    .auditor = N_("A decision for each event, with a nonconformity where it is needed."),
    .example = N_("Yes: the contract asks for guarded parking, and the tour plan did not know it."),
    .fields = close_fields, .prefill = mun_event_prefill_close, .check = mun_event_check_close,
  },
  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "10.2",
    .step = N_("Check"),
    .question = N_("Is everything there?"),
    .text = N_("Each line leads to its page. What stops you must be answered; the rest is advice."),
    .why = N_("A closed event is evidence. It should be whole."),
    .auditor = N_("From the first report to the last lesson."),
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "10.2",
    .step = N_("Done"),
    .question = N_("The event is worked up"),
    .text = N_("Print the file of the event, and share what was learnt with those who work where it happened."),
    .why = N_("The plan that was used asks to be looked at; lessons have become improvements."),
    .auditor = N_("The file of the event with its log."),
  },
};

static const char * const incident_reports[] = { "incident-file", NULL };

const MunWizard mun_incident_wizard = {
  .id = "incident",
  .title = N_("Incident"),
  .purpose = N_("Takes an event from the first report over causes and risks to lessons that are acted on."),
  .clause = "8.6, 10.2, 22320:5",
  .subject = &mun_incident_spec,
  .pages = incident_pages,
  .n_pages = G_N_ELEMENTS (incident_pages),
  .reports = incident_reports,
  .minutes = N_("about 30 minutes"),
  .next = N_("Next, look at the plan that was used, and at the risks it answers."),
  .begin = begin_incident,
  .begin_new = mun_wizard_begin_incident,
  .finish = mun_event_finish,
};
