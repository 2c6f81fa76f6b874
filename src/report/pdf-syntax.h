/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The syntax of PDF objects (ISO 32000-1, 7.2 and 7.3), as much as is needed to change what cairo writes. */

/** mun_pdf_skip_space: Returns: (transfer none): first byte that is neither blank nor comment, or @end */
const char *mun_pdf_skip_space  (const char *p,
                                 const char *end);

/** mun_pdf_skip_token: Returns: (transfer none) (nullable): behind the number, name, string, word or bracket at @p; %NULL when @end comes first */
const char *mun_pdf_skip_token  (const char *p,
                                 const char *end);

/** mun_pdf_skip_value: Returns: (transfer none) (nullable): behind the value at @p, arrays, dictionaries and references ("7 0 R") as a whole;
 * %NULL when @end comes first or the brackets do not match */
const char *mun_pdf_skip_value  (const char *p,
                                 const char *end);

/** mun_pdf_begins: whether @word stands at @p */
gboolean    mun_pdf_begins      (const char *p,
                                 const char *end,
                                 const char *word);

/** mun_pdf_find: Returns: (transfer none) (nullable): the first @word from @p on, in any bytes */
const char *mun_pdf_find        (const char *p,
                                 const char *end,
                                 const char *word);

/** mun_pdf_read_number: reads the digits at @p. Returns: (transfer none) (nullable): behind them; %NULL when there are none or @end comes first */
const char *mun_pdf_read_number (const char *p,
                                 const char *end,
                                 guint64    *number);

/** mun_pdf_get: Returns: (transfer none) (nullable): the value of @key ("/Type") in the dictionary at @dict, not in those inside it.
 * @length: (out): of the value */
const char *mun_pdf_get         (const char *dict,
                                 const char *end,
                                 const char *key,
                                 gsize      *length);

/** mun_pdf_is: whether the dictionary's @key has just the value @value */
gboolean    mun_pdf_is          (const char *dict,
                                 const char *end,
                                 const char *key,
                                 const char *value);

/** mun_pdf_set: gives @key of the dictionary in @dict the value @value, or removes it when @value is %NULL */
void        mun_pdf_set         (GString    *dict,
                                 const char *key,
                                 const char *value);

/** mun_pdf_clean: Returns: (transfer full): @text without what neither XML nor a reader takes: damaged characters, control characters */
char       *mun_pdf_clean       (const char *text);

/** mun_pdf_append_text: appends @text as a text string: "(Risk)", or in UTF-16 when it is more than ASCII */
void        mun_pdf_append_text (GString    *to,
                                 const char *text);

/** mun_pdf_text: Returns: (transfer full): the same as a string of its own */
char       *mun_pdf_text        (const char *text);

/** mun_pdf_append_number: a length with at most two digits behind the point, whatever the locale */
void        mun_pdf_append_number (GString  *to,
                                   double    number);

/**
 * mun_pdf_mark_artifacts:
 * @content: (array length=length): content of a page
 * @to: emptied, then filled with the same content in which all that stands outside of marked content is marked as an artifact:
 *   what comes first as pagination, the rest as layout
 *
 * Returns: whether @content could be read
 */
gboolean    mun_pdf_mark_artifacts (const char *content,
                                    gsize       length,
                                    GString    *to);

G_END_DECLS
