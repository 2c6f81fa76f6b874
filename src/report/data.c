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
append_attribute (GString    *xml,
                  const char *name,
                  const char *value)
{
  g_autofree char *clean = mun_pdf_clean (value != NULL ? value : "");
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  if (*escaped != '\0')
    g_string_append_printf (xml, " %s=\"%s\"", name, escaped);
}

static void
append_content (GString    *xml,
                const char *text,
                const char *tag)
{
  g_autofree char *clean = mun_pdf_clean (text);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  g_string_append_printf (xml, ">%s</%s>", escaped, tag);
}

/* What the table has beside its columns. */
typedef struct {
  gboolean groups;
  gboolean notes;
} Extras;

static Extras
find_extras (MunTable    *table,
             MunTableRow *row)
{
  Extras extras = { FALSE, FALSE };

  for (guint i = 0; i < mun_table_get_n_rows (table); i++)
    {
      mun_table_get_row (table, i, row);
      if (row->group != NULL)
        extras.groups = TRUE;
      for (guint k = 0; row->group == NULL && k < row->n_columns; k++)
        if (row->cells[k].note != NULL)
          extras.notes = TRUE;
    }
  return extras;
}

/* The footnotes of a row, each with the title of its column: they stand in a column of their own. */
static char *
collect_notes (MunTable          *table,
               const MunTableRow *row)
{
  GString *notes = g_string_new (NULL);

  for (guint i = 0; i < row->n_columns; i++)
    {
      g_autofree char *clean = row->cells[i].note != NULL ? mun_pdf_clean (row->cells[i].note) : NULL;
      const char *title = mun_table_get_title (table, i);

      if (clean != NULL)
        g_string_append_printf (notes, "%s%s%s%s", notes->len > 0 ? "; " : "", title, *title != '\0' ? ": " : "", clean);
    }
  return g_string_free (notes, FALSE);
}

static void
append_row (GString           *csv,
            GString           *xml,
            MunTable          *table,
            const MunTableRow *row,
            const char        *group,
            gboolean           noted)
{
  g_string_append (xml, "<row");
  append_attribute (xml, "ref", row->anchor);
  append_attribute (xml, "group", group);
  append_attribute (xml, "total", row->total ? "yes" : NULL);
  g_string_append (xml, ">");
  if (group != NULL)
    append_cell (csv, group, TRUE);
  for (guint i = 0; i < row->n_columns; i++)
    {
      const char *text = row->cells[i].text != NULL ? row->cells[i].text : "";
      g_autofree char *clean = mun_pdf_clean (text);

      append_cell (csv, clean, group == NULL && i == 0);
      g_string_append (xml, "<cell");
      append_attribute (xml, "sign", row->cells[i].letter);
      append_attribute (xml, "note", row->cells[i].note);
      append_content (xml, text, "cell");
    }
  if (noted)
    {
      g_autofree char *notes = collect_notes (table, row);

      append_cell (csv, notes, FALSE);
    }
  g_string_append (xml, "</row>\n");
  g_string_append (csv, "\r\n");
}

static void
append_head (GString    *csv,
             GString    *xml,
             MunTable   *table,
             Extras      extras,
             const char *language)
{
  g_string_append (xml, "<columns>");
  if (extras.groups)
    append_cell (csv, mun_translate (language, N_("Group")), TRUE);
  for (guint i = 0; i < mun_table_get_n_columns (table); i++)
    {
      append_cell (csv, mun_table_get_title (table, i), !extras.groups && i == 0);
      g_string_append (xml, "<column");
      append_content (xml, mun_table_get_title (table, i), "column");
    }
  if (extras.notes)
    append_cell (csv, mun_translate (language, N_("Note")), FALSE);
  g_string_append (csv, "\r\n");
  g_string_append (xml, "</columns>\n");
}

static void
append_table (GString          *csv,
              GString          *xml,
              const MunElement *element,
              const char       *title,
              const char       *language)
{
  MunTable *table = element->table;
  guint n_columns = mun_table_get_n_columns (table);
  g_autofree MunCell *cells = g_new0 (MunCell, n_columns);
  MunTableRow row = { .cells = cells, .n_columns = n_columns };
  const Extras extras = find_extras (table, &row);
  g_autofree char *group = extras.groups ? g_strdup ("") : NULL;

  g_string_append (xml, "<table");
  append_attribute (xml, "title", title);
  append_attribute (xml, "note", element->note);
  g_string_append (xml, ">\n");
  append_head (csv, xml, table, extras, language);
  for (guint i = 0; i < mun_table_get_n_rows (table); i++)
    {
      mun_table_get_row (table, i, &row);
      if (row.group == NULL)
        append_row (csv, xml, table, &row, group, extras.notes);
      else
        {
          g_free (group);
          group = mun_pdf_clean (row.group);
        }
    }
  g_string_append (xml, "</table>\n");
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
      append_table (csv, xml, element, caption, language);
      /* A table of values has no place for what is said of all of it. */
      add_file (files, g_strdup_printf ("table-%02u.csv", files->len + 1),
                element->note != NULL ? g_strdup_printf ("%s (%s)", caption, element->note) : g_strdup (caption), "text/csv", csv);
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
