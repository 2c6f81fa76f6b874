/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** MunLogo: a picture, or a drawing that stays sharp at any size */
typedef struct _MunLogo MunLogo;

/**
 * mun_logo_load:
 * @bytes: (nullable): a PNG, JPEG or SVG picture
 * @warning: (out) (transfer full): why the picture is left out, or %NULL
 *
 * Returns: (transfer full) (nullable): the picture, made smaller when it has more points than a printer can show
 */
MunLogo         *mun_logo_load        (GBytes   *bytes,
                                       char    **warning);
void             mun_logo_free        (MunLogo  *self);

/** mun_logo_get_size: its proportions */
void             mun_logo_get_size    (MunLogo  *self,
                                       double   *width,
                                       double   *height);

/** mun_logo_get_picture: Returns: (transfer none) (nullable): %NULL for a drawing */
cairo_surface_t *mun_logo_get_picture (MunLogo  *self);

/** mun_logo_draw: draws a drawing in a box of @width and @height */
void             mun_logo_draw        (MunLogo  *self,
                                       cairo_t  *cr,
                                       double    width,
                                       double    height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunLogo, mun_logo_free)

G_END_DECLS
