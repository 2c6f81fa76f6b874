/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "gui/bulk-window.h"
#include "gui/drafts.h"
#include "gui/editor.h"
#include "gui/fixture.h"
#include "gui/issues-window.h"
#include "gui/proof-list.h"
#include "gui/record-view.h"
#include "gui/report-choices.h"
#include "gui/strip.h"
#include "gui/tabs.h"
#include "gui/wizard-result.h"
#include "gui/wizard-view.h"
#include "model/rules.h"
#include "report/reports/reports.h"

/* The manners of the window: what it does under one's hand, what it asks, and what it does not let happen by accident. */

static graphene_rect_t
place_of (Fixture   *fixture,
          GtkWidget *widget)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->window), &place));
  return place;
}

static gboolean
is_seen (gpointer widget)
{
  return gtk_widget_get_height (widget) > 20;
}

/* A message comes and goes without moving what somebody is about to press, and is in sight. */
static void
test_message (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "The disk is full. Your change is kept in this window. Free some space, then save again.");
  GtkWidget *page = mun_window_go_to (fixture->window, "organisation");
  GtkWidget *strip = GTK_WIDGET (mun_page_get_strip (MUN_PAGE (page)));
  GtkWidget *below;
  graphene_rect_t before, after, message;

  settle ();
  below = find (page, MUN_TYPE_TABS, NULL);
  g_assert_nonnull (below);
  before = place_of (fixture, below);
  mun_window_show_error (fixture->window, error);
  g_assert_true (wait_until (is_seen, strip));
  after = place_of (fixture, below);
  g_assert_true (graphene_rect_equal (&before, &after));
  message = place_of (fixture, strip);
  g_assert_cmpfloat (message.origin.y + message.size.height, <, gtk_widget_get_height (GTK_WIDGET (fixture->window)));
  mun_window_hide_error (fixture->window);
  settle ();
  after = place_of (fixture, below);
  g_assert_true (graphene_rect_equal (&before, &after));
}

/* Start says what it waits for. */
static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { const char *name, *person, *lack; } cases[] = {
    { "", "", "Give the name of the organisation and yours to start." },
    { "  ", "Ann", "Give the name of the organisation to start." },
    { "Shop", " ", "Give your own name to start: it stands in the history beside what you write." },
  };
  GtkWidget *new_row = find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "New organisation");
  GtkWidget *rows[2] = { NULL, NULL };
  GtkWidget *start;

  g_assert_nonnull (new_row);
  gtk_widget_activate (gtk_widget_get_ancestor (new_row, GTK_TYPE_LIST_BOX_ROW));
  settle ();
  start = find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Start");
  rows[0] = find (GTK_WIDGET (fixture->window), GTK_TYPE_TEXT, NULL);
  rows[1] = find (gtk_widget_get_next_sibling (gtk_widget_get_ancestor (rows[0], GTK_TYPE_LIST_BOX_ROW)), GTK_TYPE_TEXT, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (rows[0]), cases[i].name);
      gtk_editable_set_text (GTK_EDITABLE (rows[1]), cases[i].person);
      g_assert_false (gtk_widget_get_sensitive (start));
      g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, cases[i].lack));
    }
  gtk_editable_set_text (GTK_EDITABLE (rows[1]), "Ann");
  g_assert_true (gtk_widget_get_sensitive (start));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_null (find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, cases[i].lack));
}

/* Pressing the chosen answer again leaves it; what takes it back says so. */
static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(MunRecord) site = mun_workspace_new_record (fixture->workspace, &mun_site_spec);
  GtkWidget *editor = g_object_ref_sink (mun_editor_new (fixture->workspace, site, SITE_IN_SCOPE, TRUE));
  GtkWidget *yes = find (editor, GTK_TYPE_TOGGLE_BUTTON, "Yes");
  GtkWidget *no = find (editor, GTK_TYPE_TOGGLE_BUTTON, "No");
  GtkWidget *clear;

  mun_record_set (site, SITE_IN_SCOPE, "");
  for (int i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (yes, "clicked");
      g_assert_true (mun_record_is (site, SITE_IN_SCOPE, "1"));
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (yes)));
    }
  g_signal_emit_by_name (no, "clicked");
  g_assert_true (mun_record_is (site, SITE_IN_SCOPE, "0"));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (yes)));
  for (clear = gtk_widget_get_first_child (gtk_widget_get_first_child (gtk_widget_get_first_child (editor))); clear != NULL; clear = gtk_widget_get_next_sibling (clear))
    if (gtk_widget_has_css_class (clear, "clear-button"))
      break;
  g_assert_nonnull (clear);
  g_signal_emit_by_name (clear, "clicked");
  g_assert_false (mun_record_is_set (site, SITE_IN_SCOPE));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (no)));
  g_assert_false (gtk_widget_get_visible (clear));
  g_object_unref (editor);
}

/* Approval ---------------------------------------------------------------------------------------------------------- */

static void
act_as (Fixture    *fixture,
        const char *name)
{
  g_autoptr(MunRecord) person = mun_workspace_find_first (fixture->workspace, &mun_person_spec, PERSON_FULL_NAME, MUN_IS, name, -1);

  g_assert_nonnull (person);
  mun_workspace_set_person (fixture->workspace, mun_record_get_id (person));
}

static void
move (Fixture    *fixture,
      MunRecord  *record,
      const char *to)
{
  g_autoptr(GPtrArray) moves = mun_state_moves (fixture->workspace, record);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < moves->len; i++)
    {
      const MunTransition *each = moves->pdata[i];

      if (!g_str_equal (each->to, to))
        continue;
      mun_state_move (fixture->workspace, record, each, NULL, &error);
      g_assert_no_error (error);
      return;
    }
  g_assert_not_reached ();
}

/* The next version of the scope, written by one and waiting for another. */
static MunRecord *
send_scope (Fixture  *fixture,
            gboolean  weak)
{
  g_autoptr(MunRecord) approved = mun_workspace_find_first (fixture->workspace, &mun_scope_spec, SCOPE_STATUS, MUN_IS, "approved", -1);
  g_autoptr(MunRecord) ida = mun_workspace_find_first (fixture->workspace, &mun_person_spec, PERSON_FULL_NAME, MUN_IS, "Ida Korsgaard", -1);
  g_autoptr(GError) error = NULL;
  MunRecord *draft;

  act_as (fixture, "Ida Korsgaard");
  draft = mun_state_new_version (fixture->workspace, approved, &error);
  g_assert_no_error (error);
  mun_record_set (draft, SCOPE_AUTHOR, mun_record_get_id (ida));
  mun_record_set (draft, SCOPE_REVIEW_DUE, "2027-06-01");
  mun_record_set (draft, SCOPE_CHANGE_SUMMARY, "The night depot is new.");
  if (weak)
    mun_record_set (draft, SCOPE_SITES, "");
  mun_workspace_save (fixture->workspace, draft, NULL, &error);
  g_assert_no_error (error);
  move (fixture, draft, "in_review");
  return draft;
}

static GtkWidget *
answer (const char *response)
{
  GtkWidget *dialog = find_dialog ();

  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Approve it now?");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  settle ();
  return dialog;
}

/* Approving on the page of a record asks first; a no changes nothing, and a yes stays: nobody is offered to undo it. */
static void
test_approval (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(MunRecord) scope = send_scope (fixture, FALSE);
  GtkWidget *view;

  act_as (fixture, "Marta Ellingsen");
  mun_window_show_record (fixture->window, mun_record_get_id (scope));
  settle ();
  view = find (GTK_WIDGET (fixture->window), MUN_TYPE_RECORD_VIEW, NULL);
  g_assert_nonnull (view);

  g_assert_true (gtk_widget_activate_action (view, "record.move", "s", "approved"));
  settle ();
  g_assert_cmpstr (mun_record_get_state (scope), ==, "in_review");
  answer ("later");
  g_assert_cmpstr (mun_record_get_state (scope), ==, "in_review");

  g_assert_true (gtk_widget_activate_action (view, "record.move", "s", "approved"));
  settle ();
  answer ("approve");
  g_assert_cmpstr (mun_record_get_state (scope), ==, "approved");
  g_assert_null (find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Undo"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  settle ();
  g_assert_cmpstr (mun_record_get_state (scope), ==, "approved");
}

static GtkWidget *
get_reason_entry (void)
{
  GtkWidget *entry = find (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (find_dialog ())), GTK_TYPE_ENTRY, NULL);

  g_assert_nonnull (entry);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), ==, "Why it is done anyway");
  return entry;
}

/* Returns: (transfer full): the summary of the last revision */
static char *
dup_summary (Fixture *fixture)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (fixture->workspace), NULL);

  return g_strdup (head->summary);
}

/* One question says what is weak, what it means to approve, and wants the reason; going back changes nothing. */
static void
test_anyway (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(MunRecord) scope = NULL;
  g_autofree char *summary = NULL;
  GtkWidget *view;

  scope = send_scope (fixture, TRUE);
  act_as (fixture, "Marta Ellingsen");
  mun_window_show_record (fixture->window, mun_record_get_id (scope));
  settle ();
  view = find (GTK_WIDGET (fixture->window), MUN_TYPE_RECORD_VIEW, NULL);

  g_assert_true (gtk_widget_activate_action (view, "record.move", "s", "approved"));
  settle ();
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_dialog ())), "“Sites covered” is empty"));
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (find_dialog ()), "approve"));
  gtk_editable_set_text (GTK_EDITABLE (get_reason_entry ()), "-");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (find_dialog ()), "approve"));
  gtk_window_destroy (GTK_WINDOW (answer ("later")));
  g_assert_cmpstr (mun_record_get_state (scope), ==, "in_review");

  g_assert_true (gtk_widget_activate_action (view, "record.move", "s", "approved"));
  settle ();
  gtk_editable_set_text (GTK_EDITABLE (get_reason_entry ()), "The sites are surveyed in May");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (find_dialog ()), "approve"));
  gtk_window_destroy (GTK_WINDOW (answer ("approve")));
  g_assert_cmpstr (mun_record_get_state (scope), ==, "approved");
  summary = dup_summary (fixture);
  g_assert_true (g_str_has_suffix (summary, "(done anyway: The sites are surveyed in May)"));
}

/* Saving a day that has passed asks as well; the change waits in the form until there is a reason. */
static void
test_anyway_saved (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(MunRecord) treatment = mun_workspace_find_first (fixture->workspace, &mun_treatment_spec, TREATMENT_STATUS, MUN_IN, "approved\nin_progress", -1);
  g_autofree char *summary = NULL;
  MunRecordView *view;
  GtkWidget *dialog;

  act_as (fixture, "Marta Ellingsen");
  mun_window_show_record (fixture->window, mun_record_get_id (treatment));
  settle ();
  view = MUN_RECORD_VIEW (find (GTK_WIDGET (fixture->window), MUN_TYPE_RECORD_VIEW, NULL));
  mun_record_set (treatment, TREATMENT_DUE_ON, "2026-10-01");
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (mun_record_view_save (view));
      settle ();
      g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (find_dialog ())), ==, "Do it anyway?");
      g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (find_dialog ()), "anyway"));
      gtk_editable_set_text (GTK_EDITABLE (get_reason_entry ()), "It was agreed then");
      dialog = find_dialog ();
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), i == 0 ? "back" : "anyway");
      gtk_window_destroy (GTK_WINDOW (dialog));
      settle ();
      g_assert_null (find_dialog ());
      g_assert_true (mun_record_is_dirty (treatment) == (i == 0));
    }
  g_assert_cmpstr (mun_record_get_saved (treatment, TREATMENT_DUE_ON), ==, "2026-10-01");
  summary = dup_summary (fixture);
  g_assert_true (g_str_has_suffix (summary, "(done anyway: It was agreed then)"));
}

static gboolean
offers (GtkWindow  *bulk,
        const char *label)
{
  GtkDropDown *choice = GTK_DROP_DOWN (find (GTK_WIDGET (bulk), GTK_TYPE_DROP_DOWN, NULL));
  GListModel *names = gtk_drop_down_get_model (choice);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr(GtkStringObject) name = g_list_model_get_item (names, i);

      if (g_str_equal (gtk_string_object_get_string (name), label))
        return TRUE;
    }
  return FALSE;
}

static gboolean
offers_state (Fixture       *fixture,
              const MunSpec *spec)
{
  g_autoptr(MunRecord) record = mun_workspace_find_first (fixture->workspace, spec, -1);
  gint64 rowid = mun_store_rowid (mun_workspace_get_store (fixture->workspace), spec, mun_record_get_id (record));
  GArray *rowids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWindow *bulk;
  gboolean offered;

  g_array_append_val (rowids, rowid);
  bulk = mun_bulk_window_show (fixture->window, spec, rowids);
  settle ();
  offered = offers (bulk, spec->fields[spec->state_field].label);
  gtk_window_close (bulk);
  settle ();
  return offered;
}

/* Many risks are closed at once; many versions are not approved at once. */
static void
test_bulk (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (offers_state (fixture, &mun_risk_spec));
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if ((*spec)->flags & MUN_SPEC_VERSIONED && mun_workspace_count (fixture->workspace, *spec, -1) > 0)
      g_assert_false (offers_state (fixture, *spec));
}

/* Whoever may not add a policy is not offered it, and is again as soon as somebody acts who may. */
static void
test_no_right (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(MunRecord) ida = mun_workspace_find_first (fixture->workspace, &mun_person_spec, PERSON_FULL_NAME, MUN_IS, "Ida Korsgaard", -1);
  GtkWidget *add;

  act_as (fixture, "Finn Moller");
  mun_window_go_to (fixture->window, "policy");
  settle ();
  add = find (mun_window_get_page (fixture->window), GTK_TYPE_LABEL, "Add");
  g_assert_nonnull (add);
  g_assert_false (gtk_widget_is_sensitive (add));
  mun_window_set_person (fixture->window, mun_record_get_id (ida));
  settle ();
  g_assert_true (gtk_widget_is_sensitive (add));
}

/* Editions ------------------------------------------------------------------------------------------------------------ */

/* The place of the demonstration is asked for before it is made; without an answer nothing is made. */
static GtkWidget *
find_chooser (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_FILE_CHOOSER (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static void
test_demonstration (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *row = find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "Look at the demonstration");
  GtkWidget *chooser;
  g_autofree char *name = NULL;

  g_assert_nonnull (row);
  gtk_widget_activate (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX_ROW));
  settle ();
  chooser = find_chooser ();
  g_assert_nonnull (chooser);
  name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));
  g_assert_true (g_str_has_prefix (name, "Muniment demonstration") && g_str_has_suffix (name, ".muniment"));
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  settle ();
  g_assert_null (find_chooser ());
  g_assert_null (mun_window_get_workspace (fixture->window));
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "Look at the demonstration"));
}

/* Dropping ---------------------------------------------------------------------------------------------------------- */

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  GtkDropTarget *target = NULL;

  for (guint i = 0; target == NULL && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      target = GTK_IS_DROP_TARGET (controller) ? GTK_DROP_TARGET (controller) : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && target == NULL; child = gtk_widget_get_next_sibling (child))
    target = find_drop_target (child);
  return target;
}

static guint
count_proof (MunWorkspace *workspace,
             MunRecord    *record)
{
  g_autoptr(GPtrArray) proof = mun_workspace_attachments (workspace, record);

  return proof->len;
}

typedef struct {
  MunWorkspace *workspace;
  MunRecord    *record;
  guint         wanted;
} Dropped;

static gboolean
has_arrived (gpointer data)
{
  Dropped *dropped = data;

  return count_proof (dropped->workspace, dropped->record) == dropped->wanted;
}

/* Files that are dropped on the proof of a record are kept with it, each of them; what is no file says so and adds nothing. */
static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(MunRecord) risk = mun_workspace_find_first (fixture->workspace, &mun_risk_spec, -1);
  g_autofree char *one = g_build_filename (fixture->folder, "gate.txt", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "fence.txt", NULL);
  GFile *files[] = { g_file_new_for_path (one), g_file_new_for_path (other), g_file_new_for_path (fixture->folder) };
  Dropped dropped = { fixture->workspace, risk, count_proof (fixture->workspace, risk) + 2 };
  GtkWidget *list = g_object_ref_sink (mun_proof_list_new (fixture->workspace, risk, TRUE));
  GtkDropTarget *target = find_drop_target (list);
  g_auto(GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_assert_nonnull (target);
  g_assert_true (g_file_set_contents (one, "open at six", -1, NULL) && g_file_set_contents (other, "cut", -1, NULL));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, G_N_ELEMENTS (files)));
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &taken);
  g_assert_true (taken);
  g_assert_true (wait_until (has_arrived, &dropped));
  settle_for (100);
  g_assert_true (has_arrived (&dropped));
  g_object_unref (list);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_object_unref (files[i]);
  g_unlink (one);
  g_unlink (other);
}

/* A day that is not understood is in no record: closing asks about it, and leads back to it. */
static void
test_half_typed (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(MunRecord) risk = mun_workspace_find_first (fixture->workspace, &mun_risk_spec, -1);
  MunDrafts *drafts = mun_drafts_of (fixture->workspace);
  g_autofree char *place = g_strdup_printf ("%s/%s", mun_record_get_id (risk), mun_risk_spec.fields[RISK_REVIEW_DUE].name);
  GtkWidget *dialog;

  mun_drafts_note_text (drafts, place, "next may");
  gtk_window_close (GTK_WINDOW (fixture->window));
  settle ();
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Mend it before closing?");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "“next may”"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "back");
  settle ();
  g_assert_cmpstr (mun_window_get_place (fixture->window), ==, "risks");
  g_assert_cmpstr (mun_drafts_get_text (drafts, place), ==, "next may");
  mun_drafts_note_text (drafts, place, "");
}

static const char *
shown_error (Fixture *fixture)
{
  return mun_strip_get_text (mun_page_get_strip (MUN_PAGE (mun_window_get_page (fixture->window))));
}

/* What went wrong stays to be read, and no longer than until it is mended, something else is done, or somebody goes on. */
static void
test_error_goes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(MunRecord) risk = mun_workspace_find_first (fixture->workspace, &mun_risk_spec, -1);
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "It could not be saved.");
  MunStrip *strip;
  int reading, other;

  mun_window_show_record (fixture->window, mun_record_get_id (risk));
  settle ();
  mun_window_show_error (fixture->window, error);
  settle_for (400);
  g_assert_cmpstr (shown_error (fixture), ==, error->message);
  mun_record_set (risk, RISK_TITLE, "Load stolen at night");
  g_assert_cmpstr (shown_error (fixture), ==, "");
  mun_record_revert (risk);

  mun_window_show_error (fixture->window, error);
  mun_window_toast (fixture->window, "Said in the same breath", FALSE);
  g_assert_cmpstr (shown_error (fixture), ==, error->message);
  settle_for (400);
  mun_window_toast (fixture->window, "Deleted", FALSE);
  g_assert_cmpstr (shown_error (fixture), ==, "");

  mun_window_show_error (fixture->window, error);
  settle_for (400);
  mun_window_go_to (fixture->window, "policy");
  mun_window_show_record (fixture->window, mun_record_get_id (risk));
  g_assert_cmpstr (shown_error (fixture), ==, "");

  /* What could not be read goes when it was read, and not before. */
  strip = mun_page_get_strip (MUN_PAGE (mun_window_get_page (fixture->window)));
  mun_strip_fail (strip, &reading, "It could not be read.");
  settle_for (400);
  mun_window_toast (fixture->window, "Deleted", FALSE);
  mun_strip_mend (strip, &other);
  g_assert_cmpstr (shown_error (fixture), ==, "It could not be read.");
  mun_strip_mend (strip, &reading);
  g_assert_cmpstr (shown_error (fixture), ==, "");
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/manners/message", NULL, test_message);
  fixture_add ("/manners/start", "start", test_start);
  fixture_add ("/manners/answer", "empty", test_answer);
  fixture_add ("/manners/approval", NULL, test_approval);
  fixture_add ("/manners/anyway", NULL, test_anyway);
  fixture_add ("/manners/anyway-saved", NULL, test_anyway_saved);
  fixture_add ("/manners/bulk", NULL, test_bulk);
  fixture_add ("/manners/no-right", NULL, test_no_right);
  fixture_add ("/manners/demonstration", "start", test_demonstration);
  fixture_add ("/manners/drop", NULL, test_drop);
  fixture_add ("/manners/half-typed", NULL, test_half_typed);
  fixture_add ("/manners/error-goes", NULL, test_error_goes);
  return fixture_run ();
}
