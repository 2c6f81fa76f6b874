/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/network-private.h"

#include <math.h>

#include "chart/chart-private.h"

/* In text sizes. */
#define HEAD 2.4
#define GAP_X 7
#define GAP_Y 1.2
#define LEGEND 3.2

/* At the corners of a box no line begins or ends: a share of its height. */
#define SIDE_FREE 0.15

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

static double
legend_height (double          size,
               const MunChain *chain)
{
  return chain->n_legend > 0 ? LEGEND * size : 0;
}

double
mun_chart_chain_height (double          size,
                        const MunChain *chain)
{
  guint most = 1;

  g_return_val_if_fail (chain != NULL, 0);

  for (guint stage = 0; stage < chain->n_stages; stage++)
    most = MAX (most, count_at (chain, stage));
  return size * (HEAD + most * (node_height (chain) + GAP_Y)) + legend_height (size, chain);
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
  height = mun_chart_chain_height (size, chain) - HEAD * size - legend_height (size, chain);
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
  double long_ = style->size * 0.7;

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
  double         *starts;    /* height at which each edge leaves its box */
  double         *ends;      /* and where it comes in */
  double          limit;     /* width of all */
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

/* Within a stage an edge goes around the right of both boxes, in the last one around the left. */
static gboolean
is_beside (const Ways    *ways,
           const MunEdge *edge)
{
  return fabs (ways->boxes[edge->from].x - ways->boxes[edge->to].x) < 0.01;
}

static gboolean
goes_around_left (const Ways    *ways,
                  const MunEdge *edge,
                  double         size)
{
  const MunBox *from = &ways->boxes[edge->from];

  return is_beside (ways, edge) && from->x + from->width + size * 2 > ways->limit;
}

/* Whether the edge touches the right side of the box at its beginning, or at its @end. */
static gboolean
is_at_right (const Ways    *ways,
             const MunEdge *edge,
             gboolean       end,
             double         size)
{
  if (is_beside (ways, edge))
    return !goes_around_left (ways, edge, size);
  return (ways->boxes[edge->to].x > ways->boxes[edge->from].x) != end;
}

static gboolean
is_drawn (const MunChain *chain,
          const MunEdge  *edge)
{
  return edge->from < chain->n_nodes && edge->to < chain->n_nodes && edge->from != edge->to;
}

/* Lines that meet at one side of a box stand below each other there, in the order of where they come from, so that they do not cross. Returns: how
 * far down the side, from 0 to 1 */
static double
find_level (const Ways *ways,
            guint       which,
            gboolean    end,
            double      size)
{
  const MunChain *chain = ways->chain;
  const MunEdge *edge = &chain->edges[which];
  guint node = end ? edge->to : edge->from, n = 0, above = 0;
  double y = ways->boxes[end ? edge->from : edge->to].y;

  for (guint i = 0; i < chain->n_edges; i++)
    for (guint k = 0; k < 2; k++)
      {
        const MunEdge *other = &chain->edges[i];
        double other_y;

        if (!is_drawn (chain, other) || (k ? other->to : other->from) != node
            || is_at_right (ways, other, k, size) != is_at_right (ways, edge, end, size))
          continue;
        other_y = ways->boxes[k ? other->from : other->to].y;
        n++;
        above += other_y < y - 0.01 || (fabs (other_y - y) <= 0.01 && (i < which || (i == which && (int) k < end)));
      }
  return SIDE_FREE + (1 - 2 * SIDE_FREE) * (above + 0.5) / MAX (n, 1);
}

static void
find_levels (Ways  *ways,
             double size)
{
  for (guint i = 0; i < ways->chain->n_edges; i++)
    {
      const MunEdge *edge = &ways->chain->edges[i];

      if (!is_drawn (ways->chain, edge))
        continue;
      ways->starts[i] = ways->boxes[edge->from].y + find_level (ways, i, FALSE, size) * ways->boxes[edge->from].height;
      ways->ends[i] = ways->boxes[edge->to].y + find_level (ways, i, TRUE, size) * ways->boxes[edge->to].height;
    }
}

/* From the right of one box to the left of the other, or around both. */
static void
draw_edge (cairo_t             *cr,
           const MunChartStyle *style,
           Ways                *ways,
           guint                which)
{
  const MunEdge *edge = &ways->chain->edges[which];
  const MunBox *from = &ways->boxes[edge->from], *to = &ways->boxes[edge->to];
  const double dashes[] = { style->size * 0.5, style->size * 0.35 };
  gboolean beside = is_beside (ways, edge), leftwards = goes_around_left (ways, edge, style->size);
  double direction = is_at_right (ways, edge, TRUE, style->size) ? -1 : 1;
  double x1 = from->x + (is_at_right (ways, edge, FALSE, style->size) ? from->width : 0), y1 = ways->starts[which];
  double x2 = to->x + (direction < 0 ? to->width : 0), y2 = ways->ends[which];
  double arm;

  mun_color_set (cr, edge->strong ? style->ink : style->muted);
  cairo_set_line_width (cr, style->size * (edge->strong ? 0.2 : 0.09));
  cairo_set_dash (cr, dashes, edge->dashed ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_move_to (cr, x1, y1);
  if (!beside)
    pass_stages (cr, ways, edge->from, edge->to, &x1, &y1, x2, y2, gap_between (style->size, ways->limit, ways->chain), style->size);
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
  g_autofree double *starts = NULL, *ends = NULL;
  Ways ways;

  g_return_if_fail (cr != NULL && style != NULL && chain != NULL && ((chain->nodes != NULL && chain->places != NULL) || chain->n_nodes == 0));

  if (chain->n_stages == 0)
    return;
  boxes = g_new0 (MunBox, chain->n_nodes + 1);
  used = g_new0 (guint, chain->n_stages * (chain->n_nodes + 1));
  cairo_save (cr);
  width = mun_chart_shrink (cr, width, height, mun_chart_chain_height (style->size, chain));
  mun_chart_chain_boxes (style->size, width, chain, boxes);
  starts = g_new0 (double, chain->n_edges + 1);
  ends = g_new0 (double, chain->n_edges + 1);
  ways = (Ways) { chain, boxes, used, starts, ends, width };
  find_levels (&ways, style->size);
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
      if (is_drawn (chain, &chain->edges[i]) && !chain->edges[i].strong == !strong)
        draw_edge (cr, style, &ways, i);
  for (guint i = 0; i < chain->n_nodes; i++)
    mun_chart_node (cr, style, &chain->nodes[i], boxes[i].x, boxes[i].y, boxes[i].width, boxes[i].height);
  mun_chart_legend (cr, style, chain->legend, chain->n_legend, 0, mun_chart_chain_height (style->size, chain) - style->size * LEGEND / 2, width, FALSE);
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
