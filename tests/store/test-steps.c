/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include "spec/foundation.h"
#include "spec/incident.h"
#include "spec/process.h"
#include "store/store-private.h"

/* What another program can do to the life of a record: each jump and each removal is tried with plain SQL, in each state of each type. */

/* Type, from, to. */
static const char openings[] =
  "risk_assessment approved in_progress\n"
  "risk accepted analysed\n"
  "risk closed analysed\n"
  "opportunity in_progress evaluated\n"
  "opportunity realised evaluated\n"
  "opportunity dropped evaluated\n"
  "treatment approved proposed\n"
  "treatment approved cancelled\n"
  "treatment in_progress proposed\n"
  "treatment in_progress cancelled\n"
  "treatment done in_progress\n"
  "treatment verified in_progress\n"
  "strategy active draft\n"
  "strategy replaced draft\n"
  "objective approved draft\n"
  "objective approved cancelled\n"
  "objective active draft\n"
  "objective active cancelled\n"
  "objective achieved active\n"
  "objective missed active\n"
  "change approved risk_checked\n"
  "change rejected proposed\n"
  "change in_progress risk_checked\n"
  "change closed implemented\n"
  "resource approved requested\n"
  "resource provided requested\n"
  "resource refused requested\n"
  "training evaluated held\n"
  "document approved in_review\n"
  "document obsolete draft\n"
  "incident closed investigation\n"
  "incident_action_plan approved draft\n"
  "exercise closed evaluated\n"
  "after_action_review approved draft\n"
  "audit closed follow_up\n"
  "audit_finding verified action\n"
  "audit_finding closed action\n"
  "management_review prepared planned\n"
  "management_review closed approved\n"
  "nonconformity action analysed\n"
  "nonconformity verification analysed\n"
  "nonconformity closed analysed\n"
  "corrective_action approved proposed\n"
  "corrective_action approved cancelled\n"
  "corrective_action in_progress proposed\n"
  "corrective_action in_progress cancelled\n"
  "corrective_action effective implemented\n"
  "corrective_action not_effective proposed\n"
  "improvement decided proposed\n"
  "improvement in_progress proposed\n"
  "improvement done in_progress\n"
  "improvement rejected proposed\n";

typedef struct {
  sqlite3    *db;
  GHashTable *edges;  /* "type from to" of tests/spec/life-cycles.tsv; "type * to" */
  GPtrArray  *guards; /* SQL of all triggers of a file */
} Fixture;

static void
run (Fixture    *fixture,
     const char *sql)
{
  if (sqlite3_exec (fixture->db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (fixture->db));
}

/* @said: what the refusal tells to do */
static void
assert_refused (Fixture    *fixture,
                const char *sql,
                const char *said)
{
  int code = sqlite3_exec (fixture->db, sql, NULL, NULL, NULL);
  const char *message = sqlite3_errmsg (fixture->db);

  if (code != SQLITE_CONSTRAINT)
    g_error ("%s: not refused (%s)", sql, message);
  if (strstr (message, said) == NULL)
    g_error ("%s: “%s” does not say “%s”", sql, message, said);
}

static GHashTable *
read_edges (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("MESON_SOURCE_ROOT"), "tests", "spec", "life-cycles.tsv", NULL);
  GHashTable *edges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '#' && **line != '\0')
      {
        g_auto(GStrv) cells = g_strsplit (*line, "\t", -1);

        g_hash_table_add (edges, g_strdup_printf ("%s %s %s", cells[0], cells[1], cells[2]));
      }
  return edges;
}

static gboolean
has_edge (Fixture       *fixture,
          const MunSpec *spec,
          const char    *from,
          const char    *to)
{
  g_autofree char *edge = g_strdup_printf ("%s %s %s", spec->name, from, to);
  g_autofree char *general = g_strdup_printf ("%s * %s", spec->name, to);

  return g_hash_table_contains (fixture->edges, edge) || g_hash_table_contains (fixture->edges, general);
}

/* What runs out with a day is out of it whether that is written down or not: to where the next step leads, one goes at once. */
static gboolean
is_step (Fixture       *fixture,
         const MunSpec *spec,
         const char    *from,
         const char    *to)
{
  static const char * const days[][3] = {
    { "competence", "met", "expired" }, { "cooperation_agreement", "active", "expired" }, { "objective_plan", "planned", "late" }, { "objective_plan", "in_progress", "late" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (g_str_equal (days[i][0], spec->name) && g_str_equal (days[i][1], from) && has_edge (fixture, spec, days[i][2], to))
      return TRUE;
  return has_edge (fixture, spec, from, to);
}

static char *
id_of (guint state)
{
  return g_strdup_printf ("00000000-0000-4000-8000-%012u", state + 1);
}

/* One record of each type in each of its states. How it came there is no matter here. */
static void
fill (Fixture *fixture)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    for (guint i = 0; mun_spec_has_state (*spec) && (*spec)->fields[(*spec)->state_field].choices[i].key != NULL; i++)
      {
        const MunField *state = &(*spec)->fields[(*spec)->state_field];
        g_autofree char *id = id_of (i);
        g_autofree char *sql = g_strdup_printf ("INSERT INTO \"%s\" (id, ref, \"%s\") VALUES ('%s', '%s-%04u', '%s')", (*spec)->name, state->name, id,
                                                (*spec)->prefix, i + 1, state->choices[i].key);

        run (fixture, sql);
      }
}

/* Takes the guards off whose name is like @pattern. */
static void
take_off (Fixture    *fixture,
          const char *pattern)
{
  g_autoptr(GString) drops = g_string_new (NULL);
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%s' ESCAPE '!'", pattern);
  g_autoptr(sqlite3_stmt) stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_string_append_printf (drops, "DROP TRIGGER \"%s\";", (const char *) sqlite3_column_text (stmt, 0));
  g_assert_cmpuint (drops->len, >, 0);
  sqlite3_reset (stmt);
  run (fixture, drops->str);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = test_path ("steps.muniment");
  g_autoptr(sqlite3_stmt) stmt = NULL;

  mun_store_free (test_create (path));
  fixture->edges = read_edges ();
  fixture->guards = g_ptr_array_new_with_free_func (g_free);
  g_assert_cmpint (sqlite3_open (path, &fixture->db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid", -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (fixture->guards, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
  sqlite3_reset (stmt);
  run (fixture, "BEGIN");
  take_off (fixture, "%");
  fill (fixture);
  for (guint i = 0; i < fixture->guards->len; i++)
    run (fixture, g_ptr_array_index (fixture->guards, i));
  run (fixture, "COMMIT");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sqlite3_close (fixture->db);
  g_hash_table_unref (fixture->edges);
  g_ptr_array_unref (fixture->guards);
}

static char *
move_sql (const MunSpec *spec,
          guint          from,
          const char    *to)
{
  g_autofree char *id = id_of (from);
  g_autofree char *value = to != NULL ? g_strdup_printf ("'%s'", to) : g_strdup ("NULL");

  return g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = %s WHERE id = '%s'", spec->name, spec->fields[spec->state_field].name, value, id);
}

typedef void (*PairFunc) (Fixture *fixture, const MunSpec *spec, guint from, const char *to);

/* @to is NULL for a state that is emptied. */
static guint
walk (Fixture  *fixture,
      PairFunc  func)
{
  guint n = 0;

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      const MunChoice *states = (*spec)->fields[(*spec)->state_field].choices;

      for (guint from = 0; mun_spec_has_state (*spec) && states[from].key != NULL; from++)
        for (guint to = 0; to == 0 || states[to - 1].key != NULL; to++)
          if (to != from)
            {
              func (fixture, *spec, from, states[to].key);
              n++;
            }
    }
  return n;
}

static gboolean
is_forbidden (Fixture       *fixture,
              const MunSpec *spec,
              guint          from,
              const char    *to)
{
  return to == NULL || !is_step (fixture, spec, spec->fields[spec->state_field].choices[from].key, to);
}

static void
try_jump (Fixture       *fixture,
          const MunSpec *spec,
          guint          from,
          const char    *to)
{
  g_autofree char *sql = move_sql (spec, from, to);

  if (is_forbidden (fixture, spec, from, to))
    assert_refused (fixture, sql, ".");
}

static void
try_alone (Fixture       *fixture,
           const MunSpec *spec,
           guint          from,
           const char    *to)
{
  g_autofree char *sql = move_sql (spec, from, to);

  if (is_forbidden (fixture, spec, from, to))
    assert_refused (fixture, sql, "use the steps that the record offers");
}

static void
make_jump (Fixture       *fixture,
           const MunSpec *spec,
           guint          from,
           const char    *to)
{
  g_autofree char *sql = move_sql (spec, from, to);

  run (fixture, sql);
}

/* With all guards, and with the one of the steps alone; without it nothing is in the way, or this would prove nothing. */
static void
test_jumps (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpuint (walk (fixture, try_jump), >, 1000);
  run (fixture, "BEGIN");
  take_off (fixture, "%");
  for (guint i = 0; i < fixture->guards->len; i++)
    if (strstr (g_ptr_array_index (fixture->guards, i), "_step\" BEFORE UPDATE OF") != NULL)
      run (fixture, g_ptr_array_index (fixture->guards, i));
  walk (fixture, try_alone);
  take_off (fixture, "%!_step");
  walk (fixture, make_jump);
  run (fixture, "ROLLBACK");
}

static GString *opened;

static void
note_opening (Fixture       *fixture,
              const MunSpec *spec,
              guint          from,
              const char    *to)
{
  g_autofree char *sql = move_sql (spec, from, to);

  if (is_forbidden (fixture, spec, from, to))
    return;
  run (fixture, "SAVEPOINT one");
  if (sqlite3_exec (fixture->db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_string_append_printf (opened, "%s %s %s\n", spec->name, spec->fields[spec->state_field].choices[from].key, to);
  run (fixture, "ROLLBACK TO one; RELEASE one");
}

/* Of the steps of a life, those that open what is closed, approved or reported are left to Muniment, and no others. */
static void
test_openings (Fixture       *fixture,
               gconstpointer  data)
{
  opened = g_string_new (NULL);
  run (fixture, "BEGIN");
  take_off (fixture, "%");
  for (guint i = 0; i < fixture->guards->len; i++)
    if (strstr (g_ptr_array_index (fixture->guards, i), "_step\" BEFORE UPDATE OF") != NULL)
      run (fixture, g_ptr_array_index (fixture->guards, i));
  walk (fixture, note_opening);
  run (fixture, "ROLLBACK");
  g_assert_cmpstr (opened->str, ==, openings);
  g_string_free (opened, TRUE);
}

/* Nothing that has been in use goes, neither removed nor under another row; a line goes with what it belongs to, unless that is kept. */
static void
test_removals (Fixture       *fixture,
               gconstpointer  data)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      const MunField *state = &(*spec)->fields[(*spec)->state_field];

      for (guint i = 1; mun_spec_has_state (*spec) && state->choices[i].key != NULL; i++)
        {
          g_autofree char *id = id_of (i);
          g_autofree char *other = id_of (90);
          g_autofree char *gone = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = '%s'", (*spec)->name, id);
          g_autofree char *by_id = g_strdup_printf ("INSERT OR REPLACE INTO \"%1$s\" (id, ref, \"%2$s\") VALUES ('%3$s', '%4$s-0090', '%5$s')", (*spec)->name,
                                                    state->name, id, (*spec)->prefix, state->choices[0].key);
          g_autofree char *by_ref = g_strdup_printf ("INSERT OR REPLACE INTO \"%1$s\" (id, ref, \"%2$s\") VALUES ('%3$s', '%4$s-%5$04u', '%6$s')", (*spec)->name,
                                                     state->name, other, (*spec)->prefix, i + 1, state->choices[0].key);
          g_autofree char *by_row = g_strdup_printf ("INSERT OR REPLACE INTO \"%1$s\" (rowid, id, ref, \"%2$s\") VALUES (%5$u, '%3$s', '%4$s-0090', '%6$s')", (*spec)->name,
                                                     state->name, other, (*spec)->prefix, i + 1, state->choices[0].key);
          g_autofree char *moved = g_strdup_printf ("UPDATE OR REPLACE \"%s\" SET rowid = %u WHERE rowid = 1", (*spec)->name, i + 1);

          if (!((*spec)->flags & MUN_SPEC_CHILD))
            assert_refused (fixture, gone, ".");
          assert_refused (fixture, by_id, ".");
          assert_refused (fixture, by_ref, ".");
          assert_refused (fixture, by_row, ".");
          assert_refused (fixture, moved, ".");
        }
    }
}

/* @state is NULL for none. */
static char *
begin_sql (const MunSpec *spec,
           const char    *state)
{
  g_autofree char *id = id_of (90);
  g_autofree char *value = state != NULL ? g_strdup_printf ("'%s'", state) : g_strdup ("NULL");

  return g_strdup_printf ("INSERT INTO \"%s\" (id, ref, \"%s\") VALUES ('%s', '%s-0090', %s)", spec->name, spec->fields[spec->state_field].name, id, spec->prefix, value);
}

typedef void (*BeginFunc) (Fixture *fixture, const char *sql);

/* Each way to begin a record with a part of its life behind it, or with none of it. */
static guint
begin_late (Fixture   *fixture,
            BeginFunc  func)
{
  guint n = 0;

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    for (guint i = 1; mun_spec_has_state (*spec) && (i == 1 || (*spec)->fields[(*spec)->state_field].choices[i - 1].key != NULL); i++)
      {
        g_autofree char *sql = begin_sql (*spec, (*spec)->fields[(*spec)->state_field].choices[i].key);

        func (fixture, sql);
        n++;
      }
  return n;
}

static void
try_beginning (Fixture    *fixture,
               const char *sql)
{
  assert_refused (fixture, sql, ".");
}

static void
try_beginning_alone (Fixture    *fixture,
                     const char *sql)
{
  assert_refused (fixture, sql, "begins in its first state");
}

static void
make_beginning (Fixture    *fixture,
                const char *sql)
{
  run (fixture, "SAVEPOINT one");
  run (fixture, sql);
  run (fixture, "ROLLBACK TO one; RELEASE one");
}

/* As the jumps: with all guards, with the one alone, and without it. What begins at the beginning is in nobody's way. */
static void
test_beginnings (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_cmpuint (begin_late (fixture, try_beginning), >, 200);
  run (fixture, "BEGIN");
  take_off (fixture, "%");
  for (guint i = 0; i < fixture->guards->len; i++)
    if (strstr (g_ptr_array_index (fixture->guards, i), "_begin\" BEFORE INSERT") != NULL)
      run (fixture, g_ptr_array_index (fixture->guards, i));
  begin_late (fixture, try_beginning_alone);
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if (mun_spec_has_state (*spec))
      {
        g_autofree char *sql = begin_sql (*spec, mun_spec_first_state (*spec));

        make_beginning (fixture, sql);
      }
  take_off (fixture, "%!_begin");
  begin_late (fixture, make_beginning);
  run (fixture, "ROLLBACK");
}

static void
assert_state (MunStore   *store,
              const char *id,
              const char *state)
{
  g_autoptr(MunRow) row = test_load (store, &mun_business_process_spec, id);

  g_assert_cmpstr (row->values[mun_business_process_spec.state_field], ==, state);
}

/* Muniment itself undoes what another program cannot, and lends nobody the key. */
static void
test_undone (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = test_path ("undone.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = test_add (store, &mun_business_process_spec, "status", "draft");
  g_autoptr(GError) error = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *left = NULL;
  sqlite3 *db;

  test_set (&mun_business_process_spec, row, "status", "active");
  test_save (store, &mun_business_process_spec, row);
  refused = test_raw_refused (path, "UPDATE business_process SET status = 'draft'");
  g_assert_nonnull (strstr (refused, "back only in Muniment"));
  test_undo (store, 0, NULL);
  assert_state (store, row->id, "draft");
  g_assert_true (mun_store_redo (store, "Ida Holm", "Again", NULL, &error));
  g_assert_no_error (error);
  assert_state (store, row->id, "active");

  test_set (&mun_business_process_spec, row, "status", "draft");
  g_assert_false (test_try (store, &mun_business_process_spec, row, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "INSERT INTO at_work (since) VALUES ('2026-11-02T12:00:00Z')", NULL, NULL, NULL), !=, SQLITE_OK);
  sqlite3_close (db);
  left = test_raw_get (path, "SELECT count(*) FROM at_work");
  g_assert_cmpstr (left, ==, "0");
}

/* A record that comes in with a part of its life, and comes back with it. */
static void
test_arrived (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = test_path ("arrived.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) row = test_add (store, &mun_business_process_spec, "status", "active");
  g_autoptr(GError) error = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *left = NULL;

  assert_state (store, row->id, "active");
  test_undo (store, 0, NULL);
  g_assert_true (mun_store_redo (store, "Ida Holm", "Again", NULL, &error));
  g_assert_no_error (error);
  assert_state (store, row->id, "active");
  refused = test_raw_refused (path, "INSERT INTO business_process (id, ref, name, status) VALUES ('00000000-0000-4000-8000-000000000001', 'PRO-0099', 'Yard', 'active')");
  g_assert_nonnull (strstr (refused, "begins in its first state"));
  left = test_raw_get (path, "SELECT count(*) FROM at_work");
  g_assert_cmpstr (left, ==, "0");
}

/* A change that goes on after a refusal leaves the way beside the life cycle to nobody. */
static void
test_closed_again (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = test_path ("closed-again.muniment");
  g_autoptr(MunStore) store = test_create (path);
  g_autoptr(MunRow) site = mun_row_new (&mun_site_spec);
  g_autoptr(MunRow) event = mun_row_new (&mun_incident_spec);
  g_autoptr(GError) error = NULL;
  g_autofree char *left = NULL;

  g_assert_true (mun_store_begin (store, "Ida Holm", "Two records", &error));
  g_assert_no_error (error);
  test_set (&mun_incident_spec, event, "title", "Gate open");
  test_set (&mun_incident_spec, event, "status", "closed");
  g_assert_false (mun_store_write (store, &mun_incident_spec, event, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);
  test_set (&mun_site_spec, site, "name", "Yard");
  g_assert_true (mun_store_write (store, &mun_site_spec, site, &error));
  g_assert_no_error (error);
  g_assert_true (mun_store_commit (store, NULL, &error));
  g_assert_no_error (error);
  left = test_raw_get (path, "SELECT count(*) FROM at_work");
  g_assert_cmpstr (left, ==, "0");
}

int
main (int   argc,
      char *argv[])
{
  test_init (&argc, &argv);

  g_test_add ("/store/steps/jumps", Fixture, NULL, set_up, test_jumps, tear_down);
  g_test_add ("/store/steps/openings", Fixture, NULL, set_up, test_openings, tear_down);
  g_test_add ("/store/steps/removals", Fixture, NULL, set_up, test_removals, tear_down);
  g_test_add ("/store/steps/beginnings", Fixture, NULL, set_up, test_beginnings, tear_down);
  g_test_add ("/store/steps/arrived", Fixture, NULL, set_up, test_arrived, tear_down);
  g_test_add ("/store/steps/closed-again", Fixture, NULL, set_up, test_closed_again, tear_down);
  g_test_add ("/store/steps/undone", Fixture, NULL, set_up, test_undone, tear_down);
  return test_run ();
}
