/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "base/error.h"
#include "model/demo.h"
#include "recorder.h"
#include "report/reports/reports.h"

/* Shorter texts meet by chance. */
#define MIN_SECRET 12

typedef struct {
  char         *folder;
  MunWorkspace *empty;
  MunWorkspace *demo;
} Files;

static Files files;

static const char * const codes[] = { "R11", "R25", "R26", "R27", "R30", "R31" };
static const char * const languages[] = { "en", "zh" };
static const MunPaper papers[] = { MUN_PAPER_A4, MUN_PAPER_LETTER };

/* Words wrap and hyphens come and go: what counts is the order of the letters. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != '-' && c != 0x00ad && c != 0x2010)
        g_string_append_unichar (squeezed, c);
    }
  return g_string_free (squeezed, FALSE);
}

static char *
print_on (const MunReportType    *type,
          MunWorkspace           *workspace,
          const MunReportOptions *options,
          MunPaper                paper)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunDocument) document = mun_report_build (type, workspace, options, &error);
  g_autoptr(Recorder) recorder = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  recorder = recorder_layout (document, paper);
  recorder_assert_sound (recorder);
  for (guint i = 0; i < recorder->texts->len; i++)
    {
      const RecordedText *run = &g_array_index (recorder->texts, RecordedText, i);

      if (run->text != NULL)
        g_string_append_printf (text, "%s ", run->text);
    }
  return squeeze (text->str);
}

static char *
print_for (const char   *code,
           MunWorkspace *workspace,
           const char   *language,
           const char   *record,
           gboolean      public_edition)
{
  const MunReportOptions options = { .language = language, .record = record, .public_edition = public_edition };

  return print_on (mun_report_find (code), workspace, &options, MUN_PAPER_A4);
}

static void
assert_has (const char *printed,
            const char *wanted)
{
  g_autofree char *squeezed = squeeze (wanted);

  if (strstr (printed, squeezed) == NULL)
    g_error ("not in the report: %s", wanted);
}

/* Every one of the fields, where it is set. @fields: ended by -1 */
static void
assert_has_record (const char *printed,
                   MunRecord  *record,
                   const int  *fields)
{
  assert_has (printed, mun_record_get_ref (record));
  for (guint i = 0; fields[i] >= 0; i++)
    {
      g_auto(GStrv) lines = g_strsplit (mun_record_get (record, fields[i]), "\n", -1);

      for (guint k = 0; lines[k] != NULL; k++)
        assert_has (printed, lines[k]);
    }
}

static void
test_found (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const MunReportType *type = mun_report_find (codes[i]);

      g_assert_nonnull (type);
      g_assert_cmpstr (type->code, ==, codes[i]);
      g_assert_true (mun_report_find (type->id) == type);
    }
}

/* Nothing vanishes because nothing is recorded: the chapters say what is missing and when that was seen. */
static void
test_empty (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        const MunReportOptions options = { .language = languages[k] };
        g_autofree char *printed = print_on (mun_report_find (codes[i]), files.empty, &options, papers[(i + k) % 2]);

        assert_has (printed, codes[i]);
        if (g_str_equal (languages[k], "en"))
          assert_has (printed, "Checked on");
      }
}

static void
test_paper (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      for (guint p = 0; p < G_N_ELEMENTS (papers); p++)
        {
          const MunReportOptions options = { .language = languages[k] };
          g_autofree char *printed = print_on (mun_report_find (codes[i]), files.demo, &options, papers[p]);

          g_assert_cmpuint (strlen (printed), >, 2000);
        }
}

static void
test_objectives (void)
{
  static const int fields[] = { OBJECTIVE_TITLE, OBJECTIVE_POLICY_SUPPORT, OBJECTIVE_REQUIREMENT_BASIS, OBJECTIVE_MEASURE, OBJECTIVE_OPTIONS_CONSIDERED,
                                OBJECTIVE_PARTY_VIEWS, OBJECTIVE_PARTY_IMPACTS, OBJECTIVE_COMMUNICATED_TO, OBJECTIVE_IMPROVEMENT_LINK, -1 };
  static const int steps[] = { OBJECTIVE_PLAN_WHAT, OBJECTIVE_PLAN_RESOURCES, OBJECTIVE_PLAN_EVALUATION_METHOD, -1 };

  for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
    {
      g_autofree char *printed = print_for ("R11", files.demo, languages[k], NULL, FALSE);
      g_autoptr(GPtrArray) objectives = mun_workspace_find (files.demo, &mun_objective_spec, -1);
      g_autoptr(GPtrArray) plans = mun_workspace_find (files.demo, &mun_objective_plan_spec, -1);

      g_assert_cmpuint (objectives->len, >, 0);
      for (guint i = 0; i < objectives->len; i++)
        assert_has_record (printed, g_ptr_array_index (objectives, i), fields);
      for (guint i = 0; i < plans->len; i++)
        assert_has_record (printed, g_ptr_array_index (plans, i), steps);
    }
}

static void
test_programme (void)
{
  static const int fields[] = { AUDIT_PROGRAMME_TITLE, AUDIT_PROGRAMME_PROGRAMME_OBJECTIVES, AUDIT_PROGRAMME_FREQUENCY_TEXT, AUDIT_PROGRAMME_METHODS_TEXT,
                                AUDIT_PROGRAMME_RESPONSIBILITIES_TEXT, AUDIT_PROGRAMME_PLANNING_TEXT, AUDIT_PROGRAMME_REPORTING_TEXT,
                                AUDIT_PROGRAMME_RISK_BASIS, AUDIT_PROGRAMME_IMPORTANCE_BASIS, AUDIT_PROGRAMME_PREVIOUS_RESULTS_BASIS, -1 };
  static const int audit_fields[] = { AUDIT_TITLE, AUDIT_AUDIT_SCOPE, -1 };
  static const char * const clauses[] = { "4.1", "5.3", "6.3", "7.5", "8.6", "9.2", "10.2" };

  for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
    {
      g_autofree char *printed = print_for ("R25", files.demo, languages[k], NULL, FALSE);
      g_autoptr(MunRecord) programme = mun_workspace_find_first (files.demo, &mun_audit_programme_spec, -1);
      g_autoptr(GPtrArray) audits = mun_workspace_find (files.demo, &mun_audit_spec, -1);

      assert_has_record (printed, programme, fields);
      for (guint i = 0; i < audits->len; i++)
        assert_has_record (printed, g_ptr_array_index (audits, i), audit_fields);
      for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
        assert_has (printed, clauses[i]);
    }
}

static void
assert_has_lines (const char *printed,
                  MunRecord  *audit)
{
  g_autoptr(GPtrArray) items = mun_workspace_children (files.demo, audit, &mun_audit_item_spec);
  g_autoptr(GPtrArray) members = mun_workspace_children (files.demo, audit, &mun_audit_member_spec);

  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);

      assert_has (printed, mun_record_get (item, AUDIT_ITEM_QUESTION));
      assert_has (printed, mun_record_get (item, AUDIT_ITEM_EVIDENCE_SEEN));
      assert_has (printed, mun_record_get (item, AUDIT_ITEM_SAMPLE));
    }
  for (guint i = 0; i < members->len; i++)
    {
      MunRecord *member = g_ptr_array_index (members, i);
      g_autofree char *name = mun_workspace_title (files.demo, &mun_person_spec, mun_record_get (member, AUDIT_MEMBER_PERSON));

      assert_has (printed, name);
      assert_has (printed, mun_record_get (member, AUDIT_MEMBER_COMPETENCE_EVIDENCE));
    }
}

/* One plan and one report for each audit, each with its own records and none of another's. */
static void
test_audits (void)
{
  static const int fields[] = { AUDIT_TITLE, AUDIT_OBJECTIVES, AUDIT_CRITERIA, AUDIT_AUDIT_SCOPE, -1 };
  static const int result[] = { AUDIT_OPENING_NOTE, AUDIT_CLOSING_NOTE, AUDIT_CONCLUSION, AUDIT_GOOD_POINTS, -1 };
  static const int finding_fields[] = { AUDIT_FINDING_STATEMENT, AUDIT_FINDING_EVIDENCE, -1 };
  g_autoptr(GPtrArray) audits = mun_report_subjects (mun_report_find ("R27"), files.demo);
  g_autoptr(GPtrArray) findings = mun_workspace_find (files.demo, &mun_audit_finding_spec, -1);

  g_assert_cmpuint (audits->len, ==, 3);
  for (guint i = 0; i < audits->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        MunRecord *audit = g_ptr_array_index (audits, i);
        g_autofree char *plan = print_for ("R26", files.demo, languages[k], mun_record_get_id (audit), FALSE);
        g_autofree char *told = print_for ("R27", files.demo, languages[k], mun_record_get_id (audit), FALSE);

        assert_has_record (plan, audit, fields);
        assert_has_record (told, audit, fields);
        assert_has_record (told, audit, result);
        assert_has_lines (plan, audit);
        assert_has_lines (told, audit);
        for (guint f = 0; f < findings->len; f++)
          {
            MunRecord *finding = g_ptr_array_index (findings, f);
            g_autofree char *statement = squeeze (mun_record_get (finding, AUDIT_FINDING_STATEMENT));

            if (mun_record_is (finding, AUDIT_FINDING_AUDIT, mun_record_get_id (audit)))
              assert_has_record (told, finding, finding_fields);
            else
              g_assert_null (strstr (told, statement));
          }
      }
}

static void
test_nonconformities (void)
{
  static const int fields[] = { NONCONFORMITY_TITLE, NONCONFORMITY_DESCRIPTION, NONCONFORMITY_CORRECTION, NONCONFORMITY_CONSEQUENCES,
                                NONCONFORMITY_CONSEQUENCES_HANDLED, NONCONFORMITY_CAUSE_METHOD, NONCONFORMITY_ROOT_CAUSE, NONCONFORMITY_SIMILAR_RESULT, -1 };
  static const int action_fields[] = { CORRECTIVE_ACTION_ACTION_TEXT, CORRECTIVE_ACTION_CAUSE_ADDRESSED, CORRECTIVE_ACTION_PROPORTION_NOTE,
                                       CORRECTIVE_ACTION_RISK_REVIEW, CORRECTIVE_ACTION_EFFECT_EVIDENCE, CORRECTIVE_ACTION_EXCEPTION_REASON, -1 };

  for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
    {
      g_autofree char *printed = print_for ("R30", files.demo, languages[k], NULL, FALSE);
      g_autoptr(GPtrArray) cases = mun_workspace_find (files.demo, &mun_nonconformity_spec, -1);
      g_autoptr(GPtrArray) actions = mun_workspace_find (files.demo, &mun_corrective_action_spec, -1);

      for (guint i = 0; i < cases->len; i++)
        assert_has_record (printed, g_ptr_array_index (cases, i), fields);
      for (guint i = 0; i < actions->len; i++)
        assert_has_record (printed, g_ptr_array_index (actions, i), action_fields);
    }
}

static void
test_conformity (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunCatalogue) catalogue = mun_catalogue_load_builtin (&error);
  const MunStandard *standard = mun_catalogue_find_standard (catalogue, "28000");

  g_assert_no_error (error);
  for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
    {
      g_autofree char *printed = print_for ("R31", files.demo, languages[k], NULL, FALSE);

      for (guint i = 0; i < standard->n_requirements; i++)
        {
          const MunRequirement *requirement = standard->requirements[i];

          assert_has (printed, requirement->id + strlen ("28000:"));
          assert_has (printed, mun_catalogue_text (requirement->title, languages[k]));
        }
    }
}

static void
save (MunWorkspace *workspace,
      MunRecord    *record)
{
  g_autoptr(GError) error = NULL;

  mun_workspace_save (workspace, record, NULL, &error);
  g_assert_no_error (error);
}

/* A round of self-assessment as somebody left it. */
static void
add_round (MunWorkspace *workspace,
           const char   *state,
           const char   *first,
           const char   *second,
           const char   *reason)
{
  static const char * const requirements[] = { "28000:4.1-01", "28000:5.3-01" };
  const char *statuses[] = { first, second };
  g_autoptr(MunRecord) round = mun_workspace_new_record (workspace, &mun_gap_assessment_spec);
  g_autoptr(MunRecord) assessor = mun_workspace_new_record (workspace, &mun_person_spec);

  mun_record_set (assessor, PERSON_FULL_NAME, "Anna Weber");
  save (workspace, assessor);
  mun_record_set (round, GAP_ASSESSMENT_ASSESSOR, mun_record_get_id (assessor));
  mun_record_set (round, GAP_ASSESSMENT_FINISHED_ON, g_str_equal (state, "finished") ? "2026-03-05" : "");
  mun_record_set (round, GAP_ASSESSMENT_STANDARD, "28000");
  mun_record_set (round, GAP_ASSESSMENT_STARTED_ON, "2026-03-01");
  mun_record_set (round, GAP_ASSESSMENT_STATUS, state);
  mun_record_set (round, GAP_ASSESSMENT_SUMMARY, reason);
  save (workspace, round);
  for (guint i = 0; i < G_N_ELEMENTS (requirements); i++)
    {
      g_autoptr(MunRecord) answer = mun_workspace_new_record (workspace, &mun_gap_answer_spec);

      mun_record_set (answer, GAP_ANSWER_ASSESSMENT, mun_record_get_id (round));
      mun_record_set (answer, GAP_ANSWER_REQUIREMENT, requirements[i]);
      mun_record_set (answer, GAP_ANSWER_AUTO_STATUS, "open");
      mun_record_set (answer, GAP_ANSWER_STATUS, statuses[i]);
      mun_record_set (answer, GAP_ANSWER_JUSTIFICATION, reason);
      save (workspace, answer);
    }
}

/* What people said, and what is different from the round before: the newest answers count, whether their round is finished or not. */
static void
test_rounds (void)
{
  g_autofree char *path = g_build_filename (files.folder, "rounds.muniment", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunCatalogue) catalogue = mun_catalogue_load_builtin (&error);
  g_autoptr(MunWorkspace) workspace = mun_workspace_create (path, "Rounds Ltd", "en", &error);
  const char *title = mun_catalogue_text (mun_catalogue_find_requirement (catalogue, "28000:4.1-01")->title, "en");
  g_autofree char *changed = g_strdup_printf ("4.1-01 %s Open Met", title);
  g_autofree char *later = g_strdup_printf ("4.1-01 %s Open Partly met", title);
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  g_assert_no_error (error);
  mun_workspace_set_restoring (workspace, TRUE);
  add_round (workspace, "finished", "open", "partly", "First look at it.");
  first = print_for ("R31", workspace, "en", NULL, FALSE);
  assert_has (first, "First look at it.");
  assert_has (first, "No earlier round has been finished yet");

  add_round (workspace, "in_progress", "met", "partly", "Minutes seen on 4 June.");
  second = print_for ("R31", workspace, "en", NULL, FALSE);
  assert_has (second, "Minutes seen on 4 June.");
  assert_has (second, "Rows that differ from the last finished round");
  assert_has (second, changed);
  g_assert_null (strstr (second, "Noroundofselfassessment"));
  g_assert_null (strstr (second, "Norequirementhasbeenjudgedbyaperson"));

  add_round (workspace, "finished", "partly", "partly", "Looked again in autumn.");
  third = print_for ("R31", workspace, "en", NULL, FALSE);
  assert_has (third, "Looked again in autumn.");
  assert_has (third, later);
  mun_workspace_close (workspace);
}

/* Before it is on record how somebody's own work is kept from their judgement, there is nothing for them to sign. */
static void
test_unsolved (void)
{
  g_autofree char *path = g_build_filename (files.folder, "unsolved.muniment", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_workspace_create (path, "Unsolved Ltd", "en", &error);
  g_autoptr(MunRecord) person = NULL, audit = NULL, member = NULL;
  g_autofree char *open = NULL, *solved = NULL;

  g_assert_no_error (error);
  mun_workspace_set_restoring (workspace, TRUE);
  person = mun_workspace_new_record (workspace, &mun_person_spec);
  mun_record_set (person, PERSON_FULL_NAME, "Anna Weber");
  save (workspace, person);
  audit = mun_workspace_new_record (workspace, &mun_audit_spec);
  mun_record_set (audit, AUDIT_TITLE, "Yard");
  mun_record_set (audit, AUDIT_LEAD_AUDITOR, mun_record_get_id (person));
  save (workspace, audit);
  member = mun_workspace_new_record (workspace, &mun_audit_member_spec);
  mun_record_set (member, AUDIT_MEMBER_AUDIT, mun_record_get_id (audit));
  mun_record_set (member, AUDIT_MEMBER_PERSON, mun_record_get_id (person));
  mun_record_set (member, AUDIT_MEMBER_PART, "lead");
  mun_record_set (member, AUDIT_MEMBER_OWN_WORK_CONFLICT, "1");
  save (workspace, member);
  open = print_for ("R26", workspace, "en", mun_record_get_id (audit), FALSE);
  assert_has (open, "There is no statement for Anna Weber yet");
  g_assert_null (strstr (open, "Ijudgebyevidence"));
  mun_record_set (member, AUDIT_MEMBER_CONFLICT_SOLUTION, "Gate is audited by Mr Okafor");
  save (workspace, member);
  solved = print_for ("R26", workspace, "en", mun_record_get_id (audit), FALSE);
  assert_has (solved, "this was arranged: “Gate is audited by Mr Okafor”");
  g_assert_null (strstr (solved, "Idonotauditmyownwork"));
  mun_workspace_close (workspace);
}

/* Confidential fields stand in the full edition and nowhere in the public one. */
static void
assert_hidden (const char    *code,
               const MunSpec *spec,
               const char    *subject,
               int            parent)
{
  g_autofree char *full = print_for (code, files.demo, "en", subject, FALSE);
  g_autofree char *shown = print_for (code, files.demo, "en", subject, TRUE);
  g_autoptr(GPtrArray) records = mun_workspace_find (files.demo, spec, -1);
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    for (guint field = 0; field < spec->n_fields; field++)
      {
        MunRecord *record = g_ptr_array_index (records, i);
        g_autofree char *secret = squeeze (mun_record_get (record, field));

        if (!(spec->fields[field].flags & MUN_CONFIDENTIAL) || strlen (secret) < MIN_SECRET
            || (subject != NULL && !mun_record_is (record, parent, subject)))
          continue;
        assert_has (full, secret);
        if (strstr (shown, secret) != NULL)
          g_error ("%s of %s is in the public edition of %s", spec->fields[field].name, mun_record_get_ref (record), code);
        n++;
      }
  g_assert_cmpuint (n, >, 0);
}

/* A list of risks tells where we are weak, even by their titles. */
static void
assert_no_risk (void)
{
  g_autofree char *full = print_for ("R08", files.demo, "en", NULL, FALSE);
  g_autofree char *shown = print_for ("R08", files.demo, "en", NULL, TRUE);
  g_autoptr(GPtrArray) risks = mun_workspace_find (files.demo, &mun_risk_spec, -1);

  assert_has (shown, "open risks");
  for (guint i = 0; i < risks->len; i++)
    {
      g_autofree char *title = squeeze (mun_record_get (g_ptr_array_index (risks, i), RISK_TITLE));

      assert_has (full, title);
      if (strstr (shown, title) != NULL)
        g_error ("“%s” is in the public edition of R08", title);
    }
  g_assert_cmpuint (risks->len, >, 0);
}

static void
test_public (void)
{
  g_autoptr(GPtrArray) audits = mun_workspace_find (files.demo, &mun_audit_spec, AUDIT_ENDED_ON, MUN_SET, NULL, -1);

  assert_no_risk ();
  assert_hidden ("R30", &mun_nonconformity_spec, NULL, -1);
  assert_hidden ("R30", &mun_corrective_action_spec, NULL, -1);
  assert_hidden ("R31", &mun_gap_assessment_spec, NULL, -1);
  for (guint i = 0; i < audits->len; i++)
    {
      const char *id = mun_record_get_id (g_ptr_array_index (audits, i));

      assert_hidden ("R27", &mun_audit_finding_spec, id, AUDIT_FINDING_AUDIT);
    }
}

/* An audit that was held comes before a planned one when nobody says which. */
static void
test_choice (void)
{
  g_autofree char *printed = print_for ("R27", files.demo, "en", NULL, FALSE);

  assert_has (printed, "AUD-0002");
}

static void
open_files (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *demo = NULL;

  files.folder = g_dir_make_tmp ("muniment-reports-XXXXXX", &error);
  g_assert_no_error (error);
  empty = g_build_filename (files.folder, "empty.muniment", NULL);
  demo = g_build_filename (files.folder, "demo.muniment", NULL);
  files.empty = mun_workspace_create (empty, "Nobody Yet Ltd", "en", &error);
  g_assert_no_error (error);
  files.demo = mun_demo_create (demo, &error);
  g_assert_no_error (error);
}

static void
close_files (void)
{
  g_autoptr(GDir) folder = g_dir_open (files.folder, 0, NULL);
  const char *name;

  mun_workspace_close (files.empty);
  mun_workspace_close (files.demo);
  g_object_unref (files.empty);
  g_object_unref (files.demo);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (files.folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (files.folder);
  g_free (files.folder);
}

int
main (int    argc,
      char **argv)
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  open_files ();
  g_test_add_func ("/reports-audit/found", test_found);
  g_test_add_func ("/reports-audit/empty", test_empty);
  g_test_add_func ("/reports-audit/paper", test_paper);
  g_test_add_func ("/reports-audit/objectives", test_objectives);
  g_test_add_func ("/reports-audit/programme", test_programme);
  g_test_add_func ("/reports-audit/audits", test_audits);
  g_test_add_func ("/reports-audit/nonconformities", test_nonconformities);
  g_test_add_func ("/reports-audit/conformity", test_conformity);
  g_test_add_func ("/reports-audit/rounds", test_rounds);
  g_test_add_func ("/reports-audit/unsolved", test_unsolved);
  g_test_add_func ("/reports-audit/public", test_public);
  g_test_add_func ("/reports-audit/choice", test_choice);
  status = g_test_run ();
  close_files ();
  return status;
}
