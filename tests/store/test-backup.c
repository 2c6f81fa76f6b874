/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "spec/foundation.h"

static void
test_copy (void)
{
  g_autofree char *path = test_path ("copy.muniment");
  g_autofree char *target = test_path ("target.muniment");
  g_autofree char *part = g_strconcat (target, ".part", NULL);
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = test_add (store, &mun_person_spec, "full_name", "Ida Holm");
  g_autoptr(MunStore) copy = NULL;
  g_autoptr(MunRow) back = NULL;
  g_autoptr(MunVerification) result = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (target, "an older backup", -1, NULL));
  g_assert_true (mun_store_backup (store, target, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  copy = test_open (target);
  g_assert_null (mun_store_read_only_reason (copy));
  back = test_load (copy, &mun_person_spec, row->id);
  g_assert_cmpstr (back->values[PERSON_FULL_NAME], ==, "Ida Holm");
  result = mun_store_verify (copy, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->problems->len, ==, 0);
}

static void
test_refuses (void)
{
  g_autofree char *path = test_path ("self.muniment");
  g_autofree char *by_link = test_path ("link.muniment");
  g_autofree char *nowhere = test_path ("no/such/folder/x.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autofree char *before = test_sum (path);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (symlink (path, by_link), ==, 0);
  g_assert_false (mun_store_backup (store, path, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (mun_store_backup (store, by_link, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (mun_store_backup (store, nowhere, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_FAILED);
  after = test_sum (path);
  g_assert_cmpstr (before, ==, after);
}

/* Days of backups that are there, and those that are left when the one of 2026-11-02 joins them. */
static const struct {
  const char *name, *before, *after;
} rotations[] = {
  { "first", "", "2026-11-02" },
  { "again", "2026-11-02", "2026-11-02" },
  { "ten", "2026-10-24 2026-10-25 2026-10-26 2026-10-27 2026-10-28 2026-10-29 2026-10-30 2026-10-31 2026-11-01",
    "2026-10-24 2026-10-25 2026-10-26 2026-10-27 2026-10-28 2026-10-29 2026-10-30 2026-10-31 2026-11-01 2026-11-02" },
  { "eleven", "2026-10-23 2026-10-24 2026-10-25 2026-10-26 2026-10-27 2026-10-28 2026-10-29 2026-10-30 2026-10-31 2026-11-01",
    "2026-10-24 2026-10-25 2026-10-26 2026-10-27 2026-10-28 2026-10-29 2026-10-30 2026-10-31 2026-11-01 2026-11-02" },
  { "months", "2025-12-30 2025-12-31 2026-01-05 2026-09-01 2026-09-30 2026-10-24 2026-10-25 2026-10-26 2026-10-27 2026-10-28 2026-10-29 2026-10-30 2026-10-31 2026-11-01",
    "2025-12-31 2026-01-05 2026-09-30 2026-10-24 2026-10-25 2026-10-26 2026-10-27 2026-10-28 2026-10-29 2026-10-30 2026-10-31 2026-11-01 2026-11-02" },
  { "strangers", "2026-13-40 notes", "2026-11-02 2026-13-40 notes" },
};

static void
test_rotation (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = test_path ("firm.muniment");
  g_autofree char *folder = test_path ("backups");
  g_autoptr(MunStore) store = test_create (path);
  g_auto(GStrv) days = g_strsplit (rotations[i].before, " ", -1);
  g_auto(GStrv) kept = g_strsplit (rotations[i].after, " ", -1);
  g_autofree char *made = NULL;
  g_autoptr(GDir) dir = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  g_mkdir (folder, 0700);
  for (char **day = days; *day != NULL && **day != '\0'; day++)
    {
      g_autofree char *name = g_strdup_printf ("%s/firm %s.muniment", folder, *day);

      g_assert_true (g_file_set_contents (name, "older", -1, NULL));
    }
  g_setenv ("MUNIMENT_TODAY", "2026-11-02", TRUE);
  made = mun_store_backup_dated (store, folder, &error);
  g_unsetenv ("MUNIMENT_TODAY");
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (made, "/firm 2026-11-02.muniment"));

  for (char **day = kept; *day != NULL; day++)
    {
      g_autofree char *name = g_strdup_printf ("%s/firm %s.muniment", folder, *day);

      if (!g_file_test (name, G_FILE_TEST_EXISTS))
        g_error ("%s is gone", name);
    }
  dir = g_dir_open (folder, 0, &error);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, g_strv_length (kept));
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add_func ("/store/backup/copy", test_copy);
  g_test_add_func ("/store/backup/refuses", test_refuses);
  for (guint i = 0; i < G_N_ELEMENTS (rotations); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/backup/rotation/%s", rotations[i].name);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_rotation);
    }
  return test_run ();
}
