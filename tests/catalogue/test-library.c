/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/data.h"
#include "base/error.h"
#include "catalogue/library.h"
#include "spec/spec.h"

static void
assert_choice (const char *record,
               const char *field,
               const char *key)
{
  const MunSpec *spec = mun_spec_find (record);
  const MunChoice *choice = spec->fields[mun_spec_find_field (spec, field)].choices;

  for (; choice->key != NULL; choice++)
    if (strcmp (choice->key, key) == 0)
      return;

  g_error ("%s.%s has no choice “%s”", record, field, key);
}

static void
assert_text (const MunTexts *texts)
{
  const char *english = mun_catalogue_text (texts, "en");

  g_assert_cmpint (english[0], !=, '\0');
  g_assert_cmpstr (mun_catalogue_text (texts, "zh"), !=, english);
}

static void
test_builtin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MunLibrary) library = mun_library_load_builtin (&error);
  guint n_threats, n_controls;
  const MunLibraryThreat * const *threats;
  const MunLibraryControl * const *controls;

  g_assert_no_error (error);
  threats = mun_library_get_threats (library, &n_threats);
  controls = mun_library_get_controls (library, &n_controls);
  g_assert_cmpuint (n_threats, ==, 62);
  g_assert_cmpuint (n_controls, ==, 44);

  for (guint i = 0; i < n_threats; i++)
    {
      g_assert_true (mun_library_find_threat (library, threats[i]->id) == threats[i]);
      assert_choice ("risk", "category", threats[i]->category);
      assert_choice ("risk", "nature", threats[i]->nature);
      g_assert_cmpuint (threats[i]->n_controls, >, 0);
      assert_text (threats[i]->title);
      assert_text (threats[i]->causes);
      assert_text (threats[i]->consequences);
      assert_text (threats[i]->measures);
    }
  for (guint i = 0; i < n_controls; i++)
    {
      g_assert_true (mun_library_find_control (library, controls[i]->id) == controls[i]);
      assert_choice ("control", "kind", controls[i]->kind);
      assert_choice ("control", "function", controls[i]->function);
      assert_text (controls[i]->title);
      assert_text (controls[i]->description);
      assert_text (controls[i]->evidence);
    }
}

/* What a starter fills in are choices of the record it becomes. */
static void
test_starters (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MunLibrary) library = mun_library_load_builtin (&error);
  guint n;
  const MunLibraryStarter * const *starters;

  g_assert_no_error (error);
  starters = mun_library_get_starters (library, &n);
  g_assert_cmpuint (n, ==, 79);
  for (guint i = 0; i < n; i++)
    {
      const MunLibraryStarter *starter = starters[i];

      g_assert_true (mun_library_find_starter (library, starter->id) == starter);
      assert_text (starter->title);
      for (guint j = 0; starter->sites[j] != NULL; j++)
        assert_choice ("site", "kind", starter->sites[j]);
      if (strcmp (starter->of, "issue") == 0)
        {
          assert_choice ("issue", "theme", starter->group);
          assert_choice ("issue", "effect", starter->nature);
          assert_choice ("issue", "origin", starter->origin);
          assert_text (starter->text);
        }
      else if (strcmp (starter->of, "party") == 0 || strcmp (starter->of, "demand") == 0)
        assert_choice ("interested_party", "kind", starter->group);
      if (strcmp (starter->of, "demand") == 0)
        assert_choice ("party_requirement", "nature", starter->nature);
      if (strcmp (starter->of, "obligation") == 0)
        {
          assert_choice ("legal_requirement", "nature", starter->group);
          assert_text (starter->text);
        }
    }
}

static void
test_links (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MunLibrary) library = mun_library_load_builtin (&error);
  const MunLibraryThreat *threat;

  g_assert_no_error (error);
  threat = mun_library_find_threat (library, "T01");
  g_assert_cmpstr (threat->category, ==, "a");
  g_assert_cmpstr (threat->controls[0]->id, ==, "C03");
  g_assert_true (threat->controls[0] == mun_library_find_control (library, "C03"));
  g_assert_null (mun_library_find_threat (library, "T99"));
  g_assert_null (mun_library_find_starter (library, "T01"));
}

#define CONTROL(id) "<control id='" id "' kind='physical' function='deter'><title>A</title><description>B</description><evidence>C</evidence></control>\n"
#define THREAT(id, controls) "<threat id='" id "' category='a' nature='failure' controls='" controls "'><title>A</title><causes>B</causes><consequences>C</consequences><measures>D</measures></threat>\n"

static const struct {
  const char *xml;
  const char *complaint; /* NULL: fine */
} files[] = {
  { "<library>\n" CONTROL ("C1") THREAT ("T1", "C1") "</library>", NULL },
  { "<library>\n" CONTROL ("C1") CONTROL ("C1") "</library>", "Line 3: the id “C1” is used twice" },
  { "<library>\n" CONTROL ("C1") THREAT ("T1", "C2") "</library>", "Line 3: there is no control “C2”" },
  { "<library>\n" THREAT ("T1", "") THREAT ("T1", "") "</library>", "Line 3: the id “T1” is used twice" },
  { "<library>\n" CONTROL ("C1") "<thing/></library>", "Line 3: the element “thing”" },
};

static void
test_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].xml, strlen (files[i].xml));
      g_autoptr (MunLibrary) library = mun_library_new_from_data (bytes, "mine.xml", &error);

      if (files[i].complaint == NULL)
        {
          g_assert_no_error (error);
          g_assert_nonnull (library);
          continue;
        }
      g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "mine.xml"));
      if (strstr (error->message, files[i].complaint) == NULL)
        g_error ("%s: not in: %s", files[i].complaint, error->message);
    }
}

static void
test_valid (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) controls = mun_data_lookup ("libraries/controls.xml", &error);
  g_autoptr (GBytes) threats = mun_data_lookup ("libraries/threats.xml", NULL);
  g_autoptr (MunLibrary) library = NULL;

  g_assert_no_error (error);
  library = mun_library_new_from_data (controls, "controls.xml", &error);
  g_assert_no_error (error);

  /* Valid by itself, but its controls are elsewhere. */
  g_assert_null (mun_library_new_from_data (threats, "threats.xml", &error));
  g_assert_nonnull (strstr (error->message, "there is no control"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/builtin", test_builtin);
  g_test_add_func ("/library/starters", test_starters);
  g_test_add_func ("/library/links", test_links);
  g_test_add_func ("/library/files", test_files);
  g_test_add_func ("/library/valid", test_valid);
  return g_test_run ();
}
