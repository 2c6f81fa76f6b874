/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/error.h"
#include "layout-support.h"
#include "report/pdf.h"

/* A PDF that cannot be written, or not to the end: a sentence says so, the old file stays as it was, and nothing is left beside it. */

#define OLD "the old file"

/* An account that owns nothing. */
#define NOBODY 65534

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("muniment-disk-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "report.pdf", NULL);
  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Pages enough for a file of some megabytes. */
static MunDocument *
create_long_document (void)
{
  MunDocument *document = create_document ();
  MunTable *table = mun_table_new ();

  mun_table_add_column (table, "Name", MUN_COLUMN_TEXT, 1);
  for (guint i = 0; i < 4000; i++)
    {
      g_autofree char *text = g_strdup_printf ("Row %u of %x", i, g_str_hash ("x") * (i + 1));

      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, text);
    }
  mun_document_add_table (document, table);
  return document;
}

static void
assert_untouched (Fixture *fixture)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  g_autofree char *contents = NULL;

  g_assert_nonnull (dir);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "report.pdf");
  g_assert_cmpstr (g_dir_read_name (dir), ==, NULL);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, OLD);
}

static void
assert_refused (Fixture      *fixture,
                MunDocument  *document)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (mun_document_write_pdf (document, fixture->path, NULL, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, fixture->path));
}

/* The disk takes the first part and no more, as one does that becomes full meanwhile. */
static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  static const rlim_t sizes[] = { 0, 100, 20000, 60000 };
  g_autoptr(MunDocument) document = create_long_document ();
  struct rlimit before;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const struct rlimit limit = { sizes[i], before.rlim_max };

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      assert_refused (fixture, document);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      assert_untouched (fixture);
    }
}

static void
test_no_permission (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(MunDocument) document = create_document ();
  gboolean mighty = geteuid () == 0;

  mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Text");
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  /* Nothing is forbidden to the administrator. */
  if (mighty)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  assert_refused (fixture, document);
  if (mighty)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  assert_untouched (fixture);
}

static void
cancel_cb (double   share,
           gpointer data)
{
  if (share > 0.5)
    g_cancellable_cancel (data);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(MunDocument) document = create_long_document ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (mun_document_write_pdf (document, fixture->path, NULL, cancel_cb, cancellable, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_untouched (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/disk/full", Fixture, NULL, set_up, test_full, tear_down);
  g_test_add ("/report/disk/no-permission", Fixture, NULL, set_up, test_no_permission, tear_down);
  g_test_add ("/report/disk/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  return g_test_run ();
}
