/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/settings.h"

/* Who is there, who may decide what, what top management does itself, and the means it gives. */

static void
check_roles (MunWizardRun *run,
             GPtrArray    *issues)
{
  g_autoptr(GPtrArray) roles = mun_wizard_run_lines (run, "roles");
  MunRecord *organisation = mun_wizard_run_get_subject (run);
  gboolean conformity = FALSE, performance = FALSE;

  for (guint i = 0; i < roles->len; i++)
    {
      conformity |= mun_record_get_yes (g_ptr_array_index (roles, i), ROLE_ENSURES_CONFORMITY);
      performance |= mun_record_get_yes (g_ptr_array_index (roles, i), ROLE_REPORTS_PERFORMANCE);
    }

  if (!conformity)
    mun_stop (issues, organisation, -1, _("No role sees that the system meets the standard. Somebody must have this duty."));
  if (!performance)
    mun_stop (issues, organisation, -1, _("No role reports to top management how security performs. Somebody must have this duty."));
}

static gboolean
has_holder (GPtrArray *holders,
            MunRecord *role)
{
  for (guint i = 0; i < holders->len; i++)
    {
      MunRecord *holder = g_ptr_array_index (holders, i);

      if (mun_record_is (holder, ROLE_ASSIGNMENT_ROLE, mun_record_get_id (role)) && !mun_record_get_yes (holder, ROLE_ASSIGNMENT_AS_DEPUTY)
          && !mun_record_is_set (holder, ROLE_ASSIGNMENT_ENDS_ON))
        return TRUE;
    }

  return FALSE;
}

static void
check_holders (MunWizardRun *run,
               GPtrArray    *issues)
{
  g_autoptr(GPtrArray) roles = mun_wizard_run_lines (run, "roles"), holders = mun_wizard_run_lines (run, "holders");

  for (guint i = 0; i < roles->len; i++)
    if (!has_holder (holders, g_ptr_array_index (roles, i)))
      mun_warn (issues, g_ptr_array_index (roles, i), -1, _("Nobody holds “%s” today."), mun_record_get_title (g_ptr_array_index (roles, i)));

  for (guint i = 0; i < holders->len; i++)
    {
      MunRecord *holder = g_ptr_array_index (holders, i);

      if (mun_record_is_set (holder, ROLE_ASSIGNMENT_ASSIGNED_BY) && !mun_wizard_is_top (run, mun_record_get (holder, ROLE_ASSIGNMENT_ASSIGNED_BY)))
        mun_warn (issues, holder, ROLE_ASSIGNMENT_ASSIGNED_BY, _("Roles are given by top management."));
    }
}

/* The holders of today; those who have left a role are history. */
static GPtrArray *
list_holders (MunWizardRun *run)
{
  g_autoptr(GPtrArray) all = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_role_assignment_spec, -1);
  const char *today = mun_workspace_get_today (mun_wizard_run_get_workspace (run));
  GPtrArray *holders = mun_wizard_list ();

  for (guint i = 0; i < all->len; i++)
    {
      const char *ends = mun_record_get (g_ptr_array_index (all, i), ROLE_ASSIGNMENT_ENDS_ON);

      if (!*ends || strcmp (ends, today) >= 0)
        g_ptr_array_add (holders, g_object_ref (g_ptr_array_index (all, i)));
    }

  return holders;
}

static GPtrArray *
list_recent_acts (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autofree char *before = mun_date_add_months (mun_workspace_get_today (workspace), -mun_settings_get (workspace, SETTING_LEADERSHIP_MONTHS));

  return mun_workspace_find (workspace, &mun_leadership_action_spec, LEADERSHIP_ACTION_DONE_ON, MUN_AFTER, before, -1);
}

/* The duties of top management that no recent act shows. */
static GPtrArray *
suggest_acts (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) acts = mun_wizard_run_lines (run, "leadership");

  for (const MunChoice *topic = mun_leadership_action_spec.fields[LEADERSHIP_ACTION_TOPIC].choices; topic->key; topic++)
    {
      MunSuggestion *suggestion;
      gboolean shown = FALSE;

      for (guint i = 0; i < acts->len; i++)
        shown |= mun_record_is (g_ptr_array_index (acts, i), LEADERSHIP_ACTION_TOPIC, topic->key);
      suggestion = mun_suggestion_new (topic->key, _(topic->label),
                                       shown ? _("A recent act shows it.") : _("No recent act shows it yet."), "");
      suggestion->taken = shown;
      g_ptr_array_add (suggestions, suggestion);
    }

  return suggestions;
}

static MunRecord *
accept_act (MunWizardRun        *run,
            const MunSuggestion *suggestion,
            GError             **error)
{
  MunRecord *act = mun_wizard_bring (run, "leadership", NULL);

  mun_record_set (act, LEADERSHIP_ACTION_TOPIC, suggestion->id);
  return act;
}

static const int person_fields[] = {
  PERSON_FULL_NAME, PERSON_JOB_TITLE, PERSON_SITE, PERSON_EMPLOYMENT, PERSON_IS_TOP_MANAGEMENT, PERSON_AFFECTS_SECURITY, PERSON_SCREENING_REQUIRED,
  PERSON_PHONE, PERSON_STARTS_ON, PERSON_ACTIVE, -1
};
static const int leader_fields[] = { ORGANISATION_TOP_MANAGER, ORGANISATION_SECURITY_COORDINATOR, -1 };
static const int role_fields[] = {
  ROLE_TITLE, ROLE_KIND, ROLE_RESPONSIBILITIES, ROLE_AUTHORITIES, ROLE_ENSURES_CONFORMITY, ROLE_REPORTS_PERFORMANCE, ROLE_AFFECTS_SECURITY, -1
};
static const int holder_fields[] = {
  ROLE_ASSIGNMENT_PERSON, ROLE_ASSIGNMENT_AS_DEPUTY, ROLE_ASSIGNMENT_STARTS_ON, ROLE_ASSIGNMENT_ENDS_ON, ROLE_ASSIGNMENT_ASSIGNED_BY,
  ROLE_ASSIGNMENT_COMMUNICATED_ON, ROLE_ASSIGNMENT_ACCEPTED_ON, -1
};
static const int act_fields[] = {
  LEADERSHIP_ACTION_TOPIC, LEADERSHIP_ACTION_WHAT, LEADERSHIP_ACTION_DONE_ON, LEADERSHIP_ACTION_PERSON, LEADERSHIP_ACTION_EVIDENCE, -1
};
static const int means_fields[] = {
  RESOURCE_TITLE, RESOURCE_KIND, RESOURCE_NEEDED_FOR, RESOURCE_NEEDED, RESOURCE_DECIDED_BY, RESOURCE_DECIDED_ON, RESOURCE_PROVIDED, RESOURCE_REVIEW_DUE, -1
};

static const MunWizardValue new_person[] = {
  { PERSON_EMPLOYMENT, "employee" }, { PERSON_AFFECTS_SECURITY, "1" }, { PERSON_SCREENING_REQUIRED, "none" }, { PERSON_ACTIVE, "1" }, { -1 }
};
static const MunWizardValue new_holder[] = { { ROLE_ASSIGNMENT_STARTS_ON, "today" }, { ROLE_ASSIGNMENT_ASSIGNED_BY, "top" }, { -1 } };
static const MunWizardValue new_act[] = { { LEADERSHIP_ACTION_DONE_ON, "today" }, { LEADERSHIP_ACTION_PERSON, "top" }, { -1 } };
static const MunWizardValue new_means[] = { { RESOURCE_REVIEW_DUE, "next" }, { -1 } };

static const MunWizardValue keeper[] = {
  { ROLE_KIND, "system_manager" }, { ROLE_ENSURES_CONFORMITY, "1" }, { ROLE_REPORTS_PERFORMANCE, "1" }, { ROLE_AFFECTS_SECURITY, "1" },
  { ROLE_RESPONSIBILITIES, N_("Keeps the security system as the standard asks.\nReports to top management how it works.") },
  { ROLE_AUTHORITIES, N_("Stop work that is not secure. Ask every department for records.") }, { -1 }
};
static const MunWizardValue duty_manager[] = {
  { ROLE_KIND, "responder" }, { ROLE_AFFECTS_SECURITY, "1" },
  { ROLE_RESPONSIBILITIES, N_("Leads until somebody else takes over when something happens outside office hours.") },
  { ROLE_AUTHORITIES, N_("Stop work, clear a building, call police and fire brigade.") }, { -1 }
};
static const MunWizardValue auditor[] = {
  { ROLE_KIND, "auditor" }, { ROLE_AFFECTS_SECURITY, "1" },
  { ROLE_RESPONSIBILITIES, N_("Plans and carries out internal audits and reports what was found.") },
  { ROLE_AUTHORITIES, N_("See every place and every record of the system.") }, { -1 }
};
static const MunWizardValue librarian[] = {
  { ROLE_KIND, "document_controller" },
  { ROLE_RESPONSIBILITIES, N_("Issues documents, collects old copies and keeps the register.") },
  { ROLE_AUTHORITIES, N_("Withdraw a copy that is out of date.") }, { -1 }
};
static const MunWizardStarter starters[] = {
  { N_("Security coordinator"), N_("Keeps the system together and reports to top management."), keeper },
  { N_("Duty manager"), N_("Leads when something happens at night or at the weekend."), duty_manager },
  { N_("Internal auditor"), N_("Looks at the system with fresh eyes."), auditor },
  { N_("Document controller"), N_("Looks after documents and their copies."), librarian },
  { NULL }
};

static const MunWizardPage pages[] = {
  {
    .id = "people", .kind = MUN_PAGE_RECORDS, .clause = "5.3, 7.2",
    .step = N_("People"),
    .question = N_("Who works for you?"),
    .text = N_("Everybody under your control: temporary workers and drivers of others, too. Longer lists are pasted into the list of people."),
    .why = N_("Keys, knowledge and duties belong to people. Who is missing here is told nothing and checked by nobody."),
    .auditor = N_("That everybody whose work touches security is known, from top management to temporary workers."),
    .example = N_("Mira Holt, shift lead nights, works for us as employee, basic check needed."),
    .lines = &mun_person_spec, .line_fields = person_fields, .begins = new_person, .records = mun_wizard_active_people,
    .fields = leader_fields,
  },
  {
    .id = "roles", .kind = MUN_PAGE_RECORDS, .clause = "5.3",
    .step = N_("Roles"),
    .question = N_("Which roles does security need, and what may each decide?"),
    .text = N_("Duties and powers go together: who answers for the gate must be allowed to keep it shut."),
    .why = N_("A duty without power is blamed afterwards. A power without duty is used by nobody."),
    .auditor = N_("Roles in force with duties and powers; one that keeps the system to the standard, one that reports to top management."),
    .example = N_("Duty manager night: leads until relieved; may stop loading, call the police, spend up to 500."),
    .lines = &mun_role_spec, .line_fields = role_fields, .until = "retired", .becomes = "active", .starters = starters, .check = check_roles,
  },
  {
    .id = "holders", .kind = MUN_PAGE_RECORDS, .clause = "5.3",
    .step = N_("Holders"),
    .question = N_("Who holds each role, and who stands in?"),
    .text = N_("Top management gives the role; the day the holder was told belongs to it."),
    .why = N_("A role that was never told to its holder is not done."),
    .auditor = N_("A holder today for every role, told and accepted, best with a signature; deputies where it matters."),
    .example = N_("Security coordinator: Ida Lund from 1 March, given by Ann Brook, told the same day. Deputy: Pavel Novak."),
    .lines = &mun_role_assignment_spec, .line_fields = holder_fields, .begins = new_holder, .records = list_holders,
    .under = "roles", .group_field = ROLE_ASSIGNMENT_ROLE, .check = check_holders,
  },
  {
    .id = "leadership", .kind = MUN_PAGE_RECORDS, .clause = "5.1",
    .step = N_("Leading"),
    .question = N_("What has top management itself done for security lately?"),
    .text = N_("One act for each of the eleven duties: a talk, a visit, a decision, a budget. The cards name what no act shows yet. An act that is stored stays as it is."),
    .why = N_("People look at what the boss does, not at what the wall says."),
    .auditor = N_("At least one recent and concrete act for each point; then they ask top management about it."),
    .example = N_("Opened the night shift briefing on 3 March and explained why seals are photographed."),
    .lines = &mun_leadership_action_spec, .line_fields = act_fields, .begins = new_act, .records = list_recent_acts,
    .suggest = suggest_acts, .accept = accept_act,
  },
  {
    .id = "means", .kind = MUN_PAGE_RECORDS, .clause = "7.1",
    .step = N_("Means"),
    .question = N_("What does the system need, and was it given?"),
    .text = N_("Time, people, money, equipment: what is needed to build the system and to keep it running."),
    .why = N_("Security that costs nothing is done by nobody."),
    .auditor = N_("Means that are named, decided by top management, and really there."),
    .example = N_("Half a day a week for the security coordinator: asked for in March, decided on 1 April, given from 1 May."),
    .lines = &mun_resource_spec, .line_fields = means_fields, .begins = new_means, .until = "refused", .becomes = "approved provided",
  },
  MUN_REGISTER_REVIEW ("5.1, 5.3, 7.1"),
  MUN_REGISTER_RESULT ("5.1, 5.3, 7.1", N_("Roles, holders and means are on record")),
};

static const char * const reports[] = { "R06", NULL };

const MunWizard mun_roles_wizard = {
  .id = "roles",
  .title = N_("Roles and leadership"),
  .purpose = N_("Settles who works for you, who does what and may decide what, and what top management gives and does."),
  .clause = "5.1, 5.3, 7.1",
  .subject = &mun_organisation_spec,
  .writes = &mun_role_spec,
  .pages = pages,
  .n_pages = G_N_ELEMENTS (pages),
  .reports = reports,
  .minutes = N_("about 40 minutes"),
  .next = N_("Next come the risks: what could go wrong, and how bad it would be."),
  .follows = "risks",
  .begin = mun_wizard_begin_organisation,
};
