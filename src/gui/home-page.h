/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"

G_BEGIN_DECLS

/** MunHomePage: the path with the next thing to do, and beside it what is due, what is open, the risk picture and what changed */
#define MUN_TYPE_HOME_PAGE (mun_home_page_get_type ())
G_DECLARE_FINAL_TYPE (MunHomePage, mun_home_page, MUN, HOME_PAGE, MunPage)

G_END_DECLS
