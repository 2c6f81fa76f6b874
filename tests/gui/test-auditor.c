/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/fixture.h"
#include "gui/form.h"
#include "model/auditor-mode.h"
#include "model/rules.h"

/* The window in auditor mode: nobody is offered what would be refused, and what an auditor writes can be written there. */

static void
test_home (Fixture       *fixture,
           gconstpointer  data)
{
  static const char * const names[] = { "_Report an Incident", "_Add a Risk" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      mun_window_set_auditing (fixture->window, FALSE);
      g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, names[i]));
      mun_window_set_auditing (fixture->window, TRUE);
      g_assert_null (find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, names[i]));
    }
  /* Whoever looks elsewhere meanwhile meets it as well. */
  mun_window_go_to (fixture->window, "calendar");
  mun_window_set_auditing (fixture->window, FALSE);
  mun_window_go_to (fixture->window, "home");
  settle ();
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, names[1]));
}

/* The key leads there all the same: it says why nothing can be reported, before anybody types. */
static void
test_incident (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *open;

  mun_window_set_auditing (fixture->window, TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.incident", NULL));
  settle ();
  open = find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Open the log");
  g_assert_nonnull (open);
  g_assert_false (gtk_widget_get_sensitive (open));
  g_assert_nonnull (find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, mun_workspace_closed_reason (fixture->workspace, &mun_incident_spec)));
  mun_window_set_auditing (fixture->window, FALSE);
  settle ();
  g_assert_true (gtk_widget_get_sensitive (open));
}

static GtkTextView *
find_note (Fixture *fixture)
{
  GtkWidget *form = find_shown (GTK_WIDGET (fixture->window), MUN_TYPE_FORM);
  GtkWidget *title;

  g_assert_nonnull (form);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  title = find (form, GTK_TYPE_LABEL, "Note");
  return title != NULL ? GTK_TEXT_VIEW (find (gtk_widget_get_ancestor (title, ADW_TYPE_PREFERENCES_ROW), GTK_TYPE_TEXT_VIEW, NULL)) : NULL;
}

static gboolean
has_note (gpointer fixture)
{
  return find_note (fixture) != NULL;
}

static void
test_note (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(MunRecord) audit = NULL;
  g_autoptr(MunRecord) again = NULL;
  GtkTextView *view;

  mun_window_set_auditing (fixture->window, TRUE);
  audit = mun_workspace_find_first (fixture->workspace, &mun_audit_spec, AUDIT_STATUS, MUN_IS, "planned", -1);
  g_assert_nonnull (audit);
  mun_window_show_record (fixture->window, mun_record_get_id (audit));
  /* A form comes row by row, and the note is its last. */
  g_assert_true (wait_until (has_note, fixture));
  view = find_note (fixture);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "The gate stood open when we came.", -1);
  g_assert_true (mun_page_save (MUN_PAGE (mun_window_get_page (fixture->window))));
  again = mun_workspace_get (fixture->workspace, &mun_audit_spec, mun_record_get_id (audit), NULL);
  g_assert_cmpstr (mun_record_get_note (again), ==, "The gate stood open when we came.");
  g_assert_false (mun_record_is_dirty (again));

  /* Everybody else writes it in the menu, as of every record. */
  mun_window_set_auditing (fixture->window, FALSE);
  settle_for (600);
  g_assert_null (find_note (fixture));
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  fixture_set_size (1000, 800);
  fixture_add ("/auditor/home", NULL, test_home);
  fixture_add ("/auditor/incident", NULL, test_incident);
  fixture_add ("/auditor/note", NULL, test_note);
  return fixture_run ();
}
