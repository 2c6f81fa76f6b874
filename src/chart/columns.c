/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/chart-private.h"

#include <math.h>

typedef struct {
  double left;
  double width;
  double top;
  double bottom;
  double high;      /* value at the top */
} Frame;

static double
sum_of (const MunStack *column,
        guint           n_parts)
{
  double sum = 0;

  for (guint i = 0; i < n_parts; i++)
    sum += MAX (column->values[i], 0);
  return sum;
}

static void
draw_scale (cairo_t             *cr,
            const MunChartStyle *style,
            Frame               *frame)
{
  /* Counts have no halves. */
  double step = MAX (mun_chart_nice_step (MAX (frame->high, 1), 4), frame->high > 1 ? 1 : 0.2);

  frame->high = MAX (ceil (frame->high / step - 1e-9), 1) * step;
  for (double value = 0; value < frame->high + step / 2; value += step)
    {
      double y = frame->bottom - value / frame->high * (frame->bottom - frame->top);
      g_autofree char *text = mun_chart_number (value);

      mun_chart_fill (cr, frame->left, y - 0.2, frame->width, 0.4, style->grid);
      mun_chart_text (cr, style, text, 0, y, frame->left - style->size * 0.6, 1, 0.9, FALSE, style->muted);
    }
}

static void
draw_column (cairo_t             *cr,
             const MunChartStyle *style,
             const Frame         *frame,
             const MunStack      *column,
             const MunBar        *parts,
             guint                n_parts,
             double               x,
             double               width)
{
  double y = frame->bottom;

  for (guint i = 0; i < n_parts; i++)
    {
      double tall = MAX (column->values[i], 0) / frame->high * (frame->bottom - frame->top);
      g_autofree char *number = mun_chart_number (column->values[i]);
      g_autofree char *text = parts[i].letter != NULL ? g_strdup_printf ("%s %s", parts[i].letter, number) : g_strdup (number);

      y -= tall;
      mun_chart_hatch (cr, x, y, width, tall - (tall > 2 ? 0.8 : 0), i, parts[i].color);
      if (tall > style->size * 1.3 && mun_chart_text_width (style, text, 0.85, TRUE) < width)
        mun_chart_text (cr, style, text, x, y + tall / 2, width, 0.5, 0.85, TRUE, mun_color_for_text (parts[i].color));
    }
  if (n_parts > 1 || y > frame->bottom - style->size * 1.3)
    {
      g_autofree char *total = mun_chart_number (sum_of (column, n_parts));

      mun_chart_text (cr, style, total, x - width / 2, y - style->size * 0.8, width * 2, 0.5, 1, TRUE, style->ink);
    }
}

void
mun_chart_columns (cairo_t             *cr,
                   double               width,
                   double               height,
                   const MunChartStyle *style,
                   const MunStack      *columns,
                   guint                n_columns,
                   const MunBar        *parts,
                   guint                n_parts)
{
  Frame frame = { 0 };
  double each, thick;

  g_return_if_fail (cr != NULL && style != NULL && (columns != NULL || n_columns == 0) && (parts != NULL || n_parts == 0));

  if (n_columns == 0)
    return;
  for (guint i = 0; i < n_columns; i++)
    frame.high = MAX (frame.high, sum_of (&columns[i], n_parts));
  frame.left = style->size * 4;
  frame.width = MAX (width - frame.left, 1);
  frame.top = style->size * 1.8;
  frame.bottom = MAX (height - style->size * (n_parts > 1 ? 4.6 : 2), frame.top + 1);
  each = frame.width / n_columns;
  thick = MIN (each * 0.6, style->size * 6);
  draw_scale (cr, style, &frame);
  for (guint i = 0; i < n_columns; i++)
    {
      double middle = frame.left + (i + 0.5) * each;

      draw_column (cr, style, &frame, &columns[i], parts, n_parts, middle - thick / 2, thick);
      mun_chart_text (cr, style, columns[i].label, middle - each / 2 + 1, frame.bottom + style->size * 1.1, each - 2, 0.5, 1, FALSE, style->ink);
    }
  if (n_parts > 1)
    mun_chart_legend (cr, style, parts, n_parts, frame.left, height - style->size, frame.width, TRUE);
}
