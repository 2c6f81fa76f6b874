/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/network-private.h"

#include <math.h>

#include "chart/chart-private.h"

/* In text sizes. */
#define HEAD 2.4
#define GAP_X 4.5
#define GAP_Y 1.2

typedef struct {
  double *x;       /* by node */
  double *y;
  double  width;   /* of a column */
  double  height;  /* of the tallest column */
} Places;

static guint
count_at (const MunChain *chain,
          guint           stage)
{
  guint n = 0;

  for (guint i = 0; i < chain->n_nodes; i++)
    n += MIN (chain->places[i], chain->n_stages - 1) == stage;
  return n;
}

double
mun_chart_chain_height (double          size,
                        const MunChain *chain)
{
  guint most = 1;

  g_return_val_if_fail (chain != NULL, 0);

  for (guint stage = 0; stage < chain->n_stages; stage++)
    most = MAX (most, count_at (chain, stage));
  return size * (HEAD + most * (MUN_NODE_HEIGHT + GAP_Y));
}

static void
find_places (Places              *places,
             const MunChartStyle *style,
             const MunChain      *chain,
             double               width)
{
  double gap = MIN (GAP_X * style->size, width / chain->n_stages * 0.3);
  double step = (MUN_NODE_HEIGHT + GAP_Y) * style->size;

  places->x = g_new0 (double, chain->n_nodes);
  places->y = g_new0 (double, chain->n_nodes);
  places->width = (width - (chain->n_stages - 1) * gap) / chain->n_stages;
  places->height = mun_chart_chain_height (style->size, chain) - HEAD * style->size;
  for (guint stage = 0; stage < chain->n_stages; stage++)
    {
      double y = HEAD * style->size + (places->height - count_at (chain, stage) * step) / 2;

      for (guint i = 0; i < chain->n_nodes; i++)
        if (MIN (chain->places[i], chain->n_stages - 1) == stage)
          {
            places->x[i] = stage * (places->width + gap);
            places->y[i] = y;
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

/* From the right of one box to the left of the other; within a stage around the right of both. */
static void
draw_edge (cairo_t             *cr,
           const MunChartStyle *style,
           const Places        *places,
           const MunEdge       *edge)
{
  double half = MUN_NODE_HEIGHT * style->size / 2;
  double width = places->width;
  double x1 = places->x[edge->from] + width, y1 = places->y[edge->from] + half;
  double x2 = places->x[edge->to], y2 = places->y[edge->to] + half;
  gboolean beside = fabs (places->x[edge->from] - places->x[edge->to]) < 0.01;
  gboolean back = x2 < x1 && !beside;
  double direction = beside || back ? -1 : 1;
  double arm;

  if (back)
    x1 -= width;
  if (beside || back)
    x2 += width;
  arm = beside ? style->size * 2 : MAX (fabs (x2 - x1) / 2, style->size);
  mun_color_set (cr, edge->strong ? style->ink : style->muted);
  cairo_set_line_width (cr, edge->strong ? 1.8 : 0.7);
  cairo_move_to (cr, x1, y1);
  cairo_curve_to (cr, beside ? x1 + arm : x1 + direction * arm, y1, beside ? x2 + arm : x2 - direction * arm, y2,
                  x2 - direction * style->size * 0.6, y2);
  cairo_stroke (cr);
  draw_arrow (cr, style, x2, y2, direction);
}

void
mun_chart_chain (cairo_t             *cr,
                 double               width,
                 double               height,
                 const MunChartStyle *style,
                 const MunChain      *chain)
{
  Places places;

  g_return_if_fail (cr != NULL && style != NULL && chain != NULL && ((chain->nodes != NULL && chain->places != NULL) || chain->n_nodes == 0));

  if (chain->n_stages == 0)
    return;
  cairo_save (cr);
  width = mun_chart_shrink (cr, width, height, mun_chart_chain_height (style->size, chain));
  find_places (&places, style, chain, width);
  for (guint i = 0; i < chain->n_stages; i++)
    {
      double x = chain->n_stages > 1 ? i * (width - places.width) / (chain->n_stages - 1) : 0;

      mun_chart_text (cr, style, chain->stages[i], x, style->size * 0.8, places.width, 0, 1, TRUE, style->muted);
      mun_chart_fill (cr, x, style->size * 1.6, places.width, 0.8, style->accent);
    }
  /* The thick ones last, on top. */
  for (guint strong = 0; strong < 2; strong++)
    for (guint i = 0; i < chain->n_edges; i++)
      if (chain->edges[i].from < chain->n_nodes && chain->edges[i].to < chain->n_nodes
          && chain->edges[i].from != chain->edges[i].to && !chain->edges[i].strong == !strong)
        draw_edge (cr, style, &places, &chain->edges[i]);
  for (guint i = 0; i < chain->n_nodes; i++)
    mun_chart_node (cr, style, &chain->nodes[i], places.x[i], places.y[i], places.width);
  g_free (places.x);
  g_free (places.y);
  cairo_restore (cr);
}
