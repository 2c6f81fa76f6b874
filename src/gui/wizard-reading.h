/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/wizard-sheet.h"
#include "gui/wizard-steps.h"

G_BEGIN_DECLS

/** mun_wizard_reading_begin: a page that is shown is read from its question on: what surrounds it stands at its top, once there is something to stand.
 * Who has gone on meanwhile is not fetched back. The widgets live at least as long as @sheet */
void mun_wizard_reading_begin (MunWizardSheet    *sheet,
                               GtkScrolledWindow *scroller,
                               GtkScrolledWindow *aside,
                               MunWizardSteps    *steps);
/** mun_wizard_reading_end: something else of @sheet is to be seen */
void mun_wizard_reading_end   (MunWizardSheet    *sheet);
/** mun_wizard_reading_stay: what has the focus in @sheet now is scrolled to once it has its place, unless somebody has gone on meanwhile */
void mun_wizard_reading_stay  (MunWizardSheet    *sheet);

G_END_DECLS
