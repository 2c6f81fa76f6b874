/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Some glyphs of CFF fonts (Noto Sans CJK: 如, 却 and a few more) are damaged when cairo 1.16 embeds them in a PDF: it counts the
 * operands of drawing commands as hints when the first hint mask comes after them, skips too much, and leaves out a subroutine
 * that the glyph calls. Whoever writes a PDF draws these glyphs as outlines. */

typedef struct _MunCff MunCff;

/** mun_cff_name: Returns: (transfer full) (nullable): a name that the face of @font has in all sizes; %NULL for fonts without CFF glyphs */
char     *mun_cff_name        (cairo_scaled_font_t *font);

/** mun_cff_new: Returns: (transfer full) (nullable): what is needed to judge the glyphs of @font; %NULL for fonts of another kind */
MunCff   *mun_cff_new         (cairo_scaled_font_t *font);
void      mun_cff_free        (MunCff              *self);

/** mun_cff_is_damaged: whether cairo would embed a damaged @glyph */
gboolean  mun_cff_is_damaged  (MunCff              *self,
                               gulong               glyph);

/** mun_cff_blank: Returns: a glyph of the font that draws nothing */
gulong    mun_cff_blank       (MunCff              *self);

G_END_DECLS
