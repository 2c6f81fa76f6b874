/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/pdf-object.h"

#include <string.h>

#include "report/pdf-syntax.h"

/* Whether "N 0 obj LENGTH endobj" stands at @p. */
static MunPdfOutcome
check_length (const char *p,
              const char *end,
              guint64     id,
              gsize       length)
{
  guint64 number;

  if (end - p < 64)
    return MUN_PDF_MORE;
  p = mun_pdf_read_number (p, end, &number);
  if (p == NULL || number != id)
    return MUN_PDF_FAULT;
  p = mun_pdf_read_number (p, end, &number);
  p = p != NULL ? mun_pdf_skip_space (p, end) : end;
  if (!mun_pdf_begins (p, end, "obj"))
    return MUN_PDF_FAULT;
  p = mun_pdf_read_number (p + 3, end, &number);
  return p != NULL && number == length ? MUN_PDF_FOUND : MUN_PDF_FAULT;
}

/* cairo says how long a stream is only behind it: its end is where the length that follows is right. */
static MunPdfOutcome
find_end (MunPdfObject *object,
          const char   *end,
          guint64       id,
          GHashTable   *lengths)
{
  static const char closing[] = "\nendstream\nendobj\n";
  const char *from = object->data;

  while (from < end)
    {
      const char *at = mun_pdf_find (from, end, closing);
      MunPdfOutcome outcome;

      if (at == NULL)
        return MUN_PDF_MORE;
      outcome = check_length (at + sizeof closing - 1, end, id, at - object->data);
      if (outcome == MUN_PDF_FOUND)
        {
          object->length = at - object->data;
          object->p = at + sizeof closing - 1;
          g_hash_table_add (lengths, GUINT_TO_POINTER ((guint) id));
        }
      if (outcome != MUN_PDF_FAULT)
        return outcome;
      from = at + 1;
    }
  return MUN_PDF_MORE;
}

static MunPdfOutcome
read_stream (MunPdfObject *object,
             const char   *end,
             GHashTable   *lengths)
{
  gsize text_length = 0;
  const char *text = mun_pdf_get (object->value, object->value_end, "/Length", &text_length);
  const char *p;
  guint64 number = 0;

  if (text == NULL || (p = mun_pdf_read_number (text, object->value_end, &number)) == NULL)
    return MUN_PDF_FAULT;
  if (text[text_length - 1] == 'R')
    return find_end (object, end, number, lengths);
  if ((guint64) (end - object->data) < number + 64)
    return MUN_PDF_MORE;
  object->length = number;
  p = mun_pdf_skip_space (object->data + number, end);
  if (!mun_pdf_begins (p, end, "endstream"))
    return MUN_PDF_FAULT;
  p = mun_pdf_skip_space (p + strlen ("endstream"), end);
  object->p = p + strlen ("endobj");
  return mun_pdf_begins (p, end, "endobj") ? MUN_PDF_FOUND : MUN_PDF_FAULT;
}

MunPdfOutcome
mun_pdf_read_object (MunPdfObject *object,
                     const char   *p,
                     const char   *end,
                     GHashTable   *lengths)
{
  guint64 id, generation;

  *object = (MunPdfObject) { .p = mun_pdf_skip_space (p, end) };
  p = object->p;
  if (end - p < 16)
    return MUN_PDF_MORE;
  if (mun_pdf_begins (p, end, "xref"))
    return MUN_PDF_TABLE;
  if ((p = mun_pdf_read_number (p, end, &id)) == NULL || (p = mun_pdf_read_number (p, end, &generation)) == NULL)
    return MUN_PDF_FAULT;
  p = mun_pdf_skip_space (p, end);
  if (end - p < 8)
    return MUN_PDF_MORE;
  if (!mun_pdf_begins (p, end, "obj") || id == 0 || id > G_MAXINT32 / 2)
    return MUN_PDF_FAULT;
  object->id = id;
  object->value = mun_pdf_skip_space (p + 3, end);
  object->value_end = mun_pdf_skip_value (object->value, end);
  if (object->value_end == NULL)
    return MUN_PDF_MORE;
  p = mun_pdf_skip_space (object->value_end, end);
  if (end - p < 16)
    return MUN_PDF_MORE;
  if (mun_pdf_begins (p, end, "stream"))
    {
      object->data = p + (p[6] == '\r' ? 8 : 7);
      return read_stream (object, end, lengths);
    }
  object->p = p + strlen ("endobj");
  return mun_pdf_begins (p, end, "endobj") ? MUN_PDF_FOUND : MUN_PDF_FAULT;
}
