/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui/report-preview.h"

G_BEGIN_DECLS

/** MunReportTools: a preview with what one looks at it with: how many pages, larger and smaller, words to find */
#define MUN_TYPE_REPORT_TOOLS (mun_report_tools_get_type ())
G_DECLARE_FINAL_TYPE (MunReportTools, mun_report_tools, MUN, REPORT_TOOLS, AdwBin)

GtkWidget *mun_report_tools_new  (MunReportPreview *preview);
/** mun_report_tools_find: lets a person type what to find in the report */
void       mun_report_tools_find (MunReportTools   *self);

G_END_DECLS
