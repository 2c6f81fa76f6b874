/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* What the pages of this wizard know and check; the page table names them. */

/** mun_case_is_serious: major or critical: top management approves its actions */
gboolean mun_case_is_serious (MunRecord *nonconformity);

GPtrArray *mun_case_suggest (MunWizardRun *run);
MunRecord *mun_case_accept (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_case_prefill_what (MunWizardRun *run);
void mun_case_check_what (MunWizardRun *run, GPtrArray *issues);
void mun_case_prefill_fix (MunWizardRun *run);
void mun_case_check_fix (MunWizardRun *run, GPtrArray *issues);
char *mun_case_propose_why (MunWizardRun *run, MunRecord *record, int field);
char *mun_case_hint_why (MunWizardRun *run, MunRecord *record);
void mun_case_check_why (MunWizardRun *run, GPtrArray *issues);
char *mun_case_show_similar (MunWizardRun *run);
void mun_case_prefill_similar (MunWizardRun *run);
void mun_case_check_similar (MunWizardRun *run, GPtrArray *issues);
void mun_case_check_need (MunWizardRun *run, GPtrArray *issues);
void mun_case_prefill_need (MunWizardRun *run);

gboolean mun_case_needs_no_action (MunWizardRun *run);
GPtrArray *mun_case_list_actions (MunWizardRun *run);
MunRecord *mun_case_add_action (MunWizardRun *run, MunRecord *above);
void mun_case_check_actions (MunWizardRun *run, GPtrArray *issues);
void mun_case_prefill_risks (MunWizardRun *run);
char *mun_case_hint_risks (MunWizardRun *run, MunRecord *action);
void mun_case_check_risks (MunWizardRun *run, GPtrArray *issues);
char *mun_case_show_approval (MunWizardRun *run);
void mun_case_check_approval (MunWizardRun *run, GPtrArray *issues);
void mun_case_check_done (MunWizardRun *run, GPtrArray *issues);
char *mun_case_hint_effect (MunWizardRun *run, MunRecord *action);
void mun_case_check_effect (MunWizardRun *run, GPtrArray *issues);
void mun_case_check_system (MunWizardRun *run, GPtrArray *issues);
char *mun_case_show_review (MunWizardRun *run);

G_END_DECLS
