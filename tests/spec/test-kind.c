/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "spec/kind.h"

static const MunChoice colours[] = { { "red", "Bright red" }, { "blue", "Blue" }, { NULL } };

static const MunField fields[] = {
  [MUN_KIND_LINE]      = { "line", MUN_KIND_LINE, 0, "Line" },
  [MUN_KIND_TEXT]      = { "text", MUN_KIND_TEXT, 0, "Text" },
  [MUN_KIND_INTEGER]   = { "integer", MUN_KIND_INTEGER, 0, "Integer", .minimum = -5, .maximum = 500 },
  [MUN_KIND_DECIMAL]   = { "decimal", MUN_KIND_DECIMAL, 0, "Decimal" },
  [MUN_KIND_MONEY]     = { "money", MUN_KIND_MONEY, 0, "Money" },
  [MUN_KIND_DATE]      = { "date", MUN_KIND_DATE, 0, "Date" },
  [MUN_KIND_DATE_TIME] = { "date_time", MUN_KIND_DATE_TIME, 0, "Moment" },
  [MUN_KIND_CHOICE]    = { "choice", MUN_KIND_CHOICE, 0, "Choice", .choices = colours },
  [MUN_KIND_SCALE]     = { "scale", MUN_KIND_SCALE, 0, "Scale", .maximum = 5 },
  [MUN_KIND_YES_NO]    = { "yes_no", MUN_KIND_YES_NO, 0, "Yes or no" },
  [MUN_KIND_LINK]      = { "link", MUN_KIND_LINK, 0, "Link" },
  [MUN_KIND_LINKS]     = { "links", MUN_KIND_LINKS, 0, "Links" },
  [MUN_KIND_FILE]      = { "file", MUN_KIND_FILE, 0, "File" },
};

#define ID_A "0b1c2d3e-1111-4222-8333-444455556666"
#define ID_B "1b1c2d3e-1111-4222-8333-444455556666"

static const struct {
  MunKind     kind;
  const char *typed;
  const char *canonical; /* NULL: refused */
} parse_cases[] = {
  { MUN_KIND_LINE,      "  a \t b ", "a   b" },
  { MUN_KIND_LINE,      "a\nb", "a b" },
  { MUN_KIND_LINE,      "安全方针", "安全方针" },
  { MUN_KIND_LINE,      "bad \xff byte", NULL },
  { MUN_KIND_LINE,      "bell \a", NULL },
  { MUN_KIND_TEXT,      "a\r\nb\rc\n", "a\nb\nc" },
  { MUN_KIND_INTEGER,   " 12 ", "12" },
  { MUN_KIND_INTEGER,   "-5", "-5" },
  { MUN_KIND_INTEGER,   "501", NULL },
  { MUN_KIND_INTEGER,   "12.5", NULL },
  { MUN_KIND_INTEGER,   "99999999999999999999", NULL },
  { MUN_KIND_DECIMAL,   "0,02", "0.02" },
  { MUN_KIND_DECIMAL,   "1e3", "1000" },
  { MUN_KIND_DECIMAL,   "nan", NULL },
  { MUN_KIND_DECIMAL,   "inf", NULL },
  { MUN_KIND_DECIMAL,   "0x10", NULL },
  { MUN_KIND_MONEY,     "1250", "1250.00" },
  { MUN_KIND_DATE,      "2026-11-02", "2026-11-02" },
  { MUN_KIND_DATE,      "2.11.2026", "2026-11-02" },
  { MUN_KIND_DATE,      "2026-02-30", NULL },
  { MUN_KIND_DATE,      "tomorrow", NULL },
  { MUN_KIND_DATE,      "2026-11-02x", NULL },
  { MUN_KIND_DATE_TIME, "2026-11-02 14:05", "2026-11-02T14:05" },
  { MUN_KIND_DATE_TIME, "2026-11-02T14:05:59", "2026-11-02T14:05" },
  { MUN_KIND_DATE_TIME, "2026-11-02 24:05", NULL },
  { MUN_KIND_CHOICE,    "red", "red" },
  { MUN_KIND_CHOICE,    "bright RED", "red" },
  { MUN_KIND_CHOICE,    "green", NULL },
  { MUN_KIND_SCALE,     "5", "5" },
  { MUN_KIND_SCALE,     "6", NULL },
  { MUN_KIND_SCALE,     "0", NULL },
  { MUN_KIND_YES_NO,    "Yes", "1" },
  { MUN_KIND_YES_NO,    "0", "0" },
  { MUN_KIND_YES_NO,    "maybe", NULL },
  { MUN_KIND_LINK,      ID_A, ID_A },
  { MUN_KIND_LINK,      "RSK-1", NULL },
  { MUN_KIND_LINKS,     ID_B "\n" ID_A "\n" ID_B, ID_A "\n" ID_B },
  { MUN_KIND_FILE,      "abc", NULL },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *value = mun_kind_parse (&fields[parse_cases[i].kind], parse_cases[i].typed, &error);

      g_assert_cmpstr (value, ==, parse_cases[i].canonical);
      if (parse_cases[i].canonical == NULL)
        {
          g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
          g_assert_true (g_str_has_prefix (error->message, fields[parse_cases[i].kind].label));
        }
      else
        g_assert_no_error (error);
    }
}

static void
test_not_set (void)
{
  for (MunKind kind = 0; kind < MUN_N_KINDS; kind++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *value = mun_kind_parse (&fields[kind], " \t ", &error);
      g_autofree char *shown = mun_kind_format (&fields[kind], "", "en");

      g_assert_no_error (error);
      g_assert_cmpstr (value, ==, "");
      g_assert_cmpstr (shown, ==, "");
    }
}

static const struct {
  MunKind     kind;
  const char *value;
  const char *language;
  const char *shown;
} format_cases[] = {
  { MUN_KIND_DATE,   "2026-11-02", "en", "2 Nov 2026" },
  { MUN_KIND_DATE,   "2026-11-02", "zh", "2026年11月2日" },
  { MUN_KIND_MONEY,  "1234567.00", "en", "1\u202f234\u202f567" },
  { MUN_KIND_MONEY,  "-1250.50", "en", "-1\u202f250.50" },
  { MUN_KIND_CHOICE, "red", "en", "Bright red" },
  { MUN_KIND_YES_NO, "0", "en", "No" },
};

static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (format_cases); i++)
    {
      g_autofree char *shown = mun_kind_format (&fields[format_cases[i].kind], format_cases[i].value, format_cases[i].language);

      g_assert_cmpstr (shown, ==, format_cases[i].shown);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spec/kind/parse", test_parse);
  g_test_add_func ("/spec/kind/not-set", test_not_set);
  g_test_add_func ("/spec/kind/format", test_format);
  return g_test_run ();
}
