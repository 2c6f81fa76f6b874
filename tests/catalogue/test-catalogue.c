/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/data.h"
#include "catalogue/catalogue.h"
#include "spec/spec.h"

/* The tables an SQL text speaks of, and the other names it gives them. */
typedef struct {
  GHashTable *tables;
  GHashTable *aliases;
} Scope;

static const char * const sql_words[] = {
  "SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "IN", "IS", "NULL", "EXISTS", "ORDER", "BY", "DESC", "LIMIT", "JOIN",
  "ON", "DISTINCT", "BETWEEN", "coalesce", "trim", "date", "count", "max", "julianday", NULL
};
static const char * const common_columns[] = { "id", "ref", NULL };
static const char * const link_columns[] = { "from_type", "from_id", "to_type", "to_id", "role", NULL };

static MunCatalogue *
load (void)
{
  g_autoptr (GError) error = NULL;
  MunCatalogue *catalogue = mun_catalogue_load_builtin (&error);

  g_assert_no_error (error);
  return catalogue;
}

static void
assert_texts (const MunTexts *texts,
              const char     *whose)
{
  const char *english = mun_catalogue_text (texts, "en");

  if (texts == NULL || english[0] == '\0' || strcmp (texts->language, "en") != 0)
    g_error ("%s: a text is missing or does not begin with English", whose);
  if (strcmp (mun_catalogue_text (texts, "zh"), english) == 0)
    g_error ("%s: “%s” has no Chinese", whose, english);
}

static void
test_valid (void)
{
  const char *names[] = { "catalogues/checks.xml", "catalogues/iso-28000-2022.xml", "catalogues/iso-22320-2018.xml" };
  g_autoptr (MunCatalogue) catalogue = mun_catalogue_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = mun_data_lookup (names[i], &error);

      g_assert_no_error (error);
      g_assert_true (mun_catalogue_add_data (catalogue, bytes, names[i], &error));
      g_assert_no_error (error);
    }
}

static void
test_counts (void)
{
  g_autoptr (MunCatalogue) catalogue = load ();
  guint n_standards, n_requirements, n_checks;

  mun_catalogue_get_standards (catalogue, &n_standards);
  mun_catalogue_get_requirements (catalogue, &n_requirements);
  mun_catalogue_get_checks (catalogue, &n_checks);
  g_assert_cmpuint (n_standards, ==, 2);
  g_assert_cmpuint (n_requirements, ==, 323 + 102);
  g_assert_cmpuint (n_checks, ==, 352);
  g_assert_cmpuint (mun_catalogue_find_standard (catalogue, "28000")->n_requirements, ==, 323);
  g_assert_cmpuint (mun_catalogue_find_standard (catalogue, "22320")->n_requirements, ==, 102);
  g_assert_null (mun_catalogue_find_standard (catalogue, "9001"));
}

static void
test_requirements (void)
{
  g_autoptr (MunCatalogue) catalogue = load ();
  guint n, n_manual = 0;
  const MunRequirement * const *all = mun_catalogue_get_requirements (catalogue, &n);

  for (guint i = 0; i < n; i++)
    {
      const MunRequirement *r = all[i];

      g_assert_true (mun_catalogue_find_requirement (catalogue, r->id) == r);
      g_assert_true (g_str_has_prefix (r->id, r->standard->id));
      g_assert_cmpint (r->module[0], !=, '\0');
      g_assert_nonnull (r->records[0]);
      for (guint k = 0; r->records[k] != NULL; k++)
        if (mun_spec_find (r->records[k]) == NULL)
          g_error ("%s: there is no record type “%s”", r->id, r->records[k]);
      assert_texts (r->title, r->id);
      assert_texts (r->question, r->id);
      assert_texts (r->why, r->id);
      assert_texts (r->looks_for, r->id);
      n_manual += r->n_checks == 0;
    }

  g_assert_cmpuint (n_manual, ==, 5);
}

static void
test_clauses (void)
{
  g_autoptr (MunCatalogue) catalogue = load ();
  guint n_standards;
  const MunStandard * const *standards = mun_catalogue_get_standards (catalogue, &n_standards);
  const MunClause *clause;

  for (guint i = 0; i < n_standards; i++)
    {
      guint sum = 0;

      for (guint k = 0; k < standards[i]->n_clauses; k++)
        {
          clause = standards[i]->clauses[k];
          g_assert_true (mun_catalogue_find_clause (catalogue, standards[i]->id, clause->number) == clause);
          assert_texts (clause->title, clause->number);
          for (guint j = 0; j < clause->n_requirements; j++)
            g_assert_true (clause->requirements[j] == standards[i]->requirements[sum + j]);
          sum += clause->n_requirements;
        }
      g_assert_cmpuint (sum, ==, standards[i]->n_requirements);
    }

  clause = mun_catalogue_find_clause (catalogue, "28000", "4.2.1");
  g_assert_cmpuint (clause->depth, ==, 2);
  g_assert_cmpuint (clause->n_requirements, ==, 4);
  g_assert_null (mun_catalogue_find_clause (catalogue, "28000", "11"));
}

/* A check nobody refers to would never be evaluated. */
static void
test_checks (void)
{
  g_autoptr (MunCatalogue) catalogue = load ();
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  guint n_requirements, n_checks;
  const MunRequirement * const *requirements = mun_catalogue_get_requirements (catalogue, &n_requirements);
  const MunCheck * const *checks = mun_catalogue_get_checks (catalogue, &n_checks);

  for (guint i = 0; i < n_requirements; i++)
    for (guint k = 0; k < requirements[i]->n_checks; k++)
      g_hash_table_add (used, (gpointer) requirements[i]->checks[k]);

  for (guint i = 0; i < n_checks; i++)
    {
      g_assert_true (g_hash_table_contains (used, checks[i]));
      g_assert_true (mun_catalogue_find_check (catalogue, checks[i]->id) == checks[i]);
      g_assert_cmpuint (checks[i]->n_parts, >, 0);
      assert_texts (checks[i]->rule, checks[i]->id);
      for (guint k = 0; k < checks[i]->n_parts; k++)
        assert_texts (checks[i]->parts[k]->gap, checks[i]->id);
    }
}

/* Where every part counts rows of its own, an empty register needs words too, and no requirement is put aside for an empty register alone. */
static void
test_nothing (void)
{
  g_autoptr (MunCatalogue) catalogue = load ();
  guint n;
  const MunCheck * const *checks = mun_catalogue_get_checks (catalogue, &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean counts_rows = TRUE;

      for (guint k = 0; k < checks[i]->n_parts; k++)
        counts_rows = counts_rows && checks[i]->parts[k]->kind == MUN_PART_EVERY;
      g_assert_true ((checks[i]->empty != MUN_CHECK_EMPTY_OPEN) == (checks[i]->n_settled > 0));
      if (counts_rows)
        assert_texts (checks[i]->nothing, checks[i]->id);
      else
        g_assert_null (checks[i]->nothing);
    }
}

static void
test_gap (void)
{
  g_autoptr (MunCatalogue) catalogue = load ();
  const MunCheck *rows = mun_catalogue_find_check (catalogue, "policy.purpose");
  const MunCheck *mixed = mun_catalogue_find_check (catalogue, "ctx.external");

  g_assert_true (mun_check_get_gap (rows, rows->parts[0], 0) == rows->nothing);
  g_assert_true (mun_check_get_gap (rows, rows->parts[0], 1) == rows->parts[0]->gap);
  g_assert_true (mun_check_get_gap (mixed, mixed->parts[1], 0) == mixed->parts[1]->gap);
}

static void
test_text (void)
{
  const MunTexts german = { "de", "Ziel", NULL };
  const MunTexts chinese = { "zh", "目标", &german };
  const MunTexts english = { "en", "Objective", &chinese };

  g_assert_cmpstr (mun_catalogue_text (&english, "en"), ==, "Objective");
  g_assert_cmpstr (mun_catalogue_text (&english, "zh"), ==, "目标");
  g_assert_cmpstr (mun_catalogue_text (&english, "zh_CN"), ==, "目标");
  g_assert_cmpstr (mun_catalogue_text (&english, "zh-Hans"), ==, "目标");
  g_assert_cmpstr (mun_catalogue_text (&english, "de_AT.UTF-8"), ==, "Ziel");
  g_assert_cmpstr (mun_catalogue_text (&english, "fr"), ==, "Objective");
  g_assert_cmpstr (mun_catalogue_text (&english, "zhx"), ==, "Objective");
  g_assert_cmpstr (mun_catalogue_text (&english, NULL), ==, "Objective");
  g_assert_cmpstr (mun_catalogue_text (NULL, "en"), ==, "");
}

static GPtrArray *
split_sql (const char *sql)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  while (*sql != '\0')
    {
      const char *start = sql;

      if (*sql == '\'')
        {
          sql = strchr (sql + 1, '\'');
          g_assert_nonnull (sql);
          sql++;
        }
      else if (*sql == ':' || *sql == '"' || g_ascii_isalpha (*sql))
        {
          gboolean name = *sql != ':';

          for (sql++; g_ascii_isalnum (*sql) || *sql == '_' || *sql == '.' || *sql == '"'; sql++)
            ;
          if (name)
            g_ptr_array_add (words, g_strndup (start, sql - start));
        }
      else
        sql++;
    }
  return words;
}

static gboolean
is_table (const char *name)
{
  return mun_spec_find (name) != NULL || strcmp (name, "record_link") == 0;
}

static void
find_tables (Scope      *scope,
             GPtrArray  *words)
{
  for (guint i = 0; i + 1 < words->len; i++)
    {
      const char *table = words->pdata[i + 1];
      const char *alias = i + 2 < words->len ? words->pdata[i + 2] : "WHERE";

      if (strcmp (words->pdata[i], "FROM") != 0 && strcmp (words->pdata[i], "JOIN") != 0)
        continue;
      if (!is_table (table))
        g_error ("there is no table “%s”", table);
      g_hash_table_insert (scope->tables, g_strdup (table), NULL);
      if (!g_strv_contains (sql_words, alias))
        g_hash_table_insert (scope->aliases, g_strdup (alias), g_strdup (table));
    }
}

static gboolean
has_column (const char *table,
            const char *column)
{
  const MunSpec *spec = mun_spec_find (table);
  int field;

  if (g_strv_contains (common_columns, column))
    return TRUE;
  if (spec == NULL)
    return g_strv_contains (link_columns, column);

  field = mun_spec_find_field (spec, column);
  return field >= 0 && spec->fields[field].kind != MUN_KIND_LINKS;
}

static gboolean
is_column (Scope      *scope,
           const char *word)
{
  g_auto (GStrv) names = g_strsplit (word, ".", 2);
  GHashTableIter iter;
  gpointer table;

  if (names[1] != NULL)
    {
      const char *alias = g_hash_table_lookup (scope->aliases, names[0]);

      return has_column (alias != NULL ? alias : names[0], names[1]);
    }

  g_hash_table_iter_init (&iter, scope->tables);
  while (g_hash_table_iter_next (&iter, &table, NULL))
    if (has_column (table, word))
      return TRUE;
  return FALSE;
}

static void
check_part (const MunCheck     *check,
            const MunCheckPart *part)
{
  g_autofree char *sql = g_strjoin (" ", "FROM", part->from != NULL ? part->from : part->record, "WHERE",
                                    part->where != NULL ? part->where : "", "AND",
                                    part->condition != NULL ? part->condition : "", "AND",
                                    part->distinct != NULL ? part->distinct : "", NULL);
  g_autoptr (GPtrArray) words = split_sql (sql);
  Scope scope = {
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };

  if (mun_spec_find (part->record) == NULL)
    g_error ("%s: there is no record type “%s”", check->id, part->record);
  find_tables (&scope, words);
  for (guint i = 0; i < words->len; i++)
    {
      g_auto (GStrv) pieces = g_strsplit (words->pdata[i], "\"", -1);
      g_autofree char *word = g_strjoinv ("", pieces);

      if (!g_strv_contains (sql_words, word) && !is_table (word) && !g_hash_table_contains (scope.aliases, word) &&
          !is_column (&scope, word))
        g_error ("%s: nothing is called “%s” in: %s", check->id, word, sql);
    }

  g_hash_table_unref (scope.tables);
  g_hash_table_unref (scope.aliases);
}

/* A check over a table or column that does not exist could only fail in front of a user. */
static void
test_names (void)
{
  g_autoptr (MunCatalogue) catalogue = load ();
  guint n;
  const MunCheck * const *checks = mun_catalogue_get_checks (catalogue, &n);

  for (guint i = 0; i < n; i++)
    {
      for (guint k = 0; k < checks[i]->n_parts; k++)
        check_part (checks[i], checks[i]->parts[k]);
      for (guint k = 0; k < checks[i]->n_settled; k++)
        check_part (checks[i], checks[i]->settled[k]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/valid", test_valid);
  g_test_add_func ("/catalogue/counts", test_counts);
  g_test_add_func ("/catalogue/requirements", test_requirements);
  g_test_add_func ("/catalogue/clauses", test_clauses);
  g_test_add_func ("/catalogue/checks", test_checks);
  g_test_add_func ("/catalogue/nothing", test_nothing);
  g_test_add_func ("/catalogue/gap", test_gap);
  g_test_add_func ("/catalogue/text", test_text);
  g_test_add_func ("/catalogue/names", test_names);
  return g_test_run ();
}
