/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mun_summary_in: what the history says of a revision, in another language. The sentence was stored in the language of whoever acted; the ones that
 * the program makes itself are said anew, what people wrote stays as it is.
 * @language: as for mun_translate(); %NULL for the language of the screen
 *
 * Returns: (transfer full)
 */
char *mun_summary_in (const char *summary,
                      const char *language);

G_END_DECLS
