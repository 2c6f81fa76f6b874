/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A drawing in SVG. */

typedef struct _MunVector MunVector;

/** mun_vector_new: @data: SVG. Returns: (transfer full) (nullable): %NULL when it is damaged or draws nothing */
MunVector       *mun_vector_new       (const char *data,
                                       gsize       size);
void             mun_vector_free      (MunVector  *self);

/** mun_vector_get_size: its proportions */
void             mun_vector_get_size  (MunVector  *self,
                                       double     *width,
                                       double     *height);

/** mun_vector_is_plain: whether it consists of shapes alone, which every PDF can hold */
gboolean         mun_vector_is_plain  (MunVector  *self);

/** mun_vector_draw: Returns: whether all of it was drawn, in a box of @width and @height */
gboolean         mun_vector_draw      (MunVector  *self,
                                       cairo_t    *cr,
                                       double      width,
                                       double      height);

/** mun_vector_render: @longer: points on the longer side. Returns: (transfer full) (nullable): as a picture */
cairo_surface_t *mun_vector_render    (MunVector  *self,
                                       int         longer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunVector, mun_vector_free)

G_END_DECLS
