/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/matrix-board.h"

G_BEGIN_DECLS

/* A mark lies on its cell; both are children of the board, so that each can be pressed. */
typedef struct {
  GtkWidget *button;
  char      *id;
  int        cell;
} MunMatrixMark;

struct _MunMatrixBoard {
  GtkWidget parent_instance;

  /* Children */
  GPtrArray *cells;   /* (element-type GtkWidget) */
  GPtrArray *alls;    /* (element-type GtkWidget): by cell; NULL where a cell is empty */
  GPtrArray *marks;   /* (element-type MunMatrixMark) */

  /* Owned */
  MunRiskMatrix *matrix;
  GArray        *ways;
  char          *picked;   /* id of a risk, "" for none */
  char          *dragged;
  gboolean       with_marks;
  int            current;  /* cell that can be reached with Tab */
  int            aimed;    /* cell below what is dragged, -1 for none */
};

/** mun_matrix_board_fill: what the chart draws at this width */
void mun_matrix_board_fill     (MunMatrixBoard      *self,
                                const MunChartStyle *style,
                                double               width,
                                MunMatrix           *matrix);
/* How the board measures, places and draws what lies on it. */
void mun_matrix_board_measure  (GtkWidget           *widget,
                                GtkOrientation       orientation,
                                int                  for_size,
                                int                 *minimum,
                                int                 *natural,
                                int                 *minimum_baseline,
                                int                 *natural_baseline);
void mun_matrix_board_allocate (GtkWidget           *widget,
                                int                  width,
                                int                  height,
                                int                  baseline);
/** mun_matrix_board_paint: the matrix and the ways; what lies between is drawn by the widgets themselves */
void mun_matrix_board_paint    (MunMatrixBoard      *self,
                                GtkSnapshot         *snapshot,
                                gboolean             ways);

G_END_DECLS
