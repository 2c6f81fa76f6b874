/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pdf-checker-private.h"

#include <stdlib.h>
#include <string.h>

#include "report/pdf-syntax.h"

void
pdf_fault (Checker    *self,
           const char *format,
           ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (self->faults, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

qpdf_oh
pdf_get (Checker    *self,
         qpdf_oh     dict,
         const char *key)
{
  return qpdf_oh_is_dictionary (self->pdf, dict) ? qpdf_oh_get_key (self->pdf, dict, key) : qpdf_oh_new_null (self->pdf);
}

const char *
pdf_name (Checker    *self,
          qpdf_oh     dict,
          const char *key)
{
  qpdf_oh value = pdf_get (self, dict, key);

  return qpdf_oh_is_name (self->pdf, value) ? g_intern_string (qpdf_oh_get_name (self->pdf, value)) : "";
}

char *
pdf_text (Checker    *self,
          qpdf_oh     dict,
          const char *key)
{
  qpdf_oh value = pdf_get (self, dict, key);

  return g_strdup (qpdf_oh_is_string (self->pdf, value) ? qpdf_oh_get_utf8_value (self->pdf, value) : "");
}

gboolean
pdf_is (Checker    *self,
        qpdf_oh     dict,
        const char *key,
        const char *name)
{
  return g_str_equal (pdf_name (self, dict, key), name);
}

long long
pdf_number (Checker    *self,
            qpdf_oh     dict,
            const char *key)
{
  long long number = -1;

  qpdf_oh_get_value_as_longlong (self->pdf, pdf_get (self, dict, key), &number);
  return number;
}

GString *
pdf_stream (Checker *self,
            qpdf_oh  stream)
{
  unsigned char *bytes = NULL;
  size_t length = 0;
  GString *data = g_string_new (NULL);

  if (qpdf_oh_is_stream (self->pdf, stream)
      && (qpdf_oh_get_stream_data (self->pdf, stream, qpdf_dl_all, NULL, &bytes, &length) & QPDF_ERRORS) == 0 && bytes != NULL)
    g_string_append_len (data, (const char *) bytes, length);
  free (bytes);
  return data;
}

static gboolean
is_true (Checker    *self,
         qpdf_oh     dict,
         const char *key)
{
  qpdf_oh value = pdf_get (self, dict, key);

  return qpdf_oh_is_bool (self->pdf, value) && qpdf_oh_get_bool_value (self->pdf, value);
}

static void
check_intent (Checker *self,
              qpdf_oh  root)
{
  qpdf_oh intents = pdf_get (self, root, "/OutputIntents");
  qpdf_oh intent, profile;
  g_autoptr(GString) bytes = NULL;

  if (!qpdf_oh_is_array (self->pdf, intents) || qpdf_oh_get_array_n_items (self->pdf, intents) != 1)
    {
      pdf_fault (self, "no output intent");
      return;
    }
  intent = qpdf_oh_get_array_item (self->pdf, intents, 0);
  profile = pdf_get (self, intent, "/DestOutputProfile");
  bytes = pdf_stream (self, profile);
  if (!pdf_is (self, intent, "/S", "/GTS_PDFA1"))
    pdf_fault (self, "the output intent is not for PDF/A");
  if (bytes->len < 132 || memcmp (bytes->str + 36, "acsp", 4) != 0 || memcmp (bytes->str + 16, "RGB ", 4) != 0)
    pdf_fault (self, "the profile of the colours is none");
  if (pdf_number (self, qpdf_oh_get_dict (self->pdf, profile), "/N") != 3)
    pdf_fault (self, "the profile has not three colours");
}

static void
check_metadata (Checker *self,
                qpdf_oh  root)
{
  qpdf_oh info = pdf_get (self, qpdf_get_trailer (self->pdf), "/Info");
  g_autoptr(GString) xmp = pdf_stream (self, pdf_get (self, root, "/Metadata"));
  static const struct { const char *key, *format; } same[] = {
    { "/Title", "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li>" }, { "/Author", "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li>" },
    { "/Subject", "<rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>" }, { "/Creator", "<xmp:CreatorTool>%s</xmp:CreatorTool>" },
    { "/Producer", "<pdf:Producer>%s</pdf:Producer>" }, { "/Keywords", "<pdf:Keywords>%s</pdf:Keywords>" },
  };
  static const char * const marks[] = { "<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "pdfaExtension:schemas" };
  static const char * const dates[] = { "/CreationDate", "/ModDate" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (xmp->str, marks[i]) == NULL)
      pdf_fault (self, "XMP has no %s", marks[i]);
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *text = pdf_text (self, info, same[i].key);
      g_autofree char *escaped = g_markup_escape_text (text, -1);
      g_auto(GStrv) parts = g_strsplit (same[i].format, "%s", 2);
      g_autofree char *wanted = g_strconcat (parts[0], escaped, parts[1], NULL);

      if (*text == '\0' ? i == 0 : strstr (xmp->str, wanted) == NULL)
        pdf_fault (self, "XMP and %s “%s” differ", same[i].key, text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *date = pdf_text (self, info, dates[i]);

      if (!g_regex_match_simple ("^D:\\d{14}Z$", date, 0, 0))
        pdf_fault (self, "%s is no date: %s", dates[i], date);
    }
}

static void
check_catalogue (Checker    *self,
                 const char *language)
{
  qpdf_oh root = qpdf_get_root (self->pdf);
  qpdf_oh trailer = qpdf_get_trailer (self->pdf);
  g_autofree char *lang = pdf_text (self, root, "/Lang");

  if (!g_str_equal (lang, language))
    pdf_fault (self, "the language is “%s”", lang);
  if (!is_true (self, pdf_get (self, root, "/MarkInfo"), "/Marked") || is_true (self, pdf_get (self, root, "/MarkInfo"), "/Suspects"))
    pdf_fault (self, "the file is not marked as tagged");
  if (!is_true (self, pdf_get (self, root, "/ViewerPreferences"), "/DisplayDocTitle"))
    pdf_fault (self, "the title is not shown");
  if (!qpdf_oh_is_array (self->pdf, pdf_get (self, trailer, "/ID")))
    pdf_fault (self, "the file has no identifier");
  if (qpdf_oh_has_key (self->pdf, trailer, "/Encrypt"))
    pdf_fault (self, "the file is encrypted");
  if (!qpdf_oh_is_dictionary (self->pdf, pdf_get (self, root, "/PageLabels")))
    pdf_fault (self, "pages have no labels");
  if (strcmp (qpdf_get_pdf_version (self->pdf), "1.7") != 0)
    pdf_fault (self, "the version is %s", qpdf_get_pdf_version (self->pdf));
  check_intent (self, root);
  check_metadata (self, root);
}

static void
read_destinations (Checker *self,
                   qpdf_oh  node)
{
  qpdf_oh names = pdf_get (self, node, "/Names");
  qpdf_oh kids = pdf_get (self, node, "/Kids");
  g_autofree char *last = NULL;

  for (int i = 0; qpdf_oh_is_array (self->pdf, names) && i + 1 < qpdf_oh_get_array_n_items (self->pdf, names); i += 2)
    {
      char *name = g_strdup (qpdf_oh_get_string_value (self->pdf, qpdf_oh_get_array_item (self->pdf, names, i)));
      qpdf_oh target = qpdf_oh_get_array_item (self->pdf, names, i + 1);

      if (last != NULL && strcmp (last, name) >= 0)
        pdf_fault (self, "destinations are not sorted: %s", name);
      if (qpdf_find_page_by_oh (self->pdf, qpdf_oh_get_array_item (self->pdf, target, 0)) < 0)
        pdf_fault (self, "destination without a page: %s", name);
      g_free (last);
      last = g_strdup (name);
      g_hash_table_add (self->destinations, name);
    }
  for (int i = 0; qpdf_oh_is_array (self->pdf, kids) && i < qpdf_oh_get_array_n_items (self->pdf, kids); i++)
    read_destinations (self, qpdf_oh_get_array_item (self->pdf, kids, i));
}

/* Returns: how many of the bookmarks at and below @first are shown when the file is opened */
static int
check_bookmarks (Checker *self,
                 qpdf_oh  first)
{
  int shown = 0;

  for (qpdf_oh item = first; qpdf_oh_is_dictionary (self->pdf, item); item = pdf_get (self, item, "/Next"))
    {
      g_autofree char *name = pdf_text (self, item, "/Dest");
      long long count = pdf_number (self, item, "/Count");
      int below = check_bookmarks (self, pdf_get (self, item, "/First"));

      shown++;
      if (!g_hash_table_contains (self->destinations, name))
        pdf_fault (self, "a bookmark leads to “%s”, which does not exist", name);
      if (below > 0 && count > 0)
        {
          if (count != below)
            pdf_fault (self, "a bookmark counts %lld below it where %d are shown", count, below);
          shown += below;
        }
    }
  return shown;
}

static void
check_fonts (Checker *self,
             qpdf_oh  resources)
{
  qpdf_oh fonts = pdf_get (self, resources, "/Font");

  if (!qpdf_oh_is_dictionary (self->pdf, fonts))
    return;
  qpdf_oh_begin_dict_key_iter (self->pdf, fonts);
  while (qpdf_oh_dict_more_keys (self->pdf))
    {
      qpdf_oh font = pdf_get (self, fonts, qpdf_oh_dict_next_key (self->pdf));
      qpdf_oh inner = font;
      qpdf_oh descriptor;
      const char *name = pdf_name (self, font, "/BaseFont");

      if (!g_hash_table_add (self->fonts, GINT_TO_POINTER (qpdf_oh_get_object_id (self->pdf, font))))
        continue;
      if (pdf_is (self, font, "/Subtype", "/Type0"))
        inner = qpdf_oh_get_array_item (self->pdf, pdf_get (self, font, "/DescendantFonts"), 0);
      descriptor = pdf_get (self, inner, "/FontDescriptor");
      if (pdf_is (self, inner, "/Subtype", "/CIDFontType2") && !pdf_is (self, inner, "/CIDToGIDMap", "/Identity"))
        pdf_fault (self, "font %s has no CIDToGIDMap", name);
      if (!qpdf_oh_has_key (self->pdf, font, "/ToUnicode"))
        pdf_fault (self, "the characters of font %s are not known", name);
      if (!g_regex_match_simple ("^/[A-Z]{6}\\+", name, 0, 0))
        pdf_fault (self, "font %s is no subset", name);
      if (!qpdf_oh_is_dictionary (self->pdf, descriptor)
          || !(qpdf_oh_has_key (self->pdf, descriptor, "/FontFile") || qpdf_oh_has_key (self->pdf, descriptor, "/FontFile2")
               || qpdf_oh_has_key (self->pdf, descriptor, "/FontFile3")))
        pdf_fault (self, "font %s is not embedded", name);
    }
}

static void
check_pictures (Checker *self,
                qpdf_oh  resources)
{
  qpdf_oh objects = pdf_get (self, resources, "/XObject");
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!qpdf_oh_is_dictionary (self->pdf, objects))
    return;
  qpdf_oh_begin_dict_key_iter (self->pdf, objects);
  while (qpdf_oh_dict_more_keys (self->pdf))
    g_ptr_array_add (names, g_strdup (qpdf_oh_dict_next_key (self->pdf)));
  for (guint i = 0; i < names->len; i++)
    {
      qpdf_oh dict = qpdf_oh_get_dict (self->pdf, pdf_get (self, objects, g_ptr_array_index (names, i)));

      if (is_true (self, dict, "/Interpolate"))
        pdf_fault (self, "a picture is smoothed by the reader");
      if (pdf_is (self, dict, "/Subtype", "/Form"))
        {
          check_fonts (self, pdf_get (self, dict, "/Resources"));
          check_pictures (self, pdf_get (self, dict, "/Resources"));
        }
    }
}

/* What is open where the content is read. */
typedef struct {
  Checker *checker;
  int      page;       /* number of its object */
  guint    number;
  GArray  *kinds;      /* char: A for artifacts, T for content with a number, - for others */
  guint    artifacts;
  guint    tagged;
  gboolean in_text;
  guint    text_depth; /* marked content that was open when the text began */
} Scan;

static void
begin_mark (Scan       *scan,
            const char *operands,
            gsize       length)
{
  const char *id = g_strstr_len (operands, length, "/MCID");
  char kind = g_str_has_prefix (operands, "/Artifact") ? 'A' : id != NULL ? 'T' : '-';

  if (kind == 'T')
    {
      gint64 key = ((gint64) scan->page << 32) | strtoul (id + strlen ("/MCID"), NULL, 10);

      g_hash_table_add (scan->checker->marked, g_memdup2 (&key, sizeof key));
    }
  if (kind == 'A' && scan->tagged > 0)
    pdf_fault (scan->checker, "page %u: artifact inside of content", scan->number);
  if (kind == 'T' && scan->kinds->len > 0)
    pdf_fault (scan->checker, "page %u: content inside of other marked content", scan->number);
  scan->artifacts += kind == 'A';
  scan->tagged += kind == 'T';
  g_array_append_val (scan->kinds, kind);
}

static void
end_mark (Scan *scan)
{
  char kind;

  if (scan->kinds->len == 0)
    {
      pdf_fault (scan->checker, "page %u: marked content ends that has not begun", scan->number);
      return;
    }
  kind = g_array_index (scan->kinds, char, scan->kinds->len - 1);
  g_array_set_size (scan->kinds, scan->kinds->len - 1);
  scan->artifacts -= kind == 'A';
  scan->tagged -= kind == 'T';
  if (scan->in_text && scan->kinds->len < scan->text_depth)
    pdf_fault (scan->checker, "page %u: marked content ends within a text", scan->number);
}

/* Marked content must be complete within a text or around it; all that paints must be in it. */
static void
scan_operator (Scan       *scan,
               const char *word,
               const char *operands,
               gsize       length)
{
  if (g_str_equal (word, "BDC") || g_str_equal (word, "BMC"))
    begin_mark (scan, operands, length);
  else if (g_str_equal (word, "EMC"))
    end_mark (scan);
  else if (g_str_equal (word, "BT"))
    {
      scan->in_text = TRUE;
      scan->text_depth = scan->kinds->len;
    }
  else if (g_str_equal (word, "ET"))
    {
      scan->in_text = FALSE;
      if (scan->kinds->len != scan->text_depth)
        pdf_fault (scan->checker, "page %u: marked content goes on behind a text", scan->number);
    }
  else if (scan->artifacts + scan->tagged == 0
           && g_regex_match_simple ("^(f\\*?|F|S|s|B\\*?|b\\*?|sh|Do|Tj|TJ|'|\")$", word, 0, 0))
    pdf_fault (scan->checker, "page %u: “%s” outside of content and artifacts", scan->number, word);
}

static void
check_content (Checker *self,
               qpdf_oh  page,
               guint    number)
{
  g_autoptr(GString) content = pdf_stream (self, pdf_get (self, page, "/Contents"));
  Scan scan = { .checker = self, .page = qpdf_oh_get_object_id (self->pdf, page), .number = number, .kinds = g_array_new (FALSE, FALSE, 1) };
  const char *end, *p, *operands;

  g_string_append_c (content, '\n');
  end = content->str + content->len;
  operands = p = mun_pdf_skip_space (content->str, end);
  while (p < end)
    {
      const char *next = mun_pdf_skip_token (p, end);

      if (next == NULL)
        {
          pdf_fault (self, "page %u: content cannot be read", number);
          break;
        }
      if (g_ascii_isalpha (*p) || *p == '\'' || *p == '"')
        {
          g_autofree char *word = g_strndup (p, next - p);

          scan_operator (&scan, word, operands, p - operands);
          operands = mun_pdf_skip_space (next, end);
        }
      p = mun_pdf_skip_space (next, end);
    }
  if (scan.kinds->len > 0)
    pdf_fault (self, "page %u: marked content does not end", number);
  g_array_unref (scan.kinds);
}

static void
check_links (Checker *self,
             qpdf_oh  page,
             guint    number)
{
  qpdf_oh annotations = pdf_get (self, page, "/Annots");

  for (int i = 0; qpdf_oh_is_array (self->pdf, annotations) && i < qpdf_oh_get_array_n_items (self->pdf, annotations); i++)
    {
      qpdf_oh link = qpdf_oh_get_array_item (self->pdf, annotations, i);
      g_autofree char *contents = pdf_text (self, link, "/Contents");
      g_autofree char *destination = pdf_text (self, link, "/Dest");
      int id = qpdf_oh_get_object_id (self->pdf, link);

      if (*contents == '\0')
        pdf_fault (self, "page %u: a link without words", number);
      if (!g_hash_table_contains (self->destinations, destination))
        pdf_fault (self, "page %u: a link leads to “%s”, which does not exist", number, destination);
      if (pdf_number (self, link, "/F") != 4)
        pdf_fault (self, "page %u: a link that is not printed", number);
      if (!g_hash_table_contains (self->linked, GINT_TO_POINTER (id)))
        pdf_fault (self, "page %u: a link that no element knows", number);
    }
}

static void
check_pages (Checker *self)
{
  int n = qpdf_get_num_pages (self->pdf);

  for (int i = 0; i < n; i++)
    {
      qpdf_oh page = qpdf_get_page_n (self->pdf, i);
      qpdf_oh resources = pdf_get (self, page, "/Resources");

      if (!pdf_is (self, page, "/Tabs", "/S"))
        pdf_fault (self, "page %d: the order of the keys is not that of the content", i + 1);
      check_content (self, page, i + 1);
      check_links (self, page, i + 1);
      check_fonts (self, resources);
      check_pictures (self, resources);
    }
}

static void
check_bookmark_tree (Checker *self)
{
  qpdf_oh outlines = pdf_get (self, qpdf_get_root (self->pdf), "/Outlines");
  int shown;

  if (!qpdf_oh_is_dictionary (self->pdf, outlines))
    return;
  shown = check_bookmarks (self, pdf_get (self, outlines, "/First"));
  if (pdf_number (self, outlines, "/Count") != shown)
    pdf_fault (self, "the outline counts %lld bookmarks where %d are shown",
               pdf_number (self, outlines, "/Count"), shown);
}

GPtrArray *
pdf_check (const char *path,
           const char *language)
{
  Checker self = { .pdf = qpdf_init (), .faults = g_ptr_array_new_with_free_func (g_free) };

  qpdf_set_suppress_warnings (self.pdf, TRUE);
  qpdf_silence_errors (self.pdf);
  qpdf_set_attempt_recovery (self.pdf, FALSE);
  if (qpdf_read (self.pdf, path, NULL) != QPDF_SUCCESS)
    pdf_fault (&self, "the file cannot be read");
  else
    {
      self.destinations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      self.fonts = g_hash_table_new (NULL, NULL);
      self.linked = g_hash_table_new (NULL, NULL);
      self.marked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      self.claimed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      check_catalogue (&self, language);
      read_destinations (&self, pdf_get (&self, pdf_get (&self, qpdf_get_root (self.pdf), "/Names"), "/Dests"));
      pdf_check_structure (&self);
      check_pages (&self);
      check_bookmark_tree (&self);
      pdf_check_claims (&self);
      if (qpdf_more_warnings (self.pdf))
        pdf_fault (&self, "%s", qpdf_get_error_full_text (self.pdf, qpdf_next_warning (self.pdf)));
      g_hash_table_unref (self.destinations);
      g_hash_table_unref (self.fonts);
      g_hash_table_unref (self.linked);
      g_hash_table_unref (self.marked);
      g_hash_table_unref (self.claimed);
    }
  qpdf_cleanup (&self.pdf);
  return self.faults;
}

void
pdf_assert_good (const char *path,
                 const char *language)
{
  g_autoptr(GPtrArray) faults = pdf_check (path, language);

  for (guint i = 0; i < faults->len && i < 10; i++)
    g_test_message ("%s: %s", path, (const char *) g_ptr_array_index (faults, i));
  g_assert_cmpuint (faults->len, ==, 0);
}

char *
pdf_list_elements (const char *path,
                   const char *key)
{
  Checker self = { .pdf = qpdf_init () };
  GString *list = g_string_new (NULL);

  qpdf_set_suppress_warnings (self.pdf, TRUE);
  g_assert_cmpint (qpdf_read (self.pdf, path, NULL), ==, QPDF_SUCCESS);
  pdf_append_elements (&self, key, list);
  qpdf_cleanup (&self.pdf);
  return g_string_free (list, FALSE);
}
