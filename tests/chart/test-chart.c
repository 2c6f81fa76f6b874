/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/chart.h"

#include <math.h>
#include <pango/pangocairo.h>

static const guint bands[25] = {
  0, 0, 1, 1, 2,
  0, 1, 1, 2, 3,
  1, 1, 2, 3, 3,
  1, 2, 3, 3, 4,
  2, 3, 3, 4, 4,
};
static const guint counts[25] = { [3] = 7, [12] = 123456, [24] = 1 };
static const char * const letters[] = { "N", "L", "M", "H", "E" };
static const char * const steps[] = { "one", "two", "three", "a name that is far too long for its step", "五" };

static double
contrast (MunColor a,
          MunColor b)
{
  double first = mun_color_luminance (a) + 0.05;
  double second = mun_color_luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

static void
test_colors (void)
{
  MunColor color = MUN_COLOR (0x123456);

  g_assert_true (mun_color_parse ("#ff8000", &color));
  g_assert_cmpfloat_with_epsilon (color.red, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (color.green, 0.502, 0.001);
  g_assert_cmpfloat_with_epsilon (color.blue, 0, 1e-9);
  g_assert_false (mun_color_parse ("#ff80", &color));
  g_assert_false (mun_color_parse ("orange", &color));
  g_assert_false (mun_color_parse (NULL, &color));
  g_assert_cmpfloat_with_epsilon (color.red, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (mun_color_luminance (MUN_COLOR (0xffffff)), 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (mun_color_luminance (MUN_COLOR (0x000000)), 0, 1e-6);
}

/* The letter of each band can be read on its hue (WCAG AA), and no two bands of a matrix look alike. */
static void
test_bands (void)
{
  for (guint n = 1; n <= MUN_BANDS_MAX; n++)
    for (guint i = 0; i < n; i++)
      {
        MunColor color = mun_color_for_band (i, n);

        g_assert_cmpfloat (contrast (color, mun_color_for_text (color)), >=, 4.5);
        for (guint j = 0; j < i; j++)
          {
            MunColor other = mun_color_for_band (j, n);

            g_assert_cmpfloat (fabs (color.red - other.red) + fabs (color.green - other.green) + fabs (color.blue - other.blue), >, 0.3);
          }
      }
  g_assert_cmpfloat_with_epsilon (mun_color_for_band (99, 5).red, mun_color_for_band (4, 5).red, 1e-9);
}

static void
draw_matrix (cairo_t             *cr,
             const MunChartStyle *style,
             double               width,
             double               height)
{
  MunMatrix matrix = { 5, 5, steps, steps, "Consequence", "Likelihood", bands, counts, 5, letters, 3 };

  mun_chart_matrix (cr, width, height, style, &matrix);
}

static void
draw_bars (cairo_t             *cr,
           const MunChartStyle *style,
           double               width,
           double               height)
{
  const MunBar bars[] = {
    { "High", 3, "H", mun_color_for_band (4, 5) },
    { "A label that goes on and on and on without an end in sight", 1e9, "M", mun_color_for_band (2, 5) },
    { "Negative", -4, NULL, mun_color_for_band (0, 5) },
  };

  mun_chart_bars (cr, width, height, style, bars, G_N_ELEMENTS (bars));
}

static void
draw_stacks (cairo_t             *cr,
             const MunChartStyle *style,
             double               width,
             double               height)
{
  const double some[] = { 3, 1, 0 }, none[] = { 0, 0, 0 };
  const MunStack stacks[] = { { "4 Context", some }, { "5 Leadership", none } };
  const MunBar parts[] = {
    { "complete", 0, "C", mun_color_for_band (0, 5) },
    { "partial", 0, "P", mun_color_for_band (2, 5) },
    { "missing", 0, "M", mun_color_for_band (4, 5) },
  };

  mun_chart_stacks (cr, width, height, style, stacks, G_N_ELEMENTS (stacks), parts, G_N_ELEMENTS (parts));
}

static void
draw_progress (cairo_t             *cr,
               const MunChartStyle *style,
               double               width,
               double               height)
{
  mun_chart_progress (cr, width, height, style, 1.7, 0.5);
}

static void
draw_trend (cairo_t             *cr,
            const MunChartStyle *style,
            double               width,
            double               height)
{
  const MunPoint points[] = { { "2026-01", 12 }, { "2026-02", NAN }, { "2026-03", -3 }, { "2026-04", 100 } };

  mun_chart_trend (cr, width, height, style, points, G_N_ELEMENTS (points), 50, "Target");
}

typedef void (*DrawFunc) (cairo_t *cr, const MunChartStyle *style, double width, double height);

static guint
count_ink (cairo_surface_t *surface,
           int              x1,
           int              y1,
           int              x2,
           int              y2,
           gboolean         inside)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += data[y * stride + x] != 0 && ((x >= x1 && x < x2 && y >= y1 && y < y2) == inside);
  return n;
}

/* Every chart, at every size, draws something and stays within its box. */
static void
test_inside_the_box (void)
{
  static const DrawFunc funcs[] = { draw_matrix, draw_bars, draw_stacks, draw_progress, draw_trend };
  static const struct { int width, height; } sizes[] = { { 400, 200 }, { 200, 300 }, { 120, 90 } };

  for (guint i = 0; i < G_N_ELEMENTS (funcs); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        int width = sizes[j].width, height = sizes[j].height;
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width + 100, height + 100);
        cairo_t *cr = cairo_create (surface);
        PangoContext *context = pango_cairo_create_context (cr);
        MunChartStyle style;

        mun_chart_style_init (&style, context);
        cairo_translate (cr, 50, 50);
        funcs[i] (cr, &style, width, height);
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
        g_object_unref (context);
        cairo_destroy (cr);
        cairo_surface_flush (surface);
        g_assert_cmpuint (count_ink (surface, 50, 50, 50 + width, 50 + height, TRUE), >, 100);
        /* A point for strokes that lie on the edge. */
        g_assert_cmpuint (count_ink (surface, 49, 49, 51 + width, 51 + height, FALSE), ==, 0);
        cairo_surface_destroy (surface);
      }
}

static void
test_nothing_to_draw (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 50, 50);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  const MunBar part = { "part", 0, "P", mun_color_for_band (0, 5) };
  const MunPoint gap = { "gap", NAN };
  MunChartStyle style;

  mun_chart_style_init (&style, context);
  mun_chart_bars (cr, 50, 50, &style, NULL, 0);
  mun_chart_stacks (cr, 50, 50, &style, NULL, 0, &part, 1);
  mun_chart_trend (cr, 50, 50, &style, NULL, 0, NAN, NULL);
  mun_chart_trend (cr, 50, 50, &style, &gap, 1, NAN, NULL);
  mun_chart_progress (cr, 50, 50, &style, NAN, -1);
  mun_chart_progress (cr, 0, 0, &style, 0.5, 2);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_cell_at (void)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  MunMatrix matrix = { 4, 3, NULL, NULL, NULL, NULL, bands, NULL, 5, NULL, -1 };
  MunChartStyle style;

  mun_chart_style_init (&style, context);
  for (int row = 0; row < 3; row++)
    for (int column = 0; column < 4; column++)
      g_assert_cmpint (mun_chart_matrix_cell_at (400, 300, &style, &matrix, column * 100 + 50, 300 - row * 100 - 50), ==,
                       column + row * 4);
  g_assert_cmpint (mun_chart_matrix_cell_at (400, 300, &style, &matrix, -1, 10), ==, -1);
  g_assert_cmpint (mun_chart_matrix_cell_at (400, 300, &style, &matrix, 10, 301), ==, -1);
  g_assert_cmpint (mun_chart_matrix_cell_at (0, 0, &style, &matrix, 0, 0), ==, -1);
  g_object_unref (context);
  g_object_unref (map);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/colors", test_colors);
  g_test_add_func ("/chart/bands", test_bands);
  g_test_add_func ("/chart/inside-the-box", test_inside_the_box);
  g_test_add_func ("/chart/nothing-to-draw", test_nothing_to_draw);
  g_test_add_func ("/chart/cell-at", test_cell_at);
  return g_test_run ();
}
