/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/catalogue.h"
#include "model/workspace.h"

G_BEGIN_DECLS

/* What the records say about each requirement. Computed, never stored; beside it stands what a person says (a gap_answer record). */

typedef enum {
  MUN_EVIDENCE_COMPLETE,
  MUN_EVIDENCE_PARTIAL,
  MUN_EVIDENCE_MISSING,
  MUN_EVIDENCE_MANUAL,          /* for you to judge */
  MUN_EVIDENCE_NOT_APPLICABLE,
  MUN_N_EVIDENCE
} MunEvidence;

/** mun_evidence_key: "complete", "partial", "missing", "manual", "not-applicable" */
const char    *mun_evidence_key            (MunEvidence          evidence);
/** mun_evidence_label: untranslated N_() word: "Complete", "Partial", "Missing", "To be judged", "Not applicable" */
const char    *mun_evidence_label          (MunEvidence          evidence);

/** mun_evidence_proposal: Returns: the key of gap_answer.auto_status that says the same */
const char    *mun_evidence_proposal       (MunEvidence          evidence);

typedef struct {
  const MunCheck     *check;
  const MunCheckPart *part;
  gint64              ok;
  gint64              total;
  const MunTexts     *text;    /* what is missing and what to do; see mun_gap_say() */
  GHashTable         *numbers; /* the numbers that the text may name */
  const char         *mark;    /* N_() (nullable): an auditor said so; then there is no check, part, text or numbers */
  GStrv               ids;     /* records that fail, at most 200 */
} MunGap;

/** mun_gap_say: @language: (nullable): as mun_catalogue_text(). Returns: (transfer full): what is missing and what to do, with the organisation's numbers */
char          *mun_gap_say                 (const MunGap        *gap,
                                            const char          *language);

typedef struct {
  const MunRequirement *requirement;
  MunEvidence           evidence;
  GPtrArray            *gaps;        /* (element-type MunGap): parts that are not full; empty when complete. One that does not apply yet may have one, too: how to come to it */
  MunRecord            *assessment;  /* (nullable): the latest gap_answer of a person for it */
} MunResult;

typedef struct _MunConformity MunConformity;

/** mun_conformity_new: evaluates all requirements of @catalogue as of the workspace's today. Errors: those of the store */
MunConformity   *mun_conformity_new        (MunWorkspace        *workspace,
                                            MunCatalogue        *catalogue,
                                            GError             **error);
/** mun_conformity_update: brings @self up to date: asks only the checks whose answer the revisions since then can have changed, all of them when the
 * day is another one */
gboolean         mun_conformity_update     (MunConformity       *self,
                                            MunWorkspace        *workspace,
                                            GError             **error);
/** mun_conformity_current: like mun_conformity_new(), but kept with @workspace and only brought up to date the next time.
 * Returns: (transfer none) (nullable): valid until the next call for the same workspace */
MunConformity   *mun_conformity_current    (MunWorkspace        *workspace,
                                            MunCatalogue        *catalogue,
                                            GError             **error);
/** mun_conformity_n_asked: Returns: how many checks the last look has asked */
guint            mun_conformity_n_asked    (MunConformity       *self);
void             mun_conformity_free       (MunConformity       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunConformity, mun_conformity_free)

GPtrArray       *mun_conformity_results    (MunConformity       *self); /* (transfer none) (element-type MunResult): catalogue order */
const MunResult *mun_conformity_find       (MunConformity       *self,
                                            const char          *id);
/** mun_conformity_counts: @clause: (nullable): "8.3" counts 8.3 and below; @counts: array of MUN_N_EVIDENCE. Returns: the number of requirements */
guint            mun_conformity_counts     (MunConformity       *self,
                                            const char          *clause,
                                            guint               *counts);

/** mun_conformity_check: one check by its key; for tests. Parts as "ok/total" separated by blanks in @counts (out) (transfer full) */
gboolean         mun_conformity_check      (MunWorkspace        *workspace,
                                            const MunCheck      *check,
                                            MunEvidence         *evidence,
                                            char               **counts,
                                            GError             **error);

/** mun_conformity_judge: what the records say about one requirement now, looked at anew */
gboolean         mun_conformity_judge      (MunWorkspace         *workspace,
                                            const MunRequirement *requirement,
                                            MunEvidence          *evidence,
                                            GError              **error);

/** mun_conformity_assess: records what a person says: @status: key of gap_answer.status; @why may be "" where the status allows it. Creates the open round when there is none */
gboolean         mun_conformity_assess     (MunWorkspace        *workspace,
                                            const MunResult     *result,
                                            const char          *status,
                                            const char          *why,
                                            GError             **error);

G_END_DECLS
