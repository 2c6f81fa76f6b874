/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * mun_data_lookup:
 * @name: path below /org/muniment/data/, for instance "catalogues/iso-28000-2022.xml"
 *
 * Reads a file that was compiled into the program.
 *
 * Returns: (transfer full): its bytes, or %NULL with a #GResourceError
 */
GBytes  *mun_data_lookup (const char  *name,
                          GError     **error);

/**
 * mun_data_list:
 * @folder: folder below /org/muniment/data/, for instance "schema"
 *
 * Returns: (transfer full): the sorted names in it; empty when there are none
 */
GStrv    mun_data_list   (const char  *folder);

G_END_DECLS
