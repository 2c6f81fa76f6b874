/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "gui/fixture.h"
#include "gui/issues-window.h"
#include "gui/pack-window.h"
#include "gui/report-choices.h"
#include "gui/report-writer.h"
#include "gui/wizard-result.h"
#include "gui/wizard-view.h"
#include "report/reports/reports.h"

/* Reports that leave the house: for whom each is offered, and whether a file is what was issued. */

static GtkWidget *
create_result (Fixture    *fixture,
               const char *wizard)
{
  GtkWidget *view;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.wizard", "s", wizard));
  settle ();
  view = mun_window_get_page (fixture->window);
  return g_object_ref_sink (mun_wizard_result_new (mun_wizard_view_get_run (MUN_WIZARD_VIEW (view))));
}

/* The buttons that the end of a conversation offers for its report, one a line, with where each leads. */
static char *
list_reports (Fixture    *fixture,
              const char *wizard,
              const char *id)
{
  GtkWidget *result = create_result (fixture, wizard);
  g_autoptr(GString) list = g_string_new (NULL);
  g_autofree char *single = g_strdup_printf ("Show and print “%s”", mun_report_find (id)->title);
  g_autofree char *ours = g_strconcat (single, ": For Us", NULL);
  g_autofree char *customer = g_strconcat (single, ": For a Customer", NULL);
  g_autofree char *everybody = g_strconcat (single, ": For Everybody", NULL);
  const char *labels[] = { single, ours, customer, everybody };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GtkWidget *button = find (result, GTK_TYPE_BUTTON, labels[i]);

      if (button != NULL)
        g_string_append_printf (list, "%s|%s\n", labels[i] + strlen (single), g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL));
    }
  g_object_unref (result);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* What is meant for others as well is offered in both editions: the scope leaves something out, the policy was written anew. */
static void
test_editions (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *scope = list_reports (fixture, "scope", "scope-statement");
  g_autofree char *alone = list_reports (fixture, "policy", "policy");
  g_autoptr(MunRecord) public = mun_workspace_new_record (fixture->workspace, &mun_policy_spec);
  g_autoptr(GError) error = NULL;
  g_autofree char *both = NULL;
  g_autofree char *theirs = NULL;

  g_assert_nonnull (strstr (scope, ": For Us|scope-statement/"));
  g_assert_nonnull (strstr (scope, ": For a Customer|scope-statement/"));
  g_assert_true (g_str_has_suffix (scope, "/public\n"));
  g_assert_true (g_str_has_prefix (alone, "|policy/"));
  g_assert_null (strstr (alone, "For"));

  mun_record_set (public, POLICY_TITLE, "Security policy, public edition");
  mun_record_set (public, POLICY_AUDIENCE, "public");
  mun_record_set (public, POLICY_VERSION, "1.0");
  mun_workspace_save (fixture->workspace, public, NULL, &error);
  g_assert_no_error (error);
  both = list_reports (fixture, "policy", "policy");
  theirs = g_strdup_printf (": For Everybody|policy/%s/public\n", mun_record_get_id (public));
  g_assert_true (g_str_has_prefix (both, ": For Us|policy/"));
  g_assert_true (g_str_has_suffix (both, theirs));
}

/* A report that names risks or people in each chapter has no public edition to choose, whatever was chosen for the one before. */
static void
test_public_choice (Fixture       *fixture,
                    gconstpointer  data)
{
  static const struct { const char *report; gboolean is_public; } cases[] = { { "scope-statement", TRUE }, { "treatment-plan", FALSE }, { "roles", TRUE } };
  MunReportChoices *choices = MUN_REPORT_CHOICES (g_object_ref_sink (mun_report_choices_new (fixture->workspace, mun_window_get_settings (fixture->window))));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MunReportOptions options;

      mun_report_choices_set_type (choices, mun_report_find (cases[i].report));
      /* The edition for everybody is asked for each time: it does not stay chosen for the next report. */
      mun_report_choices_get (choices, &options);
      g_assert_false (options.public_edition);
      mun_report_choices_choose_edition (choices, TRUE);
      mun_report_choices_get (choices, &options);
      g_assert_cmpint (options.public_edition, ==, cases[i].is_public);
    }
  g_assert_finalize_object (choices);
}

/* A file that was never registered is told from one that was, without a word about checksums. */
static void
test_check_pdf (Fixture       *fixture,
                gconstpointer  data)
{
  const MunReportType *type = mun_report_find ("roles");
  g_autofree char *path = g_build_filename (fixture->folder, "roles.pdf", NULL);
  MunReportOptions options = { .issued = TRUE };
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) issue = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (mun_report_write (type, fixture->workspace, &options, path, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  before = mun_issues_describe_pdf (fixture->workspace, path);
  g_assert_nonnull (strstr (before, "not among the issued reports"));
  issue = mun_report_register (type, fixture->workspace, &options, path, &error);
  g_assert_no_error (error);
  after = mun_issues_describe_pdf (fixture->workspace, path);
  g_assert_nonnull (strstr (after, "This is what was issued: Roles"));
  g_assert_nonnull (strstr (after, "Issue 1"));
  g_remove (path);
}

static gboolean
has_written (gpointer data)
{
  return find (GTK_WIDGET (data), GTK_TYPE_BUTTON, "_Register This Copy") != NULL;
}

static gboolean
has_registered (gpointer data)
{
  Fixture *fixture = data;

  return mun_workspace_count (fixture->workspace, &mun_report_issue_spec, -1) > 0;
}

static GtkLabel *
find_saying (GtkWidget  *widget,
             const char *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_saying (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What is in the register stays there: the message names it, and offers no undo. */
static void
test_registered (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "roles.pdf", NULL);
  MunReportOptions options = { 0 };
  g_autoptr(MunReportJob) job = mun_report_job_new (mun_report_find ("roles"), &options);
  GtkWidget *writer = mun_report_writer_new (fixture->window);
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), writer);
  gtk_window_present (GTK_WINDOW (window));
  job->path = g_strdup (path);
  mun_report_writer_start (MUN_REPORT_WRITER (writer), job);
  g_assert_true (wait_until (has_written, writer));
  g_signal_emit_by_name (find (writer, GTK_TYPE_BUTTON, "_Register This Copy"), "clicked");
  g_assert_true (wait_until (has_registered, fixture));
  settle ();
  g_assert_nonnull (find_saying (GTK_WIDGET (fixture->window), "Registered as issue 1: “roles.pdf” in "));
  g_assert_null (find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "_Undo"));
  g_assert_nonnull (find_saying (writer, "Registered as issue 1"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_remove (path);
}

static gboolean
has_contents (gpointer data)
{
  return find_saying (GTK_WIDGET (data), "What Is in It") != NULL;
}

/* The window of a pack names its reports, and what is not in it yet, before anything is written. */
static void
test_pack (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *page = mun_window_go_to (fixture->window, "reports");
  MunReportOptions options = { 0 };
  g_autoptr(GList) windows = NULL;
  GtkWidget *pack;

  settle ();
  g_assert_nonnull (find_saying (page, "Customer pack"));
  mun_pack_window_show (MUN_PAGE (page), mun_bundle_find ("customer"), &options);
  windows = gtk_window_list_toplevels ();
  pack = NULL;
  for (GList *one = windows; one != NULL; one = one->next)
    if (g_strcmp0 (gtk_window_get_title (one->data), "Customer pack") == 0)
      pack = one->data;
  g_assert_nonnull (pack);
  g_assert_true (wait_until (has_contents, pack));
  g_assert_nonnull (find_saying (pack, "Not in the pack: no scope is approved yet."));
  g_assert_nonnull (find_saying (pack, "Becomes a new folder “Customer pack "));
  gtk_window_close (GTK_WINDOW (pack));
  settle ();
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/issuing/editions", "empty", test_editions);
  fixture_add ("/issuing/public-choice", "empty", test_public_choice);
  fixture_add ("/issuing/check-pdf", "empty", test_check_pdf);
  fixture_add ("/issuing/registered", "empty", test_registered);
  fixture_add ("/issuing/pack", "empty", test_pack);
  return fixture_run ();
}
