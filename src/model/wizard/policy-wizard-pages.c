/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/policy-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/plain-words.h"
#include "model/reading-list.h"
#include "model/scoring.h"
#include "model/wizard/policy-text.h"

static const char * const people_words[] = {
  "people", "staff", "employee", "worker", "driver", "visitor", "patient", "pupil", "guest", "customer", "colleague", "everybody", "everyone", "anyone",
  "人", "员工", NULL
};

static const char * const harm_words[] = {
  "safety", "privacy", "private", "data", "service", "staff", "people", "customer", "escape", "delay", "安全", "隐私", "服务", "员工", NULL
};

/* Whom we protect, and why it fits -------------------------------------------------------------------------------- */

void
mun_policy_check_protects (MunWizardRun *run,
                           GPtrArray *issues)
{
  MunRecord *policy = mun_wizard_run_get_subject (run);
  const char *protects = mun_record_get (policy, POLICY_PROTECTS);
  g_autofree char *start = mun_text_shorten (protects, 80);

  if (!*protects)
    mun_stop (issues, policy, POLICY_PROTECTS, _("Say whom and what you protect. The rest of the policy follows from it."));
  else if (!mun_text_mentions_any (start, people_words))
    mun_warn (issues, policy, POLICY_PROTECTS, _("People do not stand at the front. Begin with the people, then goods, buildings, data and name."));
}

void
mun_policy_prefill_fits (MunWizardRun *run)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_wizard_run_get_workspace (run));

  mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), POLICY_FITS_PURPOSE, mun_record_get (organisation, ORGANISATION_PURPOSE),
                          _("The purpose from the organisation page"));
}

char *
mun_policy_show_fits (MunWizardRun *run)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_wizard_run_get_workspace (run));

  if (!mun_record_is_set (organisation, ORGANISATION_STRATEGIC_DIRECTION))
    return g_strdup ("");

  return g_strdup_printf (_("Where you want to be in three years: %s"), mun_record_get (organisation, ORGANISATION_STRATEGIC_DIRECTION));
}

void
mun_policy_check_fits (MunWizardRun *run,
                       GPtrArray *issues)
{
  MunRecord *policy = mun_wizard_run_get_subject (run);
  guint words = mun_text_word_count (mun_record_get (policy, POLICY_FITS_PURPOSE));

  if (words > 0 && words < 6)
    mun_warn (issues, policy, POLICY_FITS_PURPOSE, _("A few words could stand in any policy. Say what makes yours fit your work and your size."));
}

/* Promises and objectives ------------------------------------------------------------------------------------------ */

void
mun_policy_prefill_promises (MunWizardRun *run)
{
  MunRecord *policy = mun_wizard_run_get_subject (run);

  /* The standard leaves no choice here. */
  mun_record_set (policy, POLICY_COMMITS_TO_REQUIREMENTS, "1");
  mun_record_set (policy, POLICY_COMMITS_TO_IMPROVEMENT, "1");
  mun_wizard_run_prefill (run, policy, POLICY_NO_BLAME_REPORTING, "1", _("Without it you hear of few mistakes; answer No if you cannot keep it"));
}

void
mun_policy_check_promises (MunWizardRun *run,
                           GPtrArray *issues)
{
  MunRecord *policy = mun_wizard_run_get_subject (run);

  if (!mun_record_get_yes (policy, POLICY_COMMITS_TO_REQUIREMENTS))
    mun_stop (issues, policy, POLICY_COMMITS_TO_REQUIREMENTS, _("The standard asks for the promise to meet your obligations. It cannot be left out."));
  if (!mun_record_get_yes (policy, POLICY_COMMITS_TO_IMPROVEMENT))
    mun_stop (issues, policy, POLICY_COMMITS_TO_IMPROVEMENT, _("The standard asks for the promise to keep improving. It cannot be left out."));
  if (mun_policy_check_text (mun_record_get (policy, POLICY_OTHER_PROMISES), "") & MUN_POLICY_ZERO)
    mun_warn (issues, policy, POLICY_OTHER_PROMISES, _("Nobody can promise that nothing will ever happen. Promise what you will do, not what others will leave undone."));
}

void
mun_policy_check_framework (MunWizardRun *run,
                            GPtrArray *issues)
{
  MunRecord *policy = mun_wizard_run_get_subject (run);

  if (mun_record_is_set (policy, POLICY_OBJECTIVES_FRAMEWORK) && mun_text_word_count (mun_record_get (policy, POLICY_OBJECTIVES_FRAMEWORK)) < 5)
    mun_warn (issues, policy, POLICY_OBJECTIVES_FRAMEWORK, _("Say who sets objectives, when in the year, and about what."));
}

/* Other policies, risks and side effects ---------------------------------------------------------------------------- */

static GPtrArray *
other_policies (MunWizardRun *run)
{
  MunRecord *policy = mun_wizard_run_get_subject (run);
  GPtrArray *documents = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_document_spec, DOCUMENT_KIND, MUN_IS, "policy",
                                             DOCUMENT_STATUS, MUN_NOT_IN, "obsolete\narchived\ndestroyed", -1);

  for (guint i = documents->len; i > 0; i--)
    {
      MunRecord *document = g_ptr_array_index (documents, i - 1);

      if (mun_record_is (policy, POLICY_DOCUMENT, mun_record_get_id (document)) || g_str_has_prefix (mun_record_get (document, DOCUMENT_CODE), "D-policy"))
        g_ptr_array_remove_index (documents, i - 1);
    }

  return documents;
}

void
mun_policy_prefill_others (MunWizardRun *run)
{
  g_autoptr(GPtrArray) documents = other_policies (run);
  g_autofree char *names = mun_wizard_join (run, documents);
  g_autofree char *text = documents->len > 0 ? g_strdup_printf (_("Compared with: %s. No clash found."), names) : g_strdup ("");

  mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), POLICY_CHECKED_AGAINST_POLICIES, text, _("Policies from the document register"));
}

char *
mun_policy_show_others (MunWizardRun *run)
{
  g_autoptr(GPtrArray) documents = other_policies (run);
  g_autofree char *names = mun_wizard_join (run, documents);

  if (documents->len == 0)
    return g_strdup (_("No other policy stands in the document register. Think of safety, quality, data protection and purchasing."));

  return g_strdup_printf (_("In the document register: %s."), names);
}

char *
mun_policy_show_risks (MunWizardRun *run)
{
  g_autoptr(GPtrArray) risks = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_risk_spec,
                                                   RISK_STATUS, MUN_NOT_IN, "draft\nclosed", -1);
  g_autoptr(GString) lines = g_string_new (_("Your five biggest risks:"));

  if (risks->len == 0)
    return g_strdup (_("No risk is scored yet, so there is nothing to compare with. Leave the day empty and enter it after the risk assessment: it can still be entered when the policy is approved."));

  g_ptr_array_sort (risks, mun_risk_compare);
  for (guint i = 0; i < MIN (risks->len, 5); i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);

      g_string_append_printf (lines, "\n%s %s (%s)", mun_record_get_ref (risk), mun_record_get_title (risk), mun_record_get (risk, RISK_CURRENT_SCORE));
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static gboolean
has_scored_risk (MunWorkspace *workspace)
{
  return mun_workspace_count (workspace, &mun_risk_spec, RISK_CURRENT_SCORE, MUN_SET, NULL, -1) > 0;
}

void
mun_policy_prefill_risks (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);

  /* Where there is nothing to compare with yet, no day is claimed. */
  if (has_scored_risk (workspace))
    mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), POLICY_CHECKED_AGAINST_RISK_ON, mun_workspace_get_today (workspace),
                            _("Today: you are looking at the risks now"));
}

void
mun_policy_check_risks (MunWizardRun *run,
                        GPtrArray *issues)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *policy = mun_wizard_run_get_subject (run);
  const char *on = mun_record_get (policy, POLICY_CHECKED_AGAINST_RISK_ON);
  g_autoptr(GPtrArray) rounds = mun_workspace_find (workspace, &mun_risk_assessment_spec, RISK_ASSESSMENT_STATUS, MUN_IS, "approved",
                                                    RISK_ASSESSMENT_HELD_ON, MUN_AFTER, *on ? on : "9999-12-31", -1);

  if (!*on && has_scored_risk (workspace))
    mun_stop (issues, policy, POLICY_CHECKED_AGAINST_RISK_ON, _("Enter the day on which you compared the policy with your biggest risks. They stand above."));
  else if (!*on)
    mun_tell (issues, policy, POLICY_CHECKED_AGAINST_RISK_ON, _("Nothing to compare with yet. When the risks are scored, the program asks for this day."));
  if (strcmp (on, mun_workspace_get_today (workspace)) > 0)
    mun_stop (issues, policy, POLICY_CHECKED_AGAINST_RISK_ON, _("This day has not come yet. Enter the day on which you compared policy and risks."));
  if (rounds->len > 0)
    mun_warn (issues, policy, POLICY_CHECKED_AGAINST_RISK_ON, _("“%s” is newer than your last comparison. Look at the biggest risks again."),
              mun_record_get_title (g_ptr_array_index (rounds, rounds->len - 1)));
}

void
mun_policy_check_side_effects (MunWizardRun *run,
                               GPtrArray *issues)
{
  MunRecord *policy = mun_wizard_run_get_subject (run);
  const char *effects = mun_record_get (policy, POLICY_SIDE_EFFECTS);

  if (*effects && !mun_text_mentions_any (effects, harm_words))
    mun_warn (issues, policy, POLICY_SIDE_EFFECTS, _("Think of safety (locked doors), privacy (cameras, checks), service (waiting time) and staff (suspicion)."));
}

/* Who answers, and when it is looked at ------------------------------------------------------------------------------ */

void
mun_policy_prefill_accountable (MunWizardRun *run)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_wizard_run_get_workspace (run));

  mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), POLICY_ACCOUNTABLE, mun_record_get (organisation, ORGANISATION_TOP_MANAGER),
                          _("The top manager from the organisation page"));
}

void
mun_policy_check_accountable (MunWizardRun *run,
                              GPtrArray *issues)
{
  MunRecord *policy = mun_wizard_run_get_subject (run);
  const char *who = mun_record_get (policy, POLICY_ACCOUNTABLE);

  if (!*who)
    return;
  if (mun_wizard_is_outsider (run, who))
    mun_stop (issues, policy, POLICY_ACCOUNTABLE, _("A person from outside cannot answer for your results. Choose a member of your top management."));
  else if (!mun_wizard_is_top (run, who))
    mun_stop (issues, policy, POLICY_ACCOUNTABLE, _("Only a member of top management can answer for the policy."));
}

void
mun_policy_prefill_early (MunWizardRun *run)
{
  MunRecord *policy = mun_wizard_run_get_subject (run);

  mun_record_set (policy, POLICY_REVIEWS_ON_MERGER, "1");
  mun_record_set (policy, POLICY_REVIEWS_ON_SCOPE_CHANGE, "1");
  mun_wizard_prefill_control (run, policy, -1, POLICY_REVIEW_DUE);
}

void
mun_policy_check_early (MunWizardRun *run,
                        GPtrArray *issues)
{
  MunRecord *policy = mun_wizard_run_get_subject (run);

  if (!mun_record_get_yes (policy, POLICY_REVIEWS_ON_MERGER) || !mun_record_get_yes (policy, POLICY_REVIEWS_ON_SCOPE_CHANGE))
    mun_stop (issues, policy, POLICY_REVIEWS_ON_MERGER, _("The policy must be looked at again after a merger and after a change of business."));
  mun_wizard_check_review_due (run, policy, POLICY_REVIEW_DUE, issues);
}

/* The text ------------------------------------------------------------------------------------------------------------ */

static char *
write_policy (MunWizardRun *run,
              gboolean      public)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *policy = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  g_autofree char *accountable = mun_workspace_title (workspace, &mun_person_spec, mun_record_get (policy, POLICY_ACCOUNTABLE));
  MunPolicyAnswers answers = {
    .organisation = mun_record_get_title (organisation),
    .protects = mun_record_get (policy, POLICY_PROTECTS),
    .fits_purpose = mun_record_get (policy, POLICY_FITS_PURPOSE),
    .other_promises = mun_record_get (policy, POLICY_OTHER_PROMISES),
    .framework = mun_record_get (policy, POLICY_OBJECTIVES_FRAMEWORK),
    .accountable = accountable,
    .no_blame = mun_record_get_yes (policy, POLICY_NO_BLAME_REPORTING),
    .public = public,
  };

  return mun_policy_text (&answers);
}

char *
mun_policy_propose_text (MunWizardRun *run,
                         MunRecord *record,
                         int field)
{
  return field == POLICY_BODY ? write_policy (run, mun_record_is (record, POLICY_AUDIENCE, "public")) : NULL;
}

void
mun_policy_prefill_text (MunWizardRun *run)
{
  MunRecord *policy = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_wizard_run_get_workspace (run));
  g_autofree char *title = g_strdup_printf (_("Security policy of %s"), mun_record_get_title (organisation));
  g_autofree char *text = write_policy (run, FALSE);

  mun_wizard_run_prefill (run, policy, POLICY_TITLE, title, _("From the name of the organisation"));
  mun_wizard_run_prefill (run, policy, POLICY_BODY, text, _("Written from your answers"));
}

char *
mun_policy_hint_text (MunWizardRun *run,
                      MunRecord *policy)
{
  MunTextMeter meter;

  mun_text_measure (mun_record_get (policy, POLICY_BODY), &meter);
  return mun_text_measure_say (&meter);
}

static void
tell_faults (MunWizardRun *run,
             MunRecord    *policy,
             GPtrArray    *issues)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_wizard_run_get_workspace (run));
  const char *own = mun_record_get_title (organisation);
  const char *text = mun_record_get (policy, POLICY_BODY);
  MunPolicyFault fault = mun_policy_check_text (text, own);
  g_auto(GStrv) companies = mun_text_company_names (text, own);

  if (!*text)
    return;
  if (fault & MUN_POLICY_NO_OBLIGATIONS)
    mun_stop (issues, policy, POLICY_BODY, _("The text no longer promises to meet laws, contracts and other obligations."));
  if (fault & MUN_POLICY_NO_IMPROVEMENT)
    mun_stop (issues, policy, POLICY_BODY, _("The text no longer promises to keep improving."));
  if (fault & MUN_POLICY_OTHER_COMPANY)
    mun_stop (issues, policy, POLICY_BODY, _("The text names another company: “%s”. Was it copied from there?"), companies[0]);
  if (fault & MUN_POLICY_PLACEHOLDER)
    mun_stop (issues, policy, POLICY_BODY, _("The text holds a gap from a template that was never filled in."));
  if (fault & MUN_POLICY_TOO_LONG)
    mun_warn (issues, policy, POLICY_BODY, _("The text is longer than one page. What nobody reads protects nobody: shorten it."));
  if (fault & MUN_POLICY_ZERO)
    mun_warn (issues, policy, POLICY_BODY, _("The text promises that nothing will ever happen. The first incident makes it untrue."));
}

void
mun_policy_check_text_page (MunWizardRun *run,
                            GPtrArray *issues)
{
  tell_faults (run, mun_wizard_run_get_subject (run), issues);
}

/* The public edition ---------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_policy_list_public (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_policy_spec, POLICY_AUDIENCE, MUN_IS, "public",
                             POLICY_STATUS, MUN_NOT_IN, "superseded\nin_review", -1);
}

GPtrArray *
mun_policy_suggest_public (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) editions = mun_wizard_run_lines (run, "public");
  MunSuggestion *suggestion;
  gboolean drafted = FALSE;

  for (guint i = 0; i < editions->len; i++)
    drafted |= mun_record_is (g_ptr_array_index (editions, i), POLICY_STATUS, "draft");

  suggestion = mun_suggestion_new ("public", editions->len > 0 && !drafted ? _("Renew the public edition") : _("Make a public edition"),
                                   _("A short text for the website and for customers, written from the same answers, without anything that helps a thief."),
                                   _("Written from your answers"));
  suggestion->taken = drafted;
  suggestion->advised = !drafted;
  g_ptr_array_add (suggestions, suggestion);
  return suggestions;
}

/* The proofs of the inside edition hold for the public one. */
void
mun_policy_copy_proofs (MunRecord *policy,
                        MunRecord *public)
{
  static const int fields[] = {
    POLICY_COMMITS_TO_REQUIREMENTS, POLICY_COMMITS_TO_IMPROVEMENT, POLICY_NO_BLAME_REPORTING, POLICY_FITS_PURPOSE, POLICY_OBJECTIVES_FRAMEWORK,
    POLICY_SIDE_EFFECTS, POLICY_CHECKED_AGAINST_POLICIES, POLICY_CHECKED_AGAINST_RISK_ON, POLICY_REVIEWS_ON_MERGER,
    POLICY_REVIEWS_ON_SCOPE_CHANGE, POLICY_ACCOUNTABLE, POLICY_ACCOUNTABILITY_TEXT, POLICY_AUTHOR, POLICY_REVIEWER, POLICY_REVIEWED_ON, POLICY_REVIEW_DUE
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    mun_record_set (public, fields[i], mun_record_get (policy, fields[i]));
  mun_record_set_note (public, mun_record_get_note (policy));
}

MunRecord *
mun_policy_accept_public (MunWizardRun *run,
                          const MunSuggestion *suggestion,
                          GError **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) editions = mun_policy_list_public (run);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  g_autofree char *title = g_strdup_printf (_("Security policy of %s, public edition"), mun_record_get_title (organisation));
  g_autofree char *text = write_policy (run, TRUE);
  MunRecord *public = NULL;

  for (guint i = 0; i < editions->len; i++)
    if (mun_record_is (g_ptr_array_index (editions, i), POLICY_STATUS, "draft"))
      return g_object_ref (g_ptr_array_index (editions, i));

  public = editions->len > 0 ? mun_state_new_version (workspace, g_ptr_array_index (editions, editions->len - 1), error)
                             : mun_workspace_new_record (workspace, &mun_policy_spec);
  if (!public)
    return NULL;

  mun_record_set (public, POLICY_AUDIENCE, "public");
  mun_record_set (public, POLICY_TITLE, title);
  mun_record_set (public, POLICY_BODY, text);
  if (!mun_record_is_set (public, POLICY_VERSION))
    mun_record_set (public, POLICY_VERSION, "1.0");
  mun_policy_copy_proofs (mun_wizard_run_get_subject (run), public);
  return public;
}

void
mun_policy_check_public (MunWizardRun *run,
                         GPtrArray *issues)
{
  g_autoptr(GPtrArray) editions = mun_wizard_run_lines (run, "public");

  if (editions->len == 0)
    mun_tell (issues, mun_wizard_run_get_subject (run), -1,
              _("There is no public edition. The policy must be available to those outside who should see it; a short edition is the easy way."));

  for (guint i = 0; i < editions->len; i++)
    {
      MunRecord *public = g_ptr_array_index (editions, i);

      if (mun_wizard_run_is_frozen (run, public))
        continue;
      tell_faults (run, public, issues);
      if (mun_policy_check_text (mun_record_get (public, POLICY_BODY), "") & MUN_POLICY_SECRET)
        mun_stop (issues, public, POLICY_BODY, _("The public text tells how you protect yourselves. Take out measures, codes, times and routes."));
    }
}

/* Approving and telling ---------------------------------------------------------------------------------------------------- */

void
mun_policy_prefill_publish (MunWizardRun *run)
{
  mun_wizard_prefill_control (run, mun_wizard_run_get_subject (run), POLICY_AUTHOR, -1);
}

char *
mun_policy_show_readers (MunWizardRun *run)
{
  g_autoptr(GPtrArray) people = mun_reading_list_open (mun_wizard_run_get_workspace (run), mun_wizard_run_get_subject (run));
  g_autofree char *names = NULL;

  if (people->len == 0)
    return g_strdup (_("Nobody is listed under People. Everybody who works for you has to know the policy."));

  names = mun_wizard_join (run, people);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person has to read it: %s.", "%u people have to read it: %s.", people->len), people->len, names);
}

void
mun_policy_check_publish (MunWizardRun *run,
                          GPtrArray *issues)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *policy = mun_wizard_run_get_subject (run);
  const char *acting = mun_workspace_get_person (workspace);

  if (acting && mun_wizard_is_outsider (run, acting))
    mun_warn (issues, policy, -1, _("You are working as somebody from outside. The policy is top management’s own word: they approve and sign it."));
  if (mun_record_is_set (policy, POLICY_REVIEWER) && mun_record_is (policy, POLICY_REVIEWER, mun_record_get (policy, POLICY_AUTHOR)))
    mun_warn (issues, policy, POLICY_REVIEWER, _("The author cannot check the own text. Choose somebody else."));
  if (!mun_record_is_set (policy, POLICY_COMMUNICATED_ON))
    mun_tell (issues, policy, POLICY_COMMUNICATED_ON, _("Nobody has been told yet. Enter the day after approval, when you have told everybody."));
  if (mun_record_is_set (policy, POLICY_PUBLISHED_ON) && !mun_record_is_set (policy, POLICY_PUBLISHED_WHERE))
    mun_warn (issues, policy, POLICY_PUBLISHED_WHERE, _("Say where it was published."));
  if (mun_record_is_set (policy, POLICY_SUPERSEDES) && !mun_record_is_set (policy, POLICY_CHANGE_SUMMARY))
    mun_warn (issues, policy, POLICY_CHANGE_SUMMARY, _("Say in one sentence what is new in this version."));
}
