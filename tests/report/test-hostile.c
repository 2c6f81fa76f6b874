/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "layout-support.h"
#include "recorder.h"

/* Texts and tables that nobody should write, and that must not spoil a page. */

static char *
repeat (const char *text,
        gsize       length)
{
  GString *all = g_string_sized_new (length + 16);

  while (all->len < length)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

static void
test_hostile_texts (void)
{
  g_autofree char *word = repeat ("x", 3000);
  g_autofree char *wide = repeat ("安", 3000);
  g_autofree char *lines = repeat ("\n", 500);
  const char *texts[] = {
    word, wide, lines, "", " ", "\n", "😀🚚👨‍👩‍👧‍👦", "السلام عليكم ورحمة الله وبركاته", "שלום 123 world עולם",
    "a\x01\x02\x7f" "b\tc\r\nd", "bad \xff\xfe utf-8 \xc3", "\xe2\x80\x8b\xe2\x80\x8b\xe2\x80\xae over", "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;
      MunTable *table = mun_table_new ();

      mun_document_set_text (document, MUN_TEXT_TITLE, texts[i]);
      mun_document_set_text (document, MUN_TEXT_ORGANISATION, texts[i]);
      mun_document_set_text (document, MUN_TEXT_REFERENCE, texts[i]);
      mun_document_add_control (document, texts[i], texts[i]);
      mun_document_add_control (document, "Owner", "Anna");
      mun_document_add_heading (document, 1, texts[i], texts[i]);
      mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, texts[i]);
      mun_document_add_bullet (document, texts[i]);
      mun_document_add_definition (document, texts[i], texts[i]);
      mun_document_add_callout (document, MUN_CALLOUT_WARNING, texts[i]);
      mun_table_add_column (table, "Reference", MUN_COLUMN_SHORT, 1);
      mun_table_add_column (table, texts[i], MUN_COLUMN_TEXT, 1);
      mun_table_add_column (table, "Band", MUN_COLUMN_TEXT, 1);
      for (guint j = 0; j < 3; j++)
        {
          mun_table_begin_row (table, texts[i]);
          mun_table_add_link (table, texts[i], texts[i]);
          mun_table_add_text (table, texts[i]);
          mun_table_add_band (table, "H", mun_color_for_band (3, 5), texts[i]);
        }
      mun_document_add_table (document, table);
      mun_document_add_signature (document, "Role", "Name", "", "");
      mun_document_add_end (document);
      recorder = recorder_layout (document, i % 2 == 0 ? MUN_PAPER_A4 : MUN_PAPER_LETTER);
      recorder_assert_sound (recorder);
    }
}

static void
test_huge_text (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;
  g_autofree char *text = repeat ("The gate is locked at night. ", 1024 * 1024);
  g_autofree char *drawn = NULL;
  gsize letters = 0;

  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, text);
  recorder = recorder_layout (document, MUN_PAPER_A4);
  g_assert_cmpuint (recorder->faults->len, ==, 0);
  drawn = recorder_text_of (recorder, "P", 0);
  letters = count (drawn, "locked");
  g_assert_cmpuint (letters, ==, count (text, "locked"));
}

static void
test_many_columns (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(Recorder) recorder = NULL;
  g_autofree char *cells = NULL;
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, "Wide");
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *title = g_strdup_printf ("Column %u", i);

      mun_table_add_column (table, title, MUN_COLUMN_TEXT, 1);
    }
  for (guint j = 0; j < 3; j++)
    {
      mun_table_begin_row (table, NULL);
      for (guint i = 0; i < 200; i++)
        {
          g_autofree char *text = g_strdup_printf ("cell%u-%03u", j, i);

          mun_table_add_text (table, text);
        }
    }
  mun_document_add_table (document, table);
  recorder = recorder_layout (document, MUN_PAPER_A4);
  recorder_assert_sound (recorder);
  cells = recorder_text_of (recorder, "TD", 0);
  for (guint i = 1; i < 200; i++)
    {
      g_autofree char *text = g_strdup_printf ("cell1-%03u", i);

      g_assert_cmpuint (count (cells, text), ==, 1);
    }
  /* The first column stands in front of each part. */
  g_assert_cmpuint (count (cells, "cell1-000"), ==, count (recorder->structure->str, "Table"));
}

/* Columns that each want more than a page, words wider than a page in heads and cells, cells higher than a page: all is there, in one part after
 * the other. */
static void
test_nothing_fits (void)
{
  const guint n_columns = 12, n_letters = 2600;
  g_autofree char *word = g_strnfill (n_letters, 'x');
  g_autofree char *title = g_strnfill (900, 'M');

  for (guint paper = 0; paper < 2; paper++)
    {
      g_autoptr(MunDocument) document = create_document ();
      g_autoptr(Recorder) recorder = NULL;
      g_autofree char *cells = NULL;
      MunTable *table = mun_table_new ();

      for (guint i = 0; i < n_columns; i++)
        {
          mun_table_add_column (table, title, i % 2 == 0 ? MUN_COLUMN_SHORT : MUN_COLUMN_NUMBER, 1);
          mun_table_set_limits (table, i, 700, 0);
        }
      for (guint j = 0; j < 2; j++)
        {
          mun_table_begin_row (table, NULL);
          for (guint i = 0; i < n_columns; i++)
            mun_table_add_text (table, word);
        }
      mun_document_add_table (document, table);
      recorder = recorder_layout (document, paper == 0 ? MUN_PAPER_A4 : MUN_PAPER_LETTER);
      recorder_assert_sound (recorder);
      cells = recorder_text_of (recorder, "TD", 0);
      g_assert_cmpuint (count (cells, "x"), >=, 2 * n_columns * n_letters);
    }
}

static void
test_empty (void)
{
  g_autoptr(MunDocument) document = mun_document_new ("en");
  g_autoptr(MunDocument) second = create_document ();
  g_autoptr(Recorder) recorder = recorder_layout (document, MUN_PAPER_A4);
  g_autoptr(Recorder) other = NULL;
  g_autofree char *cells = NULL;
  MunTable *table = mun_table_new ();

  g_assert_cmpuint (recorder->pages->len, ==, 1);
  recorder_assert_sound (recorder);

  mun_table_add_column (table, "Reference", MUN_COLUMN_TEXT, 1);
  mun_table_set_empty (table, "None, as of 2 Nov 2026.");
  mun_document_add_table (second, table);
  mun_document_add_table (second, mun_table_new ());
  other = recorder_layout (second, MUN_PAPER_A4);
  recorder_assert_sound (other);
  cells = recorder_text_of (other, "TD", 0);
  g_assert_cmpstr (cells, ==, "None, as of 2 Nov 2026.");
}

static void
test_missing_glyphs_are_named (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(MunLayout) layout = NULL;
  g_autoptr(GBytes) logo = g_bytes_new_static ("GIF89a", 6);
  g_auto(GStrv) warnings = NULL;

  mun_document_set_logo (document, logo);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "private: \xee\x80\x80");
  layout = mun_layout_new (document, MUN_PAPER_A4);
  g_assert_true (mun_layout_measure (layout, NULL, NULL, NULL, NULL));
  warnings = mun_layout_get_warnings (layout);
  g_assert_cmpuint (g_strv_length (warnings), ==, 2);
  g_assert_nonnull (strstr (warnings[0], "PNG"));
  g_assert_nonnull (strstr (warnings[1], "U+E000"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/hostile/hostile-texts", test_hostile_texts);
  g_test_add_func ("/report/hostile/huge-text", test_huge_text);
  g_test_add_func ("/report/hostile/many-columns", test_many_columns);
  g_test_add_func ("/report/hostile/nothing-fits", test_nothing_fits);
  g_test_add_func ("/report/hostile/empty", test_empty);
  g_test_add_func ("/report/hostile/missing-glyphs", test_missing_glyphs_are_named);
  return g_test_run ();
}
