/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/record-list.h"

G_BEGIN_DECLS

/**
 * MunRecordSelection: at most one record of a list is selected, known by its id.
 *
 * GtkSingleSelection looks for the selected object among all new rows whenever rows are replaced, which loads every record of a register of
 * 100,000 and holds the window for seconds. Here the store says in which row the record is.
 *
 * Properties: "selected", the position or %GTK_INVALID_LIST_POSITION.
 */
#define MUN_TYPE_RECORD_SELECTION (mun_record_selection_get_type ())
G_DECLARE_FINAL_TYPE (MunRecordSelection, mun_record_selection, MUN, RECORD_SELECTION, GObject)

/** mun_record_selection_new: nothing is selected at first */
MunRecordSelection *mun_record_selection_new          (MunRecordList      *list);

guint               mun_record_selection_get_selected (MunRecordSelection *self);

/** mun_record_selection_set_selected: @position: %GTK_INVALID_LIST_POSITION for none */
void                mun_record_selection_set_selected (MunRecordSelection *self,
                                                       guint               position);

G_END_DECLS
