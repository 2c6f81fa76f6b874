/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/** mun_chart_fill: a rectangle; nothing where it has no extent */
void   mun_chart_fill      (cairo_t             *cr,
                            double               x,
                            double               y,
                            double               width,
                            double               height,
                            MunColor             color);

/** mun_chart_hatch: a rectangle in @color with a pattern of its own for each number, so that parts differ without colours; 0 is plain */
void   mun_chart_hatch     (cairo_t             *cr,
                            double               x,
                            double               y,
                            double               width,
                            double               height,
                            guint                pattern,
                            MunColor             color);

/** mun_chart_number: Returns: (transfer full): a number with at most one digit behind the point, the same in every locale */
char  *mun_chart_number    (double               value);

/** mun_chart_nice_step: Returns: 1, 2 or 5 times a power of ten, so that about @n steps cover @range */
double mun_chart_nice_step (double               range,
                            guint                n);

/** mun_chart_legend: names of the parts in one line around @y */
void   mun_chart_legend    (cairo_t             *cr,
                            const MunChartStyle *style,
                            const MunBar        *parts,
                            guint                n_parts,
                            double               x,
                            double               y,
                            double               width,
                            gboolean             hatched);

/** mun_chart_shrink: scales what is drawn next when it needs more than there is. Returns: the width to draw with */
double mun_chart_shrink    (cairo_t             *cr,
                            double               width,
                            double               height,
                            double               needed);

G_END_DECLS
