/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/risk-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* One thing that could go wrong, from the first thought to the decision. The round of risk-wizard.c looks at all of them. */

/* What is settled is taken up again by “Score again”. */
static gboolean
is_over (MunRecord *risk)
{
  return mun_record_is (risk, RISK_STATUS, "in_treatment") || mun_record_is (risk, RISK_STATUS, "accepted") || mun_record_is (risk, RISK_STATUS, "closed");
}

static MunRecord *
begin_risk (MunWorkspace *workspace,
            GError      **error)
{
  return mun_wizard_begin_risk (workspace);
}

/* Under which of the six sources a sort of cause usually stands. */
static const char *
usual_source (const char *nature)
{
  static const struct { const char *nature, *source; } sources[] = {
    { "failure", "a" }, { "malicious", "a" }, { "natural", "b" }, { "human", "b" }, { "cultural", "b" }, { "context", "b" },
    { "equipment", "c" }, { "information", "d" }, { "supplier", "f" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].nature, nature))
      return sources[i].source;
  return "";
}

static void
prefill_what (MunWizardRun *run)
{
  MunRecord *risk = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) sites = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_site_spec, -1);

  mun_wizard_run_prefill (run, risk, RISK_KIND, "security", _("What could happen to you, not to the system"));
  if (sites->len == 1)
    mun_wizard_run_prefill (run, risk, RISK_SITE, mun_record_get_id (g_ptr_array_index (sites, 0)), _("The only site in this file so far"));
}

/* Nobody is asked for the letter of a source. */
static void
leave_what (MunWizardRun *run)
{
  MunRecord *risk = mun_wizard_run_get_subject (run);

  mun_wizard_run_prefill (run, risk, RISK_CATEGORY, usual_source (mun_record_get (risk, RISK_NATURE)), _("From the sort of cause"));
}

static char *
show_review (MunWizardRun *run)
{
  MunRecord *risk = mun_wizard_run_get_subject (run);
  g_autofree char *score = mun_risk_hint_current (run, risk);
  g_autoptr(GPtrArray) treated = mun_risk_list_treated (run);

  /* Translators: %s is “Score 12, high: plan within three months. 2 controls in use.” */
  return g_strdup_printf (treated->len > 0 ? _("%s Finishing starts what you want to do about it.") : _("%s Finishing puts it into the register with your decision."), score);
}

static gboolean
finish_risk (MunWizardRun *run,
             GPtrArray    *made,
             GError      **error)
{
  return mun_risk_finish_treatments (run, made, error) && mun_risk_finish_one (run, mun_wizard_run_get_subject (run), made, error);
}

static const int what_fields[] = { RISK_TITLE, RISK_NATURE, RISK_SITE, -1 };
static const int describe_fields[] = { RISK_CAUSE, RISK_EVENT, RISK_CONSEQUENCE, RISK_LIFE_SAFETY, RISK_OWNER, -1 };
static const int inherent_fields[] = { RISK_INHERENT_LIKELIHOOD, RISK_INHERENT_IMPACT, -1 };
static const int current_fields[] = { RISK_CONTROLS, RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT, -1 };
static const int decide_fields[] = { RISK_DECISION, RISK_DECISION_REASON, RISK_PRIORITY, RISK_REVIEW_DUE, -1 };
static const int treat_fields[] = {
  TREATMENT_TITLE, TREATMENT_OPTION, TREATMENT_OWNER, TREATMENT_DUE_ON, TREATMENT_RESOURCES_NEEDED, TREATMENT_EXPECTED_EFFECT, TREATMENT_EFFECT_CHECK_METHOD, -1
};
static const int target_fields[] = { RISK_TARGET_LIKELIHOOD, RISK_TARGET_IMPACT, -1 };
static const int accept_fields[] = { RISK_ACCEPTED_BY, RISK_ACCEPTED_ON, RISK_ACCEPTANCE_UNTIL, RISK_ACCEPTANCE_REASON, -1 };

static const MunWizardPage pages[] = {
  {
    .id = "what", .kind = MUN_PAGE_FIELDS, .clause = "6.1.2",
    .step = N_("What"),
    .question = N_("What could go wrong?"),
    .text = N_("One thing, in one sentence, as you would tell it to a neighbour."),
    .why = N_("A risk that is written down can be weighed. One that is only felt keeps you awake."),
    .auditor = N_("A scenario of your own place, not a word from a list."),
    .example = N_("Somebody takes the day’s takings from the till while the shop is full."),
    .fields = what_fields, .prefill = prefill_what, .leave = leave_what,
  },
  {
    .id = "describe", .kind = MUN_PAGE_FIELDS, .clause = "8.3 a",
    .step = N_("Describe"),
    .question = N_("Why could it happen, what happens, and what follows?"),
    .text = N_("Cause, event, consequence: a short sentence for each. Say whether a life is at stake and who owns the risk."),
    .why = N_("Against “theft” nothing can be done. Against “the till stands open” it can."),
    .auditor = N_("An owner who leads the work and knows of it."),
    .example = N_("The till stands open on busy mornings. Somebody reaches over the counter. A day’s takings are gone, and nobody knows who it was."),
    .fields = describe_fields, .prefill = mun_risk_prefill_describe, .check = mun_risk_check_describe,
  },
  {
    .id = "inherent", .kind = MUN_PAGE_FIELDS, .clause = "8.3 b",
    .step = N_("Without controls"),
    .question = N_("How often and how bad, if nothing protected you?"),
    .text = N_("Think the locks, rules and guards away. The worst kind of harm counts."),
    .why = N_("Only so can you see what your protection is worth."),
    .auditor = N_("A score that somebody else would give, too, by the words of your scale."),
    .fields = inherent_fields, .criteria = mun_risk_find_criteria, .hint = mun_risk_hint_inherent, .check = mun_risk_check_inherent,
  },
  {
    .id = "current", .kind = MUN_PAGE_FIELDS, .clause = "8.3 b, 6.1.3 e",
    .step = N_("Today"),
    .question = N_("What protects you today, and how often and how bad is it then?"),
    .text = N_("Only what is in use counts. Without any of it the score stays as it was on the page before."),
    .why = N_("This is the score that decides what to do."),
    .auditor = N_("That the fall from the first score to this one has a reason."),
    .fields = current_fields, .prefill = mun_risk_prefill_current, .criteria = mun_risk_find_criteria, .hint = mun_risk_hint_current,
    .check = mun_risk_check_current,
  },
  {
    .id = "decide", .kind = MUN_PAGE_FIELDS, .clause = "8.3 c",
    .step = N_("Decide"),
    .question = N_("What do you do about it?"),
    .text = N_("Treat, avoid, share, or live with it. The score says what its band asks for."),
    .why = N_("A risk without a decision is a worry."),
    .auditor = N_("A reason for the decision, and that nothing which could kill was waved through."),
    .example = N_("Treat: above what we accept, and it happened in May."),
    .fields = decide_fields, .prefill = mun_risk_prefill_decide, .hint = mun_risk_hint_decide, .check = mun_risk_check_decide,
  },
  {
    .id = "treat", .kind = MUN_PAGE_RECORDS, .clause = "8.3 d, e, 8.5.2",
    .report = "treatment-plan",
    .step = N_("Act"),
    .question = N_("What exactly will be done, by whom and until when?"),
    .text = N_("At least one action. Say what it needs and how you will see whether it worked."),
    .why = N_("The plan is what remains of all this on Monday morning."),
    .auditor = N_("A name, a date, means, and a way to see the effect. “Raise awareness” alone is not accepted."),
    .example = N_("A drawer that locks itself: the owner, 180, by the end of the month; no till found open in thirty days."),
    .lines = &mun_treatment_spec, .line_fields = treat_fields, .records = mun_risk_list_treatments, .add = mun_risk_add_treatment,
    .groups = mun_risk_list_treated, .group_field = TREATMENT_RISK, .skip = mun_risk_skip_treat,
    .suggest = mun_risk_suggest_treatments, .accept = mun_risk_accept_treatment, .check = mun_risk_check_treatments,
  },
  {
    .id = "target", .kind = MUN_PAGE_FIELDS, .clause = "8.3 d",
    .step = N_("Wanted"),
    .question = N_("Where will the score be when the actions are done?"),
    .text = N_("Be modest: a fence seldom turns the highest score into the lowest."),
    .why = N_("Without a wanted score nobody can say later whether it was worth it."),
    .auditor = N_("A wanted score within what may stay, or an acceptance of the rest."),
    .fields = target_fields, .skip = mun_risk_skip_treat,
    .criteria = mun_risk_find_criteria, .hint = mun_risk_hint_target, .check = mun_risk_check_target,
  },
  {
    .id = "accept", .kind = MUN_PAGE_FIELDS, .clause = "8.3 c",
    .step = N_("Accept"),
    .question = N_("Who accepts what is left?"),
    .text = N_("A named person who may do so by the bands, with a reason and for a limited time. It may stay empty until that person is there."),
    .why = N_("Accepting is a decision with a name under it, not a silence."),
    .auditor = N_("That the person had the power and knew what was signed."),
    .example = N_("Accepted by the owner until the end of January: controls work, score 4."),
    .fields = accept_fields, .skip = mun_risk_skip_accept, .hint = mun_risk_hint_accept, .check = mun_risk_check_accept,
  },
  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "8.3",
    .report = "risk-register",
    .step = N_("Check"),
    .question = N_("Is everything there?"),
    .text = N_("Each line leads to its page. What stops you must be answered; the rest is advice."),
    .why = N_("It is easier to think now than to repair later."),
    .auditor = N_("A scenario, an owner, a score that the controls explain, and a decision with a reason."),
    .show = show_review,
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "8.3",
    .step = N_("Done"),
    .question = N_("The risk stands in your register"),
    .text = N_("Open it at any time from the list of risks. The guided round looks at all of them together, once a year or when much has changed."),
    .why = N_("The next risk comes easier than the first."),
    .auditor = N_("That the register grows between the rounds, too."),
  },
};

static const char * const reports[] = { "risk-register", "treatment-plan", NULL };

const MunWizard mun_one_risk_wizard = {
  .id = "risk",
  .title = N_("One risk"),
  .purpose = N_("Writes down one thing that could go wrong, weighs it and says what is done about it."),
  .clause = "6.1.2, 8.3",
  .subject = &mun_risk_spec,
  .writes = &mun_risk_spec,
  .pages = pages,
  .n_pages = G_N_ELEMENTS (pages),
  .reports = reports,
  .minutes = N_("about 10 minutes"),
  .next = N_("When you have written down what is on your mind, the guided round asks for what you have not thought of."),
  .follows = "risks",
  .each = TRUE,
  .is_over = is_over,
  .begin = begin_risk,
  .begin_new = mun_wizard_begin_risk,
  .finish = finish_risk,
};
