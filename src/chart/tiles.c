/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/chart-private.h"

#define ROW 2.6      /* of a line of tiles, in text sizes */
#define LEGEND 3.0

double
mun_chart_tiles_height (double size,
                        guint  n_rows)
{
  return size * (n_rows * ROW + LEGEND);
}

static guint
find_longest (const MunTile *tiles,
              guint          n_tiles,
              guint          n_rows)
{
  g_autofree guint *counts = g_new0 (guint, n_rows + 1);
  guint most = 1;

  for (guint i = 0; i < n_tiles; i++)
    if (tiles[i].row < n_rows)
      most = MAX (most, ++counts[tiles[i].row]);
  return most;
}

static void
draw_tile (cairo_t             *cr,
           const MunChartStyle *style,
           const MunTile       *tile,
           double               x,
           double               y,
           double               width,
           double               height)
{
  MunColor ink = mun_color_for_text (tile->color);
  double sign = tile->letter != NULL && width > style->size * 3 ? style->size * 1.3 : 0;

  mun_chart_fill (cr, x, y, width, height, tile->color);
  if (sign > 0)
    mun_chart_text (cr, style, tile->letter, x, y + height / 2, sign, 1, 0.9, TRUE, ink);
  mun_chart_text (cr, style, tile->label, x + sign, y + height / 2, width - sign, 0.5, 0.9, FALSE, ink);
}

void
mun_chart_tiles (cairo_t             *cr,
                 double               width,
                 double               height,
                 const MunChartStyle *style,
                 const char * const  *rows,
                 guint                n_rows,
                 const MunTile       *tiles,
                 guint                n_tiles,
                 const MunBar        *legend,
                 guint                n_legend)
{
  double labels = 0;
  double line, each;

  g_return_if_fail (cr != NULL && style != NULL && (rows != NULL || n_rows == 0) && (tiles != NULL || n_tiles == 0));

  if (n_rows == 0)
    return;
  cairo_save (cr);
  width = mun_chart_shrink (cr, width, height, mun_chart_tiles_height (style->size, n_rows));
  for (guint i = 0; i < n_rows; i++)
    labels = MAX (labels, mun_chart_text_width (style, rows[i], 1, FALSE));
  labels = MIN (labels + style->size, width * 0.4);
  line = style->size * ROW;
  each = MIN ((width - labels) / find_longest (tiles, n_tiles, n_rows), style->size * 7);
  for (guint row = 0; row < n_rows; row++)
    {
      double x = labels;

      mun_chart_text (cr, style, rows[row], 0, (row + 0.5) * line, labels - style->size * 0.7, 0, 1, FALSE, style->ink);
      for (guint i = 0; i < n_tiles; i++)
        if (tiles[i].row == row)
          {
            draw_tile (cr, style, &tiles[i], x, row * line + 1, each - 1.5, line - 2);
            x += each;
          }
    }
  mun_chart_legend (cr, style, legend, n_legend, labels, n_rows * line + style->size * LEGEND / 2, width - labels, FALSE);
  cairo_restore (cr);
}
