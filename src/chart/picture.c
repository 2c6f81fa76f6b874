/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "base/error.h"
#include "base/output.h"

#define MARGIN 18
#define PIXELS 2 /* a point, so that letters stay sharp on paper */

typedef enum { PICTURE_PDF, PICTURE_SVG, PICTURE_PNG, N_PICTURES } Kind;

static const char * const endings[N_PICTURES] = { ".pdf", ".svg", ".png" };

static int
find_kind (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < N_PICTURES; i++)
    if (g_str_has_suffix (lower, endings[i]))
      return i;
  return -1;
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (Kind        kind,
                double      width,
                double      height,
                GByteArray *bytes)
{
  switch (kind)
    {
    case PICTURE_PDF:
      return cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height);
    case PICTURE_SVG:
      return cairo_svg_surface_create_for_stream (append_cb, bytes, width, height);
    case PICTURE_PNG:
    case N_PICTURES:
      break;
    }
  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, ceil (width * PIXELS), ceil (height * PIXELS));
}

static void
draw_picture (cairo_t        *cr,
              double          width,
              double          height,
              double          size,
              MunPictureFunc  draw,
              gpointer        data)
{
  PangoContext *context = pango_cairo_create_context (cr);
  MunChartStyle style;

  pango_context_set_round_glyph_positions (context, FALSE);
  mun_chart_style_init (&style, context);
  style.size = size;
  mun_color_set (cr, style.paper);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  draw (cr, width, height, &style, data);
  g_object_unref (context);
}

gboolean
mun_picture_write (const char      *path,
                   double           width,
                   double           height,
                   double           size,
                   const char      *title,
                   MunPictureFunc   draw,
                   gpointer         data,
                   GError         **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  int kind = find_kind (path);
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  g_return_val_if_fail (path != NULL && width > 0 && height > 0 && draw != NULL, FALSE);

  if (kind < 0)
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_INVALID,
                           _("The ending of the name says what kind of picture it becomes. Use .pdf, .svg or .png."));
      return FALSE;
    }
  surface = create_surface (kind, width + 2 * MARGIN, height + 2 * MARGIN, bytes);
  if (kind == PICTURE_PDF && title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cr = cairo_create (surface);
  if (kind == PICTURE_PNG)
    cairo_scale (cr, PIXELS, PIXELS);
  draw_picture (cr, width, height, size, draw, data);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (kind == PICTURE_PNG && status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED, _("The picture could not be drawn: %s. Nothing was written."), cairo_status_to_string (status));
      return FALSE;
    }
  if (!mun_output_may_replace (path, error))
    return FALSE;
  if (g_file_set_contents (path, (const char *) bytes->data, bytes->len, error))
    return TRUE;
  g_prefix_error (error, "%s ", _("The picture could not be saved; nothing else is lost."));
  return FALSE;
}
