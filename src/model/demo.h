/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/**
 * mun_demo_create:
 * @path: the new file; refused when it exists
 *
 * Makes the demonstration organisation, a firm with a system one year old. It goes through the same rules as what people type,
 * with all dates shifted so that the file is as fresh today as it was on the day it was written for.
 *
 * Returns: (transfer full): the open workspace, or %NULL; nothing is left on the disk then
 */
MunWorkspace *mun_demo_create (const char  *path,
                               GError     **error);

G_END_DECLS
