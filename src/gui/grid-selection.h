/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/record-list.h"

G_BEGIN_DECLS

/**
 * MunGridSelection: which records of a list are marked, kept by record and not by place: it follows when the list is sorted or filtered, and
 * lets go of what is no longer listed, so that nobody changes what he does not see. Signal "changed".
 */
#define MUN_TYPE_GRID_SELECTION (mun_grid_selection_get_type ())
G_DECLARE_FINAL_TYPE (MunGridSelection, mun_grid_selection, MUN, GRID_SELECTION, GObject)

MunGridSelection *mun_grid_selection_new       (MunRecordList     *list);
gboolean           mun_grid_selection_contains  (MunGridSelection *self,
                                                  guint              position);
guint              mun_grid_selection_get_count (MunGridSelection *self);
/** mun_grid_selection_set_only: @position alone; GTK_INVALID_LIST_POSITION for none */
void               mun_grid_selection_set_only  (MunGridSelection *self,
                                                  guint              position);
void               mun_grid_selection_toggle    (MunGridSelection *self,
                                                  guint              position);
/** mun_grid_selection_set_range: all from @from to @to, both included, and nothing else */
void               mun_grid_selection_set_range (MunGridSelection *self,
                                                  guint              from,
                                                  guint              to);
void               mun_grid_selection_set_all   (MunGridSelection *self);
/** mun_grid_selection_get_rowids: Returns: (transfer full) (element-type gint64): of the marked ones, in the order of the list */
GArray           *mun_grid_selection_get_rowids (MunGridSelection *self);

G_END_DECLS
