/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"

G_BEGIN_DECLS

/**
 * MunDiagram: a chart whose boxes can be reached and pressed: each is a button with a name of its own, laid over the drawing. One of them is in the
 * Tab order; arrow keys go from box to box. Signal: "activated" (guint): the number of a box.
 */
#define MUN_TYPE_DIAGRAM (mun_diagram_get_type ())
G_DECLARE_FINAL_TYPE (MunDiagram, mun_diagram, MUN, DIAGRAM, GtkWidget)

/**
 * MunDiagramKind:
 * @lay_out: where the boxes stand at this width; returns the height. @boxes: one for each name
 * @draw: the chart at this size
 * @step: the box that an arrow key leads to, @box itself for none; @right, @down: -1, 0 or 1
 * @least: the smallest width, in text sizes; below it the page scrolls
 */
typedef struct {
  double (*lay_out) (gpointer data, const MunChartStyle *style, double width, MunBox *boxes);
  void   (*draw)    (cairo_t *cr, double width, double height, const MunChartStyle *style, gpointer data);
  guint  (*step)    (gpointer data, const MunBox *boxes, guint n_boxes, guint box, int right, int down);
  double   least;
} MunDiagramKind;

GtkWidget *mun_diagram_new      (const MunDiagramKind *kind);
/** mun_diagram_set: what is shown from now on. @data: (transfer full): freed with @free_data. @names: one for each box */
void       mun_diagram_set      (MunDiagram           *self,
                                 gpointer              data,
                                 GDestroyNotify        free_data,
                                 const char * const   *names);
/** mun_diagram_set_zoom: 1 for texts as large as those around */
void       mun_diagram_set_zoom (MunDiagram           *self,
                                 double                zoom);
double     mun_diagram_get_zoom (MunDiagram           *self);
/** mun_diagram_describe: for screen readers. @text: the whole in words */
void       mun_diagram_describe (MunDiagram           *self,
                                 const char           *name,
                                 const char           *text);

G_END_DECLS
