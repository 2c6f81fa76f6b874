/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/plain-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"

#define LONG_WORD 13

static gboolean
ends_sentence (gunichar c)
{
  return c == '.' || c == '?' || c == '!' || c == '\n' || c == 0x3002 || c == 0xff1f || c == 0xff01;
}

/* "4.3" and "0.02" hold a point that ends nothing. */
static gboolean
is_inside_number (const char *text,
                  const char *at)
{
  return *at == '.' && at > text && g_ascii_isdigit (at[-1]) && g_ascii_isdigit (at[1]);
}

static void
measure_sentence (const char   *from,
                  const char   *to,
                  MunTextMeter *meter)
{
  g_autofree char *sentence = g_strndup (from, (gsize) (to - from));
  guint words = mun_text_word_count (sentence);

  if (words == 0)
    return;
  meter->words += words;
  meter->sentences++;
  meter->longest_sentence = MAX (meter->longest_sentence, words);
}

static void
count_long_words (const char   *text,
                  MunTextMeter *meter)
{
  guint letters = 0;

  for (const char *p = text; ; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* Chinese is written without blanks between words: its characters count for nothing here. */
      if (g_unichar_isalpha (c) && !g_unichar_iswide (c))
        letters++;
      else
        {
          meter->long_words += letters >= LONG_WORD;
          letters = 0;
        }
      if (c == 0)
        return;
    }
}

void
mun_text_measure (const char   *text,
                  MunTextMeter *meter)
{
  const char *start = text;

  g_return_if_fail (text != NULL && meter != NULL);

  memset (meter, 0, sizeof *meter);
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (ends_sentence (g_utf8_get_char (p)) && !is_inside_number (text, p))
      {
        measure_sentence (start, p, meter);
        start = g_utf8_next_char (p);
      }
  measure_sentence (start, start + strlen (start), meter);
  count_long_words (text, meter);
}

char *
mun_text_measure_say (const MunTextMeter *meter)
{
  g_autoptr(GString) say = g_string_new (NULL);

  g_return_val_if_fail (meter != NULL, NULL);

  g_string_append_printf (say, g_dngettext (GETTEXT_PACKAGE, "%u word", "%u words", meter->words), meter->words);
  if (meter->words > MUN_PAGE_WORDS)
    g_string_append (say, _(", more than one page."));
  else if (meter->words * 2 > MUN_PAGE_WORDS)
    g_string_append (say, _(", fits on one page."));
  else
    g_string_append (say, _(", less than half a page."));

  if (meter->longest_sentence > 30)
    g_string_append_printf (say, _(" The longest sentence has %u words: make two of it."), meter->longest_sentence);
  if (meter->long_words > 0)
    g_string_append_printf (say, g_dngettext (GETTEXT_PACKAGE, " %u long word: is there a shorter one?",
                                              " %u long words: are there shorter ones?", meter->long_words), meter->long_words);

  return g_string_free (g_steal_pointer (&say), FALSE);
}

const char *
mun_text_mentions_any (const char         *text,
                       const char * const *words)
{
  g_return_val_if_fail (text != NULL && words != NULL, NULL);

  for (guint i = 0; words[i]; i++)
    if (mun_text_contains (text, words[i]))
      return words[i];

  return NULL;
}

static gboolean
is_company_ending (const char *word)
{
  static const char * const endings[] = {
    "Ltd", "Limited", "GmbH", "AG", "KG", "Inc", "LLC", "LLP", "PLC", "SA", "SARL", "SAS", "BV", "NV", "AB", "AS", "Oy", "SpA", "Srl", "Kft", "Corp", NULL
  };
  g_autofree char *bare = g_strdup (word);

  g_strdelimit (bare, ".,;:()", ' ');
  return g_strv_contains (endings, g_strstrip (bare));
}

static gboolean
begins_upper (const char *word)
{
  return g_unichar_isupper (g_utf8_get_char (word)) || *word == '&';
}

/* The name in front of the company ending at @last: the words with a capital before it. */
static char *
name_before (GStrv words,
             guint last)
{
  guint first = last;
  g_autoptr(GString) name = g_string_new (NULL);

  while (first > 0 && last - first < 5 && begins_upper (words[first - 1]))
    first--;
  for (guint i = first; i <= last; i++)
    g_string_append_printf (name, "%s%s", i > first ? " " : "", words[i]);
  while (name->len > 0 && strchr (".,;:()", name->str[name->len - 1]))
    g_string_truncate (name, name->len - 1);

  return g_string_free (g_steal_pointer (&name), FALSE);
}

GStrv
mun_text_company_names (const char *text,
                        const char *own)
{
  g_auto(GStrv) words = NULL;
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  g_return_val_if_fail (text != NULL && own != NULL, NULL);

  words = g_strsplit_set (text, " \n", -1);
  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *name = NULL;

      if (i == 0 || !is_company_ending (words[i]) || !begins_upper (words[i - 1]))
        continue;
      name = name_before (words, i);
      if (!*own || !mun_text_contains (name, own))
        g_strv_builder_add (names, name);
    }

  return g_strv_builder_end (names);
}

gboolean
mun_text_has_number (const char *text)
{
  static const char * const words[] = {
    "half", "twice", "double", "none", "every", "zero", "third", "quarter", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "零", NULL
  };

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      return TRUE;

  return mun_text_mentions_any (text, words) != NULL;
}
