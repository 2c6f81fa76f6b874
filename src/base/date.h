/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates are ISO text everywhere below the screen: "2026-11-02", and "2026-11-02T14:05" with a time
 * of day, both local. An empty text is "not set". */

/**
 * mun_date_parse:
 * @text: what a person typed: "2026-11-02", "2.11.2026", "02/11/2026" (day first), "2026/11/2", "2.11.26" (of this century),
 *   and as mun_date_format() prints it: "2 Nov 2026", "2 November 2026", "2026年11月2日"; or "today", "今天"
 *
 * Returns: (transfer full) (nullable): the ISO date, or %NULL when the day does not exist
 */
char       *mun_date_parse        (const char *text);

/**
 * mun_date_time_parse:
 * @text: a date as for mun_date_parse() followed by "T" or a blank and "14:05"; a bare date means 00:00
 *
 * Returns: (transfer full) (nullable): "YYYY-MM-DDTHH:MM"
 */
char       *mun_date_time_parse   (const char *text);

gboolean    mun_date_is_valid     (const char *iso);

/**
 * mun_date_is_ambiguous:
 * @text: a date as for mun_date_parse(), with or without a time of day
 *
 * "03/02/2026" is 3 February to one reader and 2 March to another. A form shows at once what was understood; a table that
 * comes from elsewhere does not.
 *
 * Returns: whether its two first numbers, parted by a stroke, could be day and month either way and differ
 */
gboolean    mun_date_is_ambiguous (const char *text);

/** mun_date_clock_is_sound: whether the variable MUNIMENT_TODAY, if it is set, is a day or a moment that there is */
gboolean mun_date_clock_is_sound (void);

/** mun_date_today: Returns: (transfer full): today, local, as ISO text.
 * MUNIMENT_TODAY in the environment replaces it (for tests and printed examples), as a day or with a time of day. */
char       *mun_date_today        (void);

/** mun_date_now: Returns: (transfer full): the local time as "YYYY-MM-DDTHH:MM"; MUNIMENT_TODAY replaces its day, and its time of day if it names one. */
char       *mun_date_now          (void);

/** mun_date_now_utc: Returns: (transfer full): the time in UTC as "YYYY-MM-DDTHH:MM:SSZ". */
char       *mun_date_now_utc      (void);

char       *mun_date_add_days     (const char *iso,
                                   int         days);

/** mun_date_add_months: the 31st becomes the last day of a shorter month. */
char       *mun_date_add_months   (const char *iso,
                                   int         months);

/** mun_date_days_between: Returns: days from @from to @to, negative when @to is earlier */
int         mun_date_days_between (const char *from,
                                   const char *to);

/** mun_date_time_add: Returns: (transfer full): the local moment @minutes later, across the change of the clocks, too */
char       *mun_date_time_add     (const char *iso,
                                   int         minutes);

/** mun_date_time_to_utc: Returns: (transfer full): a local moment as "YYYY-MM-DDTHH:MM:SSZ" */
char       *mun_date_time_to_utc  (const char *iso);

/** mun_date_time_minutes: Returns: minutes from one local moment to another, negative when @to is earlier */
gint64      mun_date_time_minutes (const char *from,
                                   const char *to);

/**
 * mun_date_duration:
 * @text: what a person wrote about a deadline: "within 72 hours", "30 min", "2 working days", "at once", "24 小时内"
 *
 * Returns: the first length of time in it, in minutes; 0 for “at once”; -1 when there is none
 */
int         mun_date_duration     (const char *text);

/**
 * mun_date_format:
 * @iso: a date or date-time, or ""
 * @language: (nullable): language of the words ("en", "zh"), %NULL for the locale of the screen
 *
 * Returns: (transfer full): the date as people read it ("2 Nov 2026", "2026年11月2日"); "" for ""
 */
char       *mun_date_format       (const char *iso,
                                   const char *language);

/** mun_date_format_month: Returns: (transfer full): the month of a date, written like the dates: "Nov 2026", "2026年11月"; "" for "". The rest as there */
char       *mun_date_format_month (const char *iso,
                                   const char *language);

G_END_DECLS
