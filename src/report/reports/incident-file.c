/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/incident-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "report/reports/types.h"

#define REVIEW_DAYS 14

void
mun_incident_missing (MunReport  *report,
                      const char *what,
                      const char *where)
{
  if (mun_record_get_yes (report->subject, INCIDENT_FORMAL_RESPONSE))
    mun_report_missing (report, what, where);
  else
    mun_report_none (report, what);
}

static void
add_head (MunReport *report)
{
  static const int fields[] = { INCIDENT_KIND, INCIDENT_LIFE_AT_RISK, INCIDENT_SEVERITY, INCIDENT_OCCURRED_AT, INCIDENT_DETECTED_AT, INCIDENT_REPORTED_BY,
                                INCIDENT_REPORTED_AT, INCIDENT_SITE, INCIDENT_SUPPLIER | MUN_PART_OPTIONAL, INCIDENT_PEOPLE_HARMED, INCIDENT_STATUS, -1 };
  static const int response[] = { INCIDENT_FORMAL_RESPONSE, INCIDENT_ACTIVATION_LEVEL, INCIDENT_THRESHOLD, INCIDENT_PLAN, INCIDENT_TEAM, INCIDENT_COMMANDER,
                                  INCIDENT_STOOD_DOWN_ON, -1 };
  static const int informal[] = { INCIDENT_FORMAL_RESPONSE, INCIDENT_ACTIVATION_LEVEL, INCIDENT_THRESHOLD | MUN_PART_OPTIONAL, INCIDENT_PLAN | MUN_PART_OPTIONAL,
                                  INCIDENT_TEAM | MUN_PART_OPTIONAL, INCIDENT_COMMANDER | MUN_PART_OPTIONAL, INCIDENT_STOOD_DOWN_ON | MUN_PART_OPTIONAL, -1 };

  mun_report_heading (report, 1, N_("What happened"), N_("What happened, how serious it was and who was in charge."));
  mun_part_define (report, report->subject, fields);
  mun_report_long_text (report, report->subject, INCIDENT_DESCRIPTION);
  mun_report_long_text (report, report->subject, INCIDENT_IMMEDIATE_ACTION);
  mun_chapter_label (report, N_("Response"));
  mun_part_define (report, report->subject, mun_record_get_yes (report->subject, INCIDENT_FORMAL_RESPONSE) ? response : informal);
  mun_chapter_label (report, N_("Objectives of the response, lives first"));
  if (mun_record_get_yes (report->subject, INCIDENT_FORMAL_RESPONSE) || mun_record_is_set (report->subject, INCIDENT_OBJECTIVES))
    mun_chapter_field (report, report->subject, INCIDENT_OBJECTIVES, N_("The response has no written objectives."), N_("Write them in the event; the first one is about people."));
  else
    mun_report_none (report, N_("No formal response was started, so there are no objectives of their own."));
}

static void
add_costs (MunReport *report)
{
  static const int fields[] = { INCIDENT_CONSEQUENCES, INCIDENT_CONSEQUENCES_HANDLED, INCIDENT_LOSS_VALUE, -1 };
  g_autoptr(GPtrArray) resources = mun_workspace_find (report->workspace, &mun_incident_resource_spec, INCIDENT_RESOURCE_INCIDENT, MUN_IS,
                                                       mun_record_get_id (report->subject), -1);
  double sum = 0;

  mun_report_heading (report, 1, N_("Consequences and investigation"),
                      N_("What the event did and cost, why it happened, which risks were looked at again, and whether a corrective action is needed."));
  mun_part_define (report, report->subject, fields);
  if (!mun_report_shows (report, &mun_incident_resource_spec, INCIDENT_RESOURCE_COST))
    return;
  for (guint i = 0; i < resources->len; i++)
    sum += mun_record_get_number (g_ptr_array_index (resources, i), INCIDENT_RESOURCE_COST, 0);
  if (resources->len > 0)
    {
      g_autofree char *cost = mun_report_money (report, sum);

      mun_document_add_definition (report->document, mun_report_text (report, N_("Cost of the resources")), cost);
    }
}

/* Returns: (transfer full): why no risk stands there; whoever looked at the risks again may have found that none has to do with the event */
static char *
describe_no_risk (MunReport *report)
{
  g_autofree char *day = mun_report_value (report, report->subject, INCIDENT_RISKS_REVIEWED_ON);

  return *day != '\0' ? mun_report_say (report, N_("The risks were looked at again on %s, and none was linked to this event."), day)
                      : g_strdup (mun_report_text (report, N_("No risk is linked to this event.")));
}

static void
add_investigation (MunReport *report)
{
  static const int fields[] = { INCIDENT_INVESTIGATOR, INCIDENT_INVESTIGATED_ON, INCIDENT_INVESTIGATION_METHOD, INCIDENT_CAUSES, INCIDENT_CONTROLS_FAILED,
                                INCIDENT_CONTROLS_WORKED, INCIDENT_RISKS_REVIEWED_ON,
                                INCIDENT_NEEDS_NONCONFORMITY, INCIDENT_NONCONFORMITY, -1 };
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { RISK_TITLE, .weight = 3 }, { RISK_CURRENT_SCORE, N_("Today"), .band = TRUE }, { RISK_OWNER }, { RISK_LAST_REVIEWED_ON }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Risks that the event bears on"), .spec = &mun_risk_spec, .columns = columns };
  g_autoptr(GPtrArray) risks = mun_workspace_find (report->workspace, &mun_risk_spec, RISK_INCIDENTS, MUN_LINKS_TO, mun_record_get_id (report->subject), -1);
  g_autofree char *none = describe_no_risk (report);

  mun_report_heading (report, 2, N_("Investigation"), NULL);
  if (!mun_record_is_set (report->subject, INCIDENT_INVESTIGATED_ON))
    mun_report_missing (report, N_("The event has not been investigated yet."), N_("Record cause, method and the look at risk in the event, also for a near miss."));
  mun_part_define (report, report->subject, fields);
  mun_chapter_list (report, &table, risks, none);
}

static char *
show_outcome (MunReport *report,
              MunRecord *lesson)
{
  g_autofree char *improvement = mun_part_links (report, lesson, LESSON_IMPROVEMENT);
  g_autofree char *action = mun_part_links (report, lesson, LESSON_CORRECTIVE_ACTION);

  return g_strdup_printf ("%s%s%s", improvement, *improvement != '\0' && *action != '\0' ? "\n" : "", action);
}

static void
add_lessons (MunReport *report,
             MunRecord *review)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { LESSON_LESSON_TEXT, .weight = 3 }, { LESSON_DECISION }, { LESSON_OWNER }, { LESSON_DUE_ON }, { LESSON_DONE_ON },
    { MUN_SHOW_TEXT, N_("Followed in"), show_outcome, .weight = 2.4 }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Lessons and what became of them"), .spec = &mun_lesson_spec, .columns = columns };
  g_autoptr(GPtrArray) lessons = mun_workspace_find (report->workspace, &mun_lesson_spec, LESSON_REVIEW, MUN_IS, mun_record_get_id (review), -1);

  mun_chapter_table (report, &table, lessons, N_("No lesson is recorded."), N_("Add the lessons to the review and decide on each."));
}

void
mun_review_add (MunReport *report,
                guint      level,
                MunRecord *review)
{
  static const int fields[] = { AFTER_ACTION_REVIEW_PARTICIPANTS, AFTER_ACTION_REVIEW_PLANNED_VS_ACTUAL, AFTER_ACTION_REVIEW_WENT_WELL,
                                AFTER_ACTION_REVIEW_TO_IMPROVE, AFTER_ACTION_REVIEW_HUMAN_FACTORS, AFTER_ACTION_REVIEW_SHARED_WITH,
                                AFTER_ACTION_REVIEW_PLAN_UPDATE_NEEDED, -1 };
  static const int held[] = { AFTER_ACTION_REVIEW_HELD_ON, AFTER_ACTION_REVIEW_FACILITATOR, -1 };
  static const int state[] = { AFTER_ACTION_REVIEW_STATUS, AFTER_ACTION_REVIEW_APPROVED_BY, -1 };
  g_autofree char *heading = mun_report_say (report, N_("%s After-action review"), mun_record_get_ref (review));

  mun_document_add_heading (report->document, level, heading, mun_record_get_ref (review));
  mun_part_define_joined (report, review, N_("Held on, led by"), held);
  mun_part_define (report, review, fields);
  mun_part_define_joined (report, review, N_("Status, approved by"), state);
  add_lessons (report, review);
}

void
mun_review_missing (MunReport  *report,
                    const char *since)
{
  g_autofree char *day = g_strndup (since, strlen ("2026-11-02"));
  g_autofree char *due = mun_date_add_days (day, REVIEW_DAYS);
  g_autofree char *until = mun_report_date (report, due);
  g_autofree char *what = mun_report_say (report, strcmp (due, report->today) < 0 ? N_("No after-action review has been held. It was due by %s and is overdue.")
                                                                                  : N_("No after-action review has been held. It is due by %s."), until);

  mun_report_missing (report, what, N_("Hold it and record it with what was learnt: in the event, or in the exercise."));
}

static void
add_reviews (MunReport *report)
{
  g_autoptr(GPtrArray) reviews = mun_workspace_find (report->workspace, &mun_after_action_review_spec, AFTER_ACTION_REVIEW_INCIDENT, MUN_IS,
                                                     mun_record_get_id (report->subject), -1);

  mun_report_heading (report, 1, N_("Review and lessons"), N_("Plan against reality within fourteen days: what to keep, what to change, and what was decided on each lesson."));
  if (reviews->len == 0 && mun_record_get_yes (report->subject, INCIDENT_FORMAL_RESPONSE))
    mun_review_missing (report, mun_record_get (report->subject, mun_record_is_set (report->subject, INCIDENT_STOOD_DOWN_ON) ? INCIDENT_STOOD_DOWN_ON : INCIDENT_OCCURRED_AT));
  else if (reviews->len == 0)
    mun_report_none (report, N_("No after-action review has been held; there was no formal response that calls for one."));
  for (guint i = 0; i < reviews->len; i++)
    mun_review_add (report, 2, g_ptr_array_index (reviews, i));
}

static void
add_attachments (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { ATTACHMENT_TITLE, .weight = 2 }, { ATTACHMENT_CLASSIFICATION }, { ATTACHMENT_ADDED_BY }, { ATTACHMENT_ADDED_ON },
    { ATTACHMENT_SHA256, N_("Checksum (SHA-256)"), .weight = 2.4 }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Files kept with the event"), .spec = &mun_attachment_spec, .columns = columns };
  g_autoptr(GPtrArray) attachments = mun_workspace_attachments (report->workspace, report->subject);
  static const int closed[] = { INCIDENT_CLOSED_ON, INCIDENT_CLOSED_BY, -1 };

  mun_report_heading (report, 1, N_("Attachments and closing"), N_("Photos and papers that belong to the event, and who closed it."));
  mun_chapter_list (report, &table, attachments, N_("No file is attached to the event."));
  if (mun_record_is (report->subject, INCIDENT_STATUS, "closed"))
    mun_part_define (report, report->subject, closed);
  else
    mun_report_missing (report, N_("The event is not closed."), N_("Close it when it is investigated; from severity 4 top management does that."));
}

static void
build (MunReport *report)
{
  g_autofree char *title = NULL;

  if (report->subject == NULL)
    {
      mun_report_heading (report, 1, N_("What happened"), NULL);
      mun_report_missing (report, N_("No event has been recorded, so there is no file to print."), N_("Record it under Events as soon as something happens or nearly happens."));
      return;
    }
  title = mun_report_title (report, report->subject);
  mun_report_set_subtitle (report, title);
  if (mun_record_is_set (report->subject, INCIDENT_COMMANDER))
    mun_report_set_owner (report, mun_record_get (report->subject, INCIDENT_COMMANDER));
  if (!mun_record_is (report->subject, INCIDENT_STATUS, "closed"))
    mun_report_set_draft (report);
  add_head (report);
  mun_incident_add_course (report);
  add_costs (report);
  add_investigation (report);
  add_reviews (report);
  add_attachments (report);
}

/* An event with a formal response has more to tell than a near miss. */
static MunRecord *
choose (MunReport *report)
{
  g_autoptr(GPtrArray) formal = mun_chapter_sorted (report, &mun_incident_spec, INCIDENT_FORMAL_RESPONSE, "1", INCIDENT_OCCURRED_AT, TRUE);
  g_autoptr(GPtrArray) all = formal->len > 0 ? g_ptr_array_ref (formal) : mun_chapter_sorted (report, &mun_incident_spec, -1, NULL, INCIDENT_OCCURRED_AT, TRUE);

  return all->len > 0 ? g_object_ref (g_ptr_array_index (all, 0)) : NULL;
}

const MunReportType mun_incident_file_report = {
  .id = "incident-file",
  .code = "R22",
  .records = "after_action_review",
  .title = N_("Incident file"),
  .purpose = N_("Tells one event from the first minute to the last lesson, with everything that was logged, decided and sent."),
  .clause = "8.6.3, 8.6.5, 10.2",
  .subject = &mun_incident_spec,
  .classification = "confidential",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .retention = N_("10 years"),
  .choose = choose,
  .build = build,
};
