/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/wizard-parts.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/** MunWizardResult: what a finished wizard made, the reports it leads to, what comes next, and the way to take it all back ("wizard.undo-all") */
#define MUN_TYPE_WIZARD_RESULT (mun_wizard_result_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardResult, mun_wizard_result, MUN, WIZARD_RESULT, GtkBox)

/** mun_wizard_result_is_waiting: whether what was written is a document that somebody has to approve yet */
gboolean   mun_wizard_result_is_waiting (MunWizardRun *run);

GtkWidget *mun_wizard_result_new (MunWizardRun *run);

G_END_DECLS
