/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* What the pages of this wizard know and check; the page table names them. */

GPtrArray *mun_scope_list_sites (MunWizardRun *run, int field);
GPtrArray *mun_scope_list_processes (MunWizardRun *run, int field);
GPtrArray *mun_scope_list_suppliers (MunWizardRun *run, int field);
GPtrArray *mun_scope_list_considered (MunWizardRun *run, int field);
void mun_scope_prefill_sites (MunWizardRun *run);
void mun_scope_check_sites (MunWizardRun *run, GPtrArray *issues);
void mun_scope_prefill_processes (MunWizardRun *run);
void mun_scope_check_processes (MunWizardRun *run, GPtrArray *issues);
void mun_scope_prefill_services (MunWizardRun *run);
void mun_scope_prefill_limits (MunWizardRun *run);
void mun_scope_prefill_suppliers (MunWizardRun *run);
void mun_scope_check_suppliers (MunWizardRun *run, GPtrArray *issues);
void mun_scope_prefill_exclusions (MunWizardRun *run);
void mun_scope_check_exclusions (MunWizardRun *run, GPtrArray *issues);
void mun_scope_prefill_considered (MunWizardRun *run);
char *mun_scope_show_considered (MunWizardRun *run);
void mun_scope_check_considered (MunWizardRun *run, GPtrArray *issues);

G_END_DECLS
