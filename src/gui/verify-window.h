/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/** mun_verify_window_show: verifies the history of @window's file in a thread and explains the result in a window of its own; closing it cancels */
void mun_verify_window_show (MunWindow *window);

G_END_DECLS
