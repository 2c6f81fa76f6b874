/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/unbroken.h"

#include <string.h>

/* So many Chinese characters of a title stand beside each other. */
#define TOGETHER 4

/* So many in brackets. */
#define BRACKETED 6

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

/* "400 000", with a common or a thin space */
static const char *
skip_thousands (const char *p)
{
  const char *end = skip_digits (p, 1, 3);
  const char *found = NULL;

  while (end != NULL)
    {
      const char *next = skip_word (end, " ");

      end = skip_digits (next != NULL ? next : skip_word (end, "\342\200\211"), 3, 3);
      if (end != NULL)
        found = end;
    }
  return found;
}

gsize
mun_unbroken_number (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  const char *p = g_unichar_type (first) == G_UNICODE_OPEN_PUNCTUATION ? g_utf8_next_char (text) : text;
  const char *end;

  if (!g_ascii_isdigit (*p))
    return 0;
  end = skip_european (p);
  if (end == NULL)
    end = skip_chinese (p);
  if (end == NULL)
    end = skip_thousands (p);
  return end != NULL ? end - text : 0;
}

static gboolean
is_chinese (gunichar c)
{
  return c >= 0x4e00 && c <= 0x9fff;
}

gsize
mun_unbroken_bracket (const char *text)
{
  const char *p = g_unichar_type (g_utf8_get_char (text)) == G_UNICODE_OPEN_PUNCTUATION ? g_utf8_next_char (text) : NULL;
  guint n = 0;

  for (; p != NULL && is_chinese (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    n++;
  return n > 0 && n <= BRACKETED && g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_CLOSE_PUNCTUATION ? g_utf8_next_char (p) - text : 0;
}

/* Whether @text is, or ends with, one of the words that join what stands before them to what follows. */
static gboolean
is_joint (gunichar c)
{
  return c == 0x7684 /* of */ || c == 0x548c || c == 0x6216 || c == 0x4e0e || c == 0x53ca /* and, or, with */;
}

/* Words of three characters that end so are common in titles: chain, person. */
static gboolean
ends_word_of_three (gunichar c)
{
  return c == 0x94fe || c == 0x4eba || c == 0x8005;
}

/* Characters of a run of @n that stay together, so that words of two characters at its end are not cut. */
static guint
count_together (guint    n,
                gunichar last)
{
  guint rest = ends_word_of_three (last) ? 3 : 2;

  if (n <= TOGETHER || n <= rest)
    return n;
  if (n - rest <= TOGETHER)
    return n - rest;
  return (n - rest) % 2 == 0 ? TOGETHER : TOGETHER - 1;
}

gsize
mun_unbroken_words (const char *text)
{
  const char *p = text;
  gunichar last = 0;
  guint n = 0;

  for (; is_chinese (g_utf8_get_char (p)); p = g_utf8_next_char (p), n++)
    {
      /* Two characters on each side at least: it may be part of a word. */
      if (n >= 3 && is_joint (last) && is_chinese (g_utf8_get_char (g_utf8_next_char (p))))
        break;
      last = g_utf8_get_char (p);
    }
  if (!is_joint (last) || n > TOGETHER + 2)
    n = count_together (n, last);
  p = g_utf8_offset_to_pointer (text, n);
  while (n > 0 && g_unichar_ispunct (g_utf8_get_char (p)) && g_unichar_type (g_utf8_get_char (p)) != G_UNICODE_OPEN_PUNCTUATION)
    p = g_utf8_next_char (p);
  return p - text;
}
