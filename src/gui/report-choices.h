/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/reports/reports.h"

G_BEGIN_DECLS

/** MunReportChoices: the options of a report: subject, language, edition, and behind a button paper, classification,
 * distribution, details and data. Signal: "changed" */
#define MUN_TYPE_REPORT_CHOICES (mun_report_choices_get_type ())
G_DECLARE_FINAL_TYPE (MunReportChoices, mun_report_choices, MUN, REPORT_CHOICES, GtkWidget)

GtkWidget *mun_report_choices_new      (MunWorkspace        *workspace,
                                        GSettings           *settings); /* (nullable) */
/** mun_report_choices_set_type: offers the records @type can be printed for */
void       mun_report_choices_set_type (MunReportChoices    *self,
                                        const MunReportType *type);
/** mun_report_choices_choose: the record with the id @record is what the report is about, if it can be */
void       mun_report_choices_choose (MunReportChoices *self,
                                      const char       *record);
/** mun_report_choices_choose_edition: the public edition, or the full one */
void       mun_report_choices_choose_edition (MunReportChoices *self,
                                              gboolean          public_edition);
/** mun_report_choices_get: @options: filled; its texts are valid until something changes */
void       mun_report_choices_get      (MunReportChoices    *self,
                                        MunReportOptions    *options);

G_END_DECLS
