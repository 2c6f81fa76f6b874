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
stage_of (const MunChain *chain,
          guint           node)
{
  return MIN (chain->places[node], chain->n_stages - 1);
}

/* Room between two columns. */
static double
gap_between (double          size,
             double          width,
             const MunChain *chain)
{
  return MIN (GAP_X * size, width / chain->n_stages * 0.3);
}

static guint
count_at (const MunChain *chain,
          guint           stage)
{
  guint n = 0;

  for (guint i = 0; i < chain->n_nodes; i++)
    n += stage_of (chain, i) == stage;
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
  gap = gap_between (size, width, chain);
  step = (node_height (chain) + GAP_Y) * size;
  column = (width - (chain->n_stages - 1) * gap) / chain->n_stages;
  height = mun_chart_chain_height (size, chain) - HEAD * size;
  for (guint stage = 0; stage < chain->n_stages; stage++)
    {
      double y = HEAD * size + (height - count_at (chain, stage) * step) / 2;

      for (guint i = 0; i < chain->n_nodes; i++)
        if (stage_of (chain, i) == stage)
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

/* The ways between the boxes of a stage, above the first one and below the last one too, and how many lines go through each. */
typedef struct {
  const MunChain *chain;
  const MunBox   *boxes;
  guint          *used;      /* by stage and way */
} Ways;

/* Finds the free way through @stage that is nearest to @y. Lines that share one run beside each other. */
static double
choose_way (Ways   *ways,
            guint   stage,
            double  y,
            double  size)
{
  static const double offsets[] = { 0, 0.3, -0.3 };
  guint *used = ways->used + stage * (ways->chain->n_nodes + 1);
  double best = y, least = G_MAXDOUBLE;
  guint way = 0, chosen = 0;

  for (guint i = 0; i < ways->chain->n_nodes; i++)
    {
      const MunBox *box = &ways->boxes[i];

      if (stage_of (ways->chain, i) != stage)
        continue;
      for (guint below = 0; below < 2; below++)
        {
          double middle = below ? box->y + box->height + GAP_Y / 2 * size : box->y - GAP_Y / 2 * size;
          double cost = fabs (middle - y) + used[way + below] / G_N_ELEMENTS (offsets) * box->height;

          if (cost >= least)
            continue;
          least = cost;
          best = middle;
          chosen = way + below;
        }
      way++;
    }
  return least < G_MAXDOUBLE ? best + offsets[used[chosen]++ % G_N_ELEMENTS (offsets)] * size : y;
}

static void
curve_across (cairo_t *cr,
              double   x1,
              double   y1,
              double   x2,
              double   y2)
{
  cairo_curve_to (cr, (x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2);
}

/* Past the stages in between, behind no box. The pen is at @x1, @y1; it is left before the last curve. */
static void
pass_stages (cairo_t *cr,
             Ways    *ways,
             guint    from,
             guint    to,
             double  *x1,
             double  *y1,
             double   x2,
             double   y2,
             double   gap,
             double   size)
{
  int step = stage_of (ways->chain, to) > stage_of (ways->chain, from) ? 1 : -1;
  double column = ways->boxes[from].width;

  for (int stage = (int) stage_of (ways->chain, from) + step; stage != (int) stage_of (ways->chain, to); stage += step)
    {
      double left = stage * (column + gap), right = left + column;
      double entry = step > 0 ? left : right, exit = step > 0 ? right : left;
      double y = choose_way (ways, stage, *y1 + (y2 - *y1) * ((left + right) / 2 - *x1) / (x2 - *x1), size);

      curve_across (cr, *x1, *y1, entry, y);
      cairo_line_to (cr, exit, y);
      *x1 = exit;
      *y1 = y;
    }
}

/* From the right of one box to the left of the other; within a stage around the right of both, in the last one around the left. */
static void
draw_edge (cairo_t             *cr,
           const MunChartStyle *style,
           Ways                *ways,
           const MunEdge       *edge,
           double               limit)
{
  const MunBox *from = &ways->boxes[edge->from], *to = &ways->boxes[edge->to];
  const double dashes[] = { style->size * 0.5, style->size * 0.35 };
  gboolean beside = fabs (from->x - to->x) < 0.01;
  gboolean leftwards = beside && from->x + from->width + style->size * 2 > limit;
  gboolean back = to->x < from->x && !beside;
  double direction = (beside && !leftwards) || back ? -1 : 1;
  double x1 = from->x + (back || leftwards ? 0 : from->width), y1 = from->y + from->height / 2;
  double x2 = to->x + (direction < 0 ? to->width : 0), y2 = to->y + to->height / 2;
  double arm;

  mun_color_set (cr, edge->strong ? style->ink : style->muted);
  cairo_set_line_width (cr, style->size * (edge->strong ? 0.2 : 0.09));
  cairo_set_dash (cr, dashes, edge->dashed ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_move_to (cr, x1, y1);
  if (!beside)
    pass_stages (cr, ways, edge->from, edge->to, &x1, &y1, x2, y2, gap_between (style->size, limit, ways->chain), style->size);
  arm = beside ? style->size * (leftwards ? -2 : 2) : direction * MAX (fabs (x2 - x1) / 2, style->size);
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
  g_autofree guint *used = NULL;
  Ways ways;

  g_return_if_fail (cr != NULL && style != NULL && chain != NULL && ((chain->nodes != NULL && chain->places != NULL) || chain->n_nodes == 0));

  if (chain->n_stages == 0)
    return;
  boxes = g_new0 (MunBox, chain->n_nodes + 1);
  used = g_new0 (guint, chain->n_stages * (chain->n_nodes + 1));
  ways = (Ways) { chain, boxes, used };
  cairo_save (cr);
  width = mun_chart_shrink (cr, width, height, mun_chart_chain_height (style->size, chain));
  mun_chart_chain_boxes (style->size, width, chain, boxes);
  for (guint i = 0; i < chain->n_stages; i++)
    {
      double gap = gap_between (style->size, width, chain);
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
          draw_edge (cr, style, &ways, edge, width);
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
