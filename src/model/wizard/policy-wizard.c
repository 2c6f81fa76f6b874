/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/policy-wizard-private.h"

#include <glib/gi18n.h>

static MunRecord *
begin_policy (MunWorkspace *workspace,
              GError      **error)
{
  g_autoptr(MunRecord) draft = mun_workspace_find_first (workspace, &mun_policy_spec, POLICY_STATUS, MUN_IS, "draft",
                                                         POLICY_AUDIENCE, MUN_IS_NOT, "public", -1);
  g_autoptr(MunRecord) approved = mun_workspace_find_first (workspace, &mun_policy_spec, POLICY_STATUS, MUN_IS, "approved",
                                                            POLICY_AUDIENCE, MUN_IS, "internal", -1);
  MunRecord *policy;

  if (draft)
    return g_steal_pointer (&draft);
  if (approved)
    return mun_state_begin_version (workspace, approved, error);

  policy = mun_workspace_new_record (workspace, &mun_policy_spec);
  mun_record_set (policy, POLICY_AUDIENCE, "internal");
  if (!mun_record_is_set (policy, POLICY_VERSION))
    mun_record_set (policy, POLICY_VERSION, "1.0");
  return policy;
}

/* The public edition goes the same way as the inside one, in the same revision. */
static gboolean
finish_public (MunWizardRun *run,
               MunRecord    *public,
               GPtrArray    *made,
               GError      **error)
{
  static const MunWizardDocument document = { "D-policy-public", N_("Security policy, public edition"), "policy", "public", 6 };

  if (mun_wizard_run_is_frozen (run, public))
    return TRUE;

  mun_policy_copy_proofs (mun_wizard_run_get_subject (run), public);
  g_ptr_array_add (made, g_object_ref (public));
  return mun_workspace_save (mun_wizard_run_get_workspace (run), public, NULL, error)
         && mun_wizard_document (run, public, POLICY_DOCUMENT, &document, made, error)
         && mun_wizard_submit (run, public, error);
}

static gboolean
finish_policy (MunWizardRun *run,
               GPtrArray    *made,
               GError      **error)
{
  static const MunWizardDocument document = { "D-policy", N_("Security policy"), "policy", "internal", 6 };
  MunRecord *policy = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) editions = mun_wizard_run_lines (run, "public");

  g_ptr_array_add (made, g_object_ref (policy));
  if (!mun_wizard_document (run, policy, POLICY_DOCUMENT, &document, made, error)
      || !mun_wizard_submit (run, policy, error))
    return FALSE;

  for (guint i = 0; i < editions->len; i++)
    if (!finish_public (run, g_ptr_array_index (editions, i), made, error))
      return FALSE;

  return TRUE;
}

static const int protect_fields[] = { POLICY_PROTECTS, -1 };
static const int fit_fields[] = { POLICY_FITS_PURPOSE, -1 };
static const int promise_fields[] = { POLICY_COMMITS_TO_REQUIREMENTS, POLICY_COMMITS_TO_IMPROVEMENT, POLICY_NO_BLAME_REPORTING, POLICY_OTHER_PROMISES, -1 };
static const int promise_locked[] = { POLICY_COMMITS_TO_REQUIREMENTS, POLICY_COMMITS_TO_IMPROVEMENT, -1 };
static const int framework_fields[] = { POLICY_OBJECTIVES_FRAMEWORK, -1 };
static const int other_fields[] = { POLICY_CHECKED_AGAINST_POLICIES, -1 };
static const int risk_fields[] = { POLICY_CHECKED_AGAINST_RISK_ON, -1 };
static const int harm_fields[] = { POLICY_SIDE_EFFECTS, -1 };
static const int accountable_fields[] = { POLICY_ACCOUNTABLE, POLICY_ACCOUNTABILITY_TEXT, -1 };
static const int early_fields[] = { POLICY_REVIEWS_ON_MERGER, POLICY_REVIEWS_ON_SCOPE_CHANGE, POLICY_REVIEW_DUE, -1 };
static const int early_locked[] = { POLICY_REVIEWS_ON_MERGER, POLICY_REVIEWS_ON_SCOPE_CHANGE, -1 };
static const int text_fields[] = { POLICY_TITLE, POLICY_BODY, -1 };
static const int public_fields[] = { POLICY_TITLE, POLICY_BODY, POLICY_PUBLISHED_ON, POLICY_PUBLISHED_WHERE, -1 };
static const int publish_fields[] = {
  POLICY_AUTHOR, POLICY_REVIEWER, POLICY_REVIEWED_ON, POLICY_COMMUNICATED_ON, POLICY_PUBLISHED_ON, POLICY_PUBLISHED_WHERE, POLICY_CHANGE_SUMMARY, -1
};

static const MunWizardPage policy_pages[] = {
  {
    .id = "protect", .kind = MUN_PAGE_FIELDS, .clause = "5.2.1",
    .part = N_("What it is about"),
    .step = N_("Protect"),
    .question = N_("Whom and what do you protect?"),
    .text = N_("In your own words and in order: people first."),
    .why = N_("Everything else in the policy follows from this sentence. When two things cannot be saved at once, your people must know which comes first."),
    .auditor = N_("The order, and whether people on the floor would say the same."),
    .example = N_("Our people, drivers and visitors; then the goods our customers trust us with; then our buildings, data and good name."),
    .fields = protect_fields, .check = mun_policy_check_protects,
  },
  {
    .id = "fit", .kind = MUN_PAGE_FIELDS, .clause = "5.2.1 a",
    .step = N_("Fit"),
    .question = N_("Why does this fit your business?"),
    .text = N_("Say what is special about your work, your size and your aims."),
    .why = N_("A policy that could hang in any firm steers none."),
    .auditor = N_("What makes it yours and not a template: your goods, your customers, your plans."),
    .example = N_("Our work is trust: small makers give us all they have produced in a month. We grow with medicines and electronics, which thieves want too."),
    .fields = fit_fields, .prefill = mun_policy_prefill_fits, .show = mun_policy_show_fits, .check = mun_policy_check_fits,
  },
  {
    .id = "promises", .kind = MUN_PAGE_FIELDS, .clause = "5.2.1 c, d",
    .part = N_("Promises"),
    .step = N_("Promises"),
    .question = N_("Which promises do you make?"),
    .text = N_("Two the standard asks for. The third makes people speak up. Add others only if you can show them."),
    .why = N_("People and partners may hold you to a promise. That is what makes the policy worth something."),
    .auditor = N_("Both promises in words, and examples that they are kept. A promise that nothing will ever happen is not believed."),
    .example = N_("No load leaves without a seal check. Whoever reports a mistake is thanked, not blamed."),
    .fields = promise_fields, .locked = promise_locked, .prefill = mun_policy_prefill_promises, .check = mun_policy_check_promises,
  },
  {
    .id = "objectives", .kind = MUN_PAGE_FIELDS, .clause = "5.2.1 b",
    .step = N_("Objectives"),
    .question = N_("How will you set objectives?"),
    .text = N_("Who decides on them, when in the year, and what they are about."),
    .why = N_("A policy says where to go; objectives say how far this year."),
    .auditor = N_("A line from each promise to at least one objective."),
    .example = N_("Every January the managers choose three to eight objectives: people, loss of goods, time to notice, data, suppliers."),
    .fields = framework_fields, .check = mun_policy_check_framework,
  },
  {
    .id = "others", .kind = MUN_PAGE_FIELDS, .clause = "5.2.2",
    .part = N_("How it fits"),
    .step = N_("Other policies"),
    .question = N_("Which other policies do you have, and does any of them clash?"),
    .text = N_("Think of safety, quality, data protection and purchasing."),
    .why = N_("Two policies that pull in different directions leave people alone with the choice."),
    .auditor = N_("A note that they were compared. The classic clash: locked doors against escape routes."),
    .example = N_("Compared with the safety, quality and privacy policies. Doors locked against thieves open from inside without a key."),
    .fields = other_fields, .prefill = mun_policy_prefill_others, .show = mun_policy_show_others,
  },
  {
    .id = "risks", .kind = MUN_PAGE_FIELDS, .clause = "5.2.2",
    .step = N_("Risks"),
    .question = N_("Does it match your biggest risks?"),
    .text = N_("Read the list and ask of each: does the policy speak of it?"),
    .why = N_("A policy about fences helps little when the loss comes through a mailbox."),
    .auditor = N_("That policy and risks were compared after the latest risk assessment."),
    .example = N_("Compared today. Loads stolen on the road are the biggest risk; the policy names them."),
    .fields = risk_fields, .prefill = mun_policy_prefill_risks, .show = mun_policy_show_risks, .check = mun_policy_check_risks,
  },
  {
    .id = "harm", .kind = MUN_PAGE_FIELDS, .clause = "5.2.1 e",
    .step = N_("Side effects"),
    .question = N_("What harm could your own rules do?"),
    .text = N_("To safety, to privacy, to service, to your staff; and what you do about it."),
    .why = N_("Security that hurts people or stops the work is soon switched off."),
    .auditor = N_("That you thought about it, with one example and its answer."),
    .example = N_("Checks touch privacy: we keep only the result. Gate checks cost time: ten minutes a truck at most."),
    .fields = harm_fields, .check = mun_policy_check_side_effects,
  },
  {
    .id = "answers", .kind = MUN_PAGE_FIELDS, .clause = "5.2.1, 5.3",
    .step = N_("Who answers"),
    .question = N_("Who answers for the results?"),
    .text = N_("One member of top management. Say also to whom, and how it is shared."),
    .why = N_("What everybody answers for, nobody answers for."),
    .auditor = N_("A name from top management, and that this person knows the figures."),
    .example = N_("The managing director answers to the owners; the site leads answer to her each quarter."),
    .fields = accountable_fields, .prefill = mun_policy_prefill_accountable, .check = mun_policy_check_accountable,
  },
  {
    .id = "early", .kind = MUN_PAGE_FIELDS, .clause = "5.2.2",
    .step = N_("Next look"),
    .question = N_("When must it be looked at again?"),
    .text = N_("At the planned time, at the latest. After a merger and after a change of business always at once."),
    .why = N_("A policy written for another firm is none."),
    .auditor = N_("A date that has not passed, and both cases for an early look."),
    .example = N_("Next look in September, earlier if we take over another firm or begin a new kind of work."),
    .fields = early_fields, .locked = early_locked, .prefill = mun_policy_prefill_early, .check = mun_policy_check_early,
  },
  {
    .id = "text", .kind = MUN_PAGE_FIELDS, .clause = "5.2.1",
    .part = N_("Text and approval"),
    .step = N_("Text"),
    .question = N_("Does the text say it as you would?"),
    .text = N_("It was written from your answers. One page at most, short sentences, words everybody knows."),
    .why = N_("This page will hang on the wall and be read to new people."),
    .auditor = N_("Both promises, no word from another firm, and that top management stands behind each sentence."),
    .fields = text_fields, .prefill = mun_policy_prefill_text, .propose = mun_policy_propose_text, .hint = mun_policy_hint_text, .check = mun_policy_check_text_page,
  },
  {
    .id = "public", .kind = MUN_PAGE_RECORDS, .clause = "5.2.2",
    .step = N_("Public edition"),
    .question = N_("Do you want an edition for everybody?"),
    .text = N_("Customers and neighbours may ask for your policy. The public edition is shorter and gives nothing away."),
    .why = N_("The policy has to be available to those outside who should see it, but a thief reads websites too."),
    .auditor = N_("Where an outsider finds it, and that it names no confidential measure."),
    .example = N_("People first. We guard the goods and data entrusted to us, keep our duties and get better each year."),
    .lines = &mun_policy_spec, .line_fields = public_fields, .records = mun_policy_list_public,
    .suggest = mun_policy_suggest_public, .accept = mun_policy_accept_public, .propose = mun_policy_propose_text, .check = mun_policy_check_public,
  },
  {
    .id = "publish", .kind = MUN_PAGE_FIELDS, .clause = "5.2.2, 7.3",
    .step = N_("Tell"),
    .question = N_("How will everybody know?"),
    .text = N_("Top management approves the policy at the end. Then tell everybody, and let each person confirm it."),
    .why = N_("A policy nobody was told of protects nobody."),
    .auditor = N_("The auditor asks people on the floor. The signed reading list is the proof."),
    .example = N_("Read out in the morning round of all three sites on 6 October; list signed by 40 of 42; on the website since the same day."),
    .fields = publish_fields, .prefill = mun_policy_prefill_publish, .show = mun_policy_show_readers, .check = mun_policy_check_publish,
  },
  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "5.2.1, 5.2.2",
    .step = N_("Check"),
    .question = N_("Is everything there?"),
    .text = N_("Each line leads to its page. What stops you must be answered; the rest is advice."),
    .why = N_("The ten proofs stand behind the text: a missing one is seen, however well the text reads."),
    .auditor = N_("Each property the standard asks for, with its proof."),
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "5.2.2",
    .step = N_("Done"),
    .question = N_("Your policy is approved"),
    .text = N_("Print it, have top management sign it, and hand out the reading list."),
    .why = N_("An approved version never changes: the next change starts a new one and asks everybody to read it again."),
    .auditor = N_("The signed page on the wall and the list of those who read it."),
  },
};

static const char * const policy_reports[] = { "policy", NULL };

const MunWizard mun_policy_wizard = {
  .id = "policy",
  .title = N_("Policy"),
  .purpose = N_("Writes the one page on which top management says what it protects and promises, with a proof for each point the standard asks for."),
  .clause = "5.2",
  .subject = &mun_policy_spec,
  .pages = policy_pages,
  .n_pages = G_N_ELEMENTS (policy_pages),
  .reports = policy_reports,
  .minutes = N_("about 30 minutes"),
  .next = N_("Next you say who answers for what: the roles."),
  .follows = "roles",
  .begin = begin_policy,
  .finish = finish_policy,
};
