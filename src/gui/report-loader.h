/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/report-job.h"

G_BEGIN_DECLS

/** MunReportLoader: lays reports out in a thread, and tells of the first pages as soon as they are there. Signals: "begun" with the
 * #MunReportPages, (transfer full); "found" when they have more pages, or are complete; "failed" with a sentence */
#define MUN_TYPE_REPORT_LOADER (mun_report_loader_get_type ())
G_DECLARE_FINAL_TYPE (MunReportLoader, mun_report_loader, MUN, REPORT_LOADER, GObject)

MunReportLoader *mun_report_loader_new   (MunWorker              *worker);
/** mun_report_loader_start: what was under way is given up */
void             mun_report_loader_start (MunReportLoader        *self,
                                          const MunReportType    *type,
                                          const MunReportOptions *options);
/** mun_report_loader_stop: nothing more is told; pages that were keep as many as they have */
void             mun_report_loader_stop  (MunReportLoader        *self);
/** mun_report_loader_drop: @pages: (nullable) (transfer full): freed behind all jobs that still draw them; they may not be those under way */
void             mun_report_loader_drop  (MunReportLoader        *self,
                                          MunReportPages         *pages);

G_END_DECLS
