/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/tabs.h"

G_BEGIN_DECLS

/** mun_tab_row_new: tabs and the buttons beside them; where both have no room in one line, the buttons stand below, so that no tab is cut.
 * @buttons: a box */
GtkWidget *mun_tab_row_new (MunTabs   *tabs,
                            GtkWidget *buttons);

G_END_DECLS
