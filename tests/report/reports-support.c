/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "reports-support.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "model/demo.h"
#include "squeeze.h"

ReportFiles files;

MunWorkspace *
create_empty (const char *name)
{
  g_autofree char *path = g_build_filename (files.folder, name, NULL);
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace = mun_workspace_create (path, "Nobody Yet Ltd", "en", &error);

  g_assert_no_error (error);
  mun_workspace_set_today (workspace, REPORTS_TODAY);
  return workspace;
}

char *
read_pdf_lines (const char *path)
{
  const char *argv[] = { g_getenv ("PDFTOTEXT"), "-raw", "-enc", "UTF-8", path, "-", NULL };
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&text);
}

char *
read_pdf (const char *path)
{
  g_autofree char *text = read_pdf_lines (path);

  return squeeze (text);
}

char *
print_report (const char             *id,
              MunWorkspace           *workspace,
              const MunReportOptions *options)
{
  g_autoptr(GError) error = NULL;
  guint n_pages = 0;

  g_assert_nonnull (mun_report_find (id));
  g_assert_true (mun_report_write (mun_report_find (id), workspace, options, files.pdf, NULL, NULL, NULL, &n_pages, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_pages, >, 0);
  return read_pdf (files.pdf);
}

gboolean
has_words (const char *text,
           const char *words)
{
  g_autofree char *squeezed = squeeze (words);

  g_assert_cmpint (*squeezed, !=, '\0');
  return strstr (text, squeezed) != NULL;
}

void
assert_says (const char *text,
             const char *words,
             const char *where)
{
  if (!has_words (text, words))
    g_error ("%s does not say “%s”", where, words);
}

void
remove_folder (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_remove (file);
    }
  g_rmdir (path);
}

void
reports_begin (int         *argc,
               char      ***argv,
               const char  *today)
{
  g_autofree char *demo = NULL;
  g_autoptr(GError) error = NULL;

  setlocale (LC_ALL, "");
  if (today != NULL)
    g_setenv ("MUNIMENT_TODAY", today, TRUE);
  g_test_init (argc, argv, NULL);
  files.folder = g_dir_make_tmp ("muniment-reports-XXXXXX", &error);
  g_assert_no_error (error);
  files.pdf = g_build_filename (files.folder, "report.pdf", NULL);
  demo = g_build_filename (files.folder, "demo.muniment", NULL);
  files.demo = mun_demo_create (demo, &error);
  g_assert_no_error (error);
  files.empty = create_empty ("empty.muniment");
}

int
reports_run (void)
{
  int status = g_test_run ();

  mun_workspace_close (files.empty);
  mun_workspace_close (files.demo);
  g_object_unref (files.empty);
  g_object_unref (files.demo);
  remove_folder (files.folder);
  g_free (files.pdf);
  g_free (files.folder);
  return status;
}
