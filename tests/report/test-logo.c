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
      cairo_surface_t *picture = mun_logo_load (all[i], &warning);
      const guint8 *middle;
      int width, height;

      g_assert_cmpstr (warning, ==, NULL);
      g_assert_nonnull (picture);
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
      cairo_surface_t *picture = mun_logo_load (bytes, &warning);

      g_assert_cmpstr (warning, ==, NULL);
      g_assert_nonnull (picture);
      g_assert_cmpint (cairo_image_surface_get_width (picture), <=, 1200);
      g_assert_cmpint (cairo_image_surface_get_height (picture), <=, 1200);
      cairo_surface_destroy (picture);
    }
}

static void
test_refused (void)
{
  /* The head of a PNG of 20,000 by 20,000 points with nothing behind it. */
  static const char huge[] = "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x02\0\0\0\x85\x49\x31\x6d";
  static const struct { const char *data; gsize size; const char *needle; } cases[] = {
    { "GIF89a", 6, "PNG" }, { "", 0, "PNG" }, { "\x89PNG\r\n\x1a\n", 8, "PNG" }, { "\x89PNG\r\n\x1a\nxxxxxxxxxxxxxxxxxxxxxxxxxxx", 35, "damaged" },
    { "\xff\xd8\xff\xe0 nothing", 12, "damaged" }, { "<svg xmlns='http://www.w3.org/2000/svg'><rect", 44, "damaged" }, { huge, sizeof huge - 1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].data, cases[i].size);
      g_autofree char *warning = NULL;

      g_assert_null (mun_logo_load (bytes, &warning));
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
  g_test_add_func ("/report/logo/refused", test_refused);
  return g_test_run ();
}
