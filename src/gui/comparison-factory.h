/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"

G_BEGIN_DECLS

/** mun_comparison_factory_new: makes rows of #MunComparisonRow: what became of the record, through whom, and the fields before and after.
 * Returns: (transfer full) */
GtkListItemFactory *mun_comparison_factory_new (MunPage *page);

G_END_DECLS
