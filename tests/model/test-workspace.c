/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "base/error.h"
#include "model/demo.h"
#include "model/rules.h"
#include "model/soft-stops.h"
#include "model/workspace-copy.h"
#include "store/lost.h"

typedef struct {
  char         *folder;
  char         *path;
  MunWorkspace *workspace;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "firm.muniment", NULL);
  fixture->workspace = mun_workspace_create (fixture->path, "Brook & Sons", "en", &error);
  g_assert_no_error (error);
  mun_workspace_set_today (fixture->workspace, "2026-11-02");
  mun_workspace_give_reason (fixture->workspace, "A test needs no more");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->workspace);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static MunRecord *
add_person (Fixture    *fixture,
            const char *name,
            gboolean    top)
{
  g_autoptr(GError) error = NULL;
  MunRecord *person = mun_workspace_new_record (fixture->workspace, &mun_person_spec);

  mun_record_set (person, PERSON_FULL_NAME, name);
  mun_record_set (person, PERSON_IS_TOP_MANAGEMENT, top ? "1" : "0");
  mun_record_set (person, PERSON_ACTIVE, "1");
  g_assert_true (mun_workspace_save (fixture->workspace, person, NULL, &error));
  g_assert_no_error (error);
  return person;
}

static void
count_cb (MunWorkspace *workspace,
          MunRevision  *revision,
          guint        *count)
{
  (*count)++;
}

static void
test_save_and_find (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) site = mun_workspace_new_record (fixture->workspace, &mun_site_spec);
  g_autoptr(MunRecord) again = NULL;
  g_autoptr(MunRecord) by_ref = NULL;
  guint changes = 0;

  g_signal_connect (fixture->workspace, "changed", G_CALLBACK (count_cb), &changes);
  g_assert_true (mun_record_is_new (site));
  g_assert_false (mun_workspace_save (fixture->workspace, site, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpuint (changes, ==, 0);

  g_object_set (site, "name", "Yard", NULL);
  g_assert_true (mun_record_is_dirty (site));
  g_assert_true (mun_workspace_save (fixture->workspace, site, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (changes, ==, 1);
  g_assert_false (mun_record_is_dirty (site));
  g_assert_cmpstr (mun_record_get_ref (site), ==, "SIT-0001");

  again = mun_workspace_find_first (fixture->workspace, &mun_site_spec, SITE_NAME, MUN_IS, "Yard", -1);
  by_ref = mun_workspace_lookup (fixture->workspace, "sit-0001", &error);
  g_assert_true (again == site);
  g_assert_true (by_ref == site);
  g_signal_handlers_disconnect_by_data (fixture->workspace, &changes);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) refused = NULL;
  g_autoptr(MunRecord) person = add_person (fixture, "Ann Brook", TRUE);
  g_autoptr(MunRevision) head = NULL;
  g_autofree char *done = NULL;

  mun_workspace_set_person (fixture->workspace, mun_record_get_id (person));
  mun_record_set (person, PERSON_JOB_TITLE, "Owner");
  g_assert_true (mun_workspace_save (fixture->workspace, person, NULL, &error));
  head = mun_store_head (mun_workspace_get_store (fixture->workspace), &error);

  /* To ask changes nothing, and the first revision can never be taken back. */
  g_assert_true (mun_workspace_may_undo (fixture->workspace, head->number, &error));
  g_assert_cmpstr (mun_record_get (person, PERSON_JOB_TITLE), ==, "Owner");
  g_assert_false (mun_workspace_may_undo (fixture->workspace, 1, &refused));
  g_assert_error (refused, MUN_ERROR, MUN_ERROR_REFUSED);

  g_assert_true (mun_workspace_undo (fixture->workspace, 0, &done, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get (person, PERSON_JOB_TITLE), ==, "");
  g_clear_error (&refused);
  g_assert_false (mun_workspace_may_undo (fixture->workspace, head->number, &refused));
  g_assert_error (refused, MUN_ERROR, MUN_ERROR_REFUSED);
  g_assert_true (mun_workspace_redo (fixture->workspace, NULL, &error));
  g_assert_cmpstr (mun_record_get (person, PERSON_JOB_TITLE), ==, "Owner");

  /* Taking back the creation leaves an unsaved record in the hands of who holds it. */
  g_assert_true (mun_workspace_undo (fixture->workspace, 0, NULL, &error));
  g_assert_true (mun_workspace_undo (fixture->workspace, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (mun_record_is_new (person));
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_person_spec, -1), ==, 0);
}

static void
test_group (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) kept = NULL;
  g_autoptr(MunRecord) dropped = NULL;

  g_assert_true (mun_workspace_begin_group (fixture->workspace, "Two people", &error));
  kept = add_person (fixture, "Kept", FALSE);
  g_assert_true (mun_workspace_end_group (fixture->workspace, TRUE, &error));

  g_assert_true (mun_workspace_begin_group (fixture->workspace, "Nobody", &error));
  dropped = add_person (fixture, "Dropped", FALSE);
  g_assert_true (mun_workspace_end_group (fixture->workspace, FALSE, &error));
  g_assert_no_error (error);

  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_person_spec, -1), ==, 1);
  g_assert_false (mun_record_is_new (kept));
  g_assert_true (mun_record_is_new (dropped));
  g_assert_cmpstr (mun_record_get (dropped, PERSON_FULL_NAME), ==, "Dropped");
}

static MunRecord *
draft_scope (Fixture   *fixture,
             MunRecord *author)
{
  g_autoptr(GError) error = NULL;
  MunRecord *scope = mun_workspace_new_record (fixture->workspace, &mun_scope_spec);
  const int texts[] = { SCOPE_STATEMENT, SCOPE_PRODUCTS_SERVICES, SCOPE_BOUNDARIES, SCOPE_UPSTREAM, SCOPE_DOWNSTREAM };

  mun_record_set (scope, SCOPE_VERSION, "1.0");
  mun_record_set (scope, SCOPE_AUTHOR, mun_record_get_id (author));
  mun_record_set (scope, SCOPE_REVIEW_DUE, "2027-11-01");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    mun_record_set (scope, texts[i], "Storage and transport at the yard");
  g_assert_true (mun_workspace_save (fixture->workspace, scope, NULL, &error));
  g_assert_no_error (error);
  return scope;
}

static const MunTransition *
find_move (Fixture    *fixture,
           MunRecord  *record,
           const char *to)
{
  g_autoptr(GPtrArray) moves = mun_state_moves (fixture->workspace, record);

  for (guint i = 0; i < moves->len; i++)
    if (g_str_equal (((const MunTransition *) g_ptr_array_index (moves, i))->to, to))
      return g_ptr_array_index (moves, i);
  return NULL;
}

static void
move_to (Fixture    *fixture,
         MunRecord  *record,
         const char *to)
{
  g_autoptr(GError) error = NULL;
  const MunTransition *move = find_move (fixture, record, to);

  g_assert_nonnull (move);
  g_assert_true (mun_state_move (fixture->workspace, record, move, "as agreed", &error));
  g_assert_no_error (error);
}

static void
test_versions (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) boss = add_person (fixture, "Ann Brook", TRUE);
  g_autoptr(MunRecord) clerk = add_person (fixture, "Ben Clerk", FALSE);
  g_autoptr(MunRecord) other = add_person (fixture, "Cem Third", FALSE);
  g_autoptr(MunRecord) scope = draft_scope (fixture, clerk);
  g_autoptr(MunRecord) next = NULL;
  g_autoptr(MunRecord) same = NULL;

  mun_workspace_set_person (fixture->workspace, mun_record_get_id (other));
  g_assert_false (mun_state_move (fixture->workspace, scope, find_move (fixture, scope, "in_review"), NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_assert_cmpstr (mun_record_get_state (scope), ==, "draft");
  g_clear_error (&error);

  mun_workspace_set_person (fixture->workspace, mun_record_get_id (boss));
  move_to (fixture, scope, "in_review");
  move_to (fixture, scope, "approved");
  g_assert_cmpstr (mun_record_get (scope, SCOPE_APPROVED_BY), ==, mun_record_get_id (boss));
  g_assert_cmpstr (mun_record_get (scope, SCOPE_APPROVED_ON), ==, "2026-11-02");
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_approval_step_spec, -1), ==, 2);

  mun_record_set (scope, SCOPE_STATEMENT, "Everything");
  g_assert_false (mun_workspace_save (fixture->workspace, scope, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);
  mun_record_revert (scope);

  next = mun_state_new_version (fixture->workspace, scope, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get (next, SCOPE_VERSION), ==, "2.0");
  g_assert_cmpstr (mun_record_get (next, SCOPE_APPROVED_BY), ==, "");
  same = mun_state_new_version (fixture->workspace, scope, &error);
  g_assert_true (same == next);

  mun_record_set (next, SCOPE_AUTHOR, mun_record_get_id (clerk));
  mun_record_set (next, SCOPE_REVIEW_DUE, "2027-11-01");
  mun_record_set (next, SCOPE_CHANGE_SUMMARY, "Second yard");
  move_to (fixture, next, "in_review");
  move_to (fixture, next, "approved");
  g_assert_cmpstr (mun_record_get_state (scope), ==, "superseded");
}

static void
test_withdraw (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) person = add_person (fixture, "Ann Brook", TRUE);
  g_autoptr(MunRecord) site = mun_workspace_new_record (fixture->workspace, &mun_site_spec);

  mun_record_set (site, SITE_NAME, "Yard");
  mun_record_set (site, SITE_SITE_OWNER, mun_record_get_id (person));
  g_assert_true (mun_workspace_save (fixture->workspace, site, NULL, &error));

  g_assert_false (mun_workspace_withdraw (fixture->workspace, site, " ", &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (mun_workspace_withdraw (fixture->workspace, person, "left", &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_assert_nonnull (g_strstr_len (error->message, -1, "Yard"));
  g_clear_error (&error);

  g_assert_true (mun_workspace_withdraw (fixture->workspace, site, "sold", &error));
  g_assert_no_error (error);
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_site_spec, -1), ==, 0);
  g_assert_true (mun_workspace_restore (fixture->workspace, site, &error));
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_site_spec, -1), ==, 1);
}

static void
test_demo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "demo.muniment", NULL);
  g_autoptr(MunWorkspace) demo = mun_demo_create (path, &error);
  g_autoptr(MunVerification) verification = NULL;
  g_autoptr(MunRecord) risk = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (mun_workspace_count (demo, &mun_risk_spec, -1), ==, 33);
  g_assert_cmpint (mun_workspace_count (demo, &mun_person_spec, -1), ==, 42);
  risk = mun_workspace_lookup (demo, "RSK-0012", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_title (risk), ==, "Alarm fails after power cut");

  {
    g_autofree char *path_again = g_strdup (mun_workspace_get_path (demo));
    g_autoptr(MunWorkspace) reader = mun_workspace_open (path_again, MUN_STORE_READ_ONLY, &error);
    g_autofree char *id = mun_store_find_ref (mun_workspace_get_store (reader), "MEA-0001", &error);
    g_autofree char *title = mun_workspace_title (reader, &mun_measurement_spec, id);

    /* Named by a link, in a workspace that holds neither of the two. */
    g_assert_cmpstr (title, ==, "Cargo loss rate");
  }

  verification = mun_store_verify (mun_workspace_get_store (demo), NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < verification->problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (verification->problems, i));
  g_assert_cmpuint (verification->problems->len, ==, 0);

  mun_workspace_close (demo);
  g_unlink (path);
}

/* What was entered since is in the copy, though the file is gone; what the rules refuse is named, and all else is there. */
static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) kept = add_person (fixture, "Ada Fold", TRUE);
  g_autoptr(MunRecord) added = mun_workspace_new_record (fixture->workspace, &mun_person_spec);
  g_autoptr(MunRecord) wrong = mun_workspace_new_record (fixture->workspace, &mun_person_spec);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new ();
  g_autoptr(MunWorkspace) copy = NULL;
  g_autoptr(MunRecord) found = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "copy.muniment", NULL);
  g_autofree char *missing = NULL;

  g_unlink (fixture->path);
  g_assert_true (mun_store_is_lost (mun_workspace_get_store (fixture->workspace)));
  mun_record_set (kept, PERSON_FULL_NAME, "Ada Folder");
  g_assert_false (mun_workspace_save (fixture->workspace, kept, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_FAILED);
  g_clear_error (&error);
  mun_record_set (added, PERSON_FULL_NAME, "Bo Lind");
  g_ptr_array_add (drafts, kept);
  g_ptr_array_add (drafts, added);
  g_assert_true (mun_workspace_save_copy (fixture->workspace, path, drafts, &missing, &error));
  g_assert_no_error (error);
  g_assert_null (missing);
  g_assert_true (mun_record_is_dirty (kept));

  mun_record_set (wrong, PERSON_IS_TOP_MANAGEMENT, "1");
  g_ptr_array_add (drafts, wrong);
  g_assert_true (mun_workspace_save_copy (fixture->workspace, path, drafts, &missing, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (missing, mun_record_get_title (wrong)));
  copy = mun_workspace_open (path, MUN_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mun_workspace_count (copy, &mun_person_spec, -1), ==, 2);
  found = mun_workspace_get (copy, &mun_person_spec, mun_record_get_id (kept), &error);
  g_assert_cmpstr (mun_record_get (found, PERSON_FULL_NAME), ==, "Ada Folder");
  mun_workspace_close (copy);
  g_unlink (path);
}

/* The ids are random and the values of the field in their order: people see the order of the numbers, the tenth after the ninth. */
static void
test_links_by_number (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(MunRecord) scope = mun_workspace_new_record (fixture->workspace, &mun_scope_spec);
  g_autoptr(GString) expected = g_string_new (NULL);
  g_autoptr(GPtrArray) linked = NULL;
  g_autofree char *shown = NULL;

  for (int i = 1; i <= 12; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRecord) site = mun_workspace_new_record (fixture->workspace, &mun_site_spec);
      g_autofree char *name = g_strdup_printf ("Yard %d", i);

      mun_record_set (site, SITE_NAME, name);
      g_assert_true (mun_workspace_save (fixture->workspace, site, NULL, &error));
      g_assert_no_error (error);
      mun_record_add_link (scope, SCOPE_SITES, mun_record_get_id (site));
      g_string_append_printf (expected, "%s%s", i > 1 ? "\n" : "", name);
    }
  shown = mun_workspace_format (fixture->workspace, scope, SCOPE_SITES, NULL);
  g_assert_cmpstr (shown, ==, expected->str);
  linked = mun_workspace_linked (fixture->workspace, scope, SCOPE_SITES);
  g_assert_cmpuint (linked->len, ==, 12);
  for (guint i = 0; i < linked->len; i++)
    {
      g_autofree char *ref = g_strdup_printf ("SIT-%04u", i + 1);

      g_assert_cmpstr (mun_record_get_ref (g_ptr_array_index (linked, i)), ==, ref);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/model/workspace/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("save-and-find", test_save_and_find);
  ADD ("undo", test_undo);
  ADD ("group", test_group);
  ADD ("versions", test_versions);
  ADD ("withdraw", test_withdraw);
  ADD ("copy", test_copy);
  ADD ("links-by-number", test_links_by_number);
  ADD ("demonstration", test_demo);
#undef ADD
  return g_test_run ();
}
