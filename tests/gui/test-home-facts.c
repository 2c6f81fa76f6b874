/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "gui/home-facts.h"
#include "gui/path-picture.h"
#include "gui/small-matrix.h"
#include "support/demonstration.h"

/* What the home page shows, without a screen: each number is what its list holds. */

typedef struct {
  char         *folder;
  MunWorkspace *workspace;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-facts-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "file.muniment", NULL);
  fixture->workspace = data != NULL ? mun_workspace_create (path, data, "en", &error) : demonstration_copy (path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_strdup (mun_workspace_get_path (fixture->workspace));

  mun_workspace_close (fixture->workspace);
  g_assert_finalize_object (fixture->workspace);
  g_remove (path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static gint64
count (Fixture         *fixture,
       const MunFilter *filter)
{
  MunQuery query = { .sort_field = MUN_SORT_REF };
  g_autoptr(GError) error = NULL;
  gint64 n;

  query.spec = mun_filter_get_spec (filter);
  mun_filter_fill (filter, &query);
  n = mun_store_count (mun_workspace_get_store (fixture->workspace), &query, &error);
  g_assert_no_error (error);
  return n;
}

static void
test_numbers (Fixture       *fixture,
              gconstpointer  data)
{
  const MunHomeVisit visit = { -1, 0 };
  g_autoptr(MunHomeFacts) facts = mun_home_facts_new (fixture->workspace, &visit);

  g_assert_false (facts->empty);
  g_assert_cmpuint (facts->authors->len, ==, 0);
  g_assert_cmpuint (facts->last->len, >, 0);
  g_assert_cmpuint (facts->due->len, ==, 6);
  g_assert_cmpuint (facts->n_due, >, 6);
  g_assert_cmpuint (facts->n_overdue, >, 0);
  g_assert_cmpuint (facts->n_overdue, <, facts->n_due);
  for (guint i = 0; i < facts->due->len; i++)
    g_assert_true ((((const MunHomeDue *) facts->due->pdata[i])->days < 0) == (i < facts->n_late_shown));
  /* However much is overdue, what comes next is seen. */
  g_assert_cmpuint (facts->n_late_shown, >, 0);
  g_assert_cmpuint (facts->n_late_shown, <, facts->due->len);
  g_assert_cmpuint (facts->objectives->len, >, 0);
  for (guint i = 0; i < MUN_HOME_OPEN; i++)
    {
      const char *title;
      g_autoptr(MunFilter) filter = mun_home_open (i, &title);

      g_assert_cmpint (facts->open[i], >, 0);
      g_assert_cmpint (count (fixture, filter), ==, facts->open[i]);
      g_assert_cmpstr (title, !=, "");
    }
}

static void
test_cells (Fixture       *fixture,
            gconstpointer  data)
{
  const MunHomeVisit visit = { -1, 0 };
  g_autoptr(MunHomeFacts) facts = mun_home_facts_new (fixture->workspace, &visit);
  const MunRiskFacts *risks = facts->risks;

  g_assert_cmpuint (g_strv_length (risks->letters), ==, risks->n_bands);
  for (guint treated = 0; treated < MUN_N_TREATED; treated++)
    {
      g_autofree char *words = mun_risk_facts_describe (risks, treated);
      guint sum = 0;

      for (guint i = 0; i < risks->rows * risks->columns; i++)
        {
          g_autoptr(MunFilter) filter = mun_risk_facts_filter (risks, treated, i);

          g_assert_cmpint (count (fixture, filter), ==, risks->counts[treated][i]);
          sum += risks->counts[treated][i];
        }
      g_assert_cmpuint (sum, ==, 33);
      g_assert_cmpuint (risks->scored[treated], ==, sum);
      g_assert_nonnull (strstr (words, "33 risks"));
    }
}

/* What stands above the appetite and is not accepted, as the list behind the number has it. */
static void
test_above (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(MunHomeFacts) facts = mun_home_facts_new (fixture->workspace, &(MunHomeVisit) { -1, 0 });
  g_autoptr(MunFilter) filter = mun_risk_facts_above (facts->risks);
  g_autoptr(GPtrArray) risks = mun_workspace_find (fixture->workspace, &mun_risk_spec, RISK_STATUS, MUN_IS_NOT, "closed", -1);
  gint64 above = 0;

  for (guint i = 0; i < risks->len; i++)
    above += !mun_record_is_set (risks->pdata[i], RISK_ACCEPTED_BY)
             && g_ascii_strtoll (mun_record_get (risks->pdata[i], RISK_CURRENT_SCORE), NULL, 10) > facts->risks->appetite;
  g_assert_cmpint (above, >, 0);
  g_assert_cmpint (facts->risks->above, ==, above);
  g_assert_cmpint (count (fixture, filter), ==, above);
}

static void
test_clauses (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  MunClauseFacts *clauses = mun_clause_facts_new (fixture->workspace, &error);
  MunClauseFacts *again = mun_clause_facts_new (fixture->workspace, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < MUN_N_CLAUSES; i++)
    {
      guint sum = 0;

      for (guint kind = 0; kind < MUN_N_EVIDENCE; kind++)
        sum += clauses[i].counts[kind];
      g_assert_cmpuint (sum, >, 0);
      g_assert_cmpuint (sum, ==, clauses[i].total);
      g_assert_cmpmem (clauses[i].counts, sizeof clauses[i].counts, again[i].counts, sizeof again[i].counts);
    }
  g_assert_true (g_str_has_prefix (clauses[6].title, "10 "));
  mun_clause_facts_free (clauses);
  mun_clause_facts_free (again);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  const MunHomeVisit visit = { -1, 0 };
  g_autoptr(MunHomeFacts) facts = mun_home_facts_new (fixture->workspace, &visit);
  const MunStation *first = facts->stations->pdata[0];
  const MunStation *scope = facts->stations->pdata[2];
  g_autofree char *words = mun_station_describe (first, 1, facts->stations->len);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (fixture->workspace);
  g_autoptr(MunHomeFacts) begun = NULL;
  g_autoptr(GError) error = NULL;
  const char *target;

  g_assert_true (facts->empty);
  g_assert_cmpuint (facts->n_due, ==, 0);
  /* The plan of the first year has its days all the same. */
  g_assert_cmpstr (facts->year, !=, "");
  g_assert_cmpuint (facts->risks->scored[MUN_AFTER_TREATMENT], ==, 0);
  g_assert_cmpstr (mun_station_action (first, &target), ==, "win.wizard");
  g_assert_cmpstr (target, ==, "context");
  g_assert_cmpstr (mun_station_action (scope, &target), ==, "win.wizard");
  g_assert_cmpstr (target, ==, "scope");
  g_assert_cmpstr (words, ==, "Station 1 of 13, Organisation: Next, 0 of 6 steps. Say what the organisation is for.");

  mun_record_set (organisation, ORGANISATION_PURPOSE, "We store goods.");
  g_assert_true (mun_workspace_save (fixture->workspace, organisation, NULL, &error));
  g_assert_no_error (error);
  begun = mun_home_facts_new (fixture->workspace, &visit);
  g_assert_false (begun->empty);
}

/* Where a station leads that no wizard asks for. */
static void
test_actions (void)
{
  static const struct { MunStation station; const char *action, *target; } cases[] = {
    { { .module = "roles", .state = MUN_STATION_DONE, .wizard = "scope" }, "win.go-to", "roles" },
    { { .module = "roles", .state = MUN_STATION_NEXT, .wanted = &mun_role_spec, .lacks_record = TRUE }, "win.add-record", "role" },
    { { .module = "roles", .state = MUN_STATION_NEXT, .wanted = &mun_organisation_spec }, "win.show-type", "organisation" },
    { { .module = "roles", .state = MUN_STATION_NEXT, .wanted = &mun_role_assignment_spec, .lacks_record = TRUE }, "win.show-type", "role" },
    { { .module = "roles", .state = MUN_STATION_STARTED, .wanted = &mun_role_spec, .wizard = "scope" }, "win.wizard", "scope" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *target;

      g_assert_cmpstr (mun_station_action (&cases[i].station, &target), ==, cases[i].action);
      g_assert_cmpstr (target, ==, cases[i].target);
    }
}

static void
test_rows (void)
{
  static const struct { guint n; int width, least; guint each; } cases[] = {
    { 13, 1368, 100, 13 }, { 13, 1299, 100, 7 }, { 13, 700, 100, 7 }, { 13, 699, 100, 5 }, { 13, 328, 100, 3 }, { 13, 50, 100, 1 }, { 1, 900, 100, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (mun_path_per_row (cases[i].n, cases[i].width, cases[i].least), ==, cases[i].each);
}

/* Ida comes back: "number person", the newest first. */
static void
test_authors (void)
{
  static const struct { const char *revisions; MunHomeVisit visit; const char *told; } cases[] = {
    { "9 Ole|8 Ole|7 Ida", { -1, 9 }, "" },          /* the first visit */
    { "9 Ole|8 Ole|7 Ida", { 9, 9 }, "" },
    { "9 Ole|8 Ole|7 Ida", { 7, 9 }, "2 Ole" },
    { "9 Ole|8 Ida|7 Ida", { 6, 9 }, "2 Ida|1 Ole" }, /* her name, but not in this window */
    { "9 Ida|8 Ole|7 Ida", { 6, 8 }, "1 Ida|1 Ole" },
    { "9 Ida|8 Ida|7 Ida", { 6, 6 }, "" },            /* what she does now */
    { "9 Bo|8 Ada|7 Ole|6 Ole", { 5, 5 }, "2 Ole|1 Ada|1 Bo" },
    { "", { 5, 5 }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) revisions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_revision_free);
      g_auto(GStrv) lines = g_strsplit (cases[i].revisions, "|", -1);
      g_autoptr(GPtrArray) authors = NULL;
      g_autoptr(GString) told = g_string_new (NULL);

      for (char **line = lines; *line != NULL; line++)
        {
          MunRevision *revision = g_new0 (MunRevision, 1);

          revision->number = g_ascii_strtoll (*line, NULL, 10);
          revision->person = g_strdup (strchr (*line, ' ') + 1);
          g_ptr_array_add (revisions, revision);
        }
      authors = mun_home_authors (revisions, &cases[i].visit, "Ida");
      for (guint j = 0; j < authors->len; j++)
        {
          const MunHomeAuthor *author = authors->pdata[j];

          g_string_append_printf (told, "%s%u %s", j > 0 ? "|" : "", author->n, author->name);
        }
      g_assert_cmpstr (told->str, ==, cases[i].told);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/gui/home/numbers", Fixture, NULL, set_up, test_numbers, tear_down);
  g_test_add ("/gui/home/cells", Fixture, NULL, set_up, test_cells, tear_down);
  g_test_add ("/gui/home/above", Fixture, NULL, set_up, test_above, tear_down);
  g_test_add ("/gui/home/clauses", Fixture, NULL, set_up, test_clauses, tear_down);
  g_test_add ("/gui/home/empty", Fixture, "Brook & Sons", set_up, test_empty, tear_down);
  g_test_add_func ("/gui/home/actions", test_actions);
  g_test_add_func ("/gui/home/rows", test_rows);
  g_test_add_func ("/gui/home/authors", test_authors);
  return g_test_run ();
}
