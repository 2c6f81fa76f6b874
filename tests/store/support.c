/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/support.h"

#include <glib/gstdio.h>

#include "spec/foundation.h"
#include "spec/incident.h"
#include "spec/risk.h"

static char *folder;

static void
remove_all (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

void
test_init (int    *argc,
           char ***argv)
{
  g_autoptr(GError) error = NULL;

  g_test_init (argc, argv, NULL);
  folder = g_dir_make_tmp ("muniment-store-XXXXXX", &error);
  g_assert_no_error (error);
}

int
test_run (void)
{
  int result = g_test_run ();

  remove_all (folder);
  g_clear_pointer (&folder, g_free);
  return result;
}

char *
test_path (const char *name)
{
  char *path = g_build_filename (folder, name, NULL);

  remove_all (path);
  return path;
}

MunStore *
test_create (const char *path)
{
  g_autoptr(GError) error = NULL;
  MunStore *store = mun_store_create (path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  /* What is filled in by counting is never over. */
  mun_store_set_today (store, "1000-01-01");
  return store;
}

MunStore *
test_open (const char *path)
{
  g_autoptr(GError) error = NULL;
  MunStore *store = mun_store_open (path, MUN_STORE_DEFAULT, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

/* An approved version has its content. */
static void
fill_texts (const MunSpec *spec,
            MunRow        *row)
{
  for (guint i = 0; i < spec->n_fields; i++)
    {
      const MunField *field = &spec->fields[i];
      gboolean text = field->kind == MUN_KIND_LINE || field->kind == MUN_KIND_TEXT;

      if (!text || !(field->flags & MUN_REQUIRED) || (field->flags & MUN_COMPUTED) || (row->values[i] != NULL && *row->values[i] != '\0'))
        continue;
      g_free (row->values[i]);
      row->values[i] = g_strdup ("Text");
    }
}

void
test_set (const MunSpec *spec,
          MunRow        *row,
          const char    *field,
          const char    *value)
{
  int place = mun_spec_find_field (spec, field);

  g_assert_cmpint (place, >=, 0);
  g_free (row->values[place]);
  row->values[place] = g_strdup (value);
  if (g_str_equal (value, "approved") && (spec->flags & (MUN_SPEC_VERSIONED | MUN_SPEC_SIGNED)))
    fill_texts (spec, row);
}

gboolean
test_try (MunStore       *store,
          const MunSpec  *spec,
          MunRow         *row,
          GError        **error)
{
  g_autoptr(GError) unexpected = NULL;

  mun_store_begin (store, "Ida Holm", "A change", &unexpected);
  g_assert_no_error (unexpected);
  if (!mun_store_write (store, spec, row, error))
    {
      mun_store_rollback (store);
      return FALSE;
    }
  return mun_store_commit (store, NULL, error);
}

void
test_set_scores (MunRow *risk)
{
  static const int scores[][3] = {
    { RISK_INHERENT_LIKELIHOOD, RISK_INHERENT_IMPACT, RISK_INHERENT_SCORE },
    { RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT, RISK_CURRENT_SCORE },
    { RISK_TARGET_LIKELIHOOD, RISK_TARGET_IMPACT, RISK_TARGET_SCORE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      int points = atoi (risk->values[scores[i][0]]) * atoi (risk->values[scores[i][1]]);

      g_free (risk->values[scores[i][2]]);
      risk->values[scores[i][2]] = points > 0 ? g_strdup_printf ("%d", points) : g_strdup ("");
    }
}

/* What a record of this type cannot be without. The new one points to new ones, which are whole as well. */
static void
complete (MunStore      *store,
          const MunSpec *spec,
          MunRow        *row)
{
  int version = mun_spec_find_field (spec, "version");

  if (spec->flags & (MUN_SPEC_VERSIONED | MUN_SPEC_SIGNED) && row->values[version][0] == '\0')
    test_set (spec, row, "version", "1.0");
  /* Whoever is there may approve. */
  if (spec == &mun_person_spec)
    test_set (spec, row, "is_top_management", "1");
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->flags & MUN_SPEC_APPEND_ONLY && spec->fields[i].flags & MUN_REQUIRED && row->values[i][0] == '\0')
      {
        g_free (row->values[i]);
        row->values[i] = spec->fields[i].kind == MUN_KIND_LINK ? test_target (store, spec->fields[i].target) : test_value (&spec->fields[i], 1);
      }
  /* The same moment twice. */
  if (spec == &mun_incident_log_entry_spec)
    {
      test_set (spec, row, "at", "2026-11-02T14:05");
      test_set (spec, row, "at_utc", "2026-11-02T13:05:30Z");
    }
}

char *
test_target (MunStore      *store,
             const MunSpec *spec)
{
  g_autoptr(MunRow) row = NULL;

  if (spec == NULL)
    spec = &mun_person_spec;
  row = mun_row_new (spec);
  complete (store, spec, row);
  test_save (store, spec, row);
  return g_strdup (row->id);
}

void
test_save (MunStore      *store,
           const MunSpec *spec,
           MunRow        *row)
{
  g_autoptr(GError) error = NULL;

  test_try (store, spec, row, &error);
  g_assert_no_error (error);
}

MunRow *
test_add (MunStore      *store,
          const MunSpec *spec,
          const char    *field,
          const char    *value)
{
  MunRow *row = mun_row_new (spec);

  test_set (spec, row, field, value);
  complete (store, spec, row);
  test_save (store, spec, row);
  return row;
}

MunRow *
test_load (MunStore      *store,
           const MunSpec *spec,
           const char    *id)
{
  g_autoptr(GError) error = NULL;
  MunRow *row = mun_store_load (store, spec, id, &error);

  g_assert_no_error (error);
  return row;
}

void
test_undo (MunStore     *store,
           gint64        number,
           MunRevision **revision)
{
  g_autoptr(GError) error = NULL;

  mun_store_undo (store, number, "Ida Holm", "Taken back", revision, &error);
  g_assert_no_error (error);
}

char *
test_sum (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
}

static int
keep_first_cb (gpointer   data,
               int        n,
               char     **values,
               char     **names)
{
  char **first = data;

  if (*first == NULL)
    *first = g_strdup (values[0] != NULL ? values[0] : "");
  return 0;
}

static int
run_raw (const char  *path,
         const char  *sql,
         char       **first,
         char       **message)
{
  sqlite3 *db;
  int code;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  code = sqlite3_exec (db, sql, keep_first_cb, first, NULL);
  *message = g_strdup (sqlite3_errmsg (db));
  sqlite3_close (db);
  return code;
}

void
test_raw (const char *path,
          const char *sql)
{
  g_autofree char *first = test_raw_get (path, sql);
}

void
test_raw_restore (const char *path,
                  const char *sql)
{
  static const char guards[] = "SELECT coalesce(group_concat(%s, '; '), '') FROM (SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid)";
  g_autofree char *list_off = g_strdup_printf (guards, "'DROP TRIGGER ' || name");
  g_autofree char *list_on = g_strdup_printf (guards, "sql");
  g_autofree char *off = test_raw_get (path, list_off);
  g_autofree char *on = test_raw_get (path, list_on);

  test_raw (path, off);
  test_raw (path, sql);
  test_raw (path, on);
}

char *
test_raw_get (const char *path,
              const char *sql)
{
  char *first = NULL;
  g_autofree char *message = NULL;
  int code = run_raw (path, sql, &first, &message);

  if (code != SQLITE_OK)
    g_error ("%s: %s", sql, message);
  return first;
}

char *
test_raw_refused (const char *path,
                  const char *sql)
{
  g_autofree char *first = NULL;
  char *message = NULL;
  int code = run_raw (path, sql, &first, &message);

  if (code != SQLITE_CONSTRAINT)
    g_error ("%s: not refused (%s)", sql, message);
  return message;
}

char *
test_value (const MunField *field,
            int             n)
{
  switch (field->kind)
    {
    case MUN_KIND_LINE:
      return g_strdup_printf ("Line %d of Müller's “yard”", n);
    case MUN_KIND_TEXT:
      return g_strdup_printf ("First %d\nsecond 安全\n\nlast", n);
    case MUN_KIND_INTEGER:
      return g_strdup_printf ("%d", n + 1);
    case MUN_KIND_DECIMAL:
      return g_strdup_printf ("%d.125", n);
    case MUN_KIND_MONEY:
      return g_strdup_printf ("%d.10", n);
    case MUN_KIND_DATE:
      return g_strdup_printf ("2026-11-%02d", n % 28 + 1);
    case MUN_KIND_DATE_TIME:
      return g_strdup_printf ("2026-11-%02dT14:05", n % 28 + 1);
    case MUN_KIND_CHOICE:
      return g_strdup (field->choices[n > 0 && field->choices[1].key != NULL].key);
    case MUN_KIND_SCALE:
      return g_strdup_printf ("%d", n % field->maximum + 1);
    case MUN_KIND_YES_NO:
      return g_strdup_printf ("%d", n % 2);
    case MUN_KIND_LINK:
    case MUN_KIND_LINKS:
    case MUN_KIND_FILE:
    case MUN_N_KINDS:
      break;
    }
  return g_strdup ("");
}

MunRow *
test_add_log_line (MunStore   *store,
                   const char *person)
{
  MunRow *row = mun_row_new (&mun_incident_log_entry_spec);

  test_set (&mun_incident_log_entry_spec, row, "kind", "information");
  test_set (&mun_incident_log_entry_spec, row, "entry", "Gate found open");
  test_set (&mun_incident_log_entry_spec, row, "entered_by", person);
  complete (store, &mun_incident_log_entry_spec, row);
  test_save (store, &mun_incident_log_entry_spec, row);
  return row;
}

char *
test_add_file (MunStore   *store,
               const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  g_autofree char *id = mun_store_find_ref (store, "ORG-0001", NULL);
  g_autoptr(MunRow) holder = id != NULL ? test_load (store, &mun_organisation_spec, id) : mun_row_new (&mun_organisation_spec);
  g_autofree char *sha256 = NULL;

  mun_store_begin (store, "Ida Holm", "File added", &error);
  g_assert_no_error (error);
  sha256 = mun_store_add_file (store, bytes, &error);
  g_assert_no_error (error);
  test_set (&mun_organisation_spec, holder, "logo", sha256);
  mun_store_write (store, &mun_organisation_spec, holder, &error);
  g_assert_no_error (error);
  mun_store_commit (store, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&sha256);
}
