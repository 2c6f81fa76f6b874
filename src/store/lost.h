/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/** mun_store_is_lost: whether the file was moved, removed or replaced since it was opened: what is read is still what it held, to write is refused */
gboolean mun_store_is_lost (MunStore *store);

G_END_DECLS
