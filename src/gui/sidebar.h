/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui/places.h"
#include "model/workspace.h"

G_BEGIN_DECLS

/** MunSidebar: the places of the window by section. Signal: "go-to" (id). Places without records stand under “More”. */
#define MUN_TYPE_SIDEBAR (mun_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (MunSidebar, mun_sidebar, MUN, SIDEBAR, GtkWidget)

/** mun_sidebar_update: looks again which places hold records */
void mun_sidebar_update (MunSidebar   *self,
                         MunWorkspace *workspace);
/** mun_sidebar_select: marks the place that is shown */
void mun_sidebar_select (MunSidebar   *self,
                         const char   *id);

G_END_DECLS
