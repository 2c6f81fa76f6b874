/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/date.h"

static const struct { const char *start; int months; const char *result; } month_cases[] = {
  { "2026-01-31", 1, "2026-02-28" },
  { "2024-01-31", 1, "2024-02-29" },
  { "2026-11-02", 12, "2027-11-02" },
  { "2026-03-31", -1, "2026-02-28" },
};

static void
test_arithmetic (void)
{
  g_autofree char *later = mun_date_add_days ("2026-12-31", 1);
  g_autofree char *earlier = mun_date_add_days ("2024-03-01", -1);

  g_assert_cmpstr (later, ==, "2027-01-01");
  g_assert_cmpstr (earlier, ==, "2024-02-29");
  g_assert_cmpint (mun_date_days_between ("2026-11-02", "2026-12-02"), ==, 30);
  g_assert_cmpint (mun_date_days_between ("2026-12-02", "2026-11-02"), ==, -30);

  for (guint i = 0; i < G_N_ELEMENTS (month_cases); i++)
    {
      g_autofree char *result = mun_date_add_months (month_cases[i].start, month_cases[i].months);

      g_assert_cmpstr (result, ==, month_cases[i].result);
    }
}

static void
test_valid (void)
{
  g_assert_true (mun_date_is_valid ("2024-02-29"));
  g_assert_false (mun_date_is_valid ("2026-02-29"));
  g_assert_false (mun_date_is_valid ("2026-2-9"));
  g_assert_false (mun_date_is_valid (""));
  g_assert_false (mun_date_is_valid (NULL));
}

/* What is printed beside a field is understood in it; what can be read in two ways is not. */
static void
test_typed (void)
{
  static const struct { const char *typed, *iso; } cases[] = {
    { "1 Sep 2027", "2027-09-01" },
    { "1 September 2027", "2027-09-01" },
    { "01 sept 2027", "2027-09-01" },
    { "1. Sep. 2027", "2027-09-01" },
    { "31 May 2027", "2027-05-31" },
    { "2027年9月1日", "2027-09-01" },
    { "1.9.27", "2027-09-01" },
    { "1/9/27", "2027-09-01" },
    { "01.09.05", "2005-09-01" },
    { "1.9.2027", "2027-09-01" },
    { "2027-09-01", "2027-09-01" },
    { "26-11-02", NULL },
    { "1.9.7", NULL },
    { "31 Sep 2027", NULL },
    { "31.9.27", NULL },
    { "2027年13月1日", NULL },
    { "2027年9月", NULL },
    { "1 Se 2027", NULL },
    { "1 Sepp 2027", NULL },
    { "1 2027", NULL },
    { "1 Sep 27", NULL },
    { "Sep 2027", NULL },
    { "1 Sep 2027 or later", NULL },
    { "", NULL },
  };
  static const char * const languages[] = { NULL, "en", "zh" };
  g_autofree char *moment = mun_date_time_parse ("1 Sep 2027 14:05");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = mun_date_parse (cases[i].typed);

      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
  for (guint i = 0; i < 3 * 12; i++)
    {
      g_autofree char *day = g_strdup_printf ("2027-%02u-28", i / 3 + 1);
      g_autofree char *printed = mun_date_format (day, languages[i % 3]);
      g_autofree char *again = mun_date_parse (printed);

      g_assert_cmpstr (again, ==, day);
    }
  g_assert_cmpstr (moment, ==, "2027-09-01T14:05");
}

static void
test_months (void)
{
  static const struct { const char *iso; const char *language; const char *result; } cases[] = {
    { "2028-12-01", "en", "Dec 2028" }, { "2028-12-31T10:00", "en", "Dec 2028" }, { "2028-01-31", "zh", "2028年1月" }, { "", "en", "" }, { NULL, "zh", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *month = mun_date_format_month (cases[i].iso, cases[i].language);

      g_assert_cmpstr (month, ==, cases[i].result);
    }
}

static void
test_moments (void)
{
  static const struct { const char *start; int minutes; const char *result; } cases[] = {
    { "2026-11-02T14:05", 30, "2026-11-02T14:35" },
    { "2026-11-02T23:50", 15, "2026-11-03T00:05" },
    { "2026-11-02T00:05", -10, "2026-11-01T23:55" },
    { "2026-11-02", 72 * 60, "2026-11-05T00:00" },
  };
  g_autofree char *utc = mun_date_time_to_utc ("2026-11-02T14:05");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = mun_date_time_add (cases[i].start, cases[i].minutes);

      g_assert_cmpstr (result, ==, cases[i].result);
      g_assert_cmpint (mun_date_time_minutes (cases[i].start, result), ==, cases[i].minutes);
    }
  g_assert_cmpstr (utc, ==, "2026-11-02T14:05:00Z"); /* tests run in world time */
}

static void
test_duration (void)
{
  static const struct { const char *text; int minutes; } cases[] = {
    { "insurer 48 hours", 2880 },
    { "Notice of data breach in 72 hours", 4320 },
    { "48 h", 2880 },
    { "within 10 minutes", 10 },
    { "2 min", 2 },
    { "within 2 working days", 2880 },
    { "1 week", 10080 },
    { "police at once", 0 },
    { "Immediately to customs", 0 },
    { "Post guard at gate 3 within 5 minutes", 5 },
    { "24小时内", 1440 },
    { "立即报警", 0 },
    { "customs each hour", -1 },
    { "ISO 28000 applies", -1 },
    { "100000000000000000000 hours", -1 },
    { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (mun_date_duration (cases[i].text), ==, cases[i].minutes);
    }
}

/* "today" is typed, not stored. */
static void
test_today (void)
{
  static const char * const words[] = { "today", "Today", " TODAY ", "今天" };
  g_autofree char *today = mun_date_today ();
  g_autofree char *expected = g_strconcat (today, "T14:05", NULL);
  g_autofree char *at = mun_date_time_parse ("today 14:05");
  g_autofree char *none = mun_date_parse ("todays");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *day = mun_date_parse (words[i]);

      g_assert_cmpstr (day, ==, today);
      g_assert_false (mun_date_is_valid (words[i]));
    }
  g_assert_cmpstr (at, ==, expected);
  g_assert_null (none);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/typed", test_typed);
  g_test_add_func ("/base/today", test_today);
  g_test_add_func ("/base/date/arithmetic", test_arithmetic);
  g_test_add_func ("/base/date/valid", test_valid);
  g_test_add_func ("/base/date/moments", test_moments);
  g_test_add_func ("/base/date/months", test_months);
  g_test_add_func ("/base/date/duration", test_duration);
  return g_test_run ();
}
