/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "report/canvas.h"
#include "report/style.h"

G_BEGIN_DECLS

/* Text is shaped in pieces between two places where a line may break; the pieces are remembered, since words
 * repeat. A Pango layout per cell takes four times as long. A typesetter belongs to one thread. */

typedef struct _MunTypesetter MunTypesetter;

/** MunRun: glyphs of one font, their places relative to the start of the segment */
typedef struct {
  cairo_scaled_font_t  *font;       /* borrowed from the typesetter */
  const char           *text;
  cairo_glyph_t        *glyphs;
  cairo_text_cluster_t *clusters;
  guint                 text_length;
  guint                 n_glyphs;
  guint                 n_clusters;
  gboolean              backward;
} MunRun;

/** MunSegment: a piece of text that stays on one line */
typedef struct {
  double  width;
  guint   n_runs;
  MunRun *runs;
} MunSegment;

/**
 * mun_typesetter_new:
 * @language: of the text, "en" or "zh": it decides which form of a Chinese character is used
 *
 * Returns: (transfer full): a typesetter with fonts that nobody else uses at the same time
 */
MunTypesetter    *mun_typesetter_new        (const char       *language);
void              mun_typesetter_free       (MunTypesetter    *self);

/** mun_typesetter_segment: Returns: (transfer none): the shaped text, valid until mun_typesetter_trim() */
const MunSegment *mun_typesetter_segment    (MunTypesetter    *self,
                                             MunFont           font,
                                             const char       *text,
                                             gsize             length);

/** mun_typesetter_shape: Returns: (transfer full): glyphs that Pango has shaped already, as a segment */
MunSegment       *mun_typesetter_shape_item (MunTypesetter    *self,
                                             const char       *text,
                                             PangoGlyphItem   *item);
void              mun_segment_free          (MunSegment       *segment);

/** mun_typesetter_trim: forgets the segments when they have become many. Returns: whether it did: lines broken before are void then */
gboolean          mun_typesetter_trim       (MunTypesetter    *self);

PangoContext     *mun_typesetter_context    (MunTypesetter    *self,
                                             MunFont           font);
PangoLanguage    *mun_typesetter_language   (MunTypesetter    *self);
double            mun_typesetter_leading    (MunTypesetter    *self,
                                             MunFont           font);

/** mun_typesetter_ascent: Returns: from the top of a line to its baseline */
double            mun_typesetter_ascent     (MunTypesetter    *self,
                                             MunFont           font);

/** mun_typesetter_mark_width: Returns: room for the mark of a footnote, the same for all of them */
double            mun_typesetter_mark_width (MunTypesetter    *self);

/** mun_typesetter_missing: Returns: (transfer full): the characters for which no font was found, sorted; "" for none */
char             *mun_typesetter_missing    (MunTypesetter    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunTypesetter, mun_typesetter_free)

G_END_DECLS
