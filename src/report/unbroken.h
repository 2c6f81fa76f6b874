/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mun_unbroken_date:
 * @text: valid UTF-8
 *
 * A date is read at one glance: "21 Jul 2026" and "2026年7月21日" stand on one line where they have room.
 *
 * Returns: length of the date that @text begins with, with opening punctuation before it; 0 when it begins with none
 */
gsize mun_unbroken_date (const char *text);

G_END_DECLS
