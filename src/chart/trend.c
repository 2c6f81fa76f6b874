/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/chart-private.h"

#include <math.h>

/* In text sizes: room at the right for half a label. */
#define MARGIN_RIGHT 2.5

/* Where the names of the points stand below the axis: clear of the number beside its end. */
#define DATES_BELOW 1.6

/* In points: a line so near to a name cannot be told from it. */
#define NEAR 2.0

typedef struct {
  double   low;
  double   high;
  gboolean whole;    /* all values are whole numbers: there are no parts of them at the axis */
  double   left;
  double   right;
  double   top;
  double   bottom;
} Axes;

static gboolean
is_whole (double value)
{
  return fabs (value - round (value)) < 1e-9;
}

static void
find_range (Axes           *axes,
            const MunPoint *points,
            guint           n_points,
            double          target,
            double          start)
{
  const double levels[] = { target, start };

  axes->low = G_MAXDOUBLE;
  axes->high = -G_MAXDOUBLE;
  axes->whole = TRUE;
  for (guint i = 0; i < n_points; i++)
    if (isfinite (points[i].value))
      {
        axes->low = MIN (axes->low, points[i].value);
        axes->high = MAX (axes->high, points[i].value);
        axes->whole = axes->whole && is_whole (points[i].value);
      }
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (isfinite (levels[i]))
      {
        axes->low = MIN (axes->low, levels[i]);
        axes->high = MAX (axes->high, levels[i]);
        axes->whole = axes->whole && is_whole (levels[i]);
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
  double step = MAX (mun_chart_nice_step (axes->high - axes->low, 4), axes->whole ? 1 : 0);

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

/* How much of the line between two points comes near to @box, as a share of the line. */
static double
share_near (const MunBox *box,
              double     x1,
              double     y1,
              double     x2,
              double     y2)
{
  const guint n = 48;
  guint near = 0;

  for (guint i = 0; i <= n; i++)
    {
      double x = x1 + (x2 - x1) * i / n, y = y1 + (y2 - y1) * i / n;

      near += x > box->x - NEAR && x < box->x + box->width + NEAR && y > box->y - NEAR && y < box->y + box->height + NEAR;
    }
  return near / (double) (n + 1);
}

static gboolean
overlap (const MunBox *a,
         const MunBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* How bad it is to write there: over the other name, beyond the axes, over the line of the values. */
static double
judge_place (const Axes     *axes,
             const MunPoint *points,
             guint           n_points,
             const MunBox      *box,
             const MunBox      *taken)
{
  double bad = box->y + box->height > axes->bottom - 1 || box->y < 0 ? 8 : 0;

  if (taken != NULL && overlap (box, taken))
    bad += 16;
  for (guint i = 0; i + 1 < n_points; i++)
    if (isfinite (points[i].value) && isfinite (points[i + 1].value))
      bad += share_near (box, to_x (axes, i, n_points), to_y (axes, points[i].value), to_x (axes, i + 1, n_points), to_y (axes, points[i + 1].value));
  return bad;
}

/* Above the line, or below it, at the end where least is hidden. */
static MunBox
find_place (const Axes     *axes,
            const MunPoint *points,
            guint           n_points,
            double          y,
            double          width,
            double          size,
            const MunBox      *taken)
{
  MunBox best = { 0 };
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < 4; i++)
    {
      MunBox box = { i % 2 == 0 ? axes->right - width - 2 : axes->left + size, i < 2 ? y - size * 1.3 : y + size * 0.3, width + 4, size * 1.1 };
      double bad = judge_place (axes, points, n_points, &box, taken);

      if (bad >= least)
        continue;
      least = bad;
      best = box;
    }
  return best;
}

/* A broken line across, with its name. Returns: where that stands */
static MunBox
draw_level (cairo_t             *cr,
            const MunChartStyle *style,
            const Axes          *axes,
            const MunPoint      *points,
            guint                n_points,
            const MunMarkLine      *level,
            double               dash,
            MunColor             color,
            const MunBox           *taken)
{
  const double dashes[] = { dash, 3 };
  double y, width;
  MunBox box;

  if (level == NULL || !isfinite (level->value))
    return (MunBox) { 0 };
  y = to_y (axes, level->value);
  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1);
  mun_color_set (cr, color);
  cairo_move_to (cr, axes->left - 4, y);
  cairo_line_to (cr, axes->right + 4, y);
  cairo_stroke (cr);
  cairo_restore (cr);
  width = MIN (mun_chart_text_width (style, level->label, 0.9, FALSE) + 1, axes->right - axes->left);
  box = find_place (axes, points, n_points, y, width, style->size, taken);
  /* Lines of the grid end beside it. */
  mun_chart_fill (cr, box.x, box.y, box.width, box.height, style->paper);
  mun_chart_text (cr, style, level->label, box.x + 2, box.y + box.height / 2, width, 0, 0.9, FALSE, color);
  return box;
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
                      axes->bottom + style->size * DATES_BELOW, width + 1, 0, 0.9, FALSE, style->muted);
    }
}

void
mun_chart_trend (cairo_t             *cr,
                 double               width,
                 double               height,
                 const MunChartStyle *style,
                 const MunPoint      *points,
                 guint                n_points,
                 const MunMarkLine      *target,
                 const MunMarkLine      *start)
{
  Axes axes = { 0 };
  MunBox taken;

  g_return_if_fail (cr != NULL && style != NULL && (points != NULL || n_points == 0));

  axes.left = style->size * 4.5;
  axes.right = MAX (width - style->size * MARGIN_RIGHT, axes.left + 1);
  axes.top = style->size * 1.6;
  axes.bottom = MAX (height - style->size * (DATES_BELOW + 0.8), axes.top + 1);
  find_range (&axes, points, n_points, target != NULL ? target->value : NAN, start != NULL ? start->value : NAN);
  draw_ticks (cr, style, &axes);
  taken = draw_level (cr, style, &axes, points, n_points, target, 4, style->ink, NULL);
  draw_level (cr, style, &axes, points, n_points, start, 1, style->muted, &taken);
  draw_line (cr, style, &axes, points, n_points);
  draw_point_labels (cr, style, &axes, points, n_points);
}
