/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* What the pages of the plan wizard know and check; plan-wizard.c names them in its table. */

/* Risks, purpose, what the plan protects and needs */
GPtrArray *mun_plan_list_risks (MunWizardRun *run, int field);
char *mun_plan_show_risks (MunWizardRun *run);
void mun_plan_check_risks (MunWizardRun *run, GPtrArray *issues);
void mun_plan_prefill_purpose (MunWizardRun *run);
void mun_plan_check_purpose (MunWizardRun *run, GPtrArray *issues);
void mun_plan_prefill_assets (MunWizardRun *run);
GPtrArray *mun_plan_list_dependencies (MunWizardRun *run, int field);
void mun_plan_prefill_dependencies (MunWizardRun *run);
void mun_plan_prefill_reporting (MunWizardRun *run);
char *mun_plan_show_reporting (MunWizardRun *run);
void mun_plan_check_reporting (MunWizardRun *run, GPtrArray *issues);
void mun_plan_check_available (MunWizardRun *run, GPtrArray *issues);
char *mun_plan_show_look (MunWizardRun *run);
void mun_plan_prefill_control (MunWizardRun *run);
void mun_plan_check_control (MunWizardRun *run, GPtrArray *issues);

/* The team */
GPtrArray *mun_plan_list_teams (MunWizardRun *run);
MunRecord *mun_plan_add_team (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_plan_suggest_teams (MunWizardRun *run);
MunRecord *mun_plan_accept_team (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_plan_check_teams (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_plan_list_members (MunWizardRun *run);
MunRecord *mun_plan_add_member (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_plan_suggest_members (MunWizardRun *run);
MunRecord *mun_plan_accept_member (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_plan_prefill_members (MunWizardRun *run);
void mun_plan_check_members (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_plan_list_abilities (MunWizardRun *run);
void mun_plan_prefill_abilities (MunWizardRun *run);
void mun_plan_check_abilities (MunWizardRun *run, GPtrArray *issues);
void mun_plan_prefill_activation (MunWizardRun *run);

/* The response */
GPtrArray *mun_plan_list_thresholds (MunWizardRun *run);
MunRecord *mun_plan_add_threshold (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_plan_suggest_thresholds (MunWizardRun *run);
MunRecord *mun_plan_accept_threshold (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_plan_prefill_thresholds (MunWizardRun *run);
void mun_plan_check_thresholds (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_plan_list_steps (MunWizardRun *run);
MunRecord *mun_plan_add_step (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_plan_suggest_steps (MunWizardRun *run);
MunRecord *mun_plan_accept_step (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_plan_check_steps (MunWizardRun *run, GPtrArray *issues);

/* Warning, contacts, the way back, the test */
GPtrArray *mun_plan_list_warnings (MunWizardRun *run);
MunRecord *mun_plan_add_warning (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_plan_suggest_warnings (MunWizardRun *run);
MunRecord *mun_plan_accept_warning (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_plan_check_warnings (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_plan_list_contacts (MunWizardRun *run);
MunRecord *mun_plan_add_contact (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_plan_suggest_contacts (MunWizardRun *run);
MunRecord *mun_plan_accept_contact (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_plan_check_contacts (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_plan_list_recovery (MunWizardRun *run);
MunRecord *mun_plan_add_recovery (MunWizardRun *run, MunRecord *above);
void mun_plan_prefill_end (MunWizardRun *run);
void mun_plan_check_recovery (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_plan_list_exercises (MunWizardRun *run);
char      *mun_plan_show_exercises (MunWizardRun *run);
MunRecord *mun_plan_add_exercise (MunWizardRun *run, MunRecord *above);
void mun_plan_check_exercises (MunWizardRun *run, GPtrArray *issues);

/** mun_plan_team: Returns: (transfer full) (nullable): the team of the plan, saved or not */
MunRecord *mun_plan_team (MunWizardRun *run);

G_END_DECLS
