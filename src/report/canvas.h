/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <pango/pango.h>

#include "chart/colour.h"
#include "report/complete.h"

G_BEGIN_DECLS

/* What the layout draws on. One class draws with cairo (PDF, print, screen), another only writes down what it
 * is told (tests). Lengths are points of 1/72 inch, the origin is the top left corner of the page. */

typedef struct _MunCanvas MunCanvas;

/**
 * MunGlyphRun:
 * @font: (transfer none): font of all glyphs
 * @text: (array length=text_length): the text they show
 * @glyphs: (array length=n_glyphs): with their places on the page
 * @clusters: (array length=n_clusters): which bytes belong to which glyphs
 */
typedef struct {
  cairo_scaled_font_t        *font;
  const char                 *text;
  int                         text_length;
  const cairo_glyph_t        *glyphs;
  int                         n_glyphs;
  const cairo_text_cluster_t *clusters;
  int                         n_clusters;
  cairo_text_cluster_flags_t  flags;
  MunColor                    color;
} MunGlyphRun;

/**
 * MunTagFacts: what an element of the structure says beside its tag; all zero for nothing
 * @alternative: (nullable): what a figure shows, in words
 * @actual: (nullable): the text of the element where not all of it stands in it
 * @id: (nullable): name of the element in the document, of letters, digits and hyphens; a footnote has to have one
 * @scope: (nullable): "Column" or "Row" for a header cell
 * @list: (nullable): "Decimal", "Disc" ...: how a list with labels is numbered
 * @columns: of a cell that spans more than one
 * @x: place of a figure on the page, with @y, @width and @height
 */
typedef struct {
  const char *alternative;
  const char *actual;
  const char *id;
  const char *scope;
  const char *list;
  guint       columns;
  double      x;
  double      y;
  double      width;
  double      height;
} MunTagFacts;

typedef struct {
  void     (*begin_page)  (MunCanvas *self, double width, double height, guint number);
  void     (*end_page)    (MunCanvas *self);
  void     (*glyphs)      (MunCanvas *self, const MunGlyphRun *run);
  void     (*fill)        (MunCanvas *self, double x, double y, double width, double height, double radius, MunColor color);
  void     (*line)        (MunCanvas *self, double x1, double y1, double x2, double y2, double thickness, MunColor color, gboolean dotted);
  void     (*image)       (MunCanvas *self, cairo_surface_t *image, double x, double y, double width, double height);
  cairo_t *(*begin_free)  (MunCanvas *self, double x, double y, double width, double height);
  void     (*end_free)    (MunCanvas *self);
  void     (*layout)      (MunCanvas *self, PangoLayout *layout);   /* may be NULL where begin_free() gives no context */
  void     (*rotate)      (MunCanvas *self, double x, double y, double angle);
  void     (*unrotate)    (MunCanvas *self);
  void     (*begin)       (MunCanvas *self, const char *tag);
  void     (*end)         (MunCanvas *self, const char *tag);
  void     (*describe)    (MunCanvas *self, const char *tag, const MunTagFacts *facts);   /* may be NULL */
  void     (*artifact)    (MunCanvas *self, gboolean begin);
  void     (*begin_link)  (MunCanvas *self, const char *destination, const char *text);
  void     (*end_link)    (MunCanvas *self);
  void     (*destination) (MunCanvas *self, const char *name, double y);
  int      (*outline)     (MunCanvas *self, int parent, const char *title, const char *destination, gboolean open);
  gboolean (*check)       (MunCanvas *self, GError **error);
  void     (*free)        (MunCanvas *self);
} MunCanvasClass;

struct _MunCanvas {
  const MunCanvasClass *klass;
};

/* Each does nothing where @canvas is %NULL: the layout measures with the same code that draws. */

void     mun_canvas_begin_page  (MunCanvas *canvas, double width, double height, guint number);
void     mun_canvas_end_page    (MunCanvas *canvas);
void     mun_canvas_glyphs      (MunCanvas *canvas, const MunGlyphRun *run);
void     mun_canvas_fill        (MunCanvas *canvas, double x, double y, double width, double height, double radius, MunColor color);
void     mun_canvas_line        (MunCanvas *canvas, double x1, double y1, double x2, double y2, double thickness, MunColor color);
void     mun_canvas_dots        (MunCanvas *canvas, double x1, double x2, double y, MunColor color);
void     mun_canvas_image       (MunCanvas *canvas, cairo_surface_t *image, double x, double y, double width, double height);

/** mun_canvas_begin_free: free drawing in a box. Returns: (nullable) (transfer none): a context whose origin is
 * the box's corner, or %NULL where nothing is to be drawn; mun_canvas_end_free() follows in both cases */
cairo_t *mun_canvas_begin_free  (MunCanvas *canvas, double x, double y, double width, double height);
void     mun_canvas_end_free    (MunCanvas *canvas);

/** mun_canvas_layout: draws @layout at the current point of the context that mun_canvas_begin_free() gave */
void     mun_canvas_layout      (MunCanvas *canvas, PangoLayout *layout);

/** mun_canvas_rotate: turns all that follows around a point, until mun_canvas_unrotate() */
void     mun_canvas_rotate      (MunCanvas *canvas, double x, double y, double angle);
void     mun_canvas_unrotate    (MunCanvas *canvas);

/** mun_canvas_begin: begins an element of the document's structure ("P", "TD" ...). Texts belong into elements
 * that have no elements inside; what is drawn between mun_canvas_begin_artifact() and _end_ is no content. */
void     mun_canvas_begin       (MunCanvas *canvas, const char *tag);
void     mun_canvas_end         (MunCanvas *canvas, const char *tag);

/** mun_canvas_describe: says more about the element begun last; comes right after mun_canvas_begin() */
void     mun_canvas_describe    (MunCanvas *canvas, const char *tag, const MunTagFacts *facts);
void     mun_canvas_begin_artifact (MunCanvas *canvas);
void     mun_canvas_end_artifact   (MunCanvas *canvas);

/** mun_canvas_begin_link: @text: where it leads to, in words, for those who hear it */
void     mun_canvas_begin_link  (MunCanvas *canvas, const char *destination, const char *text);
void     mun_canvas_end_link    (MunCanvas *canvas);

/** mun_canvas_destination: a place that links lead to; @y: on the page */
void     mun_canvas_destination (MunCanvas *canvas, const char *name, double y);

/** mun_canvas_outline: Returns: number of the new bookmark, to be the parent of others; 0 is the root */
int      mun_canvas_outline     (MunCanvas *canvas, int parent, const char *title, const char *destination, gboolean open);

/** mun_canvas_check: Returns: whether all went well so far; otherwise #MUN_ERROR_FAILED */
gboolean mun_canvas_check       (MunCanvas *canvas, GError **error);
void     mun_canvas_free        (MunCanvas *canvas);

/** mun_canvas_cairo_new: @cr: where to draw; its surface may be of any kind. Returns: (transfer full): a canvas */
MunCanvas *mun_canvas_cairo_new (cairo_t     *cr);

/**
 * mun_canvas_pdf_new:
 * @cr: a context on a PDF: tags, links, bookmarks and page sizes are written
 * @complete: (transfer none): told what cairo cannot write
 * @language: of the document: elements in another script are marked
 *
 * Returns: (transfer full): a canvas
 */
MunCanvas *mun_canvas_pdf_new   (cairo_t     *cr,
                                 MunComplete *complete,
                                 const char  *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunCanvas, mun_canvas_free)

G_END_DECLS
