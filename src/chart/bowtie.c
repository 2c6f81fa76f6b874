/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/bowtie.h"

#include <math.h>

#include "chart/chart-private.h"

/* In text sizes. */
#define WIDE   58.0
#define HEAD   2.6
#define HEIGHT 6.6
#define FLAT   4.8 /* in a stack a line is long */
#define GAP_X  2.2
#define GAP_Y  0.9
#define EVENT  2

static guint
count_side (const MunBowtieChart *chart,
            guint                 side)
{
  guint n = 0;

  for (guint i = 0; i < chart->n_nodes; i++)
    n += chart->sides[i] == side;
  return n;
}

static gboolean
is_wide (double size,
         double width)
{
  return width >= WIDE * size;
}

static double
place_columns (double                size,
               double                width,
               const MunBowtieChart *chart,
               MunBox               *boxes)
{
  double column = (width - (MUN_BOWTIE_SIDES - 1) * GAP_X * size) / MUN_BOWTIE_SIDES;
  double step = (HEIGHT + GAP_Y) * size;
  guint most = 1;

  for (guint side = 0; side < MUN_BOWTIE_SIDES; side++)
    most = MAX (most, count_side (chart, side));
  for (guint side = 0; side < MUN_BOWTIE_SIDES; side++)
    {
      double y = HEAD * size + (most - count_side (chart, side)) * step / 2;

      for (guint i = 0; i < chart->n_nodes; i++)
        if (chart->sides[i] == side)
          {
            boxes[i] = (MunBox) { side * (column + GAP_X * size), y, column, HEIGHT * size };
            y += step;
          }
    }
  return HEAD * size + most * step;
}

static double
place_stack (double                size,
             double                width,
             const MunBowtieChart *chart,
             MunBox               *boxes)
{
  double y = 0;

  for (guint side = 0; side < MUN_BOWTIE_SIDES; side++)
    {
      y += HEAD * size;
      for (guint i = 0; i < chart->n_nodes; i++)
        if (chart->sides[i] == side)
          {
            boxes[i] = (MunBox) { 0, y, width, FLAT * size };
            y += (FLAT + GAP_Y) * size;
          }
    }
  return y;
}

double
mun_chart_bowtie_boxes (double                size,
                        double                width,
                        const MunBowtieChart *chart,
                        MunBox               *boxes)
{
  g_return_val_if_fail (chart != NULL && (boxes != NULL || chart->n_nodes == 0), 0);

  return is_wide (size, width) ? place_columns (size, width, chart, boxes) : place_stack (size, width, chart, boxes);
}

static void
draw_node (cairo_t             *cr,
           const MunChartStyle *style,
           const MunNode       *node,
           const MunBox        *box)
{
  double text = box->x + style->size * 0.9, room = box->width - style->size * 1.4;
  double last = box->y + box->height - style->size * 1.1;
  double used = 0;

  mun_chart_fill (cr, box->x, box->y, box->width, box->height, style->paper);
  cairo_rectangle (cr, box->x + 0.5, box->y + 0.5, box->width - 1, box->height - 1);
  mun_color_set (cr, style->grid);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  mun_chart_fill (cr, box->x, box->y, style->size * 0.4, box->height, mun_color_on (node->color, style->paper));
  mun_chart_paragraph (cr, style, node->label, text, box->y + style->size * 0.4, room, 3, 0, 1, FALSE, style->ink);
  if (node->mark != NULL)
    {
      double half = style->size * 0.45;

      cairo_move_to (cr, text + half, last - half);
      cairo_line_to (cr, text + 2 * half, last);
      cairo_line_to (cr, text + half, last + half);
      cairo_line_to (cr, text, last);
      cairo_close_path (cr);
      mun_color_set (cr, style->ink);
      cairo_fill (cr);
      used = 2.8 * half + mun_chart_text (cr, style, node->mark, text + 2.8 * half, last, room - 2.8 * half, 0, 0.85, TRUE, style->ink) + half;
    }
  mun_chart_text (cr, style, node->detail, text + used, last, room - used, 0, 0.85, FALSE, style->muted);
}

/* From a cause to the event, from the event to a consequence; the controls stand in the way. */
static void
draw_strings (cairo_t              *cr,
              const MunChartStyle  *style,
              const MunBowtieChart *chart,
              const MunBox         *boxes,
              guint                 event)
{
  double middle = boxes[event].y + boxes[event].height / 2;

  mun_color_set (cr, style->muted);
  cairo_set_line_width (cr, 1.2);
  for (guint i = 0; i < chart->n_nodes; i++)
    {
      double y = boxes[i].y + boxes[i].height / 2;
      double x1 = chart->sides[i] < EVENT ? boxes[i].x + boxes[i].width : boxes[event].x + boxes[event].width;
      double x2 = chart->sides[i] < EVENT ? boxes[event].x : boxes[i].x;
      double arm = (x2 - x1) / 2;

      if (chart->sides[i] != 0 && chart->sides[i] != MUN_BOWTIE_SIDES - 1)
        continue;
      cairo_move_to (cr, x1, chart->sides[i] == 0 ? y : middle);
      cairo_curve_to (cr, x1 + arm, chart->sides[i] == 0 ? y : middle, x2 - arm, chart->sides[i] == 0 ? middle : y, x2, chart->sides[i] == 0 ? middle : y);
      cairo_stroke (cr);
    }
}

static int
find_event (const MunBowtieChart *chart)
{
  for (guint i = 0; i < chart->n_nodes; i++)
    if (chart->sides[i] == EVENT)
      return i;
  return -1;
}

static void
draw_titles (cairo_t              *cr,
             const MunChartStyle  *style,
             const MunBowtieChart *chart,
             double                width,
             gboolean              wide)
{
  double column = wide ? (width - (MUN_BOWTIE_SIDES - 1) * GAP_X * style->size) / MUN_BOWTIE_SIDES : width;
  double y = 0;

  for (guint side = 0; side < MUN_BOWTIE_SIDES; side++)
    {
      double x = wide ? side * (column + GAP_X * style->size) : 0;

      mun_chart_text (cr, style, chart->titles[side], x, y + style->size * 0.9, column, 0, 1, TRUE, style->muted);
      mun_chart_fill (cr, x, y + style->size * 1.8, column, 1, style->accent);
      y += wide ? 0 : (HEAD + count_side (chart, side) * (FLAT + GAP_Y)) * style->size;
    }
}

void
mun_chart_bowtie (cairo_t              *cr,
                  double                width,
                  double                height,
                  const MunChartStyle  *style,
                  const MunBowtieChart *chart)
{
  g_autofree MunBox *boxes = NULL;
  gboolean wide;
  int event;

  g_return_if_fail (cr != NULL && style != NULL && chart != NULL);

  boxes = g_new0 (MunBox, chart->n_nodes + 1);
  cairo_save (cr);
  width = mun_chart_shrink (cr, width, height, mun_chart_bowtie_boxes (style->size, width, chart, boxes));
  wide = is_wide (style->size, width);
  mun_chart_bowtie_boxes (style->size, width, chart, boxes);
  draw_titles (cr, style, chart, width, wide);
  event = find_event (chart);
  if (wide && event >= 0)
    draw_strings (cr, style, chart, boxes, event);
  for (guint i = 0; i < chart->n_nodes; i++)
    draw_node (cr, style, &chart->nodes[i], &boxes[i]);
  cairo_restore (cr);
}

guint
mun_chart_bowtie_step (const MunBowtieChart *chart,
                       const MunBox         *boxes,
                       guint                 box,
                       int                   right,
                       int                   down)
{
  guint best = box;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (chart != NULL && boxes != NULL && box < chart->n_nodes, box);

  for (guint i = 0; i < chart->n_nodes; i++)
    {
      double across = (boxes[i].x - boxes[box].x) * right;
      double along = (boxes[i].y - boxes[box].y) * down;
      double way = right != 0 ? across * 1000 + fabs (boxes[i].y - boxes[box].y) : along;

      if ((right != 0 ? across > 0.01 : along > 0.01 && fabs (boxes[i].x - boxes[box].x) < 0.01) && way < least)
        {
          best = i;
          least = way;
        }
    }
  return best;
}
