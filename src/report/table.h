/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "chart/colour.h"

G_BEGIN_DECLS

/**
 * MunColumnKind:
 * @MUN_COLUMN_TEXT: running text
 * @MUN_COLUMN_SHORT: a reference, a date, a state: kept narrow, broken only when nothing else helps
 * @MUN_COLUMN_CENTRED: the same, centred
 * @MUN_COLUMN_NUMBER: set to the right
 */
typedef enum {
  MUN_COLUMN_TEXT,
  MUN_COLUMN_SHORT,
  MUN_COLUMN_CENTRED,
  MUN_COLUMN_NUMBER,
} MunColumnKind;

/**
 * MunCell:
 * @text: (transfer none): what the cell says; %NULL counts as ""
 * @letter: (nullable) (transfer none): a sign of one or two characters in a small coloured field before the text
 * @color: hue of that field, for instance mun_color_for_band(); used when @letter is not %NULL
 * @link: (nullable) (transfer none): name of the anchor that the text leads to
 * @note: (nullable) (transfer none): a footnote, see mun_document_add_footnote()
 * @bold: whether the text is bold
 * @muted: whether the text is grey
 */
typedef struct {
  const char *text;
  const char *letter;
  MunColor    color;
  const char *link;
  const char *note;
  gboolean    bold;
  gboolean    muted;
} MunCell;

/**
 * MunTableRow:
 * @cells: (array length=n_columns): to be filled, cleared before each call
 * @n_columns: how many
 * @anchor: (nullable) (transfer none): name that links can lead to, for instance "RSK-0007"
 * @group: (nullable) (transfer none): a heading across all columns; the cells are not used then
 * @total: whether the row is a sum: bold, with a rule above
 *
 * All texts have to stay valid until the next call.
 */
typedef struct {
  MunCell    *cells;
  guint       n_columns;
  const char *anchor;
  const char *group;
  gboolean    total;
} MunTableRow;

/** MunTableRowFunc: fills @row with row @index. Called in another thread, more than once for each row, with the same result each time. */
typedef void (*MunTableRowFunc) (guint     index,
                            MunTableRow   *row,
                            gpointer  data);

#define MUN_TYPE_TABLE (mun_table_get_type ())
G_DECLARE_FINAL_TYPE (MunTable, mun_table, MUN, TABLE, GObject)

MunTable   *mun_table_new         (void);

/**
 * mun_table_add_column:
 * @title: head of the column
 * @weight: share of what is left when each column has what it needs; 1 is usual, 2 gets twice as much
 *
 * Widths follow from the head and the first rows; wide tables go into smaller type, then into several parts.
 *
 * Returns: number of the column, from 0
 */
guint       mun_table_add_column  (MunTable      *self,
                                   const char    *title,
                                   MunColumnKind  kind,
                                   double         weight);

/**
 * mun_table_set_limits: how wide a column may be, in points, instead of what its content asks for
 * @minimum: it gets as much before the rest is shared, as long as every column has room for its widest word; 0 for none
 * @maximum: longer texts are broken, wider words cut; only where all columns have one, they share what is left; 0 for none
 */
void        mun_table_set_limits  (MunTable      *self,
                                   guint          column,
                                   double         minimum,
                                   double         maximum);

/** mun_table_set_readable: the minimum of @column is there to read its texts by, not to write by hand: where they are shorter it takes no more than them */
void        mun_table_set_readable (MunTable     *self,
                                    guint         column);

/** mun_table_is_readable: see mun_table_set_readable() */
gboolean    mun_table_is_readable (MunTable      *self,
                                   guint          column);

/** mun_table_set_caption: a line above the table, also read aloud */
void        mun_table_set_caption (MunTable      *self,
                                   const char    *caption);

/** mun_table_set_empty: what stands across the table when it has no rows, for instance "None, as of 2 Nov 2026." */
void        mun_table_set_empty   (MunTable      *self,
                                   const char    *text);

/** mun_table_set_whole: a matrix that says little in parts: its rows are drawn in a little where that keeps them on one page */
void        mun_table_set_whole   (MunTable      *self);
gboolean    mun_table_is_whole    (MunTable      *self);

/** mun_table_set_source: rows are asked for while the pages are made, so that a long register needs no memory */
void        mun_table_set_source  (MunTable      *self,
                                   guint          n_rows,
                                   MunTableRowFunc     func,
                                   gpointer       data,
                                   GDestroyNotify destroy);

/* For short tables: a row after the other, a cell after the other. Texts are copied. */

/** mun_table_begin_row: @anchor: (nullable): name that links can lead to */
void        mun_table_begin_row   (MunTable      *self,
                                   const char    *anchor);
void        mun_table_begin_total (MunTable      *self);
void        mun_table_add_group   (MunTable      *self,
                                   const char    *title);
void        mun_table_add_text    (MunTable      *self,
                                   const char    *text);
void        mun_table_add_bold    (MunTable      *self,
                                   const char    *text);

/** mun_table_add_number: the number in plain digits */
void        mun_table_add_number  (MunTable      *self,
                                   gint64         number);

/** mun_table_add_band: a cell with the band's hue and letter before the text */
void        mun_table_add_band    (MunTable      *self,
                                   const char    *letter,
                                   MunColor       color,
                                   const char    *text);

/** mun_table_add_link: a text that leads to @anchor */
void        mun_table_add_link    (MunTable      *self,
                                   const char    *text,
                                   const char    *anchor);

/** mun_table_add_footnote: to the cell added last; @text: (nullable): see mun_document_add_footnote() */
void        mun_table_add_footnote (MunTable     *self,
                                    const char   *text);

/** mun_table_add_cell: any cell; the texts are copied */
void        mun_table_add_cell    (MunTable      *self,
                                   const MunCell *cell);

guint       mun_table_get_n_columns (MunTable    *self);
guint       mun_table_get_n_rows    (MunTable    *self);

/** mun_table_get_row: fills @row, whose cells have room for all columns */
void        mun_table_get_row       (MunTable    *self,
                                     guint        index,
                                     MunTableRow      *row);

const char *mun_table_get_title     (MunTable    *self,
                                     guint        column);
MunColumnKind mun_table_get_kind    (MunTable    *self,
                                     guint        column);
double      mun_table_get_weight    (MunTable    *self,
                                     guint        column);
void        mun_table_get_limits    (MunTable    *self,
                                     guint        column,
                                     double      *minimum,
                                     double      *maximum);
const char *mun_table_get_caption   (MunTable    *self);
const char *mun_table_get_empty     (MunTable    *self);

G_END_DECLS
