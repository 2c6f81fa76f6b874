/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/scripts.h"

static MunScripts
script_of (gunichar c)
{
  if (!g_unichar_isalpha (c))
    return 0;
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_LATIN:
      return MUN_SCRIPT_LATIN;
    case G_UNICODE_SCRIPT_HAN:
      return MUN_SCRIPT_HAN;
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
      return MUN_SCRIPT_KANA;
    case G_UNICODE_SCRIPT_HANGUL:
      return MUN_SCRIPT_HANGUL;
    case G_UNICODE_SCRIPT_CYRILLIC:
      return MUN_SCRIPT_CYRILLIC;
    case G_UNICODE_SCRIPT_GREEK:
      return MUN_SCRIPT_GREEK;
    case G_UNICODE_SCRIPT_ARABIC:
      return MUN_SCRIPT_ARABIC;
    case G_UNICODE_SCRIPT_HEBREW:
      return MUN_SCRIPT_HEBREW;
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_INHERITED:
      return 0;
    default:
      return MUN_SCRIPT_OTHER;
    }
}

MunScripts
mun_scripts_of (const char *text,
                int         length)
{
  MunScripts scripts = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if ((guchar) *p >= 128)
      scripts |= script_of (g_utf8_get_char (p));
    else if (g_ascii_isalpha (*p))
      scripts |= MUN_SCRIPT_LATIN;
  return scripts;
}

MunScripts
mun_scripts_for (const char *language)
{
  return language != NULL && language[0] == 'z' && language[1] == 'h' ? MUN_SCRIPT_HAN : MUN_SCRIPT_LATIN;
}

const char *
mun_scripts_language (MunScripts scripts,
                      MunScripts usual)
{
  static const struct { MunScripts scripts; const char *language; } languages[] = {
    { MUN_SCRIPT_HAN, "zh" },
    { MUN_SCRIPT_KANA, "ja" },
    { MUN_SCRIPT_KANA | MUN_SCRIPT_HAN, "ja" },
    { MUN_SCRIPT_HANGUL, "ko" },
    { MUN_SCRIPT_CYRILLIC, "und-Cyrl" },
    { MUN_SCRIPT_GREEK, "el" },
    { MUN_SCRIPT_ARABIC, "und-Arab" },
    { MUN_SCRIPT_HEBREW, "he" },
  };

  /* Latin letters stand in texts of every language: numbers, names, abbreviations. */
  if (scripts == usual || scripts == 0)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (scripts == languages[i].scripts)
      return languages[i].language;
  return NULL;
}
