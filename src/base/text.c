/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"

static gboolean
is_blank (gunichar c)
{
  static const gunichar blanks[] = { MUN_TEXT_BLANKS };

  for (guint i = 0; i < G_N_ELEMENTS (blanks) && blanks[i] <= c; i++)
    if (blanks[i] == c)
      return TRUE;
  return FALSE;
}

gboolean
mun_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!is_blank (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

gboolean
mun_text_says_nothing (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

static char *
normalise_breaks (const char *text,
                  gboolean    multiline)
{
  GString *clean = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\r')
        {
          if (p[1] != '\n')
            g_string_append_c (clean, multiline ? '\n' : ' ');
        }
      else if (*p == '\n' || *p == '\t')
        g_string_append_c (clean, multiline ? *p : ' ');
      else
        g_string_append_c (clean, *p);
    }
  return g_string_free (clean, FALSE);
}

/* Overrides and isolates show a text otherwise than it is stored: what was approved must read the same everywhere. */
static gboolean
turns_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

char *
mun_text_clean (const char  *text,
                gssize       length,
                gboolean     multiline,
                GError     **error)
{
  g_autofree char *copy = NULL;
  g_autofree char *broken = NULL;
  g_autofree char *normal = NULL;
  const char *bad;

  g_return_val_if_fail (text != NULL, NULL);

  if (length < 0)
    length = strlen (text);
  if (length > MUN_TEXT_MAX)
    {
      glong characters = g_utf8_strlen (text, length);

      /* The letters of some scripts need more room than those of others: the limit is said for this text. */
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID,
                   _("The text has %ld characters; a field holds %ld of them. "
                     "Keep the long text as an evidence file and write a summary here."),
                   characters, (glong) ((double) characters * MUN_TEXT_MAX / length) / 1000 * 1000);
      return NULL;
    }
  if (!g_utf8_validate (text, length, &bad))
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID,
                   _("The text is not valid UTF-8 (byte %d). Save it as UTF-8 and try again."),
                   (int) (bad - text) + 1);
      return NULL;
    }

  copy = g_strndup (text, length);
  broken = normalise_breaks (copy, multiline);
  for (const char *p = broken; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c != '\n' && c != '\t' && g_unichar_iscntrl (c)) || turns_direction (c))
        {
          g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID,
                       _("The text contains a control character (U+%04X) that cannot be shown or printed. Remove it and try again."), c);
          return NULL;
        }
    }

  normal = g_utf8_normalize (broken, -1, G_NORMALIZE_NFC);
  return g_strdup (g_strstrip (normal));
}

char *
mun_text_shorten (const char *text,
                  guint       max)
{
  g_autofree char *line = NULL;
  g_autofree char *cut = NULL;

  g_return_val_if_fail (text != NULL && max > 0, NULL);

  line = normalise_breaks (text, FALSE);
  if ((guint) g_utf8_strlen (line, -1) <= max)
    return g_steal_pointer (&line);
  cut = g_utf8_substring (line, 0, max - 1);
  return g_strconcat (g_strchomp (cut), "…", NULL);
}

static char *
fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (plain, g_unichar_tolower (c));
    }
  return g_string_free (plain, FALSE);
}

gboolean
mun_text_contains (const char *text,
                   const char *needle)
{
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  g_return_val_if_fail (text != NULL && needle != NULL, FALSE);

  a = fold (text);
  b = fold (needle);
  return strstr (a, b) != NULL;
}

/* Written without blanks between words. */
static gboolean
is_ideograph (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;
}

guint
mun_text_character_count (const char *text)
{
  guint count = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    count += is_ideograph (g_utf8_get_char (p));
  return count;
}

gboolean
mun_text_counts_characters (const char *text)
{
  guint characters = mun_text_character_count (text);

  return characters > 0 && characters * 10 > mun_text_word_count (text) * 8;
}

guint
mun_text_word_count (const char *text)
{
  guint count = 0, characters = 0;
  gboolean inside = FALSE;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_ideograph (c))
        {
          characters++;
          inside = FALSE;
        }
      else if (g_unichar_isalnum (c))
        {
          if (!inside)
            count++;
          inside = TRUE;
        }
      else if (c != '\'' && c != 0x2019 && c != '-')
        inside = FALSE;
    }
  /* Eight characters say about as much as five words; one alone is a word. */
  return count + (characters * 5 + 7) / 8;
}

/* A stop within a number or a name is not the end of anything. */
static gboolean
ends_statement (const char *p)
{
  gunichar c = g_utf8_get_char (p);
  gunichar next = g_utf8_get_char (g_utf8_next_char (p));

  if (c == '.' || c == ',')
    return next == '\0' || g_unichar_isspace (next);
  return c == '\n' || c == ';' || c == 0x3002 || c == 0xff0c || c == 0xff1b;
}

static void
add_statement (GPtrArray  *statements,
               const char *start,
               const char *end)
{
  char *statement = g_strstrip (g_strndup (start, (gsize) (end - start)));

  if (mun_text_is_blank (statement))
    g_free (statement);
  else
    g_ptr_array_add (statements, statement);
}

GPtrArray *
mun_text_statements (const char *text)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  g_return_val_if_fail (text != NULL, statements);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (ends_statement (p))
      {
        add_statement (statements, start, p);
        start = g_utf8_next_char (p);
      }
  add_statement (statements, start, text + strlen (text));
  return statements;
}
