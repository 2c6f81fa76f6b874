/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/** mun_link_list_new: what a record points to and what points to it; every line leads there */
GtkWidget *mun_link_list_new (MunWorkspace *workspace,
                              MunRecord    *record);

G_END_DECLS
