/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* What the pages of the review wizard know and check; review-wizard.c names them in its table. */

#define MUN_N_REVIEW_INPUTS 15

/* One set of functions for each input, for a page is not told which one it is. */
#define MUN_REVIEW_INPUT(letter) \
  void mun_review_prefill_##letter (MunWizardRun *run); \
  GPtrArray *mun_review_list_##letter (MunWizardRun *run); \
  char *mun_review_show_##letter (MunWizardRun *run); \
  void mun_review_check_##letter (MunWizardRun *run, GPtrArray *issues);

MUN_REVIEW_INPUT (a) MUN_REVIEW_INPUT (b) MUN_REVIEW_INPUT (c) MUN_REVIEW_INPUT (d1) MUN_REVIEW_INPUT (d2) MUN_REVIEW_INPUT (d3) MUN_REVIEW_INPUT (e)
MUN_REVIEW_INPUT (f) MUN_REVIEW_INPUT (g) MUN_REVIEW_INPUT (h) MUN_REVIEW_INPUT (i) MUN_REVIEW_INPUT (j) MUN_REVIEW_INPUT (k) MUN_REVIEW_INPUT (l)
MUN_REVIEW_INPUT (m)

/** mun_review_page_id: Returns: id of the page of an input */
const char *mun_review_page_id (guint n);
/** mun_review_all_inputs: Returns: (transfer full): the inputs of all pages that were made */
GPtrArray *mun_review_all_inputs (MunWizardRun *run);

void mun_review_prefill_meeting (MunWizardRun *run);
void mun_review_check_meeting (MunWizardRun *run, GPtrArray *issues);
char *mun_review_show_beyond (MunWizardRun *run);
void mun_review_prefill_discuss (MunWizardRun *run);
char *mun_review_hint_discuss (MunWizardRun *run, MunRecord *input);
void mun_review_check_discuss (MunWizardRun *run, GPtrArray *issues);
char *mun_review_propose_verdict (MunWizardRun *run, MunRecord *review, int field);
char *mun_review_show_verdict (MunWizardRun *run);
void mun_review_check_verdict (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_review_list_decisions (MunWizardRun *run);
MunRecord *mun_review_add_decision (MunWizardRun *run, MunRecord *above);
GPtrArray *mun_review_suggest_decisions (MunWizardRun *run);
MunRecord *mun_review_accept_decision (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void mun_review_check_decisions (MunWizardRun *run, GPtrArray *issues);
void mun_review_prefill_minutes (MunWizardRun *run);
void mun_review_check_minutes (MunWizardRun *run, GPtrArray *issues);
gboolean mun_review_finish (MunWizardRun *run, GPtrArray *made, GError **error);

G_END_DECLS
