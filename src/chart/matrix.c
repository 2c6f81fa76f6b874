/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/chart.h"

#include <math.h>

typedef struct {
  double x;
  double y;
  double cell_width;
  double cell_height;
  double title;          /* room for the name of an axis */
  double labels;         /* room for the names of the steps at the left */
} Grid;

static gboolean
is_valid (const MunMatrix *matrix)
{
  return matrix->columns >= 1 && matrix->columns <= 10 && matrix->rows >= 1 && matrix->rows <= 10;
}

static Grid
make_grid (double               width,
           double               height,
           const MunChartStyle *style,
           const MunMatrix     *matrix)
{
  Grid grid = { 0 };
  double line = style->size * 1.7;
  double widest = 0;

  for (guint i = 0; matrix->row_labels != NULL && i < matrix->rows; i++)
    widest = MAX (widest, mun_chart_text_width (style, matrix->row_labels[i], 1, FALSE));
  grid.title = line;
  grid.labels = widest > 0 ? MIN (widest, width * 0.25) + style->size * 0.8 : 0;
  grid.x = (matrix->row_title != NULL ? line : 0) + grid.labels;
  grid.y = 0;
  grid.cell_width = (width - grid.x) / matrix->columns;
  grid.cell_height = (height - (matrix->column_title != NULL ? line : 0) - (matrix->column_labels != NULL ? line : 0)) / matrix->rows;
  return grid;
}

static void
draw_cell (cairo_t             *cr,
           const MunChartStyle *style,
           const MunMatrix     *matrix,
           const Grid          *grid,
           guint                column,
           guint                row)
{
  guint index = column + row * matrix->columns;
  guint band = matrix->bands[index];
  MunColor color = mun_color_for_band (band, matrix->n_bands);
  MunColor text = mun_color_for_text (color);
  double x = grid->x + column * grid->cell_width;
  double y = grid->y + (matrix->rows - 1 - row) * grid->cell_height;

  cairo_rectangle (cr, x + 1, y + 1, grid->cell_width - 2, grid->cell_height - 2);
  mun_color_set (cr, color);
  cairo_fill (cr);
  if (matrix->letters != NULL && band < matrix->n_bands)
    mun_chart_text (cr, style, matrix->letters[band], x + 4, y + style->size * 0.85 + 1, grid->cell_width - 8, 0, 0.8, FALSE, text);
  if (matrix->counts != NULL && matrix->counts[index] > 0)
    {
      g_autofree char *count = g_strdup_printf ("%u", matrix->counts[index]);
      double scale = CLAMP (grid->cell_height / style->size * 0.42, 1, 2);

      mun_chart_text (cr, style, count, x, y + grid->cell_height / 2, grid->cell_width, 0.5, scale, TRUE, text);
    }
  if (matrix->marked == (int) index)
    {
      cairo_rectangle (cr, x + 1.5, y + 1.5, grid->cell_width - 3, grid->cell_height - 3);
      mun_color_set (cr, style->ink);
      cairo_set_line_width (cr, 2);
      cairo_stroke (cr);
    }
}

static void
draw_labels (cairo_t             *cr,
             const MunChartStyle *style,
             const MunMatrix     *matrix,
             const Grid          *grid)
{
  double bottom = grid->y + matrix->rows * grid->cell_height;
  double line = style->size * 1.7;

  for (guint i = 0; matrix->row_labels != NULL && i < matrix->rows; i++)
    mun_chart_text (cr, style, matrix->row_labels[i], grid->x - grid->labels, bottom - (i + 0.5) * grid->cell_height,
                    grid->labels - style->size * 0.6, 1, 1, FALSE, style->ink);
  for (guint i = 0; matrix->column_labels != NULL && i < matrix->columns; i++)
    mun_chart_text (cr, style, matrix->column_labels[i], grid->x + i * grid->cell_width + 1, bottom + line / 2,
                    grid->cell_width - 2, 0.5, 1, FALSE, style->ink);
  if (matrix->column_title != NULL)
    mun_chart_text (cr, style, matrix->column_title, grid->x, bottom + (matrix->column_labels != NULL ? 1.5 : 0.5) * line,
                    matrix->columns * grid->cell_width, 0.5, 1, TRUE, style->muted);
  if (matrix->row_title == NULL)
    return;
  cairo_save (cr);
  cairo_translate (cr, line / 2, bottom);
  cairo_rotate (cr, -G_PI_2);
  mun_chart_text (cr, style, matrix->row_title, 0, 0, bottom - grid->y, 0.5, 1, TRUE, style->muted);
  cairo_restore (cr);
}

void
mun_chart_matrix (cairo_t             *cr,
                  double               width,
                  double               height,
                  const MunChartStyle *style,
                  const MunMatrix     *matrix)
{
  Grid grid;

  g_return_if_fail (cr != NULL && style != NULL && matrix != NULL && is_valid (matrix) && matrix->bands != NULL);

  grid = make_grid (width, height, style, matrix);
  if (grid.cell_width < 3 || grid.cell_height < 3)
    return;
  for (guint row = 0; row < matrix->rows; row++)
    for (guint column = 0; column < matrix->columns; column++)
      draw_cell (cr, style, matrix, &grid, column, row);
  draw_labels (cr, style, matrix, &grid);
}

int
mun_chart_matrix_cell_at (double               width,
                          double               height,
                          const MunChartStyle *style,
                          const MunMatrix     *matrix,
                          double               x,
                          double               y)
{
  Grid grid;
  double column, row;

  g_return_val_if_fail (style != NULL && matrix != NULL && is_valid (matrix), -1);

  grid = make_grid (width, height, style, matrix);
  if (grid.cell_width <= 0 || grid.cell_height <= 0)
    return -1;
  column = floor ((x - grid.x) / grid.cell_width);
  row = floor ((y - grid.y) / grid.cell_height);
  if (column < 0 || column >= matrix->columns || row < 0 || row >= matrix->rows)
    return -1;
  return (int) column + (int) (matrix->rows - 1 - row) * (int) matrix->columns;
}
