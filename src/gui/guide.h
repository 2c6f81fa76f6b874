/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/places.h"
#include "gui/window.h"

G_BEGIN_DECLS

/** mun_guide_show: whether and for what @button begins the guided questions of @place. @tab: (nullable): the type that is shown there */
void mun_guide_show  (GtkWidget      *button,
                      const MunPlace *place,
                      const char     *tab);
/** mun_guide_begin: the questions of @place: about @open when they can be about it; where there are several to choose from, it is asked at @button.
 * @tab: (nullable): the type that is shown there. @open: (nullable): the record that is open or marked */
void mun_guide_begin (GtkWidget      *button,
                      MunWindow      *window,
                      const MunPlace *place,
                      const char     *tab,
                      MunRecord      *open);

G_END_DECLS
