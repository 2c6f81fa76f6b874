/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/audit-wizard-private.h"

#include <glib/gi18n.h>

/* An audit that is planned or running is taken up; otherwise the next one begins. */
static MunRecord *
begin_audit (MunWorkspace *workspace,
             GError      **error)
{
  MunRecord *audit = mun_workspace_find_first (workspace, &mun_audit_spec, AUDIT_STATUS, MUN_IN, "planned\nprepared\nin_progress", -1);

  return audit ? audit : mun_workspace_new_record (workspace, &mun_audit_spec);
}

static const int programme_fields[] = {
  AUDIT_PROGRAMME_TITLE, AUDIT_PROGRAMME_PERIOD_FROM, AUDIT_PROGRAMME_PERIOD_TO, AUDIT_PROGRAMME_PROGRAMME_OBJECTIVES, AUDIT_PROGRAMME_FREQUENCY_TEXT,
  AUDIT_PROGRAMME_METHODS_TEXT, AUDIT_PROGRAMME_RESPONSIBILITIES_TEXT, AUDIT_PROGRAMME_PLANNING_TEXT, AUDIT_PROGRAMME_REPORTING_TEXT,
  AUDIT_PROGRAMME_IMPORTANCE_BASIS, AUDIT_PROGRAMME_PREVIOUS_RESULTS_BASIS, AUDIT_PROGRAMME_RISK_BASIS, AUDIT_PROGRAMME_RISK_ASSESSMENTS, AUDIT_PROGRAMME_AUDITOR_COMPETENCE_TEXT,
  AUDIT_PROGRAMME_PROCEDURE, AUDIT_PROGRAMME_AUTHOR, AUDIT_PROGRAMME_REVIEWER, AUDIT_PROGRAMME_REVIEWED_ON, AUDIT_PROGRAMME_REVIEW_DUE, -1
};
static const int where_ticks[] = { AUDIT_SITES, AUDIT_PROCESSES, -1 };
static const int aim_fields[] = {
  AUDIT_TITLE, AUDIT_OBJECTIVES, AUDIT_CRITERIA, AUDIT_AUDIT_SCOPE, AUDIT_METHOD, AUDIT_COVERS_OWN_RULES, AUDIT_COVERS_STANDARD, AUDIT_COVERS_PRACTICE,
  AUDIT_CHECKS_EQUIPMENT, AUDIT_CHECKS_PERSONNEL, -1
};
static const int aim_locked[] = {
  AUDIT_COVERS_OWN_RULES, AUDIT_COVERS_STANDARD, AUDIT_COVERS_PRACTICE, AUDIT_CHECKS_EQUIPMENT, AUDIT_CHECKS_PERSONNEL, -1
};
static const int team_fields[] = {
  AUDIT_MEMBER_PERSON, AUDIT_MEMBER_PART, AUDIT_MEMBER_COMPETENT, AUDIT_MEMBER_COMPETENCE_EVIDENCE, AUDIT_MEMBER_IMPARTIAL_DECLARED_ON,
  AUDIT_MEMBER_OWN_WORK_CONFLICT, AUDIT_MEMBER_CONFLICT_SOLUTION, -1
};
static const int plan_fields[] = { AUDIT_PLANNED_ON, AUDIT_LEAD_AUDITOR, AUDIT_AUDITEE_TEXT, AUDIT_TIMES_TEXT, -1 };
static const int checklist_fields[] = { AUDIT_ITEM_REQUIREMENT, AUDIT_ITEM_QUESTION, AUDIT_ITEM_SAMPLE, -1 };
static const int site_fields[] = { AUDIT_STARTED_ON, AUDIT_ENDED_ON, AUDIT_OPENING_NOTE, AUDIT_PEOPLE_MET, -1 };
static const int site_line_fields[] = { AUDIT_ITEM_MARK, AUDIT_ITEM_EVIDENCE_SEEN, AUDIT_ITEM_SAMPLE, AUDIT_ITEM_NOT_CHECKED_REASON, -1 };
static const int finding_fields[] = {
  AUDIT_FINDING_GRADE, AUDIT_FINDING_REQUIREMENT, AUDIT_FINDING_STATEMENT, AUDIT_FINDING_EVIDENCE, AUDIT_FINDING_SITE, AUDIT_FINDING_PROCESS,
  AUDIT_FINDING_AUDITEE, AUDIT_FINDING_AGREED_ON, -1
};
static const int conclusion_fields[] = { AUDIT_CONCLUSION, AUDIT_GOOD_POINTS, AUDIT_SAMPLING_NOTE, AUDIT_CLOSING_NOTE, -1 };
static const int report_fields[] = { AUDIT_REPORT_ON, AUDIT_REPORTED_TO, AUDIT_REPORTED_ON, -1 };
static const int follow_up_fields[] = {
  AUDIT_FINDING_DUE_ON, AUDIT_FINDING_VERIFIED_ON, AUDIT_FINDING_VERIFIED_BY, AUDIT_FINDING_VERIFICATION_RESULT, AUDIT_FINDING_VERIFICATION_REPORTED_ON, -1
};

static const MunWizardPage audit_pages[] = {
  {
    .id = "programme", .kind = MUN_PAGE_RECORDS, .clause = "9.2.2",
    .part = N_("The programme"),
    .step = N_("Programme"),
    .question = N_("A whole programme, or a single audit?"),
    .text = N_("The programme says which audits the year brings, and why in this order. A single audit goes into the programme in force."),
    .why = N_("Whoever audits only what is easy never sees what is dangerous."),
    .auditor = N_("An approved programme that follows from risk, importance and earlier results."),
    .example = N_("Three audits a year: system and main site in March, transport and computers in September, the yard in December."),
    .lines = &mun_audit_programme_spec, .line_fields = programme_fields, .fixed = TRUE, .records = mun_audit_list_programme,
    .prefill = mun_audit_prefill_programme, .suggest = mun_audit_suggest_programme, .accept = mun_audit_accept_programme, .check = mun_audit_check_programme,
  },
  {
    .id = "where", .kind = MUN_PAGE_TICKS, .clause = "9.2.2",
    .step = N_("Where"),
    .question = N_("Where is the risk, and what was found last time?"),
    .text = N_("The places and processes with the strongest reasons are ticked. Change it if you know better."),
    .why = N_("There is never time for everything. The reasons say where an hour finds most."),
    .auditor = N_("That each clause and each site gets its turn within the programme, and high risks more often."),
    .example = N_("The yard: highest risk, never audited, two incidents this year."),
    .ticks = where_ticks, .prefill = mun_audit_prefill_where, .show = mun_audit_show_where, .check = mun_audit_check_where,
  },
  {
    .id = "aims", .kind = MUN_PAGE_FIELDS, .clause = "9.2.1, 9.2.2 a",
    .report = "audit-plan",
    .part = N_("Preparing"),
    .step = N_("Aims"),
    .question = N_("What shall the audit find out, and measured by what?"),
    .text = N_("Own rules, the standard and practice belong to every audit, and so do the looks at equipment and people."),
    .why = N_("Without a yardstick the audit becomes a visit."),
    .auditor = N_("Aims, criteria and scope for each audit, in writing."),
    .example = N_("First audit of the new yard: are gate, rounds and keys as the plan says, and does the plan hold at night?"),
    .fields = aim_fields, .locked = aim_locked, .prefill = mun_audit_prefill_aims, .check = mun_audit_check_aims,
  },
  {
    .id = "team", .kind = MUN_PAGE_RECORDS, .clause = "9.2.2 b",
    .step = N_("Team"),
    .question = N_("Who audits?"),
    .text = N_("Somebody who can, and who has nothing of the own work in it. What ties a person to the audited places is shown."),
    .why = N_("Nobody sees the own mistakes."),
    .auditor = N_("Proof of competence, a dated statement of being impartial, and a way out for each conflict."),
    .example = N_("Lead: the controller, course in 2025 and two audits watched. Document control was looked at by her colleague."),
    .lines = &mun_audit_member_spec, .line_fields = team_fields, .records = mun_audit_list_team, .add = mun_audit_add_member,
    .suggest = mun_audit_suggest_team, .accept = mun_audit_accept_member, .hint = mun_audit_hint_member, .check = mun_audit_check_team,
  },
  {
    .id = "plan", .kind = MUN_PAGE_FIELDS, .clause = "9.2.2",
    .step = N_("Plan"),
    .question = N_("When, where, with whom?"),
    .text = N_("Send the plan about two weeks before. An audit is no raid."),
    .why = N_("People who know when you come have the papers there and the time for you."),
    .auditor = N_("A plan with day, times and people."),
    .example = N_("8 December, from nine, yard Quillbury, with the yard supervisor and the night attendant."),
    .fields = plan_fields, .prefill = mun_audit_prefill_plan, .check = mun_audit_check_plan,
  },
  {
    .id = "checklist", .kind = MUN_PAGE_RECORDS, .clause = "9.2.1, 9.2.2",
    .step = N_("Checklist"),
    .question = N_("What will you ask and look at?"),
    .text = N_("Take in clauses of the standard and the rules of the processes; the two walks are there already. The sample says how many to look at."),
    .why = N_("A list keeps you from following the first interesting door."),
    .auditor = N_("Questions from the standard and from your own rules, and both walks."),
    .example = N_("Were the last five releases made with identity check and release number?"),
    .lines = &mun_audit_item_spec, .line_fields = checklist_fields, .records = mun_audit_list_items, .add = mun_audit_add_item,
    .prefill = mun_audit_prefill_checklist, .suggest = mun_audit_suggest_items, .accept = mun_audit_accept_item, .hint = mun_audit_hint_item,
    .check = mun_audit_check_checklist,
  },
  {
    .id = "site", .kind = MUN_PAGE_RECORDS, .clause = "9.2.1",
    .part = N_("On site"),
    .step = N_("On site"),
    .question = N_("What do you see?"),
    .text = N_("Line by line: the mark, what you saw, and which ones you looked at. What you cannot look at gets a reason."),
    .why = N_("What is not written down on site is a memory by evening."),
    .auditor = N_("Marks with proof, named samples, and people you spoke to. All conform is hard to believe."),
    .example = N_("Conforms: twelve of twelve container checks signed, sheets of 1 to 12 October."),
    .fields = site_fields, .lines = &mun_audit_item_spec, .line_fields = site_line_fields, .fixed = TRUE, .records = mun_audit_list_items,
    .prefill = mun_audit_prefill_site, .hint = mun_audit_hint_item, .check = mun_audit_check_site,
  },
  {
    .id = "findings", .kind = MUN_PAGE_RECORDS, .clause = "9.2.2, 10.2",
    .report = "audit-report",
    .step = N_("Findings"),
    .question = N_("What is not as it should be?"),
    .text = N_("Three parts each: the requirement, what you saw, and why it falls short. Agree it with those who were audited."),
    .why = N_("A finding that can be argued about is not mended."),
    .auditor = N_("A requirement and proof for each, and a grade that fits."),
    .example = N_("Minor, 8.4: two of six contracts in the sample hold no security terms (carrier C-102, packaging C-111)."),
    .lines = &mun_audit_finding_spec, .line_fields = finding_fields, .records = mun_audit_list_findings, .add = mun_audit_add_finding,
    .suggest = mun_audit_suggest_findings, .accept = mun_audit_accept_finding, .hint = mun_audit_hint_finding, .check = mun_audit_check_findings,
  },
  {
    .id = "conclusion", .kind = MUN_PAGE_FIELDS, .clause = "9.2.1",
    .step = N_("Conclusion"),
    .question = N_("What is the sum of it, and what is good?"),
    .text = N_("One sentence each on own rules, standard and practice. Begin with what is good."),
    .why = N_("Top management reads this page and no other."),
    .auditor = N_("An answer to the aims of the audit, with the limits of the sample."),
    .example = N_("Rules are kept on the dock, the standard is met but for supplier contracts; practice at night is better than the papers."),
    .fields = conclusion_fields, .prefill = mun_audit_prefill_conclusion, .show = mun_audit_show_conclusion, .check = mun_audit_check_conclusion,
  },
  {
    .id = "report", .kind = MUN_PAGE_FIELDS, .clause = "9.2.2 c",
    .part = N_("Report"),
    .step = N_("Report"),
    .question = N_("Who gets the report, and when?"),
    .text = N_("Within five working days, to top management and to those who lead what was audited."),
    .why = N_("A report that comes after three months reports on another firm."),
    .auditor = N_("The day it went out and the names it went to."),
    .example = N_("Report of 14 September, sent the same day to the managing director, transport and IT."),
    .fields = report_fields, .prefill = mun_audit_prefill_report, .check = mun_audit_check_report,
  },
  {
    .id = "follow-up", .kind = MUN_PAGE_RECORDS, .clause = "9.2.2 e, f",
    .step = N_("Follow-up"),
    .question = N_("Until when is it mended, and who looks whether it worked?"),
    .text = N_("Major within thirty days, minor within ninety. The rest of this page is filled in later: come back when the fix is there."),
    .why = N_("A finding is worth what becomes of it."),
    .auditor = N_("A second look by an auditor who did not do the work, and a report on it."),
    .example = N_("Looked at again on 16 June by the controller: works. Reported on 18 June."),
    .lines = &mun_audit_finding_spec, .line_fields = follow_up_fields, .fixed = TRUE, .records = mun_audit_list_grave, .skip = mun_audit_skip_follow_up,
    .prefill = mun_audit_prefill_follow_up, .hint = mun_audit_hint_finding, .check = mun_audit_check_follow_up,
  },
  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "9.2",
    .step = N_("Check"),
    .question = N_("Is everything there?"),
    .text = N_("Each line leads to its page. What stops you must be answered; the rest is advice."),
    .why = N_("The certification auditor will read this report first."),
    .auditor = N_("Every line marked, every finding proved, both walks done."),
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "9.2",
    .step = N_("Done"),
    .question = N_("Your audit is reported"),
    .text = N_("Each major and minor finding is now a problem with a date, each idea an improvement. Send the report."),
    .why = N_("From here the findings lead to causes and actions."),
    .auditor = N_("The report with signatures, and the problems it opened."),
  },
};

static const char * const audit_reports[] = { "audit-programme", "audit-plan", "audit-report", NULL };

const MunWizard mun_audit_wizard = {
  .id = "audit",
  .title = N_("Internal audit"),
  .purpose = N_("Plans an audit, leads through it on site, and turns what was found into actions."),
  .clause = "9.2",
  .subject = &mun_audit_spec,
  .pages = audit_pages,
  .n_pages = G_N_ELEMENTS (audit_pages),
  .reports = audit_reports,
  .minutes = N_("an hour to prepare, a day on site"),
  .next = N_("Next come the corrective actions, then the management review."),
  .follows = "nonconformity",
  .begin = begin_audit,
  .begin_new = mun_wizard_begin_audit,
  .finish = mun_audit_finish,
};
