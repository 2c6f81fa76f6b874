/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* What the pages of this wizard know and check; the page table names them. */

GPtrArray *mun_objective_list_objectives (MunWizardRun *run);
MunRecord *mun_objective_add_objective (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_objective_suggest_objectives (MunWizardRun *run);
MunRecord *mun_objective_accept_objective (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
char *mun_objective_show_policy (MunWizardRun *run);
void mun_objective_check_what (MunWizardRun *run, GPtrArray *issues);
void mun_objective_check_level (MunWizardRun *run, GPtrArray *issues);
void mun_objective_prefill_measure (MunWizardRun *run);
char *mun_objective_hint_measure (MunWizardRun *run, MunRecord *objective);
void mun_objective_check_measure (MunWizardRun *run, GPtrArray *issues);
void mun_objective_check_when (MunWizardRun *run, GPtrArray *issues);
void mun_objective_check_ways (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_objective_list_steps (MunWizardRun *run);
MunRecord *mun_objective_add_step (MunWizardRun *run, MunRecord *above);
void mun_objective_check_steps (MunWizardRun *run, GPtrArray *issues);
char *mun_objective_show_means (MunWizardRun *run);
void mun_objective_check_feasible (MunWizardRun *run, GPtrArray *issues);
void mun_objective_check_told (MunWizardRun *run, GPtrArray *issues);

G_END_DECLS
