/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/chart-private.h"

#include <math.h>

void
mun_chart_fill (cairo_t  *cr,
                double    x,
                double    y,
                double    width,
                double    height,
                MunColor  color)
{
  if (width <= 0 || height <= 0)
    return;
  cairo_rectangle (cr, x, y, width, height);
  mun_color_set (cr, color);
  cairo_fill (cr);
}

/* Lines across the rectangle, @rise to the right or to the left. */
static void
draw_slanted (cairo_t *cr,
              double   x,
              double   y,
              double   width,
              double   height,
              double   gap,
              gboolean falling)
{
  for (double at = gap / 2; at < width + height; at += gap)
    {
      double left = MAX (at - height, 0), right = MIN (at, width);

      if (falling)
        {
          cairo_move_to (cr, x + width - left, y + MIN (at, height));
          cairo_line_to (cr, x + width - right, y + at - right);
        }
      else
        {
          cairo_move_to (cr, x + left, y + MIN (at, height));
          cairo_line_to (cr, x + right, y + at - right);
        }
    }
}

void
mun_chart_hatch (cairo_t  *cr,
                 double    x,
                 double    y,
                 double    width,
                 double    height,
                 guint     pattern,
                 MunColor  color)
{
  const double gap = 4;

  mun_chart_fill (cr, x, y, width, height, color);
  if (pattern % 5 == 0 || width <= 1 || height <= 1)
    return;
  switch (pattern % 5)
    {
    case 1:
      draw_slanted (cr, x, y, width, height, gap, FALSE);
      break;
    case 2:
      for (double at = gap / 2; at < height; at += gap / 1.5)
        {
          cairo_move_to (cr, x, y + at);
          cairo_line_to (cr, x + width, y + at);
        }
      break;
    case 3:
      draw_slanted (cr, x, y, width, height, gap, TRUE);
      break;
    default:
      for (double at = gap / 2; at < width; at += gap / 1.5)
        {
          cairo_move_to (cr, x + at, y);
          cairo_line_to (cr, x + at, y + height);
        }
      break;
    }
  /* Pale enough that a number on it can be read. */
  mun_color_set (cr, mun_color_mix (color, mun_color_for_text (color), 0.82));
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
}

char *
mun_chart_number (double value)
{
  /* printf would use the comma or point of the process's locale. */
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gboolean whole = fabs (value - round (value)) < 0.005;

  /* A little less than nought is "-0" to printf. */
  if (fabs (value) < (whole ? 0.5 : 0.05))
    value = 0;
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, whole ? "%.0f" : "%.1f", value));
}

double
mun_chart_nice_step (double range,
                     guint  n)
{
  double raw = range / n;
  double power = pow (10, floor (log10 (raw)));
  double part = raw / power;

  return (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
}

void
mun_chart_legend (cairo_t             *cr,
                  const MunChartStyle *style,
                  const MunBar        *parts,
                  guint                n_parts,
                  double               x,
                  double               y,
                  double               width,
                  gboolean             hatched)
{
  double box = style->size * 1.5;
  double right = x + width;

  for (guint i = 0; i < n_parts && x + box < right; i++)
    {
      mun_chart_hatch (cr, x, y - box / 2, box, box, hatched ? i : 0, parts[i].color);
      mun_chart_text (cr, style, parts[i].letter, x, y, box, 0.5, 0.85, TRUE, mun_color_for_text (parts[i].color));
      x += box + 4;
      x += mun_chart_text (cr, style, parts[i].label, x, y, right - x, 0, 1, FALSE, style->ink) + style->size * 1.6;
    }
}

double
mun_chart_shrink (cairo_t *cr,
                  double   width,
                  double   height,
                  double   needed)
{
  double scale = needed > height ? height / needed : 1;

  if (scale <= 0)
    return width;
  cairo_scale (cr, scale, scale);
  return width / scale;
}
