/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chart/network.h"

G_BEGIN_DECLS

/** MUN_BOWTIE_SIDES: causes, what keeps them from the event, the event, what makes it less harmful, consequences */
#define MUN_BOWTIE_SIDES 5

/**
 * MunBowtieChart: one event between its causes and its consequences
 * @titles: of the five columns
 * @nodes: (array length=n_nodes): boxes; a mark stands in front of the detail
 * @sides: (array length=n_nodes): column of each, 0 to 4; one node is the event
 */
typedef struct {
  const char    *titles[MUN_BOWTIE_SIDES];
  const MunNode *nodes;
  const guint   *sides;
  guint          n_nodes;
} MunBowtieChart;

/** mun_chart_bowtie_boxes: five columns where there is room, otherwise one below the other. @boxes: (array length=n_nodes) (out caller-allocates).
 * Returns: the height */
double mun_chart_bowtie_boxes (double                size,
                               double                width,
                               const MunBowtieChart *chart,
                               MunBox               *boxes);

void   mun_chart_bowtie       (cairo_t              *cr,
                               double                width,
                               double                height,
                               const MunChartStyle  *style,
                               const MunBowtieChart *chart);

/** mun_chart_bowtie_step: the box that an arrow key leads to: within a column, or to the nearest one of the next column that has any.
 * Returns: @box when nothing is there */
guint  mun_chart_bowtie_step  (const MunBowtieChart *chart,
                               const MunBox         *boxes,
                               guint                 box,
                               int                   right,
                               int                   down);

G_END_DECLS
