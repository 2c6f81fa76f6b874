/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chart/network.h"

G_BEGIN_DECLS

/* In text sizes. */
#define MUN_NODE_HEIGHT 3.8
#define MUN_NODE_LINE   1.7 /* for mark and note */

/** mun_chart_node: a box with name and detail. @height: %MUN_NODE_HEIGHT text sizes, with mark and note %MUN_NODE_LINE more */
void mun_chart_node (cairo_t             *cr,
                     const MunChartStyle *style,
                     const MunNode       *node,
                     double               x,
                     double               y,
                     double               width,
                     double               height);

G_END_DECLS
