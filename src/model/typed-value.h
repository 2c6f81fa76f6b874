/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/typed-filter.h"

G_BEGIN_DECLS

/** mun_typed_value_read: what stands behind the colon of @term, for the field @index: fills its conditions or its problem */
void mun_typed_value_read (MunTypedTerm          *term,
                           const MunSpec         *spec,
                           int                    index,
                           const char            *value,
                           const MunTypedContext *context);
/** mun_typed_value_read_level: the band of a risk's score */
void mun_typed_value_read_level (MunTypedTerm      *term,
                                 const char        *value,
                                 const MunCriteria *criteria);
/** mun_typed_fold: Returns: (transfer full): for comparing names: small letters, without blanks, "_" and "-" */
char *mun_typed_fold (const char *text);

G_END_DECLS
