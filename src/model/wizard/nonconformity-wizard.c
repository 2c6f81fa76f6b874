/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/nonconformity-wizard-private.h"

#include <glib/gi18n.h>

static gboolean
is_over (MunRecord *record)
{
  return mun_record_is (record, NONCONFORMITY_STATUS, "closed");
}

static MunRecord *
begin_case (MunWorkspace *workspace,
            GError      **error)
{
  return mun_workspace_new_record (workspace, &mun_nonconformity_spec);
}

/* As far as what is written and who is acting allow. */
static gboolean
move_action (MunWizardRun *run,
             MunRecord    *action,
             GError      **error)
{
  gboolean approved = mun_record_is_set (action, CORRECTIVE_ACTION_APPROVED_ON);
  gboolean effective = mun_record_is (action, CORRECTIVE_ACTION_EFFECT_RESULT, "effective");

  return mun_wizard_move (run, action, "risk_reviewed", error)
         && (!approved || mun_wizard_move (run, action, "approved", error))
         && (!mun_record_is_set (action, CORRECTIVE_ACTION_STARTED_ON) || mun_wizard_move (run, action, "in_progress", error))
         && (!mun_record_is_set (action, CORRECTIVE_ACTION_IMPLEMENTED_ON) || mun_wizard_move (run, action, "implemented", error))
         && (!mun_record_is_set (action, CORRECTIVE_ACTION_EFFECT_RESULT)
             || mun_wizard_move (run, action, effective ? "effective" : "not_effective", error));
}

static gboolean
is_all_over (GPtrArray *actions)
{
  for (guint i = 0; i < actions->len; i++)
    if (!mun_record_is (g_ptr_array_index (actions, i), CORRECTIVE_ACTION_STATUS, "effective"))
      return FALSE;

  return actions->len > 0;
}

/* Whether the acting person may close it the life cycle says; where not, the day and the name are taken out again. */
static gboolean
close_case (MunWizardRun *run,
            GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  const char *person = mun_workspace_get_person (workspace);

  mun_record_set (nonconformity, NONCONFORMITY_CLOSED_ON, mun_workspace_get_today (workspace));
  mun_record_set (nonconformity, NONCONFORMITY_CLOSED_BY, person ? person : "");
  if (!mun_wizard_move (run, nonconformity, "closed", error))
    return FALSE;
  if (!mun_record_is (nonconformity, NONCONFORMITY_STATUS, "closed"))
    {
      mun_record_set (nonconformity, NONCONFORMITY_CLOSED_ON, "");
      mun_record_set (nonconformity, NONCONFORMITY_CLOSED_BY, "");
    }
  return TRUE;
}

static gboolean
move_case (MunWizardRun *run,
           GPtrArray    *actions,
           GError      **error)
{
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  gboolean none = mun_case_needs_no_action (run);
  gboolean answered = mun_record_is_set (nonconformity, NONCONFORMITY_SYSTEM_CHANGE) && !mun_record_is (nonconformity, NONCONFORMITY_SYSTEM_CHANGE, "undecided");

  /* From "action" a step leads back to the analysis: it is not for here. */
  if (!mun_wizard_move (run, nonconformity, "contained", error))
    return FALSE;
  if (mun_record_is (nonconformity, NONCONFORMITY_STATUS, "contained") && !mun_wizard_move (run, nonconformity, "analysed", error))
    return FALSE;
  if (!none && !mun_wizard_move (run, nonconformity, "action", error))
    return FALSE;
  if ((none || is_all_over (actions)) && !mun_wizard_move (run, nonconformity, "verification", error))
    return FALSE;

  return !answered || !mun_record_is (nonconformity, NONCONFORMITY_STATUS, "verification") || close_case (run, error);
}

static gboolean
finish_case (MunWizardRun *run,
             GPtrArray    *made,
             GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *nonconformity = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) actions = mun_case_list_actions (run);
  g_autoptr(MunRecord) change = NULL;

  g_ptr_array_add (made, g_object_ref (nonconformity));
  for (guint i = 0; i < actions->len; i++)
    {
      if (!move_action (run, g_ptr_array_index (actions, i), error))
        return FALSE;
      g_ptr_array_add (made, g_object_ref (g_ptr_array_index (actions, i)));
    }
  if (!move_case (run, actions, error))
    return FALSE;

  change = mun_workspace_get (workspace, &mun_change_spec, mun_record_get (nonconformity, NONCONFORMITY_CHANGE), NULL);
  if (change)
    g_ptr_array_add (made, g_object_ref (change));
  return TRUE;
}

static const int what_fields[] = {
  NONCONFORMITY_TITLE, NONCONFORMITY_DESCRIPTION, NONCONFORMITY_REQUIREMENT, NONCONFORMITY_SOURCE, NONCONFORMITY_FOUND_ON, NONCONFORMITY_FOUND_BY,
  NONCONFORMITY_SITE, NONCONFORMITY_PROCESS, NONCONFORMITY_SEVERITY, NONCONFORMITY_POTENTIAL, NONCONFORMITY_OWNER, -1
};
static const int fix_fields[] = {
  NONCONFORMITY_CORRECTION, NONCONFORMITY_CORRECTION_ON, NONCONFORMITY_CONSEQUENCES, NONCONFORMITY_CONSEQUENCES_HANDLED, -1
};
static const int why_fields[] = { NONCONFORMITY_ROOT_CAUSE, NONCONFORMITY_CAUSE_METHOD, -1 };
static const int similar_fields[] = { NONCONFORMITY_SIMILAR_RESULT, NONCONFORMITY_SIMILAR_CHECKED_ON, NONCONFORMITY_RISKS, -1 };
static const int need_fields[] = { NONCONFORMITY_ACTION_NEEDED, NONCONFORMITY_NO_ACTION_REASON, NONCONFORMITY_REVIEWED_ON, -1 };
static const int action_fields[] = {
  CORRECTIVE_ACTION_ACTION_TEXT, CORRECTIVE_ACTION_CAUSE_ADDRESSED, CORRECTIVE_ACTION_OWNER, CORRECTIVE_ACTION_DUE_ON, CORRECTIVE_ACTION_PROPORTION_NOTE, -1
};
static const int risk_fields[] = {
  CORRECTIVE_ACTION_RISK_REVIEW, CORRECTIVE_ACTION_RISKS, CORRECTIVE_ACTION_RISK_REVIEWED_BY, CORRECTIVE_ACTION_RISK_REVIEWED_ON,
  CORRECTIVE_ACTION_LIFE_SAFETY_EXCEPTION, CORRECTIVE_ACTION_EXCEPTION_REASON, -1
};
static const int approve_fields[] = { CORRECTIVE_ACTION_APPROVED_BY, CORRECTIVE_ACTION_APPROVED_ON, -1 };
static const int done_fields[] = { CORRECTIVE_ACTION_STARTED_ON, CORRECTIVE_ACTION_IMPLEMENTED_ON, CORRECTIVE_ACTION_EFFECT_DUE, -1 };
static const int effect_fields[] = {
  CORRECTIVE_ACTION_EFFECT_CHECKED_ON, CORRECTIVE_ACTION_EFFECT_CHECKED_BY, CORRECTIVE_ACTION_EFFECT_RESULT, CORRECTIVE_ACTION_EFFECT_EVIDENCE, -1
};
static const int system_fields[] = { NONCONFORMITY_SYSTEM_CHANGE, -1 };

#define ACTIONS .kind = MUN_PAGE_RECORDS, .lines = &mun_corrective_action_spec, .records = mun_case_list_actions, .skip = mun_case_needs_no_action

static const MunWizardPage case_pages[] = {
  {
    .id = "what", .kind = MUN_PAGE_FIELDS, .clause = "10.2",
    .part = N_("The problem"),
    .step = N_("What"),
    .question = N_("What happened, and which rule is not met?"),
    .text = N_("What, where and when, and the rule it breaks. Cards show what your records already call a problem. The standard’s word for it is nonconformity."),
    .why = N_("A problem that is written down can be put right for good; the others come back."),
    .auditor = N_("A fact and a rule, so that another could see it, too."),
    .example = N_("Two of 20 trailers left without a seal number on 4 May; our loading rule 3.2 asks for one on each."),
    .fields = what_fields, .suggest = mun_case_suggest, .accept = mun_case_accept, .prefill = mun_case_prefill_what, .check = mun_case_check_what,
  },
  {
    .id = "fix", .kind = MUN_PAGE_FIELDS, .clause = "10.2 a",
    .step = N_("At once"),
    .question = N_("What did you do at once, what harm was done, and how did you handle it?"),
    .text = N_("The repair, not the cure: that comes later."),
    .why = N_("First stop the bleeding, then ask why."),
    .auditor = N_("A dated repair, and that the consequences were dealt with."),
    .example = N_("Both trailers stopped and sealed the same evening. Customer told; contents complete."),
    .fields = fix_fields, .prefill = mun_case_prefill_fix, .check = mun_case_check_fix,
  },
  {
    .id = "why", .kind = MUN_PAGE_FIELDS, .clause = "10.2 b",
    .part = N_("The cause"),
    .step = N_("Why"),
    .question = N_("Why did it happen?"),
    .text = N_("Ask why five times. The button writes the questions; you write the answers, and the last line is the cause."),
    .why = N_("An action on the wrong cause costs money and changes nothing."),
    .auditor = N_("A cause that, once gone, makes it impossible or unlikely; never “human error”."),
    .example = N_("The seal list lies in the office, the trailers leave from gate 2, and nobody can see from there whether the number is written."),
    .fields = why_fields, .propose = mun_case_propose_why, .hint = mun_case_hint_why, .check = mun_case_check_why,
  },
  {
    .id = "elsewhere", .kind = MUN_PAGE_FIELDS, .clause = "10.2 b",
    .step = N_("Elsewhere"),
    .question = N_("Where else is the same thing wrong, or could be?"),
    .text = N_("Other sites, shifts, vehicles, suppliers. Which of your risks does it touch?"),
    .why = N_("What went wrong once here goes wrong somewhere else next week."),
    .auditor = N_("That somebody looked, on which day, and what was seen."),
    .example = N_("Looked at Harbour Yard on 6 May: lists complete, because the list hangs at the gate."),
    .fields = similar_fields, .show = mun_case_show_similar, .prefill = mun_case_prefill_similar, .check = mun_case_check_similar,
  },
  {
    .id = "need", .kind = MUN_PAGE_FIELDS, .clause = "10.2 b",
    .step = N_("Need"),
    .question = N_("Is action needed so that it does not come back?"),
    .text = N_("If the repair is enough, say why."),
    .why = N_("Not everything needs a project. But the decision has to be one."),
    .auditor = N_("A yes with actions, or a no with its reason."),
    .example = N_("Yes: it can happen again tomorrow."),
    .fields = need_fields, .prefill = mun_case_prefill_need, .check = mun_case_check_need,
  },
  {
    .id = "actions", ACTIONS, .clause = "10.2 c",
    .part = N_("The remedy"),
    .step = N_("Actions"),
    .question = N_("What will be done about the cause?"),
    .text = N_("Each with the cause it removes, a name, a day, and why it is in proportion."),
    .why = N_("An action that removes no cause is decoration."),
    .auditor = N_("Actions that fit the cause and are as big as the problem, not bigger."),
    .example = N_("Seal list moves to gate 2, the gate opens only with a number. Yard manager, end of May. Small cost, removes the cause."),
    .empty = N_("Here stands what will be done about the cause. Add an action when you decided that one is needed."),
    .line_fields = action_fields, .add = mun_case_add_action, .check = mun_case_check_actions,
  },
  {
    .id = "risks", ACTIONS, .fixed = TRUE, .needs = "actions", .clause = "10.2",
    .step = N_("New risks"),
    .question = N_("Does an action bring a new risk?"),
    .text = N_("Looked at before it starts. Only when waiting would leave life in danger may it start at once, with the reason."),
    .why = N_("Many accidents were caused by the last improvement."),
    .auditor = N_("A dated look at risk for each action, before its start."),
    .example = N_("The queue at gate 2 grows by two minutes; no truck waits on the road."),
    .empty = N_("Here each action gets a look at the risks it brings. Write an action down on the page “Actions” first."),
    .line_fields = risk_fields, .prefill = mun_case_prefill_risks, .hint = mun_case_hint_risks, .check = mun_case_check_risks,
  },
  {
    .id = "approve", ACTIONS, .fixed = TRUE, .needs = "actions", .clause = "10.2",
    .step = N_("Approve"),
    .question = N_("Who approves it?"),
    .text = N_("Empty until somebody has decided. Finishing asks the person who is working here whether it may."),
    .why = N_("Whoever approves also gives the time and the money."),
    .auditor = N_("Name and day, before the start."),
    .example = N_("Managing director, 9 May."),
    .empty = N_("Here stands who approves each action. Write an action down on the page “Actions” first."),
    .line_fields = approve_fields, .show = mun_case_show_approval, .check = mun_case_check_approval,
  },
  {
    .id = "done", ACTIONS, .fixed = TRUE, .needs = "actions", .clause = "10.2 c",
    .step = N_("Done"),
    .question = N_("When was it started, and when was it done?"),
    .text = N_("Empty until it is so. The day of the look at its effect is proposed."),
    .why = N_("An action that is decided is not yet an action that is done."),
    .auditor = N_("Days that fit together: looked at, approved, started, done."),
    .example = N_("Started 12 May, done 26 May."),
    .empty = N_("Here stands when each action was started and done. Write an action down on the page “Actions” first."),
    .line_fields = done_fields, .check = mun_case_check_done,
  },
  {
    .id = "effect", ACTIONS, .fixed = TRUE, .needs = "actions", .clause = "10.2 d",
    .part = N_("Whether it helped"),
    .step = N_("Helped"),
    .question = N_("Did it help?"),
    .text = N_("30 to 90 days later, by another person, with something that proves it."),
    .why = N_("Done is not the same as helped. Only this look tells."),
    .auditor = N_("A proof that can be seen, and a checker who did not do the work."),
    .example = N_("60 trailers in July, all with a seal number; list seen by the finance manager."),
    .empty = N_("Here stands for each action whether it helped. Write an action down on the page “Actions” first."),
    .line_fields = effect_fields, .hint = mun_case_hint_effect, .check = mun_case_check_effect,
  },
  {
    .id = "system", .kind = MUN_PAGE_FIELDS, .clause = "10.2 e",
    .step = N_("System"),
    .question = N_("Must the system change because of this?"),
    .text = N_("A rule, a plan, a risk, a training. If yes, a change is proposed when the actions are done."),
    .why = N_("Otherwise the old rule teaches the old mistake to the next colleague."),
    .auditor = N_("A yes with the change, or a no."),
    .example = N_("Yes: loading rule 3.2 says where the list hangs."),
    .fields = system_fields, .check = mun_case_check_system,
  },
  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "10.2",
    .step = N_("Check"),
    .question = N_("Where does the case stand?"),
    .text = N_("A case goes on in steps, over weeks: finishing takes it as far as the answers allow, and you open it again from the list to go on."),
    .why = N_("A case takes weeks. What is known today is kept today."),
    .auditor = N_("A case that moves, and no step left out."),
    .show = mun_case_show_review,
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "10.2",
    .step = N_("Kept"),
    .question = N_("The case is on record"),
    .text = N_("It stands in the list of nonconformities, and its days stand in the calendar."),
    .why = N_("The calendar reminds you of what comes next."),
    .auditor = N_("The register with one form for each case."),
  },
};

static const char * const case_reports[] = { "R30", NULL };

const MunWizard mun_nonconformity_wizard = {
  .id = "nonconformity",
  .title = N_("Problem and its cause"),
  .purpose = N_("Puts a problem right for good: the fix, the cause, the action, and the proof that it helped."),
  .clause = "10.2",
  .subject = &mun_nonconformity_spec,
  .pages = case_pages,
  .n_pages = G_N_ELEMENTS (case_pages),
  .reports = case_reports,
  .minutes = N_("about 20 minutes, and two short looks later"),
  .next = N_("Next comes the look at the effect, 30 to 90 days after the work."),
  .each = TRUE,
  .is_over = is_over,
  .begin = begin_case,
  .begin_new = mun_wizard_begin_nonconformity,
  .finish = finish_case,
};
