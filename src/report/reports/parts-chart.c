/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/parts.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define LINE_HEIGHT   19
#define LEGEND_HEIGHT 26
#define TREND_HEIGHT  120
#define TREND_LEAST   92

/* What a figure draws: pages may be drawn later, again and in another thread. */
typedef struct {
  GPtrArray *texts;   /* owns every text below */
  MunBar    *bars;
  guint      n_bars;
  MunStack  *stacks;
  guint      n_stacks;
  double    *values;
  MunPoint  *points;
  guint      n_points;
  MunMarkLine   target;
  MunMarkLine   start;
  double     share;
  double     expected;
} Chart;

static Chart *
new_chart (void)
{
  Chart *chart = g_new0 (Chart, 1);

  chart->texts = g_ptr_array_new_with_free_func (g_free);
  return chart;
}

static void
free_chart (gpointer data)
{
  Chart *chart = data;

  g_ptr_array_unref (chart->texts);
  g_free (chart->bars);
  g_free (chart->stacks);
  g_free (chart->values);
  g_free (chart->points);
  g_free (chart);
}

static char *
keep (Chart      *chart,
      const char *text)
{
  char *kept = g_strdup (text);

  g_ptr_array_add (chart->texts, kept);
  return kept;
}

static void
keep_bars (Chart        *chart,
           const MunBar *bars,
           guint         n_bars)
{
  chart->bars = g_memdup2 (bars, n_bars * sizeof *bars);
  chart->n_bars = n_bars;
  for (guint i = 0; i < n_bars; i++)
    {
      chart->bars[i].label = keep (chart, bars[i].label);
      chart->bars[i].letter = keep (chart, bars[i].letter);
    }
}

static void
draw_bars_cb (cairo_t             *cr,
              double               width,
              double               height,
              const MunChartStyle *style,
              gpointer             data)
{
  const Chart *chart = data;

  mun_chart_bars (cr, width, height, style, chart->bars, chart->n_bars);
}

static void
draw_stacks_cb (cairo_t             *cr,
                double               width,
                double               height,
                const MunChartStyle *style,
                gpointer             data)
{
  const Chart *chart = data;

  mun_chart_stacks (cr, width, height, style, chart->stacks, chart->n_stacks, chart->bars, chart->n_bars);
}

static void
draw_progress_cb (cairo_t             *cr,
                  double               width,
                  double               height,
                  const MunChartStyle *style,
                  gpointer             data)
{
  const Chart *chart = data;

  mun_chart_progress (cr, width, height, style, chart->share, chart->expected);
}

static void
draw_trend_cb (cairo_t             *cr,
               double               width,
               double               height,
               const MunChartStyle *style,
               gpointer             data)
{
  const Chart *chart = data;

  mun_chart_trend (cr, width, height, style, chart->points, chart->n_points, &chart->target, &chart->start);
}

void
mun_part_bars (MunReport    *report,
               const MunBar *bars,
               guint         n_bars,
               const char   *caption,
               const char   *alternative)
{
  Chart *chart = new_chart ();

  keep_bars (chart, bars, n_bars);
  mun_document_add_figure (report->document, 0, n_bars * LINE_HEIGHT, draw_bars_cb, chart, free_chart, caption, alternative);
}

/* "Context: Complete 12, Partial 1; Leadership: ...": all parts of all lines. Returns: (transfer full) */
static GString *
speak_stacks (MunReport          *report,
              const char * const *lines,
              guint               n_lines,
              const double       *values,
              const MunBar       *parts,
              guint               n_parts)
{
  GString *spoken = g_string_new (NULL);

  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr(GString) line = g_string_new (NULL);

      for (guint k = 0; k < n_parts; k++)
        g_string_append_printf (line, "%s%s %.0f", k > 0 ? mun_report_text (report, N_(", ")) : "", parts[k].label, values[i * n_parts + k]);
      mun_report_speak (report, spoken, lines[i], line->str);
    }
  return spoken;
}

void
mun_part_stacks (MunReport          *report,
                 const char * const *lines,
                 guint               n_lines,
                 const double       *values,
                 const MunBar       *parts,
                 guint               n_parts,
                 const char         *caption)
{
  g_autoptr(GString) spoken = speak_stacks (report, lines, n_lines, values, parts, n_parts);
  Chart *chart = new_chart ();

  keep_bars (chart, parts, n_parts);
  chart->values = g_memdup2 (values, n_lines * n_parts * sizeof *values);
  chart->stacks = g_new0 (MunStack, n_lines);
  chart->n_stacks = n_lines;
  for (guint i = 0; i < n_lines; i++)
    {
      chart->stacks[i].label = keep (chart, lines[i]);
      chart->stacks[i].values = chart->values + i * n_parts;
    }
  mun_document_add_figure (report->document, 0, n_lines * LINE_HEIGHT + LEGEND_HEIGHT, draw_stacks_cb, chart, free_chart, caption, spoken->str);
}

void
mun_part_progress (MunReport  *report,
                   double      share,
                   double      expected,
                   const char *caption,
                   const char *alternative)
{
  Chart *chart = new_chart ();

  chart->share = share;
  chart->expected = expected;
  mun_document_add_figure (report->document, 0, LINE_HEIGHT, draw_progress_cb, chart, free_chart, caption, alternative);
}

void
mun_part_trend (MunReport      *report,
                const MunPoint *points,
                guint           n_points,
                const MunMarkLine *target,
                const MunMarkLine *start,
                const char     *caption,
                const char     *alternative)
{
  Chart *chart = new_chart ();

  chart->points = g_memdup2 (points, n_points * sizeof *points);
  chart->n_points = n_points;
  for (guint i = 0; i < n_points; i++)
    chart->points[i].label = keep (chart, points[i].label);
  chart->target = (MunMarkLine) { target->value, keep (chart, target->label) };
  chart->start = start != NULL ? (MunMarkLine) { start->value, keep (chart, start->label) } : (MunMarkLine) { NAN, NULL };
  mun_document_add_figure (report->document, 0, TREND_HEIGHT, draw_trend_cb, chart, free_chart, caption, alternative);
  mun_document_set_figure_least (report->document, TREND_LEAST);
}
