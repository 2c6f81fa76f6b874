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
  meter->sentences++;
  if (words <= meter->longest_sentence)
    return;
  meter->longest_sentence = words;
  meter->longest_characters = mun_text_character_count (sentence);
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
  /* Of the whole, for each sentence alone would be rounded up. */
  meter->words = mun_text_word_count (text);
  meter->characters = mun_text_character_count (text);
  meter->by_characters = mun_text_counts_characters (text);
  count_long_words (text, meter);
}

char *
mun_text_measure_say (const MunTextMeter *meter)
{
  g_autoptr(GString) say = g_string_new (NULL);

  g_return_val_if_fail (meter != NULL, NULL);

  if (meter->by_characters)
    g_string_append_printf (say, g_dngettext (GETTEXT_PACKAGE, "%u character", "%u characters", meter->characters), meter->characters);
  else
    g_string_append_printf (say, g_dngettext (GETTEXT_PACKAGE, "%u word", "%u words", meter->words), meter->words);
  if (meter->words > MUN_PAGE_WORDS)
    g_string_append (say, _(", more than one page."));
  else if (meter->words * 2 > MUN_PAGE_WORDS)
    g_string_append (say, _(", fits on one page."));
  else
    g_string_append (say, _(", less than half a page."));

  if (meter->longest_sentence > 30 && meter->by_characters)
    g_string_append_printf (say, _(" The longest sentence has %u characters: make two of it."), meter->longest_characters);
  else if (meter->longest_sentence > 30)
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

/* Inside a sentence ------------------------------------------------------------------------------------------------ */

static gboolean
is_small (const char *word)
{
  static const char * const small[] = { "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with", NULL };
  g_autofree char *folded = g_utf8_strdown (word, -1);

  return g_strv_contains (small, folded);
}

/* One capital and then small letters: no abbreviation, and no word without letter case. */
static gboolean
is_titled (const char *word)
{
  if (!g_unichar_isupper (g_utf8_get_char (word)))
    return FALSE;
  for (const char *at = g_utf8_next_char (word); *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isupper (g_utf8_get_char (at)) || g_unichar_isdigit (g_utf8_get_char (at)))
      return FALSE;
  return g_utf8_strlen (word, -1) > 1 || is_small (word);
}

/* No small letter in several words, of which one is too long for an abbreviation. */
static gboolean
is_shouted (const char *phrase)
{
  g_auto(GStrv) words = g_strsplit (phrase, " ", -1);
  gboolean word = FALSE;

  for (const char *at = phrase; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_islower (g_utf8_get_char (at)))
      return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    word |= g_unichar_isupper (g_utf8_get_char (words[i])) && (g_utf8_strlen (words[i], -1) >= 6 || is_small (words[i]));
  return word && words[1] != NULL;
}

static gboolean
is_name (const char         *word,
         const char * const *names)
{
  g_autofree char *bare = g_strdelimit (g_strdup (word), ",;:.()", ' ');

  g_strstrip (bare);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit_set (names[i], " ,;:.()", -1);

      if (g_strv_contains ((const char * const *) parts, bare))
        return TRUE;
    }
  return FALSE;
}

/* How many words of a part, from the first on, lose their capital: none where all have one, for then it may be a name. */
static guint
count_lowered (char  **words,
               guint   n)
{
  gboolean lower = FALSE;
  gboolean joined = FALSE;
  gboolean titled = FALSE;

  for (guint i = 1; i < n; i++)
    {
      joined |= is_small (words[i]) && !is_titled (words[i]);
      titled |= is_titled (words[i]);
      if (is_small (words[i]) && is_titled (words[i]))
        return n;
      lower |= !is_small (words[i]) && g_unichar_islower (g_utf8_get_char (words[i]));
    }
  /* "Hiring and IT": letters that stand for words make no name of what stands before them. */
  return lower || n == 1 || (joined && !titled) ? 1 : 0;
}

/* A part of a list ends with its comma. */
static guint
count_part (char **words)
{
  guint n = 0;

  while (words[n] != NULL && !g_str_has_suffix (words[n], ",") && !g_str_has_suffix (words[n], ";"))
    n++;
  return words[n] != NULL ? n + 1 : n;
}

/* Behind "in Hamburg, Berlin and Bremen" no word can be told from a name. */
static gboolean
leads_to_places (char  **words,
                 guint   n)
{
  static const char * const leads[] = { "at", "from", "in", "near", "to", NULL };

  for (guint i = 0; i < n; i++)
    if (g_strv_contains (leads, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
begins_name (const char         *word,
             const char * const *names)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      gsize n = strcspn (names[i], " ,;:.()");

      if (strncmp (names[i], word, n) == 0 && strcspn (word, " ,;:.()") == n)
        return TRUE;
    }
  return FALSE;
}

/* "Cold" of “Halden Cold Parcel” is a word like any other before "storage", but not before "Parcel". */
static void
lower_word (const char          *before,
            char               **word,
            const char * const  *names)
{
  char *lowered;

  if (is_name (*word, names) && (begins_name (*word, names) || (before != NULL && is_name (before, names)) || (word[1] != NULL && is_name (word[1], names))))
    return;
  lowered = g_utf8_strdown (*word, -1);
  g_free (*word);
  *word = lowered;
}

char *
mun_text_within_sentence (const char         *phrase,
                          const char * const *names)
{
  g_auto(GStrv) words = NULL;
  gboolean shouted;
  guint n;

  g_return_val_if_fail (phrase != NULL, NULL);

  words = g_strsplit (phrase, " ", -1);
  shouted = is_shouted (phrase);
  for (char **part = words; *part != NULL; part += n)
    {
      guint lowered;

      n = count_part (part);
      lowered = shouted ? n : count_lowered (part, n);
      for (guint i = 0; i < lowered; i++)
        if (shouted || is_titled (part[i]))
          lower_word (part + i > words ? *(part + i - 1) : NULL, &part[i], names);
      if (!shouted && leads_to_places (part, n))
        break;
    }
  return g_strjoinv (" ", words);
}
