/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/plan-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/settings.h"

/* Warning and communication, numbers to call, the way back, the test. */

static const char *
get_coordinator (MunWizardRun *run)
{
  const char *person = mun_workspace_get_person (mun_wizard_run_get_workspace (run));

  return person ? person : "";
}

static void
set_review (MunWizardRun *run,
            MunRecord    *record,
            int           field)
{
  g_autofree char *due = mun_wizard_next_look (run);

  mun_record_set (record, field, due);
}

/* Warning procedures -------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_plan_list_warnings (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_warning_procedure_spec, WARNING_PROCEDURE_STATUS, MUN_NOT_IN, "retired", -1);
}

MunRecord *
mun_plan_add_warning (MunWizardRun *run,
                      MunRecord    *above)
{
  MunRecord *warning = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_warning_procedure_spec);

  mun_record_set (warning, WARNING_PROCEDURE_APPLICABLE, "1");
  mun_record_set (warning, WARNING_PROCEDURE_OWNER, get_coordinator (run));
  set_review (run, warning, WARNING_PROCEDURE_REVIEW_DUE);
  return warning;
}

static const struct { const char *task, *what, *when, *whom, *how, *backup; } usual[] = {
  { "inform_internal", N_("What happened, where, what to do, where to gather"), N_("Within 5 minutes"), N_("Everybody on the site"), N_("Loudspeaker and call of the shift leader"), N_("Runner, whistle") },
  { "inform_external", N_("What happened, what it means for them, when they hear more"), N_("Within 4 hours"), N_("Customers and suppliers concerned"), N_("Phone, then mail in agreed words"), N_("Mobile phone of the leader") },
  { "employee_contacts", N_("Who is safe, whom to call, where to go"), N_("Within 1 hour, when somebody is hurt or late"), N_("Staff off duty and families"), N_("Calls down the list of emergency contacts"), N_("Printed list in the duty folder") },
  { "receive_incoming", N_("Who called, when, what was said, who answers"), N_("From the alarm to the end"), N_("One named person at one phone"), N_("Notes in the log, answer within 30 minutes"), N_("Second phone, paper log") },
  { "official_warnings", N_("Warnings of police, port, weather service"), N_("At any hour"), N_("Duty phone"), N_("Subscribed warnings, read aloud at shift change"), N_("Radio") },
  { "keep_means_available", N_("Charged radios, phones, emergency power"), N_("Tested each month"), N_("Log keeper"), N_("Test call and list of batteries"), N_("Spare phone of another network") },
  { "responders", N_("Where, what, how many people, which dangers, who meets them"), N_("At once"), N_("Police, fire service, ambulance"), N_("Emergency number; somebody meets them at the gate with a site plan"), N_("Any mobile phone") },
  { "media", N_("Confirmed facts only, no names"), N_("After release by top management"), N_("Press"), N_("One named speaker"), N_("Prepared sentence: “We will speak when we know more”") },
  { "record_keeping", N_("Time, what was seen, decided and done, by whom and why"), N_("From the alarm to the end"), N_("Log keeper"), N_("The log of this program"), N_("Paper log in the duty folder") },
  { "alert_affected", N_("What happened and what they should do"), N_("Within 30 minutes, when others may be harmed"), N_("Neighbours, partners on the same route"), N_("Calls from the contact list"), N_("Runner") },
  { "multi_organisation", N_("Who leads, where they meet, who speaks"), N_("When a second organisation arrives"), N_("Leaders of all organisations on the spot"), N_("Meeting at the gate house each hour"), N_("Shared radio channel") },
};

GPtrArray *
mun_plan_suggest_warnings (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, "warning");

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      const char *title = _(mun_field_choice_label (&mun_warning_procedure_spec.fields[WARNING_PROCEDURE_TASK], usual[i].task));
      g_autofree char *text = g_strdup_printf ("%s. %s", _(usual[i].what), _(usual[i].when));
      MunSuggestion *card = mun_suggestion_new (usual[i].task, title, text, _("The eleven tasks"));

      for (guint j = 0; j < lines->len; j++)
        card->taken |= mun_record_is (g_ptr_array_index (lines, j), WARNING_PROCEDURE_TASK, usual[i].task);
      card->advised = !card->taken;
      g_ptr_array_add (suggestions, card);
    }
  return suggestions;
}

MunRecord *
mun_plan_accept_warning (MunWizardRun        *run,
                         const MunSuggestion *suggestion,
                         GError             **error)
{
  MunRecord *warning = mun_plan_add_warning (run, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (strcmp (usual[i].task, suggestion->id) == 0)
      {
        mun_record_set (warning, WARNING_PROCEDURE_TASK, usual[i].task);
        mun_record_set (warning, WARNING_PROCEDURE_TITLE, suggestion->title);
        mun_record_set (warning, WARNING_PROCEDURE_WHAT_TEXT, _(usual[i].what));
        mun_record_set (warning, WARNING_PROCEDURE_WHEN_TEXT, _(usual[i].when));
        mun_record_set (warning, WARNING_PROCEDURE_WHOM_TEXT, _(usual[i].whom));
        mun_record_set (warning, WARNING_PROCEDURE_HOW_TEXT, _(usual[i].how));
        mun_record_set (warning, WARNING_PROCEDURE_BACKUP_MEANS, _(usual[i].backup));
      }
  return warning;
}

void
mun_plan_check_warnings (MunWizardRun *run,
                         GPtrArray    *issues)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, "warning");
  g_autoptr(GPtrArray) missing = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      gboolean there = FALSE;

      for (guint j = 0; j < lines->len; j++)
        there = there || mun_record_is (g_ptr_array_index (lines, j), WARNING_PROCEDURE_TASK, usual[i].task);
      if (!there)
        g_ptr_array_add (missing, (gpointer) _(mun_field_choice_label (&mun_warning_procedure_spec.fields[WARNING_PROCEDURE_TASK], usual[i].task)));
    }
  if (missing->len > 0)
    {
      g_autofree char *names = mun_wizard_join_texts (missing);

      mun_warn (issues, plan, -1, _("Nothing is said yet about: %s. Add each, or say why it cannot arise."), names);
    }
  for (guint i = 0; i < lines->len; i++)
    if (mun_record_is (g_ptr_array_index (lines, i), WARNING_PROCEDURE_APPLICABLE, "0")
        && !mun_record_is_set (g_ptr_array_index (lines, i), WARNING_PROCEDURE_NOT_APPLICABLE_REASON))
      mun_stop (issues, g_ptr_array_index (lines, i), WARNING_PROCEDURE_NOT_APPLICABLE_REASON, _("Say in a sentence why this cannot arise."));
}

/* Contacts ------------------------------------------------------------------------------------------------------------ */

GPtrArray *
mun_plan_list_contacts (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_contact_spec, -1);
}

MunRecord *
mun_plan_add_contact (MunWizardRun *run,
                      MunRecord    *above)
{
  return mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_contact_spec);
}

static const struct { const char *kind, *name, *when; } usual_contacts[] = {
  { "police", N_("Police"), N_("Crime, threat") },
  { "fire", N_("Fire service"), N_("Fire, smoke, gas, flood") },
  { "ambulance", N_("Ambulance"), N_("Anybody hurt") },
  { "security_service", N_("Alarm centre and guards"), N_("Alarm, patrol") },
  { "insurer", N_("Insurer, claims line"), N_("Loss, within 48 hours") },
  { "customs", N_("Customs, duty officer"), N_("Broken seal, goods under customs control") },
  { "utility", N_("Power and network faults"), N_("Power or line down") },
  { "neighbour", N_("Neighbour"), N_("Danger to both") },
};

GPtrArray *
mun_plan_suggest_contacts (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, "contacts");

  for (guint i = 0; i < G_N_ELEMENTS (usual_contacts); i++)
    {
      MunSuggestion *card = mun_suggestion_new (usual_contacts[i].kind, _(usual_contacts[i].name), _(usual_contacts[i].when), _("Usual contacts"));

      for (guint j = 0; j < lines->len; j++)
        card->taken |= mun_record_is (g_ptr_array_index (lines, j), CONTACT_KIND, usual_contacts[i].kind);
      card->advised = !card->taken && i < 5;
      g_ptr_array_add (suggestions, card);
    }
  return suggestions;
}

MunRecord *
mun_plan_accept_contact (MunWizardRun        *run,
                         const MunSuggestion *suggestion,
                         GError             **error)
{
  MunRecord *contact = mun_plan_add_contact (run, NULL);

  mun_record_set (contact, CONTACT_KIND, suggestion->id);
  mun_record_set (contact, CONTACT_NAME, suggestion->title);
  mun_record_set (contact, CONTACT_WHEN_TO_CALL, suggestion->text);
  return contact;
}

void
mun_plan_check_contacts (MunWizardRun *run,
                         GPtrArray    *issues)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  int months = mun_settings_get (workspace, SETTING_CONTACT_CHECK_MONTHS);
  g_autofree char *latest = mun_date_add_months (mun_workspace_get_today (workspace), -months);
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, "contacts");
  gboolean others = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      MunRecord *contact = g_ptr_array_index (lines, i);

      others = others || !mun_record_is (contact, CONTACT_KIND, "police");
      if (mun_record_is_set (contact, CONTACT_VERIFIED_ON) && strcmp (mun_record_get (contact, CONTACT_VERIFIED_ON), latest) < 0)
        mun_warn (issues, contact, CONTACT_VERIFIED_ON, _("“%1$s” was last tried more than %2$d months ago. Call the number again."),
                  mun_record_get_title (contact), months);
    }
  if (lines->len == 0)
    mun_stop (issues, plan, SECURITY_PLAN_CONTACTS, _("There is nobody to call yet. Add the numbers you would need at night."));
  else if (!others)
    mun_warn (issues, plan, SECURITY_PLAN_CONTACTS, _("The police alone will not do: who brings a guard, a locksmith, power, a replacement vehicle?"));
}

/* The way back ---------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_plan_list_recovery (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_recovery_procedure_spec, RECOVERY_PROCEDURE_STATUS, MUN_NOT_IN, "retired", -1);
}

MunRecord *
mun_plan_add_recovery (MunWizardRun *run,
                       MunRecord    *above)
{
  static const int covers[] = { RECOVERY_PROCEDURE_COVERS_BEFORE, RECOVERY_PROCEDURE_COVERS_DURING, RECOVERY_PROCEDURE_COVERS_AFTER };
  MunRecord *recovery = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_recovery_procedure_spec);

  mun_record_set (recovery, RECOVERY_PROCEDURE_OWNER, get_coordinator (run));
  for (guint i = 0; i < G_N_ELEMENTS (covers); i++)
    mun_record_set (recovery, covers[i], "1");
  set_review (run, recovery, RECOVERY_PROCEDURE_REVIEW_DUE);
  return recovery;
}

void
mun_plan_prefill_end (MunWizardRun *run)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);

  mun_wizard_run_prefill (run, plan, SECURITY_PLAN_STAND_DOWN, _("The leader ends the response when people are safe, the place is secure and all tasks are done or handed over; everybody who was called is told."),
                          _("A usual rule"));
  mun_wizard_run_prefill (run, plan, SECURITY_PLAN_RESTORE_PROCEDURE, _("Locks, alarms and cameras are tested; codes and keys are changed; each temporary measure has a day on which it ends and somebody who releases it."),
                          _("A usual rule"));
}

void
mun_plan_check_recovery (MunWizardRun *run,
                         GPtrArray    *issues)
{
  static const int covers[] = { RECOVERY_PROCEDURE_COVERS_BEFORE, RECOVERY_PROCEDURE_COVERS_DURING, RECOVERY_PROCEDURE_COVERS_AFTER };
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, "recovery");
  gboolean all = TRUE;

  if (lines->len == 0)
    {
      mun_stop (issues, plan, SECURITY_PLAN_RESTORE_PROCEDURE, _("There is no way back yet. Add the steps by which temporary measures are taken back."));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (covers); i++)
    {
      gboolean covered = FALSE;

      for (guint j = 0; j < lines->len; j++)
        covered = covered || mun_record_get_yes (g_ptr_array_index (lines, j), covers[i]);
      all = all && covered;
    }
  if (!all)
    mun_warn (issues, g_ptr_array_index (lines, 0), RECOVERY_PROCEDURE_COVERS_AFTER, _("The way back must cover measures taken before, during and after an event."));
}

/* How many of them tell enough. */
#define LAST_EXERCISES 3

/* The test -------------------------------------------------------------------------------------------------------------- */

/* Exercises name the version that was in force; a later one is no other plan. @states: as for MUN_IN */
static GPtrArray *
find_exercises (MunWizardRun *run,
                const char   *states)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) plan = g_object_ref (mun_wizard_run_get_subject (run));
  GPtrArray *all = mun_wizard_list ();

  while (plan != NULL)
    {
      g_autoptr(MunRecord) version = g_steal_pointer (&plan);
      g_autoptr(GPtrArray) some = mun_workspace_find (workspace, &mun_exercise_spec, EXERCISE_PLANS, MUN_LINKS_TO, mun_record_get_id (version),
                                                      EXERCISE_STATUS, MUN_IN, states, -1);

      for (guint i = 0; i < some->len; i++)
        if (!g_ptr_array_find (all, some->pdata[i], NULL))
          g_ptr_array_add (all, g_object_ref (some->pdata[i]));
      if (mun_record_is_set (version, SECURITY_PLAN_SUPERSEDES))
        plan = mun_workspace_get (workspace, &mun_security_plan_spec, mun_record_get (version, SECURITY_PLAN_SUPERSEDES), NULL);
    }
  return all;
}

GPtrArray *
mun_plan_list_exercises (MunWizardRun *run)
{
  return find_exercises (run, "planned");
}

static int
compare_held (gconstpointer a,
              gconstpointer b)
{
  return strcmp (mun_record_get (*(MunRecord * const *) b, EXERCISE_HELD_ON), mun_record_get (*(MunRecord * const *) a, EXERCISE_HELD_ON));
}

char *
mun_plan_show_exercises (MunWizardRun *run)
{
  g_autoptr(GPtrArray) held = find_exercises (run, "held\nevaluated\nclosed");
  GString *text = g_string_new (NULL);

  g_ptr_array_sort (held, compare_held);
  for (guint i = 0; i < MIN (held->len, LAST_EXERCISES); i++)
    {
      MunRecord *exercise = held->pdata[i];
      g_autofree char *day = mun_date_format (mun_record_get (exercise, EXERCISE_HELD_ON), NULL);
      g_autofree char *rating = mun_workspace_format (mun_wizard_run_get_workspace (run), exercise, EXERCISE_RATING, NULL);

      if (i > 0)
        g_string_append_c (text, '\n');
      /* Translators: a day, the title of an exercise, then whether its aims were met */
      g_string_append_printf (text, _("Tried on %1$s: %2$s. %3$s"), day, mun_record_get_title (exercise), *rating != '\0' ? rating : _("Not judged yet"));
    }
  return g_string_free (text, FALSE);
}

MunRecord *
mun_plan_add_exercise (MunWizardRun *run,
                       MunRecord    *above)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  MunRecord *exercise = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_exercise_spec);
  g_autofree char *title = g_strdup_printf (_("Tabletop: %s"), mun_record_get_title (plan));
  g_autofree char *day = mun_date_add_months (mun_workspace_get_today (mun_wizard_run_get_workspace (run)), 3);

  mun_record_set (exercise, EXERCISE_TITLE, title);
  mun_record_set (exercise, EXERCISE_KIND, "tabletop");
  mun_record_set (exercise, EXERCISE_PLANNED_ON, day);
  mun_record_set (exercise, EXERCISE_LEADER, get_coordinator (run));
  mun_record_set (exercise, EXERCISE_TESTS_WARNING, "1");
  mun_record_set (exercise, EXERCISE_TESTS_TEAM, "1");
  mun_record_add_link (exercise, EXERCISE_PLANS, mun_record_get_id (plan));
  return exercise;
}

void
mun_plan_check_exercises (MunWizardRun *run,
                          GPtrArray    *issues)
{
  MunRecord *plan = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, "test");

  if (lines->len == 0)
    mun_stop (issues, plan, SECURITY_PLAN_LAST_EXERCISED_ON, _("No day is fixed on which the plan is tried. A plan that was never tried does not work at night. Add an exercise."));
}
