/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "layout-support.h"
#include "recorder.h"

static void
add_six_definitions (MunDocument *document)
{
  add_definitions (document, 6);
}

static void
add_list (MunDocument *document)
{
  add_bullets (document, 6);
}

static void
add_text (MunDocument *document)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < 120; i++)
    g_string_append (text, "A word and ");
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, text->str);
}

static void
add_table_and_note (MunDocument *document)
{
  MunTable *table = mun_table_new ();

  mun_table_add_column (table, "Name", MUN_COLUMN_TEXT, 1);
  for (guint i = 0; i < 9; i++)
    {
      if (i % 4 == 0)
        mun_table_add_group (table, "Group");
      mun_table_begin_row (table, "anchor");
      mun_table_add_text (table, "Row");
    }
  mun_document_add_table (document, table);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "One line below it.");
}

static void
add_short_chapter (MunDocument *document)
{
  mun_document_add_heading (document, 1, "Chapter", NULL);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "What it is about:");
  mun_document_add_definition (document, "Label", "Entry");
}

static void
add_heading_of_signatures (MunDocument *document)
{
  add_list (document);
  mun_document_add_heading (document, 1, "Signatures", NULL);
}

static const struct {
  const char *name;
  void      (*add) (MunDocument *document);
} cases[] = {
  { "definitions", add_six_definitions },
  { "list", add_list },
  { "text", add_text },
  { "table and note", add_table_and_note },
  { "short chapter", add_short_chapter },
  { "heading", add_heading_of_signatures },
};

static gboolean
is_content (const RecordedText *text)
{
  return *text->tag != '\0' && !g_str_equal (text->tag, "artifact");
}

/* How many lines stand above what closes the report, on its page; headings do not count. */
static guint
count_company (Recorder   *recorder,
               const char *closing)
{
  double last = 0;
  guint n = 0;

  for (guint i = 0; i < recorder->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

      if (text->page < recorder->pages->len || !is_content (text) || text->tag[0] == 'H')
        continue;
      if (text->text != NULL && g_str_equal (text->text, closing))
        return n;
      n += text->y > last + 1;
      last = text->y;
    }
  g_error ("“%s” is not on the last page", closing);
}

static void
assert_no_heading_at_the_foot (Recorder *recorder)
{
  const RecordedText *last = NULL;

  for (guint i = 0; i < recorder->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

      if (!is_content (text))
        continue;
      if (last != NULL && text->page > last->page && last->tag[0] == 'H')
        g_error ("“%s” is the last line of page %u", last->text, last->page);
      last = text;
    }
}

/* Whatever stands before signatures, or before the end where nobody signs, and wherever the page ends: two lines of it stand above them. */
static void
test_company (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);

  for (guint filler = 24; filler < 64; filler += 2)
    for (int is_signed = 0; is_signed < 2; is_signed++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;
        guint company;

        fill_page (document, filler);
        cases[which].add (document);
        if (is_signed)
          mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "");
        mun_document_add_end (document);
        recorder = recorder_layout (document, MUN_PAPER_A4);
        recorder_assert_sound (recorder);
        assert_no_heading_at_the_foot (recorder);
        company = count_company (recorder, is_signed ? "Approved" : "End of report");
        if (company < 2)
          g_error ("%s, %u lines before it: %u above “%s”", cases[which].name, filler, company, is_signed ? "Approved" : "End of report");
      }
}

/* Which page each entry of the list stands on; 0 when they do not stand on one page. */
static guint
find_page_of_entries (Recorder *recorder)
{
  guint page = 0;

  for (guint i = 0; i < recorder->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (recorder->texts, RecordedText, i);

      if (!is_content (text) || g_strcmp0 (text->text, "Entry") != 0)
        continue;
      if (page > 0 && text->page != page)
        return 0;
      page = text->page;
    }
  return page;
}

/* What stood on one page without signatures is not parted by them, where that page is as good as full without it. */
static void
test_short_list (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data), moved = 0;

  for (guint filler = 21; filler < 40; filler++)
    {
      guint pages[2];
      double above = 0;

      for (int is_signed = 0; is_signed < 2; is_signed++)
        {
          g_autoptr(MunDocument) document = create_document ();
          g_autoptr(Recorder) recorder = NULL;

          fill_page (document, filler);
          if (which == 0)
            add_definitions (document, 4);
          else
            add_bullets (document, 4);
          if (is_signed)
            mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "");
          recorder = recorder_layout (document, MUN_PAPER_A4);
          pages[is_signed] = find_page_of_entries (recorder);
          above = recorder_find (recorder, "Entry")->y;
        }
      if (pages[0] == 1 && pages[1] == 0 && above > 690)
        g_error ("%s, %u lines before it: parted by the signature", cases[which].name, filler);
      moved += pages[1] > pages[0] && pages[0] > 0;
    }
  g_assert_cmpuint (moved, >, 0);
}

/* A row that goes over is where links and the page of its anchor say. */
static void
test_anchor_goes_over (void)
{
  guint moved = 0;

  for (guint filler = 20; filler < 64; filler += 3)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(MunLayout) layout = NULL;
      MunTable *table = mun_table_new ();

      mun_document_set_front (document, MUN_FRONT_BLOCK);
      mun_table_add_column (table, "Name", MUN_COLUMN_TEXT, 1);
      for (guint i = 0; i < filler; i++)
        {
          mun_table_begin_row (table, i + 1 == filler ? "last" : NULL);
          mun_table_add_text (table, "Row");
        }
      mun_document_add_table (document, table);
      mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "");
      layout = mun_layout_new (document, MUN_PAPER_A4);
      g_assert_true (mun_layout_measure (layout, NULL, NULL, NULL, NULL));
      g_assert_cmpuint (mun_layout_get_anchor_page (layout, "last"), ==, mun_layout_get_n_pages (layout));
      moved += mun_layout_get_n_pages (layout) > 1;
    }
  g_assert_cmpuint (moved, >, 0);
}

static void
add_long_definitions (MunDocument *document)
{
  add_definitions (document, 16);
}

static void
add_long_table (MunDocument *document)
{
  add_table (document, NULL, 16, "Row");
}

static void
add_rows_and_chapter (MunDocument *document)
{
  add_table (document, NULL, 16, "Row");
  mun_document_add_heading (document, 1, "Chapter", NULL);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "What is late.");
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NOTE, "None.");
}

/* What may go over, and how many lines of it stand above the signatures then where the page before had room for all; with the head of a table. */
static const struct {
  const char *name;
  void      (*add) (MunDocument *document);
  guint       most;
} little[] = {
  { "definitions", add_long_definitions, 2 },
  { "rows", add_long_table, 2 },
  { "rows and chapter", add_rows_and_chapter, 2 },
};

/* How far down the page what stands on it reaches without signatures; 0 where there is more than one. */
static double
measure_unsigned (guint filler,
                  guint which)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;

  fill_page (document, filler);
  little[which].add (document);
  recorder = recorder_layout (document, MUN_PAPER_A4);
  return recorder->pages->len == 1 ? recorder_find_edge (recorder, 1, TRUE)->y : 0;
}

/* Signatures without room take along what keeps them company, and leave the page before as full as it can be. */
static void
test_takes_little (gconstpointer data)
{
  const guint which = GPOINTER_TO_UINT (data);
  guint moved = 0;

  for (guint filler = 4; filler < 40; filler++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;
      guint company;

      if (measure_unsigned (filler, which) <= 0)
        continue;
      fill_page (document, filler);
      little[which].add (document);
      for (guint i = 0; i < 3; i++)
        mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "");
      mun_document_add_end (document);
      recorder = recorder_layout (document, MUN_PAPER_A4);
      recorder_assert_sound (recorder);
      if (recorder->pages->len == 1)
        continue;
      company = count_company (recorder, "Approved");
      if (company != little[which].most)
        g_error ("%s, %u lines before it: %u above the signatures", little[which].name, filler, company);
      moved++;
    }
  g_assert_cmpuint (moved, >, 0);
}

/* One signature has its line beside the name, below the date at most. */
static void
test_lone_signature (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;

  fill_page (document, 3);
  mun_document_add_signature (document, "Approved", "Anna Weber", "Director", "2 Nov 2026");
  recorder = recorder_layout (document, MUN_PAPER_A4);
  recorder_assert_sound (recorder);
  g_assert_cmpfloat (recorder_find (recorder, "Signature")->x1, >, 595.0 / 2);
  g_assert_cmpfloat (fabs (recorder_find (recorder, "Signature")->y - recorder_find (recorder, "2 Nov 2026")->y), <, 6);
}

/* Where the end just does not fit, what it was made from stands beside it, not below. */
static void
test_end_beside (void)
{
  guint beside = 0;

  for (guint filler = 14; filler < 30; filler++)
    for (guint gap = 0; gap < 6; gap++)
      {
        g_autoptr(MunDocument) document = create_document ();
        g_autoptr(Recorder) recorder = NULL;
        const RecordedText *end;

        mun_document_set_landscape (document, TRUE);
        fill_page (document, filler);
        for (guint i = 0; i < gap; i++)
          mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Body");
        mun_document_add_end (document);
        recorder = recorder_layout (document, MUN_PAPER_LETTER);
        recorder_assert_sound (recorder);
        end = recorder_find (recorder, "End of report");
        beside += end->x1 < 50;
        g_assert_true (end->x1 < 50 || fabs ((end->x1 + end->x2) / 2 - 396) < 5);
      }
  g_assert_cmpuint (beside, >, 0);
  g_assert_cmpuint (beside, <, 60);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/closing/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_company);
    }
  g_test_add_data_func ("/report/closing/short-definitions", GUINT_TO_POINTER (0), test_short_list);
  g_test_add_data_func ("/report/closing/short-list", GUINT_TO_POINTER (1), test_short_list);
  g_test_add_func ("/report/closing/anchor-goes-over", test_anchor_goes_over);
  for (guint i = 0; i < G_N_ELEMENTS (little); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/closing/little/%s", little[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_takes_little);
    }
  g_test_add_func ("/report/closing/lone-signature", test_lone_signature);
  g_test_add_func ("/report/closing/end-beside", test_end_beside);
  return g_test_run ();
}
