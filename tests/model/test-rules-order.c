/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/date.h"
#include "base/error.h"
#include "demo-support.h"
#include "spec/change.h"
#include "spec/incident.h"

/* What has happened is not still to come. */

/* Returns: (transfer full): a zone in which it is three minutes to midnight now */
static char *
zone_before_midnight (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  int offset = 23 * 60 + 57 - (g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now));

  /* The sign of such a zone is turned round: what lies west is positive. A day has 24 hours either way. */
  if (offset > 14 * 60)
    offset -= 24 * 60;
  return g_strdup_printf ("TST%c%02d:%02d", offset > 0 ? '-' : '+', ABS (offset) / 60, ABS (offset) % 60);
}

static void
act_as_coordinator (Fixture *fixture)
{
  g_autofree char *id = person_id (fixture, "Ida Korsgaard");

  mun_workspace_set_person (fixture->workspace, id);
}

static gboolean
is_refused (Fixture    *fixture,
            MunRecord  *record,
            int         field,
            const char *value)
{
  g_autoptr(GError) error = NULL;

  mun_record_set (record, field, value);
  if (mun_workspace_save (fixture->workspace, record, NULL, &error))
    return FALSE;
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  return strstr (error->message, "still to come") != NULL;
}

/* A clock may run ahead for some minutes; that does not make tomorrow today when it is late in the evening. */
static void
test_before_midnight (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *zone = zone_before_midnight ();
  g_autoptr(MunRecord) change = mun_workspace_new_record (fixture->workspace, &mun_change_spec);
  g_autofree char *now = NULL;

  g_setenv ("TZ", zone, TRUE);
  now = mun_date_now ();
  g_assert_nonnull (strstr (now, "T23:5"));
  act_as_coordinator (fixture);
  mun_record_set (change, CHANGE_TITLE, "New lock");
  g_assert_true (is_refused (fixture, change, CHANGE_IMPLEMENTED_ON, "2026-11-03"));
  g_assert_false (is_refused (fixture, change, CHANGE_IMPLEMENTED_ON, TODAY));
  g_setenv ("TZ", "UTC", TRUE);
}

/* The clock of somebody else may run ahead. */
static void
test_tolerance (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(MunRecord) incident = mun_workspace_new_record (fixture->workspace, &mun_incident_spec);

  act_as_coordinator (fixture);
  mun_record_set (incident, INCIDENT_TITLE, "Gate open");
  for (int minutes = 2; minutes <= 20; minutes += 18)
    {
      g_autofree char *clock = mun_date_now ();
      g_autofree char *now = g_strconcat (TODAY, strchr (clock, 'T'), NULL);
      g_autofree char *then = mun_date_time_add (now, minutes);

      g_assert_true (is_refused (fixture, incident, INCIDENT_OCCURRED_AT, then) == (minutes > 5));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/model/rules-order/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("before-midnight", test_before_midnight);
  ADD ("tolerance", test_tolerance);
#undef ADD
  return g_test_run ();
}
