/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** MunColor: an opaque sRGB colour, each part from 0 to 1 */
typedef struct {
  double red;
  double green;
  double blue;
} MunColor;

/** MUN_COLOR: a colour from its hexadecimal number, for instance MUN_COLOR (0x1f5f8b) */
#define MUN_COLOR(rgb) ((MunColor) { (((rgb) >> 16) & 0xff) / 255.0, (((rgb) >> 8) & 0xff) / 255.0, ((rgb) & 0xff) / 255.0 })

/** MUN_BANDS_MAX: bands that have a hue of their own */
#define MUN_BANDS_MAX 5

/**
 * mun_color_parse:
 * @text: (nullable): "#1f5f8b" or "1f5f8b"
 * @color: (out): set only when the text is a colour
 *
 * Returns: whether @text is a colour
 */
gboolean mun_color_parse       (const char *text,
                                MunColor   *color);

/**
 * mun_color_for_band:
 * @band: 0 for the lowest band
 * @n_bands: 1 to %MUN_BANDS_MAX; more share the highest hue
 *
 * The five hues run from blue over yellow to red, so that people who cannot tell red from green can tell
 * them apart; whoever draws one puts a letter beside it.
 *
 * Returns: the hue of the band, the same on paper and on the screen
 */
MunColor mun_color_for_band    (guint       band,
                                guint       n_bands);

/** mun_color_for_text: Returns: black or white, whichever reads better on @background */
MunColor mun_color_for_text    (MunColor    background);

/** mun_color_mix: Returns: @share of @a (0 to 1), the rest @b */
MunColor mun_color_mix         (MunColor    a,
                                MunColor    b,
                                double      share);

/** mun_color_on: Returns: @color, lighter where it would not be seen on a dark @paper (a contrast of 3:1, as WCAG 2.1 asks of pictures) */
MunColor mun_color_on          (MunColor    color,
                                MunColor    paper);

/** mun_color_luminance: relative luminance after WCAG 2.1, 0 for black to 1 for white */
double   mun_color_luminance   (MunColor    color);

void     mun_color_set         (cairo_t    *cr,
                                MunColor    color);

G_END_DECLS
