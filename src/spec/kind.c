/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/kind.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

/* A kind is a row of functions; the arrays at the end are indexed by MunKind. */

typedef char *(*ParseFunc)  (const MunField *field, const char *text, GError **error);
typedef char *(*FormatFunc) (const MunField *field, const char *value, const char *language);

static char *
refuse (const MunField *field,
        GError        **error,
        const char     *format,
        ...) G_GNUC_PRINTF (3, 4);

static char *
refuse (const MunField *field,
        GError        **error,
        const char     *format,
        ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);

  /* Translators: %1$s is the label of a field, %2$s says what is wrong with its value. */
  g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID, _("%1$s: %2$s"), _(field->label), reason);
  return NULL;
}

static char *
parse_clean (const MunField *field,
             const char     *text,
             GError        **error)
{
  g_autoptr(GError) local = NULL;
  char *clean = mun_text_clean (text, -1, field->kind == MUN_KIND_TEXT, &local);

  if (clean == NULL)
    return refuse (field, error, "%s", local->message);
  if (field->kind == MUN_KIND_LINE && g_utf8_strlen (clean, -1) > MUN_LINE_MAX)
    {
      g_free (clean);
      return refuse (field, error, _("the text is longer than %d characters. Shorten it here; details have room in the texts or in the note."), MUN_LINE_MAX);
    }
  return clean;
}

static char *
check_range (const MunField *field,
             double          number,
             char           *canonical,
             GError        **error)
{
  g_autofree char *owned = canonical;

  if ((field->minimum != 0 || field->maximum != 0) && (number < field->minimum || number > field->maximum))
    return refuse (field, error, _("%s is out of range; it must lie between %d and %d."), canonical, field->minimum, field->maximum);
  return g_steal_pointer (&owned);
}

static char *
parse_integer (const MunField *field,
               const char     *text,
               GError        **error)
{
  char *end = NULL;
  gint64 number;

  errno = 0;
  number = g_ascii_strtoll (text, &end, 10);
  if (errno != 0 || *end != '\0')
    return refuse (field, error, _("“%s” is not a whole number. Write digits only, for example 12."), text);
  return check_range (field, number, g_strdup_printf ("%" G_GINT64_FORMAT, number), error);
}

static char *
parse_decimal (const MunField *field,
               const char     *text,
               GError        **error)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *point = g_strdelimit (g_strdup (text), ",", '.');
  char *end = NULL;
  double number;

  errno = 0;
  number = g_ascii_strtod (point, &end);
  if (errno != 0 || *end != '\0' || end == point || !(number > -1e15 && number < 1e15) || strpbrk (point, "xXnN") != NULL)
    return refuse (field, error, _("“%s” is not a number. Write it like 12 or 12.5."), text);
  if (field->kind == MUN_KIND_MONEY && number < 0)
    return refuse (field, error, _("%s is below 0. Write the amount itself, for example 1250."), text);
  if (field->kind == MUN_KIND_MONEY)
    g_ascii_formatd (buffer, sizeof buffer, "%.2f", number);
  else
    g_ascii_formatd (buffer, sizeof buffer, "%.15g", number);
  return check_range (field, number, g_strdup (buffer), error);
}

static char *
parse_date (const MunField *field,
            const char     *text,
            GError        **error)
{
  char *date = mun_date_parse (text);

  if (date == NULL)
    return refuse (field, error, _("“%s” is not a date that exists in the years 1900 to 2999. Write year-month-day, for example 2026-11-02."), text);
  return date;
}

static char *
parse_date_time (const MunField *field,
                 const char     *text,
                 GError        **error)
{
  char *moment = mun_date_time_parse (text);

  if (moment == NULL)
    return refuse (field, error, _("“%s” is not a date and time in the years 1900 to 2999. Write it like 2026-11-02 14:05."), text);
  return moment;
}

static char *
parse_choice (const MunField *field,
              const char     *text,
              GError        **error)
{
  g_autoptr(GString) keys = g_string_new (NULL);

  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    {
      if (strcmp (choice->key, text) == 0 || g_ascii_strcasecmp (choice->label, text) == 0)
        return g_strdup (choice->key);
      g_string_append_printf (keys, "%s%s", keys->len > 0 ? ", " : "", choice->key);
    }
  return refuse (field, error, _("“%s” is not one of the choices: %s."), text, keys->str);
}

static char *
parse_scale (const MunField *field,
             const char     *text,
             GError        **error)
{
  char *end = NULL;
  gint64 step = g_ascii_strtoll (text, &end, 10);

  if (*end != '\0' || step < 1 || step > field->maximum)
    return refuse (field, error, _("“%s” is not a step of the scale; it goes from 1 to %d."), text, field->maximum);
  return g_strdup_printf ("%d", (int) step);
}

static char *
parse_yes_no (const MunField *field,
              const char     *text,
              GError        **error)
{
  static const char * const yes[] = { "1", "yes", "true", "y" };
  static const char * const no[] = { "0", "no", "false", "n" };

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    {
      if (g_ascii_strcasecmp (text, yes[i]) == 0)
        return g_strdup ("1");
      if (g_ascii_strcasecmp (text, no[i]) == 0)
        return g_strdup ("0");
    }
  return refuse (field, error, _("“%s” is neither yes nor no."), text);
}

static char *
parse_link (const MunField *field,
            const char     *text,
            GError        **error)
{
  if (!g_uuid_string_is_valid (text))
    return refuse (field, error, _("“%s” does not name a record. Write its number, for example RSK-0007."), text);
  return g_ascii_strdown (text, -1);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static char *
parse_links (const MunField *field,
             const char     *text,
             GError        **error)
{
  g_auto(GStrv) parts = g_strsplit_set (text, "\n,; ", -1);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (char **part = parts; *part != NULL; part++)
    {
      char *id;

      if (**part == '\0')
        continue;
      id = parse_link (field, *part, error);
      if (id == NULL)
        return NULL;
      if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_free (id);
      else
        g_ptr_array_add (ids, id);
    }

  /* Links are a set: one order for all, so that equal sets are equal texts. */
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv ("\n", (char **) ids->pdata);
}

static char *
parse_file (const MunField *field,
            const char     *text,
            GError        **error)
{
  if (strlen (text) != 64 || strspn (text, "0123456789abcdef") != 64)
    return refuse (field, error, _("“%1$s” is not the checksum of a file in this workspace. Files are added in the window: open the record and press “Choose…” at “%2$s”; "
                                    "proof is added on the tab “Proof” of a record."), text, _(field->label));
  return g_strdup (text);
}

static char *
format_as_is (const MunField *field,
              const char     *value,
              const char     *language)
{
  return g_strdup (value);
}

static char *
format_date (const MunField *field,
             const char     *value,
             const char     *language)
{
  return mun_date_format (value, language);
}

static char *
format_choice (const MunField *field,
               const char     *value,
               const char     *language)
{
  return g_strdup (mun_translate (language, mun_field_choice_label (field, value)));
}

static char *
format_yes_no (const MunField *field,
               const char     *value,
               const char     *language)
{
  return g_strdup (mun_translate (language, strcmp (value, "1") == 0 ? N_("Yes") : N_("No")));
}

static char *
format_money (const MunField *field,
              const char     *value,
              const char     *language)
{
  g_autoptr(GString) grouped = g_string_new (value);
  const char *point = strchr (value, '.');
  gssize digits = (point != NULL ? point - value : (gssize) strlen (value)) - (*value == '-');

  /* Thin spaces group in every language; commas and points mean different things to different readers. */
  for (gssize i = digits - 3; i > 0; i -= 3)
    g_string_insert (grouped, i + (*value == '-'), "\u202f");
  if (g_str_has_suffix (grouped->str, ".00"))
    g_string_truncate (grouped, grouped->len - 3);
  return g_strdup (grouped->str);
}

static const struct {
  const char *sql_type;
  ParseFunc   parse;
  FormatFunc  format;
} kinds[MUN_N_KINDS] = {
  [MUN_KIND_LINE]      = { "TEXT",    parse_clean,     format_as_is },
  [MUN_KIND_TEXT]      = { "TEXT",    parse_clean,     format_as_is },
  [MUN_KIND_INTEGER]   = { "INTEGER", parse_integer,   format_as_is },
  [MUN_KIND_DECIMAL]   = { "REAL",    parse_decimal,   format_as_is },
  [MUN_KIND_MONEY]     = { "REAL",    parse_decimal,   format_money },
  [MUN_KIND_DATE]      = { "TEXT",    parse_date,      format_date },
  [MUN_KIND_DATE_TIME] = { "TEXT",    parse_date_time, format_date },
  [MUN_KIND_CHOICE]    = { "TEXT",    parse_choice,    format_choice },
  [MUN_KIND_SCALE]     = { "INTEGER", parse_scale,     format_as_is },
  [MUN_KIND_YES_NO]    = { "INTEGER", parse_yes_no,    format_yes_no },
  [MUN_KIND_LINK]      = { "TEXT",    parse_link,      format_as_is },
  [MUN_KIND_LINKS]     = { NULL,      parse_links,     format_as_is },
  [MUN_KIND_FILE]      = { "TEXT",    parse_file,      format_as_is },
};

char *
mun_kind_parse (const MunField  *field,
                const char      *text,
                GError         **error)
{
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (field != NULL && field->kind < MUN_N_KINDS && text != NULL, NULL);

  if (mun_text_is_blank (text) && g_utf8_validate (text, -1, NULL))
    return g_strdup ("");
  if (kinds[field->kind].parse == parse_clean)
    return parse_clean (field, text, error);

  /* A hostile text must not become part of a message unread. */
  trimmed = mun_text_clean (text, -1, field->kind == MUN_KIND_LINKS, NULL);
  if (trimmed == NULL)
    return refuse (field, error, _("the value is not readable text."));
  if (field->kind != MUN_KIND_LINKS && strlen (trimmed) > 200)
    return refuse (field, error, _("the value is too long for this field."));
  return kinds[field->kind].parse (field, trimmed, error);
}

char *
mun_kind_format (const MunField *field,
                 const char     *value,
                 const char     *language)
{
  g_return_val_if_fail (field != NULL && field->kind < MUN_N_KINDS && value != NULL, NULL);

  if (*value == '\0')
    return g_strdup ("");
  return kinds[field->kind].format (field, value, language);
}

const char *
mun_kind_sql_type (MunKind kind)
{
  g_return_val_if_fail (kind < MUN_N_KINDS, NULL);

  return kinds[kind].sql_type;
}

gboolean
mun_kind_is_number (MunKind kind)
{
  g_return_val_if_fail (kind < MUN_N_KINDS, FALSE);

  return kinds[kind].sql_type != NULL && strcmp (kinds[kind].sql_type, "TEXT") != 0;
}
