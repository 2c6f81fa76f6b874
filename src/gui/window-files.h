/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/* How files come into a window. */

/** mun_window_accept_files: Muniment files that are dropped anywhere are opened */
void mun_window_accept_files (MunWindow *self);
/** mun_window_list_recent: keeps in @menu what was opened last */
void mun_window_list_recent  (MunWindow *self,
                              GMenu     *menu);

G_END_DECLS
