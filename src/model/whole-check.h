/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/** mun_whole_check: what in the records could not have come about by their rules: states without what they ask for, and decisions in the name of somebody
 * that the approval trail knows nothing of. Written by another program, or in a file that comes in whole.
 * Returns: (transfer full) (element-type utf8): sentences with record, rule and what to do; empty when all is well */
GPtrArray       *mun_whole_check      (MunWorkspace  *workspace);

/** mun_workspace_verify: mun_store_verify(), with what mun_whole_check() finds among the problems. Returns: (transfer full) */
MunVerification *mun_workspace_verify (MunWorkspace  *workspace,
                                       GCancellable  *cancellable,
                                       GError       **error);

G_END_DECLS
