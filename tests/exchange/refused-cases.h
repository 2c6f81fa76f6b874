/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What must never be in a file, on the demonstration's reference day. */

#define TODAY "2026-11-02"
#define NOW   TODAY "T12:00"

typedef struct {
  const char *name;
  const char *type;
  const char *ref;     /* NULL: a new record */
  const char *as;      /* number of who acts */
  const char *values;  /* field=value, separated by "|" */
  const char *words;   /* what the refusal says */
  const char *sql;     /* what another program might try */
  const char *said;    /* what the file says then */
} Bad;

#define NEW       "'00000000-0000-4000-8000-000000000001'"
#define EVENT(ref) "(SELECT id FROM incident WHERE ref = '" ref "')"
#define ID(ref) "(SELECT id FROM person WHERE ref = '" ref "')"

static const Bad bad[] = {
  { "review without an input", "management_review", "REV-0002", "PER-0003", "status=prepared", "is missing from the review",
    "UPDATE management_review SET status = 'prepared' WHERE ref = 'REV-0002'", "lacks an input" },
  { "review held without an input", "management_review", "REV-0002", "PER-0001", "status=held|held_on=2026-11-02|participants=All", "cannot go from",
    "UPDATE management_review SET status = 'held' WHERE ref = 'REV-0002'", "lacks an input" },
  { "closing without proof of the effect", "nonconformity", "NCR-0004", "PER-0003", "status=closed|system_change=no", "effect of action CAR-0005",
    "UPDATE nonconformity SET status = 'closed', closed_on = '2026-11-02', closed_by = " ID ("PER-0003") ", system_change = 'no' WHERE ref = 'NCR-0004'",
    "proven to work" },
  { "effect without evidence", "corrective_action", "CAR-0005", "PER-0003",
    "status=effective|effect_checked_on=2026-11-02|effect_checked_by=PER-0003|effect_result=effective", "Proof of the effect",
    "UPDATE corrective_action SET status = 'effective', effect_checked_on = '2026-11-02', effect_checked_by = " ID ("PER-0003")
    ", effect_result = 'effective' WHERE ref = 'CAR-0005'", "written down the proof" },
  { "acceptance by the wrong person", "risk", "RSK-0001", "PER-0003",
    "status=accepted|accepted_by=PER-0005|accepted_on=2026-11-02|acceptance_until=2027-11-01|acceptance_reason=Rare", "may not accept",
    "UPDATE risk SET status = 'accepted', accepted_by = " ID ("PER-0005") ", accepted_on = '2026-11-02', acceptance_reason = 'Rare' WHERE ref = 'RSK-0001'",
    "wrong person" },
  { "accepted risk that grows", "risk", "RSK-0005", "PER-0003", "current_likelihood=5|current_impact=4", "decide about it anew",
    "UPDATE risk SET current_likelihood = 5, current_impact = 4, current_score = 20 WHERE ref = 'RSK-0005'", "wrong person" },
  { "accepted risk that goes to another owner", "risk", "RSK-0005", "PER-0003", "owner=PER-0010", "decide about it anew",
    "UPDATE risk SET owner = " ID ("PER-0010") " WHERE ref = 'RSK-0005'", "wrong person" },
  { "auditor on own work", "audit_member", "AUM-0004", "PER-0003", "person=PER-0007|conflict_solution=", "choose somebody else",
    "UPDATE audit_member SET person = " ID ("PER-0007") ", conflict_solution = NULL WHERE ref = 'AUM-0004'", "own work" },
  { "finding verified by the auditee", "audit_finding", "FND-0006", "PER-0003",
    "status=verified|verified_on=2026-11-02|verified_by=PER-0003|verification_result=effective|auditee=PER-0003", "cannot verify",
    "UPDATE audit_finding SET status = 'verified', verified_on = '2026-11-02', auditee = " ID ("PER-0003") ", verified_by = " ID ("PER-0003") " WHERE ref = 'FND-0006'", "cannot verify" },
  { "edit of an approved version", "scope", "SCO-0002", "PER-0001", "statement=Everything", "stays as it was signed",
    "UPDATE scope SET statement = 'Everything' WHERE ref = 'SCO-0002'", "Start a new draft" },
  { "edit of an approved version of a document", "document_version", "DOV-0008", "PER-0001", "change_summary=Nothing", "stays as it was signed",
    "UPDATE document_version SET change_summary = 'Nothing' WHERE ref = 'DOV-0008'", "Start a new draft" },
  { "edit of a log line", "incident_log_entry", "LOG-0001", "PER-0001", "entry=Nothing happened", "kept as evidence",
    "UPDATE incident_log_entry SET entry = 'Nothing happened' WHERE ref = 'LOG-0001'", "never changed" },
  { "log line of tomorrow", "incident_log_entry", NULL, "PER-0003", "incident=INC-0005|kind=information|entry=Stop|at=2026-11-03T10:00", "still to come",
    NULL, NULL },
  { "log line of later today", "incident_log_entry", NULL, "PER-0003", "incident=INC-0005|kind=information|entry=Stop|at=2026-11-02T12:10", "still to come",
    NULL, NULL },
  { "log line in the name of another", "incident_log_entry", NULL, "PER-0003", "incident=INC-0005|kind=information|entry=Stop|entered_by=PER-0005",
    "entered by who writes it", NULL, NULL },
  { "log line without words", "incident_log_entry", NULL, "PER-0003", "incident=INC-0005|kind=information", "Say first what happened",
    NULL, NULL },
  { "decision without a reason", "incident_log_entry", NULL, "PER-0003", "incident=INC-0005|kind=decision|entry=Stop|decided_by=PER-0003",
    "who decided and why",
    "INSERT INTO incident_log_entry (id, ref, incident, at, kind, entry, decided_by, entered_by) VALUES (" NEW ", 'LOG-0099', " EVENT ("INC-0005")
    ", '2026-11-02T11:00', 'decision', 'Stop', " ID ("PER-0003") ", " ID ("PER-0003") ")", "written whole" },
  { "log line of an event that is closed", "incident_log_entry", NULL, "PER-0003", "incident=INC-0001|kind=information|entry=Stop", "use “Reopen” on INC-0001",
    "INSERT INTO incident_log_entry (id, ref, incident, at, kind, entry, entered_by) VALUES (" NEW ", 'LOG-0099', " EVENT ("INC-0001")
    ", '2026-11-02T11:00', 'information', 'Stop', " ID ("PER-0003") ")", "belongs to is closed" },
  { "temporary measure of an event that is closed", "temporary_measure", NULL, "PER-0003",
    "incident=INC-0003|description=Guard|started_on=2026-11-02|planned_end=2026-11-03", "use “Reopen” on INC-0003",
    "INSERT INTO temporary_measure (id, ref, incident, description) VALUES (" NEW ", 'TMP-0099', " EVENT ("INC-0003") ", 'Guard')", "belongs to is closed" },
  { "temporary measure opened again", "temporary_measure", "TMP-0001", "PER-0003", "ended_on=", "use “Reopen” on INC-0004",
    "UPDATE temporary_measure SET ended_on = NULL WHERE ref = 'TMP-0001'", "belongs to is closed" },
  { "temporary measure moved to an event that is closed", "temporary_measure", "TMP-0002", "PER-0003", "incident=INC-0003", "use “Reopen” on INC-0003",
    "UPDATE temporary_measure SET incident = " EVENT ("INC-0003") " WHERE ref = 'TMP-0002'", "belongs to is closed" },
  { "temporary measure that ends before it starts", "temporary_measure", "TMP-0002", "PER-0003", "ended_on=2026-01-01", "cannot lie before “Started on”",
    "UPDATE temporary_measure SET ended_on = '2026-01-01' WHERE ref = 'TMP-0002'", "wrong order" },
  { "temporary measure that ended tomorrow", "temporary_measure", "TMP-0002", "PER-0003", "ended_on=2026-11-03", "still to come", NULL, NULL },
  { "event of later today", "incident", NULL, "PER-0003", "title=Fire|life_at_risk=0|kind=incident|occurred_at=2026-11-02T12:10", "still to come", NULL, NULL },
  { "event noticed before it happened", "incident", NULL, "PER-0003",
    "title=Fire|life_at_risk=0|kind=incident|occurred_at=2026-11-02T10:00|detected_at=2026-11-02T09:00", "cannot lie before “Happened at”",
    "INSERT INTO incident (id, ref, occurred_at, detected_at, status) VALUES (" NEW ", 'INC-0099', '2026-11-02T10:00', '2026-11-02T09:00', 'reported')",
    "wrong order" },
  { "event closed without its causes", "incident", "INC-0005", "PER-0001", "status=closed|causes=", "Still missing",
    "UPDATE incident SET status = 'closed', causes = NULL, closed_on = '2026-11-02', closed_by = " ID ("PER-0001") " WHERE ref = 'INC-0005'",
    "its causes are known" },
  { "decision of a review that is approved", "review_decision", "DEC-0003", "PER-0001", "decision_text=Nothing", "Decide anew in the next review",
    "UPDATE review_decision SET decision_text = 'Nothing' WHERE ref = 'DEC-0003'", "belongs to is closed" },
  { "further decision of a review that is approved", "review_decision", NULL, "PER-0001",
    "review=REV-0001|decision_text=More|kind=other|owner=PER-0003|due_on=2026-12-01", "Decide anew in the next review",
    "INSERT INTO review_decision (id, ref, review, decision_text, status) VALUES (" NEW ", 'DEC-0099', "
    "(SELECT id FROM management_review WHERE ref = 'REV-0001'), 'More', 'open')", "belongs to is closed" },
  { "input of a review that is approved", "review_input", "RIN-0001", "PER-0001", "prepared_text=", "Look at it again in the next review",
    "UPDATE review_input SET prepared_text = NULL WHERE ref = 'RIN-0001'", "belongs to is closed" },
  { "proof older than the action", "corrective_action", "CAR-0005", "PER-0003",
    "status=effective|effect_checked_on=2026-01-01|effect_checked_by=PER-0003|effect_result=effective|effect_evidence=Seen", "cannot lie before “Implemented on”",
    "UPDATE corrective_action SET effect_checked_on = '2026-01-01' WHERE ref = 'CAR-0005'", "wrong order" },
  { "proof taken away", "corrective_action", "CAR-0001", "PER-0003", "effect_evidence=", "needs it",
    "UPDATE corrective_action SET effect_evidence = NULL WHERE ref = 'CAR-0001'", "stays as it is" },
  { "case closed before it was found", "nonconformity", "NCR-0008", "PER-0003", "closed_on=2020-01-01", "cannot lie before “Found on”",
    "UPDATE nonconformity SET closed_on = '2020-01-01' WHERE ref = 'NCR-0008'", "wrong order" },
  { "cause changed while its actions run", "nonconformity", "NCR-0007", "PER-0003", "root_cause=Another", "use “Analyse again” on NCR-0007",
    "UPDATE nonconformity SET root_cause = 'Another' WHERE ref = 'NCR-0007'", "stays as it is" },
  { "title of a document that is approved", "document", "DOC-0007", "PER-0003", "title=Another", "use “Start a review” on DOC-0007",
    "UPDATE document SET title = 'Another' WHERE ref = 'DOC-0007'", "stays as it is" },
  { "confidentiality of a document that is approved", "document", "DOC-0007", "PER-0003", "classification=public", "use “Start a review” on DOC-0007",
    "UPDATE document SET classification = 'public' WHERE ref = 'DOC-0007'", "stays as it is" },
  { "confidentiality of a version that is approved", "document", "DOC-0008", "PER-0003", "status=in_review|classification=public", "Add the next version first",
    NULL, NULL },
  { "step of approval by hand", "approval_step", NULL, "PER-0030",
    "record_type=scope|record=SCO-0002|step=approve|person=PER-0001|on_date=2026-11-01T10:00", "by itself", NULL, NULL },
  { "edit of a case that is closed", "nonconformity", "NCR-0001", "PER-0003", "root_cause=Another", "stays as it is", NULL, NULL },
  { "grade of a finding that was reported", "audit_finding", "FND-0006", "PER-0003", "grade=observation", "stays as it is", NULL, NULL },
  { "what a state needs is emptied", "nonconformity", "NCR-0007", "PER-0003", "description=", "needs it", NULL, NULL },
  { "what a step needed is emptied", "corrective_action", "CAR-0005", "PER-0003", "implemented_on=", "needs it", NULL, NULL },
  { "case that arrives closed", "nonconformity", NULL, "PER-0003",
    "title=Gate open|source=observation|description=Open at night|found_on=2026-11-02|found_by=PER-0004|severity=major|owner=PER-0005|action_needed=yes|"
    "system_change=no|status=closed", "Confirm the first fix",
    "INSERT INTO nonconformity (id, ref, title, action_needed, system_change, status, closed_on, closed_by) "
    "VALUES ('00000000-0000-4000-8000-000000000001', 'NCR-0099', 'Gate open', 'yes', 'no', 'closed', '2026-11-02', " ID ("PER-0003") ")", "proven to work" },
  { "action that arrives effective", "corrective_action", NULL, "PER-0003",
    "nonconformity=NCR-0007|action_text=Closer|cause_addressed=None|owner=PER-0005|due_on=2026-12-01|proportion_note=Small|life_safety_exception=0|"
    "risk_review=None|risk_reviewed_by=PER-0003|risk_reviewed_on=2026-10-01|started_on=2026-10-02|implemented_on=2026-10-03|status=effective", "Confirm the effect",
    "INSERT INTO corrective_action (id, ref, owner, status) VALUES ('00000000-0000-4000-8000-000000000001', 'CAR-0099', " ID ("PER-0005") ", 'effective')",
    "Nobody has taken this decision" },
  { "round that is hardly answered", "gap_assessment", "GAP-0002", "PER-0003", "status=finished|finished_on=2026-11-02", "no answer yet, in the clauses 4.1, 4.2",
    "BEGIN; INSERT INTO gap_assessment (id, ref, standard, status) VALUES ('00000000-0000-4000-8000-000000000001', 'GAP-0099', '28000', 'in_progress');"
    "UPDATE gap_assessment SET status = 'finished' WHERE ref = 'GAP-0099'", "Nothing was answered" },
  { "answer to a requirement that does not exist", "gap_answer", NULL, "PER-0003",
    "assessment=GAP-0002|requirement=28000:99.1-01|status=met|justification=Seen", "No standard has a requirement", NULL, NULL },
  { "answer to another standard", "gap_answer", NULL, "PER-0003",
    "assessment=GAP-0002|requirement=22320:5.1-02|status=met|justification=Seen", "Answer it in a round for ISO 22320",
    "INSERT INTO gap_answer (id, ref, assessment, requirement, status) SELECT '00000000-0000-4000-8000-000000000001', 'GAN-0099', id, '22320:5.1-02', 'met' "
    "FROM gap_assessment WHERE ref = 'GAP-0002'", "not of the standard" },
  { "second answer to a requirement", "gap_answer", NULL, "PER-0003",
    "assessment=GAP-0002|requirement=28000:7.2-02|status=met|justification=Seen", "already, as GAN-0001",
    "INSERT INTO gap_answer (id, ref, assessment, requirement, status) SELECT '00000000-0000-4000-8000-000000000001', 'GAN-0099', id, '28000:7.2-02', 'met' "
    "FROM gap_assessment WHERE ref = 'GAP-0002'", "answered in the round already" },
  { "proposal of the program by hand", "gap_answer", NULL, "PER-0003",
    "assessment=GAP-0002|requirement=28000:7.2-03|auto_status=met|status=met", "the records say “Partly met”", NULL, NULL },
  { "change approved in another name", "change", "CHG-0011", "PER-0002", "status=approved|approved_by=PER-0001|approved_on=2026-11-02",
    "Nobody enters a decision for somebody else", "UPDATE change SET status = 'approved' WHERE ref = 'CHG-0011'", "Nobody has taken this decision" },
  { "change approved by who may not", "change", "CHG-0011", "PER-0003", "status=approved|approved_by=PER-0001|approved_on=2026-11-02", "is for top management",
    NULL, NULL },
  { "approval that changes its name", "change", "CHG-0006", "PER-0003", "approved_by=PER-0002", "Nobody enters a decision for somebody else",
    "UPDATE change SET approved_by = " ID ("PER-0002") " WHERE ref = 'CHG-0006'", "taken by somebody else" },
  { "action approved in another name", "corrective_action", "CAR-0009", "PER-0003", "approved_by=PER-0001|approved_on=2026-11-02",
    "Nobody enters a decision for somebody else", "UPDATE corrective_action SET status = 'approved' WHERE ref = 'CAR-0009'", "Nobody has taken this decision" },
  { "effect confirmed in another name", "corrective_action", "CAR-0005", "PER-0003",
    "status=effective|effect_checked_on=2026-11-02|effect_checked_by=PER-0012|effect_result=effective|effect_evidence=Seen",
    "Nobody enters a decision for somebody else", NULL, NULL },
  { "fix verified in another name", "audit_finding", "FND-0006", "PER-0003", "verified_on=2026-11-02|verified_by=PER-0012|verification_result=effective",
    "Nobody enters a decision for somebody else", "UPDATE audit_finding SET status = 'verified' WHERE ref = 'FND-0006'", "Nobody has taken this decision" },
  { "case closed in another name", "nonconformity", "NCR-0004", "PER-0003", "closed_by=PER-0001|closed_on=2026-11-02",
    "Nobody enters a decision for somebody else", NULL, NULL },
  { "own draft approved", "policy", "POL-0003", "PER-0001", "status=approved", "cannot also approve",
    "UPDATE policy SET status = 'approved', approved_by = author, approved_on = '2026-11-02' WHERE ref = 'POL-0003'", "does not approve it as well" },
  { "action that starts without a risk look", "corrective_action", "CAR-0009", "PER-0003", "started_on=2026-11-02", "before its risks",
    "UPDATE corrective_action SET status = 'in_progress' WHERE ref = 'CAR-0009'", "before its risks" },
  { "change without a risk look", "change", "CHG-0011", "PER-0001", "status=approved|risk_checked_on=", "dated look",
    "UPDATE change SET status = 'in_progress', risk_checked_on = NULL WHERE ref = 'CHG-0011'", "before its risks" },
  { "somebody who makes himself top management", "person", "PER-0004", "PER-0004", "is_top_management=1", "is for top management", NULL, NULL },
  { "new person in top management", "person", NULL, "PER-0003", "full_name=Eve|employment=employee|is_top_management=1", "is for top management", NULL, NULL },
  { "top manager put out of use", "person", "PER-0001", "PER-0003", "active=0", "only top management takes", NULL, NULL },
  { "another top manager", "organisation", "ORG-0001", "PER-0003", "top_manager=PER-0003", "is for top management", NULL, NULL },
  { "another coordinator", "organisation", "ORG-0001", "PER-0004", "security_coordinator=PER-0004", "is for top management", NULL, NULL },
  { "role that somebody gives himself", "role_assignment", NULL, "PER-0030", "role=ROL-0008|person=PER-0030|starts_on=2026-11-02|assigned_by=PER-0001",
    "is for the security coordinator", NULL, NULL },
  { "lead auditor of own work", "audit", "AUD-0003", "PER-0003", "status=prepared|times_text=At nine|lead_auditor=PER-0007", "owns the process",
    "UPDATE audit SET status = 'prepared', lead_auditor = " ID ("PER-0007") " WHERE ref = 'AUD-0003'", "own work" },
  { "own work that joins an audit", "audit", "AUD-0004", "PER-0003", "processes=PRO-0007", "owns the process",
    "INSERT INTO record_link (from_type, from_id, to_type, to_id, role) SELECT 'audit', a.id, 'business_process', p.id, '' "
    "FROM audit AS a, business_process AS p WHERE a.ref = 'AUD-0004' AND p.ref = 'PRO-0007'", "own work" },
  { "auditor with a conflict who joins an audit", "audit_member", NULL, "PER-0003",
    "audit=AUD-0004|person=PER-0012|part=auditor|competent=1|competence_evidence=Course|impartial_declared_on=2026-11-01|own_work_conflict=1",
    "would audit their own work",
    "INSERT INTO audit_member (id, ref, audit, person, part, own_work_conflict) SELECT '00000000-0000-4000-8000-000000000001', 'AUM-0099', id, " ID ("PER-0012")
    ", 'auditor', 1 FROM audit WHERE ref = 'AUD-0004'", "own work" },
};
