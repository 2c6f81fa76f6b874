/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/kit-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/error.h"

#define CHUNK (64 * 1024)

/* Reads piece by piece: a register of ten thousand risks is a large file. */
char *
mun_report_checksum (const char  *path,
                     GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *buffer = g_malloc (CHUNK);
  gssize n;

  if (stream == NULL)
    return NULL;
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, CHUNK, NULL, error)) > 0)
    g_checksum_update (checksum, buffer, n);
  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* What no file system takes in a name, and what would hide the file. */
static char *
make_safe (const char *name)
{
  GString *safe = g_string_new (NULL);

  for (const char *p = name; *p != '\0' && safe->len < 180; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 128 && (g_ascii_iscntrl (c) || strchr ("/\\:*?\"<>|", (int) c) != NULL))
        g_string_append_c (safe, '-');
      else if (safe->len > 0 || (c != '.' && c != ' '))
        g_string_append_unichar (safe, c);
    }
  return g_string_free (safe, FALSE);
}

gint64
mun_report_next_issue (MunWorkspace        *workspace,
                       const MunReportType *type,
                       MunRecord           *subject)
{
  /* The withdrawn ones keep their numbers. */
  const MunCondition conditions[] = {
    { REPORT_ISSUE_REPORT_CODE, MUN_IS, type->code },
    { REPORT_ISSUE_RECORD, subject != NULL ? MUN_IS : MUN_UNSET, subject != NULL ? mun_record_get_id (subject) : NULL },
  };
  const MunQuery query = {
    .spec = &mun_report_issue_spec, .conditions = conditions, .n_conditions = G_N_ELEMENTS (conditions),
    .sort_field = MUN_SORT_REF, .which = MUN_ALL,
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) issues = mun_workspace_query (workspace, &query, &error);
  gint64 highest = 0;

  if (issues == NULL)
    g_warning ("The register of issued reports cannot be read: %s", error->message);
  for (guint i = 0; issues != NULL && i < issues->len; i++)
    highest = MAX (highest, mun_record_get_int (g_ptr_array_index (issues, i), REPORT_ISSUE_ISSUE_NO, 0));
  return highest + 1;
}

char *
mun_report_file_name (const MunReportType    *type,
                      MunWorkspace           *workspace,
                      const MunReportOptions *options)
{
  MunReport *report;
  g_autofree char *name = NULL;
  g_autofree char *safe = NULL;
  const char *ref;

  g_return_val_if_fail (type != NULL && MUN_IS_WORKSPACE (workspace), NULL);

  report = mun_report_new (type, workspace, options);
  report->subject = mun_report_find_subject (report, NULL);
  ref = report->subject != NULL ? mun_record_get_ref (report->subject) : "";
  name = g_strdup_printf ("%s %s%s%s%s%s %s", type->code, mun_report_text (report, type->title),
                          *ref != '\0' ? " " : "", ref,
                          report->options->public_edition ? " " : "",
                          report->options->public_edition ? mun_report_text (report, N_("public edition")) : "",
                          report->today);
  mun_report_free (report);
  safe = make_safe (name);
  return g_strconcat (safe, ".pdf", NULL);
}

/* What is marked as a draft on each page is issued as one; everything else is final with its entry here. */
static gboolean
is_draft (MunReport *report)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunDocument) document = mun_report_build (report->type, report->workspace, report->options, &error);

  if (document == NULL)
    g_warning ("The report that is registered cannot be built again: %s", error->message);
  return document == NULL || g_str_equal (mun_document_get_text (document, MUN_TEXT_WATERMARK), mun_report_text (report, N_("DRAFT")));
}

static void
fill_issue (MunReport  *report,
            MunRecord  *issue,
            const char *checksum)
{
  const MunReportType *type = report->type;
  const char *person = mun_workspace_get_person (report->workspace);
  g_autofree char *now = mun_date_now ();

  mun_record_set (issue, REPORT_ISSUE_REPORT_CODE, type->code);
  mun_record_set (issue, REPORT_ISSUE_TITLE, mun_report_text (report, type->title));
  mun_record_set_int (issue, REPORT_ISSUE_ISSUE_NO, mun_report_next_issue (report->workspace, type, report->subject));
  if (report->subject != NULL)
    {
      mun_record_set (issue, REPORT_ISSUE_RECORD_TYPE, type->subject->name);
      mun_record_set (issue, REPORT_ISSUE_RECORD, mun_record_get_id (report->subject));
    }
  mun_record_set (issue, REPORT_ISSUE_ISSUED_ON, now);
  mun_record_set (issue, REPORT_ISSUE_ISSUED_BY, person != NULL ? person : "");
  mun_record_set (issue, REPORT_ISSUE_SHA256, checksum);
  mun_record_set (issue, REPORT_ISSUE_CLASSIFICATION, mun_report_classification (type, report->options));
  mun_record_set (issue, REPORT_ISSUE_SENT_TO, report->options->distribution != NULL ? report->options->distribution : "");
  mun_record_set (issue, REPORT_ISSUE_STATUS, is_draft (report) ? "draft" : "final");
}

/* The entry begins its life as what was printed, whoever prints it: no step of a person leads there. */
static gboolean
save_issue (MunWorkspace  *workspace,
            MunRecord     *issue,
            GError       **error)
{
  g_autofree char *summary = NULL;
  gboolean saved;

  /* Translators: %1$s is the title of a report, %2$s the number of the issue. */
  summary = g_strdup_printf (_("Report “%1$s” issued, issue %2$s"), mun_record_get (issue, REPORT_ISSUE_TITLE),
                             mun_record_get (issue, REPORT_ISSUE_ISSUE_NO));
  mun_workspace_set_restoring (workspace, TRUE);
  saved = mun_workspace_save (workspace, issue, summary, error);
  mun_workspace_set_restoring (workspace, FALSE);
  return saved;
}

MunRecord *
mun_report_register (const MunReportType     *type,
                     MunWorkspace            *workspace,
                     const MunReportOptions  *options,
                     const char              *path,
                     GError                 **error)
{
  g_autoptr(MunRecord) issue = NULL;
  g_autofree char *checksum = NULL;
  g_autoptr(GError) problem = NULL;
  MunReport *report;

  g_return_val_if_fail (type != NULL && MUN_IS_WORKSPACE (workspace) && path != NULL, NULL);

  checksum = mun_report_checksum (path, &problem);
  if (checksum == NULL)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED,
                   _("The report was not registered because its file “%1$s” could not be read: %2$s Write it again, then register it."),
                   path, problem->message);
      return NULL;
    }

  report = mun_report_new (type, workspace, options);
  report->subject = mun_report_find_subject (report, &problem);
  if (problem == NULL)
    {
      issue = mun_workspace_new_record (workspace, &mun_report_issue_spec);
      fill_issue (report, issue, checksum);
    }
  mun_report_free (report);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  return save_issue (workspace, issue, error) ? g_steal_pointer (&issue) : NULL;
}
