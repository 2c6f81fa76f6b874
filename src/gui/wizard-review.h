/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/wizard-parts.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/**
 * MunWizardReview: everything the pages say is missing or worth a look, each line leading to its page and field.
 *
 * Signal "go" (page, record, field): @record may be %NULL, @field -1.
 */
#define MUN_TYPE_WIZARD_REVIEW (mun_wizard_review_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardReview, mun_wizard_review, MUN, WIZARD_REVIEW, GtkBox)

GtkWidget *mun_wizard_review_new (MunWizardRun *run);

/** mun_wizard_review_refresh: asks all rules again */
void       mun_wizard_review_refresh    (MunWizardReview *self);

/** mun_wizard_review_get_finish: what finishing does, as the page says it */
MunFinish  mun_wizard_review_get_finish (MunWizardReview *self);
/** mun_wizard_review_get_outlook: the sentence with which the page says it */
const char *mun_wizard_review_get_outlook (MunWizardReview *self);

G_END_DECLS
