/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mun_output_may_replace:
 * @path: (nullable): where a report, a table or a picture is to be written
 *
 * Returns: %FALSE with MUN_ERROR_REFUSED if a Muniment file, or another database, stands there: everything in it would be lost for a paper
 */
gboolean mun_output_may_replace (const char  *path,
                                 GError     **error);

G_END_DECLS
