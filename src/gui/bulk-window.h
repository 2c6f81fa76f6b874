/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/** mun_bulk_window_show: asks for a field and a value and gives it to many records: one revision, one undo. @rowids: (element-type gint64) (transfer full) */
GtkWindow *mun_bulk_window_show (MunWindow     *window,
                                 const MunSpec *spec,
                                 GArray        *rowids);

G_END_DECLS
