/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/kit-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define FEW_ROWS 3
#define MANY_ROWS 200

/* Rows of a table of records: only their ids are kept, each record is read when its row is set. */
typedef struct {
  MunReport       *report;
  const MunSpec   *spec;
  MunReportColumn *columns;
  guint            n_columns;
  gboolean         anchors;
  gboolean         links;
  GPtrArray       *ids;
  GPtrArray       *texts;  /* of the row asked for last */
  char            *anchor;
} Source;

static void
free_source (gpointer data)
{
  Source *source = data;

  g_free (source->columns);
  g_free (source->anchor);
  g_ptr_array_unref (source->ids);
  g_ptr_array_unref (source->texts);
  g_free (source);
}

static const char *
keep (Source *source,
      char   *text)
{
  g_ptr_array_add (source->texts, text);
  return text;
}

static void
fill_cell (Source                *source,
           const MunReportColumn *column,
           MunRecord             *record,
           MunCell               *cell)
{
  if (column->field == MUN_SHOW_REF)
    {
      cell->text = source->anchor;
      cell->link = source->links ? source->anchor : NULL;
    }
  else if (column->field == MUN_SHOW_TEXT)
    {
      cell->text = keep (source, column->text (source->report, record));
    }
  else if (column->band)
    {
      char *letter;

      cell->text = keep (source, mun_report_band (source->report, (int) mun_record_get_int (record, column->field, 0), &letter, &cell->color));
      cell->letter = keep (source, letter);
    }
  else
    {
      cell->text = keep (source, mun_report_value (source->report, record, column->field));
    }
  if (column->note != NULL)
    {
      const char *note = keep (source, column->note (source->report, record));

      cell->note = *note != '\0' ? note : NULL;
    }
}

static void
fill_row_cb (guint        index,
             MunTableRow *row,
             gpointer     data)
{
  Source *source = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) record = mun_workspace_get (source->report->workspace, source->spec, g_ptr_array_index (source->ids, index), &error);

  g_ptr_array_set_size (source->texts, 0);
  if (record == NULL)
    {
      row->cells[0].text = error != NULL ? keep (source, g_strdup (error->message)) : "";
      return;
    }
  g_free (source->anchor);
  source->anchor = g_strdup (mun_record_get_ref (record));
  row->anchor = source->anchors ? source->anchor : NULL;
  for (guint i = 0; i < source->n_columns; i++)
    fill_cell (source, &source->columns[i], record, &row->cells[i]);
}

static MunColumnKind
find_kind (const MunReportColumn *column,
           const MunField        *field)
{
  if (column->field == MUN_SHOW_REF || column->band)
    return MUN_COLUMN_SHORT;
  if (field == NULL)
    return column->narrow ? MUN_COLUMN_SHORT : MUN_COLUMN_TEXT;

  switch (field->kind)
    {
    case MUN_KIND_INTEGER:
    case MUN_KIND_DECIMAL:
    case MUN_KIND_MONEY:
      return MUN_COLUMN_NUMBER;
    case MUN_KIND_DATE:
    case MUN_KIND_DATE_TIME:
    case MUN_KIND_CHOICE:
      return MUN_COLUMN_SHORT;
    case MUN_KIND_SCALE:
    case MUN_KIND_YES_NO:
      return MUN_COLUMN_CENTRED;
    case MUN_KIND_LINE:
    case MUN_KIND_TEXT:
    case MUN_KIND_LINK:
    case MUN_KIND_LINKS:
    case MUN_KIND_FILE:
    case MUN_N_KINDS:
      break;
    }
  return column->narrow ? MUN_COLUMN_SHORT : MUN_COLUMN_TEXT;
}

/* Long texts get the room; names of people and places share what is left. */
static double
find_weight (const MunReportColumn *column,
             const MunField        *field)
{
  if (column->weight > 0)
    return column->weight;
  return field != NULL && field->kind == MUN_KIND_TEXT ? 2 : 1;
}

static const char *
find_title (MunReport             *report,
            const MunReportColumn *column,
            const MunField        *field)
{
  if (column->title != NULL)
    return mun_report_text (report, column->title);
  return mun_report_text (report, field != NULL ? field->label : N_("No."));
}

/* Whether the column says nothing in any row. */
static gboolean
is_empty (MunReport             *report,
          const MunReportColumn *column,
          GPtrArray             *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);
      g_autofree char *text = NULL;

      if (column->field >= 0)
        {
          if (mun_record_is_set (record, column->field))
            return FALSE;
          continue;
        }
      text = column->text (report, record);
      if (*text != '\0')
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_optional (const MunReportTable *table)
{
  for (const MunReportColumn *column = table->columns; column->field != MUN_SHOW_END; column++)
    if (column->optional)
      return TRUE;
  return FALSE;
}

/* The rows of a table in which an empty column can be told: NULL for a table so short that gaps are seen at a glance, or so long that
 * it is not read twice. An optional column is no gap in a short one either. */
static GPtrArray *
read_records (MunReport            *report,
              const MunReportTable *table,
              GPtrArray            *ids)
{
  g_autoptr(GPtrArray) records = NULL;

  if (ids->len == 0 || (ids->len < FEW_ROWS && !has_optional (table)) || ids->len > MANY_ROWS)
    return NULL;
  records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ids->len; i++)
    {
      MunRecord *record = mun_workspace_get (report->workspace, table->spec, g_ptr_array_index (ids, i), NULL);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

static Source *
make_source (MunReport            *report,
             const MunReportTable *table,
             MunTable             *target,
             GPtrArray            *ids,
             GString              *left_out)
{
  g_autoptr(GPtrArray) records = read_records (report, table, ids);
  Source *source = g_new0 (Source, 1);
  g_autoptr(GArray) columns = g_array_new (FALSE, FALSE, sizeof (MunReportColumn));

  for (const MunReportColumn *column = table->columns; column->field != MUN_SHOW_END; column++)
    {
      const MunField *field = column->field >= 0 ? &table->spec->fields[column->field] : NULL;
      guint index;

      if (column->field == MUN_SHOW_SKIP)
        continue;
      if (field != NULL && !mun_report_shows (report, table->spec, column->field))
        continue;
      if (records != NULL && (ids->len >= FEW_ROWS || column->optional) && column->field != MUN_SHOW_REF && is_empty (report, column, records))
        {
          /* A text may be empty only because this edition leaves out what it is made of: that is nothing to be said of the records. */
          if (!column->optional && (field != NULL || !report->options->public_edition))
            g_string_append_printf (left_out, "%s%s", left_out->len > 0 ? mun_report_text (report, N_(", ")) : "", find_title (report, column, field));
          continue;
        }
      index = mun_table_add_column (target, find_title (report, column, field), find_kind (column, field), find_weight (column, field));
      mun_table_set_limits (target, index, column->least, column->most);
      mun_table_set_readable (target, index);
      g_array_append_val (columns, *column);
    }
  source->report = report;
  source->spec = table->spec;
  source->n_columns = columns->len;
  source->columns = (MunReportColumn *) g_array_free (g_steal_pointer (&columns), FALSE);
  source->anchors = table->anchors;
  source->links = table->links;
  source->texts = g_ptr_array_new_with_free_func (g_free);
  return source;
}

static gboolean
collect_id_cb (const MunRow *row,
               gpointer      data)
{
  g_ptr_array_add (data, g_strdup (row->id));
  return TRUE;
}

GPtrArray *
mun_report_find_ids (MunReport      *report,
                     const MunQuery *query)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;

  if (!mun_store_each (mun_workspace_get_store (report->workspace), query, collect_id_cb, ids, NULL, &error))
    mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
  return ids;
}

void
mun_report_table_of_ids (MunReport            *report,
                         const MunReportTable *table,
                         GPtrArray            *ids)
{
  MunTable *target = mun_table_new ();
  g_autoptr(GString) left_out = g_string_new (NULL);
  Source *source = make_source (report, table, target, ids, left_out);

  source->ids = ids;
  if (table->caption != NULL)
    mun_table_set_caption (target, mun_report_text (report, table->caption));
  mun_table_set_source (target, ids->len, fill_row_cb, source, free_source);
  mun_document_add_table (report->document, target);
  if (left_out->len > 0 && !report->options->public_edition)
    {
      g_autofree char *note = mun_report_say (report, N_("Nothing is recorded in any row for: %s."), left_out->str);

      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, note);
    }
}

void
mun_report_table (MunReport            *report,
                  const MunReportTable *table,
                  GPtrArray            *records)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (ids, g_strdup (mun_record_get_id (g_ptr_array_index (records, i))));
  mun_report_table_of_ids (report, table, ids);
}

static char *
show_approval (MunReport *report,
               MunRecord *version)
{
  const MunSpec *spec = mun_record_get_spec (version);
  const int fields[] = { mun_spec_find_field (spec, "approved_by"), mun_spec_find_field (spec, "approved_on"), -1 };

  return mun_report_lines (report, version, fields);
}

static char *
show_makers (MunReport *report,
             MunRecord *version)
{
  const MunSpec *spec = mun_record_get_spec (version);
  const int fields[] = { mun_spec_find_field (spec, "author"), mun_spec_find_field (spec, "reviewer"), -1 };

  return mun_report_lines (report, version, fields);
}

/* Returns: (transfer none) (nullable): the lowest version number of the records */
static const char *
find_first_version (GPtrArray *versions)
{
  const char *first = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      MunRecord *record = g_ptr_array_index (versions, i);
      const char *version = mun_record_get (record, mun_spec_find_field (mun_record_get_spec (record), "version"));

      if (*version != '\0' && (first == NULL || g_ascii_strtod (version, NULL) < g_ascii_strtod (first, NULL)))
        first = version;
    }
  return first;
}

/* Before a type of record was kept here, its versions stood in the list of documents. Returns: (transfer full) (element-type MunRecord): those before @first */
static GPtrArray *
find_older_papers (MunReport  *report,
                   const char *first)
{
  int field = mun_spec_find_field (mun_record_get_spec (report->subject), "document");
  const char *document = field >= 0 ? mun_record_get (report->subject, field) : "";
  GPtrArray *papers = *document != '\0' ? mun_workspace_find (report->workspace, &mun_document_version_spec, DOCUMENT_VERSION_DOCUMENT, MUN_IS, document, -1)
                                        : g_ptr_array_new ();

  for (guint i = papers->len; i > 0; i--)
    if (g_ascii_strtod (mun_record_get (papers->pdata[i - 1], DOCUMENT_VERSION_VERSION), NULL) >= g_ascii_strtod (first, NULL))
      g_ptr_array_remove_index (papers, i - 1);
  return papers;
}

/* A list that begins in the middle looks as if something had been taken away. */
void
mun_report_versions_begin (MunReport *report,
                           GPtrArray *versions)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { DOCUMENT_VERSION_VERSION, .narrow = TRUE }, { DOCUMENT_VERSION_STATUS }, { DOCUMENT_VERSION_AUTHOR }, { DOCUMENT_VERSION_APPROVED_BY },
    { DOCUMENT_VERSION_APPROVED_ON }, { DOCUMENT_VERSION_SUPERSEDED_ON }, { DOCUMENT_VERSION_CHANGE_SUMMARY, .weight = 2 }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Earlier versions, from the list of documents"), .spec = &mun_document_version_spec, .columns = columns };
  const char *first = find_first_version (versions);
  g_autoptr(GPtrArray) papers = first != NULL ? find_older_papers (report, first) : g_ptr_array_new ();

  if (papers->len > 0)
    {
      mun_report_table (report, &table, papers);
      first = find_first_version (papers);
    }
  if (first != NULL && g_ascii_strtod (first, NULL) > 1)
    {
      g_autofree char *note = mun_report_say (report, N_("Versions before %s are not in this file."), first);

      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, note);
    }
}

void
mun_report_versions (MunReport     *report,
                     const MunSpec *spec)
{
  MunQuery query = { .spec = spec, .sort_field = MUN_SORT_REF, .descending = TRUE };
  int audience = mun_spec_find_field (spec, "audience");
  const MunReportColumn columns[] = {
    { MUN_SHOW_REF },
    { audience >= 0 ? audience : MUN_SHOW_SKIP },
    { mun_spec_find_field (spec, "version") , .narrow = TRUE },
    { mun_spec_find_field (spec, "status") },
    { MUN_SHOW_TEXT, N_("Author, reviewer"), show_makers, .least = 68 },
    { MUN_SHOW_TEXT, N_("Approval"), show_approval, .least = 68, .note = mun_report_own_approval },
    { mun_spec_find_field (spec, "review_due") },
    { mun_spec_find_field (spec, "change_summary"), .weight = 2 },
    { MUN_SHOW_END },
  };
  const MunReportTable table = { .caption = N_("Versions on record, newest first"), .spec = spec, .columns = columns };

  g_autoptr(GPtrArray) versions = mun_workspace_query (report->workspace, &query, NULL);

  mun_report_table_of_ids (report, &table, mun_report_find_ids (report, &query));
  if (report->subject == NULL || versions == NULL)
    return;
  for (guint i = versions->len; audience >= 0 && i > 0; i--)
    if (!mun_record_is (versions->pdata[i - 1], audience, mun_record_get (report->subject, audience)))
      g_ptr_array_remove_index (versions, i - 1);
  mun_report_versions_begin (report, versions);
}
