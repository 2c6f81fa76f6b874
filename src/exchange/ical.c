/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ical.h"

#include <glib/gi18n.h>
#include <libical/ical.h>
#include <string.h>

#include "base/date.h"
#include "model/first-year.h"
#include "model/path.h"

/* Whole days: what is due has no hour, and nobody is busy because of it. */

/* The moment of writing; a fixed one where the same bytes are wanted each time. */
static struct icaltimetype
find_stamp (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 moment = epoch != NULL && *epoch != '\0' ? g_ascii_strtoll (epoch, NULL, 10) : g_get_real_time () / G_USEC_PER_SEC;

  return icaltime_from_timet_with_zone (moment, 0, icaltimezone_get_utc_timezone ());
}

/* "2026-11-02" -> that whole day */
static struct icaltimetype
read_day (const char *day)
{
  g_auto(GStrv) parts = g_strsplit (day, "-", 3);
  g_autofree char *plain = g_strjoinv ("", parts);

  return icaltime_from_string (plain);
}

static icalcomponent *
new_event (const char *uid,
           const char *day,
           const char *summary,
           const char *description,
           const char *category)
{
  g_autofree char *next = mun_date_add_days (day, 1);
  icalcomponent *event = icalcomponent_new_vevent ();

  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (find_stamp ()));
  icalcomponent_add_property (event, icalproperty_new_dtstart (read_day (day)));
  icalcomponent_add_property (event, icalproperty_new_dtend (read_day (next)));
  icalcomponent_add_property (event, icalproperty_new_summary (summary));
  icalcomponent_add_property (event, icalproperty_new_description (description));
  icalcomponent_add_property (event, icalproperty_new_categories (category));
  icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  return event;
}

static icalcomponent *
new_due_event (MunWorkspace *workspace,
               const MunDue *due)
{
  const MunSpec *spec = mun_record_get_spec (due->record);
  g_autofree char *uid = g_strdup_printf ("%s-%s@muniment", mun_record_get_id (due->record), spec->fields[due->field].name);
  g_autofree char *title = mun_workspace_title (workspace, spec, mun_record_get_id (due->record));
  g_autofree char *owner = mun_due_describe_owner (workspace, due);
  /* Translators: an entry of a calendar: what is due, of which record, its number. */
  g_autofree char *summary = g_strdup_printf (_("%1$s: %2$s (%3$s)"), _(due->what), title, mun_record_get_ref (due->record));
  g_autofree char *description = g_strdup_printf ("%s %s\n%s%s%s", _(spec->title), mun_record_get_ref (due->record), owner, due->undated ? "\n" : "",
                                                  due->undated ? _("This has no date yet.") : "");

  return new_event (uid, due->date, summary, description, _(spec->title));
}

static icalcomponent *
new_plan_event (MunWorkspace      *workspace,
                const MunYearStep *step)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  g_autofree char *uid = g_strdup_printf ("%s-first-year-%s@muniment", mun_record_get_id (organisation), step->id);
  g_autofree char *summary = g_strdup_printf (_("First year, month %1$d: %2$s"), step->month, _(step->title));

  return new_event (uid, step->due, summary, _(step->text), _("First-year plan"));
}

static icalcomponent *
new_calendar (MunWorkspace *workspace)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  g_autofree char *name = g_strdup_printf (_("Security of %s"), mun_record_get (organisation, ORGANISATION_NAME));
  icalcomponent *calendar = icalcomponent_new_vcalendar ();
  icalproperty *shown = icalproperty_new_x (name);

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Muniment//" MUN_VERSION "//EN"));
  icalcomponent_add_property (calendar, icalproperty_new_calscale ("GREGORIAN"));
  icalproperty_set_x_name (shown, "X-WR-CALNAME");
  icalcomponent_add_property (calendar, shown);
  return calendar;
}

GBytes *
mun_ical_export (MunWorkspace *workspace,
                 int           days,
                 const char   *person)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  g_autoptr(GPtrArray) list = mun_due_list (workspace, days, person);
  g_autoptr(GPtrArray) plan = mun_first_year_new (workspace);
  icalcomponent *calendar = new_calendar (workspace);
  char *text;
  GBytes *bytes;

  for (guint i = 0; i < list->len; i++)
    icalcomponent_add_component (calendar, new_due_event (workspace, g_ptr_array_index (list, i)));
  for (guint i = 0; person == NULL && i < plan->len; i++)
    {
      const MunYearStep *step = g_ptr_array_index (plan, i);

      if (!step->done && step->days <= days)
        icalcomponent_add_component (calendar, new_plan_event (workspace, step));
    }
  text = icalcomponent_as_ical_string_r (calendar);
  bytes = g_bytes_new (text, strlen (text));
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);
  return bytes;
}
