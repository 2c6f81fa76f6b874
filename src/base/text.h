/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MUN_LINE_MAX: the longest line a field takes, in characters: more is no title or name any more. */
#define MUN_LINE_MAX 500

/** MUN_TEXT_MAX: the longest text a field takes, in bytes; a page of a book is about 3,000. */
#define MUN_TEXT_MAX (256 * 1024)

/** MUN_TEXT_BLANKS: the characters that leave nothing to see on paper: blanks, tabs and line ends of every kind and width, joiners and fillers */
#define MUN_TEXT_BLANKS \
  9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, \
  8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440

/** mun_text_is_blank: whether @text holds nothing but %MUN_TEXT_BLANKS. @text: (nullable) */
gboolean    mun_text_is_blank     (const char  *text);

/** mun_text_says_nothing: whether @text has neither a letter nor a digit, like "." or "-": that fills a field, but proves nothing */
gboolean    mun_text_says_nothing (const char  *text);

/**
 * mun_text_clean:
 * @text: anything a person, a file or the clipboard delivered
 * @length: its bytes, or -1
 * @multiline: whether line breaks stay (otherwise they become blanks)
 * @error: #MUN_ERROR_INVALID for invalid UTF-8, control characters (those that turn the direction of writing included) or a text longer than %MUN_TEXT_MAX
 *
 * Trims the ends, normalises line ends to "\n" and Unicode to NFC.
 *
 * Returns: (transfer full): the text, or %NULL
 */
char       *mun_text_clean        (const char  *text,
                                   gssize       length,
                                   gboolean     multiline,
                                   GError     **error);

/** mun_text_statements: the parts of a text that say one thing each, divided by line ends, full stops, semicolons and commas ("0.1" stays whole).
 * Returns: (transfer full) (element-type utf8): without blank ones */
GPtrArray  *mun_text_statements   (const char  *text);

/** mun_text_shorten: Returns: (transfer full): at most @max characters, the last one "…" when cut; line breaks become blanks */
char       *mun_text_shorten      (const char  *text,
                                   guint        max);

/** mun_text_contains: Returns: whether @needle occurs in @text, letter case and accents aside */
gboolean    mun_text_contains     (const char  *text,
                                   const char  *needle);

/** mun_text_word_count: words by Unicode rules; where no blanks stand between words (Chinese, Japanese), 1.6 characters count as one, rounded up */
guint       mun_text_word_count   (const char  *text);
/** mun_text_character_count: characters of scripts without blanks between words; stops and commas are none */
guint       mun_text_character_count (const char *text);
/** mun_text_counts_characters: whether such characters make up more than half of @text, so that people measure it by them */
gboolean    mun_text_counts_characters (const char *text);

G_END_DECLS
