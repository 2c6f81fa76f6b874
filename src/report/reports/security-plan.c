/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/reports/plan-cards.h"

#define WHERE_PLAN N_("Write it in the plan, or say there why it does not matter here.")

static void
add_purpose (MunReport *report)
{
  static const int fields[] = { SECURITY_PLAN_CODE, SECURITY_PLAN_PLAN_KIND, SECURITY_PLAN_SITE | MUN_PART_OPTIONAL, -1 };
  static const int basis[] = { SECURITY_PLAN_STRATEGIES, SECURITY_PLAN_RISKS, -1 };

  mun_report_heading (report, 1, N_("Purpose, scope and aims"), N_("What the plan is for, where it holds and what it wants to reach."));
  mun_part_define (report, report->subject, fields);
  mun_report_long_text (report, report->subject, SECURITY_PLAN_PURPOSE);
  mun_report_long_text (report, report->subject, SECURITY_PLAN_PLAN_SCOPE);
  mun_report_long_text (report, report->subject, SECURITY_PLAN_PLAN_OBJECTIVES);
  mun_part_define (report, report->subject, basis);
}

static void
add_team (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { RESPONSE_MEMBER_FUNCTION }, { RESPONSE_MEMBER_PERSON, .weight = 1.4 }, { RESPONSE_MEMBER_IS_ALTERNATE },
    { RESPONSE_MEMBER_AUTHORITY_TEXT, .weight = 2.4 }, { RESPONSE_MEMBER_PHONE_24H, .weight = 1.4 }, { MUN_SHOW_END } };
  static const int fields[] = { SECURITY_PLAN_TEAM, -1 };
  const MunReportTable table = { .caption = N_("Members and alternates"), .spec = &mun_response_member_spec, .columns = columns };
  g_autoptr(MunRecord) team = mun_workspace_get (report->workspace, &mun_response_team_spec, mun_record_get (report->subject, SECURITY_PLAN_TEAM), NULL);
  g_autoptr(GPtrArray) members = team != NULL ? mun_workspace_children (report->workspace, team, &mun_response_member_spec) : g_ptr_array_new ();

  mun_report_heading (report, 1, N_("Team, roles and powers"), N_("Who responds, who stands in, and what each one may decide without asking."));
  mun_part_define (report, report->subject, fields);
  mun_report_long_text (report, report->subject, SECURITY_PLAN_ROLES_TEXT);
  mun_chapter_table (report, &table, members, N_("The team of this plan has no members yet."), N_("Choose a team in the plan and name its members and alternates under Response."));
}

/* A point that the standard asks for: its name, and what is missing when it is empty. */
static void
add_point (MunReport  *report,
           int         field,
           const char *missing)
{
  if (!mun_report_shows (report, &mun_security_plan_spec, field))
    return;
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_label (report, &mun_security_plan_spec, field));
  mun_chapter_field (report, report->subject, field, missing, WHERE_PLAN);
}

static void
add_start (MunReport *report)
{
  mun_report_heading (report, 1, N_("When and how the plan starts"), N_("Measurable signs, who decides on each, and how the team is called together."));
  mun_plan_thresholds (report, report->subject);
  add_point (report, SECURITY_PLAN_ACTIVATION_CRITERIA, N_("When the plan starts is not written yet."));
  add_point (report, SECURITY_PLAN_ACTIVATION_PROCESS, N_("How the plan is started is not written yet."));
}

static gboolean
somebody_needs_to_know (GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    if (mun_record_is_set (g_ptr_array_index (steps, i), PLAN_STEP_INFO_NEEDED))
      return TRUE;
  return FALSE;
}

/* One table, the phases as headings across it. */
static void
add_steps (MunReport *report)
{
  const MunChoice *phases = mun_plan_step_spec.fields[PLAN_STEP_PHASE].choices;
  g_autoptr(GPtrArray) steps = mun_workspace_children (report->workspace, report->subject, &mun_plan_step_spec);
  gboolean informed = somebody_needs_to_know (steps);
  MunTable *table = mun_table_new ();

  mun_report_heading (report, 1, N_("Steps by phase"), N_("Who does what, how fast. The action cards at the end give each function its own page."));
  mun_table_set_caption (table, mun_report_text (report, N_("Steps")));
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_plan_step_spec, PLAN_STEP_ACTION, MUN_COLUMN_TEXT, 4);
  mun_part_column (report, table, &mun_plan_step_spec, PLAN_STEP_FUNCTION, MUN_COLUMN_TEXT, 1.4);
  mun_part_column (report, table, &mun_plan_step_spec, PLAN_STEP_TIME_LIMIT, MUN_COLUMN_SHORT, 1);
  if (informed)
    mun_part_column (report, table, &mun_plan_step_spec, PLAN_STEP_INFO_NEEDED, MUN_COLUMN_TEXT, 2);
  for (guint p = 0; phases[p].key != NULL; p++)
    {
      if (mun_part_count (steps, PLAN_STEP_PHASE, phases[p].key) == 0)
        continue;
      mun_table_add_group (table, mun_report_text (report, phases[p].label));
      for (guint i = 0; i < steps->len; i++)
        {
          MunRecord *step = g_ptr_array_index (steps, i);

          if (!mun_record_is (step, PLAN_STEP_PHASE, phases[p].key))
            continue;
          mun_table_begin_row (table, NULL);
          mun_table_add_text (table, mun_record_get_ref (step));
          mun_part_cell (report, table, step, PLAN_STEP_ACTION);
          mun_part_cell (report, table, step, PLAN_STEP_FUNCTION);
          mun_part_cell (report, table, step, PLAN_STEP_TIME_LIMIT);
          if (informed)
            mun_part_cell (report, table, step, PLAN_STEP_INFO_NEEDED);
        }
    }
  if (steps->len > 0)
    {
      mun_document_add_table (report->document, table);
      return;
    }
  g_object_unref (table);
  mun_report_missing (report, N_("The plan has no steps yet."), N_("Add them in the plan: what, by which function, within which time."));
}

static const struct {
  int         field;
  const char *missing;
} texts[] = {
  { SECURITY_PLAN_OPERATING_INFO, N_("The working information is not written yet.") },
  { SECURITY_PLAN_KEEP_STATUS_ACTIONS, N_("How security is held and regained is not written yet.") },
  { SECURITY_PLAN_IMPACT_MONITORING, N_("How the effect is watched is not written yet.") },
  { SECURITY_PLAN_WELFARE, N_("How people are cared for is not written yet.") },
  { SECURITY_PLAN_CORE_ACTIVITY_PROTECTION, N_("How the core work goes on is not written yet.") },
  { SECURITY_PLAN_ASSET_PROTECTION, N_("How valuable things are protected is not written yet.") },
};

static void
add_assets (MunReport *report)
{
  static const MunReportColumn columns[] = { { MUN_SHOW_REF }, { ASSET_NAME, .weight = 2 }, { ASSET_KIND }, { ASSET_SITE }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Assets that the plan protects"), .spec = &mun_asset_spec, .columns = columns };
  g_autoptr(GPtrArray) assets = mun_workspace_linked (report->workspace, report->subject, SECURITY_PLAN_ASSETS);

  mun_chapter_list (report, &table, assets, N_("No asset is linked to the plan."));
}

static void
add_texts (MunReport *report)
{
  mun_report_heading (report, 1, N_("Holding security, people, core work and assets"),
                      N_("What the team needs to know, how security is held and regained, and how people, the most important work and valuable things are looked after."));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_point (report, texts[i].field, texts[i].missing);
  add_assets (report);
}

static void
add_dependencies (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { INTERDEPENDENCY_TITLE, .weight = 2 }, { INTERDEPENDENCY_KIND }, { INTERDEPENDENCY_EFFECT, .weight = 2 },
    { INTERDEPENDENCY_WORKAROUND, .weight = 2 }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Dependencies on record"), .spec = &mun_interdependency_spec, .columns = columns };
  g_autoptr(GPtrArray) dependencies = mun_workspace_linked (report->workspace, report->subject, SECURITY_PLAN_INTERDEPENDENCIES);

  mun_report_heading (report, 1, N_("Dependencies and means"), N_("What the plan relies on, inside and outside, and what has to be at hand."));
  mun_report_long_text (report, report->subject, SECURITY_PLAN_INTERNAL_DEPENDENCIES);
  mun_report_long_text (report, report->subject, SECURITY_PLAN_EXTERNAL_DEPENDENCIES);
  mun_chapter_list (report, &table, dependencies, N_("No dependency is linked to the plan."));
  add_point (report, SECURITY_PLAN_RESOURCES_NEEDED, N_("The means needed are not written yet."));
}

static void
add_recovery (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { RECOVERY_PROCEDURE_TITLE }, { RECOVERY_PROCEDURE_STEPS, .weight = 3 }, { RECOVERY_PROCEDURE_RELEASE_AUTHORITY },
    { RECOVERY_PROCEDURE_OWNER }, { RECOVERY_PROCEDURE_LAST_TESTED_ON }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Recovery procedures in use"), .spec = &mun_recovery_procedure_spec, .columns = columns };
  g_autoptr(GPtrArray) procedures = mun_workspace_find (report->workspace, &mun_recovery_procedure_spec, RECOVERY_PROCEDURE_STATUS, MUN_IS, "active", -1);

  mun_report_heading (report, 1, N_("Reporting and contacts"), N_("Who is told within which time, and whom the team calls. Only a verified number counts."));
  add_point (report, SECURITY_PLAN_REPORTING, N_("Reporting is not written yet."));
  mun_plan_contacts (report, report->subject);
  mun_report_heading (report, 1, N_("Standing down and recovery"), N_("Who ends the response, how normal security returns and how temporary measures are taken back."));
  add_point (report, SECURITY_PLAN_STAND_DOWN, N_("Who ends the response, and how, is not written yet."));
  add_point (report, SECURITY_PLAN_RESTORE_PROCEDURE, N_("The way back to normal is not written yet."));
  mun_chapter_table (report, &table, procedures, N_("No recovery procedure is in use."), N_("Write one under Response: steps, and who gives the all-clear."));
}

static void
add_uses (MunReport *report)
{
  static const MunReportColumn exercise_columns[] = {
    { MUN_SHOW_REF }, { EXERCISE_TITLE, .weight = 2 }, { EXERCISE_KIND }, { EXERCISE_PLANNED_ON }, { EXERCISE_HELD_ON }, { EXERCISE_RATING },
    { EXERCISE_STATUS }, { MUN_SHOW_END } };
  static const MunReportColumn incident_columns[] = {
    { MUN_SHOW_REF }, { INCIDENT_TITLE, .weight = 3 }, { INCIDENT_OCCURRED_AT }, { INCIDENT_ACTIVATION_LEVEL }, { INCIDENT_STATUS }, { MUN_SHOW_END } };
  static const int fields[] = { SECURITY_PLAN_LAST_EXERCISED_ON, -1 };
  const MunReportTable exercised = { .caption = N_("Exercises of this plan"), .spec = &mun_exercise_spec, .columns = exercise_columns };
  const MunReportTable used = { .caption = N_("Events in which it was used"), .spec = &mun_incident_spec, .columns = incident_columns };
  const char *id = mun_record_get_id (report->subject);
  g_autoptr(GPtrArray) exercises = mun_workspace_find (report->workspace, &mun_exercise_spec, EXERCISE_PLANS, MUN_LINKS_TO, id, -1);
  g_autoptr(GPtrArray) incidents = mun_workspace_find (report->workspace, &mun_incident_spec, INCIDENT_PLAN, MUN_IS, id, -1);

  mun_report_heading (report, 1, N_("Use, copies and versions"), N_("A plan is exercised at least every two years and looked at after each exercise and each use. Everybody who needs it has to find it, also without power and network, and nobody else."));
  mun_part_define (report, report->subject, fields);
  mun_chapter_table (report, &exercised, exercises, N_("The plan has not been exercised yet."), N_("Plan an exercise under Exercises and link this plan to it."));
  mun_chapter_list (report, &used, incidents, N_("The plan has not been used in an event."));
}

static void
add_copies (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { DOCUMENT_COPY_PLACE, .weight = 2 }, { DOCUMENT_COPY_HOLDER }, { DOCUMENT_COPY_VERSION, .narrow = TRUE }, { DOCUMENT_COPY_MEDIUM },
    { DOCUMENT_COPY_RIGHT }, { DOCUMENT_COPY_ISSUED_ON }, { DOCUMENT_COPY_WITHDRAWN_ON }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Copies that were given out"), .spec = &mun_document_copy_spec, .columns = columns };
  g_autoptr(MunRecord) document = mun_workspace_get (report->workspace, &mun_document_spec, mun_record_get (report->subject, SECURITY_PLAN_DOCUMENT), NULL);
  g_autoptr(GPtrArray) copies = document != NULL ? mun_workspace_children (report->workspace, document, &mun_document_copy_spec) : g_ptr_array_new ();

  mun_report_long_text (report, report->subject, SECURITY_PLAN_AVAILABILITY_TEXT);
  mun_chapter_table (report, &table, copies, N_("No copy is on record."), N_("Enter the plan in the list of documents, link that entry in the plan, and note there who holds a copy."));
}

static void
add_versions (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { SECURITY_PLAN_VERSION, .narrow = TRUE }, { SECURITY_PLAN_STATUS }, { SECURITY_PLAN_AUTHOR }, { SECURITY_PLAN_APPROVED_BY },
    { SECURITY_PLAN_APPROVED_ON }, { SECURITY_PLAN_REVIEW_DUE }, { SECURITY_PLAN_CHANGE_SUMMARY }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Versions of this plan on record"), .spec = &mun_security_plan_spec, .columns = columns };
  g_autoptr(GPtrArray) versions = mun_workspace_find (report->workspace, &mun_security_plan_spec, SECURITY_PLAN_CODE, MUN_IS,
                                                      mun_record_get (report->subject, SECURITY_PLAN_CODE), -1);

  mun_report_table (report, &table, versions);
  mun_report_versions_begin (report, versions);
}

static void
build (MunReport *report)
{
  g_autofree char *title = NULL;

  if (report->subject == NULL)
    {
      mun_report_heading (report, 1, N_("Purpose, scope and aims"), NULL);
      mun_report_missing (report, N_("No security plan has been written yet."), N_("Write one under Response, in the register of security plans; start with the risk that worries you most."));
      return;
    }
  title = mun_report_title (report, report->subject);
  mun_report_set_subtitle (report, title);
  add_purpose (report);
  add_team (report);
  add_start (report);
  add_steps (report);
  add_texts (report);
  add_dependencies (report);
  add_recovery (report);
  add_uses (report);
  add_copies (report);
  add_versions (report);
  mun_report_sign (report);
  mun_plan_cards (report, report->subject);
}

const MunReportType mun_security_plan_report = {
  .id = "security-plan",
  .code = "R19",
  .records = "security_plan recovery_procedure",
  .title = N_("Security plan"),
  .purpose = N_("Tells the response team what to do before, during and after one kind of threat, with a card for each function."),
  .clause = "8.6.4, 8.6.5",
  .subject = &mun_security_plan_spec,
  .classification = "confidential",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .build = build,
};
