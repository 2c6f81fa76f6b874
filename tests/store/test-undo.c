/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "spec/audit.h"
#include "spec/foundation.h"
#include "spec/incident.h"
#include "spec/risk.h"
#include "spec/scope.h"

static void
redo (MunStore     *store,
      MunRevision **revision)
{
  g_autoptr(GError) error = NULL;

  mun_store_redo (store, "Ida Holm", "Brought back", revision, &error);
  g_assert_no_error (error);
}

static void
assert_name (MunStore     *store,
             const MunRow *row,
             const char   *expected)
{
  g_autoptr(MunRow) back = test_load (store, &mun_person_spec, row->id);

  g_assert_cmpstr (back->values[PERSON_FULL_NAME], ==, expected);
}

static gint64
next_undo (MunStore *store)
{
  g_autoptr(MunRevision) next = mun_store_next_undo (store);

  return next != NULL ? next->number : 0;
}

static gint64
next_redo (MunStore *store)
{
  g_autoptr(MunRevision) next = mun_store_next_redo (store);

  return next != NULL ? next->number : 0;
}

static void
rename_to (MunStore   *store,
           MunRow     *row,
           const char *name)
{
  test_set (&mun_person_spec, row, "full_name", name);
  test_save (store, &mun_person_spec, row);
}

/* Back to the beginning, forward to the end, and a new change that ends the way forward. */
static void
test_stack (void)
{
  g_autofree char *path = test_path ("stack.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (next_undo (store), ==, 0);
  g_assert_false (mun_store_undo (store, 0, "Ida", "", NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);

  row = test_add (store, &mun_person_spec, "full_name", "A");  /* 1 */
  rename_to (store, row, "B");                                 /* 2 */
  rename_to (store, row, "C");                                 /* 3 */
  g_assert_cmpint (next_undo (store), ==, 3);
  test_undo (store, 0, NULL);                                  /* 4 */
  assert_name (store, row, "B");
  g_assert_cmpint (next_undo (store), ==, 2);
  g_assert_cmpint (next_redo (store), ==, 4);
  test_undo (store, 0, NULL);                                  /* 5 */
  assert_name (store, row, "A");
  test_undo (store, 0, NULL);                                  /* 6 */
  g_assert_null (mun_store_load (store, &mun_person_spec, row->id, &error));
  g_clear_error (&error);
  g_assert_null (mun_store_find_type (store, row->id));
  g_assert_cmpint (next_undo (store), ==, 0);

  redo (store, NULL);                                          /* 7 */
  assert_name (store, row, "A");
  g_assert_cmpint (next_redo (store), ==, 5);
  redo (store, NULL);                                          /* 8 */
  redo (store, NULL);                                          /* 9 */
  assert_name (store, row, "C");
  g_assert_cmpint (next_redo (store), ==, 0);
  g_assert_cmpint (next_undo (store), ==, 3);

  test_undo (store, 0, NULL);                                  /* 10 */
  assert_name (store, row, "B");
  rename_to (store, row, "D");                                 /* 11 */
  g_assert_cmpint (next_redo (store), ==, 0);
  g_assert_false (mun_store_redo (store, "Ida", "", NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  test_undo (store, 0, NULL);                                  /* 12 */
  assert_name (store, row, "B");
  g_assert_cmpint (next_undo (store), ==, 2);
}

/* An older change goes back alone when nothing later touched the same values. */
static void
test_older (void)
{
  g_autofree char *path = test_path ("older.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = test_add (store, &mun_person_spec, "full_name", "A");
  g_autoptr(MunRow) back = NULL;
  g_autoptr(GError) error = NULL;

  rename_to (store, row, "B");
  test_set (&mun_person_spec, row, "email", "b@example.org");
  test_save (store, &mun_person_spec, row);
  test_undo (store, 2, NULL);
  back = test_load (store, &mun_person_spec, row->id);
  g_assert_cmpstr (back->values[PERSON_FULL_NAME], ==, "A");
  g_assert_cmpstr (back->values[PERSON_EMAIL], ==, "b@example.org");

  g_assert_false (mun_store_undo (store, 2, "Ida", "", NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (mun_store_undo (store, 4, "Ida", "", NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (mun_store_undo (store, 99, "Ida", "", NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND);
}

static void
assert_refused (MunStore   *store,
                const char *path,
                gint64      number,
                const char *part)
{
  g_autofree char *before = test_sum (path);
  g_autofree char *after = NULL;
  g_autoptr(GError) foretold = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (mun_store_may_undo (store, number, G_MAXSIZE, &foretold));
  g_assert_true (mun_store_may_undo (store, number, 1, NULL));
  g_assert_false (mun_store_undo (store, number, "Ida", "", NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_assert_cmpstr (foretold->message, ==, error->message);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part);
  after = test_sum (path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_refused (void)
{
  g_autofree char *path = test_path ("refused.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) site = test_add (store, &mun_site_spec, "name", "Yard");              /* 1 */
  g_autoptr(MunRow) person = test_add (store, &mun_person_spec, "full_name", "A");        /* 2 */
  g_autoptr(MunRow) scope = NULL;
  g_autoptr(MunRow) entry = NULL;

  rename_to (store, person, "B");                                                         /* 3 */
  rename_to (store, person, "C");                                                         /* 4 */
  assert_refused (store, path, 3, "changed again since");
  assert_refused (store, path, 2, "changed again since");

  test_set (&mun_person_spec, person, "site", site->id);
  test_save (store, &mun_person_spec, person);                                            /* 5 */
  assert_refused (store, path, 1, "points to");

  scope = mun_row_new (&mun_scope_spec);
  test_set (&mun_scope_spec, scope, "status", "in_review");
  test_set (&mun_scope_spec, scope, "sites", site->id);
  test_save (store, &mun_scope_spec, scope);                                              /* 6 */
  test_set (&mun_scope_spec, scope, "status", "approved");
  test_set (&mun_scope_spec, scope, "approved_by", person->id);
  test_set (&mun_scope_spec, scope, "approved_on", "2026-11-02");
  test_set (&mun_scope_spec, scope, "version", "1.0");
  test_save (store, &mun_scope_spec, scope);                                              /* 7 */
  assert_refused (store, path, 7, "approved version");
  assert_refused (store, path, 6, "approved version");

  entry = test_add_log_line (store, person->id);                                         /* 8: its incident, 9 */
  assert_refused (store, path, 9, "evidence");
}

/* LINKS have no foreign key; the store watches over them. */
static void
test_links (void)
{
  g_autofree char *path = test_path ("links.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) site = test_add (store, &mun_site_spec, "name", "Yard");              /* 1 */
  g_autoptr(MunRow) scope = test_add (store, &mun_scope_spec, "sites", site->id);         /* 2 */
  g_autoptr(MunRow) back = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GError) error = NULL;
  const MunFieldChange *change;

  assert_refused (store, path, 1, "SCO-0001");
  test_set (&mun_scope_spec, scope, "sites", "");
  test_save (store, &mun_scope_spec, scope);                                              /* 3 */
  changes = mun_store_revision_changes (store, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpint (change->field, ==, SCOPE_SITES);
  g_assert_cmpstr (change->old, ==, site->id);
  g_assert_cmpstr (change->now, ==, "");

  test_undo (store, 0, NULL);                                                             /* 4 */
  back = test_load (store, &mun_scope_spec, scope->id);
  g_assert_cmpstr (back->values[SCOPE_SITES], ==, site->id);
}

/* A link that would come back must still lead somewhere. */
static void
test_dangling (void)
{
  g_autofree char *path = test_path ("dangling.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) site = test_add (store, &mun_site_spec, "name", "Yard");              /* 1 */
  g_autoptr(MunRow) scope = test_add (store, &mun_scope_spec, "sites", site->id);         /* 2 */
  g_autoptr(GError) error = NULL;

  test_set (&mun_scope_spec, scope, "sites", "");
  test_save (store, &mun_scope_spec, scope);                                              /* 3 */
  mun_store_begin (store, "Ida Holm", "Site removed", &error);
  mun_store_delete (store, &mun_site_spec, site->id, &error);
  mun_store_commit (store, NULL, &error);                                                 /* 4 */
  g_assert_no_error (error);
  g_assert_false (mun_store_undo (store, 3, "Ida", "", NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  test_undo (store, 4, NULL);
  test_undo (store, 3, NULL);
}

static void
test_changes (void)
{
  g_autofree char *path = test_path ("changes.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = test_add (store, &mun_person_spec, "full_name", "A");
  g_autoptr(GPtrArray) added = NULL;
  g_autoptr(GPtrArray) changed = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) own = NULL;
  g_autoptr(GPtrArray) older = NULL;
  g_autoptr(MunRow) other = NULL;
  g_autoptr(GError) error = NULL;
  const MunFieldChange *change;

  row->note = (g_free (row->note), g_strdup ("Noted"));
  rename_to (store, row, "B");
  other = test_add (store, &mun_person_spec, "full_name", "Other");
  added = mun_store_revision_changes (store, 1, &error);
  changed = mun_store_revision_changes (store, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (added->len, ==, 3);
  change = g_ptr_array_index (added, 0);
  g_assert_cmpint (change->kind, ==, MUN_ADDED);
  g_assert_cmpint (change->field, ==, -3);
  g_assert_cmpstr (change->now, ==, "PER-0001");
  g_assert_cmpuint (changed->len, ==, 2);
  change = g_ptr_array_index (changed, 0);
  g_assert_cmpint (change->field, ==, -1);
  g_assert_cmpstr (change->now, ==, "Noted");
  change = g_ptr_array_index (changed, 1);
  g_assert_cmpint (change->field, ==, PERSON_FULL_NAME);
  g_assert_cmpstr (change->old, ==, "A");
  g_assert_cmpstr (change->now, ==, "B");

  all = mun_store_revisions (store, NULL, 0, 10, &error);
  own = mun_store_revisions (store, row->id, 0, 10, &error);
  older = mun_store_revisions (store, NULL, 3, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpuint (own->len, ==, 2);
  g_assert_cmpint (((MunRevision *) g_ptr_array_index (own, 0))->number, ==, 2);
  g_assert_cmpuint (older->len, ==, 1);
  g_assert_cmpint (((MunRevision *) g_ptr_array_index (older, 0))->number, ==, 2);
  g_assert_null (mun_store_revision_changes (store, 9, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND);
}

/* A disk without room says so, and not that nothing is wrong. */
static void
test_full (void)
{
  g_autofree char *path = test_path ("full.muniment");
  pid_t child;
  int status;

  {
    g_autoptr(MunStore) store = test_create (path);
    g_autoptr(MunRow) row = test_add (store, &mun_person_spec, "full_name", "A");

    rename_to (store, row, "B");
  }
  child = fork ();
  if (child == 0)
    {
      const struct rlimit limit = { 0, 0 };
      MunStore *store = mun_store_open (path, MUN_STORE_DEFAULT, NULL);
      GError *error = NULL;

      signal (SIGXFSZ, SIG_IGN);
      if (store == NULL || setrlimit (RLIMIT_FSIZE, &limit) != 0)
        _exit (10);
      if (mun_store_undo (store, 0, "Ida Holm", "Taken back", NULL, &error))
        _exit (11);
      if (!g_error_matches (error, MUN_ERROR, MUN_ERROR_FAILED) || strstr (error->message, "not an error") != NULL)
        _exit (12);
      _exit (strstr (error->message, "isk") != NULL ? 0 : 13);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add_func ("/store/undo/stack", test_stack);
  g_test_add_func ("/store/undo/older", test_older);
  g_test_add_func ("/store/undo/refused", test_refused);
  g_test_add_func ("/store/undo/links", test_links);
  g_test_add_func ("/store/undo/dangling", test_dangling);
  g_test_add_func ("/store/undo/changes", test_changes);
  g_test_add_func ("/store/undo/full", test_full);
  return test_run ();
}
