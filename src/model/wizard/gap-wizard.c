/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/gap-wizard-private.h"

#include <glib/gi18n.h>

/* Parts of the standards, one page each -------------------------------------------------------------------------------------- */

/* A page function is given the run alone; these know which part their page is about. */
#define BUNDLE(name, of, numbers) \
  static const MunGapBundle name = { #name, of, numbers }; \
  static gboolean skip_ ## name (MunWizardRun *run) { return mun_gap_bundle_is_skipped (run, &name); } \
  static GPtrArray *list_ ## name (MunWizardRun *run) { return mun_gap_bundle_list (run, &name); } \
  static void prefill_ ## name (MunWizardRun *run) { mun_gap_bundle_prefill (run, &name); } \
  static void leave_ ## name (MunWizardRun *run) { mun_gap_bundle_leave (run, &name); } \
  static void check_ ## name (MunWizardRun *run, GPtrArray *issues) { mun_gap_bundle_check (run, &name, issues); } \
  static GPtrArray *suggest_ ## name (MunWizardRun *run) { return mun_gap_bundle_suggest (run, &name); } \
  static MunRecord *accept_ ## name (MunWizardRun *run, const MunSuggestion *suggestion, GError **error) { return mun_gap_bundle_accept (run, &name); }

BUNDLE (c41, "28000", "4.1")
BUNDLE (c42, "28000", "4.2")
BUNDLE (c43, "28000", "4.3")
BUNDLE (c44, "28000", "4.4")
BUNDLE (c51, "28000", "5.1")
BUNDLE (c52, "28000", "5.2")
BUNDLE (c53, "28000", "5.3")
BUNDLE (c61, "28000", "6.1")
BUNDLE (c62, "28000", "6.2")
BUNDLE (c63, "28000", "6.3")
BUNDLE (c71, "28000", "7.1")
BUNDLE (c72, "28000", "7.2")
BUNDLE (c73, "28000", "7.3")
BUNDLE (c74, "28000", "7.4")
BUNDLE (c75, "28000", "7.5")
BUNDLE (c81, "28000", "8.1")
BUNDLE (c82, "28000", "8.2")
BUNDLE (c83, "28000", "8.3")
BUNDLE (c84, "28000", "8.4")
BUNDLE (c85, "28000", "8.5")
BUNDLE (c86, "28000", "8.6")
BUNDLE (c91, "28000", "9.1")
BUNDLE (c92, "28000", "9.2")
BUNDLE (c93, "28000", "9.3")
BUNDLE (c101, "28000", "10.1")
BUNDLE (c102, "28000", "10.2")
BUNDLE (g4, "22320", "4")
BUNDLE (g51, "22320", "5.1")
BUNDLE (g52, "22320", "5.2")
BUNDLE (g53, "22320", "5.3")
BUNDLE (g6, "22320", "6")
BUNDLE (gx, "22320", "A B C D R N")

/* The round ----------------------------------------------------------------------------------------------------------------- */

static gboolean
is_over (MunRecord *record)
{
  return mun_record_is (record, GAP_ASSESSMENT_STATUS, "approved") || mun_record_is (record, GAP_ASSESSMENT_STATUS, "finished");
}

static MunRecord *
begin_round (MunWorkspace *workspace,
             GError      **error)
{
  MunRecord *round = mun_workspace_find_first (workspace, &mun_gap_assessment_spec, GAP_ASSESSMENT_STATUS, MUN_IS, "in_progress", -1);

  if (round)
    return round;

  round = mun_workspace_new_record (workspace, &mun_gap_assessment_spec);
  mun_record_set (round, GAP_ASSESSMENT_STANDARD, "28000");
  mun_record_set (round, GAP_ASSESSMENT_COVERS, "all");
  mun_record_set (round, GAP_ASSESSMENT_STARTED_ON, mun_workspace_get_today (workspace));
  return round;
}

static void
prefill_who (MunWizardRun *run)
{
  const char *person = mun_workspace_get_person (mun_wizard_run_get_workspace (run));

  mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), GAP_ASSESSMENT_ASSESSOR, person ? person : "", _("You are working as this person"));
}

static gboolean
finish_round (MunWizardRun *run,
              GPtrArray    *made,
              GError      **error)
{
  MunRecord *round = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) open = mun_gap_list_open (run);
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run));

  mun_record_set (round, GAP_ASSESSMENT_FINISHED_ON, today);
  if (mun_record_is_set (round, GAP_ASSESSMENT_APPROVED_BY) && !mun_record_is_set (round, GAP_ASSESSMENT_APPROVED_ON))
    mun_record_set (round, GAP_ASSESSMENT_APPROVED_ON, today);
  g_ptr_array_add (made, g_object_ref (round));
  for (guint i = 0; i < open->len; i++)
    if (mun_record_is_set (g_ptr_array_index (open, i), GAP_ANSWER_OWNER))
      g_ptr_array_add (made, g_object_ref (g_ptr_array_index (open, i)));

  return mun_workspace_save (mun_wizard_run_get_workspace (run), round, NULL, error) && mun_wizard_move (run, round, "finished", error)
         && (!mun_record_is_set (round, GAP_ASSESSMENT_APPROVED_BY) || mun_wizard_move (run, round, "approved", error));
}

static const int round_fields[] = { GAP_ASSESSMENT_STANDARD, GAP_ASSESSMENT_COVERS, -1 };
static const int who_fields[] = { GAP_ASSESSMENT_ASSESSOR, GAP_ASSESSMENT_PARTICIPANTS, GAP_ASSESSMENT_STARTED_ON, -1 };
static const int answer_fields[] = { GAP_ANSWER_STATUS, GAP_ANSWER_JUSTIFICATION, GAP_ANSWER_EVIDENCE_NOTE, GAP_ANSWER_EVIDENCE, -1 };
static const int action_fields[] = { GAP_ANSWER_ACTION_TEXT, GAP_ANSWER_OWNER, GAP_ANSWER_DUE_ON, -1 };
static const int summary_fields[] = { GAP_ASSESSMENT_SUMMARY, GAP_ASSESSMENT_APPROVED_BY, -1 };

#define ANSWERS(name) \
  .id = #name, .kind = MUN_PAGE_RECORDS, .fixed = TRUE, .lines = &mun_gap_answer_spec, .line_fields = answer_fields, \
  .records = list_ ## name, .skip = skip_ ## name, .prefill = prefill_ ## name, .leave = leave_ ## name, .check = check_ ## name, \
  .suggest = suggest_ ## name, .accept = accept_ ## name, .title = mun_gap_title, .hint = mun_gap_hint, \
  .waiting = { GAP_ANSWER_STATUS, "not_assessed" }, \
  .text = N_("For each question: what the records say, and what you say. “Met” needs something to show, “not applicable” needs a reason. What you do not know yet stays open for later."), \
  .example = N_("Partly met: seals are logged by day, not at night. Seen in the list of May.")

static const MunWizardPage gap_pages[] = {
  {
    .id = "round", .kind = MUN_PAGE_FIELDS, .clause = "4–10",
    .part = N_("Beginning"),
    .step = N_("Standard"),
    .question = N_("Which standard, and which part of it?"),
    .text = N_("ISO 28000 is what is certified. ISO 22320 is the guideline for incidents. You may take one clause at a time: each is a round of its own."),
    .why = N_("Whoever knows the gaps early is not surprised by the auditor."),
    .auditor = N_("That you looked at yourselves before somebody else did."),
    .example = N_("ISO 28000, all of it, once a year before the internal audit."),
    .fields = round_fields, .check = mun_gap_check_round,
  },
  {
    .id = "who", .kind = MUN_PAGE_FIELDS, .clause = "4–10",
    .step = N_("Who"),
    .question = N_("Who answers, and who was asked?"),
    .text = N_("One person writes. Those who do the work are asked, and show it."),
    .why = N_("From the office everything looks met."),
    .auditor = N_("Names, and that they were asked at their place of work."),
    .example = N_("Coordinator answers; asked: yard manager, night lead, two drivers, bookkeeper."),
    .fields = who_fields, .prefill = prefill_who, .check = mun_gap_check_who,
  },
  {
    ANSWERS (c41), .clause = "4.1",
    .part = N_("Your situation"),
    .step = N_("Situation"),
    .question = N_("Do you know what helps and hurts you?"),
    .why = N_("Security that does not know its surroundings protects the wrong things."),
    .auditor = N_("Answers that fit the firm, known to the people who are asked."),
  },
  {
    ANSWERS (c42), .clause = "4.2",
    .step = N_("Parties, duties"),
    .question = N_("Do you know who wants what from you, and which duties you have?"),
    .why = N_("Security that does not know its surroundings protects the wrong things."),
    .auditor = N_("Answers that fit the firm, known to the people who are asked."),
  },
  {
    ANSWERS (c43), .clause = "4.3",
    .step = N_("Scope"),
    .question = N_("Is it clear what the security system covers?"),
    .why = N_("Security that does not know its surroundings protects the wrong things."),
    .auditor = N_("Answers that fit the firm, known to the people who are asked."),
  },
  {
    ANSWERS (c44), .clause = "4.4",
    .step = N_("The system"),
    .question = N_("Is there a system, and does it hang together?"),
    .why = N_("Security that does not know its surroundings protects the wrong things."),
    .auditor = N_("Answers that fit the firm, known to the people who are asked."),
  },
  {
    ANSWERS (c51), .clause = "5.1",
    .part = N_("Leadership"),
    .step = N_("The top"),
    .question = N_("Does top management stand behind it, visibly?"),
    .why = N_("What the top does not carry, nobody else will."),
    .auditor = N_("Managers who answer for themselves, and what they really did."),
  },
  {
    ANSWERS (c52), .clause = "5.2",
    .step = N_("Policy"),
    .question = N_("Is there a policy, and does everybody know it?"),
    .why = N_("What the top does not carry, nobody else will."),
    .auditor = N_("Managers who answer for themselves, and what they really did."),
  },
  {
    ANSWERS (c53), .clause = "5.3",
    .step = N_("Roles"),
    .question = N_("Does everybody know their duties and powers?"),
    .why = N_("What the top does not carry, nobody else will."),
    .auditor = N_("Managers who answer for themselves, and what they really did."),
  },
  {
    ANSWERS (c61), .clause = "6.1",
    .part = N_("Planning"),
    .step = N_("Risks"),
    .question = N_("Do you know your risks and chances, and plan from them?"),
    .why = N_("Without a plan, everyday work decides, and it decides against security."),
    .auditor = N_("A line from the surroundings over risks to objectives."),
  },
  {
    ANSWERS (c62), .clause = "6.2",
    .step = N_("Objectives"),
    .question = N_("Is it clear what shall be better, by when, and through whom?"),
    .why = N_("Without a plan, everyday work decides, and it decides against security."),
    .auditor = N_("A line from the surroundings over risks to objectives."),
  },
  {
    ANSWERS (c63), .clause = "6.3",
    .step = N_("Changes planned"),
    .question = N_("Are changes thought through before they happen?"),
    .why = N_("Without a plan, everyday work decides, and it decides against security."),
    .auditor = N_("A line from the surroundings over risks to objectives."),
  },
  {
    ANSWERS (c71), .clause = "7.1",
    .part = N_("Means and people"),
    .step = N_("Means"),
    .question = N_("Are people, money and equipment there?"),
    .why = N_("Good rules need people who know them, means and papers that are right."),
    .auditor = N_("Proof: who can do what, who was told what, which edition is valid."),
  },
  {
    ANSWERS (c72), .clause = "7.2",
    .step = N_("Competence"),
    .question = N_("Can people do what they have to do, and can you show it?"),
    .why = N_("Good rules need people who know them, means and papers that are right."),
    .auditor = N_("Proof: who can do what, who was told what, which edition is valid."),
  },
  {
    ANSWERS (c73), .clause = "7.3",
    .step = N_("Awareness"),
    .question = N_("Do people know why security matters and what they do for it?"),
    .why = N_("Good rules need people who know them, means and papers that are right."),
    .auditor = N_("Proof: who can do what, who was told what, which edition is valid."),
  },
  {
    ANSWERS (c74), .clause = "7.4",
    .step = N_("Communication"),
    .question = N_("Is it settled who tells whom what, and when?"),
    .why = N_("Good rules need people who know them, means and papers that are right."),
    .auditor = N_("Proof: who can do what, who was told what, which edition is valid."),
  },
  {
    ANSWERS (c75), .clause = "7.5",
    .step = N_("Documents"),
    .question = N_("Are documents right, at hand and protected?"),
    .why = N_("Good rules need people who know them, means and papers that are right."),
    .auditor = N_("Proof: who can do what, who was told what, which edition is valid."),
  },
  {
    ANSWERS (c81), .clause = "8.1",
    .part = N_("Daily work"),
    .step = N_("Daily work"),
    .question = N_("Is the daily work planned and steered?"),
    .why = N_("Here it shows whether the paper is worth anything: in the work."),
    .auditor = N_("What is done on the floor, at night and at the weekend."),
  },
  {
    ANSWERS (c82), .clause = "8.2",
    .step = N_("Activities"),
    .question = N_("Are the activities known that security needs?"),
    .why = N_("Here it shows whether the paper is worth anything: in the work."),
    .auditor = N_("What is done on the floor, at night and at the weekend."),
  },
  {
    ANSWERS (c83), .clause = "8.3",
    .step = N_("Risk work"),
    .question = N_("Are risks judged and treated in a settled way?"),
    .why = N_("Here it shows whether the paper is worth anything: in the work."),
    .auditor = N_("What is done on the floor, at night and at the weekend."),
  },
  {
    ANSWERS (c84), .clause = "8.4",
    .step = N_("Controls"),
    .question = N_("Do the controls work, at every change, too?"),
    .why = N_("Here it shows whether the paper is worth anything: in the work."),
    .auditor = N_("What is done on the floor, at night and at the weekend."),
  },
  {
    ANSWERS (c85), .clause = "8.5",
    .step = N_("Strategies"),
    .question = N_("Were ways chosen, with the means for them?"),
    .why = N_("Here it shows whether the paper is worth anything: in the work."),
    .auditor = N_("What is done on the floor, at night and at the weekend."),
  },
  {
    ANSWERS (c86), .clause = "8.6",
    .step = N_("Plans"),
    .question = N_("Is everybody ready for the day when something happens?"),
    .why = N_("Here it shows whether the paper is worth anything: in the work."),
    .auditor = N_("What is done on the floor, at night and at the weekend."),
  },
  {
    ANSWERS (c91), .clause = "9.1",
    .part = N_("Looking and learning"),
    .step = N_("Measuring"),
    .question = N_("Do you see whether security works?"),
    .why = N_("Who does not look cannot know."),
    .auditor = N_("Figures, findings and decisions, with dates."),
  },
  {
    ANSWERS (c92), .clause = "9.2",
    .step = N_("Internal audit"),
    .question = N_("Does somebody independent look at it regularly?"),
    .why = N_("Who does not look cannot know."),
    .auditor = N_("Figures, findings and decisions, with dates."),
  },
  {
    ANSWERS (c93), .clause = "9.3",
    .step = N_("Review"),
    .question = N_("Does top management look at the whole and decide?"),
    .why = N_("Who does not look cannot know."),
    .auditor = N_("Figures, findings and decisions, with dates."),
  },
  {
    ANSWERS (c101), .clause = "10.1",
    .step = N_("Getting better"),
    .question = N_("Does the system get better?"),
    .why = N_("Standing still means falling behind those who try to break in."),
    .auditor = N_("A case from beginning to end, with the proof that it helped."),
  },
  {
    ANSWERS (c102), .clause = "10.2",
    .step = N_("Problems"),
    .question = N_("Are problems put right for good?"),
    .why = N_("Standing still means falling behind those who try to break in."),
    .auditor = N_("A case from beginning to end, with the proof that it helped."),
  },
  {
    ANSWERS (g4), .clause = "22320:4",
    .part = N_("Incidents"),
    .step = N_("Principles"),
    .question = N_("Are the principles for incidents lived?"),
    .why = N_("In an incident nobody has time to settle what should have been settled before."),
    .auditor = N_("It is a guideline: nobody certifies it, but good auditors ask whether the practice follows it."),
  },
  {
    ANSWERS (g51), .clause = "22320:5.1",
    .step = N_("Preparing"),
    .question = N_("Are you prepared for incidents?"),
    .why = N_("In an incident nobody has time to settle what should have been settled before."),
    .auditor = N_("It is a guideline: nobody certifies it, but good auditors ask whether the practice follows it."),
  },
  {
    ANSWERS (g52), .clause = "22320:5.2",
    .step = N_("Handling"),
    .question = N_("Is it settled how an incident is handled?"),
    .why = N_("In an incident nobody has time to settle what should have been settled before."),
    .auditor = N_("It is a guideline: nobody certifies it, but good auditors ask whether the practice follows it."),
  },
  {
    ANSWERS (g53), .clause = "22320:5.3",
    .step = N_("Structure"),
    .question = N_("Is it settled who leads and who does what?"),
    .why = N_("In an incident nobody has time to settle what should have been settled before."),
    .auditor = N_("It is a guideline: nobody certifies it, but good auditors ask whether the practice follows it."),
  },
  {
    ANSWERS (g6), .clause = "22320:6",
    .step = N_("Together"),
    .question = N_("Do you work well with others in an incident?"),
    .why = N_("In an incident nobody has time to settle what should have been settled before."),
    .auditor = N_("It is a guideline: nobody certifies it, but good auditors ask whether the practice follows it."),
  },
  {
    ANSWERS (gx), .clause = "22320:A–D",
    .step = N_("Practice"),
    .question = N_("Recovery, review and the fine points: how do you do it?"),
    .why = N_("In an incident nobody has time to settle what should have been settled before."),
    .auditor = N_("It is a guideline: nobody certifies it, but good auditors ask whether the practice follows it."),
  },
  {
    .id = "actions", .kind = MUN_PAGE_RECORDS, .fixed = TRUE, .clause = "4–10",
    .part = N_("Open points"),
    .step = N_("Open points"),
    .question = N_("What is to be done about the open points, by whom, until when?"),
    .text = N_("The program proposes what the records lack. Begin with those that come first for you: a name and a day each."),
    .why = N_("A gap that is known and lies there is worse than one nobody saw."),
    .auditor = N_("A list of actions with names and days, and that it gets shorter."),
    .example = N_("Write the rule for visitors: yard manager, end of June."),
    .lines = &mun_gap_answer_spec, .line_fields = action_fields, .records = mun_gap_list_open, .title = mun_gap_title,
    .prefill = mun_gap_prefill_open, .show = mun_gap_show_open, .check = mun_gap_check_open,
  },
  {
    .id = "summary", .kind = MUN_PAGE_FIELDS, .clause = "4–10",
    .step = N_("In short"),
    .question = N_("What is strong, what is missing, what comes first?"),
    .text = N_("Five to ten lines for top management. It may approve the result here; then the answers are locked and the next look is a new round."),
    .why = N_("Nobody reads three hundred answers. Everybody reads ten lines."),
    .auditor = N_("A summary that fits the answers, bad news among them."),
    .example = N_("Strong: warehouse, seals, people. Missing: plans were never practised, suppliers never looked at. First: exercise in June."),
    .fields = summary_fields, .propose = mun_gap_propose_summary, .check = mun_gap_check_summary,
  },
  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "4–10",
    .step = N_("Check"),
    .question = N_("How far are you?"),
    .text = N_("Each line leads to its page. What stops you must be answered; the rest is advice."),
    .why = N_("The share of each clause shows where the year’s work lies."),
    .auditor = N_("Requirements and recommendations kept apart, and no share without answers behind it."),
    .show = mun_gap_show_review,
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "4–10",
    .step = N_("Done"),
    .question = N_("You know where you stand"),
    .text = N_("The round is kept. Next time the questions show what you said today."),
    .why = N_("Two rounds side by side show whether you got better."),
    .auditor = N_("The report clause by clause."),
  },
};

static const char * const gap_reports[] = { "R31", "R33", NULL };

const MunWizard mun_gap_wizard = {
  .id = "gap",
  .title = N_("Self-assessment"),
  .purpose = N_("Goes through the standard question by question: what the records say, what you say, and what is to be done."),
  .clause = "4–10",
  .subject = &mun_gap_assessment_spec,
  .pages = gap_pages,
  .n_pages = G_N_ELEMENTS (gap_pages),
  .reports = gap_reports,
  .minutes = N_("an hour for each clause"),
  .next = N_("Next come the open points, and then the certification audit."),
  .each = TRUE,
  .is_over = is_over,
  .begin = begin_round,
  .finish = finish_round,
};
