/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/worker.h"
#include "report/reports/bundle.h"
#include "report/text-search.h"

G_BEGIN_DECLS

/* What the reports page asks of a worker thread. */

/** MunReportJob: a report with its options, all owned, to be handed to a thread */
typedef struct {
  gatomicrefcount      refs;
  const MunReportType *type;     /* NULL: all reports, or those of the pack */
  const MunBundle     *bundle;   /* a pack, or NULL */
  MunReportOptions     options;  /* texts owned by the job */
  char                *path;     /* file to write, folder for all reports */
  GCancellable        *cancellable;
  int                  permille; /* atomic: how far it is */
  guint                n_pages;
  guint                n_files;
} MunReportJob;

MunReportJob *mun_report_job_new      (const MunReportType    *type,
                                       const MunReportOptions *options);
MunReportJob *mun_report_job_ref      (MunReportJob           *job);
void          mun_report_job_unref    (MunReportJob           *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunReportJob, mun_report_job_unref)

/** MunReportPages: a report laid out into pages; used and freed in the thread of the workspace it was made from, or after that thread has become idle */
typedef struct {
  MunDocument *document;
  MunLayout   *layout;
  guint        n_pages;
  double      *sizes;  /* width and height of each page, in points */
  double       widest;
} MunReportPages;

void          mun_report_pages_free   (MunReportPages         *pages);

/* MunWorkFuncs with a MunReportJob as data. */

/** mun_report_job_lay_out: Returns: a #MunReportPages */
gpointer      mun_report_job_lay_out  (MunWorkspace           *workspace,
                                       gpointer                data,
                                       GCancellable           *cancellable,
                                       GError                **error);
/** mun_report_job_write: writes the PDF, or all of them into a folder. Returns: @data */
gpointer      mun_report_job_write    (MunWorkspace           *workspace,
                                       gpointer                data,
                                       GCancellable           *cancellable,
                                       GError                **error);

/** MunPageJob: one page of pages that outlive the job */
typedef struct {
  MunReportPages *pages; /* borrowed */
  guint           page;
  double          scale;   /* pixels a point */
  GArray         *boxes;   /* (element-type MunTextBox): marked, those of this page; NULL for none; not changed any more */
  int             current; /* of the boxes, the hit that is marked more; -1 for none */
} MunPageJob;

/** MunFindJob: what to look for in some pages of pages that outlive the job */
typedef struct {
  MunReportPages *pages; /* borrowed */
  char           *words;
  guint           first;
  guint           n;
} MunFindJob;

void          mun_find_job_free       (gpointer                job);
/** mun_find_job_run: a MunWorkFunc with a #MunFindJob. Returns: a GArray of #MunTextBox */
gpointer      mun_find_job_run        (MunWorkspace           *workspace,
                                       gpointer                data,
                                       GCancellable           *cancellable,
                                       GError                **error);

/** mun_page_job_draw: a MunWorkFunc with a #MunPageJob. Returns: a GBytes of pixels, as GDK_MEMORY_DEFAULT */
gpointer      mun_page_job_draw       (MunWorkspace           *workspace,
                                       gpointer                data,
                                       GCancellable           *cancellable,
                                       GError                **error);
/** mun_page_job_size: the pixels of the picture that mun_page_job_draw() makes */
void          mun_page_job_size       (const MunPageJob       *job,
                                       int                    *width,
                                       int                    *height);

G_END_DECLS
