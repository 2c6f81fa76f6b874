/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/** MunChildList: the lines of one type that belong to a record: steps of a plan, members of a team. Follows the workspace. */
#define MUN_TYPE_CHILD_LIST (mun_child_list_get_type ())
G_DECLARE_FINAL_TYPE (MunChildList, mun_child_list, MUN, CHILD_LIST, AdwPreferencesGroup)

/** mun_child_list_new: a list that is to be filled with mun_child_list_add_next() */
GtkWidget *mun_child_list_new      (MunWorkspace  *workspace,
                                    MunRecord     *parent,
                                    const MunSpec *spec,
                                    gboolean       editable);
/** mun_child_list_add_next: Returns: whether a line was added; %FALSE once all that are shown at first are there */
gboolean   mun_child_list_add_next (MunChildList  *self);
/** mun_child_list_find: Returns: (nullable): the row of the line with this id, if it is shown */
GtkWidget *mun_child_list_find     (MunChildList  *self,
                                    const char    *id);

G_END_DECLS
