/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/conformity.h"
#include "report/reports/kit.h"

G_BEGIN_DECLS

/* Parts of the report on conformity. */

/** mun_conformity_color, mun_conformity_letter: how an evidence status looks; colour is never the only sign */
MunColor    mun_conformity_color       (MunEvidence        evidence);
const char *mun_conformity_letter      (MunEvidence        evidence);

/** mun_conformity_add_evidence: a cell that says how far the records prove a requirement */
void        mun_conformity_add_evidence (MunReport        *report,
                                         MunTable         *table,
                                         MunEvidence       evidence);

/** mun_conformity_needs_work: whether evidence is missing, or a person judged the requirement as open or partly met */
gboolean    mun_conformity_needs_work  (const MunResult   *result);

/** mun_conformity_describe_gaps: Returns: (transfer full): what is missing, with the numbers of the records; "" for nothing */
char       *mun_conformity_describe_gaps (MunReport       *report,
                                          const MunResult *result);

/** mun_conformity_add_gaps: requirements whose evidence is not complete, with what is missing */
void        mun_conformity_add_gaps    (MunReport         *report,
                                        const MunStandard *standard,
                                        GPtrArray         *results);

/** mun_conformity_add_clauses: each row of the standard */
void        mun_conformity_add_clauses (MunReport         *report,
                                        const MunStandard *standard,
                                        GPtrArray         *results);

/** mun_conformity_add_phase: the rows of one phase: "prepare", "respond", "recover", "review". @caption: N_(). Returns: how many there are */
guint       mun_conformity_add_phase   (MunReport         *report,
                                        const MunStandard *standard,
                                        GPtrArray         *results,
                                        const char        *phase,
                                        const char        *caption);

/** mun_conformity_add_rounds: the self-assessments so far and what changed since the last one */
void        mun_conformity_add_rounds  (MunReport         *report,
                                        const MunStandard *standard,
                                        GPtrArray         *results);

G_END_DECLS
