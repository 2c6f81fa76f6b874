/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/logo.h"

#include <glib/gi18n.h>
#include <string.h>

/* 140 points at 600 dots per inch. */
#define LOGO_MAX 1200

/* More than this is not unpacked: 40 million points take 160 MB. */
#define POINTS_MAX (40 * 1000 * 1000)

typedef struct {
  const guchar *data;
  gsize         left;
} Reader;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static guint32
read_number (const guchar *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static cairo_surface_t *
shrink (cairo_surface_t *picture)
{
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  double scale = LOGO_MAX / (double) MAX (width, height);
  cairo_surface_t *small;
  cairo_t *cr;

  if (scale >= 1)
    return picture;
  small = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)));
  cr = cairo_create (small);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
  return small;
}

cairo_surface_t *
mun_logo_load (GBytes  *png,
               char   **warning)
{
  static const guchar signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  cairo_surface_t *picture;
  const guchar *data;
  gsize size;
  Reader reader;

  g_return_val_if_fail (warning != NULL, NULL);

  *warning = NULL;
  if (png == NULL)
    return NULL;
  data = g_bytes_get_data (png, &size);
  if (size < 24 || memcmp (data, signature, sizeof signature) != 0)
    {
      *warning = g_strdup (_("The logo is not a PNG picture, so the report is made without it. Save the logo as PNG and choose it again."));
      return NULL;
    }
  if ((guint64) read_number (data + 16) * read_number (data + 20) > POINTS_MAX)
    {
      *warning = g_strdup_printf (_("The logo has %u × %u points, which is too large, so the report is made without it. Save it with about 1200 points on the longer side."),
                                  read_number (data + 16), read_number (data + 20));
      return NULL;
    }
  reader = (Reader) { data, size };
  picture = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  if (cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (picture);
      *warning = g_strdup (_("The logo's picture is damaged, so the report is made without it. Save the logo as PNG again and choose it once more."));
      return NULL;
    }
  return shrink (picture);
}
