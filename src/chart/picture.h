/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/** MunPictureFunc: draws a chart of this size */
typedef void (*MunPictureFunc) (cairo_t             *cr,
                                double               width,
                                double               height,
                                const MunChartStyle *style,
                                gpointer             data);

/**
 * mun_picture_write: a chart as a file of its own, dark on white
 * @path: its ending says what it becomes: ".pdf", ".svg" or ".png"
 * @width: in points (1/72 inch), without the margin around
 * @size: of the texts
 * @title: of the document; alternative for those who do not see it
 *
 * The file is whole or not there. Errors: #MUN_ERROR_INVALID for another ending, #MUN_ERROR_FAILED.
 */
gboolean mun_picture_write (const char      *path,
                            double           width,
                            double           height,
                            double           size,
                            const char      *title,
                            MunPictureFunc   draw,
                            gpointer         data,
                            GError         **error);

G_END_DECLS
