/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/grid.h"
#include "gui/wizard-fixture.h"

/* The button “Guided” of a place: about what is open or marked; where there is nothing, it asks. */

static MunRecord *
get_plan (Fixture    *fixture,
          const char *ref)
{
  g_autoptr(GPtrArray) plans = mun_workspace_find (fixture->workspace, &mun_security_plan_spec, -1);

  for (guint i = 0; i < plans->len; i++)
    if (g_str_equal (mun_record_get_ref (plans->pdata[i]), ref))
      return g_object_ref (plans->pdata[i]);
  g_assert_not_reached ();
}

static void
guide (Fixture *fixture)
{
  GtkWidget *page = mun_window_get_page (fixture->window);

  g_assert_true (gtk_widget_activate_action (page, "place.guide", NULL));
  settle ();
}

/* Returns: (nullable) (transfer none): what the questions are about now */
static MunRecord *
get_subject (Fixture *fixture)
{
  GtkWidget *page = mun_window_get_page (fixture->window);

  return MUN_IS_WIZARD_VIEW (page) ? mun_wizard_run_get_subject (mun_wizard_view_get_run (MUN_WIZARD_VIEW (page))) : NULL;
}

static void
assert_follows (Fixture   *fixture,
                MunRecord *plan)
{
  g_assert_nonnull (get_subject (fixture));
  g_assert_cmpstr (mun_record_get (get_subject (fixture), SECURITY_PLAN_SUPERSEDES), ==, mun_record_get_id (plan));
}

static void
choose (Fixture    *fixture,
        const char *title)
{
  GtkWidget *popover = find_shown (GTK_WIDGET (fixture->window), GTK_TYPE_POPOVER_MENU);
  GtkWidget *label = popover != NULL ? find (popover, GTK_TYPE_LABEL, title) : NULL;
  GtkWidget *item;

  g_assert_nonnull (label);
  for (item = label; item != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (item), "GtkModelButton"); item = gtk_widget_get_parent (item))
    ;
  g_assert_nonnull (item);
  g_signal_emit_by_name (item, "clicked");
  settle ();
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(MunRecord) plan = get_plan (fixture, "PLN-0003");

  mun_window_show_record (fixture->window, mun_record_get_id (plan));
  settle_for (300);
  guide (fixture);
  assert_follows (fixture, plan);
}

static void
test_marked (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(MunRecord) plan = get_plan (fixture, "PLN-0002");
  MunGrid *grid = NULL;

  mun_window_go_to (fixture->window, "plans");
  for (int i = 0; i < 30 && grid == NULL; i++)
    {
      settle_for (300);
      grid = find_shown (GTK_WIDGET (fixture->window), MUN_TYPE_GRID);
    }
  g_assert_nonnull (grid);
  settle_for (600);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(GArray) rowids = NULL;
      g_autoptr(MunRow) row = NULL;

      mun_grid_selection_set_only (mun_grid_get_selection (grid), i);
      rowids = mun_grid_selection_get_rowids (mun_grid_get_selection (grid));
      if (rowids->len == 1)
        row = mun_store_load_by_rowid (mun_workspace_get_store (fixture->workspace), &mun_security_plan_spec, g_array_index (rowids, gint64, 0), NULL);
      if (row != NULL && g_str_equal (row->id, mun_record_get_id (plan)))
        break;
    }
  guide (fixture);
  assert_follows (fixture, plan);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(MunRecord) plan = get_plan (fixture, "PLN-0003");
  g_autofree char *title = g_strdup_printf ("%s %s", mun_record_get_ref (plan), mun_record_get_title (plan));
  gint64 count = mun_workspace_count (fixture->workspace, &mun_security_plan_spec, -1);

  mun_window_go_to (fixture->window, "plans");
  settle_for (300);
  guide (fixture);
  g_assert_null (get_subject (fixture));
  choose (fixture, title);
  assert_follows (fixture, plan);
  act (fixture, "wizard.later");

  guide (fixture);
  choose (fixture, "A new one: Security plan");
  g_assert_nonnull (get_subject (fixture));
  g_assert_false (mun_record_is_set (get_subject (fixture), SECURITY_PLAN_SUPERSEDES));
  g_assert_true (mun_record_is_new (get_subject (fixture)));
  g_assert_true (mun_record_is_set (get_subject (fixture), SECURITY_PLAN_CODE));
  act (fixture, "wizard.later");
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_security_plan_spec, -1), ==, count);
}

/* Where there is one and its versions, nobody is asked; where there is nothing yet, the first begins. */
static void
test_one (Fixture       *fixture,
          gconstpointer  data)
{
  static const char * const places[] = { "scope", "policy" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      mun_window_go_to (fixture->window, places[i]);
      settle ();
      guide (fixture);
      g_assert_nonnull (get_subject (fixture));
      act (fixture, "wizard.later");
    }
}

static void
test_first (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const places[] = { "plans", "incidents", "audits", "changes", "nonconformities" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("%s", places[i]);
      mun_window_go_to (fixture->window, places[i]);
      settle ();
      guide (fixture);
      g_assert_nonnull (get_subject (fixture));
      g_assert_true (mun_record_is_new (get_subject (fixture)));
      act (fixture, "wizard.later");
    }
}

/* One of each kind that may be one of several is taken up where it is open; what is over is not. */
static void
test_each (Fixture       *fixture,
           gconstpointer  data)
{
  for (const MunWizard * const *wizard = mun_wizards (); *wizard != NULL; wizard++)
    {
      g_autoptr(GPtrArray) subjects = mun_wizard_list_subjects (fixture->workspace, *wizard);

      for (guint i = 0; i < MIN (subjects->len, 1); i++)
        {
          MunRecord *record = subjects->pdata[i];

          if ((*wizard)->subject->flags & MUN_SPEC_VERSIONED)
            continue;
          g_test_message ("%s: %s", (*wizard)->id, mun_record_get_ref (record));
          mun_window_show_record (fixture->window, mun_record_get_id (record));
          settle_for (300);
          guide (fixture);
          g_assert_true (get_subject (fixture) == record);
          act (fixture, "wizard.later");
        }
    }
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/wizard-guide/open", NULL, test_open);
  fixture_add ("/wizard-guide/marked", NULL, test_marked);
  fixture_add ("/wizard-guide/nothing", NULL, test_nothing);
  fixture_add ("/wizard-guide/one", NULL, test_one);
  fixture_add ("/wizard-guide/first", "empty", test_first);
  fixture_add ("/wizard-guide/each", NULL, test_each);
  return fixture_run ();
}
