/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/* The columns of a register: number, the name, the listed fields, the state. */

/** mun_register_columns_add: appends them to @view */
void mun_register_columns_add         (GtkColumnView *view,
                                       MunWorkspace  *workspace,
                                       const MunSpec *spec);
/** mun_register_columns_compact: hides all but number, name and state */
void mun_register_columns_compact     (GtkColumnView *view,
                                       gboolean       compact);
/** mun_register_columns_get_sort: what the headers say: field index or MUN_SORT_REF */
void mun_register_columns_get_sort    (GtkColumnView *view,
                                       int           *field,
                                       gboolean      *descending);

G_END_DECLS
