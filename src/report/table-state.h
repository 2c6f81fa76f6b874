/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/layout-private.h"
#include "report/table-widths.h"

G_BEGIN_DECLS

/* The table that is placed now: its columns, its head and one row as lines. Its rows are drawn here; place-table.c decides where. */

#define MUN_TABLE_PAD_X 4.5
#define MUN_TABLE_PAD_Y 3.0

struct _MunTableState {
  guint         element;       /* index + 1 */
  double        width;         /* of the page it was measured for */
  MunTable     *table;
  const char   *note;          /* of the caption, borrowed; or NULL */
  const char   *name;          /* what it is called overleaf, borrowed; or NULL */
  MunTableWidths *widths;      /* borrowed from the layout */
  MunFont       font;
  MunFont       bold;
  guint         n_columns;

  /* The row that is broken into lines now, so that a row of many pages is broken once. */
  MunTableRow   row;
  guint         row_index;     /* + 1 */
  guint         row_slice;
  guint         n_lines;
  guint         n_notes;       /* footnotes of its cells */
  MunLines    **lines;         /* by column */
  double       *chips;         /* width of the coloured field, by column */

  MunLines    **head;
  guint         head_slice;    /* + 1 */
  guint         head_lines;
};

/** mun_table_state_get: Returns: (transfer none): what is known of the table that is placed now */
MunTableState *mun_table_state_get         (MunLayout        *self,
                                            const MunElement *element,
                                            guint             index);
double         mun_table_state_leading     (MunLayout        *self,
                                            MunTableState    *state);

/** mun_table_state_pad: white above and below the lines of a row */
double         mun_table_state_pad         (MunTableState    *state);

/** mun_table_state_load_head: breaks the titles of the columns of part @slice into lines */
void           mun_table_state_load_head   (MunLayout        *self,
                                            MunTableState    *state,
                                            guint             slice);

/** mun_table_state_load_row: asks for row @index and breaks its cells into lines */
void           mun_table_state_load_row    (MunLayout        *self,
                                            MunTableState    *state,
                                            guint             slice,
                                            guint             index);
double         mun_table_state_head_height (MunLayout        *self,
                                            MunTableState    *state);
double         mun_table_state_row_height  (MunLayout        *self,
                                            MunTableState    *state,
                                            guint             n_lines);

/** mun_table_state_notes_room: Returns: the least that has to be left for the footnotes of the loaded row */
double         mun_table_state_notes_room  (MunLayout        *self,
                                            MunTableState    *state);

/** mun_table_state_draw_head: @repeated: overleaf, where it is no content */
void           mun_table_state_draw_head   (MunLayout        *self,
                                            MunTableState    *state,
                                            guint             slice,
                                            gboolean          repeated);

/** mun_table_state_draw_row: @n lines of the loaded row from line @first on; @last: whether the row ends with them */
void           mun_table_state_draw_row    (MunLayout        *self,
                                            MunTableState    *state,
                                            guint             slice,
                                            guint             first,
                                            guint             n,
                                            gboolean          last);

G_END_DECLS
