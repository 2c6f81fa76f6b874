/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "layout-support.h"
#include "recorder.h"

/* Where a table begins and where it ends: no row stands alone below the head, nor on the next page. */

/* A page that is not even filled to this share may end with one row. */
#define BARE 0.62

static MunDocument *
create_table_at (guint    filler,
                 gboolean landscape,
                 guint    n_rows,
                 guint    n_lines)
{
  MunDocument *document = create_document ();
  g_autoptr(GString) text = g_string_new ("Row");

  for (guint i = 1; i < n_lines; i++)
    g_string_append (text, "\nmore of it");
  mun_document_set_landscape (document, landscape);
  fill_page (document, filler);
  mun_document_add_heading (document, 1, "Chapter", NULL);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "What follows.");
  add_table (document, NULL, n_rows, text->str);
  return document;
}

/* How far down its page the last line above the heading stands, as a share of it. */
static double
find_share_above (Recorder *recorder,
                  gboolean  landscape)
{
  const double top = landscape ? 66 : 68, bottom = landscape ? 595 - 54 : 842 - 60;
  double y = top;

  for (guint i = 0; i < recorder->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

      if (g_strcmp0 (text->text, "Filler") == 0)
        y = text->page == 1 ? text->y + 6 : top;
    }
  return (y - top) / (bottom - top);
}

/* Returns: whether the table was parted */
static gboolean
check_table (guint    filler,
             gboolean landscape,
             guint    n_rows,
             guint    n_lines)
{
  g_autoptr(MunDocument) document = create_table_at (filler, landscape, n_rows, n_lines);
  g_autoptr(Recorder) recorder = recorder_layout (document, MUN_PAPER_A4);
  guint first = 1, last = recorder->pages->len;

  recorder_assert_sound (recorder);
  while (first < last && recorder_count_on_page (recorder, "Row", first) == 0)
    first++;
  if (first == last || find_share_above (recorder, landscape) < BARE)
    return FALSE;
  for (guint page = first; page <= last; page++)
    if (recorder_count_on_page (recorder, "Row", page) < 2)
      g_error ("%u lines above %u rows of %u lines, %s: a row is alone on page %u", filler, n_rows, n_lines, landscape ? "landscape" : "portrait", page);
  return TRUE;
}

static void
test_rows (gconstpointer data)
{
  const guint n_lines = GPOINTER_TO_UINT (data);
  guint parted = 0;

  for (guint filler = 4; filler < 42; filler++)
    for (guint landscape = 0; landscape < 2; landscape++)
      for (guint n_rows = n_lines < 3 ? 3 : 4; n_rows < 30; n_rows += 1 + n_rows / 6)
        parted += check_table (filler, landscape > 0, n_rows, n_lines);
  g_assert_cmpuint (parted, >, 20);
}

/* The second row stands in the white above the foot of the page where it just does not fit, but not near the edge of the paper. */
static void
test_second_row (void)
{
  double deepest = 0;

  for (guint filler = 12; filler < 34; filler++)
    for (guint n_lines = 2; n_lines <= 4; n_lines++)
      {
        g_autoptr(MunDocument) document = create_table_at (filler, FALSE, 12, n_lines);
        g_autoptr(Recorder) recorder = recorder_layout (document, MUN_PAPER_A4);

        recorder_assert_sound (recorder);
        if (recorder_count_on_page (recorder, "Row", 1) == 2)
          deepest = MAX (deepest, recorder_find_edge (recorder, 1, TRUE)->y);
      }
  g_assert_cmpfloat (deepest, >, 700);
  g_assert_cmpfloat (deepest, <, 842 - 46);
}

/* A row that has room on a page is not torn, whatever white that leaves. */
static void
check_whole_rows (guint filler,
                  guint n_lines)
{
  g_autoptr(MunDocument) document = create_table_at (filler, FALSE, 6, n_lines);
  g_autoptr(Recorder) recorder = recorder_layout (document, MUN_PAPER_LETTER);
  guint page = 0, rows = 0;

  recorder_assert_sound (recorder);
  for (guint i = 0; i < recorder->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

      if (g_str_has_prefix (text->text, "Row"))
        {
          page = text->page;
          rows++;
        }
      else if (g_str_has_prefix (text->text, "more") && text->page != page)
        g_error ("%u lines above rows of %u lines: a row is torn between page %u and %u", filler, n_lines, page, text->page);
    }
  g_assert_cmpuint (rows, ==, 6);
}

static void
test_whole_rows (void)
{
  for (guint filler = 0; filler < 40; filler++)
    for (guint n_lines = 2; n_lines <= 18; n_lines++)
      check_whole_rows (filler, n_lines);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint n_lines = 1; n_lines <= 4; n_lines++)
    {
      g_autofree char *path = g_strdup_printf ("/report/starts/rows-of-%u", n_lines);

      g_test_add_data_func (path, GUINT_TO_POINTER (n_lines), test_rows);
    }
  g_test_add_func ("/report/starts/second-row", test_second_row);
  g_test_add_func ("/report/starts/whole-rows", test_whole_rows);
  return g_test_run ();
}
