/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "base/error.h"
#include "chart/bowtie.h"
#include "chart/picture.h"
#include "chart/network.h"
#include "chart/timeline.h"

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
draw_matrices (cairo_t             *cr,
               const MunChartStyle *style,
               double               width,
               double               height)
{
  const MunMatrix matrix = { 5, 5, steps, steps, "Consequence", "Likelihood", bands, NULL, 5, letters, -1, TRUE };
  const char * const titles[] = { "Without controls", "Today", "A title that goes on and on and on without an end in sight" };
  const guint * const all[] = { counts, counts, counts };

  mun_chart_matrices (cr, width, height, style, &(MunMatrices) { &matrix, 3, titles, all, steps });
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

  mun_chart_trend (cr, width, height, style, points, G_N_ELEMENTS (points), &(MunMarkLine) { 50, "Target" }, &(MunMarkLine) { 44, "Start" });
}

static const double few[] = { 3, 1, 0 }, empty[] = { 0, 0, 0 };
static const MunStack groups[] = { { "up to 30 days", few }, { "over 90 days", empty } };

static void
draw_columns (cairo_t             *cr,
              const MunChartStyle *style,
              double               width,
              double               height)
{
  const MunBar parts[] = {
    { "High", 0, "H", mun_color_for_band (4, 5) }, { "Medium", 0, NULL, mun_color_for_band (2, 5) }, { "Low", 0, "L", mun_color_for_band (0, 5) },
  };

  mun_chart_columns (cr, width, height, style, groups, G_N_ELEMENTS (groups), parts, G_N_ELEMENTS (parts));
}

static void
draw_tiles (cairo_t             *cr,
            const MunChartStyle *style,
            double               width,
            double               height)
{
  const char *rows[] = { "4 Context of the organisation", "5 Leadership" };
  const MunTile tiles[] = { { "4.1", "C", 0, mun_color_for_band (0, 5) }, { "5.1", NULL, 1, mun_color_for_band (4, 5) }, { "9", "M", 7, { 0 } } };
  const MunBar legend = { "complete", 0, "C", mun_color_for_band (0, 5) };

  mun_chart_tiles (cr, width, height, style, rows, 2, tiles, G_N_ELEMENTS (tiles), &legend, 1);
}

static void
draw_timeline (cairo_t             *cr,
               const MunChartStyle *style,
               double               width,
               double               height)
{
  const MunSpan spans[] = {
    { "Fence", "H", mun_chart_time ("2026-02-03"), mun_chart_time ("2026-05-20"), TRUE, mun_color_for_band (4, 5) },
    { "A name that goes on and on and on without an end in sight", NULL, mun_chart_time ("2019-02-03"), 1e9, FALSE, mun_color_for_band (0, 5) },
    { "Audit", NULL, mun_chart_time ("2026-11-02T14:05"), NAN, FALSE, mun_color_for_band (2, 5) },
    { "Not planned", NULL, NAN, NAN, FALSE, mun_color_for_band (2, 5) },
  };
  MunTick ticks[8];
  MunTimeline timeline = { spans, G_N_ELEMENTS (spans), ticks, 0, spans[0].start, spans[2].start, spans[2].start, "Today" };

  timeline.n_ticks = mun_chart_ticks (&timeline.from, &timeline.to, ticks, G_N_ELEMENTS (ticks));
  mun_chart_timeline (cr, width, height, style, &timeline);
}

static const MunNode nodes[] = {
  { "Incident command", "Anna Weber", NULL, { 0, 0, 0.5 } }, { "Operations with a name that is far too long for its box", NULL, "H", { 0, 0.5, 0 } },
  { "Planning", "", "", { 0, 0, 0 } }, { "五", "六", "M", { 0.5, 0, 0 } }, { "Gate", NULL, NULL, { 0, 0, 0 } }, { "Night", NULL, NULL, { 0, 0, 0 } },
};

static void
draw_teams (cairo_t             *cr,
            const MunChartStyle *style,
            double               width,
            double               height)
{
  const int parents[] = { -1, 0, 0, 0, 1, 4 };

  mun_chart_teams (cr, width, height, style, nodes, parents, G_N_ELEMENTS (nodes));
}

/* A ring, a node above itself, one below a node that does not exist, several tops. */
static void
draw_odd_teams (cairo_t             *cr,
                const MunChartStyle *style,
                double               width,
                double               height)
{
  const int parents[] = { 1, 2, 0, 3, 99, 0 };

  mun_chart_teams (cr, width, height, style, nodes, parents, G_N_ELEMENTS (nodes));
}

static void
draw_chain (cairo_t             *cr,
            const MunChartStyle *style,
            double               width,
            double               height)
{
  const char *stages[] = { "Suppliers", "We", "Customers" };
  const guint places[] = { 0, 0, 1, 2, 2, 99 };
  const MunEdge edges[] = { { 0, 2, TRUE }, { 1, 2, FALSE }, { 0, 1, FALSE }, { 2, 3, FALSE }, { 3, 2, FALSE }, { 4, 4, TRUE }, { 7, 2, TRUE } };
  const MunChain chain = { stages, 3, nodes, places, G_N_ELEMENTS (nodes), edges, G_N_ELEMENTS (edges) };

  mun_chart_chain (cr, width, height, style, &chain);
}

static const guint tie_sides[] = { 0, 0, 1, 2, 3, 4 };
static const MunNode tie_nodes[] = {
  { .label = "A gate that is open at night", .detail = "Cause" }, { .label = "Nobody looks", .detail = "Weak spot" },
  { .label = "Lock", .detail = "CTL-0001", .mark = "Weak" }, { .label = "Trailer stolen", .detail = "Event" },
  { .label = "Tracking", .detail = "CTL-0002" }, { .label = "Customer lost", .detail = "Consequence" },
};
static const MunBowtieChart tie = { { "Causes", "Before", "Event", "After", "Consequences" }, tie_nodes, tie_sides, G_N_ELEMENTS (tie_nodes) };

static void
draw_bowtie (cairo_t             *cr,
             const MunChartStyle *style,
             double               width,
             double               height)
{
  mun_chart_bowtie (cr, width, height, style, &tie);
}

static const MunNode marked_nodes[] = { { .label = "Guard", .mark = "Single point", .note = "Risks: 3" }, { .label = "We" }, { .label = "Yard" }, { .label = "Shop", .note = "Risks: 1" } };
static const guint marked_places[] = { 0, 1, 1, 2 };
static const MunEdge marked_edges[] = { { 0, 1, TRUE }, { 0, 2, FALSE, TRUE }, { 2, 3, FALSE }, { 1, 2, FALSE } };
static const char * const marked_stages[] = { "Before", "We", "After" };
static const MunChain marked = { marked_stages, 3, marked_nodes, marked_places, 4, marked_edges, 4 };

static void
draw_marked (cairo_t             *cr,
             const MunChartStyle *style,
             double               width,
             double               height)
{
  mun_chart_chain (cr, width, height, style, &marked);
}

/* Arrow keys follow the edges, whichever way they point, and stop where there are none. */
static void
test_steps (void)
{
  static const struct { guint from; int right, down; guint to; } chains[] = {
    { 0, 1, 0, 1 }, { 0, -1, 0, 0 }, { 1, -1, 0, 0 }, { 1, 1, 0, 1 }, { 1, 0, 1, 2 }, { 2, 0, 1, 2 }, { 2, 0, -1, 1 }, { 2, 1, 0, 3 }, { 3, -1, 0, 2 },
  };
  static const struct { guint from; int right, down; guint to; } ties[] = {
    { 0, 0, 1, 1 }, { 1, 0, 1, 1 }, { 0, 1, 0, 2 }, { 2, 1, 0, 3 }, { 3, 1, 0, 4 }, { 5, 1, 0, 5 }, { 5, -1, 0, 4 },
  };
  MunBox boxes[6];

  mun_chart_chain_boxes (10, 800, &marked, boxes);
  for (guint i = 0; i < G_N_ELEMENTS (chains); i++)
    g_assert_cmpuint (mun_chart_chain_step (&marked, boxes, chains[i].from, chains[i].right, chains[i].down), ==, chains[i].to);
  mun_chart_bowtie_boxes (10, 800, &tie, boxes);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    g_assert_cmpuint (mun_chart_bowtie_step (&tie, boxes, ties[i].from, ties[i].right, ties[i].down), ==, ties[i].to);
  /* Narrow: one below the other, in the order of the columns. */
  mun_chart_bowtie_boxes (10, 300, &tie, boxes);
  for (guint i = 1; i < 6; i++)
    g_assert_cmpfloat (boxes[i].y, >=, boxes[i - 1].y + boxes[i - 1].height);
}

static void
draw_picture (cairo_t             *cr,
              double               width,
              double               height,
              const MunChartStyle *style,
              gpointer             data)
{
  mun_chart_chain (cr, width, height, style, &marked);
}

static void
test_picture (void)
{
  static const struct { const char *name, *head; } cases[] = { { "a.pdf", "%PDF" }, { "b.SVG", "<?xml" }, { "c.png", "\x89PNG" } };
  g_autofree char *folder = g_dir_make_tmp ("muniment-picture-XXXXXX", NULL);
  g_autofree char *wrong = g_build_filename (folder, "d.doc", NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      g_autofree char *text = NULL;
      gsize length;

      mun_picture_write (path, 300, 200, 9, "Chain", draw_picture, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      g_assert_cmpuint (length, >, 500);
      g_assert_true (g_str_has_prefix (text, cases[i].head));
      g_remove (path);
    }
  g_assert_false (mun_picture_write (wrong, 300, 200, 9, "Chain", draw_picture, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
  g_assert_false (g_file_test (wrong, G_FILE_TEST_EXISTS));
  g_rmdir (folder);
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
  static const DrawFunc funcs[] = { draw_matrix, draw_matrices, draw_bars, draw_stacks, draw_progress, draw_trend, draw_columns, draw_tiles,
                                    draw_timeline, draw_teams, draw_odd_teams, draw_chain, draw_bowtie, draw_marked };
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
  mun_chart_trend (cr, 50, 50, &style, NULL, 0, NULL, NULL);
  mun_chart_trend (cr, 50, 50, &style, &gap, 1, &(MunMarkLine) { NAN, NULL }, NULL);
  mun_chart_columns (cr, 50, 50, &style, NULL, 0, &part, 1);
  mun_chart_tiles (cr, 50, 50, &style, NULL, 0, NULL, 0, &part, 1);
  mun_chart_timeline (cr, 50, 50, &style, &(MunTimeline) { .now = NAN });
  mun_chart_teams (cr, 50, 50, &style, NULL, NULL, 0);
  mun_chart_chain (cr, 50, 50, &style, &(MunChain) { .n_stages = 0 });
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

static void
test_ticks (void)
{
  static const struct { const char *from, *to, *first, *second, *last; } cases[] = {
    { "2026-11-02T09:07", "2026-11-02T10:20", "09:00", "09:15", "10:30" },
    { "2026-11-02T22:00", "2026-11-03T03:30", "22:00", "22:30", "03:30" },
    { "2026-11-02T22:00", "2026-11-06", "12:00", "2026-11-03", "2026-11-06" },
    { "2026-02-03", "2026-12-15", "2026-02", "2026-03", "2027-01" },
    { "2019-05-01", "2026-12-15", "2019", "2020", "2027" },
    { "2026-11-02", "2026-11-02", "2026-11-02", "03:00", "2026-11-03" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MunTick ticks[12];
      double from = mun_chart_time (cases[i].from), to = mun_chart_time (cases[i].to);
      double begin = from, end = to;
      guint n = mun_chart_ticks (&from, &to, ticks, G_N_ELEMENTS (ticks));

      g_assert_cmpuint (n, >=, 2);
      g_assert_cmpuint (n, <=, G_N_ELEMENTS (ticks));
      g_assert_cmpstr (ticks[0].label, ==, cases[i].first);
      g_assert_cmpstr (ticks[1].label, ==, cases[i].second);
      g_assert_cmpstr (ticks[n - 1].label, ==, cases[i].last);
      g_assert_cmpfloat (from, <=, begin);
      g_assert_cmpfloat (to, >=, end - 1e-6);
      g_assert_cmpfloat_with_epsilon (ticks[0].at, from, 1e-9);
      g_assert_cmpfloat_with_epsilon (ticks[n - 1].at, to, 1e-9);
    }
}

static void
test_times (void)
{
  static const char * const wrong[] = { "", "2026", "2026-13-01", "2026-02-30", "2026-11-02T25:00", "2026-11-02T", "tomorrow", NULL };

  g_assert_cmpfloat_with_epsilon (mun_chart_time ("1970-01-01"), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (mun_chart_time ("1970-01-02T12:00"), 1.5, 1e-9);
  g_assert_true (isnan (mun_chart_time (NULL)));
  for (guint i = 0; wrong[i] != NULL; i++)
    g_assert_true (isnan (mun_chart_time (wrong[i])));
}

/* Whatever the width, what is drawn at the height that was asked for is not made smaller. */
static void
test_heights (void)
{
  const int parents[] = { -1, 0, 0, 0, 1, 4 };

  g_assert_cmpfloat (mun_chart_teams_height (8, 200, parents, 6), >, mun_chart_teams_height (8, 500, parents, 6));
  g_assert_cmpfloat (mun_chart_teams_height (8, 500, parents, 6), >, 8 * 3 * 3.8);
  g_assert_cmpfloat (mun_chart_timeline_height (8, 20), >, mun_chart_timeline_height (8, 10));
  g_assert_cmpfloat (mun_chart_tiles_height (8, 20), >, mun_chart_tiles_height (8, 10));
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
  g_test_add_func ("/chart/ticks", test_ticks);
  g_test_add_func ("/chart/times", test_times);
  g_test_add_func ("/chart/heights", test_heights);
  g_test_add_func ("/chart/steps", test_steps);
  g_test_add_func ("/chart/picture", test_picture);
  return g_test_run ();
}
