/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/canvas.h"

void
mun_canvas_begin_page (MunCanvas *canvas,
                       double     width,
                       double     height,
                       guint      number)
{
  if (canvas != NULL)
    canvas->klass->begin_page (canvas, width, height, number);
}

void
mun_canvas_end_page (MunCanvas *canvas)
{
  if (canvas != NULL)
    canvas->klass->end_page (canvas);
}

void
mun_canvas_glyphs (MunCanvas         *canvas,
                   const MunGlyphRun *run)
{
  if (canvas != NULL)
    canvas->klass->glyphs (canvas, run);
}

void
mun_canvas_fill (MunCanvas *canvas,
                 double     x,
                 double     y,
                 double     width,
                 double     height,
                 double     radius,
                 MunColor   color)
{
  if (canvas != NULL)
    canvas->klass->fill (canvas, x, y, width, height, radius, color);
}

void
mun_canvas_line (MunCanvas *canvas,
                 double     x1,
                 double     y1,
                 double     x2,
                 double     y2,
                 double     thickness,
                 MunColor   color)
{
  if (canvas != NULL)
    canvas->klass->line (canvas, x1, y1, x2, y2, thickness, color, FALSE);
}

void
mun_canvas_dots (MunCanvas *canvas,
                 double     x1,
                 double     x2,
                 double     y,
                 MunColor   color)
{
  if (canvas != NULL && x2 > x1)
    canvas->klass->line (canvas, x1, y, x2, y, 0.6, color, TRUE);
}

void
mun_canvas_image (MunCanvas       *canvas,
                  cairo_surface_t *image,
                  double           x,
                  double           y,
                  double           width,
                  double           height)
{
  if (canvas != NULL)
    canvas->klass->image (canvas, image, x, y, width, height);
}

cairo_t *
mun_canvas_begin_free (MunCanvas *canvas,
                       double     x,
                       double     y,
                       double     width,
                       double     height)
{
  return canvas != NULL ? canvas->klass->begin_free (canvas, x, y, width, height) : NULL;
}

void
mun_canvas_end_free (MunCanvas *canvas)
{
  if (canvas != NULL)
    canvas->klass->end_free (canvas);
}

void
mun_canvas_layout (MunCanvas   *canvas,
                   PangoLayout *layout)
{
  if (canvas != NULL && canvas->klass->layout != NULL)
    canvas->klass->layout (canvas, layout);
}

void
mun_canvas_rotate (MunCanvas *canvas,
                   double     x,
                   double     y,
                   double     angle)
{
  if (canvas != NULL)
    canvas->klass->rotate (canvas, x, y, angle);
}

void
mun_canvas_unrotate (MunCanvas *canvas)
{
  if (canvas != NULL)
    canvas->klass->unrotate (canvas);
}

void
mun_canvas_begin (MunCanvas  *canvas,
                  const char *tag)
{
  if (canvas != NULL)
    canvas->klass->begin (canvas, tag);
}

void
mun_canvas_end (MunCanvas  *canvas,
                const char *tag)
{
  if (canvas != NULL)
    canvas->klass->end (canvas, tag);
}

void
mun_canvas_describe (MunCanvas         *canvas,
                     const char        *tag,
                     const MunTagFacts *facts)
{
  if (canvas != NULL && canvas->klass->describe != NULL)
    canvas->klass->describe (canvas, tag, facts);
}

void
mun_canvas_begin_artifact (MunCanvas *canvas)
{
  if (canvas != NULL)
    canvas->klass->artifact (canvas, TRUE);
}

void
mun_canvas_end_artifact (MunCanvas *canvas)
{
  if (canvas != NULL)
    canvas->klass->artifact (canvas, FALSE);
}

void
mun_canvas_begin_link (MunCanvas  *canvas,
                       const char *destination,
                       const char *text)
{
  if (canvas != NULL)
    canvas->klass->begin_link (canvas, destination, text);
}

void
mun_canvas_end_link (MunCanvas *canvas)
{
  if (canvas != NULL)
    canvas->klass->end_link (canvas);
}

void
mun_canvas_destination (MunCanvas  *canvas,
                        const char *name,
                        double      y)
{
  if (canvas != NULL)
    canvas->klass->destination (canvas, name, y);
}

int
mun_canvas_outline (MunCanvas  *canvas,
                    int         parent,
                    const char *title,
                    const char *destination,
                    gboolean    open)
{
  return canvas != NULL ? canvas->klass->outline (canvas, parent, title, destination, open) : 0;
}

gboolean
mun_canvas_check (MunCanvas  *canvas,
                  GError    **error)
{
  return canvas == NULL || canvas->klass->check (canvas, error);
}

void
mun_canvas_free (MunCanvas *canvas)
{
  if (canvas != NULL)
    canvas->klass->free (canvas);
}
