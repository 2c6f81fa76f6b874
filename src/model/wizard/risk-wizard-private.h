/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/library.h"
#include "model/scoring.h"
#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* What the pages of the risk wizard share; risk-wizard.c names them in its table, and one-risk-wizard.c those that fit a single risk. */

/** mun_risk_find_criteria: Returns: (transfer full) (nullable): the record of mun_risk_criteria() */
MunRecord   *mun_risk_find_criteria      (MunWizardRun *run);
/** mun_risk_criteria: Returns: (transfer full): the criteria of this assessment */
MunCriteria *mun_risk_criteria           (MunWizardRun *run);

/** mun_risk_list: the risks this round looks at: in a planned round all that are open, otherwise those of the round; where the conversation is about
 * one risk, that one. Returns: (transfer full) (element-type MunRecord) */
GPtrArray   *mun_risk_list               (MunWizardRun *run);
/** mun_risk_list_asked: the risks that the page called @page asks about. Returns: (transfer full) (element-type MunRecord) */
GPtrArray   *mun_risk_list_asked         (MunWizardRun *run, const char *page);
GPtrArray   *mun_risk_list_treated       (MunWizardRun *run);
GPtrArray   *mun_risk_list_to_accept     (MunWizardRun *run);

/* Why, who, criteria */
void         mun_risk_prefill_reason     (MunWizardRun *run);
void         mun_risk_check_reason       (MunWizardRun *run, GPtrArray *issues);
void         mun_risk_prefill_people     (MunWizardRun *run);
char        *mun_risk_show_knowledge     (MunWizardRun *run);
void         mun_risk_check_people       (MunWizardRun *run, GPtrArray *issues);
GPtrArray   *mun_risk_list_criteria      (MunWizardRun *run);
GPtrArray   *mun_risk_suggest_criteria   (MunWizardRun *run);
MunRecord   *mun_risk_accept_criteria    (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void         mun_risk_prefill_criteria   (MunWizardRun *run);
void         mun_risk_check_criteria     (MunWizardRun *run, GPtrArray *issues);
GPtrArray   *mun_risk_list_levels        (MunWizardRun *run);
/** mun_risk_without_stop: Returns: (transfer full): @sentence without its full stop; catalogues and people end some sentences with one and others not */
char        *mun_risk_without_stop       (const char   *sentence);
char        *mun_risk_show_no_criteria   (MunWizardRun *run);
char        *mun_risk_hint_level         (MunWizardRun *run, MunRecord *level);
void         mun_risk_check_levels       (MunWizardRun *run, GPtrArray *issues);
GPtrArray   *mun_risk_list_bands         (MunWizardRun *run);
void         mun_risk_check_bands        (MunWizardRun *run, GPtrArray *issues);

/* Sources a to f and the working of the system ("s") */
GPtrArray   *mun_risk_list_source        (MunWizardRun *run, char source);
MunRecord   *mun_risk_add_source         (MunWizardRun *run, char source);
GPtrArray   *mun_risk_suggest_source     (MunWizardRun *run, char source);
MunRecord   *mun_risk_accept_source      (MunWizardRun *run, const MunSuggestion *suggestion, char source, GError **error);
void         mun_risk_check_source       (MunWizardRun *run, char source, GPtrArray *issues);
/** mun_risk_suggest_records: what the records of the organisation say about a source; appended to @suggestions */
void         mun_risk_suggest_records    (MunWizardRun *run, char source, GPtrArray *suggestions);
/** mun_risk_fill_from_record: fills a new risk from the record a suggestion came from, when @id is one. Returns: whether it was */
gboolean     mun_risk_fill_from_record   (MunWizardRun *run, MunRecord *risk, const char *id);

/* Describe, score, decide, treat, accept */
void         mun_risk_prefill_describe   (MunWizardRun *run);
void         mun_risk_check_describe     (MunWizardRun *run, GPtrArray *issues);
char        *mun_risk_hint_inherent      (MunWizardRun *run, MunRecord *risk);
void         mun_risk_check_inherent     (MunWizardRun *run, GPtrArray *issues);
GPtrArray   *mun_risk_list_measures      (MunWizardRun *run);
MunRecord   *mun_risk_add_measure        (MunWizardRun *run, MunRecord *above);
GPtrArray   *mun_risk_suggest_measures   (MunWizardRun *run);
MunRecord   *mun_risk_accept_measure     (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
char        *mun_risk_hint_measure       (MunWizardRun *run, MunRecord *control);
char        *mun_risk_hint_controls      (MunWizardRun *run, MunRecord *risk);
char        *mun_risk_hint_current       (MunWizardRun *run, MunRecord *risk);
void         mun_risk_prefill_current    (MunWizardRun *run);
void         mun_risk_check_current      (MunWizardRun *run, GPtrArray *issues);
void         mun_risk_prefill_decide     (MunWizardRun *run);
char        *mun_risk_hint_decide        (MunWizardRun *run, MunRecord *risk);
void         mun_risk_check_decide       (MunWizardRun *run, GPtrArray *issues);
GPtrArray   *mun_risk_list_treatments    (MunWizardRun *run);
MunRecord   *mun_risk_add_treatment      (MunWizardRun *run, MunRecord *above);
GPtrArray   *mun_risk_suggest_treatments (MunWizardRun *run);
MunRecord   *mun_risk_accept_treatment   (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);
void         mun_risk_check_treatments   (MunWizardRun *run, GPtrArray *issues);
char        *mun_risk_hint_target        (MunWizardRun *run, MunRecord *risk);
void         mun_risk_check_target       (MunWizardRun *run, GPtrArray *issues);
gboolean     mun_risk_skip_accept        (MunWizardRun *run);
gboolean     mun_risk_skip_treat         (MunWizardRun *run);
char        *mun_risk_hint_accept        (MunWizardRun *run, MunRecord *risk);
void         mun_risk_check_accept       (MunWizardRun *run, GPtrArray *issues);
GPtrArray   *mun_risk_list_chances       (MunWizardRun *run);
MunRecord   *mun_risk_add_chance         (MunWizardRun *run, MunRecord *above);
GPtrArray   *mun_risk_suggest_chances    (MunWizardRun *run);
MunRecord   *mun_risk_accept_chance      (MunWizardRun *run, const MunSuggestion *suggestion, GError **error);

/* The end */
char        *mun_risk_show_review        (MunWizardRun *run);
/** mun_risk_finish_one: the steps in the life of @risk that its answers allow. @made: it is appended */
gboolean     mun_risk_finish_one         (MunWizardRun *run, MunRecord *risk, GPtrArray *made, GError **error);
/** mun_risk_finish_treatments: approves what is proposed against the risks of the run. @made: the actions are appended */
gboolean     mun_risk_finish_treatments  (MunWizardRun *run, GPtrArray *made, GError **error);
gboolean     mun_risk_finish             (MunWizardRun *run, GPtrArray *made, GError **error);

G_END_DECLS
