/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* What the pages of this wizard know and check; the page table names them. */

GPtrArray *mun_change_suggest (MunWizardRun *run);
MunRecord *mun_change_accept (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_change_check_what (MunWizardRun *run, GPtrArray *issues);
char *mun_change_hint_follows (MunWizardRun *run, MunRecord *change);
void mun_change_check_follows (MunWizardRun *run, GPtrArray *issues);
char *mun_change_show_whole (MunWizardRun *run);
GPtrArray *mun_change_list_touchable (MunWizardRun *run, int field);
void mun_change_prefill_risks (MunWizardRun *run);
void mun_change_check_risks (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_change_list_new_risks (MunWizardRun *run);
MunRecord *mun_change_add_risk (MunWizardRun *run, MunRecord *above);
gboolean mun_change_is_unplanned (MunWizardRun *run);
char *mun_change_show_approval (MunWizardRun *run);
void mun_change_check_approval (MunWizardRun *run, GPtrArray *issues);
void mun_change_check_done (MunWizardRun *run, GPtrArray *issues);
char *mun_change_show_back (MunWizardRun *run);
void mun_change_check_back (MunWizardRun *run, GPtrArray *issues);
char *mun_change_show_review (MunWizardRun *run);

G_END_DECLS
