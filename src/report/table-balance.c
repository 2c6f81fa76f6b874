/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/table-balance.h"

#include <math.h>

/* Lines are not filled to the end: so much of the widest word stays empty, but never more than a part of the line. */
#define RAGGED 0.4
#define FILLED 0.6
/* What a line counts that makes no row higher: of two tables of one height the one with fewer broken texts is read more easily. */
#define LINE_SHARE 0.12
/* Less is not worth a change. */
#define LEAST_GAIN 0.001

/* Points moved at once, first much, then little. */
static const double steps[] = { 96, 64, 32, 16, 8, 4, 2 };

typedef struct {
  const MunExtent     *extents;
  guint                n_rows;
  guint                n;
  double               padding;
  const MunColumnNeed *needs;
  double              *widths;
  guint               *lines;   /* at these widths, row by row */
} Balance;

static guint
count_lines (const Balance   *balance,
             const MunExtent *extent,
             double           width)
{
  double line = MAX (width - balance->padding, 1);
  double room = MAX (line - RAGGED * extent->word, FILLED * line);

  guint others = extent->lines - 1;

  if (extent->natural <= width + 0.01)
    return extent->lines;
  if (extent->others > line + 0.01)
    others *= (guint) ceil (extent->others / room);
  return others + MAX (2, (guint) ceil ((extent->natural - balance->padding) / room));
}

static void
count_column (Balance *balance,
              guint    column)
{
  for (guint row = 0; row < balance->n_rows; row++)
    {
      guint cell = row * balance->n + column;

      balance->lines[cell] = count_lines (balance, &balance->extents[cell], balance->widths[column]);
    }
}

/* How high the table is with @step moved from column @from to column @to. */
static double
measure_move (const Balance *balance,
              guint          from,
              guint          to,
              double         step)
{
  double height = 0;

  for (guint row = 0; row < balance->n_rows; row++)
    {
      const MunExtent *extents = &balance->extents[row * balance->n];
      guint most = 0, sum = 0;

      for (guint i = 0; i < balance->n; i++)
        {
          guint lines = balance->lines[row * balance->n + i];

          if (step > 0 && (i == from || i == to))
            lines = count_lines (balance, &extents[i], balance->widths[i] + (i == to ? step : -step));
          most = MAX (most, lines);
          sum += lines;
        }
      height += most + LINE_SHARE * sum;
    }
  return height;
}

static gboolean
may_move (const Balance *balance,
          guint          from,
          guint          to,
          double         step)
{
  const MunColumnNeed *giver = &balance->needs[from], *taker = &balance->needs[to];

  return from != to && balance->widths[from] - step >= MAX (giver->least, giver->minimum)
         && (taker->maximum <= 0 || balance->widths[to] + step <= taker->maximum);
}

/* The best of all moves of so many points. Returns: whether there was one */
static gboolean
move (Balance *balance,
      double   step)
{
  double best = measure_move (balance, 0, 0, 0) - LEAST_GAIN;
  guint from = 0, to = 0;

  for (guint a = 0; a < balance->n; a++)
    for (guint b = 0; b < balance->n; b++)
      {
        double height = may_move (balance, a, b, step) ? measure_move (balance, a, b, step) : best;

        if (height >= best)
          continue;
        best = height;
        from = a;
        to = b;
      }
  if (from == to)
    return FALSE;
  balance->widths[from] -= step;
  balance->widths[to] += step;
  count_column (balance, from);
  count_column (balance, to);
  return TRUE;
}

void
mun_table_balance (const MunExtent     *extents,
                   guint                n_rows,
                   guint                n,
                   double               padding,
                   const MunColumnNeed *needs,
                   double              *widths)
{
  g_autofree guint *lines = g_new0 (guint, (gsize) n_rows * n + 1);
  Balance balance = { extents, n_rows, n, padding, needs, widths, lines };

  for (guint i = 0; i < n; i++)
    count_column (&balance, i);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint k = 0; k < 2 * n && move (&balance, steps[i]); k++)
      ;
}
