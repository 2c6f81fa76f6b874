/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/document-private.h"
#include "report/layout.h"
#include "report/lines.h"
#include "report/logo.h"

G_BEGIN_DECLS

/* Where the next page goes on: an element, one of its parts (item, row), a line of it, a set of its columns. */
typedef struct {
  guint element;
  guint part;
  guint line;
  guint slice;
} MunCursor;

/* A footnote that goes on overleaf. */
typedef struct _MunGoingOn MunGoingOn;

typedef struct {
  MunCursor  cursor;
  gboolean   landscape;
  guint      notes;       /* marks on the pages before */
  double     foot;        /* height of the notes on this page, known when it is measured */
  GPtrArray *going_on;    /* (nullable): MunGoingOn: from the page before */
  gboolean   cut;         /* it ends at @end, so that nothing stands alone there or on the next page */
  gboolean   closed;      /* it does for what closes the report */
  gboolean   drawn_in;    /* its figures are as low as they may be, so that the table below the last one has room */
  MunCursor  end;
} MunPageStart;

/* Whether a page may end between two things. */
typedef enum {
  MUN_TIE_NONE,
  MUN_TIE_SOFT,           /* of a list or a table that is better left in one piece */
  MUN_TIE_HARD,           /* one of them would be left alone */
} MunTie;

/* Where the page that is measured could have ended. */
typedef struct {
  MunCursor cursor;
  guint     weight;       /* lines or rows from here to the next mark */
  MunTie    tie;          /* of what follows to what stands before */
  double    y;
} MunMark;

typedef struct _MunTableState MunTableState;

struct _MunLayout {
  GObject           parent_instance;

  MunDocument      *document;
  MunPaper          paper;
  MunTypesetter    *type;
  GPtrArray        *own;            /* elements in front of the document's */
  GPtrArray        *elements;       /* own and the document's; borrowed */
  MunLogo          *logo;
  GPtrArray        *warnings;

  GArray           *pages;          /* MunPageStart */
  MunPageStart      next;           /* where measuring goes on */
  guint             reached;        /* the element it came to */
  gboolean          measured;       /* all pages are known */
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
  double            chain_y;        /* where the page would end if what is placed now, with the headings above it, went over to the next one */
  gboolean          stopped;
  guint             closing;        /* the element that closes the report, where it begins on this page */
  GArray           *marks;          /* MunMark: while measuring */
  GArray           *marks_before;   /* the same of the page before */
  double            y_before;       /* where that one ended */
  guint             notes;          /* number of the last footnote */
  double            foot;           /* height of the notes so far */
  double            foot_height;    /* of all notes of the page; 0 while it is measured */
  double            foot_y;         /* where the next one stands */
  GPtrArray        *going_on;       /* MunGoingOn: to the next page */
  guint             contents_depth; /* levels of headings in the list of contents, known once its first line is placed */
  double            contents_gaps;  /* share of the room above its lines that is kept */
  guint             sections;       /* open elements "Sect" */
  int               outlines[4];

  MunLines         *lines;
  MunLines         *label;
  MunLines         *scratch;
  MunLines         *note;
  guint             lines_element;  /* whose text is in lines now, + 1 */
  MunTableState    *table;
  GHashTable       *widths;         /* element and direction of the page -> MunTableWidths: measured once for all that is done with a table */
  GCancellable     *cancellable;
};

/* So many lines or rows go over together, so that none stands alone. */
#define MUN_LINES_TOGETHER 2

/* Spacing: one unit of the vertical grid. */
#define MUN_UNIT 6.0

/* What needs so little more than there is left is not sent to another page: the white above the foot of the page gives it. */
#define MUN_DRAWN_IN 10.0

/* Each places what fits from the cursor on and returns whether the element is complete. On a fresh page
 * something is always placed, however little room there is. */
gboolean mun_layout_place_title       (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_contents    (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_heading     (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_paragraph   (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_list        (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_control     (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_callout     (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_numbers     (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_table       (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_figure      (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_signatures  (MunLayout *self, const MunElement *element, MunCursor *cursor);
gboolean mun_layout_place_end         (MunLayout *self, const MunElement *element, MunCursor *cursor);

void     mun_cursor_next              (MunCursor *cursor);

/** mun_layout_lay_page: fills page self->page from the cursor on. Returns: whether more pages follow */
gboolean mun_layout_lay_page          (MunLayout *self, MunCursor *cursor, gboolean *landscape);

/** mun_layout_needed: height of the least that has to stand below a heading before element @index */
double   mun_layout_needed            (MunLayout *self, guint index);

/** mun_layout_note_needed: height of the notes in small type below element @index, which say something of it; 0 without any */
double   mun_layout_note_needed       (MunLayout *self, guint index);

/** mun_layout_closing_needed: height of the signatures or the end of the report below element @index, which do not stand alone on a page;
 * 0 without any */
double   mun_layout_note_below_needed (MunLayout *self, guint index);
double   mun_layout_closing_needed    (MunLayout *self, guint index);
double   mun_layout_signatures_needed (MunLayout *self, const MunElement *element, guint index);
double   mun_layout_end_needed        (MunLayout *self, guint index);
double   mun_layout_table_needed      (MunLayout *self, const MunElement *element, guint index);

/* Where a page may end (marks.c). */

/** mun_layout_mark: notes while measuring that the page could end at @cursor; @weight: lines or rows of what follows; @tie: to what stands before */
void     mun_layout_mark              (MunLayout *self, const MunCursor *cursor, guint weight, MunTie tie);

/** mun_layout_tie: Returns: of entry or row @part of @n to the one before; @whole: whether they are better left in one piece */
MunTie   mun_layout_tie               (guint part, guint n, gboolean whole);

/** mun_layout_mark_lines: the same for @n lines of a text, which may be parted before the last two */
void     mun_layout_mark_lines        (MunLayout *self, const MunCursor *cursor, guint n, double leading);

/* What closes the report, and what would be alone (closing.c). */

/** mun_layout_next_marks: the page has been measured, the next one begins at @cursor */
void     mun_layout_next_marks        (MunLayout *self, const MunCursor *cursor);

/** mun_layout_leaves_alone: Returns: whether the page, which was measured down to @cursor, has to be measured again and ends earlier then, since a
 * heading would be its last line or the next page would begin with something that belongs to this one */
gboolean mun_layout_leaves_alone      (MunLayout *self, const MunCursor *cursor);

/** mun_layout_end_earlier: Returns: whether the page is given up and the one before, which is the last one then, has to be measured again */
gboolean mun_layout_end_earlier       (MunLayout *self);

/** mun_layout_ends_at: Returns: whether the page was found to end at @cursor */
gboolean mun_layout_ends_at           (MunLayout *self, const MunCursor *cursor);

/** mun_layout_needs_next: Returns: whether element @index, a heading or what belongs to one, is no use at the foot of a page */
gboolean mun_layout_needs_next        (MunLayout *self, guint index);

/** mun_layout_is_sparse: Returns: whether the page would be left with much white if what is placed now went over to the next one: what is better
 * kept in one piece is parted then */
gboolean mun_layout_is_sparse         (MunLayout *self);

/** mun_layout_is_sparse_at: the same of a page that ends at @y */
gboolean mun_layout_is_sparse_at      (MunLayout *self, double y);

/** mun_layout_fits_drawn_in: Returns: whether the table at @cursor, with the values of the figure that ends the page, has room when the figures of
 * the page are drawn in */
gboolean mun_layout_fits_drawn_in     (MunLayout *self, const MunCursor *cursor);

/** mun_layout_lines_left: Returns: how many of @n lines from @cursor on stand before that end */
guint    mun_layout_lines_left        (MunLayout *self, const MunCursor *cursor, guint n);

/** mun_layout_entries_together: @whole: (out): whether the list, of any kind, stays in one piece.
 * Returns: height of what may not be parted from entry @part on; 0 for nothing */
double   mun_layout_entries_together  (MunLayout *self, const MunElement *element, guint part, gboolean *whole);

/** mun_layout_paragraph_from: Returns: height of the lines from @line on */
double   mun_layout_paragraph_from    (MunLayout *self, const MunElement *element, guint line);

/** mun_layout_entries_from: Returns: height of what follows @cursor in the list, or @most where it is more */
double   mun_layout_entries_from      (MunLayout *self, const MunElement *element, const MunCursor *cursor, double most);

/** mun_layout_rows_from: the same of the rows of a table */
double   mun_layout_rows_from         (MunLayout *self, const MunElement *element, const MunCursor *cursor, double most);

/** mun_layout_draw_furniture: head, foot, band and watermark of the page */
void     mun_layout_draw_furniture    (MunLayout *self);

/* Footnotes (place-note.c). A text with a note is broken by mun_layout_break_noted(), so that its mark has room behind the last word. */

/** mun_layout_begin_notes: what goes on from the page before */
void     mun_layout_begin_notes       (MunLayout *self, const MunPageStart *start);

/** mun_layout_note_room: @note: (nullable). Returns: the least that has to be left for it on the page of its mark */
double   mun_layout_note_room         (MunLayout *self, const char *note);

/** mun_layout_fit_noted: as mun_layout_fit_lines(), with room for the note where the last line is among them */
guint    mun_layout_fit_noted         (MunLayout *self, guint n, double leading, const char *note);
void     mun_layout_break_noted       (MunLayout *self, MunLines *lines, MunFont font, const char *text, double width, const char *note);

/** mun_layout_draw_noted: as mun_lines_draw(); where the last line is among them, with the mark, and the note at the foot of the page.
 * @note: (nullable); @below: end of what stands there, above the notes */
void     mun_layout_draw_noted        (MunLayout *self, MunLines *lines, guint first, guint n, double x, double y, double width,
                                       MunAlign align, MunColor color, const char *note, double below);

/** mun_layout_has_mark: whether the last line is among @n lines from @first on */
gboolean mun_layout_has_mark          (MunLines *lines, guint first, guint n);

/** mun_layout_place_mark: only the mark behind the last line, and the note */
void     mun_layout_place_mark        (MunLayout *self, MunLines *lines, guint first, double x, double y, double width,
                                       MunAlign align, const char *note, double below);
void     mun_going_on_free            (MunGoingOn *self);

/* Helpers. */
double   mun_layout_room              (MunLayout *self);
void     mun_layout_advance           (MunLayout *self, double height);

/** mun_layout_fit_lines: how many of @n lines stand on this page, so that no line is left alone; 0 for none */
guint    mun_layout_fit_lines         (MunLayout *self, guint n, double leading);

/** mun_layout_text_width: of running text; lines longer than this are hard to follow */
double   mun_layout_text_width        (MunLayout *self);

/** mun_layout_break_once: breaks the text unless the last page ended within it, so that a text of many pages is broken once.
 * @key: one for each text of the document; @note: (nullable) */
void     mun_layout_break_once        (MunLayout *self, guint key, MunFont font, const char *text, double width, const char *note);

/** mun_layout_text: one text at a place, broken to @width; Returns: its height */
double   mun_layout_text              (MunLayout *self, MunFont font, const char *text, double x, double y, double width,
                                       MunAlign align, MunColor color);

/** mun_layout_line: one line of text, shortened with an ellipsis */
void     mun_layout_line              (MunLayout *self, MunFont font, const char *text, double x, double y, double width,
                                       MunAlign align, MunColor color);

/** mun_layout_blank: a blank that ends at @x, on the line whose top is @y: it keeps texts apart for those who copy or listen */
void     mun_layout_blank             (MunLayout *self, MunFont font, double x, double y);

/** mun_layout_heading_above: Returns: (nullable): the heading of the section that element @index is in */
const MunElement *mun_layout_heading_above (MunLayout *self, guint index);

/** mun_layout_place_name: a table says again overleaf what it is; nothing without @caption. @continued: rows of it stand on the page before */
double   mun_layout_continued_height  (MunLayout *self, const char *caption);
void     mun_layout_place_name        (MunLayout *self, const char *caption, gboolean continued);
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

/** mun_layout_free_widths: a GDestroyNotify */
void     mun_layout_free_widths       (gpointer widths);

G_END_DECLS
