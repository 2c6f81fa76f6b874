/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MunScripts: the scripts that occur in a text */
typedef enum {
  MUN_SCRIPT_LATIN    = 1 << 0,
  MUN_SCRIPT_HAN      = 1 << 1,
  MUN_SCRIPT_KANA     = 1 << 2,
  MUN_SCRIPT_HANGUL   = 1 << 3,
  MUN_SCRIPT_CYRILLIC = 1 << 4,
  MUN_SCRIPT_GREEK    = 1 << 5,
  MUN_SCRIPT_ARABIC   = 1 << 6,
  MUN_SCRIPT_HEBREW   = 1 << 7,
  MUN_SCRIPT_OTHER    = 1 << 8,
} MunScripts;

/**
 * MunTally: what the letters of a text tell of its language; all zero before any
 * @scripts: in which they are
 * @n_words: words in Latin letters
 * @n_small: those of them that begin with a small letter
 * @n_han: Chinese characters
 */
typedef struct {
  MunScripts scripts;
  guint      n_words;
  guint      n_small;
  guint      n_han;
} MunTally;

/** mun_tally_add: counts a part of the text; no word goes on from the part before. Digits and signs count for nothing */
void        mun_tally_add        (MunTally       *self,
                                  const char     *text,
                                  int             length);

/**
 * mun_tally_language:
 * @language: of the document: "en", "zh"
 *
 * Returns: (nullable) (transfer none): what a program that reads aloud should take the text for; %NULL for the language of the document. A script
 * does not tell the language ("und-Cyrl"), but a voice for the wrong script says nothing at all. Names, numbers and single words in Latin letters
 * stand in texts of every language; several words of which most begin with a small letter are a sentence.
 */
const char *mun_tally_language   (const MunTally *self,
                                  const char     *language);

G_END_DECLS
