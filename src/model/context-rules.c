/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/impartiality.h"
#include "model/proposals.h"
#include "model/settings.h"

/* Organisation, sites, people ------------------------------------------------------------------------------------- */

static gboolean
is_currency_code (const char *text)
{
  for (guint i = 0; i < 3; i++)
    if (!g_ascii_isalpha (text[i]))
      return FALSE;
  return text[3] == '\0';
}

/* As mun_color_parse() reads it for the reports. */
static gboolean
is_web_colour (const char *text)
{
  const char *digits = *text == '#' ? text + 1 : text;

  return strlen (digits) == 6 && strspn (digits, "0123456789abcdefABCDEF") == 6;
}

/* What follows from another size is told before it is saved. */
static void
review_size (MunWorkspace *workspace,
             MunRecord    *organisation,
             GPtrArray    *issues)
{
  g_autofree char *told = NULL;

  if (mun_record_is_new (organisation) || !mun_record_is_changed (organisation, ORGANISATION_PROFILE))
    return;
  told = mun_settings_describe_resize (workspace, mun_record_get_saved (organisation, ORGANISATION_PROFILE),
                                       mun_record_get (organisation, ORGANISATION_PROFILE));
  if (*told != '\0')
    mun_add_issue (issues, MUN_ISSUE_WARNING, organisation, ORGANISATION_PROFILE,
                   _("With this size other starter values hold. %s. What you set yourself in “Checks and rhythms” stays."), told);
}

/* What was chosen stays, but both should tell the same. */
static void
review_head_count (MunRecord *organisation,
                   GPtrArray *issues)
{
  static const struct { const char *size; int most; } sizes[] = { { "micro", 10 }, { "small", 50 }, { "medium", 250 } };
  int people = (int) mun_record_get_int (organisation, ORGANISATION_HEAD_COUNT, 0);

  if (!mun_rules_is_touched (organisation, ORGANISATION_PROFILE) && !mun_rules_is_touched (organisation, ORGANISATION_HEAD_COUNT))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (people > sizes[i].most && mun_record_is (organisation, ORGANISATION_PROFILE, sizes[i].size))
      mun_add_issue (issues, MUN_ISSUE_WARNING, organisation, ORGANISATION_PROFILE,
                     _("The size is for up to %1$d people, but the organisation has %2$d. Choose the size that fits, or correct the number of people."),
                     sizes[i].most, people);
}

static void
review_organisation (MunWorkspace *workspace,
                     MunRecord    *organisation,
                     GPtrArray    *issues)
{
  const char *top = mun_record_get (organisation, ORGANISATION_TOP_MANAGER);
  g_autoptr(MunRecord) person = mun_workspace_get (workspace, &mun_person_spec, top, NULL);

  if (person != NULL && mun_record_is (person, PERSON_ACTIVE, "0"))
    mun_add_issue (issues, MUN_ISSUE_WARNING, organisation, ORGANISATION_TOP_MANAGER, _("%s has left. Name who leads the organisation now."),
                   mun_record_get (person, PERSON_FULL_NAME));
  if (mun_record_is_set (organisation, ORGANISATION_CURRENCY) && !is_currency_code (mun_record_get (organisation, ORGANISATION_CURRENCY)))
    mun_add_issue (issues, MUN_ISSUE_STOP, organisation, ORGANISATION_CURRENCY, _("“%s” is not a code of a currency. Write its three letters, e.g. “EUR” or “GBP”."),
                   mun_record_get (organisation, ORGANISATION_CURRENCY));
  if (mun_record_is_set (organisation, ORGANISATION_ACCENT_COLOUR) && !is_web_colour (mun_record_get (organisation, ORGANISATION_ACCENT_COLOUR)))
    mun_add_issue (issues, MUN_ISSUE_STOP, organisation, ORGANISATION_ACCENT_COLOUR, _("“%s” is not a web colour. Write six digits as in “#1a5fb4”, or leave it empty."),
                   mun_record_get (organisation, ORGANISATION_ACCENT_COLOUR));
  review_size (workspace, organisation, issues);
  review_head_count (organisation, issues);
}

/* Until somebody chooses, the number of people says how big it is. */
static void
derive_organisation (MunWorkspace *workspace,
                     MunRecord    *organisation)
{
  gint64 people = mun_record_get_int (organisation, ORGANISATION_HEAD_COUNT, 0);
  g_autofree char *code = g_ascii_strup (mun_record_get (organisation, ORGANISATION_CURRENCY), -1);

  if (is_currency_code (code) && !mun_record_is (organisation, ORGANISATION_CURRENCY, code))
    mun_record_set (organisation, ORGANISATION_CURRENCY, code);

  if (people > 0 && !mun_record_is_set (organisation, ORGANISATION_PROFILE))
    mun_record_set (organisation, ORGANISATION_PROFILE, people <= 10 ? "micro" : people <= 50 ? "small" : "medium");
}

const MunRules mun_organisation_rules = {
  .spec = &mun_organisation_spec,
  .derive = derive_organisation,
  .review = review_organisation,
};

static void
fill_setting (MunWorkspace *workspace,
              MunRecord    *setting)
{
  mun_rules_fill (setting, SETTING_NAME, _(mun_setting_spec.title));
}

/* Fewer or rarer than usual may be right, and needs its reason. */
static void
review_setting (MunWorkspace *workspace,
                MunRecord    *setting,
                GPtrArray    *issues)
{
  if (mun_record_is_set (setting, SETTING_REASON))
    return;
  for (int i = 0; i < N_SETTING_FIELDS; i++)
    if (mun_settings_is_own (workspace, setting, i))
      {
        mun_add_issue (issues, MUN_ISSUE_WARNING, setting, SETTING_REASON, _("Some values differ from the starter values. Say why: an auditor will ask."));
        return;
      }
}

const MunRules mun_setting_rules = {
  .spec = &mun_setting_spec,
  .defaults = fill_setting,
  .review = review_setting,
};

/* Whoever audits a place while it becomes their own would go on auditing their own work. */
static void
review_audited_owner (MunWorkspace *workspace,
                      MunRecord    *place,
                      int           field,
                      GPtrArray    *issues)
{
  g_autoptr(MunRecord) audit = NULL;
  g_autofree char *name = NULL;

  if (mun_record_is_new (place) || !mun_record_is_changed (place, field) || mun_workspace_is_restoring (workspace))
    return;
  audit = mun_impartiality_find_audit (workspace, place, mun_record_get (place, field));
  if (audit == NULL)
    return;
  name = mun_rules_name (workspace, mun_record_get (place, field));
  mun_add_issue (issues, MUN_ISSUE_STOP, place, field,
                 _("%1$s is auditing this in %2$s and would audit their own work. Write down with the person in the audit team how this is solved, or choose somebody else."),
                 name, mun_record_get_ref (audit));
}

static void
review_site (MunWorkspace *workspace,
             MunRecord    *site,
             GPtrArray    *issues)
{
  review_audited_owner (workspace, site, SITE_SITE_OWNER, issues);
  if (mun_record_is (site, SITE_IN_SCOPE, "0") && !mun_record_is_set (site, SITE_EXCLUSION_REASON))
    mun_add_issue (issues, MUN_ISSUE_WARNING, site, SITE_EXCLUSION_REASON, _("The site is left out of the scope. Say why: an auditor will ask."));
  if (mun_record_is_new (site) && mun_workspace_count (workspace, &mun_scope_spec, SCOPE_STATUS, MUN_IS, "approved", -1) > 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, site, -1, _("A new site is a change: record it as one, look at its risks and start a new version of the scope."));
}

const MunRules mun_site_rules = {
  .spec = &mun_site_spec,
  .review = review_site,
};

static gboolean
has_left (MunWorkspace *workspace,
          MunRecord    *person)
{
  return mun_record_is (person, PERSON_ACTIVE, "0") || mun_rules_is_past (workspace, person, PERSON_ENDS_ON);
}

/* Whether the person goes in this edit: taken out of use, withdrawn, or with a last day */
static gboolean
goes_now (MunRecord *person)
{
  return !mun_record_is_new (person) && (mun_record_is_changed (person, PERSON_ACTIVE) || mun_record_is_changed (person, PERSON_ENDS_ON)
                                         || mun_record_is_changed (person, PERSON_IS_TOP_MANAGEMENT) || *mun_record_get_withdrawn (person) != '\0');
}

/* Somebody must be there who approves, and who names the next: top management never runs out. */
static void
review_leaving_manager (MunWorkspace *workspace,
                        MunRecord    *person,
                        GPtrArray    *issues)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  gboolean heads = organisation != NULL && g_str_equal (mun_record_get_saved (organisation, ORGANISATION_TOP_MANAGER), mun_record_get_id (person));
  gboolean manages = heads || g_str_equal (mun_record_get_saved (person, PERSON_IS_TOP_MANAGEMENT), "1");
  gboolean stays = !has_left (workspace, person) && *mun_record_get_withdrawn (person) == '\0' && (heads || mun_record_get_yes (person, PERSON_IS_TOP_MANAGEMENT));

  if (!goes_now (person) || !manages || mun_workspace_is_restoring (workspace))
    return;
  if (!mun_may (workspace, person, "T"))
    mun_add_issue (issues, MUN_ISSUE_STOP, person, PERSON_ACTIVE,
                   _("%s belongs to top management: only top management takes one of its members out of use. Let one of them act."),
                   mun_record_get (person, PERSON_FULL_NAME));
  else if (!stays && !mun_office_has_top (workspace, mun_record_get_id (person)))
    mun_add_issue (issues, MUN_ISSUE_STOP, person, PERSON_ACTIVE,
                   _("%s is the last one of top management. Name who follows first: somebody has to approve and to decide."),
                   mun_record_get (person, PERSON_FULL_NAME));
}

/* Who comes from outside advises and approves nothing: that is not taken off by the same person. */
static void
review_employment (MunWorkspace *workspace,
                   MunRecord    *person,
                   GPtrArray    *issues)
{
  if (!mun_workspace_is_restoring (workspace) && !mun_record_is_new (person) && mun_record_is_changed (person, PERSON_EMPLOYMENT)
      && g_str_equal (mun_record_get_saved (person, PERSON_EMPLOYMENT), "external")
      && g_strcmp0 (mun_record_get_id (person), mun_workspace_get_person (workspace)) == 0 && !mun_may (workspace, person, "T"))
    mun_add_issue (issues, MUN_ISSUE_STOP, person, PERSON_EMPLOYMENT,
                   _("Nobody from outside makes themselves one of the organisation. Let top management or another person enter that."));
}

static void
review_person (MunWorkspace *workspace,
               MunRecord    *person,
               GPtrArray    *issues)
{
  g_autoptr(GPtrArray) owned = NULL;
  g_autoptr(GString) list = g_string_new (NULL);

  review_leaving_manager (workspace, person, issues);
  review_employment (workspace, person, issues);
  if (mun_record_is_new (person) || !has_left (workspace, person))
    return;
  owned = mun_person_owned (workspace, person);
  if (owned->len == 0)
    return;
  for (guint i = 0; i < MIN (owned->len, 5); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", mun_record_get_ref (g_ptr_array_index (owned, i)));
  mun_add_issue (issues, MUN_ISSUE_WARNING, person, PERSON_ACTIVE,
                 g_dngettext (NULL, "%1$s has left and still answers for %2$u record: %3$s. Name somebody else there.",
                              "%1$s has left and still answers for %2$u records: %3$s … Name somebody else there.", owned->len),
                 mun_record_get (person, PERSON_FULL_NAME), owned->len, list->str);
}

const MunRules mun_person_rules = {
  .spec = &mun_person_spec,
  .review = review_person,
};

static void
review_screening (MunWorkspace *workspace,
                  MunRecord    *screening,
                  GPtrArray    *issues)
{
  if (mun_record_is_set (screening, SCREENING_VALID_UNTIL) && mun_record_is_set (screening, SCREENING_DONE_ON)
      && strcmp (mun_record_get (screening, SCREENING_VALID_UNTIL), mun_record_get (screening, SCREENING_DONE_ON)) < 0)
    mun_add_issue (issues, MUN_ISSUE_STOP, screening, SCREENING_VALID_UNTIL, _("The check ends before it was done. Look at the two dates."));
}

const MunRules mun_screening_rules = {
  .spec = &mun_screening_spec,
  .review = review_screening,
};

static void
review_process (MunWorkspace *workspace,
                MunRecord    *process,
                GPtrArray    *issues)
{
  if (mun_record_is (process, BUSINESS_PROCESS_STATUS, "active") && !mun_record_is_new (process)
      && mun_record_is_set (process, BUSINESS_PROCESS_PERFORMED_BY) && !mun_record_is (process, BUSINESS_PROCESS_PERFORMED_BY, "own")
      && mun_workspace_count (workspace, &mun_external_provision_spec, EXTERNAL_PROVISION_PROCESS, MUN_IS, mun_record_get_id (process), -1) == 0)
    mun_add_issue (issues, MUN_ISSUE_WARNING, process, BUSINESS_PROCESS_PERFORMED_BY,
                   _("Others do this process, wholly or in part, but nobody is named for it. Record who and how you control it."));
  review_audited_owner (workspace, process, BUSINESS_PROCESS_OWNER, issues);
  if (!mun_record_is_new (process) && mun_record_is (process, BUSINESS_PROCESS_STATUS, "active") && mun_record_is_changed (process, BUSINESS_PROCESS_OWNER))
    mun_add_issue (issues, MUN_ISSUE_WARNING, process, BUSINESS_PROCESS_OWNER, _("A new process owner is a change of duties. Is this recorded as a change?"));
}

/* What runs on a process names another one first. */
static gboolean
guard_process (MunWorkspace         *workspace,
               MunRecord            *process,
               const MunTransition  *move,
               GError              **error)
{
  g_autofree char *users = NULL;

  if (strcmp (move->to, "retired") != 0 || mun_workspace_is_restoring (workspace))
    return TRUE;
  users = mun_reliance_describe (workspace, process, TRUE, error);
  if (users == NULL)
    return FALSE;
  return *users == '\0'
         || mun_refuse (error, _("“%1$s” was not retired because records in use rely on it: %2$s. Name another process there, or bring them to their end first."),
                        mun_record_get_title (process), users);
}

const MunRules mun_business_process_rules = {
  .spec = &mun_business_process_spec,
  .review = review_process,
  .guard = guard_process,
};

/* The kind of a role that is in use gives powers in this file. */
static void
review_role (MunWorkspace *workspace,
             MunRecord    *role,
             GPtrArray    *issues)
{
  if (mun_record_is_new (role) || mun_workspace_is_restoring (workspace) || !mun_record_is_changed (role, ROLE_KIND) || mun_may (workspace, role, "T")
      || strcmp (mun_record_get_saved (role, ROLE_STATUS), "draft") == 0)
    return;
  mun_add_issue (issues, MUN_ISSUE_STOP, role, ROLE_KIND, _("Top management has put this role into use, and decides what kind it is. Ask a member of it, or change who you are acting as."));
}

const MunRules mun_role_rules = {
  .spec = &mun_role_spec,
  .review = review_role,
};

/* Who holds a role and since when is decided by top management, and by nobody for themselves; only the head of all has nobody above. */
static void
review_assignment (MunWorkspace *workspace,
                   MunRecord    *assignment,
                   GPtrArray    *issues)
{
  const char *ends = mun_record_get (assignment, ROLE_ASSIGNMENT_ENDS_ON);
  const char *starts = mun_record_get (assignment, ROLE_ASSIGNMENT_STARTS_ON);
  const char *giver = mun_record_get (assignment, ROLE_ASSIGNMENT_ASSIGNED_BY);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  gboolean given = mun_rules_is_touched (assignment, ROLE_ASSIGNMENT_ASSIGNED_BY) || mun_rules_is_touched (assignment, ROLE_ASSIGNMENT_PERSON);

  if (*ends != '\0' && *starts != '\0' && strcmp (ends, starts) < 0)
    mun_add_issue (issues, MUN_ISSUE_STOP, assignment, ROLE_ASSIGNMENT_ENDS_ON, _("The role ends before it begins. Look at the two dates."));
  if (*giver == '\0' || !given || mun_workspace_is_restoring (workspace))
    return;
  if (!mun_rules_is_top (workspace, giver))
    mun_add_issue (issues, MUN_ISSUE_STOP, assignment, ROLE_ASSIGNMENT_ASSIGNED_BY, _("Roles are given by top management. Name the member of it who gave this one."));
  else if (mun_record_is (assignment, ROLE_ASSIGNMENT_PERSON, giver) && organisation != NULL && !mun_record_is (organisation, ORGANISATION_TOP_MANAGER, giver))
    mun_add_issue (issues, MUN_ISSUE_STOP, assignment, ROLE_ASSIGNMENT_ASSIGNED_BY, _("Nobody gives a role to themselves. Let another member of top management give it."));
}

const MunRules mun_role_assignment_rules = {
  .spec = &mun_role_assignment_spec,
  .review = review_assignment,
};

/* Context --------------------------------------------------------------------------------------------------------- */

static void
review_issue (MunWorkspace *workspace,
              MunRecord    *issue,
              GPtrArray    *issues)
{
  const char *effect = mun_record_get (issue, ISSUE_EFFECT_ON_RESULTS);

  if (*effect != '\0' && mun_text_word_count (effect) < 3)
    mun_add_issue (issues, MUN_ISSUE_HINT, issue, ISSUE_EFFECT_ON_RESULTS, _("Say what it does to security, in a sentence."));
  if (mun_record_is (issue, ISSUE_STATUS, "current"))
    mun_rules_review_past (workspace, issue, ISSUE_REVIEW_DUE, issues);
}

static void
move_issue (MunWorkspace        *workspace,
            MunRecord           *issue,
            const MunTransition *move,
            GPtrArray           *also)
{
  if (g_strcmp0 (move->from, "closed") == 0)
    mun_record_set (issue, ISSUE_CLOSING_REASON, "");
}

const MunRules mun_issue_rules = {
  .spec = &mun_issue_spec,
  .moved = move_issue,
  .review = review_issue,
};

static void
review_context (MunWorkspace *workspace,
                MunRecord    *review,
                GPtrArray    *issues)
{
  if (mun_record_is_set (review, CONTEXT_REVIEW_CLIMATE_RELEVANT) && !mun_record_is (review, CONTEXT_REVIEW_CLIMATE_RELEVANT, "undecided")
      && !mun_record_is_set (review, CONTEXT_REVIEW_CLIMATE_REASON))
    mun_add_issue (issues, MUN_ISSUE_WARNING, review, CONTEXT_REVIEW_CLIMATE_REASON, _("Say why climate change matters for your security, or why it does not."));
}

const MunRules mun_context_review_rules = {
  .spec = &mun_context_review_spec,
  .review = review_context,
};

static void
review_party_requirement (MunWorkspace *workspace,
                          MunRecord    *requirement,
                          GPtrArray    *issues)
{
  if (mun_record_is (requirement, PARTY_REQUIREMENT_DECISION, "not_addressed") && !mun_record_is_set (requirement, PARTY_REQUIREMENT_DECISION_REASON))
    mun_add_issue (issues, MUN_ISSUE_WARNING, requirement, PARTY_REQUIREMENT_DECISION_REASON, _("The wish is not taken on. Say why."));
  if (mun_record_is (requirement, PARTY_REQUIREMENT_DECISION, "addressed") && !mun_record_is_set (requirement, PARTY_REQUIREMENT_PROCESS))
    mun_add_issue (issues, MUN_ISSUE_WARNING, requirement, PARTY_REQUIREMENT_PROCESS, _("The wish is taken on, but no process meets it yet."));
}

const MunRules mun_party_requirement_rules = {
  .spec = &mun_party_requirement_spec,
  .review = review_party_requirement,
};

static void
start_legal (MunWorkspace *workspace,
             MunRecord    *legal)
{
  mun_rules_fill (legal, LEGAL_REQUIREMENT_COMPLIANCE, "not_evaluated");
}

static void
review_legal (MunWorkspace *workspace,
              MunRecord    *legal,
              GPtrArray    *issues)
{
  if (mun_text_contains (mun_record_get (legal, LEGAL_REQUIREMENT_TITLE), "all applicable"))
    mun_add_issue (issues, MUN_ISSUE_WARNING, legal, LEGAL_REQUIREMENT_TITLE, _("Name the law or the contract itself: “all applicable” cannot be checked."));
  if (mun_record_get_yes (legal, LEGAL_REQUIREMENT_COMMUNICATION_NEEDED) && mun_record_is (legal, LEGAL_REQUIREMENT_STATUS, "current")
      && !mun_record_is_set (legal, LEGAL_REQUIREMENT_COMMUNICATED_ON))
    mun_add_issue (issues, MUN_ISSUE_WARNING, legal, LEGAL_REQUIREMENT_COMMUNICATED_ON, _("People have to know about this. Enter whom you told and when."));
}

const MunRules mun_legal_requirement_rules = {
  .spec = &mun_legal_requirement_spec,
  .defaults = start_legal,
  .review = review_legal,
};

static void
follow_evaluation (MunWorkspace *workspace,
                   MunRecord    *evaluation,
                   GPtrArray    *also)
{
  const char *day = mun_record_get (evaluation, LEGAL_EVALUATION_EVALUATED_ON);
  g_autoptr(MunRecord) legal = mun_workspace_get (workspace, &mun_legal_requirement_spec,
                                                  mun_record_get (evaluation, LEGAL_EVALUATION_LEGAL_REQUIREMENT), NULL);

  if (legal == NULL || strcmp (day, mun_record_get (legal, LEGAL_REQUIREMENT_LAST_EVALUATED_ON)) <= 0)
    return;
  mun_record_set (legal, LEGAL_REQUIREMENT_LAST_EVALUATED_ON, day);
  mun_record_set (legal, LEGAL_REQUIREMENT_COMPLIANCE, mun_record_get (evaluation, LEGAL_EVALUATION_RESULT));
  g_ptr_array_add (also, g_steal_pointer (&legal));
}

const MunRules mun_legal_evaluation_rules = {
  .spec = &mun_legal_evaluation_spec,
  .follow = follow_evaluation,
};

static void
review_act (MunWorkspace *workspace,
            MunRecord    *act,
            GPtrArray    *issues)
{
  const char *person = mun_record_get (act, LEADERSHIP_ACTION_PERSON);
  g_autofree char *name = NULL;

  if (*person == '\0' || !mun_rules_is_touched (act, LEADERSHIP_ACTION_PERSON) || mun_rules_is_top (workspace, person) || mun_workspace_is_restoring (workspace))
    return;
  name = mun_rules_name (workspace, person);
  mun_add_issue (issues, MUN_ISSUE_STOP, act, LEADERSHIP_ACTION_PERSON,
                 _("%s does not belong to top management, and this tells what top management itself has done. Name the member of it who acted."), name);
}

const MunRules mun_leadership_action_rules = {
  .spec = &mun_leadership_action_spec,
  .review = review_act,
};
