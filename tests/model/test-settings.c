/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "demo-support.h"

#include <string.h>

#include "base/error.h"
#include "model/check-sql.h"
#include "model/conformity.h"
#include "model/rules.h"
#include "model/settings.h"

/* The numbers behind the checks. */

/* Those that no check names: dates are proposed by them. */
static const int proposals[] = {
  SETTING_CONTACT_CHECK_MONTHS, SETTING_TREATMENT_EFFECT_MONTHS, SETTING_ACTION_EFFECT_MONTHS, SETTING_ACCEPTANCE_MONTHS, SETTING_LESSONS_DAYS,
  SETTING_SERIOUS_ACTION_DAYS, SETTING_OTHER_ACTION_DAYS,
};

static MunCatalogue *
load_catalogue (void)
{
  g_autoptr(GError) error = NULL;
  MunCatalogue *catalogue = mun_catalogue_load_builtin (&error);

  g_assert_no_error (error);
  return catalogue;
}

static void
collect_names (GHashTable *names,
               const char *text,
               const char *pattern)
{
  g_autoptr(GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_add (names, g_match_info_fetch (match, 1));
}

static void
collect_texts (GHashTable     *names,
               const MunTexts *texts)
{
  for (; texts != NULL; texts = texts->next)
    collect_names (names, texts->text, "\\{([^}]*)\\}");
}

static void
assert_known (const MunCheck *check,
              GHashTable     *names,
              GHashTable     *used)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      int field = mun_spec_find_field (&mun_setting_spec, name);

      if (field < 0 || !mun_field_has_starter (&mun_setting_spec.fields[field]))
        g_error ("%s: there is no setting “%s”", check->id, (char *) name);
      g_hash_table_add (used, GINT_TO_POINTER (field));
    }
}

/* No number of months, days or records is written into a check, each name exists, and texts speak of no other number than their check. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(MunCatalogue) catalogue = load_catalogue ();
  g_autoptr(GHashTable) used = g_hash_table_new (NULL, NULL);
  guint n_checks;
  const MunCheck * const *checks = mun_catalogue_get_checks (catalogue, &n_checks);

  for (guint i = 0; i < n_checks; i++)
    {
      g_autoptr(GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr(GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      GHashTableIter iter;
      gpointer name;

      collect_texts (told, checks[i]->rule);
      collect_texts (told, checks[i]->nothing);
      for (guint j = 0; j < checks[i]->n_parts; j++)
        {
          g_autofree char *sql = mun_check_sql_count (checks[i]->parts[j]);

          /* Three days for the risk look after danger to life are the rule itself; nobody sets them longer. */
          if (!g_str_equal (checks[i]->id, "ca.exception") && g_regex_match_simple ("'[-+]?[0-9]+ (day|month|year)|min \\([0-9]", sql, 0, 0))
            g_error ("%s has a number of its own: %s", checks[i]->id, sql);
          collect_names (asked, sql, ":([a-z_]+)");
          collect_texts (told, checks[i]->parts[j]->gap);
        }
      g_hash_table_remove (asked, "today");
      assert_known (checks[i], asked, used);
      g_hash_table_iter_init (&iter, told);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        if (!g_hash_table_contains (asked, name))
          g_error ("%s tells of {%s}, which it does not ask", checks[i]->id, (char *) name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (proposals); i++)
    g_hash_table_add (used, GINT_TO_POINTER (proposals[i]));
  for (int i = 0; i < N_SETTING_FIELDS; i++)
    if (mun_field_has_starter (&mun_setting_spec.fields[i]) && !g_hash_table_contains (used, GINT_TO_POINTER (i)))
      g_error ("%s is used by nothing", mun_setting_spec.fields[i].name);
}

/* Each starter value is one that could be typed, and a smaller organisation is never asked for more. */
static void
test_starters (Fixture       *fixture,
               gconstpointer  data)
{
  for (int i = 0; i < N_SETTING_FIELDS; i++)
    {
      const MunField *field = &mun_setting_spec.fields[i];

      if (!mun_field_has_starter (field))
        continue;
      g_assert_true (field->unit != NULL && field->clause != NULL && field->kind == MUN_KIND_INTEGER);
      for (guint size = 0; size < MUN_N_SIZES; size++)
        {
          g_assert_cmpint (field->starter[size], >=, field->minimum);
          g_assert_cmpint (field->starter[size], <=, field->maximum);
        }
      if (g_str_has_suffix (field->name, "_months") || g_str_has_suffix (field->name, "_days"))
        g_assert_cmpint (field->starter[MUN_SIZE_MICRO], >=, field->starter[MUN_SIZE_MEDIUM]);
      else
        g_assert_cmpint (field->starter[MUN_SIZE_MICRO], <=, field->starter[MUN_SIZE_MEDIUM]);
    }
}

static void
save (Fixture   *fixture,
      MunRecord *record)
{
  g_autoptr(GError) error = NULL;

  mun_workspace_save (fixture->workspace, record, NULL, &error);
  g_assert_no_error (error);
}

static void
choose_size (Fixture    *fixture,
             const char *profile)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (fixture->workspace);

  mun_record_set (organisation, ORGANISATION_PROFILE, profile);
  save (fixture, organisation);
}

/* The size sets what nobody chose; what somebody chose stays, until it is emptied. */
static void
test_size (Fixture       *fixture,
           gconstpointer  data)
{
  MunWorkspace *workspace = fixture->workspace;
  g_autoptr(MunRecord) setting = mun_workspace_single (workspace, &mun_setting_spec);
  g_autoptr(GArray) own = NULL;
  g_autofree char *told = NULL;

  g_assert_cmpint (mun_settings_get (workspace, SETTING_RISKS), ==, 10);
  mun_record_set_int (setting, SETTING_OBJECTIVES, 7);
  g_assert_cmpint (mun_settings_get (workspace, SETTING_OBJECTIVES), ==, 3);
  save (fixture, setting);
  g_assert_cmpint (mun_settings_get (workspace, SETTING_OBJECTIVES), ==, 7);

  told = mun_settings_describe_resize (workspace, "small", "micro");
  g_assert_nonnull (strstr (told, "Security risks, at least: 5 instead of 10"));
  g_assert_null (strstr (told, "Objectives"));
  choose_size (fixture, "micro");
  g_assert_cmpint (mun_settings_get (workspace, SETTING_RISKS), ==, 5);
  g_assert_cmpint (mun_settings_get (workspace, SETTING_OBJECTIVES), ==, 7);
  own = mun_settings_list_own (workspace);
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpint (g_array_index (own, int, 0), ==, SETTING_OBJECTIVES);

  mun_record_set (setting, SETTING_OBJECTIVES, "");
  save (fixture, setting);
  g_assert_cmpint (mun_settings_get (workspace, SETTING_OBJECTIVES), ==, 2);
}

/* A person is told what another size changes, before saving. */
static void
test_told (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (fixture->workspace);
  g_autoptr(GPtrArray) issues = NULL;
  gboolean told = FALSE;

  mun_record_set (organisation, ORGANISATION_PROFILE, "medium");
  issues = mun_record_issues (fixture->workspace, organisation);
  for (guint i = 0; i < issues->len; i++)
    {
      const MunIssue *issue = g_ptr_array_index (issues, i);

      told = told || (issue->field == ORGANISATION_PROFILE && strstr (issue->message, "other starter values") != NULL);
    }
  g_assert_true (told);
}

static void
test_limits (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { int field; const char *typed; gboolean good; } cases[] = {
    { SETTING_RISKS, "1", TRUE }, { SETTING_RISKS, "100", TRUE }, { SETTING_RISKS, "0", FALSE }, { SETTING_RISKS, "101", FALSE },
    { SETTING_RISKS, "some", FALSE }, { SETTING_RISKS, "2.5", FALSE }, { SETTING_AUDIT_MONTHS, "36", TRUE }, { SETTING_AUDIT_MONTHS, "37", FALSE },
    { SETTING_MEASURE_GRACE_MONTHS, "0", TRUE }, { SETTING_MEASURE_GRACE_MONTHS, "-1", FALSE }, { SETTING_CONTACT_INFLUENCE, "4", FALSE },
  };
  g_autoptr(MunRecord) setting = mun_workspace_single (fixture->workspace, &mun_setting_spec);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (mun_record_parse (setting, cases[i].field, cases[i].typed, &error), ==, cases[i].good);
    }
}

static const MunGap *
get_gap (MunConformity *conformity,
         const char    *requirement)
{
  const MunResult *result = mun_conformity_find (conformity, requirement);

  g_assert_cmpuint (result->gaps->len, ==, 1);
  return g_ptr_array_index (result->gaps, 0);
}

/* A changed number is asked for by the checks that name it and by no other, its text says it, and undo takes it back. */
static void
test_checks (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunCatalogue) catalogue = load_catalogue ();
  g_autoptr(MunConformity) kept = mun_conformity_new (fixture->workspace, catalogue, &error);
  g_autoptr(MunRecord) setting = mun_workspace_single (fixture->workspace, &mun_setting_spec);
  g_autofree char *english = NULL, *chinese = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (mun_conformity_find (kept, "28000:8.3-a")->evidence, ==, MUN_EVIDENCE_COMPLETE);
  mun_record_set_int (setting, SETTING_RISKS, 90);
  mun_record_set (setting, SETTING_REASON, "Three more sites");
  save (fixture, setting);
  mun_conformity_update (kept, fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mun_conformity_n_asked (kept), ==, 1);
  g_assert_cmpint (mun_conformity_find (kept, "28000:8.3-a")->evidence, ==, MUN_EVIDENCE_PARTIAL);
  english = mun_gap_say (get_gap (kept, "28000:8.3-a"), "en");
  g_assert_true (g_str_has_prefix (english, "Fewer than 90 security risks"));
  chinese = mun_gap_say (get_gap (kept, "28000:8.3-a"), "zh");
  g_assert_nonnull (strstr (chinese, "90"));

  mun_workspace_undo (fixture->workspace, 0, NULL, &error);
  g_assert_no_error (error);
  mun_conformity_update (kept, fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mun_conformity_find (kept, "28000:8.3-a")->evidence, ==, MUN_EVIDENCE_COMPLETE);

  choose_size (fixture, "medium");
  mun_conformity_update (kept, fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mun_conformity_n_asked (kept), >, 1);
  g_assert_cmpuint (mun_conformity_n_asked (kept), <, 40);
}

static gint64
count_missing (MunConformity *conformity,
               const char    *requirement)
{
  const MunResult *result = mun_conformity_find (conformity, requirement);
  gint64 missing = 0;

  for (guint i = 0; i < result->gaps->len; i++)
    {
      const MunGap *gap = g_ptr_array_index (result->gaps, i);

      missing += gap->total - gap->ok;
    }
  return missing;
}

/* A shorter rhythm makes old proof too old. */
static void
test_rhythm (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { int setting; int value; const char *requirement; } cases[] = {
    { SETTING_AUDIT_MONTHS, 1, "28000:9.2.1-01" }, { SETTING_AWARENESS_MONTHS, 1, "28000:7.3-01" }, { SETTING_PLAN_EXERCISE_MONTHS, 1, "22320:4.7-01" },
    { SETTING_CONTROL_CHECK_MONTHS, 1, "28000:8.5.3-02" },
  };
  g_autoptr(MunCatalogue) catalogue = load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(MunConformity) before = mun_conformity_new (fixture->workspace, catalogue, &error);
      g_autoptr(MunRecord) setting = mun_workspace_single (fixture->workspace, &mun_setting_spec);
      g_autoptr(MunConformity) after = NULL;

      mun_record_set_int (setting, cases[i].setting, cases[i].value);
      save (fixture, setting);
      after = mun_conformity_new (fixture->workspace, catalogue, &error);
      g_assert_no_error (error);
      g_assert_cmpint (count_missing (after, cases[i].requirement), >, count_missing (before, cases[i].requirement));
    }
}

/* There is one of it, whatever comes in. */
static void
test_single (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) setting = mun_workspace_single (fixture->workspace, &mun_setting_spec);
  g_autoptr(MunRecord) again = NULL, second = NULL;

  g_assert_true (mun_record_is_new (setting));
  save (fixture, setting);
  again = mun_workspace_single (fixture->workspace, &mun_setting_spec);
  g_assert_true (again == setting);
  second = mun_workspace_new_record (fixture->workspace, &mun_setting_spec);
  g_assert_false (mun_workspace_save (fixture->workspace, second, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
}

static void
test_currency (Fixture       *fixture,
               gconstpointer  data)
{
  static const char * const wrong[] = { "euros", "EU", "E1R", "€" };
  g_autoptr(MunRecord) organisation = find (fixture, &mun_organisation_spec, -1, NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      mun_record_set (organisation, ORGANISATION_CURRENCY, wrong[i]);
      g_assert_false (mun_workspace_save (fixture->workspace, organisation, NULL, &error));
      g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, "three letters"));
      g_clear_error (&error);
    }
  mun_record_set (organisation, ORGANISATION_CURRENCY, "gbp");
  mun_workspace_save (fixture->workspace, organisation, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get (organisation, ORGANISATION_CURRENCY), ==, "GBP");
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("MUNIMENT_TODAY", "2026-11-02", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/settings/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("names", test_names);
  ADD ("starters", test_starters);
  ADD ("size", test_size);
  ADD ("told", test_told);
  ADD ("limits", test_limits);
  ADD ("checks", test_checks);
  ADD ("rhythm", test_rhythm);
  ADD ("single", test_single);
  ADD ("currency", test_currency);
#undef ADD
  return g_test_run ();
}
