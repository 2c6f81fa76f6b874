/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/settings.h"
#include "report/reports/chapters.h"

static gboolean
is_unverified (MunReport *report,
               MunRecord *contact)
{
  return mun_chapter_is_due (report, contact, CONTACT_VERIFY_DUE);
}

/* Returns: (transfer full): the day until which a procedure was to be practised again, when that day has passed; "" otherwise */
static char *
find_lapse (MunReport *report,
            MunRecord *procedure)
{
  const char *last = mun_record_get (procedure, WARNING_PROCEDURE_LAST_EXERCISED_ON);
  g_autofree char *until = *last != '\0' ? mun_date_add_months (last, mun_settings_get (report->workspace, SETTING_WARNING_EXERCISE_MONTHS)) : NULL;

  return until != NULL && strcmp (until, report->today) < 0 ? g_steal_pointer (&until) : g_strdup ("");
}

static gboolean
is_unpractised (MunReport *report,
                MunRecord *procedure)
{
  g_autofree char *lapse = find_lapse (report, procedure);

  return mun_record_get_yes (procedure, WARNING_PROCEDURE_APPLICABLE) && (!mun_record_is_set (procedure, WARNING_PROCEDURE_LAST_EXERCISED_ON) || *lapse != '\0');
}

static void
add_overview (MunReport *report,
              GPtrArray *teams,
              GPtrArray *members,
              GPtrArray *procedures,
              GPtrArray *contacts)
{
  g_autoptr(GPtrArray) unpractised = mun_chapter_pick (report, procedures, is_unpractised);
  g_autoptr(GPtrArray) unverified = mun_chapter_pick (report, contacts, is_unverified);

  mun_report_heading (report, 1, N_("At a glance"), N_("Whether people, procedures and numbers are ready for the day they are needed."));
  mun_part_figure_number (report, teams->len, N_("Teams"));
  mun_part_figure_number (report, members->len - mun_part_count (members, RESPONSE_MEMBER_IS_ALTERNATE, "1"), N_("Members"));
  mun_part_figure_number (report, mun_part_count (members, RESPONSE_MEMBER_IS_ALTERNATE, "1"), N_("Alternates"));
  mun_part_figure_number (report, unpractised->len, N_("Procedures to practise now"));
  mun_part_figure_number (report, unverified->len, N_("Contacts to verify"));
}

static void
add_members (MunReport *report,
             MunRecord *team)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { RESPONSE_MEMBER_FUNCTION }, { RESPONSE_MEMBER_PERSON, .weight = 1.4 }, { RESPONSE_MEMBER_IS_ALTERNATE },
    { RESPONSE_MEMBER_AUTHORITY_TEXT, .weight = 2.4 }, { RESPONSE_MEMBER_COMPETENT }, { RESPONSE_MEMBER_COMPETENCE_EVIDENCE, .weight = 2 },
    { RESPONSE_MEMBER_PHONE_24H, .weight = 1.2 }, { RESPONSE_MEMBER_INFORMED_ON }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Members with their alternates, powers and competence"), .spec = &mun_response_member_spec, .columns = columns };
  g_autoptr(GPtrArray) members = mun_workspace_children (report->workspace, team, &mun_response_member_spec);

  mun_chapter_table (report, &table, members, N_("The team has no members yet."), N_("Name them in the team: at least a leader and an alternate."));
}

static void
add_abilities (MunReport *report,
               MunRecord *team)
{
  const MunChoice *abilities = mun_response_capability_spec.fields[RESPONSE_CAPABILITY_ABILITY].choices;
  g_autoptr(GPtrArray) found = mun_workspace_children (report->workspace, team, &mun_response_capability_spec);
  MunTable *table;

  if (found->len == 0)
    {
      mun_report_missing (report, N_("None of the nine abilities is recorded for this team."),
                          N_("Say in the team who covers each ability and what proves it; for a team on site it may be enough that the team above covers it."));
      return;
    }
  table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, N_("The nine abilities that a response needs")));
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_response_capability_spec, RESPONSE_CAPABILITY_ABILITY, MUN_COLUMN_TEXT, 2);
  mun_part_column (report, table, &mun_response_capability_spec, RESPONSE_CAPABILITY_COVERED, MUN_COLUMN_CENTRED, 1);
  mun_part_column (report, table, &mun_response_capability_spec, RESPONSE_CAPABILITY_PERSON, MUN_COLUMN_TEXT, 1.4);
  mun_part_column (report, table, &mun_response_capability_spec, RESPONSE_CAPABILITY_EVIDENCE, MUN_COLUMN_TEXT, 2.4);
  mun_part_column (report, table, &mun_response_capability_spec, RESPONSE_CAPABILITY_ASSESSED_ON, MUN_COLUMN_SHORT, 1);
  for (guint a = 0; abilities[a].key != NULL; a++)
    {
      MunRecord *ability = NULL;

      for (guint i = 0; i < found->len && ability == NULL; i++)
        if (mun_record_is (g_ptr_array_index (found, i), RESPONSE_CAPABILITY_ABILITY, abilities[a].key))
          ability = g_ptr_array_index (found, i);
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, ability != NULL ? mun_record_get_ref (ability) : "–");
      mun_table_add_text (table, mun_report_text (report, abilities[a].label));
      for (int field = RESPONSE_CAPABILITY_COVERED; field <= RESPONSE_CAPABILITY_ASSESSED_ON; field++)
        if (ability != NULL)
          mun_part_cell (report, table, ability, field);
        else if (mun_report_shows (report, &mun_response_capability_spec, field))
          mun_table_add_text (table, field == RESPONSE_CAPABILITY_EVIDENCE ? mun_report_text (report, N_("Not recorded for this team")) : "");
    }
  mun_document_add_table (report->document, table);
}

/* The team that reports to no other one reports to top management, as in the chart. */
static void
add_superior (MunReport *report,
              MunRecord *team)
{
  static const int fields[] = { RESPONSE_TEAM_REPORTS_TO, -1 };

  if (mun_record_is_set (team, RESPONSE_TEAM_REPORTS_TO))
    mun_part_define (report, team, fields);
  else
    mun_document_add_definition (report->document, mun_report_label (report, &mun_response_team_spec, RESPONSE_TEAM_REPORTS_TO),
                                 mun_report_text (report, N_("Top management")));
}

static void
add_team (MunReport *report,
          MunRecord *team)
{
  static const int duties[] = { RESPONSE_TEAM_RESPONSIBILITIES, -1 };
  static const int fields[] = { RESPONSE_TEAM_RELATION_TEXT, RESPONSE_TEAM_PROCEDURES, -1 };
  static const int state[] = { RESPONSE_TEAM_KIND, RESPONSE_TEAM_STATUS, RESPONSE_TEAM_COMMUNICATED_ON, RESPONSE_TEAM_REVIEW_DUE, -1 };
  static const int procedures[] = { RESPONSE_TEAM_PROC_ACTIVATION, RESPONSE_TEAM_PROC_OPERATION, RESPONSE_TEAM_PROC_COORDINATION, RESPONSE_TEAM_PROC_COMMUNICATION };
  g_autoptr(GString) covered = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (procedures); i++)
    if (mun_record_get_yes (team, procedures[i]))
      g_string_append_printf (covered, "%s%s", covered->len > 0 ? mun_report_text (report, N_(", ")) : "", mun_report_label (report, &mun_response_team_spec, procedures[i]));
  mun_part_heading (report, 2, team, RESPONSE_TEAM_NAME);
  mun_part_define_joined (report, team, N_("Kind, state, told, review by"), state);
  mun_part_define (report, team, duties);
  add_superior (report, team);
  mun_part_define (report, team, fields);
  mun_document_add_definition (report->document, mun_report_text (report, N_("Written procedures cover")), covered->str);
  add_members (report, team);
  add_abilities (report, team);
}

static guint
find_team (GPtrArray  *teams,
           const char *id)
{
  for (guint i = 0; i < teams->len; i++)
    if (g_str_equal (mun_record_get_id (g_ptr_array_index (teams, i)), id))
      return i;
  return teams->len;
}

/* "Pavel Dvorak and 2 more": what has room in a box. */
static char *
describe_leader (MunReport *report,
                 MunRecord *team)
{
  g_autoptr(GPtrArray) members = mun_workspace_children (report->workspace, team, &mun_response_member_spec);
  g_autofree char *first = NULL;
  guint n = 0;

  for (guint i = 0; i < members->len; i++)
    if (mun_record_is (g_ptr_array_index (members, i), RESPONSE_MEMBER_FUNCTION, "leader")
        && !mun_record_get_yes (g_ptr_array_index (members, i), RESPONSE_MEMBER_IS_ALTERNATE) && n++ == 0)
      first = mun_report_value (report, g_ptr_array_index (members, i), RESPONSE_MEMBER_PERSON);
  if (n == 0)
    return g_strdup (mun_report_text (report, N_("No leader named")));
  return n == 1 ? g_steal_pointer (&first) : mun_report_say (report, N_("%1$s and %2$u more"), first, n - 1);
}

/* Top management stands above the teams that report to no other. */
static void
add_chart (MunReport *report,
           GPtrArray *teams)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (report->workspace);
  g_autofree char *top = organisation != NULL ? mun_report_value (report, organisation, ORGANISATION_TOP_MANAGER) : g_strdup ("");
  g_autofree MunNode *nodes = g_new0 (MunNode, teams->len + 1);
  g_autofree int *parents = g_new0 (int, teams->len + 1);
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) spoken = g_string_new (NULL);

  nodes[0] = (MunNode) { .label = mun_report_text (report, N_("Top management")), .detail = top, .color = MUN_COLOR (0x1f4e79) };
  parents[0] = -1;
  for (guint i = 0; i < teams->len; i++)
    {
      MunRecord *team = g_ptr_array_index (teams, i);
      guint above = find_team (teams, mun_record_get (team, RESPONSE_TEAM_REPORTS_TO));
      char *name = mun_report_title (report, team), *leader = describe_leader (report, team);

      g_ptr_array_add (texts, name);
      g_ptr_array_add (texts, leader);
      nodes[i + 1] = (MunNode) { .label = name, .detail = leader, .color = MUN_COLOR (0x2a78a8) };
      parents[i + 1] = above < teams->len && above != i ? (int) above + 1 : 0;
      mun_report_speak (report, spoken, name, leader);
    }
  mun_part_teams (report, nodes, parents, teams->len + 1, mun_report_text (report, N_("Teams with their leaders, and whom they report to")), spoken->str);
}

static void
add_teams (MunReport *report,
           GPtrArray *teams)
{
  mun_report_heading (report, 1, N_("Teams"), N_("Who responds, under whose direction, with which powers, and what proves that they can."));
  if (teams->len == 0)
    mun_report_missing (report, N_("No response team or designated person has been recorded."), N_("Record one under Response; in a small firm it may be one person with an alternate."));
  else
    add_chart (report, teams);
  for (guint i = 0; i < teams->len; i++)
    add_team (report, g_ptr_array_index (teams, i));
}

/* The title only where somebody gave one that says more than the task. */
static char *
show_task (MunReport *report,
           MunRecord *procedure)
{
  g_autofree char *task = mun_report_value (report, procedure, WARNING_PROCEDURE_TASK);
  g_autofree char *title = mun_report_value (report, procedure, WARNING_PROCEDURE_TITLE);

  if (*title == '\0' || *task == '\0' || g_str_equal (task, title))
    return g_strdup (*task != '\0' ? task : title);
  return g_strdup_printf ("%s\n%s", task, title);
}

static char *
show_practised (MunReport *report,
                MunRecord *procedure)
{
  g_autofree char *last = mun_report_value (report, procedure, WARNING_PROCEDURE_LAST_EXERCISED_ON);
  g_autofree char *lapse = find_lapse (report, procedure);
  g_autofree char *until = mun_report_date (report, lapse);
  g_autofree char *late = NULL;

  if (*last == '\0')
    return g_strdup (mun_report_text (report, N_("Never")));
  if (*until == '\0')
    return g_steal_pointer (&last);
  late = mun_report_say (report, N_("Overdue since %s"), until);
  return g_strconcat (last, "\n", late, NULL);
}

static void
add_procedures (MunReport *report,
                GPtrArray *procedures)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { MUN_SHOW_TEXT, N_("Task and title"), show_task, .weight = 1.6 }, { WARNING_PROCEDURE_WHAT_TEXT, .weight = 1.6 }, { WARNING_PROCEDURE_WHEN_TEXT, .weight = 1.4 },
    { WARNING_PROCEDURE_WHOM_TEXT, .weight = 1.4 }, { WARNING_PROCEDURE_HOW_TEXT, .weight = 1.6 }, { WARNING_PROCEDURE_BACKUP_MEANS, .weight = 1.4 }, { WARNING_PROCEDURE_OWNER },
    { MUN_SHOW_TEXT, N_("Last practised"), show_practised, .least = 74 }, { MUN_SHOW_END } };
  static const MunReportColumn out_columns[] = {
    { MUN_SHOW_REF }, { WARNING_PROCEDURE_TASK }, { WARNING_PROCEDURE_TITLE }, { WARNING_PROCEDURE_NOT_APPLICABLE_REASON, .weight = 2 }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Procedures that apply"), .spec = &mun_warning_procedure_spec, .columns = columns };
  const MunReportTable out = { .caption = N_("Tasks that do not apply, with the reason"), .spec = &mun_warning_procedure_spec, .columns = out_columns };
  g_autoptr(GPtrArray) applicable = mun_workspace_find (report->workspace, &mun_warning_procedure_spec, WARNING_PROCEDURE_APPLICABLE, MUN_IS_NOT, "0", -1);
  g_autoptr(GPtrArray) others = mun_workspace_find (report->workspace, &mun_warning_procedure_spec, WARNING_PROCEDURE_APPLICABLE, MUN_IS, "0", -1);

  mun_report_heading (report, 1, N_("Warning and communication procedures"),
                      N_("Eleven tasks of communication in an emergency: what is said, when, to whom, how, and what to do when the usual means fail. Each of them has to be practised."));
  if (procedures->len > 0 && others->len == 0)
    mun_report_none (report, N_("Every recorded task applies."));
  mun_chapter_table (report, &table, applicable, N_("No warning procedure has been recorded."), N_("Record one for each task under Response, from informing staff to working with other organisations."));
  if (others->len > 0)
    mun_report_table (report, &out, others);
}

static char *
show_numbers (MunReport *report,
              MunRecord *contact)
{
  static const int fields[] = { CONTACT_PHONE, CONTACT_ALT_PHONE, CONTACT_EMAIL, -1 };

  return mun_part_join (report, contact, fields);
}

static void
add_contacts (MunReport *report,
              GPtrArray *contacts)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { CONTACT_NAME, .weight = 1.4 }, { CONTACT_ORGANISATION_NAME, .weight = 1.2 }, { CONTACT_KIND }, 
    { MUN_SHOW_TEXT, N_("Phone and e-mail"), show_numbers, .weight = 1.6 }, { CONTACT_WHEN_TO_CALL, .weight = 1.6 }, { CONTACT_VERIFIED_ON }, { CONTACT_VERIFY_DUE }, { MUN_SHOW_END } };
  static const MunReportColumn late_columns[] = {
    { MUN_SHOW_REF }, { CONTACT_NAME }, { CONTACT_KIND }, { CONTACT_VERIFIED_ON }, { CONTACT_VERIFY_DUE }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Emergency contacts"), .spec = &mun_contact_spec, .columns = columns };
  const MunReportTable late = { .caption = N_("Numbers to verify now"), .spec = &mun_contact_spec, .columns = late_columns };
  g_autoptr(GPtrArray) unverified = mun_chapter_pick (report, contacts, is_unverified);

  mun_report_heading (report, 1, N_("Emergency contacts"), N_("Each number with the day somebody last called it to see that it is right."));
  if (contacts->len > 0)
    mun_chapter_list (report, &late, unverified, N_("No number waits to be verified."));
  mun_chapter_table (report, &table, contacts, N_("No emergency contact has been recorded."), N_("Record police, fire service, customs, insurer, key suppliers and customers under Response."));
}

static void
add_agreements (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { COOPERATION_AGREEMENT_SUBJECT, .weight = 1.4 }, { COOPERATION_AGREEMENT_PARTY }, { COOPERATION_AGREEMENT_CONTACT_POINT },
    { COOPERATION_AGREEMENT_SHARED_INFORMATION, .weight = 1.6 }, { COOPERATION_AGREEMENT_SHARED_RESOURCES, .weight = 1.6 }, { COOPERATION_AGREEMENT_LEAD_RULE, .weight = 1.4 },
    { COOPERATION_AGREEMENT_TECHNICAL_MEANS }, { COOPERATION_AGREEMENT_SIGNED_ON }, { COOPERATION_AGREEMENT_VALID_UNTIL },
    { COOPERATION_AGREEMENT_LAST_EXERCISED_ON, N_("Last practised") }, { COOPERATION_AGREEMENT_STATUS }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Agreements"), .spec = &mun_cooperation_agreement_spec, .columns = columns };
  g_autoptr(GPtrArray) agreements = mun_workspace_find (report->workspace, &mun_cooperation_agreement_spec, -1);

  mun_report_heading (report, 1, N_("Cooperation agreements"), N_("What was agreed with neighbours, carriers, guards and authorities: who leads, what is shared, how people reach each other."));
  mun_chapter_table (report, &table, agreements, N_("No cooperation agreement has been recorded."), N_("Record under Response what was agreed with those you would work with in an emergency."));
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) teams = mun_workspace_find (report->workspace, &mun_response_team_spec, -1);
  g_autoptr(GPtrArray) members = mun_workspace_find (report->workspace, &mun_response_member_spec, -1);
  g_autoptr(GPtrArray) procedures = mun_workspace_find (report->workspace, &mun_warning_procedure_spec, -1);
  g_autoptr(GPtrArray) contacts = mun_workspace_find (report->workspace, &mun_contact_spec, -1);

  add_overview (report, teams, members, procedures, contacts);
  add_teams (report, teams);
  add_procedures (report, procedures);
  add_contacts (report, contacts);
  add_agreements (report);
}

const MunReportType mun_response_report = {
  .id = "response",
  .code = "R20",
  .records = "response_team warning_procedure contact cooperation_agreement",
  .title = N_("Response set-up and contacts"),
  .purpose = N_("Shows who responds to an event, with which powers and abilities, how warnings go out and whom to call."),
  .clause = "8.6.1–8.6.3",
  .classification = "confidential",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .landscape = TRUE,
  .build = build,
};
