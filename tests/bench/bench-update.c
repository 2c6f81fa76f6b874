/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one saved change costs the requirements in a file of 50,000 records: every field of every type is changed once and back, a record of every type
 * is added and withdrawn, and after each change the answers are brought up to date as the window does it. Printed is the worst of each kind of change for
 * the types where it takes longest, after what a full look costs. In the first file the whole organisation is there many times over, in the second the
 * types that grow largest are large together, and then each of them alone fills a file. The time is what the thread computed, system calls included. */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <time.h>

#include "model/conformity.h"
#include "model/demo.h"

#define TODAY "2026-11-02"
#define N_RECORDS 50000
#define N_LARGE 5000
#define N_SHOWN 10

/* The longest time of a kind of change, and what was changed. */
typedef struct {
  double      time;
  guint       asked;
  const char *what;
} Worst;

enum { STATE, FIELD, ADDED, WITHDRAWN, N_CHANGES };

static const char * const change_names[N_CHANGES] = { "state", "field", "added", "withdrawn" };

typedef struct {
  const MunSpec *spec;
  gint64         n;
  Worst          worst[N_CHANGES];
} Line;

typedef struct {
  MunWorkspace  *workspace;
  MunConformity *kept;
} Bench;

static const struct { const MunSpec *spec; guint n; } large[] = {
  { &mun_risk_spec, 2 * N_LARGE }, { &mun_incident_log_entry_spec, 2 * N_LARGE }, { &mun_incident_spec, N_LARGE }, { &mun_document_spec, N_LARGE },
  { &mun_corrective_action_spec, N_LARGE }, { &mun_control_spec, N_LARGE }, { &mun_interested_party_spec, N_LARGE }, { &mun_supplier_spec, N_LARGE },
};

static void
check_error (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static gint64
get_busy_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
run (sqlite3    *db,
     const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
}

/* The id of copy number n, the same wherever it is pointed to. */
static char *
copy_id (const char *column)
{
  return g_strdup_printf ("substr(%s, 1, 31) || printf('x%%04x', n.value)", column);
}

static gboolean
is_copied (const MunSpec *spec,
           const MunSpec *only)
{
  return spec != NULL && (only == NULL || spec == only) && (spec->flags & MUN_SPEC_SINGLE) == 0 && spec != &mun_setting_spec;
}

/* Where @only is given the copies stay with the parents and neighbours of the first one. */
static void
copy_table (sqlite3       *db,
            const MunSpec *spec,
            const MunSpec *only,
            guint          from,
            guint          until)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autofree char *id = copy_id ("t.id");

  g_string_append_printf (sql, "INSERT INTO \"%s\" SELECT %s, t.ref || '-' || n.value, t.note, t.withdrawn", spec->name, id);
  for (guint i = 0; i < spec->n_fields; i++)
    {
      const MunField *field = &spec->fields[i];
      g_autofree char *column = g_strdup_printf ("t.\"%s\"", field->name);
      g_autofree char *copied = copy_id (column);

      if (field->kind == MUN_KIND_LINKS)
        continue;
      g_string_append_printf (sql, ", %s", field->kind == MUN_KIND_LINK && only == NULL && (field->target == NULL || is_copied (field->target, only)) ? copied : column);
    }
  g_string_append_printf (sql, " FROM (SELECT * FROM \"%s\" WHERE length(ref) - length(replace(ref, '-', '')) = 1) t, "
                          "(WITH RECURSIVE c(value) AS (SELECT %u UNION ALL SELECT value + 1 FROM c WHERE value + 1 < %u) SELECT value FROM c) n "
                          "ORDER BY n.value, t.rowid", spec->name, from, until);
  run (db, sql->str);
}

static gint64
count_rows (sqlite3    *db,
            const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", table);
  sqlite3_stmt *stmt = NULL;
  gint64 n;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) != SQLITE_OK || sqlite3_step (stmt) != SQLITE_ROW)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  n = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  return n;
}

static gint64
count_records (sqlite3 *db)
{
  gint64 n = 0;

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    n += count_rows (db, (*spec)->name);
  return n;
}

/* The copies are found like all others. */
static void
add_to_search (sqlite3 *db)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT OR IGNORE INTO search_row (record_type, record_id) SELECT '%s', id FROM \"%s\"", (*spec)->name, (*spec)->name);

      run (db, sql);
    }
  run (db, "INSERT INTO search (rowid, ref, title, body) SELECT number, '', '', '' FROM search_row WHERE number > (SELECT max(id) FROM search_docsize)");
}

/* What guards evidence would guard the copies, too. */
static void
take_guards_off (sqlite3 *db)
{
  g_autoptr(GString) drops = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT name FROM sqlite_master WHERE type = 'trigger'", -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_string_append_printf (drops, "DROP TRIGGER \"%s\";", (const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  run (db, drops->str);
}

static void
copy_all (sqlite3       *db,
          const MunSpec *only)
{
  guint n = (guint) (N_RECORDS / count_records (db)) + 1;
  g_autofree char *from = copy_id ("t.from_id");
  g_autofree char *to = copy_id ("t.to_id");
  g_autofree char *links = g_strdup_printf ("INSERT INTO record_link SELECT t.from_type, %s, t.to_type, %s, t.role FROM record_link t, "
                                            "(WITH RECURSIVE c(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM c WHERE value + 1 < %u) SELECT value FROM c) n", from, to, n);

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if (is_copied (*spec, NULL))
      copy_table (db, *spec, NULL, 1, n);
  run (db, links);
}

static void
copy_large (sqlite3       *db,
            const MunSpec *only)
{
  for (guint i = 0; i < G_N_ELEMENTS (large); i++)
    copy_table (db, large[i].spec, large[i].spec, 1, (guint) (large[i].n / count_rows (db, large[i].spec->name)) + 1);
}

static void
copy_one (sqlite3       *db,
          const MunSpec *only)
{
  copy_table (db, only, only, 1, (guint) (N_RECORDS / count_rows (db, only->name)) + 1);
}

typedef void (*CopyFunc) (sqlite3       *db,
                          const MunSpec *only);

static MunWorkspace *
open_grown (const char    *path,
            CopyFunc       copy,
            const MunSpec *only)
{
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace;
  sqlite3 *db = NULL;

  if (sqlite3_open (path, &db) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  run (db, "PRAGMA synchronous = OFF; BEGIN");
  take_guards_off (db);
  copy (db, only);
  add_to_search (db);
  run (db, "COMMIT");
  g_print ("%" G_GINT64_FORMAT " records, ", count_records (db));
  sqlite3_close (db);
  workspace = mun_workspace_open (path, MUN_STORE_DEFAULT, &error);
  check_error (error);
  mun_workspace_set_today (workspace, TODAY);
  return workspace;
}

static char *
choose_key (const MunField *field,
            const char     *now)
{
  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    if (!g_str_equal (choice->key, now))
      return g_strdup (choice->key);
  return g_strdup ("");
}

/* Another value than it has. */
static char *
choose_value (MunWorkspace   *workspace,
              const MunField *field,
              const char     *now)
{
  g_autoptr(MunRecord) target = NULL;

  switch (field->kind)
    {
    case MUN_KIND_CHOICE:
      return choose_key (field, now);
    case MUN_KIND_YES_NO:
      return g_strdup (g_str_equal (now, "1") ? "0" : "1");
    case MUN_KIND_INTEGER:
    case MUN_KIND_SCALE:
      return g_strdup (g_str_equal (now, "2") ? "3" : "2");
    case MUN_KIND_DECIMAL:
      return g_strdup (g_str_equal (now, "2") ? "3" : "2");
    case MUN_KIND_MONEY:
      return g_strdup (g_str_equal (now, "2.00") ? "3.00" : "2.00");
    case MUN_KIND_DATE:
      return g_strdup (g_str_equal (now, "2026-03-01") ? "2027-03-01" : "2026-03-01");
    case MUN_KIND_DATE_TIME:
      return g_strdup (g_str_equal (now, "2026-03-01T10:00") ? "2027-03-01T10:00" : "2026-03-01T10:00");
    case MUN_KIND_LINK:
    case MUN_KIND_LINKS:
      if (*now != '\0' || field->target == NULL)
        return g_strdup ("");
      target = mun_workspace_find_first (workspace, field->target, -1);
      return g_strdup (target != NULL ? mun_record_get_id (target) : "");
    case MUN_KIND_FILE:
      return NULL;
    case MUN_KIND_LINE:
    case MUN_KIND_TEXT:
    case MUN_N_KINDS:
      break;
    }
  return g_strdup (*now == '\0' ? "Something" : "");
}

/* Saves the row, without the rules, and brings the answers up to date. */
static void
save (Bench         *bench,
      const MunSpec *spec,
      const MunRow  *row,
      Worst         *worst,
      const char    *what)
{
  MunStore *store = mun_workspace_get_store (bench->workspace);
  g_autoptr(MunRow) copy = mun_row_copy (spec, row);
  g_autoptr(GError) error = NULL;
  double time;
  gint64 start;

  if (!mun_store_begin (store, "Bench", "One change", &error) || !mun_store_write (store, spec, copy, &error) || !mun_store_commit (store, NULL, &error))
    g_error ("%s.%s: %s", spec->name, what, error->message);
  start = get_busy_time ();
  mun_conformity_update (bench->kept, bench->workspace, &error);
  time = (get_busy_time () - start) / 1000.0;
  check_error (error);
  if (time > worst->time)
    *worst = (Worst) { time, mun_conformity_n_asked (bench->kept), what };
}

static void
set_value (char       **place,
           const char  *value)
{
  g_autofree char *old = *place;

  *place = g_strdup (value);
}

static void
change_fields (Bench        *bench,
               const MunRow *row,
               Line         *line)
{
  const MunSpec *spec = line->spec;

  for (guint i = 0; i < spec->n_fields; i++)
    {
      gboolean state = mun_spec_has_state (spec) && i == spec->state_field;
      Worst *worst = &line->worst[state ? STATE : FIELD];
      g_autofree char *value = choose_value (bench->workspace, &spec->fields[i], row->values[i]);
      g_autoptr(MunRow) changed = mun_row_copy (spec, row);

      if (value == NULL || g_str_equal (value, row->values[i]))
        continue;
      set_value (&changed->values[i], value);
      save (bench, spec, changed, worst, spec->fields[i].name);
      save (bench, spec, row, worst, spec->fields[i].name);
    }
}

static void
add_and_withdraw (Bench        *bench,
                  const MunRow *row,
                  Line         *line)
{
  g_autoptr(MunRow) fresh = mun_row_new (line->spec);
  g_autoptr(MunRow) added = mun_row_copy (line->spec, row);

  set_value (&added->id, fresh->id);
  set_value (&added->ref, "");
  save (bench, line->spec, added, &line->worst[ADDED], "added");
  g_clear_pointer (&added, mun_row_free);
  added = mun_store_load (mun_workspace_get_store (bench->workspace), line->spec, fresh->id, NULL);
  set_value (&added->withdrawn, "No longer needed");
  save (bench, line->spec, added, &line->worst[WITHDRAWN], "withdrawn");
}

static double
find_worst (const Line *line)
{
  double time = 0;

  for (guint i = 0; i < N_CHANGES; i++)
    time = MAX (time, line->worst[i].time);
  return time;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  double one = find_worst (a), other = find_worst (b);

  return (one < other) - (one > other);
}

static void
print_line (const Line *line)
{
  g_print ("  %-20s %6" G_GINT64_FORMAT, line->spec->name, line->n);
  for (guint i = 0; i < N_CHANGES; i++)
    if (line->worst[i].what != NULL)
      g_print (" | %s %.1f ms, %u asked%s%s", change_names[i], line->worst[i].time, line->worst[i].asked, i == FIELD ? ": " : "", i == FIELD ? line->worst[i].what : "");
  g_print ("\n");
}

static void
measure_type (Bench         *bench,
              const MunSpec *spec,
              GArray        *lines)
{
  g_autoptr(GPtrArray) records = mun_workspace_find (bench->workspace, spec, -1);
  g_autoptr(MunRow) row = NULL;
  Line line = { spec, records->len, { { 0 } } };

  if (records->len == 0)
    return;
  row = mun_record_dup_row (records->pdata[records->len / 2]);
  change_fields (bench, row, &line);
  if ((spec->flags & MUN_SPEC_SINGLE) == 0)
    add_and_withdraw (bench, row, &line);
  g_array_append_val (lines, line);
}

/* @only: (nullable): measures this type alone */
static void
measure (const char    *demo,
         const char    *what,
         CopyFunc       copy,
         const MunSpec *only)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_strconcat (demo, ".grown", NULL);
  g_autoptr(GFile) from = g_file_new_for_path (demo);
  g_autoptr(GFile) to = g_file_new_for_path (path);
  g_autoptr(MunWorkspace) workspace = NULL;
  g_autoptr(MunCatalogue) catalogue = mun_catalogue_load_builtin (&error);
  g_autoptr(GArray) lines = g_array_new (FALSE, TRUE, sizeof (Line));
  Bench bench;
  gint64 start;

  check_error (error);
  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  check_error (error);
  workspace = bench.workspace = open_grown (path, copy, only);
  start = get_busy_time ();
  bench.kept = mun_conformity_new (workspace, catalogue, &error);
  check_error (error);
  g_print ("%s: a full look computes %.1f ms, %u checks\n", what, (get_busy_time () - start) / 1000.0, mun_conformity_n_asked (bench.kept));
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if (only == NULL || *spec == only)
      measure_type (&bench, *spec, lines);
  g_array_sort (lines, compare_lines);
  for (guint i = 0; i < MIN (lines->len, N_SHOWN); i++)
    print_line (&g_array_index (lines, Line, i));
  mun_conformity_free (bench.kept);
  mun_workspace_close (workspace);
  g_remove (path);
}

int
main (void)
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);

  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("muniment-bench-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "demo.muniment", NULL);
  g_autoptr(MunWorkspace) demo = mun_demo_create (path, &error);

  check_error (error);
  mun_workspace_close (demo);
  measure (path, "the whole organisation many times", copy_all, NULL);
  measure (path, "the large types", copy_large, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (large); i++)
    measure (path, large[i].spec->name, copy_one, large[i].spec);
  g_remove (path);
  g_rmdir (folder);
  return 0;
}
