/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/logo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>
#include <string.h>

#include "report/logo-vector.h"

/* 150 points at about 600 dots per inch. */
#define LOGO_MAX 1200

/* More than this is not unpacked: 40 million points take 160 MB. */
#define POINTS_MAX (40 * 1000 * 1000)

/* The kinds of pictures that are taken: how their files begin. The program's libraries read more, but each is one more way to go wrong. */
static const struct { const char *name, *start; guint length; gboolean scales; } kinds[] = {
  { "png", "\x89PNG\r\n\x1a\n", 8, FALSE },
  { "jpeg", "\xff\xd8\xff", 3, TRUE },
};

struct _MunLogo {
  cairo_surface_t *picture;
  MunVector       *drawing;    /* where there is no picture */
};

typedef struct {
  int      width;
  int      height;
  gboolean scales;       /* to any size at no cost: asked for in the size that is needed */
  gboolean too_large;
} Size;

/* An SVG picture begins with its element, perhaps after a declaration and comments. */
static gboolean
is_svg (const char *data,
        gsize       size)
{
  const char *found = g_strstr_len (data, MIN (size, 4096), "<svg");

  return found != NULL && memchr (data, '\0', found - data) == NULL;
}

static const char *
find_kind (const char *data,
           gsize       size,
           gboolean   *scales)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (size > kinds[i].length && memcmp (data, kinds[i].start, kinds[i].length) == 0)
      {
        *scales = kinds[i].scales;
        return kinds[i].name;
      }
  return is_svg (data, size) ? "svg" : NULL;
}

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         data)
{
  Size *size = data;
  double scale = LOGO_MAX / (double) MAX (MAX (width, height), 1);

  size->width = width;
  size->height = height;
  if (size->scales)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)));
  else if ((gint64) width * height > POINTS_MAX)
    {
      size->too_large = TRUE;
      gdk_pixbuf_loader_set_size (loader, 0, 0);
    }
}

/* Colours with their opacity multiplied in, as cairo wants them. */
static cairo_surface_t *
convert_picture (GdkPixbuf *picture)
{
  int width = gdk_pixbuf_get_width (picture);
  int height = gdk_pixbuf_get_height (picture);
  guint n = gdk_pixbuf_get_n_channels (picture);
  gboolean alpha = gdk_pixbuf_get_has_alpha (picture);
  cairo_surface_t *surface = cairo_image_surface_create (alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guint8 *from = gdk_pixbuf_read_pixels (picture) + (gsize) y * gdk_pixbuf_get_rowstride (picture);
      guint32 *to = (guint32 *) (void *) (cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, from += n)
        {
          guint32 a = alpha ? from[3] : 255;

          to[x] = a << 24 | (from[0] * a + 127) / 255 << 16 | (from[1] * a + 127) / 255 << 8 | (from[2] * a + 127) / 255;
        }
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static GdkPixbuf *
shrink (GdkPixbuf *picture)
{
  int width = gdk_pixbuf_get_width (picture);
  int height = gdk_pixbuf_get_height (picture);
  double scale = LOGO_MAX / (double) MAX (width, height);

  if (scale >= 1)
    return g_object_ref (picture);
  return gdk_pixbuf_scale_simple (picture, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)), GDK_INTERP_BILINEAR);
}

/* Returns: (transfer full) (nullable) */
static GdkPixbuf *
read_picture (GBytes     *bytes,
              const char *kind,
              Size       *size)
{
  g_autoptr(GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (kind, NULL);
  GdkPixbuf *picture;
  gboolean good;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), size);
  good = gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  good = gdk_pixbuf_loader_close (loader, NULL) && good;
  picture = good && !size->too_large ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  return picture != NULL ? shrink (picture) : NULL;
}

/* Returns: (transfer full) (nullable) */
static MunLogo *
read_svg (const char *data,
          gsize       size)
{
  g_autoptr(MunVector) drawing = mun_vector_new (data, size);
  g_autoptr(MunLogo) logo = g_new0 (MunLogo, 1);

  if (drawing == NULL)
    return NULL;
  if (mun_vector_is_plain (drawing))
    logo->drawing = g_steal_pointer (&drawing);
  else
    logo->picture = mun_vector_render (drawing, LOGO_MAX);
  return logo->drawing != NULL || logo->picture != NULL ? g_steal_pointer (&logo) : NULL;
}

/* Returns: (transfer full) (nullable) */
static MunLogo *
read_logo (GBytes     *bytes,
           const char *kind,
           Size       *size)
{
  g_autoptr(GdkPixbuf) picture = NULL;
  MunLogo *logo;

  if (g_str_equal (kind, "svg"))
    return read_svg (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  picture = read_picture (bytes, kind, size);
  if (picture == NULL)
    return NULL;
  logo = g_new0 (MunLogo, 1);
  logo->picture = convert_picture (picture);
  return logo;
}

MunLogo *
mun_logo_load (GBytes  *bytes,
               char   **warning)
{
  g_autoptr(MunLogo) logo = NULL;
  const char *kind;
  Size size = { 0 };

  g_return_val_if_fail (warning != NULL, NULL);

  *warning = NULL;
  if (bytes == NULL)
    return NULL;
  kind = find_kind (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &size.scales);
  if (kind == NULL)
    *warning = g_strdup (_("The logo is no PNG, JPEG or SVG picture, so the report is made without it. Save the logo as PNG and choose it again."));
  else
    logo = read_logo (bytes, kind, &size);
  if (size.too_large)
    *warning = g_strdup_printf (_("The logo has %u × %u points, which is too large, so the report is made without it. Save it with about 1200 points on the longer side."),
                                (guint) size.width, (guint) size.height);
  else if (kind != NULL && logo == NULL)
    *warning = g_strdup (_("The logo's picture is damaged, so the report is made without it. Save the logo as PNG again and choose it once more."));
  return g_steal_pointer (&logo);
}

void
mun_logo_free (MunLogo *self)
{
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->drawing, mun_vector_free);
  g_free (self);
}

void
mun_logo_get_size (MunLogo *self,
                   double  *width,
                   double  *height)
{
  if (self->drawing != NULL)
    {
      mun_vector_get_size (self->drawing, width, height);
      return;
    }
  *width = cairo_image_surface_get_width (self->picture);
  *height = cairo_image_surface_get_height (self->picture);
}

cairo_surface_t *
mun_logo_get_picture (MunLogo *self)
{
  return self->picture;
}

void
mun_logo_draw (MunLogo *self,
               cairo_t *cr,
               double   width,
               double   height)
{
  if (self->drawing != NULL)
    mun_vector_draw (self->drawing, cr, width, height);
}
