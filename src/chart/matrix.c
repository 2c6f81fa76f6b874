/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/chart-private.h"

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
  double letter = 0;

  mun_chart_hatch (cr, x + 1, y + 1, grid->cell_width - 2, grid->cell_height - 2, matrix->patterned ? band : 0, color);
  if (matrix->letters != NULL && band < matrix->n_bands)
    letter = 5 + mun_chart_text (cr, style, matrix->letters[band], x + 4, y + style->size * 0.85 + 1, grid->cell_width - 8, 0, 0.8, FALSE, text);
  if (matrix->counts != NULL && matrix->counts[index] > 0)
    {
      g_autofree char *count = g_strdup_printf ("%u", matrix->counts[index]);
      double scale = CLAMP (grid->cell_height / style->size * 0.42, 1, 2);
      /* In the middle, unless that is where the letter stands. */
      double left = grid->cell_width - mun_chart_text_width (style, count, scale, TRUE) < 2 * letter ? letter : 0;

      mun_chart_text (cr, style, count, x + left, y + grid->cell_height / 2, grid->cell_width - left, 0.5, scale, TRUE, text);
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

static void
draw_grid (cairo_t             *cr,
           const MunChartStyle *style,
           const MunMatrix     *matrix,
           const Grid          *grid)
{
  if (grid->cell_width < 3 || grid->cell_height < 3)
    return;
  for (guint row = 0; row < matrix->rows; row++)
    for (guint column = 0; column < matrix->columns; column++)
      draw_cell (cr, style, matrix, grid, column, row);
  draw_labels (cr, style, matrix, grid);
}

/* From one matrix to the next. */
static void
draw_arrow (cairo_t             *cr,
            const MunChartStyle *style,
            double               x,
            double               y,
            double               width)
{
  double head = MIN (style->size * 0.7, width / 2);

  if (head <= 0)
    return;
  mun_color_set (cr, style->muted);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width - head, y);
  cairo_stroke (cr);
  cairo_move_to (cr, x + width, y);
  cairo_line_to (cr, x + width - head, y - head * 0.6);
  cairo_line_to (cr, x + width - head, y + head * 0.6);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* Above each matrix what it shows and how many are in it. */
static void
draw_heading (cairo_t             *cr,
              const MunChartStyle *style,
              const MunMatrices   *matrices,
              guint                index,
              double               x,
              double               y,
              double               width)
{
  const MunMatrix *matrix = matrices->matrix;
  g_autofree char *text = NULL;
  guint sum = 0;

  if (matrices->titles == NULL)
    return;
  for (guint i = 0; matrices->counts != NULL && i < matrix->rows * matrix->columns; i++)
    sum += matrices->counts[index][i];
  text = matrices->counts != NULL ? g_strdup_printf ("%s (%u)", matrices->titles[index], sum) : g_strdup (matrices->titles[index]);
  mun_chart_text (cr, style, text, x, y, width, 0.5, 1.1, TRUE, style->ink);
}

static void
draw_band_names (cairo_t             *cr,
                 const MunChartStyle *style,
                 const MunMatrices   *matrices,
                 double               x,
                 double               y,
                 double               width)
{
  const MunMatrix *matrix = matrices->matrix;
  g_autofree MunBar *parts = g_new0 (MunBar, matrix->n_bands + 1);

  for (guint i = 0; i < matrix->n_bands; i++)
    parts[i] = (MunBar) {
      .label = matrices->bands[i], .letter = matrix->letters != NULL ? matrix->letters[i] : NULL,
      .color = mun_color_for_band (i, matrix->n_bands),
    };
  mun_chart_legend (cr, style, parts, matrix->n_bands, x, y, width, matrix->patterned);
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
  draw_grid (cr, style, matrix, &grid);
}

void
mun_chart_matrices (cairo_t             *cr,
                    double               width,
                    double               height,
                    const MunChartStyle *style,
                    const MunMatrices   *matrices)
{
  MunMatrix matrix;
  Grid grid;
  double top, foot, gap, cells, x;

  g_return_if_fail (cr != NULL && style != NULL && matrices != NULL && matrices->n >= 1);
  g_return_if_fail (is_valid (matrices->matrix) && matrices->matrix->bands != NULL);

  matrix = *matrices->matrix;
  top = matrices->titles != NULL ? style->size * 2.2 : 0;
  foot = matrices->bands != NULL ? style->size * 2.2 : 0;
  gap = MIN (style->size * 4, width * 0.05);
  grid = make_grid (width, height - top - foot, style, &matrix);
  cells = (width - grid.x - (matrices->n - 1) * gap) / matrices->n;
  grid.cell_width = cells / matrix.columns;
  grid.y = top;
  x = grid.x;
  for (guint i = 0; i < matrices->n; i++, x += cells + gap)
    {
      matrix.counts = matrices->counts != NULL ? matrices->counts[i] : NULL;
      grid.x = x;
      draw_heading (cr, style, matrices, i, x, top / 2, cells);
      draw_grid (cr, style, &matrix, &grid);
      if (i > 0)
        draw_arrow (cr, style, x - gap + 4, top + matrix.rows * grid.cell_height / 2, gap - 8);
      /* The steps of the scale are named once: they are the same in all. */
      matrix.row_labels = NULL;
      matrix.row_title = NULL;
    }
  if (matrices->bands != NULL)
    draw_band_names (cr, style, matrices, 0, height - style->size * 0.8, width);
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

MunBox
mun_chart_matrix_box (double               width,
                      double               height,
                      const MunChartStyle *style,
                      const MunMatrix     *matrix,
                      guint                cell)
{
  Grid grid;

  g_return_val_if_fail (style != NULL && matrix != NULL && is_valid (matrix) && cell < matrix->rows * matrix->columns, ((MunBox) { 0 }));

  grid = make_grid (width, height, style, matrix);
  return (MunBox) { grid.x + cell % matrix->columns * grid.cell_width, grid.y + (matrix->rows - 1 - cell / matrix->columns) * grid.cell_height,
                    MAX (grid.cell_width, 0), MAX (grid.cell_height, 0) };
}

/* Dark with a pale rim: to be seen on every hue. */
static void
stroke_rimmed (cairo_t  *cr,
               double    thickness,
               gboolean  dashed)
{
  const double dashes[] = { thickness * 2.5, thickness * 1.8 };

  cairo_set_line_width (cr, thickness + 2.5);
  mun_color_set (cr, MUN_COLOR (0xffffff));
  cairo_stroke_preserve (cr);
  cairo_set_dash (cr, dashes, dashed ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_set_line_width (cr, thickness);
  mun_color_set (cr, MUN_COLOR (0x14181d));
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
fill_rimmed (cairo_t  *cr,
             MunColor  color)
{
  mun_color_set (cr, color);
  cairo_fill_preserve (cr);
  stroke_rimmed (cr, 1.6, FALSE);
}

/* A ring, a dot, a diamond: without controls, today, wanted. */
static void
draw_stop (cairo_t *cr,
           double   x,
           double   y,
           double   radius,
           guint    stop)
{
  cairo_new_path (cr);
  if (stop == 2)
    {
      cairo_move_to (cr, x, y - radius * 1.25);
      cairo_line_to (cr, x + radius * 1.25, y);
      cairo_line_to (cr, x, y + radius * 1.25);
      cairo_line_to (cr, x - radius * 1.25, y);
      cairo_close_path (cr);
    }
  else
    cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  fill_rimmed (cr, stop == 1 ? MUN_COLOR (0x14181d) : MUN_COLOR (0xffffff));
}

static void
draw_leg (cairo_t             *cr,
          const MunChartStyle *style,
          double               x1,
          double               y1,
          double               x2,
          double               y2,
          gboolean             planned)
{
  double length = hypot (x2 - x1, y2 - y1);
  double radius = style->size * 0.5;
  double head = style->size * 0.8;
  double dx, dy;

  if (length < 3 * radius)
    return;
  dx = (x2 - x1) / length;
  dy = (y2 - y1) / length;
  x2 -= dx * radius * 1.6;
  y2 -= dy * radius * 1.6;
  cairo_new_path (cr);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  stroke_rimmed (cr, 2, planned);
  cairo_move_to (cr, x2 - dx * head - dy * head * 0.5, y2 - dy * head + dx * head * 0.5);
  cairo_line_to (cr, x2, y2);
  cairo_line_to (cr, x2 - dx * head + dy * head * 0.5, y2 - dy * head - dx * head * 0.5);
  stroke_rimmed (cr, 2, FALSE);
}

void
mun_chart_matrix_way (cairo_t             *cr,
                      double               width,
                      double               height,
                      const MunChartStyle *style,
                      const MunMatrix     *matrix,
                      const int            cells[MUN_WAY_STOPS])
{
  double x[MUN_WAY_STOPS], y[MUN_WAY_STOPS];
  int last = -1;

  g_return_if_fail (cr != NULL && style != NULL && matrix != NULL && is_valid (matrix));

  /* Stops in one cell stand beside each other. */
  for (guint i = 0; i < MUN_WAY_STOPS; i++)
    if (cells[i] >= 0)
      {
        MunBox box = mun_chart_matrix_box (width, height, style, matrix, cells[i]);

        x[i] = box.x + box.width / 2 + MIN (style->size * 1.3, box.width / 4) * ((int) i - 1);
        y[i] = box.y + box.height * 0.74;
      }
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  for (int i = 0; i < MUN_WAY_STOPS; i++)
    if (cells[i] >= 0)
      {
        if (last >= 0 && cells[last] != cells[i])
          draw_leg (cr, style, x[last], y[last], x[i], y[i], i == 2);
        last = i;
      }
  for (guint i = 0; i < MUN_WAY_STOPS; i++)
    if (cells[i] >= 0)
      draw_stop (cr, x[i], y[i], style->size * 0.5, i);
  cairo_restore (cr);
}
