/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/audit-follow-up.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "report/reports/parts.h"
#include "report/reports/types.h"

#define WORKING_DAYS 5

/* "Minor nonconformity" with its sign in two lines, 一般不符合 in one. */
#define GRADE_WIDTH  66.0

static void
add_summary (MunReport *report,
             GPtrArray *items,
             GPtrArray *findings)
{
  g_autofree char *conclusion = mun_report_value (report, report->subject, AUDIT_CONCLUSION);
  guint major = mun_part_count (findings, AUDIT_FINDING_GRADE, "major");
  guint minor = mun_part_count (findings, AUDIT_FINDING_GRADE, "minor");

  mun_report_heading (report, 1, N_("Summary"), N_("The result of the audit in a few lines, for those who read only one page."));
  if (*conclusion != '\0')
    mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LEAD, conclusion);
  else
    mun_report_missing (report, N_("The conclusion has not been written yet."), N_("Write it in the audit, under result."));
  mun_part_figure_number (report, items->len, N_("Checklist lines"));
  mun_part_figure_number (report, major, N_("Major nonconformities"));
  mun_part_figure_number (report, minor, N_("Minor nonconformities"));
  mun_part_figure_number (report, mun_part_count (findings, AUDIT_FINDING_GRADE, "observation"), N_("Observations"));
  mun_part_figure_number (report, mun_part_count (findings, AUDIT_FINDING_GRADE, "opportunity"), N_("Opportunities"));
  if (major > 0)
    mun_document_add_callout (report->document, MUN_CALLOUT_WARNING,
                              mun_report_text (report, N_("Major nonconformities need a fix and a corrective action that top management approves.")));
}

static void
add_mark_chart (MunReport *report,
                GPtrArray *items)
{
  const MunChoice *choices = mun_audit_item_spec.fields[AUDIT_ITEM_MARK].choices;
  MunBar bars[8] = { 0 };
  g_autoptr(GString) spoken = g_string_new (NULL);
  guint n = 0;

  if (items->len == 0)
    return;
  for (guint i = 0; choices[i].key != NULL && n < G_N_ELEMENTS (bars); i++, n++)
    {
      bars[n].label = mun_report_text (report, choices[i].label);
      bars[n].value = mun_part_count (items, AUDIT_ITEM_MARK, choices[i].key);
      bars[n].letter = mun_part_mark_letter (choices[i].key);
      bars[n].color = mun_part_mark_color (choices[i].key);
      mun_report_speak_number (report, spoken, bars[n].label, bars[n].value);
    }
  mun_part_bars (report, bars, n, mun_report_text (report, N_("Checklist lines by mark")), spoken->str);
}

static void
add_about (MunReport *report)
{
  static const int fields[] = {
    AUDIT_TITLE, AUDIT_PROGRAMME, AUDIT_STATUS, AUDIT_OBJECTIVES, AUDIT_CRITERIA, AUDIT_AUDIT_SCOPE, AUDIT_SITES, AUDIT_PROCESSES, AUDIT_METHOD,
    AUDIT_PLANNED_ON, AUDIT_STARTED_ON, AUDIT_ENDED_ON, AUDIT_LEAD_AUDITOR, AUDIT_TIMES_TEXT | MUN_PART_OPTIONAL, -1 };

  mun_report_heading (report, 1, N_("The audit"), N_("What was audited, against which rules, where and when."));
  mun_part_define (report, report->subject, fields);
}

static void
add_people (MunReport *report)
{
  static const int fields[] = { AUDIT_AUDITEE_TEXT, AUDIT_PEOPLE_MET, AUDIT_OPENING_NOTE, AUDIT_CLOSING_NOTE, -1 };

  mun_report_heading (report, 2, N_("People met and meetings"), N_("Whom the auditors talked to, and what was agreed at the beginning and at the end."));
  mun_part_define (report, report->subject, fields);
  if (!mun_record_is_set (report->subject, AUDIT_PEOPLE_MET))
    mun_report_missing (report, N_("It is not recorded whom the auditors met."), N_("Write names or roles in the audit, under the day itself."));
}

static void
add_sampling (MunReport *report)
{
  mun_report_heading (report, 2, N_("Samples"),
                      N_("An audit looks at samples. Where nothing was found, something may still be wrong outside the sample."));
  if (!mun_part_text (report, report->subject, AUDIT_SAMPLING_NOTE))
    mun_report_missing (report, N_("How the samples were chosen has not been noted."),
                        N_("Note it in the audit, under samples. How much was looked at stands in each line of the checklist."));
}

static void
add_good_points (MunReport *report,
                 GPtrArray *findings)
{
  guint n = 0;

  mun_report_heading (report, 1, N_("Good points"), N_("What was done well and is worth copying elsewhere."));
  mun_part_text (report, report->subject, AUDIT_GOOD_POINTS);
  for (guint i = 0; i < findings->len; i++)
    {
      MunRecord *finding = g_ptr_array_index (findings, i);
      g_autofree char *statement = mun_report_value (report, finding, AUDIT_FINDING_STATEMENT);
      g_autofree char *text = g_strdup_printf ("%s %s", mun_record_get_ref (finding), statement);

      if (!mun_record_is (finding, AUDIT_FINDING_GRADE, "conform"))
        continue;
      mun_document_add_bullet (report->document, text);
      n++;
    }
  if (n == 0 && !mun_record_is_set (report->subject, AUDIT_GOOD_POINTS))
    mun_report_none (report, N_("No good point is recorded."));
}

static void
add_finding_table (MunReport *report,
                   GPtrArray *findings)
{
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, N_("All findings")));
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  if (mun_part_column (report, table, &mun_audit_finding_spec, AUDIT_FINDING_GRADE, MUN_COLUMN_TEXT, 1.2))
    mun_table_set_limits (table, mun_table_get_n_columns (table) - 1, GRADE_WIDTH, 0);
  mun_part_column (report, table, &mun_audit_finding_spec, AUDIT_FINDING_REQUIREMENT, MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_audit_finding_spec, AUDIT_FINDING_STATEMENT, MUN_COLUMN_TEXT, 3);
  mun_part_column (report, table, &mun_audit_finding_spec, AUDIT_FINDING_DUE_ON, MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_audit_finding_spec, AUDIT_FINDING_STATUS, MUN_COLUMN_SHORT, 1);
  for (guint i = 0; i < findings->len; i++)
    {
      MunRecord *finding = g_ptr_array_index (findings, i);

      mun_table_begin_row (table, NULL);
      mun_table_add_link (table, mun_record_get_ref (finding), mun_record_get_ref (finding));
      mun_part_add_mark (report, table, finding, AUDIT_FINDING_GRADE);
      mun_table_add_text (table, mun_part_requirement_number (mun_record_get (finding, AUDIT_FINDING_REQUIREMENT)));
      mun_part_cell (report, table, finding, AUDIT_FINDING_STATEMENT);
      mun_part_cell (report, table, finding, AUDIT_FINDING_DUE_ON);
      mun_part_cell (report, table, finding, AUDIT_FINDING_STATUS);
    }
  mun_document_add_table (report->document, table);
}

static void
add_finding (MunReport *report,
             MunRecord *finding)
{
  static const int seen[] = { AUDIT_FINDING_STATEMENT, AUDIT_FINDING_EVIDENCE, -1 };
  static const int place[] = { AUDIT_FINDING_SITE, AUDIT_FINDING_PROCESS, -1 };
  static const int agreed[] = { AUDIT_FINDING_AGREED_ON, AUDIT_FINDING_AUDITEE, -1 };
  static const int follow[] = { AUDIT_FINDING_DUE_ON, AUDIT_FINDING_NONCONFORMITY | MUN_PART_OPTIONAL, AUDIT_FINDING_IMPROVEMENT | MUN_PART_OPTIONAL,
                                AUDIT_FINDING_STATUS, -1 };
  g_autofree char *grade = mun_report_value (report, finding, AUDIT_FINDING_GRADE);
  g_autofree char *requirement = mun_part_requirement (report, mun_record_get (finding, AUDIT_FINDING_REQUIREMENT));
  g_autofree char *heading = g_strdup_printf ("%s %s", mun_record_get_ref (finding), grade);

  mun_document_add_heading (report->document, 2, heading, mun_record_get_ref (finding));
  mun_document_add_definition (report->document, mun_report_label (report, &mun_audit_finding_spec, AUDIT_FINDING_REQUIREMENT), requirement);
  mun_part_define (report, finding, seen);
  mun_part_define_joined (report, finding, N_("Site and process"), place);
  mun_part_define_joined (report, finding, N_("Agreed with the auditee"), agreed);
  mun_part_define (report, finding, follow);
}

static void
add_findings (MunReport *report,
              GPtrArray *findings)
{
  mun_report_heading (report, 1, N_("Findings"),
                      N_("Each finding names the requirement, what was seen and why it falls short, and the date agreed with the audited area. "
                         "Major: a whole requirement is missing, people or goods are in danger, or a minor one came back. Minor: a single lapse."));
  if (findings->len == 0)
    {
      mun_report_none (report, N_("No finding is recorded."));
      return;
    }
  add_finding_table (report, findings);
  for (guint i = 0; i < findings->len; i++)
    add_finding (report, g_ptr_array_index (findings, i));
}

/* Requirement 9.2.2 d: d1 asks about equipment, d2 about people. */
static gboolean
is_field_check (MunRecord *record,
                int        field)
{
  return g_str_has_prefix (mun_record_get (record, field), "28000:9.2.2-d");
}

static void
add_field_lines (MunReport *report,
                 GPtrArray *items)
{
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, N_("What was seen in the field")));
  mun_table_set_empty (table, mun_report_text (report, N_("No line of the checklist is about equipment in its place or people at their posts.")));
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_REQUIREMENT, MUN_COLUMN_TEXT, 1);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_QUESTION, MUN_COLUMN_TEXT, 2);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_EVIDENCE_SEEN, MUN_COLUMN_TEXT, 2);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_SAMPLE, MUN_COLUMN_TEXT, 1);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_MARK, MUN_COLUMN_TEXT, 1);
  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      g_autofree char *rule = NULL;

      if (!is_field_check (item, AUDIT_ITEM_REQUIREMENT))
        continue;
      rule = mun_part_requirement (report, mun_record_get (item, AUDIT_ITEM_REQUIREMENT));
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, rule);
      mun_part_cell (report, table, item, AUDIT_ITEM_QUESTION);
      mun_part_cell (report, table, item, AUDIT_ITEM_EVIDENCE_SEEN);
      mun_part_cell (report, table, item, AUDIT_ITEM_SAMPLE);
      mun_part_add_mark (report, table, item, AUDIT_ITEM_MARK);
    }
  mun_document_add_table (report->document, table);
}

static gboolean
is_begun (MunRecord *audit)
{
  return mun_record_is_set (audit, AUDIT_STARTED_ON);
}

/* What an audit covers is a plan until it has begun. */
static char *
say_covered (MunReport *report,
             int        field)
{
  if (!is_begun (report->subject) && mun_record_get_yes (report->subject, field))
    return g_strdup (mun_report_text (report, N_("Planned")));
  return mun_report_value (report, report->subject, field);
}

static void
add_field_check (MunReport *report,
                 GPtrArray *items)
{
  static const int fields[] = { AUDIT_CHECKS_EQUIPMENT, AUDIT_CHECKS_PERSONNEL, -1 };

  mun_report_heading (report, 1, N_("Field check of equipment and people"),
                      N_("Whether security equipment is in its place and works, and whether security people are posted as planned, seen on site."));
  for (guint i = 0; fields[i] >= 0; i++)
    {
      g_autofree char *covered = say_covered (report, fields[i]);

      if (mun_report_shows (report, &mun_audit_spec, fields[i]))
        mun_document_add_definition (report->document, mun_report_label (report, &mun_audit_spec, fields[i]), covered);
    }
  add_field_lines (report, items);
}

typedef enum { ASPECT_OWN_RULES, ASPECT_STANDARD, ASPECT_PRACTICE } Aspect;

/* Own rules have numbers of their own; practice is what was seen in the field and in operation. */
static gboolean
belongs_to (const char *requirement,
            Aspect      aspect)
{
  gboolean standard = g_str_has_prefix (requirement, "28000:");

  switch (aspect)
    {
    case ASPECT_OWN_RULES:
      return !standard;
    case ASPECT_STANDARD:
      return standard;
    case ASPECT_PRACTICE:
      return g_str_has_prefix (requirement, "28000:9.2.2-d") || g_str_has_prefix (requirement, "28000:8.");
    }
  g_return_val_if_reached (FALSE);
}

/* The numbers of the nonconformities that bear on the aspect. */
static char *
list_nonconforming (MunReport *report,
                    GPtrArray *findings,
                    Aspect     aspect)
{
  g_autoptr(GString) refs = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      MunRecord *finding = g_ptr_array_index (findings, i);

      if (belongs_to (mun_record_get (finding, AUDIT_FINDING_REQUIREMENT), aspect)
          && (mun_record_is (finding, AUDIT_FINDING_GRADE, "major") || mun_record_is (finding, AUDIT_FINDING_GRADE, "minor")))
        g_string_append_printf (refs, "%s%s", refs->len > 0 ? mun_report_text (report, N_(", ")) : "", mun_record_get_ref (finding));
    }
  return g_string_free (g_steal_pointer (&refs), FALSE);
}

static void
add_aspect (MunReport  *report,
            MunTable   *table,
            GPtrArray  *items,
            GPtrArray  *findings,
            int         field,
            Aspect      aspect)
{
  g_autofree char *refs = list_nonconforming (report, findings, aspect);
  g_autofree char *covered = say_covered (report, field);
  g_autofree char *lines = NULL;
  guint n = 0, conform = 0;

  for (guint i = 0; i < items->len; i++)
    if (belongs_to (mun_record_get (g_ptr_array_index (items, i), AUDIT_ITEM_REQUIREMENT), aspect))
      {
        n++;
        conform += mun_record_is (g_ptr_array_index (items, i), AUDIT_ITEM_MARK, "conform");
      }
  if (n > 0)
    lines = mun_report_say (report, conform == 1 ? N_("%1$u, of which %2$u conforms") : N_("%1$u, of which %2$u conform"), n, conform);
  else
    lines = g_strdup (items->len > 0 ? mun_report_text (report, N_("Looked at within the other lines")) : "–");
  mun_table_begin_row (table, NULL);
  mun_table_add_bold (table, mun_report_label (report, &mun_audit_spec, field));
  mun_table_add_text (table, covered);
  mun_table_add_text (table, mun_record_get_yes (report->subject, field) ? lines : "");
  mun_table_add_text (table, *refs != '\0' ? refs : is_begun (report->subject) ? mun_report_text (report, N_("None")) : "–");
}

static void
add_conclusion (MunReport *report,
                GPtrArray *items,
                GPtrArray *findings)
{
  MunTable *table = mun_table_new ();

  mun_report_heading (report, 1, N_("Conclusion"),
                      N_("Whether the audited area keeps our own rules, meets the standard, and works in practice."));
  if (!mun_part_text (report, report->subject, AUDIT_CONCLUSION))
    mun_report_missing (report, N_("The conclusion has not been written yet."), N_("Write it in the audit, under result."));
  mun_table_set_caption (table, mun_report_text (report, N_("Own rules, standard and practice")));
  mun_part_head (report, table, N_("Held against"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Looked at"), MUN_COLUMN_CENTRED, 1);
  mun_part_head (report, table, N_("Checklist lines"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Nonconformities"), MUN_COLUMN_TEXT, 2);
  add_aspect (report, table, items, findings, AUDIT_COVERS_OWN_RULES, ASPECT_OWN_RULES);
  add_aspect (report, table, items, findings, AUDIT_COVERS_STANDARD, ASPECT_STANDARD);
  add_aspect (report, table, items, findings, AUDIT_COVERS_PRACTICE, ASPECT_PRACTICE);
  mun_document_add_table (report->document, table);
  mun_document_add_footnote (report->document,
                             mun_report_text (report, N_("Lines are counted by the rule they name: lines about operation and the field checks count for practice as well; "
                                                         "lines that name a rule of the organisation count for its own rules.")));
}

static void
add_checklist (MunReport *report,
               GPtrArray *items)
{
  MunTable *table;

  mun_report_heading (report, 1, N_("What was checked"), N_("Every line of the checklist with what was seen, how much was looked at and the mark."));
  add_mark_chart (report, items);
  table = mun_table_new ();
  mun_table_set_empty (table, mun_report_text (report, N_("The checklist has no lines.")));
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_SEQ, MUN_COLUMN_NUMBER, 0.4);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_REQUIREMENT, MUN_COLUMN_TEXT, 1.4);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_QUESTION, MUN_COLUMN_TEXT, 2);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_EVIDENCE_SEEN, MUN_COLUMN_TEXT, 1.5);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_SAMPLE, MUN_COLUMN_TEXT, 0.8);
  if (mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_MARK, MUN_COLUMN_TEXT, 1.2))
    mun_table_set_limits (table, mun_table_get_n_columns (table) - 1, GRADE_WIDTH, 0);
  mun_part_column (report, table, &mun_audit_item_spec, AUDIT_ITEM_FINDING, MUN_COLUMN_SHORT, 0.8);
  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      g_autofree char *rule = mun_part_requirement (report, mun_record_get (item, AUDIT_ITEM_REQUIREMENT));
      g_autoptr(MunRecord) finding = mun_workspace_get (report->workspace, &mun_audit_finding_spec, mun_record_get (item, AUDIT_ITEM_FINDING), NULL);

      mun_table_begin_row (table, NULL);
      mun_part_cell (report, table, item, AUDIT_ITEM_SEQ);
      mun_table_add_text (table, rule);
      mun_part_cell (report, table, item, AUDIT_ITEM_QUESTION);
      mun_part_cell (report, table, item, AUDIT_ITEM_EVIDENCE_SEEN);
      mun_part_cell (report, table, item, AUDIT_ITEM_SAMPLE);
      mun_part_add_mark (report, table, item, AUDIT_ITEM_MARK);
      if (finding != NULL)
        mun_table_add_link (table, mun_record_get_ref (finding), mun_record_get_ref (finding));
      else
        mun_table_add_text (table, "");
    }
  mun_document_add_table (report->document, table);
}

static void
add_unchecked (MunReport *report,
               GPtrArray *items)
{
  guint n = 0;

  if (items->len == 0)
    return;
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("Lines that were not checked")));
  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      g_autofree char *question = mun_report_value (report, item, AUDIT_ITEM_QUESTION);
      g_autofree char *reason = mun_report_value (report, item, AUDIT_ITEM_NOT_CHECKED_REASON);
      g_autofree char *text = NULL;

      if (mun_record_is_set (item, AUDIT_ITEM_MARK) && !mun_record_is (item, AUDIT_ITEM_MARK, "not_checked"))
        continue;
      text = mun_report_say (report, N_("Line %1$s, “%2$s”: %3$s"), mun_record_get (item, AUDIT_ITEM_SEQ), question,
                             *reason != '\0' ? reason : mun_report_text (report, N_("no reason is recorded")));
      mun_document_add_bullet (report->document, text);
      n++;
    }
  if (n == 0)
    mun_report_none (report, N_("Every line of the checklist has a mark."));
}

/* Monday to Friday; the first day does not count. */
static int
count_working_days (const char *from,
                    const char *to)
{
  int days = mun_date_days_between (from, to);
  int n = 0;

  for (int i = 1; i <= days; i++)
    {
      g_autofree char *day = mun_date_add_days (from, i);
      GDate date;
      int year, month, number;

      if (sscanf (day, "%d-%d-%d", &year, &month, &number) != 3)
        return days;
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) number, (GDateMonth) month, (GDateYear) year);
      n += g_date_get_weekday (&date) <= G_DATE_FRIDAY;
    }
  return n;
}

static void
add_distribution (MunReport *report)
{
  static const int fields[] = { AUDIT_REPORT_ON, AUDIT_REPORTED_TO, AUDIT_REPORTED_ON, -1 };
  const char *ended = mun_record_get (report->subject, AUDIT_ENDED_ON);
  const char *reported = mun_record_get (report->subject, AUDIT_REPORTED_ON);

  mun_report_heading (report, 1, N_("Distribution"), N_("Which managers received this report, and when; five working days after the audit are the aim."));
  mun_part_define (report, report->subject, fields);
  if (*reported == '\0')
    mun_report_missing (report, N_("It is not recorded that the report reached the managers concerned."), N_("Record in the audit to whom and when it was reported."));
  else if (*ended != '\0')
    {
      int days = count_working_days (ended, reported);
      g_autofree char *text = mun_report_say (report, N_("Working days from the end of the audit to the report: %d."), days);

      mun_document_add_paragraph (report->document, days > WORKING_DAYS ? MUN_PARAGRAPH_LABEL : MUN_PARAGRAPH_NOTE, text);
    }
}

static void
set_front (MunReport *report)
{
  MunRecord *audit = report->subject;
  g_autofree char *title = mun_report_title (report, audit);
  g_autofree char *text = g_strdup_printf ("%s %s", mun_record_get_ref (audit), title);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (report->workspace);

  mun_report_set_subtitle (report, text);
  mun_report_set_owner (report, mun_record_get (audit, AUDIT_LEAD_AUDITOR));
  mun_report_set_signer (report, 0, mun_record_get (audit, AUDIT_LEAD_AUDITOR), mun_record_get (audit, AUDIT_REPORT_ON));
  mun_report_set_signer (report, 1, "", "");
  if (organisation != NULL)
    mun_report_set_signer (report, 2, mun_record_get (organisation, ORGANISATION_TOP_MANAGER), "");
  mun_report_set_period (report, mun_record_get (audit, is_begun (audit) ? AUDIT_STARTED_ON : AUDIT_PLANNED_ON),
                         mun_record_get (audit, mun_record_is_set (audit, AUDIT_ENDED_ON) || is_begun (audit) ? AUDIT_ENDED_ON : AUDIT_PLANNED_ON));
  if (!mun_record_is_set (audit, AUDIT_REPORT_ON))
    mun_report_set_draft (report);
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) items = NULL, findings = NULL;

  if (report->subject == NULL)
    {
      mun_report_heading (report, 1, N_("Summary"), N_("The result of the audit in a few lines, for those who read only one page."));
      mun_report_missing (report, N_("No internal audit has been recorded."), N_("Plan one under Internal audits, or run the internal audit wizard."));
      return;
    }
  items = mun_workspace_children (report->workspace, report->subject, &mun_audit_item_spec);
  findings = mun_workspace_find (report->workspace, &mun_audit_finding_spec, AUDIT_FINDING_AUDIT, MUN_IS, mun_record_get_id (report->subject), -1);
  set_front (report);
  add_summary (report, items, findings);
  add_about (report);
  mun_report_heading (report, 2, N_("Audit team"),
                      N_("Who audited, what shows that they can, and how it was made sure that nobody judged their own work."));
  mun_part_team (report, report->subject);
  add_people (report);
  add_sampling (report);
  add_good_points (report, findings);
  add_findings (report, findings);
  add_field_check (report, items);
  add_conclusion (report, items, findings);
  add_checklist (report, items);
  add_unchecked (report, items);
  add_distribution (report);
  mun_audit_add_follow_up (report, findings);
}

/* The newest audit that was held; a planned one has nothing to report yet. */
static MunRecord *
choose (MunReport *report)
{
  g_autoptr(GPtrArray) audits = mun_report_subjects (report->type, report->workspace);

  for (guint i = 0; i < audits->len; i++)
    if (mun_record_is_set (g_ptr_array_index (audits, i), AUDIT_ENDED_ON))
      return g_object_ref (g_ptr_array_index (audits, i));
  return audits->len > 0 ? g_object_ref (g_ptr_array_index (audits, 0)) : NULL;
}

const MunReportType mun_audit_report_report = {
  .id = "audit-report",
  .code = "R27",
  .records = "audit audit_finding",
  .title = N_("Audit report"),
  .purpose = N_("Tells the managers concerned what one audit found, how sure that is and what has to be done by when."),
  .clause = "9.2.2",
  .subject = &mun_audit_spec,
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_AUDIT,
  .choose = choose,
  .build = build,
};
