/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart/timeline.h"

#include <math.h>
#include <string.h>

#include "chart/chart-private.h"

#define ROW 2.2      /* of a line, in text sizes */
#define AXIS 2.4     /* of the scale above the lines */
#define FOOT 1.8     /* of the name of today */

/* Steps of the axis: minutes or, when negative, months. */
static const int steps[] = { 1, 5, 15, 30, 60, 120, 180, 360, 720, 1440, 2 * 1440, 7 * 1440, 14 * 1440, -1, -2, -3, -6, -12, -24, -60, -120, -600 };

double
mun_chart_time (const char *iso)
{
  int year, month, day, hour = 0, minute = 0, used = 0;
  GDate date;

  if (iso == NULL || sscanf (iso, "%4d-%2d-%2d%n", &year, &month, &day, &used) < 3 || used != 10)
    return NAN;
  if (year < 1 || month < 1 || month > 12 || day < 1 || !g_date_valid_dmy (day, month, year))
    return NAN;
  if (iso[10] == 'T' && (sscanf (iso + 11, "%2d:%2d", &hour, &minute) < 2 || hour > 23 || minute > 59 || hour < 0 || minute < 0))
    return NAN;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return (double) g_date_get_julian (&date) - 719163 + (hour * 60 + minute) / 1440.0;
}

static gboolean
to_date (double  time,
         GDate  *date)
{
  double day = floor (time) + 719163;

  if (day < 1 || day > 3000000)
    return FALSE;
  g_date_set_julian (date, (guint32) day);
  return g_date_valid (date);
}

/* The mark at or before @time. */
static double
floor_to (double time,
          int    step)
{
  GDate date;
  int months;

  if (step > 0)
    /* 1 January 1970 was a Thursday: weeks begin on a Monday. */
    return step >= 7 * 1440 ? floor ((time + 3) / (step / 1440)) * (step / 1440) - 3 : floor (time * 1440 / step + 1e-6) * step / 1440;
  if (!to_date (time, &date))
    return time;
  months = g_date_get_year (&date) * 12 + (int) g_date_get_month (&date) - 1;
  months -= months % -step;
  g_date_set_dmy (&date, 1, months % 12 + 1, MAX (months / 12, 1));
  return (double) g_date_get_julian (&date) - 719163;
}

static double
next_after (double time,
            int    step)
{
  /* A day more than the longest run of as many months, then back to the first of the month. */
  return step > 0 ? time + step / 1440.0 : floor_to (time + -step * 31.0 + 1, step);
}

static void
write_tick (MunTick *tick,
            double   at,
            int      step)
{
  int minutes = (int) round ((at - floor (at)) * 1440);
  GDate date;

  tick->at = at;
  tick->label[0] = '\0';
  if (step > 0 && step < 1440 && minutes > 0)
    g_snprintf (tick->label, sizeof tick->label, "%02d:%02d", minutes / 60 % 24, minutes % 60);
  else if (to_date (at, &date) && step > 0)
    g_snprintf (tick->label, sizeof tick->label, "%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
  else if (to_date (at, &date) && step > -12)
    g_snprintf (tick->label, sizeof tick->label, "%04d-%02d", g_date_get_year (&date), g_date_get_month (&date));
  else if (to_date (at, &date))
    g_snprintf (tick->label, sizeof tick->label, "%04d", g_date_get_year (&date));
}

guint
mun_chart_ticks (double  *from,
                 double  *to,
                 MunTick *ticks,
                 guint    most)
{
  g_return_val_if_fail (from != NULL && to != NULL && ticks != NULL && most >= 3, 0);

  if (!isfinite (*from) || !isfinite (*to))
    return 0;
  if (*to <= *from)
    *to = *from + 1;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double at = floor_to (*from, steps[i]);
      guint n = 0;

      for (; n < most; at = next_after (at, steps[i]))
        {
          write_tick (&ticks[n++], at, steps[i]);
          if (at >= *to - 1e-6)
            {
              *from = ticks[0].at;
              *to = at;
              return n;
            }
        }
    }
  return 0;
}

double
mun_chart_timeline_height (double size,
                           guint  n_spans)
{
  return size * (AXIS + n_spans * ROW + FOOT);
}

typedef struct {
  double left;
  double width;
  double top;
  double bottom;
} Field;

static double
to_x (const Field       *field,
      const MunTimeline *timeline,
      double             time)
{
  return field->left + CLAMP ((time - timeline->from) / (timeline->to - timeline->from), 0, 1) * field->width;
}

static double
measure_tick (const MunChartStyle *style,
              const MunTimeline   *timeline,
              const Field         *field,
              guint                tick,
              double              *width)
{
  *width = mun_chart_text_width (style, timeline->ticks[tick].label, 0.9, FALSE);
  return MIN (to_x (field, timeline, timeline->ticks[tick].at) - *width / 2, field->left + field->width - *width);
}

/* A day among times of day: without it nobody knows when the next day begins. */
static gboolean
is_day (const MunTick *tick)
{
  return strchr (tick->label, ':') == NULL;
}

/* Whether the day after the times at @tick needs its room. */
static gboolean
gives_way (const MunChartStyle *style,
           const MunTimeline   *timeline,
           const Field         *field,
           guint                tick,
           double               end)
{
  double width;

  for (guint i = tick + 1; i < timeline->n_ticks && !is_day (&timeline->ticks[tick]); i++)
    if (is_day (&timeline->ticks[i]))
      return measure_tick (style, timeline, field, i, &width) < end;
  return FALSE;
}

static void
draw_axis (cairo_t             *cr,
           const MunChartStyle *style,
           const MunTimeline   *timeline,
           const Field         *field)
{
  double free_from = 0;

  for (guint i = 0; i < timeline->n_ticks; i++)
    {
      double x = to_x (field, timeline, timeline->ticks[i].at);
      double width;
      double start = measure_tick (style, timeline, field, i, &width);

      mun_chart_fill (cr, x - 0.2, field->top - style->size * 0.4, 0.4, field->bottom - field->top + style->size * 0.4, style->grid);
      if (start < free_from || gives_way (style, timeline, field, i, start + width + style->size))
        continue;
      mun_chart_text (cr, style, timeline->ticks[i].label, start, field->top - style->size * 1.3, width + 1, 0, 0.9, FALSE, style->muted);
      free_from = start + width + style->size;
    }
}

static void
draw_moment (cairo_t             *cr,
             const MunChartStyle *style,
             const MunSpan       *span,
             double               x,
             double               y)
{
  double half = style->size * 0.62;

  cairo_move_to (cr, x, y - half);
  cairo_line_to (cr, x + half, y);
  cairo_line_to (cr, x, y + half);
  cairo_line_to (cr, x - half, y);
  cairo_close_path (cr);
  mun_color_set (cr, span->done ? span->color : style->paper);
  cairo_fill_preserve (cr);
  mun_color_set (cr, span->color);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_span (cairo_t             *cr,
           const MunChartStyle *style,
           const MunTimeline   *timeline,
           const Field         *field,
           const MunSpan       *span,
           double               y)
{
  double thick = style->size * 1.3;
  double x, width;
  MunColor ink = span->done ? mun_color_for_text (span->color) : style->ink;

  if (!isfinite (span->start))
    return;
  x = to_x (field, timeline, span->start);
  if (!isfinite (span->end) || span->end <= span->start)
    {
      draw_moment (cr, style, span, x, y);
      return;
    }
  width = MAX (to_x (field, timeline, span->end) - x, 1.5);
  mun_chart_fill (cr, x, y - thick / 2, width, thick, span->done ? span->color : mun_color_mix (span->color, style->paper, 0.25));
  cairo_rectangle (cr, x + 0.4, y - thick / 2 + 0.4, MAX (width - 0.8, 0.1), thick - 0.8);
  mun_color_set (cr, span->color);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
  if (span->letter != NULL && width > mun_chart_text_width (style, span->letter, 0.8, TRUE) + 3)
    mun_chart_text (cr, style, span->letter, x, y, width, 0.5, 0.8, TRUE, ink);
}

static void
draw_now (cairo_t             *cr,
          const MunChartStyle *style,
          const MunTimeline   *timeline,
          const Field         *field)
{
  double x, width;

  if (!isfinite (timeline->now) || timeline->now < timeline->from || timeline->now > timeline->to)
    return;
  x = to_x (field, timeline, timeline->now);
  width = mun_chart_text_width (style, timeline->now_label, 0.9, TRUE) + 1;
  mun_chart_fill (cr, x - 0.6, field->top - style->size * 0.4, 1.2, field->bottom - field->top + style->size * 0.6, style->ink);
  mun_chart_text (cr, style, timeline->now_label, CLAMP (x - width / 2, 0, field->left + field->width - width), field->bottom + style->size, width,
                  0, 0.9, TRUE, style->ink);
}

void
mun_chart_timeline (cairo_t             *cr,
                    double               width,
                    double               height,
                    const MunChartStyle *style,
                    const MunTimeline   *timeline)
{
  Field field = { 0 };
  double line;

  g_return_if_fail (cr != NULL && style != NULL && timeline != NULL && (timeline->spans != NULL || timeline->n_spans == 0));

  if (timeline->n_spans == 0 || !(timeline->to > timeline->from))
    return;
  cairo_save (cr);
  width = mun_chart_shrink (cr, width, height, mun_chart_timeline_height (style->size, timeline->n_spans));
  line = style->size * ROW;
  for (guint i = 0; i < timeline->n_spans; i++)
    field.left = MAX (field.left, mun_chart_text_width (style, timeline->spans[i].label, 1, FALSE));
  field.left = MIN (field.left + style->size * 1.5, width * 0.42);
  field.width = MAX (width - field.left - style->size, 1);
  field.top = style->size * AXIS;
  field.bottom = field.top + timeline->n_spans * line;
  draw_axis (cr, style, timeline, &field);
  for (guint i = 0; i < timeline->n_spans; i++)
    {
      double y = field.top + (i + 0.5) * line;

      mun_chart_fill (cr, 0, y + line / 2 - 0.2, field.left + field.width, 0.3, style->grid);
      mun_chart_text (cr, style, timeline->spans[i].label, 0, y, field.left - style->size * 1.2, 0, 1, FALSE, style->ink);
      draw_span (cr, style, timeline, &field, &timeline->spans[i], y);
    }
  draw_now (cr, style, timeline, &field);
  cairo_restore (cr);
}
