/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "gui/audit-walk-parts.h"
#include "gui/audit-walk.h"
#include "gui/fixture.h"
#include "model/audit-checklist.h"

/* An audit on site, through the actions of its page. */

static MunRecord *audit;

static void
add_line (Fixture    *fixture,
          int         seq,
          const char *question)
{
  g_autoptr(MunRecord) item = mun_workspace_new_record (fixture->workspace, &mun_audit_item_spec);
  g_autoptr(GError) error = NULL;

  mun_record_set (item, AUDIT_ITEM_AUDIT, mun_record_get_id (audit));
  mun_record_set_int (item, AUDIT_ITEM_SEQ, seq);
  mun_record_set (item, AUDIT_ITEM_REQUIREMENT, "28000:8.4-05");
  mun_record_set (item, AUDIT_ITEM_QUESTION, question);
  mun_record_set (item, AUDIT_ITEM_MARK, "not_checked");
  mun_workspace_save (fixture->workspace, item, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GPtrArray) audits = NULL;

  fixture_set_up (fixture, data);
  audits = mun_workspace_find (fixture->workspace, &mun_audit_spec, AUDIT_STATUS, MUN_IS, "planned", -1);
  g_assert_cmpuint (audits->len, >, 0);
  audit = g_object_ref (audits->pdata[0]);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&audit);
  fixture_tear_down (fixture, data);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (mun_window_get_page (fixture->window), action, NULL);
  settle ();
}

static void
mark (Fixture    *fixture,
      const char *mark)
{
  g_assert_true (gtk_widget_activate_action (mun_window_get_page (fixture->window), "walk.mark", "s", mark));
  settle ();
}

static const char *
message (Fixture *fixture)
{
  return mun_strip_get_text (mun_page_get_strip (MUN_PAGE (mun_window_get_page (fixture->window))));
}

static gint64
count_revisions (Fixture *fixture)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (fixture->workspace), NULL);

  return head->number;
}

static void
open_walk (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.walk-audit", "s", mun_record_get_id (audit)));
  settle ();
}

static gboolean
has_button (GtkWidget  *widget,
            const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_button (child, label))
      return TRUE;
  return FALSE;
}

static void
test_nothing_to_walk (Fixture       *fixture,
                      gconstpointer  data)
{
  open_walk (fixture);
  g_assert_false (MUN_IS_AUDIT_WALK (mun_window_get_page (fixture->window)));
  g_assert_nonnull (strstr (message (fixture), "no checklist"));
  g_assert_true (has_button (GTK_WIDGET (mun_page_get_strip (MUN_PAGE (mun_window_get_page (fixture->window)))), "_Guided Audit"));
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) items = NULL;
  gint64 before;

  add_line (fixture, 1, "Is the gate closed at night?");
  add_line (fixture, 2, "Who has a key?");
  items = mun_workspace_children (fixture->workspace, audit, &mun_audit_item_spec);
  open_walk (fixture);
  g_assert_true (MUN_IS_AUDIT_WALK (mun_window_get_page (fixture->window)));

  before = count_revisions (fixture);
  mark (fixture, "conform");
  g_assert_false (mun_record_is_dirty (items->pdata[0]));
  g_assert_cmpint (count_revisions (fixture), ==, before + 1);
  g_assert_true (mun_record_is (items->pdata[0], AUDIT_ITEM_MARK, "conform"));

  /* What was typed is stored on the way to the next line. */
  mun_record_set (items->pdata[0], AUDIT_ITEM_EVIDENCE_SEEN, "Padlock closed at 22:10");
  act (fixture, "walk.next");
  g_assert_false (mun_record_is_dirty (items->pdata[0]));
  mark (fixture, "not_checked");
  g_assert_false (mun_audit_item_is_marked (items->pdata[1]));
  mun_record_set (items->pdata[1], AUDIT_ITEM_NOT_CHECKED_REASON, "Night shift only");
  /* A key to be rid of something does not end the walk. */
  act (fixture, "walk.escape");
  g_assert_true (MUN_IS_AUDIT_WALK (mun_window_get_page (fixture->window)));
  act (fixture, "walk.close");
  g_assert_false (mun_record_is_dirty (items->pdata[1]));
  g_assert_true (mun_audit_item_is_marked (items->pdata[1]));
}

/* A mark that was changed by mistake is taken back, and the walk goes on with the old one. */
static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) items = NULL;
  gint64 before;

  add_line (fixture, 1, "Is the gate closed at night?");
  items = mun_workspace_children (fixture->workspace, audit, &mun_audit_item_spec);
  open_walk (fixture);
  mark (fixture, "conform");
  before = count_revisions (fixture);
  mark (fixture, "minor");
  g_assert_cmpint (count_revisions (fixture), ==, before + 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
  settle ();
  g_assert_true (mun_record_is (items->pdata[0], AUDIT_ITEM_MARK, "conform"));
  g_assert_true (MUN_IS_AUDIT_WALK (mun_window_get_page (fixture->window)));
}

static void
test_change_told (void)
{
  g_autofree char *changed = mun_walk_describe_change (4, "conform", "minor");
  g_autofree char *first = mun_walk_describe_change (4, "", "minor");
  g_autofree char *same = mun_walk_describe_change (4, "minor", "minor");

  g_assert_cmpstr (changed, ==, "Line 4 is now “Minor nonconformity”, no longer “Conforms”");
  g_assert_null (first);
  g_assert_null (same);
}

/* What an ended audit says stays: it is shown, with the reason, and nothing on it can be pressed. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) audits = mun_workspace_find (fixture->workspace, &mun_audit_spec, AUDIT_STATUS, MUN_IS, "follow_up", -1);
  g_autoptr(GPtrArray) items = NULL;
  GtkWidget *page;

  g_assert_cmpuint (audits->len, >, 0);
  g_set_object (&audit, audits->pdata[0]);
  items = mun_workspace_children (fixture->workspace, audit, &mun_audit_item_spec);
  g_assert_cmpuint (items->len, >, 1);
  g_assert_false (mun_record_is (items->pdata[0], AUDIT_ITEM_MARK, "conform"));
  open_walk (fixture);
  page = mun_window_get_page (fixture->window);
  g_assert_cmpstr (mun_strip_get_text (mun_page_get_notice (MUN_PAGE (page))), !=, "");
  g_assert_cmpstr (message (fixture), ==, "");
  mark (fixture, "conform");
  g_assert_cmpstr (message (fixture), ==, "");
  g_assert_false (mun_record_is (items->pdata[0], AUDIT_ITEM_MARK, "conform"));
  for (guint i = 0; i < items->len; i++)
    g_assert_false (mun_record_is_dirty (items->pdata[i]));
}

static void
test_finding (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GPtrArray) findings = NULL;
  MunRecord *item;

  add_line (fixture, 1, "Is the gate closed at night?");
  items = mun_workspace_children (fixture->workspace, audit, &mun_audit_item_spec);
  item = items->pdata[0];
  open_walk (fixture);
  mark (fixture, "minor");
  act (fixture, "walk.draft");
  act (fixture, "walk.save-finding");
  /* Neither said nor proved: refused in words, and nothing is stored. */
  g_assert_cmpstr (message (fixture), !=, "");
  g_assert_false (mun_record_is_set (item, AUDIT_ITEM_FINDING));
  findings = mun_workspace_find (fixture->workspace, &mun_audit_finding_spec, AUDIT_FINDING_AUDIT, MUN_IS, mun_record_get_id (audit), -1);
  g_assert_cmpuint (findings->len, ==, 0);

  mun_record_set (item, AUDIT_ITEM_EVIDENCE_SEEN, "Open at 23:00");
  act (fixture, "walk.save-finding");
  g_assert_nonnull (strstr (message (fixture), "what is wrong"));
  g_assert_false (mun_record_is_set (item, AUDIT_ITEM_FINDING));
}

static void
test_draft (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(MunRecord) finding = NULL;
  MunRecord *item;

  add_line (fixture, 1, "Is the gate closed at night?");
  items = mun_workspace_children (fixture->workspace, audit, &mun_audit_item_spec);
  item = items->pdata[0];
  g_assert_false (mun_audit_item_asks_for_finding (item));
  mun_record_set (item, AUDIT_ITEM_MARK, "major");
  mun_record_set (item, AUDIT_ITEM_EVIDENCE_SEEN, "Open at 23:00 on two nights");
  g_assert_true (mun_audit_item_asks_for_finding (item));
  finding = mun_audit_item_draft_finding (fixture->workspace, item);
  g_assert_true (mun_record_is_new (finding));
  g_assert_cmpstr (mun_record_get (finding, AUDIT_FINDING_GRADE), ==, "major");
  g_assert_cmpstr (mun_record_get (finding, AUDIT_FINDING_REQUIREMENT), ==, "28000:8.4-05");
  g_assert_cmpstr (mun_record_get (finding, AUDIT_FINDING_EVIDENCE), ==, "Open at 23:00 on two nights");
  g_assert_true (mun_record_is_set (finding, AUDIT_FINDING_SITE));
}

/* A file named at the start that is not there: told on the start page, which was never seen until then. */
static void
test_missing_file (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/nonexistent/firm.muniment");
  GtkWindow *window;

  g_assert_false (mun_application_open_file (fixture_get_application (), NULL, file));
  settle ();
  window = gtk_application_get_active_window (GTK_APPLICATION (fixture_get_application ()));
  g_assert_nonnull (window);
  gtk_window_destroy (window);
  settle ();
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add ("/walk/nothing", Fixture, NULL, set_up, test_nothing_to_walk, tear_down);
  g_test_add ("/walk/marks", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/walk/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add_func ("/walk/change-told", test_change_told);
  g_test_add ("/walk/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/walk/finding", Fixture, NULL, set_up, test_finding, tear_down);
  g_test_add ("/walk/draft", Fixture, NULL, set_up, test_draft, tear_down);
  g_test_add_func ("/walk/missing-file", test_missing_file);
  return fixture_run ();
}
