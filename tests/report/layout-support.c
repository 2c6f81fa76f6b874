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

guint
count (const char *haystack,
       const char *needle)
{
  guint n = 0;

  for (const char *p = strstr (haystack, needle); p != NULL; p = strstr (p + strlen (needle), needle))
    n++;
  return n;
}
