/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/exchange.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"
#include "model/rules.h"

/* Writing --------------------------------------------------------------------------------------------------------- */

/* What a spreadsheet would take for a formula, also behind the apostrophes that keep it from that. */
static gboolean
is_formula (const char *text)
{
  const char *start = text + strspn (text, "'");
  char *end = NULL;

  if (*start == '\0' || strchr ("=+-@\t\r", *start) == NULL)
    return FALSE;
  g_ascii_strtod (text, &end);
  return *end != '\0' || end == text;
}

/* RFC 4180. Anybody may write a text that a spreadsheet would run: an apostrophe in front keeps it a text, and is taken off when the file is read. */
static void
append_cell (GString    *csv,
             const char *text,
             gboolean    first)
{
  g_autofree char *marked = is_formula (text) ? g_strconcat ("'", text, NULL) : NULL;

  if (marked != NULL)
    text = marked;
  if (!first)
    g_string_append_c (csv, ',');
  if (strpbrk (text, ",;\t\"\n\r") == NULL && *text != ' ')
    {
      g_string_append (csv, text);
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

static GString *
begin_table (const MunSpec *spec)
{
  GString *csv = g_string_new (NULL);

  append_cell (csv, "ref", TRUE);
  for (guint f = 0; f < spec->n_fields; f++)
    append_cell (csv, spec->fields[f].name, FALSE);
  append_cell (csv, "note", FALSE);
  g_string_append (csv, "\r\n");
  return csv;
}

static void
append_record (GString      *csv,
               MunWorkspace *workspace,
               MunRecord    *record)
{
  append_cell (csv, mun_record_get_ref (record), TRUE);
  for (guint f = 0; f < mun_record_get_spec (record)->n_fields; f++)
    {
      g_autofree char *value = mun_exchange_write_value (workspace, record, f);

      append_cell (csv, value, FALSE);
    }
  append_cell (csv, mun_record_get_note (record), FALSE);
  g_string_append (csv, "\r\n");
}

char *
mun_csv_export (MunWorkspace   *workspace,
                const MunSpec  *spec,
                GError        **error)
{
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(GString) csv = NULL;
  MunQuery query = { .spec = spec, .sort_field = MUN_SORT_REF };

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && spec != NULL, NULL);

  records = mun_workspace_query (workspace, &query, error);
  if (records == NULL)
    return NULL;
  csv = begin_table (spec);
  for (guint i = 0; i < records->len; i++)
    append_record (csv, workspace, g_ptr_array_index (records, i));
  return g_string_free (g_steal_pointer (&csv), FALSE);
}

char *
mun_csv_export_rows (MunWorkspace   *workspace,
                     const MunSpec  *spec,
                     GArray         *rowids,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_autoptr(GString) csv = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && spec != NULL && rowids != NULL, NULL);

  csv = begin_table (spec);
  for (guint i = 0; i < rowids->len; i++)
    {
      g_autoptr(MunRow) row = mun_store_load_by_rowid (mun_workspace_get_store (workspace), spec, g_array_index (rowids, gint64, i), NULL);
      g_autoptr(MunRecord) record = row != NULL ? mun_workspace_get (workspace, spec, row->id, NULL) : NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (record != NULL)
        append_record (csv, workspace, record);
    }
  return g_string_free (g_steal_pointer (&csv), FALSE);
}

static const char *
name_field (const MunFieldChange *change)
{
  return change->field == -1 ? "note" : change->field == -2 ? "withdrawn" : change->spec->fields[change->field].name;
}

/* Links as numbers; what is no longer there keeps its id. */
static char *
write_compared (MunWorkspace         *workspace,
                const MunFieldChange *change,
                const char           *value)
{
  const MunField *field = change->field >= 0 ? &change->spec->fields[change->field] : NULL;
  g_auto(GStrv) ids = NULL;
  g_autoptr(GString) refs = NULL;

  if (field == NULL || *value == '\0' || (field->kind != MUN_KIND_LINK && field->kind != MUN_KIND_LINKS))
    return g_strdup (value);
  ids = mun_workspace_split_links (workspace, field, value);
  refs = g_string_new (NULL);
  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr(MunRecord) target = mun_workspace_get_any (workspace, *id, NULL);

      g_string_append_printf (refs, "%s%s", refs->len > 0 ? ", " : "", target != NULL ? mun_record_get_ref (target) : *id);
    }
  return g_string_free (g_steal_pointer (&refs), FALSE);
}

static void
append_compared (GString                 *csv,
                 const MunComparedRecord *record,
                 const char              *field,
                 const char              *before,
                 const char              *after)
{
  g_autoptr(GString) people = g_string_new (NULL);
  const char *cells[] = { record->ref, record->title, mun_compared_kind_key (record->kind), field, before, after };

  for (guint i = 0; i < record->people->len; i++)
    g_string_append_printf (people, "%s%s", i > 0 ? "; " : "", (const char *) record->people->pdata[i]);
  append_cell (csv, record->spec->name, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    append_cell (csv, cells[i], FALSE);
  append_cell (csv, people->str, FALSE);
  append_cell (csv, record->at, FALSE);
  g_string_append (csv, "\r\n");
}

char *
mun_csv_export_comparison (MunWorkspace        *workspace,
                           const MunComparison *comparison,
                           const MunSpec       *spec,
                           const char          *person)
{
  g_autoptr(GString) csv = g_string_new ("type,ref,title,what,field,before,after,people,last\r\n");

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && comparison != NULL, NULL);

  for (guint i = 0; i < comparison->records->len; i++)
    {
      const MunComparedRecord *record = comparison->records->pdata[i];

      if (!mun_compared_matches (record, spec, person))
        continue;
      if (record->kind != MUN_COMPARED_CHANGED)
        append_compared (csv, record, "", "", "");
      for (guint c = 0; c < record->changes->len; c++)
        {
          const MunFieldChange *change = record->changes->pdata[c];
          g_autofree char *before = write_compared (workspace, change, change->old);
          g_autofree char *after = write_compared (workspace, change, change->now);

          append_compared (csv, record, name_field (change), before, after);
        }
    }
  return g_string_free (g_steal_pointer (&csv), FALSE);
}

/* Reading --------------------------------------------------------------------------------------------------------- */

static char
guess_separator (const char *text)
{
  guint counts[3] = { 0 };
  static const char separators[] = { ',', ';', '\t' };
  guint best = 0;

  for (const char *p = text; *p != '\0' && *p != '\n'; p++)
    for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
      counts[i] += *p == separators[i];
  for (guint i = 1; i < G_N_ELEMENTS (separators); i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

/* Reads one cell. Returns: where it ended: at a separator, a line end or the end; %NULL for a quote that never closes */
static const char *
read_cell (const char *p,
           char        separator,
           GString    *cell,
           int        *line)
{
  if (*p == '"')
    {
      for (p++; *p != '"' || p[1] == '"'; p++)
        {
          if (*p == '\0')
            return NULL;
          *line += *p == '\n';
          g_string_append_c (cell, *p);
          if (*p == '"')
            p++;
        }
      p++;
    }
  while (*p != '\0' && *p != separator && *p != '\n' && *p != '\r')
    g_string_append_c (cell, *p++);
  return p;
}

GPtrArray *
mun_csv_parse (const char  *text,
               GArray     **lines,
               GError     **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(GArray) starts = g_array_new (FALSE, FALSE, sizeof (int));
  const char *p = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
  char separator = guess_separator (p);
  int line = 1;

  while (*p != '\0')
    {
      g_autoptr(GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
      int start = line;

      for (;;)
        {
          g_autoptr(GString) cell = g_string_new (NULL);

          p = read_cell (p, separator, cell, &line);
          if (p == NULL)
            {
              g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("Line %d: a quotation mark is opened and never closed. Nothing was imported."), start);
              return NULL;
            }
          if (*cell->str == '\'' && is_formula (cell->str))
            g_string_erase (cell, 0, 1);
          g_ptr_array_add (row, g_string_free (g_steal_pointer (&cell), FALSE));
          if (*p != separator)
            break;
          p++;
        }
      p += *p == '\r' && p[1] == '\n' ? 2 : *p != '\0';
      line++;
      if (row->len == 1 && *(char *) g_ptr_array_index (row, 0) == '\0')
        continue;
      g_ptr_array_add (row, NULL);
      g_ptr_array_set_free_func (row, NULL);
      g_ptr_array_add (rows, g_ptr_array_free (g_steal_pointer (&row), FALSE));
      g_array_append_val (starts, start);
    }
  *lines = g_steal_pointer (&starts);
  return g_steal_pointer (&rows);
}

enum { COLUMN_REF = -1, COLUMN_NOTE = -2 };

static gboolean
find_column (const MunSpec  *spec,
             const char     *head,
             int            *column,
             GError        **error)
{
  g_autofree char *name = g_strstrip (g_strdup (head));

  if (g_ascii_strcasecmp (name, "ref") == 0)
    *column = COLUMN_REF;
  else
    *column = mun_spec_find_field (spec, name);
  if (*column >= 0 || g_ascii_strcasecmp (name, "ref") == 0)
    return TRUE;
  for (guint f = 0; f < spec->n_fields; f++)
    if (g_ascii_strcasecmp (spec->fields[f].label, name) == 0 || g_strcmp0 (_(spec->fields[f].label), name) == 0)
      {
        *column = f;
        return TRUE;
      }
  if (g_ascii_strcasecmp (name, "note") == 0)
    {
      *column = COLUMN_NOTE;
      return TRUE;
    }
  g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID,
               _("The first line names “%1$s”, which is no field of “%2$s”. Nothing was imported. Rename or remove that column."), name, spec->name);
  return FALSE;
}

static int *
find_columns (const MunSpec  *spec,
              GStrv           head,
              GError        **error)
{
  guint n = g_strv_length (head);
  g_autofree int *columns = g_new0 (int, n + 1);

  for (guint i = 0; i < n; i++)
    {
      if (!find_column (spec, head[i], &columns[i], error))
        return NULL;
      for (guint before = 0; before < i; before++)
        if (columns[before] == columns[i])
          {
            g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("The first line names “%s” twice. Nothing was imported. Remove one of the columns."), head[i]);
            return NULL;
          }
    }
  return g_steal_pointer (&columns);
}

static MunRecord *
record_for_row (MunWorkspace   *workspace,
                const MunSpec  *spec,
                GStrv           row,
                const int      *columns,
                guint           n_columns,
                GError        **error)
{
  for (guint i = 0; i < n_columns && row[i] != NULL; i++)
    if (columns[i] == COLUMN_REF && *row[i] != '\0')
      {
        g_autoptr(MunRecord) record = mun_workspace_lookup (workspace, row[i], error);

        if (record == NULL)
          return NULL;
        if (mun_record_get_spec (record) != spec)
          {
            g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%1$s is not of the type “%2$s”."), row[i], spec->name);
            return NULL;
          }
        return g_steal_pointer (&record);
      }
  return mun_workspace_new_record (workspace, spec);
}

/* One record in two rows: the second would undo the first without a word. */
static gboolean
check_once (MunRecord   *record,
            GHashTable  *seen,
            GError     **error)
{
  if (mun_record_is_new (record) || g_hash_table_add (seen, g_strdup (mun_record_get_id (record))))
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%s stands in more than one row. Keep the right one."), mun_record_get_ref (record));
  return FALSE;
}

/* First what people write, then what follows from it. */
static gboolean
fill_record (MunWorkspace *workspace,
             MunRecord    *record,
             GStrv         row,
             const int    *columns,
             guint         n_columns,
             GError      **error)
{
  for (guint i = 0; i < n_columns && row[i] != NULL; i++)
    if (columns[i] == COLUMN_NOTE)
      mun_record_set_note (record, row[i]);
    else if (columns[i] >= 0 && !mun_exchange_is_computed (workspace, record, columns[i])
             && !mun_exchange_read_value (workspace, record, columns[i], row[i], NULL, error))
      return FALSE;
  if (mun_record_is_new (record) || mun_record_is_dirty (record))
    mun_state_derive (workspace, record);
  for (guint i = 0; i < n_columns && row[i] != NULL; i++)
    if (columns[i] >= 0 && mun_exchange_is_computed (workspace, record, columns[i])
        && !mun_exchange_read_value (workspace, record, columns[i], row[i], NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
import_row (MunWorkspace   *workspace,
            const MunSpec  *spec,
            GStrv           row,
            const int      *columns,
            guint           n_columns,
            GHashTable     *seen,
            MunImportCount *count,
            GError        **error)
{
  g_autoptr(MunRecord) record = NULL;
  gboolean is_new;

  if (g_strv_length (row) > n_columns)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("it has %d cells, the first line only %d."), (int) g_strv_length (row), (int) n_columns);
      return FALSE;
    }
  record = record_for_row (workspace, spec, row, columns, n_columns, error);
  if (record == NULL || (mun_record_is_new (record) && !mun_exchange_may_add (workspace, spec, error)) || !check_once (record, seen, error))
    return FALSE;
  if (!fill_record (workspace, record, row, columns, n_columns, error))
    {
      mun_record_revert (record);
      return FALSE;
    }

  is_new = mun_record_is_new (record);
  if (!is_new && !mun_record_is_dirty (record))
    {
      count->unchanged++;
      return TRUE;
    }
  if (!mun_workspace_save (workspace, record, NULL, error))
    {
      mun_record_revert (record);
      return FALSE;
    }
  if (is_new)
    count->added++;
  else
    count->changed++;
  return TRUE;
}

/* A zero would end the text in the middle of the file; other control characters are refused with their row. */
static gboolean
check_text (const char  *data,
            gsize        size,
            GError     **error)
{
  const char *zero = memchr (data, '\0', size);
  const char *end;
  guint line = 1;

  if (g_utf8_validate (data, size, &end))
    return TRUE;
  if (end != zero)
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID,
                           _("The file is not UTF-8 text. Nothing was imported. Save it in the spreadsheet as “CSV UTF-8” and try again."));
      return FALSE;
    }
  for (const char *c = data; c < zero; c++)
    line += *c == '\n';
  g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID,
               _("Line %u of the file holds a character (U+0000) that cannot be shown or printed. Nothing was imported. Remove it and try again."), line);
  return FALSE;
}

static GPtrArray *
read_rows (GBytes  *bytes,
           GArray **lines,
           GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data != NULL ? data : "", size);
  GPtrArray *rows;

  if (!check_text (data != NULL ? data : "", size, error))
    return NULL;
  rows = mun_csv_parse (text, lines, error);
  if (rows != NULL && rows->len == 0)
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID, _("The file is empty. Nothing was imported. Its first line must name the fields."));
      g_clear_pointer (lines, g_array_unref);
      g_clear_pointer (&rows, g_ptr_array_unref);
    }
  return rows;
}

gboolean
mun_csv_import (MunWorkspace    *workspace,
                const MunSpec   *spec,
                GBytes          *bytes,
                gboolean         dry_run,
                MunImportCount  *count,
                GError         **error)
{
  g_autoptr(GArray) lines = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree int *columns = NULL;
  g_autofree char *summary = NULL;
  GError *problem = NULL;
  guint n_columns;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && spec != NULL && bytes != NULL && count != NULL, FALSE);

  *count = (MunImportCount) { 0 };
  rows = read_rows (bytes, &lines, error);
  if (rows == NULL)
    return FALSE;
  columns = find_columns (spec, g_ptr_array_index (rows, 0), error);
  if (columns == NULL)
    return FALSE;
  n_columns = g_strv_length (g_ptr_array_index (rows, 0));

  summary = g_strdup_printf (_("%s imported"), _(spec->plural));
  if (!mun_workspace_begin_group (workspace, summary, error))
    return FALSE;
  for (guint i = 1; i < rows->len && problem == NULL; i++)
    if (!import_row (workspace, spec, g_ptr_array_index (rows, i), columns, n_columns, seen, count, &problem))
      g_prefix_error (&problem, _("Nothing was imported. Line %d: "), g_array_index (lines, int, i));
  if (problem != NULL)
    {
      mun_workspace_end_group (workspace, FALSE, NULL);
      g_propagate_error (error, problem);
      return FALSE;
    }
  return mun_workspace_end_group (workspace, !dry_run, error);
}
