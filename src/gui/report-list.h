/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui/worker.h"
#include "report/reports/reports.h"

G_BEGIN_DECLS

/**
 * MunReportList: all reports, each with its first page, to find one and choose it. The rows come behind the page they stand on, a few at a time.
 *
 * Signals: "chosen" (const MunReportType *): another one is selected. "opened": the person asks for what is selected. "entered"
 * (const MunReportType *): Return was pressed where one searches. "pack" (const MunBundle *): the person asks for a pack of reports.
 */
#define MUN_TYPE_REPORT_LIST (mun_report_list_get_type ())
G_DECLARE_FINAL_TYPE (MunReportList, mun_report_list, MUN, REPORT_LIST, GtkWidget)

GtkWidget *mun_report_list_new     (MunWorkspace        *workspace);
/** mun_report_list_choose: selects @type */
void       mun_report_list_choose  (MunReportList       *self,
                                    const MunReportType *type);
/** mun_report_list_find: puts the focus where one searches */
void       mun_report_list_find    (MunReportList       *self);
/** mun_report_list_refresh: the file has changed, and with it the pictures */
void       mun_report_list_refresh (MunReportList       *self);

G_END_DECLS
