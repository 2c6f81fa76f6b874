/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <glib/gstdio.h>

#include "gui/calendar-page.h"
#include "gui/reminder.h"
#include "gui/evidence.h"
#include "gui/finder.h"
#include "gui/preferences.h"
#include "gui/report-loader.h"
#include "gui/revision-list.h"
#include "gui/survey.h"
#include "gui/worker.h"

static char *
create_file (MunWorkspace **workspace)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-pages-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file.muniment", NULL);
  g_autoptr(GError) error = NULL;

  *workspace = mun_workspace_create (path, "Hartmann Freight", "en", &error);
  g_assert_no_error (error);
  return g_steal_pointer (&folder);
}

static void
remove_file (MunWorkspace *workspace,
             const char   *folder)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  mun_workspace_close (workspace);
  g_object_unref (workspace);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

static void
save_site (MunWorkspace *workspace,
           const char   *name)
{
  g_autoptr(MunRecord) site = mun_workspace_new_record (workspace, &mun_site_spec);
  g_autoptr(GError) error = NULL;
  g_autofree char *summary = g_strconcat ("Site ", name, NULL);

  mun_record_set (site, mun_site_spec.title_field, name);
  mun_workspace_save (workspace, site, summary, &error);
  g_assert_no_error (error);
}

static void
test_due_group (void)
{
  static const struct {
    int         days;
    MunDueGroup group;
  } cases[] = {
    { -400, MUN_DUE_OVERDUE }, { -1, MUN_DUE_OVERDUE }, { 0, MUN_DUE_TODAY }, { 1, MUN_DUE_WEEK }, { 7, MUN_DUE_WEEK },
    { 8, MUN_DUE_MONTH }, { 30, MUN_DUE_MONTH }, { 31, MUN_DUE_LATER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mun_due_group (cases[i].days), ==, cases[i].group);
}

static void
test_day (void)
{
  static const struct {
    const char *utc;
    const char *day;
    const char *clock;
  } cases[] = {
    { "2026-11-02T14:05:09Z", "Today", "14:05" },
    { "2026-11-01T00:00:00Z", "Yesterday", "00:00" },
    { "2026-10-31T23:59:59Z", "31 Oct 2026", "23:59" },
    { "", "", "" },
    { "nonsense", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = mun_text_day (cases[i].utc, "2026-11-02");
      g_autofree char *clock = mun_text_clock (cases[i].utc);

      g_assert_cmpstr (day, ==, cases[i].day);
      g_assert_cmpstr (clock, ==, cases[i].clock);
    }
}

static void
test_evidence (void)
{
  const guint counts[MUN_N_EVIDENCE] = { [MUN_EVIDENCE_COMPLETE] = 12, [MUN_EVIDENCE_MISSING] = 3 };
  const guint none[MUN_N_EVIDENCE] = { 0 };
  g_autofree char *some = mun_evidence_describe (counts);
  g_autofree char *nothing = mun_evidence_describe (none);
  g_autoptr(GHashTable) icons = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpstr (some, ==, "12 complete, 3 missing");
  g_assert_cmpstr (nothing, ==, "");
  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    g_assert_true (g_hash_table_add (icons, (gpointer) mun_evidence_icon (i)));
}

/* Counts the requirements below @list, and that no clause is empty. */
static guint
count_leaves (GListModel *list)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(MunClauseNode) node = g_list_model_get_item (list, i);

      if (node->children == NULL)
        n++;
      else
        {
          guint below = count_leaves (G_LIST_MODEL (node->children));

          g_assert_cmpuint (below, >, 0);
          n += below;
        }
    }
  return n;
}

static GPtrArray *
create_nodes (MunCatalogue *catalogue)
{
  guint n;
  const MunRequirement * const *requirements = mun_catalogue_get_requirements (catalogue, &n);
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (nodes, mun_clause_node_new (requirements[i], i % 2 == 0 ? MUN_EVIDENCE_COMPLETE : MUN_EVIDENCE_MISSING));
  return nodes;
}

static void
test_tree (void)
{
  g_autoptr(MunCatalogue) catalogue = mun_catalogue_load_builtin (NULL);
  g_autoptr(GPtrArray) nodes = create_nodes (catalogue);
  const MunStandard *standard = mun_catalogue_find_standard (catalogue, "28000");
  const MunRequirement *first = standard->requirements[0];
  const MunSurveyFilter all = { 0 };
  const MunSurveyFilter missing = { .evidence = 1 << MUN_EVIDENCE_MISSING };
  const MunSurveyFilter one = { .words = first->id };
  const MunSurveyFilter nothing = { .words = "no requirement has these words" };
  guint counts[MUN_N_EVIDENCE];
  guint total = mun_survey_count (nodes, standard, FALSE, counts);
  guint n_shown = 0;
  g_autoptr(GListStore) whole = mun_survey_tree (nodes, standard, &all, &n_shown);
  g_autoptr(MunClauseNode) top = g_list_model_get_item (G_LIST_MODEL (whole), 0);
  g_autoptr(GListStore) open = NULL;
  g_autoptr(GListStore) single = NULL;
  g_autoptr(GListStore) empty = NULL;

  g_assert_cmpuint (total, ==, standard->n_requirements);
  g_assert_cmpuint (n_shown, ==, total);
  g_assert_cmpuint (count_leaves (G_LIST_MODEL (whole)), ==, total);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (whole)), ==, 7);
  g_assert_cmpstr (top->clause->number, ==, "4");
  open = mun_survey_tree (nodes, standard, &missing, &n_shown);
  g_assert_cmpuint (n_shown, ==, counts[MUN_EVIDENCE_MISSING]);
  g_assert_cmpuint (count_leaves (G_LIST_MODEL (open)), ==, n_shown);
  single = mun_survey_tree (nodes, standard, &one, &n_shown);
  g_assert_cmpuint (count_leaves (G_LIST_MODEL (single)), ==, 1);
  empty = mun_survey_tree (nodes, standard, &nothing, &n_shown);
  g_assert_cmpuint (n_shown, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (empty)), ==, 0);
}

static void
test_survey (void)
{
  MunWorkspace *workspace;
  g_autofree char *folder = create_file (&workspace);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunSurvey) survey = mun_survey_new (workspace, NULL, &error);
  guint n_gaps = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < survey->nodes->len; i++)
    {
      MunClauseNode *node = survey->nodes->pdata[i];

      n_gaps += node->gaps->len;
      g_assert_cmpstr (node->status, ==, "not_assessed");
    }
  g_assert_cmpuint (n_gaps, >, 0);
  remove_file (workspace, folder);
}

static void
test_find (void)
{
  static const struct {
    const char   *words;
    MunFoundKind  kind;
    const char   *target;
  } cases[] = {
    { "conformity", MUN_FOUND_PLACE, "conformity" },
    { "CALENDAR", MUN_FOUND_PLACE, "calendar" },
    { "Sites", MUN_FOUND_PLACE, "site" },
    { "Treatment actions", MUN_FOUND_PLACE, "treatment" },
    { "R04", MUN_FOUND_REPORT, "scope-statement" },
    { "preferences", MUN_FOUND_ACTION, NULL },
    { "audit", MUN_FOUND_WIZARD, "audit" },
    { "Monitoring", MUN_FOUND_WIZARD, "monitoring" },
    { "Operation", MUN_FOUND_WIZARD, "operation" },
    { "stakeholders", MUN_FOUND_PLACE, "context" },
    { "matrix", MUN_FOUND_PLACE, "risks" },
    { "supply map", MUN_FOUND_PLACE, "suppliers" },
    { "bow tie", MUN_FOUND_PLACE, "risk" },
    { "walk through", MUN_FOUND_PLACE, "audit" },
    { "plan step", MUN_FOUND_PLACE, "security_plan" },
    { "log entry", MUN_FOUND_PLACE, "incident" },
    { "language", MUN_FOUND_ACTION, "Language" },
    { "dark mode", MUN_FOUND_ACTION, "Colours" },
    { "backup", MUN_FOUND_ACTION, "Folder" },
    { "Interested parties, at least", MUN_FOUND_ACTION, "setting/parties" },
  };
  g_autoptr(MunCatalogue) catalogue = mun_catalogue_load_builtin (NULL);
  g_autoptr(GPtrArray) requirements = mun_find_requirements (catalogue, "ISO 28000, 8.3", 3);
  g_autoptr(GPtrArray) nothing = mun_find_fixed ("no place has these words");
  g_autoptr(GPtrArray) clause = mun_find_requirements (catalogue, "4.3", 3);
  g_autoptr(GPtrArray) risk = mun_find_fixed ("add risk");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) found = mun_find_fixed (cases[i].words);
      gboolean seen = FALSE;

      for (guint j = 0; j < found->len; j++)
        {
          MunFound *entry = found->pdata[j];

          seen |= entry->kind == cases[i].kind && g_strcmp0 (entry->target, cases[i].target) == 0;
        }
      if (!seen)
        g_error ("“%s” finds nothing of kind %d", cases[i].words, cases[i].kind);
    }
  g_assert_cmpuint (requirements->len, ==, 3);
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (clause->len, >, 0);
  g_assert_nonnull (strstr (((MunFound *) clause->pdata[0])->detail, " 4.3"));
  g_assert_cmpstr (((MunFound *) risk->pdata[0])->action, ==, "win.add-record");
  g_assert_cmpstr (((MunFound *) risk->pdata[0])->target, ==, "risk");
}

/* What is called so comes before what is found by another word. */
static void
test_find_order (void)
{
  static const struct { const char *words; MunFoundKind kind; } firsts[] = {
    { "8.4", MUN_FOUND_REQUIREMENT }, { "new risk", MUN_FOUND_ACTION }, { "risk", MUN_FOUND_PLACE }, { "one risk", MUN_FOUND_WIZARD },
    { "nothing is called so", MUN_FOUND_PLACE },
  };
  g_autoptr(GPtrArray) matrix = mun_find_fixed ("matrix");
  MunFoundKind order[MUN_N_FOUND];

  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    {
      g_autoptr(GPtrArray) found = mun_find_fixed (firsts[i].words);

      mun_find_order (firsts[i].words, found, order);
      if (order[0] != firsts[i].kind)
        g_error ("“%s”: kind %d comes first", firsts[i].words, order[0]);
    }
  g_assert_cmpstr (((MunFound *) matrix->pdata[0])->title, ==, "Risk matrix");
}

static void
test_revisions (void)
{
  MunWorkspace *workspace;
  g_autofree char *folder = create_file (&workspace);
  g_autoptr(MunRevisionList) list = NULL;
  g_autoptr(MunRevisionItem) newest = NULL;
  g_autoptr(MunRevisionItem) oldest = NULL;
  g_autoptr(GPtrArray) found = NULL;
  guint n;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("Yard %u", i);

      save_site (workspace, name);
    }
  list = mun_revision_list_new (workspace);
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  newest = g_list_model_get_item (G_LIST_MODEL (list), 0);
  oldest = g_list_model_get_item (G_LIST_MODEL (list), n - 1);
  g_assert_cmpstr (newest->revision->summary, ==, "Site Yard 4");
  g_assert_cmpint (newest->revision->number, ==, n);
  g_assert_cmpint (oldest->revision->number, ==, 1);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), n));
  found = mun_revision_search (workspace, NULL, "yard 3", NULL, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_object_unref (g_steal_pointer (&list));
  remove_file (workspace, folder);
}

static gpointer
count_sites (MunWorkspace  *workspace,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return g_strdup_printf ("%d", (int) mun_workspace_count (workspace, &mun_site_spec, -1));
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  char **answer = user_data;
  g_autoptr(GError) error = NULL;

  *answer = mun_worker_finish (result, &error);
  if (*answer == NULL)
    *answer = g_strdup (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? "cancelled" : "failed");
}

static void
ask (MunWorker    *worker,
     GCancellable *cancellable,
     const char   *expected)
{
  char *answer = NULL;

  mun_worker_run (worker, NULL, count_sites, NULL, NULL, g_free, cancellable, counted_cb, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (answer, ==, expected);
  g_free (answer);
}

/* The thread's own connection sees what was saved since; what is cancelled gives no result. */
static void
test_worker (void)
{
  MunWorkspace *workspace;
  g_autofree char *folder = create_file (&workspace);
  MunWorker *worker = mun_worker_new (workspace);
  g_autoptr(GCancellable) cancelled = g_cancellable_new ();

  ask (worker, NULL, "0");
  save_site (workspace, "Yard");
  ask (worker, NULL, "1");
  g_cancellable_cancel (cancelled);
  ask (worker, cancelled, "cancelled");
  g_assert_finalize_object (worker);
  remove_file (workspace, folder);
}

static void
test_report_job (void)
{
  MunWorkspace *workspace;
  g_autofree char *folder = create_file (&workspace);
  const MunReportOptions options = { .language = "en" };
  g_autoptr(MunReportJob) job = mun_report_job_new (mun_report_find ("R04"), &options);
  g_autoptr(GError) error = NULL;
  MunReportPages *pages = mun_report_job_lay_out (workspace, job, NULL, &error);
  MunPageJob page;
  g_autoptr(GBytes) pixels = NULL;
  int width;
  int height;

  g_assert_no_error (error);
  g_assert_cmpuint (pages->n_pages, >, 0);
  g_assert_true (pages->complete);
  mun_page_job_init (&page, pages, 0, 0.5);
  mun_page_job_size (&page, &width, &height);
  g_assert_cmpint (width, ==, 298);
  g_assert_cmpint (height, ==, 421);
  pixels = mun_page_job_draw (workspace, &page, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pixels), ==, 4 * width * height);
  mun_report_pages_free (pages);
  g_cancellable_cancel (job->cancellable);
  g_assert_null (mun_report_job_lay_out (workspace, job, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  remove_file (workspace, folder);
}

static void
save_risks (MunWorkspace *workspace,
            guint         n)
{
  MunStore *store = mun_workspace_get_store (workspace);
  g_autoptr(GError) error = NULL;

  g_assert_true (mun_store_begin (store, "test", "Many risks", &error));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(MunRow) row = mun_row_new (&mun_risk_spec);

      g_free (row->values[RISK_TITLE]);
      row->values[RISK_TITLE] = g_strdup_printf ("Risk %u of goods lost on the road", i);
      g_assert_true (mun_store_write (store, &mun_risk_spec, row, &error));
    }
  g_assert_true (mun_store_commit (store, NULL, &error));
}

typedef struct {
  MunReportPages *pages;
  guint           n_begun;
  guint           n_pages; /* seen last */
} Arrival;

static void
begun_cb (MunReportLoader *loader,
          MunReportPages  *pages,
          Arrival         *arrival)
{
  mun_report_loader_drop (loader, arrival->pages);
  arrival->pages = pages;
  arrival->n_pages = pages->n_pages;
  arrival->n_begun++;
}

static void
found_cb (MunReportLoader *loader,
          Arrival         *arrival)
{
  g_assert_cmpuint (arrival->pages->n_pages, >=, arrival->n_pages);
  arrival->n_pages = arrival->pages->n_pages;
}

static guint
count_pages (MunWorkspace           *workspace,
             const MunReportOptions *options)
{
  g_autoptr(MunReportJob) job = mun_report_job_new (mun_report_find ("R08"), options);
  g_autoptr(GError) error = NULL;
  MunReportPages *pages = mun_report_job_lay_out (workspace, job, NULL, &error);
  guint n;

  g_assert_no_error (error);
  n = pages->n_pages;
  mun_report_pages_free (pages);
  return n;
}

/* The pages come one after the other until all are there; of a report that was given up nothing comes. */
static void
test_report_loader (void)
{
  MunWorkspace *workspace;
  g_autofree char *folder = create_file (&workspace);
  const MunReportOptions options = { .language = "en" };
  g_autoptr(MunWorker) worker = mun_worker_new (workspace);
  MunReportLoader *loader = mun_report_loader_new (worker);
  Arrival arrival = { 0 };

  save_risks (workspace, 1500);
  g_signal_connect (loader, "begun", G_CALLBACK (begun_cb), &arrival);
  g_signal_connect (loader, "found", G_CALLBACK (found_cb), &arrival);
  mun_report_loader_start (loader, mun_report_find ("R02"), &options);
  mun_report_loader_start (loader, mun_report_find ("R08"), &options);
  while (arrival.pages == NULL || !arrival.pages->complete)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (arrival.n_begun, ==, 1);
  g_assert_cmpuint (arrival.n_pages, >, 10);
  g_assert_cmpuint (arrival.n_pages, ==, count_pages (workspace, &options));
  mun_report_loader_start (loader, mun_report_find ("R08"), &options);
  while (arrival.n_begun == 1)
    g_main_context_iteration (NULL, TRUE);
  mun_report_loader_stop (loader);
  mun_report_loader_drop (loader, g_steal_pointer (&arrival.pages));
  ask (worker, NULL, "0");
  g_assert_finalize_object (loader);
  remove_file (workspace, folder);
}

/* Without settings nothing is promised, so nothing is written. */
static void
test_backup (void)
{
  MunWorkspace *workspace;
  g_autofree char *folder = create_file (&workspace);
  g_autofree char *where = mun_backup_folder (NULL, workspace);
  g_autofree char *expected = g_build_filename (folder, "Backups", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (where, ==, expected);
  g_assert_true (mun_backup_if_changed (NULL, workspace, "", &error));
  g_assert_no_error (error);
  remove_file (workspace, folder);
}

/* A copy is told from the file itself by its name and its place. */
static void
test_copy (void)
{
  static const struct { const char *name; const char *day; gboolean found; } cases[] = {
    { "Backups/%s 2026-11-22.muniment", "2026-11-22", TRUE },
    { "%s 2026-11-22.muniment", "2026-11-22", TRUE },
    { "Backups/Other 2026-11-22.muniment", "2026-11-22", FALSE },
    { "Other 2026-11-22.muniment", NULL, FALSE },
    { "%s 2026-13-22.muniment", NULL, FALSE },
    { "%s.muniment", NULL, FALSE },
    { "2026-11-22.muniment", NULL, FALSE },
  };
  MunWorkspace *workspace;
  g_autofree char *folder = create_file (&workspace);
  g_autofree char *stem = g_path_get_basename (mun_workspace_get_path (workspace));

  stem[strlen (stem) - strlen (".muniment")] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) parts = g_strsplit (cases[i].name, "%s", 2);
      g_autofree char *name = g_strjoinv (stem, parts);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *day = NULL;
      g_autofree char *original = NULL;

      g_test_message ("%s", name);
      g_assert_cmpint (mun_backup_is_copy (path, &day, &original), ==, cases[i].day != NULL);
      g_assert_cmpstr (day, ==, cases[i].day);
      if (cases[i].day != NULL)
        g_assert_cmpstr (original, ==, cases[i].found ? mun_workspace_get_path (workspace) : NULL);
    }
  remove_file (workspace, folder);
}

/* Each thing once a day, and again on the next. */
static void
test_reminder (void)
{
  static const char * const due[] = { "a", "b", NULL };
  static const char * const told[] = { "b", "c", NULL };
  g_auto(GStrv) same = mun_reminder_select (due, told, "2026-11-02", "2026-11-02");
  g_auto(GStrv) next = mun_reminder_select (due, told, "2026-11-02", "2026-11-03");
  g_auto(GStrv) first = mun_reminder_select (due, told + 2, "", "2026-11-02");

  g_assert_cmpuint (g_strv_length (same), ==, 1);
  g_assert_cmpstr (same[0], ==, "a");
  g_assert_cmpuint (g_strv_length (next), ==, 2);
  g_assert_cmpuint (g_strv_length (first), ==, 2);
}

static void
test_reminder_seconds (void)
{
  static const struct { const char *now; guint seconds; } cases[] = {
    { "2026-11-02T00:00:00Z", 24 * 3600 + 60 },
    { "2026-11-02T23:59:00Z", 120 },
    { "2026-12-31T12:00:00Z", 12 * 3600 + 60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GDateTime) now = g_date_time_new_from_iso8601 (cases[i].now, NULL);

      g_assert_cmpuint (mun_reminder_seconds (now), ==, cases[i].seconds);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gui/pages/due-group", test_due_group);
  g_test_add_func ("/gui/pages/day", test_day);
  g_test_add_func ("/gui/pages/evidence", test_evidence);
  g_test_add_func ("/gui/pages/tree", test_tree);
  g_test_add_func ("/gui/pages/survey", test_survey);
  g_test_add_func ("/gui/pages/find", test_find);
  g_test_add_func ("/gui/pages/find-order", test_find_order);
  g_test_add_func ("/gui/pages/revisions", test_revisions);
  g_test_add_func ("/gui/pages/worker", test_worker);
  g_test_add_func ("/gui/pages/report-job", test_report_job);
  g_test_add_func ("/gui/pages/report-loader", test_report_loader);
  g_test_add_func ("/gui/pages/backup", test_backup);
  g_test_add_func ("/gui/pages/copy", test_copy);
  g_test_add_func ("/gui/pages/reminder", test_reminder);
  g_test_add_func ("/gui/pages/reminder-seconds", test_reminder_seconds);
  return g_test_run ();
}
