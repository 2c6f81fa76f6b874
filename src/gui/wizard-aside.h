/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/wizard-parts.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/** MunWizardAside: beside the question: why it is asked, what the auditor looks for, an example ("wizard.insert-example"), the clause, what results */
#define MUN_TYPE_WIZARD_ASIDE (mun_wizard_aside_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardAside, mun_wizard_aside, MUN, WIZARD_ASIDE, GtkBox)

void mun_wizard_aside_set_run  (MunWizardAside      *self,
                                MunWizardRun        *run);
/** mun_wizard_aside_show: @insert: whether the example can be put in */
void mun_wizard_aside_show     (MunWizardAside      *self,
                                const MunWizardPage *page,
                                gboolean             insert);
/** mun_wizard_aside_update: something was saved */
void mun_wizard_aside_update   (MunWizardAside      *self);

G_END_DECLS
