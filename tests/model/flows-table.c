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
  { "cancelled-action", {
    "as PER-0001",
    "set CAR-0008 status=cancelled",
    "as PER-0003",
    "set NCR-0007 status=verification, refused: no action to verify",
  } },
  { NULL }
};

const MunFlow *
mun_flows (void)
{
  return flows;
}
