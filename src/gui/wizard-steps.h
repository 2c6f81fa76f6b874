/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/wizard-parts.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/** MunWizardSteps: the pages of a wizard with their state as shape and word. Signal "go" (page): a page was chosen, also one that nobody has seen yet */
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

/** mun_wizard_steps_describe: Returns: (transfer full): how far @page is, in parts where the conversation has some; @named: with its own name;
 * @timed: on the first page also how long all of it takes */
char *mun_wizard_steps_describe (MunWizardRun   *run,
                                 guint           page,
                                 gboolean        named,
                                 gboolean        timed);
/** mun_wizard_steps_refuse: Returns: (transfer full) (nullable): why @page cannot be shown yet; %NULL when it can */
char *mun_wizard_steps_refuse   (MunWizardRun   *run,
                                 guint           page);

/** mun_wizard_steps_finishes: whether going on from the page on which the run is ends the questions */
gboolean   mun_wizard_steps_finishes  (MunWizardRun *run);

G_END_DECLS
