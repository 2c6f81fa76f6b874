/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"

G_BEGIN_DECLS

/** MunConformityPage: the requirements of the standards, held against the records */
#define MUN_TYPE_CONFORMITY_PAGE (mun_conformity_page_get_type ())
G_DECLARE_FINAL_TYPE (MunConformityPage, mun_conformity_page, MUN, CONFORMITY_PAGE, MunPage)

/** mun_conformity_page_show_requirement: @id: "28000:8.3-02", or "28000:8" for a clause with all that stands in it */
void mun_conformity_page_show_requirement (MunConformityPage *self,
                                           const char        *id);

G_END_DECLS
