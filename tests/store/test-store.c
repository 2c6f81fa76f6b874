/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include "spec/foundation.h"

/* Makes one organisation, changes it, takes it back: the shortest way through everything. */
static void
test_way (void)
{
  g_autofree char *path = test_path ("way.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = mun_row_new (&mun_organisation_spec);
  g_autoptr(MunRow) back = NULL;
  g_autoptr(MunRow) undone = NULL;
  g_autoptr(MunRevision) revision = NULL;

  g_assert_null (mun_store_read_only_reason (store));
  test_set (&mun_organisation_spec, row, "name", "Brightwater Freight");
  test_save (store, &mun_organisation_spec, row);
  g_assert_cmpstr (row->ref, ==, "ORG-0001");

  test_set (&mun_organisation_spec, row, "name", "Brightwater Ltd");
  test_save (store, &mun_organisation_spec, row);
  back = test_load (store, &mun_organisation_spec, row->id);
  g_assert_cmpstr (back->values[ORGANISATION_NAME], ==, "Brightwater Ltd");

  test_undo (store, 0, &revision);
  g_assert_cmpint (revision->undoes, ==, 2);
  undone = test_load (store, &mun_organisation_spec, row->id);
  g_assert_cmpstr (undone->values[ORGANISATION_NAME], ==, "Brightwater Freight");
}

static void
test_find (void)
{
  g_autofree char *path = test_path ("find.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = test_add (store, &mun_person_spec, "full_name", "Ida Holm");
  g_autoptr(GError) error = NULL;
  g_autofree char *id = mun_store_find_ref (store, "per-0001", &error);
  g_autofree char *title = mun_store_title (store, &mun_person_spec, row->id);

  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, row->id);
  g_assert_cmpstr (title, ==, "Ida Holm");
  g_assert_true (mun_store_find_type (store, row->id) == &mun_person_spec);
  g_assert_null (mun_store_find_ref (store, "PER-0002", &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (mun_store_find_ref (store, "nonsense", &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND);
}

static char *
count_revisions (const char *path)
{
  return test_raw_get (path, "SELECT count(*) FROM revision");
}

/* Revisions of a series are there together or not at all; one that is given up takes nothing with it. */
static void
test_series (gconstpointer data)
{
  gboolean keep = GPOINTER_TO_INT (data);
  g_autofree char *path = test_path (keep ? "series.muniment" : "series-given-up.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = mun_row_new (&mun_person_spec);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunVerification) verification = NULL;
  g_autoptr(MunRow) other = NULL;
  g_autofree char *during = NULL, *after = NULL;

  g_assert_true (mun_store_begin_series (store, &error));
  mun_store_set_moment (store, "2025-03-04T05:06:07Z");
  test_set (&mun_person_spec, row, "full_name", "Ida Holm");
  test_save (store, &mun_person_spec, row);
  g_assert_true (mun_store_begin (store, "Ida Holm", "given up", &error));
  test_set (&mun_person_spec, row, "full_name", "Ida Berg");
  g_assert_true (mun_store_write (store, &mun_person_spec, row, &error));
  mun_store_rollback (store);
  mun_store_set_moment (store, "2025-03-05T05:06:07Z");
  test_set (&mun_person_spec, row, "full_name", "Ida Lund");
  test_save (store, &mun_person_spec, row);
  during = count_revisions (path);
  g_assert_cmpstr (during, ==, "0");
  g_assert_true (mun_store_end_series (store, keep, &error));
  mun_store_set_moment (store, NULL);

  after = count_revisions (path);
  g_assert_cmpstr (after, ==, keep ? "2" : "0");
  if (keep)
    {
      g_autofree char *moments = test_raw_get (path, "SELECT group_concat(at) FROM revision");

      g_assert_cmpstr (moments, ==, "2025-03-04T05:06:07Z,2025-03-05T05:06:07Z");
    }
  verification = mun_store_verify (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (verification->problems->len, ==, 0);

  /* Afterwards each change is written by itself again. */
  other = test_add (store, &mun_person_spec, "full_name", "Jan Kern");
  g_free (after);
  after = count_revisions (path);
  g_assert_cmpstr (after, ==, keep ? "3" : "1");
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add_func ("/store/store/way", test_way);
  g_test_add_func ("/store/store/find", test_find);
  g_test_add_data_func ("/store/store/series", GINT_TO_POINTER (TRUE), test_series);
  g_test_add_data_func ("/store/store/series-given-up", GINT_TO_POINTER (FALSE), test_series);
  return test_run ();
}
