/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/matrix-board-private.h"

#include <glib/gi18n.h>

#include "gui/chart-look.h"

/* In text sizes. */
#define LETTER_HEIGHT 1.6
#define NAMES_WIDTH   36
#define AXIS_HEIGHT   4

static void
place (GtkWidget *child,
       double     x,
       double     y,
       double     width,
       double     height)
{
  GtkAllocation area = { x, y, 0, 0 };
  int least_width, least_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  area.width = MAX (width, least_width);
  area.height = MAX (height, least_height);
  gtk_widget_size_allocate (child, &area, -1);
}

/* All marks have the size of the largest, so that they stand in lines. */
static void
measure_marks (MunMatrixBoard *self,
               int            *width,
               int            *height)
{
  *width = *height = 1;
  for (guint i = 0; i < self->marks->len; i++)
    {
      GtkWidget *button = ((MunMatrixMark *) self->marks->pdata[i])->button;
      int natural_width, natural_height;

      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural_width, NULL, NULL);
      gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural_height, NULL, NULL);
      *width = MAX (*width, natural_width);
      *height = MAX (*height, natural_height);
    }
}

/* As many marks as there is room for; where that is not all, the last line is the button for all. Returns: number of the first mark of the next cell */
static guint
place_marks (MunMatrixBoard *self,
             guint           first,
             int             cell,
             const MunBox   *box,
             double          top,
             int             width,
             int             height)
{
  const int gap = 3;
  guint n = self->matrix->marks[cell] != NULL ? self->matrix->marks[cell]->len : 0;
  int columns = MAX ((box->width - 6 + gap) / (width + gap), 1);
  int rows = MAX ((box->height - top - 4 + gap) / (height + gap), 0);
  gboolean full = self->matrix->counts[cell] > (guint) (columns * rows) || self->matrix->counts[cell] > n;
  guint shown = MIN (n, (guint) (columns * (full ? MAX (rows - 1, 0) : rows)));
  GtkWidget *all = self->alls->pdata[cell];

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *button = ((MunMatrixMark *) self->marks->pdata[first + i])->button;

      gtk_widget_set_child_visible (button, i < shown);
      if (i < shown)
        place (button, box->x + 4 + (int) i % columns * (width + gap), box->y + top + (int) i / columns * (height + gap), width, height);
    }
  if (all != NULL)
    {
      gtk_widget_set_child_visible (all, full);
      if (full)
        place (all, box->x + 4, box->y + MIN (top + MAX (rows - 1, 0) * (height + gap), box->height - height - 2), box->width - 8, height);
    }
  return first + n;
}

void
mun_matrix_board_fill (MunMatrixBoard      *self,
                       const MunChartStyle *style,
                       double               width,
                       MunMatrix           *matrix)
{
  static const char * const steps[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };
  gboolean named = self->with_marks && width > NAMES_WIDTH * style->size;

  *matrix = (MunMatrix) {
    .columns = self->matrix->columns,
    .rows = self->matrix->rows,
    .column_labels = named ? (const char * const *) self->matrix->column_labels : steps,
    .row_labels = named ? (const char * const *) self->matrix->row_labels : steps,
    .column_title = _("Impact"),
    .row_title = _("Likelihood"),
    .bands = self->matrix->bands,
    .counts = self->with_marks ? NULL : self->matrix->counts,
    .n_bands = self->matrix->criteria->bands->len,
    .letters = (const char * const *) self->matrix->letters,
    .marked = self->aimed,
  };
}

void
mun_matrix_board_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  MunMatrixBoard *self = MUN_MATRIX_BOARD (widget);
  MunChartStyle style;
  double least = 0;

  mun_chart_look (&style, widget, 1);
  if (self->with_marks && self->matrix != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    {
      int mark_width, mark_height;

      /* In each cell a line of marks below its letter. */
      measure_marks (self, &mark_width, &mark_height);
      least = self->matrix->rows * (LETTER_HEIGHT * style.size + mark_height + 8) + AXIS_HEIGHT * style.size;
    }
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 280 : (self->with_marks ? 23 : 16) * style.size;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (*minimum, 40 * style.size) : (self->with_marks ? 34 : 16) * style.size;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, least);
    }
  *minimum_baseline = *natural_baseline = -1;
}

void
mun_matrix_board_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  MunMatrixBoard *self = MUN_MATRIX_BOARD (widget);
  MunChartStyle style;
  MunMatrix matrix;
  int mark_width, mark_height;
  guint mark = 0;

  if (self->matrix == NULL)
    return;
  mun_chart_look (&style, widget, 1);
  mun_matrix_board_fill (self, &style, width, &matrix);
  measure_marks (self, &mark_width, &mark_height);
  for (guint i = 0; i < self->cells->len; i++)
    {
      MunBox box = mun_chart_matrix_box (width, height, &style, &matrix, i);

      place (self->cells->pdata[i], box.x + 1, box.y + 1, box.width - 2, box.height - 2);
      if (self->with_marks)
        mark = place_marks (self, mark, i, &box, LETTER_HEIGHT * style.size, mark_width, mark_height);
    }
}

void
mun_matrix_board_paint (MunMatrixBoard *self,
                        GtkSnapshot    *snapshot,
                        gboolean        ways)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  MunChartStyle style;
  MunMatrix matrix;
  cairo_t *cr;

  if (ways && (self->ways == NULL || self->ways->len == 0))
    return;
  mun_chart_look (&style, widget, 1);
  mun_matrix_board_fill (self, &style, width, &matrix);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!ways)
    mun_chart_matrix (cr, width, height, &style, &matrix);
  for (guint i = 0; ways && i + MUN_WAY_STOPS <= self->ways->len; i += MUN_WAY_STOPS)
    mun_chart_matrix_way (cr, width, height, &style, &matrix, &g_array_index (self->ways, int, i));
  cairo_destroy (cr);
}

/* Without marks the picture says how many there are. */
void
mun_matrix_board_draw (MunMatrixBoard      *self,
                       cairo_t             *cr,
                       double               width,
                       double               height,
                       const MunChartStyle *style)
{
  MunMatrix matrix;

  g_return_if_fail (MUN_IS_MATRIX_BOARD (self) && self->matrix != NULL);

  mun_matrix_board_fill (self, style, width, &matrix);
  matrix.counts = self->matrix->counts;
  matrix.marked = -1;
  mun_chart_matrix (cr, width, height, style, &matrix);
  for (guint i = 0; self->ways != NULL && i + MUN_WAY_STOPS <= self->ways->len; i += MUN_WAY_STOPS)
    mun_chart_matrix_way (cr, width, height, style, &matrix, &g_array_index (self->ways, int, i));
}
