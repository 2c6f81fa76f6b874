/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/colour.h"

#include <math.h>
#include <string.h>

static const guint32 band_hues[MUN_BANDS_MAX] = { 0x2f6ea8, 0xa9d4e8, 0xfbe89e, 0xf2a04d, 0xc3352b };

/* Where the hues start for a smaller number of bands: a matrix of three has no use for two blues. */
static const guint8 bands_used[MUN_BANDS_MAX + 1][MUN_BANDS_MAX] = {
  { 0 },
  { 1 },
  { 1, 4 },
  { 1, 2, 4 },
  { 1, 2, 3, 4 },
  { 0, 1, 2, 3, 4 },
};

static double
linear (double part)
{
  return part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

gboolean
mun_color_parse (const char *text,
                 MunColor   *color)
{
  guint64 number;

  g_return_val_if_fail (color != NULL, FALSE);

  if (text == NULL)
    return FALSE;
  if (*text == '#')
    text++;
  if (strlen (text) != 6 || strspn (text, "0123456789abcdefABCDEF") != 6)
    return FALSE;
  number = g_ascii_strtoull (text, NULL, 16);
  *color = MUN_COLOR (number);
  return TRUE;
}

MunColor
mun_color_for_band (guint band,
                    guint n_bands)
{
  guint n = CLAMP (n_bands, 1, MUN_BANDS_MAX);

  return MUN_COLOR (band_hues[bands_used[n][MIN (band, n - 1)]]);
}

MunColor
mun_color_for_text (MunColor background)
{
  /* Above this luminance black has the greater contrast: (L + 0.05) / 0.05 against 1.05 / (L + 0.05). */
  return mun_color_luminance (background) > 0.179 ? MUN_COLOR (0x14181d) : MUN_COLOR (0xffffff);
}

MunColor
mun_color_mix (MunColor a,
               MunColor b,
               double   share)
{
  return (MunColor) {
    a.red * share + b.red * (1 - share),
    a.green * share + b.green * (1 - share),
    a.blue * share + b.blue * (1 - share),
  };
}

MunColor
mun_color_on (MunColor color,
              MunColor paper)
{
  const MunColor white = MUN_COLOR (0xffffff);
  double dark = mun_color_luminance (paper);
  MunColor seen = color;

  for (double share = 0.9; dark < 0.2 && share > 0.05 && (mun_color_luminance (seen) + 0.05) / (dark + 0.05) < 3; share -= 0.1)
    seen = mun_color_mix (color, white, share);
  return seen;
}

double
mun_color_luminance (MunColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

void
mun_color_set (cairo_t  *cr,
               MunColor  color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}
