/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <glib/gstdio.h>

#include "gui/report-job.h"
#include "gui/wizard-preview.h"
#include "model/wizard/wizard-private.h"
#include "spec/all.h"
#include "store/store.h"

/* So many that finding their pages takes longer than the first of them is waited for. */
#define MANY 4000

typedef struct {
  char         *folder;
  char         *path;
  MunWorkspace *workspace;
  MunWizardRun *run;
  GtkWidget    *window;
  GtkWidget    *picture;
  char         *first;    /* what the first page was called when it was shown */
} Fixture;

static void
save_objectives (MunWorkspace *workspace)
{
  MunStore *store = mun_workspace_get_store (workspace);
  g_autoptr(GError) error = NULL;

  g_assert_true (mun_store_begin (store, "test", "Many objectives", &error));
  for (guint i = 0; i < MANY; i++)
    {
      g_autoptr(MunRow) row = mun_row_new (&mun_objective_spec);

      g_free (row->values[OBJECTIVE_TITLE]);
      row->values[OBJECTIVE_TITLE] = g_strdup_printf ("Fewer losses of kind %u on the road", i);
      g_assert_true (mun_store_write (store, &mun_objective_spec, row, &error));
    }
  g_assert_true (mun_store_commit (store, NULL, &error));
}

static GtkWidget *
find_picture (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_PICTURE (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_picture (child);
  return found;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *name)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), name) == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, name);
  return found;
}

static void
shown_cb (Fixture *fixture)
{
  if (fixture->first == NULL)
    fixture->first = g_strdup (gtk_picture_get_alternative_text (GTK_PICTURE (fixture->picture)));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-preview-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "file.muniment", NULL);
  fixture->workspace = mun_workspace_create (fixture->path, "Hartmann Freight", "en", &error);
  g_assert_no_error (error);
  save_objectives (fixture->workspace);
  fixture->run = mun_wizard_run_new (fixture->workspace, mun_wizard_find (data), NULL, &error);
  g_assert_no_error (error);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), mun_wizard_preview_new (fixture->run));
  fixture->picture = find_picture (fixture->window);
  g_signal_connect_swapped (fixture->picture, "notify::paintable", G_CALLBACK (shown_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  /* Pages under way keep the picture a while longer than the fixture. */
  g_signal_handlers_disconnect_by_func (fixture->picture, shown_cb, fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->run);
  mun_workspace_close (fixture->workspace);
  g_object_unref (fixture->workspace);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->first);
}

static void
wait_for_name (Fixture    *fixture,
               const char *pattern)
{
  const char *name;

  while ((name = gtk_picture_get_alternative_text (GTK_PICTURE (fixture->picture))) == NULL || !g_pattern_match_simple (pattern, name))
    g_main_context_iteration (NULL, TRUE);
}

/* The page is shown while the others are still laid out, and says how many there are when that is known. */
static void
test_first_page (Fixture       *fixture,
                 gconstpointer  data)
{
  while (fixture->first == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_suffix (fixture->first, ", page 1"));
  g_assert_nonnull (gtk_picture_get_paintable (GTK_PICTURE (fixture->picture)));
  g_assert_true (gtk_widget_get_visible (fixture->picture));
  wait_for_name (fixture, "*, page 1 of *");
}

/* Something else was saved meanwhile: the pages under way are given up, new ones come. */
static void
test_update (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *preview = gtk_window_get_child (GTK_WINDOW (fixture->window));
  GdkPaintable *before;

  while (fixture->first == NULL)
    g_main_context_iteration (NULL, TRUE);
  before = g_object_ref (gtk_picture_get_paintable (GTK_PICTURE (fixture->picture)));
  mun_wizard_preview_update (MUN_WIZARD_PREVIEW (preview));
  while (gtk_picture_get_paintable (GTK_PICTURE (fixture->picture)) == before)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (before);
  wait_for_name (fixture, "*, page * of *");
}

/* The page of the report that the question is about, not its cover; but who turned pages keeps the page. */
static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  MunWizardPreview *preview = MUN_WIZARD_PREVIEW (gtk_window_get_child (GTK_WINDOW (fixture->window)));

  wait_for_name (fixture, "*, page 4 of 4");
  g_signal_emit_by_name (find_button (GTK_WIDGET (preview), "Page before"), "clicked");
  wait_for_name (fixture, "*, page 3 of 4");
  mun_wizard_preview_update (preview);
  g_clear_pointer (&fixture->first, g_free);
  while (fixture->first == NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for_name (fixture, "*, page 3 of 4");
  mun_wizard_preview_follow (preview);
  wait_for_name (fixture, "*, page 4 of 4");
}

static void
assert_says (MunWorkspace *reader,
             MunRecord    *scope,
             const char   *words)
{
  MunReportOptions options = { .record = mun_record_get_id (scope) };
  g_autoptr(GError) error = NULL;
  MunReportJob *job = mun_report_job_new (mun_report_find ("scope-statement"), &options);
  MunReportPages *pages = mun_report_job_begin (reader, job, NULL, &error);
  MunFindJob find = { .pages = pages, .words = (char *) words };
  g_autoptr(GArray) found = NULL;

  g_assert_no_error (error);
  while (!pages->complete)
    mun_report_pages_take (pages, mun_report_pages_find (reader, pages, NULL, &error));
  find.n = pages->n_pages;
  found = mun_find_job_run (reader, &find, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, >, 0);
  /* They stay as long as the workspace, like pages that are shown while newer ones come. */
  g_object_set_data_full (G_OBJECT (reader), words, pages, (GDestroyNotify) mun_report_pages_free);
  mun_report_job_unref (job);
}

/* Pages that are still shown do not keep newer ones from what was saved meanwhile. */
static void
test_now (void)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-preview-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file.muniment", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) writer = mun_workspace_create (path, "Hartmann Freight", "en", &error);
  g_autoptr(MunWorkspace) reader = NULL;
  g_autoptr(MunRecord) scope = NULL;

  g_assert_no_error (error);
  scope = mun_workspace_new_record (writer, &mun_scope_spec);
  mun_record_set (scope, SCOPE_STATEMENT, "Daytime haulage");
  g_assert_true (mun_workspace_save (writer, scope, NULL, &error));
  reader = mun_workspace_open (path, MUN_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  assert_says (reader, scope, "Daytime");
  mun_record_set (scope, SCOPE_STATEMENT, "Nightly haulage");
  g_assert_true (mun_workspace_save (writer, scope, NULL, &error));
  assert_says (reader, scope, "Nightly");
  g_object_set_data (G_OBJECT (reader), "Daytime", NULL);
  g_object_set_data (G_OBJECT (reader), "Nightly", NULL);
  mun_workspace_close (reader);
  mun_workspace_close (writer);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_reports (void)
{
  for (const MunWizard * const *w = mun_wizards (); *w != NULL; w++)
    for (guint i = 0; i < (*w)->n_pages; i++)
      if ((*w)->pages[i].report != NULL && mun_report_find ((*w)->pages[i].report) == NULL)
        g_error ("%s, page %s: no report %s", (*w)->id, (*w)->pages[i].id, (*w)->pages[i].report);
}

/* Who comes to the question about what could happen sees the register instead of the method, and the method again when they go back. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  MunWizardPreview *preview = MUN_WIZARD_PREVIEW (gtk_window_get_child (GTK_WINDOW (fixture->window)));
  guint first = mun_wizard_run_get_page (fixture->run);
  g_autoptr(GError) error = NULL;

  wait_for_name (fixture, "*Risk method and criteria*");
  mun_wizard_run_go (fixture->run, mun_wizard_run_page_index (fixture->run, "source-b"), &error);
  g_assert_no_error (error);
  mun_wizard_preview_follow (preview);
  wait_for_name (fixture, "*Risk register*");
  mun_wizard_run_go (fixture->run, first, &error);
  g_assert_no_error (error);
  mun_wizard_preview_follow (preview);
  wait_for_name (fixture, "*Risk method and criteria*");
}

static guint
find_heading (Fixture    *fixture,
              const char *report,
              const char *heading)
{
  MunReportOptions options = { 0 };
  g_autoptr(GError) error = NULL;
  MunReportJob *job = mun_report_job_new (mun_report_find (report), &options);
  MunReportPages *pages = mun_report_job_begin (fixture->workspace, job, NULL, &error);
  guint page;

  g_assert_no_error (error);
  while (!pages->complete)
    mun_report_pages_take (pages, mun_report_pages_find (fixture->workspace, pages, NULL, &error));
  page = mun_layout_find_heading (pages->layout, heading);
  mun_report_pages_free (pages);
  mun_report_job_unref (job);
  return page;
}

/* Who is asked for their sites sees the page with the sites, not the first one on which anything has a name. */
static void
test_section (Fixture       *fixture,
              gconstpointer  data)
{
  MunWizardPreview *preview = MUN_WIZARD_PREVIEW (gtk_window_get_child (GTK_WINDOW (fixture->window)));
  guint page = find_heading (fixture, "R01", "Sites");
  g_autofree char *name = g_strdup_printf ("*System overview*, page %u of *", page);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (page, >, 1);
  mun_wizard_run_go (fixture->run, mun_wizard_run_page_index (fixture->run, "places"), &error);
  g_assert_no_error (error);
  mun_wizard_preview_follow (preview);
  wait_for_name (fixture, name);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/gui/preview/first-page", Fixture, "objectives", set_up, test_first_page, tear_down);
  g_test_add_func ("/gui/preview/now", test_now);
  g_test_add ("/gui/preview/update", Fixture, "objectives", set_up, test_update, tear_down);
  g_test_add ("/gui/preview/follow", Fixture, "risks", set_up, test_follow, tear_down);
  g_test_add ("/gui/preview/change", Fixture, "risks", set_up, test_change, tear_down);
  g_test_add ("/gui/preview/section", Fixture, "context", set_up, test_section, tear_down);
  g_test_add_func ("/gui/preview/reports", test_reports);
  return g_test_run ();
}
