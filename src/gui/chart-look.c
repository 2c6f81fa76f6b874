/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/chart-look.h"

#include <adwaita.h>

static MunColor
to_color (const GdkRGBA *color)
{
  return (MunColor) { color->red, color->green, color->blue };
}

void
mun_chart_look (MunChartStyle *style,
                GtkWidget     *widget,
                double         scale)
{
  GtkStyleContext *context;
  PangoContext *text;
  GdkRGBA ink;
  GdkRGBA paper = { 1, 1, 1, 1 };
  GdkRGBA accent;
  double dpi;
  gboolean high = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  g_return_if_fail (style != NULL && GTK_IS_WIDGET (widget));

  context = gtk_widget_get_style_context (widget);
  text = gtk_widget_get_pango_context (widget);
  dpi = pango_cairo_context_get_resolution (text);
  gtk_style_context_get_color (context, &ink);
  gtk_style_context_lookup_color (context, "window_bg_color", &paper);
  if (!gtk_style_context_lookup_color (context, "accent_color", &accent))
    accent = ink;
  mun_chart_style_init (style, text);
  style->ink = to_color (&ink);
  style->paper = to_color (&paper);
  style->accent = to_color (&accent);
  style->muted = mun_color_mix (style->ink, style->paper, high ? 0.9 : 0.7);
  style->grid = mun_color_mix (style->ink, style->paper, high ? 0.7 : 0.2);
  /* Larger texts of the desktop come as a higher resolution. */
  style->size = 13 * scale * (dpi > 0 ? dpi / 96 : 1);
}
