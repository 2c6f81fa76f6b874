/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/tabbed-rows.h"

G_BEGIN_DECLS

#define MUN_PASTE_LEFT_OUT (MUN_SORT_REF - 1) /* a column of which nothing is taken */

typedef enum { MUN_PASTE_NEW, MUN_PASTE_CHANGE, MUN_PASTE_SAME, MUN_PASTE_WRONG, MUN_PASTE_N_FATES } MunPasteFate;

/**
 * MunPaste: what pasted rows will do, before they do it. A row that carries the number of a record changes it, any other adds one. An empty cell
 * changes nothing. The first row names the columns when at least half of its cells are names of fields; otherwise they are those that the register
 * shows, and one column alone is the title.
 *
 * It works row by row, so that a hundred thousand do not stop the window: call mun_paste_look() until it says %FALSE, then perhaps
 * mun_paste_apply() between mun_workspace_begin_group() and mun_workspace_end_group().
 */
typedef struct {
  MunWorkspace  *workspace;
  const MunSpec *spec;
  GPtrArray     *rows;      /* (element-type GStrv) */
  GArray        *columns;   /* (element-type int): of each cell; MUN_SORT_REF, or MUN_PASTE_LEFT_OUT */
  guint          first;     /* the first row with values: 1 below names, otherwise 0 */
  guint          looked;    /* rows looked at */
  guint          applied;
  guint          counts[MUN_PASTE_N_FATES];
} MunPaste;

/** mun_paste_new: @fields: (element-type int): columns of the register */
MunPaste    *mun_paste_new    (MunWorkspace  *workspace,
                               const MunSpec *spec,
                               const char    *text,
                               GArray        *fields,
                               GError       **error);
void         mun_paste_free   (MunPaste      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunPaste, mun_paste_free)

/** mun_paste_count_columns: of the longest row */
guint        mun_paste_count_columns (MunPaste *self);
/** mun_paste_get_head: Returns: (nullable): the name in the first row; NULL when the rows have no names */
const char  *mun_paste_get_head (MunPaste     *self,
                               guint          column);
/** mun_paste_get_column: Returns: the field a column is taken as, MUN_SORT_REF for the number of the record, or MUN_PASTE_LEFT_OUT */
int          mun_paste_get_column (MunPaste   *self,
                               guint          column);
/** mun_paste_set_column: takes a column as another @field, which is then taken from no other column; all rows are looked at anew */
void         mun_paste_set_column (MunPaste   *self,
                               guint          column,
                               int            field);
/** mun_paste_takes: whether a value can be pasted into @field; what is worked out and what is a file cannot */
gboolean     mun_paste_takes  (const MunField *field);

/** mun_paste_judge: @row: from self->first. @text: (out) (transfer full): what will happen, or what is wrong, as a sentence */
MunPasteFate mun_paste_judge  (MunPaste      *self,
                               guint          row,
                               char         **text);
/** mun_paste_look: judges the next row and counts it. Returns: %FALSE when there is none */
gboolean     mun_paste_look   (MunPaste      *self);
/** mun_paste_apply: saves the next row; rows that are wrong are passed over. Returns: %FALSE when there is none, or with @error, which names the row */
gboolean     mun_paste_apply  (MunPaste      *self,
                               GError       **error);

G_END_DECLS
