/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* Who must not audit what: nobody looks at their own work. */

typedef struct {
  MunRecord  *record;   /* (owned): what ties the person to the scope */
  gboolean    own_work; /* the person leads the audited process or site */
  gboolean    asks;     /* own work, or a risk, control, treatment, action, rule or document of their own: no audit is prepared without a solution */
  const char *how;      /* in a word, to be translated: "Owner" */
  char       *message;  /* a sentence: "Ida Korsgaard owns the process “Guarding”." */
} MunConflict;

void       mun_conflict_free           (MunConflict  *conflict);

/** mun_impartiality_conflicts: what ties @person to the sites, processes and rules that @audit covers: processes, sites, risks, controls, treatments, actions
 * and suppliers they own there, and, where the audit looks at the organisation's own rules, what they wrote or approved.
 * Returns: (transfer full) (element-type MunConflict): own work first; empty when impartial */
GPtrArray *mun_impartiality_conflicts  (MunWorkspace *workspace,
                                        MunRecord    *audit,
                                        const char   *person);

/** mun_impartiality_is_solved: @member: an audit_member. Whether its conflicts that ask for one have a recorded solution */
gboolean   mun_impartiality_is_solved  (MunWorkspace *workspace,
                                        MunRecord    *member);

/** mun_impartiality_find_audit: @place: a process or a site. Returns: (transfer full) (nullable): an audit of it that is prepared or goes on, and in which
 * @person audits without a solution on record. @person: may be "": nobody */
MunRecord *mun_impartiality_find_audit (MunWorkspace *workspace,
                                        MunRecord    *place,
                                        const char   *person);

G_END_DECLS
