/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "layout-support.h"
#include "recorder.h"

/* What is lower than usual, so that it stands where it belongs: figures for the values below them, rows of a matrix for its last ones; and the
 * name of a section in the head of a page. */

static void
draw_nothing_cb (cairo_t             *cr,
                 double               width,
                 double               height,
                 const MunChartStyle *style,
                 gpointer             data)
{
}

/* Where the values of a figure just do not fit, the figure is drawn in for them. */
static void
test_figure (void)
{
  guint pages[2] = { 0 };

  for (guint filler = 10; filler < 36; filler++)
    for (guint flexible = 0; flexible < 2; flexible++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;
        const RecordedText *picture;

        fill_page (document, filler);
        mun_document_add_figure (document, 0, 150, draw_nothing_cb, NULL, NULL, "Picture", "What it shows");
        if (flexible)
          mun_document_set_figure_least (document, 110);
        mun_document_add_paragraph (document, MUN_PARAGRAPH_LABEL, "Values");
        add_table (document, NULL, 3, "Row");
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        pages[flexible] += recorder->pages->len;
        picture = recorder_find (recorder, "Picture");
        if (flexible && picture->page == 1 && picture->y < 68 + 714 - 120)
          g_assert_cmpuint (recorder_find (recorder, "Row")->page, ==, 1);
      }
  g_assert_cmpuint (pages[1], <, pages[0]);
}

/* A matrix stands on one page, with the note below it; its rows are drawn in for that as far as they can be. */
static void
test_matrix (void)
{
  guint most[2] = { 0 };

  for (guint n_rows = 20; n_rows < 60; n_rows++)
    for (guint whole = 0; whole < 2; whole++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;
        MunTable *table = mun_table_new ();

        mun_document_set_front (document, MUN_FRONT_PAGE);
        mun_document_add_heading (document, 1, "Chapter", NULL);
        mun_table_add_column (table, "Name", MUN_COLUMN_TEXT, 1);
        for (guint i = 0; i < n_rows; i++)
          {
            mun_table_begin_row (table, NULL);
            mun_table_add_text (table, "Row");
          }
        if (whole)
          mun_table_set_whole (table);
        mun_document_add_table (document, table);
        mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "Note");
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        if (recorder_find (recorder, "Note")->page == 2 && recorder_count_on_page (recorder, "Row", 2) == n_rows)
          most[whole] = n_rows;
      }
  g_assert_cmpuint (most[1], >, most[0] + 6);
}

/* Returns: (transfer full): what stands of the section at the head of page 3, its lines joined */
static char *
read_section (const char *title)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;
  g_autoptr(GString) read = g_string_new (NULL);

  mun_document_set_text (document, MUN_TEXT_ORGANISATION, "Example and Sons, Forwarding and Storage");
  mun_document_set_text (document, MUN_TEXT_TITLE, "Register of all that was written");
  mun_document_add_heading (document, 1, title, NULL);
  for (guint i = 0; i < 80; i++)
    mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Fill");
  recorder = recorder_layout (document, MUN_PAPER_A4);
  recorder_assert_sound (recorder);
  for (guint i = 0; i < recorder->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

      if (text->page == 3 && text->text != NULL && text->y > 36 && text->y < 60 && text->x1 > 100 && text->x2 < 440)
        g_string_append_printf (read, "%s ", text->text);
    }
  return g_strchomp (g_string_free (g_steal_pointer (&read), FALSE));
}

/* The section at the head of a page takes a second line before it is cut, and is cut behind a word. */
static void
test_long_section (void)
{
  static const char two[] = "A section whose name has no room on one line of the head of a page, as it says more than others";
  static const char three[] = "A section whose name has no room on two lines of the head of a page either, as it goes on and on, and then again on and on, "
                              "further than anybody would wish, until nobody knows any more how it began";
  g_autofree char *whole = read_section (two), *cut = read_section (three);
  char *end = strstr (cut, "…");
  const char *last;

  g_assert_nonnull (strstr (whole, "as it says more than others"));
  g_assert_nonnull (end);
  *end = '\0';
  last = strstr (three, strchr (cut, 'A'));
  g_assert_nonnull (last);
  g_assert_cmpint (last[strlen (strchr (cut, 'A'))], ==, ' ');
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/drawn-in/figure", test_figure);
  g_test_add_func ("/report/drawn-in/matrix", test_matrix);
  g_test_add_func ("/report/drawn-in/long-section", test_long_section);
  return g_test_run ();
}
