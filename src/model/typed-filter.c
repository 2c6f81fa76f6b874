/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/typed-filter.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/typed-value.h"
#include "spec/kind.h"

#define MAX_COMPLETIONS 12
#define MAX_NAME        60

static void
term_free (gpointer data)
{
  MunTypedTerm *term = data;

  for (guint i = 0; i < term->n_conditions; i++)
    g_free ((char *) term->conditions[i].value);
  g_free (term->text);
  g_free (term->problem);
  g_free (term);
}

/* Where the word that begins at @p ends: at a blank outside of quotation marks. */
static const char *
find_end (const char *p)
{
  gboolean quoted = FALSE;

  for (; *p != '\0' && (quoted || !g_ascii_isspace (*p)); p++)
    if (*p == '"')
      quoted = !quoted;
  return p;
}

static char *
remove_quotes (const char *text,
               gsize       length)
{
  GString *plain = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (text[i] != '"')
      g_string_append_c (plain, text[i]);
  return g_string_free (plain, FALSE);
}

typedef enum { EXACT, BEGINNING, INSIDE, N_WAYS } Way;

static gboolean
fits (const char *name,
      const char *wanted,
      Way         way)
{
  g_autofree char *folded = mun_typed_fold (name);

  switch (way)
    {
    case EXACT:
      return g_str_equal (folded, wanted);
    case BEGINNING:
      return g_str_has_prefix (folded, wanted);
    case INSIDE:
      return strstr (folded, wanted) != NULL;
    case N_WAYS:
      break;
    }
  return FALSE;
}

static int
find_way (const MunSpec *spec,
          const char    *wanted,
          Way            way)
{
  int found = -1;

  for (guint i = 0; i < spec->n_fields; i++)
    {
      const MunField *field = &spec->fields[i];

      if (!fits (field->name, wanted, way) && !fits (field->label, wanted, way) && !fits (_(field->label), wanted, way))
        continue;
      /* Of several, the one that people see in the list. */
      if (field->flags & MUN_LISTED)
        return i;
      if (found < 0)
        found = i;
    }
  return found;
}

int
mun_typed_filter_find_field (const MunSpec *spec,
                             const char    *name)
{
  g_autofree char *wanted = NULL;
  int found = -1;

  g_return_val_if_fail (spec != NULL && name != NULL, -1);

  wanted = mun_typed_fold (name);
  if (*wanted == '\0')
    return -1;
  /* A name belongs to one field; a label may be the name of another. */
  for (guint i = 0; found < 0 && i < spec->n_fields; i++)
    if (fits (spec->fields[i].name, wanted, EXACT))
      found = i;
  if (found < 0)
    found = find_way (spec, wanted, EXACT);
  if (found < 0 && mun_spec_has_state (spec) && (g_str_equal (wanted, "status") || g_str_equal (wanted, "state")))
    found = spec->state_field;
  for (int way = BEGINNING; found < 0 && way < N_WAYS; way++)
    found = find_way (spec, wanted, way);
  return found;
}

static gboolean
is_level (const MunSpec         *spec,
          const char            *name,
          const MunTypedContext *context)
{
  return spec == &mun_risk_spec && context->criteria != NULL && (g_ascii_strcasecmp (name, "level") == 0 || g_str_equal (name, _("level")));
}

static void
add_word (GString    *words,
          const char *text,
          gsize       length)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append_len (words, text, length);
}

static MunTypedTerm *
read_term (const MunSpec         *spec,
           const char            *word,
           gsize                  length,
           const char            *colon,
           const MunTypedContext *context)
{
  MunTypedTerm *term = g_new0 (MunTypedTerm, 1);
  g_autofree char *name = remove_quotes (word, colon - word);
  g_autofree char *value = remove_quotes (colon + 1, length - (colon + 1 - word));
  int field = mun_typed_filter_find_field (spec, name);

  g_strstrip (value);
  term->text = g_strndup (word, length);
  if (is_level (spec, name, context))
    mun_typed_value_read_level (term, value, context->criteria);
  else if (field < 0)
    term->problem = g_strdup_printf (_("There is no field “%s” in this list."), name);
  else
    mun_typed_value_read (term, spec, field, value, context);
  return term;
}

MunTypedFilter *
mun_typed_filter_parse (const MunSpec         *spec,
                        const char            *text,
                        const MunTypedContext *context)
{
  MunTypedFilter *self;
  g_autoptr(GString) words = NULL;
  const char *p = text;

  g_return_val_if_fail (spec != NULL && text != NULL && context != NULL && context->today != NULL, NULL);

  self = g_new0 (MunTypedFilter, 1);
  words = g_string_new (NULL);
  self->terms = g_ptr_array_new_with_free_func (term_free);
  while (*p != '\0')
    {
      const char *end = find_end (p);
      const char *colon = memchr (p, ':', end - p);

      if (colon != NULL && colon > p && *p != '"')
        {
          MunTypedTerm *term = read_term (spec, p, end - p, colon, context);

          term->start = p - text;
          term->end = end - text;
          g_ptr_array_add (self->terms, term);
        }
      else if (end > p)
        {
          g_autofree char *plain = remove_quotes (p, end - p);

          add_word (words, plain, strlen (plain));
        }
      for (p = end; g_ascii_isspace (*p); p++)
        ;
    }
  self->words = g_string_free (g_steal_pointer (&words), FALSE);
  return self;
}

void
mun_typed_filter_free (MunTypedFilter *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->terms);
  g_free (self->words);
  g_free (self);
}

char *
mun_typed_filter_remove (const char         *text,
                         const MunTypedTerm *term)
{
  g_autofree char *before = g_strndup (text, term->start);
  g_autofree char *after = g_strdup (text + term->end);

  return g_strconcat (g_strchomp (before), *before != '\0' && *g_strchug (after) != '\0' ? " " : "", g_strstrip (after), NULL);
}

static const char *
find_last_word (const char *text)
{
  const char *word = text;

  for (const char *end = find_end (word); *end != '\0'; end = find_end (word))
    for (word = end; g_ascii_isspace (*word); word++)
      ;
  return word;
}

/* Completing -------------------------------------------------------------------------------------------------------- */

static void
add_completion (GPtrArray  *list,
                const char *before,
                const char *name,
                const char *value)
{
  gboolean quote = strpbrk (value, " \t") != NULL;

  if (list->len < MAX_COMPLETIONS)
    g_ptr_array_add (list, g_strconcat (before, name, ":", quote ? "\"" : "", value, quote ? "\"" : "", *value != '\0' ? " " : "", NULL));
}

static gboolean
begins (const char *text,
        const char *typed)
{
  g_autofree char *folded = mun_typed_fold (text);
  g_autofree char *wanted = mun_typed_fold (typed);

  return g_str_has_prefix (folded, wanted);
}

static gboolean
can_be_typed (const char *word)
{
  return *word != '\0' && *word != '!' && strpbrk (word, " \t\n:,\"") == NULL;
}

/* What people read on the screen, where it means nothing else and is one word; else the name in the file. */
static const char *
get_field_word (const MunSpec *spec,
                guint          field)
{
  const char *name = spec->fields[field].name;
  const char *label = _(spec->fields[field].label);
  g_autofree char *folded_name = mun_typed_fold (name);
  g_autofree char *folded_label = mun_typed_fold (label);

  if (g_str_equal (folded_name, folded_label) || !can_be_typed (label) || mun_typed_filter_find_field (spec, label) != (int) field)
    return name;
  return label;
}

static void
complete_field (GPtrArray             *list,
                const MunSpec         *spec,
                const char            *before,
                const char            *word,
                const MunTypedContext *context)
{
  for (int listed = 1; listed >= 0; listed--)
    for (guint i = 0; i < spec->n_fields; i++)
      {
        const MunField *field = &spec->fields[i];

        if (((field->flags & MUN_LISTED) != 0) == listed && (begins (field->name, word) || begins (_(field->label), word)))
          add_completion (list, before, get_field_word (spec, i), "");
      }
  if (is_level (spec, "level", context) && (begins ("level", word) || begins (_("level"), word)))
    add_completion (list, before, _("level"), "");
}

typedef struct {
  const MunSpec *spec;
  GPtrArray     *names;
} Names;

/* A name that a filter can be typed with. */
static gboolean
add_name_cb (const MunRow *row,
             gpointer      user_data)
{
  Names *names = user_data;
  const char *name = row->values[names->spec->title_field];

  if (strpbrk (name, "\n\"") == NULL && *name != '\0' && g_utf8_strlen (name, -1) <= MAX_NAME &&
      !g_ptr_array_find_with_equal_func (names->names, name, g_str_equal, NULL))
    g_ptr_array_add (names->names, g_strdup (name));
  return names->names->len < MAX_COMPLETIONS;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char **) a, *(const char **) b);
}

/* Records that a link can lead to, by their names. */
static void
complete_name (GPtrArray             *list,
               const MunSpec         *target,
               const char            *before,
               const char            *name,
               const char            *typed,
               const MunTypedContext *context)
{
  MunKind kind = target->fields[target->title_field].kind;
  MunCondition condition = { target->title_field, MUN_CONTAINS, typed };
  MunQuery query = { .spec = target, .conditions = &condition, .n_conditions = *typed != '\0' ? 1 : 0, .sort_field = MUN_SORT_REF };
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  Names names = { target, found };

  if (context->store == NULL || (kind != MUN_KIND_LINE && kind != MUN_KIND_TEXT) ||
      !mun_store_each (context->store, &query, add_name_cb, &names, NULL, NULL))
    return;
  g_ptr_array_sort (found, compare_names);
  for (guint i = 0; i < found->len; i++)
    add_completion (list, before, name, found->pdata[i]);
}

/* “open” and “closed” mean more than one state where no state is called so. */
static gboolean
is_taken (const char      *folded,
          const MunField  *field,
          const MunChoice *choice)
{
  const char * const words[] = { "open", "closed", _("open"), _("closed"), "none", "any", _("none"), _("any"), NULL };

  for (const char * const *word = words; *word != NULL; word++)
    {
      g_autofree char *other = mun_typed_fold (*word);

      if (g_str_equal (folded, other) && g_strcmp0 (choice->key, folded) != 0)
        return TRUE;
    }
  for (const MunChoice *each = field->choices; each->key != NULL; each++)
    if (each != choice && (fits (each->key, folded, EXACT) || fits (each->label, folded, EXACT) || fits (_(each->label), folded, EXACT)))
      return TRUE;
  return FALSE;
}

/* What people read on the screen, where it means this choice and no other; else its key. */
static const char *
get_choice_word (const MunField  *field,
                 const MunChoice *choice)
{
  const char *label = _(choice->label);
  g_autofree char *folded = mun_typed_fold (label);

  return *folded == '\0' || *label == '!' || strpbrk (label, ",\"") != NULL || is_taken (folded, field, choice) ? choice->key : label;
}

static void
complete_words (GPtrArray          *list,
                const char         *before,
                const char         *name,
                const char         *typed,
                const char * const *words)
{
  for (; *words != NULL; words++)
    if (begins (*words, typed) || begins (_(*words), typed))
      {
        g_autofree char *word = g_utf8_strdown (_(*words), -1);

        add_completion (list, before, name, word);
      }
}

static void
complete_value (GPtrArray             *list,
                const MunField        *field,
                const char            *before,
                const char            *name,
                const char            *typed,
                const MunTypedContext *context)
{
  static const char * const days[] = { N_("overdue"), N_("today"), "<30d", "<90d", N_("none"), NULL };
  static const char * const answers[] = { N_("Yes"), N_("No"), N_("none"), NULL };
  static const char * const names[] = { N_("me"), N_("none"), N_("any"), NULL };

  if (field->kind == MUN_KIND_CHOICE)
    for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
      if (begins (choice->key, typed) || begins (_(choice->label), typed))
        add_completion (list, before, name, get_choice_word (field, choice));
  if (field->kind == MUN_KIND_DATE || field->kind == MUN_KIND_DATE_TIME)
    complete_words (list, before, name, typed, days);
  else if (field->kind == MUN_KIND_YES_NO)
    complete_words (list, before, name, typed, answers);
  else if (field->kind == MUN_KIND_LINK && field->target == &mun_person_spec)
    complete_words (list, before, name, typed, names);
  if ((field->kind == MUN_KIND_LINK || field->kind == MUN_KIND_LINKS) && field->target != NULL)
    complete_name (list, field->target, before, name, typed, context);
}

static void
complete_level (GPtrArray         *list,
                const char        *before,
                const char        *typed,
                const MunCriteria *criteria)
{
  for (guint i = 0; i < criteria->bands->len; i++)
    {
      const MunBand *band = criteria->bands->pdata[i];

      if (begins (_(band->label), typed))
        add_completion (list, before, "level", _(band->label));
    }
}

GStrv
mun_typed_filter_complete (const MunSpec         *spec,
                           const char            *text,
                           const MunTypedContext *context)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  const char *word;
  const char *colon;
  g_autofree char *before = NULL;
  g_autofree char *name = NULL;
  int field;

  g_return_val_if_fail (spec != NULL && text != NULL && context != NULL, NULL);

  word = find_last_word (text);
  before = g_strndup (text, word - text);
  colon = strchr (word, ':');
  if (*word != '\0' && *word != '"' && colon == NULL)
    complete_field (list, spec, before, word, context);
  else if (colon != NULL && strchr (colon, '"') == NULL)
    {
      name = g_strndup (word, colon - word);
      field = mun_typed_filter_find_field (spec, name);
      if (is_level (spec, name, context))
        complete_level (list, before, colon + 1, context->criteria);
      else if (field >= 0)
        complete_value (list, &spec->fields[field], before, name, colon + 1, context);
    }
  g_ptr_array_add (list, NULL);
  g_ptr_array_set_free_func (list, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&list), FALSE);
}
