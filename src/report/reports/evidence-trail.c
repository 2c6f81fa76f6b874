/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/evidence-trail.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/summary.h"
#include "report/reports/chapters.h"

#define CHANGES_SHOWN 2000
/* Of a day with more changes, such as that of an import, only the newest are told. */
#define TOLD_A_DAY 12
/* Day by day, without all details. */
#define MONTHS_TOLD 3

/* Few decisions have a comment; it can be read all the same. In points. */
#define COMMENT_WIDTH 96

/* Of the parts of a moment. */
#define MONTH_LENGTH 7
#define DAY_LENGTH 10

/* Files and issued reports --------------------------------------------------------------------------------------------- */

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
show_issued (MunReport *report,
             MunRecord *issue)
{
  return show_subject (report, issue, REPORT_ISSUE_RECORD);
}

/* Approvals ------------------------------------------------------------------------------------------------------------ */

/* One act: a person decides the same about several records at one moment, as when a set of documents is signed. */
typedef struct {
  MunRecord *step;    /* the first of them */
  GString   *records; /* "DOC-0001 (2.0), DOC-0002 (1.1)" */
} Act;

static void
free_act (gpointer data)
{
  Act *act = data;

  g_string_free (act->records, TRUE);
  g_free (act);
}

static gboolean
is_same_act (MunRecord *a,
             MunRecord *b)
{
  static const int fields[] = { APPROVAL_STEP_ON_DATE, APPROVAL_STEP_STEP, APPROVAL_STEP_PERSON, APPROVAL_STEP_COMMENT };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!mun_record_is (a, fields[i], mun_record_get (b, fields[i])))
      return FALSE;
  return TRUE;
}

static Act *
find_act (GPtrArray *acts,
          MunRecord *step)
{
  Act *act;

  /* The steps are sorted by time: what belongs to an older moment cannot come again. */
  for (guint i = acts->len; i > 0; i--)
    {
      act = g_ptr_array_index (acts, i - 1);
      if (is_same_act (act->step, step))
        return act;
      if (!mun_record_is (act->step, APPROVAL_STEP_ON_DATE, mun_record_get (step, APPROVAL_STEP_ON_DATE)))
        break;
    }
  act = g_new0 (Act, 1);
  act->step = step;
  act->records = g_string_new (NULL);
  g_ptr_array_add (acts, act);
  return act;
}

static void
add_record (MunReport *report,
            Act       *act,
            MunRecord *step)
{
  g_autofree char *ref = show_subject (report, step, APPROVAL_STEP_RECORD);
  const char *version = mun_record_get (step, APPROVAL_STEP_VERSION);

  if (*ref == '\0')
    return;
  g_string_append_printf (act->records, "%s%s", act->records->len > 0 ? mun_report_text (report, N_(", ")) : "", ref);
  if (*version != '\0')
    g_string_append_printf (act->records, "\302\240(%s)", version);
}

static gboolean
has_comment (GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    if (mun_record_is_set (g_ptr_array_index (steps, i), APPROVAL_STEP_COMMENT))
      return TRUE;
  return FALSE;
}

static void
add_act (MunReport *report,
         MunTable  *table,
         const Act *act,
         gboolean   comments)
{
  static const int fields[] = { APPROVAL_STEP_ON_DATE, APPROVAL_STEP_STEP, APPROVAL_STEP_PERSON };

  mun_table_begin_row (table, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    mun_part_cell (report, table, act->step, fields[i]);
  mun_table_add_text (table, act->records->str);
  if (comments)
    mun_part_cell (report, table, act->step, APPROVAL_STEP_COMMENT);
}

static void
add_approvals (MunReport  *report,
               const char *since)
{
  const MunCondition condition = { APPROVAL_STEP_ON_DATE, MUN_AT_LEAST, since };
  const MunQuery query = { .spec = &mun_approval_step_spec, .conditions = &condition, .n_conditions = 1, .sort_field = APPROVAL_STEP_ON_DATE, .descending = TRUE };
  g_autoptr(GPtrArray) steps = mun_chapter_query (report, &query);
  g_autoptr(GPtrArray) acts = g_ptr_array_new_with_free_func (free_act);
  gboolean comments = has_comment (steps);
  MunTable *table;

  if (steps->len == 0)
    {
      mun_report_missing (report, N_("No approval was recorded in the period of this report."),
                          N_("Approve documents in the program: scope, policy, plans and others then show who decided when."));
      return;
    }
  for (guint i = 0; i < steps->len; i++)
    add_record (report, find_act (acts, g_ptr_array_index (steps, i)), g_ptr_array_index (steps, i));
  table = mun_table_new ();
  mun_table_set_caption (table, mun_report_text (report, N_("Approvals, newest first: what was decided at one moment stands in one row, versions in brackets")));
  mun_part_column (report, table, &mun_approval_step_spec, APPROVAL_STEP_ON_DATE, MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_approval_step_spec, APPROVAL_STEP_STEP, MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_approval_step_spec, APPROVAL_STEP_PERSON, MUN_COLUMN_TEXT, 1.4);
  mun_part_head (report, table, N_("Belongs to"), MUN_COLUMN_TEXT, 4);
  if (comments && mun_part_column (report, table, &mun_approval_step_spec, APPROVAL_STEP_COMMENT, MUN_COLUMN_TEXT, 2))
    mun_table_set_limits (table, mun_table_get_n_columns (table) - 1, COMMENT_WIDTH, 0);
  for (guint i = 0; i < acts->len; i++)
    add_act (report, table, g_ptr_array_index (acts, i), comments);
  mun_document_add_table (report->document, table);
}

void
mun_evidence_add_proof (MunReport  *report,
                        const char *since)
{
  static const MunReportColumn attachment_columns[] = {
    { MUN_SHOW_REF }, { ATTACHMENT_TITLE, .weight = 2 }, { MUN_SHOW_TEXT, N_("Belongs to"), show_attached_to, .narrow = TRUE }, { ATTACHMENT_CLASSIFICATION },
    { ATTACHMENT_ADDED_BY }, { ATTACHMENT_ADDED_ON }, { ATTACHMENT_SHA256, N_("Checksum (SHA-256)"), .weight = 3 }, { MUN_SHOW_END } };
  static const MunReportColumn issue_columns[] = {
    { MUN_SHOW_REF }, { REPORT_ISSUE_REPORT_CODE, .narrow = TRUE }, { REPORT_ISSUE_TITLE, .weight = 2 }, { REPORT_ISSUE_ISSUE_NO },
    { MUN_SHOW_TEXT, N_("About"), show_issued, .narrow = TRUE }, { REPORT_ISSUE_ISSUED_ON }, { REPORT_ISSUE_ISSUED_BY }, { REPORT_ISSUE_STATUS },
    { REPORT_ISSUE_SHA256, N_("Checksum (SHA-256)"), .weight = 3 }, { MUN_SHOW_END } };
  const MunReportTable files = { .caption = N_("Evidence files"), .spec = &mun_attachment_spec, .columns = attachment_columns };
  const MunReportTable issues = { .caption = N_("Issued reports, newest first"), .spec = &mun_report_issue_spec, .columns = issue_columns };
  g_autoptr(GPtrArray) attachments = mun_workspace_find (report->workspace, &mun_attachment_spec, -1);
  g_autoptr(GPtrArray) issued = mun_chapter_sorted (report, &mun_report_issue_spec, -1, NULL, REPORT_ISSUE_ISSUED_ON, TRUE);

  /* The checksums need the width; without any there is no reason to turn the page. */
  mun_document_set_landscape (report->document, attachments->len > 0 || issued->len > 0);
  mun_report_heading (report, 1, N_("Evidence files, approvals and issued reports"),
                      N_("Files with the checksum by which each one can be told from an altered copy, which reports were issued, and each decision in the period of this report: sent, looked through, approved, sent back, taken back, closed."));
  mun_chapter_table (report, &files, attachments, N_("No evidence file is kept in the workspace."), N_("Attach photos, certificates and signed papers to the records that they prove."));
  mun_chapter_table (report, &issues, issued, N_("No report has been issued yet: the register of issued reports is empty. Until a report is entered, the issue number on it is the one that it would get."),
                     N_("Enter a report into the register when you hand it out."));
  mun_document_set_landscape (report->document, FALSE);
  add_approvals (report, since);
}

/* Changes -------------------------------------------------------------------------------------------------------------- */

/* The changes of one day or month, newest first. */
typedef struct {
  const MunRevision *newest;
  const MunRevision *oldest;
  guint              n;
  GPtrArray         *people;    /* names, each once; borrowed */
  GPtrArray         *summaries; /* borrowed */
} Span;

typedef void (*AddSpanFunc) (MunReport *report, MunTable *table, const Span *span);

static void
add_numbers (MunTable   *table,
             const Span *span)
{
  g_autofree char *numbers = span->n == 1 ? g_strdup_printf ("%" G_GINT64_FORMAT, span->newest->number)
                             : g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, span->oldest->number, span->newest->number);

  mun_table_add_text (table, numbers);
}

static void
add_head (MunTable   *table,
          const Span *span)
{
  g_autofree char *hash = g_strndup (span->newest->hash, 16);

  mun_table_add_text (table, hash);
}

static void
add_month (MunReport  *report,
           MunTable   *table,
           const Span *span)
{
  g_autofree char *first = g_strndup (span->oldest->at, DAY_LENGTH), *last = g_strndup (span->newest->at, DAY_LENGTH);
  g_autofree char *from = mun_report_date (report, first), *to = mun_report_date (report, last);
  g_autofree char *time = g_str_equal (first, last) ? g_strdup (from) : mun_report_say (report, N_("%1$s to %2$s"), from, to);

  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, time);
  mun_table_add_number (table, span->n);
  add_numbers (table, span);
  mun_table_add_number (table, span->people->len);
  add_head (table, span);
}

static char *
join (GPtrArray  *texts,
      guint       n,
      const char *between)
{
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? between : "", (const char *) g_ptr_array_index (texts, i));
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* The history is kept in the language of those who acted. Returns: (transfer full) */
static GPtrArray *
translate (MunReport *report,
           GPtrArray *summaries,
           guint      n)
{
  GPtrArray *told = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (told, mun_summary_in (g_ptr_array_index (summaries, i), report->language));
  return told;
}

static void
add_day (MunReport  *report,
         MunTable   *table,
         const Span *span)
{
  g_autofree char *at = g_strndup (span->newest->at, DAY_LENGTH);
  g_autofree char *date = mun_report_date (report, at);
  g_autofree char *people = join (span->people, span->people->len, "\n");
  g_autoptr(GPtrArray) told = translate (report, span->summaries, MIN (span->n, TOLD_A_DAY));
  g_autofree char *what = join (told, MIN (span->n, TOLD_A_DAY), mun_report_text (report, N_("; ")));
  g_autofree char *more = mun_report_say (report, N_("%1$s; and %2$u more"), what, span->n - MIN (span->n, TOLD_A_DAY));

  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, date);
  add_numbers (table, span);
  mun_table_add_text (table, people);
  mun_table_add_text (table, span->n > TOLD_A_DAY ? more : what);
  add_head (table, span);
}

static void
add_revision (Span              *span,
              const MunRevision *revision)
{
  span->oldest = revision;
  span->n++;
  if (!g_ptr_array_find_with_equal_func (span->people, revision->person, g_str_equal, NULL))
    g_ptr_array_add (span->people, revision->person);
  g_ptr_array_add (span->summaries, revision->summary);
}

static void
begin_span (Span              *span,
            const MunRevision *revision)
{
  span->newest = revision;
  span->n = 0;
  g_ptr_array_set_size (span->people, 0);
  g_ptr_array_set_size (span->summaries, 0);
}

/* A row for each span of time in which the records were changed since @since. */
static void
add_spans (MunReport   *report,
           MunTable    *table,
           GPtrArray   *revisions,
           const char  *since,
           gsize        length,
           AddSpanFunc  add)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new ();
  g_autoptr(GPtrArray) summaries = g_ptr_array_new ();
  Span span = { .people = people, .summaries = summaries };

  for (guint i = 0; i < MIN (revisions->len, CHANGES_SHOWN); i++)
    {
      const MunRevision *revision = g_ptr_array_index (revisions, i);

      if (strncmp (revision->at, since, strlen (since)) < 0)
        break;
      if (span.newest != NULL && strncmp (span.newest->at, revision->at, length) != 0)
        {
          add (report, table, &span);
          begin_span (&span, revision);
        }
      if (span.newest == NULL)
        begin_span (&span, revision);
      add_revision (&span, revision);
    }
  if (span.newest != NULL)
    add (report, table, &span);
}

static MunTable *
start_changes (MunReport  *report,
               const char *caption)
{
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, caption);
  mun_table_set_empty (table, mun_report_text (report, N_("Nothing was changed in this time.")));
  return table;
}

static void
add_months (MunReport  *report,
            GPtrArray  *revisions,
            const char *since)
{
  g_autofree char *day = mun_report_date (report, since);
  g_autofree char *caption = mun_report_say (report, N_("Changes of the records since %s, month by month"), day);
  MunTable *table = start_changes (report, caption);

  mun_part_head (report, table, N_("First and last change"), MUN_COLUMN_TEXT, 3);
  mun_part_head (report, table, N_("Changes"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Revisions"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("People"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Head of the chain"), MUN_COLUMN_SHORT, 1);
  add_spans (report, table, revisions, since, MONTH_LENGTH, add_month);
  mun_document_add_table (report->document, table);
  if (revisions->len > CHANGES_SHOWN)
    mun_chapter_note (report, N_("Earlier changes stand in the history of the workspace; only the newest are printed here."));
}

static void
add_days (MunReport  *report,
          GPtrArray  *revisions,
          const char *since)
{
  g_autofree char *day = mun_report_date (report, since);
  g_autofree char *caption = mun_report_say (report, N_("Changes since %s, day by day, newest first"), day);
  MunTable *table = start_changes (report, caption);

  mun_part_head (report, table, N_("Day"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Revisions"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("By"), MUN_COLUMN_TEXT, 1.4);
  mun_part_head (report, table, N_("What"), MUN_COLUMN_TEXT, 5);
  mun_part_head (report, table, N_("Head of the chain"), MUN_COLUMN_SHORT, 1);
  add_spans (report, table, revisions, since, DAY_LENGTH, add_day);
  mun_document_add_table (report->document, table);
}

void
mun_evidence_add_changes (MunReport  *report,
                          const char *since)
{
  g_autofree char *recent = mun_date_add_months (report->today, -MONTHS_TOLD);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) revisions = mun_store_revisions (mun_workspace_get_store (report->workspace), NULL, 0, CHANGES_SHOWN + 1, &error);

  mun_report_heading (report, 1, N_("Changes of the data"),
                      N_("Every change is a link in a chain: a change made behind the program’s back breaks it. A row has the head of the chain after its last change. "
                         "The history in the program shows each change with its time (UTC), field by field."));
  if (revisions == NULL)
    {
      mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
      return;
    }
  add_months (report, revisions, since);
  add_days (report, revisions, report->options->details ? since : recent);
  if (!report->options->details)
    mun_chapter_note (report, N_("Print the report with all details to have every day of the whole time."));
}
