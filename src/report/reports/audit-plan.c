/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/impartiality.h"
#include "report/reports/parts.h"

#define BLANK_LINES   10
#define BLANK_PEOPLE  8

/* Room to write by hand: lines that hold nothing but a space that is not trimmed. */
#define ROOM "\u00a0\n\u00a0\n\u00a0"
#define ROOM_LOW "\u00a0\n\u00a0"

/* Whether the checklist is still to be filled in on site. */
static gboolean
is_ahead (MunRecord *audit)
{
  return !mun_record_is_set (audit, AUDIT_ENDED_ON);
}

static void
add_about (MunReport *report)
{
  static const int fields[] = { AUDIT_TITLE, AUDIT_PROGRAMME, AUDIT_STATUS, AUDIT_OBJECTIVES, AUDIT_CRITERIA, AUDIT_AUDIT_SCOPE, AUDIT_METHOD, AUDIT_LEAD_AUDITOR, -1 };
  static const int days[] = { AUDIT_PLANNED_ON, AUDIT_STARTED_ON, AUDIT_ENDED_ON, -1 };

  mun_report_heading (report, 1, N_("Aims, criteria and scope"),
                      N_("What the audit should find out, which rules it is held against and how far it reaches."));
  mun_part_define (report, report->subject, fields);
  mun_part_define_joined (report, report->subject, N_("Planned, started, ended"), days);
}

static void
add_coverage (MunReport *report)
{
  static const struct {
    int         field;
    const char *meaning;
  } lines[] = {
    { AUDIT_COVERS_OWN_RULES,   N_("Policy, procedures, plans and instructions of the organisation") },
    { AUDIT_COVERS_STANDARD,    N_("The requirements of ISO 28000") },
    { AUDIT_COVERS_PRACTICE,    N_("Work is watched and people are asked, not only papers read") },
    { AUDIT_CHECKS_EQUIPMENT,   N_("Security equipment is in its place and works") },
    { AUDIT_CHECKS_PERSONNEL,   N_("Security people are posted as planned") },
  };
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, N_("What the audit looks at")));
  mun_part_head (report, table, N_("Aspect"), MUN_COLUMN_TEXT, 1);
  mun_part_head (report, table, N_("Meaning"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Planned"), MUN_COLUMN_CENTRED, 1);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      mun_table_begin_row (table, NULL);
      mun_table_add_bold (table, mun_report_label (report, &mun_audit_spec, lines[i].field));
      mun_table_add_text (table, mun_report_text (report, lines[i].meaning));
      mun_part_cell (report, table, report->subject, lines[i].field);
    }
  mun_document_add_table (report->document, table);
}

static void
add_places (MunReport *report)
{
  static const MunReportColumn site_columns[] = {
    { MUN_SHOW_REF }, { SITE_NAME, .weight = 2 }, { SITE_ADDRESS, .weight = 2 }, { SITE_SITE_OWNER }, { SITE_HEAD_COUNT }, { MUN_SHOW_END } };
  static const MunReportColumn process_columns[] = {
    { MUN_SHOW_REF }, { BUSINESS_PROCESS_NAME, .weight = 2 }, { BUSINESS_PROCESS_OWNER }, { BUSINESS_PROCESS_IMPORTANCE },
    { BUSINESS_PROCESS_CRITERIA, .weight = 3 }, { MUN_SHOW_END } };
  const MunReportTable site_table = { .caption = N_("Sites"), .spec = &mun_site_spec, .columns = site_columns };
  const MunReportTable process_table = { .caption = N_("Processes, their owners and the criteria they work by"),
                                         .spec = &mun_business_process_spec, .columns = process_columns };
  g_autoptr(GPtrArray) sites = mun_workspace_linked (report->workspace, report->subject, AUDIT_SITES);
  g_autoptr(GPtrArray) processes = mun_workspace_linked (report->workspace, report->subject, AUDIT_PROCESSES);

  mun_report_heading (report, 1, N_("Places and processes"), N_("Where the auditors go and which work they look at."));
  if (sites->len > 0)
    mun_report_table (report, &site_table, sites);
  else
    mun_report_missing (report, N_("No site has been chosen for this audit."), N_("Choose the sites in the audit."));
  if (processes->len > 0)
    mun_report_table (report, &process_table, processes);
  else
    mun_report_missing (report, N_("No process has been chosen for this audit."), N_("Choose the processes in the audit."));
  add_coverage (report);
}

static void
add_people (MunReport *report)
{
  static const int fields[] = { AUDIT_AUDITEE_TEXT, AUDIT_TIMES_TEXT, -1 };

  mun_report_heading (report, 1, N_("Times and people"), N_("Who is met where and when, so that people can keep the time free."));
  mun_part_define (report, report->subject, fields);
  if (!mun_record_is_set (report->subject, AUDIT_TIMES_TEXT))
    mun_report_missing (report, N_("The timetable has not been written yet."),
                        N_("Write in the audit, under times, who is met where and when; it is needed before the audit is prepared."));
}

static void
add_signature (MunReport *report,
               MunRecord *member)
{
  g_autoptr(MunRecord) person = mun_workspace_get (report->workspace, &mun_person_spec, mun_record_get (member, AUDIT_MEMBER_PERSON), NULL);
  g_autofree char *part = mun_report_value (report, member, AUDIT_MEMBER_PART);
  g_autofree char *day = mun_report_date (report, mun_record_get (member, AUDIT_MEMBER_IMPARTIAL_DECLARED_ON));

  mun_document_add_signature (report->document, part, person != NULL ? mun_record_get (person, PERSON_FULL_NAME) : "",
                              person != NULL ? mun_record_get (person, PERSON_JOB_TITLE) : "", day);
}

/* Nobody signs that they do not audit their own work where the records say that they do, or would without a solution. */
static gboolean
audits_own_work (MunReport *report,
                 MunRecord *member)
{
  return mun_record_get_yes (member, AUDIT_MEMBER_OWN_WORK_CONFLICT)
         || (is_ahead (report->subject) && !mun_impartiality_is_solved (report->workspace, member));
}

/* What somebody signs a part of whose own work is audited: how that is solved, as it is on record. */
static void
add_own_work (MunReport *report,
              MunRecord *member)
{
  g_autofree char *solution = mun_report_value (report, member, AUDIT_MEMBER_CONFLICT_SOLUTION);
  g_autofree char *statement = NULL;

  if (mun_text_says_nothing (solution))
    {
      g_autofree char *name = mun_report_value (report, member, AUDIT_MEMBER_PERSON);
      g_autofree char *what = mun_report_say (report, N_("There is no statement for %s yet: part of the audited work is their own or tied to them, "
                                                         "and how that is solved is not recorded."), name);

      mun_report_missing (report, what, N_("Write it down with the person in the audit team, or choose somebody else."));
      return;
    }
  statement = mun_report_say (report, N_("I judge by evidence and without favour, I have named everything that ties me to the audited area, and I keep to myself "
                                         "what I learn. Part of the audited work is my own; so that I do not judge it, this was arranged: “%s”"), solution);
  /* The label keeps the statement and its signature on one page. */
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("Statement of impartiality, part of the audited work being one’s own")));
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NORMAL, statement);
  add_signature (report, member);
}

static void
add_statement (MunReport *report)
{
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("Statement of impartiality")));
  mun_report_paragraph (report, N_("I judge by evidence and without favour, I do not audit my own work, I have named everything that ties me to the audited area, "
                                   "and I keep to myself what I learn."));
}

static void
add_statements (MunReport *report)
{
  g_autoptr(GPtrArray) members = mun_workspace_children (report->workspace, report->subject, &mun_audit_member_spec);
  gboolean said = FALSE;

  for (guint i = 0; i < members->len; i++)
    {
      if (audits_own_work (report, members->pdata[i]))
        continue;
      if (!said)
        add_statement (report);
      said = TRUE;
      add_signature (report, members->pdata[i]);
    }
  for (guint i = 0; i < members->len; i++)
    if (audits_own_work (report, members->pdata[i]))
      add_own_work (report, members->pdata[i]);
}

/* Between a mark and its meaning: a dash lets a line end behind it even before a blank that does not break. */
#define MARK_GLUE "\u2060\u00a0"

/* A mark and its meaning stay on one line. */
static char *
describe_mark (MunReport       *report,
               const MunChoice *choice)
{
  const char *letter = mun_part_mark_letter (choice->key);
  g_autoptr(GString) text = g_string_new (letter);

  g_string_append_printf (text, "%s%s", letter != NULL ? MARK_GLUE : "", mun_report_text (report, choice->label));
  g_string_replace (text, " ", "\302\240", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_legend (MunReport *report)
{
  const MunChoice *choices = mun_audit_item_spec.fields[AUDIT_ITEM_MARK].choices;
  g_autoptr(GString) text = g_string_new (mun_report_text (report, N_("Marks: ")));

  for (guint i = 0; choices[i].key != NULL; i++)
    {
      g_autofree char *mark = describe_mark (report, &choices[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", mark);
    }
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, text->str);
}

static void
add_or_room (MunReport  *report,
             MunTable   *table,
             MunRecord  *item,
             int         field,
             const char *room)
{
  g_autofree char *value = NULL;

  if (!mun_report_shows (report, &mun_audit_item_spec, field))
    return;
  value = mun_report_value (report, item, field);
  mun_table_add_text (table, *value != '\0' ? value : room);
}

static void
add_item (MunReport *report,
          MunTable  *table,
          MunRecord *item,
          gboolean   ahead)
{
  const char *requirement = mun_record_get (item, AUDIT_ITEM_REQUIREMENT);
  g_autofree char *rule = mun_part_requirement (report, requirement);
  const char *room = ahead ? ROOM : "";

  mun_table_begin_row (table, NULL);
  mun_part_cell (report, table, item, AUDIT_ITEM_SEQ);
  mun_table_add_text (table, rule);
  mun_part_cell (report, table, item, AUDIT_ITEM_QUESTION);
  add_or_room (report, table, item, AUDIT_ITEM_EVIDENCE_SEEN, room);
  add_or_room (report, table, item, AUDIT_ITEM_SAMPLE, room);
  if (mun_record_is_set (item, AUDIT_ITEM_MARK))
    mun_part_add_mark (report, table, item, AUDIT_ITEM_MARK);
  else
    mun_table_add_text (table, room);
}

static void
add_blank_items (MunReport *report,
                 MunTable  *table,
                 guint      first,
                 guint      n)
{
  guint n_columns = mun_table_get_n_columns (table);

  for (guint i = 0; i < n; i++)
    {
      mun_table_begin_row (table, NULL);
      mun_table_add_number (table, first + i);
      for (guint k = 1; k < n_columns; k++)
        mun_table_add_text (table, ROOM);
    }
}

/* The column added last is written in by hand: however long the texts beside it are, @minimum points stay free. */
static void
leave_room (MunTable *table,
            double    minimum,
            double    maximum)
{
  mun_table_set_limits (table, mun_table_get_n_columns (table) - 1, minimum, maximum);
}

static void
add_checklist (MunReport *report)
{
  g_autoptr(GPtrArray) items = mun_workspace_children (report->workspace, report->subject, &mun_audit_item_spec);
  gboolean ahead = is_ahead (report->subject);
  MunTable *table = mun_table_new ();

  /* What is filled in on site needs the width; the lists of an audit that is over do not. */
  mun_document_set_landscape (report->document, ahead);
  mun_report_heading (report, 1, N_("Checklist"),
                      N_("Each line asks one question, with the rule it comes from. What was seen, how much was looked at and the mark are written beside it, "
                         "by hand or in the program."));
  if (items->len == 0)
    mun_report_missing (report, N_("The checklist has no lines yet."),
                        N_("Add lines in the audit, for each clause and own rule in scope; the wizard proposes them. The empty lines below can be filled in by hand."));
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_SEQ, MUN_COLUMN_NUMBER, 0.4);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_REQUIREMENT, MUN_COLUMN_TEXT, 1.5);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_QUESTION, MUN_COLUMN_TEXT, 2);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_EVIDENCE_SEEN, MUN_COLUMN_TEXT, 3);
  leave_room (table, ahead ? 200 : 0, 0);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_SAMPLE, MUN_COLUMN_TEXT, 0.8);
  leave_room (table, 56, 90);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_MARK, MUN_COLUMN_TEXT, 1);
  leave_room (table, 64, 110);
  for (guint i = 0; i < items->len; i++)
    add_item (report, table, g_ptr_array_index (items, i), ahead);
  if (ahead)
    add_blank_items (report, table, items->len + 1, items->len == 0 ? BLANK_LINES : 4);
  add_legend (report);
  mun_document_add_table (report->document, table);
}

static gboolean
is_at_site (MunRecord *record,
            int        field,
            GPtrArray *sites)
{
  for (guint i = 0; i < sites->len; i++)
    if (mun_record_is (record, field, mun_record_get_id (g_ptr_array_index (sites, i))))
      return TRUE;
  return FALSE;
}

/* Only the records at the audited sites. Returns: (transfer full) */
static GPtrArray *
keep_at_sites (GPtrArray *records,
               int        field,
               GPtrArray *sites)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    if (is_at_site (g_ptr_array_index (records, i), field, sites))
      g_ptr_array_add (kept, g_object_ref (g_ptr_array_index (records, i)));
  return kept;
}

static void
add_room (MunTable *table,
          guint     n)
{
  for (guint i = 0; i < n; i++)
    mun_table_add_text (table, ROOM_LOW);
}

/* What was put into service after the audit was not seen in it. */
static gboolean
stood_there (MunReport *report,
             MunRecord *item)
{
  return is_ahead (report->subject)
         || (mun_record_is_set (item, EQUIPMENT_COMMISSIONED_ON)
             ? strcmp (mun_record_get (item, EQUIPMENT_COMMISSIONED_ON), mun_record_get (report->subject, AUDIT_ENDED_ON)) <= 0
             : mun_part_existed (report, report->subject, item));
}

static void
add_equipment (MunReport *report,
               GPtrArray *sites)
{
  g_autoptr(GPtrArray) all = mun_workspace_find (report->workspace, &mun_equipment_spec, EQUIPMENT_STAGE, MUN_IS_NOT, "retired", -1);
  g_autoptr(GPtrArray) equipment = keep_at_sites (all, EQUIPMENT_SITE, sites);
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, N_("Equipment at the audited sites")));
  mun_table_set_empty (table, mun_report_text (report, N_("No security equipment is recorded for these sites.")));
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_equipment_spec, EQUIPMENT_NAME, MUN_COLUMN_TEXT, 2);
  mun_part_column (report, table, &mun_equipment_spec, EQUIPMENT_SITE, MUN_COLUMN_TEXT, 1.2);
  if (!is_ahead (report->subject))
    mun_part_column (report, table, &mun_equipment_spec, EQUIPMENT_COMMISSIONED_ON, MUN_COLUMN_SHORT, 1);
  else
    {
      mun_part_column (report, table, &mun_equipment_spec, EQUIPMENT_LAST_TEST_ON, MUN_COLUMN_SHORT, 1);
      mun_part_column (report, table, &mun_equipment_spec, EQUIPMENT_NEXT_SERVICE_DUE, MUN_COLUMN_SHORT, 1);
      mun_part_head (report, table, N_("In its place"), MUN_COLUMN_TEXT, 0.8);
      leave_room (table, 50, 64);
      mun_part_head (report, table, N_("Works"), MUN_COLUMN_TEXT, 0.8);
      leave_room (table, 50, 64);
      mun_part_head (report, table, N_("What was seen"), MUN_COLUMN_TEXT, 2);
      leave_room (table, 180, 0);
    }
  for (guint i = 0; i < equipment->len; i++)
    {
      MunRecord *item = g_ptr_array_index (equipment, i);

      if (!stood_there (report, item))
        continue;
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, mun_record_get_ref (item));
      mun_part_cell (report, table, item, EQUIPMENT_NAME);
      mun_part_cell (report, table, item, EQUIPMENT_SITE);
      if (!is_ahead (report->subject))
        {
          mun_part_cell (report, table, item, EQUIPMENT_COMMISSIONED_ON);
          continue;
        }
      mun_part_cell (report, table, item, EQUIPMENT_LAST_TEST_ON);
      mun_part_cell (report, table, item, EQUIPMENT_NEXT_SERVICE_DUE);
      add_room (table, 3);
    }
  mun_document_add_table (report->document, table);
}

/* Whether what lasts from one day to another did so when the audit ended, or does today when it is still to come. */
static gboolean
lasts (MunReport *report,
       MunRecord *record,
       int        from,
       int        to)
{
  const char *day = is_ahead (report->subject) ? report->today : mun_record_get (report->subject, AUDIT_ENDED_ON);

  return strcmp (mun_record_get (record, from), day) <= 0 && (!mun_record_is_set (record, to) || strcmp (mun_record_get (record, to), day) >= 0);
}

static char *
show_roles (MunReport *report,
            MunRecord *person)
{
  g_autoptr(GPtrArray) assignments = mun_workspace_find (report->workspace, &mun_role_assignment_spec, ROLE_ASSIGNMENT_PERSON, MUN_IS, mun_record_get_id (person), -1);
  g_autoptr(GString) roles = g_string_new (NULL);

  for (guint i = 0; i < assignments->len; i++)
    {
      MunRecord *assignment = g_ptr_array_index (assignments, i);
      g_autofree char *role = mun_report_value (report, assignment, ROLE_ASSIGNMENT_ROLE);

      if (lasts (report, assignment, ROLE_ASSIGNMENT_STARTS_ON, ROLE_ASSIGNMENT_ENDS_ON))
        g_string_append_printf (roles, "%s%s", roles->len > 0 ? "\n" : "", role);
    }
  return g_string_free (g_steal_pointer (&roles), FALSE);
}

/* Whoever has left since was there when the audit was held. */
static gboolean
works_here (MunReport *report,
            MunRecord *person)
{
  if (is_ahead (report->subject) || !mun_record_is_set (person, PERSON_ENDS_ON))
    return mun_record_get_yes (person, PERSON_ACTIVE) && lasts (report, person, PERSON_STARTS_ON, PERSON_ENDS_ON);
  return lasts (report, person, PERSON_STARTS_ON, PERSON_ENDS_ON);
}

static void
add_posts (MunReport *report,
           GPtrArray *sites)
{
  g_autoptr(GPtrArray) all = mun_workspace_find (report->workspace, &mun_person_spec, PERSON_AFFECTS_SECURITY, MUN_IS, "1", -1);
  g_autoptr(GPtrArray) people = keep_at_sites (all, PERSON_SITE, sites);
  MunTable *table = mun_table_new ();
  guint n = 0;

  for (guint i = people->len; i > 0; i--)
    if (!works_here (report, people->pdata[i - 1]))
      g_ptr_array_remove_index (people, i - 1);
  mun_table_set_caption (table, mun_report_text (report, N_("People with a security role at the audited sites")));
  mun_table_set_empty (table, mun_report_text (report, N_("No security role is assigned to anybody at these sites.")));
  mun_part_column (report, table, &mun_person_spec, PERSON_FULL_NAME, MUN_COLUMN_TEXT, 1.5);
  mun_part_column (report, table, &mun_person_spec, PERSON_JOB_TITLE, MUN_COLUMN_TEXT, 1.5);
  mun_part_head (report, table, N_("Security roles"), MUN_COLUMN_TEXT, 2);
  if (is_ahead (report->subject))
    {
      mun_part_head (report, table, N_("At the post"), MUN_COLUMN_TEXT, 0.8);
      leave_room (table, 50, 64);
      mun_part_head (report, table, N_("What was seen"), MUN_COLUMN_TEXT, 2);
      leave_room (table, 180, 0);
    }
  for (guint i = 0; i < people->len; i++)
    {
      MunRecord *person = g_ptr_array_index (people, i);
      g_autofree char *roles = show_roles (report, person);

      if (*roles == '\0')
        continue;
      n++;
      mun_table_begin_row (table, NULL);
      mun_part_cell (report, table, person, PERSON_FULL_NAME);
      mun_part_cell (report, table, person, PERSON_JOB_TITLE);
      mun_table_add_text (table, roles);
      if (is_ahead (report->subject))
        add_room (table, 2);
    }
  mun_document_add_table (report->document, table);
  if (n < people->len)
    {
      g_autofree char *text = mun_report_say (report, N_("People at these sites whose work affects security: %1$u, of whom %2$u hold a security role."), people->len, n);

      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, text);
    }
}

static void
add_field_checks (MunReport *report)
{
  g_autoptr(GPtrArray) sites = mun_workspace_linked (report->workspace, report->subject, AUDIT_SITES);

  mun_report_heading (report, 1, N_("Field check of equipment and people"),
                      is_ahead (report->subject)
                      ? N_("Two checks belong to every audit: is security equipment in its place and working, and are security people posted as planned. "
                           "Tick on site what you have seen yourself.")
                      : N_("Two checks belong to every audit: is security equipment in its place and working, and are security people posted as planned. "
                           "This audit is over; the lists show what stood and who worked there then, and what was seen stands in its report."));
  add_equipment (report, sites);
  add_posts (report, sites);
}

static void
add_meetings (MunReport *report)
{
  MunTable *table;

  if (!is_ahead (report->subject))
    return;
  mun_report_heading (report, 1, N_("Opening and closing meeting"), N_("Who took part, to be signed on the day."));
  table = mun_table_new ();
  mun_part_head (report, table, N_("Full name"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Function"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Opening meeting, signature"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Closing meeting, signature"), MUN_COLUMN_TEXT, 2);
  for (guint i = 0; i < BLANK_PEOPLE; i++)
    {
      mun_table_begin_row (table, NULL);
      add_room (table, 4);
    }
  mun_document_add_table (report->document, table);
}

static void
set_subtitle (MunReport *report)
{
  g_autofree char *title = mun_report_title (report, report->subject);
  g_autofree char *text = g_strdup_printf ("%s %s", mun_record_get_ref (report->subject), title);

  mun_report_set_subtitle (report, text);
  mun_report_set_signer (report, 0, mun_record_get (report->subject, AUDIT_LEAD_AUDITOR), "");
  mun_report_set_owner (report, mun_record_get (report->subject, AUDIT_LEAD_AUDITOR));
  mun_report_set_period (report, mun_record_get (report->subject, mun_record_is_set (report->subject, AUDIT_STARTED_ON) ? AUDIT_STARTED_ON : AUDIT_PLANNED_ON),
                         mun_record_get (report->subject, mun_record_is_set (report->subject, AUDIT_ENDED_ON) ? AUDIT_ENDED_ON : AUDIT_PLANNED_ON));
}

static void
build (MunReport *report)
{
  if (report->subject == NULL)
    {
      mun_report_heading (report, 1, N_("Aims, criteria and scope"),
                          N_("What the audit should find out, which rules it is held against and how far it reaches."));
      mun_report_missing (report, N_("No internal audit has been planned."), N_("Plan one under Internal audits, or run the internal audit wizard."));
      return;
    }
  set_subtitle (report);
  add_about (report);
  add_places (report);
  add_people (report);
  mun_report_heading (report, 1, N_("Audit team"),
                      N_("Who audits, what shows that they can, and how it is made sure that nobody judges their own work."));
  mun_part_team (report, report->subject);
  add_statements (report);
  add_meetings (report);
  add_checklist (report);
  add_field_checks (report);
}

const MunReportType mun_audit_plan_report = {
  .id = "audit-plan",
  .code = "R26",
  .title = N_("Audit plan and checklist"),
  .purpose = N_("Prepares one audit: aims, criteria, scope, times, people, the impartial team and the questions to ask on site."),
  .clause = "9.2.2",
  .subject = &mun_audit_spec,
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_PREPARED,
  .build = build,
};
