/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "flows-support.h"

/* What was approved, decided, led or handed out is not made otherwise afterwards: not rewritten, not emptied, not made smaller, not taken out of the
 * file, and not undone by others. */

#define EMPTY_CASE "add nonconformity title=t source=complaint requirement='own rules' description=d found_on=2026-11-01 found_by=PER-0003 owner=PER-0005 " \
                   "action_needed=yes severity=critical"
#define CONTAINED "set +nonconformity status=contained correction=c correction_on=2026-11-01 consequences=none consequences_handled=none"

static const MunFlow flows[] = {
  { "led-response", {
    "set INC-0004 status=investigation",
    "set INC-0004 formal_response=0, refused: has been led",
    "set INC-0004 commander=, refused: was not emptied",
    "set INC-0004 plan= threshold=, refused: was not emptied",
    "set INC-0004 stood_down_on=, refused: was not emptied",
    "check 22320:5.2-02 complete",
  } },
  { "started-response", {
    "add incident title=X kind=emergency occurred_at=2026-11-02T00:00 description=d severity=5 life_at_risk=1 people_harmed=0 formal_response=0 activation_level=full "
      "plan=PLN-0001 threshold=THR-0001 commander=PER-0005",
    "set +incident status=assessed",
    "set +incident status=active",
    "set +incident formal_response=0 life_at_risk=0, refused: has been led",
    "set +incident threshold=, refused: was not emptied",
    "set +incident status=stabilised objectives='People are safe'",
    "set +incident commander= plan=, refused: was not emptied",
    "withdraw +incident, refused: other records rely on it",
    "set +incident commander=PER-0020",
    "check 22320:5.2-17 partial",
    "as PER-0001",
    "set INC-0003 status=investigation",
    "add incident_log_entry incident=INC-0003 kind=handover entry='The depot took over at noon'",
    "check 22320:5.2-17 complete",
  } },
  { "smaller-case", {
    EMPTY_CASE,
    "as PER-0005",
    CONTAINED,
    "set +nonconformity severity=minor, refused: nobody else makes it smaller",
    "set +nonconformity severity=major",
    "withdraw +nonconformity, refused: to put an end to it",
    "as PER-0001",
    "set +nonconformity severity=minor",
  } },
  { "smaller-by-slip", {
    EMPTY_CASE,
    "set +nonconformity severity=minor",
    "set +nonconformity severity=major",
    "add corrective_action nonconformity=+nonconformity action_text=a cause_addressed=c owner=PER-0005 due_on=2026-12-01",
    "set +nonconformity severity=minor, refused: nobody else makes it smaller",
    "set +nonconformity correction_on=2026-10-01, refused: cannot lie before",
  } },
  { "exception-stays", {
    EMPTY_CASE,
    "add corrective_action nonconformity=+nonconformity action_text=a cause_addressed=c owner=PER-0005 due_on=2026-12-01 proportion_note=p life_safety_exception=1 exception_reason=x",
    "as PER-0001",
    "set +corrective_action status=approved",
    "as PER-0005",
    "set +corrective_action status=in_progress started_on=2026-11-02",
    "set +corrective_action life_safety_exception=0, refused: stays as it is",
    "as PER-0003",
    "set +corrective_action exception_reason=other, refused: stays as it is",
    "set +corrective_action risk_review='No new risk' risk_reviewed_by=PER-0003 risk_reviewed_on=2026-11-02",
    "set +corrective_action risk_reviewed_on=2026-11-01, refused: stays as it is",
    "set +corrective_action risk_review=, refused: was not emptied",
    "set +corrective_action status=proposed",
    "set +corrective_action life_safety_exception=0 action_text=b",
  } },
  { "action-rewritten", {
    "set CAR-0008 action_text=other, refused: use “Revise” on CAR-0008 first",
    "set CAR-0008 risk_review=, refused: was not emptied",
    "set CAR-0008 due_on=2027-01-01",
    "as PER-0005",
    "set CAR-0008 due_on=2027-06-01, refused: is put off by those who approve it",
    "set CAR-0008 owner=PER-0007, refused: nobody strikes out the own name",
  } },
  { "exception-taken-back", {
    "add corrective_action nonconformity=NCR-0009 action_text=a cause_addressed=c owner=PER-0007 due_on=2026-12-01 proportion_note=p life_safety_exception=1 "
      "exception_reason=x started_on=2026-11-01",
    "set +corrective_action life_safety_exception=0 exception_reason=, refused: cannot start before its risks were looked at",
    "add corrective_action nonconformity=NCR-0009 action_text=a cause_addressed=c owner=PER-0007 due_on=2026-12-01 proportion_note=p risk_review=ok "
      "risk_reviewed_by=PER-0003 risk_reviewed_on=2026-11-02",
    "set +corrective_action status=risk_reviewed",
    "set +corrective_action status=approved approved_by=PER-0003 approved_on=2026-11-01, refused: is later than the approval",
  } },
  { "harm-is-no-near-miss", {
    "add incident title=X kind=incident occurred_at=2026-11-02T00:00 description=d severity=2 life_at_risk=0 people_harmed=1 formal_response=0 activation_level=none",
    "set +incident status=assessed",
    "set +incident kind=near_miss, refused: neither a near miss nor a false alarm",
    "set +incident status=investigation, refused: goes through the response",
  } },
  { "closed-audit-takes-no-finding", {
    "as PER-0013",
    "add audit_finding audit=AUD-0001 grade=minor requirement=28000:8.1-01 statement=s evidence=e, refused: is “Closed” and stays as it is",
  } },
  { "accepted-text-stays", {
    "as PER-0005",
    "set RSK-0005 event='driver killed', refused: stays as it is",
    "set RSK-0005 decision=avoid, refused: stays as it is",
  } },
  { "treatment-rewritten", {
    "set TRT-0013 cost=999999, refused: use “Revise” on TRT-0013 first",
    "set TRT-0013 title=other, refused: stays as it is",
    "set TRT-0001 cost=99999, refused: stays as it is",
    "set TRT-0013 owner=PER-0020",
    "set TRT-0013 status=proposed",
    "set TRT-0013 cost=999999",
    "set TRT-0013 status=approved, refused: top management",
  } },
  { "decisions-rewritten", {
    "set STR-0001 title=other, refused: use “Revise” on STR-0001 first",
    "set STR-0001 decision=rejected, refused: stays as it is",
    "set STR-0001 decision_reason=zz, refused: stays as it is",
    "set STR-0001 status=draft, refused: top management",
    "set RES-0003 needed=other, refused: use “Ask again” on RES-0003 first",
    "set RES-0001 needed=other, refused: stays as it is",
    "set RES-0006 needed=other, refused: stays as it is",
    "set IMP-0001 result=zz, refused: use “Reopen” on IMP-0001 first",
    "set IMP-0003 description=zz, refused: use “Revise” on IMP-0003 first",
    "as PER-0001",
    "set STR-0001 status=draft",
    "set STR-0001 description=x",
  } },
  { "change-rewritten", {
    "add change title=x kind=system_other origin=request planned=1 purpose=x consequences=x integrity_note=x resources_note=x responsibilities_note=x requested_by=PER-0005",
    "set +change risk_check_result=x risk_checked_by=PER-0003 risk_checked_on=2026-11-02 status=risk_checked",
    "as PER-0001",
    "set +change status=approved",
    "as PER-0003",
    "set +change title=other, refused: use “Revise” on CHG-",
    "set +change kind=organisation_roles, refused: stays as it is",
    "set +change risk_check_result=, refused: was not emptied",
    "set +change risk_check_result=new, refused: stays as it is",
    "set +change planned_for=2026-12-30",
    "set +change status=in_progress",
    "set +change status=implemented implemented_on=2026-10-01, refused: approved before it is made",
    "set +change status=implemented implemented_on=2026-11-02",
    "set +change purpose=other, refused: stays as it is",
  } },
  { "still-there", {
    "withdraw TMP-0002, refused: so it is still there",
    "set TMP-0002 ended_on=2026-11-02",
    "withdraw TMP-0002",
    "withdraw TMP-0002, refused: withdrawn already",
    "withdraw DCP-0016, refused: so it is still there",
    "set DOC-0016 status=obsolete, refused: is still out",
    "set DCP-0016 withdrawn_on=2026-11-02",
    "withdraw DCP-0016",
    "add control title=t kind=physical function=detect description=d owner=PER-0005",
    "set +control status=in_use",
    "withdraw +control, refused: retired after an approved change",
  } },
  { "there-once", {
    "add document_version document=DOC-0011 version=1.1 author=PER-0003 written_on=2026-11-01 change_summary=x, refused: there is only one",
    "add document_copy document=DOC-0011 version=9 place=p medium=paper right=view issued_on=2026-11-02, refused: was ever approved",
    "add document code=D-01 title=t kind=procedure, refused: there is only one",
    "add management_review planned_on=2026-12-01 chair=PER-0001 minutes=DOC-0014, refused: there is only one",
    "add management_review planned_on=2026-12-01 chair=PER-0001",
    "add review_input review=+management_review letter=a",
    "add review_input review=+management_review letter=a, refused: there is only one",
    "add scope version=2.0, refused: Enter a higher number in “Version”, such as 3.0",
    "set SCO-0002 status=draft, refused: Start a new version and change it there",
  } },
  { "number-of-an-approved-version", {
    "add policy title=t audience=internal body=b commits_to_requirements=1 commits_to_improvement=1 fits_purpose=x objectives_framework=x side_effects=x "
      "checked_against_policies=x checked_against_risk_on=2026-11-02 reviews_on_merger=1 reviews_on_scope_change=1 accountable=PER-0001 accountability_text=t "
      "version=1.0 change_summary=c author=PER-0003 review_due=2027-10-01",
    "set +policy status=in_review",
    "set +policy document=DOC-0002",
    "as PER-0001",
    "set +policy status=approved, refused: Use “Send back” on this one: as a draft it gets the next number, 3.0",
    "set +policy status=draft",
    "as PER-0003",
    "set +policy status=in_review",
    "as PER-0001",
    "set +policy status=approved",
  } },
  { "kept-shorter", {
    "as PER-0004",
    "set DOC-0021 retention_years=0, refused: not made shorter by its owner",
    "as PER-0003",
    "set DOC-0021 retention_years=0, refused: Write the reason anew",
    "set DOC-0021 retention_years=0 retention_basis='The law was repealed'",
  } },
  { "foreign-decision", {
    "undo RSK-0033 accepted, refused: a decision of",
    "undo STR-0001 active, refused: a decision of",
    "undo OBJ-0001 approved, refused: a decision of",
  } },
  { "own-block-lifted", {
    "set PER-0042 employment=external",
    "as PER-0001",
    "set ORG-0001 security_coordinator=PER-0042",
    "as PER-0042",
    "set PER-0042 employment=employee, refused: Nobody from outside",
    "as PER-0001",
    "set PER-0042 employment=employee",
  } },
  { "less-important-supplier", {
    "set SUP-0001 criticality=low, refused: makes it less important",
    "set SUP-0001 status=suspended",
    "set SUP-0001 criticality=low, refused: makes it less important",
  } },
  { "empty-lesson", {
    "add incident title=X kind=near_miss occurred_at=2026-11-01T00:00 description=d severity=1 life_at_risk=0 people_harmed=0 formal_response=0 activation_level=none",
    "add after_action_review incident=+incident held_on=2026-11-02 facilitator=PER-0003 participants=x planned_vs_actual=x went_well=x to_improve=x human_factors=x "
      "shared_with=x plan_update_needed=no",
    "add lesson review=+after_action_review",
    "as PER-0001",
    "set +after_action_review status=approved, refused: not decided",
  } },
  { "reporter-ends-it", {
    "as PER-0020",
    "add incident title=X kind=emergency occurred_at=2026-11-02T00:00 description=d severity=2 life_at_risk=1 people_harmed=0 formal_response=0 activation_level=none",
    "as PER-0003",
    "set +incident commander=PER-0005",
    "as PER-0020",
    "set +incident stood_down_on=2026-11-02T11:00, refused: kept by",
    "set +incident life_at_risk=0 kind=false_alarm, refused: kept by",
    "withdraw +incident, refused: kept by",
  } },
  { "own-work-while-it-runs", {
    "as PER-0013",
    "set AUD-0003 times_text=x",
    "add audit_member audit=AUD-0003 person=PER-0013 part=lead competent=1 competence_evidence=x own_work_conflict=0 impartial_declared_on=2026-11-01",
    "add audit_item audit=AUD-0003 question=q requirement=28000:8.1-01 mark=conform evidence_seen=x",
    "set AUD-0003 status=prepared",
    "set AUD-0003 status=in_progress started_on=2026-11-01",
    "as PER-0003",
    "set CTL-0001 owner=PER-0013",
    "as PER-0013",
    "set AUD-0003 status=reported ended_on=2026-11-01 conclusion=x report_on=2026-11-01 reported_to=x reported_on=2026-11-01, refused: how this is solved",
  } },
  { "moment-before-its-log", {
    "as PER-0001",
    "set INC-0003 status=investigation",
    "set INC-0003 occurred_at=2026-05-19T06:00 detected_at=2026-05-19T06:00, refused: did not happen after that",
    "set INC-0003 occurred_at=2026-05-19T05:58 detected_at=2026-05-19T05:58",
    "set INC-0003 occurred_at=2026-05-19T03:00",
  } },
  { "plan-of-a-period-for-oneself", {
    "add incident_action_plan incident=INC-0005 starts_at=2026-11-01T10:00 ends_at=2026-11-01T19:00 situation=s objectives=o life_safety_first=1 prepared_by=PER-0003",
    "set +incident_action_plan status=approved, refused: nobody leads the response to INC-0005",
    "set INC-0005 commander=PER-0012",
    "set +incident_action_plan status=approved, refused: does not lead the response",
    "as PER-0012",
    "set +incident_action_plan status=approved",
    "add incident_action_plan incident=INC-0005 starts_at=2026-11-01T19:00 ends_at=2026-11-02T03:00 situation=s objectives=o life_safety_first=1 prepared_by=PER-0012",
    "set +incident_action_plan status=approved",
  } },
  { NULL }
};

const MunFlow *
mun_flows_kept (void)
{
  return flows;
}
