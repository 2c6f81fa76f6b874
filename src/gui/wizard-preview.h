/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/wizard-parts.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/** MunWizardPreview: the pages of the wizard's first report as they would be printed now, drawn in a thread from what is saved */
#define MUN_TYPE_WIZARD_PREVIEW (mun_wizard_preview_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardPreview, mun_wizard_preview, MUN, WIZARD_PREVIEW, GtkBox)

/** mun_wizard_preview_new: hidden for a wizard without report */
GtkWidget *mun_wizard_preview_new    (MunWizardRun     *run);
/** mun_wizard_preview_update: something was saved; drawn again soon, while it is seen */
void       mun_wizard_preview_update (MunWizardPreview *self);
/** mun_wizard_preview_follow: the page of the wizard was changed: shows the page of the report that its answers go to, until somebody turns pages */
void       mun_wizard_preview_follow (MunWizardPreview *self);

G_END_DECLS
