/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/plan-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/settings.h"

/* Who responds. */

MunRecord *
mun_plan_team (MunWizardRun *run)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) teams = NULL;

  if (!mun_record_is_set (plan, SECURITY_PLAN_TEAM))
    return NULL;
  teams = mun_wizard_run_lines (run, "team");
  for (guint i = 0; i < teams->len; i++)
    if (mun_record_is (plan, SECURITY_PLAN_TEAM, mun_record_get_id (g_ptr_array_index (teams, i))))
      return g_object_ref (g_ptr_array_index (teams, i));
  return NULL;
}

GPtrArray *
mun_plan_list_teams (MunWizardRun *run)
{
  GPtrArray *teams = mun_wizard_list ();
  MunRecord *team = mun_workspace_get (mun_wizard_run_get_workspace (run), &mun_response_team_spec,
                                       mun_record_get (mun_wizard_run_get_subject (run), SECURITY_PLAN_TEAM), NULL);

  /* One that is not in the file yet is kept by the run. */
  if (team && !mun_record_is_new (team))
    g_ptr_array_add (teams, team);
  else
    g_clear_object (&team);
  return teams;
}

MunRecord *
mun_plan_add_team (MunWizardRun *run,
                   MunRecord    *above)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) present = mun_plan_team (run);
  MunRecord *team = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_response_team_spec);
  g_autofree char *due = mun_wizard_next_look (run);

  mun_record_set (team, RESPONSE_TEAM_KIND, "incident_team");
  mun_record_set (team, RESPONSE_TEAM_REVIEW_DUE, due);
  if (!present)
    mun_record_set (plan, SECURITY_PLAN_TEAM, mun_record_get_id (team));
  return team;
}

GPtrArray *
mun_plan_suggest_teams (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) teams = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_response_team_spec, RESPONSE_TEAM_STATUS, MUN_NOT_IN, "retired", -1);
  MunSuggestion *fresh;

  for (guint i = 0; i < teams->len; i++)
    {
      MunRecord *team = g_ptr_array_index (teams, i);
      MunSuggestion *card = mun_suggestion_new (mun_record_get_id (team), mun_record_get_title (team), mun_record_get (team, RESPONSE_TEAM_RESPONSIBILITIES),
                                                mun_record_get_ref (team));

      card->taken = mun_record_is (mun_wizard_run_get_subject (run), SECURITY_PLAN_TEAM, card->id);
      card->advised = !card->taken;
      g_ptr_array_add (suggestions, card);
    }
  if (mun_record_is_set (mun_wizard_run_get_subject (run), SECURITY_PLAN_TEAM))
    return suggestions;
  fresh = mun_suggestion_new ("new", _("Incident team"), _("One leader, an alternate, and the functions of a response in few hands."), _("A usual team"));
  g_ptr_array_add (suggestions, fresh);
  return suggestions;
}

MunRecord *
mun_plan_accept_team (MunWizardRun        *run,
                      const MunSuggestion *suggestion,
                      GError             **error)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  MunRecord *team;

  if (strcmp (suggestion->id, "new") != 0)
    {
      team = mun_workspace_get (mun_wizard_run_get_workspace (run), &mun_response_team_spec, suggestion->id, error);
      if (team)
        mun_record_set (plan, SECURITY_PLAN_TEAM, suggestion->id);
      return team;
    }
  team = mun_plan_add_team (run, NULL);
  mun_record_set (plan, SECURITY_PLAN_TEAM, mun_record_get_id (team));
  mun_record_set (team, RESPONSE_TEAM_NAME, suggestion->title);
  mun_record_set (team, RESPONSE_TEAM_RESPONSIBILITIES, _("Protects people first; sizes up the event; starts the right plan; keeps the log; informs authorities and customers; ends the response."));
  mun_record_set (team, RESPONSE_TEAM_RELATION_TEXT, _("Acts for top management at any hour and reports to it; works under the lead of police and fire service once they are there."));
  return team;
}

void
mun_plan_check_teams (MunWizardRun *run,
                      GPtrArray    *issues)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(MunRecord) team = mun_plan_team (run);

  if (!team)
    mun_stop (issues, plan, SECURITY_PLAN_TEAM, _("No team carries out the plan yet. Take one of the cards, or add a team."));
  else if (!mun_record_is_set (team, RESPONSE_TEAM_COMMUNICATED_ON))
    mun_warn (issues, team, RESPONSE_TEAM_COMMUNICATED_ON, _("Tell everybody who is in the team and how to reach it, and enter the day."));
}

/* Members ----------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_plan_list_members (MunWizardRun *run)
{
  g_autoptr(MunRecord) team = mun_plan_team (run);

  return team && !mun_record_is_new (team) ? mun_workspace_children (mun_wizard_run_get_workspace (run), team, &mun_response_member_spec)
                                           : mun_wizard_list ();
}

MunRecord *
mun_plan_add_member (MunWizardRun *run,
                     MunRecord    *above)
{
  MunRecord *member = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_response_member_spec);

  mun_record_set (member, RESPONSE_MEMBER_TEAM, mun_record_get (mun_wizard_run_get_subject (run), SECURITY_PLAN_TEAM));
  mun_record_set (member, RESPONSE_MEMBER_IS_ALTERNATE, "0");
  mun_record_set (member, RESPONSE_MEMBER_COMPETENT, "0");
  return member;
}

static const struct {
  const char *id, *function, *title, *powers;
  gboolean    alternate;
} posts[] = {
  { "leader", "leader", N_("Leader"), N_("Starts and ends the response, stops work, closes the site, spends up to 5,000"), FALSE },
  { "alternate", "leader", N_("Alternate of the leader"), N_("The same powers as the leader while standing in"), TRUE },
  { "operations", "operations", N_("Operations"), N_("Sends people and vehicles, closes gates, holds loads"), FALSE },
  { "safety", "safety", N_("Safety"), N_("Stops any action that puts people in danger"), FALSE },
  { "communications", "communications", N_("Communications"), N_("Speaks with authorities, customers and the press in agreed words"), FALSE },
  { "logistics", "logistics", N_("Logistics"), N_("Orders vehicles, guards and material"), FALSE },
  { "planning", "planning", N_("Planning"), N_("Asks anybody for information, drafts the next moves"), FALSE },
  { "liaison", "liaison", N_("Liaison"), N_("Works with police, fire service and neighbours on the spot"), FALSE },
  { "finance_admin", "finance_admin", N_("Finance and administration"), N_("Releases money, keeps the receipts"), FALSE },
  { "log_keeper", "log_keeper", N_("Log keeper"), N_("Asks anybody what was decided and why"), FALSE },
};

static gboolean
is_post_filled (GPtrArray  *members,
                const char *function,
                gboolean    alternate)
{
  for (guint i = 0; i < members->len; i++)
    if (mun_record_is (g_ptr_array_index (members, i), RESPONSE_MEMBER_FUNCTION, function)
        && mun_record_get_yes (g_ptr_array_index (members, i), RESPONSE_MEMBER_IS_ALTERNATE) == alternate)
      return TRUE;
  return FALSE;
}

GPtrArray *
mun_plan_suggest_members (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) members = mun_wizard_run_lines (run, "members");

  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    {
      MunSuggestion *card = mun_suggestion_new (posts[i].id, _(posts[i].title), _(posts[i].powers), _("Functions of a response"));

      card->taken = is_post_filled (members, posts[i].function, posts[i].alternate);
      card->advised = !card->taken && i < 2;
      g_ptr_array_add (suggestions, card);
    }
  return suggestions;
}

MunRecord *
mun_plan_accept_member (MunWizardRun        *run,
                        const MunSuggestion *suggestion,
                        GError             **error)
{
  MunRecord *member = mun_plan_add_member (run, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    if (strcmp (posts[i].id, suggestion->id) == 0)
      {
        mun_record_set (member, RESPONSE_MEMBER_FUNCTION, posts[i].function);
        mun_record_set (member, RESPONSE_MEMBER_IS_ALTERNATE, posts[i].alternate ? "1" : "0");
        mun_record_set (member, RESPONSE_MEMBER_AUTHORITY_TEXT, _(posts[i].powers));
      }
  return member;
}

/* The roles of the plan, from the functions of the team. */
void
mun_plan_prefill_members (MunWizardRun *run)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) members = mun_wizard_run_lines (run, "members");
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    {
      MunRecord *member = g_ptr_array_index (members, i);
      g_autofree char *function = mun_workspace_format (mun_wizard_run_get_workspace (run), member, RESPONSE_MEMBER_FUNCTION, NULL);

      if (mun_record_is_set (member, RESPONSE_MEMBER_AUTHORITY_TEXT) && !mun_record_get_yes (member, RESPONSE_MEMBER_IS_ALTERNATE))
        g_string_append_printf (text, "%s%s: %s", text->len ? "\n" : "", function, mun_record_get (member, RESPONSE_MEMBER_AUTHORITY_TEXT));
    }
  mun_wizard_run_prefill (run, plan, SECURITY_PLAN_ROLES_TEXT, text->str, _("From the functions of the team"));
}

static MunRecord *
find_post (GPtrArray *members,
           gboolean   alternate)
{
  for (guint i = 0; i < members->len; i++)
    if (mun_record_is (g_ptr_array_index (members, i), RESPONSE_MEMBER_FUNCTION, "leader")
        && mun_record_get_yes (g_ptr_array_index (members, i), RESPONSE_MEMBER_IS_ALTERNATE) == alternate)
      return g_ptr_array_index (members, i);
  return NULL;
}

static gboolean
is_one_for_all (GPtrArray *members)
{
  for (guint i = 1; i < members->len; i++)
    if (!mun_record_is (g_ptr_array_index (members, i), RESPONSE_MEMBER_PERSON, mun_record_get (g_ptr_array_index (members, 0), RESPONSE_MEMBER_PERSON)))
      return FALSE;
  return members->len > 0;
}

void
mun_plan_check_members (MunWizardRun *run,
                        GPtrArray    *issues)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) members = mun_wizard_run_lines (run, "members");
  MunRecord *leader = find_post (members, FALSE), *alternate = find_post (members, TRUE);

  if (!leader)
    mun_stop (issues, plan, SECURITY_PLAN_TEAM, _("Nobody leads the team yet. Add the leader."));
  if (!alternate)
    mun_stop (issues, plan, SECURITY_PLAN_TEAM, _("Nobody stands in for the leader. People sleep, travel and fall ill: add an alternate."));
  if (leader && alternate && mun_record_is_set (leader, RESPONSE_MEMBER_PERSON)
      && mun_record_is (alternate, RESPONSE_MEMBER_PERSON, mun_record_get (leader, RESPONSE_MEMBER_PERSON)))
    mun_stop (issues, alternate, RESPONSE_MEMBER_PERSON, _("Leader and alternate are the same person. Choose somebody else to stand in."));
  for (guint i = 0; i < members->len; i++)
    {
      MunRecord *member = g_ptr_array_index (members, i);

      if ((member == leader || member == alternate) && !mun_record_is_set (member, RESPONSE_MEMBER_PHONE_24H))
        mun_stop (issues, member, RESPONSE_MEMBER_PHONE_24H, _("Leader and alternate must be reached at any hour. Enter the number that is answered at night."));
      if (mun_record_get_yes (member, RESPONSE_MEMBER_COMPETENT) && !mun_record_is_set (member, RESPONSE_MEMBER_COMPETENCE_EVIDENCE))
        mun_warn (issues, member, RESPONSE_MEMBER_COMPETENCE_EVIDENCE, _("What shows that the person can do it? A course or an exercise."));
    }
  if (members->len > 2 && is_one_for_all (members))
    mun_warn (issues, plan, SECURITY_PLAN_TEAM, _("One person holds every function. At least safety and the log belong into other hands."));
}

/* Abilities ---------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_plan_list_abilities (MunWizardRun *run)
{
  g_autoptr(MunRecord) team = mun_plan_team (run);

  return team && !mun_record_is_new (team) ? mun_workspace_children (mun_wizard_run_get_workspace (run), team, &mun_response_capability_spec)
                                           : mun_wizard_list ();
}

void
mun_plan_prefill_abilities (MunWizardRun *run)
{
  const MunChoice *abilities = mun_response_capability_spec.fields[RESPONSE_CAPABILITY_ABILITY].choices;
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, "abilities");
  const char *team = mun_record_get (mun_wizard_run_get_subject (run), SECURITY_PLAN_TEAM);

  if (!*team)
    return;
  for (const MunChoice *ability = abilities; ability->key; ability++)
    {
      g_autoptr(MunRecord) line = NULL;
      gboolean there = FALSE;

      for (guint i = 0; i < lines->len; i++)
        there = there || mun_record_is (g_ptr_array_index (lines, i), RESPONSE_CAPABILITY_ABILITY, ability->key);
      if (there)
        continue;
      line = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_response_capability_spec);
      mun_record_set (line, RESPONSE_CAPABILITY_TEAM, team);
      mun_record_set (line, RESPONSE_CAPABILITY_ABILITY, ability->key);
      mun_record_set (line, RESPONSE_CAPABILITY_COVERED, "0");
      mun_wizard_run_keep (run, "abilities", line);
    }
}

void
mun_plan_check_abilities (MunWizardRun *run,
                          GPtrArray    *issues)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  int months = mun_settings_get (workspace, SETTING_TEAM_REVIEW_MONTHS);
  g_autofree char *latest = mun_date_add_months (mun_workspace_get_today (workspace), -months);
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, "abilities");

  for (guint i = 0; i < lines->len; i++)
    {
      MunRecord *line = g_ptr_array_index (lines, i);
      g_autofree char *ability = mun_workspace_format (workspace, line, RESPONSE_CAPABILITY_ABILITY, NULL);

      if (!mun_record_get_yes (line, RESPONSE_CAPABILITY_COVERED))
        mun_warn (issues, line, RESPONSE_CAPABILITY_COVERED, _("“%s”: nobody can do it yet. Train somebody, or find help outside."), ability);
      else if (!mun_record_is_set (line, RESPONSE_CAPABILITY_PERSON) || !mun_record_is_set (line, RESPONSE_CAPABILITY_EVIDENCE))
        mun_warn (issues, line, RESPONSE_CAPABILITY_PERSON, _("“%s”: name who can do it and what shows it."), ability);
      else if (mun_record_is_set (line, RESPONSE_CAPABILITY_ASSESSED_ON) && strcmp (mun_record_get (line, RESPONSE_CAPABILITY_ASSESSED_ON), latest) < 0)
        mun_warn (issues, line, RESPONSE_CAPABILITY_ASSESSED_ON, _("“%1$s” was judged more than %2$d months ago. Look again."), ability, months);
    }
}

static void
prefill_call (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) members = mun_wizard_run_lines (run, "members");
  MunRecord *leader = find_post (members, FALSE), *alternate = find_post (members, TRUE);
  g_autofree char *first = NULL, *second = NULL, *text = NULL;

  if (!leader || !alternate)
    return;
  first = mun_workspace_format (workspace, leader, RESPONSE_MEMBER_PERSON, NULL);
  second = mun_workspace_format (workspace, alternate, RESPONSE_MEMBER_PERSON, NULL);
  text = g_strdup_printf (_("Whoever notices it calls %1$s; without an answer after two minutes %2$s. The one reached decides the level and calls the team together."), first, second);
  mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), SECURITY_PLAN_ACTIVATION_PROCESS, text, _("From the team"));
}

void
mun_plan_prefill_activation (MunWizardRun *run)
{
  mun_plan_prefill_thresholds (run);
  mun_plan_prefill_members (run);
  prefill_call (run);
}
