/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/chapters.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"

#define MINUTES_A_DAY (24 * 60)

void
mun_chapter_label (MunReport  *report,
                   const char *text)
{
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, text));
}

void
mun_chapter_note (MunReport  *report,
                  const char *text)
{
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, mun_report_text (report, text));
}

void
mun_chapter_table (MunReport            *report,
                   const MunReportTable *table,
                   GPtrArray            *records,
                   const char           *missing,
                   const char           *where)
{
  if (records->len > 0)
    mun_report_table (report, table, records);
  else
    mun_report_missing (report, missing, where);
}

void
mun_chapter_list (MunReport            *report,
                  const MunReportTable *table,
                  GPtrArray            *records,
                  const char           *none)
{
  if (records->len > 0)
    mun_report_table (report, table, records);
  else
    mun_report_none (report, none);
}

GPtrArray *
mun_chapter_pick (MunReport      *report,
                  GPtrArray      *records,
                  MunChapterTest  belongs)
{
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    if (belongs (report, g_ptr_array_index (records, i)))
      g_ptr_array_add (picked, g_object_ref (g_ptr_array_index (records, i)));
  return picked;
}

GPtrArray *
mun_chapter_query (MunReport      *report,
                   const MunQuery *query)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *records = mun_workspace_query (report->workspace, query, &error);

  if (records != NULL)
    return records;
  mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
  return g_ptr_array_new_with_free_func (g_object_unref);
}

GPtrArray *
mun_chapter_sorted (MunReport     *report,
                    const MunSpec *spec,
                    int            field,
                    const char    *value,
                    int            sort_field,
                    gboolean       descending)
{
  const MunCondition condition = { field, MUN_IS, value };
  const MunQuery query = {
    .spec = spec, .conditions = field >= 0 ? &condition : NULL, .n_conditions = field >= 0 ? 1 : 0,
    .sort_field = sort_field, .descending = descending,
  };

  return mun_chapter_query (report, &query);
}

void
mun_chapter_field (MunReport  *report,
                   MunRecord  *record,
                   int         field,
                   const char *missing,
                   const char *where)
{
  if (!mun_report_shows (report, mun_record_get_spec (record), field))
    mun_chapter_note (report, N_("This part is not in the public edition."));
  else if (!mun_part_text (report, record, field))
    mun_report_missing (report, missing, where);
}

gboolean
mun_chapter_is_due (MunReport *report,
                    MunRecord *record,
                    int        field)
{
  return !mun_record_is_set (record, field) || mun_report_is_past (report, record, field);
}

void
mun_chapter_counts (MunReport     *report,
                    GPtrArray     *records,
                    const MunSpec *spec,
                    int            field,
                    const char    *caption)
{
  const MunChoice *choices = spec->fields[field].choices;
  g_autoptr(GArray) bars = g_array_new (FALSE, TRUE, sizeof (MunBar));
  g_autoptr(GString) spoken = g_string_new (NULL);

  for (guint i = 0; choices[i].key != NULL; i++)
    {
      MunBar bar = { .label = mun_report_text (report, choices[i].label), .value = mun_part_count (records, field, choices[i].key) };

      bar.color = MUN_COLOR (0x2a78a8);
      g_array_append_val (bars, bar);
      mun_report_speak_number (report, spoken, bar.label, bar.value);
    }
  mun_part_bars (report, (const MunBar *) (gpointer) bars->data, bars->len, mun_report_text (report, caption), spoken->str);
}

/* "2026-11-02T14:05" in minutes since a day far back. */
static int
count_minutes (const char *time)
{
  g_autofree char *day = g_strndup (time, strlen ("2026-11-02"));
  int hour = 0, minute = 0;

  if (strlen (time) >= strlen ("2026-11-02T14:05"))
    sscanf (time + strlen ("2026-11-02T"), "%d:%d", &hour, &minute);
  return mun_date_days_between ("2000-01-01", day) * MINUTES_A_DAY + hour * 60 + minute;
}

int
mun_chapter_minutes (const char *from,
                     const char *to)
{
  if (*from == '\0' || *to == '\0')
    return -1;
  return MAX (count_minutes (to) - count_minutes (from), 0);
}

char *
mun_chapter_span (MunReport  *report,
                  const char *from,
                  const char *to)
{
  int minutes = mun_chapter_minutes (from, to);

  if (minutes < 0)
    return g_strdup ("");
  if (minutes < 60)
    return mun_report_say (report, N_("%d min"), minutes);
  if (minutes < 2 * MINUTES_A_DAY && minutes % 60 == 0)
    return mun_report_say (report, N_("%d h"), minutes / 60);
  if (minutes < 2 * MINUTES_A_DAY)
    return mun_report_say (report, N_("%1$d h %2$d min"), minutes / 60, minutes % 60);
  return mun_report_say (report, N_("%d days"), minutes / MINUTES_A_DAY);
}

char *
mun_chapter_period (MunReport *report,
                    MunRecord *record,
                    int        from,
                    int        to)
{
  g_autofree char *first = mun_report_value (report, record, from);
  g_autofree char *last = mun_report_value (report, record, to);

  if (*first == '\0' && *last == '\0')
    return g_strdup ("");
  return mun_report_say (report, N_("%1$s to %2$s"), *first != '\0' ? first : "…", *last != '\0' ? last : "…");
}

void
mun_chapter_define_period (MunReport  *report,
                           MunRecord  *record,
                           const char *label,
                           int         from,
                           int         to)
{
  g_autofree char *period = mun_chapter_period (report, record, from, to);

  mun_document_add_definition (report->document, mun_report_text (report, label), period);
}
