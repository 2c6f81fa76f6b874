/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "layout-support.h"
#include "recorder.h"

static void
add_numbered_definitions (MunDocument *document,
                          guint        n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("Label %u", i);
      g_autofree char *value = g_strdup_printf ("value%03u.", i);

      mun_document_add_definition (document, label, value);
    }
}

/* The page a text stands on; 0 when it is not there. Once only, or a part of the report was drawn twice. */
static guint
find_page (Recorder   *recorder,
           const char *wanted)
{
  guint page = 0;

  for (guint i = 0; i < recorder->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

      if (strcmp (text->tag, "artifact") == 0 || strstr (text->text, wanted) == NULL)
        continue;
      g_assert_cmpuint (page, ==, 0);
      page = text->page;
    }
  return page;
}

static void
draw_cb (cairo_t             *cr,
         double               width,
         double               height,
         const MunChartStyle *style,
         gpointer             data)
{
  (void) style;
  (void) data;
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

/* A short list is in one piece, unless its page showed much white then. */
static void
test_short_list_in_one_piece (void)
{
  guint whole = 0;

  for (guint filler = 20; filler < 44; filler++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;

      fill_page (document, filler);
      mun_document_add_heading (document, 2, "Section", NULL);
      add_numbered_definitions (document, 8);
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      g_assert_cmpuint (find_page (recorder, "value000."), >, 0);
      g_assert_cmpuint (find_page (recorder, "Section"), ==, find_page (recorder, "value000."));
      if (find_page (recorder, "value000.") != find_page (recorder, "value007."))
        {
          g_assert_cmpfloat (recorder_find (recorder, "Section")->y, <, QUITE_FULL + 30);
          g_assert_cmpuint (find_page (recorder, "value001."), ==, 1);
          g_assert_cmpuint (find_page (recorder, "value006."), ==, 2);
        }
      whole += find_page (recorder, "value007.") == 2;
    }
  g_assert_cmpuint (whole, >, 5);
}

/* It begins where there is room, and its last entry has company. */
static void
test_long_list_is_parted (void)
{
  gboolean parted = FALSE;

  for (guint n = 20; n < 60; n++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;
      g_autofree char *last = g_strdup_printf ("value%03u.", n - 1);
      g_autofree char *last_but_one = g_strdup_printf ("value%03u.", n - 2);

      fill_page (document, 10);
      add_numbered_definitions (document, n);
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      g_assert_cmpuint (find_page (recorder, "value000."), ==, 1);
      g_assert_cmpuint (find_page (recorder, last), >, 0);
      g_assert_cmpuint (find_page (recorder, last), ==, find_page (recorder, last_but_one));
      parted = parted || find_page (recorder, last) > 1;
    }
  g_assert_true (parted);
}

/* A value that goes on overleaf says again what it is. */
static void
test_label_again (void)
{
  guint found = 0;

  for (guint filler = 26; filler < 40; filler++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;
      g_autofree char *again = NULL, *label = NULL;

      fill_page (document, filler);
      mun_document_add_definition (document, "Covered", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n21\n22\n23\n24");
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      if (recorder->pages->len < 2)
        continue;
      again = recorder_text_of (recorder, "artifact", 2);
      label = recorder_text_of (recorder, "Lbl", 1);
      g_assert_cmpuint (count (again, "Covered"), ==, count (label, "Covered"));
      found += count (again, "Covered");
    }
  g_assert_cmpuint (found, >, 0);
}

/* The picture goes over with the heading and the lines above it, unless that leaves a page with much white. */
static void
test_picture_with_heading (void)
{
  guint moved = 0;

  for (guint numbers = 0; numbers < 2; numbers++)
    for (guint filler = 10; filler < 44; filler++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;

        fill_page (document, filler);
        mun_document_add_heading (document, 2, "Section", NULL);
        if (numbers)
          mun_document_add_key_figure (document, "12", "Numbers");
        else
          add_numbered_definitions (document, 3);
        mun_document_add_figure (document, 0, 120, draw_cb, NULL, NULL, "Course of the values", "A line");
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        g_assert_cmpuint (find_page (recorder, "Section"), >, 0);
        if (find_page (recorder, "Section") != find_page (recorder, "Course of the values"))
          g_assert_cmpfloat (recorder_find (recorder, "Section")->y, <, QUITE_FULL + 30);
        moved += find_page (recorder, "Section") == 2;
      }
  g_assert_cmpuint (moved, >, 5);
}

static guint
count_rows (Recorder *recorder,
            guint     page)
{
  g_autofree char *cells = recorder_text_of (recorder, "TD", page);
  guint n = 0;

  for (const char *p = strstr (cells, "cell"); p != NULL; p = strstr (p + 1, "cell"))
    n++;
  return n;
}

/* A note below a table says something of its rows: two of them stand on its page at least, and a table of three whole. */
static void
test_note_below_table (void)
{
  static const guint sizes[] = { 2, 3, 5, 7, 30 };

  for (guint filler = 0; filler < 60; filler++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autoptr(MunDocument) document = mun_document_new ("en");
        g_autoptr(Recorder) recorder = NULL;
        MunTable *table = mun_table_new ();

        fill_page (document, filler);
        mun_table_add_column (table, "Column", MUN_COLUMN_TEXT, 1);
        for (guint k = 0; k < sizes[i]; k++)
          {
            mun_table_begin_row (table, NULL);
            mun_table_add_text (table, "cell");
          }
        mun_document_add_table (document, table);
        mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "Said of the rows");
        mun_document_add_heading (document, 2, "Next", NULL);
        mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Text");
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        g_assert_cmpuint (find_page (recorder, "Said of the rows"), >, 0);
        g_assert_cmpuint (count_rows (recorder, find_page (recorder, "Said of the rows")), >=, sizes[i] <= 3 ? sizes[i] : 2);
      }
}

/* "None of them is late." between a heading and its table leaves neither of them alone. */
static void
test_note_above_table (void)
{
  for (guint filler = 0; filler < 60; filler++)
    {
      g_autoptr(MunDocument) document = mun_document_new ("en");
      g_autoptr(Recorder) recorder = NULL;
      MunTable *table = mun_table_new ();

      fill_page (document, filler);
      mun_document_add_heading (document, 2, "Section", NULL);
      mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "What stands below.");
      mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "None of them is late.");
      mun_table_add_column (table, "Column", MUN_COLUMN_TEXT, 1);
      for (guint k = 0; k < 20; k++)
        {
          mun_table_begin_row (table, NULL);
          mun_table_add_text (table, "cell");
        }
      mun_document_add_table (document, table);
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      g_assert_cmpuint (count_rows (recorder, find_page (recorder, "Section")), >=, 2);
      g_assert_cmpuint (find_page (recorder, "Section"), ==, find_page (recorder, "None of them is late."));
    }
}

/* What closes the report is counted once: a last chapter of one sentence stays on a page that has room for it and the signature. */
static void
test_last_sentence (void)
{
  guint most = 0;

  for (guint filler = 0; filler < 60; filler++)
    {
      g_autoptr(MunDocument) document = mun_document_new ("en");
      g_autoptr(Recorder) recorder = NULL;

      fill_page (document, filler);
      mun_document_add_heading (document, 1, "Last", NULL);
      mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "One sentence.");
      mun_document_add_signature (document, "Prepared by", "A", "B", "");
      mun_document_add_end (document);
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      g_assert_cmpuint (find_page (recorder, "Last"), ==, recorder->pages->len);
      if (recorder->pages->len == 1)
        most = filler;
    }
  /* Lines of this height fill the page with about forty; the chapter and the signature take the room of less than half of them. */
  g_assert_cmpuint (most, >=, 20);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/lists/short", test_short_list_in_one_piece);
  g_test_add_func ("/report/lists/label-again", test_label_again);
  g_test_add_func ("/report/lists/long", test_long_list_is_parted);
  g_test_add_func ("/report/lists/picture", test_picture_with_heading);
  g_test_add_func ("/report/lists/note-below-table", test_note_below_table);
  g_test_add_func ("/report/lists/note-above-table", test_note_above_table);
  g_test_add_func ("/report/lists/last-sentence", test_last_sentence);
  return g_test_run ();
}
