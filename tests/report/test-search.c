/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-support.h"
#include "report/text-search.h"

/* Words in the pages of a report: how often they are found, and that their boxes stand where the page is. */

static MunLayout *
create_layout (MunDocument *document)
{
  MunLayout *layout = mun_layout_new (document, MUN_PAPER_A4);
  g_autoptr(GError) error = NULL;

  mun_layout_measure (layout, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return layout;
}

static void
assert_on_page (MunLayout        *layout,
                const MunTextBox *box)
{
  double width, height;

  mun_layout_get_page_size (layout, box->page, &width, &height);
  g_assert_cmpfloat (box->x, >=, 0);
  g_assert_cmpfloat (box->y, >=, 0);
  g_assert_cmpfloat (box->width, >, 1);
  g_assert_cmpfloat (box->height, >, 4);
  g_assert_cmpfloat (box->x + box->width, <=, width);
  g_assert_cmpfloat (box->y + box->height, <=, height);
}

static guint
count_hits (MunLayout  *layout,
            const char *words,
            guint      *n_boxes)
{
  guint n_hits = 0;

  *n_boxes = 0;
  for (guint page = 0; page < mun_layout_get_n_pages (layout); page++)
    {
      g_autoptr(GArray) boxes = mun_layout_find (layout, page, words);

      for (guint i = 0; i < boxes->len; i++)
        {
          const MunTextBox *box = &g_array_index (boxes, MunTextBox, i);

          g_assert_cmpuint (box->page, ==, page);
          assert_on_page (layout, box);
          n_hits += i == 0 || box->hit != g_array_index (boxes, MunTextBox, i - 1).hit;
        }
      *n_boxes += boxes->len;
    }
  return n_hits;
}

static void
test_words (void)
{
  static const struct { const char *words; guint n_hits; gboolean divided; } cases[] = {
    { "zebra", 3, FALSE },
    { "ZEBRA", 3, FALSE },
    { "cafe noir", 1, FALSE },
    { "zebracrossing", 1, FALSE },
    { "供应链", 1, FALSE },
    { "first words of a long walk through every hall and every yard of the house and over the bridge to the other side of the river", 1, TRUE },
    { "zebra was seen", 0, FALSE },
    { "giraffe", 0, FALSE },
    { "", 0, FALSE },
    { "  ", 0, FALSE },
  };
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(MunLayout) layout = NULL;

  mun_document_add_heading (document, 1, "A zebra crossing", NULL);
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Café noir. The Zebra");
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "was seen: zebra. 供应链安全");
  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "These are the first words of a long walk through every hall and every yard of the house and over the bridge to the other "
                              "side of the river, where it ends.");
  mun_document_add_end (document);
  layout = create_layout (document);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_boxes;

      g_test_message ("%s", cases[i].words);
      g_assert_cmpuint (count_hits (layout, cases[i].words, &n_boxes), ==, cases[i].n_hits);
      if (cases[i].divided)
        g_assert_cmpuint (n_boxes, >, cases[i].n_hits);
      else
        g_assert_cmpuint (n_boxes, ==, cases[i].n_hits);
    }
}

/* Looking changes nothing: the page is drawn as before. */
static GBytes *
draw (MunLayout *layout,
      guint      page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 300, 420);
  cairo_t *cr = cairo_create (surface);
  GBytes *pixels;

  cairo_scale (cr, 0.5, 0.5);
  mun_layout_draw_page (layout, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * 420);
  cairo_surface_destroy (surface);
  return pixels;
}

static void
test_leaves_pages (void)
{
  g_autoptr(MunDocument) document = create_document ();
  g_autoptr(MunLayout) layout = NULL;

  for (guint i = 0; i < 80; i++)
    mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "The gate is locked at night and the key is signed for in the book at the office.");
  mun_document_add_end (document);
  layout = create_layout (document);
  for (guint page = 0; page < mun_layout_get_n_pages (layout); page++)
    {
      g_autoptr(GBytes) before = draw (layout, page);
      g_autoptr(GArray) boxes = mun_layout_find (layout, page, "gate");
      g_autoptr(GBytes) after = draw (layout, page);

      g_assert_true (g_bytes_equal (before, after));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/leaves-pages", test_leaves_pages);
  return g_test_run ();
}
