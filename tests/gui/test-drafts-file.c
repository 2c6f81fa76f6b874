/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "gui/drafts-file.h"

/* What is kept on disk of what is typed: whose it is, who may read it, and when it goes. */

#define DAY (24 * 60 * 60)

typedef struct {
  char *folder;
  char *work; /* a workspace file, as far as drafts know one */
  char *name; /* of its drafts */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *top = g_dir_make_tmp ("muniment-drafts-XXXXXX", NULL);

  fixture->folder = g_build_filename (top, "state", "drafts", NULL);
  fixture->work = g_build_filename (top, "a.muniment", NULL);
  fixture->name = mun_drafts_file_name (fixture->folder, "org", fixture->work);
  g_assert_true (g_file_set_contents (fixture->work, "x", 1, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *state = g_path_get_dirname (fixture->folder);
  g_autofree char *top = g_path_get_dirname (state);

  g_remove (fixture->name);
  g_remove (fixture->work);
  g_rmdir (fixture->folder);
  g_rmdir (state);
  g_assert_cmpint (g_rmdir (top), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->work);
  g_free (fixture->name);
}

static GVariant *
create (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  return g_variant_ref_sink (g_variant_new_parsed ("(%s, 'org', [('1', 'risk', true, {'title': 'Theft'})], {'quick-add/risk': 'Half'})", uri));
}

static void
write_drafts (Fixture *fixture)
{
  g_autoptr(GVariant) drafts = create (fixture->work);
  g_autoptr(GError) error = NULL;

  mun_drafts_file_write (fixture->name, drafts, &error);
  g_assert_no_error (error);
}

static void
test_round (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GVariant) drafts = create (fixture->work);
  g_autoptr(GVariant) read = NULL;
  GStatBuf info;

  g_assert_null (mun_drafts_file_read (fixture->name));
  g_assert_true (mun_drafts_file_write (fixture->name, NULL, NULL));
  write_drafts (fixture);
  g_assert_cmpint (g_stat (fixture->name, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (fixture->folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  read = mun_drafts_file_read (fixture->name);
  g_assert_true (g_variant_equal (read, drafts));
  g_assert_true (mun_drafts_file_write (fixture->name, NULL, NULL));
  g_assert_false (g_file_test (fixture->name, G_FILE_TEST_EXISTS));
}

/* Half a file, or one of something else, is no draft, and nothing happens. */
static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  write_drafts (fixture);
  g_assert_true (g_file_set_contents (fixture->name, "file:///x\0org\0\377\377\377", 17, NULL));
  g_assert_null (mun_drafts_file_read (fixture->name));
  g_assert_true (g_file_set_contents (fixture->name, "", 0, NULL));
  g_assert_null (mun_drafts_file_read (fixture->name));
}

/* A file that was renamed finds its drafts; a copy of a file that is still there does not get them. */
static void
test_moved (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *other = g_strconcat (fixture->work, ".new", NULL);
  g_autofree char *name = mun_drafts_file_name (fixture->folder, "org", other);
  g_autoptr(GVariant) found = NULL;

  write_drafts (fixture);
  g_assert_null (mun_drafts_file_adopt (name, "org"));
  g_assert_cmpint (g_remove (fixture->work), ==, 0);
  g_assert_null (mun_drafts_file_adopt (name, "another"));
  found = mun_drafts_file_adopt (name, "org");
  g_assert_nonnull (found);
  g_assert_true (g_file_test (name, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (fixture->name, G_FILE_TEST_EXISTS));
  g_remove (name);
}

static void
test_clean (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { int days; gboolean there, kept; } cases[] = {
    { 0, TRUE, TRUE }, { 100, TRUE, TRUE }, { 400, TRUE, FALSE }, { 30, FALSE, TRUE }, { 100, FALSE, FALSE },
  };
  g_autofree char *half = g_strconcat (fixture->name, ".XYZ", NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_drafts (fixture);
      if (!cases[i].there)
        g_remove (fixture->work);
      mun_drafts_clean (fixture->folder, now + cases[i].days * DAY);
      g_assert_cmpint (g_file_test (fixture->name, G_FILE_TEST_EXISTS), ==, cases[i].kept);
    }
  g_assert_true (g_file_set_contents (half, "x", 1, NULL));
  mun_drafts_clean (fixture->folder, now);
  g_assert_true (g_file_test (half, G_FILE_TEST_EXISTS));
  mun_drafts_clean (fixture->folder, now + 2 * DAY);
  g_assert_false (g_file_test (half, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/drafts-file/round", Fixture, NULL, set_up, test_round, tear_down);
  g_test_add ("/drafts-file/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/drafts-file/moved", Fixture, NULL, set_up, test_moved, tear_down);
  g_test_add ("/drafts-file/clean", Fixture, NULL, set_up, test_clean, tear_down);
  return g_test_run ();
}
