/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <poppler.h>
#include <string.h>

#include "reports-support.h"
#include "squeeze.h"

#include "base/translate.h"

/* The reports that list registers: overview, context, obligations, roles, opportunities, changes, competence, communication, documents,
 * processes; and the risk register where it is long or compared. Each is written as PDF and read back. */

static const struct {
  const char *report;
  const char *chapters[12];
} chapters[] = {
  { "overview", { "Who we are", "The scope", "Sites", "Who answers for security", "Other systems and daily business", "Documents of the system", "Processes",
                  "How the processes work together", "From the standard to the records" } },
  { "context", { "Issues inside and outside", "Climate change", "Interested parties", "What the parties want", "Review meetings", "Overdue" } },
  { "obligations", { "At a glance", "Register of obligations", "Compliance evaluations", "Changes in the period", "Overdue" } },
  { "roles", { "The two duties of the standard", "Roles", "Duties and powers", "Not told or not accepted", "Roles and processes", "What top management did" } },
  { "opportunities", { "At a glance", "Opportunities", "Improvements", "Overdue" } },
  { "changes", { "At a glance", "Register of changes", "Changes that did not keep to the rules" } },
  { "competence", { "At a glance", "What the roles need", "Competence matrix", "Proof of competence", "Clearance", "Training", "Awareness", "New people without an induction" } },
  { "communication", { "At a glance", "Communication plan", "Communication log", "Complaints", "Warnings received", "Overdue" } },
  { "documents", { "At a glance", "Overdue", "Documents in use", "Documents from outside", "Obsolete documents", "Archived and destroyed documents",
                   "Versions and what changed", "Copies handed out", "Issued reports" } },
  { "operations", { "At a glance", "Overdue", "Processes", "Controls", "Equipment", "History of the equipment" } },
};

static const struct {
  const char    *report;
  const MunSpec *spec;
  int            fields[5]; /* texts that must be in it; ended by -1 */
} contents[] = {
  { "overview", &mun_site_spec, { SITE_NAME, SITE_ADDRESS, -1 } },
  { "overview", &mun_business_process_spec, { BUSINESS_PROCESS_NAME, -1 } },
  { "overview", &mun_process_link_spec, { PROCESS_LINK_WHAT_PASSES, -1 } },
  { "overview", &mun_role_spec, { ROLE_TITLE, -1 } },
  { "context", &mun_issue_spec, { ISSUE_TITLE, ISSUE_EFFECT_ON_RESULTS, -1 } },
  { "context", &mun_interested_party_spec, { INTERESTED_PARTY_NAME, INTERESTED_PARTY_VIEWS, -1 } },
  { "context", &mun_party_requirement_spec, { PARTY_REQUIREMENT_STATEMENT, PARTY_REQUIREMENT_DECISION_REASON, PARTY_REQUIREMENT_HOW_ADDRESSED, -1 } },
  { "context", &mun_context_review_spec, { CONTEXT_REVIEW_PARTICIPANTS, CONTEXT_REVIEW_SUMMARY, CONTEXT_REVIEW_CLIMATE_REASON, -1 } },
  { "obligations", &mun_legal_requirement_spec, { LEGAL_REQUIREMENT_TITLE, LEGAL_REQUIREMENT_CITATION, LEGAL_REQUIREMENT_MEANING_FOR_US, LEGAL_REQUIREMENT_HOW_MET, -1 } },
  { "obligations", &mun_legal_evaluation_spec, { LEGAL_EVALUATION_EVIDENCE, -1 } },
  { "roles", &mun_role_spec, { ROLE_TITLE, ROLE_RESPONSIBILITIES, ROLE_AUTHORITIES, -1 } },
  { "roles", &mun_role_assignment_spec, { -1 } },
  { "roles", &mun_leadership_action_spec, { LEADERSHIP_ACTION_WHAT, LEADERSHIP_ACTION_EVIDENCE, -1 } },
  { "roles", &mun_business_process_spec, { BUSINESS_PROCESS_NAME, -1 } },
  { "opportunities", &mun_opportunity_spec, { OPPORTUNITY_TITLE, OPPORTUNITY_DESCRIPTION, OPPORTUNITY_BENEFIT, -1 } },
  { "opportunities", &mun_improvement_spec, { IMPROVEMENT_TITLE, IMPROVEMENT_DESCRIPTION, IMPROVEMENT_BENEFIT, IMPROVEMENT_RESULT, -1 } },
  { "changes", &mun_change_spec, { CHANGE_TITLE, CHANGE_PURPOSE, CHANGE_CONSEQUENCES, CHANGE_RISK_CHECK_RESULT, -1 } },
  { "changes", &mun_change_spec, { CHANGE_INTEGRITY_NOTE, CHANGE_REVIEW_RESULT, CHANGE_SIDE_EFFECTS, CHANGE_MITIGATION, -1 } },
  { "competence", &mun_competence_need_spec, { COMPETENCE_NEED_TOPIC, -1 } },
  { "competence", &mun_competence_spec, { COMPETENCE_EVIDENCE, -1 } },
  { "competence", &mun_training_spec, { TRAINING_TITLE, TRAINING_TOPIC, TRAINING_EFFECT_METHOD, -1 } },
  { "competence", &mun_awareness_event_spec, { AWARENESS_EVENT_TITLE, AWARENESS_EVENT_AUDIENCE, -1 } },
  { "communication", &mun_communication_item_spec, { COMMUNICATION_ITEM_TOPIC, COMMUNICATION_ITEM_AUDIENCE, COMMUNICATION_ITEM_RELEASE_RULE, -1 } },
  { "communication", &mun_communication_record_spec, { COMMUNICATION_RECORD_SUBJECT, COMMUNICATION_RECORD_SUMMARY, -1 } },
  { "documents", &mun_document_spec, { DOCUMENT_CODE, DOCUMENT_TITLE, -1 } },
  { "documents", &mun_document_version_spec, { DOCUMENT_VERSION_CHANGE_SUMMARY, -1 } },
  { "documents", &mun_document_copy_spec, { DOCUMENT_COPY_PLACE, -1 } },
  { "operations", &mun_business_process_spec, { BUSINESS_PROCESS_NAME, BUSINESS_PROCESS_CRITERIA, BUSINESS_PROCESS_CONTROL_METHOD, BUSINESS_PROCESS_RECORDS_KEPT, -1 } },
  { "operations", &mun_control_spec, { CONTROL_TITLE, CONTROL_DESCRIPTION, -1 } },
  { "operations", &mun_equipment_spec, { EQUIPMENT_NAME, EQUIPMENT_SPECIFICATION, -1 } },
  { "operations", &mun_equipment_event_spec, { EQUIPMENT_EVENT_DONE_BY, -1 } },
};

static void
collect_titles (PopplerIndexIter *iter,
                GString          *titles)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);

      g_string_append_printf (titles, "%s\n", action->any.title);
      poppler_action_free (action);
      if (child != NULL)
        collect_titles (child, titles);
      poppler_index_iter_free (child);
    }
  while (poppler_index_iter_next (iter));
}

/* The bookmarks of the file that was written last: "1 Who we are" a line. */
static char *
read_outline (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *uri = g_filename_to_uri (files.pdf, NULL, NULL);
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);
  PopplerIndexIter *iter;
  GString *titles = g_string_new (NULL);

  g_assert_no_error (error);
  iter = poppler_index_iter_new (document);
  g_assert_nonnull (iter);
  collect_titles (iter, titles);
  poppler_index_iter_free (iter);
  g_object_unref (document);
  return g_string_free (titles, FALSE);
}

static void
assert_chapters (MunWorkspace *workspace)
{
  const char * const *languages = mun_translate_languages ();

  for (guint l = 0; languages[l] != NULL; l++)
    for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
      {
        const MunReportOptions options = { .language = languages[l], .paper = l == 0 ? MUN_PAPER_A4 : MUN_PAPER_LETTER };
        g_autofree char *text = print_report (chapters[i].report, workspace, &options);
        g_autofree char *outline = read_outline ();

        for (guint k = 0; chapters[i].chapters[k] != NULL; k++)
          {
            const char *title = mun_translate (languages[l], chapters[i].chapters[k]);
            g_autofree char *numbered = g_strdup_printf ("%u  %s\n", k + 1, title);
            g_autofree char *printed = g_strdup_printf ("%u%s", k + 1, title);

            if (strstr (outline, numbered) == NULL)
              g_error ("no chapter “%s” in %s:\n%s", numbered, chapters[i].report, outline);
            assert_says (text, printed, chapters[i].report);
          }
      }
}

static void
test_chapters (void)
{
  assert_chapters (files.demo);
}

/* Nothing vanishes because nothing is recorded. */
static void
test_chapters_empty (void)
{
  assert_chapters (files.empty);
}

/* Each empty chapter says so: there are as many dates of the check as a report of nothing needs. */
static void
test_empty_is_explained (void)
{
  const MunReportOptions options = { .language = "en" };

  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      g_autofree char *text = print_report (chapters[i].report, files.empty, &options);
      guint n = 0, wanted = g_strv_length ((char **) chapters[i].chapters);

      for (const char *p = strstr (text, "Checkedon21Nov2026."); p != NULL; p = strstr (p + 1, "Checkedon21Nov2026."))
        n++;
      g_test_message ("%s: %u of %u", chapters[i].report, n, wanted);
      g_assert_cmpuint (n + 2, >=, wanted);
    }
}

static void
assert_content (const char *text,
                guint       which)
{
  g_autoptr(GPtrArray) records = mun_workspace_find (files.demo, contents[which].spec, -1);

  g_assert_cmpuint (records->len, >, 0);
  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);

      assert_says (text, mun_record_get_ref (record), contents[which].report);
      for (const int *field = contents[which].fields; *field >= 0; field++)
        {
          g_auto(GStrv) lines = g_strsplit (mun_record_get (record, *field), "\n", -1);

          for (guint k = 0; lines[k] != NULL; k++)
            assert_says (text, lines[k], contents[which].report);
        }
    }
}

/* Number and words of each record of the demonstration are on the paper, in each language. */
static void
test_contents (void)
{
  const char * const *languages = mun_translate_languages ();

  for (guint l = 0; languages[l] != NULL; l++)
    {
      const MunReportOptions options = { .language = languages[l] };
      g_autofree char *text = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
        {
          if (i == 0 || !g_str_equal (contents[i].report, contents[i - 1].report))
            {
              g_free (text);
              text = print_report (contents[i].report, files.demo, &options);
            }
          assert_content (text, i);
        }
    }
}

/* Of a clearance the outcome and the validity only; the public edition names nobody. */
static void
test_strictness (void)
{
  const MunReportOptions full = { .language = "en" }, shown = { .language = "en", .public_edition = TRUE };
  g_autofree char *text = print_report ("competence", files.demo, &full);
  g_autofree char *edition = print_report ("competence", files.demo, &shown);
  g_autoptr(GPtrArray) people = mun_workspace_find (files.demo, &mun_person_spec, -1);
  g_autoptr(GPtrArray) checks = mun_workspace_find (files.demo, &mun_screening_spec, -1);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (files.demo);

  assert_says (text, "Strictly confidential", "competence");
  for (guint i = 0; i < checks->len; i++)
    {
      g_autofree char *limits = squeeze (mun_record_get (g_ptr_array_index (checks, i), SCREENING_LIMITS_NOTE));
      g_autofree char *by = squeeze (mun_record_get (g_ptr_array_index (checks, i), SCREENING_DONE_BY));

      g_assert_true (strlen (limits) < 8 || strstr (text, limits) == NULL);
      g_assert_true (strlen (by) < 8 || strstr (text, by) == NULL);
    }
  for (guint i = 0; i < people->len; i++)
    {
      MunRecord *person = g_ptr_array_index (people, i);
      const char *id = mun_record_get_id (person);
      g_autofree char *name = squeeze (mun_record_get (person, PERSON_FULL_NAME));

      if (!mun_record_is (person, PERSON_SCREENING_REQUIRED, "none"))
        assert_says (text, name, "competence");
      /* The front page and the signature name who answers for the report. */
      if (!mun_record_is (organisation, ORGANISATION_SECURITY_COORDINATOR, id) && !mun_record_is (organisation, ORGANISATION_TOP_MANAGER, id)
          && strstr (edition, name) != NULL)
        g_error ("the public edition names %s", name);
    }
}

/* Messages and lines of the plan that are not public stay out of the public edition. */
static void
test_public_communication (void)
{
  const MunReportOptions shown = { .language = "en", .public_edition = TRUE };
  g_autofree char *text = print_report ("communication", files.demo, &shown);
  g_autoptr(GPtrArray) items = mun_workspace_find (files.demo, &mun_communication_item_spec, -1);
  g_autoptr(GPtrArray) messages = mun_workspace_find (files.demo, &mun_communication_record_spec, -1);
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      g_autofree char *ref = squeeze (mun_record_get_ref (item));
      gboolean open = mun_record_is (item, COMMUNICATION_ITEM_SENSITIVITY, "public");

      g_assert_true ((strstr (text, ref) != NULL) == open);
      n += open;
    }
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < messages->len; i++)
    {
      g_autofree char *ref = squeeze (mun_record_get_ref (g_ptr_array_index (messages, i)));

      g_assert_null (strstr (text, ref));
    }
}

static void
add_risks (MunWorkspace *workspace,
           guint         n)
{
  g_autoptr(GPtrArray) risks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      MunRecord *risk = mun_workspace_new_record (workspace, &mun_risk_spec);
      g_autofree char *title = g_strdup_printf ("Risk that is called %u", i);

      mun_record_set (risk, RISK_TITLE, title);
      mun_record_set (risk, RISK_CAUSE, i % 2 ? "An odd cause" : "An even cause");
      mun_record_set_int (risk, RISK_CURRENT_LIKELIHOOD, 1 + i % 5);
      mun_record_set_int (risk, RISK_CURRENT_IMPACT, 1 + i / 5 % 5);
      g_ptr_array_add (risks, risk);
    }
  g_assert_true (mun_workspace_save_all (workspace, risks, "Risks", &error));
  g_assert_no_error (error);
}

static guint
count_pages (const MunReportType    *type,
             MunWorkspace           *workspace,
             const MunReportOptions *options)
{
  g_autoptr(GError) error = NULL;
  guint n_pages = 0;

  mun_report_write (type, workspace, options, files.pdf, NULL, NULL, NULL, &n_pages, &error);
  g_assert_no_error (error);
  return n_pages;
}

/* A long register has a line for each risk and details only for the important ones, unless all are asked for. */
static void
test_long_register (void)
{
  g_autoptr(MunWorkspace) workspace = create_empty ("long.muniment");
  const MunReportType *type = mun_report_find ("R08");
  const MunReportOptions brief = { .language = "en" };
  const MunReportOptions full = { .language = "en", .details = TRUE };
  g_autofree char *text = NULL;
  guint n_pages;

  add_risks (workspace, 400);
  n_pages = count_pages (type, workspace, &brief);
  g_assert_cmpuint (n_pages, <, 40);
  text = read_pdf (files.pdf);
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *title = g_strdup_printf ("Risk that is called %u", i);

      assert_says (text, title, "a long register");
    }
  assert_says (text, "details of the 50 risks", "a long register");
  g_assert_cmpuint (count_pages (type, workspace, &full), >, n_pages);
  mun_workspace_close (workspace);
}

/* The register says what is different from the one that was handed out before. */
static void
test_risk_changes (void)
{
  g_autoptr(MunWorkspace) workspace = create_empty ("changes.muniment");
  const MunReportType *type = mun_report_find ("R08");
  const MunReportOptions options = { .language = "en" };
  g_autoptr(MunRecord) risk = NULL, issue = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  add_risks (workspace, 2);
  before = print_report ("risk-register", workspace, &options);
  assert_says (before, "there is nothing to compare with", "a first register");
  issue = mun_report_register (type, workspace, &options, files.pdf, &error);
  g_assert_no_error (error);

  risk = mun_workspace_find_first (workspace, &mun_risk_spec, RISK_TITLE, MUN_IS, "Risk that is called 0", -1);
  mun_record_set_int (risk, RISK_CURRENT_LIKELIHOOD, 5);
  mun_record_set_int (risk, RISK_CURRENT_IMPACT, 3);
  mun_record_set (risk, RISK_TITLE, "Another name");
  g_assert_true (mun_workspace_save (workspace, risk, NULL, &error));
  mun_record_set (risk, RISK_TITLE, "The last name");
  g_assert_true (mun_workspace_save (workspace, risk, NULL, &error));
  add_risks (workspace, 1);
  after = print_report ("risk-register", workspace, &options);
  assert_says (after, "Compared with issue 1", "a second register");
  assert_says (after, "Title: Risk that is called 0 → The last name", "a second register");
  assert_says (after, "RSK-0003 Risk that is called 0 New risk", "a second register");
  g_assert_null (strstr (after, "RSK0002Riskthatiscalled1New"));
  mun_workspace_close (workspace);
}

int
main (int    argc,
      char **argv)
{
  reports_begin (&argc, &argv, REPORTS_TODAY);
  g_test_add_func ("/reports-registers/chapters", test_chapters);
  g_test_add_func ("/reports-registers/chapters-empty", test_chapters_empty);
  g_test_add_func ("/reports-registers/empty-is-explained", test_empty_is_explained);
  g_test_add_func ("/reports-registers/contents", test_contents);
  g_test_add_func ("/reports-registers/strictness", test_strictness);
  g_test_add_func ("/reports-registers/public-communication", test_public_communication);
  g_test_add_func ("/reports-registers/long-register", test_long_register);
  g_test_add_func ("/reports-registers/risk-changes", test_risk_changes);
  return reports_run ();
}
