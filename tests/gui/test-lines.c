/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/child-list.h"
#include "gui/fixture.h"

/* Lines of a record, such as the steps of a plan: from the form of the record into one of them and back. */

typedef struct {
  Fixture    *fixture;
  const char *name;
} Wanted;

/* Whether the focus is on the row of a line with this title */
static gboolean
is_on_line (gpointer data)
{
  Wanted *wanted = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (wanted->fixture->window));

  return ADW_IS_ACTION_ROW (focus) && gtk_widget_get_ancestor (focus, MUN_TYPE_CHILD_LIST) != NULL
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (focus)), wanted->name);
}

/* Who comes back from a line goes on where it stands, by the arrow above it and by the way back; who comes from somewhere else begins at the top. */
static void
test_back (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(MunRecord) plan = mun_workspace_lookup (fixture->workspace, "PLN-0003", NULL);
  g_autoptr(GPtrArray) steps = mun_workspace_children (fixture->workspace, plan, &mun_plan_step_spec);
  MunRecord *step = steps->pdata[steps->len - 1];
  Wanted wanted = { fixture, mun_record_get_title (step) };

  mun_window_show_record (fixture->window, mun_record_get_id (plan));
  settle_for (300);
  g_assert_false (is_on_line (&wanted));
  mun_window_show_record (fixture->window, mun_record_get_id (step));
  settle_for (300);
  mun_window_show_record (fixture->window, mun_record_get_id (plan));
  g_assert_true (wait_until (is_on_line, &wanted));

  mun_window_show_record (fixture->window, mun_record_get_id (step));
  settle_for (300);
  g_assert_false (is_on_line (&wanted));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_true (wait_until (is_on_line, &wanted));
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/lines/back", NULL, test_back);
  return fixture_run ();
}
