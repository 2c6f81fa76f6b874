/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "model/founder.h"
#include "model/path.h"
#include "model/wizard-support.h"

#define NOTHING ((const char * const []) { NULL })

/* What each station brings into sight, in the order of the path. */
static const struct {
  const char *station;
  const char *places[8];
} turns[] = {
  { "organisation", { "organisation" } },
  { "context", { "context" } },
  { "scope", { "scope" } },
  { "policy", { "policy", "communication" } },
  { "roles", { "roles", "people" } },
  { "risks", { "risks" } },
  { "objectives", { "objectives" } },
  { "treatment", { "controls", "changes" } },
  { "operation", { "documents", "suppliers", "plans", "incidents", "monitoring" } },
  { "audit", { "audits" } },
  { "improvement", { "nonconformities", "improvements" } },
  { "review", { "review" } },
  { "certification", { "assessments" } },
};

static void
set_states (GPtrArray *path,
            guint      next)
{
  for (guint i = 0; i < path->len; i++)
    {
      MunStation *station = path->pdata[i];

      station->state = i < next ? MUN_STATION_DONE : i == next ? MUN_STATION_NEXT : MUN_STATION_WAITING;
      station->wanted = NULL;
    }
}

/* Each station that is passed unlocks its registers and no others; the pages about the whole file are there from the first day. */
static void
test_stations (Firm          *firm,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) path = mun_path_new (firm->workspace);

  g_assert_cmpuint (path->len, ==, G_N_ELEMENTS (turns));
  for (guint next = 0; next < path->len; next++)
    {
      g_assert_cmpstr (((MunStation *) path->pdata[next])->id, ==, turns[next].station);
      set_states (path, next);
      for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
        for (const char * const *place = turns[i].places; *place != NULL; place++)
          if (mun_path_unlocks (path, *place, NOTHING) != (i <= next))
            g_error ("at the station “%s”, “%s” is %s", turns[next].station, *place, i <= next ? "out of sight" : "in sight");
      for (const char **place = (const char *[]) { "home", "incident-mode", "conformity", "reports", "calendar", "history", NULL }; *place != NULL; place++)
        g_assert_true (mun_path_unlocks (path, *place, NOTHING));
    }
}

static MunWorkspace *
create_micro (Firm *firm)
{
  g_autofree char *path = g_build_filename (firm->folder, "micro.muniment", NULL);
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace = mun_workspace_create (path, "Kiosk at the Lock", "en", &error);
  g_autoptr(MunRecord) organisation = NULL;

  g_assert_no_error (error);
  organisation = mun_workspace_organisation (workspace);
  mun_record_set (organisation, ORGANISATION_PROFILE, "micro");
  g_assert_true (mun_workspace_save (workspace, organisation, NULL, NULL));
  g_assert_true (mun_founder_add (workspace, "Ada Wirth", NULL));
  return workspace;
}

static void
close_micro (MunWorkspace *workspace)
{
  g_autofree char *path = g_strdup (mun_workspace_get_path (workspace));

  mun_workspace_close (workspace);
  g_object_unref (workspace);
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* The first day of a very small firm: who you are, and nothing else to look after. */
static void
test_first_day (Firm          *firm,
                gconstpointer  data)
{
  MunWorkspace *workspace = create_micro (firm);
  g_autoptr(GPtrArray) path = mun_path_new (workspace);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    for (const char * const *place = turns[i].places; *place != NULL; place++)
      n += mun_path_unlocks (path, *place, NOTHING);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (mun_path_unlocks (path, "organisation", NOTHING));
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    g_assert_true (mun_path_is_in_use (workspace, (const char * const []) { (*spec)->name, NULL }) == (*spec == &mun_organisation_spec));
  close_micro (workspace);
}

/* Whatever holds a record is in sight before its turn; people are when there is somebody else. */
static void
test_in_use (Firm          *firm,
             gconstpointer  data)
{
  MunWorkspace *workspace = create_micro (firm);
  g_autoptr(MunRecord) supplier = mun_workspace_new_record (workspace, &mun_supplier_spec);
  g_autoptr(MunRecord) person = mun_workspace_new_record (workspace, &mun_person_spec);

  mun_record_set (supplier, SUPPLIER_NAME, "Balt Trans");
  g_assert_true (mun_workspace_save (workspace, supplier, NULL, NULL));
  g_assert_true (mun_path_is_in_use (workspace, (const char * const []) { "supply_flow", "supplier", NULL }));
  mun_record_set (person, PERSON_FULL_NAME, "Bo Wirth");
  g_assert_false (mun_path_is_in_use (workspace, (const char * const []) { "person", "training", NULL }));
  g_assert_true (mun_workspace_save (workspace, person, NULL, NULL));
  g_assert_true (mun_path_is_in_use (workspace, (const char * const []) { "person", "training", NULL }));
  close_micro (workspace);
}

/* A record made out of turn brings no other places along; what the path asks for next is in sight. */
static void
test_unlock (Firm          *firm,
             gconstpointer  data)
{
  g_autoptr(MunRecord) control = firm_add (firm, &mun_control_spec, CONTROL_TITLE, "Fence", CONTROL_KIND, "physical", CONTROL_FUNCTION, "delay",
                                           CONTROL_OWNER, mun_record_get_id (firm->warehouse), CONTROL_STATUS, "in_use", -1);
  g_autoptr(GPtrArray) path = mun_path_new (firm->workspace);
  MunStation *next = path->pdata[0];

  g_assert_false (mun_path_unlocks (path, "changes", NOTHING));
  g_assert_false (mun_path_unlocks (path, "controls", NOTHING));
  g_assert_true (mun_path_is_in_use (firm->workspace, (const char * const []) { "control", "equipment", NULL }));

  set_states (path, 0);
  next->wanted = &mun_person_spec;
  g_assert_true (mun_path_unlocks (path, "people", (const char * const []) { "person", NULL }));
  g_assert_false (mun_path_unlocks (path, "suppliers", (const char * const []) { "supplier", NULL }));
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

  TEST ("stations", test_stations);
  TEST ("first-day", test_first_day);
  TEST ("in-use", test_in_use);
  TEST ("unlock", test_unlock);
  TEST ("profile", test_profile);

  return g_test_run ();
}
