/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever changes, what is kept and brought up to date says the same as what is asked from the beginning. The demonstration is changed at random, in
 * all types and fields, past the rules: records change, come, are withdrawn, come back and go, changes are undone and redone, numbers are set. After
 * each step the requirements are compared with a fresh look, and each part with its own question to the file. */

#include <glib/gstdio.h>

#include "model/check-outcome.h"
#include "model/check-sql.h"
#include "model/settings.h"
#include "support/unguarded.h"

#define TODAY "2026-11-02"
#define SEED 28000
#define STEPS 120
#define MAX_IDS 200

typedef struct {
  char          *folder;
  MunWorkspace  *workspace;
  MunStore      *store;
  MunCatalogue  *catalogue;
  MunConformity *kept;
  MunCheckTally *tally;
  GHashTable    *numbers; /* as @tally knows them */
  gint64         seen;    /* the newest revision that @tally knows */
  GRand         *random;
  GPtrArray     *types;   /* (element-type MunSpec): those with records */
  guint          n_changes;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-changes-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "demo.muniment", NULL);
  fixture->workspace = demonstration_unguarded (path, "%", TODAY);
  fixture->store = mun_workspace_get_store (fixture->workspace);
  fixture->catalogue = mun_catalogue_load_builtin (&error);
  g_assert_no_error (error);
  fixture->random = g_rand_new_with_seed (SEED);
  fixture->types = g_ptr_array_new ();
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if (mun_workspace_count (fixture->workspace, *spec, -1) > 0 || *spec == &mun_setting_spec)
      g_ptr_array_add (fixture->types, (gpointer) *spec);
  fixture->numbers = mun_settings_numbers (fixture->workspace);
  fixture->kept = mun_conformity_new (fixture->workspace, fixture->catalogue, &error);
  g_assert_no_error (error);
  fixture->tally = mun_check_tally_new (fixture->workspace, fixture->catalogue, fixture->numbers, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "demo.muniment", NULL);

  mun_conformity_free (fixture->kept);
  mun_check_tally_free (fixture->tally);
  g_hash_table_unref (fixture->numbers);
  g_ptr_array_unref (fixture->types);
  g_rand_free (fixture->random);
  mun_catalogue_unref (fixture->catalogue);
  mun_workspace_close (fixture->workspace);
  g_assert_finalize_object (fixture->workspace);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static guint
choose (Fixture *fixture,
        guint    n)
{
  return (guint) g_rand_int_range (fixture->random, 0, (gint32) n);
}

static MunRow *
choose_row (Fixture       *fixture,
            const MunSpec *spec)
{
  g_autoptr(GPtrArray) records = mun_workspace_find (fixture->workspace, spec, -1);

  return records->len > 0 ? mun_record_dup_row (records->pdata[choose (fixture, records->len)]) : NULL;
}

static char *
choose_id (Fixture       *fixture,
           const MunSpec *spec)
{
  g_autoptr(MunRow) row = choose_row (fixture, spec != NULL ? spec : fixture->types->pdata[choose (fixture, fixture->types->len)]);

  return g_strdup (row != NULL ? row->id : "");
}

static char *
choose_value (Fixture        *fixture,
              const MunField *field)
{
  static const char * const dates[] = { "", "2024-05-01", "2026-10-30", "2026-11-02", "2027-05-01" };
  guint n = 0;

  switch (field->kind)
    {
    case MUN_KIND_CHOICE:
      while (field->choices[n].key != NULL)
        n++;
      return g_strdup (field->choices[choose (fixture, n)].key);
    case MUN_KIND_YES_NO:
      return g_strdup (choose (fixture, 2) ? "1" : "0");
    case MUN_KIND_INTEGER:
    case MUN_KIND_DECIMAL:
    case MUN_KIND_SCALE:
      return choose (fixture, 5) == 0 ? g_strdup ("") : g_strdup_printf ("%u", 1 + choose (fixture, 3));
    case MUN_KIND_MONEY:
      return g_strdup ("100.00");
    case MUN_KIND_DATE:
      return g_strdup (dates[choose (fixture, G_N_ELEMENTS (dates))]);
    case MUN_KIND_DATE_TIME:
      return choose (fixture, 2) ? g_strdup ("2026-10-30T08:00") : g_strdup ("");
    case MUN_KIND_LINK:
    case MUN_KIND_LINKS:
      return choose (fixture, 3) == 0 ? g_strdup ("") : choose_id (fixture, field->target);
    case MUN_KIND_LINE:
    case MUN_KIND_TEXT:
      return g_strdup (choose (fixture, 2) ? "" : "Something");
    case MUN_KIND_FILE:
    case MUN_N_KINDS:
      break;
    }
  return g_strdup ("");
}

static void
set_value (char **place,
           char  *value)
{
  g_free (*place);
  *place = value;
}

/* Every change of a random kind is of one of these. */
static void
change_row (Fixture       *fixture,
            const MunSpec *spec,
            MunRow        *row)
{
  guint field = mun_spec_has_state (spec) && choose (fixture, 3) == 0 ? spec->state_field : choose (fixture, spec->n_fields);
  guint kind = choose (fixture, 12);

  if (kind == 0)
    set_value (&row->withdrawn, g_strdup ("No longer needed"));
  else if (kind < 3 && !(spec->flags & MUN_SPEC_SINGLE))
    {
      g_autoptr(MunRow) fresh = mun_row_new (spec);

      set_value (&row->id, g_strdup (fresh->id));
      set_value (&row->ref, g_strdup (""));
    }
  else
    set_value (&row->values[field], choose_value (fixture, &spec->fields[field]));
}

/* What the file cannot take is not a change. */
static void
make_revision (Fixture *fixture,
               guint    n)
{
  g_autoptr(GError) error = NULL;

  mun_store_begin (fixture->store, "Test", "Random changes", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      const MunSpec *spec = fixture->types->pdata[choose (fixture, fixture->types->len)];
      g_autoptr(MunRow) row = choose_row (fixture, spec);

      if (row == NULL)
        row = mun_row_new (spec);
      change_row (fixture, spec, row);
      if (mun_store_write (fixture->store, spec, row, NULL))
        fixture->n_changes++;
    }
  if (!mun_store_commit (fixture->store, NULL, &error))
    mun_store_rollback (fixture->store);
}

/* Withdrawn records come back to their old place. */
static void
restore_all (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  mun_store_begin (fixture->store, "Test", "All back", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < fixture->types->len; i++)
    {
      const MunSpec *spec = fixture->types->pdata[i];
      MunQuery query = { .spec = spec, .sort_field = MUN_SORT_REF, .which = MUN_WITHDRAWN };
      g_autoptr(GArray) rows = mun_store_query (fixture->store, &query, NULL, &error);

      g_assert_no_error (error);
      for (guint k = 0; k < rows->len; k++)
        {
          g_autoptr(MunRow) row = mun_store_load_by_rowid (fixture->store, spec, g_array_index (rows, gint64, k), &error);

          g_assert_no_error (error);
          set_value (&row->withdrawn, g_strdup (""));
          mun_store_write (fixture->store, spec, row, &error);
          g_assert_no_error (error);
        }
    }
  mun_store_commit (fixture->store, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_same (MunConformity *one,
             MunConformity *other)
{
  GPtrArray *results = mun_conformity_results (one);

  g_assert_cmpuint (results->len, ==, mun_conformity_results (other)->len);
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *a = g_ptr_array_index (results, i);
      const MunResult *b = g_ptr_array_index (mun_conformity_results (other), i);

      if (a->evidence != b->evidence || a->gaps->len != b->gaps->len)
        g_error ("%s differs", a->requirement->id);
      for (guint j = 0; j < a->gaps->len; j++)
        {
          const MunGap *mine = g_ptr_array_index (a->gaps, j);
          const MunGap *theirs = g_ptr_array_index (b->gaps, j);

          if (mine->ok != theirs->ok || mine->total != theirs->total || !g_strv_equal ((const char * const *) mine->ids, (const char * const *) theirs->ids))
            g_error ("%s: %s differs", a->requirement->id, mine->check->id);
        }
    }
}

static void
assert_ids (Fixture            *fixture,
            const MunCheck     *check,
            const MunCheckPart *part,
            GHashTable         *numbers)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *sql = mun_check_sql_ids (part);
  g_auto(GStrv) ids = mun_check_tally_ids (fixture->tally, part, MAX_IDS);
  g_auto(GStrv) asked = sql != NULL ? mun_store_evaluate_ids (fixture->store, sql, TODAY, numbers, MAX_IDS, &error) : g_new0 (char *, 1);

  g_assert_no_error (error);
  if (g_strv_length (ids) != g_strv_length (asked))
    g_error ("%s: %u records, asked %u", check->id, g_strv_length (ids), g_strv_length (asked));
  for (guint i = 0; ids[i] != NULL && g_strv_length (ids) < MAX_IDS; i++)
    g_assert_true (g_strv_contains ((const char * const *) asked, ids[i]));
}

static gboolean
is_other (GHashTable *numbers,
          GHashTable *before)
{
  GHashTableIter iter;
  gpointer name, number;

  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &name, &number))
    if (g_hash_table_lookup (before, name) != number)
      return TRUE;
  return FALSE;
}

/* Each part against its own question. */
static guint
assert_parts (Fixture *fixture)
{
  GHashTable *numbers = mun_settings_numbers (fixture->workspace);
  gboolean renewed = is_other (numbers, fixture->numbers);
  guint n_checks, n = 0;
  const MunCheck * const *checks = mun_catalogue_get_checks (fixture->catalogue, &n_checks);

  for (guint i = 0; i < n_checks; i++)
    for (guint j = 0; j < checks[i]->n_parts; j++)
      {
        const MunCheckPart *part = checks[i]->parts[j];
        g_autofree char *sql = mun_check_sql_count (part);
        g_autoptr(GError) error = NULL;
        gint64 ok, total, asked_ok, asked_total;

        if (!mun_check_tally_has (fixture->tally, part))
          continue;
        if (renewed)
          g_assert_true (mun_check_tally_renew (fixture->tally, fixture->workspace, numbers, part, &error));
        mun_check_tally_count (fixture->tally, part, numbers, &ok, &total);
        mun_store_evaluate (fixture->store, sql, TODAY, numbers, &asked_ok, &asked_total, &error);
        g_assert_no_error (error);
        if (ok != asked_ok || total != asked_total)
          g_error ("%s, part %u: %d/%d, asked %d/%d", checks[i]->id, j, (int) ok, (int) total, (int) asked_ok, (int) asked_total);
        assert_ids (fixture, checks[i], part, numbers);
        n++;
      }
  g_hash_table_unref (fixture->numbers);
  fixture->numbers = numbers;
  return n;
}

static void
follow (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) numbers = mun_settings_numbers (fixture->workspace);
  g_autoptr(MunRevision) head = mun_store_head (fixture->store, &error);
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_field_change_free);

  g_assert_no_error (error);
  for (gint64 number = fixture->seen + 1; number <= head->number; number++)
    {
      GPtrArray *fields = mun_store_revision_changes (fixture->store, number, &error);

      g_assert_no_error (error);
      g_ptr_array_extend_and_steal (changes, fields);
    }
  fixture->seen = head->number;
  g_assert_true (mun_check_tally_follow (fixture->tally, fixture->workspace, numbers, changes, &error));
  g_assert_no_error (error);
}

static void
compare (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunConformity) fresh = mun_conformity_new (fixture->workspace, fixture->catalogue, &error);

  g_assert_no_error (error);
  mun_conformity_update (fixture->kept, fixture->workspace, &error);
  g_assert_no_error (error);
  assert_same (fixture->kept, fresh);
  follow (fixture);
  g_assert_cmpuint (assert_parts (fixture), >, 200);
}

static void
start (Fixture *fixture)
{
  g_autoptr(MunRevision) head = mun_store_head (fixture->store, NULL);

  fixture->seen = head->number;
  g_assert_cmpuint (assert_parts (fixture), >, 200);
}

/* Some in one revision, some in several. */
static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  start (fixture);
  for (guint i = 0; i < STEPS; i++)
    {
      guint kind = choose (fixture, 10);

      make_revision (fixture, 1 + choose (fixture, 6));
      if (kind < 3)
        make_revision (fixture, 1 + choose (fixture, 3));
      if (kind == 3 || kind == 4)
        mun_store_undo (fixture->store, 0, "Test", "Undone", NULL, NULL);
      if (kind == 4)
        mun_store_redo (fixture->store, "Test", "Redone", NULL, NULL);
      if (kind == 5)
        restore_all (fixture);
      compare (fixture);
    }
  g_assert_cmpuint (fixture->n_changes, >, 2 * STEPS);
}

/* Each of these alone, with a look after each. */
static void
test_undo_each (Fixture       *fixture,
                gconstpointer  data)
{
  start (fixture);
  for (guint i = 0; i < STEPS / 8; i++)
    {
      g_autoptr(GError) error = NULL;

      make_revision (fixture, 3);
      compare (fixture);
      if (mun_store_undo (fixture->store, 0, "Test", "Undone", NULL, NULL))
        {
          compare (fixture);
          mun_store_redo (fixture->store, "Test", "Redone", NULL, &error);
          g_assert_no_error (error);
          compare (fixture);
        }
    }
}

/* More at once than is asked for one by one, and more revisions than are followed. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  start (fixture);
  make_revision (fixture, 60);
  compare (fixture);
  make_revision (fixture, 600);
  compare (fixture);
  for (guint i = 0; i < 210; i++)
    make_revision (fixture, 1);
  compare (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/model/conformity-changes/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("random", test_random);
  ADD ("undo-each", test_undo_each);
  ADD ("many", test_many);
#undef ADD
  return g_test_run ();
}
