/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/catalogue.h"
#include "model/workspace.h"
#include "report/document.h"
#include "report/layout.h"

G_BEGIN_DECLS

/* The reports: each is one C file with a function from workspace and options to a document. */

typedef struct _MunReport MunReport;
typedef struct _MunReportType MunReportType;

typedef MunPaper MunReportPaper;

/**
 * MunSignatures: who signs, as domain practice has it.
 * @MUN_SIGN_PREPARED: prepared
 * @MUN_SIGN_APPROVED: prepared, reviewed, approved
 * @MUN_SIGN_TOP: approved by top management
 * @MUN_SIGN_AUDIT: lead auditor, auditee saw it, top management received it
 * @MUN_SIGN_MINUTES: chair, minute keeper, participants
 */
typedef enum { MUN_SIGN_PREPARED, MUN_SIGN_APPROVED, MUN_SIGN_TOP, MUN_SIGN_AUDIT, MUN_SIGN_MINUTES } MunSignatures;

struct _MunReportType {
  const char    *id;         /* "risk-register" */
  const char    *code;       /* "R08" */
  const char    *title;      /* N_() */
  const char    *purpose;    /* N_(): what it is for, one sentence */
  const char    *clause;
  const MunSpec *subject;    /* printed once per record of this type (an audit); NULL: once per organisation */
  const char    *records;    /* types of records that are printed in it as nowhere else, by name; NULL: none */
  const char    *classification; /* key: public, internal, confidential, strict */
  gboolean       inside;         /* it names risks, weak spots, partners or people in each chapter: there is no public edition to be made of it */
  MunSignatures  signatures;
  gboolean       landscape;
  gboolean       short_front;    /* no first page of its own: for reports of a page or two */
  const char    *retention;      /* N_(): how long it is kept; NULL: as long as the system runs and six years */
  MunRecord   *(*choose) (MunReport *report); /* (transfer full) (nullable): the subject when none is asked for; NULL: the version in force, or the newest */
  void         (*build) (MunReport *report);
};

typedef struct {
  const char     *language;       /* "en", "zh"; NULL: the organisation's */
  MunReportPaper  paper;
  gboolean        public_edition; /* confidential fields are left out */
  gboolean        details;        /* long registers print the details of each record, not only of the important ones */
  const char     *record;         /* id of the subject; NULL: the newest one */
  const char     *classification; /* key, overrides the type's; NULL */
  const char     *distribution;   /* who receives it; NULL */
  const char     *site;           /* id: what belongs to this site only, for reports that know how; NULL: everything */
  gboolean        issued;         /* the file is entered into the register as soon as it is written */
  gint64          issue_no;       /* of the copy in the register that is shown again; 0: the number that comes next */
  gboolean        summary;        /* the short form, for reports that have one */
  gboolean        attach_data;    /* the tables go into the PDF as CSV and XML, too */
  GPtrArray      *warnings;       /* (nullable) (element-type utf8), frees them: takes each sentence about what could not be shown as asked, once */
} MunReportOptions;

/* What a build function works on. Lives as long as its document: long tables read their rows while pages are made,
 * so a document is laid out in the thread of its workspace. */
struct _MunReport {
  const MunReportType    *type;
  const MunReportOptions *options;
  const char             *language; /* never NULL */
  const char             *today;    /* ISO */
  MunWorkspace           *workspace;
  MunCatalogue           *catalogue; /* requirements of ISO 28000; may be NULL until a report asks mun_report_catalogue() */
  MunRecord              *subject;  /* NULL for reports of the organisation */
  MunDocument            *document;
  gpointer                priv;     /* of the framework (kit-private.h) */
};

/** mun_reports: Returns: all reports by code, NULL-terminated */
const MunReportType * const *mun_reports (void);

/** mun_report_find: @word: "risk-register" or "R08", letter case aside. Returns: (nullable) */
const MunReportType *mun_report_find     (const char              *word);

/** mun_report_of: Returns: (nullable): the report in which records of this type are printed; a line of another record is printed with that */
const MunReportType *mun_report_of       (const MunSpec           *spec);

/** mun_report_of_record: @subject: (out): id of the record that the report is about; %NULL: the report chooses. Returns: (nullable) */
const MunReportType *mun_report_of_record (MunRecord              *record,
                                          const char             **subject);

/** mun_report_subjects: the records a report can be printed for, newest first. Returns: (transfer full) (element-type MunRecord): empty for reports of the organisation */
GPtrArray     *mun_report_subjects       (const MunReportType     *type,
                                          MunWorkspace            *workspace);

/** mun_report_build: Returns: (transfer full): the document; a report whose records do not exist yet says so in its chapters. Errors: #MUN_ERROR_NOT_FOUND for an unknown record */
MunDocument   *mun_report_build          (const MunReportType     *type,
                                          MunWorkspace            *workspace,
                                          const MunReportOptions  *options,
                                          GError                 **error);

/**
 * mun_report_write:
 * @path: the PDF; replaced only when the new one is complete
 * @progress: (nullable): called with 0.0 to 1.0 in the calling thread
 * @n_pages: (out) (optional)
 *
 * Builds and writes. Safe in a worker thread with a workspace of its own. Does not register the issue: mun_report_register() does.
 */
gboolean       mun_report_write          (const MunReportType     *type,
                                          MunWorkspace            *workspace,
                                          const MunReportOptions  *options,
                                          const char              *path,
                                          void                   (*progress) (double done, gpointer data),
                                          gpointer                 progress_data,
                                          GCancellable            *cancellable,
                                          guint                   *n_pages,
                                          GError                 **error);

/** mun_report_file_name: Returns: (transfer full): "R08 Risk register 2026-11-02.pdf", with the subject's number where there is one; safe on every file system */
char          *mun_report_file_name      (const MunReportType     *type,
                                          MunWorkspace            *workspace,
                                          const MunReportOptions  *options);

/** mun_report_register: writes the issued PDF into the register of issued reports (report_issue), with its checksum. Returns: (transfer full): the record */
MunRecord     *mun_report_register       (const MunReportType     *type,
                                          MunWorkspace            *workspace,
                                          const MunReportOptions  *options,
                                          const char              *path,
                                          GError                 **error);

/**
 * MunIssueCheck: what the file says about a PDF
 * @checksum: SHA-256 of the PDF
 * @issue: (nullable): the entry in the register of issued reports with this checksum, even a withdrawn one; %NULL when there is none
 * @entered: (nullable): the revision in which it was entered
 * @newest: (nullable): the newest revision of the file; the file has not changed since when it is the same
 */
typedef struct {
  char        *checksum;
  MunRecord   *issue;
  MunRevision *entered;
  MunRevision *newest;
} MunIssueCheck;

/** mun_report_check_issue: whether the PDF at @path was issued from this file. Returns: (transfer full): %NULL when the PDF cannot be read */
MunIssueCheck *mun_report_check_issue    (MunWorkspace            *workspace,
                                          const char              *path,
                                          GError                 **error);
void           mun_issue_check_free      (MunIssueCheck           *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunIssueCheck, mun_issue_check_free)

G_END_DECLS
