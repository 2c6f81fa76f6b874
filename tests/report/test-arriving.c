/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "layout-support.h"
#include "recorder.h"

/* The pages of a report that are looked at while others are still to be found. */

static MunTable *
create_table (guint n_rows)
{
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, "Rows");
  mun_table_add_column (table, "Row", MUN_COLUMN_SHORT, 1);
  mun_table_add_column (table, "Text", MUN_COLUMN_TEXT, 1);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *name = g_strdup_printf ("row%03u", i);

      mun_table_begin_row (table, name);
      mun_table_add_link (table, name, "row000");
      mun_table_add_text (table, i % 5 == 0 ? "A text that\ngoes on\nfor lines" : "Short");
      if (i % 4 == 0)
        mun_table_add_footnote (table, "A note on the row\nwith a second\nand a third line");
    }
  return table;
}

/* Chapters, pages of both directions, notes that go on overleaf, and a closing that takes lines of the page before with it. */
static MunDocument *
create_report (guint filler)
{
  MunDocument *document = create_document ();
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < 900; i++)
    g_string_append (words, "A word and ");
  mun_document_add_heading (document, 1, "Text", NULL);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Begins:");
  mun_document_add_footnote (document, words->str);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, words->str);
  mun_document_set_landscape (document, TRUE);
  mun_document_add_heading (document, 1, "Rows", NULL);
  mun_document_add_table (document, create_table (70));
  mun_document_set_landscape (document, FALSE);
  mun_document_add_heading (document, 1, "Last", NULL);
  for (guint i = 0; i < filler; i++)
    mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "Fill");
  mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "");
  mun_document_add_end (document);
  return document;
}

static char *
read_page (MunLayout *layout,
           guint      page)
{
  g_autoptr(Recorder) recorder = recorder_new ();

  mun_layout_read_page (layout, page, &recorder->parent);
  return recorder_text_of (recorder, "artifact", 0);
}

/* All that stands on the pages, with its places. */
static char *
read_all (MunLayout *layout)
{
  g_autoptr(Recorder) recorder = recorder_new ();
  GString *all = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  mun_layout_draw_all (layout, &recorder->parent, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < recorder->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

      g_string_append_printf (all, "%u %s %.2f %.2f %s\n", text->page, text->tag, text->x1, text->y, text->text);
    }
  g_string_append (all, recorder->structure->str);
  return g_string_free (all, FALSE);
}

static char *
read_at_once (MunDocument *document)
{
  g_autoptr(MunLayout) layout = mun_layout_new (document, MUN_PAPER_A4);

  g_assert_true (mun_layout_measure (layout, NULL, NULL, NULL, NULL));
  g_assert_true (mun_layout_is_measured (layout));
  return read_all (layout);
}

/* One page after the other, with the first and the newest one looked at in between. Returns: how many steps it took */
static guint
measure_slowly (MunLayout *layout)
{
  guint n_pages = 0, steps = 0;

  while (!mun_layout_is_measured (layout))
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *first = NULL;
      g_autofree char *newest = NULL;

      g_assert_true (mun_layout_measure_more (layout, 0, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (mun_layout_get_n_pages (layout), >=, n_pages);
      n_pages = mun_layout_get_n_pages (layout);
      newest = read_page (layout, n_pages - 1);
      first = read_page (layout, 0);
      g_assert_nonnull (strstr (first, "Page 1"));
      g_assert_cmpint (strstr (first, " of ") == NULL, ==, !mun_layout_is_measured (layout));
      g_assert_nonnull (strstr (newest, "Page"));
      steps++;
    }
  return steps;
}

/* However often it was stopped and whatever was drawn meanwhile: in the end the pages are the same. */
static void
test_same_pages (void)
{
  guint cut = 0;

  for (guint filler = 20; filler < 64; filler += 3)
    {
      g_autoptr(MunDocument) document = create_report (filler);
      g_autoptr(MunLayout) layout = mun_layout_new (document, MUN_PAPER_A4);
      g_autofree char *wanted = read_at_once (document);
      g_autofree char *found = NULL;

      cut += measure_slowly (layout) > mun_layout_get_n_pages (layout);
      g_assert_cmpuint (mun_layout_get_n_pages (layout), >, 8);
      found = read_all (layout);
      g_assert_cmpstr (found, ==, wanted);
    }
  g_assert_cmpuint (cut, >, 0);
}

/* A heading that is not found yet has no page: its line in the contents says nothing rather than something wrong. */
static void
test_contents_wait (void)
{
  g_autoptr(MunDocument) document = create_report (20);
  g_autoptr(MunLayout) layout = NULL;
  g_autoptr(Recorder) before = recorder_new ();
  g_autoptr(Recorder) after = recorder_new ();
  g_autofree char *early = NULL;
  g_autofree char *late = NULL;

  mun_document_set_contents (document, TRUE);
  layout = mun_layout_new (document, MUN_PAPER_A4);
  g_assert_true (mun_layout_measure_more (layout, 0, NULL, NULL));
  mun_layout_read_page (layout, 0, &before->parent);
  while (!mun_layout_is_measured (layout))
    g_assert_true (mun_layout_measure_more (layout, 1000, NULL, NULL));
  mun_layout_read_page (layout, 0, &after->parent);
  early = recorder_text_of (before, "", 0);
  late = recorder_text_of (after, "", 0);
  /* Numbers and blanks stand in lines of their own. */
  g_assert_nonnull (strstr (early, "3\n \nLast"));
  g_assert_null (strstr (early, "\n0"));
  g_assert_cmpuint (count (late, "\n"), ==, count (early, "\n") + 3);
}

static void
test_cancel (void)
{
  g_autoptr(MunDocument) document = create_report (20);
  g_autoptr(MunLayout) layout = mun_layout_new (document, MUN_PAPER_A4);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (mun_layout_measure_more (layout, 0, cancellable, &error));
  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  g_assert_false (mun_layout_measure_more (layout, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (mun_layout_is_measured (layout));
  g_assert_cmpuint (mun_layout_get_n_pages (layout), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/arriving/same-pages", test_same_pages);
  g_test_add_func ("/report/arriving/contents-wait", test_contents_wait);
  g_test_add_func ("/report/arriving/cancel", test_cancel);
  return g_test_run ();
}
