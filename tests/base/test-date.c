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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/arithmetic", test_arithmetic);
  g_test_add_func ("/base/date/valid", test_valid);
  return g_test_run ();
}
