/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Returns: 1 to 12 for a name of a month or its beginning, in English or as this program prints it here; 0 for another word */
static int
find_month (const char *word)
{
  static const char * const months[] = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
  };
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (months) && strlen (word) >= 3; i++)
    if (g_ascii_strncasecmp (months[i], word, strlen (word)) == 0)
      return (int) i + 1;
  for (int i = 1; i <= 12; i++)
    {
      g_autoptr(GDateTime) moment = g_date_time_new_utc (2000, i, 1, 0, 0, 0);
      g_autofree char *printed = g_date_time_format (moment, "%b");
      g_autofree char *same = g_utf8_casefold (printed, -1);

      if (g_str_equal (same, folded) || (g_str_has_suffix (same, ".") && strlen (same) == strlen (folded) + 1 && g_str_has_prefix (same, folded)))
        return i;
    }
  return 0;
}

/* "1 Sep 2027", "1. September 2027" */
static gboolean
split_words (const char *text,
             int        *year,
             int        *month,
             int        *day,
             int        *length)
{
  char *after;
  gsize digits, letters;
  g_autofree char *word = NULL;

  digits = strspn (text, "0123456789");
  if (digits < 1 || digits > 2)
    return FALSE;
  *day = (int) strtol (text, &after, 10);
  after += strspn (after, ". ");
  letters = strcspn (after, " .,0123456789");
  word = g_strndup (after, letters);
  after += letters;
  after += strspn (after, " .,");
  if (letters == 0 || !g_utf8_validate (word, -1, NULL) || strspn (after, "0123456789") != 4)
    return FALSE;
  *month = find_month (word);
  *year = (int) strtol (after, &after, 10);
  *length = (int) (after - text);
  return *month > 0;
}

/* What is printed beside a field can be typed into it. */
static gboolean
split_printed (const char *text,
               int        *year,
               int        *month,
               int        *day,
               int        *length)
{
  *length = 0;
  if (sscanf (text, "%4d年%2d月%2d日%n", year, month, day, length) != 3 || *length == 0)
    if (!split_words (text, year, month, day, length))
      return FALSE;
  return *day > 0 && *month > 0 && *year >= 1900 && *year <= 2999 && g_date_valid_dmy (*day, *month, *year);
}

/* "1.9.27" is of this century; "26-11-02" could be read both ways. */
static gboolean
is_short_year (const char *text,
               int         length,
               char        separator)
{
  return separator != '-' && length >= 3 && g_ascii_isdigit (text[length - 2]) && text[length - 3] == separator;
}

static gboolean
split_date (const char *text,
            int        *year,
            int        *month,
            int        *day,
            int        *length)
{
  int a, b, c;
  char s1, s2;

  *length = 0;
  if (sscanf (text, "%5d%c%3d%c%5d%n", &a, &s1, &b, &s2, &c, length) != 5 || s1 != s2 || strchr ("-./", s1) == NULL)
    return split_printed (text, year, month, day, length);

  if (a >= 1000)
    *year = a, *month = b, *day = c;
  else
    *year = is_short_year (text, *length, s1) ? 2000 + c : c, *month = b, *day = a;

  /* "2026--1-2": scanf takes the sign for part of the number. */
  return a > 0 && b > 0 && c > 0 && *year >= 1900 && *year <= 2999 && g_date_valid_dmy (*day, *month, *year);
}

static GDate *
read_iso (const char *iso)
{
  int year, month, day, length;

  if (iso == NULL || !split_date (iso, &year, &month, &day, &length))
    return NULL;
  return g_date_new_dmy (day, month, year);
}

static char *
write_iso (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/* "today", alone or before a time of day: what a person types, never what a file holds. Returns: (transfer full) */
static char *
replace_today (const char *text)
{
  static const char * const words[] = { "today", "今天" };
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if (g_ascii_strncasecmp (trimmed, words[i], n) == 0 && (trimmed[n] == '\0' || trimmed[n] == ' '))
        {
          g_autofree char *today = mun_date_today ();

          return g_strconcat (today, trimmed + n, NULL);
        }
    }
  return g_steal_pointer (&trimmed);
}

char *
mun_date_parse (const char *text)
{
  g_autofree char *trimmed = NULL;
  int year, month, day, length;

  g_return_val_if_fail (text != NULL, NULL);

  trimmed = replace_today (text);
  if (!split_date (trimmed, &year, &month, &day, &length) || trimmed[length] != '\0')
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

char *
mun_date_time_parse (const char *text)
{
  g_autofree char *trimmed = NULL;
  int year, month, day, length, rest = 0;
  int hour = 0, minute = 0;

  g_return_val_if_fail (text != NULL, NULL);

  trimmed = replace_today (text);
  if (!split_date (trimmed, &year, &month, &day, &length))
    return NULL;

  if (trimmed[length] != '\0')
    {
      const char *time = trimmed + length + 1;
      int seconds = 0;

      if ((trimmed[length] != 'T' && trimmed[length] != ' ') || sscanf (time, "%2d:%2d%n", &hour, &minute, &rest) != 2)
        return NULL;
      if (time[rest] != '\0' && (sscanf (time + rest, ":%2d", &seconds) != 1 || strlen (time + rest) != 3))
        return NULL;
      if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return NULL;
    }

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", year, month, day, hour, minute);
}

gboolean
mun_date_is_valid (const char *iso)
{
  g_autofree char *parsed = iso != NULL ? mun_date_parse (iso) : NULL;

  return parsed != NULL && strcmp (parsed, iso) == 0;
}

gboolean
mun_date_is_ambiguous (const char *text)
{
  int first, second, year;

  g_return_val_if_fail (text != NULL, FALSE);

  return sscanf (text, " %2d/%2d/%4d", &first, &second, &year) == 3 && first != second
         && first >= 1 && first <= 12 && second >= 1 && second <= 12;
}

/* Returns: a day, or a moment, or "" for the clock's */
static const char *
get_fixed (void)
{
  const char *fixed = g_getenv ("MUNIMENT_TODAY");

  return fixed != NULL ? fixed : "";
}

gboolean
mun_date_clock_is_sound (void)
{
  g_autofree char *moment = strchr (get_fixed (), 'T') != NULL ? mun_date_time_parse (get_fixed ()) : NULL;

  return *get_fixed () == '\0' || moment != NULL || mun_date_is_valid (get_fixed ());
}

char *
mun_date_today (void)
{
  g_autofree char *fixed = g_strndup (get_fixed (), strlen ("2026-11-02"));
  g_autoptr(GDateTime) now = NULL;

  if (mun_date_is_valid (fixed))
    return g_steal_pointer (&fixed);

  now = g_date_time_new_now_local ();
  return g_date_time_format (now, "%Y-%m-%d");
}

char *
mun_date_now (void)
{
  g_autofree char *today = mun_date_today ();
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  g_autofree char *fixed = mun_date_time_parse (get_fixed ());

  if (fixed != NULL && strchr (get_fixed (), 'T') != NULL)
    return g_steal_pointer (&fixed);
  return g_strconcat (today, "T", time, NULL);
}

char *
mun_date_now_utc (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

char *
mun_date_add_days (const char *iso,
                   int         days)
{
  g_autoptr(GDate) date = read_iso (iso);

  g_return_val_if_fail (date != NULL, NULL);

  if (days >= 0)
    g_date_add_days (date, days);
  else
    g_date_subtract_days (date, -days);
  return write_iso (date);
}

char *
mun_date_add_months (const char *iso,
                     int         months)
{
  g_autoptr(GDate) date = read_iso (iso);

  g_return_val_if_fail (date != NULL, NULL);

  if (months >= 0)
    g_date_add_months (date, months);
  else
    g_date_subtract_months (date, -months);
  return write_iso (date);
}

int
mun_date_days_between (const char *from,
                       const char *to)
{
  g_autoptr(GDate) a = read_iso (from);
  g_autoptr(GDate) b = read_iso (to);

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  return g_date_days_between (a, b);
}

static GDateTime *
read_moment (const char *iso)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *full = g_strconcat (iso, strchr (iso, 'T') != NULL ? ":00" : "T00:00:00", NULL);

  return g_date_time_new_from_iso8601 (full, zone);
}

char *
mun_date_time_add (const char *iso,
                   int         minutes)
{
  g_return_val_if_fail (iso != NULL, NULL);

  g_autoptr(GDateTime) moment = read_moment (iso);
  g_autoptr(GDateTime) later = NULL;

  g_return_val_if_fail (moment != NULL, NULL);

  later = g_date_time_add_minutes (moment, minutes);
  return g_date_time_format (later, "%Y-%m-%dT%H:%M");
}

char *
mun_date_time_to_utc (const char *iso)
{
  g_return_val_if_fail (iso != NULL, NULL);

  g_autoptr(GDateTime) moment = read_moment (iso);
  g_autoptr(GDateTime) utc = NULL;

  g_return_val_if_fail (moment != NULL, NULL);

  utc = g_date_time_to_utc (moment);
  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

gint64
mun_date_time_minutes (const char *from,
                       const char *to)
{
  g_return_val_if_fail (from != NULL && to != NULL, 0);

  g_autoptr(GDateTime) first = read_moment (from);
  g_autoptr(GDateTime) last = read_moment (to);

  g_return_val_if_fail (first != NULL && last != NULL, 0);

  return g_date_time_difference (last, first) / G_TIME_SPAN_MINUTE;
}

/* Minutes that the word after a number stands for; 0 for another word. */
static int
read_unit (const char *word)
{
  static const struct { const char *word; int minutes; } units[] = {
    { "min", 1 }, { "minute", 1 }, { "minutes", 1 }, { "h", 60 }, { "hr", 60 }, { "hrs", 60 }, { "hour", 60 }, { "hours", 60 },
    { "d", 1440 }, { "day", 1440 }, { "days", 1440 }, { "week", 10080 }, { "weeks", 10080 },
  };
  static const struct { const char *start; int minutes; } chinese[] = {
    { "分钟", 1 }, { "个小时", 60 }, { "小时", 60 }, { "个工作日", 1440 }, { "天", 1440 }, { "日", 1440 }, { "周", 10080 },
  };
  gsize length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (chinese); i++)
    if (g_str_has_prefix (word, chinese[i].start))
      return chinese[i].minutes;
  while (g_ascii_isalpha (word[length]))
    length++;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i].word) == length && g_ascii_strncasecmp (word, units[i].word, length) == 0)
      return units[i].minutes;
  return 0;
}

/* The unit stands behind the number, or one word later: "2 working days". */
static int
read_length (const char *after,
             guint64     number)
{
  const char *word = after;

  for (int i = 0; i < 2; i++)
    {
      int minutes;

      while (*word == ' ' || *word == '-')
        word++;
      minutes = read_unit (word);
      if (minutes > 0)
        return (int) MIN (number * (guint64) minutes, G_MAXINT);
      while (g_ascii_isalpha (*word))
        word++;
      if (*word != ' ')
        break;
    }
  return -1;
}

int
mun_date_duration (const char *text)
{
  static const char * const now[] = { "at once", "immediate", "without delay", "立即", "马上", "立刻" };
  g_autofree char *lower = NULL;

  g_return_val_if_fail (text != NULL, -1);

  lower = g_utf8_strdown (text, -1);
  for (const char *p = lower; *p != '\0'; p++)
    {
      char *end;
      guint64 number;
      int minutes;

      if (!g_ascii_isdigit (*p))
        continue;
      number = g_ascii_strtoull (p, &end, 10);
      minutes = number < 100000 ? read_length (end, number) : -1;
      if (minutes >= 0)
        return minutes;
      p = end - 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (now); i++)
    if (strstr (lower, now[i]) != NULL)
      return 0;
  return -1;
}

char *
mun_date_format (const char *iso,
                 const char *language)
{
  static const char * const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  g_autofree char *date = NULL;
  int year, month, day, length;
  const char *time = NULL;

  if (iso == NULL || *iso == '\0')
    return g_strdup ("");
  if (!split_date (iso, &year, &month, &day, &length))
    return g_strdup (iso);
  if (iso[length] == 'T')
    time = iso + length + 1;

  if (language == NULL)
    {
      g_autoptr(GDateTime) moment = g_date_time_new_local (year, month, day, 0, 0, 0);

      /* Words, not 02/11: nobody has to guess which of the two is the month. */
      date = g_date_time_format (moment, "%-d %b %Y");
      if (g_str_has_prefix (g_get_language_names ()[0], "zh"))
        {
          g_clear_pointer (&date, g_free);
          language = "zh";
        }
    }
  if (date == NULL && g_str_has_prefix (language, "zh"))
    date = g_strdup_printf ("%d年%d月%d日", year, month, day);
  if (date == NULL)
    date = g_strdup_printf ("%d %s %d", day, months[month - 1], year);

  return time != NULL ? g_strconcat (date, " ", time, NULL) : g_steal_pointer (&date);
}

char *
mun_date_format_month (const char *iso,
                       const char *language)
{
  g_autofree char *day = iso != NULL ? g_strndup (iso, strlen ("2026-11-02")) : NULL;
  g_autofree char *date = mun_date_format (day, language);
  const char *end = strstr (date, "月");
  const char *start = strchr (date, ' ');

  if (end != NULL)
    return g_strndup (date, (gsize) (end - date) + strlen ("月"));
  return g_strdup (start != NULL ? start + 1 : date);
}
