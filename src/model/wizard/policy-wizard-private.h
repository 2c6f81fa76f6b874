/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* What the pages of this wizard know and check; the page table names them. */

void mun_policy_check_protects (MunWizardRun *run, GPtrArray *issues);
void mun_policy_prefill_fits (MunWizardRun *run);
char *mun_policy_show_fits (MunWizardRun *run);
void mun_policy_check_fits (MunWizardRun *run, GPtrArray *issues);
void mun_policy_prefill_promises (MunWizardRun *run);
void mun_policy_check_promises (MunWizardRun *run, GPtrArray *issues);
void mun_policy_check_framework (MunWizardRun *run, GPtrArray *issues);
void mun_policy_prefill_others (MunWizardRun *run);
char *mun_policy_show_others (MunWizardRun *run);
char *mun_policy_show_risks (MunWizardRun *run);
void mun_policy_prefill_risks (MunWizardRun *run);
void mun_policy_check_risks (MunWizardRun *run, GPtrArray *issues);
void mun_policy_check_side_effects (MunWizardRun *run, GPtrArray *issues);
void mun_policy_prefill_accountable (MunWizardRun *run);
void mun_policy_check_accountable (MunWizardRun *run, GPtrArray *issues);
void mun_policy_prefill_early (MunWizardRun *run);
void mun_policy_check_early (MunWizardRun *run, GPtrArray *issues);
char *mun_policy_propose_text (MunWizardRun *run, MunRecord *record, int field);
void mun_policy_prefill_text (MunWizardRun *run);
char *mun_policy_hint_text (MunWizardRun *run, MunRecord *policy);
void mun_policy_check_text_page (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_policy_list_public (MunWizardRun *run);
GPtrArray *mun_policy_suggest_public (MunWizardRun *run);
void mun_policy_copy_proofs (MunRecord *policy, MunRecord *public);
MunRecord *mun_policy_accept_public (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_policy_check_public (MunWizardRun *run, GPtrArray *issues);
void mun_policy_prefill_publish (MunWizardRun *run);
char *mun_policy_show_readers (MunWizardRun *run);
void mun_policy_check_publish (MunWizardRun *run, GPtrArray *issues);

G_END_DECLS
