/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "gui/application.h"
#include "gui/wizard-card.h"
#include "gui/wizard-review.h"
#include "gui/wizard-sheet.h"
#include "gui/wizard-ticks.h"
#include "gui/wizard-view.h"
#include "support/demonstration.h"
#include "spec/all.h"

/* Wizards as a person uses them: through the actions and widgets of the window. */

typedef struct {
  char         *folder;
  MunWorkspace *workspace;
  MunWindow    *window;
} Fixture;

static MunApplication *application;

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND;

  for (int i = 0; i < 300 && g_main_context_pending (NULL) && g_get_monotonic_time () < end; i++)
    g_main_context_iteration (NULL, FALSE);
}

/* One digit may be the first of two: the window waits a moment for the second. */
static void
wait_for_page (MunWizardRun *run,
               guint         page)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (mun_wizard_run_get_page (run) != page && g_get_monotonic_time () < end)
    {
      settle ();
      g_usleep (5000);
    }
  settle ();
}

static void
open_window (Fixture *fixture)
{
  fixture->window = mun_window_new (ADW_APPLICATION (application), NULL);
  mun_window_set_workspace (fixture->window, fixture->workspace);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-wizard-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "test.muniment", NULL);
  fixture->workspace = data != NULL ? mun_workspace_create (path, "Small Firm", "en", &error) : demonstration_copy (path, &error);
  g_assert_no_error (error);
  open_window (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_strdup (mun_workspace_get_path (fixture->workspace));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_clear_object (&fixture->workspace);
  g_remove (path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static MunWizardRun *
open_wizard (Fixture    *fixture,
             const char *id)
{
  GtkWidget *view;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.wizard", "s", id));
  settle ();
  view = mun_window_get_page (fixture->window);
  g_assert_true (MUN_IS_WIZARD_VIEW (view));
  return mun_wizard_view_get_run (MUN_WIZARD_VIEW (view));
}

static void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (mun_window_get_page (fixture->window), action, NULL);
  settle ();
}

static guint
page_of (MunWizardRun *run,
         const char   *id)
{
  const MunWizard *wizard = mun_wizard_run_get_wizard (run);

  for (guint i = 0; i < wizard->n_pages; i++)
    if (g_str_equal (wizard->pages[i].id, id))
      return i;
  g_assert_not_reached ();
}

static void
go_to (Fixture      *fixture,
       MunWizardRun *run,
       const char   *id)
{
  guint page = page_of (run, id);

  while (mun_wizard_run_get_page (run) < page)
    {
      guint before = mun_wizard_run_get_page (run);

      act (fixture, "wizard.next");
      g_assert_cmpuint (mun_wizard_run_get_page (run), >, before);
    }
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, page);
}

/* The first widget of a type, in the order of the screen; with a label only one that has or contains it. */
static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *label)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type)
      && (label == NULL
          || (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), label))
          || (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_on_page (Fixture    *fixture,
              GType       type,
              const char *label)
{
  GtkWidget *sheet = find (mun_window_get_page (fixture->window), MUN_TYPE_WIZARD_SHEET, NULL);

  g_assert_nonnull (sheet);
  return find (sheet, type, label);
}

static const MunWizardPage *
get_page (MunWizardRun *run)
{
  return &mun_wizard_run_get_wizard (run)->pages[mun_wizard_run_get_page (run)];
}

/* All pages of all wizards can be drawn, each with its question, and none complains. */
static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  for (const MunWizard * const *wizard = mun_wizards (); *wizard != NULL; wizard++)
    {
      MunWizardRun *run = open_wizard (fixture, (*wizard)->id);
      guint n = 0;

      g_test_message ("%s", (*wizard)->id);

      while (get_page (run)->kind != MUN_PAGE_REVIEW)
        {
          g_assert_nonnull (find_on_page (fixture, GTK_TYPE_LABEL, get_page (run)->question));
          act (fixture, "wizard.next");
          g_assert_cmpuint (++n, <, (*wizard)->n_pages);
        }
      g_assert_nonnull (find_on_page (fixture, MUN_TYPE_WIZARD_REVIEW, NULL));
      gtk_widget_activate_action (mun_window_get_page (fixture->window), "wizard.jump", "i", 1);
      wait_for_page (run, 0);
      g_assert_cmpuint (mun_wizard_run_get_page (run), ==, 0);
      g_assert_nonnull (find_on_page (fixture, GTK_TYPE_LABEL, get_page (run)->question));
    }
}

/* From the first page to the result. */
static void
test_finish (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 before = mun_workspace_count (fixture->workspace, &mun_scope_spec, -1);
  MunWizardRun *run = open_wizard (fixture, "scope");

  while (get_page (run)->kind != MUN_PAGE_REVIEW)
    act (fixture, "wizard.next");
  /* The button says what it does. */
  g_assert_nonnull (find (mun_window_get_page (fixture->window), GTK_TYPE_BUTTON, "_Finish and Send for Approval"));
  act (fixture, "wizard.next");
  g_assert_cmpint (get_page (run)->kind, ==, MUN_PAGE_RESULT);
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_scope_spec, -1), ==, before + 1);
  g_assert_cmpuint (mun_wizard_run_get_made (run)->len, >, 0);
  g_assert_nonnull (find_on_page (fixture, GTK_TYPE_LABEL, "What was made"));
  g_assert_nonnull (find_on_page (fixture, GTK_TYPE_BUTTON, "_Go on with “Policy”"));
  /* Sent for approval: this step cannot be taken back, and nothing offers to do it. */
  g_assert_null (find_on_page (fixture, GTK_TYPE_BUTTON, "_Undo all of this"));
  act (fixture, "wizard.later");
  g_assert_false (MUN_IS_WIZARD_VIEW (mun_window_get_page (fixture->window)));
}

/* Everything the pages wrote can be taken back at once. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 before = mun_workspace_count (fixture->workspace, &mun_scope_spec, -1);
  MunWizardRun *run = open_wizard (fixture, "scope");
  g_autofree char *id = g_strdup (mun_record_get_id (mun_wizard_run_get_subject (run)));
  g_autoptr(MunRecord) gone = NULL;

  go_to (fixture, run, "services");
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_scope_spec, -1), ==, before + 1);
  act (fixture, "wizard.undo-all");
  g_assert_false (MUN_IS_WIZARD_VIEW (mun_window_get_page (fixture->window)));
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_scope_spec, -1), ==, before);
  gone = mun_workspace_get (fixture->workspace, &mun_scope_spec, id, NULL);
  g_assert_null (gone);
}

/* What stops the end leads to the field it is about. */
static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "policy");
  GtkWidget *row;
  GtkWidget *focus;

  while (get_page (run)->kind != MUN_PAGE_REVIEW)
    act (fixture, "wizard.next");
  act (fixture, "wizard.next");
  g_assert_cmpint (get_page (run)->kind, ==, MUN_PAGE_REVIEW);
  g_assert_nonnull (mun_strip_get_text (mun_page_get_strip (MUN_PAGE (mun_window_get_page (fixture->window)))));

  row = find_on_page (fixture, GTK_TYPE_LIST_BOX_ROW, NULL);
  g_assert_nonnull (row);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  settle ();
  g_assert_cmpint (get_page (run)->kind, !=, MUN_PAGE_REVIEW);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, find (mun_window_get_page (fixture->window), MUN_TYPE_WIZARD_SHEET, NULL)));
}

/* Ticks go into the record; a name nobody knows yet becomes a record that is ticked. */
static void
test_ticks (Fixture       *fixture,
            gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "scope");
  MunRecord *scope = mun_wizard_run_get_subject (run);
  g_auto(GStrv) before = mun_record_get_links (scope, SCOPE_SITES);
  g_auto(GStrv) after = NULL;
  g_auto(GStrv) last = NULL;
  GtkWidget *check = find_on_page (fixture, GTK_TYPE_CHECK_BUTTON, NULL);
  GtkWidget *search = find_on_page (fixture, GTK_TYPE_SEARCH_ENTRY, NULL);
  g_autoptr(MunRecord) site = NULL;

  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  after = mun_record_get_links (scope, SCOPE_SITES);
  g_assert_cmpuint (g_strv_length (after), ==, g_strv_length (before) - 1);

  gtk_editable_set_text (GTK_EDITABLE (search), "Night depot");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (find_on_page (fixture, GTK_TYPE_BUTTON, "Add “Night depot” and tick it"), "clicked");
  settle ();
  last = mun_record_get_links (scope, SCOPE_SITES);
  g_assert_cmpuint (g_strv_length (last), ==, g_strv_length (before));
  site = mun_workspace_find_first (fixture->workspace, &mun_site_spec, SITE_NAME, MUN_IS, "Night depot", -1);
  g_assert_nonnull (site);
  g_assert_true (g_strv_contains ((const char * const *) last, mun_record_get_id (site)));
}

/* A text that cannot be understood keeps the page until it is mended. */
static void
test_wrong_entry (Fixture       *fixture,
                  gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "risks");
  MunRecord *subject = mun_wizard_run_get_subject (run);
  GtkWidget *label = find_on_page (fixture, GTK_TYPE_LABEL, mun_risk_assessment_spec.fields[RISK_ASSESSMENT_HELD_ON].label);
  GtkWidget *editor = gtk_widget_get_ancestor (label, MUN_TYPE_EDITOR);
  GtkWidget *entry = find (editor, GTK_TYPE_TEXT, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), "2026-02-30");
  act (fixture, "wizard.next");
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2026-02-30");
  gtk_editable_set_text (GTK_EDITABLE (entry), "2026-02-28");
  act (fixture, "wizard.next");
  g_assert_cmpuint (mun_wizard_run_get_page (run), ==, 1);
  g_assert_cmpstr (mun_record_get_saved (subject, RISK_ASSESSMENT_HELD_ON), ==, "2026-02-28");
}

/* A suggestion becomes a record with a card; taken out it is gone, undone it is back. */
static void
test_records (Fixture       *fixture,
              gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "risks");
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) with = NULL;
  g_autoptr(GPtrArray) without = NULL;
  g_autoptr(GPtrArray) back = NULL;
  GtkWidget *check;
  guint page;

  go_to (fixture, run, "source-a");
  page = mun_wizard_run_get_page (run);
  before = mun_wizard_run_records (run, page);
  check = find_on_page (fixture, GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  with = mun_wizard_run_records (run, page);
  g_assert_cmpuint (with->len, ==, before->len + 1);
  g_assert_nonnull (find_on_page (fixture, MUN_TYPE_WIZARD_CARD, NULL));
  settle ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  without = mun_wizard_run_records (run, page);
  g_assert_cmpuint (without->len, ==, before->len);
  settle ();

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
  settle ();
  back = mun_wizard_run_records (run, page);
  g_assert_cmpuint (back->len, ==, before->len + 1);
}

static GtkWidget *
find_scale (Fixture *fixture,
            int      field)
{
  GtkWidget *card = find_on_page (fixture, MUN_TYPE_WIZARD_CARD, NULL);

  return GTK_WIDGET (mun_wizard_fields_find (mun_wizard_card_get_fields (MUN_WIZARD_CARD (card)), field));
}

/* Each step of a scale stands there with its word and what it means, and what was remarked leaves its room. */
static void
test_levels (Fixture       *fixture,
             gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "risks");
  GtkWidget *editor;
  int height;

  go_to (fixture, run, "inherent");
  editor = find_scale (fixture, RISK_INHERENT_LIKELIHOOD);
  g_assert_nonnull (find (editor, GTK_TYPE_LABEL, "likely"));
  g_assert_nonnull (find (editor, GTK_TYPE_LABEL, "once to five times a year"));

  mun_editor_show_problem (MUN_EDITOR (editor), "Say how often it may happen.");
  settle ();
  gtk_widget_measure (editor, GTK_ORIENTATION_VERTICAL, 500, &height, NULL, NULL, NULL);
  mun_record_set (mun_editor_get_record (MUN_EDITOR (editor)), RISK_INHERENT_LIKELIHOOD, "2");
  settle ();
  g_assert_null (find (editor, GTK_TYPE_LABEL, "Say how often it may happen."));
  {
    int now;

    gtk_widget_measure (editor, GTK_ORIENTATION_VERTICAL, 500, &now, NULL, NULL, NULL);
    g_assert_cmpint (now, >=, height);
  }
}

/* Who comes back goes on where the conversation stopped, with what was written. */
static MunRecord *
add_wish (Fixture    *fixture,
          const char *words,
          MunRecord  *party)
{
  g_autoptr(MunRecord) wish = mun_workspace_new_record (fixture->workspace, &mun_party_requirement_spec);
  g_autoptr(GError) error = NULL;

  mun_record_set (wish, PARTY_REQUIREMENT_STATEMENT, words);
  if (party != NULL)
    mun_record_set (wish, PARTY_REQUIREMENT_PARTY, mun_record_get_id (party));
  g_assert_true (mun_workspace_save (fixture->workspace, wish, NULL, &error));
  g_assert_no_error (error);
  return g_steal_pointer (&wish);
}

static GtkWidget *
find_card (Fixture    *fixture,
           const char *title)
{
  GtkWidget *label = find_on_page (fixture, GTK_TYPE_LABEL, title);

  return label != NULL ? gtk_widget_get_ancestor (label, MUN_TYPE_WIZARD_CARD) : NULL;
}

static void
show_field (Fixture   *fixture,
            MunRecord *record,
            int        field)
{
  GtkWidget *sheet = find (mun_window_get_page (fixture->window), MUN_TYPE_WIZARD_SHEET, NULL);

  mun_wizard_sheet_show (MUN_WIZARD_SHEET (sheet), record, field);
  settle ();
}

/* A wish that was typed where nobody asked whose it is: it can be seen, and that is asked. */
static void
test_stray (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(MunRecord) wish = add_wish (fixture, "Trailers locked overnight", NULL);
  MunWizardRun *run = open_wizard (fixture, "context");
  GtkWidget *card;

  go_to (fixture, run, "wants");
  card = find_card (fixture, "Trailers locked overnight");
  g_assert_nonnull (card);
  show_field (fixture, wish, PARTY_REQUIREMENT_PARTY);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), card));
  g_assert_nonnull (mun_wizard_fields_find (mun_wizard_card_get_fields (MUN_WIZARD_CARD (card)), PARTY_REQUIREMENT_PARTY));
}

/* What is missing far down in a long list is brought into sight. */
static void
test_far_down (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) parties = mun_workspace_find (fixture->workspace, &mun_interested_party_spec, -1);
  MunRecord *last = parties->pdata[parties->len - 1];
  g_autoptr(MunRecord) wish = NULL;
  MunWizardRun *run;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *words = g_strdup_printf ("Wish %u", i);

      g_object_unref (add_wish (fixture, words, parties->pdata[0]));
    }
  wish = add_wish (fixture, "Trailers locked overnight", last);
  run = open_wizard (fixture, "context");
  go_to (fixture, run, "wants");
  show_field (fixture, wish, PARTY_REQUIREMENT_NATURE);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), find_card (fixture, "Trailers locked overnight")));
}

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

/* Escape leaves, and says that nothing is lost. */
static void
test_escape (Fixture       *fixture,
             gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "scope");

  act (fixture, "wizard.next");
  mun_record_set (mun_wizard_run_get_subject (run), SCOPE_PRODUCTS_SERVICES, "Night trunks");
  act (fixture, "wizard.escape");
  g_assert_false (MUN_IS_WIZARD_VIEW (mun_window_get_page (fixture->window)));
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "Your answers are kept. “Scope” goes on where you stop now."));
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
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  application = mun_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add ("/wizard/walk", Fixture, NULL, set_up, test_walk, tear_down);
  g_test_add ("/wizard/walk-empty", Fixture, "empty", set_up, test_walk, tear_down);
  g_test_add ("/wizard/finish", Fixture, NULL, set_up, test_finish, tear_down);
  g_test_add ("/wizard/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/wizard/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/wizard/ticks", Fixture, NULL, set_up, test_ticks, tear_down);
  g_test_add ("/wizard/wrong-entry", Fixture, NULL, set_up, test_wrong_entry, tear_down);
  g_test_add ("/wizard/records", Fixture, NULL, set_up, test_records, tear_down);
  g_test_add ("/wizard/stray", Fixture, NULL, set_up, test_stray, tear_down);
  g_test_add ("/wizard/far-down", Fixture, NULL, set_up, test_far_down, tear_down);
  g_test_add ("/wizard/resume", Fixture, NULL, set_up, test_resume, tear_down);
  g_test_add ("/wizard/levels", Fixture, NULL, set_up, test_levels, tear_down);
  g_test_add ("/wizard/jump", Fixture, NULL, set_up, test_jump, tear_down);
  g_test_add ("/wizard/escape", Fixture, NULL, set_up, test_escape, tear_down);
  g_test_add ("/wizard/look", Fixture, "empty", set_up, test_look, tear_down);
  g_test_add ("/wizard/look-in", Fixture, NULL, set_up, test_look_in, tear_down);
  g_test_add ("/wizard/look-in-empty", Fixture, "empty", set_up, test_look_in, tear_down);
  g_test_add ("/wizard/next-version", Fixture, NULL, set_up, test_next_version, tear_down);
  g_test_add ("/wizard/example", Fixture, NULL, set_up, test_example, tear_down);

  result = g_test_run ();
  g_object_unref (application);
  return result;
}
