/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/**
 * MunSpan: something that happens at a time or lasts from one time to another
 * @label: its name, at the left
 * @letter: (nullable): sign printed in its bar
 * @start: time, see mun_chart_time(); NAN when it is not known: the line stays empty
 * @end: time; NAN or not after @start for a moment, which is drawn as a diamond
 * @done: full when it is over or done, hollow when it is still to come
 * @color: its hue
 */
typedef struct {
  const char *label;
  const char *letter;
  double      start;
  double      end;
  gboolean    done;
  MunColor    color;
} MunSpan;

/** MunTick: a place on the axis and what is written there */
typedef struct {
  double at;
  char   label[24];
} MunTick;

/**
 * MunTimeline:
 * @spans: (array length=n_spans): one line each, in order
 * @ticks: (array length=n_ticks): the axis, for instance from mun_chart_ticks()
 * @from: left end of the axis
 * @to: right end of the axis, after @from
 * @now: where to draw the line of today, or NAN
 * @now_label: (nullable): its name
 */
typedef struct {
  const MunSpan *spans;
  guint          n_spans;
  const MunTick *ticks;
  guint          n_ticks;
  double         from;
  double         to;
  double         now;
  const char    *now_label;
} MunTimeline;

/** mun_chart_time: Returns: days since 1 January 1970 of "2026-11-02" or "2026-11-02T14:05"; NAN for "" and for what is no date */
double mun_chart_time            (const char          *iso);

/**
 * mun_chart_ticks: places for an axis: full hours, days, months, quarters or years
 * @from: (inout): moved to the mark before it
 * @to: (inout): moved to the mark after it
 * @ticks: (array length=most) (out): filled
 * @most: at least 3
 *
 * Returns: how many were filled; their labels are ISO dates or times, the same in every language
 */
guint  mun_chart_ticks           (double              *from,
                                  double              *to,
                                  MunTick             *ticks,
                                  guint                most);

/** mun_chart_timeline: what happens when, one line each */
void   mun_chart_timeline        (cairo_t             *cr,
                                  double               width,
                                  double               height,
                                  const MunChartStyle *style,
                                  const MunTimeline   *timeline);

/** mun_chart_timeline_height: Returns: the height at which nothing has to be made smaller, for texts of @size */
double mun_chart_timeline_height (double               size,
                                  guint                n_spans);

G_END_DECLS
