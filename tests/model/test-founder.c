/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "base/error.h"
#include "model/founder.h"

/* A file begun by one person: that person may approve, and an unreadable name leaves nothing behind. */
static void
test_founder (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "firm.muniment", NULL);
  MunWorkspace *workspace = mun_workspace_create (path, "Brook & Sons", "en", &error);
  MunRecord *person, *organisation;

  g_assert_no_error (error);
  g_assert_false (mun_founder_add (workspace, " ", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (mun_workspace_count (workspace, &mun_person_spec, -1), ==, 0);

  g_assert_true (mun_founder_add (workspace, "Ann Brook", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (mun_workspace_get_person_name (workspace), ==, "Ann Brook");
  person = mun_workspace_find_first (workspace, &mun_person_spec, -1);
  organisation = mun_workspace_organisation (workspace);
  g_assert_cmpstr (mun_record_get (organisation, ORGANISATION_TOP_MANAGER), ==, mun_record_get_id (person));
  g_assert_true (mun_record_get_yes (person, PERSON_IS_TOP_MANAGEMENT));

  g_object_unref (person);
  g_object_unref (organisation);
  g_assert_finalize_object (workspace);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/founder", test_founder);
  return g_test_run ();
}
