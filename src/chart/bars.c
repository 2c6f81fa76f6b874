/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/chart-private.h"

#include <math.h>

/* A way that was covered more than ten times over has no room beside its bar. */
#define SHARE_MAX 9.99

/* In points: beside the number of a part of a bar, both sides together. */
#define STACK_PADDING 6.0

/* In parts of the usual size; what is longer then ends in an ellipsis. */
#define SMALLEST_LABEL 0.8

void
mun_chart_bars (cairo_t             *cr,
                double               width,
                double               height,
                const MunChartStyle *style,
                const MunBar        *bars,
                guint                n_bars)
{
  double labels = 0, most = 0, numbers = style->size * 3;
  double line, thick, room, scale;

  g_return_if_fail (cr != NULL && style != NULL && (bars != NULL || n_bars == 0));

  if (n_bars == 0)
    return;
  for (guint i = 0; i < n_bars; i++)
    {
      labels = MAX (labels, mun_chart_text_width (style, bars[i].label, 1, FALSE));
      most = MAX (most, bars[i].value);
    }
  /* All labels in one size, that of the longest one. */
  scale = CLAMP (width * 0.46 / (labels + style->size), SMALLEST_LABEL, 1);
  labels = MIN (labels + style->size, width * 0.46);
  line = height / n_bars;
  thick = MIN (line * 0.7, style->size * 2);
  room = MAX (width - labels - numbers, 0);
  for (guint i = 0; i < n_bars; i++)
    {
      double y = (i + 0.5) * line;
      double long_ = most > 0 ? MAX (bars[i].value, 0) / most * room : 0;
      g_autofree char *number = mun_chart_number (bars[i].value);

      mun_chart_text (cr, style, bars[i].label, 0, y, labels - style->size * 0.7, 1, scale, FALSE, style->ink);
      mun_chart_fill (cr, labels, y - thick / 2, long_, thick, bars[i].color);
      if (bars[i].letter != NULL && long_ > style->size * 1.5)
        mun_chart_text (cr, style, bars[i].letter, labels + 3, y, long_ - 6, 0, 0.85, TRUE, mun_color_for_text (bars[i].color));
      mun_chart_text (cr, style, number, labels + long_ + 4, y, numbers - 4, 0, 1, TRUE, style->ink);
    }
  mun_chart_fill (cr, labels - 0.4, 0, 0.8, height, style->grid);
}

/* "✓ 22", or only the number */
static char *
describe_part (const MunBar *part,
               double        value)
{
  g_autofree char *number = mun_chart_number (value);

  return part->letter != NULL ? g_strdup_printf ("%s %s", part->letter, number) : g_steal_pointer (&number);
}

/* How wide the parts of a bar are: by their values, but each has room for its number; what that takes is given by the others. */
static void
share_stack (const MunChartStyle *style,
             const MunStack      *stack,
             const MunBar        *parts,
             guint                n_parts,
             double               total,
             double               width,
             double              *shares)
{
  double least = 0, spare = 0, missing = 0;
  g_autofree double *needs = g_new0 (double, n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *text = describe_part (&parts[i], stack->values[i]);

      needs[i] = stack->values[i] > 0 ? mun_chart_text_width (style, text, 0.85, TRUE) + STACK_PADDING : 0;
      shares[i] = MAX (stack->values[i], 0) / total * width;
      least += needs[i];
      missing += MAX (needs[i] - shares[i], 0);
      spare += MAX (shares[i] - needs[i], 0);
    }
  if (least > width || spare <= 0)
    return;
  for (guint i = 0; i < n_parts; i++)
    shares[i] = shares[i] < needs[i] ? needs[i] : shares[i] - missing * (shares[i] - needs[i]) / spare;
}

static void
draw_stack (cairo_t             *cr,
            const MunChartStyle *style,
            const MunStack      *stack,
            const MunBar        *parts,
            guint                n_parts,
            double               x,
            double               y,
            double               width,
            double               thick)
{
  g_autofree double *shares = g_new0 (double, n_parts + 1);
  double total = 0;

  for (guint i = 0; i < n_parts; i++)
    total += MAX (stack->values[i], 0);
  if (total <= 0)
    {
      mun_chart_fill (cr, x, y - 0.4, width, 0.8, style->grid);
      return;
    }
  share_stack (style, stack, parts, n_parts, total, width, shares);
  for (guint i = 0; i < n_parts; i++)
    {
      double share = shares[i];
      g_autofree char *text = describe_part (&parts[i], stack->values[i]);
      MunColor ink = mun_color_for_text (parts[i].color);

      mun_chart_hatch (cr, x, y - thick / 2, share - (share > 2 ? 0.8 : 0), thick, i, parts[i].color);
      if (share > mun_chart_text_width (style, text, 0.85, TRUE) + 4)
        mun_chart_text (cr, style, text, x, y, share, 0.5, 0.85, TRUE, ink);
      else if (parts[i].letter != NULL && share > mun_chart_text_width (style, parts[i].letter, 0.85, TRUE) + 2)
        mun_chart_text (cr, style, parts[i].letter, x, y, share, 0.5, 0.85, TRUE, ink);
      x += share;
    }
}

void
mun_chart_stacks (cairo_t             *cr,
                  double               width,
                  double               height,
                  const MunChartStyle *style,
                  const MunStack      *stacks,
                  guint                n_stacks,
                  const MunBar        *parts,
                  guint                n_parts)
{
  double labels = 0, legend = style->size * 2.6;
  double line, thick;

  g_return_if_fail (cr != NULL && style != NULL && (stacks != NULL || n_stacks == 0) && parts != NULL);

  if (n_stacks == 0)
    return;
  for (guint i = 0; i < n_stacks; i++)
    labels = MAX (labels, mun_chart_text_width (style, stacks[i].label, 1, FALSE));
  labels = MIN (labels + style->size, width * 0.4);
  line = (height - legend) / n_stacks;
  thick = MIN (line * 0.75, style->size * 2);
  for (guint i = 0; i < n_stacks; i++)
    {
      double y = (i + 0.5) * line;

      mun_chart_text (cr, style, stacks[i].label, 0, y, labels - style->size * 0.7, 0, 1, FALSE, style->ink);
      draw_stack (cr, style, &stacks[i], parts, n_parts, labels, y, width - labels, thick);
    }
  mun_chart_legend (cr, style, parts, n_parts, labels, height - style->size, width - labels, TRUE);
}

void
mun_chart_progress (cairo_t             *cr,
                    double               width,
                    double               height,
                    const MunChartStyle *style,
                    double               share,
                    double               expected)
{
  g_autofree char *text = NULL;
  double label = style->size * 3.4;
  double room = MAX (width - label, 0);
  double thick = MIN (height, style->size * 1.1);
  double y = (height - thick) / 2;

  g_return_if_fail (cr != NULL && style != NULL);

  /* The bar ends at the target; the number says how far beyond it the way has gone. */
  share = isnan (share) ? 0 : CLAMP (share, 0, SHARE_MAX);
  text = g_strdup_printf ("%d %%", (int) round (share * 100));
  share = MIN (share, 1);
  mun_chart_fill (cr, 0, y, room, thick, mun_color_mix (style->grid, style->paper, 0.5));
  mun_chart_fill (cr, 0, y, room * share, thick, style->accent);
  if (expected >= 0)
    mun_chart_fill (cr, room * MIN (expected, 1) - 0.75, MAX (y - 2, 0), 1.5, MIN (thick + 4, height), style->ink);
  mun_chart_text (cr, style, text, room + 4, height / 2, label - 4, 1, 1, TRUE, style->ink);
}
