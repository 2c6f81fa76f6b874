/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/wizard-card.h"

G_BEGIN_DECLS

/**
 * MunWizardRecords: the records of a page as cards, under the records they belong to where the page groups them. However many there are, only
 * a part of them has widgets: more are made when asked for, and a search field finds the rest.
 *
 * Signals: "edited"; "left": a field was left; "removed" (record, undoable): one was taken out; "failed" (message).
 */
#define MUN_TYPE_WIZARD_RECORDS (mun_wizard_records_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardRecords, mun_wizard_records, MUN, WIZARD_RECORDS, GtkBox)

GtkWidget *mun_wizard_records_new         (MunWizardRun     *run,
                                           guint             page);
/** mun_wizard_records_refresh: records may have come or gone; widgets of those that stay are kept */
void       mun_wizard_records_refresh     (MunWizardRecords *self);
/** mun_wizard_records_show: opens the card of @record. Returns: (nullable) (transfer none) */
GtkWidget *mun_wizard_records_show        (MunWizardRecords *self,
                                           MunRecord        *record);
/** mun_wizard_records_remove: as if the person had pressed the button on its card */
void       mun_wizard_records_remove      (MunWizardRecords *self,
                                           MunRecord        *record);
/** mun_wizard_records_commit: Returns: (nullable) (transfer none): the first editor that could not be understood */
MunEditor *mun_wizard_records_commit      (MunWizardRecords *self);
void       mun_wizard_records_show_issues (MunWizardRecords *self,
                                           GPtrArray        *issues,
                                           gboolean          all);

/** mun_wizard_records_show_refusal: see mun_wizard_fields_show_refusal() */
gboolean   mun_wizard_records_show_refusal (MunWizardRecords *self,
                                            GPtrArray        *issues,
                                            const char       *message);

G_END_DECLS
