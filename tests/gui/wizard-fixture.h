/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/fixture.h"
#include "gui/wizard-sheet.h"
#include "gui/wizard-view.h"

G_BEGIN_DECLS

/* What tests of wizards share: the way through one. */

/** open_wizard: Returns: (transfer none) */
MunWizardRun        *open_wizard   (Fixture *fixture, const char *id);
/** act: an action of the page that is shown */
void                 act           (Fixture *fixture, const char *action);
guint                page_of       (MunWizardRun *run, const char *id);
/** go_to: on from page to page until this one; each lets one on */
void                 go_to         (Fixture *fixture, MunWizardRun *run, const char *id);
void                 wait_for_page (MunWizardRun *run, guint page);
const MunWizardPage *get_page      (MunWizardRun *run);
/** find_on_page: like find(), on the page of the wizard. Returns: (nullable) */
GtkWidget           *find_on_page  (Fixture *fixture, GType type, const char *label);

G_END_DECLS
