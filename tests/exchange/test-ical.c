/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <libical/ical.h>
#include <string.h>

#include "exchange/ical.h"
#include "support/demonstration.h"
#include "model/first-year.h"
#include "model/path.h"

/* The calendar, read back with the library that calendars use. */

#define TODAY "2026-11-02"

typedef struct {
  char         *path;
  char         *folder;
  MunWorkspace *workspace;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-ical-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "file.muniment", NULL);
  fixture->workspace = data != NULL ? demonstration_copy (fixture->path, &error) : mun_workspace_create (fixture->path, "Brook, Sons; & \\Co", "en", &error);
  g_assert_no_error (error);
  mun_workspace_set_today (fixture->workspace, TODAY);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  mun_workspace_close (fixture->workspace);
  g_assert_finalize_object (fixture->workspace);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* Returns: (transfer full): to be freed with icalcomponent_free() */
static icalcomponent *
export_and_parse (Fixture    *fixture,
                  int         days,
                  const char *person)
{
  g_autoptr(GBytes) bytes = mun_ical_export (fixture->workspace, days, person);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_nonnull (strstr (text, "\r\nEND:VCALENDAR\r\n"));
  return calendar;
}

static icalcomponent *
find_event (icalcomponent *calendar,
            const char    *uid)
{
  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (strcmp (icalcomponent_get_uid (event), uid) == 0)
      return event;
  return NULL;
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GPtrArray) list = mun_due_list (fixture->workspace, 365, NULL);
  g_autoptr(GPtrArray) year = mun_first_year_new (fixture->workspace);
  icalcomponent *calendar = export_and_parse (fixture, 365, NULL);
  int open = 0;

  g_assert_cmpuint (list->len, >, 50);
  for (guint i = 0; i < list->len; i++)
    {
      const MunDue *due = g_ptr_array_index (list, i);
      const MunSpec *spec = mun_record_get_spec (due->record);
      g_autofree char *uid = g_strdup_printf ("%s-%s@muniment", mun_record_get_id (due->record), spec->fields[due->field].name);
      g_autofree char *title = mun_workspace_title (fixture->workspace, spec, mun_record_get_id (due->record));
      icalcomponent *event = find_event (calendar, uid);
      struct icaltimetype start;
      g_autofree char *day = NULL;

      g_assert_nonnull (event);
      start = icalcomponent_get_dtstart (event);
      g_assert_true (start.is_date);
      day = g_strdup_printf ("%04d-%02d-%02d", start.year, start.month, start.day);
      g_assert_cmpstr (day, ==, due->date);
      g_assert_nonnull (strstr (icalcomponent_get_summary (event), title));
      g_assert_nonnull (strstr (icalcomponent_get_summary (event), mun_record_get_ref (due->record)));
      g_assert_cmpint (icalcomponent_get_dtend (event).is_date, ==, 1);
    }
  for (guint i = 0; i < year->len; i++)
    open += !((MunYearStep *) g_ptr_array_index (year, i))->done;
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, (int) list->len + open);
  icalcomponent_free (calendar);
}

static void
test_person (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(MunRecord) person = mun_workspace_lookup (fixture->workspace, "PER-0005", NULL);
  g_autoptr(GPtrArray) list = mun_due_list (fixture->workspace, 90, mun_record_get_id (person));
  icalcomponent *calendar = export_and_parse (fixture, 90, mun_record_get_id (person));

  g_assert_cmpuint (list->len, >, 0);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, (int) list->len);
  icalcomponent_free (calendar);
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GBytes) one = NULL;
  g_autoptr(GBytes) other = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1790000000", TRUE);
  one = mun_ical_export (fixture->workspace, 365, NULL);
  g_usleep (1100 * 1000);
  other = mun_ical_export (fixture->workspace, 365, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_true (g_bytes_equal (one, other));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (one, NULL), g_bytes_get_size (one), "DTSTAMP:20260921T141320Z"));
}

/* A file that was made today: the whole plan lies ahead, in the order of the months, and is in the calendar. */
static void
test_first_year (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GPtrArray) year = NULL;
  icalcomponent *calendar;
  int month = 0;

  /* The history of the file knows the day of the clock alone. */
  g_unsetenv ("MUNIMENT_TODAY");
  mun_workspace_set_today (fixture->workspace, NULL);
  year = mun_first_year_new (fixture->workspace);
  calendar = export_and_parse (fixture, 400, NULL);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, (int) year->len);
  for (guint i = 0; i < year->len; i++)
    {
      const MunYearStep *step = g_ptr_array_index (year, i);

      g_assert_false (step->done);
      g_assert_cmpint (step->month, >=, month);
      month = step->month;
    }
  g_assert_cmpint (month, ==, 12);
  g_assert_false (mun_first_year_is_over (year));
  icalcomponent_free (calendar);
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
}

/* In a file that runs for a while its steps are done. */
static void
test_first_year_done (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(GPtrArray) year = mun_first_year_new (fixture->workspace);

  for (guint i = 0; i < year->len; i++)
    {
      const MunYearStep *step = g_ptr_array_index (year, i);

      if (!step->done)
        g_assert_cmpstr (step->id, ==, "certification");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, demo, function) g_test_add ("/exchange/ical/" path, Fixture, demo, set_up, function, tear_down)
  ADD ("round-trip", "demo", test_round_trip);
  ADD ("person", "demo", test_person);
  ADD ("same-bytes", "demo", test_same_bytes);
  ADD ("first-year", NULL, test_first_year);
  ADD ("first-year-done", "demo", test_first_year_done);
#undef ADD
  return g_test_run ();
}
