/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "layout-support.h"
#include "recorder.h"

static const char sentence[] = "The gate is locked at night and the key is signed for in the book at the office.";

static void
fill_row_cb (guint        index,
             MunTableRow *row,
             gpointer     data)
{
  static char texts[3][200];

  g_snprintf (texts[0], sizeof texts[0], "ref%05u", index);
  g_snprintf (texts[1], sizeof texts[1], "first%05u %.*s", index, (int) (index * 13 % sizeof sentence), sentence);
  g_snprintf (texts[2], sizeof texts[2], "second%05u %.*s", index, (int) (index * 29 % sizeof sentence), sentence);
  for (guint i = 0; i < 3; i++)
    row->cells[i].text = texts[i];
  row->cells[0].link = "ref00000";
  row->anchor = texts[0];
}

static MunTable *
create_table (guint n_rows)
{
  MunTable *table = mun_table_new ();

  mun_table_add_column (table, "Reference", MUN_COLUMN_SHORT, 1);
  mun_table_add_column (table, "Description", MUN_COLUMN_TEXT, 2);
  mun_table_add_column (table, "Remark", MUN_COLUMN_TEXT, 1);
  mun_table_set_source (table, n_rows, fill_row_cb, NULL, NULL);
  return table;
}

static void
test_every_cell_once (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;
  g_autofree char *cells = NULL;
  g_autofree char *heads = NULL;
  guint with_table = 0;

  mun_document_add_heading (document, 1, "Register", NULL);
  mun_document_add_table (document, create_table (400));
  mun_document_add_end (document);
  recorder = recorder_layout (document, MUN_PAPER_A4);
  recorder_assert_sound (recorder);

  cells = recorder_text_of (recorder, "TD", 0);
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *reference = g_strdup_printf ("ref%05u", i);
      g_autofree char *first = g_strdup_printf ("first%05u", i);
      g_autofree char *second = g_strdup_printf ("second%05u", i);

      g_assert_cmpuint (count (cells, reference), ==, 1);
      g_assert_cmpuint (count (cells, first), ==, 1);
      g_assert_cmpuint (count (cells, second), ==, 1);
    }
  heads = recorder_text_of (recorder, "TH", 0);
  g_assert_cmpstr (heads, ==, "Reference\nDescription\nRemark");
  for (guint page = 1; page <= recorder->pages->len; page++)
    {
      g_autofree char *rows = recorder_text_of (recorder, "TD", page);
      g_autofree char *artifacts = recorder_text_of (recorder, "artifact", page);

      if (*rows == '\0')
        continue;
      g_assert_cmpuint (count (artifacts, "Description"), ==, with_table > 0);
      with_table++;
    }
  g_assert_cmpuint (with_table, >, 5);
  g_assert_cmpuint (recorder->links->len, ==, 400);
  g_assert_true (g_ptr_array_find_with_equal_func (recorder->destinations, "ref00000", g_str_equal, NULL));
  g_assert_false (g_ptr_array_find_with_equal_func (recorder->destinations, "ref00001", g_str_equal, NULL));
}

static void
test_cell_text_is_the_source (void)
{
  static const char * const texts[] = {
    "plain words", "two  blanks", "line\nbreak", "well-kept store-room", "供应链安全，包括（仓库）。", "Ελληνικά и кириллица",
    "office fficient", "https://example.org/a/very/long/path/without/any/blank/at/all/that/goes/on/and/on/and/on.html",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;
      g_autofree char *drawn = NULL;
      g_autofree char *expected = g_strdup (texts[i]);
      g_auto(GStrv) words = NULL;
      MunTable *table = mun_table_new ();

      mun_table_add_column (table, "Column", MUN_COLUMN_TEXT, 1);
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, texts[i]);
      mun_document_add_table (document, table);
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      drawn = recorder_text_of (recorder, "TD", 0);
      /* Runs of blanks and line ends are one blank. */
      words = g_regex_split_simple ("[ \\n]+", expected, 0, 0);
      g_free (expected);
      expected = g_strjoinv (" ", words);
      g_assert_cmpstr (drawn, ==, expected);
    }
}

static void
test_tall_row_is_split (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(Recorder) recorder = NULL;
  g_autofree char *drawn = NULL;
  MunTable *table = mun_table_new ();
  guint pages = 0;

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (text, "%sword%05u", i > 0 ? " " : "", i);
  mun_table_add_column (table, "Text", MUN_COLUMN_TEXT, 1);
  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, text->str);
  mun_document_add_table (document, table);
  recorder = recorder_layout (document, MUN_PAPER_LETTER);
  recorder_assert_sound (recorder);

  drawn = recorder_text_of (recorder, "TD", 0);
  g_strdelimit (drawn, "\n", ' ');
  for (guint i = 0; i < 4000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%05u", i);

      g_assert_cmpuint (count (drawn, word), ==, 1);
    }
  for (guint page = 1; page <= recorder->pages->len; page++)
    {
      guint lines = 0;

      for (guint i = 0; i < recorder->texts->len; i++)
        lines += g_array_index (recorder->texts, RecordedText, i).page == page
                 && strcmp (g_array_index (recorder->texts, RecordedText, i).tag, "TD") == 0;
      pages += lines > 0;
      g_assert_cmpuint (lines, !=, 1);
    }
  g_assert_cmpuint (pages, >, 4);
}

static void
test_contents_are_right (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;
  g_autofree char *contents = NULL;
  g_auto(GStrv) lines = NULL;

  mun_document_set_contents (document, TRUE);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *title = g_strdup_printf ("Chapter called %c", 'A' + i);

      mun_document_add_heading (document, 1 + (i % 3 == 1), title, NULL);
      for (guint j = 0; j < i * 7; j++)
        mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, sentence);
    }
  recorder = recorder_layout (document, MUN_PAPER_A4);
  recorder_assert_sound (recorder);
  contents = recorder_text_of (recorder, "Reference", 0);
  lines = g_strsplit (contents, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 12);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *title = g_strdup_printf ("Chapter called %c", 'A' + i);
      char *found = strstr (lines[i], title);
      guint page;
      g_autofree char *headings = NULL;

      g_assert_nonnull (found);
      page = atoi (found + strlen (title));
      g_assert_cmpuint (page, >=, 2);
      headings = recorder_text_of (recorder, i % 3 == 1 ? "H2" : "H1", page);
      g_assert_nonnull (strstr (headings, title));
    }
  g_assert_cmpuint (recorder->outlines->len, ==, 12);
  for (guint i = 0; i < recorder->links->len; i++)
    g_assert_true (g_ptr_array_find_with_equal_func (recorder->destinations, g_ptr_array_index (recorder->links, i), g_str_equal, NULL));
}

static void
add_something (MunDocument *document,
               guint        kind)
{
  switch (kind)
    {
    case 0:
      mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, sentence);
      break;
    case 1:
      mun_document_add_table (document, create_table (3));
      break;
    case 2:
      mun_document_add_bullet (document, sentence);
      mun_document_add_bullet (document, sentence);
      break;
    case 3:
      mun_document_add_definition (document, "Label", sentence);
      break;
    case 4:
      mun_document_add_callout (document, MUN_CALLOUT_MISSING, sentence);
      break;
    case 5:
      mun_document_add_key_figure (document, "33", "open");
      break;
    case 6:
      mun_document_add_signature (document, "Approved", "", "", "");
      break;
    case 7:
      mun_document_add_paragraph (document, MUN_PARAGRAPH_LABEL, "What follows");
      mun_document_add_paragraph (document, MUN_PARAGRAPH_LEAD, sentence);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Whatever stands above and below, a heading is never the last on its page. */
static void
test_no_orphan_heading (void)
{
  for (guint kind = 0; kind < 8; kind++)
    for (guint filler = 20; filler < 44; filler++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;
        guint page = 0;
        double y = 0;
        gboolean below = FALSE;

        fill_page (document, filler);
        mun_document_add_heading (document, 1, "Chapter", NULL);
        mun_document_add_heading (document, 2, "Section", NULL);
        add_something (document, kind);
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        for (guint i = 0; i < recorder->texts->len; i++)
          {
            const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

            if (text->tag[0] == 'H')
              {
                page = text->page;
                y = text->y;
                below = FALSE;
              }
            else if (strcmp (text->tag, "artifact") != 0 && text->page == page && text->y > y)
              below = TRUE;
          }
        g_assert_cmpuint (page, >, 0);
        if (!below)
          g_error ("orphan heading: kind %u, filler %u", kind, filler);
      }
}

static void
test_landscape (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;

  mun_document_set_front (document, MUN_FRONT_BLOCK);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, sentence);
  mun_document_set_landscape (document, TRUE);
  mun_document_add_table (document, create_table (3));
  mun_document_add_page_break (document);
  mun_document_add_page_break (document);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, sentence);
  mun_document_set_landscape (document, FALSE);
  mun_document_set_landscape (document, TRUE);
  mun_document_set_landscape (document, FALSE);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, sentence);
  mun_document_add_page_break (document);
  recorder = recorder_layout (document, MUN_PAPER_A4);
  recorder_assert_sound (recorder);
  g_assert_cmpuint (recorder->pages->len, ==, 4);
  g_assert_cmpstr (g_ptr_array_index (recorder->pages, 0), ==, "595x842");
  g_assert_cmpstr (g_ptr_array_index (recorder->pages, 1), ==, "842x595");
  g_assert_cmpstr (g_ptr_array_index (recorder->pages, 2), ==, "842x595");
  g_assert_cmpstr (g_ptr_array_index (recorder->pages, 3), ==, "595x842");
}

static void
test_numbers (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;
  g_autoptr(GString) found = g_string_new (NULL);

  mun_document_add_heading (document, 2, "a", NULL);
  mun_document_add_heading (document, 1, "b", NULL);
  mun_document_add_heading (document, 2, "c", NULL);
  mun_document_add_heading (document, 3, "d", NULL);
  mun_document_add_heading (document, 2, "e", NULL);
  mun_document_add_heading (document, 1, "f", NULL);
  mun_document_add_annex (document, "g", NULL);
  mun_document_add_heading (document, 2, "h", NULL);
  mun_document_add_annex (document, "i", NULL);
  recorder = recorder_layout (document, MUN_PAPER_A4);
  recorder_assert_sound (recorder);
  for (guint i = 0; i < recorder->outlines->len; i++)
    g_string_append_printf (found, "%s\n", (char *) g_ptr_array_index (recorder->outlines, i));
  g_strdelimit (found->str, ">", '\n');
  /* The parent's number in the outline, then the heading's own. */
  g_assert_true (g_str_has_prefix (found->str, "0 1  a "));
  g_assert_nonnull (strstr (found->str, "\n0 1  b "));
  g_assert_nonnull (strstr (found->str, "\n2 1.1  c "));
  g_assert_nonnull (strstr (found->str, "\n3 1.1.1  d "));
  g_assert_nonnull (strstr (found->str, "\n2 1.2  e "));
  g_assert_nonnull (strstr (found->str, "\n0 2  f "));
  g_assert_nonnull (strstr (found->str, "\n0 A  g "));
  g_assert_nonnull (strstr (found->str, "\n7 A.1  h "));
  g_assert_nonnull (strstr (found->str, "\n0 B  i "));
}

/* The end of the report is never alone with the foot of a page. */
static void
test_end_stays_with_signature (void)
{
  for (guint filler = 20; filler < 44; filler++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;
      g_autofree char *last = NULL;

      fill_page (document, filler);
      mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "");
      mun_document_add_end (document);
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      last = recorder_text_of (recorder, "P", recorder->pages->len);
      g_assert_nonnull (strstr (last, "End of report"));
      g_assert_nonnull (strstr (last, "Anna Weber"));
    }
}

/* Nobody signs a page with nothing on it: the last rows, or the last chapter, go over with the signatures. */
static void
test_signature_has_company (void)
{
  for (guint filler = 20; filler < 60; filler++)
    for (int with_table = 0; with_table < 2; with_table++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;
        g_autofree char *signer = NULL, *row = NULL, *note = NULL;

        mun_document_set_front (document, MUN_FRONT_BLOCK);
        if (with_table)
          {
            MunTable *table = mun_table_new ();

            mun_table_add_column (table, "Name", MUN_COLUMN_TEXT, 1);
            for (guint i = 0; i < filler; i++)
              {
                mun_table_begin_row (table, NULL);
                mun_table_add_text (table, "Filler");
              }
            mun_document_add_table (document, table);
          }
        else
          {
            for (guint i = 0; i < filler; i++)
              mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "Fill");
            mun_document_add_heading (document, 1, "Last", NULL);
            mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "What it is about.");
            mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "Filler, none of it.");
          }
        mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "");
        mun_document_add_end (document);
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        signer = recorder_text_of (recorder, "P", recorder->pages->len);
        row = recorder_text_of (recorder, "TD", recorder->pages->len);
        g_assert_nonnull (strstr (signer, "Anna Weber"));
        g_assert_nonnull (strstr (with_table ? row : signer, "Filler"));
      }
}

static guint
count_words (const char *text,
             const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n++;
  return n;
}

/* No row of a table and no entry of a list is alone on a page, wherever the page ends; a short table stands on one page. */
static void
test_rows_keep_company (void)
{
  static const guint sizes[] = { 2, 5, 7, 30 };

  for (guint filler = 16; filler < 60; filler++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;
        guint pages = 0;

        for (guint k = 0; k < filler; k++)
          mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "Fill");
        mun_document_add_heading (document, 2, "Table", NULL);
        mun_document_add_table (document, create_table (sizes[i]));
        mun_document_add_heading (document, 2, "List", NULL);
        for (guint k = 0; k < sizes[i]; k++)
          mun_document_add_definition (document, "Label", "Entry");
        mun_document_add_end (document);
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        for (guint page = 1; page <= recorder->pages->len; page++)
          {
            g_autofree char *cells = recorder_text_of (recorder, "TD", page);
            g_autofree char *entries = recorder_text_of (recorder, "LBody", page);
            guint rows = count_words (cells, "ref");

            g_assert_cmpuint (rows, !=, 1);
            g_assert_cmpuint (count_words (entries, "Entry"), !=, 1);
            pages += rows > 0;
          }
        if (sizes[i] <= 5)
          g_assert_cmpuint (pages, ==, 1);
      }
}

/* The lines to be signed are on one level, however long a function is. */
static void
test_signatures_on_one_level (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;
  double levels[2] = { 0, 0 };
  guint n = 0;

  mun_document_add_signature (document, "Prepared", "Anna Weber", "Operations manager, security coordinator and deputy of the managing director", "");
  mun_document_add_signature (document, "Approved", "Jo Brandt", "Director", "");
  recorder = recorder_layout (document, MUN_PAPER_A4);
  recorder_assert_sound (recorder);
  for (guint i = 0; i < recorder->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

      if (g_str_equal (text->text, "Signature") && n < G_N_ELEMENTS (levels))
        levels[n++] = text->y;
    }
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat_with_epsilon (levels[0], levels[1], 0.01);
}

static void
test_nothing_but_headings (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;

  for (guint i = 0; i < 300; i++)
    mun_document_add_heading (document, 1 + i % 3, "Heading", NULL);
  recorder = recorder_layout (document, MUN_PAPER_A4);
  recorder_assert_sound (recorder);
  g_assert_cmpuint (recorder->pages->len, <, 30);
}

static gboolean
is_blank (cairo_surface_t *surface)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int size = cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface);

  for (int i = 0; i < size; i++)
    if (data[i] != 0)
      return FALSE;
  return TRUE;
}

/* Any page alone, in any order, as a preview wants it. */
static void
test_single_pages (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(MunLayout) layout = NULL;
  guint n;

  mun_document_add_heading (document, 1, "Register", NULL);
  mun_document_add_table (document, create_table (100));
  layout = mun_layout_new (document, MUN_PAPER_A4);
  g_assert_true (mun_layout_measure (layout, NULL, NULL, NULL, NULL));
  n = mun_layout_get_n_pages (layout);
  g_assert_cmpuint (n, >, 3);
  g_assert_cmpuint (mun_layout_get_anchor_page (layout, "ref00000"), ==, 2);
  g_assert_cmpuint (mun_layout_get_anchor_page (layout, "ref00099"), ==, n);
  for (guint i = n; i-- > 0;)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 300, 424);
      cairo_t *cr = cairo_create (surface);

      cairo_scale (cr, 0.5, 0.5);
      mun_layout_draw_page (layout, i, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      g_assert_false (is_blank (surface));
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (mun_layout_get_n_pages (layout), ==, n);
}

static void
test_cancel (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(MunLayout) layout = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  mun_document_add_table (document, create_table (100));
  layout = mun_layout_new (document, MUN_PAPER_A4);
  g_cancellable_cancel (cancellable);
  g_assert_false (mun_layout_measure (layout, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/layout/every-cell-once", test_every_cell_once);
  g_test_add_func ("/report/layout/cell-text", test_cell_text_is_the_source);
  g_test_add_func ("/report/layout/tall-row", test_tall_row_is_split);
  g_test_add_func ("/report/layout/contents", test_contents_are_right);
  g_test_add_func ("/report/layout/no-orphan-heading", test_no_orphan_heading);
  g_test_add_func ("/report/layout/landscape", test_landscape);
  g_test_add_func ("/report/layout/numbers", test_numbers);
  g_test_add_func ("/report/layout/end-with-signature", test_end_stays_with_signature);
  g_test_add_func ("/report/layout/signature-with-company", test_signature_has_company);
  g_test_add_func ("/report/layout/rows-keep-company", test_rows_keep_company);
  g_test_add_func ("/report/layout/signatures-on-one-level", test_signatures_on_one_level);
  g_test_add_func ("/report/layout/nothing-but-headings", test_nothing_but_headings);
  g_test_add_func ("/report/layout/single-pages", test_single_pages);
  g_test_add_func ("/report/layout/cancel", test_cancel);
  return g_test_run ();
}
