/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/** mun_paste_window_show: says what pasted rows will do, and does it when told to: one revision, one undo. @fields: (element-type int): columns of the
 * register. Returns: (nullable): %NULL when there is nothing to paste; the window then says why */
GtkWindow *mun_paste_window_show (MunWindow     *window,
                                  const MunSpec *spec,
                                  const char    *text,
                                  GArray        *fields);

G_END_DECLS
