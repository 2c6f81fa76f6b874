/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-support.h"

#include <string.h>

MunDocument *
create_document (void)
{
  MunDocument *document = mun_document_new ("en");

  mun_document_set_text (document, MUN_TEXT_TITLE, "Register");
  mun_document_set_text (document, MUN_TEXT_ORGANISATION, "Example & Sons");
  mun_document_set_text (document, MUN_TEXT_REFERENCE, "R08-0001");
  mun_document_set_text (document, MUN_TEXT_CLASSIFICATION, "Internal");
  mun_document_set_text (document, MUN_TEXT_WATERMARK, "DRAFT");
  mun_document_set_text (document, MUN_TEXT_REVISION, "12");
  mun_document_set_text (document, MUN_TEXT_CHAIN_HEAD, "0123456789abcdef0123456789abcdef");
  mun_document_set_contents (document, FALSE);
  return document;
}

void
fill_page (MunDocument *document,
           guint        n)
{
  mun_document_set_front (document, MUN_FRONT_BLOCK);
  for (guint i = 0; i < n; i++)
    mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "Filler");
}

void
add_definitions (MunDocument *document,
                 guint        n)
{
  for (guint i = 0; i < n; i++)
    mun_document_add_definition (document, "Label", "Entry");
}

void
add_bullets (MunDocument *document,
             guint        n)
{
  for (guint i = 0; i < n; i++)
    mun_document_add_bullet (document, "Entry");
}

void
add_table (MunDocument *document,
           const char  *caption,
           guint        n_rows,
           const char  *text)
{
  MunTable *table = mun_table_new ();

  mun_table_add_column (table, "Name", MUN_COLUMN_TEXT, 1);
  if (caption != NULL)
    mun_table_set_caption (table, caption);
  for (guint i = 0; i < n_rows; i++)
    {
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, text);
    }
  mun_document_add_table (document, table);
}

guint
count (const char *haystack,
       const char *needle)
{
  guint n = 0;

  for (const char *p = strstr (haystack, needle); p != NULL; p = strstr (p + strlen (needle), needle))
    n++;
  return n;
}
