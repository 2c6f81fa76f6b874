/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "gui/wizard-card.h"
#include "gui/wizard-fixture.h"
#include "gui/wizard-review.h"
#include "gui/wizard-ticks.h"

/* Wizards as a person uses them: through the actions and widgets of the window. */

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
  /* The same once more is no new version. */
  act (fixture, "wizard.next");
  g_assert_cmpint (get_page (run)->kind, ==, MUN_PAGE_REVIEW);
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_scope_spec, -1), ==, before);
  gtk_widget_activate_action (mun_window_get_page (fixture->window), "wizard.jump", "i", 2);
  wait_for_page (run, 1);
  mun_record_set (mun_wizard_run_get_subject (run), SCOPE_PRODUCTS_SERVICES, "Night trunks");
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

  mun_record_set (mun_wizard_run_get_subject (run), SCOPE_PRODUCTS_SERVICES, "Night trunks");
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

/* Returns: (nullable): the row of the review that leads to @record */
static GtkWidget *
find_review_row (GtkWidget *widget,
                 MunRecord *record)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_BOX_ROW (widget) && g_object_get_data (G_OBJECT (widget), "record") == record)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_review_row (child, record);
  return found;
}

static gboolean
is_focus_in_view (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *scroller = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SCROLLED_WINDOW) : NULL;
  graphene_rect_t area;

  return scroller != NULL && gtk_widget_compute_bounds (focus, scroller, &area) && area.origin.y >= 0
         && area.origin.y + area.size.height <= (float) gtk_widget_get_height (scroller);
}

/* The field that lacks its answer is seen, however far below it stands. */
static void
test_missing_below (Fixture       *fixture,
                    gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "context");
  g_autoptr(GPtrArray) wishes = NULL;
  MunRecord *last = NULL;
  GtkWidget *row;
  GtkWidget *card;

  go_to (fixture, run, "wants");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_on_page (fixture, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  wishes = mun_wizard_run_records (run, mun_wizard_run_get_page (run));
  for (guint i = 0; i < wishes->len; i++)
    if (!mun_record_is_set (wishes->pdata[i], PARTY_REQUIREMENT_DECISION))
      last = wishes->pdata[i];
  g_assert_nonnull (last);
  go_to (fixture, run, "review");
  row = find_review_row (mun_window_get_page (fixture->window), last);
  g_assert_nonnull (row);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_cmpstr (get_page (run)->id, ==, "wants");
  card = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), MUN_TYPE_WIZARD_CARD);
  g_assert_nonnull (card);
  g_assert_true (mun_wizard_card_get_record (MUN_WIZARD_CARD (card)) == last);
  settle_for (700);
  g_assert_true (wait_until (is_focus_in_view, fixture->window));
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
find_editor (Fixture *fixture,
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
  editor = find_editor (fixture, RISK_INHERENT_LIKELIHOOD);
  g_assert_nonnull (find (editor, GTK_TYPE_LABEL, "likely"));
  g_assert_nonnull (find (editor, GTK_TYPE_LABEL, "once to five times a year"));

  mun_record_set (mun_editor_get_record (MUN_EDITOR (editor)), RISK_INHERENT_LIKELIHOOD, "");
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

/* What another answer asks for is called needed, and said when one goes on without it. */
static void
test_needed (Fixture       *fixture,
             gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "context");
  MunEditor *reason;

  go_to (fixture, run, "climate");
  reason = MUN_EDITOR (find_editor (fixture, CONTEXT_REVIEW_CLIMATE_REASON));
  mun_record_set (mun_editor_get_record (reason), CONTEXT_REVIEW_CLIMATE_REASON, "");
  mun_record_set (mun_editor_get_record (reason), CONTEXT_REVIEW_CLIMATE_RELEVANT, "yes");
  settle_for (600);
  g_assert_nonnull (find (GTK_WIDGET (reason), GTK_TYPE_LABEL, "needed"));
  act (fixture, "wizard.next");
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL,
                          "“Climate” is still open: Say why, in one sentence. Without its reason the answer counts for nothing."));
}

/* Why a site is left out is asked once it is. */
static void
test_asked (Fixture       *fixture,
            gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "context");
  MunEditor *reason;
  MunRecord *site;

  go_to (fixture, run, "places");
  g_signal_emit_by_name (find_on_page (fixture, GTK_TYPE_BUTTON, "Add a Site"), "clicked");
  settle ();
  reason = MUN_EDITOR (find_editor (fixture, SITE_EXCLUSION_REASON));
  site = mun_editor_get_record (reason);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (reason)));
  mun_record_set (site, SITE_IN_SCOPE, "0");
  settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (reason)));
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

/* A page opens at its question, whatever stands between it and the first thing to answer; the keys go on from there. */
static void
test_opens_at_top (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct { const char *wizard, *page; } pages[] = {
    { "plan", "members" }, { "plan", "warning" }, { "plan", "contacts" }, { "roles", "leadership" }, { "review", "discuss" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      MunWizardRun *run = open_wizard (fixture, pages[i].wizard);
      GtkWidget *question, *scroller, *focus;
      gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

      g_test_message ("%s: %s", pages[i].wizard, pages[i].page);
      go_to (fixture, run, pages[i].page);
      /* The frames in which things find their place. */
      while (g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
      question = find_on_page (fixture, GTK_TYPE_LABEL, get_page (run)->question);
      scroller = gtk_widget_get_ancestor (question, GTK_TYPE_SCROLLED_WINDOW);
      g_assert_cmpint ((int) gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller))), ==, 0);
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_true (gtk_widget_is_ancestor (focus, scroller));
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) != focus);
      act (fixture, "wizard.later");
    }
}

/* Each line of the review says which record it is about. */
static void
test_review_names (Fixture       *fixture,
                   gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "suppliers");

  go_to (fixture, run, "review");
  g_assert_nonnull (find_on_page (fixture, GTK_TYPE_LABEL, "Please look · Brask Transport"));
  g_assert_nonnull (find_on_page (fixture, GTK_TYPE_LABEL, "The contract says nothing about security."));
}

/* While a page is open, the review does not say that nothing is missing: it says which. */
static void
test_review_open (Fixture       *fixture,
                  gconstpointer  data)
{
  MunWizardRun *run = open_wizard (fixture, "documents");

  go_to (fixture, run, "review");
  g_assert_cmpint (mun_wizard_run_page_state (run, page_of (run, "versions")), ==, MUN_PAGE_OPEN);
  g_assert_nonnull (find_on_page (fixture, GTK_TYPE_LABEL, "Nothing is written down here yet."));
  g_assert_null (find_on_page (fixture, GTK_TYPE_LABEL, "Nothing is missing."));
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);

  fixture_add ("/wizard/walk", NULL, test_walk);
  fixture_add ("/wizard/walk-empty", "empty", test_walk);
  fixture_add ("/wizard/finish", NULL, test_finish);
  fixture_add ("/wizard/undo", NULL, test_undo);
  fixture_add ("/wizard/missing", NULL, test_missing);
  fixture_add ("/wizard/ticks", NULL, test_ticks);
  fixture_add ("/wizard/wrong-entry", NULL, test_wrong_entry);
  fixture_add ("/wizard/records", NULL, test_records);
  fixture_add ("/wizard/stray", NULL, test_stray);
  fixture_add ("/wizard/far-down", NULL, test_far_down);
  fixture_add ("/wizard/opens-at-top", NULL, test_opens_at_top);
  fixture_add ("/wizard/missing-below", NULL, test_missing_below);
  fixture_add ("/wizard/review-names", NULL, test_review_names);
  fixture_add ("/wizard/review-open", NULL, test_review_open);
  fixture_add ("/wizard/levels", NULL, test_levels);
  fixture_add ("/wizard/needed", "empty", test_needed);
  fixture_add ("/wizard/asked", "empty", test_asked);

  return fixture_run ();
}
