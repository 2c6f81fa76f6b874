/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "base/data.h"
#include "base/date.h"
#include "demo-support.h"
#include "model/demo.h"

/* The demonstration was led as a life of a year, and says in the end what its file says. */

static GPtrArray *
get_revisions (MunWorkspace *workspace,
               const char   *id)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *revisions = mun_store_revisions (mun_workspace_get_store (workspace), id, 0, G_MAXINT, &error);

  g_assert_no_error (error);
  return revisions;
}

/* Numbers follow the file. Returns: key -> id */
static GHashTable *
find_ids (MunWorkspace *workspace,
          GStrv         groups)
{
  g_autoptr(GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (char **group = groups; *group != NULL; group++)
    {
      g_auto(GStrv) name = g_strsplit (*group, " ", 2);
      const MunSpec *spec = mun_spec_find (name[0]);
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (counts, spec)) + 1;
      g_autofree char *ref = NULL;
      g_autoptr(MunRecord) record = NULL;

      if (spec == NULL)
        continue;
      g_hash_table_insert (counts, (gpointer) spec, GUINT_TO_POINTER (number));
      ref = g_strdup_printf ("%s-%04u", spec->prefix, number);
      record = mun_workspace_lookup (workspace, ref, NULL);
      if (record == NULL)
        g_error ("%s is not in the file", *group);
      g_hash_table_insert (ids, g_strdup (name[1]), g_strdup (mun_record_get_id (record)));
    }
  return ids;
}

static void
check_value (GHashTable *ids,
             MunRecord  *record,
             int         field,
             const char *group,
             const char *text)
{
  const MunField *description = &mun_record_get_spec (record)->fields[field];
  const char *value = mun_record_get (record, field);
  g_auto(GStrv) keys = NULL;
  g_auto(GStrv) links = NULL;

  if (description->kind != MUN_KIND_LINK && description->kind != MUN_KIND_LINKS)
    {
      if (!mun_record_parse (record, field, text, NULL) || mun_record_is_changed (record, field))
        g_error ("%s: %s is “%s”, not “%s”", group, description->name, mun_record_get_saved (record, field), text);
      return;
    }
  keys = g_strsplit (text, " ", -1);
  links = g_strsplit (value, "\n", -1);
  g_assert_cmpuint (g_strv_length (keys), ==, g_strv_length (links));
  for (char **key = keys; *key != NULL; key++)
    if (!g_strv_contains ((const char * const *) links, g_hash_table_lookup (ids, *key + 1)))
      g_error ("%s: %s does not lead to %s", group, description->name, *key);
}

/* On the day for which it was written, each value is that of the file. */
static void
test_end (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GBytes) bytes = mun_data_lookup ("demonstration/tarnwick.ini", NULL);
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_auto(GStrv) groups = NULL;
  g_autoptr(GHashTable) ids = NULL;
  guint n = 0;

  g_assert_true (g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL));
  groups = g_key_file_get_groups (file, NULL);
  ids = find_ids (fixture->workspace, groups);
  for (char **group = groups; *group != NULL; group++)
    {
      const char *key = strchr (*group, ' ');
      g_auto(GStrv) names = g_key_file_get_keys (file, *group, NULL, NULL);
      g_autoptr(MunRecord) record = key != NULL ? mun_workspace_get_any (fixture->workspace, g_hash_table_lookup (ids, key + 1), NULL) : NULL;

      for (char **name = names; record != NULL && *name != NULL; name++)
        {
          int field = mun_spec_find_field (mun_record_get_spec (record), *name);
          g_autofree char *text = g_key_file_get_string (file, *group, *name, NULL);

          n++;
          if (field >= 0)
            check_value (ids, record, field, *group, text);
          else
            g_assert_cmpstr (mun_record_get_note (record), ==, text);
        }
    }
  g_assert_cmpuint (n, >, 8000);
}

static gboolean
is_person (MunWorkspace *workspace,
           const char   *name)
{
  return mun_workspace_has (workspace, 1, &mun_person_spec, PERSON_FULL_NAME, MUN_IS, name, -1);
}

static gboolean
is_weekend (const char *local)
{
  g_autofree char *day = g_strndup (local, 10);
  GDate date;

  g_date_set_parse (&date, day);
  return g_date_get_weekday (&date) >= G_DATE_SATURDAY;
}

/* Whichever day it is made on: one after the other, by people of the file, none in the future, and office work on working days. */
static void
check_revisions (MunWorkspace *workspace,
                 const char   *today)
{
  g_autoptr(GPtrArray) revisions = get_revisions (workspace, NULL);
  g_autofree char *tomorrow = mun_date_add_days (today, 1);
  guint off = 0;

  g_assert_cmpuint (revisions->len, >, 60);
  for (guint i = 0; i < revisions->len; i++)
    {
      const MunRevision *revision = g_ptr_array_index (revisions, i);
      const MunRevision *older = i + 1 < revisions->len ? g_ptr_array_index (revisions, i + 1) : NULL;

      g_test_message ("%s %s %s", revision->at, revision->person, revision->summary);
      g_assert_true (is_person (workspace, revision->person));
      g_assert_cmpstr (revision->at, <, tomorrow);
      g_assert_true (older == NULL || strcmp (older->at, revision->at) < 0);
      off += is_weekend (revision->at);
    }
  g_assert_cmpuint (off, <, 25);
}

/* The day that a text speaks of is the day in the field of which it speaks. */
static void
check_texts (MunWorkspace *workspace)
{
  g_autoptr(MunRecord) measurement = mun_workspace_find_first (workspace, &mun_measurement_spec, MEASUREMENT_COMMENT, MUN_CONTAINS, "SUP-0010", -1);
  g_autoptr(MunRecord) supplier = mun_workspace_lookup (workspace, "SUP-0010", NULL);
  g_autoptr(MunRecord) assessment = mun_workspace_find_first (workspace, &mun_supplier_assessment_spec, SUPPLIER_ASSESSMENT_SUPPLIER, MUN_IS, mun_record_get_id (supplier), -1);
  g_autofree char *said = g_strdup_printf ("SUP-0010 falls due on %s", mun_record_get (assessment, SUPPLIER_ASSESSMENT_NEXT_DUE));
  g_assert_cmpstr (mun_record_get (measurement, MEASUREMENT_COMMENT), ==, said);
}

static void
test_days (void)
{
  static const char * const days[] = { "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-07", "2026-11-08", "2028-03-01" };
  g_autofree char *folder = g_dir_make_tmp ("muniment-year-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "demo.muniment", NULL);
  g_autofree char *before = g_strdup (g_getenv ("MUNIMENT_TODAY"));

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(MunWorkspace) workspace = NULL;

      g_setenv ("MUNIMENT_TODAY", days[i], TRUE);
      workspace = mun_demo_create (path, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (mun_workspace_get_today (workspace), ==, days[i]);
      g_assert_cmpstr (mun_workspace_get_person_name (workspace), ==, "Ida Korsgaard");
      check_revisions (workspace, days[i]);
      check_texts (workspace);
      mun_workspace_close (workspace);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  if (before != NULL)
    g_setenv ("MUNIMENT_TODAY", before, TRUE);
  else
    g_unsetenv ("MUNIMENT_TODAY");
  g_rmdir (folder);
}

/* Records that are worth a look at their history. */
static void
test_histories (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct { const char *ref; const char *field; guint revisions; guint changes; } cases[] = {
    { "RSK-0001", "current_likelihood", 8, 3 },
    { "RSK-0024", "status", 6, 5 },
    { "CAR-0006", "status", 4, 4 },
    { "NCR-0001", "status", 5, 5 },
    { "OBJ-0003", "status", 4, 3 },
    { "SCO-0001", "status", 4, 3 },
    { "POL-0001", "body", 4, 1 },
    { "CTL-0002", "status", 3, 1 },
    { "INC-0003", "status", 6, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunRecord) record = mun_workspace_lookup (fixture->workspace, cases[i].ref, NULL);
      g_autoptr(GPtrArray) revisions = get_revisions (fixture->workspace, mun_record_get_id (record));
      int field = mun_spec_find_field (mun_record_get_spec (record), cases[i].field);
      guint changes = 0;

      for (guint r = 0; r < revisions->len; r++)
        {
          gint64 number = ((MunRevision *) g_ptr_array_index (revisions, r))->number;
          g_autoptr(GPtrArray) fields = mun_store_revision_changes (mun_workspace_get_store (fixture->workspace), number, NULL);

          for (guint f = 0; f < fields->len; f++)
            {
              const MunFieldChange *change = g_ptr_array_index (fields, f);

              changes += change->field == field && change->kind == MUN_CHANGED && g_str_equal (change->id, mun_record_get_id (record));
            }
        }
      g_test_message ("%s: %u revisions, %u changes", cases[i].ref, revisions->len, changes);
      g_assert_cmpuint (revisions->len, >=, cases[i].revisions);
      g_assert_cmpuint (changes, >=, cases[i].changes);
    }
}

/* The newest revisions are ordinary changes, which can be taken back as a person's own. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 records = mun_workspace_count (fixture->workspace, &mun_corrective_action_spec, -1);

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *done = NULL;

      mun_workspace_undo (fixture->workspace, 0, &done, &error);
      g_assert_no_error (error);
      g_test_message ("%s", done);
    }
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_corrective_action_spec, -1), ==, records - 1);
  for (guint i = 0; i < 4; i++)
    g_assert_true (mun_workspace_redo (fixture->workspace, NULL, NULL));
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_corrective_action_spec, -1), ==, records);
}

/* What comes after the year carries the clock's time again. */
static void
test_afterwards (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(MunRecord) asset = mun_workspace_new_record (fixture->workspace, &mun_asset_spec);
  g_autofree char *before = mun_date_now_utc ();
  g_autoptr(MunRevision) head = NULL;

  mun_record_set (asset, ASSET_NAME, "A forklift");
  g_assert_true (mun_workspace_save (fixture->workspace, asset, NULL, NULL));
  head = mun_store_head (mun_workspace_get_store (fixture->workspace), NULL);
  g_assert_cmpstr (head->at, >=, before);
  g_assert_cmpstr (head->person, ==, "Ida Korsgaard");
  g_assert_cmpstr (mun_record_get_ref (asset), ==, "AST-0009");
}

static gboolean
has_decision (MunWorkspace *workspace,
              MunRecord    *record)
{
  return mun_workspace_count (workspace, &mun_approval_step_spec, APPROVAL_STEP_RECORD, MUN_IS, mun_record_get_id (record),
                              APPROVAL_STEP_STEP, MUN_IN, "approve\napprove_conditions\nreject\nrefuse", APPROVAL_STEP_PERSON, MUN_SET, NULL, -1) > 0;
}

/* Where somebody stands as the one who approved, accepted or decided, the trail says so, what came from paper included. */
static void
test_trail (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const fields[] = { "approved_by", "accepted_by", "decided_by" };
  guint n = 0;

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    for (guint i = 0; mun_spec_has_state (*spec) && i < G_N_ELEMENTS (fields); i++)
      {
        int field = mun_spec_find_field (*spec, fields[i]);
        g_autoptr(GPtrArray) records = field >= 0 ? mun_workspace_find (fixture->workspace, *spec, field, MUN_SET, NULL, -1) : NULL;

        for (guint k = 0; records != NULL && k < records->len; k++, n++)
          if (!has_decision (fixture->workspace, records->pdata[k]))
            {
              g_test_message ("%s has no decision in the trail", mun_record_get_ref (records->pdata[k]));
              g_test_fail ();
            }
      }
  g_assert_cmpuint (n, >, 100);
}

/* A line that was taken over from paper is told in the language of the reader and by its day; others keep their hour. */
static void
test_from_paper (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GPtrArray) lines = mun_workspace_find (fixture->workspace, &mun_approval_step_spec, -1);
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      MunRecord *line = lines->pdata[i];
      gboolean from_paper = g_str_has_prefix (mun_record_get (line, APPROVAL_STEP_COMMENT), "Taken over from paper");
      g_autofree char *comment = mun_workspace_format (fixture->workspace, line, APPROVAL_STEP_COMMENT, "zh");
      g_autofree char *english = mun_workspace_format (fixture->workspace, line, APPROVAL_STEP_COMMENT, "en");
      g_autofree char *moment = mun_workspace_format (fixture->workspace, line, APPROVAL_STEP_ON_DATE, "zh");

      g_assert_cmpstr (english, ==, mun_record_get (line, APPROVAL_STEP_COMMENT));
      g_assert_cmpint (strchr (moment, ':') == NULL, ==, from_paper);
      if (from_paper)
        g_assert_null (strstr (comment, "paper"));
      n += from_paper;
    }
  g_assert_cmpuint (n, >, 0);
}

/* No action begins before its case was found, and nothing works that is still to be put in. */
static void
test_order_of_days (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GPtrArray) actions = mun_workspace_find (fixture->workspace, &mun_corrective_action_spec, CORRECTIVE_ACTION_STARTED_ON, MUN_SET, NULL, -1);

  g_assert_cmpuint (actions->len, >, 5);
  for (guint i = 0; i < actions->len; i++)
    {
      MunRecord *action = actions->pdata[i];
      g_autoptr(MunRecord) found = mun_workspace_get (fixture->workspace, &mun_nonconformity_spec, mun_record_get (action, CORRECTIVE_ACTION_NONCONFORMITY), NULL);

      g_test_message ("%s", mun_record_get_ref (action));
      g_assert_cmpstr (mun_record_get (action, CORRECTIVE_ACTION_STARTED_ON), >=, mun_record_get (found, NONCONFORMITY_FOUND_ON));
    }
  g_assert_cmpint (mun_workspace_count (fixture->workspace, &mun_equipment_spec, EQUIPMENT_STAGE, MUN_IN, "design\ninstallation", EQUIPMENT_STATUS, MUN_IS, "ok", -1), ==, 0);
}

/* The day for which the file was written. */
static void
set_up_then (Fixture       *fixture,
             gconstpointer  data)
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  set_up (fixture, data);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/model/demo-year/" name, Fixture, NULL, set_up_then, func, tear_down)
  ADD ("end", test_end);
  ADD ("histories", test_histories);
  ADD ("undo", test_undo);
  ADD ("afterwards", test_afterwards);
  ADD ("trail", test_trail);
  ADD ("from-paper", test_from_paper);
  ADD ("order-of-days", test_order_of_days);
#undef ADD
  g_test_add_func ("/model/demo-year/days", test_days);
  return g_test_run ();
}
