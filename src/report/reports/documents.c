/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>

#include "report/reports/registers.h"

/* Returns: (transfer full) (nullable): the approved version of a document, or its newest one */
static MunRecord *
find_version (MunReport *report,
              MunRecord *document)
{
  g_autoptr(GPtrArray) versions = mun_workspace_children (report->workspace, document, &mun_document_version_spec);
  MunRecord *best = NULL;

  for (guint i = 0; i < versions->len; i++)
    if (best == NULL || !mun_record_is (best, DOCUMENT_VERSION_STATUS, "approved"))
      best = g_ptr_array_index (versions, i);
  return best != NULL ? g_object_ref (best) : NULL;
}

static char *
show_of_version (MunReport *report,
                 MunRecord *document,
                 const int *fields)
{
  g_autoptr(MunRecord) version = find_version (report, document);

  return version != NULL ? mun_report_lines (report, version, fields) : g_strdup ("");
}

static char *
show_version (MunReport *report,
              MunRecord *document)
{
  static const int fields[] = { DOCUMENT_VERSION_VERSION, -1 };

  return show_of_version (report, document, fields);
}

static char *
show_author (MunReport *report,
             MunRecord *document)
{
  static const int fields[] = { DOCUMENT_VERSION_AUTHOR, -1 };

  return show_of_version (report, document, fields);
}

static const int approval_fields[] = { DOCUMENT_VERSION_APPROVED_BY, DOCUMENT_VERSION_APPROVED_ON, -1 };

static char *
show_approval (MunReport *report,
               MunRecord *document)
{
  return show_of_version (report, document, approval_fields);
}

static char *
show_version_approval (MunReport *report,
                       MunRecord *version)
{
  return mun_report_lines (report, version, approval_fields);
}

/* How many copies are out, and where. */
static char *
show_copies (MunReport *report,
             MunRecord *document)
{
  g_autoptr(GPtrArray) copies = mun_workspace_find (report->workspace, &mun_document_copy_spec, DOCUMENT_COPY_DOCUMENT, MUN_IS, mun_record_get_id (document),
                                                    DOCUMENT_COPY_WITHDRAWN_ON, MUN_UNSET, NULL, -1);

  return copies->len > 0 ? g_strdup_printf ("%u", copies->len) : g_strdup ("");
}

/* The name of the language, where only its code was entered. */
static char *
show_language (MunReport *report,
               MunRecord *document)
{
  const MunField *languages = &mun_organisation_spec.fields[ORGANISATION_LANGUAGE];
  g_autofree char *language = mun_report_value (report, document, DOCUMENT_LANGUAGE);
  const char *name = mun_field_choice_label (languages, language);

  return name == language ? g_steal_pointer (&language) : g_strdup (mun_report_text (report, name));
}

static char *
show_form (MunReport *report,
           MunRecord *document)
{
  static const int fields[] = { DOCUMENT_FORMAT, DOCUMENT_MEDIUM, -1 };
  g_autofree char *form = mun_part_join (report, document, fields);
  g_autofree char *language = show_language (report, document);

  return mun_report_both (report, form, language);
}

static char *
show_retention (MunReport *report,
                MunRecord *document)
{
  static const int fields[] = { DOCUMENT_RETENTION_YEARS, DOCUMENT_RETENTION_BASIS, -1 };

  return mun_part_join (report, document, fields);
}

static char *
show_document (MunReport *report,
               MunRecord *line)
{
  return mun_part_links (report, line, mun_record_get_spec (line)->parent_field);
}

static char *
show_printed (MunReport *report,
              MunRecord *issue)
{
  return mun_part_links (report, issue, REPORT_ISSUE_RECORD);
}

static const MunReportColumn identity_columns[] = {
  { MUN_SHOW_REF }, { DOCUMENT_CODE }, { DOCUMENT_TITLE, .weight = 2 }, { DOCUMENT_KIND }, { DOCUMENT_REASON }, { MUN_SHOW_TEXT, N_("Version"), show_version, .narrow = TRUE },
  { MUN_SHOW_TEXT, N_("Author"), show_author, .least = 58 }, { MUN_SHOW_TEXT, N_("Approval"), show_approval, .least = 68 },
  { DOCUMENT_OWNER, .least = 58 },
  { DOCUMENT_REVIEW_DUE, N_("Next look") }, { DOCUMENT_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn care_columns[] = {
  { MUN_SHOW_REF }, { DOCUMENT_CODE }, { DOCUMENT_CLASSIFICATION }, { DOCUMENT_VALUE_CLASS }, { DOCUMENT_INTEGRITY_CLASS }, { DOCUMENT_ACCESS_RULE, .weight = 1.8 },
  { DOCUMENT_STORAGE_LOCATION, .weight = 1.5 }, { MUN_SHOW_TEXT, N_("Format, medium, language"), show_form, .weight = 1.5 },
  { MUN_SHOW_TEXT, N_("Copies"), show_copies, .narrow = TRUE }, { MUN_SHOW_TEXT, N_("Keep for"), show_retention, .weight = 1.3 }, { DOCUMENT_DISPOSITION },
  { MUN_SHOW_END }
};

static const MunReportColumn outside_columns[] = {
  { MUN_SHOW_REF }, { DOCUMENT_CODE }, { DOCUMENT_TITLE, .weight = 2 }, { DOCUMENT_EXTERNAL_SOURCE, .weight = 2 }, { MUN_SHOW_TEXT, N_("Version"), show_version, .narrow = TRUE },
  { DOCUMENT_STORAGE_LOCATION, .weight = 1.5 }, { DOCUMENT_OWNER }, { DOCUMENT_REVIEW_DUE, N_("Next look") }, { DOCUMENT_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn archive_columns[] = {
  { MUN_SHOW_REF }, { DOCUMENT_CODE }, { DOCUMENT_TITLE, .weight = 2 }, { DOCUMENT_KIND }, { MUN_SHOW_TEXT, N_("Version"), show_version, .narrow = TRUE },
  { DOCUMENT_ARCHIVE_REASON }, { DOCUMENT_STORAGE_LOCATION, .weight = 1.5 }, { MUN_SHOW_TEXT, N_("Keep for"), show_retention, .weight = 1.3 },
  { DOCUMENT_DISPOSITION }, { DOCUMENT_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn version_columns[] = {
  { MUN_SHOW_REF }, { MUN_SHOW_TEXT, N_("Document"), show_document, .weight = 1.8 }, { DOCUMENT_VERSION_VERSION }, { DOCUMENT_VERSION_AUTHOR },
  { DOCUMENT_VERSION_WRITTEN_ON }, { DOCUMENT_VERSION_CHANGE_SUMMARY, .weight = 2 }, { DOCUMENT_VERSION_REVIEWER },
  { MUN_SHOW_TEXT, N_("Approval"), show_version_approval, .least = 68, .note = mun_report_own_approval }, { DOCUMENT_VERSION_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn copy_columns[] = {
  { MUN_SHOW_REF }, { MUN_SHOW_TEXT, N_("Document"), show_document, .weight = 2 }, { DOCUMENT_COPY_VERSION, .narrow = TRUE }, { DOCUMENT_COPY_PLACE, .weight = 1.6 },
  { DOCUMENT_COPY_HOLDER }, { DOCUMENT_COPY_MEDIUM }, { DOCUMENT_COPY_RIGHT }, { DOCUMENT_COPY_ISSUED_ON }, { DOCUMENT_COPY_WITHDRAWN_ON },
  { DOCUMENT_COPY_CHECKED_ON }, { MUN_SHOW_END }
};

static const MunReportColumn issue_columns[] = {
  { MUN_SHOW_REF }, { REPORT_ISSUE_REPORT_CODE }, { REPORT_ISSUE_TITLE, .weight = 1.5 }, { REPORT_ISSUE_ISSUE_NO }, { MUN_SHOW_TEXT, N_("Record"), show_printed, .weight = 1.2 },
  { REPORT_ISSUE_ISSUED_ON }, { REPORT_ISSUE_ISSUED_BY }, { REPORT_ISSUE_CLASSIFICATION }, { REPORT_ISSUE_SENT_TO, .weight = 1.2 }, { REPORT_ISSUE_STATUS },
  { REPORT_ISSUE_SHA256, .weight = 1.5 }, { MUN_SHOW_END }
};

/* For readers outside: what there is, in which version, and whether it is in force. */
static const MunReportColumn public_columns[] = {
  { MUN_SHOW_REF }, { DOCUMENT_CODE }, { DOCUMENT_TITLE, .weight = 3 }, { DOCUMENT_KIND }, { MUN_SHOW_TEXT, N_("Version"), show_version, .narrow = TRUE },
  { DOCUMENT_REVIEW_DUE, N_("Next look") }, { DOCUMENT_STATUS }, { MUN_SHOW_END }
};

static const MunReportTable public_table = { .spec = &mun_document_spec, .columns = public_columns };
static const MunReportTable identity_table = { .caption = N_("What each document is and who approved it"), .spec = &mun_document_spec, .columns = identity_columns, .anchors = TRUE };
static const MunReportTable care_table = { .caption = N_("How it is protected and how long it is kept"), .spec = &mun_document_spec, .columns = care_columns, .links = TRUE };
static const MunReportTable outside_table = { .spec = &mun_document_spec, .columns = outside_columns, .links = TRUE };
static const MunReportTable archive_table = { .spec = &mun_document_spec, .columns = archive_columns, .links = TRUE };
static const MunReportTable version_table = { .spec = &mun_document_version_spec, .columns = version_columns };
static const MunReportTable copy_table = { .spec = &mun_document_copy_spec, .columns = copy_columns };
static const MunReportTable issue_table = { .spec = &mun_report_issue_spec, .columns = issue_columns };

/* Chapters of documents: which states, and whether they come from outside. */
static const struct {
  const char           *title;
  const char           *intro;
  const char           *states; /* lines */
  const MunCondition    origin;
  const MunReportTable *tables[2];
  const char           *missing;
  const char           *where;
} chapters[] = {
  { N_("Documents in use"), N_("Every document and every kind of record that we make ourselves: what it is, who owns it and how it is protected."),
    "draft\nin_review\napproved", { DOCUMENT_KIND, MUN_IS_NOT, "external" }, { &identity_table, &care_table },
    N_("No document is on record."), N_("Record each document under Documents.") },
  { N_("Documents from outside"), N_("Laws, standards, customer rules and manuals that we work with, and who looks for new editions."),
    "draft\nin_review\napproved", { DOCUMENT_KIND, MUN_IS, "external" }, { &outside_table, &care_table },
    N_("None: no document from outside is on record."), NULL },
  { N_("Obsolete documents"), N_("No longer to be used. Copies are withdrawn."),
    "obsolete", { DOCUMENT_KIND, MUN_SET }, { &archive_table }, N_("None: no document is obsolete."), NULL },
  { N_("Archived and destroyed documents"), N_("Kept because a law asks for it or as know-how, marked so that nobody works from them, or destroyed at the end of their time."),
    "archived\ndestroyed", { DOCUMENT_KIND, MUN_SET }, { &archive_table }, N_("None: no document has been archived or destroyed."), NULL },
};

static const MunRegister versions = {
  .level = 1, .title = N_("Versions and what changed"), .intro = N_("Each version with its author, what changed and who approved it; the newest first."),
  .spec = &mun_document_version_spec, .sort_field = DOCUMENT_VERSION_WRITTEN_ON, .descending = TRUE, .tables = { &version_table },
  .missing = N_("No version of a document is on record."), .where = N_("Add the versions in each document."),
};

static const MunRegister copies = {
  .level = 1, .title = N_("Copies handed out"), .intro = N_("Where copies are, who holds them and whether outdated ones were taken back; the newest first."),
  .spec = &mun_document_copy_spec, .sort_field = DOCUMENT_COPY_ISSUED_ON, .descending = TRUE, .tables = { &copy_table },
  .missing = N_("None: no copy of a document has been handed out on record."),
};

static const MunRegister issues = {
  .level = 1, .title = N_("Issued reports"), .intro = N_("Reports that this program printed and that were handed out, with the checksum of the file."),
  .spec = &mun_report_issue_spec, .sort_field = REPORT_ISSUE_ISSUED_ON, .descending = TRUE, .tables = { &issue_table },
  .missing = N_("None: no report has been entered into the register of issued reports yet."),
};

static const MunRegisterDue dues[] = {
  { &mun_document_spec, DOCUMENT_REVIEW_DUE, DOCUMENT_OWNER, "obsolete\narchived\ndestroyed", -1, N_("Review") },
};

static void
add_public_documents (MunReport *report)
{
  const MunCondition conditions[] = {
    { DOCUMENT_STATUS, MUN_IS, "approved" }, { DOCUMENT_KIND, MUN_IS_NOT, "external" }, { DOCUMENT_CLASSIFICATION, MUN_IS, "public" },
  };
  const MunRegister chapter = {
    .level = 1, .title = N_("Documents for everybody"), .intro = N_("The documents of the system that anybody may read. Others are not listed."),
    .spec = &mun_document_spec, .conditions = conditions, .n_conditions = G_N_ELEMENTS (conditions), .sort_field = DOCUMENT_CODE,
    .tables = { &public_table }, .missing = N_("None: no document that anybody may read is in force."),
  };

  mun_register_add (report, &chapter);
}

static void
add_documents (MunReport *report)
{
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      const MunCondition conditions[] = { { DOCUMENT_STATUS, MUN_IN, chapters[i].states }, chapters[i].origin };
      const MunRegister chapter = {
        .level = 1, .title = chapters[i].title, .intro = chapters[i].intro, .spec = &mun_document_spec, .conditions = conditions,
        .n_conditions = G_N_ELEMENTS (conditions), .sort_field = DOCUMENT_CODE,
        .tables = { chapters[i].tables[0], chapters[i].tables[1] }, .missing = chapters[i].missing, .where = chapters[i].where,
      };

      mun_register_add (report, &chapter);
    }
}

static void
add_figures (MunReport *report)
{
  const MunSpec *spec = &mun_document_spec;

  mun_report_heading (report, 1, N_("At a glance"), N_("How many documents there are and in which state."));
  mun_part_figure_number (report, mun_workspace_count (report->workspace, spec, -1), N_("Documents"));
  mun_part_figure_number (report, mun_register_count (report, spec, DOCUMENT_STATUS, MUN_IS, "approved"), N_("Approved"));
  mun_part_figure_number (report, mun_register_count (report, spec, DOCUMENT_STATUS, MUN_IN, "draft\nin_review"), N_("Not approved yet"));
  mun_part_figure_number (report, mun_register_count (report, spec, DOCUMENT_KIND, MUN_IS, "external"), N_("From outside"));
  mun_part_figure_number (report, mun_register_count (report, &mun_document_copy_spec, DOCUMENT_COPY_WITHDRAWN_ON, MUN_UNSET, NULL), N_("Copies handed out"));
}

static void
build (MunReport *report)
{
  if (report->options->public_edition)
    {
      mun_report_set_filter (report, mun_report_text (report, N_("Documents classified as public")));
      add_public_documents (report);
      return;
    }
  add_figures (report);
  mun_register_overdue (report, dues, G_N_ELEMENTS (dues), N_("None: no review of a document is overdue."));
  add_documents (report);
  mun_register_add (report, &versions);
  mun_register_add (report, &copies);
  mun_register_add (report, &issues);
}

const MunReportType mun_documents_report = {
  .id = "documents",
  .code = "R15",
  .records = "document",
  .title = N_("Master list of documents"),
  .purpose = N_("Every document and every kind of record: version, approval, owner, protection, copies and how long it is kept."),
  .clause = "7.5",
  .classification = "internal",
  .signatures = MUN_SIGN_PREPARED,
  .landscape = TRUE,
  .build = build,
};
