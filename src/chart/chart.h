/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "chart/colour.h"

G_BEGIN_DECLS

/* Charts are pure functions of data, a cairo context and a size: the window and the paper draw with the same
 * code. The origin is the top left corner; nothing is drawn outside width and height. */

/**
 * MunChartStyle:
 * @context: (transfer none): fonts and language of the texts
 * @ink: texts and axes
 * @muted: secondary texts
 * @grid: thin lines
 * @paper: what lies behind the chart
 * @accent: bars and lines that have no band
 * @size: text size in the unit of the cairo context
 * @show: (nullable): draws a text at the current point instead of pango_cairo_show_layout(); @data is handed to it
 */
typedef struct {
  PangoContext *context;
  MunColor      ink;
  MunColor      muted;
  MunColor      grid;
  MunColor      paper;
  MunColor      accent;
  double        size;
  void        (*show) (cairo_t *cr, PangoLayout *layout, gpointer data);
  gpointer      data;
} MunChartStyle;

/** mun_chart_style_init: fills @style for dark on white; a widget then replaces the colours by its own */
void mun_chart_style_init   (MunChartStyle       *style,
                             PangoContext        *context);

/**
 * MunMatrix:
 * @columns: 1 to 10 steps on the horizontal axis (impact)
 * @rows: 1 to 10 steps on the vertical axis (likelihood), drawn from the bottom up
 * @column_labels: (nullable) (array length=columns): names of the steps
 * @row_labels: (nullable) (array length=rows): names of the steps
 * @column_title: (nullable): name of the horizontal axis
 * @row_title: (nullable): name of the vertical axis
 * @bands: (array length=rows*columns): band of each cell, row by row from the lowest row, 0 for the lowest band
 * @counts: (nullable) (array length=rows*columns): number to print in each cell, in the same order; 0 prints nothing
 * @n_bands: bands in all
 * @letters: (nullable) (array length=n_bands): a short sign for each band, printed in the cell's corner
 * @marked: column + row * columns of the cell to put a ring around (the selected one), or -1
 * @patterned: each band has a pattern beside its hue, for prints in black and white
 */
typedef struct {
  guint               columns;
  guint               rows;
  const char * const *column_labels;
  const char * const *row_labels;
  const char         *column_title;
  const char         *row_title;
  const guint        *bands;
  const guint        *counts;
  guint               n_bands;
  const char * const *letters;
  int                 marked;
  gboolean            patterned;
} MunMatrix;

/** mun_chart_matrix: the risk matrix. Each cell has its band's hue and its band's letter, so that colour is never the only sign. */
void mun_chart_matrix       (cairo_t             *cr,
                             double               width,
                             double               height,
                             const MunChartStyle *style,
                             const MunMatrix     *matrix);

/**
 * MunMatrices: the same matrix at several times, before and after treatment, as one picture
 * @matrix: scales and bands of all; its counts are not used
 * @n: how many, from left to right, with arrows between them
 * @titles: (nullable) (array length=n): above each, with the sum of its counts
 * @counts: (nullable) (array length=n): of each, as in #MunMatrix
 * @bands: (nullable) (array length=matrix->n_bands): names of the bands for the legend below
 */
typedef struct {
  const MunMatrix     *matrix;
  guint                n;
  const char * const  *titles;
  const guint * const *counts;
  const char * const  *bands;
} MunMatrices;

/** mun_chart_matrices: they share the names of the likelihood's steps and a legend */
void mun_chart_matrices     (cairo_t             *cr,
                             double               width,
                             double               height,
                             const MunChartStyle *style,
                             const MunMatrices   *matrices);

/**
 * mun_chart_matrix_cell_at:
 *
 * Returns: column + row * columns of the cell under the point, rows counted from the bottom; -1 outside
 */
int  mun_chart_matrix_cell_at (double               width,
                               double               height,
                               const MunChartStyle *style,
                               const MunMatrix     *matrix,
                               double               x,
                               double               y);

/** MunBox: where something stands in a chart */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} MunBox;

/** mun_chart_matrix_box: where a cell stands. @cell: column + row * columns, rows counted from the bottom */
MunBox mun_chart_matrix_box (double               width,
                             double               height,
                             const MunChartStyle *style,
                             const MunMatrix     *matrix,
                             guint                cell);

/** MUN_WAY_STOPS: without controls, today, wanted */
#define MUN_WAY_STOPS 3

/**
 * mun_chart_matrix_way: on top of the matrix, the way of one risk: from a ring (without controls) over a dot (today) to a diamond (wanted);
 * what is only planned is dashed
 * @cells: its cells, -1 where there is none
 */
void mun_chart_matrix_way   (cairo_t             *cr,
                             double               width,
                             double               height,
                             const MunChartStyle *style,
                             const MunMatrix     *matrix,
                             const int            cells[MUN_WAY_STOPS]);

/**
 * MunBar:
 * @label: what is counted
 * @value: its number; negative counts as 0
 * @letter: (nullable): sign printed in the bar
 * @color: its hue
 */
typedef struct {
  const char *label;
  double      value;
  const char *letter;
  MunColor    color;
} MunBar;

/** mun_chart_bars: horizontal bars, one a line, label at the left and number at the end */
void mun_chart_bars         (cairo_t             *cr,
                             double               width,
                             double               height,
                             const MunChartStyle *style,
                             const MunBar        *bars,
                             guint                n_bars);

/**
 * MunStack:
 * @label: the line, for instance "8 Operation"
 * @values: (array length=n): how much of each part
 */
typedef struct {
  const char   *label;
  const double *values;
} MunStack;

/**
 * mun_chart_stacks: one bar per line, cut into parts by share, with a legend below: clause coverage
 * @parts: (array length=n_parts): name, letter and hue of each part; its value is not used
 */
void mun_chart_stacks       (cairo_t             *cr,
                             double               width,
                             double               height,
                             const MunChartStyle *style,
                             const MunStack      *stacks,
                             guint                n_stacks,
                             const MunBar        *parts,
                             guint                n_parts);

/**
 * mun_chart_progress: one bar that is @share full, with a mark where it should be by now
 * @share: 0 to 1; what is above is only told by the number
 * @expected: 0 to 1, or negative for no mark
 */
void mun_chart_progress     (cairo_t             *cr,
                             double               width,
                             double               height,
                             const MunChartStyle *style,
                             double               share,
                             double               expected);

/**
 * MunPoint:
 * @label: written below the point when there is room, for instance a date
 * @value: NAN where nothing was measured: the line is interrupted
 */
typedef struct {
  const char *label;
  double      value;
} MunPoint;

/**
 * MunMarkLine:
 * @value: NAN for none
 * @label: (nullable): its name
 */
typedef struct {
  double      value;
  const char *label;
} MunMarkLine;

/**
 * mun_chart_trend: a line through the points, evenly spaced
 * @target: (nullable): a dashed line across
 * @start: (nullable): a dotted line across: what it was before
 */
void mun_chart_trend        (cairo_t             *cr,
                             double               width,
                             double               height,
                             const MunChartStyle *style,
                             const MunPoint      *points,
                             guint                n_points,
                             const MunMarkLine   *target,
                             const MunMarkLine   *start);

/**
 * mun_chart_columns: upright bars with a scale, cut into parts, with a legend below: open actions by age
 * @columns: label and values of each bar
 * @parts: (array length=n_parts): name, letter and hue of each part; its value is not used
 */
void mun_chart_columns      (cairo_t             *cr,
                             double               width,
                             double               height,
                             const MunChartStyle *style,
                             const MunStack      *columns,
                             guint                n_columns,
                             const MunBar        *parts,
                             guint                n_parts);

/**
 * MunTile:
 * @label: for instance the clause "8.4"
 * @letter: (nullable): sign of its state
 * @row: line it stands in, from 0
 * @color: its hue
 */
typedef struct {
  const char *label;
  const char *letter;
  guint       row;
  MunColor    color;
} MunTile;

/**
 * mun_chart_tiles: one tile for each clause, a line for each chapter, with a legend below
 * @rows: (array length=n_rows): name of each line
 * @legend: (array length=n_legend): name, letter and hue of each state
 */
void mun_chart_tiles        (cairo_t             *cr,
                             double               width,
                             double               height,
                             const MunChartStyle *style,
                             const char * const  *rows,
                             guint                n_rows,
                             const MunTile       *tiles,
                             guint                n_tiles,
                             const MunBar        *legend,
                             guint                n_legend);

/** mun_chart_tiles_height: Returns: the height at which nothing has to be made smaller, for texts of @size */
double mun_chart_tiles_height (double size,
                               guint  n_rows);

/**
 * mun_chart_paragraph: text in at most @max_lines lines, shortened with an ellipsis
 * @y: top of the first line
 *
 * Returns: the height used
 */
double mun_chart_paragraph  (cairo_t             *cr,
                             const MunChartStyle *style,
                             const char          *text,
                             double               x,
                             double               y,
                             double               width,
                             guint                max_lines,
                             double               align,
                             double               scale,
                             gboolean             bold,
                             MunColor             color);

/**
 * mun_chart_text: one line of text, shortened with an ellipsis to @width
 * @align: 0 left, 0.5 centre, 1 right of @x .. @x + @width
 * @y: middle of the line
 *
 * Returns: the width used; 0 where not a character has room
 */
double mun_chart_text       (cairo_t             *cr,
                             const MunChartStyle *style,
                             const char          *text,
                             double               x,
                             double               y,
                             double               width,
                             double               align,
                             double               scale,
                             gboolean             bold,
                             MunColor             color);

/** mun_chart_text_width: Returns: width of @text at @scale times the style's size */
double mun_chart_text_width (const MunChartStyle *style,
                             const char          *text,
                             double               scale,
                             gboolean             bold);

G_END_DECLS
