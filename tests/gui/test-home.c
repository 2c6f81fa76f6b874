/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/editor.h"
#include "gui/fixture.h"
#include "gui/sidebar.h"
#include "gui/path-picture.h"
#include "gui/small-matrix.h"
#include "gui/wizard-view.h"
#include "model/incident.h"
#include "model/path.h"
#include "model/rules.h"

/* The home page on the screen: the path by keys, the next thing to do, what the cards lead to. */

#define PATIENCE (20 * G_USEC_PER_SEC)

/* What comes from the thread comes when it comes. */
static gpointer
wait_shown (Fixture *fixture,
            GType    type)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  gpointer found;

  while ((found = find_shown (GTK_WIDGET (fixture->window), type)) == NULL || gtk_widget_get_width (found) == 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
  return found;
}

static int
find_focus (Fixture   *fixture,
            GtkWidget *path)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  int i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (path); child != NULL; child = gtk_widget_get_next_sibling (child), i++)
    if (child == focus)
      return i;
  return -1;
}

/* Tab comes once, the arrows walk, a step too far stays. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { GtkDirectionType key; gboolean stays; int at; } steps[] = {
    { GTK_DIR_LEFT, TRUE, 0 }, { GTK_DIR_RIGHT, TRUE, 1 }, { GTK_DIR_RIGHT, TRUE, 2 }, { GTK_DIR_UP, FALSE, 2 }, { GTK_DIR_LEFT, TRUE, 1 },
    { GTK_DIR_TAB_FORWARD, FALSE, 1 }, { GTK_DIR_TAB_BACKWARD, FALSE, 1 },
  };
  GtkWidget *path = wait_shown (fixture, MUN_TYPE_PATH_PICTURE);

  g_assert_true (gtk_widget_child_focus (path, GTK_DIR_TAB_FORWARD));
  g_assert_cmpint (find_focus (fixture, path), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_cmpint (gtk_widget_child_focus (path, steps[i].key), ==, steps[i].stays);
      g_assert_cmpint (find_focus (fixture, path), ==, steps[i].at);
    }
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "clicked");
  g_assert_cmpstr (mun_window_get_place (fixture->window), ==, "context");
}

static void
test_matrix (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *matrix = wait_shown (fixture, MUN_TYPE_SMALL_MATRIX);

  /* The axes are called as the fields are. */
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "Likelihood upwards, impact to the right. A cell shows its risks."));
  g_assert_true (gtk_widget_get_focusable (matrix));
  g_assert_true (gtk_widget_grab_focus (matrix));
}

/* An empty file: the focus is on the one thing to do, which opens the first wizard. */
static void
test_welcome (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *path = wait_shown (fixture, MUN_TYPE_PATH_PICTURE);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, "_Start");
  g_assert_true (gtk_widget_child_focus (path, GTK_DIR_TAB_FORWARD));
  g_assert_cmpint (find_focus (fixture, path), ==, 0);
  g_signal_emit_by_name (focus, "clicked");
  g_assert_true (MUN_IS_WIZARD_VIEW (mun_window_get_page (fixture->window)));
}

/* What lacks one word leads to its field; nobody goes through all questions for it. */
static void
test_station_field (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(MunRecord) policy = mun_state_current (fixture->workspace, &mun_policy_spec, FALSE);
  g_autofree char *at = g_strconcat (mun_record_get_id (policy), "/communicated_on", NULL);
  const MunStation station = { .id = "policy", .wizard = "policy", .state = MUN_STATION_STARTED, .at = at };
  const char *target = NULL;
  gint64 end = g_get_monotonic_time () + PATIENCE;
  GtkWidget *editor = NULL;

  g_assert_cmpstr (mun_station_action (&station, &target), ==, "win.show-field");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-field", "s", target));
  while (editor == NULL || mun_editor_get_index (MUN_EDITOR (editor)) != POLICY_COMMUNICATED_ON)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

      editor = focus != NULL ? gtk_widget_get_ancestor (focus, MUN_TYPE_EDITOR) : NULL;
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
}

/* Who stopped in the middle reads where it goes on. */
static void
test_continue (Fixture       *fixture,
               gconstpointer  data)
{
  const MunWizard *wizard = mun_wizard_find ("context");
  g_autoptr(MunWizardRun) run = mun_wizard_run_new (fixture->workspace, wizard, NULL, NULL);
  guint page, n_pages;

  g_assert_null (mun_wizard_where (fixture->workspace, wizard, &page, &n_pages));
  mun_record_set (mun_wizard_run_get_subject (run), ORGANISATION_PURPOSE, "Cold goods, kept cold");
  for (guint i = 0; i < 4; i++)
    g_assert_true (mun_wizard_run_next (run, NULL));
  g_assert_cmpstr (mun_wizard_where (fixture->workspace, wizard, &page, &n_pages), ==, "inside");
  g_assert_cmpuint (page, ==, 5);
  g_assert_cmpuint (n_pages, >, 5);

  /* A page that is answered is not where one goes on. */
  {
    MunRecord *organisation = mun_wizard_run_get_subject (run);

    for (guint i = 0; i < wizard->n_pages; i++)
      if (wizard->pages[i].kind != MUN_PAGE_RESULT && mun_wizard_run_page_state (run, i) == MUN_PAGE_DONE)
        {
          const char *open;

          mun_record_set (organisation, ORGANISATION_PURPOSE, wizard->pages[i].id);
          g_assert_true (mun_wizard_run_go (run, i, NULL));
          open = mun_wizard_where (fixture->workspace, wizard, &page, &n_pages);
          g_assert_cmpstr (open, !=, wizard->pages[i].id);
          g_assert_cmpint (mun_wizard_run_page_state (run, mun_wizard_run_page_index (run, open)), !=, MUN_PAGE_DONE);
        }
  }
}

static gboolean
has_tip (GtkWidget *row)
{
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (row, "query-tooltip", 5, 5, FALSE, tooltip, &shown);
  g_object_unref (tooltip);
  return shown;
}

/* What Home is for does not cover the entry below it, which is pressed when something happens. */
static void
test_tip (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *sidebar = find_shown (GTK_WIDGET (fixture->window), MUN_TYPE_SIDEBAR);
  GtkWidget *home, *incident, *scope;

  home = gtk_widget_get_ancestor (find (sidebar, GTK_TYPE_LABEL, "Home"), GTK_TYPE_LIST_BOX_ROW);
  incident = gtk_widget_get_ancestor (find (sidebar, GTK_TYPE_LABEL, "Something happened"), GTK_TYPE_LIST_BOX_ROW);
  scope = gtk_widget_get_ancestor (find (sidebar, GTK_TYPE_LABEL, "Scope"), GTK_TYPE_LIST_BOX_ROW);
  g_assert_false (has_tip (home));
  g_assert_true (has_tip (incident));
  g_assert_true (has_tip (scope));
}

/* Who begins with what has happened finds it, though the path is not begun. */
static void
test_noted (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) event = mun_incident_open (fixture->workspace, "Forty missing from the till", MUN_DANGER_NO, &error);
  gint64 end = g_get_monotonic_time () + PATIENCE;
  gboolean shown;

  g_assert_no_error (error);
  g_assert_nonnull (event);
  do
    {
      GtkWidget *open = find (mun_window_get_page (fixture->window), GTK_TYPE_LABEL, "Open");

      shown = open != NULL && gtk_widget_get_mapped (open);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      settle_for (50);
    }
  while (!shown);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  fixture_set_size (1000, 800);
  fixture_add ("/home/keys", NULL, test_keys);
  fixture_add ("/home/matrix", NULL, test_matrix);
  fixture_add ("/home/welcome", "empty", test_welcome);
  fixture_add ("/home/station-field", NULL, test_station_field);
  fixture_add ("/home/continue", "empty", test_continue);
  fixture_add ("/home/noted", "empty", test_noted);
  fixture_add ("/home/tip", NULL, test_tip);
  return fixture_run ();
}
