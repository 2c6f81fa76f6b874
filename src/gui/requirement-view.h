/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"
#include "gui/survey.h"

G_BEGIN_DECLS

/** MunRequirementView: one requirement: what is asked, what the records say, what a person says */
#define MUN_TYPE_REQUIREMENT_VIEW (mun_requirement_view_get_type ())
G_DECLARE_FINAL_TYPE (MunRequirementView, mun_requirement_view, MUN, REQUIREMENT_VIEW, AdwBin)

GtkWidget *mun_requirement_view_new  (MunPage            *page);
/** mun_requirement_view_show: @node: (nullable): a requirement; %NULL for none */
void       mun_requirement_view_show (MunRequirementView *self,
                                      MunClauseNode      *node);
/** mun_requirement_view_save: Returns: %FALSE when there was no new answer to save */
gboolean   mun_requirement_view_save (MunRequirementView *self);

G_END_DECLS
