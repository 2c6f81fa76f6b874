/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/library.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/* What the wizards share with each other and with the engine. */

extern const MunWizard mun_context_wizard;
extern const MunWizard mun_scope_wizard;
extern const MunWizard mun_policy_wizard;
extern const MunWizard mun_risk_wizard;
extern const MunWizard mun_one_risk_wizard;
extern const MunWizard mun_objective_wizard;
extern const MunWizard mun_change_wizard;
extern const MunWizard mun_audit_wizard;
extern const MunWizard mun_plan_wizard;
extern const MunWizard mun_incident_wizard;
extern const MunWizard mun_review_wizard;
extern const MunWizard mun_nonconformity_wizard;
extern const MunWizard mun_gap_wizard;
extern const MunWizard mun_roles_wizard;
extern const MunWizard mun_competence_wizard;
extern const MunWizard mun_communication_wizard;
extern const MunWizard mun_documents_wizard;
extern const MunWizard mun_operation_wizard;
extern const MunWizard mun_controls_wizard;
extern const MunWizard mun_suppliers_wizard;
extern const MunWizard mun_exercise_wizard;
extern const MunWizard mun_monitoring_wizard;

/* The last two pages of a conversation about whole registers -------------------------------------------------------- */

#define MUN_REGISTER_REVIEW(of) { \
  .id = "review", .kind = MUN_PAGE_REVIEW, .clause = (of), \
  .step = N_("Check"), \
  .question = N_("Is everything there?"), \
  .text = N_("Each line leads to its page. What stops you must be answered; the rest is advice."), \
  .why = N_("It is easier to think now than to repair later."), \
  .auditor = N_("Records that are complete, have an owner, and are not overdue."), \
}

#define MUN_REGISTER_RESULT(of, said) { \
  .id = "result", .kind = MUN_PAGE_RESULT, .clause = (of), \
  .step = N_("Done"), \
  .question = (said), \
  .text = N_("Open these questions again whenever something has changed: they show what is there and ask only for what is new."), \
  .why = N_("Records that nobody returns to grow old without anybody noticing."), \
  .auditor = N_("That the records are used, and not only kept."), \
}

/* The engine asks these of its own object ----------------------------------------------------------------------- */

/** mun_wizard_run_lines: the records of the page called @id, unsaved ones included. Returns: (transfer full) */
GPtrArray    *mun_wizard_run_lines       (MunWizardRun  *self,
                                          const char    *id);
/** mun_wizard_run_keep: an unsaved record that comes along with an accepted suggestion, on the page called @id */
void          mun_wizard_run_keep        (MunWizardRun  *self,
                                          const char    *id,
                                          MunRecord     *record);
/** mun_wizard_run_take_up: whether this answer is taken up for the first time; it is remembered that it was */
gboolean      mun_wizard_run_take_up     (MunWizardRun  *self,
                                          MunRecord     *record,
                                          int            field);
/** mun_wizard_run_hold: keeps @record alive with what was written into it, and saves it with the page */
void          mun_wizard_run_hold        (MunWizardRun  *self,
                                          MunRecord     *record);
/** mun_wizard_run_visited: whether the page called @id was ever shown in this run */
gboolean      mun_wizard_run_visited     (MunWizardRun  *self,
                                          const char    *id);

/* Issues in a few letters --------------------------------------------------------------------------------------- */

#define mun_stop(issues, record, field, ...) \
  g_ptr_array_add ((issues), mun_issue_new (MUN_ISSUE_STOP, (record), (field), __VA_ARGS__))
#define mun_warn(issues, record, field, ...) \
  g_ptr_array_add ((issues), mun_issue_new (MUN_ISSUE_WARNING, (record), (field), __VA_ARGS__))
#define mun_tell(issues, record, field, ...) \
  g_ptr_array_add ((issues), mun_issue_new (MUN_ISSUE_HINT, (record), (field), __VA_ARGS__))

/* Questions all wizards ask ------------------------------------------------------------------------------------- */

GPtrArray    *mun_wizard_list            (void); /* (transfer full): an empty array that owns records */
MunSuggestion *mun_suggestion_new        (const char    *id,
                                          const char    *title,
                                          const char    *text,
                                          const char    *source);

/** mun_wizard_library: Returns: (transfer none) (nullable): threats, controls and starters to pick from, read once a run */
MunLibrary   *mun_wizard_library         (MunWizardRun  *run);
/** mun_wizard_mark_taken: marks the suggestions whose title one of @records has in @field */
void          mun_wizard_mark_taken      (GPtrArray     *suggestions,
                                          GPtrArray     *records,
                                          int            field);
/** mun_wizard_join: Returns: (transfer full): titles of the records, "A, B and C" */
char         *mun_wizard_join            (MunWizardRun  *run,
                                          GPtrArray     *records);
/** mun_wizard_join_texts: Returns: (transfer full): "A, B and C" */
char         *mun_wizard_join_texts      (GPtrArray     *texts);
/** mun_wizard_links_to: whether the LINKS field contains @id */
gboolean      mun_wizard_links_to        (MunRecord     *record,
                                          int            field,
                                          const char    *id);
/** mun_wizard_is_top: whether the person with this id belongs to top management */
gboolean      mun_wizard_is_top          (MunWizardRun  *run,
                                          const char    *person);
/** mun_wizard_is_outsider: whether the person with this id is not of the house (consultant) */
gboolean      mun_wizard_is_outsider     (MunWizardRun  *run,
                                          const char    *person);
/** mun_wizard_prefill_control: author, reviewer and the date of the next look of a controlled document; -1 leaves a field out */
void          mun_wizard_prefill_control (MunWizardRun  *run,
                                          MunRecord     *record,
                                          int            author,
                                          int            review_due);
/** mun_wizard_check_review_due: a date in the past, or further away than the time between reviews */
void          mun_wizard_check_review_due (MunWizardRun *run,
                                          MunRecord     *record,
                                          int            field,
                                          GPtrArray     *issues);

/** mun_wizard_begin_organisation: for MunWizard.begin of conversations about whole registers: they hang on the organisation */
MunRecord    *mun_wizard_begin_organisation (MunWorkspace *workspace,
                                          GError       **error);
/** mun_wizard_active_people: Returns: (transfer full): everybody who is still with us */
GPtrArray    *mun_wizard_active_people   (MunWizardRun  *run);
/** mun_wizard_bring: an unsaved line on the page called @id, begun as the page says, that comes along with an accepted card. Returns: (transfer full) */
MunRecord    *mun_wizard_bring           (MunWizardRun  *run,
                                          const char    *id,
                                          MunRecord     *above);

/* What finishing does to documents ------------------------------------------------------------------------------- */

typedef struct {
  const char *code;            /* "D-scope" */
  const char *title;           /* N_() */
  const char *kind;            /* key of document.kind */
  const char *classification;  /* key */
  int         retention_years;
} MunWizardDocument;

/** mun_wizard_document: the entry of the document register for @subject, made when there is none, and linked from @field of @subject (-1: not linked).
 * @made: the document is appended when it is new */
gboolean      mun_wizard_document        (MunWizardRun            *run,
                                          MunRecord               *subject,
                                          int                      field,
                                          const MunWizardDocument *document,
                                          GPtrArray               *made,
                                          GError                 **error);

/** mun_wizard_submit: takes a controlled document as far as the acting person may: sent for approval, and approved at once when that person may do it
 * and did not write it. A document that the acting person may not even send stays a draft. */
gboolean      mun_wizard_submit          (MunWizardRun  *run,
                                          MunRecord     *record,
                                          GError       **error);

/** mun_wizard_move: makes the step from the present state to @to; where the life cycle, the acting person or an empty field does not allow it, the record
 * stays as it is. Returns: %FALSE when the step was allowed but could not be saved */
gboolean      mun_wizard_move            (MunWizardRun  *run,
                                          MunRecord     *record,
                                          const char    *to,
                                          GError       **error);

/** mun_wizard_finish_lines: the lines of all pages make the steps that the pages name; those that moved or are new are appended to @made */
gboolean      mun_wizard_finish_lines    (MunWizardRun  *run,
                                          GPtrArray     *made,
                                          GError       **error);

/** mun_wizard_confirm: mun_wizard_move() of all records of the page called @id that are in their first state */
gboolean      mun_wizard_confirm         (MunWizardRun  *run,
                                          const char    *id,
                                          const char    *to,
                                          GError       **error);

/** mun_wizard_next_look: Returns: (transfer full): the day for the next look at what is written today, by the time between reviews */
char       *mun_wizard_next_look             (MunWizardRun *run);

/* A new one of its type, beside those there are. Returns: (transfer full): unsaved */
MunRecord *mun_wizard_begin_exercise (MunWorkspace *workspace);
MunRecord *mun_wizard_begin_risk (MunWorkspace *workspace);
MunRecord *mun_wizard_begin_incident (MunWorkspace *workspace);
MunRecord *mun_wizard_begin_change (MunWorkspace *workspace);
MunRecord *mun_wizard_begin_audit (MunWorkspace *workspace);
MunRecord *mun_wizard_begin_nonconformity (MunWorkspace *workspace);

G_END_DECLS
