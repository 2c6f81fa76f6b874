/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* MunFilter: which records of a type to show: conditions that all must hold. What every clickable number carries. */
typedef struct _MunFilter MunFilter;

MunFilter     *mun_filter_new        (const MunSpec     *spec);
MunFilter     *mun_filter_copy       (const MunFilter   *filter);
void           mun_filter_free       (MunFilter         *filter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunFilter, mun_filter_free)

const MunSpec *mun_filter_get_spec   (const MunFilter   *filter);
guint          mun_filter_get_length (const MunFilter   *filter);

/** mun_filter_add: @value: (nullable): canonical, copied. Returns: @filter */
MunFilter     *mun_filter_add        (MunFilter         *filter,
                                      int                field,
                                      MunOperator        op,
                                      const char        *value);
void           mun_filter_clear      (MunFilter         *filter);

/** mun_filter_fill: points @query at the conditions; valid as long as @filter is unchanged */
void           mun_filter_fill       (const MunFilter   *filter,
                                      MunQuery          *query);

/** mun_filter_describe: Returns: (transfer full): "Status: Open, Owner: Ida Berg"; "" without conditions */
char          *mun_filter_describe   (const MunFilter   *filter,
                                      MunWorkspace      *workspace);

/** mun_filter_to_variant / mun_filter_from_variant: parameter of the action win.show-list, type (sa(sis)) */
GVariant      *mun_filter_to_variant   (const MunFilter *filter);
/** Returns: (transfer full) (nullable): %NULL when the variant names what does not exist */
MunFilter     *mun_filter_from_variant (GVariant        *variant);

G_END_DECLS
