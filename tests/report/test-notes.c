/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>

#include "layout-support.h"
#include "recorder.h"
#include "report/data.h"
#include "report/pdf.h"

#define WORDS 2600

/* Where a text that begins with @words was drawn; page 0 when it was not. */
static RecordedText
find_text (Recorder   *recorder,
           const char *words)
{
  for (guint i = 0; i < recorder->texts->len; i++)
    {
      RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

      if (g_str_has_prefix (text->text, words))
        return *text;
    }
  return (RecordedText) { 0 };
}

/* The same page, the note below what it is a note on, and the mark raised above the line. */
static void
assert_note (Recorder   *recorder,
             const char *text,
             const char *note)
{
  RecordedText body = find_text (recorder, text);
  RecordedText foot = find_text (recorder, note);

  g_assert_cmpuint (body.page, >, 0);
  g_assert_cmpuint (foot.page, ==, body.page);
  g_assert_cmpfloat (foot.y, >, body.y);
}

static MunTable *
create_table (const char *caption,
              guint       n_rows,
              guint       every)
{
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, caption);
  mun_table_add_column (table, "Row", MUN_COLUMN_SHORT, 1);
  mun_table_add_column (table, "Text", MUN_COLUMN_TEXT, 1);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("row%03u", i);
      g_autofree char *text = g_strdup_printf ("cell%03u %s", i, i % 7 == 0 ? "with a text that\ngoes on\nfor lines" : "short");
      g_autofree char *note = g_strdup_printf ("About row %03u. %s", i, i % 3 == 0 ? "First\nsecond\nthird" : "");

      mun_table_begin_row (table, number);
      mun_table_add_link (table, number, "row000");
      if (i % every == 1)
        mun_table_add_footnote (table, note);
      mun_table_add_text (table, text);
      if (i % every == 0)
        mun_table_add_footnote (table, note);
    }
  return table;
}

static void
draw_cb (cairo_t             *cr,
         double               width,
         double               height,
         const MunChartStyle *style,
         gpointer             data)
{
}

/* Whatever has a text can have a note; they are numbered in the order of their marks. */
static void
test_kinds (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;
  g_autofree char *numbers = NULL;
  g_autofree char *marks = NULL;
  static const char * const texts[] = { "Number", "Paragraph", "Bullet", "Value", "Callout", "Table", "row001", "Figure" };

  mun_document_add_key_figure (document, "12", "Number");
  mun_document_add_footnote (document, "On Number");
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Paragraph");
  mun_document_add_footnote (document, "On Paragraph");
  mun_document_add_footnote (document, NULL);
  mun_document_add_footnote (document, "");
  mun_document_add_bullet (document, "Bullet");
  mun_document_add_footnote (document, "On Bullet");
  mun_document_add_bullet (document, "Another");
  mun_document_add_definition (document, "Label", "Value");
  mun_document_add_footnote (document, "On Value");
  mun_document_add_callout (document, MUN_CALLOUT_INFO, "Callout");
  mun_document_add_footnote (document, "On Callout");
  mun_document_add_table (document, create_table ("Table", 2, 8));
  mun_document_add_footnote (document, "On Table");
  mun_document_add_figure (document, 100, 30, draw_cb, NULL, NULL, "Figure", "Nothing");
  mun_document_add_footnote (document, "On Figure");
  recorder = recorder_layout (document, MUN_PAPER_A4);
  recorder_assert_sound (recorder);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *note = g_str_equal (texts[i], "row001") ? g_strdup ("About row 001") : g_strdup_printf ("On %s", texts[i]);

      assert_note (recorder, texts[i], note);
    }
  numbers = recorder_text_of (recorder, "Lbl", 0);
  marks = recorder_text_of (recorder, "Reference", 0);
  g_assert_cmpstr (marks, ==, "1\n2\n3\n4\n5\n6\n7\n8\n9");
  g_assert_nonnull (strstr (numbers, "9"));
  g_assert_nonnull (strstr (recorder->structure->str, "P Span Reference Note Lbl P "));
  g_assert_nonnull (strstr (recorder->structure->str, "TD TD Span Reference Note Lbl P TR TD Reference Note Lbl P TD "));
  g_assert_cmpstr (g_ptr_array_index (recorder->links, 0), ==, "note-000001");
}

/* Wherever the page ends, a note begins on the page of its mark, and nothing stands over anything. */
static void
test_page_ends (void)
{
  for (guint filler = 0; filler < 48; filler++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;

      mun_document_set_front (document, MUN_FRONT_BLOCK);
      for (guint i = 0; i < filler; i++)
        mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "Filler");
      mun_document_add_heading (document, 1, "Heading", NULL);
      mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "First\nsecond\nthird\nfourth");
      mun_document_add_footnote (document, "Note on four lines\nof two lines");
      mun_document_add_definition (document, "Label", "Value");
      mun_document_add_footnote (document, "Note on a value");
      mun_document_add_table (document, create_table ("Rows", 40, 3));
      mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "");
      mun_document_add_end (document);
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      assert_note (recorder, "Value", "Note on a value");
      g_assert_cmpuint (find_text (recorder, "Heading").page, ==, find_text (recorder, "First").page);
      for (guint i = 0; i < 40; i++)
        {
          g_autofree char *cell = g_strdup_printf (i % 3 == 1 ? "row%03u" : "cell%03u", i);
          g_autofree char *note = g_strdup_printf ("About row %03u", i);

          if (i % 3 != 2)
            assert_note (recorder, cell, note);
        }
    }
}

static MunDocument *
create_long_note (gboolean landscape)
{
  MunDocument *document = create_document ();
  g_autoptr(GString) note = g_string_new (NULL);

  for (guint i = 0; i < WORDS; i++)
    g_string_append_printf (note, "word%u ", i);
  mun_document_add_heading (document, 1, "Text", NULL);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "A text with a long note");
  mun_document_add_footnote (document, note->str);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "A text with a short one");
  mun_document_add_footnote (document, "Short");
  mun_document_set_landscape (document, landscape);
  mun_document_add_table (document, create_table ("Rows", 30, 100));
  mun_document_add_end (document);
  return document;
}

/* A note of pages goes on at the foot of the next ones, without a word lost, whichever way they lie; the report goes on above it. */
static void
test_goes_on (void)
{
  for (int landscape = 0; landscape < 2; landscape++)
    {
      g_autoptr(MunDocument) document = create_long_note (landscape);
      g_autoptr(Recorder) recorder = recorder_layout (document, MUN_PAPER_LETTER);
      g_autoptr(GString) told = g_string_new (NULL);
      guint last = 0;

      recorder_assert_sound (recorder);
      for (guint i = 0; i < recorder->texts->len; i++)
        {
          const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

          if (strstr (text->text, "word") == NULL)
            continue;
          g_string_append_printf (told, "%s ", text->text);
          g_assert_cmpuint (text->page, >=, last);
          last = text->page;
        }
      for (guint i = 0; i < WORDS; i++)
        {
          g_autofree char *word = g_strdup_printf ("word%u ", i);

          g_assert_nonnull (strstr (told->str, word));
        }
      g_assert_cmpuint (last, >, 3);
      g_assert_cmpuint (find_text (recorder, "row000").page, <, last);
      g_assert_cmpuint (find_text (recorder, "Short").page, >=, last);
    }
}

/* Pages can be drawn in any order: each knows its notes. */
static void
test_single_page (void)
{
  g_autoptr(MunDocument) document = create_long_note (FALSE);
  g_autoptr(MunLayout) layout = mun_layout_new (document, MUN_PAPER_A4);
  guint ink[2][32] = { { 0 } };
  guint n;

  g_assert_true (mun_layout_measure (layout, NULL, NULL, NULL, NULL));
  n = mun_layout_get_n_pages (layout);
  g_assert_cmpuint (n, <, 32);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        guint page = pass == 0 ? i : n - 1 - i;
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 600, 850);
        cairo_t *cr = cairo_create (surface);

        mun_layout_draw_page (layout, page, cr);
        cairo_destroy (cr);
        cairo_surface_flush (surface);
        for (int y = 0; y < 850; y++)
          for (int x = 0; x < 600; x++)
            ink[pass][page] += cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x];
        cairo_surface_destroy (surface);
        g_assert_cmpuint (ink[pass][page], >, 0);
      }
  g_assert_cmpmem (ink[0], sizeof ink[0], ink[1], sizeof ink[1]);
}

/* Read back as others see it: the link leads from the mark down to the note on the same page. */
static void
test_pdf (void)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-notes-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  PopplerDocument *pdf;
  PopplerPage *page;
  PopplerLinkMapping *link;
  PopplerDest *target;
  GList *links;

  mun_document_set_front (document, MUN_FRONT_BLOCK);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "A text");
  mun_document_add_footnote (document, "What it means");
  mun_document_write_pdf (document, path, NULL, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  pdf = poppler_document_new_from_file (uri, NULL, &error);
  g_assert_no_error (error);
  page = poppler_document_get_page (pdf, 0);
  text = poppler_page_get_text (page);
  g_assert_nonnull (strstr (text, "What it means"));
  links = poppler_page_get_link_mapping (page);
  g_assert_cmpuint (g_list_length (links), ==, 1);
  link = links->data;
  target = poppler_document_find_dest (pdf, link->action->goto_dest.dest->named_dest);
  g_assert_nonnull (target);
  g_assert_cmpint (target->page_num, ==, 1);
  g_assert_cmpfloat (target->top, <, link->area.y1);
  g_assert_cmpfloat (target->top, >, 40);
  g_assert_cmpfloat (target->top, <, 120);
  poppler_dest_free (target);
  poppler_page_free_link_mapping (links);
  g_object_unref (page);
  g_object_unref (pdf);
  g_unlink (path);
  g_rmdir (folder);
}

static const char *
get_file (GArray     *files,
          const char *name)
{
  for (guint i = 0; i < files->len; i++)
    if (g_str_equal (g_array_index (files, MunAttachment, i).name, name))
      return g_bytes_get_data (g_array_index (files, MunAttachment, i).bytes, NULL);
  g_error ("no %s", name);
}

/* Footnotes go with the tables that are attached: a column of its own in CSV, where there are any; an attribute in XML. */
static void
test_data (void)
{
  g_autoptr(MunDocument) document = mun_document_new ("en");
  g_autoptr(GArray) files = NULL;

  for (guint noted = 0; noted < 2; noted++)
    {
      MunTable *table = mun_table_new ();

      mun_table_set_caption (table, "Rates");
      mun_table_add_column (table, "Name", MUN_COLUMN_TEXT, 1);
      mun_table_add_column (table, "Rate", MUN_COLUMN_TEXT, 1);
      mun_table_add_group (table, "All");
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, "First");
      mun_table_add_footnote (table, noted ? "new, \"since\" May" : NULL);
      mun_table_add_text (table, "90 %");
      mun_table_add_footnote (table, noted ? "estimated" : NULL);
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, "Second");
      mun_table_add_text (table, "80 %");
      mun_document_add_table (document, table);
      mun_document_add_footnote (document, noted ? "As of May" : NULL);
    }
  files = mun_document_data (document);
  g_assert_cmpstr (get_file (files, "table-01.csv"), ==, "\xef\xbb\xbfGroup,Name,Rate\r\nAll,First,90 %\r\nAll,Second,80 %\r\n");
  g_assert_cmpstr (get_file (files, "table-02.csv"), ==,
                   "\xef\xbb\xbfGroup,Name,Rate,Note\r\nAll,First,90 %,\"Name: new, \"\"since\"\" May; Rate: estimated\"\r\nAll,Second,80 %,\r\n");
  g_assert_cmpstr (g_array_index (files, MunAttachment, 2).description, ==, "Rates (As of May)");
  g_assert_nonnull (strstr (get_file (files, "report.xml"), "<table title=\"Rates\">\n"));
  g_assert_nonnull (strstr (get_file (files, "report.xml"), "<table title=\"Rates\" note=\"As of May\">\n"));
  g_assert_nonnull (strstr (get_file (files, "report.xml"), "<cell note=\"new, &quot;since&quot; May\">First</cell><cell note=\"estimated\">90 %</cell>"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/notes/kinds", test_kinds);
  g_test_add_func ("/report/notes/page-ends", test_page_ends);
  g_test_add_func ("/report/notes/goes-on", test_goes_on);
  g_test_add_func ("/report/notes/single-page", test_single_page);
  g_test_add_func ("/report/notes/pdf", test_pdf);
  g_test_add_func ("/report/notes/data", test_data);
  return g_test_run ();
}
