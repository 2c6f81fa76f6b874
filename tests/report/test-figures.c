/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "model/demo.h"
#include "report/document-private.h"
#include "report/reports/reports.h"

/* Widths of the text on A4 and Letter, in points. */
static const double portrait[] = { 483, 500 }, landscape[] = { 752, 702 };

/* Letters do not fill the height of their line. */
#define FILLED 0.95

typedef struct {
  char  *text;
  MunBox box;
} Label;

static void
clear_label (gpointer label)
{
  g_free (((Label *) label)->text);
}

static void
show_cb (cairo_t     *cr,
         PangoLayout *layout,
         gpointer     data)
{
  GArray *labels = data;
  Label label = { g_strdup (pango_layout_get_text (layout)), { 0 } };
  PangoRectangle extents;
  double x, y, width, height;

  pango_layout_get_extents (layout, NULL, &extents);
  cairo_get_current_point (cr, &x, &y);
  x += extents.x / (double) PANGO_SCALE;
  y += extents.y / (double) PANGO_SCALE;
  width = extents.width / (double) PANGO_SCALE;
  height = extents.height / (double) PANGO_SCALE;
  y += height * (1 - FILLED) / 2;
  height *= FILLED;
  cairo_user_to_device (cr, &x, &y);
  cairo_user_to_device_distance (cr, &width, &height);
  /* Titles beside the matrix are turned. */
  label.box = (MunBox) { MIN (x, x + width), MIN (y, y + height), fabs (width), fabs (height) };
  g_array_append_val (labels, label);
}

/* Draws it as a page would. Returns: (transfer full) (element-type Label) */
static GArray *
draw (const MunElement *figure,
      double            width)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (Label));
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  MunChartStyle style;

  g_array_set_clear_func (labels, clear_label);
  mun_chart_style_init (&style, context);
  style.show = show_cb;
  style.data = labels;
  figure->draw (cr, figure->width > 0 ? MIN (figure->width, width) : width, figure->height, &style, figure->data);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return labels;
}

static gboolean
overlap (const MunBox *a,
         const MunBox *b)
{
  return a->x < b->x + b->width - 0.5 && b->x < a->x + a->width - 0.5 && a->y < b->y + b->height && b->y < a->y + a->height;
}

static void
assert_apart (const char       *name,
              const MunElement *figure,
              double            width)
{
  g_autoptr(GArray) labels = draw (figure, width);

  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    {
      const Label *a = &g_array_index (labels, Label, i);

      if (a->box.x < -0.5 || a->box.x + a->box.width > width + 0.5 || a->box.y < -0.5 || a->box.y + a->box.height > figure->height + 0.5)
        g_error ("%s, %.0f points wide: “%s” stands outside of “%s”", name, width, a->text, figure->caption);
      for (guint k = 0; k < i; k++)
        if (overlap (&a->box, &g_array_index (labels, Label, k).box))
          g_error ("%s, %.0f points wide: “%s” and “%s” over each other in “%s”", name, width, g_array_index (labels, Label, k).text, a->text, figure->caption);
    }
}

static gboolean
is_chinese (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

/* Chinese words are joined by Chinese signs, also where nobody sees them. What people wrote in other languages keeps its own. */
static void
assert_chinese_signs (const char       *name,
                      const MunElement *figure)
{
  gunichar before = 0;

  for (const char *p = figure->alternative; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar sign = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (strchr (",;:.", (char) sign) != NULL && sign < 0x80 && (*next == ' ' || *next == '\0'))
        {
          while (*next == ' ')
            next++;
          if (is_chinese (before) || is_chinese (g_utf8_get_char (next)))
            g_error ("%s: a half-width sign among Chinese words, “%s”", name, p);
        }
      before = sign;
    }
}

/* Returns: how many figures it has */
static guint
check_report (const MunReportType *type,
              MunWorkspace        *workspace,
              MunRecord           *subject,
              const char          *language)
{
  const MunReportOptions options = { .language = language, .record = subject != NULL ? mun_record_get_id (subject) : NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(MunDocument) document = mun_report_build (type, workspace, &options, &error);
  const double *widths = type->landscape ? landscape : portrait;
  GPtrArray *elements;
  guint n = 0;

  g_assert_no_error (error);
  elements = mun_document_get_elements (document);
  for (guint i = 0; i < elements->len; i++)
    {
      const MunElement *element = g_ptr_array_index (elements, i);

      if (element->kind == MUN_ELEMENT_ORIENTATION)
        widths = element->style ? landscape : portrait;
      if (element->kind != MUN_ELEMENT_FIGURE)
        continue;
      n++;
      g_assert_nonnull (element->alternative);
      if (g_str_equal (language, "zh"))
        assert_chinese_signs (type->code, element);
      for (guint k = 0; k < G_N_ELEMENTS (portrait); k++)
        assert_apart (type->code, element, widths[k]);
    }
  return n;
}

/* In every picture of every report, on each paper: no words over other words, none outside of the picture. */
static void
test_labels_apart (gconstpointer data)
{
  const char *language = data;
  g_autofree char *folder = g_dir_make_tmp ("muniment-figures-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "demo.muniment", NULL);
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace = mun_demo_create (path, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (const MunReportType * const *type = mun_reports (); *type != NULL; type++)
    {
      g_autoptr(GPtrArray) subjects = mun_report_subjects (*type, workspace);

      for (guint i = 0; i < MAX (subjects->len, 1); i++)
        n += check_report (*type, workspace, i < subjects->len ? g_ptr_array_index (subjects, i) : NULL, language);
    }
  g_assert_cmpuint (n, >, 30);
  g_object_unref (workspace);
  g_remove (path);
  g_rmdir (folder);
}

/* The trend of an objective: its target and where it began, near to each other or far apart, with values that rise, fall or stay. */
static void
draw_trend_cb (cairo_t             *cr,
               double               width,
               double               height,
               const MunChartStyle *style,
               gpointer             data)
{
  const double *v = data;
  const MunPoint points[] = { { "29 Sep 2026", v[0] }, { "29 Oct 2026", v[1] }, { "29 Nov 2026", v[2] } };

  mun_chart_trend (cr, width, height, style, points, G_N_ELEMENTS (points), &(MunMarkLine) { v[3], "99 %" }, &(MunMarkLine) { v[4], "Start: 71 %" });
}

static void
test_levels_apart (void)
{
  static double cases[][5] = {
    { 95, 98, 100, 99, 71 }, { 95, 80, 71, 99, 98 }, { 99, 99, 99, 99, 99 }, { 71, 80, 99, 99, 71 }, { 5, 3, 0, 0, 5 }, { 0, 3, 5, 1, 0 },
    { 100, 50, 0, 50, 52 }, { 0, 50, 100, 50, 48 }, { 0.041, 0.034, 0.011, 0.02, 0.041 }, { -5, 3, 0, 0, -5 }, { NAN, 3, NAN, 2, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint k = 0; k < G_N_ELEMENTS (portrait); k++)
      {
        const MunElement figure = { .kind = MUN_ELEMENT_FIGURE, .height = 120, .draw = draw_trend_cb, .data = cases[i], .caption = (char *) "levels" };
        g_autoptr(GArray) labels = draw (&figure, portrait[k]);
        guint found = 0;

        assert_apart ("trend", &figure, portrait[k]);
        for (guint j = 0; j < labels->len; j++)
          found += g_str_equal (g_array_index (labels, Label, j).text, "99 %") || g_str_equal (g_array_index (labels, Label, j).text, "Start: 71 %");
        g_assert_cmpuint (found, ==, 2);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/report/figures/en", "en", test_labels_apart);
  g_test_add_data_func ("/report/figures/zh", "zh", test_labels_apart);
  g_test_add_func ("/report/figures/levels", test_levels_apart);
  return g_test_run ();
}
