/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* What the pages of the audit wizard know and check; audit-wizard.c names them in its table. */

/* Programme, place, aims, team, plan */
GPtrArray *mun_audit_list_programme (MunWizardRun *run);
GPtrArray *mun_audit_suggest_programme (MunWizardRun *run);
MunRecord *mun_audit_accept_programme (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_audit_prefill_programme (MunWizardRun *run);
void mun_audit_check_programme (MunWizardRun *run, GPtrArray *issues);
char *mun_audit_show_where (MunWizardRun *run);
void mun_audit_prefill_where (MunWizardRun *run);
void mun_audit_check_where (MunWizardRun *run, GPtrArray *issues);
void mun_audit_prefill_aims (MunWizardRun *run);
void mun_audit_check_aims (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_audit_list_team (MunWizardRun *run);
MunRecord *mun_audit_add_member (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_audit_suggest_team (MunWizardRun *run);
MunRecord *mun_audit_accept_member (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
char *mun_audit_hint_member (MunWizardRun *run, MunRecord *member);
void mun_audit_check_team (MunWizardRun *run, GPtrArray *issues);
void mun_audit_prefill_plan (MunWizardRun *run);
void mun_audit_check_plan (MunWizardRun *run, GPtrArray *issues);

/* Checklist and the walk on site */
/** mun_audit_sample_size: how many of @population to look at: all up to five, then at least five and about the square root */
guint mun_audit_sample_size (guint population);
GPtrArray *mun_audit_list_items (MunWizardRun *run);
MunRecord *mun_audit_add_item (MunWizardRun *run, MunRecord *above);
void mun_audit_prefill_checklist (MunWizardRun *run);
GPtrArray *mun_audit_suggest_items (MunWizardRun *run);
MunRecord *mun_audit_accept_item (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_audit_check_checklist (MunWizardRun *run, GPtrArray *issues);
char *mun_audit_hint_item (MunWizardRun *run, MunRecord *item);
void mun_audit_prefill_site (MunWizardRun *run);
void mun_audit_check_site (MunWizardRun *run, GPtrArray *issues);

/* Findings, conclusion, report, follow-up */
/** mun_audit_working_days: days from Monday to Friday after @from up to and with @to */
guint mun_audit_working_days (const char *from, const char *to);
GPtrArray *mun_audit_list_findings (MunWizardRun *run);
MunRecord *mun_audit_add_finding (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_audit_suggest_findings (MunWizardRun *run);
MunRecord *mun_audit_accept_finding (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
char *mun_audit_hint_finding (MunWizardRun *run, MunRecord *finding);
void mun_audit_check_findings (MunWizardRun *run, GPtrArray *issues);
char *mun_audit_show_conclusion (MunWizardRun *run);
void mun_audit_prefill_conclusion (MunWizardRun *run);
void mun_audit_check_conclusion (MunWizardRun *run, GPtrArray *issues);
void mun_audit_prefill_report (MunWizardRun *run);
void mun_audit_check_report (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_audit_list_grave (MunWizardRun *run);
gboolean mun_audit_skip_follow_up (MunWizardRun *run);
void mun_audit_prefill_follow_up (MunWizardRun *run);
void mun_audit_check_follow_up (MunWizardRun *run, GPtrArray *issues);
gboolean mun_audit_finish (MunWizardRun *run, GPtrArray *made, GError **error);

G_END_DECLS
