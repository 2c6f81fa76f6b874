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

/** mun_scripts_of: Returns: the scripts of the letters in @text; nothing for digits and signs */
MunScripts  mun_scripts_of       (const char *text,
                                  int         length);

/** mun_scripts_for: Returns: the script of @language ("en", "zh") */
MunScripts  mun_scripts_for      (const char *language);

/**
 * mun_scripts_language:
 * @scripts: of a text
 * @usual: script of the document's language
 *
 * Returns: (nullable) (transfer none): what a program that reads aloud should take the text for; %NULL for the language of the document. A script
 * does not tell the language ("und-Cyrl"), but a voice for the wrong script says nothing at all.
 */
const char *mun_scripts_language (MunScripts  scripts,
                                  MunScripts  usual);

G_END_DECLS
