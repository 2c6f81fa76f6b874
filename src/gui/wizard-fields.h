/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/editor.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/**
 * MunWizardFields: some fields of one record as a group of editors: prefilled values with their source, fields the standard decides,
 * proposals to put in. Says what is wrong with a field once a person has left it.
 *
 * Signals: "edited": a value changed; "left": a field was left, changed or not; "finished": Enter in the last entry.
 */
#define MUN_TYPE_WIZARD_FIELDS (mun_wizard_fields_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardFields, mun_wizard_fields, MUN, WIZARD_FIELDS, GtkBox)

/** mun_wizard_fields_new: @fields: indices ended by -1, valid as long as the wizard */
GtkWidget *mun_wizard_fields_new         (MunWizardRun    *run,
                                          guint            page,
                                          MunRecord       *record,
                                          const int       *fields);
MunRecord *mun_wizard_fields_get_record  (MunWizardFields *self);
/** mun_wizard_fields_show_note: puts the cursor into the reason why one person writes and approves. Returns: %FALSE when it is not asked for */
gboolean   mun_wizard_fields_show_note   (MunWizardFields *self);

/** mun_wizard_fields_find: Returns: (nullable) (transfer none) */
MunEditor *mun_wizard_fields_find        (MunWizardFields *self,
                                          int              field);
/** mun_wizard_fields_get_current: the field for words that the cursor is in or was in last, else the first one. Returns: (nullable) (transfer none) */
MunEditor *mun_wizard_fields_get_current (MunWizardFields *self);
/** mun_wizard_fields_commit: takes what is typed. Returns: (nullable) (transfer none): the first editor that could not be understood */
MunEditor *mun_wizard_fields_commit      (MunWizardFields *self);
/** mun_wizard_fields_show_refusal: says at its field why nothing could be saved, even while somebody is in it. Returns: whether @message is about one of them */
gboolean   mun_wizard_fields_show_refusal (MunWizardFields *self,
                                           GPtrArray       *issues,
                                           const char      *message);
/** mun_wizard_fields_show_issues: @issues: (element-type MunIssue): those of this record are shown beside their fields;
 * @all: also of fields nobody has been in yet */
void       mun_wizard_fields_show_issues (MunWizardFields *self,
                                          GPtrArray       *issues,
                                          gboolean         all);

G_END_DECLS
