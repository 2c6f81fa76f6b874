/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/check-reach.h"

#include <string.h>

/* The words of a part in small letters, one blank between them. In @plain what stands between apostrophes is left out and names have no quotes. */
typedef struct {
  const MunSpec *record;
  char          *words;
  char          *plain;
} Text;

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || c == '_';
}

static char *
make_words (const MunCheckPart *part)
{
  g_autofree char *sql = g_strdup_printf (" %s and %s", part->where != NULL ? part->where : "1", part->condition != NULL ? part->condition : "1");
  g_autofree char *lower = g_ascii_strdown (sql, -1);
  g_autoptr(GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);

  return g_regex_replace_literal (blanks, lower, -1, 0, " ", 0, NULL);
}

static char *
make_plain (const char *words)
{
  g_autoptr(GRegex) literals = g_regex_new ("'[^']*'", 0, 0, NULL);
  g_autofree char *bare = g_regex_replace_literal (literals, words, -1, 0, " '' ", 0, NULL);
  g_auto(GStrv) pieces = g_strsplit (bare, "\"", -1);

  return g_strjoinv ("", pieces);
}

static void
text_clear (Text *text)
{
  g_free (text->words);
  g_free (text->plain);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Text, text_clear)

static const char *
find_word (const char *text,
           const char *word)
{
  const char *at = text;

  while ((at = strstr (at, word)) != NULL && (is_word (at[strlen (word)]) || at[-1] == '.' || is_word (at[-1])))
    at++;
  return at;
}

/* Named other than in front of a column: as a table, under another name or as a column. */
static gboolean
names_table (const char *text,
             const char *table)
{
  for (const char *at = text; (at = find_word (at, table)) != NULL; at++)
    if (at[strlen (table)] != '.')
      return TRUE;
  return FALSE;
}

/* Where comments, other quotes, a table in parentheses or a missing blank could hide something, nothing is told. */
static gboolean
is_readable (const Text *text)
{
  static const char * const strange[] = { "--", "/*", "[", "`", "from (", "join (", "from(", "join(" };

  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    if (strstr (text->plain, strange[i]) != NULL)
      return FALSE;
  return !g_regex_match_simple ("\"[^\"]*\"\\w", text->words, 0, 0) && !names_table (text->plain, text->record->name);
}

static gboolean
is_after (const char *text,
          const char *at,
          const char *word)
{
  gsize length = strlen (word);

  return (gsize) (at - text) >= length && strncmp (at - length, word, length) == 0;
}

/* Returns: (nullable): the next place where rows of @table are taken */
static const char *
find_table (const char *text,
            const char *from,
            const char *table)
{
  const char *at = from;

  while ((at = find_word (at, table)) != NULL
         && !is_after (text, at, "from ") && !is_after (text, at, "join ") && !is_after (text, at, ",") && !is_after (text, at, ", ") && !is_after (text, at, "in "))
    at++;
  return at;
}

/* The parenthesis that is open at @at; %NULL: none. */
static const char *
find_opening (const char *text,
              const char *at)
{
  int depth = 0;

  while (--at >= text)
    if (*at == ')')
      depth++;
    else if (*at == '(' && depth-- == 0)
      return at;
  return NULL;
}

/* Returns: (transfer full): what stands between @opening and its end, all that is in parentheses within shortened to " () " */
static char *
dup_inside (const char *opening)
{
  GString *inside = g_string_new (NULL);
  int depth = 1;

  for (const char *at = opening + 1; *at != '\0' && depth > 0; at++)
    {
      if (*at == '(')
        depth++;
      else if (*at == ')' && --depth == 1)
        g_string_append (inside, " () ");
      else if (*at != ')' && depth == 1)
        g_string_append_c (inside, *at);
    }
  return g_string_free (inside, FALSE);
}

/* What is chosen row by row: nothing that looks at several together, and no row that is there without its partner. */
static gboolean
is_simple (const char *select)
{
  static const char * const others[] = { " union ", " except ", " intersect ", " limit ", " left ", " right ", " full ", " between ", " case ", " group ", " having ", " window " };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strstr (select, others[i]) != NULL)
      return FALSE;
  return g_str_has_prefix (select, "select ");
}

static void
add_field (GArray *fields,
           int     field)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_array_index (fields, int, i) == field)
      return;
  g_array_append_val (fields, field);
}

static int
find_link (const MunSpec *spec,
           const char    *name)
{
  int field = mun_spec_find_field (spec, name);

  return field >= 0 && spec->fields[field].kind == MUN_KIND_LINK ? field : -1;
}

/* "t.risk = risk.id", "d.id = scope.document" or "c.nonconformity = audit_finding.nonconformity" */
static gboolean
read_term (const Text    *text,
           const MunSpec *spec,
           const char    *alias,
           const char    *term,
           MunCheckReach *reach)
{
  g_autofree char *pattern = g_strdup_printf ("^%s\\.(\\w+) = %s\\.(\\w+)$", alias, text->record->name);
  g_autoptr(GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *changed = NULL, *own = NULL;
  MunCheckPair pair;

  if (!g_regex_match (regex, term, 0, &match))
    return FALSE;
  changed = g_match_info_fetch (match, 1);
  own = g_match_info_fetch (match, 2);
  pair = (MunCheckPair) { find_link (spec, changed), find_link (text->record, own) };
  if (pair.changed >= 0 && g_str_equal (own, "id"))
    add_field (reach->children, pair.changed);
  else if (pair.own >= 0 && g_str_equal (changed, "id"))
    add_field (reach->parents, pair.own);
  else if (pair.changed >= 0 && pair.own >= 0 && spec->fields[pair.changed].target == text->record->fields[pair.own].target)
    g_array_append_val (reach->siblings, pair);
  else
    return FALSE;
  return TRUE;
}

/* Whoever is looked for must point to the record or be pointed to by it: as one of the things that all must hold, or as each of those of which one must. */
static gboolean
read_where (const Text    *text,
            const MunSpec *spec,
            const char    *alias,
            const char    *where,
            MunCheckReach *reach)
{
  gboolean either = strstr (where, " or ") != NULL;
  g_auto(GStrv) terms = g_strsplit (where, either ? " or " : " and ", -1);

  for (char **term = terms; *term != NULL; term++)
    if (read_term (text, spec, alias, g_strstrip (*term), reach) != either)
      return !either;
  return either;
}

/* The table has another name, or the next word goes on with the question. */
static char *
dup_alias (const char *table,
           const char *name)
{
  static const char * const others[] = { "where", "join", "inner", "cross", "on", "order", NULL };
  const char *at = table + strlen (name);
  g_autofree char *alias = NULL;
  gsize length = 0;

  if (*at == ' ')
    at += g_str_has_prefix (at, " as ") ? 4 : 1;
  while (is_word (at[length]))
    length++;
  alias = g_strndup (at, length);
  return length > 0 && !g_strv_contains (others, alias) ? g_steal_pointer (&alias) : g_strdup (name);
}

static gboolean
read_table (const Text    *text,
            const MunSpec *spec,
            const char    *table,
            MunCheckReach *reach)
{
  const char *opening = find_opening (text->plain, table);
  g_autofree char *select = opening != NULL ? dup_inside (opening) : NULL;
  g_autofree char *alias = dup_alias (table, spec->name);
  const char *where;

  if (select == NULL || !is_simple (select) || (where = strstr (select, " where ")) == NULL)
    return FALSE;
  return read_where (text, spec, alias, where + strlen (" where "), reach);
}

/* Links are asked for in one way: from the record to some type. */
static gboolean
read_links (const Text *text)
{
  g_autofree char *pattern = g_strdup_printf ("\\(select 1 from record_link (\\w+) where \\1\\.from_type = '%s' and \\1\\.from_id = %s\\.id and \\1\\.to_type = '\\w+'\\)",
                                              text->record->name, text->record->name);
  g_autoptr(GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  guint n = 0;

  for (const char *at = text->plain; (at = find_word (at, "record_link")) != NULL; at++)
    n++;
  for (g_regex_match (regex, text->words, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    n--;
  return n == 0;
}

static gboolean
read_tables (const Text    *text,
             const MunSpec *spec,
             MunCheckReach *reach)
{
  guint n = 0;

  for (const char *at = text->plain; (at = find_table (text->plain, at, spec->name)) != NULL; at++, n++)
    if (!read_table (text, spec, at, reach))
      return FALSE;
  return n > 0;
}

static gboolean
read_reach (const Text    *text,
            const MunSpec *spec,
            int            field,
            MunCheckReach *reach)
{
  if (!is_readable (text))
    return FALSE;
  if (field >= 0 && spec->fields[field].kind == MUN_KIND_LINKS)
    {
      reach->own = spec == text->record;
      return read_links (text);
    }
  reach->own = spec == text->record;
  return reach->own || read_tables (text, spec, reach);
}

gboolean
mun_check_reach_counts (const MunFieldChange *change)
{
  g_return_val_if_fail (change != NULL, TRUE);

  if (change->kind == MUN_CHANGED || change->field < -1)
    return TRUE;
  return change->field >= 0 && (change->spec->fields[change->field].kind == MUN_KIND_LINKS || change->spec->fields[change->field].kind == MUN_KIND_LINK);
}

MunCheckReach *
mun_check_reach_new (const MunCheckPart *part,
                     const MunSpec      *spec,
                     int                 field)
{
  g_return_val_if_fail (part != NULL && part->record != NULL && spec != NULL, NULL);

  MunCheckReach *self = g_new0 (MunCheckReach, 1);
  g_auto(Text) text = { mun_spec_find (part->record), make_words (part), NULL };

  text.plain = make_plain (text.words);
  self->children = g_array_new (FALSE, FALSE, sizeof (int));
  self->parents = g_array_new (FALSE, FALSE, sizeof (int));
  self->siblings = g_array_new (FALSE, FALSE, sizeof (MunCheckPair));
  if (part->from == NULL && text.record != NULL && read_reach (&text, spec, field, self))
    return self;
  self->all = TRUE;
  self->own = FALSE;
  g_array_set_size (self->children, 0);
  g_array_set_size (self->parents, 0);
  g_array_set_size (self->siblings, 0);
  return self;
}

void
mun_check_reach_free (MunCheckReach *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->children);
  g_array_unref (self->siblings);
  g_array_unref (self->parents);
  g_free (self);
}
