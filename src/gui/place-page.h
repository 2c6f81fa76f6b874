/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"

G_BEGIN_DECLS

/** MunPlacePage: the registers of a place as tabs, the record that is open beside them (wide) or over them (narrow) */
#define MUN_TYPE_PLACE_PAGE (mun_place_page_get_type ())
G_DECLARE_FINAL_TYPE (MunPlacePage, mun_place_page, MUN, PLACE_PAGE, MunPage)

/** mun_place_page_show_picture: opens the tab with the picture of the place, such as the risk matrix */
void mun_place_page_show_picture (MunPlacePage *self);

G_END_DECLS
