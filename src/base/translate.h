/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mun_translate:
 * @language: "en", "zh" ...; %NULL for the language of the screen
 * @text: an English text marked with N_() or _()
 *
 * The language of a report is chosen per report, whatever the screen speaks and whichever locales the
 * machine has; gettext follows the locale only, so reports read the translations compiled into the program.
 *
 * Returns: the text in @language, or @text itself where there is no translation; valid for the life of the program
 */
const char *mun_translate         (const char *language,
                                   const char *text) G_GNUC_FORMAT (2);

/** mun_translate_languages: Returns: (transfer none): languages that reports can be printed in, "en" first */
const char * const *mun_translate_languages (void);

G_END_DECLS
