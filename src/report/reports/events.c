/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "report/reports/chapters.h"

#define QUARTERS 4

static gboolean
is_open (MunReport *report,
         MunRecord *incident)
{
  (void) report;
  return !mun_record_is (incident, INCIDENT_STATUS, "closed");
}

/* "2026-2" for the second quarter. */
static int
count_quarter (const char *day)
{
  return strlen (day) >= strlen ("2026-11") ? atoi (day) * 4 + (atoi (day + strlen ("2026-")) - 1) / 3 : -1;
}

/* Sizing up is the first log line of that kind; the record keeps no time of its own for it. */
static char *
find_assessed (MunReport *report,
               MunRecord *incident)
{
  g_autoptr(GPtrArray) lines = mun_chapter_sorted (report, &mun_incident_log_entry_spec, INCIDENT_LOG_ENTRY_INCIDENT, mun_record_get_id (incident),
                                                   INCIDENT_LOG_ENTRY_AT, FALSE);

  for (guint i = 0; i < lines->len; i++)
    if (mun_record_is (g_ptr_array_index (lines, i), INCIDENT_LOG_ENTRY_KIND, "assessment"))
      return g_strdup (mun_record_get (g_ptr_array_index (lines, i), INCIDENT_LOG_ENTRY_AT));
  return g_strdup ("");
}

static int
measure_detection (MunReport *report,
                   MunRecord *incident)
{
  (void) report;
  return mun_chapter_minutes (mun_record_get (incident, INCIDENT_OCCURRED_AT), mun_record_get (incident, INCIDENT_DETECTED_AT));
}

static int
measure_assessment (MunReport *report,
                    MunRecord *incident)
{
  g_autofree char *assessed = find_assessed (report, incident);

  return mun_chapter_minutes (mun_record_get (incident, INCIDENT_DETECTED_AT), assessed);
}

/* An average key figure, with a note on how many events it rests on. */
static void
add_mean (MunReport  *report,
          GPtrArray  *incidents,
          const char *label,
          int       (*measure) (MunReport *report, MunRecord *incident))
{
  g_autofree char *mean = NULL;
  g_autofree char *note = NULL;
  gint64 sum = 0;
  int n = 0;

  for (guint i = 0; i < incidents->len; i++)
    {
      int minutes = measure (report, g_ptr_array_index (incidents, i));

      if (minutes < 0)
        continue;
      sum += minutes;
      n++;
    }
  if (n == 0)
    mean = g_strdup ("–");
  else if (sum / n < 60)
    mean = mun_report_say (report, N_("%d min"), (int) (sum / n));
  else
    mean = mun_report_say (report, N_("%d h"), (int) ((sum / n + 30) / 60));
  mun_document_add_key_figure (report->document, mean, mun_report_text (report, label));
  note = mun_report_say (report, incidents->len == 1 ? N_("Both times are on record for %1$d of %2$d event; the average is taken of it.")
                                               : N_("Both times are on record for %1$d of %2$d events; the average is taken of these."), n, (int) incidents->len);
  mun_document_add_footnote (report->document, note);
}

static void
add_figures (MunReport *report,
             GPtrArray *incidents)
{
  g_autoptr(GPtrArray) open = mun_chapter_pick (report, incidents, is_open);
  guint near = mun_part_count (incidents, INCIDENT_KIND, "near_miss");
  guint real = mun_part_count (incidents, INCIDENT_KIND, "incident") + mun_part_count (incidents, INCIDENT_KIND, "emergency");
  g_autofree char *ratio = real > 0 ? g_strdup_printf ("%u : %u", near, real) : g_strdup ("–");

  mun_part_figure_number (report, incidents->len, N_("Events"));
  mun_part_figure_number (report, open->len, N_("Not closed"));
  mun_document_add_key_figure (report->document, ratio, mun_report_text (report, N_("Near misses to incidents and emergencies")));
  add_mean (report, incidents, N_("Until noticed, on average"), measure_detection);
  add_mean (report, incidents, N_("Until sized up, on average"), measure_assessment);
}

/* One line a kind, one column for each of the last four quarters, then what is older and the sum. */
static void
add_quarters (MunReport *report,
              GPtrArray *incidents)
{
  const MunChoice *kinds = mun_incident_spec.fields[INCIDENT_KIND].choices;
  int now = count_quarter (report->today);
  MunTable *table = mun_table_new ();
  guint sums[QUARTERS + 2] = { 0 };

  mun_table_set_caption (table, mun_report_text (report, N_("Events by kind and quarter")));
  mun_part_column (report, table, &mun_incident_spec, INCIDENT_KIND, MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Earlier"), MUN_COLUMN_NUMBER, 1);
  for (int q = QUARTERS - 1; q >= 0; q--)
    {
      g_autofree char *title = mun_report_say (report, N_("Q%1$d %2$d"), (now - q) % 4 + 1, (now - q) / 4);

      mun_table_add_column (table, title, MUN_COLUMN_NUMBER, 1);
    }
  mun_part_head (report, table, N_("Sum"), MUN_COLUMN_NUMBER, 1);
  for (guint k = 0; kinds[k].key != NULL; k++)
    {
      guint counts[QUARTERS + 2] = { 0 };

      for (guint i = 0; i < incidents->len; i++)
        {
          MunRecord *incident = g_ptr_array_index (incidents, i);
          int ago = now - count_quarter (mun_record_get (incident, INCIDENT_OCCURRED_AT));

          if (!mun_record_is (incident, INCIDENT_KIND, kinds[k].key))
            continue;
          counts[ago < 0 ? QUARTERS : ago >= QUARTERS ? 0 : QUARTERS - ago]++;
          counts[QUARTERS + 1]++;
        }
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, mun_report_text (report, kinds[k].label));
      for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
        {
          mun_table_add_number (table, counts[c]);
          sums[c] += counts[c];
        }
    }
  mun_table_begin_total (table);
  mun_table_add_text (table, mun_report_text (report, N_("All kinds")));
  for (guint c = 0; c < G_N_ELEMENTS (sums); c++)
    mun_table_add_number (table, sums[c]);
  mun_document_add_table (report->document, table);
}

static char *
show_noticed (MunReport *report,
              MunRecord *incident)
{
  return mun_chapter_span (report, mun_record_get (incident, INCIDENT_OCCURRED_AT), mun_record_get (incident, INCIDENT_DETECTED_AT));
}

static char *
show_assessed (MunReport *report,
               MunRecord *incident)
{
  g_autofree char *assessed = find_assessed (report, incident);

  return mun_chapter_span (report, mun_record_get (incident, INCIDENT_DETECTED_AT), assessed);
}

static char *
show_case (MunReport *report,
           MunRecord *incident)
{
  g_autoptr(MunRecord) found = mun_workspace_get (report->workspace, &mun_nonconformity_spec, mun_record_get (incident, INCIDENT_NONCONFORMITY), NULL);

  return g_strdup (found != NULL ? mun_record_get_ref (found) : "");
}

static char *
show_kind (MunReport *report,
           MunRecord *incident)
{
  static const int fields[] = { INCIDENT_KIND, INCIDENT_STATUS, -1 };

  return mun_report_lines (report, incident, fields);
}

static void
add_register (MunReport *report,
              GPtrArray *incidents)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { INCIDENT_OCCURRED_AT }, { INCIDENT_TITLE, .weight = 2.4 }, { MUN_SHOW_TEXT, N_("Kind and state"), show_kind, .narrow = TRUE },
    { INCIDENT_SITE }, { INCIDENT_SEVERITY }, { INCIDENT_ACTIVATION_LEVEL, N_("Level") }, { INCIDENT_LOSS_VALUE, N_("Loss") }, { INCIDENT_CAUSES, .weight = 2.4 },
    { MUN_SHOW_TEXT, N_("Case"), show_case, .narrow = TRUE }, { MUN_SHOW_TEXT, N_("Noticed after"), show_noticed, .narrow = TRUE },
    { MUN_SHOW_TEXT, N_("Sized up after"), show_assessed, .narrow = TRUE }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("All events, newest first"), .spec = &mun_incident_spec, .columns = columns };

  mun_report_heading (report, 1, N_("Register"), N_("Everything that happened or nearly happened, also the small things: they show where the next big one would come from."));
  mun_chapter_table (report, &table, incidents, N_("No event has been recorded."),
                     N_("Record every failure, near miss, false alarm, threat and incident under Events; one line is enough to begin with."));
}

static void
add_open (MunReport *report,
          GPtrArray *incidents)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { INCIDENT_TITLE, .weight = 2.4 }, { INCIDENT_OCCURRED_AT }, { INCIDENT_COMMANDER }, { INCIDENT_INVESTIGATOR }, { INCIDENT_INVESTIGATED_ON },
    { INCIDENT_RISKS_REVIEWED_ON }, { INCIDENT_STATUS }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Events that are not closed"), .spec = &mun_incident_spec, .columns = columns };
  g_autoptr(GPtrArray) open = mun_chapter_pick (report, incidents, is_open);

  mun_report_heading (report, 1, N_("Not closed"), N_("What waits for investigation, for the look at risk or for closing."));
  mun_chapter_list (report, &table, open, N_("Every recorded event is closed."));
}

static void
add_overview (MunReport *report,
              GPtrArray *incidents)
{
  mun_report_heading (report, 1, N_("At a glance"), N_("How often something happens, how fast it is noticed and sized up, and how many near misses come to light for each incident."));
  add_figures (report, incidents);
  if (incidents->len == 0)
    {
      mun_report_none (report, N_("There is nothing to count yet."));
      return;
    }
  mun_chapter_counts (report, incidents, &mun_incident_spec, INCIDENT_KIND, N_("Events by kind"));
  add_quarters (report, incidents);
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) incidents = mun_chapter_sorted (report, &mun_incident_spec, -1, NULL, INCIDENT_OCCURRED_AT, TRUE);

  add_overview (report, incidents);
  add_register (report, incidents);
  add_open (report, incidents);
}

const MunReportType mun_events_report = {
  .id = "events",
  .code = "R21",
  .records = "incident",
  .title = N_("Register of events"),
  .purpose = N_("Lists everything that happened or nearly happened, with cause, loss and state, and counts it."),
  .clause = "8.6.3, 9.1, 10.2",
  .classification = "confidential",
  .inside = TRUE,
  .signatures = MUN_SIGN_PREPARED,
  .landscape = TRUE,
  .build = build,
};
