/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "report/reports/chapters.h"

#define TOP_FIRST 4
#define TOP_LAST 10
#define CHANGES_SHOWN 400
#define CHANGE_MONTHS 12

/* What a reader wants to know of any record, whatever its type: the first of these fields that it has and that is set. */
static const char * const date_fields[] = { "approved_on", "held_on", "closed_on", "decided_on", "done_on", "assessed_on", "taken_on", "evaluated_on", "last_reviewed_on",
                                            "last_checked_on", "verified_on", "issued_on", "on_date", "at", "occurred_at", "found_on", "started_on", "planned_on", "agreed_on",
                                            "due_on", "review_due", NULL };
static const char * const owner_fields[] = { "owner", "process_owner", "site_owner", "approved_by", "lead", "leader", "lead_auditor", "assessor", "taken_by", "entered_by",
                                             "prepared_by", "assigned_to", "person", "chair", "commander", "our_responsible", "handled_by", "done_by", NULL };
static const char * const place_fields[] = { "storage_location", "place", "site", "availability_text", NULL };

static char *
show_first (MunReport          *report,
            MunRecord          *record,
            const char * const *names)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; names[i] != NULL; i++)
    {
      int field = mun_spec_find_field (spec, names[i]);

      if (field >= 0 && field != (int) spec->title_field && mun_record_is_set (record, field) && mun_report_shows (report, spec, field))
        return mun_report_value (report, record, field);
    }
  return g_strdup ("");
}

static char *
show_title (MunReport *report,
            MunRecord *record)
{
  return mun_report_value (report, record, (int) mun_record_get_spec (record)->title_field);
}

static char *
show_date (MunReport *report,
           MunRecord *record)
{
  return show_first (report, record, date_fields);
}

static char *
show_owner (MunReport *report,
            MunRecord *record)
{
  return show_first (report, record, owner_fields);
}

static char *
show_place (MunReport *report,
            MunRecord *record)
{
  g_autofree char *place = show_first (report, record, place_fields);

  return *place != '\0' ? g_steal_pointer (&place) : g_strdup (mun_report_text (report, N_("Workspace file")));
}

static char *
show_state (MunReport *report,
            MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  return mun_spec_has_state (spec) ? mun_report_value (report, record, (int) spec->state_field) : g_strdup ("");
}

/* The chapter that a type belongs to is that of the first clause it names. Returns: 4 to 10, 0 for none */
static int
find_top (const MunSpec *spec)
{
  int top = spec->clause != NULL ? atoi (spec->clause) : 0;

  return top >= TOP_FIRST && top <= TOP_LAST ? top : 0;
}

static gboolean
is_indexed (const MunSpec *spec)
{
  return (spec->flags & (MUN_SPEC_INTERNAL | MUN_SPEC_SINGLE)) == 0;
}

/* Clause by clause ---------------------------------------------------------------------------------------------------- */

/* "Scopes (2), Sites (3)": the record types that the requirements of a clause name as their evidence. */
static char *
describe_types (MunReport       *report,
                const MunClause *clause,
                guint           *n_records)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < clause->n_requirements; i++)
    for (guint k = 0; clause->requirements[i]->records != NULL && clause->requirements[i]->records[k] != NULL; k++)
      {
        const MunSpec *spec = mun_spec_find (clause->requirements[i]->records[k]);
        gint64 n;

        if (spec == NULL || !g_hash_table_add (seen, (gpointer) spec->name))
          continue;
        n = mun_workspace_count (report->workspace, spec, -1);
        /* Translators: %1$s is a list such as “Risks”, %2$d how many there are. */
        g_autofree char *one = mun_report_say (report, N_("%1$s: %2$d"), mun_report_text (report, spec->plural), (int) n);

        g_string_append_printf (text, "%s%s", text->len > 0 ? mun_report_text (report, N_(", ")) : "", one);
        *n_records += (guint) n;
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_clauses (MunReport *report)
{
  MunCatalogue *catalogue = mun_report_catalogue (report);
  const MunStandard *standard = catalogue != NULL ? mun_catalogue_find_standard (catalogue, "28000") : NULL;
  MunTable *table;

  mun_report_heading (report, 1, N_("Where the evidence of each clause is"),
                      N_("Which registers hold the evidence of a clause, and how many records. The records themselves follow, each register once, under the first clause it serves."));
  if (standard == NULL)
    return;
  table = mun_table_new ();
  mun_part_head (report, table, N_("Clause"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Title"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Requirements"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Registers with the number of their records"), MUN_COLUMN_TEXT, 5);
  mun_part_head (report, table, N_("Records"), MUN_COLUMN_NUMBER, 1);
  for (guint i = 0; i < standard->n_clauses; i++)
    {
      const MunClause *clause = standard->clauses[i];
      guint n = 0;
      g_autofree char *types = NULL;

      if (clause->n_requirements == 0)
        continue;
      types = describe_types (report, clause, &n);
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, clause->number);
      mun_table_add_text (table, clause->title != NULL ? mun_catalogue_text (clause->title, report->language) : "");
      mun_table_add_number (table, clause->n_requirements);
      mun_table_add_text (table, *types != '\0' ? types : mun_report_text (report, N_("For a person to judge")));
      mun_table_add_number (table, n);
    }
  mun_document_add_table (report->document, table);
}

/* Records ----------------------------------------------------------------------------------------------------------------- */

static guint
add_type (MunReport     *report,
          const MunSpec *spec)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { MUN_SHOW_TEXT, N_("Title"), show_title, .weight = 4 }, { MUN_SHOW_TEXT, N_("Date"), show_date, .narrow = TRUE },
    { MUN_SHOW_TEXT, N_("Owner"), show_owner, .weight = 1.4 }, { MUN_SHOW_TEXT, N_("Place"), show_place, .weight = 1.4 }, { MUN_SHOW_TEXT, N_("State"), show_state },
    { MUN_SHOW_END } };
  const MunReportTable table = { .caption = spec->plural, .spec = spec, .columns = columns };
  const MunQuery query = { .spec = spec, .sort_field = MUN_SORT_REF };
  g_autoptr(GPtrArray) ids = mun_report_find_ids (report, &query);
  guint n = ids->len;

  if (n > 0)
    mun_report_table_of_ids (report, &table, g_steal_pointer (&ids));
  return n;
}

static void
add_empty_types (MunReport *report,
                 GString   *empty)
{
  g_autofree char *what = mun_report_say (report, N_("Nothing is recorded under: %s."), empty->str);
  g_autofree char *day = mun_report_date (report, report->today);
  g_autofree char *where = mun_report_say (report, N_("Record it in the registers of these names where it applies. Checked on %s."), day);

  mun_document_add_missing (report->document, what, where);
}

static void
add_chapter (MunReport *report,
             int        top)
{
  const MunSpec * const *specs = mun_specs ();
  MunCatalogue *catalogue = mun_report_catalogue (report);
  g_autofree char *number = g_strdup_printf ("%d", top);
  const MunClause *clause = catalogue != NULL ? mun_catalogue_find_clause (catalogue, "28000", number) : NULL;
  const char *title = clause != NULL && clause->title != NULL ? mun_catalogue_text (clause->title, report->language) : "";
  g_autofree char *heading = top > 0 ? mun_report_say (report, N_("Clause %1$s: %2$s"), number, title) : g_strdup (mun_report_text (report, N_("Other records")));
  g_autoptr(GString) empty = g_string_new (NULL);
  guint n_types = 0;

  for (guint i = 0; specs[i] != NULL; i++)
    n_types += is_indexed (specs[i]) && find_top (specs[i]) == top;
  if (n_types == 0)
    return;
  mun_document_add_heading (report->document, 1, heading, NULL);
  for (guint i = 0; specs[i] != NULL; i++)
    if (is_indexed (specs[i]) && find_top (specs[i]) == top && add_type (report, specs[i]) == 0)
      g_string_append_printf (empty, "%s%s", empty->len > 0 ? mun_report_text (report, N_(", ")) : "", mun_report_text (report, specs[i]->plural));
  if (empty->len > 0)
    add_empty_types (report, empty);
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

  mun_report_heading (report, 1, N_("Changes of the data"), N_("Every change is a link in a chain: a change made behind the program’s back breaks it. The history in the program shows each change field by field."));
  mun_table_set_caption (table, caption);
  mun_table_set_empty (table, mun_report_text (report, N_("Nothing was changed in this time.")));
  mun_part_head (report, table, N_("Revision"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Date and time (UTC)"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("By"), MUN_COLUMN_TEXT, 1.4);
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
  for (int top = TOP_FIRST; top <= TOP_LAST; top++)
    add_chapter (report, top);
  add_chapter (report, 0);
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
  .landscape = TRUE,
  .build = build,
};
