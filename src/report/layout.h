/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/canvas.h"
#include "report/document.h"

G_BEGIN_DECLS

typedef enum {
  MUN_PAPER_A4,
  MUN_PAPER_LETTER,
} MunPaper;

/** MunReportProgress: @share: 0 to 1; called in the thread that does the work */
typedef void (*MunReportProgress) (double   share,
                                   gpointer data);

/* The pages of a document. It is measured once, which finds where each page begins; then any page can be drawn
 * at once, or all of them in order. No drawn page is kept. A layout belongs to one thread at a time. The first pages can be drawn while the
 * others are still to be measured: they do without what is not known yet, how many pages there are and on which page a later heading is. */

#define MUN_TYPE_LAYOUT (mun_layout_get_type ())
G_DECLARE_FINAL_TYPE (MunLayout, mun_layout, MUN, LAYOUT, GObject)

/** mun_layout_new: the document must not be changed any more */
MunLayout *mun_layout_new           (MunDocument        *document,
                                     MunPaper            paper);

/**
 * mun_layout_measure:
 * @progress: (nullable):
 * @error: #G_IO_ERROR_CANCELLED
 *
 * Finds the pages. This, or mun_layout_measure_more(), has to be called before all that follows.
 */
gboolean   mun_layout_measure       (MunLayout          *self,
                                     MunReportProgress   progress,
                                     gpointer            data,
                                     GCancellable       *cancellable,
                                     GError            **error);

/**
 * mun_layout_measure_more:
 * @milliseconds: how long to go on; one page is measured at least
 * @error: #G_IO_ERROR_CANCELLED: the layout is of no use any more
 *
 * In place of mun_layout_measure(): finds some pages, then more each time that it is called, until mun_layout_is_measured(). Never are there
 * fewer pages than before; the last one may change when what closes the report needs company.
 */
gboolean   mun_layout_measure_more  (MunLayout          *self,
                                     guint               milliseconds,
                                     GCancellable       *cancellable,
                                     GError            **error);
gboolean   mun_layout_is_measured   (MunLayout          *self);

/** mun_layout_get_n_pages: those that are measured */
guint      mun_layout_get_n_pages   (MunLayout          *self);

/** mun_layout_get_page_size: @page: from 0; sizes in points */
void       mun_layout_get_page_size (MunLayout          *self,
                                     guint               page,
                                     double             *width,
                                     double             *height);

/** mun_layout_get_widest: Returns: width of the widest page, known before it is measured; in points */
double     mun_layout_get_widest    (MunLayout          *self);

/** mun_layout_draw_page: draws page @page (from 0) on @cr, whose unit is a point: scale it before for a preview */
void       mun_layout_draw_page     (MunLayout          *self,
                                     guint               page,
                                     cairo_t            *cr);

/** mun_layout_read_page: tells @canvas what stands on page @page (from 0), without structure that goes over pages */
void       mun_layout_read_page     (MunLayout          *self,
                                     guint               page,
                                     MunCanvas          *canvas);

/**
 * mun_layout_draw_all:
 * @error: #G_IO_ERROR_CANCELLED, or what the canvas says
 *
 * Draws all pages in order, with structure, links and bookmarks. All have to be measured.
 */
gboolean   mun_layout_draw_all      (MunLayout          *self,
                                     MunCanvas          *canvas,
                                     MunReportProgress   progress,
                                     gpointer            data,
                                     GCancellable       *cancellable,
                                     GError            **error);

/** mun_layout_get_warnings: Returns: (transfer full): sentences about what could not be shown as asked; empty when all went well */
GStrv      mun_layout_get_warnings  (MunLayout          *self);

/** mun_layout_find_heading: Returns: page, from 1, of the first heading that says exactly @text; 0 when there is none, or its page is not measured yet */
guint      mun_layout_find_heading  (MunLayout          *self,
                                     const char         *text);

/** mun_layout_get_anchor_page: Returns: page, from 1, of the heading or row with the anchor @anchor; 0 when there is none */
guint      mun_layout_get_anchor_page (MunLayout        *self,
                                       const char       *anchor);

G_END_DECLS
