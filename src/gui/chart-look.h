/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"

G_BEGIN_DECLS

/** mun_chart_look: @style in the colours and the text size that @widget has now. @scale: 1 for texts as large as those around */
void mun_chart_look (MunChartStyle *style,
                     GtkWidget     *widget,
                     double         scale);

G_END_DECLS
