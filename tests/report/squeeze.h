/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/** squeeze: Returns: (transfer full): @text without what printing adds or takes away: words wrap, hyphens come and go, and only the order of the
 * letters counts */
char *squeeze (const char *text);
