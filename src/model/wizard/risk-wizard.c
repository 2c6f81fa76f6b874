/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/risk-wizard-private.h"

#include <glib/gi18n.h>

/* The pages of the six sources and of the system itself differ by a letter only. */
#define SOURCE(letter) \
  static GPtrArray *list_##letter (MunWizardRun *run) { return mun_risk_list_source (run, *#letter); } \
  static MunRecord *add_##letter (MunWizardRun *run, MunRecord *above) { return mun_risk_add_source (run, *#letter); } \
  static GPtrArray *suggest_##letter (MunWizardRun *run) { return mun_risk_suggest_source (run, *#letter); } \
  static MunRecord *accept_##letter (MunWizardRun *run, const MunSuggestion *suggestion, GError **error) \
  { return mun_risk_accept_source (run, suggestion, *#letter, error); } \
  static void check_##letter (MunWizardRun *run, GPtrArray *issues) { mun_risk_check_source (run, *#letter, issues); }

SOURCE (a)
SOURCE (b)
SOURCE (c)
SOURCE (d)
SOURCE (e)
SOURCE (f)
SOURCE (s)

/* A round that is running is taken up again; an approved one is history, and the next begins. */
static MunRecord *
begin_risks (MunWorkspace *workspace,
             GError      **error)
{
  MunRecord *round = mun_workspace_find_first (workspace, &mun_risk_assessment_spec, RISK_ASSESSMENT_STATUS, MUN_IN, "planned\nin_progress", -1);

  return round ? round : mun_workspace_new_record (workspace, &mun_risk_assessment_spec);
}

static const int reason_fields[] = {
  RISK_ASSESSMENT_TRIGGER, RISK_ASSESSMENT_TITLE, RISK_ASSESSMENT_SCOPE_TEXT, RISK_ASSESSMENT_HELD_ON, RISK_ASSESSMENT_INCLUDES_SUPPLY_CHAIN, RISK_ASSESSMENT_CHANGES, -1
};
static const int people_fields[] = {
  RISK_ASSESSMENT_LEAD, RISK_ASSESSMENT_PARTICIPANTS, RISK_ASSESSMENT_INFORMATION_SOURCES, RISK_ASSESSMENT_THREAT_ANALYSIS,
  RISK_ASSESSMENT_VULNERABILITY_ANALYSIS, RISK_ASSESSMENT_NEXT_DUE, -1
};
static const int criteria_fields[] = {
  RISK_CRITERIA_METHOD, RISK_CRITERIA_IMPACT_DIMENSIONS, RISK_CRITERIA_APPETITE_SCORE, RISK_CRITERIA_TOLERANCE_SCORE, RISK_CRITERIA_APPETITE_TEXT,
  RISK_CRITERIA_ACCEPTANCE_RULE, RISK_CRITERIA_AUTHOR, RISK_CRITERIA_REVIEW_DUE, -1
};
static const int level_fields[] = { RISK_SCALE_LEVEL_LABEL, RISK_SCALE_LEVEL_MEANING, -1 };
static const int band_fields[] = {
  RISK_BAND_LABEL, RISK_BAND_MIN_SCORE, RISK_BAND_MAX_SCORE, RISK_BAND_REQUIRED_ACTION, RISK_BAND_ACCEPTANCE_BY, -1
};
static const int source_line_fields[] = { RISK_TITLE, RISK_SITE, RISK_PROCESS, RISK_SUPPLIER, RISK_ASSET, -1 };
static const int note_a[] = { RISK_ASSESSMENT_SOURCE_A_NOTE, -1 };
static const int note_b[] = { RISK_ASSESSMENT_SOURCE_B_NOTE, -1 };
static const int note_c[] = { RISK_ASSESSMENT_SOURCE_C_NOTE, -1 };
static const int note_d[] = { RISK_ASSESSMENT_SOURCE_D_NOTE, -1 };
static const int note_e[] = { RISK_ASSESSMENT_SOURCE_E_NOTE, -1 };
static const int note_f[] = { RISK_ASSESSMENT_SOURCE_F_NOTE, -1 };
static const int describe_fields[] = {
  RISK_CAUSE, RISK_EVENT, RISK_CONSEQUENCE, RISK_NATURE, RISK_VULNERABILITY, RISK_THREAT_ACTOR, RISK_LIFE_SAFETY, RISK_OWNER, RISK_INFO_SOURCE, RISK_ISSUES,
  RISK_PARTY_REQUIREMENTS, RISK_LEGAL_REQUIREMENTS, -1
};
static const int inherent_fields[] = { RISK_INHERENT_LIKELIHOOD, RISK_INHERENT_IMPACT, -1 };
static const int measure_fields[] = { CONTROL_TITLE, CONTROL_KIND, CONTROL_FUNCTION, CONTROL_DESCRIPTION, CONTROL_SITE, CONTROL_OWNER, CONTROL_STATUS, -1 };
static const int control_fields[] = { RISK_CONTROLS, -1 };
static const int current_fields[] = { RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT, RISK_TREND, -1 };
static const int decide_fields[] = { RISK_DECISION, RISK_DECISION_REASON, RISK_PRIORITY, RISK_REVIEW_DUE, RISK_FEEDS_OVERALL_RISK, -1 };
static const int treat_fields[] = {
  TREATMENT_TITLE, TREATMENT_OPTION, TREATMENT_OWNER, TREATMENT_RESOURCES_NEEDED, TREATMENT_COST, TREATMENT_START_ON, TREATMENT_DUE_ON, TREATMENT_PROCESS,
  TREATMENT_CONTROL, TREATMENT_EXPECTED_EFFECT, TREATMENT_EFFECT_CHECK_METHOD, TREATMENT_EFFECT_CHECK_DUE, -1
};
static const int target_fields[] = { RISK_TARGET_LIKELIHOOD, RISK_TARGET_IMPACT, -1 };
static const int accept_fields[] = { RISK_ACCEPTED_BY, RISK_ACCEPTED_ON, RISK_ACCEPTANCE_UNTIL, RISK_ACCEPTANCE_REASON, -1 };
static const int chance_fields[] = { OPPORTUNITY_TITLE, OPPORTUNITY_KIND, OPPORTUNITY_DESCRIPTION, OPPORTUNITY_BENEFIT, OPPORTUNITY_OWNER, OPPORTUNITY_DECISION, OPPORTUNITY_REVIEW_DUE, -1 };

static const MunWizardValue new_chance_step[] = { { TREATMENT_OWNER, "me" }, { -1 } };

/* What is done to take a chance is an action like one against a risk. */
static GPtrArray *
list_chance_steps (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_treatment_spec, TREATMENT_OPPORTUNITY, MUN_SET, NULL,
                             TREATMENT_STATUS, MUN_IS_NOT, "cancelled", -1);
}

static GPtrArray *
list_chances_to_take (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_opportunity_spec, OPPORTUNITY_DECISION, MUN_IS, "pursue", -1);
}

static gboolean
takes_no_chance (MunWizardRun *run)
{
  g_autoptr(GPtrArray) chances = list_chances_to_take (run);

  return chances->len == 0;
}

static const MunWizardPage risk_pages[] = {
  {
    .id = "why", .kind = MUN_PAGE_FIELDS, .clause = "8.3",
    .part = N_("Ground rules"),
    .step = N_("Why now"),
    .question = N_("Why do you look at the risks now?"),
    .text = N_("At the planned time everything, in between only what an incident, a change or a new site touches."),
    .why = N_("A round with a reason is short. A round without one becomes a ritual."),
    .auditor = N_("A planned round within the last year, and extra rounds after incidents and changes."),
    .example = N_("After the theft at the lay-by: trips on the coast road, looked at on 22 May."),
    .fields = reason_fields, .prefill = mun_risk_prefill_reason, .check = mun_risk_check_reason,
  },
  {
    .id = "who", .kind = MUN_PAGE_FIELDS, .clause = "8.3, 8.5.1",
    .step = N_("Who knows"),
    .question = N_("Who takes part, and what do you know already?"),
    .text = N_("People who do the work see what managers do not. Write down, too, where your news comes from and which threats and weak spots are on your mind."),
    .why = N_("A risk list written by one person at a desk holds what that person fears."),
    .auditor = N_("Names from several parts of the firm, and sources outside: police, insurer, trade body."),
    .example = N_("Managing director, warehouse, transport, IT; police desk report, insurer’s statistics, own events of two years."),
    .fields = people_fields, .prefill = mun_risk_prefill_people, .show = mun_risk_show_knowledge, .check = mun_risk_check_people,
  },
  {
    .id = "criteria", .kind = MUN_PAGE_RECORDS, .clause = "6.1.2, 8.3",
    .step = N_("Criteria"),
    .question = N_("How do you score, and what may stay?"),
    .text = N_("Choose ready-made criteria and fit them to your firm, or confirm those in force. Up to the first limit a risk may stay; up to the second only with a plan."),
    .why = N_("Limits set before scoring keep the scores honest."),
    .auditor = N_("Approved criteria that are older than the scores, with limits somebody at the top has signed."),
    .example = N_("Five by five. Up to 6 we live with it, up to 12 with a plan, above that not without the managing director."),
    .lines = &mun_risk_criteria_spec, .line_fields = criteria_fields, .fixed = TRUE, .records = mun_risk_list_criteria,
    .prefill = mun_risk_prefill_criteria, .suggest = mun_risk_suggest_criteria, .accept = mun_risk_accept_criteria, .check = mun_risk_check_criteria,
  },
  {
    .id = "levels", .kind = MUN_PAGE_RECORDS, .clause = "6.1.2",
    .step = N_("Scales"),
    .question = N_("What does each step of the scales mean for you?"),
    .text = N_("Say it in years, money, days and injuries. Beside each step stands an event that usually belongs there."),
    .why = N_("“Serious” means something else to the owner than to the driver."),
    .auditor = N_("Two people who score the same event with your scale should come to the same step."),
    .example = N_("Serious: somebody in hospital, a loss below 60,000, or up to three days without service."),
    .lines = &mun_risk_scale_level_spec, .line_fields = level_fields, .fixed = TRUE, .needs = "criteria", .records = mun_risk_list_levels,
    .show = mun_risk_show_no_criteria, .hint = mun_risk_hint_level, .check = mun_risk_check_levels,
  },
  {
    .id = "bands", .kind = MUN_PAGE_RECORDS, .clause = "6.1.2, 8.3 c",
    .step = N_("Bands"),
    .question = N_("What must be done in each band, and who may accept it?"),
    .text = N_("The bands follow each other from 1 to the highest score, without gap."),
    .why = N_("Who may say “we live with it” is a matter of power. It is decided once, not in each case."),
    .auditor = N_("That high risks were accepted by the top and not by whoever had to mend them."),
    .example = N_("High, 10 to 14: plan within three months, accepted by the managing director only."),
    .lines = &mun_risk_band_spec, .line_fields = band_fields, .fixed = TRUE, .needs = "criteria", .records = mun_risk_list_bands,
    .show = mun_risk_show_no_criteria, .check = mun_risk_check_bands,
  },
  {
    .id = "source-a", .kind = MUN_PAGE_RECORDS, .clause = "6.1.2 a",
    .report = "risk-register",
    .part = N_("What could happen"),
    .step = N_("Crime, failure"),
    .question = N_("What can be stolen, broken or attacked?"),
    .text = N_("Failures of things and deliberate acts: theft, burglary, robbery, fraud, smuggling, sabotage, a door or an alarm that fails. Tick what could happen to you, add your own, or write below why there is nothing here."),
    .why = N_("This is what most people mean by security. It is the longest list."),
    .auditor = N_("At least one failure and one deliberate act, from your own work, with the place where it would happen."),
    .example = N_("A trailer is stolen from the yard at night because the gate can be lifted."),
    .adds = N_("Add a Risk"), .lines = &mun_risk_spec, .line_fields = source_line_fields, .fields = note_a, .records = list_a, .add = add_a,
    .suggest = suggest_a, .accept = accept_a, .check = check_a,
  },
  {
    .id = "source-b", .kind = MUN_PAGE_RECORDS, .clause = "6.1.2 b",
    .step = N_("World around"),
    .question = N_("What can nature, people’s habits and the world around you do?"),
    .text = N_("Storm, flood, illness, tiredness, language, habit, strikes, neighbours, new laws. Tick what could happen to you, add your own, or write below why there is nothing here."),
    .why = N_("Security measures are made for normal days. These are the others."),
    .auditor = N_("Something from nature and something from people’s habits; a sentence on climate where it matters."),
    .example = N_("Doors stand open on hot nights because nobody can bear the heat inside."),
    .adds = N_("Add a Risk"), .lines = &mun_risk_spec, .line_fields = source_line_fields, .fields = note_b, .records = list_b, .add = add_b,
    .suggest = suggest_b, .accept = accept_b, .check = check_b,
  },
  {
    .id = "source-c", .kind = MUN_PAGE_RECORDS, .clause = "6.1.2 c",
    .step = N_("Equipment"),
    .question = N_("What if the security equipment itself lets you down?"),
    .text = N_("From buying to scrapping: wrong choice, blind spots, missed service, false alarms, no spare part. Tick what could happen to you, add your own, or write below why there is nothing here."),
    .why = N_("A camera that films the wall costs as much as one that films the door."),
    .auditor = N_("The whole life of the equipment, and whether overdue service shows up as a risk."),
    .example = N_("The gate motor fails on a weekend and the yard stands open until Monday."),
    .adds = N_("Add a Risk"), .lines = &mun_risk_spec, .line_fields = source_line_fields, .fields = note_c, .records = list_c, .add = add_c,
    .suggest = suggest_c, .accept = accept_c, .check = check_c,
  },
  {
    .id = "source-d", .kind = MUN_PAGE_RECORDS, .clause = "6.1.2 d",
    .step = N_("Information"),
    .question = N_("What can happen to your information and your know-how?"),
    .text = N_("Computers, mail, passwords, papers, photos, and what only one person knows. Tick what could happen to you, add your own, or write below why there is nothing here."),
    .why = N_("Thieves read before they steal, and a firm without data stands still."),
    .auditor = N_("Computers and people: mail fraud, leaks, the one person who knows the systems."),
    .example = N_("A mailbox is taken over and a customer pays to a stranger’s account."),
    .adds = N_("Add a Risk"), .lines = &mun_risk_spec, .line_fields = source_line_fields, .fields = note_d, .records = list_d, .add = add_d,
    .suggest = suggest_d, .accept = accept_d, .check = check_d,
  },
  {
    .id = "source-e", .kind = MUN_PAGE_RECORDS, .clause = "6.1.2 e",
    .step = N_("Warnings"),
    .question = N_("Which warnings and known weak spots could you miss?"),
    .text = N_("News from police, insurers, trade bodies and suppliers; findings of audits and inspections that are still open. Tick what could happen to you, add your own, or write below why there is nothing here."),
    .why = N_("After an incident somebody always says that it was known."),
    .auditor = N_("Where your news comes from, who reads it, and that open findings were looked at as risks."),
    .example = N_("A warning of a gang on the coast road lies unread for three weeks."),
    .adds = N_("Add a Risk"), .lines = &mun_risk_spec, .line_fields = source_line_fields, .fields = note_e, .records = list_e, .add = add_e,
    .suggest = suggest_e, .accept = accept_e, .check = check_e,
  },
  {
    .id = "source-f", .kind = MUN_PAGE_RECORDS, .clause = "6.1.2 f",
    .step = N_("Suppliers"),
    .question = N_("What can go wrong between your suppliers and you?"),
    .text = N_("One who passes your load on, two who share a depot, a single source, a guard firm that changes hands. Tick what could happen to you, add your own, or write below why there is nothing here."),
    .why = N_("You may give the work away, but not the loss."),
    .auditor = N_("That you know who depends on whom. “Late delivery” alone is not an answer."),
    .example = N_("A carrier hands the load to a firm nobody knows."),
    .adds = N_("Add a Risk"), .lines = &mun_risk_spec, .line_fields = source_line_fields, .fields = note_f, .records = list_f, .add = add_f,
    .suggest = suggest_f, .accept = accept_f, .check = check_f,
  },
  {
    .id = "source-s", .kind = MUN_PAGE_RECORDS, .clause = "6.1.1",
    .step = N_("The system"),
    .question = N_("What could keep the security system itself from working?"),
    .text = N_("Not the thief, but yourselves: no time, one person who knows everything, papers nobody reads."),
    .why = N_("Systems rarely fail to a clever thief. They fall asleep."),
    .auditor = N_("The standard asks for these risks beside the security risks, each with a decision."),
    .example = N_("The coordinator is ill for three months and nobody knows which dates are due."),
    .adds = N_("Add a Risk"), .lines = &mun_risk_spec, .line_fields = source_line_fields, .records = list_s, .add = add_s, .suggest = suggest_s, .accept = accept_s, .check = check_s,
  },
  {
    .id = "describe", .kind = MUN_PAGE_RECORDS, .clause = "8.3 a",
    .step = N_("Describe"),
    .question = N_("Why could it happen, what happens, and what follows?"),
    .text = N_("Cause, event, consequence: three short sentences for each. Say whether a life is at stake and who owns the risk."),
    .why = N_("Against “theft” nothing can be done. Against “the gate can be lifted” it can."),
    .auditor = N_("Owners who lead the work and know of it. One name under everything is a bad sign."),
    .example = N_("The gate can be lifted. A loaded trailer leaves at night. Loss of the load, and the customer goes with it."),
    .lines = &mun_risk_spec, .line_fields = describe_fields, .fixed = TRUE, .records = mun_risk_list,
    .prefill = mun_risk_prefill_describe, .check = mun_risk_check_describe,
  },
  {
    .id = "inherent", .kind = MUN_PAGE_RECORDS, .clause = "8.3 b",
    .part = N_("How big it is"),
    .step = N_("Without controls"),
    .question = N_("How often and how bad, if nothing protected you?"),
    .text = N_("Think the locks, rules and guards away. The worst kind of harm counts."),
    .why = N_("Only so can you see what your protection is worth."),
    .auditor = N_("Scores that differ. A list that is yellow from top to bottom ranks nothing."),
    .example = N_("Trailer stolen, without any control: likely and very bad, so one of the highest scores."),
    .lines = &mun_risk_spec, .line_fields = inherent_fields, .fixed = TRUE, .records = mun_risk_list,
    .criteria = mun_risk_find_criteria, .hint = mun_risk_hint_inherent, .check = mun_risk_check_inherent,
  },
  {
    .id = "measures", .kind = MUN_PAGE_RECORDS, .clause = "8.4",
    .step = N_("Protection"),
    .question = N_("Which protection do you have today?"),
    .text = N_("What is there and works, not what was bought. Cards come from the library; those that fit your risks stand first."),
    .why = N_("What is not on the list cannot be checked, and one day it is gone without notice."),
    .auditor = N_("The auditor walks to three of them and tries them."),
    .example = N_("Fence and gate, alarm with monitoring, seal log, two people at the cage."),
    .lines = &mun_control_spec, .line_fields = measure_fields, .records = mun_risk_list_measures, .add = mun_risk_add_measure,
    .suggest = mun_risk_suggest_measures, .accept = mun_risk_accept_measure, .hint = mun_risk_hint_measure,
  },
  {
    .id = "controls", .kind = MUN_PAGE_RECORDS, .clause = "8.3 b, 6.1.3 e",
    .step = N_("What helps"),
    .question = N_("Which of it helps against which risk?"),
    .text = N_("Choose for each risk what works against it today, from what you named on the page before. A weak control is marked."),
    .why = N_("A score may only be lower than without controls if something makes it lower."),
    .auditor = N_("No control invented for the score, and none that failed its last test."),
    .example = N_("Against the stolen trailer: kingpin lock, gate, key register."),
    .lines = &mun_risk_spec, .line_fields = control_fields, .fixed = TRUE, .records = mun_risk_list, .hint = mun_risk_hint_controls,
  },
  {
    .id = "current", .kind = MUN_PAGE_RECORDS, .clause = "8.3 b",
    .step = N_("Today"),
    .question = N_("How often and how bad, as things are today?"),
    .text = N_("With the protection you ticked, as it really works."),
    .why = N_("This is the score that decides what to do."),
    .auditor = N_("That the fall from the first score to this one has a reason."),
    .example = N_("Trailer stolen, with the old gate: possible (3) and major (4), score 12."),
    .lines = &mun_risk_spec, .line_fields = current_fields, .fixed = TRUE, .records = mun_risk_list,
    .prefill = mun_risk_prefill_current, .criteria = mun_risk_find_criteria, .hint = mun_risk_hint_current, .check = mun_risk_check_current,
  },
  {
    .id = "decide", .kind = MUN_PAGE_RECORDS, .clause = "8.3 c",
    .report = "treatment-plan",
    .part = N_("What you decide"),
    .step = N_("Decide"),
    .question = N_("What do you do about it?"),
    .text = N_("Treat, avoid, share, or live with it. Beside each risk stands what its band asks for."),
    .why = N_("A risk without a decision is a worry."),
    .auditor = N_("A reason for each decision, and that nothing which could kill was waved through."),
    .example = N_("Treat: above what we accept, and it happened in May."),
    .lines = &mun_risk_spec, .line_fields = decide_fields, .fixed = TRUE, .records = mun_risk_list,
    .prefill = mun_risk_prefill_decide, .hint = mun_risk_hint_decide, .check = mun_risk_check_decide,
  },
  {
    .id = "treat", .kind = MUN_PAGE_RECORDS, .clause = "8.3 d, e, 8.5.2",
    .step = N_("Act"),
    .question = N_("What exactly will be done, by whom and until when?"),
    .text = N_("At least one action for each risk to be treated. Say what it needs and how you will see whether it worked."),
    .why = N_("The plan is what remains of all this on Monday morning."),
    .auditor = N_("A name, a date, means, and a way to see the effect. “Raise awareness” alone is not accepted."),
    .example = N_("New gate with motor lock: yard supervisor, 27,500, by the end of November; thirty nights without a fault."),
    .lines = &mun_treatment_spec, .line_fields = treat_fields, .records = mun_risk_list_treatments, .add = mun_risk_add_treatment,
    .groups = mun_risk_list_treated, .group_field = TREATMENT_RISK, .skip = mun_risk_skip_treat,
    .suggest = mun_risk_suggest_treatments, .accept = mun_risk_accept_treatment, .check = mun_risk_check_treatments,
  },
  {
    .id = "target", .kind = MUN_PAGE_RECORDS, .clause = "8.3 d",
    .step = N_("Wanted"),
    .question = N_("Where will the score be when the actions are done?"),
    .text = N_("Be modest: a fence seldom turns the highest score into the lowest."),
    .why = N_("Without a wanted score nobody can say later whether it was worth it."),
    .auditor = N_("Wanted scores within what may stay, or an acceptance of the rest."),
    .example = N_("Trailer stolen, with the new gate: rare (1) and major (4), score 4."),
    .lines = &mun_risk_spec, .line_fields = target_fields, .fixed = TRUE, .records = mun_risk_list_treated, .skip = mun_risk_skip_treat,
    .criteria = mun_risk_find_criteria, .hint = mun_risk_hint_target, .check = mun_risk_check_target,
  },
  {
    .id = "accept", .kind = MUN_PAGE_RECORDS, .clause = "8.3 c",
    .step = N_("Accept"),
    .question = N_("Who accepts what is left?"),
    .text = N_("A named person who may do so by the bands, with a reason and for a limited time."),
    .why = N_("Accepting is a decision with a name under it, not a silence."),
    .auditor = N_("That the person had the power and knew what was signed."),
    .example = N_("Accepted by the transport manager until the end of January: controls work, score 4."),
    .lines = &mun_risk_spec, .line_fields = accept_fields, .fixed = TRUE, .records = mun_risk_list_to_accept, .skip = mun_risk_skip_accept,
    .hint = mun_risk_hint_accept, .check = mun_risk_check_accept,
  },
  {
    .id = "chances", .kind = MUN_PAGE_RECORDS, .clause = "6.1.1, 10.1",
    .report = "R10",
    .part = N_("Chances"),
    .step = N_("Chances"),
    .question = N_("Which chances did you see on the way?"),
    .text = N_("Something that could make security better, cheaper or easier. None is needed, but often there is one."),
    .why = N_("The same look that finds risks finds chances, and they get lost if nobody writes them down."),
    .auditor = N_("That chances were looked for, and that a decision followed."),
    .example = N_("The new scanner can take a photo of each seal at no extra cost."),
    .lines = &mun_opportunity_spec, .line_fields = chance_fields, .records = mun_risk_list_chances, .add = mun_risk_add_chance,
    .suggest = mun_risk_suggest_chances, .accept = mun_risk_accept_chance,
  },  {
    .id = "chance-steps", .kind = MUN_PAGE_RECORDS, .clause = "6.1.1", .skip = takes_no_chance,
    .step = N_("Taking them"),
    .question = N_("What do you do to take each chance?"),
    .text = N_("For every chance you want to take: what is done, by whom, until when, and how you will see that it helped."),
    .why = N_("A chance without an action passes by."),
    .auditor = N_("An action with an owner and a date for each chance that was decided on."),
    .example = N_("Scanner at gate 2 together with the neighbour: Pavel Novak, until 30 June, half of 4,000."),
    .lines = &mun_treatment_spec, .line_fields = treat_fields, .records = list_chance_steps, .begins = new_chance_step,
    .groups = list_chances_to_take, .group_field = TREATMENT_OPPORTUNITY,
  },

  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "8.3",
    .report = "risk-register",
    .step = N_("Check"),
    .question = N_("Is the picture right?"),
    .text = N_("Look at the biggest ten: would the people on the floor name the same?"),
    .why = N_("A wrong order sends the money to the wrong place."),
    .auditor = N_("All six sources looked at, scores spread, every risk decided."),
    .show = mun_risk_show_review,
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "8.3",
    .step = N_("Done"),
    .question = N_("Your risks are known"),
    .text = N_("Print the register and the treatment plan, and talk them through with those who own the risks."),
    .why = N_("Objectives, training, means and the order of audits follow from what you found."),
    .auditor = N_("The register, the plan and the minutes of this round."),
  },
};

static const char * const risk_reports[] = { "risk-criteria", "risk-register", "treatment-plan", NULL };

const MunWizard mun_risk_wizard = {
  .id = "risks",
  .title = N_("Risks"),
  .purpose = N_("Finds out what could go wrong, ranks it and says what is done about it, by whom and until when."),
  .clause = "6.1, 8.3",
  .subject = &mun_risk_assessment_spec,
  .pages = risk_pages,
  .n_pages = G_N_ELEMENTS (risk_pages),
  .reports = risk_reports,
  .minutes = N_("two to three hours, best in two sittings"),
  .next = N_("Next come the objectives: what shall be better in a year."),
  .follows = "objectives",
  .begin = begin_risks,
  .finish = mun_risk_finish,
};
