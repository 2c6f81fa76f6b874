/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "demo-support.h"
#include "model/incident.h"

/* A small event that is only noted, on the people and rules of the demonstration, and an event in a file without people. */

static void
act_as (Fixture    *fixture,
        const char *name)
{
  g_autofree char *id = person_id (fixture, name);

  mun_workspace_set_person (fixture->workspace, id);
}

static void
start (Fixture       *fixture,
       gconstpointer  data)
{
  set_up (fixture, data);
  act_as (fixture, "Ida Korsgaard");
}

static gint64
head_number (Fixture *fixture)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (fixture->workspace), NULL);

  return head->number;
}

/* What was over when somebody noticed it: told once, and as far through its life as the rules and the rights of the teller allow. */
static void
test_note (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { const char *person, *cause; gboolean risks; const char *state, *left; } cases[] = {
    { "Ida Korsgaard", "The side door was propped open", TRUE, "closed", "Nothing is left to do" },
    { "Ida Korsgaard", "The side door was propped open", FALSE, "investigation", "Risks looked at again on" },
    { "Ida Korsgaard", NULL, TRUE, "investigation", "Causes" },
    { "Ellen Byrne", "The side door was propped open", TRUE, NULL, "confirm the assessment" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MunIncidentNote note = { .what = "Two pallets of coffee missing", .when = "2026-10-30 14:05", .lost = "Coffee for 300", .done = "Told the police",
                                     .danger = MUN_DANGER_NO, .severity = 1, .cause = cases[i].cause, .risks_looked_at = cases[i].risks };
      gint64 before = head_number (fixture);
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRecord) incident = NULL;
      g_autofree char *left = NULL;

      act_as (fixture, cases[i].person);
      incident = mun_incident_note (fixture->workspace, &note, &error);
      g_assert_no_error (error);
      left = mun_incident_say_left (incident);
      g_assert_cmpstr (mun_record_get (incident, INCIDENT_STATUS), ==, cases[i].state != NULL ? cases[i].state : "reported");
      g_assert_nonnull (strstr (left, cases[i].left));
      g_assert_cmpstr (mun_record_get (incident, INCIDENT_OCCURRED_AT), ==, "2026-10-30T14:05");
      g_assert_false (mun_record_is_set (incident, INCIDENT_COMMANDER));
      g_assert_false (mun_record_get_yes (incident, INCIDENT_FORMAL_RESPONSE));
      g_assert_false (mun_incident_is_running (incident));
      g_assert_cmpint (head_number (fixture), ==, before + 1);
    }
}

/* A note is for what is small and whole enough to be told. */
static void
test_note_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct { MunIncidentNote note; const char *words; } cases[] = {
    { { .what = " ", .when = "2026-10-30", .danger = MUN_DANGER_NO, .severity = 1 }, "what happened" },
    { { .what = "Coffee missing", .when = "2026-10-30", .severity = 1 }, "hurt or in danger" },
    { { .what = "Coffee missing", .when = "2026-10-30", .danger = MUN_DANGER_YES, .severity = 1 }, "more than a note" },
    { { .what = "Coffee missing", .when = "2026-10-30", .danger = MUN_DANGER_NO }, "how bad" },
    { { .what = "Coffee missing", .when = "2026-10-30", .danger = MUN_DANGER_NO, .severity = 4 }, "goes through the response" },
    { { .what = "Coffee missing", .when = "2026-10-30 noon", .danger = MUN_DANGER_NO, .severity = 1 }, "no moment" },
    { { .what = "Coffee missing", .when = "2099-01-05 10:00", .danger = MUN_DANGER_NO, .severity = 1 }, "this is still to come" },
  };
  gint64 before = head_number (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (mun_incident_note (fixture->workspace, &cases[i].note, &error));
      g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
  g_assert_cmpint (head_number (fixture), ==, before);
}

/* In a file that was begun a minute ago there is nobody to choose yet, and the log runs all the same. */
static void
test_without_people (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-incident-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "new.muniment", NULL);
  g_autoptr(MunWorkspace) workspace = mun_workspace_create (path, "Brook", "en", &error);
  g_autoptr(MunRecord) incident = NULL;
  g_autoptr(MunRecord) entry = NULL;
  const MunLogLine line = { .text = "Two men seen at gate 2" };

  g_assert_no_error (error);
  incident = mun_incident_open (workspace, "Gate open", MUN_DANGER_NO, &error);
  g_assert_no_error (error);
  entry = mun_incident_log (workspace, incident, &line, &error);
  g_assert_no_error (error);
  g_clear_object (&incident);
  g_clear_object (&entry);
  mun_workspace_close (workspace);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/incident-note/life", Fixture, NULL, start, test_note, tear_down);
  g_test_add ("/incident-note/refused", Fixture, NULL, start, test_note_refused, tear_down);
  g_test_add_func ("/incident-note/without-people", test_without_people);
  return g_test_run ();
}
