/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/network.h"

#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

static const char * const stages[] = { "Before", "We", "After" };

static cairo_surface_t *
draw_crossing (guint n_edges,
               double width,
               double height)
{
  static const MunNode boxes[] = { { .label = "Far" }, { .label = "One" }, { .label = "Two" }, { .label = "Three" }, { .label = "Goal" }, { .label = "Other" } };
  static const guint places[] = { 0, 1, 1, 1, 2, 2 };
  static const MunEdge edges[] = { { 0, 4, FALSE }, { 5, 0, TRUE }, { 0, 5, FALSE }, { 4, 0, FALSE } };
  const MunChain chain = { stages, 3, boxes, places, G_N_ELEMENTS (boxes), edges, n_edges };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);
  MunChartStyle style;
  PangoContext *context = pango_cairo_create_context (cr);

  mun_chart_style_init (&style, context);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  mun_chart_chain (cr, width, height, &style, &chain);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* What is written, one text a line, with where it begins and the size of its letters. */
static void
show_cb (cairo_t     *cr,
         PangoLayout *layout,
         gpointer     text)
{
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  g_string_append_printf (text, "%s %.0f %d\n", pango_layout_get_text (layout), x, pango_font_description_get_size (pango_layout_get_font_description (layout)));
}

static char *
read_chart (void (*draw) (cairo_t *cr, const MunChartStyle *style))
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 400, 200);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  GString *text = g_string_new (NULL);
  MunChartStyle style;

  mun_chart_style_init (&style, context);
  style.show = show_cb;
  style.data = text;
  draw (cr, &style);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_string_free (text, FALSE);
}

static void
draw_small_part (cairo_t             *cr,
                 const MunChartStyle *style)
{
  const double values[] = { 400, 1, 2 };
  const MunStack stack = { "Planning", values };
  const MunBar parts[] = { { "", 0, "C", { 0, 0, 0 } }, { "", 0, "P", { 1, 0, 0 } }, { "", 0, "M", { 0, 0, 1 } } };

  mun_chart_stacks (cr, 400, 60, style, &stack, 1, parts, G_N_ELEMENTS (parts));
}

static void
draw_labels (cairo_t             *cr,
             const MunChartStyle *style)
{
  const MunBar some[] = { { "Short", -0.02, NULL, { 0, 0, 0 } }, { "A label that is longer than all the room beside its bar has", 100, NULL, { 0, 0, 0 } } };

  mun_chart_bars (cr, 400, 60, style, some, G_N_ELEMENTS (some));
}

static void
draw_near_tick (cairo_t             *cr,
                const MunChartStyle *style)
{
  const MunPoint points[] = { { "a", 86 }, { "b", 95 }, { "c", 99 }, { "d", 99.4 } };

  mun_chart_trend (cr, 400, 90, style, points, G_N_ELEMENTS (points), &(MunMarkLine) { 99, "99 %" }, NULL);
}

static void
draw_counts (cairo_t             *cr,
             const MunChartStyle *style)
{
  const MunPoint points[] = { { "a", 1 }, { "b", 0 }, { "c", 1 } };

  mun_chart_trend (cr, 400, 90, style, points, G_N_ELEMENTS (points), &(MunMarkLine) { 0, "none" }, NULL);
}

static void
draw_shares (cairo_t             *cr,
             const MunChartStyle *style)
{
  const MunPoint points[] = { { "a", 1.2 }, { "b", 0 }, { "c", 1 } };

  mun_chart_trend (cr, 400, 90, style, points, G_N_ELEMENTS (points), &(MunMarkLine) { 0, "none" }, NULL);
}

/* Where only whole numbers are counted, no parts of them stand at the axis. */
static void
test_whole_ticks (void)
{
  g_autofree char *counts = read_chart (draw_counts), *shares = read_chart (draw_shares);

  g_assert_null (strstr (counts, "0.5"));
  g_assert_nonnull (strstr (shares, "0.5"));
}

/* A part of a bar that is narrow has its number; labels are of one size; nothing is less than nought that is nought; a level is clear of the axis. */
static void
test_what_is_written (void)
{
  g_autofree char *part = read_chart (draw_small_part), *labels = read_chart (draw_labels), *tick = read_chart (draw_near_tick);
  g_auto(GStrv) lines = g_strsplit (labels, "\n", -1);
  const char *level = strstr (tick, "99 %");

  g_assert_nonnull (strstr (part, "P 1 "));
  g_assert_nonnull (strstr (part, "M 2 "));
  g_assert_nonnull (strstr (part, "C 400 "));
  g_assert_null (strstr (labels, "-0"));
  g_assert_true (g_str_has_prefix (lines[0], "Short "));
  g_assert_cmpstr (strrchr (lines[0], ' '), ==, strrchr (lines[2], ' '));
  g_assert_nonnull (level);
  /* The axis stands at four and a half text sizes, its numbers end before it. */
  g_assert_cmpint (atoi (level + strlen ("99 %")), >, 4.5 * 8);
}

/* Lines that come into a box from one side can be told from each other. */
static void
test_lines_meet (void)
{
  static const MunNode four[] = { { .label = "One" }, { .label = "Two" }, { .label = "Three" }, { .label = "Goal" } };
  static const guint places[] = { 0, 0, 0, 1 };
  static const MunEdge edges[] = { { 0, 3, FALSE }, { 1, 3, FALSE }, { 2, 3, FALSE } };
  const MunChain chain = { stages, 2, four, places, G_N_ELEMENTS (four), edges, G_N_ELEMENTS (edges) };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 400, 200);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  MunBox boxes[G_N_ELEMENTS (four)];
  MunChartStyle style;
  const guchar *data;
  guint runs = 0;
  int x;

  mun_chart_style_init (&style, context);
  mun_chart_chain (cr, 400, 200, &style, &chain);
  mun_chart_chain_boxes (style.size, 400, &chain, boxes);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  x = (int) boxes[3].x - 8;
  for (int y = 30; y < 200; y++)
    {
      const guchar *here = data + y * cairo_image_surface_get_stride (surface) + x;

      runs += *here > 0 && here[-cairo_image_surface_get_stride (surface)] == 0;
    }
  g_assert_cmpuint (runs, ==, G_N_ELEMENTS (edges));
  cairo_surface_destroy (surface);
}

/* A line past a stage can be followed with the eye all the way: it goes behind no box. */
static void
test_lines_between_boxes (void)
{
  const int width = 600, height = 200;

  for (guint n = 1; n <= 4; n++)
    {
      cairo_surface_t *without = draw_crossing (n - 1, width, height), *with = draw_crossing (n, width, height);
      const guchar *a = cairo_image_surface_get_data (without), *b = cairo_image_surface_get_data (with);
      int stride = cairo_image_surface_get_stride (with);

      for (int x = 225; x < 375; x++)
        {
          guint changed = 0;

          for (int y = 0; y < height; y++)
            changed += memcmp (a + y * stride + x * 4, b + y * stride + x * 4, 3) != 0;
          if (changed == 0)
            g_error ("line %u is hidden at %d", n, x);
        }
      cairo_surface_destroy (without);
      cairo_surface_destroy (with);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/drawn/what-is-written", test_what_is_written);
  g_test_add_func ("/chart/drawn/whole-ticks", test_whole_ticks);
  g_test_add_func ("/chart/drawn/lines-meet", test_lines_meet);
  g_test_add_func ("/chart/drawn/lines-between-boxes", test_lines_between_boxes);
  return g_test_run ();
}
