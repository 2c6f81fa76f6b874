/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "layout-support.h"
#include "recorder.h"

/* A chapter, its sentence, its first section and what that begins with: none of them is the last thing on a page. */
static void
test_chain_of_headings (void)
{
  static const char * const kept[] = { "Chapter", "What it is about.", "Section" };

  for (guint filler = 0; filler < 44; filler++)
    for (guint entries = 2; entries < 12; entries += 3)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;

        fill_page (document, filler);
        mun_document_add_heading (document, 1, "Chapter", NULL);
        mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "What it is about.");
        mun_document_add_heading (document, 2, "Section", NULL);
        for (guint i = 0; i < entries; i++)
          mun_document_add_definition (document, "Label", "Entry");
        add_table (document, "Two rows", 2, "A row\nof three\nlines");
        recorder = recorder_layout (document, MUN_PAPER_LETTER);
        recorder_assert_sound (recorder);
        for (guint page = 1; page <= recorder->pages->len; page++)
          for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
            if (strstr (recorder_find_edge (recorder, page, TRUE)->text, kept[i]) != NULL)
              g_error ("%u lines before it, %u entries: “%s” ends page %u", filler, entries, kept[i], page);
      }
}

/* Nor is the sentence below a heading where a short point in bold, or a text, follows it. */
static void
test_sentence_and_point (void)
{
  guint moved = 0;

  for (guint filler = 10; filler < 44; filler++)
    for (guint kind = 0; kind < 2; kind++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;

        fill_page (document, filler);
        mun_document_add_heading (document, 1, "Chapter", NULL);
        mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "What it is about.");
        if (kind == 0)
          mun_document_add_paragraph (document, MUN_PARAGRAPH_LABEL, "Point");
        mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Text");
        add_table (document, "Table", 2, "Row");
        mun_document_add_heading (document, 1, "Next", NULL);
        mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "More");
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        if (g_str_equal (recorder_find_edge (recorder, 1, TRUE)->text, "What it is about."))
          g_error ("%u lines before it: a heading and its sentence end the page", filler);
        moved += recorder_find (recorder, "Chapter")->page == 2;
      }
  g_assert_cmpuint (moved, >, 0);
}

static void
add_numbers (MunDocument *document,
             guint        n)
{
  for (guint i = 0; i < n; i++)
    mun_document_add_numbered (document, "Entry");
}

/* No entry stands alone, at the foot of a page or at the head of the next one. */
static void
test_lone_entry (void)
{
  static void (* const funcs[]) (MunDocument *, guint) = { add_bullets, add_numbers, add_definitions };
  guint parted = 0;

  for (guint filler = 26; filler < 42; filler++)
    for (guint n = 2; n < 9; n++)
      for (guint k = 0; k < G_N_ELEMENTS (funcs); k++)
        {
          g_autoptr(MunDocument) document = create_document ();
          g_autoptr(Recorder) recorder = NULL;
          guint here;

          fill_page (document, filler);
          funcs[k] (document, n);
          recorder = recorder_layout (document, MUN_PAPER_A4);
          recorder_assert_sound (recorder);
          here = recorder_count_on_page (recorder, "Entry", 1);
          if (here == 1 || n - here == 1)
            g_error ("%u lines before it: %u of %u entries on the first page", filler, here, n);
          parted += here > 0 && here < n;
        }
  g_assert_cmpuint (parted, >, 10);
}

static void
add_remark (MunDocument *document,
            guint        n)
{
  /* A list of one entry is as lonely as a remark. */
  if (n == 0)
    mun_document_add_bullet (document, "Remark");
  for (guint i = 0; i < n; i++)
    mun_document_add_callout (document, MUN_CALLOUT_MISSING, "Remark");
}

/* A remark at the end of a chapter has something of the chapter above it. */
static void
test_lone_remark (void)
{
  guint moved = 0;

  for (guint filler = 20; filler < 44; filler++)
    for (guint n = 0; n < 4; n++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;

        fill_page (document, filler);
        mun_document_add_heading (document, 1, "Chapter", NULL);
        add_table (document, NULL, 5, "Row");
        add_remark (document, n);
        mun_document_add_heading (document, 1, "Next", NULL);
        mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Text");
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        for (guint page = 2; page <= recorder->pages->len; page++)
          {
            gboolean first = g_str_equal (recorder_find_edge (recorder, page, FALSE)->text, "Remark");

            if (first && recorder_count_on_page (recorder, "Remark", page) == 1)
              g_error ("%u lines before it: a remark stands alone on page %u", filler, page);
            moved += recorder_count_on_page (recorder, "Remark", page) > 0;
          }
      }
  g_assert_cmpuint (moved, >, 0);
}

/* Signatures take the last rows along, not a whole table that leaves the page half empty. */
static void
test_half_a_page (void)
{
  guint parted = 0;

  for (guint filler = 8; filler < 38; filler++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;
      const RecordedText *last;
      guint here;

      fill_page (document, filler);
      add_table (document, "Table", 6, "Row\nof two lines");
      mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "");
      mun_document_add_end (document);
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      if (recorder->pages->len < 2)
        continue;
      last = recorder_find_edge (recorder, 1, TRUE);
      if (last->y < 0.55 * 842)
        g_error ("%u lines before it: the first page ends at %.0f points", filler, last->y);
      here = recorder_count_on_page (recorder, "Row", 1);
      g_assert_cmpuint (here, !=, 1);
      g_assert_cmpuint (6 - here, >=, 2);
      parted += here > 0;
    }
  g_assert_cmpuint (parted, >, 0);
}

/* A short table or list is parted rather than leave a page with much white. */
static void
test_much_white (void)
{
  guint parted = 0;

  for (guint filler = 8; filler < 40; filler++)
    for (guint kind = 0; kind < 2; kind++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;
        guint here;

        fill_page (document, filler);
        mun_document_add_heading (document, 2, "Section", NULL);
        if (kind == 0)
          add_table (document, "Table", 6, "Entry\nof three\nlines");
        else
          for (guint i = 0; i < 6; i++)
            mun_document_add_definition (document, "Label", "Entry\nof two lines");
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        if (recorder->pages->len < 2)
          continue;
        here = recorder_count_on_page (recorder, "Entry", 1);
        if (recorder_find_edge (recorder, 1, TRUE)->y < QUITE_FULL - 20)
          g_error ("%u lines before it: the first page ends at %.0f points", filler, recorder_find_edge (recorder, 1, TRUE)->y);
        g_assert_cmpuint (here, !=, 1);
        g_assert_cmpuint (here, !=, 5);
        parted += here > 0;
      }
  g_assert_cmpuint (parted, >, 0);
}

/* What is left of a chapter at the head of a page is more than a row or two, or a line or two. */
static void
test_short_tail (void)
{
  guint moved = 0;

  for (guint filler = 0; filler < 30; filler++)
    for (guint kind = 0; kind < 3; kind++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;
        const RecordedText *next;

        fill_page (document, filler);
        mun_document_add_heading (document, 1, "Chapter", NULL);
        if (kind == 0)
          add_definitions (document, 30);
        else
          add_table (document, NULL, 25, "Row");
        if (kind == 2)
          mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Text");
        mun_document_add_heading (document, 1, "Next", NULL);
        mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Text");
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        next = recorder_find (recorder, "Next");
        if (next->page == 1 || next->y < 68 + 24)
          continue;
        if (next->y < 68 + 60)
          g_error ("kind %u, %u lines before it: the next chapter stands at %.0f points", kind, filler, next->y);
        moved++;
      }
  g_assert_cmpuint (moved, >, 20);
}

/* Signatures and rows that just do not fit are drawn in; nothing comes near the foot of the page. */
static void
test_drawn_in (void)
{
  guint most[2] = { 0 };

  for (guint filler = 0; filler < 44; filler++)
    for (guint kind = 0; kind < 2; kind++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;
        const RecordedText *last;

        fill_page (document, filler);
        if (kind == 0)
          mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "");
        mun_document_add_end (document);
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        if (recorder->pages->len == 1)
          most[kind] = MAX (most[kind], filler);
        g_assert_cmpfloat (recorder_find_edge (recorder, 1, TRUE)->y, <, 842 - 46);
        last = recorder_find_edge (recorder, recorder->pages->len, FALSE);
        for (guint i = 0; i < recorder->texts->len; i++)
          {
            const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

            if (text->text != NULL && (g_str_equal (text->text, "Approved") || g_str_equal (text->text, "End of report"))
                && text->page == last->page && text != last)
              g_assert_cmpfloat (text->y, >, last->y + 20);
            if (text->text != NULL && g_str_equal (text->text, "Filler"))
              last = text;
          }
      }
  /* One line more than have room beside the white that is given up. */
  g_assert_cmpuint (most[0], >=, 23);
  g_assert_cmpuint (most[1], >=, 29);
}

/* A chapter of a few lines goes over to the signatures as a whole, where the page before does without it. */
static void
test_short_last_chapter (void)
{
  guint moved = 0;

  for (guint filler = 16; filler < 34; filler++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;

      fill_page (document, filler);
      mun_document_add_heading (document, 1, "Last", NULL);
      mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "What it is about.");
      mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "Nothing to say.");
      add_definitions (document, 2);
      mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "");
      mun_document_add_end (document);
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      if (recorder_count_on_page (recorder, "Last", recorder->pages->len) == 1)
        moved += recorder->pages->len > 1;
      else if (recorder_find (recorder, "Last")->y > QUITE_FULL + 30)
        g_error ("%u lines before it: the last chapter begins before the last page", filler);
    }
  g_assert_cmpuint (moved, >, 0);
}

/* A list that has room stays on a page that would be half empty without it, even where the two rows below it go over. */
static void
test_list_and_rows (void)
{
  guint parted = 0;

  for (guint filler = 0; filler < 40; filler++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;

      fill_page (document, filler);
      mun_document_add_heading (document, 2, "Section", NULL);
      add_definitions (document, 9);
      add_table (document, "Two rows", 2, "Row\nof\nfive\nlines\neach");
      recorder = recorder_layout (document, MUN_PAPER_LETTER);
      recorder_assert_sound (recorder);
      if (recorder->pages->len < 2)
        continue;
      if (recorder_find_edge (recorder, 1, TRUE)->y < 0.55 * 792)
        g_error ("%u lines before it: the first page ends at %.0f points", filler, recorder_find_edge (recorder, 1, TRUE)->y);
      parted += recorder_count_on_page (recorder, "Entry", 1) == 9;
    }
  g_assert_cmpuint (parted, >, 0);
}

static void
draw_nothing_cb (cairo_t             *cr,
                 double               width,
                 double               height,
                 const MunChartStyle *style,
                 gpointer             data)
{
}

/* A picture stands with the list above it and the heading where the page before is full to two thirds without them. */
static void
test_list_and_picture (void)
{
  guint moved = 0;

  for (guint filler = 10; filler < 36; filler++)
    for (guint entries = 2; entries < 8; entries++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;
        const RecordedText *heading, *picture;

        fill_page (document, filler);
        mun_document_add_heading (document, 2, "Section", NULL);
        add_definitions (document, entries);
        mun_document_add_figure (document, 0, 150, draw_nothing_cb, NULL, NULL, "Picture", "What it shows");
        add_table (document, "Values", 2, "Row");
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        heading = recorder_find (recorder, "Section");
        picture = recorder_find (recorder, "Picture");
        if (heading->page == 1 && picture->page == 2 && heading->y > QUITE_FULL)
          g_error ("%u lines before it, %u entries: the heading at %.0f points is left behind by its picture", filler, entries, heading->y);
        moved += heading->page == 2 && recorder_find_edge (recorder, 1, TRUE)->y < QUITE_FULL;
      }
  g_assert_cmpuint (moved, >, 0);
}

/* The values of a picture are not alone on the last page before one that is turned. */
static void
test_lone_values (void)
{
  for (guint filler = 0; filler < 36; filler++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;

      fill_page (document, filler);
      mun_document_add_heading (document, 2, "Section", NULL);
      add_definitions (document, 2);
      mun_document_add_figure (document, 0, 120, draw_nothing_cb, NULL, NULL, "Picture", "What it shows");
      add_table (document, "Values", 2, "Row\nof three\nlines");
      mun_document_set_landscape (document, TRUE);
      mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Wide");
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      if (recorder_find (recorder, "Values")->page == 2 && recorder_find (recorder, "Section")->page == 1
          && recorder_find (recorder, "Section")->y > QUITE_FULL)
        g_error ("%u lines before it: the values are alone on a page", filler);
    }
}

/* What goes on overleaf says what it is: a table by its caption, the bold line or the heading above it; a section in the head of the page. */
static void
test_continued (void)
{
  static const struct { const char *caption, *label, *expected; } cases[] = {
    { "All rows", NULL, "All rows (continued)" }, { NULL, "Rows", "Rows (continued)" }, { NULL, NULL, "Chapter (continued)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;
      guint n;

      mun_document_set_front (document, MUN_FRONT_BLOCK);
      mun_document_add_heading (document, 1, "Chapter", NULL);
      if (cases[i].label != NULL)
        mun_document_add_paragraph (document, MUN_PARAGRAPH_LABEL, cases[i].label);
      add_table (document, cases[i].caption, 90, "Row");
      mun_document_add_page_break (document);
      mun_document_add_heading (document, 1, "Next", NULL);
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      n = recorder->pages->len;
      g_assert_cmpuint (n, >, 2);
      for (guint page = 1; page <= n; page++)
        {
          g_autofree char *artifacts = recorder_text_of (recorder, "artifact", page);

          g_assert_cmpuint (count (artifacts, cases[i].expected), ==, page > 1 && page < n);
          g_assert_cmpuint (count (artifacts, "1 Chapter"), ==, page > 1 && page < n);
          g_assert_cmpuint (count (artifacts, "2 Next"), ==, 0);
        }
    }
}

/* A table without a caption that had no room below its heading says overleaf what it is. */
static void
test_begins_page (void)
{
  guint found = 0;

  for (guint filler = 20; filler < 44; filler++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;
      g_autofree char *artifacts = NULL;

      fill_page (document, filler);
      mun_document_add_heading (document, 1, "Chapter", NULL);
      add_definitions (document, 3);
      add_table (document, NULL, 6, "Row");
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      if (recorder->pages->len < 2 || !g_str_equal (recorder_find_edge (recorder, 2, FALSE)->text, "Name"))
        continue;
      artifacts = recorder_text_of (recorder, "artifact", 2);
      /* In the head of the page and above the table, of which nothing stands on the page before. */
      g_assert_cmpuint (count (artifacts, "Chapter"), ==, 2);
      g_assert_cmpuint (count (artifacts, "(continued)"), ==, 0);
      found++;
    }
  g_assert_cmpuint (found, >, 0);
}

/* How many lines of the contents stand on the first page. */
static guint
count_contents (guint       n_controls,
                const char *control,
                guint       n_chapters,
                guint       n_sections,
                MunPaper    paper)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;
  g_autofree char *contents = NULL;

  mun_document_set_contents (document, TRUE);
  for (guint i = 0; i < n_controls; i++)
    mun_document_add_control (document, "Line", control);
  for (guint i = 0; i < n_chapters; i++)
    mun_document_add_heading (document, 1, "Chapter", NULL);
  for (guint i = 0; i < n_sections; i++)
    mun_document_add_heading (document, 2, "Section", NULL);
  recorder = recorder_layout (document, paper);
  contents = recorder_text_of (recorder, "Reference", 1);
  return count (contents, "Chapter") + count (contents, "Section");
}

/* A list that does not fit on the first page shrinks to the chapters rather than spill over. */
static void
test_contents_fit (void)
{
  static const char control[] = "of the control block";

  g_assert_cmpuint (count_contents (16, control, 4, 2, MUN_PAPER_A4), ==, 6);
  g_assert_cmpuint (count_contents (16, control, 4, 30, MUN_PAPER_A4), ==, 4);
  for (guint controls = 16; controls < 46; controls += 2)
    if (count_contents (controls, control, 10, 0, MUN_PAPER_A4) == 10)
      g_assert_cmpuint (count_contents (controls, control, 10, 4, MUN_PAPER_A4) % 4, ==, 2);
}

/* How deep the contents go is a matter of their number, not of the paper. */
static void
test_depth_of_contents (void)
{
  static const char control[] = "of the control block that is so long that it does not share its line with another one";
  static const struct { guint chapters, sections, expected; } cases[] = { { 4, 8, 12 }, { 4, 9, 4 }, { 8, 4, 12 }, { 9, 1, 9 }, { 3, 0, 3 }, { 0, 5, 5 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (count_contents (12, control, cases[i].chapters, cases[i].sections, MUN_PAPER_A4), ==, cases[i].expected);
      g_assert_cmpuint (count_contents (12, control, cases[i].chapters, cases[i].sections, MUN_PAPER_LETTER), ==, cases[i].expected);
    }
}

static double
middle_of (Recorder   *recorder,
           const char *wanted)
{
  for (guint i = 0; i < recorder->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

      if (text->text != NULL && g_str_equal (text->text, wanted))
        return (text->x1 + text->x2) / 2;
    }
  g_error ("“%s” is not there", wanted);
}

/* A mark stands in the middle of its column, below the head and above the dash of the next row. */
static void
test_marks_in_column (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;
  MunTable *table = mun_table_new ();

  mun_table_add_column (table, "Process", MUN_COLUMN_TEXT, 1);
  mun_table_add_column (table, "Obligations of ours", MUN_COLUMN_CENTRED, 1);
  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, "Gate");
  mun_table_add_band (table, "X", mun_color_for_band (0, 5), "");
  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, "Yard");
  mun_table_add_text (table, "–");
  mun_document_add_table (document, table);
  recorder = recorder_layout (document, MUN_PAPER_A4);
  recorder_assert_sound (recorder);
  g_assert_cmpfloat_with_epsilon (middle_of (recorder, "X"), middle_of (recorder, "–"), 0.5);
  g_assert_cmpfloat_with_epsilon (middle_of (recorder, "X"), middle_of (recorder, "Obligations of ours"), 0.5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/breaks/headings", test_chain_of_headings);
  g_test_add_func ("/report/breaks/sentence-and-point", test_sentence_and_point);
  g_test_add_func ("/report/breaks/entry", test_lone_entry);
  g_test_add_func ("/report/breaks/remark", test_lone_remark);
  g_test_add_func ("/report/breaks/half-a-page", test_half_a_page);
  g_test_add_func ("/report/breaks/much-white", test_much_white);
  g_test_add_func ("/report/breaks/short-tail", test_short_tail);
  g_test_add_func ("/report/breaks/drawn-in", test_drawn_in);
  g_test_add_func ("/report/breaks/short-last-chapter", test_short_last_chapter);
  g_test_add_func ("/report/breaks/list-and-rows", test_list_and_rows);
  g_test_add_func ("/report/breaks/list-and-picture", test_list_and_picture);
  g_test_add_func ("/report/breaks/lone-values", test_lone_values);
  g_test_add_func ("/report/breaks/continued", test_continued);
  g_test_add_func ("/report/breaks/begins-page", test_begins_page);
  g_test_add_func ("/report/breaks/contents", test_depth_of_contents);
  g_test_add_func ("/report/breaks/contents-fit", test_contents_fit);
  g_test_add_func ("/report/breaks/marks", test_marks_in_column);
  return g_test_run ();
}
