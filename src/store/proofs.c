/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "spec/all.h"
#include "spec/kept.h"

/* The gravest rules of model/ once more, in the file itself: who edits it with another program cannot close a case without proof, accept a
 * risk in somebody else's place or hold a review that lacks an input, either. */

/* A proof is asked for when a record comes into one of the states, or when what it rests on is changed there. */
typedef struct {
  const char *table;
  const char *name;     /* NULL: the only one of its table, or the first */
  const char *states;   /* SQL list */
  const char *watched;  /* SQL: further changes of NEW against OLD that ask again; NULL: none */
  const char *holds;    /* SQL about NEW */
  const char *message;
} Proof;

/* A file that is loaded whole tells of decisions by people who may have had another post then. Who may decide is asked where it is decided. */
#define LOADED "EXISTS (SELECT 1 FROM loading)"
/* The last decision about the supplier, which was taken with a reason where no assessment stands. */
#define YES_TO_SUPPLIER "coalesce((SELECT a.step IN ('approve', 'approve_conditions') FROM approval_step AS a WHERE a.record = NEW.id ORDER BY a.rowid DESC LIMIT 1), 0)"
/* Where bands were approved once, an acceptance is held against bands: nobody sets them aside to have none. */
#define HAS_CRITERIA "NOT EXISTS (SELECT 1 FROM risk_criteria WHERE status = 'superseded') OR EXISTS (SELECT 1 FROM risk_criteria WHERE status = 'approved' AND withdrawn IS NULL)"
/* @person: SQL */
#define IS_TOP(person) \
  "(EXISTS (SELECT 1 FROM organisation WHERE top_manager IS " person ") OR EXISTS (SELECT 1 FROM person WHERE id IS " person " AND is_top_management = 1))"

static const Proof proofs[] = {
  { "management_review", NULL, "'prepared', 'held', 'approved', 'closed'", NULL,
    "(SELECT count(DISTINCT letter) FROM review_input WHERE review = NEW.id AND withdrawn IS NULL AND " MUN_SQL_SAID ("prepared_text") ") = 15",
    N_("The review lacks an input. Write a comment for each of the fifteen inputs, “Nothing to report” where that is so.") },
  { "management_review", "minutes", "'approved', 'closed'", "NEW.approved_by IS NOT OLD.approved_by",
    LOADED " OR " IS_TOP ("NEW.approved_by"),
    N_("The minutes of a review are approved by top management. Let one of them act.") },
  { "management_review", "decisions", "'closed'", NULL,
    "NOT EXISTS (SELECT 1 FROM review_decision WHERE review = NEW.id AND withdrawn IS NULL AND status IN ('open', 'in_progress'))",
    N_("Decisions of this review are still open. Close the review when they are done or dropped.") },
  { "incident", NULL, "'closed'", "NEW.closed_by IS NOT OLD.closed_by",
    "NEW.closed_by IS NOT NULL AND NEW.closed_on IS NOT NULL AND NEW.investigator IS NOT NULL AND NEW.investigated_on IS NOT NULL\n"
    "  AND " MUN_SQL_SAID ("NEW.investigation_method") " AND " MUN_SQL_SAID ("NEW.causes") " AND NEW.risks_reviewed_on IS NOT NULL\n"
    "  AND (NEW.needs_nonconformity = 0 OR (NEW.needs_nonconformity = 1 AND NEW.nonconformity IS NOT NULL))\n"
    "  AND NOT EXISTS (SELECT 1 FROM temporary_measure WHERE incident = NEW.id AND withdrawn IS NULL AND ended_on IS NULL)\n"
    "  AND (coalesce(NEW.severity, 0) < 4 OR " LOADED " OR " IS_TOP ("NEW.closed_by") ")",
    N_("An event closes when it was investigated, its causes are known, the risks were looked at again, a nonconformity was opened where one is needed and "
       "the temporary measures are ended; from severity 4 on by top management.") },
  { "nonconformity", NULL, "'closed'", "NEW.closed_by IS NOT OLD.closed_by",
    "NEW.closed_by IS NOT NULL AND NEW.closed_on IS NOT NULL AND NEW.system_change IN ('yes', 'no')\n"
    "  AND NOT EXISTS (SELECT 1 FROM corrective_action WHERE nonconformity = NEW.id AND withdrawn IS NULL AND status IS NOT 'cancelled'\n"
    "    AND (status IS NOT 'effective' OR owner IS NEW.closed_by))\n"
    "  AND (NEW.action_needed = 'no' OR EXISTS (SELECT 1 FROM corrective_action WHERE nonconformity = NEW.id AND withdrawn IS NULL AND status = 'effective'))",
    N_("A nonconformity is closed when its actions have proven to work, by somebody who owns none of them. Check the effect of the actions first.") },
  { "corrective_action", "approval", "'approved', 'in_progress', 'implemented', 'effective', 'not_effective'", "NEW.approved_by IS NOT OLD.approved_by",
    LOADED " OR " IS_TOP ("NEW.approved_by") "\n"
    "  OR NOT EXISTS (SELECT 1 FROM nonconformity WHERE id = NEW.nonconformity AND severity IN ('major', 'critical'))",
    N_("Actions on a major or critical nonconformity are approved by top management. Let one of them act.") },
  { "corrective_action", NULL, "'effective'", "NEW.effect_checked_by IS NOT OLD.effect_checked_by OR NEW.owner IS NOT OLD.owner",
    "NEW.effect_checked_on IS NOT NULL AND NEW.effect_checked_by IS NOT NULL AND NEW.owner IS NOT NULL AND NEW.effect_checked_by IS NOT NEW.owner\n"
    "  AND NEW.effect_result = 'effective' AND " MUN_SQL_SAID ("NEW.effect_evidence"),
    N_("An action is effective when another person than its owner has checked it and written down the proof.") },
  { "risk", NULL, "'accepted'", "NEW.accepted_by IS NOT OLD.accepted_by OR NEW.accepted_on IS NOT OLD.accepted_on OR NEW.acceptance_reason IS NOT OLD.acceptance_reason\n"
    "    OR (NEW.owner IS NOT OLD.owner AND OLD.accepted_by IS OLD.owner)\n"
    "    OR coalesce(NEW.current_score > OLD.current_score, 0) OR coalesce(NEW.current_likelihood * NEW.current_impact > OLD.current_score, 0)",
    "NEW.accepted_by IS NOT NULL AND NEW.accepted_on IS NOT NULL AND " MUN_SQL_SAID ("NEW.acceptance_reason") "\n"
    "  AND (" LOADED " OR " HAS_CRITERIA ")\n"
    "  AND (" LOADED " OR NOT EXISTS (SELECT 1 FROM risk_band AS b JOIN risk_criteria AS c ON c.id = b.criteria WHERE c.status = 'approved' AND c.withdrawn IS NULL\n"
    "    AND (NEW.current_score BETWEEN b.min_score AND b.max_score\n"
    "      OR NEW.current_likelihood * NEW.current_impact BETWEEN b.min_score AND b.max_score) AND NOT CASE b.acceptance_by\n"
    "      WHEN 'risk_owner' THEN NEW.accepted_by IS NEW.owner\n"
    "      WHEN 'security_coordinator' THEN EXISTS (SELECT 1 FROM organisation WHERE security_coordinator IS NEW.accepted_by)\n"
    "      ELSE " IS_TOP ("NEW.accepted_by") " END))",
    N_("This risk is accepted by the wrong person, or without a day and a reason. The band of its score says who may accept it.") },
  { "risk", "tolerance", "'accepted'", "coalesce(NEW.current_score > OLD.current_score, 0) OR NEW.life_safety IS NOT OLD.life_safety\n"
    "    OR coalesce(NEW.current_likelihood > OLD.current_likelihood, 0)\n"
    "    OR coalesce(NEW.current_likelihood * NEW.current_impact > OLD.current_score, 0)",
    "(NEW.life_safety IS NOT 1 OR coalesce(NEW.current_likelihood, 0) <= 1)\n"
    "  AND (" LOADED " OR NOT EXISTS (SELECT 1 FROM risk_criteria WHERE status = 'approved' AND withdrawn IS NULL\n"
    "    AND max(coalesce(NEW.current_score, 0), coalesce(NEW.current_likelihood * NEW.current_impact, 0)) > tolerance_score))",
    N_("This risk cannot be accepted: it is above what may stay even with a plan, or somebody could die. Treat it first, then score it again.") },
  { "treatment", NULL, "'approved', 'in_progress', 'done', 'verified'",
    "NEW.approved_by IS NOT OLD.approved_by OR coalesce(NEW.cost > OLD.cost, NEW.cost IS NOT NULL AND OLD.cost IS NULL)",
    LOADED " OR " IS_TOP ("NEW.approved_by") "\n"
    "  OR (EXISTS (SELECT 1 FROM risk WHERE id = NEW.risk AND owner IS NEW.approved_by)\n"
    "    AND (NEW.cost IS NULL OR NOT EXISTS (SELECT 1 FROM organisation WHERE owner_budget < NEW.cost)))",
    N_("A treatment is approved by top management, or by the owner of the risk within their budget. Let one of them act.") },
  { "treatment", "effect", "'verified'", NULL, "NEW.effect_checked_on IS NOT NULL AND NEW.effect_result = 'effective'",
    N_("A treatment is verified when its effect was checked and it works. Enter the day and the result of the check first.") },
  { "audit_finding", "case", "'action', 'verified', 'closed'", "NEW.nonconformity IS NOT OLD.nonconformity",
    "coalesce(NEW.grade, '') NOT IN ('major', 'minor') OR NEW.nonconformity IS NOT NULL",
    N_("A major or minor finding has a nonconformity, which its fix belongs to. Start the action in Muniment, which opens one.") },
  { "audit_finding", "done", "'verified'", NULL,
    "NOT EXISTS (SELECT 1 FROM corrective_action WHERE nonconformity = NEW.nonconformity AND withdrawn IS NULL AND status IS NOT 'cancelled' AND implemented_on IS NULL)",
    N_("The fix of a finding is verified when its actions are done. Report them as done first.") },
  { "audit_finding", "fixed", "'closed'", NULL,
    "coalesce(NEW.grade, '') NOT IN ('major', 'minor') OR (NEW.verified_on IS NOT NULL AND NEW.verification_result IS NOT 'not_effective')",
    N_("A major or minor finding is closed when its fix was verified. Verify the fix first.") },
  { "audit", NULL, "'closed'", NULL,
    "NOT EXISTS (SELECT 1 FROM audit_finding WHERE audit = NEW.id AND withdrawn IS NULL AND grade IN ('major', 'minor') AND status NOT IN ('verified', 'closed'))",
    N_("An audit closes when its findings are verified. Verify the fixes first.") },
  { "change", NULL, "'closed'", NULL, "NEW.planned = 0 OR NEW.risk_checked_on IS NOT NULL",
    N_("A planned change is not closed without a risk look. Enter the result of the look and its day first.") },
  { "objective", NULL, "'approved', 'active', 'achieved', 'missed'", "NEW.approved_by IS NOT OLD.approved_by",
    LOADED " OR " IS_TOP ("NEW.approved_by"),
    N_("Objectives are approved by top management. Let one of them act.") },
  { "exercise", NULL, "'evaluated', 'closed'", NULL, LOADED " OR EXISTS (SELECT 1 FROM after_action_review WHERE exercise = NEW.id AND withdrawn IS NULL)",
    N_("An exercise is evaluated in an after-action review. Add the review first.") },
  { "exercise", "review", "'closed'", NULL,
    LOADED " OR EXISTS (SELECT 1 FROM after_action_review WHERE exercise = NEW.id AND withdrawn IS NULL AND status = 'approved')",
    N_("An exercise closes when its after-action review is approved. Let top management approve the review first.") },
  { "supplier", NULL, "'approved', 'conditional'", NULL,
    LOADED " OR (NEW.assessment_status IS NOT 'failed' AND (" YES_TO_SUPPLIER "\n"
    "    OR (NEW.last_assessed_on IS NOT NULL AND (NEW.criticality IS NOT 'high' OR coalesce(NEW.assessment_status, 'not_assessed') <> 'not_assessed'))))",
    N_("A supplier is approved after an assessment that it did not fail. Assess the supplier first.") },
  { "audit_finding", NULL, "'verified', 'closed'", "NEW.verified_by IS NOT OLD.verified_by OR NEW.auditee IS NOT OLD.auditee",
    "NEW.verified_by IS NULL OR NEW.verified_by IS NOT NEW.auditee",
    N_("The person who was audited cannot verify the fix. Let an auditor do it who had no part in it.") },
};

static const char own_work[] =
  "NOT " LOADED " AND NEW.part IN ('lead', 'auditor') AND NEW.person IS NOT NULL AND " MUN_SQL_EMPTY ("NEW.conflict_solution") " AND EXISTS (\n"
  "  SELECT 1 FROM record_link AS l WHERE l.from_type = 'audit' AND l.from_id = NEW.audit AND (\n"
  "    EXISTS (SELECT 1 FROM business_process WHERE id = l.to_id AND owner = NEW.person)\n"
  "    OR EXISTS (SELECT 1 FROM site WHERE id = l.to_id AND site_owner = NEW.person)))";
static const char own_work_message[] = N_("An auditor does not audit their own work. Write down how this is solved, or choose somebody else.");

/* What no row may do, whatever state it is in. */
typedef struct {
  const char *table;
  const char *name;
  const char *event;    /* "INSERT", "UPDATE OF ..." */
  const char *when;     /* SQL about NEW and OLD */
  const char *message;
} Bar;

#define ANSWERED_TWICE "NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM gap_answer\n" \
                       "  WHERE assessment = NEW.assessment AND requirement = NEW.requirement AND withdrawn IS NULL AND id IS NOT NEW.id)"
#define OTHER_STANDARD "NEW.requirement GLOB '[0-9]*:*' AND substr(NEW.requirement, 1, 6) IS NOT (SELECT standard || ':' FROM gap_assessment WHERE id = NEW.assessment)"

static const char answered_twice[] = N_("This requirement is answered in the round already. Change that answer.");
static const char other_standard[] = N_("The requirement is not of the standard that the round goes through. Answer it in a round for its own standard.");

/* Whether a person of an audit owns what is audited; @audit, @person: SQL */
#define OWNS_AUDITED(audit, person) \
  "EXISTS (SELECT 1 FROM record_link AS l WHERE l.from_type = 'audit' AND l.from_id = " audit " AND (\n" \
  "    EXISTS (SELECT 1 FROM business_process WHERE id = l.to_id AND owner = " person ")\n" \
  "    OR EXISTS (SELECT 1 FROM site WHERE id = l.to_id AND site_owner = " person ")))"
#define UNSOLVED_MEMBER(audit) \
  "EXISTS (SELECT 1 FROM audit_member AS m WHERE m.audit = " audit " AND m.withdrawn IS NULL AND m.part IN ('lead', 'auditor')\n" \
  "    AND " MUN_SQL_EMPTY ("m.conflict_solution") " AND (m.own_work_conflict = 1 OR " OWNS_AUDITED (audit, "m.person") "))"
#define UNSOLVED_LEAD(audit, person) \
  "(" OWNS_AUDITED (audit, person) " AND NOT EXISTS (SELECT 1 FROM audit_member WHERE audit = " audit " AND person = " person "\n" \
  "    AND withdrawn IS NULL AND " MUN_SQL_SAID ("conflict_solution") "))"
#define OWNED_BY(person) \
  "(EXISTS (SELECT 1 FROM business_process WHERE id = NEW.to_id AND owner = " person ") OR EXISTS (SELECT 1 FROM site WHERE id = NEW.to_id AND site_owner = " person "))"

/* A row of record_link that lets somebody audit their own work. */
#define LINKS_OWN_WORK \
  "NOT " LOADED " AND NEW.from_type = 'audit' AND EXISTS (SELECT 1 FROM audit AS a WHERE a.id = NEW.from_id AND a.status IN ('prepared', 'in_progress') AND (\n" \
  "    (" OWNED_BY ("a.lead_auditor") " AND NOT EXISTS (SELECT 1 FROM audit_member WHERE audit = a.id AND person = a.lead_auditor\n" \
  "      AND withdrawn IS NULL AND " MUN_SQL_SAID ("conflict_solution") "))\n" \
  "    OR EXISTS (SELECT 1 FROM audit_member AS m WHERE m.audit = a.id AND m.withdrawn IS NULL AND m.part IN ('lead', 'auditor')\n" \
  "      AND " MUN_SQL_EMPTY ("m.conflict_solution") " AND " OWNED_BY ("m.person") ")))"

/* Whether the person audits the row in an audit that goes on, without a solution on record. */
#define AUDITED_BY(person) \
  "EXISTS (SELECT 1 FROM audit AS a JOIN record_link AS l ON l.from_type = 'audit' AND l.from_id = a.id AND l.to_id = NEW.id\n" \
  "    WHERE a.withdrawn IS NULL AND a.status IN ('prepared', 'in_progress')\n" \
  "      AND (a.lead_auditor = " person " OR EXISTS (SELECT 1 FROM audit_member WHERE audit = a.id AND person = " person " AND withdrawn IS NULL AND part IN ('lead', 'auditor')))\n" \
  "      AND NOT EXISTS (SELECT 1 FROM audit_member WHERE audit = a.id AND person = " person " AND withdrawn IS NULL AND " MUN_SQL_SAID ("conflict_solution") "))"

#define LATE_CONFLICT "NOT " LOADED " AND NEW.own_work_conflict = 1 AND NEW.part IN ('lead', 'auditor') AND " MUN_SQL_EMPTY ("NEW.conflict_solution") "\n" \
                      "  AND EXISTS (SELECT 1 FROM audit WHERE id = NEW.audit AND status = 'in_progress')"

static const char old_copy_message[] = N_("This document is out of use, so no copy of it is handed out. Take the document up again first.");
static const char no_way_out_message[] = N_("Nothing says what you do when this fails. Write down the workaround, or name the risk that covers it.");
/* A step that closes does not bring another story with it. */
static const char as_it_is_message[] = N_("What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.");
static const char risk_look_message[] = N_("It cannot start before its risks were looked at. Enter the result of the look and its day first.");

/* The pack of a review that is prepared. */
#define EMPTIED MUN_SQL_EMPTY ("NEW.prepared_text") " AND " MUN_SQL_SAID ("OLD.prepared_text") "\n" \
                "  AND EXISTS (SELECT 1 FROM management_review WHERE id = NEW.review AND status IN ('prepared', 'held'))"
/* A line of the log is never completed later. */
#define HALF "NEW.kind IS NULL OR " MUN_SQL_EMPTY ("NEW.entry") "\n" \
             "  OR (NEW.kind = 'decision' AND (NEW.decided_by IS NULL OR " MUN_SQL_EMPTY ("NEW.reason") "))"
#define NOBODYS "NOT " LOADED " AND EXISTS (SELECT 1 FROM person WHERE withdrawn IS NULL) AND NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.entered_by)"
/* Local time and world time lie no further apart than the places on earth do; a day has 24 hours. */
#define TIMELESS "NEW.at IS NULL OR NEW.at_utc IS NULL OR NOT coalesce(abs(julianday(NEW.at) - julianday(NEW.at_utc)) * 24 < 14.1, 0)"

/* An hour that comes twice, and clocks that differ by minutes. */
#define TO_COME "NOT " LOADED " AND julianday(NEW.at_utc) > julianday(CURRENT_TIMESTAMP) + 65.0 / 1440"

#define NO_WAY_OUT "NEW.status IS 'active' AND " MUN_SQL_EMPTY ("NEW.workaround") " AND NEW.risk IS NULL"

/* What makes a risk smaller is a control that works. */
#define SMALLER "coalesce(NEW.current_score < NEW.inherent_score OR NEW.current_likelihood * NEW.current_impact < NEW.inherent_likelihood * NEW.inherent_impact, 0)"
#define UNCONTROLLED "NOT EXISTS (SELECT 1 FROM record_link AS l JOIN control AS c ON c.id = l.to_id WHERE l.from_type = 'risk' AND l.from_id = NEW.id\n" \
                     "    AND c.withdrawn IS NULL AND c.status IN ('in_use', 'weak'))"
#define SCORED "(NEW.current_score IS NOT OLD.current_score OR NEW.inherent_score IS NOT OLD.inherent_score OR NEW.current_likelihood IS NOT OLD.current_likelihood\n" \
               "    OR NEW.current_impact IS NOT OLD.current_impact OR NEW.inherent_likelihood IS NOT OLD.inherent_likelihood OR NEW.inherent_impact IS NOT OLD.inherent_impact)"

/* A score is worked out and never set. */
#define WRONG_SCORE(moment) "NEW." moment "_score IS NOT NEW." moment "_likelihood * NEW." moment "_impact"
#define WRONG_SCORES WRONG_SCORE ("inherent") " OR " WRONG_SCORE ("current") " OR " WRONG_SCORE ("target")
#define SCORE_COLUMNS(moment) moment "_score, " moment "_likelihood, " moment "_impact"

/* The local day and the one of world time lie up to a day apart, and calendars differ about the end of February. What comes in with its whole life has
 * none here yet. */
#define KEPT_STILL "NOT " LOADED " AND NEW.status IS 'destroyed' AND OLD.status IS NOT 'destroyed' AND EXISTS (SELECT 1 FROM revision_record WHERE record_id = NEW.id)\n" \
                   "  AND NOT coalesce((SELECT date(max(since), '+' || coalesce(NEW.retention_years, 0) || ' years', '-2 days') FROM out_of_use WHERE document = NEW.id)\n" \
                   "    <= date(CURRENT_TIMESTAMP), 0)"

/* Copies of a document that nobody has taken back. */
#define COPIES_OUT "NEW.status IN ('obsolete', 'archived', 'destroyed') AND OLD.status IS NOT NEW.status\n" \
                   "  AND EXISTS (SELECT 1 FROM document_copy WHERE document = NEW.id AND withdrawn IS NULL AND withdrawn_on IS NULL)"
#define COPY_OF_OLD "NOT " LOADED " AND NEW.withdrawn IS NULL AND NEW.withdrawn_on IS NULL\n" \
                    "  AND EXISTS (SELECT 1 FROM document WHERE id = NEW.document AND status IN ('obsolete', 'archived', 'destroyed'))"

static const char score_message[] = N_("The score of a risk is its likelihood times its impact, and nothing else. Change these two in Muniment, which works it out.");
static const char uncontrolled_message[] = N_("Today’s score is lower than the score without controls, but no control in use is linked. Link the controls that make the difference first.");

/* A change that was approved, is being carried out and names the row. @kinds: SQL list */
#define UNDER_CHANGE(kinds) "EXISTS (SELECT 1 FROM change AS c JOIN record_link AS l ON l.from_id = c.id WHERE l.to_id = NEW.id AND l.role = 'touches'\n" \
                            "    AND c.withdrawn IS NULL AND c.status IN ('approved', 'in_progress') AND c.kind IN (" kinds "))"

static const Bar bars[] = {
  { "equipment", "under_change", "UPDATE OF stage",
    "NOT " LOADED " AND NEW.stage IN ('refurbishment', 'modification') AND OLD.stage IS NOT NEW.stage AND NOT " UNDER_CHANGE ("'equipment_technology'"),
    N_("Equipment is modified or refurbished under an approved change that names it. Propose the change, look at its risks and let it be approved.") },
  { "control", "under_change", "UPDATE OF status",
    "NOT " LOADED " AND NEW.status IS 'retired' AND OLD.status NOT IN ('retired', 'planned')\n"
    "  AND NOT " UNDER_CHANGE ("'process_procedure', 'equipment_technology', 'contractor_supplier_person', 'system_other'"),
    N_("A control is retired after an approved change that names it. Propose the change, look at its risks and let it be approved.") },
  { "screening", "person", "UPDATE OF person", "OLD.person IS NOT NULL AND NEW.person IS NOT OLD.person",
    N_("A clearance belongs to the person who was checked. Add one for the other person.") },
  { "risk", "score_insert", "INSERT", WRONG_SCORES, score_message },
  { "risk", "score_update", "UPDATE OF " SCORE_COLUMNS ("inherent") ", " SCORE_COLUMNS ("current") ", " SCORE_COLUMNS ("target"), WRONG_SCORES, score_message },
  { "risk", "control_insert", "INSERT", "NOT " LOADED " AND " SMALLER "\n  AND " UNCONTROLLED, uncontrolled_message },
  { "risk", "control_update", "UPDATE", "NOT " LOADED " AND " SMALLER " AND " SCORED "\n  AND " UNCONTROLLED, uncontrolled_message },
  { "corrective_action", "risk_look", "UPDATE OF status",
    "NEW.status IS 'in_progress' AND OLD.status IS NOT NEW.status AND NEW.risk_reviewed_on IS NULL AND NEW.life_safety_exception IS NOT 1", risk_look_message },
  { "change", "risk_look", "UPDATE OF status",
    "NEW.status IS 'in_progress' AND OLD.status IS NOT NEW.status AND NEW.risk_checked_on IS NULL AND NEW.planned IS NOT 0", risk_look_message },
  { "change", "made_first", "UPDATE OF status, implemented_on",
    "NEW.planned IS 1 AND NEW.status IS 'implemented' AND OLD.status IN ('in_progress', 'implemented')\n"
    "  AND coalesce(max(NEW.approved_on, NEW.risk_checked_on) > NEW.implemented_on, NEW.approved_on > NEW.implemented_on, NEW.risk_checked_on > NEW.implemented_on, 0)",
    N_("A planned change is looked at for its risks and approved before it is made. Enter the day on which it was really made.") },
  { "incident", "responded", "UPDATE OF formal_response",
    "OLD.formal_response = 1 AND NEW.formal_response IS NOT 1 AND (OLD.status IN ('active', 'stabilised', 'recovery') OR OLD.stood_down_on IS NOT NULL)",
    N_("The response to this event has been led, and stays in the file as it was.") },
  { "document", "kept_shorter", "UPDATE OF retention_years",
    "OLD.status IS NOT 'draft' AND coalesce(NEW.retention_years, 0) < OLD.retention_years\n"
    "  AND (NEW.retention_basis IS OLD.retention_basis OR " MUN_SQL_EMPTY ("NEW.retention_basis") ")",
    N_("The document is to be kept for a shorter time than before. Write the reason anew as well.") },
  { "audit_member", "conflict_insert", "INSERT", LATE_CONFLICT, own_work_message },
  { "audit_member", "conflict_update", "UPDATE OF own_work_conflict, conflict_solution, part, audit", LATE_CONFLICT, own_work_message },
  { "audit", "own_work", "UPDATE OF status, lead_auditor",
    "NOT " LOADED " AND NEW.status IN ('prepared', 'in_progress', 'reported') AND (OLD.status IS NOT NEW.status OR OLD.lead_auditor IS NOT NEW.lead_auditor)\n"
    "  AND (" UNSOLVED_MEMBER ("NEW.id") " OR " UNSOLVED_LEAD ("NEW.id", "NEW.lead_auditor") ")", own_work_message },
  { "business_process", "audited", "UPDATE OF owner", "NOT " LOADED " AND OLD.owner IS NOT NEW.owner AND " AUDITED_BY ("NEW.owner"), own_work_message },
  { "site", "audited", "UPDATE OF site_owner", "NOT " LOADED " AND OLD.site_owner IS NOT NEW.site_owner AND " AUDITED_BY ("NEW.site_owner"), own_work_message },
  { "audit", "own_lead", "UPDATE OF lead_auditor",
    "NOT " LOADED " AND NEW.status IS 'planned' AND OLD.lead_auditor IS NOT NEW.lead_auditor AND " UNSOLVED_LEAD ("NEW.id", "NEW.lead_auditor"), own_work_message },
  { "audit", "own_lead_insert", "INSERT",
    "NOT " LOADED " AND NOT EXISTS (SELECT 1 FROM at_work) AND " UNSOLVED_LEAD ("NEW.id", "NEW.lead_auditor"), own_work_message },
  { "audit", "own_work_back", "UPDATE OF withdrawn",
    "NOT " LOADED " AND OLD.withdrawn IS NOT NULL AND NEW.withdrawn IS NULL AND NEW.status IN ('prepared', 'in_progress')\n"
    "  AND (" UNSOLVED_MEMBER ("NEW.id") " OR " UNSOLVED_LEAD ("NEW.id", "NEW.lead_auditor") ")", own_work_message },
  { "nonconformity", "closed_as_found", "UPDATE OF status",
    "OLD.status IS 'verification' AND NEW.status IS 'closed'\n"
    "  AND (NEW.action_needed IS NOT OLD.action_needed OR NEW.no_action_reason IS NOT OLD.no_action_reason OR NEW.root_cause IS NOT OLD.root_cause)",
    as_it_is_message },
  { "change", "closed_as_approved", "UPDATE OF status",
    "OLD.status IS 'implemented' AND NEW.status IS 'closed' AND OLD.approved_by IS NOT NULL\n"
    "  AND (NEW.title IS NOT OLD.title OR NEW.purpose IS NOT OLD.purpose OR NEW.consequences IS NOT OLD.consequences\n"
    "    OR NEW.approved_by IS NOT OLD.approved_by OR NEW.approved_on IS NOT OLD.approved_on)", as_it_is_message },
  { "management_review", "reopened", "UPDATE OF status",
    "OLD.status IN ('approved', 'closed') AND NEW.status NOT IN ('approved', 'closed')",
    N_("The minutes of this review are approved and stay so. Look at it again in the next review.") },
  { "record_link", "audit_own_work", "INSERT", LINKS_OWN_WORK, own_work_message },
  { "record_link", "audit_own_work_update", "UPDATE", LINKS_OWN_WORK, own_work_message },
  { "gap_answer", "once_insert", "INSERT", ANSWERED_TWICE, answered_twice },
  { "gap_answer", "once_update", "UPDATE OF assessment, requirement, withdrawn", ANSWERED_TWICE, answered_twice },
  { "gap_answer", "standard_insert", "INSERT", OTHER_STANDARD, other_standard },
  { "gap_answer", "standard_update", "UPDATE OF assessment, requirement", OTHER_STANDARD, other_standard },
  { "gap_assessment", "answered", "UPDATE OF status",
    "OLD.status IS 'in_progress' AND NEW.status IN ('finished', 'approved')\n"
    "  AND NOT EXISTS (SELECT 1 FROM gap_answer WHERE assessment = NEW.id AND withdrawn IS NULL AND status IN ('met', 'partly', 'open', 'not_applicable'))",
    N_("Nothing was answered in this round yet. Go through the requirements first.") },
  { "review_input", "emptied", "UPDATE OF prepared_text", EMPTIED,
    N_("The pack of this review is complete and stays so. Write what is true now, “Nothing to report” where that is so.") },
  { "incident_log_entry", "whole", "INSERT", HALF,
    N_("A line of the log is written whole, for it is never changed: its kind and what happened; a decision with who took it and why.") },
  { "incident_log_entry", "author", "INSERT", NOBODYS,
    N_("A line of the log is entered by somebody, and says by whom. Choose a person of this file.") },
  { "incident_log_entry", "moment", "INSERT", TIMELESS,
    N_("A line of the log has its moment, in local time and in world time, and both are the same moment.") },
  { "incident_log_entry", "future", "INSERT", TO_COME, N_("A line of the log tells what has happened, so its moment is not still to come.") },
  { "incident", "log_began", "UPDATE OF occurred_at",
    "NEW.occurred_at > OLD.occurred_at AND EXISTS (SELECT 1 FROM incident_log_entry WHERE incident = NEW.id AND at >= OLD.occurred_at AND at < NEW.occurred_at)",
    N_("The log tells of this event before the moment that is entered now. Leave the moment as it was.") },
  { "incident", "severity", "UPDATE OF severity, status",
    "OLD.severity >= 4 AND coalesce(NEW.severity, 0) < 4 AND NEW.status IS 'closed' AND NOT " IS_TOP ("NEW.closed_by"),
    N_("An event of severity 4 or 5 is closed by top management, and nobody else makes it smaller for that.") },
  { "incident", "response", "UPDATE OF status",
    "NEW.status IS 'investigation' AND OLD.status IS 'assessed' AND NEW.formal_response = 1",
    N_("The assessment says that a formal response is needed. Start the response, or correct the assessment first.") },
  { "interdependency", "way_out_insert", "INSERT", NO_WAY_OUT, no_way_out_message },
  { "interdependency", "way_out_update", "UPDATE OF status, workaround, risk", NO_WAY_OUT, no_way_out_message },
  { "document", "kept", "UPDATE OF status", KEPT_STILL,
    N_("This document is kept for some years after it went out of use, and these are not over. Destroy it then.") },
  { "document", "copies", "UPDATE OF status", COPIES_OUT,
    N_("Copies of this document are still out. Take them back and enter the day of each first.") },
  { "document", "by_top", "UPDATE OF status",
    "NOT " LOADED " AND NEW.status IS 'approved' AND OLD.status IS NOT 'approved' AND (NEW.kind IN ('policy', 'scope', 'plan') OR OLD.kind IN ('policy', 'scope', 'plan'))\n"
    "  AND NOT coalesce((SELECT a.step = 'approve' AND " IS_TOP ("a.person") " FROM approval_step AS a WHERE a.record = NEW.id ORDER BY a.rowid DESC LIMIT 1), 0)",
    N_("Scope, policies and plans are approved by top management. Let one of them act in Muniment.") },
  { "document", "strict", "UPDATE OF status",
    "NEW.status IS 'destroyed' AND OLD.status IS NOT 'destroyed' AND 'strict' IN (NEW.classification, OLD.classification)\n"
    "  AND NOT EXISTS (SELECT 1 FROM approval_step AS a WHERE a.record = NEW.id AND a.step = 'close' AND (" LOADED " OR " IS_TOP ("a.person") "))",
    N_("A strictly confidential document is destroyed by top management only. Let one of them act in Muniment.") },
  { "document_copy", "old_insert", "INSERT", COPY_OF_OLD, old_copy_message },
  { "document_copy", "old_update", "UPDATE OF document, withdrawn_on, withdrawn", COPY_OF_OLD, old_copy_message },
};

static const char acceptance_end_message[] = N_("An acceptance has an end, and holds no longer than “Checks and rhythms” says. Let it end earlier.");
static const char one_approved_message[] = N_("Another version is approved. Only one can be: approving this one in Muniment sets the other aside.");

static void
add_proof (GString     *sql,
           const Proof *proof)
{
  const char *name = proof->name != NULL ? proof->name : "proof";

  g_string_append_printf (sql, "CREATE TRIGGER \"%s_%s_insert\" BEFORE INSERT ON \"%s\"\nWHEN NEW.status IN (%s) AND NOT coalesce((%s), 0)\n"
                          "BEGIN SELECT RAISE(ABORT, '%s'); END;\n",
                          proof->table, name, proof->table, proof->states, proof->holds, proof->message);
  g_string_append_printf (sql, "CREATE TRIGGER \"%s_%s_update\" BEFORE UPDATE ON \"%s\"\nWHEN NEW.status IN (%s) AND (OLD.status IS NULL OR OLD.status NOT IN (%s)%s%s) "
                          "AND NOT coalesce((%s), 0)\nBEGIN SELECT RAISE(ABORT, '%s'); END;\n",
                          proof->table, name, proof->table, proof->states, proof->states, proof->watched != NULL ? " OR " : "",
                          proof->watched != NULL ? proof->watched : "", proof->holds, proof->message);
}

/* How long an acceptance holds is what the organisation chose, or the starter value of its size. */
static void
add_acceptance_end (GString *sql)
{
  const MunField *field = &mun_setting_spec.fields[SETTING_ACCEPTANCE_MONTHS];
  g_autofree char *wrong = g_strdup_printf ("NOT EXISTS (SELECT 1 FROM loading) AND NOT coalesce(NEW.acceptance_until >= NEW.accepted_on AND NEW.acceptance_until <= date(NEW.accepted_on, '+' ||\n"
                                            "  coalesce((SELECT \"%s\" FROM setting), CASE (SELECT profile FROM organisation) WHEN 'micro' THEN %d WHEN 'medium' THEN %d ELSE %d END)\n"
                                            "  || ' months'), 0)",
                                            field->name, field->starter[MUN_SIZE_MICRO], field->starter[MUN_SIZE_MEDIUM], field->starter[MUN_SIZE_SMALL]);
  g_autofree char *on_insert = g_strdup_printf ("NEW.status = 'accepted' AND %s", wrong);
  g_autofree char *on_update = g_strdup_printf ("NEW.status = 'accepted'\n"
                                                "  AND (OLD.status IS NOT 'accepted' OR NEW.accepted_on IS NOT OLD.accepted_on OR NEW.acceptance_until IS NOT OLD.acceptance_until)\n  AND %s", wrong);

  mun_schema_add_trigger (sql, "risk", "acceptance_end_insert", "INSERT", on_insert, acceptance_end_message);
  mun_schema_add_trigger (sql, "risk", "acceptance_end_update", "UPDATE", on_update, acceptance_end_message);
}

/* One version of a line is approved: of policies one for each audience, of plans one for each code, of documents one for each. */
static void
add_one_approved (GString       *sql,
                  const MunSpec *spec)
{
  static const char * const keys[] = { "audience", "code" };
  const char *state = spec->fields[spec->state_field].name;
  g_autoptr(GString) other = g_string_new (NULL);
  g_autofree char *on_update = NULL;

  g_string_append_printf (other, "NEW.\"%s\" IS 'approved' AND EXISTS (SELECT 1 FROM \"%s\" WHERE \"%s\" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id",
                          state, spec->name, state);
  if (spec->flags & MUN_SPEC_CHILD)
    g_string_append_printf (other, " AND \"%s\" IS NEW.\"%s\"", spec->fields[spec->parent_field].name, spec->fields[spec->parent_field].name);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (mun_spec_find_field (spec, keys[i]) >= 0)
      g_string_append_printf (other, " AND \"%s\" IS NEW.\"%s\"", keys[i], keys[i]);
  g_string_append_c (other, ')');
  on_update = g_strdup_printf ("OLD.\"%s\" IS NOT 'approved' AND %s", state, other->str);
  mun_schema_add_trigger (sql, spec->name, "one_approved_insert", "INSERT", other->str, one_approved_message);
  mun_schema_add_trigger (sql, spec->name, "one_approved_update", "UPDATE", on_update, one_approved_message);
}

/* When a document went out of use: from then on runs the time for which it is kept. */
static void
add_out_of_use (GString *sql)
{
  static const char note[] = "\nBEGIN INSERT INTO out_of_use (document, since) VALUES (NEW.id, CURRENT_TIMESTAMP); END;\n";
  static const char stays[] = N_("When a document went out of use is never changed or removed.");

  g_string_append_printf (sql, "CREATE TRIGGER \"document_out_insert\" AFTER INSERT ON \"document\"\n"
                          "WHEN NEW.status IN ('obsolete', 'archived', 'destroyed')%s", note);
  g_string_append_printf (sql, "CREATE TRIGGER \"document_out_update\" AFTER UPDATE OF status ON \"document\"\n"
                          "WHEN NEW.status IS 'obsolete' AND coalesce(OLD.status, '') NOT IN ('obsolete', 'archived', 'destroyed')%s", note);
  mun_schema_add_trigger (sql, "out_of_use", "no_update", "UPDATE", NULL, stays);
  mun_schema_add_trigger (sql, "out_of_use", "no_delete", "DELETE", NULL, stays);
}

void
mun_schema_add_proofs (GString *sql)
{
  for (guint i = 0; i < G_N_ELEMENTS (proofs); i++)
    add_proof (sql, &proofs[i]);
  g_string_append_printf (sql, "CREATE TRIGGER \"audit_member_proof_insert\" BEFORE INSERT ON \"audit_member\"\nWHEN %s\n"
                          "BEGIN SELECT RAISE(ABORT, '%s'); END;\n", own_work, own_work_message);
  g_string_append_printf (sql, "CREATE TRIGGER \"audit_member_proof_update\" BEFORE UPDATE ON \"audit_member\"\n"
                          "WHEN (NEW.person IS NOT OLD.person OR NEW.audit IS NOT OLD.audit OR NEW.part IS NOT OLD.part OR NEW.conflict_solution IS NOT OLD.conflict_solution\n"
                          "    OR (OLD.withdrawn IS NOT NULL AND NEW.withdrawn IS NULL))\n"
                          "  AND %s\nBEGIN SELECT RAISE(ABORT, '%s'); END;\n", own_work, own_work_message);
  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    g_string_append_printf (sql, "CREATE TRIGGER \"%s_%s\" BEFORE %s ON \"%s\"\nWHEN %s\nBEGIN SELECT RAISE(ABORT, '%s'); END;\n",
                            bars[i].table, bars[i].name, bars[i].event, bars[i].table, bars[i].when, bars[i].message);
  add_acceptance_end (sql);
  add_out_of_use (sql);
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if ((*spec)->flags & (MUN_SPEC_VERSIONED | MUN_SPEC_SIGNED))
      add_one_approved (sql, *spec);
}

/* What proves or belongs to another record comes before it. */
guint
mun_proof_turn (const char *table)
{
  const MunSpec *spec = mun_spec_find (table);

  return spec != NULL ? mun_kept_turn (spec) : 0;
}

gboolean
mun_store_asks_proof (const MunSpec *spec,
                      const char    *state)
{
  g_autofree char *quoted = g_strdup_printf ("'%s'", state);

  g_return_val_if_fail (spec != NULL && state != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (proofs); i++)
    if (g_str_equal (proofs[i].table, spec->name) && strstr (proofs[i].states, quoted) != NULL)
      return TRUE;
  return FALSE;
}
