/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* Which site or process to audit next, and why. */

/* What speaks for an audit of one site or process. */
typedef struct {
  int highest_risk;   /* highest current score of an open risk there */
  int importance;     /* 0 not rated, 1 low, 2 medium, 3 high */
  int months;         /* since the last audit; -1: never audited */
  int findings;       /* not closed */
  int incidents;      /* of the last twelve months */
  int changes;        /* put into practice since the last audit */
} MunAuditFacts;

typedef struct {
  MunRecord     *subject;  /* (owned): a site or a business_process */
  MunAuditFacts  facts;
  int            points;
  GStrv          reasons;  /* sentences in the language of the screen, the weightiest first */
} MunAuditProposal;

void       mun_audit_proposal_free  (MunAuditProposal    *proposal);

/** mun_audit_points: the weight of the facts: twice the risk, five for each step of importance, one for each month (at most 24, also when never audited),
 * five for each open finding, four for each incident, three for each change */
int        mun_audit_points         (const MunAuditFacts *facts);

/** mun_audit_reasons: Returns: (transfer full): a sentence for each fact that counts */
GStrv      mun_audit_reasons        (const MunAuditFacts *facts);

/** mun_audit_proposals_new: Returns: (transfer full) (element-type MunAuditProposal): all sites in scope and active processes, most points first */
GPtrArray *mun_audit_proposals_new  (MunWorkspace        *workspace);

typedef struct {
  const char *clause;   /* "8.4" */
  guint       items;    /* checklist lines about it */
  GPtrArray  *audits;   /* (element-type MunRecord): audits of the programme with such lines */
} MunClauseCoverage;

void       mun_clause_coverage_free (MunClauseCoverage   *coverage);

/** mun_clause_of_requirement: "28000:8.4-03" gives "8.4", "8.3.1" gives "8.3". Returns: (transfer full): "" for the rules of other standards and for plain words */
char      *mun_clause_of_requirement (const char         *requirement);

/** mun_clause_coverage_new: which clauses of ISO 28000 the checklists of a programme's audits touch. @programme: (nullable): NULL for all audits.
 * Returns: (transfer full) (element-type MunClauseCoverage): every clause of two figures, 4.1 to 10.2 */
GPtrArray *mun_clause_coverage_new  (MunWorkspace        *workspace,
                                     MunRecord           *programme);

G_END_DECLS
