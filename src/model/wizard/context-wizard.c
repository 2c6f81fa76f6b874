/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/context-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* The surroundings belong to the organisation as a whole; it is what the conversation hangs on. */
static MunRecord *
begin_context (MunWorkspace *workspace,
               GError      **error)
{
  return mun_workspace_organisation (workspace);
}

/* Nobody is asked why a site is left out that is not. */
static gboolean
asks_site (MunWizardRun *run,
           MunRecord    *site,
           int           field)
{
  return field != SITE_EXCLUSION_REASON || mun_record_is (site, SITE_IN_SCOPE, "0") || mun_record_is_set (site, SITE_EXCLUSION_REASON);
}

static GPtrArray *
list_places (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_site_spec, SITE_ACTIVE, MUN_IS_NOT, "0", -1);
}

/* Finishing means that all of it was looked at today. */
static gboolean
mark_looked_at (MunWizardRun *run,
                const char   *page,
                int           looked,
                int           due,
                int           since,
                GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) records = mun_wizard_run_lines (run, page);
  g_autofree char *next = mun_context_next_look (run);
  const char *today = mun_workspace_get_today (workspace);

  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);

      mun_record_set (record, looked, today);
      if (strcmp (mun_record_get (record, due), today) <= 0)
        mun_record_set (record, due, next);
      if (!mun_record_is_set (record, since))
        mun_record_set (record, since, "unchanged");
    }

  return mun_workspace_save_all (workspace, records, NULL, error);
}

static void
link_all (MunWizardRun *run,
          MunRecord    *review,
          int           field,
          const char   *page)
{
  g_autoptr(GPtrArray) records = mun_wizard_run_lines (run, page);

  for (guint i = 0; i < records->len; i++)
    mun_record_add_link (review, field, mun_record_get_id (g_ptr_array_index (records, i)));
}

static char *
summarise (MunWizardRun *run)
{
  g_autoptr(GPtrArray) outside = mun_wizard_run_lines (run, "outside"), inside = mun_wizard_run_lines (run, "inside");
  g_autoptr(GPtrArray) parties = mun_wizard_run_lines (run, "parties"), wants = mun_wizard_run_lines (run, "wants"), duties = mun_wizard_run_lines (run, "duties");

  return g_strdup_printf (_("Looked at: outside issues %1$u, inside issues %2$u, parties %3$u, what they want %4$u, obligations %5$u."),
                          outside->len, inside->len, parties->len, wants->len, duties->len);
}

static gboolean
finish_review (MunWizardRun *run,
               GPtrArray    *made,
               GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) reviews = mun_context_list_review (run);
  g_autofree char *summary = summarise (run);

  for (guint i = 0; i < reviews->len; i++)
    {
      MunRecord *review = g_ptr_array_index (reviews, i);

      link_all (run, review, CONTEXT_REVIEW_ISSUES, "outside");
      link_all (run, review, CONTEXT_REVIEW_ISSUES, "inside");
      link_all (run, review, CONTEXT_REVIEW_PARTIES, "parties");
      mun_record_set (review, CONTEXT_REVIEW_HELD_ON, mun_workspace_get_today (workspace));
      mun_record_set (review, CONTEXT_REVIEW_SUMMARY, summary);
      g_ptr_array_add (made, g_object_ref (review));
      if (!mun_workspace_save (workspace, review, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static void
add_made (MunWizardRun *run,
          const char   *page,
          GPtrArray    *made)
{
  g_autoptr(GPtrArray) records = mun_wizard_run_lines (run, page);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (made, g_object_ref (g_ptr_array_index (records, i)));
}

static gboolean
finish_context (MunWizardRun *run,
                GPtrArray    *made,
                GError      **error)
{
  static const char * const pages[] = { "outside", "inside", "parties", "wants", "duties", "flows", NULL };

  if (!mark_looked_at (run, "outside", ISSUE_LAST_REVIEWED_ON, ISSUE_REVIEW_DUE, ISSUE_CHANGE_SINCE_REVIEW, error)
      || !mark_looked_at (run, "inside", ISSUE_LAST_REVIEWED_ON, ISSUE_REVIEW_DUE, ISSUE_CHANGE_SINCE_REVIEW, error)
      || !mark_looked_at (run, "duties", LEGAL_REQUIREMENT_LAST_CHECKED_ON, LEGAL_REQUIREMENT_CHECK_DUE, LEGAL_REQUIREMENT_CHANGE_SINCE_REVIEW, error)
      || !finish_review (run, made, error))
    return FALSE;

  for (guint i = 0; pages[i]; i++)
    {
      if (!mun_wizard_confirm (run, pages[i], g_str_equal (pages[i], "flows") ? "active" : "current", error))
        return FALSE;
      add_made (run, pages[i], made);
    }

  return TRUE;
}

static const int who_fields[] = { ORGANISATION_PURPOSE, ORGANISATION_PRODUCTS_SERVICES, ORGANISATION_STRATEGIC_DIRECTION, -1 };
static const int site_fields[] = {
  SITE_NAME, SITE_KIND, SITE_ADDRESS, SITE_ACTIVITIES, SITE_HEAD_COUNT, SITE_SITE_OWNER, SITE_IN_SCOPE, SITE_EXCLUSION_REASON, -1
};
static const MunWizardValue new_site[] = { { SITE_IN_SCOPE, "1" }, { SITE_ACTIVE, "1" }, { -1 } };
static const int result_fields[] = { ORGANISATION_INTENDED_RESULTS, -1 };
static const int issue_fields[] = {
  ISSUE_TITLE, ISSUE_EFFECT_ON_RESULTS, ISSUE_EFFECT, ISSUE_THEME, ISSUE_ABOUT_SUPPLY_CHAIN, ISSUE_OWNER, ISSUE_CHANGE_SINCE_REVIEW, -1
};
static const int climate_fields[] = {
  CONTEXT_REVIEW_CLIMATE_RELEVANT, CONTEXT_REVIEW_CLIMATE_REASON, CONTEXT_REVIEW_DECIDED_BY, CONTEXT_REVIEW_PARTICIPANTS, -1
};
static const int party_fields[] = {
  INTERESTED_PARTY_NAME, INTERESTED_PARTY_KIND, INTERESTED_PARTY_INFLUENCE, INTERESTED_PARTY_INTEREST, INTERESTED_PARTY_IN_SUPPLY_CHAIN,
  INTERESTED_PARTY_RELATION_OWNER, INTERESTED_PARTY_VIEWS, INTERESTED_PARTY_CHANGE_SINCE_REVIEW, -1
};
static const int want_fields[] = {
  PARTY_REQUIREMENT_STATEMENT, PARTY_REQUIREMENT_NATURE, PARTY_REQUIREMENT_DECISION, PARTY_REQUIREMENT_DECISION_REASON, PARTY_REQUIREMENT_HOW_ADDRESSED,
  PARTY_REQUIREMENT_PROCESS, PARTY_REQUIREMENT_OWNER, PARTY_REQUIREMENT_ACTION_STATUS, PARTY_REQUIREMENT_LAST_MONITORED_ON,
  PARTY_REQUIREMENT_MONITOR_DUE, PARTY_REQUIREMENT_CLIMATE_RELATED, -1
};
static const int duty_fields[] = {
  LEGAL_REQUIREMENT_TITLE, LEGAL_REQUIREMENT_NATURE, LEGAL_REQUIREMENT_JURISDICTION, LEGAL_REQUIREMENT_ACCESS_LOCATION, LEGAL_REQUIREMENT_MEANING_FOR_US,
  LEGAL_REQUIREMENT_HOW_MET, LEGAL_REQUIREMENT_PROCESS, LEGAL_REQUIREMENT_OWNER, LEGAL_REQUIREMENT_CHECK_DUE, LEGAL_REQUIREMENT_COMMUNICATION_NEEDED,
  LEGAL_REQUIREMENT_COMMUNICATED_TO, LEGAL_REQUIREMENT_COMMUNICATED_ON, -1
};
static const int flow_fields[] = {
  SUPPLY_FLOW_NAME, SUPPLY_FLOW_GOODS, SUPPLY_FLOW_DIRECTION, SUPPLY_FLOW_VALUE_CLASS, SUPPLY_FLOW_REQUIRED_SECURITY_LEVEL, SUPPLY_FLOW_OWNER, -1
};
static const int stage_fields[] = {
  SUPPLY_STAGE_PLACE, SUPPLY_STAGE_ACTIVITY, SUPPLY_STAGE_SITE, SUPPLY_STAGE_SUPPLIER, SUPPLY_STAGE_CUSTODY_PROOF, SUPPLY_STAGE_WEAK_POINT, SUPPLY_STAGE_MEASURES, -1
};

static const MunWizardPage context_pages[] = {
  {
    .id = "who", .kind = MUN_PAGE_FIELDS, .clause = "4.1, 5.1",
    .part = N_("You"),
    .step = N_("Who we are"),
    .question = N_("What do you do, for whom, and where do you want to be in three years?"),
    .text = N_("Two or three sentences, as you would tell a new colleague."),
    .why = N_("Security has to fit the business. Whoever does not know the business protects the wrong things."),
    .auditor = N_("That you and your people describe the firm in the same words, and that security serves its direction."),
    .example = N_("We store and move goods for small makers so that they can sell across the continent."),
    .fields = who_fields,
  },
  {
    .id = "places", .kind = MUN_PAGE_RECORDS, .clause = "4.1, 4.3",
    .report = "R01",
    .step = N_("Sites"),
    .question = N_("Where do you work?"),
    .text = N_("Each site of yours, that is every place with goods, keys or people: yards, stores, offices, a desk at a customer’s. "
               "Mark the sites that the security system is to cover; you can still change that later."),
    .why = N_("Whatever is stolen is stolen somewhere."),
    .auditor = N_("All sites, the small and far ones, too; for each you leave out later they ask why."),
    .example = N_("Harbour Yard, yard, 12 people, open at night, answered for by Pavel Novak."),
    .adds = N_("Add a Site"), .lines = &mun_site_spec, .line_fields = site_fields, .begins = new_site, .records = list_places, .asks = asks_site,
  },
  {
    .id = "results", .kind = MUN_PAGE_FIELDS, .clause = "4.1",
    .report = "R02",
    .step = N_("Results"),
    .question = N_("What must security bring you?"),
    .text = N_("At least two results that one can see or count, one a line. Tick what fits, then change it to your own figures."),
    .why = N_("Everything that follows is judged by whether it helps to reach these."),
    .auditor = N_("Results that can be observed, known to those who work for them."),
    .example = N_("Nobody hurt; losses below 0.1 per cent of the value of goods; a break-in noticed within five minutes."),
    .fields = result_fields, .suggest = mun_context_suggest_results, .accept = mun_context_accept_result, .check = mun_context_check_results,
  },
  {
    .id = "outside", .kind = MUN_PAGE_RECORDS, .clause = "4.1",
    .part = N_("What helps or hurts"),
    .step = N_("Outside"),
    .question = N_("What outside can help or hurt you?"),
    .text = N_("Things you cannot decide yourself: crime, customers, laws, weather, technology. For each one sentence on what it does to your results."),
    .why = N_("What happens outside your gate decides which threats reach it."),
    .auditor = N_("Issues that fit your place and trade, chances among them, and a date for the next look."),
    .example = N_("More thefts from parked lorries on our main road: loads are lost more often and drivers are in danger."),
    .adds = N_("Add an Issue"), .lines = &mun_issue_spec, .line_fields = issue_fields, .records = mun_context_list_outside, .add = mun_context_add_outside,
    .suggest = mun_context_suggest_outside, .accept = mun_context_accept_outside, .show = mun_context_show_outside, .check = mun_context_check_outside,
  },
  {
    .id = "inside", .kind = MUN_PAGE_RECORDS, .clause = "4.1",
    .step = N_("Inside"),
    .question = N_("What inside can help or hurt you?"),
    .text = N_("Things you could change: people, habits, buildings, money, computers."),
    .why = N_("Habits, shortages and old systems are used by attackers, too. And your strengths carry the system."),
    .auditor = N_("Weak spots named openly, not only strengths."),
    .example = N_("Two people hold all the knowledge: when they are away nobody knows the alarm or the plan."),
    .adds = N_("Add an Issue"), .lines = &mun_issue_spec, .line_fields = issue_fields, .records = mun_context_list_inside, .add = mun_context_add_inside,
    .suggest = mun_context_suggest_inside, .accept = mun_context_accept_inside, .show = mun_context_show_inside, .check = mun_context_check_inside,
  },
  {
    .id = "climate", .kind = MUN_PAGE_RECORDS, .fixed = TRUE, .clause = "4.1, Amd 1:2024",
    .step = N_("Climate"),
    .question = N_("Does climate change matter for your security?"),
    .text = N_("Yes or no, and one sentence why. This also becomes the record that you looked at all this today."),
    .why = N_("Since 2024 every management system standard asks for this decision."),
    .auditor = N_("A clear answer with a reason. “No” is accepted when the reason holds."),
    .example = N_("Yes: the yard was flooded twice in four years, and fence and alarm were out for a day each time."),
    .lines = &mun_context_review_spec, .line_fields = climate_fields, .records = mun_context_list_review, .title = mun_context_title_review, .prefill = mun_context_prefill_climate,
    .show = mun_context_show_climate, .check = mun_context_check_climate,
  },
  {
    .id = "parties", .kind = MUN_PAGE_RECORDS, .clause = "4.2.1",
    .part = N_("Who wants what"),
    .step = N_("Who cares"),
    .question = N_("Who cares about your security, or can touch it?"),
    .text = N_("Tick who it is, or add your own. Then open each line of your list and rate their influence on you and their interest in you from 1, little, to 3, much."),
    .why = N_("Those with much influence and much interest are asked and told first."),
    .auditor = N_("The parties that truly count, customers, insurers and authorities among them."),
    .example = N_("Harbour police: influence 2, interest 2, our contact is the yard manager."),
    .adds = N_("Add a Party"), .lines = &mun_interested_party_spec, .line_fields = party_fields, .records = mun_context_list_parties, .add = mun_context_add_party,
    .suggest = mun_context_suggest_parties, .accept = mun_context_accept_party, .check = mun_context_check_parties,
  },
  {
    .id = "wants", .kind = MUN_PAGE_RECORDS, .clause = "4.2.1",
    .step = N_("Their wishes"),
    .question = N_("What does each of them want?"),
    .text = N_("One line each. Then open each line of your list and decide: we take it on, we do not, or later. What you take on needs work that does it."),
    .why = N_("A wish that is taken on binds you like a law. So decide, and do not let it happen."),
    .auditor = N_("A decision with its reason for each, and the process that meets what was taken on."),
    .example = N_("Customer Meyer: goods leave only with a sealed door and a photo of the seal. Taken on, process loading."),
    .adds = N_("Add a Wish"), .lines = &mun_party_requirement_spec, .line_fields = want_fields, .records = mun_context_list_wants, .add = mun_context_add_want,
    .groups = mun_context_list_parties, .group_field = PARTY_REQUIREMENT_PARTY,
    .suggest = mun_context_suggest_wants, .accept = mun_context_accept_want, .check = mun_context_check_wants,
  },
  {
    .id = "duties", .kind = MUN_PAGE_RECORDS, .clause = "4.2.2",
    .report = "R03",
    .step = N_("Obligations"),
    .question = N_("Which laws, permits, contracts and promises bind you?"),
    .text = N_("One line for each: where the text is, what it means for you, who looks after it, when somebody looks again. The cards name topics; write down what your law or contract is called."),
    .why = N_("A duty nobody has read is broken by accident."),
    .auditor = N_("Each duty by name, its text at hand, an owner, and a look for changes that is not overdue."),
    .example = N_("Insurance policy 4711, point 6: loaded trailers only in fenced yards. Text: folder Insurance. Owner: yard manager."),
    .adds = N_("Add an Obligation"), .lines = &mun_legal_requirement_spec, .line_fields = duty_fields, .records = mun_context_list_duties, .add = mun_context_add_duty,
    .suggest = mun_context_suggest_duties, .accept = mun_context_accept_duty, .check = mun_context_check_duties,
  },
  {
    .id = "flows", .kind = MUN_PAGE_RECORDS, .clause = "4.1, 8.2",
    .report = "R17",
    .part = N_("The way of the goods"),
    .step = N_("Flows"),
    .question = N_("How do goods or information flow through your hands?"),
    .text = N_("Up to three flows: the usual one, the most valuable one, the strangest one."),
    .why = N_("Goods are taken where they change hands. To see these points you have to follow one order."),
    .auditor = N_("That you know where goods come from, through whose hands they pass, and where they go."),
    .example = N_("Medicines, port to hospitals: about 900 trailers a year, customer asks for sealed and tracked."),
    .adds = N_("Add a Flow"), .lines = &mun_supply_flow_spec, .line_fields = flow_fields, .records = mun_context_list_flows, .add = mun_context_add_flow, .check = mun_context_check_flows,
  },
  {
    .id = "stages", .kind = MUN_PAGE_RECORDS, .clause = "4.1, 8.2",
    .step = N_("Stages"),
    .question = N_("Where does each flow stop, and who holds the goods there?"),
    .text = N_("Stage by stage: place, what happens, who holds them, what proves the handover, where somebody could reach in."),
    .why = N_("Each weak point you write here can become a risk you handle, instead of a surprise."),
    .auditor = N_("No gap between two holders, and a proof at each handover."),
    .example = N_("Port gate 3: unloading and seal check, held by the terminal, signed waybill with seal number."),
    .adds = N_("Add a Stage"), .lines = &mun_supply_stage_spec, .line_fields = stage_fields, .records = mun_context_list_stages, .add = mun_context_add_stage,
    .groups = mun_context_list_flows, .group_field = SUPPLY_STAGE_FLOW, .skip = mun_context_has_no_flow, .check = mun_context_check_stages,
  },
  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "4.1, 4.2",
    .report = "R02",
    .step = N_("Check"),
    .question = N_("Is everything there?"),
    .text = N_("Each line leads to its page. What stops you must be answered; the rest is advice."),
    .why = N_("Scope, policy and risks are built on these answers."),
    .auditor = N_("Issues with effects, decisions with reasons, duties with owners."),
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "4.1, 4.2",
    .step = N_("Done"),
    .question = N_("Your surroundings are written down"),
    .text = N_("Issues, parties, wishes and obligations are in force, and today’s look is on record."),
    .why = N_("In a year the same questions come back and show what you said today."),
    .auditor = N_("The report with its date, and later the same list with its changes."),
  },
};

static const char * const context_reports[] = { "R02", "R03", NULL };

const MunWizard mun_context_wizard = {
  .id = "context",
  .title = N_("Context"),
  .purpose = N_("Finds out what helps and hurts you, who wants what from you, and which duties you have."),
  .clause = "4.1, 4.2",
  .subject = &mun_organisation_spec,
  .writes = &mun_issue_spec,
  .pages = context_pages,
  .n_pages = G_N_ELEMENTS (context_pages),
  .reports = context_reports,
  .minutes = N_("about an hour and a half, in parts"),
  .next = N_("Next you decide what the security system covers: the scope."),
  .follows = "scope",
  .begin = begin_context,
  .finish = finish_context,
};
