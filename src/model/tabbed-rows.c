/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/tabbed-rows.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/error.h"
#include "base/text.h"
#include "spec/kind.h"

/* Writing ----------------------------------------------------------------------------------------------------------- */

static void
append_cell (GString    *text,
             const char *value,
             gboolean    first)
{
  if (!first)
    g_string_append_c (text, '\t');
  if (strpbrk (value, "\t\n\r\"") == NULL)
    {
      g_string_append (text, value);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/* Spreadsheets calculate with numbers and dates as they are stored; everything else is for people. */
static char *
write_value (MunWorkspace *workspace,
             MunRecord    *record,
             int           field)
{
  MunKind kind = field >= 0 ? mun_record_get_spec (record)->fields[field].kind : MUN_KIND_LINE;

  if (field == MUN_SORT_REF)
    return g_strdup (mun_record_get_ref (record));
  if (mun_kind_is_number (kind) || kind == MUN_KIND_SCALE || kind == MUN_KIND_DATE || kind == MUN_KIND_DATE_TIME)
    return g_strdup (mun_record_get (record, field));
  return mun_workspace_format (workspace, record, field, NULL);
}

static const char *
label_field (const MunSpec *spec,
             int            field)
{
  return field == MUN_SORT_REF ? _("Number") : _(spec->fields[field].label);
}

char *
mun_rows_write (MunWorkspace  *workspace,
                const MunSpec *spec,
                GArray        *rowids,
                GArray        *fields,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && spec != NULL && rowids != NULL && fields != NULL, NULL);

  for (guint f = 0; f < fields->len; f++)
    append_cell (text, label_field (spec, g_array_index (fields, int, f)), f == 0);
  for (guint i = 0; i < rowids->len; i++)
    {
      g_autoptr(MunRow) row = mun_store_load_by_rowid (mun_workspace_get_store (workspace), spec, g_array_index (rowids, gint64, i), NULL);
      g_autoptr(MunRecord) record = row != NULL ? mun_workspace_get (workspace, spec, row->id, NULL) : NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      g_string_append (text, record != NULL ? "\n" : "");
      for (guint f = 0; record != NULL && f < fields->len; f++)
        {
          g_autofree char *value = write_value (workspace, record, g_array_index (fields, int, f));

          append_cell (text, value, f == 0);
        }
    }
  g_string_append_c (text, '\n');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Reading ----------------------------------------------------------------------------------------------------------- */

/* A quotation mark in the middle of a cell is one; at its start it opens a quoted cell, if one closes it before a tab or a line end. */
static const char *
read_cell (const char *p,
           GString    *cell)
{
  if (*p == '"')
    {
      for (const char *q = p + 1; *q != '\0'; q++)
        {
          if (*q != '"')
            g_string_append_c (cell, *q);
          else if (q[1] == '"')
            g_string_append_c (cell, *q++);
          else if (strchr ("\t\r\n", q[1]) != NULL)
            return q + 1;
          else
            break;
        }
      g_string_truncate (cell, 0);
    }
  while (*p != '\0' && *p != '\t' && *p != '\n' && *p != '\r')
    g_string_append_c (cell, *p++);
  return p;
}

static gboolean
is_empty (GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    if (!mun_text_is_blank (row->pdata[i]))
      return FALSE;
  return TRUE;
}

static const char *
read_row (const char *p,
          GPtrArray  *row)
{
  for (;;)
    {
      g_autoptr(GString) cell = g_string_new (NULL);

      p = read_cell (p, cell);
      g_ptr_array_add (row, g_string_free (g_steal_pointer (&cell), FALSE));
      if (*p != '\t')
        break;
      p++;
    }
  return p + (*p == '\r' && p[1] == '\n' ? 2 : *p != '\0');
}

static GPtrArray *
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID, message);
  return NULL;
}

GPtrArray *
mun_rows_parse (const char  *text,
                GError     **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *p = text;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > MUN_PASTE_MAX_BYTES)
    return refuse (error, _("That is too much to paste at once: more than 64 MB. Nothing was changed. Paste it in parts, or import it as a CSV file."));
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, _("What was copied is not readable text. Nothing was changed. Copy the rows again."));
  while (*p != '\0')
    {
      g_autoptr(GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

      p = read_row (p, row);
      if (is_empty (row))
        continue;
      if (rows->len > MUN_PASTE_MAX_ROWS)
        return refuse (error, _("That is too much to paste at once: more than 100,000 rows. Nothing was changed. "
                                "Paste it in parts, or import it as a CSV file."));
      g_ptr_array_add (row, NULL);
      g_ptr_array_set_free_func (row, NULL);
      g_ptr_array_add (rows, g_ptr_array_free (g_steal_pointer (&row), FALSE));
    }
  if (rows->len == 0)
    return refuse (error, _("There are no rows to paste. Copy some in a spreadsheet first."));
  return g_steal_pointer (&rows);
}
