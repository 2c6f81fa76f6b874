/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/plan-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/incident.h"

/* "P-01", or the next number that no plan has. */
static char *
next_code (MunWorkspace *workspace)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *code = g_strdup_printf ("P-%02u", i);

      if (mun_workspace_count (workspace, &mun_security_plan_spec, SECURITY_PLAN_CODE, MUN_IS, code, -1) == 0)
        return g_steal_pointer (&code);
    }
}

/* A plan in force that must be looked at: it was used, or its day has come. */
static MunRecord *
find_to_look_at (MunWorkspace *workspace)
{
  g_autoptr(GPtrArray) plans = mun_workspace_find (workspace, &mun_security_plan_spec, SECURITY_PLAN_STATUS, MUN_IS, "approved", -1);

  for (guint i = 0; i < plans->len; i++)
    {
      MunRecord *plan = g_ptr_array_index (plans, i);
      g_autofree char *why = mun_plan_why_look (workspace, plan);
      const char *due = mun_record_get (plan, SECURITY_PLAN_REVIEW_DUE);

      if (*why || (*due && strcmp (due, mun_workspace_get_today (workspace)) < 0))
        return g_object_ref (plan);
    }
  return NULL;
}

static MunRecord *
begin_new_plan (MunWorkspace *workspace)
{
  g_autofree char *code = next_code (workspace);
  MunRecord *plan = mun_workspace_new_record (workspace, &mun_security_plan_spec);

  mun_record_set (plan, SECURITY_PLAN_CODE, code);
  if (!mun_record_is_set (plan, SECURITY_PLAN_VERSION))
    mun_record_set (plan, SECURITY_PLAN_VERSION, "1.0");
  return plan;
}

static MunRecord *
begin_plan (MunWorkspace *workspace,
            GError      **error)
{
  g_autoptr(MunRecord) draft = mun_workspace_find_first (workspace, &mun_security_plan_spec, SECURITY_PLAN_STATUS, MUN_IS, "draft", -1);
  g_autoptr(MunRecord) used = NULL;

  if (draft)
    return g_steal_pointer (&draft);
  used = find_to_look_at (workspace);
  return used ? mun_state_begin_version (workspace, used, error) : begin_new_plan (workspace);
}

/* What belongs to the plan goes into use as far as the acting person may put it there. */
static gboolean
put_into_use (MunWizardRun *run,
              GPtrArray    *records,
              const char   *state,
              GPtrArray    *made,
              GError      **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);

      if (!g_str_equal (mun_record_get_state (record), "draft"))
        continue;
      if (!mun_wizard_move (run, record, state, error))
        return FALSE;
      g_ptr_array_add (made, g_object_ref (record));
    }
  return TRUE;
}

static void
link_contacts (MunRecord *plan,
               GPtrArray *contacts)
{
  if (mun_record_is_set (plan, SECURITY_PLAN_CONTACTS))
    return;
  for (guint i = 0; i < contacts->len; i++)
    mun_record_add_link (plan, SECURITY_PLAN_CONTACTS, mun_record_get_id (g_ptr_array_index (contacts, i)));
}

static gboolean
finish_plan (MunWizardRun *run,
             GPtrArray    *made,
             GError      **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autofree char *code = g_strdup_printf ("D-%s", mun_record_get (plan, SECURITY_PLAN_CODE));
  g_autofree char *title = g_strdup_printf (_("Security plan: %s"), mun_record_get_title (plan));
  const MunWizardDocument document = { code, title, "plan", "confidential", 6 };
  g_autoptr(GPtrArray) contacts = mun_wizard_run_lines (run, "contacts");
  g_autoptr(GPtrArray) teams = mun_wizard_run_lines (run, "team"), warnings = mun_wizard_run_lines (run, "warning");
  g_autoptr(GPtrArray) recovery = mun_wizard_run_lines (run, "recovery");

  g_ptr_array_add (made, g_object_ref (plan));
  link_contacts (plan, contacts);
  return mun_workspace_save (workspace, plan, NULL, error)
         && mun_wizard_document (run, plan, SECURITY_PLAN_DOCUMENT, &document, made, error)
         && put_into_use (run, teams, "active", made, error) && put_into_use (run, warnings, "active", made, error)
         && put_into_use (run, recovery, "active", made, error) && mun_wizard_submit (run, plan, error);
}

static const int risk_ticks[] = { SECURITY_PLAN_RISKS, SECURITY_PLAN_STRATEGIES, -1 };
static const int risk_fields[] = { SECURITY_PLAN_TITLE, SECURITY_PLAN_PLAN_KIND, SECURITY_PLAN_SITE, -1 };
static const int purpose_fields[] = { SECURITY_PLAN_PURPOSE, SECURITY_PLAN_PLAN_SCOPE, SECURITY_PLAN_PLAN_OBJECTIVES, -1 };
static const int team_fields[] = { RESPONSE_TEAM_NAME, RESPONSE_TEAM_KIND, RESPONSE_TEAM_RESPONSIBILITIES, RESPONSE_TEAM_RELATION_TEXT,
                                   RESPONSE_TEAM_PROCEDURES, RESPONSE_TEAM_COMMUNICATED_ON, RESPONSE_TEAM_REVIEW_DUE, -1 };
static const int member_fields[] = { RESPONSE_MEMBER_FUNCTION, RESPONSE_MEMBER_PERSON, RESPONSE_MEMBER_IS_ALTERNATE, RESPONSE_MEMBER_PHONE_24H,
                                     RESPONSE_MEMBER_AUTHORITY_TEXT, RESPONSE_MEMBER_COMPETENT, RESPONSE_MEMBER_COMPETENCE_EVIDENCE,
                                     RESPONSE_MEMBER_INFORMED_ON, -1 };
static const int ability_fields[] = { RESPONSE_CAPABILITY_ABILITY, RESPONSE_CAPABILITY_COVERED, RESPONSE_CAPABILITY_PERSON, RESPONSE_CAPABILITY_EVIDENCE,
                                      RESPONSE_CAPABILITY_ASSESSED_ON, -1 };
static const int threshold_fields[] = { PLAN_THRESHOLD_INDICATOR, PLAN_THRESHOLD_TRIGGER_VALUE, PLAN_THRESHOLD_RESPONSE_LEVEL, PLAN_THRESHOLD_DECIDED_BY_FUNCTION, -1 };
static const int activation_fields[] = { SECURITY_PLAN_ACTIVATION_CRITERIA, SECURITY_PLAN_ACTIVATION_PROCESS, SECURITY_PLAN_ROLES_TEXT, SECURITY_PLAN_OPERATING_INFO, -1 };
static const int step_fields[] = { PLAN_STEP_PHASE, PLAN_STEP_ACTION, PLAN_STEP_FUNCTION, PLAN_STEP_TIME_LIMIT, PLAN_STEP_INFO_NEEDED, -1 };
static const int hold_fields[] = { SECURITY_PLAN_KEEP_STATUS_ACTIONS, SECURITY_PLAN_IMPACT_MONITORING, -1 };
static const int welfare_fields[] = { SECURITY_PLAN_WELFARE, -1 };
static const int asset_ticks[] = { SECURITY_PLAN_ASSETS, -1 };
static const int asset_fields[] = { SECURITY_PLAN_ASSET_PROTECTION, -1 };
static const int core_fields[] = { SECURITY_PLAN_CORE_ACTIVITY_PROTECTION, -1 };
static const int dependency_ticks[] = { SECURITY_PLAN_INTERDEPENDENCIES, -1 };
static const int dependency_fields[] = { SECURITY_PLAN_INTERNAL_DEPENDENCIES, SECURITY_PLAN_EXTERNAL_DEPENDENCIES, -1 };
static const int means_fields[] = { SECURITY_PLAN_RESOURCES_NEEDED, -1 };
static const int reporting_fields[] = { SECURITY_PLAN_REPORTING, -1 };
static const int warning_fields[] = { WARNING_PROCEDURE_TASK, WARNING_PROCEDURE_TITLE, WARNING_PROCEDURE_OWNER, WARNING_PROCEDURE_WHAT_TEXT, WARNING_PROCEDURE_WHEN_TEXT,
                                      WARNING_PROCEDURE_WHOM_TEXT, WARNING_PROCEDURE_HOW_TEXT, WARNING_PROCEDURE_BACKUP_MEANS, WARNING_PROCEDURE_APPLICABLE,
                                      WARNING_PROCEDURE_NOT_APPLICABLE_REASON, -1 };
static const int contact_fields[] = { CONTACT_NAME, CONTACT_ORGANISATION_NAME, CONTACT_KIND, CONTACT_PHONE, CONTACT_WHEN_TO_CALL, CONTACT_VERIFIED_ON, -1 };
static const int end_fields[] = { SECURITY_PLAN_STAND_DOWN, SECURITY_PLAN_RESTORE_PROCEDURE, -1 };
static const int recovery_fields[] = { RECOVERY_PROCEDURE_TITLE, RECOVERY_PROCEDURE_STEPS, RECOVERY_PROCEDURE_RELEASE_AUTHORITY, RECOVERY_PROCEDURE_OWNER,
                                       RECOVERY_PROCEDURE_COVERS_BEFORE, RECOVERY_PROCEDURE_COVERS_DURING, RECOVERY_PROCEDURE_COVERS_AFTER,
                                       RECOVERY_PROCEDURE_DOCUMENT, -1 };
static const int available_fields[] = { SECURITY_PLAN_AVAILABILITY_TEXT, -1 };
static const int exercise_fields[] = { EXERCISE_TITLE, EXERCISE_KIND, EXERCISE_PLANNED_ON, EXERCISE_LEADER, EXERCISE_SCENARIO, EXERCISE_AIMS, EXERCISE_CRITERIA, -1 };
static const int control_fields[] = { SECURITY_PLAN_AUTHOR, SECURITY_PLAN_REVIEWER, SECURITY_PLAN_REVIEWED_ON, SECURITY_PLAN_REVIEW_DUE, SECURITY_PLAN_CHANGE_SUMMARY, -1 };

static const MunWizardPage plan_pages[] = {
  {
    .id = "risks", .kind = MUN_PAGE_TICKS, .clause = "8.6.4, 8.5.1",
    .part = N_("What for and who"),
    .step = N_("Against what"),
    .question = N_("What is the plan for?"),
    .text = N_("Tick the risks it answers and the strategy it follows from, and give it a short name."),
    .why = N_("A plan for everything helps with nothing. Each serious threat needs its own, and a threat without plan must be a decision."),
    .auditor = N_("The auditor takes the highest risk and asks for the plan that answers it."),
    .example = N_("Theft from the trailer yard at Harbour Road, at night and on weekends."),
    .ticks = risk_ticks, .fields = risk_fields, .choices = mun_plan_list_risks, .show = mun_plan_show_risks, .check = mun_plan_check_risks,
  },
  {
    .id = "purpose", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4",
    .step = N_("Purpose"),
    .question = N_("What does a good response reach?"),
    .text = N_("Why the plan exists, where and when it holds, and its aims with people first."),
    .why = N_("Under stress people do what they have in mind. Aims that put life first keep them from running after a thief."),
    .auditor = N_("Purpose, reach and aims that can be checked after an event."),
    .example = N_("Nobody hurt; police there within 15 minutes; next load leaves on time."),
    .fields = purpose_fields, .prefill = mun_plan_prefill_purpose, .check = mun_plan_check_purpose,
  },
  {
    .id = "team", .kind = MUN_PAGE_RECORDS, .clause = "8.6.2",
    .report = "response",
    .step = N_("Team"),
    .question = N_("Which team carries it out?"),
    .text = N_("Take a team you have, or start one. In a small firm it is two people with a phone."),
    .why = N_("When something happens there is no time to find out who is in charge."),
    .auditor = N_("A named team with written tasks, a known line to top management, and everybody concerned was told."),
    .example = N_("Incident team Ellerby: duty manager leads, warehouse lead stands in."),
    .lines = &mun_response_team_spec, .line_fields = team_fields, .records = mun_plan_list_teams, .add = mun_plan_add_team,
    .suggest = mun_plan_suggest_teams, .accept = mun_plan_accept_team, .check = mun_plan_check_teams,
  },
  {
    .id = "members", .kind = MUN_PAGE_RECORDS, .clause = "8.6.2",
    .step = N_("People"),
    .question = N_("Who does what, and who stands in?"),
    .text = N_("At least a leader and an alternate, with powers and a phone that is answered at night. One person may hold several functions."),
    .why = N_("The night when it happens is the night when the leader is on a plane."),
    .auditor = N_("Competent people with written powers, an alternate for the leader, and numbers that work."),
    .example = N_("Leader: Ida Lund, may stop loading and spend 5,000; alternate: Pavel Novak."),
    .lines = &mun_response_member_spec, .line_fields = member_fields, .records = mun_plan_list_members, .add = mun_plan_add_member,
    .suggest = mun_plan_suggest_members, .accept = mun_plan_accept_member, .check = mun_plan_check_members,
  },
  {
    .id = "abilities", .kind = MUN_PAGE_RECORDS, .clause = "8.6.2 a-i", .fixed = TRUE,
    .step = N_("Abilities"),
    .question = N_("Can the team do the nine things a response needs?"),
    .text = N_("For each: who can do it at any hour, and what shows it. An honest no today is worth more than a surprise at night."),
    .why = N_("A team on paper is no team. What nobody can do must be learnt or bought."),
    .auditor = N_("For each ability a name and a proof from the last year, such as an exercise."),
    .example = N_("Size up the threat: Ida Lund, exercise of 12 May, aim 1 met."),
    .lines = &mun_response_capability_spec, .line_fields = ability_fields, .records = mun_plan_list_abilities, .prefill = mun_plan_prefill_abilities,
    .check = mun_plan_check_abilities,
  },
  {
    .id = "thresholds", .kind = MUN_PAGE_RECORDS, .clause = "8.6.4 b",
    .report = "security-plan",
    .part = N_("The first hours"),
    .step = N_("When"),
    .question = N_("When does it start?"),
    .text = N_("Signs with a number that anybody on duty can recognise, each with the level it calls for."),
    .why = N_("Most plans are started too late, because nobody wants to be the one who overreacts. A number takes the doubt away."),
    .auditor = N_("Thresholds that can be measured, and a level that fits each."),
    .example = N_("Intruder alarm not cleared after 5 minutes: alert, decided by the duty manager."),
    .lines = &mun_plan_threshold_spec, .line_fields = threshold_fields, .records = mun_plan_list_thresholds, .add = mun_plan_add_threshold,
    .suggest = mun_plan_suggest_thresholds, .accept = mun_plan_accept_threshold, .check = mun_plan_check_thresholds,
  },
  {
    .id = "activation", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4",
    .step = N_("How it starts"),
    .question = N_("How is it started, and what must be at hand?"),
    .text = N_("Who calls whom, what happens when nobody answers, and where keys, codes and site plans are."),
    .why = N_("The first call is where plans break. Write down the second one as well."),
    .auditor = N_("A way to start it that works at three in the morning."),
    .example = N_("Alarm centre calls the duty phone; without an answer after two minutes the alternate. Site plan and keys are in the red box at gate 1."),
    .fields = activation_fields, .prefill = mun_plan_prefill_activation,
  },
  {
    .id = "steps", .kind = MUN_PAGE_RECORDS, .clause = "8.6.4",
    .step = N_("Steps"),
    .question = N_("What is done, from the first minute to the end?"),
    .text = N_("Short orders in their sequence: alarm, first minutes, until stable, back to normal, end. Each has a function that does it. They become the tasks of an event."),
    .why = N_("Under stress nobody reads a page. A card with five lines is read."),
    .auditor = N_("Steps for every phase, the first ones protect people, each with somebody who does it."),
    .example = N_("Bring people to the muster point and count them. Safety, within 10 minutes."),
    .lines = &mun_plan_step_spec, .line_fields = step_fields, .records = mun_plan_list_steps, .add = mun_plan_add_step,
    .suggest = mun_plan_suggest_steps, .accept = mun_plan_accept_step, .check = mun_plan_check_steps,
  },
  {
    .id = "hold", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4 a",
    .step = N_("Hold"),
    .question = N_("How does it not get worse meanwhile?"),
    .text = N_("What keeps security up while you respond, and how you notice what the event and your own response bring about."),
    .why = N_("While all look at one gate, the other one stands open."),
    .auditor = N_("Measures that hold the wanted level, and somebody who watches the effects."),
    .example = N_("Second guard at gate 3, no departures. Situation report every hour."),
    .fields = hold_fields,
  },
  {
    .id = "welfare", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4 d",
    .step = N_("Care"),
    .question = N_("Who looks after the people, and their families?"),
    .text = N_("Staff, drivers, visitors and temps: during the event, on the way home, and in the days after."),
    .why = N_("People who feel looked after come back, and speak about what went wrong."),
    .auditor = N_("A word about care for those concerned, not only about goods."),
    .example = N_("Roll call, first aid, lift home; families are called by the leader; talk within 48 hours."),
    .fields = welfare_fields,
  },
  {
    .id = "assets", .kind = MUN_PAGE_TICKS, .clause = "8.6.4 d",
    .part = N_("What must go on"),
    .step = N_("Valuables"),
    .question = N_("What is most valuable, and in which order is it protected?"),
    .text = N_("Tick what this plan protects. After the people, what comes first?"),
    .why = N_("In the first hour not everything can be saved. The order is decided today, calmly."),
    .auditor = N_("Assets that are named, with an order that follows their worth."),
    .example = N_("High-value cage first, then customs seals and papers, then trailers."),
    .ticks = asset_ticks, .fields = asset_fields, .prefill = mun_plan_prefill_assets,
  },
  {
    .id = "core", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4 d",
    .step = N_("Core work"),
    .question = N_("How does the most important work go on?"),
    .text = N_("What must run again within hours, what can wait, and what it needs."),
    .why = N_("A response that stops the firm for a week may do more harm than the thief."),
    .auditor = N_("The core activity is named, with a way to keep it going."),
    .example = N_("Loads for customer A leave from the second hall; storage can wait two days."),
    .fields = core_fields,
  },
  {
    .id = "dependencies", .kind = MUN_PAGE_TICKS, .clause = "8.6.4",
    .step = N_("Dependencies"),
    .question = N_("What does the plan depend on?"),
    .text = N_("People, rooms and systems of your own; suppliers, power and authorities outside."),
    .why = N_("A plan that needs the network fails when the network is what failed."),
    .auditor = N_("Dependencies inside and outside, with a way around the single ones."),
    .example = N_("Inside: duty phone, gate motor. Outside: alarm centre, grid power; battery for 12 hours."),
    .ticks = dependency_ticks, .fields = dependency_fields, .choices = mun_plan_list_dependencies, .prefill = mun_plan_prefill_dependencies,
  },
  {
    .id = "means", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4",
    .step = N_("Means"),
    .question = N_("What do you need, and where does it come from?"),
    .text = N_("People, vehicles, equipment and money, each with its source."),
    .why = N_("What is not there at night cannot be used at night."),
    .auditor = N_("A list that was checked against what really stands on the shelf."),
    .example = N_("Two guards within 30 minutes by contract; lamps and tape in the red box; 5,000 without asking."),
    .fields = means_fields,
  },
  {
    .id = "reporting", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4, 8.6.3",
    .part = N_("Telling others"),
    .step = N_("Reports"),
    .question = N_("Who reports what to whom, by when?"),
    .text = N_("One line for each report, with a time. When the plan is started, each line becomes a clock that runs down."),
    .why = N_("Claims lapse and fines come because a call was made on the third day instead of the second."),
    .auditor = N_("Legal and contractual deadlines by name: customs, data protection, insurer, customers."),
    .example = N_("Police at once; customs within 2 hours; insurer 48 hours; data protection office 72 hours."),
    .fields = reporting_fields, .prefill = mun_plan_prefill_reporting, .show = mun_plan_show_reporting, .check = mun_plan_check_reporting,
  },
  {
    .id = "warning", .kind = MUN_PAGE_RECORDS, .clause = "8.6.3",
    .report = "response",
    .step = N_("Warning"),
    .question = N_("How do you warn and inform?"),
    .text = N_("Eleven tasks of communication. For each: what, when, to whom, how, and what you use when that fails. They hold for all plans."),
    .why = N_("More goes wrong through silence than through thieves."),
    .auditor = N_("A procedure for each task, with a fallback, tried at the planned times; or the reason why it cannot arise."),
    .example = N_("Inform people inside: loudspeaker within 5 minutes; runner when the power is out."),
    .lines = &mun_warning_procedure_spec, .line_fields = warning_fields, .records = mun_plan_list_warnings, .add = mun_plan_add_warning,
    .suggest = mun_plan_suggest_warnings, .accept = mun_plan_accept_warning, .check = mun_plan_check_warnings,
  },
  {
    .id = "contacts", .kind = MUN_PAGE_RECORDS, .clause = "8.6.3",
    .step = N_("Contacts"),
    .question = N_("Whom do you call at night?"),
    .text = N_("Numbers that somebody has tried lately. They are at hand when a log is opened."),
    .why = N_("A number that has changed costs ten minutes, and ten minutes is a lot."),
    .auditor = N_("Numbers for emergency services, guards, power, insurer and customers, with the day they were tried."),
    .example = N_("Duty officer, harbour police, 555-0110, crime and threat, tried on 3 October."),
    .lines = &mun_contact_spec, .line_fields = contact_fields, .records = mun_plan_list_contacts, .add = mun_plan_add_contact,
    .suggest = mun_plan_suggest_contacts, .accept = mun_plan_accept_contact, .check = mun_plan_check_contacts,
  },
  {
    .id = "end", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4, 8.6.5",
    .report = "security-plan",
    .part = N_("The way back"),
    .step = N_("The end"),
    .question = N_("How does it end?"),
    .text = N_("Who ends the response and what is checked first; how normal security comes back."),
    .why = N_("A response that nobody ends wears people out, and the extra guard stays for months."),
    .auditor = N_("Somebody with authority ends it, and there is a way back."),
    .example = N_("The leader, when all are counted, the yard is closed and the police have left."),
    .fields = end_fields, .prefill = mun_plan_prefill_end,
  },
  {
    .id = "recovery", .kind = MUN_PAGE_RECORDS, .clause = "8.6.5",
    .step = N_("Way back"),
    .question = N_("How are temporary measures taken back?"),
    .text = N_("Steps for what was added or relaxed before, during and after an event, and who releases each. They hold for all plans."),
    .why = N_("A cage unlocked for the police and never locked again is the next theft."),
    .auditor = N_("A procedure with somebody who gives the all-clear, and no temporary measure past its end."),
    .example = N_("1. Coordinator checks locks. 2. Duty manager releases the guard. 3. Entry in the log."),
    .lines = &mun_recovery_procedure_spec, .line_fields = recovery_fields, .records = mun_plan_list_recovery, .add = mun_plan_add_recovery,
    .check = mun_plan_check_recovery,
  },
  {
    .id = "available", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4",
    .step = N_("Where it lies"),
    .question = N_("Where does the plan lie?"),
    .text = N_("Copies, who has them, and how somebody gets at one at night without power."),
    .why = N_("A plan on the office computer burns with the office."),
    .auditor = N_("A copy where it is used. The auditor asks the shift leader to show it."),
    .example = N_("Printed in the red box at gate 1 and in the duty manager’s car; on the duty phone."),
    .fields = available_fields, .check = mun_plan_check_available,
  },
  {
    .id = "test", .kind = MUN_PAGE_RECORDS, .clause = "8.6.4, 8.6.3",
    .step = N_("Test"),
    .question = N_("When do you try it?"),
    .text = N_("Start with a talk at the table. How often each thing is tried stands under “Checks and rhythms”."),
    .why = N_("The first try always shows what is missing. Better on a Tuesday morning."),
    .auditor = N_("A date, aims set beforehand, and criteria with numbers."),
    .example = N_("Tabletop on 2 February: does the late shift reach a decision without the manager, within 30 minutes?"),
    .lines = &mun_exercise_spec, .line_fields = exercise_fields, .records = mun_plan_list_exercises, .add = mun_plan_add_exercise,
    .show = mun_plan_show_exercises, .check = mun_plan_check_exercises,
  },
  {
    .id = "control", .kind = MUN_PAGE_FIELDS, .clause = "8.6.4, 7.5.2",
    .step = N_("Approval"),
    .question = N_("Who wrote it, who checked it, and when do you look again?"),
    .text = N_("After each use and each exercise the plan asks to be looked at by itself."),
    .why = N_("People, numbers and gates change faster than plans."),
    .auditor = N_("Author and approver are two people where the firm is large enough, and the date of the next look has not passed."),
    .example = N_("Written by the coordinator, checked by the warehouse lead, approved by the managing director."),
    .fields = control_fields, .prefill = mun_plan_prefill_control, .show = mun_plan_show_look, .check = mun_plan_check_control,
  },
  {
    .id = "review", .kind = MUN_PAGE_REVIEW, .clause = "8.6.4",
    .step = N_("Check"),
    .question = N_("Is everything there?"),
    .text = N_("Each line leads to its page. What does not apply to you: write “Not relevant because …”."),
    .why = N_("It is easier to mend a gap today than at night."),
    .auditor = N_("Every point of the standard has an answer."),
  },
  {
    .id = "result", .kind = MUN_PAGE_RESULT, .clause = "8.6.4",
    .step = N_("Done"),
    .question = N_("Your plan is written"),
    .text = N_("Print the plan and its action cards, and put a copy where it will be needed."),
    .why = N_("From now on one key opens the log, and the steps of this plan become its tasks."),
    .auditor = N_("The approved version at its place of use."),
  },
};

static const char * const plan_reports[] = { "security-plan", "response", NULL };

const MunWizard mun_plan_wizard = {
  .id = "plan",
  .title = N_("Security plan"),
  .purpose = N_("Writes a plan for a serious threat: team, signs that start it, steps, reports with clocks, numbers to call and the way back."),
  .clause = "8.6",
  .subject = &mun_security_plan_spec,
  .pages = plan_pages,
  .n_pages = G_N_ELEMENTS (plan_pages),
  .reports = plan_reports,
  .minutes = N_("about 45 minutes"),
  .next = N_("Next, try the plan in an exercise, and write one for the next threat."),
  .follows = "exercise",
  .begin = begin_plan,
  .begin_new = begin_new_plan,
  .finish = finish_plan,
};
