/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/scoring.h"
#include "reports-support.h"

/* Whether what the reports say of the demonstration is right: what an attentive reader would find wrong in them, read back from the paper. */

/* Shorter words meet by chance; names do not. */
#define MIN_SECRET 12
#define MIN_NAME 6

static const struct {
  const char *report;
  const char *record;   /* number, NULL for the one it chooses itself */
  const char *language;
  const char *says[6];
  const char *lacks[5];
} cases[] = {
  /* A replaced version says what it said, not what the registers say today. */
  { "scope-statement", "SCO-0001", "en",
    { "This version was replaced", "This version names no site", "This version names no process", "This version names no partner", "SCO-0001, version 1.0 of 15 Oct 2025" },
    { "every site on record is inside", "EXT-0001", "SCO-0002, version 2.0 of" } },
  { "scope-statement", "SCO-0002", "en", { "SCO-0002, version 2.0 of", "EXT-0001", "Ellerby head office and warehouse" }, { "This version was replaced" } },
  /* Documents that are out of use prove nothing. */
  { "overview", NULL, "en", { "Documents: 20", "all 20", "What was replaced or taken out of use is left out" }, { "Documents: 22", "all 22" } },
  { "obligations", NULL, "en", { "Never evaluated No. Title Kind Evaluate again by Owner LEG-0014" }, { NULL } },
  { "changes", NULL, "en", { "within 3 months after it is in effect", "still to be looked back on: CHG-0004 by", "CHG-0009 by" }, { "looked back on in time" } },
  { "competence", NULL, "en",
    { "planned for 28 Nov 2026", "PER-0036 Chen Wei Night dock operative", "so these people may be new as well: Tom Reilly.", "events of the last 18 months count" },
    { "nobody new is without an induction" } },
  /* The text for the public is not what makes the full edition internal. */
  { "policy", "POL-0002", "en", { "Classification Internal, because of the annexes; the text of the policy itself is for the public" }, { NULL } },
  { "policy", "POL-0001", "en", { "Earlier versions, from the list of documents", "DOV-0003 1.0 Superseded",  "Tom Reilly Driver Transport Port Maren cross-dock Not recorded" }, { NULL } },
  /* Of equal scores the one that was ranked first. */
  { "risk-register", NULL, "en", { "Last look, next look", "7 Sep 2026", "RSK-0017 Flood at Port Maren M 8 medium L 6 low Rising" }, { "RSK-0003 Night burglary at Ellerby M 8 medium L 6 low" } },
  { "strategies", NULL, "en", { "RSK-0017 Flood at Port Maren Doors below" }, { NULL } },
  { "audit-programme", NULL, "en", { "SIT-0001 Ellerby head office and warehouse ● Audited", "SIT-0003 Quillbury trailer yard ○ Only planned" }, { "Covered" } },
  { "monitoring", NULL, "en", { "3 unlocked", "values over time (unlocked)" }, { NULL } },
  { "exercises", NULL, "en", { "WRN-0001 Inform inside WRN-0002 Inform outside WRN-0003 Staff and families", "2 Lessons from exercises" }, { "6 Lessons" } },
  { "objectives", NULL, "en", { "Start value" }, { NULL } },
  /* One word for one thing, in the caption and in the column. */
  { "objectives", NULL, "zh", { "何时完成、如何评价", "起止日期 如何评价" }, { "评判" } },
  { "audit-plan", "AUD-0003", "en", { "The lead auditor is named, but" }, { "Nobody has been named" } },
  { "audit-plan", "AUD-0001", "zh", { "姓名" }, { NULL } },
  /* Nobody signs what the table above it says is not so: Deepak Nair audits work of his own, Sofia Lindqvist does not. */
  { "audit-plan", "AUD-0001", "en",
    { "I do not audit my own work, I have named everything that ties me to the audited area, and I keep to myself what I learn. Auditor Full name Sofia Lindqvist",
      "this was arranged: “what is his own (document control, audit programme, watch for warnings) was audited by Sofia Lindqvist” Lead auditor Full name Deepak Nair" },
    { NULL } },
  { "review-pack", "REV-0001", "en",
    { "Counted for", "Nonconformities open at its end Of these, as judged today: Major 2 19 Sep 2026 2", "Behind; due", "Objectives behind their calendar 19 Sep 2026 2",
      "Nonconformities closed in the period the period 3" },
    { NULL } },
  /* What is missing stands beside the mark that says so, before the records there are. */
  { "incident-alignment", NULL, "en",
    { "22320:N-01 may Conformance statement worded correctly ! Missing Not assessed Missing: No self-assessment against ISO 22320 was finished",
      "finish it. Recorded so far: DOC-0001" },
    { NULL } },
  { "conformity", NULL, "en", { "No record falls under this rule yet: “Every failure older than 30 days" }, { NULL } },
  { "incident-alignment", NULL, "en", { "Where we stand today", "Possibilities (may) not used" }, { "A response lasted more than 12 hours", "GAP-0001" } },
  { "evidence-index", NULL, "en", { "Nonconformity NCR-0006: Closed", "the issue number on it is the one that it would get" }, { NULL } },
  /* A risk whose actions are done, and which still stands above the limit, waits for a decision. */
  { "treatment-plan", NULL, "en", { "its effect is to be checked by 19 Jan 2027", "RSK-0028 Known weak spot stays open" }, { "has an open action or an acceptance" } },
  /* The list of all actions says itself which of them are late. */
  { "treatment-plan", NULL, "en", { "8 400 EUR 19 Nov 2026 In progress Late", "4 Dec 2026 In progress" }, { "4 Dec 2026 In progress Late", "Done Late", "Verified Late" } },
  /* What was turned down is not what we work by. */
  { "strategies", NULL, "en", { "STR-0004 Own guard force 240 000 EUR Rejected Marta Ellingsen 22 Feb 2026 Not in force" }, { NULL } },
  { "response", NULL, "en", { "2 Nov 2025 Overdue since 2 Nov 2026", "Procedures to practise now" }, { "Second phone" } },
  { "incident-file", "INC-0005", "en", { "there was no formal response that calls for one", "RSK-0011 Gate or roller door fails open H 12 high Lucia Romano 3 Nov 2026" }, { NULL } },
  /* Whoever looked at the risks again and linked none said something, too. */
  { "incident-file", "INC-0002", "en", { "Risks looked at again on 13 May 2026", "The risks were looked at again on 13 May 2026, and none was linked to this event." },
    { "No risk is linked to this event" } },
  { "evidence-index", NULL, "en",
    { "Security strategies: 3, out of use: 1", "Own guard force 22 Feb 2026 Not in force", "AAR-0001 After-action review, ", "AAR-0003 After-action review, ", "CRI-0001 Risk criteria 1.1" },
    { NULL } },
  { "response", NULL, "en", { "Pavel Dvorak and 2 more" }, { NULL } },
  { "changes", NULL, "en", { "Looked back on late No. Title" }, { "None: each look back came within the limit" } },
  { "communication", NULL, "en", { "No event and no nonconformity" }, { NULL } },
  { "risk-register", NULL, "en", { "Controls today" }, { "Controls that work today" } },
  { "review-pack", "REV-0001", "en", { "of 18 values", "Not measured in the period" }, { "Never measured" } },
  /* A list that begins in the middle says so. */
  { "audit-programme", NULL, "en", { "Versions before 1.1 are not in this file", "Sofia Lindqvist (Lead auditor)" }, { "All versions" } },
  { "scope-statement", "SCO-0001", "en", { "Versions on record" }, { "are not in this file" } },
  { "security-plan", "PLN-0003", "en", { "Prepared by Tomasz Wilk", "Versions before 1.1 are not in this file" }, { "Second phone" } },
  /* What may be left undone is no gap. */
  { "overview", NULL, "en", { "PLK-0001 Order taking and customer check", "Scope of the system: 1" }, { "Scope of the system: 2" } },
  { "incident-alignment", NULL, "en", { "Recommendations (should)", "Possibilities (may), not counted here" }, { NULL } },
  { "monitoring", NULL, "en", { "0 overdue 1 month", "1 overdue" }, { "1 months", "1 items" } },
  /* An audit that is over tells of its own time. */
  { "audit-plan", "AUD-0001", "en", { "– Not applicable", "? Not checked", "CTL-0029 Threat news watch", "EQP-0002 Intruder alarm Ellerby Ellerby head office and warehouse 1 Oct 2022" },
    { "TRT-0014", "EQP-0008", "Next service due" } },
  { "audit-report", "AUD-0001", "en", { "9.2.2-d2 Security people seen at posts" }, { "TRT-0014", "No line of the checklist is about equipment" } },
  /* Whoever came later could not be reached. */
  { "competence", NULL, "en", { "40 of 41", "40 of 40", "41 of 42", "need no clearance: Ravi Menon", "✓ Dec 2028" }, { NULL } },
  /* A nought of a time without records is nothing to compare with, and the pages beyond the inputs are no inputs. */
  { "review-pack", "REV-0001", "en",
    { "State of corrective actions (9.3.2 j)", "Top management looked at the whole system", "Records to talk about", "met in part or not at all the period 1 Exercises" },
    { "Late; due", "Worth a word", "Suppliers +1", "Please read the numbers before" } },
  { "review-pack", "REV-0001", "en", { "Flood at Port Maren" }, { "Night burglary at Ellerby" } },
  /* A process that nobody checked in time is late, as in the check of the clause. */
  { "operations", NULL, "en", { "1 Items that do not fully work", "EQP-0011 New gate motor Quillbury Out of service 12 months" }, { NULL } },
  { "operations", NULL, "en", { "PRO-0016 Process Cleaning and waste Check" }, { "PRO-0015 Process" } },
  /* Shares never say all of what is not all, and are not cut. */
  { "conformity", NULL, "en", { "6 Planning 46 45 1 0 0 0 98 %" }, { "46 45 1 0 0 0 97 %" } },
  { "roles", NULL, "en", { "Processes whose owner holds none of these roles: PRO-0001." }, { NULL } },
  { "evidence-index", NULL, "en", { "Distributed copies: 20, out of use: 1", "Document versions: 20, out of use: 3" }, { "Distributed copies: 21", "Oct 2025 11:14" } },
  /* One word for the state of a record, in its register and in the trail of approvals. */
  { "evidence-index", NULL, "en", { "Refused Marta Ellingsen RES-0006", "Rejected Marta Ellingsen STR-0004" }, { "Sent back Marta Ellingsen" } },
  { "evidence-index", NULL, "zh", { "已拒绝 Marta Ellingsen RES-0006", "已否决 Marta Ellingsen STR-0004" }, { "已退回 Marta Ellingsen" } },
  /* A column of the index means the same in all rows of a register, and what is out of use does not count. */
  { "evidence-index", NULL, "en",
    { "Documents: 20, out of use: 2 · Date: Review due", "Issues: 12 · Date: Last looked at on", "Scope of the system: 1, out of use: 1" }, { "Documents: 22" } },
  { "evidence-index", NULL, "zh", { "不符合 NCR-0006：已关闭", "已添加安全设备" }, { "Nonconformity NCR-0006", "Security equipment “" } },
  /* Chinese dates have no blanks around them among Chinese words, also where a record goes by its day. */
  { "evidence-index", NULL, "zh", { "日以来的记录变更", "日以来的变更", "已添加绩效评价“2026年9月" }, { "“19 Sep 2026”" } },
  /* A target that only repeats the limit is said in the language of the report. */
  /* Things of different kinds stand side by side with a comma, not with the sign of a list. */
  { "documents", NULL, "zh", { "PDF，电子，英语" }, { "PDF、" } },
  { "monitoring", NULL, "zh", { "不超过 20 min", "不低于 99 %" }, { "at most 20", "at least 99" } },
  { "review-pack", "REV-0001", "zh", { "目标值：不超过 0.02 %", "目标值：不低于 99 %" }, { "at most 0.02", "at least 99" } },
  { "review-pack", "REV-0001", "en", { "Target: at most 0.02 %" }, { NULL } },
  /* A short list says that it is one; a column of nothing is left out. */
  { "audit-programme", NULL, "en", { "sites and processes stand here" }, { "Changes since" } },
  { "audit-report", "AUD-0001", "en", { "APR-0001 Internal audits 2026 Wrote it" }, { "Has a part in it" } },
  { "supply-chain", NULL, "en", { "Agent · Medium", "Highly critical", "What our work depends on" }, { NULL } },
};

static void
test_said (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunRecord) record = cases[i].record != NULL ? mun_workspace_lookup (files.demo, cases[i].record, NULL) : NULL;
      const MunReportOptions options = { .language = cases[i].language, .record = record != NULL ? mun_record_get_id (record) : NULL };
      g_autofree char *text = print_report (cases[i].report, files.demo, &options);

      for (guint k = 0; k < G_N_ELEMENTS (cases[i].says) && cases[i].says[k] != NULL; k++)
        if (!has_words (text, cases[i].says[k]))
          g_error ("%s does not say “%s”", cases[i].report, cases[i].says[k]);
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].lacks) && cases[i].lacks[k] != NULL; k++)
        if (has_words (text, cases[i].lacks[k]))
          g_error ("%s says “%s”", cases[i].report, cases[i].lacks[k]);
    }
}

/* What names our weak spots, our partners, our customers or our people: in no public edition, whichever report it is of. */
static const struct { const MunSpec *spec; int field; } secrets[] = {
  { &mun_risk_spec, RISK_TITLE }, { &mun_risk_spec, RISK_EVENT }, { &mun_risk_spec, RISK_CONSEQUENCE }, { &mun_risk_spec, RISK_DECISION_REASON },
  { &mun_treatment_spec, TREATMENT_TITLE }, { &mun_treatment_spec, TREATMENT_RESOURCES_NEEDED },
  { &mun_control_spec, CONTROL_TITLE }, { &mun_equipment_spec, EQUIPMENT_NAME }, { &mun_asset_spec, ASSET_NAME }, { &mun_strategy_spec, STRATEGY_TITLE },
  { &mun_issue_spec, ISSUE_TITLE }, { &mun_issue_spec, ISSUE_EFFECT_ON_RESULTS },
  { &mun_interested_party_spec, INTERESTED_PARTY_NAME }, { &mun_party_requirement_spec, PARTY_REQUIREMENT_STATEMENT },
  { &mun_legal_requirement_spec, LEGAL_REQUIREMENT_TITLE }, { &mun_legal_requirement_spec, LEGAL_REQUIREMENT_CITATION },
  { &mun_supplier_spec, SUPPLIER_NAME }, { &mun_external_provision_spec, EXTERNAL_PROVISION_CONTROLS_TEXT }, { &mun_interdependency_spec, INTERDEPENDENCY_EFFECT },
  { &mun_contact_spec, CONTACT_NAME }, { &mun_contact_spec, CONTACT_PHONE }, { &mun_person_spec, PERSON_FULL_NAME },
  { &mun_incident_spec, INCIDENT_TITLE }, { &mun_incident_spec, INCIDENT_DESCRIPTION }, { &mun_exercise_spec, EXERCISE_TITLE }, { &mun_lesson_spec, LESSON_LESSON_TEXT },
  { &mun_nonconformity_spec, NONCONFORMITY_TITLE }, { &mun_corrective_action_spec, CORRECTIVE_ACTION_ACTION_TEXT }, { &mun_audit_finding_spec, AUDIT_FINDING_STATEMENT },
  { &mun_improvement_spec, IMPROVEMENT_TITLE }, { &mun_change_spec, CHANGE_TITLE }, { &mun_objective_spec, OBJECTIVE_TITLE },
  { &mun_monitoring_item_spec, MONITORING_ITEM_TITLE }, { &mun_security_plan_spec, SECURITY_PLAN_TITLE },
};

/* Who answers for a report stands on it, for those outside, too. */
static gboolean
may_be_named (const char *name)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (files.demo);
  static const int officers[] = { ORGANISATION_TOP_MANAGER, ORGANISATION_SECURITY_COORDINATOR };

  for (guint i = 0; i < G_N_ELEMENTS (officers); i++)
    {
      g_autoptr(MunRecord) officer = mun_workspace_get (files.demo, &mun_person_spec, mun_record_get (organisation, officers[i]), NULL);

      if (g_str_equal (mun_record_get (officer, PERSON_FULL_NAME), name))
        return TRUE;
    }
  return FALSE;
}

static guint
assert_tells_nothing (const char *text,
                      const char *code)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_autoptr(GPtrArray) records = mun_workspace_find (files.demo, secrets[i].spec, -1);
      gsize least = secrets[i].spec == &mun_person_spec || secrets[i].spec == &mun_supplier_spec ? MIN_NAME : MIN_SECRET;

      g_assert_cmpuint (records->len, >, 0);
      for (guint k = 0; k < records->len; k++)
        {
          const char *secret = mun_record_get (records->pdata[k], secrets[i].field);

          if (strlen (secret) < least || may_be_named (secret))
            continue;
          if (has_words (text, secret))
            g_error ("the public edition of %s tells “%s” of %s", code, secret, mun_record_get_ref (records->pdata[k]));
          n++;
        }
    }
  return n;
}

static void
test_public (void)
{
  for (const MunReportType * const *type = mun_reports (); *type != NULL; type++)
    {
      g_autoptr(GPtrArray) subjects = mun_report_subjects (*type, files.demo);

      for (guint i = 0; i < MAX (subjects->len, 1); i++)
        {
          const MunReportOptions options = { .language = "en", .public_edition = TRUE, .record = subjects->len > 0 ? mun_record_get_id (subjects->pdata[i]) : NULL };
          g_autofree char *text = print_report ((*type)->id, files.demo, &options);

          g_assert_cmpuint (assert_tells_nothing (text, (*type)->code), >, 300);
          g_assert_cmpint (has_words (text, "and has no public edition. Checked on"), ==, (*type)->inside);
        }
    }
}

/* Before it is entered a report says so; whoever enters it afterwards gets the same words as whoever entered it at once. */
static void
test_issued (void)
{
  MunReportOptions options = { .language = "en" };
  g_autofree char *copy = print_report ("overview", files.demo, &options);
  g_autofree char *issued = NULL;

  g_assert_true (has_words (copy, "Not in the register of issued reports: the issue number is the one that it would get there."));
  options.issued = TRUE;
  issued = print_report ("overview", files.demo, &options);
  g_assert_true (has_words (issued, "Valid only with its issue number in the register of issued reports."));
  g_assert_false (has_words (issued, "Not in the register"));
}

/* No line ends between a mark and what it means. */
static void
test_legend (void)
{
  static const MunPaper papers[] = { MUN_PAPER_A4, MUN_PAPER_LETTER };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr(MunRecord) audit = mun_workspace_lookup (files.demo, "AUD-0001", NULL);
      const MunReportOptions options = { .language = "en", .record = mun_record_get_id (audit), .paper = papers[i] };
      g_autofree char *squeezed = print_report ("audit-plan", files.demo, &options);
      g_autofree char *lines = read_pdf_lines (files.pdf);

      g_assert_true (has_words (squeezed, "– Not applicable"));
      g_assert_true (g_regex_match_simple ("– Not applicable", lines, 0, 0));
    }
}

/* Risks stand in one order, whether the file sorts them or the program. */
static void
test_risk_order (void)
{
  const MunQuery query = { .spec = &mun_risk_spec, MUN_RISK_ORDER };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = mun_workspace_query (files.demo, &query, &error);
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, >, 20);
  for (guint i = found->len; i > 0; i--)
    g_ptr_array_add (sorted, found->pdata[i - 1]);
  g_ptr_array_sort (sorted, mun_risk_compare);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (mun_record_get_ref (found->pdata[i]), ==, mun_record_get_ref (sorted->pdata[i]));
}

/* The last test: it spoils the demonstration. */
static void
test_old_policy (void)
{
  g_autoptr(MunRecord) policy = mun_workspace_lookup (files.demo, "POL-0001", NULL);
  const MunReportOptions options = { .language = "en", .record = mun_record_get_id (policy) };
  g_autofree char *before = print_report ("policy", files.demo, &options);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (has_words (before, "of 42 people confirmed"));
  g_assert_true (has_words (before, "Newest risk assessment"));
  g_assert_true (has_words (before, "The text for the website"));
  mun_workspace_set_restoring (files.demo, TRUE);
  mun_record_set (policy, POLICY_STATUS, "superseded");
  mun_workspace_save (files.demo, policy, NULL, &error);
  mun_workspace_set_restoring (files.demo, FALSE);
  g_assert_no_error (error);
  after = print_report ("policy", files.demo, &options);
  g_assert_true (has_words (after, "40 confirmations of reading are kept of this version"));
  g_assert_false (has_words (after, "people confirmed"));
  g_assert_false (has_words (after, "Newest risk assessment"));
  g_assert_false (has_words (after, "The text for the website"));
}

int
main (int    argc,
      char **argv)
{
  reports_begin (&argc, &argv, REPORTS_TODAY);
  g_test_add_func ("/reports-said/said", test_said);
  g_test_add_func ("/reports-said/legend", test_legend);
  g_test_add_func ("/reports-said/public", test_public);
  g_test_add_func ("/reports-said/issued", test_issued);
  g_test_add_func ("/reports-said/risk-order", test_risk_order);
  g_test_add_func ("/reports-said/old-policy", test_old_policy);
  return reports_run ();
}
