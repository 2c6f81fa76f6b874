/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/conformity.h"
#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* A part of a standard that is gone through on one page. */
typedef struct {
  const char *page;      /* id of the page */
  const char *standard;  /* "28000" */
  const char *clauses;   /* numbers, divided by blanks: "4.1", "A B C" */
} MunGapBundle;

/** mun_gap_catalogue: Returns: (transfer none) (nullable): read once a run */
MunCatalogue *mun_gap_catalogue (MunWizardRun *run);
/** mun_gap_result: what the records say about a requirement, as of the last time a page was entered. Returns: (transfer none) (nullable) */
const MunResult *mun_gap_result (MunWizardRun *run, const char *requirement);
/** mun_gap_requirement: Returns: (transfer none) (nullable): what an answer is about */
const MunRequirement *mun_gap_requirement (MunWizardRun *run, MunRecord *answer);

gboolean mun_gap_bundle_is_skipped (MunWizardRun *run, const MunGapBundle *bundle);
GPtrArray *mun_gap_bundle_list (MunWizardRun *run, const MunGapBundle *bundle);
void mun_gap_bundle_prefill (MunWizardRun *run, const MunGapBundle *bundle);
void mun_gap_bundle_leave (MunWizardRun *run, const MunGapBundle *bundle);
void mun_gap_bundle_check (MunWizardRun *run, const MunGapBundle *bundle, GPtrArray *issues);
GPtrArray *mun_gap_bundle_suggest (MunWizardRun *run, const MunGapBundle *bundle);
MunRecord *mun_gap_bundle_accept (MunWizardRun *run, const MunGapBundle *bundle);

char *mun_gap_title (MunWizardRun *run, MunRecord *answer);
char *mun_gap_hint (MunWizardRun *run, MunRecord *answer);

void mun_gap_check_round (MunWizardRun *run, GPtrArray *issues);
void mun_gap_check_who (MunWizardRun *run, GPtrArray *issues);
GPtrArray *mun_gap_list_open (MunWizardRun *run);
void mun_gap_prefill_open (MunWizardRun *run);
char *mun_gap_show_open (MunWizardRun *run);
void mun_gap_check_open (MunWizardRun *run, GPtrArray *issues);
char *mun_gap_propose_summary (MunWizardRun *run, MunRecord *round, int field);
void mun_gap_check_summary (MunWizardRun *run, GPtrArray *issues);
char *mun_gap_show_review (MunWizardRun *run);

G_END_DECLS
