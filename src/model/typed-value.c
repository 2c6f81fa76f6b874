/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/typed-value.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/path.h"
#include "spec/kind.h"

/* States that nobody works on any more, whatever a type calls them. */
static const char * const closed_states[] = {
  "closed", "cancelled", "completed", "done", "rejected", "superseded", "withdrawn", "retired", "expired", "obsolete", "ended", "verified", NULL
};

char *
mun_typed_fold (const char *text)
{
  g_autofree char *small = g_utf8_casefold (text, -1);
  GString *folded = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p++)
    if (strchr (" _-", *p) == NULL)
      g_string_append_c (folded, *p);
  return g_string_free (folded, FALSE);
}

static void
add_condition (MunTypedTerm *term,
               int           index,
               MunOperator   op,
               const char   *value)
{
  g_assert (term->n_conditions < G_N_ELEMENTS (term->conditions));
  term->conditions[term->n_conditions++] = (MunCondition) { index, op, g_strdup (value) };
}

static void
set_problem (MunTypedTerm *term,
             const char   *format,
             const char   *name)
{
  g_auto(GStrv) parts = g_strsplit (format, "%s", 2);

  g_free (term->problem);
  term->problem = g_strconcat (parts[0], name, parts[1], NULL);
}

static gboolean
means (const char *value,
       const char *word,
       const char *translated)
{
  return g_ascii_strcasecmp (value, word) == 0 || g_strcmp0 (value, translated) == 0;
}

/* Choices ----------------------------------------------------------------------------------------------------------- */

typedef gboolean (*MatchFunc) (const char *text, const char *part);

static gboolean
is_equal (const char *text,
          const char *part)
{
  return strcmp (text, part) == 0;
}

static gboolean
begins_with (const char *text,
             const char *part)
{
  return g_str_has_prefix (text, part);
}

static gboolean
contains (const char *text,
          const char *part)
{
  return strstr (text, part) != NULL;
}

static void
add_key (GString    *keys,
         const char *key)
{
  g_string_append_printf (keys, "%s%s", keys->len > 0 ? "\n" : "", key);
}

static gboolean
add_matching (GString        *keys,
              const MunField *field,
              const char     *part,
              MatchFunc       matches)
{
  gsize before = keys->len;

  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    {
      g_autofree char *key = mun_typed_fold (choice->key);
      g_autofree char *label = mun_typed_fold (choice->label);
      g_autofree char *translated = mun_typed_fold (_(choice->label));

      if (matches (key, part) || matches (label, part) || matches (translated, part))
        add_key (keys, choice->key);
    }
  return keys->len > before;
}

static gboolean
has_choice (const MunField *field,
            const char     *key)
{
  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    if (g_str_equal (choice->key, key))
      return TRUE;
  return FALSE;
}

static gboolean
add_closed (GString        *keys,
            const MunField *field)
{
  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    if (g_strv_contains (closed_states, choice->key))
      add_key (keys, choice->key);
  return keys->len > 0;
}

static gboolean
add_choice (GString        *keys,
            const MunField *field,
            const char     *typed)
{
  static const MatchFunc ways[] = { is_equal, begins_with, contains };
  g_autofree char *part = mun_typed_fold (typed);

  for (guint i = 0; *part != '\0' && i < G_N_ELEMENTS (ways); i++)
    if (add_matching (keys, field, part, ways[i]))
      return TRUE;
  return FALSE;
}

/* “open” and “closed” are understood of every life cycle, also where its states have other names. */
static gboolean
add_part (GString        *keys,
          const MunField *field,
          gboolean        is_state,
          const char     *part)
{
  if (is_state && means (part, "closed", _("closed")) && !has_choice (field, "closed"))
    return add_closed (keys, field);
  return add_choice (keys, field, part);
}

static void
read_choice (MunTypedTerm   *term,
             const MunField *field,
             int             index,
             gboolean        is_state,
             const char     *value)
{
  gboolean not = *value == '!';
  g_auto(GStrv) parts = g_strsplit (value + not, ",", -1);
  g_autoptr(GString) keys = g_string_new (NULL);

  if (is_state && means (value + not, "open", _("open")) && !has_choice (field, "open") && add_closed (keys, field))
    {
      add_condition (term, index, not ? MUN_IN : MUN_NOT_IN, keys->str);
      return;
    }
  for (char **part = parts; *part != NULL; part++)
    if (!add_part (keys, field, is_state, *part) && **part != '\0')
      set_problem (term, _("“%s” is none of the choices."), *part);
  if (term->problem == NULL && keys->len == 0)
    set_problem (term, _("Write behind “%s:” what it shall hold."), _(field->label));
  if (term->problem == NULL)
    add_condition (term, index, not ? MUN_NOT_IN : MUN_IN, keys->str);
}

/* Dates and numbers ------------------------------------------------------------------------------------------------- */

/* "30d", "-2w", "6m", "1y" from today. */
static char *
read_distance (const char *text,
               const char *today)
{
  char *end;
  gint64 n = g_ascii_strtoll (text, &end, 10);

  if (end == text || *end == '\0' || end[1] != '\0' || n < -36500 || n > 36500)
    return NULL;
  switch (*end)
    {
    case 'd':
      return mun_date_add_days (today, n);
    case 'w':
      return mun_date_add_days (today, n * 7);
    case 'm':
      return mun_date_add_months (today, n);
    case 'y':
      return n >= -100 && n <= 100 ? mun_date_add_months (today, n * 12) : NULL;
    default:
      return NULL;
    }
}

static char *
read_day (const char *text,
          const char *today)
{
  char *day = read_distance (text, today);

  if (day != NULL)
    return day;
  if (means (text, "today", _("today")))
    return g_strdup (today);
  if (means (text, "tomorrow", _("tomorrow")))
    return mun_date_add_days (today, 1);
  if (means (text, "yesterday", _("yesterday")))
    return mun_date_add_days (today, -1);
  return mun_date_parse (text);
}

/* "2026-05" and "2026" are as good as their first and last days. */
static gboolean
read_period (const char  *text,
             char       **first,
             char       **last)
{
  gsize length = strlen (text);
  g_autofree char *next = NULL;

  if ((length != 4 && length != 7) || strspn (text, "0123456789-") != length)
    return FALSE;
  *first = g_strconcat (text, length == 4 ? "-01-01" : "-01", NULL);
  if (!mun_date_is_valid (*first))
    {
      g_clear_pointer (first, g_free);
      return FALSE;
    }
  next = mun_date_add_months (*first, length == 4 ? 12 : 1);
  *last = next != NULL ? mun_date_add_days (next, -1) : g_strdup (*first);
  return TRUE;
}

/* Where a day has times, it begins at midnight and ends a minute before the next. */
static void
add_day (MunTypedTerm   *term,
         const MunField *field,
         int             index,
         MunOperator     op,
         const char     *day)
{
  gboolean end = op == MUN_AT_MOST || op == MUN_AFTER;
  g_autofree char *moment = field->kind == MUN_KIND_DATE_TIME ? g_strconcat (day, end ? "T23:59" : "T00:00", NULL) : g_strdup (day);

  add_condition (term, index, op, moment);
}

static MunOperator
read_operator (const char **value)
{
  static const struct { const char *sign; MunOperator op; } signs[] = {
    { "<=", MUN_AT_MOST }, { ">=", MUN_AT_LEAST }, { "≤", MUN_AT_MOST }, { "≥", MUN_AT_LEAST }, { "<", MUN_BEFORE }, { ">", MUN_AFTER }, { "=", MUN_IS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (*value, signs[i].sign))
      {
        *value += strlen (signs[i].sign);
        return signs[i].op;
      }
  return MUN_IS;
}

/* First and last day of what @text means: a day, a month, a year, "A..B", or with @span so many days as all of them from today. */
static gboolean
read_days (const char  *text,
           const char  *today,
           gboolean     span,
           char       **first,
           char       **last)
{
  g_auto(GStrv) ends = g_strsplit (text, "..", 2);
  g_autofree char *distant = NULL;

  if (ends[0] != NULL && ends[1] != NULL)
    {
      *first = read_day (ends[0], today);
      *last = read_day (ends[1], today);
      return *first != NULL && *last != NULL;
    }
  if (read_period (text, first, last))
    return TRUE;
  distant = read_distance (text, today);
  if (distant != NULL && span)
    {
      gboolean past = strcmp (distant, today) < 0;

      *first = g_strdup (past ? distant : today);
      *last = g_strdup (past ? today : distant);
      return TRUE;
    }
  *first = read_day (text, today);
  *last = g_strdup (*first);
  return *first != NULL;
}

static void
read_date (MunTypedTerm   *term,
           const MunField *field,
           int             index,
           const char     *value,
           const char     *today)
{
  const char *text = value;
  MunOperator op = read_operator (&text);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (means (value, "overdue", _("overdue")))
    add_day (term, field, index, MUN_BEFORE, today);
  else if (!read_days (text, today, op == MUN_IS, &first, &last))
    set_problem (term, _("“%s” is no date. Write 2026-11-02, 2026-11, today, 30d or <30d."), text);
  else if (op == MUN_BEFORE || op == MUN_AT_LEAST)
    add_day (term, field, index, op, first);
  else if (op == MUN_AFTER || op == MUN_AT_MOST)
    add_day (term, field, index, op, last);
  else
    {
      add_day (term, field, index, MUN_AT_LEAST, first);
      add_day (term, field, index, MUN_AT_MOST, last);
    }
}

/* Counted from today, what is due waits for somebody: what was done or given up is not meant. */
static void
leave_out_done (MunTypedTerm   *term,
                const MunSpec  *spec,
                int             index,
                const char     *value,
                const char     *today)
{
  const char *text = value;
  MunOperator op = read_operator (&text);
  g_autofree char *distant = op == MUN_BEFORE || op == MUN_AT_MOST ? read_distance (text, today) : NULL;
  const char *ended;
  int done;

  if (term->problem != NULL || !(distant != NULL || means (value, "overdue", _("overdue"))) || !mun_due_ending (spec, index, &ended, &done))
    return;
  if (ended != NULL)
    add_condition (term, spec->state_field, MUN_NOT_IN, ended);
  if (done >= 0)
    add_condition (term, done, MUN_UNSET, NULL);
}

static gboolean
add_number (MunTypedTerm   *term,
            const MunField *field,
            int             index,
            MunOperator     op,
            const char     *text)
{
  /* What is compared with need not itself be a possible value. */
  MunField free_field = *field;
  g_autofree char *number = NULL;

  free_field.kind = field->kind == MUN_KIND_SCALE ? MUN_KIND_INTEGER : field->kind;
  free_field.minimum = free_field.maximum = 0;
  number = mun_kind_parse (&free_field, text, NULL);
  if (number == NULL || *number == '\0')
    {
      set_problem (term, _("“%s” is no number."), text);
      return FALSE;
    }
  add_condition (term, index, op, number);
  return TRUE;
}

static void
read_number (MunTypedTerm   *term,
             const MunField *field,
             int             index,
             const char     *value)
{
  MunOperator op = read_operator (&value);
  g_auto(GStrv) ends = g_strsplit (value, "..", 2);

  if (ends[0] == NULL || ends[1] == NULL)
    add_number (term, field, index, op, value);
  else if (add_number (term, field, index, MUN_AT_LEAST, ends[0]))
    add_number (term, field, index, MUN_AT_MOST, ends[1]);
}

/* The rest ---------------------------------------------------------------------------------------------------------- */

static void
read_yes_no (MunTypedTerm   *term,
             const MunField *field,
             int             index,
             const char     *value)
{
  g_autofree char *small = g_utf8_strdown (value, -1);
  g_autofree char *yes = g_utf8_strdown (_("Yes"), -1);
  g_autofree char *no = g_utf8_strdown (_("No"), -1);
  g_autofree char *canonical = NULL;

  if (g_str_equal (small, yes) || g_str_equal (small, no))
    canonical = g_strdup (g_str_equal (small, yes) ? "1" : "0");
  else
    canonical = mun_kind_parse (field, value, NULL);
  if (canonical != NULL && *canonical != '\0')
    add_condition (term, index, MUN_IS, canonical);
  else
    set_problem (term, _("“%s” is neither yes nor no."), value);
}

static void
read_link (MunTypedTerm          *term,
           const MunField        *field,
           int                    index,
           const char            *value,
           const MunTypedContext *context)
{
  if (context->person != NULL && field->target == &mun_person_spec && means (value, "me", _("me")))
    add_condition (term, index, MUN_LINKS_TO, context->person);
  else
    add_condition (term, index, MUN_NAMED, value);
}

void
mun_typed_value_read (MunTypedTerm          *term,
                      const MunSpec         *spec,
                      int                    index,
                      const char            *value,
                      const MunTypedContext *context)
{
  const MunField *field = &spec->fields[index];

  if (*value == '\0')
    set_problem (term, _("Write behind “%s:” what it shall hold."), _(field->label));
  else if (g_str_equal (value, "-") || (means (value, "none", _("none")) && !(field->kind == MUN_KIND_CHOICE && has_choice (field, "none"))))
    add_condition (term, index, MUN_UNSET, NULL);
  else if (g_str_equal (value, "*") || (means (value, "any", _("any")) && !(field->kind == MUN_KIND_CHOICE && has_choice (field, "any"))))
    add_condition (term, index, MUN_SET, NULL);
  else if (field->kind == MUN_KIND_CHOICE)
    read_choice (term, field, index, mun_spec_has_state (spec) && (guint) index == spec->state_field, value);
  else if (field->kind == MUN_KIND_DATE || field->kind == MUN_KIND_DATE_TIME)
    {
      read_date (term, field, index, value, context->today);
      leave_out_done (term, spec, index, value, context->today);
    }
  else if (mun_kind_is_number (field->kind) || field->kind == MUN_KIND_SCALE)
    read_number (term, field, index, value);
  else if (field->kind == MUN_KIND_YES_NO)
    read_yes_no (term, field, index, value);
  else if (field->kind == MUN_KIND_LINK || field->kind == MUN_KIND_LINKS)
    read_link (term, field, index, value, context);
  else if (field->kind == MUN_KIND_FILE)
    set_problem (term, _("“%s” is a file: ask for any or none."), _(field->label));
  else
    add_condition (term, index, *value == '=' ? MUN_IS : MUN_CONTAINS, *value == '=' ? value + 1 : value);
}

void
mun_typed_value_read_level (MunTypedTerm      *term,
                            const char        *value,
                            const MunCriteria *criteria)
{
  g_autofree char *wanted = mun_typed_fold (value);

  for (guint i = 0; *wanted != '\0' && i < criteria->bands->len; i++)
    {
      const MunBand *band = criteria->bands->pdata[i];
      g_autofree char *label = mun_typed_fold (band->label);
      g_autofree char *translated = mun_typed_fold (_(band->label));

      if (g_str_has_prefix (label, wanted) || g_str_has_prefix (translated, wanted))
        {
          g_autofree char *least = g_strdup_printf ("%d", band->minimum);
          g_autofree char *most = g_strdup_printf ("%d", band->maximum);

          add_condition (term, RISK_CURRENT_SCORE, MUN_AT_LEAST, least);
          add_condition (term, RISK_CURRENT_SCORE, MUN_AT_MOST, most);
          return;
        }
    }
  set_problem (term, _("“%s” is no level of your risk criteria."), value);
}
