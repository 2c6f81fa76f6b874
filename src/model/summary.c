/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/summary.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/translate.h"
#include "spec/spec.h"

#define MAX_VALUES 3

/* Bytes of a written date, and one more. */
#define DATE_MOST 24

/* What stands in a value of a sentence. */
typedef enum {
  VALUE_ANY,     /* a title, a number: stays */
  VALUE_TYPE,    /* the name of a type of record */
  VALUE_PLURAL,  /* the same of many */
  VALUE_STATE,   /* a state of that type */
  VALUE_FIELD,   /* a field of that type */
  VALUE_TEXT,    /* words of the program */
  VALUE_SUMMARY, /* another sentence of the history */
} ValueKind;

typedef struct {
  const char *format; /* N_() */
  ValueKind   kinds[MAX_VALUES];
} Pattern;

/* A piece of a format: the text between values, or a value. */
typedef struct {
  const char *text;
  gsize       length;
  int         value; /* index, -1 for text */
} Piece;

/* A sentence that is compared with a pattern in its own language. */
typedef struct {
  const Pattern *pattern;
  const char    *from;
  const char    *to;
  GArray        *pieces;
  const MunSpec *spec;               /* that the sentence speaks of, once its name was read */
  char          *values[MAX_VALUES]; /* in the language asked for */
} Reading;

/* The sentences of mun_workspace_save() and its like. Those that begin with a value come last: they fit most. */
static const Pattern patterns[] = {
  { N_("File created") },
  { N_("First person named") },
  { N_("Size of the organisation chosen") },
  { N_("Policy read and understood") },
  { N_("Event reported, log opened") },
  { N_("Finding drafted on site") },
  { N_("File added") },
  { N_("Records imported") },
  { N_("Undone: %s"), { VALUE_SUMMARY } },
  { N_("Done again: %s"), { VALUE_SUMMARY } },
  { N_("Requirement %s assessed"), { VALUE_ANY } },
  { N_("Evidence “%1$s” added to %2$s"), { VALUE_ANY, VALUE_ANY } },
  { N_("Report “%1$s” issued, issue %2$s"), { VALUE_TEXT, VALUE_ANY } },
  { N_("%1$s “%2$s” and %3$d more saved"), { VALUE_TYPE, VALUE_ANY, VALUE_ANY } },
  { N_("%1$s “%2$s” added"), { VALUE_TYPE, VALUE_ANY } },
  { N_("%1$s %2$s “%3$s” changed"), { VALUE_TYPE, VALUE_ANY, VALUE_ANY } },
  { N_("%1$s %2$s “%3$s” deleted"), { VALUE_TYPE, VALUE_ANY, VALUE_ANY } },
  { N_("%1$s %2$s withdrawn"), { VALUE_TYPE, VALUE_ANY } },
  { N_("%1$s %2$s taken back into use"), { VALUE_TYPE, VALUE_ANY } },
  { N_("%1$s: version %2$s started"), { VALUE_TYPE, VALUE_ANY } },
  { N_("%1$s: %2$s changed in %3$u records"), { VALUE_PLURAL, VALUE_FIELD, VALUE_ANY } },
  { N_("%1$s: %2$u rows pasted"), { VALUE_PLURAL, VALUE_ANY } },
  { N_("%1$s %2$s: %3$s"), { VALUE_TYPE, VALUE_ANY, VALUE_STATE } },
  { N_("%s imported"), { VALUE_PLURAL } },
  { N_("%s finished"), { VALUE_TEXT } },
};

/* "%2$s" -> 1, "%s" -> 0: in our formats a value without a number stands alone. Returns: its length, 0 for no value */
static gsize
read_value (const char *format,
            int        *value)
{
  gsize length = strcspn (format + 1, "sdu") + 2;

  *value = g_ascii_isdigit (format[1]) && format[2] == '$' ? format[1] - '1' : 0;
  return format[0] == '%' ? length : 0;
}

static GArray *
cut (const char *format)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  while (*format != '\0')
    {
      Piece piece = { format, 0, -1 };

      piece.length = read_value (format, &piece.value);
      if (piece.length == 0)
        {
          piece.length = strcspn (format, "%");
          piece.value = -1;
        }
      g_array_append_val (pieces, piece);
      format += piece.length;
    }
  return pieces;
}

static gboolean
says (const char *text,
      gsize       length,
      const char *words)
{
  return strlen (words) == length && strncmp (text, words, length) == 0;
}

static char *
take_state (Reading    *reading,
            const char *text,
            gsize       length)
{
  if (reading->spec == NULL || !mun_spec_has_state (reading->spec))
    return NULL;
  for (const MunChoice *choice = reading->spec->fields[reading->spec->state_field].choices; choice != NULL && choice->key != NULL; choice++)
    if (says (text, length, mun_translate (reading->from, choice->label)))
      return g_strdup (mun_translate (reading->to, choice->label));
  return NULL;
}

static char *
take_field (Reading    *reading,
            const char *text,
            gsize       length)
{
  for (guint i = 0; reading->spec != NULL && i < reading->spec->n_fields; i++)
    if (says (text, length, mun_translate (reading->from, reading->spec->fields[i].label)))
      return g_strdup (mun_translate (reading->to, reading->spec->fields[i].label));
  return NULL;
}

/* A record that is named by one of a few choices, as a round of self-assessment by its standard. Returns: (nullable) */
static const char *
take_choice (Reading    *reading,
             const char *words)
{
  const MunField *title = reading->spec != NULL ? &reading->spec->fields[reading->spec->title_field] : NULL;

  for (const MunChoice *choice = title != NULL && title->kind == MUN_KIND_CHOICE ? title->choices : NULL; choice != NULL && choice->key != NULL; choice++)
    if (g_str_equal (words, mun_translate (reading->from, choice->label)))
      return mun_translate (reading->to, choice->label);
  return NULL;
}

/* A record without a name of its own goes by its day. Returns: (transfer full): that day as the other language writes it; else @words */
static char *
take_title (Reading    *reading,
            const char *words)
{
  const char *choice = take_choice (reading, words);
  g_autofree char *iso = g_ascii_isdigit (*words) && strlen (words) < DATE_MOST ? mun_date_parse (words) : NULL;
  g_autofree char *said = iso != NULL ? mun_date_format (iso, reading->from) : NULL;

  if (choice != NULL)
    return g_strdup (choice);
  return g_strcmp0 (said, words) == 0 ? mun_date_format (iso, reading->to) : g_strdup (words);
}

/* Returns: (transfer full) (nullable): what @length bytes of @text are in the other language; NULL when they are not what has to stand here */
static char *
take_value (Reading    *reading,
            int         value,
            const char *text,
            gsize       length)
{
  g_autofree char *words = g_strndup (text, length);

  switch (reading->pattern->kinds[value])
    {
    case VALUE_ANY:
      return take_title (reading, words);
    case VALUE_TYPE:
    case VALUE_PLURAL:
      /* fit_type() */
      return NULL;
    case VALUE_STATE:
      return take_state (reading, text, length);
    case VALUE_FIELD:
      return take_field (reading, text, length);
    case VALUE_TEXT:
      /* Only English words are keys of the translations. */
      return g_strdup (g_str_equal (reading->from, "en") ? mun_translate (reading->to, words) : words);
    case VALUE_SUMMARY:
      return mun_summary_in (words, reading->to);
    }
  g_assert_not_reached ();
}

static gboolean fits (Reading    *reading,
                      guint       index,
                      const char *text);

/* @text goes on with the value of piece @index, and what comes after it fits as well. @taken: (transfer full) (nullable) */
static gboolean
fit_value (Reading    *reading,
           guint       index,
           const char *after,
           char       *taken)
{
  int value = g_array_index (reading->pieces, Piece, index).value;

  if (taken == NULL)
    return FALSE;
  g_free (reading->values[value]);
  reading->values[value] = taken;
  return fits (reading, index + 1, after);
}

/* There are fewer types than places at which a name could end. */
static gboolean
fit_type (Reading    *reading,
          guint       index,
          const char *text,
          gboolean    plural)
{
  for (guint i = 0; mun_specs ()[i] != NULL; i++)
    {
      const char *name = plural ? mun_specs ()[i]->plural : mun_specs ()[i]->title;
      const char *said = mun_translate (reading->from, name);

      if (!g_str_has_prefix (text, said))
        continue;
      reading->spec = mun_specs ()[i];
      if (fit_value (reading, index, text + strlen (said), g_strdup (mun_translate (reading->to, name))))
        return TRUE;
    }
  return FALSE;
}

/* Whether @text is made of the pieces from @index on. A value is as long as it takes for the rest to fit. */
static gboolean
fits (Reading    *reading,
      guint       index,
      const char *text)
{
  const Piece *piece;
  ValueKind kind;

  if (index == reading->pieces->len)
    return *text == '\0';
  piece = &g_array_index (reading->pieces, Piece, index);
  if (piece->value < 0)
    return strncmp (text, piece->text, piece->length) == 0 && fits (reading, index + 1, text + piece->length);
  kind = reading->pattern->kinds[piece->value];
  if (kind == VALUE_TYPE || kind == VALUE_PLURAL)
    return fit_type (reading, index, text, kind == VALUE_PLURAL);
  for (gsize length = index + 1 < reading->pieces->len ? 1 : strlen (text); length > 0 && length <= strlen (text); length++)
    if (fit_value (reading, index, text + length, take_value (reading, piece->value, text, length)))
      return TRUE;
  return FALSE;
}

static char *
say (Reading *reading)
{
  g_autoptr(GArray) pieces = cut (mun_translate (reading->to, reading->pattern->format));
  g_autoptr(GString) said = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (piece->value < 0)
        g_string_append_len (said, piece->text, piece->length);
      else if (reading->values[piece->value] != NULL)
        g_string_append (said, reading->values[piece->value]);
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}

/* Returns: (transfer full) (nullable) */
static char *
try (const Pattern *pattern,
     const char    *summary,
     const char    *from,
     const char    *to)
{
  Reading reading = { .pattern = pattern, .from = from, .to = to, .pieces = cut (mun_translate (from, pattern->format)) };
  char *said = fits (&reading, 0, summary) ? say (&reading) : NULL;

  g_array_unref (reading.pieces);
  for (guint i = 0; i < MAX_VALUES; i++)
    g_free (reading.values[i]);
  return said;
}

/* Any sentence may go on with the reason why it was done all the same. Returns: (transfer full) (nullable) */
static char *
try_reason (const char *summary,
            const char *from,
            const char *to)
{
  /* Translators: keep %1$s in front: a line of the history, then a reason in the words of a person */
  const char *format = N_("%1$s (done anyway: %2$s)");
  g_auto(GStrv) parts = g_strsplit (mun_translate (from, format) + strlen ("%1$s"), "%2$s", 2);
  const char *found = strstr (summary, parts[0]);
  g_autofree char *before = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *said = NULL;

  if (found == NULL || parts[1] == NULL || !g_str_has_suffix (found, parts[1]))
    return NULL;
  before = g_strndup (summary, found - summary);
  said = mun_summary_in (before, to);
  reason = g_strndup (found + strlen (parts[0]), strlen (found) - strlen (parts[0]) - strlen (parts[1]));
  g_strfreev (parts);
  parts = g_strsplit (mun_translate (to, format) + strlen ("%1$s"), "%2$s", 2);
  return g_strconcat (said, parts[0], reason, parts[1], NULL);
}

char *
mun_summary_in (const char *summary,
                const char *language)
{
  g_return_val_if_fail (summary != NULL, NULL);

  for (const char * const *from = mun_translate_languages (); *from != NULL; from++)
    {
      char *said = g_strcmp0 (*from, language) == 0 ? NULL : try_reason (summary, *from, language);

      if (said != NULL)
        return said;
    }
  for (const char * const *from = mun_translate_languages (); *from != NULL; from++)
    for (guint i = 0; g_strcmp0 (*from, language) != 0 && i < G_N_ELEMENTS (patterns); i++)
      {
        char *said = try (&patterns[i], summary, *from, language);

        if (said != NULL)
          return said;
      }
  return g_strdup (summary);
}
