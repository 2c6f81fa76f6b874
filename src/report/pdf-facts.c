/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/pdf-facts.h"

#include <math.h>
#include <string.h>

#include "report/pdf-syntax.h"

char *
mun_pdf_date (const char *iso)
{
  GString *date = g_string_new ("D:");

  for (; *iso != '\0'; iso++)
    if (g_ascii_isdigit (*iso) || *iso == 'Z')
      g_string_append_c (date, *iso);
  return g_string_free (date, FALSE);
}

char *
mun_pdf_info (const MunPdfFacts *facts)
{
  g_autofree char *date = mun_pdf_date (facts->created);
  const struct { const char *key, *value; } entries[] = {
    { "/Title", facts->title }, { "/Author", facts->author }, { "/Subject", facts->subject }, { "/Keywords", facts->keywords },
    { "/Creator", facts->creator }, { "/Producer", facts->producer }, { "/CreationDate", date }, { "/ModDate", date },
  };
  GString *info = g_string_new ("<<");

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (*entries[i].value != '\0')
      {
        g_string_append_printf (info, " %s ", entries[i].key);
        mun_pdf_append_text (info, entries[i].value);
      }
  g_string_append (info, " >>");
  return g_string_free (info, FALSE);
}

static void
append_element (GString    *xmp,
                const char *format,
                const char *text)
{
  g_autofree char *clean = mun_pdf_clean (text);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  if (*text == '\0')
    return;
  for (const char *p = format; *p != '\0'; p++)
    if (*p == '@')
      g_string_append (xmp, escaped);
    else
      g_string_append_c (xmp, *p);
  g_string_append_c (xmp, '\n');
}

char *
mun_pdf_xmp (const MunPdfFacts *facts)
{
  GString *xmp = g_string_new (
    "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
    "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n"
    "<dc:format>application/pdf</dc:format>\n");

  append_element (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">@</rdf:li></rdf:Alt></dc:title>", facts->title);
  append_element (xmp, "<dc:creator><rdf:Seq><rdf:li>@</rdf:li></rdf:Seq></dc:creator>", facts->author);
  append_element (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">@</rdf:li></rdf:Alt></dc:description>", facts->subject);
  append_element (xmp, "<dc:language><rdf:Bag><rdf:li>@</rdf:li></rdf:Bag></dc:language>", facts->language);
  append_element (xmp, "<pdf:Keywords>@</pdf:Keywords>", facts->keywords);
  append_element (xmp, "<pdf:Producer>@</pdf:Producer>", facts->producer);
  append_element (xmp, "<xmp:CreatorTool>@</xmp:CreatorTool>", facts->creator);
  append_element (xmp, "<xmp:CreateDate>@</xmp:CreateDate>", facts->created);
  append_element (xmp, "<xmp:ModifyDate>@</xmp:ModifyDate>", facts->created);
  append_element (xmp, "<xmp:MetadataDate>@</xmp:MetadataDate>", facts->created);
  /* PDF/A wants every name that it does not know to be described. */
  g_string_append (xmp,
    "</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n"
    "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
  return g_string_free (xmp, FALSE);
}

static void
put_number (GByteArray *to,
            guint32     number)
{
  const guint8 bytes[] = { number >> 24, number >> 16, number >> 8, number };

  g_byte_array_append (to, bytes, sizeof bytes);
}

/* Numbers of ICC profiles count in 65536ths. */
static void
put_fixed (GByteArray   *to,
           const double *numbers,
           guint         n)
{
  for (guint i = 0; i < n; i++)
    put_number (to, (guint32) (gint32) lround (numbers[i] * 65536));
}

static void
begin_tag (GByteArray *profile,
           const char *name,
           guint       index)
{
  /* Into the table of tags, which stands behind the header of 128 bytes and the count; the length follows in end_tag(). */
  memcpy (profile->data + 132 + index * 12, name, 4);
  for (guint i = 0; i < 4; i++)
    profile->data[132 + index * 12 + 4 + i] = profile->len >> (8 * (3 - i)) & 0xff;
}

static void
end_tag (GByteArray *profile,
         guint       index)
{
  const guint8 *place = profile->data + 132 + index * 12 + 4;
  guint start = place[0] << 24 | place[1] << 16 | place[2] << 8 | place[3];

  for (guint i = 0; i < 4; i++)
    profile->data[132 + index * 12 + 8 + i] = (profile->len - start) >> (8 * (3 - i)) & 0xff;
  while (profile->len % 4 != 0)
    g_byte_array_append (profile, (const guint8 *) "", 1);
}

static void
put_text (GByteArray *to,
          const char *text)
{
  gsize length = strlen (text);

  g_byte_array_append (to, (const guint8 *) "mluc\0\0\0\0", 8);
  put_number (to, 1);
  put_number (to, 12);
  g_byte_array_append (to, (const guint8 *) "enUS", 4);
  put_number (to, length * 2);
  put_number (to, 28);
  for (gsize i = 0; i < length; i++)
    {
      g_byte_array_append (to, (const guint8 *) "", 1);
      g_byte_array_append (to, (const guint8 *) text + i, 1);
    }
}

static void
put_header (GByteArray *profile,
            guint       n_tags)
{
  static const double d50[] = { 0.9642, 1, 0.8249 };
  guint8 zeros[256] = { 0 };

  put_number (profile, 0);
  put_number (profile, 0);
  put_number (profile, 0x04200000);
  g_byte_array_append (profile, (const guint8 *) "mntrRGB XYZ ", 12);
  /* 1 January 2026, 0:00:00 */
  g_byte_array_append (profile, (const guint8 *) "\x07\xea\0\1\0\1\0\0\0\0\0\0", 12);
  g_byte_array_append (profile, (const guint8 *) "acsp", 4);
  g_byte_array_append (profile, zeros, 28);
  put_fixed (profile, d50, 3);
  g_byte_array_append (profile, zeros, 48);
  put_number (profile, n_tags);
  g_byte_array_append (profile, zeros, n_tags * 12);
}

GBytes *
mun_pdf_profile (void)
{
  /* White of the medium, the three primaries, the way from D65 to D50, and the curve, as of the standard. */
  static const struct { const char *name, *type; guint n; double numbers[9]; } tags[] = {
    { "wtpt", "XYZ ", 3, { 0.9642, 1, 0.8249 } },
    { "rXYZ", "XYZ ", 3, { 0.43606567, 0.22248840, 0.01391602 } },
    { "gXYZ", "XYZ ", 3, { 0.38514709, 0.71687317, 0.09707642 } },
    { "bXYZ", "XYZ ", 3, { 0.14306641, 0.06060791, 0.71409607 } },
    { "chad", "sf32", 9, { 1.04788208, 0.02291870, -0.05021667, 0.02958679, 0.99047852, -0.01707458, -0.00924683, 0.01507568, 0.75167847 } },
    { "rTRC", "para", 5, { 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045 } },
    { "gTRC", "para", 5, { 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045 } },
    { "bTRC", "para", 5, { 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045 } },
  };
  static const struct { const char *name, *text; } texts[] = { { "desc", "sRGB" }, { "cprt", "No copyright, use freely" } };
  const guint n = G_N_ELEMENTS (tags);
  GByteArray *profile = g_byte_array_new ();

  put_header (profile, n + G_N_ELEMENTS (texts));
  for (guint i = 0; i < n; i++)
    {
      begin_tag (profile, tags[i].name, i);
      g_byte_array_append (profile, (const guint8 *) tags[i].type, 4);
      put_number (profile, 0);
      if (g_str_equal (tags[i].type, "para"))
        put_number (profile, 3 << 16);
      put_fixed (profile, tags[i].numbers, tags[i].n);
      end_tag (profile, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      begin_tag (profile, texts[i].name, n + i);
      put_text (profile, texts[i].text);
      end_tag (profile, n + i);
    }
  for (guint i = 0; i < 4; i++)
    profile->data[i] = profile->len >> (8 * (3 - i)) & 0xff;
  return g_byte_array_free_to_bytes (profile);
}
