/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/network-private.h"

#include <math.h>

#include "chart/chart-private.h"

/* In text sizes. */
#define HEAD 2.4
#define GAP_X 4.5
#define GAP_Y 1.2

static guint
count_at (const MunChain *chain,
          guint           stage)
{
  guint n = 0;

  for (guint i = 0; i < chain->n_nodes; i++)
    n += MIN (chain->places[i], chain->n_stages - 1) == stage;
  return n;
}

/* One line more where any node needs it: all boxes are alike. */
static double
node_height (const MunChain *chain)
{
  for (guint i = 0; i < chain->n_nodes; i++)
    if (chain->nodes[i].mark != NULL || chain->nodes[i].note != NULL)
      return MUN_NODE_HEIGHT + MUN_NODE_LINE;
  return MUN_NODE_HEIGHT;
}

double
mun_chart_chain_height (double          size,
                        const MunChain *chain)
{
  guint most = 1;

  g_return_val_if_fail (chain != NULL, 0);

  for (guint stage = 0; stage < chain->n_stages; stage++)
    most = MAX (most, count_at (chain, stage));
  return size * (HEAD + most * (node_height (chain) + GAP_Y));
}

void
mun_chart_chain_boxes (double          size,
                       double          width,
                       const MunChain *chain,
                       MunBox         *boxes)
{
  double gap, step, column, height;

  g_return_if_fail (chain != NULL && (boxes != NULL || chain->n_nodes == 0));

  if (chain->n_stages == 0)
    return;
  gap = MIN (GAP_X * size, width / chain->n_stages * 0.3);
  step = (node_height (chain) + GAP_Y) * size;
  column = (width - (chain->n_stages - 1) * gap) / chain->n_stages;
  height = mun_chart_chain_height (size, chain) - HEAD * size;
  for (guint stage = 0; stage < chain->n_stages; stage++)
    {
      double y = HEAD * size + (height - count_at (chain, stage) * step) / 2;

      for (guint i = 0; i < chain->n_nodes; i++)
        if (MIN (chain->places[i], chain->n_stages - 1) == stage)
          {
            boxes[i] = (MunBox) { stage * (column + gap), y, column, node_height (chain) * size };
            y += step;
          }
    }
}

static void
draw_arrow (cairo_t             *cr,
            const MunChartStyle *style,
            double               x,
            double               y,
            double               direction)
{
  double long_ = style->size * 0.8;

  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x - direction * long_, y - long_ * 0.45);
  cairo_line_to (cr, x - direction * long_, y + long_ * 0.45);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* From the right of one box to the left of the other; within a stage around the right of both, in the last one around the left. */
static void
draw_edge (cairo_t             *cr,
           const MunChartStyle *style,
           const MunBox        *from,
           const MunBox        *to,
           const MunEdge       *edge,
           double               limit)
{
  const double dashes[] = { style->size * 0.5, style->size * 0.35 };
  gboolean beside = fabs (from->x - to->x) < 0.01;
  gboolean leftwards = beside && from->x + from->width + style->size * 2 > limit;
  gboolean back = to->x < from->x && !beside;
  double direction = (beside && !leftwards) || back ? -1 : 1;
  double x1 = from->x + (back || leftwards ? 0 : from->width), y1 = from->y + from->height / 2;
  double x2 = to->x + (direction < 0 ? to->width : 0), y2 = to->y + to->height / 2;
  double arm = beside ? style->size * (leftwards ? -2 : 2) : direction * MAX (fabs (x2 - x1) / 2, style->size);

  mun_color_set (cr, edge->strong ? style->ink : style->muted);
  cairo_set_line_width (cr, style->size * (edge->strong ? 0.2 : 0.09));
  cairo_set_dash (cr, dashes, edge->dashed ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_move_to (cr, x1, y1);
  cairo_curve_to (cr, x1 + arm, y1, beside ? x2 + arm : x2 - arm, y2, x2 - direction * style->size * 0.6, y2);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  draw_arrow (cr, style, x2, y2, direction);
}

void
mun_chart_chain (cairo_t             *cr,
                 double               width,
                 double               height,
                 const MunChartStyle *style,
                 const MunChain      *chain)
{
  g_autofree MunBox *boxes = NULL;

  g_return_if_fail (cr != NULL && style != NULL && chain != NULL && ((chain->nodes != NULL && chain->places != NULL) || chain->n_nodes == 0));

  if (chain->n_stages == 0)
    return;
  boxes = g_new0 (MunBox, chain->n_nodes + 1);
  cairo_save (cr);
  width = mun_chart_shrink (cr, width, height, mun_chart_chain_height (style->size, chain));
  mun_chart_chain_boxes (style->size, width, chain, boxes);
  for (guint i = 0; i < chain->n_stages; i++)
    {
      double gap = MIN (GAP_X * style->size, width / chain->n_stages * 0.3);
      double column = (width - (chain->n_stages - 1) * gap) / chain->n_stages;

      mun_chart_text (cr, style, chain->stages[i], i * (column + gap), style->size * 0.8, column, 0, 1, TRUE, style->muted);
      mun_chart_fill (cr, i * (column + gap), style->size * 1.6, column, 0.8, style->accent);
    }
  /* The thick ones last, on top. */
  for (guint strong = 0; strong < 2; strong++)
    for (guint i = 0; i < chain->n_edges; i++)
      {
        const MunEdge *edge = &chain->edges[i];

        if (edge->from < chain->n_nodes && edge->to < chain->n_nodes && edge->from != edge->to && !edge->strong == !strong)
          draw_edge (cr, style, &boxes[edge->from], &boxes[edge->to], edge, width);
      }
  for (guint i = 0; i < chain->n_nodes; i++)
    mun_chart_node (cr, style, &chain->nodes[i], boxes[i].x, boxes[i].y, boxes[i].width, boxes[i].height);
  cairo_restore (cr);
}

guint
mun_chart_chain_step (const MunChain *chain,
                      const MunBox   *boxes,
                      guint           node,
                      int             right,
                      int             down)
{
  guint best = node;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (chain != NULL && boxes != NULL && node < chain->n_nodes, node);

  for (guint i = 0; down != 0 && i < chain->n_nodes; i++)
    {
      double way = (boxes[i].y - boxes[node].y) * down;

      if (fabs (boxes[i].x - boxes[node].x) < 0.01 && way > 0.01 && way < least)
        {
          best = i;
          least = way;
        }
    }
  for (guint i = 0; right != 0 && i < chain->n_edges; i++)
    {
      const MunEdge *edge = &chain->edges[i];
      guint other = edge->from == node ? edge->to : edge->to == node ? edge->from : node;
      double way = other < chain->n_nodes ? (boxes[other].x - boxes[node].x) * right : 0;

      /* The next stage first, then the one at the same height. */
      if (way > 0.01 && way * 1000 + fabs (boxes[other].y - boxes[node].y) < least)
        {
          best = other;
          least = way * 1000 + fabs (boxes[other].y - boxes[node].y);
        }
    }
  return best;
}
