/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "base/error.h"
#include "exchange/exchange.h"
#include "model/demo.h"
#include "doors-support.h"
#include "refused-cases.h"

/* What must never be in a file is refused at each of its doors, with the reason: by the rules that forms and wizards save through, on the
 * command line, in a table and in XML that are brought in, and by the file itself when another program writes to it. */

static void
assert_said (const Bad  *it,
             const char *door,
             const char *message,
             const char *words)
{
  if (message == NULL || strstr (message, words) == NULL)
    g_error ("%s, %s: “%s” does not say “%s”", it->name, door, message != NULL ? message : "nothing was refused", words);
}

/* The number and the hash of the last revision: that nothing was written. */
static char *
read_head (void)
{
  MunWorkspace *workspace = open_file ("PER-0003");
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (workspace), &error);
  char *hash;

  g_assert_no_error (error);
  hash = g_strdup (head->hash);
  close_file (workspace);
  return hash;
}

static void
try_model (const Bad *it,
           GPtrArray *pairs)
{
  MunWorkspace *workspace = open_file (it->as);
  const MunSpec *spec = mun_spec_find (it->type);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) record = it->ref != NULL ? mun_workspace_lookup (workspace, it->ref, &error) : mun_workspace_new_record (workspace, spec);

  g_assert_no_error (error);
  for (guint i = 0; i < pairs->len; i++)
    {
      GStrv pair = g_ptr_array_index (pairs, i);

      if (!mun_exchange_read_value (workspace, record, mun_spec_find_field (spec, pair[0]), pair[1], NULL, &error))
        break;
    }
  if (error == NULL)
    g_assert_false (mun_workspace_save (workspace, record, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  assert_said (it, "model", error->message, it->words);
  g_clear_object (&record);
  close_file (workspace);
}

static void
try_command_line (const Bad *it,
                  GPtrArray *pairs)
{
  g_autoptr(GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  g_ptr_array_add (argv, g_strdup (g_getenv ("MUNIMENT")));
  g_ptr_array_add (argv, g_strdup (it->ref != NULL ? "set" : "add"));
  g_ptr_array_add (argv, g_strdup (path));
  g_ptr_array_add (argv, g_strdup (it->ref != NULL ? it->ref : it->type));
  for (guint i = 0; i < pairs->len; i++)
    g_ptr_array_add (argv, g_strjoinv ("=", g_ptr_array_index (pairs, i)));
  g_ptr_array_add (argv, g_strdup ("--as"));
  g_ptr_array_add (argv, g_strdup (it->as));
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  g_assert_false (g_spawn_check_wait_status (status, NULL));
  assert_said (it, "command line", err, it->words);
  assert_said (it, "command line", err, "--as NUMBER");
}

static void
try_table (const Bad *it,
           GPtrArray *pairs)
{
  MunWorkspace *workspace = open_file (it->as);
  g_autoptr(GString) csv = g_string_new ("ref");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  MunImportCount count;

  for (guint i = 0; i < pairs->len; i++)
    g_string_append_printf (csv, ",%s", ((GStrv) g_ptr_array_index (pairs, i))[0]);
  g_string_append_printf (csv, "\n%s", it->ref != NULL ? it->ref : "");
  for (guint i = 0; i < pairs->len; i++)
    g_string_append_printf (csv, ",%s", ((GStrv) g_ptr_array_index (pairs, i))[1]);
  bytes = g_bytes_new (csv->str, csv->len);
  g_assert_false (mun_csv_import (workspace, mun_spec_find (it->type), bytes, FALSE, &count, &error));
  assert_said (it, "table", error->message, it->words);
  close_file (workspace);
}

static void
try_xml (const Bad *it,
         GPtrArray *pairs)
{
  MunWorkspace *workspace = open_file (it->as);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) record = it->ref != NULL ? mun_workspace_lookup (workspace, it->ref, &error) : NULL;
  g_autoptr(GString) xml = g_string_new ("<muniment xmlns=\"https://muniment.org/exchange/1\">");
  g_autoptr(GBytes) bytes = NULL;
  MunImportCount count;

  g_string_append_printf (xml, "<record type=\"%s\" id=\"%s\">", it->type,
                          record != NULL ? mun_record_get_id (record) : "00000000-0000-4000-8000-000000000001");
  for (guint i = 0; i < pairs->len; i++)
    {
      GStrv pair = g_ptr_array_index (pairs, i);

      g_string_append_printf (xml, "<field name=\"%s\">%s</field>", pair[0], pair[1]);
    }
  g_string_append (xml, "</record></muniment>");
  bytes = g_bytes_new (xml->str, xml->len);
  g_assert_false (mun_xml_import (workspace, bytes, "bad.xml", FALSE, &count, &error));
  assert_said (it, "XML", error->message, it->words);
  g_clear_object (&record);
  close_file (workspace);
}

static void
try_other_program (const Bad *it)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  if (it->sql == NULL)
    return;
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, it->sql, NULL, NULL, &message);
  assert_said (it, "other program", message, it->said);
  sqlite3_free (message);
  sqlite3_close (db);
}

static void
test_bad (gconstpointer data)
{
  const Bad *it = data;
  g_autoptr(GPtrArray) pairs = split_values (it->values);
  g_autofree char *before = read_head ();
  g_autofree char *after = NULL;

  try_model (it, pairs);
  try_command_line (it, pairs);
  try_table (it, pairs);
  try_xml (it, pairs);
  try_other_program (it);
  after = read_head ();
  g_assert_cmpstr (before, ==, after);
}

/* What nobody could even try in the program. */
static void
test_other_program (void)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      char *message = NULL;

      sqlite3_exec (db, tries[i].sql, NULL, NULL, &message);
      if (message == NULL || strstr (message, tries[i].said) == NULL)
        g_error ("%s: “%s” does not say “%s”", tries[i].sql, message != NULL ? message : "nothing was refused", tries[i].said);
      sqlite3_free (message);
      sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
    }
  sqlite3_close (db);
}

/* A whole export comes back, with all that proves its states; the same without a proof does not. */
static void
test_whole (void)
{
  MunWorkspace *workspace = open_file ("PER-0001");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) xml = mun_xml_export (workspace, &error);
  g_autoptr(GString) poor = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *copy = g_build_filename (folder, "copy.muniment", NULL);
  MunImportCount count;

  g_assert_no_error (error);
  close_file (workspace);
  poor = g_string_new_len (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml));
  g_assert_cmpuint (g_string_replace (poor, "<field name=\"effect_evidence\">58 of 58 accounts</field>", "", 1), ==, 1);
  bytes = g_bytes_new (poor->str, poor->len);

  workspace = mun_workspace_create (copy, "Copy", "en", &error);
  g_assert_no_error (error);
  mun_workspace_set_today (workspace, TODAY);
  g_assert_false (mun_xml_import (workspace, bytes, "poor.xml", FALSE, &count, &error));
  g_assert_nonnull (strstr (error->message, "Two-step sign-in for all mailboxes”: An action is effective when"));
  g_clear_error (&error);
  g_assert_cmpint (mun_workspace_count (workspace, &mun_risk_spec, -1), ==, 0);
  mun_xml_import (workspace, xml, "whole.xml", FALSE, &count, &error);
  g_assert_no_error (error);
  close_file (workspace);
  g_unlink (copy);
}

/* What was right when it was decided comes back, though those who decided are no longer who they were: the owner of an accepted risk is another
 * and the band stricter, the manager has gone and a control is retired. */
static void
test_history (void)
{
  g_autofree char *lived = g_build_filename (folder, "lived.muniment", NULL);
  g_autofree char *copy = g_build_filename (folder, "history.muniment", NULL);
  g_autofree char *before = g_steal_pointer (&path);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) xml = NULL;
  MunWorkspace *workspace = mun_demo_create (lived, &error);
  MunImportCount count;

  g_assert_no_error (error);
  close_file (workspace);
  path = g_strdup (lived);
  change ("PER-0001", "INC-0003", "status=investigation");
  change ("PER-0001", "INC-0003", "severity=5");
  change ("PER-0001", "INC-0003", "status=closed");
  add_like ("CHG-0004", "CHG-0011", "approved", CHANGE_CONTROLS, "CTL-0001", CHANGE_IMPLEMENTED_ON, "", -1);
  change ("PER-0001", "CTL-0001", "status=retired");
  change ("PER-0001", "ORG-0001", "top_manager=PER-0002|security_coordinator=PER-0012|owner_budget=1");
  change ("PER-0002", "PER-0001", "is_top_management=0");
  workspace = open_file ("PER-0002");
  xml = mun_xml_export (workspace, &error);
  g_assert_no_error (error);
  close_file (workspace);
  g_free (path);
  path = g_steal_pointer (&before);

  workspace = mun_workspace_create (copy, "Copy", "en", &error);
  g_assert_no_error (error);
  mun_workspace_set_today (workspace, TODAY);
  mun_xml_import (workspace, xml, "history.xml", FALSE, &count, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count.added, >, 1000);
  close_file (workspace);
  g_unlink (copy);
  g_unlink (lived);
}

/* The demonstration as it is on other days, on which weekends and month ends fall elsewhere. */
static void
test_days (void)
{
  static const char * const days[] = { "2026-11-03", "2027-02-28", "2028-02-29", "2026-12-26" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *made = g_build_filename (folder, "day.muniment", NULL);
      g_autofree char *copy = g_build_filename (folder, "day-copy.muniment", NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) xml = NULL;
      MunWorkspace *workspace;
      MunImportCount count;

      g_setenv ("MUNIMENT_TODAY", days[i], TRUE);
      workspace = mun_demo_create (made, &error);
      g_assert_no_error (error);
      xml = mun_xml_export (workspace, &error);
      g_assert_no_error (error);
      close_file (workspace);
      workspace = mun_workspace_create (copy, "Copy", "en", &error);
      g_assert_no_error (error);
      mun_xml_import (workspace, xml, "day.xml", FALSE, &count, &error);
      g_assert_no_error (error);
      close_file (workspace);
      g_unlink (made);
      g_unlink (copy);
    }
  g_setenv ("MUNIMENT_TODAY", NOW, TRUE);
}

static void
expect_refused_change (const char *as,
                       const char *ref,
                       const char *field,
                       const char *value,
                       const char *words)
{
  MunWorkspace *workspace = open_file (as);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) record = mun_workspace_lookup (workspace, ref, &error);

  g_assert_no_error (error);
  mun_record_set (record, mun_spec_find_field (mun_record_get_spec (record), field), value);
  g_assert_false (mun_workspace_save (workspace, record, NULL, &error));
  if (strstr (error->message, words) == NULL)
    g_error ("%s: “%s” does not say “%s”", ref, error->message, words);
  g_clear_object (&record);
  close_file (workspace);
}

/* A version that was to bring another name goes again: then the name that it was to bring is not approved without it. */
static void
test_identity (void)
{
  MunWorkspace *workspace;
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) document = NULL;
  g_autoptr(MunRecord) version = NULL;
  g_autofree char *title = NULL;
  g_autofree char *back = NULL;

  change ("PER-0003", "DOC-0007", "status=in_review");
  expect_refused_change ("PER-0003", "DOC-0007", "title", "Another", "Add the next version first");
  workspace = open_file ("PER-0003");
  document = mun_workspace_lookup (workspace, "DOC-0007", &error);
  g_assert_no_error (error);
  title = g_strdup (mun_record_get_title (document));
  version = mun_workspace_new_record (workspace, &mun_document_version_spec);
  mun_record_set (version, DOCUMENT_VERSION_DOCUMENT, mun_record_get_id (document));
  mun_workspace_save (workspace, version, NULL, &error);
  g_assert_no_error (error);
  mun_record_set (document, DOCUMENT_TITLE, "Another");
  mun_workspace_save (workspace, document, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (mun_workspace_delete (workspace, version, &error));
  g_clear_object (&document);
  g_clear_object (&version);
  close_file (workspace);

  expect_refused_change ("PER-0003", "DOC-0007", "status", "approved", "is no longer what version");
  back = g_strconcat ("title=", title, NULL);
  change ("PER-0003", "DOC-0007", back);
  change ("PER-0003", "DOC-0007", "status=approved");
}

static void
expect_stays (const char *ref)
{
  MunWorkspace *workspace = open_file ("PER-0001");
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) record = mun_workspace_lookup (workspace, ref, &error);

  g_assert_no_error (error);
  g_assert_false (mun_workspace_withdraw (workspace, record, "Not wanted", &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (mun_workspace_delete (workspace, record, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_clear_object (&record);
  close_file (workspace);
}

/* What others decided is not taken out of the world by who could not have decided it. */
static void
test_decided (void)
{
  static const struct { const char *as, *ref, *words; } cases[] = {
    { "PER-0005", "CAR-0008", "to put an end to it" },
    { "PER-0003", "CHG-0006", "to put an end to it" },
    { "PER-0003", "RAS-0002", "Top management ends a role" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MunWorkspace *workspace = open_file (cases[i].as);
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRecord) record = mun_workspace_lookup (workspace, cases[i].ref, &error);

      g_assert_no_error (error);
      g_assert_false (mun_workspace_withdraw (workspace, record, "Not wanted", &error));
      if (strstr (error->message, cases[i].words) == NULL)
        g_error ("%s: “%s” does not say “%s”", cases[i].ref, error->message, cases[i].words);
      g_clear_object (&record);
      close_file (workspace);
    }
}

/* What was closed, reported or approved is neither withdrawn nor deleted. */
static void
test_stays (void)
{
  static const char * const refs[] = { "NCR-0002", "CAR-0001", "FND-0001", "FND-0008", "AUD-0001", "REV-0001", "SCO-0001", "LOG-0001", "RIN-0001", "DEC-0001",
                                      "TMP-0001", "LSN-0001" };

  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    expect_stays (refs[i]);
}

/* Somebody on the team of the audit that is planned. */
static void
add_auditor (void)
{
  MunWorkspace *workspace = open_file ("PER-0003");
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) audit = mun_workspace_lookup (workspace, "AUD-0003", &error);
  g_autoptr(MunRecord) member = mun_workspace_new_record (workspace, &mun_audit_member_spec);

  g_assert_no_error (error);
  mun_record_set (member, AUDIT_MEMBER_AUDIT, mun_record_get_id (audit));
  mun_record_set (member, AUDIT_MEMBER_PERSON, mun_record_get (audit, AUDIT_LEAD_AUDITOR));
  mun_record_set (member, AUDIT_MEMBER_PART, "lead");
  mun_record_set (member, AUDIT_MEMBER_COMPETENT, "1");
  mun_record_set (member, AUDIT_MEMBER_COMPETENCE_EVIDENCE, "Course for auditors");
  mun_record_set (member, AUDIT_MEMBER_IMPARTIAL_DECLARED_ON, TODAY);
  mun_workspace_save (workspace, member, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_ref (member), ==, "AUM-0004");
  g_clear_object (&audit);
  g_clear_object (&member);
  close_file (workspace);
}

/* Somebody who was entered by mistake. */
static void
add_leaver (void)
{
  MunWorkspace *workspace = open_file ("PER-0003");
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) person = mun_workspace_new_record (workspace, &mun_person_spec);

  mun_record_set (person, PERSON_FULL_NAME, "Eve Twice");
  mun_record_set (person, PERSON_EMPLOYMENT, "employee");
  mun_workspace_save (workspace, person, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_ref (person), ==, "PER-0043");
  mun_workspace_withdraw (workspace, person, "Entered twice", &error);
  g_assert_no_error (error);
  g_clear_object (&person);
  close_file (workspace);
}

/* A strictly confidential document that is out of use. */
static void
add_strict (void)
{
  MunWorkspace *workspace = open_file ("PER-0003");
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) like = mun_workspace_lookup (workspace, "DOC-0021", &error);
  g_autoptr(MunRecord) record = mun_workspace_new_record (workspace, &mun_document_spec);

  g_assert_no_error (error);
  for (int i = 0; i < N_DOCUMENT_FIELDS; i++)
    mun_record_set (record, i, i == DOCUMENT_CLASSIFICATION ? "strict" : mun_record_get (like, i));
  mun_record_set (record, DOCUMENT_CODE, "R-STRICT");
  mun_workspace_set_restoring (workspace, TRUE);
  mun_workspace_save (workspace, record, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_ref (record), ==, "DOC-0023");
  g_clear_object (&like);
  g_clear_object (&record);
  close_file (workspace);
}

/* One answer in the round that is in progress. */
static void
add_answer (void)
{
  MunWorkspace *workspace = open_file ("PER-0003");
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) round = mun_workspace_lookup (workspace, "GAP-0002", &error);
  g_autoptr(MunRecord) answer = mun_workspace_new_record (workspace, &mun_gap_answer_spec);

  g_assert_no_error (error);
  mun_record_set (answer, GAP_ANSWER_ASSESSMENT, mun_record_get_id (round));
  mun_record_set (answer, GAP_ANSWER_REQUIREMENT, "28000:7.2-02");
  mun_record_set (answer, GAP_ANSWER_STATUS, "open");
  mun_workspace_save (workspace, answer, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_ref (answer), ==, "GAN-0001");
  g_assert_cmpstr (mun_record_get (answer, GAP_ANSWER_AUTO_STATUS), ==, "partly");
  g_clear_object (&round);
  g_clear_object (&answer);
  close_file (workspace);
}

/* A planned review with all inputs but one. */
static void
add_review (void)
{
  MunWorkspace *workspace = open_file ("PER-0003");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  MunRecord *review = mun_workspace_new_record (workspace, &mun_management_review_spec);
  g_autoptr(MunRecord) chair = mun_workspace_lookup (workspace, "PER-0001", &error);

  g_assert_no_error (error);
  g_ptr_array_add (records, review);
  mun_record_set (review, MANAGEMENT_REVIEW_PLANNED_ON, TODAY);
  mun_record_set (review, MANAGEMENT_REVIEW_PERIOD_FROM, "2026-09-01");
  mun_record_set (review, MANAGEMENT_REVIEW_PERIOD_TO, TODAY);
  mun_record_set (review, MANAGEMENT_REVIEW_CHAIR, mun_record_get_id (chair));
  for (const MunChoice *letter = mun_review_input_spec.fields[REVIEW_INPUT_LETTER].choices; letter[1].key != NULL; letter++)
    {
      MunRecord *input = mun_workspace_new_record (workspace, &mun_review_input_spec);

      mun_record_set (input, REVIEW_INPUT_REVIEW, mun_record_get_id (review));
      mun_record_set (input, REVIEW_INPUT_LETTER, letter->key);
      mun_record_set (input, REVIEW_INPUT_PREPARED_TEXT, "Nothing to report");
      mun_record_set (input, REVIEW_INPUT_DISCUSSED, "0");
      g_ptr_array_add (records, input);
    }
  mun_workspace_save_all (workspace, records, "Review planned", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mun_record_get_ref (review), ==, "REV-0002");
  g_clear_object (&chair);
  g_clear_pointer (&records, g_ptr_array_unref);
  close_file (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace;
  int status;

  g_setenv ("MUNIMENT_TODAY", NOW, TRUE);
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("muniment-doors-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "demo.muniment", NULL);
  workspace = mun_demo_create (path, &error);
  g_assert_no_error (error);
  close_file (workspace);
  add_review ();
  add_auditor ();
  add_answer ();
  add_leaver ();
  add_like ("CHG-0006", "CHG-0011", "risk_checked", CHANGE_APPROVED_BY, "", CHANGE_APPROVED_ON, "", -1);
  add_like ("POL-0001", "POL-0003", "in_review", POLICY_VERSION, "", POLICY_AUTHOR, "PER-0001", POLICY_APPROVED_BY, "", POLICY_APPROVED_ON, "", -1);
  add_like ("AUD-0003", "AUD-0004", "in_progress", AUDIT_STARTED_ON, "2026-11-01", AUDIT_LEAD_AUDITOR, "PER-0010", AUDIT_PROCESSES, "PRO-0001", AUDIT_SITES, "", -1);

  add_like ("TRT-0004", "TRT-0019", "proposed", TREATMENT_APPROVED_BY, "", TREATMENT_APPROVED_ON, "", -1);
  add_like ("TRT-0004", "TRT-0020", "proposed", TREATMENT_APPROVED_BY, "", TREATMENT_APPROVED_ON, "", -1);
  change ("PER-0001", "ORG-0001", "owner_budget=1000");
  change ("PER-0004", "TRT-0020", "cost=900");
  change ("PER-0004", "TRT-0020", "status=approved");
  add_strict ();
  change ("PER-0001", "INC-0005", "severity=4");

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/doors/", bad[i].name, NULL);

      g_test_add_data_func (g_strdelimit (name, " ", '-'), &bad[i], test_bad);
    }
  g_test_add_func ("/exchange/doors/other-program", test_other_program);
  g_test_add_func ("/exchange/doors/whole", test_whole);
  g_test_add_func ("/exchange/doors/false-whole", test_false_whole);
  g_test_add_func ("/exchange/doors/decided", test_decided);
  g_test_add_func ("/exchange/doors/stays", test_stays);
  g_test_add_func ("/exchange/doors/used", test_used);
  g_test_add_func ("/exchange/doors/history", test_history);
  g_test_add_func ("/exchange/doors/days", test_days);
  g_test_add_func ("/exchange/doors/identity", test_identity);
  status = g_test_run ();
  g_unlink (path);
  g_rmdir (folder);
  g_free (path);
  g_free (folder);
  return status;
}
