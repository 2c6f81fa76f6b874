/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "chart/chart.h"
#include "model/risk-matrix.h"

G_BEGIN_DECLS

/**
 * MunMatrixBoard: the matrix as a control. One cell takes the focus; arrow keys move it. Marks with the numbers of risks lie in the cells; the
 * first ones of a full cell, and a button for all.
 *
 * Property: "marks" (FALSE: only how many there are in each cell). Signals:
 * - "cell" (int): Return, space or a click on a cell
 * - "pick" (const char *id, "" for none): a mark has the focus or was clicked
 * - "open" (const char *id): Return or a double click on a mark
 * - "move" (const char *id, int cell): Alt and an arrow key, or a mark that was dragged there
 * - "all" (int cell, GtkWidget *button): the button for all risks of a full cell
 */
#define MUN_TYPE_MATRIX_BOARD (mun_matrix_board_get_type ())
G_DECLARE_FINAL_TYPE (MunMatrixBoard, mun_matrix_board, MUN, MATRIX_BOARD, GtkWidget)

GtkWidget           *mun_matrix_board_new        (gboolean        marks);
/** mun_matrix_board_set: @matrix: (transfer full). The focus stays on the same risk, or the same cell */
void                 mun_matrix_board_set        (MunMatrixBoard *self,
                                                  MunRiskMatrix  *matrix);
const MunRiskMatrix *mun_matrix_board_get        (MunMatrixBoard *self); /* (nullable) */
/** mun_matrix_board_set_ways: the ways to draw on top, %MUN_WAY_STOPS cells for each. @ways: (element-type int) (nullable) (transfer full) */
void                 mun_matrix_board_set_ways   (MunMatrixBoard *self,
                                                  GArray         *ways);
/** mun_matrix_board_pick: makes the mark of @id the one that is looked at, without the focus; "" for none */
void                 mun_matrix_board_pick       (MunMatrixBoard *self,
                                                  const char     *id);
/** mun_matrix_board_draw: the picture, as it is shown but for what has the focus */
void                 mun_matrix_board_draw       (MunMatrixBoard      *self,
                                                  cairo_t             *cr,
                                                  double               width,
                                                  double               height,
                                                  const MunChartStyle *style);

G_END_DECLS
