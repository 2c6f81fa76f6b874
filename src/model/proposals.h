/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* Nonconformities that follow from other records. All give an unsaved record, filled with what is known, for a person to look at:
 * Returns: (transfer full) */

/** mun_finding_make_nonconformity: for a major or minor finding; also sets the finding's link to it and, where empty, its due date
 * (30 days for major, 90 for minor after the agreed day). Save both together. Gives the existing one when there is one */
MunRecord *mun_finding_make_nonconformity  (MunWorkspace *workspace,
                                            MunRecord    *finding);

/** mun_control_make_nonconformity: for a control that is weak or out of use */
MunRecord *mun_control_make_nonconformity  (MunWorkspace *workspace,
                                            MunRecord    *control);

/** mun_incident_make_nonconformity: for an event that needs one; sets the link */
MunRecord *mun_incident_make_nonconformity (MunWorkspace *workspace,
                                            MunRecord    *incident);

typedef struct {
  MunRecord *record;   /* (owned): where it comes from */
  char      *message;  /* why a nonconformity is proposed, a sentence */
} MunProposal;

void       mun_proposal_free               (MunProposal  *proposal);

/** mun_nonconformity_proposals: controls that do not work, events that need one, failed equipment tests, failed evaluations of obligations and suppliers,
 * two measurements in a row off target, overdue treatment of a risk in the highest band; those without an open nonconformity about them are proposed by
 * whoever shows the list. Returns: (transfer full) (element-type MunProposal) */
GPtrArray *mun_nonconformity_proposals     (MunWorkspace *workspace);

/** mun_incident_find_risks: what should be scored again because of an event: risks in use of its site or supplier that were last looked at
 * before it. Returns: (transfer full) (element-type MunRecord) */
GPtrArray *mun_incident_find_risks         (MunWorkspace *workspace,
                                            MunRecord    *incident);

/** mun_risk_find_incidents: the other way round: events since a risk was last looked at, by which it should be scored again.
 * Returns: (transfer full) (element-type MunRecord) */
GPtrArray *mun_risk_find_incidents         (MunWorkspace *workspace,
                                            MunRecord    *risk);

/** mun_person_owned: what a person still answers for: records in use that name them as owner, leader, responsible ...
 * Returns: (transfer full) (element-type MunRecord) */
GPtrArray *mun_person_owned                (MunWorkspace *workspace,
                                            MunRecord    *person);

/** mun_last_cause_is_excuse: whether a root cause stops at "human error", "not followed" or the like: the question why goes on from there */
gboolean   mun_last_cause_is_excuse        (const char   *cause);

/** mun_objectives_name_people: whether the objectives of a response speak of people at all */
gboolean   mun_objectives_name_people      (const char   *objectives);

G_END_DECLS
