/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "report/logo.h"

static GBytes *
encode (int         width,
        int         height,
        const char *type)
{
  g_autoptr(GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, width, height);
  g_autoptr(GError) error = NULL;
  char *data = NULL;
  gsize size = 0;

  gdk_pixbuf_fill (picture, 0xff000080);
  g_assert_true (gdk_pixbuf_save_to_buffer (picture, &data, &size, type, &error, NULL));
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

/* As a picture, whatever it is. Returns: (transfer full) */
static cairo_surface_t *
show (MunLogo *logo)
{
  double width, height;
  cairo_surface_t *picture = mun_logo_get_picture (logo);
  cairo_t *cr;

  if (picture != NULL)
    return cairo_surface_reference (picture);
  mun_logo_get_size (logo, &width, &height);
  picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (picture);
  mun_logo_draw (logo, cr, width, height);
  cairo_destroy (cr);
  cairo_surface_flush (picture);
  return picture;
}

static void
test_kinds (void)
{
  static const char svg[] = "<?xml version=\"1.0\"?>\n<!-- c --><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\">"
                            "<rect width=\"20\" height=\"10\" fill=\"red\"/></svg>";
  g_autoptr(GBytes) png = encode (60, 30, "png");
  g_autoptr(GBytes) jpeg = encode (60, 30, "jpeg");
  g_autoptr(GBytes) vector = g_bytes_new_static (svg, strlen (svg));
  GBytes *all[] = { png, jpeg, vector };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autofree char *warning = NULL;
      g_autoptr(MunLogo) logo = mun_logo_load (all[i], &warning);
      cairo_surface_t *picture;
      const guint8 *middle;
      int width, height;

      g_assert_cmpstr (warning, ==, NULL);
      g_assert_nonnull (logo);
      g_assert_cmpint (mun_logo_get_picture (logo) != NULL, ==, i < 2);
      picture = show (logo);
      width = cairo_image_surface_get_width (picture);
      height = cairo_image_surface_get_height (picture);
      g_assert_cmpint (width, ==, 2 * height);
      middle = cairo_image_surface_get_data (picture) + height / 2 * cairo_image_surface_get_stride (picture) + width / 2 * 4;
      /* Red, and little else: memory holds blue, green, red, opacity. */
      g_assert_cmpint (middle[2], >=, 100);
      g_assert_cmpint (middle[0], <, 20);
      g_assert_cmpint (middle[1], <, 20);
      if (i == 0)
        g_assert_cmpint (middle[3], ==, 0x80);
      cairo_surface_destroy (picture);
    }
}

static void
test_large (void)
{
  static const struct { int width, height; const char *type; } cases[] = { { 20000, 30, "png" }, { 20000, 400, "jpeg" }, { 30, 20000, "png" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = encode (cases[i].width, cases[i].height, cases[i].type);
      g_autofree char *warning = NULL;
      g_autoptr(MunLogo) logo = mun_logo_load (bytes, &warning);
      cairo_surface_t *picture;

      g_assert_cmpstr (warning, ==, NULL);
      g_assert_nonnull (logo);
      picture = show (logo);
      g_assert_cmpint (cairo_image_surface_get_width (picture), <=, 1200);
      g_assert_cmpint (cairo_image_surface_get_height (picture), <=, 1200);
      cairo_surface_destroy (picture);
    }
}

#define USE(of) "<use href='#a" of "'/>"
#define TEN(name, of) "<g id='a" name "'>" USE (of) USE (of) USE (of) USE (of) USE (of) USE (of) USE (of) USE (of) USE (of) USE (of) "</g>"
#define SVG(size, content) "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/2000/svg' " size ">" content "</svg>"

/* Shapes stay shapes; what a PDF for archives cannot hold, or what makes it large, becomes a picture. */
static void
test_drawings (void)
{
  g_autofree char *blanks = g_strnfill (600 * 1024, ' ');
  g_autofree char *large = g_strconcat (SVG ("width='20' height='10'", "<rect width='9' height='9'/>"), blanks, NULL);
  const struct { const char *svg; gboolean shapes; double ratio; } cases[] = {
    { SVG ("width='20' height='10'", "<rect width='9' height='9'/>"), TRUE, 2 },
    { SVG ("width='5cm' height='1cm'", "<path d='M0 0L9 9' stroke='red'/>"), TRUE, 5 },
    { SVG ("viewBox='0 0 300 100'", "<circle r='9' opacity='.5'/>"), TRUE, 3 },
    { SVG ("width='100%' height='100%' viewBox='0 0 400 100'", "<circle r='9'/>"), TRUE, 4 },
    { SVG ("", "<rect x='3' y='3' width='60' height='10'/>"), TRUE, 6 },
    { SVG ("width='20' height='10'", "<style>.a{fill:red}</style><g class='a'><rect width='9' height='9'/></g>"), TRUE, 2 },
    { SVG ("width='20' height='10'", "<textual/><metadata>image/svg+xml text</metadata>"), TRUE, 2 },
    { SVG ("width='20' height='10'", "<text y='9'>Firm</text>"), FALSE, 2 },
    { SVG ("width='20' height='10'", "<x:text y='9'>Firm</x:text>"), FALSE, 2 },
    { SVG ("width='20' height='10'", "<image href='file:///etc/hostname' width='9' height='9'/>"), FALSE, 2 },
    { SVG ("width='20' height='10'", "<filter id='f'><feGaussianBlur stdDeviation='2'/></filter><rect width='9' height='9'/>"), FALSE, 2 },
    { SVG ("width='20' height='10'", "<rect style='filter: blur(2px)' width='9' height='9'/>"), FALSE, 2 },
    { SVG ("width='20' height='10'", "<rect style='mix-blend-mode:multiply' width='9' height='9'/>"), FALSE, 2 },
    { large, FALSE, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].svg, strlen (cases[i].svg));
      g_autofree char *warning = NULL;
      g_autoptr(MunLogo) logo = mun_logo_load (bytes, &warning);
      double width = 0, height = 0;

      g_assert_cmpstr (warning, ==, NULL);
      mun_logo_get_size (logo, &width, &height);
      g_assert_cmpfloat_with_epsilon (width / height, cases[i].ratio, 0.02);
      if ((mun_logo_get_picture (logo) == NULL) != cases[i].shapes)
        g_error ("drawing %u: %s", i, cases[i].svg);
    }
}

static void
test_refused (void)
{
  /* The head of a PNG of 20,000 by 20,000 points with nothing behind it. */
  static const char huge[] = "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x02\0\0\0\x85\x49\x31\x6d";
  /* Each group is drawn ten times in the next one: ten thousand million shapes. */
  static const char bomb[] = SVG ("width='9' height='9'", "<g id='a0'><path d='M0 0L9 9'/></g>" TEN ("1", "0") TEN ("2", "1") TEN ("3", "2") TEN ("4", "3")
                                  TEN ("5", "4") TEN ("6", "5") TEN ("7", "6") TEN ("8", "7") TEN ("9", "8") TEN ("10", "9") "<use href='#a10'/>");
  static const struct { const char *data; gsize size; const char *needle; } cases[] = {
    { "GIF89a", 6, "PNG" }, { "", 0, "PNG" }, { "\x89PNG\r\n\x1a\n", 8, "PNG" }, { "\x89PNG\r\n\x1a\nxxxxxxxxxxxxxxxxxxxxxxxxxxx", 35, "damaged" },
    { "\xff\xd8\xff\xe0 nothing", 12, "damaged" }, { "<svg xmlns='http://www.w3.org/2000/svg'><rect", 44, "damaged" }, { huge, sizeof huge - 1, "" },
    { bomb, sizeof bomb - 1, "damaged" }, { SVG ("", ""), sizeof SVG ("", "") - 1, "damaged" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].data, cases[i].size);
      g_autofree char *warning = NULL;
      g_autoptr(MunLogo) logo = mun_logo_load (bytes, &warning);

      g_assert_null (logo);
      g_assert_nonnull (warning);
      g_assert_nonnull (strstr (warning, cases[i].needle));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/logo/kinds", test_kinds);
  g_test_add_func ("/report/logo/large", test_large);
  g_test_add_func ("/report/logo/drawings", test_drawings);
  g_test_add_func ("/report/logo/refused", test_refused);
  return g_test_run ();
}
