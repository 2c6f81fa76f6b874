/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/**
 * MunNode: a box with a name
 * @label: its name
 * @detail: (nullable): a second line, for instance who leads the team
 * @letter: (nullable): sign in the corner, for instance of a criticality
 * @color: hue of the edge at its left
 * @mark: (nullable): a warning in words, behind a diamond, for instance "Single point"; only in a chain
 * @note: (nullable): at the end of that line, for instance "3 risks"; only in a chain
 */
typedef struct {
  const char *label;
  const char *detail;
  const char *letter;
  MunColor    color;
  const char *mark;
  const char *note;
} MunNode;

/**
 * mun_chart_teams: an organisation chart: boxes below the box they report to
 * @parents: (array length=n_nodes): number of the node above, -1 for none; a ring of nodes is cut open
 */
void   mun_chart_teams        (cairo_t             *cr,
                               double               width,
                               double               height,
                               const MunChartStyle *style,
                               const MunNode       *nodes,
                               const int           *parents,
                               guint                n_nodes);

/** mun_chart_teams_height: Returns: the height at which nothing has to be made smaller, for texts of @size */
double mun_chart_teams_height (double               size,
                               double               width,
                               const int           *parents,
                               guint                n_nodes);

/**
 * MunEdge:
 * @from: number of the node that supplies
 * @to: number of the node that is supplied
 * @strong: drawn thick: nothing can take its place
 * @dashed: drawn as a broken line: one depends on the other, nothing flows
 */
typedef struct {
  guint    from;
  guint    to;
  gboolean strong;
  gboolean dashed;
} MunEdge;

/**
 * MunChain: a supply chain from left to right
 * @stages: (array length=n_stages): "Suppliers of suppliers", "Suppliers", "We", "Customers"
 * @nodes: (array length=n_nodes): who takes part
 * @places: (array length=n_nodes): stage of each node, from 0
 * @legend: (nullable) (array length=n_legend): what the hues of the nodes mean, in one line below
 */
typedef struct {
  const char * const *stages;
  guint               n_stages;
  const MunNode      *nodes;
  const guint        *places;
  guint               n_nodes;
  const MunEdge      *edges;
  guint               n_edges;
  const MunBar       *legend;
  guint               n_legend;
} MunChain;

/** mun_chart_chain: the map of a supply chain: a column for each stage, arrows for what flows */
void   mun_chart_chain        (cairo_t             *cr,
                               double               width,
                               double               height,
                               const MunChartStyle *style,
                               const MunChain      *chain);

/** mun_chart_chain_height: Returns: the height at which nothing has to be made smaller, for texts of @size */
double mun_chart_chain_height (double               size,
                               const MunChain      *chain);

/** mun_chart_chain_boxes: where the nodes stand when nothing has to be made smaller. @boxes: (array length=n_nodes) (out caller-allocates) */
void   mun_chart_chain_boxes  (double               size,
                               double               width,
                               const MunChain      *chain,
                               MunBox              *boxes);

/**
 * mun_chart_chain_step: the node that an arrow key leads to
 * @right: 1 or -1: along the nearest edge to that side, whichever way it points; 0
 * @down: 1 or -1: to the next node of the stage; 0
 *
 * Returns: @node when nothing is there
 */
guint  mun_chart_chain_step   (const MunChain      *chain,
                               const MunBox        *boxes,
                               guint                node,
                               int                  right,
                               int                  down);

G_END_DECLS
