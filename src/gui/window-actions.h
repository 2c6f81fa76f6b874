/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/** mun_window_install_actions: for class_init only */
void mun_window_install_actions (GtkWidgetClass *widget_class);
/** mun_window_update_actions: enables what is possible now */
void mun_window_update_actions  (MunWindow      *self);

G_END_DECLS
