/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/error.h"
#include "demo-support.h"
#include "model/incident.h"
#include "model/path.h"

/* An event from the first word to what was learnt, on the plans and teams of the demonstration. */

static void
act_as (Fixture    *fixture,
        const char *name)
{
  g_autofree char *id = name != NULL ? person_id (fixture, name) : NULL;

  mun_workspace_set_person (fixture->workspace, id);
}

static void
start (Fixture       *fixture,
       gconstpointer  data)
{
  set_up (fixture, data);
  act_as (fixture, "Amelie Roux");
}

static MunRecord *
open_event (Fixture    *fixture,
            const char *what,
            MunDanger   danger)
{
  g_autoptr(GError) error = NULL;
  MunRecord *incident = mun_incident_open (fixture->workspace, what, danger, &error);

  g_assert_no_error (error);
  return incident;
}

static guint
count_log (Fixture    *fixture,
           MunRecord  *incident,
           const char *words)
{
  g_autoptr(GPtrArray) log = mun_workspace_children (fixture->workspace, incident, &mun_incident_log_entry_spec);
  guint found = 0;

  for (guint i = 0; i < log->len; i++)
    found += strstr (mun_record_get (g_ptr_array_index (log, i), INCIDENT_LOG_ENTRY_ENTRY), words) != NULL;
  return found;
}

static gint64
head_number (Fixture *fixture)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (fixture->workspace), NULL);

  return head->number;
}

#define assert_refused(error, words) G_STMT_START { \
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED); \
  if (strstr ((error)->message, words) == NULL) g_error ("%s: “%s” does not say “%s”", G_STRLOC, (error)->message, words); \
  g_clear_error (&error); } G_STMT_END

/* One call: the event is there and the log runs. Anybody may, in their own name. */
static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { const char *what; MunDanger danger; const char *title, *kind, *life; guint lines; } cases[] = {
    { "Seal missing on trailer 4471", MUN_DANGER_NO, "Seal missing on trailer 4471", "incident", "0", 2 },
    { "Fire in hall 2", MUN_DANGER_YES, "Fire in hall 2", "emergency", "1", 2 },
    { "", MUN_DANGER_UNKNOWN, "Something happened", "incident", "", 1 },
    { "  two\nlines  ", MUN_DANGER_UNKNOWN, "two lines", "incident", "", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 before = head_number (fixture);
      g_autoptr(MunRecord) incident = NULL;
      g_autoptr(GPtrArray) running = NULL, log = NULL;

      act_as (fixture, i % 2 ? "Pavel Dvorak" : "Amelie Roux");
      incident = open_event (fixture, cases[i].what, cases[i].danger);
      running = mun_incident_running (fixture->workspace);
      log = mun_workspace_children (fixture->workspace, incident, &mun_incident_log_entry_spec);
      g_assert_cmpstr (mun_record_get_title (incident), ==, cases[i].title);
      g_assert_cmpstr (mun_record_get (incident, INCIDENT_KIND), ==, cases[i].kind);
      g_assert_cmpstr (mun_record_get (incident, INCIDENT_LIFE_AT_RISK), ==, cases[i].life);
      g_assert_cmpint (head_number (fixture), ==, before + 1);
      g_assert_true (mun_incident_is_running (incident));
      g_assert_true (g_ptr_array_index (running, 0) == incident);
      g_assert_cmpuint (log->len, ==, cases[i].lines);
    }
}

/* Every line carries local and world time, and stays as it is. */
static void
test_log (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) incident = open_event (fixture, "Gate open", MUN_DANGER_NO), entry = NULL;
  const MunLogLine line = { .text = "Driver saw two men", .source = "driver by phone", .reliability = "unconfirmed" };

  entry = mun_incident_log (fixture->workspace, incident, &line, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get (entry, INCIDENT_LOG_ENTRY_KIND), ==, "information");
  g_assert_cmpstr (mun_record_get (entry, INCIDENT_LOG_ENTRY_SOURCE), ==, "driver by phone");
  g_assert_true (g_str_has_suffix (mun_record_get (entry, INCIDENT_LOG_ENTRY_AT_UTC), "Z"));
  g_assert_cmpuint (strlen (mun_record_get (entry, INCIDENT_LOG_ENTRY_AT)), ==, 16);

  mun_record_set (entry, INCIDENT_LOG_ENTRY_ENTRY, "Driver saw nothing");
  g_assert_false (mun_workspace_save (fixture->workspace, entry, NULL, &error));
  g_assert_nonnull (error);
  mun_record_revert (entry);
  g_clear_error (&error);
  g_assert_false (mun_workspace_delete (fixture->workspace, entry, &error));
  g_assert_nonnull (error);
}

/* Where there are people, one of them writes. */
static void
test_nobody (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 before = head_number (fixture);

  act_as (fixture, NULL);
  g_assert_null (mun_incident_open (fixture->workspace, "Gate open", MUN_DANGER_NO, &error));
  assert_refused (error, "Choose first who you are acting as");
  g_assert_cmpint (head_number (fixture), ==, before);
}

/* World time is worked out, whatever somebody has put there. */
static void
test_world_time (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) incident = open_event (fixture, "Gate open", MUN_DANGER_NO);
  g_autoptr(MunRecord) entry = mun_workspace_new_record (fixture->workspace, &mun_incident_log_entry_spec);
  g_autofree char *utc = mun_date_time_to_utc ("2026-11-01T09:30");

  mun_record_set (entry, INCIDENT_LOG_ENTRY_INCIDENT, mun_record_get_id (incident));
  mun_record_set (entry, INCIDENT_LOG_ENTRY_KIND, "information");
  mun_record_set (entry, INCIDENT_LOG_ENTRY_ENTRY, "Guard saw a van");
  mun_record_set (entry, INCIDENT_LOG_ENTRY_AT, "2026-11-01T09:30");
  mun_record_set (entry, INCIDENT_LOG_ENTRY_AT_UTC, "nonsense");
  mun_workspace_save (fixture->workspace, entry, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get (entry, INCIDENT_LOG_ENTRY_AT_UTC), ==, utc);
}

static void
test_refused_lines (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *who = person_id (fixture, "Ida Korsgaard");
  const struct { MunLogLine line; const char *words; } cases[] = {
    { { .text = "" }, "empty" },
    { { .text = " \n " }, "empty" },
    { { .kind = "decision", .text = "Close the yard" }, "who took it" },
    { { .kind = "decision", .text = "Close the yard", .reason = "Two men seen" }, "who took it" },
    { { .kind = "decision", .text = "Close the yard", .decided_by = who }, "why" },
  };
  g_autoptr(MunRecord) incident = open_event (fixture, "Gate open", MUN_DANGER_NO);
  gint64 before = head_number (fixture);
  const MunLogLine good = { .kind = "decision", .text = "Close the yard", .decided_by = who, .reason = "Two men seen" };
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) entry = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_null (mun_incident_log (fixture->workspace, incident, &cases[i].line, &error));
      assert_refused (error, cases[i].words);
    }
  g_assert_cmpint (head_number (fixture), ==, before);
  entry = mun_incident_log (fixture->workspace, incident, &good, &error);
  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

/* A line puts one of its own log right, and none of another event. */
static void
test_correction (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) incident = open_event (fixture, "Gate open", MUN_DANGER_NO), other = open_event (fixture, "Window broken", MUN_DANGER_NO);
  const MunLogLine wrong = { .text = "One lorry" };
  g_autoptr(MunRecord) entry = mun_incident_log (fixture->workspace, incident, &wrong, &error), right = NULL;
  MunLogLine line = { .text = "Two lorries", .corrects = mun_record_get_id (entry) };

  g_assert_null (mun_incident_log (fixture->workspace, other, &line, &error));
  g_assert_nonnull (strstr (error->message, "one of the same log"));
  g_clear_error (&error);
  right = mun_incident_log (fixture->workspace, incident, &line, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get (right, INCIDENT_LOG_ENTRY_CORRECTS), ==, mun_record_get_id (entry));
  g_assert_cmpstr (mun_record_get (entry, INCIDENT_LOG_ENTRY_ENTRY), ==, "One lorry");
}

static MunRecord *
find_threshold (Fixture *fixture)
{
  g_autoptr(GPtrArray) thresholds = mun_incident_thresholds (fixture->workspace);

  g_assert_cmpuint (thresholds->len, >, 0);
  return g_object_ref (g_ptr_array_index (thresholds, 0));
}

/* Life first; then severity and threshold; then the plan, with its steps as tasks and its reports as clocks. */
static void
test_response (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) incident = NULL, threshold = find_threshold (fixture), plan = NULL;
  g_autoptr(GPtrArray) tasks = NULL, steps = NULL, clocks = NULL;
  g_autofree char *leader = person_id (fixture, "Ida Korsgaard");

  act_as (fixture, "Ida Korsgaard");
  incident = open_event (fixture, "Alarm not cleared", MUN_DANGER_UNKNOWN);
  g_assert_false (mun_incident_assess (fixture->workspace, incident, 3, 0, threshold, &error));
  assert_refused (error, "first question");
  g_assert_true (mun_incident_set_danger (fixture->workspace, incident, MUN_DANGER_NO, &error));
  g_assert_false (mun_incident_respond (fixture->workspace, incident, leader, &error));
  assert_refused (error, "threshold");

  g_assert_true (mun_incident_assess (fixture->workspace, incident, 3, 0, threshold, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_state (incident), ==, "assessed");
  g_assert_true (mun_record_get_yes (incident, INCIDENT_FORMAL_RESPONSE));
  g_assert_true (mun_record_is (incident, INCIDENT_PLAN, mun_record_get (threshold, PLAN_THRESHOLD_PLAN)));
  g_assert_true (mun_record_is_set (incident, INCIDENT_TEAM));
  g_assert_false (mun_incident_respond (fixture->workspace, incident, "", &error));
  assert_refused (error, "leader");

  g_assert_true (mun_incident_respond (fixture->workspace, incident, leader, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_state (incident), ==, "active");
  g_assert_true (mun_incident_life_first (mun_record_get (incident, INCIDENT_OBJECTIVES)));
  plan = mun_workspace_get (fixture->workspace, &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN), NULL);
  steps = mun_workspace_children (fixture->workspace, plan, &mun_plan_step_spec);
  tasks = mun_incident_tasks (fixture->workspace, incident);
  g_assert_cmpuint (steps->len, >, 3);
  g_assert_cmpuint (tasks->len, >, steps->len); /* and the reports */
  clocks = mun_incident_clocks (fixture->workspace, incident, mun_record_get (incident, INCIDENT_DETECTED_AT));
  g_assert_cmpuint (clocks->len, >, 0);
  g_assert_cmpint (((MunClock *) g_ptr_array_index (clocks, 0))->left, >, 0);
  g_assert_cmpuint (count_log (fixture, incident, "is started"), ==, 1);
}

static MunClock *
find_clock (GPtrArray  *clocks,
            const char *label)
{
  for (guint i = 0; i < clocks->len; i++)
    if (strstr (((MunClock *) g_ptr_array_index (clocks, i))->label, label) != NULL)
      return g_ptr_array_index (clocks, i);
  g_error ("There is no clock for “%s”", label);
}

/* A duty of an interested party is offered, started, runs down, and stops when the report was made. */
static void
test_clocks (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) incident = open_event (fixture, "Mailbox taken over", MUN_DANGER_NO);
  const char *start = mun_record_get (incident, INCIDENT_DETECTED_AT);
  g_autofree char *late = mun_date_time_add (start, 73 * 60), *expected = mun_date_time_add (start, 72 * 60);
  g_autoptr(GPtrArray) offered = mun_incident_clocks (fixture->workspace, incident, start), running = NULL, done = NULL;
  MunClock *clock = find_clock (offered, "data breach in 72 hours");

  g_assert_null (clock->task);
  g_assert_nonnull (clock->source);
  g_assert_cmpint (clock->left, ==, 72 * 60);
  g_assert_true (mun_incident_start_clock (fixture->workspace, incident, clock, &error));
  g_assert_no_error (error);

  running = mun_incident_clocks (fixture->workspace, incident, late);
  clock = g_ptr_array_index (running, 0);
  g_assert_nonnull (clock->task);
  g_assert_cmpstr (clock->due, ==, expected);
  g_assert_cmpint (clock->left, ==, -60);
  g_assert_true (mun_incident_report_done (fixture->workspace, incident, clock, "data protection office", &error));
  g_assert_no_error (error);

  done = mun_incident_clocks (fixture->workspace, incident, late);
  g_assert_true (find_clock (done, "data breach in 72 hours")->done);
  g_assert_nonnull (strstr (mun_record_get (incident, INCIDENT_AUTHORITIES_INFORMED), "data protection office"));
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_communication_record_spec, COMMUNICATION_RECORD_INCIDENT, MUN_IS,
                                        mun_record_get_id (incident), -1), ==, 1);
}

static void
test_tasks_and_report (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) incident = open_event (fixture, "Gate open", MUN_DANGER_NO), task = NULL, second = NULL, report = NULL, next = NULL;
  g_autoptr(GPtrArray) tasks = NULL;
  const MunLogLine guess = { .text = "The lock was cut", .reliability = "probable", .source = "guard" };
  g_autoptr(MunRecord) entry = mun_incident_log (fixture->workspace, incident, &guess, &error);

  g_assert_nonnull (entry);
  g_assert_null (mun_incident_add_task (fixture->workspace, incident, " ", "operations", -1, &error));
  assert_refused (error, "what has to be done");
  task = mun_incident_add_task (fixture->workspace, incident, "Check every seal", "operations", -1, &error);
  second = mun_incident_add_task (fixture->workspace, incident, "Send a guard", "logistics", 20, &error);
  g_assert_no_error (error);
  tasks = mun_incident_tasks (fixture->workspace, incident);
  g_assert_true (g_ptr_array_index (tasks, 0) == second); /* it is due first */
  g_assert_true (mun_incident_end_task (fixture->workspace, incident, second, "there at 22:10", &error));
  g_assert_true (mun_record_is_set (second, IAP_TASK_DONE_AT));
  g_assert_cmpuint (count_log (fixture, incident, "Done: Send a guard. there at 22:10"), ==, 1);
  g_assert_cmpuint (mun_incident_count_open_tasks (fixture->workspace, incident), ==, 1);
  g_assert_true (mun_incident_reopen_task (fixture->workspace, incident, second, &error));
  g_assert_no_error (error);
  g_assert_false (mun_record_is_set (second, IAP_TASK_DONE_AT));
  g_assert_cmpuint (mun_incident_count_open_tasks (fixture->workspace, incident), ==, 2);
  g_assert_cmpuint (count_log (fixture, incident, "Not done after all: Send a guard"), ==, 1);
  g_assert_true (mun_incident_end_task (fixture->workspace, incident, second, "there at 22:10", &error));

  report = mun_incident_draft_report (fixture->workspace, incident);
  g_assert_nonnull (strstr (mun_record_get (report, SITUATION_REPORT_FACTS), "Gate open"));
  g_assert_null (strstr (mun_record_get (report, SITUATION_REPORT_FACTS), "lock was cut"));
  g_assert_nonnull (strstr (mun_record_get (report, SITUATION_REPORT_ASSUMPTIONS), "lock was cut"));
  mun_record_set (report, SITUATION_REPORT_SHARED_WITH, "Police");
  g_assert_true (mun_incident_report (fixture->workspace, incident, report, &error));
  g_assert_no_error (error);
  g_assert_true (mun_record_is_set (report, SITUATION_REPORT_AT));
  g_assert_cmpuint (count_log (fixture, incident, "shared with Police"), ==, 1);

  next = mun_workspace_new_record (fixture->workspace, &mun_situation_report_spec);
  mun_record_set (next, SITUATION_REPORT_INCIDENT, mun_record_get_id (incident));
  g_assert_false (mun_incident_report (fixture->workspace, incident, next, &error));
  assert_refused (error, "fact");
}

static void
test_objectives (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct { const char *text; gboolean first; } cases[] = {
    { "Nobody is hurt.\nLoad secured", TRUE },
    { "Driver to a safe place", TRUE },
    { "无人受伤", TRUE },
    { "Load secured by 18:00\nNobody is hurt", FALSE },
    { "", FALSE },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) incident = open_event (fixture, "Gate open", MUN_DANGER_NO);
  g_autofree char *proposed = mun_incident_propose_objectives (fixture->workspace, incident);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mun_incident_life_first (cases[i].text), ==, cases[i].first);
  g_assert_true (mun_incident_life_first (proposed));
  g_assert_false (mun_incident_set_objectives (fixture->workspace, incident, "Load secured by 18:00", &error));
  assert_refused (error, "Life comes first");
  g_assert_true (mun_incident_set_objectives (fixture->workspace, incident, proposed, &error));
  g_assert_cmpstr (mun_record_get (incident, INCIDENT_OBJECTIVES), ==, proposed);
}

/* How often a record stands in the list of what is due on a day. */
static guint
count_due (Fixture    *fixture,
           MunRecord  *record,
           const char *day)
{
  g_autoptr(GPtrArray) list = mun_due_list (fixture->workspace, 30, NULL);
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const MunDue *due = g_ptr_array_index (list, i);

      n += due->record == record && g_str_equal (due->date, day);
    }
  return n;
}

/* The end, what is left of it, and the way back into the system. */
static void
test_end (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) incident = NULL, threshold = find_threshold (fixture), measure = NULL, plan = NULL, review = NULL, lesson = NULL, improvement = NULL;
  g_autofree char *leader = person_id (fixture, "Ida Korsgaard"), *second = person_id (fixture, "Deepak Nair");
  g_autofree char *before = NULL, *why = NULL, *due = NULL, *timeline = NULL;

  act_as (fixture, "Ida Korsgaard");
  incident = open_event (fixture, "Alarm not cleared", MUN_DANGER_NO);
  g_assert_true (mun_incident_assess (fixture->workspace, incident, 3, 0, threshold, &error));
  plan = mun_workspace_get (fixture->workspace, &mun_security_plan_spec, mun_record_get (incident, INCIDENT_PLAN), NULL);
  before = mun_plan_why_look (fixture->workspace, plan);
  g_assert_cmpstr (before, ==, "");
  g_assert_true (mun_incident_respond (fixture->workspace, incident, leader, &error));
  g_assert_true (mun_incident_lead (fixture->workspace, incident, second, "Guard on site", &error));
  g_assert_cmpuint (count_log (fixture, incident, "hands over to Deepak Nair. Guard on site"), ==, 1);

  g_assert_null (mun_incident_add_measure (fixture->workspace, incident, "Second guard", "", &error));
  assert_refused (error, "day");
  measure = mun_incident_add_measure (fixture->workspace, incident, "Second guard at gate 3", "2026-11-09", &error);
  g_assert_no_error (error);

  g_assert_false (mun_incident_stand_down (fixture->workspace, incident, "", &error));
  assert_refused (error, "why");
  g_assert_cmpstr (mun_record_get_state (incident), ==, "active");
  g_assert_false (mun_record_is_set (incident, INCIDENT_STOOD_DOWN_ON));
  g_assert_true (mun_incident_stand_down (fixture->workspace, incident, "All is checked", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_state (incident), ==, "recovery");
  g_assert_false (mun_incident_is_running (incident));
  g_assert_cmpuint (count_log (fixture, incident, "Temporary measures still in place: 1"), ==, 1);
  g_assert_false (mun_incident_stand_down (fixture->workspace, incident, "Again", &error));
  assert_refused (error, "before");
  g_assert_true (mun_incident_release_measure (fixture->workspace, incident, measure, &error));
  g_assert_true (mun_record_is (measure, TEMPORARY_MEASURE_ENDED_BY, leader));

  why = mun_plan_why_look (fixture->workspace, plan);
  g_assert_nonnull (strstr (why, "Alarm not cleared"));
  g_assert_cmpuint (count_due (fixture, plan, "2026-11-16"), ==, 1);
  g_assert_cmpint (mun_due_of (fixture->workspace, plan), <=, 14);
  due = mun_incident_review_due (fixture->workspace, incident);
  g_assert_cmpstr (due, ==, "2026-11-16");
  timeline = mun_incident_timeline (fixture->workspace, incident);
  g_assert_nonnull (strstr (timeline, "All is checked"));

  review = mun_incident_review (fixture->workspace, incident);
  g_assert_true (mun_record_is_new (review));
  g_assert_nonnull (strstr (mun_record_get (review, AFTER_ACTION_REVIEW_PARTICIPANTS), "Deepak Nair"));
  mun_record_set (review, AFTER_ACTION_REVIEW_HELD_ON, TODAY);
  mun_workspace_save (fixture->workspace, review, NULL, &error);
  g_assert_no_error (error);
  lesson = mun_workspace_new_record (fixture->workspace, &mun_lesson_spec);
  mun_record_set (lesson, LESSON_REVIEW, mun_record_get_id (review));
  mun_record_set (lesson, LESSON_LESSON_TEXT, "The duty phone must not charge during a shift change");
  mun_record_set (lesson, LESSON_DECISION, "act");
  improvement = mun_lesson_make_improvement (fixture->workspace, lesson);
  g_assert_cmpstr (mun_record_get (improvement, IMPROVEMENT_SOURCE), ==, "lesson");
  g_assert_cmpstr (mun_record_get (lesson, LESSON_IMPROVEMENT), ==, mun_record_get_id (improvement));
}

/* Help at hand: whom to call, what it resembles. */
static void
test_help (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(MunRecord) theft = find (fixture, &mun_incident_spec, INCIDENT_TITLE, "Mailbox taken over, false bank mail");
  g_autoptr(GPtrArray) contacts = mun_incident_contacts (fixture->workspace, theft);
  g_autoptr(GPtrArray) similar = mun_incident_similar (fixture->workspace, theft);
  MunRecord *first = g_ptr_array_index (contacts, 0);

  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_contact_spec, -1), ==, contacts->len);
  g_assert_true (mun_record_is (first, CONTACT_KIND, "ambulance") || mun_record_is (first, CONTACT_KIND, "fire") || mun_record_is (first, CONTACT_KIND, "police"));
  g_assert_cmpuint (similar->len, >, 0);
  g_assert_false (g_ptr_array_find (similar, theft, NULL));
}

/* The program is killed in the middle of the night -------------------------------------------------------------------------- */

static void
write_until_killed (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_workspace_open (path, 0, &error);
  g_autoptr(MunRecord) incident = NULL;
  g_autoptr(MunRecord) person = NULL;

  g_assert_no_error (error);
  person = mun_workspace_lookup (workspace, "PER-0003", &error);
  g_assert_no_error (error);
  mun_workspace_set_person (workspace, mun_record_get_id (person));
  incident = mun_incident_open (workspace, "The night everything failed", MUN_DANGER_NO, &error);
  g_assert_no_error (error);
  for (guint i = 1;; i++)
    {
      g_autofree char *text = g_strdup_printf ("Line %u", i);
      const MunLogLine line = { .text = text };
      g_autoptr(MunRecord) entry = mun_incident_log (workspace, incident, &line, &error);

      g_assert_no_error (error);
      /* What the person sees: the line stands in the log. */
      printf ("%u\n", i);
      fflush (stdout);
    }
}

static void
test_killed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "demo.muniment", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) writer = NULL;
  g_autoptr(GDataInputStream) lines = NULL;
  g_autoptr(MunRecord) incident = NULL;
  guint seen = 0;

  mun_workspace_close (fixture->workspace);
  g_clear_object (&fixture->workspace);
  writer = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_get_prgname (), "--write-until-killed", path, NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (writer));
  while (seen < 40)
    {
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, &error);

      g_assert_nonnull (line);
      seen = (guint) atoi (line);
    }
  g_subprocess_send_signal (writer, SIGKILL);
  for (char *line; (line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL; g_free (line))
    seen = (guint) atoi (line);
  g_subprocess_wait (writer, NULL, NULL);

  fixture->workspace = mun_workspace_open (path, 0, &error);
  g_assert_no_error (error);
  incident = find (fixture, &mun_incident_spec, INCIDENT_TITLE, "The night everything failed");
  for (guint i = 1; i <= seen; i++)
    {
      g_autofree char *text = g_strdup_printf ("Line %u", i);

      g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_incident_log_entry_spec, INCIDENT_LOG_ENTRY_INCIDENT, MUN_IS,
                                            mun_record_get_id (incident), INCIDENT_LOG_ENTRY_ENTRY, MUN_IS, text, -1), ==, 1);
    }
  g_assert_true (mun_incident_is_running (incident));
}

/* A step by form or command line stands in the log like one by the buttons of the running log, and once. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) incident = open_event (fixture, "Gate open", MUN_DANGER_NO);
  g_autoptr(GPtrArray) moves = NULL, log = NULL;

  act_as (fixture, "Ida Korsgaard");
  mun_record_set (incident, INCIDENT_SEVERITY, "2");
  mun_record_set (incident, INCIDENT_PEOPLE_HARMED, "0");
  mun_record_set (incident, INCIDENT_FORMAL_RESPONSE, "0");
  mun_record_set (incident, INCIDENT_ACTIVATION_LEVEL, "none");
  moves = mun_state_moves (fixture->workspace, incident);
  g_assert_cmpstr (((const MunTransition *) moves->pdata[0])->to, ==, "assessed");
  mun_state_move (fixture->workspace, incident, moves->pdata[0], NULL, &error);
  g_assert_no_error (error);
  log = mun_workspace_children (fixture->workspace, incident, &mun_incident_log_entry_spec);
  g_assert_cmpuint (log->len, ==, 3);
  g_assert_cmpstr (mun_record_get (log->pdata[2], INCIDENT_LOG_ENTRY_ENTRY), ==, "Confirm the assessment: Assessed");
  g_assert_cmpstr (mun_record_get (log->pdata[2], INCIDENT_LOG_ENTRY_KIND), ==, "action");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  if (argc == 3 && strcmp (argv[1], "--write-until-killed") == 0)
    write_until_killed (argv[2]);

  g_test_init (&argc, &argv, NULL);
  g_set_prgname (argv[0]);
#define ADD(path, function) g_test_add ("/incident/" path, Fixture, NULL, start, function, tear_down)
  ADD ("open", test_open);
  ADD ("correction", test_correction);
  ADD ("nobody", test_nobody);
  ADD ("log", test_log);
  ADD ("world-time", test_world_time);
  ADD ("refused-lines", test_refused_lines);
  ADD ("response", test_response);
  ADD ("steps", test_steps);
  ADD ("clocks", test_clocks);
  ADD ("tasks-and-report", test_tasks_and_report);
  ADD ("objectives", test_objectives);
  ADD ("end", test_end);
  ADD ("help", test_help);
  ADD ("killed", test_killed);
#undef ADD

  return g_test_run ();
}
