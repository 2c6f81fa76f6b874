/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "flows-support.h"

#define PREPARED_AUDIT \
  "as PER-0013", \
  "set AUD-0003 times_text=x", \
  "add audit_member audit=AUD-0003 person=PER-0013 part=lead competent=1 competence_evidence=x own_work_conflict=0 impartial_declared_on=2026-11-01", \
  "add audit_item audit=AUD-0003 question=q requirement=28000:8.1-01", \
  "set AUD-0003 status=prepared", \
  "set AUD-0003 status=in_progress started_on=2026-11-01"
#define REPORT "set AUD-0003 status=reported ended_on=2026-11-01 conclusion=x report_on=2026-11-01 reported_to=x reported_on=2026-11-01"
#define FINDING "add audit_finding audit=AUD-0002 grade=minor requirement=28000:8.1-01 statement=s evidence=e auditee=PER-0005"
#define VERIFY "set +audit_finding status=verified verified_on=2026-11-02 verified_by=PER-0013 verification_result=effective"

static const MunFlow flows[] = {
  { "mark-without-finding", {
    PREPARED_AUDIT,
    "check 28000:8.1-01 complete",
    "set +audit_item mark=major evidence_seen=x",
    "check 28000:8.1-01 missing",
    REPORT ", refused: the finding is not written yet",
    "set +audit_item mark=minor",
    "check 28000:8.1-01 partial",
    REPORT ", refused: the finding is not written yet",
    /* One of another audit, or of a lower grade, is not it. */
    "set +audit_item finding=FND-0007",
    REPORT ", refused: of another audit or of a lower grade",
    "add audit_finding audit=AUD-0003 grade=observation requirement=28000:8.1-01 statement=s evidence=e auditee=PER-0005",
    "set +audit_item finding=+audit_finding",
    REPORT ", refused: of another audit or of a lower grade",
    "set +audit_finding grade=minor",
    REPORT,
    "set AUD-0003 status=closed, refused: is not verified yet",
    "check 28000:8.1-01 partial",
  } },
  { "mark-conforms", {
    PREPARED_AUDIT,
    "set +audit_item mark=conform evidence_seen=x",
    REPORT,
    "set AUD-0003 status=closed",
    "check 28000:8.1-01 complete",
  } },
  { "finding-keeps-its-case", {
    "as PER-0013",
    FINDING,
    "set +audit_finding nonconformity=NCR-0001, refused: NCR-0001 is closed",
    "as PER-0003",
    "set +audit_finding status=action agreed_on=2026-11-01 due_on=2026-12-01",
    "as PER-0013",
    "set +audit_finding nonconformity=, refused: was opened for this finding",
    "set +audit_finding nonconformity=NCR-0001, refused: was opened for this finding",
    "set +audit_finding nonconformity=NCR-0009, refused: was opened for this finding",
    "set +audit_finding nonconformity= status=verified verified_on=2026-11-02 verified_by=PER-0013 verification_result=effective, refused: none is named",
    VERIFY ", refused: Nothing was done about",
  } },
  { "requirement-exists", {
    "as PER-0013",
    "add audit_finding audit=AUD-0002 grade=minor requirement=nonsense statement=s evidence=e, refused: nobody can look up",
    "add audit_finding audit=AUD-0002 grade=minor requirement=28000:8.1-99 statement=s evidence=e, refused: nobody can look up",
    "add audit_finding audit=AUD-0002 grade=minor requirement='8.4 and 28000:8.1-99' statement=s evidence=e, refused: nobody can look up",
    "add audit_finding audit=AUD-0002 grade=minor requirement=8.99 statement=s evidence=e, refused: nobody can look up",
    "add audit_finding audit=AUD-0002 grade=minor requirement='D-07, step 3' statement=s evidence=e",
    "add audit_finding audit=AUD-0002 grade=minor requirement='ISO 28000, 8.4' statement=s evidence=e",
    "add audit_item audit=AUD-0003 question=q requirement=nonsense, refused: nobody can look up",
    "add audit_item audit=AUD-0003 question=q requirement='PRO-0002 own rules'",
    "add audit_item audit=AUD-0003 question=q",
    "as PER-0042",
    "add nonconformity title=t description=d requirement=28000:8.1-99, refused: nobody can look up",
    "add nonconformity title=t description=d requirement=nonsense, note: nobody can look up",
    "add nonconformity title=t description=d requirement='the Port security rules'",
    "add nonconformity title=t description=d",
  } },
  { "planned-change", {
    "add change title=x kind=system_other origin=request planned=0 purpose=x consequences=x integrity_note=x resources_note=x responsibilities_note=x "
      "requested_by=PER-0042 implemented_on=2026-11-01",
    "set +change status=implemented planned=1, refused: Only an unplanned change",
    "set +change status=implemented",
    "set +change planned=1, refused: stays as it is",
    "set +change planned=1 status=closed reviewed_on=2026-11-02 review_result=ok side_effects=none, refused: A planned change was looked at",
    "set +change status=closed reviewed_on=2026-11-02 review_result=ok side_effects=none",
    "set CHG-0009 planned=0, refused: stays as it is",
  } },
  /* A step back brings what it asks for anew, and nothing of what stays on both sides of it. */
  { "new-date", {
    "as PER-0001",
    "set OBJ-0004 status=missed last_updated_on=2026-11-01 due_on=2027-06-30, refused: “To be reached by” was not changed",
    "set OBJ-0004 status=missed last_updated_on=2026-11-01",
    "set OBJ-0004 status=active due_on=2027-06-30 title=Other, refused: “Objective” was not changed",
    "set OBJ-0004 status=active due_on=2027-06-30",
    "set OBJ-0004 due_on=2027-07-30, refused: “To be reached by” was not changed",
    "as PER-0003",
    "set CHG-0001 status=implemented suppliers=SUP-0001, refused: “Suppliers touched” was not changed",
    "set CHG-0001 status=implemented risks=RSK-0002",
  } },
  { "cancelled-action", {
    "as PER-0001",
    "set CAR-0008 status=cancelled",
    "as PER-0003",
    "set NCR-0007 status=verification, refused: no action to verify",
  } },
  { "emergency-leaps", {
    "add incident title=X kind=emergency occurred_at=2026-11-02T00:00 description=d severity=2 life_at_risk=0 people_harmed=0 formal_response=0 activation_level=none",
    "set +incident status=assessed",
    "set +incident status=investigation, refused: goes through the response",
    "set +incident kind=incident",
    "set +incident people_harmed=2",
    "set +incident status=investigation, refused: goes through the response",
    "set +incident people_harmed=0 activation_level=full",
    "set +incident status=investigation, refused: goes through the response",
    "set +incident activation_level=none formal_response=1",
    "set +incident formal_response=0 status=investigation, refused: a formal response is needed",
    "set +incident formal_response=0",
    "set +incident plan=PLN-0001 threshold=THR-0007, refused: belongs to another plan",
    "set +incident status=investigation",
  } },
  { "near-miss-leaps", {
    "add incident title=X kind=near_miss occurred_at=2026-11-02T00:00 description=d severity=5 life_at_risk=1 people_harmed=0 formal_response=0 activation_level=none",
    "set +incident status=assessed",
    "set +incident status=investigation",
  } },
  { "excused-event", {
    "add incident title=X kind=near_miss occurred_at=2026-11-02T00:00 description=d severity=1 life_at_risk=0 people_harmed=0 formal_response=0 activation_level=none",
    "set +incident status=assessed",
    "set +incident status=investigation",
    "set +incident status=closed investigator=PER-0003 investigated_on=2026-11-02 investigation_method=m risks_reviewed_on=2026-11-02 needs_nonconformity=0 "
      "causes='human error', refused: is where the question begins",
    "set +incident status=closed investigator=PER-0003 investigated_on=2026-11-02 investigation_method=m risks_reviewed_on=2026-11-02 needs_nonconformity=0 "
      "causes='The gate opens from both sides'",
  } },
  { "life-at-any-impact", {
    "add risk title=x kind=security category=a nature=failure cause=c event=e consequence='a driver dies' life_safety=1 owner=PER-0003 inherent_likelihood=4 "
      "inherent_impact=3 current_likelihood=4 current_impact=3 decision=treat decision_reason=x priority=1",
    "set +risk decision=tolerate, refused: cannot be tolerated",
    "set +risk decision=tolerate inherent_likelihood=1 current_likelihood=1",
    "set +risk current_likelihood=2 inherent_likelihood=2 current_impact=1 inherent_impact=1, refused: cannot be tolerated",
  } },
  { "own-rules", {
    "add audit programme=APR-0001 title=t objectives=o criteria=c audit_scope=s covers_own_rules=1 covers_standard=1 covers_practice=1 checks_equipment=1 "
      "checks_personnel=0 method=on_site planned_on=2026-12-01 lead_auditor=PER-0003 auditee_text=x times_text=x",
    "add audit_member audit=+audit person=PER-0003 part=lead competent=1 competence_evidence=x own_work_conflict=0 impartial_declared_on=2026-11-01, "
      "note: which the audit looks at",
    "add audit_item audit=+audit question=q",
    "set +audit status=prepared, refused: would audit their own work",
    "set +audit_member conflict_solution='Scope and policy are audited by PER-0013'",
    "set +audit status=prepared, refused: Two looks belong to every audit",
    "set +audit checks_personnel=1",
    "set +audit status=prepared",
  } },
  { "late-risk-look", {
    "as PER-0001",
    "set CAR-0009 life_safety_exception=1 exception_reason=x",
    "set CAR-0009 status=approved",
    "as PER-0003",
    "check 28000:10.2-10 complete",
    "set CAR-0009 status=in_progress started_on=2026-11-01, note: within three days of the start, by ",
    "check 28000:10.2-10 complete",
    "today 2026-11-05",
    "check 28000:10.2-10 partial",
    "set CAR-0009 note=x, note: was due within three days",
    "set CAR-0009 risk_review=ok risk_reviewed_on=2026-11-05 risk_reviewed_by=PER-0003, note: came later than three days",
    "check 28000:10.2-10 partial",
    "set CAR-0009 risk_reviewed_on=2026-11-04, refused: stays as it is",
  } },
  { "effect-check-in-time", {
    "set CAR-0008 status=implemented implemented_on=2026-11-02 effect_due=2026-11-03, note: 1 days after",
    "set CAR-0008 effect_due=2029-11-03, note: Between 30 and 90 days is usual",
  } },
  { "consultant", {
    "as PER-0001",
    "add person full_name=Conny employment=external affects_security=1 screening_required=none active=1",
    "set ORG-0001 security_coordinator=+person",
    "as +person",
    "set SUP-0001 note=x",
    "log 'Conny (consultant)'",
    "add supplier name=Q kind=security_service services=guards direction=support criticality=low contract_has_security=1 owner=PER-0005",
    "set +supplier status=conditional, refused: not for people from outside",
    "set +supplier status=approved, refused: not for people from outside",
    "set STR-0001 decided_by=+person, refused: stays as it is",
    "add resource title=t kind=people needed=n decided_by=+person decided_on=2026-11-01, refused: not for people from outside",
  } },
  { "days-in-order", {
    "set POL-0001 communicated_on=2020-01-01, refused: approved later than that",
    "set POL-0001 published_on=2020-01-01, refused: approved later than that",
    "add supplier_assessment supplier=SUP-0002 assessed_on=2026-11-01 method=visit result=passed assessor=PER-0003 next_due=2020-11-01, refused: cannot lie before",
  } },
  { "teams-in-a-ring", {
    "set TEA-0001 reports_to=TEA-0002, refused: TEA-0002 reports to this team already",
    "set TEA-0002 reports_to=",
    "set TEA-0001 reports_to=TEA-0002",
  } },
  { "review-of-nothing", {
    "add after_action_review held_on=2026-11-02 facilitator=PER-0003 participants=x planned_vs_actual=x went_well=x to_improve=x plan_update_needed=0",
    "as PER-0001",
    "set +after_action_review status=approved, refused: looks back at one thing",
  } },
  { "treatment-of-nothing", {
    "add treatment title=x option=reduce_likelihood owner=PER-0003 due_on=2026-12-01 resources_needed=x effect_check_method=x",
    "as PER-0001",
    "set +treatment status=approved, refused: Nothing says what this treats",
    "set +treatment risk=RSK-0001",
    "set +treatment status=approved",
  } },
  { "places-in-an-order", {
    "add incident_action_plan incident=INC-0005 period_no=-5 starts_at=2026-11-01T10:00 ends_at=2026-11-01T19:00, refused: 1",
    "add supply_stage flow=FLW-0001 seq=-5, refused: 1",
  } },
  { "point-for-an-answer", {
    "add incident title=X kind=near_miss occurred_at=2026-11-02T00:00 description=d severity=1 life_at_risk=0 people_harmed=0 formal_response=0 activation_level=none",
    "set +incident status=assessed",
    "set +incident status=investigation",
    "set +incident status=closed investigator=PER-0003 investigated_on=2026-11-02 investigation_method=. risks_reviewed_on=2026-11-02 needs_nonconformity=0 "
      "causes='-', refused: Still missing: Method, Causes",
    "add audit programme=APR-0001 title=t objectives=o criteria=c audit_scope=s covers_own_rules=1 covers_standard=1 covers_practice=1 checks_equipment=1 "
      "checks_personnel=1 method=on_site planned_on=2026-12-01 lead_auditor=PER-0003 auditee_text=x times_text=x",
    "add audit_member audit=+audit person=PER-0003 part=lead competent=1 competence_evidence=x own_work_conflict=0 impartial_declared_on=2026-11-01 "
      "conflict_solution=.",
    "add audit_item audit=+audit question=q",
    "set +audit status=prepared, refused: would audit their own work",
  } },
  { "deciding-field-with-the-step", {
    "add incident title=X kind=emergency occurred_at=2026-11-02T00:00 description=d severity=2 life_at_risk=0 people_harmed=0 formal_response=0 activation_level=none",
    "set +incident status=assessed",
    "set +incident status=investigation kind=near_miss, refused: goes through the response",
    "set SUP-0001 status=suspended",
    "set SUP-0001 status=approved criticality=medium, refused: approved by top management",
    "as PER-0001",
    "set SUP-0001 status=approved",
    "set ORG-0001 owner_budget=1000",
    "set RSK-0001 owner=PER-0005",
    "as PER-0005",
    "add treatment risk=RSK-0001 title=t option=reduce_likelihood owner=PER-0005 due_on=2026-12-31 resources_needed=x effect_check_method=x cost=5000",
    "set +treatment status=approved, refused: costs more than an owner may spend alone",
    "set +treatment status=approved cost=900, refused: costs more than an owner may spend alone",
    "set +treatment cost=1000",
    "set +treatment status=approved",
    "set +treatment cost=1001, refused: stays as it is",
    "as PER-0003",
    "set NCR-0008 severity=minor, refused: nobody else makes it smaller for that",
  } },
  { "process-in-use", {
    "set PRO-0001 status=retired, refused: records in use rely on it: PLK-0001",
    "add business_process name=P kind=support owner=PER-0003 performed_by=own criteria=c control_method=m records_kept=r",
    "set +business_process status=active",
    "set +business_process status=retired",
  } },
  { "incident-notes", {
    "add incident title=X kind=incident occurred_at=2026-11-02T00:00 description=d severity=3 life_at_risk=1 people_harmed=0 formal_response=1 activation_level=alert, "
      "note: A formal response has one named leader",
    "set +incident consequences='Gate bent', note: what was done about the consequences",
    "set +incident objectives='Save the goods', note: no objective speaks of people",
    "set +incident causes='human error', note: stops at the person",
    "as PER-0001",
    "set +incident severity=4",
    "set +incident status=assessed",
    "as PER-0003",
    "set +incident severity=3, refused: for top management to close",
  } },
  { "a-change-covers-what-it-names", {
    "add change title=t kind=equipment_technology origin=request planned=1 purpose=p consequences=c integrity_note=i resources_note=r responsibilities_note=x "
      "requested_by=PER-0003 risk_check_result=fine risk_checked_by=PER-0003 risk_checked_on=2026-11-02 controls=CTL-0001",
    "set +change status=risk_checked",
    "as PER-0001",
    "set +change status=approved",
    "as PER-0003",
    "set CTL-0002 status=retired, refused: name CTL-0002 there under “Controls touched”",
    "set EQP-0001 stage=modification, refused: name EQP-0001 there under “Equipment touched”",
    "set EXT-0001 status=ended, refused: under “Suppliers touched” or the process under “Processes touched”",
    "set +change equipment=EQP-0001, refused: use “Revise” on CHG-",
    "set +change kind=process_procedure, refused: stays as it is",
    "set CTL-0001 status=retired",
    "add change title=u kind=equipment_technology origin=request planned=1 purpose=p consequences=c integrity_note=i resources_note=r responsibilities_note=x "
      "requested_by=PER-0003 risk_check_result=fine risk_checked_by=PER-0003 risk_checked_on=2026-11-02 equipment=EQP-0001 ",
    "set +change status=risk_checked",
    "set EQP-0001 stage=modification, refused: an approved change that names it",
    "as PER-0001",
    "set +change status=approved",
    "as PER-0003",
    "set EQP-0001 stage=modification",
    "add change title=v kind=contractor_supplier_person origin=request planned=1 purpose=p consequences=c integrity_note=i resources_note=r responsibilities_note=x "
      "requested_by=PER-0003 risk_check_result=fine risk_checked_by=PER-0003 risk_checked_on=2026-11-02 suppliers=SUP-0005",
    "set +change status=risk_checked",
    "as PER-0001",
    "set +change status=approved",
    "as PER-0003",
    "set EXT-0001 status=ended",
  } },
  { "each-decision-in-the-trail", {
    "add supplier_assessment supplier=SUP-0003 assessed_on=2026-11-02 method=visit result=conditional findings='Gate left open' actions='Close it by June' assessor=PER-0003 next_due=2027-06-01",
    "set SUP-0003 status=conditional",
    "trail SUP-0003 approve_conditions 'Close it by June'",
    "set SUP-0003 status=suspended",
    "trail SUP-0003 withdraw",
    "add strategy title=t description=d analysis=RAM-0001 keeps_security=x lowers_vulnerability=x lowers_threat=x shortens_gaps=x secures_resources=x meets_protection=x fits_appetite=x benefit_text=x resources_needed=x review_due=2027-01-01",
    "as PER-0001",
    "set +strategy decision=rejected decision_reason=x decided_by=PER-0001 decided_on=2026-11-02 status=replaced",
    "trail +strategy refuse",
    "set ROL-0012 status=retired",
    "set ROL-0012 status=active",
    "trail ROL-0012 approve",
    "set RSK-0005 status=analysed",
    "set RSK-0005 status=evaluated owner=PER-0001",
    "set RSK-0005 status=accepted accepted_by=PER-0001 accepted_on=2026-11-02 acceptance_until=2027-10-01 acceptance_reason=x",
    "trail RSK-0005 approve",
    "as PER-0003",
    "add change title=t kind=equipment_technology origin=incident planned=0 purpose=p consequences=c integrity_note=i resources_note=r responsibilities_note=x requested_by=PER-0003",
    "set +change status=implemented implemented_on=2026-11-01",
    "as PER-0001",
    "set +change approved_by=PER-0001 approved_on=2026-11-02",
    "trail +change approve",
  } },
  { "sent-back-is-not-rejected", {
    "add change title=t kind=equipment_technology origin=incident planned=1 planned_for=2026-12-20 purpose=p consequences=c integrity_note=i resources_note=r responsibilities_note=x requested_by=PER-0003",
    "set +change status=risk_checked risk_check_result=none risk_checked_by=PER-0003 risk_checked_on=2026-11-02",
    "set +change status=proposed",
    "trail +change reject",
    "set +change status=risk_checked",
    "as PER-0001",
    "set +change status=rejected",
    "trail +change refuse",
  } },
  { NULL }
};

const MunFlow *
mun_flows (void)
{
  return flows;
}
