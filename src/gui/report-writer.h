/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/report-job.h"
#include "gui/window.h"

G_BEGIN_DECLS

/** MunReportWriter: a bar at the foot of the page: writes reports in a thread with progress and cancel, then offers to open what came out and to
 * enter it into the register of issued reports. Hidden while there is nothing to say. */
#define MUN_TYPE_REPORT_WRITER (mun_report_writer_get_type ())
G_DECLARE_FINAL_TYPE (MunReportWriter, mun_report_writer, MUN, REPORT_WRITER, AdwBin)

GtkWidget *mun_report_writer_new   (MunWindow       *window);
/** mun_report_writer_start: @job: with its path set; what was running is cancelled */
void       mun_report_writer_start (MunReportWriter *self,
                                    MunReportJob    *job);

/**
 * mun_report_writer_get_registered:
 *
 * Returns: the number under which this very report was registered just now, while nothing in the file has changed since; 0: it was not. The
 * signal "registered" says that it was.
 */
gint64     mun_report_writer_get_registered (MunReportWriter        *self,
                                             const MunReportType    *type,
                                             const MunReportOptions *options);

/** mun_report_writer_forget: what was written last is no longer spoken of; what is being written goes on */
void       mun_report_writer_forget (MunReportWriter *self);

/** mun_report_print: lays the report out in a thread, then shows the print dialog */
void       mun_report_print        (MunWindow       *window,
                                    MunReportJob    *job);

G_END_DECLS
