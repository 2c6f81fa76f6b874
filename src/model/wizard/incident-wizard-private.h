/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* What the pages of the incident wizard know and check; incident-wizard.c names them in its table. */

/* Report, assessment, response */
char *mun_event_show_similar (MunWizardRun *run);
void mun_event_check_report (MunWizardRun *run, GPtrArray *issues);
char *mun_event_show_thresholds (MunWizardRun *run);
void mun_event_prefill_assess (MunWizardRun *run);
void mun_event_check_assess (MunWizardRun *run, GPtrArray *issues);
gboolean mun_event_skip_response (MunWizardRun *run);
void mun_event_prefill_response (MunWizardRun *run);
void mun_event_check_response (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_event_list_log (MunWizardRun *run);
MunRecord *mun_event_add_log (MunWizardRun *run, MunRecord *above);
void mun_event_check_log (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_event_list_pictures (MunWizardRun *run);
MunRecord *mun_event_add_picture (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_event_list_periods (MunWizardRun *run);
MunRecord *mun_event_add_period (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_event_list_tasks (MunWizardRun *run);
MunRecord *mun_event_add_task (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_event_suggest_tasks (MunWizardRun *run);
MunRecord *mun_event_accept_task (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_event_check_tasks (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_event_list_resources (MunWizardRun *run);
MunRecord *mun_event_add_resource (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_event_list_partners (MunWizardRun *run);
MunRecord *mun_event_add_partner (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_event_suggest_partners (MunWizardRun *run);
MunRecord *mun_event_accept_partner (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
char *mun_event_show_duties (MunWizardRun *run);
GPtrArray *mun_event_list_measures (MunWizardRun *run);
MunRecord *mun_event_add_measure (MunWizardRun *run, MunRecord *above);
void mun_event_check_measures (MunWizardRun *run, GPtrArray *issues);

/* Investigation, learning, closing */
char *mun_event_show_timeline (MunWizardRun *run);
void mun_event_prefill_causes (MunWizardRun *run);
void mun_event_check_causes (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_event_list_controls (MunWizardRun *run, int field);
void mun_event_check_controls (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_event_list_risks (MunWizardRun *run);
GPtrArray *mun_event_suggest_risks (MunWizardRun *run);
MunRecord *mun_event_accept_risk (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_event_prefill_risks (MunWizardRun *run);
void mun_event_check_risks (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_event_list_reviews (MunWizardRun *run);
void mun_event_prefill_reviews (MunWizardRun *run);
void mun_event_check_reviews (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_event_list_lessons (MunWizardRun *run);
MunRecord *mun_event_add_lesson (MunWizardRun *run, MunRecord *above);
void mun_event_check_lessons (MunWizardRun *run, GPtrArray *issues);
void mun_event_prefill_close (MunWizardRun *run);
void mun_event_check_close (MunWizardRun *run, GPtrArray *issues);
gboolean mun_event_finish (MunWizardRun *run, GPtrArray *made, GError **error);

G_END_DECLS
