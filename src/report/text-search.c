/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/text-search.h"

#include <string.h>

/* From line to line, in heights of its letters; paragraphs stand further apart. */
#define MAX_PITCH 1.25

/* A letter as it is compared, and the glyphs that show it. */
typedef struct {
  gunichar letter;
  double   x1;
  double   x2;
  double   y;      /* baseline */
  double   ascent;
  double   descent;
} Letter;

/* A canvas that only remembers the letters. */
typedef struct {
  MunCanvas  parent;
  GArray    *letters; /* (element-type Letter): of the element that is open */
  GArray    *wanted;  /* (element-type gunichar) */
  GArray    *boxes;   /* (element-type MunTextBox) */
  guint      page;
  guint      n_hits;
} Reader;

static gunichar
fold (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  return g_unichar_tolower (parts[0]);
}

/* What a line end or a wide blank takes the place of must not matter, nor what only tells where a word may be divided. */
static gboolean
is_passed (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iszerowidth (c) || g_unichar_ismark (c);
}

/* Matching ---------------------------------------------------------------------------------------------------------- */

static gboolean
begins_at (Reader *self,
           guint   at)
{
  for (guint i = 0; i < self->wanted->len; i++)
    if (g_array_index (self->letters, Letter, at + i).letter != g_array_index (self->wanted, gunichar, i))
      return FALSE;
  return TRUE;
}

/* Letters of one line are one box. */
static void
add_boxes (Reader *self,
           guint   at)
{
  MunTextBox *box = NULL;
  double baseline = 0;

  for (guint i = at; i < at + self->wanted->len; i++)
    {
      const Letter *letter = &g_array_index (self->letters, Letter, i);
      MunTextBox fresh = { self->page, self->n_hits, letter->x1, letter->y - letter->ascent, letter->x2 - letter->x1, letter->ascent + letter->descent };

      if (box == NULL || baseline < letter->y - 0.01 || baseline > letter->y + 0.01 || letter->x1 < box->x)
        {
          g_array_append_val (self->boxes, fresh);
          box = &g_array_index (self->boxes, MunTextBox, self->boxes->len - 1);
          baseline = letter->y;
        }
      else
        box->width = MAX (box->width, letter->x2 - box->x);
    }
  self->n_hits++;
}

static void
look_through (Reader *self)
{
  guint n = self->wanted->len;

  for (guint at = 0; n > 0 && at + n <= self->letters->len; at++)
    if (begins_at (self, at))
      {
        add_boxes (self, at);
        at += n - 1;
      }
  g_array_set_size (self->letters, 0);
}

/* The canvas -------------------------------------------------------------------------------------------------------- */

static double
get_end (const MunGlyphRun *run,
         int                glyph)
{
  cairo_text_extents_t extents;

  /* A run may go on in the next line. */
  if (glyph + 1 < run->n_glyphs && run->glyphs[glyph + 1].x > run->glyphs[glyph].x)
    return run->glyphs[glyph + 1].x;
  cairo_scaled_font_glyph_extents (run->font, &run->glyphs[glyph], 1, &extents);
  return run->glyphs[glyph].x + extents.x_advance;
}

/* A page by itself comes without structure: a cell, a paragraph and a line in the margin end where the next text stands somewhere else. */
static gboolean
goes_on (const Letter *before,
         const Letter *letter)
{
  double height = before->ascent + before->descent;
  double down = letter->y - before->y;

  if (down > -0.01 && down < 0.01)
    return letter->x1 - before->x2 < height;
  return down > 0 && down < MAX_PITCH * height;
}

static void
add_cluster (Reader                     *self,
             const MunGlyphRun          *run,
             const cairo_font_extents_t *font,
             const char                 *text,
             const char                 *end,
             int                         first,
             int                         last)
{
  Letter letter = { .x1 = run->glyphs[first].x, .x2 = get_end (run, last), .y = run->glyphs[first].y, .ascent = font->ascent, .descent = font->descent };

  if (self->letters->len > 0 && !goes_on (&g_array_index (self->letters, Letter, self->letters->len - 1), &letter))
    look_through (self);
  for (; text < end; text = g_utf8_next_char (text))
    if (!is_passed (g_utf8_get_char (text)))
      {
        letter.letter = fold (g_utf8_get_char (text));
        g_array_append_val (self->letters, letter);
      }
}

static void
glyphs (MunCanvas         *canvas,
        const MunGlyphRun *run)
{
  Reader *self = (Reader *) canvas;
  cairo_font_extents_t font;
  const char *text = run->text;
  const char *end = run->text + run->text_length;
  int glyph = 0;

  cairo_scaled_font_extents (run->font, &font);
  for (int i = 0; i < run->n_clusters && text < end; i++)
    {
      const cairo_text_cluster_t *cluster = &run->clusters[i];
      int first = run->flags & CAIRO_TEXT_CLUSTER_FLAG_BACKWARD ? run->n_glyphs - glyph - cluster->num_glyphs : glyph;

      if (cluster->num_glyphs > 0 && first >= 0 && first + cluster->num_glyphs <= run->n_glyphs)
        add_cluster (self, run, &font, text, text + cluster->num_bytes, first, first + cluster->num_glyphs - 1);
      text += cluster->num_bytes;
      glyph += cluster->num_glyphs;
    }
}

static void
begin (MunCanvas  *canvas,
       const char *tag)
{
  look_through ((Reader *) canvas);
}

static void
artifact (MunCanvas *canvas,
          gboolean   starts)
{
  look_through ((Reader *) canvas);
}

static void
end_page (MunCanvas *canvas)
{
  look_through ((Reader *) canvas);
}

static void
begin_page (MunCanvas *canvas,
            double     width,
            double     height,
            guint      number)
{
}

static void
fill (MunCanvas *canvas,
      double     x,
      double     y,
      double     width,
      double     height,
      double     radius,
      MunColor   color)
{
}

static void
line (MunCanvas *canvas,
      double     x1,
      double     y1,
      double     x2,
      double     y2,
      double     thickness,
      MunColor   color,
      gboolean   dotted)
{
}

static void
image (MunCanvas       *canvas,
       cairo_surface_t *surface,
       double           x,
       double           y,
       double           width,
       double           height)
{
}

/* Texts in charts are drawn freely and not found. */
static cairo_t *
begin_free (MunCanvas *canvas,
            double     x,
            double     y,
            double     width,
            double     height)
{
  return NULL;
}

static void
do_nothing (MunCanvas *canvas)
{
}

static void
rotate (MunCanvas *canvas,
        double     x,
        double     y,
        double     angle)
{
}

static void
begin_link (MunCanvas  *canvas,
            const char *destination,
            const char *text)
{
}

static void
take_destination (MunCanvas  *canvas,
                  const char *name,
                  double      y)
{
}

static int
outline (MunCanvas  *canvas,
         int         parent,
         const char *title,
         const char *destination,
         gboolean    open)
{
  return 0;
}

static gboolean
check (MunCanvas  *canvas,
       GError    **error)
{
  return TRUE;
}

static const MunCanvasClass reader_class = {
  .begin_page = begin_page,
  .end_page = end_page,
  .glyphs = glyphs,
  .fill = fill,
  .line = line,
  .image = image,
  .begin_free = begin_free,
  .end_free = do_nothing,
  .rotate = rotate,
  .unrotate = do_nothing,
  .begin = begin,
  .end = begin,
  .artifact = artifact,
  .begin_link = begin_link,
  .end_link = do_nothing,
  .destination = take_destination,
  .outline = outline,
  .check = check,
  .free = do_nothing,
};

GArray *
mun_layout_find (MunLayout  *layout,
                 guint       page,
                 const char *words)
{
  g_autoptr(GArray) letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  g_autoptr(GArray) wanted = g_array_new (FALSE, FALSE, sizeof (gunichar));
  Reader reader = { { &reader_class }, letters, wanted, g_array_new (FALSE, FALSE, sizeof (MunTextBox)), page, 0 };

  g_return_val_if_fail (MUN_IS_LAYOUT (layout) && words != NULL, reader.boxes);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = fold (g_utf8_get_char (p));

      if (!is_passed (g_utf8_get_char (p)))
        g_array_append_val (wanted, letter);
    }
  if (wanted->len > 0)
    {
      mun_layout_read_page (layout, page, &reader.parent);
      look_through (&reader);
    }
  return reader.boxes;
}
