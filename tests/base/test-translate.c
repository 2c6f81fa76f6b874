/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/translate.h"

static void
test_texts (void)
{
  static const struct {
    const char *language;
    const char *text;
    const char *expected;
  } cases[] = {
    { "zh", "Security policy", "安全方针" },
    { "zh", "Interested party", "相关方" },
    { "zh", "Nonconformity", "不符合" },
    { "zh", "In review", "评审中" },
    { "zh", "Something nobody has ever written here", "Something nobody has ever written here" },
    { "zh", "", "" },
    { "en", "Security policy", "Security policy" },
    { "en_GB", "Security policy", "Security policy" },
    { "xx", "Security policy", "Security policy" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (mun_translate (cases[i].language, cases[i].text), ==, cases[i].expected);
}

static void
test_languages (void)
{
  const char * const *languages = mun_translate_languages ();

  g_assert_cmpstr (languages[0], ==, "en");
  for (guint i = 1; languages[i] != NULL; i++)
    g_assert_cmpstr (mun_translate (languages[i], "Security policy"), !=, "Security policy");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/translate/texts", test_texts);
  g_test_add_func ("/base/translate/languages", test_languages);
  return g_test_run ();
}
