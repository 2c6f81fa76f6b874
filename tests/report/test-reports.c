/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "reports-support.h"
#include "squeeze.h"

#include "base/error.h"
#include "base/translate.h"
#include "model/demo.h"

/* Shorter texts meet by chance. */
#define MIN_SECRET 20

static void
test_types (void)
{
  const MunReportType * const *types = mun_reports ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; types[i] != NULL; i++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) types[i]->id));
      g_assert_true (g_hash_table_add (seen, (gpointer) types[i]->code));
      if (i > 0)
        g_assert_cmpstr (types[i - 1]->code, <, types[i]->code);
      g_assert_nonnull (types[i]->title);
      g_assert_nonnull (types[i]->purpose);
      g_assert_nonnull (types[i]->clause);
      g_assert_cmpint (mun_spec_find_field (&mun_report_issue_spec, "classification"), ==, REPORT_ISSUE_CLASSIFICATION);
      g_assert_cmpstr (mun_field_choice_label (&mun_report_issue_spec.fields[REPORT_ISSUE_CLASSIFICATION], types[i]->classification), !=,
                       types[i]->classification);
      g_assert_true (mun_report_find (types[i]->id) == types[i]);
      g_assert_true (mun_report_find (types[i]->code) == types[i]);
    }
  g_assert_true (mun_report_find ("r08") == mun_report_find ("Risk-Register"));
  g_assert_null (mun_report_find ("R99"));
}

/* What can be recorded can be printed, in exactly one report that says so; a record that has a report of its own is printed in that. */
static void
test_of_records (void)
{
  g_autoptr(MunRecord) event = mun_workspace_lookup (files.demo, "INC-0001", NULL);
  g_autoptr(MunRecord) review = mun_workspace_lookup (files.demo, "AAR-0001", NULL);
  g_autoptr(MunRecord) risk = mun_workspace_lookup (files.demo, "RSK-0001", NULL);
  const char *subject = NULL;

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      guint n = 0;

      for (const MunReportType * const *type = mun_reports (); *type != NULL; type++)
        {
          g_auto(GStrv) names = g_strsplit ((*type)->records != NULL ? (*type)->records : "", " ", -1);

          n += g_strv_contains ((const char * const *) names, (*spec)->name);
          for (guint i = 0; names[i] != NULL; i++)
            if (mun_spec_find (names[i]) == NULL)
              g_error ("%s: there are no records “%s”", (*type)->code, names[i]);
        }
      if (!((*spec)->flags & (MUN_SPEC_CHILD | MUN_SPEC_INTERNAL)) && (n != 1 || mun_report_of (*spec) == NULL))
        g_error ("%s is printed in %u reports", (*spec)->name, n);
    }
  g_assert_cmpstr (mun_report_of (&mun_plan_step_spec)->code, ==, "R19");
  g_assert_cmpstr (mun_report_of_record (event, &subject)->code, ==, "R22");
  g_assert_cmpstr (subject, ==, mun_record_get_id (event));
  g_assert_cmpstr (mun_report_of_record (review, &subject)->code, ==, "R22");
  g_assert_cmpstr (subject, ==, mun_record_get (review, AFTER_ACTION_REVIEW_INCIDENT));
  g_assert_cmpstr (mun_report_of_record (risk, &subject)->code, ==, "R08");
  g_assert_null (subject);
}

/* A file in which nothing is recorded yet: each report explains what is missing, says when it looked, and carries its control block. */
static void
test_empty (void)
{
  const MunReportType * const *types = mun_reports ();
  const char * const *languages = mun_translate_languages ();
  static const struct { const char *text; gboolean inside; } labels[] = {
    { "Report number" }, { "Version and status" }, { "Classification" }, { "Edition" }, { "Data as of" }, { "Distribution" },
    { "Owner", TRUE }, { "Head of the chain", TRUE }, { "Filter", TRUE }, { "Period", TRUE }, { "Scope of the system", TRUE }, { "Retention", TRUE },
  };

  for (guint i = 0; types[i] != NULL; i++)
    for (guint l = 0; languages[l] != NULL; l++)
      for (int public_edition = 0; public_edition < 2; public_edition++)
        {
          const MunReportOptions options = { .language = languages[l], .public_edition = public_edition, .paper = l == 0 ? MUN_PAPER_A4 : MUN_PAPER_LETTER };
          g_autofree char *text = print_report (types[i]->id, files.empty, &options);
          g_autofree char *day = g_strdup_printf (mun_translate (languages[l], "Checked on %s."), g_str_equal (languages[l], "zh") ? "2026年11月21日" : "21 Nov 2026");

          assert_says (text, mun_translate (languages[l], types[i]->title), types[i]->id);
          assert_says (text, "Nobody Yet Ltd", types[i]->id);
          assert_says (text, day, types[i]->id);
          for (guint k = 0; k < G_N_ELEMENTS (labels); k++)
            if (!labels[k].inside || !public_edition)
              assert_says (text, mun_translate (languages[l], labels[k].text), types[i]->id);
          /* The last page names the command by which paper and file vouch for each other, for those who have both. */
          if (!public_edition)
            assert_says (text, "muniment verify", types[i]->id);
          if (!public_edition)
            assert_says (text, "--report R.pdf", types[i]->id);
        }
}

/* What an auditor looks for must be on the paper: number and title of each record. */
static void
test_demonstration (void)
{
  static const struct {
    const char    *report;
    const MunSpec *spec;
    int            field;
  } cases[] = {
    { "scope-statement", &mun_site_spec, SITE_NAME },
    { "scope-statement", &mun_site_spec, SITE_ADDRESS },
    { "scope-statement", &mun_business_process_spec, BUSINESS_PROCESS_NAME },
    { "scope-statement", &mun_external_provision_spec, EXTERNAL_PROVISION_CONTROLS_TEXT },
    { "scope-statement", &mun_scope_spec, SCOPE_VERSION },
    { "policy", &mun_policy_spec, POLICY_BODY },
    { "policy", &mun_policy_spec, POLICY_FITS_PURPOSE },
    { "risk-criteria", &mun_risk_scale_level_spec, RISK_SCALE_LEVEL_MEANING },
    { "risk-criteria", &mun_risk_band_spec, RISK_BAND_REQUIRED_ACTION },
    { "risk-register", &mun_risk_spec, RISK_TITLE },
    { "risk-register", &mun_risk_spec, RISK_CAUSE },
    { "risk-register", &mun_risk_spec, RISK_EVENT },
    { "risk-register", &mun_risk_spec, RISK_CONSEQUENCE },
    { "risk-register", &mun_risk_spec, RISK_VULNERABILITY },
    { "risk-register", &mun_risk_spec, RISK_DECISION_REASON },
    { "risk-register", &mun_risk_assessment_spec, RISK_ASSESSMENT_PARTICIPANTS },
    { "risk-register", &mun_risk_assessment_spec, RISK_ASSESSMENT_INFORMATION_SOURCES },
    { "treatment-plan", &mun_treatment_spec, TREATMENT_TITLE },
    { "treatment-plan", &mun_treatment_spec, TREATMENT_EFFECT_CHECK_METHOD },
  };
  const char * const *languages = mun_translate_languages ();

  for (guint l = 0; languages[l] != NULL; l++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        const MunReportOptions options = { .language = languages[l] };
        g_autofree char *text = print_report (cases[i].report, files.demo, &options);
        g_autoptr(GPtrArray) records = mun_workspace_find (files.demo, cases[i].spec, -1);

        g_assert_cmpuint (records->len, >, 0);
        for (guint k = 0; k < records->len; k++)
          {
            MunRecord *record = g_ptr_array_index (records, k);

            if (!(cases[i].spec->flags & MUN_SPEC_CHILD) && cases[i].spec != &mun_policy_spec)
              assert_says (text, mun_record_get_ref (record), cases[i].report);
            if (cases[i].spec != &mun_policy_spec || mun_record_is (record, POLICY_AUDIENCE, "internal"))
              assert_says (text, mun_record_get (record, cases[i].field), cases[i].report);
          }
      }
}

/* The sum of the treatment plan is the sum of its rows, without what was cancelled. */
static void
test_cost_sum (void)
{
  const MunReportOptions options = { .language = "en" };
  g_autofree char *text = print_report ("treatment-plan", files.demo, &options);
  g_autoptr(GPtrArray) treatments = mun_workspace_find (files.demo, &mun_treatment_spec, TREATMENT_STATUS, MUN_IS_NOT, "cancelled", -1);
  g_autofree char *line = NULL;
  double sum = 0;

  for (guint i = 0; i < treatments->len; i++)
    sum += mun_record_get_number (g_ptr_array_index (treatments, i), TREATMENT_COST, 0);
  g_assert_cmpfloat (sum, >, 1000);
  line = g_strdup_printf ("All actions that were not cancelled %u %d EUR", treatments->len, (int) sum);
  assert_says (text, line, "treatment-plan");
}

/* Whoever works here and has not confirmed reading the policy in force is named. */
static void
test_open_names (void)
{
  const MunReportOptions options = { .language = "en" };
  g_autofree char *text = print_report ("policy", files.demo, &options);
  g_autoptr(MunRecord) policy = mun_workspace_find_first (files.demo, &mun_policy_spec, POLICY_AUDIENCE, MUN_IS, "internal",
                                                          POLICY_STATUS, MUN_IS, "approved", -1);
  g_autoptr(GPtrArray) people = mun_workspace_find (files.demo, &mun_person_spec, -1);
  g_autofree char *share = NULL;
  guint n_open = 0;

  for (guint i = 0; i < people->len; i++)
    {
      MunRecord *person = g_ptr_array_index (people, i);

      if (mun_workspace_count (files.demo, &mun_acknowledgement_spec, ACKNOWLEDGEMENT_PERSON, MUN_IS, mun_record_get_id (person),
                               ACKNOWLEDGEMENT_SUBJECT, MUN_IS, mun_record_get_id (policy), -1) > 0)
        continue;
      n_open++;
      assert_says (text, mun_record_get (person, PERSON_FULL_NAME), "policy");
    }
  g_assert_cmpuint (n_open, >, 0);
  share = g_strdup_printf ("%u of %u people confirmed", people->len - n_open, people->len);
  assert_says (text, share, "policy");
}

static void
test_language (void)
{
  const MunReportOptions options = { .language = "zh" };
  g_autofree char *text = print_report ("risk-register", files.demo, &options);

  assert_says (text, "风险登记册", "risk-register");
  assert_says (text, "没有风险被关闭", "risk-register");
  g_assert_null (strstr (text, "Riskregister"));
}

/* Texts that are written where they may be shown: the same words are then no secret elsewhere. */
static GHashTable *
find_open_texts (void)
{
  GHashTable *open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint s = 0; mun_specs ()[s] != NULL; s++)
    {
      const MunSpec *spec = mun_specs ()[s];
      g_autoptr(GPtrArray) records = mun_workspace_find (files.demo, spec, -1);

      for (guint f = 0; f < spec->n_fields; f++)
        for (guint i = 0; !(spec->fields[f].flags & MUN_CONFIDENTIAL) && spec->fields[f].kind <= MUN_KIND_TEXT && i < records->len; i++)
          g_hash_table_add (open, squeeze (mun_record_get (g_ptr_array_index (records, i), f)));
    }
  return open;
}

/* Long confidential texts of all types: none may be in a public edition, and some have to be in the full one. */
static guint
count_secrets (const char *text,
               const char *report,
               GHashTable *open)
{
  guint n = 0;

  for (guint s = 0; mun_specs ()[s] != NULL; s++)
    {
      const MunSpec *spec = mun_specs ()[s];
      g_autoptr(GPtrArray) records = mun_workspace_find (files.demo, spec, -1);

      for (guint f = 0; f < spec->n_fields; f++)
        for (guint i = 0; (spec->fields[f].flags & MUN_CONFIDENTIAL) && spec->fields[f].kind <= MUN_KIND_TEXT && i < records->len; i++)
          {
            g_autofree char *secret = squeeze (mun_record_get (g_ptr_array_index (records, i), f));

            if (strlen (secret) < MIN_SECRET || strstr (text, secret) == NULL || g_hash_table_contains (open, secret))
              continue;
            if (report != NULL)
              g_error ("the public edition of %s tells %s.%s: “%s”", report, spec->name, spec->fields[f].name, secret);
            n++;
          }
    }
  return n;
}

static void
test_public (void)
{
  const MunReportType * const *types = mun_reports ();
  const MunReportOptions full = { .language = "en" };
  const MunReportOptions public_edition = { .language = "en", .public_edition = TRUE };
  g_autofree char *everything = print_report ("risk-register", files.demo, &full);
  g_autoptr(GHashTable) open = find_open_texts ();

  g_assert_cmpuint (count_secrets (everything, NULL, open), >, 10);
  for (guint i = 0; types[i] != NULL; i++)
    {
      g_autofree char *text = print_report (types[i]->id, files.demo, &public_edition);

      assert_says (text, "Public edition: confidential fields are left out", types[i]->id);
      g_assert_cmpuint (count_secrets (text, types[i]->id, open), ==, 0);
    }
}

/* The public policy is another text than the internal one, and comes without the annex. */
static void
test_public_policy (void)
{
  const MunReportOptions options = { .language = "en", .public_edition = TRUE };
  g_autofree char *text = print_report ("policy", files.demo, &options);
  g_autoptr(MunRecord) shown = mun_workspace_find_first (files.demo, &mun_policy_spec, POLICY_AUDIENCE, MUN_IS, "public", -1);
  g_autoptr(MunRecord) hidden = mun_workspace_find_first (files.demo, &mun_policy_spec, POLICY_AUDIENCE, MUN_IS, "internal", -1);
  g_autofree char *inside = squeeze (mun_record_get (hidden, POLICY_BODY));

  assert_says (text, mun_record_get (shown, POLICY_BODY), "public policy");
  g_assert_null (strstr (text, inside));
  g_assert_null (strstr (text, "Whythispolicyfits"));
}

static void
assert_lacks (const char *text,
              const char *part)
{
  g_autofree char *squeezed = squeeze (part);

  if (strstr (text, squeezed) != NULL)
    g_error ("“%s” is in it", part);
}

/* What the author has still to do is nothing for the public, nor who works for us and what somebody else demands. */
static void
test_scope_notes (void)
{
  const MunReportOptions full = { .language = "en" };
  const MunReportOptions public_edition = { .language = "en", .public_edition = TRUE };
  static const char * const kept[] = { "Nightwatch Guards", "Guarded yards only", "reach you", "Nothing is recorded in any row", "muniment verify", "Prepared by", "Reviewed by" };
  g_autofree char *path = g_build_filename (files.folder, "scope.muniment", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_workspace_create (path, "Small Firm", "en", &error);
  g_autoptr(MunRecord) supplier = mun_workspace_new_record (workspace, &mun_supplier_spec);
  g_autoptr(MunRecord) demand = mun_workspace_new_record (workspace, &mun_party_requirement_spec);
  g_autoptr(MunRecord) scope = mun_workspace_new_record (workspace, &mun_scope_spec);
  g_autofree char *inside = NULL;
  g_autofree char *outside = NULL;

  g_assert_no_error (error);
  mun_record_set (supplier, SUPPLIER_NAME, "Nightwatch Guards");
  mun_workspace_save (workspace, supplier, NULL, &error);
  g_assert_no_error (error);
  mun_record_set (demand, PARTY_REQUIREMENT_STATEMENT, "Guarded yards only");
  mun_workspace_save (workspace, demand, NULL, &error);
  g_assert_no_error (error);
  mun_record_set (scope, SCOPE_SUPPLIERS, mun_record_get_id (supplier));
  mun_record_set (scope, SCOPE_PARTY_REQUIREMENTS, mun_record_get_id (demand));
  mun_workspace_save (workspace, scope, NULL, &error);
  g_assert_no_error (error);

  inside = print_report ("scope-statement", workspace, &full);
  outside = print_report ("scope-statement", workspace, &public_edition);
  assert_says (inside, "Others who work for us inside the scope", "scope");
  assert_says (inside, "Nightwatch Guards", "scope");
  assert_says (inside, "Guarded yards only", "scope");
  assert_says (inside, "Write it at the supplier", "scope");
  assert_says (inside, "Choose them in the scope", "scope");
  assert_lacks (inside, "No process provided from outside is on record");
  assert_says (outside, "Work that others do for us inside the boundaries", "scope");
  assert_says (outside, "ISO 28000:2022", "scope");
  assert_says (inside, "muniment verify", "scope");
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    assert_lacks (outside, kept[i]);
  assert_lacks (outside, "Write it at the supplier");
  assert_lacks (outside, "Choose them in the scope");
  assert_lacks (outside, "run the scope wizard");
  mun_workspace_close (workspace);
  g_remove (path);
}

static void
assert_watermark (MunWorkspace *workspace,
                  const char   *record,
                  const char   *expected)
{
  const MunReportOptions options = { .language = "en", .record = record };
  g_autoptr(GError) error = NULL;
  g_autoptr(MunDocument) document = mun_report_build (mun_report_find ("R04"), workspace, &options, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (mun_document_get_text (document, MUN_TEXT_WATERMARK), ==, expected);
}

static void
test_watermark (void)
{
  g_autoptr(MunWorkspace) workspace = create_empty ("draft.muniment");
  g_autoptr(MunRecord) draft = mun_workspace_new_record (workspace, &mun_scope_spec);
  g_autoptr(MunRecord) old = mun_workspace_find_first (files.demo, &mun_scope_spec, SCOPE_STATUS, MUN_IS, "superseded", -1);
  const MunReportOptions options = { .language = "en" };
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  mun_record_set (draft, SCOPE_STATEMENT, "Everything we do at Mill Lane.");
  g_assert_true (mun_workspace_save (workspace, draft, NULL, &error));
  g_assert_no_error (error);
  assert_watermark (workspace, NULL, "DRAFT");
  text = print_report ("R04", workspace, &options);
  assert_says (text, "DRAFT", "a draft");
  assert_says (text, "Everything we do at Mill Lane.", "a draft");

  assert_watermark (files.demo, NULL, "");
  g_assert_nonnull (old);
  assert_watermark (files.demo, mun_record_get_id (old), "SUPERSEDED");
  mun_workspace_close (workspace);
}

/* Nobody works from what was taken out of use by mistake. */
static void
test_archive_mark (void)
{
  static const struct { const char *state, *mark; } cases[] = { { "obsolete", "OBSOLETE" }, { "archived", "ARCHIVE" } };
  g_autofree char *path = g_build_filename (files.folder, "archive.muniment", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunWorkspace) workspace = mun_demo_create (path, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunRecord) document = mun_workspace_find_first (workspace, &mun_document_spec, DOCUMENT_STATUS, MUN_IS, cases[i].state, -1);
      g_autoptr(MunRecord) scope = mun_workspace_new_record (workspace, &mun_scope_spec);

      if (document == NULL)
        continue;
      mun_record_set (scope, SCOPE_STATEMENT, "Everything we did at Mill Lane.");
      mun_record_set (scope, SCOPE_DOCUMENT, mun_record_get_id (document));
      g_assert_true (mun_workspace_save (workspace, scope, NULL, &error));
      g_assert_no_error (error);
      assert_watermark (workspace, mun_record_get_id (scope), cases[i].mark);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
  mun_workspace_close (workspace);
  g_remove (path);
}

static void
test_unknown_record (void)
{
  const MunReportOptions options = { .record = "0b2a4d5c-0000-4000-8000-000000000000" };
  g_autoptr(GError) error = NULL;

  g_assert_null (mun_report_build (mun_report_find ("R04"), files.demo, &options, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND);
}

static char *
compute_checksum (const char *path)
{
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
}

static void
test_register (void)
{
  g_autoptr(MunWorkspace) workspace = create_empty ("issues.muniment");
  const MunReportType *type = mun_report_find ("R08");
  const MunReportOptions options = { .language = "en", .distribution = "Certification body" };

  for (gint64 issue_no = 1; issue_no < 4; issue_no++)
    {
      g_autofree char *text = print_report (type->id, workspace, &options);
      g_autofree char *said = g_strdup_printf ("R08, Issue %d", (int) issue_no);
      g_autofree char *checksum = compute_checksum (files.pdf);
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRecord) issue = mun_report_register (type, workspace, &options, files.pdf, &error);

      g_assert_no_error (error);
      assert_says (text, said, "issue");
      g_assert_cmpint (mun_record_get_int (issue, REPORT_ISSUE_ISSUE_NO, 0), ==, issue_no);
      g_assert_cmpstr (mun_record_get (issue, REPORT_ISSUE_SHA256), ==, checksum);
      g_assert_cmpstr (mun_record_get (issue, REPORT_ISSUE_REPORT_CODE), ==, "R08");
      g_assert_cmpstr (mun_record_get (issue, REPORT_ISSUE_TITLE), ==, "Risk register");
      g_assert_cmpstr (mun_record_get (issue, REPORT_ISSUE_CLASSIFICATION), ==, "confidential");
      g_assert_cmpstr (mun_record_get (issue, REPORT_ISSUE_SENT_TO), ==, "Certification body");
      g_assert_cmpstr (mun_record_get (issue, REPORT_ISSUE_STATUS), ==, "final");
      g_assert_cmpint (mun_workspace_count (workspace, &mun_report_issue_spec, -1), ==, issue_no);
    }
  mun_workspace_close (workspace);
}

static void
test_register_lost_file (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (files.folder, "nothing.pdf", NULL);

  g_assert_null (mun_report_register (mun_report_find ("R08"), files.empty, NULL, path, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_FAILED);
}

static void
test_file_name (void)
{
  const MunReportOptions plain = { .language = "en" };
  const MunReportOptions shown = { .language = "zh", .public_edition = TRUE };
  g_autofree char *risks = mun_report_file_name (mun_report_find ("R08"), files.demo, &plain);
  g_autofree char *scope = mun_report_file_name (mun_report_find ("R04"), files.demo, &plain);
  g_autofree char *policy = mun_report_file_name (mun_report_find ("R05"), files.demo, &shown);

  g_assert_cmpstr (risks, ==, "R08 Risk register " REPORTS_TODAY ".pdf");
  g_assert_cmpstr (scope, ==, "R04 Scope of the security management system SCO-0002 " REPORTS_TODAY ".pdf");
  g_assert_cmpstr (policy, ==, "R05 安全方针 POL-0002 公开版 " REPORTS_TODAY ".pdf");
}

/* The same file gives the same paper. */
static void
test_same_bytes (void)
{
  const MunReportType *type = mun_report_find ("R09");
  const MunReportOptions options = { .language = "en" };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_free (print_report (type->id, files.demo, &options));
  first = compute_checksum (files.pdf);
  g_free (print_report (type->id, files.demo, &options));
  second = compute_checksum (files.pdf);
  g_assert_cmpstr (first, ==, second);
}

int
main (int    argc,
      char **argv)
{
  reports_begin (&argc, &argv, REPORTS_TODAY);
  g_test_add_func ("/reports/types", test_types);
  g_test_add_func ("/reports/of-records", test_of_records);
  g_test_add_func ("/reports/empty", test_empty);
  g_test_add_func ("/reports/demonstration", test_demonstration);
  g_test_add_func ("/reports/cost-sum", test_cost_sum);
  g_test_add_func ("/reports/open-names", test_open_names);
  g_test_add_func ("/reports/language", test_language);
  g_test_add_func ("/reports/public", test_public);
  g_test_add_func ("/reports/public-policy", test_public_policy);
  g_test_add_func ("/reports/scope-notes", test_scope_notes);
  g_test_add_func ("/reports/watermark", test_watermark);
  g_test_add_func ("/reports/archive-mark", test_archive_mark);
  g_test_add_func ("/reports/unknown-record", test_unknown_record);
  g_test_add_func ("/reports/register", test_register);
  g_test_add_func ("/reports/register-lost-file", test_register_lost_file);
  g_test_add_func ("/reports/file-name", test_file_name);
  g_test_add_func ("/reports/same-bytes", test_same_bytes);
  return reports_run ();
}
