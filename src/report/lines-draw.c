/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/lines.h"

typedef struct {
  MunCanvas  *canvas;
  MunGlyphRun run;
  GArray     *glyphs;
  GArray     *clusters;
  GString    *text;
} Batch;

static void
flush (Batch *batch)
{
  if (batch->glyphs->len > 0)
    {
      batch->run.text = batch->text->str;
      batch->run.text_length = batch->text->len;
      batch->run.glyphs = (cairo_glyph_t *) (void *) batch->glyphs->data;
      batch->run.n_glyphs = batch->glyphs->len;
      batch->run.clusters = (cairo_text_cluster_t *) (void *) batch->clusters->data;
      batch->run.n_clusters = batch->clusters->len;
      mun_canvas_glyphs (batch->canvas, &batch->run);
    }
  g_array_set_size (batch->glyphs, 0);
  g_array_set_size (batch->clusters, 0);
  g_string_truncate (batch->text, 0);
}

static void
add_segment (Batch            *batch,
             const MunSegment *segment,
             double            x,
             double            y)
{
  for (guint i = 0; i < segment->n_runs; i++)
    {
      const MunRun *run = &segment->runs[i];
      guint first = batch->glyphs->len;

      /* A backward run counts its glyphs from the end, so it cannot be joined to anything. */
      if (run->font != batch->run.font || run->backward || batch->run.flags != 0)
        {
          flush (batch);
          first = 0;
        }
      batch->run.font = run->font;
      batch->run.flags = run->backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0;
      g_array_append_vals (batch->glyphs, run->glyphs, run->n_glyphs);
      g_array_append_vals (batch->clusters, run->clusters, run->n_clusters);
      g_string_append_len (batch->text, run->text, run->text_length);
      for (guint j = first; j < batch->glyphs->len; j++)
        {
          g_array_index (batch->glyphs, cairo_glyph_t, j).x += x;
          g_array_index (batch->glyphs, cairo_glyph_t, j).y += y;
        }
    }
}

static double
find_left (MunLines      *self,
           const MunLine *line,
           double         x,
           double         width,
           MunAlign       align)
{
  if (self->rtl && align == MUN_ALIGN_START)
    align = MUN_ALIGN_END;
  return x + (align == MUN_ALIGN_START ? 0 : (width - line->width) * (align == MUN_ALIGN_CENTRE ? 0.5 : 1));
}

double
mun_lines_tail (MunLines      *self,
                MunTypesetter *type,
                guint          first,
                double         x,
                double         y,
                double         width,
                MunAlign       align,
                double        *baseline)
{
  guint last = self->lines->len - 1;
  const MunLine *line = &g_array_index (self->lines, MunLine, last);
  double left = find_left (self, line, x, width, align);

  *baseline = y + mun_typesetter_ascent (type, self->font) + (last - first) * mun_typesetter_leading (type, self->font);
  return self->rtl ? left : left + line->width - self->tail;
}

void
mun_lines_draw (MunLines      *self,
                MunTypesetter *type,
                MunCanvas     *canvas,
                guint          first,
                guint          n,
                double         x,
                double         y,
                double         width,
                MunAlign       align,
                MunColor       color)
{
  Batch batch = { .canvas = canvas, .run.color = color };
  double leading = mun_typesetter_leading (type, self->font);
  double baseline = y + mun_typesetter_ascent (type, self->font);
  const MunSegment *blank;

  if (canvas == NULL || self->pieces->len == 0)
    return;
  blank = mun_typesetter_segment (type, self->font, " ", 1);
  batch.glyphs = g_array_sized_new (FALSE, FALSE, sizeof (cairo_glyph_t), 256);
  batch.clusters = g_array_sized_new (FALSE, FALSE, sizeof (cairo_text_cluster_t), 256);
  batch.text = g_string_sized_new (256);
  for (guint i = first; i < MIN (first + n, self->lines->len); i++, baseline += leading)
    {
      const MunLine *line = &g_array_index (self->lines, MunLine, i);
      double left = find_left (self, line, x, width, align);

      for (guint j = line->first; j < line->first + line->n; j++)
        {
          const MunPiece *piece = &g_array_index (self->pieces, MunPiece, j);
          gboolean last = j == line->first + line->n - 1;

          add_segment (&batch, piece->segment, left + piece->x, baseline);
          /* A drawn blank at the end of a line keeps the words apart for those who copy or listen. */
          if (piece->space && (!last || i + 1 < self->lines->len))
            add_segment (&batch, blank, left + piece->x + piece->segment->width, baseline);
        }
    }
  flush (&batch);
  g_array_unref (batch.glyphs);
  g_array_unref (batch.clusters);
  g_string_free (batch.text, TRUE);
}
