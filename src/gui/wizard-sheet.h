/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/editor.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/**
 * MunWizardSheet: one page of a wizard: the question, what is known about it, the fields, lists and records it asks for, and what is missing.
 *
 * Signals: "edited"; "go" (page, record, field): lead there; "removed" (record, undoable); "failed" (message).
 */
#define MUN_TYPE_WIZARD_SHEET (mun_wizard_sheet_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardSheet, mun_wizard_sheet, MUN, WIZARD_SHEET, GtkBox)

/** mun_wizard_sheet_new: @seen: the page was visited before, so what is missing is shown from the start */
GtkWidget *mun_wizard_sheet_new            (MunWizardRun   *run,
                                            guint           page,
                                            gboolean        seen);
/** mun_wizard_sheet_focus_start: puts the focus on the first thing of the page, whatever needs an answer further down */
void       mun_wizard_sheet_focus_start    (MunWizardSheet *self);
/** mun_wizard_sheet_commit: takes what is typed. Returns: (nullable) (transfer none): the first widget whose text could not be taken */
GtkWidget *mun_wizard_sheet_commit         (MunWizardSheet *self);
/** mun_wizard_sheet_refresh: the workspace changed */
void       mun_wizard_sheet_refresh        (MunWizardSheet *self);
/** mun_wizard_sheet_show: puts the focus on a field. @record: (nullable); @field: or -1 */
void       mun_wizard_sheet_show           (MunWizardSheet *self,
                                            MunRecord      *record,
                                            int             field);
/** mun_wizard_sheet_get_finish_label: of a page of review: the label of the button that finishes; it says what the button does */
const char *mun_wizard_sheet_get_finish_label (MunWizardSheet *self);
/** mun_wizard_sheet_get_approval: of a page of review: what finishing approves, in a sentence; NULL where it approves nothing */
const char *mun_wizard_sheet_get_approval   (MunWizardSheet *self);
/** mun_wizard_sheet_can_insert: whether the example of the page is the text of a field */
gboolean   mun_wizard_sheet_can_insert     (MunWizardSheet *self);
void       mun_wizard_sheet_insert_example (MunWizardSheet *self);

/** mun_wizard_sheet_show_refusal: says at the field that @message is about why nothing could be saved. Returns: %FALSE when it is about no field here */
gboolean       mun_wizard_sheet_show_refusal (MunWizardSheet *self,
                                              const char     *message);

G_END_DECLS
