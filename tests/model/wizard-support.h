/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/soft-stops.h"
#include "model/wizard/wizard.h"

/* A small firm for the tests of the wizards: two managers, a coordinator, a warehouse lead, an auditor, a consultant; two sites, three processes. */
typedef struct {
  char         *folder;
  char         *path;
  MunWorkspace *workspace;
  MunRecord    *boss, *second, *coordinator, *warehouse, *auditor, *consultant;
  MunRecord    *hall, *yard;
  MunRecord    *storing, *driving, *hiring;
  MunRecord    *carrier;
} Firm;

void       firm_set_up    (Firm *firm, gconstpointer data);
void       firm_tear_down (Firm *firm, gconstpointer data);

/** firm_add: Returns: (transfer full): a saved record; pairs of field index and value, ended by -1 */
MunRecord *firm_add       (Firm *firm, const MunSpec *spec, ...);
/** firm_act: who works from now on; NULL for nobody */
void       firm_act       (Firm *firm, MunRecord *person);
/** firm_start: Returns: (transfer full): a run of the wizard */
MunWizardRun *firm_start  (Firm *firm, const char *wizard);

void       run_set        (MunWizardRun *run, MunRecord *record, ...);
/** run_go: to the page called @id */
void       run_go         (MunWizardRun *run, const char *id);
guint      run_page       (MunWizardRun *run, const char *id);
/** run_visit_all: from the first page to the review by “next”; every page that is not skipped has its texts and was visited */
void       run_visit_all  (MunWizardRun *run);
/** run_has: Returns: whether the page has an issue of the level whose message contains @words */
gboolean   run_has        (MunWizardRun *run, const char *page, MunIssueLevel level, const char *words);
#define assert_issue(run, page, level, words) if (!run_has (run, page, level, words)) run_fail (run, page, words, G_STRLOC)
#define assert_no_issue(run, page, level, words) g_assert_false (run_has (run, page, level, words))
void       run_fail       (MunWizardRun *run, const char *page, const char *words, const char *where);
/** run_accept: takes the suggestion whose title contains @words. Returns: (transfer none) */
MunRecord *run_accept     (MunWizardRun *run, const char *page, const char *words);
/** run_finish: finishing succeeds; Returns: (transfer full): what was made */
GPtrArray *run_finish     (MunWizardRun *run);
/** made_count: how many records of a type are in @made */
guint      made_count     (GPtrArray *made, const MunSpec *spec);
