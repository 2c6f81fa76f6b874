/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui/grid-selection.h"
#include "gui/list-layout.h"
#include "spec/kind.h"

G_BEGIN_DECLS

/**
 * MunGrid: the records of a list in rows and columns.
 *
 * GtkColumnView keeps some two hundred rows alive and fills them all at every jump; this one has as many rows as fit on the screen, so that what it
 * does never takes longer than a frame, however long the list is. All rows are of one height. It scrolls in a GtkScrolledWindow.
 *
 * Signals: "activated" (position: guint), "sort-changed" (field: int, descending: gboolean), "layout-changed": a column was made wider or narrower,
 * "column-moved" (index: int, step: int): the heading of a column was dragged so many places on.
 */
#define MUN_TYPE_GRID (mun_grid_get_type ())
G_DECLARE_FINAL_TYPE (MunGrid, mun_grid, MUN, GRID, GtkWidget)

/** mun_grid_set_list: once, before it is shown */
void               mun_grid_set_list      (MunGrid      *self,
                                            MunWorkspace  *workspace,
                                            const MunSpec *spec,
                                            MunRecordList *list);
MunGridSelection *mun_grid_get_selection (MunGrid      *self);

/** mun_grid_set_columns: @fields: indices, or MUN_SORT_REF, ended by MUN_NO_FIELD; @widths: of each, 0 for the usual one, or %NULL */
void               mun_grid_set_columns   (MunGrid      *self,
                                            const int     *fields,
                                            const int     *widths);
/** mun_grid_get_width: Returns: of the column of @field as pulled or given, 0 for the usual one or none */
int                mun_grid_get_width     (MunGrid      *self,
                                            int            field);

/** mun_grid_set_sort: shows the order; emits nothing */
void               mun_grid_set_sort      (MunGrid      *self,
                                            int            field,
                                            gboolean       descending);

/** mun_grid_move_to: the record at @position is the current one and can be seen; it takes the focus with @focus */
void               mun_grid_move_to       (MunGrid      *self,
                                            guint          position,
                                            gboolean       focus);
guint              mun_grid_get_current   (MunGrid      *self);
/** mun_grid_get_n_rows: records listed now */
guint              mun_grid_get_n_rows     (MunGrid       *self);
void               mun_grid_scroll_to_top (MunGrid      *self);



G_END_DECLS
