/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/data.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/translate.h"
#include "report/document-private.h"
#include "report/pdf-syntax.h"

/* More tables than any report has. */
#define TABLES_MAX 99

/* RFC 4180 */
static void
append_cell (GString    *csv,
             const char *text,
             gboolean    first)
{
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

static void
append_xml (GString    *xml,
            const char *tag,
            const char *attribute,
            const char *value,
            const char *text)
{
  g_autofree char *clean = mun_pdf_clean (text);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);
  g_autofree char *clean_value = mun_pdf_clean (value != NULL ? value : "");
  g_autofree char *escaped_value = g_markup_escape_text (clean_value, -1);

  if (attribute != NULL && *escaped_value != '\0')
    g_string_append_printf (xml, "<%s %s=\"%s\">%s</%s>", tag, attribute, escaped_value, escaped, tag);
  else
    g_string_append_printf (xml, "<%s>%s</%s>", tag, escaped, tag);
}

static void
append_attribute (GString    *xml,
                  const char *name,
                  const char *value)
{
  g_autofree char *clean = mun_pdf_clean (value != NULL ? value : "");
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  if (*escaped != '\0')
    g_string_append_printf (xml, " %s=\"%s\"", name, escaped);
}

static gboolean
has_groups (MunTable    *table,
            MunTableRow *row)
{
  for (guint i = 0; i < mun_table_get_n_rows (table); i++)
    {
      mun_table_get_row (table, i, row);
      if (row->group != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
append_row (GString           *csv,
            GString           *xml,
            MunTable          *table,
            const MunTableRow *row,
            const char        *group)
{
  g_string_append (xml, "<row");
  append_attribute (xml, "ref", row->anchor);
  append_attribute (xml, "group", group);
  append_attribute (xml, "total", row->total ? "yes" : NULL);
  g_string_append (xml, ">");
  if (group != NULL)
    append_cell (csv, group, TRUE);
  for (guint i = 0; i < mun_table_get_n_columns (table); i++)
    {
      const char *text = row->cells[i].text != NULL ? row->cells[i].text : "";
      g_autofree char *clean = mun_pdf_clean (text);

      append_cell (csv, clean, group == NULL && i == 0);
      append_xml (xml, "cell", "sign", row->cells[i].letter, text);
    }
  g_string_append (xml, "</row>\n");
  g_string_append (csv, "\r\n");
}

static void
append_table (GString    *csv,
              GString    *xml,
              MunTable   *table,
              const char *title,
              const char *group_title)
{
  MunTableRow row = { .cells = g_new0 (MunCell, mun_table_get_n_columns (table)), .n_columns = mun_table_get_n_columns (table) };
  g_autofree char *group = has_groups (table, &row) ? g_strdup ("") : NULL;

  g_string_append (xml, "<table");
  append_attribute (xml, "title", title);
  g_string_append (xml, ">\n<columns>");
  if (group != NULL)
    append_cell (csv, group_title, TRUE);
  for (guint i = 0; i < row.n_columns; i++)
    {
      append_cell (csv, mun_table_get_title (table, i), group == NULL && i == 0);
      append_xml (xml, "column", NULL, NULL, mun_table_get_title (table, i));
    }
  g_string_append (csv, "\r\n");
  g_string_append (xml, "</columns>\n");
  for (guint i = 0; i < mun_table_get_n_rows (table); i++)
    {
      mun_table_get_row (table, i, &row);
      if (row.group == NULL)
        append_row (csv, xml, table, &row, group);
      else
        {
          g_free (group);
          group = mun_pdf_clean (row.group);
        }
    }
  g_string_append (xml, "</table>\n");
  g_free (row.cells);
}

static void
clear_attachment (gpointer data)
{
  MunAttachment *file = data;

  g_free ((char *) file->name);
  g_free ((char *) file->description);
  g_bytes_unref (file->bytes);
}

static void
add_file (GArray     *files,
          char       *name,
          char       *description,
          const char *type,
          GString    *content)
{
  const MunAttachment file = { name, description, type, g_string_free_to_bytes (content) };

  g_array_append_val (files, file);
}

static GString *
begin_xml (MunDocument *self)
{
  static const struct { const char *name; MunDocumentText text; } texts[] = {
    { "title", MUN_TEXT_TITLE }, { "organisation", MUN_TEXT_ORGANISATION }, { "reference", MUN_TEXT_REFERENCE }, { "version", MUN_TEXT_VERSION },
    { "classification", MUN_TEXT_CLASSIFICATION }, { "created", MUN_TEXT_CREATED }, { "revision", MUN_TEXT_REVISION },
    { "chain-head", MUN_TEXT_CHAIN_HEAD },
  };
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<report");

  append_attribute (xml, "xml:lang", mun_document_get_language (self));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    append_attribute (xml, texts[i].name, mun_document_get_text (self, texts[i].text));
  g_string_append (xml, ">\n");
  return xml;
}

GArray *
mun_document_data (MunDocument *self)
{
  GArray *files = g_array_new (FALSE, TRUE, sizeof (MunAttachment));
  GPtrArray *elements;
  const char *language, *heading = "";
  GString *xml;

  g_return_val_if_fail (MUN_IS_DOCUMENT (self), files);

  g_array_set_clear_func (files, clear_attachment);
  elements = mun_document_get_elements (self);
  language = mun_document_get_language (self);
  xml = begin_xml (self);
  for (guint i = 0; i < elements->len; i++)
    {
      const MunElement *element = g_ptr_array_index (elements, i);
      const char *caption = element->table != NULL ? mun_table_get_caption (element->table) : NULL;
      GString *csv;

      if (element->kind == MUN_ELEMENT_HEADING)
        heading = element->text;
      if (element->kind != MUN_ELEMENT_TABLE || mun_table_get_n_columns (element->table) == 0 || files->len == TABLES_MAX)
        continue;
      if (caption == NULL || *caption == '\0')
        caption = heading;
      /* With the mark that tells spreadsheets that this is UTF-8. */
      csv = g_string_new ("\xef\xbb\xbf");
      append_table (csv, xml, element->table, caption, mun_translate (language, N_("Group")));
      add_file (files, g_strdup_printf ("table-%02u.csv", files->len + 1), g_strdup (caption), "text/csv", csv);
    }
  g_string_append (xml, "</report>\n");
  if (files->len == 0)
    g_string_free (xml, TRUE);
  else
    {
      const MunAttachment all = {
        g_strdup ("report.xml"), g_strdup (mun_translate (language, N_("All tables of this report"))), "text/xml", g_string_free_to_bytes (xml),
      };

      g_array_prepend_val (files, all);
    }
  return files;
}
