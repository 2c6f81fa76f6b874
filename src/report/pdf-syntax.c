/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/pdf-syntax.h"

#include <string.h>

/* What a byte is: 1 blank, 2 delimiter, 0 part of a word. */
static const guint8 kinds[256] = {
  [0] = 1, ['\t'] = 1, ['\n'] = 1, ['\f'] = 1, ['\r'] = 1, [' '] = 1,
  ['('] = 2, [')'] = 2, ['<'] = 2, ['>'] = 2, ['['] = 2, [']'] = 2, ['{'] = 2, ['}'] = 2, ['/'] = 2, ['%'] = 2,
};

static gboolean
is_word (char c)
{
  return kinds[(guchar) c] == 0;
}

const char *
mun_pdf_skip_space (const char *p,
                    const char *end)
{
  while (p < end && (kinds[(guchar) *p] == 1 || *p == '%'))
    {
      if (*p == '%')
        while (p < end && *p != '\n' && *p != '\r')
          p++;
      else
        p++;
    }
  return p;
}

static const char *
skip_string (const char *p,
             const char *end)
{
  guint depth = 0;

  for (; p < end; p++)
    {
      if (*p == '\\')
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')' && --depth == 0)
        return p + 1;
    }
  return NULL;
}

const char *
mun_pdf_skip_token (const char *p,
                    const char *end)
{
  const char *start = p;

  if (p >= end)
    return NULL;
  if (*p == '(')
    return skip_string (p, end);
  if (*p == '<' || *p == '>')
    {
      if (p + 1 >= end)
        return NULL;
      if (p[1] == *p)
        return p + 2;
      if (*p == '>')
        return p + 1;
      p = memchr (p, '>', end - p);
      return p != NULL ? p + 1 : NULL;
    }
  if (*p == '/')
    p++;
  else if (kinds[(guchar) *p] == 2)
    return p + 1;
  while (p < end && is_word (*p))
    p++;
  /* A word that reaches the end may go on. */
  return p < end && (p > start) ? p : NULL;
}

/* "7 0 R" is one value. */
static const char *
skip_reference (const char *p,
                const char *end)
{
  const char *at = mun_pdf_skip_space (p, end);

  if (at >= end)
    return NULL;
  if (!g_ascii_isdigit (*at))
    return p;
  while (at < end && g_ascii_isdigit (*at))
    at++;
  at = mun_pdf_skip_space (at, end);
  if (at + 1 >= end)
    return NULL;
  return *at == 'R' && !is_word (at[1]) ? at + 1 : p;
}

const char *
mun_pdf_skip_value (const char *p,
                    const char *end)
{
  guint depth = 0;

  do
    {
      gboolean number;

      p = mun_pdf_skip_space (p, end);
      if (p >= end)
        return NULL;
      number = g_ascii_isdigit (*p);
      if (*p == '[' || (*p == '<' && p + 1 < end && p[1] == '<'))
        depth++;
      else if (*p == ']' || (*p == '>' && p + 1 < end && p[1] == '>'))
        {
          if (depth == 0)
            return NULL;
          depth--;
        }
      p = mun_pdf_skip_token (p, end);
      if (p != NULL && number && depth == 0)
        p = skip_reference (p, end);
    }
  while (p != NULL && depth > 0);
  return p;
}

gboolean
mun_pdf_begins (const char *p,
                const char *end,
                const char *word)
{
  gsize length = strlen (word);

  return (gsize) (end - p) >= length && memcmp (p, word, length) == 0;
}

const char *
mun_pdf_find (const char *p,
              const char *end,
              const char *word)
{
  while (p < end && (p = memchr (p, *word, end - p)) != NULL && !mun_pdf_begins (p, end, word))
    p++;
  return p < end ? p : NULL;
}

const char *
mun_pdf_read_number (const char *p,
                     const char *end,
                     guint64    *number)
{
  const char *start = p = mun_pdf_skip_space (p, end);

  *number = 0;
  for (; p < end && g_ascii_isdigit (*p) && p - start < 15; p++)
    *number = *number * 10 + (*p - '0');
  return p > start && p < end ? p : NULL;
}

/* The entry at @p of a dictionary. Returns: its end, %NULL at the end of the dictionary */
static const char *
next_entry (const char  *p,
            const char  *end,
            const char **key,
            gsize       *key_length,
            const char **value)
{
  const char *key_end;

  p = mun_pdf_skip_space (p, end);
  if (p >= end || *p != '/')
    return NULL;
  key_end = mun_pdf_skip_token (p, end);
  if (key_end == NULL)
    return NULL;
  *key = p;
  *key_length = key_end - p;
  *value = mun_pdf_skip_space (key_end, end);
  return mun_pdf_skip_value (*value, end);
}

const char *
mun_pdf_get (const char *dict,
             const char *end,
             const char *key,
             gsize      *length)
{
  const char *p = mun_pdf_skip_space (dict, end);
  const char *name, *value;
  gsize name_length;
  gsize wanted = strlen (key);

  if (end - p < 2 || memcmp (p, "<<", 2) != 0)
    return NULL;
  for (p = next_entry (p + 2, end, &name, &name_length, &value); p != NULL; p = next_entry (p, end, &name, &name_length, &value))
    if (name_length == wanted && memcmp (name, key, wanted) == 0)
      {
        *length = p - value;
        return value;
      }
  return NULL;
}

gboolean
mun_pdf_is (const char *dict,
            const char *end,
            const char *key,
            const char *value)
{
  gsize length = 0;
  const char *found = mun_pdf_get (dict, end, key, &length);

  return found != NULL && length == strlen (value) && memcmp (found, value, length) == 0;
}

void
mun_pdf_set (GString    *dict,
             const char *key,
             const char *value)
{
  const char *end = dict->str + dict->len;
  const char *old, *p;
  gsize length = 0;

  old = mun_pdf_get (dict->str, end, key, &length);
  if (old != NULL)
    {
      gsize at = old - dict->str;
      /* Between key and value stand blanks only. */
      gsize from = (const char *) g_strrstr_len (dict->str, at, key) - dict->str;

      g_string_erase (dict, from, at + length - from);
    }
  if (value == NULL)
    return;
  for (p = dict->str + dict->len; p > dict->str && p[-1] != '>'; p--)
    ;
  if (p - dict->str >= 2)
    {
      gsize at = p - 2 - dict->str;

      g_string_insert (dict, at, "\n");
      g_string_insert (dict, at, value);
      g_string_insert (dict, at, " ");
      g_string_insert (dict, at, key);
    }
}

char *
mun_pdf_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' || (!g_unichar_iscntrl (c) && c != 0xfffe && c != 0xffff))
        g_string_append_unichar (clean, c);
      else if (c == '\r')
        g_string_append_c (clean, '\n');
    }
  return g_string_free (clean, FALSE);
}

void
mun_pdf_append_text (GString    *to,
                     const char *any)
{
  g_autofree char *clean = mun_pdf_clean (any);
  const char *text = clean;
  g_autofree gunichar2 *wide = NULL;
  glong n = 0;

  if (g_str_is_ascii (text))
    {
      g_string_append_c (to, '(');
      for (; *text != '\0'; text++)
        {
          if (*text == '(' || *text == ')' || *text == '\\')
            g_string_append_c (to, '\\');
          g_string_append_c (to, *text);
        }
      g_string_append_c (to, ')');
      return;
    }
  wide = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  g_string_append (to, "<FEFF");
  for (glong i = 0; i < n; i++)
    g_string_append_printf (to, "%04X", wide[i]);
  g_string_append_c (to, '>');
}

char *
mun_pdf_text (const char *text)
{
  GString *string = g_string_new (NULL);

  mun_pdf_append_text (string, text);
  return g_string_free (string, FALSE);
}

void
mun_pdf_append_number (GString *to,
                       double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (to, g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
}

static gboolean
is_operator (const char *token,
             gsize       length,
             const char *name)
{
  return strlen (name) == length && memcmp (token, name, length) == 0;
}

/* Whether the operator leaves marks on the page. */
static gboolean
paints (const char *token,
        gsize       length)
{
  static const char * const names[] = { "f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", "\"", "EI" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (is_operator (token, length, names[i]))
      return TRUE;
  return FALSE;
}

typedef struct {
  GString    *to;
  const char *start;     /* of what is not written yet */
  guint       depth;     /* of marked content */
  gboolean    spelled;   /* outside of it: inside of marks that only tell what text a glyph shows */
  guint       n;         /* artifacts so far */
  gboolean    painted;   /* outside of marked content, since start */
} Marker;

static void
close_gap (Marker     *marker,
           const char *end)
{
  if (marker->painted)
    {
      g_string_append (marker->to, marker->n++ == 0 ? "/Artifact << /Type /Pagination >> BDC\n" : "/Artifact << /Type /Layout >> BDC\n");
      g_string_append_len (marker->to, marker->start, end - marker->start);
      g_string_append (marker->to, "\nEMC\n");
    }
  else
    g_string_append_len (marker->to, marker->start, end - marker->start);
  marker->start = end;
  marker->painted = FALSE;
}

static gboolean
is_spelling (const char *operands,
             const char *end)
{
  gsize length = end - operands;

  return length > 5 && memcmp (operands, "/Span", 5) == 0 && g_strstr_len (operands, length, "/ActualText") != NULL
         && g_strstr_len (operands, length, "/MCID") == NULL;
}

static void
begin_mark (Marker     *marker,
            const char *operands,
            const char *operator)
{
  if (marker->depth == 0 && is_spelling (operands, operator))
    marker->spelled = TRUE;
  else if (marker->depth++ == 0)
    close_gap (marker, operands);
}

/* Returns: whether something was marked */
static gboolean
end_mark (Marker     *marker,
          const char *end)
{
  if (marker->depth == 0)
    {
      gboolean spelled = marker->spelled;

      marker->spelled = FALSE;
      return spelled;
    }
  if (--marker->depth == 0)
    {
      g_string_append_len (marker->to, marker->start, end - marker->start);
      g_string_append_c (marker->to, '\n');
      marker->start = end;
    }
  return TRUE;
}

gboolean
mun_pdf_mark_artifacts (const char *content,
                        gsize       length,
                        GString    *to)
{
  Marker marker = { .to = to, .start = content };
  const char *end = content + length;
  const char *operands = content;
  const char *p = mun_pdf_skip_space (content, end);

  g_string_truncate (to, 0);
  while (p < end)
    {
      const char *next = mun_pdf_skip_token (p, end);
      gboolean word = g_ascii_isalpha (*p) || *p == '\'' || *p == '"';

      if (next == NULL)
        {
          /* Only a last word may touch the end. */
          if (!word)
            return FALSE;
          next = end;
        }
      if (word && (is_operator (p, next - p, "BDC") || is_operator (p, next - p, "BMC")))
        begin_mark (&marker, operands, p);
      else if (word && is_operator (p, next - p, "EMC"))
        {
          if (!end_mark (&marker, next))
            return FALSE;
        }
      else if (word && marker.depth == 0 && paints (p, next - p))
        marker.painted = TRUE;
      p = mun_pdf_skip_space (next, end);
      if (word)
        operands = p;
    }
  if (marker.depth > 0 || marker.spelled)
    return FALSE;
  close_gap (&marker, end);
  return TRUE;
}
