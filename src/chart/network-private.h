/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chart/network.h"

G_BEGIN_DECLS

/* In text sizes. */
#define MUN_NODE_HEIGHT 3.8

/** mun_chart_node: a box with name and detail, %MUN_NODE_HEIGHT text sizes high */
void mun_chart_node (cairo_t             *cr,
                     const MunChartStyle *style,
                     const MunNode       *node,
                     double               x,
                     double               y,
                     double               width);

G_END_DECLS
