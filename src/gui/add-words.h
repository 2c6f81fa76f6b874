/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "spec/spec.h"

G_BEGIN_DECLS

/** mun_add_words: Returns: (transfer full): what a button says that adds a record of this type: "Add a Person" */
char *mun_add_words (const MunSpec *spec);

G_END_DECLS
