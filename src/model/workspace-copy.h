/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/**
 * mun_workspace_save_copy:
 * @path: where the copy goes; an older file there is replaced
 * @drafts: (nullable) (element-type MunRecord): records with edits that are not in the file
 * @missing: (out) (optional) (transfer full): %NULL when the copy holds all of them, else which one it does not hold, and why
 *
 * Writes everything that is in the file into another one, and the edits of @drafts on top. Works as well when the file was moved or removed
 * while it is open. The drafts stay as they are. Errors: those of mun_store_backup(); an edit that the rules refuse is @missing, no error.
 */
gboolean mun_workspace_save_copy (MunWorkspace  *self,
                                  const char    *path,
                                  GPtrArray     *drafts,
                                  char         **missing,
                                  GError       **error);

G_END_DECLS
