/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/strip.h"
#include "gui/window.h"

G_BEGIN_DECLS

/** mun_record_strip_update: says above the form of @record what whoever reads it has to know: that it holds what was typed before the program was
 * killed, or why nothing can be changed. Hides @strip where there is nothing to say */
void mun_record_strip_update (MunStrip  *strip,
                              MunWindow *window,
                              MunRecord *record);

G_END_DECLS
