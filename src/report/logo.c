/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/logo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>
#include <string.h>

/* 150 points at about 600 dots per inch. */
#define LOGO_MAX 1200

/* More than this is not unpacked: 40 million points take 160 MB. */
#define POINTS_MAX (40 * 1000 * 1000)

/* The kinds of pictures that are taken: how their files begin. The program's libraries read more, but each is one more way to go wrong. */
static const struct { const char *name, *start; guint length; gboolean scales; } kinds[] = {
  { "png", "\x89PNG\r\n\x1a\n", 8, FALSE },
  { "jpeg", "\xff\xd8\xff", 3, TRUE },
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
  *scales = TRUE;
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

cairo_surface_t *
mun_logo_load (GBytes  *bytes,
               char   **warning)
{
  g_autoptr(GdkPixbuf) picture = NULL;
  const char *kind;
  Size size = { 0 };
  gsize length;

  g_return_val_if_fail (warning != NULL, NULL);

  *warning = NULL;
  if (bytes == NULL)
    return NULL;
  kind = find_kind (g_bytes_get_data (bytes, &length), g_bytes_get_size (bytes), &size.scales);
  if (kind == NULL)
    *warning = g_strdup (_("The logo is no PNG, JPEG or SVG picture, so the report is made without it. Save the logo as PNG and choose it again."));
  else
    picture = read_picture (bytes, kind, &size);
  if (size.too_large)
    *warning = g_strdup_printf (_("The logo has %u × %u points, which is too large, so the report is made without it. Save it with about 1200 points on the longer side."),
                                (guint) size.width, (guint) size.height);
  else if (kind != NULL && picture == NULL)
    *warning = g_strdup (_("The logo's picture is damaged, so the report is made without it. Save the logo as PNG again and choose it once more."));
  return picture != NULL ? convert_picture (picture) : NULL;
}
