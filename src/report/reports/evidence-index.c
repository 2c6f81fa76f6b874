/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "report/reports/chapters.h"
#include "report/reports/conformity.h"
#include "report/reports/evidence-records.h"

#define CHANGES_SHOWN 400
#define CHANGE_MONTHS 12

/* Clause by clause ---------------------------------------------------------------------------------------------------- */

/* "Scopes: 2, Sites: 3": the record types that the requirements of a clause name as their evidence. */
static char *
describe_types (MunReport       *report,
                const MunClause *clause)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < clause->n_requirements; i++)
    for (guint k = 0; clause->requirements[i]->records != NULL && clause->requirements[i]->records[k] != NULL; k++)
      {
        const MunSpec *spec = mun_spec_find (clause->requirements[i]->records[k]);

        if (spec == NULL || !g_hash_table_add (seen, (gpointer) spec->name))
          continue;
        g_autofree char *one = mun_evidence_count (report, spec, mun_workspace_count (report->workspace, spec, -1));

        g_string_append_printf (text, "%s%s", text->len > 0 ? mun_report_text (report, N_(", ")) : "", one);
      }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (mun_report_text (report, N_("For a person to judge")));
}

/* "5 of 6" requirements that the records prove; those that do not apply are not counted. */
static char *
describe_share (MunReport       *report,
                GPtrArray       *results,
                const MunClause *clause)
{
  guint n = 0, complete = 0;

  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      if (result->requirement->clause != clause || result->evidence == MUN_EVIDENCE_NOT_APPLICABLE)
        continue;
      n++;
      complete += result->evidence == MUN_EVIDENCE_COMPLETE;
    }
  return mun_report_say (report, N_("%1$u of %2$u"), complete, n);
}

static void
add_clause (MunReport       *report,
            MunTable        *table,
            GPtrArray       *results,
            const MunClause *clause)
{
  g_autofree char *types = describe_types (report, clause);
  g_autofree char *share = describe_share (report, results, clause);

  mun_table_begin_row (table, NULL);
  mun_table_add_bold (table, clause->number);
  mun_table_add_bold (table, clause->title != NULL ? mun_catalogue_text (clause->title, report->language) : "");
  mun_table_add_text (table, share);
  mun_table_add_text (table, types);
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      if (result->requirement->clause != clause || !mun_conformity_needs_work (result))
        continue;
      g_autofree char *gaps = mun_conformity_describe_gaps (report, result);

      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, mun_part_requirement_number (result->requirement->id));
      mun_table_add_text (table, mun_catalogue_text (result->requirement->title, report->language));
      mun_conformity_add_evidence (report, table, result->evidence);
      mun_table_add_text (table, gaps);
    }
}

static void
add_clauses (MunReport *report)
{
  MunCatalogue *catalogue = mun_report_catalogue (report);
  const MunStandard *standard = catalogue != NULL ? mun_catalogue_find_standard (catalogue, "28000") : NULL;
  g_autoptr(MunConformity) conformity = NULL;
  g_autoptr(GError) error = NULL;
  MunTable *table;

  mun_report_heading (report, 1, N_("Where the evidence of each clause is"),
                      N_("How many requirements of a clause the records prove, and which registers hold the evidence. A requirement stands in a row of its own only where something is missing."));
  if (standard == NULL)
    return;
  conformity = mun_conformity_new (report->workspace, catalogue, &error);
  if (conformity == NULL)
    {
      mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
      return;
    }
  table = mun_table_new ();
  mun_part_head (report, table, N_("Clause"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Title"), MUN_COLUMN_TEXT, 2);
  mun_table_set_limits (table, 1, 112, 0);
  mun_part_head (report, table, N_("Proved"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Where the evidence is, or what is missing"), MUN_COLUMN_TEXT, 5);
  for (guint i = 0; i < standard->n_clauses; i++)
    if (standard->clauses[i]->n_requirements > 0)
      add_clause (report, table, mun_conformity_results (conformity), standard->clauses[i]);
  mun_document_add_table (report->document, table);
}

/* Proof that is not in the registers -------------------------------------------------------------------------------------- */

static char *
show_subject (MunReport *report,
              MunRecord *record,
              int        field)
{
  g_autoptr(MunRecord) subject = mun_workspace_get_any (report->workspace, mun_record_get (record, field), NULL);

  return g_strdup (subject != NULL ? mun_record_get_ref (subject) : "");
}

static char *
show_attached_to (MunReport *report,
                  MunRecord *attachment)
{
  return show_subject (report, attachment, ATTACHMENT_RECORD);
}

static char *
show_approved (MunReport *report,
               MunRecord *step)
{
  return show_subject (report, step, APPROVAL_STEP_RECORD);
}

static char *
show_issued (MunReport *report,
             MunRecord *issue)
{
  return show_subject (report, issue, REPORT_ISSUE_RECORD);
}

static void
add_proof (MunReport *report)
{
  static const MunReportColumn attachment_columns[] = {
    { MUN_SHOW_REF }, { ATTACHMENT_TITLE, .weight = 2 }, { MUN_SHOW_TEXT, N_("Belongs to"), show_attached_to, .narrow = TRUE }, { ATTACHMENT_CLASSIFICATION },
    { ATTACHMENT_ADDED_BY }, { ATTACHMENT_ADDED_ON }, { ATTACHMENT_SHA256, N_("Checksum (SHA-256)"), .weight = 3 }, { MUN_SHOW_END } };
  static const MunReportColumn step_columns[] = {
    { MUN_SHOW_REF }, { MUN_SHOW_TEXT, N_("Belongs to"), show_approved, .narrow = TRUE }, { APPROVAL_STEP_VERSION, .narrow = TRUE }, { APPROVAL_STEP_STEP },
    { APPROVAL_STEP_PERSON }, { APPROVAL_STEP_ON_DATE }, { APPROVAL_STEP_COMMENT, .weight = 3 }, { MUN_SHOW_END } };
  static const MunReportColumn issue_columns[] = {
    { MUN_SHOW_REF }, { REPORT_ISSUE_REPORT_CODE, .narrow = TRUE }, { REPORT_ISSUE_TITLE, .weight = 2 }, { REPORT_ISSUE_ISSUE_NO },
    { MUN_SHOW_TEXT, N_("About"), show_issued, .narrow = TRUE }, { REPORT_ISSUE_ISSUED_ON }, { REPORT_ISSUE_ISSUED_BY }, { REPORT_ISSUE_STATUS },
    { REPORT_ISSUE_SHA256, N_("Checksum (SHA-256)"), .weight = 3 }, { MUN_SHOW_END } };
  const MunReportTable files = { .caption = N_("Evidence files"), .spec = &mun_attachment_spec, .columns = attachment_columns };
  const MunReportTable steps = { .caption = N_("Approval steps, newest first"), .spec = &mun_approval_step_spec, .columns = step_columns };
  const MunReportTable issues = { .caption = N_("Issued reports, newest first"), .spec = &mun_report_issue_spec, .columns = issue_columns };
  g_autoptr(GPtrArray) attachments = mun_workspace_find (report->workspace, &mun_attachment_spec, -1);
  g_autoptr(GPtrArray) approvals = mun_chapter_sorted (report, &mun_approval_step_spec, -1, NULL, APPROVAL_STEP_ON_DATE, TRUE);
  g_autoptr(GPtrArray) issued = mun_chapter_sorted (report, &mun_report_issue_spec, -1, NULL, REPORT_ISSUE_ISSUED_ON, TRUE);

  /* The checksums need the width; without any there is no reason to turn the page. */
  mun_document_set_landscape (report->document, attachments->len > 0 || issued->len > 0);
  mun_report_heading (report, 1, N_("Evidence files, approvals and issued reports"),
                      N_("Files with the checksum by which each one can be told from an altered copy, who approved what, and which reports were issued."));
  mun_chapter_table (report, &files, attachments, N_("No evidence file is kept in the workspace."), N_("Attach photos, certificates and signed papers to the records that they prove."));
  mun_chapter_table (report, &steps, approvals, N_("No approval has been recorded in this file yet."), N_("Approve documents in the program: scope, policy, plans and others then show who decided when."));
  mun_chapter_table (report, &issues, issued, N_("No report has been issued yet."), N_("Enter a report into the register when you hand it out."));
}

static void
add_change (MunReport         *report,
            MunTable          *table,
            const MunRevision *revision)
{
  g_autofree char *at = g_strndup (revision->at, strlen ("2026-11-02T14:05"));
  g_autofree char *time = mun_report_date (report, at);
  g_autofree char *hash = g_strndup (revision->hash, 16);

  mun_table_begin_row (table, NULL);
  mun_table_add_number (table, revision->number);
  mun_table_add_text (table, time);
  mun_table_add_text (table, revision->person);
  if (!report->options->public_edition)
    mun_table_add_text (table, revision->summary);
  mun_table_add_text (table, hash);
}

static void
add_changes (MunReport *report)
{
  g_autofree char *since = mun_date_add_months (report->today, -CHANGE_MONTHS);
  g_autofree char *day = mun_report_date (report, since);
  g_autofree char *caption = mun_report_say (report, N_("Changes of the records since %s, newest first"), day);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) revisions = mun_store_revisions (mun_workspace_get_store (report->workspace), NULL, 0, CHANGES_SHOWN + 1, &error);
  MunTable *table = mun_table_new ();
  guint n = 0;

  mun_document_set_landscape (report->document, FALSE);
  mun_report_heading (report, 1, N_("Changes of the data"), N_("Every change is a link in a chain: a change made behind the program’s back breaks it. The history in the program shows each change field by field."));
  mun_table_set_caption (table, caption);
  mun_table_set_empty (table, mun_report_text (report, N_("Nothing was changed in this time.")));
  mun_part_head (report, table, N_("Revision"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Date and time (UTC)"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("By"), MUN_COLUMN_TEXT, 1.4);
  /* It names records, by titles that may be confidential. */
  if (!report->options->public_edition)
    mun_part_head (report, table, N_("What"), MUN_COLUMN_TEXT, 4);
  mun_part_head (report, table, N_("Head of the chain"), MUN_COLUMN_SHORT, 1);
  for (guint i = 0; revisions != NULL && i < revisions->len && n < CHANGES_SHOWN; i++)
    {
      const MunRevision *revision = g_ptr_array_index (revisions, i);

      if (strncmp (revision->at, since, strlen (since)) < 0)
        break;
      add_change (report, table, revision);
      n++;
    }
  mun_document_add_table (report->document, table);
  if (revisions == NULL)
    mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
  else if (n == CHANGES_SHOWN && revisions->len > CHANGES_SHOWN)
    mun_chapter_note (report, N_("Earlier changes stand in the history of the workspace; only the newest are printed here."));
}

static void
build (MunReport *report)
{
  g_autofree char *since = mun_date_add_months (report->today, -CHANGE_MONTHS);

  mun_report_set_period (report, since, report->today);
  add_clauses (report);
  mun_part_settings (report);
  mun_evidence_add_records (report);
  add_proof (report);
  add_changes (report);
}

const MunReportType mun_evidence_index_report = {
  .id = "evidence-index",
  .code = "R32",
  .title = N_("Evidence index for the auditor"),
  .purpose = N_("Tells an auditor where the evidence of each clause is, what was approved and what was changed."),
  .clause = "7.5",
  .classification = "confidential",
  .signatures = MUN_SIGN_PREPARED,
  .build = build,
};
