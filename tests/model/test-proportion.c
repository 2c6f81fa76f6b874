/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/path.h"
#include "model/wizard-support.h"

/* A place comes into sight when its station is next, not before. */
static void
test_unlock (Firm          *firm,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) before = mun_path_new (firm->workspace), after = NULL;
  g_autoptr(MunRecord) control = NULL;

  g_assert_true (mun_path_unlocks (before, "organisation"));
  g_assert_false (mun_path_unlocks (before, "review"));
  g_assert_false (mun_path_unlocks (before, "changes"));
  g_assert_false (mun_path_unlocks (before, "assessments"));

  control = firm_add (firm, &mun_control_spec, CONTROL_TITLE, "Fence", CONTROL_KIND, "physical", CONTROL_FUNCTION, "delay",
                   CONTROL_OWNER, mun_record_get_id (firm->warehouse), CONTROL_STATUS, "in_use", -1);
  after = mun_path_new (firm->workspace);
  g_assert_true (mun_path_unlocks (after, "changes"));
  g_assert_false (mun_path_unlocks (after, "review"));
}

static void
test_profile (Firm          *firm,
              gconstpointer  data)
{
  static const struct { const char *people, *profile; } cases[] = {
    { "5", "micro" }, { "10", "micro" }, { "11", "small" }, { "50", "small" }, { "51", "medium" }, { "250", "medium" },
  };
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (firm->workspace);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      mun_record_set (organisation, ORGANISATION_PROFILE, "");
      mun_record_set (organisation, ORGANISATION_HEAD_COUNT, cases[i].people);
      g_assert_true (mun_workspace_save (firm->workspace, organisation, NULL, NULL));
      g_assert_cmpstr (mun_record_get (organisation, ORGANISATION_PROFILE), ==, cases[i].profile);
    }

  /* What a person chose stays. */
  mun_record_set (organisation, ORGANISATION_HEAD_COUNT, "4");
  g_assert_true (mun_workspace_save (firm->workspace, organisation, NULL, NULL));
  g_assert_cmpstr (mun_record_get (organisation, ORGANISATION_PROFILE), ==, "medium");
}

#define TEST(name, function) g_test_add ("/proportion/" name, Firm, NULL, firm_set_up, function, firm_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("unlock", test_unlock);
  TEST ("profile", test_profile);

  return g_test_run ();
}
