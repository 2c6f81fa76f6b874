/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** MunMatrixView: the open risks by likelihood and impact. Arrow keys move between cells, Enter or a click shows the risks in one.
 * Property: "window" (MunWindow). */
#define MUN_TYPE_MATRIX_VIEW (mun_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (MunMatrixView, mun_matrix_view, MUN, MATRIX_VIEW, GtkWidget)

G_END_DECLS
