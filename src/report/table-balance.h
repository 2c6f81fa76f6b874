/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/table-widths.h"

G_BEGIN_DECLS

/**
 * MunExtent: how much room a text takes, in points
 * @natural: on one line, with the padding of its cell
 * @word: its widest word
 * @lines: that it has of its own
 * @others: width of those that are not the widest one, on average
 */
typedef struct {
  double natural;
  double word;
  guint  lines;
  double others;
} MunExtent;

/**
 * mun_table_balance: moves width from columns with room to spare to those that make rows high
 * @extents: (array length=n_rows*n): row by row; the head of the table is a row like others
 * @padding: of a cell, both sides together
 * @needs: (array length=n): no column falls below what it needs at least, or grows beyond its maximum
 * @widths: (array length=n) (inout): their sum stays
 */
void mun_table_balance (const MunExtent     *extents,
                        guint                n_rows,
                        guint                n,
                        double               padding,
                        const MunColumnNeed *needs,
                        double              *widths);

G_END_DECLS
