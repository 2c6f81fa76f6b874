/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * mun_logo_load:
 * @bytes: (nullable): a PNG, JPEG or SVG picture
 * @warning: (out) (transfer full): why the picture is left out, or %NULL
 *
 * Returns: (transfer full) (nullable): the picture, made smaller when it has more points than a printer can show
 */
cairo_surface_t *mun_logo_load (GBytes  *bytes,
                                char   **warning);

G_END_DECLS
