/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/** mun_shots_start: walks through all places of the window in light, dark and narrow, writes a PNG of each into @folder and closes the window */
void mun_shots_start (MunWindow  *window,
                      const char *folder);

G_END_DECLS
