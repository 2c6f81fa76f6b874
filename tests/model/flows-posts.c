/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "flows-support.h"

/* Who may decide rests on what people are and own, and neither is bent for it. */

static const MunFlow flows[] = {
  { "supplier-made-small", {
    "set SUP-0002 criticality=low, refused: nobody else makes it less important",
    "set SUP-0002 criticality=low status=approved, refused: high importance",
    "as PER-0001",
    "set SUP-0002 criticality=low",
    "as PER-0003",
    "set SUP-0002 status=approved",
  } },
  { "reporter-and-leader", {
    "as PER-0020",
    "add incident title=Fire kind=emergency occurred_at=2026-11-02T09:00 description=d severity=5 life_at_risk=1 people_harmed=0 formal_response=1 activation_level=full",
    "set +incident description='d, and smoke'",
    "as PER-0003",
    "set +incident commander=PER-0005",
    "as PER-0020",
    "set +incident stood_down_on=2026-11-02T11:00, refused: is kept by",
    "set +incident life_at_risk=0 kind=false_alarm, refused: is kept by",
    "as PER-0012",
    "set +incident stood_down_on=2026-11-02T11:00, refused: leads the response and says when it is over",
    "as PER-0005",
    "set +incident stood_down_on=2026-11-02T11:00",
  } },
  { "auditor-becomes-owner", {
    "as PER-0013",
    "set AUD-0003 times_text=x",
    "add audit_member audit=AUD-0003 person=PER-0013 part=lead competent=1 competence_evidence=x own_work_conflict=0 impartial_declared_on=2026-11-01",
    "add audit_item audit=AUD-0003 question=q requirement=28000:8.1-01",
    "set AUD-0003 status=prepared",
    "set AUD-0003 status=in_progress started_on=2026-11-01",
    "set +audit_item mark=conform evidence_seen=x",
    "as PER-0003",
    "set PRO-0008 owner=PER-0013, refused: is auditing this in AUD-0003",
    "set PRO-0008 owner=PER-0020",
    "as PER-0013",
    "set +audit_member conflict_solution='PER-0012 looks at PRO-0008'",
    "as PER-0003",
    "set PRO-0008 owner=PER-0013",
    "as PER-0013",
    "set +audit_member conflict_solution=, refused: would audit their own work",
    "set AUD-0003 status=reported ended_on=2026-11-01 conclusion=x report_on=2026-11-01 reported_to=x reported_on=2026-11-01",
  } },
  { "document-approved-by-its-kind", {
    "set DOC-0001 status=in_review",
    "set DOC-0001 owner=PER-0020",
    "as PER-0020",
    "set DOC-0001 status=approved, refused: are approved by top management",
    "set DOC-0001 kind=form status=approved, refused: ",
    "as PER-0001",
    "set DOC-0001 status=approved",
  } },
  { "exercise-on-an-empty-review", {
    "set EXE-0002 status=held held_on=2026-11-01 participants=x",
    "set EXE-0002 status=evaluated result_summary=x rating=met, refused: Add the review first",
    "add after_action_review exercise=EXE-0002 held_on=2026-11-02",
    "set EXE-0002 status=evaluated result_summary=x rating=met, refused: is not written yet",
    "set +after_action_review facilitator=PER-0003 participants=x planned_vs_actual=x went_well=x to_improve=x plan_update_needed=0 human_factors=x",
    "set EXE-0002 status=evaluated result_summary=x rating=met",
    "as PER-0001",
    "set EXE-0002 status=closed next_due=2027-11-01, refused: when its after-action review is approved",
    "set +after_action_review status=approved",
    "set EXE-0002 status=closed next_due=2027-11-01",
  } },
  { "response-again", {
    "add security_plan code=PX title=Draft",
    "add plan_threshold plan=+security_plan indicator=s trigger_value='5 minutes' response_level=alert",
    "add incident title=X kind=emergency occurred_at=2026-11-02T00:00 description=d severity=3 life_at_risk=0 people_harmed=0 formal_response=1 activation_level=alert",
    "set +incident status=assessed",
    "set +incident plan=+security_plan threshold=+plan_threshold, note: is not approved",
    "set +incident status=active commander=PER-0005 plan=PLN-0001 threshold=THR-0001",
    "set +incident status=stabilised objectives='All people safe'",
    "set +incident status=recovery stood_down_on=2026-11-02T10:30",
    "set +incident status=active",
    "set +incident status=stabilised",
    "set +incident status=recovery, refused: Still missing",
    "set +incident status=recovery stood_down_on=2026-11-02T11:30",
  } },
  { "look-back-afterwards-and-once", {
    "add after_action_review incident=INC-0003 held_on=2020-11-02, refused: lies before what it looks back at",
    "add after_action_review incident=INC-0003 held_on=2026-05-19 facilitator=PER-0003 participants=x planned_vs_actual=x went_well=x to_improve=x plan_update_needed=0",
    "set +after_action_review held_on=2026-05-18, refused: lies before what it looks back at",
    "as PER-0001",
    "set +after_action_review held_on=2026-11-02",
    "set +after_action_review status=approved, refused: looks back at INC-0003 already",
  } },
  { "audit-of-nothing", {
    "as PER-0013",
    "set AUD-0003 times_text=x",
    "add audit_member audit=AUD-0003 person=PER-0013 part=lead competent=1 competence_evidence=x own_work_conflict=0 impartial_declared_on=2026-11-01",
    "add audit_item audit=AUD-0003 question=q requirement=28000:8.1-01",
    "set AUD-0003 status=prepared",
    "set AUD-0003 status=in_progress started_on=2026-11-01",
    "set +audit_item mark=not_checked not_checked_reason='No time'",
    "set AUD-0003 status=reported ended_on=2026-11-01 conclusion=x report_on=2026-11-01 reported_to=x reported_on=2026-11-01, refused: so nothing was audited",
  } },
  { "achieved-without-a-number", {
    "add objective title=x level=organisation department=x policy=POL-0001 policy_support=x requirement_basis=x measurable=1 measure=m unit=u baseline=1 target=2 direction=up "
      "owner=PER-0005 due_on=2027-06-01 improvement_link=x options_considered=x party_views=x party_impacts=x review_due=2027-01-01 viability_checked_on=2026-11-01",
    "as PER-0001",
    "set +objective status=approved",
    "set +objective status=active communicated_on=2026-11-02 communicated_to=all",
    "set +objective status=achieved last_updated_on=2026-11-02, refused: none was measured yet",
  } },
  { "time-turns-states", {
    "state CMP-0009 met",
    "state AGR-0001 active",
    "state OBP-0012 in_progress",
    "today 2029-12-01",
    "state CMP-0009 expired",
    "state AGR-0001 expired",
    "state OBP-0012 late",
    "set CMP-0009 state=met assessed_by=PER-0003 assessed_on=2029-12-01, refused: lies in the past",
    "set CMP-0009 state=in_progress",
    "state CMP-0009 in_progress",
    "set AGR-0001 status=active valid_until=2032-01-01, refused: is for top management",
    "as PER-0001",
    "set AGR-0001 status=active valid_until=2032-01-01",
    "state AGR-0001 active",
    "set OBP-0012 status=in_progress, refused: lies in the past",
    "set OBP-0012 status=in_progress due_on=2030-03-01",
    "state OBP-0012 in_progress",
  } },
  { NULL }
};

const MunFlow *
mun_flows_of_posts (void)
{
  return flows;
}
