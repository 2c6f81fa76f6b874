/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"

G_BEGIN_DECLS

/** MunComparisonView: choose two days and see what is different between them, record by record; filtered by type and person, saved as CSV */
#define MUN_TYPE_COMPARISON_VIEW (mun_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (MunComparisonView, mun_comparison_view, MUN, COMPARISON_VIEW, GtkWidget)

GtkWidget *mun_comparison_view_new     (MunPage           *page);
/** mun_comparison_view_compare: (again) from the days that are chosen; in a thread */
void       mun_comparison_view_compare (MunComparisonView *self);

G_END_DECLS
