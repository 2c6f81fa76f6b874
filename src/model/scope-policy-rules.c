/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/issued-version.h"
#include "model/settings.h"

/* Scope ----------------------------------------------------------------------------------------------------------- */

static void
review_scope_sites (MunWorkspace *workspace,
                    MunRecord    *scope,
                    GPtrArray    *issues)
{
  g_autoptr(GPtrArray) sites = mun_workspace_find (workspace, &mun_site_spec, SITE_IN_SCOPE, MUN_IS, "1", -1);
  g_auto(GStrv) covered = mun_record_get_links (scope, SCOPE_SITES);

  for (guint i = 0; i < sites->len; i++)
    {
      MunRecord *site = g_ptr_array_index (sites, i);

      if (!mun_record_is (site, SITE_ACTIVE, "0") && !g_strv_contains ((const char * const *) covered, mun_record_get_id (site)))
        mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_SITES,
                       _("%s is marked as in scope but not named here. Add it, or give the reason on the page of the site."),
                       mun_record_get_title (site));
    }
}

/* What others do for us is still ours to control. */
static void
review_scope_processes (MunWorkspace *workspace,
                        MunRecord    *scope,
                        GPtrArray    *issues)
{
  g_autoptr(GPtrArray) processes = mun_workspace_linked (workspace, scope, SCOPE_PROCESSES);

  for (guint i = 0; i < processes->len; i++)
    {
      MunRecord *process = g_ptr_array_index (processes, i);

      if (!mun_record_is_set (process, BUSINESS_PROCESS_PERFORMED_BY) || mun_record_is (process, BUSINESS_PROCESS_PERFORMED_BY, "own"))
        continue;
      if (mun_workspace_count (workspace, &mun_external_provision_spec, EXTERNAL_PROVISION_PROCESS, MUN_IS, mun_record_get_id (process),
                               EXTERNAL_PROVISION_STATUS, MUN_IS, "active", -1) == 0)
        mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_PROCESSES,
                       _("“%s” is done by others, wholly or in part, but nothing says how it is controlled. Record who does it and your controls."),
                       mun_record_get_title (process));
    }
}

static void
review_scope (MunWorkspace *workspace,
              MunRecord    *scope,
              GPtrArray    *issues)
{
  const char *sentence = mun_record_get (scope, SCOPE_STATEMENT);
  guint words = mun_text_word_count (sentence);

  if (words > 0 && (words < 15 || words > 80) && mun_text_counts_characters (sentence))
    mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_STATEMENT,
                   _("The sentence for the certificate has %u characters; 50 to 100 are usual. Name activities and places."), mun_text_character_count (sentence));
  else if (words > 0 && (words < 15 || words > 80))
    mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_STATEMENT,
                   _("The sentence for the certificate has %u words; 30 to 60 are usual. Name activities and places."), words);
  if (mun_record_is_set (scope, SCOPE_EXCLUSIONS) && !mun_record_is_set (scope, SCOPE_EXCLUSION_REASONS))
    mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_EXCLUSION_REASONS, _("Something is left out of the scope without a reason."));
  if (!mun_record_is_set (scope, SCOPE_PROCESSES))
    mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_PROCESSES, _("The scope names no activity yet. Choose the processes it covers."));
  if (!mun_record_is_set (scope, SCOPE_SITES))
    mun_add_issue (issues, MUN_ISSUE_WARNING, scope, SCOPE_SITES, _("The scope names no site yet. Choose the places it covers."));
  else
    review_scope_sites (workspace, scope, issues);
  review_scope_processes (workspace, scope, issues);
}

static gboolean
guard_scope (MunWorkspace         *workspace,
             MunRecord            *scope,
             const MunTransition  *move,
             GError              **error)
{
  if (strcmp (move->to, "approved") == 0
      && mun_record_is_set (scope, SCOPE_EXCLUSIONS) && !mun_record_is_set (scope, SCOPE_EXCLUSION_REASONS))
    return mun_refuse (error, _("The scope leaves something out without a reason. Write the reason first."));
  return mun_rules_guard_versioned (workspace, scope, move, error);
}

const MunRules mun_scope_rules = {
  .spec = &mun_scope_spec,
  .review = review_scope,
  .guard = guard_scope,
  .moved = mun_issue_moved,
};

/* Policy ---------------------------------------------------------------------------------------------------------- */

static void
review_policy_risk (MunWorkspace *workspace,
                    MunRecord    *policy,
                    GPtrArray    *issues)
{
  const char *checked = mun_record_get (policy, POLICY_CHECKED_AGAINST_RISK_ON);
  g_autoptr(MunRecord) newer = mun_workspace_find_first (workspace, &mun_risk_assessment_spec,
                                                         RISK_ASSESSMENT_STATUS, MUN_IS, "approved",
                                                         RISK_ASSESSMENT_APPROVED_ON, MUN_AFTER, checked, -1);

  if (newer != NULL)
    mun_add_issue (issues, MUN_ISSUE_WARNING, policy, POLICY_CHECKED_AGAINST_RISK_ON,
                   _("Risk assessment %s was approved after the policy was last compared with the risks. Compare them again."),
                   mun_record_get_ref (newer));
}

/* First top management says yes, then everybody is told. */
static void
review_publishing (MunRecord *policy,
                   GPtrArray *issues)
{
  static const int days[] = { POLICY_COMMUNICATED_ON, POLICY_PUBLISHED_ON };
  gboolean told = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (mun_record_is_set (policy, days[i]) && mun_record_is_changed (policy, days[i]) && mun_state_is_waiting (policy))
      {
        if (!told)
          mun_add_issue (issues, MUN_ISSUE_WARNING, policy, days[i], _("The policy is not approved yet. Let top management approve it first, then publish it and tell everybody."));
        told = TRUE;
      }
    else if (mun_record_is_set (policy, days[i]) && mun_record_is_changed (policy, days[i]) && !mun_record_is_changed (policy, POLICY_STATUS)
             && strcmp (mun_record_get (policy, days[i]), mun_record_get (policy, POLICY_APPROVED_ON)) < 0)
      mun_add_issue (issues, MUN_ISSUE_STOP, policy, days[i], _("The policy was approved later than that. Enter the day on which the approved text was published, or people were told of it."));
  if (mun_record_is_set (policy, POLICY_PUBLISHED_ON) && mun_record_is_changed (policy, POLICY_PUBLISHED_ON) && !mun_record_is_set (policy, POLICY_PUBLISHED_WHERE))
    mun_add_issue (issues, MUN_ISSUE_STOP, policy, POLICY_PUBLISHED_WHERE, _("Say where the policy was published, so that an auditor can find it there."));
}

static void
review_policy (MunWorkspace *workspace,
               MunRecord    *policy,
               GPtrArray    *issues)
{
  const char *body = mun_record_get (policy, POLICY_BODY);
  int months = mun_settings_review_months (workspace);
  g_autofree char *latest = mun_date_add_months (mun_workspace_get_today (workspace), months);

  if (mun_record_is (policy, POLICY_STATUS, "superseded"))
    return;
  if (mun_text_word_count (body) > 450)
    mun_add_issue (issues, MUN_ISSUE_WARNING, policy, POLICY_BODY, _("The text is longer than a page. A policy that everybody reads fits on one."));
  if (mun_text_contains (body, "zero incidents") || mun_text_contains (body, "no incidents"))
    mun_add_issue (issues, MUN_ISSUE_WARNING, policy, POLICY_BODY, _("The text promises that nothing will happen. Promise what you will do instead."));
  if (mun_rules_is_touched (policy, POLICY_REVIEW_DUE) && strcmp (mun_record_get (policy, POLICY_REVIEW_DUE), latest) > 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, policy, POLICY_REVIEW_DUE, g_dngettext (GETTEXT_PACKAGE, "Your time between reviews is %d month. Look at the policy again within it.",
                                "Your time between reviews is %d months. Look at the policy again within it.", (gulong) months), months);
  if (!mun_record_is_set (policy, POLICY_CHECKED_AGAINST_RISK_ON)
      && mun_workspace_count (workspace, &mun_risk_spec, RISK_CURRENT_SCORE, MUN_SET, NULL, -1) > 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, policy, POLICY_CHECKED_AGAINST_RISK_ON,
                   _("The risks are scored, but nobody has compared the policy with them. Look at the biggest ones and enter the day."));
  if (mun_record_is_set (policy, POLICY_CHECKED_AGAINST_RISK_ON))
    review_policy_risk (workspace, policy, issues);
  if (!mun_workspace_is_restoring (workspace))
    review_publishing (policy, issues);
}

static gboolean
guard_policy (MunWorkspace         *workspace,
              MunRecord            *policy,
              const MunTransition  *move,
              GError              **error)
{
  if (strcmp (move->to, "approved") == 0
      && (!mun_record_get_yes (policy, POLICY_COMMITS_TO_REQUIREMENTS) || !mun_record_get_yes (policy, POLICY_COMMITS_TO_IMPROVEMENT)))
    return mun_refuse (error, _("A policy promises to meet the obligations and to keep improving. Put both promises in before it is approved."));
  if (!mun_rules_guard_versioned (workspace, policy, move, error))
    return FALSE;
  if (strcmp (move->to, "approved") == 0 && !mun_workspace_is_restoring (workspace) && !mun_record_is_set (policy, POLICY_CHECKED_AGAINST_RISK_ON)
      && mun_workspace_count (workspace, &mun_risk_spec, RISK_CURRENT_SCORE, MUN_SET, NULL, -1) > 0)
    return mun_refuse (error, _("A policy fits the biggest risks. Compare it with them first and enter the day as “%s”."),
                       _(mun_policy_spec.fields[POLICY_CHECKED_AGAINST_RISK_ON].label));
  return TRUE;
}

const MunRules mun_policy_rules = {
  .spec = &mun_policy_spec,
  .review = review_policy,
  .guard = guard_policy,
  .moved = mun_issue_moved,
};
