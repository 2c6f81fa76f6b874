/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/date.h"
#include "gui/editor.h"
#include "gui/record-chooser.h"
#include "gui/wizard-fields.h"
#include "gui/wizard-fixture.h"
#include "model/rules.h"

/* How a wizard begins, goes on where it was left, and leaves nothing behind of who only looked. */

static void
test_resume (Fixture       *fixture,
             gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "scope");
  g_autofree char *id = g_strdup (mun_record_get_id (mun_wizard_run_get_subject (run)));
  guint page;

  go_to (fixture, run, "services");
  page = mun_wizard_run_get_page (run);
  mun_record_set (mun_wizard_run_get_subject (run), SCOPE_PRODUCTS_SERVICES, "Night trunks");
  act (fixture, "wizard.later");
  g_assert_false (MUN_IS_WIZARD_VIEW (mun_window_get_page (fixture->window)));

  run = open_wizard (fixture, "scope");
  g_assert_cmpstr (mun_record_get_id (mun_wizard_run_get_subject (run)), ==, id);
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, page);
  g_assert_cmpstr (mun_record_get_saved (mun_wizard_run_get_subject (run), SCOPE_PRODUCTS_SERVICES), ==, "Night trunks");
}

/* A page that nobody has seen says what comes first; the next one opens. */
static void
test_jump (Fixture       *fixture,
           gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "scope");
  GtkWidget *view = mun_window_get_page (fixture->window);

  gtk_widget_activate_action (view, "wizard.jump", "i", 5);
  settle ();
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, 0);
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "Step 5 opens after those before it. Step 2, “Activities”, comes first."));
  gtk_widget_activate_action (view, "wizard.jump", "i", 2);
  wait_for_page (run, 1);
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, 1);
}

/* Escape does not leave from the middle, and says what does; that keeps the answers, and says so. */
static void
test_escape (Fixture       *fixture,
             gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "scope");

  act (fixture, "wizard.next");
  mun_record_set (mun_wizard_run_get_subject (run), SCOPE_PRODUCTS_SERVICES, "Night trunks");
  act (fixture, "wizard.escape");
  g_assert_true (MUN_IS_WIZARD_VIEW (mun_window_get_page (fixture->window)));
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "Press “Come Back Later” to leave. Your answers are kept."));
  act (fixture, "wizard.later");
  g_assert_false (MUN_IS_WIZARD_VIEW (mun_window_get_page (fixture->window)));
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "Your answers are kept. Open “Scope” again to go on from here."));
  run = open_wizard (fixture, "scope");
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, 1);
  g_assert_cmpstr (mun_record_get_saved (mun_wizard_run_get_subject (run), SCOPE_PRODUCTS_SERVICES), ==, "Night trunks");
}

/* Who only looks leaves nothing behind. */
static void
test_look (Fixture       *fixture,
           gconstpointer  data)
{
  open_wizard (fixture, "scope");
  act (fixture, "wizard.later");
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_scope_spec, -1), ==, 0);
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_wizard_run_spec, -1), ==, 0);
}

static gint64
get_head (Fixture *fixture)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (fixture->workspace), NULL);

  return head != NULL ? head->number : 0;
}

/* Longer than the pause after which the rules are asked again. */
static void
pause_typing (void)
{
  gint64 end = g_get_monotonic_time () + 600 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      settle ();
      g_usleep (5000);
    }
}

/* Looking into any conversation, walking through its fields and leaving it changes nothing in the file. */
static void
test_look_in (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 head = get_head (fixture);

  for (const MunWizard * const *wizard = mun_wizards (); *wizard != NULL; wizard++)
    {
      g_test_message ("%s", (*wizard)->id);
      open_wizard (fixture, (*wizard)->id);
      for (int i = 0; i < 4; i++)
        {
          gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
          settle ();
        }
      pause_typing ();
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL));
      settle ();
      g_assert_false (MUN_IS_WIZARD_VIEW (mun_window_get_page (fixture->window)));
      g_assert_cmpint (get_head (fixture), ==, head);
    }
}

/* A page of both standards names each with its own clauses. */
static void
test_clauses (Fixture       *fixture,
              gconstpointer  data)
{
  open_wizard (fixture, "exercise");
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "ISO 28000, clause 8.6.4 · ISO 22320, clause 4.11"));
}

/* Nor does going from page to page without an answer: no record, no next version. */
static void
test_walk_empty (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 head = get_head (fixture);
  static const char * const ids[] = { "policy", "nonconformity", "incident", "change" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_test_message ("%s", ids[i]);
      open_wizard (fixture, ids[i]);
      act (fixture, "wizard.next");
      act (fixture, "wizard.next");
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL));
      settle ();
      g_assert_cmpint (get_head (fixture), ==, head);
    }
}

/* What is approved is not opened again: the first answer begins the next version, with the lines of the one in force, and the first page says so. */
static void
test_next_version (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(MunRecord) approved = mun_state_current (fixture->workspace, &mun_scope_spec, FALSE);
  MunWizardRun *run = open_wizard (fixture, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_autofree char *text = mun_wizard_run_describe_begin (run);
  g_autofree char *later = NULL;

  g_assert_true (mun_record_is_new (scope));
  g_assert_true (mun_record_is (scope, SCOPE_SUPERSEDES, mun_record_get_id (approved)));
  g_assert_nonnull (strstr (text, mun_record_get (scope, SCOPE_VERSION)));
  g_assert_nonnull (find_on_page (fixture, GTK_TYPE_LABEL, text));
  act (fixture, "wizard.next");
  g_assert_true (mun_record_is_new (scope));
  mun_record_set (scope, SCOPE_PRODUCTS_SERVICES, "Night trunks");
  act (fixture, "wizard.next");
  g_assert_false (mun_record_is_new (scope));
  g_assert_cmpstr (mun_record_get_state (approved), ==, "approved");
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if ((*spec)->flags & MUN_SPEC_CHILD && (*spec)->fields[(*spec)->parent_field].target == &mun_scope_spec)
      {
        g_autoptr(GPtrArray) before = mun_workspace_children (fixture->workspace, approved, *spec);
        g_autoptr(GPtrArray) after = mun_workspace_children (fixture->workspace, scope, *spec);

        g_assert_cmpuint (after->len, ==, before->len);
      }
  later = mun_wizard_run_describe_begin (run);
  g_assert_cmpstr (later, ==, "");
}

/* The example of a page can be put into its first field, below what stands there. */
static void
test_example (Fixture       *fixture,
              gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);
  const char *text;

  go_to (fixture, run, "services");
  mun_record_set (scope, SCOPE_PRODUCTS_SERVICES, "Ours");
  act (fixture, "wizard.insert-example");
  text = mun_record_get (scope, SCOPE_PRODUCTS_SERVICES);
  g_assert_true (g_str_has_prefix (text, "Ours\n"));
  g_assert_true (g_str_has_suffix (text, get_page (run)->example));

  /* On a page of several fields it goes where the cursor was, even though the button has it now. */
  go_to (fixture, run, "limits");
  {
    GtkWidget *fields = find_on_page (fixture, MUN_TYPE_WIZARD_FIELDS, NULL);
    g_autofree char *before = g_strdup (mun_record_get (scope, SCOPE_BOUNDARIES));

    gtk_widget_grab_focus (GTK_WIDGET (mun_wizard_fields_find (MUN_WIZARD_FIELDS (fields), SCOPE_UPSTREAM)));
    settle ();
    gtk_widget_grab_focus (find (mun_window_get_page (fixture->window), GTK_TYPE_BUTTON, "_Put it in and change it"));
    act (fixture, "wizard.insert-example");
    g_assert_true (g_str_has_suffix (mun_record_get (scope, SCOPE_UPSTREAM), get_page (run)->example));
    g_assert_cmpstr (mun_record_get (scope, SCOPE_BOUNDARIES), ==, before);
  }
}

/* What the rules refuse is said at its field, not at the foot of the window, and goes once it is mended. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "nonconformity");
  MunRecord *problem = mun_wizard_run_get_subject (run);
  g_autofree char *tomorrow = mun_date_add_days (mun_workspace_get_today (fixture->workspace), 1);
  GtkWidget *focus;

  mun_record_set (problem, NONCONFORMITY_TITLE, "Gate left open");
  mun_record_set (problem, NONCONFORMITY_FOUND_ON, tomorrow);
  act (fixture, "wizard.next");
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, 0);
  g_assert_cmpstr (mun_strip_get_text (mun_page_get_strip (MUN_PAGE (mun_window_get_page (fixture->window)))), ==, "");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_cmpint (mun_editor_get_index (MUN_EDITOR (gtk_widget_get_ancestor (focus, MUN_TYPE_EDITOR))), ==, NONCONFORMITY_FOUND_ON);
  mun_record_set (problem, NONCONFORMITY_FOUND_ON, mun_workspace_get_today (fixture->workspace));
  act (fixture, "wizard.next");
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, 1);
}

/* Who is alone is asked for the reason where it stands, once; who has none yet goes on. */
static void
test_alone (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(MunRecord) person = mun_workspace_new_record (fixture->workspace, &mun_person_spec);
  MunWizardRun *run;
  GtkWidget *focus;
  guint page;

  mun_record_set (person, PERSON_FULL_NAME, "Hanna Becker");
  mun_record_set (person, PERSON_IS_TOP_MANAGEMENT, "1");
  g_assert_true (mun_workspace_save (fixture->workspace, person, NULL, NULL));
  mun_workspace_set_person (fixture->workspace, mun_record_get_id (person));
  run = open_wizard (fixture, "scope");
  page = mun_wizard_run_page_index (run, "control");
  go_to (fixture, run, "control");
  settle_for (600);
  act (fixture, "wizard.next");
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, page);
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL,
                          "You write this and approve it as well. Fill in “Why one person writes and approves it”: the reason is printed with the approval."));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus) || GTK_IS_TEXT (focus));
  act (fixture, "wizard.next");
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, page + 1);
}

/* A list to choose from is walked with the arrows while the cursor stays where it is typed. */
static void
test_chooser (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *chooser = mun_record_chooser_new (fixture->workspace, &mun_person_spec, FALSE);
  GtkWidget *entry, *list;
  GListModel *controllers;
  gboolean stopped = FALSE;

  gtk_widget_set_parent (chooser, GTK_WIDGET (fixture->window));
  /* Without its button behind it the focus does not stay in it for long. */
  gtk_popover_popup (GTK_POPOVER (chooser));
  entry = find (chooser, GTK_TYPE_SEARCH_ENTRY, NULL);
  list = find (chooser, GTK_TYPE_LIST_BOX, NULL);
  g_assert_null (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)));
  controllers = gtk_widget_observe_controllers (entry);
  for (guint i = 0; i < 2; i++)
    for (guint n = 0; n < g_list_model_get_n_items (controllers); n++)
      {
        g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, n);

        if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
          g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Down, 0, 0, &stopped);
      }
  g_assert_true (stopped);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (GTK_LIST_BOX (list))), ==, 1);
  g_object_unref (controllers);
  gtk_widget_unparent (chooser);
}

/* A page that lives on what an earlier one brings leads there. */
static void
test_way (Fixture       *fixture,
          gconstpointer  data)
{
  static const char * const pages[] = { "levels", "bands" };
  MunWizardRun *run = open_wizard (fixture, "risks");

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *way;

      go_to (fixture, run, pages[i]);
      way = find_on_page (fixture, GTK_TYPE_BUTTON, "Go to “Criteria”");
      g_assert_nonnull (way);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == way);
      g_signal_emit_by_name (way, "clicked");
      settle ();
      g_assert_cmpstr (get_page (run)->id, ==, "criteria");
    }
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/wizard-begin/resume", NULL, test_resume);
  fixture_add ("/wizard-begin/jump", NULL, test_jump);
  fixture_add ("/wizard-begin/escape", NULL, test_escape);
  fixture_add ("/wizard-begin/look", "empty", test_look);
  fixture_add ("/wizard-begin/look-in", NULL, test_look_in);
  fixture_add ("/wizard-begin/look-in-empty", "empty", test_look_in);
  fixture_add ("/wizard-begin/clauses", NULL, test_clauses);
  fixture_add ("/wizard-begin/walk-empty", NULL, test_walk_empty);
  fixture_add ("/wizard-begin/walk-empty-file", "empty", test_walk_empty);
  fixture_add ("/wizard-begin/next-version", NULL, test_next_version);
  fixture_add ("/wizard-begin/example", NULL, test_example);
  fixture_add ("/wizard-begin/refused", "empty", test_refused);
  fixture_add ("/wizard-begin/chooser", NULL, test_chooser);
  fixture_add ("/wizard-begin/alone", "empty", test_alone);
  fixture_add ("/wizard-begin/way", "empty", test_way);
  return fixture_run ();
}
