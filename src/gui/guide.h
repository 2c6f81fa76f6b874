/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/places.h"
#include "gui/window.h"

G_BEGIN_DECLS

/** mun_guide_show: whether and for what @button begins the guided questions of @place */
void mun_guide_show  (GtkWidget      *button,
                      const MunPlace *place);
/** mun_guide_begin: the questions of @place: about @open when they can be about it; where there are several to choose from, it is asked at @button.
 * @open: (nullable): the record that is open */
void mun_guide_begin (GtkWidget      *button,
                      MunWindow      *window,
                      const MunPlace *place,
                      MunRecord      *open);

G_END_DECLS
