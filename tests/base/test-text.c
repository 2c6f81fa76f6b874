/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "base/text.h"

static void
test_clean (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *decomposed = mun_text_clean ("Cafe\u0301", -1, FALSE, &error);
  g_autofree char *huge = g_strnfill (MUN_TEXT_MAX + 1, 'x');

  g_assert_no_error (error);
  g_assert_cmpstr (decomposed, ==, "Café");

  g_assert_null (mun_text_clean (huge, -1, TRUE, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
}

static void
test_shorten (void)
{
  g_autofree char *same = mun_text_shorten ("short", 5);
  g_autofree char *cut = mun_text_shorten ("安全管理体系", 4);

  g_assert_cmpstr (same, ==, "short");
  g_assert_cmpstr (cut, ==, "安全管…");
}

static void
test_contains (void)
{
  g_assert_true (mun_text_contains ("Müller & Söhne", "muller"));
  g_assert_true (mun_text_contains ("供应链安全", "链安"));
  g_assert_false (mun_text_contains ("fence", "gate"));
}

static void
test_words (void)
{
  g_assert_cmpuint (mun_text_word_count ("Nobody's well-kept yard, 2026"), ==, 4);
  g_assert_cmpuint (mun_text_word_count ("安全 policy"), ==, 3);
  g_assert_cmpuint (mun_text_word_count (""), ==, 0);
  /* Eight characters say about as much as five words. */
  g_assert_cmpuint (mun_text_word_count ("安"), ==, 1);
  g_assert_cmpuint (mun_text_word_count ("本公司仓储和公路"), ==, 5);
  g_assert_cmpuint (mun_text_word_count ("本公司仓储和公路，2026 年"), ==, 7);
  g_assert_cmpuint (mun_text_character_count ("本公司，policy。"), ==, 3);
  g_assert_true (mun_text_counts_characters ("本公司有 ISO 28000 证书"));
  g_assert_false (mun_text_counts_characters ("The yard of 北田 is locked at night"));
  g_assert_false (mun_text_counts_characters (""));
}

static void
test_says_nothing (void)
{
  static const struct { const char *text; gboolean nothing; } cases[] = {
    { NULL, TRUE }, { "", TRUE }, { ".", TRUE }, { " -- \n", TRUE }, { "…", TRUE }, { "no", FALSE }, { "7", FALSE }, { "- x", FALSE }, { "无", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mun_text_says_nothing (cases[i].text), ==, cases[i].nothing);
}

/* White space of every kind, and more of it than a library that grows with Unicode may know. */
static void
test_blank (void)
{
  static const char * const blank[] = { "", " ", "\n", "\t \r\n", "\v\f", "\u00a0", "\u2003\u3000", "\u2028", "\u200b", "\ufeff", "\u3164" };
  static const char * const said[] = { "x", " .", "\u3000无", "-", "\u00b7", "\u0301" };

  g_assert_true (mun_text_is_blank (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (blank); i++)
    g_assert_true (mun_text_is_blank (blank[i]));
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_false (mun_text_is_blank (said[i]));
  for (gunichar c = 1; c <= 0x10ffff; c++)
    if (g_unichar_isspace (c))
      {
        char text[7] = "";

        g_unichar_to_utf8 (c, text);
        g_assert_true (mun_text_is_blank (text));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text/clean", test_clean);
  g_test_add_func ("/base/text/shorten", test_shorten);
  g_test_add_func ("/base/text/contains", test_contains);
  g_test_add_func ("/base/text/words", test_words);
  g_test_add_func ("/base/text/blank", test_blank);
  g_test_add_func ("/base/text/says-nothing", test_says_nothing);
  return g_test_run ();
}
