/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/competence.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/settings.h"
#include "report/reports/registers.h"

#define NEW_MONTHS 12

static const int subjects[] = {
  AWARENESS_EVENT_COVERS_POLICY, AWARENESS_EVENT_COVERS_CONTRIBUTION, AWARENESS_EVENT_COVERS_CONSEQUENCES, AWARENESS_EVENT_COVERS_ROLES,
  AWARENESS_EVENT_COVERS_EMERGENCY,
};

/* Returns: (transfer full): ids of the people that an event reached */
static GHashTable *
find_reached (MunReport *report,
              MunRecord *event)
{
  g_autoptr(GPtrArray) lines = mun_workspace_children (report->workspace, event, &mun_awareness_attendance_spec);
  GHashTable *reached = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    if (mun_record_is_set (g_ptr_array_index (lines, i), AWARENESS_ATTENDANCE_CONFIRMED_ON))
      g_hash_table_add (reached, g_strdup (mun_record_get (g_ptr_array_index (lines, i), AWARENESS_ATTENDANCE_PERSON)));
  return reached;
}

static guint
count_in (GPtrArray  *people,
          GHashTable *reached)
{
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    n += g_hash_table_contains (reached, mun_record_get_id (g_ptr_array_index (people, i)));
  return n;
}

/* What is only planned has not been held, though both days stand in one field. */
static void
add_day (MunReport *report,
         MunTable  *table,
         MunRecord *event)
{
  g_autofree char *day = mun_report_value (report, event, AWARENESS_EVENT_HELD_ON);
  g_autofree char *planned = mun_report_say (report, N_("planned for %s"), day);

  mun_table_add_text (table, *day != '\0' && mun_record_is (event, AWARENESS_EVENT_STATUS, "planned") ? planned : day);
}

/* Whoever came later could not be reached, and whoever left since could. Returns: (transfer full) (element-type MunRecord) */
static GPtrArray *
find_people_then (MunReport  *report,
                  const char *day)
{
  GPtrArray *people = mun_workspace_find (report->workspace, &mun_person_spec, -1);

  for (guint i = people->len; i > 0; i--)
    {
      MunRecord *person = g_ptr_array_index (people, i - 1);
      const char *end = mun_record_get (person, PERSON_ENDS_ON);

      if (strcmp (mun_record_get (person, PERSON_STARTS_ON), day) > 0 || (*end != '\0' ? strcmp (end, day) < 0 : mun_record_is (person, PERSON_ACTIVE, "0")))
        g_ptr_array_remove_index (people, i - 1);
    }
  return people;
}

static void
add_event_row (MunReport *report,
               MunTable  *table,
               MunRecord *event)
{
  static const int fields[] = { AWARENESS_EVENT_TITLE, AWARENESS_EVENT_HELD_ON, AWARENESS_EVENT_AUDIENCE, AWARENESS_EVENT_METHOD };
  g_autoptr(GHashTable) reached = find_reached (report, event);
  g_autoptr(GPtrArray) people = find_people_then (report, mun_record_get (event, AWARENESS_EVENT_HELD_ON));
  g_autofree char *share = mun_report_say (report, N_("%1$u of %2$u"), count_in (people, reached), people->len);

  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, mun_record_get_ref (event));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i] == AWARENESS_EVENT_HELD_ON)
      add_day (report, table, event);
    else
      mun_part_cell (report, table, event, fields[i]);
  if (!report->options->public_edition)
    mun_part_cell (report, table, event, AWARENESS_EVENT_LED_BY);
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    mun_register_tick (report, table, event, subjects[i]);
  mun_table_add_text (table, mun_record_is (event, AWARENESS_EVENT_STATUS, "held") ? share : "");
  mun_part_cell (report, table, event, AWARENESS_EVENT_STATUS);
}

static void
add_events (MunReport *report,
            GPtrArray *events)
{
  const MunSpec *spec = &mun_awareness_event_spec;
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, N_("Events, the subjects they covered and whom they reached")));
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, spec, AWARENESS_EVENT_TITLE, MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Held on or planned for"), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, spec, AWARENESS_EVENT_AUDIENCE, MUN_COLUMN_TEXT, 2);
  mun_part_column (report, table, spec, AWARENESS_EVENT_METHOD, MUN_COLUMN_SHORT, 1);
  if (!report->options->public_edition)
    mun_part_column (report, table, spec, AWARENESS_EVENT_LED_BY, MUN_COLUMN_TEXT, 1.2);
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    mun_part_column (report, table, spec, subjects[i], MUN_COLUMN_CENTRED, 1);
  mun_part_head (report, table, N_("Reached of those here then"), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, spec, AWARENESS_EVENT_STATUS, MUN_COLUMN_SHORT, 1);
  for (guint i = 0; i < events->len; i++)
    add_event_row (report, table, g_ptr_array_index (events, i));
  mun_document_add_table (report->document, table);
}

/* Who heard of a subject lately, at whichever event. */
static GHashTable *
find_informed (MunReport *report,
               GPtrArray *events,
               int        subject)
{
  g_autofree char *from = mun_date_add_months (report->today, -mun_settings_get (report->workspace, SETTING_AWARENESS_MONTHS));
  GHashTable *informed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < events->len; i++)
    {
      MunRecord *event = g_ptr_array_index (events, i);
      g_autoptr(GHashTable) reached = NULL;
      GHashTableIter iter;
      gpointer id;

      if (!mun_record_is (event, AWARENESS_EVENT_STATUS, "held") || strcmp (mun_record_get (event, AWARENESS_EVENT_HELD_ON), from) < 0
          || !mun_record_get_yes (event, subject))
        continue;
      reached = find_reached (report, event);
      g_hash_table_iter_init (&iter, reached);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        g_hash_table_add (informed, g_strdup (id));
    }
  return informed;
}

static char *
list_missing (MunReport  *report,
              GPtrArray  *people,
              GHashTable *informed)
{
  g_autoptr(GPtrArray) missing = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    if (!g_hash_table_contains (informed, mun_record_get_id (g_ptr_array_index (people, i))))
      g_ptr_array_add (missing, g_ptr_array_index (people, i));
  return missing->len > 0 ? mun_report_names (report, missing) : g_strdup (mun_report_text (report, N_("Nobody")));
}

static void
add_subjects (MunReport *report,
              GPtrArray *events,
              GPtrArray *people)
{
  MunTable *table = mun_table_new ();
  int months = mun_settings_get (report->workspace, SETTING_AWARENESS_MONTHS);
  g_autofree char *caption = mun_report_say (report, months == 1 ? N_("Who was reached, by subject; events of the last %d month count")
                                                                 : N_("Who was reached, by subject; events of the last %d months count"), months);

  mun_table_set_caption (table, caption);
  mun_part_head (report, table, N_("Subject"), MUN_COLUMN_TEXT, 1.5);
  mun_part_head (report, table, N_("Reached of those here today"), MUN_COLUMN_SHORT, 1);
  if (!report->options->public_edition)
    mun_part_head (report, table, N_("Not reached"), MUN_COLUMN_TEXT, 5);
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_autoptr(GHashTable) informed = find_informed (report, events, subjects[i]);
      g_autofree char *share = mun_report_say (report, N_("%1$u of %2$u"), count_in (people, informed), people->len);
      g_autofree char *missing = list_missing (report, people, informed);

      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, mun_report_label (report, &mun_awareness_event_spec, subjects[i]));
      mun_table_add_text (table, share);
      if (!report->options->public_edition)
        mun_table_add_text (table, missing);
    }
  mun_document_add_table (report->document, table);
}

/* Returns: (transfer full): ids of the people who had an induction as a training or as an awareness event */
static GHashTable *
find_inducted (MunReport *report)
{
  GHashTable *inducted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) trainings = mun_workspace_find (report->workspace, &mun_training_spec, TRAINING_KIND, MUN_IS, "induction", -1);
  g_autoptr(GPtrArray) events = mun_workspace_find (report->workspace, &mun_awareness_event_spec, AWARENESS_EVENT_METHOD, MUN_IS, "induction", -1);

  for (guint i = 0; i < trainings->len; i++)
    {
      g_autoptr(GPtrArray) lines = mun_workspace_children (report->workspace, g_ptr_array_index (trainings, i), &mun_training_attendance_spec);

      for (guint k = 0; k < lines->len; k++)
        if (mun_record_get_yes (g_ptr_array_index (lines, k), TRAINING_ATTENDANCE_ATTENDED))
          g_hash_table_add (inducted, g_strdup (mun_record_get (g_ptr_array_index (lines, k), TRAINING_ATTENDANCE_PERSON)));
    }
  for (guint i = 0; i < events->len; i++)
    {
      g_autoptr(GHashTable) reached = find_reached (report, g_ptr_array_index (events, i));
      GHashTableIter iter;
      gpointer id;

      g_hash_table_iter_init (&iter, reached);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        g_hash_table_add (inducted, g_strdup (id));
    }
  return inducted;
}

static void
add_starters (MunReport *report,
              GPtrArray *people)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { PERSON_FULL_NAME, .weight = 1.5 }, { PERSON_JOB_TITLE, .weight = 1.5 }, { PERSON_SITE }, { PERSON_EMPLOYMENT }, { PERSON_STARTS_ON },
    { PERSON_AFFECTS_SECURITY }, { MUN_SHOW_END }
  };
  const MunReportTable table = { .spec = &mun_person_spec, .columns = columns };
  g_autofree char *from = mun_date_add_months (report->today, -NEW_MONTHS);
  g_autoptr(GHashTable) inducted = find_inducted (report);
  g_autoptr(GPtrArray) open = g_ptr_array_new ();
  g_autoptr(GPtrArray) unknown = g_ptr_array_new ();
  g_autofree char *names = NULL, *said = NULL;

  mun_report_heading (report, 1, N_("New people without an induction"), N_("Whoever started within the last twelve months and has no induction on record, neither as a training nor as an awareness event."));
  for (guint i = 0; i < people->len; i++)
    {
      MunRecord *person = g_ptr_array_index (people, i);
      gboolean dated = mun_record_is_set (person, PERSON_STARTS_ON);

      if (!g_hash_table_contains (inducted, mun_record_get_id (person)) && (!dated || strcmp (mun_record_get (person, PERSON_STARTS_ON), from) >= 0))
        g_ptr_array_add (dated ? open : unknown, person);
    }
  if (open->len > 0)
    mun_report_table (report, &table, open);
  else
    mun_report_none (report, unknown->len > 0 ? N_("None of those whose first day is on record.") : N_("None: nobody new is without an induction."));
  if (unknown->len == 0)
    return;
  names = mun_report_names (report, unknown);
  said = mun_report_say (report, N_("Neither an induction nor a first day with us is on record, so these people may be new as well: %s."), names);
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, said);
}

void
mun_competence_add_awareness (MunReport *report,
                              GPtrArray *people)
{
  const MunQuery query = { .spec = &mun_awareness_event_spec, .sort_field = AWARENESS_EVENT_HELD_ON, .descending = TRUE };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) events = mun_workspace_query (report->workspace, &query, &error);

  mun_report_heading (report, 1, N_("Awareness"), N_("What people were told about the policy, their own part, the consequences of ignoring the rules, their role and emergencies, and whom it reached."));
  if (events == NULL)
    mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
  else if (events->len == 0)
    mun_report_missing (report, N_("No awareness event is on record."), N_("Record briefings, talks and posters under Awareness, with the names of those who were there."));
  else
    {
      add_events (report, events);
      add_subjects (report, events, people);
    }
  if (!report->options->public_edition)
    add_starters (report, people);
}
