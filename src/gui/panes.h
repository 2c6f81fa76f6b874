/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"

G_BEGIN_DECLS

/** MunPanes: a list and what was chosen in it, side by side; one at a time in a narrow window, where the page's back button leads to the list */
#define MUN_TYPE_PANES (mun_panes_get_type ())
G_DECLARE_FINAL_TYPE (MunPanes, mun_panes, MUN, PANES, GtkWidget)

GtkWidget *mun_panes_new        (MunPage   *page,
                                 GtkWidget *list,
                                 GtkWidget *detail);
/** mun_panes_open: something was chosen: shows it where there is no room for both */
void       mun_panes_open       (MunPanes  *self);
/** mun_panes_close: back to the list */
void       mun_panes_close      (MunPanes  *self);
gboolean   mun_panes_get_folded (MunPanes  *self);
AdwLeaflet *mun_panes_get_leaflet (MunPanes *self);

G_END_DECLS
