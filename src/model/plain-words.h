/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long and how plain a text is, and what it mentions. */

typedef struct {
  guint words;             /* as mun_text_word_count() counts them */
  guint characters;        /* of scripts without blanks between words */
  guint sentences;
  guint long_words;        /* thirteen letters and more */
  guint longest_sentence;  /* in words */
  guint longest_characters; /* of the longest sentence */
  gboolean by_characters;  /* people measure this text by its characters */
} MunTextMeter;

/** MUN_PAGE_WORDS: what fits on one printed page with a heading and signatures */
#define MUN_PAGE_WORDS 350

/** mun_text_measure: a sentence ends with ".", "?", "!", their Chinese signs or a line break */
void      mun_text_measure      (const char         *text,
                                 MunTextMeter       *meter);
/** mun_text_measure_say: Returns: (transfer full): one or two sentences for people: "142 words, less than half a page. ..." */
char     *mun_text_measure_say  (const MunTextMeter *meter);

/** mun_text_mentions_any: Returns: (nullable): the first of @words (NULL-terminated) that occurs in @text, letter case and accents aside */
const char *mun_text_mentions_any (const char         *text,
                                   const char * const *words);

/** mun_text_company_names: names in @text that end like those of companies ("Ltd", "GmbH", "Inc" ...), except @own.
 * Returns: (transfer full): empty when there are none */
GStrv     mun_text_company_names (const char        *text,
                                  const char        *own);

/** mun_text_within_sentence: a title as it stands in the middle of a sentence: "Storage And Transport" is "storage and transport". What looks like a
 * name keeps its capital: abbreviations, words that occur in @names, and phrases of which nobody can tell. Returns: (transfer full) */
char     *mun_text_within_sentence (const char         *phrase,
                                    const char * const *names);

/** mun_text_has_number: whether a digit or a word for a number ("half", "twice", "none") occurs */
gboolean  mun_text_has_number   (const char         *text);

G_END_DECLS
