/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/document-private.h"
#include "report/layout.h"
#include "report/lines.h"

G_BEGIN_DECLS

/* Where the next page goes on: an element, one of its parts (item, row), a line of it, a set of its columns. */
typedef struct {
  guint element;
  guint part;
  guint line;
  guint slice;
} MunCursor;

typedef struct {
  MunCursor cursor;
  gboolean  landscape;
} MunPageStart;

typedef struct _MunTableState MunTableState;

struct _MunLayout {
  GObject           parent_instance;

  MunDocument      *document;
  MunPaper          paper;
  MunTypesetter    *type;
  GPtrArray        *own;            /* elements in front of the document's */
  GPtrArray        *elements;       /* own and the document's; borrowed */
  cairo_surface_t  *logo;
  GPtrArray        *warnings;

  GArray           *pages;          /* MunPageStart */
  guint            *heading_pages;  /* by element; from 1 */
  GHashTable       *anchors;        /* name -> page from 1 */
  GHashTable       *targets;        /* names that something links to */
  GHashTable       *written;        /* destinations drawn already */

  /* The page that is being made. */
  MunCanvas        *canvas;         /* NULL while measuring */
  gboolean          all;            /* all pages in order: structure and bookmarks are written */
  guint             page;           /* from 1 */
  gboolean          landscape;
  double            page_width;
  double            page_height;
  double            left;
  double            top;
  double            width;
  double            bottom;
  double            y;
  gboolean          fresh;          /* nothing stands on the page yet */
  gboolean          stopped;
  guint             contents_depth; /* levels of headings in the list of contents, known once its first line is placed */
  guint             sections;       /* open elements "Sect" */
  int               outlines[4];

  MunLines         *lines;
  MunLines         *label;
  MunLines         *scratch;
  guint             lines_element;  /* whose text is in lines now, + 1 */
  MunTableState    *table;
  GCancellable     *cancellable;
};

/* Spacing: one unit of the vertical grid. */
#define MUN_UNIT 6.0

/* Each places what fits from the cursor on and returns whether the element is complete. On a fresh page
 * something is always placed, however little room there is. */
gboolean mun_layout_place_title       (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_contents    (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_heading     (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_paragraph   (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_list        (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_control     (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_definitions (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_callout     (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_numbers     (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_table       (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_figure      (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_signatures  (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_end         (MunLayout *self, const MunElement *element, MunCursor *cursor);

/** mun_layout_needed: height of the least that has to stand below a heading before element @index */
double   mun_layout_needed            (MunLayout *self, guint index);

/** mun_layout_closing_needed: height of the signatures below element @index, which do not stand alone on a page; 0 without any */
double   mun_layout_closing_needed    (MunLayout *self, guint index);
double   mun_layout_signatures_needed (MunLayout *self, const MunElement *element, guint index);
double   mun_layout_table_needed      (MunLayout *self, const MunElement *element, guint index);

/** mun_layout_draw_furniture: head, foot, band and watermark of the page */
void     mun_layout_draw_furniture    (MunLayout *self);

/* Helpers. */
double   mun_layout_room              (MunLayout *self);
void     mun_layout_advance           (MunLayout *self, double height);

/** mun_layout_fit_lines: how many of @n lines stand on this page, so that no line is left alone; 0 for none */
guint    mun_layout_fit_lines         (MunLayout *self, guint n, double leading);

/** mun_layout_text: one text at a place, broken to @width; Returns: its height */
double   mun_layout_text              (MunLayout *self, MunFont font, const char *text, double x, double y, double width,
                                       MunAlign align, MunColor color);

/** mun_layout_line: one line of text, shortened with an ellipsis */
void     mun_layout_line              (MunLayout *self, MunFont font, const char *text, double x, double y, double width,
                                       MunAlign align, MunColor color);

/** mun_layout_place_continued: a table says again overleaf what it is; nothing without @caption */
double   mun_layout_continued_height  (MunLayout *self, const char *caption);
void     mun_layout_place_continued   (MunLayout *self, const char *caption);
void     mun_layout_begin             (MunLayout *self, const char *tag);
void     mun_layout_begin_with        (MunLayout *self, const char *tag, const MunTagFacts *facts);
void     mun_layout_end               (MunLayout *self, const char *tag);

/** mun_layout_anchor: remembers where @name is, and writes the destination where something links to it */
void     mun_layout_anchor            (MunLayout *self, const char *name);

/** mun_layout_begin_link: @text: what it leads to. Returns: whether a link was begun, which mun_layout_end_link() then ends */
gboolean mun_layout_begin_link        (MunLayout *self, const char *name, const char *text);
void     mun_layout_end_link          (MunLayout *self);

/** mun_layout_trim: forgets shaped words when they have become many, unless a text goes on at @cursor */
void     mun_layout_trim              (MunLayout *self, const MunCursor *cursor);
gboolean mun_layout_is_cancelled      (MunLayout *self);
const char *mun_layout_word           (MunLayout *self, const char *english) G_GNUC_FORMAT (2);
void     mun_table_state_forget       (MunTableState *state);
void     mun_table_state_free         (MunTableState *state);

G_END_DECLS
