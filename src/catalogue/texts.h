/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MunTexts MunTexts;

/* One text in several languages; English comes first. They belong to the catalogue or library they came with. */
struct _MunTexts {
  const char     *language; /* "en", "zh" */
  const char     *text;
  const MunTexts *next;
};

/**
 * mun_catalogue_text:
 * @texts: (nullable): a text of a catalogue or library
 * @language: (nullable): "zh" or "zh_CN", for instance; %NULL for the language of the screen
 *
 * Returns: the text in @language, in English where there is no translation; "" for %NULL. It lives as long as
 * the catalogue or library.
 */
const char *mun_catalogue_text (const MunTexts *texts,
                                const char     *language);

G_END_DECLS
