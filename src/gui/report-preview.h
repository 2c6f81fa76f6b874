/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gui/report-job.h"

G_BEGIN_DECLS

/** MunReportPreview: the pages of a report as they will be printed; only those in sight are drawn, in a thread. The first
 * ones are shown while the others are still laid out. Signals: "laid-out", when other pages or more of them are shown, or none; "found", when more of what is looked for was found, or another place of it is shown */
#define MUN_TYPE_REPORT_PREVIEW (mun_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (MunReportPreview, mun_report_preview, MUN, REPORT_PREVIEW, GtkWidget)

GtkWidget *mun_report_preview_new  (MunWorkspace           *workspace);
/** mun_report_preview_show: the place in the report stays where it was as far as possible; another report begins with its first page */
void       mun_report_preview_show (MunReportPreview       *self,
                                    const MunReportType    *type,
                                    const MunReportOptions *options);
/** mun_report_preview_zoom: @step: 1 larger, -1 smaller, 0 as wide as there is room */
void       mun_report_preview_zoom (MunReportPreview       *self,
                                    int                     step);
/** mun_report_preview_find: marks all places with these words and shows the first; "" for none */
void       mun_report_preview_find (MunReportPreview       *self,
                                    const char             *words);
/** mun_report_preview_find_next: @step: 1 for the next place, -1 for the one before; behind the last comes the first */
void       mun_report_preview_find_next (MunReportPreview  *self,
                                         int                step);
/** mun_report_preview_describe_found: Returns: (transfer full): "3 of 12", "Not in this report", "" when nothing is looked for */
char      *mun_report_preview_describe_found (MunReportPreview *self);
/** mun_report_preview_describe_pages: Returns: (transfer full): "12 pages"; "12 pages so far" while more are laid out; "" when none is shown */
char      *mun_report_preview_describe_pages (MunReportPreview *self);

G_END_DECLS
