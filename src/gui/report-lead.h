/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/report-job.h"

G_BEGIN_DECLS

/** MunLeadJob: what somebody works at, to find the page of a report that shows it; of pages that outlive the job */
typedef struct {
  MunReportPages *pages;   /* borrowed */
  GPtrArray      *anchors; /* numbers of records, the best first; (element-type utf8) */
  GPtrArray      *sections; /* headings under which it is printed, not translated, the best first; (element-type utf8) */
  GPtrArray      *labels;  /* of fields, not translated; (element-type utf8) */
} MunLeadJob;

MunLeadJob *mun_lead_job_new  (MunReportPages  *pages);
void        mun_lead_job_free (gpointer         job);
/** mun_lead_job_run: a MunWorkFunc with a #MunLeadJob. Returns: (transfer full): a guint, the page from 0; free with g_free() */
gpointer    mun_lead_job_run  (MunWorkspace    *workspace,
                               gpointer         data,
                               GCancellable    *cancellable,
                               GError         **error);

/** mun_report_target: @record: (nullable); @spec: (nullable): of the list, when no record is open. Returns: (transfer full) (nullable): parameter of the
 * action win.report for the report in which it is printed */
char       *mun_report_target (MunRecord     *record,
                               const MunSpec *spec);

G_END_DECLS
