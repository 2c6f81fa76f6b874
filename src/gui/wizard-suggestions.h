/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/wizard-parts.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/**
 * MunWizardSuggestions: what could be added, from libraries and records, as cards to tick. A tick adds a record, taking it back removes it.
 *
 * Signals: "taken" (record): it was made; "returned" (record): the tick was taken back; "failed" (message).
 */
#define MUN_TYPE_WIZARD_SUGGESTIONS (mun_wizard_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardSuggestions, mun_wizard_suggestions, MUN, WIZARD_SUGGESTIONS, GtkBox)

GtkWidget *mun_wizard_suggestions_new    (MunWizardRun         *run,
                                          guint                 page);
/** mun_wizard_suggestions_forget: @record was removed elsewhere: its card can be ticked again */
void       mun_wizard_suggestions_forget (MunWizardSuggestions *self,
                                          MunRecord            *record);

G_END_DECLS
