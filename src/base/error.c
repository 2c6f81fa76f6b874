/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"

G_DEFINE_QUARK (mun-error-quark, mun_error)
