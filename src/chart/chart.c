/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/chart.h"

#include <pango/pangocairo.h>

/* How far a line of text shrinks before it is cut. */
#define SMALLEST 0.8

static PangoLayout *
create_layout (const MunChartStyle *style,
               const char          *text,
               double               scale,
               gboolean             bold)
{
  PangoLayout *layout = pango_layout_new (style->context);
  g_autoptr(PangoFontDescription) description = pango_font_description_copy (pango_context_get_font_description (style->context));

  pango_font_description_set_absolute_size (description, style->size * scale * PANGO_SCALE);
  pango_font_description_set_weight (description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text != NULL ? text : "", -1);
  return layout;
}

static gboolean
is_from_right (PangoDirection direction)
{
  return direction == PANGO_DIRECTION_RTL || direction == PANGO_DIRECTION_WEAK_RTL;
}

/* Pango changes sides where a text runs the other way than the window: left stays left in a picture, as its boxes do. */
static PangoAlignment
get_side (PangoLayout *layout,
          double       align)
{
  gboolean turned = is_from_right (pango_layout_get_direction (layout, 0)) != is_from_right (pango_context_get_base_dir (pango_layout_get_context (layout)));

  if (align > 0.25 && align <= 0.75)
    return PANGO_ALIGN_CENTER;
  return (align > 0.75) != turned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static void
show_layout (cairo_t             *cr,
             const MunChartStyle *style,
             PangoLayout         *layout)
{
  if (style->show != NULL)
    style->show (cr, layout, style->data);
  else
    pango_cairo_show_layout (cr, layout);
}

void
mun_chart_style_init (MunChartStyle *style,
                      PangoContext  *context)
{
  g_return_if_fail (style != NULL && PANGO_IS_CONTEXT (context));

  *style = (MunChartStyle) {
    .context = context,
    .ink = MUN_COLOR (0x1b2027),
    .muted = MUN_COLOR (0x5b6470),
    .grid = MUN_COLOR (0xc6ccd4),
    .paper = MUN_COLOR (0xffffff),
    .accent = MUN_COLOR (0x1f4e79),
    .size = 8,
  };
}

double
mun_chart_text (cairo_t             *cr,
                const MunChartStyle *style,
                const char          *text,
                double               x,
                double               y,
                double               width,
                double               align,
                double               scale,
                gboolean             bold,
                MunColor             color)
{
  g_autoptr(PangoLayout) layout = NULL;
  int used, height;

  g_return_val_if_fail (cr != NULL && style != NULL, 0);

  if (text == NULL || *text == '\0' || width <= 0)
    return 0;
  layout = create_layout (style, text, scale, bold);
  pango_layout_get_size (layout, &used, &height);
  /* A little smaller before anything is left out. */
  if (used > width * PANGO_SCALE && used * SMALLEST <= width * PANGO_SCALE)
    {
      g_object_unref (layout);
      layout = create_layout (style, text, scale * width * PANGO_SCALE / used * 0.99, bold);
      pango_layout_get_size (layout, &used, &height);
    }
  if (used > width * PANGO_SCALE)
    {
      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_get_size (layout, &used, &height);
      /* Where not even the ellipsis has room, it would stand over the neighbour. */
      if (used > width * PANGO_SCALE + 1)
        return 0;
    }
  mun_color_set (cr, color);
  cairo_move_to (cr, x + (width - used / (double) PANGO_SCALE) * align, y - height / (double) PANGO_SCALE / 2);
  show_layout (cr, style, layout);
  return used / (double) PANGO_SCALE;
}

double
mun_chart_text_width (const MunChartStyle *style,
                      const char          *text,
                      double               scale,
                      gboolean             bold)
{
  g_autoptr(PangoLayout) layout = NULL;
  int width, height;

  g_return_val_if_fail (style != NULL, 0);

  layout = create_layout (style, text, scale, bold);
  pango_layout_get_size (layout, &width, &height);
  return width / (double) PANGO_SCALE;
}

double
mun_chart_paragraph (cairo_t             *cr,
                     const MunChartStyle *style,
                     const char          *text,
                     double               x,
                     double               y,
                     double               width,
                     guint                max_lines,
                     double               align,
                     double               scale,
                     gboolean             bold,
                     MunColor             color)
{
  g_autoptr(PangoLayout) layout = NULL;
  int height;

  g_return_val_if_fail (cr != NULL && style != NULL, 0);

  if (text == NULL || *text == '\0' || width <= 0)
    return 0;
  layout = create_layout (style, text, scale, bold);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -(int) MAX (max_lines, 1));
  pango_layout_set_alignment (layout, get_side (layout, align));
  pango_layout_get_size (layout, NULL, &height);
  mun_color_set (cr, color);
  cairo_move_to (cr, x, y);
  show_layout (cr, style, layout);
  return height / (double) PANGO_SCALE;
}
