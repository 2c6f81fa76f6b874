/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/**
 * MunWizardView: a wizard on the screen: steps, one question, why it is asked and what results. Covers the window while it lasts.
 * Every page is saved when it is left; leaving keeps everything.
 *
 * Actions: wizard.next, wizard.back, wizard.later, wizard.jump (i: place in the list, from 1), wizard.go-to (s: page), wizard.insert-example, wizard.show-steps,
 * wizard.escape, wizard.undo-all.
 */
#define MUN_TYPE_WIZARD_VIEW (mun_wizard_view_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardView, mun_wizard_view, MUN, WIZARD_VIEW, MunPage)

/** mun_wizard_view_open: begins @wizard, or goes on where it was left; when that fails, the window says why.
 * @subject: (nullable): the record it is about; %NULL: the unfinished one, or a new one */
void          mun_wizard_view_open    (MunWindow       *window,
                                       const MunWizard *wizard,
                                       MunRecord       *subject);
/** mun_wizard_view_open_at: the same, on the page called @page. @page: (nullable): where it was left */
void          mun_wizard_view_open_at (MunWindow       *window,
                                       const MunWizard *wizard,
                                       MunRecord       *subject,
                                       const char      *page);
MunWizardRun *mun_wizard_view_get_run (MunWizardView   *self);

/** mun_wizard_view_open_from: about @from, or about the next version of it when it is approved; as usual when its life is over.
 * @from: (nullable): %NULL: a new one, for a wizard that can begin one */
void       mun_wizard_view_open_from (MunWindow       *window,
                                      const MunWizard *wizard,
                                      MunRecord       *from);
/** mun_wizard_view_find: Returns: (nullable): the wizard that leads through the work of @place; with @spec only where it is what the wizard writes or the
 * first thing the place shows */
const MunWizard *mun_wizard_view_find (const MunPlace  *place,
                                       const MunSpec   *spec);

/** mun_wizard_view_new: the view alone; mun_wizard_view_open() makes one and shows it */
GtkWidget *mun_wizard_view_new (MunWindow    *window,
                                MunWizardRun *run);
/** mun_wizard_view_begin: shows the page where @run stands, once the view is in its window */
void mun_wizard_view_begin (MunWizardView *self);

G_END_DECLS
