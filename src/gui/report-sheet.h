/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gui/report-hits.h"
#include "gui/report-job.h"

G_BEGIN_DECLS

/* A sheet of the preview: a picture of one page, drawn in the thread of the pages; used again for other pages. */

GtkWidget *mun_report_sheet_new      (int                   margin);
/** mun_report_sheet_set_page: @page: from 1; 0 for none */
void       mun_report_sheet_set_page (GtkWidget            *sheet,
                                      guint                 page);
guint      mun_report_sheet_get_page (GtkWidget            *sheet);
/** mun_report_sheet_name: for who does not see it. How many pages there are is not said before it is known. */
void       mun_report_sheet_name     (GtkWidget            *sheet,
                                      const MunReportPages *pages);
/** mun_report_sheet_draw: nothing happens for a sheet whose page is none of @pages; @scale: pixels a point */
void       mun_report_sheet_draw     (GtkWidget            *sheet,
                                      MunWorker            *worker,
                                      MunReportPages       *pages,
                                      double                scale,
                                      const MunReportHits  *hits,
                                      GCancellable         *cancellable);

G_END_DECLS
