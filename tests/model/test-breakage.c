/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Does every check look where it says it looks? The demonstration is broken in one place after the other: for each part of each check a value is
 * sought, in the fields that its text names, whose change makes it worse. Exactly checks that read this field may then give another answer, the
 * part that was aimed at must, and when the value is back all are as before. This goes on in a copy in memory without triggers and constraints: what
 * the program itself would refuse may still be in a file. */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "base/error.h"
#include "model/check-sql.h"
#include "model/demo.h"

#define TODAY "2026-11-02"

/* One part of one check. */
typedef struct {
  const MunCheck     *check;
  const MunCheckPart *part;
  char               *sql;
  sqlite3_stmt       *stmt;
  GHashTable         *words;   /* words of @sql */
  gint64              ok;      /* on the whole demonstration */
  gint64              total;
  gint64              ok_now;
  gint64              total_now;
} Probe;

/* A field of a type; NULL: the links of its records. */
typedef struct {
  const MunSpec  *spec;
  const MunField *field;
} Place;

typedef struct {
  MunCatalogue *catalogue;
  sqlite3      *db;
  GPtrArray    *probes;    /* (element-type Probe) */
  GHashTable   *broken;    /* ids of requirements that some breakage has turned */
  const Place  *also;      /* where one change is not enough: changed together with the place tried */
  const char   *also_value;
  guint         n_breakages;
  guint         n_nothing; /* parts with nothing right to be broken */
} Fixture;

static void
probe_free (gpointer data)
{
  Probe *probe = data;

  g_free (probe->sql);
  sqlite3_finalize (probe->stmt);
  g_hash_table_unref (probe->words);
  g_free (probe);
}

static void G_GNUC_PRINTF (2, 3)
run (Fixture    *fixture,
     const char *format,
     ...)
{
  va_list args;
  char *message = NULL;

  va_start (args, format);
  g_autofree char *sql = g_strdup_vprintf (format, args);
  va_end (args);
  if (sqlite3_exec (fixture->db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
}

static sqlite3_stmt *
prepare (Fixture    *fixture,
         const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (fixture->db, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (fixture->db));
  for (int i = 1; i <= sqlite3_bind_parameter_count (stmt); i++)
    {
      const char *name = sqlite3_bind_parameter_name (stmt, i) + 1;
      int setting = mun_spec_find_field (&mun_setting_spec, name);

      if (setting >= 0)
        sqlite3_bind_int (stmt, i, mun_setting_spec.fields[setting].starter[MUN_SIZE_SMALL]);
      else
        sqlite3_bind_text (stmt, i, TODAY, -1, SQLITE_STATIC);
    }
  return stmt;
}

static GStrv
select_texts (Fixture    *fixture,
              const char *sql)
{
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();
  sqlite3_stmt *stmt = prepare (fixture, sql);

  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_strv_builder_add (texts, (const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  return g_strv_builder_end (texts);
}

static GHashTable *
collect_words (const char *sql)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *p = sql; *p != '\0';)
    {
      gsize length = strspn (p, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

      if (length > 0)
        g_hash_table_add (words, g_strndup (p, length));
      p += MAX (length, 1);
    }
  return words;
}

static void
ask (Probe  *probe,
     gint64 *ok,
     gint64 *total)
{
  g_assert_cmpint (sqlite3_step (probe->stmt), ==, SQLITE_ROW);
  *ok = sqlite3_column_int64 (probe->stmt, 0);
  *total = sqlite3_column_int64 (probe->stmt, 1);
  sqlite3_reset (probe->stmt);
}

static void
copy_demo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-breakage-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "demo.muniment", NULL);
  g_autoptr(MunWorkspace) demo = mun_demo_create (path, &error);
  sqlite3_backup *backup;
  sqlite3 *file = NULL;

  g_assert_no_error (error);
  mun_workspace_close (demo);
  g_assert_cmpint (sqlite3_open_v2 (path, &file, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_open (":memory:", &fixture->db), ==, SQLITE_OK);
  backup = sqlite3_backup_init (fixture->db, "main", file, "main");
  g_assert_nonnull (backup);
  g_assert_cmpint (sqlite3_backup_step (backup, -1), ==, SQLITE_DONE);
  sqlite3_backup_finish (backup);
  sqlite3_close (file);
  g_remove (path);
  g_rmdir (folder);
}

static void
take_guards_off (Fixture *fixture)
{
  g_auto(GStrv) triggers = select_texts (fixture, "SELECT name FROM sqlite_master WHERE type = 'trigger'");

  for (guint i = 0; triggers[i] != NULL; i++)
    run (fixture, "DROP TRIGGER \"%s\"", triggers[i]);
  run (fixture, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA temp_store = MEMORY");
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    run (fixture, "CREATE TEMP VIEW \"%s\" AS SELECT * FROM main.\"%s\" WHERE withdrawn IS NULL", (*spec)->name, (*spec)->name);
}

static void
add_probes (Fixture *fixture)
{
  guint n_checks;
  const MunCheck * const *checks = mun_catalogue_get_checks (fixture->catalogue, &n_checks);

  for (guint i = 0; i < n_checks; i++)
    for (guint j = 0; j < checks[i]->n_parts; j++)
      {
        Probe *probe = g_new0 (Probe, 1);

        probe->check = checks[i];
        probe->part = checks[i]->parts[j];
        probe->sql = mun_check_sql_count (probe->part);
        probe->stmt = prepare (fixture, probe->sql);
        probe->words = collect_words (probe->sql);
        ask (probe, &probe->ok, &probe->total);
        g_ptr_array_add (fixture->probes, probe);
      }
}

/* Places and values --------------------------------------------------------------------------------------------- */

static gboolean
reads (Probe       *probe,
       const Place *place)
{
  return g_hash_table_contains (probe->words, place->spec->name)
         && g_hash_table_contains (probe->words, place->field != NULL ? place->field->name : "record_link");
}

/* The fields that the part names, those of its own type first. */
static GArray *
list_places (Probe *probe)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint round = 0; round < 2; round++)
    for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
      {
        Place links = { *spec, NULL };

        if (g_str_equal ((*spec)->name, probe->part->record) != (round == 0))
          continue;
        for (guint i = 0; i < (*spec)->n_fields; i++)
          {
            Place place = { *spec, &(*spec)->fields[i] };

            if (place.field->kind != MUN_KIND_LINKS && reads (probe, &place))
              g_array_append_val (places, place);
          }
        if (reads (probe, &links))
          g_array_append_val (places, links);
      }
  return places;
}

/* Values that may do harm: nothing, too early, too late, another choice, another record. As SQL. */
static GStrv
list_values (Fixture     *fixture,
             const Place *place)
{
  g_autoptr(GStrvBuilder) values = g_strv_builder_new ();

  g_strv_builder_add (values, "NULL");
  if (place->field == NULL)
    return g_strv_builder_end (values);
  switch (place->field->kind)
    {
    case MUN_KIND_YES_NO:
    case MUN_KIND_SCALE:
    case MUN_KIND_INTEGER:
    case MUN_KIND_DECIMAL:
    case MUN_KIND_MONEY:
      g_strv_builder_add_many (values, "0", "1", "5", "9999", NULL);
      break;
    case MUN_KIND_DATE:
      g_strv_builder_add_many (values, "'2001-01-01'", "'2099-12-31'", NULL);
      break;
    case MUN_KIND_DATE_TIME:
      g_strv_builder_add_many (values, "'2001-01-01T08:00'", "'2099-12-31T08:00'", NULL);
      break;
    case MUN_KIND_CHOICE:
      for (const MunChoice *choice = place->field->choices; choice->key != NULL; choice++)
        {
          g_autofree char *value = g_strdup_printf ("'%s'", choice->key);

          g_strv_builder_add (values, value);
        }
      break;
    case MUN_KIND_LINK:
      {
        const char *target = place->field->target != NULL ? place->field->target->name : place->spec->name;
        g_autofree char *sql = g_strdup_printf ("SELECT quote (id) FROM \"%s\" ORDER BY ref LIMIT 4", target);
        g_auto(GStrv) ids = select_texts (fixture, sql);

        g_strv_builder_addv (values, (const char **) ids);
        break;
      }
    default:
      g_strv_builder_add_many (values, "'x'", "'elsewhere'", NULL);
      break;
    }
  return g_strv_builder_end (values);
}

/* Rows where a change can do harm: in the part's own type those that are right. As a condition on id. */
static GStrv
list_rows (Fixture     *fixture,
           Probe       *probe,
           const Place *place)
{
  const MunCheckPart *part = probe->part;
  g_autofree char *sql = NULL;

  if (!g_str_equal (place->spec->name, part->record))
    sql = g_strdup_printf ("SELECT quote (id) FROM \"%s\" ORDER BY ref", place->spec->name);
  else if (part->from != NULL)
    sql = g_strdup_printf ("SELECT DISTINCT quote (\"%s\".id) FROM %s WHERE (%s)", part->record, part->from, part->where != NULL ? part->where : "1");
  else
    sql = g_strdup_printf ("SELECT quote (id) FROM \"%s\" WHERE (%s) AND (%s) ORDER BY ref", part->record,
                           part->where != NULL ? part->where : "1", part->condition != NULL ? part->condition : "1");
  return select_texts (fixture, sql);
}

static void
alter (Fixture     *fixture,
       const Place *place,
       const char  *rows,
       const char  *value)
{
  if (fixture->also != NULL)
    run (fixture, "UPDATE main.\"%s\" SET \"%s\" = %s WHERE id IN (%s)", fixture->also->spec->name, fixture->also->field->name,
         fixture->also_value, rows);
  if (place->field == NULL)
    run (fixture, "DELETE FROM record_link WHERE from_type = '%s' AND from_id IN (%s)", place->spec->name, rows);
  else
    run (fixture, "UPDATE main.\"%s\" SET \"%s\" = %s WHERE id IN (%s)", place->spec->name, place->field->name, value, rows);
}

/* Breaking ------------------------------------------------------------------------------------------------------- */

static gboolean
is_worse (Probe *probe)
{
  gint64 ok, total;

  ask (probe, &ok, &total);
  return total > 0 && ok * probe->total < probe->ok * total;
}

static gboolean
breaks (Fixture     *fixture,
        Probe       *probe,
        const Place *place,
        const char  *rows,
        const char  *value)
{
  gboolean worse;

  run (fixture, "SAVEPOINT trial");
  alter (fixture, place, rows, value);
  worse = is_worse (probe);
  run (fixture, "ROLLBACK TO trial; RELEASE trial");
  return worse;
}

static MunEvidence
judge (Fixture        *fixture,
       const MunCheck *check,
       gboolean        now)
{
  gint64 ok[16], total[16];
  guint n = 0;

  for (guint i = 0; i < fixture->probes->len; i++)
    {
      const Probe *probe = g_ptr_array_index (fixture->probes, i);

      if (probe->check != check)
        continue;
      g_assert_cmpuint (n, <, G_N_ELEMENTS (ok));
      ok[n] = now ? probe->ok_now : probe->ok;
      total[n++] = now ? probe->total_now : probe->total;
    }
  return mun_check_judge (check, ok, total);
}

static gboolean
check_reads (Fixture        *fixture,
             const MunCheck *check,
             const Place    *place)
{
  for (guint i = 0; i < fixture->probes->len; i++)
    {
      Probe *probe = g_ptr_array_index (fixture->probes, i);

      if (probe->check == check && reads (probe, place))
        return TRUE;
    }
  return FALSE;
}

static void
note_requirements (Fixture        *fixture,
                   const MunCheck *check)
{
  guint n;
  const MunRequirement * const *requirements = mun_catalogue_get_requirements (fixture->catalogue, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < requirements[i]->n_checks; j++)
      if (requirements[i]->checks[j] == check)
        g_hash_table_add (fixture->broken, (gpointer) requirements[i]->id);
}

/* Which checks give another answer now: only those that read the place. */
static void
compare_all (Fixture     *fixture,
             Probe       *target,
             const Place *place)
{
  gboolean hit = FALSE;

  for (guint i = 0; i < fixture->probes->len; i++)
    {
      Probe *probe = g_ptr_array_index (fixture->probes, i);

      ask (probe, &probe->ok_now, &probe->total_now);
      if (probe->ok_now == probe->ok && probe->total_now == probe->total)
        continue;
      if (!check_reads (fixture, probe->check, place) && (fixture->also == NULL || !check_reads (fixture, probe->check, fixture->also)))
        g_error ("%s changed with %s.%s, which it does not read", probe->check->id, place->spec->name,
                 place->field != NULL ? place->field->name : "links");
      hit = hit || probe == target;
    }
  g_assert_true (hit);
  if (judge (fixture, target->check, FALSE) == MUN_EVIDENCE_COMPLETE)
    g_assert_cmpint (judge (fixture, target->check, TRUE), !=, MUN_EVIDENCE_COMPLETE);
}

static void
compare_back (Fixture *fixture)
{
  for (guint i = 0; i < fixture->probes->len; i++)
    {
      Probe *probe = g_ptr_array_index (fixture->probes, i);

      ask (probe, &probe->ok_now, &probe->total_now);
      if (probe->ok_now != probe->ok || probe->total_now != probe->total)
        g_error ("%s did not turn back", probe->check->id);
    }
}

static void
break_and_mend (Fixture     *fixture,
                Probe       *probe,
                const Place *place,
                const char  *rows,
                const char  *value)
{
  run (fixture, "SAVEPOINT breakage");
  alter (fixture, place, rows, value);
  compare_all (fixture, probe, place);
  run (fixture, "ROLLBACK TO breakage; RELEASE breakage");
  compare_back (fixture);
  note_requirements (fixture, probe->check);
  fixture->n_breakages++;
}

/* One row if that is enough, otherwise all of them. */
static gboolean
try_place (Fixture     *fixture,
           Probe       *probe,
           const Place *place)
{
  g_auto(GStrv) values = list_values (fixture, place);
  g_auto(GStrv) rows = list_rows (fixture, probe, place);
  g_autofree char *all = g_strjoinv (", ", rows);

  if (rows[0] == NULL)
    return FALSE;
  for (guint i = 0; values[i] != NULL; i++)
    {
      const char *chosen = all;

      if (!breaks (fixture, probe, place, all, values[i]) && !breaks (fixture, probe, place, rows[0], values[i]))
        continue;
      for (guint j = 0; rows[j] != NULL && chosen == all; j++)
        if (breaks (fixture, probe, place, rows[j], values[i]))
          chosen = rows[j];
      break_and_mend (fixture, probe, place, chosen, values[i]);
      return TRUE;
    }
  return FALSE;
}

/* What is not there cannot be broken: a part with nothing right yet is open or does not apply already. */
static gboolean
has_nothing (const Probe *probe)
{
  return probe->ok == 0;
}

static gboolean
break_part (Fixture *fixture,
            Probe   *probe)
{
  g_autoptr(GArray) places = list_places (probe);

  for (guint i = 0; i < places->len; i++)
    if (try_place (fixture, probe, &g_array_index (places, Place, i)))
      return TRUE;
  return FALSE;
}

/* "Done, or not yet due": only a row that is both open and late is wrong. */
static gboolean
break_part_twofold (Fixture *fixture,
                    Probe   *probe)
{
  g_autoptr(GArray) places = list_places (probe);
  gboolean broken = FALSE;

  for (guint i = 0; i < places->len && !broken; i++)
    {
      const Place *also = &g_array_index (places, Place, i);
      g_auto(GStrv) values = list_values (fixture, also);

      if (also->field == NULL || !g_str_equal (also->spec->name, probe->part->record))
        continue;
      for (guint j = 0; values[j] != NULL && !broken; j++)
        for (guint k = i + 1; k < places->len && !broken; k++)
          {
            const Place *place = &g_array_index (places, Place, k);

            fixture->also = also;
            fixture->also_value = values[j];
            broken = place->spec == also->spec && try_place (fixture, probe, place);
            fixture->also = NULL;
          }
    }
  return broken;
}

static void
set_up (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  fixture->catalogue = mun_catalogue_load_builtin (&error);
  g_assert_no_error (error);
  fixture->probes = g_ptr_array_new_with_free_func (probe_free);
  fixture->broken = g_hash_table_new (g_str_hash, g_str_equal);
  copy_demo (fixture);
  take_guards_off (fixture);
  add_probes (fixture);
}

static void
clear (Fixture *fixture)
{
  g_ptr_array_unref (fixture->probes);
  g_hash_table_unref (fixture->broken);
  mun_catalogue_unref (fixture->catalogue);
  g_assert_cmpint (sqlite3_close (fixture->db), ==, SQLITE_OK);
}

/* An arrow from a process to itself connects it to nothing. */
static void
test_circle (void)
{
  Fixture fixture = { 0 };
  guint n = 0;

  set_up (&fixture);
  run (&fixture, "UPDATE main.process_link SET to_process = from_process");
  for (guint i = 0; i < fixture.probes->len; i++)
    {
      Probe *probe = g_ptr_array_index (fixture.probes, i);

      if (!g_hash_table_contains (probe->words, "process_link"))
        continue;
      ask (probe, &probe->ok_now, &probe->total_now);
      g_assert_cmpint (probe->ok_now, ==, 0);
      n++;
    }
  g_assert_cmpuint (n, ==, 2);
  clear (&fixture);
}

static void
test_every_check (void)
{
  Fixture fixture = { 0 };
  guint unbroken = 0;

  set_up (&fixture);

  for (guint i = 0; i < fixture.probes->len; i++)
    {
      Probe *probe = g_ptr_array_index (fixture.probes, i);

      if (has_nothing (probe))
        fixture.n_nothing++;
      else if (!break_part (&fixture, probe) && !break_part_twofold (&fixture, probe))
        {
          g_test_message ("Nothing breaks %s: %s", probe->check->id, probe->sql);
          unbroken++;
        }
    }
  g_test_message ("%u breakages over %u parts, %u parts with nothing to break, %u requirements turned", fixture.n_breakages,
                  fixture.probes->len, fixture.n_nothing, g_hash_table_size (fixture.broken));
  g_assert_cmpuint (unbroken, ==, 0);
  g_assert_cmpuint (fixture.n_breakages + fixture.n_nothing, ==, fixture.probes->len);
  g_assert_cmpuint (fixture.n_nothing, <, fixture.probes->len / 20);
  clear (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/breakage/circle", test_circle);
  g_test_add_func ("/model/breakage/every-check", test_every_check);
  return g_test_run ();
}
