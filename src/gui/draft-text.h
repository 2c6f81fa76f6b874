/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/** mun_draft_text_follow: keeps what is typed in @text, an editable or a text view, under the name of a @place for the case that the program is killed,
 * and shows what was kept there. For a line that is no field of a record. May be called again with another place */
void mun_draft_text_follow (GtkWidget    *text,
                            MunWorkspace *workspace,
                            const char   *place);

G_END_DECLS
