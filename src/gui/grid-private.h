/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/grid.h"

G_BEGIN_DECLS

/* A column: what is wanted of it, and where it stands now. */
typedef struct {
  const MunField *description; /* NULL: the number */
  int             field;       /* MUN_SORT_REF: the number */
  int             wanted;      /* width */
  gboolean        expand;      /* takes what is left over */
  gboolean        pulled;      /* to another width than the usual one */
  int             x;
  int             width;
  int             shown;       /* the width its cells have */
  int             need;        /* the longest of its texts that was seen when the list was first shown; 0: not known */
  int             word;        /* the longest word of those texts; 0: not known */
  int             lines;       /* that a text may have in its cells */
} MunGridColumn;

#define MUN_NOWHERE GTK_INVALID_LIST_POSITION

struct _MunGrid {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *header;
  GtkWidget *body;    /* holds the rows */
  GPtrArray *rows;    /* (element-type MunGridRow): line n of the list stands in row n modulo their number; NULL before it is first needed */
  GArray    *shown;   /* (element-type guint): which line each row shows, NOWHERE for none */

  /* Borrowed */
  MunWorkspace  *workspace; /* weak */
  const MunSpec *spec;

  /* Owned */
  MunRecordList     *list;
  MunGridSelection *selection;
  GArray            *columns; /* (element-type MunGridColumn) */
  GtkAdjustment     *adjustments[2]; /* by GtkOrientation */
  guint              tick_id;
  int                row_height;
  int                body_height;
  guint              current;       /* the record that the keys start from */
  gint64             current_rowid;
  guint              anchor;        /* where a range began */
  int                sort_field;
  gboolean           descending;
  gboolean           learned; /* what the columns need was looked at */
  int                letter;  /* the usual width of one when the columns were last placed; 0: never */
};

/* One row on the screen. It shows a record, or the head of a group, and is used again for another place when it leaves the screen. */
#define MUN_TYPE_GRID_ROW (mun_grid_row_get_type ())
G_DECLARE_FINAL_TYPE (MunGridRow, mun_grid_row, MUN, GRID_ROW, GtkWidget)

/** mun_grid_row_new: @columns: (element-type MunGridColumn): borrowed; the grid tells when they change */
GtkWidget *mun_grid_row_new             (MunWorkspace  *workspace,
                                          const MunSpec *spec,
                                          GArray        *columns);
/** mun_grid_row_rebuild: makes its cells anew, after the columns changed */
void       mun_grid_row_rebuild         (MunGridRow   *self);
/** mun_grid_row_show: @record: (nullable): what it shows, with its place among @n */
void       mun_grid_row_show            (MunGridRow   *self,
                                          MunRecord     *record,
                                          guint          position,
                                          guint          n);
void       mun_grid_row_show_heading    (MunGridRow   *self,
                                          const char    *title,
                                          guint          n);
void       mun_grid_row_set_selected    (MunGridRow   *self,
                                          gboolean       selected);
/** mun_grid_row_update_lines: the texts of a column may have another number of lines now */
void       mun_grid_row_update_lines    (MunGridRow   *self);
/** mun_grid_row_text_width: Returns: of what its cell in that column says, in pixels; 0 for the head of a group.
 * @word: (out): the width of its longest word, that of a badge for a badge */
int        mun_grid_row_text_width      (MunGridRow   *self,
                                          guint          column,
                                          int           *word);
/** mun_grid_row_height: @rows: (element-type MunGridRow): some may be %NULL. Not once for all: texts may grow while the register is open.
 * Returns: the least height, in pixels, in which each of them is whole */
int        mun_grid_row_height          (GPtrArray    *rows);

/* The heads of the columns: one press sorts, another one turns the order round; their edges are pulled to another width, and they
 * are dragged to another place. */
#define MUN_TYPE_GRID_HEADER (mun_grid_header_get_type ())
G_DECLARE_FINAL_TYPE (MunGridHeader, mun_grid_header, MUN, GRID_HEADER, GtkWidget)

/* Signals: "pressed" (field), "resized" (column, width), "moved" (column, so many places on). */
GtkWidget *mun_grid_header_new          (GArray         *columns);
void       mun_grid_header_rebuild      (MunGridHeader *self);
void       mun_grid_header_set_sort     (MunGridHeader *self,
                                          int             field,
                                          gboolean        descending);

/** mun_grid_column_title: in the language of the screen */
const char *mun_grid_column_title       (const MunGridColumn *column);

/** mun_grid_place_columns: gives each its place in @width, the name what is left over. Returns: the width of all */
int         mun_grid_place_columns      (MunGrid       *self,
                                          int             width);
/** mun_grid_learn_widths: looks once, in the next frame, what the rows that are shown need, so that room goes where it is wanted */
void        mun_grid_learn_widths       (MunGrid       *self);
/** mun_grid_add_input: keys, clicks and long presses */
void        mun_grid_add_input          (MunGrid       *self);
void        mun_grid_set_current        (MunGrid       *self,
                                          guint           position);
void        mun_grid_keep_focus         (MunGrid       *self);
void        mun_grid_scroll_to_line     (MunGrid       *self,
                                          guint           line);
void        mun_grid_activate           (MunGrid       *self,
                                          guint           position);

G_END_DECLS
