/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "model/summary.h"

/* What the program says in the history comes in the language of the reader; what people wrote stays. */
static void
test_sentences (void)
{
  static const struct { const char *english, *chinese; } cases[] = {
    { "Risk “Load stolen” added", "已添加风险“Load stolen”" },
    { "Self-assessment “ISO 28000, security management” added", "已添加自我评估“ISO 28000 安全管理”" },
    { "Nonconformity NCR-0006: Closed", "不符合 NCR-0006：已关闭" },
    { "Measurement “Units “open” at night” and 12 more saved", "已保存测量“Units “open” at night”和另外 12 条" },
    { "Undone: Risk “Load stolen” added", "已撤销：已添加风险“Load stolen”" },
    { "Done again: Undone: Nonconformity NCR-0006: Closed", "已重做：已撤销：不符合 NCR-0006：已关闭" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *there = mun_summary_in (cases[i].english, "zh");
      g_autofree char *back = mun_summary_in (cases[i].chinese, "en");
      g_autofree char *same = mun_summary_in (cases[i].chinese, "zh");
      g_autofree char *shown = mun_summary_in (cases[i].chinese, NULL);
      g_autofree char *stays = mun_summary_in (cases[i].english, NULL);

      g_assert_cmpstr (there, ==, cases[i].chinese);
      g_assert_cmpstr (back, ==, cases[i].english);
      g_assert_cmpstr (same, ==, cases[i].chinese);
      g_assert_cmpstr (shown, ==, cases[i].english);
      g_assert_cmpstr (stays, ==, cases[i].english);
    }
}

/* A record that goes by its day. */
static void
test_day (void)
{
  g_autofree char *added = mun_summary_in ("Performance evaluation “20 Sep 2026” added", "zh"), *back = mun_summary_in (added, "en");
  g_autofree char *named = mun_summary_in ("Performance evaluation “20 September” added", "zh");

  g_assert_nonnull (strstr (added, "“2026年9月20日”"));
  g_assert_cmpstr (back, ==, "Performance evaluation “20 Sep 2026” added");
  g_assert_nonnull (strstr (named, "“20 September”"));
}

static void
test_own_words (void)
{
  static const char * const words[] = {
    "", "Yard gate: looked at in the morning", "Sites and people entered from the staff list", "Nonconformity NCR-0006: No state of it", "%s finished %1$s",
    "Nothing “is” added",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *said = mun_summary_in (words[i], "zh");

      g_assert_cmpstr (said, ==, words[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/summary/sentences", test_sentences);
  g_test_add_func ("/model/summary/day", test_day);
  g_test_add_func ("/model/summary/own-words", test_own_words);
  return g_test_run ();
}
