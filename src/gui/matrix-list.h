/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/filter.h"
#include "gui/matrix-board.h"
#include "gui/window.h"

G_BEGIN_DECLS

/** mun_matrix_list_show: all risks of a cell that is too full for marks, in a popover at @button. Return opens one, Alt and an arrow key moves it */
void mun_matrix_list_show (MunMatrixBoard  *board,
                           GtkWidget       *button,
                           MunWindow       *window,
                           const MunFilter *filter,
                           int              cell);

G_END_DECLS
