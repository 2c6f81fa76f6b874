/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* What the pages of this wizard know and check; the page table names them. */

/** mun_context_suggest: the starters of the library called @of ("issue" ...), with @origin NULL or "external", "internal"; those that fit the kinds of
 * site the firm has come first. Returns: (transfer full) (element-type MunSuggestion): none is marked as taken */
GPtrArray *mun_context_suggest (MunWizardRun *run, const char *of, const char *origin);
/** mun_context_starter: Returns: (transfer none) (nullable) */
const MunLibraryStarter *mun_context_starter (MunWizardRun *run, const MunSuggestion *suggestion);
/** mun_context_next_look: Returns: (transfer full): the day a full round of reviews from today */
char *mun_context_next_look (MunWizardRun *run);

GPtrArray *mun_context_suggest_results (MunWizardRun *run);
MunRecord *mun_context_accept_result (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_context_check_results (MunWizardRun *run, GPtrArray *issues);

GPtrArray *mun_context_list_outside (MunWizardRun *run);
GPtrArray *mun_context_list_inside (MunWizardRun *run);
MunRecord *mun_context_add_outside (MunWizardRun *run, MunRecord *above);
MunRecord *mun_context_add_inside (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_context_suggest_outside (MunWizardRun *run);
GPtrArray *mun_context_suggest_inside (MunWizardRun *run);
MunRecord *mun_context_accept_outside (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
MunRecord *mun_context_accept_inside (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
char *mun_context_show_outside (MunWizardRun *run);
char *mun_context_show_inside (MunWizardRun *run);
void mun_context_check_outside (MunWizardRun *run, GPtrArray *issues);
void mun_context_check_inside (MunWizardRun *run, GPtrArray *issues);

GPtrArray *mun_context_list_review (MunWizardRun *run);
void mun_context_prefill_climate (MunWizardRun *run);
char      *mun_context_title_review    (MunWizardRun *run, MunRecord *review);
char *mun_context_show_climate (MunWizardRun *run);
void mun_context_check_climate (MunWizardRun *run, GPtrArray *issues);

GPtrArray *mun_context_list_parties (MunWizardRun *run);
MunRecord *mun_context_add_party (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_context_suggest_parties (MunWizardRun *run);
MunRecord *mun_context_accept_party (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_context_check_parties (MunWizardRun *run, GPtrArray *issues);

GPtrArray *mun_context_list_wants (MunWizardRun *run);
MunRecord *mun_context_add_want (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_context_suggest_wants (MunWizardRun *run);
MunRecord *mun_context_accept_want (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_context_check_wants (MunWizardRun *run, GPtrArray *issues);

GPtrArray *mun_context_list_duties (MunWizardRun *run);
MunRecord *mun_context_add_duty (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_context_suggest_duties (MunWizardRun *run);
MunRecord *mun_context_accept_duty (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_context_check_duties (MunWizardRun *run, GPtrArray *issues);

GPtrArray *mun_context_list_flows (MunWizardRun *run);
MunRecord *mun_context_add_flow (MunWizardRun *run, MunRecord *above);
void mun_context_check_flows (MunWizardRun *run, GPtrArray *issues);
gboolean mun_context_has_no_flow (MunWizardRun *run);
GPtrArray *mun_context_list_stages (MunWizardRun *run);
MunRecord *mun_context_add_stage (MunWizardRun *run, MunRecord *above);
void mun_context_check_stages (MunWizardRun *run, GPtrArray *issues);

G_END_DECLS
