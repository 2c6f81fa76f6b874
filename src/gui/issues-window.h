/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/** mun_issues_window_show: the register of issued reports, and whether a PDF at hand is one of them */
void  mun_issues_window_show  (MunWindow    *window);

/** mun_issues_describe_pdf: Returns: (transfer full): whether the PDF at @path was issued from this file, in a sentence or two for a person */
char *mun_issues_describe_pdf (MunWorkspace *workspace,
                               const char   *path);

G_END_DECLS
