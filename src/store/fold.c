/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

/* Case and accents are folded one character at a time, with a table for the Latin letters: sorting 100,000 rows calls
 * this two million times, where g_utf8_collate_key() would take seconds. */
#define LATIN_END 0x250

static gunichar
fold_slowly (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  return g_unichar_tolower (parts[0]);
}

static const guint16 *
get_latin (void)
{
  static guint16 latin[LATIN_END];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (gunichar c = 0; c < LATIN_END; c++)
        latin[c] = fold_slowly (c);
      g_once_init_leave (&once, 1);
    }
  return latin;
}

static gunichar
fold (const guint16 *latin,
      gunichar       c)
{
  return c < LATIN_END ? latin[c] : g_unichar_tolower (c);
}

/* A broken byte counts as itself: a damaged text must still have a place in the order. */
static gunichar
next_character (const char **p,
                const char  *end)
{
  gunichar c;

  if (*(const guchar *) *p < 0x80)
    return *(*p)++;
  c = g_utf8_get_char_validated (*p, end - *p);
  if (c >= (gunichar) -2)
    return *(const guchar *) (*p)++;
  *p = g_utf8_next_char (*p);
  return c;
}

/* Works on bytes with a length because SQLite hands texts over without a terminating zero. */
int
mun_fold_compare (const char *a,
                  gsize       a_length,
                  const char *b,
                  gsize       b_length)
{
  const guint16 *latin = get_latin ();
  const char *a_start = a, *a_end = a + a_length, *b_start = b, *b_end = b + b_length;
  int order;

  while (a < a_end && b < b_end)
    {
      gunichar x = fold (latin, next_character (&a, a_end));
      gunichar y = fold (latin, next_character (&b, b_end));

      if (x != y)
        return x < y ? -1 : 1;
    }
  if (a < a_end || b < b_end)
    return a < a_end ? 1 : -1;
  order = memcmp (a_start, b_start, MIN (a_length, b_length));
  return order != 0 ? order : (a_length > b_length) - (a_length < b_length);
}

/* Returns: (nullable): where @needle begins in @text */
const char *
mun_fold_find (const char *text,
               const char *needle)
{
  const guint16 *latin = get_latin ();
  const char *text_end = text + strlen (text), *needle_end = needle + strlen (needle);

  for (const char *start = text; ; next_character (&start, text_end))
    {
      const char *t = start, *n = needle;

      while (n < needle_end && t < text_end)
        {
          const char *t_next = t, *n_next = n;

          if (fold (latin, next_character (&t_next, text_end)) != fold (latin, next_character (&n_next, needle_end)))
            break;
          t = t_next;
          n = n_next;
        }
      if (n == needle_end)
        return start;
      if (start >= text_end)
        return NULL;
    }
}

static int
compare_cb (gpointer    unused,
            int         a_length,
            const void *a,
            int         b_length,
            const void *b)
{
  return mun_fold_compare (a, a_length, b, b_length);
}

static void
contains_cb (sqlite3_context  *context,
             int               n,
             sqlite3_value   **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  const char *needle = (const char *) sqlite3_value_text (values[1]);

  sqlite3_result_int (context, text != NULL && needle != NULL && mun_fold_find (text, needle) != NULL);
}

/* As SQLite's own, except that a text that says nothing is empty. */
static void
trim_cb (sqlite3_context  *context,
         int               n,
         sqlite3_value   **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  gsize length;

  if (text == NULL)
    return;
  text += mun_text_is_blank (text) ? strlen (text) : strspn (text, " ");
  for (length = strlen (text); length > 0 && text[length - 1] == ' '; length--)
    ;
  sqlite3_result_text (context, text, (int) length, SQLITE_TRANSIENT);
}

/* The collation "people" and the function people_contains(text, part); no column or index of the file depends on them. Checks find out with trim(text)
 * whether something is written, and SQLite's own would take a line end for that. */
gboolean
mun_fold_register (sqlite3  *db,
                   GError  **error)
{
  if (sqlite3_create_collation_v2 (db, "people", SQLITE_UTF8, NULL, compare_cb, NULL) == SQLITE_OK &&
      sqlite3_create_function_v2 (db, "people_contains", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, contains_cb, NULL, NULL, NULL) == SQLITE_OK &&
      sqlite3_create_function_v2 (db, "trim", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL, trim_cb, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  mun_sql_set_error (db, error);
  return FALSE;
}
