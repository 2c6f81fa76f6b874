/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/translate.h"

/* Nobody could hit a link around nothing. */
static gboolean
is_visible (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isgraph (g_utf8_get_char (p)) && !g_unichar_iszerowidth (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* A link to a later row has to be known as a target before the row is drawn: links are gathered while measuring. */
gboolean
mun_layout_begin_link (MunLayout  *self,
                       const char *name,
                       const char *text)
{
  if (name == NULL || *name == '\0')
    return FALSE;
  if (self->canvas == NULL)
    {
      if (!g_hash_table_contains (self->targets, name))
        g_hash_table_add (self->targets, g_strdup (name));
      return FALSE;
    }
  if (!self->all || !g_hash_table_contains (self->anchors, name) || !is_visible (text))
    return FALSE;
  mun_canvas_begin_link (self->canvas, name, text);
  return TRUE;
}

void
mun_layout_end_link (MunLayout *self)
{
  mun_canvas_end_link (self->canvas);
}

void
mun_layout_anchor (MunLayout  *self,
                   const char *name)
{
  if (name == NULL || *name == '\0')
    return;
  if (self->canvas == NULL)
    {
      if (!g_hash_table_contains (self->anchors, name))
        g_hash_table_insert (self->anchors, g_strdup (name), GUINT_TO_POINTER (self->page));
      return;
    }
  /* The same name twice would damage the file. */
  if (!self->all || !g_hash_table_contains (self->targets, name) || g_hash_table_contains (self->written, name))
    return;
  g_hash_table_add (self->written, g_strdup (name));
  mun_canvas_destination (self->canvas, name, self->y);
}

void
mun_layout_begin (MunLayout  *self,
                  const char *tag)
{
  if (self->all)
    mun_canvas_begin (self->canvas, tag);
}

void
mun_layout_begin_with (MunLayout         *self,
                       const char        *tag,
                       const MunTagFacts *facts)
{
  mun_layout_begin (self, tag);
  if (self->all)
    mun_canvas_describe (self->canvas, tag, facts);
}

void
mun_layout_end (MunLayout  *self,
                const char *tag)
{
  if (self->all)
    mun_canvas_end (self->canvas, tag);
}

double
mun_layout_room (MunLayout *self)
{
  return self->bottom - self->y;
}

void
mun_layout_advance (MunLayout *self,
                    double     height)
{
  self->y += height;
  self->fresh = FALSE;
}

guint
mun_layout_fit_lines (MunLayout *self,
                      guint      n,
                      double     leading)
{
  double room = floor (mun_layout_room (self) / leading + 0.001);
  guint fit = room <= 0 ? 0 : MIN (room, (double) n);

  if (fit < n)
    {
      if (n - fit == 1 && fit > 0)
        fit--;
      if (fit < 2)
        fit = 0;
    }
  return fit == 0 && self->fresh ? MIN (n, 1) : fit;
}

/* Back to the last word that is whole, unless little were left: a Chinese text has no blanks, a long word is cut. */
static void
cut_at_word (char *text)
{
  char *blank = strrchr (text, ' ');

  if (blank != NULL && (gsize) (blank - text) > strlen (text) / 2)
    *blank = '\0';
}

double
mun_layout_text (MunLayout  *self,
                 MunFont     font,
                 const char *text,
                 double      x,
                 double      y,
                 double      width,
                 MunAlign    align,
                 MunColor    color)
{
  guint n;

  mun_lines_break (self->scratch, self->type, font, text, width);
  n = self->scratch->lines->len;
  mun_lines_draw (self->scratch, self->type, self->canvas, 0, n, x, y, width, align, color);
  return mun_lines_height (self->scratch, self->type, n);
}

void
mun_layout_line (MunLayout  *self,
                 MunFont     font,
                 const char *text,
                 double      x,
                 double      y,
                 double      width,
                 MunAlign    align,
                 MunColor    color)
{
  g_autofree char *cut = NULL;
  double natural, word;

  mun_lines_measure (self->scratch, self->type, font, text, &natural, &word);
  if (natural > width)
    {
      glong n = g_utf8_strlen (text, -1);

      /* Characters are of roughly one width; a few steps find the longest that fits. */
      for (n = MAX (1, MIN (n - 1, (glong) (n * width / natural))); n > 0; n -= MAX (1, n / 20))
        {
          g_autofree char *head = g_utf8_substring (text, 0, n);

          if (text[strlen (head)] != ' ')
            cut_at_word (head);
          g_free (cut);
          cut = g_strconcat (g_strchomp (head), "…", NULL);
          mun_lines_measure (self->scratch, self->type, font, cut, &natural, &word);
          if (natural <= width)
            break;
        }
    }
  mun_lines_draw (self->scratch, self->type, self->canvas, 0, 1, x, y, width, align, color);
}

void
mun_layout_blank (MunLayout *self,
                  MunFont    font,
                  double     x,
                  double     y)
{
  const MunSegment *blank = mun_typesetter_segment (self->type, font, " ", 1);
  const MunRun *run = blank->runs;
  cairo_glyph_t glyph;

  /* A font in which a blank is no glyph has none to draw. */
  if (blank->n_runs != 1 || run->n_glyphs != 1)
    return;
  glyph = run->glyphs[0];
  glyph.x += x - blank->width;
  glyph.y += y + mun_typesetter_ascent (self->type, font);
  mun_canvas_glyphs (self->canvas, &(MunGlyphRun) {
    .font = run->font, .text = run->text, .text_length = (int) run->text_length, .glyphs = &glyph, .n_glyphs = 1,
    .clusters = run->clusters, .n_clusters = (int) run->n_clusters, .color = MUN_INK,
  });
}

const MunElement *
mun_layout_heading_above (MunLayout *self,
                          guint      index)
{
  for (; index > 0; index--)
    {
      const MunElement *element = g_ptr_array_index (self->elements, index - 1);

      if (element->kind == MUN_ELEMENT_HEADING)
        return element;
    }
  return NULL;
}

double
mun_layout_continued_height (MunLayout  *self,
                             const char *caption)
{
  return caption != NULL && *caption != '\0' ? mun_typesetter_leading (self->type, MUN_FONT_SMALL) + 3 : 0;
}

void
mun_layout_place_name (MunLayout  *self,
                       const char *caption,
                       gboolean    continued)
{
  double height = mun_layout_continued_height (self, caption);
  g_autofree char *text = NULL;

  if (height <= 0)
    return;
  text = continued ? g_strdup_printf (mun_layout_word (self, N_("%s (continued)")), caption) : g_strdup (caption);
  mun_canvas_begin_artifact (self->canvas);
  mun_layout_line (self, MUN_FONT_SMALL, text, self->left, self->y, self->width, MUN_ALIGN_START, MUN_MUTED);
  mun_canvas_end_artifact (self->canvas);
  mun_layout_advance (self, height);
}

void
mun_layout_trim (MunLayout       *self,
                 const MunCursor *cursor)
{
  /* A text that goes on overleaf is still in use. */
  if (cursor->line > 0 || !mun_typesetter_trim (self->type))
    return;
  self->lines_element = 0;
  if (self->table != NULL)
    mun_table_state_forget (self->table);
}

gboolean
mun_layout_is_cancelled (MunLayout *self)
{
  if (!self->stopped && g_cancellable_is_cancelled (self->cancellable))
    self->stopped = TRUE;
  return self->stopped;
}

const char *
mun_layout_word (MunLayout  *self,
                 const char *english)
{
  return mun_translate (mun_document_get_language (self->document), english);
}
