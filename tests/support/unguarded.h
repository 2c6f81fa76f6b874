/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

/**
 * demonstration_unguarded:
 * @path: the new file
 * @guards: which triggers go, as a pattern of LIKE: "%" for all
 * @today: the day of the rules
 *
 * A demonstration whose file no longer refuses what the program itself would not write.
 *
 * Returns: (transfer full): the open workspace
 */
MunWorkspace *demonstration_unguarded (const char *path,
                                       const char *guards,
                                       const char *today);
