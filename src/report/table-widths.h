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
} MunTableWidths;

/** mun_table_widths_new: @width: room; @padding: of a cell, both sides together */
MunTableWidths *mun_table_widths_new  (MunTable       *table,
                                       MunTypesetter  *type,
                                       double          width,
                                       double          padding);
void            mun_table_widths_free (MunTableWidths *self);

G_END_DECLS
