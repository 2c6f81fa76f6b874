/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* The life cycle of records (transitions of their specs) and the rules of each type. Window, wizards and command line ask here
 * what is possible, and mun_workspace_save() applies the same. */

/** mun_state_moves: the steps possible from the record's saved state, allowed or not.
 * Returns: (transfer container) (element-type MunTransition): in the order of the spec; without those only the program makes */
GPtrArray  *mun_state_moves        (MunWorkspace        *workspace,
                                    MunRecord           *record);

/** mun_state_can_move: Returns: %FALSE with #MUN_ERROR_REFUSED, whose message says what is missing or who may do it */
gboolean    mun_state_can_move     (MunWorkspace        *workspace,
                                    MunRecord           *record,
                                    const MunTransition *move,
                                    GError             **error);

/** mun_state_move: makes the step and saves everything that follows from it (approval trail, older version superseded ...), as one revision.
 * @comment: (nullable): for the approval trail */
gboolean    mun_state_move         (MunWorkspace        *workspace,
                                    MunRecord           *record,
                                    const MunTransition *move,
                                    const char          *comment,
                                    GError             **error);

/** mun_state_wants_note: whether the acting person wrote @record and is the only one who can approve it: then the note of the record says why
 * one person does both, and is printed */
gboolean    mun_state_wants_note   (MunWorkspace        *workspace,
                                    MunRecord           *record);

/** mun_state_half_review: what is missing where @record names who checked it but no day, or a day but nobody. @field: (out): the one that is empty.
 * Returns: (transfer full) (nullable): a sentence; %NULL when both or none are there, and @field is left alone */
char       *mun_state_half_review  (MunRecord           *record,
                                    int                 *field);

/** mun_state_is_waiting: whether @record is a controlled document that nobody has approved yet */
gboolean    mun_state_is_waiting   (MunRecord           *record);

/** mun_state_approver: who is to approve a controlled document: somebody of top management who did not write it, where there is anybody else.
 * Returns: (transfer full) (nullable): a record of a person; %NULL when nobody of top management is on record */
MunRecord  *mun_state_approver     (MunWorkspace        *workspace,
                                    MunRecord           *record);

/** mun_state_is_evidence: whether @record is in the file as evidence, which stays as it was written */
gboolean    mun_state_is_evidence  (MunRecord           *record);

/** mun_state_describe_approval: Returns: (transfer full): "Approved by Ann Brook on 3 February 2026" for a version that was; "" for any other record */
char       *mun_state_describe_approval (MunWorkspace   *workspace,
                                    MunRecord           *record);

/** mun_state_missing: Returns: (transfer full): labels of required fields that are still empty; empty array when complete */
GStrv       mun_state_missing      (MunRecord           *record);

/** mun_state_next_number: Returns: (transfer full): the number that a version gets which comes after all others of its line: "3.0" */
char       *mun_state_next_number  (MunWorkspace        *workspace,
                                    MunRecord           *record);

/** mun_state_new_version: the next draft of an approved document; carries its child lines over.
 * Returns: (transfer full): the saved draft, or the draft that already exists */
MunRecord  *mun_state_new_version  (MunWorkspace        *workspace,
                                    MunRecord           *record,
                                    GError             **error);

/** mun_state_begin_version: the same, written only when somebody saves it; mun_state_carry_lines() then brings its child lines.
 * Returns: (transfer full): the new draft, or the saved one that already exists */
MunRecord  *mun_state_begin_version (MunWorkspace       *workspace,
                                    MunRecord           *record,
                                    GError             **error);
/** mun_state_begun_from: Returns: (transfer full) (nullable): the approved version that @draft is to follow; %NULL once the draft is saved */
MunRecord  *mun_state_begun_from   (MunWorkspace        *workspace,
                                    MunRecord           *draft);
/** mun_state_carry_lines: adds the child lines of what an unsaved draft begins from to @records, to be saved with it. @records: (element-type MunRecord) */
void        mun_state_carry_lines  (MunWorkspace        *workspace,
                                    MunRecord           *draft,
                                    GPtrArray           *records);

/** mun_state_derive: works out what the program writes by itself, from what the record says: scores, next dates, the number of a version that has none */
void        mun_state_derive       (MunWorkspace        *workspace,
                                    MunRecord           *record);

/** mun_state_current: Returns: (transfer full) (nullable): the approved version of a versioned type; otherwise the newest draft with @or_draft */
MunRecord  *mun_state_current      (MunWorkspace        *workspace,
                                    const MunSpec       *spec,
                                    gboolean             or_draft);

typedef enum { MUN_ISSUE_HINT, MUN_ISSUE_WARNING, MUN_ISSUE_STOP } MunIssueLevel;

/* The note of a record is none of its fields. */
#define MUN_ISSUE_NOTE (-2)

/* Something to tell about a record: STOP refuses, WARNING may be confirmed, HINT is advice. */
typedef struct {
  MunIssueLevel  level;
  int            field;   /* index, -1 for the record as a whole, MUN_ISSUE_NOTE for its note */
  MunRecord     *record;  /* (owned) (nullable) */
  char          *message; /* a sentence */
} MunIssue;

/** mun_issue_new: message is printf-formatted */
MunIssue   *mun_issue_new          (MunIssueLevel        level,
                                    MunRecord           *record,
                                    int                  field,
                                    const char          *format,
                                    ...) G_GNUC_PRINTF (4, 5);
void        mun_issue_free         (MunIssue            *issue);

/** mun_record_issues: soft and hard remarks on a record as it stands (edited). Returns: (transfer full) (element-type MunIssue) */
GPtrArray  *mun_record_issues      (MunWorkspace        *workspace,
                                    MunRecord           *record);

/** mun_record_kept_fields: which fields stay as they are because the record is evidence, approved or closed.
 * Returns: (transfer full) (array): a value for each field of its type, %TRUE where it stays */
gboolean   *mun_record_kept_fields (MunWorkspace        *workspace,
                                    MunRecord           *record);

/** mun_record_kept_reason: Returns: (transfer full) (nullable): why the record, or a part of it, stays as it is, and what to do when it has to
 * change; %NULL when nothing closed keeps it. Approved versions and lines of evidence are not told of here. */
char       *mun_record_kept_reason (MunWorkspace        *workspace,
                                    MunRecord           *record);

/** mun_record_is_full: whether no further line of type @spec comes to @record, since that is approved or closed */
gboolean    mun_record_is_full     (MunWorkspace        *workspace,
                                    MunRecord           *record,
                                    const MunSpec       *spec);

/** mun_may: whether the acting person holds one of the roles in @letters for @record (see MunTransition.by). Nobody chosen: only "E" */
gboolean    mun_may                (MunWorkspace        *workspace,
                                    MunRecord           *record,
                                    const char          *letters);

/** mun_may_edit: whether the acting person may add @record, or change it, by the letters of its spec. @field: index of the field to be changed, which may be
 * open to who takes the next step; -1: the record as a whole */
gboolean    mun_may_edit            (MunWorkspace        *workspace,
                                    MunRecord           *record,
                                    int                  field);

/** mun_may_note: whether the acting person may write the note of @record: who may change the record, and in auditor mode the auditor of an audit */
gboolean    mun_may_note            (MunWorkspace        *workspace,
                                     MunRecord           *record);

/** mun_may_add: whether the acting person may add @record, a new one. Who may only add what is their own becomes its owner, unless it has one */
gboolean    mun_may_add             (MunWorkspace        *workspace,
                                     MunRecord           *record);

/** mun_may_edit_reason: Returns: (transfer full) (nullable): who may, and what to do, when the acting person may not change @record as a whole */
char       *mun_may_edit_reason     (MunWorkspace        *workspace,
                                    MunRecord           *record);

/** mun_may_describe: Returns: (transfer full): "top management or the security coordinator" */
char       *mun_may_describe       (const char          *letters);

/* The rules of one type; a row of the table in rules.c. Any function may be NULL. */
typedef struct {
  const MunSpec *spec;
  void         (*defaults) (MunWorkspace *workspace, MunRecord *record);
  /* Computed fields, before each save: scores, next dates. */
  void         (*derive)   (MunWorkspace *workspace, MunRecord *record);
  /* Remarks: STOP refuses the save. */
  void         (*review)   (MunWorkspace *workspace, MunRecord *record, GPtrArray *issues);
  /* Before a step: hard stops beyond required fields. */
  gboolean     (*guard)    (MunWorkspace *workspace, MunRecord *record, const MunTransition *move, GError **error);
  /* Of a record that comes in from elsewhere, after all with it are written: what must stand behind its state. */
  gboolean     (*proof)    (MunWorkspace *workspace, MunRecord *record, GError **error);
  /* After a step: other records to be saved with it, appended to @also (owned). */
  void         (*moved)    (MunWorkspace *workspace, MunRecord *record, const MunTransition *move, GPtrArray *also);
  /* With each save: other records that follow from this one (the date of the latest measurement on its line ...). */
  void         (*follow)   (MunWorkspace *workspace, MunRecord *record, GPtrArray *also);
} MunRules;

/** mun_rules_for: Returns: (nullable) */
const MunRules *mun_rules_for      (const MunSpec       *spec);

G_END_DECLS
