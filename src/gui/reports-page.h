/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"

G_BEGIN_DECLS

/** MunReportsPage: all reports: what each is for, its pages, and the way to a PDF or the printer */
#define MUN_TYPE_REPORTS_PAGE (mun_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (MunReportsPage, mun_reports_page, MUN, REPORTS_PAGE, MunPage)

/** mun_reports_page_choose: @word: id or number of a report; @record: (nullable): id of the record it is about */
void mun_reports_page_choose (MunReportsPage *self,
                              const char     *word,
                              const char     *record);
/** mun_reports_page_choose_edition: the public edition, or the full one, of whatever is chosen */
void mun_reports_page_choose_edition (MunReportsPage *self,
                                      gboolean        public_edition);

G_END_DECLS
