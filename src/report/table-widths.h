/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/lines.h"
#include "report/table.h"

G_BEGIN_DECLS

/* How wide the columns of a table are. Where they do not fit beside each other, even in smaller type, the table
 * is printed in several parts, each with the first column in front. */

typedef struct {
  guint   n;
  guint  *columns;
  double *widths;
} MunTableSlice;

typedef struct {
  gboolean       dense;      /* the smaller type is needed */
  guint          n_slices;
  MunTableSlice *slices;
  double         drawn_in;   /* taken off the white above and below each line, so that the rows stand on one page */
} MunTableWidths;

/**
 * MunColumnNeed: what is known of a column, in points
 * @least: of its widest word; a table in which these have no room is printed in parts
 * @most: of its longest text on one line
 * @amount: how much text it has: what is shared is shared by @weight times this
 * @minimum: given before anything is shared; 0 for none
 * @maximum: it does not grow beyond; 0 for none
 * @running: running text takes what nobody needs
 */
typedef struct {
  double   least;
  double   most;
  double   amount;
  double   weight;
  double   minimum;
  double   maximum;
  gboolean running;
} MunColumnNeed;

/** mun_table_widths_share: divides @width; @widths: (array length=n) (out caller-allocated): all of @width together */
void            mun_table_widths_share (const MunColumnNeed *needs,
                                        guint                n,
                                        double               width,
                                        double              *widths);

/** mun_table_widths_new: @width: room; @padding: of a cell, both sides together */
MunTableWidths *mun_table_widths_new  (MunTable       *table,
                                       MunTypesetter  *type,
                                       double          width,
                                       double          padding);
void            mun_table_widths_free (MunTableWidths *self);

G_END_DECLS
