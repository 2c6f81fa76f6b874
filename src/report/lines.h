/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/typesetter.h"

G_BEGIN_DECLS

/* Broken text: lines of shaped segments. One object is used again and again for the texts of a column. */

typedef struct {
  const MunSegment *segment;
  float             x;
  gboolean          space;    /* a blank follows */
} MunPiece;

typedef struct {
  guint first;                /* of the pieces */
  guint n;
  float width;
} MunLine;

typedef struct {
  GArray    *pieces;
  GArray    *lines;
  GPtrArray *owned;           /* segments that are not in the typesetter's memory */
  MunFont    font;
  double     width;           /* of the widest line */
  double     tail;            /* kept free behind the last word, see mun_lines_reserve() */
  gboolean   rtl;
  gboolean   title;           /* to be set before: Chinese is broken between words as far as these can be told, see mun_unbroken_words() */
} MunLines;

typedef enum {
  MUN_ALIGN_START,
  MUN_ALIGN_CENTRE,
  MUN_ALIGN_END,
} MunAlign;

MunLines *mun_lines_new     (void);
void      mun_lines_free    (MunLines      *self);

/**
 * mun_lines_break:
 * @text: any text; line ends are kept, other runs of blanks become one blank, what cannot be shown is replaced
 * @width: room for a line; a word that is wider is cut between two characters
 *
 * Breaks @text into lines. An empty text has one empty line.
 */
void      mun_lines_break   (MunLines      *self,
                             MunTypesetter *type,
                             MunFont        font,
                             const char    *text,
                             double         width);

/** mun_lines_measure: width of @text when no line is broken, and of its widest word */
void      mun_lines_measure (MunLines      *self,
                             MunTypesetter *type,
                             MunFont        font,
                             const char    *text,
                             double        *natural,
                             double        *word);

/** mun_lines_reserve: keeps @room free behind the last word, which goes to the next line with it where the line is full. @width: room for a line */
void      mun_lines_reserve (MunLines      *self,
                             double         room,
                             double         width);

/**
 * mun_lines_tail: where the reserved room is when the lines from @first on are drawn at @x, @y
 * @baseline: (out): of the last line
 *
 * Returns: its left edge
 */
double    mun_lines_tail    (MunLines      *self,
                             MunTypesetter *type,
                             guint          first,
                             double         x,
                             double         y,
                             double         width,
                             MunAlign       align,
                             double        *baseline);

/** mun_lines_draw: draws @n lines from line @first on; @y is the top of the first of them */
void      mun_lines_draw    (MunLines      *self,
                             MunTypesetter *type,
                             MunCanvas     *canvas,
                             guint          first,
                             guint          n,
                             double         x,
                             double         y,
                             double         width,
                             MunAlign       align,
                             MunColor       color);

/** mun_lines_height: of @n lines */
double    mun_lines_height  (MunLines      *self,
                             MunTypesetter *type,
                             guint          n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunLines, mun_lines_free)

G_END_DECLS
