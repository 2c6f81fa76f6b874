/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** MunWrapLayout: children one after the other in lines, like words, each as wide as it wants to be */
#define MUN_TYPE_WRAP_LAYOUT (mun_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (MunWrapLayout, mun_wrap_layout, MUN, WRAP_LAYOUT, GtkLayoutManager)

/** mun_wrap_layout_new: @spacing: between children and between lines */
GtkLayoutManager *mun_wrap_layout_new (int spacing);

G_END_DECLS
