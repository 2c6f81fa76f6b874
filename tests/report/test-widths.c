/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "report/table-balance.h"
#include "report/table-widths.h"
#include "report/unbroken.h"

#define MOST 6
#define PADDING 9.0

/* What is given to each column, rounded. */
static const struct {
  const char   *what;
  MunColumnNeed needs[MOST];       /* least, most, amount, weight, minimum, maximum, running */
  guint         n;
  double        width;
  double        expected[MOST];
} cases[] = {
  { "one column takes all", { { 50, 80, 60, 1, 0, 0, TRUE } }, 1, 500, { 500 } },
  { "short columns have what they need, running text the rest", { { 40, 60, 50, 1, 0, 0, FALSE }, { 30, 200, 100, 1, 0, 0, TRUE } }, 2, 500, { 60, 440 } },
  { "weights divide the rest", { { 20, 900, 100, 1, 0, 0, TRUE }, { 20, 900, 100, 3, 0, 0, TRUE } }, 2, 440, { 120, 320 } },
  { "more text gets more", { { 20, 900, 50, 1, 0, 0, TRUE }, { 20, 900, 150, 1, 0, 0, TRUE } }, 2, 440, { 120, 320 } },
  { "no running text: all alike", { { 20, 50, 40, 1, 0, 0, FALSE }, { 20, 50, 40, 1, 0, 0, FALSE } }, 2, 300, { 150, 150 } },
  { "a minimum for an empty column", { { 18, 18, 9, 1, 120, 0, TRUE }, { 40, 2000, 900, 1, 0, 0, TRUE } }, 2, 400, { 120, 280 } },
  { "a minimum below the widest word", { { 90, 90, 90, 1, 30, 0, FALSE }, { 40, 2000, 900, 1, 0, 0, TRUE } }, 2, 400, { 90, 310 } },
  { "minimums take words from nobody", { { 20, 20, 20, 1, 300, 0, TRUE }, { 20, 20, 20, 1, 100, 0, TRUE }, { 100, 400, 300, 1, 0, 0, TRUE } }, 3, 340,
    { 175.6, 64.4, 100 } },
  { "a maximum breaks longer texts", { { 40, 300, 200, 1, 0, 70, FALSE }, { 40, 2000, 300, 1, 0, 0, TRUE } }, 2, 400, { 70, 330 } },
  { "what is left goes to those that may grow", { { 40, 60, 50, 1, 0, 70, TRUE }, { 40, 60, 50, 1, 0, 0, FALSE } }, 2, 400, { 60, 340 } },
  { "all have a maximum: the table is as wide as the page", { { 40, 60, 50, 1, 0, 70, TRUE }, { 40, 60, 50, 1, 0, 80, TRUE } }, 2, 400, { 200, 200 } },
  { "minimum and maximum are the same", { { 40, 300, 200, 1, 100, 100, TRUE }, { 40, 2000, 300, 1, 0, 0, TRUE } }, 2, 400, { 100, 300 } },
  { "not even the words have room", { { 300, 300, 300, 1, 0, 0, TRUE }, { 100, 100, 100, 1, 50, 0, TRUE } }, 2, 200, { 150, 50 } },
  { "a word wider than the page", { { 5000, 5000, 5000, 1, 0, 0, TRUE } }, 1, 480, { 480 } },
  { "nothing to measure", { { 18, 18, 0, 1, 0, 0, TRUE }, { 18, 18, 0, 1, 0, 0, TRUE } }, 2, 100, { 50, 50 } },
};

static void
test_share (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double widths[MOST] = { 0 };
      double sum = 0;

      mun_table_widths_share (cases[i].needs, cases[i].n, cases[i].width, widths);
      for (guint j = 0; j < cases[i].n; j++)
        {
          if (ABS (widths[j] - cases[i].expected[j]) > 0.5)
            g_error ("%s: column %u is %.1f wide, not %.1f", cases[i].what, j, widths[j], cases[i].expected[j]);
          sum += widths[j];
        }
      g_assert_cmpfloat_with_epsilon (sum, cases[i].width, 0.01);
    }
}

/* Width moves to where it makes rows lower, and from no column below its least or beyond its most. */
static void
test_balance (void)
{
  static const struct {
    const char   *what;
    MunExtent     extents[4];
    MunColumnNeed needs[2];
    double        widths[2];
    double        least[2];  /* of what comes out */
    double        most[2];
  } moves[] = {
    { "a name gets a line of its own", { { 80, 45, 1, 0 }, { 300, 50, 1, 0 }, { 80, 45, 1, 0 }, { 250, 50, 1, 0 } },
      { { 54, 80, 60, 1, 0, 0, TRUE }, { 60, 300, 200, 1, 0, 0, TRUE } }, { 60, 340 }, { 80, 300 }, { 100, 320 } },
    { "nothing to gain", { { 50, 40, 1, 0 }, { 300, 50, 1, 0 }, { 50, 40, 1, 0 }, { 300, 50, 1, 0 } },
      { { 50, 50, 50, 1, 0, 0, TRUE }, { 60, 300, 200, 1, 0, 0, TRUE } }, { 60, 340 }, { 60, 340 }, { 60, 340 } },
    { "what has a minimum keeps it", { { 20, 20, 1, 0 }, { 900, 50, 1, 0 }, { 20, 20, 1, 0 }, { 900, 50, 1, 0 } },
      { { 20, 20, 20, 1, 150, 0, TRUE }, { 60, 900, 900, 1, 0, 0, TRUE } }, { 200, 200 }, { 150, 200 }, { 200, 250 } },
    { "what has a maximum stays below", { { 400, 50, 1, 0 }, { 60, 50, 1, 0 }, { 400, 50, 1, 0 }, { 60, 50, 1, 0 } },
      { { 60, 400, 400, 1, 0, 120, TRUE }, { 60, 60, 60, 1, 0, 0, TRUE } }, { 100, 300 }, { 100, 280 }, { 120, 300 } },
    { "texts of several lines", { { 80, 45, 3, 0 }, { 300, 50, 1, 0 }, { 80, 45, 3, 0 }, { 300, 50, 1, 0 } },
      { { 54, 80, 60, 1, 0, 0, TRUE }, { 60, 300, 200, 1, 0, 0, TRUE } }, { 60, 340 }, { 80, 300 }, { 100, 320 } },
    { "several lines that are all too long", { { 200, 45, 3, 180 }, { 300, 50, 1, 0 }, { 200, 45, 3, 180 }, { 300, 50, 1, 0 } },
      { { 54, 200, 160, 1, 0, 0, TRUE }, { 60, 300, 200, 1, 0, 0, TRUE } }, { 110, 290 }, { 200, 150 }, { 250, 200 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      double widths[2] = { moves[i].widths[0], moves[i].widths[1] };

      mun_table_balance (moves[i].extents, 2, 2, PADDING, moves[i].needs, widths);
      g_assert_cmpfloat_with_epsilon (widths[0] + widths[1], moves[i].widths[0] + moves[i].widths[1], 0.01);
      for (guint k = 0; k < 2; k++)
        if (widths[k] < moves[i].least[k] - 0.01 || widths[k] > moves[i].most[k] + 0.01)
          g_error ("%s: column %u is %.1f wide", moves[i].what, k, widths[k]);
    }
}

static MunTable *
create_table (guint       n_columns,
              const char *title,
              const char *text)
{
  MunTable *table = mun_table_new ();

  for (guint i = 0; i < n_columns; i++)
    mun_table_add_column (table, title, i % 4, 1 + i % 3);
  mun_table_begin_row (table, NULL);
  for (guint i = 0; i < n_columns; i++)
    mun_table_add_text (table, text);
  return table;
}

/* Each column stands in one part, the first one in all of them; each part is as wide as the page, and no column is too narrow for a character. */
static void
assert_parts (const MunTableWidths *widths,
              guint                 n_columns,
              double                width)
{
  guint next = 0;

  for (guint i = 0; i < widths->n_slices; i++)
    {
      const MunTableSlice *slice = &widths->slices[i];
      double sum = 0;

      for (guint j = 0; j < slice->n; j++)
        {
          if (i == 0 || j > 0)
            g_assert_cmpuint (slice->columns[j], ==, next++);
          else
            g_assert_cmpuint (slice->columns[0], ==, 0);
          g_assert_cmpfloat (slice->widths[j], >, PADDING + 5);
          sum += slice->widths[j];
        }
      g_assert_cmpfloat_with_epsilon (sum, width, 0.01);
    }
  g_assert_cmpuint (next, ==, n_columns);
}

static void
test_tables (void)
{
  g_autofree char *endless = g_strnfill (3000, 'm');
  const struct { guint n_columns; const char *title, *text; guint parts; gboolean dense; } tables[] = {
    { 1, "Title", "text", 1, FALSE },
    { 5, "Title", "some text", 1, FALSE },
    { 1, "Title", endless, 1, FALSE },
    { 1, endless, endless, 1, FALSE },
    { 12, "Title", "some text", 1, TRUE },
    { 2, endless, endless, 1, FALSE },
    { 200, "Title", "some text", 0, TRUE },
    { 200, endless, endless, 0, TRUE },
    { 200, "", "", 0, TRUE },
    { 3, "Title", "有些文字没有空格有些文字没有空格有些文字没有空格", 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr(MunTable) table = create_table (tables[i].n_columns, tables[i].title, tables[i].text);
      g_autoptr(MunTypesetter) type = mun_typesetter_new ("en");
      MunTableWidths *widths = mun_table_widths_new (table, type, 483, PADDING);

      assert_parts (widths, tables[i].n_columns, 483);
      g_assert_cmpint (widths->dense, ==, tables[i].dense);
      if (tables[i].parts > 0)
        g_assert_cmpuint (widths->n_slices, ==, tables[i].parts);
      else
        g_assert_cmpuint (widths->n_slices, >, 5);
      mun_table_widths_free (widths);
    }
}

/* Columns that have no room are shared among the parts: none of them has a column or two only. */
static void
test_even_parts (void)
{
  static const char text[] = "2028-12-31 or";
  g_autoptr(MunTypesetter) type = mun_typesetter_new ("en");
  guint parted = 0;

  for (guint n = 4; n < 30; n++)
    {
      g_autoptr(MunTable) table = create_table (n, "CPN-0001", text);
      MunTableWidths *widths = mun_table_widths_new (table, type, 483, PADDING);
      guint least = n, most = 0;

      assert_parts (widths, n, 483);
      for (guint i = 0; i < widths->n_slices; i++)
        {
          least = MIN (least, widths->slices[i].n);
          most = MAX (most, widths->slices[i].n);
        }
      if (most - least >= widths->n_slices)
        g_error ("%u columns: parts of %u to %u columns", n, least, most);
      parted += widths->n_slices > 1;
      mun_table_widths_free (widths);
    }
  g_assert_cmpuint (parted, >, 5);
}

/* Limits are kept beside long texts, and for columns with nothing in them. */
static void
test_limits (void)
{
  g_autoptr(MunTable) table = mun_table_new ();
  g_autoptr(MunTypesetter) type = mun_typesetter_new ("en");
  MunTableWidths *widths;

  mun_table_add_column (table, "No.", MUN_COLUMN_SHORT, 1);
  mun_table_add_column (table, "Question", MUN_COLUMN_TEXT, 1);
  mun_table_add_column (table, "Written by hand", MUN_COLUMN_TEXT, 1);
  mun_table_add_column (table, "Reason", MUN_COLUMN_SHORT, 1);
  mun_table_set_limits (table, 2, 200, 0);
  mun_table_set_limits (table, 3, 0, 48);
  for (guint i = 0; i < 20; i++)
    {
      mun_table_begin_row (table, NULL);
      mun_table_add_number (table, i);
      mun_table_add_text (table, "A question that goes on and on and on and on and on and on and on and on and on and on, until it is asked");
      mun_table_add_text (table, "");
      mun_table_add_text (table, "Required by the standard");
    }
  widths = mun_table_widths_new (table, type, 483, PADDING);
  assert_parts (widths, 4, 483);
  g_assert_cmpfloat (widths->slices[0].widths[2], >=, 200);
  g_assert_cmpfloat (widths->slices[0].widths[3], <=, 48.01);
  g_assert_cmpfloat (widths->slices[0].widths[1], >, 150);
  mun_table_widths_free (widths);
}

/* A minimum that long texts are read by takes nothing from others where they are short. */
static void
test_readable (void)
{
  static const struct { const char *text; double least, most; } answers[] = {
    { "", 0, 60 }, { "done", 0, 60 }, { "An answer that goes on and on and on and on and on and on and on and on and on", 150, 483 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr(MunTable) table = mun_table_new ();
      g_autoptr(MunTypesetter) type = mun_typesetter_new ("en");
      MunTableWidths *widths;

      mun_table_add_column (table, "Question", MUN_COLUMN_TEXT, 1);
      mun_table_add_column (table, "Answer", MUN_COLUMN_TEXT, 1);
      mun_table_set_limits (table, 1, 150, 0);
      mun_table_set_readable (table, 1);
      g_assert_true (mun_table_is_readable (table, 1));
      for (guint row = 0; row < 5; row++)
        {
          mun_table_begin_row (table, NULL);
          mun_table_add_text (table, "A question that goes on and on and on and on and on and on and on and on and on and on and on, until it is asked");
          mun_table_add_text (table, answers[i].text);
        }
      widths = mun_table_widths_new (table, type, 483, PADDING);
      assert_parts (widths, 2, 483);
      g_assert_cmpfloat (widths->slices[0].widths[1], >=, answers[i].least);
      g_assert_cmpfloat (widths->slices[0].widths[1], <=, answers[i].most);
      mun_table_widths_free (widths);
    }
}

/* Chinese could be broken after each character: four of them stand beside each other, or a whole phrase or date, and so do heads. */
static void
test_chinese (void)
{
  static const struct { const char *title, *text; guint characters; } columns[] = {
    { "答复", "已按期完成并通知了", 4 }, { "等级", "一般不符合", 5 }, { "状态", "是", 2 }, { "责任部门", "", 4 }, { "改进", "Anna Weber (短期行动组长)", 6 },
    { "日期", "计划：2026年12月28日", 10 },
  };
  g_autoptr(MunTable) table = mun_table_new ();
  g_autoptr(MunTypesetter) type = mun_typesetter_new ("zh");
  MunTableWidths *widths;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    mun_table_add_column (table, columns[i].title, MUN_COLUMN_TEXT, 1);
  mun_table_add_column (table, "描述", MUN_COLUMN_TEXT, 3);
  for (guint k = 0; k < 20; k++)
    {
      mun_table_begin_row (table, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        mun_table_add_text (table, k == 7 ? columns[i].text : "");
      mun_table_add_text (table, "这一列的文字很长，别的列几乎是空的，但是它们也要能够阅读，而不是每行只有一个字，所以这里写了这么多的字来占用全部的宽度");
    }
  widths = mun_table_widths_new (table, type, 483, PADDING);
  g_assert_cmpuint (widths->n_slices, ==, 1);
  g_assert_false (widths->dense);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_assert_cmpfloat (widths->slices[0].widths[i], >=, columns[i].characters * mun_font_styles[MUN_FONT_CELL].size + PADDING);
  mun_table_widths_free (widths);
}

static void
test_dates (void)
{
  static const struct { const char *text; gsize length; } dates[] = {
    { "21 Jul 2026", 11 }, { "1 September 2026, again", 16 }, { "(3 Mar 2027)", 11 },
    { "2026年7月21日", 16 }, { "2026年12月", 12 }, { "7月21日", 9 }, { "（2026年7月21日）", 19 }, { "2026年7月21日前", 16 },
    { "", 0 }, { "Jul 2026", 0 }, { "21 jul 2026", 0 }, { "210 Jul 2026", 0 }, { "21 Jul 26", 0 }, { "21 Jul 20267", 0 }, { "7月", 0 }, { "2026年", 0 }, { "12", 0 },
    { "400 000", 7 }, { "(12 500 EUR", 7 }, { "1 234 567.50", 9 }, { "1\342\200\211200", 7 }, { "400 00", 0 }, { "4000 000", 0 }, { "12 5000", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (mun_unbroken_number (dates[i].text) != dates[i].length)
      g_error ("%s: %" G_GSIZE_FORMAT " bytes", dates[i].text, mun_unbroken_number (dates[i].text));
}

/* Names that are broken in each row weigh more than a line of one title. */
static void
test_names (void)
{
  enum { ROWS = 20 };
  static const MunColumnNeed needs[] = { { 49, 64, 60, 1, 0, 0, TRUE }, { 56, 69, 69, 1, 68, 0, TRUE }, { 69, 277, 154, 1, 0, 0, TRUE } };
  MunExtent extents[ROWS * 3];
  double widths[] = { 60, 69, 167 };

  for (guint i = 0; i < ROWS; i++)
    {
      extents[3 * i] = (MunExtent) { 64, 40, 1, 0 };
      extents[3 * i + 1] = (MunExtent) { 69, 40, 2, 40 };
      extents[3 * i + 2] = (MunExtent) { i == 7 ? 277 : 100, 60, 1, 0 };
    }
  mun_table_balance (extents, ROWS, 3, PADDING, needs, widths);
  g_assert_cmpfloat (widths[0], >=, 64);
}

/* The words of a Chinese title, as they stay together. */
static void
test_words (void)
{
  static const char * const titles[][4] = {
    { "状态" }, { "责任部门" }, { "不遵守规定的", "后果" }, { "决定和", "状态" }, { "对安全的", "重要程度" }, { "已审视", "供应链" }, { "收到或", "发出" },
    { "测量周期、", "测量人" }, { "为何现在", "评估" }, { "自上次", "评审以来" }, { "属于我们的", "供应链" }, { "目的地" }, { "参与人" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *title = g_strjoinv ("", (char **) titles[i]);
      const char *p = title;

      for (guint k = 0; titles[i][k] != NULL; k++)
        {
          gsize length = mun_unbroken_words (p);

          if (length != strlen (titles[i][k]))
            g_error ("%s: %.*s", title, (int) length, p);
          p += length;
        }
      g_assert_cmpuint (mun_unbroken_words (p), ==, 0);
    }
  g_assert_cmpuint (mun_unbroken_words ("Level"), ==, 0);
}

/* They have room in their column, and where they cannot have it they are broken anywhere. */
static void
test_words_in_lines (void)
{
  g_autoptr(MunTypesetter) type = mun_typesetter_new ("zh");
  g_autoptr(MunLines) lines = mun_lines_new ();
  double size = mun_font_styles[MUN_FONT_CELL_BOLD].size;

  lines->title = TRUE;
  mun_lines_break (lines, type, MUN_FONT_CELL_BOLD, "属于我们的供应链", 6 * size);
  g_assert_cmpuint (lines->lines->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (lines->width, 5 * size, 0.5);
  mun_lines_break (lines, type, MUN_FONT_CELL_BOLD, "属于我们的供应链", 4 * size + 0.1);
  g_assert_cmpfloat_with_epsilon (lines->width, 4 * size, 0.5);
}

static gboolean
stands_on_one_line (MunLines   *lines,
                    const char *words)
{
  for (guint i = 0; i < lines->pieces->len; i++)
    {
      const MunSegment *segment = g_array_index (lines->pieces, MunPiece, i).segment;
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint k = 0; k < segment->n_runs; k++)
        g_string_append_len (text, segment->runs[k].text, segment->runs[k].text_length);
      if (strstr (text->str, words) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Wherever the line ends, as long as the date has room on one. */
static void
test_dates_in_lines (void)
{
  static const struct { const char *text, *date; } texts[] = {
    { "Checked on 9 Nov 2026, then again", "9 Nov 2026," }, { "Checked – on 9 Nov 2026", "9 Nov 2026" }, { "有效、2026年11月9日、Sofia Lindqvist", "2026年11月9日、" },
    { "Loss above 400 000 of them", "400 000" }, { "损失超过 400 000 欧元", "400 000" }, { "于2026年11月9日前完成", "2026年11月9日" }, { "从2026年11月9日（星期一）起", "2026年11月9日" },
    { "Deepak Nair (审核组长)\nSofia Lindqvist (审核员)", "(审核组长)" }, { "由安全主管（运营经理）批准", "（运营经理）" },
  };
  g_autoptr(MunTypesetter) type = mun_typesetter_new ("zh");
  g_autoptr(MunLines) lines = mun_lines_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double natural, word;

      mun_lines_measure (lines, type, MUN_FONT_CELL, texts[i].date, &natural, &word);
      for (double width = natural + 1; width < 200; width += 3)
        {
          mun_lines_break (lines, type, MUN_FONT_CELL, texts[i].text, width);
          if (!stands_on_one_line (lines, texts[i].date))
            g_error ("%s is parted where %.0f points are there", texts[i].date, width);
          g_assert_cmpfloat (lines->width, <=, width + 0.1);
        }
      /* Without room it is cut like any long word. */
      mun_lines_break (lines, type, MUN_FONT_CELL, texts[i].text, 12);
      g_assert_cmpfloat (lines->width, <=, 12.1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/widths/share", test_share);
  g_test_add_func ("/report/widths/balance", test_balance);
  g_test_add_func ("/report/widths/tables", test_tables);
  g_test_add_func ("/report/widths/even-parts", test_even_parts);
  g_test_add_func ("/report/widths/limits", test_limits);
  g_test_add_func ("/report/widths/readable", test_readable);
  g_test_add_func ("/report/widths/chinese", test_chinese);
  g_test_add_func ("/report/widths/dates", test_dates);
  g_test_add_func ("/report/widths/names", test_names);
  g_test_add_func ("/report/widths/words", test_words);
  g_test_add_func ("/report/widths/words-in-lines", test_words_in_lines);
  g_test_add_func ("/report/widths/dates-in-lines", test_dates_in_lines);
  return g_test_run ();
}
