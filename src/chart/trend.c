/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/chart-private.h"

#include <math.h>

/* In text sizes: room at the right for half a label. */
#define MARGIN_RIGHT 2.5

typedef struct {
  double low;
  double high;
  double left;
  double right;
  double top;
  double bottom;
} Axes;

static void
find_range (Axes           *axes,
            const MunPoint *points,
            guint           n_points,
            double          target)
{
  axes->low = G_MAXDOUBLE;
  axes->high = -G_MAXDOUBLE;
  for (guint i = 0; i < n_points; i++)
    if (isfinite (points[i].value))
      {
        axes->low = MIN (axes->low, points[i].value);
        axes->high = MAX (axes->high, points[i].value);
      }
  if (isfinite (target))
    {
      axes->low = MIN (axes->low, target);
      axes->high = MAX (axes->high, target);
    }
  if (axes->low > axes->high)
    axes->low = axes->high = 0;
  /* A line that hugs the frame cannot be read; counts start at nought. */
  if (axes->low > 0 && axes->low < axes->high * 0.6)
    axes->low = 0;
  if (axes->high - axes->low < 1e-9)
    {
      axes->low -= 1;
      axes->high += 1;
    }
}

static double
to_y (const Axes *axes,
      double      value)
{
  return axes->bottom - (value - axes->low) / (axes->high - axes->low) * (axes->bottom - axes->top);
}

static double
to_x (const Axes *axes,
      guint       i,
      guint       n)
{
  return n < 2 ? (axes->left + axes->right) / 2 : axes->left + i * (axes->right - axes->left) / (n - 1);
}

static char *
format_tick (double value,
             double step)
{
  char format[8];
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  int digits = CLAMP ((int) ceil (-log10 (step) - 1e-9), 0, 4);

  g_snprintf (format, sizeof format, "%%.%df", digits);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, format, fabs (value) < step / 1000 ? 0 : value));
}

static void
draw_ticks (cairo_t             *cr,
            const MunChartStyle *style,
            Axes                *axes)
{
  double step = mun_chart_nice_step (axes->high - axes->low, 4);

  axes->low = floor (axes->low / step + 1e-9) * step;
  axes->high = ceil (axes->high / step - 1e-9) * step;
  cairo_set_line_width (cr, 0.4);
  for (guint i = 0; i <= (guint) round ((axes->high - axes->low) / step); i++)
    {
      double value = axes->low + i * step;
      g_autofree char *text = format_tick (value, step);
      double y = to_y (axes, value);

      mun_color_set (cr, style->grid);
      cairo_move_to (cr, axes->left - 4, y);
      cairo_line_to (cr, axes->right + 4, y);
      cairo_stroke (cr);
      mun_chart_text (cr, style, text, 0, y, axes->left - 8, 1, 0.9, FALSE, style->muted);
    }
}

static void
draw_target (cairo_t             *cr,
             const MunChartStyle *style,
             const Axes          *axes,
             const MunPoint      *points,
             guint                n_points,
             double               target,
             const char          *label)
{
  const double dashes[] = { 4, 3 };
  double first, last, y, middle, width, x;

  if (!isfinite (target))
    return;
  y = to_y (axes, target);
  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1);
  mun_color_set (cr, style->ink);
  cairo_move_to (cr, axes->left - 4, y);
  cairo_line_to (cr, axes->right + 4, y);
  cairo_stroke (cr);
  cairo_restore (cr);
  /* At the end where the line of the values is farther away. */
  first = n_points > 0 && isfinite (points[0].value) ? fabs (points[0].value - target) : 0;
  last = n_points > 0 && isfinite (points[n_points - 1].value) ? fabs (points[n_points - 1].value - target) : 0;
  /* Above its line, below it where the chart ends there. */
  middle = y - style->size * 0.75 > style->size * 0.6 ? y - style->size * 0.75 : y + style->size * 0.85;
  /* Lines of the grid end beside it. */
  width = MIN (mun_chart_text_width (style, label, 0.9, FALSE) + 1, axes->right - axes->left);
  x = first > last ? axes->left : axes->right - width;
  mun_chart_fill (cr, x - 2, middle - style->size * 0.55, width + 4, style->size * 1.1, style->paper);
  mun_chart_text (cr, style, label, x, middle, width, first > last ? 0 : 1, 0.9, FALSE, style->ink);
}

static void
draw_line (cairo_t             *cr,
           const MunChartStyle *style,
           const Axes          *axes,
           const MunPoint      *points,
           guint                n_points)
{
  gboolean connected = FALSE;

  mun_color_set (cr, style->accent);
  cairo_set_line_width (cr, 1.6);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < n_points; i++)
    {
      if (!isfinite (points[i].value))
        {
          connected = FALSE;
          continue;
        }
      if (connected)
        cairo_line_to (cr, to_x (axes, i, n_points), to_y (axes, points[i].value));
      else
        cairo_move_to (cr, to_x (axes, i, n_points), to_y (axes, points[i].value));
      connected = TRUE;
    }
  cairo_stroke (cr);
  for (guint i = 0; i < n_points && n_points <= 60; i++)
    if (isfinite (points[i].value))
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, to_x (axes, i, n_points), to_y (axes, points[i].value), 2.4, 0, 2 * G_PI);
        cairo_fill (cr);
      }
}

static void
draw_point_labels (cairo_t             *cr,
                   const MunChartStyle *style,
                   const Axes          *axes,
                   const MunPoint      *points,
                   guint                n_points)
{
  double room = n_points > 1 ? (axes->right - axes->left) / (n_points - 1) : axes->right - axes->left;
  double widest = style->size;
  guint every;

  for (guint i = 0; i < n_points; i++)
    widest = MAX (widest, mun_chart_text_width (style, points[i].label, 0.9, FALSE) + style->size);
  every = MAX (1, (guint) ceil (widest / MAX (room, 0.1)));
  for (guint i = 0; i < n_points; i += every)
    {
      double width = mun_chart_text_width (style, points[i].label, 0.9, FALSE);
      double x = to_x (axes, i, n_points) - width / 2;

      /* The outer ones move inwards rather than lose a part. */
      mun_chart_text (cr, style, points[i].label, CLAMP (x, 0, MAX (axes->right + style->size * MARGIN_RIGHT - width, 0)),
                      axes->bottom + style->size * 1.1, width + 1, 0, 0.9, FALSE, style->muted);
    }
}

void
mun_chart_trend (cairo_t             *cr,
                 double               width,
                 double               height,
                 const MunChartStyle *style,
                 const MunPoint      *points,
                 guint                n_points,
                 double               target,
                 const char          *target_label)
{
  Axes axes = { 0 };

  g_return_if_fail (cr != NULL && style != NULL && (points != NULL || n_points == 0));

  axes.left = style->size * 4.5;
  axes.right = MAX (width - style->size * MARGIN_RIGHT, axes.left + 1);
  axes.top = style->size;
  axes.bottom = MAX (height - style->size * 2.2, axes.top + 1);
  find_range (&axes, points, n_points, target);
  draw_ticks (cr, style, &axes);
  draw_target (cr, style, &axes, points, n_points, target, target_label);
  draw_line (cr, style, &axes, points, n_points);
  draw_point_labels (cr, style, &axes, points, n_points);
}
