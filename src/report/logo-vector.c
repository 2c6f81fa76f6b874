/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/logo-vector.h"

#include <librsvg/rsvg.h>
#include <string.h>

/* As shapes, a drawing larger than this would make each report larger by as much. */
#define PLAIN_MAX (512 * 1024)

struct _MunVector {
  RsvgHandle *handle;
  double      width;
  double      height;
  gboolean    plain;
};

/* Whether @name begins at @p and ends there. */
static gboolean
is_named (const char *p,
          const char *end,
          const char *name)
{
  gsize length = strlen (name);

  return (gsize) (end - p) > length && memcmp (p, name, length) == 0 && !g_ascii_isalnum (p[length]) && p[length] != '-' && p[length] != '_';
}

/* Whether an element @name is there, with a prefix or without. */
static gboolean
has_element (const char *data,
             const char *end,
             const char *name)
{
  for (const char *p = data; (p = memchr (p, '<', end - p)) != NULL;)
    {
      const char *start = ++p;

      while (p < end && (g_ascii_isalnum (*p) || strchr ("-_.", *p) != NULL))
        p++;
      if (is_named (start, end, name) || (p + 1 < end && *p == ':' && is_named (p + 1, end, name)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_word (const char *data,
          gsize       size,
          const char *word)
{
  return g_strstr_len (data, size, word) != NULL;
}

/* A report is an archive file (PDF/A-3) and holds shapes, gradients and their opacity as they are. Not so the rest of SVG: cairo makes pictures of
 * its own size of filters, masks and patterns, hands pictures inside on in whatever colours they are in (those for printing presses are not allowed there),
 * writes texts in fonts of which parts may be missing, and has no equal of some ways to blend. An entity could hide any of these.
 * Drawings with them are printed as one picture. */
static gboolean
is_plain (const char *data,
          gsize       size)
{
  static const char * const elements[] = { "image", "text", "filter", "mask", "foreignObject", "pattern" };
  static const char * const words[] = { "<!ENTITY", "mix-blend-mode", "filter:", "filter=", "mask:", "mask=" };

  if (size > PLAIN_MAX)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (has_element (data, data + size, elements[i]))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (has_word (data, size, words[i]))
      return FALSE;
  return TRUE;
}

/* What it says of itself, otherwise what it draws. */
static gboolean
find_size (MunVector *self)
{
  RsvgRectangle ink;
  gboolean has_width, has_height, has_box;
  RsvgLength width, height;
  RsvgRectangle box;

  if (rsvg_handle_get_intrinsic_size_in_pixels (self->handle, &self->width, &self->height) && self->width > 0 && self->height > 0)
    return TRUE;
  rsvg_handle_get_intrinsic_dimensions (self->handle, &has_width, &width, &has_height, &height, &has_box, &box);
  if (!has_box || box.width <= 0 || box.height <= 0)
    {
      if (!rsvg_handle_get_geometry_for_element (self->handle, NULL, &ink, NULL, NULL))
        return FALSE;
      box = ink;
    }
  self->width = box.width;
  self->height = box.height;
  return self->width > 0 && self->height > 0;
}

/* Some faults show only when it is drawn: one drawing inside of itself a million times, for instance. */
static gboolean
can_be_drawn (MunVector *self)
{
  cairo_surface_t *picture = mun_vector_render (self, 16);
  gboolean good = picture != NULL;

  g_clear_pointer (&picture, cairo_surface_destroy);
  return good;
}

MunVector *
mun_vector_new (const char *data,
                gsize       size)
{
  g_autoptr(MunVector) self = g_new0 (MunVector, 1);

  /* Nothing is read from the disk or the network: without an address of its own, the drawing has no other files. */
  self->handle = rsvg_handle_new_from_data ((const guint8 *) data, size, NULL);
  if (self->handle == NULL || !find_size (self) || !can_be_drawn (self))
    return NULL;
  self->plain = is_plain (data, size);
  return g_steal_pointer (&self);
}

void
mun_vector_free (MunVector *self)
{
  g_clear_object (&self->handle);
  g_free (self);
}

void
mun_vector_get_size (MunVector *self,
                     double    *width,
                     double    *height)
{
  *width = self->width;
  *height = self->height;
}

gboolean
mun_vector_is_plain (MunVector *self)
{
  return self->plain;
}

gboolean
mun_vector_draw (MunVector *self,
                 cairo_t   *cr,
                 double     width,
                 double     height)
{
  const RsvgRectangle box = { 0, 0, width, height };

  return rsvg_handle_render_document (self->handle, cr, &box, NULL);
}

cairo_surface_t *
mun_vector_render (MunVector *self,
                   int        longer)
{
  double scale = longer / MAX (self->width, self->height);
  int width = MAX (1, (int) (self->width * scale + 0.5));
  int height = MAX (1, (int) (self->height * scale + 0.5));
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (picture);
  gboolean good = mun_vector_draw (self, cr, width, height) && cairo_status (cr) == CAIRO_STATUS_SUCCESS;

  cairo_destroy (cr);
  cairo_surface_flush (picture);
  if (!good)
    g_clear_pointer (&picture, cairo_surface_destroy);
  return picture;
}
