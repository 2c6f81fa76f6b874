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

/** MunReportPages: a report laid out into pages, all of them or the first ones; document and layout are used and freed in the thread of the
 * workspace they were made from, or after that thread has become idle; the rest belongs to the thread of the window */
typedef struct {
  MunDocument *document;
  MunLayout   *layout;
  double       widest;   /* page, among those to come, too; in points */
  guint        n_pages;  /* found so far */
  double      *sizes;    /* width and height of each of them, in points */
  gboolean     complete; /* there are no more */
} MunReportPages;

/** MunPageSizes: the pages that were found, on their way from the thread */
typedef struct {
  guint    n_pages;
  double  *sizes;
  gboolean complete;
} MunPageSizes;

void          mun_report_pages_free   (MunReportPages         *pages);
/** mun_report_pages_take: @sizes: (transfer full): from mun_report_pages_find() */
void          mun_report_pages_take   (MunReportPages         *pages,
                                       MunPageSizes           *sizes);
void          mun_page_sizes_free     (MunPageSizes           *sizes);

/* MunWorkFuncs with a MunReportJob as data. */

/** mun_report_job_lay_out: Returns: a #MunReportPages with all pages */
gpointer      mun_report_job_lay_out  (MunWorkspace           *workspace,
                                       gpointer                data,
                                       GCancellable           *cancellable,
                                       GError                **error);
/** mun_report_job_begin: Returns: a #MunReportPages with the first pages, or with all if that takes no longer */
gpointer      mun_report_job_begin    (MunWorkspace           *workspace,
                                       gpointer                data,
                                       GCancellable           *cancellable,
                                       GError                **error);
/** mun_report_pages_find: some more pages, with a #MunReportPages that outlives the job as data. Returns: a #MunPageSizes */
gpointer      mun_report_pages_find   (MunWorkspace           *workspace,
                                       gpointer                data,
                                       GCancellable           *cancellable,
                                       GError                **error);
/** mun_report_job_write: writes the PDF, or all of them into a folder. Returns: @data */
gpointer      mun_report_job_write    (MunWorkspace           *workspace,
                                       gpointer                data,
                                       GCancellable           *cancellable,
                                       GError                **error);

/** MunPageJob: one page of pages that outlive the job; begun by mun_page_job_init() */
typedef struct {
  MunReportPages *pages; /* borrowed */
  guint           page;
  double          width;   /* of the page, in points */
  double          height;
  double          scale;   /* pixels a point */
  GArray         *boxes;   /* (element-type MunTextBox): marked, those of this page; NULL for none; not changed any more */
  int             current; /* of the boxes, the hit that is marked more; -1 for none */
} MunPageJob;

/** MunFindJob: what to look for in some pages of pages that outlive the job */
typedef struct {
  MunReportPages *pages; /* borrowed */
  char           *words;
  guint           first;
  guint           n;     /* not more than there are */
} MunFindJob;

void          mun_find_job_free       (gpointer                job);
/** mun_find_job_run: a MunWorkFunc with a #MunFindJob. Returns: a GArray of #MunTextBox */
gpointer      mun_find_job_run        (MunWorkspace           *workspace,
                                       gpointer                data,
                                       GCancellable           *cancellable,
                                       GError                **error);

/** mun_page_job_init: @page: from 0 */
void          mun_page_job_init       (MunPageJob             *job,
                                       MunReportPages         *pages,
                                       guint                   page,
                                       double                  scale);
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
