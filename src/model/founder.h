/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/**
 * mun_founder_add:
 * @name: who starts the file
 *
 * Makes the first person of a new file, and lets this person be top management and security coordinator until somebody else is named: in a small firm it is often
 * the same one, and nothing could be approved otherwise. This person acts from now on.
 *
 * Errors: #MUN_ERROR_INVALID for an empty or unreadable name.
 */
gboolean mun_founder_add (MunWorkspace  *workspace,
                          const char    *name,
                          GError       **error);

G_END_DECLS
