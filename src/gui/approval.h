/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/** mun_approval_ask: asks whether to approve, and says that it stays.
 * @above: a widget in the window that asks
 * @what: a sentence: what is approved
 * @weak: (nullable): sentences: what is weak about it; then a reason is asked for as well, see gui/anyway.h
 * @approve: called with @object alone once the answer is yes
 * @object: (type GObject): nothing is called when it is gone by then */
void     mun_approval_ask     (GtkWidget    *above,
                               MunWorkspace *workspace,
                               const char   *what,
                               const char   *weak,
                               GCallback     approve,
                               gpointer      object);
/** mun_approval_lacks_reason: whether the step to @to waits for the reason why one person writes and approves @record, which mun_approval_ask_for() asks */
gboolean mun_approval_lacks_reason (MunWorkspace *workspace,
                                    MunRecord    *record,
                                    const char   *to);
/** mun_approval_ask_for: the same for a step of @record, where it is an approval that would be made or one that meets a soft stop.
 * @to: the key of a state
 * Returns: whether it asks; any other step needs no question */
gboolean mun_approval_ask_for (GtkWidget    *above,
                               MunWorkspace *workspace,
                               MunRecord    *record,
                               const char   *to,
                               GCallback     approve,
                               gpointer      object);

G_END_DECLS
