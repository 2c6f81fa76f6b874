/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>

#include "report/reports/registers.h"

static const MunReportColumn issue_columns[] = {
  { MUN_SHOW_REF }, { ISSUE_TITLE, .weight = 2.2 }, { ISSUE_THEME }, { ISSUE_EFFECT },
  { ISSUE_EFFECT_ON_RESULTS, .weight = 2.4 }, { ISSUE_ABOUT_SUPPLY_CHAIN }, { ISSUE_OWNER }, { ISSUE_LAST_REVIEWED_ON }, { ISSUE_REVIEW_DUE },
  { ISSUE_CHANGE_SINCE_REVIEW }, { ISSUE_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn party_columns[] = {
  { MUN_SHOW_REF }, { INTERESTED_PARTY_NAME, .weight = 1.6 }, { INTERESTED_PARTY_KIND }, { INTERESTED_PARTY_IN_SUPPLY_CHAIN },
  { INTERESTED_PARTY_INFLUENCE }, { INTERESTED_PARTY_INTEREST }, { INTERESTED_PARTY_RELATION_OWNER }, { INTERESTED_PARTY_VIEWS, .weight = 2 },
  { INTERESTED_PARTY_LAST_ENGAGED_ON }, { INTERESTED_PARTY_ENGAGEMENT_DUE }, { INTERESTED_PARTY_CHANGE_SINCE_REVIEW }, { INTERESTED_PARTY_STATUS },
  { MUN_SHOW_END }
};

static const MunReportColumn demand_columns[] = {
  { MUN_SHOW_REF }, { PARTY_REQUIREMENT_PARTY, .weight = 1.4 }, { PARTY_REQUIREMENT_STATEMENT, .weight = 2.4 }, { PARTY_REQUIREMENT_NATURE },
  { PARTY_REQUIREMENT_DECISION }, { PARTY_REQUIREMENT_DECISION_REASON, .weight = 2 }, { PARTY_REQUIREMENT_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn follow_columns[] = {
  { MUN_SHOW_REF }, { PARTY_REQUIREMENT_HOW_ADDRESSED, .weight = 2 }, { PARTY_REQUIREMENT_PROCESS, .weight = 2 }, { PARTY_REQUIREMENT_OWNER, .weight = 1.2 },
  { PARTY_REQUIREMENT_LAST_MONITORED_ON }, { PARTY_REQUIREMENT_MONITOR_DUE }, { PARTY_REQUIREMENT_ACTION_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn climate_columns[] = {
  { MUN_SHOW_REF }, { PARTY_REQUIREMENT_PARTY }, { PARTY_REQUIREMENT_STATEMENT, .weight = 2 }, { PARTY_REQUIREMENT_DECISION },
  { PARTY_REQUIREMENT_HOW_ADDRESSED, .weight = 2 }, { MUN_SHOW_END }
};

static const MunReportTable outside_table = { .caption = N_("Issues from outside"), .spec = &mun_issue_spec, .columns = issue_columns };
static const MunReportTable inside_table = { .caption = N_("Issues from inside"), .spec = &mun_issue_spec, .columns = issue_columns };
static const MunReportTable party_table = { .caption = N_("Interested parties"), .spec = &mun_interested_party_spec, .columns = party_columns };
static const MunReportTable demand_table = { .caption = N_("What the parties want and what was decided"), .spec = &mun_party_requirement_spec, .columns = demand_columns, .anchors = TRUE };
static const MunReportTable follow_table = { .caption = N_("How we meet it and who watches it"), .spec = &mun_party_requirement_spec, .columns = follow_columns, .links = TRUE };
static const MunReportTable climate_table = { .caption = N_("Demands to do with climate change"), .spec = &mun_party_requirement_spec, .columns = climate_columns };

/* An issue without an origin counts as from inside until somebody says otherwise: none may fall through. */
static const MunCondition is_outside[] = { { ISSUE_ORIGIN, MUN_IS, "external" } };
static const MunCondition is_inside[] = { { ISSUE_ORIGIN, MUN_IS_NOT, "external" } };
static const MunCondition is_climate[] = { { PARTY_REQUIREMENT_CLIMATE_RELATED, MUN_IS, "1" } };

static const MunRegister outside_issues = {
  .spec = &mun_issue_spec, .conditions = is_outside, .n_conditions = 1, .sort_field = MUN_SORT_REF, .tables = { &outside_table },
  .missing = N_("No issue from outside is on record."), .where = N_("Record it under Issues, or run the context wizard."),
};

static const MunRegister inside_issues = {
  .spec = &mun_issue_spec, .conditions = is_inside, .n_conditions = 1, .sort_field = MUN_SORT_REF, .tables = { &inside_table },
  .missing = N_("No issue from inside is on record."), .where = N_("Record it under Issues, or run the context wizard."),
};

static const MunRegister parties = {
  .level = 1, .title = N_("Interested parties"),
  .intro = N_("People and organisations that matter to our security or are touched by it. Influence and interest: 1 little, 2 some, 3 much."),
  .spec = &mun_interested_party_spec, .sort_field = MUN_SORT_REF, .tables = { &party_table },
  .missing = N_("No interested party is on record."), .where = N_("Record them under Interested parties, or run the context wizard."),
};

static const MunRegister demands = {
  .level = 1, .title = N_("What the parties want"),
  .intro = N_("Each need or expectation with our decision. What is taken on binds us like a law and is met in a process."),
  .spec = &mun_party_requirement_spec, .sort_field = MUN_SORT_REF, .tables = { &demand_table, &follow_table },
  .missing = N_("No requirement of a party is on record."), .where = N_("Record them under Requirements of parties, or run the context wizard."),
};

static const MunRegister climate_demands = {
  .spec = &mun_party_requirement_spec, .conditions = is_climate, .n_conditions = 1, .sort_field = MUN_SORT_REF, .tables = { &climate_table },
  .missing = N_("No party has a demand to do with climate change on record."),
};

static const MunRegisterDue dues[] = {
  { &mun_issue_spec, ISSUE_REVIEW_DUE, ISSUE_OWNER, "closed", -1, N_("Look at again") },
  { &mun_interested_party_spec, INTERESTED_PARTY_ENGAGEMENT_DUE, INTERESTED_PARTY_RELATION_OWNER, "closed", -1, N_("Contact") },
  { &mun_party_requirement_spec, PARTY_REQUIREMENT_MONITOR_DUE, PARTY_REQUIREMENT_OWNER, "closed", -1, N_("Check again") },
};

static void
add_figures (MunReport *report)
{
  mun_part_figure_number (report, mun_register_count (report, &mun_issue_spec, ISSUE_STATUS, MUN_IS_NOT, "closed"), N_("Issues in view"));
  mun_part_figure_number (report, mun_register_count (report, &mun_issue_spec, ISSUE_CHANGE_SINCE_REVIEW, MUN_IN, "new\nchanged"), N_("Issues new or changed"));
  mun_part_figure_number (report, mun_register_count (report, &mun_interested_party_spec, INTERESTED_PARTY_STATUS, MUN_IS_NOT, "closed"), N_("Interested parties"));
  mun_part_figure_number (report, mun_register_count (report, &mun_party_requirement_spec, PARTY_REQUIREMENT_DECISION, MUN_IS, "addressed"), N_("Demands taken on"));
  mun_part_figure_number (report, mun_register_count (report, &mun_party_requirement_spec, PARTY_REQUIREMENT_DECISION, MUN_NOT_IN, "addressed\nnot_addressed"),
                          N_("Demands not decided"));
}

static void
add_issues (MunReport *report)
{
  mun_report_heading (report, 1, N_("Issues inside and outside"),
                      N_("What helps or hinders the results we want from security. Inside is what we decide ourselves, outside is what we have to live with."));
  add_figures (report);
  mun_register_add (report, &outside_issues);
  mun_register_add (report, &inside_issues);
}

static GPtrArray *
find_reviews (MunReport *report)
{
  const MunQuery query = { .spec = &mun_context_review_spec, .sort_field = CONTEXT_REVIEW_HELD_ON, .descending = TRUE };
  g_autoptr(GError) error = NULL;
  GPtrArray *reviews = mun_workspace_query (report->workspace, &query, &error);

  if (reviews != NULL)
    return reviews;
  mun_document_add_callout (report->document, MUN_CALLOUT_WARNING, error->message);
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_climate (MunReport *report,
             GPtrArray *reviews)
{
  static const int fields[] = { CONTEXT_REVIEW_CLIMATE_RELEVANT, CONTEXT_REVIEW_CLIMATE_REASON, CONTEXT_REVIEW_DECIDED_BY, -1 };
  MunRecord *newest = NULL;

  mun_report_heading (report, 1, N_("Climate change"),
                      N_("Since 2024 each organisation has to decide whether climate change matters for the results it wants, and look at what its parties demand."));
  for (guint i = 0; i < reviews->len && newest == NULL; i++)
    if (mun_record_is_set (g_ptr_array_index (reviews, i), CONTEXT_REVIEW_CLIMATE_RELEVANT))
      newest = g_ptr_array_index (reviews, i);
  if (newest != NULL)
    {
      g_autofree char *day = mun_report_value (report, newest, CONTEXT_REVIEW_HELD_ON);

      mun_part_define (report, newest, fields);
      mun_document_add_definition (report->document, mun_report_text (report, N_("Decided on")), day);
    }
  else
    mun_report_missing (report, N_("Nobody has decided yet whether climate change matters for security."), N_("Record it in a context review."));
  mun_register_add (report, &climate_demands);
}

static void
add_reviews (MunReport *report,
             GPtrArray *reviews)
{
  static const int fields[] = {
    CONTEXT_REVIEW_PARTICIPANTS, CONTEXT_REVIEW_SUMMARY, CONTEXT_REVIEW_ISSUES, CONTEXT_REVIEW_PARTIES, CONTEXT_REVIEW_CLIMATE_RELEVANT,
    CONTEXT_REVIEW_DECIDED_BY | MUN_PART_OPTIONAL, CONTEXT_REVIEW_NEXT_DUE, -1
  };

  mun_report_heading (report, 1, N_("Review meetings"), N_("When issues and parties were looked at again, by whom and with what result; the newest first."));
  for (guint i = 0; i < reviews->len; i++)
    {
      mun_part_heading (report, 2, g_ptr_array_index (reviews, i), CONTEXT_REVIEW_HELD_ON);
      mun_part_define (report, g_ptr_array_index (reviews, i), fields);
    }
  if (reviews->len == 0)
    mun_report_missing (report, N_("No context review has been held."), N_("Hold one at least once a year and record it under Context reviews."));
  else if (mun_report_is_past (report, g_ptr_array_index (reviews, 0), CONTEXT_REVIEW_NEXT_DUE))
    mun_report_missing (report, N_("The next context review is overdue."), N_("Hold it and record it under Context reviews."));
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) reviews = find_reviews (report);

  add_issues (report);
  add_climate (report, reviews);
  mun_register_add (report, &parties);
  mun_register_add (report, &demands);
  add_reviews (report, reviews);
  mun_register_overdue (report, dues, G_N_ELEMENTS (dues), N_("None: every look, contact and check is in time."));
}

const MunReportType mun_context_report = {
  .id = "context",
  .code = "R02",
  .records = "issue interested_party party_requirement context_review",
  .title = N_("Context and interested parties"),
  .purpose = N_("What around and inside the organisation matters for security, who wants what, and what was decided."),
  .clause = "4.1, 4.2",
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_APPROVED,
  .landscape = TRUE,
  .build = build,
};
