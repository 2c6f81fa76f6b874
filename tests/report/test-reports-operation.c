/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "reports-support.h"
#include "squeeze.h"

#include "base/error.h"
#include "report/reports/bundle.h"

/* The reports on supply chain, strategies, plans, response, events, exercises, monitoring, review and evidence: each made from the demonstration
 * as a PDF in both languages and read back. */

/* Shorter texts meet by chance. */
#define MIN_SECRET 20

static const char * const languages[] = { "en", "zh" };

static char *
print_for (const char *code,
           const char *language,
           const char *record,
           gboolean    public_edition)
{
  const MunReportOptions options = { .language = language, .record = record, .public_edition = public_edition,
                                     .paper = g_str_equal (language, "en") ? MUN_PAPER_A4 : MUN_PAPER_LETTER };
  g_autoptr(GError) error = NULL;
  guint n_pages = 0;

  g_assert_nonnull (mun_report_find (code));
  g_assert_true (mun_report_write (mun_report_find (code), files.demo, &options, files.pdf, NULL, NULL, NULL, &n_pages, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_pages, >, public_edition ? 0 : 1);
  return read_pdf (files.pdf);
}

typedef struct {
  const char    *code;
  const MunSpec *spec;
  int            fields[6]; /* ended by -1 */
} Wanted;

/* Every record of these types stands in its report, with its number and these texts. */
static const Wanted wanted[] = {
  { "R17", &mun_supplier_spec, { SUPPLIER_NAME, SUPPLIER_SERVICES, SUPPLIER_SECURITY_REQUIREMENTS, SUPPLIER_CONTRACT_REF, -1 } },
  { "R17", &mun_supplier_assessment_spec, { SUPPLIER_ASSESSMENT_FINDINGS, SUPPLIER_ASSESSMENT_ACTIONS, -1 } },
  { "R17", &mun_external_provision_spec, { EXTERNAL_PROVISION_WHAT, EXTERNAL_PROVISION_CONTROLS_TEXT, EXTERNAL_PROVISION_SUPPLIER_RESPONSIBLE, -1 } },
  { "R17", &mun_supply_flow_spec, { SUPPLY_FLOW_NAME, SUPPLY_FLOW_GOODS, -1 } },
  { "R17", &mun_supply_stage_spec, { SUPPLY_STAGE_PLACE, SUPPLY_STAGE_CUSTODY_PROOF, SUPPLY_STAGE_WEAK_POINT, SUPPLY_STAGE_MEASURES, -1 } },
  { "R17", &mun_interdependency_spec, { INTERDEPENDENCY_TITLE, INTERDEPENDENCY_EFFECT, INTERDEPENDENCY_WORKAROUND, -1 } },
  { "R18", &mun_strategy_spec, { STRATEGY_TITLE, STRATEGY_KEEPS_SECURITY, STRATEGY_SHORTENS_GAPS, STRATEGY_FITS_APPETITE, STRATEGY_DECISION_REASON, -1 } },
  { "R18", &mun_risk_assessment_spec, { RISK_ASSESSMENT_THREAT_ANALYSIS, RISK_ASSESSMENT_VULNERABILITY_ANALYSIS, -1 } },
  { "R20", &mun_response_team_spec, { RESPONSE_TEAM_NAME, RESPONSE_TEAM_RESPONSIBILITIES, RESPONSE_TEAM_RELATION_TEXT, -1 } },
  { "R20", &mun_response_member_spec, { RESPONSE_MEMBER_AUTHORITY_TEXT, RESPONSE_MEMBER_COMPETENCE_EVIDENCE, RESPONSE_MEMBER_PHONE_24H, -1 } },
  { "R20", &mun_response_capability_spec, { RESPONSE_CAPABILITY_EVIDENCE, -1 } },
  { "R20", &mun_warning_procedure_spec, { WARNING_PROCEDURE_TITLE, WARNING_PROCEDURE_WHAT_TEXT, WARNING_PROCEDURE_HOW_TEXT, WARNING_PROCEDURE_BACKUP_MEANS, -1 } },
  { "R20", &mun_contact_spec, { CONTACT_NAME, CONTACT_PHONE, CONTACT_WHEN_TO_CALL, -1 } },
  { "R20", &mun_cooperation_agreement_spec, { COOPERATION_AGREEMENT_SUBJECT, COOPERATION_AGREEMENT_LEAD_RULE, -1 } },
  { "R21", &mun_incident_spec, { INCIDENT_TITLE, INCIDENT_CAUSES, -1 } },
  { "R23", &mun_exercise_spec, { EXERCISE_TITLE, EXERCISE_SCENARIO, EXERCISE_AIMS, EXERCISE_CRITERIA, EXERCISE_RESULT_SUMMARY, -1 } },
  { "R24", &mun_monitoring_item_spec, { MONITORING_ITEM_TITLE, MONITORING_ITEM_METHOD, MONITORING_ITEM_VALIDITY_NOTE, -1 } },
  { "R24", &mun_measurement_spec, { MEASUREMENT_SOURCE, MEASUREMENT_COMMENT, -1 } },
  { "R24", &mun_performance_evaluation_spec, { PERFORMANCE_EVALUATION_PERFORMANCE_CONCLUSION, PERFORMANCE_EVALUATION_PROPOSALS, -1 } },
  { "R28", &mun_review_input_spec, { REVIEW_INPUT_PREPARED_TEXT, -1 } },
  { "R29", &mun_review_input_spec, { REVIEW_INPUT_PREPARED_TEXT, REVIEW_INPUT_CONCLUSION, -1 } },
  { "R29", &mun_review_decision_spec, { REVIEW_DECISION_DECISION_TEXT, REVIEW_DECISION_RESULT, -1 } },
  { "R29", &mun_management_review_spec, { MANAGEMENT_REVIEW_SUITABILITY, MANAGEMENT_REVIEW_ADEQUACY, MANAGEMENT_REVIEW_EFFECTIVENESS, -1 } },
};

static void
assert_has_record (const char *printed,
                   MunRecord  *record,
                   const int  *fields,
                   const char *code)
{
  /* The pack counts; it quotes what the coordinator says without the number of the line. */
  if (!g_str_equal (code, "R28") && !g_str_equal (code, "R18"))
    assert_says (printed, mun_record_get_ref (record), code);
  for (guint i = 0; fields[i] >= 0; i++)
    {
      g_auto(GStrv) lines = g_strsplit (mun_record_get (record, fields[i]), "\n", -1);

      for (guint k = 0; lines[k] != NULL; k++)
        assert_says (printed, lines[k], code);
    }
}

static void
test_records (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autofree char *printed = NULL;
      const char *code = "";

      for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
        {
          g_autoptr(GPtrArray) records = mun_workspace_find (files.demo, wanted[i].spec, -1);

          if (!g_str_equal (wanted[i].code, code))
            {
              g_free (printed);
              code = wanted[i].code;
              printed = print_for (code, languages[l], NULL, FALSE);
            }
          g_assert_cmpuint (records->len, >, 0);
          for (guint k = 0; k < records->len; k++)
            assert_has_record (printed, g_ptr_array_index (records, k), wanted[i].fields, code);
        }
    }
}

static void
assert_has_children (const char    *printed,
                     MunRecord     *parent,
                     const MunSpec *spec,
                     const int     *fields,
                     const char    *code)
{
  g_autoptr(GPtrArray) children = mun_workspace_children (files.demo, parent, spec);

  for (guint i = 0; i < children->len; i++)
    assert_has_record (printed, g_ptr_array_index (children, i), fields, code);
}

/* One book for each plan, with a card for each function that a step names. */
static void
test_plans (void)
{
  static const int fields[] = { SECURITY_PLAN_PURPOSE, SECURITY_PLAN_ACTIVATION_PROCESS, SECURITY_PLAN_OPERATING_INFO, SECURITY_PLAN_KEEP_STATUS_ACTIONS,
                                SECURITY_PLAN_IMPACT_MONITORING, SECURITY_PLAN_WELFARE, SECURITY_PLAN_ASSET_PROTECTION, SECURITY_PLAN_CORE_ACTIVITY_PROTECTION,
                                SECURITY_PLAN_INTERNAL_DEPENDENCIES, SECURITY_PLAN_EXTERNAL_DEPENDENCIES, SECURITY_PLAN_RESOURCES_NEEDED, SECURITY_PLAN_REPORTING,
                                SECURITY_PLAN_STAND_DOWN, SECURITY_PLAN_RESTORE_PROCEDURE, SECURITY_PLAN_AVAILABILITY_TEXT, -1 };
  static const int steps[] = { PLAN_STEP_ACTION, PLAN_STEP_FUNCTION, PLAN_STEP_TIME_LIMIT, -1 };
  static const int thresholds[] = { PLAN_THRESHOLD_INDICATOR, PLAN_THRESHOLD_TRIGGER_VALUE, -1 };
  g_autoptr(GPtrArray) plans = mun_report_subjects (mun_report_find ("R19"), files.demo);

  g_assert_cmpuint (plans->len, ==, 3);
  for (guint i = 0; i < plans->len; i++)
    for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        MunRecord *plan = g_ptr_array_index (plans, i);
        g_autofree char *printed = print_for ("R19", languages[l], mun_record_get_id (plan), FALSE);
        g_autoptr(GPtrArray) lines = mun_workspace_children (files.demo, plan, &mun_plan_step_spec);

        assert_has_record (printed, plan, fields, "R19");
        assert_has_children (printed, plan, &mun_plan_step_spec, steps, "R19");
        assert_has_children (printed, plan, &mun_plan_threshold_spec, thresholds, "R19");
        for (guint k = 0; k < lines->len; k++)
          {
            g_autofree char *card = NULL;

            card = g_strconcat (g_str_equal (languages[l], "en") ? "Action card: " : "", mun_record_get (g_ptr_array_index (lines, k), PLAN_STEP_FUNCTION), NULL);
            assert_says (printed, card, "R19");
          }
      }
}

/* One file for each event, with its own lines and none of another's. */
static void
test_incidents (void)
{
  static const int fields[] = { INCIDENT_TITLE, INCIDENT_DESCRIPTION, INCIDENT_IMMEDIATE_ACTION, INCIDENT_CONSEQUENCES, INCIDENT_CAUSES, -1 };
  static const int log_fields[] = { INCIDENT_LOG_ENTRY_ENTRY, -1 };
  static const int plan_fields[] = { INCIDENT_ACTION_PLAN_SITUATION, INCIDENT_ACTION_PLAN_OBJECTIVES, INCIDENT_ACTION_PLAN_SAFETY_TEXT, -1 };
  static const int situation_fields[] = { SITUATION_REPORT_FACTS, SITUATION_REPORT_FORECAST, -1 };
  static const int resource_fields[] = { INCIDENT_RESOURCE_NAME, -1 };
  static const int partner_fields[] = { INCIDENT_PARTNER_NAME, INCIDENT_PARTNER_PART_PLAYED, -1 };
  g_autoptr(GPtrArray) incidents = mun_report_subjects (mun_report_find ("R22"), files.demo);
  g_autoptr(GPtrArray) lines = mun_workspace_find (files.demo, &mun_incident_log_entry_spec, -1);

  g_assert_cmpuint (incidents->len, ==, 5);
  for (guint i = 0; i < incidents->len; i++)
    {
      MunRecord *incident = g_ptr_array_index (incidents, i);
      g_autofree char *printed = print_for ("R22", languages[i % 2], mun_record_get_id (incident), FALSE);

      assert_has_record (printed, incident, fields, "R22");
      assert_has_children (printed, incident, &mun_incident_log_entry_spec, log_fields, "R22");
      assert_has_children (printed, incident, &mun_incident_action_plan_spec, plan_fields, "R22");
      assert_has_children (printed, incident, &mun_situation_report_spec, situation_fields, "R22");
      assert_has_children (printed, incident, &mun_incident_resource_spec, resource_fields, "R22");
      assert_has_children (printed, incident, &mun_incident_partner_spec, partner_fields, "R22");
      g_assert_false (has_words (printed, "2026-08-20"));
      for (guint k = 0; k < lines->len; k++)
        if (!mun_record_is (g_ptr_array_index (lines, k), INCIDENT_LOG_ENTRY_INCIDENT, mun_record_get_id (incident)))
          g_assert_false (has_words (printed, mun_record_get_ref (g_ptr_array_index (lines, k))));
    }
}

/* The axis of time names the night between two days, in the words of the language. */
static void
test_course (void)
{
  static const char * const nights[] = { "18:0020Aug202606:00", "18:002026年8月20日06:00" };
  g_autoptr(GPtrArray) incidents = mun_workspace_find (files.demo, &mun_incident_spec, INCIDENT_OCCURRED_AT, MUN_IS, "2026-08-19T09:40", -1);

  g_assert_cmpuint (incidents->len, ==, 1);
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autofree char *printed = print_for ("R22", languages[l], mun_record_get_id (g_ptr_array_index (incidents, 0)), FALSE);

      assert_says (printed, nights[l], "R22");
    }
}

static int
get_number (GPtrArray *records,
            guint      i)
{
  return i < records->len ? atoi (strchr (mun_record_get_ref (g_ptr_array_index (records, i)), '-') + 1) : -1;
}

/* Of lines inside other records, "AWA-0001 to AWA-0045" stands for all between. */
static gboolean
is_inside_run (GPtrArray *records,
               guint      i)
{
  return i > 0 && get_number (records, i - 1) == get_number (records, i) - 1 && get_number (records, i + 1) == get_number (records, i) + 1;
}

/* What a public edition leaves out it does not call missing. */
static void
test_public_says_nothing_false (void)
{
  static const struct {
    const char *code;
    const char *words;
  } cases[] = {
    { "R13", "Nothing is recorded in any row for" }, { "R15", "no document is obsolete" }, { "R06", "Nothing is recorded here" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *printed = print_for (cases[i].code, "en", NULL, TRUE);

      if (has_words (printed, cases[i].words))
        g_error ("%s says in public: %s", cases[i].code, cases[i].words);
    }
}

/* The index names every record in use, and every row of the guideline stands in the report on it. */
static void
test_index (void)
{
  g_autofree char *printed = print_for ("R32", "en", NULL, FALSE);
  guint n = 0;

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_autoptr(GPtrArray) records = NULL;

      if ((*spec)->flags & (MUN_SPEC_INTERNAL | MUN_SPEC_SINGLE))
        continue;
      records = mun_workspace_find (files.demo, *spec, -1);
      for (guint i = 0; i < records->len; i++, n++)
        if (!((*spec)->flags & MUN_SPEC_CHILD) || !is_inside_run (records, i))
          assert_says (printed, mun_record_get_ref (g_ptr_array_index (records, i)), "R32");
    }
  g_assert_cmpuint (n, >, 500);
}

static void
test_guideline (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunCatalogue) catalogue = mun_catalogue_load_builtin (&error);
  const MunStandard *standard = mun_catalogue_find_standard (catalogue, "22320");

  g_assert_no_error (error);
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autofree char *printed = print_for ("R33", languages[l], NULL, FALSE);

      for (guint i = 0; i < standard->n_requirements; i++)
        {
          assert_says (printed, standard->requirements[i]->id, "R33");
          assert_says (printed, mun_catalogue_text (standard->requirements[i]->title, languages[l]), "R33");
          g_assert_nonnull (standard->requirements[i]->source);
        }
    }
}

/* All that may be shown, in one text: what stands there as well is no secret. */
static char *
collect_public_texts (void)
{
  g_autoptr(GString) texts = g_string_new (NULL);

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_autoptr(GPtrArray) records = mun_workspace_find (files.demo, *spec, -1);

      for (guint i = 0; i < records->len; i++)
        for (guint field = 0; field < (*spec)->n_fields; field++)
          if (!((*spec)->fields[field].flags & MUN_CONFIDENTIAL))
            {
              g_autofree char *value = squeeze (mun_record_get (g_ptr_array_index (records, i), (int) field));

              g_string_append_printf (texts, "%s\n", value);
            }
    }
  return g_string_free (g_steal_pointer (&texts), FALSE);
}

/* Confidential fields stand in no public edition, whichever report quotes them. */
static void
test_public (void)
{
  static const char * const codes[] = { "R17", "R18", "R19", "R20", "R21", "R22", "R23", "R24", "R28", "R29", "R32", "R33" };
  g_autoptr(GString) printed = g_string_new (NULL);
  g_autoptr(GString) full = g_string_new (NULL);
  g_autofree char *open_texts = collect_public_texts ();
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *shown = print_for (codes[i], "en", NULL, TRUE);
      g_autofree char *all = print_for (codes[i], "en", NULL, FALSE);

      g_string_append_printf (printed, "%s\n", shown);
      g_string_append_printf (full, "%s\n", all);
    }
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_autoptr(GPtrArray) records = mun_workspace_find (files.demo, *spec, -1);

      for (guint i = 0; i < records->len; i++)
        for (guint field = 0; field < (*spec)->n_fields; field++)
          {
            MunRecord *record = g_ptr_array_index (records, i);
            g_autofree char *secret = squeeze (mun_record_get (record, (int) field));

            if (!((*spec)->fields[field].flags & MUN_CONFIDENTIAL) || strlen (secret) < MIN_SECRET || strstr (full->str, secret) == NULL
                || strstr (open_texts, secret) != NULL)
              continue;
            if (strstr (printed->str, secret) != NULL)
              g_error ("%s of %s is in a public edition: %s", (*spec)->fields[field].name, mun_record_get_ref (record), secret);
            n++;
          }
    }
  g_assert_cmpuint (n, >, 40);
}

typedef struct {
  const char *id;
  const char *site;     /* number, or NULL */
  const char *codes[8]; /* some that are in it */
  const char *without;  /* one that is not */
  guint       least;    /* files */
} Pack;

/* A pack is a folder with its reports in order and a list of them with their checksums. */
static void
test_bundles (void)
{
  static const Pack packs[] = {
    { "customer", NULL, { "R04", "R05", "R06", "R31" }, "R08", 5 },
    { "site", "SIT-0003", { "R08", "R19", "R20" }, "R31", 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (packs); i++)
    {
      g_autofree char *folder = g_build_filename (files.folder, packs[i].id, NULL);
      g_autofree char *contents = g_build_filename (folder, "00 Contents.pdf", NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRecord) site = packs[i].site != NULL ? mun_workspace_lookup (files.demo, packs[i].site, &error) : NULL;
      const MunReportOptions options = { .language = "en", .site = site != NULL ? mun_record_get_id (site) : NULL };
      g_autofree char *listed = NULL;
      g_autoptr(GDir) written = NULL;
      const char *name;
      guint n_files = 0, n_pages = 0, n = 0;

      g_assert_true (mun_bundle_write (mun_bundle_find (packs[i].id), files.demo, &options, folder, FALSE, NULL, NULL, NULL, &n_files, &n_pages, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_files, >=, packs[i].least);
      g_assert_cmpuint (n_pages, >, n_files);
      listed = read_pdf (contents);
      for (guint k = 0; packs[i].codes[k] != NULL; k++)
        assert_says (listed, packs[i].codes[k], packs[i].id);
      g_assert_false (has_words (listed, packs[i].without));
      if (packs[i].site != NULL)
        {
          assert_says (listed, "SIT-0003 Quillbury trailer yard only", packs[i].id);
          g_assert_true (strstr (listed, "PLN0001") < strstr (listed, "PLN0002"));
        }
      written = g_dir_open (folder, 0, &error);
      g_assert_no_error (error);
      while ((name = g_dir_read_name (written)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);
          g_autofree char *bytes = NULL;
          g_autofree char *sha256 = NULL;
          gsize length;

          n++;
          g_assert_true (g_file_get_contents (path, &bytes, &length, &error));
          sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
          if (!g_str_equal (path, contents))
            assert_says (listed, sha256, packs[i].id);
        }
      g_assert_cmpuint (n, ==, n_files);
      /* Nobody could tell which files are of which pack. */
      g_assert_false (mun_bundle_write (mun_bundle_find (packs[i].id), files.demo, &options, folder, FALSE, NULL, NULL, NULL, NULL, NULL, &error));
      g_assert_error (error, MUN_ERROR, MUN_ERROR_FAILED);
      remove_folder (folder);
    }
  g_assert_null (mun_bundle_find ("holiday"));
}

/* A folder that is not there yet. */
static void
test_bundle_folder (void)
{
  const MunBundle *bundle = mun_bundle_find ("customer");
  const MunReportOptions options = { .language = "en" };
  g_autofree char *first = mun_bundle_folder_path (bundle, files.demo, &options, files.folder);
  g_autofree char *second = NULL;
  g_autofree char *expected = g_strconcat (first, " (2)", NULL);

  g_assert_cmpint (g_mkdir (first, 0777), ==, 0);
  second = mun_bundle_folder_path (bundle, files.demo, &options, files.folder);
  g_assert_cmpstr (second, ==, expected);
  g_rmdir (first);
}

/* Of the risks, those of the site only. */
static void
test_site (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) site = mun_workspace_lookup (files.demo, "SIT-0003", &error);
  const MunReportOptions options = { .language = "en", .site = mun_record_get_id (site) };
  g_autoptr(GPtrArray) risks = mun_workspace_find (files.demo, &mun_risk_spec, -1);
  g_autofree char *printed = NULL;
  guint n = 0;

  g_assert_true (mun_report_write (mun_report_find ("R08"), files.demo, &options, files.pdf, NULL, NULL, NULL, NULL, &error));
  printed = read_pdf (files.pdf);
  for (guint i = 0; i < risks->len; i++)
    {
      gboolean own = mun_record_is (g_ptr_array_index (risks, i), RISK_SITE, mun_record_get_id (site));

      g_assert_cmpint (has_words (printed, mun_record_get_ref (g_ptr_array_index (risks, i))), ==, own);
      n += own;
    }
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, risks->len);
}

int
main (int    argc,
      char **argv)
{
  reports_begin (&argc, &argv, "2026-11-22T12:00");
  g_test_add_func ("/reports-operation/records", test_records);
  g_test_add_func ("/reports-operation/plans", test_plans);
  g_test_add_func ("/reports-operation/incidents", test_incidents);
  g_test_add_func ("/reports-operation/index", test_index);
  g_test_add_func ("/reports-operation/course", test_course);
  g_test_add_func ("/reports-operation/guideline", test_guideline);
  g_test_add_func ("/reports-operation/public", test_public);
  g_test_add_func ("/reports-operation/public-truth", test_public_says_nothing_false);
  g_test_add_func ("/reports-operation/bundles", test_bundles);
  g_test_add_func ("/reports-operation/bundle-folder", test_bundle_folder);
  g_test_add_func ("/reports-operation/site", test_site);
  return reports_run ();
}
