/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"
#include "report/reports/bundle.h"

G_BEGIN_DECLS

/** mun_pack_window_show: says what a pack would hold now, before anything is written. Whoever goes on activates “reports.write-pack” on @page, with the id of
 * the pack and, behind a blank, that of the site. @options: as the reports are to be made */
void mun_pack_window_show (MunPage                *page,
                           const MunBundle        *bundle,
                           const MunReportOptions *options);

G_END_DECLS
