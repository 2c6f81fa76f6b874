/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/wizard-parts.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/** MunWizardSteps: the pages of a wizard with their state as shape and word. Signal "go" (page): a page seen before was chosen */
#define MUN_TYPE_WIZARD_STEPS (mun_wizard_steps_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardSteps, mun_wizard_steps, MUN, WIZARD_STEPS, GtkBox)

void  mun_wizard_steps_set_run  (MunWizardSteps *self,
                                 MunWizardRun   *run);
/** mun_wizard_steps_update: states follow the records */
void  mun_wizard_steps_update   (MunWizardSteps *self);
/** mun_wizard_steps_update_page: the state of one page, where nothing else can have changed */
void  mun_wizard_steps_update_page (MunWizardSteps *self,
                                    guint           page);
/** mun_wizard_steps_reveal: scrolls the list so that the page of the run can be seen */
void  mun_wizard_steps_reveal   (MunWizardSteps *self);
/** mun_wizard_steps_count: how many pages this run has */
guint mun_wizard_steps_count    (MunWizardRun   *run);
/** mun_wizard_steps_position: Returns: from 1, the place of @page among them */
guint mun_wizard_steps_position (MunWizardRun   *run,
                                 guint           page);
/** mun_wizard_steps_page: the page at @position (from 1). Returns: G_MAXUINT where there is none */
guint mun_wizard_steps_page     (MunWizardRun   *run,
                                 guint           position);

G_END_DECLS
