/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/wizard-fields.h"

G_BEGIN_DECLS

/**
 * MunWizardCard: one record of a page of records: its title, what the wizard says about it, and its fields, which can be folded away.
 *
 * Signals: "edited"; "left": a field was left; "remove": the person wants it out of the list.
 */
#define MUN_TYPE_WIZARD_CARD (mun_wizard_card_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardCard, mun_wizard_card, MUN, WIZARD_CARD, GtkBox)

/** mun_wizard_card_new: @foldable: the fields show only when asked for */
GtkWidget       *mun_wizard_card_new         (MunWizardRun  *run,
                                              guint          page,
                                              MunRecord     *record,
                                              gboolean       foldable);
MunRecord       *mun_wizard_card_get_record  (MunWizardCard *self);
/** mun_wizard_card_get_fields: Returns: (nullable) (transfer none): %NULL while they were never open */
MunWizardFields *mun_wizard_card_get_fields  (MunWizardCard *self);
void             mun_wizard_card_set_open    (MunWizardCard *self,
                                              gboolean       open);
/** mun_wizard_card_update: title and hint follow the record */
void             mun_wizard_card_update      (MunWizardCard *self);
void             mun_wizard_card_show_issues (MunWizardCard *self,
                                              GPtrArray     *issues,
                                              gboolean       all);

G_END_DECLS
