/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/unbroken.h"

#include <string.h>

/* Returns: behind @least to @most digits, or NULL */
static const char *
skip_digits (const char *p,
             guint       least,
             guint       most)
{
  guint n = 0;

  while (p != NULL && n <= most && g_ascii_isdigit (p[n]))
    n++;
  return p != NULL && n >= least && n <= most ? p + n : NULL;
}

static const char *
skip_word (const char *p,
           const char *word)
{
  return p != NULL && g_str_has_prefix (p, word) ? p + strlen (word) : NULL;
}

/* The name of a month, or its beginning. */
static const char *
skip_name (const char *p)
{
  const char *start = p;

  while (p != NULL && g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p != NULL && p - start >= 3 && p - start <= 12 && g_unichar_isupper (g_utf8_get_char (start)) ? p : NULL;
}

/* "21 Jul 2026" */
static const char *
skip_european (const char *p)
{
  p = skip_word (skip_digits (p, 1, 2), " ");
  p = skip_word (skip_name (p), " ");
  return skip_digits (p, 4, 4);
}

/* "2026年7月21日", "2026年7月", "7月21日" */
static const char *
skip_chinese (const char *p)
{
  const char *month = skip_word (skip_digits (p, 4, 4), "年");
  const char *behind = skip_word (skip_digits (month != NULL ? month : p, 1, 2), "月");
  const char *day = skip_word (skip_digits (behind, 1, 2), "日");

  return day != NULL ? day : month != NULL ? behind : NULL;
}

gsize
mun_unbroken_date (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  const char *p = g_unichar_type (first) == G_UNICODE_OPEN_PUNCTUATION ? g_utf8_next_char (text) : text;
  const char *end;

  if (!g_ascii_isdigit (*p))
    return 0;
  end = skip_european (p);
  if (end == NULL)
    end = skip_chinese (p);
  return end != NULL ? end - text : 0;
}
