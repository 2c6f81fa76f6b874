/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-fixture.h"

/* One digit may be the first of two: the window waits a moment for the second. */
void
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

MunWizardRun *
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

void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (mun_window_get_page (fixture->window), action, NULL);
  settle ();
}

guint
page_of (MunWizardRun *run,
         const char   *id)
{
  const MunWizard *wizard = mun_wizard_run_get_wizard (run);

  for (guint i = 0; i < wizard->n_pages; i++)
    if (g_str_equal (wizard->pages[i].id, id))
      return i;
  g_assert_not_reached ();
}

void
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

GtkWidget *
find_on_page (Fixture    *fixture,
              GType       type,
              const char *label)
{
  GtkWidget *sheet = find (mun_window_get_page (fixture->window), MUN_TYPE_WIZARD_SHEET, NULL);

  g_assert_nonnull (sheet);
  return find (sheet, type, label);
}

const MunWizardPage *
get_page (MunWizardRun *run)
{
  return &mun_wizard_run_get_wizard (run)->pages[mun_wizard_run_get_page (run)];
}
