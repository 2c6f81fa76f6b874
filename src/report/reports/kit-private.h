/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/kit.h"

G_BEGIN_DECLS

#define MUN_SIGNERS 3

typedef struct {
  char *person; /* id */
  char *date;
} MunSigner;

/* What the framework remembers of a report under construction. */
typedef struct {
  MunReportOptions options;      /* with copies of its own */
  MunRecord       *organisation;
  MunCriteria     *criteria;     /* once asked for */
  char            *filter;
  char            *period;
  char            *owner;        /* id */
  MunSigner        signers[MUN_SIGNERS];
  gboolean         draft;
  gboolean         is_signed;    /* the signature block stands already */
} MunReportPrivate;

#define PRIVATE(report) ((MunReportPrivate *) (report)->priv)

/** mun_report_new: @subject: (transfer full) (nullable) */
MunReport *mun_report_new        (const MunReportType    *type,
                                  MunWorkspace           *workspace,
                                  const MunReportOptions *options);
void       mun_report_free       (MunReport              *report);

/** mun_report_begin_frame: title, classification, first guess who signs */
void       mun_report_begin_frame (MunReport             *report);

/** mun_report_end_frame: control block, signatures and end mark, when all is known */
void       mun_report_end_frame   (MunReport             *report);

/** mun_report_next_issue: number of the issue that would be registered next */
gint64     mun_report_next_issue  (MunWorkspace          *workspace,
                                   const MunReportType   *type,
                                   MunRecord             *subject);

/** mun_report_classification: key of the classification of this edition */
const char *mun_report_classification (const MunReportType    *type,
                                       const MunReportOptions *options);

/** mun_report_find_subject: Returns: (transfer full) (nullable): %NULL without error when there is none yet */
MunRecord  *mun_report_find_subject   (MunReport              *report,
                                       GError                **error);

/** mun_report_checksum: Returns: (transfer full): SHA-256 of the file */
char *mun_report_checksum (const char  *path,
                           GError     **error);

G_END_DECLS
