/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mun_unbroken_number:
 * @text: valid UTF-8
 *
 * A date or a number is read at one glance: "21 Jul 2026", "2026年7月21日" and "400 000" stand on one line where they have room.
 *
 * Returns: length of the date or number that @text begins with, with opening punctuation before it; 0 when it begins with none
 */
gsize mun_unbroken_number (const char *text);

/**
 * mun_unbroken_bracket:
 * @text: valid UTF-8
 *
 * What a few Chinese characters in brackets say of a name, such as a function, is read at one glance, too.
 *
 * Returns: length of the bracket that @text begins with; 0 when it begins with none, or with a longer one
 */
gsize mun_unbroken_bracket (const char *text);

/**
 * mun_unbroken_words:
 * @text: valid UTF-8
 *
 * Chinese has no blanks, and may be broken anywhere in running text; in the few characters of a title a word that is cut in two looks wrong.
 * Without a dictionary: up to four characters stay together, what joins two parts ("of", "and") ends the first one, and the last word has two
 * characters.
 *
 * Returns: length of what stays together at the beginning of @text, with the punctuation behind it; 0 when it does not begin with Chinese
 */
gsize mun_unbroken_words (const char *text);

G_END_DECLS
