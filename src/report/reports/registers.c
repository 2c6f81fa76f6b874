/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/registers.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/settings.h"

#define CONDITIONS_MAX 3
#define TICK_COLOR MUN_COLOR (0x2a78a8)

typedef struct {
  MunRecord            *record;
  const MunRegisterDue *due;
  char                 *day;
} Late;

static void
free_late (gpointer data)
{
  Late *late = data;

  g_object_unref (late->record);
  g_free (late->day);
  g_free (late);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const Late *one = *(Late * const *) a, *other = *(Late * const *) b;
  int order = strcmp (one->day, other->day);

  return order != 0 ? order : strcmp (mun_record_get_ref (one->record), mun_record_get_ref (other->record));
}

static void
find_late (MunReport            *report,
           const MunRegisterDue *due,
           GPtrArray            *found)
{
  int months = due->rhythm > 0 ? mun_settings_get (report->workspace, due->rhythm) : 0;
  g_autofree char *limit = mun_date_add_months (report->today, -months);
  MunCondition conditions[CONDITIONS_MAX] = { { due->due, MUN_BEFORE, limit } };
  MunQuery query = { .spec = due->spec, .conditions = conditions, .n_conditions = 1, .sort_field = MUN_SORT_REF };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = NULL;

  if (due->done != NULL)
    conditions[query.n_conditions++] = (MunCondition) { due->spec->state_field, MUN_NOT_IN, due->done };
  if (due->answer >= 0)
    conditions[query.n_conditions++] = (MunCondition) { due->answer, MUN_UNSET, NULL };
  records = mun_workspace_query (report->workspace, &query, &error);
  if (records == NULL)
    mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      Late *late = g_new0 (Late, 1);

      late->record = g_object_ref (g_ptr_array_index (records, i));
      late->due = due;
      late->day = mun_date_add_months (mun_record_get (late->record, due->due), months);
      g_ptr_array_add (found, late);
    }
}

static void
add_late_row (MunReport  *report,
              MunTable   *table,
              const Late *late)
{
  g_autofree char *title = mun_report_title (report, late->record);
  g_autofree char *day = mun_report_date (report, late->day);
  g_autofree char *owner = late->due->owner >= 0 ? mun_report_value (report, late->record, late->due->owner) : g_strdup ("");

  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, mun_record_get_ref (late->record));
  mun_table_add_text (table, mun_report_text (report, late->due->spec->title));
  mun_table_add_text (table, title);
  mun_table_add_text (table, mun_report_text (report, late->due->what));
  mun_table_add_text (table, day);
  mun_table_add_number (table, mun_date_days_between (late->day, report->today));
  mun_table_add_text (table, owner);
}

guint
mun_register_overdue (MunReport            *report,
                      const MunRegisterDue *dues,
                      guint                 n_dues,
                      const char           *none)
{
  g_autoptr(GPtrArray) late = g_ptr_array_new_with_free_func (free_late);
  MunTable *table;

  mun_report_heading (report, 1, N_("Overdue"), N_("What should have been looked at, checked or finished before the day of this report, the oldest first."));
  for (guint i = 0; i < n_dues; i++)
    find_late (report, &dues[i], late);
  if (late->len == 0)
    {
      mun_report_none (report, none);
      return 0;
    }

  g_ptr_array_sort (late, compare_days);
  table = mun_table_new ();
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Kind"), MUN_COLUMN_TEXT, 1);
  mun_part_head (report, table, N_("Title"), MUN_COLUMN_TEXT, 3);
  mun_part_head (report, table, N_("What is due"), MUN_COLUMN_TEXT, 1.2);
  mun_part_head (report, table, N_("Due on"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Days late"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Owner"), MUN_COLUMN_TEXT, 1);
  for (guint i = 0; i < late->len; i++)
    add_late_row (report, table, g_ptr_array_index (late, i));
  mun_document_add_table (report->document, table);
  return late->len;
}

guint
mun_register_add (MunReport         *report,
                  const MunRegister *entry)
{
  const MunQuery query = {
    .spec = entry->spec, .conditions = entry->conditions, .n_conditions = entry->n_conditions,
    .sort_field = entry->sort_field, .descending = entry->descending,
  };
  g_autoptr(GPtrArray) ids = mun_report_find_ids (report, &query);

  if (entry->level > 0)
    mun_report_heading (report, entry->level, entry->title, entry->intro);
  for (guint i = 0; ids->len > 0 && i < MUN_REGISTER_TABLES && entry->tables[i] != NULL; i++)
    mun_report_table_of_ids (report, entry->tables[i], g_ptr_array_ref (ids));
  if (ids->len == 0 && entry->where != NULL)
    mun_report_missing (report, entry->missing, entry->where);
  else if (ids->len == 0)
    mun_report_none (report, entry->missing);
  return ids->len;
}

guint
mun_register_count (MunReport     *report,
                    const MunSpec *spec,
                    int            field,
                    MunOperator    op,
                    const char    *value)
{
  return (guint) MAX (mun_workspace_count (report->workspace, spec, field, op, value, -1), 0);
}

void
mun_register_tick (MunReport *report,
                   MunTable  *table,
                   MunRecord *record,
                   int        field)
{
  const char *value = mun_record_get (record, field);

  if (!mun_report_shows (report, mun_record_get_spec (record), field))
    return;
  if (g_str_equal (value, "1"))
    mun_table_add_band (table, "✓", TICK_COLOR, "");
  else
    mun_table_add_text (table, *value != '\0' ? "–" : "");
}

void
mun_register_label (MunReport  *report,
                    const char *text)
{
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, text));
}

gboolean
mun_register_is_active (MunReport *report,
                        MunRecord *person)
{
  return !mun_record_is (person, PERSON_ACTIVE, "0") && !mun_report_is_past (report, person, PERSON_ENDS_ON);
}
