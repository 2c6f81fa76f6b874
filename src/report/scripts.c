/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/scripts.h"

/* Fewer words are a name. */
#define WORDS_LEAST 3

/* More Chinese characters for each word in Latin letters, and the text is Chinese. */
#define HAN_PER_WORD 2

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

static MunScripts
read_letter (const char *p)
{
  if ((guchar) *p >= 128)
    return script_of (g_utf8_get_char (p));
  return g_ascii_isalpha (*p) ? MUN_SCRIPT_LATIN : 0;
}

/* A single letter is none: it is a unit, a level or the rest of "driver's". */
static void
end_word (MunTally   *self,
          const char *word,
          const char *end)
{
  if (word == NULL || g_utf8_next_char (word) >= end)
    return;
  self->n_words++;
  self->n_small += g_unichar_islower (g_utf8_get_char (word));
}

void
mun_tally_add (MunTally   *self,
               const char *text,
               int         length)
{
  const char *word = NULL;
  const char *p;

  for (p = text; p < text + length; p = g_utf8_next_char (p))
    {
      MunScripts script = read_letter (p);

      self->scripts |= script;
      self->n_han += script == MUN_SCRIPT_HAN;
      if (script != MUN_SCRIPT_LATIN)
        {
          end_word (self, word, p);
          word = NULL;
        }
      else if (word == NULL)
        word = p;
    }
  end_word (self, word, p);
}

/* Latin letters alone. */
static gboolean
is_sentence (const MunTally *self)
{
  return self->n_words >= WORDS_LEAST && 2 * self->n_small > self->n_words;
}

const char *
mun_tally_language (const MunTally *self,
                    const char     *language)
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
  gboolean chinese = g_str_has_prefix (language, "zh");
  MunScripts scripts = self->scripts;

  if (scripts == MUN_SCRIPT_LATIN)
    return chinese && is_sentence (self) ? "en" : NULL;
  if (scripts == MUN_SCRIPT_HAN && chinese)
    return NULL;
  /* A Chinese sentence with a name in it. */
  if (!chinese && self->n_han > HAN_PER_WORD * self->n_words)
    scripts &= ~MUN_SCRIPT_LATIN;
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (scripts == languages[i].scripts)
      return languages[i].language;
  return NULL;
}
