/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "model/typed-filter.h"

#define ME "11111111-1111-4111-8111-111111111111"

static MunCriteria *criteria;

static const MunTypedContext *
get_context (void)
{
  static MunTypedContext context;

  context = (MunTypedContext) { "2026-05-10", ME, criteria };
  return &context;
}

/* "field op value & field op value ..."; a problem as "!" */
static char *
describe (const MunTypedFilter *filter)
{
  static const char * const signs[] = {
    [MUN_IS] = "=", [MUN_IS_NOT] = "<>", [MUN_IN] = "in", [MUN_NOT_IN] = "not in", [MUN_BEFORE] = "<", [MUN_AFTER] = ">", [MUN_AT_MOST] = "<=",
    [MUN_AT_LEAST] = ">=", [MUN_CONTAINS] = "has", [MUN_SET] = "set", [MUN_UNSET] = "unset", [MUN_LINKS_TO] = "is", [MUN_NAMED] = "named",
  };
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < filter->terms->len; i++)
    {
      const MunTypedTerm *term = filter->terms->pdata[i];

      if (term->problem != NULL)
        g_string_append_printf (text, "%s!", text->len > 0 ? " & " : "");
      for (guint c = 0; c < term->n_conditions; c++)
        g_string_append_printf (text, "%s%s %s%s%s", text->len > 0 ? " & " : "", mun_risk_spec.fields[term->conditions[c].field].name,
                                signs[term->conditions[c].op], term->conditions[c].value != NULL ? " " : "",
                                term->conditions[c].value != NULL ? term->conditions[c].value : "");
    }
  g_strdelimit (text->str, "\n", '|');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_parse (void)
{
  static const struct { const char *typed; const char *conditions; const char *words; } cases[] = {
    { "", "", "" },
    { "lay-by  theft", "", "lay-by theft" },
    { "status:identified", "status in identified", "" },
    { "status:identified,analysed", "status in identified|analysed", "" },
    { "status:!closed", "status not in closed", "" },
    { "STATUS:Identified stolen", "status in identified", "stolen" },
    { "state:ident", "status in identified", "" },
    { "owner:ida", "owner named ida", "" },
    { "owner:me", "owner is " ME, "" },
    { "owner:none", "owner unset", "" },
    { "owner:any", "owner set", "" },
    { "\"Risk owner\":ida", "", "Risk owner:ida" },
    { "riskowner:ida", "owner named ida", "" },
    { "review:<30d", "review_due < 2026-06-09 & status not in draft|closed", "" },
    { "due:<30d", "review_due < 2026-06-09 & status not in draft|closed", "" },
    { "due:30d", "review_due >= 2026-05-10 & review_due <= 2026-06-09", "" },
    { "due:-2w", "review_due >= 2026-04-26 & review_due <= 2026-05-10", "" },
    { "due:overdue", "review_due < 2026-05-10 & status not in draft|closed", "" },
    { "due:<2026-05-10", "review_due < 2026-05-10", "" },
    { "due:2026-02", "review_due >= 2026-02-01 & review_due <= 2026-02-28", "" },
    { "due:>2026-02", "review_due > 2026-02-28", "" },
    { "due:>=2026-02", "review_due >= 2026-02-01", "" },
    { "due:2025", "review_due >= 2025-01-01 & review_due <= 2025-12-31", "" },
    { "due:2026-01-01..today", "review_due >= 2026-01-01 & review_due <= 2026-05-10", "" },
    { "due:1.6.2026", "review_due >= 2026-06-01 & review_due <= 2026-06-01", "" },
    { "due:someday", "!", "" },
    { "due:2026-13", "!", "" },
    { "score:>=10", "current_score >= 10", "" },
    { "score:5..9", "current_score >= 5 & current_score <= 9", "" },
    { "score:x", "!", "" },
    { "inherent_likelihood:5", "inherent_likelihood = 5", "" },
    { "life:yes", "life_safety = 1", "" },
    { "life:maybe", "!", "" },
    { "title:\"night burglary\" gate", "title has night burglary", "gate" },
    { "title:=Gate", "title = Gate", "" },
    { "level:high", "current_score >= 10 & current_score <= 14", "" },
    { "level:enormous", "!", "" },
    { "colour:red", "!", "" },
    { "status:", "!", "" },
    { "status:,", "!", "" },
    { "status:purple", "!", "" },
    { ":closed", "", ":closed" },
    { "\"status:closed\"", "", "status:closed" },
    { "title:\"never closed", "title has never closed", "" },
    { "controls:gate site:Ellerby", "controls named gate & site named Ellerby", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunTypedFilter) filter = mun_typed_filter_parse (&mun_risk_spec, cases[i].typed, get_context ());
      g_autofree char *conditions = describe (filter);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (conditions, ==, cases[i].conditions);
      g_assert_cmpstr (filter->words, ==, cases[i].words);
    }
}

/* A state that has no “open” of its own is open while it is not over. */
static void
test_open (void)
{
  g_autoptr(MunTypedFilter) filter = mun_typed_filter_parse (&mun_risk_spec, "status:open", get_context ());
  const MunTypedTerm *term = filter->terms->pdata[0];

  g_assert_cmpint (term->conditions[0].op, ==, MUN_NOT_IN);
  g_assert_nonnull (strstr (term->conditions[0].value, "closed"));
}

static void
test_remove (void)
{
  static const struct { const char *typed; guint term; const char *left; } cases[] = {
    { "status:closed", 0, "" },
    { "gate status:closed night", 0, "gate night" },
    { "status:closed owner:ida", 1, "status:closed" },
    { "status:closed owner:ida", 0, "owner:ida" },
    { "title:\"a b\" c", 0, "c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunTypedFilter) filter = mun_typed_filter_parse (&mun_risk_spec, cases[i].typed, get_context ());
      g_autofree char *left = mun_typed_filter_remove (cases[i].typed, filter->terms->pdata[cases[i].term]);

      g_assert_cmpstr (left, ==, cases[i].left);
    }
}

static void
test_complete (void)
{
  static const struct { const char *typed; const char *expected; } cases[] = {
    { "stat", "status:" },
    { "gate stat", "gate status:" },
    { "status:ide", "status:Identified " },
    { "status:in_t", "status:\"In treatment\" " },
    { "owner:m", "owner:me " },
    { "due:over", "due:overdue " },
    { "life:y", "life:yes " },
    { "lev", "level:" },
    { "level:h", "level:High " },
    { "", NULL },
    { "zzz", NULL },
    { "status:closed ", NULL },
    { "\"stat", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) list = mun_typed_filter_complete (&mun_risk_spec, cases[i].typed, get_context ());

      g_test_message ("%s", cases[i].typed);
      if (cases[i].expected != NULL)
        g_assert_true (g_strv_contains ((const char * const *) list, cases[i].expected));
      else
        g_assert_cmpuint (g_strv_length (list), ==, 0);
    }
}

/* A link is completed with the names of the records it can lead to; what has a blank is put into quotation marks. */
static void
test_complete_names (void)
{
  static const struct { const char *typed; const char *expected; const char *missing; } cases[] = {
    { "owner:", "owner:\"Ida Holm\" ", NULL },
    { "owner:", "owner:me ", "owner:\"Say \"\"no\"\"\" " },
    { "owner:hol", "owner:\"Ida Holm\" ", "owner:Noor " },
    { "gate owner:NOO", "gate owner:Noor ", "gate owner:\"Ida Holm\" " },
    { "site:ida", NULL, "site:\"Ida Holm\" " },
  };
  static const char * const names[] = { "Ida Holm", "Noor", "Noor", "Say \"no\"" };
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-filter-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "new.muniment", NULL);
  g_autoptr(MunWorkspace) workspace = mun_workspace_create (path, "Brook & Sons", "en", &error);
  MunTypedContext context = *get_context ();

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(MunRecord) person = mun_workspace_new_record (workspace, &mun_person_spec);

      mun_record_set (person, PERSON_FULL_NAME, names[i]);
      mun_workspace_save (workspace, person, NULL, &error);
      g_assert_no_error (error);
    }
  context.store = mun_workspace_get_store (workspace);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) list = mun_typed_filter_complete (&mun_risk_spec, cases[i].typed, &context);

      g_test_message ("%s", cases[i].typed);
      g_assert_true (cases[i].expected == NULL || g_strv_contains ((const char * const *) list, cases[i].expected));
      g_assert_false (cases[i].missing != NULL && g_strv_contains ((const char * const *) list, cases[i].missing));
    }
  mun_workspace_close (workspace);
  g_unlink (path);
  g_rmdir (folder);
}

/* What is offered for a field or a choice means that field and that choice, whatever the type calls it. */
static void
test_offers (void)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    for (guint f = 0; f < (*spec)->n_fields; f++)
      for (const MunChoice *choice = (*spec)->fields[f].choices; choice != NULL && choice->key != NULL; choice++)
        {
          g_autofree char *text = g_strconcat ((*spec)->fields[f].name, ":", choice->key, NULL);
          g_auto(GStrv) list = mun_typed_filter_complete (*spec, text, get_context ());
          gboolean found = FALSE;

          for (char **offer = list; *offer != NULL; offer++)
            {
              g_autoptr(MunTypedFilter) filter = mun_typed_filter_parse (*spec, *offer, get_context ());
              const MunTypedTerm *term = filter->terms->pdata[0];

              g_assert_cmpuint (filter->terms->len, ==, 1);
              g_assert_null (term->problem);
              found = found || (term->conditions[0].field == (int) f && g_strcmp0 (term->conditions[0].value, choice->key) == 0);
            }
          if (!found)
            g_error ("%s does not offer what it means", text);
        }
}

/* Whatever is typed, each type understands it or says why not. */
static void
test_all_types (void)
{
  static const char * const typed[] = { "1", "x", "<30d", "none", "!", ",", "..", "<", "=", "-999999999999d", "9999-12", "\"", "a..b" };

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    for (guint f = 0; f < (*spec)->n_fields; f++)
      {
        g_assert_cmpint (mun_typed_filter_find_field (*spec, (*spec)->fields[f].name), ==, f);
        for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
          {
            g_autofree char *text = g_strconcat ((*spec)->fields[f].name, ":", typed[i], NULL);
            g_autoptr(MunTypedFilter) filter = mun_typed_filter_parse (*spec, text, get_context ());
            g_auto(GStrv) list = mun_typed_filter_complete (*spec, text, get_context ());
            const MunTypedTerm *term = filter->terms->pdata[0];

            g_assert_nonnull (list);
            g_assert_true ((term->problem != NULL) != (term->n_conditions > 0));
          }
      }
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  criteria = mun_criteria_new_default (5);
  g_test_add_func ("/model/typed-filter/parse", test_parse);
  g_test_add_func ("/model/typed-filter/open", test_open);
  g_test_add_func ("/model/typed-filter/remove", test_remove);
  g_test_add_func ("/model/typed-filter/complete", test_complete);
  g_test_add_func ("/model/typed-filter/offers", test_offers);
  g_test_add_func ("/model/typed-filter/complete-names", test_complete_names);
  g_test_add_func ("/model/typed-filter/all-types", test_all_types);
  result = g_test_run ();
  mun_criteria_free (criteria);
  return result;
}
