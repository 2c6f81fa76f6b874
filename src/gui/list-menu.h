/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui/list-layout.h"

G_BEGIN_DECLS

/** MunListMenu: how a register looks, in a popover: saved views, order, groups, columns. All of it with keys, too.
 * Signals: "changed": the layout was changed; "view-chosen" (name); "view-kept" (name); "view-removed" (name). */
#define MUN_TYPE_LIST_MENU (mun_list_menu_get_type ())
G_DECLARE_FINAL_TYPE (MunListMenu, mun_list_menu, MUN, LIST_MENU, GtkPopover)

/** mun_list_menu_new: @layout: borrowed; changed in place */
GtkWidget *mun_list_menu_new       (MunListLayout      *layout);
/** mun_list_menu_update: after the layout was changed elsewhere, or another one took its place. @views: names of the saved views */
void       mun_list_menu_update    (MunListMenu        *self,
                                    MunListLayout      *layout,
                                    const char * const *views);

G_END_DECLS
