/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/wizard-parts.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/**
 * MunWizardTicks: one LINKS field of the subject as a list to tick: search, what is ticked first, a new record from what was typed.
 *
 * Signal "edited": something was ticked or unticked.
 */
#define MUN_TYPE_WIZARD_TICKS (mun_wizard_ticks_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardTicks, mun_wizard_ticks, MUN, WIZARD_TICKS, GtkBox)

GtkWidget *mun_wizard_ticks_new         (MunWizardRun   *run,
                                         guint           page,
                                         int             field);
int        mun_wizard_ticks_get_field   (MunWizardTicks *self);
/** mun_wizard_ticks_refresh: records may have come or gone */
void       mun_wizard_ticks_refresh     (MunWizardTicks *self);
/** mun_wizard_ticks_commit: takes what is typed into the search field and was not meant as a search: a name not in the list is added and ticked.
 * Returns: %FALSE when it cannot be added; the reason stands below */
gboolean   mun_wizard_ticks_commit      (MunWizardTicks *self);
/** mun_wizard_ticks_show_issues: @issues: (element-type MunIssue): those of this field stand below the list */
void       mun_wizard_ticks_show_issues (MunWizardTicks *self,
                                         GPtrArray      *issues);

G_END_DECLS
